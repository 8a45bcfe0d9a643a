/** What every page shares: start of the web application, headers, texts, error pages. */
package org.vpip.app.web;
