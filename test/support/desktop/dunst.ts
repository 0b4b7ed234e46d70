import type { ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { runCommand } from '../../../scripts/prepare/command.ts';
import type { BusClient } from './bus-client.ts';
import type { ProcessGroup } from './processes.ts';
import { waitFor } from './wait.ts';

/** `chooser` is the program that dunst shows its menu of buttons with. */
const configText = (chooser: string): string => `[global]
    dmenu = ${chooser}
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

const serviceName = 'org.freedesktop.Notifications';
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
  /** Presses a button of a shown notification, by its label, in the menu that dunst makes of them. */
  press(label: string): Promise<void>;
  /** Ends the daemon; what it showed is gone with it. */
  stop(): Promise<void>;
  /** Starts it anew, with nothing on the screen. */
  start(): Promise<void>;
  /** Stops it where it stands: it keeps its name and answers nobody. */
  freeze(): void;
  thaw(): void;
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
  const chooser = path.join(path.dirname(configFile), 'choose');
  const choiceFile = path.join(path.dirname(configFile), 'choice');
  writeFileSync(chooser, `#!/bin/sh\ngrep -F -m 1 -f '${choiceFile}'\n`, { mode: 0o755 });
  writeFileSync(configFile, configText(chooser));
  const logFile = path.join(options.folder, 'dunst.log');
  const start = async (): Promise<ChildProcess> => {
    const child = group.start('dunst', [], { env: options.env, logFile });
    await bus.waitForOwner(serviceName);
    return child;
  };
  let running = await start();
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
    press: async (label) => {
      writeFileSync(choiceFile, label);
      await ctl('context');
    },
    stop: async () => {
      await group.stop(running);
      const isGone = async (): Promise<boolean> => !(await bus.hasOwner(serviceName));
      await waitFor('the end of dunst', isGone);
    },
    start: async () => {
      running = await start();
    },
    freeze: () => void running.kill('SIGSTOP'),
    thaw: () => void running.kill('SIGCONT'),
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
