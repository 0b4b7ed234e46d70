/** Most bytes of a configuration, in a file or inside a hand-over file (IMP-03). */
export const largestConfigurationBytes = 10 * 1024 * 1024;
/** YAML is read at about 1.5 MB a second, and nothing else is done meanwhile: beyond this it has to be JSON. */
export const largestYamlBytes = 2 * 1024 * 1024;
/** Deepest nesting; a configuration needs 6. */
export const deepestNesting = 20;
export const mostRecords = 50_000;
/** Most values and keys in all: 50,000 records of a full configuration have fewer. */
export const mostValues = 2_500_000;
