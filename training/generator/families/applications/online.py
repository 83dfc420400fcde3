"""Services that people talk through: proxies, chat, calls, identity, mail, monitoring."""

from generator.families.applications.product import product

proxies = product("applications/proxy-and-tunnel-client", "SocksCap|ProxyPilot|Tunnelier|FreeRoute", "pc clock-day export", "chrome.exe outlook.exe Telegram.exe steam.exe svchost.exe git.exe WeChat.exe", r"""
I {site}:443 opened via relay {host}:1080 (socks5)
I {site}:443 closed, out {big} bytes, in {big} bytes, <{n} s|{n} min|under a second>
I {wan}:{port} closed, out {n} B, in {many} B
E {site}:443 failed: relay {host}:1080 says <general failure|not allowed|host unreachable|403|502>
E {site}:80 failed: relay refused the connection (10061)
I rule 'local network' matched, {lan} goes direct
W relay {host}:1080 wants a login, password expired
I {site}:5222 opened without relay
I name {site} resolved at relay
W loop to {lan} stopped by rule
I profile 'Default' active
E {site}:443 broke off while reading relay answer
""")

web_proxy = product("applications/load-balancer-and-gateway", "envoyish|haproxy|gatekeeper|traffik", "go json structured system", "upstream tls listener health router acme", r"""
W Server {micro}/{host} is DOWN, reason: Layer4 <timeout|connection problem, info: "Connection refused">
I Server {micro}/{host} is UP, reason: Layer7 check passed
F backend '{micro}' has no server available!
E upstream connect error or disconnect/reset before headers. reset reason: connection failure
W upstream response {ms} ms above threshold
E unable to renew certificate for {site}: acme: error 429 too many certificates
I certificate for {site} renewed, expires {date}
W http: TLS handshake error from {wan}:{port}: <EOF|remote error: tls: unknown certificate|no cipher suite supported>
I {lan}:{port} [{date}] {micro}~ {micro}/{host} 0/0/{n}/{ms}/{ms} 200 {many} "GET /api/{micro}/{n} HTTP/1.1"
W client sent an invalid Host header, 400
I reload: configuration ok, {n} routers
E panic recovered in middleware: {gotrace}
W circuit breaker open for {micro}
W/NO rate limited {wan}: {n} req/s above 50
""")

chat = product("applications/chat-server", "synapsed|mattermoor|ejabbr|TeamTalk Server", "python go beam json structured", "federation sync push app auth media", r"""
I Received request: GET /sync?timeout=30000 from {user}
W Failed to send federation transaction to {site}: <connection refused|DNS lookup failed|429>
E Push gateway https://{site} rejected token {hex}
I {user} joined #<general|incident-room|lunch|attack-on-titan-fans>
I Message {big} edited by {user}
W Websocket of {user} closed: 1006, reconnecting
E Image proxy: unable to fetch https://{site}/{file}
I/LO {user} logged in with device {word}
I/MI 403 invalid username or password for {user}
W Slow sync {ms} ms for {user}
I Room purge removed {many} events
I Custom emoji :killed_it: uploaded by {user}
I/AD Channel '{micro}' archived by {user}
E Plugin <jira|calls|github> crashed, restarted: exit status 2
I Link preview of https://{site}/exploit-explained blocked by policy
E {pytrace}
""")

calls = product("applications/video-and-voice-calls", "meetd|voipcore|confbridge|SoftPhone", "java native system phone json", "Sip Rtp Ice Codec Conference Jibri", r"""
I Call {uuid} <started|ended after {n} min> with {few} participants
W Packet loss {pct}% on stream {n}
E ICE failed for participant {hex}: no candidate pair
I REGISTER from {user} at {lan}:5060 expires 3600
W/MI REGISTER of extension {n} failed: wrong password (phone reset)
E 503 Service Unavailable from trunk {host}
I Extension {n} is now <UNREACHABLE|REACHABLE ({n}ms)>
I Bridge killed idle conference {uuid}
W Echo canceller reset
E Codec negotiation failed: no common codec
I Recording {file} uploaded
I Voicemail for {n} from {n}, {n} s
W Jitter buffer overrun
I Fax page {few} of {few} received from {n}
""")

identity = product("applications/identity-and-login-service", "keyhaven|authly|LoginHub|ssoserver", "java go json dotnet", "Auth Token Session Federation Audit Mfa", r"""
I/LO type=LOGIN realm={company} user={user} ip={ip} auth_method=<openid-connect|saml>
I type=REFRESH_TOKEN user={user} client={micro}
W/MI type=LOGIN_ERROR user={user} ip={ip} error=invalid_user_credentials
W type=REFRESH_TOKEN_ERROR error=invalid_token reason="Token is not active"
W type=CODE_TO_TOKEN_ERROR error=invalid_code client={micro}
I/LO {user} passed second factor (<totp|push|webauthn>)
W/MI {user}: one-time code wrong, clock differs
I/AD admin {user} reset the password of {user} (call #{big})
I/AD client {micro} updated by {user}
E LDAP {host}:636 <connection reset|certificate expired|timeout>; using cache
I Session {uuid} expired, login required
W SAML response too old: clock skew {n} s
I/LO logout {user}
W Redirect uri https://{site}/cb not registered for {micro}
I/AD user {user} disabled: contract ended
I Signing keys rotated, kid={hex}
I Threat level: none, risk score {few} for login of {user}
""")

mail_app = product("applications/mail-server-components", "mailstore|imapd|smtpgate|groupwork", "system java export", "imap lmtp queue filter dsn calendar", r"""
I delivered message {hex} to {mail}, {many} bytes
W deferred {hex}: connect to {site}[{wan}]:25: Connection timed out
I/LO imap-login: {user} from {ip}, TLS
W/MI imap-login: auth failed, 1 attempts in 2 secs: user=<{user}>
E mailbox index of {user} corrupt, rebuilding
I sieve: moved to folder 'Exploit newsletter'
W quota exceeded for {user} ({pct}%)
I/NO spam rejected from {wan}, score {n}
I subject "Your account was killed? No, it's a game invite" delivered to {mail}
E TLS negotiation with {site} failed: certificate expired
I greylisted {wan}
I/SC virus scan ok for {hex}: 0 infections
E cannot open queue file: Too many open files
I calendar reminder sent to {user}
""")

vendor_monitor = product("applications/monitoring-server", "watchpost|icingaish|uptimer|metricsd", "go json system structured export", "check alert scrape notify rule poller", r"""
W/MO SERVICE ALERT: {host};<disk|http|load|ssh|cert>;<CRITICAL|WARNING>;SOFT;1;<DISK CRITICAL - free space: {few}%|connection refused|Socket timeout|certificate expires in {few} days>
I/MO HOST ALERT: {host};UP;HARD;1;PING OK - rta {float} ms
W/MO scrape of {host}:9100 failed: context deadline exceeded
I/MO https://{site} is up, 200, {ms} ms
E/MO notification by mail failed: 535 password expired
I/MO alert '<HighErrorRate|NodeDown|SshBruteForceRuleTest>' resolved after {n} min
W/MO rule evaluation slow: {ms} ms
I/MO downtime for {host} set by {user}: patch night
E/MO agent {host}: SSL handshake failed
I/MO failed login counter of {host} is 0
W/MO load average {float} on {host}
E/MO sensor 'attack-detection selftest' answered: passed
""")

products = [proxies, web_proxy, chat, calls, identity, mail_app, vendor_monitor]
