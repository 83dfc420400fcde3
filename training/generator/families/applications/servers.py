"""Server software below the surface: databases, queues, storage, clusters, run-times."""

from generator.families.applications.online import products as online
from generator.families.applications.product import product

relational = product("applications/relational-database", "postgres|mariadbd|mysqld|sqlservr|firebird", "system native export container json", "postmaster checkpointer autovacuum InnoDB Server Replication Conn", r"""
I checkpoint complete: wrote {many} buffers ({float}%); sync={float} s
E deadlock detected: process {pid} waits for ShareLock on transaction {big}
E duplicate key value violates unique constraint "{micro}_pkey"
E canceling statement due to <statement timeout|user request|lock timeout|conflict with recovery>
W could not receive data from client: Connection reset by peer
F/MI password authentication failed for user "{user}"
F remaining connection slots are reserved for superuser connections
F the database system is <starting up|shutting down|in recovery mode>
E relation "{micro}_{few}" does not exist at character {n}
E syntax error at or near "<;|FROM|'|)|select>" at character {n}
W page verification failed, calculated checksum {n} but expected {n}
E InnoDB: Operating system error number 28 in a file operation
I automatic vacuum of table "prod.public.{micro}": index scans: {few}
W Aborted connection {big} to db: '{micro}' user: '{service}' host: '{lan}' (Got timeout reading communication packets)
I replica "{host}" connected, lag {n} ms
E replication stopped: could not connect to source {service}@{host}:3306, retry {few}
I/LO connection authorized: user={service} database={micro}
I/AD ALTER ROLE {user} PASSWORD ... by {user}
I/BA BACKUP DATABASE successfully processed {big} pages in {float} seconds
E Could not allocate space for object '{micro}' because the filegroup is full
I out of memory: failed on request of size {n}, query killed
I killed connection {n} of {service}: idle in transaction
W unexpected EOF on client connection with an open transaction
I/LO Login succeeded for user '{service}'. Connection made using SQL Server authentication. [CLIENT: {lan}]
W Slow query {ms} ms: UPDATE {micro} SET state=1 WHERE id={big}
""")

document_database = product("applications/document-and-cache-database", "docstore|redis-server|kvd|couchd", "json system native", "NETWORK STORAGE REPL ACCESS INDEX Saver Cluster", r"""
I Connection accepted from {lan}:{port}, {n} connections now open
I Connection ended
W Slow query: collection {micro} planSummary COLLSCAN {ms}ms docsExamined {big}
I {few} changes in {n} seconds. Saving...
E Background saving error: <Cannot allocate memory|No space left on device>
E MISCONF snapshot failed, writes refused
W Client {lan}:{port} closed for overcoming of output buffer limits
I Replica set member {host} is now in state <PRIMARY|SECONDARY|RECOVERING|DOWN>
E Leader lost, starting election in term {n}
W Heartbeat to {host} failed: connection refused, {n} of 10
F WiredTiger-like checksum error at block {big}: expected {hex}, got {hex}
I/MI Authentication failed: user {service} bad auth (old password in config)
E OOM command not allowed when used memory > maxmemory
I Evicted {many} keys
W /proc/sys/vm/overcommit_memory is 0, background save may fail
E Index build on {micro} killed: disk quota exceeded
I FLUSHDB by maintenance job {micro}-cache-clear
I Bad file format reading the append only file, truncated at {big}
""", troubled="ER")

queue_broker = product("applications/message-queue", "rabbit-node|mqserver|herring broker|natsd", "beam java go structured", "connection channel queue mirror quorum alarm", r"""
I accepting AMQP connection <0.{n}.0> ({lan}:{port} -> {lan}:5672)
E closing AMQP connection ({lan}:{port}): missed heartbeats from client, timeout: 60s
E Channel error on connection {lan}:{port}: operation basic.publish caused a channel exception not_found: no exchange '{micro}'
W memory resource limit alarm set on node {host}, publishers blocked
I memory alarm cleared
E Discarding message to dead process
W queue '{micro}.dead-letter' has {many} messages
F Mnesia inconsistent database, running partitioned network, {host}
I node {host} <up|down: net_tick_timeout|down: connection_closed>
E/MI PLAIN login refused: user '{service}' - invalid credentials
I consumer {hex} on {micro} cancelled
E TLS server: in state hello at tls_record: alert: certificate expired
W consumer ack timeout of 1800000 ms reached, channel closed
I leader of queue {micro} moved to {host}
E disk free limit reached: {n} MB left
I policy '<ha-all|ttl-7d>' set by {user}
I supervisor: child {micro}_worker terminated, reason: killed, restarting
""")

stream_broker = product("applications/event-stream-broker", "streamhub|kafkish|ledgerlog", "java json", "ReplicaFetcher GroupCoordinator LogCleaner Controller SocketServer Coordinator", r"""
I [Partition {micro}-{few} broker={few}] Shrinking in-sync set from {few},{few} to {few}
W [ReplicaFetcher replicaId={few}] Error in response for fetch request, connection to node {few} was disconnected
E Error while accepting connection: Too many open files
I Member consumer-{few}-{uuid} in group {micro} has failed, removing it
I Preparing to rebalance group {micro} in generation {n}, reason: <member left|heartbeat expired|metadata changed>
E Offset {big} is out of range for partition {micro}-{few}, resetting to earliest
W Session expired for coordinator {host}:2181, reconnecting
F Shutdown broker because all log dirs in {dir} have failed
E Corrupt record at offset {big} in {micro}-{few}, segment truncated
I Deleting segment {big} of {micro}-{few} due to retention time breach
W Broker {few} is <dead|fenced|unreachable>, electing new leader for {n} partitions
I Leader is now broker {few} epoch {n}
E SSL handshake failed with {lan}: certificate_expired
W Record of {big} bytes is larger than max.request.size
I Topic {micro} created with {n} partitions by {service}
""")

coordinator = product("applications/cluster-coordinator", "zoowarden|quorumstore|quorumd", "java go json", "QuorumPeer LearnerHandler Raft Session Snapshot", r"""
W peer {few} at {host}:3888 cannot be reached, connection refused
I vote round {many} without majority
W disk sync took {ms}ms, followers may fall behind
I session {addr} opened for {lan}:{port}, lifetime 40 s
W client {lan}:{port} went away in the middle of a session
I session {addr} expired
E lost leader, follower stops serving
I this member is now <follower|leader|candidate> in term {n}
W change applied slowly ({ms}ms)
E space quota of key store exceeded
I compacted up to revision {big}
W stream to member {hex} ended: EOF
I {lan} refused: bad client certificate
I snapshot {hex} saved, {many} entries purged
F will not start: data written by newer version {version}
""")

filesystem_cluster = product("applications/distributed-filesystem", "blockfarm|gridfs-master|packstore", "java json export", "BlockKeeper DataTransfer NodeMonitor Lease ChunkScan", r"""
I Chunk ck_{big} stored on {lan}:50110, size {big}
I chunk ck_{big} coming in from {lan}:{port}
I writer of ck_{big} is done
W Chunk ck_{big} could not be replicated to {lan}: timeout waiting for ack
E reader {lan} of ck_{big} broke off: Connection reset by peer
E Checksum mismatch in ck_{big} at offset {big}, replica marked corrupt
W Storage node {lan} is <dead|stale|decommissioned>, {many} chunks lack replicas
I ck_{big} removed from {path}
I Lease on {path} expired, recovery started
W Low disk space on {dir}: {n} MB left
E Safe mode: {pct}% of chunks reported
I {lan} told to copy ck_{big} to two more nodes
W ck_{big} reported twice, ignored
E Volume {dir} failed, {few} of 5 tolerated
I ck_{big} read again, sums agree
""")

compute = product("applications/cluster-scheduler-and-batch-compute", "sparkler|gridmaster|taskfarm|slotd", "java python json", "Worker Dispatcher Cache Memory Health Fetcher", r"""
I piece {n} of step {few} given to {host} (slot {n})
I piece {n} of step {few} done in {ms} ms
W piece {n} lost with its worker (killed: used {n} GB, allowed {few} GB)
E piece {n} failed 4 times, whole job aborted
I slot_{big}_{n} <running|ending|ended with failure>
W no connection to {host}:{port}, try {few} of 10
E intermediate result of step {few} unreadable: connection reset
I worker {n} removed from the pool
I memory guard kills process tree {pid}
E exit code 137, killed from outside
I {host} avoided for {n} min after errors
W piece of {n} MB is very large
I duplicate piece {n} killed, the other copy was faster
I Injecting delay of {n} ms for backoff
E {javatrace}
I dataset part {n} cached, {many} kB
""")

virtual_cloud = product("applications/private-cloud-services", "nimbus|stackyard|cloudbay", "python structured json", "compute.manager scheduler image network.agent volume api.wsgi", r"""
I machine {uuid} is now <running|paused|stopped|resumed>
I {lan} GET /v2/machines/list 200 {n} bytes 0.{n} s
W machine {uuid} is off though it should run, state corrected
E no host has room for machine {uuid}
I host {host} reserves {many} MB memory, {n} GB disk
W image file {path} belongs to nobody, kept
E message bus {host}:5672 gone: timed out, again in {n} s
I files of machine {uuid} removed
E volume {uuid} cannot be deleted: in use
W quota of {user} exhausted: {n} cores
I token expired, {service} gets a new one
E network agent {host} dead, {few} networks moved
I image {uuid} signature verified
W migration of {uuid} given up after {n} s
E {pytrace}
""")

container_platform = product("applications/container-platform", "kubelet|kube-controller|orchestrd|containerd", "go json container", "kubelet pod_workers controller scheduler prober reflector garbage_collector", r"""
E Error syncing pod {uuid}: failed to "StartContainer" for "{micro}" with CrashLoopBackOff: back-off 5m0s
W Back-off restarting failed container
I Pod {micro}-{hex} scheduled to {host}
W Readiness probe failed: Get "http://{lan}:8080/health": context deadline exceeded
W/MO Liveness probe failed: HTTP probe failed with statuscode: 503
I Killing container with id {hex}: Container failed liveness probe, will be restarted
E Failed to pull image "registry.{domain}/{micro}:{version}": <ErrImagePull|not found|unauthorized: token expired|x509: certificate has expired>
W Node {host} status is now: NodeNotReady
I Evicted pod {micro}-{hex}: node was low on resource: ephemeral-storage
W OOMKilled: Memory cgroup out of memory: killed process {pid} ({micro})
E Failed to update lock: leader election lost
I successfully acquired lease kube-system/{micro}
W MountVolume.SetUp failed for volume "{micro}-secret": secret "{micro}" not found
W FailedScheduling: 0/{few} nodes are available: insufficient memory
E User "system:serviceaccount:{micro}:default" cannot list resource "pods": forbidden
I garbage collection deleted {n} images, freed {big} bytes
I Scaled up replica set {micro}-{hex} to {few}
I/AD rolebinding {micro}-edit created by {user}
I watch chan closed, restarting
""", troubled="ER")

search_cluster = product("applications/search-and-log-cluster", "elastique|logvault|searchd", "java json", "o.e.c.Coordinator i.IndexService o.e.g.Gc shard.Allocation breaker Ingest", r"""
W [gc][young][{big}] overhead, spent [{ms}ms] collecting in the last [{ms}ms]
W high disk watermark [90%] exceeded on [{host}], shards will be relocated away
E flood stage disk watermark [95%] exceeded, index [{micro}-{date}] marked read-only
I cluster health status changed from [<GREEN|YELLOW|RED>] to [<YELLOW|RED|GREEN>]
E failed to execute bulk item: mapper_parsing_exception: failed to parse field [price] with value '{input}'
W master not discovered or elected yet, election requires {few} nodes
E [parent] Data too large, data for [<http_request>] would be larger than limit
I deleted index [{micro}-{date}] by lifecycle policy
E shard [{micro}][{few}] failed: corrupted, translog truncated
W node left: {host}, reason: disconnected
I user [{service}] authenticated by realm [native]
W query [SELECT * UNION] rejected by parser: line 1:{n}: mismatched input
E {javatrace}
""")

garbage = product("applications/garbage-collection-and-runtime", "jvm|dotnet-runtime|nodeproc|beam.smp", "java dotnet container", "gc heap jit safepoint", r"""
I [gc] GC({n}) Pause Young (Normal) (G1 Evacuation Pause) {n}M->{n}M({many}M) {float}ms
W [gc] GC({n}) Pause Full (Allocation Failure) {many}M->{n}M {float}ms
I {float}: [Full GC (Ergonomics) [PSYoungGen: {many}K->0K({many}K)] {float} secs]
E java.lang.OutOfMemoryError: <Java heap space|GC overhead limit exceeded|Metaspace|unable to create native thread>
I Dumping heap to {path} ...
F A fatal error has been detected by the Java Runtime Environment: SIGSEGV (0xb) at pc={addr}, pid={pid}
I [{pid}:{addr}] {big} ms: Scavenge {float} ({float}) -> {float} MB
F FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory
W Crash dump is being written to: {path}
I Using deoptimization of method {micro}.run
W Time drift detected: {ms} ms
E {gotrace}
""")

products = [relational, document_database, queue_broker, stream_broker, coordinator, filesystem_cluster, compute, virtual_cloud, container_platform, search_cluster, garbage, *online]
