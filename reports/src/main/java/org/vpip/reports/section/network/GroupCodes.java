package org.vpip.reports.section.network;

import java.util.List;
import java.util.stream.Stream;

/** The codes of groups in the order of their colours. */
final class GroupCodes {
    private GroupCodes() {}

    /** Returns the listed codes, then unlisted ones in order, so that a group keeps its colour even when others are empty. */
    static List<String> of(List<String> listed, Stream<String> found) {
        return Stream.concat(
                        listed.stream(),
                        found.filter(code -> !code.isEmpty() && !listed.contains(code))
                                .sorted())
                .distinct()
                .toList();
    }
}
