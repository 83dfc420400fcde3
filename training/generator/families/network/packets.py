"""One connection as the firewalls of many makers write it, so that hostile and harmless ones look the same."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Callable

from generator.families.network.envelope import Envelope, mac
from generator.world import World

# What scans look for; stray packets of the internet go to the same ones.
KNOWN_PORTS = (21, 22, 23, 25, 53, 80, 81, 110, 111, 135, 139, 143, 443, 445, 465, 587, 993, 995, 1080, 1433, 1521, 1723, 2049, 2222, 3128, 3306, 3389, 5060, 5432, 5555, 5900, 5985, 6379, 7001, 8000, 8080, 8443, 8888, 9000, 9090, 9200, 10000, 11211, 27017)


@dataclass(frozen=True)
class Packet:
    """What a firewall logs: who to whom, let through or not, and for finished sessions how much went each way."""

    allowed: bool
    source: str
    target: str
    port: int
    protocol: str = "tcp"
    client_port: int = 50000
    inbound: bool = True
    sent: int = 0
    received: int = 0
    seconds: int = 0
    service: str = ""
    application: str = ""
    country: str = ""

    def to(self, **changes: object) -> "Packet":
        return replace(self, **changes)


class Firewall:
    """A firewall of one maker; interface names, rule names and numbers stay the same within a scene."""

    def __init__(self, world: World, maker: str | None = None) -> None:
        self.world = world
        self.maker = maker or world.pick(sorted(_writers))
        self.envelope = Envelope(world)
        self.wan = world.pick(["wan", "WAN", "wan1", "port1", "eth0", "ppp0", "igb0", "em0", "vtnet0", "pppoe-wan", "outside", "X1", "ether1", "untrust"])
        self.lan = world.pick(["lan", "LAN", "internal", "port2", "eth1", "br0", "igb1", "em1", "br-lan", "inside", "X0", "bridge", "trust"])
        self.block_rule = world.pick(["Default Deny", "implicit-deny", "Block all", "cleanup", "deny-any", "interzone-default", "Drop WAN in", "block-external", "4", "Default rule", "DENY_ALL"])
        self.allow_rule = world.pick(["LAN to WAN", "allow-web", "Internet-Access", "default-permit", "outgoing", "12", "Office-Out", "allow_all_internal", "Allow HTTPS", "staff internet"])
        self.serial = world.hex(12).upper()
        self.allow_prefix = world.pick(["[UFW ALLOW] ", "FW-ACCEPT: ", "[LAN_LOCAL-default-A]", "ACCEPT ", "[LAN_IN-2010-A]"])
        self.drop_prefix = world.pick(["[UFW BLOCK] ", "[UFW BLOCK] ", "IPTables-Dropped: ", "nft drop: ", "[WAN_LOCAL-default-D]", "DROP_INPUT ", "[WAN_IN-4000-D]", "FINAL_REJECT: ", "Shorewall:net-fw:DROP:", "BLOCKED "])

    def line(self, packet: Packet) -> str:
        return _writers[self.maker](self, packet)

    def enters(self, packet: Packet) -> str:
        return self.wan if packet.inbound else self.lan

    def leaves(self, packet: Packet) -> str:
        return self.lan if packet.inbound else self.wan

    def rule(self, packet: Packet) -> str:
        return self.allow_rule if packet.allowed else self.block_rule


_numbers = {"tcp": 6, "udp": 17, "icmp": 1}


def _filterlog(wall: Firewall, packet: Packet) -> str:
    world, number = wall.world, _numbers[packet.protocol]
    head = f"{world.number(4, 120)},,,{world.number(1000000103, 1000009999)},{wall.enters(packet)},match,{'pass' if packet.allowed else 'block'},in,4,0x0,,{world.number(40, 250)},{world.number(0, 65000)},0,{world.pick(['none', 'DF'])},{number},{packet.protocol},{world.number(40, 90)},{packet.source},{packet.target}"
    tail = f",{packet.client_port},{packet.port},0" if packet.protocol != "icmp" else ",request,1,1"
    flags = f",S,{world.number(10**8, 4 * 10**9)},,{world.pick([1024, 64240, 65535, 29200])},,mss" if packet.protocol == "tcp" else ""
    return wall.envelope.line("filterlog", head + tail + flags, world.number(2000, 90000))


def _fortigate(wall: Firewall, packet: Packet) -> str:
    world, now = wall.world, wall.world.local()
    action = world.pick(["accept", "close"]) if packet.allowed else world.pick(["deny", "deny", "blocked"])
    parts = [f'date={now:%Y-%m-%d} time={now:%H:%M:%S} devname="{wall.envelope.name}" devid="FGT60E{wall.serial[:10]}" logid="00000000{world.number(10, 99)}" type="traffic" subtype="{"forward" if packet.allowed or world.chance(0.5) else "local"}" level="notice" vd="root"', f'srcip={packet.source} srcport={packet.client_port} srcintf="{wall.enters(packet)}"', f'dstip={packet.target} dstport={packet.port} dstintf="{wall.leaves(packet)}"', f'proto={_numbers[packet.protocol]} action="{action}" policyid={0 if not packet.allowed else world.number(1, 90)}', f'service="{packet.service or f"{packet.protocol}/{packet.port}"}"']
    if packet.country:
        parts.append(f'srccountry="{packet.country}"' if packet.inbound else f'dstcountry="{packet.country}"')
    if packet.application:
        parts.append(f'app="{packet.application}"')
    parts.append(f"duration={packet.seconds} sentbyte={packet.sent} rcvdbyte={packet.received}")
    return ("" if wall.envelope.style == "classic" else f"<{wall.envelope.priority}>") + " ".join(parts)


def _asa(wall: Firewall, packet: Packet) -> str:
    world, protocol = wall.world, packet.protocol
    outside, inside = wall.enters(packet), wall.leaves(packet)
    if not packet.allowed:
        text = world.pick([
            f'%ASA-4-106023: Deny {protocol} src {outside}:{packet.source}/{packet.client_port} dst {inside}:{packet.target}/{packet.port} by access-group "{outside}_access_in" [0x0, 0x0]',
            f"%ASA-3-710003: {protocol.upper()} access denied by ACL from {packet.source}/{packet.client_port} to {outside}:{packet.target}/{packet.port}",
            f"%ASA-2-106001: Inbound {protocol.upper()} connection denied from {packet.source}/{packet.client_port} to {packet.target}/{packet.port} flags SYN on interface {outside}",
        ])
    elif packet.sent or packet.received:
        text = f"%ASA-6-302014: Teardown {protocol.upper()} connection {world.number(10**5, 10**8)} for {wall.wan}:{packet.target}/{packet.port} to {wall.lan}:{packet.source}/{packet.client_port} duration {packet.seconds // 3600}:{packet.seconds % 3600 // 60:02d}:{packet.seconds % 60:02d} bytes {packet.sent + packet.received} TCP FINs"
    else:
        text = f"%ASA-6-302013: Built {'inbound' if packet.inbound else 'outbound'} {protocol.upper()} connection {world.number(10**5, 10**8)} for {outside}:{packet.source}/{packet.client_port} ({packet.source}/{packet.client_port}) to {inside}:{packet.target}/{packet.port} ({packet.target}/{packet.port})"
    return wall.envelope.bare((": " if wall.envelope.style != "plain-time" else "") + text)


def _ios(wall: Firewall, packet: Packet) -> str:
    verdict, world = ("permitted" if packet.allowed else "denied"), wall.world
    return f"{world.time_syslog()} {wall.envelope.name} {world.number(1, 99999)}: *{world.time_syslog()}.{world.number(0, 999):03d}: %SEC-6-IPACCESSLOG{'P' if packet.protocol != 'icmp' else 'DP'}: list {world.pick(['101', '110', 'OUTSIDE-IN', 'WAN_IN'])} {verdict} {packet.protocol} {packet.source}({packet.client_port}) -> {packet.target}({packet.port}), {world.number(1, 4)} packet{world.pick(['', 's'])}"


def _meraki(wall: Firewall, packet: Packet) -> str:
    world = wall.world
    return f"<134>1 {world.now.timestamp():.9f} {wall.envelope.name.replace('-', '_')} flows {'allow' if packet.allowed else 'deny'} src={packet.source} dst={packet.target} mac={mac(world).upper()} protocol={packet.protocol} sport={packet.client_port} dport={packet.port}"


def _sophos_utm(wall: Firewall, packet: Packet) -> str:
    world = wall.world
    sub, name, action = ("packetfilter", "Packet accepted", "accept") if packet.allowed else ("packetfilter", "Packet dropped", "drop")
    return f'{world.local():%Y:%m:%d-%H:%M:%S} {wall.envelope.name} ulogd[{world.pid()}]: id="{2002 if packet.allowed else 2001}" severity="info" sys="SecureNet" sub="{sub}" name="{name}" action="{action}" fwrule="{world.number(1, 60001)}" initf="{wall.enters(packet)}" srcmac="{mac(world)}" srcip="{packet.source}" dstip="{packet.target}" proto="{_numbers[packet.protocol]}" length="{world.number(40, 1400)}" tos="0x00" ttl="{world.number(40, 250)}" srcport="{packet.client_port}" dstport="{packet.port}"'


def _sophos_xg(wall: Firewall, packet: Packet) -> str:
    world, now = wall.world, wall.world.local()
    return f'device="SFW" date={now:%Y-%m-%d} time={now:%H:%M:%S} timezone="CET" device_name="XGS126" log_id=0101{world.number(10000000, 99999999)} log_type="Firewall" log_component="{"Firewall Rule" if packet.allowed else world.pick(["Firewall Rule", "Appliance Access", "Invalid Traffic"])}" log_subtype="{"Allowed" if packet.allowed else "Denied"}" status="{"Allow" if packet.allowed else "Deny"}" fw_rule_name="{wall.rule(packet)}" application="{packet.application}" in_interface="{wall.enters(packet)}" out_interface="{wall.leaves(packet)}" src_ip={packet.source} src_country_code={packet.country[:3].upper() or "R1"} dst_ip={packet.target} protocol="{packet.protocol.upper()}" src_port={packet.client_port} dst_port={packet.port} sent_bytes={packet.sent} recv_bytes={packet.received}'


def _sonicwall(wall: Firewall, packet: Packet) -> str:
    world = wall.world
    message = "Connection Closed" if packet.sent else "Connection Opened" if packet.allowed else world.pick([f"{packet.protocol.upper()} connection dropped", "Unknown protocol dropped" if packet.protocol == "icmp" else f"{packet.protocol.upper()} packet dropped", "Packet dropped - Policy"])
    volume = f" sent={packet.sent} rcvd={packet.received}" if packet.sent else ""
    return f'<134>id=firewall sn={wall.serial} time="{world.time_plain()}" fw={world.ip_private()} pri={6 if packet.allowed else 5} c={1024 if packet.allowed else 64} m={98 if packet.allowed else 36} msg="{message}" n={world.number(1, 99999)} src={packet.source}:{packet.client_port}:{wall.enters(packet)} dst={packet.target}:{packet.port}:{wall.leaves(packet)} proto={packet.protocol}/{packet.service or packet.port}{volume} rule="{wall.rule(packet)}"'


def _palo_alto(wall: Firewall, packet: Packet) -> str:
    world, now = wall.world, f"{wall.world.local():%Y/%m/%d %H:%M:%S}"
    kind, action = ("end", "allow") if packet.allowed else ("drop", world.pick(["deny", "drop", "reset-both"]))
    return wall.envelope.bare(f"1,{now},{wall.serial},TRAFFIC,{kind},2561,{now},{packet.source},{packet.target},0.0.0.0,0.0.0.0,{wall.rule(packet)},,,{packet.application or ('not-applicable' if not packet.allowed else 'ssl')},vsys1,{'untrust,trust' if packet.inbound else 'trust,untrust'},ethernet1/1,ethernet1/2,default,{now},{world.number(1000, 99999)},1,{packet.client_port},{packet.port},0,0,0x0,{packet.protocol},{action},{packet.sent + packet.received},{packet.sent},{packet.received},{world.number(1, 900)},{now},{packet.seconds},any,0,{world.number(1, 10**8)},0x0,{packet.country or '10.0.0.0-10.255.255.255'}")


def _check_point(wall: Firewall, packet: Packet) -> str:
    world = wall.world
    return wall.envelope.bare(f'CheckPoint {world.pid()} - [action:"{"Accept" if packet.allowed else "Drop"}"; flags:"{world.number(100000, 500000)}"; ifdir:"inbound"; ifname:"{wall.enters(packet)}"; logid:"0"; origin:"{world.ip_private()}"; dst:"{packet.target}"; product:"VPN-1 & FireWall-1"; proto:"{_numbers[packet.protocol]}"; rule_name:"{wall.rule(packet)}"; s_port:"{packet.client_port}"; service:"{packet.port}"; src:"{packet.source}"; service_id:"{packet.service or packet.protocol}"]')


def _watchguard(wall: Firewall, packet: Packet) -> str:
    world = wall.world
    outside = "0-External" if packet.inbound else "1-Trusted"
    inside = "Firebox" if packet.inbound else "0-External"
    verdict, rule = ("Allow", "HTTPS-proxy-00") if packet.allowed else ("Deny", "Unhandled External Packet-00")
    return wall.envelope.line("firewall", f'msg_id="3000-014{8 if packet.allowed else 9}" {verdict} {outside} {inside} {world.number(40, 1500)} {packet.protocol} 20 {world.number(40, 128)} {packet.source} {packet.target} {packet.client_port} {packet.port} ({rule})')


def _mikrotik(wall: Firewall, packet: Packet) -> str:
    world = wall.world
    prefix = world.pick(["", "", "LAN_OUT "]) if packet.allowed else world.pick(["DROP ", "drop-input ", "", "INVALID ", "wan-drop "])
    return wall.envelope.line("firewall,info", f"{prefix}{'forward' if packet.allowed else 'input'}: in:{wall.enters(packet)} out:{'(unknown 0)' if not packet.allowed else wall.leaves(packet)}, connection-state:new src-mac {mac(world)}, proto {packet.protocol.upper()}{' (SYN)' if packet.protocol == 'tcp' else ''}, {packet.source}:{packet.client_port}->{packet.target}:{packet.port}, len {world.number(40, 90)}")


def _netfilter(wall: Firewall, packet: Packet) -> str:
    world = wall.world
    prefix = wall.allow_prefix if packet.allowed else wall.drop_prefix
    uptime = f"[{world.number(1000, 9999999)}.{world.number(0, 999999):06d}] " if world.chance(0.6) else ""
    tail = f"SPT={packet.client_port} DPT={packet.port} " if packet.protocol != "icmp" else "TYPE=8 CODE=0 "
    flags = f"WINDOW={world.pick([1024, 29200, 64240, 65535])} RES=0x00 SYN URGP=0" if packet.protocol == "tcp" else f"LEN={world.number(20, 500)}"
    return wall.envelope.line("kernel", f"{uptime}{prefix}IN={wall.enters(packet)} OUT={wall.leaves(packet) if packet.allowed else ''} MAC={mac(world)}:{mac(world)}:08:00 SRC={packet.source} DST={packet.target} LEN={world.number(40, 90)} TOS=0x00 PREC=0x00 TTL={world.number(40, 250)} ID={world.number(0, 65535)} {'DF ' if world.chance(0.4) else ''}PROTO={packet.protocol.upper()} {tail}{flags}")


def _juniper(wall: Firewall, packet: Packet) -> str:
    world = wall.world
    if world.chance(0.5):
        name = "SESSION_CLOSE" if packet.sent else "SESSION_CREATE" if packet.allowed else "SESSION_DENY"
        text = f'RT_FLOW_{name} [junos@2636.1.1.1.2.40 source-address="{packet.source}" source-port="{packet.client_port}" destination-address="{packet.target}" destination-port="{packet.port}" service-name="{packet.service or "None"}" protocol-id="{_numbers[packet.protocol]}" policy-name="{wall.rule(packet)}" source-zone-name="{"untrust" if packet.inbound else "trust"}" destination-zone-name="{"trust" if packet.inbound else "untrust"}"]'
        return f"<14>1 {world.time_iso()} {wall.envelope.name} RT_FLOW - {text}"
    verb = "session created" if packet.allowed else "session denied"
    return wall.envelope.line("RT_FLOW", f"RT_FLOW_SESSION_{'CREATE' if packet.allowed else 'DENY'}: {verb} {packet.source}/{packet.client_port}->{packet.target}/{packet.port} {packet.service or 'None'} {_numbers[packet.protocol]}(0) {wall.rule(packet)} {'untrust trust' if packet.inbound else 'trust untrust'}")


def _zyxel(wall: Firewall, packet: Packet) -> str:
    verdict = ("ACCESS FORWARD", "priority:9, from WAN to ANY") if packet.allowed else ("ACCESS BLOCK", "Match default rule, DROP" if wall.world.chance(0.5) else f"priority:{wall.world.number(1, 12)}, from WAN to ZyWALL, {packet.protocol.upper()}, service others, REJECT")
    return wall.envelope.bare(f'{wall.envelope.name} src="{packet.source}:{packet.client_port}" dst="{packet.target}:{packet.port}" msg="{verdict[1]}" note="{verdict[0]}" user="unknown" devID="{wall.serial.lower()}" cat="Security Policy Control"')


def _windows_firewall(wall: Firewall, packet: Packet) -> str:
    world = wall.world
    return f"{world.time_plain()} {'ALLOW' if packet.allowed else 'DROP'} {packet.protocol.upper()} {packet.source} {packet.target} {packet.client_port if packet.protocol != 'icmp' else '-'} {packet.port if packet.protocol != 'icmp' else '-'} {world.number(0, 90)} {'S' if packet.protocol == 'tcp' else '-'} {world.number(10**6, 10**9) if packet.protocol == 'tcp' else '-'} 0 {world.pick([64240, 8192, 1024]) if packet.protocol == 'tcp' else '-'} - - - {'RECEIVE' if packet.inbound else 'SEND'}"


def _unifi_cef(wall: Firewall, packet: Packet) -> str:
    return wall.envelope.bare(f"CEF:0|Ubiquiti|UniFi Network|{wall.world.pick(['8.6.9', '9.0.114', '9.3.45'])}|{203 if packet.allowed else 201}|{'Connection Allowed' if packet.allowed else 'Blocked by Firewall'}|{4 if packet.allowed else 5}|proto={packet.protocol.upper()} src={packet.source} spt={packet.client_port} dst={packet.target} dpt={packet.port} UNIFIcategory=Security UNIFIhost={wall.envelope.name} UNIFIpolicyName={wall.rule(packet)}")


def _home_router(wall: Firewall, packet: Packet) -> str:
    """Routers of small offices: a sentence each."""
    world = wall.world
    if packet.allowed:
        return wall.envelope.bare(world.pick([f"[Access allowed] {packet.protocol.upper()} from {packet.source}:{packet.client_port} to {packet.target}:{packet.port}", f"Firewall: session opened {packet.source}:{packet.client_port} -> {packet.target}:{packet.port} ({packet.protocol})", f"NAT {packet.protocol.upper()} {packet.source}:{packet.client_port} > {packet.target}:{packet.port}"]))
    return wall.envelope.bare(world.pick([f"[Firewall] Unrecognized attempt blocked from {packet.source}:{packet.client_port} to {packet.target} {packet.protocol.upper()}:{packet.port}", f"Blocked incoming {packet.protocol.upper()} packet from {packet.source}:{packet.client_port} to {packet.target}:{packet.port}", f"[LAN access blocked] from {packet.source}:{packet.client_port} to {packet.target}:{packet.port}", f"Firewall: {packet.protocol.upper()} {packet.source}:{packet.client_port} -> {packet.target}:{packet.port} rejected", f"Paquet refusé {packet.protocol} {packet.source}:{packet.client_port} vers {packet.target}:{packet.port}", f"Paket verworfen: {packet.protocol.upper()} {packet.source}:{packet.client_port} nach {packet.target}:{packet.port}, Regel {wall.block_rule}"]))


def _json(wall: Firewall, packet: Packet) -> str:
    return json.dumps({"timestamp": wall.world.time_iso(), "event_type": "flow", "src_ip": packet.source, "src_port": packet.client_port, "dest_ip": packet.target, "dest_port": packet.port, "proto": packet.protocol.upper(), "action": "allow" if packet.allowed else "deny", "rule": wall.rule(packet), "in_iface": wall.enters(packet), "bytes_toserver": packet.sent, "bytes_toclient": packet.received, "app_proto": packet.application or packet.service})


# Packet filters of Linux are the most usual by far, so they stand here twice.
_writers: dict[str, Callable[[Firewall, Packet], str]] = {
    "filterlog": _filterlog, "fortigate": _fortigate, "asa": _asa, "ios": _ios, "meraki": _meraki, "sophos-utm": _sophos_utm, "sophos-xg": _sophos_xg, "sonicwall": _sonicwall, "palo-alto": _palo_alto, "check-point": _check_point, "watchguard": _watchguard, "mikrotik": _mikrotik, "netfilter": _netfilter, "netfilter-again": _netfilter, "juniper": _juniper, "zyxel": _zyxel, "windows-firewall": _windows_firewall, "unifi": _unifi_cef, "home-router": _home_router, "json-flow": _json,
}
