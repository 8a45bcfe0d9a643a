/** The common parts of all pages: the start of the application, headers, texts and error pages. */
package org.vpip.app.web;
