import type { FlatObject } from '../formats/flatten.ts';
import { fieldsOfObject, setNamed } from '../rules/objects.ts';
import { addPhrase, logonFailure, logonSuccess, type Phrase } from '../rules/phrases.ts';
import type { Product } from './product.ts';

const created = { 'event.category': 'iam', 'event.action': 'account-created' } as const;
const member = { 'event.category': 'iam', 'event.action': 'group-member-added' } as const;
const changed = { 'event.category': 'iam', 'event.action': 'account-changed' } as const;
const phrases: readonly Phrase[] = [
  {
    pattern:
      /^(?:Bruteforce attempt|Login failed): '?(?<user>[^'(]{1,128}?)'? \(Remote IP: '?(?<source>[0-9a-f.:]{2,45})'?\)/i,
    says: logonFailure,
  },
  { pattern: /^Login successful: "(?<user>[^"]{1,128})"/i, says: logonSuccess },
  { pattern: /^User created: "(?<user>[^"]{1,128})"/i, says: created },
  { pattern: /^User "(?<user>[^"]{1,128})" added to group "(?<group>[^"]{1,128})"/i, says: member },
  {
    pattern: /^(?:User deleted: "|Password of user "|User (?:disabled|enabled): ")(?<user>[^"]{1,128})"/i,
    says: changed,
  },
  { pattern: /^Trusted domain error\. "(?<source>[0-9a-f.:]{2,45})" tried to access using "(?<domain>[^"]{1,255})"/i },
];

/** Nextcloud and ownCloud: `nextcloud.log` and `audit.log`. */
export const nextcloud: Product = {
  id: 'nextcloud',
  name: 'Nextcloud',
  mayBe: ({ object }) => object !== null && isNextcloud(object),
  read({ object }) {
    if (object === null || !isNextcloud(object)) return null;
    const fields = fieldsOfObject(object);
    const user = object.find(['user']);
    if (user === '--') delete fields['user.name'];
    setNamed(fields, object, {
      'source.ip': ['remoteaddr'],
      'http.request.method': ['method'],
      'url.original': ['url'],
      'user_agent.original': ['useragent'],
      'log.logger': ['app'],
    });
    addPhrase(fields, phrases, object.find(['message']) ?? '');
    return { fields, program: 'nextcloud' };
  },
};

function isNextcloud(object: FlatObject): boolean {
  return (
    object.find(['reqid']) !== undefined &&
    object.find(['remoteaddr']) !== undefined &&
    object.find(['app']) !== undefined
  );
}
