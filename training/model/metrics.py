"""Figures of a classifier, with NumPy alone."""

from __future__ import annotations

from typing import Callable, Sequence

import numpy as np


def area_under_curve(scores: np.ndarray, positive: np.ndarray) -> float:
    """The share of pairs that are ranked rightly, ties counting half; nan without both kinds."""
    scores, positive = np.asarray(scores, dtype=np.float64), np.asarray(positive, dtype=bool)
    count, others = int(positive.sum()), int((~positive).sum())
    if count == 0 or others == 0:
        return float("nan")
    _, inverse, sizes = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(sizes) - (sizes - 1) / 2)[inverse]
    return float((ranks[positive].sum() - count * (count + 1) / 2) / (count * others))


def macro_f1(answers: np.ndarray, truth: np.ndarray) -> float:
    """The mean F1 over the classes that occur in the truth."""
    answers, truth = np.asarray(answers), np.asarray(truth)
    if truth.size == 0:
        return float("nan")
    size = int(max(answers.max(), truth.max())) + 1
    actual = np.bincount(truth, minlength=size)
    named = np.bincount(answers, minlength=size)
    right = np.bincount(truth[answers == truth], minlength=size)
    occurs = actual > 0
    return float((2 * right[occurs] / (actual[occurs] + named[occurs])).mean())


def parent_of(technique: str) -> str:
    """T1059 of T1059.001."""
    return technique.split(".", 1)[0]


def top_hits(ranked: Sequence[Sequence[str]], listed: Sequence[Sequence[str]], count: int,
             parent_counts: bool = False) -> np.ndarray:
    """For each row, whether one of the first `count` answers is listed; with `parent_counts`, parents are compared."""
    name = parent_of if parent_counts else str
    return np.array([bool({name(answer) for answer in answers[:count]} & {name(label) for label in labels})
                     for answers, labels in zip(ranked, listed)], dtype=bool)


def calibration_bins(confidence: np.ndarray, right: np.ndarray, bins: int = 10) -> list[dict]:
    """Equally wide bins with their count, mean confidence and share of right answers."""
    confidence, right = np.asarray(confidence, dtype=np.float64), np.asarray(right, dtype=np.float64)
    places = np.clip((confidence * bins).astype(int), 0, bins - 1)
    result = []
    for place in range(bins):
        inside = places == place
        count = int(inside.sum())
        result.append({
            "from": place / bins, "to": (place + 1) / bins, "count": count,
            "confidence": float(confidence[inside].mean()) if count else None,
            "right": float(right[inside].mean()) if count else None,
        })
    return result


def expected_calibration_error(confidence: np.ndarray, right: np.ndarray, bins: int = 10) -> float:
    """The mean distance of confidence and share of right answers, over equally wide bins."""
    rows = [row for row in calibration_bins(confidence, right, bins) if row["count"]]
    total = sum(row["count"] for row in rows)
    if total == 0:
        return float("nan")
    return sum(row["count"] * abs(row["confidence"] - row["right"]) for row in rows) / total


def threshold_for(benign_scores: np.ndarray, share: float) -> float:
    """The lowest threshold at which at most `share` of these are flagged; flagged means score >= threshold.

    Lies between two scores, or just above the highest, so that rounding elsewhere flags none of them.
    """
    scores = np.sort(np.asarray(benign_scores, dtype=np.float64))[::-1]
    allowed = int(np.floor(share * len(scores) + 1e-9))
    if len(scores) == 0 or allowed >= len(scores):
        return 0.0
    barred = scores[allowed]
    above = scores[:allowed][scores[:allowed] > barred]
    return float((barred + above.min()) / 2 if above.size else barred + max(1.0 - barred, 1e-3) * 1e-3)


def bootstrap_interval(figure: Callable[[np.ndarray], float], groups: Sequence[str], rounds: int,
                       seed: int = 1) -> tuple[float, float]:
    """The 95 % interval of `figure(places)` when whole groups are drawn anew.

    Rows of one family are alike: drawing single rows would make the interval far too narrow. With fewer than five
    groups rows are drawn.
    """
    names, inverse = np.unique(np.asarray(groups), return_inverse=True)
    if len(names) < 5:
        inverse = np.arange(len(inverse))
        names = inverse
    order = np.argsort(inverse, kind="stable")
    members = np.split(order, np.cumsum(np.bincount(inverse, minlength=len(names)))[:-1])
    random = np.random.Generator(np.random.PCG64(seed))
    values = []
    for _ in range(rounds):
        drawn = random.integers(0, len(names), len(names))
        value = figure(np.concatenate([members[place] for place in drawn]))
        if np.isfinite(value):
            values.append(value)
    if not values:
        return float("nan"), float("nan")
    low, high = np.percentile(values, [2.5, 97.5])
    return float(low), float(high)
