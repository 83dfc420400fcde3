"""Lines of web application firewalls: real attacks held up or seen, and false alarms and dull refusals."""

from __future__ import annotations

import json

from generator.families.web import payloads, sites, sql_payloads
from generator.families.web.agents import browser, hostile_agent
from generator.families.web.application_logs import apache, nginx
from generator.scene import Scene, attack, benign, family
from generator.world import World

# threat, technique, rule number, rule name, id of AWS, payload
_HOSTILE = (
    ("SQL Injection — Union/Boolean SQLi", "T1190", "942100", "SQL Injection Attack Detected via libinjection", "SQLi_QUERYARGUMENTS", sql_payloads.boolean),
    ("SQL Injection — UNION-based SQLi", "T1190", "942270", "Looking for basic sql injection. Common attack string for mysql, oracle and others", "SQLi_BODY", sql_payloads.union_based),
    ("SQL Injection — Time-based Blind SQLi", "T1190", "942160", "Detects blind sqli tests using sleep() or benchmark()", "SQLiExtendedPatterns_QUERYARGUMENTS", sql_payloads.time_based),
    ("Cross-Site Scripting (XSS) Attempt", "T1059.007", "941100", "XSS Attack Detected via libinjection", "CrossSiteScripting_QUERYARGUMENTS", payloads.xss),
    ("Local File Inclusion (LFI) Attack", "T1083", "930120", "OS File Access Attempt", "GenericLFI_QUERYARGUMENTS", payloads.inclusion),
    ("Path Traversal / Directory Traversal Attack", "T1083", "930100", "Path Traversal Attack (/../) or (/.../)", "GenericLFI_URIPATH", payloads.traversal),
    ("OS Command Injection Attempt", "T1059.004", "932100", "Remote Command Execution: Unix Command Injection", "UNIXShellCommandsVariables_QUERYARGUMENTS", payloads.command),
    ("Server-Side Request Forgery (SSRF) Attempt", "T1190", "934110", "Possible Server Side Request Forgery (SSRF) Attack: Cloud provider metadata URL in Parameter", "EC2MetaDataSSRF_QUERYARGUMENTS", payloads.ssrf),
    ("Remote Code Execution Exploit", "T1190", "944150", "Potential Remote Command Execution: Log4j / Log4shell", "Log4JRCE_HEADER", payloads.jndi),
    ("Remote Code Execution Exploit", "T1190", "934100", "Node.js Injection Attack / Template expression", "JavaDeserializationRCE_BODY", payloads.template),
)
# what trips a rule although nothing is wrong, or is refused as a matter of routine
_HARMLESS = (
    ("920350", "Host header is a numeric IP address", "NoUserAgent_HEADER", "10.0.3.7"), ("920280", "Request Missing a Host Header", "HostingProviderIPList", "0"), ("920420", "Request content type is not allowed by policy", "SizeRestrictions_BODY", "|application/vnd.api+json|"), ("920170", "GET or HEAD Request with Body Content", "SizeRestrictions_QUERYSTRING", "2"), ("920272", "Invalid character in request (outside of printable chars below ascii 127)", "BadBots_HEADER", "Grüße aus Köln"),
    ("942100", "SQL Injection Attack Detected via libinjection", "SQLi_BODY", "O'Brien and Sons"), ("941160", "NoScript XSS InjectionChecker: HTML Injection", "CrossSiteScripting_BODY", "<p>New opening hours</p>"), ("942430", "Restricted SQL Character Anomaly Detection (args): # of special characters exceeded (12)", "SQLi_COOKIE", "_ga=GA1.2.12;_fbp=fb.1.16"), ("932105", "Remote Command Execution: Unix Command Injection", "GenericRFI_QUERYARGUMENTS", "R&D; time off"), ("930120", "OS File Access Attempt", "GenericLFI_BODY", "how to edit .htaccess"), ("931130", "Possible Remote File Inclusion (RFI) Attack: Off-Domain Reference/Link", "GenericRFI_BODY", "https://www.youtube.com/watch"), ("949110", "Inbound Anomaly Score Exceeded (Total Score: 5)", "SizeRestrictions_BODY", "5"), ("920300", "Request Missing an Accept Header", "SignalAutomatedBrowser", "-"), ("980130", "Inbound Anomaly Score (Total Inbound Score: 3 - SQLI=0,XSS=0,RFI=0,LFI=0,RCE=0)", "SignalNonBrowserUserAgent", "3"), ("200002", "Failed to parse request body", "SizeRestrictions_BODY", "JSON parsing error"), ("942200", "Detects MySQL comment-/space-obfuscated injections and backtick termination", "SQLi_BODY", "Hello, ``quoted`` , text -- thanks"), ("920440", "URL file extension is restricted by policy", "RestrictedExtensions_URIPATH", ".backup-guide"),
)


def _line(world: World, style: int, client: str, rule: str, name: str, managed: str, text: str, target: str, parameter: str, agent: str, blocked: bool) -> str:
    action = "block" if blocked else world.pick(["log", "count", "simulate"])
    shown = text.replace('"', '\\"')[:200]
    if style == 0:
        lead = f"ModSecurity: {'Access denied with code 403 (phase 2).' if blocked else 'Warning.'} {world.pick(['detected', 'Matched'])} \"{world.pick(['Operator `Rx', 'Operator `PmFromFile', 'Operator `DetectSQLi', 'Operator `Ge'])}' matched\" at ARGS:{parameter}. [file \"/etc/modsecurity/crs/rules/REQUEST-{rule[:3]}.conf\"] [line \"{world.number(20, 1400)}\"] [id \"{rule}\"] [msg \"{name}\"] [data \"Matched Data: {shown} found within ARGS:{parameter}: {shown}\"] [severity \"{world.pick(['CRITICAL', 'WARNING', 'NOTICE'])}\"] [ver \"OWASP_CRS/3.3.4\"] [hostname \"{world.domain}\"] [uri \"{target}\"] [unique_id \"{world.hex(27)}\"]"
        return apache(world, "security2", "error", lead, client) if world.chance(0.6) else nginx(world, "error", lead, client, f"GET {target} HTTP/1.1")
    if style == 1:
        return json.dumps({"timestamp": int(world.now.timestamp() * 1000), "formatVersion": 1, "terminatingRuleId": f"AWS-AWSManagedRules{world.pick(['CommonRuleSet', 'SQLiRuleSet', 'KnownBadInputsRuleSet'])}", "action": action.upper(), "ruleGroupList": [{"terminatingRule": {"ruleId": managed, "action": action.upper()}}], "httpRequest": {"clientIp": client, "country": world.pick(["DE", "US", "NL", "FR"]), "headers": [{"name": "User-Agent", "value": agent}], "uri": target, "args": f"{parameter}={text}", "httpMethod": world.pick(["GET", "POST"])}})
    if style == 2:
        return json.dumps({"Datetime": world.time_iso(0), "Action": action, "ClientIP": client, "ClientRequestHost": world.domain, "ClientRequestMethod": "GET", "ClientRequestPath": target, "ClientRequestQuery": f"?{parameter}={text}", "ClientRequestUserAgent": agent, "Description": name, "RuleID": world.hex(32), "Source": world.pick(["firewallManaged", "waf", "firewallCustom"])})
    if style == 3:
        return nginx(world, "error", f"NAXSI_FMT: ip={client}&server={world.domain}&uri={target}&vers=1.3&total_processed={world.number(1, 9999)}&total_blocked={world.number(1, 99)}&config={'block' if blocked else 'learning'}&cscore0=${world.pick(['SQL', 'XSS', 'TRAVERSAL', 'RFI'])}&score0={world.number(4, 24)}&zone0=ARGS&id0={world.pick([1000, 1005, 1013, 1200, 1302, 1010])}&var_name0={parameter}&content0={shown}", client, f"GET {target} HTTP/1.1")
    return f'{world.time_plain()} {world.pick(["Wordfence", "BunkerWeb", "coraza-waf", "F5-ASM", "FortiWeb", "Sucuri"])}: {"blocked" if blocked else "detected"} {name} from {client} url={target} param={parameter} value="{shown}" agent="{agent}"'


@family("web/firewall-sees-attack", attack=True, weight=2.5)
def firewall_sees_attack(world: World) -> Scene:
    scene, style, client, agent = Scene(), world.number(0, 4), world.ip(), hostile_agent(world)
    threat, technique, rule, name, managed, write = world.pick(_HOSTILE)
    blocked = world.chance(0.7)
    label = attack(threat, technique, severity="MEDIUM" if blocked else "CRITICAL" if technique == "T1190" else "HIGH")
    for _ in range(sites.lines(world, 12)):
        world.tick(0.2, 15)
        scene.add(_line(world, style, client, rule, name, managed, write(world), sites.script(world), sites.parameter(world), agent, blocked), label)
    return scene


@family("web/firewall-false-alarm", attack=False, weight=2.5)
def firewall_false_alarm(world: World) -> Scene:
    scene, style, client, agent = Scene(), world.number(0, 4), world.ip(), browser(world)
    for _ in range(sites.lines(world, 8)):
        world.tick(1, 60)
        rule, name, managed, text = world.pick(_HARMLESS)
        scene.add(_line(world, style, client, rule, name, managed, text, sites.script(world), sites.parameter(world), agent, world.chance(0.5)), benign("Blocked Noise"))
    return scene


@family("web/firewall-own-news", attack=False)
def firewall_own_news(world: World) -> Scene:
    """Starts, updates and bot challenges of the same firewalls."""
    scene = Scene()
    for _ in range(sites.lines(world, 6)):
        world.tick(1, 90)
        scene.add(world.pick([
            apache(world, "security2", "notice", "ModSecurity for Apache/2.9.5 (http://www.modsecurity.org/) configured."), apache(world, "security2", "notice", f"ModSecurity: StatusEngine call successfully sent. For more information visit: http://status.modsecurity.org/"),
            nginx(world, "notice", "ModSecurity-nginx v1.0.3 (rules loaded inline/local/remote: 0/922/0)"),
            json.dumps({"Datetime": world.time_iso(0), "Action": world.pick(["managed_challenge", "jschallenge", "skip", "allow"]), "ClientIP": world.ip_public(), "ClientRequestHost": world.domain, "ClientRequestPath": sites.page(world), "Description": world.pick(["Challenge visitors of the login page", "Bot Fight Mode", "Allow verified crawlers", "Allow uptime monitor", "Rate limit of search"]), "Source": world.pick(["bic", "botFight", "firewallCustom", "country"])}),
            json.dumps({"timestamp": int(world.now.timestamp() * 1000), "terminatingRuleId": "Default_Action", "action": "ALLOW", "httpRequest": {"clientIp": world.ip(), "uri": sites.page(world), "args": f"q={sites.word(world)}", "httpMethod": "GET"}}),
            f"{world.time_plain()} Wordfence: {world.pick(['firewall rules updated', 'scan complete. Congratulations, no new problems found', 'blocked brute-force attack protection enabled by admin', 'license refreshed', 'malware signatures updated to 20231102'])}",
        ]), benign(world.pick(["Application Event", "Application Event"])))
    return scene
