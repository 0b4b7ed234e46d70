/** Rows D (reply is no usable HTTP/1.x) and E (HTTP status) of the catalogue of last_error_message. */
import type { CauseClass } from '../../../src-shared/health.ts';
import { exactly, like, type CauseRow, type CauseSeverity } from './causes-row.ts';

type RowStart = readonly [label: string, id: string, matches: CauseRow['matches']];

/** TD HttpReader::parse_head, read_next, do_read_next, split_header. A re-set never helps here. */
const malformed: readonly RowStart[] = [
  ['D1', 'http2-reply', exactly('HTTP Version Not Supported')],
  ['D2', 'garbage-reply', exactly('Not Implemented')],
  ['D3', 'bad-reply-head', exactly('Bad Request')],
  ['D4', 'reply-cut', exactly('Bad Request: unexpected end of request content')],
  [
    'D5',
    'reply-encoding-broken',
    like(
      /^Bad Request: (?:zlib error|Too long length in chunked|Too big query|Unexpected end of stream)/,
    ),
  ],
  [
    'D6',
    'reply-not-a-form',
    like(
      /^Bad Request: (?:boundary|headers in multipart|field name|expected form-data|can't parse form data|unclosed quoted|wrong escape|expected ';')/,
    ),
  ],
  [
    'D7',
    'reply-compression-unknown',
    exactly('Unsupported Media Type: unsupported content-encoding'),
  ],
  ['D8', 'reply-transfer-unknown', exactly('Unimplemented: unsupported transfer-encoding')],
  ['D9', 'reply-too-large', like(/^Request Entity Too Large:/)],
  [
    'D10',
    'reply-headers-too-large',
    exactly('Request Header Fields Too Large: total headers size exceeded'),
  ],
  ['D12', 'reply-is-request', like(/^Wrong response from the webhook: (?:GET|POST|EMPTY)/)],
];

const replyRows: readonly CauseRow[] = [
  ...malformed.map(([label, id, matches]): CauseRow => ({
    id,
    label,
    class: 'http.malformed',
    matches,
    reSetHelps: 'no',
    severity: 'high',
  })),
  {
    id: 'server-disk',
    label: 'D11',
    class: 'server.disk',
    matches: like(/^Internal Server Error: can't (?:create temporary file|upload the file)/),
    reSetHelps: 'no',
    severity: 'medium',
  },
];

const anyStatus = /^Wrong response from the webhook: (-?\d+)/;

/** The endpoint's status in a message of group E, by the number only: the words are the endpoint's own. */
export function statusInMessage(message: string): number | null {
  const digits = anyStatus.exec(message)?.[1];
  return digits === undefined ? null : Number(digits);
}

type StatusRow = readonly [
  label: string,
  id: string,
  causeClass: CauseClass,
  codes: readonly number[] | ((status: number) => boolean),
  reSetHelps: string,
  severity: CauseSeverity,
];

const namedStatuses: readonly StatusRow[] = [
  ['E2', 'status-bad-request', 'http.client', [400], 'no', 'high'],
  ['E3', 'status-unauthorized', 'http.auth', [401], 'yes, with the right secret token', 'high'],
  ['E4', 'status-forbidden', 'http.auth', [403], 'yes, if the secret token was lost', 'high'],
  ['E5', 'status-not-found', 'http.route', [404], 'yes, with the right URL', 'high'],
  ['E6', 'status-method-not-allowed', 'http.route', [405], 'if another path is right', 'high'],
  ['E7', 'status-request-timeout', 'slow', [408], 'no', 'medium'],
  ['E8', 'status-gone', 'http.gone', [410], 'if a new URL is set', 'high'],
  ['E10', 'status-body-too-large', 'http.client', [413], 'no', 'high'],
  ['E11', 'status-csrf', 'http.auth', [419], 'no', 'high'],
  ['E12', 'status-limited', 'http.limited', [429], 'if max_connections is lowered', 'medium'],
  ['E13', 'status-proxy-internal', 'http.client', [499, 444], 'no', 'medium'],
  ['E14', 'status-app-crashed', 'http.app', [500], 'no', 'high'],
  ['E16', 'status-bad-gateway', 'http.gateway', [502], 'no', 'high'],
  ['E17', 'status-unavailable', 'http.gateway', [503], 'no', 'medium'],
  ['E18', 'status-gateway-timeout', 'slow', [504], 'no', 'medium'],
  [
    'E19',
    'status-edge',
    'http.edge',
    [520, 521, 522, 523, 524, 525, 526, 527, 530],
    'no, unless the tunnel has a new name',
    'high',
  ],
];

const named = new Set(
  namedStatuses.flatMap(([, , , codes]) => (typeof codes === 'function' ? [] : codes)),
);

const statusRows: readonly StatusRow[] = [
  [
    'E1',
    'status-redirect',
    'http.redirect',
    (status) => status >= 300 && status < 400,
    'yes, with the target URL',
    'high',
  ],
  ...namedStatuses,
  [
    'E9',
    'status-client-error',
    'http.client',
    (status) => status >= 400 && status < 500 && !named.has(status),
    'no',
    'high',
  ],
  [
    'E15',
    'status-server-error',
    'http.app',
    (status) => status >= 500 && status < 600 && !named.has(status),
    'no',
    'high',
  ],
  ['E20', 'status-odd', 'http.malformed', (status) => status < 300 || status >= 600, 'no', 'high'],
];

export const answerCauses: readonly CauseRow[] = [
  ...replyRows,
  ...statusRows.map(([label, id, causeClass, codes, reSetHelps, severity]): CauseRow => {
    const has = typeof codes === 'function' ? codes : (status: number) => codes.includes(status);
    return {
      id,
      label,
      class: causeClass,
      matches: (message) => {
        const status = statusInMessage(message);
        return status !== null && has(status);
      },
      reSetHelps,
      severity,
    };
  }),
];
