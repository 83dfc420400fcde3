import { describe, expect, test } from 'vitest';
import { type Known, looksLikeWebPage, readReply, strongValidator } from '../../../src/main/models/download/reply.ts';

const known: Known = {
  asked: 400,
  bytes: 1000,
  etag: '"a"',
  lastModified: null,
  hashKnown: false,
  mostBytes: 5000,
};
const rest = { 'content-range': 'bytes 400-999/1000', 'content-length': '600', etag: '"a"' };
const meaningOf = (status: number, headers: Record<string, string>, changes: Partial<Known> = {}) =>
  readReply(status, new Map(Object.entries(headers)), { ...known, ...changes });

describe('the rest of a file', () => {
  test('is taken where it fits', () => {
    expect(meaningOf(206, rest)).toEqual({ kind: 'bytes', from: 400, total: 1000, etag: '"a"', lastModified: null });
  });

  test.each<[string, Record<string, string>]>([
    ['of another start', { ...rest, 'content-range': 'bytes 399-999/1000' }],
    ['of another total', { ...rest, 'content-range': 'bytes 400-1099/1100', 'content-length': '700' }],
    ['that ends too soon', { ...rest, 'content-range': 'bytes 400-899/1000', 'content-length': '500' }],
    ['of unknown total', { ...rest, 'content-range': 'bytes 400-999/*' }],
    ['without a range', { etag: '"a"' }],
    ['whose length is another', { ...rest, 'content-length': '599' }],
    ['in several parts', { ...rest, 'content-type': 'multipart/byteranges; boundary=x' }],
    ['of another version, from a server that heeds no If-Range', { ...rest, etag: '"b"' }],
    ['of a version that it does not name', { ...rest, etag: '' }],
  ])('%s is asked for from the start', (_, headers) => {
    expect(meaningOf(206, headers)).toEqual({ kind: 'start-again' });
  });

  test('is told by its date where the server gives no ETag', () => {
    const dated = { etag: null, lastModified: 'Mon' };
    const { etag: _, ...undated } = rest;
    expect(meaningOf(206, { ...undated, 'last-modified': 'Mon' }, dated)).toMatchObject({ kind: 'bytes' });
    expect(meaningOf(206, { ...undated, 'last-modified': 'Tue' }, dated)).toEqual({ kind: 'start-again' });
  });

  test('may come from another server where a hash will tell', () => {
    expect(meaningOf(206, { ...rest, etag: '"b"' }, { hashKnown: true })).toMatchObject({ kind: 'bytes', from: 400 });
  });

  test('is all there only where the server has no more than that', () => {
    expect(meaningOf(416, { 'content-range': 'bytes */400' }, { bytes: 400 })).toEqual({ kind: 'complete' });
    expect(meaningOf(416, { 'content-range': 'bytes */400' })).toEqual({ kind: 'start-again' });
    expect(meaningOf(416, {})).toEqual({ kind: 'start-again' });
    expect(meaningOf(416, {}, { asked: 0 })).toMatchObject({ kind: 'failure', again: false });
  });
});

describe('a failure', () => {
  test.each([
    [429, { 'retry-after': '7' }, true, 7],
    [503, { 'retry-after': '86400' }, true, 120],
    [503, { 'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT' }, true, 0],
    [500, {}, true, null],
    [404, {}, false, null],
    [204, {}, false, null],
    [407, {}, false, null],
  ])('%i %j: again %s, after %s s', (status, headers, again, waitSeconds) => {
    expect(meaningOf(status, { ...headers })).toMatchObject({ kind: 'failure', again, waitSeconds });
  });

  test('a length that is no number or too large is not believed', () => {
    expect(meaningOf(200, { 'content-length': '9'.repeat(30) }, { bytes: null })).toMatchObject({ kind: 'failure' });
    expect(meaningOf(200, { 'content-length': '5001' })).toMatchObject({ kind: 'failure', again: false });
    expect(meaningOf(200, { 'content-length': '0' })).toMatchObject({ kind: 'failure', again: false });
  });
});

test('what tells one version of a file from the next', () => {
  expect(strongValidator({ etag: '"a"', lastModified: 'Mon' })).toBe('"a"');
  expect(strongValidator({ etag: 'W/"a"', lastModified: 'Mon' })).toBe('Mon');
  expect(strongValidator({ etag: 'W/"a"', lastModified: null })).toBeNull();
});

test.each([
  ['<!DOCTYPE html>', true],
  ['\uFEFF\r\n  <html lang="en">', true],
  ['<?xml version="1.0"?><!DOCTYPE html>', true],
  ['GGUF\x03\0\0\0<html>', false],
  ['{"peft_type": "LORA"}', false],
  ['', false],
])('%j is a web page: %s', (text, page) => {
  expect(looksLikeWebPage(Buffer.from(text))).toBe(page);
});
