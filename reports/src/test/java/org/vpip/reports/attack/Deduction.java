package org.vpip.reports.attack;

/** A way in which a reader of a release works out a number that the release withholds. */
public enum Deduction {
    /** The number stands in the release. */
    STATED,
    /** A number of everybody less those of the groups that are shown. */
    GROUPS_SUBTRACTED,
    /** The only size that a withheld group can have, from the total and the reasons of all withheld groups. */
    HIDDEN_GROUP_SIZE,
    /** A mean or share times the number that it is of. */
    MULTIPLIED,
    /** The number of all members less that of those who answered. */
    NONRESPONSE,
    /** The number of all members from a density, and less those who answered. */
    ROSTER_FROM_DENSITY,
    /** Those who answered at one wave less those who answered at both. */
    WAVES_SUBTRACTED,
    /** Those who answered at both waves less those who answered an item at both. */
    ITEM_NONRESPONSE,
    /** The answers of a question about sessions less those of another question about the same session. */
    FEEDBACK_NONRESPONSE,
    /** The only answers that have the mean and the standard deviation of whole numbers. */
    ANSWERS_FROM_MEAN,
    /** The only answers to single choices that have the counts of merged choices, the mean and the deviation. */
    CHOICES_UNMERGED,
    /** All less the categories of one table that are shown. */
    TABLE_SUBTRACTED,
    /** The ties of a network less those between people whose groups are known. */
    UNGROUPED_TIES,
    /** The ties of a network at a wave less those of the people who answered at both waves. */
    TIES_OUTSIDE_STAYERS,
    /** People or lines counted in a drawing. */
    DRAWN,
    /** Lines between two groups counted in a drawing. */
    DRAWN_BETWEEN_GROUPS,
    /** People drawn at one wave and not at another. */
    DRAWN_AT_ONE_WAVE,
    /** People told apart in a drawing by their group and how many lines reach and leave them. */
    DRAWN_DEGREES
}
