/** Sentences about configuration files: where a wanted configuration comes from, what an import says. */
export const importing = {
  'source.adopted': 'Desejado como foi encontrado no Telegram: {time}.',
  'source.typed': 'Desejado como foi digitado: {time}.',
  'source.imported': 'Importado de um arquivo: {time}.',
  'source.environment': 'Desejado pelo ambiente desde {time}.',
  'import.field.name': 'Nome',
  'import.field.tags': 'Etiquetas',
  'import.field.note': 'Nota',
  'import.field.url': 'URL desejada',
  'import.field.secret': 'Token secreto',
  'import.field.certificate': 'Certificado',
  'import.field.pinnedIp': 'Endereço IP fixado',
  'import.field.maxConnections': 'Conexões',
  'import.field.allowedUpdates': 'Tipos de atualização',
  'import.value.empty': '–',
  'import.value.unknown': 'desconhecido',
  'import.value.none': 'nenhum',
  'import.value.stored': 'salvo',
  'import.value.another': 'outro',
  'import.value.no-webhook': 'nenhum webhook desejado',
  'import.value.default-list': 'lista padrão',
  'import.left.not-here':
    'Este bot não está na lista e o arquivo não contém o token dele. Adicione-o pelo token e depois importe de novo.',
  'import.left.root-unconfirmed':
    'O token iria para um servidor da Bot API que nenhum bot da lista usa ainda. Adicione antes, à mão, um bot desse servidor; depois importe de novo.',
  'import.left.token-wrong':
    'O token do arquivo não é deste bot. Exporte o arquivo de novo, ou adicione o bot pelo token.',
  'import.left.locked':
    'O desejado para este bot está bloqueado. Destranque o cofre, ou informe de novo o token do bot; depois importe de novo.',
  'import.left.tampered':
    'Os dados deste bot foram alterados fora do Hooklight, por isso nada é incorporado para ele. Remova o bot e adicione-o de novo.',
  'import.left.parked':
    'O webhook está suspenso, e o desejado agora é o que vai voltar. Reative-o primeiro; depois importe de novo.',
  'import.left.unfinished':
    'Uma ação neste bot foi interrompida e ainda não terminou. Espere que termine e importe de novo.',
  'import.left.tags-contradict':
    'As etiquetas não são incorporadas: com elas, os limites deste bot se contradiriam.',
  'import.left.server-mode':
    'O arquivo diz outra coisa sobre como roda o servidor deste bot (modo local). Uma importação nunca muda isso.',
  'import.left.url-short':
    'O arquivo contém a URL só na forma abreviada, e nenhuma URL é conhecida aqui. Defina o webhook à mão, ou importe um arquivo de repasse.',
  'import.left.other-place':
    'O arquivo foi gravado para outra URL, da qual contém só a forma abreviada. URL, token secreto, certificado e endereço fixado ficam como estão.',
  'import.left.pin-unclear':
    'A URL não é incorporada: o bot tem um endereço fixado que pertence ao lugar anterior, e o arquivo não diz o que fazer com ele.',
  'import.left.not-carried':
    '{field}: existe onde o arquivo foi gravado, mas o arquivo não o contém. Nada é mudado aqui.',
  'import.left.rule': '{field} não é incorporado. {why}',
  'import.problem.too-big': 'O arquivo passa de {detail}. Exporte menos bots por vez.',
  'import.problem.yaml-too-big':
    'O arquivo passa de {detail}, o máximo para YAML. Exporte-o como JSON.',
  'import.problem.encoding':
    'O arquivo não é texto UTF-8, então não é uma configuração do Hooklight. Escolha outro arquivo.',
  'import.problem.unreadable':
    'O arquivo não pôde ser lido. Veja se ele está lá e se você tem permissão para lê-lo.',
  'import.problem.json-syntax':
    'O arquivo começa como JSON, mas não é: está cortado ou foi danificado. Exporte-o de novo.',
  'import.problem.yaml-syntax':
    'O arquivo não é YAML: a linha {detail} não pode ser lida. Corrija-a.',
  'import.problem.too-deep':
    '{field} está aninhado além de {detail} níveis, como configuração nenhuma. Escolha outro arquivo.',
  'import.problem.too-many-values':
    'O arquivo contém mais de {detail} valores. Exporte menos bots por vez.',
  'import.problem.too-many-records':
    'O arquivo contém mais de {detail} bots. Exporte menos bots por vez.',
  'import.problem.forbidden-key':
    '{field} é um nome que nenhum arquivo pode usar, porque poderia enganar programas. Tire-o.',
  'import.problem.other-kind':
    'Isto não é uma configuração do Hooklight: falta “kind: hooklight-configuration”. Escolha um arquivo exportado como configuração.',
  'import.problem.other-version':
    'O arquivo é de uma versão diferente de {detail}, a que é conhecida aqui. Atualize o Hooklight, ou exporte o arquivo de novo.',
  'import.problem.unknown-key':
    '{field} não é uma opção de configuração. Tire-o, ou corrija o nome.',
  'import.problem.missing': 'Falta {field}. Adicione.',
  'import.problem.id-not-text':
    '{field} deve ficar entre aspas: um id longo seria arredondado como número.',
  'import.problem.wrong-type': '{field} deve ser de outro tipo ({detail}). Corrija.',
  'import.problem.wrong-choice':
    '{field} tem um valor que não é conhecido ali. São possíveis: {detail}.',
  'import.problem.too-long': '{field} é mais longo ou maior que {detail}. Encurte.',
  'import.problem.too-short':
    '{field} está vazio ou é menor que {detail}. Corrija ou deixe de fora.',
  'import.problem.wrong-form': '{field} não tem a forma certa. Corrija.',
  'import.problem.twice': '{field} indica um bot que já está no arquivo. Tire um dos dois.',
  'import.problem.open-token':
    '{field} é um token sem criptografia. Tokens só são aceitos de arquivos de repasse selados; tire-o.',
  'import.damaged':
    'O arquivo de repasse foi alterado ou danificado no caminho. Copie-o de novo, ou peça que o criem outra vez.',
  'import.wrong-passphrase':
    'A frase secreta não abre este arquivo de repasse, ou o conteúdo dele foi alterado. Tente de novo, ou peça que o criem outra vez.',
  'import.locked':
    'O cofre está trancado, então nada pode ser comparado. Destranque-o e depois importe de novo.',
  'import.gone':
    'Esta comparação terminou: ela é mantida por dez minutos. Escolha o arquivo de novo.',
  'import.stale':
    'Algo com que o arquivo foi comparado mudou nesse meio-tempo. Nada foi incorporado; escolha o arquivo de novo.',
  'import.busy':
    'Há uma ação em andamento em “{name}”. Nada foi incorporado; tente de novo quando ela terminar.',
  'import.not-offered':
    'Um dos bots escolhidos não pode ser tirado deste arquivo. Nada foi incorporado.',
  'import.not-stored':
    'O disco está cheio ou não é possível gravar no banco de dados. Nada foi incorporado; libere espaço e tente de novo.',
  'import.journal.file':
    'Importado de “{file}”: {changed, plural, =0 {nenhum bot alterado} one {# bot alterado} other {# bots alterados}}, {added, plural, =0 {nenhum adicionado} one {# adicionado} other {# adicionados}}. Nada foi enviado ao Telegram.',
  'import.journal.changed': 'Importado de “{file}”: {fields}.',
  'import.journal.added': '“{name}” adicionado do arquivo de repasse “{file}”.',
  'handover.locked':
    'O cofre está trancado, então segredos não podem ser gravados em um arquivo. Destranque-o e tente de novo.',
  'handover.too-big': 'O arquivo passaria de 10 MiB. Escolha menos bots.',
  'handover.nothing': 'Não há bots para gravar em um arquivo.',
  'handover.journal':
    'Gravado um arquivo de repasse de {count, plural, one {# bot} other {# bots}} com segredos{tokens, select, yes { e tokens de bots} other {}}, selado com uma frase secreta.',
  'configuration.exists':
    'Já existe um arquivo com esse nome, e um arquivo de repasse nunca substitui outro. Escolha outro nome.',
  'configuration.not-written':
    'O arquivo não pôde ser gravado ali. Escolha outra pasta, ou libere espaço no disco.',
  'configuration.too-big':
    'A configuração passaria de {limit}, e não poderia ser importada. {format, select, yaml {Escolha JSON, ou menos bots.} other {Escolha menos bots.}}',
} as const;
