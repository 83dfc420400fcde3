import type { PackSheet, PackTask } from '../pack-sheet.ts';
import { byteSize, count, duration, memorySize } from './numbers.ts';

const files = (value: number) => (value === 1 ? 'one file' : `${count(value)} files`);

/** English texts of the Models view and of what it offers elsewhere. */
export const models = {
  title: 'Models',
  loading: 'Loading packs',
  hint: 'A pack is a model with what Porchlight needs to ask it. Changing it never changes verdicts that are stored.',
  none: 'There is no pack here, not even the one that ships. Install Porchlight again.',
  packs: 'Packs',
  showMore: (value: number) => `Show ${count(value)} more`,
  importFolder: 'Import a folder…',
  importFile: 'Import a model file…',
  importHint: 'From a USB stick or a folder, without a network: a pack, the files of a pack, or any GGUF chat model.',
  states: {
    chosen: 'In use',
    installed: 'Installed',
    available: 'Can be installed',
    broken: 'Broken',
  },
  actions: {
    use: 'Use',
    install: 'Install…',
    resume: 'Resume',
    pause: 'Pause',
    cancel: 'Cancel',
    discard: 'Discard…',
    stop: 'Stop',
    remove: 'Remove…',
    verify: 'Check files',
    measure: 'Measure speed',
    details: 'Details',
  },
  of: (action: string, pack: string) => `${action} ${pack}`,
  used: (pack: string) => `${pack} is in use now`,
  inUse: 'This pack is in use: choose another one before you remove it.',
  ships: 'Came with Porchlight',
  sheet: {
    version: 'Version',
    size: 'Size',
    onDisk: (bytes: number) => `${byteSize(bytes)} on disk`,
    toFetch: (bytes: number) => `${byteSize(bytes)} to download`,
    licence: 'Licence',
    memory: 'Memory',
    memoryValue: (needed: number, free: number, total: number) =>
      `about ${memorySize(needed)} needed; ${memorySize(free)} of ${memorySize(total)} free here now`,
    videoMemory: (free: number) => `${memorySize(free)} free on the graphics card`,
    fit: 'On this PC',
    fitUnknown: 'not known',
    reports: 'Reports',
    writes: 'Can write a report of an alert',
    writesNot: 'Too small to write reports; alerts show checklist and lines instead',
    speed: 'Speed',
    speedUnknown: 'not measured on this PC yet',
    speedValue: (verdicts: number, tokens: number, load: number) =>
      `${verdicts.toFixed(verdicts < 10 ? 1 : 0)} verdicts/s, ${count(tokens)} prompt tokens/s, loaded in ${load.toFixed(1)} s`,
    speedSource: (at: string, backend: string, device: string, threads: number) =>
      `measured ${at} on ${backend}${device === '' ? '' : `, ${device}`}, ${threads === 1 ? 'one thread' : `${count(threads)} threads`}`,
    quality: 'Quality, and where each figure comes from',
    qualityNone: 'Nothing is known of how good it is at this work.',
    files: 'Files',
    file: 'File',
    sha256: 'SHA-256',
    noHash: 'not published; recorded when it comes',
    from: (hosts: string) => `from ${hosts}`,
    sizeUnknown: 'size not known',
    facts: 'The model',
    architecture: 'Architecture',
    quantisation: 'Quantisation',
    parameters: 'Parameters',
    parametersValue: (value: number) =>
      value >= 1e9 ? `${(value / 1e9).toFixed(1)} billion` : `${Math.round(value / 1e6)} million`,
    layers: 'Layers',
    context: 'Trained for',
    contextValue: (tokens: number) => `${count(tokens)} tokens`,
    weights: 'Weights',
    adapter: 'Adapter',
    cache: 'Context (KV cache)',
    buffers: 'Working memory',
    format: 'Asked as',
    licences: 'Licences',
  },
  formats: {
    porchlight: 'Porchlight’s own compact prompt',
    'labelled-lines': 'raw lines, labelled answer',
    opensoc: 'OpenSOC-AI’s prompt',
    generic: 'chat with examples, closed answer lists',
    endpoint: 'chat with a server',
  } as Readonly<Record<string, string>>,
  install: {
    title: (pack: string) => `Install ${pack}?`,
    fetches: (bytes: number, hosts: string) =>
      `Porchlight will download ${byteSize(bytes)} from ${hosts}. Nothing of yours is sent there; the host sees the address of your network.`,
    unknownSize: (value: number) => `The size of ${files(value)} is not known beforehand; a limit holds.`,
    keptIn: 'It will be kept in',
    unknownHash: (value: number) =>
      `For ${files(value)} nobody has published a hash; what comes is recorded and shown here.`,
    licences: 'By installing it you accept:',
    confirm: (bytes: number) => `Accept and download ${byteSize(bytes)}`,
    offline: 'No network here? Import the files from a USB stick instead.',
  },
  remove: {
    title: (pack: string) => `Remove ${pack}?`,
    text: (bytes: number) =>
      `Its files (${byteSize(bytes)}) are deleted. Verdicts that it gave stay. It can be installed again.`,
    confirm: 'Remove',
  },
  discard: {
    title: (pack: string) => `Discard what came of ${pack}?`,
    text: (bytes: number) => `${byteSize(bytes)} have been fetched and are deleted.`,
    confirm: 'Discard',
  },
  offer: {
    region: 'What this PC could do',
    install: (pack: string) => `See ${pack}`,
    use: (pack: string) => `Use ${pack}`,
    dismiss: 'Do not show this again',
  },
  task: {
    progress: (pack: string) => `Progress of ${pack}`,
    kinds: {
      install: 'Installing',
      import: 'Importing',
      verify: 'Checking files',
      measure: 'Measuring speed',
    } satisfies Record<PackTask['kind'], string>,
    steps: {
      preparing: 'getting ready',
      fetching: 'downloading',
      checking: 'checking',
      converting: 'converting',
      copying: 'copying',
      measuring: 'measuring',
    } satisfies Record<PackTask['step'], string>,
    bytes: (done: number, total: number | null) =>
      total === null ? byteSize(done) : `${byteSize(done)} of ${byteSize(total)}`,
    rate: (bytesPerSecond: number) => `${byteSize(bytesPerSecond)}/s`,
    left: (seconds: number) => `${duration(seconds)} left`,
    pausedAt: (share: string) => `Paused at ${share}. What came is kept; Resume goes on from there.`,
    paused: 'Paused. What came is kept; Resume goes on from there.',
    done: {
      install: 'Installed',
      import: 'Imported',
      verify: 'All files are as they should be',
      measure: 'Speed measured',
    } satisfies Record<PackTask['kind'], string>,
    cancelled: 'Stopped',
  },
  proxy: {
    title: 'Network of downloads',
    label: 'Proxy for downloads',
    hint: 'Such as http://proxy.example:3128. Empty: what the system’s environment says, or none.',
    save: 'Save',
    wrong: 'This is no address of a proxy.',
    saved: 'Proxy saved',
  },
} as const;

/** The hosts from which a pack is fetched first, for people. */
export function hostsOf(sheet: Pick<PackSheet, 'files'>): string {
  const hosts = sheet.files.flatMap(({ urls }) => urls.slice(0, 1)).map((url) => new URL(url).host);
  return [...new Set(hosts)].join(' and ');
}

/** How much of a task is done, 0-1; null where that can't be known. */
export function taskShare({ bytesDone, bytesTotal }: Pick<PackTask, 'bytesDone' | 'bytesTotal'>): number | null {
  return bytesTotal === null || bytesTotal === 0 ? null : Math.min(1, bytesDone / bytesTotal);
}

/** A running task in one line: what is done with which file, bytes, speed, time left. */
export function taskLine(task: PackTask): string {
  const { kinds, steps, bytes, rate, left } = models.task;
  const parts = [
    task.kind === 'install' || task.kind === 'import' ? `${kinds[task.kind]}: ${steps[task.step]}` : kinds[task.kind],
    task.file,
    task.bytesDone > 0 || task.bytesTotal !== null ? bytes(task.bytesDone, task.bytesTotal) : '',
    task.bytesPerSecond === null ? '' : rate(task.bytesPerSecond),
    task.secondsLeft === null ? '' : left(task.secondsLeft),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
