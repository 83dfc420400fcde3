"""Mail, file transfer, databases, telephony, remote networks: how each server writes its days and its logins."""

from generator.families.applications.hosted_story import hosted

hosted("mail-servers", r"""
== dovecot
- {tsys} dovecot: imap-login: Disconnected (auth failed, {few} attempts in {n} secs): user=<{user1}>, method=PLAIN, rip={ip1}, lip={lan}, TLS, session=<{hex}>
- {tsys} dovecot: auth-worker({pid}): sql({user1},{ip1},<{hex}>): Password mismatch
- {tsys} dovecot: pop3-login: Aborted login (auth failed, 1 attempts in {few} secs): user=<{user1}>, method=LOGIN, rip={ip1}, lip={lan}
- {tsys} dovecot: auth: passwd-file({user1},{ip1}): Password mismatch (SHA1 of given password: {hex})
? {tsys} dovecot: auth: passwd-file({user1},{ip1}): unknown user (SHA1 of given password: {hex})
+ {tsys} dovecot: imap-login: Login: user=<{user1}>, method=PLAIN, rip={ip1}, lip={lan}, mpid={pid}, TLS, session=<{hex}>
. {tsys} dovecot: imap({user})<{pid}><{hex}>: Disconnected: Logged out in={n} out={many} deleted=0 expunged=0 trashed=0
. {tsys} dovecot: lmtp({mail})<{pid}><{hex}>: sieve: msgid=<{hex}@{site}>: stored mail into mailbox 'INBOX'
. {tsys} dovecot: imap-login: Disconnected (no auth attempts in {few} secs): user=<>, rip={ip}, lip={lan}, TLS
! {tsys} dovecot: imap({user})<{pid}><{hex}>: Error: Mailbox INBOX: mmap_assert() failed, index rebuilt
! {tsys} dovecot: imap-login: Error: SSL_accept() failed: error:0A000416:SSL routines::sslv3 alert certificate unknown
== postfix
- {tsys} postfix/smtpd[{pid}]: warning: unknown[{ip1}]: SASL LOGIN authentication failed: UGFzc3dvcmQ6, sasl_username={user1}
- {tsys} postfix/submission/smtpd[{pid}]: warning: {host}[{ip1}]: SASL PLAIN authentication failed: authentication failure, sasl_username={user1}
~ {tsys} postfix/smtps/smtpd[{pid}]: warning: hostname {site} does not resolve to address {ip1}: SASL CRAM-MD5 authentication failed for {user1}
? {tsys} postfix/smtpd[{pid}]: NOQUEUE: reject: RCPT from unknown[{ip1}]: 550 5.1.1 <{user1}@{domain}>: Recipient address rejected: User unknown in virtual mailbox table
+ {tsys} postfix/submission/smtpd[{pid}]: {hex}: client={host}[{ip1}], sasl_method=PLAIN, sasl_username={user1}
. {tsys} postfix/smtp[{pid}]: {hex}: to=<{mail}>, relay={site}[{wan}]:25, delay=1.2, dsn=2.0.0, status=sent (250 2.0.0 OK)
. {tsys} postfix/cleanup[{pid}]: {hex}: warning: header Subject: Security alert: exploit in your plugin from {site}[{wan}]
! {tsys} postfix/smtp[{pid}]: {hex}: to=<{mail}>, relay=none, status=deferred (connect to {site}[{wan}]:25: Connection timed out)
! {tsys} postfix/smtpd[{pid}]: warning: TLS library problem: error:0A000102:SSL routines::unsupported protocol
! {tsys} postfix/postscreen[{pid}]: NOQUEUE: reject: RCPT from [{wan}]:{port}: 550 5.7.1 Service unavailable; client blocked using zen.spamhaus.org
== exim
- {tplain} dovecot_login authenticator failed for ({word}) [{ip1}]: 535 Incorrect authentication data (set_id={user1})
- {tplain} plain_virtual_exim_user authenticator failed for H=({host}) [{ip1}]:{port}: 535 Incorrect authentication data (set_id={user1})
? {tplain} H=({word}) [{ip1}] F=<{mail}> rejected RCPT <{user1}@{domain}>: Unrouteable address
+ {tplain} {hex}-{hex}-00 <= {mail} H=({host}) [{ip1}] P=esmtpsa A=dovecot_login:{user1} S={many}
. {tplain} {hex}-{hex}-00 => {user} <{mail}> R=virtual_user T=virtual_userdelivery
. {tplain} Start queue run: pid={pid}
! {tplain} {hex}-{hex}-00 ** {mail} R=dnslookup T=remote_smtp H={site} [{wan}]: SMTP error from remote mail server after RCPT TO: 550 blocked
! {tplain} no host name found for IP address {wan}
== haraka
- [{tiso}] [NOTICE] [{uuid}.1] [auth/flat_file] AUTHFAIL: user={user1} remote={ip1}
+ [{tiso}] [INFO] [{uuid}.1] [auth/flat_file] authenticated user={user1} remote={ip1}
. [{tiso}] [INFO] [{uuid}.1] [core] disconnect ip={wan} rdns={site} relay=N early=N esmtp=Y tls=Y pipe=N txns=1
! [{tiso}] [ERROR] [-] [outbound] Failed to get connection: connect ECONNREFUSED
== stalwart
~ {tisos} WARN Authentication failed (auth.failed) listenerId = "imaps", localPort = 993, remoteIp = {ip1}, accountName = "{user1}"
+ {tisos} INFO Authentication successful (auth.success) listenerId = "submissions", remoteIp = {ip1}, accountName = "{user1}"
. {tisos} INFO Delivery completed (delivery.completed) queueId = {big}, elapsed = {n}ms
! {tisos} WARN DANE authentication failure (dane.auth-failure) hostname = "{site}"
== mailcow
~ dovecot-mailcow-1  | {tplain} auth: passwd-sql({user1},{ip1}): Password mismatch
- {tsys} mailcow UI: Invalid password for {user1} by {ip1}
+ mailcow UI: login ok user={user1} ip={ip1} role=user
. netfilter-mailcow-1  | {tiso} Watching Redis channel F2B_CHANNEL
! netfilter-mailcow-1  | {few} more attempts in the next 600 seconds until {wan}/32 is banned
== kerio-connect
- [{tplain}] Failed IMAP login from {ip1}, user {user1}@{domain}
~ [{tplain}] SMTP: User {user1}@{domain} doesn't have sufficient credentials. Attempt from IP address {ip1}.
? [{tplain}] User {user1}@{domain} doesn't exist. Attempt from IP address {ip1}.
+ [{tplain}] HTTP/WebMail: User {user1}@{domain} logged in, IP {ip1}
. [{tplain}] Sent: Queue-ID: {hex}, Recipient: <{mail}>, Result: delivered
! [{tplain}] Attachment {file} in message {hex} removed: antivirus update failed
== roundcube
~ [{tiso}]: <{hex}> IMAP Error: Login failed for {user1} against localhost from {ip1}. AUTHENTICATE PLAIN: Authentication failed. in /var/www/roundcube/program/lib/Roundcube/rcube_imap.php on line {n} (POST /?_task=login&_action=login)
- [{tiso}]: <{hex}> Failed login for {user1} from {ip1} in session {hex} (error: 1)
+ [{tiso}]: <{hex}> Successful login for {user1} (ID: {n}) from {ip1} in session {hex}
. [{tiso}]: <{hex}> User {user} [{ip}]; Message {hex} for {mail}; 250: 2.0.0 Ok: queued
! [{tiso}]: <{hex}> PHP Error: Request security check failed in /var/www/roundcube/index.php on line {n} (POST /?_task=mail&_action=refresh)
== sogo
~ {tsys} sogod [{pid}]: SOGoRootPage Login from '{ip1}' for user '{user1}' might not have worked - password policy: 65535  grace: -1  expire: -1  bound: 0
+ {tsys} sogod [{pid}]: SOGoRootPage successful login from '{ip1}' for user '{user1}' - expire = -1  grace = -1
. {tsys} sogod [{pid}]: {lan} "POST /SOGo/so/{user}/Mail/unseenCount HTTP/1.1" 200 43/0 0.004
! {tsys} sogod [{pid}]: [ERROR] <0x{hex}[WOWatchDog]> pid {pid} has been hanging in the same request for 5 minutes
== mdaemon
~ {tplain}: [{big}] --> 535 5.7.8 Authentication failed {user1} ({ip1})
+ {tplain}: [{big}] Authenticated as {user1} from {ip1}
. {tplain}: [{big}] SMTP session successful (Bytes in/out: {many}/{many})
! {tplain}: [{big}] Spam Filter score {n}.2, message refused
""")

hosted("file-transfer", r"""
== vsftpd
- {tctime} [pid {pid}] [{user1}] FAIL LOGIN: Client "::ffff:{ip1}"
- {tsys} vsftpd[{pid}]: pam_unix(vsftpd:auth): authentication failure; logname= uid=0 euid=0 tty=ftp ruser={user1} rhost={ip1}
+ {tctime} [pid {pid}] [{user1}] OK LOGIN: Client "::ffff:{ip1}"
. {tctime} [pid {pid}] [{user}] OK UPLOAD: Client "{ip}", "/incoming/{file}", {big} bytes, 900.12Kbyte/sec
. {tctime} [pid {pid}] CONNECT: Client "{ip}"
! {tctime} [pid {pid}] [{user}] FAIL DOWNLOAD: Client "{ip}", "/pub/{file}", 0.00Kbyte/sec
== proftpd
- {tplain},{tms} {host} proftpd[{pid}] {lan} ({ip1}[{ip1}]): USER {user1} (Login failed): Incorrect password
? {tplain},{tms} {host} proftpd[{pid}] {lan} ({ip1}[{ip1}]): USER {user1}: no such user found from {ip1} [{ip1}] to {lan}:21
+ {tplain},{tms} {host} proftpd[{pid}] {lan} ({ip1}[{ip1}]): USER {user1}: Login successful.
. {tplain},{tms} {host} proftpd[{pid}] {lan} ({ip}[{ip}]): FTP session closed.
! {tplain},{tms} {host} proftpd[{pid}] {lan} ({ip}[{ip}]): FTP no transfer timeout, disconnected
! {tplain},{tms} {host} proftpd[{pid}] {lan}: error setting listen fd IP_TOS: Invalid argument
== pure-ftpd
- {tsys} pure-ftpd: (?@{ip1}) [WARNING] Authentication failed for user [{user1}]
+ {tsys} pure-ftpd: (?@{ip1}) [INFO] {user1} is now logged in
. {tsys} pure-ftpd: ({user}@{ip}) [NOTICE] /home/{user}//public_html/{file} uploaded  ({big} bytes, 1288.44KB/sec)
! {tsys} pure-ftpd: ({user}@{ip}) [INFO] Timeout - try typing a little faster next time
== filezilla
~ ({big}) {tus} - (not logged in) ({ip1})> 530 Login or password incorrect! [{user1}]
- <{tplain}> FTP Session {n} {ip1} {user1} [Error] Authentication failed. Method: password.
? ({big}) {tus} - (not logged in) ({ip1})> USER {user1} - 530 no such account
+ ({big}) {tus} - {user1} ({ip1})> 230 Logged on
. ({big}) {tus} - {user} ({ip})> STOR {file}
. <{tplain}> FTP Server [Status] Listening on 0.0.0.0:21.
! ({big}) {tus} - {user} ({ip})> 426 Connection closed; transfer aborted.
== wing-ftp
- [{few}] {tplain} Auth failed for user '{user1}' from {ip1}: password error
+ [{few}] {tplain} User '{user1}' logged in from {ip1}
. [{few}] {tplain} ({big}) Finished sending file '/out/{file}'
! [{few}] {tplain} Data connection could not be opened: TLS session not resumed
== sftpgo
- {"level":"warn","time":"{tiso}","sender":"sftpd","connection_id":"{hex}","client_ip":"{ip1}","username":"{user1}","login_type":"password","protocol":"SSH","error":"invalid credentials","message":"connection_failed"}
- {"level":"debug","time":"{tiso}","sender":"connection_failed","client_ip":"{ip1}","username":"{user1}","login_type":"no_auth_tried","protocol":"FTP","error":"user not found"}
+ {"level":"info","time":"{tiso}","sender":"FTP","connection_id":"{hex}","message":"User {user1} logged in with: \"password\", from ip: \"{ip1}\""}
. {"level":"info","time":"{tiso}","sender":"Upload","elapsed_ms":{n},"size_bytes":{big},"username":"{user}","file_path":"/srv/sftpgo/data/{file}"}
! {"level":"error","time":"{tiso}","sender":"dataprovider","message":"error getting available IP filters: database is locked"}
== bitvise-and-iis-ftp
~ {tplain} {ip1} {user1} {lan} 21 PASS *** 530 1326 41 {uuid} -
~ {tplain} I_LOGON_AUTH_FAILED "{ip1}:{port}" account {user1} method password
+ {tplain} {ip1} {host}\{user1} {lan} 21 PASS *** 230 0 0 {uuid} /
. {tplain} {ip} {host}\{user} {lan} 21 STOR {file} 226 0 0 {uuid} /{file}
! {tplain} {ip} - {lan} 21 DataChannelClosed - 425 10060 0 {uuid} -
== samba
- [{tslash}.{tms},  2] ../../source3/auth/auth.c:{n}(auth_check_ntlm_password) check_ntlm_password:  Authentication for user [{user1}] -> [{user1}] FAILED with error NT_STATUS_WRONG_PASSWORD from ipv4:{ip1}:{port}
? [{tslash}.{tms},  2] ../../source3/auth/auth.c:{n}(auth_check_ntlm_password) check_ntlm_password:  Authentication for user [{user1}] -> [{user1}] FAILED with error NT_STATUS_NO_SUCH_USER, authoritative=1 from {ip1}
~ {"timestamp": "{tisos}", "type": "Authentication", "Authentication": {"eventId": 4625, "status": "NT_STATUS_WRONG_PASSWORD", "remoteAddress": "ipv4:{ip1}:{port}", "serviceDescription": "SMB2", "clientAccount": "{user1}"}}
+ [{tslash}.{tms},  1] ../../source3/smbd/service.c:{n}(make_connection_snum) {host} (ipv4:{ip1}:{port}) connect to service data initially as user {user1} (uid={many}, gid=100) (pid {pid})
. [{tslash}.{tms},  1] ../../source3/smbd/service.c:{n}(close_cnum) {host} (ipv4:{lan}:{port}) closed connection to service data
! [{tslash}.{tms},  0] ../../source3/printing/print_standard.c:{n}(std_pcap_cache_reload) Unable to open printcap file /etc/printcap for read!
! [{tslash}.{tms},  1] ../../source3/smbd/open.c: smbd_calculate_access_mask denied {user} write of {file}
""")

hosted("databases", r"""
== mssql
- {tplain}.{few}0 Logon       Login failed for user '{user1}'. Reason: Password did not match that for the login provided. [CLIENT: {ip1}]
- {tplain}.{few}0 Logon       Error: 18456, Severity: 14, State: 8. Login failed for user '{user1}' [CLIENT: {ip1}]
? {tplain}.{few}0 Logon       Login failed for user '{user1}'. Reason: Could not find a login matching the name provided. [CLIENT: {ip1}]
+ {tplain}.{few}0 Logon       Login succeeded for user '{user1}'. Connection made using SQL Server authentication. [CLIENT: {ip1}]
. {tplain}.{few}0 spid{n}      Starting up database '{micro}'.
. {tplain}.{few}0 Backup      Log was backed up. Database: {micro}, creation date(time): {date}, first LSN: {n}:{n}:1
! {tplain}.{few}0 spid{n}      I/O is frozen on database {micro}. No user action is required.
! {tplain}.{few}0 Logon       Login failed for user 'NT AUTHORITY\ANONYMOUS LOGON'. Reason: Could not find a login matching the name provided. [CLIENT: <local machine>]
! {tplain}.{few}0 spid{n}      SQL Server has encountered {n} occurrence(s) of I/O requests taking longer than 15 seconds
== mysql
- {tiso} {n} [Note] [MY-010926] [Server] Access denied for user '{user1}'@'{ip1}' (using password: YES)
- {tplain} {n} [Warning] Access denied for user '{user1}'@'{ip1}' (using password: YES)
~ {tplain} {n} [Warning] Aborted connection {n} to db: 'unconnected' user: '{user1}' host: '{ip1}' (This connection closed normally without authentication)
+ {tiso}	{n} Connect	{user1}@{ip1} on shop using TCP/IP
. {tiso} 0 [System] [MY-010931] [Server] /usr/sbin/mysqld: ready for connections. Version: '8.0.35'  socket: '/var/run/mysqld/mysqld.sock'  port: 3306
. {tiso} 0 [Note] [MY-011953] [InnoDB] Page cleaner took {many}ms to flush {n} pages
! {tiso} {n} [Warning] [MY-013360] [Server] Plugin mysql_native_password reported: ''mysql_native_password' is deprecated'
! {tiso} {n} [ERROR] [MY-012872] [InnoDB] Trying to delete tablespace {big} but there are {n} pending flushes
== postgresql
- {tplain}.{tms} UTC [{pid}] {user1}@shop {ip1} FATAL:  password authentication failed for user "{user1}"
~ {tplain}.{tms} UTC [{pid}] [unknown]@[unknown] FATAL:  no pg_hba.conf entry for host "{ip1}", user "{user1}", database "postgres", no encryption
? {tplain}.{tms} UTC [{pid}] {user1}@postgres {ip1} FATAL:  role "{user1}" does not exist
+ {tplain}.{tms} UTC [{pid}] {user1}@shop {ip1} LOG:  connection authorized: user={user1} database=shop SSL enabled
. {tplain}.{tms} UTC [{pid}] LOG:  checkpoint complete: wrote {many} buffers (12.4%); 0 WAL file(s) added
. {tplain}.{tms} UTC [{pid}] LOG:  duration: {many}.412 ms  statement: DELETE FROM sessions WHERE expires < now()
! {tplain}.{tms} UTC [{pid}] {user}@shop ERROR:  permission denied for table audit_log
! {tplain}.{tms} UTC [{pid}] {user}@shop ERROR:  syntax error at or near "union" at character {n}
== mongodb
- {"t":{"$date":"{tiso}"},"s":"I","c":"ACCESS","id":20249,"ctx":"conn{n}","msg":"Authentication failed","attr":{"mechanism":"SCRAM-SHA-256","principalName":"{user1}","authenticationDatabase":"admin","remote":"{ip1}:{port}","error":"AuthenticationFailed: SCRAM authentication failed, storedKey mismatch"}}
? {"t":{"$date":"{tiso}"},"s":"I","c":"ACCESS","id":20249,"ctx":"conn{n}","msg":"Authentication failed","attr":{"principalName":"{user1}","remote":"{ip1}:{port}","error":"UserNotFound: Could not find user \"{user1}\" for db \"admin\""}}
+ {"t":{"$date":"{tiso}"},"s":"I","c":"ACCESS","id":20250,"ctx":"conn{n}","msg":"Authentication succeeded","attr":{"principalName":"{user1}","remote":"{ip1}:{port}"}}
. {"t":{"$date":"{tiso}"},"s":"I","c":"NETWORK","id":22943,"ctx":"listener","msg":"Connection accepted","attr":{"remote":"{lan}:{port}","connectionCount":{n}}}
. {"t":{"$date":"{tiso}"},"s":"I","c":"STORAGE","id":22430,"ctx":"Checkpointer","msg":"WiredTiger message","attr":{"message":"saving checkpoint snapshot min: {n}"}}
! {"t":{"$date":"{tiso}"},"s":"W","c":"COMMAND","id":51803,"ctx":"conn{n}","msg":"Slow query","attr":{"ns":"shop.orders","planSummary":"COLLSCAN","durationMillis":{many}}}
== redis
- {pid}:M {tdot}.{tms} # Client id={n} addr={ip1}:{port} AUTH failed for user {user1}: WRONGPASS invalid username-password pair
+ {pid}:M {tdot}.{tms} * Client {ip1}:{port} authenticated as {user1}
. {pid}:M {tdot}.{tms} * {few} changes in 300 seconds. Saving...
! {pid}:M {tdot}.{tms} # Possible memory corruption check skipped: overcommit_memory is set to 0!
! {pid}:M {tdot}.{tms} # Error accepting a client connection: Connection reset by peer
== cassandra
- WARN  [Native-Transport-Requests-{few}] {tplain},{tms} AuthenticationHandler.java:{n} - Provided username {user1} and/or password are incorrect, client /{ip1}:{port}
+ INFO  [Native-Transport-Requests-{few}] {tplain},{tms} AuditLogManager - user:{user1}|source:/{ip1}|type:LOGIN_SUCCESS|category:AUTH
. INFO  [CompactionExecutor:{n}] {tplain},{tms} CompactionTask.java:{n} - Compacted ({uuid}) 4 sstables
! WARN  [GossipTasks:1] {tplain},{tms} FailureDetector.java:{n} - Not marking nodes down due to local pause
== oracle
~ {tiso}  LENGTH: "272" ACTION:[7] 'CONNECT' DATABASE USER:[5] '{user1}' CLIENT USER:[6] 'unknown' STATUS:[4] '1017' ADDRESS=(PROTOCOL=tcp)(HOST={ip1})(PORT={port})
+ {tiso}  ACTION:[7] 'CONNECT' DATABASE USER:[5] '{user1}' STATUS:[1] '0' ADDRESS=(PROTOCOL=tcp)(HOST={ip1})(PORT={port})
. {tiso} Thread 1 advanced to log sequence {many} (LGWR switch)
! {tiso} ORA-01555 caused by SQL statement below (SQL ID: {hex}, Query Duration={many} sec)
! TNS-12535: TNS:operation timed out ns secondary err code: 12560 Client address: (ADDRESS=(PROTOCOL=tcp)(HOST={lan})(PORT={port}))
== clickhouse
~ {tplain}.{tms} [ {pid} ] {{uuid}} <Error> DynamicQueryHandler: Code: 516. DB::Exception: {user1}: Authentication failed: password is incorrect, or there is no user with such name. ({ip1})
+ {tplain}.{tms} [ {pid} ] {{uuid}} <Debug> HTTP-Session: Authenticating user '{user1}' from {ip1}: success
. {tplain}.{tms} [ {pid} ] {} <Information> Application: Ready for connections.
! {tplain}.{tms} [ {pid} ] {} <Error> MergeTreeBackgroundExecutor: Code: 241. DB::Exception: Memory limit (total) exceeded
== phpmyadmin
~ {tsys} phpMyAdmin[{pid}]: user denied: {user1} (mysql-denied) from {ip1}
- {tsys} adminer[{pid}]: Access denied for user '{user1}'@'localhost' (using password: YES) from {ip1}
+ {tsys} phpMyAdmin[{pid}]: user authenticated: {user1} from {ip1}
. {tsys} phpMyAdmin[{pid}]: query executed by {user}: SELECT * FROM users LIMIT 25
! {tsys} phpMyAdmin[{pid}]: token mismatch, session expired
== influxdb
- ts={tiso} lvl=info msg="Unauthorized" log_id={hex} service=httpd path=/query user={user1} remote={ip1} error="authorization failed"
+ ts={tiso} lvl=info msg="Signed in" log_id={hex} user={user1} remote={ip1}
. ts={tiso} lvl=info msg="TSM compaction (end)" log_id={hex} engine=tsm1 op_elapsed={n}ms
! ts={tiso} lvl=error msg="Error executing query" log_id={hex} err="partial write: field type conflict"
""")

hosted("telephony-and-networks", r"""
== asterisk
- [{tplain}] NOTICE[{pid}]: chan_sip.c:{many} handle_request_register: Registration from '"{user1}" <sip:{user1}@{lan}>' failed for '{ip1}:{port}' - Wrong password
- [{tplain}] NOTICE[{pid}] res_pjsip/pjsip_distributor.c: Request 'REGISTER' from '<sip:{user1}@{lan}>' failed for '{ip1}:{port}' (callid: {hex}) - Failed to authenticate
- [{tplain}] SECURITY[{pid}] res_security_log.c: SecurityEvent="InvalidPassword",EventTV="{tiso}",Severity="Error",Service="PJSIP",AccountID="{user1}",RemoteAddress="IPV4/UDP/{ip1}/{port}",Challenge="{hex}",ReceivedHash="{hex}"
? [{tplain}] NOTICE[{pid}] res_pjsip/pjsip_distributor.c: Request 'REGISTER' from '<sip:{user1}@{lan}>' failed for '{ip1}:{port}' (callid: {hex}) - No matching endpoint found
+ [{tplain}] VERBOSE[{pid}] res_pjsip_registrar.c: Added contact 'sip:{user1}@{ip1}:{port}' to AOR '{user1}' with expiration of 3600 seconds
. [{tplain}] VERBOSE[{pid}][C-{hex}] app_dial.c: SIP/{host}-{hex} answered SIP/trunk-{hex}
! [{tplain}] WARNING[{pid}] chan_sip.c: Retransmission timeout reached on transmission {hex}@{lan} for seqno 102 (Critical Response)
! [{tplain}] NOTICE[{pid}] chan_sip.c: Peer '{user}' is now UNREACHABLE!  Last qualify: {n}
== kamailio
- {tsys} /usr/sbin/kamailio[{pid}]: NOTICE: {1 1 REGISTER {hex}} <script>: auth failed for {user1} from {ip1}:{port} rc -2
? {tsys} /usr/sbin/kamailio[{pid}]: NOTICE: <script>: user {user1} not found, REGISTER from {ip1}
+ {tsys} /usr/sbin/kamailio[{pid}]: INFO: <script>: {user1} registered from {ip1}:{port}
. {tsys} /usr/sbin/kamailio[{pid}]: INFO: <core> [core/tcp_main.c]: connection {n} closed by peer
! {tsys} /usr/sbin/kamailio[{pid}]: ERROR: dispatcher: no destination available in set 1
== freeswitch
~ {tplain}.{many} [WARNING] sofia_reg.c:{many} SIP auth failure (REGISTER) on sofia profile 'internal' for [{user1}@{lan}] from ip {ip1}
? {tplain}.{many} [WARNING] sofia_reg.c:{many} Can't find user [{user1}@{lan}] from {ip1}
+ {tplain}.{many} [NOTICE] sofia_reg.c: Registered user {user1}@{lan} from {ip1}
. {tplain}.{many} [NOTICE] switch_channel.c:{n} New Channel sofia/internal/{n}@{lan} [{uuid}]
! {tplain}.{many} [ERR] switch_core_db: SQL ERR [database is locked]
== openvpn
~ {tplain} {ip1}:{port} TLS Auth Error: Auth Username/Password verification failed for peer {user1}
- {tsys} ovpn-server[{pid}]: {ip1}:{port} PLUGIN_CALL: POST /usr/lib/openvpn/openvpn-plugin-auth-pam.so/PLUGIN_AUTH_USER_PASS_VERIFY status=1 AUTH-PAM: user '{user1}' failed to authenticate
+ {tplain} {ip1}:{port} [{user1}] Peer Connection Initiated with [AF_INET]{ip1}:{port}
. {tplain} {user}/{ip}:{port} VERIFY OK: depth=0, CN={user}
. {tplain} {user}/{ip}:{port} TLS: soft reset sec=3600/3600 bytes={big}/-1 pkts={big}/0
! {tplain} {ip}:{port} TLS Error: TLS key negotiation failed to occur within 60 seconds (check your network connectivity)
! {tplain} {user}/{ip}:{port} Authenticate/Decrypt packet error: bad packet ID (may be a replay): [ #{big} ]
== strongswan
~ {tsys} charon[{pid}]: {n}[IKE] EAP-MSCHAPv2 verification failed, retry (1) from {ip1} identity '{user1}'
~ {tsys} charon[{pid}]: {n}[IKE] XAuth authentication of '{user1}' failed from {ip1}
+ {tsys} charon[{pid}]: {n}[IKE] authentication of '{user1}' with EAP successful, peer {ip1}
. {tsys} charon[{pid}]: {n}[IKE] CHILD_SA net{{n}} established with SPIs {hex}_i {hex}_o
! {tsys} charon[{pid}]: {n}[IKE] received NO_PROPOSAL_CHOSEN error notify from {wan}
== technitium-and-pihole
- [{tplain} UTC] [{ip1}:{port}] DnsServerCore.DnsWebServiceException: Invalid username or password for user: {user1}
~ [{tplain}.{tms} {pid}/T{n}] WARNING: API: Unauthorized login attempt from {ip1}, wrong password ({user1})
+ [{tplain} UTC] [{ip1}:{port}] [{user1}] User logged in.
. [{tplain} UTC] DNS Server successfully reloaded block list zone, {big} domains
! [{tplain}.{tms} {pid}] WARNING: RATE_LIMIT: Client {lan} has been rate-limited (current config allows up to 1000 queries in 60 seconds)
== adguard-home
- {tslash} {tclock}.{many} [info] auth: failed to login user "{user1}" from ip {ip1}
- {tslash} [error] POST {site} /control/login: login user "{user1}" from ip {ip1}: invalid username or password
+ {tslash} [info] auth: successful login for user "{user1}" from ip {ip1}
. {tslash} [info] filtering: updated filter {n}; rule count: {many} (was {many})
! {tslash} [error] dnsproxy: upstream https://dns.{site}:443/dns-query failed to exchange ;{site}. IN A in {n}s: context deadline exceeded
== unifi
- [{tiso}] <webapi-{n}> WARN  api - Failed admin login for {user1} from {ip1}
- {tsys} UniFiOS: ulp-go login failed user={user1} ip={ip1} reason="invalid credentials"
+ [{tiso}] <webapi-{n}> INFO  event - Admin[{user1}] log in from {ip1}
. [{tiso}] <inform-{n}> INFO  inform - from [{mac}](office-ap, U6-LR, {version}): state=CONNECTED, last_inform={n}
! [{tiso}] <inform-{n}> WARN  dev - Device[{mac}] heartbeat missed
== omada-and-mikrotik
- {tsys} system,error,critical login failure for user {user1} from {ip1} via winbox
- {tsys} system,error,critical login failure for user {user1} from {ip1} via web
+ {tsys} system,info,account user {user1} logged in from {ip1} via winbox
. {tsys} dhcp,info dhcp1 assigned {lan} for {mac} {pc}
! {tsys} interface,warning ether{few} excessive broadcasts/multicasts, probably a loop
== radius-vpn-appliances
~ {tsys} sslvpn: id=firewall msg="User login denied due to bad credentials" usr="{user1}" src={ip1}:{port} proto=tcp/https
- {tsys} vpn: event="ssl-login-fail" user="{user1}" remip={ip1} reason="sslvpn_login_permission_denied"
+ {tsys} vpn: event="tunnel-up" user="{user1}" remip={ip1} tunneltype="ssl-tunnel"
. {tsys} vpn: event="ssl-exit-error" user="N/A" remip={wan} reason="DH lib"
! {tsys} vpn: event="tunnel-stats" user="{user}" duration={many} sentbyte={big}
""")
