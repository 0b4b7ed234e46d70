import { useEffect, useId, useState } from 'react';
import type { Bundle } from '../../../src-shared/diagnostics.ts';
import { displayText } from '../../../src-shared/format/display-text.ts';
import { formatCount } from '../../../src-shared/format/counts.ts';
import { formatBytes } from '../../../src-shared/format/sizes.ts';
import { useApp } from '../../app/app-context.ts';
import { errorText, t } from '../../app/texts.ts';
import { BusyBar } from '../../ui/BusyBar.tsx';
import { Button } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FieldError } from '../../ui/Field.tsx';

interface Diagnostics {
  /** Built and shown; null while it is being built. */
  readonly bundle: Bundle | null;
  readonly problem: string | null;
  readonly savedAs: string | null;
  readonly save: () => Promise<void>;
}

/** Builds a bundle for the page to show; saves the very one that is shown. */
function useDiagnostics(withHosts: boolean): Diagnostics {
  const { bridge } = useApp();
  const [bundle, setBundle] = useState<Bundle | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [savedAs, setSavedAs] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    const build = async (): Promise<void> => {
      setBundle(null);
      setSavedAs(null);
      const answer = await bridge.call('diagnostics:build', { withHosts });
      if (isWanted) {
        setBundle(answer.ok ? answer.value : null);
        setProblem(answer.ok ? null : errorText(answer.error));
      }
    };
    void build();
    return () => {
      isWanted = false;
    };
  }, [bridge, withHosts]);
  const save = async (): Promise<void> => {
    if (bundle !== null) {
      const answer = await bridge.call('diagnostics:save', { bundleId: bundle.bundleId });
      setProblem(answer.ok ? null : errorText(answer.error));
      setSavedAs(answer.ok ? answer.value.savedAs : null);
    }
  };
  return { bundle, problem, savedAs, save };
}

function Contents({ text }: { readonly text: string }): React.ReactElement {
  const id = useId();
  const size = t('window.diagnostics.size', {
    count: text.split('\n').length - 1,
    shown: formatCount(text.split('\n').length - 1),
    size: formatBytes(new TextEncoder().encode(text).length),
  });
  return (
    <div className="bundle">
      <div className="bundle-head">
        <span id={id} className="field-label">
          {t('window.diagnostics.content')}
        </span>
        <span className="second">{size}</span>
      </div>
      {/* A long text that is read with the keys. */}
      <textarea
        className="input mono bundle-text"
        aria-labelledby={id}
        readOnly
        dir="ltr"
        wrap="off"
        spellCheck={false}
        value={text}
      />
    </div>
  );
}

/** The whole diagnostics file, before anything of it is saved. */
export function DiagnosticsDialog({
  onClose,
}: {
  readonly onClose: () => void;
}): React.ReactElement {
  const [withHosts, setWithHosts] = useState(false);
  const { bundle, problem, save, savedAs } = useDiagnostics(withHosts);
  return (
    <Dialog
      title={t('window.about.diagnostics')}
      onClose={onClose}
      footer={
        <>
          <output className="dialog-foot-note wrap">
            {savedAs === null
              ? null
              : t('window.diagnostics.saved', { file: displayText(savedAs, 300) })}
          </output>
          <Button onClick={onClose}>{t('window.close')}</Button>
          <Button variant="primary" disabled={bundle === null} onClick={() => void save()}>
            {t('window.diagnostics.save')}
          </Button>
        </>
      }
    >
      <div className="form">
        <p className="second">{t('window.diagnostics.text')}</p>
        {problem === null ? null : <FieldError text={problem} />}
        {bundle === null && problem === null ? (
          <BusyBar label={t('window.diagnostics.building')} />
        ) : null}
        {bundle === null ? null : <Contents text={bundle.text} />}
        <div>
          <CheckBox isChecked={withHosts} onChange={setWithHosts}>
            {t('window.diagnostics.hosts')}
          </CheckBox>
          <p className="field-hint">{t('window.diagnostics.hosts.hint')}</p>
        </div>
      </div>
    </Dialog>
  );
}
