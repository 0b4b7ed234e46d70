import type { BotDetail } from '../../../src-shared/snapshot.ts';
import { offByDefaultKinds, updateKinds } from '../../../src-shared/webhook.ts';
import { t } from '../../app/texts.ts';
import { Choice, Field, FieldError } from '../../ui/Field.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import type { DraftProblems, SetDraft } from './set-draft.ts';

export interface SetFormProps {
  readonly detail: BotDetail | null;
  readonly draft: SetDraft;
  readonly onChange: (draft: SetDraft) => void;
  readonly problems: DraftProblems;
}

function SecretPart({ detail, draft, onChange, problems }: SetFormProps): React.ReactElement {
  const isStored = detail?.desired?.secret === 'stored';
  return (
    <div className="form-part">
      <Choice<SetDraft['secret']>
        legend={t('window.set.secret')}
        value={draft.secret}
        onChange={(secret) => onChange({ ...draft, secret })}
        options={[
          {
            value: 'keep',
            label: t('window.set.secret-keep'),
            hint: t(isStored ? 'window.set.secret-keep-hint' : 'window.set.secret-not-stored'),
            isDisabled: !isStored,
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
        <Field
          label={t('window.set.secret-value')}
          hint={t('window.set.secret-hint')}
          error={problems.secretValue ?? null}
        >
          {(links) => (
            <input
              {...links}
              className="input mono input-secret"
              autoComplete="off"
              spellCheck={false}
              maxLength={1024}
              value={draft.secretValue}
              onChange={(event) => onChange({ ...draft, secretValue: event.currentTarget.value })}
            />
          )}
        </Field>
      ) : null}
    </div>
  );
}

function UpdatesPart({ draft, onChange, problems }: SetFormProps): React.ReactElement {
  const toggle = (kind: string): void =>
    onChange({
      ...draft,
      chosen: draft.chosen.includes(kind)
        ? draft.chosen.filter((each) => each !== kind)
        : // Telegram's own order, whatever order it was clicked in.
          updateKinds.filter((each) => each === kind || draft.chosen.includes(each)),
    });
  return (
    <div className="form-part">
      <Choice<SetDraft['updates']>
        legend={t('window.set.updates')}
        value={draft.updates}
        onChange={(updates) => onChange({ ...draft, updates })}
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
        <fieldset className="kinds">
          <legend className="visually-hidden">{t('window.set.updates-chosen')}</legend>
          {updateKinds.map((kind) => (
            <label key={kind} className="choice">
              <input
                type="checkbox"
                checked={draft.chosen.includes(kind)}
                onChange={() => toggle(kind)}
              />
              <span className="mono">
                {kind}
                {offByDefaultKinds.some((off) => off === kind) ? (
                  <span className="muted"> {t('window.set.off-by-default')}</span>
                ) : null}
              </span>
            </label>
          ))}
        </fieldset>
      ) : null}
      {problems.chosen === undefined ? null : <FieldError text={problems.chosen} />}
    </div>
  );
}

function PinPart({ draft, onChange, problems }: SetFormProps): React.ReactElement {
  return (
    <div className="form-part">
      <Choice<SetDraft['pin']>
        legend={t('window.set.pin')}
        value={draft.pin}
        onChange={(pin) => onChange({ ...draft, pin })}
        options={[
          { value: 'keep', label: t('window.set.pin-keep') },
          { value: 'none', label: t('window.set.pin-none'), hint: t('window.set.pin-none-hint') },
          { value: 'ip', label: t('window.set.pin-ip') },
        ]}
      />
      {draft.pin === 'ip' ? (
        <Field
          label={t('window.set.ip')}
          hint={t('window.set.ip-hint')}
          error={problems.ip ?? null}
        >
          {(links) => (
            <input
              {...links}
              className="input mono"
              maxLength={64}
              value={draft.ip}
              onChange={(event) => onChange({ ...draft, ip: event.currentTarget.value })}
            />
          )}
        </Field>
      ) : null}
    </div>
  );
}

function CertificatePart({ draft, onChange, problems }: SetFormProps): React.ReactElement {
  return (
    <div className="form-part">
      <Choice<SetDraft['certificate']>
        legend={t('window.set.certificate')}
        value={draft.certificate}
        onChange={(certificate) => onChange({ ...draft, certificate })}
        options={[
          { value: 'keep', label: t('window.set.certificate-keep') },
          {
            value: 'none',
            label: t('window.set.certificate-none'),
            hint: t('window.set.certificate-none-hint'),
          },
          { value: 'pem', label: t('window.set.certificate-pem') },
        ]}
      />
      {draft.certificate === 'pem' ? (
        <Field
          label={t('window.set.pem')}
          hint={t('window.set.pem-hint')}
          error={problems.pem ?? null}
        >
          {(links) => (
            <textarea
              {...links}
              className="input mono"
              rows={4}
              spellCheck={false}
              placeholder="-----BEGIN CERTIFICATE-----"
              value={draft.pem}
              onChange={(event) => onChange({ ...draft, pem: event.currentTarget.value })}
            />
          )}
        </Field>
      ) : null}
    </div>
  );
}

/** The webhook to set. What stands here is only wished: the plan comes before anything is sent. */
export function SetForm(props: SetFormProps): React.ReactElement {
  const { detail, draft, onChange, problems } = props;
  const present = detail?.desired?.urlShort ?? detail?.actual?.urlShort ?? null;
  return (
    <div className="form">
      <Field
        label={t('window.set.url')}
        hint={
          present === null ? (
            t('window.set.url-hint')
          ) : (
            <>
              {t('window.set.url-present')} <Foreign text={present} className="mono" />{' '}
              {t('window.set.url-hidden')}
            </>
          )
        }
        error={problems.url ?? null}
      >
        {(links) => (
          <input
            {...links}
            className="input mono"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog opens to type into this field
            autoFocus
            spellCheck={false}
            maxLength={4096}
            placeholder="https://bot.example.org/webhook"
            value={draft.url}
            onChange={(event) => onChange({ ...draft, url: event.currentTarget.value })}
          />
        )}
      </Field>
      <SecretPart {...props} />
      <Field
        label={t('window.set.connections')}
        hint={t('window.set.connections-hint')}
        error={problems.maxConnections ?? null}
      >
        {(links) => (
          <input
            {...links}
            className="input input-number"
            inputMode="numeric"
            maxLength={6}
            placeholder="40"
            value={draft.maxConnections}
            onChange={(event) => onChange({ ...draft, maxConnections: event.currentTarget.value })}
          />
        )}
      </Field>
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
