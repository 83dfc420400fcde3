"""Families from tables of command lines, one a line, and the names that files have on either side."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from typing import Callable, Sequence

from generator.families.windows.command_story import background, image_of, located, run_command, shuffled_case, suspicious_process
from generator.families.windows.desk import Desk
from generator.families.windows.execution_sensors import SENSORS, sensor_record
from generator.scene import Label, Scene, attack, benign, family
from generator.world import World

NAMES = ("#", "#", "#", "#_#", "#Update", "update", "svc", "helper", "a", "1", "x64", "sys", "setup", "data", "log", "install", "winupd", "tmp2", "office", "java", "run", "test", "payload", "d", "cache", "invoice", "chrome", "agent", "client32", "msedge_update", "kb4023057")
"""What strangers call their files; # is a made-up word."""
_home = "C:\\Users\\@user@\\"
FOLDERS = (
    _home + "AppData\\Local\\Temp\\", _home + "AppData\\Roaming\\", _home + "AppData\\Roaming\\#\\", _home + "AppData\\Local\\#\\", _home + "Downloads\\", _home + "Desktop\\", _home + "Music\\", "C:\\Windows\\Temp\\", "C:\\Users\\Public\\", "C:\\Users\\Public\\Libraries\\",
    "C:\\ProgramData\\", "C:\\ProgramData\\#\\", "C:\\Temp\\", "C:\\PerfLogs\\", "%TEMP%\\", "%APPDATA%\\", "%PUBLIC%\\", "C:\\Windows\\Tasks\\", "C:\\Windows\\Fonts\\", "C:\\Intel\\", "C:\\Windows\\System32\\spool\\drivers\\color\\", "C:\\Windows\\Debug\\", "C:\\",
)  # fmt: skip
VENDORS = tuple("Dell|HP|Lenovo|Intel|Realtek|NVIDIA Corporation|Adobe|Zoom|TeamViewer|Citrix|VMware|Sophos|ESET|Veeam|DATEV|Sage|Canon|Brother|Epson|Xerox|Autodesk|Fortinet|Cisco|Logitech|Jabra|Mozilla|Notepad++|7-Zip|KeePassXC|LibreOffice|PDF24|Foxit Software|Synaptics|Wacom|Lexware|Dymo|Zebra Technologies|SAP|IBM|Oracle|Micro Focus|Corel|Sony|AVM|Kyocera|Ricoh|Barco|ABBYY|Nuance|Trimble|Siemens|Bosch|Acme ERP|MobaXterm|WinSCP|FileZilla Server|Greenshot".split("|"))
UNPACKED = (
    _home + "AppData\\Local\\Temp\\is-4RT8S.tmp\\", _home + "AppData\\Local\\Temp\\{8C2A0F64-1D5B-4E8A}\\", _home + "AppData\\Local\\Temp\\7zS4F2A\\", _home + "AppData\\Local\\Temp\\#\\", _home + "Downloads\\", "C:\\Windows\\Temp\\nsk3A.tmp\\", "C:\\Windows\\Temp\\", "C:\\Temp\\", "C:\\Windows\\ccmcache\\7\\", "C:\\Windows\\ccmcache\\2f\\",
    "C:\\Windows\\IMECache\\4b1c_1\\", "C:\\ProgramData\\Package Cache\\{33d1fd90-4274-48a1}\\", "C:\\Windows\\AdminArsenal\\PDQDeployRunner\\service-1\\exec\\", "C:\\Windows\\SoftwareDistribution\\Download\\Install\\", "C:\\SWSetup\\SP138402\\", "C:\\Drivers\\", "C:\\Dell\\", "D:\\", "\\\\srv-sw\\packages$\\", "%TEMP%\\", "%~dp0",
)  # fmt: skip
SERVERS = ("deploy", "files", "intranet", "wsus", "repo", "srv-sw", "nas", "packages", "sccm")
VARIANTS = 8
"""So often each line is there, each time with other names; within one they stay, as a script that starts what it fetched needs."""
_blank = re.compile(r"~([ndfvts])~")
_quoted = re.compile(r'"[^"]*"|\'[^\']*\'|«[^»]*»|⟦[^⟧]*⟧')
_chained = re.compile(r" (&&?|\|{1,2}|>>?) ")
_shell = re.compile(r"(.*\\)?(cmd|powershell|pwsh|c\^m)", re.I)
_built_in = frozenset("copy cd set echo del for if type move ren rename mkdir md rd rmdir start assoc ftype mklink dir erase call".split())
_syllables = "ba ko ri ne su ta mo li ver dex qu zi pra fel no an or ix ul em".split()

HOSTILE_PARENTS = ("cmd.exe", "cmd.exe", "powershell.exe", "powershell.exe", "explorer.exe", "services.exe", "svchost.exe", "wscript.exe", "mshta.exe", "rundll32.exe", "@tmp@@word@.exe", "@tmp@setup.exe", "msiexec.exe", "WmiPrvSE.exe", "WINWORD.EXE", "python.exe", "C:\\Program Files (x86)\\ScreenConnect Client (@hex@)\\ScreenConnect.ClientService.exe")
HARMLESS_PARENTS = ("python.exe", "cmd.exe", "cmd.exe", "powershell.exe", "powershell.exe", "explorer.exe", "services.exe", "svchost.exe", "wscript.exe", "msiexec.exe", "WmiPrvSE.exe", "@tmp@setup.exe", "C:\\Users\\@user@\\AppData\\Local\\Temp\\is-@hex@.tmp\\setup.tmp", "C:\\Windows\\CCM\\CcmExec.exe", "C:\\Program Files (x86)\\Microsoft Intune Management Extension\\AgentExecutor.exe", "C:\\Windows\\AdminArsenal\\PDQDeployRunner\\service-1\\PDQDeployRunner-1.exe", "C:\\Program Files (x86)\\ScreenConnect Client (@hex@)\\ScreenConnect.ClientService.exe", "C:\\Program Files\\NinjaRMMAgent\\NinjaRMMAgent.exe", "gpscript.exe", "C:\\Program Files\\Microsoft VS Code\\Code.exe", "C:\\Program Files\\Jenkins\\jre\\bin\\java.exe")


def _made_up(source: random.Random, text: str) -> str:
    """A name with its # filled: letters without sense, or what could be a product."""
    word = "".join(source.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(source.randint(3, 9))) if source.random() < 0.5 else "".join(source.choices(_syllables, k=source.randint(2, 4)))
    return text.replace("#", word)


def _by_shell(command: str) -> str:
    """Chains, pipes and words of the shell itself need one to start them."""
    bare = _quoted.sub("", command)
    starts = command.split(" ")[0].strip('"').lower()
    if _shell.match(starts) or not (_chained.search(bare) or starts in _built_in):
        return command
    return "cmd.exe /c " + command


def lines_of(table: str) -> list[str]:
    """The table's commands with their blanks filled: ~n~ a file's name, ~d~ a folder anybody writes to, ~f~ both, ~v~ a maker, ~t~ where installers unpack, ~s~ a server."""
    commands = []
    for line in table.strip().splitlines():
        for variant in range(VARIANTS):
            source = random.Random(f"{line}{variant}")
            name = _made_up(source, source.choice(NAMES))
            # A record tells where the program lies that was started, and there variables are resolved.
            folder = _made_up(source, source.choice([one for one in FOLDERS if not (one.startswith("%") and line.startswith(("~d~", "~f~")))]))
            values = {"n": name, "d": folder, "f": folder + name, "v": source.choice(VENDORS), "t": _made_up(source, source.choice(UNPACKED)), "s": source.choice(SERVERS)}
            commands.append(_blank.sub(lambda match: values[match.group(1)], _by_shell(line.strip())))
    return commands


def _tables(table: str) -> list[tuple[tuple[str, ...], list[str]]]:
    """Techniques and commands: `@@ T1105 T1218` begins lines that these techniques fit better than the family's."""
    first, *others = ("\n" + table.strip()).split("\n@@ ")
    return [((), lines_of(first))] + [(tuple(head.split()), lines_of(body)) for head, _, body in (other.partition("\n") for other in others)]


def _story(name: str, label: Label | Callable[[Desk], Label], table: str, parents: Sequence[str], is_attack: bool, weight: float) -> None:
    """Registers a family: one to three of the table's commands on one machine, from Windows' logs or from a sensor."""
    tables = _tables(table)
    sizes = [len(commands) for _, commands in tables]

    @family(f"windows/{name}", attack=is_attack, weight=weight)
    def write(world: World) -> Scene:
        desk = Desk(world)
        sensor = world.pick(SENSORS) if world.chance(0.22) else ""
        desk.sysmon = desk.sysmon or bool(sensor)
        meant = label(desk) if callable(label) else label
        techniques, commands = world.rng.choices(tables, sizes)[0]
        meant = replace(meant, techniques=techniques) if techniques else meant
        parent, account = desk.fill(world.pick(parents)), world.pick([None, None, "SYSTEM"])
        count = 1 if world.chance(0.5) else world.number(1, 3)
        for template in world.some(commands, count, count):
            command = shuffled_case(world, desk.fill(template))
            if sensor:
                world.tick(0.2, 90)
                image = "cmd.exe" if image_of(command).lower().endswith((".bat", ".cmd")) else image_of(command)
                desk.scene.add(sensor_record(desk, sensor, located(desk, image, is_attack), command, parent, account), meant)
            else:
                run_command(desk, meant, command, parent, account)
        if not sensor and world.chance(0.2):
            background(desk)
        return desk.scene


def hostile(name: str, threat: str, techniques: str, table: str, *, severity: str = "HIGH", parents: Sequence[str] = HOSTILE_PARENTS, weight: float = 1.0) -> None:
    """A family of an intruder's commands; `techniques` separated by blanks, the most fitting first."""
    ids = techniques.split()
    label = suspicious_process(*ids, severity=severity) if threat == "Suspicious Script" else attack(threat, *ids, severity=severity)
    _story(name, label, table, parents, True, weight)


def harmless(name: str, kind: str, table: str, *, parents: Sequence[str] = HARMLESS_PARENTS, weight: float = 1.0) -> None:
    """A family of commands that look alike and do no harm."""
    _story(name, benign(kind), table, parents, False, weight)
