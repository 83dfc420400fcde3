"""Files that are whole or absent, also when the process is killed while it writes."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, Callable


def write_atomically(path: Path, write: Callable[[Path], None]) -> None:
    """Lets `write` fill a file beside `path`, which then takes its place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(path.name + ".part")
    write(draft)
    with open(draft, "rb") as file:
        os.fsync(file.fileno())
    os.replace(draft, path)


def write_json(path: Path, value: Any) -> None:
    """Writes indented JSON atomically."""
    text = json.dumps(value, indent=1, ensure_ascii=False) + "\n"
    write_atomically(path, lambda draft: draft.write_text(text, encoding="utf-8") and None)


def append_json_line(path: Path, value: Any) -> None:
    """Adds one line to a log of JSON lines."""
    with open(path, "a", encoding="utf-8") as file:
        file.write(json.dumps(value, ensure_ascii=False) + "\n")
