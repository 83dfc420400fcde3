"""Login pages, keys and names of products guessed through requests, and the people who use them."""

from __future__ import annotations

from generator.families.web.agents import browser, harmless_agent, hostile_agent
from generator.families.web.probe_story import AnyServer
from generator.scene import Scene, aftermath, attack, benign, family
from generator.world import World

# method, page, status of a failure, status of a success
_LOGINS = (
    ("POST", "/wp-login.php", 200, 302), ("POST", "/xmlrpc.php", 200, 200), ("POST", "/administrator/index.php", 303, 303), ("POST", "/user/login?_format=json", 400, 200), ("POST", "/index.php/login", 303, 303),
    ("POST", "/api/v1/auth/login", 401, 200), ("POST", "/api/auth/login", 401, 200), ("POST", "/api/session", 401, 200), ("POST", "/Users/AuthenticateByName", 401, 200), ("POST", "/auth/login_flow/9f", 400, 200),
    ("POST", "/identity/connect/token", 400, 200), ("POST", "/api/firstfactor", 401, 200), ("POST", "/realms/master/protocol/openid-connect/token", 401, 200), ("POST", "/api2/json/access/ticket", 401, 200), ("POST", "/api/v2.0/auth/login", 401, 200),
    ("POST", "/user/login", 200, 303), ("POST", "/users/sign_in", 422, 302), ("POST", "/j_acegi_security_check", 302, 302), ("POST", "/session_login.cgi", 403, 302), ("POST", "/login/?login_only=1", 401, 200), ("POST", "/login_up.php", 200, 303),
    ("POST", "/remote/logincheck", 403, 200), ("POST", "/+webvpn+/index.html", 200, 302), ("POST", "/dana-na/auth/url_default/login.cgi", 302, 302), ("POST", "/ssl-vpn/login.esp", 512, 200), ("POST", "/nf/auth/doAuthentication.do", 200, 200), ("POST", "/owa/auth.owa", 302, 302),
    ("POST", "/adfs/ls/", 200, 302), ("POST", "/RDWeb/Pages/en-US/login.aspx", 200, 302), ("GET", "/manager/html", 401, 200),
    ("POST", "/web/login", 200, 303), ("POST", "/api/method/login", 401, 200), ("POST", "/api/v4/users/login", 401, 200), ("POST", "/_matrix/client/v3/login", 403, 200), ("POST", "/auth/sign_in", 422, 302), ("POST", "/admin/login/", 200, 302), ("POST", "/admin/auth", 401, 200),
    ("POST", "/rest/auth/1/session", 401, 200), ("POST", "/dologin.action", 200, 302), ("POST", "/webapi/auth.cgi?api=SYNO.API.Auth&method=login", 200, 200), ("POST", "/cgi-bin/authLogin.cgi", 200, 200), ("POST", "/ISAPI/Security/sessionLogin", 401, 200), ("POST", "/cgi-bin/luci", 403, 302), ("POST", "/api/login", 400, 200),
    ("POST", "/roundcube/?_task=login", 401, 302), ("POST", "/SOGo/connect", 403, 200), ("POST", "/phpmyadmin/index.php?route=/", 200, 302), ("POST", "/adminer.php", 403, 302), ("POST", "/guacamole/api/tokens", 403, 200), ("POST", "/api/users/admin/check", 404, 204),
    ("POST", "/wp-json/jwt-auth/v1/token", 403, 200), ("POST", "/rest/V1/integration/admin/token", 401, 200), ("POST", "/api/oauth/token", 400, 200), ("POST", "/customer/account/loginPost/", 302, 302), ("POST", "/my-account/", 200, 302), ("POST", "/oauth2/token", 400, 200), ("POST", "/dologin.php", 302, 302),
)  # fmt: skip
# Clients of these are refused before each of their requests: that is how they ask for a way to log in.
_REFUSED_FIRST = (("POST", "/Microsoft-Server-ActiveSync", 401, 200), ("POST", "/autodiscover/autodiscover.xml", 401, 200), ("POST", "/EWS/Exchange.asmx", 401, 200), ("PROPFIND", "/remote.php/dav/", 401, 207), ("POST", "/mapi/emsmdb/", 401, 200), ("GET", "/v2/", 401, 200), ("RPC_IN_DATA", "/rpc/rpcproxy.dll", 401, 200))


def _tries(world: World, count: int, many_sources: bool, success: bool, threat) -> Scene:
    scene, server = Scene(), AnyServer(world)
    # A page that many visit tells a failure only by its status.
    method, page, failed, _ = world.pick([entry for entry in _LOGINS if entry[2] in (400, 401, 403, 422)] if many_sources else _LOGINS)
    client, agent, size = world.ip(), hostile_agent(world), world.number(60, 9000)
    # Pages that answer a wrong password like a right one tell by nothing but the many tries.
    count = max(count, 20) if failed < 400 else count
    pace = world.pick((1, 4, 20))
    for _ in range(count):
        world.tick(0.1, pace)
        scene.add(server.line(world.ip_public() if many_sources else client, method, page, failed, size + world.number(0, 2), "-", agent), threat)
    if success:
        world.tick(0.2, 10)
        scene.add(server.line(client, method, page, 200, world.number(200, 4000), "-", agent), aftermath(attack("Brute Force Attack — Successful Login", "T1110.001", "T1078", severity="CRITICAL")))
    return scene


@family("web/probe-login-pages-guessed", attack=True, weight=2)
def login_pages_guessed(world: World) -> Scene:
    return _tries(world, world.number(8, 35), False, world.chance(0.15), attack("Brute Force Attack", "T1110.001"))


@family("web/probe-login-pages-tried-from-everywhere", attack=True)
def login_pages_from_everywhere(world: World) -> Scene:
    return _tries(world, world.number(12, 35), True, False, attack("Credential Stuffing Attack", "T1110.004", "T1110.003"))


@family("web/probe-login-pages-used", attack=False, weight=3)
def login_pages_used(world: World) -> Scene:
    """A person or a program logs in, at times after an error."""
    scene, server = Scene(), AnyServer(world)
    method, page, failed, succeeded = world.pick(_LOGINS)
    client, agent = world.ip(), browser(world) if world.chance(0.7) else harmless_agent(world)
    for _ in range(world.pick((0, 0, 1, 1, 2))):
        world.tick(4, 40)
        scene.add(server.line(client, method, page, failed, world.number(60, 9000), agent=agent), benign("Mistyped Password"))
    if world.chance(0.85) or not scene.records:
        world.tick(4, 60)
        scene.add(server.line(client, method, page, succeeded, world.number(0, 4000), agent=agent), benign("User Login"))
    return scene


@family("web/probe-refused-first", attack=False, weight=1.5)
def refused_first(world: World) -> Scene:
    """Mail programs and file clients: refused, then let in, again and again."""
    scene, server, client = Scene(), AnyServer(world), world.ip()
    method, page, failed, succeeded = world.pick(_REFUSED_FIRST)
    agent = world.pick(("Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17029; Pro)", "MacOutlook/16.80.23121017", "Apple-iPhone14C2/2102.20", "Mozilla/5.0 (Windows) mirall/3.11.0stable-Win64", "DAVx5/4.3.12-ose", "docker/24.0.7 go/go1.20.10", "MSRPC"))
    for _ in range(world.pick((1, 1, 2, 4, 8, 14))):
        world.tick(0.1, 60)
        scene.add(server.line(client, method, page, failed, world.number(0, 300), "-", agent), benign("Normal Traffic"))
        if world.chance(0.7):
            scene.add(server.line(client, method, page, succeeded, world.number(100, 9000), "-", agent, world.user()), benign("Normal Traffic"))
    return scene


_NAMES = ("/?author={n}", "/wp-json/wp/v2/users/{n}", "/wp-json/wp/v2/users?search={u}", "/author/{u}/", "/api/users/{u}", "/users/{u}/exists", "/~{u}/", "/api/v4/users?username={u}", "/u/{u}.json", "/rest/api/latest/user?username={u}", "/secure/ViewUserHover.jspa?username={u}", "/GetCredentialType?login={u}", "/autodiscover/autodiscover.json/v1.0/{u}@example.com?Protocol=rest", "/owa/service.svc/s/GetPersonaPhoto?email={u}", "/password/check?email={u}", "/api/v1/account/lookup?acct={u}", "/_matrix/client/v3/register/available?username={u}", "/jenkins/securityRealm/user/{u}/api/xml")


@family("web/probe-names-tried", attack=True)
def names_tried(world: World) -> Scene:
    """One client walks through names or numbers of accounts."""
    scene, server, client, agent = Scene(), AnyServer(world), world.ip(), hostile_agent(world)
    shape, usual = world.pick(_NAMES), world.pick((200, 404, 401, 301))
    label = attack("User Enumeration", "T1589.001", "T1087", severity="MEDIUM")
    for number in range(1, world.number(8, 35)):
        world.tick(0.1, 4)
        status = usual if world.chance(0.85) else 200
        scene.add(server.line(client, "GET", shape.replace("{n}", str(number)).replace("{u}", world.user()), status, agent=agent), label if status == usual else aftermath(label))
    return scene


@family("web/probe-names-looked-up", attack=False, weight=1.5)
def names_looked_up(world: World) -> Scene:
    """The same pages asked once or twice by somebody who works with them."""
    scene, server, client, agent = Scene(), AnyServer(world), world.ip(), harmless_agent(world)
    for _ in range(world.pick((1, 1, 1, 2, 3))):
        world.tick(2, 200)
        shape = world.pick(_NAMES)
        scene.add(server.line(client, "GET", shape.replace("{n}", str(world.number(1, 40))).replace("{u}", world.user()), world.pick((200, 200, 304, 404)), agent=agent), benign("Normal Traffic"))
    return scene


_KEYS = ("/api/v1/data?api_key={h}", "/v1/geocode?key={h}", "/webhook/{h}", "/s/{h}", "/share/{h}", "/reset-password?token={h}", "/coupon/check?code={h}", "/giftcard/balance?number={d}", "/otp/verify?code={d}", "/invite/{h}", "/api/2fa?pin={d}", "/v2/validate?license={h}", "/?key={h}", "/d/{h}", "/p/{h}/download")


@family("web/probe-keys-tried", attack=True)
def keys_tried(world: World) -> Scene:
    """Keys, codes or shared links tried one after the other."""
    scene, server, client, agent = Scene(), AnyServer(world), world.ip(), hostile_agent(world)
    shape, failed = world.pick(_KEYS), world.pick((401, 403, 404, 400, 429))
    for _ in range(world.number(12, 35)):
        world.tick(0.05, 2)
        scene.add(server.line(client, world.pick(("GET", "GET", "POST")), shape.replace("{h}", world.hex(12)).replace("{d}", str(world.number(1000, 999999))), failed, agent=agent), attack("Brute Force Attack", "T1110.001", "T1110"))
    return scene


@family("web/probe-keys-used", attack=False, weight=1.5)
def keys_used(world: World) -> Scene:
    scene, server, client, agent = Scene(), AnyServer(world), world.ip(), harmless_agent(world)
    shape = world.pick(_KEYS)
    for _ in range(world.pick((1, 1, 2, 4, 10))):
        world.tick(1, 100)
        scene.add(server.line(client, "GET", shape.replace("{h}", world.hex(12)).replace("{d}", str(world.number(1000, 999999))), 200 if world.chance(0.93) else 404, agent=agent), benign("Normal Traffic"))
    return scene


_FOLDERS = ("admin administrator backup old test dev tmp upload uploads files images css js includes inc config conf cgi-bin private secret data db sql logs log phpmyadmin pma webmail mail shop portal cms manager panel cpanel user login api v1 beta staging src bin lib vendor install setup temp archive download stats status server-info wp wordpress joomla drupal magento").split()


@family("web/probe-folders-tried", attack=True, weight=1.2)
def folders_tried(world: World) -> Scene:
    """A word list of folders and files, nearly all answered with not found."""
    scene, server, client, agent = Scene(), AnyServer(world), world.ip(), hostile_agent(world)
    ending = world.pick(("", "/", ".php", ".asp", ".bak", ".zip", ".jsp", ".html", ".txt", ".old", ".aspx", ".tar.gz"))
    missing = world.pick((404, 404, 403, 301))
    label = attack("Automated Reconnaissance / Vulnerability Scanning", "T1595.003", "T1595.002", severity="MEDIUM")
    lead = world.pick(("/", "/", "/", "/app/", "/api/", "/static/", "/~", "/2023/"))
    for folder in world.some(_FOLDERS, 10, 40):
        world.tick(0.02, 1)
        status = missing if world.chance(0.93) else 200
        scene.add(server.line(client, world.pick(("GET", "GET", "HEAD")), lead + folder + ending, status, agent=agent), label if status == missing else aftermath(label))
    return scene
