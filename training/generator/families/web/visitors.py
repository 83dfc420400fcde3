"""Ordinary requests: people, their programs, search engines, monitors."""

from __future__ import annotations

from generator.families.web import sites
from generator.families.web.agents import CRAWLERS, MONITORS, SCANNERS, TOOLS, browser, harmless_agent
from generator.families.web.server import Server
from generator.scene import Scene, benign, family
from generator.world import World

_DAV = ("DavClnt", "Microsoft-WebDAV-MiniRedir/10.0.19045", "Mozilla/5.0 (Windows) mirall/3.11.0stable-Win64 (Nextcloud)", "Microsoft Office Word/16.0.17029", "Microsoft Office Existence Discovery", "gvfs/1.50.3", "DAVx5/4.3.12-ose", "macOS/14.2.1 (23C71) dataaccessd/1.0", "WebDAVFS/3.0.0")


def _kind(name: str, kind: str, requests, agents, statuses, weight: float = 1.0, private: float = 0.3, longest: int = 12, users=("-",), referrer: float = 0.3) -> None:
    """A family of requests of one kind of client. `requests`: (method, shape), taken at random."""

    @family(f"web/{name}", attack=False, weight=weight)
    def write(world: World) -> Scene:
        scene, server = Scene(), Server(world)
        client, agent = (world.ip_private() if world.chance(private) else world.ip_public()), agents(world)
        user = world.pick(users)
        user = world.user() if user == "*" else user
        for _ in range(sites.lines(world, longest)):
            world.tick(0.2, 90)
            method, shape = world.pick(requests)
            scene.add(server.line(client, method, sites.fill(world, shape), world.pick(statuses), None, server.url(sites.page(world)) if world.chance(referrer) else "-", agent, user), benign(kind))
        return scene


def _gets(text: str) -> list[tuple[str, str]]:
    return [("GET", shape) for shape in text.split()]


@family("web/browsing", attack=False, weight=5)
def browsing(world: World) -> Scene:
    scene, server = Scene(), Server(world)
    same = (world.ip(), browser(world)) if world.chance(0.5) else (None, None)
    for _ in range(sites.lines(world, 14)):
        world.tick(0.1, 40)
        scene.add(sites.visit(world, server, *same), benign("Normal Traffic"))
    return scene


_get_error = "/favicon.ico /apple-touch-icon.png /apple-touch-icon-precomposed.png /apple-touch-icon-120x120.png /robots.txt /ads.txt /sitemap.xml /sitemap_index.xml /browserconfig.xml /humans.txt /.well-known/assetlinks.json /.well-known/apple-app-site-association /.well-known/security.txt /.well-known/change-password /.well-known/traffic-advice /app-ads.txt /js/app.js.map /css/style.css.map /images/{w}.jpg /old/{w}.html /{w}/{w}.pdf /wp-content/uploads/2019/0{d}/{w}.jpg /{w}.php /index.htm /blog/{w} /cart /feed /rss.xml /autodiscover/autodiscover.xml /Autodiscover/Autodiscover.xml /.well-known/carddav /.well-known/acme-challenge/{h} /wpad.dat /service-worker.js /manifest.json /null /undefined /produkte/undefined /images/undefined /assets/fonts/{w}.woff /%7B%7Bitem.url%7D%7D /[object%20Object] /javascript:void(0) /NaN"
_kind("missing-files", "Normal Traffic", _gets(_get_error), harmless_agent, [404, 404, 404, 404, 410, 301], 4, longest=20)
_kind("crawlers", "Normal Traffic", _gets("/robots.txt /sitemap.xml / /{w}/ /{w}/{w}.html /blog/{w}-{w} /?p={n} /product/{n} /tag/{w}/feed/ /de/{w} /search?q={w} /index.php?page={w}&id={n} /wp-json/oembed/1.0/embed?url=https%3A%2F%2Fexample.com%2F{w} /{w}?replytocom={n} /login /admin/ /wp-login.php /cgi-bin/ /calendar?month={d} /{w}/print /comment/reply/{n} /user/register"), lambda world: world.pick(CRAWLERS), [200, 200, 200, 301, 304, 404, 403, 410, 503], 3, 0.05, 25)
_kind("monitors", "Monitoring Probe", [("GET", "/"), ("HEAD", "/"), *_gets("/health /healthz /ping /status /api/health /actuator/health /login /server-status?auto /nginx_status /ready /livez /metrics /wp-login.php /heartbeat /_health /-/healthy /index.php /fpm-status /api/v1/ping /admin/health /test.php /haproxy?stats;csv /monitor/alive /owa/healthcheck.htm /ecp/healthcheck.htm /elb-status /status.php")], lambda world: world.pick(MONITORS), [200, 200, 200, 200, 301, 503, 401, 204, 500, 502], 3, 0.5, 20)
_kind("feed-readers", "Normal Traffic", _gets("/feed/ /rss /atom.xml /blog/feed.xml /index.xml /comments/feed/ /podcast.rss /news.rss?lang=de /feed.json"), lambda world: world.pick(["Feedly/1.0 (+http://www.feedly.com/fetcher.html; 12 subscribers)", "Tiny Tiny RSS/23.10 (https://tt-rss.org/)", "FreshRSS/1.22.1 (Linux; https://freshrss.org)", "NewsBlur Feed Fetcher - 3 subscribers", "Inoreader/1.0", "Miniflux/2.0.50", "Thunderbird/115.6.0", "iTMS", "AntennaPod/3.2.0", "Podbean/FeedUpdate 2.1", "NetNewsWire", "curl/7.81.0"]), [200, 304, 304, 301, 404])
_kind("interface-clients", "Normal Traffic", [(method, shape) for method in ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS") for shape in ("/api/v1/{w}", "/api/v1/{w}/{n}", "/api/v2/orders?status=open&limit=100&offset={n}", "/rest/V1/products?searchCriteria[pageSize]=100", "/wp-json/wc/v3/orders?per_page=100&page={d}", "/api/token/refresh", "/oauth/token", "/graphql", "/api/upload", "/api/users/{n}/roles", "/api/admin/{w}", "/v1/batch", "/api/exec/jobs/{n}", "/api/command/queue", "/rpc", "/api/export?format=csv", "/soap/OrderService?wsdl")], lambda world: world.pick(TOOLS), [200, 200, 201, 204, 400, 401, 403, 404, 409, 422, 429, 429, 500, 503], 3, 0.5, 25, ("-", "-", "*", "api"))
_kind("preflights", "Normal Traffic", [("OPTIONS", shape) for shape in ("/api/v1/{w}", "/graphql", "/oauth/token", "/api/auth/login", "/collect", "/api/cart")], browser, [200, 204, 204, 403, 405])
_kind("webhooks", "Normal Traffic", [("POST", shape) for shape in ("/webhook/stripe", "/webhooks/github", "/hooks/gitlab", "/api/paypal/ipn", "/wp-json/mollie/v1/hook", "/?wc-api=WC_Gateway_Paypal", "/services/hooks/{h}", "/telegram/{h}", "/slack/commands", "/jenkins/github-webhook/", "/api/webhook?token={h}", "/shopify/orders/create", "/twilio/sms", "/exec/deploy?key={h}", "/hooks/build-and-run")], lambda world: world.pick(["Stripe/1.0 (+https://stripe.com/docs/webhooks)", "GitHub-Hookshot/044aadd", "GitLab/16.7.0", "PayPal IPN ( https://www.paypal.com/ipn )", "Shopify-Captain-Hook", "Slackbot 1.0 (+https://api.slack.com/robots)", "TwilioProxy/1.1", "okhttp/4.9.3", "Mollie HTTP client/1.0", "-", "Bitbucket-Webhooks/2.0", "Zapier"]), [200, 200, 204, 202, 401, 500, 404], private=0.1)
_kind("document-folders-over-web", "Normal Traffic", [(method, shape) for method in ("PROPFIND", "OPTIONS", "REPORT", "GET", "PUT", "MKCOL", "LOCK", "HEAD", "DELETE", "MOVE") for shape in ("/remote.php/dav/files/{w}/{w}.docx", "/remote.php/dav/calendars/{w}/personal/", "/remote.php/webdav/{w}/", "/sites/team/Shared%20Documents/", "/_vti_bin/shtml.dll", "/dav/principals/", "/remote.php/dav/addressbooks/users/{w}/contacts/", "/ocs/v2.php/apps/notifications/api/v2/notifications?format=json", "/remote.php/dav/uploads/{w}/{h}/{n}", "/webdav/{w}/{w}.xlsx", "/dav/{w}/Passwords.kdbx")], lambda world: world.pick(_DAV), [207, 207, 200, 201, 204, 401, 404, 304, 412, 423], 2, 0.5, 20, ("-", "*"))
_kind("wordpress-work", "Administration", [*_gets("/wp-admin/ /wp-admin/edit.php /wp-admin/post-new.php /wp-admin/post.php?post={n}&action=edit /wp-admin/plugins.php /wp-admin/update-core.php /wp-admin/users.php /wp-admin/upload.php /wp-admin/theme-editor.php?file=functions.php&theme=astra /wp-admin/plugin-install.php?s=file+manager&tab=search /wp-admin/load-scripts.php?c=1&load%5Bchunk_0%5D=jquery-core /wp-json/wp/v2/users/me?context=edit /wp-admin/options-general.php /wp-login.php?action=logout&_wpnonce={h} /wp-admin/export.php?download=true /wp-admin/tools.php?page=backup /wp-admin/media-new.php"), ("POST", "/wp-admin/admin-ajax.php"), ("POST", "/wp-admin/admin-ajax.php?action=heartbeat"), ("POST", "/wp-admin/async-upload.php"), ("POST", "/wp-admin/update.php?action=upload-plugin"), ("POST", "/wp-cron.php?doing_wp_cron={n}"), ("POST", "/wp-admin/post.php"), ("POST", "/wp-admin/plugins.php?action=activate&plugin=wp-file-manager%2Ffile_folder_manager.php"), ("POST", "/wp-json/wp/v2/media")], browser, [200, 200, 200, 302, 304], 3, 0.5, users=("-", "-", "*"), referrer=0.7)
_kind("site-administration", "Administration", [*_gets("/phpmyadmin/index.php /phpmyadmin/db_structure.php?db=shop /adminer.php?username=shop&db=shop&select=orders /administrator/index.php /administrator/index.php?option=com_installer /admin/ /admin/sales/order/index/key/{h}/ /manager/html /jenkins/job/{w}/{n}/console /jenkins/script /grafana/d/{h}/server?var-host=web01 /typo3/main?token={h} /backend/admin/plugins /cpanel /server-info /solr/admin/cores?action=STATUS /actuator/env /actuator/loggers /phpinfo.php /console/ /ecp/?rfr=owa /gitlab/admin/users /admin/logs?file=system.log /admin/filemanager?path=/uploads /config/database /luci/admin/status/overview /cgi-bin/luci/admin/network /webmin/shell/ /portainer/api/endpoints/1/docker/containers/json"), ("POST", "/phpmyadmin/import.php"), ("POST", "/phpmyadmin/sql.php"), ("POST", "/administrator/index.php?option=com_media&task=file.upload"), ("POST", "/manager/html/upload?org.apache.catalina.filters.CSRF_NONCE={h}"), ("POST", "/admin/upload.php"), ("POST", "/elfinder/php/connector.minimal.php"), ("POST", "/jenkins/script"), ("PUT", "/api/admin/config"), ("POST", "/cgi-bin/luci/admin/system/reboot"), ("POST", "/ping.php?host=192.168.1.1&count=4"), ("GET", "/cgi-bin/ping.cgi?ip=192.168.1.{d}"), ("GET", "/admin/tools/traceroute?target=8.8.8.8"), ("GET", "/api/system/diagnose?cmd=status"), ("GET", "/cron.php?exec=daily&key={h}")], browser, [200, 200, 200, 302, 304, 401, 403], 3, 0.9, users=("-", "*", "admin"), referrer=0.6)
_kind("streaming-and-homes", "Normal Traffic", _gets("/api/states /lovelace/default_view /api/websocket /Items/{n}/Images/Primary?fillHeight=300&quality=96 /Videos/{h}/stream.mp4?static=true /web/index.html#!/home.html /Sessions/Playing/Progress /library/sections/{d}/all?X-Plex-Token={h} /api/camera_proxy/camera.door?token={h} /api/hassio/logs /auth/token /cast/{h} /hls/{w}/{n}.ts /live/{w}.m3u8 /sonarr/api/v3/queue /photos/api/assets/{h}/thumbnail?size=preview"), harmless_agent, [200, 206, 206, 304, 401, 404, 101], 1.5, 0.7, 25)
_kind("downloads-of-files", "Normal Traffic", _gets("/downloads/setup-{d}.{d}.exe /files/{w}.zip /media/{w}.pdf /dl/{w}-{n}.tar.gz /katalog-2023.pdf /export/orders.csv /iso/debian-12.iso /updates/{w}.msi /backup-software/client.dmg /uploads/{w}.mp4 /{w}/driver.zip /files/archive.7z /invoices/{n}.pdf /reports/annual-report.pdf /firmware/v{d}.bin /maps/{w}.tgz"), harmless_agent, [200, 200, 206, 206, 304, 404], 2)
_kind("backup-of-own-site", "Backup Job", _gets("/ /{w}/ /{w}.html /images/{w}.jpg /backup.php?token={h} /wp-json/updraftplus/v1/backup /export/full.sql.gz /backup/daily-{n}.tar.gz /dump/{w}.sql /index.php?option=com_akeeba&view=backup&key={h} /api/backup/download?id={n} /db/backup.zip"), lambda world: world.pick(["Wget/1.21.3", "curl/7.88.1", "HTTrack/3.49", "rclone/v1.65.0", "restic/0.16", "AkeebaBackup/9.8", "python-requests/2.31.0"]), [200, 200, 200, 304], 1.5, 1.0, 25, ("-", "backup", "*"))
_kind("logins-through-single-sign-on", "User Login", [("POST", "/saml/acs"), ("POST", "/login"), ("GET", "/login?returnUrl=%2F{w}"), ("GET", "/oauth2/callback?code={h}&state={h}"), ("POST", "/realms/main/login-actions/authenticate?session_code={h}&execution={h}&client_id=account&tab_id={h}"), ("GET", "/logout"), ("POST", "/adfs/ls/?wa=wsignin1.0"), ("POST", "/api/auth/login"), ("POST", "/users/sign_in"), ("POST", "/owa/auth.owa"), ("POST", "/wp-login.php"), ("POST", "/index.php/login"), ("POST", "/admin/login/?next=/admin/"), ("POST", "/session"), ("POST", "/Account/Login"), ("POST", "/customer/account/loginPost/")], browser, [302, 302, 303, 200], 2, 0.4, 3, referrer=0.8)


@family("web/mistyped-web-password", attack=False, weight=2)
def mistyped_web_password(world: World) -> Scene:
    """A person errs once to three times, then gets in or asks for a new password."""
    scene, server = Scene(), Server(world)
    client, agent, page = world.ip(), browser(world), world.pick(["/login", "/wp-login.php", "/api/auth/login", "/users/sign_in", "/owa/auth.owa", "/Account/Login", "/index.php/login", "/admin/login/", "/api/v1/session", "/customer/account/loginPost/", "/remote/logincheck", "/webmail/?_task=login", "/rest/auth/1/session"])
    failed = world.pick([401, 401, 200, 403, 422]) if "api" in page or "rest" in page else world.pick([200, 200, 401, 302])
    for _ in range(world.number(1, 3)):
        world.tick(5, 40)
        scene.add(server.line(client, "POST", page, failed, world.number(80, 5000), server.url(page), agent), benign("Mistyped Password"))
    world.tick(5, 60)
    if world.chance(0.6):
        scene.add(server.line(client, "POST", page, world.pick([302, 302, 200, 204]), world.number(0, 400), server.url(page), agent), benign("Mistyped Password"))
    elif world.chance(0.5):
        scene.add(server.line(client, world.pick(["GET", "POST"]), world.pick(["/wp-login.php?action=lostpassword", "/password/reset", "/forgot-password", "/users/password/new", "/passwort-vergessen"]), 200, None, server.url(page), agent), benign("Mistyped Password"))
    return scene


@family("web/expired-session", attack=False, weight=1.5)
def expired_session(world: World) -> Scene:
    """401 for each call of a page whose session ended, then a login."""
    scene, server = Scene(), Server(world)
    client, agent = world.ip(), world.pick([browser(world), world.pick(TOOLS), "Microsoft Office/16.0", "OwnCloud-android/4.1", "GitLab-Runner/16.6", "docker/24.0.7 go/go1.20.10", "git/2.39.2", "svn/1.14.2", "Maven/3.9.5", "Outlook-iOS/2.0"])
    for _ in range(world.number(1, 12)):
        world.tick(0.1, 30)
        scene.add(server.line(client, world.pick(["GET", "GET", "POST"]), sites.fill(world, world.pick(["/api/v1/{w}", "/api/notifications", "/v2/", "/{w}.git/info/refs?service=git-upload-pack", "/EWS/Exchange.asmx", "/Microsoft-Server-ActiveSync?Cmd=Ping&DeviceType=iPhone", "/repository/maven/{w}.pom", "/remote.php/dav/", "/api/me", "/mapi/emsmdb/?MailboxId={h}", "/svn/{w}/trunk"])), 401, world.number(0, 400), agent=agent), benign("Normal Traffic"))
    if world.chance(0.7):
        scene.add(server.line(client, "POST", world.pick(["/api/token/refresh", "/login", "/oauth/token", "/v2/token", "/users/sign_in"]), world.pick([200, 302]), agent=agent), benign("Normal Traffic"))
    return scene


@family("web/own-scan-announced", attack=False)
def own_scan(world: World) -> Scene:
    """The company's own scanner looks which pages there are; what it says of itself anyone could say."""
    scene, server = Scene(), Server(world)
    client = world.ip()
    agent = world.pick([f"{world.company}-vulnscan (security@{world.domain})", "Mozilla/5.0 Greenbone", "InternalSecurityScan/1.0", "Qualys-Scan", "Detectify", "OWASP ZAP", *SCANNERS])
    for target in world.some(["/", "/login", "/robots.txt", "/sitemap.xml", "/.well-known/security.txt", "/favicon.ico", "/index.html", "/contact", "/api/health", "/static/js/app.js"], 1, world.pick([1, 2, 4])):
        world.tick(0.1, 3)
        scene.add(server.line(client, world.pick(["GET", "GET", "HEAD", "OPTIONS"]), target, world.pick([404, 200, 200, 403, 302]), agent=agent, user=world.pick(["-", "-", "scanner"])), benign("Authorised Scan"))
    return scene


@family("web/refused-noise", attack=False)
def refused_noise(world: World) -> Scene:
    """One stray request that means nothing: empty, unfinished, or of a survey of the internet."""
    scene, server = Scene(), Server(world, ("combined", "common", "vhost", "syslog", "docker", "timed"))
    line = server.line(world.ip_public(), "GET", "/", world.pick([400, 408, 400, 499, 403, 444, 414]), world.number(0, 300), agent=world.pick(["-", "-", "Mozilla/5.0 (compatible; CensysInspect/1.1; +https://about.censys.io/)", "Expanse, a Palo Alto Networks company, searches across the global IPv4 space", "Mozilla/5.0 (compatible; InternetMeasurement/1.0; +https://internet-measurement.com/)", "Shadowserver (+https://shadowserver.org)"]))
    scene.add(line.replace(server._request("GET", "/"), world.pick(["-", "", "GET / HTTP/1.0", "HEAD / HTTP/1.1", "PRI * HTTP/2.0", "GET / HTTP/1.1", "\\n"])), benign("Blocked Noise"))
    return scene


@family("web/load-test-of-own-site", attack=False)
def load_test(world: World) -> Scene:
    scene, server = Scene(), Server(world)
    client, agent = world.ip_private(), world.pick(["ApacheBench/2.3", "k6/0.48.0 (https://k6.io/)", "Apache-HttpClient/4.5.14 (Java/17.0.8) JMeter", "Locust/2.20", "hey/0.0.1", "Gatling/3.10", "wrk", "Artillery (https://artillery.io)", "vegeta 12.11"])
    target = sites.page(world)
    for _ in range(world.number(8, 40)):
        world.tick(0.01, 0.2)
        scene.add(server.line(client, "GET", target, world.pick([200, 200, 200, 200, 503]), 5120, agent=agent), benign("Monitoring Probe"))
    return scene


@family("web/shop-rush", attack=False)
def shop_rush(world: World) -> Scene:
    """Many people at once: a sale, a newsletter, a link in the news."""
    scene, server = Scene(), Server(world)
    target = sites.page(world)
    for _ in range(world.number(8, 35)):
        world.tick(0.01, 0.6)
        scene.add(server.line(world.ip_public(), "GET", world.pick([target, target, sites.asset(world), sites.page(world)]), world.pick([200, 200, 200, 304, 503, 504]), agent=browser(world), referrer=world.pick(["-", "https://www.google.com/", "https://www.facebook.com/", server.url("/")])), benign("Normal Traffic"))
    return scene
