package org.vpip.reports.sentence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource.NetworkSource;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.StudyLabels;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Messages;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** The texts of a report in one language, and what things are called in it. */
public final class ReportTexts {
    private static final Messages MESSAGES = Messages.of("org.vpip.reports.sentence.sentences");

    private final Language language;
    private final StudyLabels labels;
    private final LocalizedNumbers numbers;

    public ReportTexts(Language language, StudyLabels labels) {
        this.language = language;
        this.labels = labels;
        this.numbers = new LocalizedNumbers(language);
    }

    /** A text of the program, filled in. */
    public String text(String key, Object... arguments) {
        return MESSAGES.in(language, key, arguments);
    }

    /** A text with a noun that is counted: {@code <key>.one} for the singular, which in French begins below two. */
    public String pluralText(String key, double count, Object... arguments) {
        boolean one = language == Language.ENGLISH ? count == 1 : Math.abs(count) < 2;
        return text(one ? key + ".one" : key, arguments);
    }

    /** One after the other, as the language separates them. */
    public String list(List<String> texts) {
        return texts.stream()
                .reduce((one, other) -> text("list.pair", one, other))
                .orElse("");
    }

    /** A whole number as it is read. */
    public String wholeNumber(long count) {
        return numbers.decimal((double) count, 0);
    }

    public String wave(WaveId wave) {
        return labels.wave(wave).in(language);
    }

    /** What the subject is called, with its group. */
    public String name(FindingSubject subject) {
        StringBuilder name = new StringBuilder(subject.label().in(language));
        subgroup(subject).ifPresent(slice -> name.append(text("name.slice", slice)));
        return name.toString();
    }

    /** The community or group whose number it is; empty for everybody's. */
    public Optional<String> subgroup(FindingSubject subject) {
        if (subject.subgroup().community() != null && labels.hasSeveralCommunities()) {
            return Optional.of(labels.community(subject.subgroup().community()).in(language));
        }
        if (subject.subgroup().attribute() != null && subject.subgroup().code() != null) {
            return Optional.of(labels.code(
                            subject.subgroup().attribute(), subject.subgroup().code())
                    .in(language));
        }
        return Optional.empty();
    }

    /** The same, and a word for everybody. */
    public String subgroupOrEverybody(FindingSubject subject) {
        return subgroup(subject).orElseGet(() -> text("group.everybody"));
    }

    /** Whether the ties are those that an online space shows, about which nobody was asked. */
    public boolean isOnline(Shown shown) {
        return shown.finding().provenance().source() instanceof NetworkSource source && source.logged();
    }

    /** Why a number is not to be had. */
    public String reason(NotEstimable absent) {
        return text("reason." + absent.reason().id());
    }

    /** The value with its unit, as a reader sees it. */
    public String value(Estimate estimate) {
        return switch (estimate.unit()) {
            case POINTS, INDEX -> numbers.signed(estimate.value(), 2);
            case PROPORTION -> numbers.percent(estimate.value());
            case RATIO, TIES_EACH -> numbers.decimal(estimate.value(), 2);
            case COUNT -> numbers.decimal(estimate.value(), 0);
            case SESSIONS_EACH, HOURS_EACH, POSTS_EACH -> numbers.decimal(estimate.value(), 1);
        };
    }

    public String unit(MeasurementUnit unit) {
        return text("unit." + unit.name().toLowerCase(Locale.ROOT));
    }

    public LocalizedNumbers numbers() {
        return numbers;
    }

    public Language language() {
        return language;
    }

    public StudyLabels labels() {
        return labels;
    }
}
