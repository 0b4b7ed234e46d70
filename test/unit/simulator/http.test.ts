import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeChunked } from '../../simulator/http/chunked.ts';
import { parseJsonArgs } from '../../simulator/http/json-args.ts';
import { boundaryOf, parseMultipart } from '../../simulator/http/multipart.ts';
import { createHttpReader } from '../../simulator/http/reader.ts';
import type { ReadResult } from '../../simulator/http/reader.ts';
import { parseUrlEncoded } from '../../simulator/http/url-encoded.ts';

const read = (text: string): ReadResult => {
  const reader = createHttpReader();
  reader.push(Buffer.from(text, 'latin1'));
  return reader.next();
};

describe('JSON parameters', () => {
  it('keep values that are no strings as raw text', () => {
    expect(
      parseJsonArgs('{"a":true, "b" : 7,"c":["x", {"y":null}],"d":null,"e":"\\u00e4\\/"}'),
    ).toEqual([
      ['a', 'true'],
      ['b', '7'],
      ['c', '["x", {"y":null}]'],
      ['d', 'null'],
      ['e', '\xc3\xa4/'],
    ]);
  });

  it.each([
    ['{"a":"1","b":', [['a', '1']]],
    ['{"a":12', [['a', '12']]],
    ['{"a":"1" "b":"2"}', [['a', '1']]],
    ['{"a":"1",}', [['a', '1']]],
    ['[{"a":1}]', []],
    ['"text"', [['content', 'text']]],
    ['', []],
    ['{"a":"\\x\\/"}', [['a', 'x/']]],
    ['{"a":"\\u00"}', []],
    ['{"a":"\\ud83dx"}', [['a', '\xed\xa0\xbdx']]],
    ['{"a":"\\ud83d\\u0041"}', [['a', '\xed\xa0\xbdA']]],
    ['{"a":"\\ud83d\\u00"}', []],
    [
      '{"a":+7,"b":.5e-3,"c":-}',
      [
        ['a', '+7'],
        ['b', '.5e-3'],
        ['c', '-'],
      ],
    ],
    ['{"a":"\\ud83d\\ude00"}', [['a', '\xf0\x9f\x98\x80']]],
  ])('of %j are %j', (body, expected) => {
    expect(parseJsonArgs(body)).toEqual(expected);
  });
});

describe('form parameters', () => {
  it('decode plus and percent, and leave wrong escapes alone', () => {
    expect(parseUrlEncoded('a=b+c%20%zz%4&b&=x&&c=d=e')).toEqual([
      ['a', 'b c %zz%4'],
      ['b', ''],
      ['', 'x'],
      ['', ''],
      ['c', 'd=e'],
    ]);
  });
});

describe('multipart bodies', () => {
  it('tell fields from files', () => {
    const body =
      'prologue\r\n--B\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n' +
      '--B\r\nContent-Type: text/x\r\nContent-Disposition: form-data; name=f; filename="c;d.pem"\r\n\r\nPEM\r\n\r\n--B--\r\nepilogue';
    expect(parseMultipart(body, 'B', 100)).toEqual({
      args: [['a', '1']],
      files: [{ field: 'f', fileName: 'c;d.pem', contentType: 'text/x', content: 'PEM\r\n' }],
    });
  });

  it('limit each value, but neither their sum nor files', () => {
    const part = (name: string, file: string, bytes: number): string =>
      `--B\r\nContent-Disposition: form-data; name=${name}${file}\r\n\r\n${'x'.repeat(bytes)}\r\n`;
    const parseParts = (...parts: string[]): ReturnType<typeof parseMultipart> =>
      parseMultipart(`${parts.join('')}--B--`, 'B', 10);
    expect(parseParts(part('a', '', 10), part('b', '', 10)).args).toHaveLength(2);
    expect(parseParts(part('a', '; filename=f', 11)).files).toHaveLength(1);
    expect(parseParts(part('a', '', 11)).failure).toEqual({
      status: 413,
      text: 'Request Entity Too Large: too many parameters in form data',
    });
  });

  it('need a boundary and named parts', () => {
    expect(boundaryOf('multipart/form-data; BOUNDARY="x y"; a=b')).toBe('x y');
    expect(boundaryOf('multipart/form-data')).toMatchObject({ status: 400 });
    expect(parseMultipart('--B\r\nA: b\r\n\r\n1', 'B', 100).failure).toBeDefined();
    const nameless = '--B\r\nContent-Disposition: form-data\r\n\r\n1\r\n--B--';
    expect(parseMultipart(nameless, 'B', 100).failure?.text).toBe(
      'Bad Request: expected form-data content disposition',
    );
  });
});

describe('content dispositions', () => {
  it.each([
    ['form-data; name="a\\"b%20"', 'a"b '],
    ['form-data; filename=x; name = a ', 'a'],
    ['form-data; name="a', 'Bad Request: unclosed quoted string in Content-Disposition header'],
    ['form-data; name="a\\', 'Bad Request: wrong escape sequence in Content-Disposition header'],
    ['form-data; name="a" x', "Bad Request: expected ';' in Content-Disposition header"],
    ['form-data; filename=x', 'Bad Request: field name in multipart/form-data not found'],
  ])('%s gives %s', (header, expected) => {
    const body = `--B\r\nContent-Disposition: ${header}\r\n\r\n1\r\n--B--`;
    const { args, files, failure } = parseMultipart(body, 'B', 100);
    expect(failure?.text ?? args[0]?.[0] ?? files[0]?.field).toBe(expected);
  });

  it('of two lines are one', () => {
    const body = '--B\r\nContent-Disposition: form-data;\r\n name=a\r\n\r\n1\r\n--B--';
    expect(parseMultipart(body, 'B', 100).args).toEqual([['a', '1']]);
  });

  it('make a body that ends early an error', () => {
    const part = '--B\r\nContent-Disposition: form-data; name=a\r\n\r\n1';
    const cut = ['', '--B', part, `${part}\r\n--B`, `${part}\r\n--B\r\n`];
    for (const body of cut) {
      expect(parseMultipart(body, 'B', 100).failure?.text).toBe(
        'Bad Request: unexpected end of request content',
      );
    }
    expect(parseMultipart(`${part}\r\n--B--`, 'B', 100).args).toEqual([['a', '1']]);
  });
});

describe('chunked bodies', () => {
  it('end at a zero chunk or at a length that is no number', () => {
    expect(decodeChunked('3;x=y\r\nabc\r\n0\r\n\r\nrest')).toEqual({
      kind: 'done',
      content: 'abc',
      consumed: 17,
    });
    expect(decodeChunked('zz\r\n\r\n')).toMatchObject({ kind: 'done', content: '' });
    expect(decodeChunked('5\r\nab')).toEqual({ kind: 'more' });
    expect(decodeChunked('00000000000')).toMatchObject({ kind: 'error' });
  });
});

describe('the reader', () => {
  it('waits for the rest and keeps what belongs to the next message', () => {
    const reader = createHttpReader();
    reader.push(Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab'));
    expect(reader.next()).toEqual({ kind: 'more' });
    reader.push(Buffer.from('cHTTP/1.0 404 \r\n\r\n'));
    expect(reader.next()).toMatchObject({
      message: { code: 200, content: 'abc', keepAlive: true },
    });
    expect(reader.next()).toMatchObject({ message: { code: 404, reason: '', keepAlive: false } });
  });

  it('inflates deflate bodies and reports broken ones', () => {
    const body = deflateSync('a=1').toString('latin1');
    const head = 'POST / HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n';
    const packed = `${head}Content-Encoding: deflate\r\nContent-Length: `;
    expect(read(`${packed}${body.length}\r\n\r\n${body}`)).toMatchObject({
      message: { args: [['a', '1']] },
    });
    expect(read(`${packed}3\r\n\r\nxyz`)).toMatchObject({ failure: { status: 400 } });
  });

  it('reads a folded header as one value', () => {
    const result = read('GET / HTTP/1.1\r\nA: b\r\n c\r\nD: e\r\n\r\n');
    expect(result).toMatchObject({
      message: {
        headers: [
          ['a', 'b\r\n c'],
          ['d', 'e'],
        ],
      },
    });
  });
});
