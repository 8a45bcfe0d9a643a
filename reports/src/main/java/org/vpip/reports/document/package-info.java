/** A report as a document: sections of text, tables and charts in one language, free of any file format. */
package org.vpip.reports.document;
