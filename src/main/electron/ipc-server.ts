import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { AppError, type Result, toAppErrorData } from '../../shared/errors.ts';
import { type CallName, type CallResult, calls, type Handlers, type ParsedCallArgs } from '../../shared/ipc.ts';

/**
 * Answers every call of the contract. The sender is checked first, then the arguments are parsed by the
 * contract's schema, then the handler runs; whatever goes wrong becomes a failed `Result`, never a thrown error.
 */
export function serveCalls(
  ipc: Pick<IpcMain, 'handle'>,
  handlers: Handlers,
  isTrusted: (event: Pick<IpcMainInvokeEvent, 'senderFrame'>) => boolean,
): void {
  for (const name of Object.keys(calls) as CallName[]) {
    ipc.handle(name, (event, args: unknown) =>
      isTrusted(event) ? answer(name, handlers, args) : refused('The call did not come from the Porchlight window.'),
    );
  }
}

async function answer<Name extends CallName>(
  name: Name,
  handlers: Handlers,
  args: unknown,
): Promise<Result<CallResult<Name>>> {
  try {
    return { ok: true, value: await handlers[name](parsedArgs(name, args)) };
  } catch (thrown) {
    return { ok: false, error: toAppErrorData(thrown) };
  }
}

function parsedArgs<Name extends CallName>(name: Name, args: unknown): ParsedCallArgs<Name> {
  const parsed = calls[name].args.safeParse(args);
  if (parsed.success) return parsed.data as ParsedCallArgs<Name>;
  const where = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'arguments'}: ${issue.message}`);
  throw new AppError({
    code: 'bad-argument',
    message: `The call ${name} had arguments that are not allowed (${where.slice(0, 3).join('; ')}).`,
    effect: 'Nothing was changed.',
    remedy: 'Try again; if it happens again, report it with this text.',
  });
}

function refused(message: string): Result<never> {
  return { ok: false, error: { code: 'refused', message, effect: 'Nothing was changed.', remedy: '' } };
}
