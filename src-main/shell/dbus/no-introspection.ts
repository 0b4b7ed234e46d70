// In place of the two XML packages of the D-Bus client (vite.config.ts). It loads them to describe objects: those of
// others, which nobody here asks for, and those that it offers, of which there are none. A megabyte of memory
// (docs/performance.md, At rest).

/** Would read how somebody else describes an object. */
export class XMLParser {
  parse(): never {
    throw new Error('nothing is introspected on the bus');
  }
}

/** Describes what Hooklight offers on the bus: a node without anything in it. */
class EmptyDescription {
  build(): string {
    return '<node/>';
  }
}

export { EmptyDescription as default };
