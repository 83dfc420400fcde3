"""Scenes of commands in any of the sensors: one shape for hostile and harmless tables."""

from __future__ import annotations

from typing import Sequence

from generator.families.linux.carriers import Terminal
from generator.families.linux.command_sensors import Sensor
from generator.scene import Label, Scene, attack, benign, family
from generator.world import World

_background = {
    "linux": ("ls -la «/srv|/etc|/var/log»", "df -h", "systemctl status «nginx|cron|mariadb»", "uptime", "vi /etc/hosts", "git pull", "tail -n 50 /var/log/syslog", "apt list --upgradable", "/usr/bin/python3 /usr/lib/ubuntu-release-upgrader/release-upgrade-motd", "logrotate /etc/logrotate.conf"),
    "container": ("nginx -g daemon off;", "node server.js", "ls /app", "pg_isready -U app", "sh -c /healthcheck.sh", "cat /etc/resolv.conf", "redis-cli ping", "python manage.py check"),
    "mac": ("ls -la /Applications", "brew list", "git status", "softwareupdate --list", "mdfind report", "open -a Safari", "sw_vers", "pmset -g batt"),
}
"""What goes on beside the story on the same host."""


def _sensor(world: World, system: str) -> Sensor | Terminal:
    if system == "linux" and world.chance(0.4):
        return Terminal(world)
    return Sensor(world, system)


def command_scene(world: World, label: Label, templates: Sequence[str], most: int, system: str) -> Scene:
    scene = Scene()
    if label.is_attack and world.chance(0.2):
        other = _sensor(world, system)
        for template in world.some(_background[system], 1, 3):
            world.tick(1, 90)
            for line in other.run(template):
                scene.add(line, benign("System Activity"))
    sensor = _sensor(world, system)
    amount = 1 if world.chance(0.55) else world.number(2, most)
    for template in world.some(templates, amount, amount):
        world.tick(1, 40)
        for line in sensor.run(template):
            scene.add(line, label)
    return scene


def hostile(name: str, label: Label, templates: Sequence[str], most: int = 3, weight: float = 1.0, system: str = "linux") -> None:
    family(f"linux/{name}", attack=True, weight=weight)(lambda world: command_scene(world, label, templates, most, system))


def harmless(name: str, kind: str, templates: Sequence[str], most: int = 3, weight: float = 1.0, system: str = "linux") -> None:
    """A long table of unlike tools becomes several families, so that keeping one out keeps out its tools only."""
    parts = max(1, round(len(templates) / 18))
    for part in range(parts):
        own = templates[part::parts]
        family(f"linux/{name}{f'-{part + 1}' if parts > 1 else ''}", attack=False, weight=max(1.0, weight / parts))(lambda world, own=own: command_scene(world, benign(kind), own, most, system))


__all__ = ["attack", "hostile", "harmless"]
