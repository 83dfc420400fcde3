"""What a run needs to go on after it was stopped."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from peft import PeftModel

from model.files import write_atomically
from model.session import load_adapter
from model.stack import adapter_weights


@dataclass
class Progress:
    """How far a run is."""

    step: int = 0
    seconds: float = 0.0
    """Time spent training, evaluations included."""
    tokens: int = 0
    best_score: float = float("-inf")
    best_step: int = -1
    finished: bool = False


def save(path: Path, model: PeftModel, optimiser: torch.optim.Optimizer, progress: Progress, fingerprint: dict) -> None:
    """Writes all of it as one file."""
    state = {"adapter": copies(model), "optimiser": optimiser.state_dict(), "progress": asdict(progress),
             "fingerprint": fingerprint}
    write_atomically(path, lambda draft: torch.save(state, draft))


def restore(path: Path, model: PeftModel, optimiser: torch.optim.Optimizer, fingerprint: dict) -> Progress:
    """Reads it back; refuses the checkpoint of other settings or examples."""
    state = torch.load(path, map_location="cpu", weights_only=True)
    saved = state["fingerprint"]
    differing = sorted(name for name in fingerprint if saved.get(name) != fingerprint[name])
    if differing:
        raise SystemExit(f"{path} was made with other {', '.join(differing)}: take a new run folder "
                         "(--start-from takes this adapter along)")
    load_adapter(model, state["adapter"])
    optimiser.load_state_dict(state["optimiser"])
    return Progress(**state["progress"])


def copies(model: PeftModel) -> dict[str, torch.Tensor]:
    """The adapter's weights, off the device."""
    return {name: value.detach().cpu().clone() for name, value in adapter_weights(model).items()}


def save_adapter(path: Path, model: PeftModel) -> None:
    """The weights alone, as evaluate, calibrate and export read them."""
    write_atomically(path, lambda draft: torch.save(copies(model), draft))
