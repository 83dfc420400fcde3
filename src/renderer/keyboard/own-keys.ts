/** Keys that an element under the keyboard uses itself: a button its Space and Enter, radio buttons the arrows. */
const ownKeys = new Set(['Enter', ' ', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']);

/** Whether a key belongs to the element that has the keyboard, and not to a list around it. */
export function hasOwnUse(key: string, target: EventTarget | null): boolean {
  return (
    ownKeys.has(key) &&
    target instanceof Element &&
    target.closest('button, a, input, summary, [role="radiogroup"], [data-scrolls]') !== null
  );
}
