"""Writes made-up scenes: `python -m generator --seed S --scenes N --out scenes.jsonl`."""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
from pathlib import Path
from typing import Any, Iterator, Sequence

from generator.injected import injected
from generator.repeat import repeated
from generator.scene import Family, all_families
from generator.world import World
from scene_rows import scene_fault, scene_row, write_rows

ATTACK_SHARE = 0.45
VALIDATION_SHARE = 0.1


def split_of(family: Family) -> str:
    """The side of a whole family.

    Its area, side and name are hashed to a number in [0, 1); below 0.1 it is kept out. So each area and side gives
    about 10 %, and a family never changes its side when others are added.
    """
    key = f"porchlight/{family.name.split('/')[0]}/{'attack' if family.attack else 'benign'}/{family.name}"
    number = int.from_bytes(hashlib.sha256(key.encode()).digest()[:8], "big") / 2**64
    return "validation" if number < VALIDATION_SHARE else "train"


class FaultyFamily(Exception):
    """A family whose function fails or breaks the contract."""


def scenes(families: Sequence[Family], seed: str, count: int, faults: list[str]) -> Iterator[dict[str, Any]]:
    """Draws the side first (45 % attacks), then a family by weight. A scene that fails is named in `faults`."""
    rng = random.Random(f"draw/{seed}")
    sides = {side: [one for one in families if one.attack == side] for side in (True, False)}
    if not sides[True] or not sides[False]:
        raise SystemExit("needs families of both sides")
    for number in range(count):
        side = sides[rng.random() < ATTACK_SHARE]
        family = rng.choices(side, weights=[one.weight for one in side])[0]
        try:
            yield _scene(family, seed, number)
        except FaultyFamily as error:
            faults.append(str(error))


def _scene(family: Family, seed: str, number: int) -> dict[str, Any]:
    where = f"{family.name} with seed {seed}/{number}"
    try:
        scene = family.write(World(f"{seed}/{number}"))
    except Exception as error:
        raise FaultyFamily(f"{where}: {type(error).__name__}: {error}") from error
    records = injected(scene.records, random.Random(f"inject/{seed}/{number}"))
    records = repeated(records, random.Random(f"repeat/{seed}/{number}"))
    row = scene_row(f"generator/{seed}/{number}", family.name, "generator", split_of(family), records)
    fault = scene_fault(row)
    if fault:
        raise FaultyFamily(f"{where}: {fault}")
    if family.attack != any(label.is_attack for _, label in scene.records):
        raise FaultyFamily(f"{where}: {'no hostile record in an attack' if family.attack else 'a hostile record in a benign one'}")
    return row


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m generator", description="Write made-up scenes as JSON lines.")
    parser.add_argument("--seed", required=True)
    parser.add_argument("--scenes", type=int, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    families = list(all_families())
    faults: list[str] = []
    written = write_rows(options.out, scenes(families, options.seed, options.scenes, faults))
    kept_out = [one.name for one in families if split_of(one) == "validation"]
    attacks = sum(one.attack for one in families)
    print(f"{written} scenes of {len(families)} families ({attacks} attack, {len(families) - attacks} benign)")
    print(f"{len(kept_out)} families kept out for validation: {', '.join(kept_out)}")
    for fault in faults[:50]:
        print(f"broken: {fault}", file=sys.stderr)
    if faults:
        print(f"{len(faults)} scenes left out because their family is broken", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
