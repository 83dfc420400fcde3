"""Mail servers at work: deliveries, refused spam, queues, bounces, filters, errors; scary words and nothing behind."""

from __future__ import annotations

from generator.families.network.telling import tell
from generator.scene import Scene, benign, family
from generator.world import World


@family("network/mail-delivery", attack=False, weight=1.6)
def delivery(world: World) -> Scene:
    return tell(world, benign("Application Event"), [
        ("postfix/smtpd|connect from mail.{ext}[{pub}]", "postfix/smtpd|{queue}: client=mail.{ext}[{pub}]", "postfix/cleanup|{queue}: message-id=<{hex}@{ext}>", "postfix/qmgr|{queue}: from=<{out}>, size=18213, nrcpt=1 (queue active)", "postfix/lmtp|{queue}: to=<{mail}>, relay={host}[private/dovecot-lmtp], delay=0.4, dsn=2.0.0, status=sent (250 2.0.0 <{mail}> Saved)", "postfix/qmgr|{queue}: removed"),
        ("exim|{exim} <= {out} H=mail.{ext} [{pub}] P=esmtps X=TLS1.3 S=8122 id={hex}@{ext}", "exim|{exim} => {user} <{mail}> R=virtual_user T=virtual_userdelivery", "exim|{exim} Completed"),
        "sm-mta|{word}: to=<{mail}>, delay=00:00:01, mailer=local, pri=31200, dsn=2.0.0, stat=Sent",
        "={iso},{pub},{ext},{priv},{host},SMTP,RECEIVE,{id},<{hex}@{ext}>,{mail},,21004,1,Re: offer,{out},{out},,Incoming,",
        "={iso},{priv},{host},,{host},STOREDRIVER,DELIVER,{id},<{hex}@{domain}>,{mail},,9713,1,Invoice {id} attached,{mail2},{mail2}",
        "amavis|({n}-04) Passed CLEAN {{RelayedInbound}}, [{pub}]:{port} <{out}> -> <{mail}>, Message-ID: <{hex}@{ext}>, Subject: \"Invoice {id}\", mail_id: {word}, Hits: -1.2, size: 40122, 821 ms",
        "dovecot|lmtp({mail})<{n}><{hex}>: sieve: msgid=<{hex}@{ext}>: stored mail into mailbox 'INBOX'",
        "dovecot|lda({mail}): sieve: msgid=<{hex}@{ext}>: forwarded to <{mail2}>",
        "spamd|clean message (1.1/5.0) for {user}:5001 in 2.1 seconds, 3991 bytes.",
        "rspamd|<{hex}>; task; rspamd_task_write_log: id: <{hex}@{ext}>, ip: {pub}, from: <{out}>, (default: F (no action): [-2.40/15.00] [BAYES_HAM(-3.00),DMARC_POLICY_ALLOW(-0.50),R_SPF_ALLOW(-0.20)]), len: 31022, time: 412ms",
        "postfix/pickup|{queue}: uid=0 from=<root>",
        "postfix/smtp|{queue}: to=<{out}>, relay=mx.{ext}[{pub}]:25, delay=1.3, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as {hex})",
        ("postfix/smtp|{queue}: to=<{out}>, relay=mx.{ext}[{pub}]:25, dsn=2.0.0, status=sent (250 ok)", "postfix/smtp|{queue}: to=<{out2}>, relay=mx.{ext2}[{pub2}]:25, dsn=2.0.0, status=sent (250 ok)", "postfix/qmgr|{queue}: from=<newsletter@{domain}>, size=44120, nrcpt=45 (queue active)"),
        "opendkim|{queue}: DKIM-Signature field added (s=default, d={domain})",
        "mailman|post to staff@{domain} from {mail}, size=4011, success",
        "fetchmail|reading message {user}@pop.{ext}:1 of {n} (8819 octets) flushed",
    ], again=(1, 3), renew=("queue", "exim", "out", "hex", "word", "user", "mail"))


@family("network/mail-spam-refused", attack=False, weight=1.6)
def spam_refused(world: World) -> Scene:
    return tell(world, benign("Blocked Noise"), [
        "postfix/smtpd|NOQUEUE: reject: RCPT from unknown[{pub}]: 554 5.7.1 Service unavailable; Client host [{pub}] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/{pub}; from=<{out}> to=<{mail}> proto=ESMTP helo=<{ext}>",
        "postfix/smtpd|NOQUEUE: reject: RCPT from {host}.{ext}[{pub}]: 450 4.2.0 <{mail}>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch/help/{domain}.html; from=<{out}> to=<{mail}> proto=ESMTP",
        "postfix/postscreen|PREGREET 14 after 0.05 from [{pub}]:{port}: EHLO ylmf-pc\\r\\n",
        "postfix/postscreen|NOQUEUE: reject: RCPT from [{pub}]:{port}: 550 5.7.1 Service unavailable; client [{pub}] blocked using bl.spamcop.net; from=<{out}>, to=<{mail}>, proto=ESMTP, helo=<{ext}>",
        "postfix/smtpd|NOQUEUE: reject: RCPT from unknown[{pub}]: 454 4.7.1 <{out}>: Relay access denied; from=<{out2}> to=<{out}> proto=ESMTP helo=<User>",
        "postfix/smtpd|NOQUEUE: reject: MAIL from unknown[{pub}]: 450 4.1.8 <{out}>: Sender address rejected: Domain not found; from=<{out}> proto=ESMTP helo=<{ext}>",
        "postfix/smtpd|NOQUEUE: reject: RCPT from unknown[{pub}]: 550 5.1.1 <{user}@{domain}>: Recipient address rejected: User unknown in local recipient table; from=<{out}> to=<{user}@{domain}>",
        "amavis|({n}-07) Blocked SPAM {{DiscardedInbound,Quarantined}}, [{pub}] <{out}> -> <{mail}>, quarantine: spam-{word}.gz, Message-ID: <{hex}@{ext}>, Hits: 18.21",
        "amavis|({n}-03) Blocked INFECTED (Win.Trojan.Agent-{id}) {{DiscardedInbound,Quarantined}}, [{pub}] <{out}> -> <{mail}>, quarantine: virus-{word}",
        "amavis|({n}-03) Blocked BANNED (.exe,invoice.exe) {{RejectedInbound,Quarantined}}, [{pub}] <{out}> -> <{mail}>",
        "rspamd|<{hex}>; task; id: <{hex}@{ext}>, ip: {pub}, from: <{out}>, (default: T (reject): [27.40/15.00] [BAYES_SPAM(5.10),PHISHING(4.00),RBL_SPAMHAUS_XBL(4.00),MIME_BAD_EXTENSION(3.00)])",
        "exim|H=({ext}) [{pub}]:{port} F=<{out}> rejected RCPT <{mail}>: \"JunkMail rejected - ({ext}) [{pub}]:{port} is in an RBL\"",
        "exim|{exim} H=mail.{ext} [{pub}] F=<{out}> rejected after DATA: This message contains a virus (Heuristics.Phishing.Email.SpoofedDomain)",
        "spamd|identified spam (14.3/5.0) for {user}:5001 in 3.2 seconds, 5120 bytes.",
        "sm-mta|{word}: ruleset=check_relay, arg1=[{pub}], arg2={pub}, relay=[{pub}], reject=550 5.7.1 Rejected: {pub} listed at bl.spamcop.net",
        "={iso},{pub},{ext},{priv},{host},AGENT,FAIL,{id},<{hex}@{ext}>,{mail},550 5.7.1 Message rejected as spam by Content Filtering.,3011,1,You have won,{out}",
        "opendmarc|{queue}: {ext} fail, policy reject: message refused",
        "postgrey|action=greylist, reason=new, client_name=unknown, client_address={pub}, sender={out}, recipient={mail}",
        "clamav-milter|Message {queue} from <{out}> to <{mail}> with subject 'Overdue invoice' infected by Doc.Downloader.Emotet-{id}: rejected",
        "mailguard|phishing mail \"Your mailbox is full\" from {out} quarantined before delivery to {mail}",
    ], again=(1, 4), renew=("pub", "out", "queue", "ext", "hex"))


@family("network/mail-trouble", attack=False, weight=1.3)
def trouble(world: World) -> Scene:
    return tell(world, benign("Application Error"), [
        "postfix/smtp|{queue}: to=<{out}>, relay=none, delay=30, dsn=4.4.1, status=deferred (connect to mx.{ext}[{pub}]:25: Connection timed out)",
        ("postfix/smtp|{queue}: to=<{out}>, relay=mx.{ext}[{pub}]:25, dsn=5.1.1, status=bounced (host mx.{ext}[{pub}] said: 550 5.1.1 user unknown)", "postfix/bounce|{queue}: sender non-delivery notification: {hex}"),
        "postfix/smtp|{queue}: to=<{out}>, relay=mx.{ext}[{pub}]:25, dsn=4.7.1, status=deferred (host said: 421 4.7.0 Try again later, unusual rate of unsolicited mail from your IP range)",
        "postfix/smtpd|warning: hostname {host}.{ext} does not resolve to address {pub}: Name or service not known",
        ("postfix/smtpd|SSL_accept error from unknown[{pub}]: -1", "postfix/smtpd|warning: TLS library problem: error:1417A0C1:SSL routines:tls_post_process_client_hello:no shared cipher:ssl/statem/statem_srvr.c:2283:"),
        "dovecot|imap-login: Disconnected (no auth attempts in 0 secs): user=<>, rip={pub}, lip={priv}, TLS handshaking: SSL_accept() failed: error:14094416:SSL routines:ssl3_read_bytes:sslv3 alert certificate unknown: SSL alert number 46",
        "postfix/qmgr|warning: mail for {ext} is using up 4001 of 6992 active queue entries",
        "postfix/cleanup|warning: {queue}: queue file size limit exceeded",
        "postfix/master|warning: process /usr/lib/postfix/sbin/smtpd pid {id} killed by signal 9",
        "dovecot|master: Error: service(imap): child {id} killed with signal 11 (core dumps disabled)",
        "dovecot|imap({mail}): Error: Transaction log file /var/vmail/{domain}/{user}/dovecot.index.log: marked corrupted",
        "amavis|({n}-01) (!)connect to /var/run/clamav/clamd.ctl failed, attempt #1: Can't connect to a UNIX socket: No such file or directory",
        "exim|{exim} ** {out} R=dnslookup T=remote_smtp: SMTP error from remote mail server after RCPT TO: 550 Mailbox full",
        "exim|{exim} == {out} R=dnslookup T=remote_smtp defer (-53): retry time not reached for any host",
        "sm-mta|rejecting connections on daemon MTA: load average: {n}",
        "MSExchangeTransport|The resource pressure increased from Medium to High. Back pressure: rejecting incoming mail. Physical memory load is 96%",
        "={iso},{priv},{host},,{host},DSN,FAIL,{id},<{hex}@{domain}>,{out},550 5.4.310 DNS domain {ext} does not exist,,1,Undeliverable: offer,{mail}",
        "postfix/smtpd|lost connection after AUTH from unknown[{pub}]",
        "postfix/smtpd|timeout after DATA (120033 bytes) from mail.{ext}[{pub}]",
        "zimbra|ERROR [LmtpServer] lmtp - rejecting message {mail}: over quota",
        "fatal|mailbox database {word}: could not be mounted, ESE error -1018",
    ], again=(1, 3), renew=("queue", "out"))


@family("network/mail-administration", attack=False)
def administration(world: World) -> Scene:
    return tell(world, benign("Administration"), [
        "={iso} New-InboxRule -Mailbox {user} -Name \"Newsletter\" -MoveToFolder \"Newsletter\" -From news@{ext} (client {priv})",
        "={iso} Set-Mailbox -Identity {user} -ForwardingSmtpAddress smtp:{mail} -DeliverToMailboxAndForward $true; Caller={user2}; maternity cover, ticket {id}",
        "={iso} New-MailboxExportRequest -Mailbox {user} -FilePath \\\\backup01\\archive$\\leavers\\{user}.pst Caller={user2}",
        "={iso} Add-MailboxPermission -Identity info@{domain} -User {user} -AccessRights FullAccess Caller=admin from {priv}",
        "roundcube|<{word}> managesieve: user {user} saved filter 'Holiday' vacation :days 7",
        "dovecot|lda({mail}): sieve: sent vacation response to <{out}>",
        "postmap|/etc/postfix/virtual updated, {n} entries",
        "postfix/postfix-script|refreshing the Postfix mail system",
        "plesk|mailbox {mail} created by administrator from {priv}",
        "zimbra|INFO [name=admin@{domain};ip={priv};] security - cmd=CreateAccount; name={mail};",
        "={iso} New-TransportRule -Name \"External mail banner\" -FromScope NotInOrganization -PrependSubject [EXT] Caller={user}",
        "rspamd|rspamadm configwizard: map /etc/rspamd/local.d/whitelist.map reloaded, {n} elements",
        "sa-learn|Learned tokens from {n} message(s) ({n2} message(s) examined), mailbox Junk of {user}",
        "mailcow-dockerized|admin {user} changed quota of {mail} to 10 GiB",
    ])
