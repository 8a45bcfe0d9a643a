// Tells a test how many bytes came for each thing that the page asked for, unpacked.
const got = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
return got.filter(entry => !entry.name.startsWith('data:')).map(entry => entry.decodedBodySize);
