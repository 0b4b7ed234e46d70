import { useEffect, useRef, useState } from 'react';
import type { Incident } from '../../../src-shared/incidents.ts';
import { useApp, useFleet } from '../../app/app-context.ts';
import { errorText } from '../../app/texts.ts';
import { incidentsVersion } from './incident-words.ts';

const pageSize = 100;
const restMs = 800;

export interface IncidentQuery {
  readonly botId: string | null;
  readonly state: 'open' | 'past';
}

export interface IncidentList {
  /** null while nothing came yet. */
  readonly incidents: readonly Incident[] | null;
  readonly problem: string | null;
  readonly isEnd: boolean;
  readonly more: () => void;
}

interface Loaded {
  readonly key: string;
  readonly incidents: readonly Incident[] | null;
  readonly problem: string | null;
  readonly isEnd: boolean;
}

/** Incidents newest first, a page more with each `more`, and again whenever one began, ended or was acknowledged. */
export function useIncidents({ botId, state }: IncidentQuery): IncidentList {
  const { bridge } = useApp();
  const version = useFleet((view) => incidentsVersion(view.bots));
  const key = `${state} ${botId ?? ''}`;
  const [wanted, setWanted] = useState({ key, pages: 1 });
  const [loaded, setLoaded] = useState<Loaded>({
    key,
    incidents: null,
    problem: null,
    isEnd: true,
  });
  const asked = useRef({ key: '', atMs: Number.NEGATIVE_INFINITY });
  const pages = wanted.key === key ? wanted.pages : 1;
  useEffect(() => {
    let isWanted = true;
    const wish = `${key} ${String(pages)}`;
    const ask = async (): Promise<void> => {
      asked.current = { key: wish, atMs: performance.now() };
      let found: readonly Incident[] = [];
      let isEnd = false;
      for (let page = 0; page < pages && !isEnd; page += 1) {
        const beforeId = found.at(-1)?.incidentId ?? null;
        const input = { botId, state, beforeId, limit: pageSize };
        const answer = await bridge.call('incidents:page', input);
        if (!isWanted) {
          return;
        }
        if (!answer.ok) {
          const problem = errorText(answer.error);
          setLoaded((before) =>
            before.key === key
              ? { ...before, problem }
              : { key, incidents: null, problem, isEnd: true },
          );
          return;
        }
        found = [...found, ...answer.value];
        isEnd = answer.value.length < pageSize;
      }
      setLoaded({ key, incidents: found, problem: null, isEnd });
    };
    // What somebody asked for comes at once; what only follows the state may wait a moment.
    const isFollowUp = asked.current.key === wish;
    const waitMs = isFollowUp ? asked.current.atMs + restMs - performance.now() : 0;
    const timer = setTimeout(() => void ask(), Math.max(0, waitMs));
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [bridge, botId, state, key, pages, version]);
  const shown = loaded.key === key ? loaded : { incidents: null, problem: null, isEnd: true };
  return { ...shown, more: () => setWanted({ key, pages: pages + 1 }) };
}
