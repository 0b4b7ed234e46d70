import { BellRing } from 'lucide-react';
import { useState } from 'react';
import type { MessageTest } from '../../../src-shared/messages.ts';
import type { Settings } from '../../../src-shared/settings.ts';
import { useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { Line } from './Group.tsx';

const onOff = ['on', 'off'] as const;
const sounds = ['soundCritical', 'soundNormal'] as const;

/** What the service can do, as far as it says so. */
function abilities({ hasButtons, hasSound }: MessageTest): readonly string[] {
  return [
    ...(hasButtons === null ? [] : [t(`window.messages.buttons.${hasButtons ? 'yes' : 'no'}`)]),
    ...(hasSound === null ? [] : [t(`window.messages.sound.${hasSound ? 'yes' : 'no'}`)]),
  ];
}

/** The answer of the last test, in words. */
function TestAnswer({ answer }: { readonly answer: MessageTest }): React.ReactElement {
  const name = answer.service;
  return (
    <output className="test-answer">
      <p>{t(`messages.test.${answer.result}`)}</p>
      {name === null ? null : (
        <p className="second">
          {[t('window.messages.service', { name }), ...abilities(answer)].join(' ')}
        </p>
      )}
    </output>
  );
}

/** A message to try the desktop out, with what the system did with it. */
function TestMessage(): React.ReactElement {
  const run = useRun();
  const [answer, setAnswer] = useState<MessageTest | null>(null);
  const [isAsking, setAsking] = useState(false);
  const ask = async (): Promise<void> => {
    if (isAsking) {
      return;
    }
    setAsking(true);
    setAnswer(null);
    const next = await run('messages:test', {});
    setAsking(false);
    setAnswer(next ?? null);
  };
  return (
    <>
      <Line title={t('window.messages.try')} hint={t('window.messages.try.hint')}>
        <Button aria-disabled={isAsking} onClick={() => void ask()}>
          <BellRing size={16} />
          {t(isAsking ? 'window.messages.trying' : 'window.messages.try.button')}
        </Button>
      </Line>
      {answer === null ? null : <TestAnswer answer={answer} />}
    </>
  );
}

/** How messages arrive: sounds, and a test that says what the system does with them. */
export function DeliverySettings({
  settings,
}: {
  readonly settings: Settings;
}): React.ReactElement {
  const run = useRun();
  return (
    <>
      {sounds.map((name) => (
        <Line
          key={name}
          title={t(`window.setting.${name}`)}
          hint={t(`window.setting.${name}.hint`)}
        >
          <Segments
            label={t(`window.setting.${name}`)}
            value={settings[name] ? 'on' : 'off'}
            options={onOff.map((value) => ({ value, label: t(`window.settings.${value}`) }))}
            onChange={(value) => void run('settings:update', { [name]: value === 'on' })}
          />
        </Line>
      ))}
      <TestMessage />
    </>
  );
}
