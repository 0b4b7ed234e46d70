import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { defaultSettings } from '../../../src-shared/settings.ts';
import { createTexts } from '../../../src-shared/texts/index.ts';
import { createBusMessages } from '../../../src-main/shell/notifications/bus-messages.ts';
import { createNoMessages } from '../../../src-main/shell/notifications/no-messages.ts';
import { createNotificationService } from '../../../src-main/shell/notifications/notification-service.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { aNotice } from '../../support/notices.ts';
import { createFakeBus, fakeOwner } from '../support/fake-bus.ts';
import { createRecordingLog } from '../support/recording-log.ts';

const name = 'org.freedesktop.Notifications';
const shown = { result: 'shown', handle: `bus ${fakeOwner} 1` };
const notifySchema = z.tuple([
  z.string(),
  z.number(),
  z.string(),
  z.string(),
  z.string(),
  z.array(z.string()),
  z.record(z.string(), z.object({ signature: z.string(), value: z.unknown() })),
  z.number(),
]);

/** Messages on a fake bus whose service gives ids from 1; nobody owns the name until `service` is called. */
function desktop() {
  const clock = new ManualClock();
  const bus = createFakeBus();
  const acts: unknown[] = [];
  const availability: unknown[] = [];
  const beeps: string[] = [];
  const remembered = new Map<string, number>();
  const messages = createBusMessages({
    service: createNotificationService(bus, clock),
    busId: () => bus.id(),
    iconFile: '/icons/app.png',
    beep: () => beeps.push('beep'),
    log: createRecordingLog(),
    texts: createTexts(),
    clicks: {
      act: (messageId, action) => void acts.push([messageId, action]),
      dismissed: (messageId) => void acts.push([messageId, 'dismissed']),
      find: (handle) => Promise.resolve(remembered.get(handle) ?? null),
    },
    onAvailability: (why) => void availability.push(why),
  });
  const service = (capabilities: readonly string[] | null): void => {
    bus.answers.set('GetCapabilities', capabilities === null ? null : [capabilities]);
    bus.answers.set('Notify', [1]);
    bus.own(name, true);
  };
  const notified = () =>
    bus.calls
      .filter(({ member }) => member === 'Notify')
      .map(({ body, destination }) => {
        const [app, replacesId, icon, title, text, actions, hints] = notifySchema.parse(body);
        const plain = new Map(Object.entries(hints).map(([key, hint]) => [key, hint.value]));
        return {
          app,
          destination,
          replacesId,
          icon,
          title,
          text,
          actions,
          hints: Object.fromEntries<unknown>(plain),
        };
      });
  return { messages, bus, service, clock, acts, availability, beeps, remembered, notified };
}

describe('who a message is sent to (NOT-01)', () => {
  test('nobody owns the name and nothing can be started: nothing is sent', async () => {
    const { messages, bus, notified, availability } = desktop();
    expect(await messages.show(aNotice())).toEqual({ result: 'no-service' });
    expect(notified()).toEqual([]);
    expect(bus.started).toEqual([name]);
    expect(availability).toEqual(['no-service']);
  });

  test('an owner that does not answer: nothing is sent', async () => {
    const { messages, service, notified, availability } = desktop();
    service(null);
    expect(await messages.show(aNotice())).toEqual({ result: 'no-answer' });
    expect(notified()).toEqual([]);
    expect(availability.at(-1)).toBe('no-answer');
  });

  test('goes to the living owner itself, not to the name: it cannot start anybody', async () => {
    const { messages, service, notified } = desktop();
    service([]);
    expect(await messages.show(aNotice())).toEqual(shown);
    expect(notified()[0]?.destination).toBe(fakeOwner);
  });

  test('a service that can be started is, and shows the message', async () => {
    const { messages, bus, notified } = desktop();
    bus.startable = 'running';
    bus.answers.set('GetCapabilities', [[]]);
    bus.answers.set('Notify', [1]);
    expect(await messages.show(aNotice())).toEqual(shown);
    expect(notified()).toHaveLength(1);
  });

  test('one that does not come up is not asked to again for a minute', async () => {
    const { messages, bus, clock } = desktop();
    bus.startable = 'not-starting';
    expect(await messages.show(aNotice())).toEqual({ result: 'not-starting' });
    await clock.advance(59_000);
    expect(await messages.show(aNotice())).toEqual({ result: 'not-starting' });
    expect(bus.started).toHaveLength(1);
    await clock.advance(1000);
    await messages.show(aNotice());
    expect(bus.started).toHaveLength(2);
  });

  test('is asked anew for each message, because services come and go', async () => {
    const { messages, bus, service, notified } = desktop();
    service([]);
    expect((await messages.show(aNotice())).result).toBe('shown');
    bus.own(name, false);
    expect((await messages.show(aNotice())).result).toBe('no-service');
    service([]);
    expect((await messages.show(aNotice())).result).toBe('shown');
    expect(notified()).toHaveLength(2);
  });

  test('a service that appears and answers is reported, so that the notice goes', async () => {
    const { service, availability, clock } = desktop();
    service([]);
    await clock.advance(0);
    expect(availability).toEqual([null]);
  });

  test('a refusal and a silence keep the message for later', async () => {
    const { messages, bus, service } = desktop();
    service([]);
    bus.refused.add('Notify');
    expect(await messages.show(aNotice())).toEqual({ result: 'refused' });
    bus.refused.clear();
    bus.answers.set('Notify', null);
    expect(await messages.show(aNotice())).toEqual({ result: 'no-answer' });
  });

  test('without a session bus nothing is shown, and that is said', async () => {
    const availability: unknown[] = [];
    const none = createNoMessages({ onAvailability: (why) => void availability.push(why) });
    expect(await none.show(aNotice())).toEqual({ result: 'no-bus' });
    expect(availability).toEqual(['no-bus']);
    expect(await none.tryOut(defaultSettings)).toMatchObject({ result: 'no-bus' });
  });
});

describe('what is sent', () => {
  test('title, urgency, picture and the desktop entry', async () => {
    const { messages, service, notified } = desktop();
    service(['body']);
    await messages.show(aNotice());
    expect(notified()[0]).toEqual({
      app: 'Hooklight',
      destination: fakeOwner,
      replacesId: 0,
      icon: 'file:///icons/app.png',
      title: 'Shop is down',
      text: '502 & more',
      actions: [],
      hints: { urgency: 2, 'desktop-entry': 'hooklight', 'suppress-sound': true },
    });
  });

  test('the body is escaped exactly when the service reads markup, the title never (NOT-08)', async () => {
    const { messages, service, notified } = desktop();
    const text = { title: '<b>', body: `<a href="x">&'` };
    service(['body']);
    await messages.show(aNotice(text));
    service(['body', 'body-markup']);
    await messages.show(aNotice(text));
    expect(notified()).toMatchObject(
      [text, { title: '<b>', text: '&lt;a href=&quot;x&quot;&gt;&amp;&#39;' }].map(
        ({ title, ...rest }) => ({ title, text: 'text' in rest ? rest.text : rest.body }),
      ),
    );
  });

  test('buttons where the service has them', async () => {
    const { messages, service, notified } = desktop();
    service(['actions']);
    await messages.show(aNotice({ actions: ['check-now', 'snooze'] }));
    expect(notified()[0]?.actions.join(' ')).toBe(
      'default Open check-now Check now snooze Snooze 1 h',
    );
  });

  test('a sound only when asked for: the service’s own by name, else the system’s beep', async () => {
    const { messages, service, notified, beeps } = desktop();
    service(['sound']);
    await messages.show(aNotice({}, { hasSound: true }));
    expect(notified()[0]?.hints).toMatchObject({ 'sound-name': 'dialog-error' });
    await messages.show(aNotice({}, { hasSound: false }));
    expect(notified()[1]?.hints).toMatchObject({ 'suppress-sound': true });
    expect(beeps).toEqual([]);
    service([]);
    await messages.show(aNotice({}, { hasSound: true }));
    await messages.show(aNotice({}, { hasSound: false }));
    expect(beeps).toHaveLength(1);
  });
});

describe('one message for one thing', () => {
  test('a newer message replaces the older by its handle, also one from before a restart', async () => {
    const { messages, service, notified } = desktop();
    service([]);
    await messages.show(aNotice({}, { replaces: `bus ${fakeOwner} 41` }));
    expect(notified()[0]?.replacesId).toBe(41);
  });

  test('a handle of another bus or another process behind the name is none', async () => {
    const { messages, service, notified } = desktop();
    service([]);
    await messages.show(aNotice({}, { replaces: `other ${fakeOwner} 41` }));
    await messages.show(aNotice({ key: 'b' }, { replaces: 'bus :1.6 41' }));
    expect(notified().map(({ replacesId }) => replacesId)).toEqual([0, 0]);
  });

  test('a message that the service took too late is replaced by its own repetition', async () => {
    const { messages, bus, service, notified } = desktop();
    service([]);
    bus.answers.set('Notify', null);
    await messages.show(aNotice());
    bus.late[0]?.([12]);
    bus.answers.set('Notify', [12]);
    await messages.show(aNotice());
    expect(notified().map(({ replacesId }) => replacesId)).toEqual([0, 12]);
  });

  test('is withdrawn at its owner only', async () => {
    const { messages, bus, service, clock } = desktop();
    service([]);
    messages.withdraw('k', `bus ${fakeOwner} 5`);
    messages.withdraw('k', 'bus :1.6 6');
    messages.withdraw('never shown', null);
    await clock.advance(0);
    const closed = bus.calls.filter(({ member }) => member === 'CloseNotification');
    expect(closed.map(({ body }) => body)).toEqual([[5]]);
  });
});

describe('what comes back', () => {
  test('clicks, buttons and dismissals reach the message', async () => {
    const { messages, bus, service, clock, acts } = desktop();
    service(['actions']);
    await messages.show(aNotice({}, { messageId: 31 }));
    bus.signal('ActionInvoked', [1, 'default']);
    bus.signal('ActionInvoked', [1, 'snooze']);
    bus.signal('NotificationClosed', [1, 1]);
    bus.signal('NotificationClosed', [1, 2]);
    await clock.advance(0);
    expect(acts).toEqual([
      [31, 'default'],
      [31, 'snooze'],
      [31, 'dismissed'],
    ]);
  });

  test('a message from before a restart is found by its handle (NOT-12)', async () => {
    const { bus, service, clock, acts, remembered } = desktop();
    service(['actions']);
    remembered.set(`bus ${fakeOwner} 9`, 77);
    bus.signal('ActionInvoked', [9, 'default']);
    bus.signal('ActionInvoked', [10, 'default']);
    await clock.advance(0);
    expect(acts).toEqual([[77, 'default']]);
  });

  test('signals of somebody who is not the service that showed it mean nothing', async () => {
    const { messages, bus, service, clock, acts } = desktop();
    service(['actions']);
    await messages.show(aNotice());
    bus.signal('ActionInvoked', [1, 'snooze'], ':1.99');
    bus.signal('ActionInvoked', ['1', 'snooze']);
    bus.signal('NotificationClosed', [1]);
    await clock.advance(0);
    expect(acts).toEqual([]);
  });

  test('nothing is heard after the stop', async () => {
    const { messages, bus, service, clock, acts } = desktop();
    service(['actions']);
    await messages.show(aNotice());
    messages.stop();
    bus.signal('ActionInvoked', [1, 'default']);
    await clock.advance(0);
    expect(acts).toEqual([]);
  });
});

describe('trying it out', () => {
  test('tells what the system did, by name', async () => {
    const { messages, bus, service } = desktop();
    service(['actions']);
    bus.answers.set('GetServerInformation', ['dunst', 'knopwob', '1.9.0', '1.2']);
    expect(await messages.tryOut(defaultSettings)).toEqual({
      result: 'shown',
      service: 'dunst 1.9.0',
      hasButtons: true,
      hasSound: false,
    });
  });

  test.each(['Inhibited', 'paused'])(
    'a service that is told not to disturb (%s)',
    async (property) => {
      const { messages, bus, service } = desktop();
      service([]);
      bus.properties.set(property, true);
      expect(await messages.tryOut(defaultSettings)).toMatchObject({ result: 'quiet' });
    },
  );

  test('switched off, nothing is sent', async () => {
    const { messages, service, notified } = desktop();
    service([]);
    const off = { ...defaultSettings, notificationsEnabled: false };
    expect(await messages.tryOut(off)).toMatchObject({ result: 'off' });
    expect(notified()).toEqual([]);
  });

  test.each([
    ['nobody', 'no-service'],
    ['silence', 'no-answer'],
    ['an error', 'refused'],
  ])('%s is told', async (what, result) => {
    const { messages, bus, service } = desktop();
    if (what !== 'nobody') {
      service([]);
      bus.answers.set('Notify', null);
    }
    if (what === 'an error') {
      bus.refused.add('Notify');
    }
    expect(await messages.tryOut(defaultSettings)).toMatchObject({ result });
  });
});
