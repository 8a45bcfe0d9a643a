/** The REDCap data dictionary, with import from it to XLSForm and export back. */
package org.vpip.instruments.redcap;
