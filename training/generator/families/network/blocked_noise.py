"""Firewall lines that need nobody: dropped packets of every day, allowed traffic, odd but harmless packets."""

from __future__ import annotations

from generator.families.network.envelope import background
from generator.families.network.packets import KNOWN_PORTS, Firewall, Packet
from generator.families.network.telling import partner_domain, tell
from generator.scene import Scene, benign, family
from generator.world import World

_noise_ports = (*KNOWN_PORTS, 22, 23, 80, 123, 445, 2323, 3389, 8728, 37215, 52869, 53413, 60023, 4444, 31337, 1337, 6667)
_services = ((443, "https", "ssl"), (80, "http", "web-browsing"), (53, "dns", "dns"), (123, "ntp", "ntp"), (993, "imaps", "imap"), (587, "submission", "smtp"), (443, "https", "Microsoft.365"), (443, "quic", "YouTube"), (22, "ssh", "ssh"), (3389, "rdp", "ms-rdp"), (445, "smb", "SMB"), (8443, "https-alt", "UniFi"), (5228, "gcm", "Google.Play"), (1194, "openvpn", "OpenVPN"), (4500, "ipsec-nat-t", "ipsec"))


@family("network/noise-single-drop", attack=False, weight=1.6)
def noise_single_drop(world: World) -> Scene:
    wall = Firewall(world)
    world.tick()
    return Scene().add(wall.line(Packet(False, world.ip_public(), world.ip(), world.pick(_noise_ports), world.pick(["tcp", "tcp", "udp", "icmp"]), world.port())), benign("Blocked Noise"))


@family("network/noise-drops-of-many-sources", attack=False, weight=1.3)
def noise_many_sources(world: World) -> Scene:
    """The internet's background noise: every packet from elsewhere, each blocked."""
    scene, wall, target = Scene(), Firewall(world), world.ip()
    for _ in range(world.number(2, 25)):
        world.tick(1, 300)
        scene.add(wall.line(Packet(False, world.ip_public(), target, world.pick(_noise_ports), world.pick(["tcp", "tcp", "udp"]), world.port())), benign("Blocked Noise"))
    return scene


@family("network/noise-retries-of-one-source", attack=False, weight=1.3)
def noise_retries(world: World) -> Scene:
    """One client sends the same packet a few times: SYN retries, an old DNS entry, a late answer."""
    scene, wall = Scene(), Firewall(world)
    inbound = world.chance(0.6)
    packet = Packet(False, world.ip_public() if inbound else world.ip_private(), world.ip(), world.pick(_noise_ports + (443, 25, 993, 161)), world.pick(["tcp", "tcp", "udp"]), world.port(), inbound)
    for _ in range(world.number(2, 6)):
        world.tick(1, 30)
        scene.add(wall.line(packet), benign("Blocked Noise"))
    return scene


@family("network/noise-broadcast-and-multicast", attack=False)
def noise_broadcast(world: World) -> Scene:
    scene, wall, source = Scene(), Firewall(world), world.ip_private()
    target, port, protocol = world.pick([("255.255.255.255", 67, "udp"), ("224.0.0.251", 5353, "udp"), ("239.255.255.250", 1900, "udp"), ("224.0.0.1", 0, "icmp"), (f"{source.rsplit('.', 1)[0]}.255", 137, "udp"), (f"{source.rsplit('.', 1)[0]}.255", 138, "udp"), ("255.255.255.255", 17500, "udp"), ("224.0.0.252", 5355, "udp"), (f"{source.rsplit('.', 1)[0]}.255", 57621, "udp")])
    for _ in range(world.number(1, 8)):
        world.tick(1, 60)
        scene.add(wall.line(Packet(False, source, target, port, protocol, port or world.port(), False)), benign("Blocked Noise"))
    return scene


@family("network/traffic-allowed", attack=False, weight=1.6)
def traffic_allowed(world: World) -> Scene:
    scene, wall, source = Scene(), Firewall(world), world.ip_private()
    same = world.chance(0.5)
    closed = world.chance(0.5)
    target, (port, service, application) = world.ip(), world.pick(_services)
    for _ in range(world.pick([1, 1, 1, 2, 3, 5, 9, 16])):
        if not same:
            target, (port, service, application) = world.ip(), world.pick(_services)
        world.tick(1, 90)
        packet = Packet(True, source, target, port, "udp" if port in (53, 123, 1194, 4500) else "tcp", world.port(), False, service=service, application=application, country=world.pick(["", "Germany", "United States", "Ireland", "Netherlands", "China", "Russian Federation"]))
        if closed:
            packet = packet.to(sent=world.number(200, 90000), received=world.number(300, 9_000_000), seconds=world.number(1, 3000))
        scene.add(wall.line(packet), benign("Network Service"))
    return scene


@family("network/traffic-published-service", attack=False)
def traffic_published(world: World) -> Scene:
    """Visitors of the company's own web, mail or VPN server."""
    scene, wall, target = Scene(), Firewall(world), world.ip_private()
    port, service = world.pick([(443, "https"), (80, "http"), (25, "smtp"), (1194, "openvpn"), (51820, "wireguard"), (587, "submission"), (993, "imaps")])
    for _ in range(world.number(1, 12)):
        world.tick(1, 90)
        scene.add(wall.line(Packet(True, world.ip_public(), target, port, "udp" if port in (1194, 51820) else "tcp", world.port(), True, service=service)), benign("Network Service"))
    if world.chance(0.3):
        program, text = background(world)
        scene.add(wall.envelope.line(program, text), benign("System Activity"))
    return scene


@family("network/traffic-nightly-backup", attack=False, weight=1.3)
def traffic_backup(world: World) -> Scene:
    """Much data at night to a backup service or the other branch: large, and wanted."""
    # Only makers that name the application: elsewhere nothing tells a backup from any other traffic.
    scene, wall = Scene(), Firewall(world, world.pick(["fortigate", "palo-alto", "sophos-xg", "json-flow"]))
    service, application, port = world.pick([("https", "Backblaze", 443), ("https", "Veeam.Cloud.Connect", 6180), ("rsync", "rsync", 873), ("https", "Acronis.Cyber.Cloud", 443), ("https", "Microsoft.Azure.Backup", 443), ("synology", "Synology.Hyper.Backup", 6281), ("https", "amazon-s3-backup", 443), ("ssh", "borgbackup", 22), ("https", "Google.Drive", 443), ("https", "windows-update", 443)])
    source, target = world.ip_private(), world.ip()
    for _ in range(world.number(1, 4)):
        world.tick(60, 3000)
        scene.add(wall.line(Packet(True, source, target, port, "tcp", world.port(), False, sent=world.number(10**9, 9 * 10**10), received=world.number(10**6, 10**8), seconds=world.number(600, 20000), service=service, application=application)), benign("Backup Job"))
    return scene


@family("network/scan-by-own-scanner", attack=False, weight=1.3)
def scan_by_own_scanner(world: World) -> Scene:
    """The company's own weakness scanner and inventory, as they report themselves."""
    return tell(world, benign("Authorised Scan"), [
        "openvas|Scan task \"weekly {company} servers\" started: target 192.168.{n}.0/24, config Full and fast",
        ("gvmd|Status of task Weekly internal scan ({uuid}) has changed to Running", "gvmd|Status of task Weekly internal scan ({uuid}) has changed to Done"),
        "nessusd|scan {uuid} of 10.{n}.0.0/24 started by {user}: policy Basic Network Scan",
        "rapid7|Site \"Headquarters\" scan {id} completed: {n} assets, {n2} vulnerabilities (0 new critical)",
        "nmap|Starting Nmap 7.94 ( https://nmap.org ) as: nmap -sn -oX /var/lib/netbox/discovery.xml 192.168.{n}.0/24 (netbox scheduled discovery)",
        "lansweeper|Scheduled asset scan of IP range 10.{n}.1.1-10.{n}.1.254 finished, {n2} devices updated",
        "zabbix_server|discovery rule \"Local network\" scanned 254 hosts in {n} seconds",
        "rmm-agent|network discovery finished: {n} devices found on 192.168.{n2}.0/24",
    ], again=(1, 3))


@family("network/odd-packets", attack=False)
def odd_packets(world: World) -> Scene:
    """Warnings of firewalls that sound like attacks and are late answers, wrong clocks and old machines."""
    domain = partner_domain(world)
    return tell(world, lambda story: benign("Network Service" if any(word in story for word in ("crowdsec", "unbound", "nf_conntrack", "guest VLAN")) else "Blocked Noise"), [
        "|%ASA-6-106015: Deny TCP (no connection) from {priv}/{port} to {pub}/443 flags FIN ACK on interface inside",
        "|%ASA-4-313005: No matching connection for ICMP error message: icmp src outside:{pub} dst inside:{priv} (type 3, code 3)",
        "|%ASA-4-500004: Invalid transport field for protocol=UDP, from {pub}/{port} to {priv}/0",
        "|[DoS Attack: ACK Scan] from source: {pub}, port 443, dropped 1 packet",
        "|[DoS attack: RST Scan] attack packets in last 20 sec from ip [{pub}]",
        "|[DoS Attack: TCP/UDP Chargen] from source: {pub}, port 52841",
        "kernel|TCP: request_sock_TCP: Possible SYN flooding on port 8080. Sending cookies.  Check SNMP counters.",
        "kernel|IPv4: martian source 255.255.255.255 from {priv}, on dev eth0",
        "kernel|nf_conntrack: default automatic helper assignment has been turned off for security reasons",
        "|id=firewall time=\"{plain}\" fw={priv} pri=5 c=512 m=179 msg=\"Malformed or unhandled IP packet dropped\" src={pub}:0:X1 dst={priv2}",
        "|IP spoofing: packet of {priv} arrived on guest VLAN",
        "kernel|[WAN_LOCAL-3001-D]DROP INVALID IN=eth0 OUT= SRC={pub} DST={priv} PROTO=TCP SPT=443 DPT={port} WINDOW=0 RES=0x00 RST URGP=0",
        "firewall,info|DROP INVALID forward: in:bridge out:ether1, connection-state:invalid proto TCP (ACK,FIN), {priv}:{port}->{pub}:443, len 40",
        f"unbound|info: failed to resolve attack-report.{domain}. A IN: no answer from upstream",
        "|First packet isn't SYN: src={priv} s_port={port} dst={pub} service=443 tcp_flags: FIN-ACK action drop",
        "|Geo-IP: connection from {pub} (country blocked) to {priv}:443 denied",
        "|Reputation: {pub} listed at spamhaus DROP, packet to {priv}:25 blocked",
        "|crowdsec-firewall-bouncer: {n} decisions added, {n2} expired",
    ], again=(1, 4), renew=("port",))
