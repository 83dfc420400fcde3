import type { KeptRecord } from '../../src/shared/kept-record.ts';

/** Numbers from a seed, so that each run measures the same: Mulberry32. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const users = ['root', 'admin', 'anna', 'backup', 'postgres', 'www-data', 'oracle', 'test', 'guest', 'deploy'];
const pages = ['/', '/index.html', '/shop/cart', '/wp-login.php', '/api/v1/orders', '/images/logo.png', '/favicon.ico'];
const agents = ['Mozilla/5.0 (X11; Linux x86_64)', 'curl/8.5.0', 'Googlebot/2.1', 'python-requests/2.31'];

/** Endless records as a small office has them: logins, web requests, a firewall, routine; 40 hosts, a second apart by chance. */
export function variedRecords(seed: number): () => KeptRecord {
  const random = randomNumbers(seed);
  let time = Date.UTC(2024, 0, 1);
  let number = 0;
  const pick = <Value>(values: readonly Value[]): Value => values[random(values.length)] as Value;
  const outside = () => `${random(223) + 1}.${random(256)}.${random(256)}.${random(256)}`;
  const make = (
    program: string,
    host: string,
    message: string,
    addresses: string[],
    accounts: string[],
  ): KeptRecord => {
    const text = `${new Date(time).toISOString()} ${host} ${program}[${random(60_000)}]: ${message}`;
    number += 1;
    return {
      time,
      file: '/var/log/all.log',
      lineNumber: number,
      offset: 0,
      bytes: text.length + 1,
      host,
      program,
      addresses,
      accounts,
      text,
      byReference: false,
    };
  };
  return () => {
    time += random(900);
    const host = `host-${random(40)}`;
    const address = outside();
    const kind = random(10);
    // Once in some 200,000: what is looked for in all of it, and stands in few.
    if (random(200_000) === 0)
      return make(
        'sshd',
        host,
        `Accepted password for zacharias from ${address} port 22 needle${number}`,
        [address],
        ['zacharias'],
      );
    if (kind < 3) {
      const user = random(3) === 0 ? `user${random(5000)}` : pick(users);
      const what = random(4) === 0 ? 'Accepted' : 'Failed';
      return make(
        'sshd',
        host,
        `${what} password for ${user} from ${address} port ${random(65_536)} ssh2`,
        [address],
        [user],
      );
    }
    if (kind < 6) {
      const request = `"GET ${pick(pages)}?id=${random(100_000)} HTTP/1.1" ${pick([200, 200, 304, 404, 500])} ${random(90_000)}`;
      return make('nginx', host, `${address} - - ${request} "-" "${pick(agents)}"`, [address], []);
    }
    if (kind < 8) {
      const inside = `192.168.${random(4)}.${random(256)}`;
      const ports = `SPT=${random(65_536)} DPT=${pick([22, 80, 443, 445, 3389])}`;
      return make(
        'kernel',
        host,
        `[UFW BLOCK] IN=eth0 SRC=${address} DST=${inside} LEN=60 PROTO=TCP ${ports}`,
        [address, inside],
        [],
      );
    }
    if (kind < 9) return make('cron', host, `(root) CMD (/usr/lib/job-${random(30)} --run)`, [], ['root']);
    return make('systemd', host, `Started session ${random(100_000)} of user ${pick(users)}.`, [], []);
  };
}
