"""Sysmon's noise about programs that do what they always do, often what malware does too."""

from __future__ import annotations

from generator.families.windows.desk import Desk, full_path
from generator.families.windows.logon_events import security, subject
from generator.scene import Scene, benign, family
from generator.world import World

SYSTEM, APP, UPDATE, NET, ADMIN = benign("System Activity"), benign("Application Event"), benign("Software Update"), benign("Network Service"), benign("Administration")
PLAIN_TRACE = "C:\\Windows\\SYSTEM32\\ntdll.dll+9d4c4|C:\\Windows\\System32\\KERNELBASE.dll+2c13e|"


@family("windows/lsass-access-ordinary", attack=False, weight=2)
def lsass_access_ordinary(world: World) -> Scene:
    """Antivirus, agents and Windows read lsass.exe and other processes."""
    desk = Desk(world)
    for _ in range(world.pick([1, 1, 2, 5])):
        source, rights, module = world.pick([("C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\4.18.@pid@.@n@-0\\MsMpEng.exe", "0x1410", "mpengine.dll+1a2b"), ("C:\\Windows\\System32\\csrss.exe", "0x1FFFFF", "CSRSRV.dll+3c9f"), ("C:\\Windows\\System32\\wininit.exe", "0x1FFFFF", "wininit.exe+9a1"), ("C:\\Windows\\System32\\svchost.exe", "0x1000", "rpcss.dll+5d1"), ("C:\\Windows\\System32\\svchost.exe", "0x1410", "lsm.dll+10f1a"), ("C:\\Windows\\System32\\wbem\\WmiPrvSE.exe", "0x1410", "cimwin32.dll+2cf3"), ("C:\\Windows\\System32\\Taskmgr.exe", "0x1000", "Taskmgr.exe+1f5c"), ("C:\\Windows\\System32\\services.exe", "0x1400", "services.exe+2ee"), ("C:\\Program Files\\VMware\\VMware Tools\\vmtoolsd.exe", "0x1410", "vmtoolsd.exe+8ab"), ("C:\\Program Files\\Zabbix Agent 2\\zabbix_agent2.exe", "0x1410", "zabbix_agent2.exe+5c1a"), ("C:\\Program Files (x86)\\Google\\Update\\GoogleUpdate.exe", "0x1410", "goopdate.dll+7b1"), ("C:\\Program Files\\Sophos\\Sophos File Scanner\\SophosFS.exe", "0x1478", "SophosFS.exe+19d"), ("C:\\Program Files\\CrowdStrike\\CSFalconService.exe", "0x1010", "CSFalconService.exe+771"), ("C:\\Windows\\System32\\WerFault.exe", "0x1FFFFF", "faultrep.dll+8c2d"), ("C:\\Program Files\\ESET\\ESET Security\\ekrn.exe", "0x1410", "ekrn.exe+f1a"), ("C:\\Windows\\Sysmon64.exe", "0x1400", "Sysmon64.exe+3a"), ("C:\\Windows\\System32\\LogonUI.exe", "0x1000", "LogonUI.exe+1"), ("C:\\Windows\\CCM\\CcmExec.exe", "0x1410", "ccmcore.dll+12"), ("C:\\Windows\\System32\\lsm.exe", "0x1000", "lsm.exe+8"), ("C:\\Users\\@user@\\AppData\\Local\\Microsoft\\Teams\\current\\Teams.exe", "0x1000", "Teams.exe+2f")])
        target = world.pick(["lsass.exe", "lsass.exe", "lsass.exe", "svchost.exe", "explorer.exe", "winlogon.exe", "chrome.exe"])
        path = desk.fill(source)
        desk.access(SYSTEM, path, target, rights, PLAIN_TRACE + path.rsplit("\\", 1)[0] + "\\" + module, user="NT AUTHORITY\\SYSTEM")
    return desk.scene


@family("windows/connections-ordinary", attack=False, weight=2)
def connections_ordinary(world: World) -> Scene:
    """Sysmon 3 and 22 of browsers, updaters, agents and Windows."""
    desk = Desk(world)
    program = desk.fill(world.pick(["chrome.exe", "msedge.exe", "firefox.exe", "svchost.exe", "OUTLOOK.EXE", "C:\\Users\\@user@\\AppData\\Local\\Microsoft\\Teams\\current\\Teams.exe", "C:\\Users\\@user@\\AppData\\Local\\Microsoft\\OneDrive\\OneDrive.exe", "C:\\Program Files (x86)\\Google\\Update\\GoogleUpdate.exe", "powershell.exe", "C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\4.18.@pid@.1-0\\MsMpEng.exe", "lsass.exe", "spoolsv.exe", "mmc.exe", "mstsc.exe", "C:\\Program Files\\TeamViewer\\TeamViewer_Service.exe", "C:\\Program Files\\Zabbix Agent 2\\zabbix_agent2.exe", "C:\\Users\\@user@\\AppData\\Roaming\\Zoom\\bin\\Zoom.exe", "C:\\Users\\@user@\\AppData\\Roaming\\Spotify\\Spotify.exe", "C:\\Users\\@user@\\AppData\\Local\\slack\\app-4.36.@n@\\slack.exe", "C:\\Program Files\\nodejs\\node.exe", "C:\\Windows\\System32\\OpenSSH\\ssh.exe", "System", "C:\\Users\\@user@\\Downloads\\AnyDesk.exe", "certutil.exe", "backgroundTaskHost.exe", "C:\\Windows\\explorer.exe", "msiexec.exe", "rundll32.exe"]))
    names = [f"www.{world.domain}", "outlook.office365.com", "login.microsoftonline.com", "ctldl.windowsupdate.com", "settings-win.data.microsoft.com", "www.google.com", "fe3cr.delivery.mp.microsoft.com", f"dc01.{world.domain}", "wpad", "api.github.com", "raw.githubusercontent.com", "registry.npmjs.org", "time.windows.com", "ocsp.digicert.com", "clients2.google.com", "discord.com", "go.microsoft.com", "dns.msftncsi.com", "_ldap._tcp.dc._msdcs." + world.domain, "edge.microsoft.com", "pastebin.com", "s3.amazonaws.com", "relay-1.net.anydesk.com", "crl.microsoft.com", "isatap", "d1x2y3z4abcd.cloudfront.net"]
    for _ in range(world.pick([1, 1, 2, 5])):
        if world.chance(0.5):
            desk.network(NET, program, world.ip(), world.pick([443, 443, 443, 80, 53, 389, 445, 88, 123, 3389, 8080, 22, 135, 49667, 1433, 9100, 5671]), world.pick(["-", world.host(), world.pick(names)]), world.pick([None, "NT AUTHORITY\\NETWORK SERVICE", "NT AUTHORITY\\SYSTEM"]), world.chance(0.85), world.pick(["tcp", "tcp", "udp"]))
        else:
            desk.dns(NET, program, world.pick(names), world.pick([f"::ffff:{world.ip_public()};", f"type:  5 edge.{world.word(6)}.akamaiedge.net;::ffff:{world.ip_public()};", "-"]))
    return desk.scene


@family("windows/files-written-ordinary", attack=False, weight=2)
def files_written_ordinary(world: World) -> Scene:
    """Sysmon 11, 15, 23 and 2 of downloads, setups, browsers, Office and Windows."""
    desk = Desk(world)
    program, file, label = world.pick([("chrome.exe", "C:\\Users\\@user@\\Downloads\\«ZoomInstaller|putty|7z2301-x64|Rechnung_@n@».«exe|msi|pdf|zip»", APP), ("msedge.exe", "C:\\Users\\@user@\\Downloads\\@word@.crdownload", APP), ("powershell.exe", "C:\\Users\\@user@\\AppData\\Local\\Temp\\__PSScriptPolicyTest_@word@.@word@.ps1", SYSTEM), ("msiexec.exe", "C:\\Windows\\Installer\\MSI@hex@.tmp", UPDATE), ("msiexec.exe", "C:\\Program Files\\@Word@\\@Word@.exe", UPDATE), ("explorer.exe", "C:\\Users\\@user@\\AppData\\Roaming\\Microsoft\\Windows\\Recent\\Budget @year@.lnk", APP), ("WINWORD.EXE", "C:\\Users\\@user@\\AppData\\Roaming\\Microsoft\\Templates\\~$Normal.dotm", APP), ("EXCEL.EXE", "C:\\Users\\@user@\\AppData\\Local\\Temp\\@hex@.tmp", APP), ("OUTLOOK.EXE", "C:\\Users\\@user@\\AppData\\Local\\Microsoft\\Windows\\INetCache\\Content.Outlook\\@hex@\\«Angebot|invoice».«pdf|docx|xlsm|zip»", APP), ("svchost.exe", "C:\\Windows\\Prefetch\\«CHROME|POWERSHELL|CMD».EXE-@hex@.pf", SYSTEM), ("svchost.exe", "C:\\Windows\\System32\\Tasks\\Microsoft\\Windows\\UpdateOrchestrator\\@Word@", SYSTEM), ("C:\\Users\\@user@\\AppData\\Local\\Microsoft\\OneDrive\\OneDrive.exe", "C:\\Users\\@user@\\AppData\\Local\\Microsoft\\OneDrive\\@v@\\FileSyncShell64.dll", UPDATE), ("C:\\Program Files\\Mozilla Firefox\\firefox.exe", "C:\\Users\\@user@\\AppData\\Roaming\\Mozilla\\Firefox\\Profiles\\@word@.default-release\\key4.db", APP), ("chrome.exe", "C:\\Users\\@user@\\AppData\\Local\\Google\\Chrome\\User Data\\Default\\Login Data-journal", APP), ("C:\\Users\\@user@\\AppData\\Local\\Microsoft\\Teams\\Update.exe", "C:\\Users\\@user@\\AppData\\Roaming\\Microsoft\\Windows\\Start Menu\\Programs\\Startup\\Teams.lnk", UPDATE), ("C:\\Program Files\\7-Zip\\7zG.exe", "C:\\Users\\@user@\\Downloads\\project\\build.bat", APP), ("w3wp.exe", "C:\\inetpub\\wwwroot\\uploads\\«photo|cv»_@n@.«jpg|pdf»", APP), ("C:\\Program Files\\Git\\mingw64\\bin\\git.exe", "C:\\src\\@word@\\scripts\\deploy.ps1", APP), ("C:\\Windows\\System32\\wbem\\WmiPrvSE.exe", "C:\\Windows\\Temp\\@hex@.tmp", SYSTEM), ("System", "D:\\Shares\\Daten\\Archiv\\@word@.«docx|exe|xlsx»", SYSTEM), ("TiWorker.exe", "C:\\Windows\\WinSxS\\Temp\\InFlight\\@hex@\\amd64_@word@\\ntoskrnl.exe", UPDATE), ("C:\\Program Files\\Microsoft VS Code\\Code.exe", "C:\\Users\\@user@\\AppData\\Roaming\\Code\\Backups\\@hex@\\untitled.js", APP), ("C:\\Users\\@user@\\AppData\\Local\\Temp\\CR_@hex@.tmp\\setup.exe", "C:\\Program Files\\Google\\Chrome\\Application\\@v@\\chrome.dll", UPDATE), ("C:\\Program Files\\Veeam\\Endpoint Backup\\Veeam.EndPoint.Manager.exe", "E:\\Backup\\@me@\\Full_@year@.vbk", benign("Backup Job")), ("robocopy.exe", "E:\\Sicherung\\Rechnung_@n@.pdf", benign("Backup Job")), ("C:\\Program Files\\AxCrypt\\AxCrypt.exe", "C:\\Users\\@user@\\Documents\\Gehalt-docx.axx", APP)])
    path = desk.fill(program)
    for _ in range(world.pick([1, 1, 2, 4])):
        target = desk.fill(file)
        kind = world.pick([11, 11, 11, 15, 23, 2])
        if kind == 11:
            desk.file_created(label, path, target, world.pick([None, "NT AUTHORITY\\SYSTEM"]))
        elif kind == 15 and "Downloads" in target:
            desk.sysmon_event(label, 15, "File stream created:", {"ProcessGuid": desk.guid(), "ProcessId": str(world.pid()), "Image": full_path(path), "TargetFilename": target + ":Zone.Identifier", "Hash": f"SHA256={world.hex(64).upper()}", "Contents": "[ZoneTransfer]  ZoneId=3  HostUrl=https://www.7-zip.org/", "User": desk.account()})
        else:
            desk.sysmon_event(label, 23 if kind == 23 else 2, "File Delete archived:" if kind == 23 else "File creation time changed:", {"ProcessGuid": desk.guid(), "ProcessId": str(world.pid()), "User": desk.account(), "Image": full_path(path), "TargetFilename": target, **({"IsExecutable": "false", "Archived": "true"} if kind == 23 else {"PreviousCreationUtcTime": "2021-03-04 09:12:55.000"})})
    return desk.scene


@family("windows/registry-ordinary", attack=False, weight=2)
def registry_ordinary(world: World) -> Scene:
    """Sysmon 12 and 13 and 4657: policies, setups, start entries of known programs."""
    desk = Desk(world)
    for _ in range(world.pick([1, 1, 2, 5])):
        program, key, details, label = world.pick([("C:\\Users\\@user@\\AppData\\Local\\Microsoft\\OneDrive\\OneDrive.exe", "HKU\\@sid@\\Software\\Microsoft\\Windows\\CurrentVersion\\Run\\OneDrive", "\"C:\\Users\\@user@\\AppData\\Local\\Microsoft\\OneDrive\\OneDrive.exe\" /background", APP), ("msiexec.exe", "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Run\\@Word@Tray", "\"C:\\Program Files\\@Word@\\tray.exe\"", UPDATE), ("msedge.exe", "HKU\\@sid@\\Software\\Microsoft\\Windows\\CurrentVersion\\Run\\MicrosoftEdgeAutoLaunch_@hex@", "\"C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe\" --no-startup-window --win-session-start", APP), ("C:\\Users\\@user@\\AppData\\Local\\Microsoft\\Teams\\current\\Teams.exe", "HKU\\@sid@\\Software\\Microsoft\\Windows\\CurrentVersion\\Run\\com.squirrel.Teams.Teams", "C:\\Users\\@user@\\AppData\\Local\\Microsoft\\Teams\\Update.exe --processStart \"Teams.exe\"", APP), ("svchost.exe", "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate\\AU\\NoAutoUpdate", "DWORD (0x00000000)", SYSTEM), ("svchost.exe", "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows Defender\\Real-Time Protection\\DisableRealtimeMonitoring", "DWORD (0x00000000)", SYSTEM), ("services.exe", "HKLM\\SYSTEM\\CurrentControlSet\\Services\\@Word@Svc\\ImagePath", "\"C:\\Program Files\\@Word@\\@Word@Svc.exe\"", UPDATE), ("services.exe", "HKLM\\SYSTEM\\CurrentControlSet\\Services\\«BITS|TrustedInstaller|wuauserv»\\Start", "DWORD (0x0000000«2|3»)", SYSTEM), ("svchost.exe", "HKLM\\SYSTEM\\CurrentControlSet\\Services\\W32Time\\SecureTimeLimits\\SecureTimeHigh", "QWORD (0x01d8@hex@)", SYSTEM), ("explorer.exe", "HKU\\@sid@\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\FileExts\\.pdf\\UserChoice\\ProgId", "AppXd4nrz8ff68srnhf9t5a8sbjyar1cr723", APP), ("C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\4.18.@pid@.@n@-0\\MsMpEng.exe", "HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Signature Updates\\SignaturesLastUpdated", "Binary Data", UPDATE), ("powershell.exe", "HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Exclusions\\Paths\\D:\\SQLData", "DWORD (0x00000000)", ADMIN), ("reg.exe", "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\PowerShell\\ScriptBlockLogging\\EnableScriptBlockLogging", "DWORD (0x00000001)", ADMIN), ("regedit.exe", "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Terminal Server\\fDenyTSConnections", "DWORD (0x00000001)", ADMIN), ("regsvr32.exe", "HKCR\\CLSID\\{@guid@}\\InprocServer32\\(Default)", "C:\\Program Files\\7-Zip\\7-zip.dll", UPDATE), ("C:\\Program Files (x86)\\Google\\Update\\GoogleUpdate.exe", "HKLM\\SOFTWARE\\WOW6432Node\\Google\\Update\\ClientState\\{@guid@}\\dr", "1", UPDATE), ("spoolsv.exe", "HKLM\\SYSTEM\\CurrentControlSet\\Control\\Print\\Monitors\\HP Universal Print Monitor\\Driver", "hpbprtmon.dll", SYSTEM), ("OUTLOOK.EXE", "HKU\\@sid@\\Software\\Microsoft\\Office\\16.0\\Word\\Security\\Trusted Documents\\LastPurgeTime", "DWORD (0x01@hex@)", APP), ("svchost.exe", "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Schedule\\TaskCache\\Tasks\\{@guid@}\\Actions", "Binary Data", SYSTEM), ("C:\\Windows\\Sysmon64.exe", "HKLM\\SYSTEM\\CurrentControlSet\\Services\\SysmonDrv\\Parameters\\ConfigHash", "SHA256=@hex@@hex@", ADMIN), ("lsass.exe", "HKLM\\SAM\\SAM\\Domains\\Account\\Users\\000001F4\\F", "Binary Data", SYSTEM), ("winlogon.exe", "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon\\LastUsedUsername", "@user@", SYSTEM), ("svchost.exe", "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows NT\\Terminal Services\\fDisableCdm", "DWORD (0x00000001)", SYSTEM), ("msiexec.exe", "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Image File Execution Options\\MicrosoftEdgeUpdate.exe\\DisableExceptionChainValidation", "DWORD (0x00000000)", UPDATE)])
        desk.registry_set(label, desk.fill(program), desk.fill(key.replace("@sid@", desk.sid)), desk.fill(details), world.pick([None, "NT AUTHORITY\\SYSTEM"]))
    return desk.scene


@family("windows/libraries-drivers-threads-ordinary", attack=False, weight=1.5)
def loads_ordinary(world: World) -> Scene:
    """Sysmon 6, 7, 8 and 25 of signed code, and unsigned code of small vendors."""
    desk = Desk(world)
    for _ in range(world.pick([1, 1, 2, 4])):
        kind = world.pick([6, 7, 7, 7, 8, 25])
        if kind == 7:
            program, library, signed, signature = world.pick([("powershell.exe", "C:\\Windows\\assembly\\NativeImages_v4.0.30319_64\\System.Manaa57fc8cc#\\@hex@\\System.Management.Automation.ni.dll", False, "-"), ("chrome.exe", "C:\\Program Files\\Google\\Chrome\\Application\\@v@\\chrome.dll", True, "Google LLC"), ("WINWORD.EXE", "C:\\Program Files\\Common Files\\Microsoft Shared\\VBA\\VBA7.1\\VBE7.DLL", True, "Microsoft Corporation"), ("svchost.exe", "C:\\Windows\\System32\\wbem\\wmiutils.dll", True, "Microsoft Windows"), ("C:\\Program Files\\@Word@\\@Word@.exe", "C:\\Program Files\\@Word@\\libcurl.dll", False, "-"), ("explorer.exe", "C:\\Program Files\\7-Zip\\7-zip.dll", False, "-"), ("C:\\Users\\@user@\\AppData\\Local\\Programs\\Python\\Python311\\python.exe", "C:\\Users\\@user@\\AppData\\Local\\Programs\\Python\\Python311\\DLLs\\_ssl.pyd", True, "Python Software Foundation"), ("lsass.exe", "C:\\Windows\\System32\\msv1_0.dll", True, "Microsoft Windows"), ("rundll32.exe", "C:\\Windows\\System32\\printui.dll", True, "Microsoft Windows"), ("C:\\Users\\@user@\\AppData\\Local\\slack\\app-4.36.@n@\\slack.exe", "C:\\Users\\@user@\\AppData\\Local\\slack\\app-4.36.@n@\\ffmpeg.dll", True, "Slack Technologies, LLC"), ("C:\\Program Files (x86)\\Lexware\\lexware.exe", "C:\\Program Files (x86)\\Lexware\\version.dll", False, "-")])
            desk.image_loaded(APP if ":" in program else SYSTEM, desk.fill(program), desk.fill(library), signed, signature)
        elif kind == 6:
            desk.sysmon_event(SYSTEM, 6, "Driver loaded:", {"ImageLoaded": desk.fill(world.pick(["C:\\Windows\\System32\\drivers\\«tcpip|ndis|usbaudio|WdFilter|rdpvideominiport|vmci».sys", "C:\\Windows\\System32\\DriverStore\\FileRepository\\nv_dispi.inf_amd64_@hex@\\nvlddmkm.sys", "C:\\Windows\\SysmonDrv.sys", "C:\\ProgramData\\Microsoft\\Windows Defender\\Definition Updates\\{@guid@}\\MpKslDrv.sys", "C:\\Windows\\Temp\\cpuz143\\cpuz143_x64.sys"])), "Hashes": f"SHA256={world.hex(64).upper()}", "Signed": "true", "Signature": world.pick(["Microsoft Windows", "NVIDIA Corporation", "Microsoft Windows Hardware Compatibility Publisher", "VMware, Inc.", "CPUID S.A.R.L.U."]), "SignatureStatus": "Valid"})
        elif kind == 8:
            source, target = world.pick([("csrss.exe", "chrome.exe"), ("csrss.exe", "cmd.exe"), ("dwm.exe", "csrss.exe"), ("C:\\Program Files\\VMware\\VMware Tools\\vmtoolsd.exe", "explorer.exe"), ("wbem\\WmiPrvSE.exe", "svchost.exe"), ("C:\\Program Files\\Microsoft Visual Studio\\2022\\Professional\\Common7\\IDE\\devenv.exe", "C:\\src\\app\\bin\\Debug\\app.exe"), ("C:\\Program Files\\NVIDIA Corporation\\Display\\nvxdsync.exe", "dwm.exe"), ("C:\\Program Files\\Citrix\\ICA Service\\CtxSvcHost.exe", "explorer.exe")])
            desk.sysmon_event(SYSTEM, 8, "CreateRemoteThread detected:", {"SourceProcessGuid": desk.guid(), "SourceProcessId": str(world.pid()), "SourceImage": full_path(source), "TargetProcessGuid": desk.guid(), "TargetProcessId": str(world.pid()), "TargetImage": full_path(target), "NewThreadId": str(world.number(1000, 9000)), "StartAddress": f"0x00007FF{world.hex(9).upper()}", "StartModule": world.pick(["C:\\Windows\\System32\\KERNELBASE.dll", "C:\\Windows\\SYSTEM32\\ntdll.dll", "-"]), "StartFunction": world.pick(["CtrlRoutine", "DbgUiRemoteBreakin", "-"]), "SourceUser": "NT AUTHORITY\\SYSTEM", "TargetUser": desk.account()})
        else:
            desk.sysmon_event(APP, 25, "Process Tampering:", {"ProcessGuid": desk.guid(), "ProcessId": str(world.pid()), "Image": desk.fill(world.pick([full_path("chrome.exe"), full_path("msedge.exe"), full_path("firefox.exe"), "C:\\Users\\@user@\\AppData\\Local\\Microsoft\\Teams\\current\\Teams.exe"])), "Type": "Image is replaced", "User": desk.account()})
    return desk.scene


@family("windows/pipes-ordinary", attack=False)
def pipes_ordinary(world: World) -> Scene:
    desk = Desk(world)
    for _ in range(world.pick([1, 1, 3, 5])):
        program, name = world.pick([("powershell.exe", "\\PSHost.@pid@@pid@@pid@.@pid@.DefaultAppDomain.powershell"), ("chrome.exe", "\\mojo.@pid@.@pid@.@pid@@pid@@pid@"), ("msedge.exe", "\\crashpad_@pid@_@word@"), ("svchost.exe", "\\wkssvc"), ("lsass.exe", "\\lsass"), ("spoolsv.exe", "\\spoolss"), ("sqlservr.exe", "\\sql\\query"), ("services.exe", "\\ntsvcs"), ("C:\\Program Files\\nodejs\\node.exe", "\\uv\\@hex@-@pid@"), ("C:\\Windows\\System32\\SearchIndexer.exe", "\\UsGthrFltPipeMssGthrPipe@n@"), ("System", "\\srvsvc"), ("System", "\\winreg"), ("System", "\\samr"), ("C:\\Program Files\\Docker\\Docker\\com.docker.backend.exe", "\\docker_engine"), ("wsmprovhost.exe", "\\PSHost.@pid@@pid@.@pid@.DefaultAppDomain.wsmprovhost"), ("C:\\Program Files\\Git\\cmd\\git.exe", "\\msys-@hex@-@pid@-lock")])
        desk.pipe(SYSTEM, desk.fill(program), desk.fill(name), world.chance(0.6))
    return desk.scene


@family("windows/object-and-filter-audit-ordinary", attack=False, weight=1.5)
def audit_ordinary(world: World) -> Scene:
    """4656, 4663, 4670, 4673, 4703, 4662, 5156, 5158, 4689 and 5136 of everyday work."""
    desk = Desk(world)
    for _ in range(world.pick([1, 2, 4, 6])):
        code = world.pick([4656, 4663, 4663, 4670, 4673, 4703, 5156, 5156, 5158, 4689, 5136, 4662])
        process = desk.fill(world.pick(["C:\\Windows\\System32\\svchost.exe", "C:\\Windows\\explorer.exe", "C:\\Windows\\System32\\lsass.exe", "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe", "C:\\ProgramData\\Microsoft\\Windows Defender\\Platform\\4.18.@pid@.@n@-0\\MsMpEng.exe", "C:\\Windows\\System32\\wbem\\WmiPrvSE.exe", "C:\\Program Files\\Veeam\\Backup and Replication\\Backup\\VeeamAgent.exe", "C:\\Windows\\System32\\taskhostw.exe"]))
        who = subject(desk, world.pick(["SYSTEM", None]))
        if code in (4656, 4663):
            data = {**who, "ObjectServer": "Security", "ObjectType": world.pick(["File", "Key", "Process"]), "ObjectName": desk.fill(world.pick(["D:\\Shares\\Finance\\Budget @year@.xlsx", "\\REGISTRY\\MACHINE\\SYSTEM\\ControlSet001\\Services\\W32Time", "\\Device\\HarddiskVolume3\\Windows\\System32\\lsass.exe", "C:\\Windows\\System32\\Tasks\\Microsoft", "C:\\Users\\@user@\\AppData\\Local\\Google\\Chrome\\User Data\\Default\\Login Data", "\\REGISTRY\\MACHINE\\SAM\\SAM\\Domains\\Account"])), "AccessMask": world.pick(["0x1", "0x2", "0x1000", "0x20019", "0x1410"]), "ProcessId": f"0x{world.hex(3)}", "ProcessName": process}
            desk.add(security(code, "A handle to an object was requested." if code == 4656 else "An attempt was made to access an object.", data), SYSTEM)
        elif code in (5156, 5158):
            data = {"ProcessID": str(world.pid()), "Application": process.replace("C:", "\\device\\harddiskvolume3").lower(), "Direction": world.pick(["%%14592", "%%14593"]), "SourceAddress": world.ip_private(), "SourcePort": str(world.port()), "DestAddress": world.ip(), "DestPort": str(world.pick([443, 53, 389, 445, 135, 80])), "Protocol": world.pick(["6", "17"])}
            desk.add(security(code, "The Windows Filtering Platform has permitted a connection." if code == 5156 else "The Windows Filtering Platform has permitted a bind to a local port.", data), NET)
        elif code in (5136, 4662):
            data = {**who, "ObjectServer": "DS", "ObjectDN": desk.fill("CN={@guid@},CN=Policies,CN=System,DC=@company@,DC=local"), "ObjectClass": world.pick(["groupPolicyContainer", "user", "computer", "dnsNode"]), "AttributeLDAPDisplayName": world.pick(["versionNumber", "description", "pwdLastSet", "dnsRecord", "member"]), "AttributeValue": world.pick(["12", "-", "1"]), "OperationType": "%%14674"}
            if code == 4662:
                data = {**subject(desk, "SYSTEM"), "ObjectServer": "DS", "ObjectType": "%{19195a5b-6da0-11d0-afd3-00c04fd930c9}", "OperationType": "Object Access", "AccessMask": "0x100", "Properties": "%%7688 {1131f6aa-9c07-11d1-f79f-00c04fc2dcd2}", "SubjectUserName": world.pick(["DC01$", "DC02$", "MSOL_" + world.hex(12)])}
            desk.add(security(code, "A directory service object was modified." if code == 5136 else "An operation was performed on an object.", data), SYSTEM)
        else:
            titles = {4670: "Permissions on an object were changed.", 4673: "A privileged service was called.", 4703: "A token right was adjusted.", 4689: "A process has exited."}
            desk.add(security(code, titles[code], {**who, "ProcessId": f"0x{world.hex(3)}", "ProcessName": process, **({"PrivilegeList": world.pick(["SeTcbPrivilege", "SeProfileSingleProcessPrivilege", "SeDebugPrivilege", "SeBackupPrivilege"])} if code in (4673, 4703) else {})}), SYSTEM)
    return desk.scene
