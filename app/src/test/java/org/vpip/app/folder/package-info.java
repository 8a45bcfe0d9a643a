/** The tests of docs/study-folder.md: the page says what the readers accept, and each column does what the page says. */
package org.vpip.app.folder;
