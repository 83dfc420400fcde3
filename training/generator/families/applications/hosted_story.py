"""Logs of self-hosted applications in their own layouts: a block per application, its first sign says what a line is.

`-` a login failed, `~` as well, but two of its lines with different accounts look like one, `?` the account does not exist, `+` a login worked, `.` an ordinary day, `!` an ordinary trouble.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.families.applications.wording import fill
from generator.scene import Label, Scene, aftermath, attack, benign, family
from generator.world import World

_well_known = ("admin", "administrator", "root", "test", "user", "guest", "info", "support", "demo", "sa", "postgres", "backup", "webmaster", "operator", "sales")


@dataclass
class Application:
    name: str
    lines: dict[str, list[str]] = field(default_factory=lambda: {sign: [] for sign in "-~?+.!"})


def applications(text: str) -> list[Application]:
    found: list[Application] = []
    for line in filter(None, map(str.strip, text.strip().splitlines())):
        if line.startswith("== "):
            found.append(Application(line[3:]))
        elif line[:2] in ("- ", "~ ", "? ", "+ ", ". ", "! "):
            found[-1].lines[line[0]].append(line[2:])
        else:
            raise ValueError(f"not a line of an application: {line}")
    return found


def write(world: World, template: str, bound: dict[str, str]) -> str:
    """The template with times of this moment; `{tsys}` is the head of a syslog line up to the host."""
    now = world.local()
    times = {
        "{tplain}": world.time_plain(), "{tiso}": world.time_iso(), "{tisos}": world.time_iso(0), "{tclf}": world.time_clf(), "{tslash}": f"{now:%Y/%m/%d %H:%M:%S}",
        "{tsys}": f"{world.time_syslog()} {world.host_name.split('.')[0]}", "{tms}": f"{world.number(0, 999):03d}", "{tepoch}": str(int(world.now.timestamp())),
        "{tdot}": f"{now:%d.%m.%Y %H:%M:%S}", "{tctime}": f"{now:%a %b %d %H:%M:%S %Y}", "{tclock}": f"{now:%H:%M:%S}", "{tus}": f"{now:%m/%d/%Y %I:%M:%S %p}",
    }  # fmt: skip
    text = re.sub(r"\{t[a-z]+\}", lambda match: times.get(match[0], match[0]), template)
    return fill(world, text, bound)


def _repeat(world: World, template: str, label: Label, count: int, accounts, spread: bool = False, scene: Scene | None = None, address: str = "") -> Scene:
    scene, address = scene or Scene(), address or world.ip()
    pace = world.pick((2, 10, 60))
    for _ in range(count):
        world.tick(0.3, pace)
        scene.add(write(world, template, {"{ip1}": world.ip_public() if spread else address, "{user1}": accounts()}), label)
    return scene


def hosted(group: str, text: str) -> None:
    """The families of a group of applications: guessing, spraying, looking for accounts, and their harmless twins."""
    everything = applications(text)
    failures = {entry.name: entry.lines["-"] + entry.lines["~"] for entry in everything}
    failing = [entry for entry in everything if failures[entry.name]]
    unknown = [entry for entry in everything if entry.lines["?"]]
    guess = attack("Brute Force Attack", "T1110.001")

    def names(world: World):
        account = world.pick((world.pick(_well_known), world.user()))
        return (lambda: account) if world.chance(0.6) else (lambda: world.pick(_well_known))

    @family(f"applications/hosted-{group}-guessing", attack=True, weight=1.5)
    def guessing(world: World) -> Scene:
        entry = world.pick(failing)
        return _repeat(world, world.pick(failures[entry.name]), guess, world.number(6, 35), names(world))

    @family(f"applications/hosted-{group}-guessed", attack=True, weight=0.6)
    def guessed(world: World) -> Scene:
        entry = world.pick([entry for entry in failing if entry.lines["+"]])
        account, address = world.pick((*_well_known, world.user())), world.ip()
        scene = _repeat(world, world.pick(failures[entry.name]), guess, world.number(6, 30), lambda: account, address=address)
        success = aftermath(attack("Brute Force Attack — Successful Login", "T1110.001", "T1078", severity="CRITICAL"))
        return _repeat(world, world.pick(entry.lines["+"]), success, 1, lambda: account, scene=scene, address=address)

    @family(f"applications/hosted-{group}-spraying", attack=True, weight=0.7)
    def spraying(world: World) -> Scene:
        """Only in lines of which several accounts can be told: else it is guessing."""
        entry = world.pick([entry for entry in failing if any("{user1}" in line for line in entry.lines["-"])])
        # Names are masked: what tells stuffing from spraying is that its tries come from everywhere.
        stuffed = world.chance(0.35)
        label = attack("Credential Stuffing Attack", "T1110.004", "T1110.003") if stuffed else attack("Password Spraying", "T1110.003", "T1110.001")
        accounts = (lambda: f"{world.user()}@{world.pick(('gmail.com', 'web.de', 'yahoo.com', 'outlook.com', 'wanadoo.fr'))}") if stuffed and world.chance(0.7) else world.user
        return _repeat(world, world.pick([line for line in entry.lines["-"] if "{user1}" in line]), label, world.number(8, 35), accounts, spread=stuffed)

    if unknown:

        @family(f"applications/hosted-{group}-looking-for-accounts", attack=True, weight=0.7)
        def enumeration(world: World) -> Scene:
            entry = world.pick(unknown)
            label = attack("User Enumeration", "T1589.001", "T1087", "T1110.001", severity="MEDIUM")
            return _repeat(world, world.pick(entry.lines["?"]), label, world.number(7, 30), lambda: world.pick((world.user(), world.pick(_well_known))))

    @family(f"applications/hosted-{group}-slips", attack=False, weight=1.8)
    def slips(world: World) -> Scene:
        """One or two mistyped passwords, mostly with the login that follows."""
        entry, scene = world.pick(failing), Scene()
        for _ in range(world.pick((1, 1, 1, 2, 3))):
            account, address = world.pick((world.user(), world.user(), world.pick(_well_known))), world.ip()
            line = world.pick(failures[entry.name] + entry.lines["?"] if world.chance(0.3) else failures[entry.name])
            _repeat(world, line, benign("Mistyped Password"), world.pick((1, 1, 1, 2)), lambda: account, scene=scene, address=address)
            if entry.lines["+"] and world.chance(0.6):
                _repeat(world, world.pick(entry.lines["+"]), benign("User Login"), 1, lambda: account, scene=scene, address=address)
            world.tick(600, 9000)
        return scene

    @family(f"applications/hosted-{group}-logins", attack=False)
    def logins(world: World) -> Scene:
        entry = world.pick([entry for entry in everything if entry.lines["+"]])
        account, same = world.user(), world.chance(0.4)
        return _repeat(world, world.pick(entry.lines["+"]), benign("User Login"), world.pick((1, 1, 2, 4, 12, 25)), lambda: account if same else world.pick((world.user(), world.user(), world.pick(_well_known))))

    for sign, kind, name in ((".", "Application Event", "days"), ("!", "Application Error", "troubles")):

        @family(f"applications/hosted-{group}-{name}", attack=False, weight=2)
        def ordinary(world: World, sign: str = sign, kind: str = kind) -> Scene:
            entry, scene, bound = world.pick([entry for entry in everything if entry.lines[sign]]), Scene(), {}
            # Retries of a broken connection fill as many lines as guesses do.
            same = world.chance(0.35)
            count = world.pick((2, 5, 10, 20, 30) if same else (1, 1, 1, 1, 2, 3, 4, 8))
            chosen = [world.pick(entry.lines[sign])] * count if same else world.some(entry.lines[sign], count, count)
            for line in chosen:
                world.tick(0.3, world.pick((5, 60, 900)))
                scene.add(write(world, line, bound), benign(kind))
            return scene

    @family(f"applications/hosted-{group}-busy", attack=False, weight=1.5)
    def busy(world: World) -> Scene:
        """A full morning of one application: as many lines as a guesser leaves."""
        entry, scene = world.pick(everything), Scene()
        kinds = [(sign, kind) for sign, kind in ((".", "Application Event"), ("!", "Application Error"), ("+", "User Login")) if entry.lines[sign]]
        for _ in range(world.number(8, 35)):
            sign, kind = world.pick(kinds)
            world.tick(0.3, world.pick((5, 60)))
            scene.add(write(world, world.pick(entry.lines[sign]), {}), benign(kind))
        return scene
