package org.vpip.reports.disclosure.partition;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vpip.instruments.instrument.Choice;
import org.vpip.instruments.study.Attribute;
import org.vpip.instruments.study.Region;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Messages;
import org.vpip.instruments.wording.Wording;

/** The labels of merged groups, made of those of their codes. */
record MergedLabels(Attribute attribute, List<Region> regions) {
    private static final Messages MESSAGES = Messages.of("org.vpip.reports.disclosure.partition.merged");
    private static final int LISTED = 3;

    /** Returns the label of a part of the country: its own, or those of its regions where the sheet has none. */
    Wording part(List<String> codes) {
        return regions.stream()
                .filter(region -> codes.stream().anyMatch(region.code()::equalsIgnoreCase))
                .map(Region::groupLabel)
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElseGet(() -> both(language -> list(codes, language)));
    }

    /** Returns the label of the remainder. */
    Wording remainder(List<String> codes, boolean unknown) {
        if (codes.size() == 1) {
            return both(language -> MESSAGES.in(language, "single.unknown", list(codes, language)));
        }
        String key = unknown ? ".unknown" : "";
        return both(language -> codes.size() > LISTED
                ? MESSAGES.in(language, "many" + key, codes.size())
                : MESSAGES.in(language, "listed" + key, list(codes, language)));
    }

    private String list(List<String> codes, Language language) {
        return codes.stream()
                .map(code -> label(code).in(language))
                .collect(Collectors.joining(MESSAGES.in(language, "separator")));
    }

    private Wording label(String code) {
        Optional<Wording> listed = Optional.ofNullable(attribute.choices())
                .flatMap(choices -> choices.named(code))
                .map(Choice::label);
        return listed.or(() -> regions.stream()
                        .filter(region -> region.code().equalsIgnoreCase(code))
                        .map(Region::label)
                        .findFirst())
                .orElseGet(() -> Wording.same(code));
    }

    private static Wording both(Function<Language, String> text) {
        return new Wording(text.apply(Language.ENGLISH), text.apply(Language.FRENCH));
    }
}
