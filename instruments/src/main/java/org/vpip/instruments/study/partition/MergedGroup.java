package org.vpip.instruments.study.partition;

import java.util.List;
import org.vpip.instruments.wording.Wording;

/**
 * Several codes of an attribute that are published as one group.
 *
 * @param code of the group; none of the attribute's own
 * @param codes in the order of the attribute's list
 */
public record MergedGroup(String code, Wording label, List<String> codes) {
    public MergedGroup {
        codes = List.copyOf(codes);
    }

    /** Returns whether people with that code are in the group; case is ignored, as in the sheet of regions. */
    public boolean contains(String memberCode) {
        return codes.stream().anyMatch(memberCode::equalsIgnoreCase);
    }
}
