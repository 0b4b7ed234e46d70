import type { EnvironmentColour, SecretPolicy } from '../../../src-shared/environment.ts';

/** An environment as the operator wrote it. The template is a webhook path like any other: only ever stored sealed. */
export interface Environment {
  readonly id: string;
  readonly name: string;
  readonly colour: EnvironmentColour;
  readonly template: string;
  /** `bots.example.org`, with a port where it is not 443. */
  readonly host: string;
  readonly secretPolicy: SecretPolicy;
  readonly maxConnections: number;
  /** null = the default list. */
  readonly allowedUpdates: readonly string[] | null;
  readonly note: string;
  readonly changedAtMs: number;
}

/** The webhook that an environment wants for one bot, as far as the environment decides it. */
export interface EnvironmentWebhook {
  readonly environmentId: string;
  readonly url: string;
  readonly secretPolicy: SecretPolicy;
  readonly maxConnections: number;
  readonly allowedUpdates: readonly string[] | null;
}

/** What of a bot a template can be filled with, and what its URL is judged by. */
export interface TemplateBot {
  readonly telegramId: string;
  readonly username: string | null;
  readonly localMode: boolean;
}
