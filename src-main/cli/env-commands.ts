import type { EnvironmentPut, EnvironmentView } from '../../src-shared/environment.ts';
import { displayText } from '../../src-shared/format/display-text.ts';
import type { IpcError } from '../../src-shared/ipc-contract.ts';
import type { Result } from '../../src-shared/result.ts';
import type { Texts } from '../../src-shared/texts/index.ts';
import { safeText } from '../core/domain/safe-text.ts';
import type { Engine } from '../core/engine/engine-contract.ts';
import { readTextFile } from '../core/files/read-text-file.ts';
import type { CliResult, Invocation } from './context.ts';
import { findBot } from './find-bot.ts';
import { environmentsDocument } from './json-shapes.ts';
import { ipcRefusal, refusal, result } from './results.ts';
import { withEngine } from './session.ts';

const actor = 'api';
const longestTemplateBytes = 4096;

/** What `env add` and `env edit` were told; what is left out stays, or is the usual. */
export type GivenEnvironment = Partial<
  Omit<EnvironmentPut, 'id' | 'name' | 'template' | 'allowedUpdates'>
> & {
  readonly rename?: string;
  readonly allowedUpdates?: 'default' | readonly string[];
  readonly templateStdin: boolean;
  readonly templateFile?: string;
};

/** Finds an environment by its name, without regard to case, or by its id. */
export async function findEnvironment(
  engine: Engine,
  given: string,
  { deps }: Invocation,
): Promise<{ readonly view: EnvironmentView } | { readonly refused: CliResult }> {
  const answer = await engine.execute('environment:list', {});
  if (!answer.ok) {
    return { refused: ipcRefusal(answer.error, deps.texts) };
  }
  const name = given.trim().toLowerCase();
  const view = answer.value.environments.find(
    (one) => one.id === given || one.name.toLowerCase() === name,
  );
  return view === undefined
    ? {
        refused: refusal(
          'NOT_FOUND',
          deps.texts('environments.cli.unknown', { name: safeText(given, 60) }),
        ),
      }
    : { view };
}

/** `env list`: every environment; without a key only names and colours. */
export function listEnvironments(invocation: Invocation): Promise<CliResult> {
  return withEngine(invocation, { key: 'optional' }, (engine) => shown(engine, invocation));
}

async function shown(engine: Engine, { deps }: Invocation): Promise<CliResult> {
  const answer = await engine.execute('environment:list', {});
  if (!answer.ok) {
    return ipcRefusal(answer.error, deps.texts);
  }
  const { environments } = answer.value;
  const lines = environments.map((view) => line(view, deps.texts));
  return result(environmentsDocument, answer.value, {
    human: lines.length === 0 ? deps.texts('environments.cli.none') : lines.join('\n'),
  });
}

function line(view: EnvironmentView, texts: Texts): string {
  const { name, colour, config, state, bots, differing } = view;
  return [
    displayText(name, 40),
    colour,
    config?.templateShort ?? texts(`environments.state.${state}`),
    config?.host ?? '',
    texts('environments.cli.bots', { bots, differing: differing.length }),
  ].join('\t');
}

/** `env add NAME …` (`name` new) and `env edit NAME …`; both answer the list as it is then. */
export function putEnvironment(
  invocation: Invocation,
  request: { readonly name: string; readonly isNew: boolean; readonly given: GivenEnvironment },
): Promise<CliResult> {
  const { name, isNew, given } = request;
  return withEngine(invocation, { key: 'needed' }, async (engine) => {
    const found = isNew ? null : await findEnvironment(engine, name, invocation);
    if (found !== null && 'refused' in found) {
      return found.refused;
    }
    const template = await templateOf(invocation, given);
    if (template === undefined) {
      return refusal('INVALID_REQUEST', invocation.deps.texts('environments.cli.template-file'));
    }
    const put = draftOf(found?.view ?? null, given, template);
    const answer = await engine.execute(
      'environment:put',
      { ...put, name: given.rename ?? found?.view.name ?? name },
      actor,
    );
    return answer.ok ? shown(engine, invocation) : ipcRefusal(answer.error, invocation.deps.texts);
  });
}

/** null = the one that is stored, or the usual one; undefined = the file cannot be read. */
async function templateOf(
  { stdin }: Invocation,
  { templateStdin, templateFile }: GivenEnvironment,
): Promise<string | null | undefined> {
  if (templateFile !== undefined) {
    const read = await readTextFile(templateFile, longestTemplateBytes);
    return read.ok ? read.value.trim() : undefined;
  }
  return templateStdin ? (await stdin.rest()).trim() : null;
}

function draftOf(
  view: EnvironmentView | null,
  given: GivenEnvironment,
  template: string | null,
): EnvironmentPut {
  const stored = view?.config ?? null;
  const { allowedUpdates } = given;
  return {
    id: view?.id ?? null,
    name: view?.name ?? '',
    colour: given.colour ?? view?.colour ?? 'blue',
    template,
    host: given.host ?? stored?.host ?? '',
    secretPolicy: given.secretPolicy ?? stored?.secretPolicy ?? 'keep',
    maxConnections: given.maxConnections ?? stored?.maxConnections ?? 40,
    allowedUpdates:
      allowedUpdates === undefined
        ? (stored?.allowedUpdates ?? null)
        : allowedUpdates === 'default'
          ? null
          : [...allowedUpdates],
    note: given.note ?? stored?.note ?? '',
  };
}

/** `env remove NAME [--unassign]`. */
export function removeEnvironment(
  invocation: Invocation,
  request: { readonly name: string; readonly unassign: boolean },
): Promise<CliResult> {
  return change(invocation, request.name, (engine, { id }) =>
    engine.execute('environment:remove', { id, unassign: request.unassign }, actor),
  );
}

/** `env assign NAME ID…` and `env unassign ID…` (`name` null): sends nothing. */
export function assignBots(
  invocation: Invocation,
  request: { readonly name: string | null; readonly given: readonly string[] },
): Promise<CliResult> {
  const { deps } = invocation;
  return withEngine(invocation, { key: 'needed' }, async (engine) => {
    const botIds: string[] = [];
    for (const given of request.given) {
      const found = findBot(engine, given, deps);
      if ('refused' in found) {
        return found.refused;
      }
      botIds.push(found.row.id);
    }
    const { name } = request;
    const found = name === null ? null : await findEnvironment(engine, name, invocation);
    if (found !== null && 'refused' in found) {
      return found.refused;
    }
    const id = found?.view.id ?? null;
    const answer = await engine.execute('environment:assign', { botIds, id }, actor);
    return answer.ok ? shown(engine, invocation) : ipcRefusal(answer.error, deps.texts);
  });
}

function change(
  invocation: Invocation,
  name: string,
  use: (engine: Engine, view: EnvironmentView) => Promise<Result<unknown, IpcError>>,
): Promise<CliResult> {
  return withEngine(invocation, { key: 'needed' }, async (engine) => {
    const found = await findEnvironment(engine, name, invocation);
    if ('refused' in found) {
      return found.refused;
    }
    const answer = await use(engine, found.view);
    return answer.ok ? shown(engine, invocation) : ipcRefusal(answer.error, invocation.deps.texts);
  });
}
