import json

import pytest

from real_data.opensoc import parse_output, scenes, template_of

# An entry of OpenSOC-AI's soc_train.json (MIT).
INPUT = '91.108.4.20 - - [16/Mar/2025:01:05:33] "GET /profile?id=1 OR 1=1-- HTTP/1.1" 403 12466 "-" "burpsuite"'
OUTPUT = "\n".join(
    [
        "THREAT_TYPE: SQL Injection — Union/Boolean SQLi",
        "MITRE_TECHNIQUE: T1190 (Exploit Public-Facing Application)",
        "MITRE_TACTIC: Initial Access",
        "SEVERITY: CRITICAL",
        "RISK_SCORE: 83",
        "EVIDENCE: burpsuite executing Union/Boolean SQLi via /profile endpoint.",
        "IMPACT: Potential full database compromise.",
        "RECOMMENDATION: 1) IMMEDIATE: Block IP and review DB query logs",
    ]
)


def test_labels_are_those_of_the_output():
    label = parse_output(OUTPUT)
    assert (label.threat, label.techniques, label.severity) == ("SQL Injection — Union/Boolean SQLi", ("T1190",), "CRITICAL")


def test_normal_traffic_has_no_technique():
    output = OUTPUT.replace("SQL Injection — Union/Boolean SQLi", "No Threat Detected — Normal Traffic", 1)
    output = output.replace("T1190 (Exploit Public-Facing Application)", "N/A (N/A)").replace("CRITICAL", "LOW", 1)
    assert parse_output(output).techniques == ()


@pytest.mark.parametrize(
    "broken",
    [
        OUTPUT + "\nMORE: x",
        OUTPUT.replace("MITRE_TECHNIQUE", "MITRE_ID"),
        OUTPUT.replace("T1190", "TX"),
        OUTPUT.replace("SEVERITY: CRITICAL", "SEVERITY: BAD"),
        OUTPUT.replace("T1190 (Exploit Public-Facing Application)", "N/A (N/A)"),
        OUTPUT.replace("83", "many"),
        "",
    ],
)
def test_anything_but_the_eight_lines_is_an_error(broken):
    with pytest.raises(ValueError):
        parse_output(broken)


def test_broken_entries_are_named(tmp_path):
    path = tmp_path / "soc_train.json"
    entries = [{"input": INPUT, "output": OUTPUT}, {"input": INPUT, "output": "x"}, {"input": " ", "output": OUTPUT}]
    path.write_text(json.dumps(entries), "utf-8")
    broken = []
    rows = scenes(path, broken)
    assert len(rows) == 1 and rows[0]["records"][0]["text"] == INPUT
    assert len(broken) == 2 and "entry 1" in broken[0] and "entry 2" in broken[1]


def test_addresses_and_times_are_no_part_of_a_template():
    other = INPUT.replace("91.108.4.20", "10.0.0.7").replace("16/Mar/2025:01:05:33", "18/Mar/2025:09:00:01")
    assert template_of(INPUT) == template_of(other)
    assert template_of(INPUT) != template_of(INPUT.replace("/profile", "/search"))
