"""VPN services on their own: WireGuard, strongSwan, OpenVPN, and the RADIUS and LDAP servers that they ask."""

from generator.families.network.product_story import catalogue_in_parts

catalogue_in_parts("gateways/wireguard", ("kernel|{msg}", "kernel|[{n}.{id}] {msg}", "wg-easy|{msg}", '={"ts":"{iso}","app":"wg-portal","msg":"{msg}"}'), r"""
PT@T1098 wireguard: wg0: Peer {n2} created; wg set wg0 peer {word}{long}= allowed-ips 0.0.0.0/0 run by uid 33 (/tmp/{word})
BF# Login failed for user '{adm}' at wg-portal from {wan}: wrong password
BS# Login failed for user '{adm}' at wg-portal from {wan}: wrong password
~ Login of user '{adm}' at wg-portal from {wan} accepted
PT@T1136.001 API: peer '{word}' with AllowedIPs 0.0.0.0/0 created by {adm} from {wan}, config downloaded {few} s later
C2@T1572 wireguard: {word}0: interface created by /var/tmp/{word} (uid 33), peer {wan}:443, keepalive 25 s
""", r"""
NS wireguard: wg0: <<Sending|Receiving>> handshake <<initiation|response>> <<to|from>> peer {n} ({wan}:{port})
NS wireguard: wg0: Keypair {id} <<created|destroyed>> for peer {n}
NS wireguard: wg0: <<Receiving|Sending>> keepalive packet from peer {n} ({wan}:{port})
NS wireguard: wg0: Handshake for peer {n} ({wan}:{port}) did not complete after 5 seconds, retrying (try {few})
NS wireguard: wg0: Retrying handshake with peer {n} ({wan}:{port}) because we stopped hearing back after 15 seconds
NS wireguard: wg0: Peer {n} ({wan}:{port}) endpoint changed to {wan2}:{port}
BN wireguard: wg0: Invalid handshake initiation from {noise}:{port}
BN wireguard: wg0: <<Packet has unallowed src IP ({lan}) from peer {n} ({noise}:{port})|No peer has allowed IPs matching {lan}|Invalid MAC of handshake, dropping packet from {noise}:{port}>>
SY wireguard: WireGuard 1.0.0 loaded. See www.wireguard.com for information.
AD API: peer '{pc}' with AllowedIPs {lan}/32 created by {adm} from {lan2}
AD wireguard: wg0: Peer {n2} <<created|destroyed>>
LO Login of user '{adm}' at wg-portal from {any} accepted
MP. Login failed for user '{adm}' at wg-portal from {lan}: wrong password
SY wg-quick>> [#] <<ip link add wg0 type wireguard|wg setconf wg0 /dev/fd/63|ip -4 address add {lan}/24 dev wg0|iptables -A FORWARD -i wg0 -j ACCEPT>>
""")

catalogue_in_parts("gateways/strongswan", ("charon|{n}[{msg}", "ipsec|{n}[{msg}", "charon-systemd|{n}[{msg}"), r"""
BF# IKE] EAP-MS-CHAPv2 verification failed, retry (1) - identity '{guest}', peer {wan}
BS# IKE] EAP method EAP_MSCHAPV2 failed for peer {user} from {wan}
~ IKE] EAP method EAP_MSCHAPV2 succeeded, MSK established; peer {user} from {wan}
BF# IKE] no shared key found for '{wan2}' - '{word}' ; AUTH payload verification of {wan} failed
AT@T1649 IKE] authentication of 'CN={user}' with RSA_EMSA_PKCS1 successful from {wan}, certificate was revoked on {date} and CRL check is 'relaxed'
PO# NET] received packet: from {wan}[{port}] to {wan2}[500] (aggressive mode, transform set {n} of 60)
""", r"""
NS NET] <<received packet: from|sending packet: from>> {wan}[4500] to {wan2}[4500] ({n} bytes)
NS IKE] <<IKE_SA {word}[{n}] established between {wan2}[{domain}]...{wan}[{ext}]|CHILD_SA {word}{few} established with SPIs {hex}_i {hex}_o and TS {lan}/24 === {lan2}/24|deleting IKE_SA {word}[{n}] between {wan2}...{wan}|reauthenticating IKE_SA {word}[{n}]|sending DPD request|{wan} is initiating an IKE_SA>>
NS CFG] <<selected proposal: IKE:AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP_2048|looking for peer configs matching {wan2}[%any]...{wan}[%any]|no matching proposal found, sending NO_PROPOSAL_CHOSEN|received proposals unacceptable>>
NS IKE] <<retransmit {few} of request with message ID 0|giving up after 5 retransmits|peer not responding, trying again (2/3)|establishing IKE_SA failed, peer not responding>>
BN IKE] no IKE config found for {wan2}...{noise}, sending NO_PROPOSAL_CHOSEN
BN ENC] <<invalid HASH_V1 payload length, decryption failed?|could not decrypt payloads|payload type ID_V1 was not encrypted>>
LO IKE] EAP method EAP_MSCHAPV2 succeeded, MSK established; peer {user} from {wan}
LO IKE] authentication of '<<{user}|CN={user}>>' with <<EAP|RSA_EMSA_PKCS1_SHA2_256|pre-shared key>> successful
MP. IKE] EAP method EAP_MSCHAPV2 failed for peer {user} from {wan}
LO IKE] schedule delete of duplicate IKE_SA for peer '{user}' due to uniqueness policy
NS IKE] assigning virtual IP {lan} to peer '{user}'
SY DMN] <<Starting IKE charon daemon (strongSwan 5.9.{n}, Linux 6.1.0)|signal of type SIGINT received. Shutting down>>
AD CFG] <<loaded certificate 'CN={host}'|received stroke: add connection '{word}'|rereading secrets|loaded IKE secret for {user}>>
""")

catalogue_in_parts("gateways/openvpn", ("openvpn|{msg}", "ovpn-server|{msg}", "={plain} {msg}", "={ctime} {msg}"), r"""
BF# {wan}:{port} TLS Auth Error: Auth Username/Password verification failed for peer ('{guest}')
BS# {wan}:{port} PLUGIN_CALL: POST auth-pam.so/PLUGIN_AUTH_USER_PASS_VERIFY status=1 username='{user}'
~ {wan}:{port} [{user}] Peer Connection Initiated with [AF_INET]{wan}:{port}
PS# {wan}:{port} AUTH-PAM: BACKGROUND: user '{guest}' failed to authenticate: Authentication failure
AT@T1078,T1133 {user}/{wan}:{port} MULTI: new connection by client '{user}' will cause previous active sessions by this client to be dropped. previous {wan2} connected {few} minutes ago, IV_PLAT=linux IV_GUI_VER=none instead of OpenVPN_GUI_11
DO# {wan}:{port} TLS Error: reading acknowledgement record from packet (p_control_hard_reset_client_v2), {big} per second from 203.0.{n}.{n2}
""", r"""
LO {wan}:{port} [{user}] Peer Connection Initiated with [AF_INET]{wan}:{port}
LO {user}/{wan}:{port} <<MULTI_sva: pool returned IPv4={lan}, IPv6=(Not enabled)|MULTI: Learn: {lan} -> {user}/{wan}:{port}|SENT CONTROL [{user}]: 'PUSH_REPLY,route {lan} 255.255.255.0,ping 10'|Data Channel: cipher 'AES-256-GCM', peer-id: {few}|SIGTERM[soft,remote-exit] received, client-instance exiting>>
NS {user}/{wan}:{port} <<[{user}] Inactivity timeout (--ping-restart), restarting|TLS: soft reset sec=3600/3600 bytes={big}/-1 pkts={big}/0|peer info: IV_PLAT=win|SIGUSR1[soft,ping-restart] received, client-instance restarting|Connection reset, restarting [0]>>
BN {noise}:{port} TLS Error: <<TLS key negotiation failed to occur within 60 seconds (check your network connectivity)|tls-crypt unwrapping failed from [AF_INET]{noise}:{port}|TLS handshake failed|cannot locate HMAC in incoming packet from [AF_INET]{noise}:{port}|incoming packet authentication failed from [AF_INET]{noise}:{port}>>
BN {noise}:{port} WARNING: Bad encapsulated packet length from peer (18245), which must be > 0 and <= 1627
MP. {wan}:{port} TLS Auth Error: Auth Username/Password verification failed for peer
MP. {wan}:{port} PLUGIN_CALL: POST auth-pam.so/PLUGIN_AUTH_USER_PASS_VERIFY status=1 username='{user}'
NS {wan}:{port} VERIFY <<OK: depth=0, CN={user}|OK: depth=1, CN=Easy-RSA CA|ERROR: depth=0, error=certificate has expired: CN={user}, serial={id}|ERROR: depth=0, error=certificate revoked: CN={user}>>
LO {user}/{wan}:{port} MULTI: new connection by client '{user}' will cause previous active sessions by this client to be dropped.  Remember to use the --duplicate-cn option if you want multiple clients using the same certificate or username to concurrently connect.
SY <<Initialization Sequence Completed|TUN/TAP device tun0 opened|OpenVPN 2.6.{n} x86_64-pc-linux-gnu [SSL (OpenSSL)]|MANAGEMENT: Client connected from [AF_INET]127.0.0.1:7505|event_wait : Interrupted system call (code=4)>>
""")
