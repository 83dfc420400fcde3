"""Scenes and examples as JSON lines: one object a line, written and read in one place."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Iterable

from generator.scene import SEVERITIES, Label

SPLITS = ("train", "validation", "train+")
"""`train+` marks further excerpts of training files (single lines, sub-ranges): leave them out to have each file once."""
SOURCES = ("generator", "opensoc", "crowdsec", "security-datasets")
_technique = re.compile(r"T\d{4}(\.\d{3})?")


def scene_row(identity: str, family: str, source: str, split: str, records: Iterable[tuple[str, Label]]) -> dict[str, Any]:
    """A scene as it lies in a file."""
    return {
        "id": identity,
        "family": family,
        "source": source,
        "split": split,
        "records": [
            {"text": text, "threat": label.threat, "techniques": list(label.techniques), "severity": label.severity}
            | ({} if label.telling else {"telling": False})
            for text, label in records
        ],
    }


def scene_fault(row: dict[str, Any]) -> str | None:
    """What is wrong with a scene, or None."""
    for name in ("id", "family"):
        if not isinstance(row.get(name), str) or not row[name]:
            return f"{name} is missing"
    if row.get("source") not in SOURCES:
        return f"source {row.get('source')!r} is unknown"
    if row.get("split") not in SPLITS:
        return f"split {row.get('split')!r} is unknown"
    records = row.get("records")
    if not isinstance(records, list) or not records:
        return "it has no records"
    for number, record in enumerate(records, 1):
        fault = _record_fault(record)
        if fault:
            return f"record {number}: {fault}"
    return None


def _record_fault(record: Any) -> str | None:
    if not isinstance(record, dict) or not isinstance(record.get("text"), str) or not record["text"].strip():
        return "text is missing"
    if not isinstance(record.get("threat"), str) or not record["threat"]:
        return "threat is missing"
    if record.get("severity") not in SEVERITIES:
        return f"severity {record.get('severity')!r} is unknown"
    techniques = record.get("techniques")
    if not isinstance(techniques, list) or not all(isinstance(one, str) and _technique.fullmatch(one) for one in techniques):
        return f"techniques {techniques!r} are not ids"
    if not isinstance(record.get("telling", True), bool):
        return f"telling {record['telling']!r} is neither true nor false"
    if label_of(record).is_attack != bool(techniques):
        return f"{record['threat']} with techniques {techniques}"
    return None


def label_of(record: dict[str, Any]) -> Label:
    return Label(record["threat"], tuple(record["techniques"]), record["severity"], record.get("telling", True))


@dataclass
class Rows:
    """What was read: the good rows, and where and why the others were left out."""

    good: list[dict[str, Any]]
    broken: list[str]


def read_rows(path: Path, fault: Callable[[dict[str, Any]], str | None]) -> Rows:
    """Reads JSON lines; a row that `fault` objects to is named by file, line and reason."""
    rows = Rows([], [])
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except ValueError as error:
                rows.broken.append(f"{path.name}:{number}: not JSON ({error})")
                continue
            reason = fault(row) if isinstance(row, dict) else "not an object"
            if reason:
                rows.broken.append(f"{path.name}:{number}: {reason}")
            else:
                rows.good.append(row)
    return rows


def write_rows(path: Path, rows: Iterable[dict[str, Any]]) -> int:
    """Writes JSON lines and gives their number."""
    count = 0
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in rows:
            file.write(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n")
            count += 1
    return count
