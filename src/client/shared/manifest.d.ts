/** Made by src/astro/integrations/search-index.ts. */
declare module 'virtual:search-manifest' {
  export const manifest: import('../../search/formats/json-files.ts').Manifest;
}
