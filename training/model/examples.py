"""Reads labels and examples; a broken row is named, skipped and counted."""

from __future__ import annotations

import hashlib
import json
import math
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator

import numpy as np

FIELDS = ("threat", "technique", "severity")
NO_TECHNIQUE = "N/A"
SHOWN_BROKEN_ROWS = 20


@dataclass(frozen=True)
class Labels:
    """The closed lists of answers; each label is one token of the model."""

    names: dict[str, list[str]]
    tokens: dict[str, list[int]]
    benign: np.ndarray
    """For each threat, whether it is harmless."""

    def index(self, field: str) -> dict[str, int]:
        """From a label's name to its place in the list."""
        return {name: place for place, name in enumerate(self.names[field])}


@dataclass(frozen=True)
class Example:
    """One prompt with its answer; `slots` are the positions whose next token is the answer of a field."""

    id: str
    family: str
    source: str
    split: str
    text: str
    tokens: np.ndarray
    slots: tuple[int, int, int]
    threat: int
    techniques: tuple[int, ...]
    severity: int
    attack: bool
    weight: float


@dataclass(frozen=True)
class BrokenRow:
    """A row that was skipped."""

    file: str
    line: int
    reason: str


def read_labels(path: Path) -> Labels:
    """Reads labels.json and checks that the labels of a field differ in name and token."""
    values = json.loads(path.read_text(encoding="utf-8"))
    names: dict[str, list[str]] = {}
    tokens: dict[str, list[int]] = {}
    for field in FIELDS:
        names[field] = [entry["label"] for entry in values[field]]
        tokens[field] = [int(entry["token"]) for entry in values[field]]
        if len(set(names[field])) < len(names[field]) or len(set(tokens[field])) < len(tokens[field]):
            raise ValueError(f"{path}: the labels of {field} share a name or a token")
    if NO_TECHNIQUE not in names["technique"]:
        raise ValueError(f"{path}: no technique is called {NO_TECHNIQUE}")
    benign = np.array([bool(entry["benign"]) for entry in values["threat"]])
    if benign.all() or not benign.any():
        raise ValueError(f"{path}: both harmless and hostile threats are needed")
    return Labels(names, tokens, benign)


class RowReader:
    """Turns rows into examples, or says what is wrong with them."""

    def __init__(self, labels: Labels, vocabulary: int, max_tokens: int):
        self.labels = labels
        self.vocabulary = vocabulary
        self.max_tokens = max_tokens
        self.places = {field: labels.index(field) for field in FIELDS}

    def read(self, line: str) -> Example:
        """Raises ValueError with the reason if the row is broken."""
        row = json.loads(line)
        if not isinstance(row, dict):
            raise ValueError("not a JSON object")
        for name in ("id", "family", "source", "text", "threat", "severity"):
            if not isinstance(row.get(name), str):
                raise ValueError(f"{name} is missing or not text")
        if row.get("split") not in ("train", "validation"):
            raise ValueError(f"unknown split {row.get('split')!r}")
        tokens = self._tokens(row.get("tokens"))
        slots = self._slots(row.get("slots"), len(tokens))
        threat = self._place("threat", row["threat"])
        severity = self._place("severity", row["severity"])
        attack = row.get("attack")
        if not isinstance(attack, bool) or attack == bool(self.labels.benign[threat]):
            raise ValueError(f"attack is {attack!r} and the threat is {row['threat']!r}")
        techniques = self._techniques(row.get("techniques"), attack)
        weight = row.get("weight", 1.0)
        if isinstance(weight, bool) or not isinstance(weight, (int, float)) or not math.isfinite(weight) or weight <= 0:
            raise ValueError(f"weight {weight!r} is not a positive number")
        return Example(row["id"], row["family"], row["source"], row["split"], row["text"], tokens, slots, threat,
                       techniques, severity, attack, float(weight))

    def _tokens(self, value: object) -> np.ndarray:
        if not isinstance(value, list) or not value:
            raise ValueError("tokens are missing")
        if len(value) > self.max_tokens:
            raise ValueError(f"{len(value)} tokens, more than {self.max_tokens}")
        for token in value:
            if isinstance(token, bool) or not isinstance(token, int) or not 0 <= token < self.vocabulary:
                raise ValueError(f"token {token!r} is out of range")
        return np.array(value, dtype=np.int32)

    @staticmethod
    def _slots(value: object, length: int) -> tuple[int, int, int]:
        if not isinstance(value, dict):
            raise ValueError("slots are missing")
        for field in FIELDS:
            slot = value.get(field)
            if isinstance(slot, bool) or not isinstance(slot, int):
                raise ValueError(f"slot {field} is missing")
            if not 0 <= slot < length:
                raise ValueError(f"slot {field} is {slot}, of {length} tokens")
        return value["threat"], value["technique"], value["severity"]

    def _place(self, field: str, label: str) -> int:
        if label not in self.places[field]:
            raise ValueError(f"unknown {field} {label!r}")
        return self.places[field][label]

    def _techniques(self, value: object, attack: bool) -> tuple[int, ...]:
        if not isinstance(value, list) or any(not isinstance(name, str) for name in value):
            raise ValueError("techniques are missing")
        named = [name for name in dict.fromkeys(value) if name != NO_TECHNIQUE]
        if attack and not named:
            raise ValueError("an attack without a technique")
        if not attack and named:
            raise ValueError("a harmless row with a technique")
        return tuple(self._place("technique", name) for name in named or [NO_TECHNIQUE])


def read_examples(folder: Path, labels: Labels, vocabulary: int, max_tokens: int) -> tuple[list[Example], list[BrokenRow]]:
    """Reads every file of the folder named examples*.jsonl, in the order of their names."""
    reader = RowReader(labels, vocabulary, max_tokens)
    examples: list[Example] = []
    broken: list[BrokenRow] = []
    seen: set[str] = set()
    for path in sorted(folder.glob("examples*.jsonl")):
        for number, line in _lines(path):
            try:
                example = reader.read(line)
                if example.id in seen:
                    raise ValueError(f"id {example.id!r} occurs twice")
            except (ValueError, RecursionError) as problem:
                broken.append(BrokenRow(path.name, number, str(problem)))
                continue
            seen.add(example.id)
            examples.append(example)
    return examples, broken


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    with open(path, encoding="utf-8", errors="replace") as file:
        for number, line in enumerate(file, start=1):
            if line.strip():
                yield number, line


def load(folder: Path, vocabulary: int, max_tokens: int) -> tuple[Labels, list[Example], list[BrokenRow]]:
    """Reads labels and examples and says what was skipped."""
    labels = read_labels(folder / "labels.json")
    highest = max(max(tokens) for tokens in labels.tokens.values())
    if highest >= vocabulary:
        raise SystemExit(f"label token {highest} is beyond the model's {vocabulary} tokens")
    examples, broken = read_examples(folder, labels, vocabulary, max_tokens)
    for row in broken[:SHOWN_BROKEN_ROWS]:
        print(f"skipped {row.file}:{row.line}: {row.reason}", file=sys.stderr)
    by_split = {split: sum(example.split == split for example in examples) for split in ("train", "validation")}
    print(f"{len(examples)} examples ({by_split['train']} train, {by_split['validation']} validation), "
          f"{len(broken)} broken rows skipped")
    families = {split: {example.family for example in examples if example.split == split} for split in by_split}
    shared = sorted(families["train"] & families["validation"])
    if shared:
        print(f"warning: {len(shared)} families are in both splits, such as {shared[0]}", file=sys.stderr)
    return labels, examples, broken


def fingerprint(examples: list[Example]) -> str:
    """Changes with any change of what is trained on."""
    digest = hashlib.sha256()
    for example in examples:
        digest.update(repr((example.id, example.slots, example.threat, example.techniques, example.severity,
                            example.weight)).encode())
        digest.update(example.tokens.tobytes())
    return digest.hexdigest()
