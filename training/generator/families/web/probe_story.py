"""Tables of requests become families: a line is `METHOD target [statuses] [~agent]`, blanks in targets written as %20. `{cmd}` is a shell command.

A line may begin with `!` and a code of `_OTHER`: it stands for another threat than its table does."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from urllib.parse import quote

from generator.families.applications.wording import fill
from generator.families.web import payloads, sites
from generator.families.web.agents import browser, harmless_agent, hostile_agent
from generator.families.web.server import SHOWS_HEADERS, Server
from generator.scene import Label, Scene, aftermath, attack, benign, family
from generator.world import World

_phrases = {200: "OK", 204: "No Content", 301: "Moved Permanently", 302: "Found", 304: "Not Modified", 400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 500: "Internal Server Error"}
_more = ("cloudflare", "gateway", "cloud-balancer", "morgan", "gin", "werkzeug", "builtin", "rails", "kestrel", "logfmt", "frontdoor", "varnish", "litespeed", "kong", "balancer-json")
_usual = ("combined", "combined", "combined", "combined", "common", "vhost", "timed", "nginx-json", "ecs", "iis", "iis", "caddy", "traefik", "traefik-json", "haproxy", "alb", "cloudfront", "tomcat", "syslog", "docker", "ingress", "envoy", "container-json")


class AnyServer(Server):
    """A server of the usual formats or of those that frameworks and clouds add."""

    def __init__(self, world: World, shows_agent: bool = False) -> None:
        super().__init__(world, SHOWS_HEADERS if shows_agent else (*_usual, *_usual, *_more))

    def _cloudflare(self, client, method, target, status, size, referrer, agent, user, seconds, cookie, body) -> str:
        return json.dumps({"ClientIP": client, "ClientRequestHost": self.host, "ClientRequestMethod": method, "ClientRequestURI": target, "EdgeEndTimestamp": self.world.time_iso(0), "EdgeResponseBytes": size, "EdgeResponseStatus": status, "EdgeStartTimestamp": self.world.time_iso(0), "RayID": self.world.hex(16), "ClientRequestUserAgent": agent, "ClientRequestReferer": "" if referrer == "-" else referrer, "OriginResponseStatus": status, "CacheCacheStatus": self.world.pick(["dynamic", "miss", "hit"])})

    def _gateway(self, client, method, target, status, size, referrer, agent, user, seconds, cookie, body) -> str:
        query = target.partition("?")[2]
        return json.dumps({"operationName": "ApplicationGatewayAccess", "time": self.world.time_iso(0), "category": "ApplicationGatewayAccessLog", "properties": {"instanceId": f"appgw_{self.world.number(0, 3)}", "clientIP": client, "clientPort": self.world.port(), "httpMethod": method, "requestUri": target, "requestQuery": query, "userAgent": agent, "httpStatus": status, "httpVersion": "HTTP/1.1", "receivedBytes": self.world.number(80, 900), "sentBytes": size, "timeTaken": round(seconds, 3), "sslEnabled": "on", "host": self.host}})

    def _frontdoor(self, client, method, target, status, size, referrer, agent, user, seconds, cookie, body) -> str:
        return json.dumps({"category": "FrontDoorAccessLog", "operationName": "Microsoft.Cdn/Profiles/AccessLog/Write", "time": self.world.time_iso(0), "properties": {"httpMethod": method, "requestUri": self.url(target), "clientIp": client, "userAgent": agent, "httpStatusCode": str(status), "timeTaken": f"{seconds:.3f}", "cacheStatus": self.world.pick(["MISS", "HIT", "CONFIG_NOCACHE"]), "responseBytes": str(size)}})

    def _cloud_balancer(self, client, method, target, status, size, referrer, agent, user, seconds, cookie, body) -> str:
        return json.dumps({"httpRequest": {"latency": f"{seconds:.6f}s", "remoteIp": client, "requestMethod": method, "requestUrl": self.url(target), "responseSize": str(size), "status": status, "userAgent": agent}, "logName": "projects/shop-prod/logs/requests", "resource": {"type": "http_load_balancer"}, "severity": "INFO" if status < 400 else "WARNING", "timestamp": self.world.time_iso(6)})

    def _morgan(self, client, method, target, status, size, referrer, agent, user, seconds, cookie, body) -> str:
        return self.world.pick([f"{method} {target} {status} {seconds * 1000:.3f} ms - {size}", f"{client} {method} {target} {status} {size} - {seconds * 1000:.3f} ms"])

    def _gin(self, client, method, target, status, *rest) -> str:
        return f'[GIN] {self.world.local():%Y/%m/%d - %H:%M:%S} | {status} | {rest[4] * 1000:12.6f}ms | {client:>15} | {method:<8} "{target}"'

    def _werkzeug(self, client, method, target, status, *rest) -> str:
        return f'{client} - - [{self.world.local():%d/%b/%Y %H:%M:%S}] "{method} {target} HTTP/1.1" {status} -'

    def _builtin(self, client, method, target, status, *rest) -> str:
        return f"[{self.world.local():%a %b %d %H:%M:%S %Y}] {client}:{self.world.port()} [{status}]: {method} {target}"

    def _rails(self, client, method, target, status, *rest) -> str:
        return self.world.pick([f'Started {method} "{target}" for {client} at {self.world.time_plain()} +0000', f"method={method} path={target} format=html controller=ErrorsController action=show status={status} duration={rest[4] * 1000:.2f} ip={client}"])

    def _kestrel(self, client, method, target, status, *rest) -> str:
        return self.world.pick([f"info: Microsoft.AspNetCore.Hosting.Diagnostics[2] Request finished HTTP/1.1 {method} {self.url(target)} - {status} - - {rest[4] * 1000:.4f}ms", f"[{self.world.local():%H:%M:%S} INF] HTTP {method} {target} responded {status} in {rest[4] * 1000:.4f} ms"])

    def _logfmt(self, client, method, target, status, size, referrer, agent, *rest) -> str:
        return f'time={self.world.time_iso()} level=info msg="request" method={method} path="{target}" status={status} size={size} remote={client} ua="{agent}"'

    def _varnish(self, client, method, target, status, size, referrer, agent, *rest) -> str:
        return f'{client} - - [{self.world.time_clf()}] "{method} {self.url(target)} HTTP/1.1" {status} {size} "{referrer}" "{agent}"'

    def _litespeed(self, *request) -> str:
        return f'"{self._combined(*request)}"' if self.world.chance(0.3) else f"{self._combined(*request)} {_phrases.get(request[3], 'OK')}"

    def _kong(self, client, method, target, status, size, referrer, agent, *rest) -> str:
        return json.dumps({"client_ip": client, "started_at": int(self.world.now.timestamp() * 1000), "request": {"method": method, "uri": target, "url": self.url(target), "headers": {"host": self.host, "user-agent": agent}}, "response": {"status": status, "size": size}, "service": {"name": self.host.split(".")[0]}})

    def _balancer_json(self, client, method, target, status, size, referrer, agent, *rest) -> str:
        return json.dumps({"time": self.world.time_iso(), "client": client, "frontend": "https-in", "backend": "web", "server": f"web{self.world.number(1, 4)}", "http_method": method, "http_path": target, "http_status": status, "bytes": size, "http_user_agent": agent})


@dataclass(frozen=True)
class Ask:
    method: str
    target: str
    statuses: tuple[int, ...]
    agent: str
    other: str = ""


_OTHER = {
    "WS": attack("Web Shell", "T1505.003", severity="CRITICAL"), "RE": attack("Automated Reconnaissance / Vulnerability Scanning", "T1595.002", severity="MEDIUM"),
    "TR": attack("Path Traversal / Directory Traversal Attack", "T1083", "T1190"), "LF": attack("Local File Inclusion (LFI) Attack", "T1083", "T1190"), "SS": attack("Server-Side Request Forgery (SSRF) Attempt", "T1190", "T1552.005"),
    "ER": attack("SQL Injection — Error-based SQLi", "T1190", severity="CRITICAL"), "TB": attack("SQL Injection — Time-based Blind SQLi", "T1190", severity="CRITICAL"), "UN": attack("SQL Injection — UNION-based SQLi", "T1190", severity="CRITICAL"),
    "DX": attack("Ransomware Activity", "T1485", severity="CRITICAL"),
}  # fmt: skip
_WENT_THROUGH = (101, 200, 201, 204, 500)
_HIDES_LONG_TARGETS = ("alb", "cloudfront", "frontdoor", "haproxy")
_ask = re.compile(r"^(?:!([A-Z]{2}) )?([A-Z_]+) (\S+)(?: (\d{3}(?:,\d{3})*))?(?: ~(.+))?$")
_hostile_statuses, _harmless_statuses = (200, 200, 404, 404, 404, 403, 500, 302, 400, 401, 405), (200, 200, 200, 200, 302, 304, 404, 403, 401, 500)


def asks(text: str, statuses: tuple[int, ...]) -> list[Ask]:
    found = []
    for line in filter(None, map(str.strip, text.strip().splitlines())):
        match = _ask.match(line)
        if match is None:
            raise ValueError(f"not a request: {line}")
        other, method, target, given, agent = match.groups()
        found.append(Ask(method, target, tuple(map(int, given.split(","))) if given else statuses, agent or "", other or ""))
    return found


def _scene(world: World, table: list[Ask], label: Label, agents, longest: int, users=("-",)) -> Scene:
    scene, client, agent, bound, user = Scene(), world.ip(), agents(world), {}, world.pick(users)
    usual = world.rng.random()
    count = sites.lines(world, longest)
    again = world.pick(table)
    if label.is_attack:
        table, label = [ask for ask in table if ask.other == again.other], _OTHER.get(again.other, label)
    # The same refused login many times would be guessing, whoever asks.
    chosen = world.some(table, min(count, 3), count) if world.chance(0.7) else [again] * min(count, 2 if {401, 403} & {*again.statuses} else 20)
    server = AnyServer(world, any(ask.agent for ask in chosen))
    answers = [ask.statuses[int(usual * len(ask.statuses))] if world.chance(0.8) else world.pick(ask.statuses) for ask in chosen]
    if label.severity == "CRITICAL" and not {*answers} & {*_WENT_THROUGH}:
        label = replace(label, severity="HIGH")
    for ask, status in zip(chosen, answers):
        world.tick(0.2, world.pick((3, 30, 300)))
        target = fill(world, ask.target, bound).replace("{cmd}", quote(payloads.shell_order(world), safe=world.pick(("", "/;|"))))
        scene.add(server.line(client, ask.method, target, status, agent=fill(world, ask.agent, bound) or agent, user=user), aftermath(label) if label.is_attack and len(target) > 60 and server.format in _HIDES_LONG_TARGETS else label)
    sites.background(world, scene, server)
    return scene


def probes(name: str, text: str, threat: str, *techniques: str, severity: str = "HIGH", weight: float = 1.0, longest: int = 12) -> None:
    """An attack family: any of these requests, alone or several."""
    table = asks(text, _hostile_statuses)
    family(f"web/probe-{name}", attack=True, weight=weight)(lambda world: _scene(world, table, attack(threat, *techniques, severity=severity), hostile_agent, longest))


def visits(name: str, text: str, kind: str = "Normal Traffic", agents=None, weight: float = 2.0, longest: int = 22) -> None:
    """A harmless family in the same formats. Half of its clients are people, half programs."""
    table = asks(text, _harmless_statuses)
    clients = agents or (lambda world: browser(world) if world.chance(0.6) else harmless_agent(world))
    family(f"web/probe-{name}", attack=False, weight=weight)(lambda world: _scene(world, table, benign(kind), clients, longest, ("-", "-", "-", "admin")))
