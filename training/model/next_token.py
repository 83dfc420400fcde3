"""Next-token probabilities of a GGUF base with a PEFT adapter in PyTorch, for the app to be compared with:
python -m model.next_token --base GGUF --adapter FOLDER --out FILE [--prompts FILE] [--count 100]."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Iterator

import numpy as np
import torch
from peft import PeftModel

from model.base import load_base
from model.files import write_atomically
from model.session import usable_cores


def read_prompts(path: Path, count: int, seed: int) -> list[list[int]]:
    """A fixed sample of the rows of a file of JSON lines that have `tokens`."""
    rows = [json.loads(line)["tokens"] for line in path.read_text(encoding="utf-8").splitlines()]
    chosen = np.random.default_rng(seed).permutation(len(rows))[:count]
    return [rows[place] for place in sorted(chosen)]


def random_prompts(vocabulary: int, count: int, length: int, seed: int) -> list[list[int]]:
    """Random tokens behind a start token; enough for a model whose weights are random too."""
    tokens = np.random.default_rng(seed).integers(3, vocabulary, (count, length))
    return [[1, *row] for row in tokens.tolist()]


def batches(prompts: list[list[int]], most_tokens: int = 1024) -> Iterator[list[int]]:
    """Places of prompts of the same length, so that nothing is padded."""
    for length in sorted({len(prompt) for prompt in prompts}):
        places = [place for place, prompt in enumerate(prompts) if len(prompt) == length]
        step = max(1, most_tokens // length)
        yield from (places[start:start + step] for start in range(0, len(places), step))


@torch.no_grad()
def next_tokens(model: torch.nn.Module, prompts: list[list[int]]) -> np.ndarray:
    """The probabilities of what follows each prompt, over the whole vocabulary."""
    result = np.zeros((len(prompts), model.config.vocab_size))
    for places in batches(prompts):
        tokens = torch.tensor([prompts[place] for place in places])
        logits = model(input_ids=tokens, use_cache=False, logits_to_keep=1).logits[:, -1]
        result[places] = torch.softmax(logits.double(), dim=-1).numpy()
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description="Writes next-token probabilities of a base with a PEFT adapter.")
    parser.add_argument("--base", type=Path, required=True, help="GGUF file; its weights are de-quantised")
    parser.add_argument("--adapter", type=Path, required=True, help="folder with the adapter as PEFT saves it")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--prompts", type=Path, help="JSON lines with tokens; otherwise random tokens")
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--length", type=int, default=40, help="tokens of a random prompt")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=0, help="0: as many as this process may use")
    parser.add_argument("--least", type=float, default=1e-6, help="smaller probabilities are left out")
    given = parser.parse_args()
    torch.set_num_threads(given.threads or usable_cores())
    base = load_base(given.base)
    vocabulary = base.config.vocab_size
    prompts = (read_prompts(given.prompts, given.count, given.seed) if given.prompts
               else random_prompts(vocabulary, given.count, given.length, given.seed))
    model = PeftModel.from_pretrained(base, given.adapter).eval()
    rows = []
    for tokens, probabilities in zip(prompts, next_tokens(model, prompts)):
        likely = np.flatnonzero(probabilities >= given.least)
        rows.append({"tokens": tokens, "next": likely.tolist(),
                     "probabilities": [float(f"{value:.7f}") for value in probabilities[likely]]})
    text = "[\n" + ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows) + "\n]\n"
    write_atomically(given.out, lambda draft: draft.write_text(text, encoding="utf-8") and None)
    print(f"{given.out}: {len(rows)} prompts")


if __name__ == "__main__":
    main()
