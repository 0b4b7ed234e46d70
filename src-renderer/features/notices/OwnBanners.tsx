import {
  CircleAlert,
  CloudAlert,
  Hourglass,
  PauseCircle,
  ShieldAlert,
  WifiOff,
} from 'lucide-react';
import type { FleetState } from '../../../src-shared/health.ts';
import { formatMoment } from '../../../src-shared/format/times.ts';
import { useApp, useFleet, useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { Span } from '../../ui/Age.tsx';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';

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

/** The one state of the whole fleet. */
export function FleetBanner(): React.ReactElement | null {
  const run = useRun();
  const fleet = useFleet((view) => view.fleet);
  if (fleet === null) {
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

/** The engine does not answer. */
export function LostBanner(): React.ReactElement {
  return (
    <Banner icon={<CircleAlert size={16} />} title={t('window.lost.title')}>
      {t('window.lost.text')}
    </Banner>
  );
}

/** All automatic repair is stopped. Said only where rules are on: what is off anyway cannot be missed. */
export function StoppedBanner(): React.ReactElement | null {
  const { navigation, ticker } = useApp();
  const { stoppedSinceMs } = useFleet((view) => view.automation);
  return stoppedSinceMs === null ? null : (
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
  );
}
