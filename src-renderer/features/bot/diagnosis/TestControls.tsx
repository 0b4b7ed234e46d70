import { useState } from 'react';
import { formatDuration } from '../../../../src-shared/format/durations.ts';
import { useNowText } from '../../../app/app-context.ts';
import { t } from '../../../app/texts.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { DiagnosisFlow } from './use-diagnosis.ts';

/** A test as it can be begun now. */
export interface TestForm {
  readonly path: string;
  readonly setPath: (path: string) => void;
  /** A path is in use, or was not taken. */
  readonly isPathShown: boolean;
  /** Why the path was not taken; null = it was. */
  readonly pathProblem: string | null;
  /** Why no test can begin now, while a kept result stands; empty = one can. */
  readonly wait: string;
  readonly start: (allowHost: string | null) => void;
}

/** What is typed and pressed before a test. */
export function useTestForm({ seen, refusal, start }: DiagnosisFlow): TestForm {
  const [typed, setTyped] = useState<string | null>(null);
  const againAtMs = seen?.againAtMs ?? null;
  const wait = useNowText((nowMs) =>
    againAtMs === null || againAtMs <= nowMs
      ? ''
      : t('window.diagnosis.again', { duration: formatDuration(againAtMs - nowMs) }),
  );
  const path = typed ?? seen?.healthPath ?? '';
  const isPathWrong = refusal === 'health-path' || refusal === 'health-path-secret';
  return {
    path,
    setPath: setTyped,
    isPathShown: isPathWrong || (seen?.healthPath ?? null) !== null,
    pathProblem: isPathWrong ? t(`diagnosis.refused.${refusal}`) : null,
    wait,
    start: (allowHost) => {
      const trimmed = path.trim();
      start({ allowHost, healthPath: trimmed === '' ? null : trimmed });
    },
  };
}

/** Begins and ends a test. The button stays where it is and keeps the focus, whatever can be done with it. */
export function TestButtons(props: {
  readonly flow: DiagnosisFlow;
  readonly form: TestForm;
}): React.ReactElement {
  const { flow, form } = props;
  const { isRunning } = flow;
  const isHeld = isRunning || form.wait !== '';
  return (
    <>
      {isRunning ? (
        <Button isSmall variant="ghost" onClick={flow.stop}>
          {t('window.diagnosis.stop')}
        </Button>
      ) : null}
      <Button
        isSmall
        variant={flow.seen?.report === null ? 'primary' : 'plain'}
        aria-disabled={isHeld}
        aria-busy={isRunning}
        onClick={() => {
          if (!isHeld) {
            form.start(null);
          }
        }}
      >
        {t('window.diagnosis.run')}
      </Button>
    </>
  );
}

/** Asks before an address is connected to that is not public. */
export function AllowHost(props: {
  readonly host: string;
  readonly form: TestForm;
}): React.ReactElement {
  const { host, form } = props;
  return (
    <div className="test-ask">
      <p className="grow second wrap">{t('window.diagnosis.allow-ask', { host })}</p>
      <Button onClick={() => form.start(host)}>{t('window.diagnosis.allow')}</Button>
    </div>
  );
}

/** What is asked for in place of `/`. */
export function HealthPath({ form }: { readonly form: TestForm }): React.ReactElement {
  return (
    <details className="more" open={form.isPathShown}>
      <summary>{t('window.diagnosis.health')}</summary>
      <TextField
        label={t('window.diagnosis.health-label')}
        hint={t('window.diagnosis.health-hint')}
        error={form.pathProblem}
        kind="code"
        maxLength={200}
        placeholder="/"
        value={form.path}
        onChange={form.setPath}
        onEnter={() => {
          if (form.wait === '') {
            form.start(null);
          }
        }}
      />
    </details>
  );
}
