/** A code that people make themselves from seven things, so that answers of different times can be brought together. */
package org.vpip.app.linkage;
