"""Harmless records of cloud services that resemble threats: sign-ins of programs, forgotten passwords, planned changes."""

from __future__ import annotations

import json

from generator.families.cloud.edge_record_variants import edge_line
from generator.scene import Scene, benign, family
from generator.world import World


@family("cloud/robots-signing-in-elsewhere", attack=False, weight=1.4)
def robots(world: World) -> Scene:
    """Service principals, managed identities and keys of programs, now and then with an expired secret."""
    name, address, scene = world.pick(["terraform", "veeam-m365", "github-actions", "backup-connector", "grafana-reader", "power-bi-gateway", "sap-sync", "azure-devops", "ansible-prod", "intune-connector"]), world.ip(), Scene()
    form, kind = world.pick([
        ("{t} ServicePrincipalSignInLogs ServicePrincipalName={n} ResourceDisplayName=\"Microsoft Graph\" ResultType=0 IPAddress={a}", "User Login"), ("{t} ManagedIdentitySignInLogs {n} resource=\"Azure Key Vault\" result=success", "User Login"), ("{t} AADServicePrincipalSignInLogs {n} ResultType=7000222 The provided client secret keys are expired. {a}", "Application Error"),
        ("{t} AADServicePrincipalSignInLogs {n} 7000215 Invalid client secret is provided, rotated yesterday {a}", "Application Error"), ("{t} sts AssumeRoleWithWebIdentity role=deploy subject=repo:{c}/{n}:ref:refs/heads/main outcome=ok", "User Login"), ("{t} google GenerateAccessToken {n}@{c}-prod.iam.gserviceaccount.com by workload identity pool", "User Login"),
        ("{t} okta app.oauth2.as.token.grant.access_token client={n} scope=okta.users.read SUCCESS {a}", "User Login"), ("{t} keycloak type=CLIENT_LOGIN clientId={n} ipAddress={a} grant_type=client_credentials", "User Login"), ("{t} MicrosoftGraphActivityLogs GET /v1.0/users?$select=id,mail 200 app={n} {a} roles=User.Read.All", "System Activity"), ("{t} vault auth/approle/login role={n} policies=default,read remote={a}", "User Login"),
    ])
    for _ in range(world.pick([1, 1, 2, 4, 10])):
        world.tick(10, 900)
        scene.add(form.format(t=world.time_iso(0), n=name, a=address, c=world.company), benign(kind))
    return scene


@family("cloud/people-locked-out-of-sign-on", attack=False, weight=1.6)
def locked_out(world: World) -> Scene:
    who, address = world.email(), world.ip()
    stories = [
        ["okta user.authentication.auth_via_AD_agent FAILURE INVALID_CREDENTIALS {u}", "okta user.account.reset_password requested by {u} through self service", "okta user.account.update_password SUCCESS {u}", "okta user.session.start SUCCESS {u}"],
        ["okta user.account.lock {u}: Max sign in attempts exceeded", "okta user.account.unlock {u} by help desk, ticket INC{n}"], ["auth0 type=fp Wrong email or password. {u}", "auth0 type=scpr Success Change Password Request {u}", "auth0 type=s Successful login {u}"],
        ["entra SSPR: {u} started self-service password reset, verified by mobile app", "entra SSPR: {u} Successfully completed reset."], ["ResultType=50126 {u} Outlook Mobile known device", "ResultType=0 {u} Outlook Mobile known device"], ["ResultType=50055 {u} The password is expired. Windows Sign In", "ResultType=0 {u}"],
        ["onelogin FAILED_LOGIN {u} office network", "onelogin USER_LOGGED_INTO_ONELOGIN {u}"], ["jumpcloud user_login_attempt {u} success=false mfa: code expired", "jumpcloud user_login_attempt {u} success=true mfa: totp"], ["duo authentication denied: no response {u} factor=push known laptop", "duo authentication success {u} factor=push known laptop"],
        ["keycloak LOGIN_ERROR error=invalid_user_credentials username={u}", "keycloak RESET_PASSWORD username={u}", "keycloak LOGIN username={u}"], ["okta user.mfa.factor.reset_all for {u} by help desk: new phone, identity checked in person", "okta user.mfa.factor.activate {u} OKTA_VERIFY office network"], ["cognito NotAuthorizedException {u} riskDecision=NoRisk", "cognito ForgotPassword {u}", "cognito ConfirmForgotPassword {u}"],
    ]
    story, scene = world.pick(stories), Scene()
    wrap = world.pick(["{t} {m} ip={a}", "{t}|{m}|{a}", "{{\"published\":\"{t}\",\"message\":\"{m}\",\"client\":\"{a}\"}}", "<14>1 {t} idp sso - - - {m} from {a}"])
    for message in story[: world.number(1, len(story))]:
        world.tick(5, 200)
        scene.add(wrap.format(t=world.time_iso(0), m=message.format(u=who, n=world.number(1000, 99999)), a=address), benign("Mistyped Password"))
    return scene


@family("cloud/tenant-policies-maintained", attack=False, weight=1.5)
def policies_maintained(world: World) -> Scene:
    who, address, policy = world.email(), world.ip(), world.pick(["Require MFA for all users", "Block legacy authentication", "MFA Admins", "Baseline: compliant devices", "CA001 - MFA", "Nur bekannte Standorte"])
    what = world.pick([
        "PATCH /v1.0/policies/identitySecurityDefaultsEnforcementPolicy body {\"isEnabled\":true} 204", f"POST /v1.0/identity/conditionalAccess/policies {policy} state=enabledForReportingButNotEnforced 201", f"PATCH /beta/identity/conditionalAccess/policies/{world.uuid()} {{\"state\":\"enabled\"}} {policy}", f"Update-MgIdentityConditionalAccessPolicy -ConditionalAccessPolicyId {world.uuid()} -State enabled",
        f"Update conditional access policy '{policy}': includeUsers += All", f"Update named location 'Branch office': ipRanges += {world.ip_public()}/32 (new line of the provider)", f"Enable Strong Authentication for {world.number(3, 40)} users", f"Delete conditional access policy '{policy} (test copy)', state was report-only", "Update authentication method policy: SMS disabled, Authenticator and FIDO2 enabled",
        f"Security defaults turned off after {world.number(4, 11)} conditional access policies were enforced, as planned", "Set-AdminAuditLogConfig -UnifiedAuditLogIngestionEnabled $true", f"Enforcement of 2-step verification turned on for organizational unit /Sales by {who}", f"Exclude break-glass account from '{policy}' as the vendor's guidance says", f"Get-MgIdentityConditionalAccessPolicy -All | Export-Csv ca-backup.csv", "Update authorization policy: guests may no longer invite guests",
    ])
    context = world.pick([f"actor={who} ip={address} country=DE risk=none", f"by {who} from {address}, compliant device", f"initiatedBy {who}; privileged role activated with approval, CHG{world.number(1000, 99999)}", f"user {who}, client {address} (office), agent Mozilla/5.0", f"actor {who}, change ticket CHG{world.number(1000, 99999)}"])
    return Scene().add(world.pick([f"{world.time_iso(0)} entra-audit {what} {context}", f"{world.time_plain()}\tPolicy\tsuccess\t{what}\t{context}", f"MicrosoftGraphActivityLogs {world.time_iso()} {what} {context}", f"<109>1 {world.time_iso(0)} sentinel AuditLogs - - - {what} | {context}", f"TenantChange: {what} ({context})", json.dumps({"time": world.time_iso(), "category": "AuditLogs", "change": what, "context": context})]), benign("Administration"))


@family("cloud/posture-and-sample-findings", attack=False, weight=1.5)
def posture(world: World) -> Scene:
    vm, level = world.host().split(".")[0], world.pick(["LOW", "Informational", "MEDIUM", "2.0", "High"])
    kind, title, text = world.pick([
        ("Authorised Scan", "OPEN_FIREWALL", f"firewall rule of {vm} allows 443 from everywhere, posture check, open since last year"), ("Monitoring Probe", "[TEST ALERT] Digital currency mining related behavior detected", "This is a test alert generated by Microsoft Defender for Cloud. No further action is needed."), ("Authorised Scan", "OS_VULNERABILITY CVE-2024-6387", f"{vm} runs an openssh version with a known remote code execution flaw; fixed version available"),
        ("Monitoring Probe", "MFA_NOT_ENFORCED", "two accounts have no second factor, recommendation of the monthly posture report"), ("Authorised Scan", "Malware scan finished", f"agentless malware scan of disks of {vm}: no threats found"), ("Monitoring Probe", "EICAR test file uploaded", "test of the storage malware scan by the administrator, known test file"), ("Blocked Noise", "Brute force attempts blocked", f"internet noise on port 22 of {vm} refused by the security group, no session was opened"),
        ("User Login", "Unfamiliar sign-in dismissed", "risk dismissed: user confirmed the trip to the customer, second factor passed"), ("Authorised Scan", "Container image scan", "image web:latest has 3 critical and 14 high vulnerabilities in base packages"), ("Administration", "Service account key rotated", "the old key was deleted after rotation by the pipeline"), ("Monitoring Probe", "Security score", "secure score 71 %, 2 recommendations were resolved: restrict remote management ports"), ("Software Update", "Detection rules updated", "new rules for container escape, reverse shell and mining were released"),
    ])
    line = world.pick([
        json.dumps({"finding": {"category": title, "severity": level, "state": world.pick(["ACTIVE", "INACTIVE"]), "findingClass": "MISCONFIGURATION", "description": text, "eventTime": world.time_iso()}, "resource": {"displayName": vm}}), json.dumps({"AlertDisplayName": title, "Severity": level, "VendorName": "Microsoft", "ProductName": "Microsoft Defender for Cloud", "Description": text, "Status": "New", "TimeGenerated": world.time_iso()}), f"{world.time_iso(0)} oci.cloudguard problem=\"{title}\" risk={level} status={world.pick(['OPEN', 'RESOLVED'])} detail=\"{text}\"",
        f"CEF:0|Wiz|Issues|1.0|config-{world.number(1, 900)}|{title}|4|msg={text} cs1Label=status cs1=OPEN", f"{world.time_plain()} [ActionTrail/SecurityCenter] {title} - level: {level} - {text}", f"Lacework event {world.number(1000, 99999)} ({level}): {title}. {text}.",
    ])
    return Scene().add(line, benign(kind))


@family("cloud/edge-requests-of-visitors", attack=False, weight=1.6)
def edge_visitors(world: World) -> Scene:
    """Ordinary requests, with words and signs in them that filters mistake for attacks."""
    scene, write = Scene(), edge_line(world)
    paths = ["/", "/index.html", "/assets/app.8f31.js", "/search?q=select+a+union+from+our+list", "/login?next=https%3A%2F%2Fwww.example.org%2Fhome", "/img?url=https%3A%2F%2Fcdn.shopify.com%2Fa.png&w=300", "/robots.txt", "/favicon.ico", "/blog/what-is-cross-site-scripting", "/api/v1/orders?filter=date%3E2024-01-01", "/docs/../docs/guide.pdf", "/search?q=O%27Brien+%26+sons", "/.well-known/acme-challenge/Zx81", "/fonts/inter.woff2", "/health", "/oauth/callback?redirect_uri=https%3A%2F%2Fapp.example.org&code=ab12", "/feed.xml", "/apple-touch-icon.png", "/old-page", "/webhook?target=orders", "/preview?link=https%3A%2F%2Fyoutu.be%2Fabc", "/passwd-reset?token=1f2e", "/shop?sort=price;desc"]
    for path in world.some(paths, 1, world.pick([1, 2, 5, 9])):
        world.tick(0.2, 30)
        scene.add(write(path, world.pick([200, 200, 304, 301, 404, 403, 500])), benign("Normal Traffic"))
    return scene


@family("cloud/bucket-backups-in-access-log", attack=False, weight=1.3)
def bucket_backups(world: World) -> Scene:
    bucket, address, agent = f"{world.company}-{world.pick(['backups', 'invoices', 'exports'])}", world.ip(), world.pick(["[APN/1.0 Veeam/1.0 Backup/12.1]", "[aws-cli/2.15.0 Python/3.11 Linux/6.6]", "[rclone/v1.66.0]", "[Boto3/1.34 md/Botocore ua/2.0]", "[restic/0.16]"])
    requester, operation = world.pick([f"arn:aws:iam::{world.number(10**11, 10**12 - 1)}:user/backup", f"arn:aws:sts::{world.number(10**11, 10**12 - 1)}:assumed-role/BackupRole/nightly"]), world.pick(["REST.PUT.OBJECT", "REST.HEAD.OBJECT", "REST.GET.OBJECT", "BATCH.DELETE.OBJECT", "S3.EXPIRE.OBJECT", "REST.PUT.PART"])
    scene = Scene()
    for name in world.some(["db-full.sql.gz", "customers.csv", "locks/8d1e", "index/77ab", "contracts.zip", "keys/5c1f", "terraform.tfstate", "mail.pst", "vm-dc.vbk", "snapshots/a1"], 1, 8):
        world.tick(0.1, 30)
        scene.add(f"{world.hex(64)} {bucket} [{world.time_clf()}] {address} {requester} {world.hex(16).upper()} {operation} {name} \"{operation.split('.')[1]} /{name} HTTP/1.1\" {world.pick([200, 204, 404])} - {world.number(900, 9**9)} - {world.number(20, 900)} - \"-\" \"{agent}\" - TLSv1.2 s3.amazonaws.com", benign("Backup Job"))
    return scene


@family("cloud/google-project-tended", attack=False, weight=1.2)
def google_tended(world: World) -> Scene:
    project, who, address = f"{world.company}-{world.pick(['prod', 'data', 'web'])}", world.email(), world.ip()
    kind, command = world.pick([
        ("Administration", f"gcloud logging sinks create siem storage.googleapis.com/{project}-logs --project={project}"), ("Administration", f"gcloud projects add-iam-policy-binding {project} --member=group:dev@{world.domain} --role=roles/viewer"), ("Backup Job", f"gsutil -m rsync -r gs://{project}-data gs://{project}-backups"), ("Administration", f"gcloud iam service-accounts keys list --iam-account=terraform@{project}.iam.gserviceaccount.com"),
        ("Administration", f"gcloud compute firewall-rules create web --allow=tcp:443 --source-ranges=0.0.0.0/0 --target-tags=web"), ("Administration", f"gcloud secrets versions access latest --secret=db-password --project={project}"), ("Scheduled Job", f"gcloud compute snapshots delete daily-{world.number(1, 31)} --quiet"), ("System Activity", "curl -s -H Metadata-Flavor:Google http://metadata.google.internal/computeMetadata/v1/instance/zone"),
        ("Administration", f"gcloud compute ssh web-1 --tunnel-through-iap --project={project}"), ("Administration", f"gsutil iam get gs://{project}-customers"), ("Administration", f"gcloud compute firewall-rules delete old-rdp --quiet"), ("Backup Job", f"gcloud sql export sql main gs://{project}-backups/main.sql.gz --database=shop"), ("Administration", f"gsutil iam ch -d allUsers:objectViewer gs://{project}-customers"),
    ])
    return Scene().add(world.pick([f"{world.time_iso(6)} cloud-audit principal={who} callerIp={address} command=\"{command}\" status={world.pick(['OK', 'OK', 'PERMISSION_DENIED'])}", world.syslog("bash", f"{who.split('@')[0]}: {command}", world.pid()), f"Cloud Shell session {world.hex(8)} {who} {address}: {command}", json.dumps({"jsonPayload": {"cmdline": command, "uid": 0, "parent": "sh"}, "resource": project, "timestamp": world.time_iso()})]), benign(kind))
