import { describe, expect, it } from 'vitest';
import { defaultTemplate } from '../../../../src-shared/environment.ts';
import { refusalSentence } from '../../../../src-shared/repair-sentences.ts';
import { createTexts } from '../../../../src-shared/texts/index.ts';
import { placeholdersOf } from '../../../../src-main/core/environments/template.ts';
import { environmentUrl } from '../../../../src-main/core/environments/wanted.ts';

const bot = { telegramId: '700001', username: 'shop_bot', localMode: false } as const;
const host = 'bots.example.org';

/** The URL, or the code, field and detail of every refusal. */
function comesTo(
  template: string,
  parts: {
    readonly host?: string;
    readonly username?: string | null;
    readonly localMode?: boolean;
  } = {},
  tokenSecret: string | null = null,
) {
  const { host: ownHost = host, ...own } = parts;
  const url = environmentUrl({ template, host: ownHost }, { ...bot, ...own }, tokenSecret);
  return url.ok ? url.value : url.error.map(({ code, field, detail }) => [code, field, detail]);
}

const longTemplate = `https://{host}/${'x'.repeat(4000)}`;
const codesOf = (template: string) => {
  const url = environmentUrl({ template, host }, bot);
  return url.ok ? [] : url.error.map(({ code }) => code);
};

describe('a template', () => {
  it.each([
    [defaultTemplate, 'https://bots.example.org/webhook/700001'],
    ['https://{host}/{username}?bot={bot_id}', 'https://bots.example.org/shop_bot?bot=700001'],
    ['https://{username}.{host}/hook', 'https://shop_bot.bots.example.org/hook'],
    ['  https://{host}/a  ', 'https://bots.example.org/a'],
    ['https://fixed.example.org/{bot_id}/{bot_id}', 'https://fixed.example.org/700001/700001'],
  ])('%s comes to %s', (template, url) => {
    expect(comesTo(template)).toBe(url);
  });

  it('takes the port of the host along', () => {
    expect(comesTo(defaultTemplate, { host: 'bots.example.org:8443' })).toBe(
      'https://bots.example.org:8443/webhook/700001',
    );
  });

  it.each([
    ['https://{host}/{token}', [['template-placeholder', 'template', '{token}']]],
    ['https://{host}/{}', [['template-placeholder', 'template', '{…}']]],
    ['https://{host}/{a b/c}', [['template-placeholder', 'template', '{…}']]],
    [
      'https://{host}/{HOST}/{tokn}',
      [
        ['template-placeholder', 'template', '{HOST}'],
        ['template-placeholder', 'template', '{tokn}'],
      ],
    ],
    ['https://{host/{bot_id}', [['template-grammar', 'template', '{']]],
    ['https://{host}}/x', [['template-grammar', 'template', '}']]],
  ])('%s is refused', (template, refusals) => {
    expect(comesTo(template)).toEqual(refusals);
  });

  it.each(['evil.example/x', 'a.evil', 'shop bot', 'shop@evil', '../other', 'a\u001b[31m', 'é'])(
    'refuses a username that is none (%j), whoever gave it: it could name another host',
    (username) => {
      expect(comesTo('https://{username}.{host}/hook', { username })).toEqual([
        ['template-username', 'template', '{username}'],
      ]);
    },
  );

  it('is refused by name where a value is missing, once', () => {
    expect(comesTo('https://{host}/{username}/{username}', { username: null })).toEqual([
      ['template-value', 'template', '{username}'],
    ]);
    expect(comesTo(defaultTemplate, { host: '  ' })).toEqual([
      ['template-value', 'host', '{host}'],
    ]);
  });

  it.each(['a.example.org/x', 'a.example.org?x', 'me@a.example.org', 'a b.example.org', '{host}'])(
    'takes no host that is more than a host: %s',
    (more) => {
      expect(comesTo(defaultTemplate, { host: more })).toEqual([['url-host', 'host', null]]);
    },
  );

  it.each([
    ['http://{host}/{bot_id}', 'url-scheme'],
    ['https://{host}:8080/{bot_id}', 'url-port'],
    ['ftp://{host}/{bot_id}', 'url-scheme'],
    ['https://127.0.0.1/{bot_id}', 'host-not-public'],
    [longTemplate, 'url-too-long'],
    ['', 'url-missing'],
  ])('%#: breaks a rule of Telegram', (template, code) => {
    expect(codesOf(template)).toEqual([code]);
  });

  it('may use http and any port behind a server in local mode', () => {
    expect(comesTo('http://{host}:8080/{bot_id}', { localMode: true })).toBe(
      'http://bots.example.org:8080/700001',
    );
  });

  const secret = 'AAF-0123456789abcdefghijklmnopqrstu';
  it.each([
    [`https://{host}/700001:${secret}`, null],
    [`https://{host}/{bot_id}:${secret}`, null],
    [`https://{host}/bot{bot_id}%3A${secret}`, null],
    [`https://{host}/hook/${secret}`, secret],
  ])('never puts a bot token into a URL: %s', (template, own) => {
    expect(comesTo(template, {}, own)).toEqual([['template-token', 'template', null]]);
  });

  it('of which the refusals are told says nothing of its path', () => {
    const secretPath = 'https://{host}/very-secret-path/{oops}/{a/very-secret-part}';
    const url = environmentUrl({ template: secretPath, host }, bot);
    const told = url.ok ? [] : url.error.map((one) => refusalSentence(createTexts(), one));
    expect(told).toHaveLength(2);
    expect(told.join(' ')).not.toMatch(/very-secret/);
  });

  it('tells its placeholders in their usual order', () => {
    expect(placeholdersOf('https://{username}.{host}/{bot_id}/{bot_id}')).toEqual([
      'host',
      'bot_id',
      'username',
    ]);
    expect(placeholdersOf('https://a.example.org/{what}')).toEqual([]);
  });
});
