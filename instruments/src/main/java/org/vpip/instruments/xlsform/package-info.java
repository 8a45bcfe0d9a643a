/** The XLSForm file format: reading, checking and writing forms. */
package org.vpip.instruments.xlsform;
