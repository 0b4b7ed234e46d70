import { BellRing } from 'lucide-react';
import { useState } from 'react';
import type { MessageTest } from '../../../src-shared/messages.ts';
import { useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Line } from './Group.tsx';

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

/** How messages arrive: a message to try the desktop out, with what the system did with it. */
export function TestMessage(): React.ReactElement {
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
