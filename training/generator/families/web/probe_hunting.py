"""Hunts for files, panels, left shells and open doors that no visitor asks for."""

from generator.families.web.probe_story import probes

_RECON = "Automated Reconnaissance / Vulnerability Scanning"

probes("environment-files", """
GET /.env
GET /.env.<bak|old|save|prod|production|local|dev|staging|example|backup|swp|txt|1|live|stage|remote>
GET /<api|app|admin|backend|laravel|public|core|config|web|src|crm|portal|v1|v2|docker|server|prod|shop|storage|cron|vendor|apps|new|old|beta|blog>/.env
GET /.env~
GET //.env
GET /%2eenv
GET /.%65nv
POST /.env?0x%5B%5D=androxgh0st
POST / ~Mozlila/5.0 (Linux; Android 7.0; SM-G892A Bulid/NRD90M; wv) androxgh0st
GET /.aws/<credentials|config>
GET /<root|home/ubuntu|home/ec2-user>/.aws/credentials
GET /.docker/config.json
GET /.kube/config
GET /.ssh/<id_rsa|id_ed25519|authorized_keys|known_hosts|id_dsa>
GET /id_rsa
GET /.npmrc
GET /.pypirc
GET /.netrc
GET /.git-credentials
GET /.bash_history
GET /.mysql_history
GET /.htpasswd
GET /sendgrid.env
GET /aws.<json|yml|env>
GET /config/<aws|mail|stripe|database|secrets|master.key>.<yml|json|php|ini>
GET /serviceAccountKey.json
GET /firebase-adminsdk.json
GET /gcp-credentials.json
GET /terraform.tfstate
GET /.terraform/terraform.tfstate
GET /application.properties
GET /appsettings.<json|Production.json|Development.json>
GET /web.config.<bak|old|txt>
GET /config.json.bak
GET /settings.py
GET /local_settings.py
GET /parameters.yml
GET /app/config/parameters.yml
GET /wp-config.php<.bak|.old|~|.save|.swp|.txt|.orig|_bak|.zip|.1>
GET /configuration.php<.bak|~|-dist.bak|.old>
GET /LocalSettings.php~
GET /sites/default/settings.php.bak
GET /.vscode/<sftp.json|settings.json|launch.json>
GET /.idea/<workspace.xml|dataSources.xml|WebServers.xml>
GET /sftp-config.json
GET /.ftpconfig
GET /filezilla.xml
GET /WS_FTP.LOG
GET /.remote-sync.json
GET /deployment-config.json
GET /docker-compose.<yml|yaml|prod.yml>
GET /ansible/<hosts|vault.yml>
GET /secrets.<json|yml|env|txt>
GET /passwords.<txt|csv|xlsx|kdbx>
GET /credentials.<json|txt|xml>
GET /.config/gcloud/<credentials.db|application_default_credentials.json>
GET /proc/self/environ
""", _RECON, "T1595.003", "T1552.001", "T1595.002", severity="MEDIUM", weight=2)

probes("sources-and-dumps", """
GET /.git/<config|HEAD|index|logs/HEAD|refs/heads/master|COMMIT_EDITMSG|FETCH_HEAD|objects/info/packs|description>
GET /<api|app|wp-content|blog|static|assets|dev|src|web>/.git/config
GET /.git/../.git/config
GET /.gitlab-ci.yml
GET /.svn/<entries|wc.db|all-wcprops>
GET /.hg/<hgrc|store/00manifest.i|requires>
GET /.bzr/README
GET /CVS/<Root|Entries>
GET /.DS_Store
GET /backup.<zip|tar.gz|sql|rar|7z|sql.gz|tgz|bak>
GET /<www|site|web|html|public_html|wwwroot|htdocs|root|data|old|{domain}|website|bak|release|upload>.<zip|tar.gz|rar|7z|sql|bak>
GET /<db|dump|database|mysql|users|shop|wordpress|prod|backup_db|dbdump|localhost|1>.sql
GET /<db|dump|backup|sql|mysql|data>/<backup.sql|dump.sql.gz|db.zip|latest.sql>
GET /wp-content/<mysql.sql|backup-db/|debug.log|ai1wm-backups/|updraft/>
GET /wp-content/uploads/<dump.sql|backupbuddy_backups/|wp-config.bak>
GET /backups/
GET /{domain}.<sql|zip|tar.gz>
GET /administrator/backups/
GET /storage/logs/laravel.log
GET /var/log/<access.log|system.log|exception.log>
GET /error_log
GET /server-status 200,403,404 ~l9explore/1.2.2
GET /telescope/requests
GET /_profiler/phpinfo
GET /app_dev.php/_profiler/open?file=app/config/parameters.yml
GET /<phpinfo|info|test|php|i|pinfo|_phpinfo|infophp|phptest|old_phpinfo|time|asdf>.php 404
GET /<dashboard|admin|tool|webroot|linusadmin-phpinfo|xampp>/phpinfo.php
GET /?phpinfo=-1
GET /composer.<lock|json>?x={word}
GET /package-lock.json.bak
GET /swagger/v1/swagger.json.bak
GET /actuator/<heapdump|env|mappings|configprops|threaddump|logfile|httptrace|beans>
GET /<manage|management|monitor|api/actuator|gateway/actuator>/<env|heapdump>
GET /debug/<pprof/heap|pprof/goroutine?debug=1|vars|default/view?panel=config>
GET /jmx-console/
GET /invoker/JMXInvokerServlet
GET /trace.axd
GET /elmah.axd
GET /v2/_catalog 200,401,404 ~Mozilla/5.0 zgrab/0.x
GET /api/v1/pods 200,401,404 ~Mozilla/5.0 zgrab/0.x
GET /ecp/Current/exporttool/microsoft.exchange.ediscovery.exporttool.application
GET /owa/auth/x.js 404 ~Mozilla/5.0 zgrab/0.x
""", _RECON, "T1595.003", "T1595.002", "T1190", severity="MEDIUM", weight=2)

probes("proxy-and-protocol-tries", """
CONNECT www.google.com:443 404,405,400,200
CONNECT {wan}:25 400,405,403
CONNECT {site}:{port} 400,405,404
GET http://azenv.net/ 200,404
GET http://www.proxyjudge.info/azenv.php 404,200
GET http://httpbin.org/ip 404,200
GET http://{wan}/{word} 404,400
GET http://api.ipify.org/?format=json 404,403
GET http://clientapi.ipip.net/echo.php?info={hex} 404
GET http://example.com/ 400,404,200
HEAD http://112.124.42.80:63435/ 404
POST http://check.proxyradar.com/azenv.php?auth={big}&a=PSCMN&i={big} 404
PRI * 400,405
\\x16\\x03\\x01\\x02\\x00\\x01\\x00\\x01\\xFC\\x03\\x03 - 400
""".replace("\\x16\\x03\\x01\\x02\\x00\\x01\\x00\\x01\\xFC\\x03\\x03 - 400\n", ""), _RECON, "T1595.002", "T1595.001", "T1090.003", severity="MEDIUM")

probes("scanners-by-name", """
GET / ~Mozilla/5.00 (Nikto/2.1.6) (Evasions:None) (Test:map_codes)
GET / ~sqlmap/1.8.3#stable (https://sqlmap.org)
GET /{word} 404 ~gobuster/3.6
GET /{word}.php 404 ~feroxbuster/2.10.4
GET /{word}/ 404 ~Fuzz Faster U Fool v2.1.0
GET /{word}.bak 404 ~dirbuster
GET /admin 404 ~DirBuster-1.0-RC1 (http://www.owasp.org/index.php/Category:OWASP_DirBuster_Project)
GET /cgi-bin/{word}.cgi 404 ~Mozilla/5.0 (Nikto/2.5.0)
GET /wp-content/plugins/{word}/readme.txt 404 ~WPScan v3.8.25 (https://wpscan.com/wordpress-security-scanner)
GET /wp-json/wp/v2/users/?per_page=100 200,404 ~WPScan v3.8.22
OPTIONS / 200,405 ~Mozilla/5.0 (compatible; Nmap Scripting Engine; https://nmap.org/book/nse.html)
GET /nmaplowercheck{big} 404 ~Mozilla/5.0 (compatible; Nmap Scripting Engine; https://nmap.org/book/nse.html)
POST /sdk 404 ~Mozilla/5.0 (compatible; Nmap Scripting Engine; https://nmap.org/book/nse.html)
GET /HNAP1 404 ~Mozilla/5.0 (compatible; Nmap Scripting Engine; https://nmap.org/book/nse.html)
GET /evox/about 404 ~Mozilla/5.0 (compatible; Nmap Scripting Engine; https://nmap.org/book/nse.html)
GET / ~masscan/1.3 (https://github.com/robertdavidgraham/masscan)
GET / ~Mozilla/5.0 zgrab/0.x
GET /{word} 404 ~Nuclei - Open-source project (github.com/projectdiscovery/nuclei)
GET /?id=1 ~w3af.org
GET /{word} 404 ~Wfuzz/3.1.0
GET /acunetix-wvs-test-for-some-inexistent-file 404
GET /<netsparker|burpcollaborator|oastify|interactsh>-{hex} 404
GET / ~Mozilla/5.0 (compatible; Acunetix-Product)
GET /login ~Hydra (Mozilla/4.0 (Hydra))
GET / ~ZmEu
GET /w00tw00t.at.ISC.SANS.DFind:) 400
GET /w00tw00t.at.blackhats.romanian.anti-sec:) 404 ~ZmEu
GET / ~Morfeus Fucking Scanner
GET /muieblackcat 404
GET /nice%20ports%2C/Tri%6Eity.txt%2ebak 404
GET /{word} 404 ~Arachni/v1.5.1
GET /{word} 404 ~OpenVAS-VT 22.7
GET / ~Hello, World
GET / ~Hello, world
GET / ~libredtail-http
GET / ~Mozi/2.0
GET / ~() { :; }
GET /{word} 404 ~jaeles-scanner
GET /?{word}={word}' ~commix/v3.9-stable
GET / ~skipfish/2.10b
GET / ~WhatWeb/0.5.5
GET /HelloWorld?x=havij ~Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 5.1) Havij
GET / ~xfa1
GET / ~l9explore/1.3.0
GET /{word} 404 ~dirsearch/0.4.3
""", _RECON, "T1595.002", "T1595.003", severity="MEDIUM", weight=1.5, longest=15)

probes("shells-being-used", """
POST /wp-content/uploads/20{n}/0{few}/<shell|{word}|wso|alfa|r57|c99|b374k|up|cmd|mini>.php 200
GET /wp-content/plugins/<hellopress/wp_filemanager|WordPressCore/include|core-plugin/include|fix/up|pwnd/as|apikey/apikey|linkpreview/db>.php 200
GET /<alfa|wso|mini|c99|r57|b374k|indoxploit|shell|0byte|marijuana|gel4y|leaf|xleet|priv8|cmd|up>.php?cmd=<id|whoami|uname%20-a|ls%20-la|cat%20/etc/passwd> 200
GET /images/{word}.php?<c|cmd|exec|0|e|x|pass>={cmd} 200
POST /uploads/{word}.phtml?cmd={cmd} 200
GET /{word}.jsp?pwd=<j|023|ant|pass>&cmd=<whoami|id|ipconfig> 200
GET /<tomcatwar|shell|cmd|test1|{word}>.jsp?pwd=j&cmd={cmd} 200
POST /aspnet_client/<{word}|shell|discover|error>.aspx?exec_code=Response.Write(new%20ActiveXObject(%22WScript.Shell%22).exec(%22whoami%22)) 200
GET /uploads/<{word}|cmd|up>.aspx?cmd=<whoami|dir%20c:\\|net%20user> 200
POST /upload/image/{word}.ashx?pass={hex}&cmd={cmd} 200
GET /?0=<system|passthru|shell_exec>&1=<id|whoami> 200
GET /index.php?<eval|assert|a>=system(%27<id|whoami|ls>%27); 200
POST /wp-includes/<css/{word}|ID3/{word}|images/{word}|Text/{word}>.php 200
POST /.well-known/<acme-challenge/{word}|pki-validation/{word}|{word}>.php 200
POST /wp-content/themes/<twentytwentyone|twentytwenty|astra>/<404|{word}|footer-1>.php?cmd={cmd} 200
GET /cgi-bin/{word}.pl?cmd={cmd} 200
POST /webalizer/{word}.php?p=download&f=/etc/passwd 200
GET /{word}.php?dir=/var/www&act=chmod&file=config.php 200
GET /manager-{word}/cmd.jsp?cmd={cmd} 200
POST /docroot/{word}.cfm?cmd={cmd} 200
GET /media/{word}.php5?c={cmd} 200
POST /owa/auth/<{word}|signin|errorFE>.aspx?cmd=<whoami|net+group+%22domain+admins%22> 200
GET /_layouts/15/{word}.aspx?cmd=<whoami|hostname> 200
""", "Web Shell", "T1505.003", "T1059.004", severity="CRITICAL", weight=1.5)
