"""Harmless events in the same words as attacks: the other half of the incidents in business and server software."""

from generator.families.applications.business import accounting, crm, erp, etl, hotel, payroll, practice, shop
from generator.families.applications.business import products as business
from generator.families.applications.online import chat, identity, mail_app, vendor_monitor
from generator.families.applications.product import story
from generator.families.applications.servers import compute, container_platform, document_database, relational, search_cluster, virtual_cloud
from generator.families.applications.servers import products as servers

everything = [*business, *servers]

story("applications/twin-administrators-and-roles", [erp, payroll, crm, shop, practice, accounting, identity, chat], r"""
I/AD New user '{user1}' with role ADMIN created by {user2} from {near1}

I/AD Account {user1} added to group Administrators, requested by {user2}, {near1}
?I/AD Welcome mail sent to {user1}

I/AD Benutzer {user1} als Administrator angelegt von {user2}, Adresse {near1}

I/AD Utilisateur {user1} ajouté comme administrateur par {user2}, adresse {near1}

I/AD Usuario {user1} creado con permisos de administrador por {user2} desde {near1}

I/AD install wizard finished, first administrator '{user1}' created from {near1}

W/AD role of {user1} reduced from superuser to clerk by {user2}

I/AD Password policy changed by {user1}: length <10|12|14>

W/AD Unknown role 'ADMIM' in import file, row skipped (typo by {user1})

I/AD temporary administrator {word1} of vendor support created by {user1}, expires in {n} hours

I/AD grant SELECT to report_{word1}@% issued by {user1}
""")

story("applications/twin-audit-and-log-care", everything, r"""
I/JO Audit log rotated, {big} rows moved to archive {file}

I/JO login_history older than {n} days deleted by retention job, {many} rows

W Audit log cannot be written: disk full, entries are kept in memory

I/AD setting 'logging.level' changed from DEBUG to INFO by {user1}

I/AD Audit logging enabled by {user1}

E log file missing after rotation, new one created

I Protokoll archiviert und geleert, {many} Einträge ({date})

I/JO Journal d'audit archivé, {many} lignes

W Audit queue full, {n} records delayed
I Audit queue empty again

I/AD trace logging disabled by {user1} from {near1}

W log level set to none for module <http|sql|cache> by {user1}
""")

story("applications/twin-exports-and-transfers", [erp, payroll, crm, shop, practice, hotel, accounting, etl, relational, document_database], r"""
I/JO Export of all {big} customer records to {file} by scheduled job, as every night

I {user1} exported {many} customer records to {file} for migration, target {host}

I/BA mysqldump of all databases by {service1}, {big} bytes, verified

I/BA backup {file} copied to sftp://{host1}/backup/ by {service1}

I Export aller Kundendaten durch {user1} für die Steuerprüfung, {many} Datensätze

I Data request (GDPR) of {person}: archive {file} with {n} files handed over

W download of {file} ({n} GB) by {user1} slow: {many} kB/s

I COPY salaries TO '/exports/{file}' by {service1}

I API key {hex1} of partner {company} read {big} records (nightly sync)

E Export aborted after {many} records: target ftp://{host1} quota exceeded

I SELECT * FROM articles INTO OUTFILE '/var/lib/export/articles.csv' by {service1}
""")

story("applications/twin-encryption-deletion-and-drops", [relational, document_database, search_cluster, erp, crm, practice, etl], r"""
I/AD Dropped database {micro}_test by {user1}

I/JO index {micro}-{date} deleted by lifecycle policy, restore point kept

I column IBAN encrypted with key {few}, {many} rows done

W {n} tables dropped and re-created by test suite in schema tmp_{hex}

I/BA backup encrypted with AES-256, key id {hex}

I documents renamed after migration: {many} files *.doc -> *.docx

E record {big} unreadable: encoding broken, restored from backup

I readme.txt added to document folder by {user1}: 'how to name files'

W {many} attachments moved to archive and compressed to .zip

I invoice: bitcoin payment of 0.0{n} BTC confirmed

E Decryption failed: wrong key version {few}
""")

story("applications/twin-child-processes-and-scripts", everything, r"""
I worker started child: /usr/bin/<pdftotext|convert|ghostscript|wkhtmltopdf> {path}

E child process of {micro} exited 127: sh: 1: <wkhtmltopdf|java|gs>: not found

I/JO cron expression of job {micro} changed by {user1} to '0 {few} * * *'

W process tree: java -> sh -> df -h timed out after {n} s

I hook post-save ran: /opt/hooks/notify.sh {micro} ({ms} ms)

I/UP exec: curl -fsS https://{site}/install.sh -o /opt/setup/install.sh, checksum ok

E system(): unable to fork [<df -k|uptime|free -m>]: Cannot allocate memory

I script console: 'println jobs.size()' by {user1}

I/BA backup script hook executed '/usr/local/bin/dump.sh' as root

I powershell -NoProfile -EncodedCommand of management agent finished with 0 (inventory)

W remote shell of {user1} to node {n} closed after idle timeout

E bash: <lpstat|ffmpeg|node>: command not found
""")

story("applications/twin-uploads-and-plugins", [shop, crm, hotel, chat, mail_app, container_platform, vendor_monitor, identity], r"""
W upload refused: <menu.php|form.html|setup.exe|macro.xlsm> from {user1}, type not allowed

I upload by {user1}: <logo.png|avatar.jpg|menu.pdf|hero.webp> stored in /uploads/{word1}/

I/UP plugin '<calendar|seo|backup|shipping>-{word1}' installed by {user1}, signature ok

E plugin {word1} deactivated: incompatible with version {version}

I/UP core file check: {few} files differ (language files), no unknown files

I/UP index.php replaced by update {version}

W POST /uploads/{file} answered 413

I checkout page loads script https://js.{micro}-payments.com/v3/

E extension {word1} could not reach licence server {site}: connection refused

I OAuth application '{word1}' approved by administrator {user1}, scope calendar.read

I daemonset log-agent in monitoring updated to {version} by {user1}
""")

story("applications/twin-busy-containers-and-computing", [container_platform, compute, virtual_cloud, document_database, vendor_monitor], r"""
W container {hex1}: cpu {pct}x of request, command: ffmpeg -i {file}

I job {word1} submitted by {user1}: wget -q https://{site}/dataset.tar.gz && tar xf dataset.tar.gz

I hashing speed {float} MB/s, {n} threads (checksum verification)

I pool '{word1}': {n} workers accepted {many} tasks ({n}/0)

W pod {micro}-{hex1} throttled: cpu limit, load test running

I exec into pod {micro}-{hex1} by {user1} from {near1}: sh -c 'ls /data'

I clusterrolebinding {micro}-view bound to group support by {user1}

I CONFIG SET maxmemory {n}gb by {service1}

W secret {micro}-tls expires in {n} days

I security group {hex1}: port 443 opened to 0.0.0.0/0 for load balancer by {user1}

W anonymous access to /healthz from {near1}

E image {word1}/{micro}:latest not found in registry
""")

story("applications/twin-sessions-and-prompts", [identity, crm, mail_app, chat, erp], r"""
I/LO {user1} signed in from new device, confirmed by second factor

W/MI second factor of {user1} timed out, <second prompt approved|try again>

W session {uuid1} expired, login required

I/LO {user1} signed in from {wan1} (business trip, VPN), risk low

W refresh token of {user1} expired after {n} days

I/AD second factor of {user1} reset by help desk, new phone

I password reset asked for {mail1}, mail sent

W/MI no such account '{user1}' (typo), one attempt

I invitation to {mail1} bounced: user unknown

W/MI account {user1} locked: old password stored on phone
I/AD account {user1} unlocked by {user2}

I bot score 3, login of {mail1} allowed
""")

story("applications/twin-secrets-certificates-and-keys", [container_platform, virtual_cloud, relational, identity, etl], r"""
I/AD API key of {service1} rotated by {user1}

W Vault sealed after restart, unseal by {user1}

I secret {micro}/db read by {service1} at start

E cannot read .env: No such file or directory

W certificate of {host1} expires in {n} days

I key pair {hex} imported by {user1}

E permission denied reading /run/secrets/{micro}_password

I heap dump {file} written on request of {user1} (support {big})

I password hash of {user1} upgraded to argon2

W credentials file {path} has permissions 644, please use 600
""")

story("applications/twin-load-and-limits", everything, r"""
W connection limit reached: {n} of {n}, batch job {micro} uses most

*W connection attempt to {host1} refused, retry in {n} s

E out of file descriptors, limit 1024 too low

W {many} requests per second after newsletter, workers scaled to {n}

*E timeout waiting for {host1}, attempt failed

E queue {many} long, consumer down since {n} min

*W slow response {ms} ms from {host1}

W/MO load test by {user1}: {many} virtual users

W/SC security scan window of {user1}: {many} requests from {near1}, as announced

W/SC penetration test by {company} from {near1}: {n} findings, none exploited

W protocol error from {near1}: unexpected TLS record on plain port (wrong client setting)
""")

story("applications/twin-bank-data-mail-and-suppliers", [payroll, erp, accounting, crm, mail_app], r"""
I/AD bank account of employee {big} changed by {user1}, second person {user2} confirmed

I supplier {big} IBAN changed after call back by {person}

E payment run {big}: {n} transfers rejected, IBAN checksum wrong

I/AD rule 'Invoices' of {user1}: move to folder

I/AD forwarding of {user1} to {mail1} set by help desk for parental leave

I/NO message {hex} rejected: attachment <invoice.pdf.exe|order.js> blocked by policy

I/NO mail with link to {strange1} quarantined, not delivered

I Phishing drill: {n} of {n} users reported the test mail
""")

story("applications/test-of-security-features", everything, r"""
I/MO self test: sql injection test passed, {n} of {n} inputs rejected

I/MO sanitizer unit test: malicious=false, threat level: none

I/SC attachment {file}: virus scan ok

I/SC dependency scan: 0 critical, {few} low, exploit available: no

I/UP security update {version} installed, fixes possible remote code execution in <image library|PDF viewer>

W/UP security advisory read: CVE-2023-{many}, not affected

I/MO canary login failed as expected

I brute force protection enabled: lock after {few} errors

I intrusion prevention rules loaded: {many}, 0 errors

I/SC malware definitions {big} up to date, no threats found

W/MO honeypot check: no hits today

I attack surface report: {n} hosts, {few} open ports, unchanged

I DDoS shield: normal traffic, mitigation idle

I ransomware guard: {many} files protected, no suspicious change
""")
