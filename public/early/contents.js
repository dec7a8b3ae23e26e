// On a phone the contents of a text are closed before they are painted; without a script they stay open.
if (matchMedia('(max-width: 47.99rem)').matches)
  document.querySelector('.toc details').open = false;
