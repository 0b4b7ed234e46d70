/** About the program: facts, folders, links and the diagnostics bundle. */
import * as z from 'zod';
import {
  aboutSchema,
  bundleSchema,
  engineFactsSchema,
  folderNames,
  licensedPartSchema,
} from '../diagnostics.ts';
import { documentationPages } from '../documentation.ts';
import { command, nothing, savedAsSchema } from './command.ts';

/** Addresses that the page may ask to open, by name. */
export const linkNames = [
  'bot-api',
  'webhooks-guide',
  'bot-father',
  'tray-extension',
  ...documentationPages,
] as const;

/** Answered by the engine to the main process only: the page never sees what they carry. */
export const innerAboutCommands = {
  /** Facts about the store, for About and the diagnostics bundle. Numbers only. */
  'diagnostics:facts': command(nothing, engineFactsSchema),
} as const;

/** Answered by the shell. */
export const shellAboutCommands = {
  'about:facts': command(nothing, aboutSchema),
  'about:licenses': command(nothing, z.strictObject({ parts: z.array(licensedPartSchema) })),
  'folder:open': command(z.strictObject({ folder: z.enum(folderNames) }), nothing),
  /** Builds a bundle for the page to show. Nothing is written. Host names are hashed unless they are to be shown. */
  'diagnostics:build': command(z.strictObject({ withHosts: z.boolean() }), bundleSchema),
  /** Saves the bundle that was built last, as it was shown (0600), where a native dialog says. */
  'diagnostics:save': command(z.strictObject({ bundleId: z.string().max(64) }), savedAsSchema),
  'link:open': command(z.strictObject({ link: z.enum(linkNames) }), nothing),
} as const;
