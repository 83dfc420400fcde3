"""Harmless questions that resemble tunnels and generated names, in the same formats."""

from __future__ import annotations

from generator.families.network.dns_record_variants import Writer
from generator.scene import Scene, benign, family
from generator.world import World

_service = benign("Network Service")
_names = (
    "{h}.avqs.mcafee.com", "{h}.{h8}.i.sophosxl.net", "{h}.hash.cymru.com", "{b}.cloudfront.net", "{w}.fp.bing.com", "{h8}.nrb.footprintdns.com", "r{n}---sn-{w}.gvt1.com", "ec2-{n}-{n}-{n}-{n}.eu-west-1.compute.amazonaws.com", "{u}.iothub.azure-devices.net", "{h}.gr7.eu-central-1.eks.amazonaws.com", "{b}.r.us-east-1.awstrack.me",
    "{h}.smtp.mail.protection.outlook.com", "{w}.{w}.metric.gstatic.com", "a{n}.b.akamaiedge.net", "{h8}.akamaihd.net", "{u}-netseer-ipaddr-assoc.xy.fbcdn.net", "{h}.vercel-dns-{n}.com", "{b}.b-cdn.net", "{w}-ipv6-probe.conncheck.opera.com", "{b}.device-metrics-us.amazon.com", "incoming.telemetry.mozilla.org", "v20.events.data.microsoft.com", "{h}.safebrowsing.apple", "{b}.lambda-url.eu-west-1.on.aws", "{b}.elb.eu-central-1.amazonaws.com",
)
_texts = (("selector1._domainkey.{d}", "v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQ{b}"), ("{w}._domainkey.{d}", "v=DKIM1; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA{b}"), ("_dmarc.{d}", "v=DMARC1; p=reject; rua=mailto:dmarc@{d}"), ("{d}", "v=spf1 include:_spf.google.com include:spf.protection.outlook.com -all"), ("_acme-challenge.{d}", "{b}{b}"), ("{h}.{d}", "{h}.comodoca.com"), ("_mta-sts.{d}", "v=STSv1; id={n}{n}"), ("{h}.bimi.{d}", "v=BIMI1; l=https://{d}/logo.svg"), ("{d}", "google-site-verification={b}"), ("asuid.www.{d}", "{h}{h}"), ("{n}.{n}.{n}.{n}.origin.asn.cymru.com", "{n} | {n}.{n}.0.0/16 | DE | ripencc"), ("{d}", "MS=ms{n}{n}"), ("o-o.myaddr.l.google.com", "{n}.{n}.{n}.{n}"))


def _fill(world: World, text: str) -> str:
    domain = f"{world.word(7)}.{world.pick(['com', 'de', 'org', 'co.uk'])}"
    for key, make in {"{h}": lambda: world.hex(32), "{h8}": lambda: world.hex(8), "{b}": lambda: f"d{world.hex(6)}{world.word(7)}", "{w}": lambda: world.word(8), "{u}": world.uuid, "{n}": lambda: str(world.number(1, 254)), "{d}": lambda: domain}.items():
        while key in text:
            text = text.replace(key, make(), 1)
    return text


@family("network/machine-made-names-of-vendors", attack=False, weight=1.6)
def vendor_names(world: World) -> Scene:
    scene, writer = Scene(), Writer(world)
    names = world.some(_names, 1, 4)
    for _ in range(world.pick([1, 2, 3, 6, 12, 22])):
        world.tick(0.1, 20)
        scene.add(writer.query(_fill(world, world.pick(names)), world.pick(["A", "AAAA", "CNAME", "A", "HTTPS"])), _service)
    return scene


@family("network/text-records-looked-up", attack=False, weight=1.4)
def text_records(world: World) -> Scene:
    scene, writer = Scene(), Writer(world)
    for _ in range(world.pick([1, 2, 4, 8])):
        world.tick(0.1, 60)
        name, answer = world.pick(_texts)
        whole = _fill(world, f"{name}|{answer}").split("|", 1)
        scene.add(writer.answered(whole[0], "TXT", whole[1].strip()), _service)
    return scene


@family("network/blocklists-asked-by-mail-servers", attack=False, weight=1.2)
def blocklists(world: World) -> Scene:
    scene, writer = Scene(), Writer(world)
    lists = world.some(["bl.spamcop.net", "b.barracudacentral.org", "dnsbl.sorbs.net", "multi.surbl.org", "dbl.spamhaus.org", "psbl.surriel.com", "list.dnswl.org", "ix.dnsbl.manitu.net", "fresh.spameatingmonkey.net", "hostkarma.junkemailfilter.com"], 1, 4)
    for _ in range(world.pick([2, 4, 8, 16, 30])):
        world.tick(0.05, 3)
        first = world.pick([".".join(str(world.number(1, 254)) for _ in range(4)), f"{world.word(9)}.com", world.hex(40)])
        name = f"{first}.{world.pick(lists)}"
        scene.add(writer.failed(name) if world.chance(0.7) else writer.answered(name, "A", "127.0.0.2"), _service)
    return scene


@family("network/reverse-and-missing-names", attack=False, weight=1.4)
def missing_names(world: World) -> Scene:
    """Many names that do not exist: search suffixes, browsers' probes of the resolver, reverse zones, misspelt hosts."""
    scene, writer = Scene(), Writer(world)
    kind = world.pick(["reverse", "suffix", "probe", "stale", "v6"])
    for _ in range(world.pick([1, 3, 6, 12, 25])):
        world.tick(0.1, 20)
        name = {"reverse": ".".join(str(world.number(0, 255)) for _ in range(4)) + ".in-addr.arpa", "suffix": f"{world.pick(['www.google.com', 'wpad', 'isatap', 'outlook.office365.com', 'autodiscover', 'printer'])}.{world.domain}", "probe": f"{world.word(world.number(7, 15))}.{world.pick([world.domain, 'lan', 'local', 'home', 'fritz.box'])}", "stale": f"{world.host().split('.')[0]}-old.{world.domain}", "v6": ".".join(world.hex(1) for _ in range(32)) + ".ip6.arpa"}[kind]
        scene.add(writer.failed(name), _service)
    return scene


@family("network/dns-filter-everyday-notices", attack=False, weight=1.4)
def filter_notices(world: World) -> Scene:
    client, count = world.ip_private(), world.number(20, 90000)
    forms = [
        ("Blocked Noise", f'date={world.local():%Y-%m-%d} time={world.local():%H:%M:%S} type="utm" subtype="dns" eventtype="dns-response" level="warning" srcip={client} qname="ads.{world.word(7)}.com" qtype="A" msg="Domain belongs to a denied category in policy" action="block" catdesc="Advertising"'),
        ("Network Service", f"Zeek::Notice {world.now.timestamp():.6f} {client} DNS::Long_Query names of sophosxl.net up to 190 characters, allowlisted reputation service"),
        ("Network Service", f"{world.time_plain()} INFO dns-analytics client={client} nxdomain={count} pattern=search-suffix verdict=benign reason=\"Chrome resolver probes\""),
        ("Network Service", f"Pi-hole summary: {client} sent {count} questions, {count // 5} blocked by gravity, top domain d{world.number(1, 99)}.cloudfront.net"),
        ("Blocked Noise", f"1,{world.local():%Y/%m/%d %H:%M:%S},0128{world.number(1000, 9999)},THREAT,spyware,2561,{client},9.9.9.9,dns-out,trust,untrust,drop,\"tracker.{world.word(6)}.io\",grayware:tracker.{world.word(6)}.io({world.number(109010000, 109019999)}),any,low"),
        ("Network Service", f"{{\"detection\":\"DNS tunnelling\",\"score\":{world.number(3, 25)},\"client\":\"{client}\",\"domain\":\"avts.mcafee.com\",\"unique_subdomains\":{count},\"verdict\":\"suppressed: antivirus file reputation\"}}"),
        ("Network Service", f"unbound: [{world.number(300, 9000)}:0] info: generate keytag query _ta-4f66. NULL IN"),
        ("Blocked Noise", f"AdGuardHome: filtered {world.word(8)}.doubleclick.net for {client} by rule ||doubleclick.net^"),
        ("Network Service", f"DNS-Sensor: {count} TXT-Anfragen von Mailserver {client} (SPF/DKIM-Pruefung), kein Tunnel"),
        ("Administration", f"{world.time_plain()} infoblox allowlist entry added for *.{world.word(6)}.net: false positive of the DNS tunneling category, ticket CHG{world.number(1000, 99999)}"),
        ("Network Service", f"named[{world.number(300, 9000)}]: client {client}#{world.port()} (bad): rpz QNAME PASSTHRU rewrite d{world.hex(12)}.cloudfront.net/A/IN via allow.rpz"),
        ("Software Update", f"{world.time_plain()} firewall DNS threat signatures updated: 118 new DGA, 40 tunneling, 9 command-and-control domains"),
    ]
    scene = Scene()
    for kind, text in world.some(forms, 1, world.pick([1, 1, 2])):
        scene.add(text, benign(kind))
    return scene


@family("network/lookups-typed-by-admins", attack=False, weight=1.3)
def typed_lookups(world: World) -> Scene:
    name = f"{world.word(7)}.{world.pick(['com', 'de', 'org'])}"
    command = world.pick([f"dig +short TXT _dmarc.{name}", f"dig @1.1.1.1 selector1._domainkey.{name} TXT +noall +answer", f"nslookup -q=txt {name} 8.8.8.8", f"host -t TXT _acme-challenge.{name}", f"for s in www mail ftp; do dig +short $s.{name}; done", f"while read h; do host $h; done < servers.txt", f"Resolve-DnsName -Name {name} -Type MX", f"Resolve-DnsName _ldap._tcp.dc._msdcs.{world.domain} -Type SRV | Format-Table", f"cat blocked.txt | xargs -n1 dig +short -x", f"Get-Content hosts.txt | % {{ Resolve-DnsName $_ -Type A -ErrorAction SilentlyContinue }}", f"dig +trace +dnssec {name}", f"dig axfr {world.domain} @{world.ip_private()} > zone-backup.txt", f"certbot certonly --preferred-challenges dns -d '*.{name}' --manual-auth-hook /etc/letsencrypt/dns-hook.sh", f"nslookup {world.ip_private()}", f"kdig -d @9.9.9.9 +tls-ca {name}", f"openssl rand -base64 32 | tee tsig.key && rndc reload {world.domain}", "ipconfig /flushdns", f"cmd /c nslookup -debug {name} > dns-test.txt", "unbound-control dump_cache | grep -c TXT"])
    user = world.user()
    if any(sign in command for sign in ("Resolve-", "Get-Content", "ipconfig", "cmd /c")):
        text = world.pick([f"EventID=1 Image=C:\\Windows\\System32\\cmd.exe User={world.company.upper()}\\{user} ParentImage=C:\\Windows\\explorer.exe CommandLine={command}", f"4104 Creating Scriptblock text (1 of 1): {command} ScriptBlock ID: {world.uuid()}", f"{world.time_plain()} {world.workstation()} 4688 New Process: {command} Creator: explorer.exe"])
    else:
        text = world.pick([world.syslog("bash", f"HISTORY: PID={world.pid()} UID=1000 {command}", world.pid()), world.syslog("sudo", f"{user} : TTY=pts/0 ; PWD=/tmp ; USER=root ; COMMAND={command}"), f"{world.time_iso(3)} execsnoop {user} {world.pid()} {command}", f'type=EXECVE msg=audit({world.now.timestamp():.3f}:{world.number(1000, 99999)}): proctitle="{command}"'])
    return Scene().add(text, benign("Administration"))
