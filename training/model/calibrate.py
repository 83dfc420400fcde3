"""Calibrates a run's best adapter on the validation split: python -m model.calibrate --settings FILE --run FOLDER."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import numpy as np

from model.calibration import Calibration, fit_attack, fit_share, fit_temperature, inputs, side_confidence, with_words
from model.chart import reliability_chart
from model.examples import FIELDS, Example, Labels
from model.features import FirstStage
from model.files import write_atomically, write_json
from model.losses import technique_target
from model.metrics import calibration_bins, expected_calibration_error, threshold_for
from model.scoring import attack_logits, sigmoid
from model.session import open_session
from model.settings import Settings, arguments, data_folder, read_settings
from model.word_model import WordModel

FOLDS = 5
THRESHOLDS = (0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999)
TARGET_FILE = "calibration.json"


LEAST_OF_SOURCE = 100
"""A source with fewer harmless examples than this says too little of its 99th percentile."""


def counted(settings: Settings, labels: Labels, examples: list[Example]) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """For each field the places of the examples that count for it, and what their probabilities should be."""
    attack = np.array([example.attack for example in examples])
    everything, hostile = np.arange(len(examples)), np.flatnonzero(attack)
    eye = {name: np.eye(len(names)) for name, names in labels.names.items()}
    techniques = np.stack([technique_target(example.techniques, len(labels.names["technique"]), settings.first_technique_share)
                           for example in examples])
    return {
        "threat": (everything, eye["threat"][[example.threat for example in examples]]),
        "technique": (hostile, techniques[hostile]),
        "severity": (hostile, eye["severity"][[example.severity for example in examples]][hostile]),
    }


def fit(settings: Settings, labels: Labels, examples: list[Example], logits: list[np.ndarray],
        first: np.ndarray | None) -> Calibration:
    """All scalings on these examples."""
    threat = logits[0]
    attack = np.array([example.attack for example in examples])
    temperatures = {
        field: fit_temperature(values[places], targets)
        for values, (field, (places, targets)) in zip(logits, counted(settings, labels, examples).items())}
    slope, offset, share = fit_attack(inputs(threat, labels.benign, temperatures["threat"]), first, attack)
    below = 0.0
    if first is not None:
        below = benign_below(sigmoid(first), attack, settings.first_stage_missed)
    return Calibration(slope, offset, share, below, temperatures)


def benign_below(probability: np.ndarray, attack: np.ndarray, missed: float) -> float:
    """The highest bound of the linear model's probability below which at most `missed` of the attacks lie."""
    hostile = np.sort(probability[attack])
    return float(hostile[int(np.floor(missed * len(hostile)))]) if hostile.size else 0.0


def crossed(settings: Settings, labels: Labels, examples: list[Example], logits: list[np.ndarray],
            first: np.ndarray | None) -> np.ndarray:
    """Probabilities from scalings that were fitted on other families: what the scaling is worth on unseen ones."""
    fold = np.array([hashlib.sha256(example.family.encode()).digest()[0] % FOLDS for example in examples])
    result = np.full(len(examples), np.nan)
    attack = np.array([example.attack for example in examples])
    for place in range(FOLDS):
        inside, outside = np.flatnonzero(fold != place), np.flatnonzero(fold == place)
        if outside.size == 0 or attack[inside].all() or not attack[inside].any():
            continue
        part = fit(settings, labels, [examples[row] for row in inside], [values[inside] for values in logits],
                   None if first is None else first[inside])
        result[outside] = part.probability(
            logits[0][outside], labels.benign, None if first is None else first[outside])
    return result


def fit_shares(settings: Settings, labels: Labels, examples: list[Example], logits: list[np.ndarray],
               words: list[np.ndarray]) -> dict[str, float]:
    """How much of the word model goes into each field."""
    return {field: fit_share(own[places], of_words[places], targets) for own, of_words, (field, (places, targets))
            in zip(logits, words, counted(settings, labels, examples).items())}


def strictest_threshold(settings: Settings, probability: np.ndarray, examples: list[Example]) -> float:
    """From which every source's own harmless examples are flagged in at most the allowed share, not only all together."""
    harmless = np.array([not example.attack for example in examples])
    sources = np.array([example.source for example in examples])
    parts = [harmless, *(harmless & (sources == source) for source in sorted(set(sources)))]
    large = [part for part in parts if part.sum() >= LEAST_OF_SOURCE] or [harmless]
    return min(1.0, max(threshold_for(probability[part], settings.flagged_share) for part in large))


def unsure_below(confidence: np.ndarray, right: np.ndarray) -> float:
    """The highest confidence, at most 0.5, below which at most half of the threats are right."""
    order = np.argsort(confidence, kind="stable")
    shares = np.cumsum(right[order]) / np.arange(1, len(order) + 1)
    wrong = np.flatnonzero((shares <= 0.5) & (confidence[order] <= 0.5))
    return float(confidence[order][wrong[-1]]) if wrong.size >= 10 else 0.0


def calibrate(settings: Settings, labels: Labels, examples: list[Example], logits: list[np.ndarray],
              first: np.ndarray | None, words: list[np.ndarray] | None, run: Path) -> dict:
    """Fits, measures and writes calibration.json and calibration.svg."""
    attack = np.array([example.attack for example in examples])
    if attack.all() or not attack.any():
        raise SystemExit("the validation split needs both attacks and harmless examples")
    before = sigmoid(attack_logits(logits[0], labels.benign))
    shares = None if words is None else fit_shares(settings, labels, examples, logits, words)
    if shares is not None:
        logits = with_words(logits, words, shares)
    fitted = fit(settings, labels, examples, logits, first)
    after = fitted.probability(logits[0], labels.benign, first)
    unseen = crossed(settings, labels, examples, logits, first)
    known = np.isfinite(unseen)
    threshold = strictest_threshold(settings, after, examples)
    chosen, confidence = side_confidence(logits[0], labels.benign, after, threshold, fitted.temperatures["threat"])
    right = chosen == np.array([example.threat for example in examples])
    table = [{"threshold": value, "benign_flagged": float((after[~attack] >= value).mean()),
              "attacks_missed": float((after[attack] < value).mean())} for value in sorted({*THRESHOLDS, threshold})]
    decided = np.zeros(len(examples), bool) if first is None else sigmoid(first) < fitted.benign_below
    bins = {"before": calibration_bins(before, attack), "after": calibration_bins(unseen[known], attack[known])}
    result = {
        "calibration": {"slope": fitted.slope, "offset": fitted.offset, "firstStage": fitted.first_stage},
        "temperatures": fitted.temperatures,
        **({"wordShares": shares} if shares is not None else {}),
        "benignBelow": fitted.benign_below,
        "threshold": threshold,
        "unsureBelow": unsure_below(confidence, right),
        "ece": {"before": expected_calibration_error(before, attack),
                "after": expected_calibration_error(after, attack),
                "afterOnOtherFamilies": expected_calibration_error(unseen[known], attack[known]),
                "threatConfidence": expected_calibration_error(confidence, right)},
        "firstStageDecides": {"share": float(decided.mean()), "attacksAmongThem": int((decided & attack).sum()),
                              "attacksMissed": float(decided[attack].mean())},
        "thresholds": table,
        "reliability": bins,
    }
    write_json(run / TARGET_FILE, result)
    chart = reliability_chart(bins["before"], bins["after"], f"{len(examples)} examples of unseen families")
    write_atomically(run / "calibration.svg", lambda draft: draft.write_text(chart, encoding="utf-8") and None)
    return result


def read_calibration(values: dict) -> Calibration:
    """Of calibration.json."""
    scaling = values["calibration"]
    return replace(Calibration(scaling["slope"], scaling["offset"], scaling["firstStage"]),
                   benign_below=values["benignBelow"], temperatures=values["temperatures"])


def first_logits(run: Path, examples: list[Example]) -> np.ndarray | None:
    """The linear model's logits, if the run has one."""
    path = run / "linear.bin"
    if not path.exists():
        return None
    stage = FirstStage.read(path)
    return np.array([stage.logit(example.text) for example in examples])


def word_logits(run: Path, examples: list[Example], sizes: tuple[int, ...]) -> list[np.ndarray] | None:
    """The word model's log probabilities of each field, if the run has one."""
    path = run / "words.bin"
    if not path.exists():
        return None
    model = WordModel.read(path)
    if model.sizes != sizes:
        raise SystemExit(f"{path} was made for other labels")
    rows = [model.log_probabilities(example.text) for example in examples]
    return [np.stack(column) for column in zip(*rows)]


def main() -> None:
    parser = arguments("Calibrates the best adapter of a run on the validation split.")
    parser.add_argument("--without-first-stage", action="store_true", help="even if the run has a linear model")
    given = parser.parse_args()
    settings = read_settings(given.settings)
    session = open_session(settings, given.run, data_folder(settings, given.data), given.run / "best.pt")
    examples = session.split("validation")
    if not examples:
        raise SystemExit("no example is of the split validation")
    first = None if given.without_first_stage else first_logits(given.run, examples)
    sizes = tuple(len(session.labels.names[field]) for field in FIELDS)
    words = word_logits(given.run, examples, sizes)
    result = calibrate(settings, session.labels, examples, session.logits(examples), first, words, given.run)
    print(f"shares of the word model {result.get('wordShares')}\ntemperatures {result['temperatures']}\nattack {result['calibration']}")
    print("ECE of the attack probability: before {before:.4f}, after {after:.4f}, after on other families "
          "{afterOnOtherFamilies:.4f}; of the threat's confidence {threatConfidence:.4f}".format(**result["ece"]))
    if first is not None:
        print(f"first stage decides {result['firstStageDecides']['share']:.1%} alone (below "
              f"{result['benignBelow']:.4f}) and misses {result['firstStageDecides']['attacksMissed']:.2%} of attacks")
    for row in result["thresholds"]:
        mark = "  <- default" if row["threshold"] == result["threshold"] else ""
        print(f"  threshold {row['threshold']:.4f}: benign flagged {row['benign_flagged']:.2%}, "
              f"attacks missed {row['attacks_missed']:.2%}{mark}")


if __name__ == "__main__":
    main()
