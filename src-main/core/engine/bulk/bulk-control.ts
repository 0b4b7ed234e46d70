import { said } from '../../../../src-shared/said.ts';
import type { BulkApply, BulkItem, BulkProgress, BulkWish } from '../../../../src-shared/bulk.ts';
import type { Refusal } from '../../../../src-shared/repair.ts';
import { createBulk, type Bulk } from '../../repair/bulk/bulk.ts';
import { writeJournal, type EngineCore } from '../core.ts';
import type { Repair } from '../ports/repair.ts';

export interface BulkDeps {
  readonly core: EngineCore;
  readonly repair: () => Repair;
  readonly background: (work: Promise<unknown>) => void;
}

/** The one bulk action there can be. It does not survive a restart; its single actions do, each by its own note. */
export interface BulkControl {
  progress(): BulkProgress | null;
  items(bulkId: string): readonly BulkItem[] | null;
  /** Null while another one goes on. */
  begin(input: {
    readonly botIds: readonly string[];
    readonly wish: BulkWish;
    readonly actor: 'operator' | 'api';
  }): string | null;
  apply(input: BulkApply): 'ok' | 'unknown' | 'not-planned';
  cancel(): void;
  /** Takes a bulk action that is over, or only planned, off the screen. */
  dismiss(): void;
}

/** Wires bulk actions to the engine's bots. */
export function createBulkControl({ core, repair, background }: BulkDeps): BulkControl {
  let bulk: Bulk | null = null;
  const changed = (): void => core.state.touchAll({ rows: false });
  const phase = (): BulkProgress['phase'] | null => bulk?.progress().phase ?? null;
  const isFree = (): boolean => {
    const now = phase();
    return now === null || now === 'over' || now === 'planned';
  };
  const run = async (options: BulkApply, running: Bulk): Promise<void> => {
    await running.run(options);
    if (!core.signal.aborted) {
      tellEnd(core, running);
    }
  };
  return {
    progress: () => bulk?.progress() ?? null,
    items: (bulkId) => (bulk?.bulkId === bulkId ? bulk.items() : null),
    begin({ botIds, wish, actor }) {
      if (!isFree()) {
        return null;
      }
      const { clock, newId } = core.deps;
      const entries = core.state.entries;
      const made = createBulk(
        {
          clock,
          actor,
          changed,
          texts: core.texts,
          repair: repair(),
          signal: core.signal,
          nameOf: (botId) => entries.get(botId)?.record.name ?? null,
          isIll: (botId) => isIll(core, botId),
        },
        { bulkId: newId(), botIds, wish, refused: clashesOf(core, botIds, wish) },
      );
      bulk = made;
      background(made.plan());
      return made.bulkId;
    },
    apply(options) {
      if (bulk?.bulkId !== options.bulkId) {
        return 'unknown';
      }
      if (phase() !== 'planned') {
        return 'not-planned';
      }
      const running = bulk;
      background(run(options, running));
      return 'ok';
    },
    cancel: () => bulk?.cancel(),
    dismiss() {
      if (isFree()) {
        bulk = null;
        changed();
      }
    },
  };
}

/** Bots that an environment would give one URL: neither of them is moved. */
function clashesOf(
  core: EngineCore,
  botIds: readonly string[],
  wish: BulkWish,
): ReadonlyMap<string, Refusal> {
  const entries = botIds.flatMap((botId) => core.state.entries.get(botId) ?? []);
  return wish.kind === 'move'
    ? core.environments.clashes(entries, wish.environmentId)
    : new Map<string, Refusal>();
}

function isIll(core: EngineCore, botId: string): boolean {
  const entry = core.state.entries.get(botId);
  return (
    entry === undefined || entry.memory.state.health === 'down' || entry.memory.state.suspected
  );
}

function tellEnd(core: EngineCore, bulk: Bulk): void {
  const progress = bulk.progress();
  const counts = Object.entries(progress.outcomes).map(([outcome, count]) => `${outcome} ${count}`);
  const wish = said(`wish.${progress.wish}.title`);
  const end = said(`bulk.end.${progress.end ?? 'finished'}`);
  writeJournal(core, {
    botId: null,
    actor: bulk.actor,
    kind: 'action',
    message: said('bulk.journal', { wish, end, counts: counts.join(', ') }),
  });
}
