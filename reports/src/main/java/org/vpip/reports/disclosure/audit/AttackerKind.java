package org.vpip.reports.disclosure.audit;

/** Who tries to learn from what is published. */
enum AttackerKind {
    /** Knows the rules and the facts, not who belongs to which group. */
    STRANGER,
    /** Knows also who has an answer, and to which groups each person belongs. */
    MEMBER
}
