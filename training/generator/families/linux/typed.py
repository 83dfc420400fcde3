"""Scenes of typed commands: the one shape that hostile and harmless command families share."""

from __future__ import annotations

from typing import Sequence

from generator.families.linux.carriers import Terminal
from generator.scene import Label, Scene, attack, benign, family
from generator.world import World

_everyday = (
    "ls -la «/var/log|/etc|/tmp|.|/srv»", "df -h", "systemctl status «nginx|sshd|postfix|mariadb»", "tail -«f|n 100» /var/log/«syslog|messages|mail.log»", "vi /etc/«hosts|fstab|nginx/nginx.conf»",
    "cat /etc/«os-release|hosts|issue»", "cd «/opt|/srv|/var/www»", "du -sh «*|/var/log»", "apt «update|list --upgradable»", "git «pull|status|log --oneline»", "top -b -n 1", "less /var/log/«auth.log|secure|dmesg»", "free -m",
)


def typed_scene(world: World, label: Label, templates: Sequence[str], most: int = 4, account: str | None = None, style: str | None = None) -> Scene:
    """One terminal with one to `most` of the commands; single ones are the most common."""
    scene = Scene()
    if label.is_attack and world.chance(0.3):
        other = Terminal(world)
        for template in world.some(_everyday, 1, 3):
            world.tick(1, 90)
            for line in other.run(template):
                scene.add(line, benign("Administration"))
    terminal = Terminal(world, account, style)
    amount = 1 if world.chance(0.5) else world.number(2, most)
    for template in world.some(templates, amount, amount):
        world.tick(1, 40)
        for line in terminal.run(template):
            scene.add(line, label)
    if world.chance(0.2) and label.is_attack is False:
        for template in world.some(_everyday, 1, 2):
            world.tick(2, 60)
            for line in terminal.run(template):
                scene.add(line, label)
    return scene


def typed_attack(name: str, label: Label, templates: Sequence[str], most: int = 4, weight: float = 1.0, styles: Sequence[str] = ()) -> None:
    """Registers a family of hostile commands."""
    family(f"linux/{name}", attack=True, weight=weight)(lambda world: typed_scene(world, label, templates, most, style=world.pick(styles) if styles else None))


def typed_benign(name: str, kind: str, templates: Sequence[str], most: int = 4, weight: float = 1.0) -> None:
    """Registers a family of harmless commands."""
    family(f"linux/{name}", attack=False, weight=weight)(lambda world: typed_scene(world, benign(kind), templates, most))


__all__ = ["attack", "benign", "typed_attack", "typed_benign", "typed_scene"]
