"""From logits to answers and figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np

from model import metrics
from model.examples import NO_TECHNIQUE, Example, Labels


def softmax(logits: np.ndarray, temperature: float = 1.0) -> np.ndarray:
    """Probabilities along the last axis."""
    scaled = logits.astype(np.float64) / temperature
    powers = np.exp(scaled - scaled.max(-1, keepdims=True))
    return powers / powers.sum(-1, keepdims=True)


def attack_logits(threat_logits: np.ndarray, benign: np.ndarray) -> np.ndarray:
    """log(p / (1 - p)) of the attack probability."""
    values = threat_logits.astype(np.float64)
    return np.logaddexp.reduce(values[:, ~benign], axis=-1) - np.logaddexp.reduce(values[:, benign], axis=-1)


def sigmoid(values: np.ndarray) -> np.ndarray:
    """Without overflow."""
    return np.exp(-np.logaddexp(0.0, -np.asarray(values, dtype=np.float64)))


@dataclass
class Answers:
    """The model's answers to a list of examples, beside the truth."""

    examples: list[Example]
    attack: np.ndarray
    """The probability of an attack."""
    threat: np.ndarray
    threat_confidence: np.ndarray
    severity: np.ndarray
    ranked: list[list[str]]
    """Techniques, most probable first, without N/A: what is shown once it is an attack."""
    listed: list[list[str]]
    true_attack: np.ndarray
    true_threat: np.ndarray
    true_severity: np.ndarray

    def figures(self, threshold: float) -> dict[str, Callable[[np.ndarray], float]]:
        """The figures, each a function of the places that are counted."""
        right_threat = (self.threat == self.true_threat).astype(float)
        flagged = (self.attack >= threshold).astype(float)
        first = metrics.top_hits(self.ranked, [names[:1] for names in self.listed], 1)
        hits = {name: metrics.top_hits(self.ranked, self.listed, count, parents).astype(float)
                for name, count, parents in (("technique_top1", 1, False), ("technique_top3", 3, False),
                                             ("technique_top1_parent", 1, True), ("technique_top3_parent", 3, True))}
        right_severity = (self.severity == self.true_severity).astype(float)

        def mean_of(values: np.ndarray, chosen: np.ndarray) -> Callable[[np.ndarray], float]:
            def figure(places: np.ndarray) -> float:
                inside = places[chosen[places]]
                return float(values[inside].mean()) if inside.size else float("nan")
            return figure

        attacks, everything = self.true_attack, np.ones(len(self.examples), dtype=bool)
        return {
            "attack_auc": lambda places: metrics.area_under_curve(self.attack[places], attacks[places]),
            "benign_flagged": mean_of(flagged, ~attacks),
            "attacks_flagged": mean_of(flagged, attacks),
            "threat_accuracy": mean_of(right_threat, everything),
            "threat_macro_f1": lambda places: metrics.macro_f1(self.threat[places], self.true_threat[places]),
            **{name: mean_of(values, attacks) for name, values in hits.items()},
            "technique_first": mean_of(first.astype(float), attacks),
            "severity_accuracy": mean_of(right_severity, attacks),
            "attack_ece": lambda places: metrics.expected_calibration_error(
                self.attack[places], attacks[places]),
            "threat_ece": lambda places: metrics.expected_calibration_error(
                self.threat_confidence[places], right_threat[places]),
        }


def answer(examples: list[Example], logits: list[np.ndarray], labels: Labels, attack: np.ndarray, threat: np.ndarray,
           threat_confidence: np.ndarray) -> Answers:
    """Reads the logits, beside attack probability, threat and its confidence as the calibration gives them."""
    _, technique, severity = logits
    names = np.array(labels.names["technique"])
    shown = technique.copy()
    shown[:, labels.names["technique"].index(NO_TECHNIQUE)] = -np.inf
    order = np.argsort(-shown, axis=-1, kind="stable")[:, :3]
    return Answers(
        examples, attack, threat, threat_confidence, severity.argmax(-1),
        [list(names[row]) for row in order],
        [[str(names[place]) for place in example.techniques] for example in examples],
        np.array([example.attack for example in examples]),
        np.array([example.threat for example in examples]),
        np.array([example.severity for example in examples]))


def all_figures(answers: Answers, threshold: float) -> dict[str, float]:
    """Every figure over all examples."""
    places = np.arange(len(answers.examples))
    return {name: figure(places) for name, figure in answers.figures(threshold).items()}


def selection_score(figures: dict[str, float]) -> float:
    """What the best adapter is kept by: AUC of the attack, macro-F1 of the threat, first technique; nan counts nil."""
    parts = (figures["attack_auc"], figures["threat_macro_f1"], figures["technique_top1"])
    return float(sum(part for part in parts if np.isfinite(part)))
