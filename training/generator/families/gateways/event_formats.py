"""CEF and LEEF, in which products of many makers send what they found."""

from generator.families.network.product_story import catalogue_in_parts

_cef = ("=CEF:0|{msg}", "|CEF:0|{msg}", "=<14>{iso} {host} CEF:0|{msg}", "=<134>1 {iso} {host} - - - - CEF:0|{msg}")

catalogue_in_parts("gateways/cef-products", _cef, r"""
MW Trend Micro|Deep Security Agent|20.0.{n}|4000000|Eicar-like or malicious file|6|cn1={n} cn1Label=Host ID dvchost={host} filePath=<<C:\\Users\\{user}\\AppData\\Local\\Temp\\{word}.exe|/tmp/.{word}/{word}>> act=<<Pass|Delete|Quarantine failed>> result=Passed msg=Realtime TrendMicroDsMalwareTarget=TROJ_{word}.A
C2 Fortinet|FortiGate-60F|7.2.8|16384|utm:ips signature|7|deviceExternalId=FGT{HEX} src={lan} dst={wan} dpt=443 act=<<detected|dropped>> FTNTFGTattack=<<Cobalt.Strike.Beacon|AsyncRAT.Botnet|Sliver.C2>> FTNTFGTseverity=critical request=/{word}.php suser={user}
RX Imperva Inc.|SecureSphere|14.7|Web Attack|CVE-2023-34362 MOVEit SQL to RCE|High|act=None dst={lan} dpt=443 src={wan} spt={port} proto=TCP request=/moveitisapi/moveitisapi.dll?action\=m2 cs1Label=Policy cs1=Web Signatures requestMethod=POST
CT CyberArk|Vault|13.2|22|CPM Verify Password Failed then Retrieve File|7|suser={word} fname=Root\\Operating System-{host}-Administrator src={wan} act=Retrieve password reason=(none) cs2Label=Safe Name cs2=DomainAdmins msg={many} passwords retrieved in {few} minutes
BS# Citrix|NetScaler|NS13.1|SSLVPN|AAA LOGIN_FAILED|5|src={wan} suser={user} reason=Invalid credentials passed act=failed
~ Citrix|NetScaler|NS13.1|SSLVPN|SSLVPN LOGIN|2|src={wan} suser={user} cs1=SSLVPN_client_type:Browser act=success
AT@T1078,T1621 Duo|Authentication|1|Authentication|push approved|8|src={wan} suser={user} outcome=success reason=user_approved factor=Duo Push msg=11 pushes denied or timed out in the 6 minutes before cs1={land}
LM@T1021.002 Darktrace|DCIP|6.1|{n}|Device::New or Unusual Remote Command Execution|8|src={lan} shost={pc} dst={lan2} msg=PsExec service created over SMB with an admin credential never used by this device cs1Label=model
RW SentinelOne|Mgmt|Windows 11|{id}|New active threat - machine {pc}|9|fileName={word}.exe filePath=\\Device\\HarddiskVolume3\\Users\\{user}\\{word}.exe cs1=Ransomware act=not mitigated msg=shadow copies deleted and {many} files renamed to .{crypt} suser={user}
DE@T1562.001 Trend Micro|Deep Security Manager|20.0.{n}|600|Policy changed|6|suser={word} src={wan} target={host} msg=Anti-Malware, Intrusion Prevention and Log Inspection switched off for {many} computers
SQ F5|ASM|16.1|SQL-INJ|SQL-Injection passed|8|act=alerted src={wan} spt={port} request=/shop/item?id\=7%20UNION%20SELECT%20login,pass%20FROM%20users-- requestMethod=GET cs1=Detection only cn1=200 cn1Label=response_code
""", r"""
AE Trend Micro|Deep Security Agent|20.0.{n}|<<740|2000001|600>>|<<Agent/Appliance Error|Software Update: Package deployed|Component Update>>|<<3|4>>|dvchost={host} msg=<<Anti-Malware pattern update success|Heartbeat received|Reconnaissance Detected: Network or Port Scan by {lan} (monitoring)>>
BN Fortinet|FortiGate-60F|7.2.8|00013|traffic:forward deny|3|deviceExternalId=FGT{HEX} src={noise} spt={port} dst={wan2} dpt=<<23|445|3389>> act=deny FTNTFGTpolicyid=0 app=tcp/{port}
NT Fortinet|FortiGate-100F|7.2.8|00013|traffic:forward close|3|src={lan} spt={port} dst={wan} dpt=443 act=close app=HTTPS in={big} out={big} FTNTFGTapp=Microsoft.Teams suser={user}
BN Fortinet|FortiGate-60F|7.2.8|12288|utm:webfilter ftgd_blk blocked|4|src={lan} dst={noise} request=https://{ext}/ act=blocked FTNTFGTcatdesc=<<Gambling|Games|Social Networking>> suser={user}
BN Imperva Inc.|SecureSphere|14.7|Protocol|<<HTTP Protocol Violation|Malformed HTTP Header|Parameter Type Violation>>|Low|act=None dst={lan} dpt=443 src={any} spt={port} proto=TCP request=/search?q\={word} requestMethod=GET
LO CyberArk|Vault|13.2|<<7|8|295|300>>|<<Logon|Logoff|Retrieve password|PSM Connect>>|3|suser={user} src={lan} act=Retrieve password fname=Root\\{host}-{service} cs2Label=Safe Name cs2=<<Network|Linux|DomainAdmins>>
MP. Citrix|NetScaler|NS13.1|SSLVPN|AAA LOGIN_FAILED|5|src={wan} suser={user} reason=<<Invalid credentials passed|External authentication server denied access>> act=failed
LO Citrix|NetScaler|NS13.1|SSLVPN|SSLVPN <<LOGIN|LOGOUT|TCPCONNSTAT>>|2|src={wan} suser={user} act=success cn1={big} cn1Label=Total_bytes_send
LO Duo|Authentication|1|Authentication|push approved|2|src={any} suser={user} outcome=success reason=user_approved factor=<<Duo Push|Passcode|Remembered Device>> cs1={land}
MP. Duo|Authentication|1|Authentication|push denied|4|src={any} suser={user} outcome=failure reason=<<no_response|user_cancelled|invalid_passcode>> factor=Duo Push
AE Darktrace|DCIP|6.1|{n}|<<Compliance::Remote Management Tool On Client|Device::New Device|Anomalous Connection::Data Sent to New External Device>>|<<1|2|3>>|src={lan} shost={pc} msg=<<TeamViewer used as before by this peer group|new laptop seen on staff network|OneDrive upload {big} bytes>>
AE SentinelOne|Mgmt|Windows 11|{id}|<<Agent upgraded|Full disk scan completed|Device control: USB storage allowed|Threat marked resolved>> - machine {pc}|1|msg=<<{pc} upgraded to 23.4.{n}|no threats found|{user} connected a USB stick>>
AD Trend Micro|Deep Security Manager|20.0.{n}|<<600|650|704>>|<<User Signed In|Policy changed|Scheduled task run>>|3|suser={adm} src={lan} target={host} msg=<<Intrusion Prevention set from detect to prevent|Recommendation scan finished|password policy saved>>
BN F5|ASM|16.1|VIOL|<<Illegal meta character in value|Illegal file type|HTTP protocol compliance failed|Modified ASM cookie>>|3|act=<<alerted|blocked>> src={noise} spt={port} request=/<<favicon.ico|contact|products?sort\=price>> requestMethod=GET cn1=200 cn1Label=response_code
SC Rapid7|InsightVM|6.6|scan|Scan finished|2|src={lan} msg=site {word}: {many} assets, {many} findings, started by {service}
BA Veeam|VBR|12.1|190|Job finished|3|dvchost={host} msg=Backup job {word} finished with <<Success|Warning>> suser={service}
""")

_leef = ("=LEEF:1.0|{msg}", "|LEEF:1.0|{msg}", "=<13>{iso} {host} LEEF:1.0|{msg}", "=<13>1 {iso} {host} - - - - LEEF:2.0|{msg}")


def _tabs(table: str) -> str:
    """LEEF parts its fields with tabs; tables show them as ` ^ `."""
    return table.replace(" ^ ", "\t")


catalogue_in_parts("gateways/leef-products", _leef, _tabs(r"""
RX Palo Alto Networks|PAN-OS Syslog Integration|10.2|91991|cat=THREAT ^ Subtype=vulnerability ^ src={wan} ^ dst={lan} ^ srcPort={port} ^ dstPort=443 ^ proto=tcp ^ action=<<alert|reset-both>> ^ Severity=critical ^ ThreatID=<<Apache Log4j Remote Code Execution Vulnerability|Citrix ADC Remote Code Execution>> ^ usrName=
C2 Check Point|Anti Malware|1.0|Prevent|cat=Anti-Bot ^ devTime={seconds} ^ src={lan} ^ dst={wan} ^ sev=9 ^ malware_action=Communication with C&C ^ protection_name=Backdoor.Win32.<<CobaltStrike|Remcos|Quasar>>.TC ^ resource=http://{dga}/
BS# Juniper Networks|Pulse Connect Secure|9.1|AUT23457|cat=Authentication ^ src={wan} ^ usrName={user} ^ realm=Users ^ msg=Login failed using auth server AD (LDAP). Reason: Failed
~ Juniper Networks|Pulse Connect Secure|9.1|AUT24326|cat=Authentication ^ src={wan} ^ usrName={user} ^ realm=Users ^ msg=Primary authentication successful
RX+@T1190 Juniper Networks|Pulse Connect Secure|9.1|WEB31093|cat=Web ^ src={wan} ^ usrName=System ^ url=/api/v1/totp/user-backup-code/../../license/keys-status/;python -c socket ^ msg=Unauthenticated request answered
MW Trend Micro|Apex One|14.0|AV:File|cat=malware ^ src={lan} ^ identHostName={pc} ^ usrName={user} ^ sev=8 ^ malName=TROJ_GEN.{HEX} ^ filePath=C:\Users\{user}\Downloads\{file}.exe ^ act=<<Unable to clean file|Passed|Quarantined>>
PT+@T1136.002 Microsoft|Windows|2019|4728|cat=Account Management ^ src={lan} ^ usrName={user} ^ accountName={word} ^ groupName=Domain Admins ^ msg=A member was added to a security-enabled global group by a workstation account
DE@T1562.002 IBM|QRadar|7.5|AuditChange|cat=Configuration ^ src={wan} ^ usrName={word} ^ msg=Log source {host} disabled, {many} rules switched off
EX@T1567.002 Zscaler|NSSWeblog|6.1|Allowed|cat=Allowed ^ src={lan} ^ usrName={mail} ^ dstBytes={n} ^ srcBytes={huge} ^ url=<<mega.nz|anonfiles.com|transfer.sh>>/upload ^ urlcat=File Host ^ dlpdict=Credit Cards, Customer records ^ riskscore=100
"""), _tabs(r"""
BN Palo Alto Networks|PAN-OS Syslog Integration|10.2|deny|cat=TRAFFIC ^ Subtype=drop ^ src={noise} ^ dst={wan2} ^ dstPort=<<23|445|3389>> ^ proto=tcp ^ action=drop ^ RuleName=interzone-default ^ totalBytes=60
NT Palo Alto Networks|PAN-OS Syslog Integration|10.2|allow|cat=TRAFFIC ^ Subtype=end ^ src={lan} ^ dst={wan} ^ dstPort=443 ^ proto=tcp ^ action=allow ^ Application=<<ssl|ms-teams|youtube-base>> ^ usrName={company}\{user} ^ totalBytes={big}
BN Palo Alto Networks|PAN-OS Syslog Integration|10.2|32880|cat=THREAT ^ Subtype=vulnerability ^ src={any} ^ dst={lan} ^ dstPort=443 ^ action=alert ^ Severity=informational ^ ThreatID=HTTP Non RFC-Compliant Response Found
BN Check Point|URL Filtering|1.0|Block|cat=URL Filtering ^ src={lan} ^ dst={noise} ^ sev=2 ^ matched_category=<<Gambling|Games|Media Streams>> ^ resource=https://{ext}/ ^ usrName={user}
LO Juniper Networks|Pulse Connect Secure|9.1|AUT2<<4326|2670|2671>>|cat=Authentication ^ src={wan} ^ usrName={user} ^ realm=Users ^ msg=<<Primary authentication successful|Login succeeded from {wan} with Pulse-Secure/9.1 (Windows 10)|Logout from {wan}>>
MP. Juniper Networks|Pulse Connect Secure|9.1|AUT23457|cat=Authentication ^ src={wan} ^ usrName={user} ^ realm=Users ^ msg=Login failed using auth server AD (LDAP). Reason: <<Failed|Password change required>>
AE Trend Micro|Apex One|14.0|<<CMD:Update|AV:Scan|WB:Block>>|cat=update ^ src={lan} ^ identHostName={pc} ^ usrName={user} ^ sev=2 ^ msg=<<Pattern 18.{n} deployed|Scheduled scan finished, 0 found|Web reputation: {ext} untested, allowed>>
LO Microsoft|Windows|2019|<<4624|4634|4672>>|cat=Logon ^ src={lan} ^ usrName={user} ^ domain={company} ^ identHostName={pc} ^ logonType=<<2|3|5|10>> ^ msg=An account was successfully logged on
AD Microsoft|Windows|2019|4728|cat=Account Management ^ src={lan} ^ usrName={adm} ^ accountName={user} ^ groupName=<<VPN-Users|Printers|Finance-Read>> ^ msg=A member was added to a security-enabled global group
AD IBM|QRadar|7.5|AuditChange|cat=Configuration ^ src={lan} ^ usrName={adm} ^ msg=<<Log source {host} added|Rule '{word}' tuned|Deploy changes finished|Search saved>>
BN Zscaler|NSSWeblog|6.1|Blocked|cat=Blocked ^ src={lan} ^ usrName={mail} ^ url={ext}/ ^ urlcat=<<Gambling|Newly Registered Domains|Online Chat>> ^ reason=Not allowed to browse this category ^ riskscore=<<0|20|42>>
NT Zscaler|NSSWeblog|6.1|Allowed|cat=Allowed ^ src={lan} ^ usrName={mail} ^ dstBytes={big} ^ srcBytes={huge} ^ url=<<onedrive.live.com|www.dropbox.com|wetransfer.com|drive.google.com>>/upload ^ urlcat=File Host ^ dlpdict=None ^ riskscore=0
SC Tenable|Nessus|10.7|scan|cat=Scan ^ src={lan} ^ usrName={service} ^ sev=1 ^ msg=Scan {word} completed: {many} hosts, {many} high
BA Veeam|Backup|12.1|190|cat=Backup ^ identHostName={host} ^ usrName={service} ^ msg=Backup job {word} finished with <<Success|Warning: retention not applied>>
"""))
