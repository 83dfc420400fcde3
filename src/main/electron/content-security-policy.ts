/**
 * The window's Content-Security-Policy, sent as a response header. No inline script and no inline style: Mantine's
 * generated style elements are turned off in the renderer's theme, and styles that React sets go through the CSSOM.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "frame-src 'none'",
  "worker-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
