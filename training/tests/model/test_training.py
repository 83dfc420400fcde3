"""A run that is stopped and goes on ends where an unbroken one ends."""

import dataclasses
import json

import numpy as np
import pytest
import torch

from model import evaluate
from model.batches import epoch_batches
from model.calibrate import benign_below, calibrate
from model.calibration import Calibration, fit_logistic, fit_temperature
from model.examples import read_examples, read_labels
from model.losses import technique_target
from model.settings import Settings, read_settings
from model.train import Trainer
from model.session import open_session
from tests.model.test_gguf import write_tiny_gguf
from tests.model.tiny import VOCABULARY, row, write_data


def trainer_in(folder, **changes):
    base = folder / "tiny.gguf"
    if not base.exists():
        write_tiny_gguf(base)
        write_data(folder / "data", [row(number) for number in range(40)])
    settings = Settings(base=str(base), first_layer=2, rank=2, tokens_per_batch=80, epochs=2, warm_up_steps=2,
                        threads=1, max_tokens=64, cache=str(folder / "cache"), **changes)
    run = folder / "run"
    return Trainer(open_session(settings, run, folder / "data"), run)


def weights_of(trainer):
    return torch.cat([value.detach().flatten() for value in trainer.parameters])


def test_resuming_gives_the_same_adapter(tmp_path):
    (tmp_path / "run").mkdir()
    whole = trainer_in(tmp_path)
    whole.train()
    assert whole.progress.finished and whole.progress.step == whole.steps > 4
    # one run at a time may use a cache
    whole.session.cache.close()

    broken = trainer_in(tmp_path)
    usual = broken.step

    def stop_after_three(batch):
        broken.stop_asked = broken.progress.step == 2
        return usual(batch)

    broken.step = stop_after_three
    broken.train()
    assert broken.progress.step == 3
    broken.session.cache.close()
    rest = trainer_in(tmp_path)
    rest.resume()
    assert rest.progress.step == 3
    rest.train()
    assert torch.equal(weights_of(whole), weights_of(rest))
    rows = [json.loads(line) for line in (tmp_path / "run" / "log.jsonl").read_text().splitlines()]
    assert any("attack_auc" in entry for entry in rows) and any("tokens_a_second" in entry for entry in rows)


def test_other_settings_do_not_resume(tmp_path):
    (tmp_path / "run").mkdir()
    trainer_in(tmp_path).save()
    with pytest.raises(SystemExit, match="learning_rate"):
        trainer_in(tmp_path, learning_rate=1.0).resume()


def test_unknown_settings_are_refused(tmp_path):
    (tmp_path / "settings.json").write_text('{"base": "x.gguf", "learning_rte": 1}')
    with pytest.raises(SystemExit, match="learning_rte"):
        read_settings(tmp_path / "settings.json")


def test_batches_hold_every_example_once_and_keep_within_the_size():
    lengths = np.random.default_rng(1).integers(5, 90, 500)
    batches = epoch_batches(lengths, 300, seed=3, epoch=1)
    assert sorted(np.concatenate(batches)) == list(range(500))
    assert all(len(batch) * lengths[batch].max() <= 300 for batch in batches)
    again = epoch_batches(lengths, 300, seed=3, epoch=1)
    assert all(np.array_equal(one, other) for one, other in zip(batches, again))
    assert not np.array_equal(np.concatenate(batches), np.concatenate(epoch_batches(lengths, 300, seed=3, epoch=2)))
    padding = sum(len(batch) * lengths[batch].max() for batch in batches) / lengths.sum()
    assert padding < 1.1


def test_the_first_technique_has_the_larger_share():
    assert technique_target((2,), 4, 0.75).tolist() == [0, 0, 1, 0]
    assert technique_target((2, 0, 1), 4, 0.75).tolist() == [0.125, 0.125, 0.75, 0]


def test_scalings_are_found_again():
    random = np.random.default_rng(5)
    score = random.normal(size=20000) * 3
    positive = random.random(20000) < 1 / (1 + np.exp(-(0.5 * score - 1)))
    slope, offset = fit_logistic([score], positive)
    assert slope == pytest.approx(0.5, abs=0.03) and offset == pytest.approx(-1, abs=0.06)
    logits = random.normal(size=(20000, 5)) * 2
    shares = np.exp(logits) / np.exp(logits).sum(-1, keepdims=True)
    answers = (shares.cumsum(-1) > random.random((20000, 1))).argmax(-1)
    assert fit_temperature(logits * 3, np.eye(5)[answers]) == pytest.approx(3, rel=0.05)


def test_the_first_stage_misses_no_more_attacks_than_allowed():
    probability, attack = np.arange(1000) / 1000, np.arange(1000) >= 500
    bound = benign_below(probability, attack, 0.01)
    assert (probability[attack] < bound).mean() == 0.01
    answers = Calibration(benign_below=0.5, first_stage=1.0).probability(
        np.array([[9.0, 0.0]] * 2), np.array([False, True]), np.array([-2.0, 2.0]))
    assert answers[0] < 0.2 and answers[1] > 0.99


def test_calibration_writes_its_files(tmp_path):
    folder = write_data(tmp_path / "data", [row(number) for number in range(120)])
    labels = read_labels(folder / "labels.json")
    examples, _ = read_examples(folder, labels, VOCABULARY, 64)
    random = np.random.default_rng(2)
    side = np.array([4.0 if example.attack else -4.0 for example in examples])
    threat = random.normal(size=(120, 3)) * 3
    threat[:, 0] += side
    logits = [threat, random.normal(size=(120, 4)), random.normal(size=(120, 4))]
    settings = dataclasses.replace(Settings(base=""), flagged_share=0.05)
    result = calibrate(settings, labels, examples, logits, side / 4 + random.normal(size=120), None, tmp_path)
    default = next(entry for entry in result["thresholds"] if entry["threshold"] == result["threshold"])
    assert default["benign_flagged"] <= 0.05
    assert result["ece"]["afterOnOtherFamilies"] < 0.2
    assert (tmp_path / "calibration.svg").read_text().startswith("<svg")
    assert json.loads((tmp_path / "calibration.json").read_text())["calibration"]["slope"] > 0


def test_the_sample_is_fixed_and_takes_every_family(tmp_path):
    folder = write_data(tmp_path, [row(number) for number in range(60)])
    examples, _ = read_examples(folder, read_labels(folder / "labels.json"), VOCABULARY, 64)
    sample = evaluate.fixed_sample(examples, 12, seed=1)
    assert sample == evaluate.fixed_sample(list(reversed(examples)), 12, seed=1)
    assert {example.family for example in sample} == {example.family for example in examples}
    assert len({example.id for example in sample}) == 12
