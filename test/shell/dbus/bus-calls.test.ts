import { EventEmitter } from 'node:events';
import { Message, MessageType } from '@jellybrick/dbus-next';
import { expect, it } from 'vitest';
import { watchOwner } from '../../../src-main/shell/dbus/bus-calls.ts';

const name = 'org.freedesktop.Notifications';
const signal = (sender: string, body: readonly string[]): Message =>
  new Message({
    type: MessageType.SIGNAL,
    path: '/org/freedesktop/DBus',
    interface: 'org.freedesktop.DBus',
    member: 'NameOwnerChanged',
    sender,
    signature: 'sss',
    body: [...body],
  });

it('who owns a name is believed of the bus alone, whatever a neighbour sends', () => {
  const bus = new EventEmitter();
  const heard: boolean[] = [];
  const stop = watchOwner({
    bus,
    call: () => Promise.resolve([]),
    name,
    listener: (isOwned) => heard.push(isOwned),
  });
  bus.emit('message', signal('org.freedesktop.DBus', [name, '', ':1.7']));
  bus.emit('message', signal(':1.66', [name, ':1.7', '']));
  bus.emit('message', signal('org.freedesktop.DBus', ['org.example.Other', ':1.8', '']));
  expect(heard).toEqual([true]);
  bus.emit('message', signal('org.freedesktop.DBus', [name, ':1.7', '']));
  expect(heard).toEqual([true, false]);
  stop();
  bus.emit('message', signal('org.freedesktop.DBus', [name, '', ':1.9']));
  expect(heard).toEqual([true, false]);
});
