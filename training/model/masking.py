"""What masking does to length and accuracy: the same groups with the lines as the log has them, and as the prompt has them.

python -m model.masking --settings FILE --run FOLDER --data ALL --scenes S.jsonl... --prompts P.jsonl

Raw texts keep family and facts, and the same lines. The linear model stands for accuracy, because it can be fitted twice on
everything; tokens stand for speed, because the time of a verdict is that of its prompt.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
from gguf import GGUFReader
from transformers import AutoTokenizer

from model.base import read_config
from model.examples import Example, load
from model.files import write_json
from model.linear import fit, matrix
from model.metrics import area_under_curve, threshold_for
from model.settings import Settings, arguments, data_folder, read_settings

STRENGTH = 5.0
RAW_CHARACTERS = 2_000
"""Of one raw line: a record may have megabytes."""


def raw_text(scene: dict, prompt: dict) -> str:
    """The prompt's text with its lines as they stand in the log."""
    parts = prompt["text"].split("\n")
    lines = [line for record in scene["records"] for line in record["text"].split("\n")]
    shown = [lines[number - 1][:RAW_CHARACTERS] for number in prompt["lines"]]
    facts = parts[-1:] if len(parts) > 2 else []
    return "\n".join([parts[0], *shown, *facts])


def figures(settings: Settings, examples: list[Example], tokenizer) -> dict[str, float]:
    """Median and longest length, and how well kept-out families are told apart."""
    sides = {split: [one for one in examples if one.split == split] for split in ("train", "validation")}
    attack = {split: np.array([one.attack for one in some]) for split, some in sides.items()}
    model = fit(matrix([one.text for one in sides["train"]]), attack["train"],
                np.array([one.weight for one in sides["train"]]), STRENGTH)
    score = model.decision_function(matrix([one.text for one in sides["validation"]]))
    threshold = threshold_for(score[~attack["validation"]], settings.flagged_share)
    lengths = [len(tokens) for tokens in tokenizer([one.text for one in examples])["input_ids"]]
    return {
        "median tokens": float(np.median(lengths)), "mean tokens": float(np.mean(lengths)), "most tokens": float(max(lengths)),
        "attack AUC": area_under_curve(score, attack["validation"]),
        "attacks flagged where 1 % of benign is": float((score[attack["validation"]] >= threshold).mean()),
    }


def rows_of(paths: list[Path]) -> list[dict]:
    """All rows of these files."""
    return [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines()]


def main() -> None:
    parser = arguments("Measures what masking does.")
    parser.add_argument("--scenes", type=Path, nargs="+", required=True)
    parser.add_argument("--prompts", type=Path, required=True)
    given = parser.parse_args()
    settings = read_settings(given.settings)
    base = Path(settings.base)
    _, examples, _ = load(data_folder(settings, given.data), read_config(GGUFReader(base)).vocab_size, settings.max_tokens)
    scenes = {scene["id"]: scene for scene in rows_of(given.scenes)}
    raw = {prompt["text"]: raw_text(scenes[prompt["id"]], prompt) for prompt in rows_of([given.prompts]) if prompt["id"] in scenes}
    known = [one for one in examples if one.text in raw]
    tokenizer = AutoTokenizer.from_pretrained(base.parent, gguf_file=base.name)
    result = {"masked": figures(settings, known, tokenizer),
              "raw": figures(settings, [replace(one, text=raw[one.text]) for one in known], tokenizer)}
    write_json(given.run / "masking.json", result)
    print(json.dumps({"examples": len(known), **result}, indent=1))


if __name__ == "__main__":
    main()
