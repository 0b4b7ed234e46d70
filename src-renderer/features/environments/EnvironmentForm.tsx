import { useId } from 'react';
import {
  defaultTemplate,
  environmentColours,
  secretPolicies,
  type EnvironmentView,
} from '../../../src-shared/environment.ts';
import { displayText } from '../../../src-shared/format/display-text.ts';
import { refusalSentence } from '../../../src-shared/repair-sentences.ts';
import { useFleet } from '../../app/app-context.ts';
import { titleOf } from '../../app/bot-words.ts';
import { t } from '../../app/texts.ts';
import { Choice, FieldError } from '../../ui/Field.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Kinds } from '../repair/SetForm.tsx';
import type { DraftProblems, EnvironmentDraft } from './environment-draft.ts';
import { usePreview } from './use-preview.ts';

export interface EnvironmentFormProps {
  readonly view: EnvironmentView | null;
  readonly draft: EnvironmentDraft;
  readonly change: (part: Partial<EnvironmentDraft>) => void;
  readonly problems: DraftProblems;
  /** What the engine said of a field when it was sent. */
  readonly refused: { readonly field: string | null; readonly text: string } | null;
  readonly sampleId: string | null;
  readonly chooseSample: (botId: string | null) => void;
}

function Colours({ draft, change }: Pick<EnvironmentFormProps, 'draft' | 'change'>) {
  const name = useId();
  return (
    <fieldset className="colours">
      <legend className="field-label">{t('window.environment.form.colour')}</legend>
      {environmentColours.map((colour) => (
        <label key={colour} className="colour">
          <input
            type="radio"
            name={name}
            checked={draft.colour === colour}
            onChange={() => change({ colour })}
          />
          <span className={`environment-mark environment-${colour}`} aria-hidden="true" />
          {t(`window.environment.colour.${colour}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** More bots make no better choice of a sample. */
const samples = 50;

function Preview(props: EnvironmentFormProps): React.ReactElement {
  const { view, draft, sampleId, chooseSample } = props;
  const id = useId();
  const bots = useFleet((fleet) => fleet.bots);
  const preview = usePreview({
    id: view?.id ?? null,
    template: draft.template,
    host: draft.host,
    botId: sampleId,
  });
  // While there is no host yet, that it is missing need not be shouted.
  const refusals = draft.host.trim() === '' ? [] : (preview?.refusals ?? []);
  return (
    <div className="preview">
      <label htmlFor={id} className="field-label">
        {t('window.environment.form.preview-bot')}
      </label>
      <select
        id={id}
        className="input"
        value={sampleId ?? ''}
        onChange={({ currentTarget: { value } }) => chooseSample(value === '' ? null : value)}
      >
        <option value="">{t('window.environment.form.preview-sample')}</option>
        {Array.from(bots.values())
          .slice(0, samples)
          .map((bot) => (
            <option key={bot.id} value={bot.id}>
              {displayText(titleOf(bot), 60)}
            </option>
          ))}
      </select>
      <span className="field-label">{t('window.environment.form.preview')}</span>
      <output className="preview-url">
        {refusals.map((refusal) => (
          <FieldError key={refusal.code} text={refusalSentence(t, refusal)} />
        ))}
        {refusals.length > 0 ? null : (
          <Foreign
            text={preview?.urlShort ?? t('window.environment.form.preview-wait')}
            isWrapped
            className="mono selectable"
          />
        )}
      </output>
    </div>
  );
}

function Template(props: EnvironmentFormProps): React.ReactElement {
  const { view, draft, change, refused } = props;
  const stored = view?.config?.templateShort ?? null;
  const errorAt = (field: string): string | null =>
    refused?.field === field ? refused.text : null;
  return (
    <div className="form">
      <TextField
        label={t('window.environment.form.host')}
        hint={t('window.environment.form.host-hint')}
        error={errorAt('host')}
        kind="code"
        maxLength={300}
        placeholder="bots.example.org"
        value={draft.host}
        onChange={(host) => change({ host })}
      />
      <TextField
        label={t('window.environment.form.template')}
        hint={
          stored === null ? (
            t('window.environment.form.template-new')
          ) : (
            <>
              {t('window.environment.form.template-stored')}{' '}
              <Foreign text={stored} className="mono inline" />{' '}
              {t('window.environment.form.template-keep')}
            </>
          )
        }
        error={errorAt('template')}
        kind="code"
        maxLength={4096}
        placeholder={stored === null ? defaultTemplate : ''}
        value={draft.template}
        onChange={(template) => change({ template })}
      />
      <Preview {...props} />
    </div>
  );
}

function Updates({ draft, change, problems, refused }: EnvironmentFormProps): React.ReactElement {
  const problem = problems.chosen ?? (refused?.field === 'allowedUpdates' ? refused.text : null);
  return (
    <div className="form-part">
      <Choice<EnvironmentDraft['updates']>
        legend={t('window.environment.form.updates')}
        value={draft.updates}
        onChange={(updates) => change({ updates })}
        options={[
          { value: 'default', label: t('window.environment.form.updates-default') },
          { value: 'chosen', label: t('window.environment.form.updates-chosen') },
        ]}
      />
      {draft.updates === 'chosen' ? (
        <Kinds chosen={draft.chosen} choose={(chosen) => change({ chosen })} />
      ) : null}
      {problem === null ? null : <FieldError text={problem} />}
    </div>
  );
}

/** An environment: name, where its bots go, and what is set with the URL. */
export function EnvironmentForm(props: EnvironmentFormProps): React.ReactElement {
  const { draft, change, problems, refused } = props;
  const errorAt = (field: string): string | null =>
    refused?.field === field ? refused.text : null;
  return (
    <div className="form">
      <TextField
        label={t('window.environment.form.name')}
        error={problems.name ?? errorAt('name')}
        isFirst
        maxLength={40}
        placeholder="production"
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      <Colours draft={draft} change={change} />
      <Template {...props} />
      <Choice<EnvironmentDraft['secretPolicy']>
        legend={t('window.environment.form.secret')}
        value={draft.secretPolicy}
        onChange={(secretPolicy) => change({ secretPolicy })}
        options={secretPolicies.map((value) => ({
          value,
          label: t(`window.environment.secret.${value}`),
          hint: t(`window.environment.secret.${value}-hint`),
        }))}
      />
      <TextField
        label={t('window.environment.form.connections')}
        error={problems.maxConnections ?? errorAt('maxConnections')}
        kind="number"
        maxLength={6}
        value={draft.maxConnections}
        onChange={(maxConnections) => change({ maxConnections })}
      />
      <Updates {...props} />
      <TextField
        label={t('window.environment.form.note')}
        rows={2}
        maxLength={2000}
        value={draft.note}
        onChange={(note) => change({ note })}
      />
    </div>
  );
}
