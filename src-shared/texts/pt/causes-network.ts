/** Causes A (network), B (slow) and C (TLS) of docs/telegram.md; keys `cause.<id>.meaning|usualCause|remedy`. */
export const networkCauses = {
  'cause.connection-refused.meaning':
    'O Telegram chegou ao endereço, mas nada aceita conexões nessa porta.',
  'cause.connection-refused.usualCause':
    'O serviço ou seu proxy reverso não está rodando, escuta em outra porta, ou um firewall rejeita a conexão.',
  'cause.connection-refused.remedy':
    'Inicie o serviço e confira a porta da URL. Deixe o firewall liberar 149.154.160.0/20 e 91.108.4.0/22.',
  'cause.connection-timed-out.meaning':
    'O Telegram tentou conectar e não recebeu resposta nenhuma do endereço.',
  'cause.connection-timed-out.usualCause':
    'Um firewall descarta os pacotes, o host está desligado, ou o Telegram ainda usa um endereço antigo do nome.',
  'cause.connection-timed-out.remedy':
    'Abra a porta para 149.154.160.0/20 e 91.108.4.0/22 e compare o endereço que o Telegram usa com o real. Após uma mudança de DNS espere 29 minutos, ou informe o endereço explicitamente.',
  'cause.connection-reset.meaning': 'A conexão foi cortada no meio, do lado do bot.',
  'cause.connection-reset.usualCause':
    'Um processo que cai, um firewall que inspeciona o tráfego, um protocolo errado na porta, ou um servidor que fecha enquanto a requisição chega.',
  'cause.connection-reset.remedy':
    'Veja os logs do servidor e do proxy na hora do erro, e as regras de qualquer proteção contra intrusão na frente.',
  'cause.broken-pipe.meaning':
    'A conexão foi cortada do lado do bot enquanto o Telegram ainda enviava.',
  'cause.broken-pipe.usualCause':
    'Um processo que cai, ou um servidor ou equipamento intermediário que fecha antes de ler a requisição.',
  'cause.broken-pipe.remedy':
    'Veja os logs do servidor e do proxy na hora do erro; permita corpos de requisição de 1 MiB.',
  'cause.no-route.meaning':
    'O último roteador do caminho diz que o host não está lá ou não pode ser alcançado.',
  'cause.no-route.usualCause':
    'O host está desligado, ou um firewall responde por ele com uma proibição.',
  'cause.no-route.remedy':
    'Ligue o host, confira o firewall dele e compare o endereço que o Telegram usa com o real.',
  'cause.network-unreachable.meaning': 'Não há caminho pela internet até este endereço.',
  'cause.network-unreachable.usualCause':
    'Uma falha de roteamento no provedor de hospedagem, ou um endereço que não é mais anunciado.',
  'cause.network-unreachable.remedy':
    'Pergunte ao provedor de hospedagem e compare o endereço que o Telegram usa com o real.',
  'cause.cannot-connect.meaning':
    'O servidor da Bot API nem conseguiu iniciar uma conexão: o próprio sistema dele recusou na hora.',
  'cause.cannot-connect.usualCause':
    'Ele não tem rota até este endereço, ou ficou sem portas. O servidor do bot não está envolvido.',
  'cause.cannot-connect.remedy':
    'No seu próprio servidor da Bot API: conserte o roteamento. No do Telegram: confira o endereço, espere, e relate se persistir.',
  'cause.write-timeout.meaning':
    'Por 60 segundos o Telegram não conseguiu enviar os primeiros bytes; a conexão provavelmente nunca foi feita.',
  'cause.write-timeout.usualCause':
    'Um firewall descarta os pacotes, o host está desligado, ou o Telegram ainda usa um endereço antigo do nome.',
  'cause.write-timeout.remedy':
    'Abra a porta para 149.154.160.0/20 e 91.108.4.0/22 e compare o endereço que o Telegram usa com o real.',
  'cause.proxy-unreachable.meaning':
    'O servidor da Bot API foi iniciado com um proxy para webhooks e não consegue alcançá-lo.',
  'cause.proxy-unreachable.usualCause':
    'O proxy está fora do ar, ou o endereço dele nas opções do servidor está errado.',
  'cause.proxy-unreachable.remedy':
    'Inicie o proxy, ou corrija a opção --proxy do servidor da Bot API.',
  'cause.proxy-socket.meaning':
    'A conexão do servidor da Bot API com o proxy de webhooks foi recusada ou cortada.',
  'cause.proxy-socket.usualCause':
    'O proxy está fora do ar ou sobrecarregado, ou recusa este servidor.',
  'cause.proxy-socket.remedy': 'Veja o log do proxy e reinicie-o se for preciso.',
  'cause.proxy-refused-target.meaning':
    'O proxy de webhooks do servidor da Bot API se recusou a conectar ao endpoint do bot.',
  'cause.proxy-refused-target.usualCause':
    'As regras do proxy não permitem este host ou porta, ou o próprio proxy não consegue alcançá-lo.',
  'cause.proxy-refused-target.remedy': 'Permita no proxy o host e a porta do webhook.',
  'cause.proxy-timeout.meaning':
    'O proxy de webhooks do servidor da Bot API ficou 10 segundos sem responder.',
  'cause.proxy-timeout.usualCause': 'O proxy está travado, sobrecarregado, ou nem é um proxy.',
  'cause.proxy-timeout.remedy': 'Reinicie o proxy e confira o endereço dele na opção --proxy.',
  'cause.proxy-broken.meaning':
    'O proxy de webhooks do servidor da Bot API interrompeu enquanto a conexão era preparada.',
  'cause.proxy-broken.usualCause':
    'O proxy fechou a conexão, enviou algo inesperado ou não fala HTTP CONNECT.',
  'cause.proxy-broken.remedy': 'Veja o log do proxy; use um proxy que aceite CONNECT.',
  'cause.system-error.meaning':
    'O sistema do servidor da Bot API relatou uma falha de rede ao falar com o endpoint.',
  'cause.system-error.usualCause':
    'Um host ou uma rede no caminho está fora do ar, ou falta algum recurso ao servidor.',
  'cause.system-error.remedy':
    'Confira se o endpoint pode ser alcançado de fora e compare o endereço que o Telegram usa com o real. Se outros conseguem alcançá-lo, espere.',
  'cause.read-timeout.meaning':
    'O Telegram conectou, mas não recebeu uma resposta completa em 60 segundos.',
  'cause.read-timeout.usualCause':
    'O programa trabalha antes de responder, todos os processos estão ocupados ou travados, ou a negociação TLS não termina.',
  'cause.read-timeout.remedy':
    'Responda 200 na hora e faça o trabalho depois; confira a quantidade de processos. Atualizações podem chegar duas vezes: faça o programa ignorar as repetidas.',

  'cause.certificate-rejected.meaning':
    'O Telegram não confia no certificado do endpoint. Uma mesma mensagem vale para várias falhas.',
  'cause.certificate-rejected.usualCause':
    'Ele expirou, falta o certificado intermediário, o nome não corresponde, é autoassinado, ou um certificado errado foi enviado com o webhook.',
  'cause.certificate-rejected.remedy':
    'Instale a cadeia completa, renove-o ou corrija o nome. Se um certificado foi enviado embora o site tenha um público: reaplique sem ele. Se é autoassinado: envie exatamente esse certificado.',
  'cause.plain-http-port.meaning':
    'A porta responde, mas não fala TLS: ali há HTTP simples ou outro protocolo.',
  'cause.plain-http-port.usualCause':
    'O TLS não está ativado nessa porta, ou a URL indica a porta errada.',
  'cause.plain-http-port.remedy': 'Ative o TLS nessa porta, ou defina a URL com a porta certa.',
  'cause.handshake-cut.meaning': 'A negociação TLS foi cortada antes de se completar.',
  'cause.handshake-cut.usualCause': 'Nesse endereço ou porta há algo que não é um servidor HTTPS.',
  'cause.handshake-cut.remedy':
    'Confira se um servidor HTTPS realmente responde neste host e porta.',
  'cause.handshake-failure.meaning':
    'O endpoint e o Telegram não encontraram uma forma comum de criptografar.',
  'cause.handshake-failure.usualCause':
    'O endpoint só oferece cifras ou curvas incomuns, ou não tem site para este nome de host.',
  'cause.handshake-failure.remedy':
    'Permita as cifras usuais de TLS 1.2 e 1.3, e dê ao nome de host um site TLS próprio.',
  'cause.old-tls.meaning': 'O endpoint só oferece versões de TLS que o Telegram não aceita mais.',
  'cause.old-tls.usualCause':
    'O servidor está limitado a TLS 1.0 ou 1.1, ou assina com algoritmos antigos.',
  'cause.old-tls.remedy': 'Ative TLS 1.2 ou 1.3.',
  'cause.unknown-server-name.meaning': 'O endpoint diz que não tem site para este nome de host.',
  'cause.unknown-server-name.usualCause':
    'O nome de host falta na configuração TLS do servidor ou da CDN, ou a URL indica o host errado.',
  'cause.unknown-server-name.remedy':
    'Adicione o nome de host ao site TLS ou à CDN, ou defina o host certo.',
  'cause.tls-internal-error.meaning':
    'O endpoint relata uma falha própria durante a negociação TLS.',
  'cause.tls-internal-error.usualCause':
    'Uma CDN sem certificado para este host, ou uma configuração TLS quebrada.',
  'cause.tls-internal-error.remedy':
    'Confira a configuração de certificados da CDN ou do servidor para exatamente este nome de host.',
  'cause.client-certificate-wanted.meaning':
    'O endpoint exige um certificado do Telegram, e o Telegram não tem nenhum para mostrar.',
  'cause.client-certificate-wanted.usualCause': 'O TLS mútuo está ativado para o site inteiro.',
  'cause.client-certificate-wanted.remedy':
    'Isente o caminho do webhook de certificados de cliente; use o token secreto para reconhecer o Telegram.',
  'cause.weak-key.meaning': 'Uma chave ou assinatura do endpoint é fraca demais para o Telegram.',
  'cause.weak-key.usualCause':
    'Uma chave RSA ou Diffie-Hellman curta, ou um certificado assinado com SHA-1.',
  'cause.weak-key.remedy':
    'Emita o certificado de novo com uma chave moderna e use parâmetros DH maiores.',
  'cause.tls-cut.meaning': 'O endpoint cortou a conexão criptografada sem se despedir.',
  'cause.tls-cut.usualCause': 'O servidor ou o proxy caiu ou foi reiniciado.',
  'cause.tls-cut.remedy': 'Veja os logs do servidor e do proxy na hora do erro.',
  'cause.tls-other.meaning': 'A conexão criptografada falhou pelo motivo que está na mensagem.',
  'cause.tls-other.usualCause': 'Uma falha na configuração TLS do servidor ou da CDN.',
  'cause.tls-other.remedy':
    'Confira a configuração TLS do host com um testador de TLS público e corrija o que ele encontrar.',
  'cause.certificate-unusable.meaning':
    'O servidor da Bot API não consegue usar o arquivo de certificado salvo com este webhook, ou está com poucos recursos.',
  'cause.certificate-unusable.usualCause':
    'O arquivo salvo se perdeu ou foi danificado, por exemplo quando o servidor mudou de lugar.',
  'cause.certificate-unusable.remedy': 'Reaplique o webhook e envie o certificado de novo.',
} as const;
