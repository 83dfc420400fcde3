"""OpenSOC-AI's training entries: one input is one text with one label."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from generator.scene import SEVERITIES, Label
from real_data.splits import opensoc_split
from scene_rows import scene_row

KEYS = ("THREAT_TYPE", "MITRE_TECHNIQUE", "MITRE_TACTIC", "SEVERITY", "RISK_SCORE", "EVIDENCE", "IMPACT", "RECOMMENDATION")
_technique = re.compile(r"(T\d{4}(?:\.\d{3})?|N/A) \(.*\)")


def parse_output(output: str) -> Label:
    """Reads the eight lines; anything else is an error, because a guessed label is worse than none."""
    lines = output.split("\n")
    if len(lines) != len(KEYS):
        raise ValueError(f"{len(lines)} lines instead of {len(KEYS)}")
    fields = {}
    for key, line in zip(KEYS, lines):
        if not line.startswith(f"{key}: "):
            raise ValueError(f"no {key} in {line[:60]!r}")
        fields[key] = line[len(key) + 2 :]
    technique = _technique.fullmatch(fields["MITRE_TECHNIQUE"])
    if not technique:
        raise ValueError(f"technique {fields['MITRE_TECHNIQUE']!r}")
    if fields["SEVERITY"] not in SEVERITIES:
        raise ValueError(f"severity {fields['SEVERITY']!r}")
    if not 0 <= int(fields["RISK_SCORE"]) <= 100:
        raise ValueError(f"risk {fields['RISK_SCORE']!r}")
    label = Label(fields["THREAT_TYPE"], () if technique[1] == "N/A" else (technique[1],), fields["SEVERITY"])
    if label.is_attack != bool(label.techniques):
        raise ValueError(f"{label.threat} with technique {technique[1]}")
    return label


def template_of(text: str) -> str:
    """The first line without what the data's author drew at random: addresses, numbers, times."""
    return re.sub(r"\d+(?:[.:/-]\d+)*", "#", re.sub(r"/[A-Z][a-z]{2}/|^[A-Z][a-z]{2} ", "/", text.split("\n")[0]))


def scenes(path: Path, broken: list[str]) -> list[dict[str, Any]]:
    """A scene for each entry; entries that can't be read are named in `broken`."""
    rows = []
    for number, entry in enumerate(json.loads(path.read_text("utf-8"))):
        text = entry.get("input", "")
        try:
            label = parse_output(entry.get("output", ""))
        except ValueError as error:
            broken.append(f"{path.name} entry {number}: {error}")
            continue
        if not text.strip():
            broken.append(f"{path.name} entry {number}: no input")
            continue
        template = template_of(text) if not text.startswith("EventID") else re.sub(r"\d+(?:[.:-]\w+)*", "#", text)
        family = f"opensoc/{label.threat}"
        rows.append(scene_row(f"opensoc/{number}", family, "opensoc", opensoc_split(template), [(text, label)]))
    return rows
