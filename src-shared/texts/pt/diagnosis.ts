/** Diagnosis of an endpoint from this computer, in Portuguese. */
const steps = {
  'diagnosis.step.dns': 'Nome (DNS)',
  'diagnosis.step.tcp': 'Conexão (TCP)',
  'diagnosis.step.tls': 'Criptografia (TLS)',
  'diagnosis.step.http': 'Resposta (HTTP)',
  'diagnosis.state.waiting': 'à espera',
  'diagnosis.state.running': 'em teste…',
  'diagnosis.state.passed': 'em ordem',
  'diagnosis.state.noted': 'vale conferir',
  'diagnosis.state.unfit': 'não como o Telegram precisa',
  'diagnosis.state.failed': 'falhou',
  'diagnosis.state.skipped': 'não testado',
  'diagnosis.state.unneeded': 'não é preciso',

  'diagnosis.address.public': 'público',
  'diagnosis.address.loopback': 'este computador',
  'diagnosis.address.private': 'privado',
  'diagnosis.address.link-local': 'só esta rede',
  'diagnosis.address.shared': 'compartilhado por um provedor',
  'diagnosis.address.unique-local': 'privado, IPv6',
  'diagnosis.address.metadata': 'metadados de uma nuvem',
  'diagnosis.address.multicast': 'multidifusão',
  'diagnosis.address.broadcast': 'difusão',
  'diagnosis.address.unspecified': 'nenhum endereço',
  'diagnosis.address.embedded': 'IPv4 dentro de IPv6',
  'diagnosis.address.reserved': 'reservado',
} as const;

const conclusions = {
  'diagnosis.conclusion.fine':
    'Tudo bem: o Telegram não informa falha, e o endpoint responde daqui.',
  'diagnosis.conclusion.both-fail':
    'O endpoint falha daqui assim como para o Telegram. A falha está no endpoint.',
  'diagnosis.conclusion.only-telegram-fails':
    'O endpoint funciona daqui, mas o Telegram não chega até ele.',
  'diagnosis.conclusion.only-here-fails':
    'O Telegram não informa falha; só este computador não chega lá.',
  'diagnosis.conclusion.beyond':
    'Tudo o que pode ser testado daqui funciona. O erro do Telegram vem do próprio caminho do webhook.',
  'diagnosis.conclusion.fine-here':
    'O endpoint responde daqui. O Telegram não tem webhook em vigor com que comparar.',
  'diagnosis.conclusion.fails-here':
    'O endpoint falha daqui. O Telegram não tem webhook em vigor com que comparar.',
  'diagnosis.conclusion.cannot-tell': 'Este teste não diz nada sobre o endpoint.',

  'diagnosis.end.stopped': 'O teste foi parado antes do fim.',
  'diagnosis.end.out-of-time': 'O teste demorou demais e foi encerrado.',
  'diagnosis.end.not-allowed': 'O teste parou antes de conectar, porque o endereço não é público.',

  'diagnosis.refused.no-webhook':
    'Este bot não tem webhook, nem em vigor nem desejado: não há o que testar.',
  'diagnosis.refused.not-checked':
    'Ainda não se sabe nada do webhook deste bot. Verifique o bot e teste depois.',
  'diagnosis.refused.paused': 'Este bot está em pausa. Retome-o e teste depois.',
  'diagnosis.refused.locked': 'Os tokens estão bloqueados. Desbloqueie-os e teste depois.',
  'diagnosis.refused.url-unreadable':
    'A URL do webhook não pode ser lida, então não há a que conectar. Defina-a de novo.',
  'diagnosis.refused.other-host':
    'O webhook já leva a outro host. Nada foi conectado; teste de novo.',
  'diagnosis.refused.health-path':
    'Digite um caminho como /health: começa com uma barra e não tem espaços.',
  'diagnosis.refused.health-path-secret':
    'Esse é o próprio caminho do webhook, ou contém o token. Digite outro.',
  'diagnosis.refused.busy':
    'Já há tantos testes em curso quantos pode haver ao mesmo tempo. Tente daqui a pouco.',
  'diagnosis.refused.unavailable': 'Aqui não é possível testar endpoints. Nada foi conectado.',
} as const;

const findings = {
  'diagnosis.finding.url-http':
    'A URL do webhook começa com http://. O Telegram só entrega por HTTPS.',
  'diagnosis.finding.url-port':
    'A URL indica a porta {port}. O Telegram só entrega às portas 80, 88, 443 e 8443.',
  'diagnosis.finding.url-too-long':
    'A URL é longa demais. O Telegram a aceita, depois não entrega nada e não informa erro nenhum.',

  'diagnosis.finding.dns-fine': '{host} leva a {address}.',
  'diagnosis.finding.dns-not-found':
    'O nome {host} não existe. O Telegram só entrega enquanto lembrar um endereço, e recusa todo setWebhook novo.',
  'diagnosis.finding.dns-no-answer':
    'Nenhum servidor de nomes respondeu aqui sobre {host}. Os que o Telegram consulta talvez respondam.',
  'diagnosis.finding.dns-ipv6-only':
    '{host} só tem endereços IPv6. O Telegram só entrega por IPv4.',
  'diagnosis.finding.dns-not-public':
    '{host} leva a {address}, que não é um endereço público. O Telegram só entrega a endereços públicos.',
  'diagnosis.finding.dns-partly-not-public':
    'Um endereço de {host} não é público: {address}. O Telegram usa o primeiro que lhe dizem; se for este, nada é entregue.',
  'diagnosis.finding.dns-not-allowed':
    '{host} leva a {address}, que não é um endereço público. Nada foi conectado.',
  'diagnosis.finding.dns-pinned':
    'O endereço {address} está fixado: o Telegram conecta a ele, seja para onde for que {host} leve.',
  'diagnosis.finding.dns-other-address':
    'O Telegram conecta a {telegram}, mas daqui {host} leva a {here}. Se ele mudou, o Telegram percebe em até 33 minutos.',
  'diagnosis.finding.dns-unknown-here':
    'O Telegram conecta a {telegram}, mas daqui {host} não tem endereço. Se o nome sumiu em toda parte, o Telegram só entrega enquanto se lembrar desse endereço.',
  'diagnosis.finding.dns-pinned-elsewhere':
    'O webhook está fixado em {telegram}, mas {host} leva a {here}. O Telegram continua conectando ao endereço fixado.',

  'diagnosis.finding.tcp-fine': '{address} aceita conexões na porta {port}.',
  'diagnosis.finding.tcp-refused':
    '{address} recusa conexões na porta {port}: nada escuta ali, ou um firewall as recusa. Nada pode ser entregue.',
  'diagnosis.finding.tcp-timeout':
    '{address} não responde na porta {port}: um firewall descarta os pacotes, ou o host está fora do ar.',
  'diagnosis.finding.tcp-unreachable':
    'Não há caminho daqui até {address}: o host ou a rede antes dele está fora do ar.',
  'diagnosis.finding.tcp-reset':
    '{address} corta na hora a conexão na porta {port}. Com o Telegram seria igual.',
  'diagnosis.finding.tcp-stale-address':
    'O Telegram ainda conecta a {telegram}, onde ninguém responde. O nome agora leva a {here}, e ali há resposta.',

  'diagnosis.finding.tls-fine': 'A conexão é criptografada com {protocol}.',
  'diagnosis.finding.tls-plain':
    'A porta {port} responde, mas não fala TLS. O Telegram só entrega por TLS.',
  'diagnosis.finding.tls-too-old':
    'O endpoint só oferece TLS 1.0 ou 1.1. O Telegram precisa de 1.2 ou mais novo.',
  'diagnosis.finding.tls-handshake':
    'O endpoint não encontrou um modo comum de criptografar. Com o Telegram é igual.',
  'diagnosis.finding.tls-unknown-name':
    'O endpoint diz que não tem site para {host}. Ao Telegram ele diz o mesmo.',
  'diagnosis.finding.tls-client-certificate':
    'O endpoint exige um certificado de quem conecta. O Telegram não tem nenhum para mostrar.',
  'diagnosis.finding.tls-weak':
    'Uma chave ou assinatura do endpoint é fraca demais. O Telegram também a recusa.',
  'diagnosis.finding.tls-cut':
    'O endpoint cortou a conexão antes de ela ser criptografada. Com o Telegram é igual.',
  'diagnosis.finding.tls-timeout':
    'O endpoint aceitou a conexão e depois ficou calado por {tookMs}: a criptografia nem começou.',
  'diagnosis.finding.certificate-fine':
    'O certificado é válido para este host, e sua cadeia está completa.',
  'diagnosis.finding.certificate-expired':
    'O certificado expirou em {untilMs}. O Telegram o recusa e não entrega nada.',
  'diagnosis.finding.certificate-not-yet':
    'O certificado é válido a partir de {fromMs}. Até lá o Telegram o recusa.',
  'diagnosis.finding.certificate-other-name':
    'O certificado é para {names}, não para este host. O Telegram o recusa.',
  'diagnosis.finding.certificate-self-signed':
    'O certificado é autoassinado, e nenhum foi enviado com o webhook. O Telegram o recusa.',
  'diagnosis.finding.certificate-incomplete':
    'O endpoint omite o certificado de {issuer} que liga o seu a uma autoridade pública. Os navegadores muitas vezes o conhecem; o Telegram não.',
  'diagnosis.finding.certificate-unknown-authority':
    'O certificado vem de {issuer}, que não é uma autoridade pública. O Telegram o recusa.',
  'diagnosis.finding.certificate-untrusted':
    'O certificado de {issuer} não passou no exame daqui. Muito provavelmente o Telegram também o recusa.',
  'diagnosis.finding.certificate-expires-soon':
    'O certificado termina em {untilMs}{days, plural, =0 { – em menos de um dia} one { – em # dia} other { – em # dias}}. Depois disso o Telegram não entrega nada.',
  'diagnosis.finding.certificate-upload-fits':
    'O certificado enviado com o webhook responde por este endpoint.',
  'diagnosis.finding.certificate-upload-other':
    'O endpoint mostra um certificado de {issuer} pelo qual o enviado não responde. O Telegram confia só no enviado e não entrega nada.',
  'diagnosis.finding.certificate-upload-unknown':
    'O Telegram confia só no certificado enviado, e ele não está guardado aqui. Não dá para dizer se corresponde ao de {issuer}.',

  'diagnosis.finding.http-fine':
    'O servidor web responde: {status}. Foi pedido /, nunca o próprio caminho do webhook.',
  'diagnosis.finding.http-health-fine': 'O caminho de saúde responde: {status}.',
  'diagnosis.finding.http-health-bad':
    'O caminho de saúde responde {status}, então o programa por trás dele talvez não esteja bem.',
  'diagnosis.finding.http-redirect':
    'O servidor web redireciona para {target} ({status}). Se fizer o mesmo no próprio caminho do webhook, nada é entregue: o Telegram não segue redirecionamentos.',
  'diagnosis.finding.http-server-error':
    'O servidor web responde {status}. As entregas podem falhar do mesmo modo.',
  'diagnosis.finding.http-slow':
    'A resposta demorou {tookMs}. O Telegram espera 60 segundos por atualização e depois a entrega de novo.',
  'diagnosis.finding.http-silent':
    'Nenhuma resposta veio em {tookMs}. O Telegram espera 60 segundos por atualização e depois a entrega de novo.',
  'diagnosis.finding.http-cut':
    'O endpoint cortou a conexão em vez de responder. Com o Telegram é igual.',
  'diagnosis.finding.http-malformed':
    'O que voltou não é uma resposta HTTP/1.1. O Telegram não consegue lê-la e entrega a atualização de novo.',

  'diagnosis.finding.telegram-only-fails':
    'Algo deixa passar este computador, mas não os endereços do Telegram.',
  'diagnosis.finding.here-only-fails':
    'O Telegram não informa falha: atrapalha a rede deste computador, ou um firewall que só deixa passar o Telegram.',
  'diagnosis.finding.telegram-beyond':
    'O que o Telegram informa acontece no próprio caminho do webhook, que daqui nunca é pedido.',
  'diagnosis.finding.own-network':
    'A rede deste computador está com problemas. O endpoint pode estar bem.',
  'diagnosis.finding.not-through-proxy':
    'O teste foi direto, sem o proxy pelo qual se chega à API do Telegram.',
  'diagnosis.finding.own-server':
    'Estas atualizações são entregues pelo seu próprio servidor da Bot API. No modo local ele aceita qualquer endereço e porta, e também http.',
} as const;

const remedies = {
  'diagnosis.remedy.url-too-long': 'Defina uma URL mais curta.',
  'diagnosis.remedy.dns-partly-not-public':
    'Tire esse endereço do DNS, para que fiquem só os públicos.',
  'diagnosis.remedy.dns-other-address':
    'Se o host mudou, espere ou defina o webhook com o novo endereço. Reiniciar a entrega pode não mudar nada: o Telegram guarda a resposta do DNS por 29 minutos.',
  'diagnosis.remedy.dns-pinned-elsewhere':
    'Se o host mudou, defina o webhook com o novo endereço, ou sem nenhum fixado.',
  'diagnosis.remedy.tcp-stale-address':
    'Espere: o Telegram encontra o novo endereço em até 33 minutos. Para ser antes, ou se o endereço estiver fixado, defina o webhook com o novo.',
  'diagnosis.remedy.certificate-not-yet':
    'Instale um certificado que já seja válido, e confira o relógio deste computador.',
  'diagnosis.remedy.certificate-other-name':
    'Instale um certificado para este host, ou defina uma URL com um host para o qual ele seja.',
  'diagnosis.remedy.certificate-self-signed':
    'Defina o webhook com exatamente este certificado, ou instale um de uma autoridade pública.',
  'diagnosis.remedy.certificate-incomplete':
    'Faça o servidor web enviar a cadeia completa: o próprio certificado e depois os intermediários.',
  'diagnosis.remedy.certificate-unknown-authority':
    'Instale um certificado de uma autoridade pública, ou defina o webhook com a raiz deste.',
  'diagnosis.remedy.certificate-untrusted':
    'Emita o certificado de novo, e faça o servidor web enviar sua cadeia completa.',
  'diagnosis.remedy.certificate-upload-other':
    'Defina o webhook com o certificado que o endpoint tem agora (autoassinado, ou a raiz de sua cadeia). Se ele tem um público, defina o webhook sem nenhum.',
  'diagnosis.remedy.certificate-upload-unknown':
    'Se as entregas falham: defina o webhook com o certificado do endpoint, ou sem nenhum se ele tem um público.',
  'diagnosis.remedy.http-health-bad':
    'Veja o que o caminho de saúde informa, e o log do aplicativo.',
  'diagnosis.remedy.telegram-only-fails':
    'Deixe passar 149.154.160.0/20 e 91.108.4.0/22 no firewall, na hospedagem e na CDN.',
  'diagnosis.remedy.here-only-fails': 'Nada, enquanto as atualizações chegarem.',
  'diagnosis.remedy.telegram-beyond':
    'Veja o que o Telegram informa, e o log do aplicativo por trás desse caminho.',
  'diagnosis.remedy.own-network': 'Teste de novo quando a rede voltar.',
} as const;

export const diagnosis = {
  ...steps,
  ...conclusions,
  ...findings,
  ...remedies,
} as const;
