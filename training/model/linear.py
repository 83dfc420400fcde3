"""The yardstick and first stage: logistic regression over words: python -m model.linear --settings FILE --run FOLDER."""

from __future__ import annotations

import math
import sys
import time
from pathlib import Path

import numpy as np
from gguf import GGUFReader
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from model import metrics
from model.base import read_config
from model.examples import Example, load
from model.features import DIMENSIONS, FirstStage, features_of
from model.files import write_json
from model.scoring import sigmoid
from model.settings import Settings, arguments, data_folder, read_settings

GOLDEN_TEXTS = (
    "sshd Failed password for <user> from <ip> port <n> ssh2",
    "GET /index.php?id=1%27%20UNION%20SELECT user,pass-- HTTP/1.1 404",
    "Übung: ÉCHEC d'authentification für Müller, ΣΊΣΥΦΟΣ 登录失败 \U0001f600 İstanbul",
    "tabs\tand\u00a0spaces\u2003here\ufeffand\x1cseparators\x85too 1234567 a _ __ x1y2",
    "",
)
CLIPS = (1.0, 0.9999, 0.9995, 0.999, 0.995)
"""Quantiles of the weights at which a signed byte may end: rare heavy weights would coarsen all others."""


def matrix(texts: list[str]) -> csr_matrix:
    """One row for each text, of length 1."""
    places, values, ends = [], [], [0]
    for text in texts:
        features = features_of(text)
        places.extend(features)
        values.extend([1 / math.sqrt(max(1, len(features)))] * len(features))
        ends.append(len(places))
    return csr_matrix((np.array(values), np.array(places, dtype=np.int32), np.array(ends)),
                      shape=(len(texts), DIMENSIONS))


def fit(rows: csr_matrix, attack: np.ndarray, weight: np.ndarray, strength: float) -> LogisticRegression:
    """One model; `strength` is the inverse of the regularisation."""
    model = LogisticRegression(C=strength, class_weight="balanced", max_iter=300)
    return model.fit(rows, attack, sample_weight=weight)


def choose_strength(settings: Settings, rows: csr_matrix, examples: list[Example]) -> tuple[float, dict[str, float]]:
    """The strength with the best AUC over families left out of the fit, all inside the training split."""
    attack = np.array([example.attack for example in examples])
    weight = np.array([example.weight for example in examples])
    families = np.array([example.family for example in examples])
    folds = min(settings.linear_folds, len(set(families)))
    scores: dict[str, float] = {}
    for strength in settings.linear_strengths:
        found = np.full(len(examples), np.nan)
        for inside, outside in GroupKFold(folds).split(rows, attack, families):
            if attack[inside].all() or not attack[inside].any():
                continue
            found[outside] = fit(rows[inside], attack[inside], weight[inside], strength).decision_function(rows[outside])
        known = np.isfinite(found)
        scores[str(strength)] = metrics.area_under_curve(found[known], attack[known])
        print(f"strength {strength}: AUC {scores[str(strength)]:.4f} on families left out", flush=True)
    return max(settings.linear_strengths, key=lambda strength: scores[str(strength)]), scores


def quantise(model: LogisticRegression, rows: csr_matrix) -> FirstStage:
    """Signed bytes, clipped where that keeps the logits nearest to the exact ones."""
    exact, bias = model.coef_[0], float(np.float32(model.intercept_[0]))
    wanted = rows @ exact
    best: tuple[float, FirstStage] | None = None
    sizes = np.abs(exact[exact != 0])
    for clip in CLIPS:
        scale = float(np.float32(max(float(np.quantile(sizes, clip)) / 127, 1e-12)))
        weights = np.clip(np.rint(exact / scale), -127, 127).astype(np.int8)
        error = float(np.square(rows @ (weights * scale) - wanted).mean())
        if best is None or error < best[0]:
            best = error, FirstStage(bias, scale, weights)
    assert best is not None
    print(f"root mean square error of the logit as signed bytes: {math.sqrt(best[0]):.4f}")
    return best[1]


def measure(settings: Settings, stage: FirstStage, examples: list[Example]) -> dict:
    """Figures on a split, overall and by source; the threshold is where the split's benign share is allowed."""
    logits = np.array([stage.logit(example.text) for example in examples])
    attack = np.array([example.attack for example in examples])
    families = np.array([example.family for example in examples])
    sources = np.array([example.source for example in examples])
    probability = sigmoid(logits)
    threshold = metrics.threshold_for(probability[~attack], settings.flagged_share)

    def share(chosen: np.ndarray):
        def figure(places: np.ndarray) -> float:
            inside = places[chosen[places]]
            return float((probability[inside] >= threshold).mean()) if inside.size else float("nan")
        return figure

    figures = {
        "attack_auc": lambda places: metrics.area_under_curve(logits[places], attack[places]),
        "benign_flagged": share(~attack), "attacks_flagged": share(attack),
        "attack_ece": lambda places: metrics.expected_calibration_error(probability[places], attack[places]),
    }
    result: dict = {"threshold": threshold}
    for group in ("all", *sorted(set(sources))):
        places = np.arange(len(examples)) if group == "all" else np.flatnonzero(sources == group)
        row = result[group] = {"examples": len(places), "attacks": int(attack[places].sum())}
        for name, figure in figures.items():
            value = figure(places)
            if math.isfinite(value):
                low, high = metrics.bootstrap_interval(
                    lambda drawn: figure(places[drawn]), families[places], settings.bootstrap_rounds)
                row[name] = {"value": round(value, 4), "low": round(low, 4), "high": round(high, 4)}
                print(f"  {group:20} {name:16} {value:.3f}  [{low:.3f}, {high:.3f}]")
    return result


def golden(stage: FirstStage, examples: list[Example]) -> list[dict]:
    """Texts with their features and probability, for the test of the app's own code."""
    texts = [*GOLDEN_TEXTS, *(example.text for example in examples[:20])]
    return [{"text": text, "features": features_of(text), "probability": float(sigmoid(stage.logit(text)))}
            for text in texts]


def run_linear(settings: Settings, run: Path, data: Path) -> None:
    """Fits, measures and writes linear.bin, linear.json and linear-golden.json."""
    started = time.monotonic()
    if (run / "linear.bin").exists():
        print(f"{run / 'linear.bin'} is made anew", file=sys.stderr)
    vocabulary = read_config(GGUFReader(settings.base)).vocab_size
    _, examples, _ = load(data, vocabulary, settings.max_tokens)
    train = [example for example in examples if example.split == "train"]
    validation = [example for example in examples if example.split == "validation"]
    rows = matrix([example.text for example in train])
    attack = np.array([example.attack for example in train])
    weight = np.array([example.weight for example in train])
    if len(train) == 0 or attack.all() or not attack.any():
        raise SystemExit("the training split needs both attacks and harmless examples")
    strength, scores = choose_strength(settings, rows, train)
    stage = quantise(fit(rows, attack, weight, strength), rows)
    stage.write(run / "linear.bin")
    measured = measure(settings, stage, validation) if validation else {}
    write_json(run / "linear.json", {"strength": strength, "strengths": scores, "validation": measured})
    write_json(run / "linear-golden.json", golden(stage, train))
    print(f"strength {strength}; {run / 'linear.bin'} written; {time.monotonic() - started:.0f} s")


def main() -> None:
    given = arguments("Fits the linear model on the same examples.").parse_args()
    settings = read_settings(given.settings)
    given.run.mkdir(parents=True, exist_ok=True)
    run_linear(settings, given.run, data_folder(settings, given.data))


if __name__ == "__main__":
    main()
