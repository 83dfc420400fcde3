"""Dumps, hives, keys, tickets and password words in the hands of those who work with them every day."""

from __future__ import annotations

from generator.families.windows.commands_told import PROMPT, told
from generator.scene import benign

ADMIN, APP, ERROR = benign("Administration"), benign("Application Event"), benign("Application Error")
BACKUP, LOGIN = benign("Backup Job"), benign("User Login")
SERVICES = ("services.exe", "svchost.exe", "C:\\Program Files\\Veeam\\Backup and Replication\\Backup\\Veeam.Backup.Manager.exe", "C:\\Program Files\\Acronis\\Agent\\mms.exe", "cmd.exe", "taskeng.exe")

told("credential-dumps-of-crashes", ERROR, r"""
C:\Windows\system32\WerFault.exe -u -p @pid@ -s @pid@
C:\Windows\SysWOW64\WerFault.exe -pss -s @pid@ -p @pid@ -ip @pid@
"C:\Windows\system32\wermgr.exe" -upload
WerFaultSecure.exe -h -d lsass.exe
C:\Tools\procdump64.exe -accepteula -ma w3wp.exe D:\Dumps
procdump.exe -ma @pid@ C:\Dumps\hang.dmp
procdump.exe -e -w «erp|Scanner|outlook|acad».exe C:\Dumps
procdump64.exe -accepteula -c 90 -s 10 -n 3 sqlservr.exe D:\Dumps
procdump.exe -i C:\Dumps -ma
C:\Tools\procdump.exe -h -x C:\Dumps java.exe
dotnet-dump.exe collect -p @pid@ -o C:\Dumps\api.dmp
"C:\Program Files\dotnet\dotnet.exe" dotnet-gcdump collect -p @pid@
"C:\Program Files\dotnet\shared\Microsoft.NETCore.App\8.0.4\createdump.exe" --full --name C:\Dumps\coredump.%p.dmp @pid@
"C:\Program Files\Microsoft SQL Server\150\Shared\SqlDumper.exe" @pid@ 0 0x0120 0 D:\SQLLog
"C:\Program Files\Microsoft SQL Server\MSSQL15.MSSQLSERVER\MSSQL\Binn\SqlDumper.exe" 0 0 0x0080 0x0 0
"C:\Program Files (x86)\Windows Kits\10\Debuggers\x64\windbg.exe" -z C:\Dumps\MEMORY.DMP
cdb.exe -z C:\Windows\Minidump\@port@-01.dmp -c "!analyze -v;q"
rdrleakdiag.exe /p @pid@ /o C:\Dumps /snap /wait 60
jmap.exe -dump:live,format=b,file=D:\dumps\heap.hprof @pid@
adplus.exe -hang -p @pid@ -o C:\Dumps
taskmgr.exe /4
"C:\Program Files\Mozilla Firefox\crashreporter.exe" "C:\Users\@user@\AppData\Roaming\Mozilla\Firefox\Crash Reports\pending\@guid@.dmp"
"C:\Program Files\Google\Chrome\Application\chrome.exe" --type=crashpad-handler --database="C:\Users\@user@\AppData\Local\Google\Chrome\User Data\Crashpad"
powershell -c "Get-WinEvent -LogName Application | ? Id -eq 1000 | select -First 5"
rundll32.exe C:\Windows\System32\pla.dll,PlaHost "CrashCollector" "0x1a2c_0x1b30_@hex@"
""", parents=PROMPT + ("svchost.exe", "svchost.exe", "C:\\Program Files\\Microsoft SQL Server\\MSSQL15.MSSQLSERVER\\MSSQL\\Binn\\sqlservr.exe"), users=(None, "SYSTEM"), most=2, weight=1.3)

told("credential-hives-exported", ADMIN, r"""
reg export "HKLM\SOFTWARE\ODBC" C:\Temp\odbc.reg /y
reg export HKCU\Software\SimonTatham D:\Umzug\putty.reg
reg export "HKLM\SYSTEM\CurrentControlSet\Services\LanmanServer\Shares" C:\Backup\shares.reg
reg export HKLM\SYSTEM\CurrentControlSet\Control\Print\Printers \\@host@\backup$\printers.reg /y
reg save HKLM\SOFTWARE\@Word@ C:\Backup\@word@.hiv
reg save HKLM\BCD00000000 D:\Backup\bcd.hiv
reg load HKU\Default C:\Users\Default\NTUSER.DAT
reg unload HKU\Default
reg import C:\Install\defaults.reg
reg query HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Run
reg query "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon" /v Shell
reg query HKLM\SYSTEM\CurrentControlSet\Services\«Tcpip\Parameters|W32Time\Config|NTDS\Parameters»
reg query HKCU\Software\SimonTatham\PuTTY\Sessions
reg query HKCU\Software\Policies /s /f «Chrome|Outlook|Password»
reg query HKLM\SOFTWARE\RealVNC\vncserver /v Authentication
reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon" /v AutoAdminLogon /t REG_SZ /d 0 /f
reg delete "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon" /v DefaultPassword /f
reg add HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\WDigest /v UseLogonCredential /t REG_DWORD /d 0 /f
reg add HKLM\SYSTEM\CurrentControlSet\Control\Lsa /v RunAsPPL /t REG_DWORD /d 1 /f
reg add HKLM\SYSTEM\CurrentControlSet\Control\Lsa /v LmCompatibilityLevel /t REG_DWORD /d 5 /f
reg compare HKLM\SOFTWARE\@Word@ \\@host@\HKLM\SOFTWARE\@Word@ /s
regedit.exe /s C:\Install\«proxy|office|erp».reg
"C:\Windows\regedit.exe" "C:\Users\@user@\Desktop\fix.reg"
powershell -c "Get-ItemProperty 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion' | select ProductName"
""", parents=PROMPT + ("svchost.exe", "msiexec.exe"), users=(None, None, "SYSTEM"), most=3, weight=1.2)

told("credential-shadows-for-backups", BACKUP, r"""
vssadmin list shadows
vssadmin list writers
vssadmin.exe list shadowstorage
vssadmin create shadow /for=D:
vssadmin resize shadowstorage /for=C: /on=C: /maxsize=10%
vssadmin delete shadows /for=E: /oldest
diskshadow.exe /s C:\Scripts\backup-d.dsh
wmic shadowcopy list brief
powershell -c "(Get-WmiObject -List Win32_ShadowCopy).Create('D:\','ClientAccessible')"
powershell -c "Get-CimInstance Win32_ShadowCopy | select InstallDate,VolumeName"
wbadmin start systemstatebackup -backupTarget:E: -quiet
wbadmin get versions
wbadmin start backup -backuptarget:\\@host@\wbak$ -systemState -vssFull -quiet
wbadmin delete systemstatebackup -keepVersions:5
ntdsutil "activate instance ntds" "files" "info" quit quit
ntdsutil snapshot "list all" quit quit
ntdsutil "metadata cleanup" "connections" "connect to server @dc@" quit quit quit
ntdsutil "set dsrm password" "sync from domain account @user@" q q
esentutl.exe /g C:\Windows\NTDS\ntds.dit
esentutl /mh D:\Exchange\DB01\db01.edb
esentutl.exe /d C:\ProgramData\Microsoft\Search\Data\Applications\Windows\Windows.edb
dfsrmig /getglobalstate
C:\Windows\system32\vssvc.exe
"C:\Program Files\Veeam\Backup and Replication\Backup\VeeamAgent.exe" -vss
"C:\Program Files\Common Files\Veeam\Backup and Replication\VeeamGuestHelper64.exe" -freeze
"C:\Program Files\Acronis\Agent\bin\acrocmd.exe" backup disk --disk=0 --loc=\\@host@\acronis
"C:\Program Files\Veritas\Backup Exec\RAWS\beremote.exe"
"C:\Program Files\StorageCraft\ShadowProtect\sbrun.exe" -mdn ( sbvol -f \\?\Volume{@guid@} )
""", parents=SERVICES, users=("SYSTEM", None, "svc_veeam"), most=3, weight=1.3)

told("credential-vault-used-by-owner", LOGIN, r"""
cmdkey /list
cmdkey /add:@host@ /user:@domain@\@user@ /pass
cmdkey /add:nas01 /user:scan /pass:@pw@
cmdkey /generic:MicrosoftOffice16_Data:orgid:@user@ /delete
cmdkey.exe /delete:Domain:target=@host@
rundll32.exe keymgr.dll,KRShowKeyMgr
control.exe /name Microsoft.CredentialManager
control keymgr.dll
control userpasswords2
netplwiz.exe
VaultCmd /list
runas /user:@domain@\admin-@user@ "mmc.exe dsa.msc"
runas /savecred /user:@domain@\@svc@ "C:\Program Files\ERP\erp.exe"
runas.exe /netonly /user:@domain@\@user@ ssms.exe
klist
klist purge
klist tgt
klist -li 0x3e7 purge
klist get host/@host@
whoami /claims
"C:\Windows\System32\CredentialUIBroker.exe" NonAppContainerFailedMip -Embedding
"C:\Windows\System32\LogonUI.exe" /flags:0x2 /state0:0xa3b
CredentialEnrollmentManager.exe
dsregcmd /leave
"C:\Program Files\KeePass Password Safe 2\KeePass.exe" "\\@host@\it$\passwords.kdbx"
"C:\Program Files\KeePassXC\KeePassXC.exe" C:\Users\@user@\Nextcloud\Tresor.kdbx
"C:\Users\@user@\AppData\Local\1Password\app\8\1Password.exe" --silent
"C:\Users\@user@\AppData\Local\Programs\Bitwarden\Bitwarden.exe"
"C:\Program Files (x86)\Keeper Password Manager\keeperpasswordmanager.exe"
"C:\Program Files\Password Depot 17\PasswordDepot.exe"
bw.exe sync
op.exe item list --vault IT
""", parents=PROMPT + ("explorer.exe", "svchost.exe"), most=3, weight=1.3)

told("credential-kerberos-by-admins", ADMIN, r"""
setspn -L @host@
setspn -L @domain@\@svc@
setspn -S HTTP/@host@.@fqdn@ @domain@\@svc@
setspn -A MSSQLSvc/@host@.@fqdn@:1433 @domain@\svc_sql
setspn -X
setspn -Q HTTP/@host@.@fqdn@
setspn -D HTTP/old.@fqdn@ @svc@
ktpass -princ HTTP/@host@.@fqdn@@@fqdn@ -mapuser @svc@@@fqdn@ -crypto AES256-SHA1 -ptype KRB5_NT_PRINCIPAL -pass * -out C:\Temp\web.keytab
ksetup /setenctypeattr @fqdn@ AES256-CTS-HMAC-SHA1-96
kinit.exe -k -t C:\tomcat\conf\web.keytab HTTP/@host@
klist tickets
nltest /sc_reset:@domain@\@dc@
nltest /sc_change_pwd:@fqdn@
netdom resetpwd /server:@dc@ /userd:@domain@\@user@ /passwordd:*
netdom query dc
repadmin /syncall /AdeP
repadmin /kcc
repadmin /showobjmeta @dc@ "CN=krbtgt,CN=Users,DC=@company@,DC=local"
repadmin /replicate @dc@ @dc@ DC=@company@,DC=local
w32tm /resync /rediscover
powershell -c "Reset-ComputerMachinePassword -Server @dc@"
powershell -c "Test-ComputerSecureChannel -Repair"
powershell -File C:\Scripts\New-KrbtgtKeys.ps1
powershell -c "Set-ADUser @svc@ -KerberosEncryptionType AES128,AES256"
powershell -c "Get-ADUser -Filter 'ServicePrincipalName -like \"*\"' -Properties ServicePrincipalName | select Name"
powershell -c "Add-KdsRootKey -EffectiveTime ((Get-Date).AddHours(-10)); New-ADServiceAccount gmsa_web -DNSHostName @host@.@fqdn@"
powershell -c "Get-LapsADPassword @pc@ -AsPlainText"
certutil -dcinfo verify
certutil -pulse
certreq -submit -attrib "CertificateTemplate:WebServer" C:\Temp\@host@.req
certreq.exe -new C:\Temp\request.inf C:\Temp\@host@.csr
""", most=3, weight=1.3)

told("credential-words-in-source", APP, r"""
findstr /s /i /n "password" *.cs *.config
findstr /s /i "connectionString" C:\dev\@word@\*.config
findstr /si "api_key" src\*.js
findstr /i "failed password denied" C:\Logs\sshd.log
findstr /m /s /i "Passwort vergessen" *.html *.php
git grep -n "password"
git.exe grep -i secret -- "*.yml"
rg -i "passwd|token" --type py
"C:\Program Files\Git\usr\bin\grep.exe" -rn password .
gitleaks.exe detect --source . --report-path leaks.json
trufflehog.exe git file://. --only-verified
"C:\Program Files\nodejs\node.exe" node_modules\secretlint\bin\secretlint.js "**/*"
powershell -c "Select-String -Path C:\dev\web\*.config -Pattern 'password'"
powershell -c "gci C:\inetpub -r -inc web.config | Select-String 'connectionString'"
notepad.exe C:\Users\@user@\Documents\«Passwörter|passwords|WLAN Kennwort».txt
"C:\Program Files\Notepad++\notepad++.exe" C:\inetpub\wwwroot\web.config
"C:\Program Files\Microsoft Office\root\Office16\EXCEL.EXE" "\\@host@\it\Kennwortliste.xlsx"
aspnet_regiis.exe -pef "connectionStrings" C:\inetpub\wwwroot\shop
type C:\Users\@user@\.aws\config
aws configure list
az keyvault secret list --vault-name @company@-kv
dotnet user-secrets list
type .env.example
copy .env.example .env
where /r C:\dev .env
netsh wlan show profile name="Gast" 
netsh wlan add profile filename=\\@host@\netlogon\wlan.xml
netsh wlan show drivers
""", parents=PROMPT + ("C:\\Program Files\\Git\\bin\\bash.exe", "C:\\Users\\@user@\\AppData\\Local\\Programs\\Microsoft VS Code\\Code.exe"), most=3, weight=1.3)

told("credential-keys-and-certificates-kept", ADMIN, r"""
ssh-keygen -t ed25519 -f C:\Users\@user@\.ssh\id_ed25519
ssh-keygen -y -f C:\Keys\deploy.pem
ssh-add -l
puttygen.exe C:\Keys\@host@.ppk -O private-openssh -o C:\Keys\@host@.pem
openssl.exe pkcs12 -export -in cert.pem -inkey key.pem -out C:\Certs\@host@.pfx
openssl req -new -newkey rsa:2048 -nodes -keyout @host@.key -out @host@.csr
openssl x509 -in C:\Certs\@host@.cer -noout -dates
certutil -importpfx -p @pw@ C:\Certs\wildcard.pfx
certutil -exportPFX -p "@pw@" my @host@.@fqdn@ D:\Certs\@host@.pfx
certutil -backupKey D:\CABackup
certutil -backupDB D:\CABackup
certutil -viewstore My
certutil -repairstore my @hex@
certutil -verify -urlfetch C:\Certs\@host@.cer
mmc.exe certlm.msc
"C:\Program Files\win-acme\wacs.exe" --renew --baseuri https://acme-v02.api.letsencrypt.org/
C:\tools\certbot.exe renew --quiet
powershell -c "Get-ChildItem Cert:\LocalMachine\My | ? NotAfter -lt (Get-Date).AddDays(30)"
powershell -c "Import-PfxCertificate -FilePath C:\Certs\@host@.pfx -CertStoreLocation Cert:\LocalMachine\My"
powershell -c "Export-Certificate -Cert Cert:\LocalMachine\My\@hex@ -FilePath C:\Certs\root.cer"
netsh http add sslcert ipport=0.0.0.0:443 certhash=@hex@@hex@ appid={@guid@}
keytool.exe -importkeystore -srckeystore C:\Certs\old.jks -destkeystore C:\Certs\new.p12
gpg.exe --export-secret-keys --armor @user@@@fqdn@ -o D:\Keys\@user@.asc
"C:\Program Files (x86)\GnuPG\bin\gpg.exe" --decrypt D:\EDI\in\order.pgp
dir C:\Certs\*.pfx
icacls C:\Users\@user@\.ssh\id_rsa /inheritance:r /grant:r @user@:R
""", parents=PROMPT + ("svchost.exe", "taskeng.exe"), users=(None, None, "SYSTEM"), most=3)

told("credential-profiles-moved", ADMIN, r"""
"C:\USMT\amd64\scanstate.exe" \\@host@\usmt$\@pc@ /i:migapp.xml /i:miguser.xml /o /c /ue:*\* /ui:@domain@\@other@
"C:\USMT\amd64\loadstate.exe" \\@host@\usmt$\@pc@ /i:migapp.xml /i:miguser.xml /c
robocopy C:\Users\@other@ \\@host@\umzug$\@other@ /MIR /XJ /R:0 /XD "AppData\Local\Temp"
robocopy "C:\Users\@other@\AppData\Roaming\Mozilla" "\\@host@\umzug$\@other@\Mozilla" /E
xcopy "C:\Users\@other@\AppData\Local\Google\Chrome\User Data\Default\Bookmarks" \\@host@\umzug$\ /Y
copy "C:\Users\@user@\AppData\Roaming\Microsoft\Signatures\*" H:\Signaturen\
xcopy "%APPDATA%\Mozilla\Firefox\Profiles" H:\Firefox /E /H /C /I /Y
"C:\Program Files\Google\Chrome\Application\chrome.exe" --profile-directory="Profile @n@"
"C:\Program Files\Google\Chrome\Application\chrome.exe" --remote-debugging-port=9222 --user-data-dir=C:\dev\chrome-test
"C:\Users\@user@\AppData\Local\ms-playwright\chromium-1112\chrome-win\chrome.exe" --headless --remote-debugging-pipe --no-sandbox
"C:\dev\selenium\chromedriver.exe" --port=@port@
"C:\Program Files\Mozilla Firefox\firefox.exe" -P
"C:\Program Files\Mozilla Firefox\firefox.exe" -contentproc --channel=@pid@ -parentBuildID @year@0101 -prefsHandle 2112
"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe" --type=utility --utility-sub-type=network.mojom.NetworkService
"C:\Program Files (x86)\ForensiT\User Profile Wizard\Profwiz.exe" /COMPUTER @pc@ /ACCOUNT @other@
"C:\Program Files\Laplink\PCmover\PCmover.exe"
"C:\Program Files\Mozilla Thunderbird\thunderbird.exe" -profilemanager
taskkill /f /im «chrome|msedge|firefox».exe
powershell -c "Get-CimInstance Win32_UserProfile | ? LastUseTime -lt (Get-Date).AddDays(-90) | Remove-CimInstance"
esentutl.exe /y C:\Users\@other@\Documents\archiv.pst /d E:\archiv.pst
"C:\Program Files\Microsoft Office\root\Office16\OUTLOOK.EXE" /resetnavpane
delprof2.exe /u /d:90
""", most=3)

told("credential-wire-looked-at", ADMIN, r"""
"C:\Program Files\Wireshark\Wireshark.exe" -i 5 -k
"C:\Program Files\Wireshark\dumpcap.exe" -i \Device\NPF_{@guid@} -w C:\Temp\trace.pcapng -f "host @ip@"
tshark.exe -i 4 -f "port 53" -c 200
netsh trace start capture=yes tracefile=C:\Temp\slow.etl maxsize=500
netsh trace stop
pktmon start --capture --comp nics -f C:\Temp\drop.etl
pktmon stop
pktmon filter add -p 443
etl2pcapng.exe C:\Temp\slow.etl C:\Temp\slow.pcapng
"C:\Program Files\Microsoft Message Analyzer\MessageAnalyzer.exe"
"C:\Program Files\Fiddler\Fiddler.exe"
"C:\Program Files\OpenVPN\bin\openvpn-gui.exe" --connect office.ovpn
logman start NetTrace -p Microsoft-Windows-TCPIP -o C:\Temp\tcp.etl -ets
"C:\Tools\SysinternalsSuite\tcpview64.exe"
"C:\Tools\SysinternalsSuite\Procmon64.exe" /AcceptEula /BackingFile C:\Temp\pm.pml
"C:\Tools\SysinternalsSuite\procexp64.exe" /t
"C:\Tools\SysinternalsSuite\handle64.exe" -a budget.xlsx
"C:\Tools\SysinternalsSuite\sigcheck64.exe" -e -u C:\Windows\System32
"C:\Tools\SysinternalsSuite\autoruns64.exe"
"C:\Tools\SysinternalsSuite\Sysmon64.exe" -c C:\Tools\sysmonconfig.xml
nmcap.exe /network * /capture /file C:\Temp\cap.cap
iperf3.exe -c @host@ -t 30
"C:\Program Files\PRTG Network Monitor\PRTG Enterprise Console.exe"
netsh interface ipv4 show subinterfaces
powershell -c "New-NetEventSession -Name cap -LocalFilePath C:\Temp\cap.etl"
""", most=2)

told("credential-passwords-changed", ADMIN, r"""
net user @other@ * /domain
net user @other@ @pw@ /domain /logonpasswordchg:yes
net user administrator /active:no
net user @user@ /domain
net accounts /maxpwage:90 /domain
net accounts /lockoutthreshold:10
dsmod user "CN=@Word@,OU=Staff,DC=@company@,DC=local" -pwd * -mustchpwd yes
powershell -c "Set-ADAccountPassword @other@ -Reset -NewPassword (Read-Host -AsSecureString)"
powershell -c "Unlock-ADAccount @other@"
powershell -c "Search-ADAccount -LockedOut | ft Name,LastLogonDate"
powershell -c "Get-ADDefaultDomainPasswordPolicy"
powershell -c "Get-ADFineGrainedPasswordPolicy -Filter *"
powershell -c "Get-WinEvent -FilterHashtable @{LogName='Security';Id=4740} -MaxEvents 20"
powershell -c "Set-LocalUser -Name admin -Password (Read-Host -AsSecureString)"
powershell -File C:\Scripts\PasswordExpiryMail.ps1 -Days 14
LockoutStatus.exe -u:@domain@\@other@
mmc.exe lusrmgr.msc
mmc.exe secpol.msc
secedit /export /cfg C:\Temp\secpol.inf
sqlcmd -S @host@ -E -Q "ALTER LOGIN [erp] WITH PASSWORD = '********'"
mysqladmin.exe -u root -p password
redis-cli.exe -h @host@ AUTH ********
sc.exe config ERPService obj= @domain@\@svc@ password= "********"
iisreset /restart
C:\Windows\System32\inetsrv\appcmd.exe set apppool "Shop" /processModel.userName:@domain@\@svc@
schtasks /change /tn "ERP Export" /ru @domain@\@svc@ /rp *
manage-bde -protectors -adbackup C: -id {@guid@}
""", most=3, weight=1.2)
