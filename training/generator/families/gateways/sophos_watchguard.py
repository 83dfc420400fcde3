"""Sophos Firewall and UTM, and WatchGuard Fireboxes."""

from generator.families.network.product_story import catalogue_in_parts

_sfos = (
    '=device_name="SFW" timestamp="{stamp}" device_model="XGS116" device_serial_id="X1{HEX}" {msg}', '=<30>device="SFW" date={date} time={time} timezone="CET" device_name="XG125" device_id=C{HEX} {msg}',
    '|device="SFW" date={date} time={time} device_name="{host}" {msg}',
)

catalogue_in_parts("gateways/sophos-firewall", _sfos, r"""
BS# log_id=062910617702 log_type="Event" log_component="SSL VPN Authentication" log_subtype="Authentication" status="Failed" priority=Notice user_name="{user}" usergroupname="" auth_client="N/A" auth_mechanism="Local,AD" reason="wrong credentials" src_ip={wan} message="User {user} failed to login to SSLVPN through Local,AD authentication mechanism because of wrong credentials"
~ log_id=062910617701 log_type="Event" log_component="SSL VPN Authentication" log_subtype="Authentication" status="Successful" priority=Information user_name="{user}" src_ip={wan} message="User {user} authenticated successfully to login to SSLVPN through AD authentication mechanism"
BF# log_id=063010617507 log_type="Event" log_component="GUI" log_subtype="Admin" status="Failed" priority=Warning user_name="{adm}" src_ip={wan} additional_information="" message="User '{adm}' failed to login from '{wan}' using ssh because of wrong credentials"
PT+@T1136.001 log_id=063010617501 log_type="Event" log_component="GUI" log_subtype="Admin" status="Successful" user_name="{adm}" src_ip={wan} message="User '{word}' (type Administrator, profile Administrator) was added by '{adm}' from '{wan}' using 'GUI'"
FW+ log_id=063010617501 log_type="Event" log_component="GUI" log_subtype="Admin" status="Successful" user_name="{adm}" src_ip={wan} message="<<Firewall Rule '{word}' WAN any to LAN any Accept was added|Local service ACL: Admin service HTTPS and SSH allowed from WAN|IPS policy was switched off globally>> by '{adm}' from '{wan}' using 'GUI'"
RX log_id=020703406001 log_type="IDP" log_component="Signatures" log_subtype="<<Detect|Drop>>" priority=Warning fw_rule_id={n} signature_id={id} signature_msg="<<SERVER-WEBAPP Sophos User Portal authentication bypass|SERVER-APACHE Log4j logging remote code execution|SERVER-OTHER Exchange ProxyShell>>" classification="Attempted Administrator Privilege Gain" rule_priority=1 src_ip={wan} dst_ip={lan} protocol="TCP" dst_port=443 category="server-webapp" victim="Server"
C2 log_id=086320518009 log_type="ATP" log_component="<<Firewall|DNS|Web>>" log_subtype="<<Alert|Drop>>" priority=Warning user_name="{user}" src_ip={lan} dst_ip={wan} url={dga} threatname="C2/Generic-A" eventid={uuid} eventtype="Standard" login_user="{user}" process_user="{user}" ep_uuid={uuid} execution_path="C:\Users\{user}\AppData\Roaming\{word}.exe"
MW log_id=030906208001 log_type="Anti-Virus" log_component="HTTP" log_subtype="Virus" priority=Critical user_name="{user}" virus="<<Troj/{word}-A|Mal/Generic-S|Troj/DocDl-{word}>>" url="http://{dga}/{file}.exe" src_ip={lan} dst_ip={wan} status="<<Denied|Allowed>>"
PH log_id=041102413014 log_type="Anti-Spam" log_component="SMTP" log_subtype="Spam" priority=Warning from_email_address="{out}" to_email_address="{mail}" email_subject="<<Your mailbox is full|Invoice {id} overdue|Password expires today>>" action="Deliver" reason="URL to credential form {dga} clicked" src_ip={wan}
MW log_id=18021 log_type="Sandbox" log_component="Mail" log_subtype="Denied" priority=Critical user_name="{mail}" src_ip={wan} filename="{file}.iso" filetype="application/x-iso" sha1sum={long} source="{out}" reason="cloud malicious"
""", r"""
NT log_id=010101600001 log_type="Firewall" log_component="Firewall Rule" log_subtype="Allowed" status="Allow" priority=Information duration={n} fw_rule_id={n2} user_name="{user}" application="<<Microsoft 365|SSL/TLS|Google Services|WhatsApp|OneDrive>>" application_risk=1 src_ip={lan} dst_ip={wan} protocol="TCP" src_port={port} dst_port=443 sent_bytes={big} recv_bytes={big} dst_country_code={cc}
BN log_id=010102600002 log_type="Firewall" log_component="Firewall Rule" log_subtype="Denied" status="Deny" priority=Information fw_rule_id=0 src_ip={any} dst_ip={noise} protocol="TCP" src_port={port} dst_port=<<23|445|6881|25|3389>> hb_health="No Heartbeat"
BN log_id=010302602002 log_type="Firewall" log_component="Appliance Access" log_subtype="Denied" status="Deny" priority=Information src_ip={noise} dst_ip={wan2} protocol="TCP" dst_port=<<22|443|8443|123|53>> message="Access denied by local ACL"
BN log_id=050902616002 log_type="Content Filtering" log_component="HTTP" log_subtype="Denied" fw_rule_id={n} user_name="{user}" category="<<Social Networking|Gambling|Peer-to-peer|Newly Registered Websites>>" category_type="Unproductive" url="https://{ext}/" src_ip={lan} dst_ip={noise} httpresponsecode=403
BN log_id=054402617051 log_type="Content Filtering" log_component="Application" log_subtype="Denied" user_name="{user}" application_filter_policy={few} application_category="P2P" application_name="<<Torrent Clients P2P|Psiphon Proxy|Hola VPN|Steam>>" application_risk=4 src_ip={lan} dst_ip={noise}
BN log_id=041102413014 log_type="Anti-Spam" log_component="SMTP" log_subtype="<<Spam|Probable Spam>>" from_email_address="{out}" to_email_address="{mail}" email_subject="<<50% discount|Newsletter {n}|SEO offer>>" action="<<QUARANTINE|DROP|Reject>>" reason="<<RBL Spam|Sender address verification failed|SPF failed>>" src_ip={noise}
LO log_id=062910617701 log_type="Event" log_component="<<SSL VPN Authentication|Firewall Authentication|My Account Authentication|VPN Portal Authentication>>" log_subtype="Authentication" status="Successful" priority=Information user_name="{user}" auth_client="<<N/A|CTA|Web Client>>" src_ip={any} message="User {user} authenticated successfully to login to SSLVPN through AD authentication mechanism"
MP. log_id=062910617702 log_type="Event" log_component="<<SSL VPN|VPN Portal|Firewall>> Authentication" log_subtype="Authentication" status="Failed" priority=Notice user_name="{user}" auth_mechanism="AD" reason="wrong credentials" src_ip={any} message="User {user} failed to login to SSLVPN through AD authentication mechanism because of wrong credentials"
LO log_id=063010617502 log_type="Event" log_component="GUI" log_subtype="Admin" status="Successful" priority=Information user_name="{adm}" src_ip={any} message="User '{adm}' logged in successfully to Web Admin Console"
AD log_id=063010617501 log_type="Event" log_component="<<GUI|CLI|Central Management>>" log_subtype="Admin" status="Successful" user_name="{adm}" src_ip={any} message="<<Firewall Rule '{rule}' LAN to WAN Accept was edited|IP host '{word}' was added|Web policy 'Default' was updated|DHCP server '{word}' was updated|User '{user}' (type User) was added|IPS policy 'lantowan_strict' was switched on>> by '{adm}' from '{any}' using 'GUI'"
NS log_id=063110617710 log_type="Event" log_component="<<IPSec|SSL VPN>>" log_subtype="System" status="<<Established|Terminated|Expire|Failed>>" user_name="{user}" con_name="hq_to_{word}" src_ip={wan} message="<<{word} - IPsec connection established|IKE message retransmission timed out|SSL VPN User '{user}' disconnected|received IKE message with invalid SPI from other side>>"
SY log_id=063411660022 log_type="Event" log_component="<<DHCP Server|Interface|HA|DDNS|Quarantine>>" log_subtype="System" status="<<Renew|Connected|Success>>" message="<<Lease IP {lan} renewed for MAC {mac}|Gateway {wan} is up|DDNS update for host {domain} was successful|Interface Port2 is down>>"
UP log_id=066811618014 log_type="Event" log_component="Up2Date" log_subtype="System" status="<<Successful|Failed>>" message="<<IPS and Application signatures upgraded from {big} to {big}|Sophos AV definitions updated|Update server unreachable>>"
BN log_id=020703406001 log_type="IDP" log_component="Signatures" log_subtype="<<Drop|Detect>>" priority=Warning signature_id={id} signature_msg="<<PROTOCOL-ICMP Unusual PING detected|INDICATOR-SCAN UPnP service discover attempt|POLICY-OTHER HTTP request with IP host|PROTOCOL-DNS TMG Firewall Client long host entry>>" classification="Misc activity" rule_priority=3 src_ip={any} dst_ip={any2}
SY log_id=127626618031 log_type="System Health" log_component="<<CPU|Memory|Disk|Live User>>" log_subtype="Usage" priority=Information system={pct}% user={pct}% idle={pct}%
BA log_id=063410617800 log_type="Event" log_component="GUI" log_subtype="System" status="Successful" message="Scheduled backup was sent successfully to {mail}"
""")

catalogue_in_parts("gateways/sophos-utm", "|{msg}", r"""
BF# aua>> id="3006" severity="info" sys="System" sub="auth" name="Child {id} is running too long. Authentication failed" srcip="{wan}" host="" user="{guest}" caller="<<portal|openvpn|webadmin>>" reason="DENIED"
BS# aua>> id="3005" severity="warn" sys="System" sub="auth" name="Authentication failed" srcip="{wan}" host="" user="{adm}" caller="webadmin" reason="DENIED"
~ aua>> id="3004" severity="info" sys="System" sub="auth" name="Authentication successful" srcip="{wan}" host="" user="{adm}" caller="webadmin" engine="local"
PT+@T1136.001 confd>> I main::top-level:{n} id="310a" severity="info" sys="System" sub="confd" name="object created" class="aaa" type="user" ref="REF_{word}" objname="{word}" user="{adm}" srcip="{wan}" sid="{long}" facility="webadmin" attr_groups="SuperAdmins"
RX snort>> id="2101" severity="warn" sys="SecureNet" sub="ips" name="Intrusion protection alert" action="<<alert|drop>>" reason="SERVER-WEBAPP <<phpMyAdmin preg_replace remote code execution|WordPress Duplicator remote code execution|Exchange autodiscover SSRF>>" group="{n}" srcip="{wan}" dstip="{lan}" proto="6" dstport="443" sid="{sid}" class="Web Application Attack" priority="1"
C2 afcd>> id="2022" severity="warn" sys="SecureNet" sub="packetfilter" name="Packet dropped (ATP)" srcip="{lan}" dstip="{wan}" fwrule="63001" proto="6" threatname="C2/Generic-A" status="1" host="{dga}" url="-" action="<<drop|alert>>"
MW httpproxy>> id="0066" severity="info" sys="SecureWeb" sub="http" name="web request blocked, virus detected" action="block" method="GET" srcip="{lan}" dstip="{wan}" user="{user}" statuscode="403" url="http://{dga}/{file}.exe" virus="Troj/{word}-A"
""", r"""
NT httpproxy>> id="0001" severity="info" sys="SecureWeb" sub="http" name="http access" action="pass" method="<<GET|CONNECT|POST>>" srcip="{lan}" dstip="{wan}" user="{user}" group="Active Directory Users" ad_domain="{company}" statuscode="<<200|304|404|302>>" cached="0" profile="REF_DefaultHTTPProfile" size="{big}" request="0x{hex}" url="https://{site}/" referer="" error="" category="105" reputation="trusted" categoryname="Business"
BN httpproxy>> id="0060" severity="info" sys="SecureWeb" sub="http" name="web request blocked, forbidden category detected" action="block" method="GET" srcip="{lan}" user="{user}" statuscode="403" url="http://{ext}/" categoryname="<<Gambling|Social Networking|Games>>" reputation="neutral"
ER httpproxy>> id="0003" severity="info" sys="SecureWeb" sub="http" name="http access" action="pass" statuscode="502" url="https://{site}/" error="Host not found"
BN ulogd>> id="2001" severity="info" sys="SecureNet" sub="packetfilter" name="Packet dropped" action="drop" fwrule="60001" initf="eth1" srcmac="{mac}" dstmac="{mac2}" srcip="{noise}" dstip="{wan2}" proto="6" length="40" tos="0x00" prec="0x00" ttl="{n}" srcport="{port}" dstport="<<23|445|3389|8080>>" tcpflags="SYN"
BN ulogd>> id="2014" severity="info" sys="SecureNet" sub="packetfilter" name="DNS request" action="DNS request" fwrule="60013" srcip="{lan}" dstip="{lan2}" dstport="53"
BN snort>> id="2101" severity="warn" sys="SecureNet" sub="ips" name="Intrusion protection alert" action="drop" reason="<<PROTOCOL-DNS dns response for rfc1918 address|INDICATOR-SHELLCODE ssh CRC32 overflow filler|OS-WINDOWS Microsoft Windows SMB anonymous session>>" srcip="{any}" dstip="{lan}" proto="17" sid="{id}" class="Misc activity" priority="3"
LO aua>> id="3004" severity="info" sys="System" sub="auth" name="Authentication successful" srcip="{any}" host="" user="{user}" caller="<<openvpn|portal|webadmin|http>>" engine="adirectory"
MP. aua>> id="3005" severity="warn" sys="System" sub="auth" name="Authentication failed" srcip="{any}" host="" user="{user}" caller="<<openvpn|portal|webadmin>>" reason="DENIED"
AD confd>> I main::top-level:{n} id="310e" severity="info" sys="System" sub="confd" name="object changed" class="<<packetfilter|network|itfparams|http|aaa>>" type="<<packetfilter|host|profile|user>>" ref="REF_{word}" objname="{word}" user="{adm}" srcip="{lan}" sid="{long}" facility="webadmin"
LO openvpn>> {user}/{wan}:{port} MULTI_sva: pool returned IPv4={lan}, IPv6=(Not enabled)
UP auisys>> id="3716" severity="info" sys="System" sub="up2date" name="<<Up2date Package Installer finished, exiting|Successfully installed Up2Date package>>" status="success" action="install" package="<<ipsbundle2|savi|ohelp9|man9>>"
SY selfmonng>> <<I check Failed increment ctipd_running counter 1 - 3|W triggerAction: 'cmd'|W actionCmd(+): '/var/mdw/scripts/httpproxy restart'>>
BN exim-in>> id="1003" severity="info" sys="SecureMail" sub="smtp" name="email rejected" srcip="{noise}" from="{out}" to="{mail}" size="-1" reason="<<rbl|rdns|helo|address_verification>>" extra="zen.spamhaus.org"
NT exim-in>> id="1000" severity="info" sys="SecureMail" sub="smtp" name="email passed" srcip="{wan}" from="{out}" to="{mail}" subject="{file}" queueid="{exim}" size="{big}"
BA confd-sync>> id="310b" severity="info" sys="System" sub="confd" name="automatic backup created" size="{big}"
""")

_firebox = ("=<140>{iso} {host} ({HEX}) firewall: msg_id=\"3000-0148\" {msg}", '|{msg}', '=<142>{ctime} {host} {HEX} {msg}')

catalogue_in_parts("gateways/watchguard", _firebox, r"""
BS# sslvpn>> msg_id="1100-0005" Authentication of SSLVPN user [{user}@Firebox-DB] from {wan} was rejected, password is incorrect
~ sslvpn>> msg_id="1100-0004" Authentication of SSLVPN user [{user}@Firebox-DB] from {wan} was accepted
PS# sessiond>> msg_id="3E00-0004" SSL VPN user {guest}@Firebox-DB from {wan} log in attempt was rejected - Unspecified.
BF# wgagent>> msg_id="3E00-0004" Firewall Administrator {adm} from {wan} log in attempt was rejected - Invalid credentials.
RX Deny 0-External Firebox tcp {wan} {wan2} {port} 4117 msg="Fireware WG Agent CVE-2022-23176 exploit" IPS signature_id="{id}" severity="5" sig_vers="18.{n}"
RX <<Allow|Deny>> 0-External 1-Trusted tcp {wan} {lan} {port} 443 msg="ProxyDrop: HTTP IPS match" proxy_act="HTTP-Server.Standard" signature_id="{id}" severity="5" signature_name="<<WEB Apache Log4j Remote Code Execution|WEB Microsoft Exchange ProxyLogon>>" signature_cat="Web Attack" host="{wan2}" path="/"
C2 <<Deny|Allow>> 1-Trusted 0-External tcp {lan} {wan} {port} 443 msg="<<blocked sites (botnet destination)|DNSWatch: C2 domain {dga}>>" category="Botnet" repeat="{many}"
MW ProxyAvScan>> msg_id="1AFF-0028" Allow 1-Trusted 0-External tcp {lan} {wan} {port} 80 msg="ProxyAllow: HTTP Virus found" virus="Trojan.Generic.{id}" host="{dga}" path="/{file}.exe"
MW 1-Trusted tcp {lan} {wan} msg="APT Blocker threat notified" md5="{long}" task_uuid="{long}" threat_level="high" file="{file}.docm" host="{dga}"
PT+@T1136.001 wgagent>> msg_id="0100-0001" Management user {adm} from {wan} modified Users and Roles: added {word} role Device Administrator
FW+ wgagent>> msg_id="0101-0001" Management user {adm} from {wan} added policy 'WG-Any' From: Any-External To: Any-Trusted Ports: Any
""", r"""
NT Allow 1-Trusted 0-External tcp {lan} {wan} {port} 443 src_user="{user}@{domain}" msg="Application identified" app_name="<<Microsoft Teams|HTTP Protocol over TLS SSL|YouTube|Dropbox>>" app_cat_name="Network protocols" geo_dst="{cc}" (HTTPS-proxy-00)
BN Deny 0-External Firebox {n} tcp {n2} 241 {noise} {wan2} {port} <<23|22|445|8443|3389>> offset 5 S {id} win 4 geo_src="{cc}" msg="Unhandled External Packet" (Unhandled External Packet-00)
BN Deny 1-Trusted 0-External 60 tcp 20 63 {lan} {noise} {port} <<25|6881|445>> msg="<<Unhandled Internal Packet|blocked ports|Denied>>" (Unhandled Internal Packet-00)
BN Deny 1-Trusted 0-External tcp {lan} {noise} {port} 443 msg="ProxyDeny: HTTP Request categories" proxy_act="HTTP-Client.Standard" cats="<<Social Web|Gambling|Games>>" op="GET" dstname="{ext}" arg="/" src_user="{user}@{domain}"
BN Deny 0-External Firebox udp {noise} {wan2} {port} {port} msg="<<ddos_src attack|udp flooding|IP spoof sites|tcp syn checking failed (expecting SYN packet for new TCP connection, but received ACK, FIN, or RST instead).>>"
LO sessiond>> msg_id="3E00-0002" <<SSL VPN|Mobile VPN with IKEv2|Management>> user {user}@{domain} from {any} logged in assigned virtual IP is {lan}
LO sessiond>> msg_id="3E00-0003" SSL VPN user {user}@Firebox-DB from {wan} logged out assigned virtual IP is {lan}
MP. sslvpn>> msg_id="1100-0005" Authentication of SSLVPN user [{user}@{domain}] from {any} was rejected, <<password is incorrect|user isn't in the right group>>
LO wgagent>> msg_id="3E00-0002" Firewall Administrator {adm} from {any} logged in
AD wgagent>> msg_id="0101-0001" Management user {adm}@Firebox-DB from {lan} <<added policy '{rule}' From: Any-Trusted To: Any-External Ports: tcp:443|modified Alias {word}|modified policy Outgoing logging|added 1-to-1 NAT rule for {lan2}|changed the feature key>>
NS iked>> msg_id="0207-0001" (Branch-{few})<<IPSec tunnel is established. local:{wan2}, remote:{wan}, in-SA:0x{hex}|Received DELETE payload from {wan}|phase 1 negotiation timeout to {wan}, retrying>>
SY networkd>> msg_id="3100-0019" [Interface] link status of <<eth0 (External)|eth{few}>> is <<up|down>>
SY dhcpd>> msg_id="1600-0066" DHCPACK on {lan} to {mac} ({pc}) via eth1
UP sigd>> msg_id="2E01-0000" <<Manual|Scheduled>> <<GAV|IPS|APPLICATION>> update for version (<<18|7>>.{n}) <<completed|is currently running|failed (No response from server)>>
SY systemd>> msg_id="0F00-001A" <<Memory usage is {pct} percent|The system time was adjusted by {few} seconds|WatchGuard Cloud connected>>
BA wgagent>> msg_id="0100-0060" backup image created by {adm} and stored on the Firebox
""")
