/** All SQL, portable between H2 and PostgreSQL: responses, answers, links, hashed codes and the files of the study. */
package org.vpip.app.storage;
