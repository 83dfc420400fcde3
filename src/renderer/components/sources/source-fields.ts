import { type LiveSourceSettings, liveSourceSettingsSchema } from '../../../shared/live.ts';
import { sources } from '../../../shared/texts/sources.ts';

/** The settings of a source as they stand in the fields of its form; those of other kinds are there, but not shown. */
export interface SourceFields {
  name: string;
  address: string;
  port: string;
  allow: string;
  token: string;
  path: string;
  patterns: string;
  from: 'start' | 'end';
  zone: string;
  senderZones: string;
  maxKilobytes: string;
  maxConnections: string;
  idleSeconds: string;
  maxMegabytes: string;
  certificateKind: 'generated' | 'files';
  certificate: string;
  key: string;
  clientAuthority: string;
  days: string;
  gigabytes: string;
}

export type WrongFields = Partial<Record<keyof SourceFields, string>>;

const { wrong: texts } = sources.form;
const kilobyte = 1024;
const megabyte = 1024 * 1024;

/** What the fields show of settings. */
export function fieldsOf(settings: LiveSourceSettings): SourceFields {
  const syslog = settings.kind === 'syslog' ? settings : null;
  const http = settings.kind === 'http' ? settings : null;
  const folder = settings.kind === 'folder' ? settings : null;
  const certificate = syslog?.tls.certificate;
  return {
    name: settings.name,
    address: (syslog ?? http)?.address ?? '',
    port: String((syslog ?? http)?.port ?? ''),
    allow: lines(syslog?.allow ?? []),
    token: http?.token ?? '',
    path: folder?.path ?? '',
    patterns: lines(folder?.patterns ?? []),
    from: settings.kind === 'folder' || settings.kind === 'journal' ? settings.from : 'end',
    zone: settings.zone ?? '',
    senderZones: lines((syslog?.senderZones ?? []).map(({ sender, zone }) => `${sender} ${zone}`)),
    maxKilobytes: String((syslog?.maxMessageBytes ?? 0) / kilobyte),
    maxConnections: String(syslog?.maxConnections ?? ''),
    idleSeconds: String(syslog?.idleSeconds ?? ''),
    maxMegabytes: String((http?.maxBodyBytes ?? 0) / megabyte),
    certificateKind: certificate?.kind ?? 'generated',
    certificate: certificate?.kind === 'files' ? certificate.certificate : '',
    key: certificate?.kind === 'files' ? certificate.key : '',
    clientAuthority: syslog?.tls.clientAuthority ?? '',
    days: String(settings.keep.days),
    gigabytes: String(settings.keep.gigabytes),
  };
}

/** The settings that the fields ask for, or what is wrong with which field. `base` gives what no field shows. */
export function settingsOf(
  base: LiveSourceSettings,
  fields: SourceFields,
): { settings: LiveSourceSettings; wrong: null } | { settings: null; wrong: WrongFields } {
  const wrong: WrongFields = {};
  const number = (field: keyof SourceFields, min: number, max: number, whole = true): number => {
    const value = Number(String(fields[field]).trim() || Number.NaN);
    if (!(value >= min && value <= max && (!whole || Number.isInteger(value)))) wrong[field] = texts.number(min, max);
    return value;
  };
  const required = (field: keyof SourceFields, text: string, shortest = 1): string => {
    const value = String(fields[field]).trim();
    if (value.length < shortest) wrong[field] = text;
    return value;
  };
  const port = () => {
    const value = number('port', 1, 65_535);
    if (wrong.port !== undefined) wrong.port = texts.port;
    return value;
  };

  const common = {
    name: required('name', texts.name),
    zone: fields.zone.trim() === '' ? null : fields.zone.trim(),
    keep: { days: number('days', 1, 3650), gigabytes: number('gigabytes', 0.1, 10_000, false) },
  };
  const own = (): object => {
    switch (base.kind) {
      case 'syslog': {
        const streams = base.protocol !== 'udp';
        return {
          address: required('address', texts.address),
          port: port(),
          allow: linesOf(fields.allow),
          senderZones: senderZones(),
          maxMessageBytes: Math.round(number('maxKilobytes', 480 / kilobyte, 1024, false) * kilobyte),
          ...(streams && {
            maxConnections: number('maxConnections', 1, 10_000),
            idleSeconds: number('idleSeconds', 5, 86_400),
          }),
          ...(base.protocol === 'tls' && { tls: tls() }),
        };
      }
      case 'http':
        return {
          address: required('address', texts.address),
          port: port(),
          token: required('token', texts.token, 16),
          maxBodyBytes: Math.round(number('maxMegabytes', 0.1, 256, false) * megabyte),
        };
      case 'folder':
        return { path: required('path', texts.path), patterns: linesOf(fields.patterns), from: fields.from };
      case 'journal':
        return { from: fields.from };
    }
  };
  const senderZones = () =>
    linesOf(fields.senderZones).map((line) => {
      const [sender = '', zone = '', more] = line.split(/\s+/);
      if (zone === '' || more !== undefined) wrong.senderZones = texts.line(line);
      return { sender, zone };
    });
  const tls = () => {
    const { certificateKind: kind, certificate, key } = fields;
    if (kind === 'files' && (certificate === '' || key === '')) wrong.certificateKind = texts.certificate;
    return {
      certificate: kind === 'generated' ? { kind } : { kind, certificate, key },
      clientAuthority: fields.clientAuthority === '' ? null : fields.clientAuthority,
    };
  };

  const parsed = liveSourceSettingsSchema.safeParse({ ...base, ...common, ...own() });
  if (Object.keys(wrong).length > 0) return { settings: null, wrong };
  if (parsed.success) return { settings: parsed.data, wrong: null };
  const [issue] = parsed.error.issues;
  const field = issue?.path.find((part): part is keyof SourceFields => typeof part === 'string' && part in fields);
  return { settings: null, wrong: { [field ?? 'name']: issue?.message ?? '' } };
}

function lines(list: readonly string[]): string {
  return list.join('\n');
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
