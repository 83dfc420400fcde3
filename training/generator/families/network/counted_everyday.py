"""Harmless lines that count, repeat or name tools as reports of attacks do."""

from __future__ import annotations

from generator.families.network.packets import Firewall, Packet
from generator.families.network.telling import tell
from generator.scene import Scene, benign, family
from generator.world import World


@family("network/counted-troubles", attack=False, weight=1.4)
def counted_troubles(world: World) -> Scene:
    return tell(world, benign("System Activity"), [
        "|Connection to update server {pub} failed {n} times within {n2} minutes, next try in an hour", "|Client {mac} roamed {n} times within {n2} minutes between access points", "flowmon|{host} sent {huge} bytes to {priv} within {n} minutes (replication, known pair)", "|Interface {iface}: {big} CRC errors in {n} minutes, check cable", "flowmon|bandwidth report: top talker {priv}, {huge} bytes, windows update delivery within the site",
        "syslog-ng|Message repeated {n} times: Connection refused to {priv}:514", "|last message repeated {n} times", "|{big} sessions of {big} in use, top source {priv} (web proxy) holds 40%", "monit|{host} loadavg(5min) of {n}.1 matches resource limit, {n2} times within {n} cycles", "|{n} clients lost their association within 2 minutes, access point {host} rebooted after firmware upgrade", "|Test of alarm chain: notification sent to {mail}, no action needed", "|{host} ist seit {n} Minuten nicht erreichbar (Ping), Wartungsfenster aktiv", "|{n} utilisateurs connectés, {n2} déconnexions en 10 minutes (coupure fournisseur)", "|Reinicio programado de {host}, {n} usuarios desconectados",
        "curl|health.sh: curl -fsS -o /dev/null https://{host}.{domain}/healthz returned 22 after {n} times", "switchd|firmware checksum verified, image loaded from flash, rebooting in {n} minutes", "tftpd|RRQ from {priv} filename {mac}.cnf", "|{host}: configuration backup fetched via tftp by {priv}, {big} bytes", "busybox|udhcpc: lease of {priv} obtained, lease time {big}", "dropbear|Password auth succeeded for 'admin' from {priv}:{port}",
    ], again=(1, 3), renew=("mac",))


@family("network/snmp-refused-once", attack=False)
def snmp_refused(world: World) -> Scene:
    """A printer driver or an inventory asks with the standard community."""
    return tell(world, benign("Monitoring Probe"), [
        "snmpd|Authentication failed from UDP: [{priv}]:{port}->[{priv2}]:161 with community string 'public'", "|%SNMP-3-AUTHFAIL: Authentication failure for SNMP req from host {priv}", "snmp|Unauthorised SNMP community public from {priv}", "snmp,warning|wrong community public used by {priv}", "|SNMP: bad community name 'public' from {priv} (print driver), request dropped", "snmpd|Received SNMP packet(s) from UDP: [{priv}]:{port}->[{priv2}]:161 community monitoring", "mib2d|SNMPD_AUTH_FAILURE: unauthorized SNMP community from {priv} to {priv2} (public)",
    ], again=(1, 2), renew=("port",))


@family("network/database-structure-changes", attack=False)
def structure_changes(world: World) -> Scene:
    """An application's own installation and reports: tables made, functions created, users for a new service."""
    return tell(world, benign("Administration"), [
        "={iso}\t{n} Query\tCREATE TABLE IF NOT EXISTS `wp_{word}` (id bigint NOT NULL AUTO_INCREMENT)", "={iso}\t{n} Query\tCREATE DATABASE `nextcloud` CHARACTER SET utf8mb4", "={plain} UTC [{id}] postgres@postgres [local] LOG:  statement: CREATE DATABASE {word} OWNER odoo;", "={plain} UTC [{id}] odoo@crm {priv}({port}) LOG:  statement: ALTER TABLE res_partner ADD COLUMN vat varchar;", "={plain} UTC [{id}] postgres@crm [local] LOG:  statement: CREATE EXTENSION IF NOT EXISTS pgcrypto;", "={plain} UTC [{id}] app@crm {priv}({port}) LOG:  execute <unnamed>: CREATE OR REPLACE FUNCTION touch_updated() RETURNS trigger LANGUAGE plpgsql",
        "MSSQLSERVER|CREATE LOGIN [{company}\\{service}] FROM WINDOWS; member of db_datareader, client {priv} application 'Microsoft SQL Server Management Studio'", "MSSQLSERVER|Job 'Index maintenance' step 1 TSQL: EXEC dbo.IndexOptimize, owner {user}", "={plain} spid{n}      Starting up database '{company}'.", "MSSQLSERVER|ALTER DATABASE [{word}_test] SET OFFLINE WITH ROLLBACK IMMEDIATE by {user} from {priv}", "={{\"t\":{{\"$date\":\"{iso}\"}},\"s\":\"I\",\"c\":\"STORAGE\",\"ctx\":\"conn{n}\",\"msg\":\"createCollection\",\"attr\":{{\"namespace\":\"{company}.orders_2025\"}}}}", "mongod|[conn{n}] dropDatabase {word}_test from {priv}:{port} (continuous integration)", "oracle|AUDIT: GRANT CREATE SESSION TO REPORTING DATABASE USER:'SYSTEM' CLIENT HOST:{host}",
    ], again=(1, 3))


@family("network/noise-of-a-misconfigured-device", attack=False)
def misconfigured_device(world: World) -> Scene:
    """A device of the house that asks one blocked service again and again."""
    scene, wall = Scene(), Firewall(world)
    port, protocol = world.pick([(53, "udp"), (123, "udp"), (8883, "tcp"), (25, "tcp"), (161, "udp"), (853, "tcp"), (9100, "tcp"), (3478, "udp"), (445, "tcp")])
    source, target = world.ip_private(), world.ip()
    for _ in range(world.number(6, 25)):
        world.tick(5, 400)
        scene.add(wall.line(Packet(False, source, target, port, protocol, world.port(), False)), benign("Blocked Noise"))
    return scene


@family("network/mail-unknown-recipient", attack=False)
def unknown_recipient(world: World) -> Scene:
    """Mail to people who left, newsletters to old addresses."""
    return tell(world, benign("Blocked Noise"), [
        "postfix/smtpd|NOQUEUE: reject: RCPT from mail.{ext}[{pub}]: 550 5.1.1 <{user}@{domain}>: Recipient address rejected: User unknown in virtual mailbox table; from=<{out}> to=<{user}@{domain}> proto=ESMTP helo=<mail.{ext}>", "exim|H=mail.{ext} [{pub}] F=<{out}> rejected RCPT <{user}@{domain}>: Unknown user", "sm-mta|{word}: <{user}@{domain}>... User unknown, relay=mail.{ext} [{pub}]", "={iso},{host}\\Default,{hex},{n},{priv}:25,{pub}:{port},>,550 5.1.10 RESOLVER.ADR.RecipientNotFound; {user}@{domain}",
    ], again=(1, 2), renew=("port", "word"))
