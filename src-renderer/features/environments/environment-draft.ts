import {
  environmentNameSchema,
  environmentPutSchema,
  type EnvironmentPut,
  type EnvironmentView,
} from '../../../src-shared/environment.ts';
import { readNumber } from '../../../src-shared/format/typed.ts';
import { t } from '../../app/texts.ts';

/** What stands in the form. A template typed here lives only until it is sent. */
export interface EnvironmentDraft {
  readonly name: string;
  readonly colour: EnvironmentPut['colour'];
  readonly template: string;
  readonly host: string;
  readonly secretPolicy: EnvironmentPut['secretPolicy'];
  readonly maxConnections: string;
  readonly updates: 'default' | 'chosen';
  readonly chosen: readonly string[];
  readonly note: string;
}

export type DraftProblems = Partial<Readonly<Record<'name' | 'maxConnections' | 'chosen', string>>>;

/** The form as it opens: of a stored environment, or empty. */
export function draftOf(view: EnvironmentView | null): EnvironmentDraft {
  const config = view?.config ?? null;
  return {
    name: view?.name ?? '',
    colour: view?.colour ?? 'blue',
    template: '',
    host: config?.host ?? '',
    secretPolicy: config?.secretPolicy ?? 'generate',
    maxConnections: String(config?.maxConnections ?? 40),
    updates: config !== null && config.allowedUpdates !== null ? 'chosen' : 'default',
    chosen: config?.allowedUpdates ?? [],
    note: config?.note ?? '',
  };
}

const connectionsOf = ({ maxConnections }: EnvironmentDraft): number => readNumber(maxConnections);

/** What is wrong with the form before it is sent; the rules for URLs are the engine's. */
export function problemsOf(draft: EnvironmentDraft): DraftProblems {
  const { maxConnections } = environmentPutSchema.shape;
  return {
    ...(environmentNameSchema.safeParse(draft.name).success
      ? {}
      : { name: t('window.environment.form.name-wrong') }),
    ...(maxConnections.safeParse(connectionsOf(draft)).success
      ? {}
      : { maxConnections: t('window.environment.form.connections-wrong') }),
    ...(draft.updates === 'chosen' && draft.chosen.length === 0
      ? { chosen: t('window.environment.form.updates-empty') }
      : {}),
  };
}

/** The form as the engine wants it. An empty template keeps the stored one. */
export function putOf(id: string | null, draft: EnvironmentDraft): EnvironmentPut {
  const { name, colour, template, host, secretPolicy, updates, chosen, note } = draft;
  return {
    id,
    name: name.trim(),
    colour,
    template: template.trim() === '' ? null : template.trim(),
    host: host.trim(),
    secretPolicy,
    maxConnections: connectionsOf(draft),
    allowedUpdates: updates === 'default' ? null : [...chosen],
    note,
  };
}
