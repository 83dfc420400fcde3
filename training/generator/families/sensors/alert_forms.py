"""One alert of a network sensor in the forms in which it is logged: EVE JSON, the fast log, behind syslog, as rows."""

from __future__ import annotations

import json

from generator.families.network.envelope import Envelope
from generator.families.network.product_values import ProductValues
from generator.named_fields import details

_classes = {
    "trojan": ("A Network Trojan was detected", 1), "c2": ("Malware Command and Control Activity Detected", 1), "admin": ("Attempted Administrator Privilege Gain", 1), "user": ("Attempted User Privilege Gain", 1), "web": ("Web Application Attack", 1),
    "recon": ("Attempted Information Leak", 2), "scan": ("Detection of a Network Scan", 3), "bad": ("Potentially Bad Traffic", 2), "misc": ("Misc activity", 3), "attack": ("Misc Attack", 2), "policy": ("Potential Corporate Privacy Violation", 1), "unknown": ("Not Suspicious Traffic", 3),
    "proto": ("Generic Protocol Command Decode", 3), "mining": ("Crypto Currency Mining Activity Detected", 2), "success": ("Successful Administrator Privilege Gain", 1), "leak": ("Large Scale Information Leak", 2), "dos": ("Attempted Denial of Service", 2), "cred": ("Successful Credential Theft Detected", 1), "exec": ("Executable code was detected", 1),
}


def _parts(envelope: Envelope, message: str) -> tuple[str, str, int, str, str, str, dict]:
    """`class protocol source target | signature | fields`"""
    head, signature, *rest = [part.strip() for part in message.split(" | ")]
    kind, protocol, source, target = head.split(" ")
    world = envelope.world
    source, target = (place if ":" in place or protocol == "ICMP" else f"{place}:{world.port()}" for place in (source, target))
    name, priority = _classes[kind]
    return signature, name, priority, protocol, source, target, details(rest[0]) if rest else {}


def eve(envelope: Envelope, values: ProductValues, message: str) -> str:
    """Suricata's eve.json."""
    signature, kind, priority, protocol, source, target, more = _parts(envelope, message)
    world = envelope.world
    (source_address, source_port), (target_address, target_port) = (place.rsplit(":", 1) if ":" in place else (place, "0") for place in (source, target))
    action = more.pop("action", "allowed")
    record = {"timestamp": f"{world.now:%Y-%m-%dT%H:%M:%S}.{world.now.microsecond:06d}+0000", "flow_id": world.number(10**14, 10**15), "in_iface": world.pick(["eth1", "ens192", "igb1", "br0"]), "event_type": "alert", "src_ip": source_address, "src_port": int(source_port), "dest_ip": target_address, "dest_port": int(target_port), "proto": protocol}
    record["alert"] = {"action": action, "gid": 1, "signature_id": values["sid"], "rev": world.number(1, 12), "signature": signature, "category": kind, "severity": priority}
    if "app_proto" not in more and ("http" in more or "dns" in more or "tls" in more):
        record["app_proto"] = next(name for name in ("http", "dns", "tls") if name in more)
    record |= more
    if world.chance(0.5):
        record["flow"] = {"pkts_toserver": world.number(1, 90), "pkts_toclient": world.number(0, 90), "bytes_toserver": world.number(60, 90000), "bytes_toclient": world.number(0, 900000), "start": f"{world.now:%Y-%m-%dT%H:%M:%S}.000000+0000"}
    if world.chance(0.4):
        record["host"] = envelope.name
    return json.dumps(record, separators=(",", ":"))


def _fast_text(envelope: Envelope, values: ProductValues, message: str) -> str:
    signature, kind, priority, protocol, source, target, more = _parts(envelope, message)
    dropped = "[Drop] " if more.get("action") == "blocked" else ""
    return f"{dropped}[**] [1:{values['sid']}:{envelope.world.number(1, 12)}] {signature} [**] [Classification: {kind}] [Priority: {priority}] {{{protocol}}} {source} -> {target}"


def fast(envelope: Envelope, values: ProductValues, message: str) -> str:
    """fast.log and Snort's alert_fast."""
    now = envelope.world.local()
    return f"{now:%m/%d/%Y-%H:%M:%S}.{now.microsecond:06d}  {_fast_text(envelope, values, message)}"


def snort(envelope: Envelope, values: ProductValues, message: str) -> str:
    """Snort behind syslog, which writes no `[**]`."""
    text = _fast_text(envelope, values, message).replace(" [**] [Cl", " [Cl").replace("[**] ", "")
    return envelope.line(envelope.world.pick(["snort", "suricata"]), text, envelope.world.pid())


def wrapped(envelope: Envelope, values: ProductValues, message: str) -> str:
    """EVE behind syslog, as firewalls forward it."""
    return envelope.line("suricata", eve(envelope, values, message), envelope.world.pid())


def row(envelope: Envelope, values: ProductValues, message: str) -> str:
    """Snort 3's alert_csv."""
    signature, kind, priority, protocol, source, target, more = _parts(envelope, message)
    now = envelope.world.local()
    return f'{now:%m/%d-%H:%M:%S}.{now.microsecond:06d}, {envelope.world.number(100, 99999)}, {protocol}, raw, {envelope.world.number(60, 1500)}, C2S, {source}, {target}, 1:{values["sid"]}:1, {"drop" if more.get("action") == "blocked" else "allow"}, "{signature}", "{kind}", {priority}'


FORMS = (eve, eve, eve, fast, fast, snort, wrapped, row)
