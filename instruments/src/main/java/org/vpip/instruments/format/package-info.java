/** Sheets in and out (CSV, TSV, XLSX) and the XLSForm reader. The only place that knows OpenCSV and POI. */
package org.vpip.instruments.format;
