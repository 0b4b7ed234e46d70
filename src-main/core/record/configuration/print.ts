import { stringify } from 'yaml';
import type { configurationFormats } from '../../../../src-shared/import.ts';
import { canonical, type Configuration } from './document.ts';

type ConfigurationFormat = (typeof configurationFormats)[number];

/** The same configuration gives the same bytes. In YAML every text is quoted, so that ids and words stay text. */
export function printConfiguration(
  configuration: Configuration,
  format: ConfigurationFormat,
): string {
  const document = canonical(configuration);
  return format === 'json'
    ? `${JSON.stringify(document, null, 2)}\n`
    : stringify(document, {
        lineWidth: 0,
        aliasDuplicateObjects: false,
        defaultStringType: 'QUOTE_DOUBLE',
        defaultKeyType: 'PLAIN',
      });
}
