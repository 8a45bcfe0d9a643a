package org.vpip.app.engagement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.vpip.instruments.problem.Problem;
import org.vpip.instruments.wording.Language;

/** The JSON for a refused file. */
final class RejectionJson {
    private RejectionJson() {}

    static Map<String, Object> json(List<Problem> problems, Language language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("accepted", false);
        json.put("error", problems.stream().map(problem -> problem.in(language)).collect(Collectors.joining("\n")));
        return json;
    }
}
