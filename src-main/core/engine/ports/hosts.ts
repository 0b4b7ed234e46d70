/** Port to the names of hosts, for preflight and diagnosis; implemented in core/telegram. */

export type HostLookup =
  | {
      readonly kind: 'addresses';
      readonly ipv4: readonly string[];
      readonly ipv6: readonly string[];
    }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'no-answer' };

export interface HostResolver {
  lookup(host: string, signal: AbortSignal): Promise<HostLookup>;
}
