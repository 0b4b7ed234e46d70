/** Everything that passes between main process and window, put together; each subject has its file in contract/. */
import type * as z from 'zod';
import { innerAboutCommands, shellAboutCommands } from './contract/about.ts';
import { botCommands } from './contract/bots.ts';
import { diagnosisCommands } from './contract/diagnosis.ts';
import { environmentCommands } from './contract/environments.ts';
import { fileCommands, innerFileCommands, shellFileCommands } from './contract/files.ts';
import { historyCommands } from './contract/history.ts';
import {
  innerMessageCommands,
  messageCommands,
  shellMessageCommands,
} from './contract/messages.ts';
import { repairCommands, shellRepairCommands } from './contract/repairs.ts';
import { routeSchema } from './contract/route.ts';
import { innerSecretCommands, shellSecretCommands } from './contract/secrets.ts';
import { settingCommands, shellSettingCommands } from './contract/settings.ts';
import { shellWindowCommands } from './contract/window.ts';
import { patchSchema } from './snapshot.ts';

export { ipcErrorCodes, ipcErrorSchema, type IpcError } from './ipc-error.ts';

/** Commands that the engine answers to everybody: window, command line and tests. */
const openCommands = {
  ...botCommands,
  ...historyCommands,
  ...repairCommands,
  ...diagnosisCommands,
  ...messageCommands,
  ...settingCommands,
  ...environmentCommands,
  ...fileCommands,
} as const;

/** Commands that the engine answers to the main process only: the page never sees what they carry. */
const innerCommands = {
  ...innerMessageCommands,
  ...innerFileCommands,
  ...innerSecretCommands,
  ...innerAboutCommands,
} as const;

export const engineCommands = { ...openCommands, ...innerCommands } as const;

/** Commands that the shell answers (files, links, keyring, window). */
export const shellCommands = {
  ...shellRepairCommands,
  ...shellMessageCommands,
  ...shellSettingCommands,
  ...shellFileCommands,
  ...shellSecretCommands,
  ...shellWindowCommands,
  ...shellAboutCommands,
} as const;

/** What the page may ask for. */
export const commands = { ...openCommands, ...shellCommands } as const;
type AllCommands = typeof engineCommands & typeof shellCommands;

/** Events from main to the window. */
export const events = {
  'app:patch': patchSchema,
  'app:navigate': routeSchema,
} as const;

export type EngineCommandName = keyof typeof engineCommands;
export type ShellCommandName = keyof typeof shellCommands;
export type CommandName = keyof typeof commands;
export type CommandInput<C extends keyof AllCommands> = z.input<AllCommands[C]['input']>;
export type CommandRequest<C extends keyof AllCommands> = z.output<AllCommands[C]['input']>;
export type CommandOutput<C extends keyof AllCommands> = z.output<AllCommands[C]['output']>;
export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>;
