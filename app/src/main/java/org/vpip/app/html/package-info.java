/** HTML documents apart from the web pages, from the same kind of templates. */
package org.vpip.app.html;
