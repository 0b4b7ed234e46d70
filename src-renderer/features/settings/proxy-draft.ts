import type { ProxyInput, ProxyView } from '../../../src-shared/proxy.ts';

/** What is being typed for a proxy. */
export interface ProxyDraft {
  readonly mode: ProxyView['mode'];
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly bypass: string;
  /** Stored credentials are to be forgotten. */
  readonly forgets: boolean;
}

/** The form for what is set: its secrets are not there to be shown. */
export function draftOf(view: ProxyView): ProxyDraft {
  return {
    mode: view.mode,
    url: view.address === null ? '' : addressText(view.address),
    username: '',
    password: '',
    bypass: view.bypass.join(', '),
    forgets: false,
  };
}

/** What is sent for a draft. Both fields empty keep stored credentials, unless they are to be forgotten. */
export function inputOf(draft: ProxyDraft, view: ProxyView): ProxyInput {
  if (draft.mode !== 'manual') {
    return { mode: draft.mode };
  }
  const { username, password } = draft;
  const isEmpty = username === '' && password === '';
  return {
    mode: 'manual',
    url: draft.url,
    credentials: isEmpty
      ? { kind: view.hasCredentials && !draft.forgets ? 'keep' : 'none' }
      : { kind: 'value', username, password },
    bypass: draft.bypass
      .split(/[\s,;]+/)
      .filter((entry) => entry !== '')
      .slice(0, 50),
  };
}

function addressText({ scheme, host, port }: NonNullable<ProxyView['address']>): string {
  return `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
