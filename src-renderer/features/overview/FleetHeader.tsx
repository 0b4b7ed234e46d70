import { ListTree, Pause, Play, Plus, RefreshCw, Settings } from 'lucide-react';
import { formatCount, formatShortCount } from '../../../src-shared/format/counts.ts';
import { formatDuration, formatExactSeconds } from '../../../src-shared/format/durations.ts';
import { useApp, useFleet, useNowText, useRun } from '../../app/app-context.ts';
import { fleetFace, headlineOf } from '../../app/bot-words.ts';
import { t } from '../../app/texts.ts';
import { tomorrowMorningMs } from '../../app/tomorrow.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Light } from '../../ui/Light.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { MessagesButton } from '../messages/MessagesButton.tsx';
import { openCount } from '../incidents/incident-words.ts';

const hourMs = 3_600_000;

function PauseMenu(): React.ReactElement {
  const run = useRun();
  const { ticker } = useApp();
  const isPaused = useFleet((view) => view.fleet?.kind === 'watching-paused');
  const pause = (untilMs: number | null): void => void run('fleet:pause', { untilMs });
  if (isPaused) {
    return (
      <Button onClick={() => pause(0)}>
        <Play size={16} />
        {t('window.fleet.resume')}
      </Button>
    );
  }
  const entry = (label: string, untilMs: () => number | null) => ({
    kind: 'item' as const,
    label,
    onSelect: () => pause(untilMs()),
  });
  return (
    <Menu
      trigger={<IconButton label={t('window.fleet.pause')} icon={<Pause size={16} />} />}
      entries={[
        { kind: 'heading', label: t('window.fleet.pause') },
        entry(t('window.fleet.pause-hour'), () => ticker.nowMs() + hourMs),
        entry(t('window.fleet.pause-tomorrow'), () => tomorrowMorningMs(ticker.nowMs())),
        entry(t('window.fleet.pause-open'), () => null),
      ]}
    />
  );
}

/** With many bots something is checked all the time: seconds that jump to and fro would only be noise. */
function checkedText(checkedAtMs: number | null, nowMs: number): string {
  if (checkedAtMs === null) {
    return t('window.fleet.never-checked');
  }
  return nowMs - checkedAtMs < 10_000
    ? t('window.fleet.checked-now')
    : t('window.fleet.checked-ago', { age: formatDuration(nowMs - checkedAtMs) });
}

function Subline(): React.ReactElement {
  const total = useFleet((view) => view.light.total);
  const checkedAtMs = useFleet((view) => view.light.checkedAtMs);
  const intervalSeconds = useFleet((view) => view.settings.intervalSeconds);
  const text = useNowText((nowMs) =>
    t('window.fleet.subline', {
      count: total,
      shown: formatCount(total),
      checked: checkedText(checkedAtMs, nowMs),
      interval: formatExactSeconds(intervalSeconds),
    }),
  );
  return (
    <p className="second" title={text}>
      {text}
    </p>
  );
}

/** The way to the incidents, with how many are open. */
function IncidentsButton(): React.ReactElement {
  const { navigation } = useApp();
  const count = useFleet((view) => openCount(view.bots));
  return (
    <span className="count-button">
      <IconButton
        label={t('window.incidents.button', { count })}
        icon={<ListTree size={16} />}
        onClick={() => navigation.openIncidents()}
      />
      {count === 0 ? null : (
        <span className="count-badge" aria-hidden="true">
          {formatShortCount(count)}
        </span>
      )}
    </span>
  );
}

/** The light of the tray with its sentence, and what can be done with all bots. */
export function FleetHeader({ onAdd }: { readonly onAdd: () => void }): React.ReactElement {
  const { navigation } = useApp();
  const light = useFleet((view) => view.light);
  const run = useRun();
  return (
    <header className="fleet-header">
      <Light face={fleetFace(light)} size={32} />
      <div className="grow">
        <h1 className="headline" title={headlineOf(light)}>
          {headlineOf(light)}
        </h1>
        <Subline />
      </div>
      <div className="row">
        <IconButton
          label={t('window.fleet.check-all')}
          icon={<RefreshCw size={16} />}
          onClick={() => void run('fleet:check-all', {})}
        />
        <PauseMenu />
        <IncidentsButton />
        <MessagesButton />
        <IconButton
          label={t('window.settings.title')}
          icon={<Settings size={16} />}
          onClick={() => navigation.openSettings()}
        />
        <Button variant="primary" onClick={onAdd}>
          <Plus size={16} />
          {t('window.add.open')}
        </Button>
      </div>
    </header>
  );
}
