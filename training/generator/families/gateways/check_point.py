"""Check Point as its log exporter writes it: `key:"value"; ` behind syslog, and `key=value|` rows."""

import re

from generator.families.network.envelope import Envelope
from generator.families.network.product_story import catalogue_in_parts
from generator.families.network.product_values import ProductValues

_field = re.compile(r"(\w+)=([^;]*);? ?")


def _exporter(envelope: Envelope, values: ProductValues, message: str) -> str:
    """`<134>1 time host CheckPoint pid - [action:"Accept"; ...]`"""
    world = envelope.world
    fields = "; ".join(f'{name}:"{value.strip()}"' for name, value in _field.findall(message))
    return f'<134>1 {world.time_iso(0)} {envelope.name} CheckPoint {world.number(900, 30000)} - [{fields}; time:"{int(world.now.timestamp())}"; version:"5"]'


def _generic(envelope: Envelope, values: ProductValues, message: str) -> str:
    """`time=...|hostname=...|severity=...|key=value|`, as collectors of the app pull it."""
    world = envelope.world
    fields = "|".join(f"{name}={value.strip()}" for name, value in _field.findall(message))
    return f"time={int(world.now.timestamp())}|hostname={envelope.name}|{fields}|origin={values['lan9']}|version=5|"


def _old(envelope: Envelope, values: ProductValues, message: str) -> str:
    """`action=accept src=... ` behind syslog, as the forwarder of older versions sends it."""
    fields = " ".join(f'{name}="{value.strip()}"' if " " in value.strip() else f"{name}={value.strip()}" for name, value in _field.findall(message))
    return envelope.line("CheckPoint", f"{fields} loguid={{0x{envelope.world.hex(8)},0x{envelope.world.hex(1)}}}")


_heads = (_exporter, _exporter, _generic, _old)

catalogue_in_parts("gateways/check-point-inspection", _heads, r"""
RX action=<<Detect|Prevent>>; ifdir=inbound; src={wan}; dst={lan}; s_port={port}; service=443; proto=6; product=<<IPS|SmartDefense>>; attack=Web Server Exposed Git|Enforcement; protection_name=<<Apache Log4j Remote Code Execution (CVE-2021-44228)|PHPUnit Command Injection (CVE-2017-9841)|Spring Core Remote Code Execution (CVE-2022-22965)|Atlassian Confluence Object-Graph Navigation Language Injection>>; severity=<<High|Critical|4>>; confidence_level=High
C2 action=<<Detect|Prevent>>; src={lan}; src_user_name={person}; dst={wan}; service=443; product=Anti-Bot; malware_action=Communication with C&C site; malware_family=<<CobaltStrike|Qbot|AsyncRAT|Remcos|IcedID>>; protection_name=Trojan.Win32.{word}.TC.{word}; resource=http://{dga}/gate.php; severity=Critical; confidence_level=High
C2@T1071.004 action=Detect; src={lan}; dst={lan2}; service=53; product=Anti-Bot; malware_action=DNS query for a C&C site; protection_name=REP.{word}; resource={dga}; severity=High; suppressed_logs={many}
MW action=<<Detect|Prevent>>; src={wan}; dst={lan}; product=Anti-Virus; malware_action=Malicious file/exploit download; file_name={file}.exe; file_md5={long}; protection_name={mal}; resource=http://{dga}/{file}.exe; severity=High; src_user_name={person}
MW action=Detect; product=Threat Emulation; verdict=Malicious; file_name={file}.docm; from={out}; to={mail}; te_verdict_determined_by=Win10 64b: Malicious activity; severity=Critical
PH action=<<Detect|Prevent>>; product=Zero Phishing; src={lan}; src_user_name={person}; resource=https://{dga}/login/office365; attack=Phishing; protection_type=Zero Phishing; incident_extension=credentials typed in; severity=High
PO action=Detect; product=SmartDefense; attack=Port Scan; attack_info=<<Host Port Scan|IP sweep scan>>; src={lan}; dst={lan2}; scan_ports={many}; severity=Medium
IX action=Detect; src={lan}; dst={lan2}; service=445; product=IPS; attack=Windows SMB Protection Violation; protection_name=Microsoft Windows SMB Remote Code Execution (MS17-010); severity=Critical; performance_impact=Medium
""", r"""
NT action=Accept; ifdir=inbound; ifname=eth1; loguid=0x{hex}; src={lan}; s_port={port}; dst={wan}; service=443; proto=6; rule={n}; rule_name={rule}; product=VPN-1 & FireWall-1; service_id=https; layer_name=Network; nat_rulenum={n2}
BN action=Drop; ifdir=inbound; ifname=eth0; src={noise}; s_port={port}; dst={wan2}; service=<<23|445|3389|8080|5060|22>>; proto=6; rule={n}; rule_name=Cleanup rule; product=VPN-1 & FireWall-1
BN action=<<Drop|Reject>>; src={lan}; dst={noise}; service=<<25|6881|853|123>>; proto=17; rule={n}; rule_name={rule}; product=VPN-1 & FireWall-1; message_info=<<Address spoofing|First packet isn't SYN|TCP out of state: tcp_flags FIN-ACK>>
BN action=Block; src={lan}; src_user_name={person}; dst={noise}; product=URL Filtering; appi_name={ext}; matched_category=<<Gambling|Social Networking|Media Streams|Games|Newly Registered>>; app_risk=<<2|3|4>>; resource=https://{ext}/
NT action=Accept; src={lan}; dst={wan}; product=Application Control; appi_name=<<Microsoft Teams|Office 365|YouTube|WhatsApp|Dropbox|TeamViewer>>; app_risk=<<1|2|4>>; matched_category=Business; bytes={big}
BN action=<<Detect|Prevent>>; src={noise}; dst={lan}; service=80; product=IPS; attack=<<Non Compliant HTTP|Non Compliant DNS|Streaming Engine: TCP Urgent Data Enforcement|Web Client Enforcement Violation>>; protection_name=<<HTTP Format Sizes|DNS Protocol enforcement|Network Quota>>; severity=<<Low|Informational|1>>; confidence_level=Low
AE action=<<Detect|Accept>>; product=Threat Emulation; verdict=Benign; file_name={file}.<<docx|pdf|xlsx>>; from={out}; to={mail}; te_verdict_determined_by=Local cache; severity=Informational
AE action=Accept; product=Anti-Virus; src={wan}; dst={lan}; file_name={file}.zip; protection_type=<<Password protected archive|File too large>>; message_info=The file was not scanned; severity=Low
SC action=Detect; product=SmartDefense; attack=Port Scan; attack_info=Host Port Scan; src={lan}; src_machine_name=<<nessus01|openvas|rapid7-console>>; dst={lan2}; scan_ports={many}; severity=Medium; rule_name=Scanner exception
NS action=Key Install; src={wan}; dst={wan2}; product=VPN-1 & FireWall-1; scheme=IKE; peer_gateway={wan}; ike=<<Main Mode completion.|Quick Mode completion|Informational Exchange Received Delete IPSEC-SA from Peer>>
NS action=Reject; src={wan}; dst={wan2}; scheme=IKE; peer_gateway={wan}; reject_category=IKE failure; ike=Main Mode <<Failed to match proposal|Sent Notification: payload malformed|no response from peer>>
SY product=Compliance Blade; action=Detect; best_practice=FW101; message_info=<<Check that Stealth rule exists: Good|Check disk encryption: Poor>>; severity=Low
""")

catalogue_in_parts("gateways/check-point-people", _heads, r"""
BS# action=Reject; product=Mobile Access; src={wan}; user={user}; login_option=Standard; auth_status=Failed Login; reason=Authentication failure: Wrong username or password; failed_login_factor_num=1
~ action=Log In; product=Mobile Access; src={wan}; user={user}; login_option=Standard; auth_status=Successful Login; auth_method=Password; os_name=Windows
PS# action=Failed Log In; product=VPN; src={wan}; user={guest}; auth_method=Password; reason=Access denied - wrong user name or password; client_name=Endpoint Security VPN
BF# operation=Log In; product=WEB_API; administrator={adm}; machine={wan}; client_ip={wan}; operation_number=10; audit_status=Failure; additional_info=Administrator failed to log in: Wrong Password
RX+@T1190,T1083 action=Detect; product=IPS; protection_name=Check Point VPN Information Disclosure (CVE-2024-24919); src={wan}; dst={wan2}; service=443; resource=/clients/MyCRL aCSHELL/../../../../../etc/shadow; severity=Critical
PT+@T1136.001 operation=Create Object; product=SmartConsole; administrator={adm}; client_ip={wan}; objecttype=Administrator; objectname={word}; fieldschanges=Permission profile: Super User; audit_status=Success
FW+ operation=Create Rule; product=SmartConsole; administrator={adm}; client_ip={wan}; objecttype=AccessRule; fieldschanges=source Any destination Any service Any action Accept position top; audit_status=Success
+ operation=Install Policy; product=SmartConsole; administrator={adm}; client_ip={wan}; policy_name=Standard; audit_status=Success
DE@T1562.001 operation=Modify Object; product=SmartConsole; administrator={adm}; client_ip={wan}; objecttype=Gateway; objectname={host}; fieldschanges=Anti-Bot blade: enabled -> disabled, IPS blade: enabled -> disabled; audit_status=Success
DE@T1562.002 operation=Modify Object; product=SmartConsole; administrator={word}; client_ip={wan}; objecttype=LogServer; fieldschanges=send logs to {lan}: yes -> no; audit_status=Success
""", r"""
LO action=Log In; product=<<Mobile Access|VPN|Endpoint Security VPN>>; src={wan}; user={user}; login_option=Standard; auth_status=Successful Login; auth_method=<<Password|Certificate|RADIUS>>; os_name=<<Windows|macOS|iOS>>; office_mode_ip={lan}
LO action=Log Out; product=VPN; src={wan}; user={user}; logout_reason=<<User requested|Session timeout|Idle>>; duration={big}
MP. action=<<Failed Log In|Reject>>; product=<<VPN|Mobile Access>>; src={wan}; user={user}; auth_status=Failed Login; auth_method=Password; reason=<<Access denied - wrong user name or password|One-time password expired|Authentication failure: Wrong username or password>>
MP. operation=Log In; product=SmartConsole; administrator={adm}; client_ip={lan}; audit_status=Failure; additional_info=Administrator failed to log in: Wrong Password
LO operation=Log In; product=<<SmartConsole|SmartDashboard|WEB_API>>; administrator={adm}; machine={pc}; client_ip={any}; audit_status=Success; additional_info=Authentication method: Password based application token
LO operation=Log Out; product=SmartConsole; administrator={adm}; client_ip={any}; audit_status=Success
AD operation=Install Policy; product=SmartConsole; administrator={adm}; client_ip={lan}; policy_name=<<Standard|Branch>>; objectname={host}; audit_status=<<Success|Failure>>
AD operation=<<Modify|Create>> Rule; product=SmartConsole; administrator={adm}; client_ip={lan}; objecttype=AccessRule; objectname={rule}; fieldschanges=<<comment changed|source added {word}|track: None -> Log|service added https>>; audit_status=Success
AD operation=<<Modify|Create|Delete>> Object; product=SmartConsole; administrator={adm}; client_ip={any}; objecttype=<<Host|Network|Group|Service|UserGroup|Administrator>>; objectname={word}; fieldschanges=<<color changed|IPv4 Address|member added|Permission profile: Read Only All|phone number>>; audit_status=Success
AD operation=Modify Object; product=SmartConsole; administrator={adm}; client_ip={lan}; objecttype=<<LogServer|Gateway>>; objectname={host}; fieldschanges=<<send logs to {lan2}: no -> yes|IPS blade: disabled -> enabled|topology updated|hardware model>>; audit_status=Success
AD operation=Publish; product=SmartConsole; administrator={adm}; client_ip={any}; session_name={adm}@{date}; additional_info=Published {few} changes; audit_status=Success
AD action=Accept; product=Syslog; default_device_message=<86>clish[{n}]: User {adm} executed command: <<show configuration|set ntp server primary {lan}|save config>>
UP operation=Update; product=<<IPS|Application Control|Threat Emulation>>; administrator=System; additional_info=<<IPS package update succeeded|URL Filtering database is up to date|Gateway failed to reach updates.checkpoint.com>>; audit_status=<<Success|Failure>>
BA operation=Revision; product=SmartConsole; administrator=System; additional_info=Scheduled backup migrate_server export finished, {big} bytes; audit_status=Success
SY product=ClusterXL; action=Log; cluster_info=(ClusterXL) member {few} ({lan}) <<is active|is down|is standby>>. state changed because of <<interface eth{few} is down|policy installation|the member was rebooted>>
""")
