"""What single lines tell by themselves: requests and alarms that are hostile in any file."""

from __future__ import annotations

import re

from generator.scene import Label, attack

# The first sign that matches names the threat, so the most telling ones come first. Payloads are looked for both
# plain and percent-encoded, as access logs hold them.
_signs: tuple[tuple[str, str, tuple[str, ...], str], ...] = (
    (r"todo=syscmd|\$\(echo|poller_id=;|[?&][\w\[\]]*=[^ ]*(;|%3b)(wget|touch|curl|id|sh)\b", "OS Command Injection Attempt", ("T1059.004", "T1190"), "HIGH"),
    (r"invokefunction|think%5c|Runtime%40getRuntime|Runtime\.getRuntime|(\$|%24)(\{|%7b)(jndi|dns|url|script|%28)|tmshCmd|class\.module\.classLoader|freemarker|(2e|%65)/bin/(ba)?sh|eval-stdin|htmLawedTest|createRemoteAppwebSession|cmdb/system/admin|setup-restore\.action|setupadministrator\.action|server-info\.action|RadAsyncUpload|Telerik\.Web\.UI\.WebResource\.axd\?type=rau|ztp_gate\.php|mboximport", "Remote Code Execution Exploit", ("T1190",), "HIGH"),
    (r"waapIncidentType\": \"(Remote Code|Path Traversal, Remote|General, XML|Schema)|OGNL Expression|ET EXPLOIT", "Remote Code Execution Exploit", ("T1190",), "HIGH"),
    (r"waapIncidentType\": \"LDAP Injection, SQL|union(%20|\+| )+(all(%20|\+| )+)?select", "SQL Injection — UNION-based SQLi", ("T1190",), "HIGH"),
    (r"benchmark(%28|\()|sleep(%28|\()|waitfor", "SQL Injection — Time-based Blind SQLi", ("T1190",), "HIGH"),
    (r"information_schema|%2cnull|load_file|substr(ing)?(%28|\()|selectchar|concat(%28|\()", "SQL Injection — Union/Boolean SQLi", ("T1190",), "HIGH"),
    (r"waapIncidentType\": \"Cross Site Scripting", "Cross-Site Scripting (XSS) Attempt", ("T1059.007",), "HIGH"),
    (r"url=https?://(10\.|127\.|169\.254\.|192\.168\.)|waapIncidentType\": \"(URL instead|Cross Site Request)", "Server-Side Request Forgery (SSRF) Attempt", ("T1190",), "HIGH"),
    (r"=file:///|[?&]\w+=/etc/passwd", "Local File Inclusion (LFI) Attack", ("T1083", "T1190"), "HIGH"),
    (r"(\.\.|%2e%2e|\.%2e|%252e%252e|%%32%65%%32%65)[;]?(/|%2f|%252f)|(/|%2f)etc(/|%2f)(passwd|shadow|groups?)\b|/c:/win\.ini|META-INF/maven|WEB-INF/classes|Path Traversal Attempt|Directory Traversal", "Path Traversal / Directory Traversal Attack", ("T1083", "T1190"), "HIGH"),
    (r"nikto|zgrab|sqlmap|masscan|l9explore|nmap|sipvicious|ET SCAN|w00tw00t|_Shell\.php|Nmap Scripting|Suspicious User Agent|Bot Protection", "Automated Reconnaissance / Vulnerability Scanning", ("T1595.002",), "MEDIUM"),
    (r"GET /\.(env|git|ssh|htpasswd|passwd|pwd|mysql_history|bash_history|rhosts|listings?|svn|cvs\w*)\b|\"/\.env\"|phpmyadmin\d|/cscoe|/_ignition/execute|/setup\.cgi|networkDiag\.cgi|wp-config\.php|GetPhpInfo\.php|/sap/bc/gui|crx/packmgr|videoconfiguration\.cgi|download-file\.php|solr/admin/info|cpshost\.dll|Cisco|administrator/db", "Automated Reconnaissance / Vulnerability Scanning", ("T1595.002",), "MEDIUM"),
    (r"lfd\[\d+\]: \(sshd\) Failed SSH login|SSH User Authentication Brute Force", "SSH Brute Force Attack", ("T1110.001",), "MEDIUM"),
    (r"GCONV_PATH=", "Privilege Escalation", ("T1068", "T1548"), "HIGH"),
    (r"ANOM_ABEND.{0,200}\bsu\b", "Privilege Escalation", ("T1068", "T1548.001"), "HIGH"),
    (r"exe=\"/tmp/", "Malware Detected", ("T1059.004", "T1105"), "HIGH"),
    (r"CONNECT [\w.]+:25 |\"GET http://www\.", "Automated Reconnaissance / Vulnerability Scanning", ("T1595",), "MEDIUM"),
)  # fmt: skip
_compiled = [(re.compile(sign, re.I), attack(threat, *techniques, severity=severity)) for sign, threat, techniques, severity in _signs]
_refused = re.compile(r"\" (400|401|403|404|444) ")


def hostile_by_itself(line: str) -> Label | None:
    """The label of a line that needs no neighbours to be hostile; a refused request weighs a step less."""
    for sign, label in _compiled:
        if sign.search(line):
            return attack(label.threat, *label.techniques, severity="MEDIUM") if _refused.search(line) else label
    return None
