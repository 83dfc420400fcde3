"""Software that companies run their business with: ERP, payroll, tills, hotels, practices, shops."""

from generator.families.applications.product import product

erp = product("applications/erp", "StockPilot|Lagerfix|OrderDesk|Novaris ERP|Kontor9", "java dotnet export pc", "OrderService InvoiceJob StockSync LoginModule ApprovalFlow PrintQueue DbPool EdiGateway", r"""
I Order {big} created by {user} with {n} positions, total {money} <EUR|USD|GBP>
I <Invoice|Credit note|Delivery note> {big} posted to period {n}
I/LO User {user} <logged in|signed on|opened a session> from {pc}
I/LO Session of {user} ended <by logout|after idle time|, client closed>
W/MI Login failed for {user}: <wrong password|password expired|caps lock?>, attempt 1 of 5
W Article {big} '{article}' below minimum stock ({few} left)
E Posting of document {big} failed: period {few} is <closed|locked by {user}>
E Lock wait timeout on table <STOCK|ORDERS|LEDGER>, transaction rolled back and retried
E EDI message {big} rejected: segment NAD missing at line {n}
E Could not render report '{file}': printer {host} not reachable
W Approval {big} denied by {person}: price above limit
I/AD User {user} was given role <SALES|PURCHASING|ACCOUNTING|ADMIN> by {user} (ticket #{big})
I/AD Mass change by {user}: {many} price list entries updated
W/AD {user} deleted {n} obsolete articles (archived before)
E Division by zero in costing of article {big}, calculation skipped
I/JO Nightly run <MRP|costing|dunning> finished in {n} min, {few} warnings
I/AD Export of {many} customers to {file} by {user} for <the tax adviser|newsletter|year-end audit>
F Database connection lost: <ORA-03113: end-of-file on communication channel|SQLSTATE 08006|TCP Provider: existing connection was forcibly closed by the remote host>
I Reconnected to database after {few} attempts
D SQL {ms} ms: SELECT * FROM ORDERS WHERE STATUS = 'OPEN' UNION ALL SELECT * FROM ORDERS_ARCHIVE
E {javatrace}
W License pool exhausted: {n} of {n} seats in use, {user} refused
""")

payroll = product("applications/payroll", "PayDay|Lohnmeister|NominaPlus|SalaryBase", "dotnet pc export windows", "PayRun TaxTable BankFile Report Auth", r"""
I Pay run {date} started for {n} employees by {user}
I Payslip {big} <created|mailed|archived> for employee {big}
W Employee {big}: tax class missing, default used
E Bank file rejected: IBAN checksum mismatch in record {n}
E Social security upload failed: <certificate expired|HTTP 503|session expired, login required>
I/LO {user} logged in (two-factor ok)
W/MI {user} entered a wrong PIN, 2 tries left
I/AD {user} changed bank details of employee {big}, confirmed by {user}
I/AD Role 'payroll clerk' granted to {user} by {user}
I/UP Tax tables <2024|2025> installed, checksum ok
W Hours of {person} exceed limit: {float}
E Cannot delete pay run {big}: already transferred
I Corrected run {big} killed by operator, nothing transferred
E {nettrace}
I Export of pay data {date} to accounting: {n} records, {money} total
W Access denied: {user} may not see salary group <A|EXEC|3>
""")

till = product("applications/point-of-sale", "KassaPro|TillPoint|CafePOS|ShopLane", "pc export windows structured", "Till Receipt Card Drawer Scanner Tse Sync", r"""
I Receipt {big} total {money} paid by <card|cash|voucher>
I Cashier {n} ({person}) <signed on|signed off|on break>
W/MI Cashier {n}: wrong PIN
E Card terminal: <transaction declined, insufficient funds|timeout waiting for host|connection refused|card removed too early|chip error>
W Void of receipt {big} by {person}, approved by manager {n}
I Drawer opened <without sale by manager {n}|for receipt {big}>
E Receipt printer <out of paper|cover open|offline>
W Unknown barcode {big}
I Z report {n} printed, difference {money}
E Fiscal unit not reachable, receipts are signed later ({n} pending)
I Price update: {many} articles from head office
I Shift counted: cash {money}, difference <0.00|-0.50|1.20>
W Clock differs from server by {n} s, corrected
E Sync with head office failed: {host}:<443|5432|8080> no route to host; retry in {n} s
I Shell V-Power 95 pump {few}, {float} l, {money}
I Mussels in the shell, table {n}, course 2 fired
I Kill ticket {n}: kitchen order cancelled by waiter {n}
""")

warehouse = product("applications/warehouse", "PickFlow|Hallex WMS|RackWise|StoreLine", "java export dotnet structured", "PickTask Conveyor Gate Scanner Shuttle Inventory", r"""
I Pick task {big} <assigned to {person}|completed|split into {few}>
W Bin <A|B|C>-{n}-{n} empty though stock says {few}
E Conveyor {few}: photo eye blocked, section stopped
E Shuttle {n} lost position, homing <started|failed>
I Pallet {big} received at gate {few} from carrier {company}
E Scanner {mac} <battery low|roamed|disconnected: timeout>
W Weight mismatch on parcel {big}: expected {float} kg, got {float} kg
I Stock count of aisle {n} finished, {few} differences
E Label printer {host} refused the job: invalid ZPL at offset {n}
W Task {big} aborted by user {user}: article damaged
E Deadlock detected, transaction was chosen as victim
I Wave {n} released: {n} orders, {many} lines
F Emergency stop pressed at station {few}
I Emergency stop released by {user}
I/LO Operator {user} logged on to forklift terminal {n}
E Injected test tote {n} not seen at exit, marked lost
""")

hotel = product("applications/hotel-booking", "InnKeeper|CasaBook|FrontDesk7|Hotelio", "php python dotnet json", "Booking Rates ChannelManager DoorLock Payment Housekeeping", r"""
I Reservation {big} for {person}, {few} nights, room {n}
I Guest {person} checked <in|out>, room {n}
W Overbooking risk: {date} has {few} rooms less than sold
E Channel manager push failed: <429 Too Many Requests|401 token expired, refreshing|timeout after 30s>
I Access token refreshed, valid for 3600 s
E Door lock {n}: card rejected, key expired
I Key card for room {n} cut by {user}
E Payment {uuid} declined by issuer: do not honour
W Rate plan <BAR|CORP|OTA> missing for {date}
I No-show {big} charged
E Mail to guest bounced: mailbox full
I/AD {user} changed cancellation policy of rate <FLEX|NONREF>
E Passport scan of guest {big} unreadable
I Night audit {date} closed by {user}
W Minibar of room {n}: <peanuts|water|root beer> missing
E {phptrace}
I/LO Login: {user} at front desk {few}
W/MI Login refused for {user}: password expired {few} days ago
""")

practice = product("applications/medical-practice", "MedDesk|PraxisNet|DentaCare|ClinicLog", "pc dotnet export windows java", "Patient Hl7 Dicom CardReader Prescription Lab Calendar", r"""
I HL7 <ADT^A08|ORU^R01|ORM^O01> message {big} processed
E HL7 message {big} refused: invalid segment PID-3
I DICOM association from <XRAY1|CT2|US3> accepted, {n} images stored
E DICOM association <rejected: called AE title not recognized|aborted by peer|timeout>
W Card reader {few}: card <expired|removed|not readable>
I Patient {big} <admitted|called to room {few}|discharged>
E e-prescription {big} failed: signature card locked after PIN error
I Lab report {big}: virus test negative, culture without finding
I Lab report {big}: Influenza virus RNA detected
W Interaction check: {few} warnings for prescription {big}
I/LO {user} unlocked workstation with smart card
I/MI PIN wrong for {user}, 2 tries left
I/BA Patient database saved to {wpath}, {n} GB
E Connector not reachable: TLS certificate of {host} expired on {date}
W Injection for patient {big} documented without batch number
I Vaccination attack rate report printed
I/AD Access to record {big} granted to {user} (referral)
W Access to record of staff member denied for {user}, reason required
I/UP Drug database updated to {date}
E {nettrace}
""")

timeclock = product("applications/time-clock", "PunchIn|Zeitwerk|ClockPoint", "export pc dotnet", "Terminal Reader Calc Sync", r"""
I Badge {big} <in|out|break> at terminal {few}
W Badge {big} unknown at terminal {few}
W Badge {big} blocked (lost card), door stays closed
E Terminal {few} offline since {n} min
I Terminal {few} back, {n} bookings fetched
E Fingerprint sensor error 0x{hex}, cleaning needed
I Monthly account of {person}: {float} h
W Missing out-booking of {person} on {date}
I/AD {user} corrected booking of {person}
E Duplicate key in bookings, row skipped
""")

shop = product("applications/web-shop-backend", "Cartly|ShopForge|Tienda9|Marktplatz24", "php ruby json python structured", "Checkout Catalog Payment Mailer Search Session Coupon Webhook", r"""
I Order {big} placed, <card|invoice|wallet> {money}
W Coupon '<SUMMER10|WELCOME|BLACKFRIDAY>' expired, ignored
E Payment webhook signature mismatch, event {uuid} dropped
E Payment {uuid} failed: <card_declined|3DS authentication failed|expired_card|processor timeout>
W Cart {uuid} abandoned
E Search index unavailable: No alive nodes found in your cluster
I Image {file} resized in {ms} ms
E Template error in product page {big}: undefined variable $price
W Slow query {ms} ms: SELECT p.* FROM products p ORDER BY RAND()
I/LO Customer {mail} signed in
W/MI Customer {mail}: wrong password
I Password reset link sent to {mail}
I Review of product {big} rejected: contains '<killer deal|bomb|hack|exploit>'
E CSRF token invalid (form open for {n} hours)
I Feed export finished: {many} products
W Stock of {article} changed during checkout
I/AD Plugin <shipping-labels|newsletter|seo-tools> updated to {version} by {user}
E {phptrace}
E {rubytrace}
I Bot check passed, score 0.{n}
""")

mailmerge = product("applications/mail-merge-and-newsletter", "LetterBox|SerienDruck|MailWave", "pc dotnet php python", "Merge Queue Bounce Template Tracker", r"""
I Campaign '<Spring sale|Security update for your account|Phishing awareness week|Invoice reminder>' sent to {many} recipients
W Recipient {mail} bounced: <550 user unknown|452 mailbox full|421 try later>
E Field <<Company|Salutation|IBAN>> missing in record {n}
I Merge of {file} with {many} addresses done
W {n} recipients unsubscribed
E Rendering stopped: unknown placeholder '{input}'
E SMTP {host}: 535 authentication failed, password of {service} has expired
W Throttled by provider, {n} messages wait
I Test mail sent to {mail}
E Attachment {file} too large, not sent
I Spam score of template <2.1|0.4|3.7> of 10
""")

etl = product("applications/etl-and-reports", "DataFerry|NightLoad|CubeSync|Pipeliner", "python java export json structured", "Extract Transform Load Scheduler Quality Sftp", r"""
I Job {micro}_daily started (run {big})
I {many} rows read from {path}
I Copied {big} rows to <warehouse|staging|dwh> in {n} s
E Row {big}: cannot convert '{input}' to <integer|date|decimal>
W Column <price|zip|birthdate> has {pct}% nulls
E Source {host}:<1433|3306|1521|5432> <connection refused|login timeout|too many connections>
W Retry {few} of 5 in {n} s
E Constraint violated: duplicate key value {big}
E File {file} missing or empty, job skipped
F Job {micro}_daily FAILED after {n} min: root cause <disk full|deadlock|schema drift|killed by scheduler>
I Truncating table staging.{micro}
I Dropping temporary table tmp_{hex}
I SFTP upload of {file} to partner {company} done, {big} bytes
E SFTP: host key verification ok, remote quota exceeded
E {pytrace}
W Checksum mismatch of {file}, downloading again
I Purged {many} records older than <90|365> days (retention)
""")

crm = product("applications/crm-and-tickets", "DeskLine|TicketTown|RelateCRM|HelpHero", "ruby php json dotnet", "Ticket Mailbox Sla Import Webhook Search", r"""
I Ticket #{big} opened: '<cannot log in|printer attacks paper|virus warning on website|please kill my subscription|password reset|shell scratches on car|monitor dead>'
I Ticket #{big} assigned to {person}
W SLA of ticket #{big} <breached|due in {n} min>
E Mailbox fetch failed: <AUTHENTICATE failed, token expired|timeout|certificate has expired>
I Contact import by {user}: {n} new, {few} duplicates
E Webhook to https://{site} answered 500, retry {few}
W Attachment {file} removed: type not allowed
I/SC Attachment {file} scanned: clean
I/AD Agent {user} deactivated by {user}: left company
I Merge of contacts {big} and {big}
E Search reindex aborted: disk watermark exceeded
I/LO Agent {user} online
E Cannot render macro: {input}
E {rubytrace}
""")

accounting = product("applications/accounting-and-tax", "BuchPlus|LedgerOne|FactuPro|ComptaLib", "pc dotnet export windows", "Booking Bank Tax Archive Ocr Elster", r"""
I Bank statement {date}: {n} bookings, {few} unmatched
E Bank access: <PIN changed by bank, please enter|TAN expired|dialog aborted 9800|user blocked by bank after 3 errors>
I VAT return <Q1|Q2|Q3|Q4> transmitted, ticket {big}
E VAT return rejected: certificate expired
W OCR of {file}: amount not readable
I Document {file} archived, hash {sha}
E Archive check: hash differs for {file}, restored from copy
W Booking {big} reversed by {user}
I/AD Year {n} locked by {user}
E Database file in use by {pc}
I Dunning run: {n} reminders
I/BA Client data saved to {wpath}
I/UP Program update {version} installed
""")

school = product("applications/school-and-club-software", "ClassBook|VereinsManager|Scolaris|LearnHub", "php python dotnet pc", "Course Grade Member Quiz Mail Cron", r"""
I Quiz attempt {big} <submitted|graded> for {user}
I/LO {user} logged in
W/MI Invalid login for {user}, <caps lock?|second try>
W Upload of {file} refused: larger than {n} MB
E Cron task <send_reminders|backup_cleanup|stats> failed: maximum execution time exceeded
I Course '<SQL injection basics|Root causes of WWI|Shell scripting|Virus and cell biology|Ethical hacking for pupils>' published
W Session expired for {user}, login required
I Member {big} fee {money} collected
E SEPA mandate missing for member {big}
I Grades exported to {file} by {user}
E {phptrace}
I/AD Teacher role given to {user} by {user}
""")

logistics = product("applications/fleet-and-parcel", "RouteMate|TrackTruck|ParcelFlow", "json java structured export", "Gps Route Driver Parcel Toll Geofence", r"""
I Vehicle {n} at <49|50|51|48>.{big},<7|8|9|11>.{big} speed {n}
W Vehicle {n}: harsh braking
E GPS lost on vehicle {n} for {n} min
I Parcel {big} scanned at <hub|depot|door>, <delivered|refused by recipient|not at home>
W Geofence left: trailer {n}
E Tachograph download failed: card expired
I Driver {person} started shift
E Map service answered 403: daily quota exceeded
I Route {n} optimised: {float} km saved
W ETA of tour {n} late by {n} min
E Label API <timeout|invalid address '{input}'|certificate unknown>
I Fuel card used at Shell station {big}, {float} l
""")

property_software = product("applications/property-and-energy-billing", "HausVerwalter|RentRoll|MeterBill", "pc export php dotnet", "Tenant Meter Billing Letter", r"""
I Meter reading {big} imported for flat {n}
W Consumption of flat {n} implausible: {float} m3
E Meter {big} not found, reading rejected
I Heating bill {n} printed
W Tenant {big}: payment late
E Import of {file} aborted at row {n}: bad decimal '{input}'
I/AD {user} closed year
E PDF engine crashed, job restarted
I Lock changed in flat {n}, key {few} issued
""")

products = [erp, payroll, till, warehouse, hotel, practice, timeclock, shop, mailmerge, etl, crm, accounting, school, logistics, property_software]
