"""Writes the figures into the model card: `python -m pack.write_card --quality Q.json --calibration C.json --card F.md`."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any, Sequence

_begin = "<!-- figures: written by training/pack/write_card.py -->"
_end = "<!-- end of figures -->"


def shown(estimate: dict[str, Any] | None) -> str:
    """`0.869 (0.820 to 0.917)`."""
    return "-" if estimate is None else f"{estimate['value']:.3f} ({estimate['low']:.3f} to {estimate['high']:.3f})"


def is_reached(estimate: dict[str, Any], target: dict[str, Any]) -> bool:
    return estimate["value"] <= target["value"] if target.get("atMost") else estimate["value"] >= target["value"]


def quality_rows(report: dict[str, Any]) -> list[str]:
    """The table of all figures: before, after, the linear model, what is wanted."""
    before = {
        (measured["set"], figure["figure"]): figure.get("estimate")
        for measured in (report.get("before") or {}).get("measured", [])
        for figure in measured["figures"]
    }
    rows = ["| set | figure | v0 | this pack | words alone | wanted |", "|---|---|---|---|---|---|"]
    for measured in report["measured"]:
        for figure in measured["figures"]:
            estimate, target = figure.get("estimate"), figure.get("target")
            if estimate is None:
                continue
            wanted = "" if target is None else f"{'at most' if target.get('atMost') else 'at least'} {target['value']}: {'reached' if is_reached(estimate, target) else 'missed'}"
            earlier = shown(before.get((measured["set"], figure["figure"])))
            rows.append(f"| {measured['title']} | {figure['figure']} | {earlier} | {shown(estimate)}, n = {estimate['count']} | {shown(figure.get('linear'))} | {wanted} |")
    return rows


def threshold_rows(calibration: dict[str, Any]) -> list[str]:
    """What each threshold costs, on what was kept out of training."""
    rows = ["| alert from | benign groups flagged | attacks missed |", "|---|---|---|"]
    for one in calibration["thresholds"]:
        is_default = abs(one["threshold"] - calibration["threshold"]) < 1e-9
        rows.append(f"| {one['threshold']:.3f}{' (default)' if is_default else ''} | {one['benign_flagged']:.2%} | {one['attacks_missed']:.2%} |")
    return rows


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m pack.write_card", description="Write figures into the model card.")
    parser.add_argument("--quality", type=Path, required=True)
    parser.add_argument("--calibration", type=Path, required=True)
    parser.add_argument("--card", type=Path, required=True)
    options = parser.parse_args(arguments)
    calibration = json.loads(options.calibration.read_text("utf-8"))
    figures = [
        _begin,
        "## How good it is",
        "",
        "Figures with 95 % intervals. v0 was the adapter before, trained on OpenSOC-AI alone; \"words alone\" are the linear models.",
        "",
        *quality_rows(json.loads(options.quality.read_text("utf-8"))),
        "",
        "## Probability and threshold",
        "",
        f"Expected calibration error of the attack probability: {calibration['ece']['after']:.3f} on the kept-out families that it was fitted on, {calibration['ece']['afterOnOtherFamilies']:.3f} where fitted on others.",
        "",
        "![Probability said against share of attacks](images/calibration.svg)",
        "",
        *threshold_rows(calibration),
        _end,
    ]
    card = options.card.read_text("utf-8")
    head, _, rest = card.partition(_begin)
    tail = rest.partition(_end)[2]
    options.card.write_text(head.rstrip() + "\n\n" + "\n".join(figures) + "\n" + (tail if tail.strip() else ""), "utf-8")
    print(f"{options.card}: figures written")


if __name__ == "__main__":
    main()
