import * as z from 'zod';
import { collect } from './parse-values.ts';
import type { Registration } from './program.ts';
import { setProxy, showProxy, testProxy } from './proxy-commands.ts';

const setSchema = z.object({
  user: z.string().exactOptional(),
  passwordStdin: z.boolean().exactOptional(),
  bypass: z.array(z.string()),
});

/** `proxy show`, `proxy set`, `proxy test`. */
export function registerProxy({ program, deps, run }: Registration): void {
  const { texts } = deps;
  const proxy = program.command('proxy').description(texts('cli.help.proxy'));
  proxy
    .command('show')
    .description(texts('cli.help.proxy-show'))
    .action(() => run(showProxy));
  const set = proxy
    .command('set')
    .description(texts('cli.help.proxy-set'))
    .argument('<what>', texts('cli.help.proxy-what'))
    .option('--user <name>', texts('cli.help.proxy-user'))
    .option('--password-stdin', texts('cli.help.proxy-password-stdin'))
    .option('--bypass <host>', texts('cli.help.proxy-bypass'), collect, [])
    .action((what: string) =>
      run((invocation) => {
        const { user, passwordStdin, bypass } = setSchema.parse(set.opts());
        return setProxy(invocation, {
          what,
          user: user ?? null,
          passwordStdin: passwordStdin === true,
          bypass,
        });
      }),
    );
  proxy
    .command('test')
    .description(texts('cli.help.proxy-test'))
    .action(() => run(testProxy));
}
