import { refusalSentence } from '../../../src-shared/repair-sentences.ts';
import { OctagonAlert } from 'lucide-react';
import { useState } from 'react';
import type { Refusal } from '../../../src-shared/repair.ts';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Field.tsx';
import { TextField } from '../../ui/TextField.tsx';
import {
  answersWith,
  askedPart,
  askedParts,
  isAnswered,
  noPartAnswers,
  phraseOf,
  type PartAnswer,
  type UnknownPart,
  type Way,
} from './unknown-answers.ts';
import type { RepairFlow } from './use-repair.ts';

export interface RefusalViewProps {
  readonly flow: RepairFlow;
  readonly refusals: readonly Refusal[];
}

interface QuestionProps {
  readonly part: UnknownPart;
  readonly answer: PartAnswer;
  readonly onAnswer: (answer: PartAnswer) => void;
}

function Question({ part, answer, onAnswer }: QuestionProps): React.ReactElement {
  return (
    <div className="unknown-choice">
      <Choice<Way>
        isLegendHidden
        legend={t('window.unknown.legend')}
        value={answer.way}
        onChange={(way) => onAnswer({ ...answer, way })}
        options={[
          {
            value: 'type',
            label: t(`window.unknown.${part}.type`),
            hint: t('window.unknown.type-hint'),
          },
          { value: 'none', label: t(`window.unknown.${part}.none`) },
          { value: 'lose', label: t(`window.unknown.${part}.lose`) },
        ]}
      />
      {answer.way === 'lose' ? (
        <TextField
          label={t('window.unknown.words', { phrase: phraseOf(part) })}
          value={answer.words}
          onChange={(words) => onAnswer({ ...answer, words })}
        />
      ) : null}
    </div>
  );
}

function GoOn(props: {
  readonly isReady: boolean;
  readonly isForm: boolean;
  readonly onPress: () => void;
}): React.ReactElement {
  return (
    <div>
      <Button variant="primary" disabled={!props.isReady} onClick={props.onPress}>
        {props.isForm ? t('window.unknown.to-form') : t('window.unknown.go-on')}
      </Button>
    </div>
  );
}

function Unresolved({ flow }: { readonly flow: RepairFlow }): React.ReactElement {
  const { answers } = flow.intention;
  return (
    <div>
      <Button onClick={() => flow.plan({ answers: { ...answers, unresolvedOk: true } })}>
        {t('window.unknown.unresolved-ok')}
      </Button>
    </div>
  );
}

function PinChoice({ flow }: { readonly flow: RepairFlow }): React.ReactElement | null {
  const { move } = flow.intention;
  return move === null ? null : (
    <div className="row">
      <Button onClick={() => flow.plan({ move: { ...move, pin: 'none' } })}>
        {t('window.move.pin-none')}
      </Button>
      <Button onClick={() => flow.plan({ move: { ...move, pin: 'keep' } })}>
        {t('window.move.pin-keep')}
      </Button>
    </div>
  );
}

/** Why nothing was sent, and where there is a way on, the way: all questions at once, one button. */
export function RefusalView({ flow, refusals }: RefusalViewProps): React.ReactElement {
  const [given, setGiven] = useState(noPartAnswers);
  const parts = askedParts(refusals);
  const isForm = parts.some((part) => given[part].way === 'type');
  const goOn = (): void => {
    if (isForm) {
      flow.toForm('set');
    } else {
      flow.plan({ answers: answersWith(flow.intention.answers, parts, given) });
    }
  };
  return (
    <div className="plan" role="alert">
      <ul className="refusals">
        {refusals.map((refusal) => {
          const part = askedPart(refusal);
          return (
            <li key={`${refusal.code}-${refusal.field ?? ''}`} className="refusal">
              <OctagonAlert size={16} aria-hidden="true" />
              <div className="grow stack">
                <p className="wrap">{refusalSentence(t, refusal)}</p>
                {part === null ? null : (
                  <Question
                    part={part}
                    answer={given[part]}
                    onAnswer={(answer) => setGiven((before) => ({ ...before, [part]: answer }))}
                  />
                )}
                {refusal.code === 'host-unresolved' ? <Unresolved flow={flow} /> : null}
                {refusal.code === 'pin-moves' ? <PinChoice flow={flow} /> : null}
              </div>
            </li>
          );
        })}
      </ul>
      {parts.length === 0 ? null : (
        <GoOn
          isReady={isForm || parts.every((part) => isAnswered(part, given[part]))}
          isForm={isForm}
          onPress={goOn}
        />
      )}
    </div>
  );
}
