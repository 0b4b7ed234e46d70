import type { History } from '../../../../support/health-history.ts';

/** "They said no" and "we could not ask" never mix. */
export const reachHistories: readonly History[] = [
  {
    title: 'a rejected token is down with the second refusal',
    lines: [
      '+0s ok | healthy',
      '+60s refused 401 Unauthorized | healthy, token-rejected, suspected, recheck 5s',
      '+65s refused 401 Unauthorized | down, token-rejected, opened +60s, recheck 300s',
      '+365s refused 401 Unauthorized | down, token-rejected, recheck 3600s',
      '+66m refused 401 Unauthorized | down, token-rejected, recheck 21600s',
      '+7h refused 401 Unauthorized | down, token-rejected, recheck 86400s',
      '+2d refused 401 Unauthorized | down, token-rejected, recheck 86400s',
    ],
  },
  {
    title: 'the front end says 404 for a token it does not know',
    lines: [
      '+0s refused 404 Not Found | degraded, token-rejected, suspected',
      '+5s refused 404 Not Found | down, token-rejected, opened +0s',
    ],
  },
  {
    title: 'so does 421',
    lines: [
      '+0s refused 421 Misdirected Request: unallowed token specified | degraded, token-rejected, suspected',
    ],
  },
  {
    title: 'a missing method is no statement about the token',
    lines: ['+0s refused 404 Not Found: method not found | unknown, api-error'],
  },
  {
    title: 'a self-hosted server without its own api-id is in trouble itself',
    lines: ['+0s refused 401 Unauthorized: invalid api-id/api-hash | unknown, api-error'],
  },
  {
    title: 'a bot that was logged out is down',
    lines: [
      '+0s refused 400 Logged out | degraded, logged-out, suspected',
      '+5s refused 400 Logged out | down, logged-out, opened +0s',
    ],
  },
  {
    title: 'another 400 is not',
    lines: ['+0s refused 400 Bad Request: strange | unknown, api-error'],
  },
  {
    title: 'a refused check between good ones is not a rejected token',
    lines: [
      '+0s ok | healthy',
      '+60s refused 401 Unauthorized | healthy, token-rejected, suspected',
      '+65s ok | healthy',
      '+125s refused 401 Unauthorized | healthy, token-rejected, suspected',
      '+130s ok | healthy',
    ],
  },
  {
    title: 'a flood answer is unknown and waits as long as asked',
    lines: ['+0s refused 429 Too Many Requests: retry after 37 | unknown, flood-wait, recheck 37s'],
  },
  {
    title: 'server errors are unknown',
    lines: [
      '+0s refused 500 Internal Server Error: restart | unknown, api-error',
      '+20s transport http-status 502 | unknown, api-error',
    ],
  },
  {
    title: 'a computer without network knows nothing',
    lines: [
      '+0s ok | healthy',
      '+60s transport offline | unknown, offline, recheck 20s',
      '+80s ok | healthy',
    ],
  },
  {
    title: 'each failed try waits twice as long, up to five minutes',
    lines: [
      '+0s transport dns | unknown, api-unreachable, recheck 20s',
      '+20s transport timeout | unknown, api-unreachable, recheck 40s',
      '+60s transport reset | unknown, api-unreachable, recheck 80s',
      '+140s transport refused | unknown, api-unreachable, recheck 160s',
      '+300s transport refused | unknown, api-unreachable, recheck 300s',
      '+10m transport refused | unknown, api-unreachable, recheck 300s',
    ],
  },
  {
    title: 'a login page in Telegram’s place is interception',
    lines: [
      '+0s transport not-json 200 | unknown, intercepted',
      '+20s transport redirect 302 | unknown, intercepted',
      '+40s transport http-status 511 | unknown, intercepted',
    ],
  },
  {
    title: 'a certificate that is not Telegram’s is interception',
    lines: ['+0s transport tls | unknown, intercepted'],
  },
  {
    title: 'a proxy that wants a password is the proxy’s fault',
    lines: [
      '+0s transport http-status 407 | unknown, proxy',
      '+20s transport proxy | unknown, proxy',
    ],
  },
  {
    title: 'an answer without a url key is unreadable, never a missing webhook',
    lines: [
      '+0s ok | healthy',
      '+60s transport malformed | unknown, unreadable',
      '+80s transport too-large | unknown, unreadable',
      '+120s ok | healthy',
    ],
  },
  {
    title: 'unknown between two bad verdicts closes no incident',
    lines: [
      '+0s ok | healthy',
      '+60s missing',
      '+65s missing | down, webhook-missing, opened +60s',
      '+125s transport timeout | unknown, api-unreachable',
      '+145s missing | down, webhook-missing',
      '+205s ok | down, webhook-missing',
      '+225s ok | healthy, closed',
    ],
  },
  {
    title: 'coming back from unknown, a bad bot still needs two good verdicts',
    lines: [
      '+0s ok | healthy',
      '+60s missing',
      '+65s missing | down, webhook-missing, opened +60s',
      '+125s transport timeout | unknown, api-unreachable',
      '+145s ok | down',
      '+165s ok | healthy, closed',
    ],
  },
];
