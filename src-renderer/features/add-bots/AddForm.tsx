import { t } from '../../app/texts.ts';
import { Field } from '../../ui/Field.tsx';
import type { AddBots } from './use-add-bots.ts';

/** The API root is the one thing that needs a second look: tokens go there. */
function RootFields({ add }: { readonly add: AddBots }): React.ReactElement {
  const { form, change, result } = add;
  const isAsking = result?.refused.some(({ code }) => code === 'API_ROOT_UNCONFIRMED') ?? false;
  return (
    <>
      <Field label={t('window.add.api-root')} hint={t('window.add.api-root-hint')}>
        {(links) => (
          <input
            {...links}
            className="input mono"
            maxLength={300}
            spellCheck={false}
            placeholder="https://api.telegram.org"
            value={form.apiRoot}
            onChange={(event) =>
              change({ apiRoot: event.currentTarget.value, isRootConfirmed: false })
            }
          />
        )}
      </Field>
      {form.apiRoot.trim() === '' ? null : (
        <>
          <label className="choice">
            <input
              type="checkbox"
              checked={form.isRootConfirmed}
              onChange={(event) => change({ isRootConfirmed: event.currentTarget.checked })}
            />
            <span className={isAsking ? 'choice-text field-label' : 'choice-text'}>
              {t('window.add.api-root-confirm')}
            </span>
          </label>
          <label className="choice">
            <input
              type="checkbox"
              checked={form.isLocalMode}
              onChange={(event) => change({ isLocalMode: event.currentTarget.checked })}
            />
            <span className="choice-text">{t('window.add.local-mode')}</span>
          </label>
        </>
      )}
    </>
  );
}

/** Tokens and what is said about all of them. */
export function AddForm({
  add,
  isFirst = false,
}: {
  readonly add: AddBots;
  readonly isFirst?: boolean;
}): React.ReactElement {
  const { form, change, problem } = add;
  return (
    <div className="form">
      <Field
        label={t('window.add.tokens')}
        hint={isFirst ? undefined : t('window.add.tokens-hint')}
        error={problem}
      >
        {(links) => (
          <textarea
            {...links}
            className="input mono"
            rows={isFirst ? 3 : 6}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog exists to type into this field
            autoFocus
            spellCheck={false}
            autoComplete="off"
            placeholder={t('window.add.tokens-placeholder')}
            maxLength={1_000_000}
            value={form.tokens}
            onChange={(event) => change({ tokens: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                event.preventDefault();
                void add.submit();
              }
            }}
          />
        )}
      </Field>
      <details className="more" open={form.apiRoot !== ''}>
        <summary>{t('window.add.more')}</summary>
        <div className="form">
          <Field label={t('window.add.tags')} hint={t('window.add.tags-hint')}>
            {(links) => (
              <input
                {...links}
                className="input"
                maxLength={400}
                value={form.tags}
                onChange={(event) => change({ tags: event.currentTarget.value })}
              />
            )}
          </Field>
          <RootFields add={add} />
          <label className="choice">
            <input
              type="checkbox"
              checked={form.isTestEnvironment}
              onChange={(event) => change({ isTestEnvironment: event.currentTarget.checked })}
            />
            <span className="choice-text">{t('window.add.test-environment')}</span>
          </label>
        </div>
      </details>
    </div>
  );
}
