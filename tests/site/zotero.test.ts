import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pages, siteUrl } from './built.ts';
import { misleading, readAsZotero, type ZoteroItem } from './zotero.ts';

const edition = 'Read in: East Asian Regionalism, edition 1.0.0';
const unknownRights = 'Nothing is known of the licence; all rights are taken to be reserved.';

/**
 * What Zotero’s own translation server made of these pages on 2026-11-22, addresses apart; the date
 * and edition of pages that are no texts came later, and are as its translators read them. It writes
 * the ISBN with thirteen digits, and has no place for the section of a web page.
 */
const items: Record<string, ZoteroItem> = {
  '/articles/hsiao-yang-soft-power/': {
    itemType: 'journalArticle',
    creators: 'author Hsiao, Hsin-Huang Michael; author Yang, Alan',
    container: 'The Asia-Pacific Journal: Japan Focus',
    title:
      'Soft Power Politics in the Asia Pacific: Chinese and Japanese Quests for Regional Leadership',
    date: '2009/02/17',
    volume: '7',
    issue: '8',
    rights:
      'CC BY-NC-ND (version not stated), on the publisher’s present page for the article; it may be passed on with attribution, not for commercial purposes and without changes.',
    extra: `Number: 3054\nVersion of record: https://apjjf.org/michael-hsiao/3054/article\n${edition}`,
  },
  '/articles/blechinger-legewie-regional-cooperation/': {
    itemType: 'bookSection',
    creators:
      'author Blechinger, Verena; author Legewie, Jochen; editor Blechinger, Verena; editor Legewie, Jochen',
    container:
      "Facing Asia – Japan's Role in the Political and Economic Dynamism of Regional Cooperation",
    pages: '297-321',
    title: '[Japan and Regional Cooperation in Asia: Actors, Interests, Impact]',
    date: '2000',
    series: 'Monographien aus dem Deutschen Institut für Japanstudien',
    seriesNumber: '24',
    publisher: 'Iudicium',
    place: 'München',
    ISBN: '3-89129-506-5',
    rights: 'All rights reserved.',
    extra: edition,
  },
  '/articles/nagy-soft-approach/': {
    itemType: 'newspaperArticle',
    creators: 'author Nagy, Stephen R.',
    container: 'The Japan Times',
    title: 'Japan takes a soft diplomatic approach to ASEAN ties',
    date: '2024/08/08',
    section: 'COMMENTARY / JAPAN',
    rights: unknownRights,
    extra: edition,
  },
  '/articles/abiru-new-equilibrium/': {
    itemType: 'webpage',
    creators: 'author Abiru, Taisuke',
    container: 'Valdai Discussion Club',
    title: 'Japan’s Search for a New Equilibrium in Asia',
    section: 'Global Governance',
    rights: unknownRights,
    extra: `Version of record: https://valdaiclub.com/a/highlights/japan-s-search-for-a-new-equilibrium-in-asia/\n${edition}`,
  },
  '/articles/bobowski-soft-balancing/': {
    itemType: 'webpage',
    creators: 'author Bobowski, Sebastian',
    container: 'East Asian Regionalism',
    title: "Japan's vision of East Asian regionalism − toward soft balancing strategy",
    rights: unknownRights,
    extra: edition,
  },
  '/actors/japan/': {
    itemType: 'encyclopediaArticle',
    container: 'East Asian Regionalism',
    title: 'Japan',
    date: '2026/11/21',
    edition: '1.0.0',
  },
  '/initiatives/asian-monetary-fund/': {
    itemType: 'encyclopediaArticle',
    container: 'East Asian Regionalism',
    title: 'Asian Monetary Fund',
    date: '2026/11/21',
    edition: '1.0.0',
  },
  '/works/sohn-2010/': {
    itemType: 'webpage',
    container: 'East Asian Regionalism',
    title: 'Sohn 2010',
    date: '2026/11/21',
    extra: 'Edition: 1.0.0',
  },
  '/timeline/': {
    itemType: 'webpage',
    container: 'East Asian Regionalism',
    title: 'Timeline',
    date: '2026/11/21',
    extra: 'Edition: 1.0.0',
  },
  '/data/': {
    itemType: 'dataset',
    container: 'East Asian Regionalism',
    title: 'East Asian Regionalism: data',
    date: '2026/11/21',
    versionNumber: '1.0.0',
  },
};

for (const [address, expected] of Object.entries(items))
  test(`Zotero saves ${address} as ${expected.itemType} with its fields`, () => {
    const { url, language, abstractNote, ...item } = readAsZotero(pages.get(address)!.tree);
    assert.deepEqual(item, expected);
    assert.deepEqual([url, language], [siteUrl + address.slice(1), 'en']);
    assert.ok(abstractNote);
  });

test('every page says what Zotero is to save it as, and nothing on it misleads Zotero', () => {
  for (const [address, { tree }] of pages) {
    if (address === '/404.html') continue;
    const { itemType, title, url } = readAsZotero(tree);
    assert.ok(itemType && title, address);
    assert.equal(url, siteUrl + address.slice(1));
    assert.deepEqual(misleading(tree), [], address);
  }
});
