"""Identity servers, code forges, monitoring and management consoles: how each writes its days and its logins."""

from generator.families.applications.hosted_story import hosted

hosted("identity", r"""
== authelia
- time="{tisos}" level=error msg="Unsuccessful 1FA authentication attempt by user '{user1}'" method=POST path=/api/firstfactor remote_ip={ip1}
~ {"error":"LDAP Result Code 49 \"Invalid Credentials\"","level":"error","method":"POST","msg":"Unsuccessful 1FA authentication attempt by user '{user1}'","path":"/api/firstfactor","remote_ip":"{ip1}","time":"{tisos}"}
- time="{tisos}" level=error msg="Unsuccessful TOTP authentication attempt by user '{user1}'" method=POST path=/api/secondfactor/totp remote_ip={ip1}
? time="{tisos}" level=error msg="Error occurred getting details for user with username input '{user1}' which usually indicates they do not exist" error="user not found" path=/api/firstfactor remote_ip={ip1}
+ time="{tisos}" level=debug msg="Successful 1FA authentication attempt made by user '{user1}'" method=POST path=/api/firstfactor remote_ip={ip1}
. time="{tisos}" level=debug msg="Check authorization of subject username={user} groups=admins ip={ip} and object https://{site}/ (method GET)."
. time="{tisos}" level=info msg="Access to https://{site}/ (method GET) is not authorized to user <anonymous>, responding with status code 302" remote_ip={ip}
! time="{tisos}" level=error msg="Could not determine the clock offset due to an error" error="read udp: i/o timeout" provider=ntp
! time="{tisos}" level=warning msg="Configuration: access_control: no rules have been specified so the 'default_policy' of 'one_factor' is going to be applied"
== authentik
- {"action":"login_failed","app":"authentik.events","client_ip":"{ip1}","context":{"stage":{"name":"default-authentication-password"},"username":"{user1}"},"event":"Created Event","level":"info","timestamp":"{tiso}"}
? {"event":"invalid_identifier","identifier":"{user1}","client_ip":"{ip1}","logger":"authentik.stages.identification.stage","level":"warning","timestamp":"{tiso}"}
+ {"action":"login","auth_via":"session","client_ip":"{ip1}","event":"Created Event","user":{"username":"{user1}"},"level":"info","timestamp":"{tiso}"}
. {"event":"Task finished","level":"info","logger":"authentik.root.celery","task_name":"clean_expired_models","timestamp":"{tiso}"}
. {"event":"/api/v3/core/users/me/","level":"info","method":"GET","remote":"{ip}","status":200,"runtime":{n},"user":"{user}","timestamp":"{tiso}"}
! {"error":"Get \"http://localhost:8000/-/health/ready/\": dial tcp 127.0.0.1:8000: connect: connection refused","event":"failed to proxy to backend","level":"warning","timestamp":"{tiso}"}
== keycloak
- {tplain},{tms} WARN  [org.keycloak.events] (executor-thread-{n}) type="LOGIN_ERROR", realmId="{uuid}", clientId="account-console", userId="{uuid}", ipAddress="{ip1}", error="invalid_user_credentials", auth_method="openid-connect", username="{user1}"
? {tplain},{tms} WARN  [org.keycloak.events] (executor-thread-{n}) type="LOGIN_ERROR", realmId="master", clientId="security-admin-console", userId="null", ipAddress="{ip1}", error="user_not_found", username="{user1}"
+ {tplain},{tms} INFO  [org.keycloak.events] (executor-thread-{n}) type="LOGIN", realmId="main", clientId="account", userId="{uuid}", ipAddress="{ip1}", username="{user1}"
. {tplain},{tms} DEBUG [org.keycloak.events] (executor-thread-{n}) type="CODE_TO_TOKEN", realmId="main", clientId="portal", ipAddress="{ip}"
. {tplain},{tms} INFO  [org.infinispan.CLUSTER] (jgroups-{n}) ISPN100000: Node {host} joined the cluster
! {tplain},{tms} WARN  [org.keycloak.events] (executor-thread-{n}) type="REFRESH_TOKEN_ERROR", realmId="main", clientId="portal", ipAddress="{ip}", error="invalid_token", reason="Token is not active"
! {tplain},{tms} WARN  [org.keycloak.events] (executor-thread-{n}) type="CODE_TO_TOKEN_ERROR", clientId="portal", error="expired_code"
! {tplain},{tms} WARN  [com.arjuna.ats.arjuna] (Transaction Reaper) ARJUNA012117: TransactionReaper::check processing TX {hex} in state RUN
== zitadel
- time="{tisos}" level=warning msg="password check failed" caller="eventstore/auth_request.go:{n}" error="ID=COMMAND-4kf9s Message=Errors.User.Password.Invalid" login={user1} remote={ip1}
? time="{tisos}" level=warning msg="user not found by login name" error="Errors.User.NotFound" loginName={user1} ip={ip1}
+ time="{tisos}" level=info msg="user.human.password.check.succeeded" user={user1} remote={ip1}
. time="{tisos}" level=info msg="projection migration done" projection=projections.users14
! time="{tisos}" level=error msg="projection failed" error="conn closed" projection=projections.sessions8
== lldap
- {tiso} ERROR [🚨 error]: Authentication error for "{user1}" from {ip1}
+ {tiso} INFO  [ℹ️ info]: Success: bind user={user1} {ip1}
. {tiso} INFO  LDAP session [ 1.21ms | 100.00% ] search base dc={domain}
! {tiso} ERROR [🚨 error]: Could not reach SMTP server: timeout
== openldap
~ {tsys} slapd[{pid}]: conn={big} op=0 RESULT tag=97 err=49 qtime=0.000012 etime=0.001 text= client={ip1} dn="uid={user1},ou=people,dc=example"
+ {tsys} slapd[{pid}]: conn={big} op=0 BIND dn="uid={user1},ou=people,dc=example" mech=SIMPLE bind_ssf=0 ssf=256 IP={ip1}
. {tsys} slapd[{pid}]: conn={big} op=1 SRCH base="ou=people,dc=example" scope=2 deref=0 filter="(&(objectClass=person)(uid={user}))"
. {tsys} slapd[{pid}]: conn={big} fd={n} closed (connection lost)
! {tsys} slapd[{pid}]: <= mdb_equality_candidates: (memberUid) not indexed
== freeradius
- {tctime} : Auth: ({big}) Login incorrect (mschap: MS-CHAP2-Response is incorrect): [{user1}] (from client {host} port {few} cli {ip1})
+ {tctime} : Auth: ({big}) Login OK: [{user1}] (from client {host} port {few} cli {ip1})
. {tctime} : Info: rlm_sql (sql): Opening additional connection ({n}), {few} of 32 pending slots used
! {tctime} : Error: Ignoring request to auth address * port 1812 from unknown client {lan} port {port}
! {tctime} : WARNING: Unresponsive child for request {big}, in component authenticate module ldap
== teleport
- {tisos} INFO [AUDIT] user.login code:T1000W event:user.login user:{user1} success:false error:invalid credentials method:local addr.remote:{ip1}:{port}
- {"code":"T1000W","event":"user.login","error":"invalid username, password or second factor","method":"local","success":false,"time":"{tiso}","user":"{user1}","addr.remote":"{ip1}:{port}"}
+ {"code":"T1000I","event":"user.login","method":"local","success":true,"time":"{tiso}","user":"{user1}","addr.remote":"{ip1}:{port}"}
. {"code":"T2001I","event":"session.end","login":"ubuntu","server_hostname":"{host}","user":"{user}","time":"{tiso}"}
! {tisos} WARN [NODE] Failed to heartbeat: connection error: desc = "transport is closing"
== guacamole
~ {tclock}.{tms} [http-nio-8080-exec-{n}] WARN  o.a.g.r.auth.AuthenticationService - Authentication attempt from {ip1} for user "{user1}" failed.
+ {tclock}.{tms} [http-nio-8080-exec-{n}] INFO  o.a.g.r.auth.AuthenticationService - User "{user1}" successfully authenticated from {ip1}.
. {tclock}.{tms} [http-nio-8080-exec-{n}] INFO  o.a.g.tunnel.TunnelRequestService - User "{user}" disconnected from connection "{n}". Duration: {big} milliseconds
! {tclock}.{tms} [http-nio-8080-exec-{n}] ERROR o.a.g.w.GuacamoleWebSocketTunnelEndpoint - Creation of WebSocket tunnel to guacd failed: Connection refused
""")

hosted("forges-and-builds", r"""
== gitea
- {tslash} ...ers/web/auth/auth.go:{n}:SignInPost() [W] Failed authentication attempt for {user1} from {ip1}:{port}: user's password is invalid [uid: {few}, name: {user1}]
- {tslash} routers/web/auth/auth.go:{n}:SignInPost() [I] Failed authentication attempt for {user1} from {ip1}
? {tslash} ...ers/web/auth/auth.go:{n}:SignInPost() [W] Failed authentication attempt for {user1} from {ip1}:0: user does not exist [uid: 0, name: {user1}]
+ {tslash} ...routing/logger.go:102:func1() [I] router: completed POST /user/login for {ip1}:0, 303 See Other in {n}.4ms @ auth/auth.go:239(auth.SignInPost)
. {tslash} ...s/process/manager.go:{n}:Add() [T] Start {hex}: GET: /{user}/{micro}/commits (request)
. {tslash} services/mirror/mirror.go:{n}:doMirrorSync() [I] PushMirror {n} of {user}/{micro} finished
! {tslash} ...eb/routing/logger.go:68:1() [W] router: slow POST /{user}/{micro}/git-receive-pack for {ip}:0, elapsed {many}ms
! {tslash} cmd/web.go:{n}:runWeb() [F] Failed to start server: listen tcp :3000: bind: address already in use
== forgejo
- {tslash} ...ers/web/auth/auth.go:{n}:handleSignInError() [W] Failed authentication attempt for {user1} from {ip1}: invalid username, email or password
+ {tslash} ...ers/web/auth/auth.go:{n}:SignInPost() [I] User {user1} signed in from {ip1}
. {tslash} services/cron/tasks.go:{n}:RunWithUser() [I] Cron: Delete all unactivated accounts finished
! {tslash} modules/git/command.go:{n}:run() [E] git fsck killed: context deadline exceeded
== gitlab
~ {"severity":"INFO","time":"{tiso}","correlation_id":"{hex}","message":"Failed Login: username={user1} ip={ip1}"}
~ {"method":"POST","path":"/users/sign_in","format":"html","controller":"SessionsController","action":"create","status":422,"remote_ip":"{ip1}","params":[{"key":"user","value":{"login":"{user1}","password":"[FILTERED]"}}],"time":"{tiso}"}
+ {"severity":"INFO","time":"{tiso}","correlation_id":"{hex}","message":"Successful Login: username={user1} ip={ip1} method=standard admin=false"}
. {"severity":"INFO","time":"{tiso}","class":"PipelineProcessWorker","jid":"{hex}","job_status":"done","duration_s":0.{n}}
. {"time":"{tiso}","severity":"INFO","username":"{user}","remote_ip":"{ip}","action":"git-upload-pack","project":"{micro}/{micro}"}
! {"severity":"ERROR","time":"{tiso}","exception.class":"ActiveRecord::StatementTimeout","exception.message":"PG::QueryCanceled: ERROR: canceling statement due to statement timeout"}
! {"severity":"WARN","time":"{tiso}","message":"Rack_Attack","env":"throttle","remote_ip":"{ip}","request_method":"GET","path":"/api/v4/projects","matched":"throttle_unauthenticated_api"}
== gerrit
- [{tplain},{tms} +0000] {hex} [HTTP POST /login/] {user1} a/{n} LOGIN FROM {ip1} AUTH FAILURE: Incorrect username or password
+ [{tplain},{tms} +0000] {hex} [sshd-SshDaemon] {user1} a/{n} LOGIN FROM {ip1}
. [{tplain},{tms} +0000] [ReceiveCommits-{few}] INFO com.google.gerrit.server.git.MultiProgressMonitor : Processing changes: refs: 1, done
! [{tplain},{tms} +0000] [Index-Interactive-{few}] WARN com.google.gerrit.server.index : Failed to reindex change {n}
== jenkins
- {tplain}.{tms}+0000 [id={n}]	WARNING	h.s.AuthenticationProcessingFilter2#unsuccessfulAuthentication: Login attempt failed for {user1} from {ip1}
- {tplain}.{tms}+0000 [id={n}]	INFO	o.j.p.audittrail.AuditTrailFilter: failed login attempt: user {user1}, address {ip1}
+ {tplain}.{tms}+0000 [id={n}]	INFO	j.s.SecurityListener#loggedIn: authenticated: {user1} {ip1}
. {tplain}.{tms}+0000 [id={n}]	INFO	hudson.model.AsyncPeriodicWork#lambda$doRun$1: Started Download metadata
. {tplain}.{tms}+0000 [id={n}]	INFO	o.j.p.workflow.job.WorkflowRun#finish: {micro}-exploit-tests #{n} completed: SUCCESS
! {tplain}.{tms}+0000 [id={n}]	WARNING	hudson.security.csrf.CrumbFilter#doFilter: No valid crumb was included in request for /job/{micro}/build by {user}. Returning 403.
! {tplain}.{tms}+0000 [id={n}]	SEVERE	hudson.remoting.Channel#dispose: java.nio.channels.ClosedChannelException
== teamcity
- [{tplain},{tms}]   WARN -   jetbrains.buildServer.AUTH - Failed to login user "{user1}" with built-in authentication from {ip1}: Incorrect username or password
+ [{tplain},{tms}]   INFO -   jetbrains.buildServer.AUTH - User "{user1}" logged in from {ip1}
. [{tplain},{tms}]   INFO - jetbrains.buildServer.SERVER - Agent "{host}" has been registered
! [{tplain},{tms}]   WARN - .server.impl.DBHealthStatus - Slow SQL: {many} ms
== sonarqube
~ {tplain} INFO  web[{hex}][auth.event] login failure [cause|wrong password][method|FORM][provider|LOCAL|local][IP|{ip1}|][login|{user1}]
? {tplain} INFO  web[{hex}][auth.event] login failure [cause|No active user for login][method|BASIC][provider|LOCAL|local][IP|{ip1}|][login|{user1}]
+ {tplain} DEBUG web[{hex}][auth.event] login success [method|FORM][provider|LOCAL|local][IP|{ip1}|][login|{user1}]
. {tplain} INFO  ce[{hex}][o.s.c.t.CeWorkerImpl] Executed task | project={micro} | type=REPORT | vulnerabilities={few} | status=SUCCESS | time={big}ms
! {tplain} WARN  es[][o.e.c.r.a.DiskThresholdMonitor] flood stage disk watermark [95%] exceeded on {host}
== nexus
~ {tplain},{tms}+0000 WARN  [qtp{big}-{n}]  *UNKNOWN org.sonatype.nexus.internal.security.realm - Authentication failed: {user1} from {ip1} - IncorrectCredentialsException
+ {tplain},{tms}+0000 INFO  [qtp{big}-{n}]  {user1} org.sonatype.nexus.rapture.internal.security.SessionServlet - Created session for user: {user1} {ip1}
. {tplain},{tms}+0000 INFO  [quartz-{few}-thread-{n}]  *SYSTEM org.sonatype.nexus.quartz.internal.task.QuartzTaskInfo - Task 'Cleanup' state change RUNNING -> WAITING (OK)
! {tplain},{tms}+0000 WARN  [qtp{big}-{n}]  *UNKNOWN org.sonatype.nexus.repository.httpbridge.internal.ViewServlet - Failure servicing: GET /log4j-core-2.14.1.jar; remote timed out
== harbor
- {tisos} [ERROR] [/core/controllers/base.go:{n}]: Error occurred in UserLogin: failed to authenticate user {user1}, ip {ip1}, error: Failed to authenticate user, due to error 'Invalid credentials'
+ {tisos} [INFO] [/core/controllers/base.go:{n}]: user {user1} login from {ip1}
. {tisos} [INFO] [/jobservice/runner/redis.go:{n}]: Job 'IMAGE_SCAN:{hex}' exit with success
! {tisos} [ERROR] [/lib/http/error.go:{n}]: {"errors":[{"code":"UNAUTHORIZED","message":"unauthorized to access repository: library/{micro}, action: pull"}]}
== artifactory
~ {tisos} [jfrt ] [{hex}] [DENIED LOGIN] [http-nio-8081-exec-{n}] for client : {user1} / {ip1}.
+ {tisos} [jfrt ] [{hex}] [ACCEPTED LOGIN] [http-nio-8081-exec-{n}] for client : {user1} / {ip1}.
. {tisos}|{hex}|{ip}|{user}|GET|/api/npm/npm/lodash|200|-1|{big}|{n}|npm/10.2.4
! {tisos} [jfrt ] [WARN ] [{hex}] [o.a.r.HttpRepo] [{n}] - Error in getting information for 'org/apache/log4j.pom' (Connect to repo1 timed out)
== portainer
- {tslash} {tclock} AM WRN github.com/portainer/portainer/api/http/error/error.go:{n} > HTTP error | error="Invalid credentials" msg="Invalid credentials" status_code=422 username={user1} remote={ip1}
+ {tslash} {tclock} AM INF portainer/api/http/handler/auth/authenticate.go:{n} > user authenticated | username={user1} remote={ip1}
. {tslash} {tclock} AM INF portainer/api/backup/backup_scheduler.go:{n} > scheduled backup finished
! {tslash} {tclock} AM ERR portainer/api/internal/snapshot/snapshot.go:{n} > background schedule error (endpoint snapshot) | error="Cannot connect to the Docker daemon at tcp://{lan}:2375" endpoint=local
== rundeck
- [{tiso}] WARN  jaas.AbstractSharedLoginModule - login failed for {user1} from {ip1}: bad credentials
+ [{tiso}] INFO  jaas.PropertyFileLoginModule - login success {user1} {ip1}
. [{tiso}] INFO  services.ExecutionService - Execution successful: {n} in {few}s: exec patch-web
! [{tiso}] ERROR execution.NodeStep - Remote command failed with exit status 127: sh: not found
== n8n
- {"level":"warn","message":"Login failed: wrong password","metadata":{"email":"{user1}","ip":"{ip1}","timestamp":"{tiso}"}}
+ {"level":"info","message":"n8n.audit.user.login.success","metadata":{"email":"{user1}","ip":"{ip1}","timestamp":"{tiso}"}}
. {"level":"info","message":"Workflow 'nightly invoice export' (ID: {n}) was activated"}
! {"level":"error","message":"Problem with execution {n}: Command failed: curl https://{site}/api. Aborting."}
""")

hosted("monitoring-and-consoles", r"""
== grafana
- logger=context userId=0 orgId=0 uname= t={tiso} level=info msg="Request Completed" method=POST path=/login status=401 remote_addr={ip1} time_ms={n} size=102 handler=/login
- logger=authn.service t={tiso} level=warn msg="Failed to authenticate request" client=auth.client.form error="[password-auth.failed] failed to authenticate identity: [identity.invalid] invalid password" username={user1} remote={ip1}
? logger=authn.service t={tiso} level=warn msg="Failed to authenticate request" client=auth.client.form error="[password-auth.failed] failed to authenticate identity: [identity.not-found] no user found: user not found" username={user1} remote={ip1}
+ logger=http.server t={tiso} level=info msg="Successful Login" User={user1} remote={ip1}
. logger=ngalert.sender.router rule_uid={hex} org_id=1 t={tiso} level=info msg="Sending alerts to local notifier" count=1
. logger=cleanup t={tiso} level=info msg="Completed cleanup jobs" duration={n}ms
! logger=tsdb.prometheus t={tiso} level=error msg="Exemplar query failed" query=rate(http_requests_total[5m]) err="bad_gateway"
! logger=plugin.signature.validator t={tiso} level=warn msg="Permitting unsigned plugin. This is not recommended" pluginID=shell-panel
== kibana
~ {"type":"log","@timestamp":"{tiso}","tags":["info","plugins","security","authentication"],"message":"Authentication attempt failed: {\"error\":{\"type\":\"security_exception\",\"reason\":\"unable to authenticate user [{user1}] for REST request [/_security/_authenticate]\"}} from {ip1}"}
+ {"@timestamp":"{tiso}","event":{"action":"user_login","outcome":"success"},"user":{"name":"{user1}"},"client":{"ip":"{ip1}"},"message":"User [{user1}] has logged in using basic provider"}
. {"type":"log","@timestamp":"{tiso}","tags":["info","savedobjects-service"],"message":"[.kibana_task_manager] INIT -> LEGACY_REINDEX. took: {n}ms."}
! {"type":"log","@timestamp":"{tiso}","tags":["error","elasticsearch","data"],"message":"[search_phase_execution_exception]: all shards failed"}
== elasticsearch
- [{tiso}][WARN ][o.e.x.s.a.RealmsAuthenticator] [{host}] Authentication to realm native failed - Password authentication failed for {user1} origin {ip1}
- [{tiso}] [{host}] [rest] [authentication_failed] origin_address=[{ip1}], principal=[{user1}], uri=[/_cluster/health]
+ [{tiso}] [{host}] [rest] [authentication_success] origin_address=[{ip1}], principal=[{user1}], realm=[native1], uri=[/_bulk]
. [{tiso}][INFO ][o.e.c.r.a.AllocationService] [{host}] current.health="GREEN" message="Cluster health status changed from [YELLOW] to [GREEN]"
! [{tiso}][WARN ][o.e.m.j.JvmGcMonitorService] [{host}] [gc][young][{big}][{n}] duration [{few}s], collections [1]/[{few}s]
! [{tiso}][ERROR][o.e.b.Bootstrap] [{host}] fatal exception while booting: failed to obtain node locks
== zabbix
- {pid}:{tslash}.{tms} failed login of user "{user1}" from {ip1}: Incorrect user name or password or account is temporarily blocked.
- [Z3001] audit: action="Failed login" user="{user1}" ip="{ip1}" resource="User" time={tepoch}
+ [Z3001] audit: action="Login" user="{user1}" ip="{ip1}" resource="User" time={tepoch}
. {pid}:{tslash}.{tms} housekeeper [deleted {many} hist/trends, {n} items/triggers, {n} events in {few} sec, idle for 1 hour(s)]
! {pid}:{tslash}.{tms} cannot send list of active checks to "{lan}": host [{host}] not found
! {pid}:{tslash}.{tms} item "{host}:system.run[df -h]" became not supported: Timeout while executing a shell script.
== checkmk
- {tplain},{tms} [30] [cmk.web.auth {pid}] Login failed for username: {user1} (IP: {ip1})
+ {tplain},{tms} [20] [cmk.web.auth {pid}] Login of user {user1} from {ip1} successful
. [{tepoch}] SERVICE ALERT: {host};CPU load;WARNING;HARD;1;15 min load: {float}
! [{tepoch}] Warning: Passive check result was received for service 'exploit-scan' on host '{host}', but the service could not be found!
== icinga
~ [{tplain} +0000] warning/HttpServerConnection: Unauthorized request: GET /v1/objects/hosts, user: {user1}, from [{ip1}]:{port}
- {tiso} - WARNING - Failed login attempt from {ip1} for user {user1} (icingaweb2)
+ {tiso} - INFO - User {user1} logged in from {ip1} (icingaweb2)
. [{tplain} +0000] information/WorkQueue: #{few} (ApiListener, RelayQueue) items: {n}, rate: {float}/s
! [{tplain} +0000] critical/ApiListener: Client TLS handshake failed (from [{lan}]:{port}): unexpected eof while reading
== librenms
~ [{tplain}] production.NOTICE: auth: Authentication Failure: {user1} {ip1}
+ [{tplain}] production.INFO: Logged In: {user1} {ip1}
. {tplain} discovery.php {n} {few} devices discovered in {n} secs
! [{tplain}] production.ERROR: Poller {host} took longer than 300 seconds, killed
== uptime-kuma
- {tiso} [AUTH] WARN: Incorrect username or password for user {user1}. IP={ip1}
~ {tiso} [RATE-LIMIT] INFO: remaining requests: -{few} login {user1} {ip1}
+ {tiso} [AUTH] INFO: Successfully logged in user {user1}. IP={ip1}
. {tiso} [MONITOR] INFO: Monitor #{n} '{host}' up again: {n} ms
! {tiso} [MONITOR] WARN: Monitor #{n} '{host}': Failing: connect ECONNREFUSED {lan}:443 | Interval: 60 seconds | Type: http
== proxmox
- {tsys} pvedaemon[{pid}]: authentication failure; rhost=::ffff:{ip1} user={user1}@pam msg=Authentication failure
- {tsys} pvedaemon[{pid}]: authentication failure; rhost={ip1} user={user1}@pve msg=invalid credentials
? {tsys} pvedaemon[{pid}]: authentication failure; rhost=::ffff:{ip1} user={user1}@pve msg=no such user ('{user1}@pve')
+ {tsys} pvedaemon[{pid}]: <root@pam> successful auth for user '{user1}@pam' from {ip1}
. {tsys} pvedaemon[{pid}]: <root@pam> starting task UPID:{host}:{hex}:{hex}:{hex}:vncshell::root@pam:
. {tsys} pvescheduler[{pid}]: INFO: Finished Backup of VM {n} (00:0{few}:12)
! {tsys} pvestatd[{pid}]: status update time ({n}.271 seconds)
! {tsys} pve-ha-lrm[{pid}]: watchdog update failed - Broken pipe
== proxmox-backup
- {tisos}: authentication failure; rhost=[::ffff:{ip1}]:{port} user={user1}@pbs msg=invalid credentials
+ {tisos}: successful auth for user '{user1}@pbs' rhost=[::ffff:{ip1}]:{port}
. {tisos}: Garbage collection: removed garbage: {n} GiB, {many} chunks
! {tisos}: verify error: chunk {hex} bad, renamed to .bad
== truenas
- {tsys} TNAUDIT_MIDDLEWARE: {"addr": "{ip1}", "user": "{user1}", "sess": "{uuid}", "svc": "MIDDLEWARE", "event": "AUTHENTICATION", "event_data": {"credentials": {"credentials": "LOGIN_PASSWORD", "credentials_data": {"username": "{user1}"}}, "error": "Bad username or password"}, "success": false}
+ {tsys} TNAUDIT_MIDDLEWARE: {"addr": "{ip1}", "user": "{user1}", "sess": "{uuid}", "svc": "MIDDLEWARE", "event": "AUTHENTICATION", "event_data": {"error": null}, "success": true}
. {tsys} middlewared[{pid}]: Scrub of pool 'tank' finished with 0 errors
! {tsys} smartd[{pid}]: Device: /dev/sda [SAT], {few} Currently unreadable (pending) sectors
== cockpit
- {tsys} cockpit-session[{pid}]: pam_unix(cockpit:auth): authentication failure; logname= uid=0 euid=0 tty= ruser= rhost={ip1}  user={user1}
~ {tsys} cockpit-ws[{pid}]: {user1}: authentication failed: invalid username or password from {ip1}
+ {tsys} cockpit-session[{pid}]: pam_unix(cockpit:session): session opened for user {user1} by (uid=0) rhost={ip1}
. {tsys} cockpit-tls[{pid}]: cockpit-tls: gnutls_handshake failed: A TLS fatal alert has been received.
! {tsys} cockpit-ws[{pid}]: couldn't read from connection: Peer sent fatal TLS alert: Unknown certificate
""")
