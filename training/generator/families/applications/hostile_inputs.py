"""Fields that applications complain about: the same complaint with an attack string or with an odd but harmless value."""

from __future__ import annotations

from generator.families.applications.business import products as business
from generator.families.applications.product import Message, Writer
from generator.families.applications.servers import products as servers
from generator.scene import Label, Scene, attack, benign, family
from generator.world import World

_complaints = (
    "Invalid value '@' for parameter <name|id|q|sort|lang>", "Validation failed: field <comment|city|sku|reference> = @", "could not parse \"@\" as <number|date|uuid>", "unexpected input [@] in request {uuid}", "java.lang.NumberFormatException: For input string: \"@\"",
    "ValueError: invalid literal for int() with base 10: '@'", "Search for '@' returned {n} results", "Unbekannter Wert im Feld Bemerkung: @", "Valeur non valide pour le champ « nom » : @", "Valor no válido en el campo búsqueda: @",
    "Rejected form submission of {mail}: message contained @", "lookup of customer @ failed after {ms} ms", "System.FormatException: Input string '@' was not in a correct format.", "query=@ user={user} took {ms} ms", "Cannot open file requested by client {ip}: @",
    "GET parameter <page|file|view|template> was @, falling back to default", "User-Agent of {ip} is '@'", "login name not found: @", "note saved by {user}: @", "upload name sanitised: @", "template rendering error near '@'", "device name set to @ by {ip}",
    "Unable to execute statement with argument @", "worker {few}: task argument @ discarded", "bad request from {ip}: header X-Forwarded-For = @", "ParameterError value=\"@\" source={ip}", "HTTP 400 for {ip}, body: @", "Ungültige Eingabe von {ip}: '@'", "Некорректное значение параметра: @", "パラメーターが不正です: @", "ERR unknown argument @, client {ip}:{port}", "import row {n}: column <street|remark|article> contains @", "subject of ticket #{big}: @", "printer job title: @", "MQTT client id @ connected from {ip}", "SIP From header: @ ({ip})",
)  # fmt: skip

_hostile: dict[str, tuple[str, Label]] = {
    "sql-injection": ("{sql1}", attack("SQL Injection — Union/Boolean SQLi", "T1190")),
    "jndi-lookup": ("{jndi}", attack("Remote Code Execution Exploit", "T1190", severity="CRITICAL")),
    "template-injection": ("{ssti}", attack("Remote Code Execution Exploit", "T1190")),
    "path-traversal": ("{traversal}", attack("Path Traversal / Directory Traversal Attack", "T1083")),
    "command-injection": ("{cmd}", attack("OS Command Injection Attempt", "T1059.004", "T1190", severity="CRITICAL")),
    "cross-site-scripting": ("{xss}", attack("Cross-Site Scripting (XSS) Attempt", "T1059.007")),
    "internal-address-fetch": ("{ssrf}", attack("Server-Side Request Forgery (SSRF) Attempt", "T1190")),
    "unsafe-deserialisation": ("{gadget}", attack("Remote Code Execution Exploit", "T1190")),
}
_products = [*business, *servers]


def _sql_label(text: str) -> Label:
    """OpenSOC-AI names the kinds of SQL injection; the payload decides which one it is."""
    upper = text.upper()
    if any(word in upper for word in ("XP_CMDSHELL", "TO PROGRAM")):
        return attack("SQL Injection — OS Command via SQLi", "T1190", "T1059", severity="CRITICAL")
    if any(word in upper for word in ("SLEEP", "WAITFOR")):
        return attack("SQL Injection — Time-based Blind SQLi", "T1190", severity="CRITICAL")
    if any(word in upper for word in ("DROP TABLE", "UPDATE USERS")):
        return attack("SQL Injection — Destructive SQLi", "T1190", severity="CRITICAL")
    if any(word in upper for word in ("EXTRACTVALUE", "CONVERT(", "FLOOR(RAND")):
        return attack("SQL Injection — Error-based SQLi", "T1190", severity="CRITICAL")
    if "UNION" in upper:
        return attack("SQL Injection — UNION-based SQLi", "T1190", severity="CRITICAL")
    if "ADMIN'--" in upper or "MEMBERS" in upper:
        return attack("SQL Injection — Authentication Bypass SQLi", "T1190", severity="CRITICAL")
    return attack("SQL Injection — Union/Boolean SQLi", "T1190", severity="CRITICAL")


def _register(name: str, payload: str, label: Label) -> None:
    @family(f"applications/field-{name}", attack=True)
    def write(world: World) -> Scene:
        writer = Writer(world, world.pick(_products))
        complaints = world.some(_complaints, 1, 2)
        writer.ordinary(world.number(1, 2) if world.chance(0.3) else 0)
        address = world.ip_public()
        scene_label: Label | None = None
        for _ in range(world.pick((1, 1, 1, 2, 4, 9))):
            text = world.pick(complaints).replace("{ip}", address).replace("@", payload)
            line = Message("", world.pick("IWWEE"), "ER", text)
            if name == "sql-injection":
                writer.write(line, benign("Application Error"), writer.components[0])
                record, _ = writer.scene.records.pop()
                scene_label = scene_label or _sql_label(record)
                writer.scene.add(record, scene_label)
            else:
                writer.write(line, label, writer.components[0])
        return writer.scene


for _name, (_payload, _label) in _hostile.items():
    _register(_name, _payload, _label)


def _harmless(name: str, payload: str) -> None:
    @family(f"applications/field-{name}", attack=False, weight=2.5)
    def write(world: World) -> Scene:
        writer = Writer(world, world.pick(_products))
        complaints = world.some(_complaints, 1, 3)
        for _ in range(world.pick((1, 1, 1, 2, 4, 9))):
            level = world.pick("IWWEE")
            writer.write(Message("", level, "ER", world.pick(complaints).replace("@", payload)), benign("Application Event" if level == "I" else "Application Error"), writer.components[0])
        return writer.scene


_harmless("odd-values", "{input}")
_harmless("technical-values", "<{path}|{file}|https://{site}/{micro}|{mail}|{uuid}|{hex}|{wpath}|{lan}|{article}|{money}|{version}>")
_harmless("names-and-texts", "<{person}|{person} & {person}|{company} GmbH|{room} {n}|{person} (formerly {person})|Please call back; it's urgent|Text with \"quotes\" and 'apostrophes'|50% off -- today only|{article}; {article}|SELECT {article} FROM catalogue page {n}>")
