"""Control servers, data going out, floods, and what intrusion prevention says of them."""

from __future__ import annotations

from generator.families.network.packets import Firewall, Packet
from generator.families.network.telling import Values, tell
from generator.scene import Label, Scene, attack, family
from generator.world import World

_signatures = (
    ("Command and Control", "T1071.001", ("Cobalt.Strike.Beacon", "ET MALWARE Cobalt Strike Beacon Observed", "Trojan.Emotet.CnC", "Botnet C&C: AsyncRAT", "ET MALWARE Win32/AgentTesla Exfil via SMTP", "Sliver C2 HTTPS Certificate", "Meterpreter.Reverse.HTTPS", "MALWARE-CNC Win.Trojan.Qakbot outbound connection", "Generic.Backdoor.Checkin", "njRAT Check-in", "Suspicious TLS Certificate (Metasploit default)", "ET MALWARE Possible Metasploit Payload Common Construct Bind_API", "Tor exit relay connection", "ET MALWARE SocGholish Domain in DNS Lookup")),
    ("Remote Code Execution Exploit", "T1190", ("Apache.Log4j.Error.Log.Remote.Code.Execution", "ET EXPLOIT Fortinet FortiOS Auth Bypass Attempt (CVE-2022-40684)", "MS.SMB.Server.Trans.Peeking.Data.Information.Disclosure", "SMB: Microsoft Windows EternalBlue Remote Code Execution", "Spring4Shell class.module.classLoader", "PHPUnit.Eval-stdin.PHP.Remote.Code.Execution", "Realtek.SDK.UDPServer.Command.Execution", "MS Exchange ProxyShell RCE", "VMware.vCenter.OVA.Upload", "Zyxel.Firewall.IKE.Command.Injection", "Confluence OGNL Injection", "Dasan.GPON.Remote.Code.Execution")),
    ("Malware Detected", "T1204.002", ("W32/Kryptik.HDHF!tr", "EICAR is not this: Trojan.GenericKD.{id}", "JS/Downloader.AG", "VBA/Agent.{id}!tr.dldr", "Ransom.Win32.LOCKBIT.{word}", "Gen:Variant.Zusy.{id}", "Linux/Mirai.{word}", "HackTool.Win32.Mimikatz", "PUA.CoinMiner.{id}", "Trojan:Win32/Emotet.{word}", "Infostealer.RedLine")),
)


@family("network/intrusion-alert-passed", attack=True, weight=1.6)
def intrusion_alert(world: World) -> Scene:
    """Intrusion prevention or antivirus of a firewall met something real; mostly it let it pass or only noted it."""
    threat, technique, names = world.pick(_signatures)
    blocked = world.chance(0.25)
    values = Values(world)
    values["name"] = world.pick(names).replace("EICAR is not this: ", "").format_map(values)
    inbound = threat == "Remote Code Execution Exploit"
    values["src"], values["dst"] = (values["pub"], values["priv"]) if inbound else (values["priv"], values["pub"])
    values["act"] = world.pick(["dropped", "blocked", "reset"]) if blocked else world.pick(["detected", "pass_session", "passthrough", "alert", "monitored", "allowed"])
    return tell(world, attack(threat, technique, severity="MEDIUM" if blocked and inbound else "HIGH"), [
        "=date={iso} devname=\"{host}\" logid=\"0419016384\" type=\"utm\" subtype=\"ips\" eventtype=\"signature\" level=\"alert\" severity=\"critical\" srcip={src} dstip={dst} action=\"{act}\" attack=\"{name}\" profile=\"default\" msg=\"{name}\"", "|1,{plain},{HEX},THREAT,spyware,2561,{plain},{src},{dst},allow-out,,,web-browsing,vsys1,trust,untrust,{name}({id}),any,critical,client-to-server,{act}", "suricata|[1:{id}:3] {name} [Classification: A Network Trojan was detected] [Priority: 1] {{TCP}} {src}:{port} -> {dst}:443",
        "={{\"timestamp\":\"{iso}\",\"event_type\":\"alert\",\"src_ip\":\"{src}\",\"dest_ip\":\"{dst}\",\"proto\":\"TCP\",\"alert\":{{\"action\":\"{act}\",\"signature\":\"{name}\",\"category\":\"Malware Command and Control Activity Detected\",\"severity\":1}}}}", "snort|[1:{id}:2] {name} [Classification: Attempted Administrator Privilege Gain] [Priority: 1] {{TCP}} {src}:{port} -> {dst}:445", "|IPS Alert 1: A Network Trojan was Detected. Signature {name}. From: {src}:{port}, to: {dst}:8080, protocol: TCP ({act})",
        "=id=\"2101\" severity=\"warn\" sys=\"SecureNet\" sub=\"ips\" name=\"Intrusion protection alert\" action=\"{act}\" reason=\"{name}\" group=\"210\" srcip=\"{src}\" dstip=\"{dst}\" proto=\"6\"", "=device=\"SFW\" date={iso} log_type=\"ATP\" log_component=\"Firewall\" log_subtype=\"Alert\" src_ip={src} dst_ip={dst} url={ext}/{word} threatname={name} eventtype=\"Standard\" status={act}", "|id=firewall time=\"{plain}\" pri=1 c=32 m=608 msg=\"IPS Detection Alert: {name}\" sid={id} ipscat=MALWARE src={src}:{port}:X0 dst={dst}:80:X1 note=\"{act}\"",
        "|%FTD-1-430001: SrcIP: {src}, DstIP: {dst}, Protocol: tcp, Priority: 1, Message: {name}, Classification: A Network Trojan was Detected, InlineResult: {act}", "|<134>1 security_event ids_alerted signature=1:{id}:1 priority=1 direction=egress protocol=tcp/ip src={src}:{port} dst={dst}:443 decision={act} message: {name}", "firewall|msg_id=\"3000-0150\" IPS detected {name} from {src} to {dst}, action {act}", "cp|product:\"Anti-Bot\"; src:\"{src}\"; dst:\"{dst}\"; malware_action:\"Communication with C&C site\"; protection_name:\"{name}\"; action:\"{act}\"",
    ], again=(1, 4), renew=("port",), values=values)


@family("network/control-server-traffic", attack=True, weight=1.3)
def control_server(world: World) -> Scene:
    return tell(world, lambda story: attack("Command and Control", *(("T1090.003", "T1573") if "tor" in story.lower().split() or "onion" in story else ("T1219",) if any(word in story for word in ("AnyDesk", "ngrok", "RustDesk", "Chisel")) else ("T1571", "T1071.001")), severity="HIGH"), [
        "squid|{epoch}    {n} {priv} TCP_TUNNEL/200 {big} CONNECT {pub}:4444 - HIER_DIRECT/{pub} -", "={epoch}  {big} {priv} TCP_MISS/200 412 POST http://{pub}:8080/submit.php?id={id} - HIER_DIRECT/{pub} application/octet-stream", "={epoch}    {n} {priv} TCP_MISS/200 {big} GET http://{pub}/{word}.bin - HIER_DIRECT/{pub} application/x-msdownload \"Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 5.1)\"",
        "={epoch}    {n} {priv} TCP_MISS/200 331 GET http://{pub}/__utm.gif?utmac=UA-{id}&utmcn=1 - HIER_DIRECT/{pub} image/gif \"python-requests/2.25.1\"", "squid|{priv} TCP_DENIED/403 POST http://{pub}:1337/gate.php - HIER_NONE every 60 seconds, {n} times", "=date={iso} type=\"traffic\" srcip={priv} dstip={pub} dstport=6667 action=\"accept\" app=\"IRC\" appcat=\"Botnet\" apprisk=\"critical\" msg=\"Botnet C&C connection\"", "=date={iso} type=\"utm\" subtype=\"app-ctrl\" srcip={priv} dstip={pub} app=\"Tor\" action=\"pass\" apprisk=\"critical\" msg=\"Proxy: Tor\"",
        "=date={iso} type=\"utm\" subtype=\"app-ctrl\" srcip={priv} dstip={pub} app=\"ngrok\" action=\"pass\" msg=\"tunnel to 0.tcp.eu.ngrok.io from server network\"", "flowmon|beaconing: {priv} contacts {pub}:8443 every 60.{n} seconds, jitter 2%, 900 connections of 412 bytes", "zeek|Notice SSL::Invalid_Server_Cert CN=Major Cobalt Strike {priv} -> {pub}:50050", "zeek|{priv} {pub} ssl ja3=a0e9f5d64349fb13191bc781f81f42e1 self-signed CN={word} beacon interval 300s over 2 days",
        "|Outbound connection of {host} to address on threat feed (Feodo tracker): {pub}:{port}, state ESTABLISHED", "wireguard|unexpected interface {word} up: peer {pub}:{port}, allowed ips 0.0.0.0/0, created by www-data", "ocserv|reverse tunnel: ssh -fN -R {port}:localhost:3389 {word}@{pub} seen leaving {priv}", "flowmon|icmp tunnel suspected: {priv} sends echo requests of 1400 bytes to {pub}, {big} packets", "squid|{epoch} {n} {priv} TCP_TUNNEL/200 {big} CONNECT {word}{word2}.duckdns.org:7707 - HIER_DIRECT/{pub} -", "|Chisel websocket tunnel from {priv} to {pub}:{port} (upgrade: chisel-v3)",
        "|Verbindung zu bekanntem Botnetz-Server {pub} von {pc} zugelassen ({n} Mal)", "={epoch} {n} {priv} TCP_TUNNEL/200 {big} CONNECT {word}.onion.ws:443 - HIER_DIRECT/{pub} -",
    ], again=(1, 8), renew=("id", "big", "n"))


@family("network/data-going-out", attack=True, weight=1.4)
def data_going_out(world: World) -> Scene:
    """Much data to where it doesn't belong: file sharing, foreign servers, private mail."""
    return tell(world, lambda story: attack("Potential Data Exfiltration", *(("T1567.002", "T1567") if any(word in story for word in ("MEGA", "mega", "transfer.sh", "anonfiles", "Dropbox", "Filehoster", "paste")) else ("T1048", "T1041")), severity="CRITICAL"), [
        "=date={iso} type=\"traffic\" srcip={priv} dstip={pub} dstport=443 action=\"close\" app=\"MEGA\" appcat=\"Storage.Backup\" duration=7200 sentbyte={huge} rcvdbyte={id} policyname=\"servers-out\"", "={epoch} {big} {priv} TCP_TUNNEL/200 {huge} CONNECT g.api.mega.co.nz:443 - HIER_DIRECT/{pub} - \"rclone/v1.6{n}\"", "={epoch} {big} {priv} TCP_MISS/200 {huge} PUT https://transfer.sh/{word}.7z - HIER_DIRECT/{pub} -", "|1,{plain},{HEX},TRAFFIC,end,2561,{plain},{priv},{pub},allow-out,,,anonfiles,vsys1,trust,untrust,{huge},{huge},{id},night",
        "flowmon|upload anomaly: {host} ({priv}) sent {huge} bytes to {pub} within {n} minutes, 300 times its usual volume, first contact with this address", "vsftpd|[backup] OK UPLOAD: Client \"{pub}\", \"/srv/share/finance_all_{n}.rar\", {huge} bytes, 9120.11Kbyte/sec", "proftpd|{host} ({pub}[{pub}]) - user {user} downloaded /home/shares/hr/personnel.zip, /home/shares/finance/2024.zip, /home/shares/ceo/mail.pst ({huge} bytes) in first session from this country",
        "={ctime} {n} {pub} {huge} /srv/data/customers_full.sql.gz b _ o r {user} ftp 0 * c", "internal-sftp|sent local file \"/srv/{company}/clients.7z.00{n}\" to {pub}, session opened by {user}, {huge} bytes", "dlp|policy 'customer data' violated: {user} uploaded export_customers.xlsx ({n}000 records) to personal Dropbox, action logged", "dlp|mail from {mail} to {out} with attachment salaries_{n}.xlsx (password protected, 48 MB), user has resigned", "postfix/qmgr|{queue}: from=<{mail}>, size={huge}, nrcpt=1 (queue active): to=<{out}> 14th archive part this hour",
        "|Firewall: {priv} -> {pub}:22 {huge} bytes sent (sftp) from file server outside of backup window, destination never used before", "|Ungewöhnlicher Upload: {pc} hat {huge} Bytes an {pub} (Filehoster) gesendet", "|Subida anómala: {host} envió {huge} bytes a {pub} durante la madrugada", "zeek|Exfil::Large_Transfer {priv} uploaded {huge} bytes to paste service via HTTP POST chunks of 512k", "pure-ftpd|({user}@{pub}) [NOTICE] /srv/ftp//db_dump_all.tar.gz downloaded  ({huge} bytes, 8121.22KB/sec) anonymous TLS off",
    ], again=(1, 3))


@family("network/flood-packets", attack=True)
def flood_packets(world: World) -> Scene:
    """So many packets at one service that they are the story."""
    scene, wall = Scene(), Firewall(world)
    label = attack("Denial of Service / DDoS Attack", "T1498.001", severity="HIGH")
    target, port, protocol = world.ip(), world.pick([80, 443, 53, 25, 5060, 1194]), world.pick(["tcp", "udp"])
    sources = [world.ip_public() for _ in range(world.pick([1, 3, 30]))]
    for _ in range(world.number(25, 40)):
        world.tick(0.001, 0.05)
        scene.add(wall.line(Packet(False, world.pick(sources), target, port, protocol, world.port())), label)
    return scene


@family("network/flood-noticed", attack=True, weight=1.3)
def flood_noticed(world: World) -> Scene:
    def label(story: str) -> Label:
        return attack("Denial of Service / DDoS Attack", *(("T1498.002", "T1498") if any(word in story for word in ("amplif", "reflect", "monlist", "ANY", "memcached")) else ("T1498.001", "T1499") if "lood" in story else ("T1499", "T1498")))

    return tell(world, label, [
        "=date={iso} type=\"utm\" subtype=\"anomaly\" level=\"alert\" severity=\"critical\" srcip={pub} dstip={priv} action=\"clear_session\" count={big} attack=\"tcp_syn_flood\" msg=\"anomaly: tcp_syn_flood, {big} > threshold 2000, repeats {n} times\"", "|%ASA-4-733100: [ SYN attack] drop rate-1 exceeded. Current burst rate is {big} per second, max configured rate is 200", "|%ASA-3-201008: Disallowing new connections; connection limit exceeded {big}/{big} by flood from {pub}", "kernel|nf_conntrack: nf_conntrack: table full, dropping packet; {big} half-open connections from {n} networks (SYN flood on port 443)",
        "RT_IDS|RT_SCREEN_TCP: SYN flood! source: {pub}:{port}, destination: {priv}:443, zone name: untrust, action: drop", "RT_IDS|RT_SCREEN_UDP: UDP flood! source: {pub}:53, destination: {priv}:{port}, action: drop, {big} occurrences", "|1,{plain},{HEX},THREAT,flood,2561,{plain},0.0.0.0,{priv},,,,not-applicable,vsys1,untrust,dmz,TCP Flood(8501),critical,client-to-server,random-drop, {big}", "|id=firewall time=\"{plain}\" pri=1 m=860 msg=\"Possible SYN Flood on IF X1 continues\" src={pub} dst={priv} note=\"rate {big}/sec\"", "|[DoS Attack: SYN/ACK Flood] from source: {pub}, port 443, {big} packets in 10 seconds, WAN unusable", "|DDoS detected against {priv}: {n} Gbit/s NTP amplification, mitigation started, link saturated",
        "named|client {pub}#{port}: query: isc.org IN ANY +E repeated {big} times within one second, amplification to spoofed source", "ntpd|monlist requests of {pub} answered {big} times (amplification)", "memcached|udp stats reflection to {pub}, {huge} bytes sent", "asterisk|WARNING[{n}] chan_sip.c: {big} INVITE per minute of {pub}, flood, calls failing", "haproxy|backend web has no server available! {big} connections from {n} addresses in 10s, maxconn reached under HTTP flood", "fastnetmon|attack on {priv} detected, incoming {big} pps, {n} Gbps, syn_flood, ban issued",
        "|Session table full: {big} of {big} sessions, top source {pub} holds 90%", "|Angriff: UDP-Flood auf {priv}, {n} Gbit/s, Leitung ausgelastet",
    ], again=(1, 5), renew=("n", "port"))
