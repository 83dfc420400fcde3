"""The bank of examples for models that are not trained: `python -m assemble.bank --examples E.jsonl --out B.jsonl`.

A chat model is shown the examples most similar to what it is asked. They are made-up ones alone, of families that are not
kept out, and each threat has about as many as any other of its side, each of another family as far as there are any.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any, Sequence

# In front of what was counted, as src/main/triage/generic/group-text.ts writes it.
_counted = "Counted: "


def bank(rows: Sequence[dict[str, Any]], attacks: int, benign: int, characters: int, seed: int) -> list[dict[str, Any]]:
    """At most `attacks` examples of each attack and `benign` of each harmless kind, with texts of at most `characters`."""
    draw = random.Random(seed)
    families: dict[str, dict[str, list[dict[str, Any]]]] = defaultdict(lambda: defaultdict(list))
    for row in sorted(rows, key=lambda row: row["id"]):
        if row["source"] == "generator" and row["split"] == "train" and len(row["text"]) <= characters:
            families[row["threat"]][row["family"]].append(row)
    chosen = []
    for _threat, of_threat in sorted(families.items()):
        for group in of_threat.values():
            draw.shuffle(group)
        names = sorted(of_threat)
        draw.shuffle(names)
        # One of each family before the second of any; the same text twice teaches nothing.
        turns = (of_threat[name][turn] for turn in range(max(map(len, of_threat.values()))) for name in names if turn < len(of_threat[name]))
        distinct = list({row["text"]: row for row in turns}.values())
        chosen += distinct[: attacks if distinct[0]["attack"] else benign]
    return [_entry(row) for row in chosen]


def _entry(row: dict[str, Any]) -> dict[str, Any]:
    text = row["text"]
    # Between the two markers stand the facts, in a line of their own at the end.
    if row["slots"]["threat"] - row["slots"]["severity"] > 1:
        lines, _, facts = text.rpartition("\n")
        text = f"{lines}\n{_counted}{facts}"
    technique = row["techniques"][0] if row["techniques"] else None
    return {"text": text, "threat": row["threat"], "benign": not row["attack"], "severity": row["severity"], "technique": technique}


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m assemble.bank", description="Write the bank of examples.")
    parser.add_argument("--examples", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--attacks", type=int, default=8, help="examples of each attack")
    parser.add_argument("--benign", type=int, default=28, help="examples of each harmless kind")
    parser.add_argument("--characters", type=int, default=400, help="most characters of a text")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    rows = [json.loads(line) for line in options.examples.read_text("utf-8").splitlines()]
    entries = bank(rows, options.attacks, options.benign, options.characters, options.seed)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text("".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries), "utf-8")
    sides = Counter("benign" if entry["benign"] else "attack" for entry in entries)
    print(f"{sides['attack']} attacks, {sides['benign']} benign, {options.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
