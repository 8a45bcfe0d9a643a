package org.vpip.instruments.study.context;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vpip.instruments.wording.Language;

/** One paragraph that people write into a section of the reports in one language. */
public record ReportText(TextSection section, Language language, String text) {

    /** A section of the reports that can begin with a text. */
    public enum TextSection {
        SUMMARY,
        PRACTICE,
        NETWORK,
        AGREEMENT,
        ENGAGEMENT,
        LINKAGE;

        /** Returns the word in the sheet. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<TextSection> of(String code) {
            return Stream.of(values())
                    .filter(section -> section.code().equals(code))
                    .findFirst();
        }

        static String codes() {
            return Stream.of(values()).map(TextSection::code).collect(Collectors.joining(", "));
        }
    }
}
