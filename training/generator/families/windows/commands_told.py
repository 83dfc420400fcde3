"""Families from lists of command lines, one command a line, in the records of Windows and of endpoint sensors."""

from __future__ import annotations

from typing import Sequence

from generator.families.windows.command_story import background, image_of, located, shuffled_case
from generator.families.windows.commands_sensors import SENSORS, sensor_record
from generator.families.windows.desk import Desk
from generator.scene import Label, Scene, attack, family
from generator.world import World

PROMPT = ("cmd.exe", "powershell.exe", "cmd.exe", "powershell.exe", "explorer.exe", "C:\\Program Files\\WindowsApps\\Microsoft.WindowsTerminal_1.19.11213.0_x64__8wekyb3d8bbwe\\WindowsTerminal.exe", "pwsh.exe")
"""What a person types into, friend or foe."""
STRANGE = (
    "@tmp@@word@.exe", "@tmp@@word@.exe", "rundll32.exe", "regsvr32.exe", "mshta.exe", "wscript.exe", "WINWORD.EXE", "EXCEL.EXE", "w3wp.exe", "C:\\Users\\@user@\\AppData\\Roaming\\@Word@\\@word@.exe", "sqlservr.exe", "MSBuild.exe", "InstallUtil.exe",
    "C:\\Program Files\\Apache Software Foundation\\Tomcat 9.0\\bin\\tomcat9.exe", "C:\\Users\\Public\\«svchost|update|chrome».exe", "C:\\xampp\\apache\\bin\\httpd.exe", "dllhost.exe", "cscript.exe", "OUTLOOK.EXE", "C:\\inetpub\\wwwroot\\php\\php-cgi.exe",
)  # fmt: skip
"""Programs that do not ask such things unless somebody sits in them."""
AGENTS = (
    "C:\\Program Files\\GLPI-Agent\\perl\\bin\\glpi-agent.exe", "C:\\Program Files (x86)\\LANSweeper\\Service\\LansweeperService.exe", "C:\\Windows\\CCM\\CcmExec.exe", "C:\\Program Files\\NinjaRMMAgent\\NinjaRMMAgent.exe", "C:\\Program Files\\ATERA Networks\\AteraAgent\\AteraAgent.exe", "C:\\Program Files\\Zabbix Agent 2\\zabbix_agent2.exe",
    "C:\\Program Files\\NSClient++\\nscp.exe", "C:\\Program Files (x86)\\checkmk\\service\\check_mk_agent.exe", "C:\\Program Files\\Microsoft Monitoring Agent\\Agent\\MonitoringHost.exe", "C:\\Program Files (x86)\\PDQ\\PDQ Inventory\\PDQInventory-Scanner.exe", "C:\\Program Files\\Rapid7\\Insight Agent\\components\\insight_agent\\ir_agent.exe", "C:\\Program Files (x86)\\N-able Technologies\\Windows Agent\\bin\\agent.exe",
    "C:\\Program Files\\Tanium\\Tanium Client\\TaniumClient.exe", "C:\\Program Files\\Qualys\\QualysAgent\\QualysAgent.exe", "C:\\Program Files (x86)\\ManageEngine\\UEMS_Agent\\bin\\dcagentservice.exe", "C:\\Program Files\\OCS Inventory Agent\\OCSInventory.exe", "C:\\Program Files (x86)\\Microsoft Intune Management Extension\\Microsoft.Management.Services.IntuneWindowsAgent.exe", "C:\\Program Files\\osquery\\osqueryd\\osqueryd.exe",
)  # fmt: skip
JOBS = ("svchost.exe", "taskeng.exe", "cmd.exe", "powershell.exe", "C:\\Program Files\\Microsoft SQL Server\\MSSQL15.MSSQLSERVER\\MSSQL\\Binn\\SQLAGENT.EXE")
SETUPS = ("msiexec.exe", "@tmp@«setup|Setup|installer|vc_redist.x64|DellCommandUpdate|TeamsSetup|AcroRdrDC».exe", "C:\\Program Files\\@Word@\\«unins000|Updater|bootstrapper».exe")
ROOT = ("SYSTEM",)
_also_of_windows = frozenset("""nbtstat dsregcmd winver msinfo32 dxdiag tzutil where more clip timeout tree find comp dsget dsadd dsmove dsrm dnscmd netdom redircmp psr snippingtool tar ssh-keygen ssh-add sftp rdpclip perfmon resmon compmgmtlauncher gpedit dsa
wsmanhttpconfig typeperf eventcreate fc sort choice label subst vol cacls change reset rwinsta tskill logoff msg shrpubw ksetup ktpass nltest djoin ldp adsiedit certlm dfsutil dfsdiag dfsrdiag bootrec mountvol relog tracerpt klist cipher recover regini taskschd scriptrunner
userinit gpscript taskeng dfsrmig secedit pktmon quickassist rasdial servermanager taskmgr compact ssh-keyscan diantz winrshost windowsterminal ssh-agent sshd ntfrsutl wbadmin fsutil manage-bde lodctr unlodctr sysdm systempropertiesremote remoteapp soundrecorder voicerecorder stikynot magnify""".split())
_own_folders = ("C:\\Users\\@user@\\Downloads\\", "C:\\Users\\@user@\\Desktop\\", "C:\\Temp\\", "C:\\Users\\@user@\\AppData\\Local\\Temp\\", "C:\\Users\\@user@\\Documents\\")
"""Where people unpack a tool."""
_homes = ("C:\\Program Files\\{}\\", "C:\\Program Files (x86)\\{}\\", "C:\\Tools\\", "D:\\Tools\\{}\\", "C:\\Admin\\")


def _home(desk: Desk, image: str, hostile: bool) -> str:
    """Where a tool called without its folder lies: most of strangers' tools anywhere, most of others' where tools belong, some the other way round."""
    if image.rsplit(".", 1)[0].lower() in _also_of_windows or located(desk, image, hostile) == image:
        return image
    strange = desk.world.chance(0.7 if hostile else 0.2)
    elsewhere = "@tmp@" if hostile else desk.world.pick(_own_folders)
    return desk.fill(elsewhere if strange else desk.world.pick(_homes).format(image.rsplit(".", 1)[0])) + image


def _start(desk: Desk, label: Label, template: str, parent: str, user: str | None, sensor: str | None) -> None:
    """`command ## name.exe` names the original file of a renamed program."""
    world = desk.world
    command, _, original = desk.fill(template).partition(" ## ")
    command = shuffled_case(world, command)
    image = image_of(command)
    words = command.split(" ", 1)[0].lower()
    if words in ("copy", "dir", "type", "for", "echo", "if", "cd", "set", "move", "del", "ver", "pushd", "start", "mklink", "rmdir", "winrm", "wsman", "%comspec%") or words.endswith((".bat", ".cmd")) or any(mark in command for mark in (" > ", " >> ", " & ", " && ", " | ")) and words not in ("cmd", "cmd.exe", "powershell", "powershell.exe", "pwsh"):
        image, command, original = "cmd.exe", world.pick(["cmd.exe /c ", "C:\\Windows\\system32\\cmd.exe /c ", "cmd /C ", "cmd.exe /Q /c "]) + command, ""
    elif world.chance(0.08) and not words.startswith(("cmd", '"')):
        image, command, original = "cmd.exe", "cmd.exe /c " + command, ""
    path = _home(desk, image, label.is_attack)
    if sensor is None:
        desk.process(label, path, command, parent, user=user, original=original or None)
        return
    world.tick(0.2, 90)
    desk.scene.add(sensor_record(desk, sensor, path, command, parent, user, original or None), label)


def told(name: str, label: Label, commands: str, *, parents: Sequence[str] = PROMPT, users: Sequence[str | None] = (None,), least: int = 1, most: int = 3, weight: float = 1.0) -> None:
    """Registers a family whose scenes are `least` to `most` of the commands (one a line), started on one machine.

    `@@ T1041 T1567` begins lines that these techniques fit better; a scene has lines of one kind.
    """
    tables: list[tuple[Label, list[str]]] = [(label, [])]
    for line in filter(None, map(str.strip, commands.strip().splitlines())):
        if line.startswith("@@ "):
            tables.append((attack(label.threat, *line.split()[1:], severity=label.severity), []))
        else:
            tables[-1][1].append(line)
    sizes = [len(forms) for _, forms in tables]

    @family(f"windows/{name}", attack=label.is_attack, weight=weight)
    def write(world: World) -> Scene:
        desk = Desk(world)
        sensor = world.pick(SENSORS) if world.chance(0.25) else None
        parent, user = desk.fill(world.pick(parents)), world.pick(users)
        count = least if world.chance(0.5) else world.number(least, max(least, most))
        meant, forms = world.rng.choices(tables, sizes)[0]
        for form in world.some(forms, count, count):
            _start(desk, meant, form, parent, user, sensor)
        if world.chance(0.2):
            background(desk)
        return desk.scene
