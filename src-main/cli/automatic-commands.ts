import type { AutomationView, AutomaticScope } from '../../src-shared/automation.ts';
import { displayText } from '../../src-shared/format/display-text.ts';
import type { CommandInput } from '../../src-shared/ipc-contract.ts';
import type { Texts } from '../../src-shared/texts/index.ts';
import { stopFileIn } from '../core/engine/automatic/stop-file.ts';
import type { Engine } from '../core/engine/engine-contract.ts';
import type { CliResult, Invocation } from './context.ts';
import { findBot } from './find-bot.ts';
import { automationDocument, automationStopDocument } from './json-shapes.ts';
import { ipcRefusal, refusal, result } from './results.ts';
import { withEngine } from './session.ts';

const actor = 'api';

/** Which tag or bot a command is about, as given. */
export interface GivenScope {
  readonly tag: string | null;
  readonly bot: string | null;
}
type Rules = CommandInput<'automation:set'>['rules'];

/** `automatic status`: rules, what is in force, bots it has stopped on. */
export function showAutomatic(invocation: Invocation): Promise<CliResult> {
  return withEngine(invocation, { key: 'needed' }, (engine) => status(engine, invocation));
}

/** `automatic set --tag T | --bot ID …`: a rule that is new is a dry run for a day. */
export function setAutomatic(
  invocation: Invocation,
  options: { readonly scope: GivenScope; readonly rules: Rules; readonly protect: boolean },
): Promise<CliResult> {
  return inScope(invocation, options.scope, (engine, scope) =>
    engine.execute(
      'automation:set',
      { scope, rules: options.rules, protect: options.protect },
      actor,
    ),
  );
}

/** `automatic clear --tag T | --bot ID`: no rules of its own any more. */
export function clearAutomatic(invocation: Invocation, given: GivenScope): Promise<CliResult> {
  return inScope(invocation, given, (engine, scope) =>
    engine.execute('automation:clear', { scope }, actor),
  );
}

/** `automatic stop`: by a file in the data folder, so that it also stops an app that holds the folder. No key. */
export function stopAutomatic({ deps, common }: Invocation): Promise<CliResult> {
  stopFileIn(common.data).put();
  return Promise.resolve(
    result(automationStopDocument, { stopped: true }, { human: deps.texts('cli.automatic.stop') }),
  );
}

/** `automatic resume`: takes back every stop; while an app holds the folder, only the one by file. */
export async function resumeAutomatic(invocation: Invocation): Promise<CliResult> {
  const { texts } = invocation.deps;
  stopFileIn(invocation.common.data).remove();
  return withEngine(invocation, { key: 'optional' }, async (engine) => {
    const answer = await engine.execute('automation:stop', { stopped: false }, actor);
    return answer.ok
      ? result(automationStopDocument, { stopped: false }, { human: texts('cli.automatic.resume') })
      : ipcRefusal(answer.error, texts);
  });
}

/** `automatic release ID`: goes on with a bot it had stopped on. */
export function releaseAutomatic(invocation: Invocation, given: string): Promise<CliResult> {
  return inScope(invocation, { tag: null, bot: given }, (engine, scope) =>
    engine.execute('automation:release', { botId: scope.kind === 'bot' ? scope.botId : '' }, actor),
  );
}

function inScope(
  invocation: Invocation,
  given: GivenScope,
  change: (engine: Engine, scope: AutomaticScope) => ReturnType<Engine['execute']>,
): Promise<CliResult> {
  const { deps } = invocation;
  return withEngine(invocation, { key: 'needed' }, async (engine) => {
    const scope = scopeOf(engine, given, invocation);
    if ('refused' in scope) {
      return scope.refused;
    }
    const answer = await change(engine, scope.scope);
    return answer.ok ? status(engine, invocation) : ipcRefusal(answer.error, deps.texts);
  });
}

function scopeOf(
  engine: Engine,
  { tag, bot }: GivenScope,
  { deps }: Invocation,
): { readonly scope: AutomaticScope } | { readonly refused: CliResult } {
  if (tag !== null && bot === null) {
    return { scope: { kind: 'tag', tag } };
  }
  if (bot === null || tag !== null) {
    return { refused: refusal('INVALID_REQUEST', deps.texts('cli.automatic.one-scope')) };
  }
  const found = findBot(engine, bot, deps);
  return 'refused' in found ? found : { scope: { kind: 'bot', botId: found.row.id } };
}

async function status(engine: Engine, { deps }: Invocation): Promise<CliResult> {
  const view = await engine.execute('automation:view', {});
  return view.ok
    ? result(automationDocument, view.value, { human: lines(view.value, deps.texts).join('\n') })
    : ipcRefusal(view.error, deps.texts);
}

function lines(view: AutomationView, texts: Texts): readonly string[] {
  const { stoppedSinceMs, enabled } = view.state;
  const time = (atMs: number): string => new Date(atMs).toISOString();
  const head =
    stoppedSinceMs !== null
      ? texts('cli.automatic.stopped', { since: time(stoppedSinceMs) })
      : texts(enabled ? 'cli.automatic.on' : 'cli.automatic.off');
  const rules = view.scopes.flatMap(({ scope, rules: ones }) =>
    ones.map(({ rule, mode, inForce, liveFromMs }) =>
      [
        scope.kind === 'tag' ? `#${displayText(scope.tag, 40)}` : scope.botId,
        texts(`automatic.rule.${rule}`),
        mode === inForce
          ? texts(`automatic.mode.${mode}`)
          : texts('cli.automatic.live-from', { at: time(liveFromMs) }),
      ].join('\t'),
    ),
  );
  const held = view.held.map(({ botId }) => texts('cli.automatic.held', { id: botId }));
  return [head, ...rules, ...held];
}
