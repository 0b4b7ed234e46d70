/**
 * How far the engine's objects may grow, for V8. Where up to a gigabyte or more is allowed, V8 lets a heap grow to four
 * times of what is alive before it clears it up; below that to less than twice. An engine with 10,000 bots holds about a
 * seventh of it. One that needed more ends, and the next one begins with what is stored. That holds for memory that fills up
 * by and by: a single object or flat string that lifts the heap by more than 16 MB above the limit ends the whole process
 * (`Worker::NearHeapLimit` of Node grants no more). Buffers, and long strings made from them, do not count (docs/faults.md).
 */
export const engineLimits = { maxOldGenerationSizeMb: 896 } as const;
