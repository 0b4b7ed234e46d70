/** Why the Bot API could not be asked from this computer; keys `cause.<id>.meaning|usualCause|remedy`. */
export const transportCauses = {
  'cause.transport-offline.meaning': 'Este computador está sem rede. Nada se sabe dos bots.',
  'cause.transport-offline.usualCause':
    'O Wi-Fi ou o cabo está desligado, ou o computador acabou de acordar.',
  'cause.transport-offline.remedy': 'Conecte-se a uma rede; o Hooklight continua sozinho.',
  'cause.transport-dns.meaning': 'O nome do servidor da Bot API não pôde ser consultado daqui.',
  'cause.transport-dns.usualCause':
    'Não há conexão com a internet, ou um servidor DNS não responde.',
  'cause.transport-dns.remedy': 'Confira a conexão e as configurações de DNS deste computador.',
  'cause.transport-timeout.meaning': 'O servidor da Bot API não respondeu a tempo.',
  'cause.transport-timeout.usualCause':
    'Uma conexão lenta ou bloqueada, um firewall, ou problemas no Telegram.',
  'cause.transport-timeout.remedy':
    'Confira se o Telegram pode ser alcançado daqui; se não, espere.',
  'cause.transport-refused.meaning': 'O servidor da Bot API recusa conexões.',
  'cause.transport-refused.usualCause':
    'O seu próprio servidor da Bot API não está rodando, ou um firewall rejeita.',
  'cause.transport-refused.remedy': 'Inicie o servidor, ou confira o endereço e a porta dele.',
  'cause.transport-reset.meaning': 'A conexão com a Bot API foi cortada.',
  'cause.transport-reset.usualCause':
    'Uma conexão instável, um reinício do servidor, ou um filtro no meio.',
  'cause.transport-reset.remedy': 'Espere; se persistir, procure um firewall ou filtro no meio.',
  'cause.transport-unreachable.meaning': 'Não há caminho daqui até o servidor da Bot API.',
  'cause.transport-unreachable.usualCause':
    'Uma falha de roteamento, uma VPN, ou um firewall deste computador.',
  'cause.transport-unreachable.remedy': 'Confira a VPN e o firewall, e o endereço do servidor.',
  'cause.transport-tls.meaning':
    'O servidor da Bot API não conseguiu provar quem é, por isso nenhum token foi enviado.',
  'cause.transport-tls.usualCause':
    'Uma página de login ou um inspetor TLS responde no lugar dele, o relógio deste computador está errado, ou o seu próprio servidor tem um certificado privado.',
  'cause.transport-tls.remedy': 'Faça login na rede, acerte o relógio ou use outra rede.',
  'cause.transport-proxy.meaning': 'O proxy não deixa o Hooklight passar.',
  'cause.transport-proxy.usualCause':
    'Ele está fora do ar, pede um login ou não permite a Bot API.',
  'cause.transport-proxy.remedy':
    'Teste-o em Configurações, em Conexão; depois corrija ali o endereço ou as credenciais, ou permita a Bot API nas regras dele.',
  'cause.transport-redirect.meaning':
    'Em vez de uma resposta veio um redirecionamento; ele não foi seguido.',
  'cause.transport-redirect.usualCause':
    'Uma página de login da rede, ou um endereço errado do servidor da Bot API.',
  'cause.transport-redirect.remedy': 'Faça login na rede, ou confira o endereço do servidor.',
  'cause.transport-server-error.meaning': 'A Bot API responde com um erro de servidor.',
  'cause.transport-server-error.usualCause':
    'Problemas ou manutenção no Telegram, ou no seu próprio servidor.',
  'cause.transport-server-error.remedy': 'Espere; os bots em si podem estar bem.',
  'cause.transport-portal.meaning': 'A rede pede um login antes de deixar algo passar (511).',
  'cause.transport-portal.usualCause': 'Uma rede de hotel, de trem ou de visitantes.',
  'cause.transport-portal.remedy': 'Abra um navegador e faça login na rede.',
  'cause.transport-status.meaning': 'Algo respondeu com um erro que não é da Bot API.',
  'cause.transport-status.usualCause':
    'Um proxy ou filtro no meio, ou um endereço que não é um servidor da Bot API.',
  'cause.transport-status.remedy': 'Confira o endereço do servidor e o que há no meio.',
  'cause.transport-not-json.meaning': 'A resposta não era da Bot API.',
  'cause.transport-not-json.usualCause':
    'Uma página de login da rede, uma página de erro ou uma resposta cortada.',
  'cause.transport-not-json.remedy': 'Faça login na rede se ela pedir; se não, espere.',
  'cause.transport-too-large.meaning': 'A resposta era grande demais e foi cortada.',
  'cause.transport-too-large.usualCause': 'Algo diferente da Bot API respondeu.',
  'cause.transport-too-large.remedy': 'Confira o endereço do servidor e o que há no meio.',
  'cause.transport-malformed.meaning':
    'A resposta não pôde ser entendida. Nada foi concluído a partir dela.',
  'cause.transport-malformed.usualCause':
    'Algo diferente da Bot API respondeu, ou uma versão muito diferente dela.',
  'cause.transport-malformed.remedy': 'Confira o endereço do servidor e o que há no meio.',
  'cause.transport-aborted.meaning': 'A consulta foi interrompida antes que viesse uma resposta.',
  'cause.transport-aborted.usualCause':
    'O Hooklight estava fechando, o computador entrou em repouso, ou outra ação teve prioridade.',
  'cause.transport-aborted.remedy': 'Nada a fazer; a pergunta é feita de novo.',
  'cause.other.meaning': 'O Hooklight não conhece esta mensagem.',
  'cause.other.usualCause': 'Uma versão nova da Bot API, ou uma falha rara.',
  'cause.other.remedy': 'Leia a mensagem; se persistir, veja os logs do endpoint.',
} as const;
