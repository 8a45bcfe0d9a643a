package org.vpip.reports.export;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.vpip.instruments.wording.Language;
import org.vpip.reports.disclosure.Audience;
import org.vpip.reports.disclosure.fact.PublishedFact;

/** One release as the ledger remembers it: of which study, for whom, who approved it, what was written and what that tells. */
public record ReleaseRecord(
        String study, Audience audience, ReleaseApproval approval, ReleasedReports reports, List<PublishedFact> facts) {
    public ReleaseRecord {
        facts = List.copyOf(facts);
    }

    /**
     * The approval of a release.
     *
     * @param reviewers different names; capitals and spaces make no difference
     */
    public record ReleaseApproval(OffsetDateTime time, List<String> reviewers) {
        public ReleaseApproval {
            Map<String, String> different = new LinkedHashMap<>();
            reviewers.stream()
                    .map(name -> name.strip().replaceAll("\\s+", " "))
                    .filter(name -> !name.isEmpty())
                    .forEach(name -> different.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
            reviewers = List.copyOf(different.values());
        }
    }

    /**
     * The reports of a release.
     *
     * @param files SHA-256 of each written file, by its path in the output folder
     */
    public record ReleasedReports(
            List<Language> languages, String planHash, String dataHash, Map<String, String> files) {
        public ReleasedReports {
            languages = List.copyOf(languages);
            files = Collections.unmodifiableMap(new TreeMap<>(files));
        }
    }
}
