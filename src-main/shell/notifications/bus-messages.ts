import { pathToFileURL } from 'node:url';
import type { DesktopAnswer, DesktopNotice } from '../../core/engine/ports/messages.ts';
import { variant } from '../dbus/session-bus.ts';
import {
  forgetOldest,
  isOn,
  switchedOff,
  testNotice,
  type DesktopMessages,
  type DesktopMessagesDeps,
} from './desktop-port.ts';
import { escapeMarkup } from './escape-markup.ts';
import type { LivingService, NotificationService, ServiceMessage } from './notification-service.ts';

export interface BusMessagesDeps extends DesktopMessagesDeps {
  readonly service: NotificationService;
  /** Tells one session's bus from another's: owners are numbered anew in each. */
  readonly busId: () => Promise<string>;
  readonly iconFile: string;
  /** For services that play no sounds themselves. */
  readonly beep: () => void;
}

/** The levels of the desktop notifications specification. */
const urgencyLevels = { low: 0, normal: 1, critical: 2 } as const;
/** Names of the freedesktop sound naming specification. */
const soundNames = {
  low: 'dialog-information',
  normal: 'dialog-warning',
  critical: 'dialog-error',
};

interface Kept {
  readonly messageId: number;
  readonly key: string;
}

interface Core {
  readonly deps: BusMessagesDeps;
  /** By handle. */
  readonly kept: Map<string, Kept>;
}

const handleOf = (busId: string, owner: string, id: number): string =>
  `${busId} ${owner} ${String(id)}`;

/** The id in a handle, if it belongs to this owner. */
function idIn(handle: string | null, busId: string, owner: string): number | null {
  const [bus, name, id] = handle?.split(' ') ?? [];
  return bus === busId && name === owner && id !== undefined ? Number(id) : null;
}

function actionsOf({ message }: DesktopNotice, deps: BusMessagesDeps): readonly string[] {
  const { texts } = deps;
  const buttons = message.actions.flatMap((action) => [action, texts(`messages.action.${action}`)]);
  return ['default', texts('messages.action.open'), ...buttons];
}

function soundHints({ hasSound, message }: DesktopNotice, service: LivingService) {
  return hasSound && service.capabilities.has('sound')
    ? { 'sound-name': variant('s', soundNames[message.urgency]) }
    : { 'suppress-sound': variant('b', true) };
}

/** The words of the specification for a notice, as this service reads them. Pure but for the variants. */
export function serviceMessage(
  notice: DesktopNotice,
  service: LivingService,
  deps: BusMessagesDeps & { readonly replacesId: number },
): ServiceMessage {
  const { message } = notice;
  return {
    replacesId: deps.replacesId,
    icon: pathToFileURL(deps.iconFile).href,
    // The summary is plain text by the specification; only the body is read as markup, and only where it says so.
    title: message.title,
    body: service.capabilities.has('body-markup') ? escapeMarkup(message.body) : message.body,
    // Some services without the capability show a dialog instead as soon as there are actions.
    actions: service.capabilities.has('actions') ? actionsOf(notice, deps) : [],
    hints: {
      urgency: variant('y', urgencyLevels[message.urgency]),
      'desktop-entry': variant('s', 'hooklight'),
      ...soundHints(notice, service),
    },
  };
}

/**
 * Messages sent over the session bus, without Electron: nothing can hold up the main thread, buttons and sounds work,
 * a newer message takes the place of an older one (docs/adr/0011).
 */
export function createBusMessages(deps: BusMessagesDeps): DesktopMessages {
  const core: Core = { deps, kept: new Map() };
  const unlisten = deps.service.listen({
    onAction: (message, action) =>
      void known(core, message).then((id) => id === null || deps.clicks.act(id, action)),
    onDismissed: (message) =>
      void known(core, message).then((id) => id === null || deps.clicks.dismissed(id)),
  });
  const unwatch = deps.service.onOwner((isOwned) => {
    if (isOwned) {
      void deps.service
        .find()
        .then(({ kind }) => deps.onAvailability(kind === 'ready' ? null : kind));
    }
  });
  return {
    show: (notice) => show(core, notice),
    withdraw: (key, handle) => void withdraw(core, key, handle),
    tryOut: (settings) =>
      isOn(settings)
        ? tryOut(core, testNotice(deps.texts, settings))
        : Promise.resolve(switchedOff),
    stop() {
      unlisten();
      unwatch();
      core.kept.clear();
    },
  };
}

/** The message behind a signal: one of this run, or one that the engine remembers. Others' are not ours. */
async function known(
  { deps, kept }: Core,
  { owner, id }: { readonly owner: string; readonly id: number },
): Promise<number | null> {
  const handle = handleOf(await deps.busId(), owner, id);
  return kept.get(handle)?.messageId ?? (await deps.clicks.find(handle));
}

async function show(core: Core, notice: DesktopNotice): Promise<DesktopAnswer> {
  const { deps } = core;
  const service = await deps.service.find();
  if (service.kind !== 'ready') {
    deps.onAvailability(service.kind);
    return { result: service.kind };
  }
  const answer = await send(core, notice, service);
  const { kind } = notice.message;
  deps.log.info('notification.result', { kind, result: answer.result });
  deps.onAvailability(answer.result === 'shown' ? null : answer.result);
  return answer;
}

async function send(
  core: Core,
  notice: DesktopNotice,
  service: LivingService,
): Promise<DesktopAnswer> {
  const { deps, kept } = core;
  const { owner } = service;
  const busId = await deps.busId();
  const { key } = notice.message;
  const keep = (id: number): string => {
    const handle = handleOf(busId, owner, id);
    kept.delete(handle);
    kept.set(handle, { messageId: notice.messageId, key });
    forgetOldest(kept);
    return handle;
  };
  // The engine does not know of a message that the service took too late; it is replaced all the same.
  const before = notice.replaces ?? handleOfKey(core, key);
  const replacesId = idIn(before, busId, owner) ?? 0;
  const message = serviceMessage(notice, service, { ...deps, replacesId });
  const answer = await deps.service.show(owner, message, keep);
  if (answer.kind !== 'shown') {
    return { result: answer.kind };
  }
  if (notice.hasSound && !service.capabilities.has('sound')) {
    deps.beep();
  }
  return { result: 'shown', handle: keep(answer.id) };
}

/** The newest message of a key that this run sent. */
function handleOfKey({ kept }: Core, key: string): string | null {
  return [...kept].findLast(([, message]) => message.key === key)?.[0] ?? null;
}

async function withdraw(core: Core, key: string, handle: string | null): Promise<void> {
  const { deps } = core;
  const service = await deps.service.find();
  if (service.kind !== 'ready') {
    return;
  }
  const id = idIn(handle ?? handleOfKey(core, key), await deps.busId(), service.owner);
  if (id !== null) {
    deps.service.close(service.owner, id);
  }
}

async function tryOut(core: Core, notice: DesktopNotice): ReturnType<DesktopMessages['tryOut']> {
  const { deps } = core;
  const service = await deps.service.find();
  if (service.kind !== 'ready') {
    return { result: service.kind, service: null, hasButtons: null, hasSound: null };
  }
  const { capabilities, owner } = service;
  const [name, isQuiet] = await Promise.all([
    deps.service.describe(owner),
    deps.service.isQuiet(owner),
  ]);
  const answer = await send(core, notice, service);
  const shown = isQuiet ? 'quiet' : 'shown';
  return {
    result:
      answer.result === 'shown' ? shown : answer.result === 'no-answer' ? 'no-answer' : 'refused',
    service: name,
    hasButtons: capabilities.has('actions'),
    hasSound: capabilities.has('sound'),
  };
}
