"""Stories as tables: templates `program|message` with placeholders that keep their value within a scene."""

from __future__ import annotations

import re
from typing import Callable, Sequence, Union

from generator.families.network.envelope import Envelope, background, mac
from generator.scene import Label, Scene, aftermath, benign
from generator.world import World

_outside_domains = "gmail.com outlook.com yahoo.com web.de gmx.net orange.fr libero.it wp.pl qq.com mail.ru proton.me icloud.com t-online.de hotmail.co.uk bol.com.br comcast.net".split()
_partner_words = "nordic alpine metro global prime delta omega riverside harbour vertex stellar maple quartz atlas polar coral summit cedar".split()
_partner_kinds = "logistics trading foods consulting bank media systems textiles energy partners health travel print tools solar".split()
_files = "invoice report scan offer contract order minutes budget drawing photo price-list payroll newsletter manual rechnung facture presupuesto".split()


def partner_domain(world: World) -> str:
    """A domain outside the company; hostile and harmless ones are named alike."""
    return world.pick([world.pick(_outside_domains), f"{world.pick(_partner_words)}-{world.pick(_partner_kinds)}.{world.pick(['com', 'net', 'de', 'co.uk', 'fr', 'info', 'biz', 'io', 'ru', 'cn'])}", f"{world.pick(_partner_words)}{world.pick(_partner_kinds)}.{world.pick(['com', 'org', 'eu', 'it', 'pl', 'top', 'online'])}"])


_makers: dict[str, Callable[[World], object]] = {
    "pub": World.ip_public, "priv": World.ip_private, "user": World.user, "port": World.port, "mac": mac, "host": World.host,
    "pc": World.workstation, "mail": World.email, "uuid": World.uuid, "service": World.service_account, "person": World.person,
    "n": lambda world: world.number(2, 60), "big": lambda world: world.number(1000, 900000), "huge": lambda world: world.number(10**8, 9 * 10**10),
    "id": lambda world: world.number(10000, 9999999), "hex": lambda world: world.hex(8), "HEX": lambda world: world.hex(11).upper(), "long": lambda world: world.hex(32), "sha": lambda world: world.hex(64),
    "word": lambda world: world.word(world.number(5, 10)), "queue": lambda world: world.hex(10).upper(), "exim": lambda world: f"1{world.word(1)}{world.hex(4).upper()}-{world.hex(6).upper()}-{world.hex(2).upper()}",
    "ext": partner_domain, "out": lambda world: f"{world.user()}@{partner_domain(world)}", "file": lambda world: f"{world.pick(_files)}{world.pick(['', '-', '_', ' '])}{world.number(1, 2030)}",
    "iface": lambda world: world.pick(["GigabitEthernet0/1", "Gi1/0/24", "ge-0/0/3", "port7", "eth2", "Ethernet1/12", "FastEthernet0/8", "swp5", "0/14", "igb2", "ether4", "te1/1/1"]),
    "epoch": lambda world: f"{world.now.timestamp():.3f}", "plain": World.time_plain, "iso": World.time_iso, "clf": World.time_clf, "ctime": lambda world: f"{world.local():%a %b %d %H:%M:%S %Y}",
}


class Values(dict):
    """Values of placeholders: `{pub}` is made on first use; `{pub2}` is another of its kind; times are always new."""

    def __init__(self, world: World, **given: object) -> None:
        super().__init__(given)
        self.world = world
        self.setdefault("domain", world.domain)
        self.setdefault("company", world.company)

    def __missing__(self, key: str) -> object:
        kind = key.rstrip("0123456789")
        value = _makers[kind](self.world)
        if kind not in ("plain", "iso", "clf", "ctime", "epoch"):
            self[key] = value
        return value

    def forget(self, *keys: str) -> None:
        for key in keys:
            self.pop(key, None)


def render(envelope: Envelope, template: str, values: Values, pid: int | None = None) -> str:
    """One line: `program|message`; `|message` names no program, `=message` stands as it is."""
    if template.startswith("="):
        return template[1:].format_map(values)
    program, message = template.split("|", 1)
    text = message.format_map(values)
    return envelope.bare(text) if program == "" else envelope.line(program, text, pid)


_ordinary = re.compile(r"(?i)login success|successful login|logged in from|status=sent|queue active\)$|: client=|session (opened|started)|advanced options|CONFIG_P:|message-id=|login root/")
"""Lines of a story that every day has too; in a story of several lines the others tell."""


Story = Union[str, Sequence[str]]


def tell(world: World, label: Label | Callable[[str], Label], stories: Sequence[Story], *, again: tuple[int, int] = (1, 1), renew: Sequence[str] = (), surroundings: float = 0.3, values: Values | None = None) -> Scene:
    """A scene of one of the stories (a line, or lines in order), told `again` times with the `renew`ed placeholders
    new each time; at times with harmless lines of other programs. `label` may depend on the story's text."""
    scene, envelope = Scene(), Envelope(world)
    values = values if values is not None else Values(world)
    story = world.pick(stories)
    lines = [story] if isinstance(story, str) else story
    if not isinstance(label, Label):
        label = label("\n".join(lines))
    noisy = world.chance(surroundings)
    with_pid = world.chance(0.75)
    for _ in range(world.number(*again)):
        values.forget(*renew)
        pid = world.pid()
        for template in lines:
            world.tick(0.2, 40)
            scene.add(render(envelope, template, values, pid if with_pid else None), aftermath(label) if label.is_attack and len(lines) > 1 and _ordinary.search(template) else label)
            if noisy and world.chance(0.25):
                program, message = background(world)
                scene.add(envelope.line(program, message), benign("System Activity"))
    return scene
