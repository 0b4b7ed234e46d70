import { describe, expect, it } from 'vitest';
import { Secret } from '../../../../src-main/core/secret.ts';
import {
  jsonBody,
  multipartBody,
  setWebhookParameters,
} from '../../../../src-main/core/telegram/request-body.ts';

const params = {
  url: 'https://h.example/x',
  maxConnections: 40,
  allowedUpdates: null,
  secret: null,
  certificatePem: null,
  ipAddress: null,
  dropPending: false,
};

describe('the parameters of a set', () => {
  it('hold nothing that was not wanted', () => {
    expect(setWebhookParameters(params)).toEqual({
      url: 'https://h.example/x',
      max_connections: 40,
      allowed_updates: [],
    });
  });

  it('hold everything that was', () => {
    const all = {
      ...params,
      allowedUpdates: ['poll'],
      secret: new Secret('s-1'),
      ipAddress: '45.33.32.2',
      dropPending: true,
    };
    expect(setWebhookParameters(all)).toEqual({
      url: 'https://h.example/x',
      max_connections: 40,
      allowed_updates: ['poll'],
      secret_token: 's-1',
      ip_address: '45.33.32.2',
      drop_pending_updates: true,
    });
  });
});

describe('bodies', () => {
  it('are JSON without a certificate', () => {
    const { contentType, body } = jsonBody({ url: 'ä', max_connections: 7 });
    expect(contentType).toBe('application/json');
    expect(body.toString()).toBe('{"url":"ä","max_connections":7}');
  });

  it('carry a certificate as a file part behind the other fields', () => {
    const { contentType, body } = multipartBody(
      { url: 'https://h.example/', allowed_updates: ['poll'], drop_pending_updates: true },
      '-----BEGIN CERTIFICATE-----\n',
    );
    const boundary = contentType.replace('multipart/form-data; boundary=', '');
    const parts = body.toString().split(`--${boundary}`);
    expect(parts).toHaveLength(6);
    expect(parts.at(-1)).toBe('--\r\n');
    expect(parts[2]).toContain('name="allowed_updates"\r\n\r\n["poll"]\r\n');
    expect(parts[4]).toMatch(/name="certificate"; filename="certificate\.pem"\r\nContent-Type/);
  });
});
