"""SQL injections in requests: query, path, cookie, headers, body and login forms."""

from __future__ import annotations

import json

from generator.families.web import sites, sql_payloads
from generator.families.web.agents import hostile_agent
from generator.families.web.encoding import disguised
from generator.families.web.server import SHOWS_HEADERS, Server
from generator.scene import Label, Scene, attack, family
from generator.world import World


def _label(kind: str, statuses: list[int]) -> Label:
    """Attempts that all were refused are one step less bad."""
    refused = all(status in (403, 406, 400) for status in statuses)
    return attack(sql_payloads.KINDS[kind][0], "T1190", severity="HIGH" if refused else "CRITICAL")


def _story(world: World, kind: str, request) -> Scene:
    scene, server = Scene(), Server(world, SHOWS_HEADERS) if request is _in_header else Server(world)
    client, agent = world.ip(), hostile_agent(world)
    count = sites.lines(world, 20)
    usual = world.pick([200, 200, 200, 500, 500, 404, 403, 302, 400, 406])
    statuses = [usual if world.chance(0.75) else world.pick([200, 500, 403]) for _ in range(count)]
    label = _label(kind, statuses)
    for status in statuses:
        world.tick(0.1, 15)
        seconds = world.number(3, 20) + world.rng.random() if kind == "time-blind" and status != 403 and world.chance(0.7) else None
        scene.add(request(world, server, kind, client, agent, status, seconds), label)
        sites.background(world, scene, server)
    return scene


def _in_query(world, server, kind, client, agent, status, seconds) -> str:
    target = sites.with_query(world, sites.parameter(world), disguised(world, sql_payloads.payload(world, kind)))
    return server.line(client, world.pick(["GET", "GET", "GET", "POST", "HEAD"]), target, status, None, server.url(sites.page(world)) if world.chance(0.3) else "-", agent, seconds=seconds)


def _in_path(world, server, kind, client, agent, status, seconds) -> str:
    text = disguised(world, sql_payloads.payload(world, kind)).replace("?", "%3F")
    target = f"{world.pick(['/products/', '/api/users/', '/item/', '/news/', '/blog/', '/catalog/', '/rest/orders/', '/artikel/', '/view/', '/odata/Customers('])}{text}{world.pick(['', '/', '/details', '.html', '?format=json'])}"
    return server.line(client, "GET", target, status, agent=agent, seconds=seconds)


def _in_header(world, server, kind, client, agent, status, seconds) -> str:
    text = sql_payloads.payload(world, kind)
    place = world.number(0, 2)
    target = sites.page(world)
    if place == 0:
        return server.line(client, "GET", target, status, None, "-", f"{world.pick(['Mozilla/5.0 ', '', agent])}{text}", seconds=seconds)
    if place == 1:
        return server.line(client, "GET", target, status, None, f"{world.pick(['https://www.google.com/search?q=', '', server.url('/')])}{text.replace(chr(34), '%22')}", agent, seconds=seconds)
    return server.line(client, "GET", f"{target}", status, None, "'" + text.replace('"', "%22"), agent, seconds=seconds, cookie=f"{world.pick(['PHPSESSID', 'TrackingId', 'id', 'session', 'lang'])}={text.replace(' ', '+')}")


def _in_body(world, server, kind, client, agent, status, seconds) -> str:
    """An application that logs what it was sent."""
    text, name, target = sql_payloads.payload(world, kind), sites.parameter(world), sites.script(world)
    style = world.number(0, 5)
    if style == 0:
        return json.dumps({"level": world.pick([30, 40, 50]), "time": int(world.now.timestamp() * 1000), "pid": world.pid(), "hostname": world.host_name, "req": {"method": "POST", "url": target, "remoteAddress": client, "body": {name: text}}, "res": {"statusCode": status}, "msg": world.pick(["request completed", "incoming request", "request errored"])})
    if style == 1:
        return f'I, [{world.time_iso(6)} #{world.pid()}]  INFO -- : [{world.uuid()}]   Parameters: {{"utf8"=>"✓", "{name}"=>"{text}", "commit"=>"Search"}}'
    if style == 2:
        return f'{world.time_plain()},{world.number(0, 999):03d} {world.pick(["INFO", "WARNING", "DEBUG"])} {world.pick(["app.views", "api.search", "django.request", "flask.app"])} {client} POST {target} data={{"{name}": "{text}"}} -> {status}'
    if style == 3:
        return f"[{world.time_plain()}] production.{world.pick(['INFO', 'ERROR', 'WARNING'])}: Request {target} {json.dumps({'ip': client, name: text})}"
    if style == 4:
        return f"{world.time_plain()}.{world.number(0, 999):03d}  WARN {world.pid()} --- [nio-8080-exec-{world.number(1, 10)}] {world.pick(['c.e.shop.ProductController', 'o.s.web.filter.CommonsRequestLoggingFilter', 'c.a.api.SearchResource'])} : POST {target}, client={client}, payload={json.dumps({name: text})}"
    return server.line(client, "POST", target, status, agent=agent, body=json.dumps({name: text}), cookie=f"q={text}", seconds=seconds) if server.format in ("nginx-json", "ecs") else f"{world.time_iso()} {world.pick(['info', 'warn', 'error'])}: POST {target} {status} from {client} body={json.dumps({name: text})}"


for _kind in sql_payloads.KINDS:
    for _place, _request in (("query", _in_query), ("path", _in_path), ("header", _in_header), ("body", _in_body)):
        family(f"web/sql-{_kind}-in-{_place}", attack=True, weight=1.2 if _place == "query" else 0.5)(
            lambda world, kind=_kind, request=_request: _story(world, kind, request)
        )


@family("web/sql-in-database-error", attack=True)
def sql_in_database_error(world: World) -> Scene:
    """What the database or the application says of an injection that broke the statement."""
    scene = Scene()
    label = attack("SQL Injection — Error-based SQLi", "T1190", severity="CRITICAL")
    client = world.ip()
    for _ in range(sites.lines(world, 8)):
        world.tick(0.2, 9)
        text = sql_payloads.payload(world, world.pick(["union", "boolean", "error", "time-blind", "destructive"]))
        column = world.pick(["id", "name", "sku", "email", "cat_id"])
        statement = f"SELECT {world.pick(['*', 'id, title, price', 'count(*)'])} FROM {world.pick(['products', 'users', 'news', 'orders'])} WHERE {column} = '{text}"
        scene.add(world.pick([
            f"[{world.time_clf().split(' ')[0].replace(':', ' ', 1)}] PHP Warning:  mysqli_query(): (42000/1064): You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near '{text}' at line 1 in /var/www/html{world.pick(['/product.php', '/includes/db.php', '/search.php'])} on line {world.number(10, 400)}",
            f"{world.time_plain()}.{world.number(0, 999):03d} UTC [{world.pid()}] shop@shop ERROR:  {world.pick(['syntax error at or near', 'unterminated quoted string at or near'])} \"{text[:30]}\" at character {world.number(30, 90)}\n{world.time_plain()} UTC [{world.pid(False)}] shop@shop STATEMENT:  {statement}",
            f"[{world.time_plain()}] production.ERROR: SQLSTATE[42000]: Syntax error or access violation: 1064 You have an error in your SQL syntax near '{text}' (SQL: {statement}) {{\"exception\":\"[object] (Illuminate\\\\Database\\\\QueryException(code: 42000)\"}}",
            f"{world.time_plain()} ERROR [http-nio-8080-exec-{world.number(1, 20)}] org.hibernate.engine.jdbc.spi.SqlExceptionHelper - {world.pick(['ORA-01756: quoted string not properly terminated', 'ORA-00933: SQL command not properly ended', 'ORA-29257: host unknown'])}; SQL [{statement}]",
            f"{world.time_plain()} System.Data.SqlClient.SqlException (0x80131904): {world.pick(['Incorrect syntax near ' + repr(text[:20]), 'Unclosed quotation mark after the character string ' + repr(text), 'Conversion failed when converting the nvarchar value to data type int'])}. Statement: {statement} Client: {client}",
            f"sqlite3.OperationalError: {world.pick(['unrecognized token', 'near ' + repr('UNION') + ': syntax error', 'SELECTs to the left and right of UNION do not have the same number of result columns'])} [SQL: {statement}]",
            f"{world.time_plain()} {world.pid()} [Note] {world.pick(['Query', 'Slow query 5.0021s'])}: {statement}",
        ]), label)
    return scene
