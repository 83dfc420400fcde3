"""How applications of many makes and languages say that a login failed or worked."""

LOGINS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "english": (
        ("Login failed for user {user1} from {ip1}", "authentication failure: user={user1} rhost={ip1}", "Invalid credentials supplied for '{user1}' ({ip1})", "AUTH_FAIL account={user1} src={ip1} reason=bad_password", "Rejected sign-in of {user1} at {ip1}: password does not match", "Access denied for {user1}@{ip1} (using password: YES)", "Bad password attempt, account {user1}, client {ip1}:{port}", "Unable to verify user {user1}, remote address {ip1}", "[auth] {user1}: wrong passphrase ({ip1})", "logon rejected: {user1} / {ip1} / code 49", "The user name or password is incorrect. User: {user1}, Client IP: {ip1}", "User {user1} could not be authenticated (attempt from {ip1})", "failed_login username={user1} ip_address={ip1}", "session refused for {user1}: credentials mismatch [{ip1}]", "Password check NOT OK for {user1}, peer {ip1}", "Incorrect PIN entered by {user1} on {ip1}"),
        ("Login successful for user {user1} from {ip1}", "authentication ok: user={user1} rhost={ip1}", "User '{user1}' signed in ({ip1})", "AUTH_OK account={user1} src={ip1}", "Session opened for {user1} at {ip1}", "logon accepted: {user1} / {ip1}", "Welcome {user1}, client {ip1}", "successful_login username={user1} ip_address={ip1}"),
    ),
    "german": (
        ("Anmeldung von {user1} fehlgeschlagen: falsches Kennwort ({ip1})", "Benutzer {user1} konnte nicht angemeldet werden, Adresse {ip1}", "Zugriff verweigert: {user1}, Rechner {ip1}", "Ungültiger Benutzername oder Passwort. Benutzer={user1} IP={ip1}", "Fehlversuch bei der Anmeldung, Konto {user1}, Quelle {ip1}", "Passwort stimmt nicht überein für {user1} ({ip1})"),
        ("Benutzer {user1} erfolgreich angemeldet ({ip1})", "Anmeldung {user1} ok, Adresse {ip1}", "Sitzung für {user1} von {ip1} geöffnet"),
    ),
    "french": (
        ("Échec de connexion pour {user1} depuis {ip1} : mot de passe incorrect", "Authentification refusée, utilisateur {user1}, adresse {ip1}", "Identifiant ou mot de passe invalide ({user1}, {ip1})", "Tentative de connexion échouée : compte {user1}, IP {ip1}", "Accès refusé à {user1} ({ip1})"),
        ("Connexion réussie : {user1} depuis {ip1}", "Utilisateur {user1} authentifié, adresse {ip1}", "Ouverture de session de {user1} ({ip1})"),
    ),
    "spanish": (
        ("Error de inicio de sesión del usuario {user1} desde {ip1}: contraseña incorrecta", "Acceso denegado a {user1} ({ip1})", "Credenciales no válidas para {user1}, IP {ip1}", "Intento de acceso fallido: cuenta {user1}, origen {ip1}", "No se pudo autenticar a {user1} [{ip1}]"),
        ("Inicio de sesión correcto: {user1} desde {ip1}", "Usuario {user1} autenticado ({ip1})", "Sesión iniciada por {user1}, IP {ip1}"),
    ),
    "italian": (
        ("Accesso fallito per {user1} da {ip1}: password errata", "Autenticazione non riuscita, utente {user1}, indirizzo {ip1}", "Credenziali non valide: {user1} ({ip1})", "Tentativo di accesso negato a {user1} da {ip1}"),
        ("Accesso riuscito: {user1} da {ip1}", "Utente {user1} autenticato ({ip1})", "Sessione aperta da {user1}, IP {ip1}"),
    ),
    "portuguese": (
        ("Falha no login do usuário {user1} a partir de {ip1}: senha incorreta", "Acesso negado para {user1} ({ip1})", "Usuário ou senha inválidos: {user1}, IP {ip1}", "Tentativa de autenticação sem sucesso, conta {user1}, origem {ip1}"),
        ("Login efetuado: {user1} a partir de {ip1}", "Usuário {user1} autenticado com sucesso ({ip1})"),
    ),
    "dutch": (
        ("Aanmelden mislukt voor {user1} vanaf {ip1}: onjuist wachtwoord", "Toegang geweigerd voor gebruiker {user1} ({ip1})", "Ongeldige inloggegevens: {user1}, adres {ip1}", "Mislukte inlogpoging, account {user1}, bron {ip1}"),
        ("Gebruiker {user1} aangemeld vanaf {ip1}", "Inloggen gelukt: {user1} ({ip1})"),
    ),
    "polish-and-czech": (
        ("Nieudane logowanie użytkownika {user1} z adresu {ip1}: błędne hasło", "Odmowa dostępu dla {user1} ({ip1})", "Nieprawidłowy login lub hasło: {user1}, IP {ip1}", "Přihlášení uživatele {user1} z {ip1} selhalo: špatné heslo", "Neplatné přihlašovací údaje: {user1} ({ip1})", "Přístup odepřen, účet {user1}, adresa {ip1}"),
        ("Użytkownik {user1} zalogowany z {ip1}", "Logowanie poprawne: {user1} ({ip1})", "Uživatel {user1} přihlášen z {ip1}"),
    ),
    "turkish-and-scandinavian": (
        ("{user1} kullanıcısı için oturum açma başarısız: hatalı parola ({ip1})", "Erişim reddedildi: {user1}, {ip1}", "Geçersiz kullanıcı adı veya şifre - {user1} / {ip1}", "Inloggning misslyckades för {user1} från {ip1}: fel lösenord", "Login mislykkedes for {user1} fra {ip1}: forkert adgangskode", "Kirjautuminen epäonnistui: {user1} osoitteesta {ip1}, väärä salasana"),
        ("{user1} oturum açtı ({ip1})", "{user1} inloggad från {ip1}", "{user1} logget på fra {ip1}", "Käyttäjä {user1} kirjautui osoitteesta {ip1}"),
    ),
    "cyrillic": (
        ("Неудачная попытка входа: пользователь {user1}, адрес {ip1}", "Ошибка аутентификации {user1} с {ip1}: неверный пароль", "Доступ запрещён: {user1} ({ip1})", "Невдала спроба входу користувача {user1} з {ip1}", "Неверное имя пользователя или пароль: {user1}, IP {ip1}"),
        ("Пользователь {user1} вошёл в систему с {ip1}", "Успешный вход: {user1}, адрес {ip1}", "Сеанс открыт: {user1} ({ip1})"),
    ),
    "asian": (
        ("ログインに失敗しました: ユーザー={user1} 接続元={ip1}", "パスワードが正しくありません ({user1}, {ip1})", "认证失败: 用户 {user1} 来自 {ip1} 密码错误", "用户 {user1} 登录失败, 来源地址 {ip1}", "로그인 실패: 사용자 {user1}, IP {ip1}, 잘못된 비밀번호", "登入失敗：使用者 {user1}（{ip1}）帳號或密碼錯誤"),
        ("ログインしました: ユーザー={user1} 接続元={ip1}", "用户 {user1} 登录成功, 来源地址 {ip1}", "로그인 성공: 사용자 {user1}, IP {ip1}"),
    ),
    "arabic-and-others": (
        ("فشل تسجيل الدخول للمستخدم {user1} من {ip1}: كلمة المرور غير صحيحة", "تم رفض الوصول: {user1} ({ip1})", "Αποτυχία σύνδεσης χρήστη {user1} από {ip1}: λάθος κωδικός", "כניסה נכשלה: משתמש {user1} מכתובת {ip1}", "Sikertelen bejelentkezés: {user1}, cím {ip1}, hibás jelszó", "Autentificare eșuată pentru {user1} de la {ip1}: parolă greșită", "Đăng nhập thất bại: {user1} từ {ip1}, sai mật khẩu"),
        ("تم تسجيل دخول المستخدم {user1} من {ip1}", "Επιτυχής σύνδεση {user1} από {ip1}", "Sikeres bejelentkezés: {user1}, cím {ip1}", "Autentificare reușită: {user1} de la {ip1}"),
    ),
    "fields": (
        ("event=login outcome=failure user={user1} src_ip={ip1} method=password", "action:signin;result:denied;uid:{user1};addr:{ip1}", "op=AUTH status=401 principal={user1} remote={ip1} ua=<curl/8.1|Mozilla/5.0|python-requests/2.31|okhttp/4>", "evt=USER_LOGIN res=failed acct=\"{user1}\" addr={ip1} terminal=web", "LOGIN|FAIL|{user1}|{ip1}|INVALID_PASSWORD", "type=auth ok=false login={user1} from={ip1} code=<1326|401|E_PASS|530>"),
        ("event=login outcome=success user={user1} src_ip={ip1} method=password", "action:signin;result:granted;uid:{user1};addr:{ip1}", "op=AUTH status=200 principal={user1} remote={ip1}", "LOGIN|OK|{user1}|{ip1}|", "type=auth ok=true login={user1} from={ip1}"),
    ),
    "device-consoles": (
        ("Web management: login of {user1} from {ip1} failed", "HTTP login error, user {user1} ip {ip1}", "[CGI] {ip1} tried to log in as {user1}, wrong password", "Illegal login: {user1} ({ip1})", "User [{user1}] from [{ip1}] failed to sign in to [Desktop] via [password] due to authorization failure", "Panel access code wrong ({user1}), station {ip1}", "RTSP digest authentication of {user1} failed, client {ip1}", "FTP: 530 Login incorrect, {user1}, {ip1}", "Telnet login attempt failed: {user1} [{ip1}]", "OPC UA ActivateSession: BadIdentityTokenRejected, {user1}, {ip1}", "VNC authentication failed ({ip1})", "Admin page: password error for {user1}, host {ip1}"),
        ("Web management: {user1} logged in from {ip1}", "User [{user1}] from [{ip1}] signed in to [Desktop] successfully via [password]", "Panel unlocked by {user1}, station {ip1}", "FTP: 230 User {user1} logged in, {ip1}", "Telnet session opened: {user1} [{ip1}]", "OPC UA session activated for {user1}, {ip1}", "VNC client {ip1} authenticated"),
    ),
}  # fmt: skip

AFTER_TAKEOVER = (
    "Password of {user1} changed from {ip1}", "New administrator {word} created by {user1} from {ip1}", "{user1} disabled two-factor authentication from {ip1}", "API key {hex} issued to {user1} from {ip1}", "{user1} exported {many} customers from {ip1}", "Role admin granted to {word} by {user1} from {ip1}", "Recovery mail of {user1} changed to {word}@<proton.me|mail.ru|tutanota.com> from {ip1}", "{user1} downloaded backup {file} from {ip1}", "bank details changed by {user1} from {ip1}", "{user1} opened remote shell on node {n} from {ip1}",
)  # fmt: skip
