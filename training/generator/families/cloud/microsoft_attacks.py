"""Microsoft 365 and Entra ID: accounts taken, mail diverted, guards taken away."""

from __future__ import annotations

from generator.families.cloud.microsoft_records import AGENTS, PLACES, directory_audit, parameters, sign_in, unified_audit
from generator.families.cloud.render import Record, style
from generator.scene import Label, Scene, aftermath, attack, benign, family
from generator.world import World


def _write(world: World, records: list[Record], label: Label, program: str = "entra", last: Label | None = None) -> Scene:
    scene, write = Scene(), style(world, program)
    for number, record in enumerate(records, 1):
        scene.add(write(record), last if last and number == len(records) else label)
    if world.chance(0.3):
        scene.add(write(sign_in(world, world.email(), 0, mfa="MFA requirement satisfied by claim in the token", managed=True)), benign("User Login"))
    return scene


@family("cloud/entra-password-spray", attack=True)
def password_spray(world: World) -> Scene:
    label = attack("Password Spraying", "T1110.003", severity="HIGH")
    address, place, agent, old = world.ip_public(), world.pick(PLACES), world.pick(AGENTS), world.chance(0.5)
    records = []
    for _ in range(world.number(6, 30)):
        world.tick(1, 40)
        records.append(sign_in(world, world.email(), world.pick([50126, 50126, 50126, 50126, 50053, 50034, 50055, 50057, 50076]), place=place, address=address, agent=agent, client=world.pick(["IMAP4", "Authenticated SMTP", "Exchange ActiveSync", "Other clients"]) if old else "Browser"))
    return _write(world, records, label)


@family("cloud/entra-guessed-then-in", attack=True)
def guessed_then_in(world: World) -> Scene:
    done = aftermath(attack("Brute Force Attack — Successful Login", "T1110.001", "T1078.004", severity="CRITICAL"))
    mail, address, place = world.email(), world.ip_public(), world.pick(PLACES)
    client = world.pick(["Authenticated SMTP", "IMAP4", "POP3", "Browser", "Exchange Web Services"])
    records = []
    for _ in range(world.number(6, 25)):
        world.tick(1, 60)
        records.append(sign_in(world, mail, 50126 if world.chance(0.9) else 50053, place=place, address=address, client=client, managed=False))
    records.append(sign_in(world, mail, 0, place=place, address=address, client=client, managed=False))
    return _write(world, records, attack("Brute Force Attack", "T1110.001"), last=done)


@family("cloud/entra-mfa-fatigue", attack=True)
def mfa_fatigue(world: World) -> Scene:
    label = attack("Account Takeover", "T1621", "T1078.004", severity=world.pick(["HIGH", "CRITICAL"]))
    mail, address, place = world.email(), world.ip_public(), world.pick(PLACES)
    records = []
    for _ in range(world.number(5, 20)):
        world.tick(15, 120)
        records.append(sign_in(world, mail, 500121, place=place, address=address, managed=False, mfa=world.pick(["MFA denied; user declined the authentication", "MFA denied; user did not respond to mobile app notification", "MFA denied; fraud code entered", "MFA denied; user declined the authentication"])))
    taken = world.chance(0.5)
    if taken:
        records.append(sign_in(world, mail, 0, place=place, address=address, managed=False, mfa="MFA completed in Azure AD"))
    return _write(world, records, label, last=aftermath(label) if taken else None)


@family("cloud/entra-risky-sign-in", attack=True, weight=1.3)
def risky_sign_in(world: World) -> Scene:
    label = attack("Account Takeover", world.pick(["T1078.004", "T1550.001", "T1539"]), severity=world.pick(["HIGH", "CRITICAL"]))
    kinds = world.some(["impossibleTravel", "unfamiliarFeatures", "anonymizedIPAddress", "anomalousToken", "leakedCredentials", "maliciousIPAddress", "attackerinTheMiddle", "tokenIssuerAnomaly", "newCountry", "passwordSpray"], 1, 2)
    world.tick()
    if world.chance(0.5):
        return _write(world, [sign_in(world, world.email(), 0, risk=(world.pick(["high", "high", "medium"]), "atRisk", kinds), managed=False, mfa="MFA requirement satisfied by claim in the token" if "anomalousToken" in kinds else None)], label)
    detail = {"id": world.uuid(), "riskEventType": kinds[0], "riskLevel": world.pick(["high", "high", "medium"]), "riskState": world.pick(["atRisk", "confirmedCompromised"]), "riskDetail": world.pick(["none", "adminConfirmedSigninCompromised"]), "source": "IdentityProtection", "detectionTimingType": world.pick(["realtime", "offline"]), "activity": "signin", "ipAddress": world.ip_public(), "userPrincipalName": world.email(), "location": {"countryOrRegion": world.pick(PLACES)[0]}, "detectedDateTime": world.time_iso(0)}
    return _write(world, [detail], label)


@family("cloud/entra-stranger-adds-method", attack=True)
def stranger_adds_method(world: World) -> Scene:
    """A new second factor, registered in the minutes after a risky sign-in."""
    label = attack("Account Takeover", "T1556.006", "T1098.005", severity="CRITICAL")
    mail, place, address = world.email(), world.pick(PLACES), world.ip_public()
    records = [sign_in(world, mail, 0, place=place, address=address, managed=False, risk=(world.pick(["high", "medium"]), "atRisk", [world.pick(["anonymizedIPAddress", "unfamiliarFeatures", "anomalousToken"])]))]
    for activity, reason in world.some([("User registered security info", "User registered Authenticator App with Notification and Code"), ("User registered security info", "User registered mobile phone SMS"), ("User deleted security info", "User deleted all existing methods"), ("User changed default security info", "User changed the default security info method"), ("Register device", ""), ("Disable Strong Authentication", "")], 1, 3):
        world.tick(20, 200)
        records.append(directory_audit(world, mail, activity, "UserManagement", {"type": "User", "userPrincipalName": mail}, reason=reason))
    return _write(world, records, label)


@family("cloud/entra-guards-removed", attack=True)
def guards_removed(world: World) -> Scene:
    actor = world.email()
    policy = world.pick(["Require MFA for all users", "Block legacy authentication", "Require compliant device", "Block sign-ins outside EU", "CA01: MFA admins"])
    forms = [
        ("Update conditional access policy", "Policy", {"type": "Policy", "displayName": policy}, [("State", "enabled", "disabled")], "T1556.009"),
        ("Delete conditional access policy", "Policy", {"type": "Policy", "displayName": policy}, None, "T1556.009"),
        ("Update conditional access policy", "Policy", {"type": "Policy", "displayName": policy}, [("ExcludedUsers", "[]", f'["{world.email()}"]')], "T1556.009"),
        ("Add named location", "Policy", {"type": "NamedLocation", "displayName": "office2"}, [("isTrusted", "", "true"), ("ipRanges", "", "0.0.0.0/1,128.0.0.0/1")], "T1556.009"),
        ("Disable Strong Authentication", "UserManagement", {"type": "User", "userPrincipalName": f"admin@{world.domain}"}, [("StrongAuthenticationRequirement", '[{"State":1}]', "[]")], "T1556.006"),
        ("Set federation settings on domain", "DirectoryManagement", {"type": "Directory", "displayName": world.domain}, [("IssuerUri", "http://adfs." + world.domain, f"http://any.sts/{world.hex(8).upper()}")], "T1484.002"),
        ("Update diagnostic settings", "Policy", {"type": "DiagnosticSetting", "displayName": "to-sentinel"}, [("logs.enabled", "true", "false")], "T1562.008"),
        ("Update authorization policy", "Policy", {"type": "Policy", "displayName": "Security defaults"}, [("isEnabled", "true", "false")], "T1556.009"),
    ]
    activity, category, target, changes, technique = world.pick(forms)
    return _write(world, [directory_audit(world, actor, activity, category, target, changes)], attack("Cloud Tampering", technique, severity="HIGH"))


@family("cloud/entra-new-global-admin", attack=True)
def new_global_admin(world: World) -> Scene:
    label = attack("Cloud Tampering", "T1098.003", severity="CRITICAL")
    actor, mail = world.email(), world.pick([f"support@{world.domain.split('.')[0]}.onmicrosoft.com", f"{world.word(5)}_gmail.com#EXT#@{world.domain.split('.')[0]}.onmicrosoft.com", world.email(), f"adm@{world.domain}"])
    role = world.pick(["Global Administrator", "Company Administrator", "Privileged Role Administrator", "Privileged Authentication Administrator", "Application Administrator"])
    records = []
    if world.chance(0.5):
        records.append(directory_audit(world, actor, world.pick(["Add user", "Invite external user"]), "UserManagement", {"type": "User", "userPrincipalName": mail}))
    world.tick(10, 60)
    records.append(directory_audit(world, actor, world.pick(["Add member to role", "Add eligible member to role permanently", "Add member to role outside of PIM (permanent)"]), "RoleManagement", {"type": "User", "userPrincipalName": mail}, [("Role.DisplayName", "", role), ("Role.TemplateId", "", "62e90394-69f5-4237-9190-012177145e10")]))
    if len(records) == 1 and world.chance(0.7):
        records.append(directory_audit(world, actor, "Reset user password", "UserManagement", {"type": "User", "userPrincipalName": f"breakglass@{world.domain}"}))
    return _write(world, records, label)


@family("cloud/entra-odd-consent", attack=True)
def odd_consent(world: World) -> Scene:
    label = attack("Cloud Tampering", world.pick(["T1098.003", "T1528"]), "T1550.001", severity="HIGH")
    app = world.pick(["eM Client", "PERFECTDATA SOFTWARE", "Mail_Backup", "Upgrade", "Office 365 Verify", "SigParser", world.word(7), "Docusign Doc", "test app 1", "Newsletter Software Supermailer"])
    scopes = world.pick(["Mail.ReadWrite Mail.Send offline_access MailboxSettings.ReadWrite", "full_access_as_app", "EWS.AccessAsUser.All offline_access", "Directory.ReadWrite.All RoleManagement.ReadWrite.Directory AppRoleAssignment.ReadWrite.All", "Files.ReadWrite.All Mail.Read Contacts.Read offline_access", "IMAP.AccessAsUser.All SMTP.Send"])
    forms = [
        lambda: directory_audit(world, world.email(), "Consent to application", "ApplicationManagement", {"type": "ServicePrincipal", "displayName": app, "publisher": world.pick(["verified", "unverified"])}, [("ConsentContext.IsAdminConsent", "", world.pick(["True", "False"])), ("ConsentAction.Permissions", "[]", f"ConsentType: AllPrincipals, Scope: {scopes}")]),
        lambda: directory_audit(world, world.email(), world.pick(["Add delegated permission grant", "Add app role assignment to service principal"]), "ApplicationManagement", {"type": "ServicePrincipal", "displayName": app}, [("DelegatedPermissionGrant.Scope", "", scopes)]),
        lambda: directory_audit(world, world.email(), "Update application – Certificates and secrets management", "ApplicationManagement", {"type": "Application", "displayName": world.pick(["Office 365 Exchange Online", "Microsoft Graph", "Azure AD Connect Health"])}, [("KeyDescription", "[]", f"[KeyIdentifier={world.uuid()},KeyType=Password,KeyUsage=Verify,DisplayName=]")]),
        lambda: unified_audit(world, world.email(), "Consent to application.", "AzureActiveDirectory", {"ModifiedProperties": [{"Name": "ConsentAction.Permissions", "NewValue": scopes}], "Target": [{"ID": app, "Type": 1}]}),
    ]
    world.tick()
    return _write(world, [world.pick(forms)()], label)


@family("cloud/m365-mail-diverted", attack=True, weight=1.5)
def mail_diverted(world: World) -> Scene:
    mail, outside = world.email(), f"{world.word(8)}{world.number(1, 99)}@{world.pick(['gmail.com', 'outlook.com', 'proton.me', 'mail.ru', 'yandex.com', 'gmx.net'])}"
    name = world.pick([".", "..", "a", ",", "sys", "RSS", "....", "1", "z", "Rule"])
    words = world.pick(["invoice;payment;bank;iban", "hacked;phish;security;password", "wire;transfer;remittance", "Rechnung;Überweisung;Konto", "facture;virement;RIB", "ACH;W-9;direct deposit"])
    forms = [
        lambda: unified_audit(world, mail, "New-InboxRule", "Exchange", parameters(Name=name, ForwardTo=outside, StopProcessingRules="True", DeleteMessage="True")),
        lambda: unified_audit(world, mail, "New-InboxRule", "Exchange", parameters(Name=name, SubjectOrBodyContainsWords=words, MoveToFolder=world.pick(["RSS Feeds", "RSS Subscriptions", "Conversation History", "Archive"]), MarkAsRead="True", StopProcessingRules="True")),
        lambda: unified_audit(world, mail, "Set-InboxRule", "Exchange", parameters(Identity=name, From=f"cfo@{world.domain}", DeleteMessage="True")),
        lambda: unified_audit(world, mail, "UpdateInboxRules", "Exchange", {"OperationProperties": [{"Name": "RuleOperation", "Value": "AddMailboxRule"}, {"Name": "RuleActions", "Value": f'[{{"ActionType":"Redirect","Recipients":["{outside}"]}}]'}, {"Name": "RuleName", "Value": name}]}),
        lambda: unified_audit(world, mail, "Set-Mailbox", "Exchange", parameters(Identity=mail, ForwardingSmtpAddress=f"smtp:{outside}", DeliverToMailboxAndForward=world.pick(["True", "False"]))),
        lambda: unified_audit(world, mail, "New-TransportRule", "Exchange", parameters(Name=world.pick(["Journal", "sync", "bcc"]), BlindCopyTo=outside, SentToScope="NotInOrganization")),
        lambda: unified_audit(world, mail, "Add-MailboxPermission", "Exchange", parameters(Identity=world.pick(["ceo", "cfo", "accounting"]) + f"@{world.domain}", User=world.pick(["Default", mail, outside]), AccessRights="FullAccess", AutoMapping="False")),
        lambda: unified_audit(world, mail, "Set-MailboxJunkEmailConfiguration", "Exchange", parameters(Identity=mail, TrustedSendersAndDomains=outside, BlockedSendersAndDomains=f"security@{world.domain}, it@{world.domain}")),
        lambda: unified_audit(world, mail, "Set-MailboxAuditBypassAssociation", "Exchange", parameters(Identity=mail, AuditBypassEnabled="True")),
        lambda: unified_audit(world, mail, "Set-AdminAuditLogConfig", "Exchange", parameters(UnifiedAuditLogIngestionEnabled="False")),
        lambda: unified_audit(world, mail, world.pick(["Set-AntiPhishPolicy", "Disable-SafeLinksRule", "Remove-MalwareFilterRule", "Set-HostedContentFilterPolicy"]), "Exchange", parameters(Identity="Default", Enabled="False")),
    ]
    form = world.number(0, len(forms) - 1)
    label = attack("Mailbox Manipulation", "T1564.008", "T1114.003", severity="HIGH") if form in (0, 1, 2, 3, 7) else attack("Mailbox Manipulation", world.pick(["T1114.003", "T1114.002"]), severity="HIGH") if form in (4, 5) else attack("Mailbox Manipulation", "T1098.002", severity="HIGH") if form == 6 else attack("Cloud Tampering", "T1562.008", severity="HIGH") if form in (8, 9) else attack("Defense Evasion", "T1562.001", severity="HIGH")
    world.tick()
    return _write(world, [forms[form]()], label, "o365")


@family("cloud/m365-files-taken", attack=True)
def files_taken(world: World) -> Scene:
    mail, address = world.email(), world.ip_public()
    kind = world.pick(["download", "delete", "share", "mail"])
    agent = world.pick(["rclone/v1.65.0", "python-requests/2.31.0", world.pick(AGENTS), "Microsoft SkyDriveSync 24.020 ship; Windows NT 10.0"])
    site = f"https://{world.domain.split('.')[0]}.sharepoint.com/sites/{world.pick(['Finance', 'HR', 'Management', 'Sales', 'Legal'])}/"
    names = ["Payroll 2024.xlsx", "contracts.zip", "Customers.csv", "Passwords.xlsx", "Board minutes.docx", "M&A plan.pptx", "bank details.pdf", "passports.zip", "salaries.xlsx", "price list.xlsx", "tax return.pdf", "source.zip", "Network diagram.vsdx"]
    label = {"download": attack("Potential Data Exfiltration", "T1530", "T1567", severity="CRITICAL"), "delete": attack("Ransomware Activity", "T1485", severity="CRITICAL"), "share": attack("Potential Data Exfiltration", "T1567", "T1530", severity="HIGH"), "mail": attack("Phishing or Malicious Mail", "T1534", severity="CRITICAL")}[kind]
    records = []
    for name in world.some(names, 6, 13):
        world.tick(0.2, 4)
        where = {"SiteUrl": site, "SourceFileName": name, "ObjectId": site + name, "UserAgent": agent, "ClientIP": address}
        operation, workload = {"download": ("FileDownloaded", "SharePoint"), "delete": (world.pick(["FileRecycled", "FileDeletedFirstStageRecycleBin", "FileVersionsAllDeleted"]), "OneDrive"), "share": (world.pick(["AnonymousLinkCreated", "SharingSet", "AddedToSecureLink"]), "OneDrive"), "mail": ("Send", "Exchange")}[kind]
        if kind == "share":
            where["EventData"] = "<Type>Edit</Type><SharingLinkScope>Anyone</SharingLinkScope>"
        if kind == "mail":
            where = {"ClientIP": address, "Item": {"Subject": world.pick(["Shared document: please review", "Invoice overdue - sign here", "Voicemail 00:32 from reception"]), "Attachments": world.pick(["invoice.html (14KB)", "voice.htm (9KB)", "Doc.shtml"]), "ParentFolder": {"Path": "\\Deleted Items"}}, "RecipientCount": world.number(150, 1900)}
        records.append(unified_audit(world, mail, operation, workload, where))
    return _write(world, records, label, "o365")


@family("cloud/m365-defender-alert", attack=True)
def defender_alert(world: World) -> Scene:
    forms = [
        ("Suspicious inbox manipulation rule", "A suspicious inbox rule was set on a user's inbox: deletes messages with the words invoice, payment.", attack("Mailbox Manipulation", "T1564.008", severity="HIGH")),
        ("Impossible travel activity", "The user signed in from Lagos and from Munich within 41 minutes; the second session passed no second factor.", attack("Account Takeover", "T1078.004", severity="HIGH")),
        ("Activity from a Tor IP address", "Mailbox opened from a Tor exit node, 212 messages read.", attack("Account Takeover", "T1078.004", "T1090.003", severity="HIGH")),
        ("User restricted from sending email", "User sent 1,420 messages with a phishing link and was blocked from sending.", attack("Phishing or Malicious Mail", "T1534", severity="CRITICAL")),
        ("A potentially malicious URL click was detected", "User clicked through a warning page to a credential phishing site and entered data.", attack("Phishing or Malicious Mail", "T1566.002", severity="HIGH")),
        ("Ransomware activity", "User uploaded 2,312 files with the extension .lockbit3 and removed the originals within 9 minutes.", attack("Ransomware Activity", "T1486", severity="CRITICAL")),
        ("Mass download by a single user", "4,810 files downloaded in 12 minutes to an unmanaged device.", attack("Potential Data Exfiltration", "T1530", severity="CRITICAL")),
        ("Stolen session cookie was used", "AiTM phishing: session cookie replayed from another network, new inbox rule created.", attack("Account Takeover", "T1539", "T1557", severity="CRITICAL")),
        ("Email messages containing malicious file removed after delivery", "18 messages with HTML smuggling attachment were delivered; 3 recipients opened it.", attack("Phishing or Malicious Mail", "T1566.001", severity="HIGH")),
    ]
    title, text, label = world.pick(forms)
    world.tick()
    return _write(world, [{"alertId": world.uuid(), "creationTime": world.time_iso(), "title": title, "description": text, "severity": world.pick(["Informational", "Low", "Medium", "High"]), "status": world.pick(["Resolved", "New", "InProgress"]), "serviceSource": world.pick(["MicrosoftDefenderForOffice365", "MicrosoftDefenderForCloudApps"]), "category": world.pick(["InitialAccess", "SuspiciousActivity", "Exfiltration"]), "entities": [{"type": "User", "upn": world.email()}, {"type": "Ip", "address": world.ip_public()}]}], label, "o365")
