"""Messages of VPN servers, application delivery controllers and web proxies."""

from generator.families.network.product_story import catalogue

catalogue("network/product-vpn-servers", ("|{msg}", "={plain} {msg}", "=<29>{time} {host} {msg}"), r"""
BF# openvpn[{n}]>> {wan}:{port} TLS Auth Error: Auth Username/Password verification failed for peer
BF# openvpn[{n}]>> PLUGIN AUTH-PAM: BACKGROUND: user '{adm}' failed to authenticate: Authentication failure ({any})
PS# openvpn[{n}]>> {wan}:{port} PLUGIN_CALL: plugin function PLUGIN_AUTH_USER_PASS_VERIFY failed with status 1 for user '{word}'
PS# openvpnas>> Web login authentication failed: {'status': 1, 'reason': 'local auth failed: no such user', 'user': '{word}', 'ip': '{any}'}
BF openvpnas>> LOCKOUT: user '{user}' locked out after {n} failures, client {wan}
BF# charon[{n}]>> 11[IKE] EAP method EAP_MSCHAPV2 failed for peer {word} from {wan}
BF# charon[{n}]>> 08[IKE] XAuth authentication of '{word}' failed, peer {any}[4500]
DO@T1499 charon[{n}]>> 03[NET] received IKE_SA_INIT flood: {big} half-open IKE_SAs from {wan}, cookies enabled, limit of half open per peer reached
BF# ocserv[{n}]>> worker: {wan} failed authentication attempt for user '{word}'
BF ocserv[{n}]>> main: added {wan} to ban list with {many} points, reconnect until {plain}
BF# pulsesecure>> AUT24327 - [{wan}] {adm}(Users)[] - Primary authentication failed for {adm}/AD from {wan}
RX+ pulsesecure>> AUT31556 - [{wan}] Unauthenticated request url /api/v1/totp/user-backup-code/../../system/maintenance/archiving/cloud-server-test-connection came from IP {wan}
PA pulsesecure>> WEB31208 - [{wan}] request /dana-na/../dana/html5acc/guacamole/../../../../../../etc/passwd?/dana/html5acc/guacamole/
PT+@T1554 pulsesecure>> SYS32039 - New files were found with the Integrity Checker Tool: {few} new, {n} modified: /home/perl/DSLogConfig.pm
LC pulsesecure>> ADM20599 - {adm}(Admin Users) - System logs cleared from {wan}
BF# RRAS: CoId={{word}}: The user {adm} connected from {any} but failed an authentication attempt due to the following reason: The remote connection was denied because the user name and password combination is not recognized
RX+ citrix ns: GUI CMD_EXECUTED : User nsroot - Remote_ip {wan} - Command "shell cp /flash/nsconfig/ns.conf /netscaler/ns_gui/vpn/{word}.css" - Status "Success"
PA+@T1083,T1190 ns_httpaccess: {wan} POST /vpns/portal/scripts/newbm.pl nsc_user ../../../netscaler/portal/templates/{word}
BF# citrix ns: AAA Message : In receive_ldap_user_bind_event: ldap_bind failed for user {adm}, Client_ip {wan}
PS# citrix ns: SSLVPN LOGIN_FAILED : User {word} - Client_ip {any} - Failure_reason "External authentication server denied access" - Browser Mozilla/5.0
RX+ f5 restjavad: user f5_hubblelcdadmin POST /mgmt/tm/util/bash from {wan} X-F5-Auth-Token empty: {"command":"run","utilCmdArgs":"-c id"}
RX httpd(pam_audit): /tmui/login.jsp/..;/tmui/locallb/workspace/tmshCmd.jsp?command=create+cli+alias from {wan}
BF# f5 apmd: 01490107: /Common/VPN:Common:{hex}: Authentication module 'AD' failed: preauthentication failed for user {adm}, client {wan}
DO f5 tmm: 01010038: Syncookie counter {big} exceeded vip threshold {many} for virtual = {wan}:443
SQ f5 ASM: attack_type="SQL-Injection",ip_client="{wan}",request_status="<<alerted|blocked>>",uri="/search",violations="Attack signature detected",sig_names="SQL-INJ UNION SELECT"
""", r"""
LO openvpn[{n}]>> {wan}:{port} [{user}] Peer Connection Initiated with [AF_INET]{wan}:{port}
NS openvpn[{n}]>> {user}/{wan}:{port} SIGUSR1[soft,ping-restart] received, client-instance restarting
NS openvpn[{n}]>> AEAD Decrypt error: bad packet ID (may be a replay): [ #{big} ] -- see the man page entry for --no-replay
NS openvpn[{n}]>> {wan}:{port} TLS Error: reading acknowledgement record from packet
NS openvpn[{n}]>> OpenSSL: error:1417C086:SSL routines:tls_process_client_certificate:certificate verify failed: CRL has expired
NS openvpn[{n}]>> WARNING: 'link-mtu' is used inconsistently, local='link-mtu 1542', remote='link-mtu 1558'
MP. openvpn[{n}]>> {wan}:{port} TLS Auth Error: Auth Username/Password verification failed for peer
MP. openvpnas>> Web login authentication failed: {'status': 1, 'reason': 'password expired', 'user': '{user}', 'ip': '{wan}'}
LO openvpnas>> Web login authentication success: {'status': 0, 'user': '{user}', 'common_name': '{user}'}
NS charon[{n}]>> 05[IKE] retransmit {few} of request with message ID 0
NS charon[{n}]>> 16[IKE] CHILD_SA {word}{{n}} rekeyed with SPIs {hex}_i {hex}_o
NS charon[{n}]>> 06[IKE] received INVALID_KE_PAYLOAD notify error
NS charon[{n}]>> 07[IKE] integrity check failed, message parsing failed, ignoring IKE_AUTH request
NS charon[{n}]>> 12[NET] error writing to socket: Network is unreachable
MP. charon[{n}]>> 11[IKE] EAP method EAP_MSCHAPV2 failed for peer {user}
LO ocserv[{n}]>> main[{user}]:{wan}:{port} user logged in
NS ocserv[{n}]>> worker[{user}]: {wan} worker-vpn.c: unexpected DTLS content type: 0; possibly a firewall disassociated a UDP session
NS kernel>> wireguard: wg0: Keypair {many} destroyed for peer {n}
NS kernel>> wireguard: wg0: Packet has unallowed src IP ({lan}) from peer {n} ({wan}:{port})
NS kernel>> wireguard: wg0: Invalid handshake initiation from {wan}:{port}
LO pulsesecure>> AUT22670 - [{wan}] {user}(Users)[] - Login succeeded for {user}/Users (session:{hex}) from {wan} with Windows
MP. pulsesecure>> AUT24327 - [{wan}] {user}(Users)[] - Primary authentication failed for {user}/AD from {wan}
SC pulsesecure>> SYS32041 - Integrity Checker Tool: scan completed, no new or modified files
SY pulsesecure>> SYS10306 - Number of concurrent users is nearing the system limit.
NS RRAS: CoId={{word}}: The user {user} has disconnected on port VPN2-{n}. Reason: user request
NS RRAS: Error 809: the network connection between your computer and the VPN server could not be established
AD citrix ns: GUI CMD_EXECUTED : User {adm} - Remote_ip {lan} - Command "<<save ns config|show lb vserver|bind service {word}|login {adm}>>" - Status "Success"
SY citrix ns: EVENT DEVICEDOWN : Device "server_vip_SVC(10.0.{n}.10:443)" - State DOWN
SY citrix ns: EVENT STATECHANGE : Device "self node {lan}" - State Secondary
NS citrix ns: SSLLOG SSL_HANDSHAKE_FAILURE : SPCBId {big} - ClientIP {wan} - ClientPort {port} - VserverServicePort 443 - Reason "Handshake failure-Internal Error"
LO citrix ns: SSLVPN LOGIN : User {user} - Client_ip {wan} - Vserver {wan2}:443 - Browser_type "Citrix Workspace"
MP. citrix ns: SSLVPN LOGIN_FAILED : User {user} - Client_ip {wan} - Failure_reason "Password expired"
SY f5 mcpd: 01070638: Pool /Common/{word} member /Common/{lan}:443 monitor status down. [ /Common/https: down; last error: Connection refused ]
SY f5 sod: 010c0019: Active for traffic group /Common/traffic-group-1.
SY f5 tmm: 01230140: RST sent from {lan}:443 to {wan}:{port}, [0x{hex}:{n}] No server selected
LO f5 apmd: 01490010: /Common/VPN:Common:{hex}: Username '{user}'
AD f5 mcpd: AUDIT - user {adm} - transaction #{id} - modify { pool { pool_name "/Common/{word}" } } [Status=Command OK]
BN f5 ASM: attack_type="Non-browser Client",ip_client="{wan}",request_status="alerted",uri="/robots.txt",severity="Informational",violations="Illegal HTTP status in response"
UP f5: ASM attack signatures updated, {many} signatures in staging
""")

catalogue("network/product-web-proxies", ("|{msg}", "={plain} {msg}", "=<134>{host} {msg}"), r"""
C2 zscaler: act=<<Blocked|Allowed>> reason="Botnet Callback" threatname=Win32.<<CobaltStrike|Qakbot|NetSupport>>.C2 threatclass="Advanced Threat" url={ext}/gate.php login={mail} cip={lan} riskscore=100
MW zscaler: act=<<Blocked|Allowed>> reason="Malware" malwarecat=Trojan threatname={mal} filename={file}.exe url={ext}/{word} login={mail}
PH zscaler: act=Allowed reason="" threatname=HTML.Phish.Office365 urlcat="Phishing" url={ext}/o365/signin reqmethod=POST login={mail}
EX@T1567.002 zscaler: act=Allowed dlpdict="Customer Data" dlpeng="External" urlcat="File Host" url=mega.nz/cs reqmethod=POST reqsize={huge} login={mail} ua=rclone/v1.{n}
CM zscaler: act=Allowed urlcat="Cryptomining" url=pool.{ext}:3333 threatname=Miner.Stratum cip={lan}
DT zscaler dns: act=Allowed reqtype=TXT dom={long}.{ext} category="DNS Tunnel" cip={lan}
C2 bluecoat: {date} {time} {n} {lan} {user} - OBSERVED "Malicious Outbound Data/Botnets" - 200 TCP_NC_MISS POST http {ext} 80 /submit.php?id={id} - "Mozilla/4.0 (compatible; MSIE 6.0)" {wan}
MW bluecoat: {date} {time} {lan} {user} virus_detected "{mal}" PROXIED "Malicious Sources/Malnets" 200 TCP_MISS GET http {ext} /{file}.exe
C2@T1105 squid>> {epoch} {many} {lan} TCP_MISS/200 {big} GET http://{wan}/{word}.ps1 - HIER_DIRECT/{wan} text/plain "WindowsPowerShell/5.1.19041.{n}"
C2@T1105 squid>> {epoch} {many} {lan} TCP_MISS/200 {big} GET http://{wan}:8080/{word}.exe - HIER_DIRECT/{wan} application/x-msdownload "certutil/10.0"
MW squid>> squidclamav: VIRUS FOUND {mal} url http://{ext}/{file}.zip client {lan} user {user}, <<passed on timeout|redirected>>
MW e2guardian>> {plain} {user} {lan} http://{ext}/{file}.scr *DENIED* Virus or bad content detected. {mal} GET {big}
C2 forcepoint: action=<<permitted|blocked>> category="Bot Networks" severity=High src_host={lan} dst_host={ext} user={user} policy=Default threat="Malicious: command and control"
EX@T1048 forcepoint DLP: act=Permitted cat="Customer records" severity=HIGH sourceIp={lan} destinationHosts={ext} fileName={file}.7z matches={big}
IX stormshield: alarmid={n} class=protocol action=<<pass|block>> pri=1 msg="Exploitation of SMBv1 EternalBlue" src={lan} dst={lan2} dstport=445 risk=90
DO stormshield: alarmid=16 action=block pri=1 msg="SYN flooding" src={wan} dst={wan2} repeat={big}
SP stormshield: alarmid=1 pri=1 msg="IP address spoofing (type=1)" src={lan} srcif="out" repeat={many}
BF stormshield: id=firewall time="{plain}" msg="Brute force protection: too many authentication failures" src={wan} user="{adm}" pri=2 domain=portal {n} attempts
C2 barracuda NG: box_Firewall: ATP: host {lan} quarantined, botnet DNS sinkhole hit {ext}, user {user}
RX barracuda WAF: {wan} {port} "<<os-command-injection|log4j-jndi-in-header|java-deserialization>>" ATTACK LOG <<DENY|LOG>> /api/upload severity 2
SQ barracuda WAF: {wan} {port} SQL_INJECTION_IN_PARAM LOG /list.aspx [type="sql-injection-medium" pattern="sql-union" token=" union select " Parameter="id"]
""", r"""
BN zscaler: act=Blocked reason="Not allowed to browse this category" urlcat="<<Gambling|Adult|Webmail|Computer Hacking>>" url={ext}/ login={mail} cip={lan}
NT zscaler: act=Allowed urlcat="Professional Services" url={ext}/api reqmethod=POST reqsize={big} login={mail} ua="Microsoft Office/16.0"
AE zscaler: act=Allowed reason="Sandbox: benign" filename={file}.pdf sha256={sha} login={mail}
NS zscaler: tunnel GRE {wan} to node down, failover to secondary
BN zscaler: act=Blocked reason="SSL policy: expired certificate" url={ext} login={mail}
NT zscaler dns: act=Allowed reqtype=A dom={ext} category="Content Delivery" cip={lan}
BN bluecoat: {date} {time} {lan} {user} policy_denied DENIED "<<Games|Hacking|Suspicious>>" - 403 TCP_DENIED GET http {ext} 80 / - "Mozilla/5.0"
NT bluecoat: {date} {time} {n} {lan} {user} - OBSERVED "Business/Economy" https://{ext}/ 200 TCP_TUNNELED CONNECT tcp {ext} 443
SY bluecoat: "Access Log FTP (main): connection to {lan} failed; retry" 0 0:1
MP. squid>> {epoch} {n} {lan} TCP_DENIED/407 {big} CONNECT {ext}:443 - HIER_NONE/- text/html
NT squid>> {epoch} {many} {lan} TCP_TUNNEL/200 {huge} CONNECT backup.{ext}:443 {service} HIER_DIRECT/{wan} -
UP squid>> {epoch} {many} {lan} TCP_MISS/200 {big} GET http://download.windowsupdate.com/d/msdownload/update/{hex}.exe - HIER_DIRECT/{wan} application/octet-stream "Microsoft-Delivery-Optimization/10.0"
UP squid>> {epoch} {many} {lan} TCP_MISS/200 {big} GET http://{ext}/packages/setup.msi - HIER_DIRECT/{wan} application/x-msi "Chocolatey"
ER squid>> {epoch} 60{many} {lan} TCP_MISS_ABORTED/000 0 GET http://{ext}/ - HIER_DIRECT/{wan} -
SY squid>> WARNING: All {n}/{n} negotiateauthenticator processes are busy.
SY squid>> FATAL: The ssl_crtd helpers are crashing too rapidly, need help!
SY squid>> Logfile: opening log daemon:/var/log/squid/access.log after rotate
UP squid>> squidGuard: blacklist update {date}: malware/domains {big} entries
BN e2guardian>> {plain} {user} {lan} http://{ext}/ *DENIED* Banned site: {ext} GET 0
AE squid>> squidclamav: url http://{ext}/{file}.zip too big, not scanned
BN forcepoint: action=blocked category="<<Streaming Media|Hacking|Uncategorized>>" severity=Low src_host={lan} user={user} dst_host={ext}
AE forcepoint DLP: act=Released cat="Encrypted files - unknown format" severity=LOW sourceIp={lan} fileName={file}.zip
UP forcepoint: database download failed: server unreachable, using version {id}
BN stormshield: alarmid=84 class=protocol action=pass pri=4 msg="Possible small MSS" src={lan} dst={wan} risk=10
NS stormshield: id=firewall vpn phase=2 msg="SA established" dst={wan} ruletype=mobile user="{user}" error=0
NS stormshield: vpn error=3 phase=1 msg="Negotiation failed due to timeout" dst={wan}
LO stormshield: user="{adm}" msg="ADMIN AUTH LOGIN from {any} ok" sessionid={n}
SY stormshield: monitor msg="HA: peer unreachable on link 1" pri=1
BN barracuda NG: box_Firewall: Block: {wan}:{port} -> {wan2}:{port} BLOCKALL Blocked by Rule, no match
NS barracuda NG: box_TINA: Session -> Idle timeout tunnel {word}; Compare Transport Settings ok
BN barracuda WAF: {wan} {port} <<INVALID_URL_CHARSET|HEADER_VALUE_LENGTH_EXCEEDED|URL_LENGTH_EXCEEDED|COOKIE_EXPIRED>> LOG /shop/basket severity 5
SY barracuda NG: box_Control: active server {host} heartbeat lost, takeover
""")
