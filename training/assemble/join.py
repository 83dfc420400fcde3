"""The label of a prompt: what the lines that stand in it were labelled."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any, Sequence

from assemble.blind import is_blind
from generator.scene import SEVERITIES, Label
from scene_rows import label_of


COUNTED = {
    "Brute Force Attack",
    "SSH Brute Force Attack",
    "Password Spraying",
    "Credential Stuffing Attack",
    "User Enumeration",
    "Windows Threat: Failed Login",
}
"""Threats that only the number of tries makes: one or two of them are a mistyped password."""
SUCCEEDED = {"Brute Force Attack": "Brute Force Attack — Successful Login", "SSH Brute Force Attack": "SSH Brute Force Attack — SUCCESSFUL LOGIN"}
SPREAD = {"Port or Network Scan", "Denial of Service / DDoS Attack"}
"""Threats that only many ports, targets or senders make: some blocked packets reach every firewall."""
_FEW = 3
_several = re.compile(r"\b(?:events|failures|accounts) (?:[5-9]|\d\d+)\+")
_wide = re.compile(r"\b(?:ports|targets|sources|paths|rate) (?:[5-9]|\d\d+)\+")
_names_itself = re.compile(r"(?i)scan|sweep|flood|attack|\bd?dos\b|nmap|probe|amplif|reflect|too many|exceed|limit|exhaust|overload|gbit|\bwalk\b|within \d")

_signals = re.compile(r"(?:events|failures|refused|processes|logins|privilege|paths|sources|status|pattern|accounts|denied|targets|ports)\b")
_cut_off = re.compile(r"(?i)modsecurity: (?!.*\[data)(?!.*anomaly)|event ?id (?:#|\d+): .*(?:date|time|timecreated|timestamp|description):?$|^(?:[\w -]+: )?(?:process create|a new process has been created|registry value set|operational):?$|^\s*$")
"""Shown lines whose telling field the app cut off: the payload of a firewall's record, the text of an event."""


def line_labels(scene: dict[str, Any]) -> list[Label]:
    """The label of each line of the scene's text, which is its records joined with line breaks."""
    return [label_of(record) for record in scene["records"] for _ in record["text"].split("\n")]


def prompt_fault(row: dict[str, Any]) -> str | None:
    """What is wrong with a row of the app's prompts, or None."""
    if not isinstance(row.get("id"), str) or not row["id"]:
        return "id is missing"
    lines = row.get("lines")
    if not isinstance(lines, list) or not lines or not all(type(line) is int and line >= 1 for line in lines):
        return f"lines {lines!r} are not numbers from 1"
    if not isinstance(row.get("text"), str) or not row["text"]:
        return "text is missing"
    tokens = row.get("tokens")
    if not isinstance(tokens, list) or not tokens or not all(type(token) is int for token in tokens):
        return "tokens are missing"
    if not isinstance(row.get("slots"), dict):
        return "slots are missing"
    return None


def prompt_label(labels: Sequence[Label], lines: Sequence[int]) -> Label:
    """The most severe hostile label among the lines, with the techniques of all hostile ones; else the usual benign one.

    Techniques are ranked by how many lines have them, then by where they first stand. Hostile lines of the same
    group that the prompt doesn't show can't be known here and count for nothing.
    """
    shown = [labels[line - 1] for line in lines]
    hostile = [label for label in shown if label.is_attack]
    if not hostile:
        return Counter(shown).most_common(1)[0][0]
    worst = max(hostile, key=lambda label: SEVERITIES.index(label.severity))
    # Counter keeps the order of first sight among equals, and most_common sorts stably.
    techniques = Counter(technique for label in hostile for technique in label.techniques)
    ranked = tuple(technique for technique, _ in techniques.most_common())
    return Label(worst.threat, ranked, worst.severity)


def counted_label(label: Label, text: str) -> Label:
    """A guesser's lines whose counted facts say that a login worked after the failures: the guess was right."""
    if label.threat not in SUCCEEDED or "success after failures" not in text.rsplit("\n", 1)[-1]:
        return label
    return Label(SUCCEEDED[label.threat], tuple(dict.fromkeys((*label.techniques, "T1078"))), "CRITICAL")


def is_unclear(scene: dict[str, Any], labels: Sequence[Label], prompt: dict[str, Any]) -> bool:
    """Whether what makes the prompt's lines hostile is not in it: nobody could tell from the text, so it teaches alarms.

    That is so for lines that only follow the telling ones, and for one or two of many tries that the app put in
    different groups. A scene of few lines is a product's own alarm, which one line tells.
    """
    shown_lines = [line for line in prompt["text"].split("\n")[1:] if not _signals.match(line)]
    if shown_lines and all(map(_cut_off.search, shown_lines)):
        return True
    hostile = [labels[line - 1] for line in prompt["lines"] if labels[line - 1].is_attack]
    if not hostile:
        return False
    if not any(label.telling for label in hostile):
        return True
    told = prompt["text"]
    if "pattern " not in told and any(map(is_blind, shown_lines)) and all(is_blind(line) or _cut_off.search(line) for line in shown_lines):
        return True
    for kind, shown in ((_is_counted, len(hostile) > _FEW or _several.search(told)), (_is_spread, _wide.search(told) or _names_itself.search(told))):
        if all(map(kind, hostile)) and sum(kind(label_of(record)) for record in scene["records"]) > _FEW:
            return not shown
    return False


def _is_counted(label: Label) -> bool:
    # Lists of a cloud's things: one is a console that somebody opens.
    return label.threat in COUNTED or label.threat == "Discovery" and "T1526" in label.techniques


def _is_spread(label: Label) -> bool:
    return label.threat in SPREAD


def join(scenes: dict[str, dict[str, Any]], prompts: Sequence[dict[str, Any]], broken: list[str]) -> list[dict[str, Any]]:
    """An example for each prompt whose scene is known; the others are named in `broken`."""
    examples = []
    groups: Counter[str] = Counter()
    for prompt in prompts:
        scene = scenes.get(prompt["id"])
        if scene is None:
            broken.append(f"prompt of {prompt['id']}: no such scene")
            continue
        labels = line_labels(scene)
        if max(prompt["lines"]) > len(labels):
            broken.append(f"prompt of {prompt['id']}: line {max(prompt['lines'])} of a text of {len(labels)}")
            continue
        if is_unclear(scene, labels, prompt):
            continue
        label = counted_label(prompt_label(labels, prompt["lines"]), prompt["text"])
        groups[prompt["id"]] += 1
        examples.append(
            {
                "id": prompt["id"] if groups[prompt["id"]] == 1 else f"{prompt['id']}#{groups[prompt['id']]}",
                "family": scene["family"],
                "source": scene["source"],
                "split": scene["split"],
                "text": prompt["text"],
                "tokens": prompt["tokens"],
                "slots": prompt["slots"],
                "threat": label.threat,
                "techniques": list(label.techniques),
                "severity": label.severity,
                "attack": label.is_attack,
                "lines": len(prompt["lines"]),
            }
        )
    return examples
