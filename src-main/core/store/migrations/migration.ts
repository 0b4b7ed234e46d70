/** One step of the schema. Never edited after a release: a test compares its hash. Versions rise in tens. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}
