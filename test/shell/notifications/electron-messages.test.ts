import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../src-shared/settings.ts';
import { createTexts } from '../../../src-shared/texts/index.ts';
import { createElectronMessages } from '../../../src-main/shell/notifications/electron-messages.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { aNotice } from '../../support/notices.ts';
import { createRecordingLog } from '../support/recording-log.ts';

type Listener = (event: { actionIndex?: number }, index: number) => void;

/** Messages over fake notifications of Electron; `behaviour` says what the system answers to show(). */
function desktop(behaviour: 'shows' | 'fails' | 'is silent' = 'shows', isSupported = true) {
  const clock = new ManualClock();
  const diary: string[] = [];
  const created: { options: unknown; say: (event: string, index?: number) => void }[] = [];
  const acts: unknown[] = [];
  const availability: unknown[] = [];
  const messages = createElectronMessages({
    clock,
    isSupported: () => isSupported,
    create(options) {
      const listeners = new Map<string, Listener>();
      const say = (event: string, index?: number): void =>
        listeners.get(event)?.(index === undefined ? {} : { actionIndex: index }, index ?? 0);
      created.push({ options, say });
      const number = created.length;
      return {
        on: (event: string, listener: Listener) => listeners.set(event, listener),
        show() {
          diary.push(`show ${String(number)}`);
          if (behaviour !== 'is silent') {
            say(behaviour === 'shows' ? 'show' : 'failed');
          }
        },
        close: () => void diary.push(`close ${String(number)}`),
      };
    },
    log: createRecordingLog(),
    texts: createTexts(),
    clicks: {
      act: (messageId, action) => void acts.push([messageId, action]),
      dismissed: () => {},
      find: () => Promise.resolve(null),
    },
    onAvailability: (why) => void availability.push(why),
  });
  return { messages, clock, diary, created, acts, availability };
}

describe('messages of macOS and Windows', () => {
  test('are shown as they are, with buttons, silent unless a sound is wanted', async () => {
    const { messages, created, availability } = desktop();
    expect(await messages.show(aNotice())).toEqual({ result: 'shown', handle: null });
    expect(created[0]?.options).toEqual({
      title: 'Shop is down',
      body: '502 & more',
      urgency: 'critical',
      silent: true,
      actions: [
        { type: 'button', text: 'Check now' },
        { type: 'button', text: 'Re-set…' },
        { type: 'button', text: 'Snooze 1 h' },
      ],
    });
    await messages.show(aNotice({}, { hasSound: true }));
    expect(created[1]?.options).toMatchObject({ silent: false });
    expect(availability).toEqual([null, null]);
  });

  test.each([
    ['fails', true, 'refused'],
    ['is silent', true, 'no-answer'],
    ['shows', false, 'no-service'],
  ] as const)(
    'a system that %s (notifications supported: %s): %s',
    async (does, isSupported, result) => {
      const { messages, clock } = desktop(does, isSupported);
      const answer = messages.show(aNotice());
      await clock.advance(3000);
      expect(await answer).toEqual({ result });
    },
  );

  test('one per key: a newer takes the place of the older; withdrawn once', async () => {
    const { messages, diary } = desktop();
    await messages.show(aNotice());
    await messages.show(aNotice({ title: 'worse' }));
    await messages.show(aNotice({ key: 'another' }));
    messages.withdraw(aNotice().message.key, null);
    messages.withdraw(aNotice().message.key, null);
    expect(diary).toEqual(['show 1', 'close 1', 'show 2', 'show 3', 'close 2']);
  });

  test('clicks and buttons reach the message', async () => {
    const { messages, created, acts } = desktop();
    await messages.show(aNotice({}, { messageId: 5 }));
    created[0]?.say('click');
    created[0]?.say('action', 2);
    created[0]?.say('action', 7);
    expect(acts).toEqual([
      [5, 'default'],
      [5, 'snooze'],
    ]);
  });

  test('a test message says that the system took it, and what it did otherwise', async () => {
    expect(await desktop().messages.tryOut(defaultSettings)).toMatchObject({
      result: 'handed-over',
    });
    expect(await desktop('fails').messages.tryOut(defaultSettings)).toMatchObject({
      result: 'refused',
    });
    const { messages, diary } = desktop();
    const off = { ...defaultSettings, notificationPrivacy: 'off' } as const;
    expect(await messages.tryOut(off)).toMatchObject({ result: 'off' });
    expect(diary).toEqual([]);
  });
});
