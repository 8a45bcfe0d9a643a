/**
 * The expression language of XLSForm (XPath 1.0 with the functions of ODK XForms): parsing, checks and evaluation. Runs
 * no code, and is bounded in depth and time.
 */
package org.vpip.instruments.expression;
