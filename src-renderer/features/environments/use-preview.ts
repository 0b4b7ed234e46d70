import { useEffect, useState } from 'react';
import type { EnvironmentPreview } from '../../../src-shared/environment.ts';
import { useApp } from '../../app/app-context.ts';

/** Nobody types faster than this for long, and every answer is one call. */
const restMs = 150;

/** What the template comes to for a bot while it is typed; null until the engine has answered. */
export function usePreview(draft: {
  readonly id: string | null;
  readonly template: string;
  readonly host: string;
  readonly botId: string | null;
}): EnvironmentPreview | null {
  const { bridge } = useApp();
  const { id, template, host, botId } = draft;
  const [preview, setPreview] = useState<EnvironmentPreview | null>(null);
  useEffect(() => {
    let isWanted = true;
    const ask = async (): Promise<void> => {
      const typed = template.trim() === '' ? null : template.trim();
      const answer = await bridge.call('environment:preview', { id, template: typed, host, botId });
      if (isWanted && answer.ok) {
        setPreview(answer.value);
      }
    };
    const timer = setTimeout(() => void ask(), restMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [bridge, id, template, host, botId]);
  return preview;
}
