"""Logons, their failures and account changes of the Security log, as events."""

from __future__ import annotations

from generator.families.windows.desk import AUDIT, Desk
from generator.families.windows.event_formats import WindowsEvent

REASONS = {"0xC000006A": "%%2313", "0xC0000064": "%%2313", "0xC0000234": "%%2307", "0xC0000072": "%%2310", "0xC0000071": "%%2309", "0xC0000224": "%%2309", "0xC000015B": "%%2308", "0xC0000193": "%%2305"}


def subject(desk: Desk, user: str | None = None) -> dict[str, str]:
    """Who did it; `SYSTEM` is the machine itself."""
    if user == "SYSTEM":
        return {"SubjectUserSid": "S-1-5-18", "SubjectUserName": f"{desk.machine}$", "SubjectDomainName": desk.domain, "SubjectLogonId": "0x3e7"}
    return {"SubjectUserSid": desk.sid, "SubjectUserName": user or desk.user, "SubjectDomainName": desk.domain, "SubjectLogonId": f"0x{desk.world.hex(6)}"}


def security(code: int, title: str, data: dict[str, str]) -> WindowsEvent:
    return WindowsEvent(AUDIT, "Security", code, title, data)


def logon_failed(desk: Desk, user: str, source: str, kind: int, status: str, process: str = "-", workstation: str | None = None) -> WindowsEvent:
    world = desk.world
    if kind == 10 and process == "-":
        process = "C:\\Windows\\System32\\svchost.exe"
    anonymous = {"SubjectUserSid": "S-1-0-0", "SubjectUserName": "-", "SubjectDomainName": "-", "SubjectLogonId": "0x0"}
    return security(4625, "An account failed to log on.", {**(subject(desk, "SYSTEM") if kind in (2, 7, 5, 10) else anonymous), "TargetUserSid": "S-1-0-0", "TargetUserName": user, "TargetDomainName": world.pick([desk.domain, "", desk.machine]), "Status": "0xC000006D" if status in ("0xC000006A", "0xC0000064") else status, "FailureReason": world.pick([REASONS[status], {"%%2313": "Unknown user name or bad password.", "%%2307": "Account locked out.", "%%2310": "Account currently disabled."}.get(REASONS[status], REASONS[status])]), "SubStatus": status, "LogonType": str(kind), "LogonProcessName": {3: "NtLmSsp", 10: "User32", 2: "User32", 7: "User32", 5: "Advapi", 4: "Advapi", 8: "Advapi"}[kind], "AuthenticationPackageName": "NTLM" if kind == 3 else "Negotiate", "WorkstationName": workstation or (world.workstation() if kind == 3 else desk.machine), "ProcessId": "0x0", "ProcessName": process, "IpAddress": source, "IpPort": str(world.port()) if kind in (3, 10) else "0"})


def logged_on(desk: Desk, user: str, source: str, kind: int, package: str | None = None, process: str = "-", elevated: bool = False) -> WindowsEvent:
    world = desk.world
    return security(4624, "An account was successfully logged on.", {**(subject(desk, "SYSTEM") if kind in (2, 4, 5, 7, 10, 11) else {"SubjectUserSid": "S-1-0-0", "SubjectUserName": "-", "SubjectDomainName": "-", "SubjectLogonId": "0x0"}), "TargetUserSid": desk.sid, "TargetUserName": user, "TargetDomainName": desk.domain, "TargetLogonId": f"0x{world.hex(7)}", "LogonType": str(kind), "LogonProcessName": {3: "Kerberos", 5: "Advapi", 4: "Advapi", 9: "seclogo"}.get(kind, "User32"), "AuthenticationPackageName": package or {3: "Kerberos"}.get(kind, "Negotiate"), "WorkstationName": "-" if kind == 3 and package is None else world.workstation(), "LogonGuid": desk.guid(), "ProcessName": process, "IpAddress": source, "IpPort": str(world.port()), "ImpersonationLevel": "%%1833", "ElevatedToken": "%%1842" if elevated else "%%1843"})


def explicit_logon(desk: Desk, target: str, server: str, process: str, user: str | None = None, source: str = "-") -> WindowsEvent:
    return security(4648, "A logon was attempted using explicit credentials.", {**subject(desk, user), "LogonGuid": "{00000000-0000-0000-0000-000000000000}", "TargetUserName": target, "TargetDomainName": desk.domain, "TargetServerName": server, "TargetInfo": server, "ProcessId": f"0x{desk.world.hex(3)}", "ProcessName": process, "IpAddress": source, "IpPort": "0" if source == "-" else str(desk.world.port())})


def kerberos_failed(desk: Desk, user: str, source: str, status: str = "0x18") -> WindowsEvent:
    return security(4771, "Kerberos pre-authentication failed.", {"TargetUserName": user, "TargetSid": desk.sid, "ServiceName": f"krbtgt/{desk.domain}", "TicketOptions": "0x40810010", "Status": status, "PreAuthType": "2" if status == "0x18" else "0", "IpAddress": f"::ffff:{source}", "IpPort": str(desk.world.port())})


def ntlm_checked(desk: Desk, user: str, workstation: str, status: str) -> WindowsEvent:
    return security(4776, "The computer attempted to validate the credentials for an account.", {"PackageName": "MICROSOFT_AUTHENTICATION_PACKAGE_V1_0", "TargetUserName": user, "Workstation": workstation, "Status": status})


def account_changed(desk: Desk, code: int, user: str, by: str | None = None) -> WindowsEvent:
    titles = {4720: "A user account was created.", 4722: "A user account was enabled.", 4723: "An attempt was made to change an account's password.", 4724: "An attempt was made to reset an account's password.", 4725: "A user account was disabled.", 4726: "A user account was deleted.", 4738: "A user account was changed.", 4767: "A user account was unlocked.", 4781: "The name of an account was changed:", 4741: "A computer account was created."}
    data = {"TargetUserName": user, "TargetDomainName": desk.world.pick([desk.domain, desk.machine]), "TargetSid": desk.sid, **subject(desk, by), "PrivilegeList": "-"}
    if code in (4720, 4738, 4741):
        data |= {"SamAccountName": user, "DisplayName": desk.world.pick(["%%1793", "-", user.replace(".", " ").title()]), "UserPrincipalName": f"{user}@{desk.world.domain}", "PrimaryGroupId": "513", "NewUacValue": desk.world.pick(["0x15", "0x10", "0x210"]), "UserAccountControl": "%%2080 %%2082 %%2084"}
    return security(code, titles[code], data)


def member_added(desk: Desk, code: int, group: str, member: str, by: str | None = None) -> WindowsEvent:
    titles = {4728: "A member was added to a security-enabled global group.", 4732: "A member was added to a security-enabled local group.", 4756: "A member was added to a security-enabled universal group.", 4729: "A member was removed from a security-enabled global group.", 4733: "A member was removed from a security-enabled local group."}
    return security(code, titles[code], {"MemberName": desk.world.pick(["-", f"CN={member},CN=Users,DC={desk.world.company},DC=local", member]), "MemberSid": desk.sid, "TargetUserName": group, "TargetDomainName": desk.world.pick(["Builtin", desk.domain]), "TargetSid": "S-1-5-32-544" if code == 4732 else desk.sid[:-3] + "512", **subject(desk, by), "PrivilegeList": "-"})


def service_installed(desk: Desk, name: str, path: str, start: str = "demand start", account: str = "LocalSystem", security_log: bool = False) -> WindowsEvent:
    if security_log:
        return security(4697, "A service was installed in the system.", {**subject(desk, desk.world.pick(["SYSTEM", None])), "ServiceName": name, "ServiceFileName": path, "ServiceType": "0x10", "ServiceStartType": "2" if start == "auto start" else "3", "ServiceAccount": account})
    told = f"Service Name:  {name}\nService File Name:  {path}\nService Type:  user mode service\nService Start Type:  {start}\nService Account:  {account}"
    return WindowsEvent("Service Control Manager", "System", 7045, "A service was installed in the system.", {"ServiceName": name, "ImagePath": path, "ServiceType": "user mode service", "StartType": start, "AccountName": account}, told=told)


def task_created(desk: Desk, name: str, command: str, arguments: str, trigger: str, author: str, principal: str, code: int = 4698) -> WindowsEvent:
    content = f'<?xml version="1.0" encoding="UTF-16"?><Task version="1.2"><RegistrationInfo><Author>{author}</Author></RegistrationInfo><Triggers>{trigger}</Triggers><Principals><Principal id="Author"><UserId>{principal}</UserId></Principal></Principals><Settings><Hidden>{desk.world.pick(["false", "true"])}</Hidden></Settings><Actions Context="Author"><Exec><Command>{command}</Command><Arguments>{arguments}</Arguments></Exec></Actions></Task>'
    return security(code, "A scheduled task was created." if code == 4698 else "A scheduled task was updated.", {**subject(desk, "SYSTEM" if principal == "S-1-5-18" and desk.world.chance(0.5) else None), "TaskName": name, "TaskContent": content})


def share_used(desk: Desk, user: str, source: str, share: str, target: str | None) -> WindowsEvent:
    data = {**subject(desk, user), "ObjectType": "File", "IpAddress": source, "IpPort": str(desk.world.port()), "ShareName": share, "ShareLocalPath": "-" if share.endswith("IPC$") else "\\??\\C:\\Windows" if share.endswith("ADMIN$") else "\\??\\D:\\Shares"}
    if target is None:
        return security(5140, "A network share object was accessed.", {**data, "AccessMask": "0x1", "AccessList": "%%4416"})
    return security(5145, "A network share object was checked to see whether client can be granted desired access.", {**data, "RelativeTargetName": target, "AccessMask": desk.world.pick(["0x2", "0x12019f", "0x100081", "0x120089"]), "AccessList": "%%4416 %%4417"})
