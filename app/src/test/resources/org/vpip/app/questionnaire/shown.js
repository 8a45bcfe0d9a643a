// Tells a test what the page shows.
const field = name => document.querySelector(`#answers input[name="${name}"]`);
const texts = [document.title];
const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const around = walker.currentNode.parentElement;
  const foreign = around.closest('body [lang], script, style, title, textarea');
  if (!foreign && walker.currentNode.data.trim()) texts.push(walker.currentNode.data.trim());
}
for (const named of document.querySelectorAll('[aria-label], [alt]')) {
  texts.push(named.getAttribute('aria-label') || named.getAttribute('alt'));
}
for (const told of document.querySelectorAll('[data-unsaved]')) texts.push(...Object.values(told.dataset));
const kindOf = (box, inputs) => {
  if (box.querySelector('select')) return 'rank';
  if (inputs.some(input => input.type === 'radio')) return 'one';
  if (inputs.some(input => input.type === 'checkbox')) return 'many';
  if (box.querySelector('textarea')) return 'text';
  const written = inputs.find(input => input.classList.contains('short'));
  return written.type === 'text' ? 'number' : written.type;
};
const boxes = [...document.querySelectorAll('#questions .q')].flatMap(box => {
  const key = box.id.replace(/^box-/, '');
  const inputs = [...box.querySelectorAll(`[name="${key}"]`)];
  if (!inputs.length) return [];
  const ticks = inputs.filter(input => input.type === 'radio' || input.type === 'checkbox');
  const select = box.querySelector('select');
  return [{
    key,
    kind: kindOf(box, inputs),
    options: select ? [...select.options].map(option => option.value).filter(Boolean) : ticks.map(tick => tick.value),
    answered: ticks.length ? ticks.some(tick => tick.checked) : inputs.some(input => input.value !== ''),
    refused: box.classList.contains('err')
  }];
});
// Words that reach beyond the box that they stand in, or would if they were not broken.
document.body.style.overflowWrap = 'normal';
const cut = [...document.querySelectorAll('label span, legend > span, .lhead span, .btn')].filter(words => {
  const box = (words.closest('label') || words).getBoundingClientRect(), range = document.createRange();
  range.selectNodeContents(words);
  const text = range.getBoundingClientRect();
  const hidden = [words, words.parentElement].some(part => getComputedStyle(part).position === 'absolute');
  return !words.children.length && !hidden && text.width > 0 && (text.left < box.left - 1 || text.right > box.right + 1);
}).map(words => words.textContent);
document.body.style.overflowWrap = '';
const root = document.documentElement, state = document.querySelector('[data-state]');
return {
  screen: field('screen') ? field('screen').value : '',
  state: state ? state.dataset.state : '',
  language: root.lang,
  fits: root.scrollWidth <= root.clientWidth,
  cut,
  texts,
  boxes
};
