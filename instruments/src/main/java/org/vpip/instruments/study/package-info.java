/** The study folder: what a researcher wrote, read as one Study or as a list of problems. */
package org.vpip.instruments.study;
