"""PAN-OS rows with all their columns: sessions and threats, GlobalProtect, and what administrators and the system do."""

from generator.families.network.product_story import catalogue_in_parts

_heads = ("=1,{slash},0{HEX},{msg}", "=<14>{iso} {host} 1,{slash},0{HEX},{msg}", "|1,{slash},0{HEX},{msg}", "=<14>1 {iso} {host} - - - - 1,{slash},0{HEX},{msg}")

catalogue_in_parts("gateways/palo-alto-sessions", _heads, r"""
C2 THREAT,spyware,2562,{slash},{lan},{wan},{wan2},{wan},{rule},{company}\{user},,web-browsing,vsys1,trust,untrust,ethernet1/2,ethernet1/1,Log-Forwarding,{slash},{id},1,{port},80,{port},80,0x402000,tcp,<<alert|reset-both|drop>>,"{dga}/submit.php?id={id}",<<Cobalt Strike Beacon Command and Control Traffic Detection(86445)|Suspicious HTTP Evasion Found(14984)|Gozi Command and Control Traffic Detection(13444)|Bumblebee Loader Traffic(86671)|AsyncRAT Traffic Detection(22015)>>,computer-and-internet-info,<<high|critical>>,client-to-server,{big},0x0,{lan},{land},,
C2@T1071.004 THREAT,spyware,2562,{slash},{lan},{lan2},0.0.0.0,0.0.0.0,{rule},,,dns-base,vsys1,trust,trust,ethernet1/2,ethernet1/3,Log-Forwarding,{slash},{id},1,{port},53,0,0,0x2000,udp,<<sinkhole|alert>>,"{dga}",Suspicious DNS Query (generic:{dga})({id}),any,medium,client-to-server,{big},0x0,,,
RX THREAT,vulnerability,2562,{slash},{wan},{wan2},{wan},{lan},{rule},,,web-browsing,vsys1,untrust,dmz,ethernet1/1,ethernet1/4,Log-Forwarding,{slash},{id},1,{port},443,{port},443,0x402000,tcp,<<alert|reset-server>>,"<</remote/fgt_lang?lang=../../../dev|/cgi-bin/.%2e/.%2e/bin/sh|/mgmt/tm/util/bash|/owa/auth/x.js|/wsman>>",<<Apache HTTP Server Path Traversal Vulnerability(91752)|F5 BIG-IP iControl REST Authentication Bypass(92570)|Microsoft Exchange Server SSRF Vulnerability(90815)|MOVEit Transfer SQL Injection(93871)>>,any,critical,client-to-server,{big},0x0,{land},,
MW THREAT,virus,2562,{slash},{wan},{lan},{wan},{wan2},{rule},,{company}\{user},web-browsing,vsys1,untrust,trust,ethernet1/1,ethernet1/2,Log-Forwarding,{slash},{id},1,80,{port},80,{port},0x400000,tcp,<<alert|reset-both>>,"{file}.exe",Trojan/Win32.{word}({id}),any,medium,server-to-client,{big},0x0,{land},,
MW THREAT,wildfire,2562,{slash},{lan},{lan2},,,{rule},,{user},smtp,vsys1,untrust,trust,ethernet1/1,ethernet1/2,Log-Forwarding,{slash},{id},1,{port},25,0,0,0x0,tcp,allow,"{file}.<<docm|iso|js|lnk>>",Windows Executable (EXE)(52020),malicious,high,server-to-client,{big},0x0,,,,,{sha},sender {out},subject {file}
PO# TRAFFIC,drop,2562,{slash},{lan},10.1.{n}.{n2},0.0.0.0,0.0.0.0,{rule},,,not-applicable,vsys1,trust,servers,ethernet1/2,,Log-Forwarding,{slash},0,1,{port},<<22|135|139|445|1433|3389|5985|8080>>,0,0,0x0,tcp,deny,74,74,0,1,{slash},0,any
EX@T1048.002 TRAFFIC,end,2562,{slash},{lan},{wan},{wan2},{wan},{rule},{user},,<<mega-base|rclone|ftp|ssh|unknown-tcp>>,vsys1,trust,untrust,ethernet1/2,ethernet1/1,Log-Forwarding,{slash},{id},1,{port},443,{port},443,0x400053,tcp,allow,{huge},{huge},{big},{big},{slash},{big},online-storage-and-backup
CM@T1496.001 TRAFFIC,end,2562,{slash},{lan},{wan},{wan2},{wan},{rule},,,<<monero|stratum-mining|bitcoin>>,vsys1,servers,untrust,ethernet1/3,ethernet1/1,Log-Forwarding,{slash},{id},1,{port},3333,{port},3333,0x400053,tcp,allow,{big},{big},{big},{n},{slash},{big},any
C2@T1572 TRAFFIC,end,2562,{slash},{lan},{wan},{wan2},{wan},{rule},,,<<tcp-over-dns|ngrok|tor|reverse-ssh>>,vsys1,servers,untrust,ethernet1/3,ethernet1/1,Log-Forwarding,{slash},{id},1,{port},443,{port},443,0x400053,tcp,allow,{big},{big},{big},{n},{slash},{big},any
""", r"""
NT TRAFFIC,end,2562,{slash},{lan},{wan},{wan2},{wan},{rule},{company}\{user},,<<ssl|ms-office365|google-base|youtube-base|ms-teams|ms-update|quic|web-browsing>>,vsys1,trust,untrust,ethernet1/2,ethernet1/1,Log-Forwarding,{slash},{id},1,{port},443,{port},443,0x400053,tcp,allow,{big},{big},{big},{n},{slash},{n2},<<business-and-economy|streaming-media|computer-and-internet-info|any>>,0,{big},0x0,{lan},{land},,{n},{n2},<<tcp-fin|tcp-rst-from-client|tcp-rst-from-server|aged-out>>
NT TRAFFIC,start,2562,{slash},{lan},{lan2},0.0.0.0,0.0.0.0,{rule},,,<<ldap|kerberos|ms-ds-smbv3|dns-base|snmp-base|msrpc-base|print>>,vsys1,trust,servers,ethernet1/2,ethernet1/3,Log-Forwarding,{slash},{id},1,{port},<<389|88|445|53|161|135|9100>>,0,0,0x0,tcp,allow,{big},{big},0,{n},{slash},0,any
BN TRAFFIC,deny,2562,{slash},{lan},{noise},0.0.0.0,0.0.0.0,{rule},{user},,<<bittorrent|facebook-base|tor|unknown-udp|netflix-base|not-applicable>>,vsys1,trust,untrust,ethernet1/2,ethernet1/1,Log-Forwarding,{slash},{id},1,{port},{port},0,0,0x0,tcp,<<deny|drop|reset-both>>,{n},{n},0,1,{slash},0,any
BN TRAFFIC,drop,2562,{slash},{noise},{wan2},0.0.0.0,0.0.0.0,interzone-default,,,not-applicable,vsys1,untrust,untrust,ethernet1/1,,Log-Forwarding,{slash},0,1,{port},<<23|445|3389|5060|8080|2323|6379>>,0,0,0x0,tcp,deny,60,60,0,1,{slash},0,any,0,{big},0x0,{land},,
BN THREAT,url,2562,{slash},{lan},{noise},{wan2},{noise},{rule},{company}\{user},,web-browsing,vsys1,trust,untrust,ethernet1/2,ethernet1/1,Log-Forwarding,{slash},{id},1,{port},443,{port},443,0x403000,tcp,<<block-url|alert|continue>>,"{ext}/",(9999),<<gambling|social-networking|newly-registered-domain|parked|adult|hacking|games>>,informational,client-to-server,{big},0x0,{lan},{land},,
BN THREAT,vulnerability,2562,{slash},{noise},{wan2},{noise},{lan},{rule},,,<<web-browsing|sip|ssl|unknown-tcp>>,vsys1,untrust,dmz,ethernet1/1,ethernet1/4,Log-Forwarding,{slash},{id},1,{port},443,{port},443,0x2000,tcp,<<drop|reset-both|alert>>,"",<<HTTP Non RFC-Compliant Response Found(32880)|Suspicious TLS Evasion Found(14978)|HTTP OPTIONS Method(30520)|SIP Register Request Attempt(33592)|SSL Renegotiation(36397)>>,any,<<informational|low>>,client-to-server,{big},0x0,{land},,
NS THREAT,spyware,2562,{slash},{lan},{lan2},0.0.0.0,0.0.0.0,{rule},,,dns-base,vsys1,trust,trust,ethernet1/2,ethernet1/3,Log-Forwarding,{slash},{id},1,{port},53,0,0,0x2000,udp,alert,"{site}",<<Newly Registered Domain|Dynamic DNS|Parked>>:{ext}({id}),any,informational,client-to-server,{big},0x0,,,
AE THREAT,file,2562,{slash},{wan},{lan},{wan},{wan2},{rule},,{company}\{user},web-browsing,vsys1,untrust,trust,ethernet1/1,ethernet1/2,Log-Forwarding,{slash},{id},1,443,{port},443,{port},0x400000,tcp,<<alert|forward>>,"{file}.<<exe|pdf|zip|msi|docx>>",Microsoft PE File(52060),any,low,server-to-client,{big},0x0,{land},,
AE THREAT,wildfire,2562,{slash},{lan},{lan2},,,{rule},,{user},smtp,vsys1,untrust,trust,ethernet1/1,ethernet1/2,Log-Forwarding,{slash},{id},1,{port},25,0,0,0x0,tcp,allow,"{file}.<<docx|pdf|xlsx|exe>>",Microsoft Word 2007 Document(52059),<<benign|grayware>>,informational,server-to-client,{big},0x0,,,,,{sha},sender {out},subject {file}
NT TRAFFIC,end,2562,{slash},{lan},{wan},{wan2},{wan},{rule},{user},,<<onedrive-for-business|veeam-cloud|dropbox-base|ssh|google-drive-web>>,vsys1,trust,untrust,ethernet1/2,ethernet1/1,Log-Forwarding,{slash},{id},1,{port},443,{port},443,0x400053,tcp,allow,{huge},{huge},{big},{big},{slash},{big},online-storage-and-backup
SC# TRAFFIC,end,2562,{slash},{lan},10.1.{n}.{n2},0.0.0.0,0.0.0.0,<<Scanner-Out|Nessus|{rule}>>,<<svc_nessus|{service}>>,,<<incomplete|nessus|not-applicable>>,vsys1,servers,trust,ethernet1/3,ethernet1/2,Log-Forwarding,{slash},{id},1,{port},<<22|80|135|139|443|445|1433|3389|5985>>,0,0,0x0,tcp,allow,74,74,0,1,{slash},0,any
""")

catalogue_in_parts("gateways/palo-alto-globalprotect", _heads, r"""
PS# GLOBALPROTECT,0,2562,{slash},vsys1,gateway-auth,login,LDAP,,{guest},{cc},,{wan},0.0.0.0,0.0.0.0,0.0.0.0,,,,Browser,1,,,"Authentication failed: Invalid username or password",failure,,0,user,GP-GW,{id}
BS# GLOBALPROTECT,0,2562,{slash},vsys1,portal-auth,login,LDAP,,{user},{cc},,{wan},0.0.0.0,0.0.0.0,0.0.0.0,,,,Windows,1,,,"Authentication failed: Invalid username or password",failure,,0,user,GP-Portal,{id}
~ GLOBALPROTECT,0,2562,{slash},vsys1,gateway-connected,connected,,IPSec,{user},{cc},DESKTOP-{hex},{wan},0.0.0.0,{lan},0.0.0.0,{uuid},,6.1.1,Windows,"Microsoft Windows 10 Pro , 64-bit",1,,,"",success,,0,on-demand,GP-GW,{id}
BF# SYSTEM,auth,2562,{slash},vsys1,auth-fail,GP-Auth,0,0,general,medium,"failed authentication for user '{adm}'. Reason: Invalid username/password. auth profile 'GP-Auth', vsys 'vsys1', server profile 'LDAP', From: {wan}.",{id},0x0
RX+@T1190,T1059.004 SYSTEM,globalprotect,2562,{slash},,general,,0,0,general,informational,"failed to unmarshal session(/../../../../var/appweb/sslvpndocs/global-protect/{word}.css) map , EOF",{id},0x0
AT@T1621,T1078 GLOBALPROTECT,0,2562,{slash},vsys1,gateway-auth,login,SAML,,{user},{cc},,{wan},0.0.0.0,0.0.0.0,0.0.0.0,,,,Windows,1,,,"MFA push denied by user",failure,,0,user,GP-GW,{id}
+ GLOBALPROTECT,0,2562,{slash},vsys1,gateway-auth,login,SAML,,{user},{cc},,{wan},0.0.0.0,0.0.0.0,0.0.0.0,,,,Windows,1,,,"MFA push reported as fraud by user",failure,,0,user,GP-GW,{id}
+ GLOBALPROTECT,0,2562,{slash},vsys1,gateway-auth,login,SAML,,{user},{cc},,{wan},0.0.0.0,0.0.0.0,0.0.0.0,,,,Windows,1,,,"MFA push accepted",success,,0,user,GP-GW,{id}
""", r"""
LO GLOBALPROTECT,0,2562,{slash},vsys1,<<gateway-connected|gateway-register|gateway-getconfig|gateway-setup-ssl>>,connected,,IPSec,{company}\{user},{cc},{pc},{wan},0.0.0.0,{lan},0.0.0.0,{uuid},{HEX},6.1.4,Windows,"Microsoft Windows 11 Pro , 64-bit",1,,,"",success,,0,user-logon,GP-GW,{id}
LO GLOBALPROTECT,0,2562,{slash},vsys1,<<gateway-auth|portal-auth>>,login,<<LDAP|SAML|RADIUS>>,,{user},{cc},{pc},{wan},0.0.0.0,0.0.0.0,0.0.0.0,,,,Windows,1,,,"",success,,0,user-logon,GP-GW,{id}
LO GLOBALPROTECT,0,2562,{slash},vsys1,gateway-logout,logout,,,{user},{cc},{pc},{wan},0.0.0.0,{lan},0.0.0.0,{uuid},,6.1.4,<<Windows|Mac>>,"Microsoft Windows 10 Pro , 64-bit",1,,,"<<client logout|user session expired|inactivity timeout>>",success,,{big},,GP-GW,{id}
MP. GLOBALPROTECT,0,2562,{slash},vsys1,<<portal|gateway>>-auth,login,LDAP,,{user},{cc},{pc},{wan},0.0.0.0,0.0.0.0,0.0.0.0,,,,Windows,1,,,"Authentication failed: Invalid username or password",failure,,0,user,GP-GW,{id}
MP. SYSTEM,auth,2562,{slash},vsys1,auth-fail,GP-Auth,0,0,general,medium,"failed authentication for user '{user}'. Reason: Invalid username/password. auth profile 'GP-Auth', vsys 'vsys1', server profile 'LDAP', From: {any}.",{id},0x0
NS GLOBALPROTECT,0,2562,{slash},vsys1,portal-prelogin,before-login,,,,{cc},,{wan},0.0.0.0,0.0.0.0,0.0.0.0,,,,Browser,1,,,"",success,,0,,GP-Portal,{id}
NS GLOBALPROTECT,0,2562,{slash},vsys1,gateway-hip-check,host-info,,,{user},{cc},{pc},{wan},0.0.0.0,{lan},0.0.0.0,{uuid},,6.0.7,Windows,"",1,,,"<<HIP report needed|disk encryption missing>>",success,,0,,GP-GW,{id}
NS SYSTEM,globalprotect,2562,{slash},,globalprotectgateway-config-succ,GP-GW,0,0,general,informational,"GlobalProtect gateway client configuration generated. User name: {user}, Private IP: {lan}, Client version: 6.1.4, Device name: {pc}, Client OS version: Windows 11 , VPN type: Device Level VPN.",{id},0x0
NS SYSTEM,vpn,2562,{slash},,ike-nego-p1-fail-common,gw-{word},0,0,general,informational,"IKE phase-1 negotiation is failed. Couldn't find configuration for IKE phase-1 request for peer IP {wan}[500].",{id},0x0
AE GLOBALPROTECT,0,2562,{slash},vsys1,gateway-switch-to-ssl,tunnel,,SSLVPN,{user},{cc},{pc},{wan},0.0.0.0,{lan},0.0.0.0,{uuid},,6.1.4,Windows,"",1,,,"IPSec keep-alive timeout",success,,0,,GP-GW,{id}
""")

catalogue_in_parts("gateways/palo-alto-administration", _heads, r"""
PT+@T1136.001,T1098 CONFIG,0,2562,{slash},{wan},,set,{adm},<<Web|CLI>>,Succeeded, mgt-config users {word},{id},0x0,0,0,0,0,,{host},0,before-change,permissions role-based superuser yes
FW+ CONFIG,0,2562,{slash},{wan},,set,{adm},Web,Succeeded, vsys vsys1 rulebase security rules {word},{id},0x0,0,0,0,0,,{host},0,,from any to any source any destination any service any action allow
DE@T1562.002 CONFIG,0,2562,{slash},{wan},,delete,{adm},<<CLI|Web>>,Succeeded, shared log-settings <<syslog|system|config>> {word},{id},0x0,0,0,0,0,,{host},0
DE@T1562.001 CONFIG,0,2562,{slash},{wan},,<<delete|edit>>,{adm},CLI,Succeeded, shared profiles <<virus|spyware|vulnerability>> strict,{id},0x0,0,0,0,0,,{host},0,action block,action allow
BS# SYSTEM,auth,2562,{slash},,auth-fail,,0,0,general,medium,"failed authentication for user '{adm}'. Reason: Invalid username/password. From: {wan}.",{id},0x0
~ SYSTEM,general,2562,{slash},,general,,0,0,general,informational,"User {adm} logged in via Web from {wan} using https",{id},0x0
AT~@T1190,T1078 SYSTEM,general,2562,{slash},,general,,0,0,general,informational,"User {adm} logged in via Panorama from {wan} using http over an SSL connection",{id},0x0
+ CONFIG,0,2562,{slash},{wan},,set,{adm},Web,Succeeded, deviceconfig system permitted-ip 0.0.0.0/0,{id},0x0
+ CONFIG,0,2562,{slash},{wan},,set,{adm},Web,Succeeded, mgt-config users {word} phash ********,{id},0x0
EX@T1602.002 SYSTEM,general,2562,{slash},,general,,0,0,general,informational,"Config file running-config.xml exported to {wan} by user {word}",{id},0x0
LC SYSTEM,general,2562,{slash},,general,,0,0,general,high,"Log type <<traffic|threat|system|config>> cleared by user {adm} from {wan}",{id},0x0
""", r"""
LO SYSTEM,general,2562,{slash},,general,,0,0,general,informational,"User {adm} logged in via <<Web|CLI>> from {any} using <<https|ssh>>",{id},0x0
LO SYSTEM,auth,2562,{slash},,auth-success,,0,0,general,informational,"authenticated for user '{adm}'.   From: {any}.",{id},0x0
LO SYSTEM,general,2562,{slash},,general,,0,0,general,informational,"User {adm} logged out via Web from {any}",{id},0x0
MP. SYSTEM,auth,2562,{slash},,auth-fail,,0,0,general,medium,"failed authentication for user '{adm}'. Reason: Invalid username/password. From: {any}.",{id},0x0
AD CONFIG,0,2562,{slash},{lan},,<<set|edit>>,{adm},<<Web|CLI>>,Succeeded, vsys vsys1 rulebase security rules {rule},{id},0x0,0,0,0,0,,{host},0,,from <<trust|dmz>> to untrust source {word} destination any application <<ms-office365|dns|ntp>> service application-default action allow
AD CONFIG,0,2562,{slash},{lan},,<<set|edit|delete|rename|move>>,{adm},Web,Succeeded, <<vsys vsys1 address {word}|vsys vsys1 address-group {word}|network interface ethernet ethernet1/5|vsys vsys1 tag {word}|shared server-profile ldap {word}|deviceconfig system ntp-servers>>,{id},0x0,0,0,0,0,,{host},0
AD CONFIG,0,2562,{slash},{any},,commit,{adm},Web,<<Submitted|Succeeded>>,,{id},0x0,0,0,0,0,,{host},0
AD CONFIG,0,2562,{slash},{lan},,set,{adm},Web,Succeeded, mgt-config users {user},{id},0x0,0,0,0,0,,{host},0,before-change,permissions role-based superreader yes
AD CONFIG,0,2562,{slash},{lan},,<<edit|set>>,{adm},<<CLI|Web>>,Succeeded, shared log-settings syslog {word},{id},0x0,0,0,0,0,,{host},0,server {lan2} port 514,server {lan3} port 6514
AD CONFIG,0,2562,{slash},{lan},,edit,{adm},CLI,Succeeded, shared profiles <<virus|spyware|vulnerability>> strict,{id},0x0,0,0,0,0,,{host},0,action alert,action reset-both
ER CONFIG,0,2562,{slash},{lan},,commit,{adm},Web,Failed,,{id},0x0,0,0,0,0,,{host},0
SY SYSTEM,general,2562,{slash},,general,,0,0,general,informational,"Commit job succeeded. Completion time={slash}. JobId={n}. User:{adm}",{id},0x0
BA SYSTEM,general,2562,{slash},,general,,0,0,general,informational,"Config file <<running-config.xml|device_state.tgz>> exported to {lan} by user {adm}",{id},0x0
UP SYSTEM,general,2562,{slash},,general,,0,0,general,informational,"<<Antivirus|WildFire|Content|URL>> package upgraded from version {big}-{big} to {big}-{big} by Auto update agent",{id},0x0
UP SYSTEM,general,2562,{slash},,upgrade-url-database-success,,0,0,general,informational,"PAN-DB was upgraded to version {big}.{big}.",{id},0x0
SY SYSTEM,port,2562,{slash},,link-change,ethernet1/{few},0,0,general,informational,"Port ethernet1/{few}: <<Up 1Gb/s-full duplex|Down 1Gb/s Full duplex>>",{id},0x0
SY SYSTEM,ha,2562,{slash},,state-change,,0,0,ha,high,"HA Group 1: Moved from state <<Passive to state Active|Active to state Passive|Non-Functional to state Passive>>",{id},0x0
ER SYSTEM,general,2562,{slash},,general,,0,0,general,high,"Failed to connect to <<address: {lan} port: 3978, conn id: triallr-{lan}-2-def|WildFire Cloud wildfire.paloaltonetworks.com|user-ID agent {host}>>",{id},0x0
NS SYSTEM,userid,2562,{slash},,connect-agent-failure,{word},0,0,general,high,"User-ID Agent {word}(vsys1): Error: Failed to connect to {lan}(source: {lan2}): Connection refused",{id},0x0
SY SYSTEM,general,2562,{slash},,general,,0,0,general,informational,"Log type <<traffic|threat|system>> quota reached, oldest entries purged",{id},0x0
""")
