import type { FleetView } from '../../state/fleet-store.ts';
import type { Notice } from '../../../src-shared/notices.ts';

/** What can be said at the top of the window. The development runtime is a footnote of the status line instead. */
export type BannerKind =
  | Exclude<Notice['kind'], 'development-runtime'>
  | 'lost'
  | 'vault'
  | 'fleet'
  | 'automatic-stopped';

/**
 * One order for all of them: where you are, then what keeps Hooklight from watching at all, then what keeps it from
 * watching well, then what only informs.
 */
export const bannerOrder: readonly BannerKind[] = [
  'demo',
  'lost',
  'engine-stopped',
  'data-folder-busy',
  'database-from-future',
  'data-folder-unusable',
  'not-saving',
  'vault',
  'proxy-tampered',
  'disk-low',
  'fleet',
  'watching-stalled',
  'clock-wrong',
  'automatic-stopped',
  'database-set-aside',
  'database-incomplete',
  'engine-restarted',
  'interval-stretched',
  'data-place',
  'plain-text-secrets',
  'no-tray',
  'no-notifications',
];

/** Notices that only inform can be put away; the others stay until their cause is gone. */
const closable: readonly Notice['kind'][] = [
  'no-tray',
  'no-notifications',
  'engine-restarted',
  'plain-text-secrets',
  'data-place',
  'interval-stretched',
  'database-set-aside',
  'database-incomplete',
];

export function isClosable(notice: Notice): boolean {
  return closable.includes(notice.kind);
}

/** Notices of a watching that stands still: one press begins it anew. */
const restartable: readonly Notice['kind'][] = ['engine-stopped', 'watching-stalled'];
/** Notices of a data folder that could not be opened: its cause is looked for there, and one press tries again. */
const ofFolder: readonly Notice['kind'][] = [
  'data-folder-busy',
  'database-from-future',
  'data-folder-unusable',
];

export function isRestartable(notice: Notice): boolean {
  return restartable.includes(notice.kind);
}

export function isOfFolder(notice: Notice): boolean {
  return ofFolder.includes(notice.kind);
}

/** Names this very notice: one that was put away comes back when it says something new. */
export function noticeKey(notice: Notice): string {
  return JSON.stringify(notice);
}

export interface BannerItem {
  readonly kind: BannerKind;
  readonly notice: Notice | null;
}

/** What there is to say, the most pressing first. Pure. */
export function bannersOf(
  view: Pick<FleetView, 'phase' | 'notices' | 'vault' | 'fleet' | 'automation'>,
  closed: ReadonlySet<string>,
): readonly BannerItem[] {
  const { automation, fleet, notices, phase, vault } = view;
  const own: readonly (BannerKind | null)[] = [
    phase === 'lost' ? 'lost' : null,
    phase === 'ready' && vault.state !== 'open' ? 'vault' : null,
    // The vault says more about its own state.
    fleet !== null && fleet.kind !== 'vault-locked' ? 'fleet' : null,
    automation.enabled && automation.stoppedSinceMs !== null ? 'automatic-stopped' : null,
  ];
  const items: readonly BannerItem[] = [
    ...own.flatMap((kind) => (kind === null ? [] : [{ kind, notice: null }])),
    ...notices.flatMap((notice) =>
      notice.kind === 'development-runtime' || closed.has(noticeKey(notice))
        ? []
        : [{ kind: notice.kind, notice }],
    ),
  ];
  return items.toSorted((a, b) => bannerOrder.indexOf(a.kind) - bannerOrder.indexOf(b.kind));
}
