"""What people, programs and administrators ask of the same products on ordinary days."""

from generator.families.web.probe_story import visits

visits("usual-exchange-and-sharepoint", """
POST /autodiscover/autodiscover.xml 200,401 ~Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17029; Pro)
GET /autodiscover/autodiscover.json?Email={mail}&Protocol=Autodiscoverv1&RedirectCount=1 200,401,404
GET /autodiscover/autodiscover.json/v1.0/{mail}?Protocol=ActiveSync 200,404 ~Outlook-iOS-Android/1.0
POST /mapi/emsmdb/?MailboxId={uuid}@{domain} 200,401 ~Microsoft Office/16.0
POST /mapi/nspi/?MailboxId={uuid}@{domain} 200,401 ~Microsoft Office/16.0
POST /EWS/Exchange.asmx 200,401 ~MacOutlook/16.80.23121017
POST /Microsoft-Server-ActiveSync?Cmd=Sync&User={user}&DeviceId={hex}&DeviceType=iPhone 200,401,449 ~Apple-iPhone14C2/2102.20
GET /owa/auth/logon.aspx?replaceCurrent=1&url=https%3a%2f%2fmail.{domain}%2fowa%2f
POST /owa/service.svc?action=FindItem&EP=1&ID=-{n}&AC=1
GET /owa/auth/15.1.2507/themes/resources/owafont.css
GET /owa/prem/15.2.1118.40/scripts/microsoft.owa.core.models.js
POST /ecp/DDI/DDIService.svc/GetList?reqId={big}&schema=MailboxService&msExchEcpCanary={hex}. 
POST /ecp/DDI/DDIService.svc/SetObject?schema=ResetOABVirtualDirectory&msExchEcpCanary={hex}
GET /ecp/?exsvurl=1&p=DisplayProfile
GET /ecp/Personalize/UserPhoto.svc?email={mail}
POST /powershell?PSVersion=5.1.17763.4644 200,401 ~Microsoft WinRM Client
GET /rpc/rpcproxy.dll?mail.{domain}:6001 200,401 ~MSRPC
GET /_layouts/15/start.aspx#/SitePages/Home.aspx
GET /_layouts/15/ToolPane.aspx?DisplayMode=Edit&Page=/SitePages/Home.aspx 302,401
POST /_vti_bin/client.svc/ProcessQuery
GET /_api/web/lists/GetByTitle('Documents')/items?$top=100
GET /_layouts/15/download.aspx?SourceUrl=/sites/hr/Shared%20Documents/{file}
GET /_layouts/15/WopiFrame.aspx?sourcedoc=%7B{uuid}%7D&action=edit
GET /oab/{uuid}/oab.xml 200,401 ~Microsoft BITS/7.8
""".replace("{hex}. ", "{hex}"))

visits("usual-mail-and-groupware", """
POST /service/soap/SearchRequest
POST /service/soap/BatchRequest
GET /zimbra/mail?client=advanced
GET /zimbra/public/blank.html
GET /home/{user}/Briefcase/{file}
POST /service/upload?fmt=extended,raw
GET /zimbraAdmin/js/Startup1_1_all.js.zgz?v={big}
GET /roundcube/?_task=mail&_mbox=INBOX
GET /?_task=mail&_action=list&_mbox=INBOX&_refresh=1&_remote=1&_unlock=loading{big}
POST /?_task=mail&_action=send&_unlock=loading{big}&_framed=1&_lang=en_US
POST /?_task=mail&_id={hex}&_action=upload&_uploadid=upload{big}&_from=compose
GET /?_task=settings&_action=plugin.managesieve
GET /roundcube/?_task=mail&_action=get&_mbox=INBOX&_uid={n}&_token={hex}&_part=2&_embed=1
POST /SOGo/so/{user}/Mail/0/folderINBOX/headers
PROPFIND /SOGo/dav/{user}/Calendar/personal/
GET /WorldClient.dll?Session={hex}&View=Main
POST /webmail/?/Ajax/&q[]=/{hex}/
GET /rainloop/?/Raw/0/Download/{hex}
GET /horde/imp/dynamic.php?page=mailbox
POST /horde/services/ajax.php/imp/viewPort
GET /.well-known/autoconfig/mail/config-v1.1.xml?emailaddress={mail}
GET /mail/config-v1.1.xml?emailaddress={mail}
POST /EWS/exchange.asmx
GET /postfixadmin/list.php?table=domain
POST /api/v1/add/mailbox
""")

visits("usual-remote-access-portals", """
GET /remote/login?lang=en
GET /remote/info
POST /remote/logincheck 200,403
GET /remote/fortisslvpn_xml 200 ~FortiSSLVPN (Mac OS X; SV1 [SV{v=02.01; f=07;}])
GET /remote/hostcheck_install?auth_type=16&user={user}&grpname=vpn&portal=full-access
POST /remote/saml/login
GET /dana-na/auth/url_default/welcome.cgi
POST /dana-na/auth/url_default/login.cgi 302
GET /dana/home/index.cgi
GET /dana-cached/hc/HostCheckerInstaller.osx
POST /dana-na/auth/saml-consumer.cgi
GET /dana-na/css/ds_{hex}.css
POST /ssl-vpn/login.esp 200,512 ~PAN GlobalProtect
POST /ssl-vpn/hipreport.esp 200 ~PAN GlobalProtect
POST /ssl-vpn/hipreportcheck.esp 200 ~PAN GlobalProtect
POST /global-protect/prelogin.esp?tmp=tmp&clientVer=4100&clientos=Windows 200 ~PAN GlobalProtect
GET /global-protect/portal/css/bootstrap.min.css
GET /global-protect/getmsi.esp?version=64&platform=windows
GET /+CSCOE+/logon.html?fcadbadd=1
POST /+webvpn+/index.html
GET /+CSCOE+/portal.css
GET /+CSCOT+/translation-table?textdomain=AnyConnect&type=manifest 200 ~AnyConnect Windows 4.10.07061
GET /CACHE/stc/1/VPNManifest.xml
GET /vpn/index.html
GET /vpn/js/rdx/core/css/rdx.css
POST /cgi/login
POST /p/u/doAuthentication.do
GET /vpns/portal/homepage.html
GET /logon/LogonPoint/tmindex.html
POST /nf/auth/doAuthentication.do
GET /Citrix/StoreWeb/
POST /Citrix/StoreWeb/Resources/List
GET /tmui/login.jsp 200,302
GET /tmui/Control/jspmap/tmui/locallb/virtual_server/list.jsp
GET /mgmt/tm/ltm/pool?expandSubcollections=true 200,401 ~python-requests/2.31.0
POST /mgmt/shared/authn/login 200,401
POST /api/v2/monitor/system/status?vdom=root
GET /api/v2/cmdb/firewall/address?vdom=root&format=name|subnet 200,401 ~ansible-httpget
GET /userportal/webpages/myaccount/index.jsp
POST /webconsole/Controller?mode=300&operation=1
GET /guacamole/api/session/data/postgresql/connectionGroups/ROOT/tree?token={hex}
GET /guacamole/#/client/{hex}
GET /RDWeb/Pages/en-US/Default.aspx
POST /RDWeb/Pages/en-US/login.aspx?ReturnUrl=/RDWeb/Pages/en-US/Default.aspx
RPC_IN_DATA /rpc/rpcproxy.dll?localhost:3388 401,200 ~MSRPC
RDG_OUT_DATA /remoteDesktopGateway/ 401,101 ~MS-RDGateway/1.0
GET /mifs/user/login.jsp
GET /mifs/c/i/reg/reg.html
POST /api/v1/auth/login?sslvpn
""")

visits("usual-consoles-of-virtual-machines-and-help-desks", """
GET /ui/
GET /ui/webconsole.html?vmId=vm-{n}&vmName={host}&serverGuid={uuid}
POST /sdk/ 200 ~VMware vim-java 1.0
POST /sdk/vim25 200 ~govc/0.30.4
GET /websso/SAML2/SSO/vsphere.local?SAMLRequest={hex}{hex}&SigAlg=http%3A%2F%2Fwww.w3.org%2F2001%2F04%2Fxmldsig-more%23rsa-sha256
GET /rest/com/vmware/cis/session
GET /eam/mob
GET /analytics/telemetry/ph/api/hyper/level
POST /SAAS/auth/login/embeddedauthbroker/callback
GET /portal/webclient/index.html
GET /api2/json/nodes/pve/qemu/{n}/status/current
POST /api2/extjs/access/ticket
GET /api2/json/cluster/resources
POST /api2/json/nodes/pve1/vzdump
GET /SetupWizard.aspx 403
GET /Host#Access/All%20Machines//
GET /Bin/ScreenConnect.ClientSetup.exe?e=Access&y=Guest
GET /Script.ashx?__Cache={uuid}
POST /Services/PageService.ashx/GetLiveData
GET /app?service=page/Dashboard
POST /app?service=direct/1/Home/$Form
GET /app?service=page/PrinterList
POST /rpc/clients/xmlrpc 200 ~PaperCut-Client/22
GET /homepage.do
POST /j_security_check
GET /WorkOrder.do?woMode=viewWO&woID={big}
POST /RestAPI/WC/Login
GET /api/v3/requests?input_data=%7B%22list_info%22%3A%7B%22row_count%22%3A50%7D%7D
GET /front/ticket.form.php?id={big}
POST /front/inventory.php 200 ~GLPI-Agent_v1.5
POST /ajax/fileupload.php?name=filename
GET /scp/tickets.php?id={big}
POST /scp/ajax.php/tickets/lookup
GET /hardware?status=RTD
GET /api/dcim/devices/?limit=50
GET /zabbix.php?action=dashboard.view&dashboardid={n}
POST /jsrpc.php?output=json-rpc
POST /zabbix/api_jsonrpc.php
GET /nagios/cgi-bin/status.cgi?host=all&servicestatustypes=28
POST /nagios/cgi-bin/cmd.cgi
GET /centreon/api/latest/monitoring/hosts
GET /cacti/graph_view.php?action=tree&node=tbranch-{n}
POST /cacti/remote_agent.php?action=polldata&local_data_ids[0]={n}&host_id={few}&poller_id=1 200
GET /Orion/SummaryView.aspx?ViewID=1
GET /Telerik.Web.UI.WebResource.axd?_TSM_HiddenField_=RadScriptManager1_TSM&compress=1&_TSM_CombinedScripts_={hex}
POST /Telerik.Web.UI.DialogHandler.aspx?DialogName=ImageManager&dp={hex}
GET /ScriptResource.axd?d={hex}{hex}&t={hex}
GET /WebResource.axd?d={hex}{hex}&t={big}
""", "Administration")

visits("usual-wikis-and-trackers", """
GET /pages/viewpage.action?pageId={big}
GET /display/IT/How+to+reset+the+admin+password
POST /pages/doeditpage.action?pageId={big}
GET /pages/createpage.action?spaceKey=DEV&fromPageId={big}
POST /rest/tinymce/1/macro/preview
POST /plugins/drag-and-drop/upload.action?pageId={big}&filename={file}
GET /rest/api/content/search?cql=text%20~%20%22exploit%22%20and%20type%3Dpage
GET /dosearchsite.action?cql=siteSearch+~+%22sql+injection%22
GET /login.action?os_destination=%2Findex.action&permissionViolation=true
POST /dologin.action 302
GET /setup/setupadministrator.action 302
GET /browse/SEC-{n}
GET /secure/Dashboard.jspa
POST /secure/AjaxIssueAction.jspa?decorator=none
GET /rest/api/2/search?jql=project%20%3D%20WEB%20AND%20summary%20~%20%22XSS%22
GET /plugins/servlet/gadgets/ifr?container=atlassian&mid=10003
POST /plugins/servlet/gadgets/makeRequest
GET /s/{hex}-CDN/-{hex}/_/download/batch/com.atlassian.auiplugin/a.css
GET /download/attachments/{big}/{file}?version=1&modificationDate={big}&api=v2
GET /doku.php?id=start&do=edit
GET /lib/exe/fetch.php?media=wiki:logo.png
POST /doku.php?id=playground
GET /index.php?title=Special:Search&search=etc%2Fpasswd
GET /w/index.php?title=Main_Page&action=edit&section=1
POST /w/api.php?action=query&format=json&meta=userinfo
GET /w/load.php?lang=en&modules=startup&only=scripts&raw=1&skin=vector
GET /projects/web/issues.json?key={hex}&limit=100
GET /topic/{n}?page=2
GET /t/server-hacked-what-now/{big}/12
POST /posts?raw=the+command+cat+%2Fetc%2Fpasswd+shows
GET /viewtopic.php?t={big}&hilite=drop+table
GET /moodle/mod/quiz/attempt.php?attempt={n}
POST /lib/ajax/service.php?sesskey={hex}&info=core_course_get_enrolled_courses_by_timeline_classification
""")

visits("usual-java-and-developers-tools", """
GET /actuator/health
GET /actuator/info
GET /actuator/prometheus 200,401 ~Prometheus/2.48.0
GET /actuator/gateway/routes 401
POST /manager/text/deploy?path=/shop&update=true 200,401 ~Apache Tomcat/9.0 Ant
GET /manager/status?XML=true 200,401
GET /console/login/LoginForm.jsp
GET /console/console.portal?_nfpb=true&_pageLabel=HomePage1
GET /jolokia/read/java.lang:type=Memory/HeapMemoryUsage 200 ~Telegraf/1.28
POST /jolokia/ 200 ~Telegraf/1.28
GET /web/guest/home?p_p_id=58&p_p_lifecycle=0&p_p_state=maximized
POST /api/jsonws/invoke
GET /webtools/control/main
POST /webtools/control/login
GET /job/{micro}/{n}/consoleText
POST /job/{micro}/buildWithParameters?TOKEN={hex}&BRANCH=main
GET /ajaxBuildQueue
POST /descriptorByName/hudson.tasks.Shell/checkCommand?value=make%20test
POST /descriptorByName/org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition/checkScriptCompile?value=node%7Bsh%20%27make%27%7D 200
GET /adjuncts/{hex}/org/kohsuke/stapler/jquery/jquery.full.js
POST /git/notifyCommit?url=git@git.{domain}:web/{micro}.git
GET /{user}/{micro}.git/info/refs?service=git-upload-pack 200,401 ~git/2.39.2
POST /{user}/{micro}.git/git-receive-pack 200 ~git/2.43.0
GET /api/v4/projects/{n}/repository/files/src%2Fmain%2Fconfig.yml/raw?ref=main
POST /api/v4/jobs/request 204,201 ~gitlab-runner 16.6.0
GET /api/v4/projects/{n}/packages/maven/com/acme/{micro}/1.0/{micro}-1.0.jar
GET /-/graphql-explorer
POST /api/graphql
GET /app/rest/builds?locator=status:FAILURE,count:20
POST /app/rest/buildQueue
GET /app/rest/users/current
GET /repository/maven-public/org/apache/logging/log4j/log4j-core/2.14.1/log4j-core-2.14.1.jar 200 ~Apache-Maven/3.9.5
POST /service/extdirect
GET /service/rest/v1/components?repository=npm
GET /artifactory/api/npm/npm/-/package/express/dist-tags 200 ~npm/10.2.4 node/v20.10.0
GET /api/issues/search?types=VULNERABILITY&severities=CRITICAL&componentKeys={micro}
GET /api/qualitygates/project_status?projectKey={micro}
GET /v2/{micro}/manifests/latest 200,401,404 ~docker/24.0.7 go/go1.20.10
PUT /v2/{micro}/blobs/uploads/{uuid}?digest=sha256:{sha} 201
GET /api/v2.0/projects/library/repositories?page_size=15
GET /lab/tree/notebooks/pandas-eval.ipynb
POST /api/terminals?{big}
GET /api/kernels/{uuid}/channels?session_id={uuid} 101
GET /ajax-api/2.0/mlflow/experiments/search?max_results=100
GET /api/v1/dags/nightly_export/dagRuns?limit=25
POST /superset/explore_json/?form_data=%7B%22slice_id%22%3A{n}%7D
POST /api/dataset
GET /rest/executions?filter=%7B%7D&limit=30
POST /webhook/{uuid}
GET /@vite/client
GET /@fs/home/{user}/projects/shop/node_modules/vite/dist/client/env.mjs
GET /_next/static/chunks/pages/admin/exec-{hex}.js
GET /_next/data/{hex}/de/search.json?q=cat
GET /__webpack_hmr
GET /@id/__x00__plugin-vue:export-helper
""")

visits("usual-containers-clouds-and-models", """
GET /v1.43/containers/json?all=1 200 ~Docker-Client/24.0.7 (linux)
POST /v1.43/containers/create?name={micro}_1 201 ~compose/v2.23.3
POST /v1.41/containers/{hex}/exec 201 ~Docker-Client/20.10 (linux)
GET /v1.24/version 200 ~Go-http-client/1.1
POST /v1.43/images/create?fromImage=alpine&tag=latest 200 ~docker/24.0.7
GET /_ping 200
GET /api/endpoints/1/docker/containers/{hex}/logs?stdout=1&stderr=1&tail=100
GET /api/v1/namespaces/{micro}/pods?limit=500 200 ~kubectl/v1.28.4 (linux/amd64) kubernetes/bae2c62
POST /api/v1/namespaces/{micro}/pods/{micro}-{hex}/exec?command=bash&container=app&stdin=true&tty=true 101 ~kubectl/v1.29.0
GET /apis/apps/v1/deployments?watch=true&resourceVersion={big} 200 ~kube-controller-manager/v1.28.4
GET /api/v1/secrets?fieldSelector=type%3Dhelm.sh%2Frelease.v1 200 ~Helm/3.13.2
GET /metrics/cadvisor 200 ~Prometheus/2.48.0
GET /v1/agent/members 200 ~consul-template
PUT /v1/agent/service/register 200 ~Go-http-client/1.1
GET /v1/kv/{micro}/config?raw 200,404
POST /v1/jobs 200 ~nomad
GET /ws/v1/cluster/apps?states=RUNNING
GET /webhdfs/v1/data/{micro}?op=LISTSTATUS&user.name={service}
PUT /webhdfs/v1/data/{file}?op=CREATE&overwrite=true&user.name=etl 201,307
POST /jars/{uuid}_{micro}.jar/run
GET /api/jobs/
POST /api/chat 200 ~ollama/0.1.32 (amd64 linux) Go/go1.22.1
POST /api/generate 200
GET /api/tags 200
POST /api/pull 200 ~ollama-python/0.1.6
POST /v1/chat/completions 200,429 ~OpenAI/Python 1.12.0
POST /v1/embeddings 200 ~langchain/0.1
GET /v1/models
POST /queue/join?__theme=dark
GET /file=/tmp/gradio/{hex}/{file}
GET /_stcore/health
GET /api/v1/prediction/{uuid}
GET /nacos/v1/cs/configs?dataId={micro}.yaml&group=DEFAULT_GROUP 200 ~Nacos-Java-Client:v2.2.1
PUT /nacos/v1/ns/instance/beat?serviceName={micro} 200 ~Nacos-Java-Client:v2.2.1
POST /nacos/v1/auth/users/login 200,403
PUT /latest/api/token 200 ~Boto3/1.28 Python/3.10
GET /{micro}-bucket/?list-type=2&prefix=backup%2F 200,403 ~aws-cli/2.15.0
PUT /{micro}-backup/daily/{file} 200 ~MinIO (linux; amd64) minio-go/v7.0.66
POST /minio/admin/v3/info 200,403 ~mc/RELEASE.2023-11
""")
