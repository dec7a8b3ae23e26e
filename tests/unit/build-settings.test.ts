import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkSettings } from '../../src/publication/build-settings.ts';

const wrong = (env: Record<string, string>) => checkSettings(env).map(({ file }) => file);

describe('The settings of a build', () => {
  for (const env of [
    {},
    { SITE_URL: 'https://example.org' },
    { SITE_URL: 'http://localhost:4321/', BASE_PATH: '/' },
    { SITE_URL: 'https://example.org', BASE_PATH: '/some/prefix' },
    { BASE_PATH: '/some/prefix/', CORPUS_ACCESS: 'cleared' },
    { CORPUS_ACCESS: '', BASE_PATH: '' },
  ] as Record<string, string>[])
    test(`are right: ${JSON.stringify(env)}`, () => assert.deepEqual(wrong(env), []));

  for (const SITE_URL of ['', 'example.org', 'ftp://example.org', 'https://example.org/path', '/'])
    test(`are wrong: SITE_URL=${SITE_URL}`, () =>
      assert.deepEqual(wrong({ SITE_URL }), ['SITE_URL']));

  for (const BASE_PATH of ['prefix', '//host', '/a b', '/a?b', 'https://example.org/a'])
    test(`are wrong: BASE_PATH=${BASE_PATH}`, () =>
      assert.deepEqual(wrong({ BASE_PATH }), ['BASE_PATH']));

  test('are all reported at once, with what to write', () => {
    const problems = checkSettings({ SITE_URL: 'x', BASE_PATH: 'y', CORPUS_ACCESS: 'z' });
    assert.deepEqual(
      problems.map(({ file, message }) => [file, message]),
      [
        ['SITE_URL', '“x” is not the address of a host'],
        ['BASE_PATH', '“y” is not the path of a site'],
        ['CORPUS_ACCESS', '“z” is none of all, cleared'],
      ],
    );
    assert.ok(problems.every(({ hint }) => hint));
  });
});
