package org.vpip.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.vpip.reports.disclosure.Audience;

/** Reads {@code researcher,funder}. */
final class Audiences {
    private Audiences() {}

    static List<Audience> of(List<String> names) {
        List<Audience> audiences = new ArrayList<>();
        for (String name : names) {
            Audience audience = Audience.of(name)
                    .orElseThrow(() ->
                            new WrongUse("--audience takes researcher, lead, funder or public; you wrote " + name));
            if (!audiences.contains(audience)) {
                audiences.add(audience);
            }
        }
        return audiences;
    }
}
