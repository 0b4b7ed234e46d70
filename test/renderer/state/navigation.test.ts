import { expect, test } from 'vitest';
import { createNavigation } from '../../../src-renderer/state/navigation.ts';

test('a notification leads to its bot, with the wish it came for', () => {
  const navigation = createNavigation();
  navigation.follow({ screen: 'bot', botId: '1', wish: 're-set' });
  expect(navigation.get()).toMatchObject({ screen: 'bot', botId: '1', tab: 'now', wish: 're-set' });
  navigation.follow({ screen: 'settings' });
  expect(navigation.get()).toMatchObject({ screen: 'settings', section: null });
  navigation.follow({ screen: 'overview' });
  expect(navigation.get()).toEqual({ screen: 'overview' });
});

test('the same place asked for twice is two visits', () => {
  const navigation = createNavigation();
  let told = 0;
  navigation.subscribe(() => {
    told += 1;
  });
  navigation.openBot('1', { wish: 'kick' });
  navigation.openBot('1', { wish: 'kick' });
  expect(told).toBe(2);
});

test('leads to incidents, to one of them, and back to where the window was', () => {
  const navigation = createNavigation();
  navigation.openBot('1', { tab: 'history' });
  navigation.openIncident(7);
  expect(navigation.get()).toMatchObject({ screen: 'incident', incidentId: 7 });
  navigation.openIncident(8);
  navigation.leaveIncident();
  expect(navigation.get()).toMatchObject({ screen: 'bot', botId: '1', tab: 'history' });
  navigation.leaveIncident();
  expect(navigation.get()).toMatchObject({ screen: 'bot', botId: '1' });
  navigation.follow({ screen: 'incident', incidentId: 9 });
  navigation.leaveIncident();
  expect(navigation.get()).toEqual({ screen: 'incidents', botId: null, past: false });
  navigation.openIncidents({ botId: '1', past: true });
  expect(navigation.get()).toEqual({ screen: 'incidents', botId: '1', past: true });
  navigation.follow({ screen: 'incidents' });
  expect(navigation.get()).toEqual({ screen: 'incidents', botId: null, past: false });
});
