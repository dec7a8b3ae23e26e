import { pictureAddress, siteFiles } from '../addresses/addresses.ts';
import {
  type DescribedPage,
  descriptionOf,
  pathOf,
  titleOf,
} from '../publication/described-page.ts';
import { type Publication, urlOf } from '../publication/publication.ts';
import { authorNames } from '../words/names.ts';
import { type MetaTag, metaTags } from './head.ts';

/** Size of the pictures, in pixels. */
export const pictureSize = { width: 1200, height: 630 } as const;

/**
 * Tags of the Open Graph protocol (ogp.me), with those of Twitter that have no like there. Dates
 * stand only where the day of publication is known.
 */
export function openGraphTags(page: DescribedPage, publication: Publication): MetaTag[] {
  const { edition } = publication;
  const { id, data } = page.kind === 'article' ? page.article : {};
  const title = titleOf(page, edition);
  const picture = id === undefined ? siteFiles.picture : pictureAddress(id);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(data?.published ?? '');
  return [
    ...metaTags('property', [
      ['og:type', data ? 'article' : 'website'],
      ['og:site_name', edition.name],
      ['og:title', title],
      ['og:description', descriptionOf(page)],
      ['og:url', urlOf(pathOf(page), publication)],
      ['og:image', urlOf(picture, publication)],
      ['og:image:type', 'image/png'],
      ['og:image:width', String(pictureSize.width)],
      ['og:image:height', String(pictureSize.height)],
      ['og:image:alt', data ? `${title}. ${authorNames(data.authors)}` : edition.tagline],
      ['article:published_time', isDay ? data?.published : undefined],
      ['article:section', data?.rubric],
    ]),
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
}
