import type { History } from '../../../../support/health-history.ts';

const gone = 'Wrong response from the webhook: 410 Gone';

/** Is it still our webhook: missing, changed, foreign, none on purpose. */
export const identityHistories: readonly History[] = [
  {
    title: 'a missing webhook is confirmed by one re-read after five seconds',
    lines: [
      '+0s ok | healthy',
      '+60s missing | healthy, webhook-missing, suspected, recheck 5s',
      '+65s missing | down, webhook-missing, opened +60s',
      '+125s ok | down, webhook-missing',
      '+145s ok | healthy, closed',
    ],
  },
  {
    title: 'a webhook that is there again at the re-read was never missing',
    lines: [
      '+0s ok | healthy',
      '+60s missing | healthy, webhook-missing, suspected',
      '+65s ok | healthy',
    ],
  },
  {
    title: 'no webhook and none desired means polling',
    desired: null,
    lines: ['+0s missing, pending 80 | healthy, polling, loss none'],
  },
  {
    title: 'waiting updates of a missing webhook run out too',
    lines: [
      '+0s ok',
      '+60s missing, pending 4',
      '+65s missing, pending 4 | down, webhook-missing, opened +60s, loss +86400s',
      '+19h missing, pending 4 | down, updates-expiring, webhook-missing',
    ],
  },
  {
    title: 'a webhook that vanished after a day of 410 was removed by Telegram',
    lines: [
      `+0s pending 3, error -1s ${gone}`,
      `+1h..+22h/1h pending 3, error -1s ${gone}`,
      '+23h missing, pending 3',
      '+1381m missing, pending 3 | down, updates-expiring, webhook-removed-410',
    ],
  },
  {
    title: 'a host nobody entered is down',
    lines: [
      '+0s ok | healthy',
      '+60s host evil.example.net | healthy, unknown-host, suspected, recheck 5s, drift url',
      '+65s host evil.example.net | down, unknown-host, opened +60s, drift url',
    ],
  },
  {
    title: 'another path on the known host is drift, after a re-read',
    lines: [
      '+0s ok | healthy',
      '+60s path other | healthy, drift, suspected, recheck 5s, drift url',
      '+65s path other | degraded, drift, opened +60s, drift url',
    ],
  },
  {
    title: 'each changed field is named',
    lines: [
      '+0s max 10, kinds message callback_query, cert | healthy, drift, suspected, drift maxConnections+allowedUpdates+certificate',
    ],
  },
  {
    title: 'a resolved address is no drift',
    lines: ['+0s ip 45.33.32.200 | healthy, drift none'],
  },
  {
    title: 'a pinned address that differs is',
    desired: { pinnedIp: { state: 'stored', value: '45.33.32.156' } },
    lines: ['+0s ip 45.33.32.200 | healthy, drift, suspected, drift ipAddress'],
  },
  {
    title: 'the same kinds in another order are the same',
    desired: { allowedUpdates: ['callback_query', 'message'] },
    lines: ['+0s kinds message callback_query | healthy, drift none'],
  },
  {
    title: 'an empty desired list is the default list',
    desired: { allowedUpdates: [] },
    lines: ['+0s ok | healthy, drift none'],
  },
  {
    title: 'an adopted certificate that is not on file still belongs there',
    desired: { certificatePem: { state: 'unknown' } },
    lines: [
      '+0s cert | healthy, drift none',
      '+60s ok | healthy, drift, suspected, drift certificate',
    ],
  },
  {
    title: 'drift beside a failing delivery: the worst decides, both are named',
    lines: [
      '+0s ok | healthy',
      '+60s path other, pending 4, error -1s Connection refused | degraded, delivery-failing, drift, suspected, opened +60s',
    ],
  },
];
