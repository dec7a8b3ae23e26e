import { fontProviders } from 'astro/config';

/** The two subsets that Latin texts need, with the characters that each has (fontsource). */
const subsets = {
  latin: `
    U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308,
    U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD`,
  'latin-ext': `
    U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F,
    U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF`,
};

/**
 * A variable font of a fontsource package for Astro’s `fonts`.
 *
 * @param font its name, the CSS variable that has it, and what stands in until it has come
 * @param pkg name of the package without its scope
 */
export function localFont(
  font: { name: string; cssVariable: `--${string}`; fallbacks: string[] },
  pkg: string,
  styles: ('normal' | 'italic')[],
) {
  return {
    ...font,
    provider: fontProviders.local(),
    options: {
      variants: styles.flatMap((style) =>
        Object.entries(subsets).map(([subset, characters]) => ({
          src: [
            `./node_modules/@fontsource-variable/${pkg}/files/${pkg}-${subset}-wght-${style}.woff2`,
          ],
          weight: '200 900',
          style,
          unicodeRange: characters.trim().split(/,\s+/) as [string, ...string[]],
        })),
      ),
    },
  };
}
