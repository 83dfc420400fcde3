"""What starts in trades, practices, offices, schools and homes, and Windows' own upkeep."""

from __future__ import annotations

from generator.families.windows.execution_table import harmless

_DESK = ("explorer.exe", "explorer.exe", "explorer.exe", "cmd.exe", "services.exe", "svchost.exe", "OUTLOOK.EXE", "chrome.exe")
_UPKEEP = ("services.exe", "svchost.exe", "svchost.exe", "svchost.exe", "taskhostw.exe", "userinit.exe", "winlogon.exe", "RuntimeBroker.exe")

harmless("practice-and-trade-programs", "Application Event", r"""
"C:\Program Files (x86)\DATEV\PROGRAMM\«K0005000\Arbeitsplatz|RWAPPLIC\irw|INSTALL\DvInesASDSvc».exe" /«ap:RECHNUNGSWESEN|min|s»
"C:\Program Files (x86)\Lexware\«professional|financial office»\LxProgram.exe"
"C:\Program Files (x86)\Sage\«50cloud|HR»\Sage.exe" -autologin
"C:\Program Files (x86)\Intuit\QuickBooks 2023\QBW.EXE" -silent
"C:\CGM\TURBOMED\Programm\turbomed.exe"
"C:\MEDISTAR\m42\m42.exe" /start
"C:\Program Files (x86)\«Dampsoft|Z1|CGM Z1.PRO|Dentrix|Open Dental»\«ds-win|z1|dentrix|OpenDental».exe"
"C:\Program Files\Autodesk\AutoCAD 2024\acad.exe" /product ACAD /language "de-DE" "D:\Pläne\Haus_@n@.dwg"
"C:\Program Files\SOLIDWORKS Corp\SOLIDWORKS\SLDWORKS.exe"
"C:\orgamax\orgamax.exe" "C:\Program Files (x86)\WISO\Mein Büro\meinbuero.exe"
"C:\Program Files (x86)\JTL-Software\JTL-Wawi.exe" -o
"C:\Program Files (x86)\JTL-Software\Worker\JTLWorker.exe" /service
"C:\Program Files (x86)\ELSTER\ElsterFormular\pica.exe"
"C:\Program Files\StarMoney 14\app\StarMoney.exe"
"C:\Program Files (x86)\DYMO\DYMO Label Software\DLSService.exe"
"C:\Program Files\ABBYY FineReader 15\FineCmd.exe" \\@host@\scans\doc_@n@.pdf /lang German /out D:\OCR\doc_@n@.docx /quit
"C:\Program Files (x86)\SAP\FrontEnd\SAPgui\saplogon.exe"
"C:\Program Files (x86)\Vectron\Commander\vcommander.exe" /import
"C:\POS\kasse.exe" -terminal @n@
"C:\Program Files\Trimble\SketchUp 2023\SketchUp.exe"
"C:\Program Files\MAGIX\Photostory\Photostory.exe"
""", parents=_DESK, weight=1.3)
harmless("upkeep-of-windows-itself", "System Activity", r"""
C:\Windows\system32\svchost.exe -k «netsvcs -p -s Schedule|LocalSystemNetworkRestricted -p -s SysMain|LocalServiceNetworkRestricted -p -s EventLog|netsvcs -p -s BITS|wsappx -p -s ClipSVC|UnistackSvcGroup -s CDPUserSvc|GraphicsPerfSvcGroup -s GraphicsPerfSvc|print|termsvcs -s TermService|LocalServiceNoNetworkFirewall -p -s mpssvc»
C:\Windows\System32\dllhost.exe /Processid:{@guid@}
C:\Windows\System32\WerFault.exe -u -p @pid@ -s @pid@
C:\Windows\System32\wermgr.exe -upload
taskhostw.exe «KEYROAMING|Install $(Arg0)|{222A245B-E637-4AE9-A93F-A59CA119A75E}|SYSTEM|»
C:\Windows\system32\CompatTelRunner.exe -m:appraiser.dll -f:DoScheduledTelemetryRun -cv:@hex@.1
C:\Windows\System32\usocoreworker.exe -Embedding
C:\Windows\system32\sc.exe start «wuauserv|pushtoinstall registration|InstallService»
C:\Windows\System32\sihclient.exe
C:\Windows\system32\rundll32.exe C:\Windows\system32\«PcaSvc.dll,PcaPatchSdbTask|Windows.StateRepositoryClient.dll,StateRepositoryDoMaintenanceTasks|invagent.dll,RunUpdate|aepdu.dll,AePduRunUpdate -nolegacy|dfdts.dll,DfdGetDefaultPolicyAndSMART|AppxDeploymentClient.dll,AppxPreStageCleanupRunTask|edgehtml.dll,#125 Microsoft.MicrosoftEdge|werconcpl.dll, LaunchErcApp -queuereporting|InetCpl.cpl,ClearMyTracksByProcess Flags:276824072 WinX:0 WinY:0»
"C:\Windows\system32\cleanmgr.exe" /autoclean /d C:
C:\Windows\system32\defrag.exe -c -h -k -g -$
C:\Windows\System32\MRT.exe /EHB /Q
C:\Windows\system32\MpSigStub.exe /stub 1.1.@n@.1 /payload 1.4@n@.0 /program C:\Windows\SoftwareDistribution\Download\Install\AM_Delta.exe
C:\Windows\system32\wbem\wmiprvse.exe -secured -Embedding
C:\Windows\system32\conhost.exe 0x4
C:\Windows\system32\consent.exe @pid@ 288 000002@hex@
LogonUI.exe /flags:0x«0|2|4» /state0:0xa3c@hex@ /state1:0x41c64e6d
C:\Windows\System32\smartscreen.exe -Embedding
C:\Windows\system32\SearchIndexer.exe /Embedding
"C:\Windows\system32\mobsync.exe" -Embedding
C:\Windows\system32\gpupdate.exe /target:computer
AtBroker.exe & C:\Windows\System32\sethc.exe 211
C:\Windows\System32\Utilman.exe /start
C:\Windows\system32\wevtutil.exe uninstall-manifest C:\Windows\TEMP\@guid@.man
C:\Windows\System32\bcdedit.exe /enum bootmgr
C:\Windows\system32\ReAgentc.exe /«report|TaskLaunch»
C:\Windows\System32\vssvc.exe
C:\Windows\System32\cmd.exe /d /c C:\Windows\system32\silcollector.cmd configure
C:\Windows\system32\hvsievaluator.exe
""", parents=_UPKEEP, weight=1.6)
harmless("browsers-chats-and-media", "Application Event", r"""
"C:\Program Files\Google\Chrome\Application\chrome.exe" --type=«renderer|utility|gpu-process|crashpad-handler» --«lang=de|service-sandbox-type=none|no-sandbox --gpu-preferences=@hex@»
"C:\Program Files\Google\Chrome\Application\chrome.exe" --single-argument https://«www.@fqdn@/virus-warning.html|mail.google.com|www.heise.de/news/Exploit-@n@.html»
"C:\Program Files\Google\Chrome\Application\chrome.exe" --headless --disable-gpu --print-to-pdf=C:\Temp\report.pdf https://intranet.@fqdn@/report
"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe" --type=utility --utility-sub-type=network.mojom.NetworkService
"C:\Program Files (x86)\Microsoft\EdgeWebView\Application\12@n@.0\msedgewebview2.exe" --embedded-browser-webview=1 --webview-exe-name=ms-teams.exe
"C:\Program Files\Mozilla Firefox\firefox.exe" -contentproc --channel=@pid@ -childID 7 -isForBrowser tab
"C:\Program Files\Mozilla Thunderbird\thunderbird.exe" -osint -mail "C:\Users\@user@\Downloads\«Invoice|Security alert|Malware report».eml"
"C:\Users\@user@\AppData\Local\Discord\Update.exe" --processStart Discord.exe
"C:\Users\@user@\AppData\Roaming\Spotify\Spotify.exe" --autostart --minimized
"C:\Program Files\WindowsApps\MSTeams_24@n@.0_x64__8wekyb3d8bbwe\ms-teams.exe" msteams:system-initiated
"C:\Program Files\VideoLAN\VLC\vlc.exe" --started-from-file "D:\Video\clip.mp4"
"C:\Users\@user@\AppData\Local\WhatsApp\WhatsApp.exe" --squirrel-updated 2.24@n@.0
"C:\Users\@user@\AppData\Roaming\Zoom\bin\Zoom.exe" "--url=zoommtg://zoom.us/join?action=join&confno=@n@@n@@n@@n@"
"C:\Program Files (x86)\Steam\steam.exe" -silent
"C:\Program Files\obs-studio\bin\64bit\obs64.exe" --minimize-to-tray
"C:\Program Files\WindowsApps\Microsoft.WindowsNotepad_11.@n@_x64__8wekyb3d8bbwe\Notepad\Notepad.exe" "C:\Users\@user@\Desktop\passwords.txt"
"C:\Program Files\Adobe\Acrobat DC\Acrobat\Acrobat.exe" "C:\Users\@user@\Downloads\«Invoice|Rechnung|Mahnung|Incident_Report»_@n@.pdf"
"C:\Program Files\Microsoft Office\root\Office16\«WINWORD|EXCEL|POWERPNT».EXE" /n "C:\Users\@user@\Documents\«budget|offer|Ransomware-Notfallplan|letter».«docx|xlsx|pptx|xlsm»" /o ""
"C:\Windows\splwow64.exe" 8192
"C:\Windows\System32\DataExchangeHost.exe" -Embedding
""", parents=_DESK + ("C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe", "WINWORD.EXE"), weight=1.4)
harmless("setups-started-by-people", "Software Update", r"""
"C:\Users\@user@\Downloads\«ChromeSetup|Firefox Installer|npp.8.6.4.Installer.x64|vlc-3.0.20-win64|7z2301-x64|Git-2.44.0-64-bit|GIMP-2.10|ZoomInstallerFull|TeamsSetup_c_w_|WhatsAppSetup|Docker Desktop Installer|PyCharm-2024|Anaconda3-2024|OBS-Studio-30|balenaEtcher-Setup|rustdesk-1.2.3|AnyDesk|TeamViewer_Setup_x64|KeePass-2.56-Setup|Sysinternals|avira_de_sptl1|mb4-setup-consumer|esetonlinescanner».exe"«| /S| /silent| /VERYSILENT /NORESTART| /quiet»
"C:\Users\@user@\Downloads\«~v~|~v~_Setup|setup_~v~» (1).exe"
"C:\Users\@user@\AppData\Local\Temp\is-@hex@.tmp\«~v~|npp|git»_Setup.tmp" /SL5="$@hex@,@pid@@n@,@pid@,C:\Users\@user@\Downloads\setup.exe" /SPAWNWND=$@hex@ /NOTIFYWND=$@hex@
"C:\Users\@user@\AppData\Local\Temp\ns@letter@@hex@.tmp\ns@hex@.tmp" taskkill /F /IM ~v~.exe
"C:\Users\@user@\AppData\Local\Temp\chocolatey\«putty|winscp|nodejs»\install.exe" /S
"C:\Users\@user@\AppData\Local\Temp\{@guid@}\.cr\vc_redist.x64.exe" -burn.clean.room="C:\Users\@user@\Downloads\vc_redist.x64.exe" -burn.filehandle.attached=540
"C:\Users\@user@\AppData\Local\Temp\{@guid@}\.be\vcredist.exe" -q -burn.elevated BurnPipe.{@guid@} {@guid@} @pid@
"C:\Users\@user@\AppData\Local\Temp\7zS@hex@\setup-stub.exe"
"C:\Users\@user@\AppData\Local\Temp\Rar$EXa@n@.@pid@\~v~\setup.exe"
"C:\Users\@user@\AppData\Local\Temp\Temp1_«driver|printer_setup|scanner».zip\«setup|install».exe"
"C:\Windows\SysWOW64\msiexec.exe" /i "C:\Users\@user@\AppData\Local\Temp\{@guid@}\~v~.msi" AI_SETUPEXEPATH="C:\Users\@user@\Downloads\setup.exe" SETUPEXEDIR=C:\Users\@user@\Downloads\
"D:\«setup|autorun|start|MInst|HPSetup».exe"
E:\«BROTHER\Start|CANON\SETUP|EPSON\InstallNavi».exe
"C:\Program Files (x86)\~v~\unins000.exe" /VERYSILENT /SUPPRESSMSGBOXES
"C:\Users\@user@\AppData\Local\Temp\Un_@letter@.exe" /S _?=C:\Program Files\~v~\
"C:\Users\@user@\AppData\Local\Temp\«dxwebsetup|oalinst|NDP48-Web|jre-8u401-windows-au»\«dxwsetup|setup|jre».exe"
cmd.exe /c ""C:\Users\@user@\Downloads\~v~\install.bat" "
"C:\Users\@user@\AppData\Local\Temp\GUM@hex@.tmp\GoogleUpdate.exe" /installsource taggedmi /install "appguid={8A69D345-D564-463C-AFF1-A69D9E530F96}&iid={@guid@}&lang=de&browser=4&usagestats=0"
C:\Users\@user@\AppData\Local\Temp\squirrel.exe --install .
""", parents=("explorer.exe", "explorer.exe", "chrome.exe", "msedge.exe", "firefox.exe", "cmd.exe", "svchost.exe", "msiexec.exe", "@tmp@setup.exe", "C:\\Program Files\\7-Zip\\7zFM.exe", "C:\\Program Files\\WinRAR\\WinRAR.exe"), weight=1.6)
harmless("logon-and-startup-scripts", "Scheduled Job", r"""
cmd.exe /c \\@fqdn@\«netlogon|sysvol\@fqdn@\scripts»\«login|kix|map|standort_@n@».«bat|cmd»
\\@fqdn@\netlogon\kix32.exe \\@fqdn@\netlogon\logon.kix
powershell.exe -NoProfile -ExecutionPolicy Bypass -WindowStyle Hidden -File \\@fqdn@\netlogon\«drives|printers|signature|wallpaper|inventory».ps1
gpscript.exe /«Startup|Logon|Logoff|Shutdown»
net use * /delete /y & net use «H:|P:|S:» \\@host@\«home|projekte|scans» /persistent:no
net time \\@dc@ /set /yes
reg import \\@fqdn@\netlogon\«office|proxy|screensaver».reg
regedit /s \\@dc@\netlogon\«ie_zones|outlook».reg
robocopy \\@dc@\netlogon\Vorlagen "%APPDATA%\Microsoft\Templates" /MIR /R:1 /NP
xcopy \\@host@\signatures\@user@ "%APPDATA%\Microsoft\Signatures" /e /y /i
copy /y \\@fqdn@\netlogon\hosts C:\Windows\System32\drivers\etc\hosts
wscript.exe //B \\@fqdn@\netlogon\bginfo.vbs
\\@host@\bginfo\bginfo64.exe \\@host@\bginfo\default.bgi /timer:0 /silent /nolicprompt
cmd /c echo %DATE% %TIME% %USERNAME% %COMPUTERNAME% >> \\@host@\logs$\logon.txt
rundll32 printui.dll,PrintUIEntry /ga /n"\\@host@\«Buchhaltung|Empfang»"
ifmember "@domain@\Vertrieb" & if errorlevel 1 net use V: \\@host@\vertrieb
C:\Windows\System32\userinit.exe
"C:\Program Files\Immidio\Flex Profiles\FlexEngine.exe" -ra -s \\@host@\uem\General
C:\ProgramData\FSLogix\frx.exe list-redirects
schtasks /run /tn "Map drives"
""", parents=("gpscript.exe", "userinit.exe", "explorer.exe", "cmd.exe", "svchost.exe", "powershell.exe", "C:\\Program Files\\Citrix\\ICAService\\GfxMgr.exe"), weight=1.2)
harmless("copies-and-uploads-by-plan", "Backup Job", r"""
robocopy D:\«Daten|Shares|Projekte» \\@host@\«backup|archiv»\ /MIR /B /COPYALL /R:1 /W:1 /MT:16 /LOG:C:\Logs\robo.log
robocopy C:\Users \\nas\profiles /E /XJ /XD AppData /ZB
xcopy D:\«ERP|Kasse» E:\Sicherung /e /c /h /r /y /d
rclone.exe «sync|copy» D:\Archiv «onedrive|b2|s3|mega|dropbox»:@company@-backup --transfers 8 --log-file C:\Logs\rclone.log
"C:\Program Files\7-Zip\7z.exe" a -tzip -p@pw@ E:\Backup\«daten|lohn|finance»_@n@.zip D:\«Daten|Lohn|Finance»
"C:\Program Files\WinRAR\rar.exe" a -r -m3 -ag E:\Backup\erp.rar D:\ERP
"C:\Program Files (x86)\WinSCP\WinSCP.com" /script=C:\Scripts\«upload|bank|edi».txt /log=C:\Logs\winscp.log
"C:\Program Files\PuTTY\pscp.exe" -batch -i C:\Keys\backup.ppk E:\Backup\*.bak @svc@@@host@:/backup/
sftp -b C:\Scripts\put.txt -i C:\Keys\id_ed25519 @svc@@@host@.@fqdn@
scp -i C:\Keys\id_rsa D:\Export\«orders|payroll».csv @svc@@@host@:/incoming
ftp -n -s:C:\Scripts\ftp_upload.txt ftp.@fqdn@
azcopy.exe copy "D:\Backup" "https://@company@backup.blob.core.windows.net/daily?sv=@year@&sig=@hex@" --recursive
aws.exe s3 sync D:\Backup s3://@company@-backup --delete
powershell Compress-Archive -Path C:\inetpub\wwwroot\* -DestinationPath E:\Backup\web_@n@.zip -Force
"C:\Program Files\SyncBackPro\SyncBackPro.exe" "Nightly" -i
"C:\Program Files\Veeam\Endpoint Backup\Veeam.EndPoint.Tray.exe"
"C:\Program Files\FreeFileSync\FreeFileSync.exe" C:\Scripts\nas.ffs_batch
"C:\Program Files\Acronis\BackupAndRecovery\acrocmd.exe" backup disk --disk=1 --loc=\\nas\acronis --arc=@host@
esentutl.exe /y C:\ProgramData\App\live.edb /vss /d E:\Backup\app.edb
dsmc.exe incremental -subdir=yes
ntdsutil "ac i ntds" "ifm" "create sysvol full D:\IFM" q q
""", parents=("svchost.exe", "svchost.exe", "cmd.exe", "powershell.exe", "taskeng.exe", "services.exe", "explorer.exe"), weight=1.3)
harmless("crashes-and-repairs-of-programs", "Application Error", r"""
C:\Windows\System32\WerFault.exe -u -p @pid@ -s @pid@
C:\Windows\SysWOW64\WerFault.exe -pss -s @pid@ -p @pid@ -ip @pid@
"C:\Windows\System32\WerFaultSecure.exe" -h -p @pid@ -type 268310
"C:\Program Files (x86)\~v~\CrashReporter.exe" --dump C:\ProgramData\~v~\crash_@hex@.dmp --fatal "access violation"
"C:\Program Files\~v~\crashpad_handler.exe" --no-rate-limit --database=C:\Users\@user@\AppData\Local\~v~\Crashpad --url=https://sentry.io/api/@n@/minidump/
"C:\Program Files\Microsoft Office\root\Office16\OUTLOOK.EXE" /safe
"C:\Windows\system32\msdt.exe" -id «PrinterDiagnostic|NetworkDiagnosticsNetworkAdapter|WindowsUpdateDiagnostic|AudioPlaybackDiagnostic»
C:\Windows\System32\sdiagnhost.exe -Embedding
"C:\Windows\system32\pcwrun.exe" "C:\Program Files (x86)\~v~\old.exe" ContextMenu
C:\Windows\Microsoft.NET\Framework64\v4.0.30319\dw20.exe -x -s @pid@
"C:\Program Files\Common Files\Microsoft Shared\DW\DW20.EXE" -x -s @pid@
vsjitdebugger.exe -p @pid@ -e 0x@hex@
"C:\Program Files\~v~\recovery.exe" /repair /failed=1
chkntfs C:
autochk.exe *
C:\Tools\procdump64.exe -accepteula -ma -h ~v~.exe C:\Dumps
"C:\Program Files\Common Files\Microsoft Shared\OFFICE16\OfficeRepair.exe" /quick
C:\Windows\System32\rstrui.exe
mdsched.exe
""", parents=("svchost.exe", "services.exe", "explorer.exe", "WINWORD.EXE", "cmd.exe", "C:\\Program Files\\SAP\\FrontEnd\\SAPgui\\saplogon.exe"))
harmless("schools-kiosks-and-terminals", "Application Event", r"""
"C:\Program Files (x86)\Veyon\veyon-service.exe"
"C:\Program Files\Veyon\veyon-worker.exe" {@guid@}
"C:\Program Files (x86)\NetSupport\NetSupport School\client32.exe" /*
"C:\Program Files\Faronics\Insight\student.exe"
"C:\Program Files (x86)\Faronics\Deep Freeze\Install C-0\_$Df\FrzState2k.exe"
"C:\Program Files\Epic Games\Minecraft Education\Minecraft.Windows.exe"
"C:\Program Files\Google\Chrome\Application\chrome.exe" --kiosk https://kiosk.@fqdn@ --noerrdialogs --disable-pinch
"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe" --kiosk https://terminal.@fqdn@ --edge-kiosk-type=fullscreen
reg add "HKCU\Software\Microsoft\Windows\CurrentVersion\Policies\System" /v DisableTaskMgr /t REG_DWORD /d 1 /f
reg add "HKCU\Software\Microsoft\Windows\CurrentVersion\Policies\Explorer" /v NoDrives /t REG_DWORD /d 12 /f
reg add "HKCU\Software\Policies\Microsoft\Windows\System" /v DisableCMD /t REG_DWORD /d 2 /f
"C:\Program Files (x86)\Citrix\ICA Client\wfcrun32.exe" /QLaunch
"C:\Program Files\VMware\VMware Horizon View Client\vmware-view.exe" --serverURL=view.@fqdn@ --desktopName=Pool1
mstsc.exe "C:\ProgramData\terminal.rdp"
shutdown /s /t 0 /f
"C:\Program Files\Thinstuff\TSX\tsxsession.exe"
logoff 3 /server:@host@
tsdiscon & C:\Windows\System32\tscon.exe 2 /dest:console
"C:\Scratch 3\Scratch 3.exe" "C:\Program Files\Moodle\moodleapp.exe"
""", parents=_DESK + ("userinit.exe",))
