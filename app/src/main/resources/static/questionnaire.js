// Enhances the pages of a link; every page also works without scripts.
// The server alone decides on the next questions: it answers each form with a page, which replaces the one in view.
// A whole questionnaire is therefore one entry of the browser's history.
'use strict';
(() => {
  const PREFIX = 'vpip-unsaved-', SHARED = 'vpip-shared', WEEK = 7 * 24 * 3600 * 1000;
  // A pending request survives the closing of the tab; browsers allow 64 kB for it.
  const CARRIED = 60000;
  const PATIENCE = 20000, LONGEST_WAIT = 30000;

  let form = null, changed = 0, saved = 0, wanted = null, sending = false, leaving = false, timer = 0, wait = 1000;

  const asks = () => Boolean(form && form.elements.seq && document.getElementById('questions'));
  const words = () => document.getElementById('top').dataset;
  const live = () => document.getElementById('live');

  // ---- What is typed stays in the browser until the server has it.

  const kept = {
    name: () => PREFIX + document.body.dataset.page,
    // A browser may refuse its storage; the answers then stay on the page alone.
    quietly: work => { try { return work(localStorage); } catch (refused) { return null; } },
    // The device is shared: kept for this tab only, so that a later visit asks again.
    isShared: () => Boolean(kept.quietly(() => sessionStorage.getItem(SHARED))),
    share: yes => kept.quietly(() => yes ? sessionStorage.setItem(SHARED, 'yes') : sessionStorage.removeItem(SHARED)),
    isAllowed: () => !form.elements.shared.checked,
    write() {
      if (!asks()) return;
      if (!kept.isAllowed()) { kept.forget(); return; }
      const body = String(fields());
      kept.quietly(store => store.setItem(kept.name(), JSON.stringify({at: Date.now(), body})));
    },
    read: () => {
      const text = kept.quietly(store => store.getItem(kept.name()));
      return text ? JSON.parse(text).body : null;
    },
    isHere: () => Boolean(kept.quietly(store => store.getItem(kept.name()))),
    forget: () => kept.quietly(store => store.removeItem(kept.name())),
    forgetAll: isOld => kept.quietly(store => Object.keys(store)
      .filter(name => name.startsWith(PREFIX) && isOld(store.getItem(name), name))
      .forEach(name => store.removeItem(name))),
    // Answers to what this person has sent or can no longer send, as another device may have done.
    isOver: (text, name) => {
      const {person, due} = document.body.dataset;
      return Boolean(person) && name.startsWith(PREFIX + person) && !due.split(' ').includes(name.slice(PREFIX.length));
    },
    isExpired: text => {
      try { return Date.now() - JSON.parse(text).at > WEEK; } catch (broken) { return true; }
    }
  };

  // ---- Requests

  const fields = () => {
    const data = new URLSearchParams(new FormData(form));
    data.delete('find');
    return data;
  };

  const body = (name, value) => {
    if (form.elements.seq) form.elements.seq.value = String(Number(form.elements.seq.value) + 1);
    const data = asks() && value !== 'find' ? fields() : new URLSearchParams(new FormData(form));
    if (name) data.set(name, value);
    return String(data);
  };

  // Returns the page with which the server answers; fails without a line, and while the server cannot write.
  const post = async text => {
    const answer = await fetch(form.action, {
      method: 'POST', body: text, credentials: 'same-origin',
      headers: {'Content-Type': 'application/x-www-form-urlencoded'},
      keepalive: text.length < CARRIED, signal: AbortSignal.timeout(PATIENCE)
    });
    if (answer.status >= 500 || answer.status === 429 || answer.status === 408) throw new Error(String(answer.status));
    return {page: new DOMParser().parseFromString(await answer.text(), 'text/html'), address: answer.url, ok: answer.ok};
  };

  const say = (kind, text, button) => {
    const line = document.createElement('p');
    line.className = kind;
    line.textContent = text;
    live().replaceChildren(line);
    if (button) line.append(button);
  };

  const lost = () => {
    const again = document.createElement('button');
    again.type = 'button';
    again.className = 'btn quiet s';
    again.textContent = words().again;
    again.addEventListener('click', () => { wait = 1000; retry(); });
    say('lost', kept.isHere() ? words().kept : asks() ? words().unsaved : words().unsent, again);
  };

  const retry = () => { if (wanted) advance(wanted); else save(); };

  const later = () => {
    timer = setTimeout(retry, wait);
    wait = Math.min(LONGEST_WAIT, wait * 2);
  };

  // ---- Times, in the zone of the browser

  const FORMS = {
    clock: {timeStyle: 'short'}, day: {dateStyle: 'long'}, moment: {dateStyle: 'long', timeStyle: 'short'}
  };

  // A day that opens at midnight in the zone of the study may open at another hour here.
  const shape = (name, date) => name !== 'opening' ? name : date.getHours() || date.getMinutes() ? 'moment' : 'day';

  const localize = root => root.querySelectorAll('time[data-form]').forEach(time => {
    const date = new Date(time.dateTime), language = document.documentElement.lang, rest = time.nextSibling;
    const words = new Intl.DateTimeFormat(language, FORMS[shape(time.dataset.form, date)]).format(date);
    const first = language.startsWith('fr') ? words.replace(/^1(?=\s)/, '1er').replace(/(^|\s)0(?=\d\sh)/, '$1') : words;
    time.textContent = rest && String(rest.data).startsWith('.') ? first.replace(/\.$/, '') : first;
  });

  // ---- The page in view

  // Shows another page in place of this one.
  const show = ({page, address}) => {
    // A field that loses its page still reports its last change.
    form = null;
    clearTimeout(timer);
    const root = document.documentElement;
    [...root.attributes].forEach(old => root.removeAttribute(old.name));
    [...page.documentElement.attributes].forEach(fresh => root.setAttribute(fresh.name, fresh.value));
    document.title = page.title;
    document.body.replaceWith(document.importNode(page.body, true));
    if (new URL(address).href !== location.href) history.replaceState(null, '', address);
    scrollTo(0, 0);
    begin(true);
  };

  // Applies the changes of the same page: added and removed questions, texts, progress and the saved mark.
  const take = fresh => {
    const here = document.getElementById('questions'), there = fresh.getElementById('questions');
    if (!there || fresh.querySelector('input[name=screen]').value !== form.elements.screen.value) return;
    const old = new Map([...here.children].map(box => [box.id, box]));
    let before = null;
    for (const box of there.children) {
      const same = old.get(box.id);
      old.delete(box.id);
      if (same) mend(same, box);
      const placed = same || document.importNode(box, true);
      if (!same && before) before.after(placed);
      else if (!same) here.prepend(placed);
      before = placed;
    }
    for (const gone of old.values()) {
      if (gone.id) gone.remove();
    }
    document.getElementById('progress').replaceChildren(...fresh.getElementById('progress').childNodes);
    live().replaceChildren(...fresh.getElementById('state').childNodes);
    localize(live());
    for (const name of ['filled', 'shown', 'known']) {
      form.elements[name].value = fresh.querySelector('input[name=' + name + ']').value;
    }
  };

  // Updates the texts of a question. An error appears when the field has lost the focus, and goes with a valid answer.
  const mend = (old, box) => {
    for (const part of ['legend', '.lab', '.hint']) {
      const a = old.querySelector(part), b = box.querySelector(part);
      if (a && b && a.textContent !== b.textContent) a.replaceChildren(...document.importNode(b, true).childNodes);
    }
    const was = old.querySelector(':scope > .msg'), is = box.querySelector(':scope > .msg');
    if (is && !was && !old.contains(document.activeElement)) {
      old.classList.add('err');
      old.querySelector('.hint, legend, .lab').after(document.importNode(is, true));
    } else if (was && !is) {
      old.classList.remove('err');
      was.remove();
      old.querySelectorAll('[aria-invalid]').forEach(field => field.removeAttribute('aria-invalid'));
    }
  };

  // ---- Saving on the way, and going on

  const save = async last => {
    clearTimeout(timer);
    if (!asks() || (sending && !last) || leaving || wanted || changed === saved) return;
    sending = true;
    const asked = form, upTo = changed;
    try {
      const answer = await post(body('go', 'save'));
      saved = Math.max(saved, upTo);
      wait = 1000;
      if (asked === form && !leaving && !wanted) {
        if (answer.ok && saved === changed && !answer.page.querySelector('#questions .err')) kept.forget();
        const isOther = !answer.ok || answer.page.querySelector('[data-contested], main[data-state]');
        if (isOther) show(answer); else take(answer.page);
      }
    } catch (failure) {
      if (asked === form && !leaving && !wanted) { lost(); later(); }
    }
    sending = false;
    if (asked === form && changed !== saved && wait === 1000) timer = setTimeout(save, 300);
  };

  // Sends the form with the pressed button and shows the page that comes; without a line the page stays and waits.
  const advance = async button => {
    clearTimeout(timer);
    if (leaving) return;
    wanted = button;
    kept.write();
    const asked = form, upTo = changed, slow = setTimeout(() => { if (live()) say('saved', words().saving); }, 1000);
    try {
      const answer = await post(body(button.name, button.value));
      clearTimeout(slow);
      if (asked !== form || leaving || wanted !== button) return;
      if (answer.ok && upTo === changed) kept.forget();
      show(answer);
    } catch (failure) {
      clearTimeout(slow);
      if (asked !== form || leaving || wanted !== button) return;
      if (!live()) form.append(Object.assign(document.createElement('div'), {id: 'live', role: 'status'}));
      lost();
      later();
    }
  };

  // Sends what an earlier visit left in this browser; the server then shows it as answered.
  const resume = async () => {
    const left = new URLSearchParams(kept.read()), main = document.getElementById('main');
    left.set('seq', String(Number(left.get('seq')) + 1));
    left.set('go', 'save');
    main.inert = true;
    try {
      const answer = await post(String(left));
      if (answer.ok) kept.forget();
      show(answer);
    } catch (failure) {
      main.inert = false;
      const again = document.createElement('button');
      again.type = 'button';
      again.className = 'btn quiet s';
      again.textContent = words().again;
      again.addEventListener('click', () => location.reload());
      say('lost', words().kept, again);
    }
  };

  // ---- Leaving

  // Leaves nothing to come back to, and nothing in this browser.
  const quit = address => {
    const unsaved = asks() && changed !== saved ? body('go', 'save') : '';
    leaving = true;
    clearTimeout(timer);
    kept.forgetAll(() => true);
    kept.share(false);
    if (unsaved) post(unsaved).catch(() => {});
    location.replace(address);
  };

  const follow = event => {
    const link = event.target.closest('a[href]');
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.id === 'exit') {
      event.preventDefault();
      quit(link.href);
    } else if (link.origin === location.origin && !link.target && !link.hasAttribute('download')) {
      event.preventDefault();
      location.replace(link.href);
    }
  };

  // ---- Long lists of names

  const plain = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

  // Filters the names during typing.
  const narrow = find => {
    const roster = find.closest('.roster'), sought = plain(find.value.trim());
    roster.querySelectorAll('.person').forEach(person => {
      const ticked = person.querySelector('input').checked;
      person.hidden = sought !== '' && !ticked && !plain(person.querySelector('.who').textContent).includes(sought);
    });
    roster.querySelectorAll('.group').forEach(group => {
      group.hidden = sought !== '' && !group.querySelector('.person:not([hidden])');
      const rest = group.querySelector('details');
      if (rest) rest.open = sought !== '' && !!rest.querySelector('.person:not([hidden])');
    });
  };

  // ---- Events, bound once: the pages in view change below them

  const soon = delay => {
    changed++;
    kept.write();
    clearTimeout(timer);
    timer = setTimeout(retry, delay);
  };
  const inForm = event => asks() && form.contains(event.target);
  const WRITTEN = 'textarea, input[type=text]';

  document.addEventListener('change', event => {
    if (!inForm(event) || event.target.type === 'search') return;
    if (event.target.name === 'shared') kept.share(event.target.checked);
    soon(150);
  });
  document.addEventListener('input', event => {
    if (!inForm(event)) return;
    if (event.target.type === 'search') narrow(event.target);
    else if (event.target.matches(WRITTEN)) soon(1500);
  });
  document.addEventListener('keydown', event => {
    if (!inForm(event) || event.key !== 'Enter') return;
    if (event.target.type === 'search') event.preventDefault();
    else if (event.target.matches('input:not([type=radio], [type=checkbox])')) {
      event.preventDefault();
      form.requestSubmit(document.getElementById('next'));
    }
  });
  document.addEventListener('submit', event => {
    if (event.target.method !== 'post' || !event.target.closest('main')) return;
    event.preventDefault();
    form = event.target;
    wait = 1000;
    advance({name: event.submitter ? event.submitter.name : '', value: event.submitter ? event.submitter.value : ''});
  });
  document.addEventListener('click', follow);
  // Takes a choice back; the focus stays with the question.
  document.addEventListener('click', event => {
    const button = event.target.closest('.retract');
    if (!button || !inForm(event)) return;
    event.preventDefault();
    const choices = button.closest('fieldset').querySelectorAll('input[type=radio]');
    choices.forEach(choice => { choice.checked = false; });
    choices[0].focus();
    soon(150);
  });
  addEventListener('online', () => { wait = 1000; retry(); });
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') save(true); });
  addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
  addEventListener('beforeunload', event => {
    if (asks() && !leaving && changed !== saved && !kept.isHere()) event.preventDefault();
  });

  // Takes up the page in view.
  const begin = isNext => {
    localize(document);
    form = document.getElementById('answers') || document.querySelector('main form[method=post]');
    changed = saved = 0;
    wanted = null;
    wait = 1000;
    if (asks()) {
      document.getElementById('shared').hidden = false;
      form.elements.shared.checked = kept.isShared();
    }
    const main = document.getElementById('main');
    if (main.dataset.state) kept.forget();
    kept.forgetAll(kept.isOver);
    const summary = document.querySelector('.sum'), heading = main.querySelector('h1');
    if (summary) summary.focus();
    else if (isNext && heading) {
      heading.tabIndex = -1;
      heading.focus({preventScroll: true});
    }
    if (!isNext && asks() && kept.isHere()) resume();
  };

  kept.forgetAll(kept.isExpired);
  begin(false);
})();
