/** Settings, limits, planned work, the way out and the start at login. */
import * as z from 'zod';
import { loginChangeSchema, loginStateSchema } from '../login.ts';
import { maintenanceInputSchema, maintenanceViewSchema } from '../maintenance.ts';
import { proxyInputSchema, proxyTestSchema, proxyViewSchema } from '../proxy.ts';
import { botIdSchema } from '../ids.ts';
import {
  botLimitsSchema,
  levelChangeSchema,
  levelsSchema,
  settingLevelSchema,
} from '../setting-levels.ts';
import { settingsPatchSchema } from '../settings.ts';
import { command, nothing } from './command.ts';

/** Answered by the engine to everybody. */
export const settingCommands = {
  'settings:update': command(settingsPatchSchema, nothing),
  /** All maintenance windows: those that hold, then those to come by time, then those that are over. */
  'maintenance:list': command(nothing, z.array(maintenanceViewSchema)),
  /** A new window (id null), or another version of one. */
  'maintenance:put': command(maintenanceInputSchema, z.strictObject({ id: z.string() })),
  'maintenance:remove': command(z.strictObject({ id: z.string().max(64) }), nothing),
  /** Ends the occurrence that holds now; later ones of a repeated window stay. */
  'maintenance:end-now': command(z.strictObject({ id: z.string().max(64) }), nothing),
  /** Sets values of a tag or a bot, or lets it inherit them again (null). */
  'settings:set-level': command(
    z.strictObject({ level: settingLevelSchema, values: levelChangeSchema }),
    nothing,
  ),
  /** Everything that is set by tag and by bot. */
  'settings:levels': command(nothing, levelsSchema),
  /** The settings that hold for one bot, with where each comes from. */
  'settings:of-bot': command(z.strictObject({ botId: botIdSchema }), botLimitsSchema),
  /** Credentials travel upwards only: answers say whether there are some. */
  'proxy:get': command(nothing, proxyViewSchema),
  'proxy:set': command(proxyInputSchema, proxyViewSchema),
  /** Reaches a Bot API root that way, without a token. Takes 15 s at most for each way. */
  'proxy:test': command(proxyInputSchema, proxyTestSchema),
} as const;

/** Answered by the shell. */
export const shellSettingCommands = {
  /** Whether the app will start at login, as the system says it now. */
  'login:state': command(nothing, loginStateSchema),
  /** Stores the wish, asks the system for it, and answers what the system says then. */
  'login:set': command(loginChangeSchema, loginStateSchema),
} as const;
