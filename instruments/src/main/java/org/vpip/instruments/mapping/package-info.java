/** The mapping sheet: somebody else's files read as if they were a study's own data tables. */
package org.vpip.instruments.mapping;
