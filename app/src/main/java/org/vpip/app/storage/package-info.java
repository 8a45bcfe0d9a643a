/** All SQL, the same for H2 and PostgreSQL: responses and answers, invitations by the hash of their token, and the files of the study. */
package org.vpip.app.storage;
