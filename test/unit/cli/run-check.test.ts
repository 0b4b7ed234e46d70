import { describe, expect, it } from 'vitest';
import { ok } from '../../../src-shared/result.ts';
import { aDetail, aRow } from './fake-engine.ts';
import { json, runsInFolder } from './runs-in-folder.ts';

const { run, withKey } = runsInFolder();

describe('check', () => {
  const answers = { 'bot:check-now': ok({}), 'bot:detail': ok(aDetail()) };

  it.each([
    ['healthy', 0],
    ['degraded', 1],
    ['down', 2],
    ['unknown', 3],
  ] as const)('of a %s bot ends with %i', async (health, code) => {
    withKey();
    const ran = await run(['check'], { bots: [aRow({ health })], answers });
    expect(ran.code).toBe(code);
  });

  it('of several bots ends with the worst: down before degraded before unknown', async () => {
    withKey();
    const rows = (healths: readonly ('healthy' | 'degraded' | 'down' | 'unknown')[]) =>
      healths.map((health, n) => aRow({ id: `70000${n}`, telegramId: `70000${n}`, health }));
    const code = async (...healths: Parameters<typeof rows>[0][number][]) =>
      (await run(['check'], { bots: rows(healths), answers })).code;
    expect(await code('unknown', 'down', 'healthy')).toBe(2);
    expect(await code('unknown', 'degraded', 'healthy')).toBe(1);
    expect(await code('unknown', 'healthy')).toBe(3);
    expect(await code()).toBe(0);
  });

  it('counts a bad verdict that is not confirmed yet', async () => {
    withKey();
    const bot = aRow({ health: 'healthy', suspected: true });
    const ran = await run(['check', '--json'], { bots: [bot], answers });
    expect(ran.code).toBe(2);
    expect(json(ran.out)).toMatchObject({ bots: [{ health: 'down' }] });
  });

  it('prints reasons, cause, pending and webhook', async () => {
    withKey();
    const row = aRow();
    const ran = await run(['check', '--json', '@shop_bot'], { bots: [row], answers });
    expect(ran.commands[0]).toEqual({ name: 'bot:check-now', input: { botId: '700001' } });
    expect(json(ran.out)).toMatchObject({
      bots: [
        {
          id: '700001',
          name: 'Shop',
          health: 'down',
          reasons: [{ code: 'delivery-failing', health: 'down' }],
          cause: { class: 'http.gateway', reSetHelps: 'no' },
          pending: 61,
          webhook: { host: 'bot.example.org', maxConnections: 40, hasCustomCertificate: false },
        },
      ],
    });
  });

  it('says null for a webhook that is not set', async () => {
    withKey();
    const actual = aDetail().actual;
    const detail = aDetail({ actual: actual === null ? null : { ...actual, urlShort: null } });
    const ran = await run(['check', '--json'], {
      bots: [aRow()],
      answers: { ...answers, 'bot:detail': ok(detail) },
    });
    expect(json(ran.out)).toMatchObject({ bots: [{ webhook: null }] });
  });

  it('refuses an unknown bot before any check', async () => {
    withKey();
    const ran = await run(['check', '700001', '999'], { bots: [aRow()], answers });
    expect([ran.code, ran.commands]).toEqual([4, []]);
  });

  it('asks for an id where a Telegram id is not enough', async () => {
    withKey();
    const bots = [aRow({ id: '700001-a' }), aRow({ id: '700001-t' })];
    expect((await run(['check', '700001'], { bots, answers })).err).toContain('Several bots');
    expect((await run(['check', '700001-t'], { bots, answers })).commands).toHaveLength(2);
  });
});
