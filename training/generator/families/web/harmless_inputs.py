"""The pages and parameters that injections use, asked with what belongs there."""

from __future__ import annotations

from generator.families.web import sites
from generator.families.web.agents import harmless_agent
from generator.families.web.encoding import disguised, in_url
from generator.families.web.injections import KINDS, logged_input
from generator.families.web.server import Server
from generator.scene import Scene, benign, family
from generator.world import World


def _value(world: World, kind: str) -> str:
    own = f"https://{world.pick(['www', 'cdn', 'shop', 'img'])}.{world.domain}/{sites.word(world)}"
    return {
        "xss": lambda: world.pick([world.person(), sites.word(world), "jQuery341_1699", "5 > 3", "Tom & Jerry", "Script writing course", "hello :)", "on error resume next", "<3", "img 2041.jpg", "Alert Bay", world.email(), "de-DE", "summer_sale", "document cookie recipe"]),
        "inclusion": lambda: world.pick(["home", "about", "contact.php", "news/index", "default", "en", "report.html", "products/list", "footer.inc", "dark", "help/etc", "log", "main.tpl", "passwords-faq", "config", "windows"]),
        "traversal": lambda: world.pick(["report.pdf", "2023/10/invoice.pdf", "logo.png", "docs/readme.txt", "export..csv", "v1...2.zip", "backup.log", "team/photo.jpg", "C:\\Reports\\june.xlsx", "/files/public/a.pdf", "./index.html", "folder/../b.pdf"]),
        "command": lambda: world.pick(["8.8.8.8", world.ip_private(), "www.example.org", "eth0", world.email(), "photo;final.jpg", "holiday | beach.png", "status", "mail server", "localhost", "invoice (1).pdf", "A & B GmbH", "ping", "$100 voucher", "cat.jpg", "id"]),
        "request-forgery": lambda: world.pick([own, own + ".jpg", "https://www.youtube.com/watch?v=" + world.hex(11), "https://de.wikipedia.org/wiki/Hamburg", "/images/a.png", "https://feeds.example.org/rss.xml", "https://hooks.slack.com/services/T0/B0/x", "https://gravatar.com/avatar/" + world.hex(32), "https://fonts.googleapis.com/css2?family=Inter", "https://" + world.domain]),
        "template": lambda: world.pick(["{{first_name}}", "Hello {name}", "welcome-mail", "${customer}", "#sale", "Order {{ order.id }}", "newsletter-de", "50% off", world.person(), "<%= title %>", "{% block %} docs", "7*7 grid"]),
        "entity": lambda: world.pick(['<?xml version="1.0"?><order><id>1</id></order>', "<soap:Envelope><soap:Body/></soap:Envelope>", "<!DOCTYPE html>", '<feed xmlns="http://www.w3.org/2005/Atom"/>', "<methodCall><methodName>wp.getPosts</methodName></methodCall>", "<propfind xmlns='DAV:'/>"]),
        "serialised": lambda: world.pick(['a:1:{s:4:"lang";s:2:"de";}', '{"theme":"dark"}', "/wEPDwUKLTU" + world.hex(40), "eyJpZCI6MX0=", 'a:0:{}', 's:2:"de";', '{"items":[1,2]}', "gAAAAABl" + world.hex(40)]),
        "log-lookup": lambda: world.pick([world.user(), world.email(), "main", "1.2.3", "ldap user guide", "${project.version}", "jndi tutorial", "admin", "2023-10-01", "list"]),
        "document-query": lambda: world.pick([world.user(), world.email(), "admin", "O'Brien", "user(1)", "cn=" + world.user(), "*", "anna&co", "true"]),
    }[kind]()


for _kind in KINDS:

    @family(f"web/harmless-input-of-{_kind[0]}-pages", attack=False, weight=1.5)
    def _harmless(world: World, kind=_kind) -> Scene:
        scene, server = Scene(), Server(world)
        client, agent = world.ip(), harmless_agent(world)
        for _ in range(sites.lines(world, 10)):
            world.tick(0.5, 60)
            extra = world.pick(["", "", "&submit=1", f"&id={world.number(1, 99)}", "&lang=en", f"&t={world.number(10**9, 2 * 10**9)}"])
            first = world.pick(["", "", "", "action=view&", f"id={world.number(1, 90)}&"])
            target = f"{world.pick([entry for entry in kind[6].split() if 'stok' not in entry and 'JMX' not in entry])}?{first}{world.pick(kind[5].split())}={(disguised if world.chance(0.4) else in_url)(world, _value(world, kind[0]))}{extra}"
            scene.add(server.line(client, world.pick(["GET", "GET", "GET", "POST"]), target, world.pick([200, 200, 200, 302, 404, 403, 500, 400]), None, server.url(sites.page(world)) if world.chance(0.4) else "-", agent), benign("Normal Traffic"))
        return scene

    @family(f"web/harmless-body-of-{_kind[0]}-pages", attack=False, weight=0.8)
    def _harmless_body(world: World, kind=_kind) -> Scene:
        scene, client = Scene(), world.ip()
        for _ in range(sites.lines(world, 10)):
            world.tick(0.5, 60)
            target, name = world.pick([entry for entry in kind[6].split() if "stok" not in entry and "JMX" not in entry]), world.pick(kind[5].split())
            scene.add(logged_input(world, target, name, _value(world, kind[0]), client, world.pick([200, 200, 200, 302, 404, 403, 500, 400])), benign("Application Event"))
        return scene
