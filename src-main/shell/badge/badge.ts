import { badgeFileName, type BadgeView } from './badge-view.ts';

/** What is used of Electron's window on Windows. */
export interface OverlayWindow<Image> {
  setOverlayIcon(overlay: Image | null, description: string): void;
}

export interface BadgeDeps<Image> {
  /** macOS; null elsewhere. */
  readonly dock: { setBadge(text: string): void } | null;
  /** Windows: the windows with a taskbar button now; empty elsewhere. */
  readonly windows: () => readonly OverlayWindow<Image>[];
  readonly loadImage: (fileName: string) => Image;
}

export interface Badge {
  /** Draws only what differs from before. */
  show(view: BadgeView): void;
  /** A window came up, or the Dock's icon: it is new and bare. */
  windowShown(): void;
}

/** The number of bots that are down on the Dock's icon or the taskbar's button. */
export function createBadge<Image>(deps: BadgeDeps<Image>): Badge {
  let shown: BadgeView = { count: 0, description: '' };
  const draw = (): void => {
    deps.dock?.setBadge(shown.count === 0 ? '' : String(shown.count));
    const image = shown.count === 0 ? null : deps.loadImage(badgeFileName(shown.count));
    for (const window of deps.windows()) {
      window.setOverlayIcon(image, shown.description);
    }
  };
  return {
    show(view) {
      if (view.count !== shown.count || view.description !== shown.description) {
        shown = view;
        draw();
      }
    },
    windowShown: draw,
  };
}
