import { isIP } from 'node:net';
import { isAbsolute } from 'node:path';
import { AppError } from '../../../shared/errors.ts';
import type { LiveSourceSettings } from '../../../shared/live.ts';

/** Throws `bad-argument` where the settings of a live source can't be meant, or name a path that nobody chose. */
export function checkSettings(settings: LiveSourceSettings, isAllowedPath: (path: string) => boolean): void {
  checkZone(settings.zone);
  for (const path of pathsOf(settings)) {
    if (path === '' || !isAbsolute(path)) throw wrong('The source has no path.', 'Choose a folder or file.');
    if (!isAllowedPath(path))
      throw wrong(`The path ${path} was not chosen in a dialog.`, 'Choose it with the button beside the field.');
  }
  if (settings.kind === 'folder')
    for (const pattern of settings.patterns)
      if (/[/\\]/.test(pattern))
        throw wrong(`The pattern ${pattern} names a folder.`, 'Give names of files, such as *.log.');
  if (settings.kind === 'syslog' || settings.kind === 'http') checkAddress(settings.address);
  if (settings.kind !== 'syslog') return;
  for (const { sender, zone } of settings.senderZones) {
    checkZone(zone);
    if (isIP(sender) === 0)
      throw wrong(`${sender} is no address.`, 'Give the address of the sender, such as 192.168.1.1.');
  }
  for (const network of settings.allow) checkNetwork(network);
}

/** All paths that settings name. */
export function pathsOf(settings: LiveSourceSettings): string[] {
  if (settings.kind === 'folder') return [settings.path];
  if (settings.kind !== 'syslog' || settings.protocol !== 'tls') return [];
  const { certificate, clientAuthority } = settings.tls;
  return [
    ...(certificate.kind === 'files' ? [certificate.certificate, certificate.key] : []),
    ...(clientAuthority === null ? [] : [clientAuthority]),
  ];
}

function checkZone(zone: string | null): void {
  if (zone === null) return;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    throw wrong(`${zone} is no time zone.`, 'Give a zone name such as Europe/Berlin or UTC.');
  }
}

function checkAddress(address: string): void {
  if (isIP(address) === 0 && address !== 'localhost')
    throw wrong(
      `${address} is no address.`,
      'Give an address of this PC, 127.0.0.1 for this PC alone, or 0.0.0.0 for all.',
    );
}

function checkNetwork(network: string): void {
  const slash = network.indexOf('/');
  const family = isIP(slash < 0 ? network : network.slice(0, slash));
  const bits = slash < 0 ? '0' : network.slice(slash + 1);
  if (family === 0 || !/^\d{1,3}$/.test(bits) || Number(bits) > (family === 4 ? 32 : 128))
    throw wrong(`${network} is no address or network.`, 'Give one such as 192.168.1.20 or 192.168.1.0/24.');
}

function wrong(message: string, remedy: string): AppError {
  return new AppError({ code: 'bad-argument', message, effect: 'The source was left as it is.', remedy });
}
