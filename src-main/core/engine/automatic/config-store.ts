import * as z from 'zod';
import {
  automationConfigSchema,
  type AutomationConfig,
} from '../../../../src-shared/automation.ts';
import type { EngineCore } from '../core.ts';

const configKey = 'automation';
const stoppedKey = 'automation-stopped-since';

export const noRules: AutomationConfig = { scopes: [] };

const storedSchema = z.strictObject({ config: z.string(), tag: z.string() });

/** What the tag covers: whoever edits the rules in the database file switches nothing on (SEC-25). */
const tagged = (config: string): string => JSON.stringify(['hooklight-automation-1', config]);

function tagOf(core: EngineCore, config: string): string | null {
  return core.box === null ? null : Buffer.from(core.box.tag(tagged(config))).toString('hex');
}

/** The stored rules; `tampered` when they were changed outside: nothing is on then. */
export function readConfig(core: EngineCore): AutomationConfig | 'tampered' {
  const text = core.deps.store.settings.getValue(configKey);
  if (text === null) {
    return noRules;
  }
  const stored = storedSchema.safeParse(parseJson(text));
  if (!stored.success || stored.data.tag !== tagOf(core, stored.data.config)) {
    return 'tampered';
  }
  const config = automationConfigSchema.safeParse(parseJson(stored.data.config));
  return config.success ? config.data : 'tampered';
}

/** Stores the rules, authenticated; in session-only mode they live as long as the session. */
export function writeConfig(core: EngineCore, config: AutomationConfig): void {
  const text = JSON.stringify(config);
  const tag = tagOf(core, text);
  if (core.persist && tag !== null) {
    core.deps.store.settings.putValue(configKey, JSON.stringify({ config: text, tag }));
  }
}

/** Since when the operator has stopped all automatic repair; null = not stopped. Survives a restart. */
export function readStopped(core: EngineCore): number | null {
  const text = core.deps.store.settings.getValue(stoppedKey);
  if (text === null) {
    return null;
  }
  const sinceMs = Number(text);
  // Whatever stands there was meant to stop it.
  return Number.isFinite(sinceMs) ? sinceMs : core.deps.clock.nowMs();
}

/** Durable when it returns. */
export function writeStopped(core: EngineCore, sinceMs: number | null): void {
  const text = sinceMs === null ? null : String(Math.round(sinceMs));
  core.deps.store.settings.putValue(stoppedKey, text);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
