import { useEffect, useRef } from 'react';
import type { KeyName } from '../app/keys.ts';

/** Keys to actions, by the names of the table of all keys: what is not listed there does not compile. */
export type KeyMap = Readonly<Partial<Record<KeyName, () => void>>>;

/** Whether typing belongs to a text field right now. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select') !== null)
  );
}

/** The letter on the cap where another alphabet writes another one: shortcuts stay where the fingers know them. */
function letterOf({ key, code }: KeyboardEvent): string {
  const cap = /^Key([A-Z])$/.exec(code)?.[1];
  return cap !== undefined && !/^[\x20-\x7e]$/.test(key) ? cap.toLowerCase() : key.toLowerCase();
}

/** The name of a pressed key as key maps write it. */
export function keyName(event: KeyboardEvent): string {
  const modifiers = [
    event.ctrlKey || event.metaKey ? 'ctrl+' : '',
    event.altKey ? 'alt+' : '',
  ].join('');
  const key = event.key.length === 1 ? letterOf(event) : event.key;
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
      const action = new Map(Object.entries(latest.current)).get(name);
      if (action !== undefined) {
        event.preventDefault();
        action();
      }
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
