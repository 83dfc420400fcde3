"""A process start as endpoint sensors and collectors hand it on, besides Sysmon and the Security log."""

from __future__ import annotations

import json

from generator.families.windows.desk import Desk, full_path

SENSORS = ("defender", "falcon", "elastic", "wazuh", "carbon", "sentinel", "osquery", "cef")


def sensor_record(desk: Desk, sensor: str, image: str, command: str, parent: str, user: str | None, original: str | None) -> str:
    """The record of a process start at the world's present time."""
    world = desk.world
    path, parent_path = full_path(image), full_path(parent)
    name, parent_name = path.rsplit("\\", 1)[-1], parent_path.rsplit("\\", 1)[-1]
    account = "SYSTEM" if user == "SYSTEM" else user or desk.user
    domain = "NT AUTHORITY" if user == "SYSTEM" else desk.domain
    sha = world.hex(64)
    if sensor == "cef":
        said = command.replace("\\", "\\\\").replace("=", "\\=")
        return f"{world.time_syslog()} {desk.machine} CEF:0|Microsoft|Microsoft Windows||Microsoft-Windows-Security-Auditing:4688|A new process has been created.|Low|eventId={world.number(1000, 99999)} externalId=4688 dhost={desk.machine} duser={account} dntdom={domain} dproc={path} sproc={parent_path} cs4={said} cs4Label=Process Command Line"
    records: dict[str, dict[str, object]] = {
        "defender": {"Timestamp": world.time_iso(6), "DeviceName": desk.computer.lower(), "ActionType": "ProcessCreated", "FileName": name, "FolderPath": path, "SHA256": sha, "ProcessId": world.pid(), "ProcessCommandLine": command, "ProcessVersionInfoOriginalFileName": original or name, "AccountDomain": domain.lower(), "AccountName": account, "InitiatingProcessFileName": parent_name, "InitiatingProcessFolderPath": parent_path},
        "falcon": {"event_simpleName": "ProcessRollup2", "timestamp": str(int(world.now.timestamp() * 1000)), "aid": world.hex(32), "ComputerName": desk.machine, "event_platform": "Win", "ImageFileName": "\\Device\\HarddiskVolume3" + path[2:], "CommandLine": command, "ParentBaseFileName": parent_name, "UserName": account, "SHA256HashData": sha, "TargetProcessId": str(world.number(10**9, 10**11))},
        "elastic": {"@timestamp": world.time_iso(), "event": {"action": "start", "category": ["process"], "type": ["start"], "dataset": "endpoint.events.process"}, "host": {"hostname": desk.machine, "os": {"family": "windows"}}, "process": {"executable": path, "name": name, "command_line": command, "pid": world.pid(), "parent": {"executable": parent_path, "name": parent_name}, "pe": {"original_file_name": original or name}}, "user": {"domain": domain, "name": account}},
        "wazuh": {"timestamp": world.time_iso(), "agent": {"id": f"{world.number(1, 400):03d}", "name": desk.machine, "ip": world.ip_private()}, "decoder": {"name": "windows_eventchannel"}, "data": {"win": {"system": {"providerName": "Microsoft-Windows-Sysmon", "eventID": "1", "channel": "Microsoft-Windows-Sysmon/Operational", "computer": desk.computer}, "eventdata": {"image": path, "commandLine": command, "parentImage": parent_path, "user": f"{domain}\\{account}", "originalFileName": original or name}}}, "location": "EventChannel"},
        "carbon": {"type": "endpoint.event.procstart", "backend_timestamp": world.time_plain(), "device_name": f"{desk.domain}\\{desk.machine}", "device_os": "WINDOWS", "process_path": path.lower(), "process_cmdline": command, "parent_path": parent_path.lower(), "process_username": f"{domain}\\{account}", "process_sha256": sha, "process_pid": world.pid()},
        "sentinel": {"event.time": world.time_iso(), "event.type": "Process Creation", "endpoint.name": desk.machine, "endpoint.os": "windows", "src.process.name": parent_name, "src.process.image.path": parent_path, "tgt.process.name": name, "tgt.process.image.path": path, "tgt.process.cmdline": command, "tgt.process.user": f"{domain}\\{account}", "tgt.process.image.sha256": sha},
        "osquery": {"name": "process_events", "hostIdentifier": desk.machine, "calendarTime": world.time_plain(), "action": "added", "columns": {"path": path, "cmdline": command, "parent_path": parent_path, "username": account, "pid": str(world.pid())}},
    }
    return json.dumps(records[sensor], ensure_ascii=False)
