import { said } from '../../../src-shared/said.ts';
import type { ProxyView } from '../../../src-shared/proxy.ts';
import type { ProxyChoice } from '../domain/proxy.ts';
import { writeJournal, type EngineCore } from './core.ts';
import type { Egress } from './ports/egress.ts';
import {
  forgetProxy,
  loadProxy,
  lockedView,
  storeProxy,
  type SoundChoice,
} from './proxy-record.ts';

export interface ProxyControl {
  /** The choice in force; null while no key is there to read it with. */
  choice(): ProxyChoice | null;
  view(): ProxyView;
  /** Holds at once; written where secrets are kept, else for this session only. */
  set(choice: SoundChoice): void;
  /** A key arrived: reads what is stored and goes by it, before any call can be made. */
  unlocked(): void;
}

interface Kept {
  choice: ProxyChoice | null;
  isStored: boolean;
}

/** Holds the operator's proxy and hands it to the egress; says so where the stored one was changed outside. */
export function createProxyControl(core: EngineCore, egress: Egress): ProxyControl {
  const { store } = core.deps;
  const kept: Kept = { choice: null, isStored: false };
  const take = (choice: ProxyChoice, isStored: boolean): void => {
    kept.choice = choice;
    kept.isStored = isStored;
    const isTampered = choice.mode === 'tampered';
    const others = core.notices.filter(({ kind }) => kind !== 'proxy-tampered');
    core.notices = isTampered ? [...others, { kind: 'proxy-tampered' }] : others;
    egress.use(choice);
    core.state.touchAll({ rows: false });
  };
  const set = (choice: SoundChoice): void => {
    const { box } = core;
    const isStored = box !== null && core.persist;
    if (isStored) {
      storeProxy(store, box, choice);
    } else {
      forgetProxy(store);
    }
    take(choice, isStored);
  };
  return {
    choice: () => kept.choice,
    view: () => (kept.choice === null ? lockedView(store) : viewOf(kept.choice, kept.isStored)),
    set,
    unlocked() {
      const { box } = core;
      if (box === null) {
        return;
      }
      const session = kept.isStored ? null : kept.choice;
      if (session !== null && session.mode !== 'tampered') {
        set(session);
        return;
      }
      const choice = loadProxy(store, box);
      take(choice, true);
      if (choice.mode === 'tampered') {
        const message = said('proxy.journal.tampered');
        writeJournal(core, { botId: null, actor: 'system', kind: 'vault', message });
      }
    },
  };
}

function viewOf(choice: ProxyChoice, isStored: boolean): ProxyView {
  if (choice.mode !== 'manual') {
    const isTampered = choice.mode === 'tampered';
    return {
      mode: isTampered ? 'manual' : choice.mode,
      address: null,
      hasCredentials: false,
      bypass: [],
      state: isTampered ? 'tampered' : 'ok',
      isStored,
    };
  }
  const { scheme, host, port, credentials } = choice.server;
  return {
    mode: 'manual',
    address: { scheme, host, port },
    hasCredentials: credentials !== null,
    bypass: [...choice.bypass],
    state: 'ok',
    isStored,
  };
}
