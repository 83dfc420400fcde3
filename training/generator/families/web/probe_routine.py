"""Programs that ask for the same thing all day, and get errors for it now and then."""

from __future__ import annotations

from generator.families.web import sites
from generator.families.web.agents import CRAWLERS, MONITORS, TOOLS, browser
from generator.families.web.probe_story import AnyServer
from generator.scene import Scene, benign, family
from generator.world import World

_POLLED = ("/api/v1/queue", "/api/notifications?since={n}", "/socket.io/?EIO=4&transport=polling&t={h}", "/api/status", "/feed.xml", "/ocs/v2.php/apps/notifications/api/v2/notifications", "/api/states", "/printer/jobs?state=waiting", "/rest/V1/orders?searchCriteria[pageSize]=50", "/api/v4/jobs/request", "/wp-admin/admin-ajax.php?action=heartbeat", "/api/sensors/{n}", "/webdav/outbox/", "/exchange/edi/inbox", "/hls/live-{n}.ts", "/tiles/12/{n}/{n}.png", "/updates/check?version=4.{d}", "/license/ping?id={h}", "/robots.txt", "/favicon.ico")

for _name, _agents, _kind, _statuses in (
    ("polling-programs", lambda world: world.pick(TOOLS), "Normal Traffic", (200, 200, 200, 204, 304, 429, 502, 503)),
    ("polling-browsers", browser, "Normal Traffic", (200, 200, 200, 304, 404, 504)),
    ("tireless-crawlers", lambda world: world.pick(CRAWLERS), "Normal Traffic", (200, 200, 301, 304, 404, 410)),
    ("tireless-monitors", lambda world: world.pick(MONITORS), "Monitoring Probe", (200, 200, 200, 401, 500, 503)),
):

    @family(f"web/probe-{_name}", attack=False, weight=2)
    def _routine(world: World, name=_name, agents=_agents, kind=_kind, statuses=_statuses) -> Scene:
        scene, server, client, agent = Scene(), AnyServer(world), world.ip(), agents(world)
        shape, usual, roams = world.pick(_POLLED), world.pick(statuses), "crawlers" in name and world.chance(0.6)
        for _ in range(world.number(5, 35)):
            world.tick(0.5, world.pick((10, 60)))
            target = sites.page(world) if roams else sites.fill(world, shape)
            scene.add(server.line(client, "GET", target, usual if world.chance(0.85) else world.pick(statuses), agent=agent), benign(kind))
        return scene
