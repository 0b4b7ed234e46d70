/**
 * The parts of undici that are used. Its index loads all of it, fetch, web sockets, caches and mocks, and with them Node's
 * own undici and a second HTTP parser: four times the memory (docs/performance.md, At rest).
 */
import api from 'undici/lib/api/index.js';
import buildConnector from 'undici/lib/core/connect.js';
import Client from 'undici/lib/dispatcher/client.js';
import Dispatcher from 'undici/lib/dispatcher/dispatcher.js';
import Pool from 'undici/lib/dispatcher/pool.js';

// As the index does: without it no dispatcher has a `request`.
Object.assign(Dispatcher.prototype, api);

export { buildConnector, Client, Pool };
