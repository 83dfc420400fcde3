"""Looks for shortcuts: `python -m assemble.probe examples.jsonl` prints how well one property alone tells attacks."""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any, Callable, Hashable, Sequence

from scene_rows import read_rows

_placeholder = re.compile(r"<[A-Za-z*][\w.-]{0,20}>|\[[A-Z]{2,12}\d*\]|\{[a-z]{2,12}\d*\}")
_least_share = 0.01


def auc(values: Sequence[float], attacks: Sequence[bool]) -> float:
    """Chance that an attack has the higher value than a harmless one; ties count half."""
    order = sorted(range(len(values)), key=lambda index: values[index])
    positive = sum(attacks)
    negative = len(attacks) - positive
    if not positive or not negative:
        return 0.5
    ranks, start = 0.0, 0
    while start < len(order):
        end = start
        while end < len(order) and values[order[end]] == values[order[start]]:
            end += 1
        middle = (start + end + 1) / 2
        ranks += middle * sum(attacks[index] for index in order[start:end])
        start = end
    return (ranks - positive * (positive + 1) / 2) / (positive * negative)


def category_auc(values: Sequence[Hashable], attacks: Sequence[bool], folds: Sequence[int]) -> float:
    """AUC of a property with names: each value scored by its attack rate in the other half, so rare ones say nothing."""
    rates: list[dict[Hashable, float]] = []
    overall = sum(attacks) / max(1, len(attacks))
    for fold in (0, 1):
        counts: dict[Hashable, list[int]] = defaultdict(lambda: [0, 0])
        for value, attack, mine in zip(values, attacks, folds):
            if mine != fold:
                counts[value][attack] += 1
        rates.append({value: (hit + 2 * overall) / (miss + hit + 2) for value, (miss, hit) in counts.items()})
    return auc([rates[fold].get(value, overall) for value, fold in zip(values, folds)], attacks)


def fold_of(example: dict[str, Any]) -> int:
    return hashlib.sha256(example["text"].encode()).digest()[0] % 2


def header(example: dict[str, Any]) -> str:
    """The first line of the prompt without numbers: program, channel, family."""
    return re.sub(r"\d+", "#", example["text"].split("\n", 1)[0])[:80]


_numbers: dict[str, Callable[[dict[str, Any]], float]] = {
    "lines of the log": lambda example: example.get("lines", 1),
    "lines of the prompt": lambda example: example["text"].count("\n") + 1,
    "characters": lambda example: len(example["text"]),
    "tokens": lambda example: len(example["tokens"]),
}
_names: dict[str, Callable[[dict[str, Any]], Hashable]] = {
    "source": lambda example: example["source"],
    "area (family up to /)": lambda example: example["family"].split("/")[0],
    "header (first line)": header,
    "slots present": lambda example: tuple(sorted(example["slots"])),
}


def probe(examples: Sequence[dict[str, Any]]) -> list[tuple[str, float]]:
    """Each property with its AUC, the strongest first. 0.5 tells nothing; 0 and 1 tell all."""
    attacks = [bool(example["attack"]) for example in examples]
    folds = [fold_of(example) for example in examples]
    found = [(name, auc([read(example) for example in examples], attacks)) for name, read in _numbers.items()]
    found += [(name, category_auc([read(example) for example in examples], attacks, folds)) for name, read in _names.items()]
    present = [set(_placeholder.findall(example["text"])) for example in examples]
    usual = Counter(name for names in present for name in names)
    for name, count in sorted(usual.items()):
        if count >= _least_share * len(examples):
            found.append((f"has {name}", auc([float(name in names) for names in present], attacks)))
    return sorted(found, key=lambda row: -abs(row[1] - 0.5))


def example_fault(row: dict[str, Any]) -> str | None:
    missing = [name for name in ("text", "tokens", "slots", "source", "family", "split", "attack") if name not in row]
    return f"{', '.join(missing)} missing" if missing else None


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m assemble.probe", description="How well do single properties tell attacks?")
    parser.add_argument("examples", type=Path)
    options = parser.parse_args(arguments)
    rows = read_rows(options.examples, example_fault)
    for row in rows.broken[:20]:
        print(f"broken: {row}", file=sys.stderr)
    groups: dict[str, list[dict[str, Any]]] = {"all": rows.good}
    for source in sorted({row["source"] for row in rows.good}):
        groups[source] = [row for row in rows.good if row["source"] == source]
    for name, members in groups.items():
        attacks = sum(bool(row["attack"]) for row in members)
        print(f"{name}: {attacks} attacks, {len(members) - attacks} harmless")
        for title, value in probe(members):
            print(f"  {value:.3f}  {title}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
