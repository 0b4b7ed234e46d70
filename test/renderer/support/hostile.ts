import type { Page } from 'playwright';
import { commands, type CommandName } from '../../../src-shared/ipc-contract.ts';
import type { AnswerChange } from './fake-bridge.ts';

const bodies: readonly string[] = [
  'x'.repeat(10_000),
  'two words '.repeat(1000),
  '<img src=x onerror="window.pwned=1">',
  '<script>window.pwned=1</script>',
  '"><svg onload=window.pwned=1>',
  'javascript:window.pwned=1',
  'safe\u202Egnp.exe\u202C',
  '\u2066isolate \u2067inside\u2069 out\u2069\u2069',
  'line\r\nfeed\tand \u2028 more \u2029 lines\u0000',
  'zero\u200Bwidth\u2060join\uFEFFer',
  `zalgo${'\u0336\u0489\u0300\u0301'.repeat(40)}`,
  'متجر الكتب العربي 123 (a)',
  'חנות ספרים! 50% C++',
  '🛒🧾👨‍👩‍👧‍👦🏳️‍🌈🇩🇪'.repeat(20),
  '\u001b[31mred\u001b[0m\u0007',
  "{count, plural, one {#} other {#}} {name} '{x}'",
  "'; DROP TABLE bots; -- ${7*7} {{7*7}} %s %n",
  '../../etc/passwd\\..\\C:\\CON',
  '\uD800 lone \uDFFF surrogates \uFFFE',
  'ﷺ﷽ ꧅꧅ 𒐫𒐫',
];

/** Twenty texts that somebody chose to break a window with; each begins with a mark by which it is found again. */
export const hostileTexts: readonly string[] = bodies.map(
  (body, index) => `hk${String(index).padStart(2, '0')} ${body}`,
);

/** Fields of the contract that carry what somebody else wrote. */
const foreignKeys = [
  'name',
  'botName',
  'username',
  'host',
  'note',
  'detail',
  'message',
  'title',
  'body',
  'tag',
  'tags',
  'fileName',
  'error',
  'text',
] as const;

function withKey(value: unknown, key: string, text: string): unknown {
  if (Array.isArray(value)) {
    return value.map((each) => withKey(each, key, text));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, each]: [string, unknown]) => {
      if (name === key && typeof each === 'string') {
        return [name, text];
      }
      if (name === key && Array.isArray(each) && each.every((one) => typeof one === 'string')) {
        return [name, each.map(() => text)];
      }
      return [name, withKey(each, key, text)];
    }),
  );
}

/** Every foreign field of a value made hostile, as much of it as the contract lets through. */
function poisoned(name: CommandName, value: unknown, text: string): unknown {
  let result = value;
  // What a plan calls `name` is a parameter of the Bot API.
  const keys = foreignKeys.filter((key) => name !== 'repair:plan' || key !== 'name');
  for (const key of keys) {
    for (const length of [text.length, 2000, 300, 100, 40]) {
      const attempt = withKey(result, key, text.slice(0, length));
      if (commands[name].output.safeParse(attempt).success) {
        result = attempt;
        break;
      }
    }
  }
  return result;
}

/** Makes everything that somebody else wrote this text. */
export function poison(text: string): AnswerChange {
  return (name, answer) => poisoned(name, answer, text);
}

function findHarm(): readonly string[] {
  const harm: string[] = [];
  if ('pwned' in window) {
    harm.push('a script ran');
  }
  if (document.querySelector('img, iframe, script:not([src]), [onload], [onerror]') !== null) {
    harm.push('markup became elements');
  }
  // Controls, line separators, bidi and zero width characters; joiners are part of writing.
  const unsafe = /[\p{Cc}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/u;
  const where = (element: Element | null): string =>
    `${element?.tagName ?? ''}.${element?.getAttribute('class') ?? ''}`;
  for (const element of document.querySelectorAll('*')) {
    for (const name of ['title', 'aria-label', 'placeholder', 'alt']) {
      const value = element.getAttribute(name) ?? '';
      if (unsafe.test(value)) {
        harm.push(`unsafe characters in ${name} of ${where(element)}`);
      }
      if (value.length > 700) {
        harm.push(`${name} of ${where(element)} is ${String(value.length)} long`);
      }
    }
  }
  const isIsolated = (node: Text): boolean => {
    for (let above = node.parentElement; above !== null; above = above.parentElement) {
      const { unicodeBidi, display } = getComputedStyle(above);
      if (/isolate|plaintext/.test(unicodeBidi)) {
        return true;
      }
      if (!display.startsWith('inline') && display !== 'contents') {
        // A block stands for itself where it holds nothing else.
        return above.textContent.trim() === node.data.trim();
      }
    }
    return false;
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    if (!(node instanceof Text) || !node.parentElement?.checkVisibility()) {
      continue;
    }
    if (
      unsafe.test(node.data.replaceAll('\n', '')) &&
      node.parentElement.closest('pre, textarea') === null
    ) {
      harm.push(`unsafe characters in ${where(node.parentElement)}`);
    }
    if (/hk\d\d/.test(node.data) && !isIsolated(node)) {
      harm.push(
        `not isolated: ${where(node.parentElement)} in ${where(node.parentElement.parentElement)}`,
      );
    }
  }
  return [...new Set(harm)];
}

/** What hostile texts did to the page; empty = nothing. */
export async function harmDone(page: Page): Promise<readonly string[]> {
  return await page.evaluate(findHarm);
}

/** How many of the hostile texts are on the page, so that a test knows that it looks at them. */
export async function hostileSeen(page: Page): Promise<number> {
  return await page.evaluate(() => new Set(document.body.textContent.match(/hk\d\d/g) ?? []).size);
}
