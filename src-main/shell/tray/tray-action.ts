import type { Route } from '../../../src-shared/contract/route.ts';

/** What a click in the tray's menu asks for. Plain data: the menu model stays comparable and testable. */
export type TrayAction =
  | { readonly kind: 'open'; readonly route: Route }
  | { readonly kind: 'check'; readonly botId: string }
  | { readonly kind: 'check-all' }
  | {
      readonly kind: 'snooze';
      readonly botId: string;
      /** How long, or until it is over; null = not any more. */
      readonly for: { readonly ms: number } | 'recovered' | null;
    }
  | { readonly kind: 'pause'; readonly how: 'hour' | 'tomorrow' | 'open-end' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'automatic'; readonly stopped: boolean }
  | { readonly kind: 'quit' };

/** A line of the menu. */
export type MenuEntry =
  | { readonly type: 'separator' }
  | {
      readonly type: 'item';
      readonly label: string;
      /** null = cannot be clicked: it only says something. */
      readonly action: TrayAction | null;
    }
  | { readonly type: 'submenu'; readonly label: string; readonly entries: readonly MenuEntry[] };
