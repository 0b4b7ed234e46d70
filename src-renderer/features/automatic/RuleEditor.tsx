import { useRef, useState } from 'react';
import {
  automaticRules,
  type AutomaticRule,
  type AutomaticScope,
} from '../../../src-shared/automation.ts';
import { useNowText } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { Segments } from '../../ui/Segments.tsx';
import {
  choiceOf,
  isCurable,
  ruleChoices,
  ruleNote,
  wantedOf,
  withChoice,
  type RuleChoice,
  type RuleView,
  type ScopeView,
  type WantedRules,
} from './automatic-words.ts';
import type { Automation } from './use-automation.ts';

interface RuleLineProps {
  readonly rule: AutomaticRule;
  readonly choice: RuleChoice;
  readonly stored: RuleView | null;
  readonly choose: (choice: RuleChoice) => void;
}

/** A rule that cannot send anything has no live: it writes to the journal or is off. */
function optionsOf(rule: AutomaticRule): readonly { value: RuleChoice; label: string }[] {
  return isCurable(rule)
    ? ruleChoices.map((value) => ({ value, label: t(`window.automatic.mode.${value}`) }))
    : [
        { value: 'off', label: t('window.automatic.mode.off') },
        { value: 'dry-run', label: t('window.automatic.mode.journal') },
      ];
}

function RuleLine({ rule, choice, stored, choose }: RuleLineProps): React.ReactElement {
  const note = useNowText((nowMs) => ruleNote(rule, choice, { stored, nowMs }));
  return (
    <div className="rule-line">
      <div className="rule-words">
        <div className="field-label">{t(`window.automatic.rule.${rule}`)}</div>
        <div className="field-hint">{t(`window.automatic.rule.${rule}.hint`)}</div>
      </div>
      <div className="rule-choice">
        <Segments
          label={t(`window.automatic.rule.${rule}`)}
          value={choice === 'live' && !isCurable(rule) ? 'dry-run' : choice}
          options={optionsOf(rule)}
          onChange={choose}
        />
        <div className="rule-note field-hint">{choice === 'off' ? null : note}</div>
      </div>
    </div>
  );
}

export interface RuleEditorProps {
  readonly scope: AutomaticScope;
  /** What is stored for the scope; null = it has no entry. */
  readonly entry: ScopeView | null;
  readonly send: Automation['send'];
}

/** What a person chose counts on the screen at once; a refusal takes it back and is said in place. */
function useDraft({ scope, entry, send }: RuleEditorProps): {
  readonly wanted: WantedRules;
  readonly problem: string | null;
  readonly change: (next: WantedRules) => Promise<void>;
} {
  const [draft, setDraft] = useState<WantedRules | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const turn = useRef(0);
  const change = async (next: WantedRules): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    setDraft(next);
    setProblem(null);
    const refusal = await send('automation:set', {
      scope,
      rules: [...next.rules],
      protect: next.protect,
    });
    // Somebody quick has changed more meanwhile: that answer is the one to wait for.
    if (mine === turn.current) {
      setDraft(null);
      setProblem(refusal);
    }
  };
  const wanted = draft ?? wantedOf(entry);
  return { wanted, problem, change };
}

/** The five rules of a tag or a bot, each with what it does, and whether strange hosts are overwritten. */
export function RuleEditor(props: RuleEditorProps): React.ReactElement {
  const { entry } = props;
  const { wanted, problem, change } = useDraft(props);
  return (
    <div className="rules">
      {automaticRules.map((rule) => (
        <RuleLine
          key={rule}
          rule={rule}
          choice={choiceOf(wanted, rule)}
          stored={entry?.rules.find((one) => one.rule === rule) ?? null}
          choose={(choice) => void change(withChoice(wanted, rule, choice))}
        />
      ))}
      <div className="rule-protect">
        <CheckBox
          isChecked={wanted.protect}
          onChange={(protect) => void change({ ...wanted, protect })}
        >
          <span>{t('window.automatic.protect')}</span>
          <span className="field-hint">{t('window.automatic.protect.hint')}</span>
        </CheckBox>
      </div>
      {problem === null ? null : <FieldError text={problem} />}
    </div>
  );
}
