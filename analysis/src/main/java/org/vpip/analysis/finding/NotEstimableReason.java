package org.vpip.analysis.finding;

/** A reason why an indicator has no value. */
public enum NotEstimableReason {
    NO_ANSWERS_AT_BOTH_WAVES("nobodyAnsweredBothTimes"),
    NO_ANSWERS("nobodyAnswered"),
    ONE_ITEM("oneItem"),
    ONE_PERSON("onePerson"),
    SAME_ANSWERS("sameAnswers"),
    ITEMS_CANCEL("itemsCancel"),
    NO_PAIR_OBSERVED("noPairObserved"),
    NO_TIE("noTie"),
    NO_TIE_BETWEEN_KNOWN_GROUPS("noTieBetweenKnownGroups"),
    NO_NEW_TIE("noNewTie"),
    NOT_ASKED("notAsked"),
    TOO_FEW_ANSWERED("tooFewAnswered"),
    TOO_FEW_PAIRS_OBSERVED("tooFewPairsObserved"),
    NO_CONTACTS("noContacts"),
    NOT_DIRECTED("notDirected"),
    NO_STAYER("noStayer"),
    NO_PATH("noPath"),
    NO_CORE("noCore"),
    NO_VARIATION("noVariation"),
    NO_SESSION_REPORTED("noSessionReported"),
    NOT_OBSERVED("notObserved"),
    NO_MEMBER("noMember"),
    NO_QUESTION("noQuestion"),
    NO_TAGS("noTags"),
    TOO_FEW_FOR_RELATION("tooFewForRelation"),
    NOTHING_VARIES("nothingVaries"),
    NO_INITIATIVE("noInitiative"),
    NO_SESSION_HELD("noSessionHeld"),
    NO_AGREEMENT("noAgreement"),
    NO_FORMS("noForms"),
    NO_TOOL("noTool"),
    TOO_FEW_COMMUNITIES("tooFewCommunities"),
    NO_RELIABILITY("noReliability"),
    SAME_SCORES_BEFORE("sameScoresBefore"),
    EMPTY_GROUP("emptyGroup"),
    NOT_SEPARABLE("notSeparable"),
    NO_SESSION_PLANNED("noSessionPlanned"),
    TOO_FEW_PAIRS("tooFewPairs"),
    SEPARATION("separation"),
    NO_RETROSPECTIVE("noRetrospective"),
    NO_ALPHA_IN_A_LANGUAGE("noAlphaInALanguage"),
    NOT_CODED("notCoded"),
    TOO_FEW_IN_GROUP("tooFewInGroup");

    private final String id;

    NotEstimableReason(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
