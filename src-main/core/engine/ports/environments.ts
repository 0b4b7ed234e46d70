/** Environments as the store keeps them. */
import type { EnvironmentColour } from '../../../../src-shared/environment.ts';

/** Name and colour stand in the clear too, to be shown while there is no key; what counts is sealed. */
export interface StoredEnvironment {
  readonly id: string;
  readonly name: string;
  readonly colour: EnvironmentColour;
  readonly sealed: Uint8Array;
}

/** A bot's environment with the tag over both. */
export interface StoredMember {
  readonly botId: string;
  readonly environmentId: string;
  readonly tag: Uint8Array;
}

/** Environments, their content sealed (core/vault/environment-codec.ts), and which bots belong to them. */
export interface EnvironmentStore {
  list(): readonly StoredEnvironment[];
  put(environment: StoredEnvironment): void;
  /** Its bots belong to none afterwards. */
  remove(environmentId: string): void;
  members(): readonly StoredMember[];
  /** null = the bot belongs to none. */
  assign(botId: string, member: StoredMember | null): void;
}
