package org.vpip.instruments.engagement.activity;

/** The aspects of activity that a log may cover; an aspect outside the log is unknown, not zero. */
public enum ActivityAspect {
    POSTS,
    REPLIES,
    MENTIONS,
    REACTIONS,
    QUESTIONS,
    READERS,
    PRIVATE_SPACES,
    DIRECT_MESSAGES
}
