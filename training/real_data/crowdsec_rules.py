"""Which lines of CrowdSec's logs are hostile, and what the others are.

A scenario counts: six failed logins are an attack and one of them is a typing mistake. So a line is first only
*counted*, and what the count of its actor says is decided for the excerpt that the app would see.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.scene import Label, attack, benign


@dataclass(frozen=True)
class Counted:
    """Lines that are hostile in numbers: from `least` of one actor on; up to half of that they are `few`, where None says that nobody can tell."""

    files: str
    lines: str
    label: Label
    few: Label | None
    least: int = 5


FAILED = (
    r"(?i)fail(ed|ure)?\b(?! 0)|ssl-login-fail|invalid (user|username|account|password|token|auth|TOTP|admin|format)|incorrect|\bdenied|unsuccessful"
    r"|bad password|wrong ?pass|wrong password|was not found|no such user|unauthori[sz]ed|mislukte login|fehlerhafter login|echec de la tentative"
    r"|Auth-Failure|\b40[13]\b|does not exist|InvalidAccountID|InvalidPassword|ChallengeResponseFailed|could not retrieve user|rate-limited|LOGIN_FAILED"
    r"|NO_SUCH_USER|WRONG_PASSWORD|not match|user not found|nonexistent user|authenticating user|invalid user|Bad PAM password|unable to authenticate|AUTH not supported"
    r"|unauthenticated|forbidden|LogonDenied|MFA failure count|Exchange error|authentication error|is invalid!"
)
SUCCEEDED = r"(?i)(?<!un)success|accepted (password|publickey)|logged in|OK LOGIN|Auth-Success"
MISTYPED = benign("Mistyped Password")
_noise, _web = benign("Blocked Noise"), benign("Normal Traffic")
_guess = attack("Brute Force Attack", "T1110.001", "T1110", severity="HIGH")
_ssh = attack("SSH Brute Force Attack", "T1110.001", "T1110", severity="HIGH")
_names = attack("User Enumeration", "T1589.001", "T1087", "T1110.001", severity="MEDIUM")
_scan = attack("Port or Network Scan", "T1046", "T1595.001", severity="MEDIUM")
_probe = attack("Automated Reconnaissance / Vulnerability Scanning", "T1595.002", "T1595", severity="MEDIUM")
_flood = attack("Denial of Service / DDoS Attack", "T1499", "T1498", severity="HIGH")

# The first entry whose files and lines match counts the line.
COUNTED = (
    Counted(r"^(iptables|pf|mikrotik)-scan", r"SRC=|filterlog|drop-tcp", _scan, _noise, 8),
    Counted(r"^http-dos-(bypass|random|switching|invalid)", r".", _flood, _web, 6),
    Counted(r"^nginx_req_limit", r"limiting requests", _flood, _web, 6),
    Counted(r"^tcpudp-flood", r"Handling", _flood, benign("Network Service"), 30),
    Counted(r"^magento-ccs", r"PAYMENT_FAILED", attack("Credential Stuffing Attack", "T1110.004"), benign("Application Event")),
    Counted(r"^(http-bf-wordpress)", r"POST /wp-login", _guess, benign("User Login")),
    Counted(r"^apiscp", r"POST /apps/login", _guess, benign("User Login")),
    Counted(r"^CVE-2022-41697", r"ghost/api/admin/session", _names, MISTYPED),
    Counted(r"^http-wordpress_user-enum", r"author=", _names, None),
    Counted(r"^http-wordpress-scan", r"\b404\b", _probe, None, 6),
    Counted(r"^endlessh", r"ACCEPT", _ssh, _noise),
    Counted(r"^cowrie", r"New connection", _guess, _noise),
    Counted(r"^(sshd-bad-keyexchange|sshd_banner|ssh-timeout|sshd-logs)", r"Unable to negotiate|banner|Timeout before|message authentication|Magic value", _ssh, _noise),
    Counted(r"^CVE-2023-4911", r"su\[\d+\]: segfault", attack("Privilege Escalation", "T1068", "T1548.001"), benign("Application Error"), 2),
    Counted(r"^aws-cloudtrail-postexploit", r"List|GetCaller", attack("Cloud Tampering", "T1526", "T1580", "T1087.004", severity="MEDIUM"), benign("Administration"), 3),
    Counted(r"^(bunkerweb|apache2|nginx|nginx-proxy-manager)-(http-)?malformed", r"\" 40\d ", _probe, _noise, 5),
    Counted(r"^(couchdb|envoy|traefik_base|CVE-2024-38475|http-technology|http-wordpress-scan|http-cve|litespeed-http|nginx-http|bunkerweb-http|apache2-http|http-admin|http-wordpress_wp)", r"\b404\b", _probe, _web, 6),
    Counted(r"(user-enum|_enum)", FAILED, _names, MISTYPED),
    Counted(r"^(ssh|opnsense-sshd|syslog-logs|whitelists|dropbear)", FAILED, _ssh, MISTYPED),
    Counted(r"^(dovecot|exim|postfix|exchange)", r"(?i)auth\w* .{0,40}fail|failed.{0,30}auth|unsuccessful|AuthFailed|auth failed|Incorrect authentication|pam_authenticate|unknown user \(", _guess, MISTYPED),
    # Web servers answer 401, 403, 404 to anybody; only logs of logins count refusals as failed logins.
    Counted(r"^(?!nginx-http-(?!generic-bf)|nginx_http|traefik|envoy|cri|docker|actual|jellyfin-whitelist|calibre-web-whitelist|overseerr-whitelist|rocketchat|apache2|bunkerweb|aws-(alb|cloudfront)|zoraxy|nginx-proxy|nginx-mail-logs|CVE|cve|http-(?!magento)|zoneminder_cve|iptables|pf-|dovecot|exim|postfix|exchange|mikrotik-scan|suricata|auditd|laurel|openappsec|cef|iis|pfsense-rfc|base-|sap|jira|grafana_cve|fortinet-cve)", FAILED, _guess, MISTYPED),
)  # fmt: skip
COMPILED = tuple((re.compile(rule.files, re.I), re.compile(rule.lines), rule) for rule in COUNTED)

# Files whose scenario fires on what no line shows (place, hour, a test's own name), or whose lines nobody can tell:
# neither side learns from them.
UNTOLD = re.compile(r"^(aws-nwo|sshd-impossible|http-generic-test|ssh-generic-test|base-upsun|mailcow|cve-2023-23397|pfsense-rfc5424-nginx)")
# Files whose lines of a kind are hostile although such a line could pass elsewhere.
WHOLE = (
    (re.compile(r"^(nginx-http-xss)"), re.compile(r"."), attack("Cross-Site Scripting (XSS) Attempt", "T1059.007", severity="MEDIUM")),
    (re.compile(r"^(litespeed|nginx|bunkerweb|apache2)-http-sensitive|^sap-probing|^http-cve-probing|^nginx-http-backdoor|^nginx-http-w00t|^http-admin-interface"), re.compile(r"."), _probe),
    (re.compile(r"^(bunkerweb|nginx)-http-path-traversal"), re.compile(r"."), attack("Path Traversal / Directory Traversal Attack", "T1083", "T1190", severity="MEDIUM")),
    (re.compile(r"^nginx-http-sqli"), re.compile(r"."), attack("SQL Injection — Union/Boolean SQLi", "T1190", severity="MEDIUM")),
    (re.compile(r"^auditd-(base64|postexploit)|^laurel-base64"), re.compile(r"comm\"?[=:]\"(base64|wget)\""), attack("Suspicious Script", "T1059.004", "T1140", severity="HIGH")),
)  # fmt: skip
# In the files above and in exploits' files, what doesn't tell by itself stays out instead of being called harmless.
DOUBTFUL_REST = re.compile(r"^(CVE|cve|zoneminder_cve|jira|grafana_cve|f5|fortinet-cve|pulse|spring|thinkphp|vmware|netgear|auditd-|laurel-(b|s)|aws-alb-http|openappsec|suricata-eve|palo|http-(tech|wordpress|admin|cve)|nginx-http-|envoy-http|zoraxy-http-bad|bunkerweb-(bad|http)|nginx-bad|traefik_base)")

_kinds = (
    (r"(?i)logged out|session (opened|closed)|Close session|Exit \(", "User Login"),
    (r"(?i)spam|rejected|RBL|Relay access denied|Helo command|non-SMTP|PREGREET|sender verify|refused connect|reject|\bDROP|UFW BLOCK|,block,|drop-(in|tcp)|Blocked|policy DROP|REJECT", "Blocked Noise"),
    (r"SRC=|filterlog|firewall,info|tcpdump|Flags \[|\bconnection\b.*(from|to)|Handling (UDP|TCP)", "Network Service"),
    (r"(?i)uptime-kuma|/health|bwapi", "Monitoring Probe"),
    (r"(?i)admin accessed", "Administration"),
    (r"HTTP/[123]|\"(GET|POST|HEAD)\b|RequestPath|x-envoy", "Normal Traffic"),
    (r"(?i)\b(error|fatal|exception)\b|could not be resolved|\[ERR\]", "Application Error"),
    (r"(?i)kernel|segfault|usb ", "System Activity"),
)  # fmt: skip
_kinds_compiled = tuple((re.compile(lines), kind) for lines, kind in _kinds)
_succeeded = re.compile(SUCCEEDED)
# Says "success" of every system call.
_audit = re.compile(r"type=(SYSCALL|PATH|EXECVE|PROCTITLE|CWD)|\"SYSCALL\"")


def harmless(line: str) -> Label:
    """The benign kind of a line that no rule counts."""
    if _audit.search(line):
        return benign("System Activity")
    if _succeeded.search(line):
        return benign("User Login")
    for lines, kind in _kinds_compiled:
        if lines.search(line):
            return benign(kind)
    return benign("Application Event")
