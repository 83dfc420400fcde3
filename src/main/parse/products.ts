import { bind } from './products/bind.ts';
import { cef } from './products/cef.ts';
import { checkPoint } from './products/check-point.ts';
import { ciscoAsa } from './products/cisco-asa.ts';
import { ciscoIos } from './products/cisco-ios.ts';
import { dnsmasq } from './products/dnsmasq.ts';
import { filterlog } from './products/filterlog.ts';
import { fortigate } from './products/fortigate.ts';
import { iscDhcp } from './products/isc-dhcp.ts';
import { leef } from './products/leef.ts';
import { mikrotik } from './products/mikrotik.ts';
import { netfilter } from './products/netfilter.ts';
import { openvpn } from './products/openvpn.ts';
import { paloAlto } from './products/palo-alto.ts';
import { pfsense } from './products/pfsense.ts';
import type { Product } from './products/product.ts';
import { sonicwall } from './products/sonicwall.ts';
import { sophosFirewall } from './products/sophos-firewall.ts';
import { sophosUtm } from './products/sophos-utm.ts';
import { squid } from './products/squid.ts';
import { strongswan } from './products/strongswan.ts';
import { unifi } from './products/unifi.ts';
import { watchguard } from './products/watchguard.ts';
import { windowsDhcp } from './products/windows-dhcp.ts';
import { wireguard } from './products/wireguard.ts';

/** All products, in the order in which they are tried: those that are told by sure marks first. */
export const products: readonly Product[] = [
  cef,
  leef,
  fortigate,
  ciscoAsa,
  ciscoIos,
  netfilter,
  filterlog,
  pfsense,
  sonicwall,
  sophosFirewall,
  sophosUtm,
  paloAlto,
  checkPoint,
  watchguard,
  unifi,
  mikrotik,
  wireguard,
  openvpn,
  strongswan,
  squid,
  bind,
  dnsmasq,
  iscDhcp,
  windowsDhcp,
];
