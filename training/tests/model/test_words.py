"""The word model: its file, what it learns, and how much of it is taken."""

import numpy as np
import pytest

from model.calibrate import strictest_threshold
from model.calibration import fit_share, with_words
from model.examples import Example, Labels
from model.settings import Settings
from model.word_model import WordModel
from model.words import fit

LABELS = Labels(
    {"threat": ["harmless", "guessing", "scan"], "technique": ["N/A", "T1110", "T1046"], "severity": ["LOW", "HIGH"]},
    {"threat": [1, 2, 3], "technique": [4, 5, 6], "severity": [7, 8]}, np.array([True, False, False]))


def example(text: str, threat: int, source: str = "generator") -> Example:
    return Example(text, text, source, "train", text, np.array([1]), (0, 0, 0), threat, (threat,), int(threat > 0), threat > 0, 1.0)


def test_learns_labels_from_words():
    texts = [("failed password for USER", 1), ("port scan from IP", 2), ("backup is done", 0)]
    model = fit(Settings(base=""), LABELS, [example(text, threat) for text, threat in texts] * 40)
    for text, threat in texts:
        values = model.log_probabilities(text)
        assert [len(part) for part in values] == [3, 3, 2]
        assert values[0].argmax() == threat
        assert np.exp(values[0]).sum() == pytest.approx(1)
    assert model.log_probabilities("port scan from IP")[1].argmax() == 2


def test_file_round_trip_and_damage(tmp_path):
    draw = np.random.default_rng(1)
    model = WordModel((3, 3, 2), draw.normal(size=8).astype(np.float32), np.full(8, 0.01, np.float32),
                      draw.integers(-127, 128, size=(64, 8)).astype(np.int8))
    path = tmp_path / "words.bin"
    model.write(path)
    for here, there in zip(model.log_probabilities("failed password"), WordModel.read(path).log_probabilities("failed password")):
        assert here == pytest.approx(there)
    for harm in (lambda data: data[:-1], lambda data: data[:10], lambda data: b"GGUF" + data[4:]):
        (tmp_path / "harmed.bin").write_bytes(harm(path.read_bytes()))
        with pytest.raises(ValueError):
            WordModel.read(tmp_path / "harmed.bin")


def test_only_what_helps_is_taken():
    draw = np.random.default_rng(2)
    truth = draw.integers(0, 3, size=400)
    right, noise = np.eye(3)[truth] * 2, draw.normal(size=(400, 3)) * 3
    assert fit_share(noise * 0.01, right, np.eye(3)[truth]) > 0
    assert fit_share(right, noise, np.eye(3)[truth]) == 0
    added = with_words([right], [noise], {"threat": 0.5})
    assert added[0] == pytest.approx(right + 0.5 * noise)
    assert with_words([right], None, {})[0] is right


def test_no_source_alone_is_flagged_more_than_allowed():
    settings = Settings(base="", flagged_share=0.01)
    rows = [example(f"a {place}", 0) for place in range(1000)] + [example(f"b {place}", 0, "recordings") for place in range(200)]
    probability = np.concatenate([np.linspace(0, 0.5, 1000), np.linspace(0, 0.9, 200)])
    threshold = strictest_threshold(settings, probability, rows)
    assert (probability[1000:] >= threshold).mean() <= 0.01 < (probability[1000:] >= 0.5).mean()
