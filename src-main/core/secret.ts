import { inspect } from 'node:util';

/**
 * A value that must never be printed: every way of turning it into text gives `[REDACTED]`.
 * `reveal()` is the one way out; lint allows it only where the value is really used (client, cipher, clipboard).
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The plain value. Keep the result in the narrowest scope; never store, log or interpolate it. */
  reveal(): string {
    return this.#value;
  }

  /** Constant-shape equality of two secrets. */
  equals(other: Secret): boolean {
    return this.#value === other.#value;
  }

  toString(): string {
    return '[REDACTED]';
  }

  toJSON(): string {
    return '[REDACTED]';
  }

  [inspect.custom](): string {
    return '[REDACTED]';
  }
}
