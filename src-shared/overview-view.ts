import * as z from 'zod';

/** The columns that can be left out; light, name and actions are always there. In the order of the list. */
export const optionalColumns = [
  'environment',
  'host',
  'spark',
  'waiting',
  'reason',
  'beats',
  'error',
  'checked',
] as const;

/** What the list can be ordered by; each has its own sensible direction, which can be turned round. */
export const sortKeys = [
  'worst',
  'name',
  'environment',
  'host',
  'peak',
  'waiting',
  'beats',
  'error',
  'checked',
] as const;
export type SortKey = (typeof sortKeys)[number];

export const groupings = ['none', 'environment', 'tag', 'host'] as const;

const faces = ['down', 'degraded', 'unknown', 'healthy', 'paused'] as const;

/** How the operator looks at the list of bots. It belongs to the window and outlives it. */
export const overviewViewSchema = z.strictObject({
  search: z.string().max(200),
  /** null = all. */
  face: z.enum(faces).nullable(),
  sort: z.enum(sortKeys),
  isReversed: z.boolean(),
  group: z.enum(groupings),
  /** Groups whose bots are folded away, by their keys. */
  folded: z.array(z.string().max(200)).max(500),
  hidden: z.array(z.enum(optionalColumns)).max(optionalColumns.length),
});
export type OverviewView = z.infer<typeof overviewViewSchema>;

/** The view of a window that was never open. */
export const firstOverviewView: OverviewView = {
  search: '',
  face: null,
  sort: 'worst',
  isReversed: false,
  group: 'none',
  folded: [],
  hidden: ['environment'],
};
