"""Pages, files and programs of ordinary sites, and the requests that their visitors send."""

from __future__ import annotations

from generator.families.web.agents import browser
from generator.families.web.server import Server
from generator.scene import Scene, benign
from generator.world import World

_words = (
    "lamp chair table garden winter sale contact about team news blog jobs pricing support terms privacy imprint gallery menu booking rooms "
    "schuhe herren damen angebote kontakt impressum datenschutz warenkorb kasse produits panier livraison actualites noticias productos carrito "
    "contatti prodotti spedizione over-ons winkelwagen invoice dashboard report customers orders calendar documents training selection union drop-shipping execution "
    "script-writing admin-guide sql-server-hosting root-vegetables shell-necklace bash-tutorial passwd-reset-help exploit-ideas system-cleaning"
).split()
_parameters = (
    "id", "cat", "category_id", "product", "product_id", "pid", "item", "page", "p", "search", "q", "query", "s", "sort", "order", "filter", "user", "uid", "name", "lang", "ref", "article",
    "news_id", "year", "month", "type", "view", "action", "key", "tag", "city", "email", "code", "sku", "keyword", "tx_news_pi1[news]", "option", "Itemid", "cid", "post", "author", "date_from", "customerId", "orderId", "token", "suche", "recherche", "buscar", "artikel",
)
_scripts = (
    "/index.php", "/product.php", "/products.php", "/item.php", "/news.php", "/article.php", "/view.php", "/page.php", "/search.php", "/search", "/shop/detail", "/category.php", "/gallery.php", "/login.php", "/api/v1/products", "/api/users", "/api/v2/orders/search",
    "/catalog/product/view", "/default.aspx", "/Product.aspx", "/search.aspx", "/details.asp", "/list.jsp", "/viewItem.do", "/servlet/Report", "/cgi-bin/search.cgi", "/forum/viewtopic.php", "/wp-content/plugins/booking/ajax.php", "/wp-json/wc/v3/products", "/index.php/component/content", "/rest/items", "/graphql", "/api/v1/report", "/download.php", "/export", "/user/profile", "/artikel.php", "/produit.php", "/noticia.php", "/scheda.php", "/customer/account", "/autocomplete", "/ajax/filter", "/report/show", "/kontakt.php", "/calendar.php", "/invoice/view", "/", "/api/data",
)
_assets = (
    "/assets/app.{h}.js", "/static/css/main.{h}.css", "/wp-content/themes/astra/style.css?ver=4.6.{n}", "/wp-includes/js/jquery/jquery.min.js?ver=3.7.1", "/favicon.ico", "/images/logo.png", "/media/catalog/product/cache/{h}/{w}.jpg", "/fonts/roboto-v30-latin-regular.woff2", "/_next/static/chunks/{n}-{h}.js", "/_nuxt/{h}.js",
    "/build/assets/index-{h}.css", "/uploads/2023/0{d}/{w}-{n}.jpg", "/apple-touch-icon.png", "/robots.txt", "/sitemap.xml", "/manifest.json", "/service-worker.js", "/js/chunk-vendors.{h}.js.map", "/ScriptResource.axd?d={h}&t={h}", "/bundles/jquery?v={h}", "/typo3temp/assets/compressed/merged-{h}.css", "/skin/frontend/default/css/print.css", "/img/hero-{w}.webp", "/videos/intro.mp4", "/locales/de/common.json", "/Content/Site.css", "/thumb.php?src=uploads/{w}.jpg&w=300&h=200&q=80",
)
_pages = (
    "/", "/index.html", "/{w}", "/{w}/", "/{w}/{w}", "/{w}.html", "/blog/{w}-{w}-{n}", "/shop/{w}?page={d}", "/produkt/{w}-{n}/", "/en/{w}", "/de/{w}.html", "/category/{w}/page/{d}/", "/product/{n}", "/products?sort=price&order=asc&page={d}", "/search?q={w}", "/?s={w}", "/index.php?id={n}", "/index.php?route=product/product&product_id={n}", "/catalogsearch/result/?q={w}+{w}",
    "/api/v1/{w}", "/api/v1/{w}/{n}", "/api/users/me", "/api/cart", "/cart/add?product={n}&qty={d}", "/checkout", "/account/orders/{n}", "/tag/{w}/", "/forum/viewtopic.php?f={d}&t={n}", "/wiki/{w}", "/Home/Details/{n}", "/Default.aspx?tabid={n}", "/{w}.jsp?lang=de", "/viewOrder.do?orderId={n}", "/feed/", "/page/{d}", "/wp-json/wp/v2/posts?per_page=10&page={d}", "/graphql", "/socket.io/?EIO=4&transport=polling&t={h}", "/{w}?utm_source=newsletter&utm_medium=email&utm_campaign={w}", "/{w}?gclid={h}", "/{w}/?fbclid=IwAR{h}", "/owa/?ae=Folder&t=IPF.Note", "/sites/{w}/Shared%20Documents/Forms/AllItems.aspx", "/apps/files/?dir=/{w}&fileid={n}", "/{w}/-/issues/{n}", "/{w}/-/merge_requests/{n}/diffs", "/d/{h}/overview?orgId=1&from=now-6h&to=now&refresh=30s", "/web/index.html", "/api/states", "/lovelace/default_view", "/Items/{n}/Images/Primary?fillHeight=300", "/realms/{w}/protocol/openid-connect/auth?client_id=portal&response_type=code",
)


def fill(world: World, shape: str) -> str:
    """A shape with `{w}` words, `{n}` numbers, `{d}` digits and `{h}` hashes put in."""
    while True:
        at = shape.find("{")
        if at < 0 or shape[at + 1 : at + 2] not in ("w", "n", "d", "h") or shape[at + 2 : at + 3] != "}":
            return shape
        value = {"w": lambda: world.pick(_words), "n": lambda: str(world.number(2, 90000)), "d": lambda: str(world.number(1, 9)), "h": lambda: world.hex(world.pick([8, 10, 16, 20]))}[shape[at + 1]]()
        shape = shape[:at] + value + shape[at + 3 :]


def word(world: World) -> str:
    return world.pick(_words)


def page(world: World) -> str:
    return fill(world, world.pick(_pages))


def asset(world: World) -> str:
    return fill(world, world.pick(_assets))


def script(world: World) -> str:
    """A page that takes parameters."""
    return world.pick(_scripts)


def parameter(world: World) -> str:
    return world.pick(_parameters)


def with_query(world: World, name: str, value: str) -> str:
    """A page asked with that parameter, often among others."""
    parts = [f"{name}={value}"]
    for other in world.some([entry for entry in _parameters if entry != name and "[" not in entry], 0, world.pick([0, 0, 1, 2, 3])):
        parts.insert(world.number(0, len(parts)), f"{other}={world.pick([str(world.number(1, 900)), world.pick(_words), '', world.hex(8)])}")
    return f"{script(world)}?{'&'.join(parts)}"


def lines(world: World, longest: int = 12) -> int:
    """How many requests a scene has: often one, seldom many."""
    draw = world.rng.random()
    return 1 if draw < 0.45 else world.number(2, 5) if draw < 0.82 else world.number(5, max(6, longest))


def visit(world: World, server: Server, client: str | None = None, agent: str | None = None) -> str:
    """One harmless request."""
    draw = world.rng.random()
    target = page(world) if draw < 0.6 else asset(world)
    status = world.pick([200, 200, 200, 200, 200, 304, 301, 302, 206, 404, 200])
    return server.line(client or world.ip(), world.pick(["GET", "GET", "GET", "GET", "HEAD", "POST"]) if draw < 0.6 else "GET", target, status, 0 if status in (301, 302, 304) else None, world.pick([server.url(page(world)), server.url(page(world)), f"https://www.google.com/search?q={word(world)}"]) if world.chance(0.5) else "-", agent or browser(world))


def background(world: World, scene: Scene, server: Server) -> None:
    """Other visitors between the lines of a story, now and then."""
    if not world.chance(0.12):
        return
    for _ in range(world.number(1, 3)):
        world.tick(1, 20)
        scene.add(visit(world, server), benign("Normal Traffic"))
