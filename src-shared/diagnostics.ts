import * as z from 'zod';

/** Folders of the profile that the page may ask to be shown, by name: it knows no path. */
export const folderNames = ['data', 'logs'] as const;

const versionSchema = z.string().max(60);
const countSchema = z.number().int().min(0);

/** What the engine knows of its own store. Numbers only: no name, no host. */
export const engineFactsSchema = z.strictObject({
  /** Format of the database. */
  schemaVersion: countSchema,
  sqlite: versionSchema,
  databaseBytes: countSchema,
  /** Of it, what deleted rows left free. */
  freeBytes: countSchema,
  backups: countSchema,
  newestBackupAtMs: z.number().int().nullable(),
  /** Rows by table. */
  rows: z.record(z.string().max(60), countSchema),
});
export type EngineFacts = z.infer<typeof engineFactsSchema>;

/** What this program is and stands on. Folders are shown with `~` in place of the home folder. */
export const aboutSchema = z.strictObject({
  version: versionSchema,
  runtime: z.strictObject({
    electron: versionSchema,
    chrome: versionSchema,
    node: versionSchema,
  }),
  system: z.strictObject({
    platform: versionSchema,
    arch: versionSchema,
    release: z.string().max(200),
    /** The desktop's name; empty where there is none. */
    desktop: z.string().max(200),
  }),
  folders: z.strictObject({ data: z.string().max(4096), logs: z.string().max(4096) }),
  /** null while the engine does not answer. */
  engine: engineFactsSchema.nullable(),
});
export type About = z.infer<typeof aboutSchema>;

/** A part of others that the program is shipped with. */
export const licensedPartSchema = z.strictObject({
  name: z.string().max(200),
  version: versionSchema,
  /** As the part names it (SPDX); empty where it does not say. */
  license: z.string().max(300),
  text: z.string().max(200_000),
});
export type LicensedPart = z.infer<typeof licensedPartSchema>;

/** A diagnostics bundle, whole, as it would be saved. */
export const bundleSchema = z.strictObject({
  /** Names this very text; another build has another one. */
  bundleId: z.string().max(64),
  fileName: z.string().max(120),
  text: z.string().max(4_000_000),
});
export type Bundle = z.infer<typeof bundleSchema>;
