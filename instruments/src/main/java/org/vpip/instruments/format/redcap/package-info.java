/** The data dictionary of REDCap: read, written, and carried over to XLSForm and back. */
package org.vpip.instruments.format.redcap;
