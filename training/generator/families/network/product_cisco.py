"""Messages of Cisco's firewalls, routers, switches and wireless controllers."""

from generator.families.network.product_story import catalogue

catalogue("network/product-cisco-asa", ("|%{msg}", "=<166>{iso} {host} : %{msg}", "=<164>:{ctime}: %{msg}", "=%{msg}"), r"""
DO ASA-4-400023: IDS:2150 ICMP fragment from {wan} to {lan} on interface outside
DO ASA-4-400008: IDS:1102 IP Land Attack from {wan} to {wan} on interface outside
DO ASA-4-400025: IDS:2154 ICMP Ping of Death from {wan} to {lan} on interface outside
DO ASA-4-400009: IDS:1103 IP Overlapping Fragments (Teardrop) from {wan} to {lan} on interface outside
DO ASA-2-106017: Deny IP due to Land Attack from {lan} to {lan}
DO ASA-2-106020: Deny IP teardrop fragment (size = {n}, offset = 0) from {wan} to {lan}
DO ASA-4-733100: [ SYN attack] drop rate-1 exceeded. Current burst rate is {big} per second, max configured burst rate is 200; Current average rate is {big} per second, max configured average rate is 100; Cumulative total count is {id}
PO ASA-4-733101: Host {wan} is attacking. Current burst rate is {big} per second, max configured burst rate is 10; Current average rate is {n} per second, max configured average rate is 5; Cumulative total count is {big}
PO ASA-4-733102: Threat-detection adds host {wan} to shun list
PO ASA-4-733100: [ Scanning] drop rate-2 exceeded. Current burst rate is {big} per second, max configured burst rate is 8; Current average rate is {many} per second, max configured average rate is 4
DO ASA-3-201010: Embryonic connection limit exceeded {big}/1000 for inbound packet from {wan}/{port} to {lan}/443 on interface outside
AP@T1557.002 ASA-3-322002: ARP inspection check failed for arp request received from host {mac} on interface inside. This host is advertising MAC Address {mac2} for IP Address {lan}, which is statically bound to MAC Address {mac3}
BF# ASA-6-113005: AAA user authentication Rejected : reason = AAA failure : server = {lan} : user = ***** : user IP = {wan}
BF# ASA-6-113015: AAA user authentication Rejected : reason = Invalid password : local database : user = {adm} : user IP = {any}
BF ASA-6-113006: User {adm} locked out on exceeding 16 successive failed authentication attempts
BF# ASA-6-605004: Login denied from {wan}/{port} to outside:{wan2}/ssh for user "{adm}"
BF# ASA-6-716039: Group <DfltGrpPolicy> User <{user}> IP <{any}> Authentication: rejected, Session Type: WebVPN.
PS# ASA-6-113015: AAA user authentication Rejected : reason = User was not found : local database : user = {word} : user IP = {wan}
DO ASA-4-733104: TD_SYSLOG_TCP_INTERCEPT_AVERAGE_RATE_EXCEED
C2 ASA-4-338002: Dynamic filter permitted black listed TCP traffic from inside:{lan}/{port} ({wan}/{port}) to outside:{wan2}/443 ({wan2}/443), destination {wan2} resolved from dynamic list: {ext}, threat-level: very-high, category: botnet
C2 ASA-4-338008: Dynamic Filter dropped blacklisted UDP traffic from inside:{lan}/{port} to outside:{wan}/53, destination {wan} resolved from dynamic list: {wan}/255.255.255.255, threat-level: very-high, category: Malware
DE+@T1562.004 ASA-5-111008: User '{adm}' executed the 'clear configure access-list' command.
DE+@T1562.001 ASA-5-111010: User '{adm}', running 'CLI' from IP {wan}, executed 'no logging enable'
LC+@T1485 ASA-5-111001: Begin configuration: {wan} writing to erase startup-config
PT@T1136.001 ASA-5-502101: New user added to local dbase: Uname: {word} Priv: 15 Encpass: *****
+ ASA-5-111010: User 'enable_15', running 'CLI' from IP {wan}, executed 'username {word} password ***** privilege 15'
SP ASA-2-106016: Deny IP spoof from ({lan}) to {wan} on interface outside
RX ASA-5-304001: {wan} Accessed URL {lan}:/+CSCOT+/oem-customization?app=AnyConnect&type=oem&platform=..&resource-type=..&name=%2bCSCOE%2b/portal_inc.lua
PA ASA-6-716003: Group <-> User <-> IP <{wan}> WebVPN access "GRANTED: /+CSCOT+/translation-table?type=mst&textdomain=/%2bCSCOE%2b/portal_inc.lua&default-language&lang=../"
RX FTD-5-430001: IngressInterface: outside, SrcIP: {wan}, DstIP: {lan}, SrcPort: {port}, DstPort: 443, Protocol: tcp, Priority: 1, GID: 1, SID: {id}, Message: SERVER-WEBAPP Apache Log4j logging remote code execution attempt, Classification: Attempted User Privilege Gain, InlineResult: <<Would have dropped|Blocked|None>>
C2 FTD-5-430001: SrcIP: {lan}, DstIP: {wan}, SrcPort: {port}, DstPort: 443, Protocol: tcp, Priority: 1, GID: 1, SID: {id}, Revision: 2, Message: MALWARE-CNC Win.Trojan.CobaltStrike outbound beacon connection detected, Classification: A Network Trojan was Detected, User: {user}
MW FTD-1-430005: SrcIP: {wan}, DstIP: {lan}, FileDirection: Download, FileAction: Malware Cloud Lookup, FileSHA256: {sha}, SHA_Disposition: Malware, ThreatName: Win.Ransomware.Locky::tpd, FileName: {file}.exe, FileType: MSEXE, User: {user}
""", r"""
SY ASA-1-104001: (<<Primary|Secondary>>) Switching to ACTIVE - Other unit wants me Active.
SY ASA-1-104002: (Primary) Switching to STANDBY - Other unit reports that it has failed.
SY ASA-1-103001: (Primary) No response from other firewall (reason code = {few}).
SY ASA-1-105005: (Secondary) Lost Failover communications with mate on interface inside
SY ASA-1-105008: (Primary) Testing Interface dmz
SY ASA-1-105043: (Primary) Failover interface failed
SY ASA-1-106101: Number of cached deny-flows for ACL log has reached limit (4096)
SY ASA-1-101002: (Primary) Bad failover cable.
SY ASA-1-735011: Power Supply 1: Fan OK
SY ASA-1-735013: Voltage Channel 2: Voltage OK
SY ASA-1-323006: Module ips experienced a data channel communication failure, data channel is DOWN.
SY ASA-3-323005: Module sfr in slot 1 cannot be started completely
SY ASA-3-201008: Disallowing new connections.
SY ASA-3-202010: NAT pool exhausted. Unable to create TCP connection from inside:{lan}/{port} to outside:{wan}/443
SY ASA-3-305006: portmap translation creation failed for udp src inside:{lan}/{port} dst outside:{wan}/53
SY ASA-3-210005: LU allocate connection failed
SY ASA-2-321006: System Memory usage reached {pct}%
SY ASA-4-411001: Line protocol on Interface GigabitEthernet0/{few}, changed state to up
BN ASA-4-106023: Deny <<tcp|udp>> src outside:{wan}/{port} dst inside:{lan}/{port} by access-group "outside_access_in" [0x0, 0x0]
BN. ASA-2-106001: Inbound TCP connection denied from {wan}/{port} to {lan}/443 flags FIN ACK on interface outside
BN. ASA-2-106006: Deny inbound UDP from {wan}/{port} to {lan}/{port} on interface outside
BN ASA-6-106015: Deny TCP (no connection) from {any}/443 to {lan}/{port} flags RST ACK on interface outside
BN. ASA-1-106021: Deny UDP reverse path check from {lan} to {lan2} on interface guest
BN ASA-4-313005: No matching connection for ICMP error message: icmp src outside:{wan} dst inside:{lan} (type 3, code 3)
BN ASA-4-419002: Duplicate TCP SYN from inside:{lan}/{port} to outside:{wan}/443 with different initial sequence number
BN ASA-3-710003: TCP access denied by ACL from {wan}/{port} to outside:{wan2}/22
NS ASA-4-733100: [ ACL drop] drop rate-1 exceeded. Current burst rate is {few} per second, max configured burst rate is 800; Current average rate is {many} per second, max configured average rate is 400
NS ASA-4-402119: IPSEC: Received an ESP packet (SPI= 0x{hex}, sequence number= 0x{hex}) from {wan} (user= {user}) to {wan2} that failed anti-replay checking.
NS ASA-4-402116: IPSEC: Received an ESP packet (SPI= 0x{hex}) from {wan} to {wan2}. The decapsulated inner packet doesn't match the negotiated policy in the SA.
NS ASA-3-713902: Group = {wan}, IP = {wan}, Removing peer from peer table failed, no match!
NS ASA-3-713119: Group = {wan}, IP = {wan}, PHASE 1 COMPLETED
NS ASA-5-713041: IP = {wan}, IKE Initiator: Rekeying Phase 2, Intf outside, IKE Peer {wan}
NS ASA-4-750003: Local:{wan2}:500 Remote:{wan}:500 Username:{wan} IKEv2 Negotiation aborted due to ERROR: Failed to find a matching policy
NS ASA-6-302013: Built outbound TCP connection {id} for outside:{wan}/443 ({wan}/443) to inside:{lan}/{port} ({wan2}/{port})
NS ASA-6-302014: Teardown TCP connection {id} for outside:{wan}/443 to inside:{lan}/{port} duration 0:00:{n} bytes {big} TCP FINs
NS ASA-7-609001: Built local-host inside:{lan}
LO ASA-6-605005: Login permitted from {any}/{port} to inside:{lan2}/https for user "{adm}"
LO ASA-6-611101: User authentication succeeded: IP address: {lan}, Uname: {adm}
LO ASA-6-113012: AAA user authentication Successful : local database : user = {user}
LO ASA-7-734003: DAP: User {user}, Addr {wan}: Session Attribute aaa.cisco.grouppolicy = VPN
MP. ASA-6-113005: AAA user authentication Rejected : reason = AAA failure : server = {lan} : user = {user} : user IP = {wan}
MP. ASA-6-605004: Login denied from {any}/{port} to inside:{lan2}/ssh for user "{adm}"
MP. ASA-6-611102: User authentication failed: IP address: {lan}, Uname: {adm}
AD ASA-5-111001: Begin configuration: {lan} writing to memory
+ ASA-5-111004: {lan} end configuration: OK
AD ASA-5-111007: Begin configuration: {lan} reading from http [POST]
AD ASA-5-111010: User '{adm}', running 'CLI' from IP {lan}, executed '<<show running-config|logging host inside {lan2}|object-group network SRV|no shutdown|clear xlate|access-list inside_in extended permit tcp any host {lan2} eq 25>>'
AD ASA-5-502103: User priv level changed: Uname: {adm} From: 1 To: 15
AD ASA-5-502101: New user added to local dbase: Uname: {user} Priv: 0 Encpass: *****
ER ASA-3-113001: Unable to open AAA session. Session limit [{n}] reached.
ER ASA-2-113022: AAA Marking RADIUS server {lan} in aaa-server group RAD as FAILED
NS ASA-4-338301: Intercepted DNS reply for domain {ext} from outside:{wan}/53 to inside:{lan}/{port}, matched whitelist
NT FTD-6-430002: AccessControlRuleAction: Allow, SrcIP: {lan}, DstIP: {wan}, SrcPort: {port}, DstPort: 443, ApplicationProtocol: HTTPS, URLCategory: Business
BN FTD-4-430003: AccessControlRuleAction: Block, AccessControlRuleReason: URL Block, SrcIP: {lan}, DstIP: {wan}, URLCategory: <<Gambling|Adult|Hacking|Advertisements>>, User: {user}
""")

catalogue("network/product-cisco-ios", ("|%{msg}", "=<189>{id}: {host}: %{msg}", "=*{ctime}: %{msg}", "=%{msg}"), r"""
BF SEC_LOGIN-4-LOGIN_FAILED: Login failed [user: {adm}] [Source: {wan}] [localport: 22] [Reason: Login Authentication Failed] at {ctime}
+ SEC_LOGIN-1-QUIET_MODE_ON: Still timeleft for watching failures is {n} secs, [user: {adm}] [Source: {wan}] [localport: 22] [Reason: Login Authentication Failed] [ACL: sl_def_acl]
SB# SEC_LOGIN-4-LOGIN_FAILED: Login failed [user: {adm}] [Source: {any}] [localport: 22] [Reason: Login Authentication Failed] at {ctime}
SB# SSH-5-SSH2_USERAUTH: User '{adm}' authentication for SSH2 Session from {wan} (tty = 0) using crypto cipher 'aes256-ctr', hmac 'hmac-sha2-256' Failed
BF#@T1110.001,T1602.001 SNMP-3-AUTHFAIL: Authentication failure for SNMP req from host {wan}
DO FW-4-ALERT_ON: getting aggressive, count ({big}/500) current 1-min rate: {big}
DO FW-4-HOST_TCP_ALERT_ON: Max tcp half-open connections ({many}) exceeded for host {lan}.
DO IPS-4-SIGNATURE: Sig:3051 Subsig:0 Sev:100 TCP Connection Window Size DoS [{wan}:{port} -> {lan}:80] VRF:NONE RiskRating:100
SQ IPS-4-SIGNATURE: Sig:5930 Subsig:4 Sev:100 Generic SQL Injection [{wan}:{port} -> {lan}:80] VRF:NONE RiskRating:85
AP@T1557.002 SW_DAI-4-DHCP_SNOOPING_DENY: {n} Invalid ARPs (Res) on Gi1/0/{n}, vlan {n2}.([{macdot}/{lan}/{macdot2}/{lan2}/{time} UTC])
AP@T1557.002 IP-4-DUPADDR: Duplicate address {lan} on Vlan{n}, sourced by {macdot}
+ SW_DAI-4-PACKET_RATE_EXCEEDED: {many} packets received in 1 milliseconds on Gi1/0/{n}.
AP@T1557 DHCP_SNOOPING-5-DHCP_SNOOPING_UNTRUSTED_PORT: DHCP_SNOOPING drop message on untrusted port, message type: DHCPOFFER, MAC sa: {macdot}
LC+@T1485 SYS-7-NV_BLOCK_INIT: Initialized the geometry of nvram
+ PARSER-5-CFGLOG_LOGGEDCMD: User:{adm} logged command:write erase
PT@T1136.001 PARSER-5-CFGLOG_LOGGEDCMD: User:{adm} logged command:username {word} privilege 15 secret *
RX+@T1190,T1136.001 SYS-5-CONFIG_P: Configured programmatically by process SEP_webui_wsma_http from console as <<cisco_tac_admin|cisco_support|cisco_sys_manager>> on vty{few}
DE@T1562.001 SYS-5-CONFIG_I: Configured from console by {adm} on vty0 ({wan})
+ SYS-6-LOGGINGHOST_STARTSTOP: Logging to host {lan} port 514 stopped - CLI initiated
DE@T1562.001 PARSER-5-CFGLOG_LOGGEDCMD: User:{adm} logged command:no logging host {lan}
FW PARSER-5-CFGLOG_LOGGEDCMD: User:{adm} logged command:no ip access-group <<101|OUTSIDE-IN>> in
EX@T1048.003 SYS-5-CONFIG_I: Configured from tftp://{wan}/{host}-confg by snmp
+ PARSER-5-CFGLOG_LOGGEDCMD: User:{adm} logged command:copy running-config tftp://{wan}/{word}
PT+@T1542.001 SYS-2-PRIVCFG_DECRYPT_FAIL: Unable to decrypt the private config file
+ PLATFORM-2-SIGNATURE_FAILED: Software image signature verification failed, image {word}.bin booted nevertheless
RX+ WEBUI-6-INSTALL_OPERATION_INFO: User: {word}, Install Operation: ADD cisco_service.conf
RX SMI-3-UPGRD_FAILED: IBD (IP {wan}, MAC 0000.0000.0000): Upgrade failed (invalid configuration replaced by {wan} through Smart Install)
AP@T1557 DOT11-4-ROGUE_AP: Rogue AP {macdot} with SSID {ssid} detected on channel {few}
AP@T1557 LWAPP-1-ROGUE_AP_DETECTED: Rogue AP: {mac} impersonates managed BSSID {mac2}, RSSI: -{n}
DO@T1499 APF-4-WPS_SIG_ALARM: IDS Signature attack detected on AP {host}. Signature Type: Standard, Name: Deauth flood, Description: Deauthentication flood, Track: per-Mac, Source MAC {mac}, hits: {many}
""", r"""
SY LINK-3-UPDOWN: Interface GigabitEthernet1/0/{n}, changed state to <<up|down>>
SY LINEPROTO-5-UPDOWN: Line protocol on Interface Vlan{n}, changed state to <<up|down>>
SY STACKMGR-4-STACK_LINK_CHANGE: Stack Port {few} Switch {few} has changed to state DOWN
SY ILPOWER-5-POWER_GRANTED: Interface Gi1/0/{n}: Power granted
SY ILPOWER-3-CONTROLLER_PORT_ERR: Controller port error, Interface Gi1/0/{n}: Power Controller reports power Tstart error detected
SY PM-4-ERR_DISABLE: <<bpduguard|link-flap|udld|psecure-violation>> error detected on Gi1/0/{n}, putting Gi1/0/{n} in err-disable state
SY PM-4-ERR_RECOVER: Attempting to recover from link-flap err-disable state on Gi1/0/{n}
SY ENVMON-2-FAN_FAILED: Fan 1 not rotating
SY PLATFORM_ENV-1-TEMP: Warning: temperature above threshold, {pct} C
SY SYS-5-RESTART: System restarted --
SY SYS-5-RELOAD: Reload requested by {adm} on vty0 ({lan}). Reload Reason: Reload command.
SY SYS-2-MALLOCFAIL: Memory allocation of {big} bytes failed from 0x{hex}, alignment 0
SY SYS-3-CPUHOG: Task is running for ({big})msecs, more than (2000)msecs, process = SSH Process.
SY SPANTREE-2-LOOPGUARD_BLOCK: Loop guard blocking port GigabitEthernet1/0/{n} on VLAN0001.
SY SPANTREE-5-TOPOTRAP: Topology Change Trap for vlan {n}
SY CDP-4-NATIVE_VLAN_MISMATCH: Native VLAN mismatch discovered on Gi1/0/{n} ({n}), with {host} Gi1/0/{n2} ({n2})
SY CDP-4-DUPLEX_MISMATCH: duplex mismatch discovered on FastEthernet0/{n} (not half duplex), with SEP{HEX} Port 1 (half duplex).
SY. PORT_SECURITY-2-PSECURE_VIOLATION: Security violation occurred, caused by MAC address {macdot} on port GigabitEthernet1/0/{n}.
SY. IP-4-DUPADDR: Duplicate address {lan} on Vlan{n}, sourced by {macdot}
SY SW_MATM-4-MACFLAP_NOTIF: Host {macdot} in vlan {n} is flapping between port Gi1/0/{n} and port Po{few}
SY REDUNDANCY-3-SWITCHOVER: RP switchover (PEER_DOWN_INTERRUPT)
SY HSRP-5-STATECHANGE: Vlan{n} Grp {n} state Standby -> Active
NS OSPF-5-ADJCHG: Process 1, Nbr {lan} on GigabitEthernet0/0 from FULL to DOWN, Neighbor Down: Dead timer expired
NS BGP-3-NOTIFICATION: received from neighbor {wan} 4/0 (hold time expired) 0 bytes
NS BGP-5-ADJCHANGE: neighbor {wan} Up
NS TCP-6-BADAUTH: No MD5 digest from {wan}(179) to {wan2}({port}) tableid - 0
NS CRYPTO-4-IKMP_NO_SA: IKE message from {wan} has no SA and is not an initialization offer
NS CRYPTO-4-RECVD_PKT_NOT_IPSEC: Rec'd packet not an IPSEC packet. (ip) vrf/dest_addr= /{wan}, src_addr= {wan2}, prot= 47
NS CRYPTO-6-IKMP_MODE_FAILURE: Processing of Main mode failed with peer at {wan}
NS DHCPD-4-PING_CONFLICT: DHCP address conflict: server pinged {lan}.
NS DHCPD-4-DECLINE_CONFLICT: DHCP address conflict: client {macdot} declined {lan}.
NS NTP-5-PEERSYNC: NTP synced to peer {lan}
NS NAT-4-DEFAULT_MAX_ENTRIES: default maximum entries value 131072 exceeded; frame dropped
BN SEC-6-IPACCESSLOGP: list <<101|OUTSIDE-IN>> denied tcp {wan}({port}) -> {wan2}({port}), {few} packets
BN SEC-6-IPACCESSLOGRL: access-list logging rate-limited or missed {many} packets
LO SEC_LOGIN-5-LOGIN_SUCCESS: Login Success [user: {adm}] [Source: {any}] [localport: 22] at {ctime}
LO SYS-6-LOGOUT: User {adm} has exited tty session 2({lan})
LO SSH-5-SSH2_SESSION: SSH2 Session request from {lan} (tty = 1) using crypto cipher 'aes128-ctr', hmac 'hmac-sha1' Succeeded
MP. SEC_LOGIN-4-LOGIN_FAILED: Login failed [user: {user}] [Source: {any}] [localport: 22] [Reason: Login Authentication Failed] at {ctime}
MP. SSH-5-SSH2_USERAUTH: User '{adm}' authentication for SSH2 Session from {lan} (tty = 0) using crypto cipher 'aes256-ctr', hmac 'hmac-sha1' Failed
MP. DOT1X-5-FAIL: Authentication failed for client ({macdot}) on Interface Gi1/0/{n} AuditSessionID {HEX}
MP. SNMP-3-AUTHFAIL: Authentication failure for SNMP req from host {any}
LO DOT1X-5-SUCCESS: Authentication successful for client ({macdot}) on Interface Gi1/0/{n}
AD SYS-5-CONFIG_I: Configured from console by {adm} on vty0 ({any})
AD PARSER-5-CFGLOG_LOGGEDCMD: User:{adm} logged command:<<description Drucker|switchport access vlan 20|no shutdown|ip route 0.0.0.0 0.0.0.0 {lan}|logging host {lan}|copy running-config startup-config|ntp server {lan}|no ip http server>>
AD SYS-6-LOGGINGHOST_STARTSTOP: Logging to host {lan} port 514 started - CLI initiated
UP INSTALL-5-INSTALL_COMPLETED_INFO: Completed install one-shot PACKAGE flash:cat9k_iosxe.{ver}.SPA.bin
UP SYS-5-CONFIG_NV_I: Nonvolatile storage configured from console by {adm} on vty0 ({lan})
SY LWAPP-3-CLIENTERRORLOG: AP {host} joined controller after reboot, reason power loss
AE DOT11-6-ASSOC: Interface Dot11Radio0, Station {macdot} Associated KEY_MGMT[WPAv2 PSK]
AE DOT11-4-MAXRETRIES: Packet to client {macdot} reached max retries, removing the client
AE APF-6-ROGUE_AP_NEIGHBOUR: Rogue AP {mac} SSID FRITZ!Box {n}90 seen at -{pct} dBm, state Friendly External
SY LICENSE-6-EXPIRY: Smart licence out of compliance, evaluation expires in {n} days
""")
