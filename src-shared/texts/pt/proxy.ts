/** The proxy: what is wrong with an address, how a test ended, what the window and the command line say. */
const faults = {
  'proxy.address.missing': 'Digite o endereço do proxy, por exemplo socks5://127.0.0.1:1080.',
  'proxy.address.scheme':
    'O endereço deve começar com http://, https:// ou socks5://; outros tipos de proxy não são aceitos.',
  'proxy.address.credentials':
    'Deixe usuário e senha fora do endereço; eles têm campos próprios e são guardados selados.',
  'proxy.address.extra': 'O endereço deve terminar com a porta; tire o que vem depois dela.',
  'proxy.address.host':
    'O host do endereço não é válido. Digite um nome, um endereço IPv4, ou um endereço IPv6 entre colchetes.',
  'proxy.address.port-missing':
    'Acrescente a porta ao endereço, por exemplo http://proxy.example:3128.',
  'proxy.address.port': 'A porta deve ser um número de 1 a 65535.',
  'proxy.credentials.username': 'Digite também o usuário, ou deixe a senha vazia.',
  'proxy.credentials.colon':
    'O usuário de um proxy HTTP não pode conter dois-pontos: o proxy leria o resto como senha.',
  'proxy.credentials.too-long': 'Usuário e senha podem ter no máximo 255 bytes cada.',
  'proxy.credentials.characters': 'Usuário e senha não podem conter caracteres de controle.',
  'proxy.credentials.keep':
    'Digite de novo usuário e senha: os salvos só são enviados ao proxy para o qual foram digitados.',
  'proxy.bypass.entry':
    '“{entry}” não é um host que se possa excluir. Digite nomes como example.com, endereços, ou redes como 10.0.0.0/8.',
  'proxy.locked':
    'O cofre está trancado. Destranque-o primeiro: o proxy é guardado sob a chave dele.',
} as const;

const tests = {
  'proxy.test.ok': 'Funciona: {root} foi alcançado através do proxy.',
  'proxy.test.ok-direct': 'Funciona: {root} foi alcançado diretamente, sem proxy.',
  'proxy.test.refused': 'O proxy recusa conexões. Inicie-o, ou corrija o endereço e a porta.',
  'proxy.test.stalled':
    'O proxy não respondeu a tempo. Confira o endereço e a porta, e se ele está sobrecarregado.',
  'proxy.test.unreachable':
    'Não há caminho daqui até o proxy. Confira o endereço, a VPN e o firewall.',
  'proxy.test.name': 'O nome do proxy não pode ser consultado. Confira a grafia e o DNS.',
  'proxy.test.auth':
    'O proxy pede usuário e senha, ou não aceita os informados. Digite-os de novo.',
  'proxy.test.status':
    'O proxy respondeu {number} e não conecta a {root}. Permita {root}, porta 443, nas regras dele.',
  'proxy.test.socks':
    'O proxy não conseguiu conectar a {root} (resposta SOCKS {number}). Confira as regras e a conexão dele.',
  'proxy.test.tls':
    'O proxy não conseguiu provar quem é. Use http:// se ele fala HTTP simples, ou dê a ele um certificado em que este computador confie.',
  'proxy.test.malformed':
    'O que responde ali não é este tipo de proxy. Confira o esquema e a porta.',
  'proxy.test.closed': 'O proxy cortou a conexão. Confira o tipo de proxy, a porta e o log dele.',
  'proxy.test.setting':
    'O proxy configurado não pode ser usado. Digite-o de novo nas configurações; o do sistema precisa ser http, https ou SOCKS5.',
  'proxy.test.offline': 'Este computador está sem rede.',
  'proxy.test.api-tls':
    'Algo atrás do proxy responde no lugar de {root}: o certificado não é confiável. Nenhum token foi enviado.',
  'proxy.test.api-unreachable':
    '{root} não pôde ser alcançado por esse caminho. Se um navegador alcança, use outro proxy; se não, espere.',
} as const;

const told = {
  'proxy.how.system': 'o que o sistema indicar',
  'proxy.how.none': 'nenhum',
  'proxy.how.manual': '{address}',
  'proxy.how.manual-login': '{address} com credenciais',
  'proxy.how.tampered': 'alterado fora do Hooklight, não usado',
  'proxy.journal.set': 'Proxy configurado: {how}.',
  'proxy.journal.tampered':
    'O proxy salvo foi alterado fora do Hooklight. Ele não é usado, e nada é enviado, até que um proxy seja escolhido de novo.',
} as const;

const windowWords = {
  'window.proxy.title': 'Conexão',
  'window.proxy.hint':
    'Como o Hooklight alcança servidores da Bot API. Um proxy vê host e porta, nunca um token. Servidores neste computador e servidores http:// são sempre alcançados diretamente.',
  'window.proxy.mode': 'Proxy',
  'window.proxy.mode.system': 'Sistema',
  'window.proxy.mode.none': 'Nenhum',
  'window.proxy.mode.manual': 'Manual',
  'window.proxy.mode.system.hint': 'O que o sistema estiver usando, scripts de proxy incluídos.',
  'window.proxy.mode.none.hint': 'Sempre diretamente.',
  'window.proxy.mode.manual.hint': 'Sempre por este proxy.',
  'window.proxy.url': 'Endereço',
  'window.proxy.url.hint':
    'http://, https:// ou socks5://, com a porta. O proxy consulta os nomes.',
  'window.proxy.username': 'Usuário',
  'window.proxy.password': 'Senha',
  'window.proxy.credentials.none.hint': 'Deixe os dois vazios se o proxy não pedir nada.',
  'window.proxy.credentials.stored.hint':
    'Salvos, e nunca mostrados. Deixe os dois vazios para mantê-los; só são enviados a este endereço.',
  'window.proxy.bypass': 'Acesso direto',
  'window.proxy.bypass.hint': 'Hosts sem o proxy, separados por vírgulas: example.com, 10.0.0.0/8.',
  'window.proxy.forget': 'Esquecer as credenciais salvas',
  'window.proxy.save': 'Salvar',
  'window.proxy.saved': 'Salvo. Novas conexões vão por aqui.',
  'window.proxy.session':
    'Mantido até sair do Hooklight: nesta sessão nada secreto é gravado no disco.',
  'window.proxy.test': 'Testar',
  'window.proxy.testing': 'Tentando alcançar a Bot API…',
  'window.proxy.tampered':
    'O proxy salvo foi alterado fora do Hooklight. Nada é enviado até que você escolha de novo aqui.',
  'window.notice.proxy-tampered.title': 'O proxy salvo foi alterado fora do Hooklight.',
  'window.notice.proxy-tampered':
    'Ele não é usado. Até que você escolha um proxy de novo em Configurações, em Conexão, os bots não são verificados nem reparados, exceto em servidores que nunca precisam de um.',
} as const;

const commandLine = {} as const;

export const proxy = { ...faults, ...tests, ...told, ...windowWords, ...commandLine } as const;
