"""How devices wrap their messages: the heads of syslog lines, chosen once for a scene."""

from __future__ import annotations

from generator.world import World

_styles = ("classic", "classic", "classic", "priority", "iso", "rfc5424", "plain-time", "relay")


class Envelope:
    """One device's way to write: the same head style and name for all its lines."""

    def __init__(self, world: World, styles: tuple[str, ...] = _styles) -> None:
        self.world = world
        self.style = world.pick(styles)
        self.name = world.host_name.split(".")[0]
        self.priority = world.pick([13, 30, 38, 86, 134, 142, 150, 164, 166, 174, 189, 190])
        self.relay = world.ip_private()
        self.kept: dict[str, object] = {}
        """What a form of records keeps for the whole scene, such as the head that was written last."""

    def line(self, program: str, message: str, pid: int | None = None) -> str:
        """A message of a program in this device's style."""
        world = self.world
        process = f"{program}[{pid}]" if pid is not None else program
        if self.style == "priority":
            return f"<{self.priority}>{world.time_syslog()} {self.name} {process}: {message}"
        if self.style == "iso":
            return f"{world.time_iso(6).replace('Z', '+00:00')} {self.name} {process}: {message}"
        if self.style == "rfc5424":
            return f"<{self.priority}>1 {world.time_iso(world.pick([3, 6]))} {self.name} {program} {pid or '-'} - - {message}"
        if self.style == "plain-time":
            return f"{world.time_plain()} {process}: {message}"
        if self.style == "relay":
            return f"{world.time_syslog()} {self.relay} {process}: {message}"
        return f"{world.time_syslog()} {self.name} {process}: {message}"

    def bare(self, message: str) -> str:
        """A message of a device that names no program."""
        world = self.world
        if self.style == "priority":
            return f"<{self.priority}>{message}"
        if self.style == "rfc5424":
            return f"<{self.priority}>1 {world.time_iso(3)} {self.name} - - - - {message}"
        if self.style == "plain-time":
            return f"{world.time_plain()} {message}"
        if self.style == "iso":
            return f"{world.time_iso(0)} {self.name} {message}"
        return f"{world.time_syslog()} {self.relay if self.style == 'relay' else self.name} {message}"


class Chatter:
    """Background lines that a scene may hold beside its story: harmless, of another program."""

    lines = (
        ("ntpd", "synchronized to {ip}, stratum 2"),
        ("CRON", "(root) CMD (/usr/local/sbin/rotate-stats >/dev/null 2>&1)"),
        ("dhcpd", "DHCPACK on {private} to {mac} via eth1"),
        ("systemd", "Started Daily clean-up of temporary directories."),
        ("snmpd", "Connection from UDP: [{private}]:{port}->[{private2}]:161"),
        ("kernel", "eth0: link becomes ready"),
        ("charon", "06[IKE] sending DPD request"),
        ("dnsmasq", "query[A] www.office.com from {private}"),
        ("smartd", "Device: /dev/sda [SAT], SMART Usage Attribute: 194 Temperature_Celsius changed from 65 to 64"),
        ("chronyd", "Selected source {ip}"),
    )


def mac(world: World, separator: str = ":") -> str:
    """A hardware address."""
    return separator.join(world.hex(2) for _ in range(6))


def background(world: World) -> tuple[str, str]:
    """Program and message of a harmless line."""
    program, text = world.pick(Chatter.lines)
    return program, text.format(ip=world.ip_public(), private=world.ip_private(), private2=world.ip_private(), mac=mac(world), port=world.port())
