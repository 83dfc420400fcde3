"""How loggers write a line: one function a layout, so that format and product vary independently of content."""

from __future__ import annotations

import json
import re
from typing import Callable

from generator.world import World

Layout = Callable[[World, str, str, str, str], str]
"""(world, level letter, component, product, message) -> record."""

layouts: dict[str, Layout] = {}
groups: dict[str, list[str]] = {}

_upper = {"D": "DEBUG", "I": "INFO", "W": "WARN", "E": "ERROR", "F": "FATAL"}
_long = {"D": "DEBUG", "I": "INFO", "W": "WARNING", "E": "ERROR", "F": "CRITICAL"}
_three = {"D": "DBG", "I": "INF", "W": "WRN", "E": "ERR", "F": "FTL"}
_bunyan = {"D": 20, "I": 30, "W": 40, "E": 50, "F": 60}
_windows = {"D": "Verbose", "I": "Information", "W": "Warning", "E": "Error", "F": "Critical"}
_syslog_number = {"D": 7, "I": 6, "W": 4, "E": 3, "F": 2}


def layout(name: str, *kinds: str) -> Callable[[Layout], Layout]:
    """Registers a layout under its name and in groups that products ask for."""

    def register(write: Layout) -> Layout:
        layouts[name] = write
        for kind in kinds:
            groups.setdefault(kind, []).append(name)
        return write

    return register


def snake(component: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])|[ -]+", "_", component).lower()


def _slug(product: str) -> str:
    return re.sub(r"[^a-z0-9]", "", product.lower())


def _java_class(product: str, component: str) -> str:
    return component if "." in component else f"com.{_slug(product)}.{component.replace(' ', '')}"


def _fraction(world: World, digits: int = 3) -> str:
    return f"{world.now.microsecond:06d}0"[:digits]


def _offset(world: World) -> str:
    minutes = world.zone_minutes
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def _logger(template: str, levels: dict[str, str] = _upper) -> Layout:
    """A layout from a format string; `{plain}` is the local date and time, `{f}` milliseconds."""

    def write(world: World, level: str, component: str, product: str, message: str) -> str:
        local = world.local()
        return template.format(
            plain=world.time_plain(), f=_fraction(world), micro=_fraction(world, 6), iso=world.time_iso(), local=local, offset=_offset(world),
            level=levels[level], low=levels[level].lower(), letter=level, java=_java_class(product, component), snake=snake(component),
            component=component, product=product, slug=_slug(product), message=message, n=world.number(1, 40), pid=world.pid(),
            line=world.number(10, 900), host=world.host_name.split(".")[0], thread=_thread(world), epoch=int(world.now.timestamp()), hex=world.hex(4),
            priority=world.pick((8, 16, 24, 128)) + _syslog_number[level],
        )  # fmt: skip

    return write


def _thread(world: World) -> str:
    return world.pick(("main", f"pool-{world.number(1, 9)}-thread-{world.number(1, 20)}", f"http-nio-8080-exec-{world.number(1, 40)}", "scheduler-1", f"qtp{world.number(10**6, 10**9)}-{world.number(10, 90)}", f"Worker-{world.number(1, 8)}", "Timer-0", f"ForkJoinPool.commonPool-worker-{world.number(1, 7)}"))


_formats = (
    ("logback", "java", "{plain}.{f} [{thread}] {level:<5} {java} - {message}", _upper),
    ("log4j", "java", "{plain},{f} {level:<5} [{java}] ({thread}) {message}", _upper),
    ("log4j-short", "java", "{local:%y/%m/%d %H:%M:%S} {level} {component}: {message}", _upper),
    ("log4j-colon", "java", "{plain},{f} {level} {java}: {message}", _upper),
    ("log4j-brackets", "java", "[{plain},{f}] {level} {message} ({java})", _upper),
    ("cluster", "java", "[{local:%Y-%m-%dT%H:%M:%S},{f}][{level:<5}][{snake}] [{host}] {message}", _upper),
    ("spring", "java", "{local:%Y-%m-%dT%H:%M:%S}.{f}{offset}  {level:<5} {pid} --- [{thread:>15}] {java:<40} : {message}", _upper),
    ("tomcat", "java", "{local:%d-%b-%Y %H:%M:%S}.{f} {level} [{thread}] {java}.process {message}", {**_upper, "W": "WARNING", "E": "SEVERE", "F": "SEVERE", "D": "FINE"}),
    ("java-util", "java", "{local:%b %d, %Y %I:%M:%S %p} {java} run\n{level}: {message}", {**_upper, "W": "WARNING", "E": "SEVERE", "F": "SEVERE", "D": "FINE"}),
    ("time-only", "java", "{local:%H:%M:%S}.{f} [{thread}] {level:<5} {component} - {message}", _upper),
    ("cassandra", "java", "{level:<5} [{component}:{n}] {plain},{f} {component}.java:{line} - {message}", _upper),
    ("python", "python", "{plain},{f} - {slug}.{snake} - {level} - {message}", _long),
    ("python-root", "python", "{level}:{slug}.{snake}:{message}", _long),
    ("python-oslo", "python", "{plain}.{f} {pid} {level} {slug}.{snake} [-] {message}", _long),
    ("celery", "python", "[{plain},{f}: {level}/ForkPoolWorker-{n}] {message}", _long),
    ("loguru", "python", "{plain}.{f} | {level:<8} | {slug}.{snake}:run:{line} - {message}", _long),
    ("home-automation", "python", "{plain}.{f} {level} (MainThread) [{slug}.{snake}] {message}", _long),
    ("glog", "go", "{letter}{local:%m%d %H:%M:%S}.{micro} {pid:>7} {snake}.go:{line}] {message}", _upper),
    ("glog-cpp", "native", "{letter}{local:%Y%m%d %H:%M:%S}.{micro} {pid} {snake}.cc:{line}] {message}", _upper),
    ("zap-console", "go", "{iso}\t{low}\t{snake}/{snake}.go:{line}\t{message}", _upper),
    ("go-standard", "go", "{local:%Y/%m/%d %H:%M:%S} {message}", _upper),
    ("go-bracket", "go", "{local:%Y/%m/%d %H:%M:%S} [{level}] {snake}: {message}", _upper),
    ("serilog", "dotnet", "[{local:%H:%M:%S} {level}] {message}", _three),
    ("serilog-file", "dotnet", "{plain}.{f} {offset} [{level}] {component}: {message}", _three),
    ("dotnet-console", "dotnet", "{low}: {product}.{component}[{n}]\n      {message}", {"D": "dbug", "I": "info", "W": "warn", "E": "fail", "F": "crit"}),
    ("nlog", "dotnet", "{plain}.{f}4|{level}|{product}.{component}|{message}", _upper),
    ("log4net", "dotnet", "{plain},{f} [{n}] {level:<5} {product}.{component} - {message}", _upper),
    ("lager", "beam", "{plain}.{f} [{low}] <0.{line}.0>@{snake}:handle_info:{line} {message}", _long),
    ("elixir", "beam", "{local:%H:%M:%S}.{f} [{low}] {message}", _long),
    ("erlang-report", "beam", "={level} REPORT==== {local:%d-%b-%Y::%H:%M:%S} ===\n{message}", _long),
    ("ruby", "ruby", "{letter}, [{local:%Y-%m-%dT%H:%M:%S}.{micro} #{pid}] {level:>5} -- {slug}: {message}", _upper),
    ("monolog", "php", "[{local:%Y-%m-%dT%H:%M:%S}.{micro}{offset}] {slug}.{level}: {message} [] []", _long),
    ("laravel", "php", "[{plain}] production.{level}: {message}", _long),
    ("apache-error", "php", "[{local:%a %b %d %H:%M:%S}.{micro} {local:%Y}] [{snake}:{low}] [pid {pid}] {message}", _upper),
    ("nginx-error", "native", "{local:%Y/%m/%d %H:%M:%S} [{low}] {pid}#{pid}: {message}", _upper),
    ("syslog-5424", "system", "<{priority}>1 {iso} {host} {slug} {pid} {component} - {message}", _upper),
    ("syslog-priority", "system", "<{priority}>{local:%b %d %H:%M:%S} {host} {slug}: {message}", _upper),
    ("syslog", "system", "{local:%b %d %H:%M:%S} {host} {slug}[{pid}]: {message}", _upper),
    ("syslog-level", "system", "{local:%b %d %H:%M:%S} {host} {snake}[{pid}]: {level}: {message}", _upper),
    ("journal-iso", "system", "{local:%Y-%m-%dT%H:%M:%S}{offset} {host} {slug}[{pid}]: {message}", _upper),
    ("container", "container", "{iso} stderr F {level} {message}", _upper),
    ("compose", "container", "{slug}-{n}  | {plain} {level} {message}", _upper),
    ("german-date", "pc", "{local:%d.%m.%Y %H:%M:%S}  {level:<7} {message}", _long),
    ("us-date", "pc", "{local:%m/%d/%Y %I:%M:%S %p} [{level}] {component}: {message}", _windows),
    ("clock", "pc", "[{local:%H:%M:%S}] {message}", _upper),
    ("clock-day", "pc", "[{local:%d/%m %H:%M:%S}] {component} - {message}", _upper),
    ("no-time", "pc", "{level}: {message}", _upper),
    ("bare", "pc", "{message}", _upper),
    ("semicolons", "export", "{local:%d.%m.%Y};{local:%H:%M:%S};{level};{component};{message}", _long),
    ("commas", "export", '{plain},{n},{level},{component},"{message}"', _upper),
    ("tabs", "export", "{plain}\t{host}\t{level}\t{component}\t{message}", _upper),
    ("columns", "export", "{local:%y%m%d %H%M%S}  {component:<16.16}  {letter}  {message}", _upper),
    ("pipes", "export", "{epoch}|{component}|{pid}|{message}", _upper),
    ("pipes-date", "export", "{local:%Y-%m-%d %H%M%S}|{level}|{component}|{message}", _upper),
    ("xml-line", "export", '<event time="{iso}" level="{low}" source="{component}"><message>{message}</message></event>', _upper),
    ("logfmt", "structured", 'ts={iso} level={low} component={snake} msg="{message}"', _upper),
    ("logrus", "structured", 'time="{iso}" level={low} msg="{message}" app={slug}', _long),
    ("slog", "structured", 'time={iso} level={level} msg="{message}" module={snake}', _upper),
    ("logcat", "phone", "{local:%m-%d %H:%M:%S}.{f} {pid:>5} {line:>5} {letter} {component}: {message}", _upper),
    ("logcat-brief", "phone", "{letter}/{component}({pid:>5}): {message}", _upper),
    ("macos", "mac", "{local:%b %d %H:%M:%S} {host}-MacBook-Pro {component}[{pid}]: {message}", _upper),
    ("macos-unified", "mac", "{plain}.{micro}{offset} 0x{hex}   {level:<11} 0x0   {pid}   0    {component}: [com.{slug}:{snake}] {message}", {**_windows, "I": "Default", "W": "Default", "F": "Fault"}),
    ("cbs", "windows-setup", "{plain}, {level:<21} {component:<6} {message}", {**_windows, "I": "Info"}),
    ("msi", "windows-setup", "MSI (s) ({n:02d}:{n:02d}) [{local:%H:%M:%S}:{f}]: {message}", _upper),
    ("update-log", "windows-setup", "{local:%Y/%m/%d %H:%M:%S}.{f}4567 {pid:<5} {line:<5} {component:<15} {message}", _upper),
    ("node-event", "cluster", "{local:%Y-%m-%d-%H.%M.%S} {host} EVENT {component} {level} {message}", {**_upper, "W": "WARNING", "E": "SEVERE"}),
    ("node-syslog", "cluster", "{epoch} {host} {local:%b %d %H:%M:%S} {snake}: {message}", _upper),
    ("node-pipe", "cluster", "{pid} {epoch} {host} {snake} {letter} {message}", _upper),
)  # fmt: skip
for _name, _kind, _template, _levels in _formats:
    layout(_name, _kind)(_logger(_template, _levels))


def _json(name: str, fields: Callable[[World, str, str, str, str], dict[str, object]]) -> None:
    compact = name.endswith("-c")
    layout(name, "json")(lambda *values: json.dumps(fields(*values), ensure_ascii=False, separators=(",", ":") if compact else None))


_json("zap-c", lambda w, l, c, p, m: {"level": _upper[l].lower(), "ts": round(w.now.timestamp(), 4), "caller": f"{snake(c)}/{snake(c)}.go:{w.number(10, 600)}", "msg": m})
_json("zerolog-c", lambda w, l, c, p, m: {"level": _upper[l].lower(), "component": snake(c), "time": w.time_iso(0), "message": m})
_json("slog-c", lambda w, l, c, p, m: {"time": w.time_iso(6), "level": _upper[l], "msg": m, "service": _slug(p)})
_json("bunyan-c", lambda w, l, c, p, m: {"name": _slug(p), "hostname": w.host_name, "pid": w.pid(), "level": _bunyan[l], "msg": m, "time": w.time_iso(), "v": 0})
_json("pino-c", lambda w, l, c, p, m: {"level": _bunyan[l], "time": int(w.now.timestamp() * 1000), "pid": w.pid(), "hostname": w.host_name, "module": snake(c), "msg": m})
_json("serilog-c", lambda w, l, c, p, m: {"@t": w.time_iso(6), "@m": m, **({} if l == "I" else {"@l": _windows[l]}), "SourceContext": f"{p}.{c}"})
_json("logstash-c", lambda w, l, c, p, m: {"@timestamp": w.time_iso(), "@version": "1", "message": m, "logger_name": _java_class(p, c), "thread_name": _thread(w), "level": _upper[l]})
_json("python-json", lambda w, l, c, p, m: {"asctime": w.time_plain(), "levelname": _long[l], "name": f"{_slug(p)}.{snake(c)}", "message": m})
_json("docker-c", lambda w, l, c, p, m: {"log": f"{_upper[l]} {m}\n", "stream": "stderr", "time": w.time_iso(6)})
_json("cloud-json", lambda w, l, c, p, m: {"severity": _long[l], "timestamp": w.time_iso(), "resource": {"service": _slug(p)}, "textPayload": m})
_json("mongo-c", lambda w, l, c, p, m: {"t": {"$date": w.time_iso()}, "s": l, "c": c.upper()[:8], "id": w.number(20000, 5900000), "ctx": f"conn{w.number(1, 900)}", "msg": m})


@layout("event-text", "windows")
def _event_text(world: World, level: str, component: str, product: str, message: str) -> str:
    return f"Log Name:      Application\nSource:        {product}\nDate:          {world.time_plain()}\nEvent ID:      {world.number(1, 9000)}\nLevel:         {_windows[level]}\nComputer:      {world.host_name}\nDescription:\n{message}"


@layout("event-json", "windows", "json")
def _event_json(world: World, level: str, component: str, product: str, message: str) -> str:
    return json.dumps({"TimeCreated": world.time_iso(), "ProviderName": product, "Id": world.number(1, 9000), "LevelDisplayName": _windows[level], "LogName": "Application", "MachineName": world.host_name, "Message": message}, ensure_ascii=False)


@layout("event-csv", "windows")
def _event_csv(world: World, level: str, component: str, product: str, message: str) -> str:
    return f'{_windows[level]},{world.local():%d.%m.%Y %H:%M:%S},{product},{world.number(1, 9000)},None,"{message}"'


_anywhere = ("java", "python", "go", "dotnet", "beam", "ruby", "php", "native", "system", "container", "pc", "export", "structured", "json")


def choose(world: World, wanted: str) -> Layout:
    """A layout of one of the wanted groups or names (separated by blanks); `any` is every usual application's."""
    names = wanted.split()
    name = world.pick(names) if world.chance(0.85) else "any"
    if name == "any":
        name = world.pick(_anywhere)
    return layouts[world.pick(groups[name]) if name in groups else name]
