import * as z from 'zod';
import type { SeenCall } from '../dbus/monitor.ts';

/**
 * What a panel lets an app know of its menu (com.canonical.dbusmenu). GNOME and Plasma say that the menu was opened
 * and closed; panels on libdbusmenu (Xfce, MATE) only ask before they show it, and tell of submenus.
 */
export type MenuSign = 'asked' | 'touched' | 'opened' | 'closed' | 'clicked';

/** Id of the menu itself in every layout. */
const rootId = 0;

const eventSchema = z.tuple([z.number(), z.string()]).rest(z.unknown());
const groupSchema = z.tuple([z.array(eventSchema)]).rest(z.unknown());

function signOf(id: number, type: string): MenuSign {
  switch (type) {
    case 'clicked':
      return 'clicked';
    case 'opened':
    case 'closed':
      return id === rootId ? type : 'touched';
    default:
      return 'touched';
  }
}

/** Reads a call to the menu's object; calls that say nothing of its being open give no sign. Pure. */
export function menuSigns({ member, body }: SeenCall): readonly MenuSign[] {
  switch (member) {
    case 'AboutToShow':
    case 'AboutToShowGroup':
      return ['asked'];
    case 'Event': {
      const event = eventSchema.safeParse(body);
      return event.success ? [signOf(event.data[0], event.data[1])] : [];
    }
    case 'EventGroup': {
      const group = groupSchema.safeParse(body);
      return group.success ? group.data[0].map(([id, type]) => signOf(id, type)) : [];
    }
    default:
      return [];
  }
}

/** A panel that does not say that the menu was closed: it is taken for open so long after the last sign of use. */
const silentHoldMs = 20_000;
/** One that does: if that word got lost, no longer than this. */
const toldHoldMs = 120_000;

/** Until when the menu must be taken for open, after one more sign. `untilMs` as before; monotonic ms. Pure. */
export function heldUntil(sign: MenuSign, untilMs: number, nowMs: number): number {
  switch (sign) {
    case 'asked':
    case 'touched':
      return Math.max(untilMs, nowMs + silentHoldMs);
    case 'opened':
      return nowMs + toldHoldMs;
    case 'closed':
    case 'clicked':
      return nowMs;
  }
}
