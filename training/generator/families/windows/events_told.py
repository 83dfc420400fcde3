"""Families of Windows events that are no process starts: one table of events a family, in more shapes than a desk's."""

from __future__ import annotations

import json
import re
from typing import Callable, Sequence

from generator.families.windows.desk import AUDIT, SYSTEM32, Desk, full_path
from generator.families.windows.event_formats import WindowsEvent, message_lines, one_line
from generator.scene import Label, Scene, benign, family
from generator.world import World

Row = tuple[str, ...]
Rows = Sequence[Row]
Writer = Callable[["EventDesk", Label, Row], None]


class EventDesk(Desk):
    """A machine whose events now and then come as Wazuh, Sentinel, Get-WinEvent or an export with UserData write them."""

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.collector = world.pick([None] * 7 + ["wazuh", "sentinel", "listed"])
        self.system_user = world.chance(0.35)

    def add(self, event: WindowsEvent, label: Label, element: str | None = None) -> None:
        """`element`: the name below UserData, for events that have no EventData."""
        if self.collector is None and not (element and self.style == "evtx"):
            super().add(event, label)
            return
        self.world.tick(0.2, 90)
        self.scene.add(_collected[self.collector](self, event) if self.collector else _user_data(self, event, element or ""), label)

    def sysmon_event(self, label: Label, code: int, title: str, data: dict[str, str]) -> None:
        # The kernel's process has no folder.
        super().sysmon_event(label, code, title, {name: "System" if value == SYSTEM32 + "System" else value for name, value in data.items()})

    def actor(self) -> str | None:
        return "NT AUTHORITY\\SYSTEM" if self.system_user else None

    def text(self, template: str) -> str:
        return self.fill(template.replace("@sid@", self.sid))


def _wazuh(desk: EventDesk, event: WindowsEvent) -> str:
    world = desk.world
    # Where message and data together are long, the program in their middle would be cut out.
    told = event.title if event.code in (7, 10, 4656, 4657, 4663) or event.told is None and world.chance(0.5) else one_line(event)
    system = {"providerName": event.provider, "eventID": str(event.code), "channel": event.channel, "computer": desk.computer, "systemTime": world.time_iso(7), "eventRecordID": str(world.number(100, 900000)), "severityValue": event.level.upper(), "message": '"' + told[:300] + '"'}
    fields = {name[:1].lower() + name[1:]: value for name, value in event.data.items()}
    return json.dumps({"timestamp": world.time_iso(), "agent": {"id": f"{world.number(1, 99):03d}", "name": desk.machine}, "location": "EventChannel", "decoder": {"name": "windows_eventchannel"}, "data": {"win": {"system": system, "eventdata": fields}}}, ensure_ascii=False)


def _sentinel(desk: EventDesk, event: WindowsEvent) -> str:
    world = desk.world
    if event.channel == "Security":
        record = {"TimeGenerated": world.time_iso(), "Type": "SecurityEvent", "Computer": desk.computer, "Channel": "Security", "EventID": event.code, "Activity": f"{event.code} - {event.title}", **event.data}
    else:
        told = {"EventData": dict(event.data)} if event.data else {"RenderedDescription": " ".join(message_lines(event))}
        record = {"TimeGenerated": world.time_iso(), "Type": "WindowsEvent", "Computer": desk.computer, "Channel": event.channel, "EventID": event.code, **told}
    return json.dumps(record, ensure_ascii=False)


def _listed(desk: EventDesk, event: WindowsEvent) -> str:
    """As `Get-WinEvent | Format-List TimeCreated, Id, Message` prints it, on one line of a pasted ticket."""
    return f"TimeCreated : {desk.world.time_plain()} {desk.world.pick(['ProviderName : ' + event.provider + ' ', '', ''])}Id : {event.code} Message : {one_line(event)}"


def _user_data(desk: EventDesk, event: WindowsEvent, element: str) -> str:
    world = desk.world
    system = {"Provider": {"#attributes": {"Name": event.provider}}, "EventID": event.code, "Level": 4, "TimeCreated": {"#attributes": {"SystemTime": world.time_iso(6)}}, "EventRecordID": world.number(100, 900000), "Channel": event.channel, "Computer": desk.computer}
    return json.dumps({"Event": {"System": system, "UserData": {element: {"#attributes": {"xmlns": "http://manifests.microsoft.com/win/2004/08/windows/eventlog"}, **event.data}}}}, ensure_ascii=False)


_collected = {"wazuh": _wazuh, "sentinel": _sentinel, "listed": _listed}


def event_story(name: str, label: Label, write: Writer, rows: Rows, *, most: int = 3, also: Sequence[tuple[Label, Rows]] = ()) -> None:
    """Registers a family whose scenes are one to `most` rows of a table, as `write` tells them.

    `also`: rows of the same story that another label fits; a scene has rows of one label.
    """
    tables = [(label, rows), *also]
    sizes = [len(table) for _, table in tables]
    # Fewer harmless families than hostile ones, so each is drawn more often.
    weight = 1.0 if label.is_attack else 1.5

    @family(f"windows/events-{name}", attack=label.is_attack, weight=weight)
    def story(world: World) -> Scene:
        desk = EventDesk(world)
        count = 1 if world.chance(0.55) else world.number(1, most)
        meant, table = world.rng.choices(tables, sizes)[0]
        for row in world.some(table, count, count):
            write(desk, meant, _told_alike(desk, row))
        if world.chance(0.15 if label.is_attack else 0.05):
            beside(desk)
        return desk.scene


_blank_only = re.compile(r"@\w+@")


def _told_alike(desk: EventDesk, row: Row) -> Row:
    """The cells filled in. What one cell leaves open and a longer one repeats, as messages do with their data, is the same in both."""
    filled: dict[str, str] = {}
    same = desk.world.word(desk.world.number(4, 9)).capitalize()
    row = tuple(cell.replace("@same@", same) for cell in row)
    for cell in sorted(set(row), key=len):
        text = cell
        for part, told in filled.items():
            if told != part and part in text:
                text = text.replace(part, told, 1 if _blank_only.fullmatch(part) else -1)
        filled[cell] = desk.text(text)
    return tuple(filled[cell] for cell in row)


def beside(desk: EventDesk) -> None:
    """A line of the machine's everyday, of a program that no story is about."""
    code, told = desk.world.pick([(16, "The access history in hive \\??\\C:\\Windows\\AppCompat\\Programs\\Amcache.hve was cleared updating 812 keys and creating 40 modified pages."), (1, "The system time has changed."), (37, "The time provider NtpClient is currently receiving valid time data."), (566, "The system session has transitioned.")])
    provider = {16: "Microsoft-Windows-Kernel-General", 1: "Microsoft-Windows-Kernel-General", 37: "Microsoft-Windows-Time-Service", 566: "Microsoft-Windows-Kernel-Power"}[code]
    desk.add(WindowsEvent(provider, "System", code, told, {}, told=""), benign("System Activity"))


# Writers: what the cells of a row are


def registry(desk: EventDesk, label: Label, row: Row) -> None:
    """(program, key with value, details)"""
    desk.registry_set(label, row[0], row[1], row[2], desk.actor())


def key_changed(desk: EventDesk, label: Label, row: Row) -> None:
    """(program, key, `CreateKey`, `DeleteKey` or `DeleteValue`)"""
    desk.sysmon_event(label, 12, "Registry object added or deleted:", {"EventType": row[2], "ProcessGuid": desk.guid(), "ProcessId": str(desk.world.pid()), "Image": full_path(row[0]), "TargetObject": row[1], "User": desk.actor() or desk.account()})


def file(desk: EventDesk, label: Label, row: Row) -> None:
    """(program, file)"""
    desk.file_created(label, row[0], row[1], desk.actor())


def file_deleted(desk: EventDesk, label: Label, row: Row) -> None:
    """(program, file)"""
    code = desk.world.pick([23, 26])
    desk.sysmon_event(label, code, "File Delete archived:" if code == 23 else "File Delete logged:", {"ProcessGuid": desk.guid(), "ProcessId": str(desk.world.pid()), "User": desk.actor() or desk.account(), "Image": full_path(row[0]), "TargetFilename": row[1], "Hashes": f"SHA256={desk.world.hex(64).upper()}", "IsExecutable": str(row[1].endswith((".exe", ".dll"))).lower()})


def stream(desk: EventDesk, label: Label, row: Row) -> None:
    """(program, file with stream, contents)"""
    desk.sysmon_event(label, 15, "File stream created:", {"ProcessGuid": desk.guid(), "ProcessId": str(desk.world.pid()), "Image": full_path(row[0]), "TargetFilename": row[1], "Hash": f"SHA256={desk.world.hex(64).upper()}", "Contents": row[2], "User": desk.account()})


def library(desk: EventDesk, label: Label, row: Row) -> None:
    """(program, library, signer or `-`)"""
    desk.image_loaded(label, full_path(row[0]), row[1], row[2] != "-", row[2], desk.actor())


def driver(desk: EventDesk, label: Label, row: Row) -> None:
    """(driver, signer or `-`, status)"""
    desk.sysmon_event(label, 6, "Driver loaded:", {"ImageLoaded": row[0], "Hashes": f"SHA1={desk.world.hex(40).upper()},SHA256={desk.world.hex(64).upper()}", "Signed": str(row[1] != "-").lower(), "Signature": row[1], "SignatureStatus": row[2]})


def opened(desk: EventDesk, label: Label, row: Row) -> None:
    """(source, target, rights, module of the trace)"""
    trace = f"C:\\Windows\\SYSTEM32\\ntdll.dll+{desk.world.hex(5)}|C:\\Windows\\System32\\KERNELBASE.dll+{desk.world.hex(5)}|{row[3]}"
    desk.access(label, row[0], row[1], row[2], trace, desk.actor())


def thread(desk: EventDesk, label: Label, row: Row) -> None:
    """(source, target, module, function)"""
    desk.sysmon_event(label, 8, "CreateRemoteThread detected:", {"SourceProcessGuid": desk.guid(), "SourceProcessId": str(desk.world.pid()), "SourceImage": full_path(row[0]), "TargetProcessGuid": desk.guid(), "TargetProcessId": str(desk.world.pid()), "TargetImage": full_path(row[1]), "NewThreadId": str(desk.world.number(1000, 9000)), "StartAddress": f"0x{desk.world.hex(12).upper()}", "StartModule": row[2], "StartFunction": row[3], "SourceUser": desk.actor() or desk.account(), "TargetUser": desk.account()})


def pipe(desk: EventDesk, label: Label, row: Row) -> None:
    """(program, pipe)"""
    desk.pipe(label, row[0], row[1], desk.world.chance(0.7))


def name_resolved(desk: EventDesk, label: Label, row: Row) -> None:
    """(program, name)"""
    address = desk.world.ip_public()
    desk.dns(label, row[0], row[1], desk.world.pick([f"::ffff:{address};", f"{address};", "-", f"type:  5 {row[1]};::ffff:{address};"]))


def connection(desk: EventDesk, label: Label, row: Row) -> None:
    """(program, address, port, host name or `-`)"""
    desk.network(label, row[0], row[1], int(row[2]), row[3], desk.actor())


def script(desk: EventDesk, label: Label, row: Row) -> None:
    """(text of the block)"""
    desk.script(label, row[0], desk.text(desk.world.pick(["", "", "C:\\Scripts\\@word@.ps1", "C:\\Users\\@user@\\Documents\\@word@.ps1", "@tmp@@word@.ps1"])))


_without_subject = ("4625", "4768", "4769", "4771", "4776", "4886", "4887")


def security(desk: EventDesk, label: Label, row: Row) -> None:
    """(event id, title, then names and values by turns)"""
    head = {"SubjectUserSid": desk.sid, "SubjectUserName": desk.user, "SubjectDomainName": desk.domain, "SubjectLogonId": f"0x{desk.world.hex(6)}"}
    values = dict(zip(row[2::2], row[3::2]))
    desk.add(WindowsEvent(AUDIT, "Security", int(row[0]), row[1], values if "TargetUserName" in values and row[0] in _without_subject else {**head, **values}), label)


def channel(desk: EventDesk, label: Label, row: Row) -> None:
    """(provider, channel, event id, level, message, then names and values by turns; `element` names the UserData)"""
    values = dict(zip(row[5::2], row[6::2]))
    element = values.pop("element", None)
    first, _, rest = row[4].partition("\n")
    desk.add(WindowsEvent(row[0], row[1], int(row[2]), first, values, row[3], told=rest), label, element)
