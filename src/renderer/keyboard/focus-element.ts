/** Puts the keyboard on an element of the page, now or once it is drawn. */
export function focusElement(id: string, tries = 20): void {
  const element = document.getElementById(id);
  if (element !== null) element.focus();
  else if (tries > 0) setTimeout(focusElement, 50, id, tries - 1);
}
