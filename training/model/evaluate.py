"""Measures a run's best adapter: python -m model.evaluate --settings FILE --run FOLDER [--split validation]."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from pathlib import Path

import numpy as np

from model.calibrate import TARGET_FILE, first_logits, read_calibration, word_logits
from model.calibration import Calibration, answers_of, with_words
from model.examples import FIELDS, Example
from model.files import write_atomically, write_json
from model.metrics import bootstrap_interval
from model.scoring import Answers
from model.session import open_session
from model.settings import arguments, data_folder, read_settings

SHOWN = ("attack_auc", "benign_flagged", "attacks_flagged", "threat_macro_f1", "technique_top1", "technique_top3",
         "severity_accuracy", "attack_ece")


def fixed_sample(examples: list[Example], count: int, seed: int) -> list[Example]:
    """The same examples for the same seed: one of each family in turn, so that no large family rules."""
    families: dict[str, list[Example]] = defaultdict(list)
    for example in sorted(examples, key=lambda example: hashlib.sha256(f"{seed}:{example.id}".encode()).digest()):
        families[example.family].append(example)
    chosen: list[Example] = []
    names = sorted(families, key=lambda name: hashlib.sha256(f"{seed}:{name}".encode()).digest())
    turn = 0
    while len(chosen) < min(count, len(examples)):
        chosen.extend(families[name][turn] for name in names if turn < len(families[name]))
        turn += 1
    return chosen[:count]


def report(answers: Answers, threshold: float, rounds: int) -> dict:
    """Every figure with its interval, overall and for each source."""
    groups: dict[str, np.ndarray] = {"all": np.arange(len(answers.examples))}
    sources = np.array([example.source for example in answers.examples])
    for source in sorted(set(sources)):
        groups[source] = np.flatnonzero(sources == source)
    families = np.array([example.family for example in answers.examples])
    figures = answers.figures(threshold)
    result = {}
    for name, places in groups.items():
        attacks = int(answers.true_attack[places].sum())
        rows = {"examples": len(places), "attacks": attacks, "families": len(set(families[places]))}
        for figure, function in figures.items():
            value = function(places)
            if not np.isfinite(value):
                continue
            low, high = bootstrap_interval(lambda drawn: function(places[drawn]), families[places], rounds)
            rows[figure] = {"value": round(value, 4), "low": round(low, 4), "high": round(high, 4)}
        result[name] = rows
    return result


def print_report(rows: dict) -> None:
    """The figures that decide, one group a line."""
    for name, figures in rows.items():
        print(f"{name}: {figures['examples']} examples, {figures['attacks']} attacks, {figures['families']} families")
        for figure in SHOWN:
            if figure in figures:
                value = figures[figure]
                print(f"  {figure:20} {value['value']:.3f}  [{value['low']:.3f}, {value['high']:.3f}]")


def main() -> None:
    parser = arguments("Measures the best adapter of a run.")
    parser.add_argument("--split", default="validation", choices=("train", "validation"))
    parser.add_argument("--limit", type=int, default=0, help="a fixed sample of so many examples; 0: all")
    given = parser.parse_args()
    settings = read_settings(given.settings)
    session = open_session(settings, given.run, data_folder(settings, given.data), given.run / "best.pt")
    examples = session.split(given.split)
    if given.limit:
        examples = fixed_sample(examples, given.limit, settings.seed)
    if not examples:
        raise SystemExit(f"no example is of the split {given.split}")
    logits = session.logits(examples)
    calibration, first, threshold = Calibration(), None, 0.5
    calibration_path = given.run / TARGET_FILE
    calibrated = calibration_path.exists()
    if calibrated:
        values = json.loads(calibration_path.read_text(encoding="utf-8"))
        calibration, threshold = read_calibration(values), values["threshold"]
        if calibration.first_stage or calibration.benign_below:
            first = first_logits(given.run, examples)
        if "wordShares" in values:
            words = word_logits(given.run, examples, tuple(field.shape[1] for field in logits))
            logits = with_words(logits, words, values["wordShares"])
    answers = answers_of(examples, logits, session.labels, calibration, first, threshold)
    rows = report(answers, threshold, settings.bootstrap_rounds)
    write_json(given.run / f"evaluation-{given.split}.json",
               {"split": given.split, "calibrated": calibrated, "threshold": threshold, "figures": rows})
    write_predictions(given.run / f"predictions-{given.split}.jsonl", answers, logits)
    print_report(rows)
    print(f"threshold {threshold:.4f}, {'calibrated' if calibrated else 'not calibrated'}; "
          f"written to {given.run}")


def write_predictions(path: Path, answers: Answers, logits: list[np.ndarray]) -> None:
    """One line for each example: the probability of an attack and the logits of all labels."""
    def write(draft: Path) -> None:
        with open(draft, "w", encoding="utf-8") as file:
            for place, example in enumerate(answers.examples):
                row = {"id": example.id, "family": example.family, "source": example.source,
                       "attack": example.attack, "probability": round(float(answers.attack[place]), 6),
                       "logits": {field: [round(float(value), 4) for value in values[place]]
                                  for field, values in zip(FIELDS, logits)}}
                file.write(json.dumps(row) + "\n")
    write_atomically(path, write)


if __name__ == "__main__":
    main()
