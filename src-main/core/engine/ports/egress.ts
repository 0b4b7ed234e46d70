/** Port to the way out of this computer, implemented in core/telegram. */
import type { Result } from '../../../../src-shared/result.ts';
import type { ProxyChoice } from '../../domain/proxy.ts';
import type { TransportFault } from '../../domain/telegram-error.ts';

/** How an attempt to reach a root ended. `code` is a plain error code fit for a log. */
export type ProbeResult = Result<
  { readonly throughProxy: boolean },
  { readonly fault: TransportFault; readonly code: string | null }
>;

/** The way calls leave this computer. */
export interface Egress {
  /** New connections go this way from now on; those that stand are dropped. */
  use(choice: ProxyChoice): void;
  /** Opens a TLS connection to the root as `choice` would and closes it: no request, no token. Never throws. */
  probe(apiRoot: string, choice: ProxyChoice): Promise<ProbeResult>;
  /** Whether calls to this root go through a proxy now, as far as is known: a person's, or the system's. */
  isProxied(apiRoot: string): boolean;
}
