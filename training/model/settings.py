"""The settings of a run: one JSON file holds all of them, and the run keeps a copy."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

PROJECTIONS = ("q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj")


@dataclass(frozen=True)
class Settings:
    """Paths are relative to the settings file."""

    base: str
    """The GGUF file that ships: training sees its very weights."""
    data: str = ""
    """A folder with labels.json and one or more files of examples, examples*.jsonl."""
    cache: str = ""
    """Where outputs of the lower layers are kept between runs; empty: inside the run folder."""
    seed: int = 1
    threads: int = 0
    """0: as many as this process may use."""
    max_tokens: int = 512
    # the adapter
    first_layer: int = 16
    """Layers below stay as they are and run once for each text."""
    rank: int = 16
    alpha: float = 32.0
    # the course of training
    epochs: float = 3.0
    minutes_limit: float = 0.0
    """0: none. The learning rate falls to nil at whichever end comes first."""
    tokens_per_batch: int = 1200
    learning_rate: float = 3e-4
    final_rate_share: float = 0.05
    warm_up_steps: int = 60
    weight_decay: float = 0.01
    clip: float = 1.0
    checkpoint_minutes: float = 4.0
    evaluate_minutes: float = 6.0
    evaluate_examples: int = 400
    # the loss
    threat_weight: float = 1.0
    technique_weight: float = 1.0
    severity_weight: float = 0.3
    attack_weight: float = 0.5
    """Cross entropy of attack or not: the sum over threats, whichever they are."""
    benign_technique_weight: float = 0.05
    label_smoothing: float = 0.05
    first_technique_share: float = 0.75
    # measuring
    flagged_share: float = 0.01
    """The share of benign groups that the default threshold may flag."""
    first_stage_missed: float = 0.005
    """The share of attacks that the linear model may wave through where it answers alone."""
    bootstrap_rounds: int = 400
    # the linear model
    linear_strengths: tuple[float, ...] = (0.03, 0.1, 0.3, 1.0, 3.0)
    linear_folds: int = 5

    def fingerprint(self) -> dict:
        """What must be the same for a run to go on: all but where files lie and how often it is looked at."""
        free = {"base", "data", "cache", "threads", "checkpoint_minutes", "evaluate_minutes", "minutes_limit",
                "bootstrap_rounds", "flagged_share", "first_stage_missed", "linear_strengths", "linear_folds"}
        return {name: value for name, value in asdict(self).items() if name not in free}


def read_settings(path: Path) -> Settings:
    """Reads a settings file; an unknown or mistyped name is an error, not a silent default."""
    values = json.loads(path.read_text(encoding="utf-8"))
    known = {field.name: field for field in fields(Settings)}
    unknown = sorted(set(values) - set(known))
    if unknown:
        raise SystemExit(f"{path}: unknown settings: {', '.join(unknown)}")
    for name in ("base", "data", "cache"):
        if values.get(name):
            values[name] = str((path.parent / values[name]).resolve())
    if "linear_strengths" in values:
        values["linear_strengths"] = tuple(values["linear_strengths"])
    settings = Settings(**values)
    if settings.first_layer < 0 or settings.rank < 1 or settings.tokens_per_batch < 1:
        raise SystemExit(f"{path}: first_layer, rank and tokens_per_batch must be positive")
    return settings


def arguments(purpose: str) -> argparse.ArgumentParser:
    """The options that all commands share."""
    parser = argparse.ArgumentParser(description=purpose)
    parser.add_argument("--settings", type=Path, required=True, help="JSON file with the settings")
    parser.add_argument("--run", type=Path, required=True, help="folder of the run: checkpoints, figures, exports")
    parser.add_argument("--data", type=Path, help="folder with labels.json and examples*.jsonl, instead of the settings'")
    return parser


def data_folder(settings: Settings, given: Path | None) -> Path:
    """The folder of examples: the one given on the command line, or the settings' one."""
    if given is not None:
        return given
    if not settings.data:
        raise SystemExit("no data: name a folder with --data or in the settings")
    return Path(settings.data)
