"""Broken rows are named and skipped; sound ones are read."""

import pytest

from model.examples import read_examples, read_labels
from tests.model.tiny import VOCABULARY, row, write_data

BROKEN = [
    ("{broken", "Expecting"),
    ("[1]", "not a JSON object"),
    (row(2, slots={"threat": 1, "technique": 2}), "slot severity is missing"),
    (row(2, slots={"threat": 1, "technique": 2, "severity": 999}), "slot severity is 999"),
    (row(2, threat="Unheard of"), "unknown threat"),
    (row(2, techniques=["T9999"]), "unknown technique"),
    (row(2, techniques=[]), "attack without a technique"),
    (row(3, techniques=["T1046"]), "harmless row with a technique"),
    (row(2, tokens=[1, 2, VOCABULARY]), "out of range"),
    (row(2, tokens=[1, -1, 2]), "out of range"),
    (row(2, tokens=[1, True, 2]), "out of range"),
    (row(2, tokens=[]), "tokens are missing"),
    (row(2, tokens=[1] * 65), "more than 64"),
    (row(2, attack=False), "attack is False"),
    (row(2, weight=0), "not a positive number"),
    (row(2, split="test"), "unknown split"),
    (row(0), "occurs twice"),
]


@pytest.mark.parametrize("line, reason", BROKEN)
def test_a_broken_row_is_named_with_its_line(tmp_path, line, reason):
    folder = write_data(tmp_path, [row(0), line, row(1)])
    examples, broken = read_examples(folder, read_labels(folder / "labels.json"), VOCABULARY, 64)
    assert [example.id for example in examples] == ["row-0", "row-1"]
    assert [(found.file, found.line) for found in broken] == [("examples.jsonl", 2)]
    assert reason in broken[0].reason


def test_harmless_rows_have_the_label_for_no_technique(tmp_path):
    folder = write_data(tmp_path, [row(1), row(2)])
    labels = read_labels(folder / "labels.json")
    examples, _ = read_examples(folder, labels, VOCABULARY, 64)
    assert [[labels.names["technique"][place] for place in example.techniques] for example in examples] == [
        ["N/A"], ["T1059.001", "T1046"]]
