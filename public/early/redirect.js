// The page goes on by itself (`http-equiv="refresh"`); this takes the fragment along.
location.replace(document.documentElement.dataset.to + location.hash);
