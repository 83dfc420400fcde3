"""Logons, mistakes, account and service changes of ordinary days."""

from __future__ import annotations

from generator.families.windows.desk import Desk
from generator.families.windows.event_formats import WindowsEvent
from generator.families.windows.logon_events import account_changed, explicit_logon, kerberos_failed, logged_on, logon_failed, member_added, ntlm_checked, security, service_installed, share_used, subject, task_created
from generator.scene import Scene, benign, family
from generator.world import World

LOGIN, MISTYPED, ADMIN = benign("User Login"), benign("Mistyped Password"), benign("Administration")


@family("windows/logons-ordinary", attack=False, weight=2)
def logons_ordinary(world: World) -> Scene:
    """People, services and machines log on, with what belongs to it."""
    desk = Desk(world)
    for _ in range(world.pick([1, 1, 2, 4, 8])):
        kind = world.pick([2, 3, 3, 3, 5, 5, 7, 10, 11, 4])
        user = {5: world.pick(["SYSTEM", "NETWORK SERVICE", "LOCAL SERVICE", "svc_sql"]), 4: world.pick(["svc_backup", "SYSTEM"])}.get(kind, world.pick([world.user(), world.user(), f"{world.workstation()}$", "Administrator", "adm-" + world.user()]))
        process = {5: "C:\\Windows\\System32\\services.exe", 2: "C:\\Windows\\System32\\svchost.exe", 7: "C:\\Windows\\System32\\lsass.exe", 10: "C:\\Windows\\System32\\svchost.exe"}.get(kind, "-")
        desk.add(logged_on(desk, user, {5: "-", 2: "127.0.0.1", 7: "127.0.0.1", 4: "-", 11: "127.0.0.1"}.get(kind, world.ip_private()), kind, world.pick([None, None, "NTLM"]) if kind == 3 else None, process, elevated=world.chance(0.5)), LOGIN)
        if world.chance(0.4):
            desk.add(security(4672, "Special privileges assigned to new logon.", {**subject(desk, world.pick(["SYSTEM", user])), "PrivilegeList": "SeAssignPrimaryTokenPrivilege SeTcbPrivilege SeSecurityPrivilege SeTakeOwnershipPrivilege SeLoadDriverPrivilege SeBackupPrivilege SeRestorePrivilege SeDebugPrivilege SeAuditPrivilege SeSystemEnvironmentPrivilege SeImpersonatePrivilege"}), LOGIN)
        if world.chance(0.4):
            desk.add(security(world.pick([4634, 4647]), "An account was logged off." if world.chance(0.7) else "User initiated logoff:", {"TargetUserSid": desk.sid, "TargetUserName": user, "TargetDomainName": desk.domain, "TargetLogonId": f"0x{world.hex(6)}", "LogonType": str(kind)}), LOGIN)
    return desk.scene


@family("windows/password-mistyped", attack=False, weight=2)
def password_mistyped(world: World) -> Scene:
    """One or a few failures of a person, then usually success or a lockout by habit."""
    desk = Desk(world)
    user, source, kind = world.pick([desk.user, "adm-" + desk.user, "Administrator"]), world.pick([world.ip_private(), world.ip_private(), "127.0.0.1", world.ip_public()]), world.pick([2, 7, 3, 10])
    way = world.pick(["4625"] * 3 + ["4771", "4776"])
    for _ in range(world.pick([1, 1, 1, 2])):
        status = world.pick(["0xC000006A"] * 4 + ["0xC0000064", "0xC0000064", "0xC0000071", "0xC0000224"])
        desk.add(logon_failed(desk, user, source, kind, status, "C:\\Windows\\System32\\svchost.exe" if kind != 3 else "-") if way == "4625" else kerberos_failed(desk, user, source, world.pick(["0x18", "0x17"])) if way == "4771" else ntlm_checked(desk, user, world.workstation(), status), MISTYPED)
    if world.chance(0.65):
        desk.add(logged_on(desk, user, source, kind), MISTYPED)
    return desk.scene


@family("windows/old-password-of-a-service", attack=False)
def old_password_of_a_service(world: World) -> Scene:
    """A service, task or phone goes on with a password that has expired; the account gets locked."""
    desk = Desk(world)
    user = world.pick([world.service_account(), world.user(), "svc_scan", "scanner"])
    source = world.ip_private()
    process = world.pick(["C:\\Windows\\System32\\services.exe", "C:\\Windows\\System32\\svchost.exe", "C:\\Windows\\System32\\inetsrv\\w3wp.exe", "-"])
    for _ in range(world.pick([1, 2, 3])):
        desk.add(logon_failed(desk, user, world.pick([source, "-"]), world.pick([4, 5, 5, 8]), world.pick(["0xC000006A", "0xC0000071", "0xC0000234", "0xC0000193", "0xC000015B"]), process), MISTYPED)
    if world.chance(0.4):
        desk.add(WindowsEvent("Service Control Manager", "System", world.pick([7038, 7000]), f"The {user} service was unable to log on as {desk.domain}\\{user} with the currently configured password due to the following error: The user name or password is incorrect.", {"param1": user, "param2": f"{desk.domain}\\{user}", "param3": "%%1326"}, "Error", ""), MISTYPED)
    return desk.scene


@family("windows/lockout-of-a-person", attack=False)
def lockout_of_a_person(world: World) -> Scene:
    """4740 after holidays, and the helpdesk that unlocks."""
    desk = Desk(world)
    user = world.user()
    desk.add(security(4740, "A user account was locked out.", {"TargetUserName": user, "TargetDomainName": world.workstation(), "TargetSid": desk.sid, **subject(desk, "SYSTEM")}), MISTYPED)
    if world.chance(0.6):
        desk.add(account_changed(desk, 4767, user, "helpdesk" if world.chance(0.3) else None), ADMIN)
    return desk.scene


@family("windows/account-work", attack=False, weight=2)
def account_work(world: World) -> Scene:
    """The helpdesk makes, changes, resets and retires accounts."""
    desk = Desk(world)
    by = world.pick([None, "Administrator", "adm-" + desk.user, "svc_hr_sync", "helpdesk1", "SYSTEM"])
    user = world.pick([world.user(), world.user(), world.service_account(), "praktikant" + str(world.number(1, 9)), "test.user", "WDAGUtilityAccount", "kiosk"])
    codes = world.pick([(4720, 4722, 4724, 4738), (4720,), (4724,), (4723,), (4738,), (4725,), (4726,), (4722,), (4725, 4738), (4724, 4767), (4781,), (4741,)])
    for code in codes:
        desk.add(account_changed(desk, code, f"{world.workstation()}$" if code == 4741 else user, by), ADMIN)
    if world.chance(0.35):
        code = world.pick([4728, 4732, 4756, 4729, 4733])
        desk.add(member_added(desk, code, world.pick(["GG_Sales_RW", "Remote Desktop Users", "Domain Users", "VPN-Users", "Print Operators", "Users", "IT-Admins", "DnsAdmins", "Office365-E3", "Administrators", "Hyper-V Administrators"]), user, by), ADMIN)
    return desk.scene


@family("windows/groups-listed", attack=False)
def groups_listed(world: World) -> Scene:
    """4798, 4799 and 4797 of Windows' own programs and agents."""
    desk = Desk(world)
    label = benign("System Activity")
    for _ in range(world.pick([1, 1, 2, 5])):
        process = world.pick(["C:\\Windows\\System32\\svchost.exe", "C:\\Windows\\System32\\VSSVC.exe", "C:\\Windows\\System32\\mmc.exe", "C:\\Windows\\explorer.exe", "C:\\Windows\\System32\\wbem\\WmiPrvSE.exe", "C:\\Windows\\CCM\\CcmExec.exe", "C:\\Windows\\System32\\net1.exe", "C:\\Program Files\\Zabbix Agent 2\\zabbix_agent2.exe", "C:\\Windows\\System32\\SearchIndexer.exe"])
        data = {"TargetUserName": world.pick(["Administrators", "Backup Operators", "Users", "Remote Desktop Users"]), "TargetDomainName": "Builtin", "TargetSid": "S-1-5-32-544", **subject(desk, world.pick(["SYSTEM", None])), "CallerProcessId": f"0x{world.hex(3)}", "CallerProcessName": process}
        if world.chance(0.5):
            data["TargetUserName"] = world.user()
            desk.add(security(4798, "A user's local group membership was enumerated.", data), label)
        else:
            desk.add(security(4799, "A security-enabled local group membership was enumerated.", data), label)
    return desk.scene


@family("windows/explicit-credentials-ordinary", attack=False, weight=1.5)
def explicit_credentials_ordinary(world: World) -> Scene:
    """4648 of services, shares, runas and remote desktops."""
    desk = Desk(world)
    for _ in range(world.pick([1, 1, 2])):
        process, target, server, user = world.pick([("C:\\Windows\\System32\\svchost.exe", desk.user, "localhost", "SYSTEM"), ("C:\\Windows\\System32\\winlogon.exe", desk.user, "localhost", "SYSTEM"), ("C:\\Windows\\System32\\lsass.exe", desk.user, world.host(), "SYSTEM"), ("C:\\Windows\\System32\\mstsc.exe", "adm-" + desk.user, f"TERMSRV/{world.host()}", None), ("C:\\Windows\\System32\\taskhostw.exe", "svc_backup", "localhost", "SYSTEM"), ("C:\\Program Files\\Veeam\\Backup and Replication\\Backup\\Veeam.Backup.Manager.exe", "svc_veeam", f"cifs/{world.host()}", "SYSTEM"), ("C:\\Windows\\System32\\consent.exe", "Administrator", "localhost", "SYSTEM"), ("C:\\Windows\\explorer.exe", desk.user, f"cifs/{world.host()}", None), ("C:\\Windows\\System32\\runas.exe", "adm-" + desk.user, "localhost", None), ("C:\\Windows\\System32\\mmc.exe", "adm-" + desk.user, f"dc01.{world.domain}", None), ("C:\\Program Files\\Microsoft Office\\root\\Office16\\OUTLOOK.EXE", world.email(), f"outlook.{world.domain}", None), ("C:\\Windows\\System32\\inetsrv\\w3wp.exe", "svc_web", world.host(), "SYSTEM")])
        desk.add(explicit_logon(desk, target, server, process, user, world.pick(["-", "127.0.0.1"])), LOGIN)
    return desk.scene


@family("windows/services-installed-by-vendors", attack=False, weight=2)
def services_installed_by_vendors(world: World) -> Scene:
    """7045 and 4697 of setups, updaters, antivirus drivers and admins' tools."""
    desk = Desk(world)
    for name, path in world.some([("GoogleChromeElevationService", "\"C:\\Program Files\\Google\\Chrome\\Application\\@v@\\elevation_service.exe\""), ("MicrosoftEdgeElevationService", "\"C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\@v@\\elevation_service.exe\""), ("edgeupdate", "\"C:\\Program Files (x86)\\Microsoft\\EdgeUpdate\\MicrosoftEdgeUpdate.exe\" /svc"), ("MozillaMaintenance", "\"C:\\Program Files (x86)\\Mozilla Maintenance Service\\maintenanceservice.exe\""), ("AdobeARMservice", "\"C:\\Program Files (x86)\\Common Files\\Adobe\\ARM\\1.0\\armsvc.exe\""), ("MSSQLSERVER", "\"C:\\Program Files\\Microsoft SQL Server\\MSSQL15.MSSQLSERVER\\MSSQL\\Binn\\sqlservr.exe\" -sMSSQLSERVER"), ("VeeamEndpointBackupSvc", "\"C:\\Program Files\\Veeam\\Endpoint Backup\\Veeam.EndPoint.Service.exe\""), ("MpKsl@hex@", "C:\\ProgramData\\Microsoft\\Windows Defender\\Definition Updates\\{@guid@}\\MpKslDrv.sys"), ("Sysmon64", "C:\\Windows\\Sysmon64.exe"), ("SysmonDrv", "SysmonDrv.sys"), ("TeamViewer", "\"C:\\Program Files\\TeamViewer\\TeamViewer_Service.exe\""), ("AnyDesk Service", "\"C:\\Program Files (x86)\\AnyDesk\\AnyDesk.exe\" --service"), ("ScreenConnect Client (@hex@)", "\"C:\\Program Files (x86)\\ScreenConnect Client (@hex@)\\ScreenConnect.ClientService.exe\" \"?e=Access&y=Guest&h=support.@fqdn@\""), ("nvlddmkm", "\\SystemRoot\\System32\\DriverStore\\FileRepository\\nv_dispi.inf_amd64_@hex@\\nvlddmkm.sys"), ("VBoxUSBMon", "\\SystemRoot\\System32\\drivers\\VBoxUSBMon.sys"), ("zabbix_agent2", "\"C:\\Program Files\\Zabbix Agent 2\\zabbix_agent2.exe\" -c \"C:\\Program Files\\Zabbix Agent 2\\zabbix_agent2.conf\""), ("winlogbeat", "\"C:\\Program Files\\Winlogbeat\\winlogbeat.exe\" --environment=windows_service"), ("@Word@Service", "C:\\Program Files (x86)\\@Word@ GmbH\\@Word@Service.exe"), ("CouchDB", "C:\\CouchDB\\bin\\nssm.exe"), ("npcap", "\\SystemRoot\\system32\\DRIVERS\\npcap.sys"), ("PDQDeployRunner-1", "%SystemRoot%\\AdminArsenal\\PDQDeployRunner\\service-1\\PDQDeployRunner-1.exe"), ("CpuZ", "C:\\Windows\\temp\\cpuz_driver_@pid@.sys"), ("ProcExp152", "C:\\Windows\\system32\\Drivers\\PROCEXP152.SYS"), ("Intel(R) Management Engine WMI", "\\SystemRoot\\System32\\DriverStore\\FileRepository\\mewmiprov.inf_amd64_@hex@\\WMIRegistrationService.exe"), ("HPPrintScanDoctorService", "\"C:\\Program Files\\HPPrintScanDoctor\\HPPrintScanDoctorService.exe\""), ("docker", "\"C:\\Program Files\\Docker\\dockerd.exe\" --run-service"), ("OneDrive Updater Service", "\"C:\\Program Files\\Microsoft OneDrive\\@v@\\OneDriveUpdaterService.exe\""), ("RPCAP", "\"C:\\ProgramData\\Citrix\\agent\\ctxsvc.exe\"")], 1, 2):
        desk.add(service_installed(desk, desk.fill(name), desk.fill(path), world.pick(["auto start", "demand start"]), world.pick(["LocalSystem", "NT AUTHORITY\\NetworkService", "LocalSystem"]), security_log=world.chance(0.4)), benign("Software Update"))
    return desk.scene


@family("windows/tasks-created-by-software", attack=False, weight=2)
def tasks_created_by_software(world: World) -> Scene:
    """4698 and 4702 of updaters, Windows and admins."""
    desk = Desk(world)
    name, command, arguments = world.pick([("\\Microsoft\\Windows\\UpdateOrchestrator\\Schedule Work", "%systemroot%\\system32\\usoclient.exe", "StartWork"), ("\\GoogleUpdateTaskMachineCore{@guid@}", "C:\\Program Files (x86)\\Google\\Update\\GoogleUpdate.exe", "/c"), ("\\Adobe Acrobat Update Task", "C:\\Program Files (x86)\\Common Files\\Adobe\\ARM\\1.0\\AdobeARM.exe", ""), ("\\OneDrive Standalone Update Task-S-1-5-21-@pid@", "%localappdata%\\Microsoft\\OneDrive\\OneDriveStandaloneUpdater.exe", ""), ("\\Microsoft\\Office\\OfficeTelemetryAgentLogOn2016", "C:\\Program Files\\Microsoft Office\\root\\Office16\\msoia.exe", "scan upload mininterval:2880"), ("\\Nightly Backup", "powershell.exe", "-NoProfile -ExecutionPolicy Bypass -File C:\\Scripts\\backup.ps1"), ("\\Temp cleanup", "cmd.exe", "/c del /q /s C:\\Windows\\Temp\\*.log"), ("\\Report Umsatz", "C:\\Program Files\\R\\R-4.2.1\\bin\\Rscript.exe", "D:\\Reports\\umsatz.R"), ("\\SQL Index", "sqlcmd.exe", "-S localhost -i C:\\Scripts\\index.sql"), ("\\MicrosoftEdgeUpdateTaskMachineUA", "C:\\Program Files (x86)\\Microsoft\\EdgeUpdate\\MicrosoftEdgeUpdate.exe", "/ua /installsource scheduler"), ("\\Microsoft\\Windows\\WindowsUpdate\\Scheduled Start", "C:\\Windows\\system32\\sc.exe", "start wuauserv"), ("\\Mozilla\\Firefox Background Update @hex@", "C:\\Program Files\\Mozilla Firefox\\firefox.exe", "--MOZ_LOG sync --backgroundtask backgroundupdate"), ("\\Zoom\\ZoomUpdateTaskUser", "C:\\Users\\@user@\\AppData\\Roaming\\Zoom\\bin\\Zoom.exe", "/update"), ("\\Neustart Terminalserver", "shutdown.exe", "/r /f /t 300"), ("\\NinjaRMM check", "C:\\ProgramData\\NinjaRMMAgent\\ninjarmm-cli.exe", "--run"), ("\\CCleanerSkipUAC - @user@", "C:\\Program Files\\CCleaner\\CCleaner.exe", "$(Arg0)"), ("\\Let's Encrypt renew", "C:\\Tools\\win-acme\\wacs.exe", "--renew --baseuri https://acme-v02.api.letsencrypt.org/"), ("\\Logon message", "wscript.exe", "\\\\@fqdn@\\netlogon\\hinweis.vbs")])
    trigger = world.pick(["<LogonTrigger><Enabled>true</Enabled></LogonTrigger>", "<CalendarTrigger><ScheduleByDay><DaysInterval>1</DaysInterval></ScheduleByDay></CalendarTrigger>", "<BootTrigger/>", "<TimeTrigger><Repetition><Interval>PT1H</Interval></Repetition></TimeTrigger>", "<CalendarTrigger><ScheduleByWeek/></CalendarTrigger>", "<TimeTrigger><Repetition><Interval>PT5M</Interval></Repetition></TimeTrigger>"])
    desk.add(task_created(desk, desk.fill(name), desk.fill(command), desk.fill(arguments), trigger, world.pick([desk.account(), "Microsoft Corporation", "Mozilla"]), world.pick(["S-1-5-18", desk.account()]), world.pick([4698, 4702])), benign("Scheduled Job"))
    return desk.scene


@family("windows/shares-ordinary", attack=False, weight=1.5)
def shares_ordinary(world: World) -> Scene:
    """5140 and 5145 of file servers: documents, policies, inventory, backup through C$."""
    desk = Desk(world)
    for _ in range(world.pick([1, 2, 4, 8])):
        share, target = world.pick([("\\\\*\\IPC$", world.pick(["srvsvc", "lsarpc", "netlogon", "wkssvc", "spoolss", "samr", "MsFteWds"])), ("\\\\*\\SYSVOL", desk.fill("@fqdn@\\Policies\\{@guid@}\\gpt.ini")), ("\\\\*\\Daten", desk.fill("Vertrieb\\Angebot @n@.docx")), ("\\\\*\\NETLOGON", "logon.bat"), ("\\\\*\\home$", desk.fill("@user@\\Desktop\\desktop.ini")), ("\\\\*\\C$", desk.fill("Program Files\\@Word@\\agent.log")), ("\\\\*\\ADMIN$", world.pick(["CCMSetup\\ccmsetup.exe", "VeeamVssSupport", "AdminArsenal\\PDQInventory-Scanner"])), ("\\\\*\\print$", "x64\\3\\HPCUI.DLL"), ("\\\\*\\Finance", desk.fill("Budget @year@.xlsx"))])
        desk.add(share_used(desk, world.pick([world.user(), f"{world.workstation()}$", "svc_backup"]), world.ip_private(), share, None if world.chance(0.35) else target), benign("System Activity") if not share.endswith("ADMIN$") else ADMIN)
    return desk.scene


@family("windows/kerberos-ordinary", attack=False, weight=1.5)
def kerberos_ordinary(world: World) -> Scene:
    """Tickets of every day, now and then with RC4 for old devices."""
    desk = Desk(world)
    for _ in range(world.pick([1, 1, 3, 6])):
        user = world.pick([world.user(), f"{world.workstation()}$"])
        tgt = world.chance(0.4)
        service = "krbtgt" if tgt else world.pick([f"{world.host().split('.')[0].upper()}$", "DC01$", "krbtgt", "svc_sql", "svc_web"])
        data = {"TargetUserName": user if tgt else f"{user}@{world.domain.upper()}", "TargetDomainName": world.domain.upper(), "ServiceName": service, "ServiceSid": desk.sid, "TicketOptions": world.pick(["0x40810010", "0x40810000", "0x60810010"]), "Status": world.pick(["0x0"] * 8 + ["0x20", "0x1b", "0x6"]), "TicketEncryptionType": world.pick(["0x12"] * 6 + ["0x11", "0x17"]), "IpAddress": f"::ffff:{world.ip_private()}", "IpPort": str(world.port())}
        if tgt:
            data["PreAuthType"] = world.pick(["2", "15"])
        desk.add(security(4768, "A Kerberos authentication ticket (TGT) was requested.", data) if tgt else security(4769, "A Kerberos service ticket was requested.", data), LOGIN)
    return desk.scene
