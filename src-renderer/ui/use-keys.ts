import { useEffect, useRef } from 'react';

/** Keys to actions: `r`, `/`, `Escape`, `ctrl+k`. `ctrl` stands for Cmd on a Mac too. */
export type KeyMap = Readonly<Record<string, () => void>>;

/** Whether typing belongs to a text field right now. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select') !== null)
  );
}

/** The name of a pressed key as key maps write it. */
export function keyName(event: KeyboardEvent): string {
  const modifiers = [
    event.ctrlKey || event.metaKey ? 'ctrl+' : '',
    event.altKey ? 'alt+' : '',
  ].join('');
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return `${modifiers}${key}`;
}

/**
 * Shortcuts of a screen. Silent while a dialog or a menu is open; while a text field has the focus only Escape and
 * keys with a modifier are heard.
 */
export function useKeys(keys: KeyMap): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (
        event.defaultPrevented ||
        document.querySelector('dialog[open], [role="menu"]') !== null
      ) {
        return;
      }
      const name = keyName(event);
      if (isTyping(event.target) && name !== 'Escape' && !name.includes('+')) {
        return;
      }
      const action = latest.current[name];
      if (action !== undefined) {
        event.preventDefault();
        action();
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
