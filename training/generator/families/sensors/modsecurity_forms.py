"""A request that ModSecurity looked at: the line in the server's error log, the audit log's sections, or its JSON."""

from __future__ import annotations

import json

from generator.families.network.envelope import Envelope
from generator.families.network.product_values import ProductValues

_rules = {
    "sqli": (942100, "SQL Injection Attack Detected via libinjection", "CRITICAL", "REQUEST-942-APPLICATION-ATTACK-SQLI.conf"), "xss": (941100, "XSS Attack Detected via libinjection", "CRITICAL", "REQUEST-941-APPLICATION-ATTACK-XSS.conf"),
    "rce": (932160, "Remote Command Execution: Unix Shell Code Found", "CRITICAL", "REQUEST-932-APPLICATION-ATTACK-RCE.conf"), "lfi": (930120, "OS File Access Attempt", "CRITICAL", "REQUEST-930-APPLICATION-ATTACK-LFI.conf"),
    "php": (933150, "PHP Injection Attack: High-Risk PHP Function Name Found", "CRITICAL", "REQUEST-933-APPLICATION-ATTACK-PHP.conf"), "java": (944150, "Potential Remote Command Execution: Log4j / Log4shell", "CRITICAL", "REQUEST-944-APPLICATION-ATTACK-JAVA.conf"),
    "scanner": (913100, "Found User-Agent associated with security scanner", "CRITICAL", "REQUEST-913-SCANNER-DETECTION.conf"), "protocol": (920350, "Host header is a numeric IP address", "WARNING", "REQUEST-920-PROTOCOL-ENFORCEMENT.conf"), "score": (949110, "Inbound Anomaly Score Exceeded (Total Score: 5)", "CRITICAL", "REQUEST-949-BLOCKING-EVALUATION.conf"),
    "session": (943120, "Possible Session Fixation Attack: SessionID Parameter Name with No Referer", "CRITICAL", "REQUEST-943-APPLICATION-ATTACK-SESSION-FIXATION.conf"), "type": (920420, "Request content type is not allowed by policy", "CRITICAL", "REQUEST-920-PROTOCOL-ENFORCEMENT.conf"), "restricted": (920440, "URL file extension is restricted by policy", "CRITICAL", "REQUEST-920-PROTOCOL-ENFORCEMENT.conf"),
}


def _told(envelope: Envelope, message: str) -> dict[str, str]:
    """`rule status client | method uri | where | data | agent`"""
    head, request, where, data, agent = [part.strip() for part in message.split(" | ")]
    rule, status, client = head.split(" ")
    method, uri = request.split(" ", 1)
    number, text, severity, file = _rules[rule]
    return {"id": str(number), "msg": text, "severity": severity, "file": file, "status": status, "client": client, "method": method, "uri": uri, "where": where, "data": data, "agent": agent, "unique": envelope.world.hex(27), "host": envelope.world.domain}


def _tags(told: dict[str, str]) -> str:
    path = told["uri"].split("?")[0]
    return f'[file "/etc/modsecurity/crs/rules/{told["file"]}"] [line "71"] [id "{told["id"]}"] [msg "{told["msg"]}"] [data "Matched Data: {told["data"]} found within {told["where"]}: {told["data"]}"] [severity "{told["severity"]}"] [ver "OWASP_CRS/4.0.0"] [tag "OWASP_CRS"] [hostname "{told["host"]}"] [uri "{path}"] [unique_id "{told["unique"]}"]'


def _verdict(told: dict[str, str]) -> str:
    return "Access denied with code 403 (phase 2)." if told["status"] == "403" else "Warning."


def error_line(envelope: Envelope, values: ProductValues, message: str) -> str:
    """Apache's or nginx's error log."""
    told, world = _told(envelope, message), envelope.world
    now = world.local()
    if envelope.kept.setdefault("nginx", world.chance(0.4)):
        return f'{now:%Y/%m/%d %H:%M:%S} [error] {world.pid()}#0: *{world.number(10, 99999)} [client {told["client"]}] ModSecurity: {_verdict(told)} Matched "Operator `Rx\'" against variable `{told["where"]}\' (Value: `{told["data"]}\') {_tags(told)}, client: {told["client"]}, server: {told["host"]}, request: "{told["method"]} {told["uri"]} HTTP/1.1", host: "{told["host"]}"'
    return f'[{now:%a %b %d %H:%M:%S}.{now.microsecond:06d} {now:%Y}] [:error] [pid {world.pid()}] [client {told["client"]}:{world.port()}] [client {told["client"]}] ModSecurity: {_verdict(told)} Pattern match at {told["where"]}. {_tags(told)}'


def sections(envelope: Envelope, values: ProductValues, message: str) -> str:
    """An entry of the serial audit log: A to Z between its boundaries."""
    told, world = _told(envelope, message), envelope.world
    mark = world.hex(8)
    body = [f"--{mark}-A--", f"[{world.time_clf()}] {told['unique']} {told['client']} {world.port()} {world.ip_private()} 443", f"--{mark}-B--", f"{told['method']} {told['uri']} HTTP/1.1", f"Host: {told['host']}", f"User-Agent: {told['agent']}", "Accept: */*", ""]
    if told["where"].startswith("ARGS") and told["method"] == "POST":
        body += [f"--{mark}-C--", f"{told['where'].split(':')[-1]}={told['data']}"]
    body += [f"--{mark}-F--", f"HTTP/1.1 {told['status']}", "Content-Type: text/html", "", f"--{mark}-H--", f"Message: {_verdict(told)} Pattern match at {told['where']}. {_tags(told)}", f"Stopwatch: {int(world.now.timestamp() * 1000000)} {world.number(900, 90000)} (- - -)", "Engine-Mode: " + ('"ENABLED"' if told["status"] == "403" else world.pick(['"ENABLED"', '"DETECTION_ONLY"'])), "", f"--{mark}-Z--"]
    return "\n".join(body)


def as_json(envelope: Envelope, values: ProductValues, message: str) -> str:
    """libmodsecurity's audit log in JSON."""
    told, world = _told(envelope, message), envelope.world
    record = {"transaction": {"client_ip": told["client"], "time_stamp": f"{world.local():%a %b %d %H:%M:%S %Y}", "server_id": world.hex(40), "client_port": world.port(), "host_ip": world.ip_private(), "host_port": 443, "unique_id": told["unique"], "request": {"method": told["method"], "http_version": 1.1, "uri": told["uri"], "headers": {"Host": told["host"], "User-Agent": told["agent"]}}, "response": {"http_code": int(told["status"])}}}
    record["transaction"]["messages"] = [{"message": told["msg"], "details": {"match": f"Matched \"Operator `Rx'\" against variable `{told['where']}'", "ruleId": told["id"], "file": told["file"], "data": f"Matched Data: {told['data']} found within {told['where']}", "severity": "2" if told["severity"] == "CRITICAL" else "4", "ver": "OWASP_CRS/4.0.0"}}]
    return json.dumps(record, separators=(",", ":"))


FORMS = (error_line, sections, sections, as_json)
