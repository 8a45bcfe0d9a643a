/** The submission of forms: the check of the address before the body is read, and reading without a waiting thread. */
package org.vpip.app.web.form;
