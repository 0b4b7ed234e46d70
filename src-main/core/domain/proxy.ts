import type { ProxyAddress } from '../../../src-shared/proxy.ts';
import type { Secret } from '../secret.ts';

export interface ProxyCredentials {
  readonly username: string;
  readonly password: Secret;
}

export interface ProxyServer extends ProxyAddress {
  readonly credentials: ProxyCredentials | null;
}

/** One way out. `unusable`: a proxy is demanded that cannot be used, so nothing is sent that way. */
export type Way = 'direct' | 'unusable' | ProxyServer;

/**
 * What the operator chose. `tampered`: the stored choice was changed outside Hooklight; nothing leaves this computer
 * until a new one is made, because the old one may have been there to protect the operator.
 */
export type ProxyChoice =
  | { readonly mode: 'system' }
  | { readonly mode: 'none' }
  | { readonly mode: 'tampered' }
  | {
      readonly mode: 'manual';
      readonly server: ProxyServer;
      /** Hosts reached without the proxy; this computer always is. */
      readonly bypass: readonly string[];
    };
