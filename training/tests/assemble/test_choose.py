"""What a run trains on."""

from collections import Counter

from assemble.choose import choose


def row(number: int, family: str, source: str = "generator", split: str = "train", attack: bool = True) -> dict:
    return {"id": str(number), "family": family, "source": source, "split": split, "attack": attack, "tokens": [1]}


def test_no_family_gives_more_than_its_share_on_either_side():
    rows = [row(number, "a", attack=number % 3 == 0) for number in range(90)] + [row(99, "b")]
    counts = Counter((one["family"], one["attack"]) for one in choose(rows, 5, 2, 1))
    assert counts == {("a", True): 5, ("a", False): 5, ("b", True): 1}


def test_what_is_kept_out_has_a_share_of_its_own_and_real_data_more():
    rows = [row(number, "a", split="validation") for number in range(9)]
    rows += [row(100 + number, "product", source="crowdsec") for number in range(50)]
    counts = Counter((one["split"], one["source"]) for one in choose(rows, 5, 2, 1))
    assert counts == {("validation", "generator"): 2, ("train", "crowdsec"): 20}


def test_the_same_seed_chooses_the_same():
    rows = [row(number, f"f{number % 7}") for number in range(200)]
    assert choose([*rows], 4, 4, 3) == choose([*rows], 4, 4, 3) != choose([*rows], 4, 4, 4)
