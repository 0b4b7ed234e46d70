import { said } from '../../../../src-shared/said.ts';
import {
  engineCommands,
  type CommandOutput,
  type CommandRequest,
  type IpcError,
} from '../../../../src-shared/ipc-contract.ts';
import { ok, type Result } from '../../../../src-shared/result.ts';
import {
  changedLevel,
  type LevelPatch,
  type SettingLevel,
} from '../../../../src-shared/setting-levels.ts';
import type { Settings, SettingsPatch } from '../../../../src-shared/settings.ts';
import { explainThresholds, withLevel } from '../../health/thresholds.ts';
import type { BotEntry } from '../bot-entry.ts';
import { writeJournal, type EngineCore } from '../core.ts';
import { done, fail, withBot, type Actor, type CommandContext } from './command-context.ts';
import { endpoint } from './endpoint.ts';
import { botSubject, refuseContradiction, tagSubject, tagSubjects } from './contradictions.ts';
import { takeSettings } from './take-settings.ts';

type Done = Result<Record<string, never>, IpcError>;

/** Names of the values that differ. */
function differences(before: object, after: object): readonly string[] {
  const old = new Map<string, unknown>(Object.entries(before));
  const now = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (name) => old.get(name) !== now.get(name),
  );
}

/** Changes global settings; they count at once for whoever inherits them. */
function updateSettings(ctx: CommandContext, patch: SettingsPatch, actor: Actor): Done {
  const { core } = ctx;
  const after: Settings = { ...core.settings, ...patch };
  const entries = [...core.state.entries.values()];
  const refused = refuseContradiction(
    core.texts,
    { global: after, levels: core.levels },
    [...tagSubjects(core.levels), ...entries.map(({ record }) => botSubject(record))],
    { values: patch },
  );
  if (refused !== null) {
    return refused;
  }
  const names = differences(core.settings, after);
  if (names.length === 0) {
    return done;
  }
  core.deps.store.settings.write(after);
  takeSettings(ctx, entries, () => {
    core.settings = after;
  });
  core.deps.onSettings?.(after);
  const message = said('bots.journal.settings', { fields: names.join(', ') });
  writeJournal(core, { botId: null, actor, kind: 'settings', message });
  core.state.touchAll({ rows: false });
  ctx.outbox.kick();
  return done;
}

/** What a level sets now. */
function valuesOf({ levels }: EngineCore, level: SettingLevel): LevelPatch {
  const values = level.kind === 'tag' ? levels.tags.get(level.tag) : levels.bots.get(level.botId);
  return values ?? {};
}

/** The bots that a level concerns. */
function concerned({ state }: EngineCore, level: SettingLevel): readonly BotEntry[] {
  return [...state.entries.values()].filter(({ record }) =>
    level.kind === 'tag' ? record.tags.includes(level.tag) : record.id === level.botId,
  );
}

/** Sets values of a tag or a bot, or lets it inherit them again; refused where limits would contradict each other. */
function setLevel(
  ctx: CommandContext,
  { level, values }: CommandRequest<'settings:set-level'>,
  actor: Actor,
): Done {
  const { core } = ctx;
  const entries = concerned(core, level);
  if (level.kind === 'bot' && entries.length === 0) {
    return fail('NOT_FOUND', { field: 'botId' });
  }
  const before = valuesOf(core, level);
  const after = changedLevel(before, values);
  const levels = withLevel(core.levels, level, after);
  const subjects = entries.map(({ record }) => botSubject(record));
  const refused = refuseContradiction(
    core.texts,
    { global: core.settings, levels },
    level.kind === 'tag' ? [tagSubject(level.tag), ...subjects] : subjects,
    { values },
  );
  if (refused !== null) {
    return refused;
  }
  const names = differences(before, after);
  if (names.length === 0) {
    return done;
  }
  core.deps.store.levels.write(level, after);
  takeSettings(ctx, entries, () => {
    core.levels = levels;
  });
  writeJournal(core, journalLine(level, { fields: names.join(', '), actor }));
  entries.forEach(({ record }) => core.state.touch(record.id));
  return done;
}

function journalLine(
  level: SettingLevel,
  { fields, actor }: { readonly fields: string; readonly actor: Actor },
) {
  return level.kind === 'tag'
    ? {
        botId: null,
        actor,
        kind: 'settings' as const,
        message: said('limits.journal.tag', { tag: level.tag, fields }),
      }
    : {
        botId: level.botId,
        actor,
        kind: 'settings' as const,
        message: said('limits.journal.bot', { fields }),
      };
}

/** Everything that is set by tag and by bot, tags by name. */
function listLevels({ levels }: EngineCore): Result<CommandOutput<'settings:levels'>, never> {
  return ok({
    tags: [...levels.tags]
      .map(([tag, values]) => ({ tag, values }))
      .toSorted((a, b) => a.tag.localeCompare(b.tag)),
    bots: [...levels.bots].map(([botId, values]) => ({ botId, values })),
  });
}

/** The commands of settings. */
export function settingsEndpoints(ctx: CommandContext) {
  const { core } = ctx;
  const c = engineCommands;
  return {
    'settings:update': endpoint(c['settings:update'], (input, actor) =>
      updateSettings(ctx, input, actor),
    ),
    'settings:set-level': endpoint(c['settings:set-level'], (input, actor) =>
      setLevel(ctx, input, actor),
    ),
    'settings:levels': endpoint(c['settings:levels'], () => listLevels(core)),
    'settings:of-bot': endpoint(c['settings:of-bot'], ({ botId }) =>
      withBot(core, botId, ({ record }) =>
        ok(explainThresholds(core.settings, core.levels, record)),
      ),
    ),
  };
}
