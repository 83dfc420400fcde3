"""Programs on PCs and phones: sync, browsers, VPN clients, backup tools, antivirus, office add-ins, system logs."""

from generator.families.applications.product import product

sync = product("applications/sync-client", "OneCloud|BoxDrop|Syncwheel|NextFolder", "pc dotnet go mac json", "sync uploader watcher api index db", r"""
I Uploaded {file} ({many} kB)
I Downloaded {file}
W Conflict: '{file}' changed on {pc} and {pc}, copy kept
E Upload of {file} failed: <403 quota exceeded|423 locked|connection reset by peer|path too long|invalid character in name>
W Access token expired, refreshing
E Login required, session expired
I {n} files renamed by {user} on {pc}
I {many} files removed locally, still in the cloud
I Device {hex} connected at tcp://{lan}:22000
W Device {hex} disconnected: <read tcp: i/o timeout|EOF|certificate expired>
E Folder "{micro}" stopped: marker missing
I Scan of {dir} done in {n} s
E puller: {file}: permission denied
W Rate limited, next attempt in {n} s
I Restored {n} versions of {file}
""")

browser = product("applications/browsers-and-web-views", "chrome|firefox|electron|WebView", "pc phone mac native", "CONSOLE network gpu_process ssl_client extension updater", r"""
E [{pid}:{many}:ERROR:ssl_client_socket_impl.cc({n})] handshake failed; returned -1, SSL error code 1, net_error -<100|101|200|202>
E Refused to load the script 'https://{site}/<a|app|tag>.js' because it violates the Content Security Policy
E Uncaught TypeError: Cannot read properties of null
W Mixed Content: page at 'https://{site}/' was loaded over HTTPS, but requested an insecure image
E GPU process exited unexpectedly: exit_code={few}
I Download {file} blocked: not commonly downloaded
I Download {file} complete, scanned safe
W Deprecated API for given entry type
E Failed to fetch https://{site}/api/{micro}: net::ERR_<CONNECTION_REFUSED|NAME_NOT_RESOLVED|CERT_DATE_INVALID|TIMED_OUT>
I Extension password-manager updated to {version}
E Access to fetch blocked by CORS policy
W [Violation] 'setTimeout' handler took {ms}ms
I script injected by extension reader-mode
E Service worker registration failed: SecurityError
""")

electron = product("applications/office-and-chat-desktop", "Teamline|Slate|NoteDesk|MailBird-X", "pc mac json windows", "main renderer auth calls updater notifications", r"""
I <App ready|window restored|going to sleep|resumed>
W websocket closed <1000|1006|4001>, reconnecting in {n} s
E token refresh failed: <invalid_grant|interaction_required|network offline>
I Login window shown
E Renderer crashed: reason 'oom'
I Update {version} downloaded, signature verified
W Slow startup {ms} ms
E add-in {micro} disabled: caused crash
I Meeting joined, audio device changed
E Message not sent: blocked by policy (attachment .exe)
W Certificate of {host} not trusted, asked user
E Outlook-like store {wpath} is corrupt, repair started
I Kill switch flag off
E {nodetrace}
""")

vpn = product("applications/vpn-client", "OpenTunnel|WireLink|SecureAccess|AnyPath", "pc mac system phone", "tunnel tls route dns auth tap", r"""
I/NE TLS: Initial packet from [AF_INET]{wan}:1194
E/NE TLS Error: TLS key negotiation failed to occur within 60 seconds
W/MI AUTH: Received control message: AUTH_FAILED, <password expired|wrong one-time code>
I/NE Initialization Sequence Completed
I/NE Handshake for peer {few} ({wan}:51820) did not complete after 5 seconds, retrying
I/NE Keepalive to peer {few}
E/NE certificate verify failed: certificate has expired
W/NE route gateway is not reachable on any active network adapters
I/NE SIGUSR1[soft,ping-restart] received, process restarting
I/NE tunnel up, address {lan}, dns {lan}
E/NE cannot open TUN/TAP dev: permission denied
I/NE Inactivity timeout, disconnected
W/NE MTU probe failed, using 1280
""", calm="NE", troubled="NE")

backup = product("applications/backup-products", "VaultSave|AcroImage|restique|Borgwarden|Duplika|CloudSafe", "pc dotnet go python structured windows export", "job repository transport snapshot verify catalog", r"""
I/BA Job '{micro} daily' finished with <success|warning|3 warnings>
E/BA Job '{micro} daily' failed: <access denied to \\{host}\backup|not enough space|VSS writer timed out|snapshot not found|network name no longer available|wrong repository password>
I/BA snapshot {hex} saved, {many} files, {n} GiB
W/BA could not read {path}: permission denied
I/BA keep {few} daily, {few} weekly; removed {n} old snapshots
E/BA Pack {sha}: checksum mismatch, please run check
I/BA no errors were found
W/BA unable to create lock: repository is already locked by PID {pid} on {host}
E/BA Processing {host} Error: Agent: Failed to process method {Transform.CompileFIB}
I/BA Restore test of {host} passed
E/BA Tape {few}: write error, medium worn
I/BA Old restore points deleted by retention
I/BA deduplication ratio {float}
W/BA backup older than {n} days
E/BA Remote server returned 401: token expired, please sign in
I/AD Job '{micro} weekly' disabled by {user}
""", calm="BA", troubled="BA")

antivirus = product("applications/virus-scanner-routine", "GuardAV|ClamLike|SafeDesk|ShieldOne", "pc windows system export", "scanner updater realtime engine quarantine", r"""
I/SC Scan finished: {many} objects, 0 threats
I/UP Signatures updated to {big}
E/UP Signature update failed: <proxy authentication required|timeout|mirror out of date>
I/SC {path}: OK
I/SC stream: virus scan ok
W/SC {file}: encrypted archive skipped
E Engine crashed, restarted
I/AD Exclusion {dir} added by {user} for database (approved)
W Real-time protection paused for {n} min during update, now on
I/SC threat level: none
W license expires in {n} days
I/SC Quick scan started by schedule
I/SC eicar test string found in {file}, test passed
I/SC Heuristics: file {file} unusual, cloud lookup says clean
""", calm="SC")

phone = product("applications/phone-system-log", "android|shopapp|bankapp|camera", "phone", "Process Wifi Runtime Security Packages Window Unlock Jobs", r"""
I process {pid} for com.{micro} created (<service|broadcast|screen>)
I process com.{micro} ended, memory pressure level {few}
W intent for com.{micro} has no receiver
E provider of com.{micro} missing
D wifi left: reason <3|15|34>, rssi -{n}
E SecurityException: com.{micro} may not read messages
I selinux: denied { getattr } for path="{path}", permissive=0
D collector freed {many} kB in {ms} ms
W main thread busy for {ms} ms
E open {path}: no such file
I com.{micro} installed, version {version}
E unlock failed, wrong pattern, attempt 1
D rotation animation cancelled, window {hex}
D fingerprint accepted
W job com.{micro}/{n} killed: constraint lost
""", calm="SY")

mac = product("applications/mac-system-log", "kernel|WindowServer|sharingd|mds|loginwindow", "mac", "kernel windows sharing index login sandbox keychain resolver", r"""
I wireless: link parked before sleep
W display {few} woke late, {ms} ms
E assertion in helper {uuid}, code {hex}
I sandbox: {micro} ({pid}) may not read {path}
E entitlement check of {micro} gave error 22
W tls session to {site} ended with error {n}
I woke because of <lid|network|clock|keyboard>
E menu action not connected in {micro}
I last shutdown cause {few}
E certificate of {site} expired
W {micro} ended abnormally, signal 9
I {micro} respawn held back {n} seconds
I fingerprint match for {user}
I disk image {file} mounted
W spotlight-like index of {dir} rebuilt
""", calm="SY")

games_and_tools = product("applications/hobby-and-household-tools", "SteamBox|PhotoShed|MusicBee-X|GenTree|RecipePad", "pc mac bare json", "main import plugin net ui", r"""
I Library loaded, {many} items
E Import of {file} failed: <unsupported codec|file is corrupt|out of memory>
W Plugin {micro} did not load: missing dll
I Achievement 'Root of all evil' unlocked
I Attack damage +{n}, kill streak {few}
E Connection to server lost: heartbeat timeout
W Frame took {ms} ms
I Recipe 'Taco shell' opened
E Save game corrupt, backup restored
I Print preview of {file}
W Internet not available, offline mode
E Licence check: no response from {site}
""")

agents = product("applications/management-agents", "RmmAgent|InventoryX|PatchPilot|AssetTrack", "windows pc json dotnet python", "task inventory remote script patch heartbeat", r"""
I/MO Heartbeat sent, {ms} ms
I/AD Script 'clear-temp.ps1' run on {pc} by {user}: exit 0
W/AD Script 'repair-wmi.ps1' failed: execution policy
I/AD Remote session to {pc} by technician {user}, accepted by user, {n} min
I/UP Patch KB{big} <installed|pending reboot|failed 0x80070005>
I/MO Inventory: {n} programs, {n} services
W/MO Agent offline for {n} h
E/MO cannot upload: certificate of {site} expired
I/AD Policy 'Screen lock' applied
I/AD local administrator password of {pc} rotated
W/MO Disk C: {pct}% full
I/MO powershell.exe -NoProfile -EncodedCommand (inventory module) finished
""", calm="MO", troubled="MO")

products = [sync, browser, electron, vpn, backup, antivirus, phone, mac, games_and_tools, agents]
