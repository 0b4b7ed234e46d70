import { apiCauses } from './causes-api.ts';
import { networkCauses } from './causes-network.ts';
import { replyCauses } from './causes-reply.ts';
import { transportCauses } from './causes-transport.ts';

/** Messages about tokens; keys are `token.<reason>` and `token.hint.<hint>` (core/telegram/token.ts). */
const tokens = {
  'token.empty': '这里没有令牌。请粘贴 BotFather 发送的整行内容，例如 123456789:AA…。',
  'token.no-colon': '令牌中，机器人编号与密钥部分之间有一个冒号；这里没有。',
  'token.leading-zero': '令牌不会以 0 开头。请检查冒号前的编号。',
  'token.too-long': '比任何令牌都长（最多 80 个字符）。',
  'token.slash': '令牌不含斜杠。请只粘贴令牌，不要粘贴 URL。',
  'token.id-not-number': '冒号前必须是机器人的编号，只含数字。其前面或中间混入了其他内容。',
  'token.id-out-of-range': '冒号前的编号不可能属于机器人。',
  'token.secret-too-short':
    '冒号后的部分太短：令牌此处应有 35 个字符，少于 24 个 Telegram 会拒绝。',
  'token.secret-alphabet': '冒号后的部分含有令牌中不会出现的字符。此处只能有字母、数字、_ 和 -。',
  'token.secret-length': '冒号后的部分长度不符合任何令牌：多了或少了字符。',
  'token.secret-last-character': '令牌不可能以此字符结尾：有字符打错、缺失或多余。',
  'token.hint.bot-prefix': '请去掉开头的“bot”：它属于 URL，不属于令牌。',
  'token.hint.surrounding-text': '周围有其他文字，例如引号、空格或变量名。请只粘贴令牌。',
  'token.hint.look-alike':
    '含有纯英文文本之外的字符，可能是长破折号或“…”。请从 BotFather 重新复制。',
  'token.hint.cut': '看起来被截断了。请从 BotFather 重新复制。',
  'token.hint.extra': '末尾似乎多了内容。请从 BotFather 重新复制。',
} as const;

/** Whether setting the webhook again helps, by what the catalogue of causes says; see `cureKey` in src-shared/health.ts. */
const cures = {
  'cause.re-set.if-a-new-url-is-set': '若设置新的 URL。',
  'cause.re-set.if-a-webhook-is-wanted': '若需要 Webhook。',
  'cause.re-set.if-another-path-is-right': '若正确的是另一个路径。',
  'cause.re-set.if-max-connections-is-lowered': '若调低 max_connections。',
  'cause.re-set.if-no-other-program-sets-it-too': '若没有其他程序也在设置它。',
  'cause.re-set.if-the-url-or-its-port-was-wrong': '若 URL 或其端口有误。',
  'cause.re-set.if-the-url-was-wrong': '若 URL 有误。',
  'cause.re-set.if-the-address-is-stale': '若地址已过时。',
  'cause.re-set.if-the-address-is-stale-or-the-port-in-the-url-is-wrong':
    '若地址已过时，或 URL 中的端口有误。',
  'cause.re-set.if-the-address-was-wrong': '若地址有误。',
  'cause.re-set.if-the-host-was-wrong': '若主机有误。',
  'cause.re-set.no': '没用。',
  'cause.re-set.no-unless-the-tunnel-has-a-new-name': '没用，除非隧道换了名称。',
  'cause.re-set.no-unless-the-webhook-is-deleted-first': '没用，除非先删除 Webhook。',
  'cause.re-set.yes': '有用。',
  'cause.re-set.yes-after-five-minutes': '有用，须等五分钟。',
  'cause.re-set.yes-if-the-certificate-setting-does-not-suit-the-site':
    '有用，若证书设置与站点不符。',
  'cause.re-set.yes-if-the-secret-token-was-lost': '有用，若密钥令牌已丢失。',
  'cause.re-set.yes-once-the-name-exists': '有用，但须先有该主机名。',
  'cause.re-set.yes-once-the-name-has-an-address': '有用，但主机名须先有地址。',
  'cause.re-set.yes-once-the-name-resolves': '有用，但主机名须先能解析。',
  'cause.re-set.yes-with-a-correct-value': '有用，须用正确的值。',
  'cause.re-set.yes-with-the-right-url': '有用，须用正确的 URL。',
  'cause.re-set.yes-with-the-right-secret-token': '有用，须用正确的密钥令牌。',
  'cause.re-set.yes-with-the-target-url': '有用，须用目标 URL。',
} as const;

/** Messages of the causes area: tokens, and the catalogue of causes with meaning, usual cause and remedy. */
export const causes = {
  ...tokens,
  ...cures,
  ...networkCauses,
  ...replyCauses,
  ...apiCauses,
  ...transportCauses,
} as const;
