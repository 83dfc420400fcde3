"""A small template language: `{name}` is a made-up value, `{name1}` the same one throughout a scene, `{name0}` within a line, `<a|b>` one of several, `⏎` a new line."""

from __future__ import annotations

import re
from typing import Callable

from generator.families.applications.inputs import inputs
from generator.families.applications.traces import traces
from generator.world import World

_choice = re.compile(r"<([^<>|\n]*(?:\|[^<>|\n]*)+)>")
_slot = re.compile(r"\{([a-z]+)(\d?)\}")

_articles = "Valve DN50|Office chair|A4 paper 80g|Espresso beans 1kg|Drill bit 8mm|LED panel|Brake disc|Winter tyre|Latex gloves|Shampoo 250ml|Router cable|Pump gasket".split("|")
_files = "report invoice contract photo backup offer budget minutes drawing payroll scan catalogue menu plan letter export".split()
_ends = "pdf docx xlsx jpg png csv zip xml pptx mp4 dwg json txt db bak".split()
_rooms = "Lobby Kitchen Boiler-Room Server-Room Meeting-2 Hall-3 Garage Warehouse Reception Roof Office-1 Basement".split()
_services = "orders billing auth inventory mailer gateway catalog search reports cart scheduler notifier sync payments users media".split()

values: dict[str, Callable[[World], object]] = {
    "n": lambda w: w.number(1, 99),
    "few": lambda w: w.number(2, 9),
    "big": lambda w: w.number(1000, 9_999_999),
    "many": lambda w: w.number(400, 60000),
    "ms": lambda w: w.number(1, 30000),
    "pct": lambda w: w.number(1, 100),
    "float": lambda w: f"{w.rng.uniform(0.1, 99):.2f}",
    "money": lambda w: f"{w.rng.uniform(1, 4000):.2f}",
    "hex": lambda w: w.hex(w.pick((6, 8, 12, 16))),
    "addr": lambda w: f"0x{w.hex(w.pick((8, 16)))}",
    "sha": lambda w: w.hex(64),
    "uuid": World.uuid,
    "ip": World.ip,
    "lan": World.ip_private,
    "wan": World.ip_public,
    "peer": lambda w: w.ip_public() if w.chance(0.7) else w.ip_private(),  # attackers sit inside too,
    "near": lambda w: w.ip_private() if w.chance(0.6) else w.ip_public(),  # and staff, partners and clouds outside
    "port": World.port,
    "pid": World.pid,
    "host": World.host,
    "pc": World.workstation,
    "user": World.user,
    "person": World.person,
    "mail": World.email,
    "service": World.service_account,
    "domain": lambda w: w.domain,
    "company": lambda w: w.company,
    "site": lambda w: f"{w.pick(('www', 'api', 'cdn', 'app', 'mail', 'login', 'static'))}.{w.pick(_services)}{w.pick(('hub', 'soft', 'works', 'line', ''))}.{w.pick(('com', 'net', 'io', 'de', 'org', 'com', 'top', 'xyz', 'ru', 'info', 'cc', 'site'))}",
    "strange": lambda w: f"{w.pick(('cdn', 'update', 'files', 'img', 'get', 'dl'))}.{w.word(w.number(5, 10))}.{w.pick(('com', 'net', 'io', 'de', 'org', 'com', 'top', 'xyz', 'ru', 'info', 'cc', 'site'))}",
    "micro": lambda w: w.pick(_services),
    "article": lambda w: w.pick(_articles),
    "room": lambda w: w.pick(_rooms),
    "file": lambda w: f"{w.pick(_files)}{w.pick(('', '_', '-'))}{w.number(1, 2025)}.{w.pick(_ends)}",
    "path": lambda w: f"/{w.pick(('data', 'srv', 'var/lib', 'home', 'opt', 'mnt/share', 'volume1'))}/{w.pick(_services)}/{w.pick(_files)}{w.number(1, 2025)}.{w.pick(_ends)}",
    "wpath": lambda w: f"{w.pick('CDEF')}:\\{w.pick(('Data', 'Users', 'Shares', 'ProgramData', 'Program Files'))}\\{w.pick(_services).capitalize()}\\{w.pick(_files)}{w.number(1, 2025)}.{w.pick(_ends)}",
    "dir": lambda w: f"/{w.pick(('data', 'srv', 'var/lib', 'opt', 'mnt/nas', 'volume1'))}/{w.pick(_services)}",
    "version": lambda w: f"{w.number(0, 24)}.{w.number(0, 40)}.{w.number(0, 99)}",
    "mac": lambda w: ":".join(w.hex(2) for _ in range(6)),
    "date": lambda w: f"{w.local():%Y-%m-%d}",
    "word": World.word,
    "ext": lambda w: w.pick(("locked", "encrypted", "crypt", w.word(5), f"id-{w.hex(8)}.{w.word(4)}", "enc", w.word(7), "lck", f"{w.hex(6)}")),
    "note": lambda w: w.pick(("README_RESTORE.txt", "HOW_TO_DECRYPT.html", "RECOVER-FILES.txt", "!!!READ_ME!!!.txt", f"{w.word(6)}-readme.txt", "DECRYPT_INSTRUCTIONS.txt", "restore_my_files.hta", "how_to_back_files.html")),
}  # fmt: skip
values.update(inputs)
values.update(traces)


def fill(world: World, template: str, bound: dict[str, str]) -> str:
    """The template with choices made and values put in; `bound` keeps the numbered ones of a scene."""

    def value(match: re.Match[str]) -> str:
        name, number = match.groups()
        if name not in values:
            return match[0]
        if not number:
            return str(values[name](world))
        if match[0] not in bound:
            bound[match[0]] = str(values[name](world))
        return bound[match[0]]

    text = _choice.sub(lambda match: world.pick(match[1].split("|")), template)
    filled = _slot.sub(value, text).replace("⏎", "\n")
    for name in [name for name in bound if name.endswith("0}")]:
        del bound[name]
    return filled
