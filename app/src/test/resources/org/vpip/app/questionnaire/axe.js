// Lets axe look at the page and tells a test what it finds, with the first places.
const done = arguments[arguments.length - 1];
axe.run({resultTypes: ['violations']}).then(
  found => done(found.violations.map(rule => `${rule.id}: ${rule.nodes.slice(0, 2).map(node => node.html).join(' ')}`)),
  failure => done([`axe failed: ${failure}`])
);
