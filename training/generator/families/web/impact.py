"""Floods and data carried off, and their harmless counterparts."""

from __future__ import annotations

from generator.families.web import sites
from generator.families.web.agents import TOOLS, browser, hostile_agent
from generator.families.web.application_logs import apache, nginx
from generator.families.web.server import Server
from generator.scene import Scene, attack, benign, family
from generator.world import World


@family("web/flood-of-requests", attack=True, weight=1.5)
def flood(world: World) -> Scene:
    scene, server = Scene(), Server(world)
    label = attack("Denial of Service / DDoS Attack", "T1499", "T1498", severity="HIGH")
    one = world.chance(0.6)
    # Requests from many addresses are told together only where all were answered.
    status = world.pick([503, 503, 502, 504, 429, 200, 408]) if one else 200
    client, agent, target = world.ip_public(), hostile_agent(world), world.pick(["/", sites.page(world), "/search?q=", "/xmlrpc.php", "/index.php", "/login", "/?s="])
    for _ in range(world.number(20, 40)):
        world.tick(0.001, 0.08)
        tail = world.hex(8) if target.endswith("=") else f"?{world.hex(6)}={world.hex(8)}" if target.endswith("/") else ""
        scene.add(server.line(client if one else world.ip_public(), world.pick(["GET", "GET", "POST", "HEAD"]), target + tail, status, world.number(0, 500), "-", agent if one else browser(world)), label)
    return scene


@family("web/flood-in-error-log", attack=True)
def flood_in_error_log(world: World) -> Scene:
    scene = Scene()
    label = attack("Denial of Service / DDoS Attack", "T1499", "T1498", severity="HIGH")
    client, style = world.ip_public(), world.number(0, 4)
    for _ in range(world.number(4, 30)):
        world.tick(0.01, 1.5)
        source = client if world.chance(0.7) else world.ip_public()
        scene.add([
            lambda: nginx(world, "error", f"limiting {world.pick(['requests, excess: ' + str(world.number(100, 9000)) + '.120', 'connections'])} by zone \"perip\"", source, "GET /?" + world.hex(6) + " HTTP/1.1"),
            lambda: apache(world, "evasive20", "error", f"client {source} blacklisted: too many requests; possible HTTP flood ({world.number(300, 9000)} requests in 10 s)", source),
            lambda: apache(world, "reqtimeout", "info", "AH01382: Request header read timeout", source),
            lambda: nginx(world, "info", "client timed out (110: Connection timed out) while reading client request headers", source, "GET / HTTP/1.1"),
            lambda: world.syslog("haproxy", f"{source}:{world.port()} [{world.time_clf().split(' ')[0]}.001] http-in http-in/<NOSRV> -1/-1/-1/-1/{world.number(5000, 60000)} 408 0 - - cR-- {world.number(900, 9000)}/{world.number(900, 9000)}/0/0/0 0/0 \"<BADREQ>\"", world.pid(False)),
        ][style](), label)
    return scene


@family("web/dump-carried-off", attack=True, weight=1.5)
def dump_carried_off(world: World) -> Scene:
    """Large archives and databases fetched by a stranger, found by looking into folders."""
    scene, server = Scene(), Server(world)
    client, agent = world.ip_public(), hostile_agent(world)
    label = attack("Potential Data Exfiltration", "T1567" if world.chance(0.3) else "T1041", severity="CRITICAL")
    folder = world.pick(["/backup/", "/backups/", "/old/", "/db/", "/dumps/", "/export/", "/private/", "/data/", "/.git/", "/storage/", "/files/customers/", "/"])
    for _ in range(world.pick([1, 1, 2, 4, 8])):
        world.tick(2, 200)
        name = world.pick(["backup.zip", "db.sql", "dump.sql.gz", "users.csv", "customers.xlsx", "site.tar.gz", "wordpress.sql", "mysqldump.sql", "passwords.kdbx", "full_backup.7z", "payroll.zip", "shop_2023.bak", "mailbox.pst", "production.dump", "id_rsa", "objects/pack/pack-" + world.hex(20) + ".pack", "credit_cards.csv", "crm_export.json"])
        scene.add(server.line(client, "GET", folder + name, world.pick([200, 200, 206]), world.number(40_000_000, 9_000_000_000), server.url(folder) if world.chance(0.4) else "-", agent, seconds=world.rng.uniform(5, 900)), label)
    return scene


@family("web/records-read-one-by-one", attack=True)
def records_read_one_by_one(world: World) -> Scene:
    """An interface is emptied by counting through its records or with a stolen token."""
    scene, server = Scene(), Server(world)
    client, agent = world.ip_public(), hostile_agent(world)
    label = attack("Potential Data Exfiltration", "T1567", severity="CRITICAL")
    shape = world.pick(["/api/v1/customers/{}", "/api/users/{}/profile", "/invoices/{}.pdf", "/api/orders/{}?include=payment,address", "/download.php?id={}", "/api/export/customers?page={}&per_page=1000", "/rest/V1/customers/{}", "/patients/{}/record.pdf", "/wp-json/wc/v3/customers?page={}&per_page=100", "/api/v4/projects/{}/repository/archive.zip", "/graphql?query={{users(offset:{}){{email,phone,passwordHash}}}}"])
    number = world.number(1, 9000)
    for _ in range(world.number(10, 40)):
        world.tick(0.02, 1)
        number += 1
        scene.add(server.line(client, "GET", shape.format(number), 200, world.number(50_000, 8_000_000), "-", agent), label)
    return scene


@family("web/large-uploads-through-proxy", attack=True)
def large_uploads_through_proxy(world: World) -> Scene:
    scene, client = Scene(), world.ip_private()
    label = attack("Potential Data Exfiltration", "T1567", "T1048", severity="CRITICAL")
    for _ in range(sites.lines(world, 8)):
        world.tick(2, 200)
        place = world.pick(["https://transfer.sh/customers.7z", "https://api.mega.co.nz/cs?id=1", "https://file.io/", "https://store1.gofile.io/uploadFile", "https://api.anonfiles.com/upload", "https://pastebin.com/api/api_post.php", "https://discord.com/api/webhooks/" + world.hex(18), "https://api.telegram.org/bot" + world.hex(12) + "/sendDocument", f"http://{world.ip_public()}:8080/up.php", "https://temp.sh/upload", "https://0x0.st/", "https://content.dropboxapi.com/2/files/upload?name=payroll_all.rar", f"http://{world.word(8)}.top/gate.php?id={world.hex(8)}"])
        scene.add(f"{world.now.timestamp():.3f} {world.number(900, 600000):>6} {client} TCP_{world.pick(['MISS', 'TUNNEL'])}/200 {world.number(90_000_000, 9_000_000_000)} {world.pick(['POST', 'PUT'])} {place} {world.pick(['-', world.user()])} HIER_DIRECT/{world.ip_public()} -", label)
    return scene


@family("web/surfing-through-proxy", attack=False, weight=2.5)
def surfing_through_proxy(world: World) -> Scene:
    """Squid on a usual day, uploads to usual places included."""
    scene, client = Scene(), world.ip_private()
    for _ in range(sites.lines(world, 15)):
        world.tick(0.2, 60)
        code, method, place = world.pick([("TCP_TUNNEL/200", "CONNECT", "www.google.com:443"), ("TCP_TUNNEL/200", "CONNECT", "outlook.office365.com:443"), ("TCP_MISS/200", "GET", "http://archive.ubuntu.com/ubuntu/dists/jammy/InRelease"), ("TCP_HIT/200", "GET", "http://download.windowsupdate.com/c/msdownload/update/x.cab"), ("TCP_DENIED/407", "CONNECT", "update.googleapis.com:443"), ("TCP_DENIED/403", "CONNECT", "www.facebook.com:443"), ("TCP_MISS/200", "POST", "http://ocsp.digicert.com/"), ("TCP_MISS/200", "PUT", "https://content.dropboxapi.com/2/files/upload"), ("TCP_TUNNEL/200", "CONNECT", "wetransfer.com:443"), ("TCP_MISS/503", "GET", "http://intranet/"), ("TCP_REFRESH_UNMODIFIED/304", "GET", "http://www.msftconnecttest.com/connecttest.txt"), ("TCP_MISS_ABORTED/000", "GET", "http://example.org/setup.exe"), ("TCP_TUNNEL/200", "CONNECT", "api.telegram.org:443"), ("TCP_MISS/404", "GET", "http://wpad/wpad.dat"), ("TCP_MISS/200", "PUT", "https://s3.eu-central-1.amazonaws.com/own-backup/daily.7z"), ("TCP_MISS/200", "POST", "https://collector.github.com/collect"), ("TCP_MEM_HIT/200", "GET", f"http://www.{world.domain}/{sites.word(world)}.jpg"), ("NONE/400", "GET", "error:invalid-request"), ("TCP_TUNNEL/200", "CONNECT", "pastebin.com:443")])
        scene.add(f"{world.now.timestamp():.3f} {world.number(1, 90000):>6} {client if world.chance(0.6) else world.ip_private()} {code} {world.number(300, 900_000_000 if method == 'PUT' else 900_000)} {method} {place} {world.pick(['-', world.user()])} HIER_{world.pick(['DIRECT/' + world.ip_public(), 'NONE/-'])} {world.pick(['-', 'text/html', 'application/octet-stream'])}", benign("Network Service"))
    return scene


@family("web/large-transfers-of-own-people", attack=False, weight=2)
def large_transfers(world: World) -> Scene:
    """Customers and staff fetch and send big files; machines page through interfaces."""
    scene, server = Scene(), Server(world)
    client, agent = world.ip(), world.pick([browser(world), browser(world), *TOOLS])
    paging = world.chance(0.5)
    shape = world.pick(["/api/v1/products?page={}", "/wp-json/wc/v3/orders?page={}&per_page=100", "/api/v4/projects/{}/jobs", "/rest/V1/orders/{}", "/sitemap-{}.xml", "/tiles/12/2144/{}.png", "/api/stock/{}"])
    number = world.number(1, 99)
    for _ in range(world.number(8, 30) if paging else sites.lines(world, 4)):
        world.tick(0.3, 90)
        number += 1
        target = shape.format(number) if paging else world.pick(["/downloads/installer.iso", "/files/catalogue-2023.zip", "/media/film.mp4", "/artifacts/build.tar.gz", "/apps/files/download?files=photos.zip", "/owncloud/s/" + world.hex(12) + "/download", "/repo/pool/main/l/linux.deb", "/export/orders-2023.xlsx", "/firmware/router.bin", "/backup/download?id=" + str(number), "/v2/app/blobs/sha256:" + world.hex(40), "/podcast/episode.mp3"])
        scene.add(server.line(client, "GET", target, world.pick([200, 200, 206]), world.number(900, 300_000) if paging else world.number(30_000_000, 5_000_000_000), "-", agent, seconds=world.rng.uniform(0.1, 400)), benign("Normal Traffic"))
    return scene
