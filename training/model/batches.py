"""Which examples train together, and in which order: fixed by the seed alone."""

from __future__ import annotations

import numpy as np

POOL = 64
"""Batches whose examples are sorted by length together: little padding, yet another mix in each epoch."""


def epoch_batches(lengths: np.ndarray, tokens_per_batch: int, seed: int, epoch: int) -> list[np.ndarray]:
    """All examples once, in batches of similar length whose padded size stays within `tokens_per_batch`."""
    random = np.random.Generator(np.random.PCG64([seed, epoch]))
    order = random.permutation(len(lengths))
    pool = max(1, int(POOL * tokens_per_batch / max(1.0, float(lengths.mean()))))
    batches: list[np.ndarray] = []
    for start in range(0, len(order), pool):
        part = order[start:start + pool]
        batches.extend(by_length(part, lengths, tokens_per_batch))
    return [batches[place] for place in random.permutation(len(batches))]


def by_length(places: np.ndarray, lengths: np.ndarray, tokens_per_batch: int) -> list[np.ndarray]:
    """Cuts `places`, sorted by length, into batches; a longer example than allowed is a batch of its own."""
    places = places[np.argsort(lengths[places], kind="stable")]
    batches: list[np.ndarray] = []
    start = 0
    for end in range(len(places) + 1):
        full = end < len(places) and (end - start + 1) * int(lengths[places[end]]) > tokens_per_batch
        if end > start and (full or end == len(places)):
            batches.append(places[start:end])
            start = end
    return batches
