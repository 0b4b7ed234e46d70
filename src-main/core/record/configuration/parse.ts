import { isMap, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { err, ok, type Result } from '../../../../src-shared/result.ts';
import {
  botKey,
  canonical,
  configurationKind,
  configurationSchema,
  type Configuration,
} from './document.ts';
import { inspectDocument } from './inspect.ts';
import { largestConfigurationBytes, largestYamlBytes, mostRecords } from './limits.ts';
import { placeOf, type ConfigurationProblem, type ConfigurationProblemCode } from './problem.ts';
import { schemaProblem } from './schema-problem.ts';

type Parsed<T> = Result<T, ConfigurationProblem>;

const problem = (code: ConfigurationProblemCode, detail = '', field = ''): Parsed<never> =>
  err({ code, field, detail });

export interface ParseOptions {
  /** Tokens may stand in hand-over files only, never in the open. */
  readonly allowTokens: boolean;
}

/**
 * Reads a configuration from JSON (it begins with `{`) or YAML. Strict: at most 10 MiB, 20 deep, 50,000 bots, known
 * fields only, every bot once. The error names the field and the rule and quotes no value.
 */
export function parseConfiguration(text: string, options: ParseOptions): Parsed<Configuration> {
  const bytes = Buffer.byteLength(text);
  if (bytes > largestConfigurationBytes) {
    return problem('too-big', '10 MiB');
  }
  const read = /^\s*\{/.test(text) ? readJson(text) : readYaml(text, bytes);
  if (!read.ok) {
    return read;
  }
  const sound = inspectDocument(read.value);
  return sound.ok ? checkDocument(read.value, options) : sound;
}

function readJson(text: string): Parsed<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return problem('json-syntax');
  }
}

function readYaml(text: string, bytes: number): Parsed<unknown> {
  if (bytes > largestYamlBytes) {
    return problem('yaml-too-big', '1 MiB');
  }
  const lines = new LineCounter();
  const syntax = (at: number | undefined): Parsed<never> =>
    problem('yaml-syntax', String(at === undefined ? 1 : Math.max(1, lines.linePos(at).line)));
  try {
    const document = parseDocument(text, {
      schema: 'core',
      version: '1.2',
      // The library compares every key with every other one; see twiceAt.
      uniqueKeys: false,
      stringKeys: true,
      prettyErrors: false,
      logLevel: 'silent',
      lineCounter: lines,
    });
    const first = document.errors[0];
    const wrongAt = first === undefined ? twiceAt(document) : first.pos[0];
    if (wrongAt !== null) {
      return syntax(wrongAt);
    }
    // Anchors could make a small text huge; a configuration needs none.
    return isMap(document.contents)
      ? ok(document.toJS({ maxAliasCount: 0 }))
      : problem('other-kind');
  } catch {
    return syntax(undefined);
  }
}

/** Where a key stands for the second time in its map; null = nowhere. */
function twiceAt(document: Document): number | null {
  let found: number | null = null;
  visit(document, {
    Map(_key, { items }) {
      const seen = new Set<string>();
      for (const { key } of items) {
        const name = isScalar(key) ? String(key.value) : '';
        if (seen.has(name)) {
          found = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
          return visit.BREAK;
        }
        seen.add(name);
      }
      return undefined;
    },
  });
  return found;
}

function checkDocument(value: unknown, { allowTokens }: ParseOptions): Parsed<Configuration> {
  if (!hasKind(value)) {
    return problem('other-kind');
  }
  if (value.version !== 1) {
    return problem('other-version', '1', 'version');
  }
  if (Array.isArray(value.bots) && value.bots.length > mostRecords) {
    return problem('too-many-records', String(mostRecords), 'bots');
  }
  const parsed = configurationSchema.safeParse(value);
  if (!parsed.success) {
    return err(schemaProblem(parsed.error, value));
  }
  const { bots } = parsed.data;
  const seen = new Set<string>();
  for (const [i, bot] of bots.entries()) {
    const key = botKey(bot);
    if (seen.has(key)) {
      return problem('twice', '', placeOf(['bots', i, 'telegramId']));
    }
    seen.add(key);
    if (bot.token !== undefined && !allowTokens) {
      return problem('open-token', '', placeOf(['bots', i, 'token']));
    }
  }
  return ok(canonical(parsed.data));
}

function hasKind(value: unknown): value is {
  readonly kind: string;
  readonly version?: unknown;
  readonly bots?: unknown;
} {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    value.kind === configurationKind
  );
}
