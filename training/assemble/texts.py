"""Scenes as the app's `prompts --texts` takes them: `python -m assemble.texts --scenes A.jsonl --out texts.jsonl`."""

from __future__ import annotations

import argparse
import json
import zlib
from pathlib import Path
from typing import Any, Sequence

# Of scenes with one label only, so many in a hundred are also taken as one record, as `classify` takes a text.
_record_share = 25


def is_record(scene: dict[str, Any]) -> bool:
    """Whether a scene is one record rather than a log. OpenSOC-AI's entries are; of others a fixed share of those whose
    lines all mean the same, so that the model knows both ways in which a text arrives."""
    if scene["source"] == "opensoc":
        return True
    labels = {record["threat"] for record in scene["records"]}
    return len(labels) == 1 and zlib.crc32(scene["id"].encode()) % 100 < _record_share


def text_row(scene: dict[str, Any]) -> dict[str, str]:
    text = "\n".join(record["text"] for record in scene["records"])
    return {"id": scene["id"], "record" if is_record(scene) else "text": text}


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m assemble.texts", description="Make texts for the app's prompts.")
    parser.add_argument("--scenes", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    count = 0
    with options.out.open("w", encoding="utf-8") as out:
        for path in options.scenes:
            with path.open(encoding="utf-8") as lines:
                for line in lines:
                    out.write(json.dumps(text_row(json.loads(line)), ensure_ascii=False) + "\n")
                    count += 1
    print(f"{options.out}: {count} texts")


if __name__ == "__main__":
    main()
