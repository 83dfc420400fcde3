"""Ordinary business programs that log in other languages than English, errors above all."""

from generator.families.applications.product import product

german = product("applications/program-in-german", "Faktura|Bestellwesen|Werkstatt|Archiv", "german-date export pc java dotnet", "Auftrag Druck Import Netz Datenbank Sicherung", r"""
I Auftrag {big} angelegt
E Verbindung zu {host} verweigert, neuer Versuch in {n} s
W Sitzung von {user} abgelaufen, bitte neu anmelden
E Datei {file} konnte nicht gelesen werden: Zugriff verweigert
E Zertifikat abgelaufen am {date}
W Speicherplatz knapp: noch {n} MB
F Schwerer Fehler im Modul {micro}, Programm wird beendet
I Sicherung abgeschlossen, {many} Dateien
E Prüfsumme falsch in {file}, erneut übertragen
I Benutzer {user} hat Rechte 'Einkauf' erhalten (Antrag {big})
W Ungültige Eingabe im Feld Menge: '{input}'
E Drucker {host} antwortet nicht
I {many} Datensätze exportiert für Steuerberater
W Prozess {pid} abgebrochen: Zeitüberschreitung
I Virenprüfung: kein Befund
I Alte Protokolle gelöscht (älter als {n} Tage)
""")

romance = product("applications/program-in-french", "Facturation|Stocks|Atelier|Paie", "export pc java php", "Commande Impression Reseau Base Sauvegarde", r"""
I Commande {big} créée par {user}
E Connexion refusée par {host}, nouvel essai dans {n} s
W Session expirée, veuillez vous reconnecter
E Accès refusé au fichier {file}
E Certificat expiré le {date}
W Espace disque insuffisant : {n} Mo
F Erreur fatale dans le module {micro}
I Sauvegarde terminée, {many} fichiers
E Délai dépassé lors de l'appel à {host}
W Valeur incorrecte : '{input}'
I Analyse antivirus : aucune menace
E Échec de l'impression du document {big}
I Mise à jour {version} installée
W Processus {pid} tué par l'opérateur
""")

iberian = product("applications/program-in-spanish-or-portuguese", "Facturas|Almacen|Pedidos|Estoque", "export pc java php json", "Pedido Red Base Copia Impresora", r"""
I Pedido {big} registrado por {user}
E Conexión rechazada por {host}, reintento {few}
W La sesión ha caducado, inicie sesión de nuevo
E Permiso denegado: {file}
E El certificado caducó el {date}
W Poco espacio en disco: {n} MB
F Error grave en el módulo {micro}
I Copia de seguridad terminada, {many} archivos
E Tempo limite excedido ao conectar em {host}
W Valor inválido no campo preço: '{input}'
I Nota fiscal {big} emitida
E Falha ao gravar arquivo {file}: disco cheio
I Antivirus: no se encontraron amenazas
I Usuário {user} alterou o estoque
""")

italian_dutch = product("applications/program-in-italian-or-dutch", "Fatture|Magazzino|Bestellingen|Verkoop", "export pc java dotnet", "Ordine Rete Archivio Netwerk Printer", r"""
I Ordine {big} inserito da {user}
E Connessione a {host} rifiutata
W Sessione scaduta, accedere di nuovo
E Spazio su disco esaurito
E Certificato scaduto il {date}
I Backup completato, {many} file
W Valore non valido: '{input}'
I Bestelling {big} aangemaakt door {user}
E Verbinding met {host} geweigerd, opnieuw over {n} s
W Sessie verlopen, log opnieuw in
E Geen toegang tot bestand {file}
F Fatale fout in module {micro}
I Reservekopie gereed
I Virusscan: geen bedreigingen
""")

slavic = product("applications/program-in-polish-czech-or-russian", "Magazyn|Faktury|Sklad|Склад", "export pc java dotnet", "Zamowienie Siec Baza Zaloha", r"""
I Zamówienie {big} utworzone przez {user}
E Odmowa połączenia z {host}, ponowna próba za {n} s
W Sesja wygasła, zaloguj się ponownie
E Brak dostępu do pliku {file}
I Kopia zapasowa zakończona
I Objednávka {big} vytvořena
E Spojení s {host} bylo odmítnuto
W Platnost certifikátu skončila {date}
F Kritická chyba modulu {micro}
I Заказ {big} создан пользователем {user}
E Ошибка соединения с {host}: время ожидания истекло
W Недостаточно места на диске: {n} МБ
E Доступ к файлу {file} запрещён
I Резервное копирование завершено
W Неверное значение поля: '{input}'
I Проверка на вирусы: угроз не найдено
""")

asian = product("applications/program-in-asian-languages", "受注管理|库存|販売|订单系统", "export pc java json", "Order Network Backup Printer Batch", r"""
I 受注 {big} を登録しました
E サーバー {host} への接続が拒否されました。{n} 秒後に再試行します
W セッションの有効期限が切れました。再度ログインしてください
E ファイル {file} を開けません: アクセスが拒否されました
W ディスクの空き容量が不足しています ({n} MB)
I バックアップが完了しました
F 致命的なエラー: モジュール {micro}
I 订单 {big} 已创建
E 连接 {host} 失败: 连接超时
W 证书已过期 {date}
E 磁盘空间不足
I 病毒扫描完成, 未发现威胁
W 输入无效: '{input}'
I 用户 {user} 修改了库存
I 주문 {big} 등록됨
E {host} 연결 거부됨, 재시도 {few}
""")

mixed = product("applications/program-in-turkish-arabic-or-nordic", "Stok|Fatura|Lager|Ordre", "export pc java dotnet json", "Siparis Ag Yedek Order Netverk", r"""
I Sipariş {big} oluşturuldu
E {host} bağlantısı reddedildi, {n} sn sonra yeniden denenecek
W Oturum süresi doldu, tekrar giriş yapın
E Disk dolu
I Yedekleme tamamlandı
I تم إنشاء الطلب {big}
E فشل الاتصال بالخادم {host}: انتهت المهلة
W انتهت صلاحية الشهادة {date}
I Order {big} skapad av {user}
E Anslutningen till {host} nekades
W Sessionen har gått ut, logga in igen
E Tilgang nektet: {file}
I Sikkerhedskopi færdig
F Alvorlig fejl i modul {micro}
W Virheellinen arvo: '{input}'
I Virustarkistus: ei uhkia
""")

products = [german, romance, iberian, italian_dutch, slavic, asian, mixed]
