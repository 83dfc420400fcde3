"""Guessing and ordinary logins as storage boxes, accounting suites, cameras and customer portals write them abroad."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Callable

from generator.families.applications.login_language_variants import LANGUAGES, Phrases
from generator.scene import Scene, aftermath, attack, benign, family
from generator.world import World


@dataclass(frozen=True)
class Entry:
    """One access: what happened, told in words, by whom and from where; `good` is the outcome."""

    text: str
    account: str
    address: str
    good: bool


Layout = Callable[[World, "Screen", Entry], str]


class Screen:
    """A product's log: its language and the choices that stay the same from line to line."""

    def __init__(self, world: World, layout: Layout) -> None:
        self.world, self.layout, self.scene = world, layout, Scene()
        self.words: Phrases = world.pick(LANGUAGES)
        self.form = world.number(0, 2)
        self.service = world.pick(["SMB", "FTP", "WebDAV", "HTTPS", "Desktop", "API", "mobile"])

    def phrase(self, kind: str) -> str:
        return self.world.pick(getattr(self.words, kind).split("|"))

    def write(self, text: str, account: str, address: str, good: bool, label) -> None:
        self.scene.add(self.layout(self.world, self, Entry(text, account, address, good)), label)


def _storage(world: World, screen: Screen, entry: Entry) -> str:
    words, level = screen.words, "Info" if entry.good else "Warning"
    if screen.form == 0:
        return f"{level}\t{world.local():%Y/%m/%d %H:%M:%S}\t{entry.account}\t{words.user} [{entry.account}], {words.address} [{entry.address}], {screen.service}: {entry.text}"
    if screen.form == 1:
        return f'"{level}","{world.local():%Y-%m-%d}","{world.local():%H:%M:%S}","{entry.account}","{entry.address}","{screen.service}","{entry.text}"'
    return world.syslog("storage-connlog", f"conn_type={screen.service} {words.user}={entry.account} {words.address}={entry.address} msg=\"{entry.text}\"")


def _accounting(world: World, screen: Screen, entry: Entry) -> str:
    words = screen.words
    if screen.form == 0:
        return f"{world.local():%d.%m.%Y %H:%M:%S}|{'AU1' if entry.good else 'AU2'}|100|{entry.account.upper()}|{entry.address}|SESSION_MANAGER|{entry.text}"
    if screen.form == 1:
        return f"[{world.time_plain()}] LEDGER/{world.number(3, 9)} {words.user}: {entry.account}; {words.address}: {entry.address}; {entry.text}; rc={0 if entry.good else world.pick([12, 4, 101])}"
    return f"{world.local():%Y%m%d;%H%M%S};LOGON;{entry.account};{entry.address};{'OK' if entry.good else 'NOK'};{entry.text}"


def _camera(world: World, screen: Screen, entry: Entry) -> str:
    words = screen.words
    if screen.form == 0:
        return f"<log><time>{world.time_iso(0)}</time><major>{'operation' if entry.good else 'exception'}</major><minor>{entry.text}</minor><user>{entry.account}</user><remote>{entry.address}</remote></log>"
    if screen.form == 1:
        return f"{world.time_plain()}  NVR  {'--' if entry.good else '!!'}  {entry.text}  ({words.user} {entry.account}, {words.address} {entry.address}, {screen.service})"
    return f"{world.local():%m-%d-%Y %H:%M:%S} Type:{'Operation' if entry.good else 'Exception'} Sub:{entry.text} User:{entry.account} Host:{entry.address} Channel:-"


def _customers(world: World, screen: Screen, entry: Entry) -> str:
    words = screen.words
    if screen.form == 0:
        return json.dumps({"created_at": world.time_iso(), "module": "Users", "summary": entry.text, "actor": entry.account, "remote_addr": entry.address, "via": screen.service}, ensure_ascii=False)
    if screen.form == 1:
        return json.dumps({"ts": int(world.now.timestamp()), "lvl": world.pick([6, 6, 4]), "txt": f"{entry.text} ({words.user}: {entry.account}, {words.address}: {entry.address})"}, ensure_ascii=False)
    return f"{world.time_iso()} portal audit - {words.user}={entry.account} {words.address}={entry.address} «{entry.text}»"


def _timeclock(world: World, screen: Screen, entry: Entry) -> str:
    words = screen.words
    if screen.form == 0:
        return f"{world.local():%H:%M:%S} {entry.text} <{entry.account}> @ {entry.address}"
    if screen.form == 1:
        return f"{world.time_plain()} WebTerminal[{world.pid()}] {entry.text}\n    {words.user}: {entry.account}\n    {words.address}: {entry.address}"
    return f"{int(world.now.timestamp())} gateway {entry.address} {entry.account} - {entry.text}"


_NAMES = ("admin", "Administrator", "root", "888888", "guest", "SAPADM", "backup", "service", "info", "kasa", "boss", "test", "office")


def _failures(screen: Screen, count: int, label, account: Callable[[], str], address: Callable[[], str]) -> None:
    """The same words each time, as one program writes them."""
    text = screen.phrase("failed")
    for _ in range(count):
        screen.world.tick(0.3, screen.world.pick([3, 40]))
        screen.write(text, account(), address(), False, label)


def _everyday(screen: Screen, count: int) -> None:
    """People come and go; now and then a password has run out."""
    world = screen.world
    for _ in range(count):
        world.tick(5, 4000)
        kind = world.pick(["entered", "entered", "left", "left", "soft"])
        screen.write(screen.phrase(kind), world.user(), world.ip() if world.chance(0.4) else world.ip_private(), True, benign("Mistyped Password" if kind == "soft" else "User Login"))


def _register(group: str, layout: Layout) -> None:
    @family(f"applications/abroad-guessing-{group}", attack=True)
    def guessing(world: World) -> Scene:
        screen, address = Screen(world, layout), world.ip()
        account = world.pick([world.user(), world.pick(_NAMES)])
        label = attack("Brute Force Attack", "T1110.001")
        if world.chance(0.3):
            _everyday(screen, world.number(1, 3))
        many = world.chance(0.4)
        _failures(screen, world.number(6, 38), label, lambda: world.pick(_NAMES) if many else account, lambda: address)
        if world.chance(0.25):
            screen.write(screen.words.locked, account, address, False, label)
        return screen.scene

    @family(f"applications/abroad-spraying-{group}", attack=True, weight=0.7)
    def spraying(world: World) -> Scene:
        screen, addresses = Screen(world, layout), [world.ip() for _ in range(world.pick([1, 1, 3]))]
        _failures(screen, world.number(8, 34), attack("Password Spraying", "T1110.003"), world.user, lambda: world.pick(addresses))
        return screen.scene

    @family(f"applications/abroad-guessed-{group}", attack=True)
    def guessed(world: World) -> Scene:
        screen, address, account = Screen(world, layout), world.ip(), world.pick([world.user(), world.pick(_NAMES)])
        _failures(screen, world.number(7, 30), attack("Brute Force Attack", "T1110.001"), lambda: account, lambda: address)
        world.tick(0.5, 20)
        screen.write(screen.phrase("entered"), account, address, True, aftermath(attack("Brute Force Attack — Successful Login", "T1110.001", "T1078", severity="CRITICAL")))
        return screen.scene

    @family(f"applications/abroad-coming-and-going-{group}", attack=False, weight=1.3)
    def everyday(world: World) -> Scene:
        screen = Screen(world, layout)
        _everyday(screen, world.pick([1, 1, 2, 4, 9, 20]))
        return screen.scene

    @family(f"applications/abroad-typing-slips-{group}", attack=False, weight=1.5)
    def mistyped(world: World) -> Scene:
        """One person errs once or twice and then gets in, or a few people err once each over a day."""
        screen, label = Screen(world, layout), benign("Mistyped Password")
        if world.chance(0.35):
            text = screen.phrase("failed")
            for _ in range(world.number(2, 4)):
                world.tick(900, 9000)
                screen.write(text, world.user(), world.ip_private(), False, label)
            return screen.scene
        account, address = world.user(), world.ip() if world.chance(0.4) else world.ip_private()
        _failures(screen, world.pick([1, 1, 2, 3]), label, lambda: account, lambda: address)
        if world.chance(0.6):
            world.tick(5, 60)
            screen.write(screen.phrase("entered"), account, address, True, label)
        return screen.scene

    @family(f"applications/abroad-lockouts-{group}", attack=False, weight=0.6)
    def locked_out(world: World) -> Scene:
        """Somebody forgot the password after a holiday: locked, then it is reset or changed."""
        screen, label, account, address = Screen(world, layout), benign("Mistyped Password"), world.user(), world.ip_private()
        _failures(screen, world.pick([0, 2, 3]), label, lambda: account, lambda: address)
        screen.write(screen.words.locked, account, address, False, label)
        world.tick(200, 2000)
        screen.write(screen.words.soft.split("|")[1], account, address, True, label)
        return screen.scene


for _group, _layout in {"storage": _storage, "accounting": _accounting, "camera": _camera, "customers": _customers, "timeclock": _timeclock}.items():
    _register(_group, _layout)
