import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { files, pages, readFile, stringOf } from './built.ts';

/** Attributes that make a browser ask for something, or send something, without a link followed. */
const loading = ['src', 'srcSet', 'poster', 'data', 'action', 'formAction', 'background', 'ping'];
/** What a `<link>` may be without asking for anything. */
const silentLinks = [
  'canonical',
  'alternate',
  'license',
  'author',
  'describedby',
  'cite-as',
  'type',
  'item',
  'related',
  'linkset',
];

suite('nothing is asked of another host', () => {
  test('by the elements of a page', () => {
    const foreign = [...pages.values()].flatMap(({ address, elements }) =>
      elements
        .flatMap(loadedBy)
        .filter(isForeign)
        .map((url) => `${url} on ${address}`),
    );
    assert.deepEqual(foreign, []);
  });

  test('by styles, in pages or files', () => {
    const inPages = [...pages.values()].flatMap(({ address, elements }) =>
      elements.map((element) => ({ place: address, css: stylesOf(element) })),
    );
    const inFiles = [...files]
      .filter((path) => path.startsWith('/_astro/') && path.endsWith('.css'))
      .map((path) => ({ place: path, css: readFile(path) }));
    assert.ok(inFiles.length > 0, 'no style sheet was found');
    const foreign = [...inPages, ...inFiles].flatMap(({ place, css }) =>
      urlsOf(css)
        .filter(isForeign)
        .map((url) => `${url} in ${place}`),
    );
    assert.deepEqual(foreign, []);
  });

  test('by the scripts of the site', () => {
    const scripts = [...files].filter(
      (path) => path.startsWith('/_astro/') && path.endsWith('.js'),
    );
    const inPages = [...pages.values()].flatMap(({ elements }) =>
      elements
        // What is no script but data is not run.
        .filter(({ tagName, properties }) => tagName === 'script' && !isData(properties.type))
        .map((script) => toString(script)),
    );
    assert.ok(scripts.length > 0, 'no script was found');
    const foreign = [...inPages, ...scripts.map(readFile)].flatMap(
      (code) => code.match(/["'`](https?:)?\/\/[^"'`]*/g) ?? [],
    );
    assert.deepEqual(foreign, []);
  });
});

test('no element carries an event handler of its own', () => {
  const handlers = [...pages.values()].flatMap(({ address, elements }) =>
    elements.flatMap(({ tagName, properties }) =>
      Object.keys(properties)
        .filter((name) => /^on/i.test(name))
        .map((name) => `${name} of <${tagName}> on ${address}`),
    ),
  );
  assert.deepEqual(handlers, []);
});

function loadedBy(element: Element): string[] {
  const loaded = loading.map((name) => stringOf(element, name));
  const asks = element.tagName === 'link' && !silentLinks.includes(stringOf(element, 'rel'));
  // A srcset holds several addresses.
  return [...loaded, asks ? stringOf(element, 'href') : '']
    .join(' ')
    .split(/[\s,]+/)
    .filter(Boolean);
}

function isData(type: unknown): boolean {
  return type === 'application/ld+json';
}

function stylesOf(element: Element): string {
  return element.tagName === 'style' ? toString(element) : stringOf(element, 'style');
}

function urlsOf(css: string): string[] {
  return [...css.matchAll(/url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)/g)].map(
    ([, url, imported]) => url ?? imported!,
  );
}

function isForeign(url: string): boolean {
  return /^([a-z][a-z0-9+.-]*:)?\/\//i.test(url);
}
