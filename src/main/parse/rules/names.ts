import type { MutableFields } from '../format.ts';
import { addAddressAndPort, setUser } from './fields.ts';

/**
 * Names that programs give to a fact, lower case, without `_`, `-` and blanks, under the ECS name that it gets.
 * A dotted name is compared with the last parts of a nested one. Earlier names win.
 */
const aliases: Readonly<Record<string, readonly string[]>> = {
  'source.ip': [
    'source.ip',
    'srcip',
    'sourceip',
    'src',
    'sourceaddress',
    'sourceipaddress',
    'clientip',
    'clientaddress',
    'clienthost',
    'client',
    'remoteip',
    'remoteaddr',
    'remoteaddress',
    'remotehost',
    'peerip',
    'ipaddress',
    'ipaddr',
    'rhost',
    'ip',
    'addr',
    'callerip',
    'xforwardedfor',
    'remip',
    'rip',
    'clientaddr',
  ],
  'source.port': ['source.port', 'srcport', 'sourceport', 'spt', 'clientport', 'ipport'],
  'destination.ip': [
    'destination.ip',
    'dstip',
    'destip',
    'dst',
    'destinationip',
    'destinationaddress',
    'destaddress',
    'dest',
  ],
  'destination.port': ['destination.port', 'dstport', 'destport', 'destinationport', 'dpt'],
  'user.name': [
    'user.name',
    'targetusername',
    'username',
    'user',
    'account',
    'acct',
    'accountname',
    'suser',
    'clientusername',
    'useridentity.username',
    'login',
    'email',
    'uname',
    'subjectusername',
    'accountid',
  ],
  'host.name': ['host.name', 'hostname', 'computername', 'computer', 'devname', 'host', 'devicename'],
  'process.name': ['process.name', 'processname'],
  'process.command_line': ['process.commandline', 'commandline', 'cmdline', 'cmd'],
  'http.request.method': ['http.request.method', 'requestmethod', 'httpmethod', 'method', 'verb'],
  'http.response.status_code': ['http.response.statuscode', 'statuscode', 'downstreamstatus', 'httpstatus', 'status'],
  'url.original': ['url.original', 'requestpath', 'requesturi', 'url.path', 'uri', 'url', 'path'],
  'url.domain': ['url.domain', 'requesthost', 'vhost', 'servername'],
  'user_agent.original': ['useragent.original', 'useragent', 'httpuseragent', 'requestuseragent', 'agent'],
};

interface Alias {
  field: string;
  rank: number;
}

const byName = new Map<string, Alias>(
  Object.entries(aliases).flatMap(([field, names]) => names.map((name, rank) => [name, { field, rank }] as const)),
);

/** The names of one file are the same in most records. */
const found = new Map<string, Alias | undefined>();
const maxFound = 5000;

function findAlias(name: string): Alias | undefined {
  if (found.has(name)) return found.get(name);
  const plain = name.toLowerCase().replace(/[_\- ]/g, '');
  const alias = byName.get(plain) ?? byName.get(lastParts(plain, 2)) ?? byName.get(lastParts(plain, 1));
  if (found.size >= maxFound) found.clear();
  found.set(name, alias);
  return alias;
}

/** Takes named values of any program and gives the ECS fields among them. */
export class KnownNames {
  readonly #ranks = new Map<string, number>();
  readonly #fields: MutableFields;

  constructor(fields: MutableFields) {
    this.#fields = fields;
  }

  /** Notes one value; the name may be nested, with dots. */
  add(name: string, value: string): void {
    if (value === '' || value === '-' || value === '(none)' || value === 'N/A') return;
    const alias = findAlias(name);
    if (alias === undefined || (this.#ranks.get(alias.field) ?? Number.POSITIVE_INFINITY) <= alias.rank) return;
    if (alias.field === 'http.response.status_code' && !/^[1-5]\d\d$/.test(value)) return;
    if (alias.field === 'http.request.method' && !/^[A-Z]{3,10}$/.test(value)) return;
    if (alias.field === 'url.original' && !value.startsWith('/') && !value.includes('://')) return;
    this.#ranks.set(alias.field, alias.rank);
    if (alias.field === 'source.ip') addAddressAndPort(this.#fields, 'source', value);
    else if (alias.field === 'destination.ip') addAddressAndPort(this.#fields, 'destination', value);
    else if (alias.field === 'user.name') setUser(this.#fields, value);
    else this.#fields[alias.field] = value;
  }
}

function lastParts(name: string, count: number): string {
  let start = name.length;
  for (let part = 0; part < count && start > 0; part += 1) start = name.lastIndexOf('.', start - 1);
  return start < 0 ? name : name.slice(start + 1);
}
