// The world of all computers: one simulator, and for each computer an API front, names and proxies of its own.
import { startSimulator, type Simulator } from '../../../simulator/index.ts';
import { answerCalls, on } from './calls.ts';
import { worldCalls } from './protocol.ts';
import { openSite, type Site } from './site.ts';

interface Peopled {
  readonly site: Site;
  readonly botIds: readonly number[];
}

let simulator: Simulator | null = null;
const peopled: Peopled[] = [];

function at(index: number): Peopled {
  const found = peopled[index];
  if (found === undefined) {
    throw new Error(`no site ${String(index)}`);
  }
  return found;
}

function createBot({ control }: Simulator, id: number): string {
  const token = control.createBot({
    id,
    username: `bot_${String(id)}`,
    firstName: `Bot ${String(id)}`,
  });
  control.setWebhookRecord(token, { url: `https://hook.example.org/${String(id)}` });
  return token;
}

answerCalls([
  on(worldCalls.begin, async ({ certificates, sites }) => {
    const started = await startSimulator();
    simulator = started;
    const tokens = [];
    for (const { ipv4, ipv6, botIds } of sites) {
      peopled.push({ site: await openSite({ ipv4, ipv6 }, certificates, started.port), botIds });
      tokens.push({ tokens: botIds.map((id) => createBot(started, id)) });
    }
    return tokens;
  }),
  on(worldCalls.api, ({ site, mode }) => {
    at(site).site.setApi(mode);
    return null;
  }),
  on(worldCalls.names, ({ site, mode }) => {
    at(site).site.setNames(mode);
    return null;
  }),
  on(worldCalls.proxy, ({ site, fault }) => {
    at(site).site.setProxy(fault);
    return null;
  }),
  on(worldCalls.seen, ({ site: index }) => {
    const { site, botIds } = at(index);
    const requests = (simulator?.control.requests() ?? []).flatMap(({ atMs, botId, method }) =>
      botId !== undefined && botIds.includes(botId) ? [{ atMs, botId, method }] : [],
    );
    return {
      wire: site.wire(),
      connections: site.connections(),
      connectionsOverIpv6: site.connectionsOverIpv6(),
      requests,
      proxied: [...site.proxied()],
    };
  }),
]);
