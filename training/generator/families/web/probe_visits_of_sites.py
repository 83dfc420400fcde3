"""Ordinary requests to stores, devices, shops and sites, and those of monitors and crawlers."""

from generator.families.web.agents import CRAWLERS, MONITORS, TOOLS, browser
from generator.families.web.probe_story import visits

visits("usual-searching-and-storing", """
POST /{micro}/_search?typed_keys=true&search_type=query_then_fetch 200 ~elasticsearch-java/8.11
GET /_cat/indices?v&health=yellow
GET /_cluster/health?pretty 200,408 ~check_elasticsearch
POST /_bulk 200,429 ~Filebeat/8.11.3
DELETE /logs-2023.01.{n} 200 ~curator/8.0
DELETE /{micro}-test-index 200,404
PUT /_snapshot/nightly/snap-{big}?wait_for_completion=false 200
POST /{micro}/_update_by_query?conflicts=proceed
PUT /_scripts/score-boost 200
GET /app/discover#/?_g=(time:(from:now-15m,to:now))
POST /internal/bsearch?compress=true
POST /api/timelion/run
POST /api/console/proxy?path=_cat%2Findices&method=GET
GET /solr/{micro}/select?q=name:exec*&wt=json&rows=20
POST /solr/{micro}/update?commit=true
GET /solr/{micro}/dataimport?command=delta-import&clean=false
GET /solr/admin/cores?action=RELOAD&core={micro}
GET /solr/{micro}/replication?command=indexversion
GET /_all_dbs 200,401
GET /{micro}/_design/shop/_view/by_date?limit=25
PUT /_users/org.couchdb.user:{user} 201,401
GET /_utils/
POST /_session 200,401
GET /?query=SELECT%20count()%20FROM%20hits%20WHERE%20date%20%3D%20today()&user=report
POST /?query=INSERT%20INTO%20events%20FORMAT%20JSONEachRow
POST /write?db=telegraf&precision=ns 204 ~Telegraf/1.29.1 Go/1.21
GET /query?db=telegraf&q=SHOW+MEASUREMENTS
GET /api/v1/query_range?query=rate(node_network_receive_bytes_total%5B5m%5D)&start={big}&step=15
GET /api/datasources/proxy/1/api/v1/query?query=up
GET /public/plugins/<alertlist|graph|table|text>/module.js
GET /public/plugins/grafana-piechart-panel/img/piechart_logo_large.png
GET /d/{hex}/node-exporter-full?orgId=1&refresh=1m
POST /api/ds/query?ds_type=prometheus
GET /geoserver/wms?service=WMS&version=1.1.0&request=GetMap&layers=city:streets&bbox=9.9,53.5,10.0,53.6
GET /geoserver/wfs?service=WFS&request=GetFeature&typeNames=city:trees&CQL_FILTER=height%20%3E%2020
GET /admin/queues.jsp
POST /api/message/orders?type=queue
POST /api/jolokia/?maxDepth=7
GET /h2-console/login.jsp?jsessionid={hex}
GET /phpmyadmin/index.php?route=/database/structure&db=shop
POST /phpmyadmin/index.php?route=/sql
POST /phpmyadmin/index.php?route=/import
GET /adminer.php?server=localhost&username=root&db=shop&sql=SELECT%20*%20FROM%20users
GET /pgadmin4/browser/
""")

visits("usual-devices-cameras-and-disks", """
GET /cgi-bin/luci/admin/network/diagnostics
POST /cgi-bin/luci/admin/network/diag_ping/8.8.8.8
POST /ubus/
GET /cgi-bin/luci/;stok={hex}/admin/status/overview
POST /HNAP1/ ~SOAPAction: http://purenetworks.com/HNAP1/GetDeviceSettings
GET /setup.cgi?next_file=index.htm&todo=logout
POST /apply.cgi?current_page=Advanced_System_Content.asp
GET /userRpm/StatusRpm.htm
GET /webpages/index.{big}.html
POST /stok={hex}/ds
GET /boaform/admin/formStatus
GET /rootDesc.xml 200 ~Windows/10.0 UPnP/1.0
POST /ctl/IPConn 200 ~MiniUPnPc/2.2
GET /description.xml 200 ~Hue/1.0 UPnP/1.0
GET /igd.xml
GET /ISAPI/System/deviceInfo
GET /ISAPI/Streaming/channels/101/picture
POST /onvif/device_service
GET /onvif-http/snapshot?Profile_1
GET /cgi-bin/snapshot.cgi?channel=1
GET /cgi-bin/magicBox.cgi?action=getSystemInfo
GET /axis-cgi/mjpg/video.cgi?resolution=640x480
GET /axis-cgi/param.cgi?action=list&group=root.Brand
POST /RPC2_Login
POST /RPC2
GET /webapi/entry.cgi?api=SYNO.Core.System&version=3&method=info&_sid={hex}
POST /webapi/entry.cgi?api=SYNO.FileStation.Upload
GET /webman/index.cgi
GET /photo/webapi/thumb.php?api=SYNO.PhotoStation.Thumb&id={hex}
GET /cgi-bin/authLogin.cgi 200 ~Qsync/5.1
POST /cgi-bin/filemanager/utilRequest.cgi?func=get_list&sid={hex}
POST /cgi-bin/quick/quick.cgi?func=main
GET /api/v2.0/pool
POST /websocket
GET /api/system/ping
GET /hp/device/InternalPages/Index?id=ConfigurationPage
POST /ipp/print 200 ~CUPS/2.4.2 (Linux 5.15; x86_64) IPP/2.0
GET /DevMgmt/ProductStatusDyn.xml
GET /wcd/system_counter.xml
GET /eSCL/ScannerCapabilities
GET /proxy/network/api/s/default/stat/device
POST /api/auth/login
POST /inform 200 ~AirControl Agent v1.0
GET /admin/api.php?summaryRaw&auth={hex}
GET /admin/index.php
GET /control/stats
POST /api/dns/query?server=this-server
POST /TR069/ACS 200 ~TR-069 CPE
GET /currentsetting.htm 200
GET /screens/dashboard.html
GET /rest/system/resource
""")

visits("usual-file-exchange", """
POST /human.aspx?transaction=signon
GET /human.aspx?r={big}&Arg06={n}&Arg12=filelist
POST /api/v1/token 200,400 ~MOVEit REST API Client
GET /api/v1/folders/{big}/files?page=1&perPage=100
POST /api/v1/folders/{big}/files?uploadType=resumable 201 ~MOVEit Mobile
GET /goanywhere/dashboard/Dashboard.xhtml
POST /WebInterface/function/?command=getXMLListing&format=JSONOBJ&path=%2F&random=0.{big}
POST /WebInterface/function/?command=openFile&upload_path=%2F{file}&upload_size={big}
GET /WebInterface/login.html
GET /?Command=Login&ServU
POST /Web%20Client/ListDir.xml?Command=List&Dir=%2F&Sync={big}
POST /remote.php/dav/uploads/{user}/web-file-upload-{hex}/{n} 201
GET /ocs/v2.php/apps/files_sharing/api/v1/shares?path=%2F{file}
GET /index.php/s/{hex}/download
GET /s/{hex}/download?path=%2F&files={file}
POST /api2/auth-token/ 200,400 ~Seafile-Client/9.0
GET /seafhttp/files/{uuid}/{file}
POST /upload/resumable?name={file}&chunk={n}
POST /files/ 201 ~tus-js-client
PATCH /files/{hex} 204
POST /courier/web/1000@/wmLogin.html
GET /documents/home.aspx?folderid={hex}
POST /upload.aspx?uploadid={hex}&batchid={hex}&cid={hex}&ll=true
GET /p/{hex}?filename=evidence-of-attack.zip
GET /share/{word}/passwords-2023.kdbx
PUT /webdav/backup/{file} 201,204 ~Duplicati WebDAV Client
MKCOL /remote.php/webdav/exploit-db-archive/ 201,405
PROPFIND /remote.php/dav/files/{user}/ 207,401 ~Mozilla/5.0 (Windows) mirall/3.11.0stable-Win64
REPORT /remote.php/dav/calendars/{user}/personal/ 207 ~DAVx5/4.3.12-ose
""")

visits("usual-shops-and-content-systems", """
GET /index.php?option=com_content&view=article&id={n}:impressum&catid=8&Itemid={n}
POST /index.php?option=com_users&task=user.login
GET /administrator/index.php?option=com_installer&view=update
POST /administrator/index.php?option=com_media&task=file.upload&tmpl=component&folder=banners
GET /api/index.php/v1/content/articles 200,401
GET /index.php?option=com_ajax&plugin=sp_export&format=json
GET /user/register
POST /user/register?element_parents=user_picture/widget/0&ajax_form=1&_wrapper_format=html_ajax
POST /node/{n}/edit?element_parents=field_image/widget&ajax_form=1
GET /admin/reports/dblog
GET /core/misc/drupal.js?v=10.1.6
POST /rest/default/V1/guest-carts/{hex}/estimate-shipping-methods
POST /rest/V1/integration/customer/token 200,401
GET /customer/section/load/?sections=cart%2Cmessages&force_new_section_timestamp=true
GET /static/version{big}/frontend/Magento/luma/de_DE/mage/validation.js
GET /index.php?fc=module&module=blockwishlist&controller=view&id_wishlist={n}
GET /{n}-lamp.html?SubmitCurrency=1&id_currency=2
POST /module/ps_shoppingcart/ajax
POST /store-api/checkout/cart/line-item
POST /api/_action/media/{hex}/upload?extension=jpg&fileName=shell-necklace 204
GET /typo3/module/web/layout?token={hex}&id={n}
POST /typo3/ajax/file/process?token={hex}
GET /index.php?id={n}&tx_news_pi1[news]={n}&cHash={hex}
POST /wp-json/contact-form-7/v1/contact-forms/{n}/feedback
GET /wp-content/plugins/contact-form-7/includes/css/styles.css?ver=5.8.4
GET /wp-content/plugins/wp-file-manager/lib/img/logo.png
GET /wp-content/plugins/revslider/public/assets/js/rbtools.min.js?ver=6.6.18
GET /wp-content/plugins/elementor/assets/js/frontend.min.js?ver=3.18
GET /wp-content/uploads/elementor/css/post-{n}.css?ver={big}
GET /wp-content/uploads/revslider/{word}/{file}
POST /wp-admin/admin-ajax.php?action=wp_file_upload
POST /wp-admin/admin-ajax.php?action=elementor_ajax
GET /wp-admin/admin-ajax.php?action=revslider_ajax_call_front&client_action=get_slider_html&token={hex}
GET /wp-admin/admin.php?page=duplicator
GET /?wc-ajax=get_refreshed_fragments
POST /?wc-ajax=checkout
POST /wp-json/wp-statistics/v2/hit
POST /wp-json/litespeed/v1/cdn_status
GET /wp-json/wp/v2/users/me?_locale=user
GET /wp-json/wp/v2/posts?search=phpunit&per_page=5
GET /vendor/livewire/livewire.js?id={hex}
POST /livewire/message/cart-counter
GET /vendor/telescope/app.js
GET /horizon/api/stats
GET /_debugbar/open?max=20&offset=0
GET /craft/index.php?p=admin/dashboard
GET /bolt/file/edit/themes/base/index.twig
GET /index.php?lang=de
GET /index.php?s=/article/view/id/{n}
GET /?s=index/news/list&page={few}
GET /index.php?route=product/search&search=shell
""", weight=3)

visits("monitors-of-products", """
GET /actuator/health/liveness
GET /api/v2/status
GET /rest/applinks/1.0/manifest
GET /owa/healthcheck.htm
GET /ecp/healthcheck.htm
GET /autodiscover/healthcheck.htm
GET /mapi/healthcheck.htm
GET /login.action
GET /status.php
GET /-/readiness
GET /-/liveness
GET /api/healthz
GET /remote/login
GET /api/v1/ping
GET /users/sign_in
GET /wp-login.php
GET /wp-cron.php?doing_wp_cron
GET /xmlrpc.php 405
GET /console 302
GET /manager/html 401
GET /cgi-bin/ping
GET /server-status?auto
GET /solr/admin/ping
GET /_cluster/health
GET /api/server/version
GET /v2/ 200,401
HEAD / 200,301,401
""", "Monitoring Probe", agents=lambda world: world.pick(MONITORS))

visits("crawlers-on-products", """
GET /robots.txt
GET /wp-json/
GET /wp-content/plugins/woocommerce/assets/css/woocommerce.css
GET /admin/ 403,404,302
GET /login?next=/admin/ 200
GET /.well-known/security.txt 404,200
GET /backup/ 404
GET /blog/what-is-sql-injection/
GET /en/threats/cve-2021-44228-log4shell/
GET /?p={n}&share=twitter
GET /display/DOC/passwd+command
GET /explore/repos?q=exploit
GET /{user}/dotfiles/src/branch/main/.env.example
GET /{user}/{micro}/raw/commit/{hex}/.gitignore
GET /{user}/{micro}/blame/main/wp-config-sample.php
GET /index.php?page=etc&lang=en
GET /shop?filter[price][from]=10&filter[price][to]=20
GET /search?q=%22union+select%22
GET /cgi-bin/koha/opac-search.pl?q=kw:shell
GET /cgi-bin/viewcvs.cgi/
GET /ads.txt
GET /llms.txt
""", agents=lambda world: world.pick(CRAWLERS) if world.chance(0.85) else world.pick(TOOLS) if world.chance(0.4) else browser(world))

visits("usual-files-and-pages-near-secrets", """
GET /env.js
GET /config.js?v={hex}
GET /assets/env.json
GET /assets/config/config.prod.json
GET /_next/static/{hex}/_buildManifest.js
GET /.well-known/acme-challenge/{hex} 200,404 ~Mozilla/5.0 (compatible; Let's Encrypt validation server; +https://www.letsencrypt.org)
GET /.well-known/pki-validation/{hex}.txt
GET /.well-known/openid-configuration
GET /.well-known/webfinger?resource=acct:{mail}
GET /.well-known/matrix/server
GET /docs/environment-variables/.env-files.html
GET /blog/never-commit-your-env-file/
GET /downloads/backup-guide.zip
GET /download/backup-software-setup.exe
GET /wp-content/uploads/2023/0{few}/backup-plan.pdf
GET /files/database-schema.pdf
GET /admin/backup/download?file=nightly-{big}.zip 200,302
GET /backup/status
GET /git/{micro}.git/HEAD 200,401 ~git/2.39.2
GET /{user}/{micro}/archive/refs/heads/main.zip
GET /swagger/v1/swagger.json
GET /v3/api-docs
GET /openapi.json
GET /server-status 200 ~check_http/v2.3.3 (nagios-plugins 2.3.3)
GET /robots.txt
GET /phpmyadmin/ 200,302
GET /info.html
GET /test.html
GET /password-reset
GET /account/credentials
GET /settings/secrets/actions
GET /help/config.html
GET /dump-trucks/
GET /shell-jewellery/
GET /sql-kurs/
GET /cmd-keyboard-shortcuts
GET /images/shell.jpg
GET /uploads/cmd-prompt-screenshot.png
GET /index.php?cmd=search&q={word}
GET /app.php?exec=list&id={n}
GET /view.jsp?cmd=detail&no={n}
GET /default.aspx?c=home&x={n}
POST /upload.php 200,302
POST /api/files/upload 201
GET /debug/vars 200 ~Prometheus/2.48.0
GET /debug/pprof/profile?seconds=30 200 ~Go-http-client/1.1
""")
