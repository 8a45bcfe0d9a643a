/** A form as its author wrote it in XLSForm: every type, every language, rules as text. Knows no file format. */
package org.vpip.instruments.form;
