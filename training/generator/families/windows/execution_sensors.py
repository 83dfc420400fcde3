"""Process starts in the records of endpoint sensors: one shape a scene, the same for harm and none."""

from __future__ import annotations

import json

from generator.families.windows.desk import Desk, full_path

SENSORS = ("defender", "falcon", "ecs", "ecs", "sentinel", "carbon", "wazuh", "osquery", "velociraptor")


def sensor_record(desk: Desk, sensor: str, image: str, command: str, parent: str, user: str | None) -> str:
    """The record of a process start at the world's present time."""
    world = desk.world
    path, parent_path = full_path(image), full_path(parent)
    folder, name = path.rsplit("\\", 1)
    parent_name = parent_path.rsplit("\\", 1)[-1]
    account, domain = ("SYSTEM", "NT AUTHORITY") if user == "SYSTEM" else (user or desk.user, desk.domain)
    digest = world.hex(64)
    records = {
        "defender": lambda: {"Timestamp": world.time_iso(6), "DeviceId": world.hex(40), "DeviceName": desk.computer.lower(), "ActionType": "ProcessCreated", "FileName": name, "FolderPath": path, "SHA256": digest, "ProcessId": world.pid(), "ProcessCommandLine": command, "ProcessIntegrityLevel": "System" if account == "SYSTEM" else world.pick(["Medium", "High"]), "AccountDomain": domain.lower(), "AccountName": account.lower(), "InitiatingProcessFileName": parent_name.lower(), "InitiatingProcessFolderPath": parent_path.lower(), "InitiatingProcessCommandLine": f'"{parent_name}"', "ReportId": world.number(1, 90000)},
        "falcon": lambda: {"event_simpleName": "ProcessRollup2", "timestamp": str(int(world.now.timestamp() * 1000)), "aid": world.hex(32), "cid": world.hex(32), "ComputerName": desk.machine, "event_platform": "Win", "ImageFileName": "\\Device\\HarddiskVolume3" + path[2:] if path[1:2] == ":" else path, "CommandLine": command, "ParentBaseFileName": parent_name, "TargetProcessId": str(world.number(10**9, 10**12)), "UserName": account, "UserSid": desk.sid, "SHA256HashData": digest, "IntegrityLevel": str(world.pick([8192, 12288, 16384]))},
        "ecs": lambda: {"@timestamp": world.time_iso(), "event": {"kind": "event", "category": ["process"], "type": ["start"], "action": "start", "module": "endpoint", "dataset": "endpoint.events.process"}, "host": {"name": desk.computer, "os": {"family": "windows"}}, "user": {"name": account, "domain": domain}, "process": {"name": name, "executable": path, "pid": world.pid(), "command_line": command, "hash": {"sha256": digest}, "parent": {"name": parent_name, "executable": parent_path, "pid": world.number(400, 9000)}}},
        "sentinel": lambda: {"event.time": int(world.now.timestamp() * 1000), "event.type": "Process Creation", "endpoint.name": desk.machine, "endpoint.os": "windows", "src.process.name": parent_name, "src.process.image.path": parent_path, "tgt.process.name": name, "tgt.process.image.path": path, "tgt.process.cmdline": command, "tgt.process.user": f"{domain}\\{account}", "tgt.process.image.sha256": digest, "tgt.process.signedStatus": "signed" if path.startswith(("C:\\Windows", "C:\\Program")) else "unsigned"},
        "carbon": lambda: {"type": "ingress.event.procstart", "computer_name": desk.machine, "timestamp": int(world.now.timestamp()), "path": path.lower(), "command_line": command, "parent_path": parent_path.lower(), "username": f"{domain}\\{account}", "sha256": digest.upper(), "pid": world.pid(), "uid": desk.sid},
        "wazuh": lambda: {"timestamp": world.time_iso(), "agent": {"id": f"{world.number(1, 200):03d}", "name": desk.machine}, "decoder": {"name": "windows_eventchannel"}, "data": {"win": {"system": {"providerName": "Microsoft-Windows-Sysmon", "eventID": "1", "channel": "Microsoft-Windows-Sysmon/Operational", "computer": desk.computer}, "eventdata": {"image": path, "commandLine": command, "currentDirectory": folder + "\\", "user": f"{domain}\\{account}", "parentImage": parent_path}}}, "location": "EventChannel"},
        "osquery": lambda: {"name": "pack_windows_process_events", "hostIdentifier": desk.computer, "unixTime": int(world.now.timestamp()), "action": "added", "columns": {"path": path, "cmdline": command, "parent_path": parent_path, "pid": str(world.pid()), "user": account, "sha256": digest}},
        "velociraptor": lambda: {"Timestamp": world.time_iso(0), "Hostname": desk.machine, "Name": name, "Exe": path, "CommandLine": command, "Username": f"{domain}\\{account}", "Pid": world.pid(), "ParentInfo": {"Name": parent_name, "Exe": parent_path}},
    }
    return json.dumps(records[sensor](), ensure_ascii=False)
