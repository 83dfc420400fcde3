"""Writes the real scenes: `python -m real_data --data FOLDER --out scenes.jsonl`.

FOLDER holds `opensoc/soc_train.json`, `crowdsec-hub/` and `security-datasets/`. `--held-out FILE` also writes which
files and recordings are kept out of training, with the line numbers of each recording's hostile events.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any, Sequence

from generator.scene import Label
from real_data import crowdsec, opensoc, security_datasets
from real_data.splits import crowdsec_split
from scene_rows import scene_fault, write_rows


def held_out(folder: Path, recordings: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """A row for each file: its split, whether a scenario fires; for recordings the hostile and doubtful lines."""
    index = json.loads((folder / "crowdsec-hub" / "index.json").read_text("utf-8"))
    rows: list[dict[str, Any]] = [
        {"source": "crowdsec", "file": entry["file"], "split": crowdsec_split(entry["file"]), "attack": bool(entry["scenarios"])}
        for entry in sorted(index, key=lambda entry: entry["file"])
    ]
    return rows + [{"source": "security-datasets", "file": f"{name}.zip", **entry} for name, entry in sorted(recordings.items())]


def table(rows: Sequence[dict[str, Any]]) -> str:
    counts: Counter[tuple[str, str, bool]] = Counter()
    for row in rows:
        hostile = any(Label(record["threat"]).is_attack for record in row["records"])
        counts[(row["source"], row["split"], hostile)] += 1
    lines = [f"{'source':20}{'split':12}{'attack':>8}{'benign':>8}"]
    for source, split in sorted({key[:2] for key in counts}):
        lines.append(f"{source:20}{split:12}{counts[(source, split, True)]:8}{counts[(source, split, False)]:8}")
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m real_data", description="Write the real scenes as JSON lines.")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--held-out", type=Path)
    options = parser.parse_args(arguments)
    broken: list[str] = []
    rows = opensoc.scenes(options.data / "opensoc" / "soc_train.json", broken)
    logs, dropped = crowdsec.scenes(options.data / "crowdsec-hub", broken)
    windows, recordings = security_datasets.scenes(options.data / "security-datasets", broken)
    rows += logs + windows
    broken += [f"scene {row['id']}: {fault}" for row in rows if (fault := scene_fault(row))]
    write_rows(options.out, (row for row in rows if not scene_fault(row)))
    if options.held_out:
        write_rows(options.held_out, held_out(options.data, recordings))
    print(table(rows))
    doubtful = sum(len(entry["doubtful"]) for entry in recordings.values())
    hostile = sum(len(entry["hostile"]) for entry in recordings.values())
    print(f"left out because nobody can tell: {sum(dropped.values())} lines of CrowdSec's logs, {doubtful} Windows events")
    print(f"{hostile} hostile Windows events of {sum(entry['events'] for entry in recordings.values())}")
    for fault in broken[:50]:
        print(f"broken: {fault}", file=sys.stderr)
    if broken:
        print(f"{len(broken)} broken rows left out", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
