import { t } from '../../app/texts.ts';
import { Choice } from '../../ui/Field.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { DraftProblems, SetDraft } from './set-draft.ts';

export interface MorePartProps {
  readonly draft: SetDraft;
  readonly change: (part: Partial<SetDraft>) => void;
  readonly problems: DraftProblems;
}

/** The address that Telegram connects to, where it shall not be the one DNS says. */
export function PinPart({ draft, change, problems }: MorePartProps): React.ReactElement {
  return (
    <div className="form-part">
      <Choice<SetDraft['pin']>
        legend={t('window.set.pin')}
        value={draft.pin}
        onChange={(pin) => change({ pin })}
        options={[
          { value: 'keep', label: t('window.set.pin-keep') },
          { value: 'none', label: t('window.set.pin-none'), hint: t('window.set.pin-none-hint') },
          { value: 'ip', label: t('window.set.pin-ip') },
        ]}
      />
      {draft.pin === 'ip' ? (
        <TextField
          label={t('window.set.ip')}
          hint={t('window.set.ip-hint')}
          error={problems.ip ?? null}
          kind="code"
          maxLength={64}
          value={draft.ip}
          onChange={(ip) => change({ ip })}
        />
      ) : null}
    </div>
  );
}

/** An own certificate, for endpoints that no public authority vouches for. */
export function CertificatePart({ draft, change, problems }: MorePartProps): React.ReactElement {
  return (
    <div className="form-part">
      <Choice<SetDraft['certificate']>
        legend={t('window.set.certificate')}
        value={draft.certificate}
        onChange={(certificate) => change({ certificate })}
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
        <TextField
          label={t('window.set.pem')}
          hint={t('window.set.pem-hint')}
          error={problems.pem ?? null}
          kind="code"
          rows={4}
          maxLength={3_145_728}
          placeholder="-----BEGIN CERTIFICATE-----"
          value={draft.pem}
          onChange={(pem) => change({ pem })}
        />
      ) : null}
    </div>
  );
}
