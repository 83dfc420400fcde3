"""Settings of a run: OpenSOC-AI's by default."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    """Values as published (arXiv 2604.26217, section 4), but for `base`, `most_steps` and `save_steps`."""

    base: str = "TinyLlama/TinyLlama-1.1B-Chat-v1.0"
    """A name on Hugging Face, a folder with the model, or a GGUF file, which is trained against its own weights."""
    four_bit: bool = True
    """NF4 with double quantisation; needs an NVIDIA GPU and a base that is no GGUF file."""
    rank: int = 16
    alpha: int = 32
    dropout: float = 0.05
    epochs: float = 3.0
    most_steps: int = -1
    """Above 0: stops after so many steps, for trials."""
    batch: int = 4
    accumulate: int = 4
    learning_rate: float = 2e-4
    warm_up_share: float = 0.05
    most_tokens: int = 512
    optimiser: str = "paged_adamw_8bit"
    save_steps: int = 100
    seed: int = 1


def read_settings(path: Path) -> Settings:
    """Reads a JSON file; an unknown name is an error. A path in `base` that begins with a dot is relative to the file."""
    values = json.loads(path.read_text("utf-8"))
    unknown = sorted(set(values) - {field.name for field in fields(Settings)})
    if unknown:
        raise SystemExit(f"{path}: unknown settings: {', '.join(unknown)}")
    if values.get("base", "").startswith("."):
        values["base"] = str((path.parent / values["base"]).resolve())
    return Settings(**values)
