"""What every command that runs the model needs: base, adapter, layers, examples."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from peft import PeftModel

from model import examples as rows
from model.base import file_digest, load_base
from model.batches import by_length
from model.lower import LowerCache
from model.settings import Settings
from model.stack import Stack, add_adapter, adapter_weights


@dataclass
class Session:
    """A loaded model over a folder of examples."""

    settings: Settings
    labels: rows.Labels
    examples: list[rows.Example]
    model: PeftModel
    stack: Stack
    cache: LowerCache

    def split(self, name: str) -> list[rows.Example]:
        """The examples of a split."""
        return [example for example in self.examples if example.split == name]

    def forward(self, batch: list[rows.Example]) -> list[torch.Tensor]:
        """The logits of threat, technique and severity for these examples."""
        slots = torch.tensor([example.slots for example in batch], device=self.stack.device)
        return self.stack.upper(self.cache.batch(batch), slots)

    @torch.no_grad()
    def logits(self, examples: list[rows.Example]) -> list[np.ndarray]:
        """As `forward`, for any number of examples, in their order."""
        lengths = np.array([len(example.tokens) for example in examples])
        results = [np.zeros((len(examples), len(tokens)), dtype=np.float32)
                   for tokens in self.labels.tokens.values()]
        for places in by_length(np.arange(len(examples)), lengths, self.settings.tokens_per_batch):
            for result, values in zip(results, self.forward([examples[place] for place in places])):
                result[places] = values.cpu().numpy()
        return results


def open_session(settings: Settings, run: Path, data: Path, adapter: Path | None = None) -> Session:
    """Loads everything; `adapter` names a file of weights, otherwise the adapter is new."""
    keep_freed_memory()
    torch.set_num_threads(settings.threads or usable_cores())
    base_path = Path(settings.base)
    base = load_base(base_path)
    labels, examples, broken = rows.load(data, base.config.vocab_size, settings.max_tokens)
    if not examples:
        raise SystemExit(f"{data}: no example can be used")
    run.mkdir(parents=True, exist_ok=True)
    (run / "broken-rows.txt").write_text(
        "".join(f"{row.file}:{row.line}: {row.reason}\n" for row in broken), encoding="utf-8")
    model = add_adapter(base, settings).to("cuda" if torch.cuda.is_available() else "cpu")
    if adapter is not None:
        load_adapter(model, torch.load(adapter, map_location="cpu", weights_only=True))
    stack = Stack(model, settings.first_layer, [labels.tokens[field] for field in rows.FIELDS])
    key = f"{file_digest(base_path)[:12]}-{settings.first_layer}"
    cache = LowerCache(Path(settings.cache) if settings.cache else run / "lower", key, stack,
                       settings.tokens_per_batch)
    return Session(settings, labels, examples, model, stack, cache)


def load_adapter(model: PeftModel, weights: dict[str, torch.Tensor]) -> None:
    """Puts saved weights into the adapter."""
    parameters = adapter_weights(model)
    if set(parameters) != set(weights):
        raise SystemExit("the saved adapter has other layers than the settings name")
    with torch.no_grad():
        for name, parameter in parameters.items():
            parameter.copy_(weights[name])


def usable_cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def keep_freed_memory() -> None:
    """Lets glibc keep large blocks: to hand them back after each operation costs a third of the time."""
    if sys.platform != "linux" or ctypes.util.find_library("c") is None:
        return
    library = ctypes.CDLL(ctypes.util.find_library("c"))
    if hasattr(library, "mallopt"):
        trim_threshold, mmap_threshold = -1, -3
        library.mallopt(mmap_threshold, 1 << 30)
        library.mallopt(trim_threshold, (1 << 31) - 1)
