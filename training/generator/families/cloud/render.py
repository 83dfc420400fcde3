"""How exports and collectors write one structured record: JSON, wrapped JSON, pairs, a row."""

from __future__ import annotations

import json
from typing import Any, Callable

from generator.world import World

Record = dict[str, Any]
_longest_text = 300


def flatten(record: Any, prefix: str = "") -> dict[str, str]:
    """Nested names joined by dots, values as text; empty values stay away."""
    if isinstance(record, dict):
        flat: dict[str, str] = {}
        for name, value in record.items():
            flat.update(flatten(value, f"{prefix}.{name}" if prefix else name))
        return flat
    if isinstance(record, list):
        if all(not isinstance(item, (dict, list)) for item in record):
            return {prefix: ",".join(str(item) for item in record)}
        flat = {}
        for index, item in enumerate(record):
            flat.update(flatten(item, f"{prefix}.{index}"))
        return flat
    return {} if record is None else {prefix: str(record).lower() if isinstance(record, bool) else str(record)}


def compact(record: Record) -> str:
    return json.dumps(record, separators=(",", ":"), ensure_ascii=False)


def _pairs(record: Record, separator: str, always_quote: bool) -> str:
    def written(value: str) -> str:
        plain = value and " " not in value and '"' not in value and "=" not in value
        return value if plain and not always_quote else '"' + value.replace('"', "'") + '"'

    return separator.join(f"{name}={written(value)}" for name, value in flatten(record).items())


def _row(record: Record) -> str:
    return ",".join(('"' + value.replace('"', '""') + '"') if "," in value or '"' in value else value for value in flatten(record).values())


def style(world: World, program: str) -> Callable[[Record], str]:
    """A way to write records, the same for the whole scene. `program`: what a collector calls the source."""
    kind = world.pick(["compact"] * 8 + ["spaced"] * 3 + ["beat", "envelope", "syslog", "pairs", "pairs", "quoted", "row"])
    collector = world.pick([program, program, f"{program}-collector", f"{program}_audit", "fluentd", "vector"])

    def write(record: Record) -> str:
        # Readers cut a long text that is no record of its own in the middle, where the telling fields stand.
        if kind in ("beat", "syslog", "quoted", "row") and len(compact(record)) > _longest_text:
            return compact(record)
        if kind == "spaced":
            return json.dumps(record, ensure_ascii=False)
        if kind == "beat":
            return compact({"@timestamp": world.time_iso(), "event": {"module": program, "kind": "event"}, "message": compact(record)})
        if kind == "envelope":
            return compact({"ts": world.time_iso(0), "source": collector, "record": record})
        if kind == "syslog":
            return world.syslog(collector, compact(record))
        if kind == "pairs":
            return f"{world.time_iso(0)} {collector} {_pairs(record, ' ', False)}"
        if kind == "quoted":
            return world.syslog(collector, _pairs(record, world.pick([" ", ", "]), True))
        if kind == "row":
            return _row(record)
        return compact(record)

    return write


def thin(world: World, record: Record, keep: tuple[str, ...], share: float = 0.15) -> Record:
    """Exports leave some columns out: drops a few top-level fields that are not in `keep`."""
    return {name: value for name, value in record.items() if name in keep or not world.chance(share)}
