import type { ByteString } from '../bytes.ts';

/**
 * A cursor over bytes that fails once and stays failed, like the server's own parser: after a
 * failure every read gives an empty string.
 */
export class ByteParser {
  readonly #data: ByteString;
  #position = 0;
  #failed = false;

  constructor(data: ByteString) {
    this.#data = data;
  }

  get failed(): boolean {
    return this.#failed;
  }

  get position(): number {
    return this.#position;
  }

  get isAtEnd(): boolean {
    return this.#failed || this.#position >= this.#data.length;
  }

  /** Everything not read yet. */
  rest(): ByteString {
    return this.#failed ? '' : this.#data.slice(this.#position);
  }

  peek(): string {
    return this.isAtEnd ? '' : this.#data.charAt(this.#position);
  }

  /** Bytes between two positions, for raw values. */
  slice(from: number, to: number): ByteString {
    return this.#data.slice(from, to);
  }

  /** Reads up to, not including, `char`; fails when it does not occur. */
  readTill(char: string): ByteString {
    if (this.#failed) {
      return '';
    }
    const end = this.#data.indexOf(char, this.#position);
    if (end === -1) {
      this.fail();
      return '';
    }
    const text = this.#data.slice(this.#position, end);
    this.#position = end;
    return text;
  }

  /** Skips one given character; fails when another one is there. */
  skip(char: string): void {
    if (!this.trySkip(char)) {
      this.fail();
    }
  }

  trySkip(text: string): boolean {
    if (this.#failed || !this.#data.startsWith(text, this.#position)) {
      return false;
    }
    this.#position += text.length;
    return true;
  }

  advance(count: number): void {
    this.#position = Math.min(this.#data.length, this.#position + count);
  }

  skipSpaces(): void {
    this.skipAll(' \t\r\n');
  }

  /** Skips as many of the given characters as follow. */
  skipAll(characters: string): void {
    while (!this.isAtEnd && characters.includes(this.peek())) {
      this.#position += 1;
    }
  }

  /** Goes back to a position read before. */
  moveTo(position: number): void {
    this.#position = position;
  }

  fail(): void {
    this.#failed = true;
  }
}
