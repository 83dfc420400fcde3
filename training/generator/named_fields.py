"""`name=value ; inner.name=value` of tables as nested objects."""

from __future__ import annotations

from typing import Any


def details(text: str) -> dict[str, Any]:
    """Dotted names become objects; whole numbers, truth values and null their JSON kind."""
    record: dict[str, Any] = {}
    for field in text.split(" ; "):
        name, _, value = field.strip().partition("=")
        place, parts = record, name.split(".")
        for part in parts[:-1]:
            place = place.setdefault(part, {})
        place[parts[-1]] = plain(value.strip())
    return record


def plain(value: str) -> Any:
    """The JSON kind of a written value."""
    known = {"true": True, "false": False, "null": None}
    return known[value] if value in known else int(value) if value.isdigit() and len(value) < 16 else value
