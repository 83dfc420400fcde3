"""Makes training examples: `python -m assemble.examples --scenes A.jsonl B.jsonl --prompts P.jsonl --out E.jsonl`."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from statistics import median
from typing import Any, Sequence

from assemble.join import join, prompt_fault
from assemble.thin import Thinned, thin
from assemble.weigh import weigh
from scene_rows import read_rows, scene_fault, write_rows

_resources = Path(__file__).resolve().parents[2] / "resources"


def report(result: Thinned, joined: int) -> str:
    """The table of what came out."""
    lines = [f"{'source':20}{'split':12}{'attack':>8}{'benign':>8}{'families':>10}{'weight a':>10}{'weight b':>10}"]
    for source, split in sorted({(one["source"], one["split"]) for one in result.examples}):
        rows = [one for one in result.examples if (one["source"], one["split"]) == (source, split)]
        sides = Counter(one["attack"] for one in rows)
        weights = [sum(one["weight"] for one in rows if one["attack"] == side) for side in (True, False)]
        families = len({one["family"] for one in rows})
        lines.append(f"{source:20}{split:12}{sides[True]:8}{sides[False]:8}{families:10}{weights[0]:10.0f}{weights[1]:10.0f}")
    lengths = [len(one["tokens"]) for one in result.examples] or [0]
    lines += [
        f"{joined} prompts, {len(result.examples)} examples; tokens: median {median(lengths):.0f}, most {max(lengths)}",
        f"{result.duplicates} duplicates; {result.leaked} validation texts left out that training has too",
        f"hostile here and harmless there: {result.conflicting_texts} texts, {result.dropped_texts} dropped whole",
        f"noise floor: {result.minority_copies} prompts ({result.minority_copies / max(1, joined):.2%}) contradict their equals",
        f"{result.threat_conflicts} texts with several threats of one side",
    ]
    return "\n".join(lines)


def unknown_names(examples: Sequence[dict[str, Any]]) -> list[str]:
    """Threats that the app's list lacks, techniques that ATT&CK lacks: the model could never answer them."""
    threats = {one["name"] for one in json.loads((_resources / "taxonomy/threats.json").read_text("utf-8"))["threats"]}
    techniques = {one["id"] for one in json.loads((_resources / "attack/attack-enterprise.json").read_text("utf-8"))["techniques"]}
    used = Counter(one["threat"] for one in examples) + Counter(item for one in examples for item in one["techniques"])
    return [f"{name} ({count} examples)" for name, count in used.most_common() if name not in threats | techniques]


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m assemble.examples", description="Join scenes with the app's prompts.")
    parser.add_argument("--scenes", type=Path, nargs="+", required=True)
    parser.add_argument("--prompts", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--copies", type=int, default=3, help="most copies of one text that count")
    options = parser.parse_args(arguments)
    broken: list[str] = []
    scenes: dict[str, dict[str, Any]] = {}
    for path in options.scenes:
        rows = read_rows(path, scene_fault)
        broken += rows.broken
        for row in rows.good:
            if row["id"] in scenes:
                broken.append(f"{path.name}: scene {row['id']} is there twice")
            scenes[row["id"]] = row
    prompts = []
    for path in options.prompts:
        rows = read_rows(path, prompt_fault)
        broken += rows.broken
        prompts += rows.good
    joined = join(scenes, prompts, broken)
    result = thin(joined, options.copies)
    weigh(result.examples)
    for example in result.examples:
        # Excerpts of training files are training examples like any other.
        example["split"] = example["split"].removesuffix("+")
    write_rows(options.out, result.examples)
    print(report(result, len(joined)))
    print(f"{len(scenes.keys() - {prompt['id'] for prompt in prompts})} scenes without a prompt")
    for name in unknown_names(result.examples):
        print(f"not in the app's lists: {name}")
    for row in broken[:50]:
        print(f"broken: {row}", file=sys.stderr)
    if broken:
        print(f"{len(broken)} broken rows left out", file=sys.stderr)
    return 0 if result.examples else 1


if __name__ == "__main__":
    sys.exit(main())
