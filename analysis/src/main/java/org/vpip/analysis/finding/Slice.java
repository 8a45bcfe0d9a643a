package org.vpip.analysis.finding;

import org.jspecify.annotations.Nullable;
import org.vpip.instruments.response.CommunityId;

/**
 * Whose number it is: everybody's, one community's, or that of those whose attribute has one code.
 *
 * @param community null unless it is one community's
 * @param attribute and code: null unless it is a group's
 */
public record Slice(
        @Nullable CommunityId community,
        @Nullable String attribute,
        @Nullable String code) {
    public static final Slice EVERYBODY = new Slice(null, null, null);

    public static Slice of(CommunityId community) {
        return new Slice(community, null, null);
    }

    public static Slice of(String attribute, String code) {
        return new Slice(null, attribute, code);
    }

    /** Returns the community; throws where the slice is none. */
    public CommunityId namedCommunity() {
        if (community == null) {
            throw new IllegalArgumentException("slice must be a community");
        }
        return community;
    }

    public boolean isGroup() {
        return attribute != null;
    }
}
