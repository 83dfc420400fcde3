"""Machines that look for weak spots, loud and quiet."""

from __future__ import annotations

from generator.families.web import sites
from generator.families.web.agents import SCANNERS, TOOLS, browser, hostile_agent
from generator.families.web.server import Server
from generator.scene import Scene, attack, benign, family
from generator.world import World

SENSITIVE = (
    "/.env /.env.bak /.env.production /api/.env /.git/config /.git/HEAD /.svn/entries /.aws/credentials /.ssh/id_rsa /.htpasswd /.DS_Store /.vscode/sftp.json /.npmrc /.docker/config.json /wp-config.php.bak /wp-config.php~ /wp-config.old /config.php.save /config.json /config/database.yml /backup.zip /backup.sql "
    "/dump.sql /db.sql.gz /site.tar.gz /www.zip /database.sql /backup/ /old/ /phpinfo.php /info.php /test.php /i.php /server-status /server-info /actuator/env /actuator/heapdump /actuator/health /trace /jolokia/list /telescope/requests /debug/default/view /_profiler/phpinfo /elmah.axd /trace.axd /web.config /phpmyadmin/ /pma/ /myadmin/ /adminer.php "
    "/admin/ /administrator/ /manager/html /host-manager/html /jenkins/login /solr/admin/ /console/ /jmx-console/ /owa/ /ecp/ /autodiscover/autodiscover.xml /remote/login /dana-na/auth/url_default/welcome.cgi /global-protect/login.esp /vpn/index.html /+CSCOE+/logon.html /cgi-bin/luci /HNAP1 /boaform/admin/formLogin /GponForm/diag_Form /wp-login.php /xmlrpc.php /wp-json/wp/v2/users /?author=1 /?author=2 "
    "/wp-content/debug.log /wp-content/plugins/ /user/login /joomla/ /typo3/ /magento_version /CHANGELOG.txt /readme.html /license.txt /composer.json /composer.lock /package.json /Dockerfile /docker-compose.yml /.gitlab-ci.yml /Jenkinsfile /swagger.json /swagger-ui.html /v2/api-docs /openapi.json /graphql /api/swagger /.well-known/security.txt /id_rsa /credentials.json /secrets.yml /storage/logs/laravel.log "
    "/error_log /logs/access.log /sftp-config.json /crossdomain.xml /owncloud/status.php /nacos/ /v1/agent/self /_cat/indices /containers/json /druid/index.html /geoserver/web/ /showLogin.cc /c/version.js /login.action /systembc/password.php /portal/redlion /ab2h /t4 /sdk /evox/about /nmaplowercheck /HNAP1/ /Telerik.Web.UI.WebResource.axd?type=rau /vendor/phpunit/phpunit/src/Util/PHP/eval-stdin.php /_ignition/health-check /shell.php /c99.php /setup.php /install.php /wp-admin/install.php /wp-admin/setup-config.php /upload.php /sitecore/ /aspnet_client/ /_vti_bin/ /crx/de /bin/querybuilder.json /invoker/readonly /hudson /sap/public/info /cfide/administrator/ /lucee/admin/web.cfm"
).split()
_SECRETS = (".env", ".git/", ".aws", ".ssh", "id_rsa", "htpasswd", "wp-config", "credentials", "sftp", "heapdump", "database.yml", "phpunit", ".docker/", "secrets")
_words = "admin test backup old new dev staging api private secret tmp temp logs config db sql files data upload include lib bin src cgi portal secure internal beta demo hidden archive root user panel cpanel webmail mysql ftp stats monitor system assets2 inc bak adm".split()


def _scan(world: World, targets: list[str], agent, statuses, methods=("GET",), pace=(0.05, 1.5)) -> Scene:
    scene, server = Scene(), Server(world)
    client = world.ip()
    label = attack("Automated Reconnaissance / Vulnerability Scanning", "T1595.002", severity="MEDIUM")
    shown = agent(world)
    for number, target in enumerate(targets):
        world.tick(*pace)
        status = world.pick([404, 404, 403]) if number < 3 and not any(mark in target for mark in _SECRETS) else world.pick(statuses)
        # An answered page of everyday kind stands apart from the refusals, and alone it is harmless.
        plain = status < 400 and shown not in SCANNERS and not any(mark in target for mark in _SECRETS)
        scene.add(server.line(client, world.pick(methods), target, status, world.number(100, 900), agent=shown), benign("Normal Traffic") if plain else label)
    sites.background(world, scene, server)
    return scene


@family("web/hunt-for-sensitive-files", attack=True, weight=2)
def hunt_for_sensitive_files(world: World) -> Scene:
    return _scan(world, world.some(SENSITIVE, 3, world.pick([5, 12, 30])), hostile_agent, world.pick([[404], [404, 404, 404, 403, 301, 200], [403], [302], [200, 404]]), ("GET", "GET", "GET", "HEAD", "POST"))


@family("web/hunt-for-secrets-with-one-request", attack=True)
def hunt_for_secrets(world: World) -> Scene:
    """A single request for a file of secrets or of the version control says enough."""
    secrets = [entry for entry in SENSITIVE if any(mark in entry for mark in _SECRETS)]
    return _scan(world, [world.pick(["", "", "", "/app", "/public", "/laravel", "/backend", "/blog"]) + world.pick(secrets) for _ in range(world.pick([1, 1, 1, 2, 3]))], hostile_agent, [404, 404, 403, 200, 301], ("GET", "GET", "HEAD"))


@family("web/scanner-names-itself", attack=True)
def scanner_names_itself(world: World) -> Scene:
    return _scan(world, [world.pick([*SENSITIVE, sites.page(world), f"/{world.word(8)}", f"/{world.word(6)}.{world.pick(['php', 'asp', 'jsp', 'cgi', 'bak'])}", "/", "/?x=../../etc/passwd", "/<script>alert(1)</script>"]) for _ in range(world.pick([1, 2, 4, 9, 20]))], lambda inner: inner.pick(SCANNERS), [404, 404, 200, 403, 400, 405], ("GET", "HEAD", "OPTIONS", "TRACE", "POST"))


@family("web/guessing-of-folders", attack=True)
def guessing_of_folders(world: World) -> Scene:
    extension = world.pick(["", "/", ".php", ".bak", ".zip", ".aspx", ".txt", ".old", ".tar.gz"])
    return _scan(world, [f"{world.pick(['/', '/', '/api/', '/admin/'])}{name}{extension}" for name in world.some(_words, 6, 30)], hostile_agent, [404, 404, 404, 404, 403, 301, 200], ("GET", "HEAD"), (0.01, 0.3))


@family("web/odd-methods-and-raw-bytes", attack=True)
def odd_methods(world: World) -> Scene:
    """What port scanners send to a web port: handshakes of other protocols, proxy requests, unknown methods."""
    scene, server = Scene(), Server(world, ("combined", "common", "vhost", "syslog", "docker"))
    client = world.ip()
    label = attack("Automated Reconnaissance / Vulnerability Scanning", "T1595.002", severity="MEDIUM")
    for _ in range(world.number(2, 9)):
        world.tick(0.2, 10)
        raw = world.pick(["\\x16\\x03\\x01\\x00\\xEE\\x01\\x00\\x00\\xEA\\x03\\x03", "\\x03\\x00\\x00/*\\xE0\\x00\\x00\\x00\\x00\\x00Cookie: mstshash=Administr", "MGLNDD_" + world.ip_public() + "_443", "SSH-2.0-Go", "\\x00\\x0E8K\\xA3\\xAAe\\xBCn\\x14", "{\\x22id\\x22:1,\\x22method\\x22:\\x22mining.subscribe\\x22,\\x22params\\x22:[]}", "CONNECT " + world.pick(["www.google.com:443", "api.ipify.org:443", "smtp.mail.ru:25"]) + " HTTP/1.1", "GET http://" + world.pick(["azenv.net/", "httpbin.org/ip", "ip.ws.126.net/ipquery"]) + " HTTP/1.1", "TRACE / HTTP/1.1", "OPTIONS sip:nm SIP/2.0", "PROPFIND / HTTP/1.1", "GET /nice%20ports%2C/Tri%6Eity.txt%2ebak HTTP/1.0", "t3 12.1.2", "\\x05\\x01\\x00", "JRMI\\x00\\x02K", "USER anonymous", "*1\\x0D\\x0A$4\\x0D\\x0AINFO", "HELP", "EHLO masscan", "l\\x00\\x0B\\x00", "\\x04\\x01\\x00P\\x05\\xBC\\xD2\\xE3\\x00", "DEBUG / HTTP/1.1", "GET /w00tw00t.at.ISC.SANS.DFind:) HTTP/1.1", "PUT /" + world.word(6) + ".txt HTTP/1.1"])
        line = server.line(client, "GET", "/", world.pick([400, 400, 405, 404, 403, 501]), world.number(0, 500), agent=world.pick(["-", "-", *TOOLS]))
        scene.add(line.replace(server._request("GET", "/"), raw), label)
    return scene


@family("web/quiet-reading-of-versions", attack=True, weight=0.7)
def quiet_reading_of_versions(world: World) -> Scene:
    """With a browser's name and slowly, but only what tells versions and accounts."""
    targets = world.some(["/readme.html", "/license.txt", "/wp-json/wp/v2/users?per_page=100", "/?author=1", "/?author=2", "/?author=3", "/wp-content/plugins/contact-form-7/readme.txt", "/wp-content/plugins/elementor/readme.txt", "/wp-content/plugins/wp-file-manager/readme.txt", "/wp-content/plugins/revslider/release_log.txt", "/CHANGELOG.txt", "/core/CHANGELOG.txt", "/administrator/manifests/files/joomla.xml", "/language/en-GB/en-GB.xml", "/magento_version", "/owa/auth/15.2.1118/themes/resources/favicon.ico", "/api/v4/version", "/rest/applinks/1.0/manifest", "/login.action", "/status.php", "/typo3/sysext/core/ext_emconf.php", "/composer.lock", "/swagger/v1/swagger.json", "/.well-known/openid-configuration", "/version", "/server-status?auto", "/wp-includes/wlwmanifest.xml", "/feed/?author=1", "/xmlrpc.php?rsd", "/wp-content/plugins/woocommerce/readme.txt", "/wp-content/themes/betheme/style.css"], 4, 14)
    return _scan(world, targets, browser, [200, 404, 404, 403], ("GET",), (5, 120))


@family("web/scan-in-server-error-log", attack=True)
def scan_in_server_error_log(world: World) -> Scene:
    scene = Scene()
    label = attack("Automated Reconnaissance / Vulnerability Scanning", "T1595.002", severity="MEDIUM")
    client, nginx = world.ip(), world.chance(0.5)
    for target in world.some(SENSITIVE, 3, 18):
        world.tick(0.1, 3)
        stamp = world.local()
        if nginx:
            scene.add(f'{stamp:%Y/%m/%d %H:%M:%S} [error] {world.pid(False)}#{world.pid(False)}: *{world.number(1, 99999)} {world.pick(["open()", "access forbidden by rule,", "directory index of"])} "/usr/share/nginx/html{target.split("?")[0]}" {world.pick(["failed (2: No such file or directory)", "is forbidden", "failed (20: Not a directory)"])}, client: {client}, server: {world.domain}, request: "GET {target} HTTP/1.1", host: "{world.domain}"', label)
        else:
            note = world.pick([f"AH00128: File does not exist: /var/www/html{target}", f"AH01630: client denied by server configuration: /var/www/html{target}", f"script '/var/www/html{target.split('?')[0]}' not found or unable to stat", f"AH01276: Cannot serve directory /var/www/html{target}: No matching DirectoryIndex", f"AH10244: invalid URI path (/cgi-bin/.%2e/.%2e/.%2e/.%2e/bin/sh)"])
            scene.add(f"[{stamp:%a %b %d %H:%M:%S}.{world.number(0, 999999):06d} {stamp:%Y}] [{world.pick(['core:info', 'authz_core:error', 'php:error', 'core:error', 'autoindex:error'])}] [pid {world.pid(False)}] [client {client}:{world.port()}] {note}", label)
    return scene
