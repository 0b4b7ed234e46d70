import type { Settings } from '../../../src-shared/settings.ts';
import { t } from '../../app/texts.ts';

export type SettingKey = keyof Settings;

/**
 * The parts of the settings in their order, with the settings of the engine that each shows. A setting that is in none,
 * or in two, fails test/renderer/features/settings/sections.test.ts.
 */
export const settingsSections = [
  {
    id: 'checking',
    title: 'window.settings.checking',
    names: [
      'intervalSeconds',
      'suspectedIntervalSeconds',
      'requestsPerSecondTelegram',
      'requestsPerSecondOwnRoot',
      'certificateLooks',
    ],
  },
  {
    id: 'thresholds',
    title: 'window.settings.thresholds',
    names: [
      'cautionPending',
      'backlogPending',
      'backlogForSeconds',
      'growthPerMinute',
      'criticalPending',
      'recoveredPending',
      'lossClockCriticalSeconds',
    ],
  },
  { id: 'limits', title: 'window.limits.tags', names: [] },
  {
    id: 'notifications',
    title: 'window.settings.notifications',
    names: [
      'notificationsEnabled',
      'notificationPrivacy',
      'reminderMinutes',
      'soundCritical',
      'soundNormal',
    ],
  },
  {
    id: 'quiet',
    title: 'window.quiet.title',
    names: [
      'quietHoursEnabled',
      'quietHoursFrom',
      'quietHoursTo',
      'quietHoursDays',
      'quietHoursTimeZone',
      'quietHoursCriticalBreaksThrough',
    ],
  },
  { id: 'maintenance', title: 'window.maintenance.title', names: [] },
  { id: 'environments', title: 'window.environment.title', names: [] },
  { id: 'proxies', title: 'window.proxy.title', names: [] },
  { id: 'security', title: 'window.settings.security', names: [] },
  { id: 'data', title: 'window.data.title', names: [] },
  { id: 'automatic', title: 'window.automatic.title', names: [] },
  { id: 'starting', title: 'window.settings.starting', names: ['launchAtLogin', 'startHidden'] },
  { id: 'appearance', title: 'window.settings.appearance', names: ['theme', 'language'] },
  { id: 'about', title: 'window.about.title', names: [] },
] as const satisfies readonly {
  readonly id: string;
  readonly title: string;
  readonly names: readonly SettingKey[];
}[];

export type SettingsSection = (typeof settingsSections)[number];
export type SectionId = SettingsSection['id'];

export function sectionTitle({ title }: SettingsSection): string {
  return t(title);
}

/** The settings that a section shows. */
export function namesOf(id: SectionId): readonly SettingKey[] {
  return settingsSections.find((section) => section.id === id)?.names ?? [];
}
