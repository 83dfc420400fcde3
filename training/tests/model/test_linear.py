"""Hashes and scores that the app's own code must give as well."""

import numpy as np
import pytest

from model.features import FirstStage, features_of, fnv1a, words_of


def test_fnv1a_is_the_published_function():
    assert fnv1a("") == 0x811C9DC5
    assert fnv1a("a") == 0xE40C292C
    assert fnv1a("foobar") == 0xBF9CF968


def test_words_are_those_of_javascript():
    assert words_of("Failed <IP> 1234567 a_b x1") == ["failed", "<", "ip", ">", "12345", "67", "a_b", "1"]
    # a space to JavaScript: the byte order mark; not a space: 1C and 85
    assert words_of("aa\ufeffbb\x1ccc\x85dd") == ["aa", "bb", "\x1c", "cc", "\x85", "dd"]
    # two halves of one character, each replaced
    assert words_of("\U0001f600é") == ["\ufffd", "\ufffd", "é"]


def test_features_are_words_pairs_and_letters_of_long_words():
    names = ["w:sshd", "w:failed", "b:sshd failed", "c:^fai", "c:fail", "c:aile", "c:iled", "c:led$"]
    assert features_of("SSHD failed") == sorted({fnv1a(name) % (1 << 17) for name in names})
    assert features_of("") == []


def test_file_round_trip_and_damage(tmp_path):
    weights = np.zeros(1 << 17, dtype=np.int8)
    weights[features_of("failed")] = 100
    stage = FirstStage(-0.5, 0.01, weights)
    stage.write(tmp_path / "linear.bin")
    data = (tmp_path / "linear.bin").read_bytes()
    assert data[:8] == b"PLLM1\0\0\0" and len(data) == 20 + (1 << 17)
    again = FirstStage.read(tmp_path / "linear.bin")
    # six features of 100 each over the root of six
    assert again.logit("failed") == pytest.approx(-0.5 + 0.01 * 600 / np.sqrt(6), abs=1e-6)
    assert again.logit("") == -0.5
    (tmp_path / "linear.bin").write_bytes(data[:-1])
    with pytest.raises(ValueError):
        FirstStage.read(tmp_path / "linear.bin")
