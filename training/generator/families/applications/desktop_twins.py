"""Harmless events of PCs, phones, build machines and backup tools in the same words as attacks on them."""

from generator.families.applications.computing import build, ci, crashes, cron_mail, kernel_like, packages, tables
from generator.families.applications.desktop import agents, antivirus, backup, browser, electron, mac, phone, sync, vpn
from generator.families.applications.languages import products as languages
from generator.families.applications.product import story

story("applications/twin-sync-and-uploads", [sync, backup, electron], r"""
*I Uploaded {file} ({many} kB)

*I renamed on {pc1}: {file0} -> 2024-{file0}

W {many} files changed by {pc1} after photo import, sync takes {n} min

I new device {hex1} of {user1} added, confirmed on {pc1}

I share link for '{file}' created by {user1}, expires in {n} days

I {many} deletions by {user1}: project archive cleaned, restore possible for 30 days

I copy to repository s3:backup-{company}/{micro} with {n} GB done

I README.txt uploaded by {user1}

W unusual number of changes, {many} files, user asked: 'yes, that was me'
""")

story("applications/twin-backup-console-work", [backup], r"""
I/BA {n} restore points deleted by retention policy 'keep {few} weeks'

I/AD job '{micro}' disabled by {user1} before server move

I/BA repository prune --keep-daily {few}: {n} snapshots removed

W/BA immutability of {few} chains ends today, renewed

I/AD backup console password changed by {user1}

E/BA vssadmin list shadows timed out on {host1}

I/BA Wiederherstellungspunkte bereinigt, {n} gelöscht, {n} behalten

I/AD catalog database moved to new disk by {user1}
""", calm="BA", troubled="BA")

story("applications/twin-scanner-and-agent-work", [antivirus, agents, mac, phone], r"""
I/SC malicious=false score=0 file={wpath} verdict=clean

I/SC {path}: no threat, scan time {ms} ms

I/SC 未检测到木马

I/SC Вирусов не обнаружено, проверено {many} файлов

I/SC Keine Trojaner gefunden, {many} Dateien geprüft

I/AD Script 'install-printer.ps1' sent to {n} PCs by {user1}: powershell -NoProfile -File

I/AD Exclusion {dir} for backup program added by {user1} in console

I/AD remote session to {pc1} ended, user {user1} had agreed

W service of scanner restarted after engine update

I/AD package office-{version}.msi pushed to {n} clients, signature ok

I/UP definitions rolled back to {big} by vendor (false positive)

I/AD agent uninstalled on {pc1}, device retired
""", calm="SC")

story("applications/twin-build-steps", [ci, build, packages], r"""
I $ bash -c 'curl -fsSL https://{site}/install.sh | bash -s -- --version {version}'

I postinstall of esbuild@{version}: node install.js

E postinstall of {micro}@{version} failed: node-gyp rebuild exit 1

I job prints environment names only (masked)

I $ aws s3 cp dist/ s3://{company}-web/ --recursive

I echo {hex} | base64 -d > test/fixtures/logo.png

E artefact {file} hash differs, cache dropped, built again

I test 'reverse shell payload is blocked by filter' passed

I docker run --rm -v $PWD:/src {micro}-lint

W package {micro} is deprecated, use {micro}-ng

E python setup.py bdist_wheel exited 1

I + nc -z db 5432 (wait for database)
""")

story("applications/twin-browsing-and-tunnels", [browser, electron, phone, vpn, mac], r"""
I Download {word1}.msi from https://{site}/ scanned, signature ok

W page https://{site}/ tried to open a popup, blocked

I extension reader-{word1} updated to {version}

*I GET https://{site}/<health|poll|ping|updates.json> every 60 s

I ssh -N -L 5432:127.0.0.1:5432 {user1}@{host1} started by {user1}

I launch agent com.{word1}.updater.plist loaded, vendor signed

I websocket wss://{site}/ws reopened after sleep

W password form on http page, user warned

I page https://{strange1}/ blocked by web filter, category unknown

I proxy {near1}:8080 set by company profile
""")

story("applications/twin-crashes-without-attacker", [crashes, kernel_like, tables], r"""
E java.lang.ClassNotFoundException: com.kroll.Exporter{few}⏎	at java.net.URLClassLoader.findClass(URLClassLoader.java:{n})

E javax.naming.NameNotFoundException: jdbc/{micro}⏎	at javax.naming.InitialContext.lookup(InitialContext.java:{n})

E ProcessBuilder.start failed⏎java.io.IOException: Cannot run program "gs": error=2, No such file or directory

E ViewStateException: validation of viewstate MAC failed (page open over night)

E pickle.UnpicklingError: invalid load key, '\x00' (cache of older version removed)

E stack smashing detected in {micro}, core dumped

E TemplateSyntaxError: unexpected '}' in mail template {few}

E PHP Fatal error:  Uncaught Error: Call to undefined function mb_strlen() in /var/www/html/lib/text.php on line {n}

E OgnlException: source is null for getProperty(null, "name")

E eval()'d code on line {n}: Undefined variable $tax (formula field)
""")

story("applications/twin-cron-and-keys", [cron_mail, kernel_like, packages], r"""
I/JO (root) CMD (/usr/bin/wget -q -O /dev/null https://{site}/cron.php)

I/JO (www-data) CMD (php /var/www/cron.php > /dev/null 2>&1)

I/JO Subject: Cron <root@{host}> curl -fsS https://hc.{site}/{uuid}

I/AD /etc/cron.d/{micro} installed by package {micro}-{version}

I/AD authorized_keys of {user1} updated by configuration management

E/JO sh: /usr/local/bin/{micro}: Permission denied

I/JO base64 -d license.b64 > /opt/app/license done
""", calm="JO", troubled="JO")

story("applications/twin-other-languages", languages, r"""
I/AD Benutzer {user1} mit Administratorrechten angelegt von {user2} (Antrag {big})

I Ordner {micro} verschlüsselt gespeichert, Schlüssel hinterlegt

I/JO Audit-Protokoll archiviert, älter als {n} Tage gelöscht

I Fichiers du partage renommés par {user1} selon le plan de classement

I Données de {many} clients transmises au comptable par {user1}

I/BA Copias antiguas borradas por la política de retención

I Descargados {many} expedientes por {user1} para la auditoría

I Documenti cifrati con la chiave aziendale

I/BA Stare kopie zapasowe usunięte zgodnie z polityką

I/JO Журнал аудита очищен по расписанию, архив сохранён

I Файлы зашифрованы ключом организации

I/JO 監査ログをアーカイブしました

I/AD 管理员 {user2} 创建账户 {user1}, 工单 {big}

I تم تشفير النسخة الاحتياطية بنجاح

I/BA Gamla säkerhetskopior raderade enligt schema

I/JO Günlükler arşivlendi
""")
