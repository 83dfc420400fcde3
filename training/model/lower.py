"""Outputs of the lower layers, computed once for each text and kept on disk as float16."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import BinaryIO

import numpy as np
import torch

from model.examples import Example
from model.stack import Stack

RECORD = np.dtype([("digest", "V16"), ("start", "<u8"), ("length", "<u4")])


class LowerCache:
    """Addressed by the tokens, so that it serves later runs and grown data sets as well.

    Rows are written before the index names them: a killed process leaves at most rows that nothing points to.
    """

    def __init__(self, folder: Path, key: str, stack: Stack, tokens_per_batch: int):
        folder.mkdir(parents=True, exist_ok=True)
        self.stack = stack
        self.tokens_per_batch = tokens_per_batch
        self.data_path, self.index_path = folder / f"{key}.f16", folder / f"{key}.index"
        self.row_bytes = stack.width * 2
        self.places: dict[bytes, tuple[int, int]] = {}
        self.end = 0
        self._open()

    def _open(self) -> None:
        self.data = open(self.data_path, "a+b")
        if not lock(self.data):
            # Two writers would each append where the other does, and both would read wrong rows.
            raise SystemExit(f"another run uses {self.data_path}: wait for it, or set another cache")
        self.index = open(self.index_path, "a+b")
        available = self.data_path.stat().st_size // self.row_bytes
        whole = self.index_path.stat().st_size // RECORD.itemsize * RECORD.itemsize
        self.index.truncate(whole)
        for record in np.fromfile(self.index_path, dtype=RECORD):
            start, length = int(record["start"]), int(record["length"])
            if start + length <= available:
                self.places[record["digest"].tobytes()] = (start, length)
                self.end = max(self.end, start + length)
        self.data.truncate(self.end * self.row_bytes)

    def close(self) -> None:
        """Closes the files."""
        self.data.close()
        self.index.close()

    def batch(self, examples: list[Example]) -> torch.Tensor:
        """The upper layers' input for these examples, padded on the right with zeros."""
        self.prepare(examples)
        longest = max(len(example.tokens) for example in examples)
        rows = np.zeros((len(examples), longest, self.stack.width), dtype=np.float16)
        for row, example in zip(rows, examples):
            start, length = self.places[digest_of(example.tokens)]
            self.data.seek(start * self.row_bytes)
            self.data.readinto(row[:length].view(np.uint8).reshape(-1))
        return torch.from_numpy(rows).to(self.stack.device).float()

    def prepare(self, examples: list[Example]) -> None:
        """Computes what the cache lacks of these examples."""
        missing = {digest_of(example.tokens): example.tokens for example in examples}
        missing = {key: tokens for key, tokens in missing.items() if key not in self.places}
        waiting = sorted(missing.items(), key=lambda item: len(item[1]))
        while waiting:
            size = max(1, self.tokens_per_batch // len(waiting[-1][1]))
            self._compute(waiting[-size:])
            del waiting[-size:]

    def _compute(self, items: list[tuple[bytes, np.ndarray]]) -> None:
        outputs = self.stack.lower(pad([tokens for _, tokens in items]).to(self.stack.device))
        limit = float(np.finfo(np.float16).max)
        rows = outputs.clamp_(-limit, limit).to(torch.float16).cpu().numpy()
        records = np.zeros(len(items), dtype=RECORD)
        self.data.seek(0, 2)
        for record, (key, tokens), row in zip(records, items, rows):
            self.data.write(row[:len(tokens)].tobytes())
            record["digest"], record["start"], record["length"] = np.void(key), self.end, len(tokens)
            self.places[key] = (self.end, len(tokens))
            self.end += len(tokens)
        self.data.flush()
        self.index.write(records.tobytes())
        self.index.flush()


def lock(file: BinaryIO) -> bool:
    """Keeps a file for this process until it is closed; false where another has it. Systems without locks allow all."""
    try:
        import fcntl
    except ImportError:
        return True
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def digest_of(tokens: np.ndarray) -> bytes:
    """Names a sequence of tokens."""
    return hashlib.blake2b(tokens.astype("<i4").tobytes(), digest_size=16).digest()


def pad(sequences: list[np.ndarray]) -> torch.Tensor:
    """Token ids as (batch, positions), padded on the right with zeros."""
    result = torch.zeros((len(sequences), max(map(len, sequences))), dtype=torch.long)
    for row, tokens in zip(result, sequences):
        row[:len(tokens)] = torch.from_numpy(tokens.astype(np.int64))
    return result
