import type { FlatObject } from '../formats/flatten.ts';
import { fieldsOfObject } from '../rules/objects.ts';
import { addZeekFields, zeekSummary } from '../rules/zeek.ts';
import type { Product } from './product.ts';

/** Zeek's logs as JSON lines; `_path` names the log where the writer adds it, else the columns tell. */
export const zeek: Product = {
  id: 'zeek',
  name: 'Zeek',
  mayBe: ({ object }) => object !== null && isZeek(object),
  read({ object }) {
    if (object === null || !isZeek(object)) return null;
    const fields = fieldsOfObject(object);
    const path = object.find(['_path']) ?? pathOf(object);
    addZeekFields(fields, path, (column) => object.find([column]));
    fields['zeek.path'] = path;
    delete fields['host.name'];
    return { fields, program: 'zeek', host: '', message: zeekSummary(path, object.entries) };
  },
};

function isZeek(object: FlatObject): boolean {
  if (object.find(['ts']) === undefined) return false;
  if (object.find(['id.orig_h']) !== undefined) return object.find(['id.resp_h']) !== undefined;
  return object.find(['_path']) !== undefined;
}

function pathOf(object: FlatObject): string {
  const has = (column: string) => object.find([column]) !== undefined;
  if (has('note')) return 'notice';
  if (has('conn_state')) return 'conn';
  if (has('query')) return 'dns';
  if (has('uri') || has('status_code')) return 'http';
  if (has('auth_attempts') || has('auth_success')) return 'ssh';
  if (has('cipher') || has('server_name')) return 'ssl';
  return has('notice') && has('name') ? 'weird' : 'other';
}
