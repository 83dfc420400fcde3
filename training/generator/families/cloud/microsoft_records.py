"""Records of Entra ID and the unified audit log of Microsoft 365."""

from __future__ import annotations

from typing import Any

from generator.families.cloud.render import Record, thin
from generator.world import World

PLACES = [("DE", "Munich"), ("US", "Dallas"), ("GB", "London"), ("FR", "Lyon"), ("NL", "Amsterdam"), ("IN", "Pune"), ("BR", "Curitiba"), ("NG", "Lagos"), ("RU", "Moscow"), ("ES", "Palma"), ("VN", "Hanoi"), ("ID", "Jakarta"), ("IT", "Bari"), ("PL", "Gdansk")]
APPS = ["Office 365 Exchange Online", "Microsoft Teams", "OfficeHome", "Azure Portal", "Microsoft Office", "SharePoint Online", "Outlook Mobile", "One Outlook Web", "Microsoft Azure CLI", "Windows Sign In", "Microsoft Authentication Broker", "Salesforce"]
AGENTS = ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36", "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15", "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17328; Pro)", "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605.1.15", "python-requests/2.31.0", "axios/1.6.8", "Mozilla/5.0 (X11; Linux x86_64; rv:124.0) Gecko/20100101 Firefox/124.0"]
CODES = {0: "", 50126: "Error validating credentials due to invalid username or password.", 50053: "The account is locked, you've tried to sign in too many times with an incorrect user ID or password.", 50074: "Strong Authentication is required.", 500121: "Authentication failed during strong authentication request.", 50076: "Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access.", 53003: "Access has been blocked by Conditional Access policies.", 50055: "The password is expired.", 50034: "The user account does not exist in the directory.", 50058: "Session information is not sufficient for single-sign-on.", 50140: "This error occurred due to 'Keep me signed in' interrupt when the user was signing-in.", 50057: "The user account is disabled.", 70044: "The session has expired or is invalid due to sign-in frequency checks by conditional access.", 65001: "The user or administrator has not consented to use the application.", 50105: "The signed in user is not assigned to a role for the application.", 50097: "Device authentication is required.", 16000: "User account selection is required."}


def sign_in(world: World, mail: str, code: int, *, place: tuple[str, str] | None = None, application: str | None = None, client: str | None = None, mfa: str | None = None, risk: tuple[str, str, list[str]] = ("none", "none", []), address: str | None = None, agent: str | None = None, managed: bool | None = None) -> Record:
    """A sign-in of Entra ID as Graph exports it. `risk`: level, state and event types."""
    country, city = place or world.pick(PLACES)
    error: dict[str, Any] = {"errorCode": code, "failureReason": CODES[code] or "Other."}
    if mfa:
        error["additionalDetails"] = mfa
    managed = world.chance(0.5) if managed is None else managed
    level, state, kinds = risk
    record = {
        "createdDateTime": world.time_iso(0), "id": world.uuid(), "userDisplayName": mail.split("@")[0], "userPrincipalName": mail, "appDisplayName": application or world.pick(APPS), "ipAddress": address or world.ip_public(),
        "clientAppUsed": client or world.pick(["Browser", "Browser", "Mobile Apps and Desktop clients"]), "userAgent": agent or world.pick(AGENTS), "correlationId": world.uuid(), "conditionalAccessStatus": world.pick(["success", "notApplied"]) if code != 53003 else "failure", "isInteractive": True,
        "riskLevelDuringSignIn": level, "riskState": state, "riskEventTypes_v2": kinds, "resourceDisplayName": world.pick(["Microsoft Graph", "Windows Azure Active Directory", "Office 365 Exchange Online"]), "status": error,
        "deviceDetail": {"operatingSystem": world.pick(["Windows 10", "Windows 11", "Ios 17.4", "MacOs", "Linux", "Android"]), "isCompliant": managed, "isManaged": managed, "trustType": world.pick(["Hybrid Azure AD joined", "Azure AD joined"]) if managed else ""}, "location": {"city": city, "countryOrRegion": country},
    }
    return thin(world, record, ("createdDateTime", "userPrincipalName", "ipAddress", "clientAppUsed", "status", "location", "riskEventTypes_v2", "riskState", "appDisplayName", "userAgent"))


def directory_audit(world: World, actor: str, activity: str, category: str, target: dict[str, Any], changes: list[tuple[str, str, str]] | None = None, result: str = "success", reason: str = "") -> Record:
    """A directory audit event. `changes`: property, old value, new value."""
    initiated = {"user": {"userPrincipalName": actor, "ipAddress": world.ip_public()}} if "@" in actor else {"app": {"displayName": actor, "servicePrincipalId": world.uuid()}}
    resource = dict(target)
    if changes:
        resource["modifiedProperties"] = [{"displayName": name, "oldValue": old, "newValue": new} for name, old, new in changes]
    record = {"activityDateTime": world.time_iso(0), "id": world.uuid(), "category": category, "correlationId": world.uuid(), "result": result, "resultReason": reason, "activityDisplayName": activity, "loggedByService": world.pick(["Core Directory", "Authentication Methods", "Conditional Access", "Self-service Password Management"]), "operationType": activity.split(" ")[0], "initiatedBy": initiated, "targetResources": [resource]}
    # As the workspace's table has it, the name of the operation stands first.
    record = {"operationName": activity, **record}
    return thin(world, record, ("operationName", "activityDateTime", "activityDisplayName", "initiatedBy", "targetResources", "result", "resultReason"))


def unified_audit(world: World, mail: str, operation: str, workload: str, details: dict[str, Any]) -> Record:
    """A record of the unified audit log (AuditData)."""
    record = {"CreationTime": f"{world.now:%Y-%m-%dT%H:%M:%S}", "Id": world.uuid(), "Operation": operation, "OrganizationId": world.uuid(), "RecordType": {"Exchange": 1, "SharePoint": 6, "OneDrive": 6, "AzureActiveDirectory": 8, "MicrosoftTeams": 25}.get(workload, 18), "ResultStatus": "True", "UserType": world.pick([0, 0, 2]), "Workload": workload, "UserId": mail, "ClientIP": world.ip_public(), **details}
    return thin(world, record, ("CreationTime", "Operation", "UserId", "ClientIP", *details))


def parameters(**values: str) -> dict[str, Any]:
    """`Parameters` of an Exchange cmdlet."""
    return {"Parameters": [{"Name": name, "Value": value} for name, value in values.items()]}
