import { useMemo, type ReactNode } from 'react';
import { AppContext, useApp, type AppParts } from '../../app/app-context.ts';

const neverChanges = (): (() => void) => () => undefined;

/** The parts as they are at this moment: nothing below them is woken by patches or by the clock. */
function stillParts(parts: AppParts): AppParts {
  const view = parts.fleet.get();
  const nowMs = parts.ticker.nowMs();
  return {
    ...parts,
    fleet: { ...parts.fleet, get: () => view, subscribe: neverChanges },
    ticker: { nowMs: () => nowMs, subscribe: neverChanges },
  };
}

/**
 * Keeps a screen that lives on behind another one from working there: it stands still as it was, and is brought up to
 * date in one step when it is seen again.
 */
export function StillWhileHidden({
  isActive,
  children,
}: {
  readonly isActive: boolean;
  readonly children: ReactNode;
}): React.ReactElement {
  const parts = useApp();
  const given = useMemo(() => (isActive ? parts : stillParts(parts)), [isActive, parts]);
  return <AppContext value={given}>{children}</AppContext>;
}
