"""Chooses what one run trains on: `python -m assemble.choose --examples E.jsonl --out F.jsonl [--of-family 11]`.

A processor trains some ten thousand examples in half an hour, and what teaches is another family rather than another
example of the same. So each family gives at most so many of each side, drawn at random with a seed.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any, Sequence

# Examples of one family and side: of real data more, because a family there is a whole product or recording.
_of_real_family = {"crowdsec": (20, 8), "opensoc": (30, 6), "security-datasets": (34, 30)}


def choose(rows: Sequence[dict[str, Any]], of_family: int, of_kept_out: int, seed: int) -> list[dict[str, Any]]:
    """At most `of_family` training and `of_kept_out` validation examples of each generated family and side, shuffled."""
    draw = random.Random(seed)
    groups: dict[tuple[Any, ...], list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        groups[row["split"], row["source"], row["family"], row["attack"]].append(row)
    chosen = []
    for (split, source, _family, _attack), group in groups.items():
        draw.shuffle(group)
        training, kept_out = _of_real_family.get(source, (of_family, of_kept_out))
        chosen += group[: training if split == "train" else kept_out]
    draw.shuffle(chosen)
    return chosen


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m assemble.choose", description="Choose the examples of one run.")
    parser.add_argument("--examples", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--of-family", type=int, default=11, help="training examples of a generated family and side")
    parser.add_argument("--of-kept-out", type=int, default=10, help="the same for families that are kept out")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    rows = [json.loads(line) for line in options.examples.read_text("utf-8").splitlines()]
    chosen = choose(rows, options.of_family, options.of_kept_out, options.seed)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in chosen), "utf-8")
    for (split, attack), count in sorted(Counter((row["split"], row["attack"]) for row in chosen).items()):
        print(f"{split:12}{'attack' if attack else 'benign':8}{count:7}")
    print(f"{sum(len(row['tokens']) for row in chosen if row['split'] == 'train')} tokens to train on")


if __name__ == "__main__":
    main()
