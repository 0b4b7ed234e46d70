import { describe, expect, test } from 'vitest';
import { runAdding, type AddProgress } from '../../../../src-renderer/features/add-bots/add-run.ts';
import { linesAt, readPasted } from '../../../../src-renderer/features/add-bots/pasted.ts';
import type { AddBotsOutput } from '../../../../src-shared/contract/bots.ts';
import { err, ok } from '../../../../src-shared/result.ts';

const tokenOf = (id: number): string => `${id}:${'A'.repeat(35)}`;
const first = 100_000_001;
const tokens = (count: number): string[] =>
  Array.from({ length: count }, (_none, at) => tokenOf(first + at));

/** What the engine answers for a request: every bot is taken, except those that `refuse` names. */
function engine(
  refuse: (id: number) => AddBotsOutput['refused'][number]['code'] | null = () => null,
) {
  const requests: string[][] = [];
  const answer = (text: string): AddBotsOutput => {
    const lines = text.split('\n');
    requests.push(lines);
    const ids = lines.map((line) => Number(line.split(':')[0]));
    return {
      added: ids
        .filter((id) => refuse(id) === null)
        .map((id) => ({
          id: String(id),
          telegramId: String(id),
          username: null,
          name: `Bot ${id}`,
        })),
      refused: ids.flatMap((id, at) => {
        const code = refuse(id);
        return code === null ? [] : [{ line: at + 1, code, message: `refused ${code}` }];
      }),
    };
  };
  return { requests, answer };
}

function adding(
  text: string,
  options: {
    readonly refuse?: Parameters<typeof engine>[0];
    readonly stopAfter?: number;
    readonly fails?: boolean;
  } = {},
) {
  const { answer, requests } = engine(options.refuse);
  const seen: AddProgress[] = [];
  const end = runAdding({
    send: (request) =>
      Promise.resolve(
        options.fails === true
          ? err({ code: 'UNAVAILABLE', field: null, message: 'Not now.' })
          : ok(answer(request.tokens)),
      ),
    pasted: readPasted(text),
    requestFor: (lines) => ({ tokens: lines }),
    isStopped: () => requests.length >= (options.stopAfter ?? Number.POSITIVE_INFINITY),
    onProgress: (progress) => seen.push(progress),
  });
  return { end, requests, seen };
}

describe('pasted text', () => {
  test('is sorted by lines: tokens, what is none, and bots that are there twice', () => {
    const text = `${tokenOf(first)}\r\n\r\nnonsense\r${tokenOf(first + 1)}\n ${tokenOf(first)} `;
    const { bad, count, good, twins } = readPasted(text);
    expect(count).toBe(4);
    expect(good.map(({ line }) => line)).toEqual([1, 4]);
    expect(bad.map(({ line }) => line)).toEqual([3]);
    expect(twins).toEqual([
      {
        line: 5,
        state: 'refused',
        words: 'This bot stands on line 1 already.',
        username: null,
      },
    ]);
  });

  test('of the same bot with another secret is the same bot', () => {
    const { good, twins } = readPasted(`${first}:${'A'.repeat(35)}\n${first}:${'B'.repeat(34)}A`);
    expect([good.length, twins.length]).toEqual([1, 1]);
  });

  test('is never told again in what is said of it', () => {
    const secret = 'AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsa';
    const { bad } = readPasted(`bot${first}:${secret}\n${first}:${secret}!\nx${secret}`);
    expect(bad).toHaveLength(3);
    expect(JSON.stringify(bad)).not.toContain(secret.slice(0, 10));
  });

  test('of 5,000 lines is sorted in a moment', () => {
    const text = tokens(5000).join('\n');
    readPasted(text);
    const startMs = performance.now();
    const { good } = readPasted(text);
    expect(good).toHaveLength(5000);
    expect(performance.now() - startMs).toBeLessThan(200);
  });
});

describe('adding many', () => {
  test('goes in small requests, tells how far it is, and a result for every line', async () => {
    const lines = [...tokens(50), 'nonsense', tokenOf(first)];
    const { end, requests, seen } = adding(lines.join('\n'), {
      refuse: (id) => (id === first + 30 ? 'TOKEN_REJECTED' : null),
    });
    const { results, staying, untried } = await end;
    expect(requests.map((request) => request.length)).toEqual([20, 20, 10]);
    expect(seen.map(({ done }) => done)).toEqual([2, 22, 42, 52]);
    expect(seen.at(-1)?.total).toBe(52);
    expect(results.map(({ line }) => line)).toEqual(lines.map((_line, at) => at + 1));
    expect(results.filter(({ state }) => state === 'refused').map(({ line }) => line)).toEqual([
      31, 51, 52,
    ]);
    expect(results[31]).toMatchObject({ words: `Bot ${first + 31}`, state: 'added' });
    // The repeated bot is in the list; there is nothing to correct about its line.
    expect([...staying].toSorted((a, b) => a - b)).toEqual([31, 51]);
    expect(untried).toBe(0);
    expect(linesAt(lines.join('\n'), staying)).toBe(`${tokenOf(first + 30)}\nnonsense`);
  });

  test('keeps what was not tried when it is stopped', async () => {
    const { end, requests } = adding(tokens(60).join('\n'), { stopAfter: 2 });
    const { staying, untried } = await end;
    expect(requests).toHaveLength(2);
    expect(untried).toBe(20);
    expect(staying).toEqual(new Set(Array.from({ length: 20 }, (_none, at) => at + 41)));
  });

  test.each(['API_ROOT_UNCONFIRMED', 'VAULT_LOCKED', 'UNREACHABLE', 'FLOOD'] as const)(
    'ends after the first request where going on is hopeless: %s',
    async (code) => {
      const { end, requests } = adding(tokens(60).join('\n'), { refuse: () => code });
      const { asksForTrust, staying, untried } = await end;
      expect(requests).toHaveLength(1);
      expect(untried).toBe(40);
      expect(staying.size).toBe(60);
      expect(asksForTrust).toBe(code === 'API_ROOT_UNCONFIRMED');
    },
  );

  test('says what the engine says where it answers no line, and keeps all', async () => {
    const { problem, staying } = await adding(tokens(3).join('\n'), { fails: true }).end;
    expect(problem).toBe('Not now.');
    expect(staying.size).toBe(3);
  });
});
