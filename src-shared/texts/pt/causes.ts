import { apiCauses } from './causes-api.ts';
import { networkCauses } from './causes-network.ts';
import { replyCauses } from './causes-reply.ts';
import { transportCauses } from './causes-transport.ts';

/** Messages about tokens; keys are `token.<reason>` and `token.hint.<hint>` (core/telegram/token.ts). */
const tokens = {
  'token.empty':
    'Não há token aqui. Cole a linha inteira que o BotFather enviou, como 123456789:AA….',
  'token.no-colon':
    'Um token tem dois-pontos entre o número do bot e a parte secreta; aqui não há.',
  'token.leading-zero': 'Um token nunca começa com 0. Confira o número antes dos dois-pontos.',
  'token.too-long': 'Isto é mais longo que qualquer token (no máximo 80 caracteres).',
  'token.slash': 'Um token não contém barra. Cole só o token, não uma URL.',
  'token.id-not-number':
    'A parte antes dos dois-pontos deve ser o número do bot, só dígitos. Há algo mais na frente ou no meio.',
  'token.id-out-of-range': 'O número antes dos dois-pontos não pode ser o de um bot.',
  'token.secret-too-short':
    'A parte depois dos dois-pontos é curta demais: um token tem ali 35 caracteres, e o Telegram recusa menos de 24.',
  'token.secret-alphabet':
    'A parte depois dos dois-pontos contém um caractere que nenhum token tem. Só há letras, dígitos, _ e -.',
  'token.secret-length':
    'A parte depois dos dois-pontos tem um tamanho que nenhum token pode ter: falta ou sobra um caractere.',
  'token.secret-last-character':
    'O último caractere não pode terminar um token: um caractere foi trocado, perdido ou acrescentado.',
  'token.hint.bot-prefix': 'Tire o “bot” da frente: ele pertence à URL, não ao token.',
  'token.hint.surrounding-text':
    'Há outro texto em volta, como aspas, um espaço ou o nome de uma variável. Cole só o token.',
  'token.hint.look-alike':
    'Contém um caractere que não é do inglês simples, talvez um travessão ou “…”. Copie-o de novo do BotFather.',
  'token.hint.cut': 'Parece cortado. Copie-o de novo do BotFather.',
  'token.hint.extra': 'Parece que algo foi acrescentado. Copie-o de novo do BotFather.',
} as const;

/** Whether setting the webhook again helps, by what the catalogue of causes says; see `cureKey` in src-shared/health.ts. */
const cures = {
  'cause.re-set.if-a-new-url-is-set': 'Se uma nova URL for definida.',
  'cause.re-set.if-a-webhook-is-wanted': 'Se um webhook for desejado.',
  'cause.re-set.if-another-path-is-right': 'Se o caminho certo for outro.',
  'cause.re-set.if-max-connections-is-lowered': 'Se max_connections for reduzido.',
  'cause.re-set.if-no-other-program-sets-it-too': 'Se nenhum outro programa o definir também.',
  'cause.re-set.if-the-url-or-its-port-was-wrong': 'Se a URL ou a porta estava errada.',
  'cause.re-set.if-the-url-was-wrong': 'Se a URL estava errada.',
  'cause.re-set.if-the-address-is-stale': 'Se o endereço está desatualizado.',
  'cause.re-set.if-the-address-is-stale-or-the-port-in-the-url-is-wrong':
    'Se o endereço está desatualizado ou a porta da URL está errada.',
  'cause.re-set.if-the-address-was-wrong': 'Se o endereço estava errado.',
  'cause.re-set.if-the-host-was-wrong': 'Se o host estava errado.',
  'cause.re-set.no': 'Não.',
  'cause.re-set.no-unless-the-tunnel-has-a-new-name':
    'Não, a menos que o túnel tenha um novo nome.',
  'cause.re-set.no-unless-the-webhook-is-deleted-first':
    'Não, a menos que o webhook seja excluído antes.',
  'cause.re-set.yes': 'Sim.',
  'cause.re-set.yes-after-five-minutes': 'Sim, após cinco minutos.',
  'cause.re-set.yes-if-the-certificate-setting-does-not-suit-the-site':
    'Sim, se a opção de certificado não corresponde ao site.',
  'cause.re-set.yes-if-the-secret-token-was-lost': 'Sim, se o token secreto se perdeu.',
  'cause.re-set.yes-once-the-name-exists': 'Sim, quando o nome existir.',
  'cause.re-set.yes-once-the-name-has-an-address': 'Sim, quando o nome tiver um endereço.',
  'cause.re-set.yes-once-the-name-resolves': 'Sim, quando o nome puder ser resolvido.',
  'cause.re-set.yes-with-a-correct-value': 'Sim, com um valor correto.',
  'cause.re-set.yes-with-the-right-url': 'Sim, com a URL certa.',
  'cause.re-set.yes-with-the-right-secret-token': 'Sim, com o token secreto certo.',
  'cause.re-set.yes-with-the-target-url': 'Sim, com a URL de destino.',
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
