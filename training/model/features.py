"""Features of the linear model; `src/main/triage/first-stage.ts` computes the same ones."""

from __future__ import annotations

import math
import re
import struct
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from model.files import write_atomically

DIMENSIONS = 1 << 17
MAGIC = b"PLLM1\0\0\0"
GRAM_LENGTH = 4
LEAST_LENGTH_FOR_GRAMS = 6
# JavaScript's \s, written out: Python's also holds the separators 1C to 1F and 85, and lacks the byte order mark
SPACE = "\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
WORD = re.compile(rf"[a-z_]{{2,}}|[0-9]{{1,5}}|[^{SPACE}a-z0-9_]")
ASTRAL = re.compile("[\U00010000-\U0010ffff]")
SURROGATE = re.compile("[\ud800-\udfff]")


def words_of(text: str) -> list[str]:
    """JavaScript matches halves of characters beyond 16 bits, each of which becomes U+FFFD in UTF-8."""
    lower = ASTRAL.sub("\ufffd\ufffd", text.lower())
    return WORD.findall(SURROGATE.sub("\ufffd", lower))


@lru_cache(maxsize=1 << 21)
def fnv1a(text: str) -> int:
    """FNV-1a, 32 bit, over UTF-8."""
    value = 0x811C9DC5
    for byte in text.encode("utf-8"):
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return value


def features_of(text: str, dimensions: int = DIMENSIONS) -> list[int]:
    """Words, pairs of words and the letters of longer words, each as the remainder of its hash; sorted."""
    words = words_of(text)
    found: set[int] = set()
    for place, word in enumerate(words):
        found.add(fnv1a(f"w:{word}") % dimensions)
        if place + 1 < len(words):
            found.add(fnv1a(f"b:{word} {words[place + 1]}") % dimensions)
        if len(word) >= LEAST_LENGTH_FOR_GRAMS:
            padded = f"^{word}$"
            for start in range(len(padded) - GRAM_LENGTH + 1):
                found.add(fnv1a(f"c:{padded[start:start + GRAM_LENGTH]}") % dimensions)
    return sorted(found)


@dataclass(frozen=True)
class FirstStage:
    """The linear model as the app reads it: a bias, a scale and a signed byte for each dimension."""

    bias: float
    scale: float
    weights: np.ndarray

    def logit(self, text: str) -> float:
        """Log of the odds of an attack."""
        features = features_of(text, len(self.weights))
        total = int(self.weights[features].astype(np.int64).sum())
        return self.bias + self.scale * total / math.sqrt(max(1, len(features)))

    def write(self, path: Path) -> None:
        """Little endian: magic, dimensions, bias, scale, weights."""
        head = MAGIC + struct.pack("<Iff", len(self.weights), self.bias, self.scale)
        write_atomically(path, lambda draft: draft.write_bytes(head + self.weights.tobytes()) and None)

    @classmethod
    def read(cls, path: Path) -> "FirstStage":
        """Raises ValueError if it is no such file."""
        data = path.read_bytes()
        if data[:8] != MAGIC or len(data) < 20:
            raise ValueError(f"{path} holds no linear model")
        dimensions, bias, scale = struct.unpack_from("<Iff", data, 8)
        if len(data) != 20 + dimensions:
            raise ValueError(f"{path} is cut off")
        return cls(bias, scale, np.frombuffer(data, dtype=np.int8, offset=20))
