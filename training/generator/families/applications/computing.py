"""Big machines and tool chains: cluster nodes, builds, tests, package managers, crash dumps, exports."""

from generator.families.applications.product import product

rack_nodes = product("applications/supercomputer-nodes", "rasmgr|nodectl|hpcd|midplane", "cluster system export", "Memory Fabric Cooling Boot Launcher Storage Power Monitor", r"""
I memory scrub: {n} correctable errors repaired in bank {few}
W cache line retired after {n} parity repairs
F processor trap: illegal address {addr}, job {big} stopped
F machine halted: fatal interrupt {n}, dump saved as {file}
E interconnect lane {few} retrained {n} times, bandwidth halved
E node card {n} does not answer the service bus
W cooling loop {few}: flow {float} l/min below limit
W fan tray {few} at {many} rpm
E job launcher lost its control channel to {lan}:{port}
E boot of partition {n} failed: image checksum wrong
I partition {n} booted in {n} s
E parallel file system {dir} not mounted on {n} nodes
W voltage rail {few} reads {float} V
E {few} heartbeats of {host} missed, node drained
I node {host} returned to service
F kernel died, watchdog pulled reset
I job {big} <started|cancelled by {user}|killed at wall clock limit|finished> on {n} nodes
W unaligned access emulated {many} times in job {big}
I service action on rack {n} <opened|closed> by {user}
E optical link {few}-{n}: signal lost
W scheduler paused, {n} nodes suspect
""", calm="SY", troubled="SY")

kernel_like = product("applications/kernel-like-messages", "kernel|hypervisor|vmkernel|bootd", "system cluster export", "kernel sd nfs cpu mm net usb", r"""
E sd {few}:0:0:0: [sda] <Unhandled sense code|Medium Error|timing out command, waited 180s>
E Out of memory: Killed process {pid} ({micro}) total-vm:{big}kB, anon-rss:{many}kB
W NMI watchdog: BUG: soft lockup - CPU#{n} stuck for {n}s!
E EXT4-fs error (device sdb{few}): ext4_find_entry: reading directory lblock 0
W nfs: server {host} not responding, <still trying|timed out>
I nfs: server {host} OK
E EDAC MC0: {few} CE memory read error on DIMM{few}
W CPU{n}: Package temperature above threshold, cpu clock throttled
I {micro}[{pid}]: segfault at {few} ip {addr} sp {addr} error 4
F Kernel panic - not syncing: <VFS: Unable to mount root fs|Fatal exception in interrupt|Attempted to kill init!>
I eth{few}: link <up|down>
W TCP: request_sock_TCP: Possible SYN flooding on port {port}. Sending cookies.
E I/O error, dev sdc, sector {big}
E ata{few}.00: failed command: READ FPDMA QUEUED
W task {micro}:{pid} blocked for more than 120 seconds
I usb {few}-1: new high-speed USB device number {n}
""", calm="SY", troubled="SY")

ci = product("applications/ci-runner", "BuildBarn|gitea-runner|jenkinsfarm|Pipewright", "container go pc clock java", "runner stage docker artifacts checkout agent", r"""
I Running with runner {version} on {host}
I Checking out {hex} as <main|develop|release/{version}>
E Job failed: exit <code 1|code 137|status 2>
E ERROR: script returned exit code {few}
W Uploading artifacts... no matching files
I $ npm ci --ignore-scripts
I $ curl -sSf https://{site}/install.sh | sh
I $ docker build -t {micro}:{hex} .
I $ echo "$DEPLOY_KEY" | base64 -d > key.pem
E fatal: unable to access 'https://{site}/{micro}.git/': Could not resolve host
E Cannot connect to the Docker daemon
I Stage "<test|deploy|security scan>" passed in {n} s
W Job stuck, no runner online
I Killed by timeout after {n} min
E denied: requested access to the resource is denied
I + bash -c 'set -e; ./attack_surface_test.sh'
I/SC trivy: Total: {few} (HIGH: {few}, CRITICAL: 0)
I Cleaning up project directory and file based variables
""")

build = product("applications/compiler-and-build-output", "make|gradle|msbuild|cargo|webpack", "no-time bare clock container", "build", r"""
E {micro}.c:{n}:{few}: error: <expected ';' before '}' token|'count' undeclared|implicit declaration of function>
W {micro}.cpp:{n}: warning: <unused variable 'x'|comparison of integer expressions|'strcpy' may overflow buffer>
E error[E0502]: cannot borrow `*self` as mutable
E {micro}.ts({n},{few}): error TS2345: Argument of type 'string' is not assignable
E [ERROR] Failed to execute goal compile on project {micro}: Compilation failure
I [{pct}%] Building CXX object src/{micro}.cpp.o
I BUILD SUCCESSFUL in {n}s
E BUILD FAILED: {few} errors
E undefined reference to `inject_handler'
E make: *** [Makefile:{n}: all] Error 2
W npm WARN deprecated {micro}@{version}: security vulnerability, please upgrade
I Compiling shell-words v{version}
E CSC : error CS0006: Metadata file '{file}' could not be found
E ld: cannot find -l{micro}
E fatal error C1083: Cannot open include file
I Fetching {micro} {version}
E Killed (program cc1plus)
""")

tests = product("applications/test-runs", "pytest|junit|mocha|gotest", "no-time bare container json python", "tests", r"""
I PASSED tests/test_<login.py::test_brute_force_lockout|sql.py::test_sql_injection_blocked|upload.py::test_malicious_file_rejected>
E FAILED tests/test_{micro}.py::test_<total|timeout|retry> - AssertionError: assert {n} == {n}
I ok {n} - rejects path traversal
E not ok {n} - returns {n} on <timeout|bad token>
I --- PASS: TestXssEscaping (0.0{few}s)
E --- FAIL: TestReconnect ({float}s)
I Tests run: {n}, Failures: {few}, Errors: 0, Skipped: {few}
I sql injection test passed
W 1 flaky: attack simulation took {ms} ms
E {pytrace}
I {n} passing ({few}s)
E TimeoutError: waiting for selector "#login" failed
I Fuzzing: {many} inputs, no crash
I malicious=false expected=false ok
""", calm="EV", troubled="ER")

packages = product("applications/package-managers-and-installers", "pkgtool|setup|brewlike|dnf|choco", "system export pc bare python", "installer resolver downloader db", r"""
I/UP Installed: {micro}-{version}.x86_64
I/UP upgraded {micro} ({version} -> {version})
E/UP Failed to fetch https://{site}/pool/{micro}.deb: <404 Not Found|Hash Sum mismatch|connection timed out>
W/UP GPG key expired for repository {micro}
E/UP Could not get lock, held by process {pid}
I/UP Removing {micro}: no longer needed
I/UP status installed lib{micro}:amd64 {version}
E/UP dependency {micro}>={version} cannot be satisfied
I/UP Chocolatey installed 1/1 packages
E/UP post-install script of {micro} exited 1
W/UP not enough disk space for {n} MB
I/UP Verified signature of {file}
I/UP advisory: security update for openssl, severity critical
""", calm="UP", troubled="UP")

windows_setup = product("applications/windows-setup-and-servicing", "TrustedInstaller|MsiInstaller|Setup|WUA", "windows-setup windows", "CBS CSI DISM Agent Handler DownloadManager SetupHost MSI", r"""
I/UP servicing session {big} opened for update agent
I/UP package KB{big} x64 {version}: already installed, nothing to do
W/UP package attribute not known, ignored
E/UP manifest of component {micro} invalid (0x800f0{n}d)
E/UP download of KB{big} failed: 0x<80240438|8024402c|80070643|80070005>
I/UP copying {file}, {big} bytes
I/UP Product: {micro} -- <Installation completed successfully.|Configuration failed.|Removal completed successfully.>
E/UP rollback of step {n}: file in use by {micro}.exe
E/UP custom action {micro} ended with 1603
I/UP image provider opened {wpath}
W/UP image provider library could not be loaded, error 0x8007007e
I/UP search for updates begins, caller <scheduler|user|store>
I/UP damaged file {file} replaced from component store
E/UP exit code 0x80240022, access denied to temp folder
I/UP service stops after idle period
I/UP restart required by KB{big}
""", calm="UP", troubled="UP")

crashes = product("applications/crashes-and-stack-traces", "orders-api|mailer|catalogd|ReportTool|WorkerApp", "any bare json container windows", "Main Worker Api", r"""
E Unhandled exception⏎{trace}
F {gotrace}
E {nodetrace}
E Request {uuid} failed⏎{pytrace}
E {nettrace}
F {cpptrace}
E {rubytrace}
E {phptrace}
E Exception in thread "main" {javatrace}
E Faulting application name: {micro}.exe, version: {version}, faulting module name: ntdll.dll, exception code: 0xc0000005
I Crash report {uuid} uploaded
W Recovered from panic, attempt {few}
E Process {micro} ({pid}) of user {n} dumped core
W restart loop: {micro} died {few} times with signal <9|11|6>
E Watchdog: {micro} not responding, killed
""", calm="EV", weight=2)

tables = product("applications/exports-and-tables", "report|list|kassenbuch|export", "bare export", "rows", r"""
I {date};{big};{person};{article};{n};{money}
I {date}	{host}	{micro}	{n}	<OK|FAILED|RETRY>	{ms}
I "{big}","{person}","{mail}","{money}","<paid|open|failed|denied>"
I {n} | {article} | {money} | <in stock|sold out|killed article>
I <item id="{big}"><name>{article}</name><qty>{n}</qty><state>error</state></item>
I {big}      {micro}        {date}  {money}  <OK|NOK>
I timestamp,host,cpu,mem,errors⏎{date},{host},{n},{n},{few}
I {date} {n}:{n} {lan} {micro} 200 {many} {ms}
E row {n}: <missing column|bad date|duplicate>
""", weight=1.5)

cron_mail = product("applications/cron-and-batch-output", "cron|taskrunner|batch|anacron", "bare system export", "job", r"""
I/JO {micro}.sh finished, rc=0, {n} s
E/JO {micro}.sh: line {n}: <unexpected EOF|[: too many arguments|/opt/app/{micro}: No such file or directory>
E/JO rsync error: <some files could not be transferred (code 23)|timeout in data send/receive (code 30)>
I/JO Subject: Cron <root@{host}> /usr/local/bin/{micro}.sh
W/JO lock file exists, previous run (pid {pid}) killed
I/JO Deleted {many} temporary files in {dir}
E/JO tar: {path}: file changed as we read it
I/JO certbot: certificate not due for renewal
E/JO mysqldump: Got error: 1045: Access denied for user '{service}'@'localhost' when trying to connect
I/JO logrotate: log does not need rotating
E/JO find: '{dir}': Permission denied
I/JO SUMMARY ok={n} failed={few} skipped={n}
""", calm="JO", troubled="JO")

products = [rack_nodes, kernel_like, ci, build, tests, packages, windows_setup, crashes, tables, cron_mail]
