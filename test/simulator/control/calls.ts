import type { z } from 'zod';
import type { SimulatorControl } from './control-types.ts';
import { schemas } from './schemas.ts';

/** A control call by name, with its arguments as plain data. */
export type Call = (args: unknown) => Promise<unknown>;

const call =
  <Schema extends z.ZodType>(schema: Schema, run: (args: z.output<Schema>) => unknown): Call =>
  async (args) =>
    run(schema.parse(args));

/**
 * The control calls by name. Arguments are one object; a wrong one is a ZodError, an unknown name
 * is simply not in the map.
 */
export function createCalls(control: SimulatorControl): ReadonlyMap<string, Call> {
  return new Map<string, Call>([
    ['createBot', call(schemas.createBot, (bot) => ({ token: control.createBot(bot) }))],
    ['revokeToken', call(schemas.token, ({ token }) => control.revokeToken(token))],
    [
      'setLoginOutcome',
      call(schemas.setLoginOutcome, (args) => control.setLoginOutcome(args.token, args.outcome)),
    ],
    [
      'pushUpdates',
      call(schemas.pushUpdates, ({ bot, ...rest }) => ({ queued: control.pushUpdates(bot, rest) })),
    ],
    [
      'setWebhookRecord',
      call(schemas.setWebhookRecord, ({ token, ...patch }) =>
        control.setWebhookRecord(token, patch),
      ),
    ],
    ['bot', call(schemas.token, ({ token }) => control.bot(token))],
    ['addFault', call(schemas.addFault, (fault) => control.addFault(fault))],
    ['clearFaults', call(schemas.nothing, () => control.clearFaults())],
    ['overrideNext', call(schemas.overrideNext, (override) => control.overrideNext(override))],
    ['clearOverrides', call(schemas.nothing, () => control.clearOverrides())],
    ['requests', call(schemas.nothing, () => control.requests())],
    ['clearRequests', call(schemas.nothing, () => control.clearRequests())],
    ['requestCounts', call(schemas.nothing, () => control.requestCounts())],
    ['connectionCount', call(schemas.nothing, () => control.connectionCount())],
    ['cutConnections', call(schemas.nothing, () => control.cutConnections())],
    ['setDns', call(schemas.setDns, ({ name, record }) => control.setDns(name, record))],
    ['forgetDnsCache', call(schemas.nothing, () => control.forgetDnsCache())],
    ['setEndpoint', call(schemas.setEndpoint, ({ at, ...rest }) => control.setEndpoint(at, rest))],
    [
      'setDefaultEndpoint',
      call(schemas.setDefaultEndpoint, (behaviour) => control.setDefaultEndpoint(behaviour)),
    ],
    ['endpointLog', call(schemas.endpointLog, ({ at }) => control.endpointLog(at))],
    ['setTelegramLink', call(schemas.setTelegramLink, ({ isUp }) => control.setTelegramLink(isUp))],
    ['restart', call(schemas.nothing, () => control.restart())],
  ]);
}
