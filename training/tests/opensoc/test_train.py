"""The way from entries to a PEFT adapter, on a tiny random model with a tokenizer of bytes."""

import json
from dataclasses import replace

import pytest
import torch
from packaging.version import Version
from safetensors import safe_open
from tokenizers import Tokenizer, decoders, models, pre_tokenizers
from transformers import PreTrainedTokenizerFast

from opensoc.base_model import load
from opensoc.prompt import IGNORED, encode, prompt_of
from opensoc.settings import Settings, read_settings
from opensoc.train import train
from tests.model.tiny import tiny_base

SPECIAL = ["<unk>", "<s>", "</s>"]


def byte_tokenizer() -> PreTrainedTokenizerFast:
    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    tokenizer = Tokenizer(models.BPE({token: place for place, token in enumerate(SPECIAL + letters)}, []))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    return PreTrainedTokenizerFast(tokenizer_object=tokenizer, unk_token="<unk>", bos_token="<s>", eos_token="</s>")


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    folder = tmp_path_factory.mktemp("base")
    model = tiny_base()
    model.resize_token_embeddings(len(SPECIAL) + 256)
    model.save_pretrained(folder)
    byte_tokenizer().save_pretrained(folder)
    return folder


def test_the_answer_alone_is_learnt_and_a_long_log_is_cut_at_its_end():
    tokenizer = byte_tokenizer()
    log = "first line\n" + "x" * 400
    encoded = encode(log, "THREAT_TYPE: None", tokenizer, 300)
    learnt = [token for token, label in zip(encoded.tokens, encoded.labels) if label != IGNORED]
    assert len(encoded.tokens) == len(encoded.labels) <= 300
    assert tokenizer.decode(learnt) == "THREAT_TYPE: None</s>"
    shown = tokenizer.decode(encoded.tokens)
    assert shown.startswith("<s>" + prompt_of("first line\nx").split("first")[0] + "first line\nxxx")
    assert "\n\n### Response:\nTHREAT_TYPE" in shown


def write_entries(folder):
    entries = folder / "entries.jsonl"
    rows = [{"id": str(n), "split": "train", "input": f"line {n}", "output": "THREAT_TYPE: None"} for n in range(8)]
    entries.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return entries


def trial(base) -> Settings:
    return Settings(base=str(base), four_bit=False, most_steps=2, save_steps=1, batch=2, accumulate=1)


def test_a_run_leaves_a_peft_adapter(base, tmp_path):
    settings, entries = trial(base), write_entries(tmp_path)
    adapter = train(settings, entries, tmp_path / "run")
    config = json.loads((adapter / "adapter_config.json").read_text("utf-8"))
    assert (config["r"], config["lora_alpha"], config["lora_dropout"]) == (16, 32, 0.05)
    with safe_open(adapter / "adapter_model.safetensors", "pt") as weights:
        halves = [weights.get_tensor(name) for name in weights.keys()]
    assert len(halves) == 4 * 7 * 2 and any(half.abs().sum() > 0 for half in halves)


@pytest.mark.skipif(Version(torch.__version__) < Version("2.6"), reason="transformers reads no checkpoint with this torch")
def test_a_run_goes_on_from_its_checkpoint(base, tmp_path):
    settings, entries = trial(base), write_entries(tmp_path)
    train(settings, entries, tmp_path / "run")
    train(replace(settings, most_steps=3), entries, tmp_path / "run")
    state = json.loads((tmp_path / "run/checkpoint-3/trainer_state.json").read_text("utf-8"))
    assert [row["step"] for row in state["log_history"]] == [1, 2, 3]


def test_what_cannot_be_had_is_said(base, tmp_path, monkeypatch):
    monkeypatch.setattr("torch.cuda.is_available", lambda: False)
    with pytest.raises(SystemExit, match="NVIDIA GPU"):
        load(Settings(base=str(base)))
    with pytest.raises(SystemExit, match="original weights"):
        load(Settings(base="x.gguf"))
    wrong = tmp_path / "wrong.json"
    wrong.write_text('{"rang": 16}', "utf-8")
    with pytest.raises(SystemExit, match="rang"):
        read_settings(wrong)
