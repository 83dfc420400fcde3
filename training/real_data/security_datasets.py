"""OTRF Security-Datasets: recordings of Windows hosts during one attack, as windows of events with labels.

`python -m real_data.security_datasets FOLDER RECORDING` shows a recording's hostile events and rare background.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from generator.scene import Label
from real_data.events import facts, read_recording, shape, usual_kind
from real_data.recordings import belongs_to_attack, rules_of
from real_data.splits import recording_split
from scene_rows import scene_row

HOSTILE_COPIES = 6
"""Scenes of one hostile shape in a recording."""
USUAL_COPIES = 3
"""Background events of one shape from all recordings of a split that start a scene."""
USUAL_SCENES = {"train": 6000, "validation": 1500}
# Shared by all that runs on a host: a rule that hits one of their events says nothing of the rest of theirs.
_shared = re.compile(r"\\(?:svchost|services|lsass|explorer|csrss|cmd|System)(?:\.exe)?$|^System$", re.I)

Event = tuple[int, str, dict[str, Any], "Label | None"]
"""Line number, raw line, event, label; no label where nobody can tell."""


def label_recording(recording: str, events: list[tuple[int, str, dict[str, Any]]]) -> list[Event]:
    """Labels each event: hostile by rule, left out where it belongs to the attack's processes, else usual life."""
    rules = rules_of(recording)
    told = [facts(event) for _, _, event in events]
    hits = [next((rule.label for rule in rules if rule.pattern.search(text)), None) for text in told]
    processes: set[str] = set()
    numbers: set[int] = set()
    for hit, (_, _, event) in zip(hits, events):
        actor = str(event.get("Image") or event.get("SourceImage") or event.get("NewProcessName") or event.get("ProcessName") or "")
        if hit and actor and not _shared.search(actor):
            processes |= {str(event[name]) for name in ("ProcessGuid", "SourceProcessGUID") if event.get(name)}
            numbers |= {number for name in ("NewProcessId", "ProcessId") if (number := _process_number(event.get(name))) > 4}
    labelled: list[Event] = []
    for hit, text, (line, raw, event) in zip(hits, told, events):
        label = hit
        if not hit and not (_touches(event, processes, numbers) or belongs_to_attack(recording, text, raw)):
            label = usual_kind(event, text)
        labelled.append((line, raw, event, label))
    return labelled


def _process_number(value: Any) -> int:
    try:
        return int(str(value), 0)
    except ValueError:
        return -1


def _touches(event: dict[str, Any], processes: set[str], numbers: set[int]) -> bool:
    names = ("ProcessGuid", "SourceProcessGUID", "TargetProcessGUID", "ParentProcessGuid")
    if any(str(event.get(name)) in processes for name in names):
        return True
    return any(_process_number(event.get(name)) in numbers for name in ("ProcessId", "NewProcessId", "ProcessID"))


def _actor(event: dict[str, Any]) -> str:
    return str(event.get("Image") or event.get("SourceImage") or event.get("NewProcessName") or event.get("ProcessName") or event.get("Application") or event.get("Channel"))


def _hostile_scenes(recording: str, told: list[Event], rng: random.Random) -> list[dict[str, Any]]:
    """Every hostile shape: alone, with the hostile events around it, with its neighbours of any kind."""
    rows = []
    seen: Counter[str] = Counter()
    hostile = [index for index, (_, _, _, label) in enumerate(told) if label and label.is_attack]
    for place, index in enumerate(hostile):
        key = shape(told[index][2])
        seen[key] += 1
        if seen[key] > HOSTILE_COPIES:
            continue
        before, after = rng.randint(0, 5), rng.randint(1, 6)
        same = [other for other in hostile[max(0, place - before) : place + after] if abs(other - index) < 400]
        near = list(range(max(0, index - before), min(len(told), index + after)))
        for kind, chosen in (("alone", [index]), ("story", same), ("near", near)):
            if kind == "alone" or len(chosen) > 1:
                rows.append(_row(recording, f"{kind}-{told[index][0]}", [told[one] for one in chosen]))
    return rows


def _usual_scenes(recording: str, told: list[Event], seen: Counter[str], rng: random.Random) -> list[dict[str, Any]]:
    """Background: events of shapes not seen yet, alone or with the next ones, of the same actor half the time."""
    rows = []
    usual = [one for one in told if one[3] and not one[3].is_attack]
    by_actor: dict[str, list[Event]] = defaultdict(list)
    place: dict[int, int] = {}
    for one in usual:
        place[one[0]] = len(by_actor[_actor(one[2])])
        by_actor[_actor(one[2])].append(one)
    for index, one in enumerate(usual):
        key = shape(one[2])
        seen[key] += 1
        if seen[key] > USUAL_COPIES:
            continue
        length = rng.choice((1, 1, 1, 2, 3, 4, 5))
        group, start = (by_actor[_actor(one[2])], place[one[0]]) if rng.random() < 0.5 else (usual, index)
        rows.append(_row(recording, f"usual-{one[0]}", group[start : start + length]))
    return rows


def _row(recording: str, name: str, events: list[Event]) -> dict[str, Any]:
    records = [(raw, label) for _, raw, _, label in events if label]
    return scene_row(f"security-datasets/{recording}/{name}", f"security-datasets/{recording}", "security-datasets", recording_split(recording), records)


def scenes(folder: Path, broken: list[str]) -> tuple[list[dict[str, Any]], dict[str, dict[str, Any]]]:
    """All scenes, and for each recording its split, counts, and the line numbers of hostile and of doubtful events."""
    rows: list[dict[str, Any]] = []
    listing: dict[str, dict[str, Any]] = {}
    usual: dict[str, list[dict[str, Any]]] = {"train": [], "validation": []}
    seen: dict[str, Counter[str]] = {"train": Counter(), "validation": Counter()}
    for path in sorted(folder.glob("*.zip")):
        recording, split = path.stem, recording_split(path.stem)
        rng = random.Random(f"security-datasets/{recording}")
        labelled = label_recording(recording, read_recording(path, broken))
        told = [one for one in labelled if one[3]]
        rows += _hostile_scenes(recording, told, rng)
        usual[split] += _usual_scenes(recording, told, seen[split], rng)
        listing[recording] = {
            "split": split,
            "events": len(labelled),
            "hostile": [line for line, _, _, label in labelled if label and label.is_attack],
            "doubtful": [line for line, _, _, label in labelled if not label],
        }
    for split, background in usual.items():
        random.Random(f"security-datasets/{split}").shuffle(background)
        rows += background[: USUAL_SCENES[split]]
    return rows, listing


def show(path: Path) -> None:
    """Prints what the rules make of a recording, for whoever writes them."""
    labelled = label_recording(path.stem, read_recording(path, []))
    sides = Counter("doubtful" if not one[3] else one[3].threat for one in labelled)
    print(dict(sides))
    shapes = Counter(shape(one[2]) for one in labelled)
    for line, _, event, label in labelled:
        if (label and label.is_attack) or (label and shapes[shape(event)] == 1 and event.get("EventID") in (1, 8, 11, 13, 4688, 4104, 7045)):
            print(line, label.threat if label.is_attack else "-", shape(event)[:170], sep="\t")


if __name__ == "__main__":
    show(Path(sys.argv[1]) / f"{sys.argv[2]}.zip")
