"""CrowdSec's hub: small real logs of 107 products, whole files and excerpts of them, with a label for each line."""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from pathlib import Path
from typing import Any, Sequence

from generator.scene import Label
from real_data.crowdsec_rules import COMPILED, DOUBTFUL_REST, UNTOLD, WHOLE, Counted, harmless
from real_data.splits import crowdsec_split
from real_data.web_signs import hostile_by_itself
from scene_rows import scene_row

LONGEST = 40
"""Lines of the longest scene: a flood of a thousand lines tells no more than one of forty."""
_address = re.compile(r"(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){3,7}|::1)(?![\w.])", re.I)
_counted_signs = re.compile(r"^(http-dos|CVE-2024-38475)")


def actor_of(line: str) -> frozenset[str]:
    """Who acts in a line, as far as text tells: the addresses that it names."""
    return frozenset(_address.findall(line))


def _rule_of(file: str, line: str) -> Counted | None:
    return next((rule for files, lines, rule in COMPILED if files.search(file) and lines.search(line)), None)


def label_lines(file: str, lines: Sequence[str]) -> list[Label | None]:
    """The label of each line of an excerpt; None where nobody can tell (between few and many, or no sign either way)."""
    if UNTOLD.search(file):
        return [None] * len(lines)
    fixed: list[Label | None] = []
    rules: list[Counted | None] = []
    for line in lines:
        own = None if _counted_signs.search(file) and not re.search("%3f", line, re.I) else hostile_by_itself(line)
        fixed.append(own or next((label for files, told, label in WHOLE if files.search(file) and told.search(line)), None))
        rules.append(None if fixed[-1] else _rule_of(file, line))
    actors = [actor_of(line) for line in lines]
    numbers = Counter((actor, rule.label.threat) for actor, rule in zip(actors, rules) if rule)
    totals = Counter(rule.label.threat for rule in rules if rule)
    crowds = {threat for threat in totals if not any(n >= rule.least for rule in rules if rule and rule.label.threat == threat for (_, name), n in numbers.items() if name == threat)}
    labels: list[Label | None] = []
    for line, own, rule, actor in zip(lines, fixed, rules, actors):
        if own:
            labels.append(own)
        elif rule:
            # Many sources that do the same thing are one attack too, if none of them suffices alone.
            crowd = rule.label.threat in crowds and totals[rule.label.threat] >= max(rule.least, 6)
            number = totals[rule.label.threat] if crowd else numbers[(actor, rule.label.threat)]
            labels.append(rule.label if number >= rule.least else rule.few if number <= rule.least // 2 else None)
        else:
            labels.append(None if DOUBTFUL_REST.search(file) else harmless(line))
    return labels


def excerpts(count: int, rng: random.Random) -> list[tuple[int, int]]:
    """Ranges [from, to) of a file: single lines and runs of any length, so that length tells nothing of the label."""
    singles = rng.sample(range(count), min(count, 8))
    ranges = [(start, start + 1) for start in singles] if count > 1 else []
    for _ in range(min(count, 10) if count > 2 else 0):
        length = min(count, rng.choice((2, 2, 3, 4, 5, 6, 8, 10, 12)))
        start = rng.randint(0, count - length)
        ranges.append((start, start + length))
    return sorted(set(ranges) - {(0, count)})


def file_scenes(file: str, text: str, dropped: Counter[str]) -> list[dict[str, Any]]:
    """The whole file (its first 40 lines), then excerpts; lines that nobody can tell are left out and counted."""
    lines = [line for line in text.split("\n") if line.strip() and not line.startswith("# ")]
    split = crowdsec_split(file)
    rows = []
    ranges = [(start, min(len(lines), start + LONGEST)) for start in range(0, min(len(lines), 4 * LONGEST), LONGEST)]
    rng = random.Random(f"crowdsec/{file}")
    pieces = [one for one in excerpts(len(lines), rng) if one not in ranges]
    for number, (start, end) in enumerate(ranges + pieces):
        shown = lines[start:end]
        labels = label_lines(file, shown)
        records = [(line, label) for line, label in zip(shown, labels) if label]
        dropped[file] += len(shown) - len(records) if number < len(ranges) else 0
        if records:
            part = split if number < len(ranges) or split == "validation" else "train+"
            rows.append(scene_row(f"crowdsec/{file}/{start + 1}-{end}", f"crowdsec/{file.removesuffix('.log')}", "crowdsec", part, records))
    return rows


def scenes(folder: Path, broken: list[str]) -> tuple[list[dict[str, Any]], Counter[str]]:
    """All scenes, and how many lines of which file were left out because nobody can tell."""
    rows: list[dict[str, Any]] = []
    dropped: Counter[str] = Counter()
    for entry in json.loads((folder / "index.json").read_text("utf-8")):
        path = folder / entry["file"]
        if not path.is_file():
            broken.append(f"{entry['file']}: in the index, not in the folder")
            continue
        rows += file_scenes(entry["file"], path.read_text("utf-8", "replace"), dropped)
    return rows, dropped
