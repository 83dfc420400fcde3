"""How endpoint products write a detection or a notice: JSON of their interface, CEF, LEEF, syslog, plain text."""

from __future__ import annotations

from typing import Callable

from generator.families.cloud.render import compact
from generator.world import World


def endpoint_writer(world: World) -> Callable[[str, str, str, str], str]:
    """A product's way to write name, object, process and action; alike for serious and harmless events."""
    product = world.pick(["defender", "sophos", "eset", "kaspersky", "malwarebytes", "crowdstrike", "sentinelone", "cef", "cef", "leef", "clamav", "bitdefender", "trend", "defender-text", "symantec"])

    def write(name: str, target: str, process: str, action: str) -> str:
        host, user, stamp = world.workstation(), world.user(), world.time_iso(0)
        severity = world.pick(["Low", "Medium", "High", "Informational"])
        if product == "defender":
            return compact({"Timestamp": stamp, "DeviceName": host, "ActionType": "AntivirusDetection", "Title": name, "Severity": severity, "FileName": target.split("\\")[-1].split("/")[-1], "FolderPath": target, "InitiatingProcessCommandLine": process, "AccountName": user, "AdditionalFields": {"Action": action}})
        if product == "defender-text":
            return f"{world.time_plain()} {host} Microsoft-Windows-Windows Defender: Microsoft Defender Antivirus: Name: {name} Severity: {severity} Path: file:_{target} Detection User: {host}\\{user} Process Name: {process} Action: {action}"
        if product == "sophos":
            return compact({"when": stamp, "location": host, "type": world.pick(["Event::Endpoint::Threat::Detected", "Event::Endpoint::CoreDetection", "Event::Endpoint::Info"]), "name": f"{name}: {action} at {target}", "severity": severity.lower(), "source": user, "appCerts": [], "process": process})
        if product == "eset":
            return f'<{world.number(11, 14)}>1 {stamp} {host} ERAServer {world.number(900, 9000)} - - {compact({"event_type": "Threat_Event", "ipv4": world.ip_private(), "hostname": host, "severity": severity, "threat_name": name, "scanner_id": "Real-time file system protection", "object_uri": "file:///" + target, "action_taken": action, "processname": process, "username": user})}'
        if product == "kaspersky":
            return world.syslog("kses", f'Event type: {name}; Computer: {host}; User: {user}; Object: {target}; Application: {process}; Result: {action}; Level: {severity}', world.pid())
        if product == "malwarebytes":
            return f"{stamp} {host} Malwarebytes-Endpoint-Protection CEF:0|Malwarebytes|Malwarebytes Endpoint Protection|4.6|Detection|{name}|{world.number(1, 8)}|filePath={target} act={action} sproc={process} suser={user}"
        if product == "crowdstrike":
            return compact({"metadata": {"eventType": "DetectionSummaryEvent", "eventCreationTime": stamp}, "event": {"ComputerName": host, "UserName": user, "DetectName": name, "SeverityName": severity, "FilePath": target, "CommandLine": process, "PatternDispositionDescription": action}})
        if product == "sentinelone":
            return compact({"createdAt": stamp, "threatInfo": {"threatName": name, "filePath": target, "originatorProcess": process, "mitigationStatus": action, "confidenceLevel": world.pick(["suspicious", "malicious", "n/a"])}, "agentRealtimeInfo": {"agentComputerName": host, "agentOsName": "Windows 11 Pro"}})
        if product == "leef":
            return f"{world.time_syslog()} {host} LEEF:2.0|{world.pick(['Trend Micro', 'Sophos', 'Carbon Black'])}|Endpoint|7.1|{world.number(100, 999)}|devTime={stamp}\tsev={world.number(1, 9)}\tname={name}\tfile={target}\tcmd={process}\taction={action}\tusrName={user}"
        if product == "clamav":
            return world.syslog(world.pick(["clamd", "clamonacc", "freshclam"]), f"{target}: {name} - {action} (process {process})", world.pid())
        if product == "bitdefender":
            return compact({"module": "av", "companyId": world.hex(12), "computer_name": host, "malware_name": name, "file_path": target, "process": process, "final_status": action, "timestamp": stamp})
        if product == "trend":
            return f"{world.time_plain()} Apex One: {name} | Endpoint: {host} | Path: {target} | Process: {process} | Result: {action} | User: {user}"
        if product == "symantec":
            return f"{world.time_syslog()} SymantecServer: {host},Event: {name},Actual action: {action},File Path: {target},Application: {process},User Name: {user},Source Computer: {host}"
        return f"{stamp} {host} CEF:0|{world.pick(['Microsoft|Defender', 'CrowdStrike|FalconHost', 'Trellix|ENS', 'Cybereason|EDR'])}|1.0|{world.number(100, 9999)}|{name}|{world.number(1, 9)}|dhost={host} duser={user} fname={target} deviceProcessName={process} act={action}"

    return write
