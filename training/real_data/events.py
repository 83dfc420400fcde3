"""A recorded Windows event: reading the zips, its telling fields, its shape, the benign kind of the usual ones."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path
from typing import Any

from generator.scene import Label, benign

_fields = (
    "Image", "SourceImage", "NewProcessName", "ProcessName", "Application", "CommandLine", "ParentImage",
    "ParentProcessName", "TargetImage", "GrantedAccess", "TargetFilename", "TargetObject", "Details", "PipeName",
    "QueryName", "ScriptBlockText", "Payload", "ContextInfo", "ServiceName", "TaskName", "RelativeTargetName",
    "ObjectName", "SubjectUserName", "LogonType",
)  # fmt: skip
# Elsewhere the message only repeats the fields, and names things that are not the event's own.
_breaks = re.compile(r"[\r\n]+")
_told_by_message = {104, 400, 600, 800, 1102, 4697, 4698, 4702, 4946, 7040, 7045}


def read_recording(path: Path, broken: list[str]) -> list[tuple[int, str, dict[str, Any]]]:
    """Line number (from 1), raw line and event of each line of the recording's one JSON file."""
    events = []
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if name.endswith(".json") and not name.startswith("__MACOSX")]
        if len(names) != 1:
            raise ValueError(f"{path.name}: {len(names)} JSON files instead of one")
        for number, line in enumerate(archive.read(names[0]).decode("utf-8", "replace").split("\n"), 1):
            if not line.strip():
                continue
            try:
                events.append((number, line.rstrip("\r"), json.loads(line)))
            except ValueError as error:
                broken.append(f"{path.name} line {number}: {error}")
    return events


def facts(event: dict[str, Any]) -> str:
    """The telling fields, one a line, for the rules to be matched against."""
    lines = [f"EventID={event.get('EventID')}", f"Channel={event.get('Channel')}"]
    for name in _fields:
        value = event.get(name)
        if value is not None:
            lines.append(f"{name}=" + _breaks.sub(" ", str(value)))
    if event.get("EventID") in _told_by_message:
        lines.append("Message=" + _breaks.sub(" ", str(event.get("Message", ""))))
    return "\n".join(lines)


def shape(event: dict[str, Any]) -> str:
    """What is left of an event without names and numbers; equal ones are worth one sample."""
    parts = [f"{event.get('Channel', '')}/{event.get('EventID')}".lower()]
    for name in ("Image", "SourceImage", "NewProcessName", "ProcessName", "Application", "TargetImage", "ParentImage"):
        value = event.get(name)
        if value:
            parts.append(str(value).lower().rsplit("\\", 1)[-1])
    for name in ("CommandLine", "TargetObject", "TargetFilename", "ImageLoaded", "PipeName", "QueryName", "ScriptBlockText", "Payload", "ObjectName", "PrivilegeList", "LogonType", "DestPort"):
        value = event.get(name)
        if value:
            parts.append(re.sub(r"[0-9a-f]{6,}|\d+", "#", str(value).lower())[:60])
    return "|".join(parts)


_kinds: dict[str, tuple[int | str, ...]] = {
    "Network Service": (3, 22, 5156, 5157, 5158, 5152, 5154, 5447),
    "User Login": (4624, 4625, 4634, 4647, 4648, 4627, 4672, 4768, 4769, 4776, 4611, 4964),
    "Administration": (4103, 4104, 4105, 4106, 4703, 4670, 4720, 4726, 4732, 4738, 4799, 4946, 4947, 400, 403, 600, 800),
    "Scheduled Job": (4698, 4699, 4700, 4701, 4702, 106, 140, 200, 201),
}
_kind_of = {number: kind for kind, numbers in _kinds.items() for number in numbers}
_updates = re.compile(r"TrustedInstaller|TiWorker|usocore|MusNotif|wuauclt|UpdateOrchestrator|MpSigStub|SoftwareDistribution|EdgeUpdate|GoogleUpdate", re.I)
_monitoring = re.compile(r"Monitoring Agent|CollectGuestLogs|WindowsAzure|HealthService|MonitoringHost", re.I)


def usual_kind(event: dict[str, Any], telling: str) -> Label:
    """The benign kind of an event of the host's usual life."""
    if _updates.search(telling):
        return benign("Software Update")
    if event.get("EventID") in (1, 4688) and _monitoring.search(telling):
        return benign("Monitoring Probe")
    if event.get("EventID") in (3, 22) and "sysmon" not in str(event.get("Channel", "")).lower():
        return benign("System Activity")
    return benign(_kind_of.get(event.get("EventID"), "System Activity"))
