/** Causes D (unusable reply) and E (HTTP status) of docs/telegram.md; keys `cause.<id>.meaning|usualCause|remedy`. */
export const replyCauses = {
  'cause.http2-reply.meaning':
    'O endpoint respondeu em uma versão de HTTP que o Telegram não fala.',
  'cause.http2-reply.usualCause':
    'O servidor de origem responde HTTP/2 embora HTTP/1.1 tenha sido pedido.',
  'cause.http2-reply.remedy': 'Faça o servidor de origem responder HTTP/1.1.',
  'cause.garbage-reply.meaning': 'O que voltou não começa como uma resposta HTTP.',
  'cause.garbage-reply.usualCause':
    'Outro protocolo na porta, ou bytes que sobraram de uma resposta anterior cujo Content-Length estava errado.',
  'cause.garbage-reply.remedy':
    'Confira o que escuta na porta, e se o Content-Length de cada resposta está certo.',
  'cause.bad-reply-head.meaning': 'O cabeçalho da resposta não pode ser lido.',
  'cause.bad-reply-head.usualCause':
    'Uma linha de status incompleta, ou uma linha de cabeçalho sem dois-pontos.',
  'cause.bad-reply-head.remedy':
    'Responda com um cabeçalho correto, por exemplo “HTTP/1.1 200 OK”.',
  'cause.reply-cut.meaning': 'O corpo da resposta terminou cedo demais ou no lugar errado.',
  'cause.reply-cut.usualCause': 'O corpo não corresponde ao Content-Length ou à divisão em blocos.',
  'cause.reply-cut.remedy':
    'Responda 200 com o corpo vazio; corrija a delimitação no servidor ou no proxy.',
  'cause.reply-encoding-broken.meaning':
    'O corpo da resposta está mal comprimido ou mal dividido em blocos.',
  'cause.reply-encoding-broken.usualCause':
    'Um proxy ou módulo que comprime ou redivide as respostas as danifica.',
  'cause.reply-encoding-broken.remedy':
    'Desative a compressão neste caminho, ou responda com o corpo vazio.',
  'cause.reply-not-a-form.meaning': 'A resposta se diz um formulário, mas não é.',
  'cause.reply-not-a-form.usualCause':
    'O programa põe um tipo de conteúdo multipart sem um corpo correspondente.',
  'cause.reply-not-a-form.remedy': 'Responda um simples 200 com o corpo vazio.',
  'cause.reply-compression-unknown.meaning':
    'A resposta está comprimida de um jeito que o Telegram não pediu e não consegue ler.',
  'cause.reply-compression-unknown.usualCause': 'O servidor sempre comprime com brotli ou zstd.',
  'cause.reply-compression-unknown.remedy':
    'Faça o servidor respeitar Accept-Encoding, ou desative a compressão neste caminho.',
  'cause.reply-transfer-unknown.meaning':
    'A resposta usa uma codificação de transferência que o Telegram não consegue ler.',
  'cause.reply-transfer-unknown.usualCause': 'Um cabeçalho Transfer-Encoding incomum.',
  'cause.reply-transfer-unknown.remedy': 'Responda um simples 200 com o corpo vazio.',
  'cause.reply-too-large.meaning': 'O corpo da resposta é grande demais.',
  'cause.reply-too-large.usualCause': 'O programa responde com uma página ou um arquivo inteiro.',
  'cause.reply-too-large.remedy': 'Responda 200 com o corpo vazio.',
  'cause.reply-headers-too-large.meaning': 'Os cabeçalhos da resposta passam de 256 KiB.',
  'cause.reply-headers-too-large.usualCause':
    'Cookies ou cabeçalhos de depuração fora de controle.',
  'cause.reply-headers-too-large.remedy':
    'Tire da resposta os cookies e cabeçalhos desnecessários.',
  'cause.server-disk.meaning':
    'O servidor da Bot API teve problemas com o próprio disco ao ler a resposta. O bot não tem culpa.',
  'cause.server-disk.usualCause':
    'O disco ou a pasta temporária do servidor da Bot API está cheio ou não permite gravação.',
  'cause.server-disk.remedy':
    'No seu próprio servidor da Bot API: libere espaço e confira a pasta temporária. No do Telegram: espere.',
  'cause.reply-is-request.meaning': 'O endpoint devolveu uma requisição em vez de uma resposta.',
  'cause.reply-is-request.usualCause': 'Um proxy ou serviço de eco espelha o que recebe.',
  'cause.reply-is-request.remedy':
    'Aponte a URL para o programa real e confira o proxy na frente dele.',

  'cause.status-redirect.meaning':
    'O endpoint manda o Telegram para outro lugar, e o Telegram nunca segue.',
  'cause.status-redirect.usualCause':
    'Um redirecionamento de http para https, de ou para www, uma barra a menos ou a mais, ou uma página de login.',
  'cause.status-redirect.remedy':
    'Isente o caminho do webhook de redirecionamentos, ou defina a URL final.',
  'cause.status-bad-request.meaning': 'O endpoint recusou a requisição como malformada (400).',
  'cause.status-bad-request.usualCause':
    'O programa rejeita o corpo, ou HTTP simples e HTTPS se misturam atrás do proxy.',
  'cause.status-bad-request.remedy': 'Procure o motivo nos logs do programa e do proxy.',
  'cause.status-unauthorized.meaning': 'O endpoint exige um login que o Telegram não tem (401).',
  'cause.status-unauthorized.usualCause':
    'Autenticação na frente do caminho, ou o token secreto falta ou é diferente.',
  'cause.status-unauthorized.remedy':
    'Isente o caminho de logins; reaplique o webhook com o token secreto que o programa espera.',
  'cause.status-forbidden.meaning': 'O endpoint proíbe a requisição (403).',
  'cause.status-forbidden.usualCause':
    'Um firewall web ou uma proteção contra bots, uma lista de endereços permitidos, ou um token secreto que não corresponde mais.',
  'cause.status-forbidden.remedy':
    'Libere 149.154.160.0/20 e 91.108.4.0/22. Se o token secreto se perdeu, reaplique o webhook com ele.',
  'cause.status-not-found.meaning': 'Não há nada neste caminho (404).',
  'cause.status-not-found.usualCause':
    'O caminho está digitado errado ou não roteado, o aplicativo não foi implantado, ou uma URL temporária de teste expirou.',
  'cause.status-not-found.remedy': 'Roteie o caminho, ou defina a URL certa.',
  'cause.status-method-not-allowed.meaning': 'O caminho existe, mas não aceita POST (405).',
  'cause.status-method-not-allowed.usualCause':
    'A rota só está definida para GET, ou o caminho é outro.',
  'cause.status-method-not-allowed.remedy': 'Aceite POST neste caminho, ou defina o caminho certo.',
  'cause.status-request-timeout.meaning': 'O proxy do endpoint desistiu de esperar (408).',
  'cause.status-request-timeout.usualCause':
    'O aplicativo lê a requisição devagar demais ou nem lê.',
  'cause.status-request-timeout.remedy':
    'Confira a carga do aplicativo e os limites de tempo do proxy.',
  'cause.status-gone.meaning':
    'O endpoint diz que se foi para sempre (410). Após 23 horas só de 410, o Telegram remove o webhook.',
  'cause.status-gone.usualCause':
    'O serviço foi desativado, ou responde 410 para um bot que não conhece mais.',
  'cause.status-gone.remedy':
    'Restabeleça o serviço, defina uma nova URL ou exclua o webhook de propósito.',
  'cause.status-client-error.meaning': 'O endpoint recusou a requisição por um motivo próprio.',
  'cause.status-client-error.usualCause': 'Uma regra do proxy ou do framework.',
  'cause.status-client-error.remedy': 'Procure o status nos logs do proxy e do framework.',
  'cause.status-body-too-large.meaning': 'O endpoint acha a atualização grande demais (413).',
  'cause.status-body-too-large.usualCause': 'O limite para corpos de requisição é baixo demais.',
  'cause.status-body-too-large.remedy':
    'Permita corpos de pelo menos 1 MiB no proxy e no framework.',
  'cause.status-csrf.meaning':
    'A proteção do framework contra formulários forjados recusou a requisição (419).',
  'cause.status-csrf.usualCause': 'A rota do webhook não está isenta da verificação CSRF.',
  'cause.status-csrf.remedy': 'Isente a rota do webhook da verificação CSRF.',
  'cause.status-limited.meaning': 'O endpoint limita com que frequência pode ser chamado (429).',
  'cause.status-limited.usualCause':
    'Um limite de frequência no proxy, na CDN ou no plano de hospedagem.',
  'cause.status-limited.remedy':
    'Aumente o limite para os endereços do Telegram, ou baixe max_connections.',
  'cause.status-proxy-internal.meaning':
    'Um proxy encerrou a requisição com um código destinado ao próprio log.',
  'cause.status-proxy-internal.usualCause':
    'Uma regra do proxy, ou uma conexão de cliente que ele julga perdida.',
  'cause.status-proxy-internal.remedy': 'Veja o log do proxy.',
  'cause.status-app-crashed.meaning': 'O programa do bot falhou (500).',
  'cause.status-app-crashed.usualCause':
    'Um erro no programa. Uma única atualização que o faça falhar é repetida por até 24 horas.',
  'cause.status-app-crashed.remedy':
    'Veja o log do aplicativo. Se uma atualização o faz falhar toda vez, salve e descarte as atualizações da fila.',
  'cause.status-server-error.meaning':
    'O servidor do endpoint recusou ou falhou do seu próprio jeito.',
  'cause.status-server-error.usualCause': 'Uma regra ou falha do servidor.',
  'cause.status-server-error.remedy': 'Procure o status no log do servidor.',
  'cause.status-bad-gateway.meaning':
    'O proxy reverso funciona, mas não alcança o aplicativo atrás dele (502).',
  'cause.status-bad-gateway.usualCause':
    'O aplicativo não está rodando, está reiniciando ou escuta em outro lugar.',
  'cause.status-bad-gateway.remedy':
    'Inicie ou reinicie o aplicativo e confira o endereço que o proxy usa para ele.',
  'cause.status-unavailable.meaning':
    'O endpoint está fora do ar, dormindo ou sobrecarregado por ora (503).',
  'cause.status-unavailable.usualCause':
    'Manutenção, um plano gratuito adormecido, ou requisições demais ao mesmo tempo.',
  'cause.status-unavailable.remedy':
    'Inicie ou amplie o aplicativo. Se ele envia Retry-After, o Telegram espera esse tempo, até uma hora.',
  'cause.status-gateway-timeout.meaning': 'O proxy reverso esperou demais pelo aplicativo (504).',
  'cause.status-gateway-timeout.usualCause': 'O programa trabalha antes de responder.',
  'cause.status-gateway-timeout.remedy': 'Responda 200 na hora e faça o trabalho depois.',
  'cause.status-edge.meaning': 'A CDN na frente não consegue usar o servidor atrás dela.',
  'cause.status-edge.usualCause':
    'Por código: 521 recusado, 522 e 523 não alcançável, 524 lento demais, 525 e 526 certificado, 530 nome ou túnel fora do ar.',
  'cause.status-edge.remedy':
    'Conserte o servidor de origem ou inicie o túnel. Se o túnel tem um novo nome, defina a nova URL.',
  'cause.status-odd.meaning': 'O número da resposta não é um status HTTP final.',
  'cause.status-odd.usualCause': 'Um programa que escreve as próprias respostas HTTP.',
  'cause.status-odd.remedy': 'Responda com um status entre 200 e 299.',
} as const;
