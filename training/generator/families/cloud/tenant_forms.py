"""Audit events of Microsoft 365, Entra ID and Google Workspace as they are exported: JSON, arrays in a portal's CSV, behind a collector."""

from __future__ import annotations

import json
from typing import Any

from generator.families.network.envelope import Envelope
from generator.families.network.product_values import ProductValues
from generator.named_fields import details

_record_types = {"AzureActiveDirectory": 15, "Exchange": 1, "SharePoint": 6, "OneDrive": 6, "MicrosoftTeams": 25, "SecurityComplianceCenter": 18, "PowerBI": 20}


def _compact(record: dict[str, Any]) -> str:
    return json.dumps(record, separators=(",", ":"), ensure_ascii=False)


def _head(message: str) -> tuple[list[str], dict[str, Any]]:
    head, _, fields = message.partition(" | ")
    return head.split(" "), details(fields) if fields else {}


def unified(envelope: Envelope, values: ProductValues, message: str) -> str:
    """`workload operation actor address | fields` as AuditData. In `fields` `+Name=value` is a parameter of a cmdlet, `*Name=value` an extended property, `^Name=value` a modified one."""
    world = envelope.world
    (workload, operation, actor, address), fields = _head(message)
    record: dict[str, Any] = {"CreationTime": f"{world.now:%Y-%m-%dT%H:%M:%S}", "Id": world.uuid(), "Operation": operation.replace("_", " "), "OrganizationId": values["uuid9"], "RecordType": _record_types.get(workload, 18), "ResultStatus": fields.pop("ResultStatus", "Success"), "UserKey": world.hex(16).upper(), "UserType": 0, "Version": 1, "Workload": workload, "ClientIP": address, "UserId": actor}
    for mark, name in (("*", "ExtendedProperties"), ("+", "Parameters"), ("^", "ModifiedProperties")):
        listed = [(key[1:], value) for key, value in fields.items() if key.startswith(mark)]
        if listed:
            record[name] = [{"Name": key, "NewValue": str(value), "OldValue": ""} if mark == "^" else {"Name": key, "Value": str(value)} for key, value in listed]
    record |= {name: value for name, value in fields.items() if name[0] not in "*+^"}
    return _compact(record)


def unified_row(envelope: Envelope, values: ProductValues, message: str) -> str:
    """A row of the portal's CSV export; the first one under its head."""
    data = json.loads(unified(envelope, values, message))
    row = ",".join([f"{data['CreationTime']}.0000000Z", data["UserId"], data["Operation"], '"' + _compact(data).replace('"', '""') + '"'])
    return row if envelope.kept.setdefault("head", row) != row else f"CreationDate,UserIds,Operations,AuditData\n{row}"


def unified_collected(envelope: Envelope, values: ProductValues, message: str) -> str:
    """As collectors nest it."""
    return _compact({"@timestamp": envelope.world.time_iso(), "event": {"module": "o365", "dataset": "o365.audit"}, "o365": {"audit": json.loads(unified(envelope, values, message))}})


def sign_in(envelope: Envelope, values: ProductValues, message: str) -> str:
    """`actor address error-code country | fields` of Entra's sign-in log, as Graph or the diagnostic settings export it."""
    world = envelope.world
    (actor, address, code, country), fields = _head(message)
    status = {"errorCode": int(code), "failureReason": fields.pop("reason", "Other.")} | ({"additionalDetails": fields.pop("more")} if "more" in fields else {})
    record: dict[str, Any] = {"createdDateTime": world.time_iso(0), "userPrincipalName": actor, "appDisplayName": fields.pop("app", world.pick(["Office 365 Exchange Online", "OfficeHome", "Microsoft Teams", "Azure Portal", "SharePoint Online"])), "ipAddress": address, "clientAppUsed": fields.pop("client", "Browser"), "conditionalAccessStatus": fields.pop("access", "notApplied"), "status": status, "location": {"countryOrRegion": country}}
    record |= {"riskLevelDuringSignIn": "none", "riskState": "none", "deviceDetail": {"operatingSystem": world.pick(["Windows 11", "Windows10", "Ios 17.5", "MacOs", "Android"]), "isManaged": world.chance(0.5)}} | fields
    if envelope.kept.setdefault("diagnostic", world.chance(0.4)):
        return _compact({"time": world.time_iso(7), "resourceId": f"/tenants/{values['uuid9']}/providers/Microsoft.aadiam", "operationName": "Sign-in activity", "category": "SignInLogs", "resultType": code, "resultDescription": status["failureReason"], "callerIpAddress": address, "identity": actor.split("@")[0], "Level": 4, "location": country, "properties": record})
    return _compact({"id": world.uuid(), **record})


def directory(envelope: Envelope, values: ProductValues, message: str) -> str:
    """`actor address result | activity | fields` of Entra's audit log; `target` and `^Name=value` for what changed."""
    world = envelope.world
    head, activity, *rest = message.split(" | ")
    actor, address, result = head.split(" ")
    fields = details(rest[0]) if rest else {}
    changed = [{"displayName": name[1:], "oldValue": "[]", "newValue": json.dumps([str(value)])} for name, value in fields.items() if name.startswith("^")]
    initiated = {"user": {"userPrincipalName": actor, "ipAddress": address}} if "@" in actor else {"app": {"displayName": actor, "servicePrincipalId": world.uuid()}}
    record = {"activityDateTime": world.time_iso(0), "activityDisplayName": activity, "category": fields.get("category", "UserManagement"), "result": result, "initiatedBy": initiated, "targetResources": [{"type": fields.get("type", "User"), "displayName": str(fields.get("target", "")), "modifiedProperties": changed}]}
    if envelope.kept.setdefault("diagnostic", world.chance(0.4)):
        return _compact({"time": world.time_iso(7), "operationName": activity, "category": "AuditLogs", "resultType": "", "callerIpAddress": address, "Level": 4, "properties": record})
    return _compact({"id": world.uuid(), **record})


def google(envelope: Envelope, values: ProductValues, message: str) -> str:
    """`application actor address type event | parameters` of the Admin SDK's reports."""
    world = envelope.world
    (application, actor, address, kind, event), fields = _head(message)
    parameters = [{"name": name, "boolValue": value} if isinstance(value, bool) else {"name": name, "value": str(value)} for name, value in fields.items()]
    return _compact({"kind": "admin#reports#activity", "id": {"time": world.time_iso(3), "uniqueQualifier": str(world.number(-(10**18), 10**18)), "applicationName": application, "customerId": f"C0{values['word9']}"}, "actor": {"email": actor, "profileId": str(world.number(10**20, 10**21))}, "ipAddress": address, "events": [{"type": kind, "name": event, "parameters": parameters}]})


def google_row(envelope: Envelope, values: ProductValues, message: str) -> str:
    """A row of the console's CSV export; the first one under its head."""
    (application, actor, address, _, event), fields = _head(message)
    told = "; ".join(f"{name}: {value}" for name, value in fields.items()).replace('"', "'")
    row = f'"{envelope.world.time_iso(0)}","{event}","{actor} {event.replace("_", " ")} ({told})","{actor}","{address}"'
    return row if envelope.kept.setdefault("head", row) != row else f"Date,Event,Description,Actor,IP address\n{row}"


UNIFIED = (unified, unified, unified, unified_row, unified_collected)
GOOGLE = (google, google, google_row)
