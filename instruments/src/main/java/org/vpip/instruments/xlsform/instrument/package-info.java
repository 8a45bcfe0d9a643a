/** Instruments built from an XLSForm: bilingual items, scales and the extension sheets of this project. */
package org.vpip.instruments.xlsform.instrument;
