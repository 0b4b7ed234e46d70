import type { History } from '../../../../support/health-history.ts';

const e502 = 'Wrong response from the webhook: 502 Bad Gateway';
const refused = 'Connection refused';

/** A real failure between two looks, by then older than the time in which Telegram must have tried again. */
function failsAcross(step: string, openedSeconds: number): History {
  return {
    title: `a failure that follows a step of our clock by ${step} is a new one`,
    lines: [
      '+0s..+60s/60s ok | healthy',
      `+70s clock ${step}`,
      `+120s pending 4, error -40s ${refused} | degraded, delivery-failing, suspected, opened +${openedSeconds}s`,
    ],
  };
}

/** Times that a server told are compared with times of that server, also at the look that meets a step of our clock. */
export const clockHistories: readonly History[] = [
  failsAcross('+3600s', 3720),
  failsAcross('-3600s', -3480),
  failsAcross('+50s', 170),
  failsAcross('-50s', 70),
  ...['+3600s', '-3600s'].map((step) => ({
    title: `a date that had vanished and is back after a step of our clock by ${step} is no newer one`,
    lines: [
      `+0s error -900s ${e502} | healthy, delivery-error-past`,
      '+60s ok | healthy',
      `+70s clock ${step}`,
      `+120s..+180s/60s pending 4, error @-900s ${e502} | healthy, delivery-error-past`,
    ],
  })),
  {
    title: 'a step back that a failed look met first moves what is remembered once',
    lines: [
      '+0s pending 5 | healthy',
      '+60s pending 5 | healthy, loss +86400s',
      '+70s clock -3600s',
      '+120s transport timeout | unknown, api-unreachable',
      '+180s pending 5 | healthy, loss +82800s',
    ],
  },
];
