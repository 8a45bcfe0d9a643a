/** Writers of a drawn community as the files of a study folder. */
package org.vpip.sample.folder;
