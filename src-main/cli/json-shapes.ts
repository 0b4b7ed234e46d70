import * as z from 'zod';
import { automationViewSchema } from '../../src-shared/automation.ts';
import { bulkEnds, bulkItemSchema } from '../../src-shared/bulk.ts';
import { environmentDetailSchema, environmentViewSchema } from '../../src-shared/environment.ts';
import { causeClassSchema, healthSchema, reasonCodeSchema } from '../../src-shared/health.ts';
import { incidentDetailSchema, incidentSchema } from '../../src-shared/incidents.ts';
import { importedSchema, importItemSchema, stagedImportSchema } from '../../src-shared/import.ts';
import { addBotsOutputSchema } from '../../src-shared/contract/bots.ts';
import { ipcErrorCodes } from '../../src-shared/ipc-contract.ts';
import { maintenanceViewSchema } from '../../src-shared/maintenance.ts';
import { wishKinds } from '../../src-shared/wishes.ts';
import { outcomeSchema, queuedUpdateSchema, savedSchema } from '../../src-shared/action-result.ts';
import { planSchema, refusalSchema } from '../../src-shared/repair.ts';
import { resendOutcomes, resendPlanSchema, resentUpdateSchema } from '../../src-shared/resend.ts';
import { completenessSchema, undoViewSchema } from '../../src-shared/bot-detail.ts';
import { journalEntrySchema, spanSchema } from '../../src-shared/journal.ts';
import { desiredViewSchema } from '../../src-shared/webhook.ts';

/**
 * Every JSON document that the command line prints (docs/cli.md): others build on these, so fields are added, never
 * renamed or removed. Times are Unix milliseconds.
 */
const atMs = z.number().int();

/** A refusal that belongs to no bot's result: data folder busy, key missing, bot not known. */
export const errorDocument = z.strictObject({
  error: z.strictObject({
    code: z.enum([...ipcErrorCodes, 'DATA_FOLDER', 'KEY', 'NOT_IN_THIS_VERSION']),
    message: z.string(),
  }),
});

/** `maintenance list`; `maintenance add`, `end` and `remove` answer with the id. */
export const maintenanceDocument = z.strictObject({ windows: z.array(maintenanceViewSchema) });
export const maintenanceIdDocument = z.strictObject({ id: z.string() });

export const automationDocument = automationViewSchema;
export const automationStopDocument = z.strictObject({ stopped: z.boolean() });

export const botAddDocument = addBotsOutputSchema;

export const botListDocument = z.strictObject({
  bots: z.array(
    z.strictObject({
      id: z.string(),
      telegramId: z.string(),
      username: z.string().nullable(),
      name: z.string(),
      tags: z.array(z.string()),
      apiRoot: z.string(),
      paused: z.boolean(),
      environment: z.string().nullable(),
    }),
  ),
});

/** `env …`: every environment as it is then. */
export const environmentsDocument = z.strictObject({
  environments: z.array(environmentViewSchema),
});

/** `move --env`: every bot with its plan or with what came of it; `end` null where nothing was begun. */
export const moveDocument = z.strictObject({
  environment: z.string(),
  dryRun: z.boolean(),
  end: z.enum(bulkEnds).nullable(),
  bots: z.array(
    bulkItemSchema.omit({ botId: true, refusals: true }).extend({
      id: z.string(),
      refusals: z.array(refusalSchema.extend({ message: z.string() })),
    }),
  ),
});

/** `bot show`: what is wanted of a bot, how complete that is, and what can be undone. */
export const botShowDocument = z.strictObject({
  id: z.string(),
  name: z.string(),
  parkedUntilMs: atMs.nullable(),
  desired: desiredViewSchema.nullable(),
  completeness: completenessSchema,
  undoable: z.array(undoViewSchema),
  environment: environmentDetailSchema.nullable(),
});

export const botChangeDocument = z.strictObject({ id: z.string(), done: z.literal(true) });

export const checkDocument = z.strictObject({
  bots: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      health: healthSchema,
      reasons: z.array(
        z.strictObject({ code: reasonCodeSchema, health: healthSchema, sinceMs: atMs }),
      ),
      cause: z
        .strictObject({
          class: causeClassSchema,
          meaning: z.string(),
          usualCause: z.string(),
          remedy: z.string(),
          reSetHelps: z.string(),
        })
        .nullable(),
      pending: z.number().int().nullable(),
      lossAtMs: atMs.nullable(),
      webhook: z
        .strictObject({
          host: z.string().nullable(),
          ip: z.string().nullable(),
          maxConnections: z.number().int().nullable(),
          allowedUpdates: z.array(z.string()).nullable(),
          hasCustomCertificate: z.boolean(),
          lastErrorAtMs: atMs.nullable(),
          lastErrorMessage: z.string().nullable(),
        })
        .nullable(),
      checkedAtMs: atMs.nullable(),
    }),
  ),
});
export type CheckDocument = z.infer<typeof checkDocument>;

export const explainDocument = z.strictObject({
  class: causeClassSchema,
  meaning: z.string(),
  usualCause: z.string(),
  remedy: z.string(),
  reSetHelps: z.string(),
  known: z.boolean(),
  /** What was asked, safe to show. */
  text: z.string(),
  /** A page of Telegram's own documentation. */
  documentation: z.url(),
});

export const replayDocument = z.strictObject({
  title: z.string(),
  steps: z.array(
    z.strictObject({
      at: z.string(),
      health: healthSchema,
      reasons: z.array(reasonCodeSchema),
      notify: z.array(z.string()),
      incident: z.enum(['open', 'closed', 'none']),
      ok: z.boolean(),
      unmet: z.array(z.enum(['health', 'reasons', 'notify', 'incident'])),
      messages: z.array(z.strictObject({ title: z.string(), body: z.string() })),
    }),
  ),
  ok: z.boolean(),
});

const standing = z
  .strictObject({ urlShort: z.string().nullable(), pending: z.number().int().nullable() })
  .nullable();
export const actionDocument = z.strictObject({
  id: z.string(),
  wish: z.enum(wishKinds),
  outcome: outcomeSchema,
  evidence: z.number().int(),
  steps: z.array(z.strictObject({ method: z.string(), answer: z.string() })),
  before: standing,
  after: standing,
  message: z.string(),
  /** `rescue` and `drop --save`. */
  saved: savedSchema.exactOptional(),
  /** `peek`. */
  queue: z.array(queuedUpdateSchema).exactOptional(),
});
export type ActionDocument = z.infer<typeof actionDocument>;

/** `replay-updates --dry-run`. */
export const resendPlanDocument = z.strictObject({
  id: z.string(),
  dryRun: z.literal(true),
  plan: resendPlanSchema,
});

/** `replay-updates`: what the endpoint did with each update. */
export const resendDocument = z.strictObject({
  id: z.string(),
  outcome: z.enum(resendOutcomes),
  accepted: z.number().int(),
  refused: z.number().int(),
  left: z.number().int(),
  skipped: resendPlanSchema.shape.skipped,
  updates: z.array(resentUpdateSchema),
  message: z.string(),
});

/** `--dry-run`: the plan; nothing was sent. */
export const planDocument = z.strictObject({
  id: z.string(),
  wish: z.enum(wishKinds),
  dryRun: z.literal(true),
  plan: planSchema,
});

export const historyDocument = z.strictObject({
  id: z.string(),
  spans: z.array(spanSchema),
  transitions: z.array(
    z.strictObject({
      atMs,
      from: healthSchema,
      to: healthSchema,
      reason: z.string().nullable(),
    }),
  ),
  incidents: z.array(incidentSchema),
  /** Delivery errors as Telegram wrote them, newest first, with how often each came; unknown ones too. */
  errors: z.array(
    z.strictObject({
      message: z.string(),
      class: causeClassSchema,
      known: z.boolean(),
      count: z.number().int(),
      firstAtMs: atMs,
      lastAtMs: atMs,
    }),
  ),
});

/** `incidents`: newest first. */
export const incidentsDocument = z.strictObject({ incidents: z.array(incidentSchema) });
export const incidentDocument = incidentDetailSchema;
export const acknowledgeDocument = z.strictObject({
  id: z.string(),
  incidentId: z.number().int(),
  acknowledged: z.boolean(),
});
export const snoozeDocument = z.strictObject({
  id: z.string(),
  snoozedUntilMs: atMs.nullable(),
  snoozedUntilRecovered: z.boolean(),
});

const settingValue = z.union([z.number(), z.boolean(), z.string()]);
/** Settings of one level: `origin` says which level a value comes from, `inherited` what would hold without it. */
export const settingsDocument = z.strictObject({
  level: z.enum(['global', 'tag', 'bot']),
  tag: z.string().nullable(),
  id: z.string().nullable(),
  settings: z.record(
    z.string(),
    z.strictObject({
      value: settingValue,
      origin: z.enum(['global', 'tag', 'bot']),
      tag: z.string().nullable(),
      inherited: settingValue,
    }),
  ),
  /** Tags and bots that set something. */
  levels: z.strictObject({ tags: z.array(z.string()), bots: z.array(z.string()) }),
});
export type SettingsDocument = z.infer<typeof settingsDocument>;

export const journalDocument = z.strictObject({ entries: z.array(journalEntrySchema) });

/** `export --hand-over FILE`. */
export const handOverDocument = z.strictObject({ file: z.string(), done: z.literal(true) });

/** `import FILE`: every bot of the file beside the list; `taken` and `urlTaken`: what was chosen of it. */
export const importDocument = z.strictObject({
  fileName: z.string(),
  dryRun: z.boolean(),
  counts: stagedImportSchema.shape.counts,
  items: z.array(importItemSchema.extend({ taken: z.boolean(), urlTaken: z.boolean() })),
  /** null = nothing was taken over. */
  applied: importedSchema.nullable(),
});

export const exportDocument = z.strictObject({
  suggestedFileName: z.string(),
  content: z.string(),
});
