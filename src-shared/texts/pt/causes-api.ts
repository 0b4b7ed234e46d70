/** What the Bot API itself answers, and why it could not be asked; keys `cause.<id>.meaning|usualCause|remedy`. */
export const apiCauses = {
  'cause.api-unauthorized.meaning': 'O Telegram não aceita este token.',
  'cause.api-unauthorized.usualCause':
    'O token foi revogado ou substituído no BotFather, ou o bot foi excluído.',
  'cause.api-unauthorized.remedy':
    'Pegue o token atual no BotFather e substitua-o aqui. O webhook foi apagado com o token antigo e precisa ser definido de novo; as atualizações da fila são mantidas.',
  'cause.api-token-shape.meaning': 'A Bot API não reconhece isto como um token.',
  'cause.api-token-shape.usualCause':
    'O token está cortado, digitado errado ou tem outro texto em volta.',
  'cause.api-token-shape.remedy': 'Copie o token de novo do BotFather e substitua-o aqui.',
  'cause.api-token-not-served.meaning': 'Este servidor da Bot API não atende este bot.',
  'cause.api-token-not-served.usualCause':
    'O número do token está errado, ou o seu próprio servidor está limitado a outros bots pela opção --filter.',
  'cause.api-token-not-served.remedy': 'Confira o token e o servidor pelo qual o bot é monitorado.',
  'cause.api-not-found.meaning': 'A Bot API não conhece nada com este token ou endereço.',
  'cause.api-not-found.usualCause':
    'Um token digitado errado, ou um endereço que não é um servidor da Bot API.',
  'cause.api-not-found.remedy': 'Confira o token e o endereço do servidor da Bot API.',
  'cause.api-method-unknown.meaning': 'O servidor não conhece o método pedido.',
  'cause.api-method-unknown.usualCause':
    'O servidor não é um servidor da Bot API, é muito antigo, ou um proxy reescreveu o caminho.',
  'cause.api-method-unknown.remedy':
    'Confira o endereço do servidor da Bot API e o que há no meio.',
  'cause.api-logged-out.meaning':
    'O bot saiu da sessão neste servidor da Bot API; lá não há mais webhook nem atualizações na fila.',
  'cause.api-logged-out.usualCause': 'Alguém chamou logOut para mover o bot para outro servidor.',
  'cause.api-logged-out.remedy':
    'Monitore o bot pelo servidor para onde ele foi. No servidor do próprio Telegram ele pode entrar de novo após 10 minutos; defina o webhook lá outra vez.',
  'cause.api-app-credentials.meaning':
    'O servidor da Bot API foi iniciado com credenciais de aplicativo erradas.',
  'cause.api-app-credentials.usualCause':
    'Um erro em --api-id ou --api-hash do seu próprio servidor.',
  'cause.api-app-credentials.remedy': 'Corrija as duas opções e reinicie o servidor da Bot API.',
  'cause.api-flood.meaning': 'O Telegram pede para esperar antes da próxima chamada.',
  'cause.api-flood.usualCause':
    'Chamadas demais em pouco tempo, nossas ou de outro programa com este token ou endereço.',
  'cause.api-flood.remedy':
    'Espere; o Hooklight continua sozinho depois do tempo que o Telegram indicou.',
  'cause.api-restart.meaning': 'O servidor da Bot API está reiniciando para este bot.',
  'cause.api-restart.usualCause': 'Manutenção, ou alguém chamou close.',
  'cause.api-restart.remedy': 'Espere um momento; nada se perde.',
  'cause.api-already-closed.meaning': 'O bot já estava fechado neste servidor da Bot API.',
  'cause.api-already-closed.usualCause':
    'close foi chamado duas vezes, ou antes de o bot ter sido usado lá.',
  'cause.api-already-closed.remedy': 'Nada a fazer; a próxima chamada o abre de novo.',
  'cause.api-other.meaning': 'A Bot API recusou a chamada pelo motivo que está na mensagem.',
  'cause.api-other.usualCause': 'Um caso que o Hooklight ainda não conhece.',
  'cause.api-other.remedy': 'Leia a mensagem; se persistir, consulte a documentação da Bot API.',
  'cause.conflict-webhook-active.meaning':
    'Um programa pede atualizações por polling enquanto este bot tem um webhook.',
  'cause.conflict-webhook-active.usualCause':
    'Uma segunda cópia do bot, muitas vezes no computador de um desenvolvedor, roda em modo polling.',
  'cause.conflict-webhook-active.remedy':
    'Pare esse programa. Ele também pode excluir o webhook: muitas bibliotecas de polling fazem isso ao iniciar.',
  'cause.conflict-other-poller.meaning': 'Dois programas fazem polling deste bot ao mesmo tempo.',
  'cause.conflict-other-poller.usualCause': 'Uma segunda cópia do bot está rodando.',
  'cause.conflict-other-poller.remedy': 'Pare todas menos uma.',
  'cause.conflict-poll-ended.meaning':
    'Um programa fazia polling deste bot quando um webhook foi definido.',
  'cause.conflict-poll-ended.usualCause':
    'O bot passou de polling para webhook e o programa antigo ainda roda.',
  'cause.conflict-poll-ended.remedy': 'Pare o programa de polling.',
  'cause.conflict-other-set.meaning':
    'Outro programa definiu ou excluiu o webhook no mesmo momento.',
  'cause.conflict-other-set.usualCause':
    'Uma implantação ou uma segunda cópia do bot define o webhook ao iniciar.',
  'cause.conflict-other-set.remedy':
    'Descubra qual programa define o webhook, deixe só um fazer isso e olhe o webhook de novo.',

  'cause.done-set.meaning': 'O Telegram criou um webhook novo.',
  'cause.done-set.usualCause':
    'Um setWebhook com valores diferentes dos anteriores. O último erro é esquecido e tudo o que está na fila é enviado de novo.',
  'cause.done-set.remedy':
    'Olhe de novo em alguns segundos: só então se vê se o endpoint pode ser alcançado.',
  'cause.done-already-set.meaning': 'Nada mudou: o webhook já tinha exatamente estes valores.',
  'cause.done-already-set.usualCause':
    'Um setWebhook com a mesma URL, o mesmo token secreto e os mesmos limites. Não reinicia nada, e o último erro permanece.',
  'cause.done-already-set.remedy':
    'Se a entrega deve ser reiniciada, exclua o webhook mantendo a fila e defina-o de novo.',
  'cause.done-deleted.meaning': 'O webhook não existe mais; as atualizações da fila são mantidas.',
  'cause.done-deleted.usualCause':
    'Um deleteWebhook, ou um setWebhook que chegou sem a URL, por exemplo com um tipo de conteúdo errado.',
  'cause.done-deleted.remedy': 'Se era para ser um setWebhook, defina o webhook de novo.',
  'cause.done-already-deleted.meaning': 'Não havia webhook para excluir.',
  'cause.done-already-deleted.usualCause':
    'Um deleteWebhook, ou um setWebhook que chegou sem a URL, quando não havia webhook.',
  'cause.done-already-deleted.remedy': 'Se era para ser um setWebhook, defina o webhook de novo.',

  'cause.set-url-invalid.meaning': 'O Telegram não conseguiu ler a URL.',
  'cause.set-url-invalid.usualCause':
    'Um espaço na frente, um esquema errado, um host vazio ou uma porta que não é número.',
  'cause.set-url-invalid.remedy':
    'Corrija a URL e defina-a de novo. Enquanto isso o webhook anterior não existe mais.',
  'cause.set-needs-https.meaning': 'O Telegram só entrega a HTTPS.',
  'cause.set-needs-https.usualCause':
    'A URL começa com http://. Só um servidor da Bot API em modo local aceita isso.',
  'cause.set-needs-https.remedy': 'Use https:// com um certificado válido.',
  'cause.set-port.meaning': 'O Telegram só entrega às portas 80, 88, 443 e 8443.',
  'cause.set-port.usualCause': 'A URL indica outra porta.',
  'cause.set-port.remedy': 'Ponha o bot atrás de uma dessas portas.',
  'cause.set-dns-unknown.meaning': 'O nome de host da URL não existe.',
  'cause.set-dns-unknown.usualCause':
    'Um erro de digitação, um túnel fechado ou um registro criado há minutos.',
  'cause.set-dns-unknown.remedy':
    'Corrija o nome. Depois de criar um registro, espere 5 minutos: o Telegram lembra por esse tempo de uma consulta que falhou.',
  'cause.set-dns-no-address.meaning': 'O nome de host existe, mas não tem endereço.',
  'cause.set-dns-no-address.usualCause': 'Falta o registro A.',
  'cause.set-dns-no-address.remedy':
    'Adicione um registro A (IPv4), espere 5 minutos e defina de novo.',
  'cause.set-dns-temporary.meaning': 'O Telegram não conseguiu consultar o nome de host agora.',
  'cause.set-dns-temporary.usualCause':
    'Os servidores DNS do domínio não respondem ou respondem com erro.',
  'cause.set-dns-temporary.remedy':
    'Confira os servidores DNS, espere 5 minutos e defina de novo. Fixar o endereço evita a consulta.',
  'cause.set-dns-other.meaning': 'O Telegram não conseguiu consultar o nome de host.',
  'cause.set-dns-other.usualCause':
    'A falha está no nome ou nos servidores DNS dele; a mensagem diz mais.',
  'cause.set-dns-other.remedy': 'Confira o nome, espere 5 minutos e defina de novo.',
  'cause.set-ipv6-only.meaning': 'O Telegram só entrega por IPv4, e o host só tem IPv6.',
  'cause.set-ipv6-only.usualCause': 'Falta o registro A.',
  'cause.set-ipv6-only.remedy':
    'Dê ao host um endereço IPv4 público, ou ponha na frente um proxy que tenha um.',
  'cause.set-address-reserved.meaning':
    'O endereço pertence a uma faixa privada ou reservada que o Telegram não usa.',
  'cause.set-address-reserved.usualCause':
    'O nome aponta para um endereço local, ou um endereço assim foi fixado.',
  'cause.set-address-reserved.remedy':
    'Use um endereço público ou um túnel. Só um servidor em modo local aceita outros.',
  'cause.set-address-invalid.meaning': 'O endereço fixado não é um endereço IP.',
  'cause.set-address-invalid.usualCause':
    'Um espaço na frente, uma porta atrás, ou um nome no lugar.',
  'cause.set-address-invalid.remedy': 'Fixe um endereço IPv4 simples, ou nenhum.',
  'cause.set-address-unroutable.meaning':
    'O servidor da Bot API não tem caminho até este endereço.',
  'cause.set-address-unroutable.usualCause':
    'O endereço não é usado na internet, ou o seu próprio servidor não tem rota.',
  'cause.set-address-unroutable.remedy':
    'Confira o endereço do host e o roteamento do servidor da Bot API.',
  'cause.set-secret-too-long.meaning': 'O token secreto passa de 256 caracteres.',
  'cause.set-secret-too-long.usualCause': 'Outra coisa foi colada no lugar.',
  'cause.set-secret-too-long.remedy': 'Use um mais curto; deixe o Hooklight gerar um.',
  'cause.set-secret-characters.meaning':
    'O token secreto contém caracteres que não são permitidos.',
  'cause.set-secret-characters.usualCause':
    'Muitas vezes o próprio token do bot, cujos dois-pontos não são permitidos, ou um espaço.',
  'cause.set-secret-characters.remedy':
    'Use só letras, dígitos, _ e -; deixe o Hooklight gerar um.',
  'cause.set-certificate-size.meaning': 'O arquivo do certificado passa de 3 MiB.',
  'cause.set-certificate-size.usualCause': 'Outro arquivo foi escolhido.',
  'cause.set-certificate-size.remedy':
    'Envie o certificado em formato PEM; ele tem poucos kilobytes.',
  'cause.set-certificate-invalid.meaning': 'O Telegram não conseguiu ler o arquivo do certificado.',
  'cause.set-certificate-invalid.usualCause':
    'Não está em formato PEM, está vazio ou é uma chave privada.',
  'cause.set-certificate-invalid.remedy':
    'Envie o certificado (não a chave) em formato PEM. Sites com certificado público não precisam de envio.',
  'cause.set-certificate-disk.meaning': 'O servidor da Bot API não conseguiu salvar o certificado.',
  'cause.set-certificate-disk.usualCause': 'O disco dele está cheio ou não permite gravação.',
  'cause.set-certificate-disk.remedy':
    'No seu próprio servidor: libere espaço e confira as permissões. No do Telegram: espere.',
  'cause.set-other.meaning': 'O Telegram recusou o webhook pelo motivo que está na mensagem.',
  'cause.set-other.usualCause': 'A URL ou algo por trás dela não serve ao Telegram.',
  'cause.set-other.remedy': 'Leia a mensagem, corrija a URL e defina de novo.',
} as const;
