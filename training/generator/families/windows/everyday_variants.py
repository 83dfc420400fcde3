"""Further harmless forms on Windows: vendors' software in Sysmon's words, and admins doing what intruders also do."""

from __future__ import annotations

from generator.families.windows.desk import AUDIT, Desk
from generator.families.windows.event_formats import WindowsEvent
from generator.families.windows.logon_events import account_changed, explicit_logon, member_added, security
from generator.scene import Label, Scene, benign, family
from generator.world import World

SYSTEM, APP, UPDATE, NET, ADMIN = benign("System Activity"), benign("Application Event"), benign("Software Update"), benign("Network Service"), benign("Administration")
TRACE = "C:\\Windows\\SYSTEM32\\ntdll.dll+9d1e4|C:\\Windows\\System32\\KERNELBASE.dll+305ee|"
VENDORS = (
    ("Adobe\\Acrobat DC\\Acrobat", "Acrobat.exe", "Adobe Inc."), ("DATEV\\PROGRAMM\\RWAPPLIC", "irw.exe", "DATEV eG"), ("Sage\\50cloud", "Sage50.exe", "Sage (UK) Limited"), ("Autodesk\\AutoCAD 2024", "acad.exe", "Autodesk, Inc."), ("Dell\\SupportAssistAgent\\bin", "SupportAssistAgent.exe", "Dell Inc"), ("Lenovo\\VantageService", "LenovoVantageService.exe", "Lenovo"), ("HP\\HP Touchpoint Analytics Client", "TouchpointAnalyticsClientService.exe", "HP Inc."), ("Mozilla Thunderbird", "thunderbird.exe", "Mozilla Corporation"), ("Notepad++", "notepad++.exe", "Notepad++"), ("Bitdefender\\Endpoint Security", "EPSecurityService.exe", "Bitdefender SRL"), ("Trend Micro\\Security Agent", "TmListen.exe", "Trend Micro, Inc."), ("SentinelOne\\Sentinel Agent 23.1", "SentinelAgent.exe", "Sentinel Labs, Inc."), ("Malwarebytes\\Anti-Malware", "MBAMService.exe", "Malwarebytes Inc."), ("Acronis\\BackupAndRecovery", "mms.exe", "Acronis International GmbH"), ("LibreOffice\\program", "soffice.bin", "The Document Foundation"), ("Vivaldi\\Application", "vivaldi.exe", "Vivaldi Technologies AS"), ("BraveSoftware\\Brave-Browser\\Application", "brave.exe", "Brave Software, Inc."), ("NinjaRMMAgent", "NinjaRMMAgent.exe", "NinjaRMM LLC"), ("Cisco\\Cisco Secure Client", "vpnagent.exe", "Cisco Systems, Inc."), ("Dropbox\\Client", "Dropbox.exe", "Dropbox, Inc"), ("Webex\\CiscoCollabHost", "CiscoCollabHost.exe", "Cisco Systems, Inc."), ("Logitech\\LogiOptionsPlus", "logioptionsplus_agent.exe", "Logitech Inc"), ("Brother\\BrUtilities", "BrLogRx.exe", "-"), ("FortiClient", "FortiTray.exe", "Fortinet Technologies (Canada) ULC"), ("KeePassXC", "KeePassXC.exe", "DroidMonkey Apps, LLC"), ("Wireshark", "dumpcap.exe", "Wireshark Foundation"), ("Elastic\\Agent\\data", "metricbeat.exe", "Elasticsearch, Inc."), ("Zoom\\bin", "Zoom.exe", "Zoom Video Communications, Inc."), ("JetBrains\\IntelliJ IDEA\\bin", "idea64.exe", "JetBrains s.r.o."),
)  # fmt: skip


def _vendor(world: World) -> tuple[str, str, str]:
    folder, program, maker = world.pick(VENDORS)
    return f"C:\\Program Files{world.pick(['', '', ' (x86)'])}\\{folder}\\", program, maker


@family("windows/vendor-modules-loaded", attack=False, weight=1.5)
def vendor_modules_loaded(world: World) -> Scene:
    desk = Desk(world)
    folder, program, maker = _vendor(world)
    for _ in range(world.pick([1, 1, 2, 4])):
        library, signature = world.pick([(folder + world.pick(["Qt5Core.dll", "libcrypto-3-x64.dll", "version.dll", "plugins\\helper.dll", "zlib1.dll", "sqlite3.dll", "ffmpeg.dll", "winhttp.dll"]), maker), ("C:\\Windows\\System32\\" + world.pick(["dbghelp.dll", "amsi.dll", "samlib.dll", "vaultcli.dll", "taskschd.dll", "wbem\\fastprox.dll", "cryptdll.dll", "dbgcore.dll"]), "Microsoft Windows"), ("C:\\Windows\\Microsoft.NET\\Framework64\\v4.0.30319\\clr.dll", "Microsoft Corporation")])
        desk.image_loaded(APP, folder + program, library, signature != "-", signature)
    return desk.scene


@family("windows/vendor-handles", attack=False, weight=1.5)
def vendor_handles(world: World) -> Scene:
    """Guards, inventories and backups that open lsass.exe and others."""
    desk = Desk(world)
    folder, program, _ = _vendor(world)
    for _ in range(world.pick([1, 1, 2, 4])):
        desk.access(SYSTEM, folder + program, world.pick(["lsass.exe", "lsass.exe", "C:\\Windows\\explorer.exe", "svchost.exe", "winlogon.exe"]), world.pick(["0x1000", "0x1400", "0x1410", "0x1010", "0x101541", "0x1478"]), TRACE + folder + program + f"+{world.hex(5)}", user="NT AUTHORITY\\SYSTEM")
    return desk.scene


@family("windows/vendor-files", attack=False, weight=1.5)
def vendor_files(world: World) -> Scene:
    desk = Desk(world)
    folder, program, _ = _vendor(world)
    for _ in range(world.pick([1, 1, 2, 5])):
        file = world.pick([folder + "«update|plugins\\addon|logs\\trace|crash»«_@n@|».«dll|exe|log|dmp»", "C:\\Users\\@user@\\AppData\\Local\\Temp\\«nsx@n@.tmp\\System.dll|is-@word@.tmp\\setup.tmp|@guid@.tmp|_MEI@pid@\\python311.dll»", "C:\\ProgramData\\Package Cache\\{@guid@}\\vcredist_x64.exe", "C:\\Users\\@user@\\AppData\\Local\\CrashDumps\\" + program + ".@pid@.dmp", "C:\\Users\\@user@\\Documents\\«Urlaub|Offerte|faktura|bilan»_@year@.«xlsx|docx|pdf|ods»", "C:\\Users\\@user@\\AppData\\Roaming\\Microsoft\\Windows\\Start Menu\\Programs\\Startup\\" + program.replace(".exe", ".lnk"), "C:\\Windows\\Temp\\«install|update»_@hex@.«ps1|cmd|log»"])
        desk.file_created(UPDATE if "exe" in file or "dll" in file else APP, folder + program, desk.fill(file), world.pick([None, "NT AUTHORITY\\SYSTEM"]))
    return desk.scene


@family("windows/vendor-settings", attack=False, weight=1.5)
def vendor_settings(world: World) -> Scene:
    desk = Desk(world)
    folder, program, _ = _vendor(world)
    name = program.split(".")[0]
    for _ in range(world.pick([1, 1, 2, 4])):
        key, value = world.pick([(f"HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Run\\{name}", f"\"{folder}{program}\" /autorun"), (f"HKLM\\SYSTEM\\CurrentControlSet\\Services\\{name}\\Start", "DWORD (0x00000002)"), (f"HKLM\\SYSTEM\\CurrentControlSet\\Services\\EventLog\\Application\\{name}\\EventMessageFile", folder + program), (f"HKU\\{desk.sid}\\Software\\{name}\\LastError", "0x80070005"), (f"HKLM\\SOFTWARE\\Classes\\CLSID\\{desk.guid()}\\InprocServer32\\(Default)", folder + "shellext.dll"), (f"HKLM\\SYSTEM\\CurrentControlSet\\Services\\{name}\\ImagePath", f"\"{folder}{program}\" -service"), ("HKLM\\SYSTEM\\CurrentControlSet\\Services\\EventLog\\Security\\MaxSize", "DWORD (0x40000000)"), ("HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WINEVT\\Channels\\Microsoft-Windows-TaskScheduler/Operational\\Enabled", "DWORD (0x00000001)")])
        desk.registry_set(UPDATE if "EventLog\\Sec" not in key else ADMIN, world.pick([folder + program, "msiexec.exe", "services.exe"]), key, value, "NT AUTHORITY\\SYSTEM")
    return desk.scene


@family("windows/vendor-names-resolved", attack=False, weight=1.5)
def vendor_names_resolved(world: World) -> Scene:
    desk = Desk(world)
    folder, program, maker = _vendor(world)
    site = maker.split(" ")[0].strip(",.").lower() if maker != "-" else "brother"
    for _ in range(world.pick([1, 1, 2, 5])):
        desk.dns(NET, folder + program, world.pick([f"update.{site}.com", f"telemetry-{world.number(1, 9)}.{site}.com", f"{world.hex(12)}.{site}cdn.net", f"licensing.{site}.com", "ocsp.sectigo.com", "accounts.google.com", f"{world.hex(8)}.azureedge.net", "teams.events.data.microsoft.com", f"srv-app.{world.domain}", "api.ipify.org"]), world.pick([f"::ffff:{world.ip_public()};", "-", f"type:  5 {world.word(7)}.cloudfront.net;{world.ip_public()};"]))
    return desk.scene


@family("windows/control-policy-allowed", attack=False, weight=1.5)
def control_policy_allowed(world: World) -> Scene:
    """Application control lets programs run, or would have stopped one in audit mode."""
    desk = Desk(world)
    folder, program, maker = _vendor(world)
    for _ in range(world.pick([1, 1, 3, 6])):
        code, channel, told = world.pick([(8002, "Microsoft-Windows-AppLocker/EXE and DLL", world.pick(["%PROGRAMFILES%", "%OSDRIVE%\\APPS", "%SYSTEM32%"]) + f"\\{program.upper()} was allowed to run."), (8005, "Microsoft-Windows-AppLocker/MSI and Script", "%OSDRIVE%\\" + world.pick(["NETLOGON\\LOGON.CMD", "SCRIPTS\\INVENTORY.PS1", "USERS\\ADMIN\\TEMP\\__PSSCRIPTPOLICYTEST.PS1"]) + " was allowed to run."), (8003, "Microsoft-Windows-AppLocker/EXE and DLL", f"%OSDRIVE%\\{program.upper()} was allowed to run but would have been prevented from running if the AppLocker policy were enforced."), (8020, "Microsoft-Windows-AppLocker/Packaged app-Execution", f"{world.pick(['MSTEAMS', 'MICROSOFT.WINDOWSCALCULATOR', 'MICROSOFT.OUTLOOKFORWINDOWS'])} was allowed to run."), (3099, "Microsoft-Windows-CodeIntegrity/Operational", f"Refreshed and activated Code Integrity policy {{{world.uuid()}}}. Status 0x0"), (3089, "Microsoft-Windows-CodeIntegrity/Operational", f"Signature information for another event. PublisherName {maker}, VerificationError 7, PolicyBits 0")])
        desk.add(WindowsEvent(channel.split("/")[0], channel, code, told, {"PolicyName": channel.split("/")[-1], "RuleName": world.pick(["(Default Rule) All files located in the Program Files folder", "Signed by " + maker, "-"]), "FilePath": folder + program, "Fqbn": "-"}, told=""), SYSTEM)
    return desk.scene


def _started(world: World, label: Label, commands: tuple[tuple[str, str, str], ...], most: int = 3) -> Scene:
    desk = Desk(world)
    for image, command, parent in world.some(commands, 1, world.pick([1, 1, most])):
        desk.process(label, desk.fill(image), desk.fill(command), desk.fill(parent), user=world.pick([None, "SYSTEM"]))
    return desk.scene


@family("windows/office-and-chat-events", attack=False, weight=1.5)
def office_and_chat(world: World) -> Scene:
    return _started(world, APP, (
        ("WINWORD.EXE", "\"WINWORD.EXE\" /n \"C:\\Users\\@user@\\Downloads\\«Rechnung|Mahnung|contract» (@n@).docm\" /o \"\"", "OUTLOOK.EXE"), ("C:\\Program Files\\WindowsApps\\MSTeams_@v@_x64__8wekyb3d8bbwe\\ms-teams.exe", "\"ms-teams.exe\" ms-teams:system-initiated", "C:\\Windows\\explorer.exe"), ("C:\\Program Files (x86)\\Microsoft\\EdgeWebView\\Application\\@v@\\msedgewebview2.exe", "msedgewebview2.exe --type=utility --no-sandbox --enable-features=@word@", "C:\\Program Files\\WindowsApps\\MSTeams_@v@_x64__8wekyb3d8bbwe\\ms-teams.exe"), ("C:\\Windows\\splwow64.exe", "C:\\Windows\\splwow64.exe 8192", "EXCEL.EXE"), ("rundll32.exe", "rundll32.exe C:\\Windows\\System32\\shell32.dll,OpenAs_RunDLL C:\\Users\\@user@\\Downloads\\scan_@n@.eml", "OUTLOOK.EXE"), ("C:\\Program Files\\Adobe\\Acrobat DC\\Acrobat\\Acrobat.exe", "Acrobat.exe \"C:\\Users\\@user@\\AppData\\Local\\Microsoft\\Windows\\INetCache\\Content.Outlook\\@hex@\\Security alert.pdf\"", "OUTLOOK.EXE"), ("msedge.exe", "msedge.exe --single-argument https://login.@fqdn@/reset?token=@hex@", "ms-teams.exe"), ("EXCEL.EXE", "EXCEL.EXE /dde", "C:\\Windows\\explorer.exe"),
    ))  # fmt: skip


@family("windows/updaters-at-work", attack=False, weight=1.5)
def updaters_at_work(world: World) -> Scene:
    folder, program, _ = _vendor(world)
    return _started(world, UPDATE, (
        ("msiexec.exe", "msiexec /i C:\\Windows\\ccmcache\\@hex@\\" + program.replace(".exe", ".msi") + " /qn /norestart", "C:\\Windows\\CCM\\CcmExec.exe"), (folder + program, f"\"{folder}{program}\" --update --silent --force", "svchost.exe"), ("powershell.exe", "powershell.exe -NoProfile -ExecutionPolicy Bypass -File C:\\ProgramData\\chocolatey\\helpers\\chocolateyInstaller.ps1", "C:\\ProgramData\\chocolatey\\choco.exe"), ("C:\\Program Files\\WindowsApps\\Microsoft.DesktopAppInstaller\\winget.exe", "winget upgrade --all --silent", "cmd.exe"), ("rundll32.exe", "rundll32.exe C:\\Windows\\Installer\\MSI@hex@.tmp,zzzzInvokeManagedCustomActionOutOfProc SfxCA_@pid@", "msiexec.exe"), ("cmd.exe", "cmd.exe /c ping 127.0.0.1 -n 3 > nul & del \"C:\\Windows\\Temp\\setup_@hex@.exe\"", folder + program), ("C:\\Users\\@user@\\AppData\\Local\\Discord\\Update.exe", "Update.exe --processStart Discord.exe", "C:\\Windows\\explorer.exe"), ("schtasks.exe", "schtasks /create /tn \"" + program + " Updater\" /tr \"" + folder + "updater.exe\" /sc daily /f", "msiexec.exe"),
    ))  # fmt: skip


@family("windows/service-settings-by-admins", attack=False)
def service_settings_by_admins(world: World) -> Scene:
    name = "«Spooler|wuauserv|RemoteRegistry|W32Time|MSSQLSERVER|Fax|WSearch|DiagTrack»"
    return _started(world, ADMIN, (
        ("sc.exe", "sc config " + name + " start= «disabled|auto|demand|delayed-auto»", "cmd.exe"), ("sc.exe", "sc.exe config @Word@Svc binPath= \"\\\"C:\\Program Files\\@Word@\\@Word@Svc.exe\\\" --config C:\\ProgramData\\@Word@\\app.json\"", "«msiexec.exe|cmd.exe|powershell.exe»"), ("sc.exe", "sc failure " + name + " reset= 86400 actions= restart/60000/restart/60000//", "cmd.exe"), ("sc.exe", "sc \\\\@host@ query " + name, "powershell.exe"), ("sc.exe", "sc config MSSQLSERVER obj= @domain@\\svc_sql password= ********", "cmd.exe"), ("wevtutil.exe", "wevtutil sl Security /ms:1073741824", "cmd.exe"), ("auditpol.exe", "auditpol /set /subcategory:\"Logon\" /success:enable /failure:enable", "powershell.exe"),
    ))  # fmt: skip


@family("windows/wmic-inventory", attack=False)
def wmic_inventory(world: World) -> Scene:
    return _started(world, ADMIN, (
        ("WMIC.exe", "wmic «bios get serialnumber|os get caption,version|csproduct get name|qfe list|logicaldisk get size,freespace» /format:«list|csv|table|htable.xsl»", "«cmd.exe|C:\\Program Files (x86)\\LANSweeper\\lsagent.exe|powershell.exe»"), ("WMIC.exe", "wmic /node:@host@ «os get lastbootuptime|service where name='Spooler' get state»", "cmd.exe"), ("cmd.exe", "cmd /c wmic product get name /format:csv > \\\\@host@\\inventory$\\@me@.csv", "C:\\Windows\\System32\\gpscript.exe"), ("C:\\Windows\\System32\\mavinject.exe", "\"mavinject.exe\" @pid@ /INJECTRUNNING \"C:\\Program Files\\Microsoft\\App-V\\Client\\Subsystems\\AppVEntSubsystems64.dll\"", "C:\\Windows\\System32\\AppVClient.exe"),
    ))  # fmt: skip


@family("windows/vpn-profile-installed", attack=False)
def vpn_profile_installed(world: World) -> Scene:
    return _started(world, ADMIN, (
        ("cmstp.exe", "cmstp.exe /s \"C:\\Program Files\\@company@ VPN\\@company@.inf\"", "msiexec.exe"), ("cmstp.exe", "\"C:\\Windows\\System32\\cmstp.exe\" /su /s \\\\@host@\\software\\vpn\\cmak\\office.inf", "C:\\Windows\\System32\\gpscript.exe"), ("cmstp.exe", "cmstp /u /s C:\\ProgramData\\Microsoft\\Network\\Connections\\Cm\\@company@.inf", "cmd.exe"), ("powershell.exe", "powershell Add-VpnConnection -Name '@company@' -ServerAddress vpn.@fqdn@ -TunnelType Ikev2 -Force", "C:\\Program Files (x86)\\Microsoft Intune Management Extension\\agentexecutor.exe"),
    ), 1)  # fmt: skip


@family("windows/launchers-of-deployments", attack=False, weight=1.5)
def launchers_of_deployments(world: World) -> Scene:
    """Hidden windows, encoded commands and downloads of software distribution."""
    return _started(world, ADMIN, (
        ("powershell.exe", "powershell.exe -NoProfile -NonInteractive -WindowStyle Hidden -EncodedCommand ⟦«Get-Service | Where-Object Status -eq Stopped|Get-BitLockerVolume|Install-Module PSWindowsUpdate -Force»⟧", "«C:\\Program Files\\NinjaRMMAgent\\NinjaRMMAgent.exe|C:\\Windows\\CCM\\CcmExec.exe|C:\\Program Files\\Ansible\\winrm.exe|WmiPrvSE.exe»"), ("powershell.exe", "powershell -sta -nop -w hidden -File \\\\@fqdn@\\SysVol\\@fqdn@\\scripts\\«drives|printers|wallpaper».ps1", "C:\\Windows\\System32\\gpscript.exe"), ("powershell.exe", "powershell -ep bypass -c \"iwr https://aka.ms/installazurecliwindows -OutFile az.msi; Start-Process msiexec -ArgumentList '/i az.msi /qn'\"", "cmd.exe"), ("MSBuild.exe", "MSBuild.exe C:\\src\\@word@\\@Word@.sln /p:Configuration=Release", "C:\\agent\\bin\\Agent.Worker.exe"), ("InstallUtil.exe", "InstallUtil.exe /i \"C:\\Program Files\\@Word@\\@Word@Service.exe\"", "msiexec.exe"), ("wscript.exe", "wscript //B \\\\@host@\\netlogon\\map.vbs", "C:\\Windows\\System32\\userinit.exe"), ("regsvr32.exe", "regsvr32 /s \"C:\\Program Files (x86)\\@Word@\\ctl.ocx\"", "msiexec.exe"),
    ), 2)  # fmt: skip


@family("windows/new-hire-accounts", attack=False, weight=1.2)
def new_hire_accounts(world: World) -> Scene:
    """An account for somebody new, or of a service, by the person whose work it is."""
    desk, made = Desk(world), world.pick([world.user(), world.user(), world.service_account()])
    if world.chance(0.3):
        desk.process(ADMIN, "mmc.exe", desk.fill(world.pick(["mmc.exe dsa.msc", "mmc.exe lusrmgr.msc"])), "C:\\Windows\\explorer.exe")
    for code in world.some([4720, 4722, 4724, 4738], 1, 4):
        desk.add(account_changed(desk, code, made), ADMIN)
    if world.chance(0.6):
        desk.add(member_added(desk, world.pick([4728, 4728, 4732, 4756]), world.pick(["Sales", "VPN-Users", "GG_Buchhaltung", "Print Operators", "Remote Desktop Users", "Performance Monitor Users"]), made), ADMIN)
    return desk.scene


@family("windows/tickets-of-old-systems", attack=False)
def tickets_of_old_systems(world: World) -> Scene:
    """Ordinary tickets; one old service still takes RC4."""
    desk, old = Desk(world), world.pick(["svcCitrix", "OracleSvc", "NAS01$", "PRTGprobe", "COPIER$"])
    for _ in range(world.pick([1, 1, 2, 5])):
        weak = world.chance(0.35)
        desk.add(WindowsEvent(AUDIT, "Security", 4769, "A Kerberos service ticket was requested.", {"TargetUserName": f"{world.user()}@{world.domain.upper()}", "TargetDomainName": world.domain, "ServiceName": old if weak else world.pick([f"{world.host().split('.')[0].upper()}$", "krbtgt", "DC01$"]), "ServiceSid": desk.sid, "TicketOptions": world.pick(["0x40810000", "0x40800000", "0x60810010"]), "TicketEncryptionType": "0x17" if weak else "0x12", "IpAddress": f"::ffff:{world.ip_private()}", "IpPort": str(world.port()), "Status": "0x0", "TransmittedServices": "-"}), NET)
    return desk.scene


@family("windows/jobs-with-other-credentials", attack=False)
def jobs_with_other_credentials(world: World) -> Scene:
    desk = Desk(world)
    process = world.pick(["C:\\Windows\\System32\\svchost.exe", "C:\\Program Files\\Veeam\\Backup and Replication\\Backup\\Veeam.Backup.Manager.exe", "C:\\Windows\\System32\\consent.exe", "C:\\Windows\\System32\\mstsc.exe", "C:\\Windows\\System32\\taskhostw.exe", "C:\\Program Files (x86)\\LANSweeper\\Service\\LansweeperService.exe"])
    target, server = world.pick([world.service_account(), "adm-" + desk.user]), world.pick(["localhost", f"{world.host().split('.')[0]}.{world.domain}"])
    for _ in range(world.pick([1, 1, 2, 4])):
        desk.add(explicit_logon(desk, target, server, process, "SYSTEM" if "svchost" in process else None), ADMIN if "Veeam" not in process else benign("Backup Job"))
    return desk.scene


@family("windows/tickets-first-of-the-day", attack=False)
def tickets_first_of_the_day(world: World) -> Scene:
    desk = Desk(world)
    for _ in range(world.pick([1, 1, 3, 6])):
        desk.add(security(4768, "A Kerberos authentication ticket (TGT) was requested.", {"TargetUserName": world.pick([world.user(), world.workstation() + "$"]), "TargetDomainName": desk.domain, "TargetSid": desk.sid, "ServiceName": "krbtgt", "TicketOptions": "0x40810010", "Status": world.pick(["0x0", "0x0", "0x0", "0x17"]), "TicketEncryptionType": "0x12", "PreAuthType": world.pick(["2", "2", "15", "16"]), "IpAddress": f"::ffff:{world.ip_private()}", "IpPort": str(world.port()), "CertIssuerName": ""}), benign("User Login"))
    return desk.scene
