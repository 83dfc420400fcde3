"""Writes a pack's folder: `python -m pack.write_pack --settings S.json --labels L.json --base B.gguf --out FOLDER`."""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
from pathlib import Path
from typing import Any, Sequence


def file_entry(file: Path, licence: str) -> dict[str, Any]:
    """What `pack.json` says of a file beside it."""
    digest = hashlib.sha256()
    with file.open("rb") as stream:
        while block := stream.read(1 << 20):
            digest.update(block)
    return {"path": file.name, "bytes": file.stat().st_size, "sha256": digest.hexdigest(), "licence": licence}


def place(file: Path, folder: Path, name: str | None = None) -> Path:
    """The file in the folder: linked where the disk allows it, because a base is large and never changes."""
    target = folder / (name or file.name)
    if target.exists() and os.path.samefile(target, file):
        return target
    target.unlink(missing_ok=True)
    try:
        os.link(file, target)
    except OSError:
        shutil.copyfile(file, target)
    return target


def pack_of(
    settings: dict[str, Any],
    labels: dict[str, Any],
    files: dict[str, Any],
    measured: dict[str, Any],
    quality: list[dict[str, str]],
) -> dict[str, Any]:
    """The whole `pack.json`; `measured` holds calibration, threshold, temperatures and the first stage's limit, where known;
    `quality` what the pack claims of itself."""
    pack = settings["pack"]
    coded = lambda field: [{"label": one["label"], "code": one["code"]} for one in labels[field]]
    threats = [{name: one[name] for name in ("label", "code", "benign", "severity")} for one in labels["threat"]]
    first_stage, words = files.get("first_stage"), files.get("words")
    return {
        "schema": 1,
        "id": pack["id"],
        "version": pack["version"],
        "name": pack["name"],
        "description": pack["description"],
        "base": files["base"],
        **({"adapter": files["adapter"]} if "adapter" in files else {}),
        **({"firstStage": {**first_stage, "benignBelow": measured.get("benignBelow", 0), "threat": pack["firstStageThreat"]}} if first_stage else {}),
        **({"words": {**words, "shares": measured["wordShares"]}} if words else {}),
        "contextSize": pack["contextSize"],
        "format": {
            "kind": "porchlight",
            "promptVersion": pack["promptVersion"],
            "markers": pack["markers"],
            "limits": pack["limits"],
            "threats": threats,
            "techniques": coded("technique"),
            "severities": coded("severity"),
            "noTechnique": "N/A",
            "temperatures": measured.get("temperatures", {"threat": 1, "technique": 1, "severity": 1}),
            "unsureBelow": measured.get("unsureBelow", 0),
        },
        "calibration": measured.get("calibration"),
        "threshold": measured.get("threshold", 0.5),
        "quality": quality,
    }


def quality_of(report: dict[str, Any]) -> list[dict[str, str]]:
    """The figures of `npm run quality --json` that have a target, as the pack's sheet states them."""
    rows = []
    for measured in report["measured"]:
        for figure in measured["figures"]:
            estimate, target = figure.get("estimate"), figure.get("target")
            if estimate is None or target is None:
                continue
            value = f"{estimate['value']:.3f} (95 %: {estimate['low']:.3f} to {estimate['high']:.3f}, n = {estimate['count']})"
            wanted = f"{'at most' if target.get('atMost') else 'at least'} {target['value']}"
            rows.append(
                {
                    "measure": f"{measured['title']}: {figure['figure']}",
                    "value": value,
                    "source": f"npm run quality; wanted: {wanted}",
                }
            )
    return rows


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m pack.write_pack", description="Write a model pack.")
    parser.add_argument("--settings", type=Path, required=True, help="settings whose `pack` describes it")
    parser.add_argument("--labels", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--adapter", type=Path)
    parser.add_argument("--first-stage", type=Path)
    parser.add_argument("--words", type=Path, help="the word model; its shares stand in what was measured")
    parser.add_argument("--measured", type=Path, help="JSON of calibration and the like")
    parser.add_argument("--quality", type=Path, help="what `npm run quality -- --json` wrote")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    settings = json.loads(options.settings.read_text("utf-8"))
    files: dict[str, Any] = {"base": file_entry(place(options.base, options.out), settings["pack"]["baseLicence"])}
    for name in ("adapter", "first_stage", "words"):
        file = getattr(options, name)
        if file:
            files[name] = file_entry(place(file, options.out), "Apache-2.0")
    measured = json.loads(options.measured.read_text("utf-8")) if options.measured else {}
    quality = quality_of(json.loads(options.quality.read_text("utf-8"))) if options.quality else []
    pack = pack_of(settings, json.loads(options.labels.read_text("utf-8")), files, measured, quality)
    (options.out / "pack.json").write_text(json.dumps(pack, indent=2, ensure_ascii=False) + "\n", "utf-8")
    print(f"{options.out / 'pack.json'}: {', '.join(entry['path'] for entry in files.values())}")


if __name__ == "__main__":
    main()
