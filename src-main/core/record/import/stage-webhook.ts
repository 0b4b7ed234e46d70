import type { ImportField, ImportLeftCode } from '../../../../src-shared/import.ts';
import type { Refusal } from '../../../../src-shared/repair.ts';
import { configParts } from '../../../../src-shared/webhook.ts';
import type { DesiredWebhook } from '../../domain/webhook-config.ts';
import { canonicalKinds, type ConfiguredWebhook } from '../configuration/document.ts';
import { shortForm } from '../configuration/fleet-bot.ts';
import { carried, hiddenNames, ours, withHidden } from './stage-hidden.ts';

/** The webhook of a bot of the list, with what the rules need. */
export interface PresentWebhook {
  readonly desired: DesiredWebhook | null;
  readonly cleared: boolean;
}

/** Every rule that can be judged without asking anybody: why Telegram would refuse this webhook. */
export type JudgeWebhook = (
  wanted: DesiredWebhook,
  change: { readonly newCertificate: boolean },
) => readonly Refusal[];

interface Left {
  readonly code: ImportLeftCode;
  readonly field: ImportField;
  /** Of `rule`: what would be refused. */
  readonly refusal?: Refusal;
}

/** What a file does to the wanted webhook. `undefined` = nothing; null = none is wanted any more. */
export interface StagedWebhook {
  /** Without the URL and what belongs to it. */
  readonly plain: DesiredWebhook | undefined;
  readonly plainFields: readonly ImportField[];
  /** With the URL. */
  readonly whole: DesiredWebhook | null | undefined;
  readonly wholeFields: readonly ImportField[];
  readonly left: readonly Left[];
}

const nothing: StagedWebhook = {
  plain: undefined,
  plainFields: [],
  whole: undefined,
  wholeFields: [],
  left: [],
};

/** What Telegram takes where nothing is said. */
const usualConnections = 40;

type Known = Extract<ConfiguredWebhook, { state: 'known' }>;

/**
 * Compares the wanted webhook of a file with ours, part by part. Parts that the file does not know stay as they are.
 * Secret, certificate and pinned address belong to the place behind the URL: where the URL is another one they are
 * taken only together with it. What Telegram would refuse is left out. Pure.
 */
export function stageWebhook(
  file: ConfiguredWebhook,
  present: PresentWebhook,
  rules: { readonly judge: JudgeWebhook; readonly nowMs: number },
): StagedWebhook {
  const { desired } = present;
  switch (file.state) {
    case 'unknown':
      return nothing;
    case 'none':
      return desired === null && present.cleared
        ? nothing
        : { ...nothing, whole: null, wholeFields: ['url'] };
    case 'known': {
      const place = placeOf(file, desired);
      if (place === 'nowhere') {
        return { ...nothing, left: [{ code: 'url-short', field: 'url' }] };
      }
      const compared = comparePlain(file, { desired, place, nowMs: rules.nowMs });
      return place === 'moves'
        ? withPlace(file, compared, rules.judge)
        : judgePlain(compared, rules.judge);
    }
  }
}

/** Where the file's webhook is: at our URL, at another one it names, at another one it hides, or only hidden. */
function placeOf(
  { url }: Known,
  desired: DesiredWebhook | null,
): 'same' | 'moves' | 'other' | 'nowhere' {
  if (url.state === 'known') {
    return desired?.url === url.value ? 'same' : 'moves';
  }
  if (desired === null) {
    return 'nowhere';
  }
  return shortForm(desired.url) === url.value ? 'same' : 'other';
}

interface Compared {
  readonly before: DesiredWebhook | null;
  /** The result without another URL. */
  readonly next: DesiredWebhook;
  readonly fields: readonly ImportField[];
  readonly left: readonly Left[];
}

function emptyWebhook(nowMs: number): DesiredWebhook {
  return {
    url: '',
    secret: { state: 'unknown' },
    certificatePem: { state: 'unknown' },
    pinnedIp: { state: 'unknown' },
    maxConnections: usualConnections,
    allowedUpdates: null,
    source: 'imported',
    changedAtMs: nowMs,
  };
}

function comparePlain(
  file: Known,
  given: {
    readonly desired: DesiredWebhook | null;
    readonly place: 'same' | 'moves' | 'other';
    readonly nowMs: number;
  },
): Compared {
  const { desired, place, nowMs } = given;
  const fields: ImportField[] = [];
  let next: DesiredWebhook = {
    ...(desired ?? emptyWebhook(nowMs)),
    source: 'imported',
    changedAtMs: nowMs,
  };
  const { maxConnections, allowedUpdates } = file;
  if (maxConnections.state === 'known' && next.maxConnections !== maxConnections.value) {
    fields.push('maxConnections');
    next = { ...next, maxConnections: maxConnections.value };
  }
  if (allowedUpdates.state === 'known') {
    const kinds = allowedUpdates.value === 'default' ? null : allowedUpdates.value;
    if (!sameKinds(kinds, next.allowedUpdates)) {
      fields.push('allowedUpdates');
      next = { ...next, allowedUpdates: kinds };
    }
  }
  if (place === 'other') {
    return { before: desired, next, fields, left: [{ code: 'other-place', field: 'url' }] };
  }
  return place === 'same'
    ? compareHidden(file, { before: desired, next, fields, left: [] })
    : { before: desired, next, fields, left: [] };
}

function sameKinds(a: readonly string[] | null, b: readonly string[] | null): boolean {
  return JSON.stringify(canonicalKinds(a)) === JSON.stringify(canonicalKinds(b));
}

/** Takes secret, certificate and pinned address where the file carries them. */
function compareHidden(file: Known, compared: Compared): Compared {
  const fields = [...compared.fields];
  const left = [...compared.left];
  let { next } = compared;
  for (const name of hiddenNames) {
    const now = ours(next, name);
    const part = carried(file[name]);
    if (part === null) {
      if (file[name].state === 'stored' && now.state !== 'stored') {
        left.push({ code: 'not-carried', field: name });
      }
    } else if (JSON.stringify(part) !== JSON.stringify(now)) {
      fields.push(name);
      next = withHidden(next, name, part);
    }
  }
  return { ...compared, next, fields, left };
}

/** Leaves out what Telegram would refuse: each part by itself, because none depends on another here. */
function judgePlain(compared: Compared, judge: JudgeWebhook): StagedWebhook {
  const { before, fields } = compared;
  const refusals = judge(compared.next, { newCertificate: fields.includes('certificate') });
  const refused = refusals.flatMap((refusal) => {
    const field = fields.find((name) => name === refusal.field);
    return field === undefined ? [] : [{ code: 'rule', field, refusal } as const];
  });
  const taken = fields.filter((field) => !refused.some((one) => one.field === field));
  const left = [...compared.left, ...refused];
  const next = before === null ? compared.next : keepOnly(compared.next, before, taken);
  return taken.length === 0
    ? { ...nothing, left }
    : { ...nothing, plain: next, plainFields: taken, left };
}

/** `next` with every field that is not taken as it was. */
function keepOnly(
  next: DesiredWebhook,
  before: DesiredWebhook,
  taken: readonly ImportField[],
): DesiredWebhook {
  const has = (field: ImportField): boolean => taken.includes(field);
  return {
    ...next,
    secret: (has('secret') ? next : before).secret,
    certificatePem: (has('certificate') ? next : before).certificatePem,
    pinnedIp: (has('pinnedIp') ? next : before).pinnedIp,
    maxConnections: (has('maxConnections') ? next : before).maxConnections,
    allowedUpdates: (has('allowedUpdates') ? next : before).allowedUpdates,
  };
}

/** The file names another URL: everything that belongs to it is one choice, taken or left as a whole. */
function withPlace(file: Known, compared: Compared, judge: JudgeWebhook): StagedWebhook {
  const { before } = compared;
  const plain = before === null ? nothing : judgePlain(compared, judge);
  const start = plain.plain ?? (before === null ? compared.next : before);
  const url = file.url.value;
  const moved = compareHidden(file, {
    before,
    next: { ...start, url, source: 'imported', changedAtMs: compared.next.changedAtMs },
    fields: before === null ? ['url', ...compared.fields] : ['url'],
    left: [],
  });
  const pinIsUnclear = before?.pinnedIp.state === 'stored' && carried(file.pinnedIp) === null;
  const refusals = judge(moved.next, { newCertificate: true });
  const inTheWay: readonly Left[] = pinIsUnclear
    ? [{ code: 'pin-unclear', field: 'url' }]
    : refusals.map((refusal) => ({ code: 'rule', field: fieldOf(refusal), refusal }));
  return inTheWay.length > 0
    ? { ...plain, left: [...plain.left, ...inTheWay] }
    : {
        ...plain,
        whole: moved.next,
        wholeFields: moved.fields,
        left: [...plain.left, ...movedLeft(file, moved.left)],
      };
}

/** A secret or certificate that the file only mentions may be another one than ours at the new place. */
function movedLeft(file: Known, left: readonly Left[]): readonly Left[] {
  const mentioned = hiddenNames.filter((name) => file[name].state === 'stored');
  return [
    ...left.filter(({ code }) => code !== 'not-carried'),
    ...mentioned.map((field) => ({ code: 'not-carried', field }) as const),
  ];
}

function fieldOf({ field }: Refusal): ImportField {
  return configParts.find((name) => name === field) ?? 'url';
}
