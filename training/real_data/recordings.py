"""What is hostile in each Windows recording: patterns that tell the attack's own events from the host's usual life.

A pattern is looked for in an event's facts, one `name=value` a line (see `events.facts`). ACTOR and COMMAND stand for
the fields that name who acts and what was run. Only what tells by itself is hostile; what merely belongs to the
attack's processes, and what any administrator could have done (python's web server, `net user`, a registry query), is
left out of both sides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.scene import Label, attack

ACTOR = r"^(?:Image|SourceImage|NewProcessName|ProcessName|Application)=.*"
COMMAND = r"^CommandLine=.*"
_started = r"^EventID=(?:1|8|10|11|4688)$"
"""A process that starts, reaches into another, or writes a file; what it merely loads or reads tells less."""
PARENT = r"^(?:ParentImage|ParentProcessName)=.*"


@dataclass(frozen=True)
class Rule:
    pattern: re.Pattern[str]
    label: Label


def _rule(pattern: str, threat: str, *techniques: str, severity: str = "HIGH") -> Rule:
    return Rule(re.compile(pattern, re.I | re.M), attack(threat, *techniques, severity=severity))


_payload = (
    _rule(r"^EventID=(?:1|4688)$[\s\S]*^(?:Image|NewProcessName)=.*\\Downloads\\payload\.exe", "Malware Detected", "T1204.002"),
    _rule(r"^EventID=3$[\s\S]*" + ACTOR + r"\\payload\.exe", "Command and Control", "T1071.001", "T1571"),
    _rule(r"^EventID=(?:1|4688)$[\s\S]*" + PARENT + r"\\payload\.exe", "Windows Threat: Process Creation — Suspicious", "T1059.003"),
    _rule(r"MSF\.Powershell|function (?:Add-WebTransport|Add-TcpTransport)|IEX \(\[System\.Text\.Encoding\]::UTF8\.GetString\(\[System\.Convert\]::FromBase64String", "Suspicious Script", "T1059.001", "T1027"),
    _rule(r"function Invoke-DcSync", "Kerberos or Directory Attack", "T1003.006", severity="CRITICAL"),
)  # fmt: skip
_grunt_lateral = _rule(r"^EventID=(?:3|22|5156)$[\s\S]*" + ACTOR + r"\\GruntHTTP\d?\.exe", "Command and Control", "T1071.001")
_dump = ("Credential Theft", "T1003.001")

# Holds in every recording.
EVERYWHERE = (
    _rule(r"^EventID=(?:1102|104)$", "Log Clearing", "T1070.001"),
    _rule(COMMAND + r"powershell.* -noP -sta -w 1 -enc ", "Suspicious Script", "T1059.001", "T1027"),
    _rule(r"^ScriptBlockText=.*If\(\$PSVersionTable\.PSVersion\.Major", "Suspicious Script", "T1059.001", "T1562.001"),
    _rule(
        r"^EventID=(?:4103|800)$(?=[\s\S]*-noP -sta -w 1 -enc)[\s\S]*(?:WebClient|AesCrypto|TaskURIs|\$RCK|Headers\.|\$IV=|Compare-Object \$mac|admin/get\.php|Add-Type -TypeDefinition|Invoke-Expression|IEX )",
        "Suspicious Script", "T1059.001", "T1071.001",
    ),
)  # fmt: skip

RULES: dict[str, tuple[Rule, ...]] = {
    "cmd_lsass_memory_dumpert_syscalls": (_rule(rf"{_started}[\s\S]*(?:{ACTOR}|{COMMAND})Outflank-Dumpert", *_dump, severity="CRITICAL"), _rule(r"^TargetFilename=.*dumpert\.dmp", *_dump)),
    "cmd_psexec_lsa_secrets_dump": (
        _rule(COMMAND + r"save HKLM\\security", "Credential Theft", "T1003.004", severity="CRITICAL"),
        _rule(r"^EventID=(?:1|11|13|17|18|4688|4697|7045)$[\s\S]*^(?:ServiceName|Message|TargetObject|PipeName|TargetFilename|NewProcessName|Image)=.*PSEXESVC", "Lateral Movement", "T1569.002", "T1021.002"),
    ),
    "cmd_sam_copy_esentutl": (_rule(COMMAND + r"esentutl.*/vss", "Credential Theft", "T1003.002", severity="CRITICAL"), _rule(r"^TargetFilename=C:\\ProgramData\\SAM$", "Credential Theft", "T1003.002", severity="CRITICAL")),
    "covenant_dcsync_dcerpc_drsuapi_DsGetNCChanges": (
        _rule(r"^EventID=4662$[\s\S]*^SubjectUserName=pgustavo$", "Kerberos or Directory Attack", "T1003.006", severity="CRITICAL"),
        _grunt_lateral,
    ),
    "empire_mimikatz_lsadump_inject_protected_mode": (_rule(r"^(?:ProcessName|TargetImage)=.*\\mimikatz\.exe", "Credential Theft", "T1003.001", severity="CRITICAL"),),
    "empire_powerdump_sam_access": (_rule(r"^SourceImage=.*\\powershell\.exe$[\s\S]*^TargetImage=.*\\lsass\.exe", "Credential Theft", "T1003.001", "T1003.002", severity="CRITICAL"),),
    "empire_shell_reg_dump_sam": (_rule(COMMAND + r"reg\.exe\"? save HKLM\\sam", "Credential Theft", "T1003.002", severity="CRITICAL"), _rule(r"^TargetFilename=.*\\System32\\sam$", "Credential Theft", "T1003.002", severity="CRITICAL")),
    "psh_input_capture_promptforcreds": (_rule(r"PromptForCredential", "Credential Theft", "T1056.002"),),
    "psh_lsass_memory_dump_comsvcs": (
        _rule(COMMAND + r"comsvcs\.dll.*MiniDump", *_dump, severity="CRITICAL"),
        _rule(r"^SourceImage=.*\\rundll32\.exe$[\s\S]*^TargetImage=.*\\lsass\.exe", *_dump, severity="CRITICAL"),
        _rule(r"^TargetFilename=.*lsass.*\.dmp", *_dump, severity="CRITICAL"),
    ),
    "psh_windows_vault_web_credentials": (_rule(r"PasswordVault|RetrieveAll", "Credential Theft", "T1555.004"),),
    "cmd_bitsadmin_download_psh_script": (_rule(COMMAND + r"bitsadmin.* /transfer", "Defense Evasion", "T1197", "T1105"), _rule(r"^TargetFilename=.*bitsadmin1_flag\.ps1", "Command and Control", "T1105", "T1197")),
    "cmd_mshta_javascript_getobject_sct": (_rule(COMMAND + r"mshta.*javascript:", "Defense Evasion", "T1218.005", "T1059.007"), _rule(r"^EventID=(?:1|4688)$[\s\S]*" + PARENT + r"\\mshta\.exe", "Defense Evasion", "T1218.005")),
    "cmd_netsh_fw_mod_open_ports": (_rule(COMMAND + r"netsh.*add rule .*action=allow", "Defense Evasion", "T1562.004", severity="MEDIUM"),),
    "covenant_installutil": (
        _rule(COMMAND + r"InstallUtil.*/u .*\.dll", "Defense Evasion", "T1218.004"),
        _rule(r"^EventID=(?:3|22)$[\s\S]*" + ACTOR + r"InstallUtil\.exe", "Command and Control", "T1071.001", "T1218.004"),
        _rule(r"^TargetFilename=.*\\GruntHTTP\.dll", "Malware Detected", "T1105", "T1218.004"),
        _grunt_lateral,
    ),
    "empire_monologue_netntlm_downgrade": (_rule(r"^EventID=13$[\s\S]*^TargetObject=.*(?:NtlmMinClientSec|LMCompatibilityLevel|RestrictSendingNTLMTraffic)", "Defense Evasion", "T1112", "T1562"),),
    "psh_cmstp_execution_bypassuac": (
        _rule(COMMAND + r"cmstp\.exe.*\.inf", "Privilege Escalation", "T1218.003", "T1548.002"),
        _rule(r"^TargetFilename=.*(?:uacbypass\.inf|\\Cm\\malcorp)", "Privilege Escalation", "T1218.003", "T1548.002"),
        _rule(r"^EventID=(?:1|4688)$[\s\S]*^(?:Image|NewProcessName)=.*\\cmd\.exe$[\s\S]*" + PARENT + r"\\dllhost\.exe", "Privilege Escalation", "T1548.002"),
    ),
    "psh_mavinject_dll_notepad": (
        _rule(COMMAND + r"/INJECTRUNNING", "Process Injection", "T1055.001", "T1218.013"),
        _rule(r"^EventID=8$[\s\S]*mavinject\.exe", "Process Injection", "T1055.001", "T1218.013"),
        _rule(r"^TargetFilename=.*T1055\.dll", "Process Injection", "T1055.001", "T1105"),
    ),
    "psh_mshta_html_application_execution": (
        _rule(COMMAND + r"mshta.*\.hta", "Defense Evasion", "T1218.005"),
        _rule(r"^EventID=(?:1|4688)$[\s\S]*" + PARENT + r"\\mshta\.exe", "Defense Evasion", "T1218.005", "T1059.003"),
        _rule(r"^TargetFilename=.*Startup\\.*\.hta", "Persistence", "T1547.001", "T1218.005"),
    ),
    "wmic_remote_xsl_jscript": (
        _rule(COMMAND + r"wmic.*/FORMAT:\"?http", "Defense Evasion", "T1220"),
        _rule(r"^EventID=(?:1|4688)$[\s\S]*" + PARENT + r"\\WMIC\.exe", "Defense Evasion", "T1220", "T1059.007"),
        _rule(r"^EventID=(?:3|22)$[\s\S]*" + ACTOR + r"\\WMIC\.exe", "Command and Control", "T1105", "T1220"),
    ),
    "empire_shell_net_localgroup_administrators": (_rule(COMMAND + r"net1?(?:\.exe)?\"? localgroup Administrators", "Discovery", "T1069.001", severity="MEDIUM"),),
    "empire_shell_rpc_samr_smb_group_domain_admins_standard_user": (_rule(COMMAND + r"net1?(?:\.exe)?\"? group \"Domain Admins\"", "Discovery", "T1069.002", "T1087.002", severity="MEDIUM"),),
    "empire_shell_samr_EnumDomainUsers": (_rule(COMMAND + r"net1?(?:\.exe)?\"? user /domain", "Discovery", "T1087.002", severity="MEDIUM"),),
    "empire_launcher_vbs": (_rule(COMMAND + r"WScript\.exe.*\\Desktop\\launcher\.vbs", "Suspicious Script", "T1059.005", "T1204.002"),),
    "covenant_copy_smb_CreateRequest": (_rule(r"^EventID=11$[\s\S]*^TargetFilename=.*GruntHTTP\.exe", "Lateral Movement", "T1021.002", "T1570"), _rule(r"^RelativeTargetName=.*GruntHTTP", "Lateral Movement", "T1021.002", "T1570"), _grunt_lateral),
    "covenant_dcom_executeexcel4macro_blocked": (_rule(COMMAND + r"MoveExcel", "Lateral Movement", "T1021.003"), _grunt_lateral),
    "covenant_dcom_registerxll": (_rule(COMMAND + r"MoveExcel", "Lateral Movement", "T1021.003"), _rule(r"^EventID=3$[\s\S]*" + ACTOR + "MoveExcel", "Lateral Movement", "T1021.003"), _grunt_lateral),
    "covenant_sharpsc_create_dcerpc_smb_svcctl": (
        _rule(r"^EventID=(?:7045|4697)$[\s\S]*GruntHTTP2", "Windows Threat: New Service Installed", "T1543.003", "T1569.002"),
        _rule(r"^TargetObject=.*\\Services\\Cyb3rWard0g\\ImagePath", "Persistence", "T1543.003"),
        _grunt_lateral,
    ),
    "covenant_sharpsc_start_dcerpc_smb_svcctl": (_grunt_lateral,),
    "covenant_sharpsc_stop_dcerpc_smb_svcctl": (_grunt_lateral,),
    "empire_schtasks_creation_standard_user": (
        _rule(COMMAND + r"schtasks.*/Create.*powershell", "Persistence", "T1053.005", "T1059.001"),
        _rule(r"^EventID=4698$[\s\S]*powershell", "Windows Threat: Scheduled Task Created", "T1053.005"),
        _rule(r"^EventID=13$[\s\S]*CurrentVersion\\debug$[\s\S]*^Details=SQBGACgA", "Defense Evasion", "T1112", "T1027.011"),
    ),
    "cmd_service_mod_fax": (
        _rule(COMMAND + r"sc config .*binPath= .*powershell", "Privilege Escalation", "T1543.003", "T1574.011"),
        _rule(r"^EventID=13$[\s\S]*Services\\Fax\\ImagePath$[\s\S]*^Details=.*powershell", "Privilege Escalation", "T1543.003"),
        _rule(r"^EventID=(?:1|4688)$[\s\S]*" + COMMAND + r"powershell.*[\s\S]*" + PARENT + r"\\services\.exe", "Privilege Escalation", "T1543.003", "T1059.001"),
    ),
    "cmd_disable_eventlog_service_startuptype_modification_via_registry": (),
    "psh_disable_eventlog_service_startuptype_modification": (),
    "reg_disable_eventlog_service_startuptype_modification_via_registry": (),
    "cmd_stop_event_logging_controlset_minint_key": (),
    "psh_stop_event_logging_controlset_minint_key": (),
    "reg_cmd_process_commandline_logging_disabled": (_rule(r"(?:" + COMMAND + r"|^TargetObject=.*)ProcessCreationIncludeCmdLine_Enabled", "Defense Evasion", "T1562.002", "T1112"),),
    "cmd_process_herpaderping_mimiexplorer": (),
    "cmd_process_herpaderping_snippingtool": (),
}  # fmt: skip

_logging_off = (
    _rule(r"(?:" + COMMAND + r"|^ScriptBlockText=.*|^TargetObject=.*|^Payload=.*)(?:Control\\MiniNt|Services\\EventLog (?:/t|/v).*Start|Services\\EventLog\\Start$|Set-Service -Name EventLog)", "Defense Evasion", "T1562.002", "T1112"),
    _rule(r"^EventID=7040$[\s\S]*Windows Event Log service .*disabled", "Defense Evasion", "T1562.002"),
)  # fmt: skip
_herpaderping = (
    _rule(COMMAND + r"ProcessHerpaderping|(?:" + _started + r"[\s\S]*" + ACTOR + r")\\Desktop\\wardog\.exe|^TargetFilename=.*\\Desktop\\wardog\.exe", "Process Injection", "T1055", "T1036", severity="CRITICAL"),
)  # fmt: skip

# Programs of the attack's agent, whose other events say nothing of their own.
_agents = re.compile(ACTOR + r"(?:\\payload\.exe|Grunt|MoveExcel|Herpaderping|\\wardog\.exe|Dumpert|PSEXESVC|PsExec|mshta|cmstp|mavinject|WMIC\.exe|InstallUtil|esentutl|bitsadmin|wscript|wsmprovhost|\\net1?\.exe|\\reg\.exe|\\sc\.exe|netsh|python|calc)", re.I | re.M)
_powershell = re.compile(ACTOR + r"\\powershell(?:_ise)?\.exe", re.I | re.M)
_traces = re.compile(r"Grunt|payload\.exe|mimikatz|wardog\.exe|Herpaderp|Dumpert|MordorSchtask|Cyb3r|MoveExcel|PSEXESVC|launcher\.vbs|SQB[GmF]A|FromBase64|-noP -sta|atomic|T1\d{3}\.|python\.exe|Invoke-DcSync|Transport|MiniNt|svcVersion|\\samr\b|tsql|EventCacheManager|/automation|calc\.xll|bam\\State|\\csc\.exe|cvtres|whoami|Office16|3E5FC7F9|Prefetch\\+(?:CALC|NET1?|CMSTP|MSHTA|WMIC|REG|MAVINJECT|ESENTUTL|BITSADMIN|WHOAMI|POWERSHELL|PAYLOAD|SC|NETSH)[.A-Z]*-", re.I)


def rules_of(recording: str) -> tuple[Rule, ...]:
    """The rules of a recording, named by its zip without ending."""
    story = recording.split("__", 1)[-1]
    rules = RULES.get(story, ()) + EVERYWHERE
    if "eventlog" in story or "minint" in story:
        rules = _logging_off + _payload + rules
    elif "commandline_logging" in story:
        rules = rules + _payload
    elif "herpaderping" in story:
        rules = _herpaderping + rules
    return rules


def belongs_to_attack(recording: str, facts: str, raw: str) -> bool:
    """Whether an event that no rule calls hostile still stems from the attack, or may: nobody learns from it."""
    if _agents.search(facts) or _traces.search(raw):
        return True
    driven_by_powershell = re.search(r"__(psh_|empire_)|schtask", recording)
    return bool(driven_by_powershell and (_powershell.search(facts) or "PowerShell" in facts.split("\n", 2)[1]))
