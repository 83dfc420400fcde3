import { afterEach, vi } from 'vitest';
import { type FakeBridge, type FakeOptions, makeFakeBridge } from './fake-bridge.ts';

/** Size in px that every element has: jsdom draws nothing, and a virtual list of no height shows no rows. */
const size = { width: 1200, height: 640 };

/**
 * Gives jsdom what the window's page needs beyond it, and a fake main process. Stores are modules, so a test that
 * wants fresh ones imports the window after `vi.resetModules()`.
 */
export function preparePage(options: FakeOptions = {}): FakeBridge {
  vi.resetModules();
  document.body.innerHTML = '<div id="root"></div>';
  const bridge = makeFakeBridge(options);
  Object.defineProperty(window, 'porchlight', { value: bridge, configurable: true });
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      media,
      matches: media.includes('min-width'),
      onchange: null,
      addListener: () => {},
      removeListener: () => {},
    }) as MediaQueryList;
  window.ResizeObserver = FixedSize;
  Element.prototype.scrollTo = () => {};
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  for (const [name, value] of Object.entries({ clientWidth: size.width, clientHeight: size.height })) {
    Object.defineProperty(Element.prototype, name, { value, configurable: true });
  }
  return bridge;
}

/** Tells one fixed size, once. */
class FixedSize implements ResizeObserver {
  readonly #tell: ResizeObserverCallback;
  constructor(tell: ResizeObserverCallback) {
    this.#tell = tell;
  }
  observe(target: Element) {
    const box = [{ inlineSize: size.width, blockSize: size.height }];
    const contentRect = new DOMRect(0, 0, size.width, size.height);
    const entry = { target, contentRect, borderBoxSize: box, contentBoxSize: box, devicePixelContentBoxSize: box };
    this.#tell([entry], this);
  }
  unobserve() {}
  disconnect() {}
}

afterEach(() => {
  document.body.innerHTML = '';
});
