"""What goes into the bank of examples."""

from typing import Any

from assemble.bank import bank


def row(family: str, number: int, threat: str = "Malware Detected", **changes: Any) -> dict[str, Any]:
    text = f"{family}\nline {number}\nevents 3+"
    return {
        "id": f"{family}/{number}", "family": family, "source": "generator", "split": "train", "text": text,
        "slots": {"severity": 9, "threat": 12, "technique": 13}, "threat": threat, "techniques": ["T1204"],
        "severity": "HIGH", "attack": True, **changes,
    }


def chosen(rows: list[dict[str, Any]], **limits: int) -> list[dict[str, Any]]:
    return bank(rows, **{"attacks": 3, "benign": 5, "characters": 400, "seed": 1, **limits})


def test_each_family_gives_one_before_any_gives_two() -> None:
    rows = [row("a", number) for number in range(9)] + [row("b", 0), row("c", 0)]
    assert sorted(entry["text"][0] for entry in chosen(rows)) == ["a", "b", "c"]


def test_what_is_kept_out_or_real_or_long_is_not_in_it() -> None:
    rows = [row("a", 0, split="validation"), row("b", 0, source="opensoc"), row("c", 0, text="x" * 401), row("d", 0)]
    assert [entry["text"][0] for entry in chosen(rows)] == ["d"]


def test_facts_are_marked_where_there_are_any() -> None:
    without = row("b", 0, text="b\nline 0", slots={"severity": 9, "threat": 10, "technique": 11})
    assert sorted(entry["text"] for entry in chosen([row("a", 0), without])) == ["a\nline 0\nCounted: events 3+", "b\nline 0"]


def test_the_order_of_what_comes_in_changes_nothing() -> None:
    rows = [row(family, number) for family in "abc" for number in range(5)]
    assert chosen(rows) == chosen(rows[::-1])
