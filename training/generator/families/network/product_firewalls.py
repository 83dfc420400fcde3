"""Messages of Fortinet, Palo Alto and Check Point gateways."""

from generator.families.network.product_story import catalogue

catalogue("network/product-fortinet", ("=date={date} time={time} devname=\"{host}\" devid=\"FGT{HEX}\" {msg}", "=<189>date={date} time={time} devname=\"{host}\" vd=\"root\" {msg}", "|date={date} time={time} logver=700 {msg}"), r"""
RX logid="0419016384" type="utm" subtype="ips" eventtype="signature" level="alert" severity="critical" srcip={wan} dstip={lan} action="<<detected|pass_session>>" attack="Fortinet.FortiOS.SSL.VPN.Heap.Buffer.Overflow" attackid={id} msg="web_app3: Fortinet.FortiOS.SSL.VPN.Heap.Buffer.Overflow"
RX- logid="0419016384" type="utm" subtype="ips" level="alert" severity="critical" srcip={wan} dstip={lan} action="dropped" attack="<<Apache.Log4j.Error.Log.Remote.Code.Execution|PHPUnit.Eval-stdin.PHP.Remote.Code.Execution|Apache.HTTP.Server.cgi-bin.Path.Traversal|Realtek.SDK.UDPServer.Command.Execution>>" msg="attack blocked"
SQ type="utm" subtype="ips" level="alert" severity="high" srcip={wan} dstip={lan} action="detected" attack="HTTP.URI.SQL.Injection" url="/index.php?id=1%20union%20select" direction="outgoing"
C2 type="utm" subtype="ips" eventtype="botnet" level="warning" srcip={lan} dstip={wan} dstport={port} action="<<detected|dropped>>" attack="<<Mirai.Botnet|Zeroaccess.Botnet|Andromeda.Botnet|Necurs.Botnet|Cobalt.Strike.Beacon>>" msg="Botnet C&C Communication."
C2@T1071.004 type="utm" subtype="dns" eventtype="dns-response" level="warning" srcip={lan} qname="{ext}" msg="Domain belongs to a botnet C&C" botnetdomain="{ext}" action="redirect"
MW type="utm" subtype="virus" eventtype="infected" level="warning" srcip={lan} dstip={wan} filename="{file}.zip" virus="{mal}" dtype="Virus" action="<<monitored|passthrough|blocked>>" url="http://{ext}/{word}.zip" user="{user}"
MW type="utm" subtype="virus" eventtype="analytics" level="notice" analyticscksum="{sha}" filename="{file}.exe" fsaverdict="high risk" msg="FortiSandbox verdict malicious, file passed before" user="{user}"
DO type="anomaly" subtype="anomaly" eventtype="anomaly" level="alert" severity="critical" srcip={wan} dstip={wan2} count={big} attack="<<tcp_syn_flood|udp_flood|icmp_flood|tcp_src_session>>" msg="anomaly: tcp_syn_flood, {big} > threshold 2000" crscore=50
PO type="anomaly" subtype="anomaly" level="alert" severity="critical" srcip={any} dstip={lan} attack="<<tcp_port_scan|udp_scan|icmp_sweep>>" count={big} msg="anomaly: tcp_port_scan, {big} > threshold 1000"
BF# logid="0100032002" type="event" subtype="system" level="alert" logdesc="Admin login failed" user="{adm}" ui="https({wan})" action="login" status="failed" reason="passwd_invalid" msg="Administrator {adm} login failed from https({wan}) because of invalid password"
BF logid="0100032021" type="event" subtype="system" level="alert" logdesc="Admin login disabled" user="{adm}" ui="{wan}" action="login" status="failed" reason="exceed_limit" msg="Login disabled from IP {wan} for 60 seconds because of {few} bad attempts"
BF# type="event" subtype="vpn" level="alert" logdesc="SSL VPN login fail" action="ssl-login-fail" tunneltype="ssl-web" remip={wan} user="{user}" reason="sslvpn_login_permission_denied" msg="SSL user failed to logged in"
PS# type="event" subtype="vpn" level="alert" logdesc="SSL VPN login fail" action="ssl-login-fail" tunneltype="ssl-web" remip={any} user="{word}" reason="sslvpn_login_unknown_user" msg="SSL user failed to logged in"
PT+ type="event" subtype="system" level="information" logdesc="Object attribute configured" user="{adm}" ui="jsconsole(127.0.0.1)" action="Add" cfgpath="system.admin" cfgobj="{word}" cfgattr="accprofile[super_admin]" msg="Add system.admin {word}"
DE@T1562.001 type="event" subtype="system" logdesc="Attribute configured" user="{adm}" ui="ssh({wan})" action="Edit" cfgpath="log.fortianalyzer.setting" cfgattr="status[enable->disable]" msg="Edit log.fortianalyzer.setting"
LC type="event" subtype="system" level="warning" logdesc="Disk log deleted" user="{adm}" ui="ssh({wan})" action="delete" msg="All disk logs were deleted by {adm} from ssh({wan})"
PT+@T1542.001 type="event" subtype="system" level="critical" logdesc="File system integrity check" msg="Hash of file /bin/init does not match; file /data2/.{word} added"
AP@T1557 type="event" subtype="wireless" level="alert" logdesc="Rogue AP on air detected" ssid="{ssid}" bssid="{mac}" onwire="yes" msg="AP {mac} {ssid} fake-ap on-wire detected"
DO@T1499 type="event" subtype="wireless" level="notice" logdesc="Wireless IDS" action="wireless-wids-deauth-broadcast" bssid="{mac}" threattype="De-auth flood" msg="Broadcasting de-authentication attack by {mac}, count {many}"
CM type="utm" subtype="app-ctrl" level="warning" srcip={lan} dstip={wan} dstport=3333 app="CoinMiner.Stratum" appcat="Botnet" apprisk="critical" action="pass" msg="Botnet: Stratum mining protocol"
EX@T1567.002 type="utm" subtype="dlp" level="warning" filtertype="credit-card" severity="critical" srcip={lan} dstip={wan} hostname="{ext}" action="log-only" filename="{file}.zip" msg="Data leak detected, {big} records"
""", r"""
SY logid="0100022949" type="event" subtype="ha" level="critical" logdesc="HA device interface failed" msg="HA monitored interface wan1 down"
SY type="event" subtype="ha" level="notice" logdesc="Virtual cluster member state moved" msg="Virtual cluster's member state moved from standby to work"
SY type="event" subtype="system" level="critical" logdesc="Memory conserve mode exited" msg="Kernel leaves conserve mode"
SY type="event" subtype="system" level="alert" logdesc="Fortigate disconnected from FortiAnalyzer" msg="Disconnected from FortiAnalyzer {lan}"
SY type="event" subtype="system" level="notice" logdesc="Interface status changed" action="interface-stat-change" status="DOWN" msg="Link monitor: Interface wan2 was turned down"
SY type="event" subtype="system" level="warning" logdesc="Power supply failed" msg="Power supply 1 failed"
SY type="event" subtype="system" level="information" logdesc="System performance statistics" action="perf-stats" cpu={pct} mem={pct} totalsession={big} msg="Performance statistics: average CPU: {pct}, memory: {pct}"
UP type="event" subtype="system" level="notice" logdesc="FortiGuard update succeeded" status="update" msg="Fortigate scheduled update fcni=yes fdni=yes fsci=yes virdb({n}.{big}) ipsdb({n}.{big}) from {wan}:443"
UP type="event" subtype="system" level="critical" logdesc="FortiGuard update failed" msg="Fortigate update failed: cannot connect to FDS"
SY type="event" subtype="system" level="critical" logdesc="License expiring" msg="FortiCare support license will expire in {n} days"
LO type="event" subtype="system" level="information" logdesc="Admin login successful" user="{adm}" ui="https({any})" action="login" status="success" profile="super_admin" msg="Administrator {adm} logged in successfully from https({any})"
LO type="event" subtype="system" level="information" logdesc="Admin logout successful" user="{adm}" ui="https({lan})" action="logout" reason="timeout" msg="Administrator {adm} timed out on https({lan})"
MP. logid="0100032002" type="event" subtype="system" level="alert" logdesc="Admin login failed" user="{adm}" ui="https({lan})" action="login" status="failed" reason="passwd_invalid" msg="Administrator {adm} login failed from https({lan}) because of invalid password"
MP. type="event" subtype="vpn" level="alert" logdesc="SSL VPN login fail" action="ssl-login-fail" tunneltype="ssl-tunnel" remip={wan} user="{user}" reason="sslvpn_login_permission_denied" msg="SSL user failed to logged in"
LO type="event" subtype="vpn" logdesc="SSL VPN tunnel up" action="tunnel-up" tunneltype="ssl-tunnel" remip={wan} tunnelip={lan} user="{user}" msg="SSL tunnel established"
NS type="event" subtype="vpn" level="error" logdesc="IPsec ESP" action="error" remip={wan} status="esp_error" error_num="Invalid ESP packet detected (HMAC validation failed)." spi="{hex}" msg="IPsec ESP"
NS type="event" subtype="vpn" level="error" logdesc="IPsec DPD failed" action="dpd" remip={wan} vpntunnel="branch{n}" status="dpd_failure" msg="IPsec DPD failure"
NS type="event" subtype="vpn" level="notice" logdesc="Phase 2 status" action="phase2-up" remip={wan} vpntunnel="to-{word}" msg="IPsec phase 2 status change"
BN type="traffic" subtype="local" level="notice" srcip={wan} dstip={wan2} dstport={port} action="deny" policyid=0 service="tcp/{port}" srccountry="{land}" crscore=5 craction=262144 crlevel="low"
BN type="utm" subtype="webfilter" eventtype="ftgd_blk" level="warning" srcip={lan} user="{user}" hostname="{ext}" action="blocked" cat={n} catdesc="<<Gambling|Social Networking|Peer-to-peer File Sharing|Newly Registered Domain|Hacking|Weapons (Sales)>>" msg="URL belongs to a denied category in policy"
BN type="utm" subtype="app-ctrl" level="warning" srcip={lan} app="<<BitTorrent|Netflix|Proxy.HTTP|TeamViewer|Telegram>>" action="block" msg="P2P: BitTorrent"
NS type="utm" subtype="dns" eventtype="dns-query" level="information" srcip={lan} qname="{ext}" qtype="A" msg="Domain is monitored" action="pass" catdesc="Information Technology"
BN type="utm" subtype="ips" level="alert" severity="low" srcip={wan} dstip={lan} action="dropped" attack="<<TCP.Data.On.SYN|HTTP.Unknown.Tunnelling|Port.Zero.Traffic>>" msg="tcp_decoder: TCP.Data.On.SYN"
AE type="utm" subtype="virus" eventtype="filetype-executable" level="notice" filename="{file}.exe" dtype="File Filter" action="passthrough" user="{user}" msg="File is permitted"
AE type="utm" subtype="virus" eventtype="analytics" level="notice" filename="{file}.docx" fsaverdict="clean" msg="File submitted to Sandbox." user="{user}"
AE type="utm" subtype="virus" eventtype="scanerror" level="warning" filename="{file}.zip" virus="N/A" msg="File is encrypted archive, scan skipped" action="passthrough"
AD type="event" subtype="system" level="notice" logdesc="Object attribute configured" user="{adm}" ui="GUI({lan})" action="Edit" cfgpath="<<firewall.address|system.interface|firewall.policy|vpn.ipsec.phase1-interface|router.static|log.setting>>" cfgobj="{word}" msg="Edit {word}"
AD type="event" subtype="system" level="notice" logdesc="Object attribute configured" user="{adm}" ui="GUI({lan})" action="Add" cfgpath="system.admin" cfgobj="{user}" cfgattr="accprofile[prof_readonly]" msg="Add system.admin {user}"
BA type="event" subtype="system" level="warning" logdesc="Configuration backed up" user="{adm}" ui="https({lan})" action="backup" msg="System config was backed up by {adm} via GUI({lan})"
AE type="event" subtype="wireless" level="notice" logdesc="Wireless client authenticated" ssid="{ssid}" stamac="{mac}" msg="Client {mac} authenticated."
AE type="event" subtype="wireless" level="warning" logdesc="Rogue AP detected" ssid="FRITZ!Box {n}" bssid="{mac}" onwire="no" msg="AP {mac} unclassified rogue detected on air, signal -{pct}"
NT type="traffic" subtype="forward" level="notice" srcip={lan} dstip={wan} dstport=443 action="close" policyid={n} app="Microsoft.Office.365" sentbyte={big} rcvdbyte={big}
NS type="event" subtype="user" level="warning" logdesc="RADIUS server unreachable" server="{lan}" msg="RADIUS server {lan} did not respond"
NS type="event" subtype="router" level="warning" logdesc="SD-WAN SLA" msg="Health check WAN member 2 packet-loss {pct}%, out of SLA"
SY type="anomaly" subtype="anomaly" level="notice" severity="low" srcip={lan} dstip={lan2} attack="udp_src_session" count={big} action="detected" msg="anomaly: udp_src_session, backup server session peak, threshold learned"
""")

catalogue("network/product-palo-alto", ("=1,{plain},{HEX},{msg}", "|1,{plain},{HEX},{msg}", "=<14>{plain} {host} 1,{plain},{HEX},{msg}"), r"""
RX THREAT,vulnerability,2561,{plain},{wan},{lan},0.0.0.0,0.0.0.0,inbound-web,,,web-browsing,vsys1,untrust,dmz,ethernet1/1,{id},1,{port},443,tcp,<<alert|reset-both>>,"",<<Apache Log4j Remote Code Execution Vulnerability(91991)|Palo Alto Networks GlobalProtect OS Command Injection Vulnerability(95187)|Microsoft Exchange Server SSRF Vulnerability(91589)|Citrix Application Delivery Controller Directory Traversal(57570)>>,any,critical,client-to-server
IX THREAT,vulnerability,2561,{plain},{lan},{lan2},smb-internal,,,ms-ds-smbv1,vsys1,trust,trust,,{id},1,{port},445,tcp,alert,"",Microsoft Windows SMB Remote Code Execution Vulnerability(32494),any,critical,client-to-server
C2 THREAT,spyware,2561,{plain},{lan},{wan},out,{user},,web-browsing,vsys1,trust,untrust,{port},443,tcp,<<alert|drop|reset-both>>,"{ext}/",<<Cobalt Strike Beacon Command and Control Traffic Detection(86445)|NJRat Command and Control Traffic(13411)|Emotet C2 Traffic Detection(85541)|Sliver Framework C2(86680)>>,any,critical,client-to-server
C2@T1071.004 THREAT,spyware,2561,{plain},{lan},{wan},dns-out,,,dns,vsys1,trust,untrust,{port},53,udp,sinkhole,"",generic:{ext}(109010001),any,medium,client-to-server,dns-c2
DT THREAT,spyware,2561,{plain},{lan},{wan},dns-out,,,dns,vsys1,trust,untrust,{port},53,udp,alert,"{long}.{ext}",Tunneling:{ext}(109001001),any,high,client-to-server
MW THREAT,virus,2561,{plain},{wan},{lan},web,{user},,web-browsing,vsys1,untrust,trust,80,{port},tcp,<<alert|reset-both>>,"{file}.exe",Virus/Win32.WGeneric.{word}({id}),any,medium,server-to-client
MW THREAT,wildfire,2561,{plain},{lan},{wan},mail,,{user},smtp,vsys1,allow,"{file}.xlsm",Windows Executable(52020),malicious,high,{sha}
DO THREAT,flood,2561,{plain},{wan},{wan2},,,,not-applicable,vsys1,untrust,untrust,0,0,hopopt,random-drop,"",TCP Flood(8501),any,critical,client-to-server,{big}
PO THREAT,scan,2561,{plain},{wan},{wan2},,,,not-applicable,vsys1,untrust,untrust,{port},{port},tcp,<<alert|block-ip>>,"",<<SCAN: TCP Port Scan(8001)|SCAN: Host Sweep(8002)|SCAN: UDP Port Scan(8003)>>,any,medium,client-to-server
DO THREAT,packet,2561,{plain},{wan},{wan},,,,not-applicable,vsys1,untrust,untrust,0,0,tcp,drop,"",Teardrop / LAND attack packet(8723),any,high,client-to-server
BF THREAT,vulnerability,2561,{plain},{wan},{lan},in,,,ssh,vsys1,untrust,dmz,{port},22,tcp,alert,"",<<SSH User Authentication Brute Force Attempt(40015)|Microsoft Windows RDP Brute Force Attempt(40021)|FTP: login Brute Force attempt(40001)|Palo Alto Networks GlobalProtect Authentication Brute Force Attempt(32256)>>,any,high,client-to-server
BF# SYSTEM,auth,0,{plain},,auth-fail,,0,0,general,medium,"failed authentication for user '{adm}'. Reason: Invalid username/password. From: {wan}."
BF# GLOBALPROTECT,0,2562,{plain},vsys1,portal-auth,login,LDAP,,{user},{land},,{any},failure,,Authentication failed: Invalid username or password,Browser
BF SYSTEM,general,0,{plain},,general,,0,0,general,high,"User '{adm}' is locked out after {n} failed attempts from {wan}"
PT+ CONFIG,0,2561,{plain},{wan},,set,{adm},CLI,Succeeded, mgt-config users {word} permissions role-based superuser yes,,{id}
DE CONFIG,0,2561,{plain},{wan},,delete,{adm},Web,Succeeded, shared log-settings syslog SIEM,,{id}
LC SYSTEM,general,0,{plain},,general,,0,0,general,critical,"User {adm} cleared traffic, threat and system logs from CLI {wan}"
RX+ SYSTEM,globalprotect,0,{plain},,general,,0,0,general,informational,"failed to unmarshal session(../../../../opt/panlogs/tmp/device_telemetry/hour/`echo {long}|base64 -d|bash`)"
BF THREAT,vulnerability,2561,{plain},{wan},{lan},owa,,,outlook-web,vsys1,untrust,dmz,{port},443,tcp,alert,"/owa/auth.owa",HTTP Unauthorized Brute Force Attack(40031),any,high,client-to-server
WS THREAT,vulnerability,2561,{plain},{wan},{lan},in,,,web-browsing,vsys1,untrust,dmz,{port},80,tcp,alert,"{word}.aspx",China Chopper Web Shell Traffic Detection(37886),any,critical,client-to-server
CT@T1003.001 CORTEX,endpoint,{plain},{pc},{user},prevention,"Credential Gathering Protection: process {word}.exe opened lsass.exe",high,<<blocked|reported>>
PH@T1566.002 THREAT,url,2561,{plain},{lan},{wan},out,{user},,web-browsing,vsys1,trust,untrust,{port},443,tcp,alert,"{ext}/login.microsoftonline/",(9999),phishing,high,client-to-server
""", r"""
SY SYSTEM,ha,0,{plain},,ha2-link-change,,0,0,ha,critical,"HA2 link down"
SY SYSTEM,ha,0,{plain},,connect-change,,0,0,ha,high,"HA Group {few}: Control link running on HA1-Backup connection"
SY SYSTEM,port,0,{plain},ethernet1/{n},link-change,,0,0,general,informational,"Port ethernet1/{n}: Down 1Gb/s Full duplex"
SY SYSTEM,hw,0,{plain},,ps-failure,,0,0,general,critical,"Power Supply #1 (left) removed"
SY SYSTEM,general,0,{plain},,general,,0,0,general,critical,"Failed to connect to syslog server {lan}"
SY SYSTEM,general,0,{plain},,general,,0,0,general,high,"Disk usage for /opt/panlogs exceeds limit, {pct} percent in use, cleaning filesystem"
UP SYSTEM,general,0,{plain},,upgrade-threat-success,,0,0,general,informational,"Installed contents package: panupv2-all-contents-{big}-{big}.tgz"
UP SYSTEM,general,0,{plain},,url-download-failure,,0,0,url-filtering,critical,"PAN-DB cloud connection failed"
UP SYSTEM,wildfire,0,{plain},,wildfire-conn-failed,,0,0,general,medium,"WildFire registration failed"
NS SYSTEM,vpn,0,{plain},tunnel.{n},ike-nego-p1-fail,,0,0,general,informational,"IKE phase-1 negotiation is failed as initiator, main mode. Failed SA: {wan}[500]-{wan2}[500] cookie:{HEX}. Due to timeout."
NS SYSTEM,vpn,0,{plain},to-{word},ipsec-key-install,,0,0,general,informational,"IPSec key installed. Installed SA: {wan}[4500]-{wan2}[4500] SPI:0x{hex}/0x{hex} lifetime 3600 Sec lifesize unlimited."
NS SYSTEM,dhcp,0,{plain},,lease-end,,0,0,general,informational,"DHCP lease cleared ip {lan} --> mac {mac} - hostname {pc}, interface eth1/{n}"
NS SYSTEM,ntpd,0,{plain},,sync,,0,0,general,informational,"NTP sync to server pool.ntp.org"
LO SYSTEM,general,0,{plain},,general,,0,0,general,informational,"User {adm} logged in via Web from {any} using https"
LO SYSTEM,auth,0,{plain},,auth-success,,0,0,general,informational,"authenticated for user '{user}'. auth profile 'AD', vsys 'shared', server profile 'LDAP', From: {lan}."
LO GLOBALPROTECT,0,2562,{plain},vsys1,gateway-auth,login,SAML,,{user},{land},{pc},{wan},success,,,Windows
LO GLOBALPROTECT,0,2562,{plain},vsys1,gateway-logout,logout,,,{user},{land},{pc},{wan},success,,client logout,
MP. SYSTEM,auth,0,{plain},,auth-fail,,0,0,general,medium,"failed authentication for user '{user}'. Reason: Invalid username/password. auth profile 'AD', From: {lan}."
MP. GLOBALPROTECT,0,2562,{plain},vsys1,gateway-auth,login,LDAP,,{user},{land},{pc},{wan},failure,,Password expired,
AD CONFIG,0,2561,{plain},{lan},,<<edit|set|commit|move|rename>>,{adm},Web,<<Succeeded|Submitted|Failed>>, vsys vsys1 <<rulebase security rules Allow-{word}|address srv-{word}|tag Guest|profile-group default>>,,{id}
AD CONFIG,0,2561,{plain},{lan},,set,{adm},Web,Succeeded, mgt-config users {user} permissions role-based superreader yes,,{id}
AD SYSTEM,general,0,{plain},,general,,0,0,general,informational,"Commit job succeeded for user {adm}. Config version {many}"
BN THREAT,url,2561,{plain},{lan},{wan},out,{user},,ssl,vsys1,trust,untrust,{port},443,tcp,block-url,"{ext}/",(9999),<<adult|gambling|hacking|parked|newly-registered-domain|insufficient-content>>,informational,client-to-server
BN THREAT,vulnerability,2561,{plain},{wan},{lan},in,,,web-browsing,vsys1,untrust,dmz,{port},80,tcp,alert,"",<<HTTP OPTIONS Method(30520)|Suspicious HTTP Evasion Found(14984)|HTTP Unauthorized Error(34556)|Windows SMB Negotiate Request(35364)|SSH2 Login Attempt(31914)>>,any,informational,client-to-server
BN TRAFFIC,drop,2561,{plain},{wan},{wan2},0.0.0.0,0.0.0.0,deny-all,,,not-applicable,vsys1,untrust,untrust,ethernet1/1,,0,1,{port},{port},0,0,0x0,tcp,deny,{n},{n},0,1,policy-deny
NT TRAFFIC,end,2561,{plain},{lan},{wan},{wan2},{wan},web-out,{user},,ms-update,vsys1,trust,untrust,ethernet1/2,ethernet1/1,{id},1,{port},443,tcp,allow,{big},{big},tcp-fin
AE THREAT,wildfire,2561,{plain},{wan},{lan},mail,,{user},smtp,vsys1,allow,"{file}.pdf",Adobe PDF(52021),benign,informational,{sha}
AE THREAT,file,2561,{plain},{wan},{lan},web,{user},,web-browsing,vsys1,untrust,trust,443,{port},tcp,alert,"{file}.exe",Windows Executable (EXE)(52020),any,low,server-to-client
SY SYSTEM,userid,0,{plain},,connect-agent-failure,,0,0,general,high,"User-ID Agent {host}(vsys1): Error: Failed to connect to {lan}({lan}):5007"
SY SYSTEM,general,0,{plain},,license-expiring,,0,0,general,high,"License for feature Threat Prevention expires in {n} days"
NS THREAT,packet,2561,{plain},{wan},{wan2},,,,not-applicable,vsys1,untrust,untrust,0,0,udp,drop,"",Unknown IP option / fragment dropped(8710),any,low,client-to-server
BA SYSTEM,general,0,{plain},,general,,0,0,general,informational,"Scheduled configuration export to {lan} succeeded"
""")

catalogue("network/product-check-point", ("=<134>1 {iso} {host} CheckPoint {n} - [{msg}]", "=time={seconds}|hostname={host}|severity={lev}|{msg}", "|CheckPoint {msg}"), r"""
RX action:"<<Detect|Prevent>>"; product:"SmartDefense"; src:"{wan}"; dst:"{lan}"; attack:"Web Server Enforcement Violation"; attack_info:"<<Apache Log4j Remote Code Execution (CVE-2021-44228)|Spring Core RCE|Dasan GPON Router Authentication Bypass|ThinkPHP Remote Code Execution>>"; severity:"Critical"
C2 product:"Anti-Bot"; action:"<<Detect|Prevent>>"; src:"{lan}"; dst:"{wan}"; malware_action:"Communication with C&C"; protection_name:"<<Trojan.Win32.Qbot.TC.|Backdoor.WIN32.Cobaltstrike.|Botnet.Win32.Phorpiex.>>{word}"; confidence_level:"High"; src_user_name:"{user}"
MW product:"Threat Emulation"; action:"<<Detect|Prevent>>"; verdict:"Malicious"; file_name:"{file}.docm"; file_sha1:"{sha}"; src:"{wan}"; to:"{mail}"; analyzed_on:"Check Point Threat Cloud"; severity:"Critical"
MW product:"Anti-Virus"; action:"Detect"; protection_name:"{mal}"; malware_action:"Malicious file/exploit download"; resource:"http://{ext}/{word}.exe"; src:"{lan}"; src_user_name:"{user}"
DO product:"SmartDefense"; attack:"<<TCP SYN Flood|LAND|Teardrop|Ping of Death|Small PMTU>>"; attack_info:"SYN attack turned on, {big} SYNs per 5 s"; src:"{wan}"; dst:"{wan2}"; severity:"High"
PO product:"SmartDefense"; attack:"Port Scan"; attack_info:"<<Vertical scan detected|Host port scan|Sweep scan>>"; src:"{any}"; dst:"{lan}"; protection_name:"Port Scan"; service_count:{many}
SP- product:"VPN-1 & FireWall-1"; action:"drop"; message_info:"Address spoofing"; src:"{lan}"; interface:"eth0 (External)"; count:{big}; dst:"{lan2}"
BF# product:"SmartConsole"; operation:"Log In"; status:"Failure"; administrator:"{adm}"; client_ip:"{wan}"; operation_reason:"Administrator failed to log in: Wrong user name or password"
BF product:"Mobile Access"; action:"Failed Log In"; reason:"Account {user} locked, {n} failures"; src:"{wan}"; event_type:"Login"; user:"{user}"; repetitions:{many}
PA product:"SmartDefense"; attack:"Check Point VPN Information Disclosure (CVE-2024-24919)"; resource:"/clients/MyCRL: aCSHELL/../../../../../../etc/shadow"; src:"{wan}"; action:"Detect"
RW product:"Endpoint Anti-Ransomware"; action:"<<Detect|Prevent>>"; malware_family:"<<LockBit|Akira|Phobos>>"; process_name:"{odd}"; files_encrypted:{many}; host:"{pc}"; severity:"Critical"
CT product:"Forensics"; protection_name:"gen.win.credential.lsassdump"; process_name:"{odd}"; action:"Detect"; host:"{pc}"; severity:"High"
PT+ operation:"Create Object"; objecttype:"Administrator"; objectname:"{word}"; permission:"Super User"; administrator:"{adm}"; client_ip:"{wan}"; sendtotrackerasadvancedauditlog:"0"
PH product:"Zero Phishing"; action:"Detect"; resource:"https://{ext}/office/login.php"; src_user_name:"{user}"; attack_info:"Credentials were submitted to phishing page"
EX@T1567.002 product:"DLP"; action:"Inform User"; dlp_rule_name:"Customer database"; dst:"{wan}"; src_user_name:"{user}"; matched:{big} records; severity:"Critical"
""", r"""
BN action:"Drop"; product:"VPN-1 & FireWall-1"; rule:"{n}"; src:"{wan}"; dst:"{wan2}"; service:"{port}"; proto:"6"; ifname:"eth0"
BN action:"Reject"; product:"VPN-1 & FireWall-1"; message_info:"TCP packet out of state: First packet isn't SYN tcp_flags: RST-ACK"; src:"{lan}"; dst:"{wan}"
NT action:"Accept"; product:"VPN-1 & FireWall-1"; rule_name:"Web access"; src:"{lan}"; dst:"{wan}"; service:"443"; bytes:{big}
BN product:"URL Filtering"; action:"Block"; app_category:"<<Gambling|Hacking|Sex|Inactive Sites|Anonymizer>>"; resource:"http://{ext}/"; src_user_name:"{user}"
NS action:"Key Install"; product:"VPN-1 & FireWall-1"; scheme:"IKE"; peer_gateway:"{wan}"; ike:"Main Mode completion."; methods:"AES-256 + SHA256, Pre shared secrets"
NS action:"Reject"; scheme:"IKE"; reject_category:"IKE failure"; encryption_failure:"no response from peer."; peer_gateway:"{wan}"
NS action:"Drop"; scheme:"IKE"; encryption_failure:"Packet is dropped because there is no valid SA - please refer to solution sk19423"; peer_gateway:"{wan}"
SY product:"ClusterXL"; message_info:"member 2 ({lan}) is down (Interface Active Check)"; severity:"High"
SY product:"ClusterXL"; message_info:"State change: ACTIVE -> DOWN | Reason: FULLSYNC PNOTE"; severity:"Critical"
SY product:"System Monitor"; message_info:"Disk partition /var/log is {pct}% full"; severity:"High"
UP product:"Anti-Virus"; update_status:"updated"; db_ver:"{id}"; message_info:"Gateway was updated with database version: {id}."
UP product:"IPS"; update_status:"failed"; reason:"Gateway failed to access internet, check proxy"; severity:"High"
LO product:"SmartConsole"; operation:"Log In"; status:"Success"; administrator:"{adm}"; client_ip:"{any}"; additional_info:"Authentication method: Password"
LO product:"Mobile Access"; action:"Log In"; event_type:"Login"; user:"{user}"; src:"{wan}"; auth_status:"Successful Login"; client_name:"Endpoint Security VPN"
MP. product:"SmartConsole"; operation:"Log In"; status:"Failure"; administrator:"{adm}"; client_ip:"{any}"; operation_reason:"Administrator failed to log in: Wrong user name or password"
MP. product:"Mobile Access"; action:"Failed Log In"; reason:"Password expired"; user:"{user}"; src:"{wan}"
AD operation:"Install Policy"; administrator:"{adm}"; client_ip:"{lan}"; objectname:"{host}"; policy_name:"Standard"; status:"Succeeded"
AD operation:"Modify Object"; objecttype:"<<Host|Network|Group|Access Rule>>"; objectname:"{word}"; administrator:"{adm}"; client_ip:"{lan}"; fieldschanges:"comments: {word}"
AE product:"Threat Emulation"; action:"Accept"; verdict:"Benign"; file_name:"{file}.pdf"; severity:"Informational"; to:"{mail}"
AE product:"Threat Emulation"; action:"Accept"; verdict:"Error"; te_verdict_determined_by:"file type not supported"; file_name:"{file}.zip"; severity:"Medium"
BN product:"SmartDefense"; attack:"<<Non Compliant HTTP|Invalid TCP option|DNS Reserved Header Bit>>"; action:"Prevent"; src:"{wan}"; dst:"{lan}"; severity:"Low"; performance_impact:"1"
SC product:"Endpoint Anti-Malware"; action:"Scan completed"; scanned:{big}; infected:0; host:"{pc}"
SY product:"Licensing"; message_info:"IPS contract will expire in {n} days"; severity:"Medium"
SY product:"VPN-1 & FireWall-1"; message_info:"NAT: Hide NAT port allocation failure for {lan}"; severity:"High"
SY product:"Identity Awareness"; message_info:"AD query to domain controller {lan} failed: access denied"; severity:"High"
BA product:"Gaia"; message_info:"Scheduled snapshot to {lan} ended: success"; severity:"Info"
""")
