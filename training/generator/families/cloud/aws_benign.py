"""AWS: the ordinary work that uses the same calls, tools and words."""

from __future__ import annotations

import base64

from generator.families.cloud.aws_records import Actor, account_id, any_actor, builder_actor, cloudtrail, console_login, role_actor, service_actor, user_actor, write_calls
from generator.families.cloud.render import style
from generator.scene import Scene, benign, family
from generator.world import World

_bucket_words = "assets logs invoices backups reports tf-state media site".split()


def _builder(world: World) -> Actor:
    """A pipeline's role, or an administrator of the company."""
    return world.pick([builder_actor, any_actor, any_actor])(world)


@family("cloud/aws-infrastructure-as-code", attack=False, weight=1.5)
def aws_infrastructure_as_code(world: World) -> Scene:
    bucket, role = f"{world.company}-{world.pick(_bucket_words)}", world.pick(["app-role", "lambda-exec", "ecs-task", "ci-reader", "cdk-hnb659fds-cfn-exec-role"])
    calls = [
        ("iam:CreateRole", {"roleName": role, "assumeRolePolicyDocument": '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}'}),
        ("iam:AttachRolePolicy", {"roleName": role, "policyArn": world.pick(["arn:aws:iam::aws:policy/AdministratorAccess" if "cdk" in role else "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole", "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore", "arn:aws:iam::aws:policy/CloudWatchAgentServerPolicy"])}),
        ("iam:PutRolePolicy", {"roleName": role, "policyName": "read-bucket", "policyDocument": f'{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Action":["s3:GetObject"],"Resource":"arn:aws:s3:::{bucket}/*"}}]}}'}),
        ("iam:CreatePolicyVersion", {"policyArn": f"arn:aws:iam::{account_id(world)}:policy/{role}", "policyDocument": '{"Statement":[{"Effect":"Allow","Action":["sqs:SendMessage","sqs:ReceiveMessage"],"Resource":"*"}]}', "setAsDefault": True}),
        ("s3:CreateBucket", {"bucketName": bucket}),
        ("s3:PutBucketPublicAccessBlock", {"bucketName": bucket, "PublicAccessBlockConfiguration": {"BlockPublicAcls": True, "IgnorePublicAcls": True, "BlockPublicPolicy": True, "RestrictPublicBuckets": True}}),
        ("s3:PutBucketPolicy", {"bucketName": bucket, "bucketPolicy": {"Statement": [{"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}}),
        ("s3:PutBucketAcl", {"bucketName": bucket, "x-amz-acl": world.pick(["private", "bucket-owner-full-control", "log-delivery-write"])}),
        ("ec2:CreateSecurityGroup", {"groupName": role, "groupDescription": "managed by terraform", "vpcId": f"vpc-0{world.hex(16)}"}),
        ("lambda:UpdateFunctionCode20150331v2", {"functionName": role, "dryRun": False, "publish": True}),
        ("cloudtrail:CreateTrail", {"name": "org-trail", "isMultiRegionTrail": True, "enableLogFileValidation": True, "s3BucketName": bucket}),
        ("cloudtrail:StartLogging", {"name": "org-trail"}),
        ("guardduty:CreateDetector", {"enable": True, "findingPublishingFrequency": "FIFTEEN_MINUTES"}),
        ("guardduty:UpdateDetector", {"detectorId": world.hex(32), "enable": True}),
        ("config:StartConfigurationRecorder", {"configurationRecorderName": "default"}),
        ("cloudtrail:PutEventSelectors", {"trailName": "org-trail", "eventSelectors": [{"readWriteType": "All", "includeManagementEvents": True, "dataResources": [{"type": "AWS::S3::Object", "values": ["arn:aws:s3"]}]}]}),
        ("logs:PutRetentionPolicy", {"logGroupName": "/aws/lambda/" + role, "retentionInDays": 90}),
        ("kms:CreateKey", {"description": "rds", "keyUsage": "ENCRYPT_DECRYPT"}),
        ("kms:EnableKeyRotation", {"keyId": world.uuid()}),
        ("monitoring:PutMetricAlarm", {"alarmName": "UnauthorizedApiCalls", "threshold": 1}),
    ]
    return write_calls(world, _builder(world), world.some(calls, 1, 7), benign("Administration"))


@family("cloud/aws-security-group-ordinary", attack=False)
def aws_security_group_ordinary(world: World) -> Scene:
    web = world.chance(0.5)
    ranges, port = ([{"cidrIp": "0.0.0.0/0"}], world.pick([80, 443])) if web else ([{"cidrIp": world.pick(["10.0.0.0/16", "172.31.0.0/16", f"{world.ip_public()}/32", "192.168.10.0/24"]), "description": world.pick(["office", "vpn", "monitoring", "peering"])}], world.pick([22, 3389, 5432, 3306, 6379, 443]))
    item = {"ipProtocol": "tcp", "fromPort": port, "toPort": port, "groups": {}, "ipRanges": {"items": ranges}}
    call = world.pick(["ec2:AuthorizeSecurityGroupIngress", "ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress", "ec2:ModifySecurityGroupRules"])
    return write_calls(world, _builder(world), [(call, {"groupId": f"sg-0{world.hex(16)}", "ipPermissions": {"items": [item]}})], benign("Administration"))


@family("cloud/aws-autoscaling", attack=False)
def aws_autoscaling(world: World) -> Scene:
    user_data = base64.b64encode(world.pick([b"#!/bin/bash\n/etc/eks/bootstrap.sh prod --kubelet-extra-args ''", b"#!/bin/bash\necho ECS_CLUSTER=web >> /etc/ecs/ecs.config", b"#cloud-config\npackages:\n - nginx\nruncmd:\n - systemctl start nginx"])).decode()
    actor = world.pick([service_actor(world, "autoscaling"), role_actor(world, "AWSServiceRoleForAutoScaling", "AutoScaling", "autoscaling.amazonaws.com"), role_actor(world, "KarpenterController", str(world.number(10**18, 10**19)), "karpenter.sh-v0.35.0 aws-sdk-go/1.50"), any_actor(world)])
    kind = world.pick(["t3.medium", "m5.large", "c6i.xlarge", "r6g.large", "t4g.small", "g4dn.xlarge"])
    calls = [
        ("ec2:RunInstances", {"instancesSet": {"items": [{"imageId": f"ami-0{world.hex(16)}", "minCount": 1, "maxCount": world.pick([1, 1, 2, 3])}]}, "instanceType": kind, "userData": user_data, "tagSpecificationSet": {"items": [{"tags": [{"key": "aws:autoscaling:groupName", "value": "web-asg"}]}]}}),
        ("ec2:TerminateInstances", {"instancesSet": {"items": [{"instanceId": f"i-0{world.hex(16)}"}]}}),
        ("ec2:CreateFleet", {"CreateFleetRequest": {"Type": "instant", "TargetCapacitySpecification": {"TotalTargetCapacity": 1}}}),
        ("elasticloadbalancing:RegisterTargets", {"targets": [{"id": f"i-0{world.hex(16)}"}]}),
        ("ecs:RegisterTaskDefinition", {"family": "web", "containerDefinitions": [{"name": "web", "image": f"{account_id(world)}.dkr.ecr.eu-west-1.amazonaws.com/web:1.4.2", "cpu": 256}]}),
    ]
    error = "Client.InsufficientInstanceCapacity" if world.chance(0.15) else None
    return write_calls(world, actor, world.some(calls, 1, 4), benign("System Activity"), error=error)


@family("cloud/aws-monitoring-describe", attack=False)
def aws_monitoring_describe(world: World) -> Scene:
    actor = world.pick([role_actor(world, "DatadogIntegrationRole", "DatadogAWSIntegration", "Datadog"), role_actor(world, "AWSServiceRoleForConfig", "configLambdaExecution", "config.amazonaws.com"), role_actor(world, "grafana-cloudwatch", "grafana", "grafana/10.3 aws-sdk-go/1.49"), role_actor(world, "SecurityAudit", "prowler", "Boto3/1.34.69 Prowler/3.14"), service_actor(world, "trustedadvisor"), any_actor(world)])
    names = "ec2:DescribeInstances ec2:DescribeVolumes ec2:DescribeTags ec2:DescribeSecurityGroups rds:DescribeDBInstances monitoring:GetMetricData monitoring:ListMetrics lambda:ListFunctions20150331 s3:GetBucketAcl s3:ListBuckets s3:GetBucketPolicyStatus elasticloadbalancing:DescribeTargetHealth autoscaling:DescribeAutoScalingGroups tagging:GetResources cloudtrail:DescribeTrails iam:GetAccountPasswordPolicy iam:ListUsers iam:ListRoles secretsmanager:ListSecrets organizations:ListAccounts organizations:DescribeOrganization ses:GetSendQuota ses:ListIdentities bedrock:ListFoundationModels kms:ListKeys guardduty:ListDetectors iam:GetAccountSummary iam:GenerateCredentialReport sts:GetCallerIdentity".split()
    limited = world.chance(0.25)
    return write_calls(world, actor, [(name, None) for name in world.some(names, 1, 5)], benign("Monitoring Probe"), error=world.pick(["ThrottlingException", "Client.RequestLimitExceeded"]) if limited else None)


@family("cloud/aws-access-denied-in-console", attack=False)
def aws_access_denied(world: World) -> Scene:
    """The console asks for everything on a page, also for what the person may not see."""
    actor = user_actor(world) if world.chance(0.5) else role_actor(world, "ReadOnly", world.email(), "console.amazonaws.com")
    names = "cloudwatch:DescribeAlarms health:DescribeEventAggregates ce:GetCostAndUsage support:DescribeTrustedAdvisorChecks notifications:ListNotificationHubs s3:GetBucketVersioning kms:ListAliases iam:ListMFADevices servicecatalog:ListApplications".split()
    error, message = world.pick([("AccessDenied", None), ("AccessDenied", "User is not authorized because no identity-based policy allows the action"), ("ResourceNotFoundException", "The resource you requested does not exist"), ("NoSuchBucketPolicy", "The bucket policy does not exist"), ("ValidationException", "1 validation error detected")])
    scene, write = Scene(), style(world, "cloudtrail")
    for name in world.some(names, 1, 4):
        world.tick(0.2, 3)
        scene.add(write(cloudtrail(world, actor, name, None, error=error, message=message)), benign("Application Error"))
    return scene


@family("cloud/aws-console-sign-in", attack=False)
def aws_console_sign_in(world: World) -> Scene:
    scene, actor, write = Scene(), any_actor(world), style(world, "cloudtrail")
    for _ in range(world.pick([0, 0, 0, 1, 2])):
        world.tick(5, 30)
        scene.add(write(console_login(world, actor, False, world.pick(["No", "No", "Yes"]), "Failed authentication")), benign("Mistyped Password"))
    for _ in range(world.pick([1, 1, 2])):
        world.tick(5, 4000)
        scene.add(write(console_login(world, actor, True, world.pick(["No", "Yes"]))), benign("User Login"))
    if world.chance(0.3):
        scene.add(write(cloudtrail(world, actor, "sts:GetFederationToken", {"name": "console", "durationSeconds": 43200})), benign("User Login"))
    return scene


@family("cloud/aws-failed-sign-in-of-a-person", attack=False)
def aws_failed_sign_in(world: World) -> Scene:
    scene, actor, write = Scene(), user_actor(world), style(world, "cloudtrail")
    for _ in range(world.number(1, 2)):
        world.tick(5, 60)
        scene.add(write(console_login(world, actor, False, world.pick(["No", "No", "Yes"]), "Failed authentication")), benign("Mistyped Password"))
    return scene


@family("cloud/aws-roles-assumed", attack=False)
def aws_roles_assumed(world: World) -> Scene:
    service = world.pick(["ec2", "lambda", "ecs-tasks", "codebuild", "config", "events", "glue"])
    actor = world.pick([service_actor(world, service), any_actor(world)])
    role = world.pick(["app-server", "ecs-task", "AWSServiceRoleForSupport", "github-actions-deploy", "admin", "cross-account-audit"])
    calls = [("sts:AssumeRole", {"roleArn": f"arn:aws:iam::{actor.account}:role/{role}", "roleSessionName": world.pick([f"i-0{world.hex(16)}", "GitHubActions", world.user()]), "durationSeconds": 3600}), ("sts:AssumeRoleWithWebIdentity", {"roleArn": f"arn:aws:iam::{actor.account}:role/{role}", "roleSessionName": "GitHubActions"}), ("sts:AssumeRoleWithSAML", {"roleArn": f"arn:aws:iam::{actor.account}:role/{role}"}), ("sts:GetCallerIdentity", None)]
    return write_calls(world, actor, world.some(calls, 1, 3), benign("User Login"))


@family("cloud/aws-backup-service", attack=False)
def aws_backup_service(world: World) -> Scene:
    actor = world.pick([role_actor(world, "AWSBackupDefaultServiceRole", "AWSBackup-AWSBackupDefaultServiceRole", "backup.amazonaws.com"), service_actor(world, "dlm"), service_actor(world, "rds"), any_actor(world)])
    calls = [
        ("ec2:CreateSnapshot", {"volumeId": f"vol-0{world.hex(16)}", "description": world.pick(["Created by AWS Backup", "Policy: daily-7", "nightly"])}),
        ("ec2:DeleteSnapshot", {"snapshotId": f"snap-0{world.hex(16)}"}),
        ("rds:CreateDBSnapshot", {"dBSnapshotIdentifier": f"awsbackup:job-{world.uuid()}"}),
        ("rds:CopyDBSnapshot", {"targetDBSnapshotIdentifier": "dr-copy", "sourceRegion": "eu-west-1"}),
        ("backup:StartBackupJob", {"backupVaultName": "Default", "resourceArn": "arn:aws:dynamodb:eu-west-1::table/orders"}),
        ("backup:BackupJobCompleted", {"state": world.pick(["COMPLETED", "COMPLETED", "FAILED", "EXPIRED"])}),
        ("s3:PutObject", {"bucketName": f"{world.company}-backups", "key": f"db/{world.local():%Y-%m-%d}.sql.gz"}),
        ("s3:GetObject", {"bucketName": f"{world.company}-backups", "key": "db/full.bak"}),
        ("s3:DeleteObjects", {"bucketName": f"{world.company}-backups", "delete": ""}),
    ]
    return write_calls(world, actor, world.some(calls, 1, 5), benign("Backup Job"))


@family("cloud/aws-application-reads-its-secret", attack=False)
def aws_application_secret(world: World) -> Scene:
    actor = world.pick([role_actor(world, world.pick(["app-server", "ecs-task", "lambda-exec"])), any_actor(world)])
    secret = world.pick(["prod/db/master", "app/config", "stripe/live-key", "smtp/password", "rds!cluster-main"])
    calls = world.pick([
        [("secretsmanager:GetSecretValue", {"secretId": secret})],
        [("secretsmanager:GetSecretValue", {"secretId": secret}), ("kms:Decrypt", {"encryptionContext": {"SecretARN": secret}})],
        [("ssm:GetParameter", {"name": f"/prod/{secret}", "withDecryption": True})],
        [("secretsmanager:RotateSecret", {"secretId": secret}), ("secretsmanager:PutSecretValue", {"secretId": secret, "versionStages": ["AWSPENDING"]})],
        [("kms:Decrypt", {"encryptionContext": {"aws:s3:arn": f"arn:aws:s3:::{world.company}-logs"}})],
        [("kms:GenerateDataKey", {"keySpec": "AES_256"})],
        [("bedrock:InvokeModel", {"modelId": "anthropic.claude-3-haiku-20240307-v1:0"})],
        [("ses:SendEmail", {"source": f"shop@{world.domain}", "message": "HIDDEN_DUE_TO_SECURITY_REASONS"}), ("ses:GetSendQuota", None)],
    ])
    return write_calls(world, actor, calls, benign("Application Event"))


@family("cloud/aws-own-credentials", attack=False)
def aws_own_credentials(world: World) -> Scene:
    """People look after their own password, keys and second factor."""
    actor = user_actor(world)
    own = actor.identity["userName"]
    calls = world.pick([
        [("iam:ChangePassword", None)],
        [("iam:CreateAccessKey", {"userName": own}), ("iam:UpdateAccessKey", {"userName": own, "status": "Inactive", "accessKeyId": "AKIA" + world.hex(16).upper()}), ("iam:DeleteAccessKey", {"userName": own})],
        [("iam:CreateVirtualMFADevice", {"virtualMFADeviceName": own}), ("iam:EnableMFADevice", {"userName": own})],
        [("iam:ListAccessKeys", {"userName": own}), ("iam:GetAccessKeyLastUsed", None)],
        [("iam:ResyncMFADevice", {"userName": own})],
        # A new phone: the old second factor goes, the next one comes.
        [("iam:DeactivateMFADevice", {"userName": own, "serialNumber": f"arn:aws:iam::{actor.account}:mfa/{own}"}), ("iam:CreateVirtualMFADevice", {"virtualMFADeviceName": own}), ("iam:EnableMFADevice", {"userName": own})],
    ])
    return write_calls(world, actor, calls, benign("Administration"))


@family("cloud/aws-staff-changes", attack=False)
def aws_staff_changes(world: World) -> Scene:
    name = world.user()
    calls = world.pick([
        [("iam:CreateUser", {"userName": name}), ("iam:AddUserToGroup", {"userName": name, "groupName": world.pick(["developers", "billing", "readonly", "support"])}), ("iam:CreateLoginProfile", {"userName": name, "passwordResetRequired": True})],
        [("iam:DeleteLoginProfile", {"userName": name}), ("iam:DeleteAccessKey", {"userName": name}), ("iam:DeleteUser", {"userName": name})],
        [("iam:UpdateLoginProfile", {"userName": name, "passwordResetRequired": True})],
        [("iam:AttachUserPolicy", {"userName": name, "policyArn": world.pick(["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::aws:policy/IAMUserChangePassword", "arn:aws:iam::aws:policy/job-function/Billing"])})],
        [("iam:RemoveUserFromGroup", {"userName": name, "groupName": "Administrators"})],
    ])
    return write_calls(world, _builder(world), calls, benign("Administration"))


@family("cloud/aws-key-and-resource-care", attack=False)
def aws_resource_care(world: World) -> Scene:
    own = world.pick(["feature-test", "sandbox", f"pr-{world.number(2, 900)}", "ci-tmp"])
    calls = [
        ("kms:RotateKeyOnDemand", {"keyId": world.uuid()}), ("kms:CancelKeyDeletion", {"keyId": world.uuid()}),
        ("s3:PutBucketVersioning", {"bucketName": own, "VersioningConfiguration": {"Status": "Enabled"}}), ("s3:DeleteBucket", {"bucketName": f"{own}-{world.number(1, 90)}"}),
        ("rds:DeleteDBInstance", {"dBInstanceIdentifier": own, "skipFinalSnapshot": False, "finalDBSnapshotIdentifier": f"{own}-final"}),
        ("rds:ModifyDBInstance", {"dBInstanceIdentifier": own, "engineVersion": "15.6", "applyImmediately": False}),
        ("cloudformation:DeleteStack", {"stackName": own}), ("ec2:StopInstances", {"instancesSet": {"items": [{"instanceId": f"i-0{world.hex(16)}"}]}}),
        ("ec2:ModifySnapshotAttribute", {"snapshotId": f"snap-0{world.hex(16)}", "createVolumePermission": {"remove": {"items": [{"group": "all"}]}}}),
        ("ecr:BatchDeleteImage", {"repositoryName": own, "imageIds": [{"imageTag": "old"}]}),
        ("ssm:SendCommand", {"documentName": world.pick(["AWS-RunPatchBaseline", "AWS-UpdateSSMAgent", "AWS-ConfigureAWSPackage", "AmazonCloudWatch-ManageAgent"]), "parameters": {"Operation": ["Scan"]}}),
        ("ssm:SendCommand", {"documentName": "AWS-RunShellScript", "parameters": {"commands": [world.pick(["systemctl restart nginx", "df -h", "yum -y update --security", "sudo /opt/app/deploy.sh 2.3.1"])]}}),
    ]
    return write_calls(world, _builder(world), world.some(calls, 1, 3), benign("Administration"))
