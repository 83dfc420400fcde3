/** Scheme and host from which the window, and nothing else, is loaded. */
export const appScheme = 'porchlight';
const appHost = 'app';

/** Address of the window's page. */
export const appPage = `${appScheme}://${appHost}/index.html`;

/**
 * Whether an address belongs to the window's own origin. Parsed and compared part by part: a prefix test would
 * accept `porchlight://app.evil.example`.
 */
export function isAppUrl(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return (
    url !== null &&
    url.protocol === `${appScheme}:` &&
    url.host === appHost &&
    url.username === '' &&
    url.password === ''
  );
}
