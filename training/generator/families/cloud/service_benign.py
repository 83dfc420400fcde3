"""Other services in ordinary use."""

from __future__ import annotations

from generator.families.cloud.service_records import Event, write_events
from generator.scene import Scene, benign, family
from generator.world import World

_success = {"outcome": {"result": "SUCCESS"}}


def _failure(reason: str) -> dict[str, object]:
    return {"outcome": {"result": "FAILURE", "reason": reason}}


@family("cloud/okta-sign-in", attack=False)
def okta_sign_in(world: World) -> Scene:
    events: list[Event] = [("user.session.start", _success), ("user.authentication.sso", {**_success, "target": [{"displayName": world.pick(["Office 365", "Slack", "Workday", "AWS"])}]}), ("user.authentication.auth_via_mfa", {**_success, "debugContext": {"debugData": {"factor": "OKTA_VERIFY_PUSH"}}}), ("policy.evaluate_sign_on", {"outcome": {"result": "CHALLENGE"}, "debugContext": {"debugData": {"behaviors": "{New Geo-Location=POSITIVE, New Device=NEGATIVE}"}}}), ("user.session.end", _success), ("app.oauth2.as.token.grant", _success), ("user.mfa.okta_verify", _success)]
    return write_events(world, "okta", events, benign("User Login"), 4)


@family("cloud/okta-forgotten-password", attack=False)
def okta_forgotten(world: World) -> Scene:
    events: list[Event] = [("user.session.start", _failure("INVALID_CREDENTIALS")), ("user.session.start", _failure("PASSWORD_EXPIRED")), ("user.authentication.auth_via_mfa", _failure("User did not answer Okta push verify in time")), ("user.account.reset_password", {"displayMessage": "Fired when the user's Okta password is reset", **_success}), ("user.account.unlock_by_admin", _success), ("user.account.lock", {"displayMessage": "Max sign in attempts exceeded", **_failure("LOCKED_OUT")}), ("user.account.update_password", _success)]
    return write_events(world, "okta", events, benign("Mistyped Password"), 3)


@family("cloud/okta-administration", attack=False)
def okta_administration(world: World) -> Scene:
    events: list[Event] = [("user.lifecycle.create", _success), ("user.mfa.factor.activate", {**_success, "debugContext": {"debugData": {"factor": "OKTA_VERIFY", "requestReason": "new phone"}}}), ("user.mfa.factor.reset_all", {**_success, "target": [{"alternateId": world.email()}]}), ("group.user_membership.add", _success), ("application.user_membership.add", _success), ("user.lifecycle.deactivate", _success), ("user.account.privilege.revoke", {"debugContext": {"debugData": {"privilegeRevoked": "Super administrator"}}}), ("policy.rule.activate", {"target": [{"displayName": "Require MFA"}]}), ("user.account.privilege.grant", {"debugContext": {"debugData": {"privilegeGranted": "Read-only administrator"}}, **_success}), ("system.agent.ad.import_user", _success), ("zone.update", {"target": [{"displayName": "Office network"}]}), ("system.org.rate_limit.warning", {"displayMessage": "Rate limit warning"})]
    return write_events(world, "okta", events, benign("Administration"), 3)


@family("cloud/workspace-ordinary", attack=False, weight=1.5)
def workspace_ordinary(world: World) -> Scene:
    mail = world.email()
    kind, events = world.pick([
        ("User Login", [("login_success", {"login_type": "google_password", "login_challenge_method": "security_key"}), ("login_challenge", {"login_challenge_method": "idv_preregistered_phone", "login_challenge_status": "passed"}), ("logout", {"login_type": "google_password"}), ("login_verification", {"is_second_factor": "true"}), ("login_success", {"is_suspicious": "false", "login_type": "saml"})]),
        ("Mistyped Password", [("login_failure", {"login_failure_type": "login_failure_invalid_password"}), ("password_edit", {"affected_email_address": mail}), ("recovery_email_edit", {"affected_email_address": mail})]),
        ("Administration", [("2sv_enroll", {"affected_email_address": mail}), ("CREATE_USER", {"USER_EMAIL": mail}), ("ADD_GROUP_MEMBER", {"GROUP_EMAIL": f"sales@{world.domain}", "USER_EMAIL": mail}), ("CHANGE_PASSWORD", {"USER_EMAIL": mail}), ("SUSPEND_USER", {"USER_EMAIL": mail}), ("ENFORCE_STRONG_AUTHENTICATION", {"NEW_VALUE": "true"}), ("REVOKE_ADMIN_PRIVILEGE", {"USER_EMAIL": mail}), ("CREATE_GMAIL_SETTING", {"SETTING_NAME": "EMAIL_ROUTE", "NEW_VALUE": "footer"}), ("ASSIGN_ROLE", {"ROLE_NAME": "_HELP_DESK_ADMIN_ROLE", "USER_EMAIL": mail}), ("CHANGE_TWO_STEP_VERIFICATION_ENFORCEMENT", {"OLD_VALUE": "NOT_ENFORCED", "NEW_VALUE": "ENFORCED"})]),
        ("Application Event", [("view", {"doc_title": "Passwords policy", "visibility": "people_within_domain"}), ("download", {"doc_title": "Offer.pdf", "doc_type": "pdf"}), ("change_user_access", {"doc_title": "Project plan", "target_user": "office@partner-agency.com", "new_value": "can_view"}), ("change_document_visibility", {"doc_title": "Menu", "new_value": "people_within_domain_with_link", "old_value": "private"}), ("authorize", {"app_name": world.pick(["Zoom", "Trello", "Slack"]), "scope": "openid email profile", "verified": world.pick(["true", "true", "false"])}), ("email_forwarding_change", {"destination": "assistant@" + world.domain}), ("delete", {"doc_title": "Untitled document"})]),
    ])
    return write_events(world, "workspace", events, benign(kind), 3)


@family("cloud/gcp-ordinary", attack=False, weight=1.3)
def gcp_ordinary(world: World) -> Scene:
    events: list[Event] = [("v1.compute.firewalls.insert", {"request": {"sourceRanges": [world.pick(["10.128.0.0/9", "35.235.240.0/20", "130.211.0.0/22"])], "alloweds": [{"IPProtocol": "tcp", "ports": ["22"]}], "name": "allow-iap"}}), ("v1.compute.firewalls.insert", {"request": {"sourceRanges": ["0.0.0.0/0"], "alloweds": [{"IPProtocol": "tcp", "ports": ["443"]}], "name": "allow-https"}}), ("SetIamPolicy", {"serviceData": {"policyDelta": {"bindingDeltas": [{"action": "ADD", "role": "roles/run.invoker", "member": f"serviceAccount:web@{world.company}-prod.iam.gserviceaccount.com"}]}}}), ("SetIamPolicy", {"serviceData": {"policyDelta": {"bindingDeltas": [{"action": "REMOVE", "role": "roles/owner", "member": f"user:{world.email()}"}]}}}), ("google.logging.v2.ConfigServiceV2.CreateSink", {"resourceName": "projects/p/sinks/siem"}), ("v1.compute.instances.insert", {"request": {"machineType": "e2-medium", "metadata": {"startup-script": "apt-get update && apt-get install -y nginx"}}}), ("v1.compute.instances.delete", {"resourceName": "instances/gke-pool-1"}), ("google.container.v1.ClusterManager.UpdateNodePool", {}), ("io.k8s.core.v1.secrets.get", {"status": {"code": 7, "message": "PERMISSION_DENIED"}}), ("cloudsql.instances.import", {"status": {"message": "backup restored to staging"}}), ("google.iam.admin.v1.CreateServiceAccountKey", {"resourceName": "serviceAccounts/ci"}), ("storage.objects.get", {"status": {"code": 5, "message": "NOT_FOUND"}}), ("google.cloud.secretmanager.v1.SecretManagerService.AccessSecretVersion", {"resourceName": "secrets/db-password/versions/latest"})]
    return write_events(world, "gcp", events, benign("Administration"), 4)


@family("cloud/azure-ordinary", attack=False, weight=1.3)
def azure_ordinary(world: World) -> Scene:
    kind, events = world.pick([
        ("Administration", [("Microsoft.Network/networkSecurityGroups/securityRules/write", {"access": "Allow", "direction": "Inbound", "sourceAddressPrefix": "10.0.0.0/16", "destinationPortRange": world.pick(["3389", "22", "1433"])}), ("Microsoft.Network/networkSecurityGroups/securityRules/write", {"access": "Deny", "direction": "Inbound", "sourceAddressPrefix": "*", "destinationPortRange": "*"}), ("Microsoft.Insights/diagnosticSettings/write", {"entity": "diagnosticSettings/to-siem", "enabled": True}), ("Microsoft.Authorization/roleAssignments/write", {"roleDefinition": "Reader", "principalType": "Group", "principal": "auditors"}), ("Microsoft.Authorization/roleAssignments/delete", {"roleDefinition": "Owner", "principal": world.user()}), ("Microsoft.Resources/deployments/write", {"template": "bicep"}), ("Microsoft.KeyVault/vaults/secrets/write", {"secret": "db-password"}), ("Microsoft.Compute/virtualMachines/restart/action", {}), ("Microsoft.Compute/virtualMachines/runCommand/action", {"script": "Get-Service W32Time; w32tm /resync"}), ("Microsoft.Sql/servers/firewallRules/write", {"startIpAddress": "203.0.113.7", "endIpAddress": "203.0.113.7", "name": "office"}), ("Microsoft.Compute/virtualMachines/extensions/write", {"type": "AzureMonitorWindowsAgent"}), ("Microsoft.Storage/storageAccounts/delete", {"entity": "storageAccounts/prtest17"})]),
        ("Backup Job", [("Microsoft.RecoveryServices/vaults/backupJobs/read", {"status": "Completed"}), ("Microsoft.Compute/snapshots/write", {"name": "daily"}), ("Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems/backup/action", {"status": world.pick(["Completed", "CompletedWithWarnings", "Failed: UserErrorVmNotFound"])})]),
        ("System Activity", [("Microsoft.ResourceHealth/healthevent/Activated/action", {"cause": "PlatformInitiated", "status": "Degraded"}), ("Microsoft.Compute/virtualMachineScaleSets/scale/action", {"capacity": 4}), ("Microsoft.Storage/storageAccounts/listKeys/action", {"count": 1}), ("Microsoft.ServiceHealth/incident/action", {"title": "Network connectivity issue in West Europe"})]),
    ])
    return write_events(world, "azure", events, benign(kind), 3)


@family("cloud/code-hosting-ordinary", attack=False, weight=1.3)
def code_hosting_ordinary(world: World) -> Scene:
    repository = f"{world.company}/{world.pick(['billing', 'infra', 'shop', 'website', 'core', 'security-tests'])}"
    events: list[Event] = [("git.clone", {"repository": repository, "programmatic_access_type": "SSH key"}), ("git.push", {"repository": repository}), ("repo.create", {"repo": repository, "visibility": "private"}), ("repo.access", {"repo": repository, "visibility": "private", "previous_visibility": "public"}), ("protected_branch.create", {"repo": repository, "name": "main"}), ("protected_branch.rejected_ref_update", {"repo": repository, "reasons": "required status check failed"}), ("org.add_member", {"user": world.user(), "permission": "read"}), ("org.enable_two_factor_requirement", {}), ("public_key.create", {"repo": repository, "title": "laptop " + world.user(), "read_only": "true"}), ("hook.create", {"repo": repository, "config": {"url": "https://hooks.slack.com/services/T0/B0"}}), ("workflows.completed_workflow_run", {"repo": repository, "name": "ci", "conclusion": world.pick(["success", "failure", "cancelled"])}), ("secret_scanning_alert.resolve", {"secret_type": "aws_access_key", "resolution": world.pick(["used_in_tests", "revoked", "false_positive"])}), ("dependabot_alert.create", {"repo": repository, "advisory": "GHSA prototype pollution in lodash", "severity": "high"}), ("pull_request.merge", {"repo": repository, "title": world.pick(["Fix SQL injection test", "Escape exploit payload in docs", "Bump deps"])}), ("personal_access_token.access_granted", {"repo": repository, "permissions": "contents: read"}), ("self_hosted_runner.register", {"repo": repository, "runner": "build-02", "labels": "ubuntu-latest"})]
    return write_events(world, "github", events, benign(world.pick(["Application Event", "Administration"])), 4)


@family("cloud/other-services-ordinary", attack=False, weight=1.3)
def other_services_ordinary(world: World) -> Scene:
    kind, service, events = world.pick([
        ("Application Event", "slack", [("file_downloaded", {"count": 1}), ("user_login", {"channel": "mobile"}), ("public_channel_created", {"name": "incident-drill"}), ("app_installed", {"app": "Google Calendar"}), ("pref.two_factor_auth_changed", {"new_value": "on"})]),
        ("Application Event", "salesforce", [("ReportExport", {"report": "My pipeline", "rows": 41}), ("Login", {"status": "Success"}), ("Login", {"status": "Invalid Password"}), ("PasswordReset", {"by": "self"}), ("BulkApi", {"object": "Lead", "client": "HubSpot sync", "rows": 1200})]),
        ("User Login", "duo", [("authentication", {"factor": "duo_push", "result": "success", "reason": "user_approved"}), ("authentication", {"factor": "duo_push", "result": "denied", "reason": "no_response"}), ("enrollment", {"device": "new phone"}), ("authentication", {"factor": "passcode", "result": "denied", "reason": "invalid_passcode"})]),
        ("User Login", "1password", [("signinattempt", {"category": "success"}), ("signinattempt", {"category": "credentials_failed", "type": "password_secret_bad", "count": 1}), ("itemusage", {"action": "reveal", "vault": "IT"}), ("vault.access.grant", {"group": "IT"}), ("user.suspend", {"reason": "left"})]),
        ("User Login", "bitwarden", [("1000 Logged in", {"device": "Browser"}), ("1001 Changed account password", {}), ("1005 Login attempt failed with incorrect password", {"count": 1}), ("1700 Enabled policy: two-step login", {}), ("1107 Viewed item", {})]),
        ("Administration", "cloudflare", [("firewall_rule.create", {"zone": world.domain, "action": "managed_challenge"}), ("dns.update", {"record": "TXT", "new": "v=spf1 include:spf.protection.outlook.com -all"}), ("cache.purge", {"zone": world.domain}), ("rate_limit.block", {"rule": "login", "requests": 12}), ("ssl.renew", {"status": "active"})]),
        ("Application Event", "zoom", [("Sign in", {"client": "6.0"}), ("Recording downloaded", {"count": 1}), ("Role changed", {"to": "Member", "by": "owner"}), ("Meeting started", {"topic": "Security review"})]),
    ])
    return write_events(world, service, events, benign(kind), 3)


@family("cloud/remote-tool-ordinary", attack=False, weight=1.3)
def remote_tool_ordinary(world: World) -> Scene:
    tool = world.pick(["anydesk", "teamviewer", "screenconnect", "atera", "rustdesk", "splashtop"])
    number = f"{world.number(100, 999)} {world.number(100, 999)} {world.number(100, 999)}"
    kind, events = world.pick([
        ("Administration", [("incoming session accepted by user", {"remote_id": number, "duration_minutes": world.number(8, 200), "files_sent": 1, "files_received": 0}), ("file transfer", {"direction": "to local", "path": "C:\\Install\\printer_driver.exe", "bytes": 8123456}), ("script run on all devices", {"script": "Get-HotFix; winget upgrade --all", "by": "technician", "devices": 62}), ("session rejected by user", {"remote_id": number}), ("unattended access configured by management policy", {"group": "servers"})]),
        ("Software Update", [("updated", {"version": f"{world.number(6, 15)}.{world.number(0, 60)}.1", "parent": "services.exe"}), ("installed by deployment", {"command": f"msiexec /i {tool}_host.msi /qn", "parent": "ccmexec.exe"})]),
        ("Monitoring Probe", [("agent heartbeat", {"status": "online"}), ("device offline", {"last_seen": world.time_iso(0)}), ("disk space low", {"drive": "C:", "free_percent": 7}), ("patch scan finished", {"missing": 3, "critical": 1}), ("relay connection lost, retrying", {"error": "connection reset, failed 1 time"})]),
    ])
    return write_events(world, tool, events, benign(kind), 3)
