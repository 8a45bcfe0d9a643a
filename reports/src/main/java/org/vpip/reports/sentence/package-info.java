/** Released findings in words and numbers, English and French. */
package org.vpip.reports.sentence;
