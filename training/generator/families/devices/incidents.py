"""Attacks on storage boxes, cameras, plants, buildings and home devices, as these log them."""

from generator.families.applications.product import story
from generator.families.devices.buildings import access_control, automation, machine_tool, meter, plant, vehicle_gate
from generator.families.devices.buildings import products as machines
from generator.families.devices.office_and_home import camera, game, home, phone_health, printer, small_network, storage, television
from generator.families.devices.office_and_home import products as boxes
from generator.scene import attack

story("devices/storage-encrypted", [storage, storage, television, printer], r"""
*I [{user1}] renamed [{file0}] to [{file0}.{ext1}]
?I [{user1}] created [{note1}]

*I Event: rename, Path: {path0} -> {path0}.{ext1}, User: {user1}, IP: {lan1}

E {many} files in share {micro} changed within {few} min by {lan1}, new ending .{ext1}

I Event: write, File: {note1}, User: {user1}, IP: {lan1}
W all {n} shares contain {note1}

E 7z with password started by web process on /share/*, originals removed, {note1} written

W index page replaced: 'All your files have been encrypted. Send 0.0{few} BTC'

*I Datei {file0} umbenannt in {file0}.{ext1} durch {user1} ({lan1})

E snapshot and recycle bin removed by {user1} from {peer1}
+I [{user1}] renamed [{file0}] to [{file0}.{ext1}]

W entropy of {many} files jumped to 7.9 bits/byte, writer {lan1}, note {note1}
""", attack("Ransomware Activity", "T1486", severity="CRITICAL"))

story("devices/storage-backups-destroyed", [storage, television, plant, machine_tool], r"""
W all snapshots of {few} shares deleted by [{user1}] from {peer1} within one minute

W Backup tasks {n} deleted and destination erased by {word1} from {peer1}

E immutable flag of repository removed, {n} versions purged by {user1} ({peer1})

W [{user1}] deleted [{micro}] backup set, recycle bin emptied, replication switched off

W Sicherungsauftrag gelöscht, alle {n} Versionen entfernt von {user1} ({peer1})

E command 'vssadmin delete shadows /all' sent to {n} clients by backup console user {word1}
""", attack("Ransomware Activity", "T1490", "T1485", severity="CRITICAL"))

story("devices/firmware-tampered", boxes, r"""
E firmware image signature INVALID, but installed by forced upgrade from {peer1}

E boot: hash of rootfs {sha} differs from signed value after reboot, unknown binary /sbin/{word1}

W firmware {version} downgraded to {version} from http://{peer1}/fw.bin by unauthenticated request

E file check: /etc/rc.local changed, starts /var/tmp/.{word1}

W startup script replaced: (sleep 60; {dropper}) &

E Firmware-Prüfsumme falsch, unbekanntes Modul {word1}.ko geladen
""", attack("Persistence", "T1542.001", "T1037.004", severity="CRITICAL"))

story("devices/bot-download", [camera, small_network, storage, printer, home, television], r"""
W httpd: <ping|ntp|ddns|time zone> parameter from {peer1}: $({dropper})

E sh: {dropper}

W telnetd: root from {peer1}
W command: enable; system; shell; sh; /bin/busybox <MIRAI|ECCHI|{word1}>

W tr069: NewNTPServer1=`{dropper}`

W UPnP SOAP AddPortMapping NewInternalClient=`{dropper}` from {peer1}

I new process /tmp/<.{word1}|arm7|mips|x86|bot> listening on {port}
W {many} outgoing connections to port <23|2323|5555|7547> within a minute

E cgi-bin/<viewer|luci|nobody|supervisor> called by {peer1} with ;{dropper};

W adb shell from {peer1}: {dropper}
""", attack("OS Command Injection Attempt", "T1059.004", "T1105", severity="CRITICAL"))

story("devices/controller-program-changed", [plant, machine_tool, automation, meter], r"""
W PLC {lan1}: program block OB{n} overwritten from unknown station {ip1}

E PLC {lan1} switched to STOP by {ip1}, not an engineering station
W block FC{n} downloaded, checksum {hex} unknown

W setpoints of {n} loops written by {ip1} via Modbus function 16 without operator login

E Safety controller in PROGRAM mode, logic appended by {ip1}, key switch not turned

W HMI project replaced by {word1} from {peer1} through remote access

E {n} breakers opened by remote session {peer1} within {few} s, operator {user1} not on site

W Sollwert Chlor auf {many} geändert durch Fernzugriff {peer1}, kein angemeldeter Bediener

E S7 password protection of CPU {lan1} removed by {ip1}

W BACnet WriteProperty from {peer1}: {n} outputs forced, priority 1

E recipe limits disabled and alarm server stopped by {ip1}
""", attack("Defense Evasion", "T1565.001", "T1562.001", severity="CRITICAL"))

story("devices/remote-access-by-stranger", [plant, machine_tool, camera, automation, access_control, storage], r"""
W VNC session without password from {peer1} took control of panel

W telnet backdoor account '<debug|admin1|ftpuser|manager>' used from {peer1}

I TeamViewer-like session from ID {big} accepted unattended, file transfer of {word1}.exe

W default account <admin/admin|root/vizxv|666666|888888> accepted from {peer1}

W maintenance VPN opened from {peer1} with account of former supplier {user1}

W {peer1} fetched /<config.dat|System/configurationFile?auth=YWRtaW46MTEK|backup.cfg|device.rsp?opt=user> without login: 200, passwords inside
""", attack("Account Takeover", "T1078.001", "T1133", severity="CRITICAL"))

story("devices/settings-turned-against-owner", [small_network, camera, access_control, home], r"""
W DNS servers changed to {peer1} and {wan2} by request from web page, no login

W remote administration opened to the internet by {peer1}
?W new account '{word1}' level 15 created

W port forwarding {port} -> {lan1}:3389 created by unknown client {lan2}

W recording stopped and {n} hours of video erased by {user1} from {peer1}

W alarm panel disarmed with master code by remote session {peer1}, siren muted

E syslog target removed and logging turned off by {peer1}

W SOCKS proxy enabled on port {port} by script from {peer1}
""", attack("Defense Evasion", "T1562.001", "T1557", severity="HIGH"))

story("devices/malware-found-on-box", [storage, printer, phone_health, television, machine_tool], r"""
E Antivirus: <Trojan.Linux.Mirai.B|Ransom.Win32.Lockbit|Backdoor.Linux.Gafgyt|Worm.Win32.Conficker|Android.Banker.Anubis|HackTool.Mimikatz> found in {path}, <quarantine failed|running process {pid}>

W scan result {file}: infected ({word1}.Agent.{n}), {n} copies in share

E Malware Remover: removed <qlocker|ech0raix|deadbolt> components, {many} files were already changed

E Virenfund: {file} enthält Trojan.GenericKD.{big}, Löschen nicht möglich

W USB stick {word1}: autorun.inf starts {word}.exe on control PC, detection Worm.Autorun

W app com.{word1}.update installed from unknown source, reads SMS, accessibility service active, overlays banking app
""", attack("Malware Detected", "T1204.002", "T1091"))

story("devices/data-carried-away", [storage, camera, plant, phone_health, home], r"""
W [{user1}] downloaded {many} files ({n} GB) from {peer1} at night, first time

W rsync of whole volume to {peer1}:873 started by script /tmp/{word1}.sh

W cloud sync: new remote '{word1}' on mega-like storage added by {user1} from {peer1}, uploading {n} GB

E camera stream relayed to {strange1} without user session

W historian export of all tags to ftp://{peer1} by {word1}

*I Event: download, Path: {path}, User: {user1}, IP: {peer1}
W download volume of {user1} from unknown country exceeds normal by factor {n}
""", attack("Potential Data Exfiltration", "T1048", "T1567.002", severity="CRITICAL"))

story("devices/beacons-from-box", boxes, r"""
*W outgoing connection {lan1} -> {strange1}:<8443|6667|1337> every 60 s, blocked list match: command server

W process .{word1} keeps IRC session to {peer1}:6667 channel #<x|bots|{word}>

E device contacts {n} generated names like {word}.<top|info|biz>, none resolves

W reverse tunnel ssh -R {port}:localhost:22 {word1}@{peer1} running since boot

W TXT lookups {hex}{hex}.{strange1}: {many} in an hour
""", attack("Command and Control", "T1071", "T1572"))

story("devices/neighbourhood-scanned", [*machines, small_network, storage], r"""
*W connection attempt from {lan1} to port {port}, not configured

W {lan1} asked {n} controllers for identity on port <102|44818|502|47808> within {few} s

*I SYN from {lan1} to {lan}:<22|23|80|443|445|3389|502>

W ARP sweep: {lan1} asked for {n} addresses in {few} s, host unknown

W SNMP walk with <public|private|cisco|admin> by {peer1}, {many} objects
""", attack("Port or Network Scan", "T1046", severity="MEDIUM"))

story("devices/game-and-media-server-abused", [game, television, home], r"""
W {user1} issued server command: /op {word1} from console opened by {peer1}

E chat message of {user1}: {jndi}
W class loaded from remote host after chat message

W plugin {word1}.jar dropped by {user1} runs Runtime.exec: {dropper}

E RCON login of {peer1} accepted after {n} wrong passwords, command: {dropper}
""", attack("Remote Code Execution Exploit", "T1190", "T1203", severity="CRITICAL"))

story("devices/pay-and-gate-fraud", [vehicle_gate, access_control, meter], r"""
W payment terminal: unknown device on serial line reads card tracks, memory of process pos.exe scanned by {word1}.exe

E controller {lan1}: {n} cards with all-door right written by {word1} from {peer1}

W cloned card {big1} used at {room} and {room} at the same time, {n} doors opened at night

W tariff table overwritten from {peer1}, signature missing
""", attack("Credential Theft", "T1056", "T1078"))
