package org.vpip.instruments.problem;

/** The weight of a problem. */
public enum Severity {
    /** The input must be corrected before it can be used. */
    ERROR,
    /** The input is used as the remark says; a person decides whether that is right. */
    REMARK
}
