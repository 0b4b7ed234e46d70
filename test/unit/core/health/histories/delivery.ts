import type { History } from '../../../../support/health-history.ts';

const e500 = 'Wrong response from the webhook: 500 Internal Server Error';
const e503 = 'Wrong response from the webhook: 503 Service Unavailable';
const refused = 'Connection refused';
const tls = 'SSL error {error:0A000086:SSL routines::certificate verify failed}';

/** What a sticky last_error and the waiting count mean together. */
export const deliveryHistories: readonly History[] = [
  {
    title: 'a bot that delivers is healthy with its first check',
    lines: ['+0s ok | healthy', '+60s ok | healthy'],
  },
  {
    title: 'the first newer error is degraded, the second one down, from the first on',
    lines: [
      '+0s ok | healthy',
      `+60s pending 4, error -2s ${refused} | degraded, delivery-failing, suspected, opened +60s`,
      `+80s pending 5, error -1s ${refused} | down, delivery-failing`,
      `+140s pending 9, error -1s ${refused} | down, delivery-failing`,
    ],
  },
  {
    title: 'several checks that see the same error date are one observation',
    lines: [
      '+0s ok | healthy',
      `+60s pending 4, error @+58s ${e500} | degraded, delivery-failing, suspected, opened +60s`,
      `+80s..+160s/20s pending 4, error @+58s ${e500} | degraded, delivery-failing, suspected`,
      `+180s pending 4, error @+170s ${e500} | down, delivery-failing`,
    ],
  },
  {
    title: 'a standing error with nothing waiting is history',
    lines: [
      `+0s error -3600s ${e500} | healthy, delivery-error-past`,
      `+60s error @-3600s ${e500} | healthy, delivery-error-past`,
    ],
  },
  {
    title: 'a bot added while it fails is degraded at once and down with the next error',
    lines: [
      `+0s pending 30, error -3s ${e500} | degraded, delivery-failing, suspected, opened +0s`,
      `+20s pending 31, error -1s ${e500} | down, delivery-failing`,
    ],
  },
  {
    title: 'a bot added with an old error and a few waiting is not failing',
    lines: [`+0s pending 3, error -3600s ${e500} | healthy, delivery-error-past`],
  },
  {
    title: 'one failed attempt that the next one made good ends healthy after two good checks',
    lines: [
      '+0s ok | healthy',
      `+60s pending 1, error -3s ${e500} | degraded, delivery-failing, suspected, opened +60s`,
      `+80s error @+57s ${e500} | degraded, delivery-failing`,
      `+100s error @+57s ${e500} | healthy, delivery-error-past, closed`,
    ],
  },
  {
    title:
      'the window of a connection error is ten seconds: standing still longer means that attempts stopped failing',
    lines: [
      `+0s pending 3, error -14s ${refused} | healthy, delivery-error-past`,
      `+60s pending 3, error @-14s ${refused} | healthy, delivery-error-past`,
    ],
  },
  {
    title: 'the window of a reset is 150 s',
    lines: [
      '+0s pending 3, error -149s Connection reset by peer | degraded, delivery-failing, suspected, opened +0s',
    ],
  },
  {
    title: 'the window of a connect timeout is 140 s, beyond it the error is history',
    lines: ['+0s pending 3, error -141s Connection timed out | healthy, delivery-error-past'],
  },
  {
    title: 'the window of a slow endpoint is 190 s',
    lines: [
      '+0s pending 3, error -189s Read timeout expired | degraded, delivery-failing, suspected, opened +0s',
    ],
  },
  {
    title: 'a status that may carry Retry-After fails for up to an hour while updates wait',
    lines: [
      `+0s pending 3, error -3500s ${e503} | degraded, delivery-failing, suspected, opened +0s`,
    ],
  },
  {
    title: 'recovery needs the queue to fall: an error that only stands still is not enough',
    lines: [
      '+0s ok | healthy',
      `+60s pending 40, error -1s ${refused} | degraded, delivery-failing, suspected, opened +60s`,
      `+80s pending 45, error -1s ${refused} | down, delivery-failing`,
      `+140s..+380s/60s pending 45, error @+79s ${refused} | down, delivery-failing`,
      `+440s pending 20, error @+79s ${refused} | down, delivery-failing`,
      `+460s pending 3, error @+79s ${refused} | healthy, delivery-error-past, closed`,
    ],
  },
  {
    title: 'a vanished error date alone is neither recovery nor a re-set',
    lines: [
      '+0s ok | healthy',
      `+60s pending 4, error -1s ${refused} | degraded, delivery-failing, suspected, opened +60s`,
      `+80s pending 5, error -1s ${refused} | down, delivery-failing`,
      '+140s..+260s/60s pending 5 | down, delivery-failing',
      '+320s pending 0 | down, delivery-failing',
      '+340s pending 0 | healthy, closed',
    ],
  },
  {
    title: 'a falling backlog with a standing error drains, and is healthy at 25 or fewer',
    lines: [
      '+0s ok | healthy',
      `+60s pending 80, error -1s ${e500} | degraded, delivery-failing, suspected, opened +60s`,
      `+80s pending 90, error -1s ${e500} | down, delivery-failing`,
      `+140s pending 60, error @+79s ${e500} | down, delivery-failing`,
      `+160s pending 40, error @+79s ${e500} | degraded, draining, delivery-error-past`,
      `+220s pending 30, error @+79s ${e500} | degraded, draining, delivery-error-past`,
      `+280s pending 10, error @+79s ${e500} | degraded, draining, delivery-error-past`,
      `+300s pending 2, error @+79s ${e500} | healthy, delivery-error-past, closed`,
    ],
  },
  {
    title: 'errors that move while the queue falls are failing, but not down',
    lines: [
      '+0s pending 30 | healthy, caution',
      `+60s pending 20, error -1s ${e500} | degraded, delivery-failing, suspected, opened +60s`,
      `+80s pending 12, error -1s ${e500} | degraded, delivery-failing, suspected`,
      `+100s pending 5, error -1s ${e500} | degraded, delivery-failing, suspected`,
    ],
  },
  {
    title: 'a newer error at two looks in a row is down, although nothing waits',
    lines: [
      '+0s ok | healthy',
      `+60s error -5s ${e500} | degraded, delivery-failing, suspected, opened +60s`,
      `+80s error -1s ${e500} | down, delivery-failing`,
    ],
  },
  {
    title: 'sporadic errors with good looks between them stay degraded',
    lines: [
      '+0s ok | healthy',
      `+60s error -5s ${e500} | degraded, delivery-failing, suspected, opened +60s`,
      `+80s error -25s ${e500} | degraded, delivery-failing`,
      `+100s error -1s ${e500} | degraded, delivery-failing, suspected`,
      `+120s error -21s ${e500} | degraded, delivery-failing`,
      `+140s error -41s ${e500} | healthy, delivery-error-past, closed`,
    ],
  },
  {
    title: 'a connection error that was there before us, with nothing waiting, is not healthy',
    lines: [
      `+0s error -7200s ${refused} | degraded, unreachable-after-set, suspected`,
      `+5s error @-7200s ${refused} | down, unreachable-after-set, opened +0s`,
    ],
  },
  {
    title: 'a failed probe after our set is unreachable, whatever was before',
    lines: [
      '+0s ok | healthy',
      '+30s set',
      `+33s error -2s ${tls} | healthy, unreachable-after-set, suspected`,
      `+38s error @+31s ${tls} | down, unreachable-after-set, opened +33s`,
    ],
  },
  {
    title: 'a set by somebody else shows by the changed configuration; its failed probe counts',
    lines: [
      '+0s ok | healthy',
      `+60s max 41, error -2s ${refused} | healthy, unreachable-after-set, drift, suspected`,
      `+65s max 41, error @+58s ${refused} | down, unreachable-after-set, drift, opened +60s`,
    ],
  },
  {
    title: 'unreachable ends with a success: updates came, waited and went',
    lines: [
      `+0s error -100s ${refused} | degraded, unreachable-after-set, suspected`,
      `+5s error @-100s ${refused} | down, unreachable-after-set, opened +0s`,
      `+60s pending 2, error @-100s ${refused} | down, unreachable-after-set`,
      `+80s pending 0, error @-100s ${refused} | healthy, delivery-error-past, closed`,
    ],
  },
  {
    title: 'one refused connection while we watch and nothing waits is a blip',
    lines: [
      '+0s ok | healthy',
      `+60s error -20s ${refused} | degraded, delivery-failing, suspected, opened +60s`,
      `+80s error @+40s ${refused} | degraded, delivery-failing`,
      `+100s error @+40s ${refused} | healthy, delivery-error-past, closed`,
    ],
  },
  {
    title:
      'refused connections that repeat with nothing waiting are short-lived updates lost unseen',
    lines: [
      '+0s ok | healthy',
      `+60s error -20s ${refused} | degraded, delivery-failing, suspected, opened +60s`,
      `+80s error @+40s ${refused} | degraded, delivery-failing`,
      `+140s error -5s ${refused} | degraded, unreachable-after-set, suspected`,
      `+160s error @+135s ${refused} | down, unreachable-after-set`,
    ],
  },
  {
    title: 'an HTTP error with nothing waiting is never unreachable-after-set',
    lines: [`+0s error -20s ${e500} | healthy, delivery-error-past`],
  },
  {
    title: 'the age of an error is never negative: a server clock ahead of ours hides nothing',
    lines: [
      `+0s pending 5, error +7200s ${e500}, nodate | degraded, delivery-failing, suspected, opened +0s`,
    ],
  },
  {
    title: 'without a Date header a local clock that is an hour fast still sees errors move',
    lines: [
      '+0s ok, nodate | healthy',
      `+60s pending 5, error -3602s ${e500}, nodate | degraded, delivery-failing, suspected, opened +60s`,
      `+80s pending 6, error -3601s ${e500}, nodate | down, delivery-failing`,
    ],
  },
  {
    title: 'after a night asleep, an error of hours ago is not failing now',
    lines: ['+0s ok | healthy', `+8h error -18000s ${e500} | healthy, delivery-error-past`],
  },
  {
    title: 'after a night asleep, an error of seconds ago is',
    lines: [
      '+0s ok | healthy',
      `+8h pending 9, error -2s ${e500} | degraded, delivery-failing, suspected, opened +28800s`,
    ],
  },
  {
    title: 'Telegram cut off from its own bot server blames nobody’s endpoint',
    lines: [
      '+0s sync -1s | degraded, telegram-sync-error, opened +0s',
      '+60s sync @+59s | degraded, telegram-sync-error',
      '+180s sync @+59s | degraded, telegram-sync-error',
      '+240s sync @+59s | healthy, closed',
    ],
  },
];
