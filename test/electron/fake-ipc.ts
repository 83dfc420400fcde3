import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { Result } from '../../src/shared/errors.ts';
import { type CallName, calls, type Handlers } from '../../src/shared/ipc.ts';

type Listener = Parameters<IpcMain['handle']>[1];

/** Electron's `ipcMain` without Electron: calls what was registered with an event of the given frame. */
export function fakeIpc() {
  const served = new Map<string, Listener>();
  return {
    served,
    handle: (name: string, listener: Listener) => void served.set(name, listener),
    invoke: async (name: string, args: unknown, event: Partial<IpcMainInvokeEvent> = {}): Promise<Result<unknown>> =>
      served.get(name)?.(event as IpcMainInvokeEvent, args),
  };
}

/** Handlers that keep what they are given and answer with nothing. */
export function fakeHandlers() {
  const received: { name: CallName; args: unknown }[] = [];
  const entries = (Object.keys(calls) as CallName[]).map((name) => [
    name,
    async (args: unknown) => {
      received.push({ name, args });
      return {};
    },
  ]);
  return { received, handlers: Object.fromEntries(entries) as Handlers };
}
