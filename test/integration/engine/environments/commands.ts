import type { EnvironmentPut, EnvironmentView } from '../../../../src-shared/environment.ts';
import type { CommandInput, EngineCommandName } from '../../../../src-shared/ipc-contract.ts';
import type { WishInput } from '../../../../src-shared/wishes.ts';
import type { Plan } from '../../../../src-shared/repair.ts';
import type { BotDetail } from '../../../../src-shared/bot-detail.ts';
import type { RepairedFleet } from '../../../support/repaired-fleet.ts';

/** Secret as a path is: nothing may tell it. */
export const secretPath = 'a-very-secret-path';
export const draft: EnvironmentPut = {
  id: null,
  name: 'Production',
  colour: 'violet',
  template: `https://{host}/${secretPath}/{bot_id}`,
  host: 'prod.example.org',
  secretPolicy: 'generate',
  maxConnections: 60,
  allowedUpdates: null,
  note: 'the real thing',
};

/** What is asked of the engine about environments; `fleet` is the one of the test that runs. */
export function environmentCommands(fleet: () => RepairedFleet) {
  const run = <C extends EngineCommandName>(name: C, input: CommandInput<C>) =>
    fleet().world.engine.execute(name, input);
  async function must<C extends EngineCommandName>(name: C, input: CommandInput<C>) {
    const answer = await run(name, input);
    if (!answer.ok) {
      throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
    }
    return answer.value;
  }
  const put = async (parts: Partial<EnvironmentPut> = {}): Promise<string> =>
    (await must('environment:put', { ...draft, ...parts })).id;
  const views = async (): Promise<readonly EnvironmentView[]> =>
    (await must('environment:list', {})).environments;
  const detail = (botId: string): Promise<BotDetail> => must('bot:detail', { botId });

  async function planOf(wish: WishInput): Promise<Plan> {
    const answer = await must('repair:plan', wish);
    if (answer.kind === 'refused') {
      throw new Error(answer.refusals.map(({ code }) => code).join(' '));
    }
    return answer.plan;
  }
  async function carryOut(wish: WishInput) {
    const { planId } = await planOf(wish);
    await must('repair:apply', { planId, typedName: null });
    await fleet().world.clock.advance(10_000);
    return fleet().world.row(wish.botId).lastAction;
  }
  const refusalsOf = async (wish: WishInput) => {
    const answer = await must('repair:plan', wish);
    return answer.kind === 'refused' ? answer.refusals : [];
  };

  async function planMove(botIds: readonly string[], environmentId: string): Promise<string> {
    const wish = { kind: 'move', environmentId } as const;
    const { bulkId } = await must('bulk:plan', { botIds: [...botIds], wish });
    await fleet().world.clock.advance(10_000);
    return bulkId;
  }
  const items = (bulkId: string) => must('bulk:items', { bulkId, offset: 0, limit: 500 });
  async function journal(): Promise<readonly string[]> {
    const page = await must('journal:page', { botId: null, beforeSeq: null, limit: 500 });
    return page.map(({ message, detail: more }) => `${message} ${more ?? ''}`);
  }
  return { run, must, put, views, detail, planOf, carryOut, refusalsOf, planMove, items, journal };
}
