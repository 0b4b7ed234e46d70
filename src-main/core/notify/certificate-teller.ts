/** Messages that certificates end in a month or in a week; nearer ends are told by the health of their bots. */
import { formatDate } from '../../../src-shared/format/times.ts';
import { safeText } from '../domain/safe-text.ts';
import type { NotificationMessage } from '../engine/ports/messages.ts';
import { digestBody } from './digest-messages.ts';
import { nameText, worded, type MessageContext, type Wording, type Words } from './messages.ts';
import type { Moment, NotifyBot } from './policy.ts';
import { context, show, type Teller } from './teller.ts';

/** A bot whose endpoint's certificate ends so soon that it has to be told. */
export interface CertificateDue {
  readonly botId: string;
  readonly host: string;
  /** Unix ms. */
  readonly untilMs: number;
  readonly days: 30 | 7;
  /** Time that is left now. */
  readonly leftMs: number;
}

/** Where the engine says what is due, and is told, durably, that it was done. */
export interface CertificatePort {
  due(): readonly CertificateDue[];
  told(botIds: readonly string[]): void;
}

export interface CertificateTeller {
  /** Tells what is due, all of it as one message. */
  tell(now: { readonly moment: Moment; readonly isOn: boolean }): Promise<void>;
}

interface Ending extends CertificateDue {
  readonly bot: NotifyBot;
}

const dayMs = 86_400_000;
/** Hosts are looked at all day long, one after another: what they come to is told twice a day at most. */
const pauseMs = 43_200_000;

/** Nothing was told yet; after a restart the pause begins anew. */
export function createCertificateTeller(teller: Teller, port: CertificatePort): CertificateTeller {
  let toldAtMs = -Infinity;
  return {
    async tell({ moment, isOn }) {
      const due = port.due().flatMap((one): readonly Ending[] => {
        const bot = teller.bot(one.botId);
        return bot === null ? [] : [{ ...one, bot }];
      });
      const known = due.filter((one) => !isOn || isKnown(one));
      if (known.length > 0) {
        port.told(known.map(({ botId }) => botId));
      }
      const open = due.filter((one) => !known.includes(one) && mayTell(one));
      const nowMs = teller.clock.monotonicMs();
      const isTime = moment.quiet === null && nowMs - toldAtMs >= pauseMs;
      if (open.length > 0 && isTime && (await show(teller, messageOf(open, context(teller))))) {
        toldAtMs = nowMs;
        const said = new Set(open.map(stageOf));
        // Whoever reads it knows of the host, also for those of its bots that are silent now.
        port.told(due.filter((one) => said.has(stageOf(one))).map(({ botId }) => botId));
      }
    },
  };
}

/** In the last 14 days the certificate may be what somebody acknowledged; who acknowledged something worse knows nothing of it. */
const isKnown = ({ bot, days }: Ending): boolean =>
  bot.muted === 'acknowledged' && days === 7 && bot.reasons[0]?.code === 'certificate-expiring';

/** Not of what is silent now, nor while this computer may be what fails. */
const mayTell = ({ bot }: Ending): boolean =>
  (bot.muted === null || bot.muted === 'acknowledged') && !bot.cutOff;

/** What is told once, whoever it concerns. */
const stageOf = ({ host, untilMs, days }: Ending): string => `${host} ${untilMs} ${days}`;

/** The nearest end first; bots that share a host share a certificate. */
function groupsOf(endings: readonly Ending[]): readonly (readonly Ending[])[] {
  const groups = new Map<string, Ending[]>();
  for (const ending of endings.toSorted((a, b) => a.untilMs - b.untilMs)) {
    const key = `${ending.host} ${ending.untilMs}`;
    groups.set(key, [...(groups.get(key) ?? []), ending]);
  }
  return [...groups.values()];
}

function messageOf(endings: readonly Ending[], ctx: MessageContext): NotificationMessage {
  const groups = groupsOf(endings);
  const first = groups[0]?.[0];
  return {
    // In a week it takes the place of what was told in a month, whichever bots are left by then.
    key: `certificate:${first?.host ?? ''}:${first?.untilMs ?? 0}`,
    kind: 'problem',
    botIds: endings.map(({ botId }) => botId),
    ...worded(ctx, (wording) => wordsOf(groups, wording)),
    urgency: 'normal',
    startedAtMs: null,
    actions: [],
  };
}

function wordsOf(groups: readonly (readonly Ending[])[], ctx: Wording): Words {
  const title = ctx.texts('notifications.certificate.title', { count: groups.length });
  if (ctx.privacy === 'count') {
    return { title, body: ctx.texts('notifications.open') };
  }
  const lines = groups.slice(0, ctx.groupsShown).map((group) => lineOf(group, ctx));
  const rest = groups.slice(ctx.groupsShown).flat().length;
  if (rest > 0) {
    lines.push(ctx.texts('notifications.digest.more', { count: rest }));
  }
  return { title, body: digestBody(lines, ctx.bodyLength) };
}

function lineOf(group: readonly Ending[], ctx: Wording): string {
  const [first] = group;
  if (first === undefined) {
    return '';
  }
  const { bot, host, leftMs, untilMs } = first;
  const reason = ctx.texts('notifications.certificate.ends', {
    date: formatDate(untilMs),
    days: Math.max(0, Math.floor(leftMs / dayMs)),
  });
  if (group.length === 1) {
    return ctx.texts('notifications.digest.one', { name: nameText(bot.name), reason });
  }
  return ctx.privacy === 'full'
    ? ctx.texts('notifications.digest.group-host', {
        count: group.length,
        reason,
        host: safeText(host, 60),
      })
    : ctx.texts('notifications.digest.group', { count: group.length, reason });
}
