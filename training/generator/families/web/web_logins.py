"""Attacks on logins of web sites: guessing, stuffing, spraying, enumeration, takeover."""

from __future__ import annotations

import json

from generator.families.web import sites
from generator.families.web.agents import browser, hostile_agent
from generator.families.web.application_logs import apache, java, nginx
from generator.families.web.server import Server
from generator.scene import Label, Scene, aftermath, attack, family
from generator.world import World

_LOGINS = ("/wp-login.php", "/xmlrpc.php", "/login", "/api/auth/login", "/api/v1/login", "/users/sign_in", "/owa/auth.owa", "/administrator/index.php", "/admin/login/", "/Account/Login", "/index.php/login", "/phpmyadmin/index.php", "/user/login", "/remote/logincheck", "/rest/auth/1/session", "/customer/account/loginPost/", "/manager/html", "/api/token", "/oauth/token", "/webmail/?_task=login&_action=login", "/j_spring_security_check", "/dana-na/auth/url_default/login.cgi", "/cgi-bin/luci", "/login.aspx", "/auth/signin", "/backend/login", "/api/v4/session", "/login.action", "/ISAPI/Security/userCheck")

_API_LOGINS = ("/login", "/api/auth/login", "/api/v1/login", "/users/sign_in", "/rest/auth/1/session", "/api/v4/session", "/auth/signin", "/backend/login", "/webmail/login", "/api/session", "/rest/user/login", "/logon", "/portal/login.do")
_COUNTED_TOGETHER = ("/xmlrpc.php", "/administrator/index.php", "/j_spring_security_check", "/customer/account/loginPost/", "/api/token", "/phpmyadmin/index.php", "/account/verify.php", "/users/check.aspx")


def _guess(world: World, server: Server, scene: Scene, label: Label, sources, agents, count: int, success: bool, many: bool = False) -> Scene:
    # From many addresses only lines that the app counts together; a success only where it follows in the same group.
    page = world.pick(_COUNTED_TOGETHER if many else _API_LOGINS if success else _LOGINS)
    failed = 200 if many else 401 if success or page == "/manager/html" else world.pick([200, 401, 401, 403, 422, 302, 200, 429])
    method = "GET" if page == "/manager/html" else "POST"
    size = world.number(100, 9000)
    for _ in range(count):
        world.tick(0.1, world.pick([2, 8, 40]))
        scene.add(server.line(sources(), method, page, failed, size + world.number(0, 3), world.pick(["-", server.url(page)]), agents()), label)
    if success:
        world.tick(0.5, 20)
        scene.add(server.line(sources(), method, page, 200, world.number(300, 3000), "-", agents()), aftermath(attack("Brute Force Attack — Successful Login", "T1110.001", "T1078", severity="CRITICAL")))
    sites.background(world, scene, server)
    return scene


@family("web/login-guessing", attack=True, weight=2.5)
def login_guessing(world: World) -> Scene:
    client, agent = world.ip(), hostile_agent(world)
    return _guess(world, Server(world), Scene(), attack("Brute Force Attack", "T1110.001", severity="HIGH"), lambda: client, lambda: agent, world.number(6, 35), False)


@family("web/login-guessing-with-success", attack=True, weight=1.5)
def login_guessing_with_success(world: World) -> Scene:
    client, agent = world.ip(), hostile_agent(world)
    return _guess(world, Server(world), Scene(), attack("Brute Force Attack", "T1110.001"), lambda: client, lambda: agent, world.number(6, 30), True)


@family("web/login-stuffing-seen-by-application", attack=True, weight=2)
def stuffing(world: World) -> Scene:
    """Many accounts from one or many addresses, a try or two each."""
    scene = Scene()
    stuffed = world.chance(0.6)
    label = attack("Credential Stuffing Attack", "T1110.004", severity="HIGH") if stuffed else attack("Password Spraying", "T1110.003", severity="HIGH")
    client = world.ip()
    style = world.number(0, 5)
    for _ in range(world.number(6, 30)):
        world.tick(0.2, 10 if stuffed else 60)
        user = f"{world.user()}@{world.pick(['gmail.com', 'web.de', 'yahoo.com', 'outlook.com', 'orange.fr'])}" if stuffed else world.user()
        source = client
        if style == 0:
            scene.add(json.dumps({"level": "warn", "timestamp": world.time_iso(), "message": world.pick(["login failed", "invalid credentials", "authentication failed"]), "email": user, "ip": source, "path": "/api/auth/login", "status": 401}), label)
        elif style == 1:
            scene.add(f"{world.time_plain()},{world.number(0, 999):03d} WARN  [org.keycloak.events] (executor-thread-{world.number(1, 90)}) type=LOGIN_ERROR, realmId=main, clientId=account, userId=null, ipAddress={source}, error={world.pick(['user_not_found', 'invalid_user_credentials'])}, auth_method=openid-connect, username={user}", label)
        elif style == 2:
            scene.add(f"[{world.time_plain()}] production.WARNING: Failed login attempt {json.dumps({'email': user, 'ip': source})}", label)
        elif style == 3:
            scene.add(json.dumps({"severity": "INFO", "time": world.time_iso(), "message": f"Failed Login: username={user} ip={source}"}), label)
        elif style == 4:
            scene.add(f"{world.time_plain()} WARNING django.security.authentication Login failed for '{user}' from {source} on /accounts/login/", label)
        else:
            scene.add(java(world, "WARN", "c.a.security.AuthenticationEvents", f"Bad credentials for {user} from {source}"), label)
    return scene


@family("web/login-spray-from-many-addresses", attack=True)
def distributed(world: World) -> Scene:
    agent = browser(world)
    return _guess(world, Server(world), Scene(), attack("Password Spraying", "T1110.003", severity="HIGH") if world.chance(0.4) else attack("Credential Stuffing Attack", "T1110.004", severity="HIGH"), world.ip_public, lambda: agent if world.chance(0.7) else browser(world), world.number(10, 35), False, many=True)


@family("web/password-file-guessing", attack=True)
def password_file_guessing(world: World) -> Scene:
    """The servers' own password dialogue and fixed products, in their error logs."""
    scene, client = Scene(), world.ip()
    label = attack("Brute Force Attack", "T1110.001", severity="HIGH")
    style, user = world.number(0, 6), world.pick(["admin", world.user(), "root", "test"])
    for _ in range(world.number(5, 30)):
        world.tick(0.2, 6)
        name = user if world.chance(0.6) else world.user()
        scene.add([
            lambda: apache(world, "auth_basic", "error", world.pick([f"AH01617: user {name}: authentication failure for \"/admin/\": Password Mismatch", f"AH01618: user {name} not found: /admin/"]), client),
            lambda: nginx(world, "error", f'user "{name}"{world.pick([": password mismatch", " was not found in " + chr(34) + "/etc/nginx/.htpasswd" + chr(34)])}', client),
            lambda: f'{world.time_plain()} phpMyAdmin[{world.pid()}]: user denied: {name} (mysql-denied) from {client}',
            lambda: json.dumps({"level": 2, "time": world.time_iso(0), "remoteAddr": client, "user": "--", "app": "core", "method": "POST", "url": "/login", "message": f"Login failed: {name} (Remote IP: {client})"}),
            lambda: f"{world.time_plain()}.{world.number(0, 999):03d} WARNING (MainThread) [homeassistant.components.http.ban] Login attempt or request with invalid authentication from {client} ({client}). Requested URL: '/auth/login_flow/{world.hex(32)}'",
            lambda: f'logger=context userId=0 t={world.time_iso(9)} level=info msg="Invalid username or password" error="[password-auth.failed] failed to authenticate identity" remote_addr={client} method=POST path=/login status=401',
            lambda: f"[{world.time_plain()}.{world.number(0, 999):03d} +00:00] [ERR] [{world.number(1, 90)}] Jellyfin.Server.Implementations.Users.UserManager: Authentication request for {name} has been denied (IP: {client}).",
        ][style](), label)
    return scene


@family("web/user-enumeration", attack=True)
def user_enumeration(world: World) -> Scene:
    scene, server = Scene(), Server(world)
    client, agent = world.ip(), hostile_agent(world)
    label = attack("User Enumeration", "T1589.001" if world.chance(0.5) else "T1087", severity="MEDIUM")
    style, usual = world.number(0, 5), world.number(0, 1)
    for number in range(1, world.number(5, 25)):
        world.tick(0.2, 5)
        user = world.user()
        method, target, statuses = [("GET", f"/?author={number}", [301, 404]), ("GET", f"/wp-json/wp/v2/users/{number}", [200, 404]), ("GET", f"/api/users/exists?username={user}", [200, 404]), ("POST", f"/password/reset?email={user}%40{world.domain}", [200, 422]), ("GET", f"/rest/api/latest/user/picker?query={user}", [200, 401]), ("GET", f"/api/v4/users?username={user}", [200])][style]
        scene.add(server.line(client, method, target, statuses[usual % len(statuses)], agent=agent), label)
    return scene


@family("web/account-taken-over", attack=True)
def account_taken_over(world: World) -> Scene:
    """An application tells of a login from elsewhere and of what followed it."""
    scene, user, client = Scene(), world.user(), world.ip_public()
    label = attack("Account Takeover", "T1078", severity="CRITICAL")
    style = world.pick(["json", "laravel", "plain"])
    events = ["login from new country", f"{world.number(12, 90)} failed logins, then login succeeded", "second factor disabled", "e-mail address changed", "recovery codes downloaded", "API token created", "password changed", "payout account changed", "session cookie used from two countries within 5 minutes", "all other sessions ended", "customer list exported", "new administrator added", "second factor push accepted after 14 refused"]
    for event in [world.pick(events[:2] + events[8:9]), *world.some(events[2:], 2, 5)]:
        world.tick(5, 200)
        scene.add(json.dumps({"timestamp": world.time_iso(), "level": "warn", "event": event, "user": user, "ip": client}) if style == "json" else f"[{world.time_plain()}] production.WARNING: account security: {event} {json.dumps({'user': user, 'ip': client})}" if style == "laravel" else f"{world.time_plain()} auth.audit user={user} ip={client} {event}", label)
    return scene
