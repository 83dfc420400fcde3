"""The made-up world that a scene plays in: a seeded source of names, addresses, times and choices."""

from __future__ import annotations

import random
from datetime import datetime, timedelta, timezone
from typing import Sequence, TypeVar

Item = TypeVar("Item")

_first_names = (
    "anna ben carla david elena felix giulia hans ines jan klara lukas marie nils olga paul rosa stefan tina "
    "ulrich vera walter xenia yusuf zoe aisha bilal chen dmitri emeka fatima goran hiro ivan jorge kofi lars mateo "
    "noor omar priya quentin raj sofia thabo uma viktor wei yara"
).split()
_last_names = (
    "meyer schmidt rossi garcia dupont novak jensen kowalski silva smith jones brown ivanov tanaka nguyen khan okafor "
    "larsson virtanen popescu horvat demir cohen haddad fischer weber bauer lefevre moreau costa santos marino conti"
).split()
_service_accounts = "backup svc_sql svc_backup deploy jenkins gitlab-runner nagios zabbix postgres mysql www-data tomcat oracle ansible veeam sync scanner".split()
_roles = "web db mail files dc app vpn proxy print erp crm nas git ci cache queue mon backup dns fw gw srv host node edge".split()
_companies = "acme northwind brightbakery hansa-logistik lumen-dental kroll-metall fjord-design casa-verde oakfield bluewharf medica sunline tandem delta-press miller-law rivera-foods".split()
_tlds = "com net org de fr it es nl pl se io eu co.uk com.br ch at dk cz jp in".split()
_zones = (0, 0, 0, 60, 120, -300, -480, 330, 540)
_months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


_passing_names = (
    "update updater helper service agent sync support cache temp test data svc sysupdate printer audio network monitor runtime daemon worker client driver report "
    "files setup install launcher scheduler watcher telemetry inventory collector bridge gateway portal tools maint local guest backupsvc webadmin sqlsvc netsvc"
).split()


class World:
    """All that varies. The same seed gives the same scene. Times only go forward: each `tick` moves the clock."""

    def __init__(self, seed: int | str) -> None:
        self.rng = random.Random(seed)
        self.company = self.pick(_companies)
        self.domain = f"{self.company}.{self.pick(_tlds)}"
        self.zone_minutes = self.pick(_zones)
        self.now = datetime(2019, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=self.rng.randrange(8 * 365 * 86400))
        self.host_name = self.host()
        self._pid = self.rng.randrange(300, 60000)

    # Choices

    def pick(self, items: Sequence[Item]) -> Item:
        """One of them, each as likely."""
        return self.rng.choice(items)

    def some(self, items: Sequence[Item], least: int, most: int) -> list[Item]:
        """Between `least` and `most` different ones in random order."""
        return self.rng.sample(list(items), min(len(items), self.rng.randint(least, most)))

    def chance(self, probability: float) -> bool:
        return self.rng.random() < probability

    def number(self, least: int, most: int) -> int:
        """An integer, both ends included."""
        return self.rng.randint(least, most)

    def hex(self, length: int) -> str:
        return "".join(self.rng.choice("0123456789abcdef") for _ in range(length))

    def word(self, length: int = 0) -> str:
        """A made-up name as malware, temporary files and planted accounts bear: meaningless letters, at times (when any length will do) one that passes for a normal name."""
        if not length:
            if self.chance(0.3):
                return self.pick(_passing_names)
            length = self.pick([5, 6, 7, 8, 8, 8, 9, 10, 12])
        return "".join(self.rng.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(length))

    def uuid(self) -> str:
        return "-".join(self.hex(size) for size in (8, 4, 4, 4, 12))

    # Who and where

    def user(self) -> str:
        """Account of a person, in one of the usual styles."""
        first, last = self.pick(_first_names), self.pick(_last_names)
        return self.pick([first, f"{first}.{last}", f"{first[0]}{last}", f"{last}{first[0]}", f"{first}{self.number(1, 99)}"])

    def person(self) -> str:
        return f"{self.pick(_first_names).capitalize()} {self.pick(_last_names).capitalize()}"

    def email(self) -> str:
        return f"{self.user()}@{self.domain}"

    def service_account(self) -> str:
        return self.pick(_service_accounts)

    def host(self) -> str:
        """Name of a server or PC of the company."""
        role = self.pick(_roles)
        return self.pick([role, f"{role}{self.number(1, 20)}", f"{role}-{self.number(1, 9):02d}", f"{self.company[:4]}-{role}", f"pc-{self.pick(_last_names)}", f"{role}.{self.domain}"])

    def workstation(self) -> str:
        """Windows name of a PC."""
        return self.pick([f"DESKTOP-{self.hex(7).upper()}", f"PC{self.number(1, 400):03d}", f"WS-{self.pick(_last_names).upper()}", f"LAPTOP-{self.hex(8).upper()}", f"{self.company[:4].upper()}-WS{self.number(1, 99)}"])

    def ip_private(self) -> str:
        return self.pick([f"192.168.{self.number(0, 60)}.{self.number(2, 254)}", f"10.{self.number(0, 80)}.{self.number(0, 255)}.{self.number(2, 254)}", f"172.{self.number(16, 31)}.{self.number(0, 255)}.{self.number(2, 254)}"])

    def ip_public(self) -> str:
        while True:
            first = self.number(2, 222)
            if first not in (10, 127, 172, 192, 169):
                return f"{first}.{self.number(0, 255)}.{self.number(0, 255)}.{self.number(1, 254)}"

    def ip(self) -> str:
        return self.ip_private() if self.chance(0.5) else self.ip_public()

    def port(self) -> int:
        """A client's port."""
        return self.number(1024, 65535)

    def pid(self, new: bool = True) -> int:
        """A process id; with `new=False` the one given last."""
        if new:
            self._pid = (self._pid + self.number(1, 90)) % 65000 + 300
        return self._pid

    # When

    def tick(self, least: float = 1, most: float = 60) -> datetime:
        """Moves the clock by some seconds and gives the time."""
        self.now += timedelta(seconds=self.rng.uniform(least, most))
        return self.now

    def local(self) -> datetime:
        return self.now + timedelta(minutes=self.zone_minutes)

    def time_syslog(self) -> str:
        """`Mar  4 09:12:55`"""
        now = self.local()
        return f"{_months[now.month - 1]} {now.day:2d} {now:%H:%M:%S}"

    def time_iso(self, fraction: int = 3) -> str:
        """`2025-03-04T09:12:55.123Z`"""
        now = self.now
        digits = f".{now.microsecond:06d}"[: fraction + 1] if fraction else ""
        return f"{now:%Y-%m-%dT%H:%M:%S}{digits}Z"

    def time_clf(self) -> str:
        """`04/Mar/2025:09:12:55 +0000` of web servers."""
        now = self.local()
        sign, minutes = ("-" if self.zone_minutes < 0 else "+"), abs(self.zone_minutes)
        return f"{now.day:02d}/{_months[now.month - 1]}/{now:%Y:%H:%M:%S} {sign}{minutes // 60:02d}{minutes % 60:02d}"

    def time_plain(self) -> str:
        """`2025-03-04 09:12:55`"""
        return f"{self.local():%Y-%m-%d %H:%M:%S}"

    # Lines

    def syslog(self, program: str, message: str, pid: int | None = None) -> str:
        """A line of syslog (RFC 3164 as files have it), at the present time, on this world's host."""
        process = f"{program}[{pid}]" if pid is not None else program
        return f"{self.time_syslog()} {self.host_name.split('.')[0]} {process}: {message}"
