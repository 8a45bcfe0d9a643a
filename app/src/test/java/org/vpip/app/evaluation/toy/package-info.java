/** Two methods that the program does not have, added as docs/guides/add-a-method.md describes. */
package org.vpip.app.evaluation.toy;
