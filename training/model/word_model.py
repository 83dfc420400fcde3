"""The linear model for the labels of all fields; `src/main/triage/word-model.ts` reads and applies the same file."""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from model.features import features_of
from model.files import write_atomically

MAGIC = b"PLWM1\0\0\0"
HEADER = struct.Struct("<8s4I")


@dataclass(frozen=True)
class WordModel:
    """A signed byte for each dimension and label; each label has a bias and a scale. Labels: threats, techniques, severities."""

    sizes: tuple[int, int, int]
    bias: np.ndarray
    scale: np.ndarray
    weights: np.ndarray

    @property
    def dimensions(self) -> int:
        """Remainders that words are hashed to."""
        return len(self.weights)

    def log_probabilities(self, text: str) -> list[np.ndarray]:
        """Of the labels of threat, technique and severity."""
        features = features_of(text, self.dimensions)
        total = self.weights[features].astype(np.int64).sum(axis=0)
        logits = self.bias + self.scale * total / math.sqrt(max(1, len(features)))
        return [part - np.logaddexp.reduce(part) for part in np.split(logits, np.cumsum(self.sizes)[:-1])]

    def write(self, path: Path) -> None:
        """Little endian: magic, dimensions, numbers of labels, biases, scales, weights by dimension."""
        head = HEADER.pack(MAGIC, self.dimensions, *self.sizes)
        values = b"".join(array.astype("<f4").tobytes() for array in (self.bias, self.scale))
        write_atomically(path, lambda draft: draft.write_bytes(head + values + self.weights.tobytes()) and None)

    @classmethod
    def read(cls, path: Path) -> "WordModel":
        """Raises ValueError if it is no such file."""
        data = path.read_bytes()
        if len(data) < HEADER.size or data[:8] != MAGIC:
            raise ValueError(f"{path} holds no word model")
        _, dimensions, *sizes = HEADER.unpack_from(data)
        labels = sum(sizes)
        if len(data) != HEADER.size + labels * (8 + dimensions):
            raise ValueError(f"{path} is cut off")
        bias, scale = np.frombuffer(data, dtype="<f4", count=2 * labels, offset=HEADER.size).reshape(2, labels)
        weights = np.frombuffer(data, dtype=np.int8, offset=HEADER.size + 8 * labels).reshape(dimensions, labels)
        return cls(tuple(sizes), bias, scale, weights)
