import { CircleCheck, TriangleAlert } from 'lucide-react';
import { proxyModes } from '../../../src-shared/proxy.ts';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { FieldError } from '../../ui/Field.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Group, Line } from './Group.tsx';
import { useProxy, type ProxyForm } from './use-proxy.ts';

function Credentials({ form }: { readonly form: ProxyForm }): React.ReactElement {
  const { draft, change, view } = form;
  const isStored = view?.hasCredentials === true;
  const hint = isStored
    ? 'window.proxy.credentials.stored.hint'
    : 'window.proxy.credentials.none.hint';
  return (
    <>
      <div className="proxy-login">
        <TextField
          label={t('window.proxy.username')}
          hint={t(hint)}
          error={form.problem?.field === 'username' ? form.problem.text : null}
          maxLength={255}
          value={draft.username}
          onChange={(username) => change({ username })}
          onEnter={() => void form.save()}
        />
        <TextField
          label={t('window.proxy.password')}
          kind="password"
          maxLength={255}
          value={draft.password}
          onChange={(password) => change({ password })}
          onEnter={() => void form.save()}
        />
      </div>
      {isStored ? (
        <CheckBox isChecked={draft.forgets} onChange={(forgets) => change({ forgets })}>
          {t('window.proxy.forget')}
        </CheckBox>
      ) : null}
    </>
  );
}

function Manual({ form }: { readonly form: ProxyForm }): React.ReactElement {
  const { draft, change } = form;
  const errorAt = (field: string): string | null =>
    form.problem?.field === field ? form.problem.text : null;
  return (
    <div className="proxy-fields">
      <TextField
        label={t('window.proxy.url')}
        hint={t('window.proxy.url.hint')}
        error={errorAt('url')}
        kind="code"
        maxLength={300}
        placeholder="socks5://127.0.0.1:1080"
        value={draft.url}
        onChange={(url) => change({ url })}
        onEnter={() => void form.save()}
      />
      <Credentials form={form} />
      <TextField
        label={t('window.proxy.bypass')}
        hint={t('window.proxy.bypass.hint')}
        error={errorAt('bypass')}
        kind="code"
        maxLength={2000}
        value={draft.bypass}
        onChange={(bypass) => change({ bypass })}
        onEnter={() => void form.save()}
      />
    </div>
  );
}

const fields = ['url', 'username', 'bypass'];

/** One sentence: what happens, or how the last thing ended. */
function Outcome({ form }: { readonly form: ProxyForm }): React.ReactElement | null {
  const { busy, isSaved, problem, tested, view } = form;
  if (busy === 'testing') {
    return <span className="second">{t('window.proxy.testing')}</span>;
  }
  if (problem !== null) {
    return fields.includes(problem.field ?? '') ? null : <FieldError text={problem.text} />;
  }
  if (tested !== null) {
    return (
      <span className="proxy-outcome wrap">
        {tested.ok ? (
          <CircleCheck size={14} aria-hidden="true" />
        ) : (
          <TriangleAlert size={14} aria-hidden="true" />
        )}
        {tested.message}
      </span>
    );
  }
  if (isSaved) {
    const isKept = view?.isStored !== false;
    return (
      <span className="second">{t(isKept ? 'window.proxy.saved' : 'window.proxy.session')}</span>
    );
  }
  return null;
}

/** How Bot API servers are reached. System and none hold at once; a manual proxy holds once it is saved. */
export function ConnectionSettings(): React.ReactElement {
  const form = useProxy();
  const { draft } = form;
  const isReady = form.view !== null && form.busy === null;
  return (
    <Group title={t('window.proxy.title')} hint={t('window.proxy.hint')}>
      <Line title={t('window.proxy.mode')} hint={t(`window.proxy.mode.${draft.mode}.hint`)}>
        <Segments
          label={t('window.proxy.mode')}
          value={draft.mode}
          options={proxyModes.map((value) => ({ value, label: t(`window.proxy.mode.${value}`) }))}
          onChange={(mode) =>
            mode === 'manual' ? form.change({ mode }) : void form.save({ mode })
          }
        />
      </Line>
      {form.view?.state === 'tampered' ? (
        <div className="setting">
          <FieldError text={t('window.proxy.tampered')} />
        </div>
      ) : null}
      {draft.mode === 'manual' ? <Manual form={form} /> : null}
      <div className="setting">
        <output className="setting-words">
          <Outcome form={form} />
        </output>
        <div className="setting-control">
          <Button disabled={!isReady} onClick={() => void form.test()}>
            {t('window.proxy.test')}
          </Button>
          {draft.mode === 'manual' ? (
            <Button variant="primary" disabled={!isReady} onClick={() => void form.save()}>
              {t('window.proxy.save')}
            </Button>
          ) : null}
        </div>
      </div>
    </Group>
  );
}
