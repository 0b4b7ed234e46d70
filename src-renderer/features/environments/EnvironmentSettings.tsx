import { useState } from 'react';
import type { EnvironmentView } from '../../../src-shared/environment.ts';
import { displayText } from '../../../src-shared/format/display-text.ts';
import { useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { EnvironmentBadge } from './EnvironmentBadge.tsx';
import { EditEnvironment, RemoveEnvironment } from './EnvironmentDialogs.tsx';
import { useEnvironments } from './use-environments.ts';

export interface EnvironmentSettingsProps {
  /** A bulk action began: its plans are being made. */
  readonly onBulk: (bulkId: string) => void;
}

type Open = { readonly kind: 'edit' | 'remove'; readonly view: EnvironmentView } | 'new' | null;

/** Where its bots go, shortened; or why that cannot be told. */
function Where({ view }: { readonly view: EnvironmentView }): React.ReactElement {
  const { config, state } = view;
  if (config === null) {
    return state === 'damaged' ? (
      <FieldError text={t('window.environment.damaged')} />
    ) : (
      <span className="second">{t('window.environment.locked')}</span>
    );
  }
  const url = config.templateShort.replace('{host}', config.host);
  return (
    <>
      <Foreign text={url} maxLength={400} className="mono second" />
      {config.note === '' ? null : (
        <Foreign text={config.note} maxLength={200} className="field-hint" />
      )}
    </>
  );
}

function Line(props: {
  readonly view: EnvironmentView;
  readonly open: (open: Open) => void;
  readonly bring: (view: EnvironmentView) => void;
}): React.ReactElement {
  const { view, open, bring } = props;
  const { name, bots, differing } = view;
  const shown = displayText(name, 40);
  return (
    <li className="environment-line">
      <div className="environment-words">
        <span className="environment-head">
          <EnvironmentBadge environment={view} />
          <span className="muted">
            {t('window.environment.bots', { bots, differing: differing.length })}
          </span>
        </span>
        <Where view={view} />
      </div>
      <div className="setting-control">
        {differing.length === 0 ? null : (
          <Button isSmall onClick={() => bring(view)}>
            {t('window.environment.bring', { count: differing.length })}
          </Button>
        )}
        <Button
          isSmall
          aria-label={t('window.environment.edit-named', { name: shown })}
          onClick={() => open({ kind: 'edit', view })}
        >
          {t('window.environment.edit')}
        </Button>
        <Button
          isSmall
          aria-label={t('window.environment.remove-named', { name: shown })}
          onClick={() => open({ kind: 'remove', view })}
        >
          {t('window.environment.remove')}
        </Button>
      </div>
    </li>
  );
}

/** The environments: what each comes to, who differs, and the way back to one. */
export function EnvironmentSettings({ onBulk }: EnvironmentSettingsProps): React.ReactElement {
  const { list, problem, changed } = useEnvironments();
  const run = useRun();
  const [open, setOpen] = useState<Open>(null);
  const bring = async ({ id, differing }: EnvironmentView): Promise<void> => {
    const wish = { kind: 'move', environmentId: id } as const;
    const answer = await run('bulk:plan', { botIds: [...differing], wish });
    if (answer !== undefined) {
      onBulk(answer.bulkId);
    }
  };
  const dialog = { onClose: () => setOpen(null), onChanged: changed };
  return (
    <section className="setting-group">
      <h2>{t('window.environment.title')}</h2>
      <p className="field-hint">{t('window.environment.hint')}</p>
      <div className="card setting-card" aria-busy={list === null}>
        {problem === null ? null : <FieldError text={problem} />}
        {list?.length === 0 ? (
          <p className="setting second">{t('window.environment.none')}</p>
        ) : null}
        <ul>
          {(list ?? []).map((view) => (
            <Line key={view.id} view={view} open={setOpen} bring={(one) => void bring(one)} />
          ))}
        </ul>
        <div className="setting">
          <Button onClick={() => setOpen('new')}>{t('window.environment.new')}</Button>
        </div>
      </div>
      {open === 'new' ? <EditEnvironment view={null} {...dialog} /> : null}
      {open !== null && open !== 'new' && open.kind === 'edit' ? (
        <EditEnvironment view={open.view} {...dialog} />
      ) : null}
      {open !== null && open !== 'new' && open.kind === 'remove' ? (
        <RemoveEnvironment view={open.view} {...dialog} />
      ) : null}
    </section>
  );
}
