"""The pack of a trained adapter."""

import json

from opensoc.entries import published_entries, read_knowledge
from opensoc.write_pack import format_of, main
from tests.opensoc.test_entries import PUBLISHED


def test_the_format_has_each_label_once():
    made = format_of(entry.output for entry in published_entries(PUBLISHED, read_knowledge()))
    assert [threat["label"] for threat in made["threats"] if threat["benign"]] == ["No Threat Detected — Normal Traffic"]
    ids = [technique["id"] for technique in made["techniques"]]
    assert len(ids) == len(set(ids)) and "N/A" in ids
    assert {"id": "T1110.001", "name": "Password Guessing", "tactic": "Credential Access"} in made["techniques"]


def test_the_folder_holds_what_the_app_reads(tmp_path):
    (tmp_path / "base.gguf").write_bytes(b"base")
    (tmp_path / "mine.gguf").write_bytes(b"adapter")
    entry = next(iter(published_entries(PUBLISHED, read_knowledge())))
    (tmp_path / "entries.jsonl").write_text(json.dumps({"output": entry.output}) + "\n", "utf-8")
    main(["--entries", str(tmp_path / "entries.jsonl"), "--base", str(tmp_path / "base.gguf"),
          "--adapter", str(tmp_path / "mine.gguf"), "--out", str(tmp_path / "pack")])
    pack = json.loads((tmp_path / "pack/pack.json").read_text("utf-8"))
    assert (pack["base"]["path"], pack["base"]["bytes"], pack["adapter"]["path"]) == ("base.gguf", 4, "adapter.gguf")
    assert (tmp_path / "pack/adapter.gguf").read_bytes() == b"adapter"
