"""How Linux logs carry a message or a typed command: the same text in the many envelopes that hosts use.

Hostile and harmless families share these, so that the envelope never tells them apart.
"""

from __future__ import annotations

import json
import re

from generator.world import World

_choice = re.compile("«([^«»]*)»")
_name = re.compile(r"<(ip|lan|port|user|word|host|domain|num|hex|url|b64|company|dst|file|dir|site)>")
_file_names = (
    "setup.sh update.bin data.tar.gz run.sh a.out report.zip agent linux_amd64 index.html x.py client.elf "
    "job.pl backup.tgz main.js lib.so conf.json node install.sh test.sh kworker dbus init.d.tar sysupdate"
).split()
_directories = (
    "/srv/www /var/www/html /home/shared /opt/app /data /mnt/share /var/lib/app /srv/samba /home /opt/projects "
    "/var/backups /export/home /usr/local/share /srv/git /var/lib/docker/volumes"
).split()
_sites = "example.org cdn.site.net files.host.io get.tools.dev static.pages.app mirror.repo.org download.store.com api.service.co".split()


def fill(world: World, template: str) -> str:
    """Turns `«a|b»` into one of the choices and `<ip>`, `<user>` ... into made-up values; `¦` is a pipe within a choice."""
    while _choice.search(template):
        template = _choice.sub(lambda match: world.pick(match.group(1).split("|")), template)
    return _name.sub(lambda match: _value(world, match.group(1)), template).replace("¦", "|")


def one(world: World, templates: "tuple[str, ...] | list[str]") -> str:
    """One of the templates, filled."""
    return fill(world, world.pick(templates))


def _value(world: World, name: str) -> str:
    if name == "url":
        server = world.pick([world.ip_public(), world.pick(_sites), f"{world.word(world.number(4, 9))}.{world.pick(['com', 'net', 'xyz', 'io', 'org', 'ru', 'top'])}"])
        return f"{world.pick(['http', 'https'])}://{server}{world.pick(['', f':{world.port()}'])}/{world.pick(_file_names)}"
    values = {
        "ip": world.ip_public, "lan": world.ip_private, "port": world.port, "user": world.user, "word": world.word,
        "host": world.host, "domain": lambda: world.domain, "num": lambda: world.number(1, 9999), "hex": lambda: world.hex(16),
        "b64": lambda: "".join(world.pick("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/") for _ in range(world.number(32, 90))) + "==",
        "company": lambda: world.company, "dst": lambda: world.pick([world.ip_public(), world.ip_private(), world.pick(_sites)]),
        "file": lambda: world.pick(_file_names), "dir": lambda: world.pick(_directories), "site": lambda: world.pick(_sites),
    }
    return str(values[name]())


class Log:
    """One host's log: every line of a scene comes in the same envelope."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.style = world.pick(["syslog"] * 6 + ["iso"] * 3 + ["rfc5424", "journal", "json", "priority"])

    def line(self, program: str, message: str, pid: int | None = None) -> str:
        world = self.world
        host = world.host_name.split(".")[0]
        process = f"{program}[{pid}]" if pid is not None else program
        if self.style == "syslog":
            return world.syslog(program, message, pid)
        if self.style == "iso":
            return f"{world.time_iso(6).replace('Z', '+00:00')} {host} {process}: {message}"
        if self.style == "rfc5424":
            return f"<{world.pick([30, 38, 78, 86, 13])}>1 {world.time_iso(6)} {world.host_name} {program} {pid or '-'} - - {message}"
        if self.style == "priority":
            return f"<{world.pick([30, 38, 78, 86, 13])}>{world.time_syslog()} {host} {process}: {message}"
        entry: dict[str, object] = {"__REALTIME_TIMESTAMP": str(int(world.now.timestamp() * 1_000_000)), "_HOSTNAME": host, "SYSLOG_IDENTIFIER": program, "PRIORITY": world.pick(["4", "5", "6"]), "MESSAGE": message}
        if pid is not None:
            entry["_PID"] = str(pid)
        if self.style == "json":
            entry = {"timestamp": world.time_iso(3), "host": host, "program": program, "pid": pid, "message": message}
        return json.dumps(entry)

    def kernel(self, message: str) -> str:
        """A kernel line, most often with the seconds since boot."""
        return self.line("kernel", f"[{self.world.number(3, 9999999)}.{self.world.number(0, 999999):06d}] {message}" if self.world.chance(0.7) else message)


class Terminal:
    """Someone's commands as a host's command logging records them."""

    styles = (
        "sudo sudo sudo sudo snoopy snoopy audit audit audit prompt prompt history zsh doas usercmd ecs interpreted grsec execsnoop osquery edr bash auditjson"
    ).split()

    def __init__(self, world: World, account: str | None = None, style: str | None = None) -> None:
        self.world = world
        self.log = Log(world)
        self.style = style or world.pick(self.styles)
        self.account = account or world.pick([world.user(), world.user(), world.user(), "root", "root", "ubuntu", "admin", "ec2-user", world.service_account(), "www-data"])
        self.source = world.ip()
        self.pid = world.pid()
        self.place = world.pick(["/root", f"/home/{self.account}", "/tmp", "/", "/var/www/html", "/opt", f"/home/{self.account}", "/usr/local/src", "/etc"]).replace("/home/root", "/root")
        self.terminal = world.pick(["pts/0", "pts/1", "pts/3", "tty1", "unknown"])

    def run(self, template: str) -> list[str]:
        """The log lines of one command; templates are filled here."""
        command = fill(self.world, template)
        return [line for line in getattr(self, f"_{self.style}")(command) if line]

    @staticmethod
    def _words(command: str) -> list[str]:
        if re.search(r"[|&;<>$`]", command):
            return ["sh", "-c", command]
        return [word.strip("'\"") for word in re.findall(r"'[^']*'|\"[^\"]*\"|\S+", command)]

    def _executable(self, command: str) -> str:
        word = self._words(command)[0]
        return word if word.startswith(("/", "./")) else f"{self.world.pick(['/usr/bin/', '/bin/', '/usr/bin/', '/usr/sbin/'])}{word}"

    def _sudo(self, command: str) -> list[str]:
        shown = f"{self._executable(command)} {command.split(' ', 1)[1]}" if " " in command and self._words(command)[0] != "sh" else (f"/bin/{self.world.pick(['sh', 'bash'])} -c {command}" if " " in command else self._executable(command))
        return [self.log.line("sudo", f"{self.world.pick(['', '  '])}{self.account} : TTY={self.terminal} ; PWD={self.place} ; USER=root ; COMMAND={shown}", self.pid if self.world.chance(0.5) else None)]

    def _doas(self, command: str) -> list[str]:
        return [self.log.line("doas", f"{self.account} ran command {command} as root from {self.place}", self.pid)]

    def _snoopy(self, command: str) -> list[str]:
        context = self.world.pick([
            f"[login:{self.account} ssh:({self.source} {self.world.port()} {self.world.ip_private()} 22) sid:{self.pid} tty:/dev/{self.terminal} cwd:{self.place} filename:{self._executable(command)}]",
            f"[uid:{self.world.pick([0, 33, 1000])} sid:{self.pid} tty:(none) cwd:{self.place} filename:{self._executable(command)}]",
        ])
        return [self.log.line("snoopy", f"{context}: {command}", self.pid)]

    def _stamp(self) -> str:
        return f"audit({int(self.world.now.timestamp())}.{self.world.number(0, 999):03d}:{self.world.number(90, 999999)})"

    def _audit(self, command: str) -> list[str]:
        words, stamp = self._words(command), self._stamp()
        arguments = " ".join(f'a{index}="{word}"' for index, word in enumerate(words))
        return [f"type=EXECVE msg={stamp}: argc={len(words)} {arguments}"]

    def _auditjson(self, command: str) -> list[str]:
        return [json.dumps({"timestamp": self.world.time_iso(), "node": self.world.host_name, "type": "EXECVE", "exe": self._executable(command), "proctitle": command, "auid": self.account, "uid": self.world.pick(["root", self.account]), "key": self.world.pick(["exec", "T1059", "shell"])})]

    def _usercmd(self, command: str) -> list[str]:
        return [f"type=USER_CMD msg={self._stamp()}: pid={self.pid} uid=1000 auid=1000 ses={self.world.number(1, 90)} msg='cwd=\"{self.place}\" cmd=\"{command}\" exe=\"/usr/bin/sudo\" terminal={self.terminal} res=success'"]

    def _interpreted(self, command: str) -> list[str]:
        now = self.world.local()
        shown = " ".join(f"a{index}={word}" for index, word in enumerate(self._words(command)))
        return [f"type=EXECVE msg=audit({now:%m/%d/%Y %H:%M:%S}.{self.world.number(0, 999):03d}:{self.world.number(90, 99999)}) : argc={len(self._words(command))} {shown}"]

    def _prompt(self, command: str) -> list[str]:
        return [self.log.line(self.world.pick(["bash", "-bash", self.account, "logger"]), self.world.pick([f"{self.account}@{self.source} [{self.pid}]: {command} [{self.world.pick([0, 0, 0, 1])}]", f"HISTORY: PID={self.pid} UID={self.world.pick([0, 1000])} {command}", f"[bash_history] user={self.account} tty={self.terminal} pwd={self.place} cmd={command}"]), self.pid if self.world.chance(0.5) else None)]

    def _bash(self, command: str) -> list[str]:
        return [f"{self.world.time_plain()} {self.account} {self.terminal} {command}"]

    def _history(self, command: str) -> list[str]:
        return [f"{self.world.number(1, 1999):5d}  {self.world.local():%F %T} {command}"]

    def _zsh(self, command: str) -> list[str]:
        return [f": {int(self.world.now.timestamp())}:{self.world.number(0, 9)};{command}"]

    def _ecs(self, command: str) -> list[str]:
        words = self._words(command)
        return [json.dumps({"@timestamp": self.world.time_iso(), "event": {"action": self.world.pick(["exec", "executed", "process_started"]), "category": ["process"]}, "host": {"name": self.world.host_name, "os": {"type": "linux"}}, "user": {"name": self.account}, "process": {"pid": self.pid, "executable": self._executable(command), "command_line": command, "args": words, "args_count": len(words), "parent": {"name": self.world.pick(["bash", "sh", "sshd", "cron", "python3"])}}})]

    def _edr(self, command: str) -> list[str]:
        return [json.dumps({"time": self.world.time_iso(), "sensor": self.world.host_name, "event_simpleName": "ProcessRollup2", "UserName": self.account, "ImageFileName": self._executable(command), "CommandLine": command, "ParentBaseFileName": self.world.pick(["bash", "dash", "systemd", "sshd", "cron"])})]

    def _osquery(self, command: str) -> list[str]:
        return [json.dumps({"name": "pack_audit_process_events", "hostIdentifier": self.world.host_name, "unixTime": int(self.world.now.timestamp()), "columns": {"auid": "1000", "cmdline": command, "cwd": self.place, "path": self._executable(command), "uid": self.world.pick(["0", "1000"])}, "action": "added"})]

    def _grsec(self, command: str) -> list[str]:
        return [self.log.kernel(f"grsec: From {self.source}: exec of {self._executable(command)} ({command} ) by /bin/bash[bash:{self.pid}] uid/euid:0/0 gid/egid:0/0, parent /bin/bash[bash:{self.world.pid()}] uid/euid:0/0 gid/egid:0/0")]

    def _execsnoop(self, command: str) -> list[str]:
        return [f"{self.world.local():%H:%M:%S} {self.world.number(0, 1000):<6d} {self._executable(command).rsplit('/', 1)[1]:<16} {self.pid:<7d} {self.world.number(300, 9999):<7d} 0 {command}"]
