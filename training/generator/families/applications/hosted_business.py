"""Hosting panels, business software, shops and communities: how each writes its days and its logins."""

from generator.families.applications.hosted_story import hosted

hosted("hosting-panels", r"""
== webmin
- {tsys} webmin[{pid}]: Invalid login as {user1} from {ip1}
? {tsys} webmin[{pid}]: Non-existent login as {user1} from {ip1}
+ {tsys} webmin[{pid}]: Successful login as {user1} from {ip1}
. {tsys} webmin[{pid}]: Webmin starting
! [{tclf}] [{lan}] File not found : /unauthenticated/favicon.gif
== cpanel
~ [{tplain} +0000] info [cpaneld] {ip1} - {user1} "POST /login/?login_only=1 HTTP/1.1" FAILED LOGIN cpaneld: user password incorrect
~ [{tplain} +0000] info [whostmgrd] {ip1} - {user1} "POST /login/ HTTP/1.1" FAILED LOGIN whostmgrd: user password hash is missing
? [{tplain} +0000] info [webmaild] {ip1} - {user1} "POST /login/ HTTP/1.1" FAILED LOGIN webmaild: user name not found
+ [{tplain} +0000] info [cpaneld] {ip1} NEW {user1}:{hex} address={ip1},app=cpaneld,creator={user1},method=handle_form_login,possessed=0
. [{tplain} +0000] info [backup] Backup for user {user} complete
! [{tplain} +0000] warn [queueprocd] Task 'exec_hook' killed after 300 seconds
== plesk
- [{tplain}.{tms}] {pid} WARN [panel] Failed login attempt with login '{user1}' from IP {ip1}
+ [{tplain}.{tms}] {pid} INFO [panel] User '{user1}' logged in from {ip1}
. {ip} - {user} [{tclf}] 'Update Domain Properties' ('Domain Name': '{site}' => '{site}')
! [{tplain}.{tms}] {pid} ERR [extension/wp-toolkit] Failed to reset cache for the instance #{n}: proc_open(): unable to fork
== directadmin
- {tplain} '{ip1}' {few} failed login attempts. Account '{user1}'
- {tiso} warn: login failed user={user1} ip={ip1} method=password attempts={few}
+ {tiso} info: login successful user={user1} ip={ip1}
. {tplain} dataskq: action=tally&value=all
! {tplain} Error: tally killed: out of memory
== ispconfig
- {tplain} Failed login for user '{user1}' from {ip1}
- Failed login for user '{user1}' from {ip1} at {tdot}
+ {tplain} Successful login for user '{user1}' from {ip1} at {tplain} with session ID {hex}
. {tdot} - DEBUG - Calling function 'update' from plugin 'nginx_plugin' raised by event 'web_domain_update'.
! {tdot} - WARNING - Processing script /usr/local/ispconfig/server/cron.sh failed, exit code 1
== froxlor-and-hestia
~ {tplain} [warning] [User login] Login attempt from {ip1} - wrong password for account {user1}
- {date} {tclock} {user1} {ip1} failed to login
? {tplain} [warning] [User login] Unknown user {user1} tried to login from {ip1}
+ {date} {tclock} {user1} {ip1} successfully logged in
. {date} {tclock} v-update-sys-queue backup
! {date} {tclock} v-restart-web {n} [Error 20] nginx: configuration file test failed
== cyberpanel-and-aapanel
~ [{tdot}] ({user1}) Wrong username or password from {ip1} [verifyLogin]
~ {tplain} <a>{user1}</a> login failed, password error, IP: {ip1}:{port}, {few} attempts left
+ {tplain} Login successfully, account: {user1}, login IP: {ip1}:{port}
. {tplain} Site [{site}] SSL certificate renewed
! [{tdot}] Failed to obtain SSL for {site}: acme: error 429
== pterodactyl
~ [{tplain}] production.INFO: auth:fail {"identifier":"{user1}","ip":"{ip1}"}
+ [{tplain}] production.INFO: auth:success {"user":"{user1}","ip":"{ip1}"}
. WARN: [{tplain}] detected server as entering a crashed state; running crash handler server={uuid}
! ERROR: [{tplain}] failed to download backup, remote refused upload server={uuid}
== pfsense-and-opnsense
- {tsys} php-fpm[{pid}]: /index.php: webConfigurator authentication error for user '{user1}' from: {ip1}
- {tsys} audit[{pid}]: user {user1} failed authentication for WebGui from {ip1} on OPNsense [using OPNsense\Auth\Services\WebGui]
+ {tsys} php-fpm[{pid}]: /index.php: Successful login for user '{user1}' from: {ip1} (Local Database)
. {tsys} php-fpm[{pid}]: /rc.newipsecdns: IPSEC: One or more IPsec tunnel endpoints has changed its IP. Refreshing.
! {tsys} php-fpm[{pid}]: /rc.dyndns.update: Dynamic DNS: updating cache file failed
== truecommand-idrac-and-ilo
~ {tsys} iDRAC: Message ID: USR0031, Unable to log in for {user1} from {ip1} using GUI.
- {tsys} #ILO: Browser login failure from: {ip1}({host}). {user1}
+ {tsys} iDRAC: Message ID: USR0030, Successfully logged in using {user1}, from {ip1} and GUI.
. {tsys} #ILO: Server power restored.
! {tsys} iDRAC: Message ID: PSU0003, The power input for power supply {few} is lost.
""")

hosted("business-software", r"""
== odoo
- {tplain},{tms} {pid} INFO {micro} odoo.addons.base.models.res_users: Login failed for db:{micro} login:{user1} from {ip1}
- {tplain},{tms} {pid} INFO {micro} odoo.addons.base.models.res_users: Login attempt ignored for {ip1} on {micro}: {few} failures since last success, last failure at {tplain}
+ {tplain},{tms} {pid} INFO {micro} odoo.addons.base.models.res_users: Login successful for db:{micro} login:{user1} from {ip1}
. {tplain},{tms} {pid} INFO {micro} odoo.addons.base.models.ir_cron: Starting job `Mail: Email Queue Manager`.
. {tplain},{tms} {pid} INFO {micro} odoo.modules.loading: 84 modules loaded in 2.13s, 0 queries (+0 extra)
! {tplain},{tms} {pid} ERROR {micro} odoo.sql_db: bad query: UPDATE stock_quant SET reserved=1 ERROR: could not serialize access due to concurrent update
! {tplain},{tms} {pid} WARNING {micro} odoo.http: <function odoo.addons.web.controllers.session> Session expired
== erpnext
- {tplain},{tms} ERROR frappe.auth Incorrect User or Password. user: {user1} ip: {ip1}
~ {"subject":"{user1} failed to login","ip_address":"{ip1}","operation":"Login","status":"Failed","creation":"{tplain}","doctype":"Activity Log"}
+ {"subject":"{user1} logged in","ip_address":"{ip1}","operation":"Login","status":"Success","creation":"{tplain}","doctype":"Activity Log"}
. {tplain},{tms} INFO scheduler Enqueued frappe.email.queue.flush
! {tplain},{tms} ERROR frappe New Exception collected in error log: ValidationError: Cannot delete or cancel because Sales Order is linked
== dolibarr
- {tplain} WARNING  {ip1} functions_dolibarr::check_user_password_dolibarr Authentication KO bad password for '{user1}', cryptType=auto
? {tplain} WARNING  {ip1} functions_dolibarr::check_user_password_dolibarr Authentication KO user not found for '{user1}'
+ {tplain} NOTICE   {ip1} This is a new started user session. _SESSION['dol_login']={user1} Session id={hex}
. {tplain} INFO     {lan} --- Access to GET /compta/facture/list.php - action=, massaction=
! {tplain} ERR      {lan} CMailFile::sendfile: mail end error with smtps lib: Connection refused
== glpi
~ [{tplain}] glpi.WARNING: Connection failed for {user1} ({ip1})
- {tplain} [@{host}] Failed login for {user1} from IP {ip1}
+ {tplain} [@{host}] {user1} log in from IP {ip1}
. {tplain} [{n}@{host}] Execute crontasks: mailgate
! [{tplain}] glpiphplog.ERROR: *** PHP Warning (2): Undefined array key "cmd" in /var/www/glpi/src/Ticket.php at line {n}
== snipe-it
~ [{tplain}] production.DEBUG: Authentication of user {user1} failed from {ip1}
+ [{tplain}] production.DEBUG: User {user1} authenticated locally from {ip1}
. [{tplain}] production.INFO: asset {n} checked out to {mail}
! [{tplain}] production.ERROR: LDAP bind failed: Can't contact LDAP server
== netbox
- Login attempt failed for {user1} from {ip1}: netbox.authentication.login [{tplain}]
- {tplain} netbox.auth.login INFO Failed login attempt for username: {user1} from {ip1}
+ {tplain} netbox.auth.login INFO User {user1} successfully authenticated {ip1}
. {tplain} rq.worker INFO default: extras.scripts.run_script('reboot_switches.Reboot') ({uuid})
! {tplain} django.request ERROR Internal Server Error: /dcim/cables/add/
== osticket
~ [{tplain}] Warning: Excessive login attempts ({user1}) Username: {user1} IP: {ip1} Attempts #{few}
~ {tplain} Failed agent login attempt ({user1}) Username: {user1} IP: {ip1} Time: {tplain}
+ {tplain} Agent Login: {user1} logged in [{ip1}], via Local Authentication
. {tplain} Cron Job: 'MailFetcher' finished, {few} mails, subject: Someone hacked my account
! {tplain} Error: Mail fetch failure alert: Unable to connect to imap server
== zammad
- I, [{tiso}#{pid}-{big}]  INFO -- : Failed login for user {user1} from {ip1} (login failed {few} times)
+ I, [{tiso}#{pid}-{big}]  INFO -- : Session created for {user1} from {ip1}
. I, [{tiso}#{pid}-{big}]  INFO -- : Scheduler: Channel.fetch (each 30 seconds) done
! E, [{tiso}#{pid}-{big}] ERROR -- : Can't use Channel::Driver::Imap: #<Net::IMAP::NoResponseError: [AUTHENTICATIONFAILED] token expired>
== thehive-and-misp
- [warn] o.t.s.Authentication - Authentication failure user={user1} remote={ip1} [AuthenticationError] Authentication failure
~ {tplain} Warning: [Users] Failed login attempt using username {user1} from IP: {ip1}.
+ {tplain} Notice: User ({few}): {user1} login from {ip1}
. {tplain} Info: Worker: event {n} "Phishing kit with Cobalt Strike beacon" published to {few} instances
. [info] o.t.t.c.AnalyzerSrv - Analyzer job VirusTotal_GetReport for hash {sha} finished, malicious=12
! {tplain} Error: [RuntimeException] Feed abuse.ch could not be fetched: 503
== moodle
- {tplain} core\event\user_login_failed: Login failed for the username '{user1}' for the reason with id '3' origin web ip {ip1}
? {tplain} core\event\user_login_failed: Login failed for the username '{user1}' for the reason with id '1' (user does not exist) ip {ip1}
- [{tctime}] [php:notice] [client {ip1}:{port}] [{site}]  {ip1}  Failed Login:  {user1}  Mozilla/5.0
+ {tplain} core\event\user_loggedin: The user with id '{n}' has logged in. {user1} ip {ip1}
. {tplain} mod_quiz\event\attempt_submitted: The user with id '{n}' has submitted the attempt for quiz 'SQL injection basics'
! {tplain} Default exception handler: Error writing to database Debug: Lock wait timeout exceeded
== mattermost
~ {"timestamp":"{tplain}.{tms} Z","level":"warn","msg":"Failed login attempt","caller":"app/authentication.go:{n}","path":"/api/v4/users/login","ip_addr":"{ip1}","login_id":"{user1}","err":"Login failed because of invalid password"}
~ {"timestamp":"{tplain}.{tms} Z","level":"error","msg":"Enter a valid email or username and/or password.","path":"/api/v4/users/login","request_id":"{hex}","ip_addr":"{ip1}","err_details":"user_id={user1}","http_code":401}
+ {"timestamp":"{tplain}.{tms} Z","level":"info","msg":"login succeeded","path":"/api/v4/users/login","ip_addr":"{ip1}","login_id":"{user1}"}
. {"timestamp":"{tplain}.{tms} Z","level":"info","msg":"Worker: Job is complete","caller":"jobs/workers.go:{n}","worker":"Plugins"}
! {"timestamp":"{tplain}.{tms} Z","level":"error","msg":"Unable to send push notification","err":"push proxy refused: 403"}
== rocketchat
~ {"level":40,"time":"{tiso}","name":"Auth","msg":"Failed login detected - Username[{user1}] ClientAddress[{ip1}] ForwardedFor[{ip1}] XRealIp[{ip1}] UserAgent[Mozilla/5.0]"}
+ {"level":30,"time":"{tiso}","name":"Auth","msg":"Login success Username[{user1}] ClientAddress[{ip1}]"}
. {"level":30,"time":"{tiso}","name":"Migrations","msg":"Not migrating, already at version {n}"}
! {"level":50,"time":"{tiso}","name":"System","msg":"Exception while invoking method setUserStatus Error: Too many requests [too-many-requests]"}
== synapse
- {tplain},{tms} - synapse.http.server - {n} - INFO - POST-{n} - <SynapseRequest at 0x{hex} method='POST' uri='/_matrix/client/v3/login'> SynapseError: 403 - Invalid username or password {user1} {ip1}
- {tplain},{tms} - synapse.handlers.auth - {n} - WARNING - POST-{n} - Failed password login for user @{user1}:{domain} from {ip1}
+ {tplain},{tms} - synapse.rest.client.login - {n} - INFO - POST-{n} - Got login request with identifier: '{user1}', device_id: None, ip {ip1} - logged in
. {tplain},{tms} - synapse.access.http.8008 - {n} - INFO - GET-{n} - {ip} - 8008 - Processed request: 0.012sec/-0.000sec 200 "GET /_matrix/client/v3/sync"
! {tplain},{tms} - synapse.http.federation.matrix_federation_agent - {n} - WARNING - federation_transaction_transmission_loop - {PUT-O-{n}} [{site}] Request failed: PUT matrix://{site}/: Certificate verify failed
""")

hosted("shops-and-communities", r"""
== wordpress
- {tsys} wordpress({site})[{pid}]: Authentication failure for {user1} from {ip1}
- {tsys} wordpress({site})[{pid}]: XML-RPC authentication failure for {user1} from {ip1}
? {tsys} wordpress({site})[{pid}]: Authentication attempt for unknown user {user1} from {ip1}
? {tsys} wordpress({site})[{pid}]: Blocked user enumeration attempt from {ip1}
~ [{tdot}] wp-security: login of '{user1}' rejected: incorrect_password, remote {ip1}
+ {tsys} wordpress({site})[{pid}]: Accepted password for {user1} from {ip1}
. {tsys} wordpress({site})[{pid}]: Pingback requested from {wan}
. [{tdot} UTC] Cron reschedule event error for hook: wp_update_plugins, Error code: could_not_set
! [{tdot} UTC] PHP Fatal error:  Allowed memory size of 268435456 bytes exhausted in /var/www/html/wp-content/plugins/exec-snippets/main.php on line {n}
! [{tdot} UTC] WordPress database error Deadlock found when trying to get lock for query DELETE FROM `wp_options` made by do_action('shutdown')
== magento
- [{tiso}] report.WARNING: Admin login failed for {user1} from {ip1}: The account sign-in was incorrect or your account is disabled temporarily. [] []
- [{tiso}] main.INFO: customer login failed: Invalid login or password. {"email":"{user1}","ip":"{ip1}"} []
+ [{tiso}] main.INFO: admin_user_authenticate_after {"user":"{user1}","ip":"{ip1}"} []
. [{tiso}] main.INFO: Cron Job indexer_update_all_views is successfully finished. Statistics: {"sum":{n}} []
! [{tiso}] main.CRITICAL: Exception message: Rolled back transaction has not been completed correctly. [] []
! [{tiso}] report.ERROR: Broken reference: the 'header.exec' element cannot be added as child to 'header' [] []
== prestashop
~ *ERROR* 	v8.1.2 	{tslash} - {tclock}: Back office connection failed for {user1} from {ip1}
+ *INFO* 	v8.1.2 	{tslash} - {tclock}: Back office connection from {ip1} ({user1})
. *INFO* 	v8.1.2 	{tslash} - {tclock}: Product modification id {n}
! *ERROR* 	v8.1.2 	{tslash} - {tclock}: Swift Error: Connection could not be established with host smtp.{site}
== shopware
- [{tiso}] request.WARNING: Invalid credentials. OAuthServerException POST /api/oauth/token {"username":"{user1}","ip":"{ip1}"} []
~ [{tiso}] business_events.INFO: customer.login.failed {"email":"{user1}","remote":"{ip1}"} []
+ [{tiso}] business_events.INFO: checkout.customer.login {"email":"{user1}","remote":"{ip1}"} []
. [{tiso}] messenger.INFO: Message Shopware\Core\Framework\DataAbstractionLayer handled [] []
! [{tiso}] request.CRITICAL: Uncaught PHP Exception Twig\Error\SyntaxError: "Unknown "exec" filter" [] []
== whmcs
- {tplain} Failed Admin Login Attempt - Username: {user1} - IP: {ip1}
~ {tplain} Client Login Failed - Invalid password for {user1} (IP {ip1})
+ {tplain} Admin Login Success - Username: {user1} - IP: {ip1}
. {tplain} Cron Job: Overdue Invoice Reminders completed ({n} sent)
! {tplain} Module Command Failed: Suspend Account - Domain: {site} - Error: cURL Error 28
== mediawiki
- {tplain} {host} wikidb: [authevents] Login failed for {user1} from {ip1} status=wrongpassword event=login eventType=loginAttempt
~ {tplain} {host} wikidb: [captcha] Captcha 'badlogin' is needed for {user1} - {ip1}
? {tplain} {host} wikidb: [authevents] password reset requested for nonexistent {user1} from {ip1}
+ {tplain} {host} wikidb: [authentication] Login for {user1} succeeded from {ip1}
. {tplain} {host} wikidb: [runJobs] refreshLinks Exploit_(computer_security) t={n} good
! {tplain} {host} wikidb: [exception] [{hex}] /index.php Wikimedia\Rdbms\DBConnectionError: Cannot access the database: Too many connections
== dokuwiki
~ {tplain} login failed {user1} {ip1} start Incorrect username or password
+ {tplain} login ok {user1} {ip1}
. {tepoch}	{ip}	E	wiki:shell_commands	{user}	cat and grep explained
! {tplain} PluginCtrl: could not load plugin exec-runner, disabled
== discourse
- {tiso} Login failed username={user1} ip={ip1} reason=incorrect_username_email_or_password path=/session.json status=200
? {tiso} Forgot password lookup login={user1} ip={ip1} user_found=false
+ {tiso} Login username={user1} ip={ip1} path=/session.json status=200
. Started GET "/t/my-server-got-hacked/{n}" for {ip} at {tplain} +0000
! Job exception: Wrapped Sidekiq::Shutdown ProcessPost
== phpbb
- {tplain} LOG_LOGIN_FAILED Failed login attempt for {user1} from {ip1}
~ {tplain} Failed administration login attempt by {user1} [{ip1}]
+ {tplain} Successful administration login {user1} [{ip1}]
. {tplain} Topic "Injection pump for diesel" moved by {user}
! {tplain} General error SQL ERROR [ mysqli ] Table './forum/phpbb_sessions' is marked as crashed and should be repaired [145]
== mastodon
- [{uuid}] method=POST path=/auth/sign_in format=html controller=Auth::SessionsController action=create status=422 username={user1} remote_ip={ip1} Invalid E-mail address or password.
+ [{uuid}] method=POST path=/auth/sign_in controller=Auth::SessionsController action=create status=302 username={user1} remote_ip={ip1}
. {tiso} pid={pid} tid={word} class=ActivityPub::DeliveryWorker jid={hex} elapsed=0.{n} INFO: done
! {tiso} pid={pid} tid={word} class=ActivityPub::ProcessingWorker jid={hex} INFO: fail Mastodon::UnexpectedResponseError: https://{site}/inbox returned code 401
== drupal-and-joomla
- {tsys} drupal: https://{site}|{tepoch}|user|{ip1}|https://{site}/user/login||0||Login attempt failed for {user1}.
~ {tiso}	INFO {ip1}	joomlafailure	Username and password do not match or you do not have an account yet. ({user1})
? {tsys} drupal: https://{site}|{tepoch}|user|{ip1}|https://{site}/user/password||0||Password reset form was submitted with an unknown or inactive account: {user1}.
+ {tsys} drupal: https://{site}|{tepoch}|user|{ip1}|https://{site}/user/login||{n}||Session opened for {user1}.
. {tsys} drupal: https://{site}|{tepoch}|cron|127.0.0.1||||0||Cron run completed.
! {tsys} drupal: https://{site}|{tepoch}|php|{ip}|https://{site}/node/{n}||0||Drupal\Core\Database\DatabaseExceptionWrapper: SQLSTATE[42S02]: Base table or view not found
! {tsys} drupal: https://{site}|{tepoch}|page not found|{ip}|https://{site}/shell.jpg||0||/shell.jpg
""")
