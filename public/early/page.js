// Runs before the page is painted: the colours that the reader has chosen.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // The browser refuses to store anything.
}

// After a new release the scripts of a page that a browser has kept are gone: the page says so.
addEventListener(
  'error',
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement) || document.querySelector('.renewed')) return;
    const said = document.createElement('p');
    said.className = 'renewed';
    said.setAttribute('role', 'alert');
    const link = document.createElement('a');
    link.href = location.href;
    link.textContent = 'Load it anew.';
    link.addEventListener('click', (event) => {
      event.preventDefault();
      location.reload();
    });
    said.append(
      'A part of this page could not be loaded; the edition may have been renewed. ',
      link,
    );
    const place = () => document.querySelector('main').prepend(said);
    if (document.querySelector('main')) place();
    else addEventListener('DOMContentLoaded', place);
  },
  true,
);
