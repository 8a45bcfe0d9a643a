/** The home page, where somebody types the code from a letter. */
package org.vpip.app.entry;
