// A served page asks its server for news and changes what changed, keeping the reader's place.

const ASK_EVERY_MS = 500;

/** Sentences change; a section is built anew only if its figures are others. */
function updateSection(main, fresh, figures, before) {
  const old = document.getElementById(fresh.id);
  const ids = section => [...section.querySelectorAll('figure')].map(figure => figure.id).join();
  if (old && ids(old) === ids(fresh)) {
    fresh.querySelectorAll('figure').forEach(figure => updateFigure(figure, dataOf(figure.id, figures)));
    return old;
  }
  if (old) {
    disposeFigures(old);
    old.replaceWith(fresh);
  } else {
    main.insertBefore(fresh, before ? before.nextElementSibling : main.firstElementChild);
  }
  mountFigures(fresh, figures);
  return fresh;
}

function updateFigure(fresh, data) {
  const old = document.getElementById(fresh.id);
  const sentence = fresh.querySelector('.sentence').textContent;
  old.querySelector('.sentence').textContent = sentence;
  old.querySelector('.chart')?.setAttribute('aria-label', sentence);
  views.get(fresh.id).update(data);
}

function updatePage(html) {
  const parsed = element('template');
  parsed.innerHTML = html;
  const news = parsed.content;
  const main = document.getElementById('content');
  for (const id of ['verdict', 'contents']) document.getElementById(id).innerHTML = news.getElementById(id).innerHTML;
  const figures = JSON.parse(news.getElementById('data').textContent);
  const sections = [...news.querySelectorAll('section')];
  const kept = new Set(sections.map(section => section.id));
  main.querySelectorAll('section').forEach(section => {
    if (kept.has(section.id)) return;
    disposeFigures(section);
    section.remove();
  });
  let before = null;
  for (const section of sections) before = updateSection(main, section, figures, before);
}

async function follow() {
  const status = document.getElementById('live');
  const say = text => { if (status.textContent !== text) status.textContent = text; };
  let revision = '';
  for (;;) {
    try {
      const answer = await fetch(`data?since=${encodeURIComponent(revision)}`);
      if (answer.status === 200) {
        updatePage(await answer.text());
        revision = answer.headers.get('ETag');
      }
      say('Live');
    } catch (gone) {
      say('No longer live: the server has ended');
    }
    await new Promise(done => setTimeout(done, ASK_EVERY_MS));
  }
}
