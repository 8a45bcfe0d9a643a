/** The mapping sheet, which lets foreign files be read as a study's own data tables. */
package org.vpip.instruments.mapping;
