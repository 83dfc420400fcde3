/**
 * Puts a text on the clipboard; false where the system does not take it. By the copy event, since the window grants no
 * permissions, and the asynchronous clipboard would ask for one.
 */
export function copyText(text: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', fill, { once: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', fill);
  }
}
