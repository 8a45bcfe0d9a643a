/** The home page with its entry field for the short code of a letter. */
package org.vpip.app.home;
