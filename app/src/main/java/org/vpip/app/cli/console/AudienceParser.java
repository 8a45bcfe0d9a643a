package org.vpip.app.cli.console;

import java.util.ArrayList;
import java.util.List;
import org.vpip.reports.disclosure.Audience;

/** Reads {@code researcher,funder}. */
public final class AudienceParser {
    private AudienceParser() {}

    public static List<Audience> parse(List<String> names) {
        List<Audience> audiences = new ArrayList<>();
        for (String name : names) {
            Audience audience = Audience.of(name)
                    .orElseThrow(() -> new UsageException(
                            "--audience takes researcher, lead, funder or public; you wrote " + name));
            if (!audiences.contains(audience)) {
                audiences.add(audience);
            }
        }
        return audiences;
    }
}
