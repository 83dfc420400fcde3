"""Access logs of load balancers, content networks and buckets."""

from __future__ import annotations

import json
from typing import Callable

from generator.world import World

_agents = ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/124.0 Safari/537.36", "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X)", "curl/8.5.0", "python-requests/2.31.0", "Go-http-client/1.1", "Mozilla/5.0 (X11; Linux x86_64; rv:125.0) Gecko/20100101 Firefox/125.0", "-")


def edge_line(world: World) -> Callable[[str, int], str]:
    """A way to write requests: one product, client and program for the whole scene."""
    kind, address, agent = world.pick(["alb", "cloudfront", "s3", "google", "frontdoor", "fastly", "cloudflare", "classic"]), world.ip_public(), world.pick(_agents)

    def write(path: str, status: int) -> str:
        stem, _, query = path.partition("?")
        size, host = world.number(200, 90000), f"www.{world.domain}"
        if kind == "alb":
            return f'h2 {world.time_iso(6)} app/web/{world.hex(16)} {address}:{world.port()} {world.ip_private()}:8080 0.001 0.0{world.number(10, 99)} 0.000 {status} {status} {world.number(80, 900)} {size} "GET https://{host}:443{path} HTTP/2.0" "{agent}" ECDHE-RSA-AES128-GCM-SHA256 TLSv1.2 arn:aws:elasticloadbalancing:eu-west-1:{world.number(10**11, 10**12 - 1)}:targetgroup/web/{world.hex(16)} "Root=1-{world.hex(8)}-{world.hex(24)}"'
        if kind == "cloudfront":
            return f"{world.now:%Y-%m-%d}\t{world.now:%H:%M:%S}\tFRA56-P{world.number(1, 9)}\t{size}\t{address}\tGET\td{world.hex(12)}.cloudfront.net\t{stem}\t{status}\t-\t{agent.replace(' ', '%20')}\t{query or '-'}\t-\t{world.pick(['Miss', 'Hit', 'Error'])}\t{world.hex(20)}\t{host}\thttps"
        if kind == "s3":
            return f"{world.hex(64)} {world.company}-site [{world.time_clf()}] {address} - {world.hex(16).upper()} WEBSITE.GET.OBJECT {stem.lstrip('/') or '-'} \"GET {path} HTTP/1.1\" {status} - {size} - {world.number(5, 90)} - \"-\" \"{agent}\" -"
        if kind == "google":
            return json.dumps({"httpRequest": {"requestMethod": "GET", "requestUrl": f"https://{host}{path}", "status": status, "userAgent": agent, "remoteIp": address}, "resource": {"type": "http_load_balancer"}, "timestamp": world.time_iso(6)})
        if kind == "frontdoor":
            return json.dumps({"time": world.time_iso(), "category": "FrontDoorAccessLog", "properties": {"httpMethod": "GET", "requestUri": f"https://{host}:443{path}", "httpStatusCode": str(status), "clientIp": address, "userAgent": agent}})
        if kind == "cloudflare":
            return json.dumps({"ClientIP": address, "ClientRequestHost": host, "ClientRequestMethod": "GET", "ClientRequestURI": path, "EdgeResponseStatus": status, "ClientRequestUserAgent": agent, "EdgeStartTimestamp": world.time_iso(0)})
        if kind == "fastly":
            return f'<134>{world.time_iso(0)} cache-fra{world.number(1000, 9999)} fastly[{world.pid()}]: {address} "-" "-" GET {path} {status} {size} "{agent}" MISS'
        return f'{world.time_iso(6)} web-elb {address}:{world.port()} {world.ip_private()}:80 0.00004 0.{world.number(1, 99):02d} 0.00003 {status} {status} 0 {size} "GET http://{host}:80{path} HTTP/1.1" "{agent}" - -'

    return write
