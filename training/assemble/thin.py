"""Equal texts become one example: copies are counted, contradictions settled or dropped."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Any, Sequence

NEAR_EVEN = 0.35
"""From this share of the minority on, a text that is hostile here and harmless there tells nothing: it is dropped."""


@dataclass
class Thinned:
    examples: list[dict[str, Any]]
    duplicates: int = 0
    conflicting_texts: int = 0
    """Texts with both hostile and harmless copies."""
    dropped_texts: int = 0
    """Those near even, dropped whole."""
    minority_copies: int = 0
    """Copies that said the other thing and were dropped: no model can get them right. The noise floor."""
    threat_conflicts: int = 0
    """Texts with several threats of one side; the most frequent one stays."""
    leaked: int = 0
    """Validation texts that training has too: they would measure memory, and leave validation."""


def thin(examples: Sequence[dict[str, Any]], copies: int) -> Thinned:
    """One example a text and side of the split, with `weight` = its copies, at most `copies`."""
    groups: dict[tuple[bool, str], list[dict[str, Any]]] = defaultdict(list)
    for example in examples:
        groups[(example["split"] == "validation", example["text"])].append(example)
    trained = {text for validation, text in groups if not validation}
    result = Thinned([])
    for (validation, text), members in groups.items():
        result.duplicates += len(members) - 1
        if validation and text in trained:
            result.leaked += 1
            continue
        kept = _agree(members, result)
        if kept:
            result.examples.append({**kept[0], "weight": float(min(len(kept), copies))})
    return result


def _agree(members: list[dict[str, Any]], result: Thinned) -> list[dict[str, Any]]:
    sides = Counter(member["attack"] for member in members)
    if len(sides) == 2:
        result.conflicting_texts += 1
        minority = min(sides.values())
        if minority / len(members) >= NEAR_EVEN:
            result.dropped_texts += 1
            result.minority_copies += len(members)
            return []
        result.minority_copies += minority
        side = sides.most_common(1)[0][0]
        members = [member for member in members if member["attack"] == side]
    labels = Counter((member["threat"], tuple(member["techniques"]), member["severity"]) for member in members)
    if len({threat for threat, _, _ in labels}) > 1:
        result.threat_conflicts += 1
    usual = labels.most_common(1)[0][0]
    # The usual label's own copy leads; the others count as copies of the same text.
    return sorted(members, key=lambda member: (member["threat"], tuple(member["techniques"]), member["severity"]) != usual)
