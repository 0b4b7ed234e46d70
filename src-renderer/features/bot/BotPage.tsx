import { Tabs } from 'radix-ui';
import { useState } from 'react';
import type { WishKind } from '../../../src-shared/wishes.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useApp, useBot } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { useBotCommands } from '../../app/use-bot-menu.tsx';
import { botTabs, type BotTab, type Place } from '../../state/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { ChooseEnvironment } from '../environments/ChooseEnvironment.tsx';
import { RepairDialog } from '../repair/RepairDialog.tsx';
import { ResendDialog } from '../resend/ResendDialog.tsx';
import { BotHeader } from './BotHeader.tsx';
import { DiagnosisTab } from './diagnosis/DiagnosisTab.tsx';
import { EditDialog } from './EditDialog.tsx';
import { ErrorsTab } from './ErrorsTab.tsx';
import { HistoryTab } from './HistoryTab.tsx';
import { JournalTab } from './JournalTab.tsx';
import { NowTab } from './NowTab.tsx';
import { RecordTab } from './RecordTab.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { ReplaceTokenDialog } from './ReplaceTokenDialog.tsx';
import { useDetail, type DetailState } from './use-detail.ts';

export type BotPlace = Extract<Place, { screen: 'bot' }>;
/** A dialog of the bot page. */
export type BotDialog =
  | {
      readonly kind: 'repair';
      readonly wish: WishKind;
      readonly actionId?: string;
      readonly environmentId?: string;
    }
  | { readonly kind: 'edit' | 'remove' | 'replace-token' | 'resend' | 'environment' };

function isTab(value: string): value is BotTab {
  return botTabs.some((tab) => tab === value);
}

interface TabBodyProps {
  readonly tab: BotTab;
  readonly bot: BotRow;
  readonly state: DetailState;
  readonly open: (dialog: BotDialog) => void;
  readonly setTab: (tab: BotTab) => void;
}

function TabBody({ tab, bot, state, open, setTab }: TabBodyProps): React.ReactElement {
  switch (tab) {
    case 'now':
      return <NowTab bot={bot} state={state} open={open} toHistory={() => setTab('history')} />;
    case 'history':
      return <HistoryTab bot={bot} detail={state.detail} />;
    case 'errors':
      return <ErrorsTab state={state} />;
    case 'journal':
      return <JournalTab bot={bot} undoable={state.detail?.undoable ?? []} open={open} />;
    case 'diagnosis':
      return <DiagnosisTab bot={bot} state={state} />;
    case 'record':
      return <RecordTab bot={bot} />;
  }
}

function Dialogs(props: {
  readonly bot: BotRow;
  readonly state: DetailState;
  readonly dialog: BotDialog | null;
  readonly open: (dialog: BotDialog) => void;
  readonly close: () => void;
}): React.ReactElement | null {
  const { navigation } = useApp();
  const { bot, state, dialog, open, close } = props;
  switch (dialog?.kind) {
    case undefined:
      return null;
    case 'repair':
      return (
        <RepairDialog
          bot={bot}
          detail={state.detail}
          wish={dialog.wish}
          {...(dialog.actionId === undefined ? {} : { actionId: dialog.actionId })}
          {...(dialog.environmentId === undefined ? {} : { environmentId: dialog.environmentId })}
          onClose={close}
        />
      );
    case 'environment':
      return (
        <ChooseEnvironment
          botIds={[bot.id]}
          current={bot.environment?.id ?? null}
          onClose={close}
          onPlan={(environmentId) => {
            open({ kind: 'repair', wish: 'move', environmentId });
            return Promise.resolve(null);
          }}
        />
      );
    case 'resend':
      return <ResendDialog bot={bot} detail={state.detail} onClose={close} />;
    case 'edit':
      return <EditDialog bot={bot} note={state.detail?.note ?? null} onClose={close} />;
    case 'replace-token':
      return <ReplaceTokenDialog bot={bot} onClose={close} />;
    case 'remove':
      return <RemoveDialog bot={bot} onClose={close} onRemoved={() => navigation.openOverview()} />;
  }
}

function usePageKeys(bot: BotRow, setTab: (tab: BotTab) => void): void {
  const { navigation } = useApp();
  const commands = useBotCommands();
  const tabKeys = Object.fromEntries(
    botTabs.map((name, index) => [String(index + 1), () => setTab(name)]),
  );
  useKeys({
    ...tabKeys,
    r: () => commands.checkNow([bot.id]),
    a: () => {
      if (bot.incident !== null) {
        const { incidentId, acknowledgedAtMs } = bot.incident;
        commands.acknowledge([incidentId], acknowledgedAtMs === null);
      }
    },
    Escape: () => navigation.openOverview(),
    'alt+ArrowLeft': () => navigation.openOverview(),
  });
}

function LivePage({
  bot,
  place,
}: {
  readonly bot: BotRow;
  readonly place: BotPlace;
}): React.ReactElement {
  const state = useDetail(bot);
  const [tab, setTab] = useState<BotTab>(place.tab);
  const [dialog, setDialog] = useState<BotDialog | null>(
    place.wish === null ? null : { kind: 'repair', wish: place.wish },
  );
  usePageKeys(bot, setTab);
  return (
    <main className="bot-page">
      <BotHeader bot={bot} detail={state.detail} open={setDialog} />
      <Tabs.Root
        className="bot-tabs"
        value={tab}
        onValueChange={(value) => {
          if (isTab(value)) {
            setTab(value);
          }
        }}
      >
        <Tabs.List className="tabs-list" aria-label={t('window.bot.tabs')}>
          {botTabs.map((name) => (
            <Tabs.Trigger key={name} value={name} className="tab">
              {t(`window.tab.${name}`)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content value={tab} className="tab-body" tabIndex={0}>
          <TabBody tab={tab} bot={bot} state={state} open={setDialog} setTab={setTab} />
        </Tabs.Content>
      </Tabs.Root>
      <Dialogs
        bot={bot}
        state={state}
        dialog={dialog}
        open={setDialog}
        close={() => setDialog(null)}
      />
    </main>
  );
}

/** Everything about one bot. */
export function BotPage({ place }: { readonly place: BotPlace }): React.ReactElement {
  const { navigation } = useApp();
  const bot = useBot(place.botId);
  if (bot === undefined) {
    return (
      <main className="empty">
        <p className="empty-title">{t('window.bot.gone')}</p>
        <Button onClick={() => navigation.openOverview()}>{t('window.bot.back')}</Button>
      </main>
    );
  }
  // A new visit, also to the same bot, starts where it was sent.
  return <LivePage key={place.visit} bot={bot} place={place} />;
}
