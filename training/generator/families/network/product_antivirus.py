"""Messages of antivirus and endpoint protection."""

from generator.families.network.product_story import catalogue

catalogue("network/product-antivirus-classic", ("|{msg}", "={plain};{pc};{msg}", "=<13>{time} {pc} {msg}", "={us} {msg}"), r"""
MW ESET: Threat found;severity={lev};name={mal};object=file:///{odd};action=<<unable to clean|retained|cleaned by deleting>>;user={company}\{user};Event occurred on a new file created by the application chrome.exe
MW ESET: ERAServer: Firewall/Real-time file system protection: {odd}; {mal}; <<error while cleaning|connection terminated|cleaned by deleting - quarantined>>; detected on {pc}
C2@T1071.001 ESET: Botnet protection: communication of {prog} with {wan}:443 detected, rule Botnet.CnC.Generic, <<blocked|monitored>>
RW ESET: Ransomware shield: process {prog} tried to change {many} documents, behavior like ransomware
IX ESET: Network attack protection: SMB/Exploit.<<EternalBlue|DoublePulsar|CVE-2020-0796>> from {lan} to {pc}
BF ESET: Network attack protection: RDP/Attack.Bruteforce from {wan}, {many} attempts, address temporarily blocked
MW Sophos: Virus/spyware '{mal}' has been detected in "{odd}". Cleanup <<unavailable|failed|successful>>. User: {user}
MW Sophos: File "{odd}" belongs to virus/spyware '{mal}'. Manual cleanup required.
RW Sophos: CryptoGuard detected ransomware in {prog}: remote attack from {lan}, {many} files restored
CT Sophos: CredGuard: Credentials theft mitigation in process {prog} (lsass memory read)
DE Sophos: Tamper protection: attempt by {user} to stop "Sophos Endpoint Defense"
C2 Sophos: C2/Generic-<<A|B|C>> detected at {odd}, destination {wan}, '<<blocked|not blocked>>'
MW Trend Micro: Virus/Malware: {mal} Endpoint: {pc} File: {odd} Result: <<Unable to clean or quarantine|Passed|Quarantined>> Scan type: Real-time
RW Trend Micro: Behavior Monitoring: Policy: Ransomware detection; process {odd}; operation: Encrypt; action: <<Assess|Terminate|Deny>>; target {many} files
C2 Trend Micro: C&C callback alert: {pc} {lan} -> {ext} Global Intelligence list, process {prog}, action: <<Logged|Blocked>>
IX Trend Micro Deep Security: DPI rule 1008306 - Microsoft Windows SMB Remote Code Execution Vulnerability (MS17-010) source {lan} action <<Detect Only|Reset>>
MW Kaspersky: Object detected. Type: Trojan; Name: HEUR:Trojan-<<Banker.Win32.Danabot.gen|PSW.MSIL.Agensla.gen|Dropper.VBS.Agent.gen>>; Path: {odd}; Result: <<Not processed|Untreated object detected|Deleted>>; User: {company}\{user}
DE Kaspersky: Self-Defense: process {prog} attempted to terminate avp.exe
IX Kaspersky: Network attack detected: Intrusion.Win.MS17-010.o; Attacking computer: {lan}; protocol: TCP; port 445
BF Kaspersky: Network attack detected: Bruteforce.Generic.Rdp.<<a|d>>; attacking address {wan}; blocked for 60 minutes
MW Bitdefender GravityZone: module=av computer={pc} malware={mal} path={odd} status=<<still present|ignored|deleted>> user={user}
PI Bitdefender: Advanced Threat Defense: {prog} injected code in explorer.exe, behavior ATC.Malicious, status=<<reported|blocked>>
SS Bitdefender: HyperDetect: fileless attack: powershell.exe -enc command line, attack type suspicious files and network traffic, parent WINWORD.EXE, computer {pc}
MW Symantec: SEPM: Virus found,IP Address: {lan},Computer name: {pc},Source: Auto-Protect scan,Risk name: {mal},Occurrences: {few},{odd},Actual action: <<Left alone|Cleaned by deletion|Quarantined>>,Requested action: Cleaned
C2 Symantec: SEPM: [SID: {id}] System Infected: <<Trojan.Cobalt Activity 4|Infostealer.Lokibot Activity 12|Backdoor.Ratenjay Activity>> attack detected. Application path: {odd},Remote {wan},Outbound
IX Symantec: SEPM: [SID: 30018] OS Attack: MSRPC Server Service RPC CVE-2008-4250 attack blocked. Traffic from IP address {lan} has been blocked
DE Symantec: Tamper Protection: {prog} Event: Terminate Process ccSvcHst.exe, action taken: <<Logged|Blocked>>
MW McAfee: EventID 1027 infected file deleted; 1024 Infected file found {odd} {mal} no action possible, user {company}\{user}
MW Trellix ENS: ThreatName={mal} TargetFileName={odd} ThreatActionTaken=<<would block|none|IDS_ALERT_ACT_TAK_DEL>> AnalyzerDetectionMethod=On-Access Scan
CT Trellix ENS: ThreatName=ExP:Illegal/Credential access of lsass.exe by {prog} ThreatActionTaken=<<blocked|would block>> Access Protection rule
MW Malwarebytes: Real-Time Protection: Malware.AI.{id}, {odd}, <<Delete-on-Reboot|No action by user|Quarantined>>, User {user}
RW Malwarebytes: Ransomware blocked: Malware.Ransom.Agent.Generic, process {odd}
BF Malwarebytes: RTP Detection: Brute Force Protection, RDP, IP address {wan}, port 3389, inbound, {many} attempts
MW clamd>> {odd}: <<Win.Trojan.Emotet-9953123-0|Doc.Dropper.Agent-7437614-0|Win.Malware.Lokibot-9800|Xls.Downloader.Qbot01>> FOUND
MW clamd>> /srv/samba/{share}/{file}.exe: Win.Ransomware.<<LockBit|Conti|Phobos>>-{id}-0 FOUND
MW Avast Business: File Shield: {mal} found in {odd}, action: <<failed to move to Chest|moved to Chest|ignored>>, device {pc}
MW Webroot: Infection seen: {odd}, W32.Malware.Gen, MD5 {long}, status: <<active|remediation failed|blocked>>, device {pc}
""", r"""
UP ESET: Modules update: Detection Engine was successfully updated to version {id} ({date}).
UP ESET: Modules update failed: could not connect to server (2105)
AE ESET: Potentially unwanted application found;name=Win32/<<OpenCandy|InstallCore.Gen>>;object=file:///C:/Users/{user}/Downloads/{file}.exe;action=cleaned by deleting
AE ESET: Scan log: {app} - archive password protected; error opening
SC ESET: On-demand scan finished; scanned {big}; infected 0; cleaned 0; user SYSTEM
BN ESET: Web access: https://{ext}/ blocked by internal blacklist category <<Gambling|Adult>>; {user}
BN ESET: Firewall: Packet blocked by rule, TCP port {port}, source {lan}
SY ESET: Device control: USB storage {word} read-only for {user} on {pc}
SC Sophos: Scan 'Nightly' completed: {big} items scanned, 0 threats, {n} errors (file is encrypted)
AE Sophos: PUA '<<Install Core Click run software|Toolbar.Generic>>' detected in "C:\Users\{user}\Downloads\{file}.exe" and cleaned up
SY Sophos: Real time protection disabled for update restart, re-enabled after {n} s
UP Sophos: Failed to install sav: restart needed
AD Sophos: Tamper protection password viewed by {adm} for {pc}
BN Sophos: Application control: '<<BitTorrent|TeamViewer|Spotify>>' blocked for {user}
SC Trend Micro: Scheduled scan completed on {pc}: 0 viruses, {n} files skipped
UP Trend Micro: Component update: Smart Scan Agent Pattern {ver} <<successful|failed: error 12>>
BN Trend Micro: Web Reputation: URL {ext} blocked, rating untested, user {user}
AE Trend Micro: Behavior Monitoring: newly encountered program {app} allowed by user
AE Trend Micro: Spyware/Grayware: COOKIE_<<DOUBLECLICK|ATDMT>> cleaned on {pc}
SC Kaspersky: Full scan task completed; objects scanned {big}; detected 0; password-protected {n}
UP Kaspersky: Databases are out of date; last update {n} days ago; host {pc}
SY Kaspersky: License limit {many} exceeded by {few} devices
AE Kaspersky: Object not processed: {app}; Reason: password-protected
SY Kaspersky: Network Agent {pc} has not connected for {n} days
UP Bitdefender GravityZone: module=update computer={pc} signatures={ver} status=ok
BN Bitdefender: module=uc url=https://{ext}/ category=<<Games|Hacks|Dating>> computer={pc} status=uc_application_blocked
SC Bitdefender: module=task-status task=Full scan computer={pc} result=0 malware {big} files
AE Symantec: SEPM: Security risk found,Computer name: {pc},Risk name: Tracking Cookies,Actual action: Deleted
SC Symantec: Scan ID: {seconds},Begin: {plain},Completed,Duration (seconds): {many},Threats: 0,Infected: 0,Total files: {big},Omitted: {n}
UP Symantec: LiveUpdate session encountered errors: return code = {few}
BN Symantec: SEPM: Traffic blocked: rule 'Block all other IP traffic and log' {lan}:{port} -> 255.255.255.255:{port}, ntoskrnl.exe
BN Symantec: [SID: {id}] Audit: <<Malicious Domain category Suspicious, browser extension|Unsolicited push notification>> logged, {pc}, msedge.exe, severity minor
UP Trellix ENS: EventID 1118 The update was successful DAT {id}; 1119 update failed
SY Trellix ENS: on-access scan of {app} took too long, timed out; file not scanned
SC McAfee: on-demand scan of {pc} completed, detections 0
SC Malwarebytes: Scan Summary: Threat Scan, Result: Completed, Objects Scanned: {big}, Threats Detected: 0
AE Malwarebytes: PUP.Optional.<<Conduit|InstallCore|ASK>>, HKU\S-1-5-21-{id}\SOFTWARE\{word}, Quarantined
UP freshclam>> daily.cld updated (version: {id}, sigs: {id}, f-level: 90, builder: raynman)
SY clamd>> LibClamAV Warning: *** The virus database is older than 7 days! ***
SC clamd>> /srv/samba/{share}/{file}.pdf: OK
ER clamd>> /var/spool/{file}: Access denied. ERROR
AE clamd>> /srv/mail/{file}: Heuristics.Encrypted.Zip skipped by policy
UP Avast Business: Program update needs restart on {pc}
AE Webroot: device {pc} scan finished, 0 active threats, journaling of unknown {app} ended: determined good
""")

catalogue("network/product-edr", ("|{msg}", "={iso} {msg}", "=<134>1 {iso} {pc} {msg}"), r"""
MW CEF:0|SentinelOne|Mgmt|S-{ver}|19|Threat detected|8|fname={odd} threatClassification=Trojan mitigationStatus=<<not_mitigated|active|mitigated>> confidence=malicious dhost={pc} suser={user}
CT CEF:0|SentinelOne|Mgmt|S-{ver}|1001|STAR rule|8|rule=LSASS memory dump via comsvcs.dll MiniDump process=rundll32.exe dhost={pc} suser={user}
RW CEF:0|SentinelOne|Mgmt|S-{ver}|19|Ransomware indicators|10|fname={odd} indicators=shadow copy deletion, {many} files encrypted, dhost={pc}
DE SentinelOne: agent {pc} was unloaded by <<{prog}|bring your own installer, msiexec killed>>, agent offline, tamper attempt
SS CrowdStrike: {"event":{"DetectName":"Suspicious Activity","Tactic":"Execution","Technique":"PowerShell","SeverityName":"High","FileName":"powershell.exe","CommandLine":"powershell -nop -w hidden -enc {long}","ComputerName":"{pc}","UserName":"{user}","PatternDispositionDescription":"<<Detection, standard detection.|Prevention, process was blocked from execution.>>"}}
CT CrowdStrike: {"event":{"Tactic":"Credential Access","Technique":"OS Credential Dumping","SeverityName":"Critical","FileName":"{word}.exe","CommandLine":"procdump -ma lsass.exe {word}.dmp","ComputerName":"{pc}","UserName":"{user}"}}
PI CrowdStrike: {"event":{"Tactic":"Defense Evasion","Technique":"Process Injection","SeverityName":"High","FileName":"rundll32.exe","ComputerName":"{pc}","PatternDispositionDescription":"Detection, process would have been blocked"}}
LM@T1021.002,T1570 CrowdStrike: {"event":{"Tactic":"Lateral Movement","Technique":"SMB/Windows Admin Shares","SeverityName":"High","FileName":"PSEXESVC.exe","ComputerName":"{pc}","RemoteAddress":"{lan}","UserName":"{user}"}}
RB CrowdStrike: {"event":{"Tactic":"Impact","Technique":"Inhibit System Recovery","SeverityName":"Critical","CommandLine":"vssadmin.exe delete shadows /all /quiet","ComputerName":"{pc}"}}
CT Carbon Black: CEF:0|CarbonBlack|CbDefense_Syslog|2.0|Active_Threat|The application {word}.exe read LSASS memory to steal credentials.|7|dvchost={pc} duser={user}
MW Carbon Black: The application {prog} <<invoked a system utility app (cmd.exe)|was detected running, known malware>>. Reputation KNOWN_MALWARE, policy action: <<NOT APPLIED|TERMINATE>>
C2 Carbon Black: threat intelligence feed hit: {pc} process {prog} connected to {wan}:443 cobaltstrike watchlist score 100
MW Cylance: Event Name: threat_found, Device Name: {pc}, File Name: {word}.exe, Path: {prog}, Threat Classification: Malware - Trojan, Status: Unsafe, Cylance Score: 100, Is Running: True
PE Cylance: Event Name: MemoryProtection, LsassRead / Stack Pivot exploit attempt, action: <<Alert|Terminate>>, process {prog}, Device {pc}
MW Microsoft-Windows-Windows Defender: 1116 has detected malware. Name: {mal} Severity: Severe Category: Trojan Path: file:_{odd} Detection Source: Real-Time Protection User: {company}\{user}
MW Microsoft-Windows-Windows Defender: 1118/1119 critical error when taking action on malware. Name: {mal} Path: {prog} Error Code: 0x80508023
DE Microsoft-Windows-Windows Defender: 5001 Real-time Protection scanning for malware was disabled. Changed by {odd}
DE Microsoft-Windows-Windows Defender: 5007 Configuration has changed: HKLM\SOFTWARE\Microsoft\Windows Defender\Exclusions\Paths\<<C:\|C:\Users\Public|C:\ProgramData>> = 0x0
RW Microsoft-Windows-Windows Defender: 1123 Controlled folder access blocked {prog} from changing {many} files in %userprofile%\Documents, ransomware pattern
CT@T1003.001 Microsoft Defender for Endpoint: Alert "<<Mimikatz credential theft tool|Suspicious access to LSASS service|Malicious credential theft tool execution detected>>" severity High device {pc} user {user} status <<New|Not remediated>>
C2 Microsoft Defender for Endpoint: Alert "<<Cobalt Strike named pipes|Connection to adversary-in-the-middle phishing site|Human-operated attack: hands-on-keyboard C2>>" severity High device {pc} {wan}
LM@T1047 Microsoft Defender for Endpoint: Alert "Suspicious WMI remote execution by {user} from {pc} on {n} devices" severity Medium
KD Microsoft Defender for Identity: <<Suspected Kerberos SPN exposure (external ID 2410)|Suspected DCSync attack (replication of directory services)|Suspected Golden Ticket usage (forged authorization data)>> from {pc} by {user}
PS Microsoft Defender for Identity: Password spray: {many} accounts tried from {pc} ({lan}), Kerberos and NTLM
DI@T1087.002 Microsoft Defender for Identity: User and group membership reconnaissance (SAMR) and LDAP security principal reconnaissance by {user} on {pc}, {many} accounts
MW Huntress: Incident report CRITICAL: <<Persistent footholds|Malicious scheduled task|AsyncRAT>> found on {pc}: {odd}, host isolated
CM Sentinel agent: xmrig.exe --donate-level 1 -o stratum+tcp://{wan}:3333 on {pc}, CPU {pct}%, status not mitigated
PT@T1547.001 Elastic Defend: rule "Startup or Run Key Registry Modification" high: {prog} wrote HKCU\Software\Microsoft\Windows\CurrentVersion\Run\{word} value rundll32 {word}.dll,Start
DE@T1562.001,T1068 Cortex XDR: BYOVD: vulnerable driver <<RTCore64.sys|truesight.sys|zamguard64.sys|procexp152.sys>> loaded by {prog}, agent process ended on {pc}
""", r"""
SY CEF:0|SentinelOne|Mgmt|S-{ver}|5009|Agent upgraded|1|dhost={pc} agentVersion={ver}
SY CEF:0|SentinelOne|Mgmt|S-{ver}|61|Agent disconnected|3|dhost={pc} lastActive {n} days
SC CEF:0|SentinelOne|Mgmt|S-{ver}|90|Full disk scan completed|1|dhost={pc} threats=0
AD CEF:0|SentinelOne|Mgmt|S-{ver}|3008|Exclusion added|4|path={app} suser={adm} src={lan} comment={word}
AE CEF:0|SentinelOne|Mgmt|S-{ver}|20|Analyst verdict changed|2|fname={app} verdict=False positive dhost={pc}
LO CEF:0|SentinelOne|Mgmt|S-{ver}|27|User logged in|1|suser={mail} src={lan} SSO
AE SentinelOne: device control: USB {word} blocked on {pc} by policy, user {user}
AE CrowdStrike: {"event":{"DetectName":"Low reputation installer","Tactic":"Machine Learning","SeverityName":"Informational","FileName":"{file}.exe","FilePath":"{app}","ComputerName":"{pc}","PatternDispositionDescription":"No action, adware only"}}
LO CrowdStrike: {"event":{"OperationName":"userAuthenticate","UserId":"{mail}","UserIp":"{lan}","Success":true,"ServiceName":"CrowdStrike Authentication"}}
AD CrowdStrike: {"event":{"OperationName":"update_policy","UserId":"{mail}","UserIp":"{lan}","Success":true,"ServiceName":"prevention_policy"}}
AD CrowdStrike: {"event":{"OperationName":"startRTRSession","UserId":"{adm}","hostname":"{pc}","Commands":["ls","get {file}.log"],"ServiceName":"remote_response"}}
UP CrowdStrike: {"event":{"SensorVersion":"{ver}","ComputerName":"{pc}","event_simpleName":"SensorUpdateCompleted"}}
AE Carbon Black: CEF:0|CarbonBlack|CbDefense_Syslog|2.0|Observed|The application {app} is first seen in the organisation.|1|dvchost={pc} duser={user}
SY Carbon Black: sensor {pc} in bypass mode for upgrade {ver}, back to active after {n} minutes
AE Carbon Black: unsigned file {app} reputation NOT_LISTED approved by {adm}
SY Cylance: Event Name: SystemSecurity, Device {pc} agent updated to {ver}
SC Cylance: Event Name: threat_cleared, Device Name: {pc}, File Name: {file}.exe waived by {adm} (installer of {company})
AE Cylance: Event Name: script_control_alert, Interpreter: Powershell, {app} audit only, signed by {company}
UP Microsoft-Windows-Windows Defender: 2000 Security intelligence version updated. Current: 1.{many}.{n}.0 Engine 1.1.{big}.{few}
UP Microsoft-Windows-Windows Defender: 2001 encountered an error trying to update security intelligence. Error code: 0x8024402c
SC Microsoft-Windows-Windows Defender: 1001 scan has finished. Scan Type: Antimalware Scan Parameters: Quick Scan User: NT AUTHORITY\SYSTEM
SC Microsoft-Windows-Windows Defender: 1002 scan was stopped before completion. User: {company}\{user}
SY Microsoft-Windows-Windows Defender: 1151 health report: RTP enabled, signatures age {few} days
SY Microsoft-Windows-Windows Defender: 5000 Real-time Protection scanning for malware was enabled.
AD Microsoft-Windows-Windows Defender: 5007 Configuration has changed: HKLM\SOFTWARE\Microsoft\Windows Defender\<<Features\TamperProtection = 0x5|Scan\ScheduleDay = 0x0|Signature Updates\SignatureUpdateInterval = 0x4|Exclusions\Paths\D:\SQLData = 0x0>>
AE Microsoft-Windows-Windows Defender: 1123 Controlled folder access blocked {app} from making changes to %userprofile%\Documents
AE Microsoft-Windows-Windows Defender: 1150 endpoint protection client is running, platform {ver}
AE Microsoft Defender for Endpoint: Alert "Unwanted software was prevented" severity Informational device {pc} file {file}.exe status Resolved
AE Microsoft Defender for Endpoint: Vulnerability management: {n} devices miss update for <<Google Chrome|OpenSSL|7-Zip>>, exposure score {pct}
AE Microsoft Defender for Identity: health alert: sensor on {host} stopped communicating; domain controller unreachable by sensor
AD Microsoft Defender for Endpoint: {adm} ran antivirus scan on {pc}, action completed
SY Huntress: agent {pc} is unresponsive since {n} days; weekly report: 0 incidents, {n} investigated signals
UP Sentinel agent: policy refresh on {pc} failed, retry in {n} min
AE Elastic Defend: rule "<<Unusual parent-child relationship|Unusual process for user>>" building block, low: msiexec.exe by {user}, setup of {app}
SY Cortex XDR: agent {pc} content update {many}-{big} installed; protected
UP Cortex XDR: driver blocklist updated, {many} vulnerable drivers listed (RTCore64.sys, zamguard64.sys), none found on {pc}
""")
