import type { BotDetail } from '../../../src-shared/bot-detail.ts';
import { offByDefaultKinds, updateKinds } from '../../../src-shared/webhook.ts';
import { t } from '../../app/texts.ts';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { Choice, FieldError } from '../../ui/Field.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { DraftProblems, SetDraft } from './set-draft.ts';
import { CertificatePart, PinPart } from './SetFormMore.tsx';

export interface SetFormProps {
  readonly detail: BotDetail | null;
  readonly draft: SetDraft;
  readonly change: (part: Partial<SetDraft>) => void;
  readonly problems: DraftProblems;
}

function UrlPart({ detail, draft, change, problems }: SetFormProps): React.ReactElement {
  const present = detail?.desired?.urlShort ?? detail?.actual?.urlShort ?? null;
  const hint =
    present === null ? (
      t('window.set.url-hint')
    ) : (
      <>
        {t('window.set.url-present')} <Foreign text={present} className="mono inline" />{' '}
        {t('window.set.url-hidden')}
      </>
    );
  return (
    <TextField
      label={t('window.set.url')}
      hint={hint}
      error={problems.url ?? null}
      kind="code"
      isFirst
      maxLength={4096}
      placeholder="https://bot.example.org/webhook"
      value={draft.url}
      onChange={(url) => change({ url })}
    />
  );
}

const keepHints = {
  stored: 'window.set.secret-keep-hint',
  none: 'window.set.secret-keep-none',
  unknown: 'window.set.secret-not-stored',
} as const;

function SecretPart({ detail, draft, change, problems }: SetFormProps): React.ReactElement {
  const known = detail?.desired?.secret ?? 'unknown';
  return (
    <div className="form-part">
      <Choice<SetDraft['secret']>
        legend={t('window.set.secret')}
        value={draft.secret}
        onChange={(secret) => change({ secret })}
        options={[
          {
            value: 'keep',
            label: t('window.set.secret-keep'),
            hint: t(keepHints[known]),
            isDisabled: known === 'unknown',
          },
          {
            value: 'generate',
            label: t('window.set.secret-generate'),
            hint: t('window.set.secret-generate-hint'),
          },
          { value: 'value', label: t('window.set.secret-type') },
          {
            value: 'none',
            label: t('window.set.secret-none'),
            hint: t('window.set.secret-none-hint'),
          },
        ]}
      />
      {draft.secret === 'value' ? (
        <TextField
          label={t('window.set.secret-value')}
          hint={t('window.set.secret-hint')}
          error={problems.secretValue ?? null}
          kind="secret"
          maxLength={1024}
          value={draft.secretValue}
          onChange={(secretValue) => change({ secretValue })}
        />
      ) : null}
    </div>
  );
}

/** The kinds with one of them turned over, in Telegram's own order whatever order they were clicked in. */
export function toggledKinds(chosen: readonly string[], kind: string): readonly string[] {
  return updateKinds.filter((each) =>
    each === kind ? !chosen.includes(each) : chosen.includes(each),
  );
}

/** The kinds of updates, each to be chosen or not. */
export function Kinds(props: {
  readonly chosen: readonly string[];
  readonly choose: (chosen: readonly string[]) => void;
}): React.ReactElement {
  const { chosen, choose } = props;
  return (
    <fieldset className="kinds">
      <legend className="visually-hidden">{t('window.set.updates-chosen')}</legend>
      {updateKinds.map((kind) => (
        <CheckBox
          key={kind}
          isChecked={chosen.includes(kind)}
          onChange={() => choose(toggledKinds(chosen, kind))}
        >
          <span className="mono">{kind}</span>
          {offByDefaultKinds.some((off) => off === kind) ? (
            <span className="field-hint">{t('window.set.off-by-default')}</span>
          ) : null}
        </CheckBox>
      ))}
    </fieldset>
  );
}

function UpdatesPart({ draft, change, problems }: SetFormProps): React.ReactElement {
  return (
    <div className="form-part">
      <Choice<SetDraft['updates']>
        legend={t('window.set.updates')}
        value={draft.updates}
        onChange={(updates) => change({ updates })}
        options={[
          { value: 'keep', label: t('window.set.updates-keep') },
          {
            value: 'default',
            label: t('window.set.updates-default'),
            hint: t('window.set.updates-default-hint'),
          },
          { value: 'chosen', label: t('window.set.updates-chosen') },
        ]}
      />
      {draft.updates === 'chosen' ? (
        <Kinds chosen={draft.chosen} choose={(chosen) => change({ chosen })} />
      ) : null}
      {problems.chosen === undefined ? null : <FieldError text={problems.chosen} />}
    </div>
  );
}

/** The webhook to set. What stands here is only wished: the plan comes before anything is sent. */
export function SetForm(props: SetFormProps): React.ReactElement {
  const { draft, change, problems } = props;
  return (
    <div className="form">
      <UrlPart {...props} />
      <SecretPart {...props} />
      <TextField
        label={t('window.set.connections')}
        hint={t('window.set.connections-hint')}
        error={problems.maxConnections ?? null}
        kind="number"
        maxLength={6}
        placeholder="40"
        value={draft.maxConnections}
        onChange={(maxConnections) => change({ maxConnections })}
      />
      <UpdatesPart {...props} />
      <details className="more" open={draft.pin === 'ip' || draft.certificate === 'pem'}>
        <summary>{t('window.set.more')}</summary>
        <div className="form">
          <PinPart {...props} />
          <CertificatePart {...props} />
        </div>
      </details>
    </div>
  );
}
