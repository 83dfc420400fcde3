"""BIND, dnsmasq, and the DHCP servers of ISC and Windows."""

from generator.families.network.product_story import catalogue_in_parts

catalogue_in_parts("servers/bind", ("named|{msg}", "named|{msg}", "={date} {time}.{many} {msg}", "={plain} queries: info: {msg}"), r"""
DT# client @0x{hex}{n} {lan}#{port} ({long}{hex}.t.{dga}): query: {long}{hex}.t.{dga} IN <<TXT|NULL|CNAME>> + ({lan2})
CM@T1496.001 client @0x{hex} {lan}#{port} (<<pool.supportxmr.com|xmr.2miners.com|gulf.moneroocean.stream>>): query: <<pool.supportxmr.com|xmr.2miners.com|gulf.moneroocean.stream>> IN A +E(0) ({lan2})
DO# client @0x{hex} {wan}#{port} (<<.|isc.org|{ext}>>): query: <<.|isc.org|{ext}>> IN ANY +E ({wan2})
+ rate-limit: info: limit NXDOMAIN responses to 203.0.{n}.0/24 for {ext} ({hex}), {big} dropped
C2#@T1568.002 client @0x{hex} {lan}#{port} ({word}{word}.top): query: {word}{word}.<<top|info|biz|ru>> IN A + ({lan2})
DI@T1590.002 client @0x{hex} {wan}#{port} ({domain}): transfer of '{domain}/IN': AXFR started (serial {id})
+ client @0x{hex} {wan}#{port} ({domain}): transfer of '{domain}/IN': AXFR ended: 1 messages, {big} records, {big} bytes
RX@T1499.004 {date} resolver.c:{id}: REQUIRE(fctx->state == fetchstate_active) failed, exiting (due to assertion failure) after query from {wan}#{port}
C2@T1584.002 client @0x{hex} {wan}#{port}/key {word}: updating zone '{domain}/IN': adding an RR at 'vpn.{domain}' A {wan2}
""", r"""
NT client @0x{hex} {lan}#{port} ({site}): query: {site} IN <<A|AAAA|HTTPS|MX>> +<<E(0)K||E(0)TCDK>> ({lan2})
NS client @0x{hex} {lan}#{port} (<<_dmarc.{ext}|{ext}|mail._domainkey.{ext}|{long}.avqs.mcafee.com>>): query: {ext} IN TXT + ({lan2})
BN client @0x{hex} {wan}#{port} (<<{ext}|sl|isc.org|.>>): query (cache) '<<{ext}|sl|isc.org|.>>/<<ANY|A|NS>>/IN' denied
BN client @0x{hex} {wan}#{port} ({domain}): zone transfer '{domain}/AXFR/IN' denied
BN client @0x{hex} {lan}#{port}: update '{domain}/IN' denied
AD client @0x{hex} {lan}#{port}/key <<rndc-key|dhcp-{word}>>: updating zone '{domain}/IN': <<adding|deleting>> an RR at '{pc}.{domain}' A {lan2}
NT client @0x{hex} {lan}#{port} ({domain}): transfer of '{domain}/IN': <<IXFR|AXFR>> <<started (serial {id} -> {id})|ended: 1 messages, {n} records, {big} bytes, 0.00{few} secs>>
NS <<lame-servers: info: |>><<connection refused|timed out|SERVFAIL unexpected RCODE|network unreachable|REFUSED unexpected RCODE>> resolving '{ext}/<<A|AAAA|NS>>/IN': {wan}#53
NS dnssec: info: validating {ext}/<<A|DS|SOA>>: <<no valid signature found|got insecure response; parent indicates it should be secure|no valid RRSIG>>
NS zone {domain}/IN: <<loaded serial {id}|sending notifies (serial {id})|refresh: retry limit for primary {lan}#53 exceeded|notify from {lan}#{port}: zone is up to date>>
AD received control channel command '<<reload|reconfig|status|flush|stats>>'
SY <<managed-keys-zone: Key 20326 for zone . is now trusted (acceptance timer complete)|all zones loaded|running|resolver priming query complete|listening on IPv4 interface eth0, {lan}#53>>
NS rate-limit: info: limit responses to {lan}/24 for {site} IN A ({hex})
""")

catalogue_in_parts("servers/dnsmasq-and-dhcp", ("|{msg}",), r"""
DT# dnsmasq>> query[<<TXT|NULL>>] {long}{hex}.{dga} from {lan}
C2#@T1568.002 dnsmasq>> query[A] {word}{word}.<<top|biz|xyz>> from {lan}
CM@T1496.001 dnsmasq>> query[A] <<pool.supportxmr.com|xmr.nanopool.org|stratum.antpool.com>> from {lan}
AP@T1557.003 dnsmasq-dhcp>> DHCP packet received on br0 from rogue server {lan2} ({mac}) offering router {lan2} and DNS {wan}
AP@T1557.003 dhcpd>> DHCPACK on {lan} to {mac} ({pc}) from foreign server {lan2} with option 252 http://{lan2}/wpad.dat seen on eth1
""", r"""
NT dnsmasq>> <<query[A]|query[AAAA]|forwarded|reply|cached>> {site} <<from|to|is>> {lan}
NS dnsmasq>> <<config {ext} is 0.0.0.0|config ads.{ext} is NXDOMAIN|gravity blocked telemetry.{ext} is 0.0.0.0|regex blacklisted {ext}>>
NS dnsmasq>> <<possible DNS-rebind attack detected: {host}.{ext}|Maximum number of concurrent DNS queries reached (max: 150)|nameserver {wan} refused to do a recursive query|reducing DNS packet size for nameserver {wan} to 1232|Insecure DS reply received for {ext}, check domain configuration>>
NT dnsmasq-dhcp>> <<DHCPREQUEST|DHCPACK|DHCPDISCOVER|DHCPOFFER>>(<<br0|eth1|br-lan>>) {lan} {mac} {pc}
NS dnsmasq-dhcp>> <<not using configured address {lan} because it is leased to {mac}|DHCPNAK(br0) {lan} {mac} wrong network|DHCPDECLINE(br0) {lan} {mac}|no address range available for DHCP request via eth0>>
NT dhcpd>> <<DHCPACK on|DHCPREQUEST for|DHCPOFFER on>> {lan} to {mac} (<<{pc}|android-{hex}|iPhone>>) via <<eth1|igb1|10.0.{n}.1>>
NS dhcpd>> <<DHCPDISCOVER from {mac} via eth1: network {lan}/24: no free leases|DHCPREQUEST for {lan} from {mac} via eth1: unknown lease {lan}.|uid lease {lan} for client {mac} is duplicate on {lan2}/24|Abandoning IP address {lan}: pinged before offer|DHCPDECLINE of {lan} from {mac} via eth1: abandoned|reuse_lease: lease age {n} (secs) under 25% threshold, reply with unaltered, existing lease>>
NT =<<10,|11,|30,|32,|24,>>{us},<<Assign|Renew|DNS Update Request|DNS Update Successful|Database Cleanup Begin>>,{lan},{pc}.{domain},{HEX},,{id},0,,,,,,,,,0
NS =<<31,|14,|15,|13,>>{us},<<DNS Update Failed|A lease request could not be satisfied because the address pool of the scope was exhausted|NACK|BAD_ADDRESS>>,{lan},{pc}.{domain},{HEX},,0,6,,,,,,,,,9004
SY kea-dhcp4>> INFO  DHCP4_<<LEASE_ALLOC|LEASE_ADVERT|QUERY_LABEL>> [hwtype=1 {mac}], cid=[no info], tid=0x{hex}: lease {lan} has been allocated for {big} seconds
SY avahi-daemon>> <<Registering new address record for {lan} on eth0.IPv4.|Host name conflict, retrying with {host}-2|Withdrawing address record for fe80::1 on wlan0.>>
""")
