"""Password guessing against every service of a network, and its harmless twin: people who mistype."""

from __future__ import annotations

from generator.families.network.envelope import Envelope, background
from generator.families.network.services import Service, services
from generator.families.network.telling import Values, render
from generator.scene import Label, Scene, aftermath, attack, benign, family
from generator.world import World


def _surround(world: World, scene: Scene, envelope: Envelope) -> None:
    if world.chance(0.3):
        program, text = background(world)
        scene.add(envelope.line(program, text), benign("System Activity"))


def _attempts(world: World, scene: Scene, envelope: Envelope, service: Service, values: Values, label: Label, count: int, *, accounts: list[str] | None = None, sources: list[str] | None = None, pause: tuple[float, float] = (0.3, 9)) -> None:
    """Failures of one wording; with `accounts` or `sources`, another one each time."""
    failure = world.pick(service.failures)
    pid = world.pid()
    for step in range(count):
        world.tick(*pause)
        if accounts:
            values["user"] = accounts[step % len(accounts)]
        if sources:
            values["pub"] = sources[step % len(sources)]
        values.forget("port", "hex", "n")
        scene.add(render(envelope, failure, values, pid if world.chance(0.5) else world.pid()), label)


def _start(world: World) -> tuple[Scene, Envelope, Service, Values]:
    return Scene(), Envelope(world), world.pick(services), Values(world)


def _source(world: World) -> str:
    return world.ip_private() if world.chance(0.2) else world.ip_public()


@family("network/password-guessing", attack=True, weight=2.0)
def password_guessing(world: World) -> Scene:
    scene, envelope, service, values = _start(world)
    values["pub"], values["user"] = _source(world), world.pick([*service.accounts, world.user()])
    _attempts(world, scene, envelope, service, values, attack("Brute Force Attack", "T1110.001"), world.number(6, 30))
    _surround(world, scene, envelope)
    return scene


@family("network/password-guessing-of-many-names", attack=True, weight=1.3)
def many_names(world: World) -> Scene:
    """One source, many usual names, few tries each."""
    scene, envelope, service, values = _start(world)
    values["pub"] = _source(world)
    names = [*service.accounts, *(world.user() for _ in range(world.number(2, 12)))]
    world.rng.shuffle(names)
    _attempts(world, scene, envelope, service, values, attack("Brute Force Attack", "T1110.001"), world.number(8, 30), accounts=names)
    return scene


@family("network/password-spraying", attack=True, weight=1.3)
def spraying(world: World) -> Scene:
    """Real accounts of the company, each tried once or twice, with pauses."""
    scene, envelope, service, values = _start(world)
    values["pub"] = _source(world)
    _attempts(world, scene, envelope, service, values, attack("Password Spraying", "T1110.003"), world.number(6, 22), accounts=[world.user() for _ in range(24)], pause=(5, 400))
    _surround(world, scene, envelope)
    return scene


@family("network/password-guessing-from-many-addresses", attack=True)
def many_addresses(world: World) -> Scene:
    scene, envelope, service, values = _start(world)
    values["user"] = world.pick([*service.accounts, world.user()])
    _attempts(world, scene, envelope, service, values, attack("Brute Force Attack", "T1110.001", "T1110"), world.number(8, 25), sources=[world.ip_public() for _ in range(25)], pause=(1, 90))
    return scene


@family("network/password-guessed", attack=True, weight=1.6)
def guessed(world: World) -> Scene:
    """Many failures, then the same source is in."""
    scene, envelope, service, values = _start(world)
    values["pub"], values["user"] = _source(world), world.pick([*service.accounts, world.user()])
    label = aftermath(attack("Brute Force Attack — Successful Login", "T1110.001", "T1078", severity="CRITICAL"))
    names = [values["user"]] if world.chance(0.7) else [*service.accounts, values["user"]]
    _attempts(world, scene, envelope, service, values, attack("Brute Force Attack", "T1110.001"), world.number(7, 26), accounts=names)
    world.tick(0.5, 20)
    scene.add(render(envelope, world.pick(service.successes), values, world.pid()), label)
    _surround(world, scene, envelope)
    return scene


@family("network/mistyped-then-in", attack=False, weight=2.0)
def mistyped(world: World) -> Scene:
    """A person fails once or twice, then is in."""
    scene, envelope, service, values = _start(world)
    values["pub"], values["user"] = world.ip(), world.user()
    label = benign("Mistyped Password")
    _attempts(world, scene, envelope, service, values, label, world.number(1, 2), pause=(4, 40))
    world.tick(4, 60)
    scene.add(render(envelope, world.pick(service.successes), values, world.pid()), label)
    return scene


@family("network/one-failed-login", attack=False, weight=1.6)
def one_failure(world: World) -> Scene:
    """A single failure, or two with a long pause: an old password in a phone, a stray bot."""
    scene, envelope, service, values = _start(world)
    values["pub"], values["user"] = world.ip(), world.pick([world.user(), world.user(), world.service_account(), world.pick(service.accounts)])
    _attempts(world, scene, envelope, service, values, benign("Mistyped Password"), world.pick([1, 1, 1, 2]), pause=(20, 4000))
    _surround(world, scene, envelope)
    return scene


@family("network/failures-of-different-people", attack=False)
def different_people(world: World) -> Scene:
    """Monday morning: several people, each from an own address, fail once; some get in."""
    scene, envelope, service = Scene(), Envelope(world), world.pick(services)
    for _ in range(world.number(2, 5)):
        values = Values(world, pub=world.ip_private(), user=world.user())
        _attempts(world, scene, envelope, service, values, benign("Mistyped Password"), 1, pause=(60, 2000))
        if world.chance(0.6):
            world.tick(5, 60)
            scene.add(render(envelope, service.successes[0], values, world.pid()), benign("Mistyped Password"))
    return scene


@family("network/login", attack=False, weight=1.6)
def login(world: World) -> Scene:
    scene, envelope, service, values = _start(world)
    success = world.pick(service.successes)
    values["pub"], values["user"] = world.ip(), world.pick([world.user(), world.user(), "admin", "root", world.service_account()])
    for _ in range(world.pick([1, 1, 2, 4, 9])):
        world.tick(10, 2000)
        values.forget("port", "hex", "n")
        scene.add(render(envelope, success, values, world.pid()), benign("User Login"))
    _surround(world, scene, envelope)
    return scene


@family("network/logins-of-many-people", attack=False)
def logins(world: World) -> Scene:
    """An office address from which everybody works: many accounts of one source, all of them fine."""
    scene, envelope, service, values = _start(world)
    success = world.pick(service.successes)
    values["pub"] = world.ip()
    for _ in range(world.number(3, 14)):
        world.tick(5, 600)
        values.forget("port", "hex", "n", "user", "mac")
        scene.add(render(envelope, success, values, world.pid()), benign("User Login"))
    return scene
