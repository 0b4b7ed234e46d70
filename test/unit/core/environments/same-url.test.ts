import { describe, expect, it } from 'vitest';
import { sameUrlRefusals } from '../../../../src-main/core/environments/same-url.ts';

const bot = (botId: string, url: string | null) => ({ botId, name: `Bot ${botId}`, url });

describe('bots that would share a URL', () => {
  it('are refused with the names of both, own one first', () => {
    const refusals = sameUrlRefusals([bot('1', 'a'), bot('2', 'a'), bot('3', 'b')], []);
    expect([...refusals].map(([botId, { code, detail }]) => [botId, code, detail])).toEqual([
      ['1', 'environment-same-url', 'Bot 1, Bot 2'],
      ['2', 'environment-same-url', 'Bot 2, Bot 1'],
    ]);
  });

  it('are refused where another bot has it already, which is not refused itself', () => {
    const refusals = sameUrlRefusals([bot('1', 'a')], [bot('9', 'a'), bot('8', 'c')]);
    expect([...refusals.keys()]).toEqual(['1']);
    expect(refusals.get('1')?.detail).toBe('Bot 1, Bot 9');
  });

  it('are named up to three; without a URL nobody shares one', () => {
    const many = ['1', '2', '3', '4'].map((id) => bot(id, 'a'));
    expect(sameUrlRefusals(many, []).get('4')?.detail).toBe('Bot 4, Bot 1, Bot 2, …');
    expect(sameUrlRefusals([bot('1', null), bot('2', null)], []).size).toBe(0);
  });
});
