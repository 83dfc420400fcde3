"""Injections other than SQL: in queries, bodies, headers and paths of requests."""

from __future__ import annotations

import json

from generator.families.web import payloads, sites
from generator.families.web.agents import hostile_agent
from generator.families.web.encoding import disguised
from generator.families.web.server import SHOWS_HEADERS, Server
from generator.scene import Scene, attack, family
from generator.world import World

# name, payload, threat, technique, usual severity, parameters and pages where such input fits
KINDS = (
    ("xss", payloads.xss, "Cross-Site Scripting (XSS) Attempt", "T1059.007", "HIGH", "q search s name comment message title redirect callback lang ref error utm_source first_name", "/search /comment /guestbook.php /profile /contact.php /wp-comments-post.php /error.jsp /feedback /login /tags/ /index.php /SearchResult.aspx"),
    ("inclusion", payloads.inclusion, "Local File Inclusion (LFI) Attack", "T1083", "HIGH", "page file include template lang module view path doc document load inc tpl controller conf config style", "/index.php /main.php /page.php /view.php /download.php /include.php /display.php /wp-content/plugins/mail-masta/inc/campaign/count_of_send.php /content.asp /load.jsp /help/index.php /theme.php"),
    ("traversal", payloads.traversal, "Path Traversal / Directory Traversal Attack", "T1083", "HIGH", "file path filename doc download img image attachment name dir folder log", "/download /download.php /getfile.aspx /api/files /image.jsp /attachments /static /export.do /readfile.php /logs/view /cgi-bin/view.pl /file"),
    ("command", payloads.command, "OS Command Injection Attempt", "T1059.004", "CRITICAL", "ip host cmd addr target domain ping name filename dns exec q interface email range query url", "/ping.php /cgi-bin/ping.cgi /diag.asp /admin/tools/traceroute /nslookup /api/system/diagnose /cgi-bin/luci/;stok=/locale /goform/setDiag /convert.php /thumbnail /setup.cgi /apply.cgi /api/v1/network/test /whois.php /index.php"),
    ("request-forgery", payloads.ssrf, "Server-Side Request Forgery (SSRF) Attempt", "T1190", "HIGH", "url uri src link image target dest feed callback webhook site fetch proxy avatar_url host endpoint continue u", "/proxy /fetch /api/preview /image /webhook/test /import /pdf/generate /wp-json/oembed/1.0/proxy /screenshot /feed/add /avatar /xmlrpc /latex /link-preview /api/v1/import/url /_next/image /check.php"),
    ("template", payloads.template, "Remote Code Execution Exploit", "T1190", "CRITICAL", "name template q message greeting subject email lang user page preview title id content", "/preview /hello /render /greet /newsletter/preview /api/template /invite /search /profile /unsubscribe /email/test /struts2-showcase/index.action /confluence/pages/createpage-entervariables.action"),
    ("entity", payloads.entity, "Remote Code Execution Exploit", "T1190", "HIGH", "xml data body request payload soap", "/xmlrpc.php /api/xml /soap /upload/xml /ws/service /sitemap/import /saml/acs /import.php /services/Order /dav/ /feed/parse"),
    ("serialised", payloads.serialised, "Remote Code Execution Exploit", "T1190", "CRITICAL", "data object state __VIEWSTATE token payload session rememberMe cart settings", "/invoker/JMXInvokerServlet /api/object /cart.php /default.aspx /restore /api/import /ajax.php /session/load /fastjson/parse /telerik.web.ui.webresource.axd /api/v1/merge"),
    ("log-lookup", payloads.jndi, "Remote Code Execution Exploit", "T1190", "CRITICAL", "q x username id search user lang v token action api", "/ /solr/admin/cores /login /api/login /search /websso/SAML2/SSO/vsphere.local /struts/index.action /hc/api /api/v1/auth /portal/info.jsp /Login.jsp /druid/coordinator/v1/lookups/config"),
    ("document-query", payloads.document_query, "SQL Injection — Authentication Bypass SQLi", "T1190", "CRITICAL", "username password user pass email uid login id", "/login /api/login /api/v1/users/login /auth /signin /rest/user/login /account/authenticate /ldap/login.php /session"),
)
_MANY = ("xss", "inclusion", "traversal", "command", "request-forgery")


def _request(world: World, server: Server, kind, place: str, client: str, agent: str, status: int) -> str:
    _, write, _, _, _, parameters, pages = kind
    text, name, target = write(world), world.pick(parameters.split()), world.pick(pages.split())
    encode = (lambda value: value) if kind[0] == "traversal" else (lambda value: disguised(world, value))
    if place == "query":
        extra = world.pick(["", "", "&submit=1", f"&id={world.number(1, 99)}", "&lang=en", f"&t={world.number(10**9, 2 * 10**9)}"])
        first = world.pick(["", "", "", "action=view&", f"id={world.number(1, 90)}&"])
        return server.line(client, world.pick(["GET", "GET", "GET", "POST"]), f"{target}?{first}{name}={encode(text)}{extra}", status, agent=agent)
    if place == "path":
        lead = world.pick(["/", "/static/", "/cgi-bin/", "/images/", "/public/plugins/alertlist/", "/assets/", "/api/", "/files/", "/download/", "/docs/", "/icons/", target.rstrip("/") + "/"])
        return server.line(client, world.pick(["GET", "GET", "POST", "HEAD"]), lead + encode(text).lstrip("/"), status, agent=agent)
    if place == "header":
        hidden = text if world.chance(0.8) else encode(text)
        if world.chance(0.6):
            return server.line(client, "GET", sites.page(world), status, agent=hidden)
        return server.line(client, "GET", sites.page(world), status, referrer=hidden.replace('"', "%22"), agent=agent)
    return logged_input(world, target, name, text, client, status)


def logged_input(world: World, target: str, name: str, text: str, client: str, status: int) -> str:
    """An application that logs what a form sent, harmless or not."""
    style = world.number(0, 4)
    if style == 0:
        return json.dumps({"level": world.pick(["info", "warn", "error"]), "timestamp": world.time_iso(), "method": "POST", "url": target, "ip": client, "statusCode": status, "body": {name: text}, "message": world.pick(["request", "validation failed", "POST " + target])})
    if style == 1:
        return f"{world.time_plain()},{world.number(0, 999):03d} [http-nio-8080-exec-{world.number(1, 20)}] {world.pick(['INFO', 'ERROR', 'WARN'])} {world.pick(['c.acme.web.LoginController', 'o.a.c.c.C.[.[.[/]', 'com.app.api.RequestLogger'])} - {world.pick(['Failed login for user', 'Invalid value for ' + name, 'User-Agent', 'Request parameter ' + name])}: {text} from {client}"
    if style == 2:
        return f'Started POST "{target}" for {client} at {world.time_plain()} +0000 Parameters: {{"{name}"=>"{text}"}}'
    if style == 3:
        return f"[{world.time_plain()}] {world.pick(['local', 'production'])}.{world.pick(['ERROR', 'INFO'])}: {world.pick(['Unexpected input', 'POST ' + target, 'Validation error'])} {json.dumps({name: text, 'ip': client})}"
    return world.syslog(world.pick(["node", "php-fpm", "gunicorn", "app", "uwsgi"]), f"{client} POST {target} {status} {name}={text}", world.pid())


def _story(world: World, kind, place: str) -> Scene:
    scene, server = Scene(), Server(world, SHOWS_HEADERS) if place == "header" else Server(world)
    client, agent = world.ip(), hostile_agent(world)
    usual = world.pick([200, 200, 200, 404, 404, 403, 500, 302, 400])
    severity = "MEDIUM" if usual == 403 and kind[4] == "HIGH" else "HIGH" if usual == 403 else kind[4]
    label = attack(kind[2], kind[3], severity=severity)
    for _ in range(sites.lines(world, 15)):
        world.tick(0.2, 20)
        scene.add(_request(world, server, kind, place, client, agent, usual if world.chance(0.8) or usual == 403 else world.pick([200, 404, 500])), label)
        sites.background(world, scene, server)
    return scene


for _kind in KINDS:
    _places = ["query", "body"] + (["path"] if _kind[0] in (*_MANY, "template", "log-lookup") else []) + (["header"] if _kind[0] in ("xss", "command", "log-lookup", "template") else [])
    for _place in _places:
        family(f"web/{_kind[0]}-in-{_place}", attack=True, weight=1.3 if _kind[0] in _MANY and _place in ("query", "path") else 0.6)(
            lambda world, kind=_kind, place=_place: _story(world, kind, place)
        )


@family("web/shell-functions-in-headers", attack=True)
def shell_functions_in_headers(world: World) -> Scene:
    """Shellshock: a function definition that bash runs."""
    scene, server = Scene(), Server(world, SHOWS_HEADERS)
    client, status = world.ip(), world.pick([200, 404, 404, 500, 403])
    label = attack("Remote Code Execution Exploit", "T1190", severity="HIGH" if status == 403 else "CRITICAL")
    for _ in range(sites.lines(world, 10)):
        world.tick(0.2, 6)
        text = payloads.shellshock(world)
        target = world.pick(["/cgi-bin/status", "/cgi-bin/test.cgi", "/cgi-bin/bash", "/cgi-sys/defaultwebpage.cgi", "/", "/cgi-bin/admin.cgi", "/cgi-mod/index.cgi", "/cgi-bin/printenv", "/sys.cgi", "/cgi-bin/hello.sh"])
        scene.add(server.line(client, "GET", target, status, agent=text) if world.chance(0.7) else server.line(client, "GET", target, status, referrer=text, agent=hostile_agent(world)), label)
    return scene
