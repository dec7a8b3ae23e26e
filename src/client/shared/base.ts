/** Path of the root of the site, without a slash at its end. */
export const base = document.body.dataset.base!.replace(/\/$/, '');
