import { createHash } from 'node:crypto';
import { botKey, type Configuration } from '../../record/configuration/document.ts';
import type { FleetBot } from '../../record/configuration/fleet-bot.ts';
import { stageConfiguration, type StagedBot } from '../../record/import/stage.ts';
import { parseToken } from '../../telegram/token.ts';
import { encodeDesired } from '../../vault/desired-codec.ts';
import { readApiRoot } from '../api-root.ts';
import { botSubject, refuseContradiction } from '../commands/contradictions.ts';
import type { EngineCore } from '../core.ts';
import { fleetByKey } from './fleet-view.ts';
import { judgeOffline } from './judge.ts';

/** A file beside the list as it is now. */
export interface Comparison {
  readonly staged: readonly StagedBot[];
  /** Changes with everything that was compared, secrets included, and tells nothing of it. */
  readonly signature: string;
}

/** Compares a configuration with the list. Asks nobody, writes nothing. */
export function compareWithFleet(core: EngineCore, configuration: Configuration): Comparison {
  const fleet = fleetByKey(core);
  const nowMs = Math.round(core.deps.clock.nowMs());
  const roots = new Set([...fleet.values()].map(({ record }) => record.apiRoot));
  const staged = stageConfiguration(configuration, {
    fleet,
    texts: core.texts,
    nowMs,
    judge: ({ localMode }, alsoKnownKinds) => judgeOffline({ localMode, alsoKnownKinds, nowMs }),
    readToken(text, telegramId) {
      const parsed = parseToken(text);
      return parsed.ok && parsed.value.telegramId === telegramId ? parsed.value.token : null;
    },
    isTrustedRoot(apiRoot) {
      const root = readApiRoot(apiRoot, roots.has(apiRoot));
      return root.ok && root.value === apiRoot;
    },
    tagsProblem: (bot) => contradictionOf(core, bot),
  });
  const seen = staged.map(({ item, file }) => [item, stateOf(fleet.get(botKey(file)) ?? null)]);
  const signature = createHash('sha256').update(JSON.stringify(seen)).digest('hex');
  return { staged, signature };
}

function contradictionOf(
  core: EngineCore,
  bot: { readonly id: string; readonly name: string; readonly tags: readonly string[] },
): string | null {
  const refused = refuseContradiction(
    core.texts,
    { global: core.settings, levels: core.levels },
    [botSubject(bot)],
    { field: 'tags' },
  );
  return refused === null || refused.ok ? null : refused.error.message;
}

function stateOf(bot: FleetBot | null): readonly unknown[] | null {
  if (bot === null) {
    return null;
  }
  const { record, access, desired, cleared, parked, unfinished } = bot;
  const { id, name, tags, note, localMode } = record;
  const wanted = desired === null ? null : encodeDesired(desired);
  return [id, name, tags, note, localMode, access, cleared, parked, unfinished, wanted];
}
