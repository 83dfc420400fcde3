"""Families told by command lines: a table of them, and who starts them."""

from __future__ import annotations

import re
from typing import Callable, Sequence

from generator.families.windows.desk import Desk, has_folder
from generator.scene import Label, Scene, attack, benign, family
from generator.world import World

SHELLS = ("cmd.exe", "powershell.exe", "explorer.exe", "cmd.exe", "powershell.exe")
_program = re.compile(r'^\s*(?:"([^"]+)"|(\S+))')


def image_of(command: str) -> str:
    """The program that a command line starts; without a folder it is a system's."""
    match = _program.match(command)
    name = (match.group(1) or match.group(2)) if match else command
    return name if name.lower().endswith((".exe", ".scr", ".com", ".pif", ".tmp", ".bat", ".cmd", ".cpl")) else name + ".exe"


def shuffled_case(world: World, text: str) -> str:
    """Some write commands in capitals or mixed case, admins and scripts too."""
    return world.pick([text] * 8 + [text.lower() if "EncodedCommand" not in text and "==" not in text else text, text[:1].upper() + text[1:]])


def command_story(name: str, label: Label | Callable[[Desk], Label], commands: Sequence[str], *, parents: Sequence[str] = SHELLS, is_attack: bool, most: int = 3, user: Sequence[str | None] = (None,), weight: float = 1.0) -> None:
    """Registers a family whose scenes are one to `most` of the commands, started on one machine."""

    @family(f"windows/{name}", attack=is_attack, weight=weight)
    def write(world: World) -> Scene:
        desk = Desk(world)
        meant = label(desk) if callable(label) else label
        parent = world.pick(parents)
        account = world.pick(user)
        count = 1 if world.chance(0.5) else world.number(1, most)
        for template in world.some(commands, count, count):
            command = desk.fill(template)
            if not desk.sysmon and world.chance(0.15):
                desk.sysmon = True
            run_command(desk, meant, shuffled_case(world, command), desk.fill(parent), account)
        if world.chance(0.2):
            background(desk)
        return desk.scene


_of_windows = frozenset("""cmd powershell pwsh explorer whoami net net1 nltest systeminfo ipconfig arp route netstat tasklist taskkill qwinsta query quser wmic dsquery reg nslookup klist hostname gpresult gpupdate netsh driverquery sc fsutil certutil certreq mshta
rundll32 regsvr32 msbuild installutil regasm regsvcs csc jsc microsoft.workflow.compiler bitsadmin curl finger desktopimgdownldr hh esentutl expand extrac32 ieexec replace certoc cmdl32 configsecuritypolicy makecab tftp ftp wscript cscript forfiles pcalua odbcconf cmstp msiexec conhost
syncappvpublishingserver scriptrunner mavinject xwizard control verclsid wuauclt at bash fltmc tttracer ntdsutil diskshadow vssadmin wbadmin bcdedit wevtutil cipher robocopy xcopy icacls takeown attrib schtasks cmdkey vaultcmd setspn csvde ldifde findstr ssh scp mmc mstsc runas shutdown
winrs wsl sfc dism chkdsk defrag diskpart powercfg auditpol manage-bde w32tm ping tracert pathping pnputil drvinst wusa notepad calc iisreset lpkinstall tscon userinit logonui splwow64 spoolsv svchost taskhostw werfault wermgr dllhost runtimebroker wmiprvse searchprotocolhost vssvc wbengine
trustedinstaller consent ctfmon atbroker csrss winlogon gpscript smartscreen usoclient sppsvc sppextcomobj compattelrunner mousocoreworker musnotification cleanmgr backgroundtaskhost winword excel outlook chrome msedge firefox java sqlservr w3wp computerdefaults fodhelper eventvwr sdclt
wsreset slui dcdiag repadmin telnet aspnet_regiis autochk bcdboot bootcfg bootsect chkntfs dnscmd dsregcmd format ie4uinit infdefaultinstall logoff mdsched msconfig msdt msg msra netdom presentationhost rasautou reagentc sdbinst secedit setx subst tar tskill
verifier waitfor winver wlrmdr wpeutil dsmod dispdiag rdrleakdiag logman mofcomp wsmprovhost copy dir klist regedit sethc utilman psr print eudcedit""".split())


def located(desk: Desk, image: str, hostile: bool) -> str:
    """The path of a program that is no part of Windows and was called without its folder."""
    if "\\" in image or image.rsplit(".", 1)[0].lower() in _of_windows or not hostile and has_folder(image):
        return image
    name = image.rsplit(".", 1)[0]
    homes = ("@tmp@",) if hostile else (f"C:\\Program Files\\{name}\\", f"C:\\Program Files (x86)\\{name}\\", "C:\\Tools\\", f"C:\\Users\\@user@\\AppData\\Local\\Programs\\{name}\\", "C:\\Users\\@user@\\Downloads\\")
    return desk.fill(desk.world.pick(homes)) + image


def run_command(desk: Desk, label: Label, command: str, parent: str, user: str | None = None) -> None:
    """A command as a process start; now and then through cmd.exe, as shells do."""
    world = desk.world
    image = image_of(command)
    if image.lower().endswith((".bat", ".cmd")) or world.chance(0.12) and not command.lower().startswith("cmd"):
        command = world.pick(["cmd.exe /c ", "C:\\Windows\\system32\\cmd.exe /c ", "cmd /C ", '"C:\\Windows\\System32\\cmd.exe" /c ', "cmd.exe /Q /c "]) + command
        image = "cmd.exe"
    desk.process(label, located(desk, image, label.is_attack), command, parent, user=user)


def background(desk: Desk) -> None:
    """A line of the machine's everyday, about other programs than stories are about."""
    image, command, parent = desk.world.pick([
        ("svchost.exe", "C:\\Windows\\system32\\svchost.exe -k netsvcs -p -s Schedule", "services.exe"),
        ("backgroundTaskHost.exe", '"C:\\Windows\\system32\\backgroundTaskHost.exe" -ServerName:App.AppXmtcan0h2tfbfy7k9kn8hbxb6dmzz1zh0.mca', "svchost.exe"),
        ("RuntimeBroker.exe", "C:\\Windows\\System32\\RuntimeBroker.exe -Embedding", "svchost.exe"),
        ("taskhostw.exe", "taskhostw.exe", "svchost.exe"),
        ("SearchProtocolHost.exe", '"C:\\Windows\\system32\\SearchProtocolHost.exe" Global\\UsGthrFltPipeMssGthrPipe1_ 1 -2147483646', "SearchIndexer.exe"),
    ])
    desk.process(benign("System Activity"), image, command, parent, user="SYSTEM")


def suspicious_process(*techniques: str, severity: str = "HIGH") -> Callable[[Desk], Label]:
    """By the source: the Security log's process starts have a name of their own."""

    def label(desk: Desk) -> Label:
        if desk.sysmon:
            return attack("Suspicious Script", *techniques, severity=severity)
        return attack("Windows Threat: Process Creation — Suspicious", *techniques, severity=severity)

    return label
