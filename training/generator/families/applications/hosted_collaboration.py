"""File clouds, photo and media servers, homes, notes: how each writes its days and its logins."""

from generator.families.applications.hosted_story import hosted

hosted("clouds", r"""
== nextcloud
~ {"reqId":"{hex}","level":2,"time":"{tisos}","remoteAddr":"{ip1}","user":"--","app":"no app in context","method":"POST","url":"/index.php/login","message":"Login failed: '{user1}' (Remote IP: '{ip1}')","userAgent":"Mozilla/5.0","version":"27.1.4.1"}
~ {"reqId":"{hex}","level":2,"time":"{tisos}","remoteAddr":"{ip1}","user":"--","app":"core","method":"PROPFIND","url":"/remote.php/dav/files/{user1}/","message":"Login failed: {user1} (Remote IP: {ip1})"}
? {"reqId":"{hex}","level":2,"time":"{tisos}","remoteAddr":"{ip1}","app":"user_ldap","message":"Login failed: no such user {user1} (Remote IP: {ip1})"}
+ {"reqId":"{hex}","level":1,"time":"{tisos}","remoteAddr":"{ip1}","user":"{user1}","app":"admin_audit","method":"POST","url":"/login","message":"Login successful: \"{user1}\""}
. {"reqId":"{hex}","level":1,"time":"{tisos}","remoteAddr":"{ip}","user":"{user}","app":"admin_audit","message":"File with id \"{big}\" accessed: \"/Documents/{file}\""}
. {"reqId":"{hex}","level":1,"time":"{tisos}","remoteAddr":"","user":"--","app":"updater","message":"\\OC\\Updater::maintenanceEnabled: Turned on maintenance mode"}
. {"reqId":"{hex}","level":0,"time":"{tisos}","app":"cron","message":"Run OCA\\Files\\BackgroundJob\\ScanFiles job with ID {n}"}
. {"reqId":"{hex}","level":1,"time":"{tisos}","remoteAddr":"{ip}","user":"{user}","app":"admin_audit","message":"The file \"/{file}\" with ID \"{big}\" has been shared via link with permissions \"1\" (Share ID: {n})"}
! {"reqId":"{hex}","level":3,"time":"{tisos}","remoteAddr":"{ip}","user":"{user}","app":"PHP","url":"/cron.php","message":"Undefined array key \"exec\" at /var/www/nextcloud/lib/private/legacy/OC_Helper.php#{n}"}
! {"reqId":"{hex}","level":3,"time":"{tisos}","app":"core","message":"Doctrine\\DBAL\\Exception\\LockWaitTimeoutException: SQLSTATE[HY000]: General error: 1205 Lock wait timeout exceeded"}
! {"reqId":"{hex}","level":2,"time":"{tisos}","app":"files","message":"Deprecated event type for OCA\\Files: Symfony\\GenericEvent is used"}
! {"reqId":"{hex}","level":3,"time":"{tisos}","user":"{user}","app":"webdav","message":"Sabre\\DAV\\Exception\\Locked: \"{file}\" is locked"}
== owncloud
~ {"reqId":"{hex}","remoteAddr":"{ip1}","app":"core","message":"Login failed: '{user1}' (Remote IP: '{ip1}', X-Forwarded-For: '')","level":2,"time":"{tisos}","method":"POST","url":"/login","user":"--"}
+ {"reqId":"{hex}","remoteAddr":"{ip1}","app":"admin_audit","message":"User {user1} logged into ownCloud from IP address: {ip1}","level":1,"time":"{tisos}"}
. {"reqId":"{hex}","app":"OC\\Core\\Command\\Maintenance\\Mode","message":"Maintenance mode disabled","level":1,"time":"{tisos}"}
! {"reqId":"{hex}","app":"files_antivirus","message":"Unable to reach clamd: Connection refused","level":3,"time":"{tisos}"}
== ocis
- {"level":"warn","service":"idp","time":"{tiso}","remote-addr":"{ip1}","username":"{user1}","error":"unexpected http response status: 401 Unauthorized","message":"logon failed"}
+ {"level":"info","service":"audit","time":"{tiso}","message":"user '{user1}' logged in","event":"user_logged_in"}
. {"level":"info","service":"storage-users","time":"{tiso}","message":"postprocessing finished for upload {uuid}"}
! {"level":"error","service":"search","time":"{tiso}","error":"context deadline exceeded","message":"could not index space"}
== seafile
- [{tplain}] [WARNING] seahub.auth.views:{n} login Login failed: {user1}, ip: {ip1}
~ {tplain},{tms} [WARNING] seahub.auth Login attempt limit reached, try freeze the user, username: {user1}, ip: {ip1}, attempts: {few}
+ {tplain},{tms} [INFO] seahub.auth.views Login succeeded: {user1} ip {ip1}
. [{tplain}] [INFO] seaf-server/repo-mgr.c({n}): Repo {uuid} garbage collection finished, {many} blocks removed
. {tslash} commit-mgr.c({n}): Commit {hex} of repo {hex} loaded
! [{tplain}] [ERROR] seaf-server ../common/mq-mgr.c({n}): failed to connect to redis: Connection refused
== paperless
- [{tplain},{tms}] [INFO] [paperless.auth] Login failed for user `{user1}` from IP `{ip1}`.
- [{tplain},{tms}] [INFO] [paperless.auth] Login failed for user `{user1}` from private IP `{ip1}`.
+ [{tplain},{tms}] [INFO] [paperless.auth] User {user1} logged in from {ip1}
. [{tplain},{tms}] [INFO] [paperless.consumer] Consuming {file}
. [{tplain},{tms}] [INFO] [paperless.management.consumer] Adding /usr/src/paperless/consume/{file} to the task queue.
. [{tplain},{tms}] [DEBUG] [paperless.parsing.tesseract] Calling OCRmyPDF with args: {'input_file': '/tmp/{word}/{file}', 'jobs': 2}
! [{tplain},{tms}] [ERROR] [paperless.consumer] Not consuming {file}: It is a duplicate of Contract (#{n}).
! [{tplain},{tms}] [WARNING] [paperless.parsing] Unable to read archive, killed by signal 9
== immich
- [Nest] {pid}  - {tus}    WARN [Api:AuthService~{word}] Failed login attempt for user {user1} from ip address {ip1}
+ [Nest] {pid}  - {tus}     LOG [Api:AuthService] User {user1} logged in from {ip1}
. [Nest] {pid}  - {tus}     LOG [Microservices:MediaService] Successfully generated WEBP thumbnail for asset {uuid}
. [Nest] {pid}  - {tus}     LOG [Microservices:MetadataService] Starting metadata extraction, {many} jobs queued
! [Nest] {pid}  - {tus}   ERROR [Microservices:JobService] Unable to run job handler (thumbnailGeneration/generate-preview): Error: Input buffer contains unsupported image format
! [Nest] {pid}  - {tus}    WARN [Api:ErrorInterceptor] BadRequestException: Not found or no asset.read access
== photoprism
~ time="{tisos}" level=warning msg="server: {ip1} › failed to sign in as {user1}: invalid credentials"
~ time="{tisos}" level=error msg="audit: {ip1} › session {hex} › login as {user1} › invalid password"
+ time="{tisos}" level=info msg="audit: {ip1} › session {hex} › login as {user1} › succeeded"
. time="{tisos}" level=info msg="index: added main jpg file {file} [{n}ms]"
! time="{tisos}" level=warning msg="config: disk full, {n} MB left on storage"
== vaultwarden
- [{tplain}.{tms}][vaultwarden::api::identity][ERROR] Username or password is incorrect. Try again. IP: {ip1}. Username: {user1}.
- [{tplain}.{tms}][vaultwarden::api::admin][ERROR] Invalid admin token. IP: {ip1}
- [{tplain}.{tms}][vaultwarden::api::core::two_factor::authenticator][ERROR] Invalid TOTP code! Server time: {tplain} UTC IP: {ip1}
+ [{tplain}.{tms}][vaultwarden::api::identity][INFO] User {user1} logged in successfully. IP: {ip1}
. [{tplain}.{tms}][request][INFO] POST /identity/connect/token
. [{tplain}.{tms}][response][INFO] (login) POST /identity/connect/token => 200 OK
. [{tplain}.{tms}][vaultwarden::mail][INFO] Mail to {mail} queued: New Device Logged In
! [{tplain}.{tms}][vaultwarden::db][ERROR] Database is locked, retrying
! [{tplain}.{tms}][error][ERROR] Failed to retrieve icon for {site}: error sending request: dns error
== passbolt
~ {tplain} error: [GpgAuthAuthenticator] Authentication failed for {user1}. The user could not be decrypted. Client IP: {ip1}
+ {tplain} info: User {user1} signed in with key {hex} from {ip1}
. {tplain} info: Resource shared with group by {mail}
! {tplain} warning: OpenPGP server key can not be used for decryption: permissions on keyring
== wallabag
- [{tiso}] security.ERROR: Authentication failed for user "{user1}", from IP "{ip1}", with UA: "Mozilla/5.0" [] []
+ [{tiso}] security.INFO: User has been authenticated successfully. {"username":"{user1}","ip":"{ip1}"} []
. [{tiso}] app.INFO: [Wallabag] import {few} entries done [] []
! [{tiso}] graby.ERROR: Request throw exception (with a response): 403 Forbidden {"url":"https://{site}/"} []
== bookstack
- [{tplain}] production.WARNING: Failed login for {user1} from {ip1}
+ [{tplain}] production.INFO: auth_login {"user":"{user1}","ip":"{ip1}"}
. [{tplain}] production.INFO: page_update ({n}) How to reset the root password {"user":"{user}"}
! [{tplain}] production.ERROR: file_put_contents(/app/storage/framework/cache/data): Failed to open stream: Permission denied
""")

hosted("media-and-homes", r"""
== jellyfin
- [{tclock}] [ERR] [{n}] Jellyfin.Server.Implementations.Users.UserManager: Authentication request for {user1} has been denied (IP: {ip1}).
- [{tclock}] [WRN] [{n}] Jellyfin.Api.Middleware.ExceptionMiddleware: Error processing request: Invalid username or password entered. URL POST /Users/AuthenticateByName
? [{tclock}] [INF] [{n}] Jellyfin.Server.Implementations.Users.UserManager: Authentication request for {user1} has been denied (IP: {ip1}). User does not exist.
+ [{tclock}] [INF] [{n}] Jellyfin.Server.Implementations.Users.UserManager: Authentication request for {user1} has succeeded.
. [{tclock}] [INF] [{n}] Emby.Server.Implementations.Session.SessionManager: Playback stopped reported by app Jellyfin Web 10.8.13 playing Attack of the Clones. Stopped at {big} ms
. [{tclock}] [INF] [{n}] Emby.Server.Implementations.ScheduledTasks.TaskManager: Scan Media Library Completed after {few} minute(s)
. [{tclock}] [INF] [{n}] MediaBrowser.MediaEncoding.Transcoding.TranscodeManager: /usr/lib/jellyfin-ffmpeg/ffmpeg -analyzeduration 200M -i file:"/media/{file}" -codec:v:0 libx264
! [{tclock}] [ERR] [{n}] Jellyfin.Api.Middleware.ExceptionMiddleware: Error processing request. URL GET /Items/{hex}/Images/Primary. System.IO.FileNotFoundException
! [{tclock}] [WRN] [{n}] Jellyfin.Networking.Manager: Access denied to remote address for DLNA
== emby
~ {tplain}.{tms} Error UserManager: Error authenticating {user1}. AuthenticationResultException: Invalid username or password entered. ({ip1})
- {tplain}.{tms} Warn Server: AUTH-ERROR: {ip1} - Invalid user or password entered.
+ {tplain}.{tms} Info UserManager: Authentication request for {user1} from {ip1} has succeeded.
. {tplain}.{tms} Info Server: http/1.1 Response 200 to {lan}. Time: {n}ms. http://{host}:8096/emby/Sessions
! {tplain}.{tms} Error MediaEncoder: ffmpeg exited with code 1
== plex
- {tplain}.{tms} [{n}] WARN - [Req#{hex}/Auth] MyPlex: failed sign-in for {user1} from {ip1} (401)
+ {tplain}.{tms} [{n}] INFO - [Req#{hex}/Auth] signed-in user {user1} from {ip1}
. {tplain}.{tms} [{n}] INFO - [Req#{hex}/Transcode/{word}] Killing job, session stopped by client
. {tplain}.{tms} [{n}] DEBUG - Request: [{lan}:{port} (Subnet)] GET /status/sessions (6 live) #{hex}
! {tplain}.{tms} [{n}] ERROR - Error parsing content. HTTP 404 downloading url https://{site}/poster.jpg
! {tplain}.{tms} [{n}] WARN - SLOW QUERY: It took {many} ms to retrieve {n} items.
== home-assistant
- {tplain}.{tms} WARNING (MainThread) [homeassistant.components.http.ban] Login attempt or request with invalid authentication from {host} ({ip1}). Requested URL: '/auth/login_flow/{hex}'. (Mozilla/5.0 (X11; Linux x86_64))
- {tplain}.{tms} WARNING (MainThread) [homeassistant.components.http.ban] Login attempt or request with invalid authentication from {ip1} ({ip1}). Requested URL: '/api/websocket'.
+ {tplain}.{tms} INFO (MainThread) [homeassistant.components.auth] User {user1} logged in from {ip1}
. {tplain}.{tms} INFO (MainThread) [homeassistant.components.automation.alarm] Alarm armed away: Executing step call service
. {tplain}.{tms} INFO (SyncWorker_{few}) [homeassistant.loader] Loaded recorder from homeassistant.components.recorder
! {tplain}.{tms} ERROR (MainThread) [homeassistant.components.mqtt.client] Unable to connect to the MQTT broker: Connection Refused: not authorised.
! {tplain}.{tms} WARNING (MainThread) [homeassistant.helpers.entity] Update of sensor.heating_power is taking over 10 seconds
! {tplain}.{tms} ERROR (MainThread) [zeroconf] Error with socket {n} ([Errno 101] Network is unreachable)
== openhab
- {tplain}.{tms} [WARN ] [.internal.auth.AuthFilter] - Unauthorized API request from {ip1}: Authentication failed for user {user1}
+ {tplain}.{tms} [INFO ] [b.core.auth.UserRegistryImpl] - User {user1} authenticated from {ip1}
. {tplain}.{tms} [INFO ] [openhab.event.ItemStateChangedEvent] - Item 'Kitchen_Attack_Alarm' changed from OFF to ON
! {tplain}.{tms} [ERROR] [internal.handler.ScriptActionHandler] - Script execution of rule with UID 'light' failed: null
== iobroker
- {tplain}.{tms} - warn: admin.0 ({pid}) User "{user1}" from {ip1} login failed
+ {tplain}.{tms} - info: admin.0 ({pid}) User "{user1}" logged in from {ip1}
. {tplain}.{tms} - info: host.{host} instance system.adapter.shelly.0 started with pid {pid}
! {tplain}.{tms} - error: javascript.0 ({pid}) script.js.shell: exec error: Error: Command failed: curl -s http://{lan}/status
== navidrome
- time="{tisos}" level=warning msg="Unsuccessful login" request=/auth/login requestId={host}/{hex} username={user1} remoteAddr="{ip1}:{port}"
- time="{tisos}" level=warning msg="API: Invalid login" auth=subsonic error="invalid username or password" remoteAddr="{ip1}:{port}" username={user1}
+ time="{tisos}" level=info msg="User logged in" username={user1} remoteAddr="{ip1}:{port}"
. time="{tisos}" level=info msg="Streaming file" artist="Rage Against The Machine" bitRate=320 title="Killing in the Name" user={user}
! time="{tisos}" level=error msg="Error reading tags" path="/music/{file}" error="not a valid audio file"
== audiobookshelf
- [{tplain}] ERROR: [Auth] Failed login attempt for username "{user1}" from ip {ip1} (Invalid password)
? [{tplain}] ERROR: [Auth] Failed login attempt for username "{user1}" from ip {ip1} (User not found)
+ [{tplain}] INFO: [Auth] User "{user1}" logged in from ip {ip1}
. [{tplain}] INFO: [LibraryScanner] Library scan {uuid} completed in {few} minutes
! [{tplain}] ERROR: [Watcher] Error: ENOSPC: System limit for number of file watchers reached
== calibre-web
- [{tplain},{tms}] WARN {cps.web:{n}} Login failed for user "{user1}" IP-address: {ip1}
+ [{tplain},{tms}] INFO {cps.web:{n}} You are now logged in as: '{user1}' IP {ip1}
. [{tplain},{tms}] INFO {cps.tasks.convert:{n}} ebook converter: 67% Running transforms on e-book...
! [{tplain},{tms}] ERROR {cps.db:{n}} (sqlite3.OperationalError) database is locked
== kavita
- [Kavita] [{tplain}.{tms}  {n}] [Information] API.Controllers.AccountController Failed login for {user1} from {ip1}: Your credentials are not correct
+ [Kavita] [{tplain}.{tms}  {n}] [Information] API.Controllers.AccountController User {user1} logged in from {ip1}
. [Kavita] [{tplain}.{tms}  {n}] [Information] API.Services.Tasks.Scanner.ScannerService Finished library scan of {many} files in {big} milliseconds
! [Kavita] [{tplain}.{tms}  {n}] [Warning] API.Services.ArchiveService There was an exception reading archive {file}
== sonarr
- {tplain}.{few}|Warn|Auth|Auth-Failure ip {ip1} username '{user1}'
+ {tplain}.{few}|Info|Auth|Auth-Success ip {ip1} username '{user1}'
. {tplain}.{few}|Info|RssSyncService|RSS Sync Completed. Reports found: {many}, Reports grabbed: 0
. {tplain}.{few}|Info|DownloadedEpisodesImportService|Processing path: /downloads/The.Hack.S01E0{few}.1080p
! {tplain}.{few}|Warn|Newznab|Indexer Hydra is currently in failure mode. Blocked until {tplain}
! {tplain}.{few}|Error|DownloadDecisionMaker|Couldn't process release: Unable to parse exploit.html
== radarr
~ [Warn] Auth: Auth-Failure ip {ip1} username {user1}
+ [Info] Auth: Auth-Success ip {ip1} username {user1}
. [Info] RefreshMovieService: Updating info for Kill Bill: Vol. {few}
! [Error] RequestLogger: [v4.7.5.7809] Http Error: Unauthorized - Attempted to connect to download client qBittorrent
== jellyseerr
- {tiso} [warn][Auth]: Failed sign-in attempt using invalid Overseerr password {"ip":"{ip1}","email":"{user1}"}
- {tiso} [warn][API]: Failed login attempt from user with incorrect Jellyfin credentials {"account":{"ip":"{ip1}","email":"{user1}","password":"__REDACTED__"}}
+ {tiso} [info][Auth]: Signed in {"ip":"{ip1}","email":"{user1}"}
. {tiso} [info][Jobs]: Starting scheduled job: Plex Recently Added Scan
! {tiso} [error][Availability Sync]: Failure retrieving the 720p season from Sonarr: read ECONNRESET
== qbittorrent
- (W) {tiso} - WebAPI login failure. Reason: invalid credentials, attempt count: {few}, IP: {ip1}, username: {user1}
+ (N) {tiso} - WebAPI login success. IP: {ip1}
. (N) {tiso} - Torrent download finished. Torrent: "debian-12.4.0-amd64-netinst.iso"
! (C) {tiso} - File error alert. Torrent: "{word}". File: "/downloads/{file}". Reason: Permission denied
== transmission
- [{tplain}.{tms}] rpc-server.cc:{n} Bad credentials for {user1} from {ip1}: {few} failed attempts
+ [{tplain}.{tms}] rpc-server.cc:{n} Client {ip1} authenticated as {user1}
. [{tplain}.{tms}] utp.cc:{n} Loaded {n} torrents
! [{tplain}.{tms}] tr-udp Couldn't set receive buffer: requested 4194304, got 425984
""")
