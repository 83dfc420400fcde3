import json
import zipfile

from real_data.__main__ import main
from real_data.security_datasets import label_recording, scenes
from real_data.splits import RECORDINGS, recording_split

SYSMON = "Microsoft-Windows-Sysmon/Operational"
DUMP = {
    "EventID": 1,
    "Channel": SYSMON,
    "Image": "C:\\Windows\\System32\\rundll32.exe",
    "ProcessGuid": "{1}",
    "ProcessId": "77",
    "CommandLine": "rundll32.exe C:\\windows\\System32\\comsvcs.dll MiniDump 756 C:\\Temp\\x.dmp full",
}
LOADED = {"EventID": 7, "Channel": SYSMON, "Image": "C:\\Windows\\System32\\rundll32.exe", "ProcessGuid": "{1}", "ImageLoaded": "C:\\Windows\\System32\\ntdll.dll"}
SERVICE = {"EventID": 13, "Channel": SYSMON, "Image": "C:\\Windows\\System32\\svchost.exe", "ProcessGuid": "{2}", "TargetObject": "HKLM\\System\\X"}
ALLOWED = {"EventID": 5156, "Channel": "Security", "Application": "\\device\\harddiskvolume2\\windows\\system32\\svchost.exe", "DestPort": "53"}
RECORDING = "credential_access__psh_lsass_memory_dump_comsvcs"


def labels(recording, events):
    told = label_recording(recording, [(number, json.dumps(event), event) for number, event in enumerate(events, 1)])
    return [label.threat if label else None for _, _, _, label in told]


def test_the_attack_is_hostile_its_process_doubtful_the_rest_usual():
    found = labels(RECORDING, [DUMP, LOADED, SERVICE, ALLOWED])
    assert found == ["Credential Theft", None, "Benign: System Activity", "Benign: Network Service"]


def test_a_rule_holds_for_its_own_recording_only():
    assert labels("discovery__cmd_discover_iexplorer_version_registry", [DUMP]) == ["Benign: System Activity"]


def test_a_cleared_log_is_hostile_everywhere():
    cleared = {"EventID": 1102, "Channel": "Security", "Message": "The audit log was cleared."}
    assert labels("lateral_movement__schtask_modification", [cleared]) == ["Log Clearing"]


def write(folder, recording, events):
    with zipfile.ZipFile(folder / f"{recording}.zip", "w") as archive:
        archive.writestr(f"{recording}.json", "\n".join([json.dumps(event) for event in events] + ["{broken"]))
        archive.writestr(f"__MACOSX/._{recording}.json", "\0")


def test_scenes_and_listing(tmp_path):
    write(tmp_path, RECORDING, [SERVICE, DUMP, LOADED, ALLOWED])
    write(tmp_path, "defense_evasion__cmd_netsh_fw_mod_open_ports", [SERVICE, ALLOWED])
    broken = []
    rows, listing = scenes(tmp_path, broken)
    assert listing[RECORDING] == {"split": "validation", "events": 4, "hostile": [2], "doubtful": [3]}
    assert len(broken) == 2
    assert {row["split"] for row in rows if RECORDING in row["id"]} == {"validation"}
    texts = {record["text"] for row in rows for record in row["records"]}
    assert json.dumps(LOADED) not in texts and json.dumps(DUMP) in texts


def test_every_recording_kept_out_has_a_split_of_its_own():
    assert all(recording_split(name) == "validation" for name in RECORDINGS)
    assert len({name.split("__")[0] for name in RECORDINGS}) == 7


def test_command_writes_scenes_and_what_is_held_out(tmp_path, capsys):
    for name in ("opensoc", "crowdsec-hub", "security-datasets"):
        (tmp_path / name).mkdir()
    (tmp_path / "opensoc/soc_train.json").write_text("[]", "utf-8")
    (tmp_path / "crowdsec-hub/index.json").write_text(json.dumps([{"file": "gitea-bf.log", "scenarios": ["x"]}]), "utf-8")
    (tmp_path / "crowdsec-hub/gitea-bf.log").write_text("Failed authentication attempt for test from 1.1.1.1:39522\n", "utf-8")
    write(tmp_path / "security-datasets", RECORDING, [DUMP, SERVICE])
    out, listing = tmp_path / "scenes.jsonl", tmp_path / "held_out.jsonl"
    assert main(["--data", str(tmp_path), "--out", str(out), "--held-out", str(listing)]) == 0
    logs, recording = (json.loads(line) for line in listing.read_text("utf-8").splitlines())
    assert logs == {"source": "crowdsec", "file": "gitea-bf.log", "split": "train", "attack": True}
    assert (recording["file"], recording["split"], recording["hostile"]) == (f"{RECORDING}.zip", "validation", [1])
    assert len(out.read_text("utf-8").splitlines()) >= 3
    assert "security-datasets" in capsys.readouterr().out
