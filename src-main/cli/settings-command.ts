import type { IpcError } from '../../src-shared/ipc-contract.ts';
import type { Result } from '../../src-shared/result.ts';
import { levelChangeSchema, levelledKeys, tagSchema } from '../../src-shared/setting-levels.ts';
import { defaultSettings, settingsPatchSchema } from '../../src-shared/settings.ts';
import { displayText } from '../../src-shared/format/display-text.ts';
import type { Texts } from '../../src-shared/texts/index.ts';
import type { Engine } from '../core/engine/engine-contract.ts';
import type { CliResult, Invocation } from './context.ts';
import { findBot } from './find-bot.ts';
import { settingsDocument, type SettingsDocument } from './json-shapes.ts';
import { ipcRefusal, refusal, result } from './results.ts';
import { withEngine } from './session.ts';
import { shownSettings, type Level } from './settings-shown.ts';
import { nameProblem, readValues } from './settings-values.ts';

/** Which level is meant: at most one of the two is given. */
export interface LevelOptions {
  readonly tag?: string;
  readonly bot?: string;
}

function findLevel(
  engine: Engine,
  { tag, bot }: LevelOptions,
  { deps }: Invocation,
): { readonly level: Level } | { readonly refused: CliResult } {
  if (bot !== undefined) {
    const found = findBot(engine, bot, deps);
    return 'refused' in found ? found : { level: { kind: 'bot', botId: found.row.id } };
  }
  if (tag === undefined) {
    return { level: { kind: 'global' } };
  }
  const parsed = tagSchema.safeParse(tag);
  return parsed.success
    ? { level: { kind: 'tag', tag: parsed.data } }
    : { refused: refusal('INVALID_REQUEST', deps.texts('limits.cli.tag')) };
}

function lines({ settings, levels }: SettingsDocument, texts: Texts): string {
  const words = Object.entries(settings).map(([name, { value, origin, tag }]) =>
    [name, String(value), texts('limits.cli.origin', { origin, tag: displayText(tag ?? '', 40) })]
      .join('\t')
      .trimEnd(),
  );
  const places = [...levels.tags.map((tag) => displayText(tag, 40)), ...levels.bots];
  return [
    ...words,
    ...(places.length === 0 ? [] : [texts('limits.cli.levels', { places: places.join(', ') })]),
  ].join('\n');
}

/** The settings of a level as they are now, with the origin of each value. */
async function show(engine: Engine, level: Level, { deps }: Invocation): Promise<CliResult> {
  const settings = await shownSettings(engine, level);
  const levels = await engine.execute('settings:levels', {});
  if (!settings.ok) {
    return ipcRefusal(settings.error, deps.texts);
  }
  if (!levels.ok) {
    return ipcRefusal(levels.error, deps.texts);
  }
  const document: SettingsDocument = {
    level: level.kind,
    tag: level.kind === 'tag' ? level.tag : null,
    id: level.kind === 'bot' ? level.botId : null,
    settings: settings.value,
    levels: {
      tags: levels.value.tags.map(({ tag }) => tag),
      bots: levels.value.bots.map(({ botId }) => botId),
    },
  };
  return result(settingsDocument, document, { human: lines(document, deps.texts) });
}

/** Changes a level; null = back to what is inherited, for the whole app to the default. */
async function change(
  engine: Engine,
  level: Level,
  values: ReadonlyMap<string, unknown>,
): Promise<Result<Record<string, never>, IpcError>> {
  if (level.kind !== 'global') {
    const parsed = levelChangeSchema.parse(Object.fromEntries(values));
    return engine.execute('settings:set-level', { level, values: parsed }, 'api');
  }
  const defaults = new Map<string, unknown>(Object.entries(defaultSettings));
  const patch = [...values].map(([name, value]) => [name, value ?? defaults.get(name)]);
  const parsed = settingsPatchSchema.parse(Object.fromEntries(patch));
  return engine.execute('settings:update', parsed, 'api');
}

function onLevel(
  invocation: Invocation,
  options: LevelOptions,
  use: (engine: Engine, level: Level) => Promise<CliResult | null>,
): Promise<CliResult> {
  return withEngine(invocation, { key: 'optional' }, async (engine) => {
    const found = findLevel(engine, options, invocation);
    if ('refused' in found) {
      return found.refused;
    }
    return (await use(engine, found.level)) ?? (await show(engine, found.level, invocation));
  });
}

/** `settings get [--tag T | --bot ID]`. */
export function getSettings(invocation: Invocation, options: LevelOptions): Promise<CliResult> {
  return onLevel(invocation, options, () => Promise.resolve(null));
}

/** `settings set NAME=VALUE… [--tag T | --bot ID]`; answers the settings as they are then. */
export function setSettings(
  invocation: Invocation,
  options: LevelOptions & { readonly given: readonly string[] },
): Promise<CliResult> {
  const { texts } = invocation.deps;
  return onLevel(invocation, options, async (engine, level) => {
    const values = readValues(options.given, level.kind === 'global', texts);
    if ('problem' in values) {
      return refusal('INVALID_REQUEST', values.problem);
    }
    const answer = await change(engine, level, values);
    return answer.ok ? null : ipcRefusal(answer.error, texts);
  });
}

/** `settings reset [NAME…] [--tag T | --bot ID]`: inherit again; without names everything of that level. */
export function resetSettings(
  invocation: Invocation,
  options: LevelOptions & { readonly given: readonly string[] },
): Promise<CliResult> {
  const { texts } = invocation.deps;
  return onLevel(invocation, options, async (engine, level) => {
    const isGlobal = level.kind === 'global';
    const problem = options.given
      .map((name) => nameProblem(name, isGlobal, texts))
      .find((one) => one !== null);
    if (problem !== undefined) {
      return refusal('INVALID_REQUEST', problem);
    }
    const all = isGlobal ? Object.keys(defaultSettings) : levelledKeys;
    const names = options.given.length === 0 ? all : options.given;
    const answer = await change(engine, level, new Map(names.map((name) => [name, null])));
    return answer.ok ? null : ipcRefusal(answer.error, texts);
  });
}
