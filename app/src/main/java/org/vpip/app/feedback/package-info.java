/** What people thought of one session, asked behind a public link and kept under nobody's name or pseudonym. */
package org.vpip.app.feedback;
