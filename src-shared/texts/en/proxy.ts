/** The proxy: what is wrong with an address, how a test ended, what the window and the command line say. */
const faults = {
  'proxy.address.missing': 'Enter the address of the proxy, such as socks5://127.0.0.1:1080.',
  'proxy.address.scheme':
    'The address must start with http://, https:// or socks5://; other kinds of proxy are not supported.',
  'proxy.address.credentials':
    'Leave user name and password out of the address; they have fields of their own and are kept sealed.',
  'proxy.address.extra': 'The address must end with the port; take away what follows it.',
  'proxy.address.host':
    'The host in the address is not legal. Enter a name, an IPv4 address, or an IPv6 address in brackets.',
  'proxy.address.port-missing': 'Add the port to the address, such as http://proxy.example:3128.',
  'proxy.address.port': 'The port must be a number from 1 to 65535.',
  'proxy.credentials.username': 'Enter the user name too, or leave the password empty.',
  'proxy.credentials.colon':
    'A user name for an HTTP proxy must not contain a colon: the proxy would read the rest as password.',
  'proxy.credentials.too-long': 'User name and password may have 255 bytes each at most.',
  'proxy.credentials.characters': 'User name and password must not contain control characters.',
  'proxy.credentials.keep':
    'Enter user name and password again: the stored ones are sent only to the proxy they were entered for.',
  'proxy.bypass.entry':
    '“{entry}” is no host to leave out. Enter names such as example.com, addresses, or networks such as 10.0.0.0/8.',
  'proxy.locked': 'The vault is locked. Unlock it first: the proxy is kept under its key.',
} as const;

const tests = {
  'proxy.test.ok': 'Works: {root} was reached through the proxy.',
  'proxy.test.ok-direct': 'Works: {root} was reached directly, without a proxy.',
  'proxy.test.refused': 'The proxy refuses connections. Start it, or correct its address and port.',
  'proxy.test.stalled':
    'The proxy did not answer in time. Check its address and port, and whether it is overloaded.',
  'proxy.test.unreachable':
    'There is no way from here to the proxy. Check its address, the VPN and the firewall.',
  'proxy.test.name': 'The name of the proxy cannot be looked up. Check its spelling and the DNS.',
  'proxy.test.auth':
    'The proxy wants a user name and password, or does not accept the ones given. Enter them again.',
  'proxy.test.status':
    'The proxy answered {number} and does not connect to {root}. Allow {root}, port 443, in its rules.',
  'proxy.test.socks':
    'The proxy could not connect to {root} (SOCKS reply {number}). Check its rules and its own connection.',
  'proxy.test.tls':
    'The proxy could not prove who it is. Use http:// if it speaks plain HTTP, or give it a certificate this computer trusts.',
  'proxy.test.malformed':
    'What answers there is not this kind of proxy. Check the scheme and the port.',
  'proxy.test.closed':
    'The proxy cut the connection. Check the kind of proxy, its port and its log.',
  'proxy.test.setting':
    'The proxy that is set cannot be used. Enter it again in the settings; the system’s must be http, https or SOCKS5.',
  'proxy.test.offline': 'This computer is offline.',
  'proxy.test.api-tls':
    'Something behind the proxy answers in place of {root}: its certificate is not trusted. No token was sent.',
  'proxy.test.api-unreachable':
    '{root} could not be reached that way. If a browser reaches it, use another proxy; otherwise wait.',
} as const;

const told = {
  'proxy.how.system': 'as the system says',
  'proxy.how.none': 'none',
  'proxy.how.manual': '{address}',
  'proxy.how.manual-login': '{address} with credentials',
  'proxy.how.tampered': 'changed outside Hooklight, not used',
  'proxy.journal.set': 'Proxy set: {how}.',
  'proxy.journal.tampered':
    'The stored proxy was changed outside Hooklight. It is not used, and nothing is sent, until a proxy is chosen again.',
} as const;

const windowWords = {
  'window.proxy.title': 'Connection',
  'window.proxy.hint':
    'How Hooklight reaches Bot API servers. A proxy sees host and port, never a token. Servers on this computer and http:// servers are always reached directly.',
  'window.proxy.mode': 'Proxy',
  'window.proxy.mode.system': 'System',
  'window.proxy.mode.none': 'None',
  'window.proxy.mode.manual': 'Manual',
  'window.proxy.mode.system.hint': 'Whatever the system is set to, proxy scripts included.',
  'window.proxy.mode.none.hint': 'Always directly.',
  'window.proxy.mode.manual.hint': 'Always through this proxy.',
  'window.proxy.url': 'Address',
  'window.proxy.url.hint':
    'http://, https:// or socks5://, with the port. The proxy looks up names.',
  'window.proxy.username': 'User name',
  'window.proxy.password': 'Password',
  'window.proxy.credentials.none.hint': 'Leave both empty if the proxy wants none.',
  'window.proxy.credentials.stored.hint':
    'Stored, and never shown. Leave both empty to keep them; they are sent only to this address.',
  'window.proxy.bypass': 'Reach directly',
  'window.proxy.bypass.hint':
    'Hosts without the proxy, separated by commas: example.com, 10.0.0.0/8.',
  'window.proxy.forget': 'Forget the stored login',
  'window.proxy.save': 'Save',
  'window.proxy.saved': 'Saved. New connections go this way.',
  'window.proxy.session':
    'Kept until Hooklight ends: in this session nothing secret is written to disk.',
  'window.proxy.test': 'Test',
  'window.proxy.testing': 'Trying to reach the Bot API…',
  'window.proxy.tampered':
    'The stored proxy was changed outside Hooklight. Nothing is sent until you choose again here.',
  'window.notice.proxy-tampered.title': 'The stored proxy was changed outside Hooklight.',
  'window.notice.proxy-tampered':
    'It is not used. Until you choose a proxy again in Settings, under Connection, bots are neither checked nor repaired, except on servers that never need one.',
} as const;

const commandLine = {
  'cli.help.proxy': 'shows, sets and tests the proxy for calls to Bot API servers',
  'cli.help.proxy-show': 'shows the proxy; never its user name or password',
  'cli.help.proxy-set':
    'sets the proxy: “system” (from HTTPS_PROXY, ALL_PROXY, NO_PROXY here), “none”, or an address such as socks5://127.0.0.1:1080',
  'cli.help.proxy-what': 'system, none, or http://, https:// or socks5:// with host and port',
  'cli.help.proxy-user': 'the user name; the password comes from stdin',
  'cli.help.proxy-password-stdin': 'read the password from stdin (never as an argument)',
  'cli.help.proxy-bypass': 'a host to reach directly; may be given several times',
  'cli.help.proxy-test': 'reaches the Bot API through the proxy, without a token',
  'cli.proxy.shown': 'Proxy: {how}',
  'cli.proxy.bypass': 'Reached directly: {hosts}',
  'cli.proxy.set': 'Proxy set: {how}.',
  'cli.proxy.user-and-password': 'Give --user and --password-stdin together.',
  'cli.proxy.only-manual': '--user, --password-stdin and --bypass go with an address only.',
} as const;

export const proxy = { ...faults, ...tests, ...told, ...windowWords, ...commandLine } as const;
