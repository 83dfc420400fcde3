import json

from assemble.examples import main
from assemble.join import counted_label, is_unclear, join, line_labels, prompt_label
from assemble.thin import thin
from assemble.weigh import weigh
from generator.scene import aftermath, attack, benign
from scene_rows import read_rows, scene_fault, scene_row

guess = attack("Brute Force Attack", "T1110.001", severity="HIGH")
entry = attack("Account Takeover", "T1078", "T1110.001", severity="CRITICAL")
quiet = benign("System Activity")


def prompt(identity, lines, text):
    return {"id": identity, "lines": lines, "text": text, "tokens": [1, 2], "slots": {}}


def example(text, hostile, split="train", **more):
    label = guess if hostile else quiet
    row = {"id": text, "family": "f", "source": "generator", "split": split, "text": text, "tokens": [1], "slots": {}}
    return {**row, "threat": label.threat, "techniques": list(label.techniques), "severity": label.severity, "attack": hostile, **more}


def test_lines_of_a_record_share_its_label():
    scene = scene_row("s", "f", "generator", "train", [("one\ntwo", quiet), ("three", guess)])
    assert line_labels(scene) == [quiet, quiet, guess]


def test_label_is_that_of_the_most_severe_hostile_line():
    labels = [quiet, guess, entry, guess]
    label = prompt_label(labels, [1, 2, 3, 4])
    assert (label.threat, label.techniques, label.severity) == ("Account Takeover", ("T1110.001", "T1078"), "CRITICAL")
    assert prompt_label(labels, [1]) == quiet
    assert prompt_label([quiet, benign("User Login"), quiet], [1, 2, 3]) == quiet


def test_lines_that_only_follow_or_are_too_few_tell_nothing():
    done = aftermath(entry)
    scene = scene_row("s", "f", "generator", "train", [("failed", guess)] * 6 + [("in", done)])
    labels = line_labels(scene)
    assert labels[-1] == done
    assert is_unclear(scene, labels, prompt("s", [7], "in"))
    assert is_unclear(scene, labels, prompt("s", [1], "failed\nfailures 2"))
    assert not is_unclear(scene, labels, prompt("s", [1], "failed\nevents 5+, failures 5+"))
    assert not is_unclear(scene, labels, prompt("s", [1, 7], "failed\nin\nevents 5+"))
    alarm = scene_row("a", "f", "generator", "train", [("brute force seen", guess)])
    assert not is_unclear(alarm, line_labels(alarm), prompt("a", [1], "brute force seen"))


def test_join_names_prompts_without_scene_or_line():
    scenes = {"s": scene_row("s", "f", "generator", "train", [("one", quiet)])}
    broken = []
    joined = join(scenes, [prompt("s", [1], "p"), prompt("s", [2], "p"), prompt("t", [1], "p")], broken)
    assert len(joined) == 1 and joined[0]["attack"] is False and len(broken) == 2


def test_equal_texts_become_one_and_contradictions_are_counted():
    rows = [example("a", True)] * 5 + [example("a", False)] + [example("b", True), example("b", False)] + [example("c", False)]
    result = thin(rows, 3)
    assert {(row["text"], row["attack"], row["weight"]) for row in result.examples} == {("a", True, 3.0), ("c", False, 1.0)}
    assert (result.conflicting_texts, result.dropped_texts, result.minority_copies) == (2, 1, 3)


def test_a_validation_text_that_training_has_leaves_validation():
    result = thin([example("a", True), example("a", True, "validation"), example("b", True, "validation")], 3)
    assert [(row["text"], row["split"]) for row in result.examples] == [("a", "train"), ("b", "validation")]
    assert result.leaked == 1


def test_weights_balance_the_sides_of_a_source():
    rows = thin([example(f"a{n}", True) for n in range(10)] + [example(f"b{n}", False) for n in range(30)], 3).examples
    weigh(rows)
    sums = [sum(row["weight"] for row in rows if row["attack"] is side) for side in (True, False)]
    assert abs(sums[0] - sums[1]) < 0.1


def test_command_end_to_end(tmp_path, capsys):
    scenes, prompts, out = tmp_path / "s.jsonl", tmp_path / "p.jsonl", tmp_path / "e.jsonl"
    rows = [
        scene_row("one", "f", "generator", "train", [("x", guess), ("y", quiet)]),
        scene_row("two", "g", "generator", "validation", [("z", quiet)]),
    ]
    scenes.write_text("\n".join(json.dumps(row) for row in rows) + "\nnot json\n" + json.dumps({"id": "three"}), "utf-8")
    answers = [prompt("one", [1], "p1"), prompt("one", [2], "p2"), prompt("two", [1], "p3"), {"id": "two", "lines": []}]
    prompts.write_text("\n".join(json.dumps(row) for row in answers), "utf-8")
    assert main(["--scenes", str(scenes), "--prompts", str(prompts), "--out", str(out)]) == 0
    found = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert [(row["text"], row["attack"], row["split"]) for row in found] == [
        ("p1", True, "train"),
        ("p2", False, "train"),
        ("p3", False, "validation"),
    ]
    captured = capsys.readouterr()
    assert "3 broken rows" in captured.err and "s.jsonl:3" in captured.err and "noise floor" in captured.out


def test_broken_scenes_are_named():
    good = scene_row("s", "f", "generator", "train", [("x", guess)])
    assert scene_fault(good) is None
    assert "split" in scene_fault({**good, "split": "test"})
    assert "techniques" in scene_fault({**good, "records": [{**good["records"][0], "techniques": []}]})
    assert "no records" in scene_fault({**good, "records": []})


def test_read_rows_of_an_empty_file(tmp_path):
    path = tmp_path / "empty.jsonl"
    path.write_text("", "utf-8")
    assert read_rows(path, scene_fault).good == []


def test_a_lopsided_source_keeps_half_of_its_larger_side_and_no_example_rules():
    rows = thin([example(f"a{n}", True) for n in range(90)] + [example(f"b{n}", False) for n in range(2)], 3).examples
    weigh(rows)
    weights = {side: [row["weight"] for row in rows if row["attack"] is side] for side in (True, False)}
    assert max(weights[False]) <= 4.0 and min(weights[True]) > 0
    assert weights[False][0] / weights[True][0] > 3


def test_a_guess_that_worked_by_the_counted_facts():
    guess = attack("Brute Force Attack", "T1110.001")
    assert counted_label(guess, "web\nlogin failed\nevents 10+, failures 10+") == guess
    worked = counted_label(guess, "web\nlogin failed\nevents 10+, failures 10+, success after failures 10+, logins")
    assert (worked.threat, worked.techniques, worked.severity) == ("Brute Force Attack — Successful Login", ("T1110.001", "T1078"), "CRITICAL")
