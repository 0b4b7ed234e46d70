/** What the Bot API itself answers to a call: sections "Errors" and "Setting a webhook" of docs/telegram.md. */
import type { CauseClass } from '../../../src-shared/health.ts';
import { exactly, like, type CauseRow, type CauseSeverity } from './causes-row.ts';

type ApiRow = readonly [
  id: string,
  causeClass: CauseClass,
  matches: CauseRow['matches'],
  reSetHelps: string,
  severity: CauseSeverity,
];

/** TBA HttpConnection::handle, ClientManager::send, Client::get_closing_error, Client::fail_query_conflict. */
const callRows: readonly ApiRow[] = [
  ['api-unauthorized', 'api.token', exactly('Unauthorized'), 'no', 'high'],
  ['api-token-shape', 'api.token', exactly('Unauthorized: invalid token specified'), 'no', 'high'],
  [
    'api-token-not-served',
    'api.token',
    exactly('Misdirected Request: unallowed token specified'),
    'no',
    'high',
  ],
  ['api-not-found', 'api.token', exactly('Not Found'), 'no', 'high'],
  [
    'api-method-unknown',
    'api.other',
    like(/^Not Found: (?:method not found|absolute URI is specified)/),
    'no',
    'high',
  ],
  ['api-logged-out', 'api.logged-out', exactly('Logged out'), 'no', 'high'],
  [
    'api-app-credentials',
    'api.other',
    exactly('Unauthorized: invalid api-id/api-hash'),
    'no',
    'high',
  ],
  ['api-flood', 'api.flood', like(/^Too Many Requests(?:: retry after \d+)?$/), 'no', 'low'],
  ['api-restart', 'api.restart', exactly('Internal Server Error: restart'), 'no', 'low'],
  [
    'api-already-closed',
    'api.other',
    exactly('Bad Request: the bot has already been closed'),
    'no',
    'low',
  ],
  [
    'conflict-webhook-active',
    'api.conflict',
    like(/^Conflict: can't use getUpdates method while webhook is active/),
    'no',
    'medium',
  ],
  [
    'conflict-other-poller',
    'api.conflict',
    like(/^Conflict: terminated by other (?:getUpdates request|long poll)/),
    'no',
    'medium',
  ],
  [
    'conflict-poll-ended',
    'api.conflict',
    exactly('Conflict: terminated by setWebhook request'),
    'no',
    'low',
  ],
  [
    'conflict-other-set',
    'api.conflict',
    exactly('Conflict: terminated by other setWebhook'),
    'if no other program sets it too',
    'medium',
  ],
];

/** TBA Client::webhook_verified, process_set_webhook_query: what a set or a delete that was carried out answers. */
const doneRows: readonly ApiRow[] = [
  ['done-set', 'set.done', exactly('Webhook was set'), 'no', 'low'],
  [
    'done-already-set',
    'set.done',
    exactly('Webhook is already set'),
    'no, unless the webhook is deleted first',
    'low',
  ],
  ['done-deleted', 'set.done', exactly('Webhook was deleted'), 'if a webhook is wanted', 'medium'],
  [
    'done-already-deleted',
    'set.done',
    exactly('Webhook is already deleted'),
    'if a webhook is wanted',
    'medium',
  ],
];

const corrected = 'yes, with a correct value';

/** TBA Client::do_set_webhook, WebhookActor::start_up, check_ip_address; older spellings included. */
const setRows: readonly ApiRow[] = [
  [
    'set-url-invalid',
    'set.url',
    exactly('Bad Request: invalid webhook URL specified'),
    corrected,
    'high',
  ],
  [
    'set-needs-https',
    'set.url',
    like(/^Bad Request: bad webhook: (?:An HTTPS URL|HTTPS url) must be provided for webhook$/),
    corrected,
    'high',
  ],
  [
    'set-port',
    'set.port',
    like(/^Bad Request: bad webhook: Webhook can be set up only on ports /),
    corrected,
    'high',
  ],
  [
    'set-dns-unknown',
    'set.dns',
    like(resolver('Name or service not known|Name does not resolve|nodename nor servname .*')),
    'yes, once the name exists',
    'high',
  ],
  [
    'set-dns-no-address',
    'set.dns',
    like(resolver('No address associated with hostname')),
    'yes, once the name has an address',
    'high',
  ],
  [
    'set-dns-temporary',
    'set.dns',
    like(resolver('Temporary failure in name resolution|Try again')),
    'yes, after five minutes',
    'medium',
  ],
  [
    'set-dns-other',
    'set.dns',
    like(
      /^Bad Request: bad webhook: (?:Failed to resolve host|getaddrinfo)(?=:|$)(?!: (?:Name or service not known|Name does not resolve|nodename nor servname .*|No address associated with hostname|Temporary failure in name resolution|Try again)$)/,
    ),
    'yes, once the name resolves',
    'high',
  ],
  [
    'set-ipv6-only',
    'set.address',
    exactly('Bad Request: bad webhook: IPv6-only addresses are not allowed'),
    corrected,
    'high',
  ],
  [
    'set-address-reserved',
    'set.address',
    like(/^Bad Request: bad webhook: IP address \S+ is reserved$/),
    corrected,
    'high',
  ],
  [
    'set-address-invalid',
    'set.address',
    exactly('Bad Request: bad webhook: Invalid IP address specified'),
    corrected,
    'high',
  ],
  [
    'set-address-unroutable',
    'set.address',
    like(/^Bad Request: bad webhook: Failed to connect to \[?\S+\]?$/),
    'if the address was wrong',
    'high',
  ],
  [
    'set-secret-too-long',
    'set.secret',
    exactly('Bad Request: secret token is too long'),
    corrected,
    'high',
  ],
  [
    'set-secret-characters',
    'set.secret',
    exactly('Bad Request: secret token contains unallowed characters'),
    corrected,
    'high',
  ],
  [
    'set-certificate-size',
    'set.certificate',
    like(/^Bad Request: certificate size is too big \(\d+ bytes\)$/),
    corrected,
    'high',
  ],
  [
    'set-certificate-invalid',
    'set.certificate',
    like(/^Bad Request: bad webhook: Failed to set custom certificate file/),
    corrected,
    'high',
  ],
  [
    'set-certificate-disk',
    'set.certificate',
    exactly('Internal Server Error: failed to save certificate'),
    'no',
    'medium',
  ],
  [
    'set-other',
    'set.other',
    like(
      /^Bad Request: bad webhook: (?!An HTTPS URL|HTTPS url|Webhook can be set up|Failed to |getaddrinfo|IPv6-only|IP address \S+ is reserved$|Invalid IP address)/,
    ),
    'yes',
    'high',
  ],
];

/** A resolver's failure with one of these libc texts; servers before 2017 wrote `getaddrinfo`. */
function resolver(texts: string): RegExp {
  return new RegExp(
    `^Bad Request: bad webhook: (?:Failed to resolve host|getaddrinfo): (?:${texts})$`,
  );
}

export const apiCauses: readonly CauseRow[] = [...callRows, ...doneRows, ...setRows].map(
  ([id, causeClass, matches, reSetHelps, severity]): CauseRow => ({
    id,
    label: 'API',
    class: causeClass,
    matches,
    reSetHelps,
    severity,
  }),
);
