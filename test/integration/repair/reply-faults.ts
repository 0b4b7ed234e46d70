import type { SimulatorControl } from '../../simulator/index.ts';

export type Method = 'setWebhook' | 'deleteWebhook' | 'getWebhookInfo' | 'getUpdates';
type Break = (control: SimulatorControl, at: { method: Method; count: number }) => void;

/** What may happen to a reply; each either before or after the request took effect. */
export const faults: readonly (readonly [string, Break])[] = [
  ['400', (c, at) => c.overrideNext({ ...at, status: 400, description: 'Bad Request: no' })],
  ['429', (c, at) => c.overrideNext({ ...at, status: 429, retryAfterSeconds: 2 })],
  [
    '409',
    (c, at) =>
      c.overrideNext({
        ...at,
        status: 409,
        description: 'Conflict: terminated by other setWebhook',
      }),
  ],
  ['500', (c, at) => c.overrideNext({ ...at, status: 500 })],
  [
    '500 after it took effect',
    (c, at) => c.overrideNext({ ...at, status: 500, takesEffect: true }),
  ],
  ['502 page', (c, at) => void c.addFault({ ...at, kind: 'html-502' })],
  [
    '502 page after it took effect',
    (c, at) => void c.addFault({ ...at, kind: 'html-502', takesEffect: true }),
  ],
  ['no answer', (c, at) => void c.addFault({ ...at, kind: 'stall-before-headers' })],
  [
    'no answer after it took effect',
    (c, at) => void c.addFault({ ...at, kind: 'stall-before-headers', takesEffect: true }),
  ],
  [
    'a cut body after it took effect',
    (c, at) => void c.addFault({ ...at, kind: 'cut-body', takesEffect: true }),
  ],
  ['garbage', (c, at) => void c.addFault({ ...at, kind: 'garbage' })],
  [
    'a redirect after it took effect',
    (c, at) => void c.addFault({ ...at, kind: 'redirect-302', takesEffect: true }),
  ],
];

/** A few at a time, each with a simulator of its own: the next begins as soon as one has ended. Answers in any order. */
export async function someAtOnce<T>(jobs: readonly (() => Promise<T>)[], size = 8): Promise<T[]> {
  const left = [...jobs];
  const results: T[] = [];
  const work = async (): Promise<void> => {
    for (let job = left.shift(); job !== undefined; job = left.shift()) {
      results.push(await job());
    }
  };
  await Promise.all(Array.from({ length: size }, work));
  return results;
}
