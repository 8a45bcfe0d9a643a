package org.vpip.analysis.finding;

/** A reason for leaving an eligible person or session out of a number. */
public enum ExclusionReason {
    NO_RESPONSE_AT_ALL("noResponseAtAll"),
    NO_RESPONSE_BEFORE("noResponseBefore"),
    NO_RESPONSE_AFTER("noResponseAfter"),
    TOO_FEW_ITEMS_ANSWERED("tooFewItemsAnswered"),
    NOT_ANSWERED_EVERY_TIME("notAnsweredEveryTime"),
    DID_NOT_ANSWER_NETWORK("didNotAnswerNetwork"),
    NOT_ON_BOTH_ROSTERS("notOnBothRosters"),
    UNKNOWN_REGION("unknownRegion"),
    NOT_A_MEMBER_THEN("notAMemberThen"),
    NO_REPORT("noReport"),
    NOT_HELD("notHeld");

    private final String id;

    ExclusionReason(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
