import type { MaintenanceView } from '../../../../src-shared/maintenance.ts';
import { hourMs, minuteMs } from './rows.ts';

/** Windows of every kind: one that holds, two to come, one that is over. */
export function someWindows(nowMs = Date.now()): readonly MaintenanceView[] {
  return [
    {
      id: 'w1',
      name: 'New release',
      scope: { kind: 'tag', tag: 'shop' },
      when: { kind: 'once', fromMs: nowMs - hourMs, toMs: nowMs + hourMs },
      note: '',
      activeUntilMs: nowMs + hourMs,
      next: null,
      bots: 3,
    },
    {
      id: 'w2',
      name: 'Backups of the database behind all the shops and everything that hangs on it',
      scope: { kind: 'all' },
      when: {
        kind: 'weekly',
        days: ['mon', 'wed', 'fri'],
        startTime: '02:30',
        durationMinutes: 240,
        timeZone: 'America/Argentina/Buenos_Aires',
      },
      note: 'runs by cron',
      activeUntilMs: null,
      next: { startMs: nowMs + 30 * hourMs, endMs: nowMs + 34 * hourMs },
      bots: 12,
    },
    {
      id: 'w3',
      name: 'Move to the new host',
      scope: { kind: 'bot', botId: '700001' },
      when: { kind: 'once', fromMs: nowMs + 50 * hourMs, toMs: nowMs + 51 * hourMs },
      note: '',
      activeUntilMs: null,
      next: { startMs: nowMs + 50 * hourMs, endMs: nowMs + 51 * hourMs },
      bots: 1,
    },
    {
      id: 'w4',
      name: 'Certificates',
      scope: { kind: 'all' },
      when: { kind: 'once', fromMs: nowMs - 50 * hourMs, toMs: nowMs - 49 * hourMs - minuteMs },
      note: '',
      activeUntilMs: null,
      next: null,
      bots: 12,
    },
  ];
}
