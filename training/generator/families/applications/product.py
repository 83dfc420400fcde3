"""A product: its names, components, layouts and ordinary messages; and the families that are told with them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.families.applications.layouts import choose
from generator.families.applications.wording import fill
from generator.scene import Label, Scene, benign, family
from generator.world import World

_line = re.compile(r"^([*?+]?)([DIWEF])(?:/([A-Z]{2}))? (.+)$")
_kinds = {
    "EV": "Application Event", "ER": "Application Error", "LO": "User Login", "MI": "Mistyped Password", "AD": "Administration", "BA": "Backup Job", "UP": "Software Update",
    "MO": "Monitoring Probe", "SC": "Authorised Scan", "NO": "Blocked Noise", "JO": "Scheduled Job", "NE": "Network Service", "SY": "System Activity", "NT": "Normal Traffic",
}  # fmt: skip


@dataclass(frozen=True)
class Message:
    """One template line. `mark`: `*` many times, `+` several, `?` sometimes there."""

    mark: str
    level: str
    kind: str
    text: str


def parse(block: str, calm: str = "EV", troubled: str = "ER") -> list[Message]:
    messages = []
    for line in block.strip().splitlines():
        match = _line.match(line.strip())
        if match is None:
            raise ValueError(f"not a message template: {line}")
        mark, level, kind, text = match.groups()
        messages.append(Message(mark, level, kind or (calm if level in "DI" else troubled), text))
    return messages


@dataclass(frozen=True)
class Product:
    names: tuple[str, ...]
    layouts: str
    components: tuple[str, ...]
    ordinary: tuple[Message, ...]


class Writer:
    """One scene of a product: a layout, a product name and some components chosen once."""

    def __init__(self, world: World, product: Product) -> None:
        self.world, self.scene, self.bound = world, Scene(), {}
        self.layout = choose(world, product.layouts)
        self.name = world.pick(product.names)
        self.components = world.some(product.components, 1, 3)
        self.product = product
        # Loggers disagree on what is a warning: in some products a level says nothing, on either side.
        self.levels: dict[str, str] | None = {} if world.chance(0.45) else None

    def _level(self, message: Message) -> str:
        if self.levels is None or message.level not in "IWE":
            return message.level
        return self.levels.setdefault(message.text, self.world.pick("IIWE"))

    def write(self, message: Message, label: Label, component: str | None = None) -> None:
        self.world.tick(0.05, self.world.pick((2, 30, 600)))
        text = fill(self.world, message.text, self.bound)
        self.scene.add(self.layout(self.world, self._level(message), component or self.world.pick(self.components), self.name, text), label)

    def ordinary(self, count: int) -> None:
        """Lines that have nothing to do with the story, from another component where there is one."""
        others = [name for name in self.product.components if name not in self.components] or list(self.components)
        for message in self.world.some(self.product.ordinary, count, count):
            self.write(message, benign(_kinds[message.kind]), self.world.pick(others))


def _ordinary_scene(world: World, product: Product) -> Scene:
    """Life as usual: one line, a few different ones, or one kind of line again and again."""
    writer = Writer(world, product)
    shape = world.pick(("one", "one", "one", "few", "few", "many", "same", "same"))
    count = {"one": 1, "few": world.number(2, 5), "many": world.number(5, 12), "same": 1}[shape]
    for message in world.some(product.ordinary, count, count):
        for _ in range(world.number(2, world.pick((6, 15, 40))) if shape == "same" else 1):
            writer.write(message, benign(_kinds[message.kind]))
    return writer.scene


def product(name: str, names: str, layouts: str, components: str, messages: str, *, calm: str = "EV", troubled: str = "ER", weight: float = 1.0) -> Product:
    """Makes a product and registers its benign family. Names are separated by `|`, components by blanks."""
    made = Product(tuple(names.split("|")), layouts, tuple(components.split()), tuple(parse(messages, calm, troubled)))

    @family(name, attack=False, weight=weight)
    def write(world: World) -> Scene:
        return _ordinary_scene(world, made)

    return made


def _tell(writer: Writer, script: list[Message], label: Label | None) -> None:
    world = writer.world
    for message in script:
        if message.mark == "?" and world.chance(0.5):
            continue
        times = {"*": world.number(5, 30), "+": world.number(2, 6)}.get(message.mark, 1)
        for _ in range(times):
            writer.write(message, label or benign(_kinds[message.kind]))


def story(name: str, products: list[Product], scripts: str, label: Label | None = None, *, weight: float = 1.0, calm: str = "EV", troubled: str = "ER") -> None:
    """Registers a family told with one of the scripts (separated by empty lines) in the guise of one of the products.

    With a label every script is hostile; without one each line has its own benign kind.
    """
    parsed = [parse(script, calm, troubled) for script in re.split(r"\n\s*\n", scripts.strip())]

    @family(name, attack=label is not None, weight=weight)
    def write(world: World) -> Scene:
        writer = Writer(world, world.pick(products))
        before, after = (world.number(0, 3), world.number(0, 2)) if world.chance(0.33) else (0, 0)
        writer.ordinary(before)
        _tell(writer, world.pick(parsed), label)
        writer.ordinary(after)
        return writer.scene
