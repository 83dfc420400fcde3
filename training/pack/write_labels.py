"""Writes the labels of a pack: `python -m pack.write_labels --scenes A.jsonl --base B.gguf --out labels.json`."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path
from typing import Sequence

from pack.labels import load_labels, vocabulary_of

_resources = Path(__file__).resolve().parents[2] / "resources"


def techniques_in(scenes: Sequence[Path]) -> Counter[str]:
    """How many records of scene files carry each technique."""
    found: Counter[str] = Counter()
    for path in scenes:
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                for record in json.loads(line)["records"]:
                    found.update(record["techniques"])
    return found


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m pack.write_labels", description="Write the labels of a pack.")
    parser.add_argument("--scenes", type=Path, nargs="+", required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--keep", type=Path, help="labels of an earlier run whose codes stay, where it is there")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    techniques = techniques_in(options.scenes)
    earlier = json.loads(options.keep.read_text("utf-8")) if options.keep and options.keep.exists() else None
    labels = load_labels(_resources, techniques, vocabulary_of(options.base), earlier)
    options.out.write_text(json.dumps(labels, indent=1, ensure_ascii=False) + "\n", "utf-8")
    print(f"{options.out}: {len(labels['threat'])} threats, {len(labels['technique'])} techniques")


if __name__ == "__main__":
    main()
