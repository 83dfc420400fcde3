"""Writes a run's best adapter as PEFT saves it: python -m model.peft_folder --settings FILE --run FOLDER [--out FOLDER]."""

from __future__ import annotations

from pathlib import Path

import torch

from model.base import load_base
from model.session import load_adapter
from model.settings import arguments, read_settings
from model.stack import add_adapter


def main() -> None:
    parser = arguments("Writes the best adapter of a run as a PEFT folder.")
    parser.add_argument("--out", type=Path, help="default: peft in the run folder")
    given = parser.parse_args()
    settings = read_settings(given.settings)
    model = add_adapter(load_base(Path(settings.base)), settings)
    load_adapter(model, torch.load(given.run / "best.pt", map_location="cpu", weights_only=True))
    out = given.out or given.run / "peft"
    model.save_pretrained(out)
    print(f"{out}: {', '.join(sorted(path.name for path in out.iterdir()))}")


if __name__ == "__main__":
    main()
