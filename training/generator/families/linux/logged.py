"""Scenes of messages that programs log: the one shape that hostile and harmless message families share."""

from __future__ import annotations

from typing import Sequence

from generator.families.linux.carriers import Log, fill
from generator.scene import Label, Scene, attack, benign, family
from generator.world import World

Message = tuple[str, str]
"""Program and template; the program `kernel` has its own form and `raw` stands for a line of a file of its own."""

_background: tuple[Message, ...] = (
    ("systemd", "Started «Daily apt download activities|Session 12 of user <user>|Cleanup of Temporary Directories|Daily man-db regeneration»."), ("CRON", "(root) CMD (   cd / && run-parts --report /etc/cron.hourly)"), ("ntpd", "time slew +0.001 s"), ("dhclient", "DHCPACK of <lan> from <lan>"), ("postfix/qmgr", "<hex>: removed"), ("NetworkManager", "<info> device (eth0): state change: activated"),
)


def logged_scene(world: World, label: Label, messages: Sequence[Message], most: int) -> Scene:
    scene, log = Scene(), Log(world)
    if label.is_attack and world.chance(0.3):
        for program, template in world.some(_background, 1, 3):
            world.tick(1, 200)
            scene.add(log.line(program, fill(world, template), world.pid()), benign("System Activity"))
    amount = 1 if world.chance(0.5) else world.number(2, most)
    for program, template in world.some(messages, amount, amount):
        world.tick(0, 60)
        message = fill(world, template)
        name = fill(world, program)
        if name == "kernel":
            line = log.kernel(message)
        elif name == "raw":
            line = message.replace("@plain", world.time_plain()).replace("@iso", world.time_iso()).replace("@epoch", str(int(world.now.timestamp()))).replace("@syslog", world.time_syslog())
        else:
            line = log.line(name, message, world.pid() if world.chance(0.75) else None)
        scene.add(line, label)
    return scene


def logged_attack(name: str, label: Label, messages: Sequence[Message], most: int = 3, weight: float = 1.0) -> None:
    family(f"linux/{name}", attack=True, weight=weight)(lambda world: logged_scene(world, label, messages, most))


def logged_benign(name: str, kind: str, messages: Sequence[Message], most: int = 5, weight: float = 1.0) -> None:
    family(f"linux/{name}", attack=False, weight=weight)(lambda world: logged_scene(world, benign(kind), messages, most))


def of(program: str, *templates: str) -> list[Message]:
    """Several messages of one program."""
    return [(program, template) for template in templates]


__all__ = ["attack", "benign", "logged_attack", "logged_benign", "of"]
