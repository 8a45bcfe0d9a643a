/** What people did in an online space: posts, replies, reactions, reads; never a word of what they wrote. */
package org.vpip.instruments.engagement.activity;
