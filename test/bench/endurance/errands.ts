import type { World } from './world.ts';

const minuteMs = 60_000;

/** A file of the whole fleet that was made. */
export interface Export {
  readonly kind: string;
  readonly megabytes: number;
  /** Real time. */
  readonly seconds: number;
}

const kinds = ['record, md', 'record, json', 'configuration, json'] as const;

/** Makes a file of the whole fleet; kinds take turns. */
export async function exportFleet({ engine }: World, turn: number): Promise<Export> {
  const kind = kinds[turn % kinds.length] ?? kinds[0];
  const startMs = performance.now();
  const rendered =
    kind === 'configuration, json'
      ? await engine.execute('configuration:render', { botIds: [], format: 'json' })
      : await engine.execute('record:render', {
          botIds: [],
          format: kind === 'record, md' ? 'md' : 'json',
        });
  if (!rendered.ok) {
    throw new Error(`no ${kind}: ${JSON.stringify(rendered.error)}`);
  }
  return {
    kind,
    megabytes: rendered.value.content.length / 1e6,
    seconds: (performance.now() - startMs) / 1000,
  };
}

/** The window is open for some minutes of virtual time: rows are made and told as a window gets them, as text. */
export async function lookOn({ clock, engine, time }: World): Promise<void> {
  const leave = engine.subscribe((event) => {
    if (event.type === 'patch') {
      JSON.stringify(event.patch);
    }
  });
  JSON.stringify(engine.snapshot());
  engine.setWatched(true);
  await time.leapTo(clock.nowMs() + 5 * minuteMs);
  engine.setWatched(false);
  leave();
}

/** A quiet bot near the end of the list goes: its secrets leave all backups, so a new one is made. */
export async function removeBot({ engine }: World): Promise<void> {
  const botId = engine.snapshot().bots.at(-2)?.id ?? '';
  const removed = await engine.execute('bot:remove', { botId });
  if (!removed.ok) {
    throw new Error(`not removed: ${JSON.stringify(removed.error)}`);
  }
}
