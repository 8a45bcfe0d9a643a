/** The XLSForm file format: reading, checking and writing a whole form. */
package org.vpip.instruments.xlsform;
