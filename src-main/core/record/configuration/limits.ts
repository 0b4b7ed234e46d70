/** Most bytes of a configuration, in a file or inside a hand-over file (IMP-03). */
export const largestConfigurationBytes = 10 * 1024 * 1024;
/**
 * YAML is read at about 1.5 MB a second, a hostile one ten times slower, and nothing else is done meanwhile: beyond this
 * (some 1,700 bots) it has to be JSON.
 */
export const largestYamlBytes = 1024 * 1024;
/** Deepest nesting; a configuration needs 6. */
export const deepestNesting = 20;
export const mostRecords = 50_000;
/** Most values in all: 10 MiB of a real configuration hold about half of it, empty lists would hold many more. */
export const mostValues = 1_000_000;
