import { ChevronRight } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';

/** One line of a menu, or a rule or a heading between lines. */
export type MenuEntry =
  | {
      readonly kind: 'item';
      readonly label: string;
      readonly icon?: ReactNode;
      readonly hint?: string;
      readonly isDisabled?: boolean;
      readonly onSelect: () => void;
    }
  /** A menu of its own beside the line. */
  | {
      readonly kind: 'sub';
      readonly label: string;
      readonly icon?: ReactNode;
      readonly entries: readonly MenuEntry[];
    }
  | { readonly kind: 'rule' }
  | { readonly kind: 'heading'; readonly label: string };

function Lines({ entries }: { readonly entries: readonly MenuEntry[] }): React.ReactElement[] {
  return entries.map((entry, index) => {
    switch (entry.kind) {
      case 'rule':
        return <DropdownMenu.Separator key={`rule-${String(index)}`} className="menu-rule" />;
      case 'heading':
        return (
          <DropdownMenu.Label key={entry.label} className="menu-label">
            {entry.label}
          </DropdownMenu.Label>
        );
      case 'sub':
        return (
          <DropdownMenu.Sub key={entry.label}>
            <DropdownMenu.SubTrigger className="menu-item">
              {entry.icon}
              <span>{entry.label}</span>
              <ChevronRight size={14} className="menu-more" />
            </DropdownMenu.SubTrigger>
            <DropdownMenu.Portal>
              <DropdownMenu.SubContent className="menu" collisionPadding={8} loop>
                <Lines entries={entry.entries} />
              </DropdownMenu.SubContent>
            </DropdownMenu.Portal>
          </DropdownMenu.Sub>
        );
      case 'item':
        return (
          <DropdownMenu.Item
            key={entry.label}
            className="menu-item"
            disabled={entry.isDisabled ?? false}
            onSelect={entry.onSelect}
          >
            {entry.icon}
            <span>{entry.label}</span>
            {entry.hint === undefined ? null : <span className="menu-hint">{entry.hint}</span>}
          </DropdownMenu.Item>
        );
    }
  });
}

function MenuContent({
  entries,
  align,
}: {
  readonly entries: readonly MenuEntry[];
  readonly align: 'start' | 'end';
}): React.ReactElement {
  return (
    <DropdownMenu.Portal>
      <DropdownMenu.Content className="menu" align={align} sideOffset={4} collisionPadding={8} loop>
        <Lines entries={entries} />
      </DropdownMenu.Content>
    </DropdownMenu.Portal>
  );
}

/**
 * A menu under its button. Not modal: radix's modal menus put a style element on the page, which the Content Security
 * Policy forbids.
 */
export function Menu({
  trigger,
  entries,
  align = 'end',
}: {
  readonly trigger: ReactNode;
  readonly entries: readonly MenuEntry[];
  readonly align?: 'start' | 'end';
}): React.ReactElement {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <MenuContent entries={entries} align={align} />
    </DropdownMenu.Root>
  );
}

/** A place on the screen at which a menu opens. */
export interface MenuPoint {
  readonly x: number;
  readonly y: number;
}

/** A menu at a point: for rows, which are too many to carry a menu each. Mounted = open. */
export function PointMenu({
  at,
  label,
  entries,
  onClose,
}: {
  readonly at: MenuPoint;
  /** What the menu is for, in words. */
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
}): React.ReactElement {
  return (
    <DropdownMenu.Root
      open
      modal={false}
      onOpenChange={(isOpen) => {
        if (!isOpen) {
          onClose();
        }
      }}
    >
      <DropdownMenu.Trigger asChild>
        <button
          type="button"
          className="menu-anchor"
          tabIndex={-1}
          aria-label={label}
          style={{ left: at.x, top: at.y }}
        />
      </DropdownMenu.Trigger>
      <MenuContent entries={entries} align="start" />
    </DropdownMenu.Root>
  );
}
