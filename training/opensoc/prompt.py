"""The prompt of OpenSOC-AI, byte for byte as the app builds it, and the tokens of an entry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

INSTRUCTION = (
    "Analyze this log and identify security threats. "
    "Return: threat type, MITRE technique ID, severity, and recommendation."
)
"""The one instruction of all published entries."""

IGNORED = -100
"""What PyTorch's cross entropy leaves out."""


class Tokenizer(Protocol):
    """What is needed of transformers' tokenizers."""

    bos_token_id: int
    eos_token_id: int

    def encode(self, text: str, add_special_tokens: bool) -> list[int]: ...


def prompt_of(log: str) -> str:
    """The text in front of the answer."""
    return f"### Instruction:\n{INSTRUCTION}\n\n### Input:\n{log}\n\n### Response:\n"


@dataclass(frozen=True)
class Encoded:
    """Tokens of prompt and answer; `labels` are the answer's tokens, and `IGNORED` in front of them."""

    tokens: list[int]
    labels: list[int]


def encode(log: str, answer: str, tokenizer: Tokenizer, most: int) -> Encoded:
    """At most `most` tokens: the log is cut at its end, then the answer at its end; the lines that are judged come first in it."""

    def tokens_of(shown: str) -> tuple[list[int], list[int]]:
        # one text: a border between two would put SentencePiece's space where the app has none
        prompt = tokenizer.encode(prompt_of(shown), add_special_tokens=False)
        whole = tokenizer.encode(prompt_of(shown) + answer, add_special_tokens=False)
        if whole[: len(prompt)] != prompt:
            raise ValueError("the answer's first token melts into the prompt")
        return [tokenizer.bos_token_id, *prompt], [*whole[len(prompt) :], tokenizer.eos_token_id]

    prompt, reply = tokens_of(log)
    shown = log
    while len(prompt) + len(reply) > most and len(shown) > 80:
        excess = len(prompt) + len(reply) - most
        shown = shown[: max(80, len(shown) - max(8, excess))]
        prompt, reply = tokens_of(shown)
    tokens = (prompt + reply)[:most]
    return Encoded(tokens, ([IGNORED] * len(prompt) + reply)[:most])
