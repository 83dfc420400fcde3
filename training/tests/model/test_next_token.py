import json

import numpy as np
import torch

from model.next_token import batches, next_tokens, random_prompts, read_prompts
from tests.model.tiny import VOCABULARY, tiny_base


def test_every_prompt_is_in_one_batch_of_its_length():
    prompts = [[1] * length for length in (3, 5, 3, 9, 3, 5)]
    found = list(batches(prompts, most_tokens=7))
    assert sorted(place for places in found for place in places) == list(range(6))
    assert all(len({len(prompts[place]) for place in places}) == 1 for places in found)
    assert max(len(places) * len(prompts[places[0]]) for places in found if len(places) > 1) <= 7


def test_probabilities_are_those_of_each_prompt_alone():
    base = tiny_base()
    prompts = random_prompts(VOCABULARY, 4, 6, seed=3) + [[1, 5, 7]]
    together = next_tokens(base, prompts)
    for row, tokens in zip(together, prompts):
        with torch.no_grad():
            logits = base(input_ids=torch.tensor([tokens])).logits[0, -1].double()
        np.testing.assert_allclose(row, torch.softmax(logits, -1).numpy(), atol=1e-6)


def test_a_sample_of_a_file_is_the_same_each_time(tmp_path):
    path = tmp_path / "rows.jsonl"
    path.write_text("".join(json.dumps({"tokens": [row]}) + "\n" for row in range(50)), encoding="utf-8")
    first = read_prompts(path, 10, seed=1)
    assert first == read_prompts(path, 10, seed=1) and len(first) == 10
    assert first != read_prompts(path, 10, seed=2)
