import { documentationOf } from '../../../src-shared/documentation.ts';
import { cureKey, type Cause } from '../../../src-shared/health.ts';
import { useRun } from '../../app/app-context.ts';
import { t, textOr } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';

const sentence = (text: string): string =>
  text === '' ? '' : `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}.`;

/** Lines of words, each under its label; lines without a text are left out. */
export function WordList(props: {
  readonly lines: readonly (readonly [label: string, text: React.ReactNode])[];
  readonly children?: React.ReactNode;
}): React.ReactElement {
  return (
    <dl className="cause selectable">
      {props.lines
        .filter(([, text]) => text !== '')
        .map(([label, text]) => (
          <div key={label} className="cause-line">
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      {props.children}
    </dl>
  );
}

/** An error translated: what it means, why it usually happens, what to do, and whether a re-set can help at all. */
export function CauseWords({ cause }: { readonly cause: Cause }): React.ReactElement | null {
  const run = useRun();
  const link = documentationOf(cause.class);
  const lines = [
    [t('window.cause.meaning'), textOr(`cause.${cause.id}.meaning`, '')],
    [t('window.cause.usual'), textOr(`cause.${cause.id}.usualCause`, '')],
    [t('window.cause.remedy'), textOr(`cause.${cause.id}.remedy`, '')],
    [t('window.cause.re-set'), textOr(cureKey(cause), sentence(cause.reSetHelps))],
  ] as const;
  return (
    <WordList lines={lines}>
      <div className="cause-line">
        <dt>{t('window.cause.documentation')}</dt>
        <dd>
          <Button isSmall variant="ghost" onClick={() => void run('link:open', { link })}>
            {t('window.cause.open-documentation')}
          </Button>
        </dd>
      </div>
    </WordList>
  );
}
