import type { ClipboardEvent, ReactNode } from 'react';
import { t } from '../../app/texts.ts';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { formatCount } from '../../../src-shared/format/counts.ts';
import type { Pasted } from './pasted.ts';
import type { AddBots } from './use-add-bots.ts';

/** The API root is the one thing that needs a second look: tokens go there. */
function RootFields({ add }: { readonly add: AddBots }): React.ReactElement {
  const { form, change, end } = add;
  const isAsking = end?.asksForTrust ?? false;
  return (
    <>
      <TextField
        label={t('window.add.api-root')}
        hint={t('window.add.api-root-hint')}
        kind="code"
        maxLength={300}
        placeholder="https://api.telegram.org"
        value={form.apiRoot}
        onChange={(apiRoot) => change({ apiRoot, isRootConfirmed: false })}
      />
      {form.apiRoot.trim() === '' ? null : (
        <>
          <CheckBox
            isChecked={form.isRootConfirmed}
            onChange={(isRootConfirmed) => change({ isRootConfirmed })}
          >
            <span className={isAsking ? 'field-label' : ''}>
              {t('window.add.api-root-confirm')}
            </span>
          </CheckBox>
          <CheckBox
            isChecked={form.isLocalMode}
            onChange={(isLocalMode) => change({ isLocalMode })}
          >
            {t('window.add.local-mode')}
          </CheckBox>
        </>
      )}
    </>
  );
}

export interface AddFormProps {
  readonly add: AddBots;
  /** On the first screen there is one thing to do, and it is said above the form. */
  readonly isFirst?: boolean;
  /** Ctrl+Enter in the field; adds, unless told otherwise. */
  readonly onEnter?: () => void;
}

/** What lies in the field, before anything is sent: how many tokens, how many lines that are none. */
function Found({ pasted }: { readonly pasted: Pasted }): React.ReactElement | null {
  const { bad, count, good, twins } = pasted;
  const part = (
    key: 'window.add.found' | 'window.add.found.bad' | 'window.add.found.twice',
    found: number,
  ): readonly string[] =>
    found === 0 ? [] : [t(key, { count: found, shown: formatCount(found) })];
  return count < 2 ? null : (
    <p className="field-hint">
      {[
        ...part('window.add.found', good.length),
        ...part('window.add.found.bad', bad.length),
        ...part('window.add.found.twice', twins.length),
      ].join(' · ')}
    </p>
  );
}

/** From here on a paste is taken as one change. */
const longPaste = 10_000;

/**
 * Chromium puts thousands of pasted lines into a field one by one and stands still for many seconds: a long paste is
 * taken here, as one change of the value.
 */
function PasteArea(props: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}): React.ReactElement {
  const { children, onChange, value } = props;
  const takePaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    const { target } = event;
    if (text.length > longPaste && target instanceof HTMLTextAreaElement) {
      event.preventDefault();
      onChange(value.slice(0, target.selectionStart) + text + value.slice(target.selectionEnd));
    }
  };
  return <div onPaste={takePaste}>{children}</div>;
}

/** Tokens and what is said about all of them. */
export function AddForm({ add, isFirst = false, onEnter }: AddFormProps): React.ReactElement {
  const { form, change, problem } = add;
  return (
    <div className="form">
      <PasteArea value={form.tokens} onChange={(tokens) => change({ tokens })}>
        <TextField
          label={t('window.add.tokens')}
          {...(isFirst ? {} : { hint: t('window.add.tokens-hint') })}
          error={problem}
          kind="code"
          rows={isFirst ? 3 : 6}
          isFirst
          placeholder={t('window.add.tokens-placeholder')}
          maxLength={1_000_000}
          value={form.tokens}
          onChange={(tokens) => change({ tokens })}
          onEnter={onEnter ?? (() => void add.submit())}
        />
      </PasteArea>
      <Found pasted={add.pasted} />
      <details className="more" open={form.apiRoot !== ''}>
        <summary>{t('window.add.more')}</summary>
        <div className="form">
          <TextField
            label={t('window.add.tags')}
            hint={t('window.add.tags-hint')}
            value={form.tags}
            onChange={(tags) => change({ tags })}
          />
          <RootFields add={add} />
          <CheckBox
            isChecked={form.isTestEnvironment}
            onChange={(isTestEnvironment) => change({ isTestEnvironment })}
          >
            {t('window.add.test-environment')}
          </CheckBox>
        </div>
      </details>
    </div>
  );
}
