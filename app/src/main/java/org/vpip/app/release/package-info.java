/** The ledger of releases: for whom results left the program, and which facts about people they contain. */
package org.vpip.app.release;
