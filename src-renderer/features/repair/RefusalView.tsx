import { OctagonAlert } from 'lucide-react';
import { useState } from 'react';
import type { Refusal, RefusalCode } from '../../../src-shared/repair.ts';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Field.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Answers, RepairFlow } from './use-repair.ts';

export interface RefusalViewProps {
  readonly flow: RepairFlow;
  readonly refusals: readonly Refusal[];
}

type UnknownPart = 'secret' | 'certificate' | 'pin';
const partOf: Partial<Record<RefusalCode, UnknownPart>> = {
  'secret-unknown': 'secret',
  'certificate-unknown': 'certificate',
  'pin-unknown': 'pin',
};
const answerKey = {
  secret: 'secretUnknown',
  certificate: 'certificateUnknown',
  pin: 'pinUnknown',
} as const satisfies Record<UnknownPart, keyof Answers>;

type Way = 'type' | 'none' | 'lose';

/** The three ways on where a part of the webhook is not known: type it, there is none, accept the loss in words. */
function UnknownChoice({ flow, part }: { readonly flow: RepairFlow; readonly part: UnknownPart }) {
  const [way, setWay] = useState<Way>('type');
  const [words, setWords] = useState('');
  const phrase = t(`window.unknown.${part}.phrase`);
  const isReady = way !== 'lose' || words.trim().toLowerCase() === phrase.toLowerCase();
  const go = (): void => {
    if (way === 'type') {
      flow.toForm();
      return;
    }
    flow.plan({ answers: { ...flow.intention.answers, [answerKey[part]]: way } });
  };
  return (
    <div className="unknown-choice">
      <Choice<Way>
        legend={t('window.unknown.legend')}
        value={way}
        onChange={setWay}
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
      {way === 'lose' ? (
        <TextField
          label={t('window.unknown.words', { phrase })}
          value={words}
          onChange={setWords}
        />
      ) : null}
      <div>
        <Button variant="primary" disabled={!isReady} onClick={go}>
          {way === 'type' ? t('window.unknown.to-form') : t('window.unknown.go-on')}
        </Button>
      </div>
    </div>
  );
}

function Unresolved({ flow }: { readonly flow: RepairFlow }): React.ReactElement {
  return (
    <div>
      <Button
        onClick={() => flow.plan({ answers: { ...flow.intention.answers, unresolvedOk: true } })}
      >
        {t('window.unknown.unresolved-ok')}
      </Button>
    </div>
  );
}

/** The refusal that the person can answer, if one is. */
function askedOf(refusals: readonly Refusal[]): Refusal | undefined {
  return refusals.find(({ code }) => partOf[code] !== undefined || code === 'host-unresolved');
}

/** Whether the dialog waits for an answer: then its button is the one to press. */
export function isAsking({ phase }: RepairFlow): boolean {
  return phase.kind === 'refused' && askedOf(phase.refusals) !== undefined;
}

/** Why nothing was sent, and where there is a way on, the way. */
export function RefusalView({ flow, refusals }: RefusalViewProps): React.ReactElement {
  // One question at a time: the next refusal shows itself when this one is answered.
  const asked = askedOf(refusals);
  return (
    <div className="plan" role="alert">
      <ul className="stack">
        {refusals.map((refusal) => {
          const part = partOf[refusal.code];
          return (
            <li key={`${refusal.code}-${refusal.field ?? ''}`} className="refusal">
              <OctagonAlert size={16} aria-hidden="true" />
              <div className="grow stack">
                <p className="wrap">
                  {t(`refusal.${refusal.code}`, { detail: refusal.detail ?? '' })}
                </p>
                {refusal === asked && part !== undefined ? (
                  <UnknownChoice key={part} flow={flow} part={part} />
                ) : null}
                {refusal === asked && refusal.code === 'host-unresolved' ? (
                  <Unresolved flow={flow} />
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
