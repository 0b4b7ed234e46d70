import { parse } from 'yaml';
import * as z from 'zod';
import { healthSchema, reasonCodeSchema } from '../../../src-shared/health.ts';
import { err, ok, type Result } from '../../../src-shared/result.ts';
import { settingsPatchSchema } from '../../../src-shared/settings.ts';
import { safeText } from '../domain/safe-text.ts';
import { transportFaults } from '../domain/telegram-error.ts';
import { readDuration } from './durations.ts';
import { spelledDesired, spelledSettings } from './spelling.ts';

const largestText = 4 * 1024 * 1024;
const mostChecks = 100_000;

const isLater = (text: string): boolean => (readDuration(text) ?? -1) >= 0;
const laterSchema = z.string().refine(isLater, 'give a time such as +90s or +1h30m');
const everySchema = z
  .string()
  .refine((text) => (readDuration(text) ?? 0) > 0, 'give a time such as 20s');

/** What Telegram answered; `info` is judged by the client's own reading, so a broken one is unreadable. */
const answerSchema = z
  .strictObject({
    info: z.record(z.string(), z.unknown()).optional(),
    error: z
      .strictObject({
        code: z.int(),
        description: z.string().default(''),
        retry_after: z.int().min(0).optional(),
        /** Where Telegram itself puts it. */
        parameters: z.strictObject({ retry_after: z.int().min(0).optional() }).optional(),
      })
      .optional(),
    transport: z.enum([...transportFaults, 'html']).optional(),
    repeat: everySchema.optional(),
    until: laterSchema.optional(),
  })
  .refine(
    ({ info, error, transport }) =>
      [info, error, transport].filter((one) => one !== undefined).length === 1,
    'an answer is one of info, error, transport',
  )
  .refine(
    ({ repeat, until }) => (repeat === undefined) === (until === undefined),
    'repeat and until go together',
  );
export type ScriptedAnswer = z.infer<typeof answerSchema>;

const plainEvents = [
  'suspend',
  'resume',
  'restart',
  'offline',
  'online',
  'lock',
  'unlock',
  'seen',
] as const;
const actions = ['set', 're-set', 'kick', 'restore', 'drop', 'delete'] as const;

/** Everything that can happen beside answers. */
export type ScriptedEvent =
  | { readonly kind: (typeof plainEvents)[number] }
  | { readonly kind: 'clock' | 'certificate'; readonly byMs: number }
  | { readonly kind: 'action'; readonly action: (typeof actions)[number] };

/** `suspend`, `clock:+3600s`, `action:re-set`, …; null for what is no event. */
export function readEvent(text: string): ScriptedEvent | null {
  const plain = plainEvents.find((event) => event === text);
  if (plain !== undefined) {
    return { kind: plain };
  }
  const [kind, value = ''] = text.split(/:(.*)/s, 2);
  const action = actions.find((one) => one === value);
  if (kind === 'action' && action !== undefined) {
    return { kind, action };
  }
  const byMs = readDuration(value);
  return (kind === 'clock' || kind === 'certificate') && byMs !== null ? { kind, byMs } : null;
}

const expectSchema = z.strictObject({
  health: healthSchema.optional(),
  reasons: z.array(reasonCodeSchema).optional(),
  notify: z.array(z.string()).optional(),
  incident: z.enum(['open', 'closed', 'none']).optional(),
});
export type Expectation = z.infer<typeof expectSchema>;

const stepSchema = z
  .strictObject({
    at: laterSchema,
    answer: answerSchema.optional(),
    event: z
      .string()
      .refine((text) => readEvent(text) !== null, 'there is no such event')
      .optional(),
    expect: expectSchema.optional(),
    note: z.string().optional(),
  })
  .refine(
    ({ answer, event }) => answer === undefined || event === undefined,
    'a step is either an answer or an event',
  )
  .refine(
    ({ answer, event, expect }) => (answer ?? event ?? expect) !== undefined,
    'a step is an answer, an event or an expectation',
  );

const desiredFields = z.strictObject({
  url: z.string().min(1),
  max_connections: z.int().min(1).max(100).optional(),
  allowed_updates: z.array(z.string()).nullish(),
  /** Pinned on purpose. */
  ip_address: z.string().nullish(),
  has_custom_certificate: z.boolean().optional(),
  /** Telegram never shows it, so it decides nothing here. */
  secret_token: z.string().nullish(),
});
const desiredSchema = z.preprocess(spelledDesired, desiredFields.nullish());
export type ScriptedDesired = z.infer<typeof desiredFields>;

const scriptSchema = z
  .strictObject({
    title: z.string().default(''),
    note: z.string().optional(),
    settings: z.preprocess(spelledSettings, settingsPatchSchema.optional()),
    bot: z.strictObject({ name: z.string().optional(), desired: desiredSchema }).optional(),
    steps: z.array(stepSchema).min(1, 'there is no step'),
  })
  .superRefine((script, ctx) => {
    let beforeMs = 0;
    let checks = 0;
    for (const [i, step] of script.steps.entries()) {
      const atMs = readDuration(step.at) ?? 0;
      const endMs = readDuration(step.answer?.until ?? step.at) ?? atMs;
      const everyMs = readDuration(step.answer?.repeat ?? '1s') ?? 1000;
      checks += Math.floor((endMs - atMs) / everyMs) + 1;
      if (atMs < beforeMs || endMs < atMs) {
        ctx.addIssue({ code: 'custom', path: ['steps', i, 'at'], message: 'time goes backwards' });
      }
      beforeMs = endMs;
    }
    if (checks > mostChecks) {
      ctx.addIssue({ code: 'custom', path: ['steps'], message: 'these are too many checks' });
    }
  });
export type Script = z.infer<typeof scriptSchema>;

function plainValue(text: string): Result<unknown, string> {
  try {
    return ok(parse(text, { logLevel: 'silent', prettyErrors: true, maxAliasCount: 100 }));
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'not readable';
    return err(safeText(message.replace(/[:.]$/, ''), 200));
  }
}

/**
 * Reads a scripted history: YAML, or JSON, which is YAML too. What does not fit is told in one sentence without its
 * full stop: where, and what is wrong there. Never throws.
 */
export function readScript(text: string): Result<Script, string> {
  if (text.length > largestText) {
    return err('it is larger than 4 MiB');
  }
  const value = plainValue(text);
  if (!value.ok) {
    return value;
  }
  const script = scriptSchema.safeParse(value.value);
  if (script.success) {
    return ok(script.data);
  }
  const [issue] = script.error.issues;
  const place = (issue?.path ?? []).map(String).join('.');
  const problem = safeText(issue?.message ?? 'not readable', 200);
  return err(place === '' ? problem : `${safeText(place, 100)}: ${problem}`);
}
