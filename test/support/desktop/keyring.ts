import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { Variant } from '@jellybrick/dbus-next';
import * as z from 'zod';
import type { BusClient } from './bus-client.ts';
import type { ProcessGroup } from './processes.ts';
import { waitFor } from './wait.ts';

export type KeyringState = 'unlocked' | 'locked' | 'none';

/** The keyring of one desktop: a real gnome-keyring in its own folder. */
export interface Keyring {
  isLocked(): Promise<boolean>;
  lock(): Promise<void>;
  /** Unlocks without a prompt, as a login with the right password does. */
  unlock(): Promise<void>;
}

export interface KeyringPlace {
  readonly folder: string;
  readonly dataHome: string;
  readonly env: NodeJS.ProcessEnv;
}

const password = 'test';
const serviceName = 'org.freedesktop.secrets';
const service = {
  destination: serviceName,
  path: '/org/freedesktop/secrets',
  interface: 'org.freedesktop.Secret.Service',
} as const;

/** Starts gnome-keyring with a login keyring that is unlocked, or that exists and is locked. */
export async function startKeyring(
  group: ProcessGroup,
  bus: BusClient,
  options: KeyringPlace & { readonly state: Exclude<KeyringState, 'none'> },
): Promise<Keyring> {
  const daemon = startDaemon(group, options, password);
  await bus.waitForOwner(serviceName);
  const file = path.join(options.dataHome, 'keyrings', 'login.keyring');
  await waitFor('the login keyring', () => existsSync(file));
  if (options.state === 'locked') {
    await group.stop(daemon);
    await waitFor('the keyring daemon to end', async () => !(await bus.hasOwner(serviceName)));
    startDaemon(group, options, null);
    await bus.waitForOwner(serviceName);
  }
  return createKeyring(bus);
}

function startDaemon(
  group: ProcessGroup,
  place: KeyringPlace,
  unlockWith: string | null,
): ChildProcess {
  const args = [
    '--foreground',
    '--components=secrets',
    ...(unlockWith === null ? [] : ['--unlock']),
  ];
  const logFile = path.join(place.folder, 'gnome-keyring.log');
  const input = unlockWith === null ? {} : { input: unlockWith };
  return group.start('gnome-keyring-daemon', args, { env: place.env, logFile, ...input });
}

function createKeyring(bus: BusClient): Keyring {
  const collection = async (): Promise<string> => {
    const call = { ...service, member: 'ReadAlias', signature: 's', body: ['default'] };
    return z.string().parse((await bus.call(call))[0]);
  };
  const isLocked = async (): Promise<boolean> => {
    const target = {
      ...service,
      path: await collection(),
      interface: 'org.freedesktop.Secret.Collection',
    };
    return z.boolean().parse(await bus.property(target, 'Locked'));
  };
  return {
    isLocked,
    lock: async () => {
      await bus.call({ ...service, member: 'Lock', signature: 'ao', body: [[await collection()]] });
      await waitFor('the keyring to be locked', isLocked);
    },
    unlock: async () => {
      const open = { ...service, member: 'OpenSession', signature: 'sv' };
      const [, session] = await bus.call({ ...open, body: ['plain', new Variant('s', '')] });
      const secret = [session, Buffer.alloc(0), Buffer.from(password), 'text/plain'];
      // The call that gnome-keyring keeps for its own tools; the public Unlock always asks a person.
      await bus.call({
        ...service,
        interface: 'org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface',
        member: 'UnlockWithMasterPassword',
        signature: 'o(oayays)',
        body: [await collection(), secret],
      });
      await waitFor('the keyring to be unlocked', async () => !(await isLocked()));
    },
  };
}
