/** The two languages, texts that exist in both, and French typography. Depends on nothing. */
package org.vpip.instruments.wording;
