"""Messages of home and office routers, storage and antivirus set to German, French, Spanish and Italian."""

from generator.families.network.product_story import catalogue

catalogue("devices/product-messages-german", ("={eu} {msg}", "|{msg}", "={plain} {host} {msg}"), r"""
BF# Anmeldung des Benutzers {adm} an der FRITZ!Box-Benutzeroberfläche von IP-Adresse {wan} gescheitert (falsches Kennwort).
BF- Anmeldung des Benutzers {adm} von IP-Adresse {wan} nach {n} Fehlversuchen gesperrt, Wartezeit {many} Sekunden.
BF# Anmeldung einer App des Benutzers {word} mit IP-Adresse {wan} gescheitert (ungültige Zugangsdaten).
AT+@T1078,T1496.004 Anmeldung der Internetrufnummer durch unbekanntes IP-Telefon {word} aus {wan}; {many} Verbindungen zu 00252 in {few} Minuten.
PT+ Neuer FRITZ!Box-Benutzer {word} mit allen Rechten angelegt über Internetzugriff {wan}; DNS-Server auf {wan2} geändert.
AT+@T1078,T1133 Fernwartung aus dem Internet aktiviert, Portfreigabe 3389 auf {lan} durch {wan} eingerichtet.
MW Schadsoftware gefunden: {mal} in {odd}, Aktion: <<nicht möglich|verweigert|in Quarantäne>>, Rechner {pc}
RW Ransomware-Schutz: {prog} wollte {many} Dateien im Ordner Dokumente verschlüsseln, Vorgang <<nur gemeldet|beendet>>
RW Freigabe {share}: {many} Dateien in {few} Minuten mit Endung .{crypt} umbenannt durch {user} ({lan})
DE Echtzeitschutz wurde von {prog} deaktiviert, Selbstschutz umgangen auf {pc}
DO SYN-Flood erkannt: {big} Pakete je Sekunde von {wan}, Regel DoS-Abwehr aktiv
PO Portscan erkannt: {wan} prüfte {many} Ports von {wan2}
AP@T1557.002 ARP-Spoofing: {mac} gibt sich als Gateway {lan} aus, {many} Antworten
LC Systemereignisse gelöscht durch {adm} von {wan}
RB Alle Sicherungen und Schnappschüsse gelöscht durch {user} von {wan}
CT Zugriff auf lsass.exe durch {prog} erkannt, Auslesen von Kennwörtern möglich ({pc})
C2 Verbindung zu bekanntem Botnetz-Server {wan} von {pc} ({lan}) <<zugelassen|blockiert>>, Prozess {prog}
PH@T1566.001 Mailfilter: Anhang {file}.docm von {out} mit Makro-Downloader an {mail} zugestellt, nachträglich als {mal} erkannt
""", r"""
NS Internetverbindung wurde erfolgreich hergestellt. IP-Adresse: {wan}, DNS-Server: {wan2}
NS Internetverbindung wurde getrennt.
NS PPPoE-Fehler: Zeitüberschreitung.
NS DSL-Synchronisierung beginnt (Training). / DSL antwortet nicht (Keine DSL-Synchronisierung).
NS Anmeldung der Internetrufnummer {big} war nicht erfolgreich. Ursache: Gegenstelle antwortet nicht. Zeitüberschreitung.
NS Internettelefonie mit {big} über {ext} war nicht erfolgreich. Ursache: Forbidden (403)
AE WLAN-Gerät angemeldet (2,4 GHz), {pc}, IP {lan}, MAC {mac}.
AE WLAN-Anmeldung ist gescheitert (5 GHz): Autorisierung fehlgeschlagen. MAC-Adresse: {mac}.
AE WLAN-Gerät hat sich abgemeldet, MAC {mac} (#{n}).
LO Anmeldung des Benutzers {user} an der FRITZ!Box-Benutzeroberfläche von IP-Adresse {lan}.
MP. Anmeldung des Benutzers {user} an der FRITZ!Box-Benutzeroberfläche von IP-Adresse {any} gescheitert (falsches Kennwort).
MP. Anmeldung einer App des Benutzers {user} mit IP-Adresse {any} gescheitert (ungültige Zugangsdaten).
NS VPN-Verbindung zu {user} [{wan}] IKE SA: DH2/AES-256 wurde erfolgreich hergestellt.
NS VPN-Fehler: {word}, IKE-Error 0x2027, Timeout
SY Der angeschlossene Datenträger {word} wurde ohne vorheriges Sicher entfernen abgezogen.
UP Eine neue FRITZ!OS-Version {ver} wurde installiert.
UP Virensignaturen aktualisiert auf {big}; Aktualisierung von {few} Rechnern fehlgeschlagen: Zeitüberschreitung
SC Vollständige Überprüfung beendet: {big} Objekte, keine Bedrohung gefunden, {n} kennwortgeschützt
AE Potenziell unerwünschte Anwendung <<Toolbar|Gutschein-Finder>> in C:\Users\{user}\Downloads\{file}.exe entfernt
AD Portfreigabe 443 auf {lan} durch {adm} geändert; Grund: Auftrag {id}
AD Benutzer {user} von {adm} angelegt, Recht: nur Heimnetz
BA Sicherung {share} beendet mit Warnungen, {few} alte Versionen gelöscht
BA Sicherung fehlgeschlagen: Ziel {ds} nicht erreichbar
SY Festplatte {disk}: {n} defekte Sektoren, RAID herabgestuft
SY Lüfter {few} ausgefallen, Temperatur {pct} Grad
BN Verbindungsversuch von {wan} auf Port {port} abgewiesen
BN Webseite {ext} durch Kinderschutz gesperrt für {pc}
BN Mailfilter: Werbung von {out} an {mail} in Quarantäne
SY Ereignisse gelöscht durch {adm} nach Austausch des Geräts
""")

catalogue("devices/product-messages-romance", ("={eu} {msg}", "|{msg}", "={plain} {host} {msg}"), r"""
BF# Échec de connexion de l'utilisateur {adm} depuis {wan} : mot de passe incorrect
BF- Compte {adm} verrouillé après {n} tentatives échouées depuis {wan}
BF# Error de inicio de sesión del usuario {adm} desde {wan}: contraseña incorrecta
BF- Dirección {wan} bloqueada: {many} intentos fallidos de acceso SSH
BF# Accesso negato all'utente {adm} da {wan}: password errata
MW Menace détectée : {mal} dans {odd}, action : <<échec du nettoyage|mise en quarantaine>>, poste {pc}
MW Amenaza encontrada: {mal} en {odd}, acción: <<no se pudo desinfectar|eliminado>>, equipo {pc}
MW Minaccia rilevata: {mal} in {odd}, azione: <<pulizia non riuscita|quarantena>>, computer {pc}
RW Protection anti-rançongiciel : {prog} a modifié {many} fichiers en {few} minutes, extension .{crypt}
RW Carpeta {share}: {many} archivos renombrados a .{crypt} por {user} ({lan}), nota de rescate creada
RW Cartella {share}: {many} file cifrati con estensione .{crypt} da {user} ({lan})
DE Protection en temps réel désactivée par {prog} sur {pc}, agent arrêté
DE Registro remoto desactivado y cortafuegos abierto por {adm} desde {wan}
DO Attaque par inondation SYN détectée depuis {wan} : {big} paquets/s
PO Escaneo de puertos detectado desde {wan}: {many} puertos
PT+ Nouvel administrateur {word} créé depuis {wan}
PT+ Nuovo amministratore {word} creato da {wan} via pagina remota
C2 Conexión a servidor de mando y control {wan} desde {pc} <<permitida|bloqueada>>, proceso {prog}
RB Tutti i backup e gli snapshot eliminati da {user} ({wan})
LC Journaux effacés par {adm} depuis {wan}
""", r"""
LO Connexion réussie de l'utilisateur {user} depuis {any}
LO Inicio de sesión correcto del usuario {user} desde {any}
LO Accesso riuscito dell'utente {user} da {any}
MP. Échec de connexion de l'utilisateur {user} depuis {any} : mot de passe incorrect
MP. Error de inicio de sesión del usuario {user} desde {any}: contraseña caducada
MP. Accesso negato all'utente {user} da {any}: password errata
NS Connexion Internet perdue, nouvelle tentative PPPoE
NS Túnel VPN con {wan} caído: tiempo de espera agotado
NS Server DHCP: nessun indirizzo libero per {mac}
SY Disque {disk} : erreurs de lecture, RAID dégradé
SY Onduleur sur batterie, arrêt prévu dans {n} minutes
SY Ventilador {few} averiado, temperatura {pct} grados
SY Memoria quasi piena: {pct}%
UP Mise à jour des signatures antivirus {big} <<terminée|échouée>>
UP Actualización de firmware {ver} instalada, reinicio
UP Aggiornamento di sicurezza installato, riavvio richiesto
SC Analyse planifiée terminée : {big} fichiers, aucune menace
SC Análisis completo: {big} objetos, 0 amenazas
SC Scansione completata: nessuna minaccia, {n} archivi protetti da password
BA Sauvegarde {share} échouée : destination pleine
BA Copia de seguridad de {share} terminada, {few} versiones antiguas eliminadas
BA Backup di {pc} completato con avvisi
BN Site {ext} bloqué par la catégorie Jeux pour {user}
BN Paquete descartado de {wan} al puerto {port}
BN Posta indesiderata da {out} a {mail} messa in quarantena
AD Règle NAT modifiée par {adm} depuis {lan}
AD Usuario {user} creado por {adm} (solo lectura)
AD Registro eventi svuotato da {adm} dopo la manutenzione
AE Application indésirable supprimée : barre d'outils dans {app}
ER Errore fatale del servizio di stampa, riavviato
""")
