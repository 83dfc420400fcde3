"""The same programs in other languages on ordinary days: the words of attacks, and nothing behind them."""

from generator.families.applications.product import story
from generator.families.applications.tongue_products import desk, gateway, guard, office

story("applications/tongue-malware-not-found", [guard], r"""
I/SC Testdatei EICAR-Test-Signatur beim angekündigten Test erkannt, keine Bedrohung

I/UP Neue Signaturen gegen Trojaner und Ransomware geladen, {many} Einträge

W/SC Datei {wpath} konnte nicht auf Viren geprüft werden: Zugriff verweigert

I/SC Aucune menace : {many} fichiers analysés, {few} ignorés (archive chiffrée)

W/UP La protection contre les rançongiciels doit être redémarrée après la mise à jour

I/SC Análisis del troyano de prueba EICAR superado

I/SC Scansione malware completata: infetti 0, saltati {few}

W/UP Virusdefinities ouder dan {few} dagen

I/SC Skanowanie w poszukiwaniu trojanów: zainfekowane 0

I/SC Verificação de ameaças concluída: infectados 0

W/SC Virüs taraması kullanıcı tarafından iptal edildi

I/SC Проверка на вирусы: заражено 0, пропущено {few}

W/UP Базы устарели, обновление через {n} мин

I/SC ウイルス検査終了: 感染 0 件、スキップ {few} 件

I/SC 病毒扫描结束: 感染 0, 跳过 {few}

I/SC فحص الفيروسات: المصابة 0
""", weight=1.3)

story("applications/tongue-protection-renewed", [guard, desk], r"""
I/UP Echtzeitschutz wurde für das Update kurz beendet und wieder gestartet

I/AD Ausschluss hinzugefügt: C:\Program Files\<DATEV|Veeam|Sage>\ laut Richtlinie der IT

I/UP Dienst "Virenschutz" wurde nach dem Update neu gestartet

I/UP La protection en temps réel redémarre après mise à niveau {version}

I/AD Exclusion ajoutée par la stratégie : D:\Sauvegardes\Veeam

I/UP Protección en tiempo real reiniciada tras actualizar

I/UP Protezione antivirus riavviata dopo aggiornamento {version}

W/ER Realtimebeveiliging start niet: licentie verlopen

I/UP Ochrona w czasie rzeczywistym włączona ponownie

I/UP Proteção em tempo real reiniciada após atualização

W/ER Koruma lisansının süresi {n} gün içinde doluyor

I/UP Защита приостановлена на время обновления, включена снова

I/UP リアルタイム保護は更新後に再開されました

I/AD 已按策略添加排除项: D:\<用友|金蝶>\数据

I/UP أعيد تشغيل الحماية بعد التحديث
""")

story("applications/tongue-services-of-vendors", [desk], r"""
I/UP Ein Dienst wurde im System installiert. Dienstname: <Veeam Agent|DATEV Update-Service|AnyDesk Service|HP Print Scan Doctor> Dienstdateiname: "C:\Program Files\{word}\{word}.exe" Diensttyp: Benutzermodusdienst Kontoname: LocalSystem

I/UP Un service a été installé sur le système. Nom du service : <Sage Service|EBP Update|Google Update> Fichier : "C:\Program Files (x86)\{word}\{word}.exe" Compte : LocalSystem

I/UP Se instaló un servicio en el sistema. Nombre: <ContaPlus Update|Adobe Acrobat Update Service> Archivo: "C:\Program Files\{word}\armsvc.exe"

I/UP È stato installato un servizio nel sistema. Nome: <TeamSystem Agent|Dell SupportAssist> File: "C:\Program Files\{word}\{word}.exe"

I/UP Er is een service in het systeem geïnstalleerd. Servicenaam: <Exact Online Sync|Lenovo Vantage> Bestand: C:\Program Files\{word}\svc.exe

I/UP W systemie zainstalowano usługę. Nazwa: <Comarch ERP|Insert GT> Plik: C:\Program Files\{word}\{word}.exe

I/UP Um serviço foi instalado no sistema. Nome: <Totvs Updater|Warsaw Technology> Arquivo: C:\Program Files\{word}\core.exe

I/UP Sistemde bir hizmet yüklendi. Hizmet Adı: <Logo Tiger|Mikro> Dosya: C:\Program Files\{word}\{word}.exe

I/UP В системе установлена служба. Имя службы: <1C:Enterprise Server Agent|КриптоПро CSP> Файл: "C:\Program Files\1cv8\{version}\bin\ragent.exe"

I/UP サービスがシステムにインストールされました。サービス名: <弥生 自動更新|SKYSEA Client View> ファイル: C:\Program Files\{word}\{word}.exe

I/UP 系统中安装了服务。服务名称: <用友U8 服务|WPS 更新服务> 服务文件名: "C:\Program Files\{word}\{word}.exe"

I/UP تم تثبيت خدمة في النظام. الاسم: <Google Update|HP Support> الملف: C:\Program Files\{word}\svc.exe
""", weight=1.3)

story("applications/tongue-accounts-managed", [desk], r"""
I/AD Ein Benutzerkonto wurde erstellt. Antragsteller: {user} Neues Konto: {user}
?I/AD Ein Mitglied wurde einer sicherheitsaktivierten globalen Gruppe hinzugefügt. Gruppe: <Vertrieb|Einkauf|Lager>

I/AD Befehlszeile: net localgroup Administratoren
I/AD Befehlszeile: net user {user} /domain

I/AD Un compte d'utilisateur a été modifié. Sujet : {user} Compte : {user}

I/AD Ligne de commande : net localgroup "Utilisateurs du Bureau à distance"

I/MI Se bloqueó una cuenta de usuario. Nombre de cuenta: {user1}
I/AD Se desbloqueó una cuenta de usuario: {user1}

I/AD È stato creato un account utente: {user}, gruppo Contabilità

I/AD Er is geprobeerd het wachtwoord van een account opnieuw in te stellen. Account: {user}

I/AD Utworzono konto użytkownika: {user}, dział Kadry

I/AD Uma conta de usuário foi habilitada: {user}

I/AD Bir kullanıcı hesabı oluşturuldu: {user}, bölüm Muhasebe

I/AD Командная строка: net localgroup Администраторы

I/AD Создана учётная запись пользователя: {user}, отдел Бухгалтерия

I/AD ユーザー アカウントが作成されました: {user} (総務部)

I/AD 进程命令行: net localgroup administrators

I/AD 已创建用户帐户: {user} 部门: 财务部

I/AD تم إنشاء حساب مستخدم: {user}
""", weight=1.3)

story("applications/tongue-logs-kept", [desk, gateway, office], r"""
I/JO Das Überwachungsprotokoll ist voll und wurde archiviert: {file}

I/JO Protokolldateien älter als {n} Tage gelöscht (Aufbewahrung)

I/JO Le journal d'audit a été archivé automatiquement : {file}

I/JO Rotation des journaux terminée, {few} fichiers supprimés

I/JO Registro de auditoría archivado: {file}

I/JO Registro ruotato, eliminati {few} file vecchi

W/ER Het auditlogboek is voor {n}% vol

I/JO Dziennik zdarzeń zarchiwizowany: {file}

I/JO Log de auditoria arquivado em {file}

I/JO Günlük dosyası arşivlendi: {file}

I/JO Журнал аудита заполнен и заархивирован: {file}

I/JO 監査ログを自動アーカイブしました: {file}

I/JO 审核日志已自动归档: {file}

I/JO تمت أرشفة سجل التدقيق: {file}
""")

story("applications/tongue-copies-renewed", [desk, office, guard], r"""
I/BA Alte Sicherungen gelöscht: {few} Stände älter als {n} Tage
?I/BA Sicherung verschlüsselt abgelegt auf {host}

I/BA Schattenkopie für Laufwerk D: erstellt

E/BA Sicherung abgebrochen: {many} Dateien nicht lesbar (gesperrt)

I/BA Sauvegardes expirées supprimées : {few}

I/BA Fichiers chiffrés et transférés vers {host} : {many}

I/BA Copias antiguas eliminadas según la retención: {few}

I/BA Backup crittografato completato, {many} file

I/BA Oude back-ups verwijderd volgens bewaarbeleid: {few}

I/BA Kopia zaszyfrowana AES-256, plików: {many}

I/BA Backups antigos apagados pela retenção: {few}

I/BA Eski yedekler silindi: {few}

I/BA Старые копии удалены по сроку хранения: {few}

I/BA Резервная копия зашифрована, файлов: {many}

I/BA 古いバックアップを削除しました (保持期間 {n} 日)

I/BA 备份已加密, 删除过期副本 {few} 个

I/BA تم حذف النسخ القديمة: {few}
""")

story("applications/tongue-passwords-mistyped", [desk, gateway, office], r"""
W/MI Fehler beim Anmelden eines Kontos. Kontoname: {user1} Quellnetzwerkadresse: {near1}
?I/LO Ein Konto wurde erfolgreich angemeldet. Kontoname: {user1}

W/MI Anmeldung des Benutzers {user1} an der Oberfläche von IP-Adresse {near1} gescheitert (falsches Kennwort)

W/MI Échec d'ouverture de session d'un compte. Nom du compte : {user1} Adresse du réseau source : {near1}

W/MI Échec de connexion VPN : {user1} depuis {near1}
I/LO Connexion VPN : {user1} depuis {near1}

W/MI Error de una cuenta al iniciar sesión. Nombre de cuenta: {user1} Dirección: {near1}

W/MI Accesso non riuscito per un account. Nome account: {user1} Indirizzo: {near1}

W/MI Kan een account niet aanmelden. Accountnaam: {user1} Bronadres: {near1}

W/MI Logowanie na konto nie powiodło się. Nazwa konta: {user1} Adres: {near1}

W/MI Falha no logon de uma conta. Nome: {user1} Endereço de origem: {near1}

W/MI Bir hesap oturum açamadı. Hesap Adı: {user1} Kaynak Ağ Adresi: {near1}

W/MI Учетной записи не удалось выполнить вход в систему. Имя: {user1} Адрес: {near1}
?I/LO Вход в учетную запись выполнен успешно. Имя: {user1}

W/MI アカウントがログオンに失敗しました。アカウント名: {user1} ソース アドレス: {near1}

W/MI 帐户登录失败。帐户名: {user1} 源网络地址: {near1}

W/MI فشل تسجيل دخول الحساب. الاسم: {user1} العنوان: {near1}
""", weight=1.5)

story("applications/tongue-mail-handled", [office], r"""
I/EV Abwesenheitsnotiz von {mail} eingeschaltet, Vertretung {user}

I/EV Posteingangsregel von {user}: Betreff enthält "Rechnung" -> Ordner Buchhaltung

W/NO Phishing-Nachricht "Ihr Konto wurde gesperrt" abgewiesen, Absender {wan}

I/EV Règle créée : messages de {mail} vers le dossier Factures

I/AD Redirection de {mail} vers {user} (départ du collaborateur, demande {big})

I/EV Regla nueva: "pedido" a carpeta Ventas

I/EV Nuova regola: newsletter nella cartella Archivio

I/EV Nieuwe regel: facturen naar map Administratie

I/EV Reguła: faktury do folderu Księgowość

I/EV Regra: boletos para a pasta Financeiro

I/EV Kural: faturaları Muhasebe klasörüne taşı

I/EV Правило: счета переместить в папку Бухгалтерия

W/NO Фишинговое письмо отклонено, отправитель {wan}

I/EV ルール作成: 請求書を経理フォルダーへ移動

I/EV 新建规则: 发票移动到财务文件夹

I/EV قاعدة جديدة: نقل الفواتير إلى مجلد المحاسبة
""")

story("applications/tongue-gateway-quiet", [gateway], r"""
W/NO Einzelnes Paket von {wan} an Port {port} verworfen (Portscan-Schutz aktiv)

I/UP Neue Regeln gegen Angriffe geladen: Befehlseinschleusung, SQL-Injection ({version})

W/NE VPN-Fehler: {user}, IKE-Error 0x2027, Zeitüberschreitung

I/UP Mise à jour des règles de détection d'attaques {version}

W/NO Paquet isolé refusé de {wan} port {port}

W/ER Servidor DNS {lan} no responde

I/SC Scansione interna delle porte pianificata da {lan}: completata

I/UP Aanvalsregels bijgewerkt ({version})

W/NO Pojedynczy pakiet odrzucony z {wan}

I/UP Regras de ataque atualizadas {version}

I/UP Saldırı imzaları güncellendi {version}

I/UP Сигнатуры атак обновлены до {version}

W/NO 単一パケットを破棄 {wan} ポート {port}

I/UP 攻击特征库升级到 {version}

I/UP تم تحديث قواعد الهجمات {version}
""")
