"""One web server, proxy or load balancer of a scene, and how it writes a request down."""

from __future__ import annotations

import json
from datetime import timezone

from generator.world import World

_formats = (
    "combined", "combined", "combined", "combined", "common", "vhost", "timed", "forwarded", "nginx-json", "ecs", "iis", "iis",
    "caddy", "traefik", "traefik-json", "haproxy", "alb", "cloudfront", "tomcat", "syslog", "docker", "ingress", "envoy", "gunicorn", "uvicorn", "quoted-host", "container-json",
)
SHOWS_HEADERS = ("combined", "combined", "combined", "vhost", "timed", "forwarded", "nginx-json", "ecs", "iis", "caddy", "traefik", "cloudfront", "syslog", "docker", "ingress", "gunicorn", "quoted-host", "container-json")


class Server:
    """Writes all its requests in one format, as a server does."""

    def __init__(self, world: World, formats: tuple[str, ...] = _formats) -> None:
        self.world = world
        self.format = world.pick(formats)
        self.host = world.pick([f"www.{world.domain}", world.domain, f"shop.{world.domain}", f"api.{world.domain}", f"intranet.{world.domain}", f"app.{world.domain}", f"portal.{world.domain}"])
        self.address = world.ip_private()
        self.protocol = world.pick(["HTTP/1.1", "HTTP/1.1", "HTTP/2.0", "HTTP/1.0"])
        self.secure = world.chance(0.6)
        self.distribution = f"d{world.hex(13)}.cloudfront.net"

    def url(self, path: str = "/") -> str:
        return f"http{'s' if self.secure else ''}://{self.host}{path}"

    def line(self, client: str, method: str, target: str, status: int, size: int | None = None, referrer: str | None = None, agent: str = "-", user: str = "-", seconds: float | None = None, cookie: str = "", body: str = "") -> str:
        """One request as this server logs it. Cookie and body show only in formats that can hold them."""
        world = self.world
        size = world.number(0, 60000) if size is None else size
        if referrer is None:
            # Tools of both sides name a page of the site as often as they name none.
            referrer = self.url(world.pick(["/", "/index.html", "/login", "/search", "/en/", "/shop/", target.partition("?")[0]])) if world.chance(0.4) else "-"
        seconds = world.rng.uniform(0.001, 0.9) if seconds is None else seconds
        write = getattr(self, "_" + self.format.replace("-", "_"))
        return write(client, method, target, status, size, referrer, agent, user, seconds, cookie, body)

    def _request(self, method: str, target: str) -> str:
        return f"{method} {target} {self.protocol}".replace('"', '\\"' if self.format != "common" else "%22")

    def _combined(self, client, method, target, status, size, referrer, agent, user, seconds, cookie, body) -> str:
        quoted_agent = agent.replace('"', '\\"')
        return f'{client} - {user} [{self.world.time_clf()}] "{self._request(method, target)}" {status} {size} "{referrer}" "{quoted_agent}"'

    def _common(self, client, method, target, status, size, referrer, agent, user, seconds, cookie, body) -> str:
        return f'{client} - {user} [{self.world.time_clf()}] "{self._request(method, target)}" {status} {size or "-"}'

    def _vhost(self, *request) -> str:
        return f"{self.host}:{443 if self.secure else 80} {self._combined(*request)}"

    def _quoted_host(self, client, method, target, status, size, referrer, agent, *rest) -> str:
        return f'{client} {self.host} {rest[0]} [{self.world.time_clf()}] "{self._request(method, target)}" {status} {size} "{referrer}" "{agent}"'

    def _timed(self, *request) -> str:
        seconds = request[8]
        return f"{self._combined(*request)} " + self.world.pick([f'rt={seconds:.3f} uct="0.000" uht="{seconds:.3f}" urt="{seconds:.3f}"', f"{seconds:.3f} {seconds:.3f} .", f"{int(seconds * 1e6)}", f'"{seconds:.3f}" "{self.host}"'])

    def _forwarded(self, *request) -> str:
        return f'{self._combined(self.address, *request[1:])} "{request[0]}"'

    def _syslog(self, *request) -> str:
        return self.world.syslog(self.world.pick(["nginx", "httpd", "apache2", "apache-access"]), self._combined(*request))

    def _docker(self, *request) -> str:
        return f"{self.world.pick(['web-1', 'nginx_1', 'frontend', 'app-1', 'proxy'])}  | {self._combined(*request)}"

    def _ingress(self, *request) -> str:
        seconds = request[8]
        return f"{self._combined(*request)} {self.world.number(200, 2000)} {seconds:.3f} [default-{self.host.split('.')[0]}-8080] [] {self.address}:8080 {request[4]} {seconds:.3f} {request[3]} {self.world.hex(32)}"

    def _tomcat(self, client, method, target, status, size, referrer, agent, user, seconds, cookie, body) -> str:
        return f'{client} - {user} [{self.world.time_clf()}] "{self._request(method, target)}" {status} {size} {int(seconds * 1000)}'

    def _gunicorn(self, *request) -> str:
        return f"[{self.world.time_plain()} +0000] [{self.world.pid()}] [INFO] {self._combined(*request)}"

    def _uvicorn(self, client, method, target, status, *rest) -> str:
        phrase = {200: "OK", 201: "Created", 204: "No Content", 301: "Moved Permanently", 302: "Found", 304: "Not Modified", 400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 422: "Unprocessable Entity", 429: "Too Many Requests", 500: "Internal Server Error", 502: "Bad Gateway", 503: "Service Unavailable"}.get(status, "OK")
        return f'INFO:     {client}:{self.world.port()} - "{method} {target} HTTP/1.1" {status} {phrase}'

    def _nginx_json(self, client, method, target, status, size, referrer, agent, user, seconds, cookie, body) -> str:
        entry = {"time_local": self.world.time_clf(), "remote_addr": client, "remote_user": "" if user == "-" else user, "request": f"{method} {target} {self.protocol}", "status": str(status), "body_bytes_sent": str(size), "request_time": f"{seconds:.3f}", "http_referrer": "" if referrer == "-" else referrer, "http_user_agent": agent}
        if body:
            entry["request_body"] = body
        if cookie:
            entry["http_cookie"] = cookie
        return json.dumps(entry, ensure_ascii=False)

    def _ecs(self, client, method, target, status, size, referrer, agent, user, seconds, cookie, body) -> str:
        path, _, query = target.partition("?")
        url = {"path": path, "original": target, "domain": self.host}
        if query:
            url["query"] = query
        http = {"request": {"method": method, "referrer": referrer}, "response": {"status_code": status, "body": {"bytes": size}}, "version": "1.1"}
        if body:
            http["request"]["body"] = {"content": body}
        return json.dumps({"@timestamp": self.world.time_iso(), "event": {"dataset": self.world.pick(["nginx.access", "apache.access"])}, "source": {"address": client, "ip": client}, "url": url, "http": http, "user_agent": {"original": agent}})

    def _iis(self, client, method, target, status, size, referrer, agent, user, seconds, cookie, body) -> str:
        path, _, query = target.partition("?")
        stamp = f"{self.world.now:%Y-%m-%d %H:%M:%S}"
        agent = agent.replace(" ", "+")
        shown_cookie = f" {cookie.replace(' ', '+')}" if cookie else ""
        return f"{stamp} {self.address} {method} {path.replace(' ', '+')} {query.replace(' ', '+') or '-'} {443 if self.secure else 80} {user} {client} {agent}{shown_cookie} {referrer} {status} 0 {64 if status == 0 else 0} {int(seconds * 1000)}"

    def _headers(self, referrer: str, agent: str, cookie: str) -> dict:
        headers = {"User-Agent": [agent], "Accept": ["*/*"]}
        if referrer != "-":
            headers["Referer"] = [referrer]
        if cookie:
            headers["Cookie"] = [cookie]
        return headers

    def _caddy(self, client, method, target, status, size, referrer, agent, user, seconds, cookie, body) -> str:
        stamp = self.world.now.replace(tzinfo=timezone.utc).timestamp()
        return json.dumps({"level": "error" if status >= 500 else "info", "ts": round(stamp, 4), "logger": "http.log.access.log0", "msg": "handled request", "request": {"remote_ip": client, "remote_port": str(self.world.port()), "client_ip": client, "proto": "HTTP/2.0", "method": method, "host": self.host, "uri": target, "headers": self._headers(referrer, agent, cookie)}, "bytes_read": len(body), "user_id": "", "duration": round(seconds, 6), "size": size, "status": status})

    def _traefik(self, *request) -> str:
        service = self.host.split(".")[0]
        return f'{self._combined(*request)} {self.world.number(1, 90000)} "{service}@docker" "http://{self.address}:{self.world.pick([80, 3000, 8080, 9000])}" {int(request[8] * 1000)}ms'

    def _traefik_json(self, client, method, target, status, size, referrer, agent, user, seconds, cookie, body) -> str:
        return json.dumps({"ClientAddr": f"{client}:{self.world.port()}", "ClientHost": client, "DownstreamContentSize": size, "DownstreamStatus": status, "Duration": int(seconds * 1e9), "RequestHost": self.host, "RequestMethod": method, "RequestPath": target, "RequestProtocol": "HTTP/2.0", "RouterName": f"{self.host.split('.')[0]}@docker", "request_User-Agent": agent, "level": "info", "msg": "", "time": self.world.time_iso(0)})

    def _haproxy(self, client, method, target, status, size, referrer, agent, user, seconds, cookie, body) -> str:
        local = self.world.time_clf().split(" ")[0]
        milliseconds = int(seconds * 1000)
        return self.world.syslog("haproxy", f'{client}:{self.world.port()} [{local}.{self.world.number(0, 999):03d}] http-in~ {self.world.pick(["app", "web", "backend"])}/{self.world.pick(["web01", "srv1", "node2"])} 0/0/1/{milliseconds}/{milliseconds + 1} {status} {size} - - ---- {self.world.number(1, 90)}/{self.world.number(1, 80)}/0/0/0 0/0 {{{self.host}|{agent[:60]}}} "{method} {target} HTTP/1.1"', self.world.pid(False))

    def _alb(self, client, method, target, status, size, referrer, agent, user, seconds, cookie, body) -> str:
        scheme = "https" if self.secure else "http"
        return f'{scheme} {self.world.time_iso(6)} app/{self.host.split(".")[0]}-lb/{self.world.hex(16)} {client}:{self.world.port()} {self.address}:80 0.000 {seconds:.3f} 0.000 {status} {status} {self.world.number(80, 900)} {size} "{method} {self.url(target)} HTTP/1.1" "{agent}" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 arn:aws:elasticloadbalancing:eu-west-1:{self.world.number(10**11, 10**12 - 1)}:targetgroup/web/{self.world.hex(16)} "Root=1-{self.world.hex(8)}-{self.world.hex(24)}" "{self.host}" "-" 0 {self.world.time_iso(6)} "forward" "-" "-"'

    def _cloudfront(self, client, method, target, status, size, referrer, agent, user, seconds, cookie, body) -> str:
        path, _, query = target.partition("?")
        kind = "Error" if status >= 400 else self.world.pick(["Hit", "Miss", "RefreshHit"])
        return "\t".join([f"{self.world.now:%Y-%m-%d}", f"{self.world.now:%H:%M:%S}", self.world.pick(["FRA56-P4", "LHR62-C3", "IAD79-C1", "CDG50-P2"]), str(size), client, method, self.distribution, path, str(status), referrer, agent.replace(" ", "%20"), query or "-", cookie or "-", kind, self.world.hex(40), self.host, "https", str(len(body)), f"{seconds:.3f}"])

    def _envoy(self, client, method, target, status, size, referrer, agent, user, seconds, cookie, body) -> str:
        return f'[{self.world.time_iso()}] "{method} {target} HTTP/1.1" {status} - via_upstream - "-" {len(body)} {size} {int(seconds * 1000)} {int(seconds * 1000)} "{client}" "{agent}" "{self.world.uuid()}" "{self.host}" "{self.address}:8080"'

    def _container_json(self, *request) -> str:
        return json.dumps({"log": self._combined(*request) + "\n", "stream": "stdout", "time": self.world.time_iso(9)})
