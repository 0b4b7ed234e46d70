import type { IpcError } from '../../src-shared/ipc-contract.ts';
import { ok, type Result } from '../../src-shared/result.ts';
import { levelledKeys, type SettingLevel } from '../../src-shared/setting-levels.ts';
import { defaultSettings } from '../../src-shared/settings.ts';
import type { Engine } from '../core/engine/engine-contract.ts';
import { settingsDocument, type SettingsDocument } from './json-shapes.ts';

/** The whole app, a tag, or a bot. */
export type Level = SettingLevel | { readonly kind: 'global' };
type Shown = SettingsDocument['settings'];

/** Every setting of the whole app; what is inherited there are the defaults. */
function ofApp(engine: Engine): Shown {
  const defaults = new Map<string, unknown>(Object.entries(defaultSettings));
  const entries = Object.entries(engine.snapshot().settings).map(([name, value]) => [
    name,
    { value, origin: 'global', tag: null, inherited: defaults.get(name) },
  ]);
  return settingsDocument.shape.settings.parse(Object.fromEntries(entries));
}

async function ofBot(engine: Engine, botId: string): Promise<Result<Shown, IpcError>> {
  const limits = await engine.execute('settings:of-bot', { botId });
  if (!limits.ok) {
    return limits;
  }
  const shown: Shown = {};
  for (const key of levelledKeys) {
    const { own, inherited, from } = limits.value[key];
    const tag = own === null && from.kind === 'tag' ? from.tag : null;
    const origin = own === null ? from.kind : 'bot';
    shown[key] = { value: own ?? inherited, origin, tag, inherited };
  }
  return ok(shown);
}

async function ofTag(engine: Engine, tag: string): Promise<Result<Shown, IpcError>> {
  const levels = await engine.execute('settings:levels', {});
  if (!levels.ok) {
    return levels;
  }
  const values = levels.value.tags.find((one) => one.tag === tag)?.values;
  const shown: Shown = {};
  for (const key of levelledKeys) {
    const own = values?.[key];
    const inherited = engine.snapshot().settings[key];
    shown[key] =
      own === undefined
        ? { value: inherited, origin: 'global', tag: null, inherited }
        : { value: own, origin: 'tag', tag, inherited };
  }
  return ok(shown);
}

/** The settings of a level by name, each with its origin. */
export function shownSettings(engine: Engine, level: Level): Promise<Result<Shown, IpcError>> {
  if (level.kind === 'global') {
    return Promise.resolve(ok(ofApp(engine)));
  }
  return level.kind === 'bot' ? ofBot(engine, level.botId) : ofTag(engine, level.tag);
}
