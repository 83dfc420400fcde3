"""One Windows event in the shapes in which collectors, exports and forwarders hand it on."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from xml.sax.saxutils import escape

from generator.world import World

STYLES = ("flat", "flat", "flat", "evtx", "evtx", "evtx", "ecs", "ecs", "snare", "nxlog", "block", "short", "short", "xml", "pairs")


@dataclass(frozen=True)
class WindowsEvent:
    """What an event says: `title` is the first line of its rendered message; `told` replaces the rendered rest."""

    provider: str
    channel: str
    code: int
    title: str
    data: dict[str, str]
    level: str = "Information"
    told: str | None = None


_human = {
    "SubjectUserSid": ("Subject", "Security ID"), "SubjectUserName": ("Subject", "Account Name"), "SubjectDomainName": ("Subject", "Account Domain"), "SubjectLogonId": ("Subject", "Logon ID"),
    "TargetUserSid": ("Target", "Security ID"), "TargetSid": ("Target", "Security ID"), "TargetUserName": ("Target", "Account Name"), "TargetDomainName": ("Target", "Account Domain"), "TargetLogonId": ("Target", "Logon ID"),
    "MemberName": ("Member", "Account Name"), "MemberSid": ("Member", "Security ID"), "LogonType": ("Logon Information", "Logon Type"),
    "Status": ("Failure Information", "Status"), "SubStatus": ("Failure Information", "Sub Status"), "FailureReason": ("Failure Information", "Failure Reason"),
    "NewProcessId": ("Process Information", "New Process ID"), "NewProcessName": ("Process Information", "New Process Name"), "TokenElevationType": ("Process Information", "Token Elevation Type"),
    "MandatoryLabel": ("Process Information", "Mandatory Label"), "ParentProcessName": ("Process Information", "Creator Process Name"), "CommandLine": ("Process Information", "Process Command Line"),
    "ProcessId": ("Process Information", "Process ID"), "ProcessName": ("Process Information", "Process Name"), "CallerProcessName": ("Process Information", "Caller Process Name"),
    "WorkstationName": ("Network Information", "Workstation Name"), "Workstation": ("Network Information", "Source Workstation"), "IpAddress": ("Network Information", "Source Network Address"), "IpPort": ("Network Information", "Source Port"),
    "SourceAddress": ("Network Information", "Source Address"), "DestAddress": ("Network Information", "Destination Address"), "ShareName": ("Share Information", "Share Name"), "RelativeTargetName": ("Share Information", "Relative Target Name"),
    "ServiceName": ("Service Information", "Service Name"), "ServiceFileName": ("Service Information", "Service File Name"), "ServiceType": ("Service Information", "Service Type"), "ServiceStartType": ("Service Information", "Service Start Type"), "ServiceAccount": ("Service Information", "Service Account"),
    "TicketEncryptionType": ("Additional Information", "Ticket Encryption Type"), "TicketOptions": ("Additional Information", "Ticket Options"), "PreAuthType": ("Additional Information", "Pre-Authentication Type"),
    "TaskName": ("Task Information", "Task Name"), "TaskContent": ("Task Information", "Task Content"), "ObjectName": ("Object", "Object Name"), "ObjectType": ("Object", "Object Type"), "ObjectServer": ("Object", "Object Server"), "AccessMask": ("Access Request Information", "Access Mask"),
    "LogonProcessName": ("Detailed Authentication Information", "Logon Process"), "AuthenticationPackageName": ("Detailed Authentication Information", "Authentication Package"), "PrivilegeList": ("Privileges", "Privileges"),
}


def message_lines(event: WindowsEvent) -> list[str]:
    """The message as the Event Viewer renders it, without empty lines."""
    if event.told is not None:
        return [event.title, *event.told.split("\n")] if event.told else [event.title]
    lines = [event.title]
    section = ""
    for name, value in event.data.items():
        if "Sysmon" in event.provider or name not in _human:
            lines.append(f"{name}: {value}")
            section = ""
            continue
        group, label = _human[name]
        if group != section:
            lines.append(f"{group}:")
            section = group
        lines.append(f"\t{label}:\t\t{value}")
    return lines


def write_event(world: World, event: WindowsEvent, style: str, computer: str) -> str:
    """The record of an event at the world's present time."""
    return _writers[style](world, event, computer)


def _number(value: str) -> int | str:
    return int(value) if value.isdigit() and len(value) < 7 and not value.startswith("0") else value


def _flat(world: World, event: WindowsEvent, computer: str) -> str:
    head: dict[str, object] = {"EventTime": world.time_plain(), "Hostname": computer} if world.chance(0.5) else {"@timestamp": world.time_iso(), "Hostname": computer}
    if world.chance(0.4):
        head.update({"Keywords": -9223372036854775808, "EventType": "INFO", "Severity": "INFO"})
    head.update({"EventID": event.code, "SourceName": event.provider, "Channel": event.channel})
    tail: dict[str, object] = {}
    if event.told is not None or world.chance(0.75):
        tail["Message"] = "\r\n".join(message_lines(event))
    data: dict[str, object] = dict(event.data)
    whole = {**head, **data, **tail} if world.chance(0.6) else {**tail, **head, **data}
    return json.dumps(whole, ensure_ascii=False)


def _evtx(world: World, event: WindowsEvent, computer: str) -> str:
    system = {
        "Provider": {"#attributes": {"Name": event.provider, "Guid": world.uuid().upper()}},
        "EventID": event.code,
        "Version": world.number(0, 5),
        "Level": {"Information": 4, "Warning": 3, "Error": 2}.get(event.level, 0),
        "Task": world.number(0, 13000),
        "Opcode": 0,
        "Keywords": "0x8000000000000000",
        "TimeCreated": {"#attributes": {"SystemTime": world.time_iso(6)}},
        "EventRecordID": world.number(100, 900000),
        "Correlation": None,
        "Execution": {"#attributes": {"ProcessID": world.number(4, 9000), "ThreadID": world.number(4, 9000)}},
        "Channel": event.channel,
        "Computer": computer,
        "Security": None,
    }
    if world.chance(0.4):
        for name in ("Version", "Task", "Opcode", "Keywords", "Correlation", "Security"):
            del system[name]
    data = {name: _number(value) for name, value in event.data.items()} or {"param1": event.title}
    return json.dumps({"Event": {"System": system, "EventData": data}}, ensure_ascii=False)


def _ecs(world: World, event: WindowsEvent, computer: str) -> str:
    record: dict[str, object] = {"@timestamp": world.time_iso()}
    winlog = {"channel": event.channel, "computer_name": computer, "event_id": str(event.code) if world.chance(0.5) else event.code, "provider_name": event.provider, "record_id": world.number(100, 900000), "event_data": dict(event.data)}
    record["event"] = {"code": str(event.code), "kind": "event", "provider": event.provider}
    record["host"] = {"name": computer}
    record["log"] = {"level": event.level.lower()}
    if event.told is not None or world.chance(0.6):
        record["message"] = "\n".join(message_lines(event))
    record["winlog"] = winlog
    if world.chance(0.3):
        record["agent"] = {"type": "winlogbeat", "version": world.pick(["7.17.9", "8.11.1", "8.15.0"])}
    return json.dumps(record, ensure_ascii=False)


_for_machines = frozenset(
    "RuleName UtcTime ProcessGuid ProcessId LogonGuid LogonId TerminalSessionId FileVersion Product CurrentDirectory Hashes Hash ParentProcessGuid ParentProcessId CreationUtcTime CallTrace StartAddress NewThreadId QueryStatus"
    " SourceProcessGUID SourceProcessGuid SourceProcessId SourceThreadId TargetProcessGUID TargetProcessGuid TargetProcessId SubjectUserSid SubjectLogonId TargetUserSid TargetLogonId NewProcessId TokenElevationType MandatoryLabel".split()
)


def one_line(event: WindowsEvent) -> str:
    """The message as forwarders send it whose owners keep ids and hashes off the wire: whole, its telling middle would be cut out."""
    if event.told is None:
        event = replace(event, data={name: value for name, value in event.data.items() if name not in _for_machines and value not in ("-", "")})
    return " ".join(" ".join(message_lines(event)).split())


def _snare(world: World, event: WindowsEvent, computer: str) -> str:
    audit = "Failure Audit" if event.code in (4625, 4771, 4673) else "Success Audit" if event.channel == "Security" else event.level
    who = event.data.get("TargetUserName") or event.data.get("User") or "N/A"
    fields = ["MSWinEventLog", "1", event.channel, str(world.number(10, 99999)), f"{world.local():%a %b %d %H:%M:%S %Y}", str(event.code), event.provider, who, "N/A", audit, computer, "None", "", one_line(event), str(world.number(10, 9999))]
    return f"<{world.pick([13, 14, 110])}>{world.time_syslog()} {computer} " + "\t".join(fields)


def _nxlog(world: World, event: WindowsEvent, computer: str) -> str:
    return f"<14>{world.time_syslog()} {computer} {event.provider}[{world.number(4, 9000)}]: {'EventID ' + str(event.code) + ': ' if world.chance(0.6) else ''}{one_line(event)}"


def _block(world: World, event: WindowsEvent, computer: str) -> str:
    lines = [
        f"Log Name:      {event.channel}",
        f"Source:        {event.provider}",
        f"Date:          {world.time_plain()}",
        f"Event ID:      {event.code}",
        f"Level:         {event.level}",
        f"User:          {event.data.get('User', 'N/A')}",
        f"Computer:      {computer}",
        "Description:",
    ]
    told = message_lines(event)
    lines[-1] = f"Description: {told[0]}" if world.chance(0.6) else "Description:"
    rest = told[1:] if lines[-1] != "Description:" else told
    return "\n".join(lines + [line if ":" in line else f"  {line}" for line in rest])


_short_names = {
    "TargetUserName": "Target User", "SubjectUserName": "Subject User", "IpAddress": "Source IP", "IpPort": "Source Port", "CommandLine": "Command Line", "NewProcessName": "Process Name", "Image": "Process Name", "ParentProcessName": "Parent Process",
    "ParentImage": "Parent Process", "LogonType": "Logon Type", "WorkstationName": "Workstation Name", "ServiceName": "Service Name", "ServiceFileName": "Service File Name", "ImagePath": "Service File Name", "TaskName": "Task Name", "MemberName": "Member", "User": "User", "TargetImage": "Target Process", "SourceImage": "Source Process", "GrantedAccess": "Granted Access", "TargetObject": "Registry Key",
    "Details": "Details", "TargetFilename": "File", "DestinationIp": "Destination IP", "DestinationPort": "Destination Port", "DestinationHostname": "Destination Host", "QueryName": "Query", "ScriptBlockText": "Script Block", "FailureReason": "Failure Reason", "TargetServerName": "Target Server", "ShareName": "Share Name", "RelativeTargetName": "Relative Target", "TicketEncryptionType": "Ticket Encryption", "ProcessName": "Process Name", "ObjectName": "Object Name",
    "SubStatus": "Sub Status", "Properties": "Properties", "ObjectDN": "Object DN", "ObjectClass": "Object Class", "AttributeLDAPDisplayName": "Attribute", "AttributeValue": "Value", "Signed": "Signed", "ObjectValueName": "Value Name", "NewValue": "New Value", "PipeName": "Pipe Name", "ImageLoaded": "Image Loaded", "PrivilegeList": "Privileges", "TaskContent": "Task Content",
}


def _short(world: World, event: WindowsEvent, computer: str) -> str:
    """The few lines that tickets, chats and reports quote."""
    number, when = world.pick([("EventID", "Timestamp"), ("Event ID", "Time"), ("Event ID", "Date"), ("EventID", "TimeCreated")])
    lines = [f"{number}: {event.code}", f"{when}: {world.time_iso(0) if world.chance(0.5) else world.time_plain()}"]
    lines.append(f"{world.pick(['Source', 'Provider', 'Channel', 'Log Name'])}: {event.channel if world.chance(0.5) else event.provider}")
    lines.append(f"Computer: {computer}")
    values = [f"{_short_names[name]}: {value}" for name, value in event.data.items() if name in _short_names and value not in ("", "-")]
    if event.told or not values:
        values.append(f"Description: {one_line(event)}")
    elif world.chance(0.7):
        values.append(f"Description: {event.title}")
    return "\n".join(lines + [line.replace("\n", " ") for line in values])


def _xml(world: World, event: WindowsEvent, computer: str) -> str:
    data = "".join(f"<Data Name='{name}'>{escape(value)}</Data>" for name, value in event.data.items())
    return (
        "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>"
        f"<Provider Name='{event.provider}' Guid='{{{world.uuid()}}}'/><EventID>{event.code}</EventID><Version>0</Version><Level>0</Level>"
        f"<TimeCreated SystemTime='{world.time_iso()}'/><EventRecordID>{world.number(100, 900000)}</EventRecordID><Channel>{event.channel}</Channel><Computer>{computer}</Computer></System>"
        f"<EventData>{data}</EventData></Event>"
    )


def quoted(value: str) -> str:
    """A pair's value; quotes inside a quoted one are escaped, else readers would take them for its end."""
    return '"' + value.replace('"', '\\"') + '"' if " " in value or '"' in value else value


def _pairs(world: World, event: WindowsEvent, computer: str) -> str:
    values = [f"LogName={event.channel}", f"EventCode={event.code}", f"SourceName={event.provider}", f"ComputerName={computer}"]
    values += [f"{name}={quoted(value)}" for name, value in event.data.items()]
    if event.told is not None:
        values.append(f'Message="{one_line(event)}"')
    return f"{world.time_plain()} " + " ".join(" ".join(value.split()) for value in values)


_writers = {"flat": _flat, "evtx": _evtx, "ecs": _ecs, "snare": _snare, "nxlog": _nxlog, "block": _block, "short": _short, "xml": _xml, "pairs": _pairs}
