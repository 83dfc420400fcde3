"""The fused layers give what transformers and PEFT give, forward and backward; the cache changes nothing."""

import copy

import numpy as np
import pytest
import torch

from model.examples import RowReader, read_labels
from model.lower import LowerCache, pad
from model.settings import Settings
from model.stack import Stack, adapter_weights, add_adapter
from tests.model.tiny import VOCABULARY, label_file, row, tiny_base, write_data

import json

SETTINGS = Settings(base="", first_layer=2, rank=4, alpha=8)
TOKENS = [[entry["token"] for entry in label_file()[field]] for field in ("threat", "technique", "severity")]


def read_rows(tmp_path, count):
    labels = read_labels(write_data(tmp_path, []) / "labels.json")
    reader = RowReader(labels, VOCABULARY, 64)
    return [reader.read(json.dumps(row(number))) for number in range(count)]


def two_models():
    model = add_adapter(tiny_base(), SETTINGS)
    with torch.no_grad():
        for name, value in adapter_weights(model).items():
            value.copy_(torch.randn(value.shape, generator=torch.Generator().manual_seed(len(name))) * 0.1)
    return model, copy.deepcopy(model)


def test_logits_and_gradients_equal_those_of_peft(tmp_path):
    fused, reference = two_models()
    examples = read_rows(tmp_path, 5)
    stack = Stack(fused, SETTINGS.first_layer, TOKENS)
    slots = torch.tensor([example.slots for example in examples])
    fields = stack.upper(stack.lower(pad([example.tokens for example in examples])), slots)
    sum(field.square().sum() for field in fields).backward()

    total = torch.zeros(())
    for place, example in enumerate(examples):
        logits = reference(torch.from_numpy(example.tokens.astype(np.int64))[None]).logits[0]
        for field, tokens, slot in zip(fields, TOKENS, example.slots):
            expected = logits[slot, tokens]
            torch.testing.assert_close(field[place], expected, rtol=1e-4, atol=1e-5)
            total = total + expected.square().sum()
    total.backward()
    expected = adapter_weights(reference)
    for name, value in adapter_weights(fused).items():
        # the last layer's inner gradients of positions that nothing reads are nil in both
        torch.testing.assert_close(value.grad, expected[name].grad, rtol=1e-3, atol=1e-5)


def test_cache_equals_the_uncached_run_and_survives_a_torn_index(tmp_path):
    model, _ = two_models()
    examples = read_rows(tmp_path, 9)
    stack = Stack(model, SETTINGS.first_layer, TOKENS)
    cache = LowerCache(tmp_path / "cache", "key", stack, 40)
    first = cache.batch(examples)
    for hidden, example in zip(first, examples):
        alone = stack.lower(torch.from_numpy(example.tokens.astype(np.int64))[None])[0]
        torch.testing.assert_close(hidden[:len(alone)], alone, rtol=2e-3, atol=2e-3)
        assert not hidden[len(alone):].any()
    with pytest.raises(SystemExit, match="another run"):
        LowerCache(tmp_path / "cache", "key", stack, 40)
    cache.close()
    with open(tmp_path / "cache" / "key.index", "ab") as file:
        file.write(b"torn")
    with open(tmp_path / "cache" / "key.f16", "ab") as file:
        file.write(b"torn as well")
    stack.lower = None
    again = LowerCache(tmp_path / "cache", "key", stack, 40)
    assert torch.equal(again.batch(examples), first)
