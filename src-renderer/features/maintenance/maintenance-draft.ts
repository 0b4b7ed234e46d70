import type { CommandInput } from '../../../src-shared/ipc-contract.ts';
import {
  maintenanceInputSchema,
  type MaintenanceTimes,
  type MaintenanceView,
} from '../../../src-shared/maintenance.ts';
import { systemTimeZone, type WeekDay } from '../../../src-shared/time-zone.ts';

/** A window as it stands in the form. Moments are texts of a date-and-time field, in this computer's time. */
export interface MaintenanceDraft {
  readonly id: string | null;
  readonly name: string;
  readonly scope: 'all' | 'tag' | 'bot';
  readonly tag: string;
  readonly botId: string;
  readonly kind: MaintenanceTimes['kind'];
  readonly from: string;
  readonly to: string;
  readonly days: readonly WeekDay[];
  readonly startTime: string;
  readonly durationMinutes: number;
  readonly timeZone: string;
  readonly note: string;
}

const hourMs = 3_600_000;
const stepMs = 300_000;

const two = (value: number): string => String(value).padStart(2, '0');

/** A moment as a date-and-time field takes it: `2026-11-27T14:05`. */
export function fieldText(atMs: number): string {
  const at = new Date(atMs);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The moment that a date-and-time field shows; null while it is not whole. */
export function fieldMoment(text: string): number | null {
  const atMs = Date.parse(text);
  return Number.isNaN(atMs) ? null : atMs;
}

/** An empty form: from now on for two hours, all bots. */
export function newDraft(nowMs: number): MaintenanceDraft {
  const fromMs = Math.floor(nowMs / stepMs) * stepMs;
  return {
    id: null,
    name: '',
    scope: 'all',
    tag: '',
    botId: '',
    kind: 'once',
    from: fieldText(fromMs),
    to: fieldText(fromMs + 2 * hourMs),
    days: ['sun'],
    startTime: '02:00',
    durationMinutes: 120,
    timeZone: systemTimeZone,
    note: '',
  };
}

/** The form of a window that is there. */
export function draftOf(window: MaintenanceView, nowMs: number): MaintenanceDraft {
  const { id, name, note, scope, when } = window;
  return {
    ...newDraft(nowMs),
    id,
    name,
    note,
    scope: scope.kind,
    ...(scope.kind === 'tag' ? { tag: scope.tag } : {}),
    ...(scope.kind === 'bot' ? { botId: scope.botId } : {}),
    kind: when.kind,
    ...(when.kind === 'once'
      ? { from: fieldText(when.fromMs), to: fieldText(when.toMs) }
      : {
          days: when.days,
          startTime: when.startTime,
          durationMinutes: when.durationMinutes,
          timeZone: when.timeZone,
        }),
  };
}

function timesOf(draft: MaintenanceDraft): unknown {
  const { kind, from, to, days, startTime, durationMinutes, timeZone } = draft;
  return kind === 'once'
    ? { kind, fromMs: fieldMoment(from), toMs: fieldMoment(to) }
    : { kind, days: [...days], startTime, durationMinutes, timeZone };
}

function scopeOf({ scope, tag, botId }: MaintenanceDraft): unknown {
  switch (scope) {
    case 'all':
      return { kind: scope };
    case 'tag':
      return { kind: scope, tag };
    case 'bot':
      return { kind: scope, botId };
  }
}

/** What the engine is asked to store; null while something is missing. */
export function inputOf(draft: MaintenanceDraft): CommandInput<'maintenance:put'> | null {
  const { id, name, note } = draft;
  const input = { id, name, note, scope: scopeOf(draft), when: timesOf(draft) };
  const parsed = maintenanceInputSchema.safeParse(input);
  return parsed.success ? parsed.data : null;
}
