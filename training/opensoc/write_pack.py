"""The folder of a trained adapter's pack: python -m opensoc.write_pack --entries F.jsonl --base B.gguf --adapter A.gguf --out FOLDER."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any, Iterable, Sequence

from generator.scene import SEVERITIES, Label
from model.files import write_json
from opensoc.prompt import INSTRUCTION
from pack.write_pack import file_entry, place

PROMPT_TOKENS, REPORT_TOKENS, CONTEXT = 256, 256, 704
"""Of the 512 tokens of training the answers take up to 256: behind a longer prompt they were hardly ever seen."""


def fields_of(output: str) -> dict[str, str]:
    """The labelled lines of an answer by name."""
    return dict(line.split(": ", 1) for line in output.split("\n"))


def format_of(outputs: Iterable[str]) -> dict[str, Any]:
    """The format with every label that the answers have: the model knows no other."""
    answers = [fields_of(output) for output in outputs]
    threats = sorted({answer["THREAT_TYPE"] for answer in answers})
    techniques = sorted({(answer["MITRE_TECHNIQUE"], answer["MITRE_TACTIC"]) for answer in answers})
    return {
        "kind": "opensoc",
        "promptVersion": "opensoc-1",
        "instruction": INSTRUCTION,
        "beginToken": "<s>",
        "limits": {"promptTokens": PROMPT_TOKENS, "characters": 1600, "reportTokens": REPORT_TOKENS},
        "threats": [{"label": threat, "benign": not Label(threat).is_attack} for threat in threats],
        "techniques": [
            {"id": named.split(" ", 1)[0], "name": named.split(" ", 1)[1][1:-1], "tactic": tactic}
            for named, tactic in techniques
        ],
        "severities": list(SEVERITIES),
        "noTechnique": "N/A",
    }


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m opensoc.write_pack", description="Writes the pack of a trained adapter.")
    parser.add_argument("--entries", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True, help="the GGUF file that the adapter is for")
    parser.add_argument("--adapter", type=Path, required=True, help="as `porchlight models convert` wrote it")
    parser.add_argument("--id", default="tinyllama-own")
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args(arguments)
    given.out.mkdir(parents=True, exist_ok=True)
    rows = [json.loads(line) for line in given.entries.read_text("utf-8").splitlines()]
    write_json(given.out / "pack.json", {
        "schema": 1,
        "id": given.id,
        "version": "1.0.0",
        "name": "TinyLlama, trained here",
        "description": "TinyLlama-1.1B with an adapter of your own training. Its probabilities were not checked against labelled data.",
        "base": file_entry(place(given.base, given.out), "Apache-2.0"),
        "adapter": file_entry(place(given.adapter, given.out, "adapter.gguf"), "your own"),
        "contextSize": CONTEXT,
        "format": format_of(row["output"] for row in rows),
        "calibration": None,
        "threshold": 0.5,
        "quality": [],
    })
    print(f"{given.out}: a pack; `porchlight models import {given.out}` installs it")


if __name__ == "__main__":
    main()
