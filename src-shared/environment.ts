import * as z from 'zod';
import { botIdSchema } from './ids.ts';
import { refusalSchema } from './repair.ts';
import { shortUrlSchema } from './webhook.ts';

export const environmentIdSchema = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);

/** The colours to choose from. None of them is a colour of health; the name always stands beside the colour. */
export const environmentColours = ['blue', 'cyan', 'violet', 'pink', 'brown', 'ink'] as const;
export type EnvironmentColour = (typeof environmentColours)[number];

/** Unique among the environments, without regard to case. */
export const environmentNameSchema = z.string().trim().min(1).max(40);

/** What may stand in braces in a template. */
export const templatePlaceholders = ['host', 'bot_id', 'username'] as const;
export type TemplatePlaceholder = (typeof templatePlaceholders)[number];

/** Offered where nobody typed one; one path per bot under one host. */
export const defaultTemplate = 'https://{host}/webhook/{bot_id}';

/** What becomes of a bot's secret token: it keeps what it has, gets one where it has none, or has none. */
export const secretPolicies = ['keep', 'generate', 'none'] as const;
export type SecretPolicy = (typeof secretPolicies)[number];

const templateSchema = z.string().max(4096);
const hostSchema = z.string().trim().max(300);
const connectionsSchema = z.number().int().min(1).max(100_000);
const noteSchema = z.string().max(2000);

/** The mark of a bot's environment in its row. `differs`: what is wanted of the bot is not what the environment wants. */
export const environmentMarkSchema = z.strictObject({
  id: environmentIdSchema,
  name: z.string().max(40),
  colour: z.enum(environmentColours),
  differs: z.boolean(),
});
export type EnvironmentMark = z.infer<typeof environmentMarkSchema>;

export const environmentFields = ['url', 'secret', 'maxConnections', 'allowedUpdates'] as const;
/** One difference between what the environment wants of a bot and what is wanted of it now, both as short text. */
export const environmentDifferenceSchema = z.strictObject({
  field: z.enum(environmentFields),
  environment: z.string().max(600),
  desired: z.string().max(600),
});

/** A bot's environment with every difference; `problem`: why it wants nothing of this bot, in a sentence. */
export const environmentDetailSchema = environmentMarkSchema.extend({
  differences: z.array(environmentDifferenceSchema),
  problem: z.string().max(600).nullable(),
});
export type EnvironmentDetail = z.infer<typeof environmentDetailSchema>;

/** An environment as it may be shown. The template holds a webhook path, so only its short form travels down. */
export const environmentViewSchema = z.strictObject({
  id: environmentIdSchema,
  name: z.string().max(40),
  colour: z.enum(environmentColours),
  /** Bots in it, and those of them that differ from it. */
  bots: z.number().int(),
  differing: z.array(botIdSchema),
  /** `locked`: its content waits for the key. `damaged`: it was changed outside; it can only be written anew. */
  state: z.enum(['ready', 'locked', 'damaged']),
  /** null while it is not ready. */
  config: z
    .strictObject({
      templateShort: shortUrlSchema,
      placeholders: z.array(z.enum(templatePlaceholders)),
      host: z.string(),
      secretPolicy: z.enum(secretPolicies),
      maxConnections: z.number().int(),
      allowedUpdates: z.array(z.string()).nullable(),
      note: z.string(),
    })
    .nullable(),
});
export type EnvironmentView = z.infer<typeof environmentViewSchema>;

/** A new environment (`id` null), or all of one that is there. `template` null = the stored one, or the usual one. */
export const environmentPutSchema = z.strictObject({
  id: environmentIdSchema.nullable(),
  name: environmentNameSchema,
  colour: z.enum(environmentColours),
  template: templateSchema.nullable(),
  host: hostSchema,
  secretPolicy: z.enum(secretPolicies),
  maxConnections: connectionsSchema,
  /** null = the default list. */
  allowedUpdates: z.array(z.string().max(64)).max(40).nullable(),
  note: noteSchema.default(''),
});
export type EnvironmentPut = z.infer<typeof environmentPutSchema>;

/** What a template comes to for one bot, before it is stored. `botId` null = a bot that is made up. */
export const environmentPreviewInputSchema = z.strictObject({
  id: environmentIdSchema.nullable(),
  template: templateSchema.nullable(),
  host: hostSchema,
  botId: botIdSchema.nullable(),
});
export const environmentPreviewSchema = z.strictObject({
  /** null where it comes to nothing. */
  urlShort: shortUrlSchema.nullable(),
  refusals: z.array(refusalSchema),
});
export type EnvironmentPreview = z.infer<typeof environmentPreviewSchema>;
