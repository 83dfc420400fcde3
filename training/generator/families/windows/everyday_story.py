"""Harmless families told by tables of rows: what a kind of program or service makes Windows record all day."""

from __future__ import annotations

import re
from typing import Callable, Sequence

from generator.families.windows.command_story import image_of
from generator.families.windows.desk import Desk, encoded, full_path
from generator.families.windows.event_formats import WindowsEvent
from generator.families.windows.logon_events import security
from generator.scene import Label, Scene, benign, family
from generator.world import World

SYSTEM, APP, ERROR, UPDATE, NET, LOGIN, ADMIN, JOB, BACKUP, PROBE, SCAN = (
    benign(kind) for kind in ("System Activity", "Application Event", "Application Error", "Software Update", "Network Service", "User Login", "Administration", "Scheduled Job", "Backup Job", "Monitoring Probe", "Authorised Scan")
)
Row = Sequence[str]
_to_encode = re.compile(r"⦃(.*?)⦄", re.S)
_trace = "C:\\Windows\\SYSTEM32\\ntdll.dll+«9d4c4|9c524|a0a34|a5314|9fc24»|C:\\Windows\\System32\\KERNELBASE.dll+«2c13e|305ee|20d0e|6a685»|"
_of_people = ("explorer.exe", "cmd.exe", "powershell.exe", "userinit.exe", "Code.exe", "bash.exe", "devenv.exe", "idea64.exe", "pycharm64.exe")
_service_hosts = frozenset(("svchost.exe", "wmiprvse.exe", "dllhost.exe", "taskhostw.exe", "sppsvc.exe", "audiodg.exe", "sqlservr.exe", "spoolsv.exe"))
_system_accounts = ("NT AUTHORITY\\SYSTEM", "NT AUTHORITY\\SYSTEM", "NT AUTHORITY\\LOCAL SERVICE", "NT AUTHORITY\\NETWORK SERVICE")


class EverydayDesk(Desk):
    """A machine with the folders and identities that the tables name. A ` | ` is a pipeline, not a choice."""

    def fill(self, template: str) -> str:
        text = super().fill(template.replace(" | ", " ¦ ").replace("⟦", "⦃").replace("⟧", "⦄")).replace(" ¦ ", " | ")
        return _to_encode.sub(lambda match: encoded(match.group(1)), text)

    def _value(self, name: str) -> str:
        world = self.world
        values: dict[str, Callable[[], str]] = {
            "sid": lambda: self.sid,
            "hku": lambda: f"HKU\\{self.sid}",
            "local": lambda: f"C:\\Users\\{self.user}\\AppData\\Local",
            "roaming": lambda: f"C:\\Users\\{self.user}\\AppData\\Roaming",
            "temp": lambda: world.pick([f"C:\\Users\\{self.user}\\AppData\\Local\\Temp", "C:\\Windows\\Temp", f"C:\\Users\\{self.user[:6].upper()}~1\\AppData\\Local\\Temp"]),
            "pf": lambda: "C:\\Program Files",
            "pf86": lambda: "C:\\Program Files (x86)",
            "s32": lambda: world.pick(["C:\\Windows\\System32", "C:\\Windows\\system32", "C:\\WINDOWS\\system32"]),
            "build": lambda: str(world.pick([14393, 17763, 18362, 19041, 19045, 20348, 22621, 22631, 26100])),
            "kb": lambda: f"KB50{world.number(10000, 79999)}",
            "defender": lambda: f"C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\4.18.{world.number(2001, 25090)}.{world.number(1, 12)}-0",
            "time": lambda: world.time_iso(7),
        }  # fmt: skip
        return values[name]() if name in values else super()._value(name)


def everyday(name: str, label: Label, rows: Sequence[Row], most: int = 4, weight: float = 1.0) -> None:
    """Registers a family: some of the rows, at times one of them as a burst. A row begins with its kind."""

    @family(f"windows/everyday-{name}", attack=False, weight=weight)
    def write(world: World) -> Scene:
        desk = EverydayDesk(world)
        if most > 1 and world.chance(0.12):
            chosen = [world.pick(rows)] * world.number(3, 12)
        else:
            chosen = world.some(rows, 1, 1 if world.chance(0.45) else most)
        for kind, *values in chosen:
            _writers[kind](desk, label, *(value if isinstance(value, int) else desk.fill(value) for value in values))
        return desk.scene


def values_of(text: str) -> dict[str, str]:
    return dict(part.partition("=")[::2] for part in text.split(" ;; ") if part)


def _who(desk: Desk, image: str) -> str:
    """Hosts of services run as one of the system's accounts, programs of people as them, the others as the system or as them."""
    name = image.rsplit("\\", 1)[-1]
    if name.lower() in _service_hosts:
        return desk.world.pick(_system_accounts)
    own = "\\Users\\" in image or name in _of_people or desk.world.chance(0.75 if "Program Files" in image else 0.35)
    return desk.account() if own else _system_accounts[0]


def _process(desk: Desk, image: str) -> dict[str, str]:
    return {"ProcessGuid": desk.guid(), "ProcessId": str(desk.world.pid()), "Image": full_path(image)}


def _load(desk: Desk, label: Label, image: str, library: str, signature: str) -> None:
    desk.image_loaded(label, image, library, signature != "-", signature, _who(desk, image))


def _reg(desk: Desk, label: Label, image: str, key: str, details: str) -> None:
    desk.registry_set(label, image, key, details, _who(desk, image))


def _key(desk: Desk, label: Label, image: str, event_type: str, key: str) -> None:
    desk.sysmon_event(label, 12, "Registry object added or deleted:", {"EventType": event_type, **_process(desk, image), "TargetObject": key, "User": _who(desk, image)})


def _file(desk: Desk, label: Label, image: str, file: str) -> None:
    desk.file_created(label, image, file, _who(desk, image))


def _stream(desk: Desk, label: Label, image: str, file: str, address: str) -> None:
    desk.sysmon_event(label, 15, "File stream created:", {**_process(desk, image), "TargetFilename": f"{file}:Zone.Identifier", "CreationUtcTime": f"{desk.world.now:%Y-%m-%d %H:%M:%S}.000", "Hash": f"MD5={desk.world.hex(32).upper()},SHA256={desk.world.hex(64).upper()}", "Contents": f"[ZoneTransfer]  ZoneId=3  ReferrerUrl={address.rsplit('/', 1)[0]}/ HostUrl={address}", "User": desk.account()})


def _delete(desk: Desk, label: Label, image: str, file: str) -> None:
    code = desk.world.pick([23, 26])
    executable = str(file.lower().endswith((".exe", ".dll", ".sys"))).lower()
    desk.sysmon_event(label, code, "File Delete archived:" if code == 23 else "File Delete logged:", {**_process(desk, image), "User": _who(desk, image), "TargetFilename": file, "Hashes": f"SHA256={desk.world.hex(64).upper()}", "IsExecutable": executable, **({"Archived": "true"} if code == 23 else {})})


def _time(desk: Desk, label: Label, image: str, file: str) -> None:
    desk.sysmon_event(label, 2, "File creation time changed:", {**_process(desk, image), "TargetFilename": file, "CreationUtcTime": f"20{desk.world.number(12, 24)}-0{desk.world.number(1, 9)}-1{desk.world.number(0, 9)} 08:12:44.000", "PreviousCreationUtcTime": f"{desk.world.now:%Y-%m-%d %H:%M:%S}.000", "User": _who(desk, image)})


def _net(desk: Desk, label: Label, image: str, host: str, port: str) -> None:
    """`443`, `53/udp` or, where the program is called, `in:3389`."""
    number, _, protocol = port.removeprefix("in:").partition("/")
    address = desk.world.ip_public() if "." in host and not host.endswith(desk.world.domain) else desk.world.ip()
    desk.network(label, image, address, int(number), host or "-", _who(desk, image), not port.startswith("in:"), protocol or "tcp")


def _dns(desk: Desk, label: Label, image: str, name: str) -> None:
    world = desk.world
    result = world.pick([f"::ffff:{world.ip_public()};", f"::ffff:{world.ip_public()};::ffff:{world.ip_public()};", f"type:  5 {world.word(6)}.{world.pick(['akamaiedge', 'cloudfront', 'trafficmanager', 'edgekey', 'fastly'])}.net;::ffff:{world.ip_public()};", "-", f"{world.ip_private()};"])
    desk.dns(label, image, name, result)


def _access(desk: Desk, label: Label, source: str, target: str, rights: str, tail: str = "") -> None:
    source = full_path(source)
    desk.access(label, source, target, rights, desk.fill(_trace) + (tail or f"{source}+{desk.world.hex(5)}"), _who(desk, source))


def _thread(desk: Desk, label: Label, source: str, target: str, module: str, function: str) -> None:
    world = desk.world
    desk.sysmon_event(label, 8, "CreateRemoteThread detected:", {"SourceProcessGuid": desk.guid(), "SourceProcessId": str(world.pid()), "SourceImage": full_path(source), "TargetProcessGuid": desk.guid(), "TargetProcessId": str(world.pid()), "TargetImage": full_path(target), "NewThreadId": str(world.number(1000, 19000)), "StartAddress": f"0x00007FF{world.hex(9).upper()}", "StartModule": module, "StartFunction": function, "SourceUser": world.pick(_system_accounts) if source.lower().endswith("svchost.exe") else _system_accounts[0], "TargetUser": desk.account()})


def _pipe(desk: Desk, label: Label, image: str, name: str) -> None:
    desk.pipe(label, image, name, desk.world.chance(0.6))


def _driver(desk: Desk, label: Label, file: str, signature: str) -> None:
    desk.sysmon_event(label, 6, "Driver loaded:", {"ImageLoaded": file, "Hashes": f"SHA256={desk.world.hex(64).upper()}", "Signed": str(signature != "-").lower(), "Signature": signature, "SignatureStatus": "Valid" if signature != "-" else "Unavailable"})


def _proc(desk: Desk, label: Label, command: str, parent: str, user: str = "") -> None:
    desk.process(label, image_of(command), command, parent, user=user or (None if parent.rsplit("\\", 1)[-1] in _of_people or desk.world.chance(0.3) else "SYSTEM"))


def _end(desk: Desk, label: Label, image: str) -> None:
    desk.sysmon_event(label, 5, "Process terminated:", {**_process(desk, image), "User": _who(desk, image)})


def _script(desk: Desk, label: Label, text: str, path: str = "") -> None:
    desk.script(label, text, path)


def _told(desk: Desk, label: Label, provider: str, log: str, code: int, message: str, data: str, level: str = "Information") -> None:
    title, _, rest = message.partition("\n")
    desk.add(WindowsEvent(provider, log, code, title, values_of(data), level, rest), label)


def _sec(desk: Desk, label: Label, code: int, title: str, data: str) -> None:
    desk.add(security(code, title, values_of(data)), label)


def _sysmon(desk: Desk, label: Label, code: int, title: str, data: str) -> None:
    desk.sysmon_event(label, code, title, values_of(data))


_writers: dict[str, Callable[..., None]] = {
    "load": _load, "reg": _reg, "key": _key, "file": _file, "stream": _stream, "delete": _delete, "time": _time, "net": _net, "dns": _dns, "access": _access, "thread": _thread,
    "pipe": _pipe, "driver": _driver, "proc": _proc, "end": _end, "script": _script, "told": _told, "sec": _sec, "sysmon": _sysmon,
}  # fmt: skip
