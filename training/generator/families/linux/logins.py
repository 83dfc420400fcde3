"""Logins by sshd, PAM, su and login: guessing of every kind, and people who mistype."""

from generator.families.linux.carriers import Log, fill
from generator.scene import Scene, aftermath, attack, benign, family
from generator.world import World

_invalid_names = "admin test oracle postgres ubuntu pi guest user ftpuser git hadoop deploy jenkins minecraft nagios www mysql support steam es dspace teamspeak tomcat ubnt vagrant centos odoo".split()
_after = (
    "Connection closed by authenticating user <user> <ip> port <port> [preauth]", "Received disconnect from <ip> port <port>:11: Bye Bye [preauth]", "Disconnected from authenticating user root <ip> port <port> [preauth]", "Connection reset by <ip> port <port> [preauth]",
)


def _sshd_name(world: World) -> str:
    return world.pick(["sshd", "sshd", "sshd", "sshd-session", "/usr/sbin/sshd", "dropbear"])


def _failure(world: World, program: str, account: str, source: str, unknown: bool) -> str:
    port = world.port()
    if program == "dropbear":
        return world.pick([f"Login attempt for nonexistent user from {source}:{port}", f"bad password attempt for nonexistent user from {source}:{port}"]) if unknown else f"Bad password attempt for '{account}' from {source}:{port}"
    if unknown:
        return world.pick([f"Failed password for invalid user {account} from {source} port {port} ssh2", f"Invalid user {account} from {source} port {port}", f"Failed none for invalid user {account} from {source} port {port} ssh2", f"Connection closed by invalid user {account} {source} port {port} [preauth]", f"input_userauth_request: invalid user {account} [preauth]", f"Disconnected from invalid user {account} {source} port {port} [preauth]", f"error: PAM: User not known to the underlying authentication module for illegal user {account} from {source}"])
    return world.pick([f"Failed password for {account} from {source} port {port} ssh2", f"Failed password for {account} from {source} port {port} ssh2", f"pam_unix(sshd:auth): authentication failure; logname= uid=0 euid=0 tty=ssh ruser= rhost={source}  user={account}", f"error: PAM: Authentication failure for {account} from {source}", f"Failed keyboard-interactive/pam for {account} from {source} port {port} ssh2", f"message repeated {world.number(2, 5)} times: [ Failed password for {account} from {source} port {port} ssh2]", f"error: maximum authentication attempts exceeded for {account} from {source} port {port} ssh2 [preauth]", f"Failed publickey for {account} from {source} port {port} ssh2: RSA SHA256:{world.hex(20)}"])


def _accepted(world: World, account: str, source: str, key: bool) -> str:
    if key:
        return f"Accepted publickey for {account} from {source} port {world.port()} ssh2: {world.pick(['RSA', 'ED25519', 'ECDSA'])} SHA256:{world.hex(24)}"
    return f"Accepted {world.pick(['password', 'password', 'keyboard-interactive/pam'])} for {account} from {source} port {world.port()} ssh2"


@family("linux/ssh-guessing", attack=True, weight=2)
def ssh_guessing(world: World) -> Scene:
    scene, log, program = Scene(), Log(world), _sshd_name(world)
    label = attack("SSH Brute Force Attack", "T1110.001")
    source, account, unknown = world.ip(), world.pick(["root", "root", "admin", world.user()]), world.chance(0.4)
    for _ in range(world.number(4, 36)):
        world.tick(1, world.pick([3, 30, 200]))
        name = world.pick(_invalid_names) if unknown else account
        scene.add(log.line(program, _failure(world, program, name, source, unknown), world.pid()), label)
        if world.chance(0.1):
            scene.add(log.line(program, fill(world, world.pick(_after)).replace("<ip>", source), world.pid(False)), label)
    return scene


@family("linux/ssh-guessing-distributed", attack=True)
def ssh_guessing_distributed(world: World) -> Scene:
    scene, log, program = Scene(), Log(world), _sshd_name(world)
    label = attack(*world.pick([("SSH Brute Force Attack", "T1110.001"), ("Password Spraying", "T1110.003")]))
    spray = label.threat == "Password Spraying"
    accounts = [world.user() for _ in range(world.number(8, 20))] if spray else [world.pick(["root", world.user()])]
    sources = [world.ip_public() for _ in range(world.number(1, 2) if spray else world.number(5, 20))]
    for turn in range(max(len(accounts), len(sources), 8)):
        world.tick(5, 300)
        scene.add(log.line(program, _failure(world, program, accounts[turn % len(accounts)], sources[turn % len(sources)], False), world.pid()), label)
    return scene


@family("linux/ssh-names-tried", attack=True)
def ssh_names_tried(world: World) -> Scene:
    scene, log, source = Scene(), Log(world), world.ip_public()
    label = attack("User Enumeration", "T1589.001", "T1110.003", severity="MEDIUM")
    for name in world.some(_invalid_names, 6, 25):
        world.tick(1, 20)
        scene.add(log.line("sshd", world.pick([f"Invalid user {name} from {source} port {world.port()}", f"Connection closed by invalid user {name} {source} port {world.port()} [preauth]", f"input_userauth_request: invalid user {name} [preauth]"]), world.pid()), label)
    return scene


@family("linux/ssh-guessed-at-last", attack=True, weight=1.5)
def ssh_guessed(world: World) -> Scene:
    scene, log, program = Scene(), Log(world), world.pick(["sshd", "sshd-session"])
    label = attack("SSH Brute Force Attack", "T1110.001")
    source, account = world.ip_public() if world.chance(0.8) else world.ip_private(), world.pick(["root", "admin", "ubuntu", "postgres", world.user()])
    for _ in range(world.number(5, 25)):
        world.tick(1, 6)
        scene.add(log.line(program, _failure(world, program, account, source, False), world.pid()), label)
    scene.add(log.line(program, _accepted(world, account, source, False), world.pid()), aftermath(attack("SSH Brute Force Attack — SUCCESSFUL LOGIN", "T1110.001", severity="CRITICAL")))
    if world.chance(0.6):
        scene.add(log.line(program, f"pam_unix(sshd:session): session opened for user {account}{world.pick(['', '(uid=0)'])} by (uid=0)", world.pid(False)), benign("User Login"))
    return scene


@family("linux/ssh-protocol-abused", attack=True)
def ssh_abused(world: World) -> Scene:
    scene, log, source = Scene(), Log(world), world.ip_public()
    if world.chance(0.7):
        label = attack("Automated Reconnaissance / Vulnerability Scanning", "T1595.002", severity="MEDIUM")
        # What names a scanner or another protocol tells; the other refusals come to every server from anywhere.
        told = [f"Bad protocol version identification '{world.pick(['GET / HTTP/1.1', chr(92) + '003', 'OPTIONS / RTSP/1.0', 'HELP4STOMP', 'SSH-2.0-Nmap-SSH2-Hostkey'])}' from {source} port {world.port()}", f"Protocol major versions differ for {source} port {world.port()}: SSH-2.0-OpenSSH vs. SSH-1.5-NmapNSE_1.0"]
        usual = [f"Unable to negotiate with {source} port {world.port()}: no matching host key type found. Their offer: ssh-dss [preauth]", f"Did not receive identification string from {source} port {world.port()}", f"banner exchange: Connection from {source} port {world.port()}: invalid format", f"kex_exchange_identification: client sent invalid protocol identifier \"\" from {source}"]
        for number in range(world.number(5, 15)):
            world.tick(1, 5)
            telling = number < 2 or world.chance(0.4)
            scene.add(log.line("sshd", world.pick(told if telling else usual), world.pid()), label if telling else aftermath(label))
    else:
        label = attack("Command and Control", "T1090.001", "T1572")
        account = world.pick(["root", "ubnt", "admin", world.user()])
        for _ in range(world.number(3, 10)):
            world.tick(1, 5)
            scene.add(log.line("sshd", world.pick([f"refused local port forward: originator 127.0.0.1 port {world.port()}, target {world.ip_public()} port {world.pick([25, 80, 443])}", f"error: connect_to {world.ip_public()} port 25: failed.", f"Received request from {source} port {world.port()} to connect to host {world.ip_public()} port 25, but the request was denied.", f"User {account} from {source} not allowed to open direct-tcpip channel to {world.ip_public()}:{world.pick([25, 465])}"]), world.pid()), label)
    return scene


@family("linux/pam-guessing", attack=True, weight=1.5)
def pam_guessing(world: World) -> Scene:
    """su, login and the servers that check passwords by PAM."""
    scene, log, source, account = Scene(), Log(world), world.ip(), world.pick(["root", world.user(), world.service_account()])
    service = world.pick(["vsftpd", "dovecot", "su", "login", "proftpd", "xrdp-sesman", "webmin", "cockpit", "sudo", "pure-ftpd", "smbd"])
    success = world.chance(0.3)
    label = attack("Brute Force Attack", "T1110.001")
    for _ in range(world.number(5, 25)):
        world.tick(1, 10)
        forms = [f"pam_unix({service}:auth): authentication failure; logname= uid=0 euid=0 tty={world.pick([service, 'ssh', 'pts/0', 'dovecot'])} ruser={account} rhost={source}  user={account}"]
        forms += {"vsftpd": [f'[{account}] FAIL LOGIN: Client "{source}"', f"[pid {world.pid()}] [{account}] FTP response: Client \"{source}\", \"530 Login incorrect.\""], "su": [f"FAILED SU (to root) {account} on pts/0", f"FAILED su for root by {account}", f"- pts/1 {account}:root", "pam_authenticate: Authentication failure"], "login": [f"FAILED LOGIN ({world.number(1, 5)}) on '/dev/tty1' FOR '{account}', Authentication failure", f"FAILED LOGIN 3 FROM {source} FOR {account}, Authentication failure"], "sudo": [f"{account} : {world.number(3, 3)} incorrect password attempts ; TTY=pts/0 ; PWD=/tmp ; USER=root ; COMMAND=/bin/bash", f"pam_unix(sudo:auth): conversation failed"], "proftpd": [f"{world.host_name} ({source}[{source}]) - USER {account} (Login failed): Incorrect password", f"({source}[{source}]) - Maximum login attempts (3) exceeded, connection refused"], "webmin": [f"Invalid login as {account} from {source}"], "dovecot": [f"imap-login: Disconnected (auth failed, {world.number(3, 9)} attempts in {world.number(5, 50)} secs): user=<{account}>, method=PLAIN, rip={source}, lip={world.ip_private()}", f"auth-worker: pam({account},{source}): pam_authenticate() failed: Authentication failure (password mismatch?)"], "pure-ftpd": [f"(?@{source}) [WARNING] Authentication failed for user [{account}]"], "smbd": [f"Auth: [SMB2,(null)] user [{world.company.upper()}]\\[{account}] status [NT_STATUS_WRONG_PASSWORD] remote host [ipv4:{source}:{world.port()}]"], "xrdp-sesman": [f"[ERROR] pam_authenticate failed: Authentication failure", f"[INFO ] AUTHFAIL: user={account} ip=::ffff:{source} time={int(world.now.timestamp())}"]}.get(service, [])
        scene.add(log.line(service, world.pick(forms), world.pid()), label)
    if success:
        scene.add(log.line(service, world.pick([f"pam_unix({service}:session): session opened for user {account}(uid=0) by (uid=0)", f"LOGIN ON {world.pick(['tty1', 'pts/0'])} BY {account} FROM {source}", f'[{account}] OK LOGIN: Client "{source}"', f"Successful su for root by {account}", f"Successful login as {account} from {source}"]), world.pid()), aftermath(attack("Brute Force Attack — Successful Login", "T1110.001", "T1078", severity="CRITICAL")))
    return scene


@family("linux/audit-login-guessing", attack=True)
def audit_guessing(world: World) -> Scene:
    scene, source, account = Scene(), world.ip_public(), world.pick(["root", world.user(), "admin"])
    label = attack("SSH Brute Force Attack", "T1110.001")
    first = world.number(90, 99000)
    for number in range(first, first + world.number(5, 25)):
        world.tick(1, 8)
        kind, who = world.pick([("USER_AUTH", f'op=PAM:authentication grantors=? acct="{account}"'), ("USER_LOGIN", f'op=login acct="{account}"'), ("USER_ERR", f'op=PAM:bad_ident grantors=? acct="?"')])
        scene.add(f"type={kind} msg=audit({int(world.now.timestamp())}.{world.number(0, 999):03d}:{number}): pid={world.pid()} uid=0 auid=4294967295 ses=4294967295 subj=system_u:system_r:sshd_t:s0-s0:c0.c1023 msg='{who} exe=\"/usr/sbin/sshd\" hostname={source} addr={source} terminal=ssh res=failed'", label)
    return scene


@family("linux/session-of-a-person", attack=False, weight=3)
def ordinary_session(world: World) -> Scene:
    scene, log, program = Scene(), Log(world), world.pick(["sshd", "sshd", "sshd-session"])
    account, source = world.pick([world.user(), world.user(), "root", "admin", "ubuntu", world.service_account()]), world.ip()
    key = world.chance(0.5)
    forms = [
        (program, _accepted(world, account, source, key)), (program, f"pam_unix(sshd:session): session opened for user {account}(uid={world.number(0, 1100)}) by {account}(uid=0)"), ("systemd-logind", f"New session {world.number(1, 9999)} of user {account}."), ("systemd", f"Started {world.pick(['Session', 'session-' + str(world.number(1, 999)) + '.scope - Session'])} {world.number(1, 999)} of {world.pick(['user', 'User'])} {account}."), (program, f"pam_unix(sshd:session): session closed for user {account}"), (program, f"Received disconnect from {source} port {world.port()}:11: disconnected by user"), (program, f"Disconnected from user {account} {source} port {world.port()}"), ("systemd-logind", f"Session {world.number(1, 999)} logged out. Waiting for processes to exit."), ("systemd-logind", f"Removed session {world.number(1, 999)}."), ("sudo", f"pam_unix(sudo:session): session opened for user root(uid=0) by {account}(uid=1000)"), ("sudo", "pam_unix(sudo:session): session closed for user root"), ("su", f"(to root) {account} on pts/{world.number(0, 5)}"), ("su", f"pam_unix(su-l:session): session opened for user root(uid=0) by {account}(uid=1000)"), ("su", f"Successful su for {world.pick(['root', 'postgres'])} by {account}"), ("gdm-password]", f"pam_unix(gdm-password:session): session opened for user {account} by (uid=0)"), ("login", f"LOGIN ON tty1 BY {account}"), ("login", f"ROOT LOGIN  on '/dev/tty1'"), ("dropbear", f"Pubkey auth succeeded for '{account}' with key sha1!! {world.hex(10)} from {source}:{world.port()}"), ("dropbear", f"Password auth succeeded for '{account}' from {source}:{world.port()}"), ("cockpit-tls", "gnutls_handshake failed: A TLS fatal alert has been received."), ("vsftpd", f'[{account}] OK LOGIN: Client "{source}"'), ("dovecot", f"imap-login: Login: user=<{account}>, method=PLAIN, rip={source}, lip={world.ip_private()}, mpid={world.pid()}, TLS"), ("gnome-keyring-daemon", "unable to unlock login keyring"), ("polkitd", f"Operator of unix-session:{world.number(1, 9)} successfully authenticated as unix-user:{account} to gain TEMPORARY authorization for action org.freedesktop.systemd1.manage-units"), ("pkexec", f"{account}: Executing command [USER=root] [TTY=unknown] [CWD=/home/{account}] [COMMAND=/usr/sbin/{world.pick(['gparted', 'synaptic', 'ufw'])}]"), ("sshd", f"Server listening on 0.0.0.0 port 22."), ("sshd", "Received signal 15; terminating."), ("sshd", f"User child is on pid {world.pid()}"), ("sshd", f"Starting session: {world.pick(['shell on pts/0', 'command', 'subsystem ' + chr(39) + 'sftp' + chr(39)])} for {account} from {source} port {world.port()} id 0"), ("internal-sftp", f'session opened for local user {account} from [{source}]'), ("internal-sftp", f'open "/upload/invoice-{world.number(100, 9999)}.pdf" flags WRITE,CREATE,TRUNCATE mode 0664')]
    for position in sorted(world.some(range(len(forms)), 1, world.pick([1, 2, 5]))):
        world.tick(0, 20)
        name, message = forms[position]
        scene.add(log.line(name, message, world.pid()), benign("User Login"))
    return scene


@family("linux/password-mistyped", attack=False, weight=3)
def mistyped(world: World) -> Scene:
    scene, log, account = Scene(), Log(world), world.pick([world.user(), world.user(), "root", world.service_account()])
    source, label, service = world.ip() if world.chance(0.5) else world.ip_private(), benign("Mistyped Password"), world.pick(["sshd", "sshd", "su", "sudo", "gdm-password", "vsftpd", "dovecot", "login", "xscreensaver"])
    for _ in range(world.number(1, 2)):
        world.tick(2, 12)
        forms = {"sshd": [_failure(world, "sshd", account, source, world.chance(0.15)), f"Connection closed by authenticating user {account} {source} port {world.port()} [preauth]"], "su": ["pam_authenticate: Authentication failure", f"FAILED SU (to root) {account} on pts/0", f"pam_unix(su:auth): authentication failure; logname={account} uid=1000 euid=0 tty=pts/0 ruser={account} rhost=  user=root"], "sudo": [f"pam_unix(sudo:auth): authentication failure; logname={account} uid=1000 euid=0 tty=/dev/pts/0 ruser={account} rhost=  user={account}", f"{account} : {world.number(1, 3)} incorrect password attempt{world.pick(['', 's'])} ; TTY=pts/0 ; PWD=/home/{account} ; USER=root ; COMMAND=/usr/bin/{world.pick(['apt update', 'systemctl restart nginx', 'vi /etc/hosts', 'bash', 'cat /var/log/syslog'])}", f"{account} : command not allowed ; TTY=pts/1 ; PWD=/home/{account} ; USER=root ; COMMAND=/usr/bin/apt install vlc", f"{account} : user NOT in sudoers ; TTY=pts/1 ; PWD=/home/{account} ; USER=root ; COMMAND=/usr/sbin/reboot"], "vsftpd": [f'[{account}] FAIL LOGIN: Client "{source}"'], "dovecot": [f"imap-login: Disconnected: Connection closed (auth failed, 1 attempts in {world.number(2, 9)} secs): user=<{account}>, method=PLAIN, rip={source}, lip={world.ip_private()}, TLS"], "login": [f"FAILED LOGIN (1) on '/dev/tty1' FOR '{account}', Authentication failure"], "xscreensaver": [f"FAILED LOGIN 1 ON DISPLAY \":0\", FOR \"{account}\""]}.get(service, [])
        common = [f"pam_unix({service}:auth): authentication failure; logname= uid=0 euid=0 tty=:0 ruser= rhost={source if service != 'gdm-password' else ''}  user={account}", f"pam_unix({service}:account): password for user {account} will expire in {world.number(1, 7)} days", f"pam_sss({service}:auth): received for user {account}: 7 (Authentication failure)", f"pam_unix({service}:account): expired password for user {account} (password aged)", f"pam_faillock({service}:auth): Consecutive login failures for user {account} account temporarily locked", f"pam_unix({service}:account): account {account} has expired (account expired)", f"pam_krb5({service}:auth): authentication failure; logname={account} uid=0 euid=0 tty=ssh ruser= rhost={source}", f"unix_chkpwd: password check failed for user ({account})"]
        scene.add(log.line(service, world.pick(forms * 3 + common), world.pid()), label)
    if world.chance(0.6):
        world.tick(3, 15)
        scene.add(log.line(service, _accepted(world, account, source, False) if service == "sshd" else f"pam_unix({service}:session): session opened for user {account}(uid=1000) by (uid=0)", world.pid()), label)
    return scene


@family("linux/ssh-noise", attack=False, weight=2)
def ssh_noise(world: World) -> Scene:
    """Single stray connections that every public server sees, and clients with a broken link."""
    scene, log = Scene(), Log(world)
    label = benign("Blocked Noise")
    for _ in range(world.pick([1, 1, 1, 2])):
        world.tick(60, 4000)
        source, port = world.ip_public(), world.port()
        scene.add(log.line("sshd", world.pick([f"Did not receive identification string from {source} port {port}", f"kex_exchange_identification: Connection closed by remote host", f"kex_exchange_identification: read: Connection reset by peer", f"Connection closed by {source} port {port} [preauth]", f"Connection reset by {source} port {port} [preauth]", f"banner exchange: Connection from {source} port {port}: invalid format", f"Unable to negotiate with {source} port {port}: no matching key exchange method found. Their offer: diffie-hellman-group1-sha1 [preauth]", f"Invalid user {world.pick(_invalid_names)} from {source} port {port}", f"Timeout before authentication for {source} port {port}", f"Connection from {source} port {port} on {world.ip_private()} port 22", f"fatal: Read from socket failed: Connection reset by peer [preauth]", f"reverse mapping checking getaddrinfo for host-{world.word(5)}.dyn.net [{source}] failed - POSSIBLE BREAK-IN ATTEMPT!", f"refused connect from {source} ({source})", f"User {world.service_account()} from {source} not allowed because not listed in AllowUsers", f"ROOT LOGIN REFUSED FROM {source} port {port}", f"Timeout, client not responding from user {world.user()} {source} port {port}", "error: kex_exchange_identification: Connection closed by remote host", f"drop connection #{world.number(10, 30)} from [{source}]:{port} on [{world.ip_private()}]:22 past MaxStartups", f"beginning MaxStartups throttling"]), world.pid()), label)
    return scene


@family("linux/audit-login-ordinary", attack=False, weight=1.5)
def audit_ordinary(world: World) -> Scene:
    scene, source, account = Scene(), world.ip(), world.pick(["root", world.user(), world.service_account()])
    program, unit = world.pick(["/usr/sbin/sshd", "/usr/sbin/crond", "/usr/bin/sudo", "/usr/libexec/gdm-session-worker", "/usr/bin/su", "/usr/sbin/cron"]), world.pick(["nginx", "sshd", "auditd", "dnf-makecache", "firewalld", "NetworkManager"])
    for number in range(world.pick([1, 1, 3, 6])):
        world.tick(0, 4)
        head = f"msg=audit({int(world.now.timestamp())}.{world.number(0, 999):03d}:{100 + number}): pid={world.pid()} uid=0 auid={world.pick([1000, 0, 4294967295])} ses={world.number(1, 500)}"
        scene.add(world.pick([f"type={world.pick(['USER_AUTH', 'USER_ACCT', 'USER_START', 'USER_END', 'CRED_ACQ', 'CRED_REFR', 'CRED_DISP', 'USER_LOGIN', 'USER_LOGOUT'])} {head} msg='op=PAM:{world.pick(['session_open', 'setcred', 'accounting', 'authentication', 'session_close'])} grantors=pam_unix,pam_limits acct=\"{account}\" exe=\"{program}\" hostname={world.pick([source, '?'])} addr={world.pick([source, '?'])} terminal={world.pick(['ssh', 'cron', 'pts/0', '?'])} res=success'", f"type=SERVICE_{world.pick(['START', 'STOP'])} msg=audit({int(world.now.timestamp())}.101:{100 + number}): pid=1 uid=0 auid=4294967295 ses=4294967295 subj=system_u:system_r:init_t:s0 msg='unit={unit} comm=\"systemd\" exe=\"/usr/lib/systemd/systemd\" hostname=? addr=? terminal=? res={world.pick(['success', 'success', 'failed'])}'", f"type=CRYPTO_KEY_USER {head} msg='op=destroy kind=server fp=SHA256:{world.hex(32)} direction=? spid={world.pid()} suid=0 exe=\"/usr/sbin/sshd\" hostname=? addr=? terminal=? res=success'", f"type=USER_AUTH {head} msg='op=PAM:authentication grantors=? acct=\"{account}\" exe=\"{program}\" hostname={source} addr={source} terminal=ssh res=failed'", f"type={world.pick(['DAEMON_ROTATE', 'CONFIG_CHANGE', 'DAEMON_START'])} {head} op={world.pick(['rotate-logs', 'set', 'add_rule', 'start'])} key=\"{world.pick(['identity', 'time-change', 'logins'])}\" list=4 res=1", f"type=NETFILTER_CFG {head} table=filter family=2 entries={world.number(4, 90)} comm=\"iptables\"", f"type=AVC msg=audit({int(world.now.timestamp())}.3:55): avc:  denied  {{ {world.pick(['read', 'getattr', 'write', 'name_connect', 'open'])} }} for  pid={world.pid()} comm=\"{world.pick(['httpd', 'nginx', 'php-fpm', 'logrotate', 'smbd', 'mysqld'])}\" name=\"{world.pick(['index.html', 'uploads', 'app.log', 'cache'])}\" dev=\"dm-0\" ino={world.number(1000, 99999)} scontext=system_u:system_r:httpd_t:s0 tcontext=unconfined_u:object_r:user_home_t:s0 tclass=file permissive=0"]), benign("System Activity"))
    return scene
