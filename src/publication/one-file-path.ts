/** Where the one file is published, from the root of the site. */
export const oneFilePath = '/corpus.html';
