"""Process starts of people at work: databases, websites, builds, files, logs, trades."""

from __future__ import annotations

from generator.families.windows.commands_told import JOBS, PROMPT, told
from generator.scene import benign

ADMIN, JOB, APP = benign("Administration"), benign("Scheduled Job"), benign("Application Event")
EDITORS = ("C:\\Users\\@user@\\AppData\\Local\\Programs\\Microsoft VS Code\\Code.exe", "C:\\Program Files\\JetBrains\\IntelliJ IDEA\\bin\\idea64.exe", "C:\\Program Files\\Microsoft Visual Studio\\2022\\Professional\\Common7\\IDE\\devenv.exe", "C:\\Program Files\\Git\\usr\\bin\\bash.exe", "cmd.exe", "pwsh.exe")

told("everyday-commands-databases", JOB, r"""
sqlcmd -S localhost -E -Q "EXEC sp_updatestats"
sqlcmd.exe -S @host@\SQLEXPRESS -U sa -P @pw@ -i C:\Scripts\cleanup.sql -o C:\Logs\cleanup.log
sqlcmd -E -Q "DBCC CHECKDB ('ERP') WITH NO_INFOMSGS"
sqlcmd -S . -Q "EXEC xp_fixeddrives"
osql.exe -E -Q "KILL @n@"
bcp ERP.dbo.Kunden out D:\Export\kunden.csv -c -t; -T -S @host@
"C:\Program Files\Microsoft SQL Server\150\DTS\Binn\DTExec.exe" /F "D:\SSIS\Import.dtsx"
"C:\Program Files\Microsoft SQL Server\MSSQL15.MSSQLSERVER\MSSQL\Binn\sqlservr.exe" -sMSSQLSERVER
cmd.exe /c del /q D:\SQLBackup\*.trn
cmd.exe /c dir D:\SQLBackup\*.bak /b
cmd.exe /c xcopy D:\SQLBackup\*.bak \\@host@\sqlbak$\ /D /Y
powershell.exe -File C:\Jobs\Index-Maintenance.ps1
powershell -c "Import-Module SQLPS; Invoke-Sqlcmd -Query 'SELECT @@VERSION'"
"C:\Program Files\MySQL\MySQL Server 8.0\bin\mysql.exe" -u root -p@pw@ -e "SHOW PROCESSLIST"
"C:\xampp\mysql\bin\mysqld.exe" --defaults-file=c:\xampp\mysql\bin\my.ini --standalone
"C:\Program Files\PostgreSQL\16\bin\psql.exe" -U postgres -c "VACUUM ANALYZE"
"C:\Program Files\PostgreSQL\16\bin\postgres.exe" --forkchild="autovac worker" @port@
"C:\oracle\product\19c\bin\expdp.exe" system/@pw@ full=y dumpfile=full.dmp
"C:\Program Files\MongoDB\Server\7.0\bin\mongodump.exe" --out D:\dump
"C:\Program Files\Firebird\Firebird_3_0\gbak.exe" -b -user SYSDBA -pas masterkey localhost:erp D:\erp.fbk
"C:\Program Files (x86)\Microsoft SQL Server Management Studio 19\Common7\IDE\Ssms.exe"
""", parents=JOBS + ("C:\\Program Files\\Microsoft SQL Server\\MSSQL15.MSSQLSERVER\\MSSQL\\Binn\\sqlservr.exe",), users=(None, "SYSTEM", "svc_sql"), most=3, weight=1.3)

told("everyday-commands-web-servers", APP, r"""
C:\Windows\System32\inetsrv\w3wp.exe -ap "DefaultAppPool" -v "v4.0" -l "webengine4.dll" -a \\.\pipe\iisipm@guid@ -h "C:\inetpub\temp\apppools\DefaultAppPool\DefaultAppPool.config"
"C:\Windows\Microsoft.NET\Framework64\v4.0.30319\csc.exe" /noconfig /fullpaths @"C:\Windows\Microsoft.NET\Framework64\v4.0.30319\Temporary ASP.NET Files\root\@hex@\@hex@\@word@.cmdline"
C:\Windows\Microsoft.NET\Framework64\v4.0.30319\cvtres.exe /NOLOGO /READONLY /MACHINE:IX86 "/OUT:C:\Windows\TEMP\RES@hex@.tmp"
"C:\Program Files\PHP\v8.2\php-cgi.exe"
"C:\xampp\php\php.exe" C:\xampp\htdocs\shop\cron.php
"C:\xampp\apache\bin\httpd.exe" -d C:/xampp/apache
"C:\Program Files\Apache Software Foundation\Tomcat 9.0\bin\tomcat9.exe" //RS//Tomcat9
"C:\Program Files\wkhtmltopdf\bin\wkhtmltopdf.exe" --quiet - C:\inetpub\temp\invoice.pdf
"C:\Program Files\ImageMagick-7.1.1-Q16\magick.exe" convert C:\inetpub\uploads\@hex@.png -resize 300 thumb.jpg
"C:\Program Files\gs\gs10.02.1\bin\gswin64c.exe" -sDEVICE=pdfwrite -o out.pdf in.ps
"C:\Program Files\dotnet\dotnet.exe" .\Shop.Api.dll
"C:\Program Files\nodejs\node.exe" C:\inetpub\wwwroot\app\server.js
cmd.exe /c "C:\inetpub\wwwroot\app\scripts\thumbnail.cmd" @hex@.jpg
C:\Windows\System32\inetsrv\appcmd.exe recycle apppool /apppool.name:Shop
iisreset.exe /restart
"C:\Program Files\IIS\Microsoft Web Deploy V3\msdeploy.exe" -verb:sync -source:package=shop.zip -dest:auto
"C:\nginx\nginx.exe" -s reload
"C:\Windows\Microsoft.NET\Framework64\v4.0.30319\aspnet_compiler.exe" -v /shop -p C:\inetpub\wwwroot\shop C:\out
"C:\Program Files\Git\cmd\git.exe" pull origin main
"C:\ColdFusion2021\cfusion\bin\coldfusion.exe" -start
""", parents=("w3wp.exe", "w3wp.exe", "svchost.exe", "services.exe", "C:\\xampp\\apache\\bin\\httpd.exe", "C:\\Program Files\\Apache Software Foundation\\Tomcat 9.0\\bin\\tomcat9.exe", "cmd.exe"), users=(None, "SYSTEM", "IUSR"), most=3, weight=1.5)

told("everyday-commands-builds", APP, r"""
"C:\Program Files\Microsoft Visual Studio\2022\Professional\MSBuild\Current\Bin\MSBuild.exe" Shop.sln /t:Rebuild /p:Configuration=Release
C:\Windows\Microsoft.NET\Framework64\v4.0.30319\MSBuild.exe C:\dev\legacy\legacy.csproj
"C:\Program Files\dotnet\dotnet.exe" build --no-restore
dotnet.exe test --filter Category!=Integration
"C:\Program Files\dotnet\dotnet.exe" exec "C:\Program Files\dotnet\sdk\8.0.204\Roslyn\bincore\VBCSCompiler.dll" "-pipename:@hex@@hex@"
cl.exe /nologo /W4 /O2 main.cpp
"C:\Program Files\CMake\bin\cmake.exe" --build build --target install
"C:\Program Files\Java\jdk-17\bin\java.exe" -Xmx2g -jar gradle-launcher-8.7.jar build
mvn.cmd clean install -DskipTests
npm.cmd run build
"C:\Program Files\nodejs\node.exe" "C:\Program Files\nodejs\node_modules\npm\bin\npx-cli.js" electron-builder --win
cmd.exe /d /s /c "npm audit fix && node postinstall.js"
python.exe -m pip install -r requirements.txt
"C:\Users\@user@\AppData\Local\Programs\Python\Python312\python.exe" -m venv .venv
pytest.exe -x tests\test_attack_detection.py
"C:\Users\@user@\go\bin\golangci-lint.exe" run ./...
cargo.exe build --release
"C:\Users\@user@\.cargo\bin\rustc.exe" --crate-name exploit_check --edition=2021
"C:\Program Files\Docker\Docker\resources\bin\docker.exe" compose up -d
docker exec -it db bash
kubectl.exe get pods -n prod
terraform.exe apply -auto-approve
"C:\Program Files (x86)\Windows Kits\10\bin\10.0.22621.0\x64\signtool.exe" sign /fd SHA256 /a setup.exe
InstallUtil.exe C:\Services\Import\ImportService.exe
regasm.exe /codebase C:\Program Files\Erp\ErpCom.dll
powershell.exe -ExecutionPolicy Bypass -File .\build.ps1 -Target Pack
curl.exe -sSL https://install.python-poetry.org -o install-poetry.py
""", parents=EDITORS, most=3, weight=1.5)

told("everyday-commands-rights-and-files", ADMIN, r"""
icacls D:\Shares\Sales /grant "@domain@\GG_Sales:(OI)(CI)M" /T
icacls C:\Users\@other@ /reset /T /C /Q
icacls D:\Daten /save C:\Temp\acl.txt /t
takeown /f D:\Alt /r /d j
takeown.exe /F "C:\Users\@other@\Desktop" /R /A
attrib -r -s -h D:\USB\*.* /s /d
attrib +r D:\Vorlagen\*.dotx
cipher /w:D:\
cipher /e /s:C:\Users\@user@\Vertraulich
C:\Tools\sdelete64.exe -p 3 -s D:\Alt\Personalakten
del /f /q C:\Windows\Temp\*.*
cmd.exe /c rd /s /q C:\Windows\SoftwareDistribution\Download
rmdir /s /q D:\Alt
mklink /D C:\inetpub\media \\@host@\media
subst X: C:\Projekte
vssadmin resize shadowstorage /for=D: /on=D: /maxsize=20GB
fsutil file createnew D:\test.bin 1048576
chkdsk D: /f /r
diskpart /s C:\Temp\extend.txt
mountvol E: /d
manage-bde -on C: -recoverypassword -skiphardwaretest
defrag D: /O
compact /c /s:D:\Archiv
powershell -c "Get-Acl D:\Shares\HR | Format-List"
powershell -c "Get-SmbOpenFile | ? ClientUserName -like '*@other@*' | Close-SmbOpenFile -Force"
powershell -c "Get-ChildItem D:\Shares -Recurse | Unblock-File"
net share Daten=D:\Daten /grant:@domain@\GG_Daten,FULL
net file
dfsutil root \\@fqdn@\dfs
""", parents=PROMPT + ("svchost.exe",), users=(None, None, "SYSTEM"), most=3, weight=1.3)

told("everyday-commands-logs-and-policies", ADMIN, r"""
wevtutil qe System /q:"*[System[(Level=1 or Level=2)]]" /c:50 /rd:true /f:text
wevtutil epl Security D:\Archive\security-@year@.evtx
wevtutil gl Security
wevtutil sl Security /ms:1073741824
wevtutil el
auditpol /set /subcategory:"Logon" /success:enable /failure:enable
auditpol /backup /file:C:\Temp\audit.csv
gpupdate /force
gpupdate /force /boot
gpresult /h C:\Temp\rsop.html
secedit /configure /db C:\Windows\security\local.sdb /cfg C:\Temp\base.inf
LGPO.exe /g C:\Temp\Baseline\GPOs
eventcreate /T ERROR /ID 100 /L APPLICATION /SO Backup /D "Backup failed: access denied"
powershell -c "Get-WinEvent -FilterHashtable @{LogName='Security';Id=4625} -MaxEvents 100 | Export-Csv C:\Temp\failed.csv"
powershell -c "Get-EventLog System -EntryType Error -Newest 30"
powershell -c "Get-MpThreatDetection | ft"
powershell -c "Get-MpPreference"
powershell -c "Add-MpPreference -ExclusionPath 'D:\SQLData'"
powershell -c "Backup-GPO -All -Path \\@host@\gpo$"
powershell -c "Set-ExecutionPolicy RemoteSigned -Scope CurrentUser"
logman query
logman start perf -ets
typeperf "\Processor(_Total)\% Processor Time" -sc 10
perfmon.exe /report
relog D:\PerfLogs\sys.blg -f csv -o C:\Temp\sys.csv
"C:\Windows\system32\mmc.exe" "C:\Windows\system32\eventvwr.msc" /s
"C:\Program Files (x86)\Log Parser 2.2\LogParser.exe" -i:IISW3C "SELECT TOP 20 c-ip, COUNT(*) FROM u_ex*.log WHERE sc-status=401 GROUP BY c-ip"
""", most=3, weight=1.3)

told("everyday-commands-networks-set-up", ADMIN, r"""
netsh interface ip set dns "Ethernet" static @ip@
netsh interface ipv4 set address name="LAN" static @ip@ 255.255.255.0 @ip@
netsh winsock reset
netsh int ip reset C:\Temp\reset.log
netsh advfirewall firewall add rule name="SQL 1433" dir=in action=allow protocol=TCP localport=1433
netsh advfirewall firewall set rule group="File and Printer Sharing" new enable=Yes
netsh advfirewall firewall delete rule name="Test"
netsh advfirewall export C:\Temp\fw.wfw
netsh interface portproxy add v4tov4 listenport=8080 listenaddress=0.0.0.0 connectport=80 connectaddress=172.17.0.2
netsh winhttp set proxy proxy.@fqdn@:8080 "*.@fqdn@"
netsh dhcp server \\@dc@ show scope
netsh wlan connect name=Office
route add 10.@n@.0.0 mask 255.255.0.0 @ip@ -p
route delete 10.@n@.0.0
arp -s @ip@ 00-15-5d-@n@-0a-0b
ipconfig /registerdns
dnscmd @dc@ /recordadd @fqdn@ @host@ A @ip@
dnscmd /zoneexport @fqdn@ @fqdn@.txt
nslookup -debug @host@.@fqdn@ @dc@
powershell -c "Add-DnsServerResourceRecordA -Name @host@ -ZoneName @fqdn@ -IPv4Address @ip@"
powershell -c "Get-DhcpServerv4Lease -ScopeId @ip@"
powershell -c "New-NetFirewallRule -DisplayName 'ERP' -Direction Inbound -LocalPort 8443 -Protocol TCP -Action Allow"
powershell -c "Set-DnsClientServerAddress -InterfaceAlias Ethernet -ServerAddresses @ip@,@ip@"
powershell -c "Get-NetTCPConnection -State Listen | sort LocalPort"
w32tm /config /manualpeerlist:"ptbtime1.ptb.de" /syncfromflags:manual /update
control ncpa.cpl
""", most=3, weight=1.2)

told("everyday-commands-trades-and-offices", APP, r"""
"C:\DATEV\PROGRAMM\K0005000\Arbeitsplatz.exe"
"C:\DATEV\PROGRAMM\INSTALL\DvInesLogonUpdate.exe" /s
"C:\Program Files (x86)\Sage\Sage 100\OLRewe100.exe" -db ReweAbf
"C:\Program Files (x86)\SAP\FrontEnd\SapGui\saplogon.exe"
"C:\Program Files\SAP\SAP Business One\SAP Business One.exe"
"C:\Program Files\Intuit\QuickBooks 2023\QBW.EXE"
"C:\TurboMed\Programm\TurboMed.exe"
"C:\medatixx\Client\medatixx.exe" -mandant 1
"C:\Program Files (x86)\CGM\Z1\Z1.exe"
"C:\Program Files (x86)\Dentrix\Office.exe"
"C:\Program Files (x86)\Lexware\professional\Lexware.exe"
"C:\Program Files\Autodesk\AutoCAD 2024\acad.exe" /product ACAD "D:\Projekte\plan.dwg"
"C:\Program Files\Adobe\Adobe Photoshop 2024\Photoshop.exe"
"C:\Program Files\Microsoft Office\root\Office16\EXCEL.EXE" "\\@host@\Kalkulation\Angebot.xlsm"
"C:\Program Files\Microsoft Office\root\Office16\WINWORD.EXE" /n "C:\Users\@user@\Downloads\Bewerbung.docx" /o ""
"C:\Program Files\Microsoft Office\root\Office16\OUTLOOK.EXE" /recycle
"C:\Program Files\Adobe\Acrobat DC\Acrobat\Acrobat.exe" "C:\Users\@user@\AppData\Local\Microsoft\Windows\INetCache\Content.Outlook\@hex@\Rechnung.pdf"
"C:\Program Files\LibreOffice\program\soffice.bin" --headless --convert-to pdf angebot.odt
"C:\Users\@user@\AppData\Local\Microsoft\Teams\current\Teams.exe" --type=renderer
"C:\Users\@user@\AppData\Roaming\Spotify\Spotify.exe" --autostart --minimized
"C:\Program Files (x86)\Steam\steam.exe" -silent
"C:\Program Files\VideoLAN\VLC\vlc.exe" --started-from-file D:\schulung.mp4
"C:\Program Files\Elster\ElsterFormular.exe"
"C:\Program Files (x86)\StarMoney 14\app\StarMoney.exe"
cmd.exe /c ""C:\ERP\start.bat" /user=@user@"
C:\Kasse\POS.exe -terminal @n@
wscript.exe "C:\ERP\scripts\login.vbs"
mshta.exe "C:\Program Files (x86)\WinPACCS\help.hta"
powershell.exe -WindowStyle Hidden -File "C:\ERP\tools\label-print.ps1"
rundll32.exe shell32.dll,Control_RunDLL mlcfg32.cpl
C:\Windows\System32\rundll32.exe C:\Windows\System32\shimgvw.dll,ImageView_Fullscreen D:\Fotos\IMG_@port@.jpg
""", parents=("explorer.exe", "explorer.exe", "OUTLOOK.EXE", "svchost.exe", "cmd.exe"), most=3, weight=1.5)
