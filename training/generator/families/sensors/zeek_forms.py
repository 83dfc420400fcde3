"""Zeek's logs: one record as JSON, as a row under its head, or as the row alone."""

from __future__ import annotations

import json
from typing import Any

from generator.families.network.envelope import Envelope
from generator.families.network.product_values import ProductValues
from generator.named_fields import details
from generator.world import World

_columns = {
    "conn": "ts uid id.orig_h id.orig_p id.resp_h id.resp_p proto service duration orig_bytes resp_bytes conn_state local_orig local_resp missed_bytes history orig_pkts resp_pkts",
    "dns": "ts uid id.orig_h id.orig_p id.resp_h id.resp_p proto trans_id query qclass_name qtype_name rcode_name AA TC RD RA answers TTLs rejected",
    "http": "ts uid id.orig_h id.orig_p id.resp_h id.resp_p trans_depth method host uri referrer version user_agent request_body_len response_body_len status_code status_msg resp_mime_types",
    "ssl": "ts uid id.orig_h id.orig_p id.resp_h id.resp_p version cipher server_name resumed last_alert established subject issuer validation_status ja3",
    "notice": "ts uid id.orig_h id.orig_p id.resp_h id.resp_p proto note msg sub src dst p n peer_descr actions suppress_for",
    "weird": "ts uid id.orig_h id.orig_p id.resp_h id.resp_p name addl notice peer",
    "files": "ts fuid uid id.orig_h id.orig_p id.resp_h id.resp_p source analyzers mime_type filename duration local_orig is_orig seen_bytes total_bytes md5 sha256",
    "ssh": "ts uid id.orig_h id.orig_p id.resp_h id.resp_p version auth_success auth_attempts direction client server cipher_alg mac_alg kex_alg host_key_alg",
    "smb_files": "ts uid id.orig_h id.orig_p id.resp_h id.resp_p action path name size prev_name",
    "kerberos": "ts uid id.orig_h id.orig_p id.resp_h id.resp_p request_type client service success error_msg cipher forwardable renewable",
    "dce_rpc": "ts uid id.orig_h id.orig_p id.resp_h id.resp_p rtt named_pipe endpoint operation",
    "rdp": "ts uid id.orig_h id.orig_p id.resp_h id.resp_p cookie result security_protocol client_build cert_count",
}


def _record(world: World, message: str) -> tuple[str, dict[str, Any]]:
    """`log source target | fields`"""
    head, _, fields = message.partition(" | ")
    log, source, target = head.split(" ")
    (source, source_port), (target, target_port) = ((place.rsplit(":", 1) if ":" in place else (place, str(world.port()))) for place in (source, target))
    record: dict[str, Any] = {"ts": round(world.now.timestamp(), 6), "uid": f"C{world.hex(16)}", "id.orig_h": source, "id.orig_p": int(source_port), "id.resp_h": target, "id.resp_p": int(target_port)}
    flat = {name.replace("~", "."): value for name, value in details(fields.replace(".", "\0")).items()}
    return log, record | {name: value.replace("\0", ".") if isinstance(value, str) else value for name, value in flat.items()}


def as_json(envelope: Envelope, values: ProductValues, message: str) -> str:
    world = envelope.world
    log, record = _record(world, message)
    told = {"_path": log, **record} if envelope.kept.setdefault("with path", world.chance(0.7)) else record
    if envelope.kept.setdefault("written times", world.chance(0.4)):
        told["ts"] = world.time_iso(6)
    return json.dumps(told, separators=(",", ":"))


def _cell(value: Any) -> str:
    if value is None or value == "":
        return "-"
    return {True: "T", False: "F"}[value] if isinstance(value, bool) else str(value)


def _row(world: World, log: str, record: dict[str, Any]) -> str:
    return "\t".join(_cell(record.get(name)) for name in _columns[log].split(" "))


def under_head(envelope: Envelope, values: ProductValues, message: str) -> str:
    """A row; the first of a log, or one of another log than the row before, stands below a head."""
    world = envelope.world
    log, record = _record(world, message)
    row = _row(world, log, record)
    if envelope.kept.get("head") == log:
        return row
    envelope.kept["head"] = log
    names = _columns[log].split(" ")
    return "\n".join(["#separator \\x09", "#set_separator\t,", "#empty_field\t(empty)", "#unset_field\t-", f"#path\t{log}", f"#open\t{world.now:%Y-%m-%d-%H-%M-%S}", "#fields\t" + "\t".join(names), "#types\t" + "\t".join("string" for _ in names), row])


def bare_row(envelope: Envelope, values: ProductValues, message: str) -> str:
    return _row(envelope.world, *_record(envelope.world, message))


FORMS = (as_json, as_json, as_json, under_head, under_head, bare_row)
