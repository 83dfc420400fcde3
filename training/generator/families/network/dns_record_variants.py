"""How further name servers, sensors and clients write one question."""

from __future__ import annotations

import json

from generator.world import World

_images = ("C:\\Windows\\System32\\svchost.exe", "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe", "C:\\Windows\\System32\\rundll32.exe", "C:\\Windows\\System32\\nslookup.exe", "C:\\Windows\\System32\\backgroundTaskHost.exe", "<unknown process>", "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe")


class Writer:
    """One source of DNS records: the same format and client for all its lines."""

    def __init__(self, world: World) -> None:
        self.world, self.client, self.server, self.image = world, world.ip_private(), world.ip_private(), world.pick(_images)
        self.kind = world.pick(["sysmon-text", "sysmon-json", "client-3008", "zeek-json", "suricata", "tcpdump", "dnstap", "route53", "knot", "fortigate", "technitium", "mikrotik", "nextdns", "bind-answer", "unbound-reply", "dnsmasq-extra", "packetbeat"])

    def query(self, name: str, kind: str) -> str:
        return self._record(name, kind, "NOERROR", "")

    def answered(self, name: str, kind: str, answer: str) -> str:
        return self._record(name, kind, "NOERROR", answer)

    def failed(self, name: str) -> str:
        """A question for a name that does not exist."""
        return self._record(name, "A", "NXDOMAIN", "")

    def _record(self, name: str, kind: str, code: str, answer: str) -> str:
        world, client, server = self.world, self.client, self.server
        port, number = world.port(), world.number(1, 65535)
        status = {"NOERROR": 0, "NXDOMAIN": 9003}[code]
        if self.kind == "sysmon-text":
            return f"Dns query: RuleName: - UtcTime: {world.now:%Y-%m-%d %H:%M:%S.%f} ProcessId: {world.pid()} QueryName: {name} QueryStatus: {status} QueryResults: {answer or '-'} Image: {self.image}"
        if self.kind == "sysmon-json":
            return json.dumps({"EventID": 22, "Channel": "Microsoft-Windows-Sysmon/Operational", "QueryName": name, "QueryStatus": str(status), "QueryResults": answer or "-", "Image": self.image, "UtcTime": world.time_plain()})
        if self.kind == "client-3008":
            return f"{world.time_plain()} Microsoft-Windows-DNS-Client/Operational 3008 DNS query is completed for the name {name}, type {16 if kind == 'TXT' else 1}, query options 140737488355328 with status {status} Results {answer}"
        if self.kind == "zeek-json":
            return json.dumps({"ts": round(world.now.timestamp(), 6), "uid": "C" + world.word(16), "id.orig_h": client, "id.orig_p": port, "id.resp_h": server, "id.resp_p": 53, "proto": "udp", "query": name, "qtype_name": kind, "rcode_name": code, "answers": [answer] if answer else []})
        if self.kind == "suricata":
            return json.dumps({"timestamp": world.time_iso(6), "event_type": "dns", "src_ip": client, "dest_ip": server, "dns": {"type": "answer" if answer or code != "NOERROR" else "query", "rrname": name, "rrtype": kind, "rcode": code, **({"rdata": answer} if answer else {})}})
        if self.kind == "tcpdump":
            return f"{world.local():%H:%M:%S.%f} IP {client}.{port} > {server}.53: {number}{'+' if not answer else ''} {kind}? {name}. {answer or '(' + str(len(name) + 30) + ')'}" + (" NXDomain" if code != "NOERROR" else "")
        if self.kind == "dnstap":
            return f"{world.local():%d-%b-%Y %H:%M:%S.000} {world.pick(['CQ', 'CR', 'RR'])} {client}:{port} -> {server}:53 UDP {len(name) + 28}b {name}/IN/{kind} {code}"
        if self.kind == "route53":
            return json.dumps({"version": "1.100000", "query_timestamp": world.time_iso(0), "query_name": name + ".", "query_type": kind, "rcode": code, "answers": [{"Rdata": answer}] if answer else [], "srcaddr": client, "srcids": {"instance": "i-" + world.hex(17)}})
        if self.kind == "fortigate":
            return f'date={world.local():%Y-%m-%d} time={world.local():%H:%M:%S} type="utm" subtype="dns" eventtype="dns-query" level="information" srcip={client} qname="{name}" qtype="{kind}" ipaddr="{answer}" msg="Domain is monitored" action="pass" rcode={code}'
        if self.kind == "technitium":
            return f"[{world.time_plain()} UTC] [{client}:{port}] [UDP] QNAME: {name}; QTYPE: {kind}; QCLASS: IN; RCODE: {code}; ANSWER: [{answer}]"
        if self.kind == "mikrotik":
            return f"{world.time_syslog()} {client} dns,packet query from {client}: #{number} {name}. {kind} {code.lower()} {answer}".rstrip()
        if self.kind == "nextdns":
            return f"{world.time_iso(3)},{name},{kind},{code},,{client},{'DNS-over-HTTPS'},{world.word(6)},{answer}"
        if self.kind == "bind-answer":
            return world.syslog("named", f"client @0x7f{world.hex(10)} {client}#{port} ({name}): query: {name} IN {kind} response: {code} {answer}".rstrip(), world.pid())
        if self.kind == "unbound-reply":
            return world.syslog("unbound", f"[{world.pid()}:1] info: {client} {name}. {kind} IN {code} 0.0{number} 0 {len(name) + 40}", world.pid())
        if self.kind == "dnsmasq-extra":
            return world.syslog("dnsmasq", f"{number} {client}/{port} " + (f"reply {name} is NXDOMAIN" if code != "NOERROR" else f"reply {name} is {answer}" if answer else f"query[{kind}] {name} from {client}"), world.pid())
        if self.kind == "knot":
            return world.syslog("kresd", f"[query] [{number}] => id: '{number}' querying: '{server}'@'53' zone cut: '.' qname: '{name}.' qtype: '{kind}' proto: 'udp' {code}", world.pid())
        return f"dns.question.name={name} dns.question.type={kind} dns.response_code={code} client.ip={client} server.port=53 dns.answers.data=\"{answer}\""
