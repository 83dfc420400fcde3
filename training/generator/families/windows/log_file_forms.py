"""Events as event log files and their exports give them: nested JSON, XML, and what Get-WinEvent writes."""

from __future__ import annotations

import json
from typing import Any

from generator.families.network.envelope import Envelope
from generator.families.network.product_values import ProductValues
from generator.families.windows.desk import full_path
from generator.families.windows.event_formats import WindowsEvent, write_event
from generator.named_fields import plain

_channels = {
    "Sec": ("Security", "Microsoft-Windows-Security-Auditing"), "Sys": ("System", "Service Control Manager"), "Log": ("System", "Microsoft-Windows-Eventlog"), "Sysmon": ("Microsoft-Windows-Sysmon/Operational", "Microsoft-Windows-Sysmon"), "Task": ("Microsoft-Windows-TaskScheduler/Operational", "Microsoft-Windows-TaskScheduler"),
    "WMI": ("Microsoft-Windows-WMI-Activity/Operational", "Microsoft-Windows-WMI-Activity"), "BITS": ("Microsoft-Windows-Bits-Client/Operational", "Microsoft-Windows-Bits-Client"), "TS": ("Microsoft-Windows-TerminalServices-LocalSessionManager/Operational", "Microsoft-Windows-TerminalServices-LocalSessionManager"), "RDP": ("Microsoft-Windows-TerminalServices-RemoteConnectionManager/Operational", "Microsoft-Windows-TerminalServices-RemoteConnectionManager"),
    "PS": ("Microsoft-Windows-PowerShell/Operational", "Microsoft-Windows-PowerShell"), "Old": ("Windows PowerShell", "PowerShell"), "Def": ("Microsoft-Windows-Windows Defender/Operational", "Microsoft-Windows-Windows Defender"), "App": ("Microsoft-Windows-AppLocker/EXE and DLL", "Microsoft-Windows-AppLocker"), "DNS": ("Microsoft-Windows-DNS-Client/Operational", "Microsoft-Windows-DNS-Client"), "SMB": ("Microsoft-Windows-SMBServer/Security", "Microsoft-Windows-SMBServer"), "RM": ("Microsoft-Windows-WinRM/Operational", "Microsoft-Windows-WinRM"),
}
_nested_names = {"WMI": "Operation_Event", "TS": "EventXML", "RDP": "EventXML", "App": "RuleAndFileData"}
"""Channels whose events keep their values below UserData."""


def _values(envelope: Envelope, message: str) -> tuple[str, int, dict[str, str]]:
    """`channel id | Name=value ; Name=value`, with the fields that all events of a channel have."""
    head, _, fields = message.partition(" | ")
    channel, number = head.split(" ")
    world = envelope.world
    told = dict(field.strip().partition("=")[::2] for field in fields.split(" ; "))
    if "CommandLine" in told:
        told = {"Image" if channel == "Sysmon" else "NewProcessName": _started(told["CommandLine"]), **told}
    if channel == "Sysmon":
        told = {"RuleName": "-", "UtcTime": f"{world.now:%Y-%m-%d %H:%M:%S}.{world.now.microsecond // 1000:03d}", "ProcessGuid": world.uuid().upper(), "ProcessId": str(world.pid()), **told}
    elif channel == "Sec" and "SubjectUserName" not in told and "TargetUserName" not in told:
        told = {"SubjectUserSid": str(envelope.kept.setdefault("sid", f"S-1-5-21-{world.number(10**8, 10**9)}-{world.number(10**8, 10**9)}-{world.number(500, 5000)}")), "SubjectUserName": str(envelope.kept.setdefault("user", world.user())), "SubjectDomainName": world.company.split("-")[0].upper(), "SubjectLogonId": f"0x{world.hex(6)}", **told}
    return channel, int(number), told


def _started(command: str) -> str:
    """The program that a command line starts, with its folder."""
    first = command[1:].split('"', 1)[0] if command.startswith('"') else command.split(" ", 1)[0]
    return full_path(first if first.lower().endswith(".exe") else f"{first}.exe")


def _computer(envelope: Envelope) -> str:
    return str(envelope.kept.setdefault("computer", envelope.world.pick([envelope.world.workstation(), f"{envelope.name.upper()}.{envelope.world.domain}"])))


def nested(envelope: Envelope, values: ProductValues, message: str) -> str:
    """As readers of `.evtx` files write an event."""
    key, number, told = _values(envelope, message)
    channel, provider = _channels[key]
    world = envelope.world
    event_id: Any = {"#attributes": {"Qualifiers": 16384}, "#text": number} if key in ("Sys", "Old") and world.chance(0.7) else number
    system = {"Provider": {"#attributes": {"Name": provider, "Guid": world.uuid().upper()}}, "EventID": event_id, "Version": world.number(0, 5), "Level": 4 if key != "Sec" else 0, "Task": world.number(0, 13900), "Opcode": 0, "Keywords": world.pick(["0x8000000000000000", "0x8020000000000000"]), "TimeCreated": {"#attributes": {"SystemTime": world.time_iso(6)}}, "EventRecordID": world.number(10, 900000)}
    system |= {"Correlation": None, "Execution": {"#attributes": {"ProcessID": world.number(4, 9000), "ThreadID": world.number(4, 9000)}}, "Channel": channel, "Computer": _computer(envelope), "Security": {"#attributes": {"UserID": "S-1-5-18"}} if world.chance(0.4) else None}
    data = {name: plain(value) for name, value in told.items()}
    body = {"UserData": {_nested_names[key]: data}} if key in _nested_names else {"EventData": data}
    return json.dumps({"Event": {"#attributes": {"xmlns": "http://schemas.microsoft.com/win/2004/08/events/event"}, "System": system, **body}}, ensure_ascii=False)


def as_xml(envelope: Envelope, values: ProductValues, message: str) -> str:
    key, number, told = _values(envelope, message)
    channel, provider = _channels[key]
    return write_event(envelope.world, WindowsEvent(provider, channel, number, "", told), "xml", _computer(envelope))


def listed(envelope: Envelope, values: ProductValues, message: str) -> str:
    """`Get-WinEvent | ConvertTo-Json -Compress`."""
    key, number, told = _values(envelope, message)
    channel, provider = _channels[key]
    world = envelope.world
    text = "\r\n".join(f"{name}: {value}" for name, value in told.items())
    return json.dumps({"Id": number, "Version": 1, "LogName": channel, "ProviderName": provider, "MachineName": _computer(envelope), "RecordId": world.number(10, 900000), "TimeCreated": f"/Date({int(world.now.timestamp() * 1000)})/", "LevelDisplayName": "Information", "Message": text}, ensure_ascii=False)


FORMS = (nested, nested, nested, nested, as_xml, listed)
