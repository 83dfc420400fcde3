import type { LogEvent } from '../../shared/log.ts';
import { isWindows } from '../group/family.ts';
import { productNames } from '../parse/read-product.ts';

/** What an event is of, for people: the product whose reader understood it, or Windows, whatever form its events came in. */
export function productNameOf(event: LogEvent): string | undefined {
  const module = event.fields['event.module'];
  if (module !== undefined) return productNames.get(module);
  return isWindows(event) ? 'Windows events' : undefined;
}
