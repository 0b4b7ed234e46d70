import { describe, expect, it } from 'vitest';
import { onOneLine, sliceElements } from '../../../../src-main/core/telegram/slice-updates.ts';
import { fc } from '../../../support/fast-check.ts';

const texts = (reply: string): readonly string[] | null =>
  sliceElements(Buffer.from(reply), 'result')?.map((part) => part.toString()) ?? null;

/** White space as JSON allows it, between any two tokens. */
const space = fc
  .array(fc.constantFrom(' ', '\n', '\r', '\t', ''), { maxLength: 3 })
  .map((parts) => parts.join(''));

/** Writes JSON with the given gaps, in turn, between its tokens. */
function spaced(value: unknown, gaps: readonly string[]): string {
  let next = 0;
  const gap = (): string => gaps[(next += 1) % gaps.length] ?? '';
  const write = (part: unknown): string => {
    if (Array.isArray(part)) {
      return `[${gap()}${part.map((one) => write(one) + gap()).join(`,${gap()}`)}]`;
    }
    if (typeof part === 'object' && part !== null) {
      const fields = Object.entries(part).map(
        ([key, one]) => `${JSON.stringify(key)}${gap()}:${gap()}${write(one)}${gap()}`,
      );
      return `{${gap()}${fields.join(`,${gap()}`)}}`;
    }
    return JSON.stringify(part) ?? 'null';
  };
  return write(value);
}

describe('slices of a reply', () => {
  it('keeps numbers as they came, however large', () => {
    const update =
      '{"update_id":7,"message":{"id":98765432109876543210,"x":1.10,"y":-0,"z":1E+400}}';
    expect(texts(`{"ok":true,"result":[${update},${update}]}`)).toEqual([update, update]);
  });

  it.each([
    ['{"ok":true,"result":[]}', []],
    ['{"ok":true,"result":[ \n ]}', []],
    ['{"result":[1,[2,3],"],"]}', ['1', '[2,3]', '"],"']],
    ['{"x":{"result":[1]},"result":[2]}', ['2']],
    ['{"x":["result",[1]],"result":[2]}', ['2']],
    ['{"x":"result","result":[2]}', ['2']],
    ['{"result":[1],"result":[2]}', ['2']],
    ['{"result":[1],"result":{}}', null],
    ['{"result":true}', null],
    ['{"ok":"\\"result\\":[1]"}', null],
    ['["result",[1]]', null],
    ['\ufeff{"result":[1]}', ['1']],
    ['', null],
  ])('reads %j as a parser does', (reply, expected) => {
    expect(texts(reply)).toEqual(expected);
  });

  it('finds exactly the elements that a parser finds, whatever they hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { maxLength: 6 }),
        fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 3 }),
        fc.array(space, { minLength: 1, maxLength: 7 }),
        (elements, around, gaps) => {
          const reply = spaced({ ...around, result: elements }, gaps);
          const parts = sliceElements(Buffer.from(reply), 'result');
          const parsed: unknown = JSON.parse(reply);
          expect(parts?.map((part): unknown => JSON.parse(part.toString()))).toEqual(
            Reflect.get(Object(parsed), 'result'),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('folds to one line that means the same and keeps every other byte', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.array(space, { minLength: 1, maxLength: 7 }),
        (value, gaps) => {
          const json = spaced(value, gaps);
          const line = onOneLine(Buffer.from(json)).toString();
          expect(line).toBe(json.replaceAll(/[\r\n]/g, ''));
          expect(JSON.parse(line)).toEqual(JSON.parse(json));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('passes bytes that are no UTF-8 through', () => {
    const body = Buffer.concat([
      Buffer.from('{"result":["'),
      Buffer.from([0xff, 0xc3]),
      Buffer.from('"]}'),
    ]);
    expect(sliceElements(body, 'result')).toEqual([Buffer.from([0x22, 0xff, 0xc3, 0x22])]);
  });
});
