// Lets axe look at the page and tells a test what it finds, with the first places. Only a rule for audio and video needs axe to
// load files once more.
const done = arguments[arguments.length - 1];
axe.run({resultTypes: ['violations'], preload: false}).then(
  found => done(found.violations.map(rule => `${rule.id}: ${rule.nodes.slice(0, 2).map(node => node.html).join(' ')}`)),
  failure => done([`axe failed: ${failure}`])
);
