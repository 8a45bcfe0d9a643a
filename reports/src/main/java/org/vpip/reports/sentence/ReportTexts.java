package org.vpip.reports.sentence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.SignificanceTest;
import org.vpip.analysis.finding.subject.FindingSubject;
import org.vpip.analysis.finding.subject.IndicatorSource.NetworkSource;
import org.vpip.analysis.finding.subject.MeasurementUnit;
import org.vpip.instruments.response.CommunityId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.StudyLabels;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Messages;
import org.vpip.instruments.wording.Wording;
import org.vpip.reports.disclosure.Part;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;

/** The texts and labels of a report in one language. */
public record ReportTexts(Language language, StudyLabels labels, LocalizedNumbers numbers) {
    private static final Messages MESSAGES = Messages.of("org.vpip.reports.sentence.sentences");

    private static final String COMMUNITY = "community";

    public ReportTexts(Language language, StudyLabels labels) {
        this(language, labels, new LocalizedNumbers(language));
    }

    /** Returns a text of the program with its arguments filled in. */
    public String text(String key, Object... arguments) {
        return MESSAGES.in(language, key, arguments);
    }

    /** Returns the text of a wording. */
    public String text(Wording wording) {
        return wording.in(language);
    }

    /** Returns a text with a counted noun: {@code <key>.one} for the singular, which French uses for counts below two. */
    public String pluralText(String key, double count, Object... arguments) {
        boolean one = language == Language.ENGLISH ? count == 1 : Math.abs(count) < 2;
        return text(one ? key + ".one" : key, arguments);
    }

    /** Returns the text about a part of a whole. English agrees with the whole, French with the part. */
    public String partText(String key, double part, double whole, Object... arguments) {
        return pluralText(key, language == Language.ENGLISH ? whole : part, arguments);
    }

    /** Returns the texts joined as the language separates items of a list. */
    public String list(List<String> texts) {
        return texts.stream()
                .reduce((one, other) -> text("list.pair", one, other))
                .orElse("");
    }

    /** Returns the number of people in a finding, or its lower limit where only that is published. */
    public String people(Shown shown) {
        String number = wholeNumber(shown.finding().sample().used());
        return shown.includes(Part.PEOPLE) ? number : text("people.atLeast", number);
    }

    /** Returns a lower limit in a table. */
    public String atLeast(long limit) {
        return text("cell.atLeast", wholeNumber(limit));
    }

    /** Returns a count with the thousands separator of the language. */
    public String wholeNumber(long count) {
        return numbers.decimal((double) count, 0);
    }

    public String wave(WaveId wave) {
        return text(labels.wave(wave));
    }

    /** Returns the labels of waves, joined by arrows. */
    public String waves(List<WaveId> waves) {
        return waves.stream().map(this::wave).collect(Collectors.joining(" → "));
    }

    /** Returns the label of the subject, followed by its group. */
    public String name(FindingSubject subject) {
        return text(subject.label())
                + subgroup(subject).map(group -> text("name.slice", group)).orElse("");
    }

    /** Returns the community or group of the subject; empty for all participants. */
    public Optional<String> subgroup(FindingSubject subject) {
        if (subject.subgroup().community() != null && labels.hasSeveralCommunities()) {
            return Optional.of(text(labels.community(subject.subgroup().community())));
        }
        if (subject.subgroup().attribute() != null && subject.subgroup().code() != null) {
            return Optional.of(text(labels.code(
                    subject.subgroup().attribute(), subject.subgroup().code())));
        }
        return Optional.empty();
    }

    /** Returns the community or group of the subject, or the label for all participants. */
    public String groupLabel(FindingSubject subject) {
        return subgroup(subject).orElseGet(() -> text("group.everybody"));
    }

    /** Returns the label of an attribute; {@code community} stands for communities. */
    public String attribute(String id) {
        return id.equals(COMMUNITY) ? text("column.community") : text(labels.attribute(id));
    }

    /** Returns the label of a code of an attribute, or of a community. */
    public String category(String attribute, String code) {
        return text(
                attribute.equals(COMMUNITY) ? labels.community(new CommunityId(code)) : labels.code(attribute, code));
    }

    /** Returns whether the ties come from the log of an online space instead of a questionnaire. */
    public boolean isOnline(Shown shown) {
        return shown.finding().provenance().source() instanceof NetworkSource source && source.logged();
    }

    /** Returns why a number could not be estimated. */
    public String reason(NotEstimable absent) {
        return text("reason." + absent.reason().id());
    }

    /** Returns the value formatted according to its unit. */
    public String value(Estimate estimate) {
        return switch (estimate.unit()) {
            case POINTS, INDEX -> numbers.signed(estimate.value(), 2);
            case PROPORTION -> numbers.percent(estimate.value());
            case SHARE_DIFFERENCE -> numbers.signed(100 * estimate.value(), 0);
            case SCORE, RATIO, TIES_EACH -> numbers.decimal(estimate.value(), 2);
            case COUNT -> numbers.decimal(estimate.value(), 0);
            case SESSIONS_EACH, HOURS_EACH, POSTS_EACH -> numbers.decimal(estimate.value(), 1);
        };
    }

    /** Returns the verdict of an estimate in a few words; blank without one. */
    public String verdict(Estimate estimate) {
        return estimate.verdict()
                .map(verdict -> text("verdict." + verdict.id()))
                .orElse("");
    }

    /**
     * Returns an interval in words, with the number of communities whose differences it allows for, and marked as not adjusted where the
     * verdict follows from an adjusted p-value.
     */
    public String interval(Estimate estimate, String limits) {
        boolean adjusted = estimate.test().filter(SignificanceTest::isAdjusted).isPresent();
        String range = estimate.communities()
                .map(basis -> text("interval.communities", limits, wholeNumber(basis.count())))
                .orElse(limits);
        return adjusted ? text("interval.unadjusted", range) : range;
    }

    public String unit(MeasurementUnit unit) {
        return text("unit." + unit.name().toLowerCase(Locale.ROOT));
    }
}
