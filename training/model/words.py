"""Fits the linear model for the labels of all fields: python -m model.words --settings FILE --run FOLDER --data ALL.

A softmax over hashed words for each field. It learns in seconds from all examples, while the language model sees a share
of them; the app adds up what both say (`shares` of `model/calibrate.py`).
"""

from __future__ import annotations

import time

import numpy as np
import torch
from gguf import GGUFReader
from torch.nn.functional import cross_entropy, embedding_bag, log_softmax

from model.base import read_config
from model.examples import FIELDS, Example, Labels, load
from model.features import features_of
from model.files import write_json
from model.linear import GOLDEN_TEXTS
from model.losses import technique_target
from model.scoring import softmax
from model.settings import Settings, arguments, data_folder, read_settings
from model.word_model import WordModel

DIMENSIONS = 1 << 14
"""An eighth of the first stage's: 284 labels in 131,072 dimensions were 37 MB, and on unseen families no better."""
EPOCHS = 2
BATCH = 256
RATE = 0.5
"""Of Adagrad, which takes large steps for rare words."""


class Words:
    """Weights while they are fitted."""

    def __init__(self, labels: Labels, settings: Settings):
        self.settings = settings
        self.sizes = tuple(len(labels.names[field]) for field in FIELDS)
        self.weights = torch.zeros(DIMENSIONS, sum(self.sizes), requires_grad=True)
        self.bias = torch.zeros(sum(self.sizes), requires_grad=True)

    def logits(self, rows: list[np.ndarray]) -> tuple[torch.Tensor, ...]:
        """Of all fields for these rows of features."""
        starts = torch.from_numpy(np.cumsum([0, *(len(row) for row in rows[:-1])]))
        lengths = np.array([len(row) for row in rows])
        sizes = torch.from_numpy(np.repeat(1 / np.sqrt(np.maximum(1, lengths)), lengths).astype(np.float32))
        total = embedding_bag(torch.from_numpy(np.concatenate(rows)), self.weights, starts, mode="sum", per_sample_weights=sizes)
        return (total + self.bias).split(self.sizes, dim=-1)

    def loss(self, rows: list[np.ndarray], examples: list[Example]) -> torch.Tensor:
        """Threats of all, techniques and severity of attacks, as the language model is trained."""
        threat, technique, severity = self.logits(rows)
        weight = torch.tensor([example.weight for example in examples])
        attack = torch.tensor([float(example.attack) for example in examples])
        techniques = torch.from_numpy(np.stack([
            technique_target(example.techniques, self.sizes[1], self.settings.first_technique_share) for example in examples]))
        hostile = -(techniques * log_softmax(technique, dim=-1)).sum(-1) + cross_entropy(
            severity, torch.tensor([example.severity for example in examples]), reduction="none")
        threats = cross_entropy(threat, torch.tensor([example.threat for example in examples]), reduction="none")
        return (weight * (threats + attack * hostile)).mean()

    def quantised(self) -> WordModel:
        """As signed bytes, each label with its own scale."""
        exact = self.weights.detach().numpy()
        scale = np.maximum(np.abs(exact).max(axis=0) / 127, 1e-12).astype(np.float32)
        weights = np.clip(np.rint(exact / scale), -127, 127).astype(np.int8)
        return WordModel(self.sizes, self.bias.detach().numpy(), scale, weights)


def fit(settings: Settings, labels: Labels, examples: list[Example]) -> WordModel:
    """On these examples; the order is drawn with the settings' seed."""
    rows = [np.array(features_of(example.text, DIMENSIONS), dtype=np.int64) for example in examples]
    words = Words(labels, settings)
    optimiser = torch.optim.Adagrad([words.weights, words.bias], lr=RATE)
    draw = np.random.default_rng(settings.seed)
    for epoch in range(EPOCHS):
        total, order = 0.0, draw.permutation(len(examples))
        for start in range(0, len(order), BATCH):
            places = order[start : start + BATCH]
            loss = words.loss([rows[place] for place in places], [examples[place] for place in places])
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            total += float(loss.detach()) * len(places)
        print(f"epoch {epoch + 1}: loss {total / len(order):.3f}", flush=True)
    return words.quantised()


def golden(model: WordModel, examples: list[Example]) -> list[dict]:
    """Texts with their probabilities, for the test of the app's own code."""
    texts = [*GOLDEN_TEXTS, *(example.text for example in examples[:5])]
    return [{"text": text, "probabilities": {
        field: [round(float(value), 7) for value in softmax(values)]
        for field, values in zip(FIELDS, model.log_probabilities(text))}} for text in texts]


def main() -> None:
    given = arguments("Fits the linear model for the labels of all fields.").parse_args()
    settings = read_settings(given.settings)
    given.run.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    vocabulary = read_config(GGUFReader(settings.base)).vocab_size
    labels, examples, _ = load(data_folder(settings, given.data), vocabulary, settings.max_tokens)
    train = [example for example in examples if example.split == "train"]
    if not train:
        raise SystemExit("no example is of the split train")
    model = fit(settings, labels, train)
    model.write(given.run / "words.bin")
    write_json(given.run / "words-golden.json", golden(model, train))
    print(f"{given.run / 'words.bin'}: {len(train)} examples, {time.monotonic() - started:.0f} s")


if __name__ == "__main__":
    main()
