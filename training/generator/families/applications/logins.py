"""Logins to applications in many wordings and languages: guessing, spraying, takeover; and people who mistype."""

from __future__ import annotations

from generator.families.applications.business import products as business
from generator.families.applications.login_wording import AFTER_TAKEOVER, LOGINS
from generator.families.applications.product import Message, Product, Writer
from generator.families.applications.servers import products as servers
from generator.scene import Scene, aftermath, attack, benign, family
from generator.world import World

_hosts: list[Product] = [*business, *servers]
_guessed_names = ("admin", "administrator", "root", "sa", "test", "info", "guest", "user", "operator", "supervisor", "backup", "demo", "oracle", "service", "support", "Admin1")

_LOCKED = ("Account {user1} locked after too many attempts from {ip1}", "{ip1} blocked for 30 minutes: too many wrong logins", "maximum login attempts exceeded for {user1} ({ip1})", "Konto {user1} gesperrt, Quelle {ip1}")


def _failure(world: World, text: str) -> Message:
    """Loggers disagree on how bad a failed login is."""
    return Message("", world.pick("WWIE"), "MI", text)


def _bind(writer: Writer, address: str, account: str) -> None:
    writer.bound["{ip1}"], writer.bound["{user1}"] = address, account


def _register(group: str, failures: tuple[str, ...], successes: tuple[str, ...]) -> None:
    @family(f"applications/login-guessing-{group}", attack=True)
    def guessing(world: World) -> Scene:
        writer, text = Writer(world, world.pick(_hosts)), world.pick(failures)
        failure, address = _failure(world, text), world.ip()
        one_account = world.chance(0.5)
        account = world.pick((world.user(), world.pick(_guessed_names)))
        label = attack("Brute Force Attack", "T1110.001", severity="HIGH")
        writer.ordinary(world.number(0, 2) if world.chance(0.3) else 0)
        for _ in range(world.number(6, 35)):
            _bind(writer, address, account if one_account else world.pick((*_guessed_names, world.user())))
            writer.write(failure, label, writer.components[0])
        if world.chance(0.3):
            ending = world.pick(_LOCKED)
            writer.write(_failure(world, ending), label, writer.components[0])
        return writer.scene

    @family(f"applications/login-guessed-{group}", attack=True)
    def guessed(world: World) -> Scene:
        writer, text = Writer(world, world.pick(_hosts)), world.pick(failures)
        _bind(writer, world.ip(), world.pick((world.user(), world.pick(_guessed_names))))
        label = aftermath(attack("Brute Force Attack — Successful Login", "T1110.001", "T1078", severity="CRITICAL"))
        failure = _failure(world, text)
        for _ in range(world.number(6, 30)):
            writer.write(failure, attack("Brute Force Attack", "T1110.001"), writer.components[0])
        writer.write(Message("", "I", "LO", world.pick(successes)), label, writer.components[0])
        if world.chance(0.5):
            writer.write(Message("", "I", "AD", world.pick(AFTER_TAKEOVER)), label, writer.components[0])
        return writer.scene

    @family(f"applications/login-spraying-{group}", attack=True, weight=0.6)
    def spraying(world: World) -> Scene:
        writer, text = Writer(world, world.pick(_hosts)), world.pick([entry for entry in failures if "{user1}" in entry])
        label = attack("Password Spraying", "T1110.003", severity="HIGH")
        failure, address, spread = _failure(world, text), world.ip(), world.chance(0.25)
        for _ in range(world.number(8, 35)):
            _bind(writer, world.ip_public() if spread else address, world.user())
            writer.write(failure, label, writer.components[0])
        return writer.scene

    @family(f"applications/login-mistyped-{group}", attack=False, weight=1.5)
    def mistyped(world: World) -> Scene:
        """A person errs once or twice, or several people once each over the day."""
        writer, text = Writer(world, world.pick(_hosts)), world.pick(failures)
        failure, several = _failure(world, text), world.chance(0.25)
        for _ in range(world.number(2, 4) if several else 1):
            _bind(writer, world.ip(), world.pick((world.user(), world.user(), world.pick(_guessed_names))))
            tries = 1 if several else world.pick((1, 1, 2))
            for _ in range(tries):
                writer.write(failure, benign("Mistyped Password"), writer.components[0])
            if world.chance(0.15):
                writer.write(_failure(world, world.pick(_LOCKED)), benign("Mistyped Password"), writer.components[0])
            if world.chance(0.6):
                writer.write(Message("", "I", "LO", world.pick(successes)), benign("Mistyped Password" if world.chance(0.3) else "User Login"), writer.components[0])
            world.tick(600, 7200)
        return writer.scene

    @family(f"applications/login-usual-{group}", attack=False)
    def usual(world: World) -> Scene:
        writer, text = Writer(world, world.pick(_hosts)), world.pick(successes)
        same = world.chance(0.4)
        _bind(writer, world.ip(), world.pick((world.user(), world.pick(_guessed_names), world.service_account())))
        for _ in range(world.pick((1, 1, 2, 5, 12, 25))):
            if not same:
                _bind(writer, world.ip(), world.pick((world.user(), world.user(), world.pick(_guessed_names))))
            writer.write(Message("", "I", "LO", text), benign("User Login"), writer.components[0])
        if world.chance(0.35):
            # What thieves do after a login, owners do every day.
            writer.write(Message("", "I", "AD", world.pick(AFTER_TAKEOVER)), benign("Administration"), writer.components[0])
        return writer.scene


for _group, (_failures, _successes) in LOGINS.items():
    _register(_group, _failures, _successes)
