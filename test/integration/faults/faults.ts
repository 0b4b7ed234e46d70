import Database from 'better-sqlite3';
import { EventEmitter } from 'node:events';
import { Socket } from 'node:net';
import { BroadcastChannel, MessagePort, parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { faultChannel, faultPoints, type FaultPoint } from './fault-points.ts';

const orderSchema = z.discriminatedUnion('order', [
  z.object({ order: z.literal('hang') }),
  z.object({ order: z.literal('fill') }),
  z.object({ order: z.literal('throw'), point: z.enum(faultPoints), message: z.string() }),
]);
const { dataFolder } = z.object({ dataFolder: z.string() }).parse(workerData);
const channel = new BroadcastChannel(faultChannel(dataFolder));

function tellThrown(): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel of threads, not a window
  channel.postMessage('thrown');
}

/** Throws out of whatever calls `owner[name]` next, once; the call after that is the real one again. */
function throwOnce(owner: object, name: string, error: Error): void {
  const real: unknown = Reflect.get(owner, name);
  const put = (value: unknown): void =>
    void Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  put(() => {
    put(real);
    tellThrown();
    throw error;
  });
}

async function rejectSoon(error: Error): Promise<never> {
  await Promise.resolve();
  return throwNow(error)();
}

const throwNow = (error: Error) => (): never => {
  tellThrown();
  throw error;
};

/** A prototype that the types do not name: the class of what better-sqlite3 prepares. */
function statementPrototype(): object {
  const db = new Database(':memory:');
  const prototype: unknown = Object.getPrototypeOf(db.prepare('SELECT 1'));
  db.close();
  if (typeof prototype !== 'object' || prototype === null) {
    throw new TypeError('statements have no prototype');
  }
  return prototype;
}

const throwAt: { readonly [P in FaultPoint]: (error: Error) => unknown } = {
  'timer callback': (error) => void setTimeout(throwNow(error), 1),
  immediate: (error) => void setImmediate(throwNow(error)),
  'next tick': (error) => process.nextTick(throwNow(error)),
  microtask: (error) => queueMicrotask(throwNow(error)),
  'rejected promise': rejectSoon,
  'message listener': (error) => void parentPort?.once('message', throwNow(error)),
  'error event without listener': (error) => {
    tellThrown();
    new EventEmitter().emit('error', error);
  },
  'timer set': (error) => throwOnce(globalThis, 'setTimeout', error),
  'abort signals joined': (error) => throwOnce(AbortSignal, 'any', error),
  'number rounded': (error) => throwOnce(Math, 'round', error),
  'monotonic clock': (error) => throwOnce(performance, 'now', error),
  'wall clock': (error) => throwOnce(Date, 'now', error),
  'JSON written': (error) => throwOnce(JSON, 'stringify', error),
  'JSON read': (error) => throwOnce(JSON, 'parse', error),
  'message posted': (error) => throwOnce(MessagePort.prototype, 'postMessage', error),
  'database write': (error) => throwOnce(statementPrototype(), 'run', error),
  'database read': (error) => throwOnce(statementPrototype(), 'all', error),
  'database transaction': (error) => throwOnce(Database.prototype, 'transaction', error),
  'socket write': (error) => throwOnce(Socket.prototype, 'write', error),
  'wait ended': (error) => throwOnce(AbortController.prototype, 'abort', error),
};

/** About a megabyte of V8's heap. */
const aMegabyte = (): readonly object[] =>
  Array.from({ length: 20_000 }, (_, index) => ({ index, half: index / 2 }));

/** Fills the heap to its limit; the loop has its turns meanwhile, or the engine would be ended as one that hangs. */
function fill(): void {
  const kept: unknown[] = [];
  setInterval(() => kept.push(aMegabyte()), 2);
}

channel.unref();
channel.addEventListener('message', (event) => {
  const data: unknown = Reflect.get(event, 'data');
  const order = orderSchema.parse(data);
  if (order.order === 'throw') {
    void throwAt[order.point](new Error(order.message));
    return;
  }
  if (order.order === 'fill') {
    fill();
    return;
  }
  for (;;) {
    // A busy loop: no message, no timer, no signal comes through.
  }
});
