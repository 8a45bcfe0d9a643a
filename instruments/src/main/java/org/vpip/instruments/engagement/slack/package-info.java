/** Exports of a Slack workspace, read as a stream and made into an activity log; nothing is unpacked to the disk. */
package org.vpip.instruments.engagement.slack;
