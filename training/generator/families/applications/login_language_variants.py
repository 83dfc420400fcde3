"""Phrases about signing in, language by language: the words only, so that each layout can put names where it likes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Phrases:
    """`user` and `address` are the field words; the rest are whole messages without names, several separated by `|`."""

    user: str
    address: str
    failed: str
    entered: str
    left: str
    soft: str
    locked: str


LANGUAGES = (
    Phrases("gebruiker", "adres", "aanmeldpoging geweigerd, wachtwoord klopt niet|inloggen niet gelukt|verkeerde combinatie van naam en wachtwoord", "succesvol ingelogd|sessie gestart", "uitgelogd|sessie afgesloten", "wachtwoord verlopen, wijzigen vereist|wachtwoord gewijzigd door gebruiker|sessie verlopen wegens inactiviteit", "account tijdelijk vergrendeld"),
    Phrases("użytkownik", "adres IP", "błędne hasło|próba logowania odrzucona|logowanie zakończone niepowodzeniem", "zalogowano pomyślnie|rozpoczęto sesję", "wylogowano|zakończono sesję", "hasło wygasło, wymagana zmiana|użytkownik zmienił hasło|sesja wygasła z powodu bezczynności", "konto czasowo zablokowane"),
    Phrases("uživatel", "adresa", "chybné heslo|přihlášení odmítnuto|neplatné jméno nebo heslo", "přihlášení úspěšné|relace zahájena", "odhlášen|relace ukončena", "platnost hesla vypršela|heslo bylo změněno|relace vypršela", "účet dočasně uzamčen"),
    Phrases("bruger", "adresse", "forkert adgangskode|login afvist|mislykket loginforsøg", "login gennemført|session startet", "logget ud|session lukket", "adgangskode udløbet|adgangskode ændret af brugeren|session udløb pga. inaktivitet", "kontoen er midlertidigt låst"),
    Phrases("användare", "adress", "fel lösenord|inloggningen nekades|misslyckat inloggningsförsök", "inloggning lyckades|session startad", "utloggad|session avslutad", "lösenordet har gått ut|lösenord bytt av användaren|sessionen avbröts på grund av inaktivitet", "kontot är tillfälligt spärrat"),
    Phrases("bruker", "adresse", "feil passord|pålogging avvist|mislykket påloggingsforsøk", "pålogging vellykket|økt startet", "logget av|økt avsluttet", "passordet er utløpt|passord endret av bruker|økten utløp", "kontoen er midlertidig låst"),
    Phrases("käyttäjä", "osoite", "väärä salasana|kirjautuminen hylätty|epäonnistunut kirjautumisyritys", "kirjautuminen onnistui|istunto aloitettu", "kirjautui ulos|istunto päättyi", "salasana on vanhentunut|käyttäjä vaihtoi salasanan|istunto vanheni", "tili lukittu tilapäisesti"),
    Phrases("felhasználó", "cím", "hibás jelszó|bejelentkezés elutasítva|sikertelen bejelentkezési kísérlet", "sikeres belépés|munkamenet megnyitva", "kijelentkezett|munkamenet lezárva", "a jelszó lejárt, módosítás szükséges|jelszó megváltoztatva|a munkamenet lejárt", "a fiók ideiglenesen zárolva"),
    Phrases("utilizator", "adresă", "parolă greșită|autentificare respinsă|încercare de conectare eșuată", "conectare reușită|sesiune deschisă", "deconectat|sesiune închisă", "parola a expirat|parolă schimbată de utilizator|sesiune expirată din inactivitate", "cont blocat temporar"),
    Phrases("χρήστης", "διεύθυνση", "λάθος κωδικός πρόσβασης|η σύνδεση απορρίφθηκε|αποτυχημένη προσπάθεια σύνδεσης", "επιτυχής σύνδεση|έναρξη συνεδρίας", "αποσύνδεση|λήξη συνεδρίας", "ο κωδικός έληξε|ο κωδικός άλλαξε από τον χρήστη|η συνεδρία έληξε", "ο λογαριασμός κλειδώθηκε προσωρινά"),
    Phrases("kullanıcı", "adres", "hatalı şifre|giriş reddedildi|başarısız giriş denemesi", "giriş başarılı|oturum başlatıldı", "çıkış yapıldı|oturum kapatıldı", "şifrenin süresi doldu|şifre kullanıcı tarafından değiştirildi|oturum zaman aşımına uğradı", "hesap geçici olarak kilitlendi"),
    Phrases("пользователь", "адрес", "неверный пароль|вход отклонён|неудачная попытка авторизации", "вход выполнен|сеанс открыт", "выход из системы|сеанс завершён", "срок действия пароля истёк|пароль изменён пользователем|сеанс закрыт по таймауту", "учётная запись временно заблокирована"),
    Phrases("користувач", "адреса", "невірний пароль|вхід відхилено|невдала спроба входу", "вхід виконано|сеанс розпочато", "вихід із системи|сеанс завершено", "термін дії пароля минув|пароль змінено користувачем|сеанс закрито через неактивність", "обліковий запис тимчасово заблоковано"),
    Phrases("用户", "地址", "密码错误|登录被拒绝|登录失败", "登录成功|会话已建立", "已退出登录|会话结束", "密码已过期，请修改|用户已修改密码|会话超时", "帐户已暂时锁定"),
    Phrases("ユーザー", "アドレス", "パスワードが違います|ログインが拒否されました|認証に失敗しました", "ログインに成功しました|セッションを開始しました", "ログアウトしました|セッションを終了しました", "パスワードの有効期限が切れました|パスワードが変更されました|セッションがタイムアウトしました", "アカウントを一時的にロックしました"),
    Phrases("사용자", "주소", "비밀번호가 올바르지 않습니다|로그인이 거부되었습니다|로그인 실패", "로그인 성공|세션 시작", "로그아웃|세션 종료", "비밀번호가 만료되었습니다|사용자가 비밀번호를 변경함|세션 시간 초과", "계정이 일시적으로 잠겼습니다"),
    Phrases("utilizador", "endereço", "palavra-passe incorreta|início de sessão recusado|tentativa de acesso falhada", "sessão iniciada com êxito|acesso concedido", "sessão terminada|saída do sistema", "a palavra-passe expirou|palavra-passe alterada pelo utilizador|sessão expirou por inatividade", "conta bloqueada temporariamente"),
    Phrases("usuario", "dirección", "clave incorrecta|ingreso rechazado|intento de acceso fallido", "ingreso correcto|sesión abierta", "salida del sistema|sesión cerrada", "la clave ha vencido|clave cambiada por el usuario|sesión cerrada por inactividad", "cuenta bloqueada temporalmente"),
)  # fmt: skip
