import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { DesktopAnswer } from '../../src-main/core/engine/ports/messages.ts';
import { safeText } from '../../src-main/core/domain/safe-text.ts';
import { silentLogger } from '../../src-main/core/logging/logger.ts';
import { createMessageCentre } from '../../src-main/core/messages/centre.ts';
import { openStore } from '../../src-main/core/store/open.ts';
import { systemClock } from '../../src-main/core/time/system-clock.ts';
import { connectDesktopBus } from '../../src-main/shell/dbus/session-bus.ts';
import { createBusMessages } from '../../src-main/shell/notifications/bus-messages.ts';
import type { DesktopMessages } from '../../src-main/shell/notifications/desktop-port.ts';
import { createNotificationService } from '../../src-main/shell/notifications/notification-service.ts';
import { defaultSettings } from '../../src-shared/settings.ts';
import { createTexts } from '../../src-shared/texts/index.ts';
import { closedAfterEach } from '../support/closed-after-each.ts';
import {
  recordNotifications,
  type NotificationRecorder,
} from '../support/desktop/notification-recorder.ts';
import { startDesktop, type Desktop } from '../support/desktop/session.ts';
import { aMessage, aNotice } from '../support/notices.ts';
import { parsedMarkup } from '../support/parsed-markup.ts';
import { fc } from '../support/fast-check.ts';

const kept = closedAfterEach();

/** Messages over a real session bus, to a service that writes everything down. */
async function messagesOnBus(): Promise<{
  readonly desktop: Desktop;
  readonly recorder: NotificationRecorder;
  readonly messages: DesktopMessages;
}> {
  const desktop = kept(await startDesktop({ panel: false }));
  const recorder = await recordNotifications(desktop.bus);
  const bus = connectDesktopBus({ clock: systemClock, address: desktop.dbusAddress });
  if (bus === null) {
    throw new Error('no bus');
  }
  kept(bus);
  const messages = createBusMessages({
    service: createNotificationService(bus, systemClock),
    busId: () => bus.id(),
    iconFile: '/icons/app.png',
    beep() {},
    log: silentLogger,
    texts: createTexts(),
    clicks: { act() {}, dismissed() {}, find: () => Promise.resolve(null) },
    onAvailability() {},
  });
  kept({ close: () => messages.stop() });
  return { desktop, recorder, messages };
}

test('5,000 hostile texts arrive over the bus as what they say (NOT-08)', async () => {
  const { messages, recorder } = await messagesOnBus();
  const bodies = fc
    .sample(fc.string({ unit: 'binary', maxLength: 250 }), { numRuns: 5000 })
    .map((text) => safeText(text, 200));
  for (const [index, body] of bodies.entries()) {
    const { result } = await messages.show(aNotice({ key: `k${String(index)}`, body }));
    expect(result).toBe('shown');
  }
  expect(recorder.shown.map(({ body }) => parsedMarkup(body))).toEqual(bodies);
});

test('1,000 messages while the service goes, comes and hangs: none is lost, none is double (NOT-02)', async () => {
  const { desktop, messages, recorder } = await messagesOnBus();
  const folder = mkdtempSync(path.join(desktop.folder, 'store-'));
  const opened = openStore({ folder, clock: systemClock, log: silentLogger });
  if (!opened.ok) {
    throw new Error(opened.error.kind);
  }
  const store = kept(opened.value);
  const answers: DesktopAnswer['result'][] = [];
  const centre = createMessageCentre({
    clock: systemClock,
    log: silentLogger,
    store: store.messages,
    desktop: {
      async show(notice) {
        const answer = await messages.show(notice);
        answers.push(answer.result);
        return answer;
      },
      withdraw: (key, handle) => messages.withdraw(key, handle),
    },
    settings: () => defaultSettings,
    changed() {},
  });
  const keys = Array.from({ length: 1000 }, (_, n) => `incident:${String(n)}:1000`);
  const hang = async (isHanging: boolean): Promise<void> => {
    recorder.hang(isHanging);
    await Promise.resolve();
  };
  const states = [
    () => recorder.leave(),
    () => recorder.comeBack(),
    () => hang(true),
    () => hang(false),
  ];
  let turn = 0;
  let waiting: readonly string[] = keys;
  while (waiting.length > 0) {
    const left: string[] = [];
    for (const [index, key] of waiting.entries()) {
      // A service that hangs costs a second for each try: only a few meet it.
      if (index % 50 === 0 || (turn % states.length === 3 && index % 50 === 2)) {
        await states[turn % states.length]?.();
        turn += 1;
      }
      if ((await centre.show(aMessage({ key, title: key }))) === 'unavailable') {
        left.push(key);
      }
    }
    waiting = left;
  }
  expect(recorder.shown.map(({ summary }) => summary).toSorted()).toEqual(keys.toSorted());
  expect(new Set(answers)).toEqual(new Set(['shown', 'no-service', 'no-answer']));
  const first = store.messages.page({ beforeId: null, limit: 500 });
  const rest = store.messages.page({ beforeId: first.at(-1)?.messageId ?? 0, limit: 501 });
  const listed = [...first, ...rest];
  expect(listed).toHaveLength(1000);
  expect(
    listed.filter(({ notShown, shownAtMs }) => notShown !== null || shownAtMs === null),
  ).toEqual([]);
});

test('a newer message takes the place of the older one at the service, and is taken back there', async () => {
  const { messages, recorder } = await messagesOnBus();
  const first = await messages.show(aNotice());
  const handle = first.result === 'shown' ? first.handle : null;
  const second = await messages.show(aNotice({ title: 'worse' }, { replaces: handle }));
  expect(recorder.shown.map(({ id, replacesId }) => [id, replacesId])).toEqual([
    [1, 0],
    [1, 1],
  ]);
  messages.withdraw(aNotice().message.key, second.result === 'shown' ? second.handle : null);
  await expect.poll(() => recorder.closed).toEqual([1]);
});
