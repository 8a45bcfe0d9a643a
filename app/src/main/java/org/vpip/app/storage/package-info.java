/** All SQL: responses and answers, links by the hash of their token, codes by keyed hashes, and the files of the study. */
package org.vpip.app.storage;
