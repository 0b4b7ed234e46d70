import type { Refusal } from '../../../src-shared/repair.ts';
import { err, ok, type Result } from '../../../src-shared/result.ts';
import { checkUrl } from '../telegram/webhook-rules.ts';
import type { Environment, EnvironmentWebhook, TemplateBot } from './environment.ts';
import { fillTemplate, holdsToken } from './template.ts';

/**
 * The webhook that an environment wants for a bot, or every reason why it wants none. The URL must hold no token and
 * pass Telegram's own rules for this bot (those of preflight); the names behind it are not looked up here. Pure.
 */
export function environmentWebhook(
  environment: Pick<Environment, 'template' | 'host'> &
    Omit<EnvironmentWebhook, 'environmentId' | 'url'> & {
      readonly id: string;
    },
  bot: TemplateBot,
  /** The half of the bot's token behind the colon; null = not at hand. */
  tokenSecret: string | null = null,
): Result<EnvironmentWebhook, readonly Refusal[]> {
  const { id, secretPolicy, maxConnections, allowedUpdates } = environment;
  const url = environmentUrl(environment, bot, tokenSecret);
  return url.ok
    ? ok({ environmentId: id, url: url.value, secretPolicy, maxConnections, allowedUpdates })
    : url;
}

/** The URL alone, judged like {@link environmentWebhook}. */
export function environmentUrl(
  { template, host }: Pick<Environment, 'template' | 'host'>,
  { telegramId, username, localMode }: TemplateBot,
  tokenSecret: string | null = null,
): Result<string, readonly Refusal[]> {
  const filled = fillTemplate(template, { host, bot_id: telegramId, username });
  if (!filled.ok) {
    return filled;
  }
  const url = filled.value;
  const refusals: readonly Refusal[] = holdsToken(url, tokenSecret)
    ? [{ code: 'template-token', field: 'template', detail: null }]
    : checkUrl(url, { localMode });
  return refusals.length > 0 ? err(refusals) : ok(url);
}
