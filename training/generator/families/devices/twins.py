"""Harmless events of storage boxes, cameras, plants and home devices in the same words as attacks on them."""

from generator.families.applications.product import story
from generator.families.devices.buildings import access_control, automation, machine_tool, meter, plant, vehicle_gate
from generator.families.devices.office_and_home import camera, game, home, phone_health, printer, small_network, storage, television
from generator.families.devices.office_and_home import products as boxes

story("devices/twin-renames-and-writes", [storage, storage, television, printer], r"""
*I [{user1}] renamed [{file}] to [{file}]

*I Event: rename, Path: {path0} -> {path0}.<old|bak|tmp|part>, User: {user1}, IP: {near1}

I Event: write, File: <README.txt|readme.md|LIESMICH.txt>, User: {user1}, IP: {near1}

*I Event: upload, Path: {path}, User: {user1}, IP: {near1}

I {many} photos imported from phone of {user1}, renamed by date

I Share {micro}: encryption turned on by {user1}, key saved

*I Datei {file0} umbenannt in 2024_{file0} durch {user1} ({near1})

W many changes in share {micro}: {many} files by {service1} (sync client), versions kept

I zip with password created by {user1}: {file}

*I Event: delete, Path: {path}, User: {user1}, IP: {near1}
""", calm="SY")

story("devices/twin-snapshots-and-backup-care", [storage, television, plant, machine_tool], r"""
I/JO snapshots older than {n} days of {few} shares removed by retention rule

I/AD Backup task {n} deleted by {user1}, replaced by task {n}

I/BA {n} versions purged, {n} versions kept

E/BA destination erased check failed, drive not connected

I/BA Sicherungsauftrag beendet, {n} Versionen vorhanden, älteste gelöscht

W/BA no backup for {n} days, please connect the drive

I recycle bin emptied by schedule, {n} GB

I/AD replication switched off by {user1} for disk exchange
""", calm="BA", troubled="BA")

story("devices/twin-firmware-and-restarts", boxes, r"""
I/UP firmware image signature valid, installing {version}

E/UP firmware image signature INVALID, update refused, file incomplete

I boot: hash of rootfs {sha} ok

W/UP firmware {version} downgraded to {version} by technician {user1} from {near1}

I startup script finished in {n} s

E boot after power loss, file system check: {few} errors corrected

W watchdog reset, reason 0x{hex}

E/UP download of firmware failed: <timeout|checksum mismatch|no space>

I Firmware-Prüfsumme ok, Neustart

I/AD factory reset by button, setup from {near1}
""", calm="SY")

story("devices/twin-commands-and-diagnosis", [camera, small_network, storage, printer, home, television], r"""
I diagnosis page: ping {near1}: {few} ms, started by {user1}

I httpd: time zone changed to Europe/<Berlin|Madrid|Paris> by {user1}

W telnet disabled by policy, request from {near1} refused

I/AD ssh enabled by {user1} for {n} hours

I tr069: parameter NewNTPServer1=pool.ntp.org set by provider

I UPnP AddPortMapping {port} -> {near1}:{port} for <game console|video call>

I process busybox httpd restarted

I script on_boot.sh of {user1}: wget https://{site}/<ca.pem|list.txt> saved

E sh: /opt/bin/<rsync|python3|curl>: not found

I {n} outgoing connections to port 8883 (mqtt)
""", calm="SY")

story("devices/twin-controller-work", [plant, machine_tool, automation, meter], r"""
I/AD PLC {near1}: program block OB{n} downloaded by {user1} from ENG-STATION

W PLC {near1} switched to STOP by {user1} at panel
?I PLC {near1} in RUN

I setpoints of {n} loops written by recipe {big}, operator {user1}

W Safety controller in PROGRAM mode, key switch turned, {user1} present

I Modbus function 16 from {near1}: {n} registers (scheduled recipe)

I/AD HMI project updated to version {version} by {user1} via service laptop

W remote session of {company} from {wan1} accepted by {user1}, {n} min

E checksum of FC{n} differs between offline and online project, compare needed

I Sollwert auf {many} geändert durch {user1}, Auftrag {big}

E unknown station {near1} in network map: new frequency converter, not yet commissioned

I BACnet WriteProperty priority 8 by {host1}
""", calm="SY")

story("devices/twin-access-and-settings", [small_network, camera, access_control, home, plant, automation], r"""
I/LO VNC session of {user1} from {near1} took control of panel

I/AD DNS servers changed to 9.9.9.9 and 1.1.1.1 by {user1}

I/AD port forwarding 443 -> {near1}:443 created by {user1}

W alarm panel disarmed with code of user {n} at door, {person}

W recording stopped on channel {n}: disk exchange by {user1}

I/AD syslog target set to {near1} by {user1}

W default password still in use, please change (reminder)

I/LO maintenance VPN of {company} opened from {wan1}, accepted by {user1}

E video of {date} overwritten, disk too small

I/AD account 'service' disabled by {user1}
""", calm="SY")

story("devices/twin-scans-and-clean-files", [storage, printer, phone_health, television, machine_tool, small_network], r"""
I/SC Antivirus: {many} files scanned, 0 infected

I/SC Malware Remover: scan completed, no malware found

I/SC scan result {file}: clean

W/SC could not scan {file}: password protected archive

I/UP virus definitions updated to {big}

I/SC eicar.com test file of {user1} removed, test ok

I USB stick {word1} inserted by {user1}, scanned, clean

I/SC network scan by monitoring {near1}: {n} devices found

W SNMP community wrong, request from monitoring {near1}

W ARP conflict: {near1} used by {mac} and {mac}

I Suche nach Viren beendet, kein Fund

I app com.{word1}.health installed from store, verified
""", calm="SC")

story("devices/twin-transfers-and-sync", [storage, camera, plant, phone_health, home, *boxes], r"""
*I Event: download, Path: {path}, User: {user1}, IP: {near1}

I/BA rsync of volume to {host1}:873 finished, {n} GB

I cloud sync: {many} files up to date, uploading {n} GB of {user1}

W upload to {site} slow, {n} kB/s

E cloud sync: login required, token expired

*W outgoing connection {near1} -> {site}:443 failed: timeout

I tunnel to vendor cloud {site} up, keepalive 60 s

W DNS name {site} not resolved, retry {few}

I historian export to {host1} by {service1}, daily

*I mqtt keepalive {near1} -> {site}:8883
""", calm="SY")

story("devices/twin-games-gates-and-payments", [game, television, vehicle_gate, access_control, home], r"""
I {user1} issued server command: /op {user2} at console

I plugin {word1}.jar loaded, version {version}

W RCON login of {near1} failed: wrong password (1)

E card reader: read error, card {big} tried again

I {n} cards got new expiry date by {user1}

W card {big} used twice within {few} min at {room}

I tariff table updated by head office, signature ok

E payment terminal: unknown device on serial line, cable loose

I chat of {user1}: <nice attack|you got killed|exploit works lol|gg root beer|who stole my shell>
""", calm="EV")
