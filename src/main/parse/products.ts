import { asterisk } from './products/asterisk.ts';
import { auditd } from './products/auditd.ts';
import { awsAlb } from './products/aws-alb.ts';
import { awsCloudTrail } from './products/aws-cloudtrail.ts';
import { azureActivity } from './products/azure-activity.ts';
import { clamav } from './products/clamav.ts';
import { courier } from './products/courier.ts';
import { dovecot } from './products/dovecot.ts';
import { entraId } from './products/entra-id.ts';
import { envoy } from './products/envoy.ts';
import { exchange } from './products/exchange.ts';
import { exim } from './products/exim.ts';
import { fail2ban } from './products/fail2ban.ts';
import { gcpAudit } from './products/gcp-audit.ts';
import { googleWorkspace } from './products/google-workspace.ts';
import { homeAssistant } from './products/home-assistant.ts';
import { microsoft365 } from './products/microsoft-365.ts';
import { modsecurity } from './products/modsecurity.ts';
import { mongodb } from './products/mongodb.ts';
import { mssql } from './products/mssql.ts';
import { mysql } from './products/mysql.ts';
import { nextcloud } from './products/nextcloud.ts';
import { okta } from './products/okta.ts';
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
import { suricata } from './products/suricata.ts';
import { synology } from './products/synology.ts';
import { systemd } from './products/systemd.ts';
import { vaultwarden } from './products/vaultwarden.ts';
import { vsftpd } from './products/vsftpd.ts';
import { webmin } from './products/webmin.ts';
import { wordpress } from './products/wordpress.ts';
import { zeek } from './products/zeek.ts';

/** All products, in the order in which they are tried: those that are told by sure marks first. */
export const products: readonly Product[] = [
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
