import { useEffect, useRef, type ReactNode } from 'react';
import type { Settings } from '../../../src-shared/settings.ts';
import { useFleet } from '../../app/app-context.ts';
import { PageHead } from '../../app/PageHead.tsx';
import { t } from '../../app/texts.ts';
import type { Place } from '../../state/navigation.ts';
import { FieldError } from '../../ui/Field.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { AboutSettings } from '../about/AboutSettings.tsx';
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
import { ChoiceSetting, SwitchSetting } from './ChoiceSetting.tsx';
import { ConnectionSettings } from './ConnectionSettings.tsx';
import { TestMessage } from './DeliverySettings.tsx';
import { Group } from './Group.tsx';
import { LanguageSetting } from './LanguageSetting.tsx';
import { NumberSetting } from './NumberSetting.tsx';
import { SecuritySettings } from './SecuritySettings.tsx';
import { SearchField, SearchOutcome, SectionList, SectionPlace } from './SettingsFrame.tsx';
import { settingsSections, type SectionId } from './sections.ts';
import { StartSettings } from './StartSettings.tsx';
import { contradictionOf, isNumberKey } from './setting-rows.ts';
import { useSections } from './use-sections.ts';
import { useSettingsSearch } from './use-settings-search.ts';

function Numbers({
  section,
  children,
}: {
  readonly section: 'checking' | 'thresholds';
  readonly children?: ReactNode;
}): React.ReactElement {
  const names: readonly string[] = settingsSections.find(({ id }) => id === section)?.names ?? [];
  return (
    <Group
      section={section}
      title={t(`window.settings.${section}`)}
      hint={t(`window.settings.${section}.hint`)}
    >
      {names.filter(isNumberKey).map((name) => (
        <NumberSetting key={name} name={name} />
      ))}
      {children}
    </Group>
  );
}

function Thresholds({ settings }: { readonly settings: Settings }): React.ReactElement {
  const contradiction = contradictionOf(settings);
  return (
    <Numbers section="thresholds">
      {contradiction === null ? null : (
        <div className="setting">
          <FieldError text={contradiction} />
        </div>
      )}
    </Numbers>
  );
}

function Notifications({ settings }: { readonly settings: Settings }): React.ReactElement {
  return (
    <Group section="notifications" title={t('window.settings.notifications')}>
      <SwitchSetting name="notificationsEnabled" />
      <ChoiceSetting name="notificationPrivacy" />
      <ReminderSetting settings={settings} />
      <SwitchSetting name="soundCritical" />
      <SwitchSetting name="soundNormal" />
      <TestMessage />
    </Group>
  );
}

function Appearance({ settings }: { readonly settings: Settings }): React.ReactElement {
  return (
    <Group section="appearance" title={t('window.settings.appearance')}>
      <ChoiceSetting name="theme" />
      <LanguageSetting language={settings.language} />
    </Group>
  );
}

interface SectionProps extends EnvironmentSettingsProps {
  readonly id: SectionId;
  readonly settings: Settings;
}

function Section({ id, settings, onBulk }: SectionProps): React.ReactElement {
  switch (id) {
    case 'checking':
      return (
        <Numbers section="checking">
          <SwitchSetting name="certificateLooks" />
        </Numbers>
      );
    case 'thresholds':
      return <Thresholds settings={settings} />;
    case 'limits':
      return <TagLimits />;
    case 'notifications':
      return <Notifications settings={settings} />;
    case 'quiet':
      return <QuietHours settings={settings} />;
    case 'maintenance':
      return <MaintenanceSettings />;
    case 'environments':
      return <EnvironmentSettings onBulk={onBulk} />;
    case 'proxies':
      return <ConnectionSettings />;
    case 'security':
      return <SecuritySettings />;
    case 'data':
      return <DataSettings />;
    case 'automatic':
      return <AutomaticSettings />;
    case 'starting':
      return <StartSettings />;
    case 'appearance':
      return <Appearance settings={settings} />;
    case 'about':
      return <AboutSettings />;
  }
}

const focusable = ':is(input, select, textarea, button)';

export interface SettingsPageProps extends EnvironmentSettingsProps {
  readonly place: Extract<Place, { readonly screen: 'settings' }>;
}

/** Every setting with its default beside it. Changes count at once; there is no save button. */
export function SettingsPage({ place, onBulk }: SettingsPageProps): React.ReactElement {
  const settings = useFleet((view) => view.settings);
  const body = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const search = useSettingsSearch(body);
  const sections = useSections(body);
  const { go } = sections;
  useKeys({
    '/': () => {
      field.current?.focus();
      field.current?.select();
    },
  });
  useEffect(() => {
    if (place.section !== null) {
      go(place.section);
    }
  }, [place, go]);
  const enterFound = (): void => {
    const fields = body.current?.querySelectorAll<HTMLElement>(`[data-section] ${focusable}`) ?? [];
    // What the search took out of sight has no box.
    [...fields].find((one) => one.getClientRects().length > 0)?.focus();
  };
  return (
    <main className="settings">
      <PageHead title={t('window.settings.title')}>
        <SearchField search={search} field={field} onEnter={enterFound} />
      </PageHead>
      <div className="settings-frame">
        <SectionList sections={sections} search={search} />
        <div ref={body} className="settings-body">
          <div className="settings-column">
            <SearchOutcome search={search} />
            {settingsSections.map(({ id }) => (
              <SectionPlace key={id} id={id}>
                <Section id={id} settings={settings} onBulk={onBulk} />
              </SectionPlace>
            ))}
          </div>
        </div>
      </div>
    </main>
  );
}
