import type { EnvironmentDetail, EnvironmentView } from '../../../../src-shared/environment.ts';
import type { BotRow } from '../../../../src-shared/snapshot.ts';
import type { Answers } from '../fake-bridge.ts';
import { answersForRows } from './answers.ts';
import { aDetail } from './details.ts';
import { twelveRows } from './rows.ts';

const config = {
  templateShort: 'https://{host}/…#1a2b3c4d',
  placeholders: ['host', 'bot_id'],
  host: 'hooks.acme.example',
  secretPolicy: 'generate',
  maxConnections: 60,
  allowedUpdates: null,
  note: '',
} satisfies EnvironmentView['config'];

/** Three environments: one with bots that differ, one whose vault is closed, one without bots. */
export function threeEnvironments(): readonly EnvironmentView[] {
  return [
    {
      id: 'e-prod',
      name: 'production',
      colour: 'violet',
      bots: 4,
      differing: ['7000101', '7000103'],
      state: 'ready',
      config: { ...config, note: 'Behind the load balancer. Ask the web team before moving.' },
    },
    {
      id: 'e-stage',
      name: 'staging',
      colour: 'brown',
      bots: 1,
      differing: [],
      state: 'ready',
      config: { ...config, host: 'stage.acme.example:8443', allowedUpdates: ['message', 'poll'] },
    },
    {
      id: 'e-old',
      name: 'laptop',
      colour: 'cyan',
      bots: 0,
      differing: [],
      state: 'damaged',
      config: null,
    },
  ];
}

const places: Readonly<Record<string, 'e-prod' | 'e-stage'>> = {
  7000101: 'e-prod',
  7000102: 'e-prod',
  7000103: 'e-prod',
  7000106: 'e-prod',
  7000110: 'e-stage',
};

/** The twelve bots, five of them in environments. */
export function placedRows(): readonly BotRow[] {
  const known = new Map(threeEnvironments().map((one) => [one.id, one]));
  return twelveRows().map((bot) => {
    const environment = known.get(places[bot.id] ?? '');
    if (environment === undefined) {
      return bot;
    }
    const { id, name, colour, differing } = environment;
    return { ...bot, environment: { id, name, colour, differs: differing.includes(bot.id) } };
  });
}

const differences: EnvironmentDetail['differences'] = [
  {
    field: 'url',
    environment: 'https://hooks.acme.example/…#5e6f7a8b',
    desired: 'https://support.acme.example/…#1a2b3c4d',
  },
  { field: 'maxConnections', environment: '60', desired: '40' },
];

/** A main process with environments. */
export function environmentAnswers(more: Answers = {}): Answers {
  const rows = placedRows();
  return answersForRows(rows, {
    'environment:list': () => ({ environments: [...threeEnvironments()] }),
    'environment:put': () => ({ id: 'e-new' }),
    'environment:assign': () => ({}),
    'environment:remove': () => ({}),
    'environment:preview': ({ template, host }) =>
      template !== null && template.includes('{token}')
        ? {
            urlShort: null,
            refusals: [{ code: 'template-placeholder', field: 'template', detail: '{token}' }],
          }
        : { urlShort: `https://${host}/…#5e6f7a8b`, refusals: [] },
    'bulk:plan': () => ({ bulkId: 'bulk-1' }),
    'bot:detail': ({ botId }) => {
      const row = rows.find(({ id }) => id === botId) ?? twelveRows()[0];
      if (row === undefined) {
        throw new Error(`no bot ${botId}`);
      }
      const { environment } = row;
      const detail = aDetail(row);
      return environment === undefined || detail.desired === null
        ? detail
        : {
            ...detail,
            desired: { ...detail.desired, source: 'environment' },
            environment: {
              ...environment,
              differences: environment.differs ? differences : [],
              problem: null,
            },
          };
    },
    ...more,
  });
}
