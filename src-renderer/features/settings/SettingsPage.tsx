import type { Settings } from '../../../src-shared/settings.ts';
import { useApp, useFleet, useRun } from '../../app/app-context.ts';
import { PageHead } from '../../app/PageHead.tsx';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { AutomaticSettings } from '../automatic/AutomaticSettings.tsx';
import {
  EnvironmentSettings,
  type EnvironmentSettingsProps,
} from '../environments/EnvironmentSettings.tsx';
import { DataSettings } from '../import/DataSettings.tsx';
import { TagLimits } from '../limits/TagLimits.tsx';
import { MaintenanceSettings } from '../maintenance/MaintenanceSettings.tsx';
import { QuietHours } from '../notifications/QuietHours.tsx';
import { ReminderSetting } from '../notifications/ReminderSetting.tsx';
import { vaultSentence } from '../vault/vault-words.ts';
import { ConnectionSettings } from './ConnectionSettings.tsx';
import { DeliverySettings } from './DeliverySettings.tsx';
import { Group, Line } from './Group.tsx';
import { LanguageSetting } from './LanguageSetting.tsx';
import { NumberSetting } from './NumberSetting.tsx';
import { StartSettings } from './StartSettings.tsx';
import { contradictionOf, settingGroups } from './setting-rows.ts';

const themes = ['system', 'light', 'dark', 'high-contrast'] as const;
const privacies = ['off', 'count', 'name', 'full'] as const;
const onOff = ['on', 'off'] as const;

function Notifications({ settings }: { readonly settings: Settings }): React.ReactElement {
  const run = useRun();
  const isOn = settings.notificationsEnabled;
  return (
    <Group title={t('window.settings.notifications')}>
      <Line
        title={t('window.setting.notificationsEnabled')}
        hint={t('window.setting.notificationsEnabled.hint')}
      >
        <Segments
          label={t('window.setting.notificationsEnabled')}
          value={isOn ? 'on' : 'off'}
          options={onOff.map((value) => ({ value, label: t(`window.settings.${value}`) }))}
          onChange={(value) =>
            void run('settings:update', { notificationsEnabled: value === 'on' })
          }
        />
      </Line>
      <Line
        title={t('window.setting.notificationPrivacy')}
        hint={t(`window.setting.notificationPrivacy.${settings.notificationPrivacy}.hint`)}
      >
        <Segments
          label={t('window.setting.notificationPrivacy')}
          value={settings.notificationPrivacy}
          options={privacies.map((value) => ({
            value,
            label: t(`window.setting.notificationPrivacy.${value}`),
          }))}
          onChange={(notificationPrivacy) => void run('settings:update', { notificationPrivacy })}
        />
      </Line>
      <ReminderSetting settings={settings} />
      <DeliverySettings settings={settings} />
    </Group>
  );
}

function Appearance({ settings }: { readonly settings: Settings }): React.ReactElement {
  const run = useRun();
  return (
    <Group title={t('window.settings.appearance')}>
      <Line title={t('window.setting.theme')} hint={t('window.setting.theme.hint')}>
        <Segments
          label={t('window.setting.theme')}
          value={settings.theme}
          options={themes.map((value) => ({ value, label: t(`window.setting.theme.${value}`) }))}
          onChange={(theme) => void run('settings:update', { theme })}
        />
      </Line>
      <LanguageSetting language={settings.language} />
    </Group>
  );
}

function About(): React.ReactElement {
  const { bridge } = useApp();
  const run = useRun();
  const vault = useFleet((view) => view.vault);
  return (
    <Group title={t('window.settings.security')}>
      <Line title={t('window.settings.tokens')} hint={vaultSentence(vault)}>
        {null}
      </Line>
      <Line
        title={t('window.settings.version')}
        hint={t('window.settings.version-text', {
          version: bridge.version,
          platform: bridge.platform,
        })}
      >
        <Button isSmall onClick={() => void run('link:open', { link: 'webhooks-guide' })}>
          {t('window.settings.guide')}
        </Button>
        <Button isSmall onClick={() => void run('link:open', { link: 'bot-api' })}>
          {t('window.settings.bot-api')}
        </Button>
      </Line>
    </Group>
  );
}

/** Every setting with its default beside it. Changes count at once; there is no save button. */
export function SettingsPage({ onBulk }: EnvironmentSettingsProps): React.ReactElement {
  const settings = useFleet((view) => view.settings);
  const contradiction = contradictionOf(settings);
  return (
    <main className="settings">
      <PageHead title={t('window.settings.title')} />
      <div className="settings-body">
        <div className="settings-column">
          {settingGroups.map((group) => (
            <Group
              key={group.id}
              title={t(`window.settings.${group.id}`)}
              hint={t(`window.settings.${group.id}.hint`)}
            >
              {group.keys.map((key) => (
                <NumberSetting key={key} name={key} />
              ))}
              {group.id === 'thresholds' && contradiction !== null ? (
                <div className="setting">
                  <FieldError text={contradiction} />
                </div>
              ) : null}
            </Group>
          ))}
          <TagLimits />
          <EnvironmentSettings onBulk={onBulk} />
          <AutomaticSettings />
          <ConnectionSettings />
          <Notifications settings={settings} />
          <QuietHours settings={settings} />
          <MaintenanceSettings />
          <StartSettings />
          <Appearance settings={settings} />
          <DataSettings />
          <About />
        </div>
      </div>
    </main>
  );
}
