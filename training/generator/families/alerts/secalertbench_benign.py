"""SecAlertBench-like false positives: business requests that trip the same rules."""

from __future__ import annotations

import base64
import json

from generator.families.alerts.secalertbench_record import Request, encoded, get, post, write
from generator.scene import Scene, benign, family
from generator.world import World

_normal = benign("Normal Traffic")
_json = "application/json"
_form = "application/x-www-form-urlencoded"


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@family("alerts/secalertbench-sql-benign", attack=False, weight=2.0)
def sql_benign(world: World) -> Scene:
    """Reports, filters, search words and free text with the words of SQL."""
    number, day = world.number(1, 99999), f"{world.local():%Y-%m-%d}"
    text = world.pick(["Please select the items and update the order, then delete the old one", "Western Union transfer: select all branches", "请从列表中选择(select)产品并更新(update)库存", "drop off at 10:00 and insert the card", "O'Brien & Sons; where is my order?", "union membership - select committee", "如果数量 > 10 and 价格 < 100 请审批", "Error 1064: You have an error in your SQL syntax (screenshot attached)", "it's 50% off -- limited time"])
    forms = [
        lambda: post("/api/report/query", _compact({"datasource": "ds_sales", "sql": world.pick(["select region, sum(amount) as total from sales_order where order_date >= ? group by region", "SELECT t.id, t.name FROM t_device t LEFT JOIN t_area a ON t.area_id = a.id WHERE a.code = :code ORDER BY t.id", "select count(1) from view_ticket"]), "params": [day]}), _json),
        lambda: post("/list/page", f"page=1&rows=20&sidx=create_time&sord=desc&filters={encoded(world, _compact({'groupOp': 'AND', 'rules': [{'field': 'name', 'op': 'cn', 'data': world.pick(['select', '阀门', 'pump'])}]}))}"),
        lambda: get("/odata/Orders", "$select=Id,Name,Status&$filter=" + encoded(world, f"CreatedAt ge {day} and Status eq 'open' or Amount gt {number}") + "&$orderby=CreatedAt desc&$top=50"),
        lambda: get("/arcgis/rest/services/pipe/MapServer/0/query", "where=" + world.pick(["1%3D1", "OBJECTID%3E0", "NAME+like+'%25road%25'", "1=1"]) + "&outFields=*&returnGeometry=true&f=json"),
        lambda: get("/rest/api/2/search", "jql=" + encoded(world, world.pick(["project = OPS AND status in (Open, Reopened) ORDER BY created DESC", "assignee = currentUser() AND updated >= -7d", "text ~ \"drop table\" order by rank"]))),
        lambda: get("/api/v1/query_range", "query=" + encoded(world, "sum(rate(http_requests_total{code!='200'}[5m])) by (job) > 0 or vector(0)") + f"&start={number}&step=15"),
        lambda: post("/loki/api/v1/query", "query=" + encoded(world, '{app="web"} |= "union select" | json | line_format "{{.msg}}"')),
        lambda: post("/workflow/comment/save", f"id={number}&content={encoded(world, text)}"), lambda: post("/api/article", _compact({"title": world.pick(["How to select a database", "SQL tutorial: UNION and JOIN", "周报", "Select * explained"]), "body": text, "tags": ["sql", "ops"]}), _json),
        lambda: get("/search", "q=" + encoded(world, text)), lambda: post("/ui/datasource/proxy/1/api/sql", _compact({"from": "now-6h", "queries": [{"rawSql": "SELECT $__time(ts), value FROM metrics WHERE host IN ('a','b') AND $__timeFilter(ts)"}]}), _json),
        lambda: post("/sys/dict/loadTreeData", f"pid=0&pidField=parent_id&tableName=sys_category,name,id&condition={encoded(world, _compact({'status': '1'}))}"), lambda: get("/device/list", f"ids={','.join(str(world.number(1, 900)) for _ in range(9))}&order=asc&offset=0&limit=10&_={number}"),
        lambda: post("/log/collect", _compact({"events": [{"type": "click", "id": "btn_delete", "text": "Delete", "xpath": "//div[@class='union']/select[1]/option[2]", "t": number}]}), _json), lambda: post("/phpmyadmin/sql.php", f"db=shop&table=orders&sql_query={encoded(world, 'SELECT * FROM `orders` ORDER BY `id` DESC LIMIT 25')}&server=1"),
        lambda: post("/graphql", _compact({"query": "query($id:ID!){order(id:$id){id total items{name}}}", "variables": {"id": number}}), _json),
    ]
    return write(world, ("sql", "sql", "sql", "other"), forms, _normal)


@family("alerts/secalertbench-code-benign", attack=False)
def code_benign(world: World) -> Scene:
    forms = [
        lambda: post("/api/rule/save", _compact({"name": "limit", "expression": world.pick(["${amount} > 1000 && ${level} == 'A'", "#order.total > 100 ? 'big' : 'small'", "#{T(java.time.LocalDate).now()}", "{{ user.name }}"])}), _json), lambda: post("/template/preview", "content=" + encoded(world, world.pick(["Hello ${customer.name}, your order ${order.no} has shipped", "<#list items as item>${item.name}</#list>", "{% for row in rows %}{{ row.total }}{% endfor %}"]))),
        lambda: post("/editor/save", _compact({"path": "src/main.js", "content": world.pick(["function run(cmd){ return eval('(' + cmd + ')'); }", "import os\nos.system('ls')\n", "Runtime.getRuntime().availableProcessors();", "<?php echo phpversion(); ?>"])}), _json), lambda: post("/api/lua", _compact({"script": "return redis.call('get', KEYS[1])", "keys": ["stock:1"]}), _json),
        lambda: post("/dubbo/invoke", _compact({"@type": "com." + world.company.replace("-", "") + ".order.dto.OrderDTO", "orderNo": world.number(1, 99999), "items": []}), _json), lambda: post("/services/OrderService", '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><getOrder><id>77</id></getOrder></soapenv:Body></soapenv:Envelope>', "text/xml"),
        lambda: post("/hessian/remoting", base64.b64encode(bytes(world.number(0, 255) for _ in range(90))).decode(), "x-application/hessian"), lambda: post("/jenkins/job/build-web/build", "json=" + encoded(world, _compact({"parameter": [{"name": "BRANCH", "value": "main"}, {"name": "SCRIPT", "value": "mvn -q package"}]}))),
        lambda: get("/wiki/search", "q=" + encoded(world, world.pick(["log4j upgrade 2.17.1", "jndi datasource tomcat configuration", "CVE-2021-44228 bulletin", "how does eval() work"]))), lambda: post("/sentry/api/1/store/", _compact({"message": "javax.naming.NamingException: jndi lookup failed", "level": "error", "stacktrace": ["org.apache.logging.log4j.core.lookup.JndiLookup"]}), _json),
        lambda: post("/api/formula/calc", "f=" + encoded(world, "=SUM(A1:A20)*1.19")), lambda: get("/index.php", "s=/home/goods/detail&id=" + str(world.number(1, 999))),
    ]
    return write(world, ("code", "code", "command", "other"), forms, _normal)


@family("alerts/secalertbench-command-benign", attack=False)
def command_benign(world: World) -> Scene:
    forms = [
        lambda: post("/api/ticket", _compact({"subject": world.pick(["ping to gateway fails", "cat picture upload broken", "server 10 is down; please restart", "can't curl the API | timeout"]), "text": world.pick(["I ran `ping 10.0.0.1` and got timeout", "wget returns error 403 && then nothing", "the id is wrong; whoami I ask :)"])}), _json), lambda: get("/tools/diag", f"host={world.ip_private()}&count=4&type=ping"),
        lambda: post("/ansible/api/v2/job_templates/7/launch/", _compact({"extra_vars": {"cmd": "systemctl restart nginx", "target": "web"}}), _json), lambda: post("/api/v4/projects/12/ci/lint", _compact({"content": "build:\n  script:\n    - npm ci && npm run build\n    - tar czf out.tgz dist | tee log"}), _json), lambda: get("/search", "q=" + encoded(world, world.pick(["chmod 755; explained", "difference between && and ||", "cat6 cable", "AT&T; router", "nc machine tools", "bash scripting book"]))),
        lambda: post("/cgi-bin/config.cgi", f"action=set&ntp={world.pick(['pool.ntp.org', 'ntp.aliyun.com'])}&hostname=cam{world.number(1, 40)}"), lambda: post("/zabbix/api_jsonrpc.php", _compact({"jsonrpc": "2.0", "method": "script.get", "params": {"output": ["name", "command"]}, "id": 1}), "application/json-rpc"), lambda: get("/product", "name=" + encoded(world, "Nuts & Bolts; M8 | 20mm")), lambda: post("/api/log/upload", "sh: 1: ifconfig: not found\nuname -a failed; id=44", "text/plain"), lambda: get("/cgi-bin/luci/admin/status/overview", "status=1"),
    ]
    return write(world, ("command", "command", "code"), forms, _normal)


@family("alerts/secalertbench-traversal-benign", attack=False)
def traversal_benign(world: World) -> Scene:
    name = world.pick(["logo.png", "app.css", "report.pdf", "jquery.min.js", "font.woff2", "config.js"])
    forms = [
        lambda: get(f"/{world.pick(['portal', 'oa', 'static'])}/pages/../{world.pick(['css', 'images', 'js'])}/{name}"), lambda: get("/theme/default/../../common/" + name), lambda: get("/download", f"file={world.pick(['2024', 'invoices', '合同'])}/{name}"), lambda: get("/file/preview", f"path={encoded(world, '/data/upload/' + world.pick(['a', 'b']) + '/' + name)}"), lambda: post("/api/import", _compact({"source": "..\\templates\\order.xlsx", "sheet": 1}), _json),
        lambda: post("/build/log", "Module not found: Can't resolve '../../components/Header' in '/app/src/pages'", "text/plain"), lambda: get("/docs/linux/etc/passwd-file-format.html"), lambda: get("/search", "q=" + encoded(world, world.pick(["what is /etc/passwd", "../ relative path html", "win.ini location", "WEB-INF folder structure"]))), lambda: get("/assets/fonts/../img/" + name, f"v={world.number(1, 99)}"), lambda: post("/git/diff", "diff --git a/../etc/hosts.sample b/../etc/hosts.sample", "text/plain"), lambda: get("/webdav/projects/./2024/../2023/" + name), lambda: Request("HEAD", f"/static/../download/{name}"), lambda: Request("PROPFIND", f"/webdav/projects/2024/../{name}"),
    ]
    return write(world, ("traversal", "traversal", "download", "leak"), forms, _normal)


@family("alerts/secalertbench-leak-benign", attack=False, weight=1.5)
def leak_benign(world: World) -> Scene:
    people = _compact({"code": 0, "rows": [{"name": "张三", "mobile": "138****1234", "idCard": "3301************12", "dept": "财务部"}, {"name": world.person(), "mobile": "139****0000", "email": world.email()}]})
    forms = [
        lambda: Request("GET", f"/{world.pick(['hr', 'crm', 'oa'])}/employee/list?pageNo={world.number(1, 30)}&pageSize=20", answer=people), lambda: get("/actuator/health", "", User_Agent="kube-probe/1.27"), lambda: get("/actuator/prometheus", "", User_Agent="Prometheus/2.45.0"), lambda: get("/nginx_status"), lambda: get("/group/shop/-/raw/main/config.yml"), lambda: Request("GET", "/group/shop.git/info/refs?service=git-upload-pack", headers={"User-Agent": "git/2.39.1"}), lambda: get("/static/js/app." + world.hex(8) + ".js.map"), lambda: get("/swagger-ui/index.html", "configUrl=/v3/api-docs/swagger-config"),
        lambda: post("/api/export", _compact({"type": "customer", "format": "xlsx", "columns": ["name", "phone", "address"]}), _json), lambda: get("/robots.txt"), lambda: get("/.well-known/security.txt"), lambda: get("/.well-known/acme-challenge/" + world.hex(30)), lambda: get("/manager/backup/list", "status=done&db=orders"), lambda: Request("GET", "/api/config/public", answer=_compact({"title": "Portal", "password_policy": {"min": 8}, "token_expire": 7200})), lambda: get("/zabbix.php", "action=problem.view"), lambda: get("/wechat/config.js"), lambda: get("/druid/weburi.json", "orderBy=URI", User_Agent="Mozilla/5.0 Zabbix"), lambda: get("/favicon.ico"),
    ]
    return write(world, ("leak", "leak", "disclosure", "settings", "tool", "access", "other"), forms, _normal)


@family("alerts/secalertbench-password-benign", attack=False)
def password_benign(world: World) -> Scene:
    name = world.pick([world.user(), "admin", "root", "test", "manager", "wangwei", "liuyang", "zhaolei", "13800000000", world.email()])
    hashed = world.pick([world.hex(32), base64.b64encode(world.word(24).encode()).decode(), f"{world.word(6).capitalize()}@{world.number(1000, 9999)}", f"{world.word(3)}{world.number(100000, 999999)}"])
    forms = [lambda: post("/login", f"username={name}&password={encoded(world, hashed)}&captcha={world.word(4)}&rememberMe=true"), lambda: post("/api/auth/login", _compact({"account": name, "password": hashed, "uuid": world.uuid(), "code": str(world.number(1, 99))}), _json), lambda: post("/oauth/token", f"grant_type=password&username={name}&password={encoded(world, hashed)}&scope=server"), lambda: post("/user/changePassword", f"oldPassword={encoded(world, hashed)}&newPassword={world.hex(32)}"), lambda: get("/repo/maven-releases/app-1.2.jar", "", Authorization="Basic " + base64.b64encode(f"{name}:{hashed}".encode()).decode()), lambda: post("/cas/login", f"username={name}&password={encoded(world, hashed)}&lt=LT-{world.number(1, 9999)}-{world.word(8)}&_eventId=submit"), lambda: post("/owa/auth.owa", f"destination=https://mail/owa&username={name}&password={encoded(world, hashed)}")]
    return write(world, ("password", "password", "settings"), forms, _normal)


@family("alerts/secalertbench-access-benign", attack=False)
def access_benign(world: World) -> Scene:
    forms = [lambda: get("/admin/index", "menu=3"), lambda: get("/index.php", f"page={world.number(1, 40)}"), lambda: get("/cms/article", f"page={world.number(1, 40)}&type=news"), lambda: Request(world.pick(["TRACE", "DEBUG", "PROPFIND", "OPTIONS", "HEAD"]), world.pick(["/", "/index.html", "/WebSite1/Default.aspx", "/api/v1/items", "/favicon.ico"])), lambda: get("/robots.txt"), lambda: get("/actuator/health"), lambda: get("/actuator/prometheus"), lambda: get("/.well-known/security.txt"), lambda: get("/v2/api-docs.html"), lambda: get("/server-status", "auto"), lambda: get("/druid/datasource.html"), lambda: get("/wp-json/oembed/1.0/embed", "url=https%3A%2F%2Fwww." + world.domain), lambda: get("/api/user/info", f"id={world.number(1, 999)}"), lambda: Request("OPTIONS", "/api/order", headers={"Access-Control-Request-Method": "POST"}), lambda: get("/nacos/v1/cs/configs", "dataId=order-service.yaml&group=DEFAULT_GROUP&tenant=prod", User_Agent="Nacos-Java-Client:v2.2.1"), lambda: post("/nacos/v1/cs/configs/listener", "Listening-Configs=order-service.yaml%02DEFAULT_GROUP%02" + world.hex(32), _form), lambda: Request("PUT", f"/nacos/v1/ns/instance/beat?serviceName=order&ip={world.ip_private()}&port=8080"), lambda: get("/eureka/apps/delta"), lambda: post("/wp-admin/admin-ajax.php", "action=heartbeat&interval=60&screen_id=dashboard"), lambda: get("/public/;jsessionid=" + world.hex(32).upper() + "/index.html"), lambda: get("/api/v1/namespaces/default/pods", "watch=true&resourceVersion=123", User_Agent="kubelet/v1.27"), lambda: post("/xxl-job-admin/api/registry", _compact({"registryGroup": "EXECUTOR", "registryKey": "order", "registryValue": "http://" + world.ip_private() + ":9999/"}), _json), lambda: get("/kibana/api/status"), lambda: post("/_msearch", '{"index":"orders"}\n{"query":{"match_all":{}},"size":10}', _json)]
    return write(world, ("access", "access", "settings", "disclosure"), forms, _normal)


@family("alerts/secalertbench-upload-benign", attack=False)
def upload_benign(world: World) -> Scene:
    name, content = world.pick([("invoice.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog>>"), ("photo.jpg", "\u00ff\u00d8\u00ff\u00e0JFIF"), ("order.xlsx", "PK\u0003\u0004xl/workbook.xml"), ("logo.png", "\u0089PNG\r\nIHDR"), ("readme.txt", "run php artisan migrate, then eval the results"), ("合同.docx", "PK\u0003\u0004word/document.xml"), ("plugin.zip", "PK\u0003\u0004plugin/index.php"), ("export.csv", "id;name;cmd\r\n1;Meyer;ok"), ("app-release.apk", "PK\u0003\u0004AndroidManifest.xml"), ("index.jsp.md", "# Notes about index.jsp <%= %> tags")])
    boundary = world.hex(16)
    body = f'--{boundary}\r\nContent-Disposition: form-data; name="{world.pick(["file", "upfile", "Filedata"])}"; filename="{name}"\r\nContent-Type: {world.pick(["image/jpeg", "application/octet-stream", "application/pdf"])}\r\n\r\n{content}\r\n--{boundary}--'
    forms = [lambda: post(world.pick(["/upload.php", "/servlet/FileUpload", "/ueditor/php/controller.php?action=uploadimage", "/common/upload", "/api/attachment", "/wp-admin/async-upload.php", "/seeyon/fileUpload.do"]), body, f"multipart/form-data; boundary={boundary}"), lambda: Request("PUT", f"/nexus/repository/releases/app/1.{world.number(0, 40)}/{name}", content), lambda: post("/api/avatar", _compact({"image": "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA" + world.word(60)}), _json)]
    return write(world, ("upload", "upload", "code", "tool"), forms, _normal)


@family("alerts/secalertbench-script-benign", attack=False)
def script_benign(world: World) -> Scene:
    html = world.pick(["<p style=\"color:red\">Dear <b>customer</b>,<br>the script of the play is attached.</p>", "<table onclick=\"select(this)\"><tr><td>1</td></tr></table>", "<img src=\"/upload/a.png\" alt=\"alert sign\">", "<script type=\"text/x-template\" id=\"row\"><li>{{name}}</li></script>", "<a href=\"javascript:void(0)\">more</a>", "if a<b and b>c then alert(user)", "<iframe src=\"https://player.vimeo.com/video/1\" width=\"640\"></iframe>"])
    forms = [lambda: post("/cms/article/save", f"title=News&content={encoded(world, html)}"), lambda: post("/api/mail/send", _compact({"to": [world.email()], "subject": "alert: script review", "html": html}), _json), lambda: get("/search", "q=" + encoded(world, world.pick(["<title> tag seo", "javascript alert box", "a < b > c", "onerror event handler"]))), lambda: get("/collect", "v=1&dl=" + encoded(world, "https://www." + world.domain + "/<list>/view") + "&ul=de"), lambda: post("/tagmanager/save", _compact({"type": "html", "code": "<script async src=\"https://www.googletagmanager.com/gtag/js?id=G-1\"></script>"}), _json), lambda: post("/csp-report", _compact({"csp-report": {"violated-directive": "script-src", "blocked-uri": "inline"}}), "application/csp-report")]
    return write(world, ("script", "script", "other", "redirect"), forms, _normal)


@family("alerts/secalertbench-redirect-benign", attack=False)
def redirect_benign(world: World) -> Scene:
    own = world.domain
    forms = [lambda: get("/login", f"{world.pick(['returnUrl', 'next', 'redirect_uri', 'ReturnUrl'])}={encoded(world, world.pick([f'https://portal.{own}/home', '/orders/7', f'https://sso.{own}/callback?state=' + world.hex(8)]))}"), lambda: get("/oauth2/authorize", f"client_id=web&response_type=code&redirect_uri={encoded(world, 'https://app.' + own + '/cb')}"), lambda: Request("CONNECT", world.pick(["www.baidu.com:443", "update.googleapis.com:443", "settings-win.data.microsoft.com:443", "mirrors.aliyun.com:443", "api.weixin.qq.com:443", "ocsp.digicert.com:80"]), headers={"Proxy-Connection": "keep-alive"}), lambda: Request("GET", world.pick(["http://ctldl.windowsupdate.com/msdownload/update/v3/static/trustedr/en/disallowedcertstl.cab", "http://www.msftconnecttest.com/connecttest.txt", "http://detectportal.firefox.com/success.txt"]), headers={"Proxy-Connection": "keep-alive"}), lambda: post("/api/webhook/test", _compact({"url": f"https://hooks.{own}/deploy"}), _json), lambda: get("/image/load", "src=" + encoded(world, f"https://cdn.{own}/img/1.png")), lambda: get("/preview", "url=" + encoded(world, f"http://files.{own}/onlinePreview?file=a.docx")), lambda: get("/repo/app/setup.exe"), lambda: get("/patch/KB5034441.msu")]
    return write(world, ("redirect", "other", "access", "leak", "code", "download"), forms, _normal)
