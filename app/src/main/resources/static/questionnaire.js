// Enhances the questionnaire pages; every page also works without scripts.
// The server alone decides on the next questions: it answers each save with the current page.
'use strict';
(() => {
  const form = document.getElementById('answers');
  const exit = document.getElementById('exit');
  if (exit) {
    // Replaces the history entry, so that the back button does not return to the page.
    exit.addEventListener('click', event => { event.preventDefault(); location.replace(exit.href); });
  }
  const summary = document.querySelector('.sum');
  if (summary) summary.focus();
  if (!form || !form.elements.seq || !document.getElementById('questions')) return;

  const live = document.getElementById('live');
  let changed = 0, saved = 0, sending = false, leaving = false, timer = 0, wait = 1000;

  const body = go => {
    form.elements.seq.value = String(Number(form.elements.seq.value) + 1);
    const data = new URLSearchParams(new FormData(form));
    data.delete('find');
    data.set('go', go);
    return data;
  };

  const say = (kind, text, button) => {
    const line = document.createElement('p');
    line.className = kind;
    line.textContent = text;
    live.replaceChildren(line);
    if (button) line.append(button);
  };

  const lost = () => {
    const again = document.createElement('button');
    again.type = 'button';
    again.className = 'btn quiet s';
    again.textContent = form.dataset.again;
    again.addEventListener('click', () => { wait = 1000; save(); });
    say('lost', form.dataset.unsaved, again);
  };

  // Applies the changes of the new page: added and removed questions, texts, progress and the saved mark.
  const take = fresh => {
    const here = document.getElementById('questions'), there = fresh.getElementById('questions');
    if (!there || fresh.querySelector('input[name=screen]').value !== form.elements.screen.value) return;
    const wanted = [...there.children], kept = new Map([...here.children].map(box => [box.id, box]));
    let before = null;
    for (const box of wanted) {
      const old = kept.get(box.id);
      if (old) {
        kept.delete(box.id);
        for (const what of ['legend', '.lab', '.hint']) {
          const a = old.querySelector(what), b = box.querySelector(what);
          if (a && b && a.textContent !== b.textContent) a.textContent = b.textContent;
        }
        mend(old, box);
        before = old;
      } else {
        const added = document.importNode(box, true);
        if (before) before.after(added); else here.prepend(added);
        before = added;
      }
    }
    for (const gone of kept.values()) {
      if (gone.id) gone.remove();
    }
    document.getElementById('progress').replaceChildren(...fresh.getElementById('progress').childNodes);
    live.replaceChildren(...fresh.getElementById('state').childNodes);
    for (const name of ['filled', 'shown']) {
      form.elements[name].value = fresh.querySelector('input[name=' + name + ']').value;
    }
  };

  // Shows an error when the field loses focus, and removes it as soon as the answer is valid.
  const mend = (old, box) => {
    const was = old.querySelector(':scope > .msg'), is = box.querySelector(':scope > .msg');
    const inside = old.contains(document.activeElement);
    if (is && !was && !inside) {
      old.classList.add('err');
      old.querySelector('.hint, legend, .lab').after(document.importNode(is, true));
    } else if (was && !is) {
      old.classList.remove('err');
      was.remove();
      old.querySelectorAll('[aria-invalid]').forEach(field => field.removeAttribute('aria-invalid'));
    }
  };

  // A pending request survives the closing of the tab; browsers allow 64 kB for it.
  const CARRIED = 60000;

  const save = async last => {
    clearTimeout(timer);
    if ((sending && !last) || leaving || changed === saved) return;
    sending = true;
    const upTo = changed, sent = body('save').toString();
    try {
      const answer = await fetch(form.action, {
        method: 'POST', body: sent, credentials: 'same-origin', redirect: 'error',
        headers: {'Content-Type': 'application/x-www-form-urlencoded'},
        keepalive: sent.length < CARRIED, signal: AbortSignal.timeout(20000)
      });
      if (!answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      saved = Math.max(saved, upTo);
      wait = 1000;
      if (!leaving) take(page);
    } catch (failure) {
      if (!leaving) lost();
      timer = setTimeout(() => save(), wait);
      wait = Math.min(30000, wait * 2);
    }
    sending = false;
    if (changed !== saved && wait === 1000) timer = setTimeout(() => save(), 300);
  };

  const soon = delay => { changed++; clearTimeout(timer); timer = setTimeout(() => save(), delay); };
  form.addEventListener('change', event => { if (event.target.type !== 'search') soon(150); });
  form.addEventListener('input', event => {
    if (event.target.matches('textarea, input[type=text]')) soon(1500);
  });
  form.addEventListener('submit', () => {
    leaving = true;
    clearTimeout(timer);
    form.elements.seq.value = String(Number(form.elements.seq.value) + 1);
  });
  addEventListener('online', () => save());
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') save(true); });
  addEventListener('pageshow', () => { leaving = false; });
  addEventListener('beforeunload', event => {
    if (!leaving && changed !== saved) event.preventDefault();
  });

  // Filters the names during typing, also in a list that was added later.
  const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const narrow = find => {
    const roster = find.closest('.roster'), wanted = plain(find.value.trim());
    roster.querySelectorAll('.person').forEach(person => {
      const ticked = person.querySelector('input').checked;
      person.hidden = wanted !== '' && !ticked && !plain(person.querySelector('.who').textContent).includes(wanted);
    });
    roster.querySelectorAll('.group').forEach(group => {
      group.hidden = wanted !== '' && !group.querySelector('.person:not([hidden])');
      const rest = group.querySelector('details');
      if (rest) rest.open = wanted !== '' && !!rest.querySelector('.person:not([hidden])');
    });
  };
  form.addEventListener('input', event => { if (event.target.type === 'search') narrow(event.target); });
  form.addEventListener('keydown', event => {
    if (event.target.type === 'search' && event.key === 'Enter') event.preventDefault();
  });
})();
