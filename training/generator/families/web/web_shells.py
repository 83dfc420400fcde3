"""Programs that attackers leave on a web server and then call."""

from __future__ import annotations

import base64
from urllib.parse import quote

from generator.families.web import payloads, sites
from generator.families.web.agents import browser, hostile_agent
from generator.families.web.server import Server
from generator.scene import Scene, attack, benign, family
from generator.world import World

_UPLOADS = ("/wp-admin/async-upload.php", "/upload.php", "/admin/upload", "/filemanager/connectors/php/upload.php", "/index.php?option=com_media&task=file.upload", "/fileupload.aspx", "/api/avatar", "/kcfinder/upload.php?type=files", "/elfinder/php/connector.minimal.php", "/ckeditor/filemanager/upload", "/editor/filemanager/connectors/uploadtest.html", "/ajax/uploadImage", "/Upload/Handler.ashx", "/manager/html/upload?org.apache.catalina.filters.CSRF_NONCE=", "/wp-admin/update.php?action=upload-plugin", "/profile/photo", "/bewerbung/senden")
_FOLDERS = ("/uploads/", "/wp-content/uploads/2023/11/", "/images/", "/wp-content/plugins/akismet/", "/wp-includes/css/", "/tmp/", "/media/", "/files/", "/aspnet_client/", "/owa/auth/", "/.well-known/", "/cgi-bin/", "/assets/img/", "/cache/", "/sites/default/files/", "/wp-content/themes/twentytwenty/", "/administrator/cache/", "/pub/media/custom_options/quote/", "/_layouts/15/", "/backup/", "/css/", "/vendor/", "/static/js/", "/data/avatars/", "/ecp/auth/", "/hotelimg/", "/axis2/services/", "/")
_NAMES = ("shell", "cmd", "c99", "r57", "wso", "alfa", "b374k", "x", "up", "1", "a", "test1", "mini", "adminer2", "wp-conf", "class-wp-cache", "style", "logo.jpg", "thumb.gif", "errorEE", "supp0rt", "help", "license2", "radio", "about", "index1", "404", "doc", "chosen", "fm", "0x", "moon", "lock360", "inputs", "simple", "iR7SzrsOUEP", "config.bak", "debug", "tunnel", "discover", "OutlookZH", "RedirSuiteServerProxy", "bk")


def _name(world: World) -> str:
    extension = world.pick(["php", "php", "php", "php5", "phtml", "aspx", "aspx", "ashx", "asp", "jsp", "jspx", "cfm", "php7", "phar", "pht", "asmx", "pl"])
    return f"{world.pick(_FOLDERS)}{world.pick([world.pick(_NAMES), world.word(world.number(3, 9)), world.hex(8)])}.{extension}"


def _order(world: World, path: str) -> str:
    windows = path.endswith((".aspx", ".asp", ".ashx", ".asmx")) or world.chance(0.15)
    order = payloads.windows_order(world) if windows else payloads.shell_order(world)
    draw = world.rng.random()
    if draw < 0.2:
        return base64.b64encode(order.encode()).decode()
    return order.replace(" ", "+") if draw < 0.4 else quote(order, safe=world.pick(["", "/"]))


@family("web/shell-called-with-orders", attack=True, weight=2.5)
def shell_called_with_orders(world: World) -> Scene:
    scene, server = Scene(), Server(world)
    client, agent, path = world.ip(), hostile_agent(world), _name(world)
    name = world.pick(["cmd", "c", "exec", "command", "x", "q", "e", "pass", "0", "shell", "do", "run", "z", "code", "act=cmd&d", "exec_code", "System", "ant", "cmdline", "p1", "dir", "proc"])
    label = attack("Web Shell", "T1505.003", severity="CRITICAL")
    for _ in range(sites.lines(world, 12)):
        world.tick(1, 60)
        scene.add(server.line(client, world.pick(["GET", "GET", "POST"]), f"{path}?{name}={_order(world, path)}", world.pick([200, 200, 200, 200, 500]), agent=agent), label)
        sites.background(world, scene, server)
    return scene


@family("web/upload-then-posts-to-it", attack=True, weight=2)
def upload_then_posts_to_it(world: World) -> Scene:
    scene, server = Scene(), Server(world)
    client, agent, path = world.ip(), hostile_agent(world), _name(world)
    label = attack("Web Shell", "T1505.003", "T1105", severity="CRITICAL")
    # The upload alone looks like any other; only what follows tells.
    if world.chance(0.75):
        scene.add(server.line(client, "POST", world.pick(_UPLOADS), world.pick([200, 201, 302]), agent=agent), benign("Normal Traffic"))
    else:
        scene.add(server.line(client, "PUT", path, 201, agent=agent), label)
    world.tick(1, 30)
    if world.chance(0.5):
        scene.add(server.line(client, world.pick(["GET", "HEAD"]), path, 200, world.number(0, 300), agent=agent), label)
    for _ in range(world.number(1, 12)):
        world.tick(1, 90)
        scene.add(server.line(client, "POST", path, 200, world.number(0, 9000), world.pick(["-", server.url(path)]), agent), label)
    return scene


@family("web/posts-to-script-among-uploads", attack=True, weight=1.5)
def posts_to_script_among_uploads(world: World) -> Scene:
    """A program where only pictures and styles belong is called again and again."""
    scene, server = Scene(), Server(world)
    client, agent = world.ip(), hostile_agent(world)
    path = f"{world.pick([folder for folder in _FOLDERS if folder != '/'])}{world.pick([world.word(5), world.hex(6), *_NAMES])}.{world.pick(['php', 'aspx', 'jsp', 'phtml', 'ashx', 'asp'])}"
    label = attack("Web Shell", "T1505.003", severity="CRITICAL")
    for _ in range(sites.lines(world, 15)):
        world.tick(0.5, 60)
        scene.add(server.line(client, "POST", path, 200, world.pick([0, 5, 12, 41, world.number(100, 5000)]), "-", agent), label)
    return scene


@family("web/hunt-for-left-shells", attack=True)
def hunt_for_left_shells(world: World) -> Scene:
    scene, server = Scene(), Server(world)
    client, agent = world.ip(), hostile_agent(world)
    label = attack("Automated Reconnaissance / Vulnerability Scanning", "T1595.002", severity="MEDIUM")
    for _ in range(world.number(3, 20)):
        world.tick(0.1, 3)
        scene.add(server.line(client, world.pick(["GET", "GET", "HEAD", "POST"]), _name(world), world.pick([404, 404, 404, 403, 301]), agent=agent), label)
    return scene


@family("web/shell-seen-in-error-log", attack=True)
def shell_seen_in_error_log(world: World) -> Scene:
    scene = Scene()
    label = attack("Web Shell", "T1505.003", severity="CRITICAL")
    client, path = world.ip(), _name(world)
    for _ in range(sites.lines(world, 5)):
        world.tick(1, 60)
        full = f"/var/www/html{path}"
        note = world.pick([f"PHP Warning:  {world.pick(['system', 'passthru', 'shell_exec', 'exec', 'proc_open', 'popen'])}(): Cannot execute a blank command in {full} on line {world.number(1, 9)}", f"PHP Parse error:  syntax error, unexpected end of file in {full}({world.number(1, 9)}) : eval()'d code on line 1", f"PHP Notice:  Undefined index: {world.pick(['cmd', 'c', 'pass', 'x'])} in {full} on line 1", f"sh: 1: {world.pick(['ncat', 'ifconfig', 'gcc', 'python'])}: not found", f"PHP Warning:  {world.pick(['fsockopen', 'file_put_contents', 'move_uploaded_file'])}(): failed to open stream in {full}({world.number(1, 9)}) : assert() : eval()'d code on line {world.number(1, 9)}", "--2023-10-12 03:11:09--  http://" + world.ip_public() + "/" + world.word(4) + ".sh", f"sh: /tmp/{world.word(4)}: Permission denied", f"PHP Deprecated:  Function create_function() is deprecated in {full} on line 1", "cat: /etc/shadow: Permission denied"])
        stamp = world.local()
        if world.chance(0.6):
            scene.add(f"[{stamp:%a %b %d %H:%M:%S}.{world.number(0, 999999):06d} {stamp:%Y}] [{world.pick(['php7', 'php', 'cgi', 'proxy_fcgi', 'core'])}:{world.pick(['error', 'warn', 'notice'])}] [pid {world.pid()}] [client {client}:{world.port()}] {world.pick(['', 'AH01215: ', 'AH01071: Got error ' + chr(39)])}{note}", label)
        else:
            scene.add(f'{stamp:%Y/%m/%d %H:%M:%S} [error] {world.pid()}#0: *{world.number(1, 99999)} FastCGI sent in stderr: "PHP message: {note}" while reading response header from upstream, client: {client}, server: {world.domain}, request: "POST {path} HTTP/1.1", upstream: "fastcgi://unix:/run/php/php8.1-fpm.sock:", host: "{world.domain}"', label)
    return scene


@family("web/proxy-of-exchange-or-sharepoint-shell", attack=True)
def windows_web_shell(world: World) -> Scene:
    """Chopper and Godzilla on IIS."""
    scene, server = Scene(), Server(world, ("iis", "iis", "ecs"))
    client, agent = world.ip(), world.pick([browser(world), "python-requests/2.25.1", "-", "Mozilla/5.0+(compatible;+Baiduspider/2.0)", "antSword/v2.1"])
    path = world.pick(["/aspnet_client/", "/owa/auth/", "/aspnet_client/system_web/", "/ecp/auth/", "/_layouts/15/", "/owa/auth/Current/themes/resources/", "/Images/", "/inetpub/custerr/"]) + world.pick([world.word(6), world.pick(_NAMES)]) + world.pick([".aspx", ".aspx", ".ashx", ".asmx"])
    label = attack("Web Shell", "T1505.003", severity="CRITICAL")
    for _ in range(sites.lines(world, 10)):
        world.tick(1, 60)
        query = world.pick(["", "", f"?exec_code=Response.Write(new+ActiveXObject('WScript.Shell').exec('{world.pick(['whoami', 'net+group', 'ipconfig'])}'))", f"?orange=eval", f"?pwd={world.hex(6)}&cmd={_order(world, path)}"])
        scene.add(server.line(client, "POST", path + query, world.pick([200, 200, 500]), agent=agent), label)
    return scene
