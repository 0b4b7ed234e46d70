import { describe, expect, it } from 'vitest';
import { createLinkedList, type Link } from '../../../src-main/core/linked-list.ts';
import { fc } from '../../support/fast-check.ts';

describe('linked list', () => {
  it('keeps the order of coming, whoever leaves and however often', () => {
    // A number below zero adds a value, any other removes the value added at that place.
    const steps = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 20, maxLength: 80 });
    fc.assert(
      fc.property(steps, (all) => {
        const list = createLinkedList<number>();
        const links: Link<number>[] = [];
        let left: number[] = [];
        const answers: boolean[] = [];
        const expected: boolean[] = [];
        for (const step of all) {
          const link = links[step];
          if (step < 0) {
            left = [...left, links.length];
            links.push(list.add(links.length));
          } else if (link !== undefined) {
            answers.push(list.remove(link));
            expected.push(left.includes(step));
            left = left.filter((value) => value !== step);
          }
        }
        const found: number[] = [];
        for (let link = list.first(); link !== null; link = list.first()) {
          found.push(link.value);
          list.remove(link);
        }
        expect(answers).toEqual(expected);
        expect(found).toEqual(left);
      }),
    );
  });

  it('holds on to nothing through a link that left', () => {
    const list = createLinkedList<string>();
    list.add('before');
    const middle = list.add('middle');
    list.add('after');
    list.remove(middle);
    expect([middle.before, middle.after]).toEqual([null, null]);
  });
});
