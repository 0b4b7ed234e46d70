import { settingsSchema } from '../../../src-shared/settings.ts';
import { readDuration } from './durations.ts';

/** Words of the reference for settings (docs/health.md) beside the names in settings.ts. */
const settingWords: Readonly<Record<string, keyof typeof settingsSchema.shape>> = {
  interval: 'intervalSeconds',
  suspected: 'suspectedIntervalSeconds',
  suspectedinterval: 'suspectedIntervalSeconds',
  caution: 'cautionPending',
  backlog: 'backlogPending',
  backlogfor: 'backlogForSeconds',
  growth: 'growthPerMinute',
  critical: 'criticalPending',
  recovered: 'recoveredPending',
  lossclock: 'lossClockCriticalSeconds',
  notifications: 'notificationsEnabled',
  privacy: 'notificationPrivacy',
};

const desiredWords: Readonly<Record<string, string>> = {
  url: 'url',
  maxconnections: 'max_connections',
  allowedupdates: 'allowed_updates',
  ipaddress: 'ip_address',
  pinnedip: 'ip_address',
  hascustomcertificate: 'has_custom_certificate',
  secrettoken: 'secret_token',
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `max_connections`, `maxConnections` and `max connections` are one word. */
const plain = (key: string): string => key.toLowerCase().replace(/[\s_-]/g, '');

function renamed(value: unknown, names: Readonly<Record<string, string>>): unknown {
  if (!isRecord(value)) {
    return value;
  }
  const entries = Object.entries(value).map(([key, one]) => {
    const word = plain(key);
    return [Object.hasOwn(names, word) ? (names[word] ?? key) : key, one] as const;
  });
  // A key given twice stays twice: the one whose name is not known is then refused.
  const unique = new Set(entries.map(([key]) => key)).size === entries.length;
  return unique ? Object.fromEntries(entries) : value;
}

const settingNames: Readonly<Record<string, string>> = {
  ...settingWords,
  ...Object.fromEntries(Object.keys(settingsSchema.shape).map((name) => [plain(name), name])),
};

/** Settings under any of their names; what ends in seconds may be a duration such as `3m`. */
export function spelledSettings(given: unknown): unknown {
  const settings = renamed(given, settingNames);
  if (!isRecord(settings)) {
    return settings;
  }
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => {
      const timed = name.endsWith('Seconds') && typeof value === 'string';
      const durationMs = timed ? readDuration(value) : null;
      return [name, durationMs === null ? value : durationMs / 1000];
    }),
  );
}

/** A desired webhook with Telegram's names of its fields, however they are written. */
export function spelledDesired(given: unknown): unknown {
  return renamed(given, desiredWords);
}
