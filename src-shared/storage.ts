/** Why nothing can be written to the data folder. Each has its own sentence and its own way out (`storage.why.*`). */
export const storageTroubles = ['full', 'read-only', 'no-access', 'io', 'busy'] as const;
export type StorageTrouble = (typeof storageTroubles)[number];

/** So much free space makes a full disk usable again, the reserve of the data folder included. */
export const storageNeededBytes = 24 * 1024 * 1024;

/** Where data lies that does not belong there: a file system of the network, or a folder that is copied elsewhere. */
export const unsafePlaces = ['network', 'sync'] as const;
export type UnsafePlace = (typeof unsafePlaces)[number];
