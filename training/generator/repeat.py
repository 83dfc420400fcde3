"""Lines that come again and again, as in logs of weeks, on both sides: else a high count alone would tell attacks."""

from __future__ import annotations

import random
import re

from generator.scene import Label

HARMLESS_SHARE = 0.4
HOSTILE_SHARE = 0.25
"""Of scenes of either side, so many are told again and again; fewer hostile ones, as many of those repeat by themselves."""
_TIMES = (3, 5, 8, 12, 20, 35, 60, 110)
_LONGEST = 120
CROWD_SHARE = 0.5
"""Of scenes that are told again, so many come from another address each time: many visitors are no attack by themselves."""
_address = re.compile(r"(?<![\d.])(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}(?![\d.])")
_few_only = "Benign: Mistyped Password"

Record = tuple[str, Label]


def repeated(records: list[Record], rng: random.Random) -> list[Record]:
    """The records, at times over and over. Failed logins of a person stay few, for many are no mistake."""
    hostile = [record for record in records if record[1].is_attack]
    if rng.random() >= (HOSTILE_SHARE if hostile else HARMLESS_SHARE):
        return records
    times = rng.choice(_TIMES)
    told = _told(records, hostile, times, rng)
    if rng.random() >= CROWD_SHARE:
        return told
    return [(elsewhere(text, rng) if place else text, label) for place, (text, label) in enumerate(told)]


def elsewhere(text: str, rng: random.Random) -> str:
    """The same line of other machines: each address becomes another one of its network."""
    return _address.sub(lambda found: f"{found[1]}.{found[2]}.{rng.randint(0, 255)}.{rng.randint(1, 254)}", text)


def _told(records: list[Record], hostile: list[Record], times: int, rng: random.Random) -> list[Record]:
    if hostile:
        return records + hostile * min(times - 1, _LONGEST // len(records))
    if any(label.threat == _few_only for _, label in records):
        return records
    if rng.random() < 0.5:
        place = rng.randrange(len(records))
        return records[:place] + [records[place]] * times + records[place + 1 :]
    return records * max(1, min(times, _LONGEST // len(records)))
