/** By which addresses this computer is on a network. */
import { networkInterfaces } from 'node:os';

/** Addresses of interfaces that are up, loopback and link-local ones left out, in order; empty = no network at all. */
export function outerAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80:'))
    .map(({ address }) => address)
    .sort();
}
