/** Online activity: posts, replies, reactions and reads, without the words of any message. */
package org.vpip.instruments.engagement.activity;
