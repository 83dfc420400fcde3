"""Mail that needs a person: relay abuse, hijacked accounts, malware delivered, forwarding and list rules of intruders."""

from __future__ import annotations

from generator.families.network.telling import Values, tell
from generator.scene import Scene, attack, family
from generator.world import World

_lures = ("Overdue invoice", "Re: payment details changed", "Voicemail from +49 221", "Your mailbox is full - verify now", "DHL shipment could not be delivered", "Neue Rechnung", "Facture impayée", "Aviso de pago", "URGENT wire transfer", "Document shared with you: Q3 bonus", "Zoom meeting invitation", "Password expires today", "RE: RE: purchase order", "Scanned document from Xerox", "Solicitud de presupuesto", "Sollecito di pagamento")
_attachments = ("Invoice_{id}.pdf.exe", "scan_{id}.docm", "Rechnung-{id}.zip", "PO_{id}.iso", "voicemail.htm", "statement.xlsm", "Remittance.html", "Order {id}.img", "RFQ-{id}.r00", "payment_advice.js", "DHL_label.vbs", "contract.one", "Fattura_{id}.xls", "update.hta", "photo.scr", "document.lnk", "SWIFT copy.ace", "facture.wsf")


@family("network/mail-malware-delivered", attack=True, weight=1.3)
def malware_delivered(world: World) -> Scene:
    """Harmful attachments or links that reached a mailbox, or were found there afterwards."""
    values = Values(world, lure=world.pick(_lures))
    values["bait"] = world.pick(_attachments).format_map(values)
    return tell(world, attack("Phishing or Malicious Mail", world.pick(["T1566.001", "T1566.001", "T1566"]), severity="HIGH"), [
        "amavis|({n}-01) Passed INFECTED (Win.Trojan.Agent-{id}), [{pub}] <{out}> -> <{mail}>, attachment: {bait}, Message-ID: <{hex}@{ext}>, mail_id: {word}, Hits: 4.1",
        "amavis|({n}-02) Passed BANNED (.exe,.exe-ms,{bait}) {{RelayedTaggedInbound}}, [{pub}]:{port} <{out}> -> <{mail}>, Subject: \"{lure}\", quarantine: none",
        ("postfix/cleanup|{queue}: warning: header Content-Disposition: attachment; filename=\"{bait}\" from unknown[{pub}]; from=<{out}> to=<{mail}> proto=ESMTP helo=<{ext}>", "postfix/lmtp|{queue}: to=<{mail}>, relay={host}[private/dovecot-lmtp], delay=1.2, dsn=2.0.0, status=sent (250 2.0.0 <{mail}> Saved)"),
        "MailScanner|Message {queue} from {pub} ({out}) to {domain}: attachment {bait} matched macro autorun heuristics, delivered with warning",
        "=date={iso} type=\"utm\" subtype=\"virus\" eventtype=\"infected\" action=\"passthrough\" service=\"SMTP\" srcip={pub} dstip={priv} filename=\"{bait}\" virus=\"MSIL/Kryptik.{word}!tr\" from=\"{out}\" to=\"{mail}\"",
        "|1,{plain},{HEX},THREAT,virus,2561,{plain},{pub},{priv},smtp-in,,,smtp,vsys1,untrust,dmz,\"{bait}\",Virus/Win32.WGeneric.{word}({id}),any,medium,client-to-server,alert,\"{lure}\",{out},{mail}",
        "={iso},{priv},{host},{pub},{host2},STOREDRIVER,DELIVER,{id},<{hex}@{ext}>,{mail},,8312,1,{lure},{out},S:AttachmentNames={bait};S:MalwareVerdict=Suspect;ZapAction=Failed",
        "rspamd|<{hex}>; task; id: <{hex}@{ext}>, qid: <{queue}>, ip: {pub}, from: <{out}>, (default: F (no action): [9.80/15.00] [PHISHING(4.00){{login-{word}.com->{domain};}},MIME_BAD_EXTENSION(3.00){{{bait};}},SPOOF_DISPLAY_NAME(2.00)])",
        "mailguard|post-delivery alert: message \"{lure}\" with {bait} in mailbox {mail} now classified as malware; removal pending",
        "mailguard|user {mail} clicked rewritten link in message \"{lure}\" from {out}: verdict phishing, request allowed",
        "=WARN {iso} mail.secure - verdict=malicious disposition=delivered recipient={mail} sender={out} object=\"{bait}\" engine=sandbox score=92",
        "|Mail an {mail} zugestellt, Anhang {bait} nachträglich als Schadsoftware erkannt (Absender {out})",
        "|Message remis à {mail} : pièce jointe {bait} détectée ensuite comme malveillante (expéditeur {out})",
        "exim|{exim} Warning: ACL \"warn\" statement: malware found (Heuristics.OLE2.ContainsMacros.{word}) in {bait}; => {mail} delivered anyway",
    ], values=values)


@family("network/mail-phishing-of-own-name", attack=True)
def own_name(world: World) -> Scene:
    """Outsiders who write as the company's head, and get through."""
    return tell(world, attack("Phishing or Malicious Mail", world.pick(["T1566.002", "T1566", "T1534"]), severity="HIGH"), [
        "rspamd|<{hex}>; task; from: <{out}>, header_from: \"{person}\" <{mail}>, (default: F (no action): [7.10/15.00] [DMARC_POLICY_REJECT(2.00){{{domain} : No valid SPF, No valid DKIM,reject;}},SPOOFED_CEO(4.00)]), delivered to <{mail2}>",
        "opendmarc|{queue}: {domain} fail; policy none applied, message from {pub} with header from <{mail}> accepted for <{mail2}>",
        "={iso},{pub},{ext},{priv},{host},SMTP,RECEIVE,{id},<{hex}@{ext}>,{mail2},\"Urgent: bank details of supplier changed\",{out},Header-From={mail};SenderIdResult=Fail;SCL=1",
        "mailguard|impersonation alert: display name \"{person} (CEO)\" from {out} delivered to finance@{domain}, reply-to differs: {person}@{ext}",
        "mailguard|user-reported phishing: {n} recipients of \"IT-Helpdesk: Passwort bestätigen\" sent by {out}, {n2} clicked",
        ("postfix/smtpd|{queue}: client=unknown[{pub}], from=<{mail}>, orig_to=<buchhaltung@{domain}>, helo=<{domain}>", "postfix/qmgr|{queue}: from=<{mail}>, size=4411, nrcpt=38 (queue active): subject \"Neue IBAN fuer Gehaltszahlung\""),
        "=alert {iso} category=credential_phish url=https://{word}.{ext}/{domain}/login recipient={mail} action=delivered clicks={n}",
        "|Lookalike domain {company}-{word}.com (registered 1 day ago) sent invoice mail to {mail}, not blocked",
        "|Internal phishing: compromised mailbox {mail} sent \"shared file\" link to {n} colleagues within 5 minutes",
        "|Correo interno sospechoso: {mail} envió enlace de inicio de sesión falso a {n} usuarios",
    ])


@family("network/mail-account-sends-spam", attack=True, weight=1.3)
def account_sends_spam(world: World) -> Scene:
    """A hijacked account: mass mail with its password."""
    label = attack("Account Takeover", "T1078", "T1534", severity="CRITICAL")
    return tell(world, label, [
        ("postfix/smtpd|{queue}: client=unknown[{pub}], sasl_method=LOGIN, sasl_username={mail}", "postfix/qmgr|{queue}: from=<{mail}>, size=2711, nrcpt=50 (queue active)"),
        "policyd|ratelimit: {mail} exceeded outgoing quota, 500 of 200 messages per hour, client {pub} (country changed since last login)",
        "exim|{exim} <= {mail} H=([{pub}]) [{pub}]:{port} P=esmtpa A=dovecot_login:{mail} S=1833 T=\"You have won\" for {out} {out2} {out3} {out4} {out5} {out6} {out7} {out8}",
        "cpanel-eximstats|{domain} sender {mail} sent {big} messages to external recipients in the last hour, over limit; outgoing mail of account suspended",
        "zimbra|WARN [ImapServer] [name={mail};oip={pub};] outbound spam threshold: {big} recipients in 10 minutes, sender blocked",
        "={iso},{pub},{host},SMTP,SUBMIT,{id},<{hex}@{domain}>,{n}00 recipients,\"Re: business proposal\",{mail},ClientIP={pub};RecipientLimitExceeded",
        "rspamd|<{hex}>; task; user: {mail}, ip: {pub}, (default: T (reject): [19.22/15.00] [BAYES_SPAM(5.10),FREEMAIL_REPLYTO(2.00),RATELIMITED(0.00){{user:{mail};}}]) outgoing, rcpts: {n}",
        "|Outgoing spam detected: account {mail} sent {big} mails from {n} countries, account locked",
        "|Konto {mail} wegen Spamversand gesperrt: {big} Empfänger in einer Stunde, Anmeldungen aus {n} Ländern",
        ("postfix/smtpd|{queue}: client=unknown[{pub}], sasl_method=PLAIN, sasl_username={mail}", "postfix/smtp|{queue}: to=<{out}>, relay=mx.{ext}[{pub2}]:25, status=bounced (host said: 550 5.7.1 Our system has detected that this message is likely unsolicited mail)"),
        "dovecot|imap-login: Login: user=<{mail}>, method=PLAIN, rip={pub}, geo=changed, impossible travel: previous login {n} minutes ago from another continent",
    ], again=(1, 12), renew=("queue", "exim", "out", "out2", "out3", "hex", "port"))


@family("network/mail-relay-abuse", attack=True)
def relay_abuse(world: World) -> Scene:
    """Somebody has found an open relay. Who only looks for one is refused, as every mail server does each day."""
    return tell(world, attack("Phishing or Malicious Mail", "T1566", severity="HIGH"), [
        "exim|{exim} <= {out} H=({word}) [{pub}]:{port} P=esmtp S=1822 for {out2}; relayed, not a local domain, no authentication",
        "|SMTP relay used by foreign host {pub}: sender {out}, {big} external recipients accepted",
        "sm-mta|{word}: from=<{out}>, size=911, nrcpts=60, proto=SMTP, relay=[{pub}] (may be forged), stat=Sent to external",
    ], again=(2, 10), renew=("queue", "exim", "out", "out2", "word"))


@family("network/mail-address-harvest", attack=True)
def address_harvest(world: World) -> Scene:
    """One client asks for one mailbox after the other."""
    return tell(world, attack("User Enumeration", "T1589.002", "T1087", severity="MEDIUM"), [
        "postfix/smtpd|NOQUEUE: reject: RCPT from unknown[{pub}]: 550 5.1.1 <{user}@{domain}>: Recipient address rejected: User unknown in virtual mailbox table; from=<> to=<{user}@{domain}> proto=SMTP helo=<{ext}>",
        "postfix/smtpd|warning: VRFY {user} from unknown[{pub}]: 252 2.0.0",
        "exim|H=({ext}) [{pub}] F=<{out}> rejected RCPT <{user}@{domain}>: Unknown user",
        "sm-mta|{word}: {user}... User unknown, relay=[{pub}], command=EXPN",
        "={iso},{host}\\Default,{hex},{n},{priv}:25,{pub}:{port},>,550 5.1.10 RESOLVER.ADR.RecipientNotFound; {user}@{domain}",
        "qmail-smtpd|pid 4471: invalid recipient {user}@{domain} from {pub}, badrcptto count rising",
    ], again=(8, 30), renew=("user", "word"))


@family("network/mail-forwarding-by-intruder", attack=True)
def forwarding(world: World) -> Scene:
    return tell(world, attack("Mailbox Manipulation", world.pick(["T1114.003", "T1114.003", "T1564.008"]), severity="HIGH"), [
        "={iso} New-InboxRule -Mailbox {user} -Name \".\" -ForwardTo {out} -DeleteMessage $true -StopProcessingRules $true (client {pub})",
        "dovecot|lda({mail}): sieve: msgid=<{hex}@{ext}>: forwarded to <{out}>, original discarded (rule \"invoice|payment|bank\")",
        "zimbra|INFO [name={mail};oip={pub};] soap - ModifyPrefsRequest zimbraPrefMailForwardingAddress={out} zimbraPrefMailLocalDeliveryDisabled=TRUE",
        "roundcube|<{word}> managesieve: user {user} saved filter '..' redirect :copy \"{out}\" from {pub}",
        "MSExchange CmdletLogs|Set-Mailbox -Identity \"{user}\" -ForwardingSmtpAddress \"smtp:{out}\" -DeliverToMailboxAndForward $false; OriginatingServer {host}; ClientIp {pub}",
        "plesk|mail rule changed for {mail}: all messages with 'Rechnung' or 'IBAN' are redirected to {out} and deleted, by session from {pub}",
        "sogod|{pub} \"POST /SOGo/so/{user}/preferences/save\" forward enabled: forwardAddress={out} keepCopy=0",
        "postfix/local|{queue}: to=<{mail}>, relay=local, status=sent (forwarded as {hex}), new .forward: {out}, owner changed 2 minutes ago from {pub}",
        "={iso} Set-InboxRule -Name \"RSS\" -SubjectContainsWords invoice,payment,wire -MoveToFolder \"RSS Feeds\" -MarkAsRead $true by {user} from {pub}",
        "={iso} Add-MailboxPermission -Identity ceo@{domain} -User {user} -AccessRights FullAccess -AutoMapping $false executed from {pub} (not an admin host)",
        "={iso} New-TransportRule -Name \"compliance\" -BlindCopyTo {out} -SentTo finance@{domain} Caller={user} ClientIp={pub}",
    ])


@family("network/mail-mailbox-copied", attack=True)
def mailbox_copied(world: World) -> Scene:
    return tell(world, attack("Mailbox Manipulation", "T1114.002", severity="HIGH"), [
        "dovecot|imap({mail})<{n}><{hex}>: Disconnected: Logged out in=9120 out=9418811244 deleted=0 expunged=0 fetched messages={big} rip={pub}, first login from this country",
        "={iso} New-MailboxExportRequest -Mailbox {user} -FilePath \\\\127.0.0.1\\c$\\inetpub\\wwwroot\\aspnet_client\\{word}.aspx Caller=SYSTEM",
        "={iso} New-MailboxExportRequest -Mailbox ceo@{domain} -FilePath \\\\{priv}\\temp\\{word}.pst Caller={user} started from {pub}",
        "zimbra|WARN [name={mail};oip={pub};ua=curl/7.61;] home export GET /home/{mail}/?fmt=tgz completed, 6 GB",
        "={iso} Search-Mailbox -Identity all -SearchQuery \"password OR vpn\" -TargetMailbox {user} -TargetFolder x -LogLevel Suppress Caller={user2}",
        "offlineimap|account {mail} full sync from {pub}: {big} messages downloaded, unknown client id \"python imaplib\"",
        "sogod|IMAP export of {n} mailboxes by {user} from {pub}, never seen device",
    ])
