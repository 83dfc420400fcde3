import json

from assemble.probe import auc, category_auc, main, probe


def example(text, hostile, source="generator"):
    return {"text": text, "tokens": [0] * len(text), "slots": {}, "source": source, "family": "a/b", "split": "train", "attack": hostile}


def test_auc_counts_pairs():
    assert auc([1, 2, 3, 4], [False, False, True, True]) == 1.0
    assert auc([1, 1, 1, 1], [False, True, False, True]) == 0.5
    assert auc([2, 1], [False, True]) == 0.0
    assert auc([2, 1], [True, True]) == 0.5


def test_a_name_seen_once_tells_nothing_and_a_telling_one_is_found():
    attacks = [index % 2 == 0 for index in range(40)]
    folds = [index // 20 for index in range(40)]
    assert category_auc([str(hit) for hit in attacks], attacks, folds) == 1.0
    assert category_auc(list(range(40)), attacks, folds) == 0.5


def test_a_shortcut_comes_first():
    rows = [example("head\n<IP> long line " + "x" * n, True) for n in range(20)] + [example("head\nshort", False)] * 20
    names = [name for name, value in probe(rows) if value == 1.0]
    assert "characters" in names and "has <IP>" in names


def test_command_prints_each_source(tmp_path, capsys):
    path = tmp_path / "e.jsonl"
    path.write_text("\n".join(json.dumps(example(f"t{n}", n % 2 == 0, "opensoc" if n > 5 else "generator")) for n in range(10)), "utf-8")
    assert main([str(path)]) == 0
    assert "opensoc: 2 attacks, 2 harmless" in capsys.readouterr().out
