import {
  CircleAlert,
  CloudAlert,
  Hourglass,
  Info,
  PauseCircle,
  ShieldAlert,
  WifiOff,
  X,
} from 'lucide-react';
import type { FleetState } from '../../../src-shared/health.ts';
import { useState } from 'react';
import type { Notice } from '../../../src-shared/snapshot.ts';
import { formatDuration } from '../../../src-shared/format/durations.ts';
import { formatDateTime, formatMoment } from '../../../src-shared/format/times.ts';
import { useApp, useFleet, useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { Span } from '../../ui/Age.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';

/** The sentence of a notice. */
export function noticeText(notice: Notice): string {
  switch (notice.kind) {
    case 'no-tray':
      return t('window.notice.no-tray', {
        missing: t(`window.notice.no-tray.${notice.missing}`, { detail: notice.detail || 'none' }),
      });
    case 'no-notifications':
      return t('window.notice.no-notifications', { why: t(`messages.why.${notice.why}`) });
    case 'engine-restarted':
      return t('window.notice.engine-restarted', { time: formatDateTime(notice.atMs) });
    case 'engine-stopped':
      return t('window.notice.engine-stopped', { time: formatDateTime(notice.atMs) });
    case 'database-set-aside':
      return t('window.notice.database-set-aside', {
        file: notice.fileName,
        time: formatDateTime(notice.atMs),
      });
    case 'database-from-future':
      return t('window.notice.database-from-future', { version: notice.version });
    case 'data-folder-unusable':
      return t('window.notice.data-folder-unusable', { detail: notice.detail });
    case 'data-folder-busy':
      return t('window.notice.data-folder-busy');
    case 'interval-stretched':
      return notice.seconds === null
        ? t('window.limits.all-stretched')
        : t('window.notice.interval-stretched', { seconds: notice.seconds });
    case 'watching-stalled':
      return t('window.notice.watching-stalled', { time: formatDateTime(notice.sinceMs) });
    case 'clock-wrong':
      return t(`window.notice.clock-wrong.${notice.aheadSeconds > 0 ? 'ahead' : 'behind'}`, {
        duration: formatDuration(Math.abs(notice.aheadSeconds) * 1000),
      });
    case 'plain-text-secrets':
      return t('window.notice.plain-text-secrets');
    case 'proxy-tampered':
      return t('window.notice.proxy-tampered');
    case 'development-runtime':
      return t('window.notice.development-runtime');
    case 'demo':
      return t('window.notice.demo');
  }
}

/** Notices that only inform can be put away; the others stay until their cause is gone. */
const closable: readonly Notice['kind'][] = [
  'no-tray',
  'no-notifications',
  'engine-restarted',
  'plain-text-secrets',
  'interval-stretched',
  'database-set-aside',
];

const keyOf = (notice: Notice): string => JSON.stringify(notice);

const fleetIcons = {
  offline: WifiOff,
  'api-unreachable': CloudAlert,
  'api-error': CloudAlert,
  'flood-wait': Hourglass,
  proxy: ShieldAlert,
  intercepted: ShieldAlert,
  'vault-locked': CircleAlert,
  'watching-paused': PauseCircle,
} as const satisfies Record<FleetState['kind'], unknown>;

function FleetBanner(): React.ReactElement | null {
  const run = useRun();
  const fleet = useFleet((view) => view.fleet);
  // The vault says more about its own state in its own banner.
  if (fleet === null || fleet.kind === 'vault-locked') {
    return null;
  }
  const isPaused = fleet.kind === 'watching-paused';
  const Icon = fleetIcons[fleet.kind];
  return (
    <Banner
      icon={<Icon size={16} />}
      title={t(`fleet.${fleet.kind}`)}
      actions={
        isPaused ? (
          <Button onClick={() => void run('fleet:pause', { untilMs: 0 })}>
            {t('window.fleet.resume')}
          </Button>
        ) : undefined
      }
    >
      {t('window.fleet.since')} <Span sinceMs={fleet.sinceMs} />
      {fleet.untilMs === null ? null : (
        <>
          {', '}
          {t('window.fleet.until')} <Span untilMs={fleet.untilMs} />
        </>
      )}
    </Banner>
  );
}

function LostBanner(): React.ReactElement | null {
  const isLost = useFleet((view) => view.phase === 'lost');
  return isLost ? (
    <Banner icon={<CircleAlert size={16} />} title={t('window.lost.title')}>
      {t('window.lost.text')}
    </Banner>
  ) : null;
}

/** Said only where rules are on: what is off anyway cannot be missed. */
function StoppedBanner(): React.ReactElement | null {
  const { navigation, ticker } = useApp();
  const { enabled, stoppedSinceMs } = useFleet((view) => view.automation);
  return enabled && stoppedSinceMs !== null ? (
    <Banner
      icon={<PauseCircle size={16} />}
      title={t('window.automatic.notice.title')}
      actions={
        <Button onClick={() => navigation.openSettings()}>
          {t('window.automatic.to-settings')}
        </Button>
      }
    >
      {t('window.automatic.notice', { since: formatMoment(stoppedSinceMs, ticker.nowMs()) })}
    </Banner>
  ) : null;
}

function NoticeActions(props: {
  readonly notice: Notice;
  readonly onClose: () => void;
}): React.ReactElement {
  const { notice, onClose } = props;
  const run = useRun();
  const isForExtension = notice.kind === 'no-tray' && notice.missing === 'gnome-extension';
  return (
    <>
      {isForExtension ? (
        <Button isSmall onClick={() => void run('link:open', { link: 'tray-extension' })}>
          {t('window.notice.no-tray.get-extension')}
        </Button>
      ) : null}
      {closable.includes(notice.kind) ? (
        <IconButton isSmall label={t('window.close')} icon={<X size={14} />} onClick={onClose} />
      ) : null}
    </>
  );
}

/** One fact about our own reach, and what the program has to say about itself. */
export function Notices(): React.ReactElement {
  const notices = useFleet((view) => view.notices);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  // The development runtime is a footnote, not news.
  const shown = notices.filter(
    (notice) => notice.kind !== 'development-runtime' && !closed.has(keyOf(notice)),
  );
  return (
    <>
      <LostBanner />
      <FleetBanner />
      <StoppedBanner />
      {shown.map((notice) => (
        <Banner
          key={keyOf(notice)}
          icon={<Info size={16} />}
          title={t(`window.notice.${notice.kind}.title`)}
          actions={
            <NoticeActions
              notice={notice}
              onClose={() => setClosed((before) => new Set([...before, keyOf(notice)]))}
            />
          }
        >
          {noticeText(notice)}
        </Banner>
      ))}
    </>
  );
}
