/** What a message of an ASA tells beside the names that its pattern finds. */
export type AsaMeaning =
  | 'allowed'
  | 'denied'
  | 'by-verdict'
  | 'logged-in'
  | 'login-failed'
  | 'logged-out'
  | 'account-locked'
  | 'account-created'
  | 'privilege-used'
  | 'threat'
  | 'configuration';

/** Some messages of one form. Names of the pattern's groups: transport, source, sourcePort, destination, destinationPort, user, rule, verdict, command, direction, torn, reason. */
export interface AsaMessages {
  codes: readonly string[];
  meaning: AsaMeaning;
  pattern: RegExp;
}

const peer = `Group <(?<group>[^>]{0,128})> User <(?<user>[^>]{0,128})> IP <(?<source>[^>]{0,64})>`;
const listed = `Group = (?<group>[^,]{0,128}), Username = (?<user>[^,]{0,128}), IP = (?<source>[^,]{0,64}),`;

/** Messages by number, from Cisco's "ASA Series Syslog Messages"; those that tell of connections, logins, VPN users and changes. */
export const asaMessages: readonly AsaMessages[] = [
  {
    codes: ['302013', '302015', '302017', '302014', '302016', '302018'],
    meaning: 'allowed',
    pattern:
      /^(?:Built|(?<torn>Teardown)) (?:(?<direction>inbound|outbound) )?(?<transport>\w{1,10}) connection \S{1,20} (?:for|from) [^\s:]{1,64}:(?<source>[^\s/]{1,64})\/(?<sourcePort>\d{1,5})(?: ?\([^)]{0,80}\)){0,2} to [^\s:]{1,64}:(?<destination>[^\s/]{1,64})\/(?<destinationPort>\d{1,5})/,
  },
  {
    codes: ['302020', '302021'],
    meaning: 'allowed',
    pattern:
      /^(?:Built|Teardown) (?:(?<direction>inbound|outbound) )?(?<transport>ICMP) connection for faddr (?<source>[^\s/]{1,64})\/\d{1,5}(?: ?\([^)]{0,80}\))? gaddr \S{1,80} laddr (?<destination>[^\s/]{1,64})\/\d{1,5}/,
  },
  {
    codes: ['106001', '106006', '106007', '106015', '106017', '106021', '106016', '106011'],
    meaning: 'denied',
    pattern:
      /^(?:Inbound (?<transport>\w{1,10}) connection denied|[Dd]eny (?:inbound )?(?:IP spoof|(?<transportDenied>\w{1,10}))[^:]{0,40}?) from \(?(?<source>[0-9a-f.:]{2,45}?)\)?(?:\/(?<sourcePort>\d{1,5}))? to \(?(?<destination>[0-9a-f.:]{2,45}?)\)?(?:\/(?<destinationPort>\d{1,5}))?(?: |$)/i,
  },
  {
    codes: ['106014', '106023', '106010'],
    meaning: 'denied',
    pattern:
      /^Deny (?:inbound )?(?:protocol )?(?<transport>\w{1,10}) src [^\s:]{1,64}:(?<source>[^\s/]{1,64})(?:\/(?<sourcePort>\d{1,5}))?(?: ?\([^)]{0,80}\))? dst [^\s:]{1,64}:(?<destination>[^\s/]{1,64})(?:\/(?<destinationPort>\d{1,5}))?(?: ?\([^)]{0,80}\)){0,2}(?: by access-group "(?<rule>[^"]{0,128})")?/,
  },
  {
    codes: ['106100', '106102'],
    meaning: 'by-verdict',
    pattern:
      /^access-list (?<rule>\S{1,128}) (?<verdict>permitted|denied|est-allowed) (?<transport>\w{1,10}) (?:for user '?[^'\s]{0,128}'? )?[^\s/]{1,64}\/(?<source>[^\s(]{1,64})\((?<sourcePort>\d{1,5})\)(?: ?\([^)]{0,80}\))? -> [^\s/]{1,64}\/(?<destination>[^\s(]{1,64})\((?<destinationPort>\d{1,5})\)/,
  },
  {
    codes: ['710003'],
    meaning: 'denied',
    pattern:
      /^(?<transport>\w{1,10}) access denied by ACL from (?<source>[^\s/]{1,64})\/(?<sourcePort>\d{1,5}) to [^\s:]{1,64}:(?<destination>[^\s/]{1,64})\/(?<destinationPort>\d{1,5})/,
  },
  {
    codes: ['313001', '313008'],
    meaning: 'denied',
    pattern: /^Denied (?<transport>\w{1,10}) type=\d{1,3}, code=\d{1,3} from (?<source>\S{1,64}) on interface/,
  },
  {
    codes: ['113004', '113012'],
    meaning: 'logged-in',
    pattern: /^AAA user (?:authentication|authorization|accounting) Successful : .{1,120}: user = (?<user>\S{1,128})/,
  },
  {
    codes: ['113005', '113015'],
    meaning: 'login-failed',
    pattern:
      /^AAA user authentication Rejected ?: reason = (?<reason>[^:]{1,80}?) ?: .{1,120}: user = (?<user>\S{1,128})(?: ?: user IP = (?<source>\S{1,64}))?/,
  },
  { codes: ['113006'], meaning: 'account-locked', pattern: /^User '?(?<user>[^'\s]{1,128})'? locked out/ },
  {
    codes: ['605004'],
    meaning: 'login-failed',
    pattern:
      /^Login denied from (?<source>[^\s/]{1,64})\/(?<sourcePort>\w{1,10}) to [^\s:]{1,64}:(?<destination>[^\s/]{1,64})\/(?<protocol>\w{1,16}) for user "(?<user>[^"]{0,128})"/,
  },
  {
    codes: ['605005'],
    meaning: 'logged-in',
    pattern:
      /^Login permitted from (?<source>[^\s/]{1,64})\/(?<sourcePort>\w{1,10}) to [^\s:]{1,64}:(?<destination>[^\s/]{1,64})\/(?<protocol>\w{1,16}) for user "(?<user>[^"]{0,128})"/,
  },
  {
    codes: ['611101'],
    meaning: 'logged-in',
    pattern: /^User authentication succeeded: (?:IP address: (?<source>[^\s,]{1,64}), )?Uname: (?<user>\S{1,128})/,
  },
  {
    codes: ['611102'],
    meaning: 'login-failed',
    pattern: /^User authentication failed: (?:IP address: (?<source>[^\s,]{1,64}), )?Uname: (?<user>\S{1,128})/,
  },
  { codes: ['611103'], meaning: 'logged-out', pattern: /^User logged out: Uname: (?<user>\S{1,128})/ },
  {
    codes: ['502101'],
    meaning: 'account-created',
    pattern: /^New user added to local dbase: Uname: (?<user>\S{1,128})/,
  },
  { codes: ['502103'], meaning: 'privilege-used', pattern: /^User priv level changed: Uname: (?<user>\S{1,128})/ },
  {
    codes: ['113019'],
    meaning: 'logged-out',
    pattern: new RegExp(`^${listed} Session disconnected`),
  },
  {
    codes: ['113039', '716001', '716038'],
    meaning: 'logged-in',
    pattern: new RegExp(
      `^${peer} (?:AnyConnect parent session started|WebVPN session started|Authentication: successful)`,
    ),
  },
  { codes: ['716002'], meaning: 'logged-out', pattern: new RegExp(`^${peer} WebVPN session terminated`) },
  { codes: ['716039'], meaning: 'login-failed', pattern: new RegExp(`^${peer} Authentication: rejected`) },
  {
    codes: ['733100'],
    meaning: 'threat',
    pattern: /^\[\s{0,4}(?<rule>[^\]]{1,80})\] drop rate-\d exceeded/,
  },
  { codes: ['733101', '733102'], meaning: 'threat', pattern: /[Hh]ost (?<source>[0-9a-f.:]{2,45})\b/ },
  {
    codes: ['111008', '111009'],
    meaning: 'configuration',
    pattern: /^User '(?<user>[^']{0,128})' executed (?:the |cmd: )'?(?<command>[^']{0,1000})/,
  },
  {
    codes: ['111010'],
    meaning: 'configuration',
    pattern:
      /^User '(?<user>[^']{0,128})', running '[^']{0,32}' from IP (?<source>[^\s,]{1,64}), executed '(?<command>[^']{0,1000})/,
  },
];

/** Peers that many messages about VPN users begin with. */
export const asaPeers: readonly RegExp[] = [
  new RegExp(`^(?:TunnelGroup <[^>]{0,128}> )?${peer.replace('Group <', '(?:Group|GroupPolicy) <')}`),
  new RegExp(`^${listed}`),
];
