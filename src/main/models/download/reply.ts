/** What a server's answer to a request for a file, or for the rest of it, means. Sizes in bytes. */
export type Meaning =
  /** Bytes of the file from `from` on; `total` is null where the server doesn't know it. */
  | { kind: 'bytes'; from: number; total: number | null; etag: string | null; lastModified: string | null }
  /** The rest that was asked for is not to be had of this server, or would not fit what came before: ask for the whole. */
  | { kind: 'start-again' }
  /** Asked for what is behind the end: all is there. */
  | { kind: 'complete' }
  | { kind: 'redirect'; location: string | undefined }
  | { kind: 'failure'; reason: string; again: boolean; waitSeconds: number | null };

/** What came so far, and what is known of the file. */
export interface Known {
  /** From where on it was asked for; 0 for the whole. */
  asked: number;
  /** Of what came before; null where nothing is known. */
  bytes: number | null;
  etag: string | null;
  lastModified: string | null;
  /** Whether the file is checked against a hash at the end, so that its parts may come of several servers. */
  hashKnown: boolean;
  mostBytes: number;
}

const wholeNumber = /^\d{1,15}$/;

function lengthOf(headers: ReadonlyMap<string, string>): number | null {
  const text = headers.get('content-length') ?? '';
  return wholeNumber.test(text) ? Number(text) : null;
}

/** Longest wait that a server may ask for, in seconds. */
const longestWait = 120;

function waitOf(headers: ReadonlyMap<string, string>): number | null {
  const text = headers.get('retry-after') ?? '';
  if (wholeNumber.test(text)) return Math.min(longestWait, Number(text));
  const until = Date.parse(text);
  return Number.isNaN(until) ? null : Math.min(longestWait, Math.max(0, (until - Date.now()) / 1000));
}

const failure = (reason: string): Meaning => ({ kind: 'failure', reason, again: false, waitSeconds: null });

/** Reasons that a person can use; the subject is the server. */
function refusal(status: number): string {
  if (status === 401 || status === 403) return `refuses the file (answer ${status})`;
  if (status === 404 || status === 410) return `does not have the file (answer ${status})`;
  if (status === 407) return 'can be reached only over a proxy that asks for a password';
  if (status === 451) return 'may not give the file out here (answer 451)';
  return `gave the answer ${status}`;
}

/** Reasons of a web page in place of a file. */
export const webPage = 'sent a web page instead of the file (a login page of your network?)';

/** How a server's status and headers are to be taken (RFC 9110, sections 14 and 15). */
export function readReply(status: number, headers: ReadonlyMap<string, string>, known: Known): Meaning {
  if ([301, 302, 303, 307, 308].includes(status)) return { kind: 'redirect', location: headers.get('location') };
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    const reason = status === 429 ? 'has too many to serve (answer 429)' : `is in trouble (answer ${status})`;
    return { kind: 'failure', reason, again: true, waitSeconds: waitOf(headers) };
  }
  if (status === 416) {
    if (known.asked === 0) return failure(refusal(status));
    const total = /^bytes \*\/(\d{1,15})$/.exec(headers.get('content-range') ?? '')?.[1];
    const complete = Number(total) === known.asked && (known.hashKnown || known.bytes === known.asked);
    return { kind: complete ? 'complete' : 'start-again' };
  }
  if (status !== 200 && status !== 206) return failure(refusal(status));
  const type = (headers.get('content-type') ?? '').toLowerCase();
  if (/^(?:text\/html|application\/xhtml)/.test(type)) return failure(webPage);
  const coding = headers.get('content-encoding') ?? 'identity';
  if (coding !== 'identity') return failure(`sent the file packed (${coding.slice(0, 20)}), which was not asked for`);
  return status === 200 ? whole(headers, known) : rest(headers, known, type);
}

function whole(headers: ReadonlyMap<string, string>, known: Known): Meaning {
  const total = lengthOf(headers);
  if (total === null && known.bytes === null && !known.hashKnown && !headers.has('transfer-encoding')) {
    return failure('does not say how long the file is, so that a cut would go unseen');
  }
  return sized({ kind: 'bytes', from: 0, total, ...validators(headers) }, known);
}

function rest(headers: ReadonlyMap<string, string>, known: Known, type: string): Meaning {
  if (known.asked === 0) return failure('sent a part where the whole was asked for');
  const range = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(headers.get('content-range') ?? '');
  const [from, last, total] = (range ?? []).slice(1).map(Number);
  const fits = from === known.asked && last !== undefined && total !== undefined && last === total - 1;
  if (!fits || type.startsWith('multipart/')) return { kind: 'start-again' };
  if (known.bytes !== null && total !== known.bytes) return { kind: 'start-again' };
  const length = lengthOf(headers);
  if (length !== null && length !== total - from) return { kind: 'start-again' };
  const { etag, lastModified } = validators(headers);
  // Without a hash only the server's own mark says that the file is still the same.
  const changed = known.etag === null ? lastModified !== known.lastModified : etag !== known.etag;
  if (!known.hashKnown && changed) return { kind: 'start-again' };
  return sized({ kind: 'bytes', from, total, etag, lastModified }, known);
}

function sized(meaning: Meaning & { kind: 'bytes' }, known: Known): Meaning {
  if (meaning.total === 0) return failure('sent an empty file');
  if (meaning.total !== null && meaning.total > known.mostBytes) {
    return failure(`has a file of ${meaning.total} bytes, more than the ${known.mostBytes} that it may have`);
  }
  return meaning;
}

function validators(headers: ReadonlyMap<string, string>): { etag: string | null; lastModified: string | null } {
  return { etag: headers.get('etag') ?? null, lastModified: headers.get('last-modified') ?? null };
}

/** The value of If-Range: a strong ETag, else the date; null where neither tells one version from the next (RFC 9110, 13.1.5). */
export function strongValidator(marks: { etag: string | null; lastModified: string | null }): string | null {
  if (marks.etag?.startsWith('"')) return marks.etag;
  return marks.lastModified;
}

/** Whether the first bytes of a body are those of a web page, whatever the server calls it. */
export function looksLikeWebPage(head: Buffer): boolean {
  return /^\s*<(?:!doctype\s+html|html|head|body|script|\?xml)/i.test(head.toString('utf8').replace(/^\uFEFF/, ''));
}
