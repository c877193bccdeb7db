// Puts the page to work.

document.getElementById('theme').onclick = toggleTheme;
systemDark.addEventListener('change', applyTheme);
applyTheme();
mountFigures(document, JSON.parse(document.getElementById('data').textContent));
themeListeners.push(() => views.forEach(view => view.retheme()));
widths.observe(document.getElementById('content'));

window.addEventListener('beforeprint', () => {
  printing = true;
  document.documentElement.dataset.printing = '';
  applyTheme();
  views.forEach(view => view.print && view.print());
});
window.addEventListener('afterprint', () => {
  printing = false;
  delete document.documentElement.dataset.printing;
  applyTheme();
  selection.choose(null);
  views.forEach(view => view.afterPrint && view.afterPrint());
});

if (document.body.dataset.mode === 'live') follow();
