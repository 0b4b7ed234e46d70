import type { DocumentationPage } from '../../../src-shared/documentation.ts';

const bots = 'https://core.telegram.org/bots';

/** Where the pages of Telegram's documentation lie; anchors as core.telegram.org has them. */
export const documentationAddresses: Readonly<Record<DocumentationPage, string>> = {
  'api-requests': `${bots}/api#making-requests`,
  'api-token': `${bots}/api#authorizing-your-bot`,
  'api-limits': `${bots}/faq#my-bot-is-hitting-limits-how-do-i-avoid-this`,
  'api-local-server': `${bots}/api#using-a-local-bot-api-server`,
  'api-log-out': `${bots}/api#logout`,
  'api-get-updates': `${bots}/api#getupdates`,
  'api-set-webhook': `${bots}/api#setwebhook`,
  'api-webhook-info': `${bots}/api#webhookinfo`,
  'guide-requirements': `${bots}/webhooks#the-short-version`,
  'guide-domain': `${bots}/webhooks#a-domain-name`,
  'guide-port': `${bots}/webhooks#an-open-port`,
  'guide-tls': `${bots}/webhooks#always-ssl-tls`,
  'guide-tls-version': `${bots}/webhooks#not-all-ssl-tls-is-equal`,
  'guide-certificate': `${bots}/webhooks#ssl-needs-a-certificate`,
  'guide-intermediate': `${bots}/webhooks#intermediate-certificates`,
  'guide-firewall': `${bots}/webhooks#how-do-i-check-for-open-ports-or-limit-access-to-my-bot`,
  'faq-webhooks': `${bots}/faq#i-39m-having-problems-with-webhooks`,
};
