"""Windows events as a German, French, Spanish, Portuguese, Italian, Polish or Russian system writes them."""

from __future__ import annotations

import json
from dataclasses import dataclass

from generator.scene import Label, Scene, aftermath
from generator.world import World


@dataclass(frozen=True)
class Tongue:
    """The words of the event viewer, and those of each event (`{a}` account, `{s}` subject, `{i}` address, `{f}` file or command, `{p}` parent, `{n}` name)."""

    heads: tuple[str, ...]
    levels: tuple[str, str, str]
    texts: dict[int, str]


TONGUES = (
    Tongue(("Protokollname", "Quelle", "Datum", "Ereignis-ID", "Ebene", "Benutzer", "Computer", "Beschreibung"), ("Informationen", "Warnung", "Fehler"), {
        4625: "Fehler beim Anmelden eines Kontos.⏎Konto, für das die Anmeldung fehlgeschlagen ist:⏎Kontoname: {a}⏎Fehlerinformationen:⏎Fehlerursache: Unbekannter Benutzername oder ungültiges Kennwort.⏎Unterstatus: 0xC000006A⏎Quellnetzwerkadresse: {i}",
        4688: "Ein neuer Prozess wurde erstellt.⏎Antragsteller: Kontoname: {s}⏎Name des neuen Prozesses: {n}⏎Name des übergeordneten Prozesses: {p}⏎Prozessbefehlszeile: {f}", 7045: "Im System wurde ein Dienst installiert.⏎Dienstname: {n}⏎Dienstdateiname: {f}",
        4732: "Ein Mitglied wurde einer sicherheitsaktivierten lokalen Gruppe hinzugefügt.⏎Antragsteller: Kontoname: {s}⏎Mitglied: {a}⏎Gruppe: {n}", 1116: "Microsoft Defender Antivirus hat Schadsoftware oder andere potenziell unerwünschte Software gefunden.⏎Name: {n}⏎Schweregrad: Schwerwiegend⏎Pfad: {f}⏎Prozessname: {p}", 1001: "Die Überprüfung durch Microsoft Defender Antivirus wurde abgeschlossen.⏎Überprüfungstyp: Antischadsoftware⏎Ressourcen: {f}",
    }),
    Tongue(("Nom du journal", "Source", "Date", "ID de l’événement", "Niveau", "Utilisateur", "Ordinateur", "Description"), ("Information", "Avertissement", "Erreur"), {
        4625: "Échec d’ouverture de session d’un compte.⏎Compte pour lequel l’ouverture de session a échoué :⏎Nom du compte : {a}⏎Raison de l’échec : Nom d’utilisateur inconnu ou mot de passe incorrect.⏎Adresse du réseau source : {i}",
        4688: "Un nouveau processus a été créé.⏎Nom du compte : {s}⏎Nom du nouveau processus : {n}⏎Nom du processus créateur : {p}⏎Ligne de commande du processus : {f}", 7045: "Un service a été installé dans le système.⏎Nom du service : {n}⏎Nom du fichier de service : {f}",
        4732: "Un membre a été ajouté à un groupe local dont la sécurité est activée.⏎Sujet : {s}⏎Membre : {a}⏎Groupe : {n}", 1116: "Antivirus Microsoft Defender a détecté un logiciel malveillant ou potentiellement indésirable.⏎Nom : {n}⏎Gravité : Grave⏎Chemin : {f}⏎Nom du processus : {p}", 1001: "L’analyse Antivirus Microsoft Defender est terminée.⏎Type d’analyse : anti-programme malveillant⏎Ressources : {f}",
    }),
    Tongue(("Nombre de registro", "Origen", "Fecha", "Id. del evento", "Nivel", "Usuario", "Equipo", "Descripción"), ("Información", "Advertencia", "Error"), {
        4625: "Error de una cuenta al iniciar sesión.⏎Cuenta con error de inicio de sesión:⏎Nombre de cuenta: {a}⏎Motivo del error: Nombre de usuario desconocido o contraseña incorrecta.⏎Dirección de red de origen: {i}",
        4688: "Se creó un nuevo proceso.⏎Nombre de cuenta: {s}⏎Nombre del nuevo proceso: {n}⏎Nombre del proceso creador: {p}⏎Línea de comandos del proceso: {f}", 7045: "Se instaló un servicio en el sistema.⏎Nombre del servicio: {n}⏎Nombre del archivo del servicio: {f}",
        4732: "Se agregó un miembro a un grupo local con seguridad habilitada.⏎Sujeto: {s}⏎Miembro: {a}⏎Grupo: {n}", 1116: "Antivirus de Microsoft Defender detectó malware u otro software potencialmente no deseado.⏎Nombre: {n}⏎Gravedad: Grave⏎Ruta de acceso: {f}⏎Nombre del proceso: {p}", 1001: "El examen de Antivirus de Microsoft Defender ha finalizado.⏎Tipo de examen: antimalware⏎Recursos: {f}",
    }),
    Tongue(("Nome do Log", "Fonte", "Data", "Identificação do Evento", "Nível", "Usuário", "Computador", "Descrição"), ("Informações", "Aviso", "Erro"), {
        4625: "Falha no logon de uma conta.⏎Conta cujo logon falhou:⏎Nome da Conta: {a}⏎Motivo da Falha: Nome de usuário desconhecido ou senha incorreta.⏎Endereço de Rede de Origem: {i}",
        4688: "Um novo processo foi criado.⏎Nome da Conta: {s}⏎Nome do Novo Processo: {n}⏎Nome do Processo Criador: {p}⏎Linha de Comando do Processo: {f}", 7045: "Um serviço foi instalado no sistema.⏎Nome do Serviço: {n}⏎Nome do Arquivo do Serviço: {f}",
        4732: "Um membro foi adicionado a um grupo local habilitado para segurança.⏎Assunto: {s}⏎Membro: {a}⏎Grupo: {n}", 1116: "O Microsoft Defender Antivírus detectou malware ou outro software potencialmente indesejado.⏎Nome: {n}⏎Gravidade: Severo⏎Caminho: {f}⏎Nome do Processo: {p}", 1001: "A verificação do Microsoft Defender Antivírus foi concluída.⏎Tipo: Antimalware⏎Recursos: {f}",
    }),
    Tongue(("Nome registro", "Origine", "Data", "ID evento", "Livello", "Utente", "Computer", "Descrizione"), ("Informazioni", "Avviso", "Errore"), {
        4625: "Accesso di un account non riuscito.⏎Account il cui accesso non è riuscito:⏎Nome account: {a}⏎Motivo errore: Nome utente sconosciuto o password errata.⏎Indirizzo di rete di origine: {i}",
        4688: "È stato creato un nuovo processo.⏎Nome account: {s}⏎Nome nuovo processo: {n}⏎Nome processo autore: {p}⏎Riga di comando del processo: {f}", 7045: "Nel sistema è stato installato un servizio.⏎Nome servizio: {n}⏎Nome file servizio: {f}",
        4732: "È stato aggiunto un membro a un gruppo locale con sicurezza abilitata.⏎Soggetto: {s}⏎Membro: {a}⏎Gruppo: {n}", 1116: "Microsoft Defender Antivirus ha rilevato malware o altro software potenzialmente indesiderato.⏎Nome: {n}⏎Gravità: Grave⏎Percorso: {f}⏎Nome processo: {p}", 1001: "Analisi di Microsoft Defender Antivirus completata.⏎Tipo: Antimalware⏎Risorse: {f}",
    }),
    Tongue(("Nazwa dziennika", "Źródło", "Data", "Identyfikator zdarzenia", "Poziom", "Użytkownik", "Komputer", "Opis"), ("Informacje", "Ostrzeżenie", "Błąd"), {
        4625: "Nie można zalogować się na konto.⏎Konto, w przypadku którego logowanie się nie powiodło:⏎Nazwa konta: {a}⏎Przyczyna niepowodzenia: Nieznana nazwa użytkownika lub złe hasło.⏎Źródłowy adres sieciowy: {i}",
        4688: "Utworzono nowy proces.⏎Nazwa konta: {s}⏎Nazwa nowego procesu: {n}⏎Nazwa procesu tworzącego: {p}⏎Wiersz polecenia procesu: {f}", 7045: "W systemie zainstalowano usługę.⏎Nazwa usługi: {n}⏎Nazwa pliku usługi: {f}",
        4732: "Do grupy lokalnej z włączonymi zabezpieczeniami dodano członka.⏎Podmiot: {s}⏎Członek: {a}⏎Grupa: {n}", 1116: "Program antywirusowy Microsoft Defender wykrył złośliwe oprogramowanie.⏎Nazwa: {n}⏎Ważność: Poważny⏎Ścieżka: {f}⏎Nazwa procesu: {p}", 1001: "Skanowanie programu antywirusowego Microsoft Defender zostało zakończone.⏎Zasoby: {f}",
    }),
    Tongue(("Имя журнала", "Источник", "Дата", "Код события", "Уровень", "Пользователь", "Компьютер", "Описание"), ("Сведения", "Предупреждение", "Ошибка"), {
        4625: "Учетной записи не удалось выполнить вход в систему.⏎Учетная запись, которой не удалось выполнить вход:⏎Имя учетной записи: {a}⏎Причина ошибки: Неизвестное имя пользователя или неверный пароль.⏎Сетевой адрес источника: {i}",
        4688: "Создан процесс.⏎Имя учетной записи: {s}⏎Имя нового процесса: {n}⏎Имя процесса-создателя: {p}⏎Командная строка процесса: {f}", 7045: "В системе установлена служба.⏎Имя службы: {n}⏎Имя файла службы: {f}",
        4732: "Добавлен член в защищенную локальную группу.⏎Субъект: {s}⏎Член: {a}⏎Группа: {n}", 1116: "Антивирусная программа Microsoft Defender обнаружила вредоносную программу.⏎Имя: {n}⏎Серьезность: Критический⏎Путь: {f}⏎Имя процесса: {p}", 1001: "Проверка антивирусной программой Microsoft Defender завершена.⏎Ресурсы: {f}",
    }),
)  # fmt: skip
_finding = 1116
_told = {4688: "f", 7045: "f", 4732: "n", 1001: "f"}
"""Which word of an event tells, if not its first line: read line by line, the others are those of any event."""
_sources = {7045: ("System", "Service Control Manager"), 1116: ("Microsoft-Windows-Windows Defender/Operational", "Microsoft-Windows-Windows Defender"), 1001: ("Microsoft-Windows-Windows Defender/Operational", "Microsoft-Windows-Windows Defender")}


class Viewer:
    """Writes the events of one scene: one language, one computer, one way of export."""

    def __init__(self, world: World) -> None:
        self.world, self.tongue, self.computer = world, world.pick(TONGUES), world.workstation()
        self.form = world.pick((self._block, self._beat, self._beat, self._nxlog, self._nxlog, self._table))

    def place(self) -> int:
        return TONGUES.index(self.tongue)

    def event(self, scene: Scene, number: int, label: Label, **words: str) -> None:
        """Adds the event; where it stands on several lines, only those that tell are hostile by themselves."""
        self.world.tick(1, 40)
        text = self.tongue.texts[number].format(**{key: words.get(key, "-") for key in "asifpn"})
        log, source = _sources.get(number, ("Security", "Microsoft-Windows-Security-Auditing"))
        title = text.partition("⏎")[0]
        telling = {4625: (title,), _finding: (title, words.get("n", "-"))}.get(number) or (words.get(_told[number], "-"),)
        # What Beats writes behind the message of such a log would push the file out of what is shown.
        form = self._nxlog if number == 7045 and self.form == self._beat else self.form
        lines = form(number, log, source, self.tongue.levels[number == _finding], text.split("⏎")).split("\n")
        for line in lines:
            tells = len(lines) == 1 or line.strip().endswith(telling)
            scene.add(line, label if tells or not label.is_attack else aftermath(label))

    def _block(self, number: int, log: str, source: str, level: str, lines: list[str]) -> str:
        values = (log, source, f"{self.world.local():%d.%m.%Y %H:%M:%S}", str(number), level, "-", self.computer, "\n" + lines[0])
        return "\n".join([f"{head + ': ':<15}{value}" for head, value in zip(self.tongue.heads, values)] + ["\t" + line for line in lines[1:]])

    def _beat(self, number: int, log: str, source: str, level: str, lines: list[str]) -> str:
        return json.dumps({"@timestamp": self.world.time_iso(), "event": {"code": str(number), "provider": source}, "host": {"name": self.computer}, "log": {"level": level.lower()}, "message": "\n".join(lines), "winlog": {"channel": log, "event_id": number}}, ensure_ascii=False)

    def _nxlog(self, number: int, log: str, source: str, level: str, lines: list[str]) -> str:
        return json.dumps({"EventTime": self.world.time_plain(), "Hostname": self.computer, "EventID": number, "SourceName": source, "Channel": log, "Severity": level, "Message": "\r\n".join(lines)}, ensure_ascii=False)

    def _table(self, number: int, log: str, source: str, level: str, lines: list[str]) -> str:
        return f'{level},{self.world.local():%d.%m.%Y %H:%M:%S},{source},{number},-,"{" ".join(lines)}"'.replace('""', '"')
