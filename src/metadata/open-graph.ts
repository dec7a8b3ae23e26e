import { absoluteAddress } from '../publication/site-address.ts';
import { authorNames } from '../words/names.ts';
import { site } from '../site.ts';
import {
  type DescribedPage,
  descriptionOf,
  type MetadataContext,
  pathOf,
  titleOf,
} from '../publication/described-page.ts';
import { type MetaTag, namedTags, propertyTags } from './head.ts';

/** Size of the pictures, in pixels. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** The picture of an article, by its id, or that of the site, from the root of the site. */
export function picturePath(name: string): string {
  return `/og/${name}.png`;
}

/** The name of the picture that stands for a page. */
function pictureOf(page: DescribedPage): string {
  return page.kind === 'article' ? page.article.id : 'site';
}

/**
 * Tags of the Open Graph protocol (ogp.me), with those of Twitter that have no like there. Dates
 * stand only where the day of publication is known.
 */
export function openGraphTags(page: DescribedPage, { siteUrl }: MetadataContext): MetaTag[] {
  const data = page.kind === 'article' ? page.article.data : undefined;
  const { width, height } = pictureSize;
  return [
    ...propertyTags([
      ['og:type', data ? 'article' : 'website'],
      ['og:site_name', site.name],
      ['og:title', titleOf(page)],
      ['og:description', descriptionOf(page)],
      ['og:url', absoluteAddress(siteUrl, pathOf(page))],
      ['og:image', absoluteAddress(siteUrl, picturePath(pictureOf(page)))],
      ['og:image:type', 'image/png'],
      ['og:image:width', String(width)],
      ['og:image:height', String(height)],
      ['og:image:alt', data ? `${titleOf(page)}. ${authorNames(data.authors)}` : site.tagline],
      ['article:published_time', isDay(data?.published) ? data?.published : undefined],
      ['article:section', data?.rubric],
    ]),
    ...namedTags([['twitter:card', 'summary_large_image']]),
  ];
}

function isDay(date: string | null | undefined): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date ?? '');
}
