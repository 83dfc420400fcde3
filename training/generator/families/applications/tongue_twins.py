"""Ordinary input, logins, exports, tasks, mail and remote help in other languages, in the words that break-ins have too."""

from generator.families.applications.product import story
from generator.families.applications.tongue_products import desk, gateway, guard, office

story("applications/tongue-input-odd", [office], r"""
W/EV Ungültige Eingabe im Feld <Suche|Kundennummer>: <O'Brien|12--34|Müller & Söhne; Lager 1=2>

E/ER Datenbankfehler bei Abfrage: Kunde = '<D'Angelo|Rock'n'Roll GmbH>'

W/EV Saisie refusée dans le champ <recherche|nom> : <l'Oréal|union européenne|d'Artagnan -- Paul>

E/ER Erreur SQL près de 'l'adresse' (champ trop long)

W/EV Valor no válido en el campo usuario: <Peña #2|O'Donnell|select café>

W/EV Valore non valido nel campo codice: <dell'Acqua|1/2 union|A--7>

W/EV Ongeldige invoer in veld zoeken: <'s-Hertogenbosch|van 't Hof|order by mail>

W/EV Nieprawidłowa wartość pola login: <jan kowalski|d'Alembert>

W/EV Entrada inválida no campo CPF: <000.000.000-00|Sant'Ana>

W/EV Geçersiz giriş (alan: arama): <Türkiye'de|%50 indirim>

W/EV Недопустимое значение поля поиск: <ООО "Союз"|д'Артаньян|выбрать все>

W/EV 入力値エラー 検索: <50%OFF|O'Neill|全件選択>

W/EV 参数异常 字段 关键字: <选择 select 全部|100%棉|O'Neil>

W/EV قيمة غير صالحة في الحقل: <O'Brien|50%>
""", weight=1.2)

story("applications/tongue-accounts-at-home", [office, gateway], r"""
I/LO Anmeldung von {user1} aus Österreich (Dienstreise, bekanntes Gerät), Zwei-Faktor bestätigt

I/AD Zweiter Faktor von {user1} durch den Helpdesk zurückgesetzt, Antrag {big}

I/LO Connexion de {user1} depuis un appareil connu, MFA acceptée

W/MI Demande MFA expirée pour {user1}

I/LO Inicio de sesión de {user1} desde Madrid, dispositivo conocido

I/LO Accesso di {user1} da Milano riuscito, MFA confermata

I/LO {user1} meldde zich aan vanuit Utrecht, MFA goedgekeurd

W/MI Użytkownik {user1}: kod MFA wygasł, wysłano ponownie

I/LO Login de {user1} em dispositivo novo confirmado por SMS

I/LO {user1} için MFA onaylandı

I/AD Токен второго фактора {user1} перевыпущен по заявке {big}

I/LO {user1} が社内ネットワークからサインインしました。MFA 成功

I/LO {user1} 更换手机, 经管理员审批后重新绑定

I/LO سجل {user1} الدخول من جهاز معروف
""", weight=1.2)

story("applications/tongue-data-handed-over", [office, gateway], r"""
I/EV {user1} hat {many} Buchungssätze für das Steuerbüro exportiert (DATEV)

I/BA Nächtlicher Upload: {n} GB von {host} zum Rechenzentrum der Sicherung

I/BA Téléversement de la sauvegarde : {n} Go vers le coffre distant

I/EV Export FEC terminé par {user1}, {many} écritures

I/EV Exportación de nóminas al banco: {n} registros

I/BA Caricati {n} GB sul backup remoto entro la finestra notturna

I/EV Export naar boekhouder: {n} facturen

I/EV Wysłano JPK do urzędu: {n} faktur

I/EV Envio de NF-e concluído: {n} notas

I/EV e-Fatura gönderildi: {n} adet

I/EV Выгрузка в 1С завершена: {n} документов, пользователь {user1}

I/BA バックアップ {n} GB をクラウドへ送信しました

I/EV {user1} 导出 {n} 条报表 用于 月结

I/EV تم إرسال {n} فاتورة إلى المحاسب
""")

story("applications/tongue-tasks-of-programs", [desk], r"""
I/JO Geplante Aufgabe "\<Google|Adobe|Veeam>\Update" erstellt, Aktion: "C:\Program Files\{word}\update.exe" /c, Auslöser: täglich

I/JO Befehlszeile: schtasks /query /tn "\Sicherung" /v

I/JO Die geplante Aufgabe "Sicherung" wurde mit Rückgabecode 0 abgeschlossen.

I/JO Tâche planifiée "\Sauvegarde" terminée, code 0

E/ER La tarea programada "\Copia diaria" terminó con el código 0x1

I/JO Attività pianificata "\Pulizia disco" completata

I/JO Geplande taak "\OneDrive Standalone Update" gemaakt, actie: "C:\Program Files\Microsoft OneDrive\OneDriveStandaloneUpdater.exe"

I/JO Zadanie "\Kopia" zakończone powodzeniem

I/JO Tarefa agendada "\Backup noturno" criada pelo administrador {user}

I/JO Zamanlanmış görev "\Yedek" tamamlandı

I/JO Создана задача "\Резервное копирование", действие: "C:\Program Files\1cv8\backup.cmd", пользователь {user}

I/JO タスク "\バックアップ" が完了しました

I/JO 已创建计划任务 "\WpsUpdateTask" 操作: "C:\Program Files\WPS Office\wpsupdate.exe"

I/JO اكتملت المهمة "\نسخ احتياطي"
""")

story("applications/tongue-lures-stopped", [office], r"""
I/EV Nachricht "Offene Rechnung {big}" mit Anhang Rechnung.pdf wurde zugestellt an {mail}

W/NO Phishing "Ihr Postfach ist voll" zurückgewiesen, kein Empfänger erreicht

I/AD Phishing-Übung: {few} Mitarbeiter haben die Testmail gemeldet

W/NO Pièce jointe facture.pdf.js bloquée avant remise

I/EV Pièce jointe facture_{n}.pdf remise à {mail}

W/NO Adjunto rechazado: tipo .iso no permitido

W/NO Phishing respinto dal filtro, mittente {wan}

I/EV Bijlage factuur{n}.pdf afgeleverd bij {mail}

W/NO Załącznik faktura.pdf.js zablokowany przed doręczeniem

I/EV Boleto {n}.pdf entregue a {mail}

W/NO Oltalama iletisi engellendi, teslim edilmedi

W/NO Письмо с вложением .js отклонено сервером, не доставлено

I/EV 請求書{n}.pdf を {mail} に配信しました

W/NO 钓鱼邮件已拦截 未投递

W/NO تم حظر رسالة تصيد قبل التسليم
""")

story("applications/tongue-remote-help-given", [guard, desk], r"""
I/AD Fernwartung <TeamViewer|AnyDesk|pcvisit> von {user1} angenommen, Techniker der Firma angemeldet, Dauer {n} min

I/UP <AnyDesk|TeamViewer> aktualisiert in C:\Program Files (x86)\

I/AD Session TeamViewer acceptée par {user1}, durée {n} min

I/NE Processus Teams.exe contacte teams.microsoft.com

I/AD Asistencia remota iniciada a petición de {user1}

I/AD Sessione di assistenza <Supremo|TeamViewer> chiusa dopo {n} minuti

I/AD Hulp op afstand gestart met toestemming van {user1}

I/NE Proces OneDrive.exe łączy się z onedrive.live.com

I/AD Suporte remoto encerrado, duração {n} min

I/AD Uzak destek oturumu {user1} tarafından onaylandı

I/AD Удалённая помощь: {user1} принял подключение AnyDesk, заявка {big}

I/AD リモートサポートを開始しました (ユーザー承認済み)

I/AD 远程协助 向日葵 已由 {user1} 同意, 工单 {big}

I/AD بدأت جلسة مساعدة عن بعد بموافقة {user1}
""")
