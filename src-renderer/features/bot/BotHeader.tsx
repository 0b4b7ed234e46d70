import {
  ArrowLeft,
  Ellipsis,
  KeyRound,
  Pause,
  Pencil,
  Play,
  RefreshCw,
  Trash2,
} from 'lucide-react';
import type { WishKind } from '../../../src-shared/wishes.ts';
import type { BotDetail } from '../../../src-shared/bot-detail.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useApp, useNowText } from '../../app/app-context.ts';
import { faceOf, healthForText, sentenceOf, titleOf } from '../../app/bot-words.ts';
import { t } from '../../app/texts.ts';
import { incidentEntries, snoozeEntries } from '../../app/silence-menu.tsx';
import { useBotCommands } from '../../app/use-bot-menu.tsx';
import { BusyBar } from '../../ui/BusyBar.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { Light } from '../../ui/Light.tsx';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { IncidentBar } from '../incidents/IncidentBar.tsx';
import { EnvironmentBadge } from '../environments/EnvironmentBadge.tsx';
import type { BotDialog } from './BotPage.tsx';
import { HeaderFacts } from './HeaderFacts.tsx';

export interface BotHeaderProps {
  readonly bot: BotRow;
  readonly detail: BotDetail | null;
  readonly open: (dialog: BotDialog) => void;
}

function Sentence({ bot }: { readonly bot: BotRow }): React.ReactElement {
  const { text, detail } = sentenceOf(bot);
  const lead = useNowText((nowMs) => healthForText(bot, nowMs));
  return (
    <p className="bot-sentence selectable">
      <strong>{lead}</strong>
      {bot.paused ? null : (
        <>
          : {text}
          {detail === null ? null : (
            <>
              {' – '}
              <Foreign text={detail} isWrapped className="second" />
            </>
          )}
        </>
      )}
    </p>
  );
}

/** The wishes offered beside the recommended one, in the order of harm. */
const otherWishes: readonly WishKind[] = [
  'set',
  'move',
  're-set',
  'kick',
  'rotate-secret',
  'undo',
  'park',
  'unpark',
  'peek',
  'rescue',
  'drop',
  'delete',
];

/** Wishes for which there is nothing to work on, as far as the page knows. */
function impossibleWishes(detail: BotDetail | null): readonly WishKind[] {
  const hasNothing = detail !== null && detail.desired === null && detail.actual?.urlShort === null;
  return [
    ...(hasNothing ? (['re-set', 'kick', 'delete', 'move', 'rotate-secret', 'park'] as const) : []),
    ...(detail !== null && detail.undoable.length === 0 ? (['undo'] as const) : []),
  ];
}

/** A parked webhook is brought back, another one is parked: never both. */
function isOffered(wish: WishKind, bot: BotRow): boolean {
  return bot.parkedUntilMs === undefined ? wish !== 'unpark' : wish !== 'park';
}

function useMore({ bot, detail, open }: BotHeaderProps): readonly MenuEntry[] {
  const { navigation, ticker } = useApp();
  const commands = useBotCommands();
  const isReady = bot.tokenState === 'ready' && bot.activity === null;
  const impossible = impossibleWishes(detail);
  const offered = otherWishes.filter((wish) => isOffered(wish, bot));
  return [
    { kind: 'heading', label: t('window.bot.webhook') },
    ...offered.map((wish): MenuEntry => ({
      kind: 'item',
      label: t(`window.wish.${wish}`),
      isDisabled: !isReady || impossible.includes(wish),
      onSelect: () => open({ kind: 'repair', wish }),
    })),
    {
      kind: 'item',
      label: t('window.resend.menu'),
      isDisabled: !isReady,
      onSelect: () => open({ kind: 'resend' }),
    },
    {
      kind: 'item',
      label: t('window.environment.menu'),
      isDisabled: !isReady,
      onSelect: () => open({ kind: 'environment' }),
    },
    { kind: 'rule' },
    {
      kind: 'item',
      label: t('window.menu.edit'),
      icon: <Pencil size={16} />,
      onSelect: () => open({ kind: 'edit' }),
    },
    ...incidentEntries(bot, commands, (incidentId) => navigation.openIncident(incidentId)),
    ...snoozeEntries(bot, commands, ticker.nowMs()),
    {
      kind: 'item',
      label: bot.paused ? t('window.menu.resume') : t('window.menu.pause'),
      icon: bot.paused ? <Play size={16} /> : <Pause size={16} />,
      onSelect: () => commands.setPaused([bot.id], !bot.paused),
    },
    {
      kind: 'item',
      label: t('window.menu.replace-token'),
      icon: <KeyRound size={16} />,
      onSelect: () => open({ kind: 'replace-token' }),
    },
    { kind: 'rule' },
    {
      kind: 'item',
      label: t('window.menu.remove'),
      icon: <Trash2 size={16} />,
      onSelect: () => open({ kind: 'remove' }),
    },
  ];
}

function Actions(props: BotHeaderProps): React.ReactElement {
  const { bot, detail, open } = props;
  const commands = useBotCommands();
  const more = useMore(props);
  const recommended = detail?.recommended ?? null;
  const isReady = bot.tokenState === 'ready' && bot.activity === null;
  return (
    <div className="bot-actions">
      {recommended === null ? null : (
        <Button
          variant="primary"
          disabled={!isReady && recommended !== 'replace-token'}
          onClick={() =>
            open(
              recommended === 'replace-token'
                ? { kind: 'replace-token' }
                : { kind: 'repair', wish: recommended },
            )
          }
        >
          {t(`window.wish.${recommended}`)}
        </Button>
      )}
      {bot.parkedUntilMs === undefined ? null : (
        <Button disabled={!isReady} onClick={() => open({ kind: 'repair', wish: 'unpark' })}>
          {t('window.wish.unpark')}
        </Button>
      )}
      {recommended === 're-set' || bot.parkedUntilMs !== undefined ? null : (
        <Button disabled={!isReady} onClick={() => open({ kind: 'repair', wish: 're-set' })}>
          {t('window.wish.re-set')}
        </Button>
      )}
      <Button
        disabled={bot.paused || bot.tokenState !== 'ready'}
        onClick={() => commands.checkNow([bot.id])}
      >
        <RefreshCw size={16} />
        {t('window.menu.check')}
      </Button>
      <Menu
        trigger={<IconButton label={t('window.bot.more')} icon={<Ellipsis size={16} />} />}
        entries={more}
      />
    </div>
  );
}

/** Who the bot is, how it is, and the one thing to press. */
export function BotHeader(props: BotHeaderProps): React.ReactElement {
  const { bot } = props;
  const { navigation } = useApp();
  const face = faceOf(bot);
  return (
    <header className="bot-header">
      <div className="bot-title">
        <div className="bot-who">
          <IconButton
            label={t('window.bot.back')}
            icon={<ArrowLeft size={16} />}
            onClick={() => navigation.openOverview()}
          />
          <Light face={face} size={24} label={t(`health.${face}`)} isSuspected={bot.suspected} />
          <h1 className="headline">
            <Foreign text={titleOf(bot)} />
          </h1>
          {bot.username === null ? null : (
            <span className="second selectable bot-username">
              <Foreign text={`@${bot.username}`} />
            </span>
          )}
          {bot.environment === undefined ? null : (
            <EnvironmentBadge environment={bot.environment} />
          )}
          {bot.tags.slice(0, 6).map((tag) => (
            <Foreign key={tag} text={tag} maxLength={40} className="tag" />
          ))}
        </div>
        <Actions {...props} />
      </div>
      <Sentence bot={bot} />
      <HeaderFacts bot={bot} />
      {bot.incident === null ? null : <IncidentBar bot={bot} incident={bot.incident} />}
      {bot.activity === null ? null : <BusyBar label={t('window.bot.busy')} />}
    </header>
  );
}
