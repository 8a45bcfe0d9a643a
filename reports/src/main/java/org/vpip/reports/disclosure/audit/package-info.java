/** The audit: what a reader who subtracts, adds and compares can learn from released facts. */
package org.vpip.reports.disclosure.audit;
