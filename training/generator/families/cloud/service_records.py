"""Audit records of other services: Okta, Google, Azure, code hosting, chat, password managers, remote tools."""

from __future__ import annotations

from typing import Any

from generator.families.cloud.render import Record, style
from generator.scene import Label, Scene
from generator.world import World

Event = tuple[str, dict[str, Any]]
"""Kind of event and its details."""


def service_record(world: World, service: str, event: Event, actor: str, address: str) -> Record:
    name, details = event
    agent = world.pick(["Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/124.0 Safari/537.36", "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", "python-requests/2.31.0", "Go-http-client/2.0", "okhttp/4.12"])
    if service == "okta":
        return {"published": world.time_iso(), "eventType": name, "severity": world.pick(["INFO", "INFO", "WARN"]), "actor": {"type": "User", "alternateId": actor}, "client": {"ipAddress": address, "userAgent": {"rawUserAgent": agent}, "geographicalContext": {"country": world.pick(["Germany", "United States", "Brazil", "India", "Nigeria", "France"])}}, "displayMessage": name.replace(".", " ").replace("_", " ").capitalize(), **details, "uuid": world.uuid()}
    if service == "workspace":
        return {"kind": "admin#reports#activity", "id": {"time": world.time_iso(), "uniqueQualifier": str(world.number(10**17, 10**18)), "applicationName": world.pick(["login", "admin", "drive", "token"])}, "actor": {"email": actor}, "ipAddress": address, "events": [{"name": name, "parameters": [{"name": key, "value": value} for key, value in details.items()]}]}
    if service == "gcp":
        return {"protoPayload": {"methodName": name, **details, "authenticationInfo": {"principalEmail": actor}, "requestMetadata": {"callerIp": address} | ({"callerSuppliedUserAgent": agent} if world.chance(0.3) else {})}, "insertId": world.word(12), "resource": {"type": "project", "labels": {"project_id": f"{world.company}-prod"}}, "timestamp": world.time_iso(6), "severity": world.pick(["NOTICE", "NOTICE", "INFO", "ERROR"]), "logName": "cloudaudit.googleapis.com/activity"}
    if service == "azure":
        return {"time": world.time_iso(), "operationName": name, "category": "Administrative", "resultType": world.pick(["Success", "Success", "Start", "Accept"]), "callerIpAddress": address, "caller": actor, "correlationId": world.uuid(), "properties": details}
    if service == "github":
        return {"@timestamp": int(world.now.timestamp() * 1000), "action": name, "actor": actor.split("@")[0], "actor_ip": address, "org": world.company, "user_agent": agent, **details}
    return {"time": world.time_iso(), "service": service, "action": name, "user": actor, "ip": address, "user_agent": agent, **details}


def write_events(world: World, service: str, events: list[Event], label: Label, most: int = 2) -> Scene:
    scene, write = Scene(), style(world, service)
    actor, address = world.email(), world.ip_public()
    for event in world.some(events, 1, world.pick([1, 1, most])):
        world.tick(2, 300)
        scene.add(write(service_record(world, service, event, actor, address)), label)
    return scene


def write_same(world: World, service: str, event: Event, count: int, label: Label, *, others: bool = False) -> Scene:
    """The same event again and again, with `others` of a new account each time."""
    scene, write = Scene(), style(world, service)
    actor, address = world.email(), world.ip_public()
    for _ in range(count):
        world.tick(1, 40)
        scene.add(write(service_record(world, service, event, world.email() if others else actor, address)), label)
    return scene
