import type { Page } from 'playwright-core';

/**
 * Drops real files on the window as a file manager would: the File objects come from a file input, so that the
 * preload's `getPathForFile` finds their paths.
 */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.id = 'dropped-by-test';
    document.body.append(input);
  });
  await page.setInputFiles('#dropped-by-test', [...paths]);
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#dropped-by-test');
    const dataTransfer = new DataTransfer();
    for (const file of input?.files ?? []) dataTransfer.items.add(file);
    input?.remove();
    for (const type of ['dragenter', 'dragover', 'drop'])
      window.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  });
}
