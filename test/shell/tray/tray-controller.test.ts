import { describe, expect, test } from 'vitest';
import { createTexts } from '../../../src-shared/texts/index.ts';
import { createTrayController } from '../../../src-main/shell/tray/tray-controller.ts';
import { createTrayHost } from '../../../src-main/shell/tray/tray-host.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { createFakeBus } from '../support/fake-bus.ts';
import { aSummary } from '../support/summary.ts';

const watcher = 'org.kde.StatusNotifierWatcher';

/** A controller on a fake desktop, with a diary of what happened to icon and presence. */
function desktop() {
  const clock = new ManualClock();
  const bus = createFakeBus();
  const diary: string[] = [];
  let made = 0;
  const controller = createTrayController(
    {
      host: createTrayHost(bus, clock),
      createAdapter: (first) => {
        made += 1;
        const name = `icon ${made}`;
        diary.push(`${name} made: ${first.tooltip}`);
        return {
          show: (view) => diary.push(`${name} shows ${view.tooltip}`),
          destroy: () => diary.push(`${name} destroyed`),
        };
      },
      texts: createTexts(),
      clock,
      onPresence: (isPresent) => diary.push(isPresent ? 'present' : 'absent'),
    },
    aSummary(),
  );
  const panel = {
    start: (): void => {
      bus.properties.set('IsStatusNotifierHostRegistered', true);
      bus.own(watcher, true);
    },
    stop: (): void => bus.own(watcher, false),
  };
  return { clock, bus, controller, diary, panel };
}
const healthy = 'All 12 bots healthy · checked just now';

describe('the tray over the app’s life', () => {
  test('the icon is made at once where a host is there', async () => {
    const { clock, controller, diary, panel } = desktop();
    panel.start();
    const found = controller.start();
    await clock.advance(0);
    expect(await found).toBe(true);
    expect(diary).toEqual([`icon 1 made: ${healthy}`, 'present']);
  });

  test('a panel that is a little late is waited for', async () => {
    const { clock, controller, diary, panel } = desktop();
    void controller.start();
    await clock.advance(1500);
    expect(diary).toEqual([]);
    panel.start();
    await clock.advance(200);
    expect(diary).toEqual([`icon 1 made: ${healthy}`, 'present']);
  });

  test('a watcher without a host is no tray', async () => {
    const { bus, clock, controller, diary } = desktop();
    bus.properties.set('IsStatusNotifierHostRegistered', false);
    bus.own(watcher, true);
    void controller.start();
    await clock.advance(4000);
    expect(diary).toContain('absent');
  });

  test('without a host it is said after 3 s, and the icon comes with the panel', async () => {
    const { clock, controller, diary, panel } = desktop();
    void controller.start();
    await clock.advance(2900);
    expect(diary).toEqual([]);
    await clock.advance(200);
    expect(diary).toEqual([`icon 1 made: ${healthy}`, 'absent']);
    panel.start();
    await clock.advance(200);
    expect(diary.slice(2)).toEqual([
      'icon 1 destroyed',
      expect.stringContaining('icon 2 made'),
      'present',
    ]);
  });

  test('a host that registers long after its watcher is found within 5 s (DSK-05)', async () => {
    const { bus, clock, controller, diary } = desktop();
    bus.own(watcher, true);
    void controller.start();
    await clock.advance(20_000);
    bus.properties.set('IsStatusNotifierHostRegistered', true);
    await clock.advance(5000);
    expect(diary).toContain('present');
  });

  test('a panel that restarts gets a new icon and nobody is told', async () => {
    const { clock, controller, diary, panel } = desktop();
    panel.start();
    void controller.start();
    await clock.advance(0);
    panel.stop();
    await clock.advance(1000);
    panel.start();
    await clock.advance(5000);
    expect(diary.slice(2)).toEqual(['icon 1 destroyed', expect.stringContaining('icon 2 made')]);
  });

  test('a panel that stays away is reported, and again when it is back', async () => {
    const { clock, controller, diary, panel } = desktop();
    panel.start();
    void controller.start();
    await clock.advance(0);
    panel.stop();
    await clock.advance(7900);
    expect(diary.at(-1)).toBe('icon 1 destroyed');
    await clock.advance(200);
    expect(diary.at(-1)).toBe('absent');
    panel.start();
    await clock.advance(200);
    expect(diary.at(-1)).toBe('present');
  });

  test('the age in the tooltip grows without any news', async () => {
    const { clock, controller, diary, panel } = desktop();
    panel.start();
    void controller.start();
    await clock.advance(60_000);
    expect(diary.at(-1)).toBe('icon 1 shows All 12 bots healthy · checked 1 min ago');
  });

  test('nothing happens after the end', async () => {
    const { clock, controller, diary, panel } = desktop();
    panel.start();
    void controller.start();
    await clock.advance(0);
    controller.stop();
    panel.stop();
    await clock.advance(60_000);
    expect(diary.at(-1)).toBe('icon 1 destroyed');
  });
});
