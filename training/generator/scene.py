"""What a family writes: the lines of one small log, each with what it stands for."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Callable, Iterator

from generator.world import World

SEVERITIES = ("LOW", "MEDIUM", "HIGH", "CRITICAL")


@dataclass(frozen=True)
class Label:
    """What lines stand for: a threat of `resources/taxonomy/threats.json`, most fitting technique first."""

    threat: str
    techniques: tuple[str, ...] = ()
    severity: str = "LOW"
    telling: bool = True
    """False: hostile only beside telling lines of its scene, such as the login after the guesses. Alone it could be anybody's."""

    @property
    def is_attack(self) -> bool:
        return not (self.threat.startswith("Benign: ") or self.threat.startswith("No Threat Detected"))


def attack(threat: str, *techniques: str, severity: str = "HIGH") -> Label:
    """The label of hostile lines; at least one technique, the most fitting first."""
    if not techniques:
        raise ValueError(f"{threat}: an attack needs a technique")
    return Label(threat, techniques, severity)


def aftermath(label: Label) -> Label:
    """The same label for lines that are harmless to read alone; prompts that show nothing else of it are left out."""
    return replace(label, telling=False)


def benign(kind: str) -> Label:
    """The label of harmless lines: `benign("Backup Job")` is the threat `Benign: Backup Job`."""
    return Label("No Threat Detected — Normal Traffic" if kind == "Normal Traffic" else f"Benign: {kind}")


@dataclass
class Scene:
    """One small log. A record may span several lines (a Windows text block): it is one `add`."""

    records: list[tuple[str, Label]] = field(default_factory=list)

    def add(self, text: str, label: Label) -> "Scene":
        """Appends a record; lines of one story share one label."""
        self.records.append((text, label))
        return self


@dataclass(frozen=True)
class Family:
    """A template family: the unit that is kept out of training as a whole."""

    name: str
    """Area and story, such as `linux/ssh-password-guessing`."""
    attack: bool
    weight: float
    write: Callable[[World], Scene]


_families: dict[str, Family] = {}


def family(name: str, *, attack: bool, weight: float = 1.0) -> Callable[[Callable[[World], Scene]], Callable[[World], Scene]]:
    """Registers a function that writes one random scene of a family. `weight`: how often it is drawn, 1 is usual."""

    def register(write: Callable[[World], Scene]) -> Callable[[World], Scene]:
        if name in _families:
            raise ValueError(f"family {name} is there twice")
        _families[name] = Family(name, attack, weight, write)
        return write

    return register


def all_families() -> Iterator[Family]:
    """Every registered family, by name; loads the modules below `generator/families`."""
    import importlib
    import pkgutil

    import generator.families as package

    for module in pkgutil.walk_packages(package.__path__, "generator.families."):
        importlib.import_module(module.name)
    return iter(sorted(_families.values(), key=lambda entry: entry.name))
