import { createContext, Script } from 'node:vm';

const script = new Script('work()');
const place = { work() {} };
const context = createContext(place);

/**
 * Runs work that can't wait for anything, and ends it after so many ms: V8's stop reaches whatever runs, not the script alone.
 * For code that others wrote, such as the chat template in a model's file. Throws what the work throws, or an error of code
 * `ERR_SCRIPT_EXECUTION_TIMEOUT`.
 */
export function withinTime<Value>(milliseconds: number, work: () => Value): Value {
  const results: Value[] = [];
  place.work = () => void results.push(work());
  script.runInContext(context, { timeout: milliseconds });
  return results[0] as Value;
}
