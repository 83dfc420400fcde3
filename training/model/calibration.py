"""Scaling of logits to probabilities that mean what they say; fits it and applies it as the app does."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from model.examples import FIELDS, Example, Labels
from model.scoring import Answers, answer, attack_logits, sigmoid, softmax

SHARES = tuple(step / 8 for step in range(0, 17))
"""What is tried for the word model: from nothing to twice its own log probability."""
BOUND = float(np.log((1 - 1e-9) / 1e-9))
"""The app keeps probabilities off 0 and 1 before it takes their logit."""


@dataclass(frozen=True)
class Calibration:
    """What pack.json holds of it."""

    slope: float = 1.0
    offset: float = 0.0
    first_stage: float = 0.0
    """The share of the linear model's logit in the attack probability."""
    benign_below: float = 0.0
    """The linear model answers alone what it holds for an attack with less."""
    temperatures: dict[str, float] = field(default_factory=lambda: {"threat": 1.0, "technique": 1.0, "severity": 1.0})

    def probability(self, threat: np.ndarray, benign: np.ndarray, first: np.ndarray | None) -> np.ndarray:
        """The attack probability of each row; `first` holds the linear model's logits."""
        own = inputs(threat, benign, self.temperatures["threat"])
        total = self.slope * own + self.offset
        if first is None:
            return sigmoid(total)
        combined = sigmoid(total + self.first_stage * first)
        return np.where(sigmoid(first) < self.benign_below, sigmoid(first), combined)


def inputs(threat: np.ndarray, benign: np.ndarray, temperature: float) -> np.ndarray:
    """The logit that the scaling starts from."""
    return np.clip(attack_logits(threat / temperature, benign), -BOUND, BOUND)


def fit_temperature(logits: np.ndarray, targets: np.ndarray) -> float:
    """The temperature of least mean negative log likelihood; `targets` are probabilities of the same shape."""
    if len(logits) == 0:
        return 1.0

    def loss(exponent: float) -> float:
        scaled = logits.astype(np.float64) / np.exp(exponent)
        scaled -= scaled.max(-1, keepdims=True)
        return float(-(targets * (scaled - np.log(np.exp(scaled).sum(-1, keepdims=True)))).sum(-1).mean())

    low, high, ratio = -2.5, 2.5, (np.sqrt(5) - 1) / 2
    for _ in range(60):
        left, right = high - ratio * (high - low), low + ratio * (high - low)
        low, high = (low, right) if loss(left) < loss(right) else (left, high)
    return float(np.exp((low + high) / 2))


def fit_share(logits: np.ndarray, words: np.ndarray, targets: np.ndarray) -> float:
    """The share of the word model's log probabilities that leaves the least negative log likelihood at its best temperature."""
    if len(logits) == 0:
        return 0.0

    def loss(share: float) -> float:
        both = logits + share * words
        scaled = both / fit_temperature(both, targets)
        scaled -= scaled.max(-1, keepdims=True)
        return float(-(targets * (scaled - np.log(np.exp(scaled).sum(-1, keepdims=True)))).sum(-1).mean())

    return min(SHARES, key=loss)


def with_words(logits: list[np.ndarray], words: list[np.ndarray] | None, shares: dict[str, float]) -> list[np.ndarray]:
    """The logits of all fields with the word model's part, as the app adds them up."""
    if words is None:
        return logits
    return [own + shares[field] * of_words for field, own, of_words in zip(FIELDS, logits, words)]


def fit_logistic(columns: list[np.ndarray], positive: np.ndarray) -> np.ndarray:
    """Newton's method on slopes and offset, smoothed targets as Platt proposed, so that it stays finite."""
    design = np.column_stack([*columns, np.ones(len(positive))])
    count, others = positive.sum(), (~positive).sum()
    target = np.where(positive, (count + 1) / (count + 2), 1 / (others + 2))
    weights = np.zeros(design.shape[1])
    ridge = 1e-6 * np.eye(len(weights))

    def loss(values: np.ndarray) -> float:
        score = design @ values
        return float((np.logaddexp(0, score) - target * score).sum())

    for _ in range(100):
        guess = sigmoid(design @ weights)
        gradient = design.T @ (guess - target)
        curvature = (design * (guess * (1 - guess))[:, None]).T @ design + ridge * len(positive)
        step, size, before = np.linalg.solve(curvature, gradient), 1.0, loss(weights)
        while size > 1e-6 and loss(weights - size * step) > before:
            size /= 2
        weights = weights - size * step
        if np.abs(size * step).max() < 1e-9:
            break
    return weights


def fit_attack(own: np.ndarray, first: np.ndarray | None, attack: np.ndarray) -> tuple[float, float, float]:
    """Slope, offset and the linear model's share; a share below nil would reward what looks harmless, so it is nil."""
    if first is not None:
        slope, share, offset = fit_logistic([own, first], attack)
        if slope > 0 and share > 0:
            return float(slope), float(offset), float(share)
    slope, offset = fit_logistic([own], attack)
    if slope <= 0:
        raise SystemExit("the model ranks harmless above hostile: nothing to calibrate")
    return float(slope), float(offset), 0.0


def side_confidence(threat: np.ndarray, benign: np.ndarray, probability: np.ndarray, threshold: float,
                    temperature: float) -> tuple[np.ndarray, np.ndarray]:
    """The threat that is shown and how sure it is: the side is decided first, then the likeliest threat of that side."""
    shares = softmax(threat, temperature)
    hostile = probability >= threshold
    inside = np.where(hostile[:, None] == ~benign[None, :], shares, 0.0)
    chosen = inside.argmax(-1)
    mass = np.maximum(inside.sum(-1), 1e-9)
    side = np.where(hostile, probability, 1 - probability)
    return chosen, side * inside.max(-1) / mass


def answers_of(examples: list[Example], logits: list[np.ndarray], labels: Labels, calibration: Calibration,
               first: np.ndarray | None, threshold: float) -> Answers:
    """The answers as the app would give them."""
    probability = calibration.probability(logits[0], labels.benign, first)
    threat, confidence = side_confidence(
        logits[0], labels.benign, probability, threshold, calibration.temperatures["threat"])
    return answer(examples, logits, labels, probability, threat, confidence)
