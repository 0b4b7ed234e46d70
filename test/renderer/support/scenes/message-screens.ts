import type { Message, MessageTest } from '../../../../src-shared/messages.ts';
import type { Answers } from '../fake-bridge.ts';
import { twelve } from './answers.ts';
import type { Screen } from './screen.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** Noon of today or yesterday, so that no list of a test depends on the hour it runs at. */
const noon = (daysAgo: number): number => {
  const day = new Date(Date.now() - daysAgo * dayMs);
  return day.setHours(12, 0, 0, 0);
};

/** A message about Payments that is down; parts replaced as the test says. */
export function aListedMessage(parts: Partial<Message> = {}): Message {
  const atMs = parts.atMs ?? noon(0);
  return {
    messageId: 1,
    kind: 'problem',
    urgency: 'critical',
    botIds: ['7000103'],
    botCount: 1,
    startedAtMs: atMs - minuteMs,
    actions: ['check-now', 're-set', 'snooze'],
    title: 'Payments is down',
    body: 'Telegram cannot deliver to the endpoint: Wrong response from the webhook: 502 Bad Gateway. For 2 min. 80 updates wait; the first expires in 23 h.',
    atMs,
    shownAtMs: atMs,
    notShown: null,
    replacedAtMs: null,
    withdrawnAtMs: null,
    readAtMs: null,
    ...parts,
  };
}

/** Every kind and every fate, newest first. */
export function someMessages(): readonly Message[] {
  const today = noon(0);
  const yesterday = noon(1);
  const read = { readAtMs: today };
  return [
    aListedMessage({ messageId: 9 }),
    aListedMessage({
      messageId: 8,
      urgency: 'normal',
      title: 'Support desk needs attention',
      body: 'Waiting updates pile up: 194. For 4 min.',
      botIds: ['7000101'],
      atMs: today - 20 * minuteMs,
      shownAtMs: null,
      notShown: 'no-service',
    }),
    aListedMessage({
      messageId: 7,
      kind: 'digest',
      title: '14 bots need attention',
      body: '12 bots on hooks.acme.example: Telegram cannot deliver to the endpoint\nOrders: Waiting updates pile up\nFeedback: The webhook differs from what is wanted',
      botIds: ['7000102', '7000104'],
      botCount: 14,
      startedAtMs: null,
      actions: ['check-now', 'snooze'],
      atMs: today - 45 * minuteMs,
      shownAtMs: today - 30 * minuteMs,
      ...read,
    }),
    aListedMessage({
      messageId: 6,
      kind: 'recovered',
      urgency: 'low',
      title: 'Orders delivers again',
      body: 'Recovered after 14 min.',
      actions: [],
      atMs: yesterday,
      ...read,
    }),
    aListedMessage({
      messageId: 5,
      title: 'Orders is down',
      atMs: yesterday - 14 * minuteMs,
      replacedAtMs: yesterday,
      ...read,
    }),
    aListedMessage({
      messageId: 4,
      kind: 'fleet',
      urgency: 'normal',
      title: 'Hooklight cannot ask Telegram',
      body: 'The proxy does not let requests through.',
      botIds: [],
      botCount: 0,
      actions: [],
      startedAtMs: null,
      atMs: yesterday - 90 * minuteMs,
      withdrawnAtMs: yesterday - 60 * minuteMs,
      ...read,
    }),
  ];
}

/** A main process that keeps a list of messages. */
export function keepingMessages(messages: readonly Message[], more: Answers = {}): Answers {
  const unread = messages.filter(({ readAtMs }) => readAtMs === null).length;
  return twelve(
    { messages: { unread, revision: 7 } },
    {
      'messages:page': ({ beforeId, limit }) =>
        messages.filter(({ messageId }) => messageId < (beforeId ?? Infinity)).slice(0, limit),
      'messages:mark-read': () => ({}),
      'messages:act': () => ({ route: null }),
      ...more,
    },
  );
}

/** The answer of a service that shows everything. */
export const aTest: MessageTest = {
  result: 'shown',
  service: 'Xfce Notify Daemon 0.7.3',
  hasButtons: true,
  hasSound: true,
};

const open: Screen['go'] = async (page) =>
  await page.getByRole('button', { name: /^Notifications/u }).click();
/** The notification centre in every state. */
export const messageScreens: readonly Screen[] = [
  {
    name: 'messages-badge',
    answers: () => keepingMessages(someMessages()),
    shows: ['3 down, 2 degraded'],
  },
  {
    name: 'messages',
    answers: () => keepingMessages(someMessages()),
    go: open,
    shows: ['2 unread', 'Today', 'Yesterday', 'No notification service runs on this desktop.'],
  },
  {
    name: 'messages-none',
    answers: () => keepingMessages([]),
    go: open,
    shows: ['Nothing was told yet.'],
  },
  {
    name: 'messages-lost',
    answers: () =>
      keepingMessages([], {
        'messages:page': () => ({
          ipcRefusal: { code: 'UNAVAILABLE', field: null, message: null },
        }),
      }),
    go: open,
    shows: ['Not available right now.'],
  },
  {
    name: 'messages-test',
    answers: () => keepingMessages([], { 'messages:test': () => aTest }),
    go: async (page) => {
      await page.getByRole('button', { name: 'Settings', exact: true }).first().click();
      await page.getByRole('button', { name: 'Send a test' }).click();
      await page.getByText('took the test message').scrollIntoViewIfNeeded();
    },
    shows: ['Shown by Xfce Notify Daemon 0.7.3. It has buttons. It plays sounds.'],
  },
];
