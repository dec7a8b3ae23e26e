import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readSettings } from '../../src/publication/settings.ts';

const wrong = (env: Record<string, string>) => readSettings(env).problems.map(({ file }) => file);

describe('The settings of a build', () => {
  test('hold by themselves where nothing is set, or what is set is empty', () => {
    const settings = { origin: undefined, base: '', access: 'all', content: 'content' };
    const empty = { SITE_URL: '', BASE_PATH: '', CORPUS_ACCESS: '', CORPUS_CONTENT: '' };
    assert.deepEqual(readSettings({}), { settings, problems: [] });
    assert.deepEqual(readSettings(empty), { settings, problems: [] });
  });

  test('are read without the slashes at their ends', () => {
    const env = {
      SITE_URL: 'http://localhost:4321/',
      BASE_PATH: '/some/prefix/',
      CORPUS_ACCESS: 'cleared',
      CORPUS_CONTENT: 'tests/fixtures/harbours',
    };
    assert.deepEqual(readSettings(env), {
      settings: {
        origin: 'http://localhost:4321',
        base: '/some/prefix',
        access: 'cleared',
        content: 'tests/fixtures/harbours',
      },
      problems: [],
    });
    assert.equal(readSettings({ BASE_PATH: '/' }).settings.base, '');
  });

  for (const SITE_URL of [
    'example.org',
    'ftp://example.org',
    'https://example.org/path',
    '/',
    'https://a:b@example.org',
  ])
    test(`are wrong: SITE_URL=${SITE_URL}`, () => {
      assert.deepEqual(wrong({ SITE_URL }), ['SITE_URL']);
    });

  for (const BASE_PATH of [
    'prefix',
    '//host',
    '/a b',
    '/a?b',
    'https://example.org/a',
    '/../x',
    '/a/./b',
    `/${'a'.repeat(60)} beta`,
  ])
    test(`are wrong: BASE_PATH=${BASE_PATH}`, () => {
      assert.deepEqual(wrong({ BASE_PATH }), ['BASE_PATH']);
    });

  test('are all reported at once, with what to write', () => {
    const { problems } = readSettings({ SITE_URL: 'x', BASE_PATH: 'y', CORPUS_ACCESS: 'z' });
    assert.deepEqual(problems, [
      {
        file: 'SITE_URL',
        message: '“x” is not the address of a host',
        hint: 'write it as https://example.org; a path goes into BASE_PATH',
      },
      {
        file: 'BASE_PATH',
        message: '“y” is not the path of a site',
        hint: 'begin it with a slash, as in /some/prefix, or leave it out for the root of the host',
      },
      {
        file: 'CORPUS_ACCESS',
        message: '“z” is none of all, cleared',
        hint: 'set it to cleared, or leave it out to show every text',
      },
    ]);
  });
});
