package org.vpip.analysis.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.vpip.analysis.agreement.ToolUse;
import org.vpip.analysis.change.AnswerDistribution;
import org.vpip.analysis.change.AnswerDistribution.Asked;
import org.vpip.analysis.change.MeanChange;
import org.vpip.analysis.engagement.ChangeByDose;
import org.vpip.analysis.engagement.Dose;
import org.vpip.analysis.engagement.Doses;
import org.vpip.analysis.engagement.Participation;
import org.vpip.analysis.finding.Finding;
import org.vpip.analysis.finding.IndicatorId;
import org.vpip.analysis.finding.Provenance;
import org.vpip.analysis.finding.Role;
import org.vpip.analysis.finding.Slice;
import org.vpip.analysis.finding.Subject;
import org.vpip.analysis.linkage.LinkedStudy;
import org.vpip.analysis.score.Pairs;
import org.vpip.analysis.score.Scores;
import org.vpip.instruments.instrument.Direction;
import org.vpip.instruments.instrument.Instrument;
import org.vpip.instruments.instrument.Item;
import org.vpip.instruments.instrument.ItemId;
import org.vpip.instruments.instrument.Scale;
import org.vpip.instruments.instrument.ScaleId;
import org.vpip.instruments.response.ParticipantId;
import org.vpip.instruments.response.WaveId;
import org.vpip.instruments.study.Study;
import org.vpip.instruments.wording.Wording;

/** Plan and data meet here: every indicator of the plan is evaluated, for everybody and for each group it names. */
public final class Evaluation {
    private final LinkedStudy linked;
    private final Study study;
    private final IndicatorPlan plan;
    private final Slices slices;
    private final Networks networks;
    private final Map<Source, Scores> scores = new LinkedHashMap<>();

    private Evaluation(Study study, IndicatorPlan plan) {
        this.linked = LinkedStudy.of(study);
        this.study = linked.study();
        this.plan = plan;
        this.slices = new Slices(this.study);
        this.networks = new Networks(this.study, slices);
    }

    /** Deterministic: the same study and plan give the same findings, whatever the machine or the number of threads. */
    public static Findings of(Study study, IndicatorPlan plan) {
        return new Evaluation(study, plan).findings();
    }

    private Findings findings() {
        List<Finding> found = new ArrayList<>();
        found.add(participation());
        for (Indicator indicator : plan.indicators()) {
            found.addAll(
                    switch (indicator.source().kind()) {
                        case SCALE, ITEM -> answers(indicator);
                        case NETWORK -> networks.of(indicator);
                        case ENGAGEMENT -> new EngagementEvaluation(study, slices).of(indicator);
                        case AGREEMENT -> new AgreementEvaluation(study, slices).of(indicator);
                    });
        }
        found.addAll(networks.pictures(plan));
        found.addAll(new FeedbackEvaluation(study).findings());
        new LinkageEvaluation(linked, plan).finding().ifPresent(found::add);
        return new Findings(study.settings().id(), plan.hash(), study.data().hash(), Adjustment.adjust(found));
    }

    private Finding participation() {
        List<WaveId> waves = study.waves().stream().map(wave -> wave.id()).toList();
        Subject subject = new Subject(
                new IndicatorId("participation"),
                Wording.NONE,
                Role.DESCRIPTIVE,
                "",
                "responses",
                "participation",
                waves,
                Slice.EVERYBODY,
                Direction.UP);
        return Participation.of(
                subject,
                slices.people(Slice.EVERYBODY),
                study.responses(),
                Provenance.of("responses", "members who sent a questionnaire, by wave"));
    }

    private List<Finding> answers(Indicator indicator) {
        List<Finding> found = new ArrayList<>();
        for (Slice slice : slices.of(indicator)) {
            Subject subject = indicator.subject().in(slice);
            List<ParticipantId> people = slices.people(slice);
            switch (indicator.method()) {
                case DISTRIBUTION -> found.add(distribution(indicator, subject, people));
                case TOOL_CONCENTRATION ->
                    indicator.waves().forEach(wave -> found.addAll(tools(indicator, subject.at(wave), people)));
                case CHANGE_BY_SESSIONS, CHANGE_BY_HOURS -> found.add(changeByDose(indicator, subject, people));
                default -> found.add(change(indicator, subject, people));
            }
        }
        return found;
    }

    private List<Finding> tools(Indicator indicator, Subject subject, List<ParticipantId> people) {
        Provenance provenance = provenance(indicator, "shares of all mentions, squared", OptionalLong.empty());
        return item(indicator.source()).stream()
                .map(item -> ToolUse.at(subject, item, study.responses(), people, provenance))
                .toList();
    }

    private Finding change(Indicator indicator, Subject subject, List<ParticipantId> people) {
        Pairs pairs = pairs(indicator, subject, people);
        Optional<Scale> scale = scale(indicator.source());
        Optional<Item> item = item(indicator.source());
        OptionalDouble minimum = scale.map(found -> OptionalDouble.of(found.minimum()))
                .or(() -> item.map(Evaluation::minimum))
                .orElse(OptionalDouble.empty());
        OptionalDouble maximum = scale.map(found -> OptionalDouble.of(found.maximum()))
                .or(() -> item.map(Evaluation::maximum))
                .orElse(OptionalDouble.empty());
        long seed = Seeds.of(study, subject);
        String rule = "matched pairs; t interval; paired t; Wilcoxon by R's rule, ties to 10 digits; BCa";
        return MeanChange.of(
                subject, pairs, minimum, maximum, provenance(indicator, rule, OptionalLong.of(seed)), seed);
    }

    /** Doses from the day the earlier wave opens to the day before the later one does. */
    private Finding changeByDose(Indicator indicator, Subject subject, List<ParticipantId> people) {
        boolean sessions = indicator.method() == Method.CHANGE_BY_SESSIONS;
        Map<String, Double> doses =
                Doses.between(study, opens(subject, 0), opens(subject, 1), sessions ? Dose::sessions : Dose::hours);
        String rule = "Spearman's correlation of " + (sessions ? "sessions" : "hours")
                + " attended between the waves with the change of matched pairs; Bonett-Wright interval";
        return ChangeByDose.of(
                subject, pairs(indicator, subject, people), doses, provenance(indicator, rule, OptionalLong.empty()));
    }

    private LocalDate opens(Subject subject, int wave) {
        return study.wave(subject.waves().get(wave)).orElseThrow().opens();
    }

    private Pairs pairs(Indicator indicator, Subject subject, List<ParticipantId> people) {
        return scores.computeIfAbsent(indicator.source(), source -> source.scores(study))
                .pairs(subject.waves().get(0), subject.waves().get(1), people);
    }

    private static OptionalDouble minimum(Item item) {
        return item.choices() == null ? OptionalDouble.empty() : item.choices().minimum();
    }

    private static OptionalDouble maximum(Item item) {
        return item.choices() == null ? OptionalDouble.empty() : item.choices().maximum();
    }

    private Optional<Scale> scale(Source source) {
        return source.kind() == Source.Kind.SCALE ? study.scale(new ScaleId(source.id())) : Optional.empty();
    }

    private Optional<Item> item(Source source) {
        return source.kind() == Source.Kind.ITEM ? study.item(new ItemId(source.id())) : Optional.empty();
    }

    private Finding distribution(Indicator indicator, Subject subject, List<ParticipantId> people) {
        List<Asked> items = new ArrayList<>();
        item(indicator.source()).ifPresent(item -> items.add(new Asked(item, false)));
        scale(indicator.source())
                .ifPresent(scale -> scale.items()
                        .forEach(id -> study.item(id)
                                .ifPresent(item -> items.add(
                                        new Asked(item, scale.reversed().contains(id))))));
        Provenance provenance =
                provenance(indicator, "answers of people who answered the item at every wave", OptionalLong.empty());
        return AnswerDistribution.of(subject, items, study.responses(), people, provenance);
    }

    private Provenance provenance(Indicator indicator, String rule, OptionalLong seed) {
        List<String> items = scale(indicator.source())
                .map(Evaluation::items)
                .orElseGet(() -> List.of(indicator.source().id()));
        List<String> instruments = study.instruments().stream()
                .filter(instrument -> asks(instrument, indicator.source()))
                .map(instrument -> (instrument.id() + " " + instrument.version()).strip())
                .toList();
        return new Provenance(indicator.source().toString(), instruments, items, rule, seed);
    }

    private static List<String> items(Scale scale) {
        return scale.items().stream()
                .map(item -> (scale.reversed().contains(item) ? "-" : "") + item)
                .toList();
    }

    private static boolean asks(Instrument instrument, Source source) {
        return source.kind() == Source.Kind.SCALE
                ? instrument.scale(new ScaleId(source.id())).isPresent()
                : instrument.item(new ItemId(source.id())).isPresent();
    }
}
