"""Every family: repeatable, varied, with labels that the app and ATT&CK know."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from pathlib import Path

import pytest

from generator.__main__ import split_of
from generator.scene import Family, all_families
from generator.world import World

_resources = Path(__file__).parents[3] / "resources"
FAMILIES = list(all_families())
SEEDS = [f"family-test/{number}" for number in range(6)]
MANY_TEXTS, MANY_TECHNIQUES = 8, 60


def draw(family: Family, seed: str) -> list[tuple[str, object]]:
    return family.write(World(seed)).records


@pytest.fixture(scope="module")
def drawn() -> dict[str, list[list[tuple[str, object]]]]:
    """Scenes of every family, drawn once for all tests."""
    return {one.name: [draw(one, seed) for seed in SEEDS] for one in FAMILIES}


@pytest.fixture(scope="module")
def threats() -> dict[str, dict]:
    return {entry["name"]: entry for entry in json.loads((_resources / "taxonomy/threats.json").read_text(encoding="utf-8"))["threats"]}


@pytest.fixture(scope="module")
def techniques() -> set[str]:
    matrix = json.loads((_resources / "attack/attack-enterprise.json").read_text(encoding="utf-8"))
    return {entry["id"] for entry in matrix["techniques"]} - set(matrix["revoked_by"])


def test_same_seed_gives_the_same_scene(drawn):
    assert [one.name for one in FAMILIES if draw(one, SEEDS[0]) != drawn[one.name][0]] == []


def test_each_family_draws_different_scenes(drawn):
    def texts(scene):
        return "\n".join(text for text, _ in scene)

    assert [name for name, scenes in drawn.items() if len({texts(scene) for scene in scenes}) < len(SEEDS)] == []


def test_scenes_have_records_and_no_empty_text(drawn):
    assert [name for name, scenes in drawn.items() if any(not scene or not all(text.strip() for text, _ in scene) for scene in scenes)] == []


def test_labels_are_known(drawn, threats, techniques):
    wrong = set()
    for name, scenes in drawn.items():
        for _, label in (record for scene in scenes for record in scene):
            if label.threat not in threats:
                wrong.add((name, label.threat))
            elif threats[label.threat]["benign"] == label.is_attack:
                wrong.add((name, f"{label.threat}: on the wrong side"))
            wrong.update((name, technique) for technique in label.techniques if technique not in techniques)
    assert wrong == set()


def test_sides_are_kept(drawn):
    """A benign family has no hostile record, an attack has one in every scene; only attacks name techniques."""
    for family in FAMILIES:
        for scene in drawn[family.name]:
            assert any(label.is_attack for _, label in scene) == family.attack, family.name
            assert all(label.is_attack or (label.techniques == () and label.severity == "LOW") for _, label in scene), family.name


def shape(text: str) -> str:
    """The text without numbers, hashes and times, so that only wording counts."""
    return re.sub(r"[0-9a-fA-F]*\d[0-9a-fA-F]*", "0", text)


def test_techniques_have_many_texts(drawn):
    """At least 60 techniques are told in at least 8 wordings; the thin ones are printed."""
    wordings: dict[str, set[str]] = defaultdict(set)
    tellers: dict[str, set[str]] = defaultdict(set)

    def count(family: Family, scene) -> None:
        for text, label in scene:
            for technique in label.techniques:
                wordings[technique].add(shape(text))
                tellers[technique].add(family.name)

    attacks = {one.name: one for one in FAMILIES if one.attack}
    for family in attacks.values():
        for scene in drawn[family.name]:
            count(family, scene)
    for technique in [name for name, texts in wordings.items() if len(texts) < MANY_TEXTS]:
        for number in range(120):
            for name in sorted(tellers[technique]):
                count(attacks[name], draw(attacks[name], f"more/{number}"))
            if len(wordings[technique]) >= MANY_TEXTS:
                break
    thin = {name: len(texts) for name, texts in sorted(wordings.items()) if len(texts) < MANY_TEXTS}
    print(f"{len(wordings)} techniques, {len(thin)} with fewer than {MANY_TEXTS} wordings: {thin}")
    assert len(wordings) - len(thin) >= MANY_TECHNIQUES


def test_kept_out_families_stay_when_families_are_added():
    """The side depends on the family alone, and both sides of the large areas have families kept out."""
    sides = {one.name: split_of(one) for one in FAMILIES}
    added = [*FAMILIES, Family("linux/a-new-one", True, 1.0, FAMILIES[0].write)]
    assert {one.name: split_of(one) for one in reversed(added) if one.name in sides} == sides
    kept_out = [one for one in FAMILIES if sides[one.name] == "validation"]
    assert 0.05 < len(kept_out) / len(FAMILIES) < 0.2
    assert {one.attack for one in kept_out} == {True, False}
