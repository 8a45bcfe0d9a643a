/** The common parts of all pages: start of the web application, headers, texts and error pages. */
package org.vpip.app.web;
