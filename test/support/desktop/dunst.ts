import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { runCommand } from '../../../scripts/prepare/command.ts';
import type { BusClient } from './bus-client.ts';
import type { ProcessGroup } from './processes.ts';
import { waitFor } from './wait.ts';

const config = `[global]
    font = DejaVu Sans 10
    width = (280, 440)
    height = 200
    origin = top-right
    offset = 12x44
    markup = full
    notification_limit = 6
    idle_threshold = 0
    frame_width = 1
    corner_radius = 6
    padding = 12
    horizontal_padding = 14
    show_indicators = no
[urgency_low]
    timeout = 60
    background = "#24272e"
    foreground = "#f2f3f5"
    frame_color = "#4a4f59"
[urgency_normal]
    timeout = 60
    background = "#24272e"
    foreground = "#f2f3f5"
    frame_color = "#4a4f59"
[urgency_critical]
    timeout = 0
    background = "#24272e"
    foreground = "#f2f3f5"
    frame_color = "#d4453f"
`;

const textField = z.object({ data: z.string() });
const historySchema = z.object({
  data: z.array(
    z.array(
      z.object({
        id: z.object({ data: z.number() }),
        summary: textField,
        body: textField,
        appname: textField,
      }),
    ),
  ),
});

/** A notification as dunst kept it. */
export interface PastNotification {
  readonly id: number;
  readonly appName: string;
  readonly summary: string;
  readonly body: string;
}

/** The notification daemon of one desktop. */
export interface Dunst {
  /** How many are on the screen now. */
  displayed(): Promise<number>;
  waitForDisplayed(count: number, timeoutMs?: number): Promise<void>;
  /** Clicks a shown notification's default action. 0 is the topmost. */
  click(position?: number): Promise<void>;
  closeAll(): Promise<void>;
  /** Notifications that were closed, newest first. `closeAll` first, to see what is on the screen. */
  history(): Promise<readonly PastNotification[]>;
}

/** Starts dunst on the desktop's bus and waits until it answers. */
export async function startDunst(
  group: ProcessGroup,
  bus: BusClient,
  options: {
    readonly folder: string;
    readonly configHome: string;
    readonly env: NodeJS.ProcessEnv;
  },
): Promise<Dunst> {
  const configFile = path.join(options.configHome, 'dunst', 'dunstrc');
  mkdirSync(path.dirname(configFile), { recursive: true });
  writeFileSync(configFile, config);
  group.start('dunst', [], { env: options.env, logFile: path.join(options.folder, 'dunst.log') });
  await bus.waitForOwner('org.freedesktop.Notifications');
  const ctl = async (...args: readonly string[]): Promise<string> => {
    const result = await runCommand('dunstctl', args, { env: options.env, timeoutMs: 5000 });
    if (result.code !== 0) {
      throw new Error(`dunstctl ${args.join(' ')} failed: ${result.stderr}`);
    }
    return result.stdout;
  };
  const displayed = async (): Promise<number> => Number((await ctl('count', 'displayed')).trim());
  return {
    displayed,
    waitForDisplayed: async (count, timeoutMs = 10_000) => {
      const isReached = async (): Promise<boolean> => (await displayed()) >= count;
      await waitFor(`${count} notifications on the screen`, isReached, { timeoutMs, everyMs: 100 });
    },
    click: async (position = 0) => void (await ctl('action', String(position))),
    closeAll: async () => void (await ctl('close-all')),
    history: async () => parseHistory(await ctl('history')),
  };
}

function parseHistory(text: string): readonly PastNotification[] {
  const [entries = []] = historySchema.parse(JSON.parse(text)).data;
  return entries.map((entry) => ({
    id: entry.id.data,
    appName: entry.appname.data,
    summary: entry.summary.data,
    body: entry.body.data,
  }));
}
