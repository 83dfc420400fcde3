import { type Endpoint, endpointPack, endpointSchema } from '../../shared/status.ts';
import type { ServiceOptions } from '../services/interface.ts';
import { UsageError } from './exit.ts';

/** Options of a command that name a model server. */
export interface EndpointArguments {
  pack?: string;
  endpoint?: string;
  model?: string;
  concurrency?: number;
  confirmPublic?: boolean;
}

/**
 * The pack and server that a command line names: `--endpoint` chooses the pack `endpoint`. The key is no option, because
 * everybody on a machine sees the options of its programs. @throws UsageError where something is missing or wrong.
 */
export function endpointFrom(
  { pack, endpoint: url, model, concurrency, confirmPublic }: EndpointArguments,
  key: string | undefined,
): Pick<ServiceOptions, 'pack' | 'endpoint'> {
  if (url === undefined) {
    if (model !== undefined || concurrency !== undefined || confirmPublic)
      throw new UsageError('--model, --concurrency and --confirm-public go with --endpoint.');
    return { pack };
  }
  if (pack !== undefined && pack !== endpointPack)
    throw new UsageError(`--endpoint goes with --pack ${endpointPack} or with no pack.`);
  if (model === undefined) throw new UsageError('--endpoint needs --model, the name under which the server knows it.');
  const parsed = endpointSchema.safeParse({ url, model, key, concurrency, publicConfirmed: confirmPublic });
  if (!parsed.success)
    throw new UsageError(`--endpoint: ${parsed.error.issues[0]?.message ?? 'this is no address of a server'}.`);
  return { pack: endpointPack, endpoint: parsed.data satisfies Endpoint };
}
