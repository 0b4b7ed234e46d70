import type { History } from '../../../../support/health-history.ts';

const e500 = 'Wrong response from the webhook: 500 Internal Server Error';

/** Waiting counts without, or beside, an error; the loss clock. */
export const backlogHistories: readonly History[] = [
  {
    title: 'ten waiting are nothing, eleven are worth a glance',
    lines: ['+0s pending 10 | healthy', '+60s pending 11 | healthy, caution'],
  },
  {
    title: 'fifty that stand for three minutes are a backlog',
    lines: [
      '+0s pending 50 | healthy, caution',
      '+60s..+120s/60s pending 50 | healthy, caution',
      '+180s pending 50 | degraded, backlog, opened +180s',
    ],
  },
  {
    title: 'forty-nine that stand are not',
    lines: ['+0s..+600s/60s pending 49 | healthy, caution'],
  },
  {
    title: 'a backlog needs its whole time: two minutes are not enough',
    lines: ['+0s..+120s/20s pending 60 | healthy, caution'],
  },
  {
    title: 'a dip below the limit starts the time again',
    lines: [
      '+0s..+120s/60s pending 60 | healthy, caution',
      '+180s pending 49 | healthy, caution',
      '+240s..+360s/60s pending 55',
      '+420s pending 55 | degraded, backlog, opened +420s',
    ],
  },
  {
    title: 'growth above twenty a minute for three minutes is a backlog before fifty wait long',
    lines: [
      '+0s pending 0 | healthy',
      '+60s pending 21 | healthy, caution',
      '+120s pending 42 | degraded, silent-backlog, opened +120s',
      '+180s pending 64 | degraded, silent-backlog, backlog',
    ],
  },
  {
    title: 'a count that rises over two checks without an error is a silent backlog',
    lines: [
      '+0s pending 5 | healthy',
      '+60s pending 9 | healthy',
      '+120s pending 14 | degraded, silent-backlog, opened +120s',
    ],
  },
  {
    title: 'a count that rises within the ordinary is nothing',
    lines: [
      '+0s pending 4 | healthy',
      '+60s pending 1 | healthy',
      '+120s pending 3 | healthy',
      '+180s pending 6 | healthy',
    ],
  },
  {
    title: 'a few that only ever rise are a silent backlog until the count falls',
    lines: [
      '+0s ok | healthy',
      '+60s pending 4 | healthy',
      '+120s pending 9 | degraded, silent-backlog, opened +120s',
      '+180s pending 9 | degraded, silent-backlog',
      '+240s pending 2 | degraded, silent-backlog',
      '+260s pending 2 | healthy, closed',
    ],
  },
  {
    title: 'a silent backlog that stands still stays one',
    lines: [
      '+0s pending 5',
      '+60s pending 20',
      '+120s pending 40 | degraded, silent-backlog, opened +120s',
      '+180s..+1200s/60s pending 40 | degraded, silent-backlog',
      '+1260s pending 12 | degraded, silent-backlog',
      '+1280s pending 3 | healthy, closed',
    ],
  },
  {
    title: 'a silent backlog is down at the critical limit',
    lines: [
      '+0s pending 300',
      '+60s pending 700',
      '+120s pending 990 | degraded, silent-backlog, opened +120s',
      '+180s pending 1200 | degraded, silent-backlog, backlog, suspected',
      '+200s pending 1250 | down, silent-backlog, backlog',
    ],
  },
  {
    title: 'a thousand waiting and not falling are down after two checks',
    lines: [
      '+0s pending 1000 | degraded, backlog, suspected',
      '+20s pending 1000 | down, backlog, opened +0s',
    ],
  },
  {
    title: 'a thousand waiting but falling drain',
    lines: [
      '+0s pending 3000 | degraded, backlog, suspected',
      '+20s pending 2500 | degraded, draining, opened +0s',
      '+80s pending 2000 | degraded, draining',
    ],
  },
  {
    title: 'a backlog that drains is degraded until 25 are left',
    lines: [
      '+0s..+120s/60s pending 100',
      '+180s pending 100 | degraded, backlog, opened +180s',
      '+240s pending 70 | degraded, draining',
      '+300s pending 40 | degraded, draining',
      '+360s pending 25 | degraded, draining',
      '+380s pending 20 | healthy, caution, closed',
    ],
  },
  {
    title: 'a drain that stops above 25 is a backlog again',
    lines: [
      '+0s..+120s/60s pending 100',
      '+180s pending 100 | degraded, backlog, opened +180s',
      '+240s pending 40 | degraded, draining',
      '+300s pending 40 | degraded, backlog',
    ],
  },
  {
    title: 'the limits are settings',
    settings: { backlogPending: 5, backlogForSeconds: 0, cautionPending: 2 },
    lines: ['+0s pending 4 | healthy, caution', '+60s pending 5 | degraded, backlog, opened +60s'],
  },
  {
    title: 'an interval of an hour still tells standing from falling',
    settings: { intervalSeconds: 3600 },
    lines: [
      '+0h pending 60 | healthy, caution',
      '+1h pending 60 | degraded, backlog, opened +3600s',
      '+2h pending 30 | degraded, draining',
    ],
  },
  {
    title: 'a gap in watching says nothing about the trend',
    lines: [
      '+0s pending 60 | healthy, caution',
      '+8h pending 200 | healthy, caution',
      '+481m pending 210 | healthy, caution',
    ],
  },
  {
    title: 'the loss clock runs from the check before a rise',
    lines: [
      '+0s ok | healthy, loss none',
      '+60s pending 3 | healthy, loss +86400s',
      '+120s pending 5 | degraded, silent-backlog, opened +120s, loss +86400s',
      '+180s pending 2 | degraded, silent-backlog, loss +86460s',
      '+240s pending 0 | healthy, closed, loss none',
    ],
  },
  {
    title: 'six hours before updates can expire the bot is down',
    lines: [
      '+0s ok | healthy',
      '+60s pending 3 | healthy, loss +86400s',
      '+17h pending 3 | healthy',
      '+1082m pending 3 | healthy, updates-expiring, suspected',
      '+1083m pending 3 | down, updates-expiring, opened +64920s',
    ],
  },
  {
    title: 'a fall that expiry explains is loss, not recovery',
    lines: [
      '+0s ok | healthy',
      `+60s pending 5, error -1s ${e500}`,
      `+80s pending 10, error -1s ${e500}`,
      `+24h pending 10, error -30s ${e500} | down, delivery-failing, updates-expiring`,
      `+1441m pending 4, error -30s ${e500} | down, delivery-failing, updates-expiring, updates-lost`,
    ],
  },
  {
    title: 'a queue that was delivered loses nothing, however old',
    lines: ['+0s pending 3 | healthy', '+12h pending 3 | healthy', '+25h pending 0 | healthy'],
  },
  {
    title: 'the wall clock set back by an hour changes nothing',
    lines: [
      '+0s..+120s/60s pending 60',
      '+150s clock -3600s',
      '+180s pending 60 | degraded, backlog, opened +-3420s',
    ],
  },
  {
    title: 'without the server’s time a step back costs what passed since the last check',
    lines: [
      '+0s..+120s/60s pending 60, nodate',
      '+150s clock -3600s',
      '+180s pending 60, nodate | healthy, caution',
      '+240s pending 60, nodate | degraded, backlog, opened +-3360s',
    ],
  },
  {
    title: 'the wall clock set forward by a day raises no alarm',
    lines: [
      '+0s pending 5 | healthy',
      '+30s clock +24h',
      '+60s pending 5 | healthy',
      '+65s pending 5 | healthy, loss +172800s',
    ],
  },
];
