import { describe, expect, test } from 'vitest';
import type { NotificationMessage } from '../../../src-main/core/engine/ports.ts';
import { escapeMarkup } from '../../../src-main/shell/notifications/escape-markup.ts';
import {
  createNotificationGate,
  openGate,
} from '../../../src-main/shell/notifications/notification-gate.ts';
import { createNotifier } from '../../../src-main/shell/notifications/notifier.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { createFakeBus } from '../support/fake-bus.ts';
import { createRecordingLog } from '../support/recording-log.ts';

const name = 'org.freedesktop.Notifications';
const message: NotificationMessage = {
  key: 'incident 1',
  kind: 'problem',
  botIds: ['700001'],
  title: 'Shop is down',
  body: '502 & more',
  urgency: 'critical',
};

/** A notifier on a fake bus and fake notifications; `behaviour` says what the system answers to show(). */
function desktop(behaviour: 'shows' | 'fails' | 'is silent' = 'shows') {
  const clock = new ManualClock();
  const bus = createFakeBus();
  const diary: string[] = [];
  const created: { options: unknown; listeners: Map<string, () => void> }[] = [];
  const routes: unknown[] = [];
  const availability: (string | null)[] = [];
  const notifier = createNotifier({
    create(options) {
      const listeners = new Map<string, () => void>();
      created.push({ options, listeners });
      const number = created.length;
      return {
        on: (event, listener) => listeners.set(event, listener),
        show() {
          diary.push(`show ${number}`);
          if (behaviour !== 'is silent') {
            listeners.get(behaviour === 'shows' ? 'show' : 'failed')?.();
          }
        },
        close: () => diary.push(`close ${number}`),
      };
    },
    gate: createNotificationGate(bus),
    clock,
    log: createRecordingLog(),
    openRoute: (route) => routes.push(route),
    onAvailability: (why) => availability.push(why),
  });
  const service = (capabilities: readonly string[] | null): void => {
    bus.answers.set('GetCapabilities', capabilities === null ? null : [capabilities]);
    bus.own(name, true);
  };
  return { notifier, bus, service, clock, diary, created, routes, availability };
}

describe('the gate before each message (NOT-01)', () => {
  test('nobody owns the name: nothing is shown, nothing is called, nothing is started', async () => {
    const { notifier, bus, diary, availability } = desktop();
    expect(await notifier.show(message)).toBe('unavailable');
    expect(diary).toEqual([]);
    expect(bus.calls).toEqual([]);
    expect(availability).toEqual(['no notification service runs']);
  });

  test('an owner that does not answer: nothing is shown', async () => {
    const { notifier, service, diary, availability } = desktop();
    service(null);
    expect(await notifier.show(message)).toBe('unavailable');
    expect(diary).toEqual([]);
    expect(new Set(availability)).toEqual(new Set(['the notification service does not answer']));
  });

  test('is asked anew for each message, because services come and go', async () => {
    const { notifier, bus, service, diary } = desktop();
    service([]);
    expect(await notifier.show(message)).toBe('shown');
    bus.own(name, false);
    expect(await notifier.show({ ...message, key: 'b' })).toBe('unavailable');
    service([]);
    expect(await notifier.show({ ...message, key: 'c' })).toBe('shown');
    expect(diary).toEqual(['show 1', 'show 2']);
  });

  test('a service that appears and answers is reported, so that the notice goes', async () => {
    const { service, availability, clock } = desktop();
    service([]);
    await clock.advance(0);
    expect(availability).toEqual([null]);
  });

  test('no session bus is no service; other systems are always open', async () => {
    expect(await createNotificationGate(null).check()).toMatchObject({ isOpen: false });
    expect(await openGate.check()).toEqual({ isOpen: true, hasMarkup: false });
  });
});

describe('showing', () => {
  test('says shown when the system says so, and tells the window', async () => {
    const { notifier, service, availability, created } = desktop();
    service([]);
    expect(await notifier.show(message)).toBe('shown');
    expect(created[0]?.options).toEqual({
      title: 'Shop is down',
      body: '502 & more',
      urgency: 'critical',
      silent: false,
    });
    expect(availability.at(-1)).toBeNull();
  });

  test('escapes the body exactly when the service reads markup (NOT-08)', async () => {
    const { notifier, service, created } = desktop();
    service(['body', 'body-markup']);
    await notifier.show({ ...message, title: '<b>', body: `<a href="x">&'` });
    expect(created[0]?.options).toMatchObject({
      title: '<b>',
      body: '&lt;a href=&quot;x&quot;&gt;&amp;&#39;',
    });
  });

  test('a failure keeps the message for later', async () => {
    const { notifier, service, availability } = desktop('fails');
    service([]);
    expect(await notifier.show(message)).toBe('unavailable');
    expect(availability.at(-1)).toBe('the notification service refused');
  });

  test('silence for 3 s counts as not shown', async () => {
    const { notifier, service, clock } = desktop('is silent');
    service([]);
    const result = notifier.show(message);
    await clock.advance(3000);
    expect(await result).toBe('unavailable');
  });

  test('a newer message of the same key takes the place of the older', async () => {
    const { notifier, service, diary } = desktop();
    service([]);
    await notifier.show(message);
    await notifier.show({ ...message, title: 'Shop is worse' });
    await notifier.show({ ...message, key: 'another' });
    expect(diary).toEqual(['show 1', 'close 1', 'show 2', 'show 3']);
  });

  test('a message can be withdrawn, once', async () => {
    const { notifier, service, diary } = desktop();
    service([]);
    await notifier.show(message);
    notifier.withdraw(message.key);
    notifier.withdraw(message.key);
    notifier.withdraw('never shown');
    expect(diary).toEqual(['show 1', 'close 1']);
  });

  test('a recovery makes no sound', async () => {
    const { notifier, service, created } = desktop();
    service([]);
    await notifier.show({ ...message, kind: 'recovered' });
    expect(created[0]?.options).toMatchObject({ silent: true });
  });

  test.each([
    [['700001'], { screen: 'bot', botId: '700001', wish: null }],
    [['700001', '700002'], { screen: 'overview' }],
    [[], { screen: 'overview' }],
  ])('a click on a message about %j leads to %j', async (botIds, route) => {
    const { notifier, service, created, routes } = desktop();
    service([]);
    await notifier.show({ ...message, botIds });
    created[0]?.listeners.get('click')?.();
    expect(routes).toEqual([route]);
  });
});

test('escaping leaves nothing a markup reader could take for markup', () => {
  expect(escapeMarkup(`<img src="file:///etc/passwd" onerror='x'>&amp;`)).toBe(
    '&lt;img src=&quot;file:///etc/passwd&quot; onerror=&#39;x&#39;&gt;&amp;amp;',
  );
});
