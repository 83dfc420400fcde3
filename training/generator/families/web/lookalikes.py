"""Harmless requests whose parameters look like attacks: the twins of the injections."""

from __future__ import annotations

import json

from generator.families.web import sites
from generator.families.web.agents import browser, harmless_agent
from generator.families.web.encoding import disguised, in_url
from generator.families.web.server import Server
from generator.scene import Scene, benign, family
from generator.world import World

_names = ("O'Brien", "D'Angelo", "O'Neil & Sons", "L'Oréal", "McDonald's", "Levi's 501", "Rock 'n' Roll", "Côte d'Ivoire", "N'Golo", "Dell'Acqua", "'s-Hertogenbosch", "Ben & Jerry's", 'TV 55" 4K', '27" monitor', "5' x 7' rug", "children's books", "women's shoes", "Jack Daniel's", "Ta'anit", "d'Artagnan 1=1 scale model")
SQL_WORDS = (
    "select a plan and order", "union square hotel", "credit union from home", "drop table lamp", "drop-leaf table", "student union select committee", "insert into frame picture", "order by phone", "group by age", "where is my order", "update my account", "delete from cart", "how to delete account", "table and chairs or bench",
    "sleep 5 hours", "sleep(2) mattress", "benchmark results 2023", "select all from brand", "cast iron pan", "like new", "having fun", "create table runner", "execute order 66", "shutdown cable", "alter ego", "grant application", "declare goods", "limit 10 per person", "1=1 scale model", "null modem cable", "union jack flag and mug", "between two ferns", "waitfor it", "exec desk chair", "sql server 2019 standard license", "select * from book pdf", "what is union all select in sql", "sql tutorial join where and or", "how to prevent sql injection", "char 100 poem", "version 2 or 3", "where 1 or 2 persons", "concat blocks", "distinct whisky", "outfile case", "information schema theory", "database administrator jobs",
)
_code_searches = ("<script> tag tutorial", "what does alert(1) do", "cat /etc/passwd meaning", "how to rm -rf", "bash reverse geocode", "curl hair iron", "ping pong table; net", "ls swap V8 | engine", "whoami jackie chan", "nc state university", "cmd.exe opens at startup", "powershell -enc explained", "../ relative path html", "onerror=car", "javascript: the good parts", "img src size", "<b>bold</b> text", "x < y && y > z", "A&B | C", "R&D; testing", "{{ mustache }} templates", "${price} template literal", "id; number", "php://input docs", "log4j jndi fix", "echo dot `5th gen`", "wget windows download", "union pacific", "system of a down", "exec(ute) summary", "file:///home opens", "what is 169.254.169.254", "eval form", "phpinfo() disable")


def _ask(world: World, scene: Scene, server: Server, target: str, kind: str = "Normal Traffic", statuses=(200, 200, 200, 200, 404, 302, 403, 406, 500), agent: str | None = None, client: str | None = None, method: str = "GET", user: str = "-") -> None:
    world.tick(0.5, 30)
    scene.add(server.line(client or world.ip(), method, target, world.pick(statuses), None, server.url(sites.page(world)) if world.chance(0.5) else "-", agent or harmless_agent(world), user), benign(kind))


def _simple(name: str, value, weight: float = 1.0) -> None:
    """A family of requests that carry such values."""

    @family(f"web/harmless-{name}", attack=False, weight=weight)
    def write(world: World) -> Scene:
        scene, server = Scene(), Server(world)
        client, agent = world.ip(), harmless_agent(world)
        for _ in range(sites.lines(world, 8)):
            _ask(world, scene, server, value(world), client=client, agent=agent)
        return scene


def _search(world: World, texts) -> str:
    name = world.pick(["q", "s", "search", "query", "keyword", "term", "text", "suche", "k", "filter[name]", "name", "title"])
    return f"{world.pick(['/search', '/', '/catalogsearch/result/', '/suche', '/index.php', '/api/search', '/autocomplete', '/s', '/search.aspx', '/forum/search.php', '/shop/', '/help/search', '/products'])}?{name}={(disguised if world.chance(0.3) else in_url)(world, world.pick(texts))}{world.pick(['', '', '&page=2', '&sort=relevance', '&type=all&lang=en', '&order=desc'])}"


def _asked(world: World) -> str:
    """The parameters into which injections go, with what belongs there."""
    value = world.pick([str(world.number(1, 90000)), sites.word(world), world.pick(_names), world.person(), world.email(), world.hex(16), f"{world.local():%Y-%m-%d}", world.pick(SQL_WORDS)])
    encode = disguised if world.chance(0.3) else in_url
    if world.chance(0.25):
        return f"{world.pick(['/products/', '/api/users/', '/item/', '/news/', '/blog/', '/catalog/', '/rest/orders/', '/artikel/', '/view/', '/odata/Customers('])}{encode(world, value).replace('?', '%3F')}{world.pick(['', '/', '/details', '.html', '?format=json'])}"
    return sites.with_query(world, sites.parameter(world), encode(world, value))


def _base64(world: World) -> str:
    blob = "".join(world.pick("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789") for _ in range(world.number(30, 400)))
    return world.pick([f"/saml/SSO?SAMLResponse={blob}%3D&RelayState={world.hex(20)}", f"/simplesaml/module.php/saml/idp/singleSignOnService?SAMLRequest={blob}%3D%3D", f"/reset-password?token=eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.{blob[:80]}.{blob[-40:]}", f"/unsubscribe?data={blob[:60]}==", f"/img?data:image/png;base64,iVBORw0KGgo{blob[:90]}", f"/signin-oidc?code={blob[:70]}&state=CfDJ8{blob[:90]}", f"/oauth2/callback?code={blob[:40]}&scope=openid%20profile%20email&session_state={world.uuid()}", f"/track/open.php?u={world.number(1, 9999)}&id={blob[:32]}", f"/WebResource.axd?d={blob[:60]}&t=6381{world.number(10**13, 10**14)}", f"/verify?key={blob[:44]}%3D&email={in_url(world, world.email())}", f"/cdn-cgi/challenge-platform/h/b/flow/{blob[:60]}", f"/adfs/ls/?wa=wsignin1.0&wtrealm=https%3a%2f%2f{world.domain}&wctx={blob[:50]}", f"/_next/image?url=%2Fimages%2F{sites.word(world)}.jpg&w=1080&q=75&sig={blob[:30]}", f"/__utm.gif?utmcc=__utma%3D{blob[:30]}%3B%2B__utmz%3D"])


def _files(world: World) -> str:
    name = world.pick(["report.pdf", "invoice_2023.pdf", "manual-de.pdf", "price list.xlsx", "../images/logo.png", "docs/terms.html", "2023/10/photo.jpg", "header.php", "export.csv", "setup.exe", "backup-guide.pdf", "passwd-policy.pdf", "en/home", "main/contact.tpl", "/public/files/a.zip", "data.sql.pdf", "etc/hosts-file-explained.html", "C%3A%5CUsers%5CPublic%5Cmanual.pdf", "system32-explained.docx", "shadow-lamp.jpg", "proc-self-service.pdf"])
    return world.pick([f"/download.php?file={name}", f"/index.php?page={world.pick(['home', 'about', 'contact', 'news/archive', 'etc', 'log', 'config'])}", f"/view?path=/documents/{name}", f"/static/../assets/{name}", f"/css/../fonts/font.woff2", f"/viewer/web/viewer.html?file={in_url(world, '/files/' + name)}", f"/index.php?option=com_content&view=article&id={world.number(1, 99)}&template=default", f"/docs/./{name}", f"/getfile.aspx?name={name}&v=2", f"/api/files?dir=%2FDocuments%2F2023&file={name}", f"/remote.php/dav/files/{world.user()}/{name}", f"/index.php?include=footer&lang=../de", f"/page?template=default.html", f"/load.php?lang=en&modules=site.styles&only=styles&skin=vector", f"/assets/js/../../images/bg.png"])


def _urls(world: World) -> str:
    own = f"https://www.{world.domain}/{sites.word(world)}"
    other = world.pick([own, "https://www.facebook.com/sharer", "https://www.youtube.com/watch?v=" + world.hex(11), "https://checkout.stripe.com/pay/" + world.hex(10), "http://localhost:3000/callback", f"http://{world.ip_private()}:8123/api", "https://accounts.google.com/o/oauth2", f"/{sites.word(world)}"])
    shown = in_url(world, other)
    return world.pick([f"/login?redirect={shown}", f"/login?next={shown}", f"/out?url={shown}", f"/oembed?url={shown}&format=json", f"/wp-json/oembed/1.0/embed?url={shown}", f"/share?u={shown}", f"/auth/authorize?response_type=code&client_id={in_url(world, other)}&redirect_uri={shown}", f"/cas/login?service={shown}", f"/logout?returnTo={shown}", f"/preview?link={shown}&w=600", f"/_next/image?url={shown}&w=640&q=75", f"/proxy/image?src={shown}", f"/webhooks/test?target={shown}", f"/matomo.php?idsite=1&url={shown}&urlref=https%3A%2F%2Fwww.google.com%2F", f"/feed2json?url={shown}", f"/qr?data={shown}", f"/validate?uri={shown}"])


def _api(world: World) -> str:
    return world.pick([f"/odata/Customers?$filter=Name%20eq%20'{in_url(world, world.pick(_names)).replace(chr(39), '%27%27')}'", f"/odata/Orders?$filter=(Status eq 'Open' or Status eq 'New') and Total gt {world.number(5, 500)}&$select=Id,Total&$orderby=Created desc".replace(" ", world.pick(["%20", "+"])), f"/_api/web/lists/getbytitle('{sites.word(world)}')/items?$select=Title,Id&$filter=ID%20gt%20{world.number(1, 900)}", f"/rest/api/2/search?jql={in_url(world, 'project = ' + world.word(3).upper() + ' AND status in (Open, ' + chr(34) + 'In Progress' + chr(34) + ') ORDER BY created DESC')}", f"/graphql?query={in_url(world, '{ products(first: 10, filter: {name: ' + chr(34) + sites.word(world) + chr(34) + '}) { id name } }')}", f"/api/items?sort=name&order=asc&limit=50&offset={world.number(0, 500)}", f"/services/data/v58.0/query?q=SELECT+Id,Name+FROM+Account+WHERE+Name+LIKE+'{sites.word(world)}%25'+LIMIT+10", f"/api/v1/query?query={in_url(world, 'sum(rate(http_requests_total{job=' + chr(34) + 'api' + chr(34) + '}[5m])) by (status) > 0')}", f"/loki/api/v1/query_range?query={in_url(world, '{app=' + chr(34) + 'web' + chr(34) + '} |= `error`')}", f"/solr/products/select?q=name:{sites.word(world)}&fq=cat:(a OR b)&wt=json&rows=10".replace(" ", "+"), f"/jsonp?callback=jQuery{world.number(10**15, 10**16)}_{world.number(10**12, 10**13)}&id={world.number(1, 99)}", f"/api/records?filter={in_url(world, json.dumps({'and': [{'price': {'gt': 5}}, {'name': {'like': '%' + sites.word(world) + '%'}}]}))}", f"/geoserver/wfs?service=WFS&request=GetFeature&CQL_FILTER=name='{sites.word(world)}'+AND+pop>1000", f"/api/search?q=(title:{sites.word(world)}%20AND%20year:[2019%20TO%202023])", f"/_search?q=user:kimchy%20OR%20user:{world.user()}", f"/api/v3/projects?per_page=100&order_by=id&sort=desc", f"/ords/hr/employees/?q={in_url(world, json.dumps({'deptno': {'$lte': 20}}))}", f"/api/report?columns=id,name,price&group_by=month&having=total"])


_simple("names-with-quotes", lambda world: _search(world, _names), 2)
_simple("searches-of-sql-words", lambda world: _search(world, SQL_WORDS), 3)
_simple("searches-of-code", lambda world: _search(world, _code_searches), 2)
_simple("asked-pages", _asked, 4)
_simple("encoded-tokens", _base64, 1.5)
_simple("file-parameters", _files, 2)
_simple("url-parameters", _urls, 2)
_simple("query-languages", _api, 2)


_STATEMENTS = (
    "SELECT * FROM orders WHERE created_at > '2023-01-01' ORDER BY id DESC LIMIT 25", "SELECT table_name FROM information_schema.tables WHERE table_schema='shop'", "UPDATE products SET price=price*1.05 WHERE category_id=7", "DELETE FROM sessions WHERE expires < now()", "SELECT u.name, count(*) FROM users u JOIN orders o ON o.user_id=u.id GROUP BY 1 UNION ALL SELECT 'total', count(*) FROM orders",
    "ALTER TABLE customers ADD COLUMN phone varchar(40)", "DROP TABLE tmp_import_2022", "SELECT version()", "SHOW PROCESSLIST", "TRUNCATE TABLE cache_page", "select sleep(1)", "SELECT pg_sleep(0.1)", "CREATE INDEX idx_orders_date ON orders(date)", "EXPLAIN SELECT * FROM invoices WHERE paid=0", "SELECT user, host FROM mysql.user", "INSERT INTO settings(name,value) VALUES('maintenance','1')", "SELECT id, email FROM users WHERE email LIKE '%@example.com' OR role='admin'",
)


@family("web/database-tool-of-staff", attack=False, weight=2)
def database_tool_of_staff(world: World) -> Scene:
    scene, server = Scene(), Server(world)
    client, agent = world.ip_private(), browser(world)
    for _ in range(sites.lines(world, 8)):
        statement = in_url(world, world.pick(_STATEMENTS))
        _ask(world, scene, server, world.pick([f"/phpmyadmin/index.php?route=/sql&db=shop&table=orders&sql_query={statement}&pos=0", f"/adminer.php?server=db&username=root&db=shop&sql={statement}", f"/pma/sql.php?db=wordpress&table=wp_posts&token={world.hex(32)}&sql_query={statement}", f"/api/dataset?database=2&query={statement}", f"/grafana/api/datasources/proxy/3/query?db=telegraf&q={statement}&epoch=ms", f"/superset/sqllab/?sql={statement}", f"/api/v1/datasource/sql?rawSql={statement}", f"/pgadmin4/sqleditor/query_tool/start/{world.number(1, 9999999)}?sql={statement}", f"/redash/queries/new?query={statement}", f"/otrs/index.pl?Action=AdminSelectBox;SQL={statement}", f"/query?db=metrics&q={statement}"]), "Administration", (200, 200, 302), agent, client, world.pick(["GET", "POST"]), world.pick(["-", "-", world.user(), "admin", "root"]))
    return scene


@family("web/editor-posts-markup", attack=False, weight=2)
def editor_posts_markup(world: World) -> Scene:
    """Content editors send HTML and scripts; applications log the bodies."""
    scene, server = Scene(), Server(world, ("nginx-json", "ecs"))
    editor, client, agent = world.user(), world.ip(), browser(world)
    for _ in range(sites.lines(world, 5)):
        world.tick(5, 200)
        markup = world.pick(["<p>New opening hours</p><script src=\"https://www.googletagmanager.com/gtag/js?id=G-ABC\"></script>", "<iframe src=\"https://www.youtube.com/embed/x\" width=\"560\"></iframe>", "<img src=\"/uploads/team.jpg\" alt=\"team\" loading=\"lazy\">", "<a href=\"javascript:void(0)\" onclick=\"openMenu()\">Menu</a>", "<style>.hero{color:red}</style><h1>Sale</h1>", "<h2>How to select a union and drop the table</h2>", "<code>SELECT * FROM users WHERE id = 1 OR 1=1</code> is a classic mistake", "<pre>curl -s https://get.example.org | bash</pre>", "{{ product.name }} for ${price}", "<svg viewBox=\"0 0 10 10\"><path d=\"M0 0\"/></svg>", "<script>window.dataLayer=window.dataLayer||[];</script>", "<p>Run <kbd>cat /etc/hosts</kbd> and check</p>", "<form action=\"/kontakt\"><input onfocus=\"this.select()\"></form>", "<embed src=\"/files/plan.pdf\">"])
        path = world.pick(["/wp-admin/post.php", f"/wp-json/wp/v2/posts/{world.number(1, 900)}", "/admin/cms/page/save", "/typo3/record/edit", "/administrator/index.php?option=com_content&task=article.save", f"/node/{world.number(1, 900)}/edit", "/umbraco/backoffice/UmbracoApi/Content/PostSave", "/ghost/api/admin/posts/", "/api/articles", "/pages/resumedraft.action", "/wiki/save", "/admin/blocks/html/edit"])
        style = world.number(0, 3)
        if style == 0:
            text = server.line(client, "POST", path, world.pick([200, 302, 201]), None, server.url("/wp-admin/post.php?action=edit"), agent, editor, body=json.dumps({"title": sites.word(world), "content": markup}))
        elif style == 1:
            text = f'I, [{world.time_iso(6)} #{world.pid()}]  INFO -- :   Parameters: {{"page"=>{{"title"=>"{sites.word(world)}", "body"=>"{markup}"}}, "commit"=>"Save"}}'
        elif style == 2:
            text = f"[{world.time_plain()}] production.INFO: page updated {json.dumps({'user': editor, 'ip': client, 'content': markup}, ensure_ascii=False)}"
        else:
            text = f"{world.time_plain()} INFO cms.audit user={editor} ip={client} action=save path={path} content={json.dumps(markup)}"
        scene.add(text, benign(world.pick(["Application Event", "Application Event"])))
    return scene


@family("web/application-logs-search-words", attack=False, weight=4)
def application_logs_search_words(world: World) -> Scene:
    """The same application logs as those of injections, with harmless input."""
    scene = Scene()
    for _ in range(sites.lines(world, 6)):
        world.tick(1, 60)
        text, name, target, client = world.pick(_names + SQL_WORDS + _code_searches), sites.parameter(world), sites.script(world), world.ip()
        scene.add(world.pick([
            json.dumps({"level": world.pick([30, 40, 50]), "time": int(world.now.timestamp() * 1000), "pid": world.pid(), "hostname": world.host_name, "req": {"method": "POST", "url": target, "remoteAddress": client, "body": {name: text}}, "res": {"statusCode": world.pick([200, 200, 400, 422])}, "msg": world.pick(["request completed", "incoming request", "request errored"])}),
            f'I, [{world.time_iso(6)} #{world.pid()}]  INFO -- : [{world.uuid()}]   Parameters: {{"utf8"=>"✓", "{name}"=>"{text}", "commit"=>"Search"}}',
            f'{world.time_plain()},{world.number(0, 999):03d} {world.pick(["INFO", "WARNING", "DEBUG"])} {world.pick(["app.views", "api.search", "django.request", "flask.app"])} {client} POST {target} data={{"{name}": "{text}"}} -> 200',
            f"[{world.time_plain()}] production.{world.pick(['INFO', 'WARNING'])}: Request {target} {json.dumps({'ip': client, name: text})}",
            f"{world.time_plain()}.{world.number(0, 999):03d}  WARN {world.pid()} --- [nio-8080-exec-{world.number(1, 10)}] {world.pick(['c.e.shop.ProductController', 'o.s.web.filter.CommonsRequestLoggingFilter', 'c.a.api.SearchResource'])} : POST {target}, client={client}, payload={json.dumps({name: text})}",
            f"{world.time_iso()} {world.pick(['info', 'warn', 'error'])}: POST {target} 200 from {client} body={json.dumps({name: text})}",
        ]), benign("Application Event"))
    return scene


@family("web/database-errors-of-own-mistakes", attack=False, weight=2)
def database_errors_of_own_mistakes(world: World) -> Scene:
    scene = Scene()
    label = benign("Application Error")
    for _ in range(sites.lines(world, 6)):
        world.tick(1, 60)
        statement = world.pick(_STATEMENTS)
        value = world.pick(_names)
        scene.add(world.pick([
            f"[{world.time_clf().split(' ')[0].replace(':', ' ', 1)}] PHP Warning:  mysqli_query(): (42000/1064): You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near '{world.pick(['', 'Brien', 'LIMIT 0,', 'order, name', ')'])}' at line 1 in /var/www/html{world.pick(['/product.php', '/includes/db.php', '/search.php'])} on line {world.number(10, 400)}",
            f"{world.time_plain()}.{world.number(0, 999):03d} UTC [{world.pid()}] shop@shop ERROR:  {world.pick(['relation ' + chr(34) + 'orders_old' + chr(34) + ' does not exist', 'column ' + chr(34) + 'totl' + chr(34) + ' does not exist', 'duplicate key value violates unique constraint ' + chr(34) + 'users_email_key' + chr(34), 'canceling statement due to statement timeout', 'deadlock detected'])} at character {world.number(8, 90)}\n{world.time_plain()} UTC [{world.pid(False)}] shop@shop STATEMENT:  {statement}",
            f"[{world.time_plain()}] production.ERROR: SQLSTATE[{world.pick(['42S22', '23000', 'HY000', '42S02'])}]: {world.pick(['Column not found: 1054 Unknown column ' + repr('slug') + ' in ' + repr('where clause'), 'Integrity constraint violation: 1062 Duplicate entry', 'General error: 2006 MySQL server has gone away', 'Base table or view not found: 1146'])} (SQL: {statement}) {{\"exception\":\"[object] (Illuminate\\\\Database\\\\QueryException\"}}",
            f"{world.time_plain()} ERROR [http-nio-8080-exec-{world.number(1, 20)}] org.hibernate.engine.jdbc.spi.SqlExceptionHelper - {world.pick(['ORA-00001: unique constraint (SHOP.PK_ORDERS) violated', 'ORA-00942: table or view does not exist', 'ORA-12541: TNS:no listener', 'Connection is not available, request timed out after 30000ms'])}; SQL [{statement}]",
            f"{world.time_plain()} System.Data.SqlClient.SqlException (0x80131904): {world.pick(['Incorrect syntax near ' + repr('Brien'), 'Timeout expired', 'Cannot open database ' + repr('shop') + ' requested by the login', 'Unclosed quotation mark after the character string ' + repr(value)])}. Statement: SELECT * FROM customers WHERE name = '{value}'",
            f"sqlite3.OperationalError: {world.pick(['database is locked', 'no such table: settings', 'no such column: u.nickname'])} [SQL: {statement}]",
            f"{world.time_plain()} {world.pid()} [Note] {world.pick(['Query', 'Slow query 5.0021s'])}: {statement}",
        ]), label)
    return scene
