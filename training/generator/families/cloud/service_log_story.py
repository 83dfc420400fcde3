"""Tables of audit events as records: `service event ; field=value ; field.inner=value`, the same for both sides."""

from __future__ import annotations

from typing import Any, Sequence

from generator.families.cloud.aws_records import Actor, any_actor, cloudtrail
from generator.families.cloud.microsoft_records import directory_audit, unified_audit
from generator.families.cloud.render import Record, style
from generator.families.cloud.service_records import service_record
from generator.families.linux.carriers import fill
from generator.scene import Label, Scene, attack, benign, family
from generator.world import World


_own_fields = ("userAgent", "errorCode", "responseElements", "additionalEventData")
"""Fields that CloudTrail keeps beside the parameters of the request."""


_short_agents = ("aws-cli/2.15.0", "Boto3/1.34.0", "console.amazonaws.com", "AWS Internal", "Terraform/1.7", "signin.amazonaws.com")


def _shorter(world: World, record: Record, names: Sequence[str]) -> Record:
    """Mostly without columns that are the same in all events: a reader shows the beginning and the end of a long record only."""
    return {name: value for name, value in record.items() if name not in names or world.chance(0.15)}


def _details(fields: Sequence[str]) -> dict[str, Any]:
    """Dotted names become nested objects; numbers and truth values their JSON kind."""
    details: dict[str, Any] = {}
    for field in fields:
        name, _, value = field.partition("=")
        place, parts = details, name.strip().split(".")
        for part in parts[:-1]:
            place = place.setdefault(part, {})
        value = value.strip()
        place[parts[-1]] = {"true": True, "false": False, "null": None}.get(value, int(value) if value.isdigit() and len(value) < 10 else value)
    return details


def _kubernetes(world: World, event: str, details: dict[str, Any], actor: str, address: str) -> Record:
    verb, _, path = event.partition(":")
    return {"kind": "Event", "apiVersion": "audit.k8s.io/v1", "level": world.pick(["Metadata", "RequestResponse"]), "stage": "ResponseComplete", "verb": verb, "requestURI": path, "user": {"username": details.pop("as", actor)}, **details, "sourceIPs": [address], "userAgent": world.pick(["kubectl/v1.29.2 (linux/amd64)", "Go-http-client/2.0", "curl/8.5.0", "Helm/3.14", "okhttp/4.12"]), "requestReceivedTimestamp": world.time_iso(6)}


def event_record(world: World, template: str, actor: str, address: str, caller: Actor) -> Record:
    head, *fields = fill(world, template.replace("<mail>", "<user>@<domain>")).split(" ; ")
    service, _, event = head.strip().partition(" ")
    details = _details(fields)
    if service == "aws":
        own = {name: details.pop(name) for name in _own_fields if name in details}
        record = cloudtrail(world, caller, event, details or None)
        if world.chance(0.7):
            record["userAgent"] = world.pick(_short_agents)
        return _shorter(world, record, ("eventType", "managementEvent", "eventCategory")) | own
    if service == "entra":
        changes = [(name, "", str(value)) for name, value in details.items()]
        record = directory_audit(world, actor, event, world.pick(["Policy", "UserManagement", "RoleManagement", "ApplicationManagement"]), {"type": "Other", "displayName": str(details.get("target", world.user()))}, changes)
        return _shorter(world, record, ("category", "loggedByService", "operationType"))
    if service == "ual":
        workload, _, operation = event.partition(":")
        if workload == "Exchange":
            return unified_audit(world, actor, operation, workload, {"Parameters": [{"Name": name, "Value": str(value)} for name, value in details.items()]})
        return unified_audit(world, actor, operation, workload, details)
    if service == "kubernetes":
        return _kubernetes(world, event, details, actor, address)
    return service_record(world, service, (event, details), actor, address)


def story_scene(world: World, label: Label, templates: Sequence[str], most: int) -> Scene:
    scene = Scene()
    service = world.pick(templates).split(" ", 1)[0]
    own = [template for template in templates if template.startswith(service + " ")]
    write = style(world, {"aws": "cloudtrail", "ual": "o365", "entra": "azure-ad"}.get(service, service))
    actor, address = world.pick([world.email(), world.email(), world.email(), f"{world.service_account()}@{world.domain}"]), world.ip()
    caller = any_actor(world)
    amount = 1 if world.chance(0.6) else world.number(2, most)
    for template in (own * amount if len(own) == 1 else world.some(own, amount, amount)):
        world.tick(2, 200)
        scene.add(write(event_record(world, template, actor, address, caller)), label)
    return scene


def hostile(name: str, label: Label, templates: Sequence[str], most: int = 3, weight: float = 1.0) -> None:
    family(f"cloud/{name}", attack=True, weight=weight)(lambda world: story_scene(world, label, templates, most))


def harmless(name: str, kind: str, templates: Sequence[str], most: int = 4, weight: float = 1.0) -> None:
    """A long table of unlike services becomes several families, so that keeping one out keeps out its events only."""
    parts = max(1, round(len(templates) / 14))
    for part in range(parts):
        own = templates[part::parts]
        family(f"cloud/{name}{f'-{part + 1}' if parts > 1 else ''}", attack=False, weight=max(1.0, weight / parts))(lambda world, own=own: story_scene(world, benign(kind), own, most))


__all__ = ["attack", "harmless", "hostile"]
