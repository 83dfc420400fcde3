"""Entries as OpenSOC-AI's: python -m opensoc.entries --scenes A.jsonl B.jsonl [--published soc_train.json] --out F.jsonl.

An entry is the raw lines of a log and the eight lines of the answer. Those that OpenSOC-AI published are templated;
scenes of the generator and of real data, written in the same form, bring what they lack.
"""

from __future__ import annotations

import argparse
import json
import random
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Iterable, Sequence

from assemble.join import line_labels, prompt_label
from generator.scene import Label
from scene_rows import read_rows, scene_fault

_resources = Path(__file__).resolve().parents[2] / "resources"

MOST_CHARACTERS = 1200
"""Of raw lines: some 400 to 500 tokens, what the answer leaves of OpenSOC-AI's 512 is cut later."""
_quoted = 200
_risk = {"LOW": 20, "MEDIUM": 45, "HIGH": 70, "CRITICAL": 95}


@dataclass(frozen=True)
class Entry:
    """One example; `split` as in scenes."""

    id: str
    split: str
    input: str
    output: str


@dataclass(frozen=True)
class Knowledge:
    """What the answer says beside the label: from the app's taxonomy and its table of ATT&CK."""

    threats: dict[str, dict[str, Any]]
    techniques: dict[str, dict[str, Any]]
    tactics: dict[str, dict[str, Any]]


def read_knowledge(resources: Path = _resources) -> Knowledge:
    """Reads both from the folder that ships with the app."""
    taxonomy = json.loads((resources / "taxonomy/threats.json").read_text("utf-8"))
    attack = json.loads((resources / "attack/attack-enterprise.json").read_text("utf-8"))
    return Knowledge(
        {threat["name"]: threat for threat in taxonomy["threats"]},
        {technique["id"]: technique for technique in attack["techniques"]},
        attack["tactics"],
    )


def shown_lines(lines: Sequence[str], hostile: Sequence[bool]) -> list[int]:
    """Indices of the lines that fit, from the first on, or from the first hostile one where that would not be among them."""
    first_hostile = next((place for place, is_hostile in enumerate(hostile) if is_hostile), 0)
    for start in (0, first_hostile):
        left = MOST_CHARACTERS
        chosen: list[int] = []
        for place in range(start, len(lines)):
            if chosen and len(lines[place]) + 1 > left:
                break
            chosen.append(place)
            left -= len(lines[place]) + 1
        if first_hostile in chosen:
            break
    return chosen


def technique_lines(technique: str, knowledge: Knowledge) -> tuple[str, str]:
    """The two lines of a technique, with ATT&CK's name and first tactic."""
    known = knowledge.techniques.get(technique)
    if known is None:
        return "MITRE_TECHNIQUE: N/A (N/A)", "MITRE_TACTIC: N/A"
    tactic = knowledge.tactics[known["tactics"][0]]["name"]
    return f"MITRE_TECHNIQUE: {technique} ({known['name']})", f"MITRE_TACTIC: {tactic}"


def answer_of(label: Label, evidence: str, knowledge: Knowledge) -> str:
    """The eight lines, as in the published data."""
    threat = knowledge.threats[label.threat]
    named, tactic = technique_lines(label.techniques[0] if label.techniques else "N/A", knowledge)
    steps = " ".join(f"{number}) {step}" for number, step in enumerate(threat["checklist"], 1))
    return "\n".join((
        f"THREAT_TYPE: {label.threat}",
        named,
        tactic,
        f"SEVERITY: {label.severity}",
        f"RISK_SCORE: {_risk[label.severity] if label.is_attack else 5}",
        f'EVIDENCE: "{evidence[:_quoted]}"',
        f"IMPACT: {threat['meaning']}",
        f"RECOMMENDATION: {steps}",
    ))


def entry_of(scene: dict[str, Any], knowledge: Knowledge) -> Entry | None:
    """The entry of a scene; None where its threat is not one of the app's, or nothing it shows tells of its attack."""
    labels = line_labels(scene)
    lines = "\n".join(record["text"] for record in scene["records"]).split("\n")
    shown = shown_lines(lines, [label.is_attack and label.telling for label in labels])
    label = prompt_label(labels, [place + 1 for place in shown])
    if label.threat not in knowledge.threats:
        return None
    if label.is_attack and not any(labels[place].is_attack and labels[place].telling for place in shown):
        return None
    evidence = next(lines[place] for place in shown if labels[place].is_attack == label.is_attack)
    text = "\n".join(lines[place] for place in shown)[:MOST_CHARACTERS]
    split = scene["split"].removesuffix("+")
    return Entry(scene["id"], split, text, answer_of(label, evidence, knowledge))


def published_entries(path: Path, knowledge: Knowledge) -> Iterable[Entry]:
    """OpenSOC-AI's entries; techniques get ATT&CK's names, so that one id is one label."""
    for number, row in enumerate(json.loads(path.read_text("utf-8"))):
        lines = row["output"].split("\n")
        lines[1:3] = technique_lines(lines[1].split()[1], knowledge)
        yield Entry(f"opensoc/{number}", "train", row["input"], "\n".join(lines))


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m opensoc.entries", description="Entries in OpenSOC-AI's form.")
    parser.add_argument("--scenes", type=Path, nargs="*", default=[])
    parser.add_argument("--published", type=Path, help="OpenSOC-AI's soc_train.json")
    parser.add_argument("--most", type=int, default=12000, help="most entries of scenes, drawn at random")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    knowledge = read_knowledge()
    rows = [row for path in options.scenes for row in read_rows(path, scene_fault).good if row["source"] != "opensoc"]
    entries = [entry for row in rows if (entry := entry_of(row, knowledge))]
    random.Random(options.seed).shuffle(entries)
    entries = entries[: options.most]
    if options.published:
        entries += published_entries(options.published, knowledge)
    if not entries:
        raise SystemExit("no entries: name scenes, or OpenSOC-AI's soc_train.json")
    options.out.parent.mkdir(parents=True, exist_ok=True)
    with options.out.open("w", encoding="utf-8", newline="\n") as file:
        for entry in entries:
            file.write(json.dumps(asdict(entry), ensure_ascii=False) + "\n")
    print(f"{options.out}: {len(entries)} entries, {sum(entry.split == 'train' for entry in entries)} to train on")


if __name__ == "__main__":
    main()
