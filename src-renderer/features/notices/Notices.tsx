import { FlaskConical, Info, X } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import type { Notice } from '../../../src-shared/notices.ts';
import { useFleet, useRun } from '../../app/app-context.ts';
import { t } from '../../app/texts.ts';
import { useDemo } from '../../app/use-demo.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { VaultBanner } from '../vault/VaultBanner.tsx';
import {
  bannersOf,
  isClosable,
  isOfFolder,
  isRestartable,
  noticeKey,
  type BannerItem,
  type BannerKind,
} from './banner-order.ts';
import { noticeText } from './notice-text.ts';
import { FleetBanner, LostBanner, StoppedBanner } from './OwnBanners.tsx';

/** So many are in sight, in a low window one less; the rest is one press away. */
const shownAtMost = 2;
const lowWindow = matchMedia('(height < 600px)');

function followHeight(changed: () => void): () => void {
  lowWindow.addEventListener('change', changed);
  return () => lowWindow.removeEventListener('change', changed);
}

interface NoticeProps {
  readonly notice: Notice;
  readonly onClose: () => void;
}

/** A folder that could not be opened: the way to it, and another try once its cause is gone. */
function FolderActions(): React.ReactElement {
  const run = useRun();
  return (
    <>
      <Button variant="ghost" onClick={() => void run('folder:open', { folder: 'data' })}>
        {t('window.about.open-data')}
      </Button>
      <Button onClick={() => void run('watching:restart', {})}>{t('window.vault.retry')}</Button>
    </>
  );
}

function NoticeActions({ notice, onClose }: NoticeProps): React.ReactElement {
  const run = useRun();
  const isForExtension = notice.kind === 'no-tray' && notice.missing === 'gnome-extension';
  return (
    <>
      {isForExtension ? (
        <Button isSmall onClick={() => void run('link:open', { link: 'tray-extension' })}>
          {t('window.notice.no-tray.get-extension')}
        </Button>
      ) : null}
      {isRestartable(notice) ? (
        <Button onClick={() => void run('watching:restart', {})}>
          {t('window.notice.start-watching')}
        </Button>
      ) : null}
      {isOfFolder(notice) ? <FolderActions /> : null}
      {isClosable(notice) ? (
        <IconButton isSmall label={t('window.close')} icon={<X size={14} />} onClick={onClose} />
      ) : null}
    </>
  );
}

function NoticeBanner({ notice, onClose }: NoticeProps): React.ReactElement {
  return (
    <Banner
      icon={<Info size={16} />}
      title={t(`window.notice.${notice.kind}.title`)}
      actions={<NoticeActions notice={notice} onClose={onClose} />}
    >
      {noticeText(notice)}
    </Banner>
  );
}

/** Always in sight while the demo is shown, with the way out. */
function DemoBanner(): React.ReactElement {
  const demo = useDemo();
  return (
    <Banner
      icon={<FlaskConical size={16} />}
      title={t('window.notice.demo.title')}
      actions={
        <Button disabled={demo.isBusy} onClick={() => void demo.leave()}>
          {t('window.demo.leave')}
        </Button>
      }
    >
      {t('window.notice.demo')}
    </Banner>
  );
}

interface OneProps {
  readonly item: BannerItem;
  readonly onClose: (notice: Notice) => void;
}

/** Banners that are not a notice of the engine, or have their own way out. */
const own: Partial<Record<BannerKind, () => React.ReactElement | null>> = {
  demo: DemoBanner,
  lost: LostBanner,
  vault: VaultBanner,
  fleet: FleetBanner,
  'automatic-stopped': StoppedBanner,
};

function One({ item, onClose }: OneProps): React.ReactElement | null {
  const { kind, notice } = item;
  const Own = own[kind];
  if (Own !== undefined) {
    return <Own />;
  }
  return notice === null ? null : <NoticeBanner notice={notice} onClose={() => onClose(notice)} />;
}

/** All that the window says on top of everything else: one place, one order, two at once. */
export function Notices(): React.ReactElement {
  const view = useFleet((all) => all);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [isAll, setAll] = useState(false);
  const items = bannersOf(view, closed);
  const isLow = useSyncExternalStore(followHeight, () => lowWindow.matches);
  const most = shownAtMost - (isLow ? 1 : 0);
  const over = items.length - most;
  const shown = isAll ? items : items.slice(0, most);
  return (
    <section className="banner-strip" aria-label={t('window.banners')}>
      {shown.map((item) => (
        <One
          key={item.notice === null ? item.kind : noticeKey(item.notice)}
          item={item}
          onClose={(notice) => setClosed((before) => new Set([...before, noticeKey(notice)]))}
        />
      ))}
      {over > 0 ? (
        <div className="banner-more">
          <Button isSmall variant="ghost" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
            {isAll ? t('window.banners.fewer') : t('window.banners.more', { count: over })}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
