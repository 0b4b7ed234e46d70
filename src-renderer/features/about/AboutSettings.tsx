import { useState } from 'react';
import type { About, EngineFacts } from '../../../src-shared/diagnostics.ts';
import { formatBytes } from '../../../src-shared/format/sizes.ts';
import { formatDateTime } from '../../../src-shared/format/times.ts';
import { useApp, useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { useAnswer } from '../../app/use-answer.ts';
import { Button } from '../../ui/Button.tsx';
import { Group, Line } from '../settings/Group.tsx';
import { DiagnosticsDialog } from './DiagnosticsDialog.tsx';
import { LicensesDialog } from './LicensesDialog.tsx';

function databaseText(engine: EngineFacts | null): string {
  if (engine === null) {
    return t('window.about.database.silent');
  }
  const { backups, databaseBytes, newestBackupAtMs, schemaVersion } = engine;
  const text = t('window.about.database.text', {
    size: formatBytes(databaseBytes),
    format: schemaVersion,
    backups,
  });
  return newestBackupAtMs === null
    ? text
    : `${text}. ${t('window.about.database.newest', { time: formatDateTime(newestBackupAtMs) })}`;
}

function Facts({ about }: { readonly about: About }): React.ReactElement {
  const run = useRun();
  const { engine, folders, runtime, system } = about;
  return (
    <>
      <Line title={t('window.about.runtime')} hint={t('window.about.runtime.text', runtime)} />
      <Line
        title={t('window.about.system')}
        hint={t('window.about.system.text', { ...system, desktop: system.desktop || 'none' })}
      />
      <Line title={t('window.about.database')} hint={databaseText(engine)} />
      {(['data', 'logs'] as const).map((folder) => (
        <Line key={folder} title={t(`window.about.${folder}`)} hint={folders[folder]}>
          <Button
            isSmall
            aria-label={t(`window.about.open-${folder}`)}
            onClick={() => void run('folder:open', { folder })}
          >
            {t('window.about.open')}
          </Button>
        </Line>
      ))}
    </>
  );
}

/** What this program is, what it stands on, where its data lies, whose work it contains. */
export function AboutSettings(): React.ReactElement {
  const { bridge } = useApp();
  const run = useRun();
  const about = useAnswer('about:facts', {}, null).value;
  const [open, setOpen] = useState<'diagnostics' | 'licenses' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <Group title={t('window.about.title')}>
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
      {about === null ? null : <Facts about={about} />}
      <Line title={t('window.about.licenses')} hint={t('window.about.licenses.hint')}>
        <Button isSmall onClick={() => setOpen('licenses')}>
          {t('window.about.licenses.button')}
        </Button>
      </Line>
      <Line title={t('window.about.diagnostics')} hint={t('window.about.diagnostics.hint')}>
        <Button isSmall onClick={() => setOpen('diagnostics')}>
          {t('window.about.diagnostics.button')}
        </Button>
      </Line>
      {open === 'diagnostics' ? <DiagnosticsDialog onClose={close} /> : null}
      {open === 'licenses' ? <LicensesDialog onClose={close} /> : null}
    </Group>
  );
}
