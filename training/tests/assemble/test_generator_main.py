from generator.__main__ import main, scenes, split_of
from generator.scene import Family, Scene, attack, benign
from scene_rows import read_rows, scene_fault


def hostile(world):
    return Scene().add(f"bad {world.word()}", attack("Malware Detected", "T1204.002"))


def harmless(world):
    return Scene().add(f"good {world.word()}", benign("System Activity"))


def families(count):
    return [
        Family(f"area{index % 3}/{'bad' if side else 'good'}-{index}", side, 1.0, hostile if side else harmless)
        for index in range(count)
        for side in (True, False)
    ]


def test_same_seed_gives_same_scenes_and_about_45_percent_attacks():
    first = list(scenes(families(20), "s", 600, []))
    assert first == list(scenes(families(20), "s", 600, []))
    share = sum(row["records"][0]["threat"] == "Malware Detected" for row in first) / 600
    assert 0.38 < share < 0.52
    assert all(scene_fault(row) is None for row in first)


def test_split_keeps_whole_families_out_and_is_stable():
    sides = {one.name: split_of(one) for one in families(300)}
    kept_out = sum(side == "validation" for side in sides.values())
    assert 0.05 < kept_out / len(sides) < 0.15
    assert all(sides[one.name] == split_of(one) for one in families(30))


def test_a_broken_family_is_named_and_left_out():
    def fails(world):
        raise KeyError("x")

    def lies(world):
        return harmless(world)

    faults = []
    broken = [Family("a/fails", True, 1.0, fails), Family("a/lies", True, 1.0, lies), Family("a/good", False, 1.0, harmless)]
    rows = list(scenes(broken, "s", 60, faults))
    assert {row["family"] for row in rows} == {"a/good"}
    assert any("a/fails" in fault and "KeyError" in fault for fault in faults)
    assert any("a/lies" in fault and "no hostile record" in fault for fault in faults)


def test_command_writes_scenes(tmp_path, monkeypatch):
    monkeypatch.setattr("generator.__main__.all_families", lambda: iter(families(10)))
    out = tmp_path / "scenes.jsonl"
    assert main(["--seed", "1", "--scenes", "20", "--out", str(out)]) == 0
    rows = read_rows(out, scene_fault)
    assert len(rows.good) == 20 and not rows.broken
