/** The readers of the study folder, from its tables to one study or a list of problems. */
package org.vpip.instruments.study.folder;
