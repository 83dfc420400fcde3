"""SonicWall events with their message numbers: connections and inspection, and people at the VPN and the console."""

from generator.families.network.product_story import catalogue_in_parts

_heads = (
    '=id=firewall sn=18B169{HEX} time="{plain} UTC" fw={wan9} {msg}', '=<134>  id=firewall sn=C0EAE4{HEX} time="{plain} UTC" fw={wan9} {msg}',
    '=<133>id={host} sn=2CB8ED{HEX} time="{plain}" fw={wan9} {msg}', '|id=firewall sn=18B169{HEX} time="{plain} UTC" fw={wan9} {msg}',
)

catalogue_in_parts("gateways/sonicwall-connections", _heads, r"""
PO pri=1 c=32 m=83 msg="Probable port scan detected" n={n} src={wan}:{port}:X1 dst={wan2}:{port}:X1 proto=tcp/{port} note="TCP scanned port list, {port}, {id}, 22, 445, 3389, 8443, 1433" fw_action="drop"
RX pri=1 c=32 m=608 msg="IPS Detection Alert: WEB-ATTACKS <<Apache Struts OGNL Injection|SonicWall SMA100 Stack Overflow|Log4j JNDI Remote Code Execution 4|Exchange Server ProxyShell>>" sid={id} ipscat=WEB-ATTACKS ipspri=1 n={n} src={wan}:{port}:X1 dst={lan}:443:X0 srcMac={mac} proto=tcp/https fw_action="NA"
C2 pri=1 c=32 m=1199 msg="Responder from country blocked: Suspected Botnet responder blocked" n={n} src={lan}:{port}:X0:{pc} dst={wan}:443:X1 proto=tcp/https note="Botnet C&C {dga}, repeated every 60 seconds" usr="{user}" fw_action="drop"
C2@T1568 pri=1 c=32 m=1475 msg="DNS sinkhole: malicious domain" src={lan}:{port}:X0 dst={lan2}:53 note="{dga} listed as command and control" n={many}
MW pri=1 c=32 m=809 msg="Gateway Anti-Virus Alert: {word}.RSM (Trojan) <<blocked.|detected.>>" n={n} src={wan}:80:X1 dst={lan}:{port}:X0 proto=tcp/http usr="{user}" file="{file}.exe" fw_action="<<drop|NA>>"
MW pri=1 c=32 m=1599 msg="Capture ATP verdict malicious after release" fileid={long} filename="{file}.exe" src={wan} dst={lan} usr="{user}" note="File has been released before verdict"
RW pri=1 c=32 m=609 msg="IPS Prevention Alert: <<RANSOMWARE WannaCry SMB traffic|RANSOMWARE LockBit lateral SMB Write>>" sid={id} ipspri=1 src={lan}:{port}:X0 dst={lan2}:445:X2 n={many}
CM pri=6 c=1024 m=1154 msg="Application Control Detection Alert: CRYPTOMINING <<XMRig|Stratum JSON-RPC login>>" sid={id} appcat="CRYPTOMINING" appid={id} n={n} src={lan}:{port}:X0 dst={wan}:3333:X1
""", r"""
NT pri=6 c=262144 m=98 msg="Connection Opened" app=49177 n={big} src={lan}:{port}:X0 dst={wan}:443:X1 srcMac={mac} dstMac={mac2} proto=tcp/https sent={big} fw_action="NA"
NT pri=6 c=1024 m=537 msg="Connection Closed" app=49177 appName="<<General HTTPS|Microsoft Teams|General DNS|Spotify>>" n={big} src={lan}:{port}:X0 dst={wan}:443:X1 proto=tcp/https sent={big} rcvd={big} spkt={n} rpkt={n2} cdur={big} rule="{n} (LAN->WAN)"
BN pri=5 c=64 m=36 msg="TCP connection dropped" n={big} src={noise}:{port}:X1 dst={wan2}:<<23|445|3389|8443|5060>>:X1 proto=tcp/{port} rule="{n} (WAN->WAN)" fw_action="drop"
BN pri=5 c=64 m=<<37|38|41>> msg="<<UDP packet dropped|ICMP packet dropped due to Policy|Unknown protocol dropped>>" n={big} src={noise}:{port}:X1 dst={wan2}:{port}:X1 proto=udp/{port} fw_action="drop"
BN pri=4 c=4 m=14 msg="Web site access denied" src={lan}:{port}:X0:{pc} dst={noise}:443:X1 proto=tcp/https dstname={ext} arg=/ code={n} Category="<<Social Networking|Games|Gambling|Freeware/Software Downloads>>" usr="{user}" fw_action="forward"
BN pri=1 c=32 m=1198 msg="Initiator from country blocked: Initiator, Country Name:{land}" n={big} src={noise}:{port}:X1 dst={wan2}:443:X1 proto=tcp/https fw_action="drop"
BN pri=6 c=1024 m=1154 msg="Application Control Prevention Alert: <<P2P BitTorrent Protocol|PROXY-ACCESS UltraSurf|IM WhatsApp -- File transfer|GAMING Steam>>" sid={id} appcat="P2P" n={n} src={lan}:{port}:X0 dst={noise}:{port}:X1 usr="{user}"
BN pri=1 c=32 m=<<23|82>> msg="<<IP spoof dropped|Possible port scan detected>>" n={few} src={lan}:137:X0 dst={lan2}:137:X0 note="MAC address: {mac}" fw_action="drop"
NS pri=5 c=64 m=760 msg="TCP handshake violation detected; TCP connection dropped" n={big} src={lan}:{port}:X0 dst={wan}:443:X1 note="Handshake Timeout" fw_action="drop"
NS pri=5 c=64 m=713 msg="TCP connection reject received; TCP connection dropped" n={big} src={wan}:{port}:X1 dst={lan}:443
AE pri=6 c=512 m=1600 msg="Capture ATP File Transfer Attempt" n={n} filename="{file}.<<exe|pdf|docx>>" filetype="PE32" note="File forwarded to Sandbox; verdict clean" src={wan} dst={lan}
AE pri=6 c=16 m=812 msg="Gateway Anti-Virus: <<password protected zip file|file exceeds size limit>> passed" filename="{file}.zip" src={wan}:443:X1 dst={lan}:{port}:X0
BN pri=6 c=1024 m=608 msg="IPS Detection Alert: <<ICMP Echo Reply|INFO Suspicious TLS Version|DNS NXDOMAIN Response|SNMP public Community>>" sid={id} ipscat=INFO ipspri=3 n={big} src={any}:{port}:X1 dst={lan}:{port}:X0
SY pri=6 c=16 m=<<565|566>> msg="Interface X{few} Link Is <<Up|Down>>" n={n}
SY pri=4 c=16 m=1391 msg="<<Syslog Server cannot be resolved|NTP Update failed|Probe failed, X1 target unreachable>>" n={n} note="{site}"
SY pri=6 c=0 m=1369 msg="Dynamic DNS updated" note="{domain} -> {wan}"
""")

catalogue_in_parts("gateways/sonicwall-people", _heads, r"""
BS# pri=4 c=16 m=30 msg="Administrator login denied due to bad credentials" sess="Web" n={n} usr="{adm}" src={wan}:{port}:X1 dst={wan2}:443:X1 proto=tcp/https
~ pri=6 c=16 m=29 msg="Administrator login allowed" sess="Web" n={n} usr="{adm}" src={wan}:{port}:X1 dst={wan2}:443:X1
BS# pri=4 c=16 m=33 msg="User login denied due to bad credentials" sess="sslvpnc" n={n} usr="{user}" src={wan}:{port}:X1 dst={wan2}:4433
~ pri=5 c=16 m=1080 msg="SSL VPN zone remote user login allowed" sess="sslvpnc" n={n} usr="{user}" src={wan}:{port}:X1 dst={wan2}:4433
PS# pri=4 c=16 m=1382 msg="SSL VPN user login denied" sess="sslvpnc" usr="{guest}" src={wan}:{port}:X1 note="User not found in LDAP or local database"
BF# pri=4 c=16 m=139 msg="XAUTH Failed with VPN client, Authentication failure" n={n} usr="{guest}" src={wan}:500:X1 dst={wan2}:500
PT+@T1136.001 pri=5 c=1 m=1382 msg="Configuration succeeded: addUser {word}" sess="Web" usr="{adm}" src={wan}:{port}:X1 note="member of SonicWALL Administrators, SSLVPN Services"
FW+@T1562.004,T1133 pri=5 c=1 m=1382 msg="Configuration succeeded: <<httpsManagement enabled on X1 (WAN)|access rule WAN to LAN Any Any Any Allow added|SSL VPN on WAN zone enabled, group Everyone>>" sess="<<Web|CLI>>" usr="{adm}" src={wan}:{port}:X1
DE@T1562.001 pri=5 c=1 m=1382 msg="Configuration succeeded: <<Gateway AV inspection HTTP inbound disabled|Intrusion Prevention disabled|Geo-IP filter disabled|Botnet filter disabled>>" sess="Web" usr="{adm}" src={wan}:{port}:X1
DE@T1556.006 pri=5 c=1 m=1382 msg="Configuration succeeded: one-time password for user {user} disabled" sess="Web" usr="{word}" src={wan}:{port}:X1
EX@T1602.002 pri=5 c=1 m=1336 msg="Configuration exported (EXP file) by {word}" sess="Web" src={wan}:{port}:X1 n={few}
LC pri=5 c=1 m=5 msg="Log cleared" usr="{word}" src={wan}:{port}:X1
""", r"""
LO pri=6 c=16 m=29 msg="Administrator login allowed" sess="<<Web|CLI>>" n={n} usr="{adm}" src={any}:{port}:X0 dst={lan2}:443:X0 proto=tcp/https
LO pri=6 c=16 m=<<236|261>> msg="<<WAN zone administrator login allowed|Administrator logged out>>" sess="Web" n={n} usr="{adm}" src={any}:{port} dst={wan2}:443
MP. pri=4 c=16 m=30 msg="Administrator login denied due to bad credentials" sess="Web" n={few} usr="{adm}" src={any}:{port}:X0 dst={lan2}:443:X0
MP. pri=4 c=16 m=33 msg="User login denied due to bad credentials" sess="<<sslvpnc|Portal|GVC>>" n={few} usr="{user}" src={any}:{port}:X1 dst={wan2}:4433
MP. pri=4 c=16 m=1382 msg="SSL VPN user login denied" sess="sslvpnc" usr="{user}" src={wan}:{port}:X1 note="<<Password expired|One-time password wrong|Account disabled>>"
LO pri=5 c=16 m=1080 msg="SSL VPN zone remote user login allowed" sess="sslvpnc" n={n} usr="{user}" src={wan}:{port}:X1 dst={wan2}:4433 dur=0
LO pri=5 c=16 m=<<263|265|24>> msg="<<User logged out - user disconnect detected (heartbeat timer expired)|User logged out - inactivity timer expired|User logged out>>" sess="sslvpnc" usr="{user}" src={wan}:{port} dur={big}
LO pri=6 c=16 m=31 msg="User login from an internal zone allowed" sess="Web" n={n} usr="{user}" src={lan}:{port}:X0
NS pri=6 c=16 m=<<346|349|356|171>> msg="<<IKE Initiator: Start Main Mode negotiation (Phase 1)|IKE negotiation complete. Adding IPsec SA. (Phase 2)|Received notify: INVALID_COOKIES|VPN Tunnel status changed>>" n={n} src={wan}:500 dst={wan2}:500 note="VPN Policy: Branch{few}"
NS pri=4 c=16 m=<<403|483|932>> msg="<<IKE negotiation aborted due to timeout|Received notify: INVALID_ID_INFO|IKE Responder: IKE proposal does not match (Phase 1)>>" n={n} src={wan}:500 dst={wan2}:500
AD pri=5 c=1 m=1382 msg="Configuration succeeded: <<address object {word} added|DHCP scope changed|access rule LAN to WAN comment changed|user {user} password changed|syslog server {lan} added|Gateway AV inspection SMTP enabled|time zone changed|one-time password for user {user} enabled>>" sess="Web" usr="{adm}" src={lan}:{port}:X0
AD pri=5 c=1 m=1382 msg="Configuration succeeded: addUser {user}" sess="Web" usr="{adm}" src={any}:{port}:X0 note="member of SSLVPN Services"
ER pri=4 c=1 m=1383 msg="Configuration failed: <<duplicate name {word}|object is in use|invalid netmask>>" sess="Web" usr="{adm}" src={lan}:{port}:X0
BA pri=5 c=1 m=1336 msg="Configuration <<backed up to cloud|exported (EXP file) by {adm}|local backup created>>" sess="Web" src={lan}:{port}:X0 n={few}
UP pri=6 c=16 m=<<155|797>> msg="<<Anti-Virus signature database updated|IPS signatures updated successfully|Firmware 7.1.1-{n} available>>" n={n}
SY pri=5 c=1 m=5 msg="Log full; oldest entries removed, e-mail sent to {mail}" n={few}
""")
