/** Tables of text read from and written to CSV, TSV and Excel files; the only place that knows OpenCSV and POI. */
package org.vpip.instruments.tabular;
