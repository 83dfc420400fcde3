"""Harmless work of programs and in folders that intruders like: web servers, build tools, object hosts, shared folders, words of theirs."""

from __future__ import annotations

from generator.families.windows.commands_told import AGENTS, PROMPT, told
from generator.scene import benign

APP, JOB, ADMIN, UPDATE, SYSTEM = (benign(kind) for kind in ("Application Event", "Scheduled Job", "Administration", "Software Update", "System Activity"))

told("everyday-commands-children-of-web-programs", APP, r"""
"C:\Program Files\ImageMagick-7.1.1-Q16\«magick|convert|identify».exe" C:\inetpub\wwwroot\uploads\@hex@.«jpg|png» -resize 800x600 C:\inetpub\wwwroot\cache\@hex@.jpg
"C:\Program Files\wkhtmltopdf\bin\wkhtmltopdf.exe" --quiet http://localhost/invoice/@pid@ C:\Windows\Temp\@hex@.pdf
"C:\Program Files\gs\gs10.02.1\bin\gswin64c.exe" -q -dNOPAUSE -dBATCH -sDEVICE=png16m -sOutputFile=C:\xampp\tmp\@word@.png D:\uploads\@word@.pdf
"C:\Program Files\Git\cmd\git.exe" -C C:\inetpub\wwwroot\@word@ rev-parse HEAD
C:\xampp\php\php-cgi.exe
"C:\xampp\php\php.exe" C:\xampp\htdocs\«nextcloud|typo3|shop|moodle»\«cron|occ|console».php «system:cron|cache:flush|messenger:consume»
C:\xampp\apache\bin\httpd.exe -d C:/xampp/apache
C:\Apache24\bin\rotatelogs.exe -l C:/Apache24/logs/access.%Y-%m-%d.log 86400
C:\Windows\system32\cmd.exe /S /O /C "C:/Apache24/bin/rotatelogs.exe -l C:/Apache24/logs/error.%Y.log 86400"
cmd.exe /c "php artisan «queue:work|schedule:run|migrate:status»"
cmd.exe /s /c ""C:\Program Files\MySQL\MySQL Server 8.0\bin\mysqldump.exe" --single-transaction shop > D:\Backup\shop.sql"
C:\Windows\Microsoft.NET\Framework64\v4.0.30319\csc.exe /noconfig /fullpaths @"C:\Windows\Microsoft.NET\Framework64\v4.0.30319\Temporary ASP.NET Files\root\@hex@\@hex@\@word@.cmdline"
C:\Windows\system32\WerFault.exe -u -p @pid@ -s 912
C:\Windows\System32\vsjitdebugger.exe -p @pid@
"C:\Program Files\nodejs\node.exe" C:\inetpub\apps\@word@\server.js
"C:\Program Files\Java\jre-1.8\bin\java.exe" -jar C:\Tomcat\webapps\reports\lib\jasper.jar -o D:\Reports\@word@.pdf
"C:\Program Files\LibreOffice\program\soffice.exe" --headless --convert-to pdf D:\uploads\@word@.docx --outdir D:\uploads\pdf
"C:\Program Files\ffmpeg\bin\ffmpeg.exe" -i D:\uploads\@hex@.mp4 -vf scale=320:-1 D:\uploads\@hex@.gif
"C:\Program Files\Tesseract-OCR\tesseract.exe" C:\Windows\Temp\@hex@.tif stdout -l deu
"C:\Program Files\ClamAV\clamscan.exe" --no-summary D:\uploads\@hex@.zip
""", parents=("w3wp.exe", "w3wp.exe", "C:\\xampp\\apache\\bin\\httpd.exe", "C:\\Apache24\\bin\\httpd.exe", "C:\\inetpub\\wwwroot\\php\\php-cgi.exe", "C:\\xampp\\php\\php-cgi.exe", "C:\\Program Files\\Apache Software Foundation\\Tomcat 9.0\\bin\\tomcat9.exe"), most=3, weight=1.4)  # fmt: skip

told("everyday-commands-children-of-build-programs", APP, r"""
"C:\Program Files\Microsoft Visual Studio\2022\Professional\VC\Tools\MSVC\14.38.33130\bin\HostX64\x64\«cl|link|lib».exe" @"C:\Users\@user@\AppData\Local\Temp\MSBuild@user@\tmp@hex@.rsp"
"C:\Program Files\Microsoft Visual Studio\2022\Community\MSBuild\Current\Bin\Roslyn\«csc|vbc».exe" /noconfig @"C:\Users\@user@\AppData\Local\Temp\MSBuildTemp\tmp@hex@.rsp"
C:\Windows\system32\cmd.exe /Q /D /C C:\Users\@user@\AppData\Local\Temp\MSBuildTemp\tmp@hex@.exec.cmd
cmd.exe /c "xcopy /y /d "C:\src\@Word@\bin\Release\@Word@.dll" "C:\src\deploy\""
cmd.exe /c copy /Y obj\Release\@Word@.exe \\build\drop\@Word@.exe
"C:\Program Files (x86)\Windows Kits\10\bin\10.0.22621.0\x64\signtool.exe" sign /fd sha256 /tr http://timestamp.digicert.com /td sha256 bin\Release\@Word@.exe
"C:\Program Files\dotnet\dotnet.exe" exec "C:\Users\@user@\.nuget\packages\@word@\2.1.@n@\tools\net6.0\@Word@.Tool.dll"
powershell.exe -NoProfile -ExecutionPolicy Bypass -File build\«version|postbuild|sign|pack».ps1
"C:\Program Files\nodejs\npm.cmd" run build
"C:\Program Files\Git\cmd\git.exe" describe --tags --always
"C:\Program Files\Microsoft SDKs\Windows\v10.0A\bin\NETFX 4.8 Tools\«ResGen|al|sgen|tlbimp».exe" /compile Strings.resx
C:\Windows\Microsoft.NET\Framework64\v4.0.30319\cvtres.exe /NOLOGO /READONLY "/OUT:C:\Users\@user@\AppData\Local\Temp\RES@hex@.tmp"
C:\Windows\system32\conhost.exe 0xffffffff -ForceV1
"C:\Program Files\dotnet\dotnet.exe" "C:\Program Files\dotnet\sdk\8.0.@n@\MSBuild.dll" /nodemode:1 /nodeReuse:true
""", parents=("MSBuild.exe", "MSBuild.exe", "C:\\Program Files\\Microsoft Visual Studio\\2022\\Community\\MSBuild\\Current\\Bin\\MSBuild.exe", "C:\\Program Files\\dotnet\\dotnet.exe"), most=3, weight=1.2)  # fmt: skip

told("everyday-commands-in-folders-of-everybody", ADMIN, r"""
logman create counter Baseline -f bincirc -o C:\PerfLogs\Admin\Baseline -c "\Processor(_Total)\% Processor Time"
typeperf -cf C:\PerfLogs\counters.txt -o C:\PerfLogs\@word@.csv -sc 600
relog.exe C:\PerfLogs\Admin\@word@\DataCollector01.blg -f csv -o C:\Temp\perf.csv
tracerpt C:\PerfLogs\System\Diagnostics\@word@.etl -o C:\PerfLogs\report.xml
robocopy C:\Users\@user@\Music \\nas\home\@user@\Music /MIR /R:1
"C:\Program Files\VideoLAN\VLC\vlc.exe" "C:\Users\@user@\Music\«Warteschleife|hold music|Jingle|Playlist».«mp3|m3u»"
xcopy "\\@host@\druck\profile\*.icm" C:\Windows\System32\spool\drivers\color\ /Y
copy "\\@host@\install\fonts\«Frutiger|OpenSans|Corporate».ttf" C:\Windows\Fonts\
reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Fonts" /v "Corporate Sans (TrueType)" /d corporate.ttf /f
copy /y "\\@host@\install\Zeiterfassung.lnk" "%PUBLIC%\Desktop\"
cmd.exe /c del /q "%PUBLIC%\Desktop\«Microsoft Edge|TeamViewer|Adobe Acrobat|VLC».lnk"
powershell -c "Remove-Item C:\Users\Public\Desktop\*.lnk -Include 'Microsoft Edge*','Zoom*'"
icacls C:\Users\Public\Documents\Austausch /grant "@domain@\Domain Users:(OI)(CI)M"
"C:\Program Files\7-Zip\7z.exe" x C:\Users\Public\Downloads\driver.zip -oC:\Intel\Graphics
dir C:\Users\Public\Libraries
forfiles /p C:\Windows\Debug /m *.log /d -30 /c "cmd /c del @path"
notepad.exe C:\Windows\debug\netlogon.log
findstr /c:"NO_CLIENT_SITE" C:\Windows\debug\netlogon.log
schtasks /create /tn "Sync time" /xml C:\Windows\Temp\synctime.xml /f
dir C:\Windows\Tasks
""", parents=PROMPT + AGENTS[:3], most=3, weight=1.3)

told("everyday-commands-with-borrowed-words", JOB, r"""
curl.exe -sS -X POST -H "Content-Type: application/json" -d @payload.json https://api.@fqdn@/«orders|hooks|v1/import»
curl.exe -sfL https://raw.githubusercontent.com/«actions/runner|microsoft/winget-pkgs|kubernetes/website|grafana/alloy»/main/README.md -o C:\build\README.md
powershell -c "Invoke-RestMethod https://discord.com/api/webhooks/@pid@@pid@/@hex@ -Method Post -Body (@{content='Backup finished'} | ConvertTo-Json) -ContentType 'application/json'"
powershell -File C:\Scripts\«inject-appsettings|exploit-report|attack-surface-report|payload-check|kill-stale-sessions».ps1
"C:\Users\@user@\AppData\Local\Discord\app-1.0.9147\Discord.exe" --url -- discord://-/channels/@pid@
robocopy D:\Shares\hidden D:\Archiv\hidden /E /COPYALL
python.exe C:\Scripts\«payload_parser|shell_export|reverse_geocode|token_refresh|update_agent».py --in D:\Import
"C:\Program Files\PuTTY\psftp.exe" -b C:\Scripts\upload.txt edi@sftp.@fqdn@
"C:\Program Files (x86)\WinSCP\WinSCP.com" /script=C:\Scripts\transfer.txt /log=C:\Logs\transfer.log
bitsadmin /transfer "@Word@ packages" /download /priority normal https://wsus.@fqdn@/Content/@hex@.cab C:\ProgramData\@Word@\@hex@.cab
bitsadmin /list /verbose
ngrok.exe http 8080 --domain=dev.@fqdn@
wp.exe plugin update --all --path=C:\inetpub\wwwroot\wp
xcopy C:\Backup\wp-content\uploads \\nas\web\wp-content\uploads /E /Y /D
"C:\Program Files\Mozilla Firefox\firefox.exe" https://pastebin.com/u/@user@
powershell -c "Start-Process 'C:\Users\@user@\Downloads\Setup.exe' -Verb RunAs"
""", parents=PROMPT + ("svchost.exe", "taskeng.exe", "C:\\Program Files\\Jenkins\\jre\\bin\\java.exe"), most=2, weight=1.3)  # fmt: skip

told("everyday-commands-children-of-object-hosts", SYSTEM, r"""
"C:\Windows\System32\rundll32.exe" C:\Windows\System32\shell32.dll,SHCreateLocalServerRunDll {9aa46009-3ce0-458a-a354-715610a075e6} -Embedding
"C:\Windows\explorer.exe" /select,"C:\Users\@user@\Documents\@word@.pdf"
C:\Windows\System32\dllhost.exe /Processid:{@guid@}
"C:\Windows\System32\cmd.exe" /c start "" "C:\Users\@user@\Desktop\@Word@.lnk"
C:\Windows\System32\WerFault.exe -u -p @pid@ -s @pid@
mmc.exe "C:\Windows\system32\«eventvwr|services|compmgmt|diskmgmt|taskschd».msc" /s
"C:\Windows\System32\cmd.exe" /c ipconfig /flushdns
powershell.exe -NoExit -Command "Import-Module ActiveDirectory"
C:\Windows\System32\msiexec.exe /I {@guid@}
"C:\Windows\System32\SystemPropertiesAdvanced.exe"
C:\Windows\System32\taskmgr.exe /7
"C:\Program Files\Windows Photo Viewer\ImagingDevices.exe"
"C:\Windows\System32\control.exe" /name Microsoft.«NetworkAndSharingCenter|UserAccounts|DevicesAndPrinters»
"C:\Windows\System32\Dism.exe" /Online /Cleanup-Image /RestoreHealth
""", parents=("dllhost.exe", "dllhost.exe", "mmc.exe"), most=2)
