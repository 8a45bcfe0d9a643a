/** The served study, and its export as a study folder. */
package org.vpip.app.study;
