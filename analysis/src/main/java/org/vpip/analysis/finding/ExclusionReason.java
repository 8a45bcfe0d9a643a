package org.vpip.analysis.finding;

/** A reason for leaving an eligible person or session out of a number. */
public enum ExclusionReason {
    /** The person refuses the use of the source. */
    REFUSED("refused"),
    /** The wave asks another community. */
    COMMUNITY_NOT_ASKED("communityNotAsked"),
    /** The person became a member after the wave. */
    JOINED_LATER("joinedLater"),
    /** The person's membership ended before the wave. */
    LEFT("left"),
    /** The person answered before the wave opened or after it closed, and the study excludes such answers. */
    ANSWERED_OUTSIDE_WAVE("answeredOutsideWave"),
    NO_RESPONSE_AT_ALL("noResponseAtAll"),
    NO_RESPONSE_BEFORE("noResponseBefore"),
    NO_RESPONSE_AFTER("noResponseAfter"),
    TOO_FEW_ITEMS_ANSWERED("tooFewItemsAnswered"),
    /** The person saw a question with choices and sent it without a choice. */
    NOTHING_CHOSEN("nothingChosen"),
    /** The person wrote nothing in answer to an open question. */
    NOTHING_WRITTEN("nothingWritten"),
    /** No coder coded the person's open answer. */
    NOT_CODED("notCoded"),
    /** The person did not rate the earlier time again at the later wave. */
    NO_RETROSPECTIVE("noRetrospective"),
    NOT_ANSWERED_EVERY_TIME("notAnsweredEveryTime"),
    DID_NOT_ANSWER_NETWORK("didNotAnswerNetwork"),
    NOT_ON_BOTH_ROSTERS("notOnBothRosters"),
    UNKNOWN_REGION("unknownRegion"),
    NOT_A_MEMBER_THEN("notAMemberThen"),
    NO_REPORT("noReport"),
    NOT_HELD("notHeld"),
    /** Too few members of the person's community have both scores. */
    SMALL_COMMUNITY("smallCommunity"),
    /** The study does not know to which group of a comparison the person belongs. */
    UNKNOWN_GROUP("unknownGroup"),
    /** The study does not know in which language the person answered. */
    UNKNOWN_LANGUAGE("unknownLanguage"),
    /** All members of the person's community changed by the same amount. */
    UNIFORM_COMMUNITY("uniformCommunity");

    private final String id;

    ExclusionReason(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
