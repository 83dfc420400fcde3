"""A Windows machine whose events a scene writes, all in one shape, and what varies in its command lines."""

from __future__ import annotations

import base64
import re

from generator.families.windows.event_formats import STYLES, WindowsEvent, write_event
from generator.scene import Label, Scene
from generator.world import World

SYSMON = "Microsoft-Windows-Sysmon"
SYSMON_CHANNEL = "Microsoft-Windows-Sysmon/Operational"
AUDIT = "Microsoft-Windows-Security-Auditing"
SYSTEM32 = "C:\\Windows\\System32\\"

_folders = {
    "powershell.exe": SYSTEM32 + "WindowsPowerShell\\v1.0\\", "pwsh.exe": "C:\\Program Files\\PowerShell\\7\\", "explorer.exe": "C:\\Windows\\", "WmiPrvSE.exe": SYSTEM32 + "wbem\\", "WMIC.exe": SYSTEM32 + "wbem\\", "wmic.exe": SYSTEM32 + "wbem\\",
    "WINWORD.EXE": "C:\\Program Files\\Microsoft Office\\root\\Office16\\", "EXCEL.EXE": "C:\\Program Files\\Microsoft Office\\root\\Office16\\", "OUTLOOK.EXE": "C:\\Program Files\\Microsoft Office\\root\\Office16\\", "POWERPNT.EXE": "C:\\Program Files\\Microsoft Office\\root\\Office16\\", "ONENOTE.EXE": "C:\\Program Files\\Microsoft Office\\root\\Office16\\", "MSACCESS.EXE": "C:\\Program Files\\Microsoft Office\\root\\Office16\\", "iexplore.exe": "C:\\Program Files\\Internet Explorer\\", "OneDrive.exe": "C:\\Program Files\\Microsoft OneDrive\\", "pg_dump.exe": "C:\\Program Files\\PostgreSQL\\16\\bin\\", "kubectl.exe": "C:\\Program Files\\Docker\\Docker\\resources\\bin\\",
    "chrome.exe": "C:\\Program Files\\Google\\Chrome\\Application\\", "msedge.exe": "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\", "firefox.exe": "C:\\Program Files\\Mozilla Firefox\\", "w3wp.exe": SYSTEM32 + "inetsrv\\",
    "MSBuild.exe": "C:\\Windows\\Microsoft.NET\\Framework64\\v4.0.30319\\", "InstallUtil.exe": "C:\\Windows\\Microsoft.NET\\Framework64\\v4.0.30319\\", "RegAsm.exe": "C:\\Windows\\Microsoft.NET\\Framework64\\v4.0.30319\\", "regsvcs.exe": "C:\\Windows\\Microsoft.NET\\Framework64\\v4.0.30319\\",
    "csc.exe": "C:\\Windows\\Microsoft.NET\\Framework64\\v4.0.30319\\", "sqlservr.exe": "C:\\Program Files\\Microsoft SQL Server\\MSSQL15.MSSQLSERVER\\MSSQL\\Binn\\", "java.exe": "C:\\Program Files\\Java\\jre-1.8\\bin\\", "hh.exe": "C:\\Windows\\", "System": "",
    "python.exe": "C:\\Program Files\\Python312\\", "pythonw.exe": "C:\\Program Files\\Python312\\", "py.exe": "C:\\Windows\\", "git.exe": "C:\\Program Files\\Git\\cmd\\", "node.exe": "C:\\Program Files\\nodejs\\", "dotnet.exe": "C:\\Program Files\\dotnet\\", "docker.exe": "C:\\Program Files\\Docker\\Docker\\resources\\bin\\", "MpCmdRun.exe": "C:\\Program Files\\Windows Defender\\",
    "vbc.exe": "C:\\Windows\\Microsoft.NET\\Framework64\\v4.0.30319\\", "ilasm.exe": "C:\\Windows\\Microsoft.NET\\Framework64\\v4.0.30319\\", "aspnet_regiis.exe": "C:\\Windows\\Microsoft.NET\\Framework64\\v4.0.30319\\", "choco.exe": "C:\\ProgramData\\chocolatey\\bin\\", "nmap.exe": "C:\\Program Files (x86)\\Nmap\\", "regedit.exe": "C:\\Windows\\",
}


_folders_by_name = {name.lower(): folder for name, folder in _folders.items()}


def has_folder(image: str) -> bool:
    """Whether a program named without its folder has one where setups put it."""
    return image.lower() in _folders_by_name


def full_path(image: str) -> str:
    """Where a program named without its folder lies."""
    return image if ":" in image or image.startswith("\\") else _folders_by_name.get(image.lower(), SYSTEM32) + image


def encoded(text: str) -> str:
    """As PowerShell's -EncodedCommand takes it."""
    return base64.b64encode(text.encode("utf-16-le")).decode()


_choice = re.compile(r"«([^«»]*)»")
_blank = re.compile(r"@(\w+)@")
_to_encode = re.compile(r"⟦(.*?)⟧", re.S)


class Desk:
    """A machine, its user and its scene; process starts come from Sysmon or from the Security log, not both."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.scene = Scene()
        self.style = world.pick(STYLES)
        self.user = world.user()
        short = world.company.split("-")[0].upper()
        self.domain = world.pick([short, short, "CORP", "AD", "OFFICE", short[:5]])
        name = world.workstation() if world.chance(0.6) else world.host().split(".")[0].upper()
        self.computer = f"{name}.{world.domain}" if world.chance(0.4) else name
        self.machine = name
        self.sysmon = world.chance(0.55)
        self.sid = f"S-1-5-21-{world.number(10**8, 4 * 10**9)}-{world.number(10**8, 4 * 10**9)}-{world.number(10**8, 4 * 10**9)}-{world.number(500, 9000)}"

    # Texts

    def fill(self, template: str) -> str:
        """`«a|b»` is one of them, `@user@` a value of this world, `⟦text⟧` encoded for PowerShell."""
        previous = None
        while previous != template:
            previous = template
            template = _choice.sub(lambda match: self.world.pick(match.group(1).split("|")), template)
        text = _blank.sub(lambda match: self._value(match.group(1)), template)
        return _to_encode.sub(lambda match: encoded(match.group(1)), text)

    def _value(self, name: str) -> str:
        world = self.world
        values = {
            "user": lambda: self.user, "other": world.user, "domain": lambda: self.domain, "fqdn": lambda: world.domain, "company": lambda: world.company,
            "ip": world.ip_private, "pub": world.ip_public, "any": world.ip, "port": lambda: str(world.port()), "pid": lambda: str(world.number(400, 9000)),
            "host": lambda: world.host().split(".")[0], "pc": world.workstation, "me": lambda: self.machine, "dc": lambda: world.pick(["dc01", "dc1", "dc-02", "srv-dc", "ad1"]),
            "word": lambda: world.word(world.number(3, 9)), "Word": lambda: world.word(world.number(4, 9)).capitalize(), "letter": lambda: world.word(1), "n": lambda: str(world.number(1, 60)), "year": lambda: str(world.number(2019, 2026)),
            "hex": lambda: world.hex(world.number(6, 12)), "guid": world.uuid, "svc": world.service_account, "pw": lambda: f"{world.word(5).capitalize()}{world.number(10, 9999)}{world.pick('!#?$')}",
            "url": self.url, "tmp": self.temporary_folder, "v": lambda: f"{world.number(1, 24)}.{world.number(0, 40)}.{world.number(0, 9000)}",
        }
        return values[name]() if name in values else f"@{name}@"

    def url(self) -> str:
        """Where strangers put files; harmless downloads name theirs in full."""
        world = self.world
        place = world.pick([f"{world.ip_public()}", f"{world.ip_public()}:{world.pick([80, 443, 8000, 8080, 8443, 4444])}", f"{world.ip_private()}:8000", f"{world.word()}.{world.pick('com net top xyz info online ru site'.split())}", f"cdn.{world.word(6)}-{world.word(5)}.com", f"raw.githubusercontent.com/{world.word()}/{world.word(6)}/main", f"{world.word(5)}.ngrok.io", "cdn.discordapp.com/attachments/" + str(world.number(10**17, 10**18)), "pastebin.com/raw", "transfer.sh/" + world.word(6), f"www.{world.word(7)}{world.word(4)}.org/wp-content/uploads"])
        return f"{world.pick(['http', 'http', 'https'])}://{place}/{world.word(world.number(1, 8))}"

    def temporary_folder(self) -> str:
        """A folder that everybody may write to."""
        return self.world.pick([f"C:\\Users\\{self.user}\\AppData\\Local\\Temp\\", "C:\\Windows\\Temp\\", "C:\\Users\\Public\\", "C:\\ProgramData\\", f"C:\\Users\\{self.user}\\Downloads\\", f"C:\\Users\\{self.user}\\AppData\\Roaming\\", "C:\\Temp\\", "C:\\PerfLogs\\", "C:\\Users\\Public\\Documents\\", f"C:\\Users\\{self.user}\\Desktop\\"])

    def account(self) -> str:
        return f"{self.domain}\\{self.user}"

    # Events

    def add(self, event: WindowsEvent, label: Label) -> None:
        """Writes an event some time after the one before."""
        self.world.tick(0.2, 90)
        self.scene.add(write_event(self.world, event, self.style, self.computer), label)

    def sysmon_event(self, label: Label, code: int, title: str, data: dict[str, str]) -> None:
        """An event of Sysmon with the fields that all of them begin with."""
        utc = f"{self.world.now:%Y-%m-%d %H:%M:%S}.{self.world.now.microsecond // 1000:03d}"
        head = {"RuleName": "-", "UtcTime": utc} if self.world.chance(0.8) else {"UtcTime": utc}
        self.add(WindowsEvent(SYSMON, SYSMON_CHANNEL, code, title, {**head, **data}), label)

    def guid(self) -> str:
        return "{" + self.world.uuid().upper() + "}"

    def process(self, label: Label, image: str, command: str, parent: str, parent_command: str | None = None, user: str | None = None, original: str | None = None, company: str | None = None, directory: str | None = None) -> None:
        """A process that starts. `user` is `SYSTEM` or an account; `original` the file name in its version resource."""
        world = self.world
        path, parent_path = full_path(image), full_path(parent)
        base = path.rsplit("\\", 1)[-1]
        system = user == "SYSTEM"
        if self.sysmon:
            microsoft = path.startswith("C:\\Windows\\") or "Microsoft" in path
            data = {
                "ProcessGuid": self.guid(), "ProcessId": str(world.pid()), "Image": path, "FileVersion": f"10.0.{world.number(14393, 26100)}.1" if microsoft else world.pick(["-", self.fill("@v@")]),
                "Description": world.pick([base.rsplit(".", 1)[0], "-"]), "Product": "Microsoft® Windows® Operating System" if microsoft else "-", "Company": company or ("Microsoft Corporation" if microsoft else "-"), "OriginalFileName": original or (base if world.chance(0.8) else "-"),
                "CommandLine": command, "CurrentDirectory": directory or world.pick([SYSTEM32, f"C:\\Users\\{self.user}\\", "C:\\"]), "User": "NT AUTHORITY\\SYSTEM" if system else f"{self.domain}\\{user or self.user}",
                "LogonGuid": self.guid(), "LogonId": f"0x{world.hex(6)}", "TerminalSessionId": "0" if system else str(world.number(1, 3)), "IntegrityLevel": "System" if system else world.pick(["Medium", "High"]),
                "Hashes": f"SHA1={world.hex(40).upper()},MD5={world.hex(32).upper()},SHA256={world.hex(64).upper()},IMPHASH={world.hex(32).upper()}", "ParentProcessGuid": self.guid(), "ParentProcessId": str(world.number(400, 9000)), "ParentImage": parent_path, "ParentCommandLine": parent_command or f'"{parent_path}"',
            }
            if world.chance(0.35):
                for name in ("FileVersion", "Description", "Product", "LogonGuid", "TerminalSessionId", "ParentProcessGuid"):
                    del data[name]
            self.sysmon_event(label, 1, "Process Create:", data)
            return
        data = {
            "SubjectUserSid": "S-1-5-18" if system else self.sid, "SubjectUserName": f"{self.machine}$" if system else (user or self.user), "SubjectDomainName": self.domain, "SubjectLogonId": "0x3e7" if system else f"0x{world.hex(6)}",
            "NewProcessId": f"0x{world.hex(4)}", "NewProcessName": path, "TokenElevationType": world.pick(["%%1936", "%%1937", "%%1938"]), "ProcessId": f"0x{world.hex(3)}", "CommandLine": command, "TargetUserSid": "S-1-0-0", "TargetUserName": "-", "TargetDomainName": "-", "TargetLogonId": "0x0", "ParentProcessName": parent_path, "MandatoryLabel": "S-1-16-16384" if system else world.pick(["S-1-16-8192", "S-1-16-12288"]),
        }
        if world.chance(0.35):
            for name in ("TargetUserSid", "TargetUserName", "TargetDomainName", "TargetLogonId", "MandatoryLabel"):
                del data[name]
        self.add(WindowsEvent(AUDIT, "Security", 4688, "A new process has been created.", data), label)

    def network(self, label: Label, image: str, address: str, port: int, host: str = "-", user: str | None = None, initiated: bool = True, protocol: str = "tcp") -> None:
        world = self.world
        self.sysmon_event(label, 3, "Network connection detected:", {"ProcessGuid": self.guid(), "ProcessId": str(world.pid()), "Image": full_path(image), "User": user or self.account(), "Protocol": protocol, "Initiated": str(initiated).lower(), "SourceIsIpv6": "false", "SourceIp": world.ip_private(), "SourceHostname": self.computer, "SourcePort": str(world.port()), "SourcePortName": "-", "DestinationIsIpv6": "false", "DestinationIp": address, "DestinationHostname": host, "DestinationPort": str(port), "DestinationPortName": {443: "https", 80: "http", 53: "domain", 445: "microsoft-ds", 3389: "ms-wbt-server", 389: "ldap"}.get(port, "-")})

    def file_created(self, label: Label, image: str, file: str, user: str | None = None) -> None:
        self.sysmon_event(label, 11, "File created:", {"ProcessGuid": self.guid(), "ProcessId": str(self.world.pid()), "Image": full_path(image), "TargetFilename": file, "CreationUtcTime": f"{self.world.now:%Y-%m-%d %H:%M:%S}.000", "User": user or self.account()})

    def registry_set(self, label: Label, image: str, key: str, details: str, user: str | None = None) -> None:
        """A value set, as Sysmon has it, or as the Security log does where objects are audited."""
        if self.world.chance(0.8):
            self.sysmon_event(label, 13, "Registry value set:", {"EventType": "SetValue", "ProcessGuid": self.guid(), "ProcessId": str(self.world.pid()), "Image": full_path(image), "TargetObject": key, "Details": details, "User": user or self.account()})
            return
        path, value = key.rsplit("\\", 1)
        path = path.replace("HKLM", "\\REGISTRY\\MACHINE").replace("HKU", "\\REGISTRY\\USER")
        self.add(WindowsEvent(AUDIT, "Security", 4657, "A registry value was modified.", {"SubjectUserSid": self.sid, "SubjectUserName": self.user, "SubjectDomainName": self.domain, "SubjectLogonId": f"0x{self.world.hex(6)}", "ObjectName": path, "ObjectValueName": value, "OperationType": "%%1904", "NewValue": details, "ProcessId": f"0x{self.world.hex(3)}", "ProcessName": full_path(image)}), label)

    def image_loaded(self, label: Label, image: str, library: str, signed: bool, signature: str = "-", user: str | None = None) -> None:
        self.sysmon_event(label, 7, "Image loaded:", {"ProcessGuid": self.guid(), "ProcessId": str(self.world.pid()), "Image": full_path(image), "ImageLoaded": library, "Company": signature, "OriginalFileName": library.rsplit("\\", 1)[-1] if signed else "-", "Hashes": f"SHA256={self.world.hex(64).upper()}", "Signed": str(signed).lower(), "Signature": signature, "SignatureStatus": "Valid" if signed else "Unavailable", "User": user or self.account()})

    def access(self, label: Label, source: str, target: str, rights: str, trace: str, user: str | None = None) -> None:
        self.sysmon_event(label, 10, "Process accessed:", {"SourceProcessGUID": self.guid(), "SourceProcessId": str(self.world.pid()), "SourceThreadId": str(self.world.number(100, 9000)), "SourceImage": full_path(source), "TargetProcessGUID": self.guid(), "TargetProcessId": str(self.world.number(400, 9000)), "TargetImage": full_path(target), "GrantedAccess": rights, "CallTrace": trace, "SourceUser": user or self.account(), "TargetUser": "NT AUTHORITY\\SYSTEM"})

    def pipe(self, label: Label, image: str, name: str, created: bool = True) -> None:
        self.sysmon_event(label, 17 if created else 18, "Pipe Created:" if created else "Pipe Connected:", {"EventType": "CreatePipe" if created else "ConnectPipe", "ProcessGuid": self.guid(), "ProcessId": str(self.world.pid()), "PipeName": name, "Image": full_path(image), "User": self.account()})

    def dns(self, label: Label, image: str, name: str, result: str) -> None:
        self.sysmon_event(label, 22, "Dns query:", {"ProcessGuid": self.guid(), "ProcessId": str(self.world.pid()), "QueryName": name, "QueryStatus": "0" if result != "-" else "9003", "QueryResults": result, "Image": full_path(image), "User": self.account()})

    def script(self, label: Label, text: str, path: str = "") -> None:
        """A script block, or what engine and module log say of the same."""
        world = self.world
        kind = world.pick(["4104", "4104", "4104", "4103", "400", "800"])
        if kind == "4104":
            data = {"MessageNumber": "1", "MessageTotal": "1", "ScriptBlockText": text, "ScriptBlockId": world.uuid(), "Path": path}
            self.add(WindowsEvent("Microsoft-Windows-PowerShell", "Microsoft-Windows-PowerShell/Operational", 4104, "Creating Scriptblock text (1 of 1):", data, "Verbose", f"{text}\nScriptBlock ID: {data['ScriptBlockId']}\nPath: {path}"), label)
            return
        host = world.pick(["powershell.exe", "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe", "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe -NoProfile -ExecutionPolicy Bypass", "powershell -noni"])
        if kind == "4103":
            context = f"Severity = Informational Host Name = ConsoleHost Host Version = 5.1.{world.number(14393, 22621)}.1 Host Application = {host} Engine Version = 5.1 Runspace ID = {world.uuid()} Command Name = {text.split(' ')[0][:40]} Script Name = {path} User = {self.account()} Shell ID = Microsoft.PowerShell"
            self.add(WindowsEvent("Microsoft-Windows-PowerShell", "Microsoft-Windows-PowerShell/Operational", 4103, "CommandInvocation:", {"ContextInfo": context, "Payload": text}, told=f"{text}\nContext: {context}"), label)
            return
        command = f"{host} -c {text}"
        detail = f"HostName=ConsoleHost HostVersion=5.1.{world.number(14393, 22621)}.1 HostId={world.uuid()} HostApplication={command} EngineVersion=5.1 RunspaceId={world.uuid()} CommandLine={text if kind == '800' else ''}"
        title = "Engine state is changed from None to Available." if kind == "400" else f"Pipeline execution details for command line: {text}"
        self.add(WindowsEvent("PowerShell", "Windows PowerShell", int(kind), title, {"Data": detail}, told=f"Details: {detail}"), label)
