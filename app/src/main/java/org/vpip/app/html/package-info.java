/** HTML documents other than web pages, from templates of one kind with those. */
package org.vpip.app.html;
