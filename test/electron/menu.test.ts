import { expect, test } from 'vitest';
import { menuTemplate } from '../../src/main/electron/menu.ts';

test.each(['linux', 'win32', 'darwin'] as const)(
  'no item of the menu on %s opens an address or the developer tools',
  (platform) => {
    const items = menuTemplate(platform).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    expect(items.every((item) => item.click === undefined)).toBe(true);
    expect(items.map((item) => item.role)).not.toContain('toggleDevTools');
    expect(items.map((item) => item.role)).toEqual(expect.arrayContaining(['copy', 'paste', 'zoomIn', 'quit']));
  },
);
