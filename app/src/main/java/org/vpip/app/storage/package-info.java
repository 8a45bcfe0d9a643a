/** All SQL, the same for H2 and PostgreSQL: responses and answers, links, codes by keyed hashes, and the files of the study. */
package org.vpip.app.storage;
