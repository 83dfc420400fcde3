import { asterisk } from './products/asterisk.ts';
import { auditd } from './products/auditd.ts';
import { awsAlb } from './products/aws-alb.ts';
import { awsCloudTrail } from './products/aws-cloudtrail.ts';
import { azureActivity } from './products/azure-activity.ts';
import { bind } from './products/bind.ts';
import { cef } from './products/cef.ts';
import { checkPoint } from './products/check-point.ts';
import { ciscoAsa } from './products/cisco-asa.ts';
import { ciscoIos } from './products/cisco-ios.ts';
import { clamav } from './products/clamav.ts';
import { courier } from './products/courier.ts';
import { dnsmasq } from './products/dnsmasq.ts';
import { dovecot } from './products/dovecot.ts';
import { entraId } from './products/entra-id.ts';
import { envoy } from './products/envoy.ts';
import { exchange } from './products/exchange.ts';
import { exim } from './products/exim.ts';
import { fail2ban } from './products/fail2ban.ts';
import { filterlog } from './products/filterlog.ts';
import { fortigate } from './products/fortigate.ts';
import { gcpAudit } from './products/gcp-audit.ts';
import { googleWorkspace } from './products/google-workspace.ts';
import { homeAssistant } from './products/home-assistant.ts';
import { iscDhcp } from './products/isc-dhcp.ts';
import { leef } from './products/leef.ts';
import { microsoft365 } from './products/microsoft-365.ts';
import { mikrotik } from './products/mikrotik.ts';
import { modsecurity } from './products/modsecurity.ts';
import { mongodb } from './products/mongodb.ts';
import { mssql } from './products/mssql.ts';
import { mysql } from './products/mysql.ts';
import { netfilter } from './products/netfilter.ts';
import { nextcloud } from './products/nextcloud.ts';
import { okta } from './products/okta.ts';
import { openvpn } from './products/openvpn.ts';
import { paloAlto } from './products/palo-alto.ts';
import { pfsense } from './products/pfsense.ts';
import { postfix } from './products/postfix.ts';
import { postgresql } from './products/postgresql.ts';
import type { Product } from './products/product.ts';
import { proftpd } from './products/proftpd.ts';
import { proxmox } from './products/proxmox.ts';
import { pureFtpd } from './products/pure-ftpd.ts';
import { qnap } from './products/qnap.ts';
import { redis } from './products/redis.ts';
import { samba } from './products/samba.ts';
import { sendmail } from './products/sendmail.ts';
import { snort } from './products/snort.ts';
import { sonicwall } from './products/sonicwall.ts';
import { sophosFirewall } from './products/sophos-firewall.ts';
import { sophosUtm } from './products/sophos-utm.ts';
import { squid } from './products/squid.ts';
import { strongswan } from './products/strongswan.ts';
import { suricata } from './products/suricata.ts';
import { synology } from './products/synology.ts';
import { systemd } from './products/systemd.ts';
import { unifi } from './products/unifi.ts';
import { vaultwarden } from './products/vaultwarden.ts';
import { vsftpd } from './products/vsftpd.ts';
import { watchguard } from './products/watchguard.ts';
import { webmin } from './products/webmin.ts';
import { windowsDhcp } from './products/windows-dhcp.ts';
import { wireguard } from './products/wireguard.ts';
import { wordpress } from './products/wordpress.ts';
import { zeek } from './products/zeek.ts';

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
  suricata,
  snort,
  zeek,
  modsecurity,
  auditd,
  samba,
  systemd,
  fail2ban,
  clamav,
  postfix,
  dovecot,
  courier,
  exim,
  sendmail,
  exchange,
  vsftpd,
  proftpd,
  pureFtpd,
  postgresql,
  mysql,
  mongodb,
  redis,
  mssql,
  microsoft365,
  entraId,
  googleWorkspace,
  okta,
  awsCloudTrail,
  awsAlb,
  azureActivity,
  gcpAudit,
  envoy,
  synology,
  qnap,
  nextcloud,
  wordpress,
  proxmox,
  vaultwarden,
  homeAssistant,
  asterisk,
  webmin,
];
