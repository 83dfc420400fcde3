"""Weights: both sides of a source count as alike as its numbers allow, and no family or text counts for too much."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Sequence

MOST = 4.0
"""No example counts for more than so many usual ones, else a handful is learnt by heart."""
LEAST = 0.5
"""A source that has hardly any harmless ones (OpenSOC-AI) still teaches its attacks: they lose half at most."""
FAMILY_SHARE = 0.03
"""The weight of a family within its source's side, where it has many families."""
_FEW_FAMILIES = 40


def weigh(examples: Sequence[dict[str, Any]]) -> None:
    """Sets `weight`: attacks and harmless ones of a source sum to about the same in training; validation counts plainly."""
    sides: dict[tuple[str, bool], list[dict[str, Any]]] = defaultdict(list)
    for example in examples:
        if example["split"] == "validation":
            example["weight"] = 1.0
        else:
            sides[(example["source"], example["attack"])].append(example)
    for members in sides.values():
        _cap_families(members)
    for source in {source for source, _ in sides}:
        _balance(sides.get((source, True), []), sides.get((source, False), []))
    training = [example for members in sides.values() for example in members]
    mean = sum(example["weight"] for example in training) / len(training) if training else 1.0
    for example in training:
        example["weight"] = round(min(example["weight"] / mean, MOST), 4)


def _cap_families(members: list[dict[str, Any]]) -> None:
    families: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for member in members:
        families[member["family"]].append(member)
    if len(families) < _FEW_FAMILIES:
        return
    most = FAMILY_SHARE * sum(member["weight"] for member in members)
    for family in families.values():
        total = sum(member["weight"] for member in family)
        for member in family:
            member["weight"] *= min(1.0, most / total)


def _balance(attacks: list[dict[str, Any]], harmless: list[dict[str, Any]]) -> None:
    if not attacks or not harmless:
        return
    sums = [sum(member["weight"] for member in side) for side in (attacks, harmless)]
    for side, total in zip((attacks, harmless), sums):
        factor = min(MOST, max(LEAST, sum(sums) / 2 / total))
        for member in side:
            member["weight"] *= factor
