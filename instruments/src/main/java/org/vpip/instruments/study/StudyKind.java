package org.vpip.instruments.study;

/** A programme evaluation, or research that an ethics board has approved. */
public enum StudyKind {
    EVALUATION,
    RESEARCH
}
