package org.vpip.instruments.engagement.activity;

/** What a log may show or not; what it cannot show is unknown there, not zero. */
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
