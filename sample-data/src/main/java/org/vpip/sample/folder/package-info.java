/** Writes a community that was drawn as the files of a study folder. */
package org.vpip.sample.folder;
