"""Programs and boxes that speak other languages than English: virus scanners, Windows, gateways, mail and storage."""

from generator.families.applications.product import product

guard = product("applications/tongue-scanner-everyday", "Virenschutz|Protection Antivirus|Zashchita|VirusBuster|360sd|Endpoint Agent|DefenderLog", "export json windows system pc", "Scan Update Engine Schutz Analyse Проверка", r"""
I/UP Signaturen aktualisiert auf Version {version}
I/SC Vollständige Überprüfung beendet, keine Bedrohungen gefunden, {many} Dateien
I/UP Base de signatures mise à jour ({version})
I/SC Analyse rapide terminée : 0 menace détectée
I/SC Análisis completado sin amenazas, {many} archivos
W/UP No se pudo descargar la actualización de firmas, se reintentará
I/SC Scansione pianificata completata, nessun virus trovato
I/UP Definities bijgewerkt naar {version}
I/SC Skanowanie zakończone, nie wykryto zagrożeń
I/UP Atualização de vacinas concluída
I/SC Tarama tamamlandı, tehdit bulunamadı
I/UP Базы обновлены до версии {version}
I/SC Проверка завершена, угроз не обнаружено, объектов: {many}
W/SC Файл {file} пропущен: защищён паролем
I/SC スキャンが完了しました。脅威は検出されませんでした
I/UP 病毒库已更新至 {version}
I/SC اكتمل الفحص، لم يتم العثور على تهديدات
""")

desk = product("applications/tongue-windows-everyday", "Windows-Ereignisse|Journal Windows|Eventos Windows|EventLog|NXLog|winlogbeat", "windows export json system", "Security System Application Dienst Service", r"""
I/SY Der Dienst "Druckwarteschlange" befindet sich jetzt im Status "Ausgeführt".
I/LO Ein Konto wurde erfolgreich angemeldet. Kontoname: {user} Anmeldetyp: <2|3|7|11>
W/ER Der Server {host} konnte nicht erreicht werden, Gruppenrichtlinien wurden nicht verarbeitet.
I/SY Le service Spouleur d'impression est entré dans l'état : arrêté.
I/LO L'ouverture de session d'un compte s'est correctement déroulée. Nom du compte : {user}
I/UP Installation réussie : Windows a installé la mise à jour KB50{big}
I/SY El servicio Cola de impresión entró en estado en ejecución.
E/ER El servicio Windows Update se terminó de manera inesperada.
I/UP Installazione completata: aggiornamento KB50{big}
I/SY De service Windows Update heeft nu de status Gestopt.
I/LO Logowanie na konto powiodło się. Nazwa konta: {user}
I/SY O serviço Spooler de Impressão entrou no estado em execução.
I/SY Yazdırma Biriktiricisi hizmeti çalışıyor durumuna girdi.
I/SY Служба "Диспетчер печати" перешла в состояние Работает.
E/ER Служба "Центр обновления Windows" неожиданно прервана.
I/SY Print Spooler サービスは 実行中 状態に移行しました。
I/UP 安装成功: Windows 成功安装了更新 KB50{big}
I/SY دخلت خدمة التخزين المؤقت للطباعة حالة التشغيل
""")

gateway = product("applications/tongue-gateway-everyday", "Zugangsrouter|Pare-feu|Cortafuegos|UserGate|YamahaRTX|Sangfor|Firewall", "system export json pc", "VPN WAN LAN DHCP Firewall", r"""
I/NE Internetverbindung wurde erfolgreich hergestellt. IP-Adresse: {wan}
I/NE VPN-Verbindung zu {host} wurde getrennt. Ursache: Zeitüberschreitung
I/NE Tunnel IPsec établi avec {wan}
W/NO Paquet refusé : {wan} vers port {port}
I/NE Concesión DHCP {lan} para {pc}
W/NO Paquete bloqueado desde {wan} puerto {port}
I/NE Connessione VPN di {user} stabilita
I/NE Verbinding verbroken, nieuwe poging over {n} s
I/NE Połączenie VPN nawiązane: {user}
W/NO Pacote descartado de {wan}
I/NE VPN bağlantısı kuruldu: {user}
I/NE Туннель с {wan} установлен
W/NO Пакет отброшен: {wan} порт {port}
I/NE PPPoE 接続が確立しました
W/NO 丢弃数据包 来自 {wan} 端口 {port}
I/NE تم إنشاء اتصال VPN للمستخدم {user}
""")

office = product("applications/tongue-office-everyday", "Poststelle|Courrier|Correo|CommuniGate|Coremail|Archiv|Sauvegarde|Backup-Agent", "export json java php system pc", "Mail Backup Druck Queue Archiv", r"""
I/BA Sicherung erfolgreich abgeschlossen: {many} Dateien, {n} GB
E/BA Sicherung fehlgeschlagen: Ziel {host} nicht erreichbar
I/EV Message remis à {mail}
W/NO Message indésirable rejeté de {wan}
I/BA Copia de seguridad diaria correcta
E/ER Impresora {host}: sin papel
I/EV Messaggio in coda per {mail}
I/BA Back-up geslaagd, {many} bestanden
W/ER Drukarka {host} jest w trybie offline
I/BA Backup concluído com sucesso
E/BA Yedekleme başarısız: disk dolu
I/BA Резервное копирование завершено успешно
W/NO Спам отклонён от {wan}
I/BA バックアップが正常に完了しました
E/ER 打印机 {host} 缺纸
I/BA اكتمل النسخ الاحتياطي بنجاح
""")
