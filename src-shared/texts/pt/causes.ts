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

/** Messages of the causes area: tokens, and the catalogue of causes with meaning, usual cause and remedy. */
export const causes = {
  ...tokens,
  ...networkCauses,
  ...replyCauses,
  ...apiCauses,
  ...transportCauses,
} as const;
