"""The yardstick for threats and techniques: words alone, on the same data.

python -m model.linear_fields --settings FILE --run FOLDER --data ALL --eval NAME=PROMPTS.jsonl=TRUTH.jsonl --out FILE

Writes {set: {figure: value}} for the table of `npm run quality`. The prompts are the app's (`prompts --texts --jsonl`), the
truth is {"id", "threat", "techniques", "severity"} a line; the set `generator` is measured on the kept-out examples.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import SGDClassifier

from model import metrics
from gguf import GGUFReader

from model.base import read_config
from model.examples import load
from model.files import write_json
from model.linear import matrix
from model.settings import arguments, data_folder, read_settings


def fit(rows: Any, wanted: np.ndarray, weight: np.ndarray) -> SGDClassifier:
    """Logistic regression, one against the rest: a hundred classes over 131,072 words are too many for an exact fit."""
    model = SGDClassifier(loss="log_loss", alpha=1e-6, max_iter=30, random_state=1, class_weight="balanced")
    return model.fit(rows, wanted, sample_weight=weight)


def ranked(model: SGDClassifier, rows: Any) -> np.ndarray:
    """Labels of each row, the most probable first."""
    return model.classes_[np.argsort(-model.decision_function(rows), axis=1)]


def within(found: np.ndarray, truth: list[list[str]], most: int) -> float:
    """Share of rows of whose first `most` techniques one is right, or has the same parent."""
    parents = [{name.split(".")[0] for name in names} for names in truth]
    hits = [any(name.split(".")[0] in right for name in row[:most]) for row, right in zip(found, parents)]
    return float(np.mean(hits)) if hits else float("nan")


def main() -> None:
    parser = arguments("Measures threats and techniques of a linear model.")
    parser.add_argument("--eval", action="append", default=[], help="NAME=PROMPTS=TRUTH")
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    settings = read_settings(given.settings)
    folder = data_folder(settings, given.data)
    labels, examples, _broken = load(folder, read_config(GGUFReader(settings.base)).vocab_size, settings.max_tokens)
    train = [one for one in examples if one.split == "train"]
    threats, techniques = np.array(labels.names["threat"]), np.array(labels.names["technique"])
    rows = matrix([one.text for one in train])
    weight = np.array([one.weight for one in train])
    threat = fit(rows, threats[[one.threat for one in train]], weight)
    hostile = [place for place, one in enumerate(train) if one.attack]
    technique = fit(rows[hostile], techniques[[train[place].techniques[0] for place in hostile]], weight[hostile])
    severity = fit(rows[hostile], np.array(labels.names["severity"])[[train[place].severity for place in hostile]], weight[hostile])
    results: dict[str, dict[str, float]] = {}
    index = labels.index("threat")
    places = lambda names: np.array([index[name] for name in names])

    kept = [one for one in examples if one.split == "validation" and one.source == "generator" and one.attack]
    kept_rows = matrix([one.text for one in kept])
    found = ranked(threat, kept_rows)[:, 0]
    order = ranked(technique, kept_rows)
    truth = [[str(techniques[place]) for place in one.techniques] for one in kept]
    exact = lambda most: float(np.mean([bool(set(row[:most]) & set(right)) for row, right in zip(order, truth)]))
    results["generator"] = {
        "threat macro-F1": float(metrics.macro_f1(places(found), np.array([one.threat for one in kept]))),
        "technique top-1": exact(1),
        "technique top-3": exact(3),
        "technique top-1, parent counts": within(order, truth, 1),
        "technique top-3, parent counts": within(order, truth, 3),
    }
    for item in given.eval:
        name, prompts, answers = item.split("=")
        right = {row["id"]: row for row in map(json.loads, Path(answers).read_text("utf-8").splitlines())}
        shown = [json.loads(line) for line in Path(prompts).read_text("utf-8").splitlines()]
        wanted = [right[row["id"]] for row in shown]
        texts = matrix([row["text"] for row in shown])
        order = ranked(technique, texts)
        first = ranked(threat, texts)[:, 0]
        results[name] = {
            "threat": float(np.mean([guess == row["threat"] for guess, row in zip(first, wanted)])),
            "technique": float(np.mean([(list(row["techniques"]) or ["N/A"])[0] == ("N/A" if guess.startswith(("No Threat", "Benign")) else best)
                                        for guess, best, row in zip(first, order[:, 0], wanted)])),
            "severity": float(np.mean([guess == row["severity"] for guess, row in zip(ranked(severity, texts)[:, 0], wanted)])),
            "technique top-3, parent counts": within(order, [row["techniques"] for row in wanted], 3),
        }
    write_json(given.out, results)
    print(json.dumps(results, indent=1))


if __name__ == "__main__":
    main()
