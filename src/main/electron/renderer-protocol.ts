import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import type { CustomScheme } from 'electron';
import { appScheme, isAppUrl } from './app-origin.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';

/** To be registered before the app is ready. A standard, secure scheme: it has an origin, and `'self'` in a policy means it. */
export const rendererScheme: CustomScheme = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: false, corsEnabled: false },
};

/** What a build of the window consists of; anything else is not served. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

/**
 * The file that an address of the window's origin names, or null where it is of another origin, names nothing
 * inside `root`, or cannot be decoded. `root` is an absolute path.
 */
export function rendererFile(root: string, address: string): string | null {
  if (!isAppUrl(address)) return null;
  const path = decoded(new URL(address).pathname);
  // A backslash is a separator on Windows; a NUL ends a path in C.
  if (path === null || path.includes('\0') || path.includes('\\') || path.includes(':')) return null;
  const file = resolve(root, `.${path}`);
  return file.startsWith(root + sep) ? file : null;
}

/** Answers one request of the window with a file under `root` and the security headers, or with 404 or 405. */
export async function serveRenderer(root: string, request: Pick<Request, 'url' | 'method'>): Promise<Response> {
  if (request.method !== 'GET') return new Response(null, { status: 405, headers });
  const file = rendererFile(root, request.url);
  const contentType = file === null ? undefined : contentTypes[extname(file)];
  if (file === null || contentType === undefined) return new Response(null, { status: 404, headers });
  try {
    return new Response(await readFile(file), { headers: { ...headers, 'Content-Type': contentType } });
  } catch {
    return new Response(null, { status: 404, headers });
  }
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
