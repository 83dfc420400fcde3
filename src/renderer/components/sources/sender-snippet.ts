import type { HttpSource, SyslogSource } from '../../../shared/live.ts';
import { sources } from '../../../shared/texts/sources.ts';

/** The address that a sender must be given for one that this PC listens on. */
export function senderAddress(address: string): string {
  return address === '0.0.0.0' || address === '::' ? sources.how.ownAddress : address;
}

/** Lines for rsyslog, as in docs/snippets, or a request that an agent makes. */
export function senderSnippet(settings: SyslogSource | HttpSource): string {
  const target = senderAddress(settings.address);
  if (settings.kind === 'http') {
    const host = target.includes(':') ? `[${target}]` : target;
    return [
      `curl -H "Authorization: Bearer ${settings.token}" -H "Content-Type: application/x-ndjson" \\`,
      `  --data-binary @records.ndjson http://${host}:${settings.port}/`,
    ].join('\n');
  }
  const { protocol, port } = settings;
  const transport = protocol === 'udp' ? 'protocol="udp"' : 'protocol="tcp" TCP_Framing="octet-counted"';
  const encryption = [
    '  StreamDriver="gtls" StreamDriverMode="1" StreamDriverAuthMode="x509/name" StreamDriverPermittedPeers="localhost"',
    '  StreamDriver.CAFile="/etc/ssl/porchlight-syslog.crt"',
  ];
  return [
    `*.* action(type="omfwd" ${transport} target="${target}" port="${port}"`,
    ...(protocol === 'tls' ? encryption : []),
    '  template="RSYSLOG_SyslogProtocol23Format")',
  ].join('\n');
}
