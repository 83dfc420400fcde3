"""Scenes of commands in any of the sensors: one shape for hostile and harmless tables."""

from __future__ import annotations

from typing import Sequence

from generator.families.linux.carriers import Terminal
from generator.families.linux.command_sensors import Sensor
from generator.scene import Label, Scene, aftermath, attack, benign, family
from generator.world import World

_background = {
    "linux": ("ls -la «/srv|/etc|/var/log»", "df -h", "systemctl status «nginx|cron|mariadb»", "uptime", "vi /etc/hosts", "git pull", "tail -n 50 /var/log/syslog", "apt list --upgradable", "/usr/bin/python3 /usr/lib/ubuntu-release-upgrader/release-upgrade-motd", "logrotate /etc/logrotate.conf"),
    "container": ("nginx -g daemon off;", "node server.js", "ls /app", "pg_isready -U app", "sh -c /healthcheck.sh", "cat /etc/resolv.conf", "redis-cli ping", "python manage.py check"),
    "mac": ("ls -la /Applications", "brew list", "git status", "softwareupdate --list", "mdfind report", "open -a Safari", "sw_vers", "pmset -g batt"),
}
"""What goes on beside the story on the same host."""


_other = {
    "LC": attack("Log Clearing", "T1070.002"), "FW": attack("Defense Evasion", "T1562.004"), "HI": attack("Defense Evasion", "T1564.001", severity="MEDIUM"), "BF": attack("Brute Force Attack", "T1110.001"),
    "CR": attack("Persistence", "T1053.003"), "PF": attack("Persistence", "T1546.004"), "UA": attack("Persistence", "T1136.001"), "BO": attack("Persistence", "T1037.004"),
    "SM": attack("Lateral Movement", "T1021.002", "T1569.002"), "WR": attack("Lateral Movement", "T1021.006"), "RD": attack("Lateral Movement", "T1021.001", "T1550.002"), "DP": attack("Lateral Movement", "T1072"),
    "DC": attack("Kerberos or Directory Attack", "T1003.006", severity="CRITICAL"), "PO": attack("Credential Theft", "T1557"), "CK": attack("Credential Theft", "T1110", "T1003.008"), "SA": attack("Credential Theft", "T1003.002", severity="CRITICAL"),
    "PM": attack("Credential Theft", "T1555.005"), "KL": attack("Credential Theft", "T1056.001"), "RA": attack("Command and Control", "T1219"), "DT": attack("DNS Tunnelling", "T1071.004", "T1572"), "NP": attack("Command and Control", "T1095", "T1572"),
    "TO": attack("Command and Control", "T1090.003"), "RW": attack("Automated Reconnaissance / Vulnerability Scanning", "T1595.002", severity="MEDIUM"),
    "D1": attack("Discovery", "T1087.001", severity="MEDIUM"), "D2": attack("Discovery", "T1018", "T1046", severity="MEDIUM"), "D3": attack("Discovery", "T1016", severity="MEDIUM"), "D4": attack("Discovery", "T1087.002", severity="MEDIUM"),
}  # fmt: skip
"""A template may begin with `@` and one of these: its command stands for something else than its table does."""


def _told(label: Label, sensor: Sensor | Terminal, line: str) -> Label:
    """Some records name a program without what it was told to do: they tell nothing by themselves."""
    hidden = sensor.style == "sysmon" or (line.startswith("type=SYSCALL") and "EXECVE" not in line)
    return aftermath(label) if label.is_attack and hidden else label


def _code(template: str) -> str:
    return template[1:3] if template.startswith("@") else ""


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
    if label.is_attack:
        code = _code(world.pick(templates))
        templates, label = [template[4:] if code else template for template in templates if _code(template) == code], _other.get(code, label)
    amount = min(len(templates), 1 if world.chance(0.55) else world.number(2, most))
    for template in world.some(templates, amount, amount):
        world.tick(1, 40)
        for line in sensor.run(template):
            scene.add(line, _told(label, sensor, line))
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
