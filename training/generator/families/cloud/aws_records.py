"""CloudTrail records as AWS writes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable

from generator.families.cloud.render import Record, style, thin
from generator.scene import Label, Scene
from generator.world import World

REGIONS = "us-east-1 us-west-2 eu-central-1 eu-west-1 eu-south-1 ap-southeast-2 sa-east-1 ca-central-1 ap-northeast-1".split()
_agents = (
    "aws-cli/2.15.30 Python/3.11.8 Linux/5.15.0-1056-aws exe/x86_64.ubuntu.22 prompt/off command/{command}",
    "aws-cli/1.29.57 Python/3.9.16 Linux/4.14 botocore/1.31.57",
    "Boto3/1.34.69 md/Botocore#1.34.69 ua/2.0 os/linux#6.2.0 md/arch#x86_64 lang/python#3.10.12",
    "aws-sdk-go-v2/1.25.2 os/linux lang/go#1.21.7",
    "aws-sdk-java/1.12.660 Linux/5.10 OpenJDK_64-Bit_Server_VM/17",
    "console.amazonaws.com",
    "AWS Internal",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.3 Safari/605.1.15",
    "[aws-cli/2.9.19 Python/3.11.2 Windows/10 exe/AMD64 prompt/off]",
    "APN/1.0 HashiCorp/1.0 Terraform/1.7.4 terraform-provider-aws/5.40.0 aws-sdk-go-v2/1.25.3",
    "S3Console/0.4, aws-internal/3 aws-sdk-java/1.12.488",
)
_terraform = "APN/1.0 HashiCorp/1.0 Terraform/1.7.4 (+https://www.terraform.io) terraform-provider-aws/5.40.0 aws-sdk-go-v2/1.25.3"
_roles = "admin Developer ReadOnly PowerUser OrganizationAccountAccessRole app-server ecs-task deploy-role AWSReservedSSO_AdministratorAccess_{hex} ec2-default web-instance-profile lambda-exec data-pipeline".split()


@dataclass(frozen=True)
class Actor:
    """Who calls the interface, with what, from where."""

    identity: dict[str, Any]
    agent: str
    address: str
    account: str


def account_id(world: World) -> str:
    return str(world.number(100000000000, 999999999999))


def user_actor(world: World, name: str | None = None) -> Actor:
    account, name = account_id(world), name or world.pick([world.user(), world.user(), world.service_account(), f"{world.service_account()}-user"])
    identity = {"type": "IAMUser", "principalId": f"AIDA{world.hex(17).upper()}", "arn": f"arn:aws:iam::{account}:user/{name}", "accountId": account, "accessKeyId": f"AKIA{world.hex(16).upper()}", "userName": name}
    return Actor(identity, world.pick(_agents), world.ip_public(), account)


def role_actor(world: World, role: str | None = None, session: str | None = None, agent: str | None = None) -> Actor:
    account = account_id(world)
    role = role or world.pick(_roles).replace("{hex}", world.hex(16))
    session = session or world.pick([world.user(), f"i-0{world.hex(16)}", world.email(), f"botocore-session-{world.number(1700000000, 1760000000)}"])
    identity = {"type": "AssumedRole", "principalId": f"AROA{world.hex(17).upper()}:{session}", "arn": f"arn:aws:sts::{account}:assumed-role/{role}/{session}", "accountId": account, "accessKeyId": f"ASIA{world.hex(16).upper()}"}
    if world.chance(0.6):
        mfa = world.pick(["true", "false", "false"])
        identity["sessionContext"] = {"sessionIssuer": {"type": "Role", "arn": f"arn:aws:iam::{account}:role/{role}", "userName": role}, "attributes": {"creationDate": world.time_iso(0), "mfaAuthenticated": mfa}}
    return Actor(identity, agent or world.pick(_agents), world.ip_public(), account)


def root_actor(world: World) -> Actor:
    account = account_id(world)
    return Actor({"type": "Root", "principalId": account, "arn": f"arn:aws:iam::{account}:root", "accountId": account}, world.pick(_agents), world.ip_public(), account)


def service_actor(world: World, service: str) -> Actor:
    return Actor({"type": "AWSService", "invokedBy": f"{service}.amazonaws.com"}, f"{service}.amazonaws.com", f"{service}.amazonaws.com", account_id(world))


def any_actor(world: World) -> Actor:
    """The mix that both sides share: thieves use the keys of people, of servers and of pipelines."""
    return world.pick([user_actor, user_actor, role_actor, role_actor, builder_actor])(world)


def builder_actor(world: World) -> Actor:
    """A pipeline's role."""
    if world.chance(0.35):
        return role_actor(world, "cfn-exec", "AWSCloudFormation", "cloudformation.amazonaws.com")
    return role_actor(world, world.pick(["terraform-ci", "github-actions-deploy", "cdk-hnb659fds-deploy-role", "gitlab-runner", "atlantis", "AWSReservedSSO_AdministratorAccess_" + world.hex(16)]), world.pick(["GitHubActions", "atlantis", f"aws-go-sdk-{world.number(10**18, 10**19)}", world.email()]), _terraform)


def cloudtrail(world: World, actor: Actor, call: str, request: Any = None, response: Any = None, error: str | None = None, message: str | None = None, region: str | None = None) -> Record:
    """`call` is `service:EventName`."""
    service, name = call.split(":")
    record: Record = {"eventVersion": world.pick(["1.08", "1.09", "1.10"]), "userIdentity": actor.identity, "eventTime": world.time_iso(0), "eventSource": f"{service}.amazonaws.com", "eventName": name, "awsRegion": region or world.pick(REGIONS), "sourceIPAddress": actor.address, "userAgent": actor.agent.replace("{command}", f"{service}.{name.lower()}")}
    if error:
        record["errorCode"] = error
        record["errorMessage"] = message or f"User: {actor.identity.get('arn', 'root')} is not authorized to perform: {service}:{name}"
    record.update({"requestParameters": request, "responseElements": response, "requestID": world.uuid(), "eventID": world.uuid(), "readOnly": name.startswith(("Get", "List", "Describe", "Lookup", "Head")), "eventType": "AwsApiCall", "managementEvent": True, "recipientAccountId": actor.account, "eventCategory": "Management"})
    return thin(world, record, ("userIdentity", "eventSource", "eventName", "requestParameters", "responseElements", "errorCode", "errorMessage", "userAgent", "sourceIPAddress", "eventTime"))


def console_login(world: World, actor: Actor, success: bool, mfa: str, message: str | None = None) -> Record:
    record = cloudtrail(world, actor, "signin:ConsoleLogin", None, {"ConsoleLogin": "Success" if success else "Failure"}, region="us-east-1")
    record.update({"eventType": "AwsConsoleSignIn", "additionalEventData": {"LoginTo": "https://console.aws.amazon.com/console/home", "MobileVersion": "No", "MFAUsed": mfa}})
    if message:
        record["errorMessage"] = message
    return record


Call = tuple[str, Any]


def write_calls(world: World, actor: Actor, calls: list[Call], label: Label, scene: Scene | None = None, error: str | None = None) -> Scene:
    """The calls one after the other in one style."""
    scene = scene or Scene()
    write: Callable[[Record], str] = style(world, "cloudtrail")
    region = world.pick(REGIONS)
    for call, request in calls:
        world.tick(1, 90)
        scene.add(write(cloudtrail(world, actor, call, request, error=error, region=region)), label)
    return scene
