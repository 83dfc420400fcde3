"""More sensors that record a started command: Falco, Tetragon, auditd in full, journals, Macs, container runtimes.

The records say who, what and where as the products do; rule names are the general ones that fire on harmless work too.
"""

from __future__ import annotations

import json
import re

from generator.families.linux.carriers import Log, Terminal, fill
from generator.world import World

_shells = ("bash", "sh", "dash", "zsh", "sshd", "sudo", "systemd", "cron", "python3", "containerd-shim", "runc", "node", "java", "ansible-playboo")
_images = ("docker.io/library/ubuntu", "alpine", "node", "python", "nginx", "registry.local/app", "ghcr.io/org/api", "php", "redis", "gitlab/gitlab-runner", "busybox", "debian")
_falco_rules = (
    "Notice A process was started", "Notice A shell was spawned in a container with an attached terminal", "Informational Command executed", "Warning Process spawned by service account", "Notice Unexpected child process", "Debug execve",
    "Notice Interactive session command", "Notice Network tool launched in container", "Error Package management process launched in container", "Warning Shell spawned by untrusted binary",
)


class Sensor:
    """One sensor on one host. `system`: linux, container or mac."""

    styles = {
        "linux": "falco falcojson syscall laurel tetragon journald auditbeat defender sysdig promptline bareproctitle ebpfexec ossec wtmpless".split(),
        "container": "falco falco falcojson falcojson tetragon tetragon dockerexec kubeexec sysdig defender".split(),
        "mac": "esf esf esfjson unified maczsh macecs macedr sudomac jamf macosquery".split(),
    }

    def __init__(self, world: World, system: str = "linux", account: str | None = None) -> None:
        self.world = world
        self.system = system
        self.style = world.pick(self.styles[system])
        self.log = Log(world)
        self.account = account or world.pick([world.user(), world.user(), "root", "root", "ubuntu", world.service_account(), "www-data", "centos"] if system != "mac" else [world.user(), world.user(), world.user(), "root", "admin"])
        self.pid = world.pid()
        self.parent = world.pick(_shells if system != "mac" else ("zsh", "bash", "Terminal", "sh", "launchd", "python3", "osascript", "installer", "jamf", "Code Helper"))
        self.image = world.pick(_images)
        self.container = world.hex(12)
        home = "/Users" if system == "mac" else "/home"
        self.place = world.pick([f"{home}/{self.account}", "/tmp", "/", "/opt", f"{home}/{self.account}/Downloads", "/var/tmp", "/srv/app", "/root"])

    def run(self, template: str) -> list[str]:
        return getattr(self, f"_{self.style}")(fill(self.world, template))

    def _words(self, command: str) -> list[str]:
        return Terminal._words(command)

    def _path(self, command: str) -> str:
        word = self._words(command)[0]
        return word if word.startswith(("/", "./", "~")) else f"{self.world.pick(['/usr/bin/', '/bin/', '/usr/bin/', '/usr/sbin/', '/usr/local/bin/'])}{word}"

    def _name(self, command: str) -> str:
        return self._path(command).rsplit("/", 1)[1][:15]

    def _falco_text(self, command: str) -> str:
        world = self.world
        where = f"container_id={self.container} image={self.image}" if self.system == "container" else "container_id=host container_name=host"
        return world.pick([
            f"{world.pick(_falco_rules)} (user={self.account} user_loginuid={world.pick([-1, 1000])} process={self._name(command)} parent={self.parent} cmdline={command} terminal={world.pick([0, 34816])} {where})",
            f"{world.pick(_falco_rules)} | user={self.account} command={command} pcmdline={self.parent} {where}",
            f"{world.pick(_falco_rules)} (evt_type=execve user={self.account} proc_exepath={self._path(command)} parent={self.parent} command={command} {where})",
        ])

    def _falco(self, command: str) -> list[str]:
        text = self._falco_text(command)
        return [f"{self.world.local():%H:%M:%S}.{self.world.number(0, 999999999):09d}: {text}" if self.world.chance(0.5) else self.log.line("falco", text, self.pid)]

    def _falcojson(self, command: str) -> list[str]:
        text = self._falco_text(command)
        return [json.dumps({"output": text, "priority": text.split(" ", 1)[0], "rule": text.split(" (", 1)[0].split(" | ")[0].split(" ", 1)[1], "source": "syscall", "time": self.world.time_iso(6), "output_fields": {"proc.cmdline": command, "proc.pname": self.parent, "user.name": self.account, "container.id": self.container if self.system == "container" else "host"}})]

    def _syscall(self, command: str) -> list[str]:
        world, words = self.world, self._words(command)
        stamp = f"audit({int(world.now.timestamp())}.{world.number(0, 999):03d}:{world.number(90, 999999)})"
        lines = [f'type=SYSCALL msg={stamp}: arch=c000003e syscall=59 success=yes exit=0 a0={world.hex(12)} items=2 ppid={world.pid()} pid={self.pid} auid={world.pick([1000, 4294967295])} uid={world.pick([0, 0, 33, 1000])} tty={world.pick(["pts0", "(none)"])} comm="{self._name(command)}" exe="{self._path(command)}" key={world.pick(["(null)", chr(34) + "exec" + chr(34), chr(34) + "susp_activity" + chr(34), chr(34) + "rootcmd" + chr(34)])}',
                 f"type=EXECVE msg={stamp}: argc={len(words)} " + " ".join(f'a{index}="{word}"' for index, word in enumerate(words))]
        if world.chance(0.4):
            shown = command.encode().hex().upper() if " " in command and world.chance(0.5) else f'"{command}"'
            lines.append(f"type=PROCTITLE msg={stamp}: proctitle={shown}")
        return ["\n".join(lines)] if world.chance(0.3) else lines[1:2] if world.chance(0.4) else lines

    def _bareproctitle(self, command: str) -> list[str]:
        return [f"type=PROCTITLE msg=audit({self.world.local():%m/%d/%y %H:%M:%S}.{self.world.number(0, 999):03d}:{self.world.number(90, 99999)}) : proctitle={command}"]

    def _laurel(self, command: str) -> list[str]:
        world = self.world
        return [json.dumps({"ID": f"{int(world.now.timestamp())}.{world.number(0, 999):03d}:{world.number(90, 99999)}", "NODE": world.host_name, "SYSCALL": {"syscall": "execve", "success": "yes", "ppid": world.pid(), "pid": self.pid, "comm": self._name(command), "exe": self._path(command), "UID": world.pick(["root", self.account]), "AUID": self.account}, "EXECVE": {"argc": len(self._words(command)), "ARGV": self._words(command)}, "PARENT_INFO": {"comm": self.parent}})]

    def _tetragon(self, command: str) -> list[str]:
        world = self.world
        binary, _, arguments = command.partition(" ")
        process: dict[str, object] = {"pid": self.pid, "uid": world.pick([0, 1000, 33]), "cwd": self.place, "binary": self._path(binary), "arguments": arguments, "flags": "execve clone"}
        if self.system == "container":
            process["pod"] = {"name": f"{world.pick(['api', 'web', 'worker', 'runner', 'db'])}-{world.hex(8)}-{world.word(5)}", "container": {"id": f"containerd://{self.container}"}}
        if world.chance(0.25):
            return [f"🚀 process {world.pick(['default', 'prod', 'ci', 'monitoring']) if 'pod' in process else world.host_name} {self._path(binary)} {arguments}"]
        return [json.dumps({"process_exec": {"process": process, "parent": {"binary": f"/usr/bin/{self.parent}"}}, "node_name": world.host_name, "time": world.time_iso(6)})]

    def _journald(self, command: str) -> list[str]:
        world = self.world
        return [json.dumps({"__REALTIME_TIMESTAMP": str(int(world.now.timestamp() * 1_000_000)), "_HOSTNAME": world.host_name, "_TRANSPORT": "syslog", "SYSLOG_IDENTIFIER": "sudo", "_COMM": "sudo", "_UID": "1000", "MESSAGE": f"{self.account} : TTY=pts/{world.number(0, 5)} ; PWD={self.place} ; USER=root ; COMMAND={command if self._words(command)[0] != 'sh' else '/bin/bash -c ' + command}"})]

    def _auditbeat(self, command: str) -> list[str]:
        world = self.world
        return [json.dumps({"@timestamp": world.time_iso(), "agent": {"type": "auditbeat", "version": "8.12.2"}, "event": {"dataset": "process", "action": "process_started", "kind": "event"}, "message": f"Process {self._name(command)} (PID: {self.pid}) by user {self.account} STARTED", "process": {"args": self._words(command), "name": self._name(command), "working_directory": self.place, "parent": {"name": self.parent}}, "user": {"name": self.account}, "host": {"hostname": world.host_name}})]

    def _defender(self, command: str) -> list[str]:
        return [json.dumps({"Timestamp": self.world.time_iso(), "DeviceName": self.world.host_name, "ActionType": "ProcessCreated", "FileName": self._name(command), "FolderPath": self._path(command), "ProcessCommandLine": command, "AccountName": self.account, "InitiatingProcessFileName": self.parent, "InitiatingProcessCommandLine": self.parent})]

    def _sysdig(self, command: str) -> list[str]:
        world = self.world
        return [f"{world.number(1, 99999)} {world.local():%H:%M:%S}.{world.number(0, 999999999):09d} {world.number(0, 7)} {self._name(command)} ({self.pid}) < execve res=0 exe={self._words(command)[0]} args={'.'.join(self._words(command)[1:])}. cwd={self.place} user={self.account}"]

    def _promptline(self, command: str) -> list[str]:
        return [self.log.line(self.world.pick(["audit_cmd", "cmdlog", "shell", "bash_audit"]), self.world.pick([f"[{self.account}@{self.world.host_name} {self.place}]$ {command}", f"user:{self.account} pwd:{self.place} cmd:{command}", f"{self.account} ({self.world.ip()}) ran: {command}"]))]

    def _ebpfexec(self, command: str) -> list[str]:
        return [f"{self.world.time_iso(6)} exec pid={self.pid} ppid={self.world.pid()} uid={self.world.pick([0, 1000])} comm={self._name(command)} parent={self.parent} args=\"{command}\""]

    def _ossec(self, command: str) -> list[str]:
        words = self._words(command)
        if len(words) > 5:
            words = ["sh", "-c", command]
        return [json.dumps({"timestamp": self.world.time_iso(), "agent": {"id": f"{self.world.number(1, 99):03d}", "name": self.world.host_name}, "decoder": {"name": "auditd"}, "rule": {"level": 3, "description": "Audit: Command: " + self._path(command), "groups": ["audit", "audit_command"]}, "data": {"audit": {"type": "EXECVE", "exe": self._path(command), "cwd": self.place, "execve": {f"a{index}": word for index, word in enumerate(words)}}}})]

    def _wtmpless(self, command: str) -> list[str]:
        return [f"{self.world.time_plain()} {self.world.host_name} {self.account} {self.world.pick(['uid=0', 'uid=1000', 'tty=pts/0'])} {command}"]

    def _dockerexec(self, command: str) -> list[str]:
        world, digest = self.world, self.world.hex(64)
        kind = world.pick(["exec_create", "exec_start"])
        return [world.pick([f"{world.time_iso(9)} container {kind}: {command} {digest} (execID={world.hex(64)}, image={self.image}, name={world.pick(['web', 'db', 'app', 'runner', 'cache'])})", json.dumps({"status": f"{kind}: {command}", "id": digest, "from": self.image, "Type": "container", "Action": f"{kind}: {command}", "time": int(world.now.timestamp())})])]

    def _kubeexec(self, command: str) -> list[str]:
        world = self.world
        if len(command) > 30:
            return self._dockerexec(command)
        words = "&".join(f"command={re.sub('[^A-Za-z0-9./_-]', lambda match: '%%%02X' % ord(match.group()) if ord(match.group()) < 128 else match.group(), word)}" for word in self._words(command))
        space, pod = world.pick(["default", "prod", "staging", "kube-system", "ci"]), f"{world.pick(['web', 'api', 'db', 'worker'])}-{world.hex(8)}-{world.word(5)}"
        return [json.dumps({"kind": "Event", "apiVersion": "audit.k8s.io/v1", "level": "Metadata", "stage": "ResponseStarted", "requestURI": f"/api/v1/namespaces/{space}/pods/{pod}/exec?{words}&stdout=true", "verb": "create", "user": {"username": world.pick([world.email(), "kubernetes-admin", "system:serviceaccount:ci:deployer"])}, "sourceIPs": [world.ip()], "responseStatus": {"code": 101}})]

    def _esf(self, command: str) -> list[str]:
        return [json.dumps({"schema_version": 1, "time": self.world.time_iso(9), "event_type": 9, "process": {"executable": {"path": f"/bin/{self.parent}"}, "audit_token": {"pid": self.pid, "euid": self.world.pick([0, 501, 501])}}, "event": {"exec": {"target": {"executable": {"path": self._path(command)}, "is_platform_binary": True, "signing_id": f"com.apple.{self._name(command)}"}, "args": self._words(command), "cwd": {"path": self.place}}}})]

    def _esfjson(self, command: str) -> list[str]:
        return [json.dumps({"timestamp": self.world.time_iso(), "event": "ES_EVENT_TYPE_NOTIFY_EXEC", "process": {"pid": self.pid, "uid": 501, "path": self._path(command), "ppid": 1, "arguments": self._words(command), "signing info (computed)": {"signatureStatus": self.world.pick([0, 0, -67062])}}})]

    def _unified(self, command: str) -> list[str]:
        return [f"{self.world.time_plain()}.{self.world.number(0, 999999):06d}+0000 0x{self.world.hex(5)} Default 0x0 {self.pid} 0 {self.world.pick(['endpointd', 'santad', 'sysextd', 'logger'])}: [com.{self.world.pick(['vendor.es', 'google.santa', 'audit.exec'])}:exec] {self.world.pick(['action=EXEC|decision=ALLOW|', ''])}path={self._path(command)}|args={command}|user={self.account}"]

    def _maczsh(self, command: str) -> list[str]:
        return [f": {int(self.world.now.timestamp())}:0;{command}"]

    def _macecs(self, command: str) -> list[str]:
        return [json.dumps({"@timestamp": self.world.time_iso(), "event": {"action": "exec", "category": ["process"]}, "host": {"os": {"type": "macos"}, "name": self.world.host_name}, "process": {"name": self._name(command), "command_line": command, "args": self._words(command), "parent": {"name": self.parent}}, "user": {"name": self.account}})]

    def _macedr(self, command: str) -> list[str]:
        return [json.dumps({"event_simpleName": "ProcessRollup2", "event_platform": "Mac", "ComputerName": self.world.host_name, "ImageFileName": self._path(command), "CommandLine": command, "ParentBaseFileName": self.parent, "UserName": self.account})]

    def _sudomac(self, command: str) -> list[str]:
        return [self.log.line("sudo", f"{self.account} : TTY=ttys00{self.world.number(0, 5)} ; PWD={self.place} ; USER=root ; COMMAND={command}", self.pid)]

    def _jamf(self, command: str) -> list[str]:
        return [json.dumps({"header": {"event_name": "AUE_EXECVE", "time_seconds_epoch": int(self.world.now.timestamp())}, "host_info": {"host_name": self.world.host_name}, "exec_args": {"args_compiled": command.replace(" ", ",")}, "subject": {"effective_user_name": self.account, "process_name": self._path(command), "responsible_process_name": self.parent}})]

    def _macosquery(self, command: str) -> list[str]:
        return [json.dumps({"name": "es_process_events", "hostIdentifier": self.world.host_name, "columns": {"event_type": "exec", "path": self._path(command), "cmdline": command, "parent": "1", "username": self.account, "platform_binary": self.world.pick(["0", "1"])}, "action": "added"})]
