"""What hundreds of visitors leave in the logs of a site: most of it odd, little of it hostile."""

from __future__ import annotations

from generator.families.web import sites
from generator.families.web.agents import CRAWLERS, browser, hostile_agent
from generator.families.web.server import Server
from generator.scene import Label, Scene, attack, benign, family
from generator.world import World

_LINES = (20, 130)
_lost = "/old/{w}.html /{w}/{w}.php /blog/{w} /images/{w}.jpg /files/{w}-{d}.{d}.zip /docs/{w}/{w}.pdf /tag/{w} /wp-content/uploads/{w}.png /{w}.cgi /archive/{w} /presentations/{w}/img/{w}.gif /font/{w}.ttf /%7B%7B{w}%7D%7D /{w}?{w}={n} /node/add/{w} /cgi-bin/{w} /{w};jsessionid={h} /{w}/%20 /~{w}/ /doc/index.html?page={w}/{w}/{w}".split()
_strange = ("/{w}/++result:+{w}+{w};", "/{w}?q=%27{w}%27", "/{w}/%22{w}%22", "/{w}//{w}//", "/search?s={w}+%3C3", "/{w}/%C3%BC{w}", "/{w}?ref=<{w}>", "/{w}/${w}", "/{w}/(none)/{w}", "/blog/{w}%E2%80%99s-{w}", "/{w}/file:///{w}", "/{w}?a={w}&amp;b={w}", "/{w}/'+e.{w}+'", "/{w}/%3Ca%20href=")
_forbidden = ("Directory index forbidden by Options directive: {p}", "client denied by server configuration: {p}{w}", "AH01276: Cannot serve directory {p}: No matching DirectoryIndex (index.html) found, and server-generated directory index forbidden by Options directive", "AH01630: client denied by server configuration: {p}", "script not found or unable to stat: {p}{w}.cgi", "File does not exist: {p}{w}", "Symbolic link not allowed or link target not accessible: {p}{w}", "AH00037: Symbolic link not allowed: {p}{w}", "attempt to serve directory: {p}", "Invalid method in request {h}", "request failed: URI too long (longer than 8190)", "AH00126: Invalid URI in request GET {w} HTTP/1.1")
_folders = ("/var/www/html/", "/srv/www/", "/usr/share/doc/", "/var/www/cgi-bin/", "/home/web/htdocs/", "/var/www/shop/media/", "C:/xampp/htdocs/")


def _visitors(world: World) -> list[tuple[str, str]]:
    """Addresses with their clients: more or fewer than the lines that come of them."""
    return [(world.ip_public(), world.pick(CRAWLERS) if world.chance(0.3) else browser(world)) for _ in range(world.number(5, 90))]


def _crowd(name: str, shapes, methods, statuses, kind: str, clients=None) -> None:
    @family(f"web/crowd-{name}", attack=False, weight=1.5)
    def write(world: World) -> Scene:
        scene, server, visitors = Scene(), Server(world), _visitors(world)
        for _ in range(world.number(*_LINES)):
            world.tick(1, 400)
            address, agent = world.pick(visitors)
            target = sites.fill(world, world.pick(shapes)) if shapes else sites.page(world)
            scene.add(server.line(address, world.pick(methods), target, world.pick(statuses), None, None, clients(world) if clients else agent), benign(kind))
        return scene


_crowd("lost-pages", _lost, ["GET", "GET", "GET", "HEAD"], [404, 404, 404, 410, 400], "Normal Traffic")
_crowd("strange-addresses", _strange, ["GET"], [404, 404, 400, 200, 403], "Normal Traffic")
_crowd("link-checkers", None, ["HEAD"], [200, 200, 301, 404, 405], "Normal Traffic", lambda world: world.pick(["Xenu Link Sleuth/1.3.8", "LinkChecker/10.2", "W3C-checklink/5.0", "-", "Mozilla/5.0 (compatible; LinkpadBot/1.06)", "curl/7.88.1", "Java/17.0.9", "libwww-perl/6.67", "Wget/1.21.3", "python-requests/2.31.0", "WhatsApp/2.23", "facebookexternalhit/1.1"]))
_crowd("hot-links", ["/images/{w}.jpg", "/media/{w}.png", "/downloads/{w}.pdf", "/video/{w}.mp4", "/{w}.gif"], ["GET"], [403, 403, 404, 302], "Normal Traffic")
_crowd("downloads", ["/files/{w}-{d}.{d}.tar.gz", "/dist/{w}.iso", "/pub/{w}.deb", "/{w}/{w}.jar", "/setup/{w}.exe"], ["GET", "GET", "HEAD"], [200, 206, 304, 404, 416], "Normal Traffic")
_crowd("expired-sessions", ["/account", "/api/v1/{w}", "/profile/{w}", "/my/orders", "/session", "/login"], ["GET", "POST"], [401, 401, 403, 302, 200], "Normal Traffic")
_crowd("all-pages", None, ["GET", "GET", "GET", "POST"], [200, 200, 200, 304, 301, 404, 500], "Normal Traffic")


@family("web/crowd-refused-by-server", attack=False, weight=2)
def refused_by_server(world: World) -> Scene:
    """An error log: one rule that keeps many visitors from one folder."""
    scene, shape = Scene(), world.pick(_forbidden)
    folder, style = world.pick(_folders), world.pick(["old", "new", "nginx"])
    for _ in range(world.number(*_LINES)):
        world.tick(5, 4000)
        message = shape.replace("{p}", folder).replace("{w}", world.word(world.number(3, 9))).replace("{h}", world.hex(12))
        now, client = world.local(), world.ip_public()
        stamp = f"{now:%a %b} {now.day:02d} {now:%H:%M:%S}"
        if style == "old":
            text = f"[{stamp} {now:%Y}] [error] [client {client}] {message}"
        elif style == "new":
            text = f"[{stamp}.{now.microsecond:06d} {now:%Y}] [autoindex:error] [pid {world.pid()}] [client {client}:{world.port()}] {message}"
        else:
            text = f'{now:%Y/%m/%d %H:%M:%S} [error] {world.pid()}#0: *{world.number(1, 90000)} {message}, client: {client}, server: {world.domain}, request: "GET /{world.word(5)} HTTP/1.1", host: "{world.domain}"'
        scene.add(text, benign("Application Error"))
    return scene


def _attackers(name: str, label: Label, shapes, methods, statuses, few_targets: bool) -> None:
    @family(f"web/crowd-{name}", attack=True)
    def write(world: World) -> Scene:
        scene, server = Scene(), Server(world)
        sources = [world.ip_public() for _ in range(world.number(8, 80))]
        agents = [hostile_agent(world) if world.chance(0.3) else browser(world) for _ in range(world.number(1, 12))]
        targets = [sites.fill(world, shape) for shape in world.some(shapes, 1 if few_targets else 4, 2 if few_targets else len(shapes))]
        for _ in range(world.number(30, 130)):
            world.tick(0.01, 3)
            scene.add(server.line(world.pick(sources), world.pick(methods), world.pick(targets), world.pick(statuses), None, None, world.pick(agents)), label)
        return scene


_attackers("password-guessing", attack("Credential Stuffing Attack", "T1110.004", "T1110.003", severity="HIGH"), ["/wp-login.php", "/xmlrpc.php", "/api/v1/login", "/account/login", "/user/login", "/owa/auth.owa", "/admin/index.php?login=1", "/oauth/token", "/signin"], ["POST"], [200, 401, 403, 429, 401], True)
_attackers("looking-for-secrets", attack("Automated Reconnaissance / Vulnerability Scanning", "T1595.002", "T1190", severity="MEDIUM"), ["/.env", "/.git/config", "/wp-config.php.bak", "/backup.sql", "/phpinfo.php", "/.aws/credentials", "/server-status", "/actuator/env", "/.svn/entries", "/config.json", "/id_rsa", "/db.sql.gz", "/vendor/phpunit/phpunit/src/Util/PHP/eval-stdin.php", "/.vscode/sftp.json", "/old/.env", "/api/.env"], ["GET", "GET", "HEAD"], [404, 403, 404, 400, 301], False)
_attackers("flood", attack("Denial of Service / DDoS Attack", "T1498", "T1499.002", severity="HIGH"), ["/", "/search?q={w}", "/api/v1/products", "/?{w}={n}", "/index.php", "/catalog?page={n}"], ["GET", "POST"], [503, 503, 502, 504, 429, 500], True)
