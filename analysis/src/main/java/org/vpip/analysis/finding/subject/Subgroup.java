package org.vpip.analysis.finding.subject;

import org.jspecify.annotations.Nullable;
import org.vpip.instruments.response.CommunityId;

/**
 * The people of a number: all, those of one community, or those whose attribute has one code.
 *
 * @param community null unless the subgroup is a community
 * @param attribute and code: null unless the subgroup is a group of an attribute
 */
public record Subgroup(
        @Nullable CommunityId community,
        @Nullable String attribute,
        @Nullable String code) {
    public static final Subgroup EVERYBODY = new Subgroup(null, null, null);

    public static Subgroup of(CommunityId community) {
        return new Subgroup(community, null, null);
    }

    public static Subgroup of(String attribute, String code) {
        return new Subgroup(null, attribute, code);
    }

    /** Returns the community; throws where the subgroup is none. */
    public CommunityId namedCommunity() {
        if (community == null) {
            throw new IllegalArgumentException("slice must be a community");
        }
        return community;
    }

    public boolean isAttributeGroup() {
        return attribute != null;
    }
}
