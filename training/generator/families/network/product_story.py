"""Catalogues of product messages: tables of lines in a product's own syntax, hostile and everyday ones side by side.

A line of a table is `CODE message`. After the code `-` means MEDIUM and `+` CRITICAL, `@T1021.004,T1078` names other
techniques (last of the code), `#` a line that is hostile only when it comes many times, `.` one that is harmless only when it comes once or
twice, `~` a first line that is hostile only beside those after it. `+ message` continues the line before, `~ message` too, with
a line that is everyday alone; a first line with `#` comes many times before those after it. In messages `{lan}` is a value (kept
within a scene), `<<a|b>>` a choice (`¦` is a pipe in it), `program>> text` another program's line, `=text` a line without the product's head."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Callable

from generator.families.network.envelope import Envelope
from generator.families.network.product_values import ProductValues
from generator.scene import Label, Scene, aftermath, attack, benign, family
from generator.world import World

_hostile = {
    "BF": ("Brute Force Attack", "HIGH", "T1110.001"), "SB": ("SSH Brute Force Attack", "HIGH", "T1110.001"), "BS": ("Brute Force Attack — Successful Login", "CRITICAL", "T1110.001,T1078"),
    "PS": ("Password Spraying", "HIGH", "T1110.003"), "CS": ("Credential Stuffing Attack", "HIGH", "T1110.004"), "UE": ("User Enumeration", "MEDIUM", "T1087"),
    "RX": ("Remote Code Execution Exploit", "HIGH", "T1190"), "IX": ("Remote Code Execution Exploit", "HIGH", "T1210"), "PO": ("Port or Network Scan", "MEDIUM", "T1046"),
    "RE": ("Automated Reconnaissance / Vulnerability Scanning", "MEDIUM", "T1595.002"), "DO": ("Denial of Service / DDoS Attack", "HIGH", "T1498.001"), "MW": ("Malware Detected", "HIGH", "T1204.002"),
    "RW": ("Ransomware Activity", "CRITICAL", "T1486"), "RB": ("Ransomware Activity", "CRITICAL", "T1490"), "CT": ("Credential Theft", "HIGH", "T1003.001"), "KD": ("Kerberos or Directory Attack", "HIGH", "T1558.003"),
    "PE": ("Privilege Escalation", "HIGH", "T1068"), "PT": ("Persistence", "HIGH", "T1136.001"), "DE": ("Defense Evasion", "HIGH", "T1562.001"), "FW": ("Defense Evasion", "HIGH", "T1562.004"),
    "LC": ("Log Clearing", "HIGH", "T1070"), "PI": ("Process Injection", "HIGH", "T1055"), "LM": ("Lateral Movement", "HIGH", "T1021.002"), "C2": ("Command and Control", "HIGH", "T1071.001"),
    "SS": ("Suspicious Script", "HIGH", "T1059.001"), "PH": ("Phishing or Malicious Mail", "HIGH", "T1566.002"), "AT": ("Account Takeover", "HIGH", "T1078"), "EX": ("Potential Data Exfiltration", "CRITICAL", "T1041"),
    "MB": ("Mailbox Manipulation", "HIGH", "T1114.003"), "CM": ("Cryptomining", "HIGH", "T1496"), "DT": ("DNS Tunnelling", "HIGH", "T1071.004"), "WS": ("Web Shell", "CRITICAL", "T1505.003"), "SQ": ("SQL Injection — UNION-based SQLi", "HIGH", "T1190"),
    "XS": ("Cross-Site Scripting (XSS) Attempt", "MEDIUM", "T1059.007"), "PA": ("Path Traversal / Directory Traversal Attack", "HIGH", "T1083"), "CI": ("OS Command Injection Attempt", "HIGH", "T1059.004"),
    "SR": ("Server-Side Request Forgery (SSRF) Attempt", "HIGH", "T1190"), "AP": ("Credential Theft", "HIGH", "T1557.002"), "CL": ("Cloud Tampering", "HIGH", "T1098.003"), "LF": ("Local File Inclusion (LFI) Attack", "HIGH", "T1190"), "DI": ("Discovery", "MEDIUM", "T1018"), "SP": ("Port or Network Scan", "MEDIUM", "T1595.001"),
}
_calm = {
    "SY": "System Activity", "AE": "Application Event", "ER": "Application Error", "LO": "User Login", "MP": "Mistyped Password", "AD": "Administration", "BA": "Backup Job", "UP": "Software Update",
    "MO": "Monitoring Probe", "SC": "Authorised Scan", "BN": "Blocked Noise", "SJ": "Scheduled Job", "NS": "Network Service", "NT": "Normal Traffic",
}
_line = re.compile(r"^([A-Z][A-Z0-9])([-+]?)([#.~]?)(?:@([T0-9.,]+))? (.*)$")
_ordinary = re.compile(r"CONFIG_I: Configured from|user admin logged in from|NV_BLOCK_INIT|PRIVCFG_DECRYPT_FAIL|DUPADDR|DETAIL:  Connection matched|Local admin authentication failed")
"""Lines of hostile stories that every day has too; the others of the story tell."""
Writer = Callable[[Envelope, ProductValues, str], str]
"""A head that is more than a frame: makes a record of a filled message."""
Head = str | Writer
_choice = re.compile(r"<<(.*?)>>")
_value = re.compile(r"\{([a-zA-Z]+\d*)\}")
_program = re.compile(r"^([\w./() -]{2,40})(?:\[\d+\])?>> (.*)$", re.DOTALL)


@dataclass(frozen=True)
class Message:
    """A message kind of a product: its lines in order, what they stand for, how often it comes."""

    label: Label
    lines: tuple[str, ...]
    often: str
    ordinary: frozenset[int] = frozenset()
    """Places of lines that every day has too."""


def _messages(table: str, hostile: bool) -> list[Message]:
    messages: list[Message] = []
    for text in (line for line in table.strip().split("\n") if line.strip()):
        if text.startswith(("+ ", "~ ")):
            last = messages[-1]
            ordinary = last.ordinary | {len(last.lines)} if text.startswith("~") else last.ordinary
            messages[-1] = replace(last, lines=(*last.lines, text[2:]), ordinary=ordinary)
            continue
        found = _line.match(text)
        if found is None:
            raise ValueError(f"no message: {text}")
        code, sign, often, techniques, message = found.groups()
        if hostile:
            threat, severity, usual = _hostile[code]
            severity = {"-": "MEDIUM", "+": "CRITICAL"}.get(sign, severity)
            label = attack(threat, *(techniques or usual).split(","), severity=severity)
        else:
            label = benign(_calm[code])
        messages.append(Message(label, (message,), often, frozenset({0}) if often == "~" else frozenset()))
    return messages


def _render(envelope: Envelope, head: Head, message: str, values: ProductValues, pid: int) -> str:
    def fill(text: str) -> str:
        return _value.sub(lambda found: str(values[found.group(1)]) if values.knows(found.group(1)) else found.group(0), text)

    world = envelope.world
    message = fill(_choice.sub(lambda found: world.pick(found.group(1).split("|")).replace("¦", "|"), message))
    if not isinstance(head, str):
        return head(envelope, values, message)
    if message.startswith("="):
        return message[1:]
    other = _program.match(message)
    if other is not None:
        return envelope.line(other.group(1), other.group(2), pid)
    if head.startswith("="):
        return fill(head[1:]).replace("{msg}", message)
    program, _, frame = head.partition("|")
    text = fill(frame).replace("{msg}", message)
    return envelope.line(program, text, pid) if program else envelope.bare(text)


def _times(world: World, often: str) -> int:
    if often == "#":
        return world.number(7, 30)
    if often == ".":
        return world.pick([1, 1, 1, 2])
    return world.pick([1, 1, 1, 1, 1, 2, 2, 3, 4, world.number(4, 25)])


def _maker(message: Message) -> str:
    """How its first line begins: tables of several vendors keep one vendor to a scene."""
    return message.lines[0][:3]


def _places(world: World, message: Message) -> list[int]:
    """Which lines a telling has, in order: a first one with `#` many times before the others, else each once."""
    first = world.number(6, 30) if message.often == "#" and len(message.lines) > 1 else 1
    return [0] * first + list(range(1, len(message.lines)))


def _story(heads: tuple[Head, ...], messages: list[Message], others: list[Message]) -> Callable[[World], Scene]:
    """A scene of one message kind, at times with a second one of the same meaning and harmless lines of the product."""

    def write(world: World) -> Scene:
        scene, envelope, values = Scene(), Envelope(world), ProductValues(world)
        head, pid = world.pick(heads), world.pid()
        first = world.pick(messages)
        chosen = [first]
        alike = [entry for entry in messages if entry.label.threat == first.label.threat and entry is not first and _maker(entry) == _maker(first)]
        if alike and world.chance(0.25):
            chosen.append(world.pick(alike))
        around = [entry for entry in others if _maker(entry) == _maker(first)] or others
        surrounded = world.chance(0.25)
        for entry in chosen:
            for _ in range(1 if entry.often == "#" and len(entry.lines) > 1 else _times(world, entry.often)):
                values.renew()
                for place in _places(world, entry):
                    line = entry.lines[place]
                    if place == 0:
                        values.renew()
                    world.tick(0.2, 90)
                    label = entry.label
                    if place in entry.ordinary or label.is_attack and len(entry.lines) > 1 and _ordinary.search(line):
                        label = aftermath(label)
                    scene.add(_render(envelope, head, line, values, pid), label)
                if surrounded and world.chance(0.3):
                    other, aside = world.pick(around), ProductValues(world)
                    for line in other.lines:
                        world.tick(0.2, 90)
                        scene.add(_render(envelope, head, line, aside, pid), other.label)
        return scene

    return write


_in_a_part = 7
"""Messages of a family where a table becomes several: each of them is then drawn about as often as a story of its own."""


def catalogue(name: str, heads: tuple[Head, ...] | Head, hostile: str, calm: str) -> None:
    """Registers a product's two families: `<name>-hostile` and `<name>-everyday`. Heads are `program|frame`,
    `|frame` without a program, `=frame` standing as it is, with `{msg}` for the message, or a writer of records."""
    frames = heads if isinstance(heads, tuple) else (heads,)
    harmless = _messages(calm, False)
    family(f"{name}-hostile", attack=True)(_story(frames, _messages(hostile, True), harmless))
    family(f"{name}-everyday", attack=False)(_story(frames, harmless, harmless))


def catalogue_in_parts(name: str, heads: tuple[Head, ...] | Head, hostile: str, calm: str) -> None:
    """The same with several families a side, `<name>-hostile-1` and on, so that keeping one out keeps out its messages only."""
    frames = heads if isinstance(heads, tuple) else (heads,)
    harmless = _messages(calm, False)
    for side, messages in (("hostile", _messages(hostile, True)), ("everyday", harmless)):
        parts = max(1, round(len(messages) / _in_a_part))
        for part in range(parts):
            family(f"{name}-{side}-{part + 1}", attack=side == "hostile")(_story(frames, messages[part::parts], harmless))
