package org.vpip.reports.sentence;

import java.util.Locale;
import java.util.Optional;
import org.vpip.analysis.finding.ChangeDetails;
import org.vpip.analysis.finding.ChangeDetails.PercentOfRange;
import org.vpip.analysis.finding.ChangeDetails.Steps;
import org.vpip.analysis.finding.Estimate;
import org.vpip.analysis.finding.NetworkDetails;
import org.vpip.analysis.finding.NotEstimable;
import org.vpip.analysis.finding.SessionDetails;
import org.vpip.analysis.finding.Subject;
import org.vpip.analysis.finding.TieChangeDetails;
import org.vpip.analysis.finding.Unit;
import org.vpip.analysis.statistics.Interval;
import org.vpip.instruments.study.StudyLabels;
import org.vpip.instruments.wording.Language;
import org.vpip.instruments.wording.Messages;
import org.vpip.reports.disclosure.ReleasedFinding;
import org.vpip.reports.disclosure.ReleasedFinding.Shown;
import org.vpip.reports.disclosure.ReleasedFinding.Withheld;

/** Says a released finding in one language: what changed, how sure we are, and why a number is not there. */
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

    /** What the subject is called, with its group and, for a number of one wave, the wave. */
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

    /** One sentence for the finding. */
    public String say(ReleasedFinding released) {
        if (released instanceof Withheld withheld) {
            return text("withheld." + withheld.rule().id(), name(withheld.subject()));
        }
        return released instanceof Shown shown && shown.finding() instanceof Estimate estimate
                ? say(estimate)
                : absent(released);
    }

    private String absent(ReleasedFinding released) {
        if (released instanceof Shown shown && shown.finding() instanceof NotEstimable absent) {
            return text("absent", name(absent.subject()), reason(absent));
        }
        return "";
    }

    /** Why a number is not to be had. */
    public String reason(NotEstimable absent) {
        return text("reason." + absent.reason().id());
    }

    private String say(Estimate estimate) {
        if (estimate.details() instanceof ChangeDetails change) {
            return sayChange(estimate, change);
        }
        if (estimate.details() instanceof TieChangeDetails ties) {
            return sayTies(estimate, ties);
        }
        if (estimate.details() instanceof SessionDetails sessions) {
            return text("sessions", name(estimate.subject()), sessions.held(), sessions.planned());
        }
        String wave = estimate.subject().waves().size() == 1
                ? labels.wave(estimate.subject().waves().get(0)).in(language)
                : "";
        return estimate.details() instanceof NetworkDetails
                ? text("network", name(estimate.subject()), wave, value(estimate))
                : name(estimate.subject());
    }

    private String sayChange(Estimate estimate, ChangeDetails change) {
        String name = name(estimate.subject());
        if (estimate.interval().isEmpty()) {
            return change.steps()
                    .map(steps -> text("change.few", name, change.pairs(), steps.rose(), steps.stayed(), steps.fell()))
                    .orElseGet(() -> text("change.few.masked", name, change.pairs()));
        }
        boolean up = estimate.value() > 0;
        String size = change.percentOfRange()
                .map(share -> text("change.of100", numbers.plain(Math.abs(share.change()), 0)))
                .orElseGet(() -> text("change.points", numbers.plain(Math.abs(estimate.value()), 1)));
        String key = !estimate.isClear() ? "change.unclear" : up ? "change.up" : "change.down";
        return text(key, name, size);
    }

    private String sayTies(Estimate estimate, TieChangeDetails ties) {
        return ties.kept().isPresent()
                        && ties.created().isPresent()
                        && ties.dissolved().isPresent()
                ? text(
                        "ties",
                        name(estimate.subject()),
                        ties.stayers(),
                        ties.kept().getAsInt(),
                        ties.created().getAsInt(),
                        ties.dissolved().getAsInt())
                : text("ties.masked", name(estimate.subject()), ties.stayers(), numbers.plain(estimate.value(), 2));
    }

    /** How sure we are, for a change with an interval; who is in it otherwise. */
    public String certainty(Estimate estimate) {
        if (estimate.details() instanceof ChangeDetails change
                && estimate.interval().isPresent()) {
            Interval interval = change.percentOfRange()
                    .flatMap(PercentOfRange::interval)
                    .orElse(estimate.interval().get());
            int decimals = change.percentOfRange().isPresent() ? 0 : 2;
            String range = numbers.range(interval.low(), interval.high(), decimals);
            return change.steps()
                    .map(steps -> text("certainty.steps", change.pairs(), range, better(estimate, steps)))
                    .orElseGet(() -> text("certainty", change.pairs(), range));
        }
        return estimate.details() instanceof NetworkDetails network
                ? text("certainty.network", network.answered(), network.nodes())
                : text("people", estimate.counted().used());
    }

    private String better(Estimate estimate, Steps steps) {
        boolean up = estimate.value() >= 0;
        return text(up ? "steps.rose" : "steps.fell", up ? steps.rose() : steps.fell());
    }

    /** The value with its unit, as a reader sees it. */
    public String value(Estimate estimate) {
        return switch (estimate.unit()) {
            case POINTS -> numbers.signed(estimate.value(), 2);
            case PROPORTION -> numbers.percent(estimate.value());
            case INDEX -> numbers.signed(estimate.value(), 2);
            case COUNT -> numbers.plain(estimate.value(), 0);
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
