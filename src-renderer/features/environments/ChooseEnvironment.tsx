import { useId, useState } from 'react';
import type { EnvironmentView } from '../../../src-shared/environment.ts';
import { useApp } from '../../app/app-context.ts';
import { errorText, t } from '../../app/texts.ts';
import { BusyBar } from '../../ui/BusyBar.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { Foreign } from '../../ui/Foreign.tsx';
import { EnvironmentBadge } from './EnvironmentBadge.tsx';
import { useEnvironments } from './use-environments.ts';

export interface ChooseEnvironmentProps {
  readonly botIds: readonly string[];
  /** The environment of all of them; null = none, or not the same. */
  readonly current: string | null;
  readonly onClose: () => void;
  /** The plan to move them there is asked for; resolves to a sentence when it cannot be. */
  readonly onPlan: (environmentId: string) => Promise<string | null>;
}

const none = 'none';

function Options(props: {
  readonly list: readonly EnvironmentView[];
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
}): React.ReactElement {
  const { list, chosen, choose } = props;
  const name = useId();
  const radio = (value: string, isDisabled = false) => ({
    type: 'radio',
    name,
    value,
    checked: chosen === value,
    disabled: isDisabled,
    onChange: () => choose(value),
  });
  return (
    <fieldset className="choices">
      <legend className="visually-hidden">{t('window.environment.choose.legend')}</legend>
      {list.map((view) => (
        <label key={view.id} className="choice">
          <input {...radio(view.id, view.config === null)} />
          <span className="choice-text">
            <EnvironmentBadge environment={view} />
            <span className="field-hint">
              {view.config === null ? (
                t(`window.environment.${view.state === 'locked' ? 'locked' : 'damaged'}`)
              ) : (
                <Foreign
                  text={view.config.templateShort.replace('{host}', view.config.host)}
                  maxLength={400}
                  className="mono"
                />
              )}
            </span>
          </span>
        </label>
      ))}
      <label className="choice">
        <input {...radio(none)} />
        <span className="choice-text">
          <span>{t('window.environment.choose.none')}</span>
          <span className="field-hint">{t('window.environment.choose.none-hint')}</span>
        </span>
      </label>
    </fieldset>
  );
}

function Empty({ onClose }: Pick<ChooseEnvironmentProps, 'onClose'>): React.ReactElement {
  const { navigation } = useApp();
  return (
    <div className="stack">
      <p>{t('window.environment.choose.empty')}</p>
      <div>
        <Button
          variant="primary"
          onClick={() => {
            onClose();
            navigation.openSettings();
          }}
        >
          {t('window.environment.choose.settings')}
        </Button>
      </div>
    </div>
  );
}

/** Which environment bots belong to: assigned only, or moved there by a plan. Nothing is sent from here. */
export function ChooseEnvironment(props: ChooseEnvironmentProps): React.ReactElement {
  const { botIds, current, onClose, onPlan } = props;
  const { bridge } = useApp();
  const { list, problem } = useEnvironments();
  const [chosen, choose] = useState<string | null>(current);
  const [refused, setRefused] = useState<string | null>(null);
  const assign = async (): Promise<void> => {
    const id = chosen === none ? null : chosen;
    const answer = await bridge.call('environment:assign', { botIds: [...botIds], id });
    if (answer.ok) {
      onClose();
    } else {
      setRefused(errorText(answer.error));
    }
  };
  const plan = async (id: string): Promise<void> => setRefused(await onPlan(id));
  const isEmpty = list?.length === 0;
  return (
    <Dialog
      isNarrow
      title={t('window.environment.choose.title')}
      subtitle={t('window.environment.choose.bots', { count: botIds.length })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('window.cancel')}</Button>
          <Button disabled={chosen === null || isEmpty} onClick={() => void assign()}>
            {t('window.environment.choose.assign')}
          </Button>
          <Button
            variant="primary"
            disabled={chosen === null || chosen === none || isEmpty}
            onClick={() => void plan(chosen ?? none)}
          >
            {t('window.environment.choose.plan')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {list === null ? <BusyBar label={t('window.environment.choose.legend')} /> : null}
        {isEmpty ? <Empty onClose={onClose} /> : null}
        {list === null || isEmpty ? null : (
          <>
            <Options list={list} chosen={chosen} choose={choose} />
            <p className="field-hint">{t('window.environment.choose.hint')}</p>
          </>
        )}
        {problem === null ? null : <FieldError text={problem} />}
        {refused === null ? null : <FieldError text={refused} />}
      </div>
    </Dialog>
  );
}
