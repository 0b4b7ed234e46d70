import { firstOverviewView } from '../../../../src-shared/overview-view.ts';
import type { ProxyView } from '../../../../src-shared/proxy.ts';
import type { BotRow, Snapshot } from '../../../../src-shared/snapshot.ts';
import type { Answers } from '../fake-bridge.ts';
import { aboutAnswers } from './about.ts';
import { aDetail, aHistory, aJournal, aPlan } from './details.ts';
import { aSeen } from './diagnosis.ts';
import { aChart, someBeats } from './history.ts';
import { incidentAnswers } from './incidents.ts';
import { aSnapshot, twelveRows } from './rows.ts';

const record = `# Webhook record: Support desk

| what | value |
|---|---|
| Bot | @acme_support_bot (7000101) |
| URL | https://support.acme.example/…#1a2b3c4d |
| Connections | 40 |
| Secret token | not known |
`;

/** The proxy as it is before anybody touched it. */
export const systemProxy: ProxyView = {
  mode: 'system',
  address: null,
  hasCredentials: false,
  bypass: [],
  state: 'ok',
  isStored: true,
};

/** Answers of a main process that does what it is asked, over one snapshot. */
export function answersFor(snapshot: Snapshot, more: Answers = {}): Answers {
  const rowOf = (botId: string): BotRow | undefined =>
    snapshot.bots.find((bot) => bot.id === botId);
  const nothing = (): Record<string, never> => ({});
  return {
    'app:get-snapshot': () => snapshot,
    'bot:detail': ({ botId }) => aDetail(rowOf(botId) ?? snapshot.bots[0] ?? missing(botId)),
    'history:page': (input) => aHistory(input),
    'history:chart': (input) => aChart(input),
    'history:beats': () => someBeats(),
    'journal:page': ({ botId, beforeSeq }) => (beforeSeq === null ? aJournal(botId ?? '') : []),
    'record:render': ({ format }) => ({
      suggestedFileName: `support-desk.${format}`,
      content: format === 'md' ? record : JSON.stringify({ format: 'hooklight-record' }, null, 2),
    }),
    'diagnosis:get': () => aSeen(null),
    'bot:check-now': nothing,
    'bot:update': nothing,
    'fleet:check-all': nothing,
    'fleet:pause': nothing,
    'settings:update': nothing,
    'view:get': () => firstOverviewView,
    'view:set': nothing,
    'settings:levels': () => ({ tags: [], bots: [] }),
    'settings:set-level': nothing,
    'proxy:get': () => systemProxy,
    'maintenance:list': () => [],
    'maintenance:put': () => ({ id: 'window-1' }),
    'maintenance:remove': nothing,
    'maintenance:end-now': nothing,
    'login:state': () => ({ willStart: false, problem: null, file: null }),
    'messages:page': () => [],
    'environment:list': () => ({ environments: [] }),
    'automation:view': () => ({ state: snapshot.automation, scopes: [], held: [] }),
    ...aboutAnswers,
    ...incidentAnswers(snapshot),
    ...more,
  };
}

/** The same for some rows. */
export function answersForRows(bots: readonly BotRow[], more: Answers = {}): Answers {
  return answersFor(aSnapshot(bots), more);
}

/** The same for twelve bots of every kind. */
export const twelve = (parts: Partial<Snapshot> = {}, more: Answers = {}): Answers =>
  answersFor(aSnapshot(twelveRows(), parts), more);

/** A main process that plans every wish like this. */
export const planOf = (parts: Parameters<typeof aPlan>[1] = {}, more: Answers = {}): Answers =>
  answersForRows(twelveRows(), {
    'repair:plan': (wish) => ({
      kind: 'plan',
      plan: aPlan(wish.botId, { wish: wish.kind, ...parts }),
    }),
    ...more,
  });

function missing(botId: string): never {
  throw new Error(`the scene has no bot ${botId}`);
}
