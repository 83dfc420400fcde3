import type { EntityKind } from '../../../shared/group.ts';
import type { SearchForm } from '../../stores/search-form.ts';

const address = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{0,4}(?::[\da-f]{0,4}){2,7})$/i;

/** The search for records that name who or what is involved in an alert: by its filter, or else by the words. */
export function formOfEntity(kind: EntityKind, value: string): Partial<SearchForm> {
  switch (kind) {
    case 'accounts':
      return { account: value };
    case 'hosts':
      return { host: value };
    case 'programs':
      return { program: value };
    default:
      return kind !== 'paths' && address.test(value) ? { address: value } : { text: asItStands(value) };
  }
}

/** A text that is searched for as it stands; what holds quotation marks itself is searched for by its words. */
function asItStands(value: string): string {
  return value.includes('"') ? value : `"${value}"`;
}
