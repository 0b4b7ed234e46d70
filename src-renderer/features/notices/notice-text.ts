import { formatDuration } from '../../../src-shared/format/durations.ts';
import { formatBytes } from '../../../src-shared/format/sizes.ts';
import { formatDateTime } from '../../../src-shared/format/times.ts';
import type { Notice } from '../../../src-shared/notices.ts';
import { storageNeededBytes, type StorageTrouble } from '../../../src-shared/storage.ts';
import { t } from '../../app/texts.ts';

/** Why nothing can be saved, and what helps. */
function storageWords({
  why,
  detail,
}: {
  readonly why: StorageTrouble;
  readonly detail: string;
}): Record<'why' | 'help', string> {
  const size = formatBytes(storageNeededBytes);
  return {
    why: t(`storage.why.${why}`),
    help: t(`window.storage.help.${why}`, { size, detail }),
  };
}

/** The sentence of a notice. */
export function noticeText(notice: Notice): string {
  switch (notice.kind) {
    case 'no-tray':
      return t('window.notice.no-tray', {
        missing: t(`window.notice.no-tray.${notice.missing}`, { detail: notice.detail || 'none' }),
      });
    case 'no-notifications':
      return t('window.notice.no-notifications', { why: t(`messages.why.${notice.why}`) });
    case 'engine-restarted':
      return t('window.notice.engine-restarted', { time: formatDateTime(notice.atMs) });
    case 'engine-stopped':
      return t('window.notice.engine-stopped', { time: formatDateTime(notice.atMs) });
    case 'database-set-aside':
      return t('window.notice.database-set-aside', {
        kept: notice.fileName === null ? 'no' : 'yes',
        file: notice.fileName ?? '',
        restored: notice.backupAtMs === null ? 'no' : 'yes',
        time: formatDateTime(notice.backupAtMs ?? notice.atMs),
      });
    case 'database-incomplete':
      return t('window.notice.database-incomplete');
    case 'database-from-future':
      return t('window.notice.database-from-future', { version: notice.version });
    case 'data-folder-unusable':
      return t('window.notice.data-folder-unusable', storageWords(notice));
    case 'not-saving':
      return t('window.notice.not-saving', {
        ...storageWords(notice),
        time: formatDateTime(notice.sinceMs),
      });
    case 'disk-low':
      return t('window.notice.disk-low', {
        time: formatDateTime(notice.sinceMs),
        size: formatBytes(storageNeededBytes),
      });
    case 'data-place':
      return t(`window.notice.data-place.${notice.place}`, { name: notice.name });
    case 'data-folder-busy':
      return t('window.notice.data-folder-busy');
    case 'interval-stretched':
      return notice.seconds === null
        ? t('window.limits.all-stretched')
        : t('window.notice.interval-stretched', { seconds: notice.seconds });
    case 'watching-stalled':
      return t('window.notice.watching-stalled', { time: formatDateTime(notice.sinceMs) });
    case 'clock-wrong':
      return t(`window.notice.clock-wrong.${notice.aheadSeconds > 0 ? 'ahead' : 'behind'}`, {
        duration: formatDuration(Math.abs(notice.aheadSeconds) * 1000),
      });
    case 'plain-text-secrets':
      return t('window.notice.plain-text-secrets');
    case 'proxy-tampered':
      return t('window.notice.proxy-tampered');
    case 'development-runtime':
      return t('window.notice.development-runtime');
    case 'demo':
      return t('window.notice.demo');
  }
}
