import { useRef, useState } from 'react';
import { automaticRules } from '../../../src-shared/automation.ts';
import { formatMoment } from '../../../src-shared/format/times.ts';
import type { BotRow } from '../../../src-shared/snapshot.ts';
import { useApp, useFleet, useNowText } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { Segments } from '../../ui/Segments.tsx';
import {
  entryOf,
  ruleNote,
  sourceText,
  tagEntryOf,
  wantedOf,
  whyOffText,
  type RuleView,
  type ScopeView,
} from './automatic-words.ts';
import type { ViewProps } from './AutomaticSettings.tsx';
import { RuleEditor } from './RuleEditor.tsx';
import { useAutomation } from './use-automation.ts';

interface BotPartProps extends ViewProps {
  readonly bot: BotRow;
  /** A button that was pressed goes away: the keys go on from the block. */
  readonly keepFocus: () => void;
}

function RuleFact({ rule }: { readonly rule: RuleView }): React.ReactElement {
  const note = useNowText((nowMs) => ruleNote(rule.rule, rule.mode, { stored: rule, nowMs }));
  return (
    <div className="rule-fact">
      <dt>{t(`window.automatic.rule.${rule.rule}`)}</dt>
      <dd className="second">{note}</dd>
    </div>
  );
}

/** What the bot follows and cannot change here: one line for each rule that is on. */
function Inherited({ entry }: { readonly entry: ScopeView }): React.ReactElement {
  const on = automaticRules.flatMap((rule) => entry.rules.filter((one) => one.rule === rule));
  return (
    <>
      <dl className="rule-facts">
        {on.map((rule) => (
          <RuleFact key={rule.rule} rule={rule} />
        ))}
      </dl>
      {entry.protect ? <p className="second">{t('window.automatic.bot.protected')}</p> : null}
    </>
  );
}

function Held({ bot, view, send, keepFocus }: BotPartProps): React.ReactElement | null {
  const { ticker } = useApp();
  const [problem, setProblem] = useState<string | null>(null);
  const held = view.held.find(({ botId }) => botId === bot.id);
  const release = async (): Promise<void> => {
    keepFocus();
    setProblem(await send('automation:release', { botId: bot.id }));
  };
  return held === undefined ? null : (
    <div className="held-here">
      <p className="grow">
        {t('window.automatic.held.bot', { since: formatMoment(held.sinceMs, ticker.nowMs()) })}
      </p>
      <Button isSmall onClick={() => void release()}>
        {t('window.automatic.release')}
      </Button>
      {problem === null ? null : <FieldError text={problem} />}
    </div>
  );
}

/** While all is stopped, what stands here does not happen. */
function Stopped(): React.ReactElement | null {
  const { navigation, ticker } = useApp();
  const sinceMs = useFleet((view) => view.automation.stoppedSinceMs);
  return sinceMs === null ? null : (
    <p className="second">
      {t('window.automatic.bot.stopped', { since: formatMoment(sinceMs, ticker.nowMs()) })}{' '}
      <button type="button" className="link-button" onClick={() => navigation.openSettings()}>
        {t('window.automatic.to-settings')}
      </button>
    </p>
  );
}

const owners = ['tags', 'own'] as const;

/** Whose rules hold: those of the tags, or the bot's own, which begin as a copy. */
function Owner({ bot, view, send }: BotPartProps): React.ReactElement {
  const [problem, setProblem] = useState<string | null>(null);
  const scope = { kind: 'bot', botId: bot.id } as const;
  const choose = async (owner: (typeof owners)[number]): Promise<void> => {
    const { rules, protect } = wantedOf(tagEntryOf(view, bot.tags));
    setProblem(
      owner === 'tags'
        ? await send('automation:clear', { scope })
        : await send('automation:set', { scope, rules: [...rules], protect }),
    );
  };
  return (
    <div className="rule-owner">
      <Segments
        label={t('window.automatic.bot.choice')}
        value={entryOf(view, scope) === null ? 'tags' : 'own'}
        options={owners.map((value) => ({
          value,
          label: t(`window.automatic.bot.choice.${value}`),
        }))}
        onChange={(owner) => void choose(owner)}
      />
      {problem === null ? null : <FieldError text={problem} />}
    </div>
  );
}

function Body(props: BotPartProps): React.ReactElement {
  const { bot, view, send } = props;
  const scope = { kind: 'bot', botId: bot.id } as const;
  const own = entryOf(view, scope);
  const entry = own ?? tagEntryOf(view, bot.tags);
  const why = whyOffText(entry);
  return (
    <>
      <Held {...props} />
      {why === null ? <Stopped /> : <p className="second">{why}</p>}
      <Owner {...props} />
      {own === null ? null : <RuleEditor scope={scope} entry={own} send={send} />}
      {own === null && entry !== null && why === null ? <Inherited entry={entry} /> : null}
    </>
  );
}

/** What automatic repair does on one bot and where that comes from. Its decisions stand in the journal. */
export function BotAutomatic({ bot }: { readonly bot: BotRow }): React.ReactElement {
  const { view, problem, send } = useAutomation();
  const block = useRef<HTMLElement>(null);
  return (
    <section
      ref={block}
      tabIndex={-1}
      className="card"
      aria-labelledby="bot-automatic"
      aria-busy={view === null}
    >
      <header className="card-head">
        <h2 id="bot-automatic">{t('window.automatic.title')}</h2>
        {view === null ? null : <span className="muted">{sourceText(view, bot)}</span>}
      </header>
      <div className="card-body stack">
        {problem === null ? null : <FieldError text={problem} />}
        {view === null ? null : (
          <Body bot={bot} view={view} send={send} keepFocus={() => block.current?.focus()} />
        )}
      </div>
    </section>
  );
}
