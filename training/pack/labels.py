"""Labels of the answer, each with the one token that stands for it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterable, Iterator

NO_TECHNIQUE = "N/A"
SEVERITIES = ("LOW", "MEDIUM", "HIGH", "CRITICAL")

# Words that many labels share tell nothing of one.
_empty = {"or", "the", "of", "and", "a", "to", "windows", "threat", "attack", "attempt", "benign", "for", "from", "no"}
# GPT-2's byte-level alphabet writes a blank before a word as this letter.
_blank = "\u0120"


@dataclass(frozen=True)
class Coded:
    label: str
    code: str
    """Text of the token, with the blank before it."""
    token: int


def vocabulary_of(gguf: Path) -> dict[str, int]:
    """Tokens of a model by their text as the file has it."""
    from gguf import GGUFReader

    field = GGUFReader(str(gguf)).fields["tokenizer.ggml.tokens"]
    return {bytes(field.parts[index]).decode("utf-8"): token for token, index in enumerate(field.data)}


def assign_codes(
    names: Iterable[tuple[str, str]], vocabulary: dict[str, int], kept: Iterable[Coded] = ()
) -> list[Coded]:
    """A token for each (label, name): the first word of its name that is one token and not taken, else a free common
    word. A word of the name starts the training near its meaning; the order of the labels decides who gets it. Labels of
    `kept` keep their codes and come first: an adapter that is trained further knows them."""
    coded = list(kept)
    taken = {one.token for one in coded}
    known = {one.label for one in coded}
    spare = _spare_words(vocabulary)
    for label, name in names:
        if label in known:
            continue
        words = [word for word in re.findall(r"[a-z]{3,}", name.lower()) if word not in _empty]
        free = (word for word in words if vocabulary.get(_blank + word, -1) not in taken and _blank + word in vocabulary)
        word = next(free, None)
        while word is None or vocabulary[_blank + word] in taken:
            word = next(spare)
        token = vocabulary[_blank + word]
        taken.add(token)
        coded.append(Coded(label, " " + word, token))
    return coded


def _spare_words(vocabulary: dict[str, int]) -> Iterator[str]:
    """Longer common words, in the order of the vocabulary: earlier tokens are more frequent."""
    for text in sorted(vocabulary, key=vocabulary.__getitem__):
        if re.fullmatch(_blank + "[a-z]{6,9}", text):
            yield text[1:]


def load_labels(
    resources: Path, techniques: Iterable[str], vocabulary: dict[str, int], earlier: dict[str, Any] | None = None
) -> dict[str, list[dict[str, object]]]:
    """All labels of a pack: threats of the taxonomy, the given techniques with `N/A` first, and the severities.
    `earlier`: labels whose codes must stay."""

    def kept(field: str) -> list[Coded]:
        return [Coded(one["label"], one["code"], one["token"]) for one in (earlier or {}).get(field, [])]

    threats = json.loads((resources / "taxonomy" / "threats.json").read_text("utf-8"))["threats"]
    table = json.loads((resources / "attack" / "attack-enterprise.json").read_text("utf-8"))
    names = {entry["id"]: entry["name"] for entry in table["techniques"]}
    wanted = sorted(set(techniques))
    unknown = [technique for technique in wanted if technique not in names]
    if unknown:
        raise ValueError(f"not in the ATT&CK table: {', '.join(unknown)}")
    entries = {entry["name"]: entry for entry in threats}
    coded_threats = assign_codes(((name, name) for name in entries), vocabulary, kept("threat"))
    coded_techniques = assign_codes([(NO_TECHNIQUE, "nothing"), *((one, names[one]) for one in wanted)], vocabulary, kept("technique"))
    coded_severities = assign_codes(((one, one) for one in SEVERITIES), vocabulary, kept("severity"))
    return {
        "threat": [
            {**vars(one), "benign": entries[one.label]["benign"], "severity": entries[one.label]["severity"]}
            for one in coded_threats
        ],
        "technique": [vars(one) for one in coded_techniques],
        "severity": [vars(one) for one in coded_severities],
    }
