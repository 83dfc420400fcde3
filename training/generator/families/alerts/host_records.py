"""How host sensors write: Wazuh, OSSEC, Falco, file integrity, honeypots, web filters, ban tools."""

from __future__ import annotations

from typing import Callable

from generator.families.cloud.render import compact
from generator.world import World


def wazuh_writer(world: World) -> Callable[[int, str, str, str], str]:
    """`level, rule, groups, full log` as alerts.json, OSSEC's text or forwarded syslog."""
    kind = world.pick(["json", "json", "json", "text", "syslog"])

    def write(level: int, rule: str, groups: str, log: str) -> str:
        number, agent = world.number(500, 100200), world.host()
        if kind == "json":
            return compact({"timestamp": world.time_iso().replace("Z", "+0000"), "rule": {"level": level, "description": rule, "id": str(number), "firedtimes": world.number(1, 30), "mail": level > 11, "groups": groups.split(",")}, "agent": {"id": f"{world.number(1, 60):03d}", "name": agent, "ip": world.ip_private()}, "manager": {"name": "wazuh"}, "id": f"{int(world.now.timestamp())}.{world.number(1000, 99999999)}", "full_log": log, "location": world.pick(["/var/log/syslog", "/var/log/auth.log", "EventChannel", "syscheck"])})
        if kind == "syslog":
            return world.syslog("ossec", f"Alert Level: {level}; Rule: {number} - {rule}; Location: ({agent}) {world.ip_private()}->/var/log/syslog; {log}")
        return f"** Alert {int(world.now.timestamp())}.{world.number(1000, 99999)}: - {groups}, {world.time_plain()} ({agent}) {world.ip_private()}->/var/log/syslog Rule: {number} (level {level}) -> '{rule}' {log}"

    return write


def falco_writer(world: World) -> Callable[[str, str, str], str]:
    """`priority, rule, output`."""
    as_json = world.chance(0.6)

    def write(priority: str, rule: str, output: str) -> str:
        full = f"{world.local():%H:%M:%S.%f}000: {priority} {rule} ({output} container_id={world.hex(12)} k8s.pod={world.pick(['web', 'api', 'job'])}-{world.hex(5)})"
        if as_json:
            return compact({"hostname": world.host_name, "output": full, "priority": priority, "rule": rule, "source": "syscall", "time": world.time_iso(6), "tags": ["container"]})
        return world.syslog("falco", full, world.pid())

    return write
