// Puts the page to work.

document.getElementById('theme').onclick = toggleTheme;
systemDark.addEventListener('change', applyTheme);
applyTheme();
mountFigures(document, JSON.parse(document.getElementById('data').textContent));
themeListeners.push(() => views.forEach(view => view.retheme()));
widths.observe(document.getElementById('content'));

window.addEventListener('beforeprint', () => {
  printing = true;
  applyTheme();
  showAllFigures();
});
window.addEventListener('afterprint', () => {
  printing = false;
  applyTheme();
});

if (document.body.dataset.mode === 'live') follow();
