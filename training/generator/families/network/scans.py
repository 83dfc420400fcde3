"""Port scans and sweeps, seen by firewalls and by the programs that notice them."""

from __future__ import annotations

from generator.families.network.envelope import background
from generator.families.network.packets import KNOWN_PORTS, Firewall, Packet
from generator.families.network.telling import tell
from generator.scene import Scene, attack, benign, family
from generator.world import World


def _surround(world: World, wall: Firewall, scene: Scene) -> None:
    if world.chance(0.3):
        program, text = background(world)
        scene.add(wall.envelope.line(program, text), benign("System Activity"))


def _scan(world: World, *, inside: bool, many_hosts: bool, many_ports: bool, slow: bool = False) -> Scene:
    scene, wall = Scene(), Firewall(world)
    label = attack("Port or Network Scan", "T1046", severity=world.pick(["MEDIUM", "HIGH"])) if inside else attack("Port or Network Scan", "T1595.001", "T1046", severity="MEDIUM")
    source = world.ip_private() if inside else world.ip_public()
    target = world.ip_private() if inside or world.chance(0.5) else world.ip_public()
    client_port, ports = world.port(), list(KNOWN_PORTS)
    protocol = world.pick(["tcp", "tcp", "tcp", "udp"])
    first = world.number(1, 200)
    port = world.pick(KNOWN_PORTS)
    world.rng.shuffle(ports)
    for step in range(world.number(7, 36)):
        world.tick(*((200, 4000) if slow else (0.01, 2)))
        if many_ports:
            port = ports[step % len(ports)] if world.chance(0.8) else world.number(1, 65535)
        if many_hosts:
            target = f"{target.rsplit('.', 1)[0]}.{(first + step) % 254 + 1}"
        scene.add(wall.line(Packet(inside and world.chance(0.3), source, target, port, protocol, client_port if world.chance(0.5) else world.port(), not inside)), label)
    _surround(world, wall, scene)
    return scene


@family("network/port-scan-outside", attack=True)
def port_scan_outside(world: World) -> Scene:
    return _scan(world, inside=False, many_hosts=False, many_ports=True)


@family("network/port-scan-slow", attack=True)
def port_scan_slow(world: World) -> Scene:
    return _scan(world, inside=False, many_hosts=world.chance(0.2), many_ports=True, slow=True)


@family("network/port-scan-from-own-computer", attack=True)
def port_scan_inside(world: World) -> Scene:
    return _scan(world, inside=True, many_hosts=world.chance(0.4), many_ports=True)


@family("network/host-sweep", attack=True)
def host_sweep(world: World) -> Scene:
    return _scan(world, inside=world.chance(0.6), many_hosts=True, many_ports=False)


@family("network/scan-noticed", attack=True, weight=1.3)
def scan_noticed(world: World) -> Scene:
    """A line of a program or device that noticed a scan."""
    return tell(world, attack("Port or Network Scan", "T1595.001", "T1046", severity="MEDIUM"), [
        "portsentry|attackalert: TCP SYN/Normal scan from host: {host}.{ext}/{pub} to TCP port: {n}",
        ("portsentry|attackalert: Connect from host: {pub}/{pub} to TCP port: 143", "portsentry|attackalert: Host {pub} has been blocked via wrappers with string: \"ALL: {pub}\""),
        "psad|scan detected (Nmap SYN scan): {pub} -> {priv} tcp: [{n}-{port}] flags: SYN tcp pkts: {big} DL: 4",
        "psad|scan detected: {pub} -> {priv} tcp: [1-1024] udp: [53-161] tcp pkts: 800 DL: 3",
        "scanlogd|{pub}:{port} to {priv} ports 21, 22, 23, 80, 135, 139, 443, 445, ..., fSrpauxy, TOS 00 @{n}:10:11",
        "snort|[122:1:1] (portscan) TCP Portscan [Classification: Attempted Information Leak] [Priority: 2] {{TCP}} {pub} -> {priv}",
        "suricata|[1:2009582:3] ET SCAN NMAP -sS window 1024 [Classification: Attempted Information Leak] [Priority: 2] {{TCP}} {pub}:{port} -> {priv}:3389",
        "|%ASA-4-733101: Host {pub} is attacking. Current burst rate is {n} per second, max configured rate is 10; Current average rate is {n2} per second, max configured rate is 5; Cumulative total count is {big}",
        "|%ASA-4-733100: [ Scanning] drop rate-1 exceeded. Current burst rate is {n} per second, max configured rate is 10; Current average rate is {n2} per second, max configured rate is 5; Cumulative total count is {big}",
        "|id=firewall time=\"{plain}\" fw={priv} pri=1 c=32 m=82 msg=\"Possible port scan detected\" src={pub}:{port}:X1 dst={priv}:443:X0 note=\"TCP scanned port list, 21, 22, 25, 110, 445, 3389\"",
        "|id=firewall time=\"{plain}\" fw={priv} pri=1 c=32 m=83 msg=\"Probable port scan detected\" src={pub}:{port}:WAN dst={priv}:22",
        "=date={iso} devname=\"{host}\" logid=\"0720018432\" type=\"utm\" subtype=\"anomaly\" eventtype=\"anomaly\" level=\"alert\" severity=\"critical\" srcip={pub} dstip={priv} action=\"clear_session\" proto=6 count={big} attack=\"tcp_port_scan\" msg=\"anomaly: tcp_port_scan, {big} > threshold 1000, repeats {n} times\"",
        "|1,{plain},{HEX},THREAT,scan,2561,{plain},{pub},{priv},0.0.0.0,0.0.0.0,deny-any,,,not-applicable,vsys1,untrust,untrust,ethernet1/1,,default,TCP Port Scan(8001),any,medium,client-to-server,alert",
        "|1,{plain},{HEX},THREAT,scan,2561,{plain},{priv},{priv2},0.0.0.0,0.0.0.0,intrazone,,,not-applicable,vsys1,trust,trust,ethernet1/2,,default,SCAN: Host Sweep(8002),any,medium,client-to-server,alert",
        "RT_IDS|RT_SCREEN_TCP: TCP port scan! source: {pub}:{port}, destination: {priv}:22, zone name: untrust, interface name: ge-0/0/0.0, action: drop",
        "RT_IDS|RT_SCREEN_IP: Address sweep! source: {pub}, destination: {priv}, protocol-id: 1, zone name: untrust, action: drop",
        "|[DoS Attack: TCP/UDP Port Scan] from source: {pub}, port {port}, repeated {n} times over several minutes",
        "firewall|msg_id=\"3000-0159\" Port scan attack against {priv} from {pub} detected",
        "|Portscan erkannt: Quelle {pub}, {n} verschiedene Ports in 10 Sekunden, Host gesperrt",
        "|Balayage de ports détecté depuis {pub} vers {priv} ({n} ports)",
        "|IPS Alert 2: Attempted Information Leak. Signature ET SCAN Potential VNC Scan 5900-5920. From: {pub}:{port}, to: {priv}:5901, protocol: TCP",
        "ipmon|synscan: source {pub} probed {n} closed ports within {n2} seconds",
        "=id=\"2102\" severity=\"warn\" sys=\"SecureNet\" sub=\"ips\" name=\"Portscan detected\" action=\"portscan\" fwrule=\"60003\" srcip=\"{pub}\" dstip=\"{priv}\" proto=\"6\" srcport=\"{port}\" dstport=\"{n}\"",
        "arpwatch|sweep suspected: {priv} asked for {n} addresses within {n2} seconds ({mac})",
    ])
