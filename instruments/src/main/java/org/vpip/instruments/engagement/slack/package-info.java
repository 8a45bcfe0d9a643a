/** Exports of a Slack workspace, streamed into an activity log; nothing is unpacked to the disk. */
package org.vpip.instruments.engagement.slack;
