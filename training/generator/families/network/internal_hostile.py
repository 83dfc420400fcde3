"""Trouble inside the house: shares encrypted or sent through, false DHCP and ARP, telephone fraud, FTP misuse."""

from __future__ import annotations

from generator.families.network.telling import Values, tell
from generator.scene import Scene, attack, family
from generator.world import World

_endings = ("lockbit", "encrypted", "crypt", "{hex}", "akira", "locked", "deadbolt", "qlocker.7z", "phobos", "id-{HEX}.[{word}@tuta.io].eking", "play", "WNCRY", "{word}")


@family("network/share-being-encrypted", attack=True, weight=1.3)
def share_encrypted(world: World) -> Scene:
    values = Values(world)
    values["ending"] = world.pick(_endings).format_map(values)
    values["note"] = world.pick(["README.txt", "HOW_TO_DECRYPT.html", "restore-my-files.txt", "!!!READ_ME!!!.hta", "akira_readme.txt", f"RECOVER-{values['word']}-FILES.txt"])
    return tell(world, attack("Ransomware Activity", "T1486", severity="CRITICAL"), [
        "smbd_audit|{user}|{priv}|{pc}|shares|renameat|ok|{file}.xlsx|{file}.xlsx.{ending}", ("smbd_audit|{user}|{priv}|shares|rename|ok|finance/{file}.docx|finance/{file}.docx.{ending}", "smbd_audit|{user}|{priv}|shares|create_file|ok|0x2|file|create|finance/{note}"), "|Event: Rename, Path: /homes/{user}/{file}.pdf -> /homes/{user}/{file}.pdf.{ending}, File/Folder: File, User: {user}, IP: {priv} (SMB)",
        "qulogd|conn log: Users: {user}, Source IP: {priv}, Connection type: SAMBA, Accessed resources: Public/{file}.jpg -> Public/{file}.jpg.{ending}, Action: Rename", "vsftpd|[{user}] OK RENAME: Client \"{priv}\", \"/share/{file}.pdf /share/{file}.pdf.{ending}\"", "kernel|QTS: /share/Public/{note} written {big} times, {big} files renamed to .{ending}", "ransomguard|{pc} ({priv}) renamed {big} files on \\\\{host}\\data to *.{ending} within {n} seconds", "|Alle Dateien in /volume1/daten wurden durch {user} ({priv}) in .{ending} umbenannt, Hinweisdatei {note}",
    ], again=(1, 16), renew=("file",), values=values)


@family("network/share-lateral-movement", attack=True)
def lateral(world: World) -> Scene:
    return tell(world, attack("Lateral Movement", "T1021.002", world.pick(["T1570", "T1569.002"]), severity="HIGH"), [
        "smbd_audit|{user}|{priv}|{pc}|ADMIN$|open|ok|w|PSEXESVC.exe", "smbd_audit|{user}|{priv}|C$|create_file|ok|0x12019f|file|create|Windows/Temp/{word}.exe", "=date={iso} type=\"utm\" subtype=\"ips\" srcip={priv} dstip={priv2} attack=\"MS.SMB.PsExec.Remote.Execution\" action=\"detected\"", "suricata|[1:2027189:2] ET POLICY SMB2 NT Create AndX Request For a DLL File In a Temp Directory {{TCP}} {priv}:{port} -> {priv2}:445", "zeek|SMB::Admin_Share_Write {priv} \\\\{priv2}\\ADMIN$ file {word}.exe then svcctl CreateServiceW",
        "zeek|DCE_RPC {priv} -> {priv2} atsvc SchRpcRegisterTask {word}", "suricata|[1:2033712:3] ET ATTACK_RESPONSE Impacket wmiexec semi-interactive shell {{TCP}} {priv}:{port} -> {priv2}:135", "smbd_audit|administrator|{priv}|IPC$|connect|ok|IPC$ then pipe svcctl, {n} hosts in one minute", "snort|[1:{id}:1] OS-WINDOWS Microsoft Windows SMB remote code execution attempt {{TCP}} {priv}:{port} -> {priv2}:445", "zeek|NTLM {priv} {priv2} user=Administrator hostname={word} success=T to {n} hosts (pass the hash suspected)", "|{pc} öffnete als Administrator C$-Freigaben auf {n} Rechnern und kopierte {word}.bat",
    ], again=(1, 4), renew=("priv2", "port"))


@family("network/lan-tampering", attack=True)
def lan_tampering(world: World) -> Scene:
    """False DHCP servers, ARP and name answers, MAC floods, evil twins."""
    return tell(world, attack("Credential Theft", "T1557.002" if world.chance(0.5) else "T1557", severity="HIGH"), [
        "dnsmasq-dhcp|not our server: DHCPOFFER by {priv} ({mac}) to {n} clients with gateway {priv} and DNS {priv}", "|%DHCP_SNOOPING-5-DHCP_SNOOPING_UNTRUSTED_PORT: DHCP_SNOOPING drop message on untrusted port, message type: DHCPOFFER, MAC sa: {mac}, {n} times on {iface}", "arpwatch|flip flop {priv} {mac} ({mac2}) eth0, gateway address, {n} times in a minute", "|%SW_DAI-4-DHCP_SNOOPING_DENY: {n} Invalid ARPs (Res) on {iface}, vlan {n2}.([{mac}/{priv}/{mac2}/{priv2}])",
        "kernel|arp: {priv} moved from {mac} to {mac2} on em0 (gateway), again and again", "|ARP spoofing attack detected: {mac} claims gateway {priv} on {iface}", "responder-guard|LLMNR and NBT-NS answers for every name by {priv} ({mac}), NTLM challenge 1122334455667788", "|Rogue AP detected: SSID {company} broadcast by unknown BSSID {mac}, clients connected: {n}", "|WIDS: deauthentication flood against {n} clients, source {mac}, evil twin of SSID {company}", "|%PM-4-ERR_DISABLE: storm of {big} MAC addresses on {iface}, CAM table overflow, MAC flooding", "|Falscher DHCP-Server {priv} ({mac}) im Netz, verteilt DNS {pub}", "suricata|[1:{id}:1] ET ATTACK WPAD answer from workstation {priv}, proxy auth request captured {{TCP}} {priv}:80 -> {priv2}:{port}",
    ], again=(1, 4), renew=("mac2", "port"))


@family("network/telephone-fraud", attack=True, weight=1.2)
def telephone_fraud(world: World) -> Scene:
    """Calls to dear numbers abroad at somebody else's cost."""
    return tell(world, attack("Account Takeover", "T1078", "T1496", severity="CRITICAL"), [
        "asterisk|VERBOSE[{id}] pbx.c: Executing [00{id}@from-internal:1] Dial(\"PJSIP/101-0000{hex}\", \"SIP/trunk/00{id}\") call {n} of the night to Cuba, registered from {pub}", ("asterisk|VERBOSE[{n}] chan_sip.c: Registered SIP '{n2}' at {pub}:{port} (sipvicious)", "asterisk|VERBOSE[{id}] app_dial.c: Called SIP/trunk/00252{id}"), "freeswitch|[NOTICE] switch_channel.c New Channel sofia/external/{n}@{pub} -> 00371{id}, {big} calls in an hour, premium destination",
        "3cx|Outbound calls of extension {n} blocked: {big} calls to Sierra Leone within 20 minutes, device registered from {pub}", "cdr|{n},00882{id},international-premium,{plain},{plain},7190,ANSWERED, 30 parallel calls from {pub}", "|Gebührenbetrug vermutet: Nebenstelle {n} wählte {big} Auslandsnummern zwischen 2 und 4 Uhr, angemeldet von {pub}", "cucm|%UC_CALLMANAGER-4-TollFraud: call from untrusted {pub} to 9011{id} connected through gateway {host}", "asterisk|NOTICE[{n}] manager.c: AMI user '{user}' from {pub} issued Originate to 900{id} with application System",
    ], again=(1, 8), renew=("id",))


@family("network/telephone-scan", attack=True)
def telephone_scan(world: World) -> Scene:
    return tell(world, attack("Automated Reconnaissance / Vulnerability Scanning", "T1595.002", severity="MEDIUM"), [
        "asterisk|NOTICE[{n}] chan_sip.c: Registration from '\"{id}\" <sip:{id}@{priv}:5060>' failed for '{pub}:{port}' - No matching peer found", "asterisk|NOTICE[{n}] chan_sip.c: Call from '' ({pub}:{port}) to extension '00{id}' rejected because extension not found in context 'default'.", "asterisk|NOTICE[{n}] res_pjsip/pjsip_distributor.c: Request 'OPTIONS' from '\"friendly-scanner\" <sip:{id}@1.1.1.1>' failed for '{pub}:{port}' (callid: {id}) - No matching endpoint found", "freeswitch|[WARNING] sofia_reg.c:2931 Can't find user [{id}@{priv}] from {pub}", "kamailio|ALERT: <script>: scanner UA sipvicious blocked OPTIONS from {pub}:{port} to sip:{id}@{priv}", "opensips|INVITE to 9{id} from {pub} UA pplsip refused 403",
    ], again=(6, 24), renew=("id", "port"))


@family("network/ftp-misuse", attack=True)
def ftp_misuse(world: World) -> Scene:
    """Hostile files by FTP, and bugs of FTP servers used."""
    return tell(world, lambda story: attack("Remote Code Execution Exploit", "T1190", severity="HIGH") if any(word in story for word in ("site cpfr", "SITE CPFR", ":)", "SITE EXEC", "overflow", "CPTO")) else attack("Web Shell", "T1505.003", severity="CRITICAL"), [
        ("proftpd|{host} ({pub}[{pub}]): FTP session opened.", "proftpd|{host} ({pub}[{pub}]): SITE CPFR /proc/self/cmdline", "proftpd|{host} ({pub}[{pub}]): SITE CPTO /var/www/html/{word}.php"), "vsftpd|[{word}:)] FAIL LOGIN: Client \"{pub}\", followed by connection to port 6200 from {pub}", "vsftpd|[www] OK UPLOAD: Client \"{pub}\", \"/htdocs/images/{word}.php\", {big} bytes, 91.20Kbyte/sec", "pure-ftpd|(webadmin@{pub}) [NOTICE] /home/web/public_html/wp-content/{word}.php5 uploaded  ({big} bytes, 44.1KB/sec)", "={plain} {pub} ftpuser {priv} 21 STOR /wwwroot/aspnet_client/{word}.aspx 226 0 0 {uuid} /wwwroot", "={ctime} 1 {pub} {big} /var/www/html/.{word}.phtml b _ i r web ftp 0 * c",
        "=({n}) {plain} - web ({pub})> STOR cmd{n}.asp", "proftpd|{host} ({pub}[{pub}]): SITE EXEC /bin/sh -c id", "proftpd|{host} ({pub}[{pub}]) - USER {word}{long}{long}: buffer overflow, process killed signal 11, restarted {n} times",
    ])
