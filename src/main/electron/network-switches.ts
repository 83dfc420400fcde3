import type { CommandLine } from 'electron';

/**
 * Turns off what Chromium would fetch by itself, and name resolution altogether: the window needs no host.
 * Node's own sockets, which the features that a user turns on would use, are not touched by it.
 */
const switches: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-breakpad'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['no-proxy-server'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
];

/** To be called before the app is ready. */
export function turnOffChromiumNetwork(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  for (const [name, value] of switches) commandLine.appendSwitch(name, value);
}
