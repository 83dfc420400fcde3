"""Name servers: tunnels, generated names and hostile zone transfers, and the daily queries that look like them."""

from __future__ import annotations

import base64

from generator.families.network.envelope import Envelope
from generator.families.network.telling import partner_domain, tell
from generator.scene import Scene, attack, benign, family
from generator.world import World


class Resolver:
    """How one name server writes a query."""

    def __init__(self, world: World) -> None:
        self.world, self.envelope, self.client = world, Envelope(world), world.ip_private()
        self.kind = world.pick(["named", "named-view", "dnsmasq", "unbound", "adguard", "windows", "pihole", "json", "umbrella", "firewall", "powerdns", "zeek", "coredns"])
        self.pid = world.pid()

    def query(self, name: str, record: str = "A", answer: str = "") -> str:
        world, client, line = self.world, self.client, self.envelope.line
        port = world.port()
        if self.kind == "named":
            return line("named", f"client @0x7f{world.hex(10)} {client}#{port} ({name}): query: {name} IN {record} + ({world.ip_private()})", self.pid)
        if self.kind == "named-view":
            return f"{world.local():%d-%b-%Y %H:%M:%S}.{world.number(0, 999):03d} queries: info: client {client}#{port} ({name}): view internal: query: {name} IN {record} +E(0)K ({world.ip_private()})"
        if self.kind in ("dnsmasq", "pihole"):
            return line("dnsmasq", f"query[{record}] {name} from {client}", self.pid)
        if self.kind == "unbound":
            return line("unbound", f"[{self.pid}:0] info: {client} {name}. {record} IN", self.pid)
        if self.kind == "adguard":
            return f'{{"T":"{world.time_iso(6)}","QH":"{name}","QT":"{record}","QC":"IN","CP":"","IP":"{client}","Elapsed":{world.number(10000, 90000000)},"Result":{{}}}}'
        if self.kind == "windows":
            labels = "".join(f"({len(part)}){part}" for part in name.split(".")) + "(0)"
            return f"{world.local():%m/%d/%Y %I:%M:%S %p} {world.hex(4).upper()} PACKET  0000{world.hex(12).upper()} UDP Rcv {client} {world.hex(4)}   Q [0001   D   NOERROR] {record:6} {labels}"
        if self.kind == "json":
            return f'{{"timestamp":"{world.time_iso()}","event_type":"dns","src_ip":"{client}","src_port":{port},"dest_port":53,"proto":"UDP","dns":{{"type":"query","id":{world.number(1, 65000)},"rrname":"{name}","rrtype":"{record}"}}}}'
        if self.kind == "umbrella":
            return f'"{world.time_plain()}","{world.host()}","{world.host()}","{client}","{client}","Allowed","{world.number(1, 28)} ({record})","NOERROR","{name}.","Uncategorized"'
        if self.kind == "firewall":
            return f'date={world.time_iso(0)} type="utm" subtype="dns" eventtype="dns-query" srcip={client} srcport={port} dstport=53 qname="{name}" qtype="{record}" qclass="IN" msg="DNS query"'
        if self.kind == "powerdns":
            return line("pdns_recursor", f"{world.number(1, 4)} question for '{name}|{record}' from {client}:{port}", self.pid)
        if self.kind == "zeek":
            return f"{world.now.timestamp():.6f}\tC{world.hex(16)}\t{client}\t{port}\t{world.ip_private()}\t53\tudp\t{world.number(1, 65000)}\t0.02\t{name}\t1\tC_INTERNET\t{record}\t0\tNOERROR"
        return line("coredns", f'[INFO] {client}:{port} - {world.number(1, 65000)} "{record} IN {name}. udp {world.number(40, 250)} false 512" NOERROR qr,rd,ra {world.number(90, 300)} 0.0{world.number(10, 99)}s')


def _chunk(world: World, size: int) -> str:
    raw = bytes(world.number(0, 255) for _ in range(size))
    return world.pick([base64.b32encode(raw).decode().rstrip("=").lower(), raw.hex(), base64.urlsafe_b64encode(raw).decode().rstrip("=").replace("_", "x")])[:62].strip("-")


@family("network/dns-tunnel", attack=True, weight=1.6)
def tunnel(world: World) -> Scene:
    """Data in host names: many long first parts below one domain."""
    scene, resolver = Scene(), Resolver(world)
    label = attack("DNS Tunnelling", *world.pick([("T1071.004", "T1048.003"), ("T1071.004",), ("T1048.003", "T1071.004")]))
    domain = world.pick([f"t.{partner_domain(world)}", f"{world.word(6)}.{world.pick(['xyz', 'top', 'com', 'net', 'info', 'site', 'me'])}", partner_domain(world), f"ns1.{world.word(9)}.com"])
    shape = world.pick(["plain", "counter", "two", "prefix", "iodine", "session"])
    record = world.pick(["TXT", "NULL", "A", "CNAME", "MX", "TXT", "AAAA"])
    session = world.hex(6)
    for step in range(world.number(4, 25)):
        world.tick(0.05, world.pick([2, 8]))
        data = _chunk(world, world.number(18, 34))
        name = {"plain": data, "counter": f"{step}.{data}", "two": f"{data}.{_chunk(world, 24)}", "prefix": f"{world.pick(['x', 'd', 'post', 'dns', 'cdn'])}{step}.{data}", "iodine": f"0{world.word(2)}{data}", "session": f"{data[:40]}.{session}{step:04x}"}[shape]
        scene.add(resolver.query(f"{name}.{domain}", record), label)
    return scene


@family("network/dns-generated-names", attack=True)
def generated_names(world: World) -> Scene:
    """A program tries one meaningless name after the other until one exists."""
    scene, resolver = Scene(), Resolver(world)
    label = attack("DNS Tunnelling", "T1568.002", severity="HIGH")
    ending = world.pick(["com", "net", "info", "biz", "ru", "org", "top", "ws", "pw", "cc"])
    length = world.number(10, 20)
    for _ in range(world.number(8, 30)):
        world.tick(0.1, 3)
        name = world.word(length + world.number(-2, 2)) if world.chance(0.9) else world.hex(16)
        scene.add(resolver.query(f"{name}.{ending if world.chance(0.6) else world.pick(['com', 'net', 'biz', 'info'])}"), label)
    return scene


@family("network/dns-hostile-noticed", attack=True)
def noticed(world: World) -> Scene:
    """What name servers and filters say of tunnels, control servers, transfers and poisoning."""
    if world.chance(0.25):
        return tell(world, attack("Automated Reconnaissance / Vulnerability Scanning", "T1590.002", severity="MEDIUM"), [
            "named|client @0x7f{hex} {pub}#{port} ({domain}): bad zone transfer request: '{domain}/IN': non-authoritative zone (NOTAUTH)",
            "named|client {pub}#{port} ({domain}): zone transfer '{domain}/AXFR/IN' denied",
            "named|client {pub}#{port} (version.bind): query: version.bind CH TXT + ({priv})",
            "pdns|AXFR of domain '{domain}' denied to {pub}, attempt {n}",
        ], again=(4, 10), renew=("port", "hex"))
    return tell(world, attack("DNS Tunnelling", "T1071.004", world.pick(["T1048.003", "T1568.002", "T1572"])), [
        "suricata|[1:2027758:4] ET MALWARE Possible DNS Tunneling, excessive TXT queries to {word}.{ext} [Priority: 1] {{UDP}} {priv}:{port} -> {pub}:53",
        "named|rate-limit: {priv} sent {big} queries of type NULL for names below t.{word}.com within 60 seconds",
        "|1,{plain},{HEX},THREAT,spyware,2561,{plain},{priv},{pub},dns,,,dns,vsys1,trust,untrust,Tunneling:{word}.com(109001001),dns-tunnel,high,client-to-server,alert",
        "=date={iso} type=\"utm\" subtype=\"dns\" level=\"warning\" srcip={priv} qname=\"{long}.{word}.top\" qtype=\"TXT\" msg=\"Domain belongs to a botnet C&C category\" action=\"pass\" botnetdomain=\"{word}.top\"",
        "dnsmonitor|host {pc} ({priv}): entropy alert, {n}00 unique subdomains of {word}.net resolved in 5 minutes, mean label length 52",
        "dnsmonitor|DGA model score 0.98: {priv} asked for {big} nonexistent domains, last {word}{word2}.ru",
        "=WARN {iso} resolver.guard client={priv} domain={word}.xyz reason=\"iodine handshake\" verdict=allowed",
        "zeek|DNS::Tunnel {priv} exchanged {big} bytes in TXT answers with {word}.{ext}",
        "adguardhome|client {priv} requested dnscat2 pattern {long}.{word}.com {n} times per minute",
        "|DNS-Tunnel vermutet: {pc} fragt sekündlich {n} verschiedene Unternamen von {word}.info ab",
        "|Túnel DNS detectado desde {priv}: {big} consultas TXT a {word}.site",
    ], again=(1, 3), renew=("port", "word2"))


_content_hosts = ("d{w}.cloudfront.net", "e{n}.dscb.akamaiedge.net", "{w}.fra1.cdn.digitaloceanspaces.com", "r{n}---sn-{w}.googlevideo.com", "{h}.azureedge.net", "scontent-fra3-1.xx.fbcdn.net", "{h}.s3.eu-central-1.amazonaws.com", "{w}.vo.msecnd.net", "a{n}-{n}.g.akamai.net", "{h}.{w}.safeframe.googlesyndication.com", "{u}.events.data.microsoft.com", "{h}.sophosxl.net", "{n}.{n}.{n}.{n}.zen.spamhaus.org", "{u}.prod.do.dsp.mp.microsoft.com", "{h}.in-addr.arpa", "{h}.avts.mcafee.com", "{w}{n}.push.apple.com", "_dmarc.{d}", "default._domainkey.{d}", "_ldap._tcp.dc._msdcs.{d}", "{w}._sip._tls.{d}", "{h}.gr.global.aa-rt.sharepoint.com")


@family("network/dns-everyday-queries", attack=False, weight=1.6)
def everyday(world: World) -> Scene:
    scene, resolver = Scene(), Resolver(world)
    for _ in range(world.pick([1, 1, 2, 4, 8, 16])):
        world.tick(0.1, 60)
        host = world.pick(["www.google.com", "outlook.office365.com", "www.wikipedia.org", "updates.ubuntu.com", f"www.{partner_domain(world)}", f"mail.{world.domain}", "ocsp.digicert.com", "teams.microsoft.com", "clients4.google.com", "download.windowsupdate.com", f"{world.host().split('.')[0]}.{world.domain}", "wpad", "time.windows.com", "api.github.com", "www.virustotal.com"])
        scene.add(resolver.query(host, world.pick(["A", "A", "A", "AAAA", "MX", "HTTPS", "PTR", "SRV", "TXT"])), benign("Network Service"))
    return scene


@family("network/dns-long-names-of-content-servers", attack=False, weight=1.6)
def content_names(world: World) -> Scene:
    """Long machine-made names of content networks, reputation services and telemetry."""
    scene, resolver = Scene(), Resolver(world)
    pattern = world.pick(_content_hosts) if world.chance(0.6) else None
    for _ in range(world.pick([1, 1, 2, 5, 10, 20])):
        world.tick(0.1, 10)
        name = (pattern or world.pick(_content_hosts)).format(w=world.word(world.number(6, 14)), h=world.hex(world.pick([16, 24, 32])), u=world.uuid(), n=world.number(1, 255), d=partner_domain(world))
        scene.add(resolver.query(name, world.pick(["A", "AAAA", "A", "TXT", "CNAME"])), benign("Network Service"))
    return scene


@family("network/dns-failures", attack=False, weight=1.3)
def failures(world: World) -> Scene:
    return tell(world, lambda story: benign("Application Error" if any(word in story for word in ("SERVFAIL", "rror", "WARNING", "failure")) else "Network Service"), [
        "named|client @0x7f{hex} {priv}#{port} (www.{ext}): query failed (SERVFAIL) for www.{ext}/IN/A at query.c:7837",
        "named|client @0x7f{hex} {pub}#{port} (sl): query (cache) 'sl/ANY/IN' denied",
        "named|error (network unreachable) resolving 'ns1.{ext}/AAAA/IN': 2001:db8::{n}#53",
        "named|validating {ext}/A: no valid signature found", "named|validating {ext}/DNSKEY: got insecure response; parent indicates it should be secure",
        "named|lame server resolving '{host}.{ext}' (in '{ext}'?): {pub}#53", "named|zone {domain}/IN: loaded serial {id}", "named|zone {domain}/IN: transferred serial {id}: AXFR from {priv}#53",
        "named|client {priv}#{port}: transfer of '{domain}/IN': AXFR started (serial {id})",
        "unbound|[{n}:0] info: validation failure <{ext}. A IN>: signature expired from {pub}", "unbound|[{n}:0] error: SSL_handshake syscall: Connection reset by peer",
        "dnsmasq|reply {host}.{ext} is NXDOMAIN", "dnsmasq|Insecure DS reply received for {ext}, check domain configuration and upstream DNS server DNSSEC support", "dnsmasq|Maximum number of concurrent DNS queries reached (max: 150)",
        "dnsmasq|possible DNS-rebind attack detected: {host}.{domain}", "dnsmasq|gravity blocked ads.{ext} is 0.0.0.0", "pihole-FTL|WARNING: Long-term load (15min avg) larger than number of processors",
        "={{\"T\":\"{iso}\",\"QH\":\"telemetry.{ext}\",\"QT\":\"A\",\"IP\":\"{priv}\",\"Result\":{{\"IsFiltered\":true,\"Reason\":3,\"Rule\":\"||{ext}^\"}}}}",
        "DNS Server|The DNS server encountered a bad packet from {pub}. Packet processing leads beyond packet length.", "named|received control channel command 'reload'",
        "named|rate limit drop NXDOMAIN response to {pub}/24 for (NXDOMAIN)", "systemd-resolved|Using degraded feature set UDP instead of UDP+EDNS0 for DNS server {priv}.", "named|client {priv}#{port}: updating zone '{domain}/IN': adding an RR at '{pc}.{domain}' A {priv}",
    ], again=(1, 4), renew=("port", "ext", "hex"))
