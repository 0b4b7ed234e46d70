// A configuration printed bot by bot is the one printed in one go.
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { canonical } from '../../../../../src-main/core/record/configuration/document.ts';
import { startConfiguration } from '../../../../../src-main/core/record/configuration/print.ts';
import { aConfiguration } from './arbitrary.ts';
import { fc } from '../../../../support/fast-check.ts';

const inOneGo = {
  json: (document: unknown) => `${JSON.stringify(document, null, 2)}\n`,
  yaml: (document: unknown) =>
    stringify(document, {
      lineWidth: 0,
      aliasDuplicateObjects: false,
      defaultStringType: 'QUOTE_DOUBLE',
      defaultKeyType: 'PLAIN',
    }),
} as const;

it.each(['json', 'yaml'] as const)('%s: the same bytes, in whatever order bots come', (format) => {
  fc.assert(
    fc.property(aConfiguration, (configuration) => {
      const writer = startConfiguration(format);
      configuration.bots.toReversed().forEach((bot) => writer.add(bot));
      const text = writer.end();
      expect(text).toBe(inOneGo[format](canonical(configuration)));
      const around = Buffer.byteLength(text) - writer.bytes;
      expect(around).toBeGreaterThanOrEqual(0);
      expect(around).toBeLessThan(100 + 8 * configuration.bots.length);
    }),
    { numRuns: 500 },
  );
});
