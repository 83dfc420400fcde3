"""Cisco message numbers: ASA sessions, VPN and administration; IOS routers and switches."""

from generator.families.network.product_story import catalogue_in_parts

_asa = ("|%ASA-{msg}", "|%FTD-{msg}", "=<166>{ctime}: %ASA-{msg}", "=<164>{iso} {host} : %ASA-{msg}", "=:{ctime} CET: %ASA-session-{msg}")

catalogue_in_parts("gateways/asa-sessions", _asa, r"""
PO# 4-106023: Deny tcp src outside:{wan}/{port} dst dmz:{wan2}/<<21|22|23|80|135|139|443|445|1433|3306|3389|5900|8080>> by access-group "outside_in" [0x{hex}, 0x0]
PO 4-733101: Host {wan} is attacking. Current burst rate is {many} per second, max configured burst rate is 10; Current average rate is {n} per second, max configured average rate is 5; Cumulative total count is {big}
PO# 6-302013: Built inbound TCP connection {id} for inside:{lan}/{port} ({lan}/{port}) to servers:10.0.{n}.{n2}/<<445|3389|22|1433>> (10.0.{n}.{n2}/445)
DO 4-733100: [ <<SYN attack|Firewall|DoS attack>>] drop rate-1 exceeded. Current burst rate is {big} per second, max configured burst rate is 400; Current average rate is {big} per second, max configured average rate is 100; Cumulative total count is {id}
C2 4-338002: Dynamic Filter permitted black-listed TCP traffic from inside:{lan}/{port} ({wan}/{port}) to outside:{wan2}/443 ({wan2}/443), source malicious address resolved from dynamic list: {dga}, threat-level: very-high, category: <<botnet|Malware|Cryptomining>>
C2@T1071.004 4-338006: Dynamic Filter dropped blacklisted UDP traffic from inside:{lan}/{port} to outside:{wan}/53, destination {wan} resolved from local list: {dga}, threat-level: very-high
EX@T1048 6-302014: Teardown TCP connection {id} for outside:{wan}/21 to inside:{lan}/{port} duration {n}:{n2}:05 bytes {huge} TCP FINs
+ 6-303002: FTP connection from inside:{lan}/{port} to outside:{wan}/21, user anonymous Stored file {file}_customers.7z
RX 4-434002: SFR requested to drop TCP packet from outside:{wan}/{port} to dmz:{lan}/443
+ 1-430001: EventPriority: High, SrcIP: {wan}, DstIP: {lan}, SrcPort: {port}, DstPort: 443, Protocol: tcp, Message: "SERVER-APACHE Apache Log4j logging remote code execution attempt", Classification: Attempted User Privilege Gain, InlineResult: Would have dropped
MW 1-430005: DeviceUUID: {uuid}, SrcIP: {wan}, DstIP: {lan}, FileName: {file}.exe, FileType: MSEXE, FileAction: Malware Cloud Lookup, FileSHA256: {sha}, SHA_Disposition: Malware, ThreatName: W32.{word}, User: {user}
""", r"""
NT 6-302013: Built <<outbound|inbound>> TCP connection {id} for outside:{wan}/443 ({wan}/443) to inside:{lan}/{port} ({wan2}/{port})
NT 6-302014: Teardown TCP connection {id} for outside:{wan}/443 to inside:{lan}/{port} duration 0:00:{n} bytes {big} <<TCP FINs|TCP Reset-I|TCP Reset-O|SYN Timeout|Connection timeout>>
NT 6-30201<<5|6>>: <<Built outbound|Teardown>> UDP connection {id} for outside:{wan}/53 ({wan}/53) to inside:{lan}/{port} ({wan2}/{port})
NT 6-305011: Built dynamic TCP translation from inside:{lan}/{port} to outside:{wan2}/{port}
NT 6-305012: Teardown dynamic UDP translation from inside:{lan}/{port} to outside:{wan2}/{port} duration 0:00:{n}
NT 6-30202<<0|1>>: <<Built inbound|Teardown>> ICMP connection for faddr {any}/0 gaddr {lan}/0 laddr {lan}/0
BN 4-106023: Deny <<tcp|udp>> src outside:{noise}/{port} dst inside:{wan2}/<<23|445|3389|5060|8080>> by access-group "outside_access_in" [0x0, 0x0]
BN 2-106001: Inbound TCP connection denied from {noise}/{port} to {wan2}/<<22|80|443>> flags SYN on interface outside
BN 2-106006: Deny inbound UDP from {noise}/{port} to {wan2}/{port} on interface outside
BN 3-106014: Deny inbound icmp src outside:{noise} dst inside:{wan2} (type 8, code 0)
BN 6-106015: Deny TCP (no connection) from {lan}/{port} to {noise}/443 flags <<RST|FIN ACK|ACK|RST ACK>> on interface inside
BN 6-106100: access-list inside_in <<denied|permitted>> tcp inside/{lan}({port}) -> outside/{noise}(<<25|443|6881>>) hit-cnt 1 first hit [0x{hex}, 0x0]
BN 4-313005: No matching connection for ICMP error message: icmp src outside:{noise} dst inside:{lan} (type 3, code 3) on outside interface.
BN 2-106017: Deny IP due to Land Attack from {lan} to {lan}
BN 4-500004: Invalid transport field for protocol=TCP, from {noise}/{port} to {wan2}/0
NS 3-305006: portmap translation creation failed for udp src inside:{lan}/{port} dst outside:{wan}/{port}
NS 4-419002: Duplicate TCP SYN from inside:{lan}/{port} to outside:{wan}/443 with different initial sequence number
NS 4-733100: [ Scanning] drop rate-1 exceeded. Current burst rate is {few} per second, max configured burst rate is 10; Current average rate is {n} per second, max configured average rate is 5; Cumulative total count is {big}
NT 6-303002: FTP connection from inside:{lan}/{port} to outside:{wan}/21, user {user} <<Retrieved|Stored>> file {file}.csv
NT 5-304001: {lan} Accessed URL {wan}:http://{site}/
BN 4-434002: SFR requested to drop TCP packet from inside:{lan}/{port} to outside:{noise}/443
AE 1-430003: AccessControlRuleAction: <<Allow|Block>>, SrcIP: {lan}, DstIP: {wan}, SrcPort: {port}, DstPort: 443, Protocol: tcp, ACPolicy: Default, AccessControlRuleName: {rule}, Client: SSL client, ApplicationProtocol: HTTPS, URLCategory: <<Social Networking|Business|Advertisements>>
AE 1-430005: DeviceUUID: {uuid}, SrcIP: {wan}, DstIP: {lan}, FileName: {file}.pdf, FileType: PDF, FileAction: Malware Cloud Lookup, SHA_Disposition: <<Clean|Unknown|Unavailable>>, User: {user}
""")

catalogue_in_parts("gateways/asa-people", _asa, r"""
BS# 6-113015: AAA user authentication Rejected : reason = Invalid password : local database : user = {user} : user IP = {wan}
~ 6-113039: Group <VPN-Users> User <{user}> IP <{wan}> AnyConnect parent session started.
PS# 6-113005: AAA user authentication Rejected : reason = AAA failure : server = {lan} : user = {guest} : user IP = {wan}
PS# 6-113015: AAA user authentication Rejected : reason = User was not found : local database : user = ***** : user IP = {wan}
BF# 6-605004: Login denied from {wan}/{port} to outside:{wan2}/<<ssh|https>> for user "{adm}"
BS# 6-605004: Login denied from {wan}/{port} to outside:{wan2}/ssh for user "{adm}"
~ 6-605005: Login permitted from {wan}/{port} to outside:{wan2}/ssh for user "{adm}"
PT+@T1136.001 5-111010: User '{adm}', running 'CLI' from IP {wan}, executed 'username {word} password * privilege 15'
FW+ 5-111010: User '{adm}', running '<<CLI|ASDM>>' from IP {wan}, executed 'access-list outside_access_in line 1 extended permit ip any any'
DE@T1562.002 5-111008: User '{adm}' executed the '<<no logging host inside {lan}|no logging enable|clear logging buffer|no aaa accounting command TACACS>>' command. ({wan})
EX@T1602.002 5-111010: User '{adm}', running 'CLI' from IP {wan}, executed 'copy /noconfirm running-config tftp://{wan2}/{word}'
PT+@T1543 5-111010: User '{adm}', running 'CLI' from IP {wan}, executed '<<capture {word} type raw-data interface inside real-time|csd image disk0:/{word}.pkg|boot system disk0:/{word}.bin>>'
""", r"""
LO 6-113039: Group <VPN-Users> User <{user}> IP <{wan}> AnyConnect parent session started.
LO 4-722051: Group <VPN-Users> User <{user}> IP <{wan}> IPv4 Address <{lan}> IPv6 address <::> assigned to session
LO 4-113019: Group = VPN-Users, Username = {user}, IP = {wan}, Session disconnected. Session Type: <<AnyConnect-Parent|SSL|IKEv2>>, Duration: {n}h:{n2}m:11s, Bytes xmt: {big}, Bytes rcv: {big}, Reason: <<User Requested|Idle Timeout|Connection Preempted|Max time exceeded>>
LO 6-113004: AAA user authentication Successful : server = {lan} : user = {user}
LO 6-716001: Group <VPN-Users> User <{user}> IP <{wan}> WebVPN session started.
LO 6-716002: Group <VPN-Users> User <{user}> IP <{wan}> WebVPN session terminated: <<User Requested.|Idle Timeout.>>
NS 6-72203<<2|3|4|6|7>>: Group <VPN-Users> User <{user}> IP <{wan}> <<New TCP SVC connection replacing old connection.|First UDP SVC connection established for SVC session.|SVC closing connection: Transport closing.|Transmitting large packet {big} (threshold 1220).>>
MP. 6-113005: AAA user authentication Rejected : reason = <<AAA failure|Account has been disabled|Password expired>> : server = {lan} : user = {user} : user IP = {wan}
MP. 6-113015: AAA user authentication Rejected : reason = Invalid password : local database : user = {user} : user IP = {any}
MP. 6-605004: Login denied from {lan}/{port} to inside:{lan2}/ssh for user "{adm}"
LO 6-605005: Login permitted from {any}/{port} to inside:{lan2}/<<ssh|https>> for user "{adm}"
LO 6-611101: User authentication succeeded: IP address: {any}, Uname: {adm}
MP. 6-611102: User authentication failed: IP address: {lan}, Uname: {adm}
NS 3-713902: Group = {wan}, IP = {wan}, <<Removing peer from correlator table failed, no match!|QM FSM error (P2 struct &0x{hex}, mess id 0x{hex})!|Header invalid, missing SA payload! (next payload = 4)>>
NS 5-713119: Group = {wan}, IP = {wan}, PHASE 1 COMPLETED
NS 5-750006: Local:{wan2}:500 Remote:{wan}:500 Username:{wan} IKEv2 SA UP. Reason: New Connection Established
NS 4-750003: Local:{wan2}:500 Remote:{wan}:500 Username:Unknown IKEv2 Negotiation aborted due to ERROR: <<Failed to find a matching policy|The peer's KE payload contained the wrong DH group>>
AD 5-111010: User '{adm}', running '<<CLI|ASDM>>' from IP {any}, executed '<<write memory|object network {word}|access-list inside_in remark {word}|access-list inside_in extended permit tcp any host {lan} eq 443|show running-config|copy running-config startup-config|ntp server {lan}>>'
AD 5-111008: User '<<{adm}|enable_15>>' executed the '<<configure terminal|interface GigabitEthernet0/1|logging host inside {lan}|logging enable|access-list outside_access_in extended permit tcp any host {wan2} eq 443>>' command.
AD 5-111010: User '{adm}', running 'CLI' from IP {lan}, executed 'username {user} password * privilege <<0|1|2>>'
BA 5-111010: User '{service}', running 'CLI' from IP {lan}, executed 'copy /noconfirm running-config scp://{lan2}/{host}.cfg'
SY 1-10500<<3|4|5>>: (Primary) <<Monitoring on interface inside waiting|Monitoring on interface outside normal|Lost Failover communications with mate on interface dmz>>
SY 4-411001: Line protocol on Interface GigabitEthernet0/{few}, changed state to <<up|down>>
""")

_ios = ("=<189>{n}: {host}: *{ctime}: %{msg}", "|%{msg}", "={n}: {ctime}.{many}: %{msg}", "=<190>{id}: .{ctime}: %{msg}")

catalogue_in_parts("gateways/ios-messages", _ios, r"""
SB# SEC_LOGIN-4-LOGIN_FAILED: Login failed [user: {adm}] [Source: {wan}] [localport: 22] [Reason: Login Authentication Failed] at {ctime}
BS# SEC_LOGIN-4-LOGIN_FAILED: Login failed [user: {adm}] [Source: {wan}] [localport: 22] [Reason: Login Authentication Failed]
~ SEC_LOGIN-5-LOGIN_SUCCESS: Login Success [user: {adm}] [Source: {wan}] [localport: 22]
BF SEC_LOGIN-1-QUIET_MODE_ON: Still timeleft for watching failures is {n} secs, [user: {word}] [Source: {wan}] [localport: 22] [Reason: Login Authentication Failed] [ACL: sl_def_acl]
PT+@T1136.001 PARSER-5-CFGLOG_LOGGEDCMD: User:{adm}  logged command:username {word} privilege 15 secret *
+ SYS-5-CONFIG_I: Configured from console by {adm} on vty1 ({wan})
DE@T1562.002 PARSER-5-CFGLOG_LOGGEDCMD: User:{word}  logged command:<<no logging host {lan}|no archive|no snmp-server host {lan}|logging buffered 4096 emergencies>>
FW@T1562.004 PARSER-5-CFGLOG_LOGGEDCMD: User:{adm}  logged command:no access-list 110
+ SYS-5-CONFIG_I: Configured from console by {adm} on vty0 ({wan})
C2@T1572 PARSER-5-CFGLOG_LOGGEDCMD: User:{adm}  logged command:<<interface Tunnel{n}|tunnel destination {wan}|ip route 0.0.0.0 0.0.0.0 Tunnel{n}|monitor session 2 destination remote>>
AP@T1557.002 SW_DAI-4-DHCP_SNOOPING_DENY: {many} Invalid ARPs (Res) on {iface}, vlan {n}.([{mac}/{lan}/{mac2}/{lan2}/{time}])
AP@T1557.003 DHCP_SNOOPING-5-DHCP_SNOOPING_UNTRUSTED_PORT: DHCP_SNOOPING drop message on untrusted port, message type: DHCPOFFER, MAC sa: {macdot}
PO# SEC-6-IPACCESSLOGP: list OUTSIDE-IN denied tcp {wan}({port}) -> {wan2}(<<21|22|23|80|443|445|3389|8080>>), 1 packet
RX SYS-5-CONFIG_P: Configured programmatically by process SEP_webui_wsma_http from console as {word} on vty{n}
+ WEBUI-6-INSTALL_OPERATION_INFO: User: {word}, Install Operation: ADD cisco_service.conf
""", r"""
LO SEC_LOGIN-5-LOGIN_SUCCESS: Login Success [user: {adm}] [Source: {any}] [localport: 22] at {ctime}
MP. SEC_LOGIN-4-LOGIN_FAILED: Login failed [user: {adm}] [Source: {lan}] [localport: 22] [Reason: Login Authentication Failed]
AD SYS-5-CONFIG_I: Configured from console by {adm} on <<vty0 ({lan})|vty1 ({any})|console>>
AD PARSER-5-CFGLOG_LOGGEDCMD: User:{adm}  logged command:<<interface {iface}|description {word}|switchport access vlan {n}|no shutdown|ip access-list extended VOICE|ntp server {lan}|logging host {lan}|spanning-tree portfast|username {user} privilege 1 secret *>>
SY LINK-3-UPDOWN: Interface {iface}, changed state to <<up|down>>
SY LINEPROTO-5-UPDOWN: Line protocol on Interface <<{iface}|Tunnel{few}>>, changed state to <<up|down>>
SY SPANTREE-<<2-ROOTGUARD_BLOCK|5-TOPOTRAP|2-LOOPGUARD_BLOCK>>: <<Root guard blocking port {iface} on VLAN0001.|Topology Change Trap for vlan {n}|Loop guard blocking port {iface} on VLAN00{n}.>>
SY PORT_SECURITY-2-PSECURE_VIOLATION: Security violation occurred, caused by MAC address {macdot} on port {iface}.
SY PM-4-ERR_<<DISABLE|RECOVER>>: <<psecure-violation|bpduguard|link-flap>> error detected on {iface}, putting {iface} in err-disable state
SY ILPOWER-5-<<POWER_GRANTED|IEEE_DISCONNECT>>: Interface {iface}: <<Power granted|PD removed>>
SY SYS-<<5-RESTART|5-RELOAD|6-CLOCKUPDATE|2-MALLOCFAIL>>: <<System restarted --|Reload requested by {adm} on vty0. Reload Reason: Reload Command.|System clock has been updated|Memory allocation of {big} bytes failed from 0x{hex}>>
NS <<OSPF-5-ADJCHG|BGP-5-ADJCHANGE|DUAL-5-NBRCHANGE>>: <<Process 1, Nbr {lan} on {iface} from LOADING to FULL, Loading Done|neighbor {any} Down BGP Notification sent|EIGRP-IPv4 100: Neighbor {lan} ({iface}) is down: holding time expired>>
NS CRYPTO-<<4-RECVD_PKT_INV_SPI|6-ISAKMP_MANUAL_DELETE|4-IKMP_NO_SA>>: decaps: rec'd IPSEC packet has invalid spi for destaddr={wan2}, prot=50, spi=0x{hex}, srcaddr={wan}
NS CRYPTO-4-PKT_REPLAY_ERR: decrypt: replay check failed connection id={n}, sequence number={big}
BN SEC-6-IPACCESSLOGP: list <<101|OUTSIDE-IN|GUEST>> denied <<tcp|udp>> {noise}({port}) -> {wan2}(<<23|445|5060|3389>>), 1 packet
BN SEC-6-IPACCESSLOG<<DP|S|NP>>: list 10 denied icmp {any} -> {lan} (8/0), {n} packets
BN SEC-6-IPACCESSLOGRL: access-list logging rate-limited or missed {n} packets
SY DHCPD-4-PING_CONFLICT: DHCP address conflict:  server pinged {lan}.
SY IP-4-DUPADDR: Duplicate address {lan} on Vlan{n}, sourced by {macdot}
SY CDP-4-<<NATIVE_VLAN_MISMATCH|DUPLEX_MISMATCH>>: Native VLAN mismatch discovered on {iface} (1), with {host} {iface} (20).
SY MAB-5-<<SUCCESS|FAIL>>: Authentication failed for client ({macdot}) on Interface {iface} AuditSessionID {HEX}
LO DOT1X-5-SUCCESS: Authentication successful for client ({macdot}) on Interface {iface}
SY <<ENVMON-4-FAN_FAILED|PLATFORM_ENV-1-FAN_NOT_PRESENT|CMRP_ENVIRONMENTAL-3-TEMP_FRU_CRITICAL>>: Fan {few} had a rotation error reported.
UP INSTALL-5-INSTALL_COMPLETED_INFO: Switch 1 R0/0: install_engine: Completed install one-shot PACKAGE flash:cat9k_iosxe.17.{few}.bin
MO SNMP-3-AUTHFAIL: Authentication failure for SNMP req from host {lan}
""")
