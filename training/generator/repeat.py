"""Lines that come again and again, as in logs of weeks, on both sides: else a high count alone would tell attacks."""

from __future__ import annotations

import random

from generator.scene import Label

HARMLESS_SHARE = 0.4
HOSTILE_SHARE = 0.25
"""Of scenes of either side, so many are told again and again; fewer hostile ones, as many of those repeat by themselves."""
_TIMES = (3, 5, 8, 12, 20, 35, 60, 110)
_LONGEST = 120
_few_only = "Benign: Mistyped Password"

Record = tuple[str, Label]


def repeated(records: list[Record], rng: random.Random) -> list[Record]:
    """The records, at times over and over. Failed logins of a person stay few, for many are no mistake."""
    hostile = [record for record in records if record[1].is_attack]
    if rng.random() >= (HOSTILE_SHARE if hostile else HARMLESS_SHARE):
        return records
    times = rng.choice(_TIMES)
    if hostile:
        return records + hostile * min(times - 1, _LONGEST // len(records))
    if any(label.threat == _few_only for _, label in records):
        return records
    if rng.random() < 0.5:
        place = rng.randrange(len(records))
        return records[:place] + [records[place]] * times + records[place + 1 :]
    return records * max(1, min(times, _LONGEST // len(records)))
