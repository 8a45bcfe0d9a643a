/** The columns, typed cells and references of the tables in a study folder. */
package org.vpip.instruments.study.table;
