import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import satori from 'satori';
import sharp from 'sharp';
import {
  articleWords,
  drawPicture,
  layOut,
  type PictureWords,
  siteWords,
} from '../../src/metadata/picture.ts';
import { makeFrontMatter } from './support/make-front-matter.ts';
import { publication } from './support/metadata.ts';

suite('The picture of a page', () => {
  test('says title and authors of an article', () => {
    const data = makeFrontMatter({ titleIsEditors: true });
    assert.deepEqual(articleWords(data, publication), {
      title: '[A Title]',
      below: 'Ann Author',
      foot: 'Letters on Tides',
    });
  });

  test('says what the edition is on every other page', () => {
    assert.deepEqual(siteWords(publication), {
      title: 'Two letters on the sea',
      below: 'A digital edition',
      foot: 'Letters on Tides',
    });
  });

  test('is a PNG of 1200 by 630 pixels', async () => {
    const { format, width, height } = await sharp(
      await drawPicture(siteWords(publication)),
    ).metadata();
    assert.deepEqual([format, width, height], ['png', 1200, 630]);
  });

  test('is the same each time, and another for other words', async () => {
    const draw = async (title: string) =>
      Buffer.from(await drawPicture({ title, below: 'B', foot: 'F' })).toString('base64');
    assert.equal(await draw('A'), await draw('A'));
    assert.notEqual(await draw('A'), await draw('C'));
  });

  test('leaves the foot free below the longest title', async () => {
    const foot = async (words: PictureWords) =>
      sharp(await drawPicture(words))
        .extract({ left: 80, top: 485, width: 900, height: 30 })
        .removeAlpha()
        .raw()
        .toBuffer();
    const { foot: name } = siteWords(publication);
    const long = {
      foot: name,
      title: 'A Long Title of an Article '.repeat(12),
      below: 'Jay Author',
    };
    assert.ok((await foot(long)).equals(await foot(siteWords(publication))));
  });
});

test('No word of a picture needs a font of the machine', async () => {
  await assert.rejects(
    satori(layOut(siteWords(publication)), { width: 1200, height: 630, fonts: [] }),
  );
});
