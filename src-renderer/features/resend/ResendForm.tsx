import type { BotDetail } from '../../../src-shared/bot-detail.ts';
import { errorText, t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { Field, FieldError } from '../../ui/Field.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { choiceProblems } from './resend-choice.ts';
import type { ChosenFile, ResendFlow } from './use-resend.ts';

interface PartProps {
  readonly flow: ResendFlow;
  readonly file: ChosenFile;
}

function Kinds({ flow, file }: PartProps): React.ReactElement {
  const { without } = flow.choice;
  const kinds = file.byKind.map(({ kind }) => kind);
  return (
    <fieldset className="choices">
      <legend className="field-label">{t('window.resend.kinds')}</legend>
      <div className="resend-kinds">
        {file.byKind.map(({ kind, count }) => (
          <CheckBox
            key={kind}
            isChecked={!without.includes(kind)}
            onChange={(isWanted) =>
              flow.change({
                without: isWanted ? without.filter((one) => one !== kind) : [...without, kind],
              })
            }
          >
            {t('window.resend.kind', { kind, count })}
          </CheckBox>
        ))}
      </div>
      {choiceProblems(flow.choice, kinds).kinds ? (
        <FieldError text={t('window.resend.no-kind')} />
      ) : null}
    </fieldset>
  );
}

function Moment(props: {
  readonly label: string;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (value: string) => void;
}): React.ReactElement {
  return (
    <Field label={props.label} error={props.error}>
      {(links) => (
        <input
          {...links}
          className="input"
          type="datetime-local"
          value={props.value}
          onChange={(event) => props.onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

function Filters({ flow, file }: PartProps): React.ReactElement {
  const { choice, change } = flow;
  const problems = choiceProblems(
    choice,
    file.byKind.map(({ kind }) => kind),
  );
  return (
    <>
      <div className="resend-times">
        <Moment
          label={t('window.resend.from')}
          value={choice.from}
          error={null}
          onChange={(from) => change({ from })}
        />
        <Moment
          label={t('window.resend.to')}
          value={choice.to}
          error={problems.to ? t('window.resend.time-order') : null}
          onChange={(to) => change({ to })}
        />
      </div>
      <p className="field-hint">{t('window.resend.time-hint')}</p>
      <TextField
        kind="number"
        label={t('window.resend.rate')}
        hint={t('window.resend.rate-hint')}
        value={choice.rate}
        maxLength={6}
        error={problems.rate ? t('window.resend.rate-error') : null}
        onChange={(rate) => change({ rate })}
      />
      <CheckBox isChecked={choice.expired} onChange={(expired) => change({ expired })}>
        {t('window.resend.expired')}
      </CheckBox>
    </>
  );
}

/** Whether the secret of the webhook is unknown here: then it is asked whether there is one. */
function isSecretUnknown(detail: BotDetail | null, { error, choice }: ResendFlow): boolean {
  // The webhook in force may be another than the wanted one, whose secret is known.
  if (choice.hasNoSecret || error?.message === t('resend.refused.secret-unknown')) {
    return true;
  }
  const secret = detail?.completeness.find(({ part }) => part === 'secret');
  return secret === undefined || secret.state === 'unknown';
}

/** Which file, and which of its updates. */
export function ResendForm({
  flow,
  detail,
}: {
  readonly flow: ResendFlow;
  readonly detail: BotDetail | null;
}): React.ReactElement {
  const { file, choice, change, error } = flow;
  return (
    <div className="stack">
      <p className="second">{t('window.resend.explain')}</p>
      <div>
        <Button onClick={flow.chooseFile}>
          {file === null ? t('window.resend.choose') : t('window.resend.choose-other')}
        </Button>
      </div>
      {file === null ? null : (
        <dl className="before-after">
          <dt>{t('window.resend.file')}</dt>
          <dd>
            <Foreign text={file.path} maxLength={600} isWrapped className="mono selectable" />
          </dd>
        </dl>
      )}
      {error === null ? null : <p role="alert">{errorText(error)}</p>}
      {isSecretUnknown(detail, flow) ? (
        <CheckBox
          isChecked={choice.hasNoSecret}
          onChange={(hasNoSecret) => change({ hasNoSecret })}
        >
          {t('window.resend.no-secret')}
        </CheckBox>
      ) : null}
      {file === null ? null : (
        <>
          {file.byKind.length === 0 ? null : <Kinds flow={flow} file={file} />}
          <Filters flow={flow} file={file} />
        </>
      )}
    </div>
  );
}
