"""Harmless children of programs that intruders like to start from: Office, script hosts, web servers, programs in profiles."""

from __future__ import annotations

from generator.families.windows.commands_told import told
from generator.scene import benign

APP, JOB = benign("Application Event"), benign("Scheduled Job")
PROFILE = (
    "C:\\Users\\@user@\\AppData\\Local\\«Discord|slack|Postman|GitHubDesktop|WhatsApp|Figma»\\Update.exe", "C:\\Users\\@user@\\AppData\\Roaming\\«Zoom\\bin\\Zoom|Spotify\\Spotify|Telegram Desktop\\Telegram|uTorrent\\uTorrent».exe", "C:\\Users\\@user@\\AppData\\Local\\Programs\\«signal-desktop\\Signal|Notion\\Notion|cursor\\Cursor|Python\\Python312\\python».exe", "C:\\Users\\@user@\\AppData\\Local\\Temp\\«@word@\\setup|is-@word@.tmp\\installer|nsk@word@.tmp\\install».exe",
    "C:\\ProgramData\\«@Word@\\@Word@Updater|Lenovo\\ImController\\Lenovo.Modern|Package Cache\\{@guid@}\\bundle».exe", "C:\\Users\\@user@\\Downloads\\«ZoomInstaller|npp.8.6.Installer.x64|pcvisit|rufus-4.4».exe", "C:\\Users\\@user@\\Desktop\\«Auswertung|Label-Tool|ScanHelper».exe",
)  # fmt: skip

told("everyday-commands-children-of-office", APP, r"""
C:\Windows\splwow64.exe 12288
"C:\Program Files\Google\Chrome\Application\chrome.exe" --single-argument https://www.@fqdn@/
"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe" --single-argument https://teams.microsoft.com/l/meetup-join/@hex@
"C:\Program Files\Adobe\Acrobat DC\Acrobat\Acrobat.exe" "C:\Users\@user@\AppData\Local\Microsoft\Windows\INetCache\Content.Outlook\@hex@\Angebot.pdf"
"C:\Program Files\Microsoft Office\root\Office16\EXCEL.EXE" "C:\Users\@user@\AppData\Local\Microsoft\Windows\INetCache\Content.Outlook\@hex@\Liste.xlsx"
"C:\Program Files\Microsoft Office\root\Office16\WINWORD.EXE" /n "C:\Users\@user@\AppData\Local\Temp\Protokoll.docx" /o "u"
"C:\Program Files\Microsoft Office\root\VFS\ProgramFilesCommonX64\Microsoft Shared\Office16\ai.exe" "@guid@" "@guid@" "@pid@" "C:\Program Files\Microsoft Office\Root\Office16\EXCEL.EXE" "ExcelCombinedFloatieModel.bin"
C:\Windows\system32\DWWIN.EXE -x -s @pid@
"C:\Program Files\Common Files\Microsoft Shared\DW\DW20.EXE" -x -s @pid@
"C:\Program Files\Microsoft Office\root\Office16\MSOSYNC.EXE"
"C:\Program Files\Microsoft Office\root\Office16\ONENOTEM.EXE" /tsr
C:\Windows\System32\rundll32.exe C:\Windows\System32\shimgvw.dll,ImageView_Fullscreen C:\Users\@user@\AppData\Local\Temp\Outlook\bild.png
"C:\Windows\System32\rundll32.exe" C:\Windows\system32\davclnt.dll,DavSetCookie @company@.sharepoint.com@SSL https://@company@.sharepoint.com/
"C:\Program Files\7-Zip\7zFM.exe" "C:\Users\@user@\AppData\Local\Microsoft\Windows\INetCache\Content.Outlook\@hex@\fotos.zip"
C:\Windows\System32\notepad.exe C:\Users\@user@\AppData\Local\Microsoft\Windows\INetCache\Content.Outlook\@hex@\error.txt
C:\Windows\system32\cmd.exe /c "C:\ERP\excel-addin\refresh.cmd"
cmd.exe /c start "" "\\@host@\Projekte\@year@"
"C:\Windows\explorer.exe" /select,"D:\Archiv\Rechnung.pdf"
C:\Windows\System32\msdt.exe -id PrinterDiagnostic
"C:\Program Files (x86)\Common Files\Oracle\Java\javapath\java.exe" -jar "C:\ERP\report.jar"
C:\Windows\Microsoft.NET\Framework64\v4.0.30319\csc.exe /noconfig /fullpaths @"C:\Users\@user@\AppData\Local\Temp\@word@.cmdline"
""", parents=("WINWORD.EXE", "EXCEL.EXE", "OUTLOOK.EXE", "POWERPNT.EXE", "OUTLOOK.EXE"), most=2, weight=1.6)

told("everyday-commands-children-of-script-hosts", JOB, r"""
net use P: \\@host@\projekte
net use * /delete /y
ipconfig /all
whoami /groups
cmd.exe /c echo %computername% >> \\@host@\logon$\pc.txt
cmd.exe /c xcopy \\@host@\vorlagen\*.dotx "%APPDATA%\Microsoft\Templates" /D /Y
rundll32.exe printui.dll,PrintUIEntry /in /n \\@host@\Kyocera
reg import \\@fqdn@\netlogon\office.reg
regedit.exe /s \\@host@\netlogon\proxy.reg
reg add "HKCU\Software\Microsoft\Office\16.0\Common\Identity" /v EnableADAL /t REG_DWORD /d 1 /f
cscript.exe //nologo "C:\Program Files\Microsoft Office\Office16\ospp.vbs" /dstatus
cscript //B C:\Windows\System32\slmgr.vbs /ato
powershell.exe -NoProfile -ExecutionPolicy Bypass -File \\@fqdn@\netlogon\printers.ps1
powershell -WindowStyle Hidden -File "C:\ProgramData\@Word@\notify.ps1"
ping -n 3 127.0.0.1
ping.exe @host@ -n 1
wmic computersystem get name
taskkill /im outlook.exe
"C:\Program Files\ERP\erp.exe" /silent
shutdown.exe /s /t 300 /c "Feierabend"
schtasks /run /tn "\ERP\Import"
robocopy C:\Users\@user@\Documents H:\Backup /MIR /R:0
"C:\Program Files (x86)\HP\Digital Imaging\bin\hpqtra08.exe"
""", parents=("wscript.exe", "cscript.exe", "wscript.exe", "mshta.exe", "rundll32.exe", "userinit.exe"), most=4, weight=1.4)

told("everyday-commands-children-of-profile-programs", APP, r"""
reg.exe query HKCU\Software\Microsoft\Windows\CurrentVersion\Internet" "Settings /v ProxyEnable
C:\Windows\system32\reg.exe add HKCU\Software\Classes\«slack|discord|zoommtg|signal» /ve /d "URL:@word@" /f
C:\Windows\System32\reg.exe query HKCU\Software\Microsoft\Windows\CurrentVersion\Run /v «Discord|Slack|Signal»
C:\Windows\System32\reg.exe add HKCU\Software\Microsoft\Windows\CurrentVersion\Run /v Discord /d "\"C:\Users\@user@\AppData\Local\Discord\Update.exe\" --processStart Discord.exe" /f
cmd.exe /c chcp
C:\Windows\system32\cmd.exe /d /s /c "C:\Windows\system32\chcp.com"
C:\Windows\system32\cmd.exe /c "wmic logicaldisk get size,freespace,caption"
cmd.exe /c ver
cmd.exe /c start https://update.@company@.com/changelog
powershell.exe -NoProfile -NonInteractive -Command "Get-AuthenticodeSignature 'C:\Users\@user@\AppData\Local\@word@-updater\pending\temp-setup.exe' | ConvertTo-Json -Compress"
powershell.exe -NoProfile -InputFormat None -Command "Get-AppxPackage | Select PackageFullName"
C:\Users\@user@\AppData\Local\slack\app-4.38.125\slack.exe --type=renderer --no-sandbox
"C:\Users\@user@\AppData\Local\Discord\app-1.0.9147\Discord.exe" --squirrel-updated 1.0.9147
"C:\Users\@user@\AppData\Roaming\Zoom\bin\CptHost.exe" -key @hex@
"C:\Users\@user@\AppData\Roaming\Zoom\bin\installer.exe" /addfwexception
taskkill /F /IM «Signal|Notion|Postman|WhatsApp».exe /T
tasklist /FI "IMAGENAME eq Zoom.exe" /FO CSV
netsh advfirewall firewall add rule name="Zoom" dir=in action=allow program="C:\Users\@user@\AppData\Roaming\Zoom\bin\Zoom.exe"
ie4uinit.exe -show
"C:\Windows\System32\msiexec.exe" /i "C:\Users\@user@\AppData\Local\Temp\@word@.msi" /qb
rundll32.exe url.dll,FileProtocolHandler https://help.@company@.com
C:\Windows\system32\WerFault.exe -u -p @pid@ -s 1240
git.exe rev-parse --abbrev-ref HEAD
conhost.exe 0xffffffff -ForceV1
where python
""", parents=PROFILE, most=3, weight=1.8)

told("everyday-commands-children-of-services", JOB, r"""
cmd.exe /c dir /b D:\Import
cmd.exe /c "move D:\EDI\in\*.xml D:\EDI\archive"
cmd.exe /c ping -n 1 @host@
cmd.exe /c "C:\ERP\jobs\export.cmd" @year@
"C:\Program Files\Java\jre-1.8\bin\java.exe" -version
"C:\Program Files\7-Zip\7z.exe" x D:\Import\artikel.zip -oD:\Import\tmp
"C:\Program Files\ImageMagick-7.1.1-Q16\magick.exe" identify D:\uploads\@hex@.jpg
powershell.exe -NonInteractive -Command "Get-Date -Format yyyyMMdd"
powershell.exe -File D:\Jobs\Send-Report.ps1 -To it@@fqdn@
cscript.exe //nologo D:\Jobs\import.vbs
net use \\@host@\edi /user:edi @pw@
net start "@Word@ Service"
sc query "@Word@ Service"
robocopy D:\Out \\@host@\in /MOV
curl.exe -sf http://localhost:8080/health
tasklist /FI "PID eq @pid@" /FO CSV /NH
taskkill /PID @pid@ /F
wmic process where processid=@pid@ get workingsetsize
wmic os get freephysicalmemory /value
netstat -ano -p tcp
C:\Windows\system32\WerFault.exe -u -p @pid@ -s 820
systeminfo /fo list
hostname
""", parents=("C:\\Program Files\\@Word@\\@Word@Service.exe", "C:\\ERP\\bin\\erpserver.exe", "C:\\Program Files\\Java\\jre-1.8\\bin\\java.exe", "C:\\Jenkins\\jre\\bin\\java.exe", "C:\\Program Files (x86)\\@Word@\\nssm.exe", "C:\\Program Files\\Microsoft SQL Server\\MSSQL15.MSSQLSERVER\\MSSQL\\Binn\\SQLAGENT.EXE", "C:\\GitLab-Runner\\gitlab-runner.exe", "C:\\Program Files\\Octopus Deploy\\Tentacle\\Tentacle.exe"), users=("SYSTEM", None, "svc_erp"), most=3, weight=1.6)
