import json
from collections import Counter

from real_data.crowdsec import file_scenes, label_lines, scenes
from real_data.splits import crowdsec_split

# Lines of CrowdSec's hub (MIT).
FAILED = "2022-02-11 14:07:5{}.110 +02:00 [Warning] Failed login attempt by IP: 1.1.1.1"
NIKTO = '127.0.0.1 - - [29/Sep/2021:14:11:34 +0200] "HEAD / HTTP/1.1" 200 0 "-" "Mozilla/5.00 (Nikto/2.1.5) (Evasions:None)"'
INVALID = "Feb 12 14:10:21 sd-126005 sshd[16378]: Invalid user pascal{} from 35.188.49.176 port 53502"


def threats(file, lines):
    return [label.threat if label else None for label in label_lines(file, lines)]


def test_failures_count():
    assert threats("ombi-bf.log", [FAILED.format(n) for n in range(5)]) == ["Brute Force Attack"] * 5
    assert threats("ombi-bf.log", [FAILED.format(0)]) == ["Benign: Mistyped Password"]
    assert threats("ombi-bf.log", [FAILED.format(n) for n in range(3)]) == [None] * 3


def test_a_success_beside_the_failures_is_harmless():
    lines = [f"Oct 10 11:17:5{n} prowlarr Prowlarr[8213]: [Warn] Auth: Auth-Failure ip 1.2.3.4 username 'test'" for n in range(6)]
    lines.append("Oct 10 11:17:57 prowlarr Prowlarr[8213]: [Info] Auth: Auth-Success ip 1.2.3.5 username 'test'")
    assert threats("prowlarr-bf.log", lines) == ["Brute Force Attack"] * 6 + ["Benign: User Login"]


def test_sshd_has_its_own_threat():
    assert set(threats("ssh-bf.log", [INVALID.format(n) for n in range(6)])) == {"SSH Brute Force Attack"}


def test_a_scanner_in_a_parser_sample_is_hostile_alone():
    assert threats("nginx_http-logs.log", [NIKTO]) == ["Automated Reconnaissance / Vulnerability Scanning"]
    assert threats("nginx_http-logs.log", [NIKTO.replace("5.00 (Nikto/2.1.5) (Evasions:None)", "5.0")]) == ["No Threat Detected — Normal Traffic"]


def test_what_no_line_shows_teaches_nothing():
    line = "Sep  6 09:57:21 bullseye sshd[581]: Accepted publickey for vagrant from 1.2.3.4 port 56296 ssh2"
    assert threats("sshd-impossible-travel.log", [line]) == [None]
    assert threats("sshd-success-logs.log", [line]) == ["Benign: User Login"]


def test_excerpts_give_short_and_long_scenes_on_both_sides():
    rows = file_scenes("ombi-bf.log", "\n".join(FAILED.format(n) for n in range(9)), Counter())
    lengths = {True: set(), False: set()}
    for row in rows:
        lengths[row["records"][0]["threat"] == "Brute Force Attack"].add(len(row["records"]))
    assert 9 in lengths[True] and 1 in lengths[False]
    assert {row["split"] for row in rows} == {"train", "train+"}


def test_products_kept_out_are_never_trained_on():
    assert {row["split"] for row in file_scenes("gotify-bf.log", FAILED.format(1), Counter())} == {"train"}
    assert {row["split"] for row in file_scenes("grafana-bf.log", "\n".join(FAILED.format(n) for n in range(9)), Counter())} == {"validation"}
    assert crowdsec_split("aws-bf.log") == "validation" and crowdsec_split("awstats.log") == "train"
    assert crowdsec_split("pfsense-gui-auth.log") == "train"


def test_a_missing_file_is_named(tmp_path):
    (tmp_path / "index.json").write_text(json.dumps([{"file": "a.log"}, {"file": "b.log"}]), "utf-8")
    (tmp_path / "a.log").write_text(NIKTO + "\n", "utf-8")
    broken = []
    rows, dropped = scenes(tmp_path, broken)
    assert len(rows) == 1 and len(broken) == 1 and "b.log" in broken[0] and not +dropped


def test_no_scene_is_there_twice():
    rows = file_scenes("gotify-bf.log", "\n".join(FAILED.format(n % 10) for n in range(41)), Counter())
    assert len({row["id"] for row in rows}) == len(rows)
