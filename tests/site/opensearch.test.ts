import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { select } from 'hast-util-select';
import { base, files, pages, readFile, stringOf } from './built.ts';

const path = '/opensearch.xml';
const xml = readFile(path);
const elements = readXml(xml);
const named = (name: string) => elements.filter((element) => element.name === name);
const textOf = (name: string) => named(name)[0]!.text;
const home = new URL(stringOf(select('link[rel=canonical]', pages.get('/')!.tree)!, 'href'));

// OpenSearch 1.1, draft 6: https://github.com/dewitt/opensearch
suite('the OpenSearch description', () => {
  test('is of its namespace, and has what must be there once', () => {
    const [root] = elements;
    assert.equal(root!.name, 'OpenSearchDescription');
    assert.equal(root!.attributes.xmlns, 'http://a9.com/-/spec/opensearch/1.1/');
    for (const name of ['ShortName', 'Description']) assert.equal(named(name).length, 1, name);
  });

  test('is within the lengths that are allowed', () => {
    for (const [name, most] of [
      ['ShortName', 16],
      ['LongName', 48],
      ['Description', 1024],
    ] as const) {
      const { length } = textOf(name);
      assert.ok(length > 0 && length <= most, `${name} has ${length} characters`);
    }
  });

  test('sends a search to the search page of this site', () => {
    const { template = '' } = addressFor('text/html');
    assert.equal(template.split('{searchTerms}').length, 2);
    assert.deepEqual(template.match(/\{(?!searchTerms\})/g), null);
    const address = new URL(
      template.replace('{searchTerms}', encodeURIComponent('"Bôran Tey" & +')),
    );
    assert.equal(address.origin, home.origin);
    assert.ok(pages.has(pathWithin(address)), `there is no page ${address.pathname}`);
    assert.deepEqual([...address.searchParams], [['q', '"Bôran Tey" & +']]);
    assert.equal(pathWithin(new URL(textOf('moz:SearchForm'))), '/search/');
  });

  test('names its own address and a picture that is there', () => {
    const self = addressFor('application/opensearchdescription+xml');
    assert.equal(self.rel, 'self');
    assert.equal(pathWithin(new URL(self.template!)), path);
    assert.ok(files.has(pathWithin(new URL(textOf('Image')))));
  });

  test('says its language and encoding', () => {
    assert.equal(textOf('Language'), 'en');
    assert.equal(textOf('InputEncoding'), 'UTF-8');
    assert.equal(textOf('OutputEncoding'), 'UTF-8');
  });
});

/** The attributes of the only `<Url>` of a type. */
function addressFor(type: string): Record<string, string> {
  const urls = named('Url').filter(({ attributes }) => attributes.type === type);
  assert.equal(urls.length, 1, type);
  return urls[0]!.attributes;
}

/** The path of an address from the root of the site. */
function pathWithin({ pathname }: URL): string {
  assert.ok(pathname.startsWith(base), `${pathname} is outside ${base}`);
  return `/${pathname.slice(base.length).replace(/^\//, '')}`;
}

interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** Reads elements, attributes and text, which is all that the file has; fails where it is not well-formed. */
function readXml(source: string): XmlElement[] {
  const [declaration] = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/.exec(source) ?? [''];
  assert.notEqual(declaration, '', 'the declaration is missing');
  const found: XmlElement[] = [];
  const open: XmlElement[] = [];
  const pattern = /<\/([\w:]+)\s*>|<([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  pattern.lastIndex = declaration.length;
  while (pattern.lastIndex < source.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(source);
    assert.ok(match, `no mark-up at ${source.slice(at, at + 40)}`);
    const [, closed, opened, attributes = '', alone, text] = match;
    if (closed) assert.equal(open.pop()?.name, closed);
    else if (opened) {
      assert.ok(open.length > 0 || found.length === 0, `<${opened}> is a second root`);
      const pairs = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)];
      const values = pairs.map(([, name, value]) => [name!, unescape(value!)] as const);
      assert.equal(new Set(values.map(([name]) => name)).size, values.length, `${opened}: twice`);
      const element = { name: opened, attributes: Object.fromEntries(values), text: '' };
      found.push(element);
      if (!alone) open.push(element);
    } else if (open.length > 0) open.at(-1)!.text += unescape(text!);
    else assert.equal(text!.trim(), '', 'text outside the root');
  }
  assert.deepEqual(open, []);
  return found;
}

function unescape(text: string): string {
  const known: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replaceAll(/&(\w+;)?/g, (entity) => {
    const character = known[entity.slice(1, -1)];
    assert.ok(character, `${entity} is no character`);
    return character;
  });
}
