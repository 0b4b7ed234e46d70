import type { AnsweringPage } from './hung-page.ts';
import type { WindowBounds } from './window-bounds.ts';

/** What is used of Electron's window. */
export interface AppWindow {
  readonly webContents: AnsweringPage & {
    readonly id: number;
    send(channel: string, payload: unknown): void;
    on(
      event: 'render-process-gone',
      listener: (event: unknown, details: GoneDetails) => void,
    ): unknown;
  };
  loadURL(url: string): Promise<void>;
  show(): void;
  focus(): void;
  restore(): void;
  minimize(): void;
  destroy(): void;
  isDestroyed(): boolean;
  isVisible(): boolean;
  isMinimized(): boolean;
  isMaximized(): boolean;
  getNormalBounds(): Omit<WindowBounds, 'isMaximized'>;
  on(event: WindowEvent, listener: (event: { preventDefault(): void }) => void): unknown;
  once(event: 'ready-to-show', listener: () => void): unknown;
}
type WindowEvent = 'close' | 'closed' | 'show' | 'hide' | 'minimize' | 'restore';
interface GoneDetails {
  readonly reason: string;
}
