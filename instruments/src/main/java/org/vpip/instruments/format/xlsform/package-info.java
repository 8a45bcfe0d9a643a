/** XLSForm in and out: a workbook or a folder of sheets, with our own sheets beside the standard's. */
package org.vpip.instruments.format.xlsform;
