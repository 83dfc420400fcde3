import { expect, test } from 'vitest';
import { addressesOf, authorityFile, findDisplay } from '../../scripts/setup/display.mjs';

const none = async () => false;

test('the sockets of a display', () => {
  expect(addressesOf(':7')).toEqual([{ path: '/tmp/.X11-unix/X7' }, { path: '\0/tmp/.X11-unix/X7' }]);
  expect(addressesOf('desk.example:10.0')).toEqual([{ host: 'desk.example', port: 6010 }]);
  expect(addressesOf('nonsense')).toEqual([]);
});

test('a display counts only where a server answers', async () => {
  expect(await findDisplay({ DISPLAY: ':0' }, 'linux', none)).toBeUndefined();
  expect(await findDisplay({}, 'linux', async () => true)).toBeUndefined();
  expect(await findDisplay({ DISPLAY: ':0' }, 'linux', async () => true)).toMatchObject({ name: 'X11 :0' });
  expect(await findDisplay({}, 'darwin', none)).toMatchObject({ name: 'the desktop' });
});

test('Wayland comes first, then X11', async () => {
  const asked: unknown[] = [];
  const env = { WAYLAND_DISPLAY: 'wayland-0', XDG_RUNTIME_DIR: '/run/user/1', DISPLAY: ':0' };
  await findDisplay(env, 'linux', async (address) => {
    asked.push(address);
    return false;
  });
  expect(asked.slice(0, 2)).toEqual([{ path: '/run/user/1/wayland-0' }, { path: '/tmp/.X11-unix/X0' }]);
});

test('the authority file has the layout of Xau(3)', () => {
  expect(authorityFile(Buffer.alloc(16, 0xab)).toString('hex')).toBe(
    `ffff${'0000'}${'0000'}0012${Buffer.from('MIT-MAGIC-COOKIE-1').toString('hex')}0010${'ab'.repeat(16)}`,
  );
});
