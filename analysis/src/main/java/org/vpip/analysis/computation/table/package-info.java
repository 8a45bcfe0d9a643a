/** Input tables and named results of a computation. */
package org.vpip.analysis.computation.table;
