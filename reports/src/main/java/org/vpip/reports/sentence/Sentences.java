package org.vpip.reports.sentence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.IndicatorSource.NetworkSource;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.Subject;
import org.vpip.analysis.finding.Unit;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.StudyLabels;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Messages;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** The texts of a report in one language, and what things are called in it. */
public final class Sentences {
    private static final Messages MESSAGES = Messages.of("org.vpip.reports.sentence.sentences");

    private final Language language;
    private final StudyLabels labels;
    private final Numbers numbers;

    public Sentences(Language language, StudyLabels labels) {
        this.language = language;
        this.labels = labels;
        this.numbers = new Numbers(language);
    }

    /** A text of the program, filled in. */
    public String text(String key, Object... arguments) {
        return MESSAGES.in(language, key, arguments);
    }

    /** A text with a noun that is counted: {@code <key>.one} for the singular, which in French begins below two. */
    public String counted(String key, double count, Object... arguments) {
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
    public String whole(long count) {
        return numbers.plain((double) count, 0);
    }

    public String wave(WaveId wave) {
        return labels.wave(wave).in(language);
    }

    /** What the subject is called, with its group. */
    public String name(Subject subject) {
        StringBuilder name = new StringBuilder(subject.label().in(language));
        slice(subject).ifPresent(slice -> name.append(text("name.slice", slice)));
        return name.toString();
    }

    /** The community or group whose number it is; empty for everybody's. */
    public Optional<String> slice(Subject subject) {
        if (subject.slice().community() != null && labels.hasSeveralCommunities()) {
            return Optional.of(labels.community(subject.slice().community()).in(language));
        }
        if (subject.slice().attribute() != null && subject.slice().code() != null) {
            return Optional.of(
                    labels.code(subject.slice().attribute(), subject.slice().code())
                            .in(language));
        }
        return Optional.empty();
    }

    /** The same, and a word for everybody. */
    public String group(Subject subject) {
        return slice(subject).orElseGet(() -> text("group.everybody"));
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
            case RATIO, TIES_EACH -> numbers.plain(estimate.value(), 2);
            case COUNT -> numbers.plain(estimate.value(), 0);
            case SESSIONS_EACH, HOURS_EACH, POSTS_EACH -> numbers.plain(estimate.value(), 1);
        };
    }

    public String unit(Unit unit) {
        return text("unit." + unit.name().toLowerCase(Locale.ROOT));
    }

    public Numbers numbers() {
        return numbers;
    }

    public Language language() {
        return language;
    }

    public StudyLabels labels() {
        return labels;
    }
}
