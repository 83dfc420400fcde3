"""A Llama small enough for tests, with examples that fit it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch
from transformers import LlamaConfig, LlamaForCausalLM

VOCABULARY = 96
THREATS = [("Worm", False), ("Scan", False), ("Benign: Backup Job", True)]
TECHNIQUES = ["N/A", "T1046", "T1059.001", "T1059"]
SEVERITIES = ["LOW", "MEDIUM", "HIGH", "CRITICAL"]


def tiny_base() -> LlamaForCausalLM:
    """Random weights, grouped key heads, tied embedding."""
    torch.manual_seed(7)
    config = LlamaConfig(
        vocab_size=VOCABULARY, hidden_size=64, intermediate_size=96, num_hidden_layers=4, num_attention_heads=4,
        num_key_value_heads=2, head_dim=16, max_position_embeddings=128, rope_theta=10000.0, tie_word_embeddings=True)
    model = LlamaForCausalLM(config).requires_grad_(False).eval()
    for layer in model.model.layers:
        layer.input_layernorm.weight.uniform_(0.5, 1.5)
        layer.post_attention_layernorm.weight.uniform_(0.5, 1.5)
    return model


def label_file() -> dict:
    """What labels.json holds."""
    return {
        "threat": [{"label": name, "token": 10 + place, "benign": benign}
                   for place, (name, benign) in enumerate(THREATS)],
        "technique": [{"label": name, "token": 20 + place} for place, name in enumerate(TECHNIQUES)],
        "severity": [{"label": name, "token": 30 + place} for place, name in enumerate(SEVERITIES)],
    }


def row(number: int, **changes: object) -> dict:
    """A sound row; every other one is an attack."""
    random = np.random.default_rng(number)
    length = int(random.integers(6, 24))
    attack = number % 2 == 0
    return {
        "id": f"row-{number}", "family": f"family-{number % 6}", "source": "generator",
        "split": "validation" if number % 6 < 2 else "train", "text": f"text of {number}",
        "tokens": [int(token) for token in random.integers(40, VOCABULARY, length)],
        "slots": {"threat": length - 3, "technique": length - 2, "severity": length - 1},
        "threat": "Worm" if attack else "Benign: Backup Job",
        "techniques": ["T1059.001", "T1046"] if attack else [], "severity": "HIGH" if attack else "LOW",
        "attack": attack, "weight": 1.0, **changes}


def write_data(folder: Path, rows: list[object]) -> Path:
    """A data folder; a row that is text is written as it is."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "labels.json").write_text(json.dumps(label_file()), encoding="utf-8")
    lines = [line if isinstance(line, str) else json.dumps(line) for line in rows]
    (folder / "examples.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder
