"""Values that product messages hold: accounts, paths, malware names, virtual machines, volumes, times."""

from __future__ import annotations

from typing import Callable

from generator.families.network import telling
from generator.families.network.envelope import mac
from generator.world import World

_families = "Emotet Qakbot AgentTesla Formbook RedLine Lumma Remcos AsyncRAT NjRat TrickBot Dridex IcedID Ursnif Raccoon Vidar SmokeLoader GuLoader XWorm Amadey Bumblebee Gozi Zusy Kryptik Tofsee".split()
_forms = ("Trojan.{kind}.{tail}", "Trojan:Win32/{kind}.{tail}!MTB", "Win32/{kind}.{tail}", "HEUR:Trojan.Win32.{kind}.gen", "Gen:Variant.{kind}.{n}", "Troj/{kind}-{tail}", "W32.{kind}", "TrojanSpy.Win32.{kind}.SM{tail}", "W97M.Downloader.{kind}", "JS/TrojanDownloader.{kind}.{tail}", "Backdoor.MSIL.{kind}", "VBA/{kind}.{tail}", "PWS-{kind}", "Win64/Packed.{kind}.{tail}")
_odd_places = (
    "C:\\Users\\{user}\\Downloads\\{file}.exe", "C:\\Users\\{user}\\AppData\\Local\\Temp\\{word}.exe", "C:\\Users\\{user}\\AppData\\Roaming\\{word}\\{word}.dll", "C:\\ProgramData\\{word}.exe", "C:\\Users\\Public\\{word}.bat",
    "C:\\Users\\{user}\\Downloads\\{file}.iso", "C:\\Users\\{user}\\Desktop\\{file}.docm", "C:\\Windows\\Temp\\{word}.ps1", "C:\\Users\\{user}\\AppData\\Local\\Microsoft\\Windows\\INetCache\\Content.Outlook\\{word}\\{file}.xlsm", "D:\\Shares\\Common\\{file}.js", "C:\\PerfLogs\\{word}.exe",
)
_odd_programs = tuple(place for place in _odd_places if place.endswith(".exe"))
_programs = (
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe", "C:\\Program Files\\Microsoft Office\\root\\Office16\\EXCEL.EXE", "C:\\Program Files\\7-Zip\\7zFM.exe", "C:\\Windows\\System32\\svchost.exe", "C:\\Program Files (x86)\\DATEV\\PROGRAMM\\{word}.exe", "C:\\Program Files\\TeamViewer\\TeamViewer.exe",
    "C:\\Users\\{user}\\AppData\\Local\\Microsoft\\Teams\\current\\Teams.exe", "C:\\Program Files\\Adobe\\Acrobat DC\\Acrobat\\Acrobat.exe", "C:\\Program Files\\Zoom\\bin\\Zoom.exe", "C:\\Users\\{user}\\Downloads\\{file}.pdf", "D:\\Backup\\{file}.zip", "C:\\Windows\\Temp\\{word}.tmp",
)
_administrators = "admin administrator root netadmin operator manager sysadmin itadmin support".split()


def _filled(world: World, forms: tuple[str, ...]) -> str:
    return world.pick(forms).format(user=world.user(), file=f"{world.pick(telling._files)}_{world.number(1, 2030)}", word=world.word(world.number(5, 9)), kind=world.pick(_families), tail=world.word(2).upper(), n=world.number(1, 999999))


_sites = "www.office.com login.microsoftonline.com outlook.office365.com update.googleapis.com www.google.com github.com teams.microsoft.com dl.dropboxusercontent.com api.whatsapp.com www.amazon.de cdn.jsdelivr.net fonts.gstatic.com zoom.us www.linkedin.com s3.eu-central-1.amazonaws.com ctldl.windowsupdate.com pool.ntp.org drive.google.com time.windows.com www.sparkasse.de".split()
_agents = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36", "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15", "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0",
    "curl/8.5.0", "python-requests/2.31.0", "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15", "Go-http-client/1.1", "Mozilla/5.0",
)
_rules = "Default_Deny LAN_to_WAN Allow-Web Guest_Internet Block-Geo VPN-Access DMZ-Web-In Server-Out Cleanup rule9 SMTP-In Printers IoT-Isolate Voice Management".split()
def _odd_site(world: World) -> str:
    """A name without meaning, as delivery networks and malware have."""
    return f"{world.pick(['', '', 'd1', 'cdn-', 'a'])}{world.word(world.number(8, 16))}.{world.pick(['com', 'net', 'cloudfront.net', 'top', 'info', 'azureedge.net', 'xyz', 'io', 'ru'])}"


_makers: dict[str, Callable[[World], object]] = {
    "adm": lambda world: world.pick([world.pick(_administrators), world.user()]), "any": World.ip, "lan": World.ip_private, "wan": World.ip_public,
    "mal": lambda world: _filled(world, _forms), "odd": lambda world: _filled(world, _odd_places), "prog": lambda world: _filled(world, _odd_programs), "app": lambda world: _filled(world, _programs),
    "few": lambda world: world.number(2, 5), "many": lambda world: world.number(15, 480), "pct": lambda world: world.number(3, 99), "one": lambda world: world.number(1, 2),
    "vm": lambda world: world.pick(["DC01", "SQL-{n}", "FS{n}", "web-prod", "ERP", "Exchange", "print-srv", "Test-Win11", "ubuntu-{n}", "TERM{n}", "vcenter", "backup-proxy"]).replace("{n}", str(world.number(1, 20))),
    "ds": lambda world: world.pick(["datastore1", "SSD-LUN0", "NFS-NAS", "vsanDatastore", "SAN01_LUN3", "local-lvm", "tank", "ceph-pool"]), "share": lambda world: world.pick(["Public", "Office", "Buchhaltung", "Projects", "homes", "Scans", "Marketing", "Backup", "Fotos", "CAD", "HR"]),
    "ext": telling.partner_domain, "crypt": lambda world: world.pick(["locked", "encrypted", "lockbit", "akira", "deadbolt", "7z", "blackcat", "encrypt", "phobos", "royal", "enc", world.word(6)]),
    "date": lambda world: f"{world.local():%Y-%m-%d}", "time": lambda world: f"{world.local():%H:%M:%S}", "us": lambda world: f"{world.local():%m/%d/%Y %H:%M:%S}", "eu": lambda world: f"{world.local():%d.%m.%Y %H:%M:%S}", "seconds": lambda world: int(world.now.timestamp()),
    "lev": lambda world: world.pick(["info", "notice", "notice", "warning", "warning", "error", "alert", "critical"]), "LEV": lambda world: world.pick(["INFO", "INFO", "NOTICE", "WARNING", "WARN", "ERROR", "CRITICAL"]), "pri": lambda world: world.number(1, 6),
    "land": lambda world: world.pick(["RU", "CN", "DE", "NL", "US", "BR", "Netherlands", "Germany", "Vietnam", "France", "India", "Poland", "Reserved", "Iran", "Spain", "GB"]), "ssid": lambda world: world.pick(["Corp", "Guest", "Office", "Lager", "Praxis", "staff", "IoT", "Gäste-WLAN"]),
    "macdot": lambda world: ".".join(world.hex(4) for _ in range(3)), "macdash": lambda world: mac(world, "-").upper(), "disk": lambda world: world.number(1, 12), "ver": lambda world: f"{world.number(1, 22)}.{world.number(0, 12)}.{world.number(0, 30)}",
}
_makers |= {
    "slash": lambda world: f"{world.local():%Y/%m/%d %H:%M:%S}", "micro": lambda world: int(world.now.timestamp() * 1_000_000), "nano": lambda world: f"{int(world.now.timestamp())}000000000", "stamp": lambda world: world.time_iso(6).replace("Z", "+0000"),
    "site": lambda world: _odd_site(world) if world.chance(0.3) else world.pick(_sites), "dga": lambda world: _odd_site(world),
    "cc": lambda world: world.pick("DE US GB FR NL IN BR NG RU ES VN ID IT PL CN AT CH".split()), "agent": lambda world: world.pick(_agents), "rule": lambda world: world.pick(_rules), "sid": lambda world: world.number(2000000, 2860000), "guest": World.user, "noise": World.ip_public,
}
_times = ("date", "slash", "micro", "nano", "stamp", "time", "us", "eu", "seconds", "plain", "iso", "clf", "ctime", "epoch")
_renewed = ("guest", "noise", "site", "dga", "sid", "port", "id", "big", "n", "n2", "hex", "word", "uuid", "queue", "long", "sha", "many", "few", "pct")


class ProductValues(dict):
    """Made on first use and kept; times are always new. `{lan2}` is another value of the kind of `{lan}`."""

    def __init__(self, world: World) -> None:
        super().__init__(domain=world.domain, company=world.company, host=world.host_name)
        self.world = world

    def knows(self, key: str) -> bool:
        """Whether a placeholder of this name stands for a value."""
        kind = key.rstrip("0123456789")
        return key in self or kind in _makers or kind in telling._makers

    def __missing__(self, key: str) -> object:
        kind = key.rstrip("0123456789")
        maker = _makers.get(kind) or telling._makers[kind]
        value = maker(self.world)
        if kind not in _times:
            self[key] = value
        return value

    def renew(self) -> None:
        """Numbers and ids of the next event; its people, addresses and things stay."""
        for key in _renewed:
            self.pop(key, None)
