// Tells a test what has the focus, and whether one sees that.
const here = document.activeElement;
const outlined = box => {
  const style = getComputedStyle(box);
  return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
};
const field = here.closest('#questions, fieldset') && here.matches('input, textarea');
return {
  id: here.id,
  name: field ? here.name : '',
  kind: here.type || here.tagName.toLowerCase(),
  seen: outlined(here) || (here.closest('label') !== null && outlined(here.closest('label')))
};
