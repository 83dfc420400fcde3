"""Boxes in offices and homes: storage, cameras, printers, routers, televisions, smart homes."""

from generator.families.applications.product import product

storage = product("devices/network-storage", "DiskBox|NASbox|TeraBox|FileCube", "system export pc json", "System Connection FileTransfer Storage Backup Snapshot Antivirus Package", r"""
W Disk {few} reallocated sectors: {n}
E Storage pool {few} degraded, disk {few} failed
I RAID rebuild {pct}%
E I/O error on volume{few}, file system now read-only
I/LO User [{user}] from [{lan}] logged in via [SMB]
W/MI User [{user}] from [{lan}] failed to log in via [DSM] due to wrong password
I Event: <upload|download|rename|delete|mkdir|move>, Path: {path}, User: {user}, IP: {lan}
I [{user}] renamed [{file}] to [{file}]
I [{user}] deleted [{path}] (recycle bin)
I/BA Backup task [{micro}] finished, {many} files
E/BA Backup task [{micro}] failed: <destination offline|password changed|quota exceeded|interrupted by shutdown>
I Snapshot of share [{micro}] taken
I Snapshot of share [{micro}] older than {n} days removed by retention
I/SC Antivirus scan completed, no infected files
I/UP Package [{micro}] updated to {version}
W UPS on battery, {n} min left
I/AD Shared folder [{micro}] created by [{user}]
W Volume {few} is {pct}% full
E SMB service killed by watchdog, restarted
I Encrypted shared folder [{micro}] mounted by {user}
""", calm="SY")

camera = product("devices/camera-and-recorder", "IPCam|NVR-16|DomeView|DoorCam", "system export json structured", "rtsp onvif motion recorder httpd ntp", r"""
I Motion detected, zone {few}
W Video loss on channel {n}
E HDD error, recording stopped
I RTSP client {lan} connected stream {few}
W RTSP session of {lan} timed out
E ONVIF request not authorised (clock skew {n} s)
I NTP synced with {host}
I IR cut filter switched to night
W Camera tampering: view covered (spider web)
E Upload of {file} to ftp://{host} failed: 530 password expired
I Firmware {version} signature verified, reboot
I Person detected in {room}
W PoE budget exceeded, port {n} shut
E Segmentation fault in encoder, watchdog reboot
I Recording older than {n} days overwritten
I/LO web login {user} {lan}
""", calm="SY")

printer = product("devices/printer-and-scanner", "OfficeJett|LaserPro|CopyCenter|LabelWriter", "system pc windows export", "spool ipp fuser scan fax lpd snmp", r"""
I Job {n} '{file}' of {user} printed, {n} pages
E Paper jam in tray {few}
W Toner <black|cyan> low: {few}%
E Job {n} killed: PCL XL error, IllegalOperatorSequence
I Scan to {mail} sent
E Scan to folder failed: <login failure, password expired|path not found|access denied>
W SNMP authentication failure from {lan} (old monitoring community)
E Fuser error 50.{few}
I Fax from {n} received, {few} pages
E Cannot print document '{file}': the spooler is not responding
W IPP Everywhere: unsupported document format
I Firmware update {version} installed
I Cleaning cycle finished
E Driver crashed: {micro}.dll access violation
W Colour quota of {user} exceeded, job denied
""", calm="SY")

home = product("devices/smart-home-and-mqtt", "HomeMagic|CasaHub|moskito|OpenHouse", "home-automation python system json", "components.mqtt core recorder zwave light automation websocket", r"""
I New connection from {lan}:{port} as {micro}-{n} (p2, c1, k60)
W Client {micro}-{n} has exceeded timeout, disconnecting
I Socket error on client <unknown|sensor{n}>, disconnecting
E Setup of component {micro} failed: <timeout|invalid config|API key expired|cannot connect to {lan}>
W Login attempt or request with invalid authentication from {host} ({lan}): access token of tablet expired
E Update of sensor.{micro} is taking over 10 seconds
I Automation 'Goodnight' triggered
W Node {n} dead, pinging
I Light {room} turned on by {user}
E Z-Wave command failed: transmission not acknowledged
I Vacuum docked after cleaning {room}
E Error doing job: Unclosed connection
W Database is about {n} GB, purge recommended
I Garage door opened by {user}
E {pytrace}
I OTA update for plug{n}: {version}
W Publish to home/{room} denied by ACL for {micro}-{n}
""", calm="SY")

television = product("devices/media-server-and-television", "PlexiMedia|JellyBox|SmartTV|CastPlayer", "dotnet system phone pc", "Transcoder Library Dlna Playback Session Metadata", r"""
I {user} started playing '<Attack of the Giant Crabs|Kill the Lights|Shell Game|The Exploit|Root Cause|Malware Diaries>' on <TV|iPad|Chromecast>
W Transcoder speed {float}x, throttling
E Transcode killed: ffmpeg exited with code <1|137|255>
I Library scan: {n} new items
E Metadata provider answered 429 too many requests
W Client {lan} not authorised, token expired, login required
E Unable to open {path}: permission denied
I DLNA renderer {mac} found
E HDMI handshake failed
W Buffer underrun {ms} ms
I Session of {user} ended after {n} min
I Remote access disabled, port mapping failed
E {nettrace}
I DVR recorded '<News|Formula 1|Crime scene>' {n} min
""")

game = product("devices/game-server", "CraftServ|ArenaD|RustyServer|SurvivalHost", "clock java pc system json", "Server World Netty Combat AntiCheat Plugins", r"""
I {user} joined the game
I {user} was slain by <Zombie|{user}|Skeleton>
I {user} used exploit-free jump, attack damage {n}
I {user} lost connection: <Timed out|Disconnected|Internal exception: Connection reset>
W Can't keep up! Is the server overloaded? Running {ms}ms behind
W {user} moved too quickly! {float},{float}
E Could not pass event PlayerJoinEvent to <WorldEdit|Shops>
I {user} issued server command: /<tp|kill|give|ban|op> {user}
I Saving chunks for level '<world|nether>'
I Kicked {user}: {input}
E Encountered an unexpected exception {javatrace}
W Ambiguity between arguments, command /attack ignored
I Team RED killed the dragon, {n} XP
I Trap injected {n} poison damage into {user}
I Player {user} banned by {user}: cheating
I Boss shell broken, root phase starts
W Plugin {micro} v{version} is outdated
I/BA World backup done in {n} s
""")

phone_health = product("devices/phone-and-wearable-apps", "StepCount|HeartApp|RunBuddy|SleepTrack", "phone pc json", "StepSensor DayRecord Uploader Band Heart Screen Sleep", r"""
I step sensor delivered {n} steps, day total {many}
I day split: walk {few}, run {few}, climb {few}
D goal {many}, reached {many}, {pct}%
I energy {many} kcal from heart rate {n}
W sample gap of {n} s, interpolated
I screen <on|off>, sampling {few} Hz
E day record not uploaded: <no network|token expired|quota>
I {n} samples written to store
W com.{micro} killed: low memory
E com.{micro} does not respond to touch
F crash in com.{micro}⏎{javatrace}
W access to {file} denied by system policy
E band {mac} lost: bluetooth error 133
I com.{micro} stopped by user
D alarm clock wakes for job {micro}
I lock for {micro} held {n} s
W {n} frames dropped
I Heart attack risk questionnaire completed
""", calm="EV")

small_network = product("devices/router-and-access-point", "FritzLike|WaveAP|MiniRouter|MeshPoint", "system export pc", "wlan dhcp dsl wan upnp dyndns guest", r"""
I/NE DHCPACK to {mac} {lan} ({pc})
I <WLAN station {mac} associated|WLAN-Gerät angemeldet, {mac}|Appareil {mac} connecté au Wi-Fi>
W/NE station {mac} disassociated: inactivity
W WPA handshake of {mac} failed: <wrong key|timeout|MIC failure>
I <DSL synchronised {many}/{many} kbit/s|Internetverbindung wurde getrennt|PPPoE error: timeout>
E DynDNS update failed: <badauth, password changed|host not found>
W/NO Dropped packet from {wan} to port {port}
I UPnP mapping {port} added for {lan}
I Radar detected, channel changed to {n}
E Mesh node {mac} unreachable
I/UP Firmware {version} available
I/LO <Anmeldung an der Oberfläche von {lan}|Web login from {lan}>
W/MI <Falsches Kennwort an der Oberfläche von {lan}|wrong web password from {lan}>
I Internet phone call to {n} ended
W DoS-protection: SYN counter {n} below threshold, no attack
I Guest network off by schedule
""", calm="SY")

office_boxes = product("devices/telephone-display-and-conference-room", "DeskPhone|RoomPanel|SignageBox|BeamerLink", "system json phone export", "phone display hdmi airplay calendar provisioning", r"""
I Meeting '<Virus protection training|Root cause review|Kill list for legacy apps>' started in {room}
W Panel {room} offline for {n} min
E Provisioning: 401 for {mac}, certificate expired
I Slide {n} shown
E Wrong resolution, HDMI link lost
I Phone {mac} registered
W Bluetooth speaker battery {pct}%
E Playback of {file} failed: codec not supported
I Calendar synced, {n} events
E Browser tab crashed, kiosk restarted
W Clock set by NTP, step {n} s
""", calm="SY")

products = [storage, camera, printer, home, television, game, phone_health, small_network, office_boxes]
