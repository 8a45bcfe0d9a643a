// Gives answers as a hand would: arguments are pairs of a question and its values.
for (const [key, values] of arguments[0]) {
  const inputs = [...document.querySelectorAll(`#questions [name="${key}"]`)];
  inputs.forEach((input, place) => {
    if (input.type === 'radio' || input.type === 'checkbox') {
      if (input.checked !== values.includes(input.value) && (input.type === 'checkbox' || values.includes(input.value))) {
        input.click();
      }
      return;
    }
    input.value = values[place] ?? '';
    input.dispatchEvent(new Event('input', {bubbles: true}));
    input.dispatchEvent(new Event('change', {bubbles: true}));
  });
}
