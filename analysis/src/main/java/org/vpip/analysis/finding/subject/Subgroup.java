package org.vpip.analysis.finding.subject;

import org.jspecify.annotations.Nullable;
import org.vpip.instruments.response.CommunityId;

/**
 * Whose number it is: everybody's, one community's, or that of those whose attribute has one code.
 *
 * @param community null unless it is one community's
 * @param attribute and code: null unless it is a group's
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

    /** Returns the community; throws where the slice is none. */
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
