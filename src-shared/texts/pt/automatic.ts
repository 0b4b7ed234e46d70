/** Automatic repair: what it did, would do, and why it left something alone. */
export const automatic = {
  'automatic.left': 'Não reparado automaticamente ({problem}): {why}',
  'automatic.dry-run':
    'Simulação ({problem}): o webhook desejado teria sido definido de novo. Nada foi enviado.',
  'automatic.tampered':
    'As regras do reparo automático foram alteradas fora do Hooklight e estão desativadas. Ative-as de novo se era essa a intenção.',
  'automatic.journal.set': 'Reparo automático para {scope}: {rules}.',
  'automatic.journal.cleared':
    'Reparo automático para {scope}: sem regras próprias daqui em diante.',
  'automatic.journal.stopped': 'Todo o reparo automático parado.',
  'automatic.journal.resumed': 'O reparo automático está permitido de novo.',
  'automatic.journal.released': 'O reparo automático pode continuar com este bot.',
  'automatic.scope.tag': 'a etiqueta “{tag}”',
  'automatic.scope.bot': 'o bot {bot}',
  'automatic.none': 'desativado',
  'automatic.rule.missing': 'falta o webhook',
  'automatic.rule.wrong-url': 'webhook em outra URL',
  'automatic.rule.other-settings': 'outras opções diferem',
  'automatic.rule.recent-errors': 'erros de entrega recentes',
  'automatic.rule.too-many-pending': 'atualizações demais na fila',
  'automatic.mode.dry-run': 'simulação',
  'automatic.mode.live': 'ativa',
  'automatic.repeated': 'Cada regra só pode ser dada uma vez. Deixe uma delas de fora.',
  'automatic.why.stopped': 'todo o reparo automático está parado. Retome-o nas configurações.',
  'automatic.why.not-curable':
    'definir o webhook de novo não cura isto. Veja a causa na página do bot.',
  'automatic.why.removed-by-telegram':
    'o próprio Telegram removeu o webhook porque o endpoint disse 410 Gone por 23 horas. Restabeleça o endpoint e depois defina o webhook.',
  'automatic.why.unknown-host':
    'ele aponta para um host que ninguém informou, então o token pode ter sido roubado. Peça um token novo ao @BotFather antes de definir qualquer coisa.',
  'automatic.why.contested':
    'outro programa também define ou consulta este bot. Encontre-o primeiro; senão os dois se sobrescreveriam sem fim.',
  'automatic.why.held':
    'o que foi definido foi sobrescrito duas vezes em uma hora. Não continua até que você autorize.',
  'automatic.why.flapping': 'o bot muda de um lado para o outro. Veja a causa na página dele.',
  'automatic.why.token': 'o Telegram não aceita o token. Substitua-o.',
  'automatic.why.tries-used': 'três tentativas não ajudaram. Tenta de novo após uma hora saudável.',
  'automatic.why.too-many-share':
    'mais de um décimo de todos os bots tem o mesmo problema, então a causa está em outro lugar.',
  'automatic.why.not-reachable': 'não é certo que o Telegram possa ser alcançado daqui.',
  'automatic.why.at-once-limit': 'há três reparos em andamento. Este segue quando um terminar.',
  'automatic.why.hour-limit': 'vinte reparos foram tentados na última hora. Este segue mais tarde.',
} as const;
