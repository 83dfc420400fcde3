"""GuardDuty and Security Hub findings, serious and harmless."""

from __future__ import annotations

from generator.families.cloud.render import Record, style
from generator.scene import Label, Scene, attack, benign, family
from generator.world import World


def _finding(world: World, kind: str, severity: float, title: str, description: str) -> Record:
    resource = {"resourceType": world.pick(["Instance", "AccessKey", "S3Bucket"]), "instanceDetails": {"instanceId": f"i-0{world.hex(16)}", "instanceType": world.pick(["t3.medium", "m5.large"])}}
    return {"schemaVersion": "2.0", "accountId": str(world.number(10**11, 10**12 - 1)), "region": world.pick(["eu-west-1", "us-east-1"]), "id": world.hex(32), "type": kind, "resource": resource, "service": {"serviceName": "guardduty", "count": world.number(1, 60), "archived": False, "action": {"actionType": "AWS_API_CALL", "remoteIpDetails": {"ipAddressV4": world.ip_public()}}}, "severity": severity, "createdAt": world.time_iso(), "title": title, "description": description}


def _write(world: World, findings: list[tuple[str, float, str, str, Label]]) -> Scene:
    scene, write = Scene(), style(world, "guardduty")
    for kind, severity, title, description, label in findings:
        world.tick(1, 600)
        scene.add(write(_finding(world, kind, severity, title, description)), label)
    return scene


@family("cloud/guardduty-serious", attack=True)
def guardduty_serious(world: World) -> Scene:
    who = world.user()
    forms = [
        ("UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration.OutsideAWS", 8.0, "Credentials for the EC2 instance role were used from an external IP address.", f"Credentials created exclusively for an EC2 instance using instance role web-role have been used from external IP address {world.ip_public()}.", attack("Credential Theft", "T1552.005", "T1078.004", severity="CRITICAL")),
        ("CryptoCurrency:EC2/BitcoinTool.B!DNS", 8.0, "Bitcoin-related domain name queried by EC2 instance.", "EC2 instance is querying a domain name that is associated with Bitcoin-related activity: pool.minexmr.com.", attack("Cryptomining", "T1496.001", severity="CRITICAL")),
        ("Backdoor:EC2/C&CActivity.B!DNS", 8.0, "Command and Control server domain name queried by EC2 instance.", "EC2 instance is querying a domain name associated with a known Command & Control server.", attack("Command and Control", "T1071.004", severity="CRITICAL")),
        ("UnauthorizedAccess:IAMUser/ConsoleLoginSuccess.B", 5.0, "Multiple worldwide successful console logins.", f"IAM user {who} logged into the AWS console from multiple geographical locations within a short time.", attack("Account Takeover", "T1078.004", severity="CRITICAL")),
        ("Exfiltration:S3/AnomalousBehavior", 8.0, "An anomalous GetObject API call was made.", f"User {who} read 41,233 objects from a bucket; this API is commonly used to collect data.", attack("Potential Data Exfiltration", "T1530", severity="CRITICAL")),
        ("Trojan:EC2/DNSDataExfiltration", 8.0, "Data exfiltration through DNS queries.", "EC2 instance is attempting to query domain names that contain encoded data of another host.", attack("DNS Tunnelling", "T1048.003", severity="CRITICAL")),
        ("Stealth:IAMUser/CloudTrailLoggingDisabled", 5.0, "AWS CloudTrail trail was disabled.", f"AWS CloudTrail trail main was disabled by {who} calling StopLogging.", attack("Cloud Tampering", "T1562.008", severity="CRITICAL")),
        ("Execution:EC2/MaliciousFile", 8.0, "A malicious file was detected on an EBS volume.", "EBS malware scan found Linux.Trojan.Mirai in /tmp/.x/kswapd0 with hash " + world.hex(40), attack("Malware Detected", "T1204.002", severity="HIGH")),
        ("Execution:Runtime/NewBinaryExecuted", 6.0, "A newly created binary was executed in a container.", "Process /tmp/kdevtmpfsi was created and executed by redis-server and connects to a mining pool.", attack("Cryptomining", "T1496.001", severity="CRITICAL")),
        ("Policy:S3/BucketAnonymousAccessGranted", 8.0, "Anonymous access granted to an S3 bucket.", f"IAM user {who} granted the bucket {world.company}-invoices anonymous access through a bucket policy.", attack("Cloud Tampering", "T1530", severity="HIGH")),
        ("UnauthorizedAccess:EC2/SSHBruteForce", 8.0, "EC2 instance is performing SSH brute force attacks.", f"EC2 instance is performing SSH brute force attacks against {world.ip_public()}. It may be compromised.", attack("Command and Control", "T1110.001", severity="CRITICAL")),
        ("PenTest:IAMUser/KaliLinux", 5.0, "API was invoked from a Kali Linux machine.", f"Access key of {who} called ListUsers, ListRoles and GetAccountAuthorizationDetails from a Kali Linux machine.", attack("Discovery", "T1087.004", severity="HIGH")),
    ]
    return _write(world, world.some(forms, 1, world.pick([1, 1, 2])))


@family("cloud/guardduty-harmless", attack=False)
def guardduty_harmless(world: World) -> Scene:
    forms = [
        ("Recon:EC2/PortProbeUnprotectedPort", 2.0, "Unprotected port on EC2 instance is being probed.", f"EC2 instance has an unprotected port 443 which is being probed by {world.ip_public()}.", benign("Blocked Noise")),
        ("CryptoCurrency:EC2/BitcoinTool.B!DNS", 8.0, "[SAMPLE] Bitcoin-related domain name queried by EC2 instance i-99999999.", "[SAMPLE] EC2 instance i-99999999 is querying a domain name associated with Bitcoin-related activity. Generated sample finding.", benign("Monitoring Probe")),
        ("UnauthorizedAccess:IAMUser/ConsoleLoginSuccess.B", 5.0, "[SAMPLE] Multiple worldwide successful console logins.", "[SAMPLE] Generated sample finding for IAM user GeneratedFindingUserName.", benign("Monitoring Probe")),
        ("Policy:S3/BucketBlockPublicAccessDisabled", 2.0, "Block Public Access was disabled for an S3 bucket.", f"Block Public Access disabled for static website bucket www.{world.domain} behind CloudFront.", benign("Administration")),
        ("Software and Configuration Checks/Network Reachability", 2.0, "Inspector scan finished.", "Amazon Inspector network reachability and CVE scan of 14 instances finished.", benign("Authorised Scan")),
        ("Execution:EC2/MalwareScan", 1.0, "GuardDuty malware scan completed.", "EBS volume malware scan completed with NO_THREATS_FOUND, 118432 files scanned.", benign("Authorised Scan")),
        ("Recon:IAMUser/UserPermissions", 2.0, "API ListUsers was invoked by role SecurityAudit.", "SecurityAudit role called ListUsers and ListRoles, APIs commonly used to discover permissions.", benign("Authorised Scan")),
        ("Software and Configuration Checks/AWS Security Best Practices", 1.0, "S3.9 S3 bucket server access logging should be enabled", "This control checks whether an Amazon S3 bucket has access logging enabled. Status FAILED, workflow NEW.", benign("Monitoring Probe")),
        ("Software and Configuration Checks/Vulnerabilities/CVE", 4.0, "CVE-2023-4911 - glibc", "A buffer overflow was discovered in glibc that could allow local privilege escalation; package glibc 2.35-0ubuntu3.1, fixed in 3.4. Remediation: update.", benign("Authorised Scan")),
        ("Impact:EC2/AbusedDomainRequest.Reputation", 2.0, "EC2 instance queried a low reputation domain.", "Mail gateway instance looked up a URL of a rejected message in a blocklist.", benign("Network Service")),
    ]
    return _write(world, world.some(forms, 1, world.pick([1, 1, 2])))
