"""Suricata's records beside its alerts: names asked, requests, certificates, files, logins and flows."""

from __future__ import annotations

import json

from generator.families.network.envelope import Envelope
from generator.families.network.product_story import catalogue_in_parts
from generator.families.network.product_values import ProductValues
from generator.named_fields import details


def _record(envelope: Envelope, values: ProductValues, message: str) -> str:
    """`kind protocol source target | fields` as a line of eve.json."""
    head, _, fields = message.partition(" | ")
    kind, protocol, source, target = head.split(" ")
    world = envelope.world
    (source, source_port), (target, target_port) = ((place.rsplit(":", 1) if ":" in place else (place, str(world.port()))) for place in (source, target))
    record = {"timestamp": f"{world.now:%Y-%m-%dT%H:%M:%S}.{world.now.microsecond:06d}+0000", "flow_id": world.number(10**14, 10**15), "in_iface": envelope.kept.setdefault("interface", world.pick(["eth1", "ens192", "igb0", "vtnet1"])), "event_type": kind, "src_ip": source, "src_port": int(source_port), "dest_ip": target, "dest_port": int(target_port), "proto": protocol, **details(fields)}
    return json.dumps(record, separators=(",", ":"))


def _behind_syslog(envelope: Envelope, values: ProductValues, message: str) -> str:
    return envelope.line("suricata", _record(envelope, values, message), envelope.world.pid())


catalogue_in_parts("sensors/flow-records", (_record, _record, _behind_syslog), r"""
DT# dns UDP {lan} {lan2}:53 | dns.type=query ; dns.id={n} ; dns.rrname={long}{hex}.{dga} ; dns.rrtype=<<TXT|NULL>> ; dns.tx_id=0
CM@T1496.001 dns UDP {lan} {lan2}:53 | dns.type=query ; dns.rrname=<<pool.supportxmr.com|xmr-eu1.nanopool.org|gulf.moneroocean.stream>> ; dns.rrtype=A
C2 http TCP {lan} {wan}:80 | http.hostname={dga} ; http.url=/<<gate.php|{word}/submit.php?id={id}|updates.rss>> ; http.http_user_agent=<<Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 5.1)|{word}>> ; http.http_method=POST ; http.status=200 ; http.length={n}
C2@T1573 tls TCP {lan} {wan}:443 | tls.subject=CN=<<Major Cobalt Strike|AsyncRAT Server|Quasar Server CA>> ; tls.issuerdn=CN=<<Major Cobalt Strike|AsyncRAT Server|Quasar Server CA>> ; tls.sni={dga} ; tls.version=TLS 1.2 ; tls.ja3.hash=72a589da586844d7f0818ce684948eea
MW fileinfo TCP {wan}:80 {lan} | http.hostname={wan} ; http.url=/{word}.<<png|txt|exe>> ; http.http_user_agent=<<WindowsPowerShell/5.1|certutil|Microsoft BITS/7.8>> ; fileinfo.filename=/{word} ; fileinfo.magic=PE32 executable (GUI) Intel 80386, for MS Windows ; fileinfo.size={big} ; fileinfo.sha256={sha}
LM@T1021.002 smb TCP {lan} {lan2}:445 | smb.dialect=3.11 ; smb.command=SMB2_COMMAND_CREATE ; smb.filename=<<PSEXESVC.exe|{word}.exe>> ; smb.share=\\\\{host}\\ADMIN$ ; smb.status=STATUS_SUCCESS
SB# ssh TCP {wan} {lan}:22 | ssh.client.proto_version=2.0 ; ssh.client.software_version=<<libssh_0.9.6|Go|paramiko_2.12.0>> ; ssh.server.software_version=OpenSSH_9.2p1
PO# flow TCP {lan} 10.0.{n}.{n2}:<<445|3389|22>> | flow.pkts_toserver=1 ; flow.pkts_toclient=0 ; flow.state=new ; flow.reason=timeout ; tcp.tcp_flags=02 ; tcp.syn=true
WS http TCP {wan} {lan}:80 | http.hostname={domain} ; http.url=/<<uploads|images>>/{word}.<<php|aspx>>?cmd=<<whoami|id|net+user>> ; http.http_method=GET ; http.status=200 ; http.length={n}
""", r"""
NT dns UDP {lan} {lan2}:53 | dns.type=<<query|answer>> ; dns.id={id} ; dns.rrname={site} ; dns.rrtype=<<A|AAAA|HTTPS>> ; dns.rcode=NOERROR
NS dns UDP {lan} {lan2}:53 | dns.type=answer ; dns.rrname=<<wpad.{domain}|{ext}|_sip._tls.{domain}|{long}.avts.mcafee.com>> ; dns.rrtype=<<A|TXT|SRV>> ; dns.rcode=<<NXDOMAIN|SERVFAIL|NOERROR>>
NT http TCP {lan} {wan}:80 | http.hostname={site} ; http.url=/<<connecttest.txt|msdownload/update/{word}.cab|MFEwTzBN|generate_204>> ; http.http_user_agent=<<Microsoft NCSI|Microsoft-CryptoAPI/10.0|{agent}>> ; http.http_method=GET ; http.status=<<200|204|304>> ; http.length={big}
NT tls TCP {lan} {wan}:443 | tls.subject=CN={site} ; tls.issuerdn=C=US, O=<<Let's Encrypt|DigiCert Inc|Google Trust Services>> ; tls.sni={site} ; tls.version=TLS 1.3 ; tls.ja3.hash={long}
NS tls TCP {lan} {lan2}:8443 | tls.subject=CN=<<UniFi|{host}|Synology>> ; tls.issuerdn=CN=<<UniFi|{host}|Synology Inc. CA>> ; tls.sni={host} ; tls.version=TLS 1.2
UP fileinfo TCP {wan}:80 {lan} | http.hostname={site} ; http.url=/<<setup.exe|update/{word}.exe|{word}.msi>> ; http.http_user_agent=<<Windows-Update-Agent/10.0|Microsoft BITS/7.8|Google Update/1.3>> ; fileinfo.filename=/{word}.exe ; fileinfo.magic=PE32 executable (GUI) Intel 80386, for MS Windows ; fileinfo.size={big} ; fileinfo.sha256={sha}
NT smb TCP {lan} {lan2}:445 | smb.dialect=3.11 ; smb.command=SMB2_COMMAND_<<CREATE|READ|TREE_CONNECT|SESSION_SETUP>> ; smb.filename=<<{file}.docx|{file}.xlsx|srvsvc>> ; smb.share=\\\\{host}\\<<{share}|IPC$|NETLOGON>> ; smb.status=<<STATUS_SUCCESS|STATUS_OBJECT_NAME_NOT_FOUND>>
LO ssh TCP {lan} {lan2}:22 | ssh.client.proto_version=2.0 ; ssh.client.software_version=<<OpenSSH_9.6|PuTTY_Release_0.80>> ; ssh.server.software_version=OpenSSH_9.2p1
NT flow <<TCP|UDP>> {lan} {any}:<<443|53|123|445>> | app_proto=<<tls|dns|ntp|smb|failed>> ; flow.pkts_toserver={n} ; flow.pkts_toclient={n2} ; flow.bytes_toserver={big} ; flow.bytes_toclient={big} ; flow.age={n} ; flow.state=<<closed|established|new>> ; flow.reason=<<timeout|forced>> ; flow.alerted=false
BN flow TCP {noise} {lan}:<<23|445|3389>> | flow.pkts_toserver=1 ; flow.pkts_toclient=<<0|1>> ; flow.state=<<new|closed>> ; flow.reason=timeout ; tcp.tcp_flags=02 ; tcp.syn=true
SY stats TCP {lan} {lan2}:0 | stats.uptime={big} ; stats.capture.kernel_packets={huge} ; stats.capture.kernel_drops={big} ; stats.decoder.pkts={huge} ; stats.detect.alert={n}
NS anomaly <<TCP|UDP>> {lan} {wan}:443 | anomaly.type=<<applayer|stream|decode>> ; anomaly.event=<<INVALID_RECORD_TYPE|APPLAYER_DETECT_PROTOCOL_ONLY_ONE_DIRECTION|stream.pkt_invalid_timestamp>> ; anomaly.layer=proto_detect
NS dhcp UDP {lan}:68 {lan2}:67 | dhcp.type=request ; dhcp.dhcp_type=<<request|ack>> ; dhcp.client_mac={mac} ; dhcp.assigned_ip={lan} ; dhcp.hostname={pc}
""")
