"""Microsoft 365 and Entra ID: holidays, new phones, newsletters, migrations and forgotten passwords."""

from __future__ import annotations

from generator.families.cloud.microsoft_records import AGENTS, PLACES, directory_audit, parameters, sign_in, unified_audit
from generator.families.cloud.render import Record, style
from generator.scene import Label, Scene, benign, family
from generator.world import World


def _write(world: World, records: list[tuple[Record, Label]], program: str = "entra") -> Scene:
    scene, write = Scene(), style(world, program)
    for record, label in records:
        scene.add(write(record), label)
    return scene


@family("cloud/entra-ordinary-sign-in", attack=False, weight=1.5)
def ordinary_sign_in(world: World) -> Scene:
    records = []
    for _ in range(world.pick([1, 1, 1, 2, 3, 6])):
        world.tick(5, 2000)
        code = world.pick([0, 0, 0, 0, 50058, 50140, 50074, 50076, 70044, 50097, 16000, 50053])
        records.append((sign_in(world, world.email(), code, mfa=world.pick([None, "MFA requirement satisfied by claim in the token", "MFA completed in Azure AD", "MFA requirement satisfied by strong authentication"])), benign("User Login")))
    return _write(world, records)


@family("cloud/entra-holiday-sign-in", attack=False)
def holiday_sign_in(world: World) -> Scene:
    """Abroad or with a new device, second factor passed, the risk found harmless."""
    mail, place, address = world.email(), world.pick(PLACES), world.ip_public()
    records = []
    for code in world.pick([[0], [50074, 0], [50076, 0], [50126, 50074, 0]]):
        world.tick(10, 60)
        kinds = world.pick([[], ["unfamiliarFeatures"], ["newCountry"], ["impossibleTravel"]])
        risk = ("low", world.pick(["remediated", "dismissed", "atRisk"]), kinds) if kinds else ("none", "none", [])
        records.append((sign_in(world, mail, code, place=place, address=address, risk=risk, mfa="MFA completed in Azure AD" if code == 0 else None), benign("User Login")))
    return _write(world, records)


@family("cloud/entra-risk-closed", attack=False)
def risk_closed(world: World) -> Scene:
    world.tick()
    detail = {"id": world.uuid(), "riskEventType": world.pick(["impossibleTravel", "unfamiliarFeatures", "anonymizedIPAddress", "newCountry", "passwordSpray"]), "riskLevel": world.pick(["low", "medium", "high"]), "riskState": world.pick(["dismissed", "remediated", "confirmedSafe"]), "riskDetail": world.pick(["userPassedMFADrivenByRiskBasedPolicy", "adminDismissedAllRiskForUser", "adminConfirmedSigninSafe", "userPerformedSecuredPasswordReset", "aiConfirmedSigninSafe"]), "source": "IdentityProtection", "detectionTimingType": world.pick(["realtime", "offline"]), "activity": "signin", "ipAddress": world.ip_public(), "userPrincipalName": world.email(), "location": {"countryOrRegion": world.pick(PLACES)[0]}, "detectedDateTime": world.time_iso(0)}
    return _write(world, [(detail, benign("User Login"))])


@family("cloud/entra-forgotten-password", attack=False)
def forgotten_password(world: World) -> Scene:
    mail, place, address, label = world.email(), world.pick(PLACES), world.ip_public(), benign("Mistyped Password")
    records = []
    for code in world.pick([[50126], [50126, 50126], [50055], [50126, 50126, 0], [50053], [500121], [500121, 0], [50057], [50034], [50126, 50055]]):
        world.tick(8, 60)
        records.append((sign_in(world, mail, code, place=place, address=address, mfa="MFA denied; user did not respond to mobile app notification" if code == 500121 else None), label if code else benign("User Login")))
    if world.chance(0.35):
        world.tick(60, 200)
        records.append((directory_audit(world, mail, world.pick(["Reset password (self-service)", "Change password (self-service)", "Unlock user account (self-service)", "Self-service password reset flow activity progress"]), "UserManagement", {"type": "User", "userPrincipalName": mail}, reason=world.pick(["", "User successfully reset password", "User completed the mobile phone verification option"])), label))
    return _write(world, records)


@family("cloud/entra-blocked-by-policy", attack=False)
def blocked_by_policy(world: World) -> Scene:
    records = []
    for _ in range(world.pick([1, 1, 2])):
        world.tick(8, 60)
        records.append((sign_in(world, world.email(), world.pick([53003, 50105, 65001]), client=world.pick(["Browser", "IMAP4", "Exchange ActiveSync", "Authenticated SMTP"])), benign("Application Event")))
    return _write(world, records)


@family("cloud/entra-device-with-old-password", attack=False)
def device_with_old_password(world: World) -> Scene:
    """A printer or phone that still knows last month's password."""
    mail, place, address = f"{world.pick(['scanner', 'printer', 'kopierer', 'alerts'])}@{world.domain}" if world.chance(0.5) else world.email(), world.pick(PLACES), world.ip_public()
    records = []
    for _ in range(world.number(1, 3)):
        world.tick(600, 4000)
        records.append((sign_in(world, mail, world.pick([50126, 50055]), place=place, address=address, client=world.pick(["Authenticated SMTP", "Exchange ActiveSync"]), agent=world.pick(["KONICA MINOLTA bizhub", "Apple-iPhone14C2/2005.22", "Android-Mail/2024.03"]), managed=True), benign("Mistyped Password")))
    return _write(world, records)


@family("cloud/entra-program-signs-in", attack=False)
def program_signs_in(world: World) -> Scene:
    records = []
    for _ in range(world.pick([1, 1, 2, 4])):
        world.tick(60, 3600)
        code = world.pick([0, 0, 0, 7000222])
        record: Record = {"createdDateTime": world.time_iso(0), "category": world.pick(["ServicePrincipalSignInLogs", "ManagedIdentitySignInLogs", "NonInteractiveUserSignInLogs"]), "servicePrincipalName": world.pick(["Veeam Backup for Microsoft 365", "terraform-ci", "AAD Connect", "Intune exporter", "payroll-sync", "GitHub Actions deploy", "Grafana", "SkyKick Backup"]), "appId": world.uuid(), "ipAddress": world.ip_public(), "resourceDisplayName": world.pick(["Microsoft Graph", "Azure Key Vault", "Windows Azure Service Management API"]), "servicePrincipalCredentialKeyId": world.uuid(), "status": {"errorCode": code, "failureReason": "The provided client secret keys are expired." if code else "Other."}, "location": {"countryOrRegion": world.pick(PLACES)[0]}}
        records.append((record, benign("Application Error" if code else "User Login")))
    return _write(world, records)


@family("cloud/entra-helpdesk", attack=False, weight=1.5)
def helpdesk(world: World) -> Scene:
    """New phones, new colleagues, groups, licences, roles for an hour."""
    admin, mail = world.pick([f"helpdesk@{world.domain}", world.email(), f"admin@{world.domain}"]), world.email()
    person = {"type": "User", "userPrincipalName": mail}
    forms = [
        (mail, "User registered security info", "UserManagement", person, None, "User registered Authenticator App with Notification and Code"), (mail, "User registered all required security info", "UserManagement", person, None, "User registered all required security info."), (admin, "Admin deleted security info", "UserManagement", person, None, f"Admin deleted Authenticator App "), (admin, "Admin registered security info", "UserManagement", person, None, "Admin registered temporary access pass method for user"),
        (admin, "Reset user password", "UserManagement", person, [("ForceChangePassword", "", "true")], ""), (admin, "Add user", "UserManagement", person, [("AccountEnabled", "[]", "[true]"), ("Department", "", "Sales")], ""), (admin, "Disable account", "UserManagement", person, [("AccountEnabled", "[true]", "[false]")], ""), (admin, "Delete user", "UserManagement", person, None, ""), (admin, "Invite external user", "UserManagement", {"type": "User", "userPrincipalName": "partner_agency.com#EXT#@" + world.domain}, None, ""), (admin, "Add member to group", "GroupManagement", person, [("Group.DisplayName", "", world.pick(["Sales", "VPN users", "Marketing", "All staff"]))], ""),
        (admin, "Add member to role completed (PIM activation)", "RoleManagement", person, [("Role.DisplayName", "", world.pick(["Helpdesk Administrator", "Global Reader", "Exchange Administrator", "Global Administrator"])), ("ExpirationTime", "", world.time_iso(0))], ""), (admin, "Remove member from role", "RoleManagement", person, [("Role.DisplayName", "Global Administrator", "")], ""), (admin, "Add member to role", "RoleManagement", person, [("Role.DisplayName", "", world.pick(["Global Reader", "Directory Readers", "Reports Reader", "Message Center Reader"]))], ""),
        (admin, "Update conditional access policy", "Policy", {"type": "Policy", "displayName": world.pick(["Require MFA for all users", "Block legacy authentication"])}, [("State", world.pick(["disabled", "enabledForReportingButNotEnforced"]), "enabled")], ""), (admin, "Add conditional access policy", "Policy", {"type": "Policy", "displayName": "Block sign-ins outside EU"}, [("State", "", "enabledForReportingButNotEnforced")], ""), (admin, "Enable Strong Authentication", "UserManagement", person, [("StrongAuthenticationRequirement", "[]", '[{"State":1}]')], ""), (admin, "Change user license", "UserManagement", person, None, ""), (mail, "Consent to application", "ApplicationManagement", {"type": "ServicePrincipal", "displayName": world.pick(["Zoom", "Calendly", "Adobe Acrobat", "Miro"]), "publisher": world.pick(["verified", "unverified"])}, [("ConsentAction.Permissions", "[]", "ConsentType: Principal, Scope: openid profile User.Read")], ""),
        ("Microsoft Intune", "Register device", "Device", {"type": "Device", "displayName": world.workstation()}, None, ""), ("Azure AD Connect", "Update user", "UserManagement", person, [("LastDirSyncTime", "", world.time_iso(0))], ""), (admin, "Update application – Certificates and secrets management", "ApplicationManagement", {"type": "Application", "displayName": "payroll-sync"}, [("KeyDescription", "", f"[DisplayName=rotation 2025, Usage=Verify]")], ""), ("Microsoft password reset service", "Reset password (self-service)", "UserManagement", person, None, "Successfully completed reset."), (admin, "Set Company Information", "DirectoryManagement", {"type": "Directory"}, None, ""),
    ]
    records = []
    for actor, activity, category, target, changes, reason in world.some(forms, 1, world.pick([1, 1, 3])):
        world.tick(5, 400)
        failed = world.chance(0.1)
        records.append((directory_audit(world, actor, activity, category, target, changes, "failure" if failed else "success", "Insufficient privileges to complete the operation." if failed else reason), benign("Administration")))
    return _write(world, records)


@family("cloud/m365-mail-settings", attack=False, weight=1.5)
def mail_settings(world: World) -> Scene:
    mail, colleague = world.email(), world.email()
    forms = [
        unified_audit(world, mail, "New-InboxRule", "Exchange", parameters(Name=world.pick(["Newsletter", "Rechnungen Lieferanten", "Jira", "Team reports", "LinkedIn", "factures", "GitHub"]), SubjectContainsWords=world.pick(["newsletter;unsubscribe", "invoice", "[JIRA]", "security update", "password expiry notice"]), MoveToFolder=world.pick(["Newsletter", "Invoices", "Archive", "To read", "Projects"]))),
        unified_audit(world, mail, "New-InboxRule", "Exchange", parameters(Name=world.pick(["out of office", "cover for holiday", "copy to team"]), ForwardTo=colleague)), unified_audit(world, mail, "Set-InboxRule", "Exchange", parameters(Identity="Newsletter", From="news@shop.example", MoveToFolder="Deleted Items")), unified_audit(world, mail, "Remove-InboxRule", "Exchange", parameters(Identity="Forward old")), unified_audit(world, mail, "UpdateInboxRules", "Exchange", {"OperationProperties": [{"Name": "RuleOperation", "Value": "AddMailboxRule"}, {"Name": "RuleActions", "Value": '[{"ActionType":"MoveToFolder","Folder":"Invoices"}]'}, {"Name": "RuleName", "Value": "Suppliers"}]}),
        unified_audit(world, mail, "Set-MailboxAutoReplyConfiguration", "Exchange", parameters(Identity=mail, AutoReplyState="Scheduled")), unified_audit(world, f"admin@{world.domain}", "Add-MailboxPermission", "Exchange", parameters(Identity=f"{world.pick(['info', 'sales', 'invoice'])}@{world.domain}", User=mail, AccessRights="FullAccess", AutoMapping="True")), unified_audit(world, f"admin@{world.domain}", "Set-Mailbox", "Exchange", parameters(Identity=colleague, ForwardingAddress=mail, DeliverToMailboxAndForward="True")), unified_audit(world, f"admin@{world.domain}", "New-TransportRule", "Exchange", parameters(Name="Disclaimer", ApplyHtmlDisclaimerText="confidential", SentToScope="NotInOrganization")), unified_audit(world, f"admin@{world.domain}", "Set-HostedContentFilterPolicy", "Exchange", parameters(Identity="Default", HighConfidencePhishAction="Quarantine", Enabled="True")), unified_audit(world, f"admin@{world.domain}", "Set-AdminAuditLogConfig", "Exchange", parameters(UnifiedAuditLogIngestionEnabled="True")), unified_audit(world, "NT AUTHORITY\\SYSTEM (Microsoft.Exchange.Servicehost)", "Set-ConditionalAccessPolicy", "Exchange", parameters(Identity="Default")), unified_audit(world, f"migration@{world.domain}", "New-MigrationBatch", "Exchange", parameters(Name="batch 3", SourceEndpoint="hybrid")),
        unified_audit(world, mail, "MailItemsAccessed", "Exchange", {"OperationProperties": [{"Name": "MailAccessType", "Value": "Bind"}], "OperationCount": world.number(1, 40), "ClientInfoString": "Client=OutlookService"}), unified_audit(world, mail, "SoftDelete", "Exchange", {"Folder": {"Path": "\\Inbox"}, "AffectedItems": [{"Subject": world.pick(["Weekly news", "URGENT: verify your account (Spam)", "Invoice 17"])}]}), unified_audit(world, mail, "Send", "Exchange", {"Item": {"Subject": world.pick(["Re: invoice 4711", "Security awareness training", "Payment reminder"]), "Attachments": "invoice.pdf (80KB)"}, "RecipientCount": world.number(1, 30)}),
    ]
    return _write(world, [(record, benign("Administration" if "Parameters" in record else "Application Event")) for record in world.some(forms, 1, world.pick([1, 1, 2]))], "o365")


@family("cloud/m365-files-used", attack=False, weight=1.3)
def files_used(world: World) -> Scene:
    product = world.chance(0.3)
    mail = world.pick(["Veeam Backup for Microsoft 365", f"backup@{world.domain}", "app@sharepoint", "SkyKick"]) if product else world.email()
    address, agent = world.ip_public(), world.pick(["NONISV|Veeam|VBO365/7.1", "python-requests/2.31.0", "ISV|ShareGate|Migration/5.0"]) if product else world.pick([*AGENTS, "Microsoft SkyDriveSync 24.020 ship; Windows NT 10.0"])
    site = f"https://{world.domain.split('.')[0]}.sharepoint.com/sites/{world.pick(['Finance', 'HR', 'Management', 'Sales', 'Legal', 'Projects'])}/"
    operations = ["FileDownloaded", "FileSyncDownloadedFull"] if product else ["FileAccessed", "FileModified", "FileDownloaded", "FileUploaded", "FilePreviewed", "FileSyncDownloadedFull", "FileRenamed", "FileRecycled", "SharingSet", "AddedToSecureLink", "SecureLinkCreated", "CompanyLinkCreated", "SharingInvitationCreated"]
    records = []
    for name in world.some(["Payroll 2024.xlsx", "Customers.csv", "Passwords.xlsx", "Offer.docx", "Menu.pdf", "photo 12.jpg", "Plan.pptx", "tax return.pdf", "contracts.zip", "Network diagram.vsdx", "bank details.pdf"], 1, world.number(4, 10) if product else world.pick([1, 1, 2, 5])):
        world.tick(1, 300)
        operation = world.pick(operations)
        details = {"SiteUrl": site, "SourceFileName": name, "ObjectId": site + name, "UserAgent": agent, "ClientIP": address}
        if "Shar" in operation or "Link" in operation:
            details["EventData"] = world.pick(["<Type>View</Type><SharingLinkScope>Organization</SharingLinkScope>", "<Type>Edit</Type><SharingLinkScope>SpecificPeople</SharingLinkScope>"])
            details["TargetUserOrGroupName"] = world.pick([world.email(), "steuerberater@partner-kanzlei.de", "agency@design-partner.com"])
        records.append((unified_audit(world, mail, operation, world.pick(["SharePoint", "OneDrive"]), details), benign("Backup Job" if product else "Application Event")))
    return _write(world, records, "o365")


@family("cloud/m365-notices", attack=False)
def notices(world: World) -> Scene:
    forms = [
        ("Creation of forwarding/redirect rule", "A rule forwards messages with the word holiday to a colleague inside the organization.", "Administration"), ("Impossible travel activity", "The user signed in through the company VPN in Frankfurt and from Spain within 41 minutes; second factor passed in both sessions.", "User Login"), ("Unusual volume of file deletion", "Retention policy removed 1,904 old versions from the archive site.", "Scheduled Job"), ("Email reported by user as malware or phish", "Automated investigation found no threats; the message was a newsletter.", "Application Event"),
        ("Email messages containing malicious URL removed after delivery", "ZAP removed 1 message to junk before it was opened; no click, remediation completed automatically.", "Blocked Noise"), ("Attack simulation training", "Phishing simulation 'Parcel notice' was sent to 40 users.", "Authorised Scan"), ("Mass download by a single user", "4,810 files downloaded in 12 minutes by the service account of Backup for Microsoft 365.", "Backup Job"), ("Messages have been delayed", "200 messages queued for the on-premises connector.", "Application Error"), ("Tenant restricted from sending unprovisioned email", "A scanner used a sender domain that is not registered in the tenant.", "Application Error"), ("Malware campaign detected and blocked", "11 messages with Trojan attachments were blocked at the gateway; none was delivered.", "Blocked Noise"), ("eDiscovery search started", "Compliance search 'litigation 12' was started by the legal team.", "Administration"),
    ]
    title, text, kind = world.pick(forms)
    world.tick()
    return _write(world, [({"alertId": world.uuid(), "creationTime": world.time_iso(), "title": title, "description": text, "severity": world.pick(["Informational", "Low", "Medium", "High"]), "status": world.pick(["Resolved", "New", "InProgress"]), "serviceSource": world.pick(["MicrosoftDefenderForOffice365", "MicrosoftDefenderForCloudApps"]), "category": world.pick(["InitialAccess", "SuspiciousActivity", "Exfiltration"]), "entities": [{"type": "User", "upn": world.email()}, {"type": "Ip", "address": world.ip_public()}]}, benign(kind))], "o365")
