import { Option } from 'commander';
import * as z from 'zod';
import type { CliResult, Invocation } from './context.ts';
import { exitCodes } from './exit-codes.ts';
import { exportConfiguration, exportHandOver } from './export-command.ts';
import { exportRecord } from './history-commands.ts';
import { importFile } from './import-command.ts';
import { collect } from './parse-values.ts';
import type { Registration } from './program.ts';
import { refusal } from './results.ts';

const formats = ['md', 'json', 'config', 'yaml'] as const;
const exportSchema = z.object({
  format: z.enum(formats).exactOptional(),
  handOver: z.string().exactOptional(),
  withTokens: z.boolean().default(false),
  offline: z.boolean().default(false),
});
type ExportOptions = z.infer<typeof exportSchema>;

const importSchema = z.object({
  dryRun: z.boolean().default(false),
  bot: z.array(z.string()),
  withUrls: z.boolean().default(false),
  addBots: z.boolean().default(false),
});

/** `export`, `import`: records and configurations as files. */
export function registerFiles({ program, deps, run }: Registration): void {
  const { texts } = deps;
  const exporting = program
    .command('export')
    .description(texts('cli.help.export'))
    .argument('[ids...]', texts('cli.help.ids'))
    .addOption(new Option('--format <format>', texts('cli.help.format')).choices(formats))
    .option('--hand-over <file>', texts('cli.help.hand-over'))
    .option('--with-tokens', texts('cli.help.with-tokens'))
    .option('--offline', texts('cli.help.offline'))
    .action((given: readonly string[]) =>
      run((invocation) => exportSomething(invocation, given, exportSchema.parse(exporting.opts()))),
    );
  const importing = program
    .command('import')
    .description(texts('cli.help.import'))
    .argument('<file>', texts('cli.help.import-file'))
    .option('--dry-run', texts('cli.help.import-dry-run'))
    .option('--bot <id>', texts('cli.help.import-bot'), collect, [])
    .option('--with-urls', texts('cli.help.with-urls'))
    .option('--add-bots', texts('cli.help.add-bots'))
    .action((file: string) =>
      run((invocation) => {
        const { bot, ...options } = importSchema.parse(importing.opts());
        return importFile(invocation, { file, bots: bot, ...options });
      }),
    );
}

function exportSomething(
  invocation: Invocation,
  given: readonly string[],
  options: ExportOptions,
): Promise<CliResult> {
  const { format, handOver, withTokens, offline } = options;
  if ((format === undefined) === (handOver === undefined) || (withTokens && format !== undefined)) {
    const sentence = invocation.deps.texts('cli.export-one');
    const usage = { ...refusal('INVALID_REQUEST', sentence), exitCode: exitCodes.usage };
    return Promise.resolve(usage);
  }
  if (handOver !== undefined) {
    return exportHandOver(invocation, { given, file: handOver, withTokens });
  }
  if (format === 'config' || format === 'yaml') {
    const text = format === 'config' ? 'json' : 'yaml';
    return exportConfiguration(invocation, { given, format: text });
  }
  return exportRecord(invocation, { given, format: format ?? 'md', offline });
}
